#ifndef FGC_PROOF_REACH_H
#define FGC_PROOF_REACH_H

#include "explore.h"

/* What can be reached from where, in an exploration that kept its edges. */

/* Whether a move is one of a command, closing with an outcome if that is not 0. */
bool is_move(const struct move *move, int32_t command, int32_t outcome);

/* The first open state from which the case cannot be completed without cancelling anything: without closing it
 * otherwise, reopening it, or calling off a conference. False: there is none. */
bool find_dead_end(const struct exploration *all, uint32_t *node);

/* The first state in which somebody cannot withdraw, or after whose withdrawal the case cannot be closed for it
 * at once or after one thing more. */
bool find_captive(const struct exploration *all, uint32_t *node, const char **what);

#endif
