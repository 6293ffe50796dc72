#ifndef FGC_BASE_ALLOC_H
#define FGC_BASE_ALLOC_H

#include <fgc/memory.h>

/* The allocator to use where a caller gave `allocator`, which may be NULL. */
fgc_allocator fgc__allocator(const fgc_allocator *allocator);

/* Memory as it comes, or NULL. */
void *fgc__take(const fgc_allocator *allocator, size_t size);

/* Zeroed memory, or NULL. */
void *fgc__alloc(const fgc_allocator *allocator, size_t size);

/* Wipe and release; NULL is allowed. */
void fgc__free(const fgc_allocator *allocator, void *block, size_t size);

/* A copy of `size` bytes with a NUL behind them, or NULL; release it with size + 1. */
char *fgc__copy(const fgc_allocator *allocator, const char *text, size_t size);

/* Make room for `needed` items of `item` bytes in a growing array, at least doubling it. The old block
 * is wiped. False, and nothing changed, when there is no memory or the size overflows. */
bool fgc__grow(const fgc_allocator *allocator, void **items, size_t *room, size_t item,
               size_t needed);

void fgc__wipe(void *block, size_t size);

#endif
