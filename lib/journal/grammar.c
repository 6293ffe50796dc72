/* The one grammar of journals, scenarios and the command line: `command field=value …`. */
#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "journal/line.h"

struct reader {
    fgc_event *event;
    struct tokens tokens;
    fgc_stamp stamp;
    char *ids; /* what the stamp's texts point to, one behind the other; as long as the text */
    size_t ids_size;
    const char *overrides[OVERRIDE_LIMIT];
};

static fgc_status unreadable(const struct reader *reader, const char *message, fgc_error *error)
{
    return fgc__fail_at(error, FGC_ERROR_SYNTAX, message, reader->tokens.at + 1);
}

/* Keep a value with a NUL behind it, for the stamp. */
static const char *keep_value(struct reader *reader, const struct token *token)
{
    char *kept = reader->ids + reader->ids_size;
    memcpy(kept, token->value, token->size);
    kept[token->size] = '\0';
    reader->ids_size += token->size + 1;
    return kept;
}

static fgc_status read_person(struct reader *reader, const struct token *token, fgc_error *error)
{
    static const struct field_row row = { .key = FIELD_FOR, .type = FGC_FIELD_TYPE_PERSON };
    struct written written;
    fgc_status status = fgc__value_write(NULL, &row, token->value, token->size, &written, error);
    if (status)
        return status;
    reader->stamp.person = (fgc_id)written.number;
    fgc__value_clear(&written);
    return FGC_OK;
}

/* Take a word of the envelope; `mine` tells whether it is one. */
static fgc_status take_envelope(struct reader *reader, const struct token *token, bool *mine,
                                fgc_error *error)
{
    fgc_stamp *stamp = &reader->stamp;
    const char *name = NULL;
    bool twice = false;
    *mine = true;
    if (memchr(token->value, '\0', token->size))
        return unreadable(reader, "a NUL is no text", error);
    if (fgc__token_is(token, name = "for")) {
        twice = stamp->person != 0;
        if (!twice)
            return read_person(reader, token, error);
    } else if (fgc__token_is(token, name = "once")) {
        twice = stamp->once != NULL;
        stamp->once = keep_value(reader, token);
    } else if (fgc__token_is(token, name = "override_reason")) {
        twice = stamp->override_reason != NULL;
        stamp->override_reason = keep_value(reader, token);
    } else if (fgc__token_is(token, name = "override")) {
        if (stamp->override_count == OVERRIDE_LIMIT)
            return fgc__fail_in(error, FGC_ERROR_LIMIT, "too many guards are overridden", name);
        reader->overrides[stamp->override_count++] = keep_value(reader, token);
    } else {
        *mine = false;
    }
    return twice ? fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "a word is given twice", name)
                 : FGC_OK;
}

fgc_status fgc__fail_in_line(fgc_error *error, fgc_status status, size_t start, const char *path)
{
    char message[256], own[128];
    if (status == FGC_ERROR_NO_MEMORY || !error)
        return status;
    memcpy(message, fgc_error_message(error), strlen(fgc_error_message(error)) + 1);
    memcpy(own, fgc_error_path(error), strlen(fgc_error_path(error)) + 1);
    size_t column = fgc_error_column(error);
    return fgc_error_set(error, status, message, 1, start + (column > 0 ? column : 1),
                         own[0] ? own : path);
}

static fgc_status take_field(struct reader *reader, const struct token *token, fgc_error *error)
{
    fgc_event *event = reader->event;
    size_t place = fgc__event_place(event, token->name, token->name_size, 0);
    if (place == fgc__event_row_count(event))
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "the command has no such field", "field");
    int32_t code = fgc__event_code_at(event, place, token->value, token->size);
    return fgc__event_put(event, place, code, token->value, token->size, error);
}

static fgc_status read_field(struct reader *reader, fgc_error *error)
{
    struct token token;
    bool mine;
    const char *wrong = fgc__token_named(&reader->tokens, &token);
    if (wrong)
        return unreadable(reader, wrong, error);
    fgc_status status = take_envelope(reader, &token, &mine, error);
    if (!status && !mine)
        status = take_field(reader, &token, error);
    size_t quote = reader->tokens.line[token.value_at] == '"';
    return status ? fgc__fail_in_line(error, status, token.value_at + quote, NULL) : FGC_OK;
}

