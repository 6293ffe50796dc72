#include "xml/rows.h"

#include <pthread.h>
#include <string.h>

/* There is room for far more than libfgc has. */
enum { COMMANDS = 256, FIELDS = 2048 };

static pthread_once_t rows_once = PTHREAD_ONCE_INIT;
static struct rows rows[COMMANDS];
static struct field fields[FIELDS];

static struct field field_of(const fgc_field *row)
{
    return (struct field){ .name = row->name,
                           .name_size = strlen(row->name),
                           .list = row->list,
                           .required = row->required,
                           .many = row->many,
                           .text = row->type < FGC_FIELD_TYPE_CODE ||
                                   row->type > FGC_FIELD_TYPE_EVENT };
}

static void read_rows(void)
{
    size_t count = 0;
    for (int32_t command = 1; command < COMMANDS; command++) {
        fgc_field row = { .size = sizeof row };
        size_t first = count;
        bool lists = false;
        while (count < FIELDS && count - first < COMMAND_FIELDS &&
               fgc_field_read(command, count - first, &row, NULL) == FGC_OK) {
            fields[count++] = field_of(&row);
            lists = lists || row.many;
        }
        rows[command] = (struct rows){ &fields[first], count - first, lists };
    }
}

const struct rows *fgc__xml_rows(int32_t command)
{
    pthread_once(&rows_once, read_rows);
    return &rows[command > 0 && command < COMMANDS ? command : 0];
}

static bool is_name(const struct field *field, const char *name, size_t size)
{
    return field->name_size == size && memcmp(field->name, name, size) == 0;
}

size_t fgc__xml_shape_find(const struct shape *shape, const char *name, size_t size, size_t from)
{
    size_t count = fgc__xml_shape_count(shape);
    for (size_t place = from; place < count; place++)
        if (is_name(fgc__xml_shape_at(shape, place), name, size))
            return place;
    for (size_t place = 0; place < from && place < count; place++)
        if (is_name(fgc__xml_shape_at(shape, place), name, size))
            return place;
    return count;
}

int32_t fgc__xml_command(const char *id, size_t size)
{
    char word[64];
    if (size >= sizeof word || memchr(id, '\0', size))
        return 0;
    memcpy(word, id, size);
    word[size] = '\0';
    return fgc_code_find(FGC_LIST_COMMAND, word);
}
