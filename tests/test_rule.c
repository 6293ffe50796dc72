#include "builders.h"
#include "scarce.h"

#include <string.h>

static const int32_t languages[] = { FGC_LANGUAGE_NB, FGC_LANGUAGE_NN, FGC_LANGUAGE_DA,
                                     FGC_LANGUAGE_EN };

static fgc_rule_options options_of(const fgc_rule *rule)
{
    fgc_rule_options options = { .size = sizeof options };
    assert_int_equal(fgc_rule_read(rule, &options, NULL), FGC_OK);
    return options;
}

static bool is_text(const char *text)
{
    return text && text[0] != '\0';
}

static void assert_named(int32_t list, int32_t value)
{
    assert_non_null(fgc_code_id(list, value));
    for (size_t i = 0; i < COUNT_OF(languages); i++)
        assert_true(is_text(fgc_code_label(list, value, languages[i])));
}

/* Policies. */

static uint32_t units_of(int32_t policy)
{
    fgc_counting counting = { .size = sizeof counting };
    assert_int_equal(fgc_policy_read(policy, &counting, NULL), FGC_OK);
    return counting.units;
}

static void every_policy_says_how_it_counts(void **unused)
{
    (void)unused;
    enum { WEEKENDS = FGC_SATURDAYS | FGC_SUNDAYS };
    static const struct {
        int32_t policy;
        uint32_t excluded;
        int rolls, leap_day_in_march;
        const char *id;
    } rows[] = {
        { FGC_POLICY_ELAPSED, 0, 0, 0, "elapsed" },
        { FGC_POLICY_CALENDAR, 0, 0, 0, "calendar" },
        { FGC_POLICY_CALENDAR_ROLL, 0, 1, 0, "calendar-roll" },
        { FGC_POLICY_BIRTHDAY, 0, 0, 1, "birthday" },
        { FGC_POLICY_BIRTHDAY_28_FEB, 0, 0, 0, "birthday-28-feb" },
        { FGC_POLICY_HOLIDAYS, FGC_HOLIDAYS, 0, 0, "holidays" },
        { FGC_POLICY_HOLIDAYS_ROLL, FGC_HOLIDAYS, 1, 0, "holidays-roll" },
        { FGC_POLICY_SUNDAYS_HOLIDAYS, FGC_SUNDAYS | FGC_HOLIDAYS, 0, 0, "sundays-holidays" },
        { FGC_POLICY_MON_SAT, FGC_SUNDAYS | FGC_HOLIDAYS, 0, 0, "mon-sat" },
        { FGC_POLICY_MON_SAT_ROLL, FGC_SUNDAYS | FGC_HOLIDAYS, 1, 0, "mon-sat-roll" },
        { FGC_POLICY_WEEKENDS, WEEKENDS, 0, 0, "weekends" },
        { FGC_POLICY_WEEKENDS_ROLL, WEEKENDS, 1, 0, "weekends-roll" },
        { FGC_POLICY_WORKING_DAYS, WEEKENDS | FGC_HOLIDAYS, 0, 0, "working-days" },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        fgc_counting counting = { .size = sizeof counting };
        assert_int_equal(fgc_policy_read(rows[i].policy, &counting, NULL), FGC_OK);
        assert_int_equal(counting.size, sizeof counting);
        assert_int_equal(counting.excluded, rows[i].excluded);
        assert_int_equal(counting.rolls, rows[i].rolls);
        assert_int_equal(counting.leap_day_in_march, rows[i].leap_day_in_march);
        assert_int_equal(counting.reserved, 0);
        assert_int_not_equal(counting.units, 0);
        assert_string_equal(fgc_code_id(FGC_LIST_POLICY, rows[i].policy), rows[i].id);
        assert_named(FGC_LIST_POLICY, rows[i].policy);
    }
}

static void a_policy_is_for_the_units_it_makes_sense_for(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_POLICY); i++) {
        fgc_counting counting = { .size = sizeof counting };
        int32_t policy = fgc_code_at(FGC_LIST_POLICY, i);
        assert_int_equal(fgc_policy_read(policy, &counting, NULL), FGC_OK);
        bool hours = counting.units & 1u << FGC_UNIT_HOURS;
        bool longer = counting.units >> FGC_UNIT_WEEKS;
        assert_false(hours && counting.rolls);
        assert_false(longer && counting.excluded);
    }
    assert_int_equal(units_of(FGC_POLICY_ELAPSED), 1u << FGC_UNIT_HOURS);
    assert_int_equal(units_of(FGC_POLICY_BIRTHDAY), 1u << FGC_UNIT_YEARS);
    assert_true(units_of(FGC_POLICY_WORKING_DAYS) & 1u << FGC_UNIT_DAYS);
    assert_true(units_of(FGC_POLICY_WORKING_DAYS) & 1u << FGC_UNIT_HOURS);
}

