#ifndef FGC_CLOCK_H
#define FGC_CLOCK_H

#include <fgc/rule.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A stretch of time on hold: from `from` until before `to`; `to` 0: it goes on. */
typedef struct fgc_hold {
    fgc_time from;
    fgc_time to;
} fgc_hold;

/** How long before the due instant a host wants to be warned: `amount` of FGC_UNIT_HOURS (elapsed),
 *  FGC_UNIT_DAYS (from 00:00 of the day that many days before the last day, all days counted), or
 *  FGC_UNIT_WEEKS. */
typedef struct fgc_lead {
    int32_t amount;
    int32_t unit;
} fgc_lead;

/** One running of a rule: what is known of it. Set `size` and `starts` (or `starts_on`); zero is right
 *  for what has not happened. Nothing is kept by the library. */
typedef struct fgc_clock {
    uint32_t size;
    int32_t policy;     /* fgc_policy, one of the rule's; 0: the rule's own */
    fgc_time starts;    /* when the rule's moment came */
    fgc_date starts_on; /* instead, of a rule counted from a date */
    uint32_t hold_count;
    const fgc_hold *holds; /* ascending by `from`, may overlap; only the last may go on */
    fgc_time second; /* when the rule's second moment came, not before the start; 0: it has not */
    fgc_time met;    /* when what is due was done; 0: it was not */
    fgc_time lapsed; /* when the clock was replaced or its case closed; 0: it was not */
    const fgc_lead *leads; /* when to warn */
    uint32_t lead_count;
    uint32_t reserved;
} fgc_clock;

/** When a clock is due. In time means strictly before `due`. Set `size`: to that of the whole struct, or,
 *  when only its first part is wanted, to offsetof(fgc_due, safe); the rest is then not worked out. */
typedef struct fgc_due {
    uint32_t size;
    int32_t stopped;        /* 1: on hold with no end; all else but `opens` is then 0 */
    fgc_time due;           /* day rules: 24:00 local of the last day */
    fgc_date last_day;      /* the local day of the last second before `due` */
    fgc_date unrolled;      /* the last day before any roll */
    fgc_time safe;          /* due by the earliest of all the rule's policies */
    fgc_time opens;         /* of a window: 00:00 of its first day; 0: no window */
    int64_t paused_seconds; /* hour rules: excluded days and holds passed over */
    fgc_date safe_day;      /* the local day of the last second before `safe` */
    int32_t weekend_days;   /* day rules: excluded Saturdays and Sundays passed over */
    int32_t holidays;       /* day rules: other excluded days passed over */
    int32_t held_days;      /* days not counted because they ended on hold */
} fgc_due;

/** When a clock is due.
 *
 *  A day rule does not count the day it starts on; it counts from the first day after it that is not
 *  excluded, whatever kind of day the start was, and ends at 24:00 of its last day. Hours count only
 *  outside excluded days and end at the earliest instant at which all are counted: 24:00 on Friday,
 *  not 00:00 on Monday. On hold, day rules do not count a day that ends on hold, weeks and months move
 *  by those days before any roll, and hours do not run; a rule that holds do not stop ignores them.
 *  (Norway: domstolloven §§ 148–149. Denmark: forældelsesloven § 27.)
 *
 *  Fails with FGC_ERROR_INVALID_ARGUMENT (path names the field, holds with the item as column), _ABI,
 *  _NOT_IN_FORCE, and _RANGE when a date or instant is outside the calendar's. */
FGC_API fgc_status fgc_rule_due(const fgc_rule *rule, const fgc_calendar *calendar,
                                const fgc_clock *clock, fgc_due *due, fgc_error *error);

/** The due instants of many clocks without holds, by one policy (0: the rule's own). `starts` and
 *  `due` may be the same array. When the rule, calendar or policy is wrong nothing is written, and the
 *  error has no column. Else every item is worked on; `status`, which may be NULL, gets FGC_OK or
 *  the item's failure, whose due is 0. Returns the first failure, its number from 1 as the error's
 *  column. A rule counted from a date takes instants, and counts from their local day. */
FGC_API fgc_status fgc_rule_due_batch(const fgc_rule *rule, const fgc_calendar *calendar,
                                      int32_t policy, const fgc_time *starts, fgc_time *due,
                                      int32_t *status, size_t count, fgc_error *error);

/** How a deadline stands. New values may be added. */
typedef enum fgc_state {
    FGC_STATE_NOT_STARTED = 1, /* it starts later than now */
    FGC_STATE_RUNNING = 2,
    FGC_STATE_STOPPED = 3, /* on hold now */
    FGC_STATE_MET = 4,
    FGC_STATE_MET_LATE = 5,
    FGC_STATE_OVERDUE = 6,
    FGC_STATE_LAPSED = 7 /* replaced, or its case closed, before it was met */
} fgc_state;

/** How a clock stands at an instant. `working_days_left` counts the days after today up to the last that
 *  are no Saturday, Sunday or holiday; when it is past, minus those after the last up to today. */
typedef struct fgc_standing {
    uint32_t size;
    int32_t state;             /* fgc_state */
    int64_t seconds_left;      /* until due, negative when past; 0 once met, lapsed or stopped */
    fgc_time next_warning;     /* the earliest warning still to come; 0: none */
    int32_t working_days_left; /* see below; 0 once met, lapsed or stopped */
    int32_t warnings;          /* how many of the leads have been reached; 0 as above */
} fgc_standing;

/** How a clock stands at `now`. Met on the day a hold began or during it is met in time.
 *  Fails as fgc_rule_due, and with FGC_ERROR_RANGE for `now`, met or
 *  lapsed, FGC_ERROR_INVALID_ARGUMENT for a lead. */
FGC_API fgc_status fgc_rule_standing(const fgc_rule *rule, const fgc_calendar *calendar,
                                     const fgc_clock *clock, fgc_time now, fgc_standing *standing,
                                     fgc_error *error);

#ifdef __cplusplus
}
#endif

#endif
