#include "builders.h"

#include <string.h>

enum { NO = FGC_COUNTRY_NO, DK = FGC_COUNTRY_DK };

static fgc_calendar *norway(void)
{
    return a_calendar(NO, NULL);
}

/* When due. */

static void a_clock_is_due_at_the_end_of_its_last_day(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    fgc_clock clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    fgc_due due = due_of(the_rule("no.assignment.ordinary", NO), calendar, &clock);
    assert_int_equal(due.size, sizeof due);
    assert_int_equal(due.stopped, 0);
    assert_int_equal(due.due, moment(calendar, "2026-03-27T24:00"));
    assert_int_equal(due.last_day, day("2026-03-27"));
    assert_int_equal(due.unrolled, day("2026-03-27"));
    assert_int_equal(due.safe, moment(calendar, "2026-03-21T24:00"));
    assert_int_equal(due.safe_day, day("2026-03-21"));
    assert_int_equal(due.opens, 0);
    assert_int_equal(due.paused_seconds, 0);
    assert_int_equal(due.weekend_days, 6);
    assert_int_equal(due.holidays, 0);
    assert_int_equal(due.held_days, 0);
    fgc_calendar_free(calendar);
}

static void a_clock_of_hours_tells_how_long_it_stood_still(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    fgc_clock clock = a_clock(moment(calendar, "2026-04-01T16:00"));
    fgc_due due = due_of(the_rule("no.assignment.acute", NO), calendar, &clock);
    assert_int_equal(due.due, moment(calendar, "2026-04-07T16:00"));
    assert_int_equal(due.last_day, day("2026-04-07"));
    assert_int_equal(due.paused_seconds, 5 * 86400);
    assert_int_equal(due.weekend_days, 0);
    assert_int_equal(due.holidays, 0);
    assert_int_equal(due.safe, moment(calendar, "2026-04-02T16:00"));
    fgc_calendar_free(calendar);
}

static void a_clock_may_say_how_it_is_counted(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    fgc_clock clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    clock.policy = FGC_POLICY_CALENDAR_ROLL;
    fgc_due due = due_of(the_rule("no.assignment.ordinary", NO), calendar, &clock);
    assert_int_equal(due.last_day, day("2026-03-23"));
    assert_int_equal(due.unrolled, day("2026-03-21"));
    fgc_calendar_free(calendar);
}

/* Call with an error object and give back the path it names, which lives until the next call. */
static fgc_status try_due(const fgc_rule *rule, const fgc_calendar *calendar,
                          const fgc_clock *clock, char *path, size_t *column)
{
    fgc_due due, before;
    memset(&due, 0x5a, sizeof due);
    due.size = sizeof due;
    before = due;
    fgc_error *error = fgc_error_new(NULL);
    fgc_status status = fgc_rule_due(rule, calendar, clock, &due, error);
    assert_int_equal(fgc_error_status(error), status);
    if (status != FGC_OK)
        assert_memory_equal(&due, &before, sizeof due);
    strcpy(path, fgc_error_path(error));
    *column = fgc_error_column(error);
    fgc_error_free(error);
    return status;
}

static void assert_refused(const fgc_rule *rule, const fgc_calendar *calendar,
                           const fgc_clock *clock, fgc_status status, const char *path,
                           size_t column)
{
    char found[128];
    size_t at;
    assert_int_equal(try_due(rule, calendar, clock, found, &at), status);
    assert_string_equal(found, path);
    assert_int_equal(at, column);
    fgc_standing standing = { .size = sizeof standing };
    assert_int_equal(fgc_rule_standing(rule, calendar, clock, 86400, &standing, NULL), status);
}

static void a_policy_the_rule_does_not_have_is_refused(void **unused)
{
    (void)unused;
    static const int32_t wrong[] = {
        FGC_POLICY_ELAPSED, FGC_POLICY_BIRTHDAY, -1, 14, 32, 33, INT32_MAX, INT32_MIN
    };
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.assignment.ordinary", NO);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        fgc_time due = 77;
        clock.policy = wrong[i];
        assert_refused(rule, calendar, &clock, FGC_ERROR_INVALID_ARGUMENT, "clock.policy", 0);
        assert_int_equal(
            fgc_rule_due_batch(rule, calendar, wrong[i], &clock.starts, &due, NULL, 1, NULL),
            FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(due, 77);
    }
    fgc_calendar_free(calendar);
}

