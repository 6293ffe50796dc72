/* The deadlines of a case: what starts them, meets them, stops them, and what they lapse with. */
#include <string.h>

#include "builders.h"
#include "cases.h"

static fgc_deadlines *deadlines_at(const struct story *story, fgc_time now)
{
    fgc_deadlines *deadlines = NULL;
    assert_int_equal(fgc_case_deadlines(story->c, now, &deadlines, story->error), FGC_OK);
    return deadlines;
}

/* The number of deadlines of a rule; the one whose trigger is the latest in `deadline`. */
static size_t count_of(const struct story *story, fgc_time now, const char *rule,
                       fgc_deadline *deadline)
{
    fgc_deadlines *deadlines = deadlines_at(story, now);
    size_t count = 0;
    *deadline = (fgc_deadline){ .size = sizeof *deadline };
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_deadline at = { .size = sizeof at };
        fgc_rule_options facts = { .size = sizeof facts };
        assert_int_equal(fgc_deadlines_read(deadlines, i, &at, NULL), FGC_OK);
        assert_int_equal(fgc_rule_read(at.rule, &facts, NULL), FGC_OK);
        if (strcmp(facts.id, rule) == 0) {
            count++;
            if (at.trigger >= deadline->trigger)
                *deadline = at;
        }
    }
    fgc_deadlines_free(deadlines);
    return count;
}

static fgc_deadline the_deadline(const struct story *story, const char *rule)
{
    fgc_deadline deadline;
    assert_true(count_of(story, story->now, rule, &deadline) > 0);
    return deadline;
}

static fgc_time oslo(const char *text)
{
    fgc_calendar *calendar = a_calendar(FGC_COUNTRY_NO, NULL);
    fgc_time time = moment(calendar, text);
    fgc_calendar_free(calendar);
    return time;
}

static void open_with(struct story *story, const char *urgency)
{
    tell(story, CW,
         "open_case reference=1 urgency=%s setting=no_child_welfare stage=assistance "
         "purpose=general initiated_by=family",
         urgency);
}

static void an_ordinary_case_has_fifteen_working_days(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    open_with(&story, "ordinary");
    story.now = oslo("2026-03-06T16:05");
    tell(&story, CS, "receive_request at=2026-03-06T16:00:00+01:00");
    story.now = oslo("2026-03-06T15:00");
    fgc_deadline deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.last_day, day("2026-03-27"));
    assert_int_equal(deadline.state, FGC_STATE_NOT_STARTED);
    assert_int_equal(deadline.due, oslo("2026-03-27T24:00"));
    assert_true(deadline.safe < deadline.due);
    assert_int_equal(count_of(&story, story.now, "no.assignment.acute", &deadline), 0);
    end(&story);
}

static void raised_to_acute_twenty_four_hours_run(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    open_with(&story, "ordinary");
    tell(&story, CS, "receive_request at=2026-03-03T10:00:00+01:00");
    story.now = oslo("2026-03-06T16:00");
    fgc_id raised = tell(&story, CW, "set_urgency urgency=hurried reason=\"vold\"");
    fgc_deadline deadline = the_deadline(&story, "no.assignment.acute");
    assert_int_equal(deadline.trigger, raised);
    assert_int_equal(deadline.due, oslo("2026-03-09T16:00"));
    assert_int_equal(the_deadline(&story, "no.assignment.ordinary").state, FGC_STATE_LAPSED);
    tell(&story, CW, "set_urgency urgency=acute reason=\"vold\"");
    assert_int_equal(count_of(&story, story.now, "no.assignment.acute", &deadline), 1);
    story.now = oslo("2026-03-07T12:00");
    tell(&story, CW, "set_urgency urgency=ordinary reason=\"roligere\"");
    assert_int_equal(count_of(&story, story.now, "no.assignment.ordinary", &deadline), 2);
    assert_int_equal(deadline.last_day, day("2026-03-24"));
    assert_int_equal(deadline.state, FGC_STATE_RUNNING);
    end(&story);
}

static void raising_never_gives_more_time(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    open_with(&story, "ordinary");
    tell(&story, CS, "receive_request at=2026-03-03T10:00:00+01:00");
    story.now = oslo("2026-03-24T16:00");
    fgc_id raised = tell(&story, CW, "set_urgency urgency=acute reason=\"vold\"");
    fgc_deadline deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.trigger, raised);
    assert_int_equal(deadline.due, oslo("2026-03-24T24:00"));
    end(&story);
}

