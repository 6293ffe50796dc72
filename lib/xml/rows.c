#include "xml/rows.h"

#include <string.h>

#include "xml/blocks.h"

bool fgc__xml_book_open(struct book *book, const fgc_allocator *allocator)
{
    int32_t last = 0;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++)
        if (fgc_code_at(FGC_LIST_COMMAND, i) > last)
            last = fgc_code_at(FGC_LIST_COMMAND, i);
    book->allocator = *allocator;
    book->count = (size_t)last + 1;
    book->commands = fgc__xml_alloc(allocator, book->count * sizeof *book->commands);
    return book->commands != NULL;
}

void fgc__xml_book_close(struct book *book)
{
    for (size_t i = 0; book->commands && i < book->count; i++)
        fgc__xml_free(&book->allocator, book->commands[i].fields,
                      book->commands[i].count * sizeof(struct field));
    fgc__xml_free(&book->allocator, book->commands, book->count * sizeof *book->commands);
}

static void read_fields(int32_t command, struct rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        fgc_field row = { .size = sizeof row };
        fgc_field_read(command, i, &row, NULL);
        rows->fields[i] = (struct field){ .name = row.name,
                                          .name_size = strlen(row.name),
                                          .list = row.list,
                                          .required = row.required,
                                          .many = row.many,
                                          .text = row.type < FGC_FIELD_TYPE_CODE ||
                                                  row.type > FGC_FIELD_TYPE_EVENT };
    }
}

struct rows *fgc__xml_book_rows(struct book *book, int32_t command)
{
    struct rows *rows = &book->commands[command];
    fgc_command_row row = { .size = sizeof row };
    if (rows->read)
        return rows;
    fgc_command_read(command, &row, NULL);
    if (row.field_count > 0) {
        rows->fields = fgc__xml_alloc(&book->allocator, row.field_count * sizeof(struct field));
        if (!rows->fields)
            return NULL;
        rows->count = row.field_count;
        read_fields(command, rows);
    }
    rows->read = true;
    return rows;
}

static bool is_name(struct field *field, const char *name, size_t size)
{
    if (field->name_size != size)
        return false;
    if (field->seen == name)
        return true;
    if (memcmp(field->name, name, size) != 0)
        return false;
    field->seen = name;
    return true;
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
