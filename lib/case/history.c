/* The journal as history: committed, replayed, redacted, and read as it was. */
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/inline.h"
#include "case/fold.h"
#include "case/whole.h"

bool fgc__build_state(const struct journal *journal, const fgc_allocator *allocator,
                      struct state *state)
{
    memset(state, 0, sizeof *state);
    for (size_t i = 0; i < journal->count; i++) {
        if (!fgc__state_reserve(state, allocator)) {
            fgc__state_clear(state, allocator);
            return false;
        }
        fgc__fold_event(state, journal, journal->records[i]);
    }
    return true;
}

bool fgc__names_profile(int32_t command)
{
    return command == FGC_COMMAND_OPEN_CASE || command == FGC_COMMAND_MIGRATE;
}

fgc_status fgc__find_profile(const fgc_case *c, const struct fields *fields,
                             const fgc_profile **profile, fgc_error *error)
{
    const struct value *id = fgc__find(fields, FIELD_PROFILE);
    const struct value *version = fgc__find(fields, FIELD_PROFILE_VERSION);
    for (size_t i = 0; id && version && i < c->profile_count; i++)
        if (strcmp(fgc_profile_name(c->profiles[i]), fields->texts + id->at) == 0 &&
            fgc_profile_version(c->profiles[i]) == version->number) {
            *profile = c->profiles[i];
            return FGC_OK;
        }
    char message[96];
    snprintf(message, sizeof message, "the case needs its profile, version %lld",
             version ? (long long)version->number : 0);
    return fgc__fail_in(error, FGC_ERROR_PROFILE, message, id ? fields->texts + id->at : "");
}

void fgc__settle_profile(fgc_case *c)
{
    const struct record *record = fgc__journal_reading(&c->journal, c->state.now.profile_event);
    struct fields fields = { 0 };
    if (record)
        fields = fgc__record_fields(record);
    if (!record || fgc__find_profile(c, &fields, &c->profile, NULL) != FGC_OK)
        c->profile = NULL;
}

/* Whether an event changes how earlier ones are read. */
static bool looks_back(const struct record *record)
{
    return record->command == FGC_COMMAND_CORRECT || record->command == FGC_COMMAND_REDACT;
}

static void put_state(fgc_case *c, struct state *state)
{
    fgc__state_clear(&c->state, &c->allocator);
    c->state = *state;
}

static fgc_status commit_looking_back(fgc_case *c, struct record *record, fgc_error *error)
{
    struct state state;
    fgc__journal_add(&c->journal, record);
    fgc__journal_correct(&c->journal, record);
    if (!fgc__build_state(&c->journal, &c->allocator, &state)) {
        fgc__journal_take_back(&c->journal);
        fgc__journal_renote(&c->journal, c->journal.count);
        return fgc__no_memory(error);
    }
    put_state(c, &state);
    return FGC_OK;
}

fgc_status fgc__case_commit(fgc_case *c, struct record *record, fgc_error *error)
{
    if (!fgc__journal_reserve(&c->journal) || !fgc__state_reserve(&c->state, &c->allocator))
        return fgc__no_memory(error);
    if (record->command == FGC_COMMAND_REDACT) {
        fgc_status status = fgc__case_redact(c, record, error);
        if (status)
            return status;
    } else if (looks_back(record)) {
        fgc_status status = commit_looking_back(c, record, error);
        if (status)
            return status;
    } else {
        fgc__journal_add(&c->journal, record);
        fgc__fold_event(&c->state, &c->journal, record);
    }
    if (fgc__names_profile(record->command))
        fgc__settle_profile(c);
    return FGC_OK;
}

/* What redacting leaves of each event, NULL where it changes nothing. */
struct blanks {
    struct record **records;
    size_t count;
};

static void clear_blanks(const fgc_case *c, struct blanks *blanks)
{
    for (size_t i = 0; blanks->records && i < blanks->count; i++)
        fgc__record_free(&c->allocator, blanks->records[i]);
    fgc__free(&c->allocator, blanks->records, blanks->count * sizeof(struct record *));
}

