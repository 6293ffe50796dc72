#include "test.h"

#include <fgc/fgc.h>
#include <stdio.h>
#include <string.h>

enum {
    OPEN_PHASES = 0xFE,
    ALL_PHASES = 0x1FE,
    FIRST_ROLE = FGC_ROLE_CHILD,
    LAST_ROLE = FGC_ROLE_INTAKE
};

static fgc_command_row command(int32_t value)
{
    fgc_command_row row = { .size = sizeof row };
    assert_int_equal(fgc_command_read(value, &row, NULL), FGC_OK);
    return row;
}

static fgc_field field(int32_t value, size_t index)
{
    fgc_field found = { .size = sizeof found };
    assert_int_equal(fgc_field_read(value, index, &found, NULL), FGC_OK);
    return found;
}

static fgc_guard guard(size_t index)
{
    fgc_guard found = { .size = sizeof found };
    assert_int_equal(fgc_guard_read(index, &found, NULL), FGC_OK);
    return found;
}

/* The index of the guard of a command and fact; fgc_guard_count() when there is no such guard. */
static size_t guard_of(int32_t of_command, int32_t fact)
{
    size_t i = 0;
    while (i < fgc_guard_count() && (guard(i).command != of_command || guard(i).fact != fact))
        i++;
    return i;
}

/* Its severity; -1 when there is no such guard. */
static int32_t severity_of(int32_t of_command, int32_t fact, int32_t profile)
{
    size_t i = guard_of(of_command, fact);
    return i < fgc_guard_count() ? fgc_guard_severity(i, profile) : -1;
}

/* Whether no profile may do without a guard. */
static bool always_holds(size_t index)
{
    bool always = guard(index).fixed;
    for (int32_t profile = FGC_PROFILE_NO_BARNEVERN; profile <= FGC_PROFILE_DK_BOERNESAG; profile++)
        always = always && fgc_guard_severity(index, profile) == FGC_SEVERITY_REQUIRED;
    return always;
}

static void every_command_can_be_read_and_is_somebodys(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        fgc_command_row row = command(fgc_code_at(FGC_LIST_COMMAND, i));
        assert_int_not_equal(row.roles, 0);
        assert_int_equal(row.roles & ~((1u << (LAST_ROLE + 1)) - 2), 0);
        assert_int_equal(row.phases & ~(uint32_t)ALL_PHASES, 0);
        assert_true(strlen(row.citation) > 10);
    }
}

static void only_opening_needs_no_case(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t value = fgc_code_at(FGC_LIST_COMMAND, i);
        assert_int_equal(command(value).phases == 0, value == FGC_COMMAND_OPEN_CASE);
    }
}

static void withdrawal_and_closing_are_possible_in_every_open_phase(void **unused)
{
    (void)unused;
    assert_int_equal(command(FGC_COMMAND_WITHDRAW_CONSENT).phases, OPEN_PHASES);
    assert_int_equal(command(FGC_COMMAND_CLOSE_CASE).phases, OPEN_PHASES);
}

/* A guard refuses a decision, never a fact that has happened: only it must be of somebody there is. */
static void a_breach_is_recorded_by_anyone_in_any_phase(void **unused)
{
    (void)unused;
    fgc_command_row row = command(FGC_COMMAND_RECORD_BREACH);
    assert_int_equal(row.phases, ALL_PHASES);
    assert_int_equal(row.roles, (1u << (LAST_ROLE + 1)) - 2);
    for (size_t i = 0; i < fgc_guard_count(); i++)
        if (guard(i).command == FGC_COMMAND_RECORD_BREACH)
            assert_true(guard(i).fact == FGC_FACT_KNOWN || guard(i).fact == FGC_FACT_PHASE ||
                        guard(i).fact == FGC_FACT_ROLE);
}

/* An amended plan is adopted where it is amended, and one that the meeting ended with after it. */
static void a_plan_is_adopted_in_its_presentation_or_later(void **unused)
{
    (void)unused;
    assert_int_equal(command(FGC_COMMAND_ADOPT_PLAN).phases,
                     1u << FGC_PHASE_PREPARING | 1u << FGC_PHASE_PRESENTATION |
                         1u << FGC_PHASE_FOLLOWING_UP);
}