static void a_policy_there_is_none_of_cannot_be_read(void **unused)
{
    (void)unused;
    static const int32_t none[] = { 0, -1, FGC_POLICY_WORKING_DAYS + 1, INT32_MAX, INT32_MIN };
    fgc_counting counting = { .size = sizeof counting, .units = 77 };
    for (size_t i = 0; i < COUNT_OF(none); i++)
        assert_int_equal(fgc_policy_read(none[i], &counting, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_policy_read(FGC_POLICY_CALENDAR, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    counting.size = 4;
    assert_int_equal(fgc_policy_read(FGC_POLICY_CALENDAR, &counting, NULL), FGC_ERROR_ABI);
    assert_int_equal(counting.units, 77);
}

/* The library's rules. */

static void every_rule_is_complete(void **unused)
{
    (void)unused;
    assert_true(fgc_rule_count() > 0);
    for (size_t i = 0; i < fgc_rule_count(); i++) {
        const fgc_rule *rule = fgc_rule_at(i);
        assert_non_null(rule);
        fgc_rule_options options = options_of(rule);
        assert_int_equal(options.size, sizeof options);
        assert_true(is_text(options.id) && strlen(options.id) < 64);
        assert_true(is_text(options.citation));
        assert_true(options.country == 0 || fgc_code_id(FGC_LIST_COUNTRY, options.country));
        assert_in_range(options.amount, 1, 36525);
        assert_in_range(options.opens, 0, options.amount);
        assert_named(FGC_LIST_UNIT, options.unit);
        assert_named(FGC_LIST_PARTY, options.party);
        assert_named(FGC_LIST_BASIS, options.basis);
        assert_named(FGC_LIST_MOMENT, options.starts);
        assert_named(FGC_LIST_MOMENT, options.met_by);
        if (options.second != 0)
            assert_named(FGC_LIST_MOMENT, options.second);
        assert_true(options.valid_to == 0 || options.valid_from <= options.valid_to);
        assert_null(options.allocator);
        for (size_t j = 0; j < COUNT_OF(languages); j++) {
            assert_true(is_text(fgc_rule_title(rule, languages[j])));
            assert_string_not_equal(fgc_rule_title(rule, languages[j]), options.id);
        }
    }
}

static void every_rule_may_only_be_counted_by_policies_of_its_unit(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_rule_count(); i++) {
        fgc_rule_options options = options_of(fgc_rule_at(i));
        assert_true(options.policies & 1u << options.policy);
        for (int32_t policy = 0; policy < 32; policy++)
            if (options.policies & 1u << policy)
                assert_true(units_of(policy) & 1u << options.unit);
    }
}

static void every_text_of_a_rule_names_something_there_is(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_rule_count(); i++) {
        fgc_rule_options options = options_of(fgc_rule_at(i));
        assert_non_null(options.after);
        assert_non_null(options.roll_set);
        if (options.after[0] != '\0')
            assert_non_null(fgc_rule_find(options.after, options.country));
        if (options.roll_set[0] != '\0')
            fgc_calendar_free(a_calendar(FGC_COUNTRY_DK, options.roll_set));
    }
}

static void a_statutory_rule_is_never_stopped_by_a_hold(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_rule_count(); i++) {
        fgc_rule_options options = options_of(fgc_rule_at(i));
        if (options.basis == FGC_BASIS_STATUTORY)
            assert_false(options.stops_on_hold);
        if (options.basis == FGC_BASIS_GUIDANCE || strstr(options.id, ".assignment."))
            assert_true(options.stops_on_hold);
    }
}

enum { NO = FGC_COUNTRY_NO, DK = FGC_COUNTRY_DK };

