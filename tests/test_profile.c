#include "test.h"

#include <pthread.h>
#include <string.h>

#include "scarce.h"

static fgc_profile *load(const char *id)
{
    fgc_profile *profile = NULL;
    assert_int_equal(fgc_profile_load(id, NULL, &profile, NULL), FGC_OK);
    return profile;
}

static fgc_profile *draft_of(const fgc_profile *base)
{
    fgc_profile *draft = NULL;
    assert_int_equal(fgc_profile_derive(base, "gran.2026", 1, &draft, NULL), FGC_OK);
    return draft;
}

static size_t guard_of(int32_t command, int32_t fact)
{
    fgc_guard guard = { .size = sizeof guard };
    for (size_t i = 0; fgc_guard_read(i, &guard, NULL) == FGC_OK; i++)
        if (guard.command == command && guard.fact == fact)
            return i;
    fail_msg("no such guard");
    return 0;
}

/* The index of a clock, or the count when the profile has none of this rule. */
static size_t clock_of(const fgc_profile *profile, const char *rule)
{
    fgc_rule_options facts = { .size = sizeof facts };
    size_t i = 0;
    for (; i < fgc_profile_clock_count(profile); i++) {
        assert_int_equal(fgc_rule_read(fgc_profile_clock(profile, i), &facts, NULL), FGC_OK);
        if (strcmp(facts.id, rule) == 0)
            break;
    }
    return i;
}

static void every_profile_loads_and_is_as_its_rows_say(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_PROFILE); i++) {
        int32_t value = fgc_code_at(FGC_LIST_PROFILE, i);
        fgc_profile *profile = load(fgc_code_id(FGC_LIST_PROFILE, value));
        assert_true(fgc_profile_is_frozen(profile));
        assert_int_equal(fgc_profile_base(profile), value);
        assert_string_equal(fgc_profile_name(profile), fgc_code_id(FGC_LIST_PROFILE, value));
        assert_int_equal(fgc_profile_version(profile), 1);
        assert_true(strlen(fgc_profile_citation(profile)) > 10);
        assert_int_equal(fgc_calendar_country(fgc_profile_calendar(profile)),
                         fgc_profile_country(profile));
        for (size_t guard = 0; guard < fgc_guard_count(); guard++)
            assert_int_equal(fgc_profile_severity(profile, guard),
                             fgc_guard_severity(guard, value));
        for (int32_t role = FGC_ROLE_CHILD; role <= FGC_ROLE_INTAKE; role++)
            for (int32_t part = FGC_PHASE_INFORMATION; part <= FGC_PHASE_PRESENTATION; part++)
                assert_int_equal(fgc_profile_admission(profile, role, part),
                                 fgc_role_admission(role, part));
        fgc_profile_free(profile);
    }
}

static void who_decides_and_who_consents_differ_as_the_profiles_say(void **unused)
{
    (void)unused;
    fgc_profile *no = load("no-barnevern"), *upbringing = load("no-oppvekst"),
                *dk = load("dk-boernesag");
    assert_int_equal(fgc_profile_approver(no), FGC_APPROVER_AUTHORITY);
    assert_int_equal(fgc_profile_approver(upbringing), FGC_APPROVER_NETWORK);
    assert_int_equal(fgc_profile_approver(dk), FGC_APPROVER_AUTHORITY);
    assert_int_equal(fgc_profile_consent_age(no), 15);
    assert_int_equal(fgc_profile_consent_age(dk), 15);
    fgc_profile_free(no);
    fgc_profile_free(upbringing);
    fgc_profile_free(dk);
}

static void the_danish_limits_wait_to_be_switched_on(void **unused)
{
    (void)unused;
    fgc_profile *no = load("no-barnevern"), *dk = load("dk-boernesag");
    assert_true(fgc_profile_clock_is_on(no, clock_of(no, "no.assignment.ordinary")));
    assert_true(fgc_profile_clock_is_on(no, clock_of(no, "no.assignment.acute")));
    assert_false(fgc_profile_clock_is_on(no, clock_of(no, "fgc.check_in")));
    assert_false(fgc_profile_clock_is_on(dk, clock_of(dk, "dk.assignment.ordinary")));
    assert_int_equal(clock_of(dk, "no.assignment.ordinary"), fgc_profile_clock_count(dk));
    fgc_profile *draft = draft_of(dk);
    assert_int_equal(fgc_profile_set_clock(draft, "dk.assignment.ordinary", true, 0, 0, NULL),
                     FGC_OK);
    assert_true(fgc_profile_clock_is_on(draft, clock_of(draft, "dk.assignment.ordinary")));
    fgc_profile_free(draft);
    fgc_profile_free(no);
    fgc_profile_free(dk);
}

