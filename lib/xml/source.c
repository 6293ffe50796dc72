#include "xml/source.h"

#include <pthread.h>
#include <string.h>

/* What libxml2 gets at a time. */
enum { BATCH_SIZE = 32768, NAMES_LIMIT = 4096 };

static pthread_once_t parser_once = PTHREAD_ONCE_INIT;

/* What its errors are called here; it says itself what stands in the document. */
static const struct {
    int error;
    bool of_tag; /* found when the tag was read: it is where that begins */
    const char *message;
} errors[] = {
    { XML_ERR_TAG_NAME_MISMATCH, false, "an end tag does not fit its start tag" },
    { XML_ERR_TAG_NOT_FINISHED, false, "the document ends before its element" },
    { XML_ERR_DOCUMENT_EMPTY, false, "there is no document" },
    { XML_ERR_DOCUMENT_END, false, "a document is one element" },
    { XML_ERR_ATTRIBUTE_REDEFINED, true, "an attribute is given twice" },
    { XML_ERR_ATTRIBUTE_WITHOUT_VALUE, false, "an attribute has no value" },
    { XML_ERR_LT_IN_ATTRIBUTE, false, "a value may not have this character" },
    { XML_ERR_UNDECLARED_ENTITY, false, "there are no entities but XML's five" },
    { XML_ERR_INVALID_CHARREF, false, "this is no character" },
    { XML_ERR_INVALID_CHAR, false, "this is no character" },
    { XML_ERR_RESERVED_XML_NAME, false, "an XML declaration stands first" },
    { XML_NS_ERR_UNDEFINED_NAMESPACE, true, "a prefix is not declared" },
};

#if LIBXML_VERSION < 21200
void fgc__xml_note_error(void *context, xmlError *error)
#else
void fgc__xml_note_error(void *context, const xmlError *error)
#endif
{
    struct source *source = context;
    if (!source || source->error != XML_ERR_OK || !error || error->level == XML_ERR_WARNING)
        return;
    source->error = error->code == XML_ERR_OK ? XML_ERR_INTERNAL_ERROR : error->code;
    long at = source->parser ? xmlByteConsumed(source->parser) : 0;
    source->error_at = at > 0 ? (uint64_t)at : 0;
}

/* What would be printed else: it is not said what it is about. */
static void note_print(void *context, const char *format, ...)
{
    struct source *source = context;
    (void)format;
    if (source && source->error == XML_ERR_OK)
        source->error = XML_ERR_INTERNAL_ERROR;
}

static void set_handlers(struct thread *thread, struct source *source)
{
    thread->handler = xmlStructuredError;
    thread->context = xmlStructuredErrorContext;
    thread->printer = xmlGenericError;
    thread->printer_context = xmlGenericErrorContext;
    xmlSetStructuredErrorFunc(source, fgc__xml_note_error);
    xmlSetGenericErrorFunc(source, note_print);
}

/* Even the thread's own handlers are not to be asked for before libxml2 has begun. */
static void begin_parser(void)
{
    struct thread thread;
    set_handlers(&thread, NULL);
    xmlInitParser();
    fgc__xml_leave(&thread);
}

void fgc__xml_enter(struct thread *thread, struct source *source)
{
    pthread_once(&parser_once, begin_parser);
    set_handlers(thread, source);
}

void fgc__xml_leave(struct thread *thread)
{
    xmlSetStructuredErrorFunc(thread->context, thread->handler);
    xmlSetGenericErrorFunc(thread->printer_context, thread->printer);
}

/* Go on to a place of the batch; places are asked for in their order. */
static struct position place_of(struct source *source, size_t at)
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

/* The place of a byte that libxml2 has come to; it may be outside the batch. */
static struct position place_of_parsed(struct source *source, uint64_t parsed)
{
    uint64_t at = parsed > source->parsed ? parsed - source->parsed : 0;
    return place_of(source, at < source->batch_size ? (size_t)at : source->batch_size);
}

static void broken(struct source *source, fgc_status status, const char *message,
                   struct position at)
{
    if (source->stopped)
        return;
    source->stopped = true;
    source->audience.broken(source->audience.context, status, message, at);
}

void fgc__xml_source_stop(struct source *source)
{
    source->stopped = true;
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
    return source->text < source->batch_size ? place_of(source, source->text + from)
                                             : fgc__xml_element_at(source);
}

/* Telling the audience. libxml2 tells all of a batch first: so what begins can be taken as a whole, and the
 * code of libxml2 and of the audience does not take each other's place in the processor's cache. */

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
    while (count > 0 && at < source->batch_size && !is_white(source->batch[at]))
        at++;
    for (size_t i = 0; i < count; i++) {
        at = skip_white(source, at);
        for (; is_declaration(source, at); at = skip_white(source, at))
            at = end_of_attribute(source, at);
        attributes[i].at = place_of(source, at);
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
        .at = place_of(source, at),
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

static void tell_audience(struct source *source)
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
    tell_audience(source);
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
        tell_audience(source);
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
    tell_audience(source);
    if (!source->stopped) {
        second->handler->characters(second->context, text, size);
        note_second(source);
    }
}

