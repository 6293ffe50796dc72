#include "test.h"

#include <string.h>

/* A calendar kept by hand, a day at a time: the second opinion on everything below. */
struct day {
    fgc_date date;
    int32_t year, month, day, weekday;
};

static const struct day first_day = { FGC_DATE_FIRST, 1950, 1, 1, 7 };

static bool is_leap_year(int32_t year)
{
    return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
}

static int32_t days_in_month(int32_t year, int32_t month)
{
    if (month == 2)
        return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static void next_day(struct day *day)
{
    day->date++;
    day->weekday = day->weekday % 7 + 1;
    if (++day->day <= days_in_month(day->year, day->month))
        return;
    day->day = 1;
    if (++day->month <= 12)
        return;
    day->month = 1;
    day->year++;
}

static void write_by_hand(const struct day *day, char *out)
{
    // clang-format off
    const int32_t digits[] = { day->year / 1000, day->year / 100, day->year / 10, day->year, -1,
                               day->month / 10,  day->month,      -1,             day->day / 10,
                               day->day };
    // clang-format on
    for (size_t i = 0; i < 10; i++)
        out[i] = digits[i] < 0 ? '-' : (char)('0' + digits[i] % 10);
    out[10] = '\0';
}

static void every_day_goes_to_its_parts_and_back(void **unused)
{
    (void)unused;
    for (struct day day = first_day; day.date <= FGC_DATE_LAST; next_day(&day)) {
        int32_t year, month, of_month;
        assert_int_equal(fgc_date_from(day.year, day.month, day.day), day.date);
        fgc_date_parts(day.date, &year, &month, &of_month);
        assert_int_equal(year, day.year);
        assert_int_equal(month, day.month);
        assert_int_equal(of_month, day.day);
        assert_int_equal(fgc_date_weekday(day.date), day.weekday);
    }
}

static void every_day_goes_to_its_text_and_back(void **unused)
{
    (void)unused;
    for (struct day day = first_day; day.date <= FGC_DATE_LAST; next_day(&day)) {
        char expected[11], written[11];
        fgc_date date = FGC_NO_DATE;
        write_by_hand(&day, expected);
        assert_int_equal(fgc_date_write(day.date, written, sizeof written), 10);
        assert_string_equal(written, expected);
        assert_int_equal(fgc_date_read(written, 10, &date, NULL), FGC_OK);
        assert_int_equal(date, day.date);
    }
}

static void the_table_s_ends_are_where_the_header_says(void **unused)
{
    (void)unused;
    assert_int_equal(fgc_date_from(1950, 1, 1), FGC_DATE_FIRST);
    assert_int_equal(fgc_date_from(1970, 1, 1), 0);
    assert_int_equal(fgc_date_from(2100, 12, 31), FGC_DATE_LAST);
    assert_int_equal(FGC_TIME_LAST, (fgc_time)(FGC_DATE_LAST + 1) * 86400);
}

static void leap_years_have_a_29_february_and_others_have_none(void **unused)
{
    (void)unused;
    for (int32_t year = 1950; year <= 2100; year++) {
        fgc_date date = fgc_date_from(year, 2, 29);
        if (is_leap_year(year))
            assert_int_equal(date, fgc_date_from(year, 2, 28) + 1);
        else
            assert_int_equal(date, FGC_NO_DATE);
    }
    assert_int_not_equal(fgc_date_from(2000, 2, 29), FGC_NO_DATE);
    assert_int_equal(fgc_date_from(2100, 2, 29), FGC_NO_DATE);
}

static void parts_that_make_no_day_make_no_date(void **unused)
{
    (void)unused;
    // clang-format off
    static const int32_t parts[][3] = {
        { 1949, 12, 31 },       { 2101, 1, 1 },         { 0, 1, 1 },            { -2026, 3, 6 },
        { 12026, 3, 6 },        { 2026, 0, 1 },         { 2026, 13, 1 },        { 2026, -1, 1 },
        { 2026, 1, 0 },         { 2026, 1, 32 },        { 2026, 1, -1 },        { 2026, 2, 29 },
        { 2024, 2, 30 },        { 2026, 4, 31 },        { 2026, 6, 31 },        { 2026, 9, 31 },
        { 2026, 11, 31 },       { INT32_MIN, 1, 1 },    { INT32_MAX, 1, 1 },
        { 2026, INT32_MIN, 1 }, { 2026, INT32_MAX, 1 }, { 2026, 1, INT32_MIN },
        { 2026, 1, INT32_MAX },
        { INT32_MAX, INT32_MAX, INT32_MAX }, { INT32_MIN, INT32_MIN, INT32_MIN },
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        assert_int_equal(fgc_date_from(parts[i][0], parts[i][1], parts[i][2]), FGC_NO_DATE);
}

static const fgc_date outside[] = { FGC_NO_DATE,       INT32_MIN + 1, -719468,  FGC_DATE_FIRST - 1,
                                    FGC_DATE_LAST + 1, INT32_MAX - 1, INT32_MAX };

static void dates_outside_the_table_have_no_parts_and_no_weekday(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(outside); i++) {
        int32_t year = 1, month = 1, day = 1;
        fgc_date_parts(outside[i], &year, &month, &day);
        assert_int_equal(year, 0);
        assert_int_equal(month, 0);
        assert_int_equal(day, 0);
        assert_int_equal(fgc_date_weekday(outside[i]), 0);
    }
}

static void dates_outside_the_table_are_written_as_nothing(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(outside); i++) {
        char out[16] = "unchanged";
        assert_int_equal(fgc_date_write(outside[i], out, sizeof out), 0);
        assert_string_equal(out, "");
    }
}

