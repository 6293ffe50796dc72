#include "builders.h"

#include <string.h>

enum {
    NO_DAYS = 0,
    WEEKENDS = FGC_SATURDAYS | FGC_SUNDAYS,
    WEEKENDS_AND_HOLIDAYS = WEEKENDS | FGC_HOLIDAYS,
    SETS = 8
};

static const int32_t countries[] = { FGC_COUNTRY_NO, FGC_COUNTRY_DK };

/* The statutes once more: lov 24 Feb 1995 nr 12 § 2, lov 26 Apr 1947 nr 1; for Denmark store bededag
 * until 2023. `easter` is the days from Easter Sunday, -100 for none that matter. */
static bool is_holiday_by_hand(int32_t country, fgc_date date)
{
    int32_t year, month, of_month;
    fgc_date_parts(date, &year, &month, &of_month);
    int32_t from_easter = date - fgc_date_easter(year);
    if (from_easter == -3 || from_easter == -2 || from_easter == 0 || from_easter == 1 ||
        from_easter == 39 || from_easter == 49 || from_easter == 50)
        return true;
    if ((month == 1 && of_month == 1) || (month == 12 && (of_month == 25 || of_month == 26)))
        return true;
    if (country == FGC_COUNTRY_NO)
        return month == 5 && (of_month == 1 || of_month == 17);
    return from_easter == 26 && year <= 2023;
}

static bool is_excluded_by_hand(int32_t country, uint32_t excluded, fgc_date date)
{
    int32_t weekday = fgc_date_weekday(date);
    return (weekday == 6 && excluded & FGC_SATURDAYS) || (weekday == 7 && excluded & FGC_SUNDAYS) ||
           ((excluded & FGC_HOLIDAYS) && is_holiday_by_hand(country, date));
}

static void a_calendar_knows_its_country(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], NULL);
        assert_int_equal(fgc_calendar_country(calendar), countries[i]);
        fgc_calendar_free(calendar);
    }
    fgc_calendar_free(NULL);
}

static void every_day_is_what_the_statutes_say(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], NULL);
        for (fgc_date date = FGC_DATE_FIRST; date <= FGC_DATE_LAST; date++) {
            int32_t weekday = fgc_date_weekday(date);
            uint32_t expected = FGC_IN_TABLE | (weekday == 6 ? FGC_SATURDAYS : 0u) |
                                (weekday == 7 ? FGC_SUNDAYS : 0u) |
                                (is_holiday_by_hand(countries[i], date) ? FGC_HOLIDAYS : 0u);
            uint32_t found = fgc_calendar_day(calendar, date) & ~(uint32_t)FGC_DK_LIMITATION;
            assert_int_equal(found, expected);
        }
        fgc_calendar_free(calendar);
    }
}

static void days_that_are_none_are_none(void **unused)
{
    (void)unused;
    static const char *const never[] = { "2026-12-24", "2026-12-31", "2026-06-05",
                                         "2026-03-29", "2026-04-04", "2026-11-01" };
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], NULL);
        for (size_t j = 0; j < COUNT_OF(never); j++)
            assert_false(fgc_calendar_day(calendar, day(never[j])) & FGC_HOLIDAYS);
        fgc_calendar_free(calendar);
    }
    fgc_calendar *danish = a_calendar(FGC_COUNTRY_DK, NULL);
    assert_false(fgc_calendar_day(danish, day("2026-05-01")) & FGC_HOLIDAYS);
    assert_false(fgc_calendar_day(danish, day("2026-05-17")) & FGC_HOLIDAYS);
    fgc_calendar_free(danish);
}

static void the_limitation_days_of_denmark_are_marked_but_no_holidays(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_DK, NULL);
    for (fgc_date date = FGC_DATE_FIRST; date <= FGC_DATE_LAST; date++) {
        int32_t month, of_month;
        fgc_date_parts(date, NULL, &month, &of_month);
        bool expected =
            (month == 6 && of_month == 5) || (month == 12 && (of_month == 24 || of_month == 31));
        assert_int_equal((fgc_calendar_day(calendar, date) & FGC_DK_LIMITATION) != 0, expected);
    }
    fgc_calendar_free(calendar);
}

static void nothing_is_known_of_days_outside_the_table(void **unused)
{
    (void)unused;
    static const fgc_date outside[] = { FGC_DATE_FIRST - 1, FGC_DATE_LAST + 1, FGC_NO_DATE,
                                        INT32_MAX, INT32_MIN + 1 };
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    for (size_t i = 0; i < COUNT_OF(outside); i++) {
        int32_t name = 77;
        assert_int_equal(fgc_calendar_day(calendar, outside[i]), 0);
        assert_int_equal(fgc_calendar_names(calendar, outside[i], &name, 1), 0);
        assert_int_equal(name, 77);
        for (uint32_t excluded = 0; excluded < SETS; excluded++)
            assert_false(fgc_calendar_is_working_day(calendar, excluded, outside[i]));
    }
    fgc_calendar_free(calendar);
}

static void assert_names(const fgc_calendar *calendar, const char *date, int32_t language,
                         const char *first, const char *second)
{
    int32_t names[3] = { -1, -1, -1 };
    size_t count = fgc_calendar_names(calendar, day(date), names, COUNT_OF(names));
    assert_int_equal(count, second ? 2 : 1);
    const char *one = fgc_code_label(FGC_LIST_HOLIDAY, names[0], language);
    assert_non_null(one);
    if (!second) {
        assert_string_equal(one, first);
        return;
    }
    const char *two = fgc_code_label(FGC_LIST_HOLIDAY, names[1], language);
    assert_non_null(two);
    bool in_order = strcmp(one, first) == 0;
    assert_string_equal(in_order ? one : two, first);
    assert_string_equal(in_order ? two : one, second);
    assert_int_equal(names[2], -1);
}

static void holidays_have_names_and_two_may_fall_on_a_day(void **unused)
{
    (void)unused;
    fgc_calendar *norwegian = a_calendar(FGC_COUNTRY_NO, NULL);
    assert_names(norwegian, "2026-04-03", FGC_LANGUAGE_NB, "Langfredag", NULL);
    assert_names(norwegian, "2027-05-17", FGC_LANGUAGE_NB, "Andre pinsedag", "Grunnlovsdagen");
    assert_names(norwegian, "2008-05-01", FGC_LANGUAGE_NB, "Første mai", "Kristi himmelfartsdag");
    fgc_calendar_free(norwegian);
    fgc_calendar *danish = a_calendar(FGC_COUNTRY_DK, NULL);
    assert_names(danish, "2023-05-05", FGC_LANGUAGE_DA, "Store bededag", NULL);
    assert_int_equal(fgc_calendar_names(danish, day("2024-04-26"), NULL, 0), 0);
    fgc_calendar_free(danish);
}

static void names_are_counted_even_when_there_is_no_room(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    int32_t names[2] = { -1, -1 };
    assert_int_equal(fgc_calendar_names(calendar, day("2027-05-17"), NULL, 0), 2);
    assert_int_equal(fgc_calendar_names(calendar, day("2027-05-17"), names, 1), 2);
    assert_int_not_equal(names[0], -1);
    assert_int_equal(names[1], -1);
    assert_int_equal(fgc_calendar_names(calendar, day("2026-03-06"), names, 2), 0);
    fgc_calendar_free(calendar);
}

static void every_holiday_and_closing_day_has_a_name_in_four_languages(void **unused)
{
    (void)unused;
    static const int32_t languages[] = { FGC_LANGUAGE_NB, FGC_LANGUAGE_NN, FGC_LANGUAGE_DA,
                                         FGC_LANGUAGE_EN };
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], "dk-limitation,07-01");
        for (fgc_date date = FGC_DATE_FIRST; date <= FGC_DATE_LAST; date++) {
            int32_t names[4];
            size_t count = fgc_calendar_names(calendar, date, names, COUNT_OF(names));
            assert_int_equal(count > 0, (fgc_calendar_day(calendar, date) & FGC_HOLIDAYS) != 0);
            assert_true(count <= COUNT_OF(names));
            for (size_t j = 0; j < count; j++)
                for (size_t k = 0; k < COUNT_OF(languages); k++)
                    assert_non_null(fgc_code_label(FGC_LIST_HOLIDAY, names[j], languages[k]));
        }
        fgc_calendar_free(calendar);
    }
}