static void a_rule_of_one_country_is_not_counted_by_another_s_calendar(void **unused)
{
    (void)unused;
    fgc_calendar *danish = a_calendar(DK, NULL);
    fgc_clock clock = a_clock(moment(danish, "2026-03-06T16:00"));
    char path[128];
    size_t column;
    assert_int_equal(try_due(the_rule("no.klage", NO), danish, &clock, path, &column),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(try_due(the_rule("fgc.decision", DK), danish, &clock, path, &column), FGC_OK);
    fgc_calendar_free(danish);
}

static void what_is_missing_is_refused(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.klage", NO);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    fgc_due due = { .size = sizeof due };
    fgc_standing standing = { .size = sizeof standing };
    assert_int_equal(fgc_rule_due(NULL, calendar, &clock, &due, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_due(rule, NULL, &clock, &due, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_due(rule, calendar, NULL, &due, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_due(rule, calendar, &clock, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_standing(rule, calendar, &clock, 0, NULL, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_standing(rule, calendar, NULL, 0, &standing, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    clock.hold_count = 1;
    assert_refused(rule, calendar, &clock, FGC_ERROR_INVALID_ARGUMENT, "clock.holds", 1);
    fgc_calendar_free(calendar);
}

static void starts_outside_the_table_are_refused(void **unused)
{
    (void)unused;
    static const fgc_time starts[] = {
        -1,        FGC_TIME_LAST - 3599, FGC_TIME_LAST,    FGC_TIME_LAST + 1, INT64_MIN,
        INT64_MAX, INT64_MIN + 1,        INT64_MAX - 86400
    };
    fgc_calendar *calendar = norway();
    static const char *const ids[] = { "no.assignment.ordinary", "no.assignment.acute", "no.klage",
                                       "no.melding", "no.undersokelse" };
    for (size_t i = 0; i < COUNT_OF(ids); i++)
        for (size_t j = 0; j < COUNT_OF(starts); j++) {
            fgc_clock clock = a_clock(starts[j]);
            assert_refused(the_rule(ids[i], NO), calendar, &clock, FGC_ERROR_RANGE, "clock.starts",
                           0);
        }
    static const fgc_date dates[] = { FGC_DATE_FIRST - 1, FGC_DATE_LAST + 1, FGC_NO_DATE,
                                      INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(dates); i++) {
        fgc_clock clock = { .size = sizeof clock, .starts_on = dates[i] };
        assert_refused(the_rule("consent.turns_15", NO), calendar, &clock, FGC_ERROR_RANGE,
                       "clock.starts_on", 0);
    }
    fgc_calendar_free(calendar);
}

static void ends_outside_the_table_are_refused(void **unused)
{
    (void)unused;
    static const struct {
        const char *id, *starts;
        fgc_status status;
    } cases[] = {
        { "no.assignment.ordinary", "2100-12-10T10:00", FGC_OK },
        { "no.assignment.ordinary", "2100-12-16T10:00", FGC_ERROR_RANGE },
        { "no.assignment.ordinary", "2100-12-31T24:00", FGC_ERROR_RANGE },
        { "no.assignment.acute", "2100-12-31T00:00", FGC_OK },
        { "no.assignment.acute", "2100-12-31T00:00:01", FGC_ERROR_RANGE },
        { "no.klage", "2100-12-10T10:00", FGC_OK },
        { "no.klage", "2100-12-11T10:00", FGC_ERROR_RANGE },
        { "no.melding", "2100-12-24T23:59", FGC_OK },
        { "no.melding", "2100-12-25T00:00", FGC_ERROR_RANGE },
        { "no.undersokelse", "2100-09-23T10:00", FGC_OK },
        { "no.undersokelse", "2100-09-24T10:00", FGC_ERROR_RANGE },
        { "no.undersokelse", "2100-12-31T10:00", FGC_ERROR_RANGE },
    };
    fgc_calendar *calendar = norway();
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_clock clock = a_clock(moment(calendar, cases[i].starts));
        char path[128];
        size_t column;
        fgc_status status = try_due(the_rule(cases[i].id, NO), calendar, &clock, path, &column);
        if (status != cases[i].status)
            print_error("%s from %s: status %d\n", cases[i].id, cases[i].starts, (int)status);
        assert_int_equal(status, cases[i].status);
    }
    fgc_calendar_free(calendar);
}

static void a_clock_may_end_within_the_table_by_one_policy_and_outside_it_by_another(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    fgc_clock clock = a_clock(moment(calendar, "2100-12-15T10:00"));
    clock.policy = FGC_POLICY_CALENDAR;
    fgc_due due = due_of(the_rule("no.assignment.ordinary", NO), calendar, &clock);
    assert_int_equal(due.last_day, day("2100-12-30"));
    assert_int_equal(due.safe_day, day("2100-12-30"));
    fgc_calendar_free(calendar);
}

static void the_largest_amounts_end_or_are_refused(void **unused)
{
    (void)unused;
    static const fgc_time starts[] = { 0, 1, 86400, 1000000000, FGC_TIME_LAST - 3600 - 86400 };
    fgc_calendar *calendar = norway();
    for (int32_t unit = FGC_UNIT_HOURS; unit <= FGC_UNIT_YEARS; unit++)
        for (int32_t policy = FGC_POLICY_ELAPSED; policy <= FGC_POLICY_WORKING_DAYS; policy++) {
            fgc_rule_options options = rule_options(unit, 36525, policy);
            fgc_rule *rule = NULL;
            if (fgc_rule_new(&options, &rule, NULL) != FGC_OK)
                continue;
            for (size_t i = 0; i < COUNT_OF(starts); i++) {
                fgc_clock clock = a_clock(starts[i]);
                fgc_due due = { .size = sizeof due };
                fgc_status status = fgc_rule_due(rule, calendar, &clock, &due, NULL);
                assert_true(status == FGC_OK || status == FGC_ERROR_RANGE);
                if (status == FGC_OK)
                    assert_true(due.due > starts[i] && due.due <= FGC_TIME_LAST - 3600);
            }
            fgc_rule_free(rule);
        }
    fgc_calendar_free(calendar);
}

/* When it binds. */

static void a_rule_binds_clocks_that_start_while_it_is_law(void **unused)
{
    (void)unused;
    static const struct {
        const char *starts;
        fgc_status status;
    } cases[] = {
        { "2026-01-31T23:59:59", FGC_ERROR_NOT_IN_FORCE },
        { "2026-02-01T00:00", FGC_OK },
        { "2026-06-30T23:59:59", FGC_OK },
        { "2026-07-01T00:00", FGC_ERROR_NOT_IN_FORCE },
    };
    fgc_calendar *calendar = norway();
    fgc_rule_options options = rule_options(FGC_UNIT_DAYS, 90, FGC_POLICY_CALENDAR);
    options.valid_from = day("2026-02-01");
    options.valid_to = day("2026-06-30");
    fgc_rule *rule = NULL;
    assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_OK);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_clock clock = a_clock(moment(calendar, cases[i].starts));
        fgc_due due = { .size = sizeof due };
        assert_int_equal(fgc_rule_due(rule, calendar, &clock, &due, NULL), cases[i].status);
        fgc_time single;
        int32_t status;
        assert_int_equal(
            fgc_rule_due_batch(rule, calendar, 0, &clock.starts, &single, &status, 1, NULL),
            cases[i].status);
        assert_int_equal(status, cases[i].status);
        assert_int_equal(single, due.due);
    }
    fgc_rule_free(rule);
    fgc_calendar_free(calendar);
}

static void a_statute_does_not_bind_what_came_before_it(void **unused)
{
    (void)unused;
    fgc_calendar *norwegian = norway(), *danish = a_calendar(DK, NULL);
    fgc_clock clock = a_clock(moment(norwegian, "2022-12-31T12:00"));
    char path[128];
    size_t column;
    assert_int_equal(try_due(the_rule("no.melding", NO), norwegian, &clock, path, &column),
                     FGC_ERROR_NOT_IN_FORCE);
    clock.starts += 86400;
    assert_int_equal(try_due(the_rule("no.melding", NO), norwegian, &clock, path, &column), FGC_OK);
    clock.starts = moment(danish, "2023-12-31T23:59");
    assert_int_equal(try_due(the_rule("dk.underretning", DK), danish, &clock, path, &column),
                     FGC_ERROR_NOT_IN_FORCE);
    clock.starts += 60;
    assert_int_equal(try_due(the_rule("dk.underretning", DK), danish, &clock, path, &column),
                     FGC_OK);
    fgc_calendar_free(norwegian);
    fgc_calendar_free(danish);
}

/* Holds and second moments. */

static void holds_out_of_order_are_refused_by_their_number(void **unused)
{
    (void)unused;
    static const struct {
        fgc_hold holds[3];
        uint32_t count;
        size_t wrong;
        fgc_status status;
    } cases[] = {
        { { { 200, 300 }, { 100, 150 } }, 2, 2, FGC_ERROR_INVALID_ARGUMENT },
        { { { 200, 199 } }, 1, 1, FGC_ERROR_INVALID_ARGUMENT },
        { { { 100, 0 }, { 200, 300 } }, 2, 1, FGC_ERROR_INVALID_ARGUMENT },
        { { { 100, 0 }, { 200, 0 } }, 2, 1, FGC_ERROR_INVALID_ARGUMENT },
        { { { 100, 200 }, { 300, 400 }, { 350, 320 } }, 3, 3, FGC_ERROR_INVALID_ARGUMENT },
        { { { -1, 200 } }, 1, 1, FGC_ERROR_RANGE },
        { { { 100, FGC_TIME_LAST } }, 1, 1, FGC_ERROR_RANGE },
        { { { 100, 200 }, { FGC_TIME_LAST, 0 } }, 2, 2, FGC_ERROR_RANGE },
        { { { INT64_MIN, INT64_MAX } }, 1, 1, FGC_ERROR_RANGE },
        { { { 100, INT64_MAX } }, 1, 1, FGC_ERROR_RANGE },
        { { { INT64_MAX, INT64_MIN } }, 1, 1, FGC_ERROR_INVALID_ARGUMENT },
    };
    fgc_calendar *calendar = norway();
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_clock clock = a_clock(50);
        clock.holds = cases[i].holds;
        clock.hold_count = cases[i].count;
        assert_refused(the_rule("no.assignment.ordinary", NO), calendar, &clock, cases[i].status,
                       "clock.holds", cases[i].wrong);
        assert_refused(the_rule("no.assignment.acute", NO), calendar, &clock, cases[i].status,
                       "clock.holds", cases[i].wrong);
    }
    fgc_calendar_free(calendar);
}

static void holds_may_overlap_and_then_count_once(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    const fgc_hold overlapping[] = {
        { moment(calendar, "2026-03-03T12:00"), moment(calendar, "2026-03-06T12:00") },
        { moment(calendar, "2026-03-04T12:00"), moment(calendar, "2026-03-05T12:00") },
        { moment(calendar, "2026-03-05T12:00"), moment(calendar, "2026-03-10T12:00") },
    };
    const fgc_hold one[] = {
        { moment(calendar, "2026-03-03T12:00"), moment(calendar, "2026-03-10T12:00") },
    };
    static const char *const ids[] = { "no.assignment.ordinary", "no.assignment.acute",
                                       "no.coordinator.contact" };
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        fgc_clock clock = a_clock(moment(calendar, "2026-03-02T10:00"));
        clock.starts += i == 1 ? 86400 : 0;
        clock.holds = overlapping;
        clock.hold_count = COUNT_OF(overlapping);
        fgc_due due = due_of(the_rule(ids[i], NO), calendar, &clock);
        clock.holds = one;
        clock.hold_count = 1;
        fgc_due expected = due_of(the_rule(ids[i], NO), calendar, &clock);
        assert_memory_equal(&due, &expected, sizeof due);
        assert_true(due.held_days > 0 || due.paused_seconds > 0);
    }
    fgc_calendar_free(calendar);
}

static void a_hold_without_end_leaves_no_due_date(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    const fgc_hold hold = { moment(calendar, "2026-03-04T10:00"), 0 };
    static const char *const ids[] = { "no.assignment.ordinary", "no.assignment.acute",
                                       "no.coordinator.contact" };
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        fgc_clock clock = a_clock(moment(calendar, "2026-03-03T16:00"));
        clock.holds = &hold;
        clock.hold_count = 1;
        fgc_due due = due_of(the_rule(ids[i], NO), calendar, &clock);
        assert_int_equal(due.stopped, 1);
        assert_int_equal(due.due, 0);
        assert_int_equal(due.safe, 0);
        assert_int_equal(due.paused_seconds, 0);
        assert_int_equal(due.last_day, 0);
        assert_int_equal(due.unrolled, 0);
        assert_int_equal(due.safe_day, 0);
        assert_int_equal(due.weekend_days, 0);
        assert_int_equal(due.holidays, 0);
        assert_int_equal(due.held_days, 0);
    }
    fgc_calendar_free(calendar);
}

static void a_rule_that_holds_do_not_stop_runs_on(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    fgc_clock clock = a_clock(moment(calendar, "2026-03-03T16:00"));
    const fgc_due without = due_of(the_rule("no.melding", NO), calendar, &clock);
    const fgc_hold hold = { moment(calendar, "2026-03-04T10:00"), 0 };
    clock.holds = &hold;
    clock.hold_count = 1;
    const fgc_due with = due_of(the_rule("no.melding", NO), calendar, &clock);
    assert_memory_equal(&with, &without, sizeof with);
    fgc_calendar_free(calendar);
}

static void the_second_moment_ends_a_clock_on_its_own_day_if_it_is_earlier(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(DK, NULL);
    const fgc_rule *rule = the_rule("dk.opfoelgning", DK);
    fgc_clock clock = a_clock(moment(calendar, "2026-01-15T10:00"));
    fgc_due due = due_of(rule, calendar, &clock);
    assert_int_equal(due.last_day, day("2026-04-15"));
    clock.second = moment(calendar, "2026-03-20T11:00");
    due = due_of(rule, calendar, &clock);
    assert_int_equal(due.due, moment(calendar, "2026-03-20T24:00"));
    assert_int_equal(due.last_day, day("2026-03-20"));
    assert_int_equal(due.safe_day, day("2026-03-20"));
    clock.second = moment(calendar, "2026-04-16T00:00");
    due = due_of(rule, calendar, &clock);
    assert_int_equal(due.last_day, day("2026-04-15"));
    fgc_calendar_free(calendar);
}

static void a_second_moment_before_the_start_or_outside_the_table_is_refused(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(DK, NULL);
    const fgc_rule *rule = the_rule("dk.opfoelgning", DK);
    fgc_clock clock = a_clock(moment(calendar, "2026-01-15T10:00"));
    clock.second = clock.starts - 1;
    assert_refused(rule, calendar, &clock, FGC_ERROR_INVALID_ARGUMENT, "clock.second", 0);
    static const fgc_time outside[] = { -1, FGC_TIME_LAST, INT64_MAX, INT64_MIN };
    for (size_t i = 0; i < COUNT_OF(outside); i++) {
        clock.second = outside[i];
        assert_refused(rule, calendar, &clock, FGC_ERROR_RANGE, "clock.second", 0);
    }
    fgc_calendar_free(calendar);
}

/* How it stands. */

static fgc_standing standing_at(const fgc_rule *rule, const fgc_calendar *calendar,
                                const fgc_clock *clock, const char *now)
{
    fgc_standing standing = { .size = sizeof standing };
    assert_int_equal(
        fgc_rule_standing(rule, calendar, clock, moment(calendar, now), &standing, NULL), FGC_OK);
    assert_int_equal(standing.size, sizeof standing);
    return standing;
}

/* A clock of fifteen working days from Tuesday 3 March 2026, 10:00; due at 24:00 on Tuesday 24. */
static void a_deadline_stands_in_one_of_seven_states(void **unused)
{
    (void)unused;
    static const struct {
        const char *now, *met, *lapsed, *hold_from, *hold_to;
        int32_t state;
    } cases[] = {
        { "2026-03-03T09:59:59", NULL, NULL, NULL, NULL, FGC_STATE_NOT_STARTED },
        { "2026-03-03T10:00", NULL, NULL, NULL, NULL, FGC_STATE_RUNNING },
        { "2026-03-24T23:59:59", NULL, NULL, NULL, NULL, FGC_STATE_RUNNING },
        { "2026-03-24T24:00", NULL, NULL, NULL, NULL, FGC_STATE_OVERDUE },
        { "2027-03-24T12:00", NULL, NULL, NULL, NULL, FGC_STATE_OVERDUE },
        { "2026-03-20T12:00", "2026-03-20T12:00", NULL, NULL, NULL, FGC_STATE_MET },
        { "2026-05-20T12:00", "2026-03-20T12:00", NULL, NULL, NULL, FGC_STATE_MET },
        { "2026-05-20T12:00", "2026-03-24T23:59:59", NULL, NULL, NULL, FGC_STATE_MET },
        { "2026-05-20T12:00", "2026-03-24T24:00", NULL, NULL, NULL, FGC_STATE_MET_LATE },
        { "2026-05-20T12:00", "2026-04-20T12:00", NULL, NULL, NULL, FGC_STATE_MET_LATE },
        { "2026-03-19T12:00", "2026-03-20T12:00", NULL, NULL, NULL, FGC_STATE_RUNNING },
        { "2026-04-01T12:00", "2026-04-20T12:00", NULL, NULL, NULL, FGC_STATE_OVERDUE },
        { "2026-03-20T12:00", NULL, "2026-03-20T12:00", NULL, NULL, FGC_STATE_LAPSED },
        { "2026-05-20T12:00", NULL, "2026-03-20T12:00", NULL, NULL, FGC_STATE_LAPSED },
        { "2026-03-19T12:00", NULL, "2026-03-20T12:00", NULL, NULL, FGC_STATE_RUNNING },
        { "2026-05-20T12:00", "2026-03-20T12:00", "2026-03-21T12:00", NULL, NULL, FGC_STATE_MET },
        { "2026-05-20T12:00", "2026-03-22T12:00", "2026-03-21T12:00", NULL, NULL,
          FGC_STATE_LAPSED },
        { "2026-03-10T09:59:59", NULL, NULL, "2026-03-10T10:00", NULL, FGC_STATE_RUNNING },
        { "2026-03-10T10:00", NULL, NULL, "2026-03-10T10:00", NULL, FGC_STATE_STOPPED },
        { "2026-09-10T10:00", NULL, NULL, "2026-03-10T10:00", NULL, FGC_STATE_STOPPED },
        { "2026-03-10T10:00", NULL, NULL, "2026-03-10T10:00", "2026-03-12T10:00",
          FGC_STATE_STOPPED },
        { "2026-03-12T09:59:59", NULL, NULL, "2026-03-10T10:00", "2026-03-12T10:00",
          FGC_STATE_STOPPED },
        { "2026-03-12T10:00", NULL, NULL, "2026-03-10T10:00", "2026-03-12T10:00",
          FGC_STATE_RUNNING },
        { "2026-03-26T23:59:59", NULL, NULL, "2026-03-10T10:00", "2026-03-12T10:00",
          FGC_STATE_RUNNING },
        { "2026-03-26T24:00", NULL, NULL, "2026-03-10T10:00", "2026-03-12T10:00",
          FGC_STATE_OVERDUE },
        { "2026-03-01T10:00", NULL, NULL, "2026-02-10T10:00", "2026-03-12T10:00",
          FGC_STATE_NOT_STARTED },
        { "2026-04-10T10:00", NULL, NULL, "2026-03-24T24:00", NULL, FGC_STATE_OVERDUE },
        { "2026-05-10T10:00", "2026-03-24T18:00", NULL, "2026-03-24T12:00", NULL, FGC_STATE_MET },
        { "2026-05-10T10:00", "2026-05-04T18:00", NULL, "2026-03-24T12:00", NULL, FGC_STATE_MET },
        { "2026-05-10T10:00", "2026-03-24T18:00", NULL, "2026-03-24T12:00", "2026-03-30T12:00",
          FGC_STATE_MET },
        { "2026-05-10T10:00", "2026-03-27T18:00", NULL, "2026-03-24T12:00", "2026-03-30T12:00",
          FGC_STATE_MET },
        { "2026-05-10T10:00", NULL, "2026-03-20T10:00", "2026-03-10T10:00", NULL,
          FGC_STATE_LAPSED },
    };
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.assignment.ordinary", NO);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_clock clock = a_clock(moment(calendar, "2026-03-03T10:00"));
        fgc_hold hold = { 0, 0 };
        clock.met = cases[i].met ? moment(calendar, cases[i].met) : 0;
        clock.lapsed = cases[i].lapsed ? moment(calendar, cases[i].lapsed) : 0;
        if (cases[i].hold_from) {
            hold.from = moment(calendar, cases[i].hold_from);
            hold.to = cases[i].hold_to ? moment(calendar, cases[i].hold_to) : 0;
            clock.holds = &hold;
            clock.hold_count = 1;
        }
        fgc_standing standing = standing_at(rule, calendar, &clock, cases[i].now);
        if (standing.state != cases[i].state)
            print_error("case %zu at %s: %s\n", i, cases[i].now,
                        fgc_code_id(FGC_LIST_STATE, standing.state));
        assert_int_equal(standing.state, cases[i].state);
        if (standing.state == FGC_STATE_MET || standing.state == FGC_STATE_MET_LATE ||
            standing.state == FGC_STATE_LAPSED || standing.state == FGC_STATE_STOPPED) {
            assert_int_equal(standing.seconds_left, 0);
            assert_int_equal(standing.working_days_left, 0);
        }
    }
    fgc_calendar_free(calendar);
}

static void every_state_has_an_id_and_a_label(void **unused)
{
    (void)unused;
    static const char *const ids[] = { "not-started", "running", "stopped", "met",
                                       "met-late",    "overdue", "lapsed" };
    for (int32_t state = FGC_STATE_NOT_STARTED; state <= FGC_STATE_LAPSED; state++) {
        const char *id = fgc_code_id(FGC_LIST_STATE, state);
        assert_non_null(id);
        assert_string_equal(id, ids[state - 1]);
        for (int32_t language = FGC_LANGUAGE_NB; language <= FGC_LANGUAGE_EN; language++)
            assert_non_null(fgc_code_label(FGC_LIST_STATE, state, language));
    }
}

static void what_is_left_is_told_in_seconds_and_working_days(void **unused)
{
    (void)unused;
    static const struct {
        const char *now;
        int32_t working_days;
    } cases[] = {
        { "2026-03-03T10:00", 15 }, { "2026-03-03T24:00", 14 }, { "2026-03-20T12:00", 2 },
        { "2026-03-21T12:00", 2 },  { "2026-03-22T23:59", 2 },  { "2026-03-23T00:00", 1 },
        { "2026-03-24T00:00", 0 },  { "2026-03-24T23:59", 0 },  { "2026-03-25T00:00", -1 },
        { "2026-03-27T12:00", -3 }, { "2026-03-30T12:00", -4 }, { "2026-04-07T12:00", -7 },
        { "2026-02-27T12:00", 17 },
    };
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.assignment.ordinary", NO);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-03T10:00"));
    fgc_time due = moment(calendar, "2026-03-24T24:00");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_standing standing = standing_at(rule, calendar, &clock, cases[i].now);
        if (standing.working_days_left != cases[i].working_days)
            print_error("at %s\n", cases[i].now);
        assert_int_equal(standing.seconds_left, due - moment(calendar, cases[i].now));
        assert_int_equal(standing.working_days_left, cases[i].working_days);
    }
    fgc_calendar_free(calendar);
}

