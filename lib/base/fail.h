#ifndef FGC_BASE_FAIL_H
#define FGC_BASE_FAIL_H

#include <fgc/error.h>

/* Shorter names for the ways of failing. All return the status. */
fgc_status fgc__fail(fgc_error *error, fgc_status status, const char *message);
fgc_status fgc__fail_in(fgc_error *error, fgc_status status, const char *message, const char *path);
fgc_status fgc__fail_at(fgc_error *error, fgc_status status, const char *message, size_t column);
fgc_status fgc__no_memory(fgc_error *error);

#endif