static fgc_date day_of_row(const fgc_holiday *row, int32_t year)
{
    if (row->month == 0)
        return fgc_date_easter(year) + row->day;
    return fgc_date_from(year, row->month, row->day);
}

static void the_rows_of_holidays_make_the_calendar(void **unused)
{
    (void)unused;
    assert_true(fgc_holiday_count() > 0);
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], NULL);
        size_t days = 0, expected = 0;
        for (fgc_date date = FGC_DATE_FIRST; date <= FGC_DATE_LAST; date++)
            expected += fgc_calendar_names(calendar, date, NULL, 0);
        for (size_t j = 0; j < fgc_holiday_count(); j++) {
            fgc_holiday row = { .size = sizeof row };
            assert_int_equal(fgc_holiday_read(j, &row, NULL), FGC_OK);
            assert_true(row.from_year >= 1950 && row.from_year <= row.to_year &&
                        row.to_year <= 2100);
            assert_true(row.citation && row.citation[0] != '\0');
            assert_non_null(fgc_code_id(FGC_LIST_HOLIDAY, row.name));
            assert_non_null(row.set);
            for (int32_t year = row.from_year; year <= row.to_year; year++) {
                fgc_date date = day_of_row(&row, year);
                assert_true(date >= FGC_DATE_FIRST && date <= FGC_DATE_LAST);
                if (row.country != countries[i] || row.set[0] != '\0')
                    continue;
                assert_true(fgc_calendar_day(calendar, date) & FGC_HOLIDAYS);
                days++;
            }
        }
        assert_int_equal(days, expected);
        fgc_calendar_free(calendar);
    }
}

static void a_row_that_is_not_there_cannot_be_read(void **unused)
{
    (void)unused;
    fgc_holiday row = { .size = sizeof row, .name = 77 };
    assert_int_equal(fgc_holiday_read(fgc_holiday_count(), &row, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_holiday_read(SIZE_MAX, &row, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_holiday_read(0, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    row.size = 4;
    assert_int_equal(fgc_holiday_read(0, &row, NULL), FGC_ERROR_ABI);
    assert_int_equal(row.name, 77);
}

/* Working days. */

static void a_working_day_is_one_that_is_not_excluded(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], NULL);
        for (uint32_t excluded = 0; excluded < SETS; excluded++)
            for (fgc_date date = FGC_DATE_FIRST; date <= FGC_DATE_LAST; date++)
                assert_int_equal(fgc_calendar_is_working_day(calendar, excluded, date),
                                 !is_excluded_by_hand(countries[i], excluded, date));
        fgc_calendar_free(calendar);
    }
}

/* Walk day by day. FGC_NO_DATE: out of the table. */
static fgc_date add_by_hand(int32_t country, uint32_t excluded, fgc_date date, int32_t n)
{
    int32_t step = n < 0 ? -1 : 1, left = n < 0 ? -n : n;
    if (n == 0)
        while (date <= FGC_DATE_LAST && is_excluded_by_hand(country, excluded, date))
            date++;
    while (left > 0 && date >= FGC_DATE_FIRST && date <= FGC_DATE_LAST) {
        date += step;
        if (date >= FGC_DATE_FIRST && date <= FGC_DATE_LAST &&
            !is_excluded_by_hand(country, excluded, date))
            left--;
    }
    return date < FGC_DATE_FIRST || date > FGC_DATE_LAST ? FGC_NO_DATE : date;
}

static void adding_working_days_is_a_walk_from_day_to_day(void **unused)
{
    (void)unused;
    static const int32_t numbers[] = { -40, -15, -2, -1, 0, 1, 2, 6, 15, 40 };
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], NULL);
        for (uint32_t excluded = 0; excluded < SETS; excluded++)
            for (fgc_date date = FGC_DATE_FIRST; date <= FGC_DATE_LAST;
                 date += date > FGC_DATE_FIRST + 400 && date < FGC_DATE_LAST - 500 ? 101 : 1)
                for (size_t j = 0; j < COUNT_OF(numbers); j++) {
                    fgc_date result = 77;
                    fgc_date expected = add_by_hand(countries[i], excluded, date, numbers[j]);
                    fgc_status status =
                        fgc_calendar_add(calendar, excluded, date, numbers[j], &result, NULL);
                    assert_int_equal(status, expected == FGC_NO_DATE ? FGC_ERROR_RANGE : FGC_OK);
                    assert_int_equal(result, expected == FGC_NO_DATE ? 77 : expected);
                }
        fgc_calendar_free(calendar);
    }
}

static void adding_nothing_gives_the_day_itself_or_the_next_working_day(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_date result;
    assert_int_equal(
        fgc_calendar_add(calendar, WEEKENDS_AND_HOLIDAYS, day("2026-04-01"), 0, &result, NULL),
        FGC_OK);
    assert_int_equal(result, day("2026-04-01"));
    assert_int_equal(
        fgc_calendar_add(calendar, WEEKENDS_AND_HOLIDAYS, day("2026-04-02"), 0, &result, NULL),
        FGC_OK);
    assert_int_equal(result, day("2026-04-07"));
    fgc_calendar_free(calendar);
}

static void add_and_between_undo_each_other(void **unused)
{
    (void)unused;
    uint64_t state = 3;
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], "12-24,12-31,07-06/07-24");
        for (int32_t n = 0; n < 20000; n++) {
            uint32_t excluded = (uint32_t)random_below(&state, SETS);
            fgc_date from = FGC_DATE_FIRST + (fgc_date)random_below(&state, 50000);
            fgc_date to = FGC_DATE_FIRST + (fgc_date)random_below(&state, 50000);
            assert_int_equal(fgc_calendar_add(calendar, excluded, from, 0, &from, NULL), FGC_OK);
            assert_int_equal(fgc_calendar_add(calendar, excluded, to, 0, &to, NULL), FGC_OK);
            int32_t there, back;
            fgc_date found;
            assert_int_equal(fgc_calendar_between(calendar, excluded, from, to, &there, NULL),
                             FGC_OK);
            assert_int_equal(fgc_calendar_between(calendar, excluded, to, from, &back, NULL),
                             FGC_OK);
            assert_int_equal(there, -back);
            assert_int_equal(fgc_calendar_add(calendar, excluded, from, there, &found, NULL),
                             FGC_OK);
            assert_int_equal(found, to);
        }
        fgc_calendar_free(calendar);
    }
}

static void between_counts_the_last_day_and_not_the_first(void **unused)
{
    (void)unused;
    static const struct {
        const char *from, *to;
        int32_t count;
    } cases[] = {
        { "2026-03-06", "2026-03-06", 0 },   { "2026-03-06", "2026-03-07", 0 },
        { "2026-03-06", "2026-03-09", 1 },   { "2026-03-09", "2026-03-06", -1 },
        { "2026-03-07", "2026-03-09", 1 },   { "2026-03-09", "2026-03-07", 0 },
        { "2026-04-01", "2026-04-07", 1 },   { "2026-04-07", "2026-04-01", -1 },
        { "2026-04-02", "2026-04-06", 0 },   { "2026-04-06", "2026-04-02", 0 },
        { "2026-01-01", "2026-12-31", 253 },
    };
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int32_t count = 77;
        assert_int_equal(fgc_calendar_between(calendar, WEEKENDS_AND_HOLIDAYS, day(cases[i].from),
                                              day(cases[i].to), &count, NULL),
                         FGC_OK);
        assert_int_equal(count, cases[i].count);
    }
    fgc_calendar_free(calendar);
}

static void between_over_the_whole_table_is_all_of_it(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], NULL);
        for (uint32_t excluded = 0; excluded < SETS; excluded++) {
            int32_t expected = 0, count = 77;
            for (fgc_date date = FGC_DATE_FIRST + 1; date <= FGC_DATE_LAST; date++)
                expected += !is_excluded_by_hand(countries[i], excluded, date);
            assert_int_equal(fgc_calendar_between(calendar, excluded, FGC_DATE_FIRST, FGC_DATE_LAST,
                                                  &count, NULL),
                             FGC_OK);
            assert_int_equal(count, expected);
        }
        fgc_calendar_free(calendar);
    }
}

