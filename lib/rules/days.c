#include "rules/days.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"
#include "rules/closing.h"
#include "rules/holidays.h"
#include "values/codes.h"

static void mark_weekends(fgc_calendar *calendar)
{
    int32_t weekday = fgc__weekday(FGC_DATE_FIRST);
    for (int32_t day = 0; day < DAY_COUNT; day++) {
        calendar->kinds[day] = (uint8_t)(FGC_IN_TABLE | (weekday == 5 ? FGC_SATURDAYS : 0) |
                                         (weekday == 6 ? FGC_SUNDAYS : 0));
        weekday = weekday == 6 ? 0 : weekday + 1;
    }
}

static void mark_holidays(fgc_calendar *calendar)
{
    size_t count;
    const struct holiday_row *rows = fgc__holiday_rows(&count);
    for (size_t i = 0; i < count; i++) {
        uint32_t set = fgc__holiday_set(rows[i].set, strlen(rows[i].set));
        uint8_t bits = (uint8_t)(set ? set : FGC_HOLIDAYS);
        for (int32_t year = rows[i].from_year; year <= rows[i].to_year; year++)
            if (rows[i].country == calendar->country)
                calendar->kinds[fgc__holiday_date(&rows[i], year) - FGC_DATE_FIRST] |= bits;
    }
}

static void rank_days(fgc_calendar *calendar)
{
    for (uint32_t excluded = 0; excluded < SET_COUNT; excluded++) {
        struct ranking *set = &calendar->sets[excluded];
        uint16_t count = 0;
        for (int32_t day = 0; day < DAY_COUNT; day++) {
            set->rank[day] = count;
            set->select[count] = (uint16_t)day;
            count = (uint16_t)(count + fgc__counts(calendar, excluded, day));
        }
        set->rank[DAY_COUNT] = count;
        set->select[count] = DAY_COUNT;
        set->count = count;
    }
}

/* The first instant of a day: local midnight, the first of two, or the change that skips it. `span` is
 * where the search begins and ends. */
static fgc_time first_instant(const struct zone *zone, size_t *span, int32_t day)
{
    fgc_time midnight = ((fgc_time)day + FGC_DATE_FIRST) * DAY_SECONDS;
    for (; *span + 1 < zone->count; ++*span) {
        const struct zone_span *next = &zone->spans[*span + 1];
        if (midnight - zone->spans[*span].offset < next->from)
            break;
        if (next->from + next->offset >= midnight)
            return next->from;
    }
    return midnight - zone->spans[*span].offset;
}

/* Find the runs of days of one offset; false when there are too many. */
static bool find_runs(fgc_calendar *calendar)
{
    size_t span = 0, run = 0;
    for (int32_t day = -FGC_DATE_FIRST; day <= DAY_COUNT + 1; day++) {
        fgc_time start = first_instant(&calendar->zone, &span, day);
        int32_t offset = (int32_t)(((fgc_time)day + FGC_DATE_FIRST) * DAY_SECONDS - start);
        if (day == -FGC_DATE_FIRST) {
            calendar->offsets[run] = offset;
        } else if (calendar->offsets[run] != offset) {
            if (++run == RUN_LIMIT)
                return false;
            int32_t longer = calendar->offsets[run - 1] - offset;
            calendar->offsets[run] = offset;
            for (uint32_t excluded = 0; excluded < SET_COUNT; excluded++) {
                int32_t *extra = &calendar->sets[excluded].extra[run];
                *extra = extra[-1] + (fgc__counts(calendar, excluded, day - 1) ? longer : 0);
            }
        }
        calendar->run_of[day] = (uint16_t)run;
    }
    return true;
}

static fgc_status build(fgc_calendar *calendar, const fgc_calendar_options *options,
                        fgc_error *error)
{
    fgc_status status = FGC_OK;
    if (options->offset)
        status = fgc__zone_host(&calendar->zone, options->offset, options->offset_context, error);
    else if (options->zone)
        status = fgc__zone_posix(&calendar->zone, options->zone, error);
    else
        fgc__zone_nordic(&calendar->zone);
    if (status)
        return status;
    mark_weekends(calendar);
    mark_holidays(calendar);
    if (options->closing && options->closing[0] != '\0')
        status =
            fgc__closing_mark(options->closing, calendar->kinds, FGC_HOLIDAYS | FGC_CLOSING, error);
    if (status)
        return status;
    rank_days(calendar);
    if (!find_runs(calendar))
        return fgc__fail_in(error, FGC_ERROR_LIMIT, "the zone changes too often",
                            options->offset ? "offset" : "zone");
    calendar->end = fgc__day_start(calendar, DAY_COUNT);
    return FGC_OK;
}

