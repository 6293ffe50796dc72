/* Writing: the words of an event's line become attributes and elements. */
#include <fgc/xml.h>

#include "xml/format.h"
#include "xml/blocks.h"
#include "xml/rows.h"
#include "xml/words.h"

enum { BLOCK_SIZE = 16384, LINES_KEPT = 16384, TIME_ROOM = 24, DAY = 86400 };

/* What goes to a sink, in blocks. Once it failed, nothing more goes there. */
struct out {
    fgc_xml_sink sink;
    fgc_allocator allocator;
    char *block;
    size_t size;
    bool failed;
};

struct writer {
    struct out out;
    fgc_event *event;
    fgc_text *lines;
    bool chained;       /* the case is: only lines have salts and digests */
    struct word *words; /* behind the command: fields first */
    size_t word_count;
    size_t word_room;
    size_t field_count;
    int64_t day; /* of the time that was written last */
    char time[TIME_ROOM];
};

static void flush(struct out *out)
{
    if (!out->failed && out->size > 0)
        out->failed = out->sink.write(out->sink.context, out->block, out->size) != 0;
    out->size = 0;
}

static void put_over(struct out *out, const char *data, size_t size)
{
    while (size > BLOCK_SIZE - out->size) {
        size_t fits = BLOCK_SIZE - out->size;
        memcpy(out->block + out->size, data, fits);
        out->size += fits;
        data += fits;
        size -= fits;
        flush(out);
    }
    memcpy(out->block + out->size, data, size);
    out->size += size;
}

static inline void put(struct out *out, const char *data, size_t size)
{
    if (size > BLOCK_SIZE - out->size) {
        put_over(out, data, size);
        return;
    }
    memcpy(out->block + out->size, data, size);
    out->size += size;
}

#define PUT(out, literal) put(out, literal, sizeof(literal) - 1)

/* What stands in XML for a byte; NULL: itself. */
static const char *const references[256] = {
    ['<'] = "&lt;",   ['>'] = "&gt;",   ['&'] = "&amp;",
    ['"'] = "&quot;", ['\n'] = "&#10;", ['\t'] = "&#9;",
};

/* Bytes that do not stand for themselves in XML, or in the quotes of a line. */
static const unsigned char special[256] = {
    ['<'] = 1, ['>'] = 1, ['&'] = 1, ['"'] = 1, ['\n'] = 1, ['\t'] = 1, ['\\'] = 1,
};

static size_t plain(const char *data, size_t size)
{
    size_t count = 0;
    while (count < size && !special[(unsigned char)data[count]])
        count++;
    return count;
}

/* The byte that an escape of a line stands for. */
static unsigned char unescaped(unsigned char byte)
{
    return byte == 'n' ? '\n' : byte == 't' ? '\t' : byte;
}

static void put_value(struct out *out, const struct value *value)
{
    const char *data = value->data;
    if (value->bare) {
        put(out, data, value->size);
        return;
    }
    for (size_t i = 0; i < value->size; i++) {
        size_t count = plain(data + i, value->size - i);
        put(out, data + i, count);
        i += count;
        if (i == value->size)
            break;
        unsigned char byte = (unsigned char)data[i];
        if (value->quoted && byte == '\\' && i + 1 < value->size)
            byte = unescaped((unsigned char)data[++i]);
        if (references[byte])
            put(out, references[byte], strlen(references[byte]));
        else
            put(out, (const char *)&byte, 1);
    }
}

/* Write an attribute as it stands, at once; false when the block has no room for it. */
static bool put_bare(struct out *out, const char *name, size_t size, const struct value *value)
{
    char *at = out->block + out->size;
    size_t whole = size + value->size + strlen(" =\"\"");
    if (whole > BLOCK_SIZE - out->size)
        return false;
    *at++ = ' ';
    memcpy(at, name, size);
    at += size;
    *at++ = '=';
    *at++ = '"';
    memcpy(at, value->data, value->size);
    at[value->size] = '"';
    out->size += whole;
    return true;
}

static void put_attribute(struct out *out, const char *name, size_t size, const char *suffix,
                          const struct value *value)
{
    if (value->bare && !suffix && put_bare(out, name, size, value))
        return;
    PUT(out, " ");
    put(out, name, size);
    if (suffix)
        put(out, suffix, strlen(suffix));
    PUT(out, "=\"");
    put_value(out, value);
    PUT(out, "\"");
}

