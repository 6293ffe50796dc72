#ifndef FGC_CASE_JUDGE_H
#define FGC_CASE_JUDGE_H

#include "case/facts.h"

enum { UNMET_LIMIT = 32 };

/* A guard that is not met. */
struct unmet {
    uint16_t guard;
    uint8_t severity;
    bool overridden;
};

/* What judging finds: every guard that is not met, in the order of the table, phase and role first. */
struct verdict {
    size_t count;
    int32_t severity; /* the strongest that is not overridden; FGC_SEVERITY_OFF: none */
    struct unmet unmet[UNMET_LIMIT];
};

/* Judge a command. `stamp` has what is overridden, and may be NULL. It changes nothing and remembers
 * nothing. */
void fgc__judge(const struct matter *matter, const fgc_stamp *stamp, struct verdict *verdict);

/* The ids an unmet guard is about, from `after` on; 0: no more. */
fgc_id fgc__next_of_unmet(const struct matter *matter, size_t guard, fgc_id after);

/* Say why a command is refused. Returns FGC_ERROR_REFUSED. */
fgc_status fgc__refuse(const struct matter *matter, const struct verdict *verdict,
                       fgc_error *error);

#endif
