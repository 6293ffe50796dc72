#include "test.h"

/* Pointers of every kind that a caller may leave out or forget. */

static fgc_calendar *a_calendar(void)
{
    fgc_calendar_options options = { .size = sizeof options, .country = FGC_COUNTRY_DK };
    fgc_calendar *calendar = NULL;
    assert_int_equal(fgc_calendar_new(&options, &calendar, NULL), FGC_OK);
    return calendar;
}

static void every_free_takes_null(void **unused)
{
    (void)unused;
    fgc_error_free(NULL);
    fgc_text_free(NULL);
    fgc_calendar_free(NULL);
    fgc_rule_free(NULL);
    fgc_explanation_free(NULL);
    fgc_profile_free(NULL);
    fgc_event_free(NULL);
    fgc_case_free(NULL);
    fgc_steps_free(NULL);
    fgc_deadlines_free(NULL);
    fgc_plan_free(NULL);
}

/* What cannot fail answers of no case as of an empty one. */
static void no_case_is_an_empty_case(void **unused)
{
    (void)unused;
    assert_int_equal(fgc_case_revision(NULL), 0);
    assert_null(fgc_case_profile(NULL));
    assert_int_equal(fgc_case_writable(NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_case_reading(NULL, 1), 0);
    assert_int_equal(fgc_case_next_changed(NULL, 1, 0), 0);
    assert_int_equal(fgc_case_next_mention(NULL, 1, 0), 0);
    assert_int_equal(fgc_case_restriction(NULL, 1), 0);
    assert_int_equal(fgc_case_minutes(NULL, 0), 0);
    assert_int_equal(fgc_case_expenses(NULL, 0, FGC_CURRENCY_NOK), 0);
    assert_int_equal(fgc_case_person_count(NULL), 0);
    assert_int_equal(fgc_case_find_person(NULL, 1), 0);
    assert_int_equal(fgc_case_kinship_count(NULL), 0);
    assert_false(fgc_case_may_attend(NULL, 1, FGC_PHASE_PRIVATE_TIME));
    assert_int_equal(fgc_case_next_present(NULL, 0), 0);
    assert_int_equal(fgc_case_next_missing_consent(NULL, 1, 0, 0), 0);
    assert_int_equal(fgc_case_next_thing(NULL, FGC_THING_TALK, 0), 0);
    assert_int_equal(fgc_case_next_unanswered(NULL, 0), 0);
    assert_int_equal(fgc_case_next_objection(NULL, 0), 0);
    assert_int_equal(fgc_case_plan_versions(NULL), 0);
    assert_int_equal(fgc_case_plan_event(NULL, 1), 0);
    assert_int_equal(fgc_plan_count(NULL), 0);
    assert_int_equal(fgc_deadlines_count(NULL), 0);
    assert_int_equal(fgc_steps_count(NULL), 0);
    assert_int_equal(fgc_steps_person(NULL, 0, 0), 0);
    assert_int_equal(fgc_steps_concerned(NULL, 0, 0, 0), 0);
    assert_int_equal(fgc_error_unmet_count(NULL), 0);
    assert_int_equal(fgc_error_unmet_guard(NULL, 0), 0);
    assert_int_equal(fgc_error_unmet_severity(NULL, 0), 0);
    assert_int_equal(fgc_error_concerned_count(NULL, 0), 0);
    assert_int_equal(fgc_error_concerned(NULL, 0, 0), 0);
}

static void a_call_about_no_case_is_an_invalid_argument(void **unused)
{
    (void)unused;
    fgc_profile *profile = NULL;
    fgc_case *c = NULL;
    fgc_event *event = NULL;
    fgc_steps *steps = NULL;
    fgc_deadlines *deadlines = NULL;
    fgc_plan *plan = NULL;
    fgc_text *text = NULL;
    fgc_stamp by = { .size = sizeof by };
    fgc_case_state state = { .size = sizeof state };
    fgc_head head = { .size = sizeof head };
    fgc_person person = { .size = sizeof person };
    fgc_kinship kinship = { .size = sizeof kinship };
    fgc_thing thing = { .size = sizeof thing };
    fgc_plan_item item = { .size = sizeof item };
    fgc_deadline deadline = { .size = sizeof deadline };
    fgc_explanation *explanation = NULL;
    fgc_step step = { .size = sizeof step };
    fgc_unmet unmet = { .size = sizeof unmet };
    int32_t finding;
    fgc_id number;
    assert_int_equal(fgc_profile_load("no-oppvekst", NULL, &profile, NULL), FGC_OK);
    const fgc_profile *profiles[] = { profile };
    fgc_case_options options = { .size = sizeof options, .profiles = profiles, .profile_count = 1 };
    assert_int_equal(fgc_case_new(&options, &c, NULL), FGC_OK);
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    const fgc_status statuses[] = {
        fgc_case_new(NULL, &c, NULL),
        fgc_case_new(&options, NULL, NULL),
        fgc_case_record(NULL, event, NULL, NULL),
        fgc_case_record(c, NULL, NULL, NULL),
        fgc_case_record(c, event, NULL, NULL),
        fgc_case_record_text(NULL, &by, "refer", 5, NULL, NULL),
        fgc_case_record_text(c, NULL, "refer", 5, NULL, NULL),
        fgc_case_record_text(c, &by, NULL, 5, NULL, NULL),
        fgc_case_judge(NULL, event, &steps, NULL),
        fgc_case_judge(c, NULL, &steps, NULL),
        fgc_case_steps(NULL, 0, &steps, NULL),
        fgc_case_steps(c, 0, NULL, NULL),
        fgc_case_replay(NULL, event, NULL),
        fgc_case_replay(c, NULL, NULL),
        fgc_case_replay(c, event, NULL),
        fgc_case_replay_lines(NULL, "", 0, NULL),
        fgc_case_replay_lines(c, NULL, 1, NULL),
        fgc_case_as_of(NULL, 0, 0, &c, NULL),
        fgc_case_as_of(c, 0, 0, NULL, NULL),
        fgc_case_read_event(NULL, 1, event, NULL),
        fgc_case_read_event(c, 1, NULL, NULL),
        fgc_case_write_lines(NULL, 1, 1, text, NULL),
        fgc_case_write_lines(c, 1, 0, NULL, NULL),
        fgc_case_head(NULL, &head, NULL),
        fgc_case_head(c, NULL, NULL),
        fgc_case_read_state(NULL, &state, NULL),
        fgc_case_read_state(c, NULL, NULL),
        fgc_case_read_person(NULL, 0, &person, NULL),
        fgc_case_read_person(c, 0, &person, NULL),
        fgc_case_read_kinship(NULL, 0, &kinship, NULL),
        fgc_case_read_thing(NULL, 1, &thing, NULL),
        fgc_case_plan(NULL, 0, &plan, NULL),
        fgc_case_plan(c, 0, NULL, NULL),
        fgc_case_plan_difference(NULL, 0, 0, &plan, NULL),
        fgc_plan_read(NULL, 0, &item, NULL),
        fgc_case_deadlines(NULL, 0, &deadlines, NULL),
        fgc_case_deadlines(c, 0, &deadlines, NULL),
        fgc_case_deadlines(c, 0, NULL, NULL),
        fgc_deadlines_read(NULL, 0, &deadline, NULL),
        fgc_deadlines_explain(NULL, 0, &explanation, NULL),
        fgc_steps_read(NULL, 0, &step, NULL),
        fgc_steps_unmet(NULL, 0, 0, &unmet, NULL),
        fgc_journal_verify(NULL, 1, NULL, NULL, NULL, &finding, &number, NULL),
        fgc_journal_verify("", 0, NULL, NULL, NULL, NULL, &number, NULL),
        fgc_event_read_line(NULL, "", 0, NULL),
        fgc_event_begin_past(NULL, 1, NULL, "resume", 6, NULL),
        fgc_case_begin_replay(NULL, NULL),
        fgc_case_end_replay(NULL, NULL),
        fgc_event_add_advice(NULL, "resume.role", NULL),
        fgc_event_write_line(event, text, NULL),
    };
    for (size_t i = 0; i < COUNT_OF(statuses); i++)
        if (statuses[i] != FGC_ERROR_INVALID_ARGUMENT)
            fail_msg("call %d of the list gives %d", (int)i + 1, (int)statuses[i]);
    assert_null(steps);
    assert_null(deadlines);
    assert_null(plan);
    assert_int_equal(fgc_case_revision(c), 0);
    fgc_text_free(text);
    fgc_event_free(event);
    fgc_case_free(c);
    fgc_profile_free(profile);
}

static void every_call_succeeds_without_an_error_object(void **unused)
{
    (void)unused;
    const fgc_rule *found = fgc_rule_find("dk.klage", FGC_COUNTRY_DK);
    fgc_calendar *calendar = a_calendar();
    fgc_clock clock = { .size = sizeof clock, .starts = 1772809200 };
    fgc_holiday holiday = { .size = sizeof holiday };
    fgc_counting counting = { .size = sizeof counting };
    fgc_rule_options options = { .size = sizeof options };
    fgc_due due = { .size = sizeof due };
    fgc_standing standing = { .size = sizeof standing };
    fgc_explained step = { .size = sizeof step };
    fgc_date date = fgc_date_from(2026, 3, 6);
    fgc_time time = 1772809200;
    fgc_rule *rule = NULL;
    fgc_explanation *explanation = NULL;
    fgc_text *sentences = NULL, *text = NULL;
    int32_t number;
    uint8_t yes;

    assert_int_equal(fgc_holiday_read(0, &holiday, NULL), FGC_OK);
    assert_int_equal(fgc_policy_read(FGC_POLICY_MON_SAT, &counting, NULL), FGC_OK);
    assert_int_equal(fgc_date_read("2026-03-06", 10, &date, NULL), FGC_OK);
    assert_int_equal(fgc_time_read("2026-03-06T15:00:00Z", 20, &time, NULL), FGC_OK);

    assert_int_equal(fgc_calendar_add(calendar, FGC_SUNDAYS, date, 1, &date, NULL), FGC_OK);
    assert_int_equal(fgc_calendar_between(calendar, FGC_SUNDAYS, date, date, &number, NULL),
                     FGC_OK);
    assert_int_equal(
        fgc_calendar_is_working_day_batch(calendar, FGC_SUNDAYS, &date, &yes, NULL, 1, NULL),
        FGC_OK);
    assert_int_equal(fgc_calendar_add_batch(calendar, FGC_SUNDAYS, &date, 1, &date, NULL, 1, NULL),
                     FGC_OK);
    assert_int_equal(
        fgc_calendar_between_batch(calendar, FGC_SUNDAYS, &date, &date, &number, NULL, 1, NULL),
        FGC_OK);
    assert_int_equal(fgc_calendar_local(calendar, time, &date, &number, NULL), FGC_OK);
    assert_int_equal(fgc_calendar_local(calendar, time, NULL, NULL, NULL), FGC_OK);
    assert_int_equal(fgc_calendar_instant(calendar, date, 0, &time, NULL), FGC_OK);
    assert_int_equal(fgc_calendar_read_time(calendar, "2026-03-06T16:00", 16, &time, NULL), FGC_OK);

    assert_int_equal(fgc_rule_read(found, &options, NULL), FGC_OK);
    options.id = "host.complaint";
    assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_OK);
    assert_int_equal(fgc_rule_due(rule, calendar, &clock, &due, NULL), FGC_OK);
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, &time, &time, NULL, 1, NULL), FGC_OK);
    assert_int_equal(fgc_rule_standing(rule, calendar, &clock, time, &standing, NULL), FGC_OK);
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &explanation, NULL), FGC_OK);
    assert_int_equal(fgc_explanation_read(explanation, 0, &step, NULL), FGC_OK);
    assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_DA, &sentences, NULL),
                     FGC_OK);
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    assert_int_equal(fgc_text_add(text, "x", 1, NULL), FGC_OK);

    fgc_text_free(text);
    fgc_text_free(sentences);
    fgc_explanation_free(explanation);
    fgc_rule_free(rule);
    fgc_calendar_free(calendar);
}