static fgc_status make_blanks(const fgc_case *c, fgc_id target, struct blanks *blanks,
                              fgc_error *error)
{
    const fgc_digest *digest = c->digest.sha256 ? &c->digest : NULL;
    fgc_status status = FGC_OK;
    for (size_t i = 0; !status && i < blanks->count; i++) {
        const struct record *record = c->journal.records[i];
        if (!record || !fgc__redaction_covers(c->journal.records, blanks->count, target, record))
            continue;
        if (!fgc__record_unpack(record, c->work))
            return fgc__no_memory(error);
        status = fgc__chain_redact(digest, c->work, error);
        if (!status && !(blanks->records[i] = fgc__record_pack(&c->allocator, c->work)))
            status = fgc__no_memory(error);
        if (!status)
            blanks->records[i]->taken_by = record->taken_by;
    }
    fgc__event_empty(c->work);
    return status;
}

static void swap_blanks(fgc_case *c, struct blanks *blanks)
{
    for (size_t i = 0; i < blanks->count; i++)
        if (blanks->records[i]) {
            struct record *record = c->journal.records[i];
            c->journal.records[i] = blanks->records[i];
            blanks->records[i] = record;
        }
}

fgc_status fgc__case_redact(fgc_case *c, struct record *redaction, fgc_error *error)
{
    struct blanks blanks = { .count = c->journal.count };
    blanks.records = fgc__alloc(&c->allocator, blanks.count * sizeof(struct record *));
    if (!blanks.records)
        return fgc__no_memory(error);
    fgc_status status = make_blanks(c, fgc__redaction_target(redaction), &blanks, error);
    if (!status) {
        swap_blanks(c, &blanks);
        status = commit_looking_back(c, redaction, error);
        if (status)
            swap_blanks(c, &blanks);
    }
    clear_blanks(c, &blanks);
    return status;
}

static fgc_status damaged(const fgc_event *event, const char *message, fgc_error *error)
{
    return fgc_error_set(error, FGC_ERROR_DAMAGED, message, event->number, 0, NULL);
}

/* Whether an event of history is the next one of this case. */
static fgc_status check_next(const fgc_case *c, const fgc_event *event, const struct text *read,
                             fgc_error *error)
{
    bool first = c->journal.count == 0;
    bool opens = event->command == FGC_COMMAND_OPEN_CASE;
    if (event->number != c->journal.count + 1)
        return damaged(event, "the event is not the next one", error);
    if (first != opens)
        return damaged(event, "a journal begins with open_case, and nowhere else", error);
    struct fields fields = fgc__event_fields(event);
    const struct value *value = first ? fgc__find(&fields, FIELD_CHAINED) : NULL;
    bool chained = first ? value && value->number == 1 : c->state.now.chained;
    if (chained != (event->digest[0] != '\0'))
        return damaged(event, "a digest is missing, or where there is no chain", error);
    if (!chained || !c->digest.sha256)
        return FGC_OK;
    uint8_t previous[DIGEST_SIZE];
    fgc__case_previous(c, previous);
    const struct value *own = fgc__find(&fields, FIELD_REFERENCE);
    const char *reference = !first ? fgc__case_reference(c) : own ? fields.texts + own->at : "";
    return fgc__chain_check(&c->digest, previous, reference, event, read, error);
}

static fgc_status check_past(const fgc_case *c, const fgc_event *event, const struct text *read,
                             fgc_error *error)
{
    if (!c || !event || !event->past)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no case, no event, or one that is not of a journal");
    if (c->writable == FGC_ERROR_READ_ONLY && !c->state.now.chained)
        return fgc__fail(error, FGC_ERROR_READ_ONLY, "the case can only be read");
    fgc_status status = read ? FGC_OK : fgc__event_check_line(event, error);
    if (!status)
        status = check_next(c, event, read, error);
    if (!status && fgc__names_profile(event->command)) {
        const fgc_profile *profile;
        struct fields fields = fgc__event_fields(event);
        status = fgc__find_profile(c, &fields, &profile, error);
    }
    return status;
}

