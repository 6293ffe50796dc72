/* How long documents take: a register of 20 MB read case by case, and a case written. Beside it, on the same
 * bytes: libxml2's SAX parser that tells no one, and its xmlTextWriter. And what memory reading takes, beside
 * a tenth of the register. */
#define _POSIX_C_SOURCE 200809L

#include "walk.h"

#include <fgc/xml.h>
#include <libxml/parser.h>
#include <libxml/xmlwriter.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REGISTER = 20000000, PIECE = 65536, OPERATIONS = 65536 };

static struct walk walk;
static fgc_case *whole;
static fgc_text *registered;
static size_t cases;
static char *kept; /* what a sink took */
static size_t kept_size;

/* Memory that is out now, ours and libxml2's, and the most that ever was. */
static size_t held, most;

static void note(size_t before, size_t after)
{
    held = held - before + after;
    most = held > most ? held : most;
}

static void *resize(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context;
    note(old_size, new_size);
    if (new_size > 0)
        return realloc(block, new_size);
    free(block);
    return NULL;
}

static void *their_realloc(void *block, size_t size)
{
    size_t before = block ? malloc_usable_size(block) : 0;
    void *moved = realloc(block, size);
    note(before, malloc_usable_size(moved));
    return moved;
}

static void *their_malloc(size_t size)
{
    return their_realloc(NULL, size);
}

static void their_free(void *block)
{
    note(block ? malloc_usable_size(block) : 0, 0);
    free(block);
}

static char *their_strdup(const char *text)
{
    return strcpy(their_malloc(strlen(text) + 1), text);
}

/* Reading. */

static void read_part(size_t size)
{
    fgc_allocator allocator = { resize, NULL };
    fgc_case_options options = { .size = sizeof options,
                                 .profile_count = 1,
                                 .profiles = &walk.profile,
                                 .allocator = &allocator };
    fgc_xml_options reading = { .size = sizeof reading,
                                .cases = &options,
                                .allocator = &allocator };
    fgc_xml_reader *reader = NULL;
    const char *data = fgc_text_data(registered);
    must(fgc_xml_reader_new(&reading, &reader, NULL) == FGC_OK, "making a reader");
    for (size_t at = 0, taken; at < size; at += taken) {
        fgc_case *c = NULL;
        size_t left = size - at < PIECE ? size - at : PIECE;
        must(fgc_xml_reader_push(reader, data + at, left, &taken, &c, NULL) == FGC_OK, "reading");
        fgc_case_free(c);
    }
    fgc_xml_reader_free(reader);
}

static void read_all(void)
{
    read_part(fgc_text_size(registered));
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *space, int spaces, const xmlChar **declared, int attributes,
                     int defaulted, const xmlChar **values)
{
    (void)context, (void)name, (void)prefix, (void)space, (void)spaces, (void)declared;
    (void)attributes, (void)defaulted, (void)values;
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
    (void)context, (void)name, (void)prefix, (void)space;
}

static void on_text(void *context, const xmlChar *text, int size)
{
    (void)context, (void)text, (void)size;
}

static void parse_bare(void)
{
    xmlSAXHandler handler = { .startElementNs = on_start,
                              .endElementNs = on_end,
                              .characters = on_text,
                              .ignorableWhitespace = on_text,
                              .initialized = XML_SAX2_MAGIC };
    const char *data = fgc_text_data(registered);
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
    size_t size = fgc_text_size(registered);
    for (size_t at = 0; at < size; at += PIECE)
        xmlParseChunk(parser, data + at, (int)(size - at < PIECE ? size - at : PIECE), 0);
    must(xmlParseChunk(parser, NULL, 0, 1) == 0, "parsing");
    xmlFreeParserCtxt(parser);
}

static size_t memory_of(size_t size)
{
    size_t before = most = held;
    read_part(size);
    return most - before;
}

/* Writing. */

static int32_t keep(void *context, const char *data, size_t size)
{
    (void)context;
    memcpy(kept + kept_size, data, size);
    kept_size += size;
    return 0;
}

static void write_case(void)
{
    fgc_xml_sink sink = { .size = sizeof sink, .write = keep };
    kept_size = 0;
    must(fgc_xml_write_case(whole, &sink, NULL) == FGC_OK, "writing");
}

/* What a writer is told, one after the other: an element with its name, then its attributes with name and
 * value, and its text; NULL ends it. */