static void every_call_fails_without_an_error_object(void **unused)
{
    (void)unused;
    const fgc_rule *rule = fgc_rule_find("dk.klage", FGC_COUNTRY_DK);
    fgc_calendar *calendar = a_calendar();
    fgc_clock clock = { .size = sizeof clock, .starts = 1772809200 };
    fgc_date date = FGC_NO_DATE;
    fgc_time time = INT64_MIN;
    int32_t number;
    uint8_t yes;

    fgc_holiday holiday = { .size = 1 };
    fgc_counting counting = { .size = 1 };
    fgc_calendar_options calendar_options = { .size = 1 };
    fgc_rule_options rule_options = { .size = 1 };
    fgc_due due = { .size = 1 };
    fgc_standing standing = { .size = 1 };
    fgc_explained step = { .size = 1 };
    fgc_calendar *no_calendar = NULL;
    fgc_rule *no_rule = NULL;
    fgc_explanation *explanation = NULL;

    assert_int_equal(fgc_holiday_read(0, &holiday, NULL), FGC_ERROR_ABI);
    assert_int_equal(fgc_policy_read(FGC_POLICY_MON_SAT, &counting, NULL), FGC_ERROR_ABI);
    assert_int_equal(fgc_calendar_new(&calendar_options, &no_calendar, NULL), FGC_ERROR_ABI);
    assert_null(no_calendar);
    assert_int_equal(fgc_rule_new(&rule_options, &no_rule, NULL), FGC_ERROR_ABI);
    assert_null(no_rule);
    assert_int_equal(fgc_rule_read(rule, &rule_options, NULL), FGC_ERROR_ABI);
    assert_int_equal(fgc_rule_due(rule, calendar, &clock, &due, NULL), FGC_ERROR_ABI);
    assert_int_equal(fgc_rule_standing(rule, calendar, &clock, 0, &standing, NULL), FGC_ERROR_ABI);

    assert_int_equal(fgc_date_read("", 0, &date, NULL), FGC_ERROR_SYNTAX);
    assert_int_equal(fgc_time_read("", 0, &time, NULL), FGC_ERROR_SYNTAX);
    assert_int_equal(fgc_calendar_read_time(calendar, "", 0, &time, NULL), FGC_ERROR_SYNTAX);
    assert_int_equal(fgc_calendar_add(calendar, FGC_SUNDAYS, date, 1, &date, NULL),
                     FGC_ERROR_RANGE);
    assert_int_equal(fgc_calendar_between(calendar, FGC_SUNDAYS, date, date, &number, NULL),
                     FGC_ERROR_RANGE);
    assert_int_equal(
        fgc_calendar_is_working_day_batch(calendar, FGC_SUNDAYS, &date, &yes, NULL, 1, NULL),
        FGC_ERROR_RANGE);
    assert_int_equal(fgc_calendar_add_batch(calendar, FGC_SUNDAYS, &date, 1, &date, NULL, 1, NULL),
                     FGC_ERROR_RANGE);
    assert_int_equal(
        fgc_calendar_between_batch(calendar, FGC_SUNDAYS, &date, &date, &number, NULL, 1, NULL),
        FGC_ERROR_RANGE);
    assert_int_equal(fgc_calendar_local(calendar, time, &date, &number, NULL), FGC_ERROR_RANGE);
    assert_int_equal(fgc_calendar_instant(calendar, FGC_NO_DATE, 0, &time, NULL), FGC_ERROR_RANGE);
    time = INT64_MIN;
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, &time, &time, NULL, 1, NULL),
                     FGC_ERROR_RANGE);
    clock.starts = INT64_MAX;
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &explanation, NULL), FGC_ERROR_RANGE);
    assert_null(explanation);

    clock.starts = 1772809200;
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &explanation, NULL), FGC_OK);
    assert_int_equal(fgc_explanation_read(explanation, 0, &step, NULL), FGC_ERROR_ABI);
    assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_DA, NULL, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_text_add(NULL, "x", 1, NULL), FGC_ERROR_INVALID_ARGUMENT);
    fgc_explanation_free(explanation);
    fgc_calendar_free(calendar);
}

