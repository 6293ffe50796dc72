#include "test.h"

#include "process/compiled.h"

/* A row out of its place would be in no command's range, or in another's. */
static void the_rows_of_fields_are_in_the_order_of_the_commands(void **unused)
{
    (void)unused;
    size_t count;
    const struct field_row *next = fgc__fields(1, &count);
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t command = fgc_code_at(FGC_LIST_COMMAND, i);
        const struct field_row *rows = fgc__fields(command, &count);
        assert_ptr_equal(rows, next);
        for (size_t k = 0; k < count; k++)
            assert_int_equal(rows[k].command, command);
        next += count;
    }
    assert_ptr_equal(fgc__fields(INT32_MAX, &count), next);
    assert_int_equal(count, 0);
}

static void every_field_is_called_something_else(void **unused)
{
    (void)unused;
    for (int32_t key = FIELD_NONE + 1; key < FIELD_COUNT; key++) {
        assert_non_null(fgc__field_name(key));
        for (int32_t before = FIELD_NONE + 1; before < key; before++)
            assert_string_not_equal(fgc__field_name(key), fgc__field_name(before));
    }
}

static void the_rows_of_guards_are_in_the_order_of_the_commands(void **unused)
{
    (void)unused;
    size_t count;
    const struct guard_row *rows = fgc__guards(&count);
    for (size_t i = 1; i < count; i++)
        assert_true(rows[i].command >= rows[i - 1].command);
}

static void the_guards_in_no_row_come_behind_the_rows(void **unused)
{
    (void)unused;
    size_t next;
    fgc__guards(&next);
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t command = fgc_code_at(FGC_LIST_COMMAND, i);
        assert_int_equal(fgc__implied_guard(command, FGC_FACT_PHASE), next++);
        assert_int_equal(fgc__implied_guard(command, FGC_FACT_ROLE), next++);
    }
    assert_int_equal(fgc_guard_count(), next);
}

/* The codes of both go from 1 on without a gap. */
static void what_is_compiled_has_room_for_every_fact_and_command(void **unused)
{
    (void)unused;
    assert_int_equal(FACT_LIMIT, fgc_code_count(FGC_LIST_FACT) + 1);
    assert_int_equal(COMMAND_LIMIT, fgc_code_count(FGC_LIST_COMMAND) + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_compiled_has_room_for_every_fact_and_command),
        cmocka_unit_test(the_rows_of_fields_are_in_the_order_of_the_commands),
        cmocka_unit_test(every_field_is_called_something_else),
        cmocka_unit_test(the_rows_of_guards_are_in_the_order_of_the_commands),
        cmocka_unit_test(the_guards_in_no_row_come_behind_the_rows),
    };
    return cmocka_run_group_tests_name("rows", tests, NULL, NULL);
}
