/* The lines of a journal. */
#include "journal/line.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/inline.h"
#include "journal/base64.h"
#include "journal/chain.h"
#include "values/codes.h"

/* The words of a line behind its fields, in their order. */
enum word {
    WORD_FIELD,
    WORD_FOR,
    WORD_ONCE,
    WORD_OVERRIDE,
    WORD_REASON,
    WORD_ADVICE,
    WORD_DIGEST,
    WORD_COUNT
};

static const int32_t words[WORD_COUNT] = {
    [WORD_FOR] = FIELD_FOR,           [WORD_ONCE] = FIELD_ONCE,
    [WORD_OVERRIDE] = FIELD_OVERRIDE, [WORD_REASON] = FIELD_OVERRIDE_REASON,
    [WORD_ADVICE] = FIELD_ADVICE,     [WORD_DIGEST] = FIELD_DIGEST,
};

struct reader {
    fgc_event *event;
    struct tokens tokens;
    bool newer;
    uint32_t counts[WORD_COUNT];
    enum word word; /* the last one's */
    size_t place;   /* the last field's */
    /* where the first stands, from 1 on; 0: none yet */
    size_t misplaced; /* a word that is not where, or not as, it is written */
    size_t chained;   /* a word that only chained journals have */
    size_t unchained;
};

static fgc_status wrong_at(size_t at, const char *message, fgc_error *error)
{
    return fgc__fail_at(error, FGC_ERROR_SYNTAX, message, at + 1);
}

/* An error in a value of a line. */
static fgc_status wrong_value(const struct reader *reader, const struct token *token,
                              fgc_status status, const char *path, fgc_error *error)
{
    size_t quote = reader->tokens.line[token->value_at] == '"';
    return fgc__fail_in_line(error, status, token->value_at + quote, path);
}

static void note(size_t *first, size_t at)
{
    if (*first == 0)
        *first = at + 1;
}

/* Note a value that is not in its written form. */
static void note_change(struct reader *reader, const struct token *token, const char *written,
                        size_t size)
{
    if (size != token->size || memcmp(written, token->value, size) != 0)
        note(&reader->misplaced, token->value_at);
}

/* Read one of the values a line begins with, and the space behind it. */
static fgc_status read_value(struct reader *reader, struct token *token, bool last,
                             fgc_error *error)
{
    struct tokens *tokens = &reader->tokens;
    const char *wrong = fgc__token_value(tokens, token);
    if (wrong)
        return wrong_at(tokens->at, wrong, error);
    if (last && tokens->at == tokens->size)
        return FGC_OK;
    if (tokens->at == tokens->size || tokens->line[tokens->at] != ' ')
        return wrong_at(tokens->at, "one space stands between words", error);
    tokens->at += !last;
    return FGC_OK;
}

static fgc_status read_version(struct reader *reader, fgc_error *error)
{
    static const char version[] = "fgc1 ";
    if (reader->tokens.size < sizeof version - 1 ||
        memcmp(reader->tokens.line, version, sizeof version - 1) != 0)
        return wrong_at(0, "a line begins with fgc1", error);
    reader->tokens.at = sizeof version - 1;
    return FGC_OK;
}

/* Read an id in digits. */
static fgc_status take_id(const struct token *token, fgc_id *id, fgc_error *error)
{
    static const struct field_row row = { .key = FIELD_NUMBER, .type = FGC_FIELD_TYPE_EVENT };
    struct written written;
    fgc_status status = fgc__value_write(NULL, &row, token->value, token->size, &written, error);
    if (status)
        return status;
    *id = (fgc_id)written.number;
    fgc__value_clear(&written);
    return FGC_OK;
}

static fgc_status read_number(struct reader *reader, fgc_error *error)
{
    struct token token;
    fgc_status status = read_value(reader, &token, false, error);
    if (status)
        return status;
    status = take_id(&token, &reader->event->number, error);
    return status ? wrong_value(reader, &token, status, "number", error) : FGC_OK;
}

static fgc_status read_time(struct reader *reader, fgc_time *time, const char *path,
                            fgc_error *error)
{
    struct token token;
    fgc_status status = read_value(reader, &token, false, error);
    if (status)
        return status;
    status = fgc_time_read(token.value, token.size, time, error);
    if (!status && token.value[token.size - 1] != 'Z')
        status = fgc__fail_at(error, FGC_ERROR_SYNTAX, "times of a journal are in UTC", token.size);
    return status ? wrong_value(reader, &token, status, path, error) : FGC_OK;
}

