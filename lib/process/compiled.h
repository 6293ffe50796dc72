#ifndef FGC_PROCESS_COMPILED_H
#define FGC_PROCESS_COMPILED_H

#include <fgc/profile.h>

#include "process/commands.h"
#include "process/guards.h"

enum {
    COMMAND_LIMIT = FGC_COMMAND_UPDATE_CASE + 1,
    PART_COUNT = 3 /* FGC_PHASE_INFORMATION and the two after it */
};

/* A guard of the table. */
struct compiled_guard {
    uint8_t fact;
    uint8_t subject; /* fgc_subject of the fact */
    uint8_t severity;
    bool wanted;
};

/* What judging reads of a frozen profile. */
struct compiled {
    struct compiled_guard guards[GUARD_LIMIT];
    uint16_t first_guard[COMMAND_LIMIT + 1]; /* those of a command end where the next one's begin */
    const struct field_row *fields[COMMAND_LIMIT + 1]; /* and so do its fields */
    int16_t person_key
        [COMMAND_LIMIT];      /* FIELD_MEMBER, FIELD_CHILD: the person a command is about, or 0 */
    uint32_t may[PART_COUNT]; /* roles who may be in a part, a bit each */
    uint32_t called[PART_COUNT]; /* roles who may if they are called in */
    int32_t consent_age;
    int32_t approver;
};

const struct compiled *fgc__profile_compiled(const fgc_profile *profile);

#endif
