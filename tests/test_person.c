/* The people of a case: what is known of them, who may be where, whose consent is missing. */
#include "cases.h"

static fgc_person person_of(const struct story *story, fgc_id id)
{
    fgc_person person = { .size = sizeof person };
    assert_int_equal(
        fgc_case_read_person(story->c, fgc_case_find_person(story->c, id), &person, NULL), FGC_OK);
    assert_int_equal(person.id, id);
    return person;
}

static void people_have_kinds_roles_and_names(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INFORMATION);
    assert_int_equal(fgc_case_person_count(story.c), 5);
    fgc_person child = person_of(&story, story.child);
    assert_int_equal(child.kind, FGC_PERSON_CHILD);
    assert_string_equal(child.name, "Ane");
    assert_int_equal(child.born, fgc_date_from(2014, 5, 17));
    assert_int_equal(child.birth_known, 1);
    assert_int_equal(child.roles, 1u << FGC_ROLE_CHILD);
    assert_int_equal(person_of(&story, story.mother).roles,
                     1u << FGC_ROLE_NETWORK | 1u << FGC_ROLE_PARENT);
    assert_int_equal(person_of(&story, story.uncle).roles,
                     1u << FGC_ROLE_NETWORK | 1u << FGC_ROLE_CHAIR);
    assert_int_equal(person_of(&story, story.coordinator).kind, FGC_PERSON_COORDINATOR);
    assert_int_equal(person_of(&story, story.coordinator).roles, 1u << FGC_ROLE_COORDINATOR);
    assert_int_equal(person_of(&story, story.uncle).preparation, FGC_FORM_VISITED);
    assert_int_equal(person_of(&story, story.uncle).attended, 1u << FGC_PHASE_INFORMATION);
    assert_int_equal(person_of(&story, story.mother).participation, FGC_CONSENT_WRITTEN);
    assert_int_equal(person_of(&story, story.father).participation, FGC_CONSENT_NOT_GIVEN);
    assert_int_equal(fgc_case_find_person(story.c, 1), 5);
    assert_int_equal(fgc_case_find_person(story.c, 0), 5);
    end(&story);
}

static int32_t invitation(const struct story *story, fgc_id member)
{
    return person_of(story, member).invitation;
}

static void child_and_parent_who_differ_leave_an_invitation_disputed(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id aunt = tell(&story, CO, "add_member name=Turid private=yes");
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_PROPOSED);
    tell_for(&story, CHILD, story.child, "decide_invitation member=%u decision=vetoed decider=%u",
             aunt, story.child);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_VETOED);
    tell_for(&story, PARENT, story.mother,
             "decide_invitation member=%u decision=approved decider=%u", aunt, story.mother);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_DISPUTED);
    refused(&story, CO, "send_invitation.invitation_disputed", "send_invitation member=%u", aunt);
    tell_for(&story, CHILD, story.child, "decide_invitation member=%u decision=approved decider=%u",
             aunt, story.child);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_APPROVED);
    tell(&story, CO, "send_invitation member=%u", aunt);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_SENT);
    tell(&story, CO, "answer_invitation member=%u answer=undecided", aunt);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_UNDECIDED);
    tell(&story, CO, "answer_invitation member=%u answer=declined", aunt);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_DECLINED);
    end(&story);
}

static void an_invitation_is_the_familys_to_decide(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id aunt = tell(&story, CO, "add_member name=Turid private=yes");
    fgc_id teacher = tell(&story, CO, "add_member name=Liv private=no");
    refused(&story, CO, "decide_invitation.decider_is_family",
            "decide_invitation member=%u decision=approved decider=%u", aunt, story.coordinator);
    tell(&story, CO, "decide_invitation member=%u decision=approved decider=%u", teacher,
         story.coordinator);
    assert_int_equal(invitation(&story, teacher), FGC_INVITATION_APPROVED);
    end(&story);
}