/* Clean a text of the envelope, which is not empty, into its place. */
static fgc_status take_text(struct reader *reader, const struct token *token, char *out,
                            size_t limit, fgc_error *error)
{
    struct clean clean;
    if (token->size == 0)
        return fgc__fail(error, FGC_ERROR_SYNTAX, "the value is empty");
    fgc_status status = fgc__clean(&reader->event->allocator, token->value, token->size, limit,
                                   false, &clean, error);
    if (status)
        return status;
    note_change(reader, token, clean.data, clean.size);
    memcpy(out, clean.data, clean.size);
    out[clean.size] = '\0';
    fgc__clean_clear(&clean);
    return FGC_OK;
}

/* Whether a value is the last event's actor, and then it is clean. */
static bool is_actor(const fgc_event *event, const struct token *token)
{
    return token->size > 0 && strlen(event->actor) == token->size &&
           memcmp(event->actor, token->value, token->size) == 0;
}

static fgc_status read_actor(struct reader *reader, fgc_error *error)
{
    struct token token;
    fgc_status status = read_value(reader, &token, false, error);
    if (status || is_actor(reader->event, &token))
        return status;
    status = take_text(reader, &token, reader->event->actor, KEY_LIMIT, error);
    return status ? wrong_value(reader, &token, status, "actor", error) : FGC_OK;
}

/* Whether a code could be one of a newer library. */
static bool is_word(const struct token *token, bool lower)
{
    for (size_t i = 0; i < token->size; i++) {
        char byte = token->value[i];
        bool letter = (byte >= 'a' && byte <= 'z') || (!lower && byte >= 'A' && byte <= 'Z');
        bool other = byte == '_' || (byte >= '0' && byte <= '9') || (!lower && byte == '-');
        if (!letter && !(other && i > 0))
            return false;
    }
    return token->size > 0;
}

/* Read a code of the envelope; 0 when only a newer library has it. */
static fgc_status read_code(struct reader *reader, int32_t list, bool last, int32_t *code,
                            const char *path, fgc_error *error)
{
    struct token token;
    fgc_status status = read_value(reader, &token, last, error);
    if (status)
        return status;
    *code = list == FGC_LIST_COMMAND ? fgc__event_command(reader->event, token.value, token.size)
                                     : fgc__code_find(list, token.value, token.size, 0);
    if (*code != 0)
        return FGC_OK;
    reader->newer = true;
    if (is_word(&token, true))
        return FGC_OK;
    return fgc_error_set(error, FGC_ERROR_SYNTAX, "this is no word", 1, token.value_at + 1, path);
}

static fgc_status read_envelope(struct reader *reader, fgc_error *error)
{
    fgc_event *event = reader->event;
    int32_t command = 0;
    fgc_status status = read_version(reader, error);
    if (!status)
        status = read_number(reader, error);
    if (!status)
        status = read_time(reader, &event->effective, "effective", error);
    size_t recorded = reader->tokens.at;
    if (!status)
        status = read_time(reader, &event->recorded, "recorded", error);
    if (!status && event->effective > event->recorded)
        status =
            fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT,
                          "nothing is recorded before it happens", 1, recorded + 1, "recorded");
    if (!status)
        status = read_code(reader, FGC_LIST_ROLE, false, &event->role, "role", error);
    if (!status)
        status = read_actor(reader, error);
    if (!status)
        status = read_code(reader, FGC_LIST_COMMAND, true, &command, "command", error);
    if (!status && command != 0)
        fgc__event_begin(event, command);
    return status;
}

/* Check salts, commitments and digests, and note what only chained journals have, and what only others. */
static fgc_status check_marks(struct reader *reader, const struct token *token, bool personal,
                              fgc_error *error)
{
    size_t at = token->at + token->name_size;
    bool salted = token->mark == '~', redacted = token->mark == '#';
    if ((salted || redacted) && !personal)
        return wrong_at(at, "only personal fields have salts", error);
    if (salted && !fgc__base64_is(token->beside, token->beside_size, SALT_SIZE))
        return wrong_at(at + 1, "this is no salt", error);
    if (redacted && token->beside_size > 0 &&
        !fgc__base64_is(token->beside, token->beside_size, DIGEST_SIZE))
        return wrong_at(at + 1, "this is no commitment", error);
    if (salted || (redacted && token->beside_size > 0))
        note(&reader->chained, token->at);
    else if (redacted || personal)
        note(&reader->unchained, token->at);
    return FGC_OK;
}

