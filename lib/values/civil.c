#include "values/civil.h"

#include <string.h>

#include "base/fail.h"
#include "base/inline.h"

/* Both conversions count in years that begin on 1 March, so that the leap day is the last of its year: one
 * from the year -400 on, the other in eras of 400 years (146,097 days). */
enum { ERA_DAYS = 146097, EPOCH_FROM_ERA = 719468 };

fgc_date fgc__days_from_civil(int32_t year, int32_t month, int32_t day)
{
    uint32_t years = (uint32_t)(year + 400 - (month <= 2));
    uint32_t of_year = (153 * (uint32_t)(month > 2 ? month - 3 : month + 9) + 2) / 5;
    uint32_t days = years * 365 + years / 4 - years / 100 + years / 400 + of_year;
    return (int32_t)days + day - 1 - ERA_DAYS - EPOCH_FROM_ERA;
}

void fgc__civil_from_days(fgc_date date, int32_t *year, int32_t *month, int32_t *day)
{
    int32_t shifted = date + EPOCH_FROM_ERA;
    int32_t era = (shifted >= 0 ? shifted : shifted - (ERA_DAYS - 1)) / ERA_DAYS;
    int32_t of_era = shifted - era * ERA_DAYS;
    int32_t years = (of_era - of_era / 1460 + of_era / 36524 - of_era / (ERA_DAYS - 1)) / 365;
    int32_t of_year = of_era - (365 * years + years / 4 - years / 100);
    int32_t from_march = (5 * of_year + 2) / 153;
    *day = of_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = years + era * 400 + (*month <= 2);
}

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t fgc__days_in_month(int32_t year, int32_t month)
{
    static const int8_t lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return lengths[month - 1] + (month == 2 && is_leap(year));
}

int32_t fgc__weekday(fgc_date date)
{
    int32_t from_monday = (date + 3) % 7; /* 1970-01-01 was a Thursday */
    return from_monday < 0 ? from_monday + 7 : from_monday;
}

fgc_date fgc__add_months(fgc_date date, int32_t months, bool into_next)
{
    int32_t year, month, day;
    fgc__civil_from_days(date, &year, &month, &day);
    int32_t counted = month - 1 + months;
    year += counted / 12;
    month = counted % 12 + 1;
    int32_t last = fgc__days_in_month(year, month);
    if (day > last)
        return fgc__days_from_civil(year, month, last) + into_next;
    return fgc__days_from_civil(year, month, day);
}

static bool in_range(fgc_date date)
{
    return date >= FGC_DATE_FIRST && date <= FGC_DATE_LAST;
}

fgc_date fgc_date_from(int32_t year, int32_t month, int32_t day)
{
    if (year < 1950 || year > 2100 || month < 1 || month > 12 || day < 1 ||
        (day > 28 && day > fgc__days_in_month(year, month)))
        return FGC_NO_DATE;
    return fgc__days_from_civil(year, month, day);
}

void fgc_date_parts(fgc_date date, int32_t *year, int32_t *month, int32_t *day)
{
    int32_t parts[3] = { 0, 0, 0 };
    if (in_range(date))
        fgc__civil_from_days(date, &parts[0], &parts[1], &parts[2]);
    if (year)
        *year = parts[0];
    if (month)
        *month = parts[1];
    if (day)
        *day = parts[2];
}

int32_t fgc_date_weekday(fgc_date date)
{
    return in_range(date) ? fgc__weekday(date) + 1 : 0;
}

/* The paschal full moon by the Gregorian computus, and the Sunday after it. */
fgc_date fgc_date_easter(int32_t year)
{
    if (year < 1950 || year > 2100)
        return FGC_NO_DATE;
    int32_t golden = year % 19;
    int32_t century = year / 100;
    int32_t epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int32_t moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    int32_t weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    return fgc__days_from_civil(year, 3, 28) + moon - weekday;
}

fgc_status fgc__unreadable(const struct cursor *cursor, const char *message, fgc_error *error)
{
    return fgc__fail_at(error, FGC_ERROR_SYNTAX, message, cursor->at + 1);
}

int32_t fgc__read_digits(struct cursor *cursor, size_t digits)
{
    int32_t value = 0;
    for (size_t end = cursor->at + digits; cursor->at < end; cursor->at++) {
        if (cursor->at >= cursor->size || cursor->text[cursor->at] < '0' ||
            cursor->text[cursor->at] > '9')
            return -1;
        value = value * 10 + (cursor->text[cursor->at] - '0');
    }
    return value;
}

bool fgc__read_byte(struct cursor *cursor, char byte)
{
    if (cursor->at >= cursor->size || cursor->text[cursor->at] != byte)
        return false;
    cursor->at++;
    return true;
}