/* What was read decides whether the case can be written on. */
static void settle_writable(fgc_case *c, const struct record *record)
{
    if (record->command == 0)
        c->writable = FGC_ERROR_NEWER;
    else if (c->state.now.chained && !c->digest.sha256 && c->writable == FGC_OK)
        c->writable = FGC_ERROR_READ_ONLY;
}

/* Add an event. While a case is being replayed, one that looks back waits, and so do those behind it. */
static fgc_status add(fgc_case *c, struct record *record, fgc_error *error)
{
    if (!record || !fgc__journal_reserve(&c->journal))
        return fgc__no_memory(error);
    if (c->replaying && (c->unread > 0 || looks_back(record))) {
        fgc__journal_add(&c->journal, record);
        c->unread++;
        return FGC_OK;
    }
    if (!fgc__state_reserve(&c->state, &c->allocator))
        return fgc__no_memory(error);
    if (looks_back(record))
        return commit_looking_back(c, record, error);
    fgc__journal_add(&c->journal, record);
    fgc__fold_event(&c->state, &c->journal, record);
    if (fgc__names_profile(record->command))
        fgc__settle_profile(c);
    return FGC_OK;
}

FLATTEN static fgc_status replay(fgc_case *c, const fgc_event *event, const struct text *read,
                                 fgc_error *error)
{
    fgc_status status = check_past(c, event, read, error);
    if (status)
        return status;
    struct record *record = fgc__record_pack(&c->allocator, event);
    status = add(c, record, error);
    if (status)
        fgc__record_free(&c->allocator, record);
    else
        settle_writable(c, record);
    return status;
}

fgc_status fgc_case_replay(fgc_case *c, const fgc_event *event, fgc_error *error)
{
    return replay(c, event, NULL, error);
}

/* Read a line and say in an error which it was. */
static fgc_status replay_line(fgc_case *c, fgc_event *event, const char *line, size_t size,
                              size_t number, fgc_error *error)
{
    fgc_status status = fgc_event_read_line(event, line, size, error);
    if (!status)
        status = replay(c, event, &(struct text){ line, size }, error);
    if (status && error) {
        char message[256], path[128];
        memcpy(message, fgc_error_message(error), strlen(fgc_error_message(error)) + 1);
        memcpy(path, fgc_error_path(error), strlen(fgc_error_path(error)) + 1);
        fgc_error_set(error, status, message, number, fgc_error_column(error), path);
    }
    return status;
}

static fgc_status replay_all(fgc_case *c, const char *lines, size_t size, fgc_error *error)
{
    size_t number = 0;
    fgc_status status = FGC_OK;
    for (size_t at = 0; !status && at < size; at++) {
        const char *end = memchr(lines + at, '\n', size - at);
        number++;
        if (!end)
            return fgc_error_set(error, FGC_ERROR_DAMAGED, "the last line has no end", number, 0,
                                 NULL);
        size_t length = (size_t)(end - (lines + at));
        status = replay_line(c, c->work, lines + at, length, number, error);
        at += length;
    }
    return status;
}

/* Read what waits; false, and it waits still, when there is no memory. */
static bool catch_up(fgc_case *c)
{
    struct state state;
    if (c->unread == 0)
        return true;
    fgc__journal_renote(&c->journal, c->journal.count);
    if (!fgc__build_state(&c->journal, &c->allocator, &state)) {
        fgc__journal_renote(&c->journal, c->journal.count - c->unread);
        return false;
    }
    put_state(c, &state);
    fgc__settle_profile(c);
    c->unread = 0;
    return true;
}

fgc_status fgc_case_begin_replay(fgc_case *c, fgc_error *error)
{
    if (!c || c->replaying)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no case, or one that is being replayed");
    c->replaying = true;
    return FGC_OK;
}

fgc_status fgc_case_end_replay(fgc_case *c, fgc_error *error)
{
    if (!c || !c->replaying)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no case, or one that is not being replayed");
    if (!catch_up(c))
        return fgc__no_memory(error);
    c->replaying = false;
    return FGC_OK;
}

/* A case to go back to. */
struct before {
    struct state state; /* not there when events wait: nothing is folded behind them */
    size_t count;
    size_t unread;
    fgc_status writable;
    bool replaying;
};

