#ifndef FGC_PROCESS_GUARDS_H
#define FGC_PROCESS_GUARDS_H

#include <fgc/process.h>

enum { PROFILE_COUNT = FGC_PROFILE_DK_BOERNESAG, GUARD_LIMIT = 256, GUARD_ID_ROOM = 64 };

struct guard_row {
    int32_t command;
    int32_t fact;
    bool wanted;
    int32_t severities[PROFILE_COUNT];
    bool fixed;
    const char *citation;
};

/* The table, in the order of the commands: the guards of one stand together. */
const struct guard_row *fgc__guards(size_t *count);

/* The index of a command's guard of FGC_FACT_PHASE or FGC_FACT_ROLE, which stands in no row. */
size_t fgc__implied_guard(int32_t command, int32_t fact);

#endif
