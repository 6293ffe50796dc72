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
    FGC_REPEATED = 1,                /* the same event was recorded before, by its `once` word */
    FGC_ERROR_INVALID_ARGUMENT = -1, /* a programming error: NULL, or no value of its list */
    FGC_ERROR_NO_MEMORY = -2,
    FGC_ERROR_ABI = -3,     /* a struct's size is nonsense, or it uses what this library lacks */
    FGC_ERROR_SYNTAX = -4,  /* a text that cannot be read: line and column say where */
    FGC_ERROR_RANGE = -5,   /* a date, instant or amount outside what the tables cover */
    FGC_ERROR_LIMIT = -6,   /* more, longer or deeper than the documented limit */
    FGC_ERROR_UNKNOWN = -7, /* no rule, policy or set of this name */
    FGC_ERROR_NOT_IN_FORCE = -8, /* the rule was not law on the day its clock would start */
    FGC_ERROR_HOST = -9,         /* a function of the host's gave a wrong or failing answer */
    FGC_ERROR_REFUSED = -10,     /* a command's guards are not met: fgc_error_unmet_… say which */
    FGC_ERROR_ONCE_REUSED = -11, /* a `once` word came again with another event */
    FGC_ERROR_PROFILE = -12,   /* the journal names a profile that was not given: path says which */
    FGC_ERROR_NEWER = -13,     /* the journal has what only a newer library knows: read-only */
    FGC_ERROR_READ_ONLY = -14, /* a case as it was, or a chained one without the host's digest */
    FGC_ERROR_DAMAGED = -15    /* a journal is not as it was written: line says where */
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

/** Of a command that was refused, every guard that was not met, advice too, at most 32: its index as in
 *  fgc_guard_read and its severity; 0 past the end. */
FGC_API size_t fgc_error_unmet_count(const fgc_error *error);
FGC_API size_t fgc_error_unmet_guard(const fgc_error *error, size_t index);
FGC_API int32_t fgc_error_unmet_severity(const fgc_error *error, size_t index);

/** The people, questions and so on that a guard which was not met is about, by id; of all guards together
 *  the first 256 are kept. */
FGC_API size_t fgc_error_concerned_count(const fgc_error *error, size_t index);
FGC_API uint32_t fgc_error_concerned(const fgc_error *error, size_t index, size_t concerned);

/** Set an error, as libraries built upon this one do; or clear it, with FGC_OK and no texts. Message and
 *  path are copied, cut at 255 and 127 bytes, and may be NULL. Returns `status`, so that it can end a
 *  function; `error` may be NULL. */
FGC_API fgc_status fgc_error_set(fgc_error *error, fgc_status status, const char *message,
                                 size_t line, size_t column, const char *path);

#ifdef __cplusplus
}
#endif

#endif
