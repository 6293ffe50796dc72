/* The plan: its versions, what became of it between two, and who decides. */
#include "cases.h"

static fgc_plan_item item_of(const fgc_plan *plan, size_t index)
{
    fgc_plan_item item = { .size = sizeof item };
    assert_int_equal(fgc_plan_read(plan, index, &item, NULL), FGC_OK);
    return item;
}

static fgc_plan *plan_of(const struct story *story, uint32_t version)
{
    fgc_plan *plan = NULL;
    assert_int_equal(fgc_case_plan(story->c, version, &plan, story->error), FGC_OK);
    return plan;
}

/* A plan of a goal and two actions, returned; then one action changed, one dropped, one added, and ready
 * again. */
static struct story returned_once(fgc_id ids[5])
{
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRIVATE_TIME);
    ids[0] = tell(&story, FGC_ROLE_SECRETARY, "add_goal text=\"Ane skal ha det trygt\"");
    ids[1] = tell(&story, FGC_ROLE_SECRETARY, "add_action text=a question=%u responsible=%u",
                  story.question, story.uncle);
    ids[2] = tell(&story, FGC_ROLE_SECRETARY, "add_action text=b responsible=%u", story.mother);
    tell(&story, FGC_ROLE_CHAIR, "plan_ready agreed_by_all=yes");
    tell(&story, CW, "return_plan reason=safety");
    tell(&story, CO, "start_private_time");
    ids[3] = tell(&story, FGC_ROLE_SECRETARY,
                  "change_action action=%u text=a2 question=%u responsible=%u", ids[1],
                  story.question, story.mother);
    tell(&story, FGC_ROLE_SECRETARY, "drop_action action=%u", ids[2]);
    ids[4] = tell(&story, FGC_ROLE_SECRETARY, "add_action text=c responsible=%u", story.uncle);
    tell(&story, FGC_ROLE_CHAIR, "plan_ready agreed_by_all=no");
    return story;
}

static void every_version_stays_readable(void **unused)
{
    (void)unused;
    fgc_id ids[5];
    struct story story = returned_once(ids);
    assert_int_equal(fgc_case_plan_versions(story.c), 2);
    fgc_plan *first = plan_of(&story, 1), *second = plan_of(&story, 2), *now = plan_of(&story, 0);
    assert_int_equal(fgc_plan_count(first), 3);
    assert_int_equal(item_of(first, 0).kind, FGC_THING_GOAL);
    assert_int_equal(item_of(first, 1).described, ids[1]);
    assert_int_equal(item_of(first, 2).id, ids[2]);
    assert_int_equal(fgc_plan_count(second), 3);
    assert_int_equal(item_of(second, 1).id, ids[1]);
    assert_int_equal(item_of(second, 1).described, ids[3]);
    assert_int_equal(item_of(second, 2).id, ids[4]);
    assert_int_equal(item_of(second, 2).status, FGC_ACTION_STATUS_OPEN);
    assert_int_equal(fgc_plan_count(now), 3);
    assert_int_equal(fgc_case_plan_event(story.c, 2), fgc_case_revision(story.c));
    assert_int_equal(fgc_case_plan_event(story.c, 3), 0);
    fgc_plan *none = NULL;
    assert_int_equal(fgc_case_plan(story.c, 3, &none, NULL), FGC_ERROR_UNKNOWN);
    end(&story);
    assert_int_equal(item_of(first, 2).id, ids[2]);
    fgc_plan_free(first);
    fgc_plan_free(second);
    fgc_plan_free(now);
    fgc_plan_free(NULL);
}