static void a_childs_view_waits_for_no_parent_and_is_not_taken_in_private_time(void **unused)
{
    (void)unused;
    assert_int_equal(command(FGC_COMMAND_RECORD_CHILD_VIEW).phases,
                     ALL_PHASES & ~(1u << FGC_PHASE_PRIVATE_TIME));
    assert_int_equal(severity_of(FGC_COMMAND_RECORD_CHILD_VIEW, FGC_FACT_CONSENTS_VALID,
                                 FGC_PROFILE_NO_BARNEVERN),
                     -1);
}

/* Part 2 has no minutes. What may be recorded in it, and not in every open phase, has no text but the
 * plan's own and a reason. */
static void nothing_said_in_private_time_can_be_stored(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t value = fgc_code_at(FGC_LIST_COMMAND, i);
        uint32_t phases = command(value).phases;
        bool of_plan = value == FGC_COMMAND_ADD_GOAL || value == FGC_COMMAND_ADD_ACTION ||
                       value == FGC_COMMAND_CHANGE_ACTION;
        bool always = (phases & OPEN_PHASES) == OPEN_PHASES;
        if (!(phases & 1u << FGC_PHASE_PRIVATE_TIME) || always || of_plan)
            continue;
        for (size_t k = 0; k < command(value).field_count; k++)
            if (field(value, k).type == FGC_FIELD_TYPE_TEXT)
                assert_string_equal(field(value, k).name, "reason");
    }
}

static void every_field_has_a_name_a_type_and_a_list_if_it_is_a_code(void **unused)
{
    (void)unused;
    static const char *reserved[] = { "for", "once", "override", "override_reason", "advice" };
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t value = fgc_code_at(FGC_LIST_COMMAND, i);
        for (size_t k = 0; k < command(value).field_count; k++) {
            fgc_field found = field(value, k);
            assert_non_null(fgc_code_id(FGC_LIST_FIELD_TYPE, found.type));
            assert_int_equal(found.type == FGC_FIELD_TYPE_CODE, fgc_code_count(found.list) > 0);
            assert_false(found.given && found.personal);
            for (size_t r = 0; r < COUNT_OF(reserved); r++)
                assert_string_not_equal(found.name, reserved[r]);
            for (size_t other = 0; other < k; other++)
                assert_string_not_equal(found.name, field(value, other).name);
        }
    }
}

/* A correction of an event has the fields of its command, and so names it. */
static void a_correction_says_what_command_it_corrects(void **unused)
{
    (void)unused;
    fgc_field event = field(FGC_COMMAND_CORRECT, 0), corrected = field(FGC_COMMAND_CORRECT, 1);
    assert_string_equal(event.name, "event");
    assert_int_equal(event.type, FGC_FIELD_TYPE_EVENT);
    assert_string_equal(corrected.name, "command");
    assert_int_equal(corrected.list, FGC_LIST_COMMAND);
    assert_true(event.required && corrected.required);
}

static void what_people_are_called_is_personal(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t value = fgc_code_at(FGC_LIST_COMMAND, i);
        for (size_t k = 0; k < command(value).field_count; k++)
            if (field(value, k).type == FGC_FIELD_TYPE_NAME)
                assert_true(field(value, k).personal);
    }
}

static bool is_hidden(int32_t value, const char *name, int32_t audience)
{
    for (size_t k = 0; k < command(value).field_count; k++)
        if (strcmp(field(value, k).name, name) == 0)
            return field(value, k).hidden_from & 1u << audience;
    fail_msg("no field %s", name);
    return false;
}

static void the_coordinator_is_shown_no_history_no_background_and_no_safety_reason(void **unused)
{
    (void)unused;
    assert_true(is_hidden(FGC_COMMAND_OPEN_CASE, "stage", FGC_AUDIENCE_COORDINATOR));
    assert_true(is_hidden(FGC_COMMAND_OPEN_CASE, "violence", FGC_AUDIENCE_COORDINATOR));
    assert_true(is_hidden(FGC_COMMAND_STATE_BOTTOM_LINE, "background", FGC_AUDIENCE_COORDINATOR));
    assert_true(is_hidden(FGC_COMMAND_EXCLUDE_MEMBER, "reason", FGC_AUDIENCE_COORDINATOR));
    assert_true(is_hidden(FGC_COMMAND_RECORD_CHILD_VIEW, "text", FGC_AUDIENCE_NETWORK));
    assert_true(is_hidden(FGC_COMMAND_ADD_MEMBER, "contact", FGC_AUDIENCE_NETWORK));
    assert_false(is_hidden(FGC_COMMAND_ADD_QUESTION, "text", FGC_AUDIENCE_COORDINATOR));
}