static void what_is_tuned_is_kept_when_it_is_derived_again(void **unused)
{
    (void)unused;
    fgc_profile *base = load("no-barnevern"), *draft = draft_of(base), *again = NULL;
    size_t prepared = guard_of(FGC_COMMAND_OPEN_CONFERENCE, FGC_FACT_PEOPLE_PREPARED);
    fgc_rule_options facts = { .size = sizeof facts };
    assert_int_equal(fgc_profile_set_severity(draft, prepared, FGC_SEVERITY_REQUIRED, NULL),
                     FGC_OK);
    assert_int_equal(fgc_profile_set_admission(draft, FGC_ROLE_COMPANION, FGC_PHASE_PRIVATE_TIME,
                                               FGC_ADMISSION_IF_CALLED, NULL),
                     FGC_OK);
    assert_int_equal(fgc_profile_set_consent_age(draft, 12, NULL), FGC_OK);
    assert_int_equal(fgc_profile_set_approver(draft, FGC_APPROVER_NETWORK, NULL), FGC_OK);
    assert_int_equal(
        fgc_profile_set_clock(draft, "no.assignment.ordinary", true, FGC_POLICY_MON_SAT, 0, NULL),
        FGC_OK);
    assert_int_equal(fgc_profile_set_clock(draft, "fgc.follow_up", false, 0, 6, NULL), FGC_OK);
    assert_int_equal(fgc_profile_set_closing(draft, "12-24", NULL), FGC_OK);
    fgc_profile_freeze(draft);
    assert_int_equal(fgc_profile_derive(draft, "gran.2027", 2, &again, NULL), FGC_OK);
    fgc_profile_free(base);
    fgc_profile_free(draft);

    assert_string_equal(fgc_profile_name(again), "gran.2027");
    assert_int_equal(fgc_profile_version(again), 2);
    assert_int_equal(fgc_profile_base(again), FGC_PROFILE_NO_BARNEVERN);
    assert_int_equal(fgc_profile_severity(again, prepared), FGC_SEVERITY_REQUIRED);
    assert_int_equal(fgc_profile_admission(again, FGC_ROLE_COMPANION, FGC_PHASE_PRIVATE_TIME),
                     FGC_ADMISSION_IF_CALLED);
    assert_int_equal(fgc_profile_consent_age(again), 12);
    assert_int_equal(fgc_profile_approver(again), FGC_APPROVER_NETWORK);
    const fgc_rule *ordinary = fgc_profile_clock(again, clock_of(again, "no.assignment.ordinary"));
    fgc_rule_read(ordinary, &facts, NULL);
    assert_int_equal(facts.policy, FGC_POLICY_MON_SAT);
    assert_string_equal(fgc_rule_title(ordinary, FGC_LANGUAGE_NB),
                        "Navngitt koordinator, ordinær sak");
    size_t follow_up = clock_of(again, "fgc.follow_up");
    fgc_rule_read(fgc_profile_clock(again, follow_up), &facts, NULL);
    assert_int_equal(facts.amount, 6);
    assert_false(fgc_profile_clock_is_on(again, follow_up));
    fgc_date eve = fgc_date_from(2026, 12, 24);
    assert_true(fgc_calendar_day(fgc_profile_calendar(again), eve) & FGC_CLOSING);
    fgc_profile_free(again);
}

