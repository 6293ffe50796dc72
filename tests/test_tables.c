/* The worked cases of tests/tables, a line each: `test_tables FOLDER`. Every line is a test of its own,
 * named by its file and number. */
#include "builders.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIELDS = 32, LINE = 16384, NAME = 96 };

/* A table as it was read: its lines, each cut into fields. */
struct table {
    char separator;
    size_t field_count;
    char header[LINE];
    const char *columns[FIELDS];
};

struct line {
    struct CMUnitTest test;
    const struct table *table;
    char name[NAME];
    char *text;
    const char *fields[FIELDS];
};

static char folder[1024];

/* All tests there are, grown as lines are read. */
static struct {
    struct line **lines;
    size_t count, room;
} suite;

static size_t cut(char *text, char separator, const char **fields)
{
    size_t count = 0;
    for (char *at = text; at && count < FIELDS; count++) {
        fields[count] = at;
        at = strchr(at, separator);
        if (at)
            *at++ = '\0';
    }
    return count;
}

static const char *field(const struct line *line, const char *column)
{
    for (size_t i = 0; i < line->table->field_count; i++)
        if (strcmp(line->table->columns[i], column) == 0)
            return line->fields[i];
    print_error("there is no column %s\n", column);
    fail();
    return "";
}

static bool is_none(const char *text)
{
    return text[0] == '\0' || strcmp(text, "-") == 0;
}

static int64_t number(const char *text)
{
    char *end;
    long long value = strtoll(text, &end, 10);
    assert_true(end != text && *end == '\0');
    return value;
}

/* Calendars are made once: there are few, and many lines. */
static struct {
    char country[3], closing[64];
    fgc_calendar *calendar;
} made[40];

static fgc_calendar *calendar_of(const char *country, const char *closing)
{
    size_t i = 0;
    for (; i < COUNT_OF(made) && made[i].calendar; i++)
        if (strcmp(made[i].country, country) == 0 && strcmp(made[i].closing, closing) == 0)
            return made[i].calendar;
    assert_true(i < COUNT_OF(made) && strlen(closing) < sizeof made[i].closing);
    snprintf(made[i].country, sizeof made[i].country, "%s", country);
    snprintf(made[i].closing, sizeof made[i].closing, "%s", closing);
    bool norwegian = strcmp(country, "NO") == 0;
    assert_true(norwegian || strcmp(country, "DK") == 0);
    made[i].calendar = a_calendar(norwegian ? FGC_COUNTRY_NO : FGC_COUNTRY_DK, closing);
    return made[i].calendar;
}

/* The calset `ext` of deadlines.csv: closing days beside the holidays. */
static fgc_calendar *calendar_of_set(const struct line *line)
{
    const char *country = field(line, "country"), *closing = "";
    if (strcmp(field(line, "calset"), "ext") == 0)
        closing = strcmp(country, "NO") == 0 ? "12-24,12-31" : "06-05,12-24,12-31";
    return calendar_of(country, closing);
}

static int32_t unit_of(const char *plural)
{
    static const char *const units[] = { "hours", "days", "weeks", "months", "years" };
    for (size_t i = 0; i < COUNT_OF(units); i++)
        if (strcmp(plural, units[i]) == 0)
            return (int32_t)i + FGC_UNIT_HOURS;
    print_error("there is no unit %s\n", plural);
    fail();
    return 0;
}

static int32_t policy_of(const char *id)
{
    if (is_none(id))
        return 0;
    int32_t policy = fgc_code_find(FGC_LIST_POLICY, id);
    if (policy == 0)
        print_error("there is no policy %s\n", id);
    assert_int_not_equal(policy, 0);
    return policy;
}

enum { HOLDS = 8 };

