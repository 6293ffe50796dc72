#include "test.h"

#include <ctype.h>
#include <string.h>

struct enumerator {
    int32_t list;
    int32_t value;
    const char *name;
};

#include "enumerators.h" /* made from the public headers by tests/enumerators */

static const int32_t languages[] = { FGC_LANGUAGE_NB, FGC_LANGUAGE_NN, FGC_LANGUAGE_DA,
                                     FGC_LANGUAGE_EN };

static const int32_t no_lists[] = { 0, -1, FGC_LIST_FINDING + 1, 999, INT32_MIN, INT32_MAX };

/* "working-days"; the words of process and case with underscores, "open_case"; a country as ISO 3166 and
 * a currency as ISO 4217 have it, "NO", "DKK". */
static bool is_good_id(int32_t list, const char *id)
{
    size_t size = strlen(id);
    if (list == FGC_LIST_COUNTRY || list == FGC_LIST_CURRENCY)
        return size == (list == FGC_LIST_COUNTRY ? 2 : 3) &&
               strspn(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == size;
    bool word = list >= FGC_LIST_PHASE && list != FGC_LIST_PROFILE;
    if (strspn(id, word ? "abcdefghijklmnopqrstuvwxyz0123456789_"
                        : "abcdefghijklmnopqrstuvwxyz0123456789-") != size)
        return false;
    return id[0] >= 'a' && id[0] <= 'z' && id[size - 1] != '-' && !strstr(id, "--");
}

static bool is_in_list(int32_t list, int32_t value)
{
    for (size_t i = 0; i < fgc_code_count(list); i++)
        if (fgc_code_at(list, i) == value)
            return true;
    return false;
}

static bool is_enumerated(int32_t list, int32_t value)
{
    for (size_t i = 0; i < COUNT_OF(enumerators); i++)
        if (enumerators[i].list == list && enumerators[i].value == value)
            return true;
    return false;
}

static bool has_enumeration(int32_t list)
{
    for (size_t i = 0; i < COUNT_OF(enumerators); i++)
        if (enumerators[i].list == list)
            return true;
    return false;
}

static void every_list_has_values(void **unused)
{
    (void)unused;
    assert_int_equal(COUNT_OF(lists), FGC_LIST_FINDING);
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        assert_true(fgc_code_count(lists[i]) > 0);
}

static void every_public_value_is_in_its_list(void **unused)
{
    (void)unused;
    assert_true(COUNT_OF(enumerators) > 60);
    for (size_t i = 0; i < COUNT_OF(enumerators); i++)
        if (!is_in_list(enumerators[i].list, enumerators[i].value))
            fail_msg("%s is in no list", enumerators[i].name);
}

static void every_value_in_an_enumeration_s_list_is_public(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t k = 0; has_enumeration(lists[i]) && k < fgc_code_count(lists[i]); k++)
            assert_true(is_enumerated(lists[i], fgc_code_at(lists[i], k)));
}

static void no_value_and_no_id_comes_twice_in_a_list(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t k = 0; k < fgc_code_count(lists[i]); k++)
            for (size_t l = 0; l < k; l++) {
                int32_t value = fgc_code_at(lists[i], k), before = fgc_code_at(lists[i], l);
                assert_int_not_equal(value, before);
                assert_string_not_equal(fgc_code_id(lists[i], value),
                                        fgc_code_id(lists[i], before));
            }
}

static void zero_is_no_value_but_ok_and_off(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t k = 0; k < fgc_code_count(lists[i]); k++)
            assert_true(fgc_code_at(lists[i], k) != 0 || lists[i] == FGC_LIST_STATUS ||
                        lists[i] == FGC_LIST_SEVERITY);
    assert_string_equal(fgc_code_id(FGC_LIST_STATUS, FGC_OK), "ok");
}