static void a_clock_of_a_profile_is_due_as_the_profile_counts(void **unused)
{
    (void)unused;
    fgc_profile *base = load("no-barnevern"), *draft = draft_of(base);
    assert_int_equal(
        fgc_profile_set_clock(draft, "no.assignment.ordinary", true, FGC_POLICY_CALENDAR, 0, NULL),
        FGC_OK);
    fgc_clock clock = { .size = sizeof clock };
    fgc_due due = { .size = sizeof due };
    const fgc_calendar *calendar = fgc_profile_calendar(draft);
    assert_int_equal(fgc_calendar_read_time(calendar, "2026-03-03T10:00", 16, &clock.starts, NULL),
                     FGC_OK);
    assert_int_equal(
        fgc_rule_due(fgc_profile_clock(draft, clock_of(draft, "no.assignment.ordinary")), calendar,
                     &clock, &due, NULL),
        FGC_OK);
    assert_int_equal(due.last_day, fgc_date_from(2026, 3, 18));
    fgc_profile_free(draft);
    fgc_profile_free(base);
}

static void nothing_fixed_can_be_set(void **unused)
{
    (void)unused;
    fgc_profile *base = load("dk-boernesag"), *draft = draft_of(base);
    fgc_guard guard = { .size = sizeof guard };
    for (size_t i = 0; fgc_guard_read(i, &guard, NULL) == FGC_OK; i++) {
        int32_t before = fgc_profile_severity(draft, i);
        if (guard.fact == FGC_FACT_PHASE || guard.fact == FGC_FACT_ROLE)
            assert_int_equal(before, FGC_SEVERITY_REQUIRED);
        fgc_status status = fgc_profile_set_severity(draft, i, FGC_SEVERITY_ADVICE, NULL);
        assert_int_equal(status, guard.fixed ? FGC_ERROR_INVALID_ARGUMENT : FGC_OK);
        assert_int_equal(fgc_profile_severity(draft, i),
                         guard.fixed ? before : FGC_SEVERITY_ADVICE);
    }
    for (int32_t role = FGC_ROLE_CHILD; role <= FGC_ROLE_INTAKE; role++) {
        fgc_status status =
            fgc_profile_set_admission(draft, role, FGC_PHASE_PRESENTATION, FGC_ADMISSION_MAY, NULL);
        assert_int_equal(status == FGC_OK,
                         fgc_role_admission_is_tuned(role, FGC_PHASE_PRESENTATION));
        int32_t group = fgc_role_group_of(role);
        bool outsider = group == FGC_ROLE_GROUP_AUTHORITY || group == FGC_ROLE_GROUP_COORDINATOR;
        status =
            fgc_profile_set_admission(draft, role, FGC_PHASE_PRIVATE_TIME, FGC_ADMISSION_MAY, NULL);
        assert_int_equal(status == FGC_OK,
                         fgc_role_admission_is_tuned(role, FGC_PHASE_PRIVATE_TIME) && !outsider);
    }
    fgc_profile_free(draft);
    fgc_profile_free(base);
}

