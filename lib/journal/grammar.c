/* The one grammar of journals, scenarios and the command line: `command field=value …`. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"
#include "base/buffer.h"
#include "base/fail.h"
#include "journal/builder.h"

static const char bare[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:+-_/@#%";

static bool is_bare(char byte)
{
    return byte != '\0' && strchr(bare, byte) != NULL;
}

/* What a backslash and a byte stand for in quotes; 0: nothing. */
static char unescaped(char byte)
{
    switch (byte) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case '"':
    case '\\':
        return byte;
    default:
        return '\0';
    }
}

struct reader {
    fgc_event *event;
    const char *text;
    size_t size;
    size_t at;
    char *value; /* of the field being read, its escapes resolved; as long as the text */
    size_t value_size;
    fgc_stamp stamp;
    char *ids; /* what the stamp's texts point to, one behind the other; as long as the text */
    size_t ids_size;
    const char *overrides[OVERRIDE_LIMIT];
};

static fgc_status unreadable(const struct reader *reader, const char *message, fgc_error *error)
{
    return fgc_error_set(error, FGC_ERROR_SYNTAX, message, 1, reader->at + 1, NULL);
}

/* Read a name up to `=`; false when there is none. */
static bool read_name(struct reader *reader, char *name, size_t room)
{
    size_t start = reader->at;
    while (reader->at < reader->size &&
           ((reader->text[reader->at] >= 'a' && reader->text[reader->at] <= 'z') ||
            reader->text[reader->at] == '_'))
        reader->at++;
    size_t size = reader->at - start;
    if (size == 0 || size >= room || reader->at == reader->size || reader->text[reader->at] != '=')
        return false;
    memcpy(name, reader->text + start, size);
    name[size] = '\0';
    reader->at++;
    return true;
}

static fgc_status read_quoted(struct reader *reader, fgc_error *error)
{
    for (reader->at++; reader->at < reader->size; reader->at++) {
        char byte = reader->text[reader->at];
        if (byte == '"') {
            reader->at++;
            return FGC_OK;
        }
        if (byte == '\\') {
            char next = reader->at + 1 < reader->size ? reader->text[reader->at + 1] : '\0';
            byte = unescaped(next);
            if (byte == '\0')
                return unreadable(reader, "a backslash stands before n, t, a quote or a backslash",
                                  error);
            reader->at++;
        }
        reader->value[reader->value_size++] = byte;
    }
    return unreadable(reader, "a quote is not closed", error);
}

static fgc_status read_value(struct reader *reader, fgc_error *error)
{
    reader->value_size = 0;
    if (reader->at < reader->size && reader->text[reader->at] == '"')
        return read_quoted(reader, error);
    while (reader->at < reader->size && is_bare(reader->text[reader->at]))
        reader->value[reader->value_size++] = reader->text[reader->at++];
    return reader->value_size > 0 ? FGC_OK : unreadable(reader, "a value is missing", error);
}

/* Keep the value with a NUL behind it, for the stamp. */
static const char *keep_value(struct reader *reader)
{
    char *kept = reader->ids + reader->ids_size;
    memcpy(kept, reader->value, reader->value_size);
    kept[reader->value_size] = '\0';
    reader->ids_size += reader->value_size + 1;
    return kept;
}

static fgc_status read_person(struct reader *reader, fgc_error *error)
{
    static const struct field_row row = { .name = "for", .type = FGC_FIELD_TYPE_PERSON };
    struct written written;
    fgc_status status =
        fgc__value_write(NULL, &row, reader->value, reader->value_size, &written, error);
    if (status)
        return status;
    uint64_t number = 0;
    for (size_t i = 0; i < written.size; i++)
        number = number * 10 + (uint64_t)(written.data[i] - '0');
    reader->stamp.person = (fgc_id)number;
    fgc__value_clear(&written);
    return FGC_OK;
}

/* Take a word of the envelope; `mine` tells whether the name is one. */
static fgc_status take_envelope(struct reader *reader, const char *name, bool *mine,
                                fgc_error *error)
{
    fgc_stamp *stamp = &reader->stamp;
    bool twice = false;
    *mine = true;
    if (memchr(reader->value, '\0', reader->value_size))
        return unreadable(reader, "a NUL is no text", error);
    if (strcmp(name, "for") == 0) {
        twice = stamp->person != 0;
        if (!twice)
            return read_person(reader, error);
    } else if (strcmp(name, "once") == 0) {
        twice = stamp->once != NULL;
        stamp->once = keep_value(reader);
    } else if (strcmp(name, "override_reason") == 0) {
        twice = stamp->override_reason != NULL;
        stamp->override_reason = keep_value(reader);
    } else if (strcmp(name, "override") == 0) {
        if (stamp->override_count == OVERRIDE_LIMIT)
            return fgc__fail_in(error, FGC_ERROR_LIMIT, "too many guards are overridden",
                                "override");
        reader->overrides[stamp->override_count++] = keep_value(reader);
    } else {
        *mine = false;
    }
    return twice ? fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "a word is given twice", name)
                 : FGC_OK;
}

