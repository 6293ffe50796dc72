#ifndef FGC_CASE_STATE_H
#define FGC_CASE_STATE_H

#include <fgc/case.h>
#include <fgc/person.h>
#include <fgc/thing.h>

#include "journal/journal.h"

/* What follows from a journal. Only the fold writes it; texts stay in the events. */

/* A person; texts are those of the event `described`. */
struct person {
    fgc_id id;
    fgc_id described;
    fgc_date born;
    uint32_t granted; /* roles given, a bit each */
    uint16_t approvals;
    uint16_t vetoes;
    uint32_t responsible; /* live actions they are to carry out */
    fgc_id last_words[2]; /* the events of their consents */
    uint8_t kind;         /* fgc_person_kind */
    uint8_t consents[2];  /* fgc_consent, by purpose from 1 on */
    uint8_t answer;       /* to the invitation, fgc_answer */
    uint8_t exclusion;
    uint8_t prepared;
    uint8_t informed;
    uint8_t mode;
    uint8_t planned;
    uint8_t outcome;
    uint8_t employer;
    uint8_t attended;
    bool birth_known;
    bool expected;
    bool estimated;
    bool private_person;
    bool parental; /* parent or guardian of a child */
    bool sent;
    bool present;
    bool called_in;
    bool interpreter;
    bool protected_address;
    bool named; /* a child the conference names */
};

/* Whether somebody must consent for a child. */
enum { UNSETTLED, CONSENTS, EXEMPT };

struct kinship {
    fgc_id member;
    fgc_id child;
    uint8_t relation;
    uint8_t side;
    uint8_t tier;
    uint8_t tie;
    uint8_t consenter;
    uint8_t basis;
    uint8_t reserved[2];
};

/* What somebody decided about inviting somebody. */
struct position {
    fgc_id member;
    fgc_id decider;
    int32_t decision;
};

/* A role given to somebody. */
struct grant {
    fgc_id member;
    fgc_id chosen_by;
    int32_t role;
};

struct thing {
    fgc_id id;
    fgc_id described;
    fgc_id about;
    uint32_t marks;
    uint32_t
        extra; /* of a question the live actions that answer it, of a bottom line the version it was
                       checked against */
    int32_t kind;
    int32_t code;
};

/* A writing of the plan: a goal or action added, changed or dropped. */
struct edit {
    fgc_id thing;
    fgc_id event;
    uint32_t dropped;
};

/* A version of the plan: the event that made it, and how many edits it has. */
struct version {
    fgc_id event;
    uint32_t edits;
};

/* A stretch on hold, or without a consent that was withdrawn while the assignment clock ran. */
struct pause {
    fgc_time from;
    fgc_time to;
    fgc_id person; /* who withdrew; 0: on hold */
    bool open;
    uint8_t reserved[3];
};

/* An event that clocks start on, are met by, or lapse with. */
struct milestone {
    fgc_time at;
    fgc_id event;
    int16_t command;
    int16_t code; /* urgency, decision, conference number, agreement */
};

struct restriction {
    fgc_id id;
    uint32_t roles;
};

enum state_list {
    LIST_SLOTS, /* uint32_t: where the person or thing stands that an event brought in, by its number */
    LIST_PEOPLE,
    LIST_KINSHIP,
    LIST_POSITIONS,
    LIST_GRANTS,
    LIST_THINGS,
    LIST_EDITS,
    LIST_VERSIONS,
    LIST_PAUSES,
    LIST_MILESTONES,
    LIST_RESTRICTIONS,
    LIST_COUNT
};

struct list {
    void *items;
    size_t count;
    size_t room;
};

enum { HOURS_KINDS = FGC_HOURS_KIND_OTHER + 1, EXPENSE_KINDS = FGC_EXPENSE_KIND_OTHER + 1 };
enum { CURRENCIES = FGC_CURRENCY_DKK + 1 };

