#ifndef FGC_VALUES_CIVIL_H
#define FGC_VALUES_CIVIL_H

#include <fgc/date.h>

/* Dates by the Gregorian calendar, for any year; the public functions keep to 1950–2100. */

enum { DAY_SECONDS = 86400 };

fgc_date fgc__days_from_civil(int32_t year, int32_t month, int32_t day);
void fgc__civil_from_days(fgc_date date, int32_t *year, int32_t *month, int32_t *day);
int32_t fgc__days_in_month(int32_t year, int32_t month);

/* 0 Monday to 6 Sunday. */
int32_t fgc__weekday(fgc_date date);

/* The same day of the month `months` later. Where that month has no such day: its last, or with
 * `into_next` the first of the month after. */
fgc_date fgc__add_months(fgc_date date, int32_t months, bool into_next);

/* The day in UTC of an instant. */
static inline int32_t fgc__floor_day(fgc_time time)
{
    return (int32_t)((time >= 0 ? time : time - (DAY_SECONDS - 1)) / DAY_SECONDS);
}

/* A text being read, byte by byte. */
struct cursor {
    const char *text;
    size_t size;
    size_t at;
};

/* Read exactly `digits` digits; -1, and `at` on the first byte that is none, otherwise. */
int32_t fgc__read_digits(struct cursor *cursor, size_t digits);
bool fgc__read_byte(struct cursor *cursor, char byte);

/* `YYYY-MM-DD` within 1950–2100. */
fgc_status fgc__read_date(struct cursor *cursor, fgc_date *date, fgc_error *error);

/* A date and time as on the clock's face, `YYYY-MM-DDTHH:MM:SS`; with `seconds_optional` the last part
 * may be missing. Any year of four digits. */
fgc_status fgc__read_face(struct cursor *cursor, bool seconds_optional, fgc_date *date,
                          int32_t *second, fgc_error *error);

/* `Z` or `+HH:MM` or `-HH:MM`, to the text's end. */
fgc_status fgc__read_offset(struct cursor *cursor, int32_t *seconds, fgc_error *error);

/* The instant a face and an offset make, if it is in range. */
fgc_status fgc__compose(fgc_date date, int32_t second, int32_t offset, fgc_time *time,
                        fgc_error *error);

fgc_status fgc__unreadable(const struct cursor *cursor, const char *message, fgc_error *error);

/* Write `YYYY-MM-DD`, ten bytes and no NUL, and `HH:MM:SS`, eight. */
void fgc__write_date(fgc_date date, char *out);
void fgc__write_face(int32_t second, char *out);

#endif