static void each_part_may_be_asked_for_alone(void **unused)
{
    (void)unused;
    int32_t part = 0;
    fgc_date date = fgc_date_from(2076, 4, 19);
    fgc_date_parts(date, &part, NULL, NULL);
    assert_int_equal(part, 2076);
    fgc_date_parts(date, NULL, &part, NULL);
    assert_int_equal(part, 4);
    fgc_date_parts(date, NULL, NULL, &part);
    assert_int_equal(part, 19);
    fgc_date_parts(date, NULL, NULL, NULL);
}

/* Easter as Knuth has it (The Art of Computer Programming 1.3.2, exercise 14, after Clavius). */
static fgc_date easter_by_epact(int32_t year)
{
    int32_t golden = year % 19 + 1;
    int32_t century = year / 100 + 1;
    int32_t skipped = 3 * century / 4 - 12;
    int32_t moon = (8 * century + 5) / 25 - 5;
    int32_t sunday = 5 * year / 4 - skipped - 10;
    int32_t epact = (11 * golden + 20 + moon - skipped) % 30;
    if ((epact == 25 && golden > 11) || epact == 24)
        epact++;
    int32_t of_march = 44 - epact < 21 ? 74 - epact : 44 - epact;
    of_march += 7 - (sunday + of_march) % 7;
    return fgc_date_from(year, 3, 1) + of_march - 1;
}

static void easter_agrees_with_a_second_reckoning(void **unused)
{
    (void)unused;
    for (int32_t year = 1950; year <= 2100; year++) {
        fgc_date easter = fgc_date_easter(year);
        assert_int_equal(easter, easter_by_epact(year));
        assert_int_equal(fgc_date_weekday(easter), 7);
        assert_in_range(easter, fgc_date_from(year, 3, 22), fgc_date_from(year, 4, 25));
    }
}

static void easter_agrees_with_printed_tables(void **unused)
{
    (void)unused;
    static const int32_t easters[][3] = {
        { 1950, 4, 9 },  { 1954, 4, 18 }, { 1961, 4, 2 },  { 1970, 3, 29 }, { 1981, 4, 19 },
        { 1991, 3, 31 }, { 2000, 4, 23 }, { 2008, 3, 23 }, { 2011, 4, 24 }, { 2019, 4, 21 },
        { 2024, 3, 31 }, { 2026, 4, 5 },  { 2027, 3, 28 }, { 2035, 3, 25 }, { 2038, 4, 25 },
        { 2049, 4, 18 }, { 2076, 4, 19 }, { 2100, 3, 28 },
    };
    for (size_t i = 0; i < COUNT_OF(easters); i++)
        assert_int_equal(fgc_date_easter(easters[i][0]),
                         fgc_date_from(easters[i][0], easters[i][1], easters[i][2]));
}