/* Read `FROM/TO,FROM/..`, or `-`. */
static void read_holds(const fgc_calendar *calendar, const char *text, fgc_clock *clock,
                       fgc_hold *holds)
{
    char copy[512];
    const char *each[FIELDS], *ends[FIELDS];
    if (is_none(text))
        return;
    assert_true(strlen(text) < sizeof copy);
    strcpy(copy, text);
    clock->hold_count = (uint32_t)cut(copy, ',', each);
    clock->holds = holds;
    assert_true(clock->hold_count <= HOLDS);
    for (uint32_t i = 0; i < clock->hold_count; i++) {
        char one[128];
        assert_true(strlen(each[i]) < sizeof one);
        strcpy(one, each[i]);
        assert_int_equal(cut(one, '/', ends), 2);
        holds[i].from = moment(calendar, ends[0]);
        holds[i].to = strcmp(ends[1], "..") == 0 ? 0 : moment(calendar, ends[1]);
    }
}

/* A start is an instant, or a date. */
static fgc_clock clock_from(const fgc_calendar *calendar, const char *start)
{
    if (strlen(start) > 10)
        return a_clock(moment(calendar, start));
    return (fgc_clock){ .size = sizeof(fgc_clock), .starts_on = day(start) };
}

static void assert_day(const char *what, fgc_date found, const char *expected)
{
    char text[11] = "";
    fgc_date_write(found, text, sizeof text);
    if (strcmp(text, expected) != 0)
        print_error("%s is %s, not %s\n", what, text, expected);
    assert_string_equal(text, expected);
}

static void assert_instant(const fgc_calendar *calendar, const char *what, fgc_time found,
                           fgc_time expected)
{
    char one[26] = "none", other[26] = "none";
    fgc_calendar_write_time(calendar, found, one, sizeof one);
    fgc_calendar_write_time(calendar, expected, other, sizeof other);
    if (found != expected)
        print_error("%s is %s, not %s\n", what, one, other);
    assert_int_equal(found, expected);
}

static void assert_number(const struct line *line, const char *column, int64_t found)
{
    const char *expected = field(line, column);
    if (is_none(expected))
        return;
    if (found != number(expected))
        print_error("%s is %lld, not %s\n", column, (long long)found, expected);
    assert_int_equal(found, number(expected));
}

/* deadlines.csv */

static void a_worked_deadline(void **state)
{
    static const struct {
        const char *name;
        int32_t unit, policy;
    } rules[] = {
        { "cal_days", FGC_UNIT_DAYS, FGC_POLICY_CALENDAR },
        { "wk_days", FGC_UNIT_DAYS, FGC_POLICY_WEEKENDS },
        { "wk_hol_days", FGC_UNIT_DAYS, FGC_POLICY_WORKING_DAYS },
        { "hours", FGC_UNIT_HOURS, FGC_POLICY_ELAPSED },
        { "hours_wk", FGC_UNIT_HOURS, FGC_POLICY_WEEKENDS },
        { "hours_wk_hol", FGC_UNIT_HOURS, FGC_POLICY_WORKING_DAYS },
        { "hours_hol", FGC_UNIT_HOURS, FGC_POLICY_HOLIDAYS },
        { "cal_days_roll", FGC_UNIT_DAYS, FGC_POLICY_CALENDAR_ROLL },
        { "weeks_roll", FGC_UNIT_WEEKS, FGC_POLICY_CALENDAR_ROLL },
        { "months_roll", FGC_UNIT_MONTHS, FGC_POLICY_CALENDAR_ROLL },
    };
    const struct line *line = *state;
    const fgc_calendar *calendar = calendar_of_set(line);
    size_t i = 0;
    while (i < COUNT_OF(rules) && strcmp(rules[i].name, field(line, "rule")) != 0)
        i++;
    assert_true(i < COUNT_OF(rules));
    fgc_rule *rule = a_rule(rules[i].unit, (int32_t)number(field(line, "n")), rules[i].policy);
    fgc_clock clock = a_clock(number(field(line, "start_unix")));
    assert_instant(calendar, "start", moment(calendar, field(line, "start_local")), clock.starts);
    fgc_due due = due_of(rule, calendar, &clock);
    assert_instant(calendar, "due", due.due, number(field(line, "due_unix")));
    assert_instant(calendar, "last second", due.due - 1,
                   moment(calendar, field(line, "last_second_local")));
    char last_day[11] = "";
    memcpy(last_day, field(line, "last_second_local"), 10);
    assert_day("last day", due.last_day, last_day);
    if (!is_none(field(line, "unrolled_date")))
        assert_day("unrolled", due.unrolled, field(line, "unrolled_date"));
    else
        assert_day("unrolled", due.unrolled, last_day);
    assert_number(line, "skipped_weekend_days", due.weekend_days);
    assert_number(line, "skipped_weekday_holidays", due.holidays);
    assert_number(line, "paused_seconds", due.paused_seconds);
    fgc_time many;
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, &clock.starts, &many, NULL, 1, NULL),
                     FGC_OK);
    assert_instant(calendar, "due in a batch", many, due.due);
    fgc_rule_free(rule);
}

