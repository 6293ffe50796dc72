#include "journal/written.h"

#include <string.h>

#include <fgc/date.h>

#include "base/fail.h"
#include "values/codes.h"

/* Say an error again, with the field it is about. */
static fgc_status in_field(fgc_error *error, fgc_status status, const char *field)
{
    char message[256];
    size_t size = strlen(fgc_error_message(error));
    memcpy(message, fgc_error_message(error), size + 1);
    return fgc_error_set(error, status, message, 1, fgc_error_column(error), field);
}

static fgc_status unreadable(fgc_error *error, const char *message, const char *field)
{
    return fgc_error_set(error, FGC_ERROR_SYNTAX, message, 1, 1, field);
}

/* The value is written as it should be. */
static void set(struct written *written, const char *value, size_t size, int64_t number)
{
    written->data = value;
    written->size = size;
    written->number = number;
}

static fgc_status write_text(const fgc_allocator *allocator, const struct field_row *field,
                             const char *value, size_t size, struct written *written,
                             fgc_error *error)
{
    bool text = field->type == FGC_FIELD_TYPE_TEXT;
    size_t limit = text ? TEXT_LIMIT : field->type == FGC_FIELD_TYPE_NAME ? NAME_LIMIT : KEY_LIMIT;
    fgc_status status = fgc__clean(allocator, value, size, limit, text, &written->clean, error);
    if (status)
        return in_field(error, status, fgc__field_name(field->key));
    if (written->clean.size == 0) {
        fgc__clean_clear(&written->clean);
        return unreadable(error, "the value is empty", fgc__field_name(field->key));
    }
    set(written, written->clean.data, written->clean.size, 0);
    written->cleaned = true;
    return FGC_OK;
}

static fgc_status write_code(const struct field_row *field, const char *value, size_t size,
                             struct written *written, fgc_error *error)
{
    int32_t code = fgc__code_find(field->list, value, size, 0);
    if (code == 0)
        return fgc_error_set(error, FGC_ERROR_UNKNOWN, "the field has no such code", 1, 1,
                             fgc__field_name(field->key));
    set(written, value, size, code);
    return FGC_OK;
}

static fgc_status write_yes(const struct field_row *field, const char *value, size_t size,
                            struct written *written, fgc_error *error)
{
    bool yes = size == 3 && memcmp(value, "yes", 3) == 0;
    if (!yes && !(size == 2 && memcmp(value, "no", 2) == 0))
        return unreadable(error, "the value is yes or no", fgc__field_name(field->key));
    set(written, value, size, yes);
    return FGC_OK;
}

/* Digits without a sign or a zero in front; ids are from 1 on and fit 32 bits. */
static fgc_status write_number(const struct field_row *field, const char *value, size_t size,
                               struct written *written, fgc_error *error)
{
    bool is_id = field->type >= FGC_FIELD_TYPE_PERSON;
    uint64_t number = 0;
    for (size_t i = 0; i < size; i++) {
        if (value[i] < '0' || value[i] > '9' || (i > 0 && value[0] == '0'))
            return unreadable(error, "the value is a number in digits",
                              fgc__field_name(field->key));
        if (i == 15)
            return fgc__fail_in(error, FGC_ERROR_RANGE, "the number is too large",
                                fgc__field_name(field->key));
        number = number * 10 + (uint64_t)(value[i] - '0');
    }
    if (size == 0)
        return unreadable(error, "the value is a number in digits", fgc__field_name(field->key));
    if (is_id && (number == 0 || number > UINT32_MAX))
        return fgc__fail_in(error, FGC_ERROR_RANGE, "there is no such id",
                            fgc__field_name(field->key));
    set(written, value, size, (int64_t)number);
    return FGC_OK;
}

static fgc_status write_date(const struct field_row *field, const char *value, size_t size,
                             struct written *written, fgc_error *error)
{
    fgc_date date;
    fgc_status status = fgc_date_read(value, size, &date, error);
    if (status)
        return in_field(error, status, fgc__field_name(field->key));
    set(written, value, size, date);
    return FGC_OK;
}

static fgc_status write_time(const struct field_row *field, const char *value, size_t size,
                             struct written *written, fgc_error *error)
{
    fgc_time time;
    fgc_status status = fgc_time_read(value, size, &time, error);
    if (status)
        return in_field(error, status, fgc__field_name(field->key));
    set(written, written->small, fgc_time_write(time, written->small, sizeof written->small), time);
    return FGC_OK;
}

fgc_status fgc__value_write(const fgc_allocator *allocator, const struct field_row *field,
                            const char *value, size_t size, struct written *written,
                            fgc_error *error)
{
    written->cleaned = false;
    switch (field->type) {
    case FGC_FIELD_TYPE_CODE:
        return write_code(field, value, size, written, error);
    case FGC_FIELD_TYPE_YES:
        return write_yes(field, value, size, written, error);
    case FGC_FIELD_TYPE_DATE:
        return write_date(field, value, size, written, error);
    case FGC_FIELD_TYPE_TIME:
        return write_time(field, value, size, written, error);
    case FGC_FIELD_TYPE_TEXT:
    case FGC_FIELD_TYPE_NAME:
    case FGC_FIELD_TYPE_KEY:
        return write_text(allocator, field, value, size, written, error);
    default:
        return write_number(field, value, size, written, error);
    }
}

fgc_status fgc__value_clean(const fgc_allocator *allocator, const char *text, char *out,
                            size_t limit, const char *path, fgc_error *error)
{
    struct clean clean;
    out[0] = '\0';
    if (!text || text[0] == '\0')
        return FGC_OK;
    fgc_status status = fgc__clean(allocator, text, strlen(text), limit, false, &clean, error);
    if (status)
        return in_field(error, status, path);
    memcpy(out, clean.data, clean.size);
    out[clean.size] = '\0';
    fgc__clean_clear(&clean);
    return FGC_OK;
}
