/* What becomes of the plan: written, presented, decided on, followed up. */
#include "case/fold.h"

static void edit(struct state *state, const struct happening *event, fgc_id thing, bool dropped)
{
    struct edit *made = fgc__state_add(state, LIST_EDITS);
    made->thing = thing;
    made->event = event->record->number;
    made->dropped = dropped;
}

void fgc__fold_add_goal(struct state *state, const struct happening *event)
{
    struct thing *goal = fgc__bring_in_thing(state, event, FGC_THING_GOAL);
    edit(state, event, goal->id, false);
}

/* Count those an event makes responsible, in or out. */
static void count_responsible(struct state *state, const struct fields *fields, int32_t by)
{
    for (size_t i = 0; i < fields->count; i++) {
        const struct value *value = &fields->values[i];
        struct person *person =
            value->key == FIELD_RESPONSIBLE ? fgc__person(state, (fgc_id)value->number) : NULL;
        if (person)
            person->responsible += (uint32_t)by;
    }
}

/* Count what an action adds to those responsible and to the question it answers, in or out. */
static void count_action(struct state *state, const struct happening *event,
                         const struct thing *action, int32_t by)
{
    const struct record *described = fgc__journal_reading(event->journal, action->described);
    struct fields fields = { 0 };
    if (described)
        fields = fgc__record_fields(described);
    count_responsible(state, &fields, by);
    struct thing *question = fgc__thing(state, action->about);
    if (question && question->kind == FGC_THING_QUESTION) {
        fgc__count_thing(state, question, -1);
        question->extra += (uint32_t)by;
        fgc__count_thing(state, question, 1);
    }
    fgc__count_thing(state, action, by);
}

static void describe(struct state *state, const struct happening *event, struct thing *action)
{
    action->described = event->record->number;
    action->about = fgc__id(event, FIELD_QUESTION);
    action->marks &= ~(uint32_t)FGC_MARK_PUBLIC_SUPPORT;
    if (fgc__yes(event, FIELD_PUBLIC_SUPPORT))
        action->marks |= FGC_MARK_PUBLIC_SUPPORT;
    count_action(state, event, action, 1);
    edit(state, event, action->id, false);
}

void fgc__fold_add_action(struct state *state, const struct happening *event)
{
    struct thing *action = fgc__bring_in_thing(state, event, FGC_THING_ACTION);
    action->code = FGC_ACTION_STATUS_OPEN;
    describe(state, event, action);
}

static struct thing *action_of(const struct state *state, const struct happening *event)
{
    struct thing *thing = fgc__thing(state, fgc__id(event, FIELD_ACTION));
    return thing && thing->kind == FGC_THING_ACTION ? thing : NULL;
}

/* The action a field refers to, if it is still in the plan that is written. */
static struct thing *live_action(const struct state *state, const struct happening *event)
{
    struct thing *action = action_of(state, event);
    return action && !(action->marks & FGC_MARK_REMOVED) ? action : NULL;
}

void fgc__fold_change_action(struct state *state, const struct happening *event)
{
    struct thing *action = live_action(state, event);
    if (!action)
        return;
    count_action(state, event, action, -1);
    describe(state, event, action);
}

void fgc__fold_drop_action(struct state *state, const struct happening *event)
{
    struct thing *action = live_action(state, event);
    if (!action)
        return;
    count_action(state, event, action, -1);
    action->marks |= FGC_MARK_REMOVED;
    if (!(action->marks & FGC_MARK_IN_FORCE) && state->now.plan_awaiting == 0)
        action->code = FGC_ACTION_STATUS_DROPPED;
    edit(state, event, action->id, true);
}

/* A version holds what was written up to now; it awaits a decision, and nothing was checked in it. */
static void make_version(struct state *state, const struct happening *event)
{
    struct version *made = fgc__state_add(state, LIST_VERSIONS);
    made->event = event->record->number;
    made->edits = (uint32_t)state->lists[LIST_EDITS].count;
    state->now.plan_awaiting = (uint32_t)state->lists[LIST_VERSIONS].count;
    state->now.plan_state = FGC_PLAN_STATE_AWAITING;
    state->now.lines_met = 0;
}

void fgc__fold_plan_ready(struct state *state, const struct happening *event)
{
    for (size_t i = 0; i < event->fields.count; i++) {
        const struct value *value = &event->fields.values[i];
        struct thing *question =
            value->key == FIELD_OPEN_QUESTIONS ? fgc__thing(state, (fgc_id)value->number) : NULL;
        if (question && question->kind == FGC_THING_QUESTION) {
            fgc__count_thing(state, question, -1);
            question->marks |= FGC_MARK_OPEN;
            fgc__count_thing(state, question, 1);
        }
    }
    make_version(state, event);
    fgc__begin_part(state, FGC_PHASE_PRESENTATION);
}

void fgc__fold_no_plan(struct state *state, const struct happening *event)
{
    (void)event;
    state->now.plan_state = FGC_PLAN_STATE_NO_PLAN;
    fgc__begin_part(state, FGC_PHASE_PRESENTATION);
}

void fgc__fold_amend_plan(struct state *state, const struct happening *event)
{
    make_version(state, event);
}

void fgc__fold_assess_plan_safety(struct state *state, const struct happening *event)
{
    uint8_t result = fgc__code(event, FIELD_RESULT);
    const struct value *version = fgc__given(event, FIELD_VERSION);
    uint32_t assessed = version ? (uint32_t)version->number : 0;
    if (result == FGC_SAFETY_RESULT_SAFE || result == FGC_SAFETY_RESULT_SAFE_WITH_MEASURES)
        state->now.plan_safe = assessed;
    else if (state->now.plan_safe == assessed)
        state->now.plan_safe = 0;
}