/* Errors know the column within a value; add where the value stands. */
static fgc_status moved(fgc_error *error, fgc_status status, size_t start)
{
    char message[256], path[128];
    memcpy(message, fgc_error_message(error), strlen(fgc_error_message(error)) + 1);
    memcpy(path, fgc_error_path(error), strlen(fgc_error_path(error)) + 1);
    size_t column = fgc_error_column(error);
    return fgc_error_set(error, status, message, 1, start + (column > 0 ? column : 1), path);
}

static fgc_status read_field(struct reader *reader, fgc_error *error)
{
    char name[64];
    bool mine;
    if (!read_name(reader, name, sizeof name))
        return unreadable(reader, "a field is written name=value", error);
    size_t start = reader->at;
    fgc_status status = read_value(reader, error);
    if (!status) {
        size_t quote = reader->text[start] == '"';
        status = take_envelope(reader, name, &mine, error);
        if (!status && !mine)
            status = fgc_event_add(reader->event, name, reader->value, reader->value_size, error);
        if (status && status != FGC_ERROR_NO_MEMORY && error)
            return moved(error, status, start + quote);
    }
    return status;
}

static fgc_status read_all(struct reader *reader, fgc_error *error)
{
    while (reader->at < reader->size && is_bare(reader->text[reader->at]))
        reader->at++;
    fgc_status status = fgc_event_begin(reader->event, reader->text, reader->at, error);
    while (!status && reader->at < reader->size) {
        if (reader->text[reader->at] != ' ')
            return unreadable(reader, "one space stands between fields", error);
        reader->at++;
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
        return fgc_error_set(error, FGC_ERROR_LIMIT, "an event has at most 65,536 bytes", 1,
                             LINE_LIMIT + 1, NULL);
    void *scratch = event->scratch;
    if (!fgc__grow(&event->allocator, &scratch, &event->scratch_room, 1, 2 * size + 2))
        return fgc__no_memory(error);
    event->scratch = scratch;
    struct reader reader = {
        .event = event,
        .text = text ? text : "",
        .size = size,
        .value = event->scratch,
        .ids = event->scratch + size + 1,
    };
    reader.stamp.overrides = reader.overrides;
    fgc_status status = read_all(&reader, error);
    fgc__wipe(event->scratch, 2 * size + 2);
    if (status)
        fgc__event_empty(event);
    return status;
}

static void put_quoted(fgc_text *text, const char *value)
{
    fgc__put(text, "\"");
    for (const char *at = value; *at;) {
        size_t plain = strcspn(at, "\"\\\n\t");
        fgc__put_bytes(text, at, plain);
        at += plain;
        if (*at) {
            char escape[2] = { '\\', *at == '\n' ? 'n' : *at == '\t' ? 't' : *at };
            fgc__put_bytes(text, escape, 2);
            at++;
        }
    }
    fgc__put(text, "\"");
}

static void put_field(fgc_text *text, const char *name, const char *value)
{
    fgc__put(text, " ");
    fgc__put(text, name);
    fgc__put(text, "=");
    if (value[0] != '\0' && strspn(value, bare) == strlen(value))
        fgc__put(text, value);
    else
        put_quoted(text, value);
}

static void put_event(fgc_text *text, const fgc_event *event)
{
    fgc__put(text, fgc_code_id(FGC_LIST_COMMAND, event->command));
    for (size_t i = 0; i < event->value_count; i++)
        put_field(text, fgc_event_field_name(event, i), fgc_event_field_value(event, i));
    if (event->person != 0) {
        char digits[16];
        snprintf(digits, sizeof digits, "%" PRIu32, event->person);
        put_field(text, "for", digits);
    }
    if (event->once[0])
        put_field(text, "once", event->once);
    for (uint32_t i = 0; i < event->override_count; i++)
        put_field(text, "override", event->overrides[i]);
    if (event->override_reason[0])
        put_field(text, "override_reason", event->override_reason);
}

fgc_status fgc_event_write(const fgc_event *event, fgc_text *text, fgc_error *error)
{
    if (!event || event->command == 0 || !text)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, an empty one, or no text");
    fgc_text *line = NULL;
    fgc_status status = fgc_text_new(&event->allocator, &line, error);
    if (status)
        return status;
    put_event(line, event);
    status = fgc__text_finish(line, &line, error);
    if (status)
        return status;
    if (fgc_text_size(line) > LINE_LIMIT)
        status = fgc__fail(error, FGC_ERROR_LIMIT, "an event has at most 65,536 bytes");
    else
        status = fgc_text_add(text, fgc_text_data(line), fgc_text_size(line), error);
    fgc_text_free(line);
    return status;
}
