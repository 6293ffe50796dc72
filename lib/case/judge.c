/* What stands in the way of a command. */
#include "case/judge.h"

#include <string.h>

#include "base/fail.h"

static bool is_overridden(size_t guard, const fgc_stamp *stamp)
{
    char id[GUARD_ID_ROOM];
    if (!stamp || stamp->override_count == 0)
        return false;
    fgc_guard_id(guard, id, sizeof id);
    for (uint32_t i = 0; i < stamp->override_count; i++)
        if (strcmp(stamp->overrides[i], id) == 0)
            return true;
    return false;
}

static void find(struct verdict *verdict, size_t guard, int32_t severity, const fgc_stamp *stamp)
{
    if (verdict->count == UNMET_LIMIT)
        return;
    bool overridden = severity == FGC_SEVERITY_OVERRIDABLE && is_overridden(guard, stamp);
    verdict->unmet[verdict->count++] =
        (struct unmet){ (uint16_t)guard, (uint8_t)severity, overridden };
    if (!overridden && severity > verdict->severity)
        verdict->severity = severity;
}

/* A role that may do it, and a person who has it if it is said who. */
static bool is_in_role(const struct matter *matter, const struct compiled_command *command)
{
    if (matter->role == 0)
        return true;
    if (!(command->roles & 1u << matter->role))
        return false;
    if (matter->speaker == 0)
        return true;
    const struct person *speaker = fgc__person(matter->state, matter->speaker);
    return speaker && (fgc__roles(matter->state, speaker) & 1u << matter->role);
}

void fgc__judge(const struct matter *matter, const fgc_stamp *stamp, struct verdict *verdict)
{
    const struct compiled *profile = matter->profile;
    const struct compiled_command *command = &profile->commands[matter->command];
    verdict->count = 0;
    verdict->severity = FGC_SEVERITY_OFF;
    if (!(command->phases & 1u << matter->state->now.phase))
        find(verdict, fgc__implied_guard(matter->command, FGC_FACT_PHASE), FGC_SEVERITY_REQUIRED,
             stamp);
    if (!is_in_role(matter, command))
        find(verdict, fgc__implied_guard(matter->command, FGC_FACT_ROLE), FGC_SEVERITY_REQUIRED,
             stamp);
    for (size_t i = command->first_guard; i < command->end_guard; i++) {
        const struct compiled_guard *guard = &profile->guards[i];
        bool about_nobody = !matter->person && guard->subject == FGC_SUBJECT_PERSON &&
                            guard->fact != FGC_FACT_KNOWN;
        if (guard->severity != FGC_SEVERITY_OFF && !about_nobody &&
            fgc__holds(matter, guard->fact, guard->subject) != guard->wanted)
            find(verdict, i, guard->severity, stamp);
    }
}

/* A guard about a person is about the person the command is about; phase and role are about nobody. */
fgc_id fgc__next_of_unmet(const struct matter *matter, size_t guard, fgc_id after)
{
    if (guard >= matter->profile->guard_count)
        return 0;
    const struct compiled_guard *row = &matter->profile->guards[guard];
    if (row->subject == FGC_SUBJECT_PERSON && matter->person)
        return matter->person->id > after ? matter->person->id : 0;
    return fgc__next_concerned(matter, row->fact, after);
}

fgc_status fgc__refuse(const struct matter *matter, const struct verdict *verdict, fgc_error *error)
{
    static const char before[] = "refused: ", behind[] = " is not met";
    char message[sizeof before + GUARD_ID_ROOM + sizeof behind], first[GUARD_ID_ROOM] = "";
    if (!error)
        return FGC_ERROR_REFUSED;
    size_t strongest = 0;
    for (size_t i = verdict->count; i-- > 0;)
        if (!verdict->unmet[i].overridden &&
            verdict->unmet[i].severity == (uint8_t)verdict->severity)
            strongest = i;
    size_t size = fgc_guard_id(verdict->unmet[strongest].guard, first, sizeof first);
    memcpy(message, before, sizeof before - 1);
    memcpy(message + sizeof before - 1, first, size);
    memcpy(message + sizeof before - 1 + size, behind, sizeof behind);
    fgc__fail_in(error, FGC_ERROR_REFUSED, message, first);
    for (size_t i = 0; i < verdict->count; i++) {
        const struct unmet *unmet = &verdict->unmet[i];
        if (unmet->overridden)
            continue;
        fgc__error_add_unmet(error, unmet->guard, unmet->severity);
        for (fgc_id id = fgc__next_of_unmet(matter, unmet->guard, 0); id != 0;
             id = fgc__next_of_unmet(matter, unmet->guard, id))
            fgc__error_add_concerned(error, id);
    }
    return FGC_ERROR_REFUSED;
}
