/* What becomes of people: children and members, their kinship, invitations, consents and roles. */
#include <string.h>

#include "case/fold.h"

static struct person *bring_in(struct state *state, const struct happening *event, int32_t kind)
{
    struct person *made = fgc__state_add(state, LIST_PEOPLE);
    made->id = event->record->number;
    made->kind = (uint8_t)kind;
    made->consents[0] = made->consents[1] = FGC_CONSENT_NOT_GIVEN;
    fgc__state_bring_in(state, made->id, LIST_PEOPLE);
    return made;
}

/* The person a field names, NULL when there is none. */
static struct person *named(const struct state *state, const struct happening *event, int32_t key)
{
    return fgc__person(state, fgc__id(event, key));
}

static void describe_child(struct person *child, const struct happening *event)
{
    const struct value *born = fgc__find(&event->fields, FIELD_BORN);
    const struct value *expected = fgc__find(&event->fields, FIELD_EXPECTED);
    const struct value *birth = born ? born : expected;
    child->described = event->record->number;
    child->birth_known = birth && birth->state != VALUE_REDACTED;
    child->born = child->birth_known ? (fgc_date)birth->number : 0;
    child->expected = !born && expected;
    child->estimated = fgc__yes(event, FIELD_ESTIMATED);
}

void fgc__fold_add_child(struct state *state, const struct happening *event)
{
    struct person *child = bring_in(state, event, FGC_PERSON_CHILD);
    child->private_person = true;
    describe_child(child, event);
    state->now.children++;
}

void fgc__fold_update_child(struct state *state, const struct happening *event)
{
    struct person *child = named(state, event, FIELD_CHILD);
    if (child && child->kind == FGC_PERSON_CHILD)
        describe_child(child, event);
}

/* Whether somebody may have to consent: a child of the case, unless let off, or who is to for one. */
static bool is_asked(const struct state *state, const struct person *person)
{
    bool asked = person->kind == FGC_PERSON_CHILD && person->outcome == 0;
    FOR_EACH(const struct kinship, kinship, state, LIST_KINSHIP)
    if (kinship->member == person->id && kinship->child == person->id)
        asked &= kinship->consenter != EXEMPT;
    FOR_EACH(const struct kinship, kinship, state, LIST_KINSHIP)
    if (kinship->member == person->id && fgc__may_have_to_consent(state, kinship))
        asked = true;
    return asked;
}

/* The assignment clock waits no longer for those who are not asked any more. */
static void end_waits(struct state *state, const struct happening *event)
{
    FOR_EACH(struct pause, pause, state, LIST_PAUSES)
    {
        const struct person *person = pause->open ? fgc__person(state, pause->person) : NULL;
        if (person && !is_asked(state, person))
            fgc__end_pause(state, person->id, event->record->effective);
    }
}

/* Whether the assignment clock is to wait for somebody's consent, and does not yet. */
static bool is_waited_for(struct state *state, const struct person *person)
{
    FOR_EACH(struct pause, pause, state, LIST_PAUSES)
    if (pause->open && pause->person == person->id)
        return false;
    return state->now.phase <= FGC_PHASE_REFERRED && is_asked(state, person);
}

/* Who must consent, and has withdrawn, is waited for. */
static void settle_waits(struct state *state, const struct happening *event,
                         const struct person *person)
{
    end_waits(state, event);
    if (person->consents[0] == FGC_CONSENT_WITHDRAWN && is_waited_for(state, person))
        fgc__begin_pause(state, person->id, event->record->effective);
}

/* Count the objections of a child, in or out. */
static void count_objections(struct state *state, fgc_id child, int32_t by)
{
    FOR_EACH(struct thing, thing, state, LIST_THINGS)
    if (thing->kind == FGC_THING_OBJECTION && thing->about == child)
        fgc__count_thing(state, thing, by);
}

void fgc__fold_leave_child(struct state *state, const struct happening *event)
{
    struct person *child = named(state, event, FIELD_CHILD);
    if (!child || child->kind != FGC_PERSON_CHILD || child->outcome != 0)
        return;
    count_objections(state, child->id, -1);
    child->outcome = fgc__code(event, FIELD_OUTCOME);
    count_objections(state, child->id, 1);
    state->now.children--;
    if (child->named)
        state->now.named_children--;
    child->named = false;
    fgc__leave_room(state, child);
    end_waits(state, event);
}

