/* What the library takes, beside a plain C loop that does the same: `bench_deadlines ARRAY RESULT`.
 *
 * Makes one array of start days, which it writes to ARRAY so that other programs can work on the same,
 * and writes what adding 15 working days gave to RESULT. Prints a line a measure: name, nanoseconds an
 * item of the library, of the loop (0: none). The loop is what one would write in an afternoon: a table
 * with a byte a day, and steps from day to day. */
#define _POSIX_C_SOURCE 199309L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <fgc/fgc.h>

enum { ITEMS = 1000000, BLOCK = 100000, RUNS = 15, DAYS = FGC_DATE_LAST - FGC_DATE_FIRST + 1 };
enum { WORKING = FGC_SATURDAYS | FGC_SUNDAYS | FGC_HOLIDAYS };

/* QuantLib's Norway closes on Christmas Eve from 2002 on; so do we, to count the same days. */
static char closing[2048];

static fgc_date dates[ITEMS], others[ITEMS], days[ITEMS], days_by_hand[ITEMS];
static fgc_time starts[ITEMS], due[ITEMS], due_by_hand[ITEMS];
static uint8_t is_one[ITEMS], is_one_by_hand[ITEMS];
static int32_t counts[ITEMS], counts_by_hand[ITEMS];
static const fgc_calendar *calendar;
static const fgc_rule *ordinary, *acute;
static int32_t amount;
static size_t size_of_due;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* The nanoseconds an item of some work on the items from `begin` until before `end`: of each block the
 * best of RUNS, for what else the machine does only adds. */
static double measure(void (*work)(size_t begin, size_t end), size_t items)
{
    double sum = 0;
    for (size_t begin = 0; begin < items; begin += BLOCK) {
        size_t end = begin + BLOCK < items ? begin + BLOCK : items;
        double best = 1e18;
        for (size_t i = 0; i < RUNS; i++) {
            double began = now();
            work(begin, end);
            double taken = now() - began;
            best = taken < best ? taken : best;
        }
        sum += best;
    }
    return sum / (double)items;
}

static void tell(const char *name, double ours, double loop)
{
    printf("%s\t%.3f\t%.3f\n", name, ours, loop);
    fflush(stdout);
}

static void check(const char *what, const void *one, const void *other, size_t size)
{
    if (memcmp(one, other, size) == 0)
        return;
    fprintf(stderr, "%s: the library and the loop differ\n", what);
    exit(1);
}

/* The loop. */

static uint8_t off[DAYS]; /* 1 on Saturdays, Sundays, holidays and closing days */

static fgc_date add_by_hand(fgc_date date, int32_t n)
{
    while (n > 0)
        n -= !off[++date - FGC_DATE_FIRST];
    return date;
}

/* Seconds Oslo is ahead of UTC: summer time from the last Sunday of March to that of October. */
static int32_t offset_by_hand(fgc_time time)
{
    int32_t year, month;
    fgc_date_parts((fgc_date)(time / 86400), &year, &month, NULL);
    if (month != 3 && month != 10)
        return month > 3 && month < 10 ? 7200 : 3600;
    fgc_date last = fgc_date_from(year, month, 31);
    fgc_date sunday = last - (int32_t)(((int64_t)last + 4) % 7);
    bool changed = time >= (fgc_time)sunday * 86400 + 3600;
    return changed == (month == 3) ? 7200 : 3600;
}

static fgc_date day_by_hand(fgc_time time)
{
    return (fgc_date)((time + offset_by_hand(time)) / 86400);
}

static fgc_time midnight_by_hand(fgc_date date)
{
    fgc_time face = (fgc_time)date * 86400;
    return face - offset_by_hand(face - 3600);
}

static fgc_time ordinary_by_hand(fgc_time start)
{
    return midnight_by_hand(add_by_hand(day_by_hand(start), 15) + 1);
}

static fgc_time acute_by_hand(fgc_time start)
{
    fgc_time left = 24 * 3600;
    for (fgc_date date = day_by_hand(start);; date++) {
        fgc_time begin = midnight_by_hand(date), end = midnight_by_hand(date + 1);
        if (off[date - FGC_DATE_FIRST])
            continue;
        begin = begin < start ? start : begin;
        if (end - begin >= left)
            return begin + left;
        left -= end - begin;
    }
}

/* The work. */

static void add_batch(size_t begin, size_t end)
{
    fgc_calendar_add_batch(calendar, WORKING, dates + begin, amount, days + begin, NULL,
                           end - begin, NULL);
}

static void add_loop(size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++)
        days_by_hand[i] = add_by_hand(dates[i], amount);
}

static void is_batch(size_t begin, size_t end)
{
    fgc_calendar_is_working_day_batch(calendar, WORKING, dates + begin, is_one + begin, NULL,
                                      end - begin, NULL);
}

static void is_single(size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++)
        is_one[i] = fgc_calendar_is_working_day(calendar, WORKING, dates[i]);
}

static void is_loop(size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++)
        is_one_by_hand[i] = !off[dates[i] - FGC_DATE_FIRST];
}

