#include "case_file.h"

#include <errno.h>
#include <fgc/xml.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "output.h"

void case_file_tell(FILE *out, const char *file, const fgc_error *error)
{
    fputs(file, out);
    if (fgc_error_line(error) > 0)
        fprintf(out, ":%zu", fgc_error_line(error));
    if (fgc_error_column(error) > 0)
        fprintf(out, ":%zu", fgc_error_column(error));
    fprintf(out, ": %s", fgc_error_message(error));
    if (*fgc_error_path(error))
        fprintf(out, " (%s)", fgc_error_path(error));
}

static bool is_lines(const char *bytes, size_t size)
{
    static const char first[] = "fgc1 ";
    return size > strlen(first) && memcmp(bytes, first, strlen(first)) == 0;
}

/* Write what to do about a file that cannot be read. */
static void advise(FILE *why, const char *file, const char *bytes, size_t size,
                   const fgc_error *error)
{
    fgc_status status = fgc_error_status(error);
    if (is_lines(bytes, size))
        fprintf(why, "; these are lines: fgc import %s FILE makes a case's file of them", file);
    else if (strcmp(fgc_error_path(error), "/register") == 0)
        fputs("; fgc keeps a case in a file: take the register apart with libfgc-xml", why);
    else if (status == FGC_ERROR_PROFILE)
        fputs("; fgc knows the library's own profiles: fgc process lists them", why);
    else if (status == FGC_ERROR_NEWER)
        fputs("; the fgc that wrote it reads it, or a newer one", why);
    else if (status != FGC_ERROR_NO_MEMORY)
        fprintf(why, "; fgc verify %s tells all that is wrong with it", file);
}

fgc_case *case_file_parse(const struct host *host, const char *file, const char *bytes, size_t size,
                          FILE *why)
{
    fgc_case *c = NULL;
    fgc_error *error = fgc_error_new(NULL);
    fgc_xml_options options = { .size = sizeof options, .cases = &host->cases };
    if (!error)
        made(NULL);
    fgc_status status = fgc_xml_read_case(bytes, size, &options, &c, error);
    if (status) {
        case_file_tell(why, file, error);
        advise(why, file, bytes, size, error);
    }
    fgc_error_free(error);
    return c;
}

fgc_case *case_file_read(const struct host *host, const char *file, FILE *why)
{
    size_t size = 0;
    char *bytes = bytes_read_file(file, LONGEST_CASE, &size);
    if (!bytes) {
        fprintf(why, "%s: %s; %s", file, strerror(errno),
                errno == ENOENT   ? "fgc new makes the file of a new case"
                : errno == EACCES ? "ask who owns it for the right to read it"
                                  : "name a case's file");
        return NULL;
    }
    fgc_case *c = case_file_parse(host, file, bytes, size, why);
    free(bytes);
    return c;
}
