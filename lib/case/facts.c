/* Facts of the case. */
#include "case/facts.h"

#define FAMILY_ROLES                                                                               \
    (1u << FGC_ROLE_CHILD | 1u << FGC_ROLE_PARENT | 1u << FGC_ROLE_NETWORK |                       \
     1u << FGC_ROLE_SUPPORT_PERSON | 1u << FGC_ROLE_CHAIR | 1u << FGC_ROLE_SECRETARY)

static bool has_role(const struct matter *matter, const struct person *person, int32_t role)
{
    return fgc__roles(matter->state, person) & 1u << role;
}

static bool consents_valid(const struct matter *matter, int32_t purpose)
{
    return matter->state->now.children > 0 && fgc__next_missing(matter, purpose, 0) == 0;
}

/* Whether somebody present stands in the way of private time. */
static bool disturbs(const struct matter *matter, const struct person *person)
{
    return person->present &&
           !fgc__may_attend(matter->state, matter->profile, person, FGC_PHASE_PRIVATE_TIME);
}

static bool is_invited(const struct person *person)
{
    return person->kind == FGC_PERSON_MEMBER && person->sent && person->exclusion == 0 &&
           person->answer != FGC_ANSWER_DECLINED;
}

static bool is_unprepared(const struct matter *matter, const struct person *person)
{
    (void)matter;
    return is_invited(person) && person->prepared == 0;
}

static bool attends(const struct person *child)
{
    return child->planned == FGC_PARTICIPATION_WHOLE || child->planned == FGC_PARTICIPATION_PARTS;
}

/* Whether a child who takes part has nobody to support it: somebody it chose, or who was not chosen by
 * another child. */
static bool is_unsupported(const struct matter *matter, const struct person *child)
{
    if (!fgc__is_concerned(matter->state, child) || !attends(child))
        return false;
    FOR_EACH(const struct grant, grant, matter->state, LIST_GRANTS)
    {
        const struct person *support = fgc__person(matter->state, grant->member);
        const struct person *chooser = fgc__person(matter->state, grant->chosen_by);
        if (grant->role == FGC_ROLE_SUPPORT_PERSON && support && support->exclusion == 0 &&
            has_role(matter, support, FGC_ROLE_SUPPORT_PERSON) &&
            (!chooser || chooser == child || chooser->kind != FGC_PERSON_CHILD))
            return false;
    }
    return true;
}

static bool lacks_a_side(const struct matter *matter, const struct person *child)
{
    if (!fgc__is_concerned(matter->state, child))
        return false;
    bool mother = false, father = false;
    FOR_EACH(const struct kinship, kinship, matter->state, LIST_KINSHIP)
    {
        const struct person *member =
            kinship->child == child->id ? fgc__person(matter->state, kinship->member) : NULL;
        if (member && member->exclusion == 0) {
            mother |= kinship->side == FGC_SIDE_MOTHER || kinship->side == FGC_SIDE_BOTH;
            father |= kinship->side == FGC_SIDE_FATHER || kinship->side == FGC_SIDE_BOTH;
        }
        if (mother && father)
            return false;
    }
    return true;
}

typedef bool person_test(const struct matter *matter, const struct person *person);

/* People are in the order of their ids, and so are things. */
static fgc_id next_person(const struct matter *matter, person_test *test, fgc_id after)
{
    const struct list *people = &matter->state->lists[LIST_PEOPLE];
    const struct person *all = people->items, *last = fgc__person(matter->state, after);
    for (size_t i = last ? (size_t)(last - all) + 1 : 0; i < people->count; i++)
        if (all[i].id > after && test(matter, &all[i]))
            return all[i].id;
    return 0;
}

static bool network_is_coming(const struct matter *matter)
{
    FOR_EACH(const struct person, person, matter->state, LIST_PEOPLE)
    if (is_invited(person) && person->private_person && !person->parental)
        return true;
    return false;
}