static void every_id_is_ascii_and_kebab_case(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t k = 0; k < fgc_code_count(lists[i]); k++) {
            const char *id = fgc_code_id(lists[i], fgc_code_at(lists[i], k));
            assert_non_null(id);
            if (!is_good_id(lists[i], id))
                fail_msg("list %d: \"%s\"", (int)lists[i], id);
        }
}

/* The id of FGC_PLAN_STATE_NO_PLAN is "no_plan". */
static void an_id_is_how_the_name_of_its_value_ends(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(enumerators); i++) {
        const char *name = enumerators[i].name;
        const char *id = fgc_code_id(enumerators[i].list, enumerators[i].value);
        assert_non_null(id);
        size_t size = strlen(id), before = strlen(name) - size;
        bool ends = size < strlen(name) && name[before - 1] == '_';
        for (size_t k = 0; ends && k < size; k++)
            ends = name[before + k] == (id[k] == '-' ? '_' : toupper((unsigned char)id[k]));
        if (!ends)
            fail_msg("\"%s\" is the id of %s", id, name);
    }
}

static void a_mark_is_one_bit(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_MARK); i++)
        assert_int_equal(fgc_code_at(FGC_LIST_MARK, i), 1 << i);
}

static void every_id_is_found_again(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t k = 0; k < fgc_code_count(lists[i]); k++) {
            int32_t value = fgc_code_at(lists[i], k);
            assert_int_equal(fgc_code_find(lists[i], fgc_code_id(lists[i], value)), value);
        }
}

static void every_value_has_a_label_in_every_language(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t k = 0; k < fgc_code_count(lists[i]); k++)
            for (size_t l = 0; l < COUNT_OF(languages); l++) {
                int32_t value = fgc_code_at(lists[i], k);
                const char *label = fgc_code_label(lists[i], value, languages[l]);
                if (!label || label[0] == '\0')
                    fail_msg("list %d: \"%s\" has no label", (int)lists[i],
                             fgc_code_id(lists[i], value));
            }
}

static void an_unknown_language_is_bokmaal(void **unused)
{
    (void)unused;
    static const int32_t unknown[] = { 0, -1, 5, INT32_MIN, INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t k = 0; k < fgc_code_count(lists[i]); k++)
            for (size_t l = 0; l < COUNT_OF(unknown); l++) {
                int32_t value = fgc_code_at(lists[i], k);
                assert_string_equal(fgc_code_label(lists[i], value, unknown[l]),
                                    fgc_code_label(lists[i], value, FGC_LANGUAGE_NB));
            }
}

static void the_languages_are_told_apart(void **unused)
{
    (void)unused;
    assert_string_equal(fgc_code_label(FGC_LIST_WEEKDAY, 1, FGC_LANGUAGE_NB), "mandag");
    assert_string_equal(fgc_code_label(FGC_LIST_WEEKDAY, 1, FGC_LANGUAGE_NN), "måndag");
    assert_string_equal(fgc_code_label(FGC_LIST_WEEKDAY, 1, FGC_LANGUAGE_DA), "mandag");
    assert_string_equal(fgc_code_label(FGC_LIST_WEEKDAY, 1, FGC_LANGUAGE_EN), "Monday");
}

static void weekdays_and_months_are_counted_from_one(void **unused)
{
    (void)unused;
    assert_int_equal(fgc_code_count(FGC_LIST_WEEKDAY), 7);
    assert_int_equal(fgc_code_count(FGC_LIST_MONTH), 12);
    for (size_t i = 0; i < 7; i++)
        assert_int_equal(fgc_code_at(FGC_LIST_WEEKDAY, i), i + 1);
    for (size_t i = 0; i < 12; i++)
        assert_int_equal(fgc_code_at(FGC_LIST_MONTH, i), i + 1);
}

