#include "claims.h"

/* What was done on the way to the first plan in force, and whether the last version was found safe. */
enum {
    OPENED = 1, /* the conference was, when all consents were there */
    COORDINATED = 2,
    PRIVATE = 4,
    WRITTEN = 8, /* in private time */
    DECIDED = 16,
    SAFE = 32 /* the last version was assessed, as safe */
};

static const struct value *given(const struct step *step, int32_t key)
{
    struct fields fields = fgc__record_fields(step->record);
    return fgc__find(&fields, key);
}

static int64_t number(const struct step *step, int32_t key)
{
    const struct value *value = given(step, key);
    return value ? value->number : 0;
}

/* Consents, as they are told in the domain, § 5. */

static bool has_consented(const struct person *person, int32_t purpose)
{
    uint8_t consent = person->consents[purpose - 1];
    return consent == FGC_CONSENT_ORAL || consent == FGC_CONSENT_WRITTEN;
}

/* Years, of a child whose birthdays are no leap days. */
static int32_t age(const struct person *child, fgc_date today)
{
    int32_t years = 0, year, month, day;
    if (!child->birth_known || child->expected)
        return 0;
    fgc_date_parts(child->born, &year, &month, &day);
    while (fgc_date_from(year + years + 1, month, day) <= today)
        years++;
    return years;
}

static const struct kinship *kinship_of(const struct state *state, fgc_id member, fgc_id child)
{
    FOR_EACH(const struct kinship, kinship, state, LIST_KINSHIP)
    if (kinship->member == member && kinship->child == child)
        return kinship;
    return NULL;
}

static bool child_consents(const struct state *state, const struct person *child, fgc_date today)
{
    const struct kinship *own = kinship_of(state, child->id, child->id);
    int32_t settled = own ? own->consenter : 0;
    return settled == CONSENTS || (settled == UNSETTLED && age(child, today) >= 15);
}

/* Whether those who must have consented for a child, and somebody must have, or have been let off. */
static bool is_consented_for(const struct step *step, const struct state *state,
                             const struct person *child, int32_t purpose)
{
    const struct kinship *own = kinship_of(state, child->id, child->id);
    bool any = child_consents(state, child, step->today);
    bool withdrawn = child->consents[purpose - 1] == FGC_CONSENT_WITHDRAWN;
    if (any ? !has_consented(child, purpose) : withdrawn && !(own && own->consenter == EXEMPT))
        return false;
    FOR_EACH(const struct kinship, kinship, state, LIST_KINSHIP)
    {
        const struct person *kin = fgc__person(state, kinship->member);
        if (kinship->child != child->id || kin == child)
            continue;
        bool must = kinship->consenter == CONSENTS ||
                    (kinship->consenter == UNSETTLED && kinship->tie == FGC_TIE_DAILY_CARE);
        any |= must || kinship->consenter == EXEMPT;
        if (must && age(child, step->today) < 18 && !has_consented(kin, purpose))
            return false;
    }
    return any || (own && own->consenter == EXEMPT);
}

static bool all_consented(const struct step *step, const struct state *state, int32_t purpose)
{
    bool any_named = false, any = false;
    FOR_EACH(const struct person, person, state, LIST_PEOPLE)
    any_named |= person->kind == FGC_PERSON_CHILD && person->named;
    FOR_EACH(const struct person, child, state, LIST_PEOPLE)
    {
        if (child->kind != FGC_PERSON_CHILD || child->outcome != 0 || (any_named && !child->named))
            continue;
        any = true;
        if (!is_consented_for(step, state, child, purpose))
            return false;
    }
    return any;
}

/* The room. */

static bool is_part(int32_t phase)
{
    return phase >= FGC_PHASE_INFORMATION && phase <= FGC_PHASE_PRESENTATION;
}

/* The roles somebody has, told anew from the domain, § 3: a private person is of the network, a parent if they
 * are one; a professional nobody gave a role is an informant. */
