/* What becomes of the case itself: opened, received, referred, on hold, closed. */
#include "case/fold.h"

void fgc__fold_open_case(struct state *state, const struct happening *event)
{
    struct regions *now = &state->now;
    now->phase = FGC_PHASE_INITIATIVE;
    now->urgency = fgc__code(event, FIELD_URGENCY);
    now->setting = fgc__code(event, FIELD_SETTING);
    now->follow_up = FGC_FOLLOW_UP_NONE;
    now->plan_state = FGC_PLAN_STATE_NONE;
    now->profile_event = event->record->number;
    const struct value *chained = fgc__given(event, FIELD_CHAINED);
    now->chained = chained && chained->number == 1;
    fgc__fold_update_case(state, event);
}

/* What protects a child stays until it is said that it is not so. */
static void settle_mark(bool *mark, const struct happening *event, int32_t key)
{
    if (fgc__find(&event->fields, key))
        *mark = fgc__yes(event, key);
}

void fgc__fold_update_case(struct state *state, const struct happening *event)
{
    struct regions *now = &state->now;
    now->described = event->record->number;
    now->stage = fgc__code(event, FIELD_STAGE);
    now->purpose = fgc__code(event, FIELD_PURPOSE);
    settle_mark(&now->honour_conflict, event, FIELD_HONOUR_CONFLICT);
    settle_mark(&now->high_conflict, event, FIELD_HIGH_CONFLICT);
    settle_mark(&now->violence, event, FIELD_VIOLENCE);
}

void fgc__fold_migrate(struct state *state, const struct happening *event)
{
    state->now.profile_event = event->record->number;
}

/* The first one counts; those that come after complete it. */
void fgc__fold_receive_request(struct state *state, const struct happening *event)
{
    if (!state->now.requested)
        state->now.request_received = fgc__number(event, FIELD_AT);
    state->now.requested = true;
}

void fgc__fold_refer(struct state *state, const struct happening *event)
{
    (void)event;
    state->now.phase = FGC_PHASE_REFERRED;
}

void fgc__fold_set_urgency(struct state *state, const struct happening *event)
{
    state->now.urgency = fgc__code(event, FIELD_URGENCY);
}

void fgc__begin_pause(struct state *state, fgc_id person, fgc_time at)
{
    struct pause *made = fgc__state_add(state, LIST_PAUSES);
    made->from = at;
    made->person = person;
    made->open = true;
}

void fgc__end_pause(struct state *state, fgc_id person, fgc_time at)
{
    FOR_EACH(struct pause, pause, state, LIST_PAUSES)
    if (pause->open && pause->person == person) {
        pause->open = false;
        pause->to = at > pause->from ? at : pause->from;
    }
}

void fgc__fold_hold(struct state *state, const struct happening *event)
{
    state->now.on_hold = true;
    state->now.hold = event->record->number;
    fgc__begin_pause(state, 0, event->record->effective);
}

void fgc__fold_resume(struct state *state, const struct happening *event)
{
    state->now.on_hold = false;
    fgc__end_pause(state, 0, event->record->effective);
}

void fgc__fold_assess_safety(struct state *state, const struct happening *event)
{
    if (fgc__code(event, FIELD_KIND) == FGC_SAFETY_KIND_SCREENING)
        state->now.safety_screened = true;
    if (fgc__code(event, FIELD_KIND) == FGC_SAFETY_KIND_HONOUR)
        state->now.honour_assessed = true;
}

void fgc__fold_agree_situation(struct state *state, const struct happening *event)
{
    (void)event;
    state->now.situation_agreed = true;
}

void fgc__fold_change_case_worker(struct state *state, const struct happening *event)
{
    struct person *made = fgc__state_add(state, LIST_PEOPLE);
    made->id = made->described = event->record->number;
    made->kind = FGC_PERSON_CASE_WORKER;
    made->consents[0] = made->consents[1] = FGC_CONSENT_NOT_GIVEN;
    fgc__state_bring_in(state, made->id, LIST_PEOPLE);
    fgc__leave_room(state, fgc__person(state, state->now.case_worker));
    state->now.case_worker = made->id;
}

void fgc__fold_record_breach(struct state *state, const struct happening *event)
{
    (void)event;
    state->now.breaches++;
}

void fgc__fold_restrict(struct state *state, const struct happening *event)
{
    struct restriction *made = fgc__state_add(state, LIST_RESTRICTIONS);
    made->id = fgc__id(event, FIELD_TARGET);
    for (size_t i = 0; i < event->fields.count; i++)
        if (event->fields.values[i].key == FIELD_ROLES)
            made->roles |= 1u << (event->fields.values[i].number & 31);
}

/* Nothing stays open in a closed case. */
void fgc__fold_close_case(struct state *state, const struct happening *event)
{
    struct regions *now = &state->now;
    now->phase = FGC_PHASE_CLOSED;
    now->outcome = fgc__code(event, FIELD_OUTCOME);
    now->on_hold = false;
    fgc__forget_conference(state);
    now->coordinator = 0;
    now->agreements = 0;
    if (now->follow_up == FGC_FOLLOW_UP_SCHEDULED || now->follow_up == FGC_FOLLOW_UP_STARTED)
        now->follow_up = FGC_FOLLOW_UP_NONE;
    if (now->plan_awaiting != 0)
        now->plan_state = FGC_PLAN_STATE_NONE;
    now->plan_awaiting = 0;
    fgc__empty_room(state);
    FOR_EACH(struct pause, pause, state, LIST_PAUSES)
    if (pause->open)
        fgc__end_pause(state, pause->person, event->record->effective);
}

/* It begins anew, or goes on with the plan in force. */
void fgc__fold_reopen_case(struct state *state, const struct happening *event)
{
    (void)event;
    struct regions *now = &state->now;
    now->phase = now->plan_in_force != 0 ? FGC_PHASE_FOLLOWING_UP : FGC_PHASE_INITIATIVE;
    now->outcome = 0;
    now->requested = false;
    now->request_received = 0;
    now->follow_up = FGC_FOLLOW_UP_NONE;
}
