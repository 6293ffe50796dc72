#include "base/alloc.h"

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
    return block ? realloc(block, new_size) : malloc(new_size);
}

fgc_allocator fgc__allocator(const fgc_allocator *allocator)
{
    return allocator ? *allocator : (fgc_allocator){ system_resize, NULL };
}

void *fgc__take(const fgc_allocator *allocator, size_t size)
{
    return allocator->resize(allocator->context, NULL, 0, size);
}

void *fgc__alloc(const fgc_allocator *allocator, size_t size)
{
    void *block = fgc__take(allocator, size);
    return block ? memset(block, 0, size) : NULL;
}

/* A compiler may leave out writing what nobody reads: let it believe that somebody does. */
void fgc__wipe(void *block, size_t size)
{
#if defined(__GNUC__)
    if (size > 0)
        memset(block, 0, size);
    __asm__ volatile("" : : "r"(block) : "memory");
#else
    volatile unsigned char *bytes = block;
    while (size > 0)
        bytes[--size] = 0;
#endif
}

void fgc__free(const fgc_allocator *allocator, void *block, size_t size)
{
    if (!block)
        return;
    fgc__wipe(block, size);
    allocator->resize(allocator->context, block, size, 0);
}

char *fgc__copy(const fgc_allocator *allocator, const char *text, size_t size)
{
    char *copy = fgc__take(allocator, size + 1);
    if (!copy)
        return NULL;
    memcpy(copy, text, size);
    copy[size] = '\0';
    return copy;
}

enum { FIRST_ROOM = 128 }; /* bytes */

bool fgc__grow(const fgc_allocator *allocator, void **items, size_t *room, size_t item,
               size_t needed)
{
    if (needed <= *room)
        return true;
    size_t wanted = *room > SIZE_MAX / 2 / item ? needed : *room * 2;
    if (wanted < FIRST_ROOM / item)
        wanted = FIRST_ROOM / item;
    if (wanted < needed)
        wanted = needed;
    if (wanted > SIZE_MAX / item)
        return false;
    void *grown = fgc__take(allocator, wanted * item);
    if (!grown)
        return false;
    if (*items)
        memcpy(grown, *items, *room * item);
    fgc__free(allocator, *items, *room * item);
    *items = grown;
    *room = wanted;
    return true;
}
