#ifndef FGC_RULES_COUNTING_H
#define FGC_RULES_COUNTING_H

#include <fgc/clock.h>

#include "rules/days.h"
#include "rules/limits.h"

/* A clock whose values were checked, ready to be counted by any of its rule's policies. Days are
 * indices of the calendar. */
struct count {
    const fgc_rule *rule;
    const fgc_calendar *calendar;
    fgc_time start;
    int32_t start_day;
    int32_t from_day;    /* counted from here: the start, or the end of the rule it comes after */
    int32_t second_day;  /* -1: the second moment has not come */
    uint32_t roll;       /* bits of days that a last day moves off */
    uint32_t hold_count; /* 0 when holds do not stop the rule */
    const fgc_hold *holds;
};

/* How a count ended. When `stopped`, the rest is not set. */
struct outcome {
    bool stopped;
    bool by_second;  /* the second moment came first */
    int32_t nominal; /* weeks, months, years: the last day before holds moved it */
    int32_t unrolled;
    int32_t last; /* the day it ends on, or, for rules that end at its start, with */
    fgc_time due;
};

/* The caller's clock as it is when it has our size, else `copy`, which then has its values. */
fgc_status fgc__read_clock(const fgc_clock **clock, fgc_clock *copy, fgc_error *error);

/* Check a clock. `policy` becomes the row it is counted by. */
fgc_status fgc__count_begin(const fgc_rule *rule, const fgc_calendar *calendar,
                            const fgc_clock *clock, struct count *count,
                            const struct policy **policy, fgc_error *error);

/* Move the first day of a count to where the rule it comes after ends; no hold moves that, and it does
 * not roll. False when that is outside the calendar. */
bool fgc__count_from_first(struct count *count);

/* The first day of a window. False as above. */
bool fgc__count_opening(const struct count *count, const struct policy *policy, int32_t *day);

/* Count it and tell all there is to tell. */
fgc_status fgc__count_due(const struct count *count, const struct policy *policy,
                          struct outcome *outcome, fgc_due *due, fgc_error *error);

/* The day `amount` weeks, months or years after the count's first, by the calendar alone. False as
 * above. */
bool fgc__nominal_day(const struct count *count, const struct policy *policy, int32_t amount,
                      int32_t *day);

/* The local day of the last second before an outcome's due. */
static inline int32_t fgc__last_day(const struct count *count, const struct outcome *outcome)
{
    return outcome->last - count->rule->ends_at_start;
}

/* The days that end on a hold: from its `first` until before its `end`. */
struct held {
    int32_t first, end;
};
struct held fgc__held_days(const fgc_calendar *calendar, const fgc_hold *hold);

/* How many days after `from` up to and including `to` count by a set; negative the other way. */
int32_t fgc__counted_days(const fgc_calendar *calendar, uint32_t excluded, int32_t from,
                          int32_t to);

fgc_status fgc__outside_table(fgc_error *error);
fgc_status fgc__not_in_force(fgc_error *error);

#endif
