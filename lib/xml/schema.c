/* Documents held against the schema. */
#include "xml/schema.h"

#include <libxml/xmlschemas.h>
#include <pthread.h>

#include "xml/document.h"

/* The schema, made when it is first asked for; when that failed, the next to ask makes it. */
static pthread_mutex_t schema_lock = PTHREAD_MUTEX_INITIALIZER;
static xmlSchemaPtr schema;

const char *fgc_xml_schema(void)
{
    return fgc__xml_schema_text;
}

static xmlSchemaPtr make_schema(struct source *source)
{
    xmlSchemaParserCtxtPtr parser =
        xmlSchemaNewMemParserCtxt(fgc__xml_schema_text, (int)fgc__xml_schema_size);
    if (!parser)
        return NULL;
    xmlSchemaSetParserStructuredErrors(parser, fgc__xml_note_error, source);
    xmlSchemaPtr made = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    if (made && source->error != XML_ERR_OK) {
        xmlSchemaFree(made);
        made = NULL;
    }
    return made;
}

/* The schema; NULL when there is no memory. It is only read once it is made. */
static xmlSchemaPtr get_schema(struct source *source)
{
    pthread_mutex_lock(&schema_lock);
    if (!schema)
        schema = make_schema(source);
    xmlSchemaPtr made = schema;
    pthread_mutex_unlock(&schema_lock);
    return made;
}

static const char *message_of(int error)
{
    switch (error) {
    case XML_SCHEMAV_CVC_ELT_1:
        return "this is no document of cases";
    case XML_SCHEMAV_ELEMENT_CONTENT:
        return "an element has no place here, or one is missing";
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
        return "text has no place here";
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
        return "there is no such attribute";
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
        return "a required attribute is missing";
    default:
        return "a value is not as its type";
    }
}

#if LIBXML_VERSION < 21200
static void on_invalid(void *context, xmlError *error)
#else
static void on_invalid(void *context, const xmlError *error)
#endif
{
    struct document *document = context;
    if (fgc__xml_is_over(document) || !error)
        return;
    if (error->domain == XML_FROM_SCHEMASV && error->code != XML_SCHEMAV_INTERNAL) {
        fgc__xml_find_here(document, FGC_ERROR_SYNTAX, message_of(error->code),
                           fgc__xml_element_at(&document->source));
        return;
    }
    document->source.error = XML_ERR_NO_MEMORY;
    fgc__xml_document_no_memory(document);
}

/* Whether there is memory left, four times what the schema takes. When it runs out while libxml2 2.9 makes
 * a schema or holds a document against it, that may crash, or lose what it has half made: so it is asked
 * beforehand. */
static bool has_room(void)
{
    enum { ROOM = 4 << 20 };
    void *room = xmlMalloc(ROOM);
    xmlFree(room);
    return room != NULL;
}

bool fgc__xml_schema_plug(struct document *document, struct plug *plug)
{
    struct source *source = &document->source;
    xmlSchemaPtr made = has_room() ? get_schema(source) : NULL;
    plug->context = made ? xmlSchemaNewValidCtxt(made) : NULL;
    if (!plug->context || source->error != XML_ERR_OK)
        return false;
    xmlSchemaSetValidStructuredErrors(plug->context, on_invalid, document);
    plug->plug = xmlSchemaSAXPlug(plug->context, &source->second.handler, &source->second.context);
    return plug->plug != NULL;
}

/* What it had half made when memory ran out all the same it cannot free without crashing: that is left. */
void fgc__xml_schema_unplug(struct document *document, struct plug *plug)
{
    struct second *second = &document->source.second;
    if (plug->plug && !second->failed)
        xmlSchemaSAXUnplug(plug->plug);
    if (plug->context && !second->failed)
        xmlSchemaFreeValidCtxt(plug->context);
    second->handler = NULL;
    xmlResetLastError(); /* it has the document's text */
}