static void the_rules_are_those_of_the_statutes_and_of_practice(void **unused)
{
    (void)unused;
    static const struct {
        const char *id;
        int32_t country, unit, amount, opens, policy, party, basis;
        const char *after, *roll_set;
        int off, from_date;
    } rows[] = {
        // clang-format off
        { "no.assignment.ordinary",  NO, FGC_UNIT_DAYS,   15, 0, FGC_POLICY_WORKING_DAYS,  FGC_PARTY_AUTHORITY, FGC_BASIS_GUIDANCE,  "", "", 0, 0 },
        { "no.assignment.acute",     NO, FGC_UNIT_HOURS,  24, 0, FGC_POLICY_WORKING_DAYS,  FGC_PARTY_AUTHORITY, FGC_BASIS_GUIDANCE,  "", "", 0, 0 },
        { "dk.assignment.ordinary",  DK, FGC_UNIT_DAYS,   15, 0, FGC_POLICY_WORKING_DAYS,  FGC_PARTY_AUTHORITY, FGC_BASIS_SOFT,      "", "", 1, 0 },
        { "dk.assignment.acute",     DK, FGC_UNIT_HOURS,  24, 0, FGC_POLICY_WORKING_DAYS,  FGC_PARTY_AUTHORITY, FGC_BASIS_SOFT,      "", "", 1, 0 },
        { "no.coordinator.contact",  NO, FGC_UNIT_WEEKS,   1, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_GUIDANCE,  "", "", 0, 0 },
        { "no.conference.window",    NO, FGC_UNIT_WEEKS,   8, 4, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_SOFT,      "", "", 0, 0 },
        { "fgc.follow_up",           NO, FGC_UNIT_MONTHS,  3, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_SOFT,      "", "", 0, 0 },
        { "fgc.follow_up",           DK, FGC_UNIT_MONTHS,  6, 3, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_SOFT,      "", "", 0, 0 },
        { "fgc.decision",             0, FGC_UNIT_WEEKS,   1, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_SOFT,      "", "", 0, 0 },
        { "fgc.check_in",             0, FGC_UNIT_WEEKS,   4, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_SOFT,      "", "", 1, 0 },
        { "consent.turns_15",        NO, FGC_UNIT_YEARS,  15, 0, FGC_POLICY_BIRTHDAY,      0,                   FGC_BASIS_STATUTORY, "", "", 0, 1 },
        { "consent.turns_15",        DK, FGC_UNIT_YEARS,  15, 0, FGC_POLICY_BIRTHDAY,      0,                   FGC_BASIS_SOFT,      "", "", 0, 1 },
        { "consent.turns_18",         0, FGC_UNIT_YEARS,  18, 0, FGC_POLICY_BIRTHDAY,      0,                   FGC_BASIS_STATUTORY, "", "", 0, 1 },
        { "dk.party.turns_10",       DK, FGC_UNIT_YEARS,  10, 0, FGC_POLICY_BIRTHDAY,      0,                   FGC_BASIS_STATUTORY, "", "", 0, 1 },
        { "dk.transition.18",        DK, FGC_UNIT_YEARS,  18, 0, FGC_POLICY_BIRTHDAY,      FGC_PARTY_AUTHORITY, FGC_BASIS_STATUTORY, "", "", 0, 1 },
        { "no.melding",              NO, FGC_UNIT_WEEKS,   1, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_STATUTORY, "", "", 0, 0 },
        { "no.undersokelse",         NO, FGC_UNIT_MONTHS,  3, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_STATUTORY, "no.melding", "", 0, 0 },
        { "no.undersokelse.extended", NO, FGC_UNIT_MONTHS, 6, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_STATUTORY, "no.melding", "", 0, 0 },
        { "no.klage",                NO, FGC_UNIT_WEEKS,   3, 0, FGC_POLICY_CALENDAR_ROLL, FGC_PARTY_CITIZEN,   FGC_BASIS_STATUTORY, "", "", 0, 0 },
        { "dk.underretning",         DK, FGC_UNIT_HOURS,  24, 0, FGC_POLICY_ELAPSED,       FGC_PARTY_AUTHORITY, FGC_BASIS_STATUTORY, "", "", 0, 0 },
        { "dk.kvittering",           DK, FGC_UNIT_DAYS,    6, 0, FGC_POLICY_WORKING_DAYS,  FGC_PARTY_AUTHORITY, FGC_BASIS_GUIDANCE,  "", "", 0, 0 },
        { "dk.undersoegelse",        DK, FGC_UNIT_MONTHS,  4, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_STATUTORY, "", "", 0, 0 },
        { "dk.barnets_plan",         DK, FGC_UNIT_MONTHS,  3, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_STATUTORY, "", "", 0, 0 },
        { "dk.opfoelgning",          DK, FGC_UNIT_MONTHS,  3, 0, FGC_POLICY_CALENDAR,      FGC_PARTY_AUTHORITY, FGC_BASIS_STATUTORY, "", "", 0, 0 },
        { "dk.klage",                DK, FGC_UNIT_WEEKS,   4, 0, FGC_POLICY_CALENDAR_ROLL, FGC_PARTY_CITIZEN,   FGC_BASIS_STATUTORY, "", "dk-limitation", 0, 0 },
        // clang-format on
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        fgc_rule_options options = options_of(the_rule(rows[i].id, rows[i].country));
        assert_string_equal(options.id, rows[i].id);
        assert_int_equal(options.country, rows[i].country);
        assert_int_equal(options.unit, rows[i].unit);
        assert_int_equal(options.amount, rows[i].amount);
        assert_int_equal(options.opens, rows[i].opens);
        assert_int_equal(options.policy, rows[i].policy);
        if (rows[i].party != 0)
            assert_int_equal(options.party, rows[i].party);
        assert_int_equal(options.basis, rows[i].basis);
        assert_string_equal(options.after, rows[i].after);
        assert_string_equal(options.roll_set, rows[i].roll_set);
        assert_int_equal(options.off, rows[i].off);
        assert_int_equal(options.from_date, rows[i].from_date);
        assert_int_equal(options.second != 0, strcmp(rows[i].id, "dk.opfoelgning") == 0);
        assert_int_equal(options.ends_at_start, rows[i].from_date);
    }
    assert_true(fgc_rule_count() >= COUNT_OF(rows));
}

static void no_two_rules_share_an_id_and_a_country(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_rule_count(); i++)
        for (size_t j = 0; j < i; j++) {
            fgc_rule_options one = options_of(fgc_rule_at(i)), other = options_of(fgc_rule_at(j));
            assert_false(strcmp(one.id, other.id) == 0 && one.country == other.country);
        }
}