static void every_guard_is_of_a_command_and_a_fact_once(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_guard_count(); i++) {
        assert_non_null(fgc_code_id(FGC_LIST_COMMAND, guard(i).command));
        assert_non_null(fgc_code_id(FGC_LIST_FACT, guard(i).fact));
        assert_true(strlen(guard(i).citation) > 10);
        for (size_t other = 0; other < i; other++)
            assert_false(guard(other).command == guard(i).command &&
                         guard(other).fact == guard(i).fact);
    }
}

static void every_fact_is_asked_for_and_has_a_subject(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_FACT); i++) {
        int32_t fact = fgc_code_at(FGC_LIST_FACT, i);
        bool asked = false;
        for (size_t g = 0; g < fgc_guard_count(); g++)
            asked |= guard(g).fact == fact;
        assert_true(asked);
        assert_non_null(fgc_code_id(FGC_LIST_SUBJECT, fgc_fact_subject(fact)));
    }
    assert_int_equal(fgc_fact_subject(0), 0);
    assert_int_equal(fgc_fact_subject(INT32_MAX), 0);
}

static bool has_field_of(int32_t value, int32_t type)
{
    for (size_t k = 0; k < command(value).field_count; k++)
        if (field(value, k).type == type)
            return true;
    return false;
}

static void whoever_and_whatever_is_named_must_be_there(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t value = fgc_code_at(FGC_LIST_COMMAND, i);
        bool person = has_field_of(value, FGC_FIELD_TYPE_PERSON);
        bool thing =
            has_field_of(value, FGC_FIELD_TYPE_THING) || has_field_of(value, FGC_FIELD_TYPE_EVENT);
        size_t known = guard_of(value, FGC_FACT_KNOWN);
        size_t target_known = guard_of(value, FGC_FACT_TARGET_KNOWN);
        if (person != (known < fgc_guard_count()) || thing != (target_known < fgc_guard_count()))
            fail_msg("of %s", fgc_code_id(FGC_LIST_COMMAND, value));
        assert_true(!person || (guard(known).wanted && always_holds(known)));
        assert_true(!thing || (guard(target_known).wanted && always_holds(target_known)));
    }
}

/* That its row has the phase, and the role of who it is recorded for. */
static void phase_and_role_are_guards_of_every_command(void **unused)
{
    (void)unused;
    static const int32_t facts[] = { FGC_FACT_PHASE, FGC_FACT_ROLE };
    size_t next = fgc_guard_count() - COUNT_OF(facts) * fgc_code_count(FGC_LIST_COMMAND);
    for (size_t i = 0; i < next; i++)
        assert_true(guard(i).fact != FGC_FACT_PHASE && guard(i).fact != FGC_FACT_ROLE);
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++)
        for (size_t f = 0; f < COUNT_OF(facts); f++, next++) {
            int32_t value = fgc_code_at(FGC_LIST_COMMAND, i);
            char id[64];
            snprintf(id, sizeof id, "%s.%s", fgc_code_id(FGC_LIST_COMMAND, value),
                     fgc_code_id(FGC_LIST_FACT, facts[f]));
            assert_int_equal(fgc_guard_find(id), next);
            assert_int_equal(guard(next).command, value);
            assert_int_equal(guard(next).fact, facts[f]);
            assert_string_equal(guard(next).citation, command(value).citation);
            assert_true(guard(next).wanted && always_holds(next));
            for (int32_t language = FGC_LANGUAGE_NB; language <= FGC_LANGUAGE_EN; language++)
                assert_string_equal(fgc_guard_sentence(next, language),
                                    fgc_code_label(FGC_LIST_FACT, facts[f], language));
        }
}

static void a_fixed_guard_always_holds_where_it_holds_at_all(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_guard_count(); i++)
        for (int32_t profile = FGC_PROFILE_NO_BARNEVERN; profile <= FGC_PROFILE_DK_BOERNESAG;
             profile++) {
            int32_t severity = fgc_guard_severity(i, profile);
            assert_non_null(fgc_code_id(FGC_LIST_SEVERITY, severity));
            if (guard(i).fixed)
                assert_true(severity == FGC_SEVERITY_REQUIRED || severity == FGC_SEVERITY_OFF);
        }
}