/* Write a word as one or two attributes. */
static void put_word(struct out *out, const struct word *word)
{
    struct value beside = { .data = word->beside, .size = word->beside_size };
    if (word->mark != '#')
        put_attribute(out, word->name, word->name_size, NULL, &word->value);
    if (word->mark == '~')
        put_attribute(out, word->name, word->name_size, SALT_SUFFIX, &beside);
    if (word->mark == '#')
        put_attribute(out, word->name, word->name_size, COMMITMENT_SUFFIX, &beside);
}

/* Write a word as an element. */
static void put_element(struct out *out, const struct word *word)
{
    struct value beside = { .data = word->beside, .size = word->beside_size };
    PUT(out, "<");
    put(out, word->name, word->name_size);
    if (word->mark == '~')
        put_attribute(out, SALT, strlen(SALT), NULL, &beside);
    if (word->mark == '#')
        put_attribute(out, COMMITMENT, strlen(COMMITMENT), NULL, &beside);
    PUT(out, ">");
    put_value(out, &word->value);
    PUT(out, "</");
    put(out, word->name, word->name_size);
    PUT(out, ">\n");
}

static bool is_word(const struct word *word, const char *name)
{
    return strlen(name) == word->name_size && memcmp(name, word->name, word->name_size) == 0;
}

/* Write the number of values of a list that begins with a word; how many they are. */
static size_t put_count(struct out *out, const struct word *word, const struct word *end)
{
    char digits[DIGITS_ROOM];
    size_t count = 1;
    while (word + count < end && word[count].list == word->list)
        count++;
    struct value value = { .data = digits, .bare = true };
    value.size = fgc__xml_digits((uint32_t)count, digits);
    put_attribute(out, word->name, word->name_size, NULL, &value);
    return count;
}

/* Write the command and the fields before `end`. */
static void put_command(struct out *out, const struct value *command, const struct word *word,
                        const struct word *end)
{
    bool lists = false;
    PUT(out, "    <");
    put(out, command->data, command->size);
    for (const struct word *field = word; field < end;) {
        size_t count = 1;
        if (field->list)
            count = put_count(out, field, end);
        else
            put_word(out, field);
        lists = lists || field->list;
        field += count;
    }
    if (!lists) {
        PUT(out, "/>\n");
        return;
    }
    PUT(out, ">\n");
    for (const struct word *field = word; field < end; field++)
        if (field->list) {
            PUT(out, "      ");
            put_element(out, field);
        }
    PUT(out, "    </");
    put(out, command->data, command->size);
    PUT(out, ">\n");
}

static void put_guards(struct out *out, const char *name, const struct word *word,
                       const struct word *end)
{
    for (; word < end; word++)
        if (is_word(word, name)) {
            PUT(out, "    ");
            put_element(out, word);
        }
}

/* Write an event: the values of its envelope up to the command, then its words. */
static void put_event(struct writer *writer, const struct value *envelope)
{
    static const struct {
        const char *name;
        size_t size;
    } names[] = {
        { "number", 6 }, { "effective", 9 }, { "recorded", 8 }, { "role", 4 }, { "actor", 5 }
    };
    enum { NAMES = sizeof names / sizeof *names };
    struct out *out = &writer->out;
    const struct word *word = writer->words;
    const struct word *beside = word + writer->field_count, *end = word + writer->word_count;
    PUT(out, "  <event");
    for (size_t i = 0; i < NAMES; i++)
        put_attribute(out, names[i].name, names[i].size, NULL, &envelope[i]);
    for (const struct word *other = beside; other < end; other++)
        if (!is_word(other, "override") && !is_word(other, "advice"))
            put_word(out, other);
    PUT(out, ">\n");
    put_command(out, &envelope[NAMES], word, beside);
    put_guards(out, "override", beside, end);
    put_guards(out, "advice", beside, end);
    PUT(out, "  </event>\n");
}

static bool keep_word(struct writer *writer, const struct word *word)
{
    enum { ROOM = 32 };
    if (writer->word_count == writer->word_room) {
        void *words = writer->words;
        if (!fgc__xml_grow(&writer->out.allocator, &words, &writer->word_room,
                           sizeof *writer->words, writer->word_count + ROOM))
            return false;
        writer->words = words;
    }
    writer->words[writer->word_count++] = *word;
    return true;
}

