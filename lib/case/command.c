/* Recording a command: judge it, and only then change anything. */
#include <stdio.h>
#include <string.h>

#include "base/fail.h"
#include "case/steps.h"
#include "case/whole.h"

struct matter fgc__matter(const fgc_case *c, fgc_time at)
{
    const fgc_profile *profile = c->profile ? c->profile : c->profiles[0];
    return (struct matter){ .state = &c->state,
                            .journal = &c->journal,
                            .profile = fgc__profile_compiled(profile),
                            .calendar = fgc_profile_calendar(profile),
                            .at = at };
}

/* The matter of an event, whole or in part. */
static struct matter matter_of(const fgc_case *c, const fgc_event *event,
                               const struct fields *fields, bool whole)
{
    struct matter matter = fgc__matter(c, event->effective);
    matter.command = event->command;
    matter.role = event->role;
    matter.speaker = event->person;
    matter.given = fields;
    matter.whole = whole;
    const struct value *person =
        fgc__find(fields, matter.profile->commands[event->command].person_key);
    matter.person = person ? fgc__person(matter.state, (fgc_id)person->number) : NULL;
    return matter;
}

static void judge(const struct matter *matter, const fgc_event *event, struct verdict *verdict)
{
    fgc_stamp stamp = { .override_count = event->override_count, .overrides = event->override_ids };
    fgc__judge(matter, &stamp, verdict);
}

static fgc_status check_writable(const fgc_case *c, fgc_error *error)
{
    switch (c->writable) {
    case FGC_OK:
        return c->replaying ? fgc__fail(error, FGC_ERROR_READ_ONLY, "the case is being replayed")
                            : FGC_OK;
    case FGC_ERROR_NEWER:
        return fgc__fail(error, FGC_ERROR_NEWER, "the journal has what only a newer library knows");
    default:
        return fgc__fail(error, c->writable, "the case can only be read");
    }
}

static bool give_number(fgc_event *event, int32_t key, int64_t number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)number);
    return fgc__event_give(event, key, digits, number);
}

static bool give_yes(fgc_event *event, int32_t key, bool yes)
{
    return fgc__event_give(event, key, yes ? "yes" : "no", yes);
}

/* Whether a withdrawal interrupts the part the conference is in: that of a child, or of somebody who must
 * consent, and who has not consented since. */
static bool interrupts(const fgc_case *c, const fgc_event *event, const struct fields *fields)
{
    const struct value *purpose = fgc__find(fields, FIELD_PURPOSE);
    const struct value *member = fgc__find(fields, FIELD_MEMBER);
    const struct person *person = fgc__person(&c->state, (fgc_id)member->number);
    struct matter matter = fgc__matter(c, event->effective);
    return fgc__is_part(c->state.now.phase) &&
           purpose->number == FGC_CONSENT_PURPOSE_PARTICIPATION &&
           fgc__is_needed(&matter, person) &&
           fgc__is_last_word(&c->journal, person->last_words[0], event->effective);
}

/* What the library decides with a command stands in its event. */
static bool give(const fgc_case *c, fgc_event *event)
{
    const struct regions *now = &c->state.now;
    struct fields fields = fgc__event_fields(event);
    int64_t versions = (int64_t)c->state.lists[LIST_VERSIONS].count;
    switch (event->command) {
    case FGC_COMMAND_OPEN_CASE:
        return fgc__event_give(event, FIELD_PROFILE, fgc_profile_name(c->profiles[0]), 0) &&
               give_number(event, FIELD_PROFILE_VERSION, fgc_profile_version(c->profiles[0])) &&
               (!c->digest.sha256 || give_yes(event, FIELD_CHAINED, true));
    case FGC_COMMAND_WITHDRAW_CONSENT:
        return !interrupts(c, event, &fields) || give_yes(event, FIELD_INTERRUPTED, true);
    case FGC_COMMAND_OPEN_CONFERENCE:
        return give_number(event, FIELD_NUMBER, now->conferences);
    case FGC_COMMAND_RESUME_CONFERENCE:
        return fgc__event_give(event, FIELD_PART, fgc_code_id(FGC_LIST_PHASE, now->adjourned_part),
                               now->adjourned_part);
    case FGC_COMMAND_PLAN_READY:
    case FGC_COMMAND_AMEND_PLAN:
        return give_number(event, FIELD_VERSION, versions + 1);
    case FGC_COMMAND_ASSESS_PLAN_SAFETY:
        return give_number(event, FIELD_VERSION,
                           now->plan_awaiting ? now->plan_awaiting : versions);
    default:
        return true;
    }
}

static void note_advice(fgc_event *event, const struct verdict *verdict)
{
    for (size_t i = 0; i < verdict->count; i++)
        if (verdict->unmet[i].severity == FGC_SEVERITY_ADVICE)
            fgc__event_advise(event, verdict->unmet[i].guard);
}