/* What somebody said counts as long as it is theirs to say. */
static void an_invitation_lapses_with_the_say_of_who_approved_it(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id aunt = tell(&story, CO, "add_member name=Turid private=no");
    tell(&story, CO, "decide_invitation member=%u decision=approved decider=%u", aunt,
         story.coordinator);
    tell(&story, CO, "update_member member=%u name=Turid private=yes", aunt);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_PROPOSED);
    tell_for(&story, PARENT, story.father,
             "decide_invitation member=%u decision=approved decider=%u", aunt, story.father);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_APPROVED);
    tell(&story, CO, "relate member=%u child=%u relation=friend_of_family tie=none", story.father,
         story.child);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_PROPOSED);
    end(&story);
}

static void who_is_invited_again_has_not_answered_yet(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id aunt = tell(&story, CO, "add_member name=Turid private=yes");
    tell_for(&story, PARENT, story.mother,
             "decide_invitation member=%u decision=approved decider=%u", aunt, story.mother);
    tell(&story, CO, "send_invitation member=%u", aunt);
    tell(&story, CO, "answer_invitation member=%u answer=declined", aunt);
    tell(&story, CO, "send_invitation member=%u", aunt);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_SENT);
    end(&story);
}

static void an_excluded_person_is_nowhere(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id aunt = tell(&story, CO, "add_member name=Turid private=yes");
    refused(&story, PARENT, "exclude_member.alternatives_tried",
            "exclude_member member=%u reason=child_declined decider=%u", aunt, story.mother);
    refused(&story, PARENT, "exclude_member.alternatives_tried exclude_member.safety_is_authoritys",
            "exclude_member member=%u reason=safety decider=%u", aunt, story.mother);
    tell(&story, CW, "exclude_member member=%u reason=court_order decider=%u", aunt, story.mother);
    assert_int_equal(invitation(&story, aunt), FGC_INVITATION_EXCLUDED);
    refused(&story, PARENT, "decide_invitation.excluded",
            "decide_invitation member=%u decision=approved decider=%u", aunt, story.mother);
    refused(&story, CO, "send_invitation.invitation_approved send_invitation.excluded",
            "send_invitation member=%u", aunt);
    for (int32_t part = FGC_PHASE_INFORMATION; part <= FGC_PHASE_PRESENTATION; part++)
        assert_false(fgc_case_may_attend(story.c, aunt, part));
    end(&story);
}

static void the_room_follows_the_roles(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id nurse = tell(&story, CO, "add_member name=Berit private=no");
    fgc_id interpreter = tell(&story, CO, "add_member name=Sami private=no");
    tell(&story, CO, "give_role member=%u role=interpreter", interpreter);
    int32_t part1 = FGC_PHASE_INFORMATION, part2 = FGC_PHASE_PRIVATE_TIME,
            part3 = FGC_PHASE_PRESENTATION;
    assert_true(fgc_case_may_attend(story.c, nurse, part1));
    assert_false(fgc_case_may_attend(story.c, nurse, part2));
    assert_false(fgc_case_may_attend(story.c, nurse, part3));
    assert_true(fgc_case_may_attend(story.c, interpreter, part2));
    assert_true(fgc_case_may_attend(story.c, story.coordinator, part1));
    assert_false(fgc_case_may_attend(story.c, story.coordinator, part2));
    assert_true(fgc_case_may_attend(story.c, story.mother, part2));
    assert_false(fgc_case_may_attend(story.c, story.mother, FGC_PHASE_PREPARING));
    end(&story);
}

static void who_is_called_in_is_logged_in_and_out(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRIVATE_TIME);
    refused(&story, CO, "arrive.may_be_here", "arrive member=%u mode=in_person", story.coordinator);
    tell_for(&story, FGC_ROLE_CHAIR, story.uncle, "call_in member=%u reason=\"et spørsmål\"",
             story.coordinator);
    assert_int_equal(person_of(&story, story.coordinator).called_in, 1);
    assert_int_equal(fgc_case_next_present(story.c, story.mother), story.coordinator);
    assert_int_equal(fgc_case_next_present(story.c, story.coordinator), story.uncle);
    tell(&story, FGC_ROLE_SECRETARY, "leave member=%u", story.coordinator);
    assert_int_equal(person_of(&story, story.coordinator).present, 0);
    end(&story);
}