static void a_phrase_has_the_same_places_in_every_language(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_PHRASE); i++) {
        int32_t phrase = fgc_code_at(FGC_LIST_PHRASE, i);
        for (size_t from = 0; from < COUNT_OF(languages); from++) {
            const char *place = fgc_code_label(FGC_LIST_PHRASE, phrase, languages[from]);
            while ((place = strchr(place, '{')) != NULL) {
                const char *end = strchr(place, '}');
                assert_non_null(end);
                char name[32] = "";
                assert_true((size_t)(end - place) + 1 < sizeof name);
                memcpy(name, place, (size_t)(end - place) + 1);
                for (size_t to = 0; to < COUNT_OF(languages); to++)
                    if (!strstr(fgc_code_label(FGC_LIST_PHRASE, phrase, languages[to]), name))
                        fail_msg("\"%s\" has no %s in language %d",
                                 fgc_code_id(FGC_LIST_PHRASE, phrase), name, (int)languages[to]);
                place = end;
            }
        }
    }
}

static void a_list_there_is_none_of_is_empty(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(no_lists); i++) {
        assert_int_equal(fgc_code_count(no_lists[i]), 0);
        assert_int_equal(fgc_code_at(no_lists[i], 0), 0);
        assert_null(fgc_code_id(no_lists[i], 1));
        assert_null(fgc_code_label(no_lists[i], 1, FGC_LANGUAGE_EN));
        assert_int_equal(fgc_code_find(no_lists[i], "no"), 0);
    }
}

static void past_its_end_a_list_has_nothing(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        assert_int_equal(fgc_code_at(lists[i], fgc_code_count(lists[i])), 0);
        assert_int_equal(fgc_code_at(lists[i], SIZE_MAX), 0);
    }
}

static void an_unknown_value_has_no_id_and_no_label(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (int64_t value = -300; value <= 300; value++) {
            int32_t asked = value == -300 ? INT32_MIN : value == 300 ? INT32_MAX : (int32_t)value;
            bool known = is_in_list(lists[i], asked);
            assert_int_equal(fgc_code_id(lists[i], asked) != NULL, known);
            assert_int_equal(fgc_code_label(lists[i], asked, FGC_LANGUAGE_DA) != NULL, known);
        }
}

static void an_unknown_id_is_not_found(void **unused)
{
    (void)unused;
    static const char *const unknown[] = {
        "",   " ", "working", "working-days ", "Working-days", "WORKING-DAYS", "working_days",
        "13", "-", "\xFF"
    };
    for (size_t i = 0; i < COUNT_OF(unknown); i++)
        assert_int_equal(fgc_code_find(FGC_LIST_POLICY, unknown[i]), 0);
    assert_int_equal(fgc_code_find(FGC_LIST_POLICY, "working-days"), FGC_POLICY_WORKING_DAYS);
    assert_int_equal(fgc_code_find(FGC_LIST_UNIT, "working-days"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_list_has_values),
        cmocka_unit_test(every_public_value_is_in_its_list),
        cmocka_unit_test(every_value_in_an_enumeration_s_list_is_public),
        cmocka_unit_test(no_value_and_no_id_comes_twice_in_a_list),
        cmocka_unit_test(zero_is_no_value_but_ok_and_off),
        cmocka_unit_test(every_id_is_ascii_and_kebab_case),
        cmocka_unit_test(an_id_is_how_the_name_of_its_value_ends),
        cmocka_unit_test(a_mark_is_one_bit),
        cmocka_unit_test(every_id_is_found_again),
        cmocka_unit_test(every_value_has_a_label_in_every_language),
        cmocka_unit_test(an_unknown_language_is_bokmaal),
        cmocka_unit_test(the_languages_are_told_apart),
        cmocka_unit_test(weekdays_and_months_are_counted_from_one),
        cmocka_unit_test(a_phrase_has_the_same_places_in_every_language),
        cmocka_unit_test(a_list_there_is_none_of_is_empty),
        cmocka_unit_test(past_its_end_a_list_has_nothing),
        cmocka_unit_test(an_unknown_value_has_no_id_and_no_label),
        cmocka_unit_test(an_unknown_id_is_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