/* Salt and seal an event of a chained journal. */
static fgc_status seal(const fgc_case *c, fgc_event *event, fgc_error *error)
{
    uint8_t previous[DIGEST_SIZE];
    bool opens = event->command == FGC_COMMAND_OPEN_CASE;
    if (opens ? !c->digest.sha256 : !c->state.now.chained)
        return FGC_OK;
    fgc__case_previous(c, previous);
    fgc_status status = fgc__chain_salt(&c->digest, event, error);
    if (status)
        return status;
    struct fields fields = fgc__event_fields(event);
    const char *reference =
        opens ? fields.texts + fgc__find(&fields, FIELD_REFERENCE)->at : fgc__case_reference(c);
    return fgc__chain_seal(&c->digest, previous, reference, event, error);
}

/* The record of an event that was judged, with all that the library adds. */
static fgc_status make_record(fgc_case *c, const fgc_event *event, const struct verdict *verdict,
                              struct record **record, fgc_error *error)
{
    if (!fgc__event_copy(c->work, event) || !give(c, c->work))
        return fgc__no_memory(error);
    c->work->number = (fgc_id)c->journal.count + 1;
    note_advice(c->work, verdict);
    fgc_status status = seal(c, c->work, error);
    if (!status)
        status = fgc__event_check_line(c->work, error);
    if (!status && !(*record = fgc__record_pack(&c->allocator, c->work)))
        status = fgc__no_memory(error);
    return status;
}

static fgc_status record(fgc_case *c, const fgc_event *event, const struct verdict *verdict,
                         fgc_error *error)
{
    struct record *made = NULL;
    fgc_status status = make_record(c, event, verdict, &made, error);
    fgc__event_empty(c->work);
    if (!status)
        status = fgc__case_commit(c, made, error);
    if (status)
        fgc__record_free(&c->allocator, made);
    return status;
}

/* An event that was recorded before, by its `once` word. */
static fgc_status repeat(const struct record *before, const fgc_event *event, fgc_id *number,
                         fgc_error *error)
{
    if (!fgc__record_is_like(before, event))
        return fgc__fail_in(error, FGC_ERROR_ONCE_REUSED,
                            "the once word came before with another event", "once");
    if (number)
        *number = before->number;
    return FGC_REPEATED;
}

/* A request was received before that is recorded. */
static fgc_status check_received(const fgc_event *event, const struct fields *fields,
                                 fgc_error *error)
{
    const struct value *at =
        event->command == FGC_COMMAND_RECEIVE_REQUEST ? fgc__find(fields, FIELD_AT) : NULL;
    return !at || at->number <= event->recorded
               ? FGC_OK
               : fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                              "nothing is recorded before it happens", "at");
}

static fgc_status check_event(const fgc_case *c, const fgc_event *event, fgc_error *error)
{
    if (!c || !event || event->command == 0)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, no event, or an empty one");
    if (event->past || event->role == 0)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "the event is of a journal, or has no stamp");
    return FGC_OK;
}

fgc_status fgc_case_record(fgc_case *c, const fgc_event *event, fgc_id *number, fgc_error *error)
{
    fgc_status status = check_event(c, event, error);
    if (!status)
        status = fgc_event_check(event, error);
    if (!status)
        status = check_writable(c, error);
    if (status)
        return status;
    const struct record *before =
        event->once[0] ? fgc__journal_find_once(&c->journal, event->once) : NULL;
    if (before)
        return repeat(before, event, number, error);
    struct fields fields = fgc__event_fields(event);
    status = check_received(event, &fields, error);
    if (status)
        return status;
    struct matter matter = matter_of(c, event, &fields, true);
    struct verdict verdict;
    judge(&matter, event, &verdict);
    if (verdict.severity > FGC_SEVERITY_ADVICE)
        return fgc__refuse(&matter, &verdict, error);
    const fgc_profile *profile;
    if (event->command == FGC_COMMAND_MIGRATE)
        status = fgc__find_profile(c, &fields, &profile, error);
    if (!status)
        status = record(c, event, &verdict, error);
    if (!status && number)
        *number = (fgc_id)c->journal.count;
    return status;
}

fgc_status fgc_case_record_text(fgc_case *c, const fgc_stamp *by, const char *text, size_t size,
                                fgc_id *number, fgc_error *error)
{
    if (!c)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case");
    fgc_event *event = NULL;
    fgc_status status = fgc_event_new(&c->allocator, &event, error);
    if (!status)
        status = fgc__event_read_by(event, by, text, size, error);
    if (!status)
        status = fgc_case_record(c, event, number, error);
    fgc_event_free(event);
    return status;
}

fgc_status fgc_case_judge(const fgc_case *c, const fgc_event *event, fgc_steps **step,
                          fgc_error *error)
{
    fgc_status status = check_event(c, event, error);
    if (!status)
        status = check_writable(c, error);
    if (status)
        return status;
    struct fields fields = fgc__event_fields(event);
    status = check_received(event, &fields, error);
    if (status)
        return status;
    struct matter matter = matter_of(c, event, &fields, false);
    struct verdict verdict;
    judge(&matter, event, &verdict);
    if (step)
        status = fgc__judged_step(c, &matter, &verdict, step, error);
    if (!status && verdict.severity > FGC_SEVERITY_ADVICE)
        status = fgc__refuse(&matter, &verdict, error);
    return status;
}