static void warnings_come_when_they_were_asked_for(void **unused)
{
    (void)unused;
    static const fgc_lead leads[] = { { 24, FGC_UNIT_HOURS },
                                      { 3, FGC_UNIT_DAYS },
                                      { 1, FGC_UNIT_WEEKS },
                                      { 0, FGC_UNIT_DAYS },
                                      { 0, FGC_UNIT_HOURS } };
    static const struct {
        const char *now, *next;
        int32_t reached;
    } cases[] = {
        { "2026-03-03T10:00", "2026-03-17T00:00", 0 },
        { "2026-03-16T23:59:59", "2026-03-17T00:00", 0 },
        { "2026-03-17T00:00", "2026-03-21T00:00", 1 },
        { "2026-03-20T23:59:59", "2026-03-21T00:00", 1 },
        { "2026-03-21T00:00", "2026-03-24T00:00", 2 },
        { "2026-03-23T23:59:59", "2026-03-24T00:00", 2 },
        { "2026-03-24T00:00", "2026-03-24T24:00", 4 },
        { "2026-03-24T23:59:59", "2026-03-24T24:00", 4 },
        { "2026-03-24T24:00", NULL, 5 },
        { "2026-04-24T12:00", NULL, 5 },
        { "2026-03-01T10:00", "2026-03-17T00:00", 0 },
    };
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.assignment.ordinary", NO);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-03T10:00"));
    clock.leads = leads;
    clock.lead_count = COUNT_OF(leads);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_standing standing = standing_at(rule, calendar, &clock, cases[i].now);
        fgc_time next = cases[i].next ? moment(calendar, cases[i].next) : 0;
        if (standing.warnings != cases[i].reached || standing.next_warning != next)
            print_error("at %s: %d\n", cases[i].now, (int)standing.warnings);
        assert_int_equal(standing.warnings, cases[i].reached);
        assert_int_equal(standing.next_warning, next);
    }
    clock.met = moment(calendar, "2026-03-10T10:00");
    assert_int_equal(standing_at(rule, calendar, &clock, "2026-03-12T10:00").next_warning, 0);
    fgc_calendar_free(calendar);
}