static void the_core_of_the_method_holds_in_every_profile(void **unused)
{
    (void)unused;
    static const int32_t core[][2] = {
        { FGC_COMMAND_ASSIGN_COORDINATOR, FGC_FACT_INDEPENDENT },
        { FGC_COMMAND_ASSIGN_COORDINATOR, FGC_FACT_CONSENTS_VALID },
        { FGC_COMMAND_DECIDE_INVITATION, FGC_FACT_DECIDER_IS_FAMILY },
        { FGC_COMMAND_EXCLUDE_MEMBER, FGC_FACT_ALTERNATIVES_TRIED },
        { FGC_COMMAND_SEND_INVITATION, FGC_FACT_EXCLUDED },
        { FGC_COMMAND_OPEN_CONFERENCE, FGC_FACT_CONSENTS_VALID },
        { FGC_COMMAND_OPEN_CONFERENCE, FGC_FACT_COORDINATOR_ASSIGNED },
        { FGC_COMMAND_ARRIVE, FGC_FACT_MAY_BE_HERE },
        { FGC_COMMAND_START_PRIVATE_TIME, FGC_FACT_ROOM_PRIVATE },
        { FGC_COMMAND_START_PRIVATE_TIME, FGC_FACT_WRITER_PRESENT },
        { FGC_COMMAND_DECIDE_PLAN, FGC_FACT_VERSION_SAFE },
        { FGC_COMMAND_DISTRIBUTE_PLAN, FGC_FACT_EXCLUDED },
        { FGC_COMMAND_DECIDE_HOME, FGC_FACT_INTERVIEWED },
        { FGC_COMMAND_CLOSE_CASE, FGC_FACT_NOTHING_OPEN },
    };
    for (size_t i = 0; i < COUNT_OF(core); i++)
        for (int32_t profile = FGC_PROFILE_NO_BARNEVERN; profile <= FGC_PROFILE_DK_BOERNESAG;
             profile++)
            assert_int_equal(severity_of(core[i][0], core[i][1], profile), FGC_SEVERITY_REQUIRED);
}

static void risk_is_assessed_first_in_denmark_before_anyone_is_involved(void **unused)
{
    (void)unused;
    static const int32_t involving[] = { FGC_COMMAND_OFFER, FGC_COMMAND_INFORM,
                                         FGC_COMMAND_DECIDE_INVITATION, FGC_COMMAND_SEND_INVITATION,
                                         FGC_COMMAND_PREPARE_MEMBER };
    for (size_t i = 0; i < COUNT_OF(involving); i++) {
        assert_int_equal(
            severity_of(involving[i], FGC_FACT_RISK_ASSESSED, FGC_PROFILE_DK_BOERNESAG),
            FGC_SEVERITY_REQUIRED);
        assert_int_equal(
            severity_of(involving[i], FGC_FACT_RISK_ASSESSED, FGC_PROFILE_NO_BARNEVERN),
            FGC_SEVERITY_OFF);
    }
}

static void consents_come_before_referral_in_norway_and_before_assignment_in_denmark(void **unused)
{
    (void)unused;
    assert_int_equal(
        severity_of(FGC_COMMAND_REFER, FGC_FACT_CONSENTS_VALID, FGC_PROFILE_NO_BARNEVERN),
        FGC_SEVERITY_REQUIRED);
    assert_int_equal(
        severity_of(FGC_COMMAND_REFER, FGC_FACT_CONSENTS_VALID, FGC_PROFILE_DK_BOERNESAG),
        FGC_SEVERITY_OFF);
}

