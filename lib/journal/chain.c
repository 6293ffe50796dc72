#include "journal/chain.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "journal/base64.h"
#include "journal/line.h"

enum { SALT_TEXT = 22, DIGEST_TEXT = 43, SEALED = sizeof " digest=" - 1 + DIGEST_TEXT };

static fgc_status hash(const fgc_digest *digest, const void *data, size_t size, uint8_t *out,
                       fgc_error *error)
{
    if (!digest || !digest->sha256 || digest->sha256(digest->context, data, size, out) != 0)
        return fgc__fail(error, FGC_ERROR_HOST, "the host gave no SHA-256");
    return FGC_OK;
}

/* The commitment to a value; `work` has room for the salt and it. */
static fgc_status commit(const fgc_digest *digest, const char *salt, const char *value, size_t size,
                         char *work, char *commitment, fgc_error *error)
{
    uint8_t bytes[DIGEST_SIZE];
    fgc__base64_read(salt, (uint8_t *)work, SALT_SIZE);
    memcpy(work + SALT_SIZE, value, size);
    fgc_status status = hash(digest, work, SALT_SIZE + size, bytes, error);
    fgc__wipe(work, SALT_SIZE + size);
    if (!status)
        fgc__base64_write(bytes, sizeof bytes, commitment);
    return status;
}

/* Memory for redacting a line, in one block, or in place while it is short. Not to be copied or moved. */
struct work {
    char *block; /* `few`, or memory taken */
    size_t room;
    char *escapes;
    char *value;         /* a salt and a value */
    struct out redacted; /* a word with a salt at most doubles */
    char few[4096];
};

/* Begin with room for `before` bytes before the redacted line. */
static bool begin_work(const fgc_event *event, size_t before, size_t size, struct work *work)
{
    work->room = before + 4 * size + SALT_SIZE;
    work->block =
        work->room > sizeof work->few ? fgc__alloc(&event->allocator, work->room) : work->few;
    if (!work->block)
        return false;
    work->escapes = work->block;
    work->value = work->escapes + size;
    work->redacted =
        (struct out){ .data = work->value + SALT_SIZE + size, .room = before + 2 * size };
    return true;
}

static void end_work(const fgc_event *event, struct work *work)
{
    if (work->block == work->few)
        fgc__wipe(work->few, work->room);
    else
        fgc__free(&event->allocator, work->block, work->room);
}

static fgc_status redact_word(const fgc_digest *digest, struct work *work,
                              const struct token *token, fgc_error *error)
{
    char commitment[BASE64_ROOM];
    fgc_status status =
        commit(digest, token->beside, token->value, token->size, work->value, commitment, error);
    if (status)
        return status;
    fgc__out(&work->redacted, token->name, token->name_size);
    fgc__out(&work->redacted, "#", 1);
    fgc__out(&work->redacted, commitment, DIGEST_TEXT);
    return FGC_OK;
}

/* Write the line with commitments instead of salts and values. */
static fgc_status redact_line(const fgc_digest *digest, const struct text *line, struct work *work,
                              bool sealed, fgc_error *error)
{
    struct out *out = &work->redacted;
    struct tokens tokens = { .line = line->bytes, .size = line->size, .room = work->escapes };
    struct token token;
    fgc_status status = FGC_OK;
    fgc__line_begin(&tokens, &token);
    fgc__out(out, line->bytes, tokens.at);
    while (!status && fgc__line_next(&tokens, &token)) {
        if (!sealed && fgc__token_is(&token, "digest"))
            continue;
        fgc__out(out, " ", 1);
        if (token.mark == '~')
            status = redact_word(digest, work, &token, error);
        else
            fgc__out(out, line->bytes + token.at, tokens.at - token.at);
    }
    return status;
}

/* What the digest of an event is, by its line without a digest. */
static fgc_status digest_line(const fgc_digest *digest, const uint8_t *previous,
                              const char *reference, const fgc_event *event,
                              const struct text *line, char *digest_text, fgc_error *error)
{
    static const char version[] = "fgc1\n";
    size_t before = strlen(version) + DIGEST_SIZE + strlen(reference) + 1;
    uint8_t bytes[DIGEST_SIZE];
    struct work work;
    if (!begin_work(event, before, line->size, &work))
        return fgc__no_memory(error);
    struct out *out = &work.redacted;
    fgc__out_string(out, version);
    fgc__out(out, (const char *)previous, DIGEST_SIZE);
    fgc__out_string(out, reference);
    fgc__out(out, "\n", 1);
    fgc_status status = FGC_OK;
    if (event->newer || memchr(line->bytes, '~', line->size))
        status = redact_line(digest, line, &work, false, error);
    else
        fgc__out(out, line->bytes, line->size);
    size_t longest = out->size - before > line->size ? out->size - before : line->size;
    if (!status && !event->newer && longest + SEALED > LINE_LIMIT)
        status = fgc__fail(error, FGC_ERROR_LIMIT, "a line has at most 65,536 bytes");
    if (!status)
        status = hash(digest, out->data, out->size, bytes, error);
    end_work(event, &work);
    if (!status)
        fgc__base64_write(bytes, sizeof bytes, digest_text);
    return status;
}

