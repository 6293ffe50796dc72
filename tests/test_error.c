#include "scarce.h"

#include <string.h>

static const fgc_status statuses[] = {
    FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_NO_MEMORY,    FGC_ERROR_ABI,
    FGC_ERROR_SYNTAX,           FGC_ERROR_RANGE,        FGC_ERROR_LIMIT,
    FGC_ERROR_UNKNOWN,          FGC_ERROR_NOT_IN_FORCE, FGC_ERROR_HOST,
};

static void assert_error(const fgc_error *error, fgc_status status, const char *message,
                         size_t line, size_t column, const char *path)
{
    assert_int_equal(fgc_error_status(error), status);
    assert_string_equal(fgc_error_message(error), message);
    assert_int_equal(fgc_error_line(error), line);
    assert_int_equal(fgc_error_column(error), column);
    assert_string_equal(fgc_error_path(error), path);
}

static void a_new_error_says_nothing(void **unused)
{
    (void)unused;
    fgc_error *error = fgc_error_new(NULL);
    assert_non_null(error);
    assert_error(error, FGC_OK, "", 0, 0, "");
    fgc_error_free(error);
}

static void an_error_keeps_what_it_was_set_to(void **unused)
{
    (void)unused;
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(statuses); i++) {
        assert_int_equal(
            fgc_error_set(error, statuses[i], "it went wrong", i, i + 7, "clock.holds"),
            statuses[i]);
        assert_error(error, statuses[i], "it went wrong", i, i + 7, "clock.holds");
    }
    fgc_error_free(error);
}

static void a_second_failure_overwrites_all_of_the_first(void **unused)
{
    (void)unused;
    fgc_error *error = fgc_error_new(NULL);
    fgc_error_set(error, FGC_ERROR_SYNTAX, "a long first message", 3, 14, "a.long.path");
    fgc_error_set(error, FGC_ERROR_HOST, "short", 0, 0, "x");
    assert_error(error, FGC_ERROR_HOST, "short", 0, 0, "x");
    fgc_error_free(error);
}

static void message_and_path_may_be_missing(void **unused)
{
    (void)unused;
    fgc_error *error = fgc_error_new(NULL);
    fgc_error_set(error, FGC_ERROR_SYNTAX, "something", 1, 1, "here");
    fgc_error_set(error, FGC_ERROR_LIMIT, NULL, 0, 0, NULL);
    assert_error(error, FGC_ERROR_LIMIT, "", 0, 0, "");
    fgc_error_free(error);
}

static void message_and_path_are_copied(void **unused)
{
    (void)unused;
    char message[] = "first", path[] = "field";
    fgc_error *error = fgc_error_new(NULL);
    fgc_error_set(error, FGC_ERROR_RANGE, message, 0, 0, path);
    memset(message, 'x', sizeof message - 1);
    memset(path, 'x', sizeof path - 1);
    assert_error(error, FGC_ERROR_RANGE, "first", 0, 0, "field");
    fgc_error_free(error);
}

static void long_texts_are_cut_at_255_and_127_bytes(void **unused)
{
    (void)unused;
    char longest[400];
    fgc_error *error = fgc_error_new(NULL);
    for (size_t size = 0; size < sizeof longest; size++) {
        memset(longest, 'm', size);
        longest[size] = '\0';
        fgc_error_set(error, FGC_ERROR_LIMIT, longest, 0, 0, longest);
        size_t message = size < 255 ? size : 255, path = size < 127 ? size : 127;
        assert_int_equal(strlen(fgc_error_message(error)), message);
        assert_int_equal(strlen(fgc_error_path(error)), path);
        assert_memory_equal(fgc_error_message(error), longest, message);
        assert_memory_equal(fgc_error_path(error), longest, path);
    }
    fgc_error_free(error);
}

static void no_letter_is_cut_in_two(void **unused)
{
    (void)unused;
    const char *letters[] = { "ø", "€", "𝄞" }; /* two, three and four bytes */
    fgc_error *error = fgc_error_new(NULL);
    for (size_t letter = 0; letter < COUNT_OF(letters); letter++)
        for (size_t before = 0; before < 4; before++) {
            size_t width = strlen(letters[letter]);
            char text[400] = "abc";
            text[before] = '\0';
            while (strlen(text) + width < sizeof text)
                strcat(text, letters[letter]);
            fgc_error_set(error, FGC_ERROR_LIMIT, text, 0, 0, text);
            assert_int_equal(strlen(fgc_error_message(error)),
                             before + (255 - before) / width * width);
            assert_int_equal(strlen(fgc_error_path(error)),
                             before + (127 - before) / width * width);
        }
    fgc_error_free(error);
}

static void an_error_that_nobody_wants_still_has_a_status(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(statuses); i++)
        assert_int_equal(fgc_error_set(NULL, statuses[i], "unheard", 1, 2, "path"), statuses[i]);
}

static void success_leaves_an_error_alone(void **unused)
{
    (void)unused;
    fgc_error *error = fgc_error_new(NULL);
    fgc_error_set(error, FGC_ERROR_HOST, "from before", 4, 5, "old");
    fgc_date date;
    assert_int_equal(fgc_date_read("2026-03-06", 10, &date, error), FGC_OK);
    assert_error(error, FGC_ERROR_HOST, "from before", 4, 5, "old");
    fgc_error_set(error, FGC_OK, NULL, 0, 0, NULL);
    assert_error(error, FGC_OK, "", 0, 0, "");
    fgc_error_free(error);
}

static void a_failing_call_says_where(void **unused)
{
    (void)unused;
    fgc_error *error = fgc_error_new(NULL);
    fgc_date date;
    assert_int_equal(fgc_date_read("2026-3-06", 9, &date, error), FGC_ERROR_SYNTAX);
    assert_int_equal(fgc_error_status(error), FGC_ERROR_SYNTAX);
    assert_int_equal(fgc_error_line(error), 1);
    assert_int_equal(fgc_error_column(error), 7);
    assert_true(strlen(fgc_error_message(error)) > 0);
    fgc_error_free(error);
}

static void setting_an_error_takes_no_memory(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_error *error = fgc_error_new(&allocator);
    assert_int_equal(scarce.asked, 1);
    for (size_t i = 0; i < 1000; i++)
        fgc_error_set(error, FGC_ERROR_LIMIT, "again", i, i, "again");
    assert_int_equal(scarce.asked, 1);
    fgc_error_free(error);
    assert_all_given_back(&scarce);
}

static void without_memory_there_is_no_error_object(void **unused)
{
    (void)unused;
    struct scarce scarce = { .failing = 1 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    assert_null(fgc_error_new(&allocator));
    assert_true(scarce.failed);
    assert_all_given_back(&scarce);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_error_says_nothing),
        cmocka_unit_test(an_error_keeps_what_it_was_set_to),
        cmocka_unit_test(a_second_failure_overwrites_all_of_the_first),
        cmocka_unit_test(message_and_path_may_be_missing),
        cmocka_unit_test(message_and_path_are_copied),
        cmocka_unit_test(long_texts_are_cut_at_255_and_127_bytes),
        cmocka_unit_test(no_letter_is_cut_in_two),
        cmocka_unit_test(an_error_that_nobody_wants_still_has_a_status),
        cmocka_unit_test(success_leaves_an_error_alone),
        cmocka_unit_test(a_failing_call_says_where),
        cmocka_unit_test(setting_an_error_takes_no_memory),
        cmocka_unit_test(without_memory_there_is_no_error_object),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