static void days_and_numbers_outside_the_table_are_refused(void **unused)
{
    (void)unused;
    static const fgc_date outside[] = { FGC_DATE_FIRST - 1, FGC_DATE_LAST + 1, FGC_NO_DATE,
                                        INT32_MAX };
    static const int32_t huge[] = { INT32_MIN, INT32_MIN + 1, -60000,
                                    60000,     INT32_MAX - 1, INT32_MAX };
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_date result = 77;
    int32_t count = 77;
    for (uint32_t excluded = 0; excluded < SETS; excluded++) {
        for (size_t i = 0; i < COUNT_OF(outside); i++) {
            for (int32_t n = -1; n <= 1; n++)
                assert_int_equal(fgc_calendar_add(calendar, excluded, outside[i], n, &result, NULL),
                                 FGC_ERROR_RANGE);
            assert_int_equal(fgc_calendar_between(calendar, excluded, outside[i], 0, &count, NULL),
                             FGC_ERROR_RANGE);
            assert_int_equal(fgc_calendar_between(calendar, excluded, 0, outside[i], &count, NULL),
                             FGC_ERROR_RANGE);
        }
        for (size_t i = 0; i < COUNT_OF(huge); i++) {
            assert_int_equal(
                fgc_calendar_add(calendar, excluded, FGC_DATE_FIRST, huge[i], &result, NULL),
                FGC_ERROR_RANGE);
            assert_int_equal(
                fgc_calendar_add(calendar, excluded, FGC_DATE_LAST, huge[i], &result, NULL),
                FGC_ERROR_RANGE);
        }
    }
    assert_int_equal(result, 77);
    assert_int_equal(count, 77);
    fgc_calendar_free(calendar);
}

static void sets_there_are_none_of_are_refused(void **unused)
{
    (void)unused;
    static const uint32_t sets[] = { FGC_CLOSING, FGC_DK_LIMITATION,      FGC_IN_TABLE,
                                     SETS,        WEEKENDS | FGC_CLOSING, UINT32_MAX };
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_date date = day("2026-03-06"), result = 77;
    int32_t count = 77, status = 77;
    uint8_t is_one = 77;
    for (size_t i = 0; i < COUNT_OF(sets); i++) {
        assert_false(fgc_calendar_is_working_day(calendar, sets[i], date));
        assert_int_equal(fgc_calendar_add(calendar, sets[i], date, 1, &result, NULL),
                         FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(fgc_calendar_between(calendar, sets[i], date, date, &count, NULL),
                         FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(
            fgc_calendar_is_working_day_batch(calendar, sets[i], &date, &is_one, &status, 1, NULL),
            FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(
            fgc_calendar_add_batch(calendar, sets[i], &date, 1, &result, &status, 1, NULL),
            FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(
            fgc_calendar_between_batch(calendar, sets[i], &date, &date, &count, &status, 1, NULL),
            FGC_ERROR_INVALID_ARGUMENT);
    }
    assert_int_equal(result, 77);
    assert_int_equal(count, 77);
    assert_int_equal(status, 77);
    assert_int_equal(is_one, 77);
    fgc_calendar_free(calendar);
}

enum { BATCH = 4000 };

/* Dates all over the table, some of them outside it. */
static void fill(uint64_t *state, fgc_date *dates)
{
    for (size_t i = 0; i < BATCH; i++)
        dates[i] = FGC_DATE_FIRST - 50 + (fgc_date)random_below(state, 55400);
}

static void a_batch_is_what_single_calls_are(void **unused)
{
    (void)unused;
    static const int32_t numbers[] = { -300, -1, 0, 1, 15, 1500 };
    static fgc_date dates[BATCH], others[BATCH], result[BATCH];
    static int32_t status[BATCH], count[BATCH];
    static uint8_t is_one[BATCH];
    uint64_t state = 5;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_DK, "dk-limitation");
    for (uint32_t excluded = 0; excluded < SETS; excluded++) {
        fill(&state, dates);
        fill(&state, others);
        for (size_t n = 0; n < COUNT_OF(numbers); n++) {
            fgc_calendar_add_batch(calendar, excluded, dates, numbers[n], result, status, BATCH,
                                   NULL);
            for (size_t i = 0; i < BATCH; i++) {
                fgc_date single = FGC_NO_DATE;
                assert_int_equal(
                    fgc_calendar_add(calendar, excluded, dates[i], numbers[n], &single, NULL),
                    status[i]);
                assert_int_equal(result[i], single);
            }
        }
        fgc_calendar_between_batch(calendar, excluded, dates, others, count, status, BATCH, NULL);
        for (size_t i = 0; i < BATCH; i++) {
            int32_t single = 0;
            assert_int_equal(
                fgc_calendar_between(calendar, excluded, dates[i], others[i], &single, NULL),
                status[i]);
            assert_int_equal(count[i], single);
        }
        fgc_calendar_is_working_day_batch(calendar, excluded, dates, is_one, status, BATCH, NULL);
        for (size_t i = 0; i < BATCH; i++) {
            assert_int_equal(is_one[i], fgc_calendar_is_working_day(calendar, excluded, dates[i]));
            assert_int_equal(status[i] == FGC_OK,
                             dates[i] >= FGC_DATE_FIRST && dates[i] <= FGC_DATE_LAST);
        }
    }
    fgc_calendar_free(calendar);
}

static void a_batch_works_on_every_item_and_names_the_first_that_failed(void **unused)
{
    (void)unused;
    const fgc_date dates[] = { 0, 1, FGC_NO_DATE, 2, FGC_DATE_LAST, 3 };
    fgc_date result[6];
    int32_t status[6], count[6];
    uint8_t is_one[6];
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_error *error = fgc_error_new(NULL);
    assert_int_equal(fgc_calendar_add_batch(calendar, NO_DAYS, dates, 1, result, status, 6, error),
                     FGC_ERROR_RANGE);
    assert_int_equal(fgc_error_status(error), FGC_ERROR_RANGE);
    assert_int_equal(fgc_error_column(error), 3);
    const fgc_date expected[] = { 1, 2, FGC_NO_DATE, 3, FGC_NO_DATE, 4 };
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(result[i], expected[i]);
        assert_int_equal(status[i], expected[i] == FGC_NO_DATE ? FGC_ERROR_RANGE : FGC_OK);
    }
    assert_int_equal(
        fgc_calendar_between_batch(calendar, NO_DAYS, dates + 1, dates, count, status, 5, error),
        FGC_ERROR_RANGE);
    assert_int_equal(fgc_error_column(error), 2);
    assert_int_equal(count[0], -1);
    assert_int_equal(count[1], 0);
    assert_int_equal(count[2], 0);
    assert_int_equal(count[3], 2 - FGC_DATE_LAST);
    assert_int_equal(
        fgc_calendar_is_working_day_batch(calendar, NO_DAYS, dates, is_one, NULL, 6, error),
        FGC_ERROR_RANGE);
    assert_int_equal(fgc_error_column(error), 3);
    assert_int_equal(is_one[2], 0);
    assert_int_equal(is_one[5], 1);
    fgc_error_free(error);
    fgc_calendar_free(calendar);
}

static void a_batch_may_write_over_what_it_reads_and_may_be_empty(void **unused)
{
    (void)unused;
    fgc_date dates[] = { 0, 1, 2, 3 }, expected[4];
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    for (size_t i = 0; i < 4; i++)
        fgc_calendar_add(calendar, WEEKENDS, dates[i], 15, &expected[i], NULL);
    assert_int_equal(fgc_calendar_add_batch(calendar, WEEKENDS, dates, 15, dates, NULL, 4, NULL),
                     FGC_OK);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(dates[i], expected[i]);
    assert_int_equal(fgc_calendar_add_batch(calendar, WEEKENDS, NULL, 15, NULL, NULL, 0, NULL),
                     FGC_OK);
    assert_int_equal(
        fgc_calendar_between_batch(calendar, WEEKENDS, NULL, NULL, NULL, NULL, 0, NULL), FGC_OK);
    assert_int_equal(
        fgc_calendar_is_working_day_batch(calendar, WEEKENDS, NULL, NULL, NULL, 0, NULL), FGC_OK);
    fgc_calendar_free(calendar);
}

/* Closing days. */

static void closing_days_count_as_holidays(void **unused)
{
    (void)unused;
    static const struct {
        const char *closing, *closed, *open;
    } cases[] = {
        { "12-24", "2026-12-24", "2026-12-23" },
        { "12-24", "1950-12-24", "1950-12-23" },
        { "12-24,12-31", "2100-12-31", "2100-12-30" },
        { "12-31,12-24", "2026-12-24", "2026-12-30" },
        { "12-24,12-24", "2026-12-24", "2026-12-23" },
        { "02-29", "2028-02-29", "2028-03-01" },
        { "02-29", "2024-02-29", "2027-02-28" },
        { "02-29", "2096-02-29", "2027-03-01" },
        { "02-29", "2096-02-29", "2100-03-01" },
        { "2026-07-06", "2026-07-06", "2027-07-06" },
        { "1950-01-02", "1950-01-02", "1951-01-02" },
        { "2100-12-31", "2100-12-31", "2099-12-31" },
        { "2026-07-06/2026-07-24", "2026-07-06", "2026-07-03" },
        { "2026-07-06/2026-07-24", "2026-07-24", "2026-07-27" },
        { "2026-07-06/2026-07-06", "2026-07-06", "2026-07-07" },
        { "2026-12-28/2027-01-08", "2027-01-08", "2026-01-08" },
        { "12-24/01-02", "2026-12-30", "2026-12-23" },
        { "12-24/01-02", "2027-01-02", "2027-01-04" },
        { "12-24/01-02", "1950-01-02", "1950-01-03" },
        { "12-24/01-02", "2100-12-30", "2100-12-23" },
        { "07-01/07-31", "2077-07-15", "2077-08-02" },
        { "07-01/07-01", "2077-07-01", "2077-07-02" },
        { "02-27/03-02", "2028-02-29", "2028-03-03" },
        { "02-27/03-02", "2027-03-02", "2027-03-03" },
        { "02-25/02-29", "2027-02-26", "2027-03-01" },
        { "02-29/03-02", "2027-03-02", "2027-02-26" },
        { "dk-limitation", "2026-06-05", "2026-06-04" },
        { "dk-limitation,07-01", "2026-12-31", "2026-12-30" },
        { "07-01,dk-limitation", "2026-07-01", "2026-07-02" },
        { "1950-01-01/2100-12-31", "2026-03-06", NULL },
    };
    for (size_t i = 0; i < COUNT_OF(countries); i++)
        for (size_t j = 0; j < COUNT_OF(cases); j++) {
            fgc_calendar *calendar = a_calendar(countries[i], cases[j].closing);
            fgc_date closed = day(cases[j].closed);
            const uint32_t bits = FGC_HOLIDAYS | FGC_CLOSING;
            assert_int_equal(fgc_calendar_day(calendar, closed) & bits, bits);
            assert_false(fgc_calendar_is_working_day(calendar, FGC_HOLIDAYS, closed));
            assert_true(fgc_calendar_is_working_day(calendar, NO_DAYS, closed));
            if (cases[j].open)
                assert_int_equal(fgc_calendar_day(calendar, day(cases[j].open)) & FGC_CLOSING, 0);
            fgc_calendar_free(calendar);
        }
}

static void an_empty_list_closes_nothing(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, "");
    for (fgc_date date = FGC_DATE_FIRST; date <= FGC_DATE_LAST; date++)
        assert_int_equal(fgc_calendar_day(calendar, date) & FGC_CLOSING, 0);
    fgc_calendar_free(calendar);
}

static void a_holiday_that_is_closed_too_keeps_its_name(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, "04-03,12-24");
    assert_names(calendar, "2026-04-03", FGC_LANGUAGE_NB, "Langfredag", NULL);
    fgc_calendar_free(calendar);
    calendar = a_calendar(FGC_COUNTRY_DK, "dk-limitation");
    assert_names(calendar, "2026-06-05", FGC_LANGUAGE_DA, "Grundlovsdag", NULL);
    assert_names(calendar, "2026-12-24", FGC_LANGUAGE_DA, "Juleaftensdag", NULL);
    assert_names(calendar, "2026-12-31", FGC_LANGUAGE_DA, "Nytårsaftensdag", NULL);
    fgc_calendar_free(calendar);
}

