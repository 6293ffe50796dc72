/* Questions, bottom lines, objections, talks, views and candidate homes. */
#include "cases.h"

static fgc_thing thing_of(const struct story *story, fgc_id id)
{
    fgc_thing thing = { .size = sizeof thing };
    assert_int_equal(fgc_case_read_thing(story->c, id, &thing, NULL), FGC_OK);
    assert_int_equal(thing.id, id);
    return thing;
}

static void a_question_is_answered_by_an_action_or_left_open(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id other =
        tell(&story, CW, "add_question text=\"Hvem hjelper mor?\" asked_by=%u", story.mother);
    fgc_id gone = tell(&story, CW, "add_question text=\"?\" asked_by=%u", story.mother);
    tell(&story, CW, "change_question question=%u text=\"Hvem hjelper Mona?\" asked_by=%u", other,
         story.mother);
    tell(&story, CW, "remove_question question=%u with=%u", gone, story.mother);
    refused(&story, CW, "remove_question.target_known", "remove_question question=%u with=%u", gone,
            story.mother);
    assert_int_equal(state_of(story.c).questions_agreed, 0);
    tell(&story, CW, "agree_questions with=%u", story.mother);
    assert_int_equal(thing_of(&story, other).described, gone + 1);
    assert_int_equal(fgc_case_next_unanswered(story.c, 0), story.question);
    assert_int_equal(fgc_case_next_unanswered(story.c, story.question), other);
    assert_int_equal(fgc_case_next_unanswered(story.c, other), 0);
    go_to(&story, FGC_PHASE_PRIVATE_TIME);
    fgc_id action = tell_for(&story, FGC_ROLE_NETWORK, story.uncle,
                             "add_action text=\"Odd henter\" question=%u responsible=%u",
                             story.question, story.uncle);
    assert_int_equal(fgc_case_next_unanswered(story.c, 0), other);
    assert_int_equal(thing_of(&story, story.question).marks, FGC_MARK_ANSWERED);
    refused(&story, FGC_ROLE_CHAIR, "plan_ready.questions_answered",
            "plan_ready agreed_by_all=yes");
    assert_int_equal(fgc_error_concerned(story.error, 0, 0), other);
    tell(&story, FGC_ROLE_NETWORK, "drop_action action=%u", action);
    assert_int_equal(fgc_case_next_unanswered(story.c, 0), story.question);
    tell(&story, FGC_ROLE_NETWORK, "add_action text=\"Odd henter\" question=%u responsible=%u",
         story.question, story.uncle);
    tell(&story, FGC_ROLE_CHAIR, "plan_ready agreed_by_all=no open_questions=%u", other);
    assert_int_equal(thing_of(&story, other).marks, FGC_MARK_OPEN);
    assert_int_equal(fgc_case_next_unanswered(story.c, 0), 0);
    end(&story);
}

static void an_objection_waits_for_an_answer(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    refused(&story, CHILD, "object.target_known", "object child=%u about=talk target=%u",
            story.child, story.mother);
    fgc_id objection =
        tell_for(&story, CHILD, story.child, "object child=%u about=person target=%u", story.child,
                 story.father);
    assert_int_equal(fgc_case_next_objection(story.c, 0), objection);
    assert_int_equal(thing_of(&story, objection).code, FGC_OBJECTION_ABOUT_PERSON);
    assert_int_equal(thing_of(&story, objection).about, story.child);
    tell(&story, CO, "answer_objection objection=%u answer=met", objection);
    assert_int_equal(fgc_case_next_objection(story.c, 0), 0);
    assert_int_equal(thing_of(&story, objection).marks, FGC_MARK_ANSWERED | FGC_MARK_MET);
    end(&story);
}

static void a_talk_is_reviewed_by_child_and_parent(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id nurse = tell(&story, CO, "add_member name=Berit private=no");
    fgc_id talk = tell(&story, FGC_ROLE_INFORMANT, "submit_talk member=%u minutes=8", nurse);
    assert_int_equal(thing_of(&story, talk).about, nurse);
    tell_for(&story, PARENT, story.mother, "review_talk talk=%u by=%u", talk, story.mother);
    assert_int_equal(thing_of(&story, talk).marks, FGC_MARK_REVIEWED_BY_PARENT);
    tell_for(&story, CHILD, story.child, "review_talk talk=%u by=%u", talk, story.child);
    go_to(&story, FGC_PHASE_INFORMATION);
    tell(&story, CO, "give_talk talk=%u minutes=9", talk);
    assert_int_equal(thing_of(&story, talk).marks,
                     FGC_MARK_REVIEWED_BY_PARENT | FGC_MARK_REVIEWED_BY_CHILD | FGC_MARK_GIVEN);
    assert_int_equal(fgc_case_next_thing(story.c, FGC_THING_TALK, 0), talk);
    assert_int_equal(fgc_case_next_thing(story.c, FGC_THING_TALK, talk), 0);
    end(&story);
}

