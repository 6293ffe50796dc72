#ifndef FGC_JOURNAL_WRITTEN_H
#define FGC_JOURNAL_WRITTEN_H

#include "base/alloc.h"
#include "process/commands.h"
#include "process/guards.h"
#include "values/unicode.h"

/* What texts may be at most, in bytes, and how much of a line may be overridden. */
enum {
    TEXT_LIMIT = 16384,
    NAME_LIMIT = 1024,
    REASON_LIMIT = 1024,
    KEY_LIMIT = 128,
    LINE_LIMIT = 65536,
    OVERRIDE_LIMIT = 16,
    ADVICE_LIMIT = 16,
    BASE64_ROOM = 44 /* of 32 bytes, and a NUL */
};

/* A value of a field in its one written form. Not to be copied or moved. */
struct written {
    const char *data;
    size_t size;
    int64_t number; /* what it is beside its text: code, day, seconds, id, amount, yes 1 */
    bool cleaned;
    char small[32];
    struct clean clean;
};

/* Check a value against its field and put it into its written form. Errors: path names the field, and the
 * column is in the value. Clear it in the end; after a failure there is nothing to clear. */
fgc_status fgc__value_write(const fgc_allocator *allocator, const struct field_row *field,
                            const char *value, size_t size, struct written *written,
                            fgc_error *error);
static inline void fgc__value_clear(struct written *written)
{
    if (written->cleaned)
        fgc__clean_clear(&written->clean);
    else if (written->data == written->small)
        fgc__wipe(written->small, written->size);
}

/* Clean one line of text into `out`, which has room for `limit` bytes and a NUL; NULL is "". */
fgc_status fgc__value_clean(const fgc_allocator *allocator, const char *text, char *out,
                            size_t limit, const char *path, fgc_error *error);

#endif
