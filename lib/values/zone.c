#include "values/zone.h"

#include <string.h>

#include "base/fail.h"
#include "values/civil.h"

enum { FIRST_YEAR = 1969, LAST_YEAR = 2101 };

/* A day of the year on which clocks change, as POSIX writes it. */
enum change_form {
    NTH_WEEKDAY, /* Mm.w.d: `weekday` (0 Sunday) number `week` of `month`; 5 is the last */
    JULIAN,      /* Jn: day 1–365, 29 February never counted */
    ORDINAL      /* n: day 0–365 */
};

struct change {
    int32_t form;
    int32_t month, week, weekday;
    int32_t day;
    int32_t second; /* local time before the change, may be negative or over a day */
};

struct zone_rule {
    int32_t from_year, to_year;
    int32_t standard, summer; /* seconds to add to UTC */
    struct change begins, ends;
};

static fgc_date change_day(const struct change *change, int32_t year)
{
    if (change->form == ORDINAL)
        return fgc__days_from_civil(year, 1, 1) + change->day;
    if (change->form == JULIAN) {
        bool after_leap_day = fgc__days_in_month(year, 2) == 29 && change->day > 59;
        return fgc__days_from_civil(year, 1, 1) + change->day - 1 + after_leap_day;
    }
    fgc_date first = fgc__days_from_civil(year, change->month, 1);
    int32_t from_sunday = (fgc__weekday(first) + 1) % 7;
    fgc_date day = first + (change->weekday - from_sunday + 7) % 7 + (change->week - 1) * 7;
    while (day >= first + fgc__days_in_month(year, change->month))
        day -= 7;
    return day;
}

static fgc_time change_instant(const struct change *change, int32_t year, int32_t offset)
{
    return (fgc_time)change_day(change, year) * DAY_SECONDS + change->second - offset;
}

/* Add a span; one that begins no later than the last replaces it. */
static void add_span(struct zone *zone, fgc_time from, int32_t offset)
{
    while (zone->count > 1 && from <= zone->spans[zone->count - 1].from)
        zone->count--;
    if (zone->count == 0 || zone->spans[zone->count - 1].offset != offset)
        zone->spans[zone->count++] = (struct zone_span){ from, offset };
}

static void apply(struct zone *zone, const struct zone_rule *rule)
{
    for (int32_t year = rule->from_year; year <= rule->to_year; year++) {
        fgc_time begins = change_instant(&rule->begins, year, rule->standard);
        fgc_time ends = change_instant(&rule->ends, year, rule->summer);
        if (begins < ends)
            add_span(zone, begins, rule->summer);
        add_span(zone, ends, rule->standard);
        if (begins >= ends)
            add_span(zone, begins, rule->summer);
    }
}

/* IANA time zone database, Europe/Oslo and Europe/Copenhagen, which are the same since 1970; from 1996
 * Directive 94/21/EC, from 2002 Directive 2000/84/EC. All changes are at 01:00 UTC. */
// clang-format off
static const struct zone_rule nordic[] = {
    /* years        UTC+   summer  begins                             ends                              */
    { 1980, 1980,   3600,  7200,   { NTH_WEEKDAY, 4, 1, 0, 0, 7200 }, { NTH_WEEKDAY,  9, 5, 0, 0, 10800 } },
    { 1981, 1995,   3600,  7200,   { NTH_WEEKDAY, 3, 5, 0, 0, 7200 }, { NTH_WEEKDAY,  9, 5, 0, 0, 10800 } },
    { 1996, 2101,   3600,  7200,   { NTH_WEEKDAY, 3, 5, 0, 0, 7200 }, { NTH_WEEKDAY, 10, 5, 0, 0, 10800 } },
};
// clang-format on

void fgc__zone_nordic(struct zone *zone)
{
    zone->count = 0;
    add_span(zone, INT64_MIN, nordic[0].standard);
    for (size_t i = 0; i < sizeof nordic / sizeof *nordic; i++)
        apply(zone, &nordic[i]);
}

/* Read a number of up to three digits; -1 if there is none or it is over `most`. */
static int32_t read_number(struct cursor *cursor, int32_t most)
{
    size_t start = cursor->at;
    int32_t number = 0;
    for (; cursor->at < cursor->size && cursor->at < start + 3; cursor->at++) {
        int32_t digit = cursor->text[cursor->at] - '0';
        if (digit < 0 || digit > 9)
            break;
        number = number * 10 + digit;
    }
    return cursor->at == start || number > most ? -1 : number;
}

/* Read `[+|-]hh[:mm[:ss]]`. */
static bool read_clock(struct cursor *cursor, int32_t most_hours, int32_t *seconds)
{
    bool negative = fgc__read_byte(cursor, '-');
    if (!negative)
        fgc__read_byte(cursor, '+');
    int32_t hours = read_number(cursor, most_hours), minutes = 0, rest = 0;
    if (hours < 0)
        return false;
    if (fgc__read_byte(cursor, ':')) {
        minutes = read_number(cursor, 59);
        if (minutes >= 0 && fgc__read_byte(cursor, ':'))
            rest = read_number(cursor, 59);
    }
    *seconds = (negative ? -1 : 1) * (hours * 3600 + minutes * 60 + rest);
    return minutes >= 0 && rest >= 0;
}