static void there_is_no_easter_outside_the_table(void **unused)
{
    (void)unused;
    static const int32_t years[] = { 1949, 2101, 0, -1, 1582, 9999, INT32_MIN, INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(years); i++)
        assert_int_equal(fgc_date_easter(years[i]), FGC_NO_DATE);
}

/* A text that must not be read, the way it fails, and the column that is at fault (0: any). */
struct bad {
    const char *text;
    fgc_status status;
    size_t column;
};

static void assert_refused(const struct bad *bad, fgc_status status, const fgc_error *error)
{
    size_t column = bad->column > 0 ? bad->column : fgc_error_column(error);
    if (status != bad->status || fgc_error_status(error) != status ||
        fgc_error_column(error) != column || fgc_error_message(error)[0] == '\0')
        fail_msg("\"%s\": status %d, column %zu, \"%s\"", bad->text, (int)status,
                 fgc_error_column(error), fgc_error_message(error));
}

static void date_texts_that_are_no_date_are_refused_with_their_place(void **unused)
{
    (void)unused;
    // clang-format off
    static const struct bad bads[] = {
        { "2026-02-29",   FGC_ERROR_SYNTAX, 9 },  { "2026-00-10",   FGC_ERROR_SYNTAX, 6 },
        { "2026-13-10",   FGC_ERROR_SYNTAX, 6 },  { "2026-01-00",   FGC_ERROR_SYNTAX, 9 },
        { "2026-01-32",   FGC_ERROR_SYNTAX, 9 },  { "2026-04-31",   FGC_ERROR_SYNTAX, 9 },
        { "2100-02-29",   FGC_ERROR_SYNTAX, 9 },  { "2026-99-99",   FGC_ERROR_SYNTAX, 6 },
        { "1949-12-31",   FGC_ERROR_RANGE,  0 },  { "2101-01-01",   FGC_ERROR_RANGE,  0 },
        { "0000-01-01",   FGC_ERROR_RANGE,  0 },  { "9999-12-31",   FGC_ERROR_RANGE,  0 },
        { "-026-03-06",   FGC_ERROR_SYNTAX, 1 },  { "+026-03-06",   FGC_ERROR_SYNTAX, 1 },
        { "+2026-03-06",  FGC_ERROR_SYNTAX, 1 },  { "-2026-03-06",  FGC_ERROR_SYNTAX, 1 },
        { " 2026-03-06",  FGC_ERROR_SYNTAX, 1 },  { "2026-03-06 ",  FGC_ERROR_SYNTAX, 11 },
        { "2026-03-06\n", FGC_ERROR_SYNTAX, 11 }, { "2026-03-06Z",  FGC_ERROR_SYNTAX, 11 },
        { "2026-03-061",  FGC_ERROR_SYNTAX, 11 }, { "02026-03-06",  FGC_ERROR_SYNTAX, 5 },
        { "12026-03-06",  FGC_ERROR_SYNTAX, 5 },  { "2026-3-06",    FGC_ERROR_SYNTAX, 7 },
        { "2026-03-6",    FGC_ERROR_SYNTAX, 10 }, { "2026-03--6",   FGC_ERROR_SYNTAX, 9 },
        { "2026-+3-06",   FGC_ERROR_SYNTAX, 6 },  { "2026- 3-06",   FGC_ERROR_SYNTAX, 6 },
        { "20260306",     FGC_ERROR_SYNTAX, 5 },  { "2026/03/06",   FGC_ERROR_SYNTAX, 5 },
        { "2026.03.06",   FGC_ERROR_SYNTAX, 5 },  { "06.03.2026",   FGC_ERROR_SYNTAX, 3 },
        { "06-03-2026",   FGC_ERROR_SYNTAX, 3 },  { "2026-065",     FGC_ERROR_SYNTAX, 0 },
        { "2026-W10-5",   FGC_ERROR_SYNTAX, 6 },  { "2026-03-0x",   FGC_ERROR_SYNTAX, 10 },
        { "2026\xE2\x80\x90""03-06", FGC_ERROR_SYNTAX, 5 },
        { "2026-03-06T10:00:00Z", FGC_ERROR_SYNTAX, 11 },
        { "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA6-03-06", FGC_ERROR_SYNTAX, 1 },
        { "today",        FGC_ERROR_SYNTAX, 1 },  { "",             FGC_ERROR_SYNTAX, 1 },
    };
    // clang-format on
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(bads); i++) {
        fgc_date date = 4711;
        fgc_status status = fgc_date_read(bads[i].text, strlen(bads[i].text), &date, error);
        assert_refused(&bads[i], status, error);
        assert_int_equal(date, 4711);
    }
    fgc_error_free(error);
}