/* Domain: never later than the ordinary date, which days on hold have moved. */
static void a_hold_moves_the_date_that_raising_is_held_against(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    open_with(&story, "ordinary");
    tell(&story, CS, "receive_request at=2026-03-02T10:00:00+01:00");
    story.now = oslo("2026-03-04T10:00");
    tell(&story, CW, "hold reason=family_not_ready");
    story.now = oslo("2026-03-13T14:00");
    tell(&story, CW, "resume");
    story.now = oslo("2026-03-23T20:00");
    tell(&story, CW, "set_urgency urgency=acute reason=\"mor er innlagt\"");
    assert_int_equal(the_deadline(&story, "no.assignment.acute").due, oslo("2026-03-24T20:00"));
    end(&story);
}

static void assigning_meets_it_and_releasing_starts_another(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_deadline deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.state, FGC_STATE_MET);
    assert_int_equal(deadline.met_by, story.coordinator);
    assert_int_equal(the_deadline(&story, "no.coordinator.contact").state, FGC_STATE_RUNNING);
    story.now = oslo("2026-03-20T09:00");
    fgc_id released = tell(&story, CS, "release_coordinator reason=syk");
    deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.trigger, released);
    assert_int_equal(deadline.last_day, day("2026-04-15"));
    story.now = oslo("2026-05-20T09:00");
    assert_int_equal(the_deadline(&story, "no.assignment.ordinary").state, FGC_STATE_OVERDUE);
    tell(&story, CS,
         "replace_coordinator name=Siv employer=engaged_per_case prior_contact=none "
         "trained=2024-01-15 police_certificate=2026-01-10");
    assert_int_equal(the_deadline(&story, "no.assignment.ordinary").state, FGC_STATE_MET_LATE);
    end(&story);
}

static void a_hold_stops_the_clock(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    open_with(&story, "ordinary");
    tell(&story, CS, "receive_request at=2026-03-02T10:00:00+01:00");
    story.now = oslo("2026-03-04T10:00");
    tell(&story, CW, "hold reason=family_not_ready");
    fgc_deadline deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.state, FGC_STATE_STOPPED);
    assert_int_equal(deadline.due, 0);
    story.now = oslo("2026-03-13T14:00");
    tell(&story, CW, "resume");
    deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.last_day, day("2026-04-01"));
    end(&story);
}

/* Domain: in initiative and referred a withdrawal stops the clock. */
static void a_withdrawn_consent_stops_the_clock(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_REFERRED);
    tell_for(&story, PARENT, story.mother, "withdraw_consent member=%u purpose=participation",
             story.mother);
    assert_int_equal(the_deadline(&story, "no.assignment.ordinary").state, FGC_STATE_STOPPED);
    story.now += 3 * 86400;
    tell_for(&story, PARENT, story.mother, "give_consent member=%u purpose=participation form=oral",
             story.mother);
    fgc_deadline deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.state, FGC_STATE_RUNNING);
    assert_int_equal(deadline.last_day, day("2026-03-26"));
    end(&story);
}

static void the_clock_waits_only_for_those_who_must_consent(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_REFERRED);
    tell_for(&story, PARENT, story.mother, "withdraw_consent member=%u purpose=participation",
             story.mother);
    story.now += 3 * 86400;
    tell(&story, CW, "set_consenter member=%u child=%u required=no basis=care_order", story.mother,
         story.child);
    fgc_deadline deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.state, FGC_STATE_RUNNING);
    assert_int_equal(deadline.last_day, day("2026-03-26"));
    tell(&story, CW, "set_consenter member=%u child=%u required=yes", story.mother, story.child);
    assert_int_equal(the_deadline(&story, "no.assignment.ordinary").state, FGC_STATE_STOPPED);
    end(&story);
}

/* Domain: at 18 the parents' consents lapse; whose aunt she is besides does not matter. */
static void the_clock_waits_for_no_parent_of_somebody_of_age(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_REFERRED);
    tell(&story, CW, "update_child child=%u born=2008-03-10", story.child);
    fgc_id cousin = tell(&story, CW, "add_child name=Bo born=2016-02-01");
    tell(&story, CW, "relate member=%u child=%u relation=aunt_or_uncle", story.mother, cousin);
    tell_for(&story, PARENT, story.mother, "withdraw_consent member=%u purpose=participation",
             story.mother);
    story.now = oslo("2026-03-09T23:59:59");
    assert_int_equal(the_deadline(&story, "no.assignment.ordinary").state, FGC_STATE_STOPPED);
    story.now = oslo("2026-03-10T00:00:00");
    fgc_deadline deadline = the_deadline(&story, "no.assignment.ordinary");
    assert_int_equal(deadline.state, FGC_STATE_RUNNING);
    assert_int_equal(deadline.last_day, day("2026-03-30"));
    end(&story);
}

