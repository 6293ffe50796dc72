#include "base/sized.h"

#include "base/fail.h"

enum { SIZE_LIMIT = 4096 };

fgc_status fgc__sized_check(const void *theirs, size_t first, fgc_error *error)
{
    if (!theirs)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "a struct is NULL");
    uint32_t size;
    memcpy(&size, theirs, sizeof size);
    if (size < first || size > SIZE_LIMIT)
        return fgc__fail(error, FGC_ERROR_ABI, "a struct's size is not set or not possible");
    return FGC_OK;
}

fgc_status fgc__sized_in_other(const void *theirs, void *ours_out, size_t first, size_t ours,
                               fgc_error *error)
{
    fgc_status status = fgc__sized_check(theirs, first, error);
    if (status)
        return status;
    uint32_t size;
    memcpy(&size, theirs, sizeof size);
    const unsigned char *bytes = theirs;
    for (size_t i = ours; i < size; i++)
        if (bytes[i] != 0)
            return fgc__fail(error, FGC_ERROR_ABI,
                             "a struct uses a field this library does not know");
    size_t known = size < ours ? size : ours;
    memcpy(ours_out, theirs, known);
    if (known < ours)
        memset((char *)ours_out + known, 0, ours - known);
    return FGC_OK;
}

void fgc__sized_out(const void *ours_in, void *theirs, size_t ours)
{
    uint32_t size;
    memcpy(&size, theirs, sizeof size);
    memcpy((char *)theirs + sizeof size, (const char *)ours_in + sizeof size,
           (size < ours ? size : ours) - sizeof size);
    if (size > ours)
        memset((char *)theirs + ours, 0, size - ours);
}
