/* What libxml2 tells of a batch is kept, and then the audience is told: so what begins can be taken as a whole,
 * and the code of libxml2 and of the audience does not take each other's place in the processor's cache. */
#include "xml/source.h"

#include <string.h>

struct position fgc__xml_place_of(struct source *source, size_t at)
{
    const char *data = source->batch, *newline;
    if (at < source->cursor) {
        source->cursor = 0;
        source->place = source->begin;
    }
    while ((newline = memchr(data + source->cursor, '\n', at - source->cursor)) != NULL) {
        source->cursor = (size_t)(newline - data) + 1;
        source->place = (struct position){ source->place.line + 1, 1 };
    }
    source->place.column += at - source->cursor;
    source->cursor = at;
    return source->place;
}

/* Whether an attribute declares a namespace: libxml2 does not tell of those. */
static bool is_declaration(const struct source *source, size_t at)
{
    static const char name[] = "xmlns";
    const char *word = source->batch + at;
    if (source->batch_size - at < sizeof name || memcmp(word, name, sizeof name - 1) != 0)
        return false;
    unsigned char next = (unsigned char)word[sizeof name - 1];
    return next == '=' || next == ':' || next <= ' ';
}

struct position fgc__xml_element_at(const struct source *source)
{
    return source->depth > 0 ? source->open[source->depth - 1] : source->begin;
}

struct position fgc__xml_text_at(struct source *source, size_t from)
{
    return source->text < source->batch_size ? fgc__xml_place_of(source, source->text + from)
                                             : fgc__xml_element_at(source);
}

/* Telling the audience. */

static size_t skip_white(const struct source *source, size_t at)
{
    return at + fgc__xml_white(source->batch + at, source->batch_size - at);
}

/* Where a byte stands from a place of the batch on; its end when it does not. */
static size_t find_byte(const struct source *source, size_t at, char byte)
{
    const char *found = memchr(source->batch + at, byte, source->batch_size - at);
    return found ? (size_t)(found - source->batch) : source->batch_size;
}

/* Where an attribute ends. */
static size_t end_of_attribute(const struct source *source, size_t at)
{
    size_t equals = find_byte(source, at, '=');
    size_t quote = equals < source->batch_size ? skip_white(source, equals + 1) : equals;
    size_t end =
        quote < source->batch_size ? find_byte(source, quote + 1, source->batch[quote]) : quote;
    return end + (end < source->batch_size);
}

/* Find where the attributes of a tag begin. libxml2 does not tell of declarations. */
static void place_attributes(struct source *source, size_t tag, struct attribute *attributes,
                             size_t count)
{
    size_t at = tag;
    while (count > 0 && at < source->batch_size && !fgc__xml_is_white(source->batch[at]))
        at++;
    for (size_t i = 0; i < count; i++) {
        at = skip_white(source, at);
        for (; is_declaration(source, at); at = skip_white(source, at))
            at = end_of_attribute(source, at);
        attributes[i].at = fgc__xml_place_of(source, at);
        at = end_of_attribute(source, at);
    }
}

static void tell_start(struct source *source, const struct told *told)
{
    struct attribute attributes[ATTRIBUTES_LIMIT];
    size_t at = source->scan.tags[source->tag++];
    struct tag tag = {
        .name = told->name,
        .space = told->space,
        .attribute_count = told->count,
        .attributes = attributes,
        .at = fgc__xml_place_of(source, at),
    };
    for (size_t i = 0; i < told->count; i++) {
        const struct told_attribute *attribute = &source->attributes[told->at + i];
        attributes[i] = (struct attribute){ .name = attribute->name,
                                            .space = attribute->space,
                                            .value = source->texts.data + attribute->at,
                                            .size = attribute->size };
    }
    place_attributes(source, at, attributes, told->count);
    source->open[source->depth++] = tag.at;
    source->audience.start(source->audience.context, &tag);
}