static void a_rule_is_found_for_its_country_else_for_any(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_rule_count(); i++) {
        const fgc_rule *rule = fgc_rule_at(i);
        fgc_rule_options options = options_of(rule);
        assert_ptr_equal(fgc_rule_find(options.id, options.country == 0 ? NO : options.country),
                         rule);
        assert_non_null(fgc_rule_find(options.id, 0));
    }
    assert_ptr_equal(fgc_rule_find("fgc.decision", NO), fgc_rule_find("fgc.decision", DK));
    assert_ptr_not_equal(fgc_rule_find("fgc.follow_up", NO), fgc_rule_find("fgc.follow_up", DK));
    assert_ptr_equal(fgc_rule_find("fgc.follow_up", 0), fgc_rule_find("fgc.follow_up", NO));
}

static void a_rule_there_is_none_of_is_not_found(void **unused)
{
    (void)unused;
    static const char *const none[] = { "",
                                        "no",
                                        "no.assignment",
                                        "no.assignment.ordinary ",
                                        "NO.ASSIGNMENT.ORDINARY",
                                        "no.assignment.ordinar",
                                        "*" };
    for (size_t i = 0; i < COUNT_OF(none); i++)
        for (int32_t country = 0; country <= DK; country++)
            assert_null(fgc_rule_find(none[i], country));
    assert_null(fgc_rule_find(NULL, NO));
    assert_null(fgc_rule_find("no.melding", DK));
    assert_null(fgc_rule_find("dk.klage", NO));
    assert_null(fgc_rule_find("no.melding", 3));
    assert_null(fgc_rule_at(fgc_rule_count()));
    assert_null(fgc_rule_at(SIZE_MAX));
}

static void a_title_in_an_unknown_language_is_in_bokmaal(void **unused)
{
    (void)unused;
    static const int32_t unknown[] = { 0, -1, 5, INT32_MAX, INT32_MIN };
    const fgc_rule *rule = the_rule("no.assignment.ordinary", NO);
    for (size_t i = 0; i < COUNT_OF(unknown); i++)
        assert_string_equal(fgc_rule_title(rule, unknown[i]),
                            fgc_rule_title(rule, FGC_LANGUAGE_NB));
    assert_string_not_equal(fgc_rule_title(rule, FGC_LANGUAGE_EN),
                            fgc_rule_title(rule, FGC_LANGUAGE_NB));
}

/* A host's own. */

static void a_rule_made_is_read_back_as_it_was(void **unused)
{
    (void)unused;
    char id[] = "gran.assignment", citation[] = "Gran kommune, 2026", set[] = "dk-limitation";
    char after[] = "no.melding";
    const fgc_rule_options made_from = {
        .size = sizeof made_from,
        .country = NO,
        .id = id,
        .citation = citation,
        .unit = FGC_UNIT_DAYS,
        .amount = 10,
        .amount_least = 5,
        .amount_most = 20,
        .policy = FGC_POLICY_MON_SAT_ROLL,
        .policies = 1u << FGC_POLICY_MON_SAT_ROLL | 1u << FGC_POLICY_CALENDAR,
        .party = FGC_PARTY_CITIZEN,
        .basis = FGC_BASIS_GUIDANCE,
        .starts = FGC_MOMENT_REFERRED,
        .second = FGC_MOMENT_PLAN_READY,
        .met_by = FGC_MOMENT_PLAN_DECIDED,
        .valid_from = day("2026-01-01"),
        .valid_to = day("2026-12-31"),
        .after = after,
        .roll_set = set,
        .stops_on_hold = 1,
        .off = 1,
    };
    fgc_rule *rule = NULL;
    assert_int_equal(fgc_rule_new(&made_from, &rule, NULL), FGC_OK);
    memset(id, 'x', sizeof id - 1);
    memset(citation, 'x', sizeof citation - 1);
    memset(set, 'x', sizeof set - 1);
    memset(after, 'x', sizeof after - 1);
    fgc_rule_options read = options_of(rule);
    assert_string_equal(read.id, "gran.assignment");
    assert_string_equal(read.citation, "Gran kommune, 2026");
    assert_string_equal(read.roll_set, "dk-limitation");
    assert_string_equal(read.after, "no.melding");
    read.id = id;
    read.citation = citation;
    read.roll_set = set;
    read.after = after;
    assert_memory_equal(&read, &made_from, sizeof read);
    fgc_rule_free(rule);
    fgc_rule_free(NULL);
}

static void a_host_s_rule_is_called_by_its_id(void **unused)
{
    (void)unused;
    fgc_rule *rule = a_rule(FGC_UNIT_DAYS, 3, FGC_POLICY_CALENDAR);
    for (int32_t language = 0; language <= 5; language++)
        assert_string_equal(fgc_rule_title(rule, language), "test.rule");
    fgc_rule_options options = options_of(rule);
    assert_string_equal(options.after, "");
    assert_string_equal(options.roll_set, "");
    fgc_rule_free(rule);
}