/* The plan is written by the secretary; the chair, a parent or the child may do it too. */
static bool writer_is_present(const struct matter *matter)
{
    uint32_t writers = 1u << FGC_ROLE_SECRETARY | 1u << FGC_ROLE_CHAIR | 1u << FGC_ROLE_PARENT |
                       1u << FGC_ROLE_CHILD;
    FOR_EACH(const struct person, person, matter->state, LIST_PEOPLE)
    if (person->present && person->private_person && (fgc__roles(matter->state, person) & writers))
        return true;
    return false;
}

static bool chair_is_chosen(const struct matter *matter)
{
    FOR_EACH(const struct person, person, matter->state, LIST_PEOPLE)
    if ((person->granted & 1u << FGC_ROLE_CHAIR) && person->exclusion == 0 &&
        has_role(matter, person, FGC_ROLE_CHAIR))
        return true;
    return false;
}

/* What is given may leave questions open. */
static bool is_left_open(const struct matter *matter, fgc_id question)
{
    for (size_t i = 0; matter->given && i < matter->given->count; i++)
        if (matter->given->values[i].key == FIELD_OPEN_QUESTIONS &&
            matter->given->values[i].number == question)
            return true;
    return false;
}

static bool is_unanswered(const struct matter *matter, const struct thing *thing)
{
    return thing->kind == FGC_THING_QUESTION && thing->extra == 0 &&
           !(thing->marks & (FGC_MARK_REMOVED | FGC_MARK_OPEN)) && !is_left_open(matter, thing->id);
}

static bool is_objection(const struct matter *matter, const struct thing *thing)
{
    return fgc__is_open_objection(matter->state, thing);
}

static bool is_unreviewed(const struct matter *matter, const struct thing *thing)
{
    (void)matter;
    uint32_t reviewed = FGC_MARK_REVIEWED_BY_CHILD | FGC_MARK_REVIEWED_BY_PARENT;
    return thing->kind == FGC_THING_TALK && (thing->marks & reviewed) != reviewed;
}

static bool is_unmet_line(const struct matter *matter, const struct thing *thing)
{
    return thing->kind == FGC_THING_BOTTOM_LINE &&
           (!(thing->marks & FGC_MARK_MET) ||
            thing->extra != matter->state->lists[LIST_VERSIONS].count);
}

typedef bool thing_test(const struct matter *matter, const struct thing *thing);

static fgc_id next_thing(const struct matter *matter, thing_test *test, fgc_id after)
{
    const struct list *things = &matter->state->lists[LIST_THINGS];
    const struct thing *all = things->items, *last = fgc__thing(matter->state, after);
    for (size_t i = last ? (size_t)(last - all) + 1 : 0; i < things->count; i++)
        if (all[i].id > after && test(matter, &all[i]))
            return all[i].id;
    return 0;
}

/* The thing a command is about, by the fields that refer to one. */
static const struct thing *thing_of(const struct matter *matter)
{
    static const int32_t keys[] = { FIELD_TALK, FIELD_HOME };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const struct value *value = fgc__argument(matter, keys[i]);
        if (value)
            return fgc__thing(matter->state, (fgc_id)value->number);
    }
    return NULL;
}

/* What is not given, or refers to nothing, is not judged by its marks. */
static bool thing_has(const struct matter *matter, uint32_t marks)
{
    const struct thing *thing = thing_of(matter);
    return !thing || (thing->marks & marks) == marks;
}

/* The authority has to decide; what the network adopts is its own to leave. */
static bool is_decision_pending(const struct matter *matter)
{
    return matter->state->now.plan_awaiting != 0 &&
           matter->profile->approver == FGC_APPROVER_AUTHORITY;
}