static void hours_of_warning_are_elapsed_and_days_begin_at_midnight(void **unused)
{
    (void)unused;
    static const fgc_lead hours = { 48, FGC_UNIT_HOURS }, days = { 1, FGC_UNIT_DAYS };
    fgc_calendar *calendar = norway();
    fgc_clock clock =
        a_clock(moment(calendar, "2026-03-23T10:00")); /* due Monday 30 March, 24:00 */
    clock.lead_count = 1;
    clock.leads = &hours;
    const fgc_rule *rule = the_rule("no.melding", NO);
    assert_int_equal(standing_at(rule, calendar, &clock, "2026-03-24T10:00").next_warning,
                     moment(calendar, "2026-03-28T23:00"));
    clock.starts = moment(calendar, "2026-03-22T10:00"); /* due on Sunday 29, the short day */
    assert_int_equal(standing_at(rule, calendar, &clock, "2026-03-24T10:00").next_warning,
                     moment(calendar, "2026-03-27T23:00"));
    clock.leads = &days;
    assert_int_equal(standing_at(rule, calendar, &clock, "2026-03-24T10:00").next_warning,
                     moment(calendar, "2026-03-28T00:00"));
    fgc_calendar_free(calendar);
}

static void a_lead_that_is_none_is_refused_by_its_number(void **unused)
{
    (void)unused;
    static const fgc_lead wrong[] = { { -1, FGC_UNIT_DAYS },
                                      { INT32_MIN, FGC_UNIT_HOURS },
                                      { INT32_MAX, FGC_UNIT_WEEKS },
                                      { 1, FGC_UNIT_MONTHS },
                                      { 1, FGC_UNIT_YEARS },
                                      { 1, 0 },
                                      { 1, -1 },
                                      { 1, INT32_MAX } };
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.assignment.ordinary", NO);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-03T10:00"));
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        const fgc_lead leads[] = { { 1, FGC_UNIT_DAYS }, wrong[i] };
        fgc_standing standing = { .size = sizeof standing, .state = 77 };
        clock.leads = leads;
        clock.lead_count = 2;
        assert_int_equal(fgc_rule_standing(rule, calendar, &clock, clock.starts, &standing, error),
                         FGC_ERROR_INVALID_ARGUMENT);
        assert_string_equal(fgc_error_path(error), "clock.leads");
        assert_int_equal(fgc_error_column(error), 2);
        assert_int_equal(standing.state, 77);
    }
    fgc_standing standing = { .size = sizeof standing };
    clock.leads = NULL;
    assert_int_equal(fgc_rule_standing(rule, calendar, &clock, clock.starts, &standing, error),
                     FGC_ERROR_INVALID_ARGUMENT);
    fgc_error_free(error);
    fgc_calendar_free(calendar);
}