static void every_rule_of_the_library_can_be_made_again(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_rule_count(); i++) {
        fgc_rule_options options = options_of(fgc_rule_at(i)), again;
        fgc_rule *rule = NULL;
        assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_OK);
        again = options_of(rule);
        assert_string_equal(again.id, options.id);
        assert_string_equal(again.after, options.after);
        assert_int_equal(again.amount, options.amount);
        assert_int_equal(again.policies, options.policies);
        assert_int_equal(again.valid_from, options.valid_from);
        fgc_rule_free(rule);
    }
}

static void a_rule_is_tuned_within_its_bounds(void **unused)
{
    (void)unused;
    fgc_rule_options options = options_of(the_rule("fgc.follow_up", NO));
    assert_int_equal(options.amount, 3);
    assert_int_equal(options.amount_least, 1);
    assert_int_equal(options.amount_most, 6);
    for (int32_t amount = 0; amount <= 7; amount++) {
        fgc_rule *rule = NULL;
        fgc_error *error = fgc_error_new(NULL);
        options.amount = amount;
        bool possible = amount >= 1 && amount <= 6;
        assert_int_equal(fgc_rule_new(&options, &rule, error), possible ? FGC_OK : FGC_ERROR_RANGE);
        assert_string_equal(fgc_error_path(error), possible ? "" : "amount");
        assert_int_equal(rule != NULL, possible);
        fgc_error_free(error);
        fgc_rule_free(rule);
    }
}

static const char long_id[] = "a23456789012345678901234567890123456789012345678901234567890123";

static void an_id_is_1_to_63_of_its_bytes(void **unused)
{
    (void)unused;
    static const char *const good[] = { "a", "a1", "gran.assignment", "x-y_z.9", long_id };
    static const char *const bad[] = { "",    "1a",  ".a",  "-a",       "_a",        "A",  "aB",
                                       "a b", "a/b", "a\n", "\xc3\xa5", "a\xc3\xa5", "a,b" };
    for (size_t i = 0; i < COUNT_OF(good); i++) {
        fgc_rule_options options = rule_options(FGC_UNIT_DAYS, 3, FGC_POLICY_CALENDAR);
        options.id = good[i];
        fgc_rule *rule = NULL;
        assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_OK);
        fgc_rule_free(rule);
    }
    char too_long[sizeof long_id + 1];
    memcpy(too_long, long_id, sizeof long_id);
    too_long[sizeof long_id - 1] = 'x';
    too_long[sizeof long_id] = '\0';
    for (size_t i = 0; i < COUNT_OF(bad) + 2; i++) {
        fgc_rule_options options = rule_options(FGC_UNIT_DAYS, 3, FGC_POLICY_CALENDAR);
        options.id = i < COUNT_OF(bad) ? bad[i] : i == COUNT_OF(bad) ? too_long : NULL;
        fgc_rule *rule = NULL;
        fgc_error *error = fgc_error_new(NULL);
        assert_int_equal(fgc_rule_new(&options, &rule, error), FGC_ERROR_INVALID_ARGUMENT);
        assert_string_equal(fgc_error_path(error), "id");
        assert_null(rule);
        fgc_error_free(error);
    }
}

