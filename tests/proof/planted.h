#ifndef FGC_PROOF_PLANTED_H
#define FGC_PROOF_PLANTED_H

#include <fgc/profile.h>

#include "process/guards.h"

/* Faults in the rows of the process, one at a time: the programs are linked so that profiles that are loaded ask
 * here for the rows. */

enum fault_kind {
    FAULT_NONE,
    FAULT_WANTED,   /* a guard wants the contrary */
    FAULT_SEVERITY, /* a guard holds with another severity */
    FAULT_PHASE,    /* a command belongs to a phase more, or less */
    FAULT_ROLE,     /* on behalf of a role more, or less */
    FAULT_ADMISSION /* a role may be in a part, or may not */
};

struct fault {
    enum fault_kind kind;
    size_t guard;
    int32_t severity;
    int32_t command;
    int32_t phase;
    int32_t role;
};

/* Plant a fault. The one before is dug up, and so is this by none. */
void plant(const struct fault *fault);

/* A shipped profile (fgc_profile_id) with what is planted. Free with fgc_profile_free. */
fgc_profile *load_planted(int32_t profile);

/* Say what a fault is, to be printed. */
void describe_fault(const struct fault *fault, char *out, size_t room);

#endif