static void a_warning_may_lie_before_the_table(void **unused)
{
    (void)unused;
    static const fgc_lead leads[] = { { 36525, FGC_UNIT_DAYS },
                                      { 36525, FGC_UNIT_WEEKS },
                                      { 36525, FGC_UNIT_HOURS } };
    fgc_calendar *calendar = norway();
    fgc_clock clock = a_clock(moment(calendar, "1970-01-02T10:00"));
    clock.leads = leads;
    clock.lead_count = COUNT_OF(leads);
    fgc_standing standing =
        standing_at(the_rule("no.assignment.ordinary", NO), calendar, &clock, "1970-01-03T10:00");
    assert_int_equal(standing.warnings, 3);
    assert_int_equal(standing.next_warning, 0);
    fgc_calendar_free(calendar);
}

static void a_birthday_stands_from_the_day_of_birth(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("consent.turns_15", NO);
    fgc_clock clock = { .size = sizeof clock, .starts_on = day("2012-05-17") };
    assert_int_equal(standing_at(rule, calendar, &clock, "2012-05-16T23:59:59").state,
                     FGC_STATE_NOT_STARTED);
    assert_int_equal(standing_at(rule, calendar, &clock, "2012-05-17T00:00").state,
                     FGC_STATE_RUNNING);
    fgc_standing standing = standing_at(rule, calendar, &clock, "2027-05-16T23:59:59");
    assert_int_equal(standing.state, FGC_STATE_RUNNING);
    assert_int_equal(standing.seconds_left, 1);
    assert_int_equal(standing_at(rule, calendar, &clock, "2027-05-17T00:00").state,
                     FGC_STATE_OVERDUE);
    fgc_calendar_free(calendar);
}