static void a_withdrawal_in_a_part_interrupts_it(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRIVATE_TIME);
    tell_for(&story, PARENT, story.mother, "withdraw_consent member=%u purpose=participation",
             story.mother);
    fgc_case_state state = state_of(story.c);
    assert_int_equal(state.phase, FGC_PHASE_PREPARING);
    assert_int_equal(state.adjourned_part, FGC_PHASE_PRIVATE_TIME);
    assert_int_equal(fgc_case_next_present(story.c, 0), 0);
    refused(&story, CO, "resume_conference.consents_valid", "resume_conference");
    tell_for(&story, PARENT, story.mother, "give_consent member=%u purpose=participation form=oral",
             story.mother);
    tell(&story, CO, "resume_conference");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_PRIVATE_TIME);
    tell(&story, PARENT, "withdraw_consent member=%u purpose=participation", story.father);
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_PRIVATE_TIME);
    end(&story);
}

/* Domain: the family can withdraw at any time, and the case be closed for it from wherever it stands. */
static void a_family_that_withdraws_can_close_the_case(void **unused)
{
    (void)unused;
    for (int32_t phase = FGC_PHASE_INITIATIVE; phase <= FGC_PHASE_FOLLOWING_UP; phase++) {
        struct story story = a_story("no-barnevern", NULL, NULL);
        go_to(&story, phase);
        if (phase == FGC_PHASE_INITIATIVE)
            tell(&story, PARENT, "give_consent member=%u purpose=participation form=oral",
                 story.mother);
        if (phase >= FGC_PHASE_INFORMATION && phase <= FGC_PHASE_PRESENTATION)
            refused(&story, CW, "close_case.nothing_open", "close_case outcome=moved");
        tell_for(&story, PARENT, story.mother, "withdraw_consent member=%u purpose=participation",
                 story.mother);
        tell(&story, CW, "close_case outcome=consent_withdrawn");
        assert_int_equal(state_of(story.c).phase, FGC_PHASE_CLOSED);
        assert_int_equal(state_of(story.c).plan_awaiting, 0);
        assert_int_not_equal(state_of(story.c).decision, FGC_PLAN_STATE_AWAITING);
        assert_int_equal(fgc_case_next_present(story.c, 0), 0);
        end(&story);
    }
}

static void everybody_consents_for_themselves(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    refused(&story, PARENT, "give_consent.own_consent",
            "give_consent member=%u purpose=participation form=oral for=%u", story.child,
            story.mother);
    refused(&story, CHILD, "give_consent.own_consent",
            "give_consent member=%u purpose=participation form=oral", story.mother);
    refused(&story, PARENT, "give_consent.own_consent",
            "give_consent member=%u purpose=participation form=oral for=%u", story.father,
            story.mother);
    end(&story);
}

static void a_role_is_one_that_can_be_given(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id nurse = tell(&story, CO, "add_member name=Berit private=no");
    refused(&story, CO, "give_role.role_fits", "give_role member=%u role=coordinator", nurse);
    refused(&story, PARENT, "give_role.role_fits", "give_role member=%u role=case_worker", nurse);
    refused(&story, CO, "give_role.role_fits", "give_role member=%u role=informant", story.father);
    refused(&story, CO, "give_role.private_person", "give_role member=%u role=chair", nurse);
    tell(&story, CO, "give_role member=%u role=manager", nurse);
    end(&story);
}

static void who_is_described_anew_keeps_no_role_of_the_other_kind(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id leader = tell(&story, CO, "add_member name=Liv private=no");
    tell(&story, CO, "give_role member=%u role=manager", leader);
    tell(&story, CO, "update_member member=%u name=Liv private=yes", leader);
    assert_int_equal(person_of(&story, leader).roles, 1 << FGC_ROLE_NETWORK);
    tell(&story, CO, "give_role member=%u role=chair", leader);
    tell(&story, CO, "update_member member=%u name=Liv private=no", leader);
    assert_int_equal(person_of(&story, leader).roles, 1 << FGC_ROLE_MANAGER);
    assert_false(fgc_case_may_attend(story.c, leader, FGC_PHASE_PRIVATE_TIME));
    end(&story);
}

