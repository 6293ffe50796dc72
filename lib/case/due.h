#ifndef FGC_CASE_DUE_H
#define FGC_CASE_DUE_H

#include <fgc/clock.h>

#include "case/whole.h"

/* A clock of a case: what started it, and what became of it. */
struct running {
    const fgc_rule *rule;
    fgc_time starts;
    fgc_date starts_on;
    bool birthday; /* it starts on a date of birth */
    fgc_time met;  /* 0: it was not */
    fgc_time lapsed;
    fgc_id trigger;
    fgc_id met_by;
};

/* The clocks of a case, gathered from its milestones. */
struct runnings {
    fgc_allocator allocator;
    const fgc_hold *holds; /* what stops them */
    size_t hold_count;
    struct running *items;
    size_t count;
    size_t room;
    bool failed; /* there was no memory */
};

/* Find every clock that was started, by the rules of the profile that are on. */
void fgc__find_clocks(const fgc_case *c, struct runnings *clocks);

/* The stretches on hold as known now, ascending and apart; those with no end are last. Memory for all
 * pauses. Returns how many. */
size_t fgc__merge_pauses(const fgc_case *c, fgc_time now, fgc_hold *holds);

#endif
