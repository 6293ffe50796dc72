/* Who may be in which part of the conference. */
#include <fgc/process.h>

#define NONE FGC_ADMISSION_NONE
#define CALLED FGC_ADMISSION_IF_CALLED
#define MAY FGC_ADMISSION_MAY
#define NEEDED FGC_ADMISSION_REQUIRED

struct role_row {
    int32_t group;
    int32_t parts[3]; /* information, private time, presentation */
    bool tuned[3];    /* a profile may say otherwise */
};

// clang-format off
static const struct role_row roles[] = {
    /* role                              group                          part 1  part 2  part 3    profile */
    [FGC_ROLE_CHILD]                = { FGC_ROLE_GROUP_FAMILY,       { MAY,    MAY,    MAY },    { false, false, false } },
    [FGC_ROLE_PARENT]               = { FGC_ROLE_GROUP_FAMILY,       { MAY,    MAY,    MAY },    { false, false, false } },
    [FGC_ROLE_NETWORK]              = { FGC_ROLE_GROUP_FAMILY,       { MAY,    MAY,    MAY },    { false, false, false } },
    [FGC_ROLE_SUPPORT_PERSON]       = { FGC_ROLE_GROUP_FAMILY,       { MAY,    MAY,    MAY },    { false, false, false } },
    [FGC_ROLE_CHAIR]                = { FGC_ROLE_GROUP_FAMILY,       { MAY,    NEEDED, MAY },    { false, false, false } },
    [FGC_ROLE_SECRETARY]            = { FGC_ROLE_GROUP_FAMILY,       { MAY,    NEEDED, MAY },    { false, false, false } },
    [FGC_ROLE_COORDINATOR]          = { FGC_ROLE_GROUP_COORDINATOR,  { NEEDED, CALLED, NEEDED }, { false, true, false } },
    [FGC_ROLE_CASE_WORKER]          = { FGC_ROLE_GROUP_AUTHORITY,    { NEEDED, CALLED, NEEDED }, { false, true, false } },
    [FGC_ROLE_INITIATOR]            = { FGC_ROLE_GROUP_PROFESSIONAL, { MAY,    NONE,   MAY },    { false, false, false } },
    [FGC_ROLE_INFORMANT]            = { FGC_ROLE_GROUP_PROFESSIONAL, { MAY,    NONE,   NONE },   { false, false, false } },
    [FGC_ROLE_INTERPRETER]          = { FGC_ROLE_GROUP_NEUTRAL,      { MAY,    MAY,    MAY },    { false, true, false } },
    [FGC_ROLE_MANAGER]              = { FGC_ROLE_GROUP_AUTHORITY,    { NONE,   NONE,   MAY },    { false, false, true } },
    [FGC_ROLE_COMPANION]            = { FGC_ROLE_GROUP_NEUTRAL,      { MAY,    NONE,   MAY },    { true, true, true } },
    [FGC_ROLE_COORDINATION_SERVICE] = { FGC_ROLE_GROUP_AUTHORITY,    { NONE,   NONE,   NONE },   { false, false, false } },
    [FGC_ROLE_FOSTER_HOME_SERVICE]  = { FGC_ROLE_GROUP_AUTHORITY,    { NONE,   NONE,   NONE },   { false, false, false } },
    [FGC_ROLE_INTAKE]               = { FGC_ROLE_GROUP_AUTHORITY,    { NONE,   NONE,   NONE },   { false, false, false } },
};
// clang-format on

static const struct role_row *row_of(int32_t role)
{
    return role >= 1 && (size_t)role < sizeof roles / sizeof *roles ? &roles[role] : NULL;
}

int32_t fgc_role_group_of(int32_t role)
{
    const struct role_row *row = row_of(role);
    return row ? row->group : 0;
}

static bool is_part(int32_t part)
{
    return part >= FGC_PHASE_INFORMATION && part <= FGC_PHASE_PRESENTATION;
}

int32_t fgc_role_admission(int32_t role, int32_t part)
{
    const struct role_row *row = row_of(role);
    return row && is_part(part) ? row->parts[part - FGC_PHASE_INFORMATION] : 0;
}

bool fgc_role_admission_is_tuned(int32_t role, int32_t part)
{
    const struct role_row *row = row_of(role);
    return row && is_part(part) && row->tuned[part - FGC_PHASE_INFORMATION];
}
