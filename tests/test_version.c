#include "test.h"

#include <string.h>

static void the_version_is_the_project_s(void **unused)
{
    (void)unused;
    assert_string_equal(fgc_version(), PROJECT_VERSION);
}

static void the_data_version_is_a_date(void **unused)
{
    (void)unused;
    const char *version = fgc_data_version();
    fgc_date reviewed;
    assert_int_equal(fgc_date_read(version, strlen(version), &reviewed, NULL), FGC_OK);
    assert_true(reviewed >= fgc_date_from(2026, 1, 1));
}

static void versions_are_static(void **unused)
{
    (void)unused;
    assert_ptr_equal(fgc_version(), fgc_version());
    assert_ptr_equal(fgc_data_version(), fgc_data_version());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_version_is_the_project_s),
        cmocka_unit_test(the_data_version_is_a_date),
        cmocka_unit_test(versions_are_static),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