static uint32_t roles_of(const struct state *state, const struct person *person)
{
    uint32_t family =
        1u << FGC_ROLE_CHAIR | 1u << FGC_ROLE_SECRETARY | 1u << FGC_ROLE_SUPPORT_PERSON;
    uint32_t office = 1u << FGC_ROLE_INITIATOR | 1u << FGC_ROLE_INFORMANT | 1u << FGC_ROLE_MANAGER;
    uint32_t roles = person->granted & ~(person->private_person ? office : family);
    if (person->kind == FGC_PERSON_CHILD)
        roles |= 1u << FGC_ROLE_CHILD;
    else if (person->kind == FGC_PERSON_COORDINATOR)
        roles |= person->id == state->now.coordinator ? 1u << FGC_ROLE_COORDINATOR : 0;
    else if (person->kind == FGC_PERSON_CASE_WORKER)
        roles |= person->id == state->now.case_worker ? 1u << FGC_ROLE_CASE_WORKER : 0;
    else if (person->private_person)
        roles |= 1u << FGC_ROLE_NETWORK | (person->parental ? 1u << FGC_ROLE_PARENT : 0);
    else if (roles == 0)
        roles = 1u << FGC_ROLE_INFORMANT;
    return roles;
}

/* The family is private persons; of the others interpreters who are nothing else. */
static bool may_be_private(const struct state *state, const struct person *person)
{
    uint32_t roles = roles_of(state, person);
    bool is_private = person->kind == FGC_PERSON_CHILD ||
                      (person->kind == FGC_PERSON_MEMBER && person->private_person);
    if (is_private)
        for (int32_t role = FGC_ROLE_COORDINATOR; role <= FGC_ROLE_INTAKE; role++)
            if (roles >> role & 1 && fgc_role_group_of(role) != FGC_ROLE_GROUP_NEUTRAL)
                return false;
    if (is_private)
        return true;
    for (int32_t role = 1; role <= FGC_ROLE_INTAKE; role++)
        if (roles >> role & 1 && role != FGC_ROLE_INTERPRETER)
            return false;
    return roles != 0;
}

/* Whether the network may call somebody in: coordinators and case workers. */
static bool may_be_called_in(const struct person *person)
{
    uint32_t roles = 1u << FGC_ROLE_COORDINATOR | 1u << FGC_ROLE_CASE_WORKER;
    return person->kind == FGC_PERSON_COORDINATOR || person->kind == FGC_PERSON_CASE_WORKER ||
           person->granted & roles;
}

const char *private_time_is_private(const struct step *step)
{
    if (step->after->now.phase != FGC_PHASE_PRIVATE_TIME)
        return NULL;
    FOR_EACH(const struct person, person, step->after, LIST_PEOPLE)
    {
        if (!person->present)
            continue;
        if (person->called_in && !may_be_called_in(person))
            return "somebody was called in who may not be";
        if (!person->called_in && !may_be_private(step->after, person))
            return "somebody is there who may not, and was not called in";
    }
    return NULL;
}

const char *the_excluded_stay_outside(const struct step *step)
{
    const struct person *person = fgc__person(step->before, (fgc_id)number(step, FIELD_MEMBER));
    if (person && person->exclusion != 0)
        switch (step->record->command) {
        case FGC_COMMAND_DECIDE_INVITATION:
            return "somebody excluded is approved or vetoed";
        case FGC_COMMAND_SEND_INVITATION:
            return "somebody excluded is sent an invitation";
        case FGC_COMMAND_DISTRIBUTE_PLAN:
        case FGC_COMMAND_SIGN_PLAN:
            return "somebody excluded is given the plan";
        case FGC_COMMAND_ARRIVE:
        case FGC_COMMAND_CALL_IN:
            return "somebody excluded comes in";
        default:
            break;
        }
    FOR_EACH(const struct person, other, step->after, LIST_PEOPLE)
    if (other->present && other->exclusion != 0)
        return "somebody excluded is in the room";
    return NULL;
}

/* The plan. */

