#include "base/fail.h"

#include <string.h>

#include "base/alloc.h"

struct unmet {
    uint32_t guard;
    int32_t severity;
    uint32_t concerned; /* the first of them */
    uint32_t concerned_count;
};

struct fgc_error {
    fgc_allocator allocator;
    size_t line;
    size_t column;
    fgc_status status;
    char message[256];
    char path[128];
    size_t unmet_count;
    size_t concerned_count;
    struct unmet unmet[UNMET_KEPT];
    uint32_t concerned[CONCERNED_KEPT];
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

size_t fgc_error_unmet_count(const fgc_error *error)
{
    return error ? error->unmet_count : 0;
}

static const struct unmet *unmet_at(const fgc_error *error, size_t index)
{
    return error && index < error->unmet_count ? &error->unmet[index] : NULL;
}

size_t fgc_error_unmet_guard(const fgc_error *error, size_t index)
{
    const struct unmet *unmet = unmet_at(error, index);
    return unmet ? unmet->guard : 0;
}

int32_t fgc_error_unmet_severity(const fgc_error *error, size_t index)
{
    const struct unmet *unmet = unmet_at(error, index);
    return unmet ? unmet->severity : 0;
}

size_t fgc_error_concerned_count(const fgc_error *error, size_t index)
{
    const struct unmet *unmet = unmet_at(error, index);
    return unmet ? unmet->concerned_count : 0;
}

uint32_t fgc_error_concerned(const fgc_error *error, size_t index, size_t concerned)
{
    const struct unmet *unmet = unmet_at(error, index);
    return unmet && concerned < unmet->concerned_count
               ? error->concerned[unmet->concerned + concerned]
               : 0;
}

void fgc__error_add_unmet(fgc_error *error, size_t guard, int32_t severity)
{
    if (error && error->unmet_count < UNMET_KEPT)
        error->unmet[error->unmet_count++] =
            (struct unmet){ (uint32_t)guard, severity, (uint32_t)error->concerned_count, 0 };
}

void fgc__error_add_concerned(fgc_error *error, uint32_t id)
{
    if (error && error->unmet_count > 0 && error->concerned_count < CONCERNED_KEPT) {
        error->concerned[error->concerned_count++] = id;
        error->unmet[error->unmet_count - 1].concerned_count++;
    }
}

fgc_status fgc_error_set(fgc_error *error, fgc_status status, const char *message, size_t line,
                         size_t column, const char *path)
{
    if (!error)
        return status;
    error->status = status;
    error->line = line;
    error->column = column;
    error->unmet_count = error->concerned_count = 0;
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