static void between_batch(size_t begin, size_t end)
{
    fgc_calendar_between_batch(calendar, WORKING, dates + begin, others + begin, counts + begin,
                               NULL, end - begin, NULL);
}

static void between_loop(size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++) {
        counts_by_hand[i] = 0;
        for (fgc_date date = dates[i] + 1; date <= others[i]; date++)
            counts_by_hand[i] += !off[date - FGC_DATE_FIRST];
    }
}

static const fgc_rule *rule;
static fgc_time (*rule_by_hand)(fgc_time start);

static void due_batch(size_t begin, size_t end)
{
    fgc_rule_due_batch(rule, calendar, 0, starts + begin, due + begin, NULL, end - begin, NULL);
}

static void due_single(size_t begin, size_t end)
{
    fgc_clock clock = { .size = sizeof clock };
    fgc_due found = { .size = (uint32_t)size_of_due };
    for (size_t i = begin; i < end; i++) {
        clock.starts = starts[i];
        fgc_rule_due(rule, calendar, &clock, &found, NULL);
        due[i] = found.due;
    }
}

static void due_loop(size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++)
        due_by_hand[i] = rule_by_hand(starts[i]);
}

static fgc_calendar *make(void)
{
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_NO,
                                     .closing = closing };
    fgc_calendar *made = NULL;
    if (fgc_calendar_new(&options, &made, NULL) != FGC_OK)
        exit(1);
    return made;
}

static void build(size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++)
        fgc_calendar_free(make());
}

static void write_array(const char *path, const fgc_date *array)
{
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(array, sizeof *array, ITEMS, out) != ITEMS || fclose(out) != 0) {
        perror(path);
        exit(1);
    }
}

static void prepare(void)
{
    size_t size = 0;
    for (int year = 2002; year <= 2100; year++)
        size += (size_t)snprintf(closing + size, sizeof closing - size, "%s%d-12-24",
                                 size > 0 ? "," : "", year);
    calendar = make();
    ordinary = fgc_rule_find("no.assignment.ordinary", FGC_COUNTRY_NO);
    acute = fgc_rule_find("no.assignment.acute", FGC_COUNTRY_NO);
    for (fgc_date date = FGC_DATE_FIRST; date <= FGC_DATE_LAST; date++)
        off[date - FGC_DATE_FIRST] = (fgc_calendar_day(calendar, date) & WORKING) != 0;
    uint64_t state = 1;
    for (size_t i = 0; i < ITEMS; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        dates[i] = fgc_date_from(1996, 1, 1) + (fgc_date)((state >> 33) % 34000);
        others[i] = dates[i] + (fgc_date)((state >> 20) % 100);
        starts[i] = (fgc_time)dates[i] * 86400 + (fgc_time)((state >> 10) % 86400);
    }
}

static void due_rows(const char *what, const fgc_rule *of, fgc_time (*by_hand)(fgc_time start))
{
    char name[96];
    rule = of;
    rule_by_hand = by_hand;
    double loop = measure(due_loop, ITEMS);
    snprintf(name, sizeof name, "due, %s, batch", what);
    tell(name, measure(due_batch, ITEMS), loop);
    check(name, due, due_by_hand, sizeof due);
    size_of_due = offsetof(fgc_due, safe);
    snprintf(name, sizeof name, "due, %s, one call", what);
    tell(name, measure(due_single, ITEMS), loop);
    check(name, due, due_by_hand, sizeof due);
    size_of_due = sizeof(fgc_due);
    snprintf(name, sizeof name, "due, %s, one call with safe date and all", what);
    tell(name, measure(due_single, ITEMS), loop);
    check(name, due, due_by_hand, sizeof due);
}

int main(int count, char **arguments)
{
    static const int32_t amounts[] = { 15, 1, 150, 1500 };
    if (count != 3) {
        fprintf(stderr, "usage: bench_deadlines ARRAY RESULT\n");
        return 2;
    }
    prepare();
    write_array(arguments[1], dates);
    for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++) {
        char name[64];
        amount = amounts[i];
        size_t looped = amount > 150 ? ITEMS / 20 : ITEMS;
        snprintf(name, sizeof name, "add %d working days, batch", (int)amount);
        double ours = measure(add_batch, ITEMS);
        tell(name, ours, measure(add_loop, looped));
        check(name, days, days_by_hand, looped * sizeof *days);
        if (i == 0)
            write_array(arguments[2], days);
    }
    double loop = measure(is_loop, ITEMS);
    tell("is a working day, batch", measure(is_batch, ITEMS), loop);
    check("is a working day", is_one, is_one_by_hand, sizeof is_one);
    tell("is a working day, one call", measure(is_single, ITEMS), loop);
    check("is a working day", is_one, is_one_by_hand, sizeof is_one);
    tell("working days between, batch", measure(between_batch, ITEMS),
         measure(between_loop, ITEMS));
    check("between", counts, counts_by_hand, sizeof counts);
    due_rows("15 working days", ordinary, ordinary_by_hand);
    due_rows("24 hours on working days", acute, acute_by_hand);
    tell("build a calendar", measure(build, 20), 0);
    return 0;
}