const char *a_plan_is_decided_on_when_safe(const struct step *step)
{
    const struct regions *before = &step->before->now, *after = &step->after->now;
    if (after->plan_in_force == before->plan_in_force)
        return NULL;
    if (after->plan_in_force != step->before->lists[LIST_VERSIONS].count)
        return "another version than the last one is put in force";
    if (step->profile->approver == FGC_APPROVER_NETWORK)
        return step->record->command == FGC_COMMAND_ADOPT_PLAN
                   ? NULL
                   : "a plan is put in force that the network did not adopt";
    if (step->record->command != FGC_COMMAND_DECIDE_PLAN)
        return "a plan is put in force that the authority did not decide on";
    return step->memory & SAFE ? NULL : "a plan is put in force that was not assessed as safe";
}

const char *a_part_begins_with_consents_and_coordinator(const struct step *step)
{
    switch (step->record->command) {
    case FGC_COMMAND_OPEN_CONFERENCE:
    case FGC_COMMAND_RESUME_CONFERENCE:
    case FGC_COMMAND_START_PRIVATE_TIME:
        if (!all_consented(step, step->before, FGC_CONSENT_PURPOSE_PARTICIPATION))
            return "a part begins without somebody's consent";
        return step->before->now.coordinator != 0 ? NULL : "a part begins without a coordinator";
    default:
        return NULL;
    }
}

const char *follow_up_needs_a_plan(const struct step *step)
{
    switch (step->record->command) {
    case FGC_COMMAND_START_FOLLOW_UP:
    case FGC_COMMAND_SCHEDULE_FOLLOW_UP:
    case FGC_COMMAND_WAIVE_FOLLOW_UP:
    case FGC_COMMAND_REPORT_ACTION:
    case FGC_COMMAND_CHECK_IN:
        if (step->before->now.plan_in_force == 0)
            return "it is followed up, and no plan is in force";
        break;
    default:
        break;
    }
    bool follows = step->after->now.phase == FGC_PHASE_FOLLOWING_UP;
    return follows && step->after->now.plan_in_force == 0
               ? "the case is followed up, and no plan is in force"
               : NULL;
}

const char *a_plan_has_an_action(const struct step *step)
{
    return step->record->command == FGC_COMMAND_PLAN_READY && step->before->now.live_actions == 0
               ? "a plan without actions is ready"
               : NULL;
}

const char *support_is_the_managers(const struct step *step)
{
    if (step->record->command != FGC_COMMAND_DECIDE_PLAN ||
        step->record->role == FGC_ROLE_MANAGER ||
        number(step, FIELD_DECISION) == FGC_DECISION_PENDING_MANAGER)
        return NULL;
    FOR_EACH(const struct thing, thing, step->before, LIST_THINGS)
    if (thing->kind == FGC_THING_ACTION && thing->marks & FGC_MARK_PUBLIC_SUPPORT &&
        !(thing->marks & FGC_MARK_REMOVED))
        return "public support is decided on by somebody else than the manager";
    return given(step, FIELD_MANDATE) ? NULL : "the plan is decided on without a mandate";
}

static bool is_of_the_family(int32_t role)
{
    return fgc_role_group_of(role) == FGC_ROLE_GROUP_FAMILY;
}

const char *written_by_the_network(const struct step *step)
{
    const struct person *speaker = fgc__person(step->before, step->record->person);
    switch (step->record->command) {
    case FGC_COMMAND_ADD_GOAL:
    case FGC_COMMAND_ADD_ACTION:
    case FGC_COMMAND_CHANGE_ACTION:
    case FGC_COMMAND_DROP_ACTION:
    case FGC_COMMAND_AMEND_PLAN:
        break;
    default:
        return NULL;
    }
    bool follows = step->before->now.phase == FGC_PHASE_FOLLOWING_UP;
    if (!follows && !is_of_the_family(step->record->role))
        return "the authority writes the family's plan";
    if (step->before->now.phase == FGC_PHASE_PRIVATE_TIME && speaker && !speaker->present)
        return "somebody who is not in the room writes the plan";
    if (follows && is_of_the_family(step->record->role) && speaker && speaker->responsible == 0)
        return "somebody who is not responsible writes a plan in force";
    return NULL;
}