static void a_closed_case_has_no_running_clock(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_REFERRED);
    tell(&story, CW, "close_case outcome=cancelled");
    fgc_deadlines *deadlines = deadlines_at(&story, story.now + 86400);
    assert_true(fgc_deadlines_count(deadlines) > 0);
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_deadline deadline = { .size = sizeof deadline };
        fgc_rule_options facts = { .size = sizeof facts };
        assert_int_equal(fgc_deadlines_read(deadlines, i, &deadline, NULL), FGC_OK);
        fgc_rule_read(deadline.rule, &facts, NULL);
        if (!facts.from_date)
            assert_int_equal(deadline.state, FGC_STATE_LAPSED);
    }
    fgc_deadlines_free(deadlines);
    end(&story);
}

static void birthdays_come_by_themselves(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    fgc_deadline deadline = the_deadline(&story, "consent.turns_15");
    assert_int_equal(deadline.trigger, story.child);
    assert_int_equal(deadline.due, oslo("2029-05-17T00:00"));
    assert_int_equal(deadline.state, FGC_STATE_RUNNING);
    story.now = oslo("2029-05-17T08:00");
    assert_int_equal(the_deadline(&story, "consent.turns_15").state, FGC_STATE_MET);
    end(&story);
}

static void the_follow_up_is_due_after_approval(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRESENTATION);
    assert_int_equal(the_deadline(&story, "fgc.decision").state, FGC_STATE_RUNNING);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    assert_int_equal(the_deadline(&story, "fgc.decision").state, FGC_STATE_MET);
    fgc_deadline deadline = the_deadline(&story, "fgc.follow_up");
    assert_int_equal(deadline.last_day, day("2026-06-03"));
    tell(&story, CW, "waive_follow_up reason=\"familien vil ikke\"");
    assert_int_equal(the_deadline(&story, "fgc.follow_up").state, FGC_STATE_LAPSED);
    end(&story);
}

static void an_amendment_does_not_put_the_follow_up_off(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    fgc_deadline before = the_deadline(&story, "fgc.follow_up");
    story.now += 30 * 86400;
    tell(&story, CW, "change_action action=%u text=\"henter onsdager\" responsible=%u",
         story.action, story.uncle);
    tell(&story, CW, "amend_plan reason=onsdag agreed_by=%u", story.uncle);
    tell(&story, CW, "assess_plan_safety result=safe");
    tell(&story, CW, "decide_plan decision=approved mandate=m-1");
    assert_int_equal(the_deadline(&story, "fgc.follow_up").due, before.due);
    assert_int_equal(the_deadline(&story, "fgc.follow_up").trigger, before.trigger);
    end(&story);
}

static void a_window_for_ordinary_cases_comes_back(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_time due = the_deadline(&story, "no.conference.window").due;
    tell(&story, CW, "set_urgency urgency=acute reason=feil");
    assert_int_equal(the_deadline(&story, "no.conference.window").state, FGC_STATE_LAPSED);
    tell(&story, CW, "set_urgency urgency=ordinary reason=feil");
    assert_int_equal(the_deadline(&story, "no.conference.window").state, FGC_STATE_RUNNING);
    assert_int_equal(the_deadline(&story, "no.conference.window").due, due);
    tell(&story, CW, "set_urgency urgency=acute reason=feil");
    tell(&story, CW, "close_case outcome=cancelled");
    tell(&story, CW, "reopen_case reason=\"nytt behov\"");
    tell(&story, CW, "set_urgency urgency=ordinary reason=feil");
    assert_int_equal(the_deadline(&story, "no.conference.window").state, FGC_STATE_LAPSED);
    end(&story);
}

static void a_released_coordinator_has_nothing_more_to_sign(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_REFERRED);
    tell(&story, CS,
         "assign_coordinator name=Maja employer=engaged_per_case prior_contact=none "
         "trained=2020-01-01 police_certificate=2025-01-01");
    assert_int_equal(the_deadline(&story, "no.coordinator.contact").state, FGC_STATE_RUNNING);
    tell(&story, CS, "release_coordinator reason=syk");
    assert_int_equal(the_deadline(&story, "no.coordinator.contact").state, FGC_STATE_LAPSED);
    end(&story);
}

