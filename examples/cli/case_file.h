#ifndef CLI_CASE_FILE_H
#define CLI_CASE_FILE_H

#include "host.h"
#include "phrase.h"

enum { LONGEST_CASE = 1 << 30 }; /* as of the library's documents */

/* Read the case of a file, "-" for standard input. NULL: `why` says why not, as "FILE:3:17: …", and what
 * to do. Opens nothing but the file. */
fgc_case *case_file_read(const struct host *host, const char *file, FILE *why);

/* The same of bytes of it. */
fgc_case *case_file_parse(const struct host *host, const char *file, const char *bytes, size_t size,
                          FILE *why);

/* Write "FILE:3:17: what is wrong with it". */
void case_file_tell(FILE *out, const char *file, const fgc_error *error);

#endif