static void the_difference_says_what_became_of_each(void **unused)
{
    (void)unused;
    fgc_id ids[5];
    struct story story = returned_once(ids);
    static const int32_t there[] = { FGC_PLAN_CHANGE_NONE, FGC_PLAN_CHANGE_CHANGED,
                                     FGC_PLAN_CHANGE_DROPPED, FGC_PLAN_CHANGE_ADDED };
    static const int32_t back[] = { FGC_PLAN_CHANGE_NONE, FGC_PLAN_CHANGE_CHANGED,
                                    FGC_PLAN_CHANGE_ADDED, FGC_PLAN_CHANGE_DROPPED };
    for (int way = 0; way < 2; way++) {
        fgc_plan *plan = NULL;
        assert_int_equal(fgc_case_plan_difference(story.c, way ? 2 : 1, way ? 1 : 2, &plan, NULL),
                         FGC_OK);
        assert_int_equal(fgc_plan_count(plan), 4);
        for (size_t i = 0; i < 4; i++)
            assert_int_equal(item_of(plan, i).change, way ? back[i] : there[i]);
        assert_int_equal(item_of(plan, 1).before, way ? ids[3] : ids[1]);
        assert_int_equal(item_of(plan, 2).described, ids[2]);
        fgc_plan_free(plan);
    }
    end(&story);
}

static void only_the_version_that_was_assessed_is_approved(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRESENTATION);
    tell(&story, CW, "assess_plan_safety result=safe");
    tell(&story, CW, "return_plan reason=unlawful");
    tell(&story, CO, "start_private_time");
    tell(&story, FGC_ROLE_CHAIR, "plan_ready agreed_by_all=yes");
    refused(&story, CW, "decide_plan.version_safe", "decide_plan decision=approved mandate=m");
    tell(&story, CW, "assess_plan_safety result=safe_with_measures");
    tell(&story, CW, "assess_plan_safety result=not_safe");
    refused(&story, CW, "decide_plan.version_safe", "decide_plan decision=approved mandate=m");
    tell(&story, CW, "assess_plan_safety result=safe");
    tell(&story, CW,
         "decide_plan decision=approved_with_conditions mandate=m conditions=\"se til\"");
    assert_int_equal(state_of(story.c).plan_in_force, 2);
    assert_int_equal(state_of(story.c).decision, FGC_PLAN_STATE_APPROVED_WITH_CONDITIONS);
    end(&story);
}

static void a_plan_that_asks_for_support_needs_the_manager(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRIVATE_TIME);
    tell(&story, FGC_ROLE_SECRETARY,
         "add_action text=a question=%u responsible=%u public_support=yes", story.question,
         story.uncle);
    tell(&story, FGC_ROLE_CHAIR, "plan_ready agreed_by_all=yes");
    tell(&story, CW, "assess_plan_safety result=safe");
    refused(&story, CW, "decide_plan.manager_where_support",
            "decide_plan decision=approved mandate=m");
    tell(&story, CW, "decide_plan decision=pending_manager");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_PRESENTATION);
    tell(&story, CO, "end_meeting");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_PREPARING);
    tell(&story, FGC_ROLE_MANAGER, "decide_plan decision=approved");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_FOLLOWING_UP);
    end(&story);
}

static void where_there_is_no_approval_the_network_adopts(void **unused)
{
    (void)unused;
    struct story story = a_story("no-oppvekst", NULL, NULL);
    go_to(&story, FGC_PHASE_PRESENTATION);
    refused(&story, CW, "decide_plan.authority_approves decide_plan.version_safe",
            "decide_plan decision=approved mandate=m");
    tell_for(&story, FGC_ROLE_NETWORK, story.uncle, "adopt_plan");
    assert_int_equal(state_of(story.c).decision, FGC_PLAN_STATE_ADOPTED);
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_FOLLOWING_UP);
    end(&story);
    story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRESENTATION);
    refused(&story, FGC_ROLE_NETWORK, "adopt_plan.authority_approves", "adopt_plan");
    end(&story);
}

static void those_responsible_amend_a_plan_in_force(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    refused(&story, FGC_ROLE_NETWORK, "change_action.may_write_plan",
            "change_action action=%u text=nytt responsible=%u", story.action, story.uncle);
    tell_for(&story, FGC_ROLE_NETWORK, story.uncle,
             "change_action action=%u text=nytt question=%u responsible=%u", story.action,
             story.question, story.uncle);
    refused(&story, CW, "amend_plan.those_responsible_agree",
            "amend_plan reason=\"nye tider\" agreed_by=%u", story.mother);
    tell_for(&story, FGC_ROLE_NETWORK, story.uncle, "amend_plan reason=\"nye tider\" agreed_by=%u",
             story.uncle);
    assert_int_equal(state_of(story.c).plan_in_force, 1);
    assert_int_equal(state_of(story.c).plan_awaiting, 2);
    refused(&story, CW, "decide_plan.version_safe", "decide_plan decision=approved mandate=m");
    tell(&story, CW, "reject_plan reason=safety");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_FOLLOWING_UP);
    assert_int_equal(state_of(story.c).plan_in_force, 1);
    end(&story);
}

