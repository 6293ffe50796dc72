/* Facts of people, and for whom commands are. */
#include "case/facts.h"

/* Commands whose member is of the network, and no child, coordinator or case worker. */
static bool is_for_members(int32_t command)
{
    switch (command) {
    case FGC_COMMAND_UPDATE_MEMBER:
    case FGC_COMMAND_RELATE:
    case FGC_COMMAND_DECIDE_INVITATION:
    case FGC_COMMAND_EXCLUDE_MEMBER:
    case FGC_COMMAND_SEND_INVITATION:
    case FGC_COMMAND_ANSWER_INVITATION:
        return true;
    default:
        return false;
    }
}

bool fgc__fits(const struct person *person, int32_t command, int32_t key)
{
    if (!person)
        return false;
    switch (key) {
    case FIELD_CHILD:
        return person->kind == FGC_PERSON_CHILD;
    case FIELD_CHILDREN:
        return person->kind == FGC_PERSON_CHILD && person->outcome == 0;
    case FIELD_COORDINATOR:
        return person->kind == FGC_PERSON_COORDINATOR;
    case FIELD_MEMBER:
        return !is_for_members(command) || person->kind == FGC_PERSON_MEMBER;
    default:
        return true;
    }
}

bool fgc__may_attend(const struct state *state, const struct compiled *profile,
                     const struct person *person, int32_t part)
{
    uint32_t roles = fgc__roles(state, person);
    uint32_t may = profile->may[part - FGC_PHASE_INFORMATION];
    if (person->exclusion != 0 || roles == 0)
        return false;
    return person->private_person ? (roles & may) != 0 : (roles & ~may) == 0;
}

/* The roles of the family in which somebody may be called in. */
static bool may_be_called(const struct matter *matter, const struct person *person)
{
    uint32_t roles = fgc__roles(matter->state, person);
    uint32_t may = matter->profile->may[1], called = matter->profile->called[1];
    return person->exclusion == 0 && (roles & called) != 0 && (roles & ~(may | called)) == 0;
}

/* Every reference of a command to people is to one of the right kind. */
static bool is_known(const struct matter *matter)
{
    if (!matter->given && !matter->person)
        return true;
    if (matter->person &&
        !fgc__fits(matter->person, matter->command, matter->profile->person_key[matter->command]))
        return false;
    const struct field_row *rows = matter->profile->fields[matter->command];
    size_t count = (size_t)(matter->profile->fields[matter->command + 1] - rows);
    for (size_t i = 0; matter->given && i < matter->given->count; i++) {
        const struct value *value = &matter->given->values[i];
        if (value->row < count && rows[value->row].type == FGC_FIELD_TYPE_PERSON &&
            !fgc__fits(fgc__person(matter->state, (fgc_id)value->number), matter->command,
                       value->key))
            return false;
    }
    return true;
}

static bool is_family_role(const struct matter *matter)
{
    const struct value *role = fgc__argument(matter, FIELD_ROLE);
    return role && (role->number == FGC_ROLE_CHAIR || role->number == FGC_ROLE_SECRETARY ||
                    role->number == FGC_ROLE_SUPPORT_PERSON);
}

bool fgc__holds_of_person(const struct matter *matter, int32_t fact)
{
    const struct person *person = matter->person;
    switch (fact) {
    case FGC_FACT_KNOWN:
        return is_known(matter);
    case FGC_FACT_PRIVATE_PERSON:
        return person->private_person || !is_family_role(matter);
    case FGC_FACT_EXCLUDED:
        return person->exclusion != 0;
    case FGC_FACT_INVITATION_APPROVED:
        return person->approvals > 0;
    case FGC_FACT_INVITATION_DISPUTED:
        return person->approvals > 0 && person->vetoes > 0;
    case FGC_FACT_INVITATION_SENT:
        return person->sent;
    case FGC_FACT_MAY_BE_HERE:
        return fgc__is_part(matter->state->now.phase) &&
               fgc__may_attend(matter->state, matter->profile, person, matter->state->now.phase);
    case FGC_FACT_MAY_BE_CALLED:
        return may_be_called(matter, person);
    case FGC_FACT_PRESENT:
        return person->present;
    default:
        return true;
    }
}