/* Each changes one field of a rule of ten days, every day counted, to something it cannot be. */
// clang-format off
static void no_citation(fgc_rule_options *o) { o->citation = NULL; }
static void empty_citation(fgc_rule_options *o) { o->citation = ""; }
static void country_3(fgc_rule_options *o) { o->country = 3; }
static void country_minus_1(fgc_rule_options *o) { o->country = -1; }
static void no_unit(fgc_rule_options *o) { o->unit = 0; }
static void unit_6(fgc_rule_options *o) { o->unit = 6; }
static void unit_huge(fgc_rule_options *o) { o->unit = INT32_MAX; }
static void amount_0(fgc_rule_options *o) { o->amount = 0; }
static void amount_minus_1(fgc_rule_options *o) { o->amount = -1; }
static void amount_36526(fgc_rule_options *o) { o->amount = 36526; }
static void amount_least_possible(fgc_rule_options *o) { o->amount = INT32_MIN; }
static void opens_minus_1(fgc_rule_options *o) { o->opens = -1; }
static void opens_after_the_end(fgc_rule_options *o) { o->opens = 11; }
static void least_minus_1(fgc_rule_options *o) { o->amount_least = -1, o->amount_most = 20; }
static void most_below_least(fgc_rule_options *o) { o->amount_least = 12, o->amount_most = 8; }
static void below_least(fgc_rule_options *o) { o->amount_least = 11, o->amount_most = 20; }
static void above_most(fgc_rule_options *o) { o->amount_least = 1, o->amount_most = 9; }
static void no_policy(fgc_rule_options *o) { o->policy = 0; }
static void policy_14(fgc_rule_options *o) { o->policy = 14; }
static void policy_huge(fgc_rule_options *o) { o->policy = INT32_MAX; }
static void policy_negative(fgc_rule_options *o) { o->policy = INT32_MIN; }
static void policy_of_hours(fgc_rule_options *o)
{
    o->policy = FGC_POLICY_ELAPSED;
    o->policies = 1u << FGC_POLICY_ELAPSED;
}
static void weeks_of_working_days(fgc_rule_options *o)
{
    o->unit = FGC_UNIT_WEEKS;
    o->policy = FGC_POLICY_WORKING_DAYS;
    o->policies = 1u << FGC_POLICY_WORKING_DAYS;
}
static void hours_that_roll(fgc_rule_options *o)
{
    o->unit = FGC_UNIT_HOURS;
    o->policy = FGC_POLICY_CALENDAR_ROLL;
    o->policies = 1u << FGC_POLICY_CALENDAR_ROLL;
}
static void no_policies(fgc_rule_options *o) { o->policies = 0; }
static void policies_without_its_own(fgc_rule_options *o) { o->policies = 1u << FGC_POLICY_WEEKENDS; }
static void policies_of_other_units(fgc_rule_options *o) { o->policies |= 1u << FGC_POLICY_ELAPSED; }
static void policies_unknown(fgc_rule_options *o) { o->policies |= 1u << 14; }
static void policies_at_the_top(fgc_rule_options *o) { o->policies |= 1u << 31; }
static void policies_at_0(fgc_rule_options *o) { o->policies |= 1u; }
static void no_party(fgc_rule_options *o) { o->party = 0; }
static void party_3(fgc_rule_options *o) { o->party = 3; }
static void no_basis(fgc_rule_options *o) { o->basis = 0; }
static void basis_4(fgc_rule_options *o) { o->basis = 4; }
static void starts_unknown(fgc_rule_options *o) { o->starts = FGC_MOMENT_TRANSITION_PREPARED + 1; }
static void starts_negative(fgc_rule_options *o) { o->starts = -1; }
static void second_unknown(fgc_rule_options *o) { o->second = 1000; }
static void after_of_another_country(fgc_rule_options *o) { o->country = 0, o->after = "no.melding"; }
static void after_a_birthday(fgc_rule_options *o) { o->after = "consent.turns_15"; }
static void second_at_start(fgc_rule_options *o) { o->second = FGC_MOMENT_PLAN_READY, o->ends_at_start = 1; }
static void citation_unclean(fgc_rule_options *o) { o->citation = "Gran\xff"; }
static void second_with_window(fgc_rule_options *o) { o->second = FGC_MOMENT_PLAN_READY, o->opens = 1; }
static void met_by_unknown(fgc_rule_options *o) { o->met_by = INT32_MAX; }
static void ends_before_it_begins(fgc_rule_options *o) { o->valid_from = 200, o->valid_to = 199; }
static void after_nothing(fgc_rule_options *o) { o->after = "no.such.rule"; }
static void after_hours(fgc_rule_options *o) { o->after = "no.assignment.acute"; }
static void no_such_roll_set(fgc_rule_options *o) { o->roll_set = "no-such-set"; }
static void stops_2(fgc_rule_options *o) { o->stops_on_hold = 2; }
static void ends_2(fgc_rule_options *o) { o->ends_at_start = 2; }
static void from_date_255(fgc_rule_options *o) { o->from_date = 255; }
static void off_2(fgc_rule_options *o) { o->off = 2; }
// clang-format on