/* A field that is not known: of a newer library. */
static fgc_status take_unknown(struct reader *reader, const struct token *token, fgc_error *error)
{
    struct clean clean;
    reader->newer = true;
    fgc_status status = token->mark == '=' ? FGC_OK : check_marks(reader, token, true, error);
    if (status || token->mark == '#')
        return status;
    status = fgc__clean(&reader->event->allocator, token->value, token->size, LINE_LIMIT, true,
                        &clean, error);
    if (status)
        return wrong_value(reader, token, status, NULL, error);
    note_change(reader, token, clean.data, clean.size);
    fgc__clean_clear(&clean);
    return FGC_OK;
}

/* Keep a field, and what is beside its value. */
static fgc_status put_field(struct reader *reader, size_t place, const struct token *token,
                            fgc_error *error)
{
    fgc_event *event = reader->event;
    fgc_status status;
    if (token->mark == '#') {
        status = fgc__event_put_redacted(event, place, token->beside, token->beside_size, error);
        return status ? fgc__fail_in_line(error, status, token->at, NULL) : FGC_OK;
    }
    int32_t code = fgc__event_code_at(event, place, token->value, token->size);
    if (code == 0 && fgc__event_row(event, place)->type == FGC_FIELD_TYPE_CODE &&
        is_word(token, false)) {
        reader->newer = true;
        return FGC_OK;
    }
    status = fgc__event_put(event, place, code, token->value, token->size, error);
    if (status)
        return wrong_value(reader, token, status, NULL, error);
    struct value *value = fgc__event_value(event, place);
    note_change(reader, token, event->texts + value->at, value->beside - value->at);
    if (token->mark == '~' &&
        !fgc__event_set_beside(event, value, VALUE_SALTED, token->beside, token->beside_size))
        return fgc__no_memory(error);
    return FGC_OK;
}

static fgc_status take_field(struct reader *reader, size_t place, const struct token *token,
                             fgc_error *error)
{
    if (place < reader->place || reader->word != WORD_FIELD)
        note(&reader->misplaced, token->at);
    reader->place = place;
    const struct field_row *row = fgc__event_row(reader->event, place);
    fgc_status status = check_marks(reader, token, (row->how & IS_PERSONAL) != 0, error);
    return status ? status : put_field(reader, place, token, error);
}

/* Whether a guard could be one of a newer library. */
static bool is_guard(const struct token *token)
{
    const char *dot = memchr(token->value, '.', token->size);
    if (!dot)
        return false;
    size_t before = (size_t)(dot - token->value);
    struct token command = { .value = token->value, .size = before };
    struct token fact = { .value = dot + 1, .size = token->size - before - 1 };
    return is_word(&command, true) && is_word(&fact, true);
}

/* The index of a guard; the number of guards when only a newer library has it. */
static fgc_status find_guard(struct reader *reader, const struct token *token, const char *path,
                             size_t *guard, fgc_error *error)
{
    char id[GUARD_ID_ROOM];
    *guard = fgc_guard_count();
    if (token->size < sizeof id) {
        memcpy(id, token->value, token->size);
        id[token->size] = '\0';
        if (strlen(id) == token->size)
            *guard = fgc_guard_find(id);
    }
    if (*guard < fgc_guard_count())
        return FGC_OK;
    reader->newer = true;
    return is_guard(token) ? FGC_OK
                           : fgc_error_set(error, FGC_ERROR_SYNTAX,
                                           "a guard is written command.fact", 1, 1, path);
}

static fgc_status take_override(struct reader *reader, const struct token *token, fgc_error *error)
{
    fgc_event *event = reader->event;
    size_t guard;
    if (reader->counts[WORD_OVERRIDE] > OVERRIDE_LIMIT)
        return fgc__fail_in(error, FGC_ERROR_LIMIT, "too many guards are overridden", "override");
    fgc_status status = find_guard(reader, token, "override", &guard, error);
    if (status || guard == fgc_guard_count())
        return status;
    for (uint32_t i = 0; i < event->override_count; i++)
        if (strncmp(event->overrides[i], token->value, token->size) == 0 &&
            event->overrides[i][token->size] == '\0')
            return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "a guard is overridden twice",
                                "override");
    event->override_ids[event->override_count] = event->overrides[event->override_count];
    fgc_guard_id(guard, event->overrides[event->override_count++], GUARD_ID_ROOM);
    return FGC_OK;
}

static fgc_status take_advice(struct reader *reader, const struct token *token, fgc_error *error)
{
    size_t guard;
    if (reader->counts[WORD_ADVICE] > ADVICE_LIMIT)
        return fgc__fail_in(error, FGC_ERROR_LIMIT, "too much advice is not followed", "advice");
    fgc_status status = find_guard(reader, token, "advice", &guard, error);
    return status || guard == fgc_guard_count()
               ? status
               : fgc__event_take_advice(reader->event, guard, error);
}

