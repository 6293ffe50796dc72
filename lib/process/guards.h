#ifndef FGC_PROCESS_GUARDS_H
#define FGC_PROCESS_GUARDS_H

#include <fgc/process.h>

enum { PROFILE_COUNT = FGC_PROFILE_DK_BOERNESAG, GUARD_LIMIT = 256 };

struct guard_row {
    int32_t command;
    int32_t fact;
    bool wanted;
    int32_t severities[PROFILE_COUNT];
    bool fixed;
    const char *citation;
};

const struct guard_row *fgc__guards(size_t *count);

/* Whether a command has a row for a fact. Phase and role, which every command has, are no rows. */
bool fgc__is_guard(int32_t command, int32_t fact);

#endif