/* A family that withdraws can always close; the meeting ends with it. */
static bool closes_for_withdrawal(const struct matter *matter)
{
    const struct value *outcome = fgc__argument(matter, FIELD_OUTCOME);
    return outcome ? outcome->number == FGC_OUTCOME_CONSENT_WITHDRAWN
                   : !matter->whole && fgc__was_withdrawn(matter->state);
}

/* The network writes the plan in private time and may mend what it presents; later those responsible do,
 * and the case worker for the sake of safety. */
static bool may_write_plan(const struct matter *matter)
{
    const struct person *speaker = fgc__person(matter->state, matter->speaker);
    bool family = matter->role == 0 || 1u << matter->role & FAMILY_ROLES;
    switch (matter->state->now.phase) {
    case FGC_PHASE_PRIVATE_TIME:
        return family && (!speaker || speaker->present);
    case FGC_PHASE_PRESENTATION:
        return family && matter->state->now.plan_awaiting != 0;
    case FGC_PHASE_FOLLOWING_UP:
        return matter->role == 0 || !family || (speaker && speaker->responsible > 0);
    default:
        return true;
    }
}

static bool holds_of_case(const struct matter *matter, int32_t fact)
{
    const struct state *state = matter->state;
    const struct regions *now = &state->now;
    uint32_t agreements = 1u << FGC_AGREEMENT_ASSIGNMENT | 1u << FGC_AGREEMENT_COOPERATION;
    switch (fact) {
    case FGC_FACT_ON_HOLD:
        return now->on_hold;
    case FGC_FACT_REQUEST_RECEIVED:
        return now->requested;
    case FGC_FACT_HAS_CHILD:
        return now->children > 0;
    case FGC_FACT_CONSENTS_VALID:
        return consents_valid(matter, FGC_CONSENT_PURPOSE_PARTICIPATION);
    case FGC_FACT_MAY_SHARE:
        return consents_valid(matter, FGC_CONSENT_PURPOSE_INFORMATION_SHARING);
    case FGC_FACT_SITUATION_AGREED:
        return now->situation_agreed;
    case FGC_FACT_QUESTIONS_AGREED:
        return now->questions_agreed && now->live_questions > 0;
    case FGC_FACT_RISK_ASSESSED:
        return fgc__risk_is_assessed(state);
    case FGC_FACT_SAFETY_SCREENED:
        return now->safety_screened;
    case FGC_FACT_COORDINATOR_ASSIGNED:
        return now->coordinator != 0;
    case FGC_FACT_AGREEMENTS_SIGNED:
        return (now->agreements & agreements) == agreements;
    case FGC_FACT_CONFERENCE_SCHEDULED:
        return now->conference != 0;
    case FGC_FACT_CONFERENCE_ADJOURNED:
        return now->adjourned_part != 0;
    case FGC_FACT_CONFERENCE_PREPARED:
        return now->conference != 0 || now->adjourned_part != 0 ||
               now->follow_up == FGC_FOLLOW_UP_STARTED || now->plan_in_force != 0;
    case FGC_FACT_CONFERENCE_HELD:
        return now->conferences > 0;
    case FGC_FACT_PEOPLE_PREPARED:
        return next_person(matter, is_unprepared, 0) == 0;
    case FGC_FACT_TALKS_REVIEWED:
        return now->unreviewed_talks == 0;
    case FGC_FACT_OBJECTIONS_ANSWERED:
        return now->open_objections == 0;
    case FGC_FACT_CHILD_SUPPORTED:
        return next_person(matter, is_unsupported, 0) == 0;
    case FGC_FACT_NETWORK_COMING:
        return network_is_coming(matter);
    case FGC_FACT_BOTH_SIDES:
        return next_person(matter, lacks_a_side, 0) == 0;
    case FGC_FACT_ROOM_PRIVATE:
        return now->present == 0 || next_person(matter, disturbs, 0) == 0;
    case FGC_FACT_WRITER_PRESENT:
        return writer_is_present(matter);
    case FGC_FACT_CHAIR_CHOSEN:
        return chair_is_chosen(matter);
    case FGC_FACT_PLAN_HAS_ACTION:
        return now->live_actions > 0;
    case FGC_FACT_QUESTIONS_ANSWERED:
        return now->unanswered_questions == 0 || next_thing(matter, is_unanswered, 0) == 0;
    case FGC_FACT_PLAN_PRESENTED:
        return now->plan_awaiting != 0 && now->adjourned_part == 0;
    case FGC_FACT_DECISION_PENDING:
        return is_decision_pending(matter);
    case FGC_FACT_PLAN_EXISTS:
        return state->lists[LIST_VERSIONS].count > 0;
    case FGC_FACT_VERSION_SAFE:
        return now->plan_awaiting != 0 && now->plan_safe == now->plan_awaiting;
    case FGC_FACT_BOTTOM_LINES_MET:
        return now->lines_met == now->bottom_lines;
    case FGC_FACT_PLAN_IN_FORCE:
        return now->plan_in_force != 0;
    case FGC_FACT_AUTHORITY_APPROVES:
        return matter->profile->approver == FGC_APPROVER_AUTHORITY;
    case FGC_FACT_NOTHING_OPEN:
        return closes_for_withdrawal(matter) ||
               (!fgc__is_part(now->phase) && !is_decision_pending(matter));
    case FGC_FACT_MAY_WRITE_PLAN:
        return may_write_plan(matter);
    case FGC_FACT_CALLS_ALLOWED:
        return matter->profile->called[1] != 0;
    default:
        return fgc__holds_of_arguments(matter, fact);
    }
}

