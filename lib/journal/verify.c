#include <fgc/digest.h>

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"
#include "journal/chain.h"
#include "journal/line.h"

struct verification {
    fgc_allocator allocator;
    const fgc_digest *digest; /* NULL: the chain cannot be checked */
    fgc_event *event;
    struct record **records;
    size_t count;
    size_t room;
    bool chained;
    char reference[KEY_LIMIT + 1];
    uint8_t previous[DIGEST_SIZE];
    int32_t finding;
    fgc_id number;
};

/* Note what is wrong with the event that comes next. */
static void find(struct verification *journal, int32_t finding, size_t number, const char *message,
                 fgc_error *error)
{
    journal->finding = finding;
    journal->number = (fgc_id)number;
    fgc_error_set(error, FGC_ERROR_DAMAGED, message, number, 0, NULL);
}

/* What failed is a finding, unless it was not the journal's fault. */
static fgc_status failed(struct verification *journal, int32_t finding, fgc_status status,
                         fgc_error *error)
{
    char message[256], path[128];
    if (status == FGC_ERROR_NO_MEMORY || status == FGC_ERROR_HOST)
        return status;
    journal->finding = finding;
    journal->number = (fgc_id)(journal->count + 1);
    memcpy(message, fgc_error_message(error), strlen(fgc_error_message(error)) + 1);
    memcpy(path, fgc_error_path(error), strlen(fgc_error_path(error)) + 1);
    fgc_error_set(error, FGC_ERROR_DAMAGED, message, journal->number, fgc_error_column(error),
                  path);
    return FGC_OK;
}

/* Whether a token is a word. */
static bool is(const struct token *token, const char *word)
{
    return token->size == strlen(word) && memcmp(token->value, word, token->size) == 0;
}

/* What the first event says of the journal, when only a newer library can read it. */
static fgc_status open_newer(struct verification *journal, const char *line, size_t size,
                             fgc_error *error)
{
    char *room = fgc__alloc(&journal->allocator, size);
    struct tokens tokens = { .line = line, .size = size, .room = room };
    struct token token;
    if (!room)
        return fgc__no_memory(error);
    fgc__line_begin(&tokens, &token);
    if (!is(&token, fgc_code_id(FGC_LIST_COMMAND, FGC_COMMAND_OPEN_CASE)))
        find(journal, FGC_FINDING_DAMAGED, 1, "the first event opens no case", error);
    while (fgc__line_next(&tokens, &token)) {
        if (fgc__token_is(&token, fgc__field_name(FIELD_CHAINED)))
            journal->chained = token.mark == '=' && is(&token, "yes");
        if (fgc__token_is(&token, fgc__field_name(FIELD_REFERENCE)) && token.mark == '=' &&
            token.size <= KEY_LIMIT)
            memcpy(journal->reference, token.value, token.size);
    }
    fgc__free(&journal->allocator, room, size);
    return FGC_OK;
}

static fgc_status read_opening(struct verification *journal, const char *line, size_t size,
                               fgc_error *error)
{
    if (journal->event->newer)
        return open_newer(journal, line, size, error);
    struct fields fields = fgc__event_fields(journal->event);
    const struct value *chained = fgc__find(&fields, FIELD_CHAINED);
    const struct value *reference = fgc__find(&fields, FIELD_REFERENCE);
    if (journal->event->command != FGC_COMMAND_OPEN_CASE)
        find(journal, FGC_FINDING_DAMAGED, 1, "the first event opens no case", error);
    else if (reference)
        memcpy(journal->reference, fields.texts + reference->at,
               strlen(fields.texts + reference->at));
    journal->chained = chained && chained->number == 1;
    return FGC_OK;
}

static fgc_status check_chain(struct verification *journal, const struct text *line,
                              fgc_error *error)
{
    if (!journal->chained || !journal->digest)
        return FGC_OK;
    fgc_status status = fgc__chain_check(journal->digest, journal->previous, journal->reference,
                                         journal->event, line, error);
    fgc__chain_read(journal->event->digest, journal->previous);
    return status;
}

static fgc_status keep(struct verification *journal, fgc_error *error)
{
    void *records = journal->records;
    if (!fgc__grow(&journal->allocator, &records, &journal->room, sizeof *journal->records,
                   journal->count + 1))
        return fgc__no_memory(error);
    journal->records = records;
    struct record *record = fgc__record_pack(&journal->allocator, journal->event);
    if (!record)
        return fgc__no_memory(error);
    journal->records[journal->count++] = record;
    return FGC_OK;
}

static fgc_status read_line(struct verification *journal, const char *line, size_t size,
                            fgc_error *error)
{
    fgc_status status = fgc_event_read_line(journal->event, line, size, error);
    if (status)
        return failed(journal, FGC_FINDING_DAMAGED, status, error);
    size_t next = journal->count + 1;
    if (journal->event->number != next)
        find(journal, FGC_FINDING_DAMAGED, next, "another event was here", error);
    else if (next == 1)
        status = read_opening(journal, line, size, error);
    if (!status && journal->finding == FGC_FINDING_INTACT &&
        journal->event->salted != journal->chained)
        find(journal, FGC_FINDING_DAMAGED, next,
             journal->chained ? "the digest is missing" : "the journal is not chained", error);
    if (status || journal->finding != FGC_FINDING_INTACT)
        return status;
    status = check_chain(journal, &(struct text){ line, size }, error);
    return status ? failed(journal, FGC_FINDING_EDITED, status, error) : keep(journal, error);
}