/* Read the difference to UTC, which POSIX counts westward; whole minutes and under a day. */
static bool read_difference(struct cursor *cursor, int32_t *offset)
{
    int32_t west;
    if (!read_clock(cursor, 23, &west) || west % 60 != 0)
        return false;
    *offset = -west;
    return true;
}

/* Read a name: letters, or anything of letters, digits and signs between < and >; three at least. */
static bool read_name(struct cursor *cursor)
{
    bool quoted = fgc__read_byte(cursor, '<');
    size_t start = cursor->at;
    for (; cursor->at < cursor->size; cursor->at++) {
        char byte = cursor->text[cursor->at];
        bool letter = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        if (!letter && !(quoted && ((byte >= '0' && byte <= '9') || byte == '+' || byte == '-')))
            break;
    }
    return cursor->at - start >= 3 && (!quoted || fgc__read_byte(cursor, '>'));
}

static bool read_change(struct cursor *cursor, struct change *change)
{
    *change = (struct change){ .form = ORDINAL, .second = 7200 };
    if (fgc__read_byte(cursor, 'M')) {
        change->form = NTH_WEEKDAY;
        change->month = read_number(cursor, 12);
        change->week = fgc__read_byte(cursor, '.') ? read_number(cursor, 5) : -1;
        change->weekday = fgc__read_byte(cursor, '.') ? read_number(cursor, 6) : -1;
        if (change->month < 1 || change->week < 1 || change->weekday < 0)
            return false;
    } else {
        if (fgc__read_byte(cursor, 'J'))
            change->form = JULIAN;
        change->day = read_number(cursor, 365);
        if (change->day < (change->form == JULIAN))
            return false;
    }
    return !fgc__read_byte(cursor, '/') || read_clock(cursor, 167, &change->second);
}

fgc_status fgc__zone_posix(struct zone *zone, const char *text, fgc_error *error)
{
    struct cursor cursor = { text, strlen(text), 0 };
    struct zone_rule rule = { .from_year = FIRST_YEAR, .to_year = LAST_YEAR };
    const char *wrong = NULL;
    if (!read_name(&cursor))
        wrong = "a zone begins with a name of at least three letters";
    else if (!read_difference(&cursor, &rule.standard))
        wrong = "the difference to UTC must follow the name, in whole minutes";
    bool has_summer = !wrong && cursor.at < cursor.size;
    if (has_summer) {
        rule.summer = rule.standard + 3600;
        if (!read_name(&cursor))
            wrong = "the name of summer time must be at least three letters";
        else if ((cursor.at < cursor.size && text[cursor.at] != ',' &&
                  !read_difference(&cursor, &rule.summer)) ||
                 rule.summer >= DAY_SECONDS)
            wrong = "the difference of summer time to UTC is not possible";
        else if (!fgc__read_byte(&cursor, ',') || !read_change(&cursor, &rule.begins) ||
                 !fgc__read_byte(&cursor, ',') || !read_change(&cursor, &rule.ends))
            wrong = "it must say when summer time begins and ends, such as ,M3.5.0,M10.5.0/3";
        else if (cursor.at != cursor.size)
            wrong = "something follows the zone";
    }
    if (wrong)
        return fgc_error_set(error, FGC_ERROR_SYNTAX, wrong, 1, cursor.at + 1, "zone");
    zone->count = 0;
    add_span(zone, INT64_MIN, rule.standard);
    if (has_summer)
        apply(zone, &rule);
    return FGC_OK;
}

fgc_status fgc__zone_host(struct zone *zone, fgc_offset_function *offset, void *context,
                          fgc_error *error)
{
    const fgc_time begin = fgc__days_from_civil(FIRST_YEAR, 12, 30) * (fgc_time)DAY_SECONDS;
    const fgc_time end = fgc__days_from_civil(LAST_YEAR, 1, 3) * (fgc_time)DAY_SECONDS;
    int32_t known = 0;
    zone->count = 0;
    for (fgc_time day = begin; day <= end; day += DAY_SECONDS) {
        int32_t now = offset(context, day);
        if (now % 60 != 0 || now <= -DAY_SECONDS || now >= DAY_SECONDS)
            return fgc__fail_in(error, FGC_ERROR_HOST,
                                "the host's zone rule gave no possible offset", "offset");
        if (zone->count > 0 && now == known)
            continue;
        if (zone->count == ZONE_SPANS)
            return fgc__fail_in(error, FGC_ERROR_LIMIT, "the host's zone changes too often",
                                "offset");
        fgc_time before = day - DAY_SECONDS, changed = day;
        while (zone->count > 0 && changed - before > 1) {
            fgc_time middle = before + (changed - before) / 2;
            if (offset(context, middle) == known)
                before = middle;
            else
                changed = middle;
        }
        add_span(zone, zone->count > 0 ? changed : INT64_MIN, now);
        known = now;
    }
    return FGC_OK;
}

const struct zone_span *fgc__zone_at(const struct zone *zone, fgc_time time)
{
    size_t low = 0, high = zone->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (zone->spans[middle].from <= time)
            low = middle;
        else
            high = middle;
    }
    return &zone->spans[low];
}
