/* What may happen next, and why not. */
#include "cases.h"

#include <string.h>

static fgc_step step_of(const fgc_steps *steps, int32_t command)
{
    fgc_step step = { .size = sizeof step };
    assert_int_equal(fgc_steps_read(steps, fgc_steps_find(steps, command), &step, NULL), FGC_OK);
    assert_int_equal(step.command, command);
    return step;
}

static fgc_steps *steps_of(const struct story *story)
{
    fgc_steps *steps = NULL;
    assert_int_equal(fgc_case_steps(story->c, story->now, &steps, story->error), FGC_OK);
    assert_int_equal(fgc_steps_count(steps), fgc_code_count(FGC_LIST_COMMAND));
    return steps;
}

/* The place of a guard among what is unmet of a command; the count when it is not there. */
static size_t find_unmet(const fgc_steps *steps, int32_t command, const char *guard)
{
    size_t at = fgc_steps_find(steps, command), count = step_of(steps, command).unmet_count, i = 0;
    for (; i < count; i++) {
        fgc_unmet unmet = { .size = sizeof unmet };
        assert_int_equal(fgc_steps_unmet(steps, at, i, &unmet, NULL), FGC_OK);
        if (unmet.guard == fgc_guard_find(guard))
            break;
    }
    return i;
}

static bool is_unmet(const fgc_steps *steps, int32_t command, const char *guard)
{
    return find_unmet(steps, command, guard) < step_of(steps, command).unmet_count;
}

static void steps_are_of_1970_to_2100(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_steps *steps = NULL;
    assert_int_equal(fgc_case_steps(story.c, -1, &steps, NULL), FGC_ERROR_RANGE);
    assert_int_equal(fgc_case_steps(story.c, FGC_TIME_LAST + 1, &steps, NULL), FGC_ERROR_RANGE);
    assert_null(steps);
    end(&story);
}

static void an_empty_case_can_only_be_opened(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_steps *steps = steps_of(&story);
    for (size_t i = 0; i < fgc_steps_count(steps); i++) {
        fgc_step step = { .size = sizeof step };
        assert_int_equal(fgc_steps_read(steps, i, &step, NULL), FGC_OK);
        assert_int_equal(step.allowed, step.command == FGC_COMMAND_OPEN_CASE);
    }
    fgc_steps_free(steps);
    end(&story);
}