static fgc_status read_lines(struct verification *journal, const char *lines, size_t size,
                             fgc_error *error)
{
    fgc_status status = FGC_OK;
    while (!status && size > 0 && journal->finding == FGC_FINDING_INTACT) {
        const char *end = memchr(lines, '\n', size);
        if (!end) {
            find(journal, FGC_FINDING_DAMAGED, journal->count + 1, "a line has no end", error);
            break;
        }
        size_t length = (size_t)(end - lines);
        status = read_line(journal, lines, length, error);
        lines += length + 1;
        size -= length + 1;
    }
    return status;
}

/* Whether one of those whose redaction takes text out of an event was redacted after another event;
 * `redacted` has, by what was redacted, the last event that did so. */
static bool is_redacted_after(const struct verification *journal, const fgc_id *redacted,
                              const struct record *record, fgc_id after)
{
    size_t at = 0;
    fgc_id id = fgc__redaction_next(record, &at);
    while (id != 0 && (id > journal->count || redacted[id - 1] < after))
        id = fgc__redaction_next(record, &at);
    return id != 0;
}

static bool is_accounted_for(const struct verification *journal, const fgc_id *redacted,
                             const struct record *record)
{
    const struct record *corrected =
        fgc__redaction_corrected(journal->records, journal->count, record);
    return !fgc__chain_is_redacted(record) ||
           is_redacted_after(journal, redacted, record, record->number) ||
           (corrected && is_redacted_after(journal, redacted, corrected, record->number));
}

static fgc_status check_redactions(struct verification *journal, fgc_error *error)
{
    size_t size = journal->count * sizeof(fgc_id), i = 0;
    if (journal->count == 0)
        return FGC_OK;
    fgc_id *redacted = fgc__alloc(&journal->allocator, size);
    if (!redacted)
        return fgc__no_memory(error);
    for (size_t k = 0; k < journal->count; k++) {
        fgc_id target = fgc__redaction_target(journal->records[k]);
        if (target >= 1 && target <= journal->count)
            redacted[target - 1] = (fgc_id)(k + 1);
    }
    while (i < journal->count && is_accounted_for(journal, redacted, journal->records[i]))
        i++;
    if (i < journal->count)
        find(journal, FGC_FINDING_REDACTED, i + 1, "no redaction accounts for text taken out",
             error);
    fgc__free(&journal->allocator, redacted, size);
    return FGC_OK;
}

static void check_head(struct verification *journal, const fgc_head *expected, fgc_error *error)
{
    uint8_t digest[DIGEST_SIZE] = { 0 };
    if (expected->sequence > journal->count) {
        find(journal, FGC_FINDING_SHORTENED, journal->count + 1, "events are missing at the end",
             error);
        return;
    }
    if (expected->sequence == 0)
        return;
    fgc__chain_read(fgc__record_digest(journal->records[expected->sequence - 1]), digest);
    if (memcmp(digest, expected->digest, sizeof digest) != 0)
        find(journal, FGC_FINDING_FORKED, expected->sequence, "another history than expected",
             error);
}

static fgc_status verify(struct verification *journal, const char *lines, size_t size,
                         const fgc_head *expected, fgc_error *error)
{
    journal->finding = FGC_FINDING_INTACT;
    fgc_status status = read_lines(journal, lines, size, error);
    if (!status && journal->finding == FGC_FINDING_INTACT)
        status = check_redactions(journal, error);
    if (!status && journal->finding == FGC_FINDING_INTACT && expected)
        check_head(journal, expected, error);
    if (journal->finding == FGC_FINDING_INTACT && (!journal->chained || !journal->digest))
        journal->finding = FGC_FINDING_UNVERIFIED;
    return status;
}

static void clear(struct verification *journal)
{
    for (size_t i = 0; i < journal->count; i++)
        fgc__record_free(&journal->allocator, journal->records[i]);
    fgc__free(&journal->allocator, journal->records, journal->room * sizeof *journal->records);
    fgc_event_free(journal->event);
}

static fgc_status check_digest(const fgc_digest *digest, fgc_digest *ours, fgc_error *error)
{
    fgc_status status = fgc__sized_in(digest, ours, sizeof *ours, sizeof *ours, error);
    if (!status && (!ours->sha256 || ours->reserved != 0))
        status = fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                              "no SHA-256, or a reserved field is set", "digest");
    return status;
}

fgc_status fgc_journal_verify(const char *lines, size_t size, const fgc_digest *digest,
                              const fgc_head *expected, const fgc_allocator *allocator,
                              int32_t *finding, fgc_id *number, fgc_error *error)
{
    fgc_digest ours;
    fgc_head head;
    struct verification journal = { .allocator = fgc__allocator(allocator),
                                    .digest = digest ? &ours : NULL };
    if ((!lines && size > 0) || !finding || !number)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no lines, or no place for the finding");
    fgc_status status = digest ? check_digest(digest, &ours, error) : FGC_OK;
    if (!status && expected)
        status = fgc__sized_in(expected, &head, sizeof head, sizeof head, error);
    if (!status)
        status = fgc_event_new(&journal.allocator, &journal.event, error);
    if (!status)
        status = verify(&journal, lines, size, expected ? &head : NULL, error);
    clear(&journal);
    if (status)
        return status;
    *finding = journal.finding;
    *number = journal.number;
    return FGC_OK;
}
