#include "scarce.h"

#include <string.h>

static fgc_calendar *a_calendar(const fgc_allocator *allocator)
{
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_NO,
                                     .allocator = allocator };
    fgc_calendar *calendar = NULL;
    assert_int_equal(fgc_calendar_new(&options, &calendar, NULL), FGC_OK);
    return calendar;
}

static fgc_rule *a_rule(const fgc_allocator *allocator)
{
    fgc_rule_options options = { .size = sizeof options };
    assert_int_equal(fgc_rule_read(fgc_rule_find("no.klage", FGC_COUNTRY_NO), &options, NULL),
                     FGC_OK);
    options.id = "host.complaint";
    options.allocator = allocator;
    fgc_rule *rule = NULL;
    assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_OK);
    return rule;
}

static fgc_text *a_text(const fgc_allocator *allocator)
{
    fgc_text *text = NULL;
    assert_int_equal(fgc_text_new(allocator, &text, NULL), FGC_OK);
    assert_int_equal(fgc_text_add(text, "text", 4, NULL), FGC_OK);
    return text;
}

static void without_an_allocator_malloc_serves(void **unused)
{
    (void)unused;
    fgc_error_free(fgc_error_new(NULL));
    fgc_text_free(a_text(NULL));
    fgc_rule_free(a_rule(NULL));
    fgc_calendar_free(a_calendar(NULL));
}

static void every_object_takes_all_its_memory_from_its_own_allocator(void **unused)
{
    (void)unused;
    struct scarce books[4] = { 0 };
    fgc_allocator allocators[4];
    for (size_t i = 0; i < COUNT_OF(books); i++)
        allocators[i] = scarce_allocator(&books[i]);
    fgc_error *error = fgc_error_new(&allocators[0]);
    fgc_text *text = a_text(&allocators[1]);
    fgc_rule *rule = a_rule(&allocators[2]);
    fgc_calendar *calendar = a_calendar(&allocators[3]);
    for (size_t i = 0; i < COUNT_OF(books); i++)
        assert_true(books[i].blocks > 0);
    fgc_error_free(error);
    assert_all_given_back(&books[0]);
    fgc_text_free(text);
    assert_all_given_back(&books[1]);
    fgc_rule_free(rule);
    assert_all_given_back(&books[2]);
    fgc_calendar_free(calendar);
    assert_all_given_back(&books[3]);
}

static void an_explanation_takes_its_memory_from_its_calendar(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_calendar *calendar = a_calendar(&allocator);
    size_t blocks = scarce.blocks;
    const fgc_rule *rule = fgc_rule_find("no.assignment.ordinary", FGC_COUNTRY_NO);
    fgc_clock clock = { .size = sizeof clock, .starts = 1772809200 };
    fgc_explanation *explanation = NULL;
    fgc_text *sentences = NULL;
    assert_int_equal(fgc_rule_explain(rule, calendar, &clock, &explanation, NULL), FGC_OK);
    assert_true(scarce.blocks > blocks);
    assert_int_equal(fgc_explanation_sentences(explanation, FGC_LANGUAGE_NB, &sentences, NULL),
                     FGC_OK);
    fgc_text_free(sentences);
    fgc_explanation_free(explanation);
    assert_int_equal(scarce.blocks, blocks);
    fgc_calendar_free(calendar);
    assert_all_given_back(&scarce);
}

static void the_allocator_is_copied_into_the_object(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_text *text = a_text(&allocator);
    fgc_rule *rule = a_rule(&allocator);
    fgc_calendar *calendar = a_calendar(&allocator);
    fgc_error *error = fgc_error_new(&allocator);
    memset(&allocator, 0, sizeof allocator);
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(fgc_text_add(text, "more", 4, NULL), FGC_OK);
    fgc_error_free(error);
    fgc_calendar_free(calendar);
    fgc_rule_free(rule);
    fgc_text_free(text);
    assert_all_given_back(&scarce);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_an_allocator_malloc_serves),
        cmocka_unit_test(every_object_takes_all_its_memory_from_its_own_allocator),
        cmocka_unit_test(an_explanation_takes_its_memory_from_its_calendar),
        cmocka_unit_test(the_allocator_is_copied_into_the_object),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