static void describe_member(struct person *member, const struct happening *event)
{
    member->described = event->record->number;
    member->private_person = fgc__yes(event, FIELD_PRIVATE);
    member->interpreter = fgc__yes(event, FIELD_INTERPRETER);
    member->protected_address = fgc__yes(event, FIELD_PROTECTED);
}

void fgc__fold_add_member(struct state *state, const struct happening *event)
{
    describe_member(bring_in(state, event, FGC_PERSON_MEMBER), event);
}

/* The family decides who is invited: of a private person, only what child and parents say counts. */
static void count_positions(struct state *state)
{
    FOR_EACH(struct person, person, state, LIST_PEOPLE)
    person->approvals = person->vetoes = 0;
    FOR_EACH(const struct position, position, state, LIST_POSITIONS)
    {
        struct person *member = fgc__person(state, position->member);
        const struct person *decider = fgc__person(state, position->decider);
        bool family = decider && (decider->kind == FGC_PERSON_CHILD || decider->parental);
        if (member->private_person && !family)
            continue;
        if (position->decision == FGC_INVITATION_DECISION_APPROVED)
            member->approvals++;
        else if (position->decision == FGC_INVITATION_DECISION_VETOED)
            member->vetoes++;
    }
}

void fgc__fold_update_member(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    if (!member || member->kind != FGC_PERSON_MEMBER)
        return;
    bool was_private = member->private_person;
    describe_member(member, event);
    if (member->private_person != was_private)
        count_positions(state);
}

static struct kinship *find_kinship(struct state *state, fgc_id member, fgc_id child)
{
    FOR_EACH(struct kinship, kinship, state, LIST_KINSHIP)
    if (kinship->member == member && kinship->child == child)
        return kinship;
    struct kinship *made = fgc__state_add(state, LIST_KINSHIP);
    made->member = member;
    made->child = child;
    return made;
}

static bool makes_parent(const struct kinship *kinship)
{
    return kinship->relation == FGC_RELATION_PARENT || kinship->tie == FGC_TIE_DAILY_CARE ||
           kinship->tie == FGC_TIE_PARENTAL_RESPONSIBILITY || kinship->tie == FGC_TIE_GUARDIAN ||
           kinship->consenter == CONSENTS;
}

/* Whoever has a parent's tie to a child, or a parent's say. */
static void settle_parenthood(struct state *state, struct person *member)
{
    member->parental = false;
    FOR_EACH(struct kinship, kinship, state, LIST_KINSHIP)
    if (kinship->member == member->id && kinship->child != member->id && makes_parent(kinship))
        member->parental = true;
    count_positions(state);
}

void fgc__fold_relate(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    struct person *child = named(state, event, FIELD_CHILD);
    if (!member || !child)
        return;
    struct kinship *kinship = find_kinship(state, member->id, child->id);
    kinship->relation = fgc__code(event, FIELD_RELATION);
    kinship->side = fgc__code(event, FIELD_SIDE);
    kinship->tier = fgc__code(event, FIELD_TIER);
    kinship->tie = fgc__code(event, FIELD_TIE);
    settle_parenthood(state, member);
    settle_waits(state, event, member);
}

void fgc__fold_set_consenter(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    struct person *child = named(state, event, FIELD_CHILD);
    if (!member || !child)
        return;
    struct kinship *kinship = find_kinship(state, member->id, child->id);
    kinship->consenter = fgc__yes(event, FIELD_REQUIRED) ? CONSENTS : EXEMPT;
    kinship->basis = fgc__code(event, FIELD_BASIS);
    settle_parenthood(state, member);
    settle_waits(state, event, member);
}

/* The consent that an event is a word on, NULL when it is on none, or a later word was recorded before it. */
static uint8_t *consent_of(struct person *person, const struct happening *event)
{
    uint8_t purpose = fgc__code(event, FIELD_PURPOSE);
    if (!person || purpose < 1 || purpose > sizeof person->consents)
        return NULL;
    fgc_id *last = &person->last_words[purpose - 1];
    if (!fgc__is_last_word(event->journal, *last, event->record->effective))
        return NULL;
    *last = event->record->number;
    return &person->consents[purpose - 1];
}