/* What comes before what. */

const char *a_coordinator_comes_after_consents(const struct step *step)
{
    bool assigns = step->record->command == FGC_COMMAND_ASSIGN_COORDINATOR ||
                   step->record->command == FGC_COMMAND_REPLACE_COORDINATOR;
    return assigns && !all_consented(step, step->before, FGC_CONSENT_PURPOSE_PARTICIPATION)
               ? "a coordinator is assigned without somebody's consent"
               : NULL;
}

const char *coordinator_is_independent(const struct step *step)
{
    if (step->record->command != FGC_COMMAND_ASSIGN_COORDINATOR &&
        step->record->command != FGC_COMMAND_REPLACE_COORDINATOR)
        return NULL;
    if (number(step, FIELD_EMPLOYER) == FGC_EMPLOYER_CASE_UNIT)
        return "the coordinator is of the case unit";
    switch (number(step, FIELD_PRIOR_CONTACT)) {
    case FGC_PRIOR_CONTACT_EARLIER:
    case FGC_PRIOR_CONTACT_CASE_HISTORY:
        return "the coordinator knows the family";
    case FGC_PRIOR_CONTACT_SLIGHT: {
        const struct person *by =
            fgc__person(step->before, (fgc_id)number(step, FIELD_ACCEPTED_BY));
        bool family = by && (by->kind == FGC_PERSON_CHILD || by->parental);
        return family ? NULL : "the family did not accept that the coordinator knows it";
    }
    default:
        return NULL;
    }
}

const char *invited_when_approved(const struct step *step)
{
    if (step->record->command != FGC_COMMAND_SEND_INVITATION)
        return NULL;
    FOR_EACH(const struct position, position, step->before, LIST_POSITIONS)
    if (position->member == (fgc_id)number(step, FIELD_MEMBER) &&
        position->decision == FGC_INVITATION_DECISION_APPROVED)
        return NULL;
    return "somebody is invited whom nobody approved";
}

const char *shared_with_consent(const struct step *step)
{
    switch (step->record->command) {
    case FGC_COMMAND_SUBMIT_TALK:
    case FGC_COMMAND_GIVE_TALK:
    case FGC_COMMAND_DISTRIBUTE_PLAN:
        return all_consented(step, step->before, FGC_CONSENT_PURPOSE_INFORMATION_SHARING)
                   ? NULL
                   : "something is shared without consent";
    default:
        return NULL;
    }
}

const char *risk_comes_first(const struct step *step)
{
    const struct regions *now = &step->before->now;
    if (!now->honour_conflict || now->honour_assessed)
        return NULL;
    switch (step->record->command) {
    case FGC_COMMAND_OFFER:
    case FGC_COMMAND_INFORM:
    case FGC_COMMAND_DECIDE_INVITATION:
    case FGC_COMMAND_SEND_INVITATION:
    case FGC_COMMAND_PREPARE_MEMBER:
    case FGC_COMMAND_OPEN_CONFERENCE:
        return "somebody is involved before the risk was assessed";
    default:
        return NULL;
    }
}

const char *a_yes_needs_an_interview(const struct step *step)
{
    const struct thing *home = fgc__thing(step->before, (fgc_id)number(step, FIELD_HOME));
    bool yes = step->record->command == FGC_COMMAND_DECIDE_HOME && number(step, FIELD_ANSWER) == 1;
    return yes && home && !(home->marks & FGC_MARK_INTERVIEWED)
               ? "a home is approved without an interview"
               : NULL;
}

/* Withdrawing. */

static bool pauses_for(const struct state *state, fgc_id person)
{
    FOR_EACH(const struct pause, pause, state, LIST_PAUSES)
    if (pause->open && pause->person == person)
        return true;
    return false;
}