/* The actions of a plan in force are those of its version, whatever is written since. */
static void put_actions_in_force(struct state *state)
{
    const struct version *versions = state->lists[LIST_VERSIONS].items;
    const struct edit *edits = state->lists[LIST_EDITS].items;
    uint32_t version = state->now.plan_in_force;
    size_t count = version > 0 ? versions[version - 1].edits : 0;
    FOR_EACH(struct thing, thing, state, LIST_THINGS)
    if (thing->kind == FGC_THING_ACTION)
        thing->marks &= ~(uint32_t)(FGC_MARK_IN_FORCE | FGC_MARK_DECLINED);
    for (size_t i = 0; i < count; i++) {
        struct thing *thing = fgc__thing(state, edits[i].thing);
        if (thing->kind == FGC_THING_ACTION)
            thing->marks = (thing->marks & ~(uint32_t)FGC_MARK_IN_FORCE) |
                           (edits[i].dropped ? 0 : FGC_MARK_IN_FORCE);
    }
    FOR_EACH(struct thing, thing, state, LIST_THINGS)
    if ((thing->marks & (FGC_MARK_REMOVED | FGC_MARK_IN_FORCE)) == FGC_MARK_REMOVED &&
        thing->kind == FGC_THING_ACTION)
        thing->code = FGC_ACTION_STATUS_DROPPED;
}

/* A follow-up conference that is being prepared goes on with the new version. */
static void put_in_force(struct state *state, int32_t plan_state)
{
    struct regions *now = &state->now;
    now->plan_in_force = now->plan_awaiting;
    now->plan_awaiting = 0;
    now->plan_state = (uint8_t)plan_state;
    if (now->follow_up != FGC_FOLLOW_UP_STARTED)
        now->phase = FGC_PHASE_FOLLOWING_UP;
    fgc__empty_room(state);
    put_actions_in_force(state);
}

/* Of a plan that is partly approved, only the actions named are. */
static void decline_others(struct state *state, const struct happening *event)
{
    FOR_EACH(struct thing, thing, state, LIST_THINGS)
    if (thing->kind == FGC_THING_ACTION && (thing->marks & FGC_MARK_IN_FORCE) &&
        !fgc__names(&event->fields, FIELD_ACTIONS, thing->id))
        thing->marks = (thing->marks & ~(uint32_t)FGC_MARK_IN_FORCE) | FGC_MARK_DECLINED;
}

void fgc__fold_decide_plan(struct state *state, const struct happening *event)
{
    switch (fgc__code(event, FIELD_DECISION)) {
    case FGC_DECISION_PENDING_MANAGER:
        state->now.plan_state = FGC_PLAN_STATE_PENDING_MANAGER;
        break;
    case FGC_DECISION_APPROVED_WITH_CONDITIONS:
        put_in_force(state, FGC_PLAN_STATE_APPROVED_WITH_CONDITIONS);
        break;
    case FGC_DECISION_PARTLY_APPROVED:
        put_in_force(state, FGC_PLAN_STATE_PARTLY_APPROVED);
        decline_others(state, event);
        break;
    default:
        put_in_force(state, FGC_PLAN_STATE_APPROVED);
        break;
    }
}

void fgc__fold_adopt_plan(struct state *state, const struct happening *event)
{
    (void)event;
    put_in_force(state, FGC_PLAN_STATE_ADOPTED);
}

void fgc__fold_return_plan(struct state *state, const struct happening *event)
{
    (void)event;
    state->now.plan_awaiting = 0;
    state->now.plan_state = FGC_PLAN_STATE_RETURNED;
}

void fgc__fold_reject_plan(struct state *state, const struct happening *event)
{
    (void)event;
    state->now.plan_awaiting = 0;
    state->now.plan_state = FGC_PLAN_STATE_REJECTED;
    if (state->now.phase == FGC_PHASE_PRESENTATION) {
        state->now.phase = FGC_PHASE_PREPARING;
        fgc__empty_room(state);
    }
}

void fgc__fold_report_action(struct state *state, const struct happening *event)
{
    struct thing *action = action_of(state, event);
    if (action)
        action->code = fgc__code(event, FIELD_STATUS);
}

void fgc__set_follow_up(struct regions *now, uint8_t follow_up, const struct happening *event)
{
    now->follow_up = follow_up;
    now->follow_up_event = event->record->number;
}

void fgc__fold_schedule_follow_up(struct state *state, const struct happening *event)
{
    fgc__set_follow_up(&state->now, FGC_FOLLOW_UP_SCHEDULED, event);
}

/* People are invited and prepared anew; who may be asked was decided. */
void fgc__fold_start_follow_up(struct state *state, const struct happening *event)
{
    FOR_EACH(struct person, person, state, LIST_PEOPLE)
    {
        person->sent = false;
        person->answer = person->prepared = person->planned = person->mode = 0;
    }
    fgc__forget_conference(state);
    fgc__set_follow_up(&state->now, FGC_FOLLOW_UP_STARTED, event);
    state->now.phase = FGC_PHASE_PREPARING;
}

void fgc__fold_waive_follow_up(struct state *state, const struct happening *event)
{
    fgc__set_follow_up(&state->now, FGC_FOLLOW_UP_WAIVED, event);
}