static void the_most_pressing_stand_first_and_can_be_explained(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    fgc_deadlines *deadlines = deadlines_at(&story, story.now);
    bool done = false;
    fgc_time last = 0;
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_deadline deadline = { .size = sizeof deadline };
        assert_int_equal(fgc_deadlines_read(deadlines, i, &deadline, NULL), FGC_OK);
        bool is_done = deadline.state == FGC_STATE_MET || deadline.state == FGC_STATE_LAPSED;
        assert_true(is_done || !done);
        if (is_done == done)
            assert_true(deadline.due >= last);
        done = is_done;
        last = deadline.due;
    }
    end(&story);
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_explanation *explanation = NULL;
        assert_int_equal(fgc_deadlines_explain(deadlines, i, &explanation, NULL), FGC_OK);
        assert_true(fgc_explanation_count(explanation) > 1);
        fgc_explanation_free(explanation);
    }
    fgc_deadlines_free(deadlines);
    fgc_deadlines_free(NULL);
}

/* A municipality may count from the day the request was complete. */
static void an_incomplete_request_may_not_start_the_clock(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_profile *draft = NULL;
    assert_int_equal(fgc_profile_derive(story.profile, "kommune", 1, &draft, story.error), FGC_OK);
    assert_false(fgc_profile_complete(draft));
    assert_int_equal(fgc_profile_set_complete(draft, true, story.error), FGC_OK);
    fgc_profile_freeze(draft);
    assert_true(fgc_profile_complete(draft));
    assert_int_equal(fgc_profile_set_complete(draft, false, NULL), FGC_ERROR_INVALID_ARGUMENT);
    fgc_case_free(story.c);
    fgc_profile_free(story.profile);
    story.profile = draft;
    fgc_case_options options = { .size = sizeof options,
                                 .profiles = &story.profile,
                                 .profile_count = 1 };
    assert_int_equal(fgc_case_new(&options, &story.c, story.error), FGC_OK);
    open_with(&story, "ordinary");
    tell(&story, CS, "receive_request at=2026-03-02T10:00:00+01:00 complete=no");
    fgc_deadline deadline;
    assert_int_equal(count_of(&story, story.now, "no.assignment.ordinary", &deadline), 0);
    fgc_id complete = tell(&story, CS, "receive_request at=2026-03-03T10:00:00+01:00 complete=yes");
    assert_int_equal(count_of(&story, story.now, "no.assignment.ordinary", &deadline), 1);
    assert_int_equal(deadline.trigger, complete);
    assert_int_equal(deadline.last_day, day("2026-03-24"));
    end(&story);
}

static void danish_clocks_run_where_they_are_switched_on(void **unused)
{
    (void)unused;
    struct story story = a_story("dk-boernesag", NULL, NULL);
    go_to(&story, FGC_PHASE_REFERRED);
    fgc_deadline deadline;
    assert_int_equal(count_of(&story, story.now, "dk.assignment.ordinary", &deadline), 0);
    end(&story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_ordinary_case_has_fifteen_working_days),
        cmocka_unit_test(raised_to_acute_twenty_four_hours_run),
        cmocka_unit_test(raising_never_gives_more_time),
        cmocka_unit_test(a_hold_moves_the_date_that_raising_is_held_against),
        cmocka_unit_test(assigning_meets_it_and_releasing_starts_another),
        cmocka_unit_test(a_hold_stops_the_clock),
        cmocka_unit_test(a_withdrawn_consent_stops_the_clock),
        cmocka_unit_test(the_clock_waits_only_for_those_who_must_consent),
        cmocka_unit_test(the_clock_waits_for_no_parent_of_somebody_of_age),
        cmocka_unit_test(a_closed_case_has_no_running_clock),
        cmocka_unit_test(birthdays_come_by_themselves),
        cmocka_unit_test(the_follow_up_is_due_after_approval),
        cmocka_unit_test(an_amendment_does_not_put_the_follow_up_off),
        cmocka_unit_test(a_window_for_ordinary_cases_comes_back),
        cmocka_unit_test(a_released_coordinator_has_nothing_more_to_sign),
        cmocka_unit_test(the_most_pressing_stand_first_and_can_be_explained),
        cmocka_unit_test(an_incomplete_request_may_not_start_the_clock),
        cmocka_unit_test(danish_clocks_run_where_they_are_switched_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
