#include "base/fail.h"

#include <string.h>

#include "base/alloc.h"

struct fgc_error {
    fgc_allocator allocator;
    size_t line;
    size_t column;
    fgc_status status;
    char message[256];
    char path[128];
};

/* Copy as much of a text as fits, never half a UTF-8 character. */
static void copy_cut(char *out, size_t room, const char *text)
{
    size_t size = text ? strlen(text) : 0;
    if (size >= room) {
        size = room - 1;
        while (size > 0 && ((unsigned char)text[size] & 0xC0) == 0x80)
            size--;
    }
    if (size > 0)
        memmove(out, text, size);
    out[size] = '\0';
}

fgc_error *fgc_error_new(const fgc_allocator *allocator)
{
    fgc_allocator memory = fgc__allocator(allocator);
    fgc_error *error = fgc__alloc(&memory, sizeof *error);
    if (error)
        error->allocator = memory;
    return error;
}

void fgc_error_free(fgc_error *error)
{
    if (!error)
        return;
    fgc_allocator memory = error->allocator;
    fgc__free(&memory, error, sizeof *error);
}

fgc_status fgc_error_status(const fgc_error *error)
{
    return error ? error->status : FGC_OK;
}

const char *fgc_error_message(const fgc_error *error)
{
    return error ? error->message : "";
}

size_t fgc_error_line(const fgc_error *error)
{
    return error ? error->line : 0;
}

size_t fgc_error_column(const fgc_error *error)
{
    return error ? error->column : 0;
}

const char *fgc_error_path(const fgc_error *error)
{
    return error ? error->path : "";
}

fgc_status fgc_error_set(fgc_error *error, fgc_status status, const char *message, size_t line,
                         size_t column, const char *path)
{
    if (!error)
        return status;
    error->status = status;
    error->line = line;
    error->column = column;
    copy_cut(error->message, sizeof error->message, message);
    copy_cut(error->path, sizeof error->path, path);
    return status;
}

fgc_status fgc__fail(fgc_error *error, fgc_status status, const char *message)
{
    return fgc_error_set(error, status, message, 0, 0, NULL);
}

fgc_status fgc__fail_in(fgc_error *error, fgc_status status, const char *message, const char *path)
{
    return fgc_error_set(error, status, message, 0, 0, path);
}

fgc_status fgc__fail_at(fgc_error *error, fgc_status status, const char *message, size_t column)
{
    return fgc_error_set(error, status, message, 1, column, NULL);
}

fgc_status fgc__no_memory(fgc_error *error)
{
    return fgc__fail(error, FGC_ERROR_NO_MEMORY, "out of memory");
}
