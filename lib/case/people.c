/* Facts of people, and for whom commands are. */
#include "case/facts.h"

#include "base/inline.h"

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

int32_t fgc__kind_for(int32_t command, int32_t key)
{
    switch (key) {
    case FIELD_CHILD:
    case FIELD_CHILDREN:
        return FGC_PERSON_CHILD;
    case FIELD_COORDINATOR:
        return FGC_PERSON_COORDINATOR;
    case FIELD_MEMBER:
        return is_for_members(command) ? FGC_PERSON_MEMBER : 0;
    default:
        return 0;
    }
}

/* A child who has left is not among the children of a conference. */
bool fgc__fits(const struct person *person, int32_t command, int32_t key)
{
    int32_t kind = fgc__kind_for(command, key);
    return person && (kind == 0 || person->kind == kind) &&
           (key != FIELD_CHILDREN || person->outcome == 0);
}

static bool may_sit(const struct person *person, uint32_t roles, uint32_t may)
{
    if (person->exclusion != 0 || roles == 0)
        return false;
    return person->private_person ? (roles & may) != 0 : (roles & ~may) == 0;
}

bool fgc__may_attend(const struct state *state, const struct compiled *profile,
                     const struct person *person, int32_t part)
{
    return may_sit(person, fgc__roles(state, person), profile->may[part - FGC_PHASE_INFORMATION]);
}

/* The roles of the family in which somebody may be called in. */
static bool may_be_called(const struct compiled *profile, const struct person *person,
                          uint32_t roles)
{
    uint32_t may = profile->may[1], called = profile->called[1];
    return person->exclusion == 0 && (roles & called) != 0 && (roles & ~(may | called)) == 0;
}

/* Every reference of a command to people is to one of the right kind. */
static bool is_known(const struct matter *matter)
{
    const struct compiled_command *command = &matter->profile->commands[matter->command];
    if (!matter->given && !matter->person)
        return true;
    if (matter->person && !fgc__fits(matter->person, matter->command, command->person_key))
        return false;
    for (size_t i = 0; matter->given && i < matter->given->count; i++) {
        const struct value *value = &matter->given->values[i];
        if (value->row < command->field_count &&
            command->fields[value->row].type == FGC_FIELD_TYPE_PERSON &&
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

/* A fact that does not hang on what is given. */
ALWAYS_INLINE bool holds(const struct matter *matter, const struct person *person, uint32_t roles,
                         int32_t fact)
{
    int32_t phase = matter->state->now.phase;
    switch (fact) {
    case FGC_FACT_EXCLUDED:
        return person->exclusion != 0;
    case FGC_FACT_INVITATION_APPROVED:
        return person->approvals > 0;
    case FGC_FACT_INVITATION_DISPUTED:
        return person->approvals > 0 && person->vetoes > 0;
    case FGC_FACT_INVITATION_SENT:
        return person->sent;
    case FGC_FACT_MAY_BE_HERE:
        return fgc__is_part(phase) &&
               may_sit(person, roles, matter->profile->may[phase - FGC_PHASE_INFORMATION]);
    case FGC_FACT_MAY_BE_CALLED:
        return may_be_called(matter->profile, person, roles);
    case FGC_FACT_PRESENT:
        return person->present;
    case FGC_FACT_RISK_ASSESSED:
        return person->kind == FGC_PERSON_CHILD || fgc__risk_is_assessed(matter->state);
    default:
        return true;
    }
}

bool fgc__holds_of_person(const struct matter *matter, int32_t fact)
{
    const struct person *person = matter->person;
    switch (fact) {
    case FGC_FACT_KNOWN:
        return is_known(matter);
    case FGC_FACT_PRIVATE_PERSON:
        return person->private_person || !is_family_role(matter);
    default:
        return holds(matter, person, fgc__roles(matter->state, person), fact);
    }
}

ALWAYS_INLINE uint64_t bit_of(const struct matter *matter, const struct person *person,
                              uint32_t roles, int32_t fact)
{
    return holds(matter, person, roles, fact) ? fgc__fact_bit(fact) : 0;
}

uint64_t fgc__facts_of(const struct matter *matter, const struct person *person)
{
    uint32_t roles = fgc__roles(matter->state, person);
    uint64_t facts = fgc__fact_bit(FGC_FACT_PRIVATE_PERSON);
    facts |= bit_of(matter, person, roles, FGC_FACT_EXCLUDED);
    facts |= bit_of(matter, person, roles, FGC_FACT_INVITATION_APPROVED);
    facts |= bit_of(matter, person, roles, FGC_FACT_INVITATION_DISPUTED);
    facts |= bit_of(matter, person, roles, FGC_FACT_INVITATION_SENT);
    facts |= bit_of(matter, person, roles, FGC_FACT_MAY_BE_HERE);
    facts |= bit_of(matter, person, roles, FGC_FACT_MAY_BE_CALLED);
    facts |= bit_of(matter, person, roles, FGC_FACT_RISK_ASSESSED);
    return facts | bit_of(matter, person, roles, FGC_FACT_PRESENT);
}