static void assert_refused(const fgc_calendar_options *options, fgc_status status, const char *path,
                           size_t column)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_calendar *untouched = (fgc_calendar *)(void *)error, *calendar = untouched;
    fgc_status found = fgc_calendar_new(options, &calendar, error);
    if (found != status || fgc_error_column(error) != column)
        print_error("%s %s: status %d, column %zu: %s\n", options->closing ? options->closing : "",
                    options->zone ? options->zone : "", (int)found, fgc_error_column(error),
                    fgc_error_message(error));
    assert_int_equal(found, status);
    assert_int_equal(fgc_error_status(error), status);
    assert_int_equal(fgc_error_column(error), column);
    assert_string_equal(fgc_error_path(error), path);
    assert_string_not_equal(fgc_error_message(error), "");
    assert_ptr_equal(calendar, untouched);
    assert_int_equal(fgc_calendar_new(options, &calendar, NULL), status);
    fgc_error_free(error);
}

static void assert_closing_refused(const char *closing, fgc_status status, size_t column)
{
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_NO,
                                     .closing = closing };
    assert_refused(&options, status, "closing", column);
}

static void a_bad_closing_list_is_refused_with_its_place(void **unused)
{
    (void)unused;
    static const struct {
        const char *closing;
        fgc_status status;
        size_t column;
    } cases[] = {
        { "02-30", FGC_ERROR_SYNTAX, 1 },
        { "02-31", FGC_ERROR_SYNTAX, 1 },
        { "04-31", FGC_ERROR_SYNTAX, 1 },
        { "13-01", FGC_ERROR_SYNTAX, 1 },
        { "00-10", FGC_ERROR_SYNTAX, 1 },
        { "01-00", FGC_ERROR_SYNTAX, 1 },
        { "01-32", FGC_ERROR_SYNTAX, 1 },
        { "12-24,13-01", FGC_ERROR_SYNTAX, 7 },
        { "12-24,", FGC_ERROR_SYNTAX, 7 },
        { ",12-24", FGC_ERROR_SYNTAX, 1 },
        { "12-24,,12-31", FGC_ERROR_SYNTAX, 7 },
        { ",", FGC_ERROR_SYNTAX, 1 },
        { " 12-24", FGC_ERROR_SYNTAX, 1 },
        { "12-24 ", FGC_ERROR_SYNTAX, 6 },
        { "12-24, 12-31", FGC_ERROR_SYNTAX, 7 },
        { "12-24;12-31", FGC_ERROR_SYNTAX, 6 },
        { "12-24\n", FGC_ERROR_SYNTAX, 6 },
        { "12-240", FGC_ERROR_SYNTAX, 6 },
        { "12-2", FGC_ERROR_SYNTAX, 1 },
        { "1-24", FGC_ERROR_SYNTAX, 2 },
        { "-12-24", FGC_ERROR_SYNTAX, 1 },
        { "+12-24", FGC_ERROR_SYNTAX, 1 },
        { "--12-24", FGC_ERROR_SYNTAX, 1 },
        { "1224", FGC_ERROR_SYNTAX, 5 },
        { "2026-7-6", FGC_ERROR_SYNTAX, 7 },
        { "2026-02-29", FGC_ERROR_SYNTAX, 9 },
        { "2100-02-29", FGC_ERROR_SYNTAX, 9 },
        { "2026-13-01", FGC_ERROR_SYNTAX, 6 },
        { "2026-07-06T00:00", FGC_ERROR_SYNTAX, 11 },
        { "1949-12-31", FGC_ERROR_RANGE, 1 },
        { "2101-01-01", FGC_ERROR_RANGE, 1 },
        { "0000-01-01", FGC_ERROR_RANGE, 1 },
        { "9999-12-31", FGC_ERROR_RANGE, 1 },
        { "12-24,2101-01-01", FGC_ERROR_RANGE, 7 },
        { "2100-12-30/2101-01-01", FGC_ERROR_RANGE, 12 },
        { "2026-07-24/2026-07-06", FGC_ERROR_SYNTAX, 12 },
        { "2026-07-06/07-24", FGC_ERROR_SYNTAX, 12 },
        { "07-06/2026-07-24", FGC_ERROR_SYNTAX, 7 },
        { "12-24/", FGC_ERROR_SYNTAX, 7 },
        { "/12-24", FGC_ERROR_SYNTAX, 1 },
        { "12-24//12-31", FGC_ERROR_SYNTAX, 7 },
        { "12-24/12-25/12-26", FGC_ERROR_SYNTAX, 12 },
        { "12-24/dk-limitation", FGC_ERROR_SYNTAX, 7 },
        { "easter", FGC_ERROR_UNKNOWN, 1 },
        { "dk-limitatio", FGC_ERROR_UNKNOWN, 1 },
        { "dk-limitations", FGC_ERROR_UNKNOWN, 1 },
        { "12-24,dk", FGC_ERROR_UNKNOWN, 7 },
        { "dk-limitation/12-24", FGC_ERROR_UNKNOWN, 1 },
        { "dk-limitation ", FGC_ERROR_UNKNOWN, 1 },
        { "DK-LIMITATION", FGC_ERROR_SYNTAX, 1 },
        { "\xc3\xb8-1", FGC_ERROR_SYNTAX, 1 },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        assert_closing_refused(cases[i].closing, cases[i].status, cases[i].column);
}

static void a_closing_list_has_its_limits(void **unused)
{
    (void)unused;
    enum { ITEMS = 4096, BYTES = 65535 };
    static char list[BYTES + 2];
    size_t size = 0;
    for (size_t i = 0; i < ITEMS; i++) {
        memcpy(list + size, "12-24,", 6);
        size += 6;
    }
    list[size - 1] = '\0';
    fgc_calendar_free(a_calendar(FGC_COUNTRY_NO, list));
    memcpy(list + size - 1, ",12-24", 7);
    assert_closing_refused(list, FGC_ERROR_LIMIT, size + 1);

    /* 2,977 ranges and 7 days of every year are 65,535 bytes, the last comma left out. */
    size = 0;
    for (size_t i = 0; i < 2977 + 7; i++) {
        const char *item = i < 2977 ? "2026-07-06/2026-07-24," : "12-24,";
        memcpy(list + size, item, strlen(item));
        size += strlen(item);
    }
    assert_int_equal(size, BYTES + 1);
    list[BYTES] = '\0';
    fgc_calendar_free(a_calendar(FGC_COUNTRY_NO, list));
    list[BYTES] = ',';
    list[BYTES + 1] = '\0';
    assert_closing_refused(list, FGC_ERROR_LIMIT, BYTES + 1);
}

/* Zones. */

static void assert_offset(const fgc_calendar *calendar, const char *utc, int32_t expected)
{
    int32_t offset = 77;
    fgc_time time = -1;
    assert_int_equal(fgc_time_read(utc, strlen(utc), &time, NULL), FGC_OK);
    assert_int_equal(fgc_calendar_local(calendar, time, NULL, &offset, NULL), FGC_OK);
    if (offset != expected)
        print_error("%s: %d seconds ahead of UTC, not %d\n", utc, (int)offset, (int)expected);
    assert_int_equal(offset, expected);
}

static void a_posix_zone_takes_the_place_of_the_country_s(void **unused)
{
    (void)unused;
    static const struct {
        const char *zone, *utc;
        int32_t offset;
    } cases[] = {
        { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59Z", 3600 },
        { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", 7200 },
        { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59Z", 7200 },
        { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", 3600 },
        { "CET-1CEST,M3.5.0/2:00:00,M10.5.0/+3", "1970-07-01T00:00:00Z", 7200 },
        { "CET-1", "2026-07-01T00:00:00Z", 3600 },
        { "UTC0", "2026-07-01T00:00:00Z", 0 },
        { "UTC+0", "2026-07-01T00:00:00Z", 0 },
        { "<+01>-1", "2026-07-01T00:00:00Z", 3600 },
        { "<-0330>+3:30", "2026-07-01T00:00:00Z", -12600 },
        { "<+0545>-5:45", "2026-07-01T00:00:00Z", 20700 },
        { "AAA-23:59", "2026-07-01T12:00:00Z", 86340 },
        { "AAA+23:59", "2026-07-01T12:00:00Z", -86340 },
        { "EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", -18000 },
        { "EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", -14400 },
        { "EST5EDT4,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", -14400 },
        { "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-01-01T00:00:00Z", 39600 },
        { "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-07-01T00:00:00Z", 37800 },
        { "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-03-29T00:59:59Z", -10800 },
        { "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-03-29T01:00:00Z", -7200 },
        { "IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-26T23:59:59Z", 7200 },
        { "IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00:00Z", 10800 },
        { "CET-1CEST,J60/0,J300", "2026-02-28T22:59:59Z", 3600 },
        { "CET-1CEST,J60/0,J300", "2026-02-28T23:00:00Z", 7200 },
        { "CET-1CEST,J60/0,J300", "2028-02-29T22:59:59Z", 3600 },
        { "CET-1CEST,J60/0,J300", "2028-02-29T23:00:00Z", 7200 },
        { "CET-1CEST,59/0,300", "2026-02-28T23:00:00Z", 7200 },
        { "CET-1CEST,59/0,300", "2028-02-28T22:59:59Z", 3600 },
        { "CET-1CEST,59/0,300", "2028-02-28T23:00:00Z", 7200 },
        { "CET-1CEST,J1/0,J365/24", "2026-06-01T00:00:00Z", 7200 },
        { "IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00:00Z", 0 },
        { "IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00:00Z", 3600 },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_calendar *calendar = a_calendar_in(cases[i].zone);
        assert_offset(calendar, cases[i].utc, cases[i].offset);
        fgc_calendar_free(calendar);
    }
}

static void the_posix_zone_of_today_is_the_country_s_since_1996(void **unused)
{
    (void)unused;
    fgc_calendar *country = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_calendar *posix = a_calendar_in("CET-1CEST,M3.5.0,M10.5.0/3");
    for (fgc_time time = 820454400; time < FGC_TIME_LAST - 3600; time += 1800) {
        int32_t one, other;
        fgc_date today, also;
        assert_int_equal(fgc_calendar_local(country, time, &today, &one, NULL), FGC_OK);
        assert_int_equal(fgc_calendar_local(posix, time, &also, &other, NULL), FGC_OK);
        assert_int_equal(one, other);
        assert_int_equal(today, also);
    }
    fgc_calendar_free(country);
    fgc_calendar_free(posix);
}

static void a_bad_posix_zone_is_refused_with_its_place(void **unused)
{
    (void)unused;
    static const struct {
        const char *zone;
        size_t column;
    } cases[] = {
        { "", 1 },
        { "CET", 4 },
        { "-1", 1 },
        { "CE-1", 3 },
        { "1ET-1", 1 },
        { ":Europe/Oslo", 1 },
        { "Europe/Oslo", 7 },
        { " CET-1", 1 },
        { "CET -1", 4 },
        { "CET-1 ", 6 },
        { "C\xc3\x86T-1", 2 },
        { "<+01-1", 7 },
        { "<+0>-1", 4 },
        { "<>-1", 2 },
        { "<C T>-1", 3 },
        { "CET-24", 7 },
        { "CET-1:60", 9 },
        { "CET-1:00:30", 12 },
        { "CET-", 5 },
        { "CET-1:", 7 },
        { "CET--1", 5 },
        { "CET-1CEST", 10 },
        { "CET-1CEST-2", 12 },
        { "CET-1CE,M3.5.0,M10.5.0", 8 },
        { "CET-1CEST,M3.5.0", 17 },
        { "CET-1CEST,M3.5.0,", 18 },
        { "CET-1CEST,,M10.5.0", 11 },
        { "CET-1CEST,M0.5.0,M10.5.0", 17 },
        { "CET-1CEST,M13.5.0,M10.5.0", 18 },
        { "CET-1CEST,M3.0.0,M10.5.0", 17 },
        { "CET-1CEST,M3.6.0,M10.5.0", 17 },
        { "CET-1CEST,M3.5.7,M10.5.0", 17 },
        { "CET-1CEST,M3.5,M10.5.0", 15 },
        { "CET-1CEST,M3,M10.5.0", 13 },
        { "CET-1CEST,J0,M10.5.0", 13 },
        { "CET-1CEST,J366,M10.5.0", 15 },
        { "CET-1CEST,366,M10.5.0", 14 },
        { "CET-1CEST,-1,M10.5.0", 11 },
        { "CET-1CEST,J,M10.5.0", 12 },
        { "CET-1CEST,M3.5.0/168,M10.5.0", 21 },
        { "CET-1CEST,M3.5.0/-168,M10.5.0", 22 },
        { "CET-1CEST,M3.5.0/,M10.5.0", 18 },
        { "CET-1CEST,M3.5.0/2:60,M10.5.0", 22 },
        { "CET-1CEST,M3.5.0,M10.5.0/3,M1.1.1", 27 },
        { "CET-1CEST,M3.5.0,M10.5.0/3 ", 27 },
        { "CET-1CEST-25,M3.5.0,M10.5.0", 13 },
        { "AAA-23:30BBB,M3.5.0,M10.5.0", 13 },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_calendar_options options = { .size = sizeof options,
                                         .country = FGC_COUNTRY_NO,
                                         .zone = cases[i].zone };
        fgc_error *error = fgc_error_new(NULL);
        fgc_calendar *calendar = NULL;
        fgc_status status = fgc_calendar_new(&options, &calendar, error);
        size_t column = fgc_error_column(error);
        if (status != FGC_ERROR_SYNTAX || column != cases[i].column)
            print_error("%s: status %d, column %zu, not %zu\n", cases[i].zone, (int)status, column,
                        cases[i].column);
        assert_int_equal(status, FGC_ERROR_SYNTAX);
        assert_string_equal(fgc_error_path(error), "zone");
        assert_int_equal(column, cases[i].column);
        assert_null(calendar);
        fgc_error_free(error);
    }
}

/* The host's zone rule. */

struct host {
    int32_t winter, summer;
    fgc_time lowest, highest;
    size_t calls;
};

/* Summer time from April to September, whatever the country. */
static int32_t host_offset(void *context, fgc_time at)
{
    struct host *host = context;
    host->calls++;
    if (at < host->lowest)
        host->lowest = at;
    if (at > host->highest)
        host->highest = at;
    int64_t date = at >= 0 ? at / 86400 : -((-at + 86399) / 86400);
    int32_t month = 0;
    fgc_date_parts((fgc_date)(date < FGC_DATE_LAST ? date : FGC_DATE_LAST), NULL, &month, NULL);
    return month >= 4 && month <= 9 ? host->summer : host->winter;
}

static fgc_status calendar_of(struct host *host, fgc_calendar **calendar, fgc_error *error)
{
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_DK,
                                     .offset = host_offset,
                                     .offset_context = host };
    return fgc_calendar_new(&options, calendar, error);
}

static void a_host_s_zone_rule_is_followed(void **unused)
{
    (void)unused;
    struct host host = { 3600, 7200, INT64_MAX, INT64_MIN, 0 };
    fgc_calendar *calendar = NULL;
    assert_int_equal(calendar_of(&host, &calendar, NULL), FGC_OK);
    assert_true(host.calls > 0);
    assert_true(host.lowest >= -2 * 86400);
    assert_true(host.highest <= FGC_TIME_LAST + 2 * 86400);
    assert_offset(calendar, "1970-01-01T00:00:00Z", 3600);
    assert_offset(calendar, "2026-03-31T23:59:59Z", 3600);
    assert_offset(calendar, "2026-04-01T00:00:00Z", 7200);
    assert_offset(calendar, "2026-09-30T23:59:59Z", 7200);
    assert_offset(calendar, "2026-10-01T00:00:00Z", 3600);
    assert_int_equal(moment(calendar, "2026-04-01T00:30"),
                     moment(calendar, "2026-03-31T23:30:00Z"));
    fgc_calendar_free(calendar);
}

static void a_host_s_zone_rule_may_be_far_from_utc(void **unused)
{
    (void)unused;
    static const int32_t offsets[] = { 0, 60, -60, 86340, -86340, 43200, -43200 };
    for (size_t i = 0; i < COUNT_OF(offsets); i++) {
        struct host host = { offsets[i], offsets[i], INT64_MAX, INT64_MIN, 0 };
        fgc_calendar *calendar = NULL;
        assert_int_equal(calendar_of(&host, &calendar, NULL), FGC_OK);
        assert_offset(calendar, "2026-04-01T00:00:00Z", offsets[i]);
        for (fgc_date date = day("1970-01-03"); date < FGC_DATE_LAST; date += 37) {
            fgc_time time = -1;
            fgc_date found = FGC_NO_DATE;
            assert_int_equal(fgc_calendar_instant(calendar, date, 0, &time, NULL), FGC_OK);
            assert_int_equal(time, (fgc_time)date * 86400 - offsets[i]);
            assert_int_equal(fgc_calendar_local(calendar, time, &found, NULL, NULL), FGC_OK);
            assert_int_equal(found, date);
            assert_int_equal(fgc_calendar_local(calendar, time - 1, &found, NULL, NULL), FGC_OK);
            assert_int_equal(found, date - 1);
        }
        fgc_calendar_free(calendar);
    }
}

static void a_host_s_impossible_answers_are_refused(void **unused)
{
    (void)unused;
    static const int32_t offsets[] = { 1, 59, 3601, 86400, -86400, 90000, INT32_MAX, INT32_MIN };
    for (size_t i = 0; i < COUNT_OF(offsets); i++) {
        for (int only_in_summer = 0; only_in_summer <= 1; only_in_summer++) {
            struct host host = { only_in_summer ? 3600 : offsets[i], offsets[i], INT64_MAX,
                                 INT64_MIN, 0 };
            fgc_calendar *calendar = NULL;
            fgc_error *error = fgc_error_new(NULL);
            assert_int_equal(calendar_of(&host, &calendar, error), FGC_ERROR_HOST);
            assert_int_equal(fgc_error_status(error), FGC_ERROR_HOST);
            assert_null(calendar);
            fgc_error_free(error);
        }
    }
}

/* A rule that changes its mind at every question. */
static int32_t restless(void *context, fgc_time at)
{
    (void)at;
    int32_t *state = context;
    *state = (*state + 1) % 3;
    return *state * 3600;
}

static void a_host_whose_clocks_change_all_the_time_is_refused(void **unused)
{
    (void)unused;
    int32_t state = 0;
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_NO,
                                     .offset = restless,
                                     .offset_context = &state };
    fgc_calendar *calendar = NULL;
    assert_int_equal(fgc_calendar_new(&options, &calendar, NULL), FGC_ERROR_LIMIT);
    assert_null(calendar);
}

/* Local time. */

/* The last Sunday of a month, or its first. */
static fgc_date sunday(int32_t year, int32_t month, bool last)
{
    fgc_date date = fgc_date_from(year, month, last ? (month == 9 ? 30 : 31) : 1);
    while (fgc_date_weekday(date) != 7)
        date += last ? -1 : 1;
    return date;
}

static void clocks_change_twice_a_year_as_the_header_says(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(countries); i++) {
        fgc_calendar *calendar = a_calendar(countries[i], NULL);
        fgc_time quiet = 0;
        for (int32_t year = 1980; year <= 2100; year++) {
            fgc_date spring = year == 1980 ? sunday(year, 4, false) : sunday(year, 3, true);
            fgc_date autumn = sunday(year, year < 1996 ? 9 : 10, true);
            const fgc_time changes[] = { (fgc_time)spring * 86400 + 3600,
                                         (fgc_time)autumn * 86400 + 3600 };
            for (size_t j = 0; j < 2; j++) {
                int32_t winter = 3600, summer = 7200;
                int32_t before = j == 0 ? winter : summer, after = j == 0 ? summer : winter;
                for (; quiet < changes[j]; quiet += 86400 * 5 + 3601) {
                    int32_t offset;
                    assert_int_equal(fgc_calendar_local(calendar, quiet, NULL, &offset, NULL),
                                     FGC_OK);
                    assert_int_equal(offset, before);
                }
                for (fgc_time time = changes[j] - 1; time <= changes[j] + 1; time++) {
                    int32_t offset;
                    fgc_date date;
                    assert_int_equal(fgc_calendar_local(calendar, time, &date, &offset, NULL),
                                     FGC_OK);
                    assert_int_equal(offset, time < changes[j] ? before : after);
                    assert_int_equal(date, j == 0 ? spring : autumn);
                }
                quiet = changes[j] + 2;
            }
        }
        fgc_calendar_free(calendar);
    }
}

static void a_skipped_time_is_as_far_behind_the_change_as_in_the_gap(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    for (int32_t year = 1981; year <= 2100; year++) {
        fgc_date date = sunday(year, 3, true);
        fgc_time change = (fgc_time)date * 86400 + 3600;
        for (int32_t second = 3600; second < 14400; second += 60) {
            fgc_time time = -1;
            assert_int_equal(fgc_calendar_instant(calendar, date, second, &time, NULL), FGC_OK);
            fgc_time expected = change + second - 7200;
            assert_int_equal(time, second < 10800 ? expected : expected - 3600);
        }
    }
    assert_int_equal(moment(calendar, "2026-03-29T02:30"), moment(calendar, "2026-03-29T03:30"));
    assert_int_equal(moment(calendar, "2026-03-29T02:00"),
                     moment(calendar, "2026-03-29T01:00:00Z"));
    assert_int_equal(moment(calendar, "2026-03-29T02:59:59"),
                     moment(calendar, "2026-03-29T01:59:59Z"));
    fgc_calendar_free(calendar);
}

static void a_time_that_occurs_twice_is_the_first_of_the_two(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_DK, NULL);
    for (int32_t year = 1980; year <= 2100; year++) {
        fgc_date date = sunday(year, year < 1996 ? 9 : 10, true);
        fgc_time change = (fgc_time)date * 86400 + 3600;
        for (int32_t second = 3600; second < 14400; second += 60) {
            fgc_time time = -1;
            assert_int_equal(fgc_calendar_instant(calendar, date, second, &time, NULL), FGC_OK);
            fgc_time in_summer = change + second - 10800;
            assert_int_equal(time, second < 10800 ? in_summer : in_summer + 3600);
        }
    }
    fgc_calendar_free(calendar);
}

static void every_day_begins_where_the_one_before_ends(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_time end = -1;
    for (fgc_date date = 1; date <= FGC_DATE_LAST; date++) {
        fgc_time start = -1;
        fgc_date found = FGC_NO_DATE;
        assert_int_equal(fgc_calendar_instant(calendar, date, 0, &start, NULL), FGC_OK);
        if (date > 1)
            assert_int_equal(start, end);
        assert_int_equal(fgc_calendar_local(calendar, start, &found, NULL, NULL), FGC_OK);
        assert_int_equal(found, date);
        assert_int_equal(fgc_calendar_local(calendar, start - 1, &found, NULL, NULL), FGC_OK);
        assert_int_equal(found, date - 1);
        assert_int_equal(fgc_calendar_instant(calendar, date, 86400, &end, NULL), FGC_OK);
        assert_true(end - start >= 82800 && end - start <= 90000);
    }
    fgc_calendar_free(calendar);
}

static void instants_outside_the_table_are_refused(void **unused)
{
    (void)unused;
    const fgc_time last = FGC_TIME_LAST - 3600;
    const fgc_time outside[] = { -1,        last + 1,  FGC_TIME_LAST, FGC_TIME_LAST + 1,
                                 INT64_MIN, INT64_MAX, INT64_MIN + 1, INT64_MAX - 86400 };
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    char text[26] = "x";
    for (size_t i = 0; i < COUNT_OF(outside); i++) {
        fgc_date date = 77;
        int32_t offset = 77;
        assert_int_equal(fgc_calendar_local(calendar, outside[i], &date, &offset, NULL),
                         FGC_ERROR_RANGE);
        assert_int_equal(date, 77);
        assert_int_equal(offset, 77);
        assert_int_equal(fgc_calendar_write_time(calendar, outside[i], text, sizeof text), 0);
        assert_string_equal(text, "");
    }
    fgc_date date = FGC_NO_DATE;
    assert_int_equal(fgc_calendar_local(calendar, 0, &date, NULL, NULL), FGC_OK);
    assert_int_equal(date, 0);
    assert_int_equal(fgc_calendar_local(calendar, last - 1, &date, NULL, NULL), FGC_OK);
    assert_int_equal(date, FGC_DATE_LAST);
    fgc_time time = 77;
    assert_int_equal(fgc_calendar_instant(calendar, 0, 3600, &time, NULL), FGC_OK);
    assert_int_equal(time, 0);
    assert_int_equal(fgc_calendar_instant(calendar, FGC_DATE_LAST, 86400, &time, NULL), FGC_OK);
    assert_int_equal(time, last);
    time = 77;
    assert_int_equal(fgc_calendar_instant(calendar, 0, 3599, &time, NULL), FGC_ERROR_RANGE);
    static const fgc_date days[] = { -1, FGC_DATE_FIRST, FGC_DATE_LAST + 1, FGC_NO_DATE,
                                     INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(days); i++)
        assert_int_equal(fgc_calendar_instant(calendar, days[i], 3600, &time, NULL),
                         FGC_ERROR_RANGE);
    static const int32_t seconds[] = { -1, 86401, INT32_MIN, INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(seconds); i++)
        assert_int_not_equal(fgc_calendar_instant(calendar, 100, seconds[i], &time, NULL), FGC_OK);
    assert_int_equal(time, 77);
    fgc_calendar_free(calendar);
}

static void local_time_is_written_and_read_back(void **unused)
{
    (void)unused;
    static const struct {
        const char *utc, *local;
    } cases[] = {
        { "2026-03-06T15:00:00Z", "2026-03-06T16:00:00+01:00" },
        { "2026-07-06T15:00:00Z", "2026-07-06T17:00:00+02:00" },
        { "2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00" },
        { "2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00" },
        { "1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00" },
        { "2100-12-31T22:59:59Z", "2100-12-31T23:59:59+01:00" },
    };
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    char text[26];
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_time time = moment(calendar, cases[i].utc);
        assert_int_equal(fgc_calendar_write_time(calendar, time, text, sizeof text), 25);
        assert_string_equal(text, cases[i].local);
        assert_int_equal(moment(calendar, cases[i].local), time);
    }
    uint64_t state = 11;
    for (int i = 0; i < 20000; i++) {
        fgc_time time = random_below(&state, FGC_TIME_LAST - 3600), back = -1;
        assert_int_equal(fgc_calendar_write_time(calendar, time, text, sizeof text), 25);
        assert_int_equal(fgc_calendar_read_time(calendar, text, 25, &back, NULL), FGC_OK);
        assert_int_equal(back, time);
    }
    fgc_calendar_free(calendar);
}

