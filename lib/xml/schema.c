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
    if (error->domain == XML_FROM_SCHEMASV && error->code != XML_SCHEMAV_INTERNAL)
        fgc__xml_find_here(document, FGC_ERROR_SYNTAX, message_of(error->code),
                           fgc__xml_element_at(&document->source));
    else
        fgc__xml_document_no_memory(document);
}

bool fgc__xml_schema_plug(struct document *document, struct plug *plug)
{
    xmlSchemaPtr made = get_schema(&document->source);
    plug->context = made ? xmlSchemaNewValidCtxt(made) : NULL;
    if (!plug->context)
        return false;
    xmlSchemaSetValidStructuredErrors(plug->context, on_invalid, document);
    plug->plug = xmlSchemaSAXPlug(plug->context, &document->source.second.handler,
                                  &document->source.second.context);
    return plug->plug != NULL;
}

void fgc__xml_schema_unplug(struct document *document, struct plug *plug)
{
    if (plug->plug)
        xmlSchemaSAXUnplug(plug->plug);
    if (plug->context)
        xmlSchemaFreeValidCtxt(plug->context);
    document->source.second.handler = NULL;
    xmlResetLastError(); /* it has the document's text */
}