/* assignment.tsv */

/* The safe date is the earliest of the table's, if it has a line for every policy of the rule. */
static void assert_safe(const struct line *line, const fgc_calendar *calendar, const fgc_rule *rule,
                        fgc_time found)
{
    static const char *const same[] = { "country", "rule", "received", "hold" };
    fgc_rule_options options = { .size = sizeof options };
    assert_int_equal(fgc_rule_read(rule, &options, NULL), FGC_OK);
    uint32_t policies = 0;
    fgc_time safe = INT64_MAX;
    for (size_t i = 0; i < suite.count; i++) {
        const struct line *other = suite.lines[i];
        bool related = other->table == line->table;
        for (size_t j = 0; related && j < COUNT_OF(same); j++)
            related = strcmp(field(other, same[j]), field(line, same[j])) == 0;
        if (!related)
            continue;
        fgc_time end = moment(calendar, field(other, "due"));
        policies |= 1u << policy_of(field(other, "policy"));
        safe = end < safe ? end : safe;
    }
    if (policies == options.policies)
        assert_instant(calendar, "safe", found, safe);
}

static void an_assignment_limit(void **state)
{
    const struct line *line = *state;
    const fgc_calendar *calendar = calendar_of(field(line, "country"), "");
    const fgc_rule *rule = the_rule(field(line, "rule"), fgc_calendar_country(calendar));
    fgc_hold holds[HOLDS];
    fgc_clock clock = clock_from(calendar, field(line, "received"));
    clock.policy = policy_of(field(line, "policy"));
    read_holds(calendar, field(line, "hold"), &clock, holds);
    fgc_due due = due_of(rule, calendar, &clock);
    assert_day("last day", due.last_day, field(line, "last_day"));
    assert_instant(calendar, "due", due.due, moment(calendar, field(line, "due")));
    assert_safe(line, calendar, rule, due.safe);
}

/* rules.tsv */

static void a_rule_of_the_library(void **state)
{
    const struct line *line = *state;
    const fgc_calendar *calendar = calendar_of(field(line, "country"), "");
    const fgc_rule *rule = the_rule(field(line, "rule"), fgc_calendar_country(calendar));
    fgc_hold holds[HOLDS];
    fgc_clock clock = clock_from(calendar, field(line, "start"));
    clock.policy = policy_of(field(line, "policy"));
    if (!is_none(field(line, "second")))
        clock.second = moment(calendar, field(line, "second"));
    read_holds(calendar, field(line, "holds"), &clock, holds);
    fgc_due due = due_of(rule, calendar, &clock);
    assert_day("last day", due.last_day, field(line, "last_day"));
    assert_instant(calendar, "due", due.due, moment(calendar, field(line, "due")));
    assert_day("unrolled", due.unrolled, field(line, "unrolled"));
    if (is_none(field(line, "opens"))) {
        assert_int_equal(due.opens, 0);
    } else {
        fgc_time opens;
        assert_int_equal(fgc_calendar_instant(calendar, day(field(line, "opens")), 0, &opens, NULL),
                         FGC_OK);
        assert_instant(calendar, "opens", due.opens, opens);
    }
}

