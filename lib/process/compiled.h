#ifndef FGC_PROCESS_COMPILED_H
#define FGC_PROCESS_COMPILED_H

#include <fgc/profile.h>

#include "process/commands.h"
#include "process/guards.h"

enum {
    FACT_LIMIT = FGC_FACT_ACTIONS_NAMED + 1,
    FACT_WORDS = (FACT_LIMIT + 63) / 64,
    PART_COUNT = 3 /* FGC_PHASE_INFORMATION and the two after it */
};

/* A guard of the table. */
struct compiled_guard {
    uint8_t fact;
    uint8_t subject; /* fgc_subject */
    uint8_t severity;
    bool wanted;
};

/* The bit of a fact in its word. Facts of people have a bit each in one word. */
static inline uint64_t fgc__fact_bit(int32_t fact)
{
    return (uint64_t)1 << fact % 64;
}

/* A command, and what it needs when nothing is given with it. Facts that are to hold, or not to, have a bit
 * each. */
struct compiled_command {
    uint32_t phases; /* a bit each, the lowest: before there is a case */
    uint32_t roles;
    const struct field_row *fields;
    uint16_t field_count;
    uint16_t first_guard;
    uint16_t end_guard; /* behind the last one */
    int16_t person_key; /* FIELD_MEMBER, FIELD_CHILD: the person it is about; FIELD_NONE: nobody */
    uint64_t facts[FACT_WORDS]; /* of the case */
    uint64_t wanted[FACT_WORDS];
    uint64_t of_people;
    uint64_t wanted_of_people;
    uint64_t blocking; /* those of people that are more than advice, */
    uint64_t required; /* and those that cannot be overridden */
};

/* What judging reads of a frozen profile. */
struct compiled {
    struct compiled_command commands[COMMAND_LIMIT];
    struct compiled_guard guards[GUARD_LIMIT];
    size_t guard_count;
    size_t asked_count;
    uint8_t asked[FACT_LIMIT];   /* the facts of the case some command needs */
    uint32_t may[PART_COUNT];    /* roles who may be in a part, a bit each */
    uint32_t called[PART_COUNT]; /* roles who may if they are called in */
    int32_t consent_age;
    int32_t approver;
};

const struct compiled *fgc__profile_compiled(const fgc_profile *profile);

#endif
