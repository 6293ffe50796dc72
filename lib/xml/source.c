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

/* The place of a byte that libxml2 has come to; it may be outside the batch. */
static struct position place_of_parsed(struct source *source, uint64_t parsed)
{
    uint64_t at = parsed > source->parsed ? parsed - source->parsed : 0;
    return fgc__xml_place_of(source, at < source->batch_size ? (size_t)at : source->batch_size);
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

fgc_status fgc__xml_source_open(struct source *source, const fgc_allocator *allocator,
                                const struct limits *limits, const struct audience *audience)
{
    xmlSAXHandler sax = fgc__xml_handler;
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

/* Tell what libxml2 found wrong, if it did. It does not always say so: it may stop, or leave out. `ends`:
 * there was no more for it. */
static void check_parser(struct source *source, bool ends)
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
                at = fgc__xml_place_of(source, source->scan.tags[source->tags]);
        }
    if (ends && source->depth > 0)
        message = "the document breaks off";
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
    check_parser(source, false);
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
    fgc__xml_tell_audience(source);
    check_parser(source, false);
    if (good < size)
        broken(source, FGC_ERROR_SYNTAX, "a text is UTF-8, without control characters",
               fgc__xml_place_of(source, good));
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
    broken(source, source->scan.status, source->scan.message, fgc__xml_place_of(source, at));
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
               byte == 0x1F                ? "a document is not compressed"
               : byte > ' ' && byte < 0x7F ? "this is no XML"
                                           : "this is no document of UTF-8",
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
    fgc__xml_tell_audience(source);
    check_parser(source, true);
    if (good < source->batch_size)
        broken(source, FGC_ERROR_SYNTAX, "a text is UTF-8, without control characters",
               fgc__xml_place_of(source, good));
    check_told(source);
}