static void a_date_cut_short_is_refused_where_it_ends(void **unused)
{
    (void)unused;
    const char *text = "2026-03-06";
    fgc_error *error = fgc_error_new(NULL);
    for (size_t size = 0; size < 10; size++) {
        fgc_date date = 4711;
        assert_int_equal(fgc_date_read(text, size, &date, error), FGC_ERROR_SYNTAX);
        assert_int_equal(fgc_error_column(error), size + 1);
        assert_int_equal(date, 4711);
    }
    fgc_error_free(error);
}

static void a_text_needs_no_nul_and_may_not_have_one(void **unused)
{
    (void)unused;
    const char no_nul[] = { '2', '0', '2', '6', '-', '0', '3', '-', '0', '6' };
    fgc_date date = FGC_NO_DATE;
    assert_int_equal(fgc_date_read(no_nul, sizeof no_nul, &date, NULL), FGC_OK);
    assert_int_equal(date, fgc_date_from(2026, 3, 6));
    assert_int_equal(fgc_date_read("2026-03-06", 11, &date, NULL), FGC_ERROR_SYNTAX);
    assert_int_equal(fgc_date_read("2026\0-03-06", 11, &date, NULL), FGC_ERROR_SYNTAX);
}

static void whatever_is_read_as_a_date_is_written_the_same(void **unused)
{
    (void)unused;
    const char *texts[] = { "2026-03-06", "1950-01-01", "2100-12-31", "2000-02-29" };
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        for (size_t place = 0; place < 10; place++)
            for (int byte = 0; byte < 256; byte++) {
                char text[11], written[11];
                fgc_date date = FGC_NO_DATE;
                memcpy(text, texts[i], sizeof text);
                text[place] = (char)byte;
                if (fgc_date_read(text, 10, &date, NULL) != FGC_OK) {
                    assert_int_equal(date, FGC_NO_DATE);
                    continue;
                }
                assert_int_equal(fgc_date_write(date, written, sizeof written), 10);
                assert_memory_equal(written, text, 10);
            }
}

static void a_date_is_written_whole_or_not_at_all(void **unused)
{
    (void)unused;
    fgc_date date = fgc_date_from(2026, 3, 6);
    for (size_t room = 0; room <= 12; room++) {
        char out[16];
        memset(out, '#', sizeof out);
        assert_int_equal(fgc_date_write(date, out, room), room < 11 ? 0 : 10);
        if (room >= 11)
            assert_string_equal(out, "2026-03-06");
        else if (room > 0)
            assert_string_equal(out, "");
        for (size_t i = room; i < sizeof out; i++)
            assert_int_equal(out[i], '#');
    }
}

/* A text that must be read, and the instant it is. */
struct good {
    const char *text;
    fgc_time time;
};

static void instants_are_read_with_z_and_with_offsets(void **unused)
{
    (void)unused;
    static const struct good goods[] = {
        { "1970-01-01T00:00:00Z", 0 },
        { "1970-01-01T00:00:00+00:00", 0 },
        { "1970-01-01T01:00:00+01:00", 0 },
        { "1969-12-31T23:00:00-01:00", 0 },
        { "1969-12-31T00:01:00-23:59", 0 },
        { "1970-01-01T23:59:00+23:59", 0 },
        { "2026-03-06T16:00:00+01:00", 1772809200 },
        { "2026-03-06T15:00:00Z", 1772809200 },
        { "2026-03-06T10:00:00-05:00", 1772809200 },
        { "2026-03-06T20:30:00+05:30", 1772809200 },
        { "2026-03-07T00:00:00+09:00", 1772809200 },
        { "2024-02-29T23:59:59Z", 1709251199 },
        { "2000-02-29T12:00:00Z", 951825600 },
        { "2038-01-19T03:14:08Z", (fgc_time)INT32_MAX + 1 },
        { "2100-12-31T23:59:59Z", FGC_TIME_LAST - 1 },
        { "2101-01-01T00:00:00Z", FGC_TIME_LAST },
        { "2101-01-01T01:00:00+01:00", FGC_TIME_LAST },
        { "2100-12-31T22:00:00-02:00", FGC_TIME_LAST },
    };
    for (size_t i = 0; i < COUNT_OF(goods); i++) {
        fgc_time time = -1;
        assert_int_equal(fgc_time_read(goods[i].text, strlen(goods[i].text), &time, NULL), FGC_OK);
        assert_int_equal(time, goods[i].time);
    }
}

