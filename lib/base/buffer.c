#include "base/buffer.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"

struct fgc_text {
    fgc_allocator allocator;
    char *data; /* NULL while nothing was added */
    size_t size;
    size_t room;
    bool failed;
};

fgc_status fgc_text_new(const fgc_allocator *allocator, fgc_text **text, fgc_error *error)
{
    if (!text)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "no place for the result", "text");
    fgc_allocator memory = fgc__allocator(allocator);
    fgc_text *made = fgc__alloc(&memory, sizeof *made);
    if (!made)
        return fgc__no_memory(error);
    made->allocator = memory;
    *text = made;
    return FGC_OK;
}

void fgc_text_free(fgc_text *text)
{
    if (!text)
        return;
    fgc_allocator memory = text->allocator;
    fgc__free(&memory, text->data, text->room);
    fgc__free(&memory, text, sizeof *text);
}

static bool add(fgc_text *text, const char *data, size_t size)
{
    void *block = text->data;
    if (size > SIZE_MAX - text->size - 1 ||
        !fgc__grow(&text->allocator, &block, &text->room, 1, text->size + size + 1))
        return false;
    text->data = block;
    if (size > 0)
        memcpy(text->data + text->size, data, size);
    text->size += size;
    text->data[text->size] = '\0';
    return true;
}

fgc_status fgc_text_add(fgc_text *text, const char *data, size_t size, fgc_error *error)
{
    if (!text || (!data && size > 0))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no text, or nothing to add");
    return add(text, data, size) ? FGC_OK : fgc__no_memory(error);
}

void fgc_text_clear(fgc_text *text)
{
    if (text && text->data) {
        fgc__wipe(text->data, text->room);
        text->size = 0;
    }
}

const char *fgc_text_data(const fgc_text *text)
{
    return text && text->data ? text->data : "";
}

size_t fgc_text_size(const fgc_text *text)
{
    return text ? text->size : 0;
}

void fgc__put_bytes(fgc_text *text, const char *data, size_t size)
{
    if (!text->failed)
        text->failed = !add(text, data, size);
}

void fgc__put(fgc_text *text, const char *string)
{
    fgc__put_bytes(text, string, strlen(string));
}

fgc_status fgc__text_finish(fgc_text *text, fgc_text **out, fgc_error *error)
{
    if (text->failed) {
        fgc_text_free(text);
        return fgc__no_memory(error);
    }
    *out = text;
    return FGC_OK;
}
