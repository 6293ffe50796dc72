#ifndef FGC_XML_FINDINGS_H
#define FGC_XML_FINDINGS_H

#include <fgc/xml.h>

#include "xml/source.h"

/* Make an empty list, or NULL. */
fgc_xml_findings *fgc__xml_findings_new(const fgc_allocator *allocator, size_t limit);

/* Add a finding; texts are copied. FGC_OK, FGC_ERROR_NO_MEMORY, or FGC_ERROR_LIMIT when it was the last that
 * fits: it then says so instead. */
fgc_status fgc__xml_findings_add(fgc_xml_findings *findings, fgc_status status,
                                 const char *message, struct position at, const char *path);

#endif