static void each_field_is_checked_and_named(void **unused)
{
    (void)unused;
    static const struct {
        void (*spoil)(fgc_rule_options *options);
        fgc_status status;
        const char *path;
    } cases[] = {
        { no_citation, FGC_ERROR_INVALID_ARGUMENT, "citation" },
        { empty_citation, FGC_ERROR_INVALID_ARGUMENT, "citation" },
        { country_3, FGC_ERROR_INVALID_ARGUMENT, "country" },
        { country_minus_1, FGC_ERROR_INVALID_ARGUMENT, "country" },
        { no_unit, FGC_ERROR_INVALID_ARGUMENT, "unit" },
        { unit_6, FGC_ERROR_INVALID_ARGUMENT, "unit" },
        { unit_huge, FGC_ERROR_INVALID_ARGUMENT, "unit" },
        { amount_0, FGC_ERROR_RANGE, "amount" },
        { amount_minus_1, FGC_ERROR_RANGE, "amount" },
        { amount_36526, FGC_ERROR_RANGE, "amount" },
        { amount_least_possible, FGC_ERROR_RANGE, "amount" },
        { opens_minus_1, FGC_ERROR_RANGE, "opens" },
        { opens_after_the_end, FGC_ERROR_RANGE, "opens" },
        { least_minus_1, FGC_ERROR_RANGE, "amount_least" },
        { below_least, FGC_ERROR_RANGE, "amount" },
        { above_most, FGC_ERROR_RANGE, "amount" },
        { no_policy, FGC_ERROR_INVALID_ARGUMENT, "policy" },
        { policy_14, FGC_ERROR_INVALID_ARGUMENT, "policy" },
        { policy_huge, FGC_ERROR_INVALID_ARGUMENT, "policy" },
        { policy_negative, FGC_ERROR_INVALID_ARGUMENT, "policy" },
        { policy_of_hours, FGC_ERROR_INVALID_ARGUMENT, "policy" },
        { weeks_of_working_days, FGC_ERROR_INVALID_ARGUMENT, "policy" },
        { hours_that_roll, FGC_ERROR_INVALID_ARGUMENT, "policy" },
        { no_policies, FGC_ERROR_INVALID_ARGUMENT, "policies" },
        { policies_without_its_own, FGC_ERROR_INVALID_ARGUMENT, "policies" },
        { policies_of_other_units, FGC_ERROR_INVALID_ARGUMENT, "policies" },
        { policies_unknown, FGC_ERROR_INVALID_ARGUMENT, "policies" },
        { policies_at_the_top, FGC_ERROR_INVALID_ARGUMENT, "policies" },
        { policies_at_0, FGC_ERROR_INVALID_ARGUMENT, "policies" },
        { no_party, FGC_ERROR_INVALID_ARGUMENT, "party" },
        { party_3, FGC_ERROR_INVALID_ARGUMENT, "party" },
        { no_basis, FGC_ERROR_INVALID_ARGUMENT, "basis" },
        { basis_4, FGC_ERROR_INVALID_ARGUMENT, "basis" },
        { starts_unknown, FGC_ERROR_INVALID_ARGUMENT, "starts" },
        { starts_negative, FGC_ERROR_INVALID_ARGUMENT, "starts" },
        { second_unknown, FGC_ERROR_INVALID_ARGUMENT, "second" },
        { second_with_window, FGC_ERROR_INVALID_ARGUMENT, "second" },
        { second_at_start, FGC_ERROR_INVALID_ARGUMENT, "second" },
        { citation_unclean, FGC_ERROR_INVALID_ARGUMENT, "citation" },
        { after_of_another_country, FGC_ERROR_UNKNOWN, "after" },
        { after_a_birthday, FGC_ERROR_UNKNOWN, "after" },
        { met_by_unknown, FGC_ERROR_INVALID_ARGUMENT, "met_by" },
        { ends_before_it_begins, FGC_ERROR_RANGE, "valid_to" },
        { after_nothing, FGC_ERROR_UNKNOWN, "after" },
        { after_hours, FGC_ERROR_UNKNOWN, "after" },
        { no_such_roll_set, FGC_ERROR_UNKNOWN, "roll_set" },
        { stops_2, FGC_ERROR_INVALID_ARGUMENT, "stops_on_hold" },
        { ends_2, FGC_ERROR_INVALID_ARGUMENT, "ends_at_start" },
        { from_date_255, FGC_ERROR_INVALID_ARGUMENT, "from_date" },
        { off_2, FGC_ERROR_INVALID_ARGUMENT, "off" },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_rule_options options = rule_options(FGC_UNIT_DAYS, 10, FGC_POLICY_CALENDAR);
        cases[i].spoil(&options);
        fgc_rule *rule = NULL;
        fgc_error *error = fgc_error_new(NULL);
        fgc_status status = fgc_rule_new(&options, &rule, error);
        if (status != cases[i].status || strcmp(fgc_error_path(error), cases[i].path) != 0)
            print_error("case %zu: status %d, path %s, not %s\n", i, (int)status,
                        fgc_error_path(error), cases[i].path);
        assert_int_equal(status, cases[i].status);
        assert_string_equal(fgc_error_path(error), cases[i].path);
        assert_string_not_equal(fgc_error_message(error), "");
        assert_null(rule);
        fgc_error_free(error);
    }
    fgc_rule_options options = rule_options(FGC_UNIT_DAYS, 10, FGC_POLICY_CALENDAR);
    fgc_rule *rule = NULL;
    most_below_least(&options);
    assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_ERROR_RANGE);
    options = rule_options(FGC_UNIT_DAYS, 10, FGC_POLICY_CALENDAR);
    options.reserved = 1;
    assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_ERROR_ABI);
    assert_int_equal(fgc_rule_new(NULL, &rule, NULL), FGC_ERROR_INVALID_ARGUMENT);
    options.reserved = 0;
    assert_int_equal(fgc_rule_new(&options, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_null(rule);
}

static void amounts_go_from_1_to_36525(void **unused)
{
    (void)unused;
    for (int32_t unit = FGC_UNIT_HOURS; unit <= FGC_UNIT_YEARS; unit++) {
        int32_t policy = unit == FGC_UNIT_HOURS ? FGC_POLICY_ELAPSED : FGC_POLICY_CALENDAR;
        fgc_rule_free(a_rule(unit, 1, policy));
        fgc_rule_free(a_rule(unit, 36525, policy));
    }
}

static void a_window_may_open_on_its_last_day(void **unused)
{
    (void)unused;
    fgc_rule_options options = rule_options(FGC_UNIT_DAYS, 10, FGC_POLICY_CALENDAR);
    options.opens = 10;
    fgc_rule *rule = NULL;
    assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_OK);
    fgc_rule_free(rule);
}