/* edges.tsv */

static void an_edge(void **state)
{
    const struct line *line = *state;
    const char *closing = field(line, "closing"), *expected = field(line, "due");
    const fgc_calendar *calendar =
        calendar_of(field(line, "country"), is_none(closing) ? "" : closing);
    fgc_rule_options options =
        rule_options(unit_of(field(line, "unit")), (int32_t)number(field(line, "amount")),
                     policy_of(field(line, "policy")));
    options.from_date = strlen(field(line, "start")) == 10;
    fgc_rule *rule = NULL;
    assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_OK);
    fgc_hold holds[HOLDS];
    fgc_clock clock = clock_from(calendar, field(line, "start"));
    read_holds(calendar, field(line, "holds"), &clock, holds);
    fgc_due due = { .size = sizeof due };
    fgc_status status = fgc_rule_due(rule, calendar, &clock, &due, NULL);
    fgc_rule_free(rule);
    bool outside = strcmp(expected, "outside") == 0, stopped = strcmp(expected, "stopped") == 0;
    assert_int_equal(status, outside ? FGC_ERROR_RANGE : FGC_OK);
    assert_int_equal(due.stopped, stopped);
    if (outside || stopped)
        return;
    assert_day("last day", due.last_day, field(line, "last_day"));
    assert_instant(calendar, "due", due.due, moment(calendar, expected));
    assert_day("unrolled", due.unrolled, field(line, "unrolled"));
    assert_number(line, "weekend_days", due.weekend_days);
    assert_number(line, "holidays", due.holidays);
    assert_number(line, "held_days", due.held_days);
    assert_number(line, "paused", due.paused_seconds);
}

/* traces.jsonl */

static const char *text_of(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static void assert_name(const fgc_explained *step, const char *country, const char *expected)
{
    int32_t language = strcmp(country, "NO") == 0 ? FGC_LANGUAGE_NB : FGC_LANGUAGE_DA;
    const char *name = fgc_code_label(FGC_LIST_HOLIDAY, step->name, language);
    assert_non_null(name);
    assert_string_equal(name, expected);
}

static void assert_step(const fgc_explained *step, const json_t *expected, const char *country)
{
    static const struct {
        const char *word;
        int32_t kind;
    } kinds[] = { { "start", FGC_EXPLAINED_START },
                  { "count", FGC_EXPLAINED_COUNT },
                  { "skip", FGC_EXPLAINED_SKIP } };
    size_t i = 0;
    while (i < COUNT_OF(kinds) && strcmp(kinds[i].word, text_of(expected, "step")) != 0)
        i++;
    assert_true(i < COUNT_OF(kinds));
    assert_int_equal(step->kind, kinds[i].kind);
    assert_int_equal(step->counted, json_integer_value(json_object_get(expected, "counted")));
    const char *reason = text_of(expected, "reason"), *also = text_of(expected, "also_holiday");
    if (!reason)
        assert_int_equal(step->reason, 0);
    else if (strcmp(reason, "saturday") == 0)
        assert_int_equal(step->reason, FGC_REASON_SATURDAY);
    else if (strcmp(reason, "sunday") == 0)
        assert_int_equal(step->reason, FGC_REASON_SUNDAY);
    else if (strcmp(reason, "holiday") == 0)
        assert_true(step->reason == FGC_REASON_HOLIDAY || step->reason == FGC_REASON_CLOSING_DAY);
    else
        fail();
    if (text_of(expected, "name"))
        assert_name(step, country, text_of(expected, "name"));
    else if (also)
        assert_name(step, country, also);
    else
        assert_int_equal(step->name, 0);
}

static void a_count_day_by_day(void **state)
{
    const struct line *line = *state;
    json_error_t why;
    json_t *trace = json_loads(line->text, JSON_REJECT_DUPLICATES, &why);
    if (!trace)
        print_error("%s\n", why.text);
    assert_non_null(trace);
    const char *country = text_of(trace, "country"), *closing = "";
    if (strcmp(text_of(trace, "calset"), "ext") == 0)
        closing = strcmp(country, "NO") == 0 ? "12-24,12-31" : "dk-limitation";
    const fgc_calendar *calendar = calendar_of(country, closing);
    int32_t amount = (int32_t)json_integer_value(json_object_get(trace, "n"));
    fgc_rule *rule = a_rule(FGC_UNIT_DAYS, amount, FGC_POLICY_WORKING_DAYS);
    fgc_time noon;
    assert_int_equal(
        fgc_calendar_instant(calendar, day(text_of(trace, "start_date")), 43200, &noon, NULL),
        FGC_OK);
    fgc_clock clock = a_clock(noon);
    fgc_explanation *explanation = NULL;
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &explanation, NULL), FGC_OK);
    json_t *steps = json_object_get(trace, "steps");
    size_t count = json_array_size(steps);
    assert_int_equal(fgc_explanation_count(explanation), count + 1);
    for (size_t i = 0; i <= count; i++) {
        fgc_explained step = { .size = sizeof step };
        assert_int_equal(fgc_explanation_read(explanation, i, &step, NULL), FGC_OK);
        if (i == count) {
            assert_int_equal(step.kind, FGC_EXPLAINED_DUE);
            assert_day("due", step.date, text_of(trace, "due_date"));
        } else {
            const json_t *expected = json_array_get(steps, i);
            assert_day("step", step.date, text_of(expected, "date"));
            assert_step(&step, expected, country);
        }
    }
    fgc_explanation_free(explanation);
    fgc_rule_free(rule);
    json_decref(trace);
}

