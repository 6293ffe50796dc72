#include "rules/closing.h"

#include <string.h>

#include "base/fail.h"
#include "rules/holidays.h"
#include "values/civil.h"

enum { ITEM_LIMIT = 4096, SIZE_LIMIT = 65535 };

/* One end of an item: a day of every year, or a single day. */
struct day {
    bool yearly;
    int32_t month, day;
    fgc_date date;
};

struct marking {
    struct cursor cursor;
    uint8_t *kinds;
    uint8_t bits;
};

static fgc_status wrong(size_t at, fgc_status status, const char *message, fgc_error *error)
{
    return fgc_error_set(error, status, message, 1, at + 1, "closing");
}

static void mark(struct marking *marking, fgc_date from, fgc_date to)
{
    if (from < FGC_DATE_FIRST)
        from = FGC_DATE_FIRST;
    for (; from <= to && from <= FGC_DATE_LAST; from++)
        marking->kinds[from - FGC_DATE_FIRST] |= marking->bits;
}

static fgc_status read_day(struct marking *marking, struct day *day, fgc_error *error)
{
    struct cursor *cursor = &marking->cursor;
    size_t start = cursor->at;
    day->yearly = cursor->size - start >= 3 && cursor->text[start + 2] == '-';
    if (!day->yearly) {
        fgc_status status = fgc__read_date(cursor, &day->date, error);
        if (status == FGC_ERROR_RANGE)
            return wrong(start, status, "closing days are from 1950-01-01 to 2100-12-31", error);
        return status ? wrong(cursor->at, status,
                              "a closing day is MM-DD, YYYY-MM-DD or a named set", error)
                      : FGC_OK;
    }
    day->month = fgc__read_digits(cursor, 2);
    day->day = fgc__read_byte(cursor, '-') ? fgc__read_digits(cursor, 2) : -1;
    const int32_t leap_year = 2000;
    if (day->month < 1 || day->month > 12 || day->day < 1 ||
        day->day > fgc__days_in_month(leap_year, day->month))
        return wrong(start, FGC_ERROR_SYNTAX, "there is no such day in any year", error);
    return FGC_OK;
}

/* Mark a day of every year, or a range of such days, which may run over the year's end. A range from
 * or to 29 February keeps within itself in other years. */
static void mark_yearly(struct marking *marking, const struct day *from, const struct day *to)
{
    bool over_new_year =
        to->month < from->month || (to->month == from->month && to->day < from->day);
    for (int32_t year = 1949; year <= 2100; year++) {
        int32_t end_year = year + over_new_year;
        bool no_leap_day = to->month == 2 && to->day > fgc__days_in_month(end_year, 2);
        mark(marking, fgc__days_from_civil(year, from->month, from->day),
             fgc__days_from_civil(end_year, to->month, to->day) - no_leap_day);
    }
}

static fgc_status mark_set(struct marking *marking, fgc_error *error)
{
    const char *name = marking->cursor.text + marking->cursor.at;
    size_t size = strcspn(name, ",");
    uint32_t bit = fgc__holiday_set(name, size);
    if (bit == 0)
        return wrong(marking->cursor.at, FGC_ERROR_UNKNOWN, "there is no set of days of this name",
                     error);
    size_t count;
    const struct holiday_row *rows = fgc__holiday_rows(&count);
    for (size_t i = 0; i < count; i++)
        for (int32_t year = rows[i].from_year; year <= rows[i].to_year; year++)
            if (strncmp(rows[i].set, name, size) == 0 && rows[i].set[size] == '\0')
                mark(marking, fgc__holiday_date(&rows[i], year), fgc__holiday_date(&rows[i], year));
    marking->cursor.at += size;
    return FGC_OK;
}

static fgc_status mark_item(struct marking *marking, fgc_error *error)
{
    struct cursor *cursor = &marking->cursor;
    if (cursor->at < cursor->size && cursor->text[cursor->at] >= 'a' &&
        cursor->text[cursor->at] <= 'z')
        return mark_set(marking, error);
    struct day from, to;
    fgc_status status = read_day(marking, &from, error);
    if (status)
        return status;
    to = from;
    size_t second = cursor->at + 1;
    if (fgc__read_byte(cursor, '/'))
        status = read_day(marking, &to, error);
    if (status)
        return status;
    if (from.yearly != to.yearly || (!from.yearly && to.date < from.date))
        return wrong(second, FGC_ERROR_SYNTAX, "a range ends before it begins, or mixes two forms",
                     error);
    if (from.yearly)
        mark_yearly(marking, &from, &to);
    else
        mark(marking, from.date, to.date);
    return FGC_OK;
}

fgc_status fgc__closing_mark(const char *list, uint8_t *kinds, uint8_t bits, fgc_error *error)
{
    size_t size = strlen(list);
    if (size > SIZE_LIMIT)
        return wrong(SIZE_LIMIT, FGC_ERROR_LIMIT, "the list of closing days is too long", error);
    struct marking marking = { { list, size, 0 }, kinds, bits };
    for (size_t item = 1;; item++) {
        if (item > ITEM_LIMIT)
            return wrong(marking.cursor.at, FGC_ERROR_LIMIT, "there are too many closing days",
                         error);
        fgc_status status = mark_item(&marking, error);
        if (status)
            return status;
        if (marking.cursor.at == size)
            return FGC_OK;
        if (!fgc__read_byte(&marking.cursor, ','))
            return wrong(marking.cursor.at, FGC_ERROR_SYNTAX, "a comma must follow a closing day",
                         error);
    }
}
