#ifndef FGC_RULE_H
#define FGC_RULE_H

#include <fgc/calendar.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum fgc_unit {
    FGC_UNIT_HOURS = 1, /* elapsed hours, also across a clock change */
    FGC_UNIT_DAYS = 2,
    FGC_UNIT_WEEKS = 3,  /* ends on the same day of the week */
    FGC_UNIT_MONTHS = 4, /* ends on the same day of the month, or the month's last */
    FGC_UNIT_YEARS = 5   /* the same, a dozen months at a time */
} fgc_unit;

/** How days and hours are counted: which days are excluded, and what happens when the last day is a
 *  Saturday, Sunday or holiday. From the least to the most excluded. New values may be added. */
typedef enum fgc_policy {
    FGC_POLICY_ELAPSED = 1,       /* hours; nothing excluded */
    FGC_POLICY_CALENDAR = 2,      /* every day counts */
    FGC_POLICY_CALENDAR_ROLL = 3, /* every day counts; the last day moves to the next working day */
    FGC_POLICY_BIRTHDAY_28_FEB = 4, /* years; from 29 February to 28 February */
    FGC_POLICY_BIRTHDAY = 5,        /* years; from 29 February to 1 March */
    FGC_POLICY_HOLIDAYS = 6,        /* holidays excluded, Sundays count */
    FGC_POLICY_HOLIDAYS_ROLL = 7,
    FGC_POLICY_SUNDAYS_HOLIDAYS = 8, /* hours; Sundays and holidays excluded */
    FGC_POLICY_MON_SAT = 9,          /* days; Sundays and holidays excluded */
    FGC_POLICY_MON_SAT_ROLL = 10,
    FGC_POLICY_WEEKENDS = 11, /* Saturdays and Sundays excluded, holidays count */
    FGC_POLICY_WEEKENDS_ROLL = 12,
    FGC_POLICY_WORKING_DAYS = 13 /* Saturdays, Sundays and holidays excluded */
} fgc_policy;

/** The row of a policy. */
typedef struct fgc_counting {
    uint32_t size;
    uint32_t excluded; /* FGC_SATURDAYS, FGC_SUNDAYS, FGC_HOLIDAYS */
    uint32_t units;    /* the units it is for, a bit each: 1u << FGC_UNIT_DAYS … */
    uint8_t rolls;     /* 1: a last day that is no working day moves to the next that is one */
    uint8_t leap_day_in_march; /* 1: a 29 February without counterpart is 1 March */
    uint16_t reserved;
} fgc_counting;

/** Read the row of a policy. Fails with FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_ABI. */
FGC_API fgc_status fgc_policy_read(int32_t policy, fgc_counting *counting, fgc_error *error);

/** Whom a deadline binds. */
typedef enum fgc_party {
    FGC_PARTY_AUTHORITY = 1, /* and what it runs */
    FGC_PARTY_CITIZEN = 2    /* whom the case is about */
} fgc_party;

/** How hard a deadline is. */
typedef enum fgc_basis {
    FGC_BASIS_STATUTORY = 1, /* law */
    FGC_BASIS_GUIDANCE = 2,  /* the authority's published guidance */
    FGC_BASIS_SOFT = 3       /* practice */
} fgc_basis;

/** What starts a deadline, and what meets it. New values may be added. */
typedef enum fgc_moment {
    FGC_MOMENT_REQUEST_RECEIVED = 1,
    FGC_MOMENT_COORDINATOR_ASSIGNED = 2,
    FGC_MOMENT_AGREEMENT_SIGNED = 3,
    FGC_MOMENT_REFERRED = 4,
    FGC_MOMENT_CONFERENCE_OPENED = 5,
    FGC_MOMENT_PLAN_READY = 6,
    FGC_MOMENT_PLAN_DECIDED = 7,
    FGC_MOMENT_PLAN_APPROVED = 8,
    FGC_MOMENT_FOLLOW_UP_OPENED = 9,
    FGC_MOMENT_CHECK_IN = 10,
    FGC_MOMENT_BORN = 11,
    FGC_MOMENT_OF_AGE = 12, /* the birthday itself: nothing has to be done */
    FGC_MOMENT_NOTIFICATION_RECEIVED = 13,
    FGC_MOMENT_NOTIFICATION_REVIEWED = 14,
    FGC_MOMENT_RECEIPT_SENT = 15,
    FGC_MOMENT_NEED_KNOWN = 16, /* the authority became aware of the need of an investigation */
    FGC_MOMENT_INVESTIGATION_FINISHED = 17,
    FGC_MOMENT_DECISION_MADE = 18,
    FGC_MOMENT_DECISION_RECEIVED = 19,
    FGC_MOMENT_COMPLAINT_MADE = 20,
    FGC_MOMENT_MEASURE_STARTED = 21,
    FGC_MOMENT_MEASURE_REVIEWED = 22,
    FGC_MOMENT_CHILD_PLAN_MADE = 23,
    FGC_MOMENT_TRANSITION_PREPARED = 24
} fgc_moment;

