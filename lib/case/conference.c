/* What becomes of conferences and of who is in the room. */
#include "case/fold.h"

static void forget_children(struct state *state)
{
    FOR_EACH(struct person, person, state, LIST_PEOPLE)
    person->named = false;
    state->now.named_children = 0;
}

void fgc__forget_conference(struct state *state)
{
    forget_children(state);
    state->now.conference = 0;
    state->now.conference_start = 0;
    state->now.adjourned_part = 0;
}

void fgc__fold_schedule_conference(struct state *state, const struct happening *event)
{
    struct regions *now = &state->now;
    now->conference = event->record->number;
    now->conference_start = fgc__number(event, FIELD_START);
    forget_children(state);
    for (size_t i = 0; i < event->fields.count; i++) {
        const struct value *value = &event->fields.values[i];
        struct person *child =
            value->key == FIELD_CHILDREN ? fgc__person(state, (fgc_id)value->number) : NULL;
        if (child && child->kind == FGC_PERSON_CHILD && child->outcome == 0 && !child->named) {
            child->named = true;
            now->named_children++;
        }
    }
}

/* An adjourned conference is then over; one that would follow up a plan leaves it in force as it was. */
void fgc__fold_cancel_conference(struct state *state, const struct happening *event)
{
    (void)event;
    struct regions *now = &state->now;
    bool adjourned = now->adjourned_part != 0;
    fgc__forget_conference(state);
    if (now->plan_in_force == 0)
        return;
    now->phase = FGC_PHASE_FOLLOWING_UP;
    if (now->follow_up != FGC_FOLLOW_UP_HELD || adjourned)
        now->follow_up = FGC_FOLLOW_UP_NONE;
}

void fgc__fold_open_conference(struct state *state, const struct happening *event)
{
    struct regions *now = &state->now;
    now->phase = FGC_PHASE_INFORMATION;
    now->conferences++;
    now->conference = 0;
    now->conference_start = 0;
    if (now->plan_in_force != 0)
        fgc__set_follow_up(now, FGC_FOLLOW_UP_HELD, event);
}

void fgc__fold_resume_conference(struct state *state, const struct happening *event)
{
    const struct value *part = fgc__given(event, FIELD_PART);
    if (part && fgc__is_part((int32_t)part->number))
        state->now.phase = (uint8_t)part->number;
    state->now.adjourned_part = 0;
}

static void enter(struct state *state, const struct happening *event, bool called_in, uint8_t mode)
{
    struct person *person = fgc__person(state, fgc__id(event, FIELD_MEMBER));
    if (!person || !fgc__is_part(state->now.phase))
        return;
    if (!person->present)
        state->now.present++;
    person->present = true;
    person->called_in = called_in;
    person->mode = mode;
    person->attended |= (uint8_t)(1u << state->now.phase);
}

void fgc__fold_arrive(struct state *state, const struct happening *event)
{
    enter(state, event, false, fgc__code(event, FIELD_MODE));
}

void fgc__fold_call_in(struct state *state, const struct happening *event)
{
    enter(state, event, true, FGC_MODE_IN_PERSON);
}

void fgc__fold_leave(struct state *state, const struct happening *event)
{
    fgc__leave_room(state, fgc__person(state, fgc__id(event, FIELD_MEMBER)));
}

void fgc__leave_room(struct state *state, struct person *person)
{
    if (!person || !person->present)
        return;
    person->present = person->called_in = false;
    state->now.present--;
}

void fgc__empty_room(struct state *state)
{
    FOR_EACH(struct person, person, state, LIST_PEOPLE)
    person->present = person->called_in = false;
    state->now.present = 0;
}

/* Who is in the room when a part begins has been in it. */
void fgc__begin_part(struct state *state, int32_t part)
{
    state->now.phase = (uint8_t)part;
    FOR_EACH(struct person, person, state, LIST_PEOPLE)
    if (person->present)
        person->attended |= (uint8_t)(1u << part);
}

/* What a plan left open is asked again of the next. */
static void ask_again(struct state *state)
{
    FOR_EACH(struct thing, thing, state, LIST_THINGS)
    if (thing->kind == FGC_THING_QUESTION && thing->marks & FGC_MARK_OPEN) {
        fgc__count_thing(state, thing, -1);
        thing->marks &= ~(uint32_t)FGC_MARK_OPEN;
        fgc__count_thing(state, thing, 1);
    }
}

/* A network that adopts its plan itself may take it back to write on. */
void fgc__fold_start_private_time(struct state *state, const struct happening *event)
{
    (void)event;
    if (state->now.plan_awaiting != 0)
        state->now.plan_state = FGC_PLAN_STATE_RETURNED;
    state->now.plan_awaiting = 0;
    ask_again(state);
    fgc__begin_part(state, FGC_PHASE_PRIVATE_TIME);
}

void fgc__fold_adjourn(struct state *state, const struct happening *event)
{
    if (fgc__is_part(state->now.phase))
        state->now.adjourned_part = state->now.phase;
    state->now.adjournment = event->record->number;
    state->now.phase = FGC_PHASE_PREPARING;
    fgc__empty_room(state);
}

/* A follow-up conference that ends with nothing to decide leaves the plan in force as it was. */
void fgc__fold_end_meeting(struct state *state, const struct happening *event)
{
    (void)event;
    bool goes_on = state->now.plan_in_force != 0 && state->now.plan_awaiting == 0;
    state->now.phase = goes_on ? FGC_PHASE_FOLLOWING_UP : FGC_PHASE_PREPARING;
    fgc__empty_room(state);
}
