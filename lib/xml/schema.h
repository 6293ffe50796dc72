#ifndef FGC_XML_SCHEMA_H
#define FGC_XML_SCHEMA_H

#include <libxml/xmlschemas.h>

#include "xml/document.h"

/* The schema as a string, made from fgc-case-1.xsd. */
extern const char fgc__xml_schema_text[];
extern const size_t fgc__xml_schema_size;

/* What holds a document against the schema while it is read. */
struct plug {
    xmlSchemaValidCtxtPtr context;
    xmlSchemaSAXPlugPtr plug;
};

/* Begin and end; both between fgc__xml_enter and fgc__xml_leave. False when there is no memory: it is to be
 * ended also then. */
bool fgc__xml_schema_plug(struct document *document, struct plug *plug);
void fgc__xml_schema_unplug(struct document *document, struct plug *plug);

#endif
