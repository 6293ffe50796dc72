/* Local time of a calendar: days.c knows only where its days begin, this file the clock's face. */
#include <string.h>

#include "base/fail.h"
#include "rules/days.h"

static fgc_status outside(fgc_error *error)
{
    return fgc__fail(error, FGC_ERROR_RANGE, "an instant is outside 1970–2100");
}

fgc_status fgc_calendar_local(const fgc_calendar *calendar, fgc_time time, fgc_date *date,
                              int32_t *offset_seconds, fgc_error *error)
{
    if (!calendar)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no calendar");
    if (!fgc__knows(calendar, time))
        return outside(error);
    int32_t day = fgc__day_of(calendar, time);
    if (date && day == DAY_COUNT)
        return outside(error);
    if (date)
        *date = day + FGC_DATE_FIRST;
    if (offset_seconds)
        *offset_seconds = fgc__zone_at(&calendar->zone, time)->offset;
    return FGC_OK;
}

/* The first instant whose clock shows `face` (seconds since 1970 as if it were UTC). With the offset
 * before a change it is either the first of two, or, in a gap, moved on by the gap. */
static fgc_time instant_of(const struct zone *zone, fgc_time face)
{
    const struct zone_span *span = fgc__zone_at(zone, face - DAY_SECONDS);
    const struct zone_span *end = zone->spans + zone->count;
    while (span + 1 < end && span[1].from <= face - span->offset)
        span++;
    fgc_time instant = face - span->offset;
    return instant < span->from ? face - span[-1].offset : instant;
}

fgc_status fgc_calendar_instant(const fgc_calendar *calendar, fgc_date date, int32_t second,
                                fgc_time *time, fgc_error *error)
{
    if (!calendar || !time || second < 0 || second > DAY_SECONDS)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no calendar or place, or no such second");
    if (date < FGC_DATE_FIRST || date > FGC_DATE_LAST)
        return outside(error);
    fgc_time instant = instant_of(&calendar->zone, (fgc_time)date * DAY_SECONDS + second);
    if (!fgc__knows(calendar, instant))
        return outside(error);
    *time = instant;
    return FGC_OK;
}

fgc_status fgc_calendar_read_time(const fgc_calendar *calendar, const char *text, size_t size,
                                  fgc_time *time, fgc_error *error)
{
    if (!calendar || !text || !time)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no calendar, text or place for the time");
    struct cursor cursor = { text, size, 0 };
    fgc_date date;
    int32_t second;
    fgc_status status = fgc__read_face(&cursor, true, &date, &second, error);
    if (status)
        return status;
    if (cursor.at == size)
        return fgc_calendar_instant(calendar, date, second, time, error);
    return fgc_time_read(text, size, time, error);
}

size_t fgc_calendar_write_time(const fgc_calendar *calendar, fgc_time time, char *out, size_t room)
{
    if (out && room > 0)
        out[0] = '\0';
    if (!calendar || !out || room < 26 || !fgc__knows(calendar, time))
        return 0;
    int32_t offset = fgc__zone_at(&calendar->zone, time)->offset;
    fgc_time face = time + offset;
    fgc_date date = fgc__floor_day(face);
    fgc__write_date(date, out);
    out[10] = 'T';
    fgc__write_face((int32_t)(face - (fgc_time)date * DAY_SECONDS), out + 11);
    char written[9];
    fgc__write_face(offset < 0 ? -offset : offset, written);
    out[19] = offset < 0 ? '-' : '+';
    memcpy(out + 20, written, 5);
    out[25] = '\0';
    return 25;
}
