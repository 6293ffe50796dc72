#include "builders.h"

#include <stdio.h>
#include <string.h>

enum { NO = FGC_COUNTRY_NO, DK = FGC_COUNTRY_DK };

static fgc_explanation *explain(const fgc_rule *rule, const fgc_calendar *calendar,
                                const fgc_clock *clock)
{
    fgc_explanation *explanation = NULL;
    assert_int_equal(fgc_rule_explain(rule, calendar, clock, &explanation, NULL), FGC_OK);
    assert_non_null(explanation);
    return explanation;
}

static fgc_explained step_at(const fgc_explanation *explanation, size_t index)
{
    fgc_explained step = { .size = sizeof step };
    assert_int_equal(fgc_explanation_read(explanation, index, &step, NULL), FGC_OK);
    assert_int_equal(step.size, sizeof step);
    assert_int_equal(step.reserved, 0);
    return step;
}

struct expected {
    const char *date;
    int32_t kind;
    int64_t amount; /* counted, or seconds */
    int32_t reason;
    const char *name;
};

static void assert_steps(const fgc_explanation *explanation, const struct expected *steps,
                         size_t count, bool seconds)
{
    for (size_t i = 0; i < fgc_explanation_count(explanation); i++) {
        fgc_explained step = step_at(explanation, i);
        char date[11];
        fgc_date_write(step.date, date, sizeof date);
        if (i >= count || step.kind != steps[i].kind || step.date != day(steps[i].date))
            print_error("step %zu is %s on %s\n", i, fgc_code_id(FGC_LIST_EXPLAINED, step.kind),
                        date);
        assert_true(i < count);
        assert_int_equal(step.kind, steps[i].kind);
        assert_string_equal(date, steps[i].date);
        assert_int_equal(seconds ? step.seconds : step.counted, steps[i].amount);
        assert_int_equal(step.reason, steps[i].reason);
        if (steps[i].name)
            assert_string_equal(fgc_code_label(FGC_LIST_HOLIDAY, step.name, FGC_LANGUAGE_NB),
                                steps[i].name);
        else
            assert_int_equal(step.name, 0);
    }
    assert_int_equal(fgc_explanation_count(explanation), count);
}

