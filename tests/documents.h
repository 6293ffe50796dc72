#ifndef FGC_DOCUMENTS_H
#define FGC_DOCUMENTS_H

#include <fgc/xml.h>

#include "cases.h"

/* Documents to test with. Each function fails the test it is called in when it cannot do what it is asked. */

/* Everything that cases of the library's three profiles are read with. */
struct world {
    const fgc_profile *profiles[3];
    fgc_case_options cases;
    fgc_xml_options options;
    fgc_error *error;
};

/* `digest` may be NULL. */
struct world *a_world(const fgc_digest *digest);
void end_world(struct world *world);

/* The document of a case. Free with fgc_text_free. */
fgc_text *document_of(const fgc_case *c);

/* The case of a document, or of lines. */
fgc_case *read_case(const struct world *world, const char *data, size_t size);
fgc_case *case_of_lines(const struct world *world, const char *lines, size_t size);

/* What is found in a document: status, line and column, path; and so on, with ` ; ` between. */
typedef fgc_status finder(const char *data, size_t size, const fgc_xml_options *options,
                          fgc_xml_findings **findings, fgc_error *error);
void find(finder *by, const char *data, size_t size, char *out, size_t room);
void assert_found(finder *by, const char *data, size_t size, const char *wanted);

/* Write, read, write again: the same lines and the same bytes, in whatever order attributes stand and pieces
 * come; and nothing is wrong with them. */
void assert_comes_back(const struct world *world, const fgc_case *c);

#endif
