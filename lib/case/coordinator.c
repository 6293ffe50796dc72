/* What becomes of coordinators, their hours and expenses. */
#include "case/fold.h"

static struct person *bring_in(struct state *state, const struct happening *event)
{
    struct person *made = fgc__state_add(state, LIST_PEOPLE);
    made->id = made->described = event->record->number;
    made->kind = FGC_PERSON_COORDINATOR;
    made->employer = fgc__code(event, FIELD_EMPLOYER);
    made->consents[0] = made->consents[1] = FGC_CONSENT_NOT_GIVEN;
    fgc__state_bring_in(state, made->id, LIST_PEOPLE);
    return made;
}

void fgc__fold_propose_coordinator(struct state *state, const struct happening *event)
{
    bring_in(state, event);
}

/* Somebody who leaves their post in the middle of a part leaves the room as what they were. */
static void end_mandate(struct state *state)
{
    fgc__leave_room(state, fgc__person(state, state->now.coordinator));
    state->now.coordinator = 0;
    state->now.agreements &= (uint8_t) ~(1u << FGC_AGREEMENT_ASSIGNMENT);
}

/* Assigned or, in the same case, replaced. */
void fgc__fold_assign_coordinator(struct state *state, const struct happening *event)
{
    end_mandate(state);
    state->now.coordinator = bring_in(state, event)->id;
    if (state->now.phase == FGC_PHASE_REFERRED)
        state->now.phase = FGC_PHASE_PREPARING;
}

void fgc__fold_release_coordinator(struct state *state, const struct happening *event)
{
    (void)event;
    end_mandate(state);
}

void fgc__fold_sign_agreement(struct state *state, const struct happening *event)
{
    state->now.agreements |= (uint8_t)(1u << (fgc__code(event, FIELD_KIND) & 7));
}

/* Sums stop at what a number can be. */
static void add_up(int64_t *sum, int64_t amount)
{
    *sum = amount > INT64_MAX - *sum ? INT64_MAX : *sum + amount;
}

void fgc__fold_log_hours(struct state *state, const struct happening *event)
{
    uint8_t kind = fgc__code(event, FIELD_KIND);
    if (kind < HOURS_KINDS)
        add_up(&state->now.minutes[kind], fgc__number(event, FIELD_MINUTES));
}

void fgc__fold_log_expense(struct state *state, const struct happening *event)
{
    uint8_t kind = fgc__code(event, FIELD_KIND), currency = fgc__code(event, FIELD_CURRENCY);
    if (kind < EXPENSE_KINDS && currency < CURRENCIES)
        add_up(&state->now.expenses[kind][currency], fgc__number(event, FIELD_AMOUNT));
}