static void a_zone_behind_utc_is_written_with_its_sign(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar_in("<-0330>3:30");
    char text[26];
    assert_int_equal(fgc_calendar_write_time(calendar, moment(calendar, "2026-03-06T00:00:00Z"),
                                             text, sizeof text),
                     25);
    assert_string_equal(text, "2026-03-05T20:30:00-03:30");
    fgc_calendar_free(calendar);
}

static void a_place_too_small_for_local_time_gets_nothing(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    char text[26];
    for (size_t room = 0; room < sizeof text; room++) {
        memset(text, 'x', sizeof text);
        assert_int_equal(fgc_calendar_write_time(calendar, 0, text, room), 0);
        assert_int_equal(text[0], room > 0 ? '\0' : 'x');
        for (size_t i = 1; i < sizeof text; i++)
            assert_int_equal(text[i], 'x');
    }
    fgc_calendar_free(calendar);
}

static void local_time_may_be_read_without_an_offset(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_time expected = moment(calendar, "2026-03-06T15:00:00Z");
    assert_int_equal(moment(calendar, "2026-03-06T16:00"), expected);
    assert_int_equal(moment(calendar, "2026-03-06T16:00:00"), expected);
    assert_int_equal(moment(calendar, "2026-03-06T16:00:00+01:00"), expected);
    assert_int_equal(moment(calendar, "2026-03-06T10:00:00-05:00"), expected);
    fgc_time time = -1;
    assert_int_equal(fgc_calendar_read_time(calendar, "2026-03-06T16:00+01:00", 16, &time, NULL),
                     FGC_OK);
    assert_int_equal(time, expected);
    fgc_calendar_free(calendar);
}