static void wrong_values_are_refused_by_name(void **unused)
{
    (void)unused;
    fgc_profile *base = load("no-barnevern"), *draft = draft_of(base), *other = NULL;
    fgc_error *error = fgc_error_new(NULL);
    size_t tuned = guard_of(FGC_COMMAND_OPEN_CONFERENCE, FGC_FACT_PEOPLE_PREPARED);
    const fgc_status wrong = FGC_ERROR_INVALID_ARGUMENT;
    assert_int_equal(fgc_profile_load("no-such", NULL, &other, error), FGC_ERROR_UNKNOWN);
    assert_string_equal(fgc_error_path(error), "id");
    assert_int_equal(fgc_profile_load(NULL, NULL, &other, NULL), wrong);
    assert_int_equal(fgc_profile_load("no-barnevern", NULL, NULL, NULL), wrong);
    fgc_profile_options options = { .size = sizeof options, .closing = "12-24,02-30" };
    assert_int_equal(fgc_profile_load("no-barnevern", &options, &other, error), FGC_ERROR_SYNTAX);
    assert_string_equal(fgc_error_path(error), "closing");
    options = (fgc_profile_options){ .size = 4 };
    assert_int_equal(fgc_profile_load("no-barnevern", &options, &other, NULL), FGC_ERROR_ABI);
    static const char *const ids[] = { "", "Gran", "no-barnevern", "1gran", "gran kommune" };
    for (size_t i = 0; i < COUNT_OF(ids); i++)
        assert_int_equal(fgc_profile_derive(base, ids[i], 1, &other, NULL), wrong);
    assert_int_equal(fgc_profile_derive(base, "gran", 0, &other, NULL), wrong);
    assert_int_equal(fgc_profile_derive(draft, "gran", 1, &other, NULL), wrong);
    assert_int_equal(fgc_profile_derive(NULL, "gran", 1, &other, NULL), wrong);
    assert_int_equal(fgc_profile_set_severity(draft, tuned, 4, NULL), wrong);
    assert_int_equal(fgc_profile_set_severity(draft, tuned, -1, NULL), wrong);
    assert_int_equal(fgc_profile_set_severity(draft, fgc_guard_count(), 1, NULL), wrong);
    assert_int_equal(
        fgc_profile_set_admission(draft, FGC_ROLE_COMPANION, FGC_PHASE_CLOSED, 1, NULL), wrong);
    assert_int_equal(
        fgc_profile_set_admission(draft, FGC_ROLE_COMPANION, FGC_PHASE_INFORMATION, 5, NULL),
        wrong);
    assert_int_equal(fgc_profile_set_consent_age(draft, 0, NULL), wrong);
    assert_int_equal(fgc_profile_set_consent_age(draft, 19, NULL), wrong);
    assert_int_equal(fgc_profile_set_approver(draft, 3, NULL), wrong);
    assert_int_equal(fgc_profile_set_clock(draft, "dk.klage", true, 0, 0, error),
                     FGC_ERROR_UNKNOWN);
    assert_int_equal(fgc_profile_set_clock(draft, NULL, true, 0, 0, NULL), wrong);
    assert_int_equal(fgc_profile_set_clock(draft, "fgc.follow_up", true, 0, 7, error),
                     FGC_ERROR_RANGE);
    assert_int_equal(fgc_profile_set_clock(draft, "no.assignment.ordinary", true, 0, 20, error),
                     FGC_ERROR_RANGE);
    assert_string_equal(fgc_error_path(error), "amount");
    assert_int_equal(
        fgc_profile_set_clock(draft, "no.assignment.ordinary", true, FGC_POLICY_ELAPSED, 0, NULL),
        wrong);
    assert_int_equal(fgc_profile_set_clock(draft, "no.assignment.ordinary", true, 99, 0, NULL),
                     wrong);
    assert_int_equal(fgc_profile_set_closing(draft, "13-01", error), FGC_ERROR_SYNTAX);
    assert_null(other);
    fgc_error_free(error);
    fgc_profile_free(draft);
    fgc_profile_free(base);
}

static void what_is_frozen_is_not_set(void **unused)
{
    (void)unused;
    fgc_profile *frozen = load("no-barnevern");
    const fgc_status wrong = FGC_ERROR_INVALID_ARGUMENT;
    size_t tuned = guard_of(FGC_COMMAND_OPEN_CONFERENCE, FGC_FACT_PEOPLE_PREPARED);
    assert_int_equal(fgc_profile_set_severity(frozen, tuned, FGC_SEVERITY_ADVICE, NULL), wrong);
    assert_int_equal(
        fgc_profile_set_admission(frozen, FGC_ROLE_COMPANION, FGC_PHASE_INFORMATION, 1, NULL),
        wrong);
    assert_int_equal(fgc_profile_set_consent_age(frozen, 12, NULL), wrong);
    assert_int_equal(fgc_profile_set_approver(frozen, FGC_APPROVER_NETWORK, NULL), wrong);
    assert_int_equal(fgc_profile_set_clock(frozen, "fgc.check_in", true, 0, 0, NULL), wrong);
    assert_int_equal(fgc_profile_set_closing(frozen, NULL, NULL), wrong);
    fgc_profile_freeze(frozen);
    fgc_profile_free(frozen);
}