static fgc_status read_all(struct reader *reader, fgc_error *error)
{
    struct tokens *tokens = &reader->tokens;
    struct token command = { .size = 0 };
    if (tokens->size > 0 && tokens->line[0] != '"')
        fgc__token_value(tokens, &command);
    fgc_status status = fgc_event_begin(reader->event, tokens->line, command.size, error);
    while (!status && tokens->at < tokens->size) {
        if (tokens->line[tokens->at] != ' ')
            return unreadable(reader, "one space stands between fields", error);
        tokens->at++;
        status = read_field(reader, error);
    }
    return status ? status : fgc__event_set_once(reader->event, &reader->stamp, error);
}

fgc_status fgc_event_read(fgc_event *event, const char *text, size_t size, fgc_error *error)
{
    if (!event || (!text && size > 0))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, or no text");
    fgc__event_empty(event);
    if (size > LINE_LIMIT)
        return fgc__fail_at(error, FGC_ERROR_LIMIT, "an event has at most 65,536 bytes",
                            LINE_LIMIT + 1);
    void *scratch = event->scratch;
    if (!fgc__grow(&event->allocator, &scratch, &event->scratch_room, 1, 2 * size + 2))
        return fgc__no_memory(error);
    event->scratch = scratch;
    struct reader reader = {
        .event = event,
        .tokens = { .line = text ? text : "", .size = size, .room = event->scratch },
        .ids = event->scratch + size + 1,
    };
    reader.stamp.overrides = reader.overrides;
    fgc_status status = read_all(&reader, error);
    fgc__wipe(event->scratch, 2 * size + 2);
    if (status)
        fgc__event_empty(event);
    return status;
}

static void out_field(struct out *out, const char *name, const char *value)
{
    fgc__out(out, " ", 1);
    fgc__out_string(out, name);
    fgc__out(out, "=", 1);
    fgc__out_value(out, value, strlen(value));
}

static void out_past_field(struct out *out, const char *name, const char *value, uint8_t state,
                           const char *beside)
{
    if (state == VALUE_PLAIN) {
        out_field(out, name, value);
        return;
    }
    fgc__out(out, " ", 1);
    fgc__out_string(out, name);
    fgc__out(out, state == VALUE_SALTED ? "~" : "#", 1);
    fgc__out_string(out, beside);
    if (state == VALUE_SALTED) {
        fgc__out(out, "=", 1);
        fgc__out_value(out, value, strlen(value));
    }
}

void fgc__out_number(struct out *out, uint32_t number)
{
    char digits[10];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    fgc__out(out, digits + at, sizeof digits - at);
}

static void out_fields(struct out *out, const fgc_event *event, bool past)
{
    for (size_t i = 0; i < event->value_count; i++) {
        const struct value *value = &event->values[i];
        const char *text = event->texts + value->at;
        if (past)
            out_past_field(out, fgc__field_name(value->key), text, value->state,
                           event->texts + value->beside);
        else if (!(value->how & IS_GIVEN) && value->state != VALUE_REDACTED)
            out_field(out, fgc__field_name(value->key), text);
    }
}

void fgc__out_event(struct out *out, const fgc_event *event, bool past)
{
    fgc__out_string(out, fgc_code_id(FGC_LIST_COMMAND, event->command));
    out_fields(out, event, past);
    if (event->person != 0) {
        fgc__out_string(out, " for=");
        fgc__out_number(out, event->person);
    }
    if (event->once[0])
        out_field(out, "once", event->once);
    for (uint32_t i = 0; i < event->override_count; i++)
        out_field(out, "override", event->overrides[i]);
    if (past && event->reason_state != VALUE_PLAIN)
        out_past_field(out, "override_reason", event->override_reason, event->reason_state,
                       event->reason_beside);
    else if (event->override_reason[0])
        out_field(out, "override_reason", event->override_reason);
}

static void out_text(struct out *out, const fgc_event *event)
{
    fgc__out_event(out, event, false);
}

fgc_status fgc_event_write(const fgc_event *event, fgc_text *text, fgc_error *error)
{
    if (!event || event->command == 0 || !text)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, an empty one, or no text");
    return fgc__out_add(out_text, event, text, error);
}