static void now_outside_the_table_is_refused(void **unused)
{
    (void)unused;
    static const fgc_time outside[] = { -1, FGC_TIME_LAST - 3599, INT64_MIN, INT64_MAX };
    fgc_calendar *calendar = norway();
    fgc_clock clock = a_clock(moment(calendar, "2026-03-03T10:00"));
    for (size_t i = 0; i < COUNT_OF(outside); i++) {
        fgc_standing standing = { .size = sizeof standing, .state = 77 };
        assert_int_equal(fgc_rule_standing(the_rule("no.klage", NO), calendar, &clock, outside[i],
                                           &standing, NULL),
                         FGC_ERROR_RANGE);
        assert_int_equal(standing.state, 77);
    }
    fgc_standing standing = { .size = sizeof standing };
    assert_int_equal(fgc_rule_standing(the_rule("no.klage", NO), calendar, &clock,
                                       FGC_TIME_LAST - 3600, &standing, NULL),
                     FGC_OK);
    assert_int_equal(standing.state, FGC_STATE_OVERDUE);
    fgc_calendar_free(calendar);
}

/* Many. */

enum { MANY = 100000 };

static void many_clocks_are_due_as_each_of_them_is(void **unused)
{
    (void)unused;
    static fgc_time starts[MANY], many[MANY];
    static int32_t status[MANY];
    fgc_calendar *calendars[] = { a_calendar(NO, "12-24"), a_calendar(DK, "dk-limitation") };
    const size_t count = is_slow() ? MANY / 50 : MANY;
    uint64_t state = 7;
    for (size_t i = 0; i < count; i++)
        starts[i] = random_below(&state, FGC_TIME_LAST + 200000) - 100000;
    for (size_t c = 0; c < 2; c++)
        for (size_t r = 0; r < fgc_rule_count(); r++) {
            const fgc_rule *rule = fgc_rule_at(r);
            fgc_rule_options options = { .size = sizeof options };
            fgc_rule_read(rule, &options, NULL);
            if (options.from_date ||
                (options.country != 0 && options.country != fgc_calendar_country(calendars[c])))
                continue;
            for (int32_t policy = 1; policy < 32; policy++) {
                if (!(options.policies & 1u << policy))
                    continue;
                fgc_status whole = fgc_rule_due_batch(rule, calendars[c], policy, starts, many,
                                                      status, count, NULL);
                fgc_status first = FGC_OK;
                for (size_t i = 0; i < count; i++) {
                    fgc_clock clock = a_clock(starts[i]);
                    clock.policy = policy;
                    fgc_due due = { .size = sizeof due };
                    fgc_status one = fgc_rule_due(rule, calendars[c], &clock, &due, NULL);
                    if (one != status[i] || due.due != many[i])
                        print_error("%s, %s, from %lld\n", options.id,
                                    fgc_code_id(FGC_LIST_POLICY, policy), (long long)starts[i]);
                    assert_int_equal(status[i], one);
                    assert_int_equal(many[i], due.due);
                    if (one != FGC_OK && first == FGC_OK)
                        first = one;
                }
                assert_int_equal(whole, first);
            }
        }
    fgc_calendar_free(calendars[0]);
    fgc_calendar_free(calendars[1]);
}

static void many_birthdays_are_counted_from_their_local_day(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("consent.turns_15", NO);
    uint64_t state = 9;
    for (size_t i = 0; i < 5000; i++) {
        fgc_time start = random_below(&state, FGC_TIME_LAST - 3600), many = -1;
        int32_t status = 77;
        fgc_clock clock = { .size = sizeof clock };
        fgc_due due = { .size = sizeof due };
        assert_int_equal(fgc_calendar_local(calendar, start, &clock.starts_on, NULL, NULL), FGC_OK);
        fgc_status one = fgc_rule_due(rule, calendar, &clock, &due, NULL);
        assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, &start, &many, &status, 1, NULL),
                         one);
        assert_int_equal(status, one);
        assert_int_equal(many, due.due);
    }
    fgc_calendar_free(calendar);
}

static void a_batch_works_on_every_item_and_names_the_first_that_failed(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.melding", NO);
    fgc_time good = moment(calendar, "2026-03-03T10:00"),
             early = moment(calendar, "2020-03-03T10:00");
    const fgc_time starts[] = { good, early, INT64_MIN, good, -1, INT64_MAX };
    fgc_time due[6];
    int32_t status[6];
    fgc_error *error = fgc_error_new(NULL);
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, starts, due, status, 6, error),
                     FGC_ERROR_NOT_IN_FORCE);
    assert_int_equal(fgc_error_status(error), FGC_ERROR_NOT_IN_FORCE);
    assert_int_equal(fgc_error_column(error), 2);
    static const fgc_status expected[] = { FGC_OK, FGC_ERROR_NOT_IN_FORCE, FGC_ERROR_RANGE,
                                           FGC_OK, FGC_ERROR_RANGE,        FGC_ERROR_RANGE };
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(status[i], expected[i]);
        assert_int_equal(due[i], expected[i] == FGC_OK ? moment(calendar, "2026-03-10T24:00") : 0);
    }
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, starts + 2, due, NULL, 4, error),
                     FGC_ERROR_RANGE);
    assert_int_equal(fgc_error_column(error), 1);
    fgc_error_free(error);
    fgc_calendar_free(calendar);
}