static void a_guards_id_is_its_command_and_fact(void **unused)
{
    (void)unused;
    char id[64], small[8];
    for (size_t i = 0; i < fgc_guard_count(); i++) {
        size_t size = fgc_guard_id(i, id, sizeof id);
        assert_int_equal(size, strlen(id));
        const char *dot = strchr(id, '.');
        assert_non_null(dot);
        assert_string_equal(dot + 1, fgc_code_id(FGC_LIST_FACT, guard(i).fact));
        assert_int_equal(fgc_guard_find(id), i);
        assert_int_equal(fgc_guard_id(i, small, sizeof small), 0);
        assert_string_equal(small, "");
    }
    assert_int_equal(fgc_guard_id(fgc_guard_count(), id, sizeof id), 0);
    assert_int_equal(fgc_guard_id(0, NULL, 64), 0);
    static const char *const none[] = { "open_conference", "",      ".",           ".phase",
                                        "refer.",          "phase", "refer.phas",  "refer.phase ",
                                        "no.phase",        "0.1",   "refer.known", "refer..phase" };
    for (size_t i = 0; i < COUNT_OF(none); i++)
        assert_int_equal(fgc_guard_find(none[i]), fgc_guard_count());
    assert_int_equal(fgc_guard_find(NULL), fgc_guard_count());
}

static void every_guard_says_what_is_wrong_in_every_language(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_guard_count(); i++)
        for (int32_t language = FGC_LANGUAGE_NB; language <= FGC_LANGUAGE_EN; language++) {
            const char *sentence = fgc_guard_sentence(i, language);
            assert_non_null(sentence);
            assert_int_equal(sentence[strlen(sentence) - 1], '.');
        }
    size_t hold = fgc_guard_find("hold.on_hold"), resume = fgc_guard_find("resume.on_hold");
    assert_string_equal(fgc_guard_sentence(hold, FGC_LANGUAGE_EN), "The case is on hold.");
    assert_string_equal(fgc_guard_sentence(resume, FGC_LANGUAGE_EN), "The case is not on hold.");
    assert_null(fgc_guard_sentence(fgc_guard_count(), FGC_LANGUAGE_NB));
}

static void nobody_with_an_authority_role_may_just_be_in_private_time(void **unused)
{
    (void)unused;
    for (int32_t role = FIRST_ROLE; role <= LAST_ROLE; role++) {
        int32_t group = fgc_role_group_of(role);
        int32_t admission = fgc_role_admission(role, FGC_PHASE_PRIVATE_TIME);
        assert_non_null(fgc_code_id(FGC_LIST_ROLE_GROUP, group));
        if (group == FGC_ROLE_GROUP_FAMILY)
            assert_true(admission >= FGC_ADMISSION_MAY);
        else if (role != FGC_ROLE_INTERPRETER)
            assert_true(admission <= FGC_ADMISSION_IF_CALLED);
    }
}

static void the_rooms_are_as_the_method_has_them(void **unused)
{
    (void)unused;
    /* role, then parts 1, 2 and 3; C: only if called, X: not, P: may, R: to be filled */
    static const char *rooms = "PPP PPP PPP PPP PRP PRP RCR RCR PXP PXX PPP XXP PXP XXX XXX XXX";
    for (int32_t role = FIRST_ROLE; role <= LAST_ROLE; role++)
        for (int32_t part = 0; part < 3; part++) {
            char wanted = rooms[(role - 1) * 4 + part];
            int32_t admission = fgc_role_admission(role, FGC_PHASE_INFORMATION + part);
            assert_int_equal(admission, 1 + (strchr("XCPR", wanted) - "XCPR"));
        }
}

static void a_profile_may_say_otherwise_only_where_practice_differs(void **unused)
{
    (void)unused;
    /* role, then parts 1, 2 and 3; p: a profile may */
    static const char *tuned = "--- --- --- --- --- --- -p- -p- --- --- -p- --p ppp --- --- ---";
    for (int32_t role = FIRST_ROLE; role <= LAST_ROLE; role++)
        for (int32_t part = 0; part < 3; part++)
            assert_int_equal(fgc_role_admission_is_tuned(role, FGC_PHASE_INFORMATION + part),
                             tuned[(role - 1) * 4 + part] == 'p');
}

static void every_text_but_the_basis_of_a_redaction_can_be_redacted(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t value = fgc_code_at(FGC_LIST_COMMAND, i);
        for (size_t k = 0; k < command(value).field_count; k++)
            if (field(value, k).type == FGC_FIELD_TYPE_TEXT)
                assert_int_equal(field(value, k).personal, value != FGC_COMMAND_REDACT);
    }
}

