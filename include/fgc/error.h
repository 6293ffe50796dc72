#ifndef FGC_ERROR_H
#define FGC_ERROR_H

#include <fgc/memory.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a call went. 0: done. Above 0: nothing had to be changed. Below 0: refused or failed, and
 *  whatever the call was about is exactly as it was before. New values may be added.
 *  Ids and labels: code list FGC_LIST_STATUS. */
typedef enum fgc_status {
    FGC_OK = 0,
    FGC_ERROR_INVALID_ARGUMENT = -1, /* a programming error: NULL, or no value of its list */
    FGC_ERROR_NO_MEMORY = -2,
    FGC_ERROR_ABI = -3,     /* a struct's size is nonsense, or it uses what this library lacks */
    FGC_ERROR_SYNTAX = -4,  /* a text that cannot be read: line and column say where */
    FGC_ERROR_RANGE = -5,   /* a date, instant or amount outside what the tables cover */
    FGC_ERROR_LIMIT = -6,   /* more, longer or deeper than the documented limit */
    FGC_ERROR_UNKNOWN = -7, /* no rule, policy or set of this name */
    FGC_ERROR_NOT_IN_FORCE = -8, /* the rule was not law on the day its clock would start */
    FGC_ERROR_HOST = -9          /* a function of the host's gave a wrong or failing answer */
} fgc_status;

/** Why a call failed: status, message and place. Made by the caller, reused for any number of
 *  calls, passed last, and may be NULL. Setting it never allocates; success leaves it alone.
 *  Threads: one thread at a time. */
typedef struct fgc_error fgc_error;

/** Make an error object, or NULL when there is no memory. Owned by the caller, free with
 *  fgc_error_free. `allocator` may be NULL. */
FGC_API fgc_error *fgc_error_new(const fgc_allocator *allocator);

/** Free an error object; NULL is allowed. */
FGC_API void fgc_error_free(fgc_error *error);

/** The status of the last failure, FGC_OK if there was none. */
FGC_API fgc_status fgc_error_status(const fgc_error *error);

/** One English sentence for a log, without personal data. Borrowed until the error is set or freed;
 *  "" if there was no failure. */
FGC_API const char *fgc_error_message(const fgc_error *error);

/** Line and column of the failure, both from 1, counted in bytes; in a list of values the column
 *  is the item's number. 0 when the failure has no place. */
FGC_API size_t fgc_error_line(const fgc_error *error);
FGC_API size_t fgc_error_column(const fgc_error *error);

/** The field or element concerned, such as "clock.holds"; "" when there is none. Borrowed as above. */
FGC_API const char *fgc_error_path(const fgc_error *error);

/** Set an error, as libraries built upon this one do. Message and path are copied, cut at 255 and
 *  127 bytes, and may be NULL. Returns `status`, so that it can end a function; `error` may be NULL. */
FGC_API fgc_status fgc_error_set(fgc_error *error, fgc_status status, const char *message,
                                 size_t line, size_t column, const char *path);

#ifdef __cplusplus
}
#endif

#endif