static void time_texts_that_are_no_instant_are_refused_with_their_place(void **unused)
{
    (void)unused;
    // clang-format off
    static const struct bad bads[] = {
        { "2026-02-29T10:00:00Z",       FGC_ERROR_SYNTAX, 9 },
        { "2026-13-01T10:00:00Z",       FGC_ERROR_SYNTAX, 6 },
        { "2026-03-06T24:00:00Z",       FGC_ERROR_SYNTAX, 12 },
        { "2026-03-06T99:00:00Z",       FGC_ERROR_SYNTAX, 12 },
        { "2026-03-06T10:60:00Z",       FGC_ERROR_SYNTAX, 15 },
        { "2026-03-06T10:00:60Z",       FGC_ERROR_SYNTAX, 18 }, /* leap seconds are not counted */
        { "2026-03-06T10:00:00",        FGC_ERROR_SYNTAX, 20 }, /* no offset */
        { "2026-03-06T10:00:00.0Z",     FGC_ERROR_SYNTAX, 20 }, /* fractions */
        { "2026-03-06T10:00:00.123Z",   FGC_ERROR_SYNTAX, 20 },
        { "2026-03-06T10:00:00,5Z",     FGC_ERROR_SYNTAX, 20 },
        { "2026-03-06t10:00:00Z",       FGC_ERROR_SYNTAX, 11 }, /* lower case */
        { "2026-03-06T10:00:00z",       FGC_ERROR_SYNTAX, 20 },
        { "2026-03-06 10:00:00Z",       FGC_ERROR_SYNTAX, 11 },
        { "2026-03-06T10:00:00 Z",      FGC_ERROR_SYNTAX, 20 },
        { "2026-03-06T10:00:00-00:00",  FGC_ERROR_SYNTAX, 20 }, /* "offset not known" */
        { "2026-03-06T10:00:00+24:00",  FGC_ERROR_SYNTAX, 20 },
        { "2026-03-06T10:00:00+01:60",  FGC_ERROR_SYNTAX, 20 },
        { "2026-03-06T10:00:00+0100",   FGC_ERROR_SYNTAX, 23 },
        { "2026-03-06T10:00:00+01",     FGC_ERROR_SYNTAX, 23 },
        { "2026-03-06T10:00:00+1:00",   FGC_ERROR_SYNTAX, 22 },
        { "2026-03-06T10:00:00+-1:00",  FGC_ERROR_SYNTAX, 21 },
        { "2026-03-06T10:00:00\xE2\x88\x92""01:00", FGC_ERROR_SYNTAX, 20 }, /* U+2212 */
        { "2026-03-06T10:00:00CET",     FGC_ERROR_SYNTAX, 20 },
        { "2026-03-06T10:00:00Z ",      FGC_ERROR_SYNTAX, 21 },
        { "2026-03-06T10:00:00Z\n",     FGC_ERROR_SYNTAX, 21 },
        { "2026-03-06T10:00:00ZZ",      FGC_ERROR_SYNTAX, 21 },
        { "2026-03-06T10:00:00Z+01:00", FGC_ERROR_SYNTAX, 21 },
        { "2026-03-06T10:00:00+01:00Z", FGC_ERROR_SYNTAX, 26 },
        { "2026-03-06T10:00:00+01:00[Europe/Oslo]", FGC_ERROR_SYNTAX, 26 },
        { " 2026-03-06T10:00:00Z",      FGC_ERROR_SYNTAX, 1 },
        { "+2026-03-06T10:00:00Z",      FGC_ERROR_SYNTAX, 1 },
        { "-2026-03-06T10:00:00Z",      FGC_ERROR_SYNTAX, 1 },
        { "+02026-03-06T10:00:00Z",     FGC_ERROR_SYNTAX, 1 },
        { "2026-03-06T10:00Z",          FGC_ERROR_SYNTAX, 17 },
        { "2026-03-06T1:00:00Z",        FGC_ERROR_SYNTAX, 13 },
        { "2026-03-06T-1:00:00Z",       FGC_ERROR_SYNTAX, 12 },
        { "2026-03-06T+1:00:00Z",       FGC_ERROR_SYNTAX, 12 },
        { "2026-03-06T10.00.00Z",       FGC_ERROR_SYNTAX, 14 },
        { "20260306T100000Z",           FGC_ERROR_SYNTAX, 5 },
        { "2026-03-06",                 FGC_ERROR_SYNTAX, 11 },
        { "1772809200",                 FGC_ERROR_SYNTAX, 5 },
        { "now",                        FGC_ERROR_SYNTAX, 1 },
        { "",                           FGC_ERROR_SYNTAX, 1 },
        { "1969-12-31T23:59:59Z",       FGC_ERROR_RANGE,  0 },
        { "1970-01-01T00:59:59+01:00",  FGC_ERROR_RANGE,  0 },
        { "2101-01-01T00:00:01Z",       FGC_ERROR_RANGE,  0 },
        { "2100-12-31T23:00:01-01:00",  FGC_ERROR_RANGE,  0 },
        { "0000-01-01T00:00:00Z",       FGC_ERROR_RANGE,  0 },
        { "9999-12-31T23:59:59Z",       FGC_ERROR_RANGE,  0 },
        { "9999-12-31T23:59:59-23:59",  FGC_ERROR_RANGE,  0 },
    };
    // clang-format on
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(bads); i++) {
        fgc_time time = 4711;
        fgc_status status = fgc_time_read(bads[i].text, strlen(bads[i].text), &time, error);
        assert_refused(&bads[i], status, error);
        assert_int_equal(time, 4711);
    }
    fgc_error_free(error);
}

