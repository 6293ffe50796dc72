#ifndef FGC_MEMORY_H
#define FGC_MEMORY_H

#include <fgc/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Where an object and everything below it take their memory. Given when the object is made and
 *  copied into it; there is no global setting. Wherever NULL is given, malloc and free are used.
 *
 *  `resize` does all three jobs: block NULL allocates, new_size 0 frees (and its result is ignored),
 *  anything else moves. `old_size` is always the size asked for last time, so a host may keep none.
 *  It returns NULL when there is no memory; the block is then unchanged. It must not call back into
 *  the object it serves. */
typedef struct fgc_allocator {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
} fgc_allocator;

#ifdef __cplusplus
}
#endif

#endif