static void a_batch_may_write_over_what_it_reads_and_may_be_empty(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.assignment.acute", NO);
    fgc_time times[] = { 1000000000, 1200000000, 1772787600 }, expected[3];
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, times, expected, NULL, 3, NULL), FGC_OK);
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, times, times, NULL, 3, NULL), FGC_OK);
    assert_memory_equal(times, expected, sizeof times);
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, NULL, NULL, NULL, 0, NULL), FGC_OK);
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, NULL, times, NULL, 1, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, times, NULL, NULL, 1, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_due_batch(NULL, calendar, 0, times, times, NULL, 1, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_due_batch(rule, NULL, 0, times, times, NULL, 1, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    fgc_calendar_free(calendar);
}

static void the_safe_date_is_the_earliest_of_all_policies(void **unused)
{
    (void)unused;
    fgc_calendar *calendars[] = { a_calendar(NO, NULL), a_calendar(DK, NULL) };
    uint64_t state = 13;
    for (size_t r = 0; r < fgc_rule_count(); r++) {
        const fgc_rule *rule = fgc_rule_at(r);
        fgc_rule_options options = { .size = sizeof options };
        fgc_rule_read(rule, &options, NULL);
        const fgc_calendar *calendar = calendars[options.country == DK];
        for (int i = 0; i < 2000; i++) {
            fgc_time start =
                moment(calendar, "2026-01-01T00:00") + random_below(&state, 1000000000);
            fgc_hold holds[] = { { start + random_below(&state, 2000000), 0 } };
            holds[0].to = holds[0].from + random_below(&state, 1000000) + 1;
            fgc_clock clock = a_clock(start);
            clock.starts_on = day("2016-01-01") + (fgc_date)random_below(&state, 20000);
            if (i % 50 == 0)
                clock.starts_on = day("2016-02-29") + 1461 * (fgc_date)random_below(&state, 10);
            clock.holds = holds;
            clock.hold_count = (uint32_t)random_below(&state, 2);
            fgc_time safe = INT64_MAX;
            fgc_due due = { .size = sizeof due };
            for (clock.policy = 1; clock.policy < 32; clock.policy++)
                if ((options.policies & 1u << clock.policy) &&
                    fgc_rule_due(rule, calendar, &clock, &due, NULL) == FGC_OK && due.due < safe)
                    safe = due.due;
            clock.policy = 0;
            due = due_of(rule, calendar, &clock);
            if (due.safe != safe)
                print_error("%s from %lld or day %d\n", options.id, (long long)start,
                            (int)clock.starts_on);
            assert_int_equal(due.safe, safe);
            fgc_date safe_day;
            assert_int_equal(fgc_calendar_local(calendar, safe - 1, &safe_day, NULL, NULL), FGC_OK);
            assert_int_equal(due.safe_day, safe_day);
        }
    }
    fgc_calendar_free(calendars[0]);
    fgc_calendar_free(calendars[1]);
}

static void the_last_day_is_that_of_the_last_second(void **unused)
{
    (void)unused;
    fgc_calendar *calendars[] = { a_calendar(NO, NULL), a_calendar(DK, NULL) };
    uint64_t state = 17;
    for (size_t r = 0; r < fgc_rule_count(); r++) {
        fgc_rule_options options = { .size = sizeof options };
        fgc_rule_read(fgc_rule_at(r), &options, NULL);
        const fgc_calendar *calendar = calendars[options.country == DK];
        for (int i = 0; i < 2000; i++) {
            fgc_clock clock =
                a_clock(moment(calendar, "2026-01-01T00:00") + random_below(&state, 1000000000));
            clock.starts_on = day("2016-01-01") + (fgc_date)random_below(&state, 20000);
            fgc_due due = due_of(fgc_rule_at(r), calendar, &clock);
            fgc_date last;
            assert_int_equal(fgc_calendar_local(calendar, due.due - 1, &last, NULL, NULL), FGC_OK);
            assert_int_equal(due.last_day, last);
            assert_true(due.unrolled <= due.last_day);
            if (options.unit != FGC_UNIT_HOURS) {
                fgc_time end;
                assert_int_equal(fgc_calendar_instant(calendar, last, 86400, &end, NULL), FGC_OK);
                assert_int_equal(due.due, end);
            }
        }
    }
    fgc_calendar_free(calendars[0]);
    fgc_calendar_free(calendars[1]);
}

/* Sizes. */

static void a_size_that_is_nonsense_is_refused(void **unused)
{
    (void)unused;
    static const uint32_t sizes[] = { 0, 1, 4, 7, 4097, UINT32_MAX };
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.klage", NO);
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        fgc_clock clock = a_clock(1000000000);
        fgc_due due = { .size = sizeof due };
        fgc_standing standing = { .size = sizeof standing };
        clock.size = sizes[i];
        assert_int_equal(fgc_rule_due(rule, calendar, &clock, &due, NULL), FGC_ERROR_ABI);
        assert_int_equal(fgc_rule_standing(rule, calendar, &clock, 0, &standing, NULL),
                         FGC_ERROR_ABI);
        clock.size = sizeof clock;
        due.size = standing.size = sizes[i];
        assert_int_equal(fgc_rule_due(rule, calendar, &clock, &due, NULL), FGC_ERROR_ABI);
        assert_int_equal(fgc_rule_standing(rule, calendar, &clock, 0, &standing, NULL),
                         FGC_ERROR_ABI);
        assert_int_equal(due.due, 0);
        assert_int_equal(standing.state, 0);
    }
    fgc_clock clock = a_clock(1000000000);
    fgc_due due = { .size = sizeof due };
    clock.reserved = 1;
    assert_int_not_equal(fgc_rule_due(rule, calendar, &clock, &due, NULL), FGC_OK);
    fgc_calendar_free(calendar);
}

