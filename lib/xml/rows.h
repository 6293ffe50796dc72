#ifndef FGC_XML_ROWS_H
#define FGC_XML_ROWS_H

#include <fgc/process.h>

/* The fields of commands, read from libfgc's rows once: these never change. */

struct field {
    const char *name;
    size_t name_size;
    int32_t list; /* of a code's values */
    uint8_t required;
    uint8_t many;
    bool text; /* its values may hold anything */
};

struct rows {
    const struct field *fields;
    size_t count;
    bool lists; /* some may be given more than once */
};

enum { COMMAND_FIELDS = 128 };

/* What an event can be given with: of `correct` the rows of the corrected command follow its own. */
struct shape {
    const struct rows *own;
    const struct rows *more; /* NULL: none */
};

/* The fields of a command, at most so many; none of one that there is not. */
const struct rows *fgc__xml_rows(int32_t command);

static inline size_t fgc__xml_shape_count(const struct shape *shape)
{
    return shape->own->count + (shape->more ? shape->more->count : 0);
}

static inline const struct field *fgc__xml_shape_at(const struct shape *shape, size_t place)
{
    return place < shape->own->count ? &shape->own->fields[place]
                                     : &shape->more->fields[place - shape->own->count];
}

/* The place of a field, looked for from a place on and then from the first; the number of fields when there
 * is none of that name. */
size_t fgc__xml_shape_find(const struct shape *shape, const char *name, size_t size, size_t from);

/* The code of a command that is corrected, by its id; 0: none. */
int32_t fgc__xml_command(const char *id, size_t size);

#endif