/* A calendar holds nothing about people: it is let go without wiping its two megabytes. */
static void release(fgc_calendar *calendar)
{
    fgc_allocator memory = calendar->allocator;
    memory.resize(memory.context, calendar, sizeof *calendar, 0);
}

fgc_status fgc_calendar_new(const fgc_calendar_options *options, fgc_calendar **calendar,
                            fgc_error *error)
{
    fgc_calendar_options ours;
    fgc_status status = fgc__sized_in(options, &ours, sizeof ours, sizeof ours, error);
    if (status)
        return status;
    if (!calendar)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no place for the calendar");
    if (ours.country != FGC_COUNTRY_NO && ours.country != FGC_COUNTRY_DK)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such country",
                            "country");
    if (ours.zone && ours.offset)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "two zone rules were given", "zone");
    fgc_allocator memory = fgc__allocator(ours.allocator);
    fgc_calendar *made = fgc__alloc(&memory, sizeof *made);
    if (!made)
        return fgc__no_memory(error);
    made->allocator = memory;
    made->country = ours.country;
    status = build(made, &ours, error);
    if (status) {
        release(made);
        return status;
    }
    *calendar = made;
    return FGC_OK;
}

void fgc_calendar_free(fgc_calendar *calendar)
{
    if (calendar)
        release(calendar);
}

int32_t fgc_calendar_country(const fgc_calendar *calendar)
{
    return calendar ? calendar->country : 0;
}

static inline bool in_table(fgc_date date)
{
    return (uint32_t)date - (uint32_t)FGC_DATE_FIRST < DAY_COUNT;
}

uint32_t fgc_calendar_day(const fgc_calendar *calendar, fgc_date date)
{
    return calendar && in_table(date) ? calendar->kinds[date - FGC_DATE_FIRST] : 0;
}

size_t fgc__day_names(const fgc_calendar *calendar, int32_t day, uint32_t bits, int32_t *names,
                      size_t room)
{
    uint32_t kind = calendar->kinds[day] & bits;
    size_t found = 0, rows_count;
    const struct holiday_row *rows = fgc__holiday_rows(&rows_count);
    int32_t year;
    fgc_date_parts(day + FGC_DATE_FIRST, &year, NULL, NULL);
    for (size_t i = 0; i < rows_count && kind != 0; i++) {
        uint32_t set = fgc__holiday_set(rows[i].set, strlen(rows[i].set));
        bool wanted = (kind & (set ? set | FGC_CLOSING : FGC_HOLIDAYS)) != 0;
        if (!wanted || rows[i].country != calendar->country ||
            fgc__holiday_date(&rows[i], year) != day + FGC_DATE_FIRST)
            continue;
        if (found < room)
            names[found] = rows[i].name;
        found++;
    }
    if (found == 0 && (kind & FGC_CLOSING)) {
        if (room > 0)
            names[0] = NAME_CLOSING_DAY;
        found = 1;
    }
    return found;
}

size_t fgc_calendar_names(const fgc_calendar *calendar, fgc_date date, int32_t *names, size_t room)
{
    if (!calendar || !in_table(date) || (!names && room > 0))
        return 0;
    return fgc__day_names(calendar, date - FGC_DATE_FIRST, FGC_HOLIDAYS | FGC_CLOSING, names, room);
}

bool fgc_calendar_is_working_day(const fgc_calendar *calendar, uint32_t excluded, fgc_date date)
{
    return calendar && in_table(date) && excluded < SET_COUNT &&
           fgc__counts(calendar, excluded, date - FGC_DATE_FIRST);
}

static fgc_status outside(fgc_error *error, size_t column)
{
    return fgc__fail_at(error, FGC_ERROR_RANGE, "a day is outside 1950–2100", column);
}

static fgc_status check(const fgc_calendar *calendar, uint32_t excluded, bool pointers,
                        fgc_error *error)
{
    if (!calendar || excluded >= SET_COUNT || !pointers)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no calendar, days or place, or no such set");
    return FGC_OK;
}