/** A deadline rule: how much time there is, how it is counted, and who says so. The library's own are
 *  rows of a table, static and never freed; a host makes more with fgc_rule_new. Immutable.
 *  Threads: any number of threads may use one rule at the same time. */
typedef struct fgc_rule fgc_rule;

/** Everything about a rule: read from any rule, and what a rule is made from. Texts of a rule read are
 *  borrowed as long as the rule lives; texts of a rule made are copied.
 *
 *  `opens` makes a window: the earliest, in the same unit. `amount_least` and `amount_most` say how far
 *  a host may move the amount. `second` ends a clock on the second moment's own day if that is earlier;
 *  not for hours, windows or rules that end at a day's start. `valid_from` and `valid_to` are the days the rule binds: those a
 *  clock starts on, or, counted from a date of its own, falls due on. `after` names a rule whose
 *  unrolled last day this one is counted from; the clock then starts with that one. */
typedef struct fgc_rule_options {
    uint32_t size;
    int32_t country; /* fgc_country; 0: any */
    const char *id;  /* 1–63 of a–z 0–9 . - _, from a letter on: "no.assignment.ordinary" */
    const char *citation;  /* the source, with its date: clean text of 1 to 1,024 bytes */
    int32_t unit;          /* fgc_unit */
    int32_t amount;        /* 1 to 36,525 units: the latest */
    int32_t opens;         /* 0: no window */
    int32_t amount_least;  /* 0: not at all */
    int32_t amount_most;   /* 0: not at all */
    int32_t policy;        /* fgc_policy: how it is counted unless a clock says otherwise */
    uint32_t policies;     /* all it may be counted by, `policy` too, a bit each: 1u << policy */
    int32_t party;         /* fgc_party */
    int32_t basis;         /* fgc_basis */
    int32_t starts;        /* fgc_moment; 0: the host's */
    int32_t second;        /* fgc_moment; 0: none */
    int32_t met_by;        /* fgc_moment; 0: the host's */
    fgc_date valid_from;   /* 0: not bounded */
    fgc_date valid_to;     /* 0: not bounded */
    const char *after;     /* id of a rule of the library; "" or NULL: none */
    const char *roll_set;  /* a named extra set that rolls as well; "" or NULL: none */
    uint8_t stops_on_hold; /* 1: a hold stops its clocks */
    uint8_t ends_at_start; /* 1: due when its day begins (birthdays) */
    uint8_t from_date;     /* 1: counted from a date of its own (birth), not from an instant */
    uint8_t off;           /* 1: does not run unless a profile switches it on */
    uint32_t reserved;
    const fgc_allocator *allocator; /* for a rule made; NULL: malloc and free. Not read back */
} fgc_rule_options;

/** The library's own rules, by index: borrowed, valid for ever. NULL beyond the last. */
FGC_API size_t fgc_rule_count(void);
FGC_API const fgc_rule *fgc_rule_at(size_t index);

/** The library's rule of an id for a country: its own row, else the one for any country; country 0
 *  takes the first row of the id. NULL if there is none. Static. */
FGC_API const fgc_rule *fgc_rule_find(const char *id, int32_t country);

/** Make a rule of the host's own; `read` one, change it, and make it is how a rule is tuned.
 *  Owned by the caller, free with fgc_rule_free when no clock uses it any more.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT or _RANGE (path names the field), _UNKNOWN (after, roll_set),
 *  _ABI, _NO_MEMORY. */
FGC_API fgc_status fgc_rule_new(const fgc_rule_options *options, fgc_rule **rule, fgc_error *error);

/** Free a rule made with fgc_rule_new; NULL is allowed. */
FGC_API void fgc_rule_free(fgc_rule *rule);

/** Read a rule. Fails with FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_ABI. */
FGC_API fgc_status fgc_rule_read(const fgc_rule *rule, fgc_rule_options *options, fgc_error *error);

/** What the rule is called, such as "Navngitt koordinator, ordinær sak"; a host's rule is called as the
 *  library's of the same id, or else by its id. Borrowed: valid as long as the rule. */
FGC_API const char *fgc_rule_title(const fgc_rule *rule, int32_t language);

/** Write how much time the rule gives, "15 dager" or of a window "4–8 uker", and a NUL into `out`. Returns
 *  its length, or 0 when `room` is too little; 32 bytes are enough. */
FGC_API size_t fgc_rule_length_label(const fgc_rule *rule, int32_t language, char *out,
                                     size_t room);

#ifdef __cplusplus
}
#endif

#endif