static void a_bottom_line_is_checked_anew_in_every_version(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id line = tell(&story, CW, "state_bottom_line text=\"Ikke alene med far\"");
    go_to(&story, FGC_PHASE_PRESENTATION);
    tell(&story, CW, "assess_plan_safety result=safe");
    refused(&story, CW, "decide_plan.bottom_lines_met", "decide_plan decision=approved mandate=m");
    tell(&story, CW, "check_bottom_line line=%u met=yes", line);
    assert_int_equal(thing_of(&story, line).marks, FGC_MARK_CHECKED | FGC_MARK_MET);
    tell(&story, CW, "return_plan reason=safety");
    tell(&story, CO, "start_private_time");
    tell(&story, FGC_ROLE_CHAIR, "plan_ready agreed_by_all=yes");
    assert_int_equal(thing_of(&story, line).marks, 0);
    refused(&story, CW, "decide_plan.version_safe decide_plan.bottom_lines_met",
            "decide_plan decision=approved mandate=m");
    tell(&story, CW, "check_bottom_line line=%u met=no", line);
    assert_int_equal(thing_of(&story, line).marks, FGC_MARK_CHECKED);
    end(&story);
}

static void a_childs_view_may_be_heard_in_every_phase_but_private_time(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    for (int32_t phase = FGC_PHASE_INITIATIVE; phase <= FGC_PHASE_CLOSED; phase++) {
        go_to(&story, phase);
        const char *text = "record_child_view child=%u form=talk confidential=yes";
        if (phase == FGC_PHASE_PRIVATE_TIME) {
            refused(&story, CO, "record_child_view.phase", text, story.child);
        } else {
            fgc_id view = tell(&story, CO, text, story.child);
            assert_int_equal(thing_of(&story, view).marks, FGC_MARK_CONFIDENTIAL);
            assert_int_equal(thing_of(&story, view).about, story.child);
        }
    }
    end(&story);
}

static void a_candidate_home_is_approved_only_after_an_interview(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    fgc_id first = tell(&story, FGC_ROLE_NETWORK, "name_home members=%u tier=close_kin side=mother",
                        story.uncle);
    fgc_id second = tell(&story, CW, "name_home members=%u", story.father);
    tell(&story, FGC_ROLE_NETWORK, "answer_home home=%u answer=yes", first);
    assert_int_equal(thing_of(&story, first).marks, FGC_MARK_ANSWERED | FGC_MARK_WILLING);
    tell(&story, FGC_ROLE_NETWORK, "answer_home home=%u answer=no", second);
    assert_int_equal(thing_of(&story, second).marks, FGC_MARK_ANSWERED);
    refused(&story, CW, "decide_home.interviewed", "decide_home home=%u answer=yes", first);
    tell(&story, CW, "decide_home home=%u answer=no", second);
    tell(&story, FGC_ROLE_FOSTER_HOME_SERVICE, "send_form home=%u", first);
    tell(&story, FGC_ROLE_FOSTER_HOME_SERVICE, "receive_form home=%u", first);
    tell(&story, FGC_ROLE_FOSTER_HOME_SERVICE, "hold_interview home=%u", first);
    tell(&story, CW, "discuss_matching home=%u", first);
    tell(&story, CW, "decide_home home=%u answer=yes", first);
    tell(&story, FGC_ROLE_INTAKE, "contact_by_intake home=%u", first);
    assert_int_equal(thing_of(&story, first).marks,
                     FGC_MARK_ANSWERED | FGC_MARK_WILLING | FGC_MARK_FORM_SENT |
                         FGC_MARK_FORM_RECEIVED | FGC_MARK_INTERVIEWED | FGC_MARK_MATCHED |
                         FGC_MARK_APPROVED | FGC_MARK_CONTACTED);
    assert_int_equal(thing_of(&story, first).about, story.uncle);
    tell(&story, FGC_ROLE_NETWORK, "answer_home home=%u answer=no", first);
    assert_false(thing_of(&story, first).marks & FGC_MARK_WILLING);
    end(&story);
}

static void there_is_no_thing_where_there_is_none(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_thing thing = { .size = sizeof thing };
    assert_int_equal(fgc_case_read_thing(story.c, story.mother, &thing, NULL), FGC_ERROR_UNKNOWN);
    assert_int_equal(fgc_case_read_thing(story.c, 0, &thing, NULL), FGC_ERROR_UNKNOWN);
    assert_int_equal(fgc_case_read_thing(story.c, 9999, &thing, NULL), FGC_ERROR_UNKNOWN);
    thing.size = 2;
    assert_int_equal(fgc_case_read_thing(story.c, story.question, &thing, NULL), FGC_ERROR_ABI);
    end(&story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_is_answered_by_an_action_or_left_open),
        cmocka_unit_test(an_objection_waits_for_an_answer),
        cmocka_unit_test(a_talk_is_reviewed_by_child_and_parent),
        cmocka_unit_test(a_bottom_line_is_checked_anew_in_every_version),
        cmocka_unit_test(a_childs_view_may_be_heard_in_every_phase_but_private_time),
        cmocka_unit_test(a_candidate_home_is_approved_only_after_an_interview),
        cmocka_unit_test(there_is_no_thing_where_there_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
