#include "scarce.h"

#include <stdlib.h>
#include <string.h>

/* Stands before each block. */
union head {
    size_t size;
    max_align_t align;
};

enum { MOST = 16 << 20 };

static void *take(struct scarce *scarce, size_t size)
{
    scarce->asked++;
    if (scarce->asked == scarce->failing) {
        scarce->failed = true;
        return NULL;
    }
    union head *head = size > MOST ? NULL : malloc(sizeof *head + size);
    if (!head)
        return NULL;
    head->size = size;
    memset(head + 1, 0xA5, size);
    scarce->blocks++;
    scarce->bytes += size;
    return head + 1;
}

static void give_back(struct scarce *scarce, void *block, size_t size)
{
    union head *head = (union head *)block - 1;
    const unsigned char *bytes = block;
    bool wiped = true;
    for (size_t i = 0; i < head->size; i++)
        wiped = wiped && bytes[i] == 0;
    scarce->unwiped += !wiped;
    scarce->wrong += size != head->size;
    scarce->blocks--;
    scarce->bytes -= head->size;
    free(head);
}

void *scarce_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    struct scarce *scarce = context;
    void *moved = new_size > 0 ? take(scarce, new_size) : NULL;
    if (block && moved)
        memcpy(moved, block, old_size < new_size ? old_size : new_size);
    if (block && (moved || new_size == 0))
        give_back(scarce, block, old_size);
    return moved;
}

fgc_allocator scarce_allocator(struct scarce *scarce)
{
    return (fgc_allocator){ scarce_resize, scarce };
}

void assert_all_given_back(const struct scarce *scarce)
{
    assert_int_equal(scarce->blocks, 0);
    assert_int_equal(scarce->bytes, 0);
    assert_int_equal(scarce->wrong, 0);
}