/* An adjourned meeting is resumed before anything is decided. */
/* Whoever loses a task in a new version is asked too. */
static void those_agree_whose_task_is_taken(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    tell(&story, CW, "change_action action=%u text=b responsible=%u", story.action, story.mother);
    refused(&story, CW, "amend_plan.those_responsible_agree", "amend_plan reason=b agreed_by=%u",
            story.mother);
    tell(&story, CW, "amend_plan reason=b agreed_by=%u agreed_by=%u", story.mother, story.uncle);
    end(&story);
}

static void nothing_is_decided_while_the_meeting_stands_adjourned(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRESENTATION);
    tell(&story, CW, "assess_plan_safety result=safe");
    tell(&story, CO, "adjourn reason=sent");
    refused(&story, CW, "decide_plan.plan_presented", "decide_plan decision=approved mandate=m");
    refused(&story, CW, "return_plan.plan_presented", "return_plan reason=safety");
    tell(&story, CO, "resume_conference");
    tell(&story, CO, "end_meeting");
    tell(&story, CW, "decide_plan decision=approved mandate=m");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_FOLLOWING_UP);
    end(&story);
}

static void a_returned_plan_is_written_on_in_private_time_only(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRESENTATION);
    tell(&story, FGC_ROLE_NETWORK, "add_action text=mer responsible=%u", story.uncle);
    tell(&story, CW, "return_plan reason=safety");
    refused(&story, FGC_ROLE_NETWORK, "add_action.may_write_plan",
            "add_action text=mer responsible=%u", story.uncle);
    refused(&story, FGC_ROLE_NETWORK, "amend_plan.may_write_plan",
            "amend_plan reason=mer agreed_by=%u", story.uncle);
    end(&story);
}

static void a_network_that_adopts_may_write_on_or_wait(void **unused)
{
    (void)unused;
    struct story story = a_story("no-oppvekst", NULL, NULL);
    go_to(&story, FGC_PHASE_PRESENTATION);
    tell(&story, CO, "start_private_time");
    assert_int_equal(state_of(story.c).plan_awaiting, 0);
    tell(&story, FGC_ROLE_CHAIR, "plan_ready agreed_by_all=yes");
    tell(&story, CO, "end_meeting");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_PREPARING);
    tell_for(&story, FGC_ROLE_NETWORK, story.uncle, "adopt_plan");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_FOLLOWING_UP);
    end(&story);
}

static void a_plan_in_force_is_what_it_was_while_the_next_is_written(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    tell_for(&story, FGC_ROLE_NETWORK, story.uncle, "drop_action action=%u", story.action);
    fgc_thing action = { .size = sizeof action };
    assert_int_equal(fgc_case_read_thing(story.c, story.action, &action, NULL), FGC_OK);
    assert_true(action.marks & FGC_MARK_IN_FORCE);
    assert_int_equal(action.code, FGC_ACTION_STATUS_OPEN);
    tell(&story, CW, "report_action action=%u status=done", story.action);
    refused(&story, CW, "change_action.target_known",
            "change_action action=%u text=b responsible=%u", story.action, story.uncle);
    end(&story);
}

/* In following_up a new version comes into force; while a follow-up is prepared, that goes on. */
static void a_decision_leaves_a_follow_up_that_is_prepared(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    tell(&story, CW, "change_action action=%u text=\"henter onsdager\" responsible=%u",
         story.action, story.uncle);
    tell(&story, CW, "amend_plan reason=onsdag agreed_by=%u", story.uncle);
    tell(&story, CW, "assess_plan_safety result=safe");
    tell(&story, CW, "start_follow_up");
    tell(&story, CW, "decide_plan decision=approved mandate=m-1");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_PREPARING);
    assert_int_equal(state_of(story.c).plan_in_force, 2);
    end(&story);
}

