#include "xml/blocks.h"

#include <stdlib.h>
#include <string.h>

static void *system_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

fgc_allocator fgc__xml_allocator(const fgc_allocator *allocator)
{
    return allocator ? *allocator : (fgc_allocator){ system_resize, NULL };
}

void *fgc__xml_alloc(const fgc_allocator *allocator, size_t size)
{
    void *block = allocator->resize(allocator->context, NULL, 0, size);
    return block ? memset(block, 0, size) : NULL;
}

void fgc__xml_wipe(void *block, size_t size)
{
    volatile uint64_t *words = block; /* blocks begin where any type may */
    size_t count = size / sizeof *words;
    for (size_t i = 0; i < count; i++)
        words[i] = 0;
    volatile unsigned char *bytes = block;
    for (size_t i = count * sizeof *words; i < size; i++)
        bytes[i] = 0;
}

void fgc__xml_free(const fgc_allocator *allocator, void *block, size_t size)
{
    if (!block)
        return;
    fgc__xml_wipe(block, size);
    allocator->resize(allocator->context, block, size, 0);
}

bool fgc__xml_grow(const fgc_allocator *allocator, void **items, size_t *room, size_t item,
                   size_t needed)
{
    if (needed <= *room)
        return true;
    size_t wanted = *room > SIZE_MAX / 2 / item ? needed : *room * 2;
    if (wanted < needed)
        wanted = needed;
    if (wanted > SIZE_MAX / item)
        return false;
    void *grown = allocator->resize(allocator->context, NULL, 0, wanted * item);
    if (!grown)
        return false;
    if (*items)
        memcpy(grown, *items, *room * item);
    fgc__xml_free(allocator, *items, *room * item);
    *items = grown;
    *room = wanted;
    return true;
}

bool fgc__xml_reserve_more(const fgc_allocator *allocator, struct bytes *bytes, size_t more)
{
    void *data = bytes->data;
    if (more > SIZE_MAX - bytes->size ||
        !fgc__xml_grow(allocator, &data, &bytes->room, 1, bytes->size + more))
        return false;
    bytes->data = data;
    return true;
}

void fgc__xml_clear(const fgc_allocator *allocator, struct bytes *bytes)
{
    fgc__xml_free(allocator, bytes->data, bytes->room);
    *bytes = (struct bytes){ .data = NULL };
}

fgc_status fgc__xml_fail(fgc_error *error, fgc_status status, const char *message)
{
    return fgc_error_set(error, status, message, 0, 0, NULL);
}

fgc_status fgc__xml_no_memory(fgc_error *error)
{
    return fgc__xml_fail(error, FGC_ERROR_NO_MEMORY, "out of memory");
}

fgc_status fgc__xml_sized_check(const void *theirs, size_t first, fgc_error *error)
{
    enum { SIZE_LIMIT = 4096 };
    uint32_t size;
    if (!theirs)
        return fgc__xml_fail(error, FGC_ERROR_INVALID_ARGUMENT, "a struct is NULL");
    memcpy(&size, theirs, sizeof size);
    if (size < first || size > SIZE_LIMIT)
        return fgc__xml_fail(error, FGC_ERROR_ABI, "a struct's size is not set or not possible");
    return FGC_OK;
}

fgc_status fgc__xml_sized_in(const void *theirs, void *ours_out, size_t first, size_t ours,
                             fgc_error *error)
{
    fgc_status status = fgc__xml_sized_check(theirs, first, error);
    if (status)
        return status;
    uint32_t size;
    memcpy(&size, theirs, sizeof size);
    const unsigned char *bytes = theirs;
    for (size_t i = ours; i < size; i++)
        if (bytes[i] != 0)
            return fgc__xml_fail(error, FGC_ERROR_ABI,
                                 "a struct uses a field this library does not know");
    memset(ours_out, 0, ours);
    memcpy(ours_out, theirs, size < ours ? size : ours);
    return FGC_OK;
}

void fgc__xml_sized_out(const void *ours_in, void *theirs, size_t ours)
{
    uint32_t size;
    memcpy(&size, theirs, sizeof size);
    memcpy((char *)theirs + sizeof size, (const char *)ours_in + sizeof size,
           (size < ours ? size : ours) - sizeof size);
    if (size > ours)
        memset((char *)theirs + ours, 0, size - ours);
}