/* Both ways of counting end at the same place: the k-th counted day of the table. */
static inline fgc_date add(const struct ranking *set, fgc_date date, int32_t n)
{
    if (!in_table(date))
        return FGC_NO_DATE;
    int32_t day = date - FGC_DATE_FIRST;
    int64_t k = (int64_t)set->rank[n > 0 ? day + 1 : day] + n - (n > 0);
    return k < 0 || k >= set->count ? FGC_NO_DATE : set->select[k] + FGC_DATE_FIRST;
}

fgc_status fgc_calendar_add(const fgc_calendar *calendar, uint32_t excluded, fgc_date date,
                            int32_t n, fgc_date *result, fgc_error *error)
{
    fgc_status status = check(calendar, excluded, result != NULL, error);
    if (status)
        return status;
    fgc_date added = add(&calendar->sets[excluded], date, n);
    if (added == FGC_NO_DATE)
        return outside(error, 0);
    *result = added;
    return FGC_OK;
}

/* False when a day is outside the table. */
static inline bool between(const struct ranking *set, fgc_date from, fgc_date to, int32_t *count)
{
    if (!in_table(from) || !in_table(to))
        return false;
    int32_t a = from - FGC_DATE_FIRST, b = to - FGC_DATE_FIRST;
    int32_t after = a <= b;
    *count = set->rank[b + after] - set->rank[a + after];
    return true;
}

fgc_status fgc_calendar_between(const fgc_calendar *calendar, uint32_t excluded, fgc_date from,
                                fgc_date to, int32_t *count, fgc_error *error)
{
    fgc_status status = check(calendar, excluded, count != NULL, error);
    if (status)
        return status;
    return between(&calendar->sets[excluded], from, to, count) ? FGC_OK : outside(error, 0);
}

/* Tell how the items of a batch went: good are those whose two days are both in the table. */
static fgc_status tell_batch(bool all_good, const fgc_date *days, const fgc_date *others,
                             int32_t *status, size_t count, fgc_error *error)
{
    size_t failed = 0;
    for (size_t i = 0; i < count && (status || (!all_good && failed == 0)); i++) {
        bool good = in_table(days[i]) && in_table(others[i]);
        if (status)
            status[i] = good ? FGC_OK : FGC_ERROR_RANGE;
        if (!good && failed == 0)
            failed = i + 1;
    }
    return all_good ? FGC_OK : outside(error, failed);
}

fgc_status fgc_calendar_is_working_day_batch(const fgc_calendar *calendar, uint32_t excluded,
                                             const fgc_date *dates, uint8_t *result,
                                             int32_t *status, size_t count, fgc_error *error)
{
    fgc_status checked = check(calendar, excluded, count == 0 || (dates && result), error);
    if (checked)
        return checked;
    bool all_good = true;
    for (size_t i = 0; i < count; i++) {
        bool known = in_table(dates[i]);
        int32_t day = known ? dates[i] - FGC_DATE_FIRST : DAY_COUNT;
        result[i] = known & fgc__counts(calendar, excluded, day);
        all_good &= known;
    }
    return tell_batch(all_good, dates, dates, status, count, error);
}

fgc_status fgc_calendar_add_batch(const fgc_calendar *calendar, uint32_t excluded,
                                  const fgc_date *dates, int32_t n, fgc_date *result,
                                  int32_t *status, size_t count, fgc_error *error)
{
    fgc_status checked = check(calendar, excluded, count == 0 || (dates && result), error);
    if (checked)
        return checked;
    const struct ranking *set = &calendar->sets[excluded];
    bool all_good = true;
    for (size_t i = 0; i < count; i++) {
        result[i] = add(set, dates[i], n);
        all_good &= result[i] != FGC_NO_DATE;
    }
    return tell_batch(all_good, result, result, status, count, error);
}

fgc_status fgc_calendar_between_batch(const fgc_calendar *calendar, uint32_t excluded,
                                      const fgc_date *from, const fgc_date *to, int32_t *result,
                                      int32_t *status, size_t count, fgc_error *error)
{
    fgc_status checked = check(calendar, excluded, count == 0 || (from && to && result), error);
    if (checked)
        return checked;
    const struct ranking *set = &calendar->sets[excluded];
    bool all_good = true;
    for (size_t i = 0; i < count; i++) {
        int32_t counted = 0;
        all_good &= between(set, from[i], to[i], &counted);
        result[i] = counted;
    }
    return tell_batch(all_good, from, to, status, count, error);
}
