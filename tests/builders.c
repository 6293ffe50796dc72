#define _POSIX_C_SOURCE 200809L

#include "builders.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

fgc_calendar *a_calendar(int32_t country, const char *closing)
{
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = country,
                                     .closing = closing };
    fgc_calendar *calendar = NULL;
    assert_int_equal(fgc_calendar_new(&options, &calendar, NULL), FGC_OK);
    assert_non_null(calendar);
    return calendar;
}

fgc_calendar *a_calendar_in(const char *zone)
{
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_NO,
                                     .zone = zone };
    fgc_calendar *calendar = NULL;
    assert_int_equal(fgc_calendar_new(&options, &calendar, NULL), FGC_OK);
    assert_non_null(calendar);
    return calendar;
}

fgc_date day(const char *text)
{
    fgc_date date = FGC_NO_DATE;
    assert_int_equal(fgc_date_read(text, strlen(text), &date, NULL), FGC_OK);
    return date;
}

fgc_time moment(const fgc_calendar *calendar, const char *text)
{
    fgc_time time = -1;
    size_t size = strlen(text);
    if (size == 16 && strcmp(text + 10, "T24:00") == 0) {
        fgc_date date = FGC_NO_DATE;
        assert_int_equal(fgc_date_read(text, 10, &date, NULL), FGC_OK);
        assert_int_equal(fgc_calendar_instant(calendar, date, 86400, &time, NULL), FGC_OK);
    } else {
        assert_int_equal(fgc_calendar_read_time(calendar, text, size, &time, NULL), FGC_OK);
    }
    return time;
}

fgc_rule_options rule_options(int32_t unit, int32_t amount, int32_t policy)
{
    return (fgc_rule_options){
        .size = sizeof(fgc_rule_options),
        .id = "test.rule",
        .citation = "a test",
        .unit = unit,
        .amount = amount,
        .policy = policy,
        .policies = 1u << policy,
        .party = FGC_PARTY_AUTHORITY,
        .basis = FGC_BASIS_SOFT,
        .stops_on_hold = 1,
    };
}

fgc_rule *a_rule(int32_t unit, int32_t amount, int32_t policy)
{
    fgc_rule_options options = rule_options(unit, amount, policy);
    fgc_rule *rule = NULL;
    assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_OK);
    assert_non_null(rule);
    return rule;
}

const fgc_rule *the_rule(const char *id, int32_t country)
{
    const fgc_rule *rule = fgc_rule_find(id, country);
    if (!rule)
        print_error("there is no rule %s\n", id);
    assert_non_null(rule);
    return rule;
}

fgc_clock a_clock(fgc_time starts)
{
    return (fgc_clock){ .size = sizeof(fgc_clock), .starts = starts };
}

fgc_due due_of(const fgc_rule *rule, const fgc_calendar *calendar, const fgc_clock *clock)
{
    fgc_due due = { .size = sizeof due };
    assert_int_equal(fgc_rule_due(rule, calendar, clock, &due, NULL), FGC_OK);
    return due;
}

/* splitmix64 */
uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int64_t random_below(uint64_t *state, int64_t limit)
{
    return (int64_t)(next_random(state) % (uint64_t)limit);
}

char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return NULL;
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = calloc(1, size + 1);
    if (text && fread(text, 1, size, file) != size)
        text[0] = '\0';
    fclose(file);
    return text;
}

bool is_slow(void)
{
    const char *preloaded = getenv("LD_PRELOAD");
    bool slow = preloaded && strstr(preloaded, "vgpreload");
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    slow = true;
#endif
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    slow = true;
#endif
#endif
    return slow;
}

double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}