static void a_time_that_cannot_be_read_is_refused_with_its_place(void **unused)
{
    (void)unused;
    static const struct {
        const char *text;
        fgc_status status;
    } cases[] = {
        { "", FGC_ERROR_SYNTAX },
        { "2026-03-06", FGC_ERROR_SYNTAX },
        { "2026-03-06T", FGC_ERROR_SYNTAX },
        { "2026-03-06T16", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:0", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:0", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00Z", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00+01:00", FGC_ERROR_SYNTAX },
        { "2026-03-06 16:00", FGC_ERROR_SYNTAX },
        { "2026-03-06t16:00", FGC_ERROR_SYNTAX },
        { "2026-03-06T24:00", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:60", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:60", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:00.5", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:00 ", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00 ", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:00+1:00", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:00+0100", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:00-00:00", FGC_ERROR_SYNTAX },
        { "2026-03-06T16:00:00z", FGC_ERROR_SYNTAX },
        { "2026-02-29T16:00", FGC_ERROR_SYNTAX },
        { "1969-12-31T16:00", FGC_ERROR_RANGE },
        { "1970-01-01T00:59", FGC_ERROR_RANGE },
        { "2101-01-01T00:00", FGC_ERROR_RANGE },
        { "1949-12-31T16:00", FGC_ERROR_RANGE },
    };
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_time time = 77;
        fgc_status status =
            fgc_calendar_read_time(calendar, cases[i].text, strlen(cases[i].text), &time, error);
        if (status != cases[i].status)
            print_error("%s: status %d\n", cases[i].text, (int)status);
        assert_int_equal(status, cases[i].status);
        assert_int_equal(time, 77);
        if (status == FGC_ERROR_SYNTAX)
            assert_in_range(fgc_error_column(error), 1, strlen(cases[i].text) + 1);
    }
    fgc_error_free(error);
    fgc_calendar_free(calendar);
}

