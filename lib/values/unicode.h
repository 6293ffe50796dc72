#ifndef FGC_VALUES_UNICODE_H
#define FGC_VALUES_UNICODE_H

#include <fgc/text.h>

/* Texts as they come in, by the rules of fgc_text_clean, and their code points. Nothing is taken from
 * the allocator for short texts, nor for long ones that are plainly clean. */

enum { FEW_POINTS = 256 };

/* Code points, in place while they are few. Not to be copied or moved. */
struct points {
    fgc_allocator allocator;
    int32_t *all; /* `few`, or memory taken */
    size_t count;
    size_t room;
    int32_t few[FEW_POINTS];
};

void fgc__points_clear(struct points *points);

/* A clean text: `data` is what was given if that is clean as it stands, else in `points`. Without a NUL
 * behind it. */
struct clean {
    const char *data;
    size_t size;
    struct points points;
};

/* Make a text clean. With `lines` it may have line breaks and tabs. Errors: column, but no path. Clear
 * it in the end; after a failure there is nothing to clear. */
fgc_status fgc__clean(const fgc_allocator *allocator, const char *text, size_t size, size_t limit,
                      bool lines, struct clean *clean, fgc_error *error);

static inline void fgc__clean_clear(struct clean *clean)
{
    if (clean->points.room > 0)
        fgc__points_clear(&clean->points);
}

/* The code points of a clean text without its case, decomposed, and without those that are not seen
 * (Unicode: Default_Ignorable_Code_Point). False, and nothing to clear, when there is no memory. */
bool fgc__fold(const fgc_allocator *allocator, const struct clean *clean, struct points *points);

/* Turn code points that fgc__fold made into UTF-8, composed, in their own memory; its size. */
size_t fgc__recompose(struct points *points);

#endif