static void the_first_part_of_a_due_is_the_same_without_the_rest(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.assignment.ordinary", NO);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    clock.policy = FGC_POLICY_CALENDAR_ROLL;
    fgc_due whole = due_of(rule, calendar, &clock), part;
    memset(&part, 0x5a, sizeof part);
    part.size = offsetof(fgc_due, safe);
    assert_int_equal(fgc_rule_due(rule, calendar, &clock, &part, NULL), FGC_OK);
    assert_int_equal(part.size, offsetof(fgc_due, safe));
    assert_int_equal(part.stopped, 0);
    assert_int_equal(part.due, whole.due);
    assert_int_equal(part.last_day, whole.last_day);
    assert_int_equal(part.unrolled, whole.unrolled);
    for (size_t i = offsetof(fgc_due, safe); i < sizeof part; i++)
        assert_int_equal(((const unsigned char *)&part)[i], 0x5a);
    part.size--;
    assert_int_equal(fgc_rule_due(rule, calendar, &clock, &part, NULL), FGC_ERROR_ABI);
    fgc_calendar_free(calendar);
}

static void longer_structs_are_taken_if_their_tail_is_zero(void **unused)
{
    (void)unused;
    struct {
        fgc_clock clock;
        uint64_t tail[2];
    } clock = { .clock = a_clock(1000000000) };
    struct {
        fgc_due due;
        uint64_t tail[2];
    } due = { .tail = { 7, 7 } };
    struct {
        fgc_standing standing;
        uint64_t tail[2];
    } standing = { .tail = { 7, 7 } };
    clock.clock.size = sizeof clock;
    due.due.size = sizeof due;
    standing.standing.size = sizeof standing;
    fgc_calendar *calendar = norway();
    const fgc_rule *rule = the_rule("no.klage", NO);
    assert_int_equal(fgc_rule_due(rule, calendar, &clock.clock, &due.due, NULL), FGC_OK);
    assert_int_equal(due.due.size, sizeof due);
    fgc_clock usual = a_clock(1000000000);
    assert_int_equal(due.due.due, due_of(rule, calendar, &usual).due);
    assert_int_equal(
        fgc_rule_standing(rule, calendar, &clock.clock, 1000000000, &standing.standing, NULL),
        FGC_OK);
    assert_int_equal(standing.standing.size, sizeof standing);
    assert_int_equal(standing.standing.state, FGC_STATE_RUNNING);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(due.tail[i], 0);
        assert_int_equal(standing.tail[i], 0);
    }
    clock.tail[1] = 1;
    assert_int_equal(fgc_rule_due(rule, calendar, &clock.clock, &due.due, NULL), FGC_ERROR_ABI);
    fgc_calendar_free(calendar);
}

static void what_stands_outside_the_table_is_refused_by_name(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_error *error = fgc_error_new(NULL);
    const fgc_rule *rule = the_rule("no.assignment.ordinary", NO);
    fgc_standing standing = { .size = sizeof standing };
    const fgc_lead bad = { -1, FGC_UNIT_HOURS };
    fgc_time now = moment(calendar, "2026-03-06T16:00");
    fgc_clock clock = a_clock(now);
    clock.met = -5;
    assert_int_equal(fgc_rule_standing(rule, calendar, &clock, now, &standing, error),
                     FGC_ERROR_RANGE);
    assert_string_equal(fgc_error_path(error), "clock.met");
    clock.met = 0;
    clock.lapsed = INT64_MIN;
    assert_int_equal(fgc_rule_standing(rule, calendar, &clock, now, &standing, error),
                     FGC_ERROR_RANGE);
    assert_string_equal(fgc_error_path(error), "clock.lapsed");
    clock.lapsed = 0;
    clock.met = now;
    clock.leads = &bad;
    clock.lead_count = 1;
    assert_int_equal(fgc_rule_standing(rule, calendar, &clock, now, &standing, error),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_string_equal(fgc_error_path(error), "clock.leads");
    fgc_error_free(error);
    fgc_calendar_free(calendar);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clock_is_due_at_the_end_of_its_last_day),
        cmocka_unit_test(a_clock_of_hours_tells_how_long_it_stood_still),
        cmocka_unit_test(a_clock_may_say_how_it_is_counted),
        cmocka_unit_test(a_policy_the_rule_does_not_have_is_refused),
        cmocka_unit_test(a_rule_of_one_country_is_not_counted_by_another_s_calendar),
        cmocka_unit_test(what_is_missing_is_refused),
        cmocka_unit_test(starts_outside_the_table_are_refused),
        cmocka_unit_test(ends_outside_the_table_are_refused),
        cmocka_unit_test(a_clock_may_end_within_the_table_by_one_policy_and_outside_it_by_another),
        cmocka_unit_test(the_largest_amounts_end_or_are_refused),
        cmocka_unit_test(a_rule_binds_clocks_that_start_while_it_is_law),
        cmocka_unit_test(a_statute_does_not_bind_what_came_before_it),
        cmocka_unit_test(holds_out_of_order_are_refused_by_their_number),
        cmocka_unit_test(holds_may_overlap_and_then_count_once),
        cmocka_unit_test(a_hold_without_end_leaves_no_due_date),
        cmocka_unit_test(a_rule_that_holds_do_not_stop_runs_on),
        cmocka_unit_test(the_second_moment_ends_a_clock_on_its_own_day_if_it_is_earlier),
        cmocka_unit_test(a_second_moment_before_the_start_or_outside_the_table_is_refused),
        cmocka_unit_test(a_deadline_stands_in_one_of_seven_states),
        cmocka_unit_test(every_state_has_an_id_and_a_label),
        cmocka_unit_test(what_is_left_is_told_in_seconds_and_working_days),
        cmocka_unit_test(warnings_come_when_they_were_asked_for),
        cmocka_unit_test(hours_of_warning_are_elapsed_and_days_begin_at_midnight),
        cmocka_unit_test(a_lead_that_is_none_is_refused_by_its_number),
        cmocka_unit_test(a_warning_may_lie_before_the_table),
        cmocka_unit_test(a_birthday_stands_from_the_day_of_birth),
        cmocka_unit_test(now_outside_the_table_is_refused),
        cmocka_unit_test(many_clocks_are_due_as_each_of_them_is),
        cmocka_unit_test(many_birthdays_are_counted_from_their_local_day),
        cmocka_unit_test(a_batch_works_on_every_item_and_names_the_first_that_failed),
        cmocka_unit_test(a_batch_may_write_over_what_it_reads_and_may_be_empty),
        cmocka_unit_test(the_safe_date_is_the_earliest_of_all_policies),
        cmocka_unit_test(the_last_day_is_that_of_the_last_second),
        cmocka_unit_test(a_size_that_is_nonsense_is_refused),
        cmocka_unit_test(the_first_part_of_a_due_is_the_same_without_the_rest),
        cmocka_unit_test(longer_structs_are_taken_if_their_tail_is_zero),
        cmocka_unit_test(what_stands_outside_the_table_is_refused_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