/* Any real day of a year of four digits. */
static fgc_status read_day(struct cursor *cursor, fgc_date *date, fgc_error *error)
{
    int32_t parts[3] = { 0, 0, 0 };
    for (size_t i = 0; i < 3; i++) {
        if (i > 0 && !fgc__read_byte(cursor, '-'))
            return fgc__unreadable(cursor, "a date is written YYYY-MM-DD", error);
        size_t start = cursor->at;
        parts[i] = fgc__read_digits(cursor, i == 0 ? 4 : 2);
        if (parts[i] < 0)
            return fgc__unreadable(cursor, "a date is written YYYY-MM-DD", error);
        int32_t most = i == 0 ? 9999 : i == 1 ? 12 : fgc__days_in_month(parts[0], parts[1]);
        if (parts[i] < (i == 0 ? 0 : 1) || parts[i] > most) {
            cursor->at = start;
            return fgc__unreadable(
                cursor, i == 1 ? "there is no such month" : "there is no such day", error);
        }
    }
    *date = fgc__days_from_civil(parts[0], parts[1], parts[2]);
    return FGC_OK;
}

fgc_status fgc__read_date(struct cursor *cursor, fgc_date *date, fgc_error *error)
{
    size_t start = cursor->at;
    fgc_date read = FGC_NO_DATE;
    fgc_status status = read_day(cursor, &read, error);
    if (status)
        return status;
    if (!in_range(read))
        return fgc__fail_at(error, FGC_ERROR_RANGE, "dates are from 1950-01-01 to 2100-12-31",
                            start + 1);
    *date = read;
    return FGC_OK;
}

/* Whether eight bytes are each from one of `least` to one of `most`, at once. */
static bool are_between(const char *text, const char *least, const char *most)
{
    const uint64_t tops = 0x8080808080808080u;
    uint64_t bytes, low, high;
    memcpy(&bytes, text, sizeof bytes);
    memcpy(&low, least, sizeof low);
    memcpy(&high, most, sizeof high);
    uint64_t below = ~((bytes | tops) - low), above = bytes + (~tops - high);
    return ((bytes | below | above) & tops) == 0;
}

static int32_t two_digits(const char *text)
{
    return text[0] * 10 + text[1] - '0' * 11;
}

/* The date whose digits stand as in `YYYY-MM-DD`, or FGC_NO_DATE. */
static fgc_date date_of(const char *text)
{
    return fgc_date_from(two_digits(text) * 100 + two_digits(text + 2), two_digits(text + 5),
                         two_digits(text + 8));
}

/* The date of `YYYY-MM-DD`, or FGC_NO_DATE, and then a cursor tells why. */
static fgc_date plain_date(const char *text)
{
    bool plain =
        are_between(text, "0000-00-", "9999-19-") && are_between(text + 2, "00-00-00", "99-19-39");
    return plain ? date_of(text) : FGC_NO_DATE;
}

/* The same of `YYYY-MM-DDTHH:MM:SSZ`; negative when it is none. */
static fgc_time plain_time(const char *text)
{
    bool plain = are_between(text, "0000-00-", "9999-19-") &&
                 are_between(text + 8, "00T00:00", "39T29:59") &&
                 are_between(text + 12, "0:00:00Z", "9:59:59Z");
    fgc_date date = plain ? date_of(text) : FGC_NO_DATE;
    int32_t hour = two_digits(text + 11), minute = two_digits(text + 14),
            second = two_digits(text + 17);
    return date >= 0 && hour < 24
               ? (fgc_time)date * DAY_SECONDS + hour * 3600 + minute * 60 + second
               : -1;
}

fgc_status fgc_date_read(const char *text, size_t size, fgc_date *date, fgc_error *error)
{
    if (!text || !date)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no text, or no place for the date");
    fgc_date plain = size == 10 ? plain_date(text) : FGC_NO_DATE;
    if (plain != FGC_NO_DATE) {
        *date = plain;
        return FGC_OK;
    }
    struct cursor cursor = { text, size, 0 };
    fgc_date read = FGC_NO_DATE;
    fgc_status status = fgc__read_date(&cursor, &read, error);
    if (status)
        return status;
    if (cursor.at != size)
        return fgc__unreadable(&cursor, "something follows the date", error);
    *date = read;
    return FGC_OK;
}

