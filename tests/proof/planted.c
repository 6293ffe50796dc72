#include "planted.h"

#include <stdio.h>
#include <string.h>

#include "process/compiled.h"

const struct guard_row *__real_fgc__guards(size_t *count);
const struct guard_row *__wrap_fgc__guards(size_t *count);
const struct command_row *__real_fgc__command(int32_t command);
const struct command_row *__wrap_fgc__command(int32_t command);

static struct {
    struct fault fault; /* kind FAULT_NONE: none is planted */
    struct guard_row guards[GUARD_LIMIT];
    struct command_row command;
    struct compiled *profile; /* to be put back as it was */
    struct compiled before;
} planted;

const struct guard_row *__wrap_fgc__guards(size_t *count)
{
    const struct guard_row *guards = __real_fgc__guards(count);
    return planted.fault.kind == FAULT_WANTED ? planted.guards : guards;
}

const struct command_row *__wrap_fgc__command(int32_t command)
{
    bool here = planted.fault.kind == FAULT_PHASE || planted.fault.kind == FAULT_ROLE;
    return here && command == planted.fault.command ? &planted.command
                                                    : __real_fgc__command(command);
}

static void plant_in_profile(const struct fault *fault, struct compiled *profile)
{
    planted.profile = profile;
    planted.before = *profile;
    if (fault->kind == FAULT_SEVERITY)
        profile->severities[fault->guard] = (uint8_t)fault->severity;
    else
        profile->may[fault->phase - FGC_PHASE_INFORMATION] ^= 1u << fault->role;
}

void plant(const struct fault *fault, const fgc_profile *profile)
{
    size_t count;
    const struct guard_row *guards;
    switch (fault->kind) {
    case FAULT_WANTED:
        guards = __real_fgc__guards(&count);
        memcpy(planted.guards, guards, sizeof *guards * count);
        planted.guards[fault->guard].wanted = !planted.guards[fault->guard].wanted;
        break;
    case FAULT_SEVERITY:
    case FAULT_ADMISSION:
        plant_in_profile(fault, (struct compiled *)fgc__profile_compiled(profile));
        break;
    case FAULT_PHASE:
        planted.command = *__real_fgc__command(fault->command);
        planted.command.phases ^= 1u << fault->phase;
        break;
    case FAULT_ROLE:
        planted.command = *__real_fgc__command(fault->command);
        planted.command.roles ^= 1u << fault->role;
        break;
    default:
        break;
    }
    planted.fault = *fault;
}

void dig_up(void)
{
    if (planted.profile)
        *planted.profile = planted.before;
    planted.profile = NULL;
    planted.fault.kind = FAULT_NONE;
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
