#include "scarce.h"

#include <string.h>

static fgc_text *a_text(const fgc_allocator *allocator)
{
    fgc_text *text = NULL;
    assert_int_equal(fgc_text_new(allocator, &text, NULL), FGC_OK);
    assert_non_null(text);
    return text;
}

static void add(fgc_text *text, const char *string)
{
    assert_int_equal(fgc_text_add(text, string, strlen(string), NULL), FGC_OK);
}

static void assert_holds(const fgc_text *text, const char *data, size_t size)
{
    assert_int_equal(fgc_text_size(text), size);
    assert_memory_equal(fgc_text_data(text), data, size);
    assert_int_equal(fgc_text_data(text)[size], '\0');
}

static void a_new_text_is_empty(void **unused)
{
    (void)unused;
    fgc_text *text = a_text(NULL);
    assert_holds(text, "", 0);
    fgc_text_free(text);
}

static void what_is_added_stands_one_behind_the_other(void **unused)
{
    (void)unused;
    fgc_text *text = a_text(NULL);
    add(text, "Saken ");
    add(text, "er løst.");
    assert_holds(text, "Saken er løst.", strlen("Saken er løst."));
    fgc_text_free(text);
}

static void what_is_added_is_copied(void **unused)
{
    (void)unused;
    char word[] = "before";
    fgc_text *text = a_text(NULL);
    add(text, word);
    memcpy(word, "after!", 6);
    assert_holds(text, "before", 6);
    fgc_text_free(text);
}

static void bytes_are_kept_as_they_are_even_nul(void **unused)
{
    (void)unused;
    char all[256];
    for (size_t i = 0; i < sizeof all; i++)
        all[i] = (char)i;
    fgc_text *text = a_text(NULL);
    assert_int_equal(fgc_text_add(text, all, sizeof all, NULL), FGC_OK);
    assert_holds(text, all, sizeof all);
    fgc_text_free(text);
}

static void nothing_may_be_added(void **unused)
{
    (void)unused;
    fgc_text *text = a_text(NULL);
    assert_int_equal(fgc_text_add(text, NULL, 0, NULL), FGC_OK);
    assert_int_equal(fgc_text_add(text, "", 0, NULL), FGC_OK);
    assert_holds(text, "", 0);
    add(text, "x");
    assert_int_equal(fgc_text_add(text, NULL, 0, NULL), FGC_OK);
    assert_holds(text, "x", 1);
    fgc_text_free(text);
}

static void bytes_from_nowhere_are_refused(void **unused)
{
    (void)unused;
    fgc_text *text = a_text(NULL);
    add(text, "kept");
    assert_int_equal(fgc_text_add(text, NULL, 1, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_holds(text, "kept", 4);
    fgc_text_free(text);
}

static void it_grows_byte_by_byte_to_a_long_document(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_text *text = a_text(&allocator);
    for (size_t i = 0; i < 200000; i++) {
        char byte = (char)('a' + i % 26);
        assert_int_equal(fgc_text_add(text, &byte, 1, NULL), FGC_OK);
    }
    assert_int_equal(fgc_text_size(text), 200000);
    for (size_t i = 0; i < 200000; i++)
        assert_int_equal(fgc_text_data(text)[i], 'a' + (int)(i % 26));
    assert_true(scarce.asked < 40); /* it grows by factors, not by bytes */
    fgc_text_free(text);
    assert_all_given_back(&scarce);
}

static void an_impossible_size_is_no_memory_and_changes_nothing(void **unused)
{
    (void)unused;
    const size_t sizes[] = { SIZE_MAX,     SIZE_MAX - 1,     SIZE_MAX - 4,   SIZE_MAX - 5,
                             SIZE_MAX / 2, SIZE_MAX / 2 + 1, (size_t)1 << 40 };
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_text *text = a_text(&allocator);
    add(text, "kept");
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        assert_int_equal(fgc_text_add(text, "x", sizes[i], NULL), FGC_ERROR_NO_MEMORY);
        assert_holds(text, "kept", 4);
    }
    fgc_text_free(text);
    assert_all_given_back(&scarce);
}

static void a_failed_allocation_leaves_it_as_it_was(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_error *error = fgc_error_new(NULL);
    fgc_text *text = a_text(&allocator);
    char expected[512];
    size_t size = 0;
    while (size + 7 <= sizeof expected) {
        scarce.failing = scarce.asked + 1;
        fgc_status status = fgc_text_add(text, "sju byt", 7, error);
        if (status) {
            assert_int_equal(status, FGC_ERROR_NO_MEMORY);
            assert_int_equal(fgc_error_status(error), FGC_ERROR_NO_MEMORY);
            assert_holds(text, expected, size);
            scarce.failing = 0;
            add(text, "sju byt");
        }
        memcpy(expected + size, "sju byt", 7);
        size += 7;
        assert_holds(text, expected, size);
    }
    assert_true(scarce.failed);
    fgc_text_free(text);
    fgc_error_free(error);
    assert_all_given_back(&scarce);
}

static void without_memory_there_is_no_text(void **unused)
{
    (void)unused;
    struct scarce scarce = { .failing = 1 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_text *text = NULL;
    assert_int_equal(fgc_text_new(&allocator, &text, NULL), FGC_ERROR_NO_MEMORY);
    assert_null(text);
    assert_all_given_back(&scarce);
}

static void a_cleared_text_is_empty_and_wiped_and_can_be_used_again(void **unused)
{
    (void)unused;
    fgc_text *text = a_text(NULL);
    fgc_text_clear(text);
    assert_holds(text, "", 0);
    add(text, "Ane, born 2012-05-17");
    const char *data = fgc_text_data(text);
    fgc_text_clear(text);
    assert_holds(text, "", 0);
    for (size_t i = 0; i < 20; i++)
        assert_int_equal(data[i], 0);
    add(text, "again");
    assert_holds(text, "again", 5);
    fgc_text_free(text);
}

static void its_memory_is_wiped_before_it_lets_it_go(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_text *text = a_text(&allocator);
    for (size_t i = 0; i < 1000; i++)
        add(text, "a name ");
    assert_true(scarce.asked > 3);
    fgc_text_free(text);
    assert_int_equal(scarce.unwiped, 0);
    assert_all_given_back(&scarce);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_text_is_empty),
        cmocka_unit_test(what_is_added_stands_one_behind_the_other),
        cmocka_unit_test(what_is_added_is_copied),
        cmocka_unit_test(bytes_are_kept_as_they_are_even_nul),
        cmocka_unit_test(nothing_may_be_added),
        cmocka_unit_test(bytes_from_nowhere_are_refused),
        cmocka_unit_test(it_grows_byte_by_byte_to_a_long_document),
        cmocka_unit_test(an_impossible_size_is_no_memory_and_changes_nothing),
        cmocka_unit_test(a_failed_allocation_leaves_it_as_it_was),
        cmocka_unit_test(without_memory_there_is_no_text),
        cmocka_unit_test(a_cleared_text_is_empty_and_wiped_and_can_be_used_again),
        cmocka_unit_test(its_memory_is_wiped_before_it_lets_it_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
