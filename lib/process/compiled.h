#ifndef FGC_PROCESS_COMPILED_H
#define FGC_PROCESS_COMPILED_H

#include <fgc/profile.h>

#include "process/commands.h"
#include "process/guards.h"

enum {
    FACT_LIMIT = FGC_FACT_INVITATION_DISPUTED + 1,
    FACT_WORDS = (FACT_LIMIT + 63) / 64,
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

/* The bit of a fact in its word. Those of people are told apart in one word. */
static inline uint64_t fgc__fact_bit(int32_t fact)
{
    return (uint64_t)1 << fact % 64;
}

/* What a command needs when nothing is given with it. Facts that are to hold, or not to, have a bit each. */
struct needs {
    uint32_t phases; /* a bit each, the lowest: before there is a case */
    uint32_t roles;
    uint64_t facts[FACT_WORDS]; /* that are not about people */
    uint64_t wanted[FACT_WORDS];
    uint64_t of_people;
    uint64_t wanted_of_people;
    uint64_t blocking; /* those of people that are more than advice, */
    uint64_t required; /* and those that cannot be overridden */
};

/* What judging reads of a frozen profile. */
struct compiled {
    struct needs needs[COMMAND_LIMIT];
    size_t asked_count;
    uint8_t asked[FACT_LIMIT]; /* the facts of the case some command needs */
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