static void an_instant_cut_short_is_refused_where_it_ends(void **unused)
{
    (void)unused;
    const char *texts[] = { "2026-03-06T16:00:00Z", "2026-03-06T16:00:00+01:00" };
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        for (size_t size = 0; size < strlen(texts[i]); size++) {
            fgc_time time = 4711;
            assert_int_equal(fgc_time_read(texts[i], size, &time, error), FGC_ERROR_SYNTAX);
            assert_int_equal(fgc_error_column(error), size + 1);
            assert_int_equal(time, 4711);
        }
    fgc_error_free(error);
}

static void every_offset_moves_the_instant_by_itself(void **unused)
{
    (void)unused;
    for (int32_t minutes = -1439; minutes <= 1439; minutes++) {
        int32_t size = minutes < 0 ? -minutes : minutes;
        char text[] = "2026-03-06T16:00:00+00:00";
        text[19] = minutes < 0 ? '-' : '+';
        text[20] = (char)('0' + size / 600);
        text[21] = (char)('0' + size / 60 % 10);
        text[23] = (char)('0' + size % 60 / 10);
        text[24] = (char)('0' + size % 10);
        fgc_time time = -1;
        assert_int_equal(fgc_time_read(text, 25, &time, NULL), FGC_OK);
        assert_int_equal(time, 1772812800 - minutes * 60);
    }
}

static void whatever_is_read_with_z_is_written_the_same(void **unused)
{
    (void)unused;
    const char *texts[] = { "2026-03-06T16:07:58Z", "1970-01-01T00:00:00Z",
                            "2101-01-01T00:00:00Z" };
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        for (size_t place = 0; place < 20; place++)
            for (int byte = 0; byte < 256; byte++) {
                char text[21], written[21];
                fgc_time time = -1;
                memcpy(text, texts[i], sizeof text);
                text[place] = (char)byte;
                if (fgc_time_read(text, 20, &time, NULL) != FGC_OK) {
                    assert_int_equal(time, -1);
                    continue;
                }
                assert_int_equal(fgc_time_write(time, written, sizeof written), 20);
                assert_memory_equal(written, text, 20);
            }
}