static void a_day_rule_is_counted_day_by_day(void **unused)
{
    (void)unused;
    static const struct expected steps[] = {
        { "2026-03-30", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2026-03-31", FGC_EXPLAINED_COUNT, 1, 0, NULL },
        { "2026-04-01", FGC_EXPLAINED_COUNT, 2, 0, NULL },
        { "2026-04-02", FGC_EXPLAINED_SKIP, 0, FGC_REASON_HOLIDAY, "Skjærtorsdag" },
        { "2026-04-03", FGC_EXPLAINED_SKIP, 0, FGC_REASON_HOLIDAY, "Langfredag" },
        { "2026-04-04", FGC_EXPLAINED_SKIP, 0, FGC_REASON_SATURDAY, NULL },
        { "2026-04-05", FGC_EXPLAINED_SKIP, 0, FGC_REASON_SUNDAY, "Første påskedag" },
        { "2026-04-06", FGC_EXPLAINED_SKIP, 0, FGC_REASON_HOLIDAY, "Andre påskedag" },
        { "2026-04-07", FGC_EXPLAINED_COUNT, 3, 0, NULL },
        { "2026-04-07", FGC_EXPLAINED_DUE, 0, 0, NULL },
    };
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_rule *rule = a_rule(FGC_UNIT_DAYS, 3, FGC_POLICY_WORKING_DAYS);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-30T10:00"));
    fgc_explanation *explanation = explain(rule, calendar, &clock);
    assert_steps(explanation, steps, COUNT_OF(steps), false);
    fgc_explanation_free(explanation);
    fgc_rule_free(rule);
    fgc_calendar_free(calendar);
}

static void an_hour_rule_tells_the_seconds_of_each_day(void **unused)
{
    (void)unused;
    static const struct expected steps[] = {
        { "2026-03-06", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2026-03-06", FGC_EXPLAINED_COUNT, 8 * 3600, 0, NULL },
        { "2026-03-07", FGC_EXPLAINED_SKIP, 0, FGC_REASON_SATURDAY, NULL },
        { "2026-03-08", FGC_EXPLAINED_SKIP, 0, FGC_REASON_SUNDAY, NULL },
        { "2026-03-09", FGC_EXPLAINED_COUNT, 16 * 3600, 0, NULL },
        { "2026-03-09", FGC_EXPLAINED_DUE, 0, 0, NULL },
    };
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    fgc_explanation *explanation = explain(the_rule("no.assignment.acute", NO), calendar, &clock);
    assert_steps(explanation, steps, COUNT_OF(steps), true);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void a_roll_names_every_day_it_passes(void **unused)
{
    (void)unused;
    static const struct expected steps[] = {
        { "2027-04-24", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2027-05-01", FGC_EXPLAINED_COUNT, 1, 0, NULL },
        { "2027-05-08", FGC_EXPLAINED_COUNT, 2, 0, NULL },
        { "2027-05-15", FGC_EXPLAINED_COUNT, 3, 0, NULL },
        { "2027-05-15", FGC_EXPLAINED_ROLL, 0, FGC_REASON_SATURDAY, NULL },
        { "2027-05-16", FGC_EXPLAINED_ROLL, 0, FGC_REASON_SUNDAY, "Første pinsedag" },
        { "2027-05-17", FGC_EXPLAINED_ROLL, 0, FGC_REASON_HOLIDAY, NULL },
        { "2027-05-18", FGC_EXPLAINED_DUE, 0, 0, NULL },
    };
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_clock clock = a_clock(moment(calendar, "2027-04-24T10:00"));
    fgc_explanation *explanation = explain(the_rule("no.klage", NO), calendar, &clock);
    fgc_explained both = step_at(explanation, 6);
    assert_int_not_equal(both.name, 0);
    assert_int_not_equal(both.name_too, 0);
    assert_int_not_equal(both.name, both.name_too);
    struct expected named[COUNT_OF(steps)];
    memcpy(named, steps, sizeof steps);
    named[6].name = fgc_code_label(FGC_LIST_HOLIDAY, both.name, FGC_LANGUAGE_NB);
    assert_true(strcmp(named[6].name, "Andre pinsedag") == 0 ||
                strcmp(named[6].name, "Grunnlovsdagen") == 0);
    assert_steps(explanation, named, COUNT_OF(named), false);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void a_hold_is_named_only_on_days_that_would_have_counted(void **unused)
{
    (void)unused;
    static const struct expected steps[] = {
        { "2026-03-04", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2026-03-05", FGC_EXPLAINED_COUNT, 1, 0, NULL },
        { "2026-03-06", FGC_EXPLAINED_SKIP, 0, FGC_REASON_HOLD, NULL },
        { "2026-03-07", FGC_EXPLAINED_SKIP, 0, FGC_REASON_SATURDAY, NULL },
        { "2026-03-08", FGC_EXPLAINED_SKIP, 0, FGC_REASON_SUNDAY, NULL },
        { "2026-03-09", FGC_EXPLAINED_COUNT, 2, 0, NULL },
        { "2026-03-09", FGC_EXPLAINED_DUE, 0, 0, NULL },
    };
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_rule *rule = a_rule(FGC_UNIT_DAYS, 2, FGC_POLICY_WORKING_DAYS);
    const fgc_hold hold = { moment(calendar, "2026-03-06T12:00"),
                            moment(calendar, "2026-03-09T08:00") };
    fgc_clock clock = a_clock(moment(calendar, "2026-03-04T10:00"));
    clock.holds = &hold;
    clock.hold_count = 1;
    fgc_explanation *explanation = explain(rule, calendar, &clock);
    assert_steps(explanation, steps, COUNT_OF(steps), false);
    fgc_explanation_free(explanation);
    fgc_rule_free(rule);
    fgc_calendar_free(calendar);
}

static void weeks_are_moved_by_days_on_hold(void **unused)
{
    (void)unused;
    static const struct expected steps[] = {
        { "2026-03-05", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2026-03-09", FGC_EXPLAINED_SKIP, 0, FGC_REASON_HOLD, NULL },
        { "2026-03-10", FGC_EXPLAINED_SKIP, 0, FGC_REASON_HOLD, NULL },
        { "2026-03-12", FGC_EXPLAINED_COUNT, 1, 0, NULL },
        { "2026-03-14", FGC_EXPLAINED_MOVE, 2, 0, NULL },
        { "2026-03-14", FGC_EXPLAINED_DUE, 0, 0, NULL },
    };
    fgc_calendar *calendar = a_calendar(NO, NULL);
    const fgc_hold hold = { moment(calendar, "2026-03-09T12:00"),
                            moment(calendar, "2026-03-11T08:00") };
    fgc_clock clock = a_clock(moment(calendar, "2026-03-05T10:00"));
    clock.holds = &hold;
    clock.hold_count = 1;
    fgc_explanation *explanation =
        explain(the_rule("no.coordinator.contact", NO), calendar, &clock);
    assert_steps(explanation, steps, COUNT_OF(steps), false);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void a_window_opens(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_clock clock = a_clock(moment(calendar, "2026-01-14T10:00"));
    fgc_explanation *explanation = explain(the_rule("no.conference.window", NO), calendar, &clock);
    size_t opened = 0;
    for (size_t i = 0; i < fgc_explanation_count(explanation); i++) {
        fgc_explained step = step_at(explanation, i);
        if (step.kind != FGC_EXPLAINED_OPEN)
            continue;
        opened++;
        assert_int_equal(step.date, day("2026-02-11"));
    }
    assert_int_equal(opened, 1);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void a_rule_after_another_starts_where_that_ended(void **unused)
{
    (void)unused;
    static const struct expected steps[] = {
        { "2026-03-27", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2026-04-03", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2026-05-03", FGC_EXPLAINED_COUNT, 1, 0, NULL },
        { "2026-06-03", FGC_EXPLAINED_COUNT, 2, 0, NULL },
        { "2026-07-03", FGC_EXPLAINED_COUNT, 3, 0, NULL },
        { "2026-07-03", FGC_EXPLAINED_DUE, 0, 0, NULL },
    };
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-27T10:00"));
    fgc_explanation *explanation = explain(the_rule("no.undersokelse", NO), calendar, &clock);
    assert_steps(explanation, steps, COUNT_OF(steps), false);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void the_second_moment_is_told(void **unused)
{
    (void)unused;
    static const struct expected steps[] = {
        { "2026-01-15", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2026-02-15", FGC_EXPLAINED_COUNT, 1, 0, NULL },
        { "2026-03-15", FGC_EXPLAINED_COUNT, 2, 0, NULL },
        { "2026-03-20", FGC_EXPLAINED_SECOND, 0, 0, NULL },
        { "2026-03-20", FGC_EXPLAINED_DUE, 0, 0, NULL },
    };
    fgc_calendar *calendar = a_calendar(DK, NULL);
    fgc_clock clock = a_clock(moment(calendar, "2026-01-15T10:00"));
    clock.second = moment(calendar, "2026-03-20T11:00");
    fgc_explanation *explanation = explain(the_rule("dk.opfoelgning", DK), calendar, &clock);
    assert_steps(explanation, steps, COUNT_OF(steps), false);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void a_hold_without_end_is_where_it_stops(void **unused)
{
    (void)unused;
    static const struct expected steps[] = {
        { "2026-03-04", FGC_EXPLAINED_START, 0, 0, NULL },
        { "2026-03-05", FGC_EXPLAINED_COUNT, 1, 0, NULL },
        { "2026-03-06", FGC_EXPLAINED_STOP, 0, 0, NULL },
    };
    fgc_calendar *calendar = a_calendar(NO, NULL);
    const fgc_hold hold = { moment(calendar, "2026-03-06T12:00"), 0 };
    fgc_clock clock = a_clock(moment(calendar, "2026-03-04T10:00"));
    clock.holds = &hold;
    clock.hold_count = 1;
    fgc_explanation *explanation =
        explain(the_rule("no.assignment.ordinary", NO), calendar, &clock);
    assert_steps(explanation, steps, COUNT_OF(steps), false);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void closing_days_are_told_apart_from_holidays(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(DK, "dk-limitation,2026-06-08");
    fgc_rule *rule = a_rule(FGC_UNIT_DAYS, 1, FGC_POLICY_WORKING_DAYS);
    fgc_clock clock = a_clock(moment(calendar, "2026-06-04T10:00"));
    fgc_explanation *explanation = explain(rule, calendar, &clock);
    fgc_explained constitution_day = step_at(explanation, 1), own_day = step_at(explanation, 4);
    assert_int_equal(constitution_day.reason, FGC_REASON_CLOSING_DAY);
    assert_string_equal(fgc_code_label(FGC_LIST_HOLIDAY, constitution_day.name, FGC_LANGUAGE_DA),
                        "Grundlovsdag");
    assert_int_equal(own_day.date, day("2026-06-08"));
    assert_int_equal(own_day.reason, FGC_REASON_CLOSING_DAY);
    fgc_explanation_free(explanation);
    fgc_rule_free(rule);
    fgc_calendar_free(calendar);
}

/* What must hold of any explanation. */

struct tally {
    int32_t counted, weekend_days, holidays, held_days, moved;
    int64_t seconds;
    size_t starts, opens, dues, stops, seconds_moments;
    fgc_date last_counted, first_roll, last_roll;
};

static struct tally tally_of(const fgc_explanation *explanation)
{
    struct tally tally = { .first_roll = FGC_NO_DATE };
    fgc_date before = FGC_NO_DATE;
    for (size_t i = 0; i < fgc_explanation_count(explanation); i++) {
        fgc_explained step = step_at(explanation, i);
        if (step.date < before)
            print_error("step %zu, %s, goes back\n", i, fgc_code_id(FGC_LIST_EXPLAINED, step.kind));
        assert_true(step.date >= before);
        before = step.date;
        assert_non_null(fgc_code_id(FGC_LIST_EXPLAINED, step.kind));
        bool has_reason = step.kind == FGC_EXPLAINED_SKIP || step.kind == FGC_EXPLAINED_ROLL;
        bool partly =
            step.kind == FGC_EXPLAINED_COUNT && step.seconds > 0 && step.reason == FGC_REASON_HOLD;
        assert_int_equal(step.reason != 0, has_reason || partly);
        if (has_reason)
            assert_non_null(fgc_code_id(FGC_LIST_REASON, step.reason));
        if (step.name != 0)
            assert_non_null(fgc_code_id(FGC_LIST_HOLIDAY, step.name));
        bool weekend = step.reason == FGC_REASON_SATURDAY || step.reason == FGC_REASON_SUNDAY;
        switch (step.kind) {
        case FGC_EXPLAINED_START:
            assert_int_equal(i, tally.starts);
            tally.starts++;
            break;
        case FGC_EXPLAINED_COUNT:
            if (step.counted != 0)
                assert_int_equal(step.counted, ++tally.counted);
            tally.last_counted = step.date;
            tally.seconds += step.seconds;
            break;
        case FGC_EXPLAINED_SKIP:
            tally.weekend_days += weekend;
            tally.held_days += step.reason == FGC_REASON_HOLD;
            tally.holidays += !weekend && step.reason != FGC_REASON_HOLD;
            break;
        case FGC_EXPLAINED_OPEN:
            tally.opens++;
            break;
        case FGC_EXPLAINED_MOVE:
            tally.moved = step.counted;
            break;
        case FGC_EXPLAINED_ROLL:
            if (tally.first_roll == FGC_NO_DATE)
                tally.first_roll = step.date;
            else
                assert_int_equal(step.date, tally.last_roll + 1);
            tally.last_roll = step.date;
            break;
        case FGC_EXPLAINED_SECOND:
            tally.seconds_moments++;
            break;
        case FGC_EXPLAINED_STOP:
            tally.stops++;
            assert_int_equal(i, fgc_explanation_count(explanation) - 1);
            break;
        case FGC_EXPLAINED_DUE:
            tally.dues++;
            assert_int_equal(i, fgc_explanation_count(explanation) - 1);
            break;
        default:
            fail();
        }
    }
    return tally;
}

static void assert_agrees(const fgc_explanation *explanation, const fgc_rule_options *rule,
                          const fgc_calendar *calendar, const fgc_clock *clock, const fgc_due *due)
{
    struct tally tally = tally_of(explanation);
    fgc_explained first = step_at(explanation, 0);
    fgc_date start = clock->starts_on;
    if (!rule->from_date)
        assert_int_equal(fgc_calendar_local(calendar, clock->starts, &start, NULL, NULL), FGC_OK);
    assert_int_equal(first.kind, FGC_EXPLAINED_START);
    assert_int_equal(first.date, start);
    assert_int_equal(tally.starts, rule->after && rule->after[0] != '\0' ? 2 : 1);
    assert_int_equal(tally.stops, due->stopped);
    assert_int_equal(tally.dues, !due->stopped);
    if (due->stopped)
        return;
    fgc_explained last = step_at(explanation, fgc_explanation_count(explanation) - 1);
    assert_int_equal(last.date, due->last_day + rule->ends_at_start);
    if (tally.seconds_moments == 0)
        assert_int_equal(tally.opens, due->opens != 0);
    if (due->unrolled != due->last_day) {
        assert_int_equal(tally.first_roll, due->unrolled);
        assert_int_equal(tally.last_roll, due->last_day - 1);
    } else {
        assert_int_equal(tally.first_roll, FGC_NO_DATE);
    }
    if (rule->unit == FGC_UNIT_HOURS) {
        assert_int_equal(tally.seconds, (int64_t)rule->amount * 3600);
        return;
    }
    if (tally.seconds_moments > 0)
        return;
    assert_int_equal(tally.counted, rule->amount);
    assert_int_equal(tally.weekend_days, due->weekend_days);
    assert_int_equal(tally.holidays, due->holidays);
    assert_int_equal(tally.held_days, due->held_days);
    if (rule->unit == FGC_UNIT_DAYS)
        assert_int_equal(tally.last_counted, due->unrolled);
    else
        assert_int_equal(tally.moved, due->held_days);
}

/* The day as the library's own phrase puts it, "tirsdag 24. mars 2026". */
static void write_day(fgc_date date, int32_t language, char *out, size_t room)
{
    int32_t year, month, of_month;
    fgc_date_parts(date, &year, &month, &of_month);
    int32_t phrase = fgc_code_find(FGC_LIST_PHRASE, "date");
    const char *at = fgc_code_label(FGC_LIST_PHRASE, phrase, language);
    assert_non_null(at);
    size_t size = 0;
    while (*at != '\0' && size + 40 < room) {
        if (*at != '{') {
            out[size++] = *at++;
            continue;
        }
        int written = 0;
        if (strncmp(at, "{weekday}", 9) == 0)
            written = snprintf(out + size, room - size, "%s",
                               fgc_code_label(FGC_LIST_WEEKDAY, fgc_date_weekday(date), language));
        else if (strncmp(at, "{month}", 7) == 0)
            written = snprintf(out + size, room - size, "%s",
                               fgc_code_label(FGC_LIST_MONTH, month, language));
        else if (strncmp(at, "{day}", 5) == 0)
            written = snprintf(out + size, room - size, "%d", (int)of_month);
        else if (strncmp(at, "{year}", 6) == 0)
            written = snprintf(out + size, room - size, "%d", (int)year);
        assert_true(written > 0);
        size += (size_t)written;
        at = strchr(at, '}') + 1;
    }
    out[size] = '\0';
}

static void assert_sentences(const fgc_explanation *explanation, const fgc_rule *rule,
                             const fgc_rule_options *options, const fgc_due *due)
{
    for (int32_t language = FGC_LANGUAGE_NB; language <= FGC_LANGUAGE_EN; language++) {
        fgc_text *text = NULL;
        assert_int_equal(fgc_explanation_sentences(explanation, language, &text, NULL), FGC_OK);
        const char *words = fgc_text_data(text);
        char date[80];
        write_day(due->stopped ? 0 : due->last_day + options->ends_at_start, language, date,
                  sizeof date);
        bool good = fgc_text_size(text) == strlen(words) && !strchr(words, '{') &&
                    !strchr(words, '}') && !strstr(words, "  ") && !strstr(words, " \n") &&
                    !strstr(words, "\n\n") && !strstr(words, "..") && !strstr(words, "(null)") &&
                    words[fgc_text_size(text) - 1] == '\n' && strstr(words, options->citation) &&
                    strstr(words, fgc_rule_title(rule, language)) &&
                    (due->stopped || strstr(words, date));
        const char *last = strstr(words, options->citation);
        good = good && last && strchr(last, '\n') == words + fgc_text_size(text) - 1;
        if (!good)
            print_error("%s, language %d, %s:\n%s\n", options->id, (int)language, date, words);
        assert_true(good);
        fgc_text_free(text);
    }
}

/* A clock of a rule at random, with holds every other time. */
static fgc_clock random_clock(uint64_t *state, const fgc_calendar *calendar, fgc_hold *holds)
{
    fgc_time start = moment(calendar, "2026-01-01T00:00") + random_below(state, 1000000000);
    fgc_clock clock = a_clock(start);
    clock.starts_on = day("2016-01-01") + (fgc_date)random_below(state, 20000);
    fgc_time at = start + random_below(state, 1500000) - 300000;
    clock.hold_count = (uint32_t)random_below(state, 4);
    for (uint32_t i = 0; i < clock.hold_count; i++) {
        holds[i].from = at;
        holds[i].to = at + random_below(state, 400000);
        at = holds[i].to + random_below(state, 600000);
    }
    if (clock.hold_count > 0 && random_below(state, 6) == 0)
        holds[clock.hold_count - 1].to = 0;
    if (random_below(state, 3) == 0)
        clock.second = start + random_below(state, 10000000);
    clock.holds = holds;
    return clock;
}

static void every_explanation_agrees_with_the_due_date(void **unused)
{
    (void)unused;
    fgc_calendar *calendars[] = { a_calendar(NO, "12-24"), a_calendar(DK, NULL) };
    const int times = is_slow() ? 15 : 150;
    uint64_t state = 21;
    for (size_t r = 0; r < fgc_rule_count(); r++) {
        const fgc_rule *rule = fgc_rule_at(r);
        fgc_rule_options options = { .size = sizeof options };
        fgc_rule_read(rule, &options, NULL);
        const fgc_calendar *calendar = calendars[options.country == DK];
        for (int32_t policy = 1; policy < 32; policy++) {
            for (int i = 0; i < times && (options.policies & 1u << policy); i++) {
                fgc_hold holds[4];
                fgc_clock clock = random_clock(&state, calendar, holds);
                clock.policy = policy;
                fgc_due due = due_of(rule, calendar, &clock);
                fgc_explanation *explanation = explain(rule, calendar, &clock);
                memset(holds, 0, sizeof holds); /* the clock's own need not outlive the call */
                fgc_clock kept = clock;
                memset(&clock, 0, sizeof clock);
                assert_agrees(explanation, &options, calendar, &kept, &due);
                assert_sentences(explanation, rule, &options, &due);
                fgc_explanation_free(explanation);
            }
        }
    }
    fgc_calendar_free(calendars[0]);
    fgc_calendar_free(calendars[1]);
}

static void every_way_of_counting_can_be_explained(void **unused)
{
    (void)unused;
    static const int32_t amounts[] = { 1, 2, 3, 15, 40 };
    fgc_calendar *calendar = a_calendar(NO, "dk-limitation,12-24/01-02");
    uint64_t state = 23;
    for (int32_t unit = FGC_UNIT_HOURS; unit <= FGC_UNIT_YEARS; unit++)
        for (int32_t policy = FGC_POLICY_ELAPSED; policy <= FGC_POLICY_WORKING_DAYS; policy++)
            for (size_t i = 0; i < COUNT_OF(amounts); i++) {
                fgc_rule_options options = rule_options(unit, amounts[i], policy);
                options.country = NO;
                options.opens = unit != FGC_UNIT_HOURS && amounts[i] > 2 ? amounts[i] / 2 : 0;
                options.second = unit != FGC_UNIT_HOURS ? FGC_MOMENT_PLAN_READY : 0;
                options.roll_set = "dk-limitation";
                fgc_rule *rule = NULL;
                if (fgc_rule_new(&options, &rule, NULL) != FGC_OK)
                    continue;
                for (int j = 0; j < 40; j++) {
                    fgc_hold holds[4];
                    fgc_clock clock = random_clock(&state, calendar, holds);
                    fgc_due due = { .size = sizeof due };
                    if (fgc_rule_due(rule, calendar, &clock, &due, NULL) != FGC_OK)
                        continue;
                    fgc_explanation *explanation = explain(rule, calendar, &clock);
                    assert_agrees(explanation, &options, calendar, &clock, &due);
                    assert_sentences(explanation, rule, &options, &due);
                    fgc_explanation_free(explanation);
                }
                fgc_rule_free(rule);
            }
    fgc_calendar_free(calendar);
}

static void an_unknown_language_is_bokmaal(void **unused)
{
    (void)unused;
    static const int32_t unknown[] = { 0, -1, 5, INT32_MAX, INT32_MIN };
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    fgc_explanation *explanation =
        explain(the_rule("no.assignment.ordinary", NO), calendar, &clock);
    fgc_text *bokmaal = NULL, *other = NULL;
    assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_NB, &bokmaal, NULL),
                     FGC_OK);
    for (size_t i = 0; i < COUNT_OF(unknown); i++) {
        assert_int_equal(fgc_explanation_sentences(explanation, unknown[i], &other, NULL), FGC_OK);
        assert_string_equal(fgc_text_data(other), fgc_text_data(bokmaal));
        fgc_text_free(other);
    }
    assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_EN, &other, NULL), FGC_OK);
    assert_string_not_equal(fgc_text_data(other), fgc_text_data(bokmaal));
    fgc_text_free(other);
    fgc_text_free(bokmaal);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void what_cannot_be_due_cannot_be_explained(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(NO, NULL);
    const fgc_rule *rule = the_rule("no.melding", NO);
    fgc_explanation *none = NULL;
    fgc_clock clock = a_clock(-1);
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &none, NULL), FGC_ERROR_RANGE);
    clock = a_clock(moment(calendar, "2020-03-06T16:00"));
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &none, NULL), FGC_ERROR_NOT_IN_FORCE);
    clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    clock.policy = FGC_POLICY_WORKING_DAYS;
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &none, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    clock.policy = 0;
    clock.size = 3;
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &none, NULL), FGC_ERROR_ABI);
    clock.size = sizeof clock;
    assert_int_equal(fgc_rule_explain(NULL, calendar, &clock, &none, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_explain(rule, NULL, &clock, &none, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_explain(rule, calendar, NULL, &none, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, NULL, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_null(none);
    fgc_calendar_free(calendar);
}

static void a_step_that_is_not_there_cannot_be_read(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_clock clock = a_clock(moment(calendar, "2026-03-06T16:00"));
    fgc_explanation *explanation = explain(the_rule("no.melding", NO), calendar, &clock);
    fgc_explained step = { .size = sizeof step, .kind = 77 };
    size_t count = fgc_explanation_count(explanation);
    assert_int_equal(fgc_explanation_read(explanation, count, &step, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_explanation_read(explanation, SIZE_MAX, &step, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_explanation_read(NULL, 0, &step, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_explanation_read(explanation, 0, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    step.size = 0;
    assert_int_equal(fgc_explanation_read(explanation, 0, &step, NULL), FGC_ERROR_ABI);
    step.size = 4097;
    assert_int_equal(fgc_explanation_read(explanation, 0, &step, NULL), FGC_ERROR_ABI);
    assert_int_equal(step.kind, 77);
    struct {
        fgc_explained step;
        uint64_t tail;
    } longer = { .step = { .size = sizeof longer }, .tail = 7 };
    assert_int_equal(fgc_explanation_read(explanation, 0, &longer.step, NULL), FGC_OK);
    assert_int_equal(longer.step.kind, FGC_EXPLAINED_START);
    assert_int_equal(longer.tail, 0);
    fgc_text *text = NULL;
    assert_int_equal(fgc_explanation_sentences(NULL, FGC_LANGUAGE_NB, &text, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_NB, NULL, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_null(text);
    assert_int_equal(fgc_explanation_count(NULL), 0);
    fgc_explanation_free(explanation);
    fgc_explanation_free(NULL);
    fgc_calendar_free(calendar);
}

static void the_longest_count_can_be_explained(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(NO, NULL);
    fgc_rule *rule = a_rule(FGC_UNIT_DAYS, 36525, FGC_POLICY_MON_SAT);
    fgc_clock clock = a_clock(moment(calendar, "1970-01-01T12:00"));
    fgc_due due = due_of(rule, calendar, &clock);
    fgc_explanation *explanation = explain(rule, calendar, &clock);
    assert_int_equal(fgc_explanation_count(explanation), due.last_day + 2);
    fgc_text *text = NULL;
    assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_EN, &text, NULL), FGC_OK);
    assert_true(fgc_text_size(text) < 4000);
    fgc_text_free(text);
    fgc_explanation_free(explanation);
    fgc_rule_free(rule);
    fgc_calendar_free(calendar);
}

static void a_hold_of_some_hours_is_told_and_so_is_the_strictest_hour(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(NO, NULL);
    const fgc_hold hold = { moment(calendar, "2026-03-06T17:00"),
                            moment(calendar, "2026-03-06T18:00") };
    const fgc_clock clock = { .size = sizeof clock,
                              .starts = moment(calendar, "2026-03-06T16:00"),
                              .holds = &hold,
                              .hold_count = 1 };
    fgc_explanation *explanation = NULL;
    fgc_text *text = NULL;
    assert_int_equal(
        fgc_rule_explain(the_rule("no.assignment.acute", NO), calendar, &clock, &explanation, NULL),
        FGC_OK);
    fgc_explained friday = step_at(explanation, 1);
    assert_int_equal(friday.seconds, 7 * 3600);
    assert_int_equal(friday.reason, FGC_REASON_HOLD);
    assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_EN, &text, NULL), FGC_OK);
    const char *words = fgc_text_data(text);
    assert_non_null(
        strstr(words, "The clock stands still on Saturday 7 March and Sunday 8 March."));
    assert_non_null(strstr(words, "The time the case stood still does not count."));
    assert_non_null(strstr(words, "It must be done before Monday 9 March 2026 at 17:00."));
    assert_non_null(strstr(words, "it must be done before Saturday 7 March 2026 at 17:00."));
    fgc_text_free(text);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void christmas_eve_ends_no_danish_complaint_and_is_no_holiday(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(DK, NULL);
    const fgc_clock clock = a_clock(moment(calendar, "2026-11-26T10:00"));
    fgc_explanation *explanation = NULL;
    assert_int_equal(
        fgc_rule_explain(the_rule("dk.klage", DK), calendar, &clock, &explanation, NULL), FGC_OK);
    bool rolled = false;
    for (size_t i = 0; i < fgc_explanation_count(explanation); i++) {
        fgc_explained step = step_at(explanation, i);
        if (step.date != day("2026-12-24") || step.kind != FGC_EXPLAINED_ROLL)
            continue;
        assert_int_equal(step.reason, FGC_REASON_EXTRA_DAY);
        rolled = true;
    }
    assert_true(rolled);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void a_hold_after_the_end_is_not_told(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar(NO, NULL);
    static const struct {
        const char *from, *to;
        bool told;
    } cases[] = { { "2026-03-10T10:00", "2026-03-12T10:00", true },
                  { "2026-08-10T10:00", "2026-08-12T10:00", false },
                  { "2026-03-10T10:00", "2026-03-10T10:00", false } };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const fgc_hold hold = { moment(calendar, cases[i].from), moment(calendar, cases[i].to) };
        fgc_clock clock = a_clock(moment(calendar, "2026-03-06T10:00"));
        fgc_explanation *explanation = NULL;
        fgc_text *text = NULL;
        clock.holds = &hold;
        clock.hold_count = 1;
        assert_int_equal(
            fgc_rule_explain(the_rule("no.klage", NO), calendar, &clock, &explanation, NULL),
            FGC_OK);
        assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_EN, &text, NULL),
                         FGC_OK);
        assert_int_equal(strstr(fgc_text_data(text), "runs all the same") != NULL, cases[i].told);
        fgc_text_free(text);
        fgc_explanation_free(explanation);
    }
    fgc_calendar_free(calendar);
}

static void a_date_and_a_length_are_said_as_each_language_says_them(void **unused)
{
    (void)unused;
    static const char *dates[] = { "fredag 6. mars 2026", "fredag 6. mars 2026",
                                   "fredag den 6. marts 2026", "Friday 6 March 2026" };
    static const char *lengths[] = { "15 dager", "15 dagar", "15 dage", "15 days" };
    static const char *windows[] = { "4–8 uker", "4–8 veker", "4–8 uger", "4–8 weeks" };
    char text[64];
    for (int32_t language = FGC_LANGUAGE_NB; language <= FGC_LANGUAGE_EN; language++) {
        size_t size = fgc_date_label(fgc_date_from(2026, 3, 6), language, text, sizeof text);
        assert_string_equal(text, dates[language - 1]);
        assert_int_equal(size, strlen(text));
        const fgc_rule *ordinary = fgc_rule_find("no.assignment.ordinary", FGC_COUNTRY_NO);
        fgc_rule_length_label(ordinary, language, text, sizeof text);
        assert_string_equal(text, lengths[language - 1]);
        const fgc_rule *window = fgc_rule_find("no.conference.window", FGC_COUNTRY_NO);
        fgc_rule_length_label(window, language, text, sizeof text);
        assert_string_equal(text, windows[language - 1]);
    }
    fgc_rule_length_label(fgc_rule_find("no.melding", 0), FGC_LANGUAGE_NB, text, sizeof text);
    assert_string_equal(text, "1 uke");
}

static void a_label_that_does_not_fit_is_nothing(void **unused)
{
    (void)unused;
    char text[32] = "before";
    fgc_date friday = fgc_date_from(2026, 3, 6);
    const size_t size = strlen("fredag 6. mars 2026");
    assert_int_equal(fgc_date_label(friday, FGC_LANGUAGE_NB, text, size), 0);
    assert_string_equal(text, "");
    assert_int_equal(fgc_date_label(friday, FGC_LANGUAGE_NB, text, size + 1), size);
    assert_int_equal(fgc_date_label(friday, FGC_LANGUAGE_NB, NULL, 0), 0);
    assert_int_equal(fgc_date_label(FGC_NO_DATE, FGC_LANGUAGE_NB, text, sizeof text), 0);
    assert_int_equal(fgc_date_label(FGC_DATE_LAST + 1, FGC_LANGUAGE_NB, text, sizeof text), 0);
    assert_int_equal(fgc_rule_length_label(NULL, FGC_LANGUAGE_NB, text, sizeof text), 0);
    assert_string_equal(text, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_rule_is_counted_day_by_day),
        cmocka_unit_test(an_hour_rule_tells_the_seconds_of_each_day),
        cmocka_unit_test(a_roll_names_every_day_it_passes),
        cmocka_unit_test(a_hold_is_named_only_on_days_that_would_have_counted),
        cmocka_unit_test(weeks_are_moved_by_days_on_hold),
        cmocka_unit_test(a_window_opens),
        cmocka_unit_test(a_rule_after_another_starts_where_that_ended),
        cmocka_unit_test(the_second_moment_is_told),
        cmocka_unit_test(a_hold_without_end_is_where_it_stops),
        cmocka_unit_test(closing_days_are_told_apart_from_holidays),
        cmocka_unit_test(every_explanation_agrees_with_the_due_date),
        cmocka_unit_test(every_way_of_counting_can_be_explained),
        cmocka_unit_test(an_unknown_language_is_bokmaal),
        cmocka_unit_test(what_cannot_be_due_cannot_be_explained),
        cmocka_unit_test(a_step_that_is_not_there_cannot_be_read),
        cmocka_unit_test(the_longest_count_can_be_explained),
        cmocka_unit_test(a_hold_of_some_hours_is_told_and_so_is_the_strictest_hour),
        cmocka_unit_test(christmas_eve_ends_no_danish_complaint_and_is_no_holiday),
        cmocka_unit_test(a_hold_after_the_end_is_not_told),
        cmocka_unit_test(a_date_and_a_length_are_said_as_each_language_says_them),
        cmocka_unit_test(a_label_that_does_not_fit_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