static void nothing_reads_as_nothing(void **unused)
{
    (void)unused;
    fgc_profile_freeze(NULL);
    fgc_profile_hold(NULL);
    fgc_profile_free(NULL);
    assert_string_equal(fgc_profile_name(NULL), "");
    assert_string_equal(fgc_profile_citation(NULL), "");
    assert_int_equal(fgc_profile_version(NULL) + fgc_profile_base(NULL) + fgc_profile_country(NULL),
                     0);
    assert_int_equal(fgc_profile_consent_age(NULL) + fgc_profile_approver(NULL), 0);
    assert_int_equal(fgc_profile_severity(NULL, 0) + fgc_profile_admission(NULL, 1, 4), 0);
    assert_false(fgc_profile_is_frozen(NULL) || fgc_profile_clock_is_on(NULL, 0));
    assert_null(fgc_profile_calendar(NULL));
    assert_null(fgc_profile_clock(NULL, 0));
    fgc_profile *profile = load("no-barnevern");
    assert_null(fgc_profile_clock(profile, fgc_profile_clock_count(profile)));
    assert_int_equal(fgc_profile_severity(profile, fgc_guard_count()), FGC_SEVERITY_OFF);
    assert_int_equal(fgc_profile_admission(profile, 0, FGC_PHASE_INFORMATION), 0);
    fgc_profile_free(profile);
}

static void *hold_and_let_go(void *profile)
{
    for (int i = 0; i < 10000; i++) {
        fgc_profile_hold(profile);
        fgc_profile_free(profile);
    }
    fgc_profile_free(profile);
    return NULL;
}

static void threads_may_give_a_profile_back_in_any_order(void **unused)
{
    (void)unused;
    struct scarce scarce = { .failing = 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_profile_options options = { .size = sizeof options, .allocator = &allocator };
    fgc_profile *profile = NULL;
    pthread_t threads[4];
    assert_int_equal(fgc_profile_load("no-barnevern", &options, &profile, NULL), FGC_OK);
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        fgc_profile_hold(profile);
        assert_int_equal(pthread_create(&threads[i], NULL, hold_and_let_go, profile), 0);
    }
    fgc_profile_free(profile);
    for (size_t i = 0; i < COUNT_OF(threads); i++)
        pthread_join(threads[i], NULL);
    assert_all_given_back(&scarce);
}

static fgc_status a_life(const fgc_allocator *allocator)
{
    fgc_profile_options options = {
        .size = sizeof options, .closing = "12-24", .zone = "CET-1", .allocator = allocator
    };
    fgc_profile *base = NULL, *draft = NULL, *again = NULL;
    fgc_status status = fgc_profile_load("no-barnevern", &options, &base, NULL);
    if (!status)
        status = fgc_profile_derive(base, "gran", 1, &draft, NULL);
    if (!status)
        status = fgc_profile_set_clock(draft, "fgc.follow_up", true, 0, 4, NULL);
    if (!status)
        status = fgc_profile_set_closing(draft, "12-31", NULL);
    fgc_profile_freeze(draft);
    if (!status)
        status = fgc_profile_derive(draft, "gran.2", 2, &again, NULL);
    fgc_profile_free(again);
    fgc_profile_free(base);
    fgc_profile_free(draft);
    return status;
}

static void a_failed_allocation_is_reported_and_nothing_leaks(void **unused)
{
    (void)unused;
    struct scarce scarce = { .failed = true };
    size_t failing = 0;
    while (scarce.failed) {
        scarce = (struct scarce){ .failing = ++failing };
        fgc_allocator allocator = scarce_allocator(&scarce);
        fgc_status status = a_life(&allocator);
        assert_int_equal(status, scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
        assert_all_given_back(&scarce);
    }
    assert_true(failing > 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_profile_loads_and_is_as_its_rows_say),
        cmocka_unit_test(who_decides_and_who_consents_differ_as_the_profiles_say),
        cmocka_unit_test(the_danish_limits_wait_to_be_switched_on),
        cmocka_unit_test(what_is_tuned_is_kept_when_it_is_derived_again),
        cmocka_unit_test(a_clock_of_a_profile_is_due_as_the_profile_counts),
        cmocka_unit_test(nothing_fixed_can_be_set),
        cmocka_unit_test(wrong_values_are_refused_by_name),
        cmocka_unit_test(what_is_frozen_is_not_set),
        cmocka_unit_test(nothing_reads_as_nothing),
        cmocka_unit_test(threads_may_give_a_profile_back_in_any_order),
        cmocka_unit_test(a_failed_allocation_is_reported_and_nothing_leaks),
    };
    return cmocka_run_group_tests_name("profile", tests, NULL, NULL);
}