bool fgc__holds(const struct matter *matter, int32_t fact, int32_t subject)
{
    switch (subject) {
    case FGC_SUBJECT_CASE:
        return holds_of_case(matter, fact);
    case FGC_SUBJECT_PERSON:
        return fgc__holds_of_person(matter, fact);
    case FGC_SUBJECT_THING:
        switch (fact) {
        case FGC_FACT_TALK_REVIEWED:
            return thing_has(matter, FGC_MARK_REVIEWED_BY_CHILD | FGC_MARK_REVIEWED_BY_PARENT);
        case FGC_FACT_HOME_WILLING:
            return thing_has(matter, FGC_MARK_WILLING);
        case FGC_FACT_HOME_APPROVED:
            return thing_has(matter, FGC_MARK_APPROVED);
        default:
            return fgc__holds_of_arguments(matter, fact);
        }
    default:
        return fgc__holds_of_arguments(matter, fact);
    }
}

fgc_id fgc__next_concerned(const struct matter *matter, int32_t fact, fgc_id after)
{
    switch (fact) {
    case FGC_FACT_CONSENTS_VALID:
        return fgc__next_missing(matter, FGC_CONSENT_PURPOSE_PARTICIPATION, after);
    case FGC_FACT_MAY_SHARE:
        return fgc__next_missing(matter, FGC_CONSENT_PURPOSE_INFORMATION_SHARING, after);
    case FGC_FACT_PEOPLE_PREPARED:
        return next_person(matter, is_unprepared, after);
    case FGC_FACT_CHILD_SUPPORTED:
        return next_person(matter, is_unsupported, after);
    case FGC_FACT_BOTH_SIDES:
        return next_person(matter, lacks_a_side, after);
    case FGC_FACT_ROOM_PRIVATE:
        return next_person(matter, disturbs, after);
    case FGC_FACT_TALKS_REVIEWED:
        return next_thing(matter, is_unreviewed, after);
    case FGC_FACT_OBJECTIONS_ANSWERED:
        return next_thing(matter, is_objection, after);
    case FGC_FACT_QUESTIONS_ANSWERED:
        return next_thing(matter, is_unanswered, after);
    case FGC_FACT_BOTTOM_LINES_MET:
        return next_thing(matter, is_unmet_line, after);
    default:
        return 0;
    }
}
