#include <stdio.h>
#include <string.h>

#include "output.h"
#include "process.h"
#include "record.h"
#include "words.h"

size_t process_profile_count(const struct process *process)
{
    return process->profile ? 1 : fgc_code_count(FGC_LIST_PROFILE);
}

int32_t process_profile_at(const struct process *process, size_t index)
{
    return process->profile ? process->profile : fgc_code_at(FGC_LIST_PROFILE, index);
}

const char *process_label(const struct process *process, int32_t list, int32_t value)
{
    const char *label = fgc_code_label(list, value, process->language);
    return label ? label : "";
}

fgc_command_row process_command(int32_t command)
{
    fgc_command_row row = { .size = sizeof row };
    fgc_command_read(command, &row, NULL);
    return row;
}

fgc_field process_field(int32_t command, size_t index)
{
    fgc_field field = { .size = sizeof field };
    fgc_field_read(command, index, &field, NULL);
    return field;
}

fgc_guard process_guard(size_t index)
{
    fgc_guard guard = { .size = sizeof guard };
    fgc_guard_read(index, &guard, NULL);
    return guard;
}

bool process_lists_guard(const fgc_guard *guard)
{
    return guard->fact != FGC_FACT_PHASE && guard->fact != FGC_FACT_ROLE;
}

static uint32_t all_of(int32_t list)
{
    uint32_t all = 0;
    for (size_t i = 0; i < fgc_code_count(list); i++)
        all |= 1u << fgc_code_at(list, i);
    return all;
}

/* The groups that are no phase of their own, and where the phases begin. */
enum { BEFORE, ANY, ANY_OPEN, FIRST_PHASE };

/* The group of exactly these phases, or FIRST_PHASE. */
static size_t group_of(uint32_t phases)
{
    uint32_t all = all_of(FGC_LIST_PHASE);
    if (phases == all)
        return ANY;
    if (phases == (all & ~(1u << FGC_PHASE_CLOSED)))
        return ANY_OPEN;
    return phases ? FIRST_PHASE : BEFORE;
}

size_t process_group_count(void)
{
    return FIRST_PHASE + fgc_code_count(FGC_LIST_PHASE);
}

const char *process_group_id(size_t group)
{
    static const char *const ids[] = { "before", "any", "any-open" };
    return group < FIRST_PHASE
               ? ids[group]
               : fgc_code_id(FGC_LIST_PHASE, fgc_code_at(FGC_LIST_PHASE, group - FIRST_PHASE));
}

const char *process_group_title(const struct process *process, size_t group)
{
    static const enum word titles[] = { WORD_BEFORE_CASE, WORD_ANY_PHASE, WORD_ANY_OPEN_PHASE };
    if (group < FIRST_PHASE)
        return word(titles[group], process->language);
    return process_label(process, FGC_LIST_PHASE, fgc_code_at(FGC_LIST_PHASE, group - FIRST_PHASE));
}

bool process_group_has(size_t group, int32_t command)
{
    uint32_t phases = process_command(command).phases;
    size_t own = group_of(phases);
    if (own < FIRST_PHASE || group < FIRST_PHASE)
        return group == own;
    return phases >> fgc_code_at(FGC_LIST_PHASE, group - FIRST_PHASE) & 1;
}

static void add(char *out, size_t room, const char *separator, const char *text)
{
    size_t at = strlen(out);
    snprintf(out + at, room - at, "%s%s", at > 0 ? separator : "", text);
}

/* Three phases or more in a row are written by the first and the last. */
char *process_write_phases(const struct process *process, char *out, size_t room, uint32_t phases)
{
    size_t group = group_of(phases);
    size_t count = group < FIRST_PHASE ? 0 : fgc_code_count(FGC_LIST_PHASE);
    out[0] = '\0';
    if (group < FIRST_PHASE)
        add(out, room, "", process_group_title(process, group));
    for (size_t i = 0, run = 1; i < count; i += run) {
        for (run = 0; i + run < count && phases >> fgc_code_at(FGC_LIST_PHASE, i + run) & 1;)
            run++;
        size_t step = run > 2 ? run - 1 : 1;
        for (size_t k = 0; k < run; k += step)
            add(out, room, k > 0 && step > 1 ? " – " : ", ",
                process_label(process, FGC_LIST_PHASE, fgc_code_at(FGC_LIST_PHASE, i + k)));
        run += run == 0;
    }
    return out;
}

/* The roles of the family, as bits. */
static uint32_t family_roles(void)
{
    uint32_t roles = 0;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_ROLE); i++) {
        int32_t role = fgc_code_at(FGC_LIST_ROLE, i);
        if (fgc_role_group_of(role) == FGC_ROLE_GROUP_FAMILY)
            roles |= 1u << role;
    }
    return roles;
}

char *process_write_roles(const struct process *process, char *out, size_t room, uint32_t roles)
{
    uint32_t family = family_roles(), left = roles;
    out[0] = '\0';
    if (roles == all_of(FGC_LIST_ROLE)) {
        add(out, room, "", word(WORD_ANY_ROLE, process->language));
        return out;
    }
    if ((roles & family) == family) {
        add(out, room, "", process_label(process, FGC_LIST_ROLE_GROUP, FGC_ROLE_GROUP_FAMILY));
        left &= ~family;
    }
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_ROLE); i++) {
        int32_t role = fgc_code_at(FGC_LIST_ROLE, i);
        if (left >> role & 1)
            add(out, room, ", ", process_label(process, FGC_LIST_ROLE, role));
    }
    return out;
}

size_t process_cite(json_t *sources, const char *citation)
{
    size_t count = json_array_size(sources);
    for (size_t i = 0; i < count; i++)
        if (strcmp(json_string_value(json_array_get(sources, i)), citation) == 0)
            return i + 1;
    list_add(sources, json_string(citation));
    return count + 1;
}