/* Sizes. */

static void a_size_that_is_nonsense_is_refused(void **unused)
{
    (void)unused;
    static const uint32_t sizes[] = { 0, 1, 4, 8, 4097, UINT32_MAX };
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        fgc_rule_options options = rule_options(FGC_UNIT_DAYS, 10, FGC_POLICY_CALENDAR);
        options.size = sizes[i];
        fgc_rule *rule = NULL;
        assert_int_equal(fgc_rule_new(&options, &rule, NULL), FGC_ERROR_ABI);
        assert_null(rule);
        assert_int_equal(fgc_rule_read(fgc_rule_at(0), &options, NULL), FGC_ERROR_ABI);
        assert_string_equal(options.id, "test.rule");
    }
    fgc_rule_options options = { .size = sizeof options };
    assert_int_equal(fgc_rule_read(NULL, &options, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_rule_read(fgc_rule_at(0), NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
}

static void a_longer_struct_is_taken_if_its_tail_is_zero(void **unused)
{
    (void)unused;
    struct {
        fgc_rule_options options;
        uint64_t tail[3];
    } longer = { .options = rule_options(FGC_UNIT_DAYS, 10, FGC_POLICY_CALENDAR) };
    longer.options.size = sizeof longer;
    fgc_rule *rule = NULL;
    assert_int_equal(fgc_rule_new(&longer.options, &rule, NULL), FGC_OK);
    longer.tail[0] = 1;
    fgc_rule *other = NULL;
    assert_int_equal(fgc_rule_new(&longer.options, &other, NULL), FGC_ERROR_ABI);
    assert_null(other);
    memset(&longer, 7, sizeof longer);
    longer.options.size = sizeof longer;
    assert_int_equal(fgc_rule_read(rule, &longer.options, NULL), FGC_OK);
    assert_int_equal(longer.options.size, sizeof longer);
    assert_string_equal(longer.options.id, "test.rule");
    for (size_t i = 0; i < COUNT_OF(longer.tail); i++)
        assert_int_equal(longer.tail[i], 0);
    fgc_rule_free(rule);
}

/* Long enough for cleaning to need memory of its own. */
static void a_citation_is_checked_with_the_hosts_memory(void **unused)
{
    (void)unused;
    char citation[601] = "";
    for (size_t i = 0; i < 300; i++)
        memcpy(citation + 2 * i, "\xcd\xb0", 2); /* U+0370: clean, but not plainly */
    struct scarce scarce = { .failed = true };
    size_t failing = 0;
    while (scarce.failed) {
        scarce = (struct scarce){ .failing = ++failing };
        fgc_allocator allocator = scarce_allocator(&scarce);
        fgc_rule_options options = rule_options(FGC_UNIT_DAYS, 10, FGC_POLICY_CALENDAR);
        options.citation = citation;
        options.allocator = &allocator;
        fgc_rule *rule = NULL;
        fgc_status status = fgc_rule_new(&options, &rule, NULL);
        assert_int_equal(status, scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
        fgc_rule_free(rule);
        assert_all_given_back(&scarce);
    }
    assert_true(failing > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_policy_says_how_it_counts),
        cmocka_unit_test(a_policy_is_for_the_units_it_makes_sense_for),
        cmocka_unit_test(a_policy_there_is_none_of_cannot_be_read),
        cmocka_unit_test(every_rule_is_complete),
        cmocka_unit_test(every_rule_may_only_be_counted_by_policies_of_its_unit),
        cmocka_unit_test(every_text_of_a_rule_names_something_there_is),
        cmocka_unit_test(a_statutory_rule_is_never_stopped_by_a_hold),
        cmocka_unit_test(the_rules_are_those_of_the_statutes_and_of_practice),
        cmocka_unit_test(no_two_rules_share_an_id_and_a_country),
        cmocka_unit_test(a_rule_is_found_for_its_country_else_for_any),
        cmocka_unit_test(a_rule_there_is_none_of_is_not_found),
        cmocka_unit_test(a_title_in_an_unknown_language_is_in_bokmaal),
        cmocka_unit_test(a_rule_made_is_read_back_as_it_was),
        cmocka_unit_test(a_host_s_rule_is_called_by_its_id),
        cmocka_unit_test(every_rule_of_the_library_can_be_made_again),
        cmocka_unit_test(a_rule_is_tuned_within_its_bounds),
        cmocka_unit_test(an_id_is_1_to_63_of_its_bytes),
        cmocka_unit_test(each_field_is_checked_and_named),
        cmocka_unit_test(amounts_go_from_1_to_36525),
        cmocka_unit_test(a_window_may_open_on_its_last_day),
        cmocka_unit_test(a_size_that_is_nonsense_is_refused),
        cmocka_unit_test(a_longer_struct_is_taken_if_its_tail_is_zero),
        cmocka_unit_test(a_citation_is_checked_with_the_hosts_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