/* Whether somebody's consent was needed, for a child the conference concerns: the child itself, at any age, may
 * stop it too. */
static bool was_needed(const struct step *step, const struct person *person)
{
    if (person->kind == FGC_PERSON_CHILD)
        return person->outcome == 0 && (step->before->now.named_children == 0 || person->named);
    FOR_EACH(const struct kinship, kinship, step->before, LIST_KINSHIP)
    {
        const struct person *child = fgc__person(step->before, kinship->child);
        bool must = kinship->consenter == CONSENTS ||
                    (kinship->consenter == UNSETTLED && kinship->tie == FGC_TIE_DAILY_CARE);
        if (kinship->member == person->id && must && child && child->outcome == 0 &&
            (step->before->now.named_children == 0 || child->named) && age(child, step->today) < 18)
            return true;
    }
    return false;
}

const char *a_withdrawal_takes_effect(const struct step *step)
{
    if (step->record->command != FGC_COMMAND_WITHDRAW_CONSENT ||
        number(step, FIELD_PURPOSE) != FGC_CONSENT_PURPOSE_PARTICIPATION)
        return NULL;
    const struct person *person = fgc__person(step->after, (fgc_id)number(step, FIELD_MEMBER));
    if (has_consented(person, FGC_CONSENT_PURPOSE_PARTICIPATION))
        return "a consent that was withdrawn is there";
    if (!was_needed(step, person))
        return NULL;
    if (is_part(step->before->now.phase)) {
        if (step->after->now.phase != FGC_PHASE_PREPARING ||
            step->after->now.adjourned_part != step->before->now.phase)
            return "a part goes on after a withdrawal";
        FOR_EACH(const struct person, other, step->after, LIST_PEOPLE)
        if (other->present)
            return "somebody is in the room after a withdrawal";
    }
    if (step->before->now.phase <= FGC_PHASE_REFERRED && !pauses_for(step->after, person->id))
        return "the clock runs on after a withdrawal";
    return NULL;
}

/* The way to the first plan in force. */

uint32_t remember_steps(const struct step *step)
{
    uint32_t memory = step->memory;
    switch (step->record->command) {
    case FGC_COMMAND_OPEN_CONFERENCE:
        if (all_consented(step, step->before, FGC_CONSENT_PURPOSE_PARTICIPATION))
            memory |= OPENED;
        break;
    case FGC_COMMAND_ASSIGN_COORDINATOR:
        memory |= COORDINATED;
        break;
    case FGC_COMMAND_START_PRIVATE_TIME:
        memory |= PRIVATE;
        break;
    case FGC_COMMAND_PLAN_READY:
        if (memory & PRIVATE && step->before->now.live_actions > 0)
            memory |= WRITTEN;
        memory &= ~(uint32_t)SAFE;
        break;
    case FGC_COMMAND_AMEND_PLAN:
        memory &= ~(uint32_t)SAFE;
        break;
    case FGC_COMMAND_ASSESS_PLAN_SAFETY:
        if (number(step, FIELD_RESULT) == FGC_SAFETY_RESULT_NOT_SAFE)
            memory &= ~(uint32_t)SAFE;
        else
            memory |= SAFE;
        break;
    case FGC_COMMAND_DECIDE_PLAN:
        if (number(step, FIELD_DECISION) != FGC_DECISION_PENDING_MANAGER)
            memory |= DECIDED;
        break;
    case FGC_COMMAND_ADOPT_PLAN:
        memory |= DECIDED;
        break;
    default:
        break;
    }
    return memory;
}