static fgc_status take_reason(struct reader *reader, const struct token *token, fgc_error *error)
{
    fgc_event *event = reader->event;
    memcpy(event->reason_beside, token->beside, token->beside_size);
    event->reason_beside[token->beside_size] = '\0';
    event->reason_state = token->mark == '#' ? VALUE_REDACTED : VALUE_SALTED;
    if (token->mark == '#')
        return FGC_OK;
    if (token->mark == '=')
        event->reason_state = VALUE_PLAIN;
    return take_text(reader, token, event->override_reason, REASON_LIMIT, error);
}

static fgc_status take_digest(struct reader *reader, const struct token *token, fgc_error *error)
{
    if (!fgc__base64_is(token->value, token->size, DIGEST_SIZE))
        return fgc__fail_in(error, FGC_ERROR_SYNTAX, "this is no digest", "digest");
    memcpy(reader->event->digest, token->value, token->size);
    reader->event->digest[token->size] = '\0';
    return FGC_OK;
}

static fgc_status take_value_of(struct reader *reader, enum word word, const struct token *token,
                                fgc_error *error)
{
    switch (word) {
    case WORD_FOR:
        return take_id(token, &reader->event->person, error);
    case WORD_ONCE:
        return take_text(reader, token, reader->event->once, KEY_LIMIT, error);
    case WORD_OVERRIDE:
        return take_override(reader, token, error);
    case WORD_REASON:
        return take_reason(reader, token, error);
    case WORD_ADVICE:
        return take_advice(reader, token, error);
    default:
        return take_digest(reader, token, error);
    }
}

/* Take a word that stands behind the fields. */
static fgc_status take_word(struct reader *reader, enum word word, const struct token *token,
                            fgc_error *error)
{
    const char *name = fgc__field_name(words[word]);
    bool many = word == WORD_OVERRIDE || word == WORD_ADVICE;
    if (word < reader->word)
        note(&reader->misplaced, token->at);
    reader->word = word;
    fgc_status status = check_marks(reader, token, word == WORD_REASON, error);
    if (status)
        return status;
    if (++reader->counts[word] > 1 && !many)
        return fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT, "a word is given twice", 1,
                             token->at + 1, name);
    status = take_value_of(reader, word, token, error);
    return status ? wrong_value(reader, token, status, name, error) : FGC_OK;
}

static enum word word_of(const struct token *token)
{
    for (enum word word = WORD_FOR; word < WORD_COUNT; word++)
        if (fgc__token_is(token, fgc__field_name(words[word])))
            return word;
    return WORD_FIELD;
}

static fgc_status take(struct reader *reader, const struct token *token, fgc_error *error)
{
    size_t place = fgc__event_place(reader->event, token->name, token->name_size, reader->place);
    if (reader->word == WORD_DIGEST)
        note(&reader->misplaced, token->at);
    if (place < fgc__event_row_count(reader->event))
        return take_field(reader, place, token, error);
    enum word word = word_of(token);
    return word == WORD_FIELD ? take_unknown(reader, token, error)
                              : take_word(reader, word, token, error);
}

static fgc_status read_words(struct reader *reader, fgc_error *error)
{
    struct tokens *tokens = &reader->tokens;
    struct token token;
    fgc_status status = FGC_OK;
    while (!status && tokens->at < tokens->size) {
        if (tokens->line[tokens->at] != ' ')
            return wrong_at(tokens->at, "one space stands between words", error);
        tokens->at++;
        const char *wrong = fgc__token_named(tokens, &token);
        if (wrong)
            return wrong_at(tokens->at, wrong, error);
        status = take(reader, &token, error);
    }
    return status;
}

/* Whether the line is as it would be written, and its words fit each other. */
static fgc_status check_words(const struct reader *reader, fgc_error *error)
{
    size_t odd = reader->tokens.odd;
    if (reader->misplaced > 0 && (odd == 0 || odd > reader->misplaced))
        odd = reader->misplaced;
    if (odd > 0)
        return wrong_at(odd - 1, "a line is written in one way only", error);
    bool chained = reader->event->digest[0] != '\0';
    size_t misfit = chained ? reader->unchained : reader->chained;
    if (misfit > 0)
        return wrong_at(misfit - 1, "a salt or a digest is missing", error);
    if ((reader->counts[WORD_OVERRIDE] > 0) != (reader->counts[WORD_REASON] > 0))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                            "overriding and its reason go together", "override_reason");
    return FGC_OK;
}