static fgc_status digest_written(const fgc_digest *digest, const uint8_t *previous,
                                 const char *reference, const fgc_event *event, char *digest_text,
                                 fgc_error *error)
{
    char few[1024];
    struct out out = { .data = few, .room = sizeof few };
    fgc__out_line(&out, event, false);
    struct text line = { few, out.size };
    char *many = line.size > sizeof few ? fgc__alloc(&event->allocator, line.size) : NULL;
    if (many) {
        out = (struct out){ .data = many, .room = line.size };
        fgc__out_line(&out, event, false);
        line.bytes = many;
    }
    fgc_status status = line.size <= out.room ? digest_line(digest, previous, reference, event,
                                                            &line, digest_text, error)
                                              : fgc__no_memory(error);
    fgc__wipe(few, sizeof few);
    fgc__free(&event->allocator, many, line.size);
    return status;
}

/* What was read is as it would be written, and the line of a newer library stands as it is. */
static fgc_status digest_of(const fgc_digest *digest, const uint8_t *previous,
                            const char *reference, const fgc_event *event, const struct text *read,
                            char *digest_text, fgc_error *error)
{
    if (!event->newer && !read)
        return digest_written(digest, previous, reference, event, digest_text, error);
    struct text line = event->newer ? (struct text){ event->texts, strlen(event->texts) }
                                    : (struct text){ read->bytes, read->size - SEALED };
    return digest_line(digest, previous, reference, event, &line, digest_text, error);
}

static bool is_open(const struct value *value)
{
    return (value->how & IS_PERSONAL) && value->state == VALUE_PLAIN;
}

static fgc_status make_salt(const fgc_digest *digest, char *text, fgc_error *error)
{
    uint8_t bytes[SALT_SIZE];
    if (!digest->random || digest->random(digest->context, bytes, sizeof bytes) != 0)
        return fgc__fail(error, FGC_ERROR_HOST, "the host gave no random bytes");
    fgc__base64_write(bytes, sizeof bytes, text);
    return FGC_OK;
}

fgc_status fgc__chain_salt(const fgc_digest *digest, fgc_event *event, fgc_error *error)
{
    char reason[BASE64_ROOM] = "";
    size_t end = event->texts_size;
    void *texts = event->texts;
    if (!fgc__grow(&event->allocator, &texts, &event->texts_room, 1,
                   end + event->value_count * (SALT_TEXT + 1)))
        return fgc__no_memory(error);
    event->texts = texts;
    fgc_status status = FGC_OK;
    for (size_t i = 0; !status && i < event->value_count; i++)
        if (is_open(&event->values[i])) {
            status = make_salt(digest, event->texts + end, error);
            end += SALT_TEXT + 1;
        }
    if (!status && event->override_reason[0])
        status = make_salt(digest, reason, error);
    if (status)
        return status;
    for (size_t i = 0; i < event->value_count; i++)
        if (is_open(&event->values[i])) {
            event->values[i].state = VALUE_SALTED;
            event->values[i].beside = (uint32_t)event->texts_size;
            event->texts_size += SALT_TEXT + 1;
        }
    if (event->override_reason[0]) {
        event->reason_state = VALUE_SALTED;
        memcpy(event->reason_beside, reason, sizeof reason);
    }
    event->salted = true;
    return FGC_OK;
}

fgc_status fgc__chain_seal(const fgc_digest *digest, const uint8_t *previous, const char *reference,
                           fgc_event *event, fgc_error *error)
{
    char text[BASE64_ROOM];
    fgc_status status = digest_of(digest, previous, reference, event, NULL, text, error);
    if (!status)
        memcpy(event->digest, text, sizeof text);
    return status;
}

fgc_status fgc__chain_check(const fgc_digest *digest, const uint8_t *previous,
                            const char *reference, const fgc_event *event, const struct text *read,
                            fgc_error *error)
{
    char text[BASE64_ROOM];
    fgc_status status = digest_of(digest, previous, reference, event, read, text, error);
    if (!status && strcmp(text, event->digest) != 0)
        status =
            fgc__fail_in(error, FGC_ERROR_DAMAGED, "an event does not fit its digest", "digest");
    return status;
}