/* How calendars are made. */

static void a_country_there_is_none_of_is_refused(void **unused)
{
    (void)unused;
    static const int32_t none[] = { 0, 3, -1, INT32_MIN, INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(none); i++) {
        fgc_calendar_options options = { .size = sizeof options, .country = none[i] };
        fgc_calendar *calendar = NULL;
        fgc_error *error = fgc_error_new(NULL);
        assert_int_equal(fgc_calendar_new(&options, &calendar, error), FGC_ERROR_INVALID_ARGUMENT);
        assert_string_equal(fgc_error_path(error), "country");
        assert_null(calendar);
        fgc_error_free(error);
    }
}

static void a_size_that_is_nonsense_is_refused(void **unused)
{
    (void)unused;
    static const uint32_t sizes[] = { 0, 1, 4, 7, 4097, UINT32_MAX };
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        fgc_calendar_options options = { .size = sizes[i], .country = FGC_COUNTRY_NO };
        fgc_calendar *calendar = NULL;
        assert_int_equal(fgc_calendar_new(&options, &calendar, NULL), FGC_ERROR_ABI);
        assert_null(calendar);
    }
}

static void a_longer_struct_is_taken_if_its_tail_is_zero(void **unused)
{
    (void)unused;
    struct {
        fgc_calendar_options options;
        uint64_t tail[4];
    } longer = { .options = { .size = sizeof longer, .country = FGC_COUNTRY_NO } };
    fgc_calendar *calendar = NULL;
    assert_int_equal(fgc_calendar_new(&longer.options, &calendar, NULL), FGC_OK);
    fgc_calendar_free(calendar);
    calendar = NULL;
    longer.tail[3] = 1;
    assert_int_equal(fgc_calendar_new(&longer.options, &calendar, NULL), FGC_ERROR_ABI);
    assert_null(calendar);
}