static bool remember(const fgc_case *c, struct before *before)
{
    *before = (struct before){ .count = c->journal.count,
                               .unread = c->unread,
                               .writable = c->writable,
                               .replaying = c->replaying };
    return c->unread > 0 || fgc__build_state(&c->journal, &c->allocator, &before->state);
}

/* There is memory for the events, for they were there before. */
static void go_back(fgc_case *c, struct before *before)
{
    while (c->journal.count > before->count)
        fgc__record_free(&c->allocator, fgc__journal_take_back(&c->journal));
    fgc__journal_renote(&c->journal, before->count - before->unread);
    if (before->unread == 0)
        put_state(c, &before->state);
    c->unread = before->unread;
    c->writable = before->writable;
    fgc__settle_profile(c);
}

fgc_status fgc_case_replay_lines(fgc_case *c, const char *lines, size_t size, fgc_error *error)
{
    if (!c || (!lines && size > 0))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, or no lines");
    /* A line by itself is all or nothing already. */
    const char *end = size > 0 ? memchr(lines, '\n', size) : NULL;
    if (end && end == lines + size - 1) {
        fgc_status alone = replay_all(c, lines, size, error);
        fgc__event_empty(c->work);
        return alone;
    }
    struct before before;
    if (!remember(c, &before))
        return fgc__no_memory(error);
    c->replaying = true;
    fgc_status status = replay_all(c, lines, size, error);
    fgc__event_empty(c->work);
    if (!status && !before.replaying && !catch_up(c))
        status = fgc__no_memory(error);
    if (status)
        go_back(c, &before);
    else
        fgc__state_clear(&before.state, &c->allocator);
    c->replaying = before.replaying;
    return status;
}

static fgc_status copy_history(const fgc_case *c, fgc_id revision, fgc_time effective,
                               fgc_case *past, fgc_error *error)
{
    for (fgc_id number = 1; number <= revision; number++) {
        const struct record *record = c->journal.records[number - 1];
        struct record *copy = NULL;
        bool there =
            record && (record->effective <= effective || record->command == FGC_COMMAND_CORRECT);
        if (!fgc__journal_reserve(&past->journal) ||
            (there && !(copy = fgc__record_copy(&past->allocator, record))))
            return fgc__no_memory(error);
        fgc__journal_add(&past->journal, copy);
        if (copy)
            fgc__journal_correct(&past->journal, copy);
    }
    return fgc__build_state(&past->journal, &past->allocator, &past->state) ? FGC_OK
                                                                            : fgc__no_memory(error);
}

/* Restrictions protect people, whenever one looks. */
static fgc_status copy_restrictions(const fgc_case *c, fgc_case *past, fgc_error *error)
{
    past->state.lists[LIST_RESTRICTIONS].count = 0;
    FOR_EACH(const struct restriction, restriction, &c->state, LIST_RESTRICTIONS)
    {
        if (!fgc__state_reserve(&past->state, &past->allocator))
            return fgc__no_memory(error);
        struct restriction *copy = fgc__state_add(&past->state, LIST_RESTRICTIONS);
        *copy = *restriction;
    }
    return FGC_OK;
}

fgc_status fgc_case_as_of(const fgc_case *c, fgc_id revision, fgc_time effective, fgc_case **past,
                          fgc_error *error)
{
    if (!c || !past || revision > c->journal.count)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                            "no case, or it has not come to the revision", "revision");
    fgc_case_options options = { .size = sizeof options,
                                 .profile_count = (uint32_t)c->profile_count,
                                 .profiles = c->profiles,
                                 .allocator = &c->allocator };
    fgc_case *made = NULL;
    fgc_status status = fgc_case_new(&options, &made, error);
    if (!status)
        status = copy_history(c, revision, effective, made, error);
    if (!status)
        status = copy_restrictions(c, made, error);
    if (status) {
        fgc_case_free(made);
        return status;
    }
    fgc__settle_profile(made);
    made->writable = FGC_ERROR_READ_ONLY;
    *past = made;
    return FGC_OK;
}