static void tell(struct source *source, const struct told *told)
{
    const struct audience *audience = &source->audience;
    if (told->what == TOLD_START) {
        tell_start(source, told);
    } else if (told->what == TOLD_TEXT) {
        source->text = told->begin;
        audience->text(audience->context, source->texts.data + told->at, told->count);
    } else {
        audience->end(audience->context);
        source->depth--;
    }
}

static size_t offer(struct source *source, const struct told *told, size_t count)
{
    struct ahead ahead = { told, count, source->attributes, source->texts.data };
    size_t taken = source->audience.take(source->audience.context, &ahead);
    for (size_t i = 0; i < taken; i++)
        source->tag += told[i].what == TOLD_START;
    return taken;
}

void fgc__xml_tell_audience(struct source *source)
{
    for (size_t i = 0; i < source->told_count && !source->stopped;) {
        const struct told *told = &source->told[i];
        size_t taken = told->what == TOLD_START ? offer(source, told, source->told_count - i) : 0;
        if (taken == 0 && !source->stopped)
            tell(source, told);
        i += taken > 0 ? taken : 1;
    }
    source->told_count = 0;
    source->attribute_count = 0;
    source->texts.size = 0;
}

/* What libxml2 tells. */

/* Whether what libxml2 tells is passed on: it goes on telling behind some errors. */
static bool is_over(const struct source *source)
{
    return source->stopped || source->error != XML_ERR_OK;
}

/* Note how it went when the second was told: there was no error before. */
static void note_second(struct source *source)
{
    source->second.failed = source->error != XML_ERR_OK;
}

/* Let there be room for what is told next. */
static bool reserve_told(struct source *source, size_t attributes)
{
    void *told = source->told, *all = source->attributes;
    bool kept = fgc__xml_grow(&source->allocator, &told, &source->told_room, sizeof *source->told,
                              source->told_count + 1);
    source->told = told;
    kept =
        kept && fgc__xml_grow(&source->allocator, &all, &source->attribute_room,
                              sizeof *source->attributes, source->attribute_count + attributes + 1);
    source->attributes = all;
    if (!kept)
        source->error = XML_ERR_NO_MEMORY;
    return kept;
}

/* Where to keep what is told next; NULL, and it is an error, when there is no memory. */
static inline struct told *next_told(struct source *source, size_t attributes)
{
    bool room = source->told_count < source->told_room &&
                source->attribute_room - source->attribute_count > attributes;
    return room || reserve_told(source, attributes) ? &source->told[source->told_count] : NULL;
}

/* Let there be room for texts; false, and it is an error, when there is no memory. */
static bool reserve_texts(struct source *source, size_t size)
{
    if (!fgc__xml_reserve(&source->allocator, &source->texts, size))
        source->error = XML_ERR_NO_MEMORY;
    return source->error == XML_ERR_OK;
}

/* Keep a text with a NUL behind it, for which there is room. */
static void keep_text(struct bytes *texts, const char *text, size_t size)
{
    char *to = texts->data + texts->size;
    memcpy(to, text, size);
    to[size] = '\0';
    texts->size += size + 1;
}

/* Resolve `&#38;`, which libxml2 leaves in a value where a `&` is meant; its size. */
static size_t resolve(char *value, size_t size)
{
    static const char reference[] = "&#38;";
    size_t length = strlen(reference), to = 0;
    for (size_t at = 0; at < size; to++) {
        value[to] = value[at];
        at += size - at >= length && memcmp(value + at, reference, length) == 0 ? length : 1;
    }
    value[to] = '\0';
    return to;
}

