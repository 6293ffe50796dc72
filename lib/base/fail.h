#ifndef FGC_BASE_FAIL_H
#define FGC_BASE_FAIL_H

#include <fgc/error.h>

/* Shorter names for the ways of failing. All return the status. */
fgc_status fgc__fail(fgc_error *error, fgc_status status, const char *message);
fgc_status fgc__fail_in(fgc_error *error, fgc_status status, const char *message, const char *path);
fgc_status fgc__fail_at(fgc_error *error, fgc_status status, const char *message, size_t column);
fgc_status fgc__no_memory(fgc_error *error);

/* How much of a refusal an error keeps. */
enum { UNMET_KEPT = 32, CONCERNED_KEPT = 256 };

/* Add a guard that was not met to an error that was set, and then those it is about. */
void fgc__error_add_unmet(fgc_error *error, size_t guard, int32_t severity);
void fgc__error_add_concerned(fgc_error *error, uint32_t id);

#endif