static void a_case_worker_who_is_followed_by_another_leaves_the_room(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id before = tell(&story, CW, "change_case_worker name=Berit");
    go_to(&story, FGC_PHASE_INFORMATION);
    tell(&story, CO, "arrive member=%u mode=in_person", before);
    fgc_id after = tell(&story, CW, "change_case_worker name=Cecilie");
    assert_int_equal(state_of(story.c).case_worker, after);
    assert_false(person_of(&story, before).present);
    end(&story);
}

static void nobodys_place_in_private_time_changes_under_them(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id interpreter = tell(&story, CO, "add_member name=Sami private=no");
    tell(&story, CO, "give_role member=%u role=interpreter", interpreter);
    go_to(&story, FGC_PHASE_INFORMATION);
    tell(&story, CO, "arrive member=%u mode=in_person", interpreter);
    tell(&story, CO, "start_private_time");
    refused(&story, CO, "give_role.room_stays_private", "give_role member=%u role=informant",
            interpreter);
    refused(&story, CO, "take_role.room_stays_private", "take_role member=%u role=interpreter",
            interpreter);
    refused(&story, CO, "update_member.room_stays_private",
            "update_member member=%u name=Odd private=no", story.uncle);
    tell(&story, CO, "give_role member=%u role=secretary", story.mother);
    tell(&story, CW, "exclude_member member=%u reason=safety decider=%u alternatives=letter",
         story.uncle, story.mother);
    assert_int_equal(person_of(&story, story.uncle).present, 0);
    end(&story);
}

/* What protects a child stays until it is said that it is not so. */
static void a_mark_of_conflict_is_not_forgotten(void **unused)
{
    (void)unused;
    struct story story = a_story("dk-boernesag", NULL, NULL);
    tell(&story, CW,
         "open_case reference=1 urgency=ordinary setting=dk_childrens_case "
         "stage=assistance purpose=general initiated_by=child honour_conflict=yes");
    fgc_id child = tell(&story, CW, "add_child name=Ida born=2011-03-05");
    fgc_id mother = tell(&story, CW, "add_member name=Mona private=yes");
    tell(&story, CW, "update_case stage=emergency purpose=general");
    refused(&story, CW, "inform.risk_assessed", "inform member=%u form=phoned", mother);
    tell(&story, CW, "inform member=%u form=phoned", child);
    tell(&story, CW, "update_case stage=emergency purpose=general honour_conflict=no");
    tell(&story, CW, "inform member=%u form=phoned", mother);
    end(&story);
}

static void a_follow_up_that_was_begun_can_be_cancelled(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    tell(&story, CW, "start_follow_up");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_PREPARING);
    tell(&story, PARENT, "cancel_conference reason=\"vil ikke\"");
    assert_int_equal(state_of(story.c).phase, FGC_PHASE_FOLLOWING_UP);
    end(&story);
}

/* The next, after one, of those whose consent to taking part is missing. */
static fgc_id next_missing(const struct story *story, fgc_id after)
{
    return fgc_case_next_missing_consent(story->c, FGC_CONSENT_PURPOSE_PARTICIPATION, story->now,
                                         after);
}

static void who_must_consent_can_be_settled(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    assert_int_equal(next_missing(&story, 0), story.mother);
    tell(&story, CW, "set_consenter member=%u child=%u required=yes", story.father, story.child);
    assert_int_equal(next_missing(&story, story.mother), story.father);
    refused(&story, CW, "set_consenter.basis_given", "set_consenter member=%u child=%u required=no",
            story.mother, story.child);
    tell(&story, CW, "set_consenter member=%u child=%u required=no basis=care_order", story.mother,
         story.child);
    assert_int_equal(next_missing(&story, 0), story.father);
    fgc_kinship kinship = { .size = sizeof kinship };
    assert_int_equal(fgc_case_kinship_count(story.c), 2);
    assert_int_equal(fgc_case_read_kinship(story.c, 0, &kinship, NULL), FGC_OK);
    assert_int_equal(kinship.consenter, 2);
    assert_int_equal(kinship.basis, FGC_CONSENT_BASIS_CARE_ORDER);
    assert_int_equal(kinship.side, FGC_SIDE_MOTHER);
    assert_int_equal(fgc_case_read_kinship(story.c, 2, &kinship, NULL), FGC_ERROR_INVALID_ARGUMENT);
    end(&story);
}

