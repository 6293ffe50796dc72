/* A case as a whole: made, freed, and what it says of its journal. */
#include <fgc/case.h>

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"
#include "case/whole.h"

static fgc_status check_profiles(const fgc_case_options *options, fgc_error *error)
{
    bool right = options->profiles && options->profile_count > 0;
    for (uint32_t i = 0; right && i < options->profile_count; i++)
        right = fgc_profile_is_frozen(options->profiles[i]);
    return right ? FGC_OK
                 : fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                                "a case needs a profile, and frozen ones", "profiles");
}

static fgc_status copy_digest(fgc_case *c, const fgc_digest *digest, fgc_error *error)
{
    if (!digest)
        return FGC_OK;
    fgc_status status =
        fgc__sized_in(digest, &c->digest, sizeof c->digest, sizeof c->digest, error);
    if (!status && (!c->digest.sha256 || !c->digest.random || c->digest.reserved != 0))
        status = fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                              "a digest needs both its functions", "digest");
    return status;
}

static fgc_status hold_profiles(fgc_case *c, const fgc_case_options *options, fgc_error *error)
{
    c->profiles = fgc__alloc(&c->allocator, options->profile_count * sizeof(const fgc_profile *));
    if (!c->profiles)
        return fgc__no_memory(error);
    c->profile_count = options->profile_count;
    for (uint32_t i = 0; i < options->profile_count; i++) {
        c->profiles[i] = options->profiles[i];
        fgc_profile_hold(c->profiles[i]);
    }
    return FGC_OK;
}

fgc_status fgc_case_new(const fgc_case_options *options, fgc_case **c, fgc_error *error)
{
    fgc_case_options ours;
    fgc_status status = fgc__sized_in(options, &ours, sizeof ours, sizeof ours, error);
    if (!status && !c)
        status = fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "no place for the case", "c");
    if (!status)
        status = check_profiles(&ours, error);
    if (status)
        return status;
    fgc_allocator memory = fgc__allocator(ours.allocator);
    fgc_case *made = fgc__alloc(&memory, sizeof *made);
    if (!made)
        return fgc__no_memory(error);
    made->allocator = made->journal.allocator = memory;
    status = copy_digest(made, ours.digest, error);
    if (!status)
        status = hold_profiles(made, &ours, error);
    if (!status)
        status = fgc_event_new(&memory, &made->work, error);
    if (status)
        fgc_case_free(made);
    else
        *c = made;
    return status;
}

void fgc_case_free(fgc_case *c)
{
    if (!c)
        return;
    fgc_allocator memory = c->allocator;
    fgc_event_free(c->work);
    fgc__state_clear(&c->state, &memory);
    fgc__journal_clear(&c->journal);
    for (size_t i = 0; i < c->profile_count; i++)
        fgc_profile_free(c->profiles[i]);
    fgc__free(&memory, c->profiles, c->profile_count * sizeof(const fgc_profile *));
    fgc__free(&memory, c, sizeof *c);
}

fgc_id fgc_case_revision(const fgc_case *c)
{
    return c ? (fgc_id)c->journal.count : 0;
}

fgc_status fgc_case_writable(const fgc_case *c)
{
    if (!c)
        return FGC_ERROR_INVALID_ARGUMENT;
    return c->replaying && c->writable == FGC_OK ? FGC_ERROR_READ_ONLY : c->writable;
}

const fgc_profile *fgc_case_profile(const fgc_case *c)
{
    return c ? c->profile : NULL;
}

fgc_status fgc_case_read_event(const fgc_case *c, fgc_id number, fgc_event *event, fgc_error *error)
{
    if (!c || !event)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, or no event");
    const struct record *record = fgc__journal_at(&c->journal, number);
    if (!record)
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "the case has no such event", "number");
    return fgc__record_unpack(record, event) ? FGC_OK : fgc__no_memory(error);
}

fgc_id fgc_case_reading(const fgc_case *c, fgc_id number)
{
    const struct record *record = c ? fgc__journal_reading(&c->journal, number) : NULL;
    return record ? record->number : 0;
}

static fgc_status write_lines(const fgc_case *c, fgc_id first, fgc_id last, fgc_event *event,
                              fgc_text *lines, fgc_error *error)
{
    fgc_status status = FGC_OK;
    for (fgc_id number = first; !status && number <= last; number++) {
        status = fgc_case_read_event(c, number, event, error);
        if (!status)
            status = fgc_event_write_line(event, lines, error);
        if (!status)
            status = fgc_text_add(lines, "\n", 1, error);
    }
    return status;
}

fgc_status fgc_case_write_lines(const fgc_case *c, fgc_id first, fgc_id last, fgc_text *text,
                                fgc_error *error)
{
    if (!c || !text)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, or no text");
    if (first == 0 || last > c->journal.count)
        return fgc__fail(error, FGC_ERROR_UNKNOWN, "there are no such events");
    fgc_event *event = NULL;
    fgc_text *lines = NULL;
    fgc_status status = fgc_event_new(&c->allocator, &event, error);
    if (!status)
        status = fgc_text_new(&c->allocator, &lines, error);
    if (!status)
        status = write_lines(c, first, last, event, lines, error);
    if (!status)
        status = fgc_text_add(text, fgc_text_data(lines), fgc_text_size(lines), error);
    fgc_text_free(lines);
    fgc_event_free(event);
    return status;
}