/* holidays.csv */

/* Write the names of a day as the table has them: in order, with ` / ` between. */
static void write_names(const fgc_calendar *calendar, fgc_date date, char *out, size_t room)
{
    int32_t language =
        fgc_calendar_country(calendar) == FGC_COUNTRY_NO ? FGC_LANGUAGE_NB : FGC_LANGUAGE_DA;
    int32_t names[4];
    size_t count = fgc_calendar_names(calendar, date, names, COUNT_OF(names));
    assert_in_range(count, 0, 2);
    const char *one = count > 0 ? fgc_code_label(FGC_LIST_HOLIDAY, names[0], language) : "";
    const char *two = count > 1 ? fgc_code_label(FGC_LIST_HOLIDAY, names[1], language) : NULL;
    if (two && strcmp(two, one) < 0) {
        const char *swapped = one;
        one = two;
        two = swapped;
    }
    snprintf(out, room, "%s%s%s", one, two ? " / " : "", two ? two : "");
}

static void a_year_of_holidays(void **state)
{
    static const char *const weekdays[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    const struct line *first = *state;
    int32_t year, expected_year;
    fgc_date_parts(day(field(first, "date")), &year, NULL, NULL);
    const fgc_calendar *calendar = calendar_of(field(first, "country"), "");
    fgc_date date = fgc_date_from(year, 1, 1);
    struct line **line = suite.lines;
    while (*line != first)
        line++;
    for (; line < suite.lines + suite.count && (*line)->table == first->table; line++) {
        fgc_date expected = day(field(*line, "date"));
        fgc_date_parts(expected, &expected_year, NULL, NULL);
        if (expected_year != year)
            break;
        for (; date < expected; date++)
            assert_false(fgc_calendar_day(calendar, date) & FGC_HOLIDAYS);
        char names[128];
        write_names(calendar, date, names, sizeof names);
        if (strcmp(names, field(*line, "name")) != 0)
            print_error("%s: %s, not %s\n", field(*line, "date"), names, field(*line, "name"));
        assert_true(fgc_calendar_day(calendar, date) & FGC_HOLIDAYS);
        assert_string_equal(names, field(*line, "name"));
        assert_string_equal(weekdays[fgc_date_weekday(date) - 1], field(*line, "weekday"));
        date++;
    }
    for (; date <= fgc_date_from(year, 12, 31); date++)
        assert_false(fgc_calendar_day(calendar, date) & FGC_HOLIDAYS);
}

/* The years of holidays.csv begin with 1 January, a test each. */
static bool begins_a_year(const struct line *line)
{
    return strcmp(field(line, "date") + 4, "-01-01") == 0;
}

/* Reading. */

static void add_line(const struct table *table, const char *file, size_t at, const char *text)
{
    if (suite.count == suite.room) {
        suite.room = suite.room * 2 + 256;
        suite.lines = realloc(suite.lines, suite.room * sizeof *suite.lines);
    }
    struct line *line = calloc(1, sizeof *line);
    if (!suite.lines || !line || !(line->text = malloc(strlen(text) + 1)))
        exit(2);
    strcpy(line->text, text);
    line->table = table;
    snprintf(line->name, sizeof line->name, "%s:%zu", file, at);
    if (table->separator) {
        size_t count = cut(line->text, table->separator, line->fields);
        if (count != table->field_count) {
            fprintf(stderr, "%s has %zu columns, not %zu\n", line->name, count, table->field_count);
            exit(2);
        }
    }
    suite.lines[suite.count++] = line;
}

/* Read a table; `separator` 0: lines are not cut, and there is no header. */
static void read_table(struct table *table, const char *file, char separator,
                       CMUnitTestFunction test)
{
    char path[2048];
    static char text[LINE];
    snprintf(path, sizeof path, "%s/%s", folder, file);
    FILE *in = fopen(path, "rb");
    if (!in) {
        perror(path);
        exit(2);
    }
    table->separator = separator;
    size_t begin = suite.count;
    for (size_t at = 1; fgets(text, sizeof text, in); at++) {
        text[strcspn(text, "\r\n")] = '\0';
        if (text[0] == '\0' || text[0] == '#')
            continue;
        if (separator && table->field_count == 0) {
            strcpy(table->header, text);
            table->field_count = cut(table->header, separator, table->columns);
        } else {
            add_line(table, file, at, text);
        }
    }
    fclose(in);
    for (size_t i = begin; i < suite.count; i++)
        suite.lines[i]->test = (struct CMUnitTest){ .name = suite.lines[i]->name,
                                                    .test_func = test,
                                                    .initial_state = suite.lines[i] };
}

static void release(void)
{
    for (size_t i = 0; i < suite.count; i++) {
        free(suite.lines[i]->text);
        free(suite.lines[i]);
    }
    free(suite.lines);
    for (size_t i = 0; i < COUNT_OF(made); i++)
        fgc_calendar_free(made[i].calendar);
}

int main(int count, char **arguments)
{
    static struct table deadlines, holidays, traces, assignment, rules, edges;
    snprintf(folder, sizeof folder, "%s", count > 1 ? arguments[1] : "tests/tables");
    read_table(&deadlines, "deadlines.csv", ',', a_worked_deadline);
    read_table(&holidays, "holidays.csv", ',', a_year_of_holidays);
    read_table(&traces, "traces.jsonl", '\0', a_count_day_by_day);
    read_table(&assignment, "assignment.tsv", '\t', an_assignment_limit);
    read_table(&rules, "rules.tsv", '\t', a_rule_of_the_library);
    read_table(&edges, "edges.tsv", '\t', an_edge);
    struct CMUnitTest *tests = calloc(suite.count, sizeof *tests);
    if (!tests)
        return 2;
    size_t test_count = 0;
    for (size_t i = 0; i < suite.count; i++)
        if (suite.lines[i]->table != &holidays || begins_a_year(suite.lines[i]))
            tests[test_count++] = suite.lines[i]->test;
    int failed = _cmocka_run_group_tests("tables", tests, test_count, NULL, NULL);
    free(tests);
    release();
    return failed;
}