/* Nobody's silence is a consent: a child for whom nobody is known to consent is missing one itself. */
static void a_child_without_consenter_has_no_consent(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    tell(&story, CW,
         "open_case reference=1 urgency=ordinary setting=no_child_welfare "
         "stage=assistance purpose=general initiated_by=child");
    fgc_id child = tell(&story, CW, "add_child name=Ida born=2019-03-05");
    assert_int_equal(next_missing(&story, 0), child);
    end(&story);
}

/* A child can withdraw at any age, unless it was settled that it need not consent. */
static void a_child_who_withdraws_is_heard(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    assert_int_equal(next_missing(&story, 0), 0);
    tell_for(&story, CHILD, story.child, "withdraw_consent member=%u purpose=participation",
             story.child);
    assert_int_equal(next_missing(&story, 0), story.child);
    tell(&story, CW, "set_consenter member=%u child=%u required=no basis=unreachable", story.child,
         story.child);
    assert_int_equal(next_missing(&story, 0), 0);
    end(&story);
}

static void an_older_word_written_down_late_undoes_no_newer_one(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    story.now += 5 * 86400;
    tell_for(&story, PARENT, story.mother, "withdraw_consent member=%u purpose=participation",
             story.mother);
    story.now -= 2 * 86400;
    tell_for(&story, PARENT, story.mother,
             "give_consent member=%u purpose=participation form=written", story.mother);
    assert_int_equal(person_of(&story, story.mother).participation, FGC_CONSENT_WITHDRAWN);
    assert_int_equal(next_missing(&story, 0), story.mother);
    end(&story);
}

static void the_objection_of_a_child_who_left_is_nobodys(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id brother = tell(&story, CW, "add_child name=Bo born=2016-02-01");
    fgc_id objection =
        tell_for(&story, CHILD, brother, "object child=%u about=person target=%u reason=nei",
                 brother, story.mother);
    assert_int_equal(fgc_case_next_objection(story.c, 0), objection);
    tell(&story, CW, "leave_child child=%u outcome=declined", brother);
    assert_int_equal(fgc_case_next_objection(story.c, 0), 0);
    end(&story);
}

static void whoever_must_consent_has_a_parents_say(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    fgc_id grandmother = tell(&story, CW, "add_member name=Aud private=yes");
    tell(&story, CW, "set_consenter member=%u child=%u required=yes", grandmother, story.child);
    tell_for(&story, PARENT, grandmother, "give_consent member=%u purpose=participation form=oral",
             grandmother);
    tell(&story, CW, "set_consenter member=%u child=%u required=no basis=unreachable", grandmother,
         story.child);
    assert_int_equal(person_of(&story, grandmother).roles, 1 << FGC_ROLE_NETWORK);
    end(&story);
}

/* A father who is let off says nothing of a mother of whom nothing is known. */
static void letting_one_parent_off_settles_nothing_for_the_other(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    tell(&story, CW,
         "open_case reference=1 urgency=ordinary setting=no_child_welfare "
         "stage=assistance purpose=general initiated_by=child");
    fgc_id child = tell(&story, CW, "add_child name=Ida born=2019-03-05");
    fgc_id mother = tell(&story, CW, "add_member name=Mona private=yes");
    fgc_id father = tell(&story, CW, "add_member name=Per private=yes");
    tell(&story, CW, "relate member=%u child=%u relation=parent side=mother", mother, child);
    tell(&story, CW, "set_consenter member=%u child=%u required=no basis=no_daily_care", father,
         child);
    assert_int_equal(next_missing(&story, 0), child);
    tell(&story, CW, "relate member=%u child=%u relation=parent tie=daily_care", mother, child);
    assert_int_equal(next_missing(&story, 0), mother);
    end(&story);
}