/* What the event can be given with. */
static struct shape shape_of(const fgc_event *event)
{
    int32_t command = fgc_event_command(event);
    struct shape shape = { .own = fgc__xml_rows(command) };
    size_t count = command == FGC_COMMAND_CORRECT ? fgc_event_field_count(event) : 0;
    for (size_t i = 0; i < count && !shape.more; i++) {
        const char *id = fgc_event_field_value(event, i);
        if (strcmp(fgc_event_field_name(event, i), "command") == 0)
            shape.more = fgc__xml_rows(fgc__xml_command(id, strlen(id)));
    }
    return shape;
}

/* Keep a word, which is a field if the command has one of its name. */
static bool sort_word(struct writer *writer, const struct shape *shape, struct word *word)
{
    size_t count = fgc__xml_shape_count(shape), place = 0;
    while (place < count && !is_word(word, fgc__xml_shape_at(shape, place)->name))
        place++;
    if (place < count && fgc__xml_shape_at(shape, place)->many)
        word->list = fgc__xml_shape_at(shape, place)->name;
    writer->field_count += place < count;
    return keep_word(writer, word);
}

/* Take the words of a line; false when there is no memory. */
static bool take_line(struct writer *writer, const char *line, size_t size, struct value *envelope)
{
    const char *at = line + strlen("fgc1"), *end = line + size;
    struct shape shape = shape_of(writer->event);
    for (size_t i = 0; i < ENVELOPE_VALUES; i++)
        envelope[i] = fgc__xml_take_value(&at, end);
    while (at < end) {
        struct word word = fgc__xml_take_word(&at, end);
        if (!sort_word(writer, &shape, &word))
            return false;
    }
    return true;
}

static struct value text_value(const char *text, bool is_bare)
{
    return (struct value){ .data = text, .size = strlen(text), .bare = is_bare };
}

/* Take a word of the envelope; without a value it is a redacted one. */
static bool take(struct writer *writer, const char *name, const char *value, bool is_bare)
{
    struct word word = {
        .name = name,
        .name_size = strlen(name),
        .mark = value ? '=' : '#',
        .beside = "",
        .value = text_value(value ? value : "", is_bare),
    };
    return keep_word(writer, &word);
}

static bool take_field(struct writer *writer, size_t index, const struct field *field)
{
    struct word word = {
        .name = field->name,
        .name_size = field->name_size,
        .mark = fgc_event_field_is_redacted(writer->event, index) ? '#' : '=',
        .beside = "",
        .value = text_value(fgc_event_field_value(writer->event, index), !field->text),
        .list = field->many ? field->name : NULL,
    };
    return keep_word(writer, &word);
}

static bool take_fields(struct writer *writer)
{
    struct shape shape = shape_of(writer->event);
    size_t count = fgc__xml_shape_count(&shape), place = 0;
    for (size_t i = 0; i < fgc_event_field_count(writer->event); i++) {
        const char *name = fgc_event_field_name(writer->event, i);
        while (place < count && strcmp(fgc__xml_shape_at(&shape, place)->name, name) != 0)
            place++; /* they come in the order of their rows */
        if (place == count || !take_field(writer, i, fgc__xml_shape_at(&shape, place)))
            return false;
    }
    writer->field_count = writer->word_count;
    return true;
}

/* What an envelope is written in. */
struct digits {
    char number[DIGITS_ROOM];
    char person[DIGITS_ROOM];
    char effective[TIME_ROOM];
    char recorded[TIME_ROOM];
};

static void two_digits(uint32_t number, char *out)
{
    out[0] = (char)('0' + number / 10);
    out[1] = (char)('0' + number % 10);
}

/* Write an instant; its day is mostly that of the one before. */
static void write_time(struct writer *writer, fgc_time time, char *out)
{
    static const size_t hours = sizeof "2026-03-06T" - 1;
    int64_t day = time / DAY - (time % DAY < 0);
    uint32_t seconds = (uint32_t)(time - day * DAY);
    if (day != writer->day || !writer->time[0])
        fgc_time_write(time, writer->time, sizeof writer->time);
    writer->day = day;
    memcpy(out, writer->time, TIME_ROOM);
    two_digits(seconds / 3600, out + hours);
    two_digits(seconds / 60 % 60, out + hours + 3);
    two_digits(seconds % 60, out + hours + 6);
}

