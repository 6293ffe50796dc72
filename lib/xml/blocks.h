#ifndef FGC_XML_BLOCKS_H
#define FGC_XML_BLOCKS_H

#include <string.h>

#include <fgc/error.h>

/* Memory from a host's allocator, as libfgc takes it: it is wiped before it is given back. */

/* The allocator, or malloc's. */
fgc_allocator fgc__xml_allocator(const fgc_allocator *allocator);

/* A block of zeros, or NULL. */
void *fgc__xml_alloc(const fgc_allocator *allocator, size_t size);

/* Wipe a block and give it back; NULL is allowed. */
void fgc__xml_free(const fgc_allocator *allocator, void *block, size_t size);

/* Overwrite a block that no one will read again. */
void fgc__xml_wipe(void *block, size_t size);

/* Let an array have room for `needed` items of a size; false, and it is as before, when there is no
 * memory. */
bool fgc__xml_grow(const fgc_allocator *allocator, void **items, size_t *room, size_t item,
                   size_t needed);

/* Bytes that grow. */
struct bytes {
    char *data; /* NULL while there is no room */
    size_t size;
    size_t room;
};

/* Make room for more bytes; false when there is no memory. */
bool fgc__xml_reserve_more(const fgc_allocator *allocator, struct bytes *bytes, size_t more);

static inline bool fgc__xml_reserve(const fgc_allocator *allocator, struct bytes *bytes,
                                    size_t more)
{
    return more <= bytes->room - bytes->size ||
           fgc__xml_reserve_more(allocator, bytes, more);
}

/* Add bytes; false when there is no memory. */
static inline bool fgc__xml_append(const fgc_allocator *allocator, struct bytes *bytes,
                                   const char *data, size_t size)
{
    if (!fgc__xml_reserve(allocator, bytes, size))
        return false;
    if (size > 0)
        memcpy(bytes->data + bytes->size, data, size);
    bytes->size += size;
    return true;
}

void fgc__xml_clear(const fgc_allocator *allocator, struct bytes *bytes);

/* Shorter names for two ways of failing. Both return the status. */
fgc_status fgc__xml_fail(fgc_error *error, fgc_status status, const char *message);
fgc_status fgc__xml_no_memory(fgc_error *error);

/* Structs that begin with their size, as in libfgc. `first` is the size one had at first. */

/* Whether a size is possible. */
fgc_status fgc__xml_sized_check(const void *theirs, size_t first, fgc_error *error);

/* Read the caller's: shorter than ours is filled up with zeros, longer may have only zeros there. */
fgc_status fgc__xml_sized_in(const void *theirs, void *ours_out, size_t first, size_t ours,
                             fgc_error *error);

/* Fill the caller's, at most as long as it is; its size stays. */
void fgc__xml_sized_out(const void *ours_in, void *theirs, size_t ours);

#endif
