#ifndef FGC_XML_FORMAT_H
#define FGC_XML_FORMAT_H

/* The words of the documents that are not libfgc's. */

#define NAMESPACE "urn:fgc:case:1"
#define NAMESPACE_STEM "urn:fgc:case:"
#define VERSION "1"

#define SALT "salt"
#define COMMITMENT "commitment"
#define SALT_SUFFIX "." SALT
#define COMMITMENT_SUFFIX "." COMMITMENT

#endif