static void a_forgotten_pointer_is_an_invalid_argument(void **unused)
{
    (void)unused;
    const fgc_rule *rule = fgc_rule_find("dk.klage", FGC_COUNTRY_DK);
    fgc_calendar *calendar = a_calendar();
    fgc_calendar_options calendar_options = { .size = sizeof calendar_options,
                                              .country = FGC_COUNTRY_DK };
    fgc_rule_options rule_options = { .size = sizeof rule_options };
    fgc_clock clock = { .size = sizeof clock, .starts = 1772809200 };
    fgc_due due = { .size = sizeof due };
    fgc_standing standing = { .size = sizeof standing };
    fgc_date date = 0;
    fgc_time time = 0;
    uint8_t yes;
    int32_t number;
    fgc_calendar *made = NULL;
    fgc_rule *made_rule = NULL;
    fgc_explanation *explanation = NULL;
    fgc_explained step = { .size = sizeof step };
    fgc_text *text = NULL;

    const fgc_status statuses[] = {
        fgc_text_new(NULL, NULL, NULL),
        fgc_text_add(NULL, "x", 1, NULL),
        fgc_date_read(NULL, 10, &date, NULL),
        fgc_date_read("2026-03-06", 10, NULL, NULL),
        fgc_time_read(NULL, 20, &time, NULL),
        fgc_time_read("2026-03-06T15:00:00Z", 20, NULL, NULL),
        fgc_holiday_read(0, NULL, NULL),
        fgc_policy_read(FGC_POLICY_CALENDAR, NULL, NULL),
        fgc_calendar_new(NULL, &made, NULL),
        fgc_calendar_new(&calendar_options, NULL, NULL),
        fgc_calendar_add(NULL, FGC_SUNDAYS, date, 1, &date, NULL),
        fgc_calendar_add(calendar, FGC_SUNDAYS, date, 1, NULL, NULL),
        fgc_calendar_between(NULL, FGC_SUNDAYS, date, date, &number, NULL),
        fgc_calendar_between(calendar, FGC_SUNDAYS, date, date, NULL, NULL),
        fgc_calendar_is_working_day_batch(NULL, FGC_SUNDAYS, &date, &yes, NULL, 1, NULL),
        fgc_calendar_is_working_day_batch(calendar, FGC_SUNDAYS, NULL, &yes, NULL, 1, NULL),
        fgc_calendar_is_working_day_batch(calendar, FGC_SUNDAYS, &date, NULL, NULL, 1, NULL),
        fgc_calendar_add_batch(NULL, FGC_SUNDAYS, &date, 1, &date, NULL, 1, NULL),
        fgc_calendar_add_batch(calendar, FGC_SUNDAYS, NULL, 1, &date, NULL, 1, NULL),
        fgc_calendar_add_batch(calendar, FGC_SUNDAYS, &date, 1, NULL, NULL, 1, NULL),
        fgc_calendar_between_batch(NULL, FGC_SUNDAYS, &date, &date, &number, NULL, 1, NULL),
        fgc_calendar_between_batch(calendar, FGC_SUNDAYS, NULL, &date, &number, NULL, 1, NULL),
        fgc_calendar_between_batch(calendar, FGC_SUNDAYS, &date, NULL, &number, NULL, 1, NULL),
        fgc_calendar_between_batch(calendar, FGC_SUNDAYS, &date, &date, NULL, NULL, 1, NULL),
        fgc_calendar_local(NULL, time, &date, &number, NULL),
        fgc_calendar_instant(NULL, date, 0, &time, NULL),
        fgc_calendar_instant(calendar, date, 0, NULL, NULL),
        fgc_calendar_read_time(NULL, "2026-03-06T15:00:00Z", 20, &time, NULL),
        fgc_calendar_read_time(calendar, NULL, 20, &time, NULL),
        fgc_calendar_read_time(calendar, "2026-03-06T15:00:00Z", 20, NULL, NULL),
        fgc_rule_new(NULL, &made_rule, NULL),
        fgc_rule_read(NULL, &rule_options, NULL),
        fgc_rule_read(rule, NULL, NULL),
        fgc_rule_due(NULL, calendar, &clock, &due, NULL),
        fgc_rule_due(rule, NULL, &clock, &due, NULL),
        fgc_rule_due(rule, calendar, NULL, &due, NULL),
        fgc_rule_due(rule, calendar, &clock, NULL, NULL),
        fgc_rule_due_batch(NULL, calendar, 0, &time, &time, NULL, 1, NULL),
        fgc_rule_due_batch(rule, NULL, 0, &time, &time, NULL, 1, NULL),
        fgc_rule_due_batch(rule, calendar, 0, NULL, &time, NULL, 1, NULL),
        fgc_rule_due_batch(rule, calendar, 0, &time, NULL, NULL, 1, NULL),
        fgc_rule_standing(NULL, calendar, &clock, time, &standing, NULL),
        fgc_rule_standing(rule, NULL, &clock, time, &standing, NULL),
        fgc_rule_standing(rule, calendar, NULL, time, &standing, NULL),
        fgc_rule_standing(rule, calendar, &clock, time, NULL, NULL),
        fgc_rule_explain(NULL, calendar, &clock, &explanation, NULL),
        fgc_rule_explain(rule, NULL, &clock, &explanation, NULL),
        fgc_rule_explain(rule, calendar, NULL, &explanation, NULL),
        fgc_rule_explain(rule, calendar, &clock, NULL, NULL),
        fgc_explanation_read(NULL, 0, &step, NULL),
        fgc_explanation_sentences(NULL, FGC_LANGUAGE_EN, &text, NULL),
    };
    for (size_t i = 0; i < COUNT_OF(statuses); i++)
        if (statuses[i] != FGC_ERROR_INVALID_ARGUMENT)
            fail_msg("call %d of the list gives %d", (int)i + 1, (int)statuses[i]);
    assert_null(made);
    assert_null(made_rule);
    assert_null(explanation);
    assert_null(text);
    fgc_calendar_free(calendar);
}