fgc_status fgc__read_face(struct cursor *cursor, bool seconds_optional, fgc_date *date,
                          int32_t *second, fgc_error *error)
{
    static const int32_t most[] = { 23, 59, 59 };
    static const int32_t worth[] = { 3600, 60, 1 };
    fgc_status status = read_day(cursor, date, error);
    if (status)
        return status;
    if (!fgc__read_byte(cursor, 'T'))
        return fgc__unreadable(cursor, "a capital T and the time of day must follow the date",
                               error);
    *second = 0;
    for (size_t i = 0; i < 3; i++) {
        if (i > 0 && !fgc__read_byte(cursor, ':')) {
            if (i == 2 && seconds_optional)
                return FGC_OK;
            return fgc__unreadable(cursor, "a time of day is written HH:MM:SS", error);
        }
        size_t start = cursor->at;
        int32_t part = fgc__read_digits(cursor, 2);
        if (part < 0)
            return fgc__unreadable(cursor, "a time of day is written HH:MM:SS", error);
        if (part > most[i]) {
            cursor->at = start;
            return fgc__unreadable(cursor, "there is no such time of day", error);
        }
        *second += part * worth[i];
    }
    return FGC_OK;
}

fgc_status fgc__read_offset(struct cursor *cursor, int32_t *seconds, fgc_error *error)
{
    if (fgc__read_byte(cursor, 'Z')) {
        *seconds = 0;
    } else {
        size_t start = cursor->at;
        bool behind = fgc__read_byte(cursor, '-');
        if (!behind && !fgc__read_byte(cursor, '+'))
            return fgc__unreadable(
                cursor, "Z or an offset such as +01:00 must follow whole seconds", error);
        int32_t hours = fgc__read_digits(cursor, 2);
        if (hours < 0 || !fgc__read_byte(cursor, ':'))
            return fgc__unreadable(cursor, "an offset is written +HH:MM", error);
        int32_t minutes = fgc__read_digits(cursor, 2);
        if (minutes < 0)
            return fgc__unreadable(cursor, "an offset is written +HH:MM", error);
        cursor->at = start;
        if (hours > 23 || minutes > 59 || (behind && hours + minutes == 0))
            return fgc__unreadable(cursor, "there is no such offset", error);
        cursor->at = start + 6;
        *seconds = (behind ? -1 : 1) * (hours * 3600 + minutes * 60);
    }
    if (cursor->at != cursor->size)
        return fgc__unreadable(cursor, "something follows the time", error);
    return FGC_OK;
}

fgc_status fgc__compose(fgc_date date, int32_t second, int32_t offset, fgc_time *time,
                        fgc_error *error)
{
    fgc_time instant = (fgc_time)date * DAY_SECONDS + second - offset;
    if (instant < 0 || instant > FGC_TIME_LAST)
        return fgc__fail_at(error, FGC_ERROR_RANGE, "instants are from 1970 to the end of 2100", 1);
    *time = instant;
    return FGC_OK;
}

FLATTEN fgc_status fgc_time_read(const char *text, size_t size, fgc_time *time, fgc_error *error)
{
    if (!text || !time)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no text, or no place for the time");
    fgc_time plain = size == 20 ? plain_time(text) : -1;
    if (plain >= 0) {
        *time = plain;
        return FGC_OK;
    }
    struct cursor cursor = { text, size, 0 };
    fgc_date date = FGC_NO_DATE;
    int32_t second = 0, offset = 0;
    fgc_status status = fgc__read_face(&cursor, false, &date, &second, error);
    if (!status)
        status = fgc__read_offset(&cursor, &offset, error);
    return status ? status : fgc__compose(date, second, offset, time, error);
}

static char *write_digits(char *out, int32_t value, int digits)
{
    for (int i = digits; i-- > 0; value /= 10)
        out[i] = (char)('0' + value % 10);
    return out + digits;
}

void fgc__write_date(fgc_date date, char *out)
{
    int32_t year, month, day;
    fgc__civil_from_days(date, &year, &month, &day);
    out = write_digits(out, year, 4);
    *out++ = '-';
    out = write_digits(out, month, 2);
    *out++ = '-';
    write_digits(out, day, 2);
}

void fgc__write_face(int32_t second, char *out)
{
    out = write_digits(out, second / 3600, 2);
    *out++ = ':';
    out = write_digits(out, second / 60 % 60, 2);
    *out++ = ':';
    write_digits(out, second % 60, 2);
}

size_t fgc_date_write(fgc_date date, char *out, size_t room)
{
    if (out && room > 0)
        out[0] = '\0';
    if (!out || room < 11 || !in_range(date))
        return 0;
    fgc__write_date(date, out);
    out[10] = '\0';
    return 10;
}

size_t fgc_time_write(fgc_time time, char *out, size_t room)
{
    if (out && room > 0)
        out[0] = '\0';
    if (!out || room < 21 || time < 0 || time > FGC_TIME_LAST)
        return 0;
    fgc_date date = fgc__floor_day(time);
    fgc__write_date(date, out);
    out[10] = 'T';
    fgc__write_face((int32_t)(time - (fgc_time)date * DAY_SECONDS), out + 11);
    memcpy(out + 19, "Z", 2);
    return 20;
}