const char *nothing_is_skipped(const struct step *step)
{
    static const struct {
        uint32_t what;
        const char *skipped;
    } all[] = {
        { OPENED, "the plan is in force, and no conference was opened with consents" },
        { COORDINATED, "the plan is in force, and there was no coordinator" },
        { PRIVATE, "the plan is in force, and there was no private time" },
        { WRITTEN, "the plan is in force, and was not written in private time" },
        { DECIDED, "the plan is in force, and nobody decided on it" },
    };
    uint32_t memory = remember_steps(step);
    if (step->record->command == FGC_COMMAND_PLAN_READY &&
        step->before->now.phase != FGC_PHASE_PRIVATE_TIME)
        return "a plan is ready that was not written in private time";
    if (step->after->now.phase != FGC_PHASE_FOLLOWING_UP)
        return NULL;
    for (size_t i = 0; i < COUNT_OF(all); i++)
        if (!(memory & all[i].what))
            return all[i].skipped;
    return NULL;
}

const char *closed_leaves_nothing_open(const struct step *step)
{
    const struct regions *now = &step->after->now;
    if (now->phase != FGC_PHASE_CLOSED)
        return NULL;
    FOR_EACH(const struct person, person, step->after, LIST_PEOPLE)
    if (person->present)
        return "somebody is in the room of a closed case";
    FOR_EACH(const struct pause, pause, step->after, LIST_PAUSES)
    if (pause->open)
        return "a closed case is on hold";
    if (now->on_hold)
        return "a closed case is on hold";
    if (now->plan_awaiting != 0)
        return "a plan awaits a decision in a closed case";
    if (now->adjourned_part != 0 || now->conference != 0)
        return "a conference is to be held in a closed case";
    return NULL;
}

const char *completed_is_followed_up(const struct step *step)
{
    const struct regions *now = &step->before->now;
    if (step->record->command != FGC_COMMAND_CLOSE_CASE)
        return NULL;
    if (is_part(now->phase) && number(step, FIELD_OUTCOME) != FGC_OUTCOME_CONSENT_WITHDRAWN)
        return "a case is closed in the middle of a meeting";
    if (number(step, FIELD_OUTCOME) != FGC_OUTCOME_COMPLETED)
        return NULL;
    if (now->plan_in_force == 0 || now->phase != FGC_PHASE_FOLLOWING_UP)
        return "a case is completed, and no plan is followed up";
    if (now->plan_awaiting != 0 && step->profile->approver == FGC_APPROVER_AUTHORITY)
        return "a case is completed, and a plan awaits a decision";
    return now->follow_up == FGC_FOLLOW_UP_HELD || now->follow_up == FGC_FOLLOW_UP_WAIVED
               ? NULL
               : "a case is completed, and the follow-up neither held nor waived";
}

/* What is counted is as many as there are, and the room is empty but in a part. */
const char *numbers_agree(const struct step *step)
{
    const struct state *state = step->after;
    size_t present = 0, children = 0, named = 0, actions = 0, questions = 0;
    FOR_EACH(const struct person, person, state, LIST_PEOPLE)
    {
        present += person->present;
        children += person->kind == FGC_PERSON_CHILD && person->outcome == 0;
        named += person->named;
        if (person->called_in && !person->present)
            return "somebody is called in, and not there";
    }
    FOR_EACH(const struct thing, thing, state, LIST_THINGS)
    {
        bool live = !(thing->marks & FGC_MARK_REMOVED);
        actions += thing->kind == FGC_THING_ACTION && live;
        questions += thing->kind == FGC_THING_QUESTION && live;
    }
    if (present != state->now.present || children != state->now.children ||
        named != state->now.named_children)
        return "people are miscounted";
    if (actions != state->now.live_actions || questions != state->now.live_questions)
        return "questions or actions are miscounted";
    if (state->now.present > 0 && !is_part(state->now.phase))
        return "somebody is in the room, and there is no meeting";
    return NULL;
}

const char *what_awaits_is_there(const struct step *step)
{
    const struct regions *now = &step->after->now;
    bool awaits = now->plan_state == FGC_PLAN_STATE_AWAITING ||
                  now->plan_state == FGC_PLAN_STATE_PENDING_MANAGER;
    return awaits != (now->plan_awaiting != 0) ? "a plan is said to await a decision, and none does"
                                               : NULL;
}