void fgc__case_previous(const fgc_case *c, uint8_t *digest)
{
    memset(digest, 0, DIGEST_SIZE);
    const struct record *last = fgc__journal_at(&c->journal, (fgc_id)c->journal.count);
    if (last)
        fgc__chain_read(fgc__record_digest(last), digest);
}

fgc_status fgc_case_head(const fgc_case *c, fgc_head *head, fgc_error *error)
{
    if (!c)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case");
    fgc_status status = fgc__sized_check(head, sizeof *head, error);
    if (status)
        return status;
    fgc_head ours = { .sequence = (fgc_id)c->journal.count };
    fgc__case_previous(c, ours.digest);
    fgc__sized_out(&ours, head, sizeof ours);
    return FGC_OK;
}

fgc_id fgc_case_next_changed(const fgc_case *c, fgc_id since, fgc_id after)
{
    for (size_t i = after; c && i < c->journal.count && i < since; i++)
        if (c->journal.records[i] &&
            fgc__journal_changed_by(&c->journal, c->journal.records[i]) > since)
            return (fgc_id)i + 1;
    return 0;
}

/* Whether an event is about a thing that is about somebody, such as the answer to an objection. */
static bool is_near(const fgc_case *c, const struct record *record, fgc_id id)
{
    size_t at = 0;
    for (fgc_id about = fgc__redaction_next(record, &at); about != 0;
         about = fgc__redaction_next(record, &at)) {
        const struct thing *thing = fgc__thing(&c->state, about);
        if (thing && thing->about == id && about != record->number)
            return true;
    }
    return false;
}

fgc_id fgc_case_next_mention(const fgc_case *c, fgc_id id, fgc_id after)
{
    for (size_t i = after; c && i < c->journal.count; i++) {
        const struct record *record = c->journal.records[i];
        if (record && (fgc__mentions(record, id) || is_near(c, record, id)) &&
            !fgc__redaction_covers(c->journal.records, c->journal.count, id, record))
            return record->number;
    }
    return 0;
}

uint32_t fgc_case_restriction(const fgc_case *c, fgc_id id)
{
    uint32_t roles = 0;
    if (c)
        FOR_EACH(const struct restriction, restriction, &c->state, LIST_RESTRICTIONS)
    if (restriction->id == id)
        roles = restriction->roles;
    return roles;
}

const char *fgc__case_text(const fgc_case *c, fgc_id number, int32_t key)
{
    const struct record *record = fgc__journal_reading(&c->journal, number);
    if (!record)
        return "";
    struct fields fields = fgc__record_fields(record);
    const struct value *value = fgc__find(&fields, key);
    return value ? fields.texts + value->at : "";
}

const char *fgc__case_reference(const fgc_case *c)
{
    return c->journal.count > 0 ? fgc__case_text(c, 1, FIELD_REFERENCE) : "";
}

fgc_status fgc_case_read_state(const fgc_case *c, fgc_case_state *state, fgc_error *error)
{
    if (!c)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case");
    fgc_status status = fgc__sized_check(state, offsetof(fgc_case_state, described), error);
    if (status)
        return status;
    const struct regions *now = &c->state.now;
    fgc_case_state ours = {
        .phase = now->phase,
        .urgency = now->urgency,
        .setting = now->setting,
        .stage = now->stage,
        .purpose = now->purpose,
        .outcome = now->outcome,
        .adjourned_part = now->adjourned_part,
        .conference_number = (int32_t)now->conferences - 1,
        .follow_up = now->follow_up,
        .decision = now->plan_state,
        .plan_version = (uint32_t)c->state.lists[LIST_VERSIONS].count,
        .plan_awaiting = now->plan_awaiting,
        .plan_in_force = now->plan_in_force,
        .plan_safe = now->plan_safe,
        .coordinator = now->coordinator,
        .case_worker = now->case_worker,
        .conference = now->conference,
        .person_count = (fgc_id)c->state.lists[LIST_PEOPLE].count,
        .breaches = now->breaches,
        .request_received = now->request_received,
        .conference_start = now->conference_start,
        .on_hold = now->on_hold,
        .situation_agreed = now->situation_agreed,
        .questions_agreed = now->questions_agreed,
        .safety_screened = now->safety_screened,
        .honour_conflict = now->honour_conflict,
        .high_conflict = now->high_conflict,
        .violence = now->violence,
        .chained = now->chained,
        .described = now->described,
        .hold = now->on_hold ? now->hold : 0,
        .adjournment = now->adjourned_part ? now->adjournment : 0,
        .follow_up_event = now->follow_up > FGC_FOLLOW_UP_NONE ? now->follow_up_event : 0,
    };
    fgc__sized_out(&ours, state, sizeof ours);
    return FGC_OK;
}

int64_t fgc_case_minutes(const fgc_case *c, int32_t kind)
{
    int64_t sum = 0;
    for (int32_t i = 1; c && i < HOURS_KINDS; i++)
        if ((kind == 0 || kind == i) && c->state.now.minutes[i] <= INT64_MAX - sum)
            sum += c->state.now.minutes[i];
    return sum;
}

int64_t fgc_case_expenses(const fgc_case *c, int32_t kind, int32_t currency)
{
    int64_t sum = 0;
    bool known = currency >= 1 && currency < CURRENCIES;
    for (int32_t i = 1; c && known && i < EXPENSE_KINDS; i++)
        if ((kind == 0 || kind == i) && c->state.now.expenses[i][currency] <= INT64_MAX - sum)
            sum += c->state.now.expenses[i][currency];
    return sum;
}