static void for_a_follow_up_people_are_invited_and_prepared_anew(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    tell(&story, CW, "start_follow_up");
    fgc_person uncle = { .size = sizeof uncle };
    size_t index = fgc_case_find_person(story.c, story.uncle);
    assert_int_equal(fgc_case_read_person(story.c, index, &uncle, NULL), FGC_OK);
    assert_int_equal(uncle.invitation, FGC_INVITATION_APPROVED);
    assert_int_equal(uncle.preparation, 0);
    refused(&story, CO, "open_conference.network_coming", "open_conference");
    tell(&story, CO, "send_invitation member=%u", story.uncle);
    tell(&story, CO, "prepare_member member=%u form=phoned", story.uncle);
    tell(&story, CO, "open_conference");
    end(&story);
}

/* What is written after a version awaits the next one. */
static void only_what_a_version_holds_comes_into_force_with_it(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    tell(&story, CW, "change_action action=%u text=b responsible=%u", story.action, story.uncle);
    tell(&story, CW, "amend_plan reason=b agreed_by=%u", story.uncle);
    fgc_id later = tell(&story, CW, "add_action text=c responsible=%u", story.mother);
    tell(&story, CW, "drop_action action=%u", story.action);
    tell(&story, CW, "assess_plan_safety result=safe");
    tell(&story, CW, "decide_plan decision=approved mandate=m-1");
    fgc_thing action = { .size = sizeof action };
    assert_int_equal(fgc_case_read_thing(story.c, later, &action, NULL), FGC_OK);
    assert_int_equal(action.marks & FGC_MARK_IN_FORCE, 0);
    tell(&story, CW, "report_action action=%u status=done", story.action);
    end(&story);
}

static void who_had_a_task_only_in_a_draft_is_not_asked(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    fgc_id draft = tell(&story, CW, "add_action text=c responsible=%u", story.mother);
    tell(&story, CW, "drop_action action=%u", draft);
    tell(&story, CW, "change_action action=%u text=b responsible=%u", story.action, story.uncle);
    tell(&story, CW, "amend_plan reason=b agreed_by=%u", story.uncle);
    end(&story);
}

static void of_a_partly_approved_plan_only_those_named_are(void **unused)
{
    (void)unused;
    fgc_id ids[5];
    struct story story = returned_once(ids);
    tell(&story, CW, "assess_plan_safety result=safe");
    tell(&story, CW, "decide_plan decision=partly_approved mandate=m actions=%u", ids[4]);
    fgc_plan *plan = plan_of(&story, 2);
    assert_int_equal(item_of(plan, 1).marks, FGC_MARK_DECLINED);
    assert_int_equal(item_of(plan, 2).marks, FGC_MARK_IN_FORCE);
    fgc_plan_free(plan);
    end(&story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_version_stays_readable),
        cmocka_unit_test(the_difference_says_what_became_of_each),
        cmocka_unit_test(only_the_version_that_was_assessed_is_approved),
        cmocka_unit_test(a_plan_that_asks_for_support_needs_the_manager),
        cmocka_unit_test(where_there_is_no_approval_the_network_adopts),
        cmocka_unit_test(those_responsible_amend_a_plan_in_force),
        cmocka_unit_test(those_agree_whose_task_is_taken),
        cmocka_unit_test(nothing_is_decided_while_the_meeting_stands_adjourned),
        cmocka_unit_test(a_returned_plan_is_written_on_in_private_time_only),
        cmocka_unit_test(a_network_that_adopts_may_write_on_or_wait),
        cmocka_unit_test(a_plan_in_force_is_what_it_was_while_the_next_is_written),
        cmocka_unit_test(a_decision_leaves_a_follow_up_that_is_prepared),
        cmocka_unit_test(for_a_follow_up_people_are_invited_and_prepared_anew),
        cmocka_unit_test(only_what_a_version_holds_comes_into_force_with_it),
        cmocka_unit_test(who_had_a_task_only_in_a_draft_is_not_asked),
        cmocka_unit_test(of_a_partly_approved_plan_only_those_named_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
