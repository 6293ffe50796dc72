#ifndef FGC_XML_ROWS_H
#define FGC_XML_ROWS_H

#include <fgc/process.h>

/* The fields of commands, read from libfgc's rows when they are first asked for. */

struct field {
    const char *name;
    size_t name_size;
    const char *seen; /* where the name last stood, as a parser keeps it */
    int32_t list; /* of a code's values */
    uint8_t required;
    uint8_t many;
    bool text; /* its values may hold anything */
};

struct rows {
    struct field *fields; /* NULL while they were not read, or there are none */
    size_t count;
    bool read;
};

struct book {
    fgc_allocator allocator;
    struct rows *commands; /* by fgc_command */
    size_t count;
};

/* What an event can be given with: of `correct` the rows of the corrected command follow its own. */
struct shape {
    struct rows *own;
    struct rows *more; /* NULL: none */
};

/* Begin a book; false when there is no memory. */
bool fgc__xml_book_open(struct book *book, const fgc_allocator *allocator);
void fgc__xml_book_close(struct book *book);

/* The fields of a command, which there is; NULL when there is no memory. */
struct rows *fgc__xml_book_rows(struct book *book, int32_t command);

static inline size_t fgc__xml_shape_count(const struct shape *shape)
{
    return shape->own->count + (shape->more ? shape->more->count : 0);
}

static inline struct field *fgc__xml_shape_at(const struct shape *shape, size_t place)
{
    return place < shape->own->count ? &shape->own->fields[place]
                                     : &shape->more->fields[place - shape->own->count];
}

/* The place of a field, looked for from a place on and then from the first; the number of fields when there
 * is none of that name. The name is one that stays where it is as long as the book. */
size_t fgc__xml_shape_find(const struct shape *shape, const char *name, size_t size, size_t from);

/* The code of a command that is corrected, by its id; 0: none. */
int32_t fgc__xml_command(const char *id, size_t size);

#endif
