#ifndef FGC_SCARCE_H
#define FGC_SCARCE_H

#include "test.h"

/* A host's allocator that keeps books: what is out, whether every block comes back with the size it
 * was asked for, whether it was wiped, and which allocation is to fail. A block that is resized
 * moves. More than 16 MiB at once is never had. */
struct scarce {
    size_t failing; /* the allocation that fails, from 1; 0: none */
    size_t asked;   /* allocations asked for so far */
    bool failed;    /* whether it came to the failing one */
    size_t blocks;  /* not yet given back */
    size_t bytes;
    size_t wrong;   /* given back with another size than asked for */
    size_t unwiped; /* given back with something in it */
};

void *scarce_resize(void *context, void *block, size_t old_size, size_t new_size);

/* An allocator that keeps its books in `scarce`. */
fgc_allocator scarce_allocator(struct scarce *scarce);

/* Everything was given back, and each block with its right size. */
void assert_all_given_back(const struct scarce *scarce);

#endif