static void a_cancelled_conference_concerns_nobody_any_more(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id brother = tell(&story, CW, "add_child name=Bo born=2016-02-01");
    tell(&story, CO, "schedule_conference children=%u start=2026-04-11T12:00:00+02:00",
         story.child);
    assert_int_equal(next_missing(&story, 0), 0);
    tell(&story, CO, "cancel_conference reason=snestorm");
    assert_int_equal(next_missing(&story, 0), brother);
    end(&story);
}

static void of_age_the_child_alone_consents(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    tell(&story, CW, "update_child child=%u born=2008-03-10", story.child);
    tell(&story, CW, "set_consenter member=%u child=%u required=no basis=unreachable", story.child,
         story.child);
    assert_int_equal(next_missing(&story, 0), story.mother);
    story.now += 10 * 86400;
    assert_int_equal(next_missing(&story, 0), story.child);
    assert_int_equal(next_missing(&story, story.child), 0);
    end(&story);
}

static void siblings_may_have_conferences_of_their_own(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id brother = tell(&story, CW, "add_child name=Per born=2009-06-01");
    tell(&story, CW, "relate member=%u child=%u relation=parent side=mother tie=daily_care",
         story.mother, brother);
    assert_int_equal(next_missing(&story, 0), brother);
    tell(&story, CO, "schedule_conference children=%u start=2026-04-14T16:00:00+02:00",
         story.child);
    assert_int_equal(next_missing(&story, 0), 0);
    tell(&story, CW, "leave_child child=%u outcome=declined", brother);
    assert_int_equal(person_of(&story, brother).outcome, FGC_OUTCOME_DECLINED);
    refused(&story, CO, "schedule_conference.known",
            "schedule_conference children=%u start=2026-04-14T16:00:00+02:00", brother);
    end(&story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_have_kinds_roles_and_names),
        cmocka_unit_test(child_and_parent_who_differ_leave_an_invitation_disputed),
        cmocka_unit_test(an_invitation_is_the_familys_to_decide),
        cmocka_unit_test(an_invitation_lapses_with_the_say_of_who_approved_it),
        cmocka_unit_test(who_is_invited_again_has_not_answered_yet),
        cmocka_unit_test(an_excluded_person_is_nowhere),
        cmocka_unit_test(the_room_follows_the_roles),
        cmocka_unit_test(who_is_called_in_is_logged_in_and_out),
        cmocka_unit_test(a_withdrawal_in_a_part_interrupts_it),
        cmocka_unit_test(a_family_that_withdraws_can_close_the_case),
        cmocka_unit_test(everybody_consents_for_themselves),
        cmocka_unit_test(a_role_is_one_that_can_be_given),
        cmocka_unit_test(who_is_described_anew_keeps_no_role_of_the_other_kind),
        cmocka_unit_test(a_case_worker_who_is_followed_by_another_leaves_the_room),
        cmocka_unit_test(nobodys_place_in_private_time_changes_under_them),
        cmocka_unit_test(a_mark_of_conflict_is_not_forgotten),
        cmocka_unit_test(a_follow_up_that_was_begun_can_be_cancelled),
        cmocka_unit_test(who_must_consent_can_be_settled),
        cmocka_unit_test(a_child_without_consenter_has_no_consent),
        cmocka_unit_test(a_child_who_withdraws_is_heard),
        cmocka_unit_test(an_older_word_written_down_late_undoes_no_newer_one),
        cmocka_unit_test(the_objection_of_a_child_who_left_is_nobodys),
        cmocka_unit_test(whoever_must_consent_has_a_parents_say),
        cmocka_unit_test(letting_one_parent_off_settles_nothing_for_the_other),
        cmocka_unit_test(a_cancelled_conference_concerns_nobody_any_more),
        cmocka_unit_test(of_age_the_child_alone_consents),
        cmocka_unit_test(siblings_may_have_conferences_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
