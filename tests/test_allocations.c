#include "scarce.h"

/* Everything that takes memory, once: a calendar with closing days and a zone of its own, a host's
 * rule, an explanation with a hold, its sentences in every language, and a text. */
static fgc_status scenario(const fgc_allocator *allocator, fgc_error *error)
{
    fgc_calendar_options calendar_options = {
        .size = sizeof calendar_options,
        .country = FGC_COUNTRY_DK,
        .closing = "dk-limitation,12-27/01-02,2026-05-15,2026-07-06/2026-07-17",
        .zone = "CET-1CEST,M3.5.0,M10.5.0/3",
        .allocator = allocator,
    };
    fgc_rule_options rule_options = {
        .size = sizeof rule_options,
        .country = FGC_COUNTRY_DK,
        .id = "host.reply",
        .citation = "the municipality's own plan, 2026-01-01",
        .unit = FGC_UNIT_DAYS,
        .amount = 40,
        .policy = FGC_POLICY_WORKING_DAYS,
        .policies = 1u << FGC_POLICY_WORKING_DAYS | 1u << FGC_POLICY_CALENDAR_ROLL,
        .party = FGC_PARTY_AUTHORITY,
        .basis = FGC_BASIS_SOFT,
        .roll_set = "dk-limitation",
        .stops_on_hold = 1,
        .allocator = allocator,
    };
    const fgc_hold hold = { 1772809200, 1773414000 };
    fgc_clock clock = {
        .size = sizeof clock, .starts = 1772535600, .holds = &hold, .hold_count = 1
    };
    fgc_calendar *calendar = NULL;
    fgc_rule *rule = NULL;
    fgc_explanation *explanation = NULL;
    fgc_text *text = NULL;

    fgc_status status = fgc_calendar_new(&calendar_options, &calendar, error);
    if (!status)
        status = fgc_rule_new(&rule_options, &rule, error);
    if (!status)
        status = fgc_rule_explain(rule, calendar, &clock, &explanation, error);
    for (int32_t language = FGC_LANGUAGE_NB; !status && language <= FGC_LANGUAGE_EN; language++) {
        fgc_text *sentences = NULL;
        status = fgc_explanation_sentences(explanation, language, &sentences, error);
        assert_int_equal(sentences == NULL, status != FGC_OK);
        fgc_text_free(sentences);
    }
    if (!status)
        status = fgc_text_new(allocator, &text, error);
    for (size_t i = 0; !status && i < 100; i++)
        status = fgc_text_add(text, "a sentence of some length. ", 27, error);

    fgc_text_free(text);
    fgc_explanation_free(explanation);
    fgc_rule_free(rule);
    fgc_calendar_free(calendar);
    return status;
}

static void the_scenario_succeeds_and_gives_all_back(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    assert_int_equal(scenario(&allocator, NULL), FGC_OK);
    assert_true(scarce.asked > 10);
    assert_all_given_back(&scarce);
}

static void a_failed_allocation_is_reported_and_nothing_leaks(void **unused)
{
    (void)unused;
    fgc_error *error = fgc_error_new(NULL);
    struct scarce scarce = { .failed = true };
    for (size_t n = 1; scarce.failed; n++) {
        scarce = (struct scarce){ .failing = n };
        fgc_allocator allocator = scarce_allocator(&scarce);
        fgc_error_set(error, FGC_OK, NULL, 0, 0, NULL);
        fgc_status status = scenario(&allocator, error);
        fgc_status expected = scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK;
        assert_int_equal(status, expected);
        assert_int_equal(fgc_error_status(error), expected);
        assert_all_given_back(&scarce);
    }
    fgc_error_free(error);
}

static void a_failed_explanation_leaves_rule_and_calendar_as_they_were(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_NO,
                                     .allocator = &allocator };
    const fgc_rule *rule = fgc_rule_find("no.assignment.ordinary", FGC_COUNTRY_NO);
    fgc_clock clock = { .size = sizeof clock, .starts = 1772535600 };
    fgc_due before = { .size = sizeof before }, after = { .size = sizeof after };
    fgc_calendar *calendar = NULL;
    assert_int_equal(fgc_calendar_new(&options, &calendar, NULL), FGC_OK);
    assert_int_equal(fgc_rule_due(rule, calendar, &clock, &before, NULL), FGC_OK);
    size_t blocks = scarce.blocks;

    fgc_explanation *explanation = NULL;
    for (size_t n = 1; !explanation; n++) {
        scarce.asked = 0;
        scarce.failing = n;
        scarce.failed = false;
        fgc_status status = fgc_rule_explain(rule, calendar, &clock, &explanation, NULL);
        assert_int_equal(status == FGC_ERROR_NO_MEMORY, scarce.failed);
        assert_int_equal(explanation == NULL, scarce.failed);
        assert_true(explanation || scarce.blocks == blocks);
    }
    fgc_explanation_free(explanation);
    assert_int_equal(fgc_rule_due(rule, calendar, &clock, &after, NULL), FGC_OK);
    assert_memory_equal(&before, &after, sizeof before);
    fgc_calendar_free(calendar);
    assert_all_given_back(&scarce);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_scenario_succeeds_and_gives_all_back),
        cmocka_unit_test(a_failed_allocation_is_reported_and_nothing_leaks),
        cmocka_unit_test(a_failed_explanation_leaves_rule_and_calendar_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