void fgc__fold_give_consent(struct state *state, const struct happening *event)
{
    struct person *person = named(state, event, FIELD_MEMBER);
    uint8_t *consent = consent_of(person, event);
    if (!consent)
        return;
    bool oral = fgc__code(event, FIELD_FORM) == FGC_CONSENT_FORM_ORAL;
    *consent = oral ? FGC_CONSENT_ORAL : FGC_CONSENT_WRITTEN;
    if (consent == person->consents)
        fgc__end_pause(state, person->id, event->record->effective);
}

void fgc__fold_withdraw_consent(struct state *state, const struct happening *event)
{
    struct person *person = named(state, event, FIELD_MEMBER);
    uint8_t *consent = consent_of(person, event);
    if (!consent)
        return;
    *consent = FGC_CONSENT_WITHDRAWN;
    const struct value *interrupted = fgc__given(event, FIELD_INTERRUPTED);
    if (interrupted && interrupted->number == 1 && fgc__is_part(state->now.phase)) {
        state->now.adjourned_part = state->now.phase;
        state->now.adjournment = event->record->number;
        state->now.phase = FGC_PHASE_PREPARING;
        fgc__empty_room(state);
    } else if (consent == person->consents && is_waited_for(state, person)) {
        fgc__begin_pause(state, person->id, event->record->effective);
    }
}

void fgc__fold_inform(struct state *state, const struct happening *event)
{
    struct person *person = named(state, event, FIELD_MEMBER);
    if (person)
        person->informed = fgc__code(event, FIELD_FORM);
}

/* Everybody's last word stands beside the others'. */
void fgc__fold_decide_invitation(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    fgc_id decider = fgc__id(event, FIELD_DECIDER);
    if (!member)
        return;
    struct position *found = NULL;
    FOR_EACH(struct position, position, state, LIST_POSITIONS)
    if (position->member == member->id && position->decider == decider)
        found = position;
    if (!found) {
        found = fgc__state_add(state, LIST_POSITIONS);
        found->member = member->id;
        found->decider = decider;
    }
    found->decision = fgc__code(event, FIELD_DECISION);
    count_positions(state);
}

void fgc__fold_exclude_member(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    if (!member)
        return;
    member->exclusion = fgc__code(event, FIELD_REASON);
    fgc__leave_room(state, member);
}

void fgc__fold_send_invitation(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    if (!member)
        return;
    member->sent = true;
    member->answer = 0;
}

void fgc__fold_answer_invitation(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    if (!member)
        return;
    member->answer = fgc__code(event, FIELD_ANSWER);
    if (!member->present)
        member->mode = fgc__code(event, FIELD_MODE);
}

void fgc__fold_prepare_member(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    if (member)
        member->prepared = fgc__code(event, FIELD_FORM);
}

void fgc__fold_give_role(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    uint8_t role = fgc__code(event, FIELD_ROLE);
    if (!member || role == 0 || role > FGC_ROLE_INTAKE)
        return;
    struct grant *made = fgc__state_add(state, LIST_GRANTS);
    made->member = member->id;
    made->chosen_by = fgc__id(event, FIELD_CHOSEN_BY);
    made->role = role;
    member->granted |= 1u << role;
}

void fgc__fold_take_role(struct state *state, const struct happening *event)
{
    struct person *member = named(state, event, FIELD_MEMBER);
    uint8_t role = fgc__code(event, FIELD_ROLE);
    if (!member || role > FGC_ROLE_INTAKE)
        return;
    struct list *grants = &state->lists[LIST_GRANTS];
    struct grant *kept = grants->items;
    FOR_EACH(struct grant, grant, state, LIST_GRANTS)
    if (grant->member != member->id || grant->role != role)
        *kept++ = *grant;
    if (grants->items)
        grants->count = (size_t)(kept - (struct grant *)grants->items);
    member->granted &= ~(1u << role);
}

void fgc__fold_plan_participation(struct state *state, const struct happening *event)
{
    struct person *child = named(state, event, FIELD_CHILD);
    if (child)
        child->planned = fgc__code(event, FIELD_HOW);
}
