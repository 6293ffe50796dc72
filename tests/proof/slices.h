#ifndef FGC_PROOF_SLICES_H
#define FGC_PROOF_SLICES_H

#include "claims.h"

/* Claims, and the slice of the process on which they are proved. */
struct proof {
    struct slice slice;
    remember_function *remember;
    struct claim claims[12];
    bool completes; /* from every open state the case can be completed without cancelling */
    bool withdraws; /* in every open state somebody can withdraw, and the case be closed for it */
};

extern const struct proof proofs[];
extern const size_t proof_count;

/* The proof on a slice; NULL when there is none. */
const struct proof *find_proof(const char *slice);

#endif