static void a_holiday_is_read_into_a_longer_struct_too(void **unused)
{
    (void)unused;
    struct {
        fgc_holiday row;
        uint64_t tail[2];
    } longer = { .row = { .size = sizeof longer }, .tail = { 7, 7 } };
    assert_int_equal(fgc_holiday_read(0, &longer.row, NULL), FGC_OK);
    assert_int_equal(longer.row.size, sizeof longer);
    assert_true(longer.row.name > 0);
    assert_int_equal(longer.tail[0], 0);
    assert_int_equal(longer.tail[1], 0);
}

static void two_zone_rules_at_once_are_refused(void **unused)
{
    (void)unused;
    int32_t state = 0;
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_NO,
                                     .zone = "UTC0",
                                     .offset = restless,
                                     .offset_context = &state };
    fgc_calendar *calendar = NULL;
    assert_int_equal(fgc_calendar_new(&options, &calendar, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_null(calendar);
    assert_int_equal(state, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_calendar_knows_its_country),
        cmocka_unit_test(every_day_is_what_the_statutes_say),
        cmocka_unit_test(days_that_are_none_are_none),
        cmocka_unit_test(the_limitation_days_of_denmark_are_marked_but_no_holidays),
        cmocka_unit_test(nothing_is_known_of_days_outside_the_table),
        cmocka_unit_test(holidays_have_names_and_two_may_fall_on_a_day),
        cmocka_unit_test(names_are_counted_even_when_there_is_no_room),
        cmocka_unit_test(every_holiday_and_closing_day_has_a_name_in_four_languages),
        cmocka_unit_test(the_rows_of_holidays_make_the_calendar),
        cmocka_unit_test(a_row_that_is_not_there_cannot_be_read),
        cmocka_unit_test(a_working_day_is_one_that_is_not_excluded),
        cmocka_unit_test(adding_working_days_is_a_walk_from_day_to_day),
        cmocka_unit_test(adding_nothing_gives_the_day_itself_or_the_next_working_day),
        cmocka_unit_test(add_and_between_undo_each_other),
        cmocka_unit_test(between_counts_the_last_day_and_not_the_first),
        cmocka_unit_test(between_over_the_whole_table_is_all_of_it),
        cmocka_unit_test(days_and_numbers_outside_the_table_are_refused),
        cmocka_unit_test(sets_there_are_none_of_are_refused),
        cmocka_unit_test(a_batch_is_what_single_calls_are),
        cmocka_unit_test(a_batch_works_on_every_item_and_names_the_first_that_failed),
        cmocka_unit_test(a_batch_may_write_over_what_it_reads_and_may_be_empty),
        cmocka_unit_test(closing_days_count_as_holidays),
        cmocka_unit_test(an_empty_list_closes_nothing),
        cmocka_unit_test(a_holiday_that_is_closed_too_keeps_its_name),
        cmocka_unit_test(a_bad_closing_list_is_refused_with_its_place),
        cmocka_unit_test(a_closing_list_has_its_limits),
        cmocka_unit_test(a_posix_zone_takes_the_place_of_the_country_s),
        cmocka_unit_test(the_posix_zone_of_today_is_the_country_s_since_1996),
        cmocka_unit_test(a_bad_posix_zone_is_refused_with_its_place),
        cmocka_unit_test(a_host_s_zone_rule_is_followed),
        cmocka_unit_test(a_host_s_zone_rule_may_be_far_from_utc),
        cmocka_unit_test(a_host_s_impossible_answers_are_refused),
        cmocka_unit_test(a_host_whose_clocks_change_all_the_time_is_refused),
        cmocka_unit_test(clocks_change_twice_a_year_as_the_header_says),
        cmocka_unit_test(a_skipped_time_is_as_far_behind_the_change_as_in_the_gap),
        cmocka_unit_test(a_time_that_occurs_twice_is_the_first_of_the_two),
        cmocka_unit_test(every_day_begins_where_the_one_before_ends),
        cmocka_unit_test(instants_outside_the_table_are_refused),
        cmocka_unit_test(local_time_is_written_and_read_back),
        cmocka_unit_test(a_zone_behind_utc_is_written_with_its_sign),
        cmocka_unit_test(a_place_too_small_for_local_time_gets_nothing),
        cmocka_unit_test(local_time_may_be_read_without_an_offset),
        cmocka_unit_test(a_time_that_cannot_be_read_is_refused_with_its_place),
        cmocka_unit_test(a_country_there_is_none_of_is_refused),
        cmocka_unit_test(a_size_that_is_nonsense_is_refused),
        cmocka_unit_test(a_longer_struct_is_taken_if_its_tail_is_zero),
        cmocka_unit_test(a_holiday_is_read_into_a_longer_struct_too),
        cmocka_unit_test(two_zone_rules_at_once_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
