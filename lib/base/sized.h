#ifndef FGC_BASE_SIZED_H
#define FGC_BASE_SIZED_H

#include <string.h>

#include <fgc/error.h>

/* Structs that may grow begin with `uint32_t size`, set by the caller. `first` is the size the struct
 * had when it was first released, `ours` the size it has now. */

/* Read the caller's struct, which is not ours, into ours: a shorter one is filled up with zeros, a longer
 * one is taken only if what we do not know of it is zero. */
fgc_status fgc__sized_in_other(const void *theirs, void *ours_out, size_t first, size_t ours,
                               fgc_error *error);

/* Read the caller's struct into ours. */
static inline fgc_status fgc__sized_in(const void *theirs, void *ours_out, size_t first,
                                       size_t ours, fgc_error *error)
{
    uint32_t size = 0;
    if (theirs)
        memcpy(&size, theirs, sizeof size);
    if (size != ours)
        return fgc__sized_in_other(theirs, ours_out, first, ours, error);
    memcpy(ours_out, theirs, ours);
    return FGC_OK;
}

/* Whether fgc__sized_out can write to the caller's struct. */
fgc_status fgc__sized_check(const void *theirs, size_t first, fgc_error *error);

/* Write our struct to the caller's, as much of it as the caller knows. */
void fgc__sized_out(const void *ours_in, void *theirs, size_t ours);

#endif