void fgc__chain_read(const char *digest, uint8_t *out)
{
    if (digest[0])
        fgc__base64_read(digest, out, DIGEST_SIZE);
}

/* What becomes of an event's texts, each behind the other: of every value its text, and what is beside. */
struct redaction {
    char *texts;
    size_t size;
    size_t room;
    char *work; /* for a salt and a text */
    size_t work_room;
    char reason[BASE64_ROOM];
};

static bool begin_redaction(const fgc_event *event, struct redaction *redaction)
{
    redaction->size = 0;
    redaction->room = 2 * event->texts_size + event->value_count * (BASE64_ROOM + 2) + 1;
    redaction->work_room = SALT_SIZE + event->texts_size + REASON_LIMIT;
    redaction->reason[0] = '\0';
    redaction->texts = fgc__alloc(&event->allocator, redaction->room);
    redaction->work = redaction->texts ? fgc__alloc(&event->allocator, redaction->work_room) : NULL;
    if (!redaction->work)
        fgc__free(&event->allocator, redaction->texts, redaction->room);
    return redaction->work != NULL;
}

static void keep_text(struct redaction *redaction, const char *text)
{
    size_t size = strlen(text) + 1;
    memcpy(redaction->texts + redaction->size, text, size);
    redaction->size += size;
}

static fgc_status redact_value(const fgc_digest *digest, const fgc_event *event,
                               const struct value *value, struct redaction *redaction,
                               fgc_error *error)
{
    const char *text = event->texts + value->at, *beside = event->texts + value->beside;
    char commitment[BASE64_ROOM] = "";
    if (!(value->how & IS_PERSONAL) || value->state == VALUE_REDACTED) {
        keep_text(redaction, text);
        keep_text(redaction, beside);
        return FGC_OK;
    }
    fgc_status status = value->state == VALUE_PLAIN ? FGC_OK
                                                    : commit(digest, beside, text, strlen(text),
                                                             redaction->work, commitment, error);
    keep_text(redaction, "");
    keep_text(redaction, commitment);
    return status;
}

/* Put the texts of a redaction in the place of an event's. */
static void replace_texts(fgc_event *event, const struct redaction *redaction)
{
    size_t at = 0;
    fgc__free(&event->allocator, event->texts, event->texts_room);
    event->texts = redaction->texts;
    event->texts_size = redaction->size;
    event->texts_room = redaction->room;
    for (size_t i = 0; i < event->value_count; i++) {
        struct value *value = &event->values[i];
        value->at = (uint32_t)at;
        at += strlen(event->texts + at) + 1;
        value->beside = (uint32_t)at;
        at += strlen(event->texts + at) + 1;
        if (value->how & IS_PERSONAL) {
            value->state = VALUE_REDACTED;
            value->number = 0;
        }
    }
    if (event->override_reason[0]) {
        fgc__wipe(event->override_reason, sizeof event->override_reason);
        memcpy(event->reason_beside, redaction->reason, strlen(redaction->reason) + 1);
        event->reason_state = VALUE_REDACTED;
    }
}

static fgc_status redact_newer(const fgc_digest *digest, fgc_event *event, fgc_error *error)
{
    struct work work;
    struct text line = { event->texts, strlen(event->texts) };
    if (!begin_work(event, 0, line.size, &work))
        return fgc__no_memory(error);
    const struct out *redacted = &work.redacted;
    fgc_status status = redact_line(digest, &line, &work, true, error);
    if (!status && !fgc__event_replace_line(event, redacted->data, redacted->size))
        status = fgc__no_memory(error);
    end_work(event, &work);
    return status;
}

fgc_status fgc__chain_redact(const fgc_digest *digest, fgc_event *event, fgc_error *error)
{
    struct redaction redaction;
    fgc_status status = FGC_OK;
    if (event->newer)
        return redact_newer(digest, event, error);
    if (!begin_redaction(event, &redaction))
        return fgc__no_memory(error);
    for (size_t i = 0; !status && i < event->value_count; i++)
        status = redact_value(digest, event, &event->values[i], &redaction, error);
    if (!status && event->reason_state == VALUE_SALTED)
        status = commit(digest, event->reason_beside, event->override_reason,
                        strlen(event->override_reason), redaction.work, redaction.reason, error);
    if (status)
        fgc__free(&event->allocator, redaction.texts, redaction.room);
    else
        replace_texts(event, &redaction);
    fgc__free(&event->allocator, redaction.work, redaction.work_room);
    return status;
}