static const xmlSAXHandler handler = {
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .serror = fgc__xml_note_error,
    .initialized = XML_SAX2_MAGIC,
};

fgc_status fgc__xml_source_open(struct source *source, const fgc_allocator *allocator,
                                const struct limits *limits, const struct audience *audience)
{
    xmlSAXHandler sax = handler;
    *source = (struct source){
        .allocator = *allocator,
        .audience = *audience,
        .scan = { .allocator = *allocator, .limits = *limits, .stop = SIZE_MAX },
        .begin = { 1, 1 },
        .place = { 1, 1 },
    };
    source->parser = xmlCreatePushParserCtxt(&sax, source, NULL, 0, NULL);
    if (!source->parser)
        return FGC_ERROR_NO_MEMORY;
    xmlCtxtUseOptions(source->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    return FGC_OK;
}

void fgc__xml_source_close(struct source *source)
{
    if (source->parser)
        xmlFreeParserCtxt(source->parser);
    fgc__xml_clear(&source->allocator, &source->rest);
    fgc__xml_clear(&source->allocator, &source->texts);
    fgc__xml_free(&source->allocator, source->told, source->told_room * sizeof *source->told);
    fgc__xml_free(&source->allocator, source->attributes,
                  source->attribute_room * sizeof *source->attributes);
    fgc__xml_scan_clear(&source->scan);
}

/* Tell what libxml2 found wrong, if it did. It does not always say so: it may stop, or leave out. */
static void check_parser(struct source *source)
{
    const xmlParserCtxt *parser = source->parser;
    if (source->error == XML_ERR_OK && parser->errNo != XML_ERR_OK)
        source->error = parser->errNo;
    if (source->error == XML_ERR_OK &&
        (!parser->wellFormed || !parser->nsWellFormed || parser->disableSAX))
        source->error = XML_ERR_INTERNAL_ERROR;
    if (source->error == XML_ERR_OK)
        return;
    if (source->error == XML_ERR_NO_MEMORY) {
        broken(source, FGC_ERROR_NO_MEMORY, "out of memory", source->begin);
        return;
    }
    const char *message = "the document is not well-formed";
    struct position at = place_of_parsed(source, source->error_at);
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (errors[i].error == source->error) {
            message = errors[i].message;
            if (errors[i].of_tag && source->tags < source->scan.tag_count)
                at = place_of(source, source->scan.tags[source->tags]);
        }
    broken(source, FGC_ERROR_SYNTAX, message, at);
}

/* A batch is shorter than the limits together. */
static void give(struct source *source, const char *data, size_t size, bool last)
{
    xmlParseChunk(source->parser, data, (int)size, last);
}

/* Whether libxml2 told of every tag of the batch. If not it waits for more, where no more can come; asked to
 * end it says what for. */
static void check_told(struct source *source)
{
    if (source->stopped || source->tags == source->scan.tag_count)
        return;
    give(source, "", 0, true);
    check_parser(source);
    broken(source, FGC_ERROR_NO_MEMORY, "out of memory", source->begin);
}

/* The encoding that an XML declaration names; its size 0: none. */
static struct attribute encoding_of(const char *data, size_t size)
{
    static const char word[] = "encoding";
    const char *end = memchr(data, '>', size);
    struct attribute found = { .size = 0 };
    for (const char *at = data; end && at + sizeof word < end; at++) {
        if (memcmp(at, word, sizeof word - 1) != 0)
            continue;
        const char *quote = at + sizeof word - 1;
        while (quote < end && *quote != '"' && *quote != '\'')
            quote++;
        const char *close =
            quote < end ? memchr(quote + 1, *quote, (size_t)(end - quote - 1)) : NULL;
        found.value = quote + 1;
        found.size = close ? (size_t)(close - quote - 1) : 0;
        break;
    }
    return found;
}

static bool is_utf8(const struct attribute *encoding)
{
    static const char name[] = "UTF-8";
    bool same = encoding->size == sizeof name - 1;
    for (size_t i = 0; same && i < encoding->size; i++) {
        char byte = encoding->value[i];
        same = (byte >= 'a' && byte <= 'z' ? byte - 'a' + 'A' : byte) == name[i];
    }
    return same;
}

/* See what the document says of itself. One that says nothing gets a declaration, so that libxml2 always
 * has bytes enough to begin with. */
static void begin_parsing(struct source *source, const char *data, size_t size)
{
    static const char declaration[] = "<?xml version=\"1.0\"?>";
    static const char start[] = "<?xml";
    struct attribute encoding = { .size = 0 };
    source->fed = true;
    if (size > sizeof start && memcmp(data, start, sizeof start - 1) == 0 &&
        (unsigned char)data[sizeof start - 1] <= ' ') {
        encoding = encoding_of(data, size);
        if (encoding.value && !is_utf8(&encoding))
            broken(source, FGC_ERROR_SYNTAX, "a document is UTF-8", source->begin);
        return;
    }
    give(source, declaration, sizeof declaration - 1, false);
    source->parsed = sizeof declaration - 1;
}

/* Let libxml2 have a batch. */
static void feed(struct source *source, const char *data, size_t size)
{
    source->batch = data;
    source->batch_size = size;
    source->references = memchr(data, '&', size) != NULL;
    struct lines lines;
    size_t good = fgc__xml_utf8(data, size, &lines);
    if (!source->fed)
        begin_parsing(source, data, good);
    if (!source->stopped)
        give(source, data, good, false);
    tell_audience(source);
    check_parser(source);
    if (good < size)
        broken(source, FGC_ERROR_SYNTAX, "a text is UTF-8, without control characters",
               place_of(source, good));
    check_told(source);
    if (!source->stopped && xmlDictSize(source->parser->dict) > NAMES_LIMIT)
        broken(source, FGC_ERROR_LIMIT, "there are too many names", source->begin);
    source->begin.column = size - lines.last + (lines.ended > 0 ? 1 : source->begin.column);
    source->begin.line += lines.ended;
    source->place = source->begin;
    source->cursor = 0;
    source->parsed += size;
    source->tags = source->tag = 0;
    source->batch = "";
    source->batch_size = 0;
    fgc__xml_scan_next(&source->scan);
}

/* Tell what the scan found wrong in a stretch. */
static void check_scan(struct source *source, const char *stretch, size_t size)
{
    if (source->scan.status == FGC_OK)
        return;
    source->batch = stretch;
    source->batch_size = size;
    size_t at = source->scan.wrong < size ? source->scan.wrong : size;
    broken(source, source->scan.status, source->scan.message, place_of(source, at));
}

/* Keep what there is of a stretch. */
static void keep(struct source *source, const char *data, size_t size)
{
    if (!fgc__xml_append(&source->allocator, &source->rest, data, size))
        broken(source, FGC_ERROR_NO_MEMORY, "out of memory", source->begin);
}

/* Go on with a stretch that began before. */
static size_t finish_rest(struct source *source, const char *data, size_t size)
{
    size_t whole, taken = fgc__xml_scan(&source->scan, data, size, 1, &whole);
    keep(source, data, taken);
    if (whole > 0 && !source->stopped) {
        feed(source, source->rest.data, source->rest.size);
        source->rest.size = 0;
    }
    check_scan(source, source->rest.data, source->rest.size);
    return taken;
}

/* Take as many stretches as are whole, and make a batch of them. */
static size_t take_batch(struct source *source, const char *data, size_t size)
{
    size_t whole, taken = fgc__xml_scan(&source->scan, data, size, BATCH_SIZE, &whole);
    if (whole > 0)
        feed(source, data, whole);
    check_scan(source, data + whole, taken - whole);
    if (!source->stopped && taken > whole)
        keep(source, data + whole, taken - whole);
    return taken;
}

/* See how the document begins; how many bytes are passed over. */
static size_t begin(struct source *source, const char *data, size_t size)
{
    static const unsigned char bom[] = { 0xEF, 0xBB, 0xBF };
    size_t at = 0;
    while (at < size && source->bom < sizeof bom && (unsigned char)data[at] == bom[source->bom]) {
        source->bom++;
        at++;
    }
    if (at == size)
        return at;
    source->begun = true;
    unsigned char byte = (unsigned char)data[at];
    if (source->bom % sizeof bom != 0 ||
        (byte != '<' && byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r'))
        broken(source, FGC_ERROR_SYNTAX,
               byte == 0x1F ? "a document is not compressed" : "this is no document of UTF-8",
               source->begin);
    return at;
}

size_t fgc__xml_source_push(struct source *source, const char *data, size_t size)
{
    size_t at = source->begun ? 0 : begin(source, data, size);
    source->scan.ends = false;
    while (at < size && !source->stopped && !source->scan.ends) {
        bool goes_on = source->rest.size > 0;
        at += goes_on ? finish_rest(source, data + at, size - at)
                      : take_batch(source, data + at, size - at);
    }
    return at;
}

void fgc__xml_source_end(struct source *source)
{
    if (source->stopped)
        return;
    source->batch = source->rest.size > 0 ? source->rest.data : "";
    source->batch_size = source->rest.size;
    struct lines lines;
    size_t good = fgc__xml_utf8(source->batch, source->batch_size, &lines);
    if (!source->fed)
        begin_parsing(source, source->batch, good);
    if (!source->stopped)
        give(source, source->batch, good, true);
    tell_audience(source);
    check_parser(source);
    if (good < source->batch_size)
        broken(source, FGC_ERROR_SYNTAX, "a text is UTF-8, without control characters",
               place_of(source, good));
    check_told(source);
}