/* Keep attributes, five pointers each: name, prefix, namespace, value and its end. */
static bool keep_attributes(struct source *source, const xmlChar **five, size_t count)
{
    struct told_attribute *attribute = source->attributes + source->attribute_count;
    struct bytes *texts = &source->texts;
    size_t total = count;
    for (size_t i = 0; i < count; i++)
        total += (size_t)(five[5 * i + 4] - five[5 * i + 3]);
    if (!reserve_texts(source, total))
        return false;
    for (size_t i = 0; i < count; i++, attribute++, five += 5) {
        size_t at = texts->size, size = (size_t)(five[4] - five[3]);
        keep_text(texts, (const char *)five[3], size);
        if (source->references)
            size = resolve(texts->data + at, size);
        *attribute = (struct told_attribute){ .name = (const char *)five[0],
                                              .space = (const char *)five[2],
                                              .at = (uint32_t)at,
                                              .size = (uint32_t)size };
    }
    source->attribute_count += count;
    return true;
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *space, int spaces, const xmlChar **declared, int attributes,
                     int defaulted, const xmlChar **values)
{
    struct source *source = context;
    const struct second *second = &source->second;
    if (is_over(source) || source->tags == source->scan.tag_count || attributes > ATTRIBUTES_LIMIT)
        return;
    size_t count = (size_t)attributes, first = source->attribute_count;
    struct told *told = next_told(source, count);
    if (!told || !keep_attributes(source, values, count))
        return;
    *told = (struct told){ .what = TOLD_START,
                           .count = (uint32_t)count,
                           .at = (uint32_t)first,
                           .name = (const char *)name,
                           .space = (const char *)space };
    source->told_count++;
    source->tags++;
    if (!second->handler)
        return;
    fgc__xml_tell_audience(source);
    if (!source->stopped) {
        second->handler->startElementNs(second->context, name, prefix, space, spaces, declared,
                                        attributes, defaulted, values);
        note_second(source);
    }
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
    struct source *source = context;
    const struct second *second = &source->second;
    if (is_over(source))
        return;
    if (second->handler) {
        second->handler->endElementNs(second->context, name, prefix, space);
        note_second(source);
    }
    struct told *told = next_told(source, 0);
    if (!told)
        return;
    told->what = TOLD_END;
    source->told_count++;
    if (second->handler)
        fgc__xml_tell_audience(source);
}

/* Where a text begins in the batch; its size: that is not known. libxml2 tells of text before it goes on, or
 * behind it, or from a copy. */
static size_t begin_of(const struct source *source, const char *text, size_t size)
{
    long consumed = xmlByteConsumed(source->parser);
    uint64_t parsed = consumed > 0 ? (uint64_t)consumed : 0;
    size_t at = parsed > source->parsed ? (size_t)(parsed - source->parsed) : 0;
    for (int i = 0; i < 2; i++) {
        if (at + size <= source->batch_size && memcmp(source->batch + at, text, size) == 0)
            return at;
        if (at < size)
            break;
        at -= size;
    }
    return source->batch_size;
}

/* Keep a text; white space behind an element says nothing. */
static void keep_told_text(struct source *source, const char *text, size_t size)
{
    bool blank = fgc__xml_white(text, size) == size;
    bool behind = source->told_count > 0 && source->told[source->told_count - 1].what == TOLD_END;
    struct told *told = blank && behind ? NULL : next_told(source, 0);
    if (!told || !reserve_texts(source, size + 1))
        return;
    *told = (struct told){ .what = TOLD_TEXT,
                           .count = (uint32_t)size,
                           .at = (uint32_t)source->texts.size,
                           .begin = blank ? 0 : (uint32_t)begin_of(source, text, size) };
    keep_text(&source->texts, text, size);
    source->told_count++;
}

static void on_text(void *context, const xmlChar *text, int size)
{
    struct source *source = context;
    const struct second *second = &source->second;
    if (is_over(source))
        return;
    keep_told_text(source, (const char *)text, (size_t)size);
    if (!second->handler || is_over(source))
        return;
    fgc__xml_tell_audience(source);
    if (!source->stopped) {
        second->handler->characters(second->context, text, size);
        note_second(source);
    }
}

const xmlSAXHandler fgc__xml_handler = {
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .serror = fgc__xml_note_error,
    .initialized = XML_SAX2_MAGIC,
};