/* Regions that hardly know of each other; zero is how a case begins. */
struct regions {
    fgc_time request_received; /* meant only if `requested` */
    fgc_time conference_start;
    int64_t minutes[HOURS_KINDS];
    int64_t expenses[EXPENSE_KINDS][CURRENCIES];
    fgc_id profile_event; /* names the profile */
    fgc_id coordinator;
    fgc_id case_worker;
    fgc_id conference; /* scheduled by it */
    fgc_id described;
    fgc_id hold;            /* meant only while it is on hold, */
    fgc_id adjournment;     /* a part is adjourned, */
    fgc_id follow_up_event; /* a follow-up is not none */
    uint32_t conferences;   /* opened */
    uint32_t plan_awaiting;
    uint32_t plan_in_force;
    uint32_t plan_safe;
    uint32_t breaches;
    uint32_t children; /* who have not left */
    uint32_t named_children;
    uint32_t present;
    uint32_t live_questions;
    uint32_t unanswered_questions;
    uint32_t open_objections;
    uint32_t unreviewed_talks;
    uint32_t bottom_lines;
    uint32_t lines_met; /* by the last version */
    uint32_t live_actions;
    uint32_t support_actions; /* live, and asking for public support */
    uint8_t phase;
    uint8_t urgency;
    uint8_t setting;
    uint8_t stage;
    uint8_t purpose;
    uint8_t outcome;
    uint8_t adjourned_part;
    uint8_t follow_up;
    uint8_t plan_state;
    uint8_t agreements; /* signed, a bit each */
    bool requested;
    bool on_hold;
    bool situation_agreed;
    bool questions_agreed;
    bool safety_screened;
    bool honour_assessed;
    bool honour_conflict;
    bool high_conflict;
    bool violence;
    bool chained;
    uint8_t reserved[4];
};

struct state {
    struct regions now;
    struct list lists[LIST_COUNT];
};

/* What an item of each list takes. */
extern const size_t fgc__item_sizes[LIST_COUNT];

/* Make room for what one event may add; false when there is no memory. */
bool fgc__state_reserve(struct state *state, const fgc_allocator *allocator);
void fgc__state_empty(struct state *state);
void fgc__state_clear(struct state *state, const fgc_allocator *allocator);

/* Add a zeroed item to a list that has room. */
void *fgc__state_add(struct state *state, enum state_list list);

/* Give the event of a number its slot. */
void fgc__state_bring_in(struct state *state, fgc_id number, enum state_list list);

/* The person or thing an event brought in; NULL when it was none. */
struct person *fgc__person(const struct state *state, fgc_id id);
struct thing *fgc__thing(const struct state *state, fgc_id id);

/* Whether fields of a key name somebody or something. */
bool fgc__names(const struct fields *fields, int32_t key, fgc_id id);

/* Whether an edit is the last one of its thing among the first `count`. */
bool fgc__is_last_edit(const struct state *state, size_t edit, size_t count);

/* Whether a kinship may ask somebody's consent for a child, who is in the case: unless they were let off. */
bool fgc__may_have_to_consent(const struct state *state, const struct kinship *kinship);

/* Whether a child of the case objects, and was not answered. */
bool fgc__is_open_objection(const struct state *state, const struct thing *thing);

/* Whether what was said at a time is later than what an event says; 0: none says anything. */
static inline bool fgc__is_last_word(const struct journal *journal, fgc_id before, fgc_time at)
{
    const struct record *record = fgc__journal_at(journal, before);
    return !record || record->effective <= at;
}

/* The roles somebody has, a bit each. */
uint32_t fgc__roles(const struct state *state, const struct person *person);

/* Whether the conference concerns a child. */
static inline bool fgc__is_concerned(const struct state *state, const struct person *person)
{
    return person->kind == FGC_PERSON_CHILD && person->outcome == 0 &&
           (state->now.named_children == 0 || person->named);
}

static inline bool fgc__is_part(int32_t phase)
{
    return phase >= FGC_PHASE_INFORMATION && phase <= FGC_PHASE_PRESENTATION;
}

#define FOR_EACH(type, item, state, list)                                                          \
    for (type *item = (state)->lists[list].items,                                                  \
              *item##_end = item ? item + (state)->lists[list].count : NULL;                       \
         item != item##_end; item++)

#endif