/* Take the words behind the fields. */
static bool take_stamp(struct writer *writer, const fgc_stamp *stamp, struct digits *digits)
{
    bool taken = true;
    if (stamp->person != 0) {
        fgc__xml_digits(stamp->person, digits->person);
        taken = take(writer, "for", digits->person, true);
    }
    if (stamp->once)
        taken = taken && take(writer, "once", stamp->once, false);
    for (uint32_t i = 0; i < stamp->override_count; i++)
        taken = taken && take(writer, "override", stamp->overrides[i], true);
    if (stamp->override_count > 0)
        taken = taken && take(writer, "override_reason", stamp->override_reason, false);
    for (size_t i = 0; i < fgc_event_advice_count(writer->event); i++)
        taken = taken && take(writer, "advice", fgc_event_advice(writer->event, i), true);
    return taken;
}

/* Take the words of an event that has neither salts nor a digest. */
static bool take_event(struct writer *writer, struct digits *digits, struct value *envelope)
{
    const fgc_event *event = writer->event;
    fgc_stamp stamp = { .size = sizeof stamp };
    fgc_event_read_stamp(event, &stamp, NULL);
    fgc__xml_digits(fgc_event_number(event), digits->number);
    write_time(writer, stamp.effective, digits->effective);
    envelope[0] = text_value(digits->number, true);
    envelope[1] = envelope[2] = text_value(digits->effective, true);
    if (stamp.recorded != stamp.effective) {
        write_time(writer, stamp.recorded, digits->recorded);
        envelope[2] = text_value(digits->recorded, true);
    }
    envelope[3] = text_value(fgc_code_id(FGC_LIST_ROLE, stamp.role), true);
    envelope[4] = text_value(stamp.actor, false);
    envelope[5] = text_value(fgc_code_id(FGC_LIST_COMMAND, fgc_event_command(event)), true);
    return take_fields(writer) && take_stamp(writer, &stamp, digits);
}

static void put_newer(struct out *out, const char *line, size_t size)
{
    PUT(out, "  <newer");
    put_attribute(out, "line", strlen("line"), NULL, &(struct value){ .data = line, .size = size });
    PUT(out, "/>\n");
}

/* Write an event by its line. */
static fgc_status write_line(struct writer *writer, fgc_error *error)
{
    struct value envelope[ENVELOPE_VALUES];
    if (fgc_text_size(writer->lines) > LINES_KEPT)
        fgc_text_clear(writer->lines); /* which takes as long as the longest was */
    size_t from = fgc_text_size(writer->lines);
    fgc_status status = fgc_event_write_line(writer->event, writer->lines, error);
    if (status)
        return status;
    const char *line = fgc_text_data(writer->lines) + from;
    size_t size = fgc_text_size(writer->lines) - from;
    if (fgc_event_command(writer->event) == 0) {
        put_newer(&writer->out, line, size);
        return FGC_OK;
    }
    if (!take_line(writer, line, size, envelope))
        return fgc__xml_no_memory(error);
    put_event(writer, envelope);
    return FGC_OK;
}

static fgc_status write_event(struct writer *writer, const fgc_case *c, fgc_id number,
                              fgc_error *error)
{
    struct value envelope[ENVELOPE_VALUES];
    struct digits digits;
    writer->word_count = writer->field_count = 0;
    fgc_status status = fgc_case_read_event(c, number, writer->event, error);
    if (status)
        return status;
    if (writer->chained || fgc_event_command(writer->event) == 0)
        status = write_line(writer, error);
    else if (take_event(writer, &digits, envelope))
        put_event(writer, envelope);
    else
        status = fgc__xml_no_memory(error);
    if (!status && writer->out.failed)
        status = fgc__xml_fail(error, FGC_ERROR_HOST, "the sink failed");
    return status;
}

static fgc_status open_out(struct out *out, const fgc_xml_sink *sink, fgc_error *error)
{
    fgc_status status =
        fgc__xml_sized_in(sink, &out->sink, sizeof out->sink, sizeof out->sink, error);
    if (!status && (!out->sink.write || out->sink.reserved != 0))
        status = fgc__xml_fail(error, FGC_ERROR_INVALID_ARGUMENT, "a sink writes");
    if (status)
        return status;
    out->allocator = fgc__xml_allocator(out->sink.allocator);
    out->block = out->allocator.resize(out->allocator.context, NULL, 0, BLOCK_SIZE);
    return out->block ? FGC_OK : fgc__xml_no_memory(error);
}

