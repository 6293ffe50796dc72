#ifndef FGC_RULES_LIMITS_H
#define FGC_RULES_LIMITS_H

#include <fgc/rule.h>

enum { POLICY_COUNT = FGC_POLICY_WORKING_DAYS + 1 };

/* How a policy counts; the table's rows are read as they stand. */
struct policy {
    uint32_t excluded;
    uint32_t units; /* a bit each */
    bool rolls;
    bool leap_day_in_march;
};

/* By value; the row of 0 is empty. */
extern const struct policy fgc__policies[POLICY_COUNT];

/* Whether a text may name a rule or profile: 1–63 of a–z 0–9 . - _, from a letter on. */
bool fgc__is_id(const char *id);

struct fgc_rule {
    const char *id;
    int32_t country, unit, amount, opens, least, most;
    int32_t policy;
    uint32_t policies;
    int32_t party, basis, starts, second, met_by;
    bool stops_on_hold, ends_at_start, from_date, off;
    const char *after;
    const char *roll_set;
    fgc_date valid_from, valid_to;
    const char *citation;
    const char *titles[4];   /* none: a rule of the host's */
    fgc_allocator allocator; /* of a rule of the host's, which is one block */
    size_t block_size;
};

#endif
