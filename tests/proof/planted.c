#include "planted.h"

#include <stdio.h>
#include <string.h>

#include "test.h"

#include "process/commands.h"

const struct guard_row *__real_fgc__guards(size_t *count);
const struct guard_row *__wrap_fgc__guards(size_t *count);
const struct command_row *__real_fgc__command(int32_t command);
const struct command_row *__wrap_fgc__command(int32_t command);
int32_t __real_fgc_role_admission(int32_t role, int32_t part);
int32_t __wrap_fgc_role_admission(int32_t role, int32_t part);

static struct {
    struct fault fault;
    struct guard_row guards[GUARD_LIMIT];
    struct command_row command;
} planted;

const struct guard_row *__wrap_fgc__guards(size_t *count)
{
    const struct guard_row *guards = __real_fgc__guards(count);
    bool here = planted.fault.kind == FAULT_WANTED || planted.fault.kind == FAULT_SEVERITY;
    return here ? planted.guards : guards;
}

const struct command_row *__wrap_fgc__command(int32_t command)
{
    bool here = planted.fault.kind == FAULT_PHASE || planted.fault.kind == FAULT_ROLE;
    return here && command == planted.fault.command ? &planted.command
                                                    : __real_fgc__command(command);
}

int32_t __wrap_fgc_role_admission(int32_t role, int32_t part)
{
    int32_t admission = __real_fgc_role_admission(role, part);
    if (planted.fault.kind != FAULT_ADMISSION || planted.fault.role != role ||
        planted.fault.phase != part)
        return admission;
    return admission < FGC_ADMISSION_MAY ? FGC_ADMISSION_MAY : FGC_ADMISSION_NONE;
}

static void plant_in_guard(const struct fault *fault)
{
    size_t count;
    const struct guard_row *guards = __real_fgc__guards(&count);
    memcpy(planted.guards, guards, sizeof *guards * count);
    struct guard_row *guard = &planted.guards[fault->guard];
    if (fault->kind == FAULT_WANTED)
        guard->wanted = !guard->wanted;
    else
        for (size_t i = 0; i < PROFILE_COUNT; i++)
            guard->severities[i] = fault->severity;
}

void plant(const struct fault *fault)
{
    planted.fault = *fault;
    if (fault->kind == FAULT_WANTED || fault->kind == FAULT_SEVERITY)
        plant_in_guard(fault);
    if (fault->kind == FAULT_PHASE || fault->kind == FAULT_ROLE)
        planted.command = *__real_fgc__command(fault->command);
    if (fault->kind == FAULT_PHASE)
        planted.command.phases ^= 1u << fault->phase;
    if (fault->kind == FAULT_ROLE)
        planted.command.roles ^= 1u << fault->role;
}

fgc_profile *load_planted(int32_t profile)
{
    fgc_profile *loaded = NULL;
    const char *id = fgc_code_id(FGC_LIST_PROFILE, profile);
    assert_int_equal(fgc_profile_load(id, NULL, &loaded, NULL), FGC_OK);
    return loaded;
}

void describe_fault(const struct fault *fault, char *out, size_t room)
{
    char guard[GUARD_ID_ROOM] = "";
    fgc_guard_id(fault->guard, guard, sizeof guard);
    const char *command = fgc_code_id(FGC_LIST_COMMAND, fault->command);
    switch (fault->kind) {
    case FAULT_WANTED:
        snprintf(out, room, "%s wants the contrary", guard);
        break;
    case FAULT_SEVERITY:
        snprintf(out, room, "%s is %s", guard, fgc_code_id(FGC_LIST_SEVERITY, fault->severity));
        break;
    case FAULT_PHASE:
        snprintf(out, room, "%s: the other way round in %s", command,
                 fgc_code_id(FGC_LIST_PHASE, fault->phase));
        break;
    case FAULT_ROLE:
        snprintf(out, room, "%s: the other way round for %s", command,
                 fgc_code_id(FGC_LIST_ROLE, fault->role));
        break;
    case FAULT_ADMISSION:
        snprintf(out, room, "%s in %s: the other way round",
                 fgc_code_id(FGC_LIST_ROLE, fault->role),
                 fgc_code_id(FGC_LIST_PHASE, fault->phase));
        break;
    default:
        snprintf(out, room, "nothing");
        break;
    }
}
