#ifndef FGC_PROOF_PLANTED_H
#define FGC_PROOF_PLANTED_H

#include <fgc/profile.h>

#include "process/guards.h"

/* The tables as the judge reads them, with at most one fault planted in them: the program is linked so that
 * the judge asks here for the rows. */

enum fault_kind {
    FAULT_NONE,
    FAULT_WANTED,   /* a guard wants the contrary */
    FAULT_SEVERITY, /* a guard holds with another severity in one profile */
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

/* Plant a fault, in a profile where it is one of a profile. One at a time: dig up before the next. */
void plant(const struct fault *fault, const fgc_profile *profile);
void dig_up(void);

/* Say what a fault is, to be printed. */
void describe_fault(const struct fault *fault, char *out, size_t room);

#endif