static fgc_status close_out(struct out *out, fgc_status status, fgc_error *error)
{
    if (!status) {
        flush(out);
        if (out->failed)
            status = fgc__xml_fail(error, FGC_ERROR_HOST, "the sink failed");
    }
    fgc__xml_free(&out->allocator, out->block, BLOCK_SIZE);
    return status;
}

static fgc_status open_writer(struct writer *writer, const fgc_case *c, fgc_error *error)
{
    const fgc_allocator *allocator = &writer->out.allocator;
    fgc_case_state state = { .size = sizeof state };
    fgc_status status = fgc_case_read_state(c, &state, error);
    writer->chained = state.chained != 0;
    if (!status)
        status = fgc_event_new(allocator, &writer->event, error);
    if (!status)
        status = fgc_text_new(allocator, &writer->lines, error);
    return status;
}

static void close_writer(struct writer *writer)
{
    fgc_event_free(writer->event);
    fgc_text_free(writer->lines);
    fgc__xml_free(&writer->out.allocator, writer->words, writer->word_room * sizeof(struct word));
}

/* Write a case, which begins with `begin`. */
static fgc_status write_case(const fgc_case *c, const fgc_xml_sink *sink, const char *begin,
                             fgc_error *error)
{
    struct writer writer = { .word_count = 0 };
    if (fgc_case_revision(c) == 0)
        return fgc__xml_fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, or one without events");
    fgc_status status = open_out(&writer.out, sink, error);
    if (status)
        return status;
    status = open_writer(&writer, c, error);
    put(&writer.out, begin, strlen(begin));
    for (fgc_id number = 1; !status && number <= fgc_case_revision(c); number++)
        status = write_event(&writer, c, number, error);
    PUT(&writer.out, "</case>\n");
    close_writer(&writer);
    return close_out(&writer.out, status, error);
}

static fgc_status write_string(const char *string, const fgc_xml_sink *sink, fgc_error *error)
{
    struct out out = { .size = 0 };
    fgc_status status = open_out(&out, sink, error);
    if (status)
        return status;
    put(&out, string, strlen(string));
    return close_out(&out, FGC_OK, error);
}

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NAMESPACE_AND_VERSION " xmlns=\"" NAMESPACE "\" version=\"" VERSION "\">\n"

fgc_status fgc_xml_write_case(const fgc_case *c, const fgc_xml_sink *sink, fgc_error *error)
{
    return write_case(c, sink, DECLARATION "<case" NAMESPACE_AND_VERSION, error);
}

/* Adds to a text; it failed only if there was no memory. */
static int32_t write_to_text(void *context, const char *data, size_t size)
{
    return fgc_text_add(context, data, size, NULL) != FGC_OK;
}

fgc_status fgc_xml_write_text(const fgc_case *c, const fgc_allocator *allocator, fgc_text **text,
                              fgc_error *error)
{
    fgc_text *made = NULL;
    if (!text)
        return fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT, "no place for the text", 0, 0,
                             "text");
    fgc_status status = fgc_text_new(allocator, &made, error);
    if (status)
        return status;
    fgc_xml_sink sink = {
        .size = sizeof sink, .write = write_to_text, .context = made, .allocator = allocator
    };
    status = fgc_xml_write_case(c, &sink, error);
    if (status == FGC_ERROR_HOST)
        status = fgc__xml_no_memory(error);
    if (status)
        fgc_text_free(made);
    else
        *text = made;
    return status;
}

fgc_status fgc_xml_begin_register(const fgc_xml_sink *sink, fgc_error *error)
{
    return write_string(DECLARATION "<register" NAMESPACE_AND_VERSION, sink, error);
}

fgc_status fgc_xml_add_case(const fgc_case *c, const fgc_xml_sink *sink, fgc_error *error)
{
    return write_case(c, sink, "<case>\n", error);
}

fgc_status fgc_xml_end_register(const fgc_xml_sink *sink, fgc_error *error)
{
    return write_string("</register>\n", sink, error);
}