FLATTEN static fgc_status read_all(struct reader *reader, fgc_error *error)
{
    reader->event->past = true;
    fgc_status status = read_envelope(reader, error);
    if (!status)
        status = read_words(reader, error);
    if (!status)
        status = check_words(reader, error);
    if (status)
        return status;
    reader->event->salted = reader->event->digest[0] != '\0';
    if (reader->newer &&
        !fgc__event_keep_line(reader->event, reader->tokens.line, reader->tokens.size))
        return fgc__no_memory(error);
    return FGC_OK;
}

fgc_status fgc_event_read_line(fgc_event *event, const char *line, size_t size, fgc_error *error)
{
    if (!event || (!line && size > 0))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, or no line");
    fgc__event_empty(event);
    if (size > LINE_LIMIT)
        return fgc__fail_at(error, FGC_ERROR_LIMIT, "a line has at most 65,536 bytes",
                            LINE_LIMIT + 1);
    bool escapes = size > 0 && memchr(line, '\\', size) != NULL;
    void *scratch = event->scratch;
    if (escapes && !fgc__grow(&event->allocator, &scratch, &event->scratch_room, 1, size))
        return fgc__no_memory(error);
    event->scratch = scratch;
    struct reader reader = {
        .event = event,
        .tokens = { .line = line, .size = size, .past = true, .room = event->scratch },
    };
    fgc_status status = read_all(&reader, error);
    if (escapes)
        fgc__wipe(event->scratch, size);
    if (status)
        fgc__event_empty(event);
    return status;
}

void fgc__out_line(struct out *out, const fgc_event *event, bool sealed)
{
    char time[24];
    const char *role = fgc_code_id(FGC_LIST_ROLE, event->role);
    if (event->newer) {
        fgc__out_string(out, event->texts);
        return;
    }
    fgc__out(out, "fgc1 ", 5);
    fgc__out_number(out, event->number);
    fgc__out(out, " ", 1);
    fgc__out(out, time, fgc_time_write(event->effective, time, sizeof time));
    fgc__out(out, " ", 1);
    fgc__out(out, time, fgc_time_write(event->recorded, time, sizeof time));
    fgc__out(out, " ", 1);
    fgc__out_string(out, role ? role : "");
    fgc__out(out, " ", 1);
    fgc__out_value(out, event->actor, strlen(event->actor));
    fgc__out(out, " ", 1);
    fgc__out_event(out, event, true);
    for (uint32_t i = 0; i < event->advice_count; i++) {
        char id[GUARD_ID_ROOM];
        fgc__out(out, " advice=", 8);
        fgc__out(out, id, fgc_guard_id(event->advice[i], id, sizeof id));
    }
    if (sealed && event->digest[0]) {
        fgc__out(out, " digest=", 8);
        fgc__out_string(out, event->digest);
    }
}

fgc_status fgc__out_add(void (*write)(struct out *out, const fgc_event *event),
                        const fgc_event *event, fgc_text *text, fgc_error *error)
{
    char few[512];
    struct out out = { .data = few, .room = sizeof few };
    write(&out, event);
    size_t size = out.size;
    if (size > LINE_LIMIT)
        return fgc__fail(error, FGC_ERROR_LIMIT, "an event has at most 65,536 bytes");
    if (size > sizeof few) {
        out = (struct out){ .data = fgc__alloc(&event->allocator, size), .room = size };
        if (!out.data)
            return fgc__no_memory(error);
        write(&out, event);
    }
    fgc_status status = fgc_text_add(text, out.data, size, error);
    fgc__wipe(few, sizeof few);
    if (out.data != few)
        fgc__free(&event->allocator, out.data, size);
    return status;
}

static void out_sealed(struct out *out, const fgc_event *event)
{
    fgc__out_line(out, event, true);
}

fgc_status fgc_event_write_line(const fgc_event *event, fgc_text *text, fgc_error *error)
{
    if (!event || event->number == 0 || !text)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event of a journal, or no text");
    return fgc__out_add(out_sealed, event, text, error);
}

enum { ENVELOPE_VALUES = 6 };

void fgc__line_begin(struct tokens *tokens, struct token *command)
{
    tokens->past = true;
    tokens->at = strlen("fgc1");
    for (size_t i = 0; i < ENVELOPE_VALUES; i++) {
        tokens->at++;
        fgc__token_value(tokens, command);
    }
}

bool fgc__line_next(struct tokens *tokens, struct token *token)
{
    if (tokens->at >= tokens->size)
        return false;
    tokens->at++;
    return fgc__token_named(tokens, token) == NULL;
}