static void nobody_consents_for_the_family_and_nobody_objects_for_a_child(void **unused)
{
    (void)unused;
    const uint32_t family = 1u << FGC_ROLE_CHILD | 1u << FGC_ROLE_PARENT;
    assert_int_equal(command(FGC_COMMAND_GIVE_CONSENT).roles, family);
    assert_int_equal(command(FGC_COMMAND_WITHDRAW_CONSENT).roles, family);
    assert_int_equal(command(FGC_COMMAND_OBJECT).roles, 1u << FGC_ROLE_CHILD);
}

static void what_is_no_command_role_or_part_is_nothing(void **unused)
{
    (void)unused;
    fgc_command_row row = { .size = sizeof row };
    fgc_field found = { .size = sizeof found };
    fgc_guard none = { .size = sizeof none };
    static const int32_t wrong[] = { 0, -1, 9999, INT32_MIN, INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        assert_int_equal(fgc_command_read(wrong[i], &row, NULL), FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(fgc_field_read(wrong[i], 0, &found, NULL), FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(fgc_role_group_of(wrong[i]), 0);
        assert_int_equal(fgc_role_admission(wrong[i], FGC_PHASE_INFORMATION), 0);
        assert_int_equal(fgc_role_admission(FGC_ROLE_CHILD, wrong[i]), 0);
        assert_false(fgc_role_admission_is_tuned(wrong[i], FGC_PHASE_INFORMATION));
        assert_int_equal(fgc_guard_severity(0, wrong[i]), FGC_SEVERITY_OFF);
    }
    assert_int_equal(
        fgc_field_read(FGC_COMMAND_HOLD, command(FGC_COMMAND_HOLD).field_count, &found, NULL),
        FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_guard_read(fgc_guard_count(), &none, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_guard_severity(fgc_guard_count(), FGC_PROFILE_NO_BARNEVERN),
                     FGC_SEVERITY_OFF);
    none.size = 3;
    assert_int_equal(fgc_guard_read(0, &none, NULL), FGC_ERROR_ABI);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_command_can_be_read_and_is_somebodys),
        cmocka_unit_test(only_opening_needs_no_case),
        cmocka_unit_test(withdrawal_and_closing_are_possible_in_every_open_phase),
        cmocka_unit_test(a_breach_is_recorded_by_anyone_in_any_phase),
        cmocka_unit_test(a_plan_is_adopted_in_its_presentation_or_later),
        cmocka_unit_test(a_childs_view_waits_for_no_parent_and_is_not_taken_in_private_time),
        cmocka_unit_test(nothing_said_in_private_time_can_be_stored),
        cmocka_unit_test(every_field_has_a_name_a_type_and_a_list_if_it_is_a_code),
        cmocka_unit_test(a_correction_says_what_command_it_corrects),
        cmocka_unit_test(what_people_are_called_is_personal),
        cmocka_unit_test(the_coordinator_is_shown_no_history_no_background_and_no_safety_reason),
        cmocka_unit_test(every_guard_is_of_a_command_and_a_fact_once),
        cmocka_unit_test(every_fact_is_asked_for_and_has_a_subject),
        cmocka_unit_test(whoever_and_whatever_is_named_must_be_there),
        cmocka_unit_test(phase_and_role_are_guards_of_every_command),
        cmocka_unit_test(a_fixed_guard_always_holds_where_it_holds_at_all),
        cmocka_unit_test(the_core_of_the_method_holds_in_every_profile),
        cmocka_unit_test(risk_is_assessed_first_in_denmark_before_anyone_is_involved),
        cmocka_unit_test(consents_come_before_referral_in_norway_and_before_assignment_in_denmark),
        cmocka_unit_test(a_guards_id_is_its_command_and_fact),
        cmocka_unit_test(every_guard_says_what_is_wrong_in_every_language),
        cmocka_unit_test(nobody_with_an_authority_role_may_just_be_in_private_time),
        cmocka_unit_test(the_rooms_are_as_the_method_has_them),
        cmocka_unit_test(a_profile_may_say_otherwise_only_where_practice_differs),
        cmocka_unit_test(every_text_but_the_basis_of_a_redaction_can_be_redacted),
        cmocka_unit_test(nobody_consents_for_the_family_and_nobody_objects_for_a_child),
        cmocka_unit_test(what_is_no_command_role_or_part_is_nothing),
    };
    return cmocka_run_group_tests_name("process", tests, NULL, NULL);
}