static void an_empty_batch_may_have_no_arrays(void **unused)
{
    (void)unused;
    fgc_calendar *calendar = a_calendar();
    const fgc_rule *rule = fgc_rule_find("dk.klage", FGC_COUNTRY_DK);
    assert_int_equal(
        fgc_calendar_is_working_day_batch(calendar, FGC_SUNDAYS, NULL, NULL, NULL, 0, NULL),
        FGC_OK);
    assert_int_equal(fgc_calendar_add_batch(calendar, FGC_SUNDAYS, NULL, 1, NULL, NULL, 0, NULL),
                     FGC_OK);
    assert_int_equal(
        fgc_calendar_between_batch(calendar, FGC_SUNDAYS, NULL, NULL, NULL, NULL, 0, NULL), FGC_OK);
    assert_int_equal(fgc_rule_due_batch(rule, calendar, 0, NULL, NULL, NULL, 0, NULL), FGC_OK);
    fgc_calendar_free(calendar);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_free_takes_null),
        cmocka_unit_test(no_case_is_an_empty_case),
        cmocka_unit_test(a_call_about_no_case_is_an_invalid_argument),
        cmocka_unit_test(every_call_succeeds_without_an_error_object),
        cmocka_unit_test(every_call_fails_without_an_error_object),
        cmocka_unit_test(a_forgotten_pointer_is_an_invalid_argument),
        cmocka_unit_test(an_empty_batch_may_have_no_arrays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