static struct {
    enum { START, ATTRIBUTE, TEXT, END } what;
    const char *name;
    const char *value;
} operations[OPERATIONS];
static size_t operation_count;

static void say(int what, const void *name, const void *value)
{
    must(operation_count < OPERATIONS, "room for what is written");
    operations[operation_count].what = what;
    operations[operation_count].name = name ? strdup(name) : NULL;
    operations[operation_count++].value = value ? strdup(value) : NULL;
}

static void say_element(xmlNodePtr element)
{
    say(START, element->name, NULL);
    if (element->nsDef)
        say(ATTRIBUTE, "xmlns", element->nsDef->href);
    for (xmlAttrPtr attribute = element->properties; attribute; attribute = attribute->next) {
        xmlChar *value = xmlNodeListGetString(element->doc, attribute->children, 1);
        say(ATTRIBUTE, attribute->name, value);
        xmlFree(value);
    }
    for (xmlNodePtr child = element->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            say_element(child);
        else if (!xmlIsBlankNode(child))
            say(TEXT, NULL, child->content);
    say(END, NULL, NULL);
}

static void take_apart(const fgc_text *text)
{
    xmlDocPtr tree = xmlReadMemory(fgc_text_data(text), (int)fgc_text_size(text), NULL, NULL, 0);
    say_element(xmlDocGetRootElement(tree));
    xmlFreeDoc(tree);
}

static xmlBufferPtr buffer;

static void write_by_writer(void)
{
    xmlBufferEmpty(buffer);
    xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
    xmlTextWriterSetIndent(writer, 1);
    xmlTextWriterSetIndentString(writer, BAD_CAST "  ");
    xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
    for (size_t i = 0; i < operation_count; i++)
        switch (operations[i].what) {
        case START:
            xmlTextWriterStartElement(writer, BAD_CAST operations[i].name);
            break;
        case ATTRIBUTE:
            xmlTextWriterWriteAttribute(writer, BAD_CAST operations[i].name,
                                        BAD_CAST operations[i].value);
            break;
        case TEXT:
            xmlTextWriterWriteString(writer, BAD_CAST operations[i].value);
            break;
        default:
            xmlTextWriterEndElement(writer);
            break;
        }
    xmlTextWriterEndDocument(writer);
    xmlFreeTextWriter(writer);
}

static int32_t add(void *context, const char *data, size_t size)
{
    return fgc_text_add(context, data, size, NULL);
}

static void make_register(void)
{
    fgc_xml_sink sink = { .size = sizeof sink, .write = add };
    must(fgc_text_new(NULL, &registered, NULL) == FGC_OK, "making a text");
    sink.context = registered;
    must(fgc_xml_begin_register(&sink, NULL) == FGC_OK, "beginning a register");
    for (cases = 0; fgc_text_size(registered) < REGISTER; cases++)
        must(fgc_xml_add_case(whole, &sink, NULL) == FGC_OK, "adding a case");
    must(fgc_xml_end_register(&sink, NULL) == FGC_OK, "ending a register");
}

static void tell_reading(void)
{
    size_t size = fgc_text_size(registered);
    double bare = measure(NULL, parse_bare, cases);
    tell("read a case of 60 events from a register of 20 MB", measure(NULL, read_all, cases),
         "bare libxml2 SAX", bare);
    tell("bytes of memory, reading that register", (double)memory_of(size), "reading a tenth",
         (double)memory_of(size / 10));
}

static void tell_writing(const fgc_text *document)
{
    take_apart(document);
    kept = malloc(fgc_text_size(document));
    buffer = xmlBufferCreate();
    write_case();
    write_by_writer();
    must(kept_size == (size_t)xmlBufferLength(buffer) &&
             memcmp(kept, xmlBufferContent(buffer), kept_size) == 0,
         "writing the same bytes");
    double theirs = measure(NULL, write_by_writer, 1);
    tell("write a case of 60 events", measure(NULL, write_case, 1), "xmlTextWriter", theirs);
}

int main(void)
{
    fgc_text *document = NULL;
    xmlMemSetup(their_free, their_malloc, their_realloc, their_strdup);
    walk_make(&walk, FEW_MEMBERS);
    whole = walk_case(&walk, NULL, NULL);
    walk_record(&walk, whole, 0, walk.count);
    must(fgc_xml_write_text(whole, NULL, &document, NULL) == FGC_OK, "writing");
    make_register();
    tell_reading();
    tell_writing(document);
    return 0;
}