static void instants_go_to_their_text_and_back(void **unused)
{
    (void)unused;
    struct day day = first_day;
    while (day.date < 0)
        next_day(&day);
    const fgc_time step = 5417; /* a prime, so that every second of the day comes by */
    for (fgc_time time = 0; time <= FGC_TIME_LAST; time += step) {
        while (time >= (fgc_time)(day.date + 1) * 86400)
            next_day(&day);
        int32_t second = (int32_t)(time - (fgc_time)day.date * 86400);
        char expected[] = "YYYY-MM-DDTHH:MM:SSZ", written[21];
        write_by_hand(&day, expected);
        expected[10] = 'T';
        const int32_t digits[] = { second / 36000,   second / 3600 % 10, second / 600 % 6,
                                   second / 60 % 10, second % 60 / 10,   second % 10 };
        for (size_t i = 0; i < COUNT_OF(digits); i++)
            expected[11 + i + i / 2] = (char)('0' + digits[i]);
        assert_int_equal(fgc_time_write(time, written, sizeof written), 20);
        assert_string_equal(written, expected);
        fgc_time back = -1;
        assert_int_equal(fgc_time_read(written, 20, &back, NULL), FGC_OK);
        assert_int_equal(back, time);
    }
}

static void an_instant_is_written_whole_or_not_at_all(void **unused)
{
    (void)unused;
    for (size_t room = 0; room <= 22; room++) {
        char out[24];
        memset(out, '#', sizeof out);
        assert_int_equal(fgc_time_write(1772809200, out, room), room < 21 ? 0 : 20);
        if (room >= 21)
            assert_string_equal(out, "2026-03-06T15:00:00Z");
        for (size_t i = room; i < sizeof out; i++)
            assert_int_equal(out[i], '#');
    }
}

static void instants_out_of_range_are_not_written(void **unused)
{
    (void)unused;
    static const fgc_time times[] = { -1,        FGC_TIME_LAST + 1, INT64_MIN, INT64_MIN + 1,
                                      INT64_MAX, INT64_MAX - 1,     INT32_MIN, 253402300800 };
    for (size_t i = 0; i < COUNT_OF(times); i++) {
        char out[24];
        assert_int_equal(fgc_time_write(times[i], out, sizeof out), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_goes_to_its_parts_and_back),
        cmocka_unit_test(every_day_goes_to_its_text_and_back),
        cmocka_unit_test(the_table_s_ends_are_where_the_header_says),
        cmocka_unit_test(leap_years_have_a_29_february_and_others_have_none),
        cmocka_unit_test(parts_that_make_no_day_make_no_date),
        cmocka_unit_test(dates_outside_the_table_have_no_parts_and_no_weekday),
        cmocka_unit_test(dates_outside_the_table_are_written_as_nothing),
        cmocka_unit_test(each_part_may_be_asked_for_alone),
        cmocka_unit_test(easter_agrees_with_a_second_reckoning),
        cmocka_unit_test(easter_agrees_with_printed_tables),
        cmocka_unit_test(there_is_no_easter_outside_the_table),
        cmocka_unit_test(date_texts_that_are_no_date_are_refused_with_their_place),
        cmocka_unit_test(a_date_cut_short_is_refused_where_it_ends),
        cmocka_unit_test(a_text_needs_no_nul_and_may_not_have_one),
        cmocka_unit_test(whatever_is_read_as_a_date_is_written_the_same),
        cmocka_unit_test(a_date_is_written_whole_or_not_at_all),
        cmocka_unit_test(instants_are_read_with_z_and_with_offsets),
        cmocka_unit_test(time_texts_that_are_no_instant_are_refused_with_their_place),
        cmocka_unit_test(an_instant_cut_short_is_refused_where_it_ends),
        cmocka_unit_test(every_offset_moves_the_instant_by_itself),
        cmocka_unit_test(whatever_is_read_with_z_is_written_the_same),
        cmocka_unit_test(instants_go_to_their_text_and_back),
        cmocka_unit_test(an_instant_is_written_whole_or_not_at_all),
        cmocka_unit_test(instants_out_of_range_are_not_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