static void a_blocked_step_names_guards_and_people(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    fgc_steps *steps = steps_of(&story);
    fgc_step refer = step_of(steps, FGC_COMMAND_REFER);
    assert_int_equal(refer.allowed, 0);
    assert_int_equal(refer.severity, FGC_SEVERITY_REQUIRED);
    assert_int_equal(refer.roles, 1u << CS);
    assert_int_equal(refer.about_person, 0);
    assert_true(is_unmet(steps, FGC_COMMAND_REFER, "refer.request_received"));
    size_t at = fgc_steps_find(steps, FGC_COMMAND_REFER);
    size_t consents = find_unmet(steps, FGC_COMMAND_REFER, "refer.consents_valid");
    fgc_unmet unmet = { .size = sizeof unmet };
    assert_int_equal(fgc_steps_unmet(steps, at, consents, &unmet, NULL), FGC_OK);
    assert_int_equal(unmet.concerned_count, 1);
    assert_int_equal(fgc_steps_concerned(steps, at, consents, 0), story.mother);
    assert_int_equal(fgc_steps_concerned(steps, at, consents, 1), 0);
    assert_int_equal(fgc_steps_unmet(steps, at, refer.unmet_count, &unmet, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    fgc_steps_free(steps);
    end(&story);
}

static void a_command_about_a_person_names_those_it_is_allowed_for(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INFORMATION);
    tell(&story, CO, "arrive member=%u mode=in_person", story.coordinator);
    fgc_steps *steps = steps_of(&story);
    size_t leave = fgc_steps_find(steps, FGC_COMMAND_LEAVE);
    assert_int_equal(step_of(steps, FGC_COMMAND_LEAVE).person_count, 4);
    assert_int_equal(fgc_steps_person(steps, leave, 0), story.child);
    assert_int_equal(fgc_steps_person(steps, leave, 3), story.uncle);
    assert_int_equal(fgc_steps_person(steps, leave, 4), 0);
    fgc_step arrive = step_of(steps, FGC_COMMAND_ARRIVE);
    assert_int_equal(arrive.allowed, 1);
    assert_int_equal(arrive.person_count, 1);
    assert_int_equal(fgc_steps_person(steps, fgc_steps_find(steps, FGC_COMMAND_ARRIVE), 0),
                     story.father);
    assert_true(is_unmet(steps, FGC_COMMAND_ARRIVE, "arrive.present"));
    assert_true(is_unmet(steps, FGC_COMMAND_START_PRIVATE_TIME, "start_private_time.room_private"));
    fgc_steps_free(steps);
    end(&story);
}

static void only_a_child_is_informed_before_the_risk_is_assessed(void **unused)
{
    (void)unused;
    struct story story = a_story("dk-boernesag", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    tell(&story, CW, "update_case stage=assistance purpose=general honour_conflict=yes");
    fgc_steps *steps = steps_of(&story);
    fgc_step inform = step_of(steps, FGC_COMMAND_INFORM);
    size_t at = fgc_steps_find(steps, FGC_COMMAND_INFORM);
    assert_int_equal(inform.allowed, 1);
    assert_int_equal(inform.person_count, 1);
    assert_int_equal(fgc_steps_person(steps, at, 0), story.child);
    size_t risk = find_unmet(steps, FGC_COMMAND_INFORM, "inform.risk_assessed");
    assert_int_equal(fgc_steps_concerned(steps, at, risk, 0), story.mother);
    assert_int_equal(step_of(steps, FGC_COMMAND_OFFER).allowed, 1);
    assert_int_equal(step_of(steps, FGC_COMMAND_DECIDE_INVITATION).allowed, 0);
    fgc_steps_free(steps);
    end(&story);
}

/* Steps do not judge what is not given; recording does. */
static void assert_only_arguments_lack(const fgc_error *error)
{
    for (size_t i = 0; i < fgc_error_unmet_count(error); i++) {
        fgc_guard guard = { .size = sizeof guard };
        assert_int_equal(fgc_guard_read(fgc_error_unmet_guard(error, i), &guard, NULL), FGC_OK);
        if (fgc_error_unmet_severity(error, i) > FGC_SEVERITY_ADVICE)
            assert_int_equal(fgc_fact_subject(guard.fact), FGC_SUBJECT_ARGUMENTS);
    }
}

/* What is listed as allowed is accepted, and what is listed as blocked refused, of the commands that need
 * nothing given. */
static void the_list_is_what_is_accepted(void **unused)
{
    (void)unused;
    for (int32_t phase = FGC_PHASE_INITIATIVE; phase <= FGC_PHASE_CLOSED; phase++) {
        struct story story = a_story("no-barnevern", NULL, NULL);
        go_to(&story, phase);
        fgc_steps *steps = steps_of(&story);
        for (size_t i = 0; i < fgc_steps_count(steps); i++) {
            fgc_step step = { .size = sizeof step };
            assert_int_equal(fgc_steps_read(steps, i, &step, NULL), FGC_OK);
            int32_t role = 1;
            while (!(step.roles & 1u << role))
                role++;
            const char *id = fgc_code_id(FGC_LIST_COMMAND, step.command);
            fgc_case *copy = reloaded(&story, NULL);
            fgc_stamp by = { .size = sizeof by,
                             .role = role,
                             .effective = story.now,
                             .recorded = story.now,
                             .actor = "u-1" };
            fgc_status status = fgc_case_record_text(copy, &by, id, strlen(id), NULL, story.error);
            if (status == FGC_ERROR_REFUSED && step.allowed)
                assert_only_arguments_lack(story.error);
            else if (status != FGC_ERROR_INVALID_ARGUMENT)
                assert_int_equal(status, step.allowed ? FGC_OK : FGC_ERROR_REFUSED);
            fgc_case_free(copy);
        }
        fgc_steps_free(steps);
        end(&story);
    }
}

static void steps_outlive_their_case(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_steps *steps = steps_of(&story);
    end(&story);
    assert_int_equal(step_of(steps, FGC_COMMAND_OPEN_CONFERENCE).allowed, 0);
    fgc_steps_free(steps);
    assert_int_equal(fgc_steps_count(NULL), 0);
    assert_int_equal(fgc_steps_find(NULL, 1), 0);
}

/* A birthday changes what is allowed on the day itself. */
static void consents_follow_birthdays(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    tell(&story, CW,
         "open_case reference=1 urgency=ordinary setting=no_child_welfare "
         "stage=assistance purpose=general initiated_by=child");
    fgc_id child = tell(&story, CW, "add_child name=Ida born=2011-03-05");
    fgc_id mother = tell(&story, CW, "add_member name=Mona private=yes");
    tell(&story, CW, "relate member=%u child=%u relation=parent tie=daily_care", mother, child);
    tell(&story, PARENT, "give_consent member=%u purpose=participation form=oral", mother);
    fgc_time eve = story.now, day_after = 1772668800; /* 5 March 2026 01:00 in Oslo */
    int32_t purpose = FGC_CONSENT_PURPOSE_PARTICIPATION;
    assert_int_equal(fgc_case_next_missing_consent(story.c, purpose, eve, 0), 0);
    assert_int_equal(fgc_case_next_missing_consent(story.c, purpose, day_after - 3601, 0), 0);
    assert_int_equal(fgc_case_next_missing_consent(story.c, purpose, day_after - 3600, 0), child);
    tell(&story, CHILD, "give_consent member=%u purpose=participation form=oral", child);
    assert_int_equal(fgc_case_next_missing_consent(story.c, purpose, day_after, 0), 0);
    tell(&story, PARENT, "withdraw_consent member=%u purpose=participation", mother);
    assert_int_equal(fgc_case_next_missing_consent(story.c, purpose, day_after, 0), mother);
    fgc_time of_age = day_after + 1096 * 86400LL;
    assert_int_equal(fgc_case_next_missing_consent(story.c, purpose, of_age, 0), 0);
    end(&story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_are_of_1970_to_2100),
        cmocka_unit_test(an_empty_case_can_only_be_opened),
        cmocka_unit_test(a_blocked_step_names_guards_and_people),
        cmocka_unit_test(a_command_about_a_person_names_those_it_is_allowed_for),
        cmocka_unit_test(only_a_child_is_informed_before_the_risk_is_assessed),
        cmocka_unit_test(the_list_is_what_is_accepted),
        cmocka_unit_test(steps_outlive_their_case),
        cmocka_unit_test(consents_follow_birthdays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
