#ifndef FGC_PROOF_WALK_H
#define FGC_PROOF_WALK_H

#include "explore.h"

/* Walk at random on real cases, told as text, by what may happen on a stage: what is accepted there is accepted
 * here, the made-up events have done what the real ones do, and the case never leaves what was explored. Fails
 * the test that calls it. */
void walk(const struct exploration *all, const fgc_profile *profile, size_t walks, size_t steps,
          uint64_t seed);

#endif
