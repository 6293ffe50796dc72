#include "slices.h"

#include <string.h>

#define ALL (7u << 1)
#define DK (1u << FGC_PROFILE_DK_BOERNESAG)

/* What a slice begins with. */
#define OPENED(urgency, born)                                                                      \
    "case_worker open_case reference=r urgency=" urgency " setting=no_child_welfare stage=none "   \
    "purpose=general initiated_by=family",                                                         \
        "child: case_worker add_child born=" born,                                                 \
        "mother: case_worker add_member name=Mona private=yes",                                    \
        "case_worker relate member=@mother child=@child relation=parent side=mother "              \
        "tie=daily_care"
#define FATHER                                                                                     \
    "father: case_worker add_member name=Frode private=yes",                                       \
        "case_worker relate member=@father child=@child relation=parent side=father "              \
        "tie=parental_responsibility"
#define CONSENT "parent give_consent member=@mother purpose=participation form=oral for=@mother"
#define SHARING                                                                                    \
    "parent give_consent member=@mother purpose=information_sharing form=oral for=@mother"
#define REFER                                                                                      \
    "coordination_service receive_request at=2026-03-03T10:00:00+01:00",                           \
        "coordination_service refer"
#define ASSIGN                                                                                     \
    "coordination_service assign_coordinator name=Kari employer=engaged_per_case "                 \
    "prior_contact=none"
#define ONE_MEMBER "member1: case_worker add_member name=Odd private=yes", "more"
#define ACTION "child add_action text=a responsible=@mother for=@child"

static const char *const nobody_more[] = { NULL };
#define ANOTHER(name) name ": case_worker add_member name=Odd private=yes"
static const char *const one_more[] = { ANOTHER("member2"), NULL };
static const char *const three_more[] = {
    ANOTHER("member2"),
    ANOTHER("member3"),
    ANOTHER("member4"),
    NULL,
};

/* The course of a case: every phase, consent, coordinator, hold, plan and follow-up, for mother and child. */
static const char *const course[] = { OPENED("ordinary", "2014-05-17"), NULL };
static const char *const acute_course[] = { OPENED("acute", "2014-05-17"), NULL };
static const char *const course_moves[] = {
    CONSENT,
    "parent withdraw_consent member=@mother purpose=participation for=@mother",
    "coordination_service receive_request at=2026-03-03T10:00:00+01:00",
    "coordination_service refer",
    "case_worker hold reason=family_asked",
    "case_worker resume",
    ASSIGN,
    "coordination_service replace_coordinator name=Liv employer=engaged_per_case "
    "prior_contact=none",
    "coordination_service release_coordinator reason=syk",
    "coordinator schedule_conference children=@child start=2026-04-14T16:00:00+02:00",
    "coordinator cancel_conference reason=nei",
    "coordinator open_conference",
    "coordinator resume_conference",
    "coordinator arrive member=@child mode=in_person",
    "coordinator arrive member=@coordinator mode=in_person",
    "coordinator leave member=@child",
    "coordinator leave member=@coordinator",
    "coordinator start_private_time",
    "child call_in member=@coordinator for=@child",
    ACTION,
    "case_worker add_action text=a responsible=@mother",
    "child drop_action action=@action for=@child",
    "child plan_ready agreed_by_all=yes for=@child",
    "child no_plan for=@child",
    "case_worker assess_plan_safety result=safe",
    "case_worker assess_plan_safety result=not_safe",
    "case_worker decide_plan decision=approved mandate=m",
    "case_worker decide_plan decision=pending_manager",
    "manager decide_plan decision=approved_with_conditions",
    "child adopt_plan for=@child",
    "case_worker return_plan reason=safety",
    "case_worker reject_plan reason=safety",
    "case_worker amend_plan reason=a agreed_by=@mother",
    "coordinator adjourn reason=a",
    "coordinator end_meeting",
    "coordinator check_in",
    "coordinator schedule_follow_up on=2026-08-01",
    "coordinator start_follow_up",
    "coordinator waive_follow_up reason=a",
    "case_worker close_case outcome=completed",
    "case_worker close_case outcome=declined",
    "case_worker close_case outcome=consent_withdrawn",
    "case_worker close_case outcome=not_suitable",
    "case_worker close_case outcome=no_plan",
    "case_worker close_case outcome=not_approved",
    "case_worker reopen_case reason=a",
    NULL,
};

/* Who is in the room: a chair, an interpreter, an informant, a companion, the coordinator, the case worker. */
#define ROOM                                                                                       \
    OPENED("ordinary", "2014-05-17"), CONSENT, ONE_MEMBER,                                         \
        "interpreter: case_worker add_member name=Iben private=no",                                \
        "teacher: case_worker add_member name=Turid private=no",                                   \
        "companion: case_worker add_member name=Per private=no",                                   \
        "leader: case_worker add_member name=Lise private=no",                                     \
        "case_worker change_case_worker name=Cecilie", REFER, ASSIGN,                              \
        "coordinator give_role member=@member1 role=chair",                                        \
        "coordinator give_role member=@interpreter role=interpreter",                              \
        "coordinator give_role member=@companion role=companion",                                  \
        "coordinator give_role member=@leader role=manager", "coordinator open_conference"
#define ROOM_MOVES                                                                                 \
    "[child member* interpreter teacher companion leader] coordinator arrive member=@each "        \
    "mode=in_person",                                                                              \
        "coordinator arrive member=@coordinator mode=in_person",                                   \
        "coordinator arrive member=@case_worker mode=in_person",                                   \
        "[child member* interpreter teacher companion leader] coordinator leave member=@each",     \
        "coordinator leave member=@coordinator", "coordinator leave member=@case_worker",          \
        "[member1] network call_in member=@coordinator for=@each",                                 \
        "[member1] network call_in member=@case_worker for=@each",                                 \
        "! [interpreter teacher companion leader] child call_in member=@each for=@child",          \
        "coordinator start_private_time", "child no_plan for=@child",                              \
        "coordinator adjourn reason=a", "coordinator resume_conference",                           \
        "coordinator end_meeting", "coordinator open_conference"
static const char *const room[] = { ROOM, NULL };
static const char *const room_moves[] = { ROOM_MOVES, NULL };
static const char *const room_of_few[] = {
    OPENED("ordinary", "2014-05-17"),
    CONSENT,
    ONE_MEMBER,
    "interpreter: case_worker add_member name=Iben private=no",
    "teacher: case_worker add_member name=Turid private=no",
    REFER,
    ASSIGN,
    "coordinator give_role member=@interpreter role=interpreter",
    "coordinator open_conference",
    NULL,
};
#define FEW_MOVES                                                                                  \
    "[child member* interpreter teacher] coordinator arrive member=@each mode=in_person",          \
        "[child member* interpreter teacher] coordinator leave member=@each",                      \
        "coordinator start_private_time", "child no_plan for=@child", "coordinator end_meeting",   \
        "coordinator open_conference"
static const char *const post_moves[] = {
    FEW_MOVES,
    "coordinator arrive member=@coordinator mode=in_person",
    "coordinator arrive member=@case_worker mode=in_person",
    "coordinator leave member=@coordinator",
    "coordinator leave member=@case_worker",
    "child call_in member=@coordinator for=@child",
    "child call_in member=@case_worker for=@child",
    "coordination_service release_coordinator reason=syk",
    "coordination_service replace_coordinator name=Liv employer=engaged_per_case "
    "prior_contact=none",
    "case_worker change_case_worker name=Cato",
    NULL,
};
static const char *const change_moves[] = {
    FEW_MOVES,
    "[member* teacher] case_worker update_member member=@each name=Nn private=no",
    "[member* teacher] case_worker update_member member=@each name=Nn private=yes",
    "[member*] coordinator give_role member=@each role=companion",
    "! [interpreter] coordinator give_role member=@each role=chair",
    "[interpreter teacher] coordinator give_role member=@each role=interpreter",
    "[interpreter teacher] coordinator give_role member=@each role=companion",
    "! [member* teacher] coordinator give_role member=@each role=network",
    "! [member* teacher] coordinator give_role member=@each role=parent",
    "! [member* teacher] coordinator give_role member=@each role=case_worker",
    "[interpreter teacher] coordinator take_role member=@each role=interpreter",
    "[interpreter teacher] coordinator take_role member=@each role=companion",
    "[member*] case_worker exclude_member member=@each reason=court_order decider=@mother",
    NULL,
};

static const char *const described_moves[] = {
    FEW_MOVES,
    "[member* teacher] case_worker update_member member=@each name=Nn private=no",
    "[member* teacher] case_worker update_member member=@each name=Nn private=yes",
    "[member*] coordinator give_role member=@each role=chair",
    "[teacher] coordinator give_role member=@each role=manager",
    NULL,
};

/* Who must consent: mother, father, and the child on the day it is fifteen, or of age; with more people, for a
 * brother of whom the father has care. */
static const char *const consents[] = {
    OPENED("ordinary", "2011-05-17"), FATHER, "more", CONSENT, REFER, ASSIGN, NULL,
};
static const char *const consents_of_age[] = {
    OPENED("ordinary", "2008-05-17"),
    FATHER,
    CONSENT,
    "child give_consent member=@child purpose=participation form=oral for=@child",
    REFER,
    ASSIGN,
    NULL,
};
static const char *const brother_more[] = {
    "brother: case_worker add_child born=2016-02-01",
    "case_worker relate member=@father child=@brother relation=parent side=father tie=daily_care",
    "parent give_consent member=@father purpose=participation form=oral for=@father",
    NULL,
};
#define CONSENT_MOVES                                                                              \
    "[child] child give_consent member=@each purpose=participation form=oral for=@each",           \
        "[mother father] parent give_consent member=@each purpose=participation form=written "     \
        "for=@each",                                                                               \
        "[child] child withdraw_consent member=@each purpose=participation for=@each",             \
        "[mother father] parent withdraw_consent member=@each purpose=participation for=@each",    \
        "coordinator open_conference", "coordinator resume_conference",                            \
        "coordinator arrive member=@mother mode=in_person", "coordinator start_private_time",      \
        "coordinator adjourn reason=a", "coordinator end_meeting",                                 \
        "case_worker close_case outcome=consent_withdrawn"
static const char *const parents_moves[] = {
    CONSENT_MOVES,
    "[mother father] case_worker set_consenter member=@each child=@child required=yes",
    "[mother father] case_worker set_consenter member=@each child=@child required=no "
    "basis=unreachable",
    "case_worker relate member=@father child=@child relation=parent side=father tie=daily_care",
    NULL,
};
static const char *const own_moves[] = {
    CONSENT_MOVES,
    "[child] case_worker set_consenter member=@each child=@child required=yes",
    "[child] case_worker set_consenter member=@each child=@child required=no basis=of_age",
    "case_worker relate member=@mother child=@child relation=parent side=mother "
    "tie=authority_has_care",
    "[mother] case_worker set_consenter member=@each child=@child required=no basis=care_order",
    "coordination_service release_coordinator reason=syk",
    "coordination_service replace_coordinator name=Liv employer=engaged_per_case "
    "prior_contact=none",
    NULL,
};
/* Children: two, of whom a conference names one or both, and who may leave. */
static const char *const children[] = {
    OPENED("ordinary", "2014-05-17"),
    FATHER,
    "brother: case_worker add_child born=2016-02-01",
    "case_worker relate member=@father child=@brother relation=parent side=father tie=daily_care",
    CONSENT,
    "parent give_consent member=@father purpose=participation form=oral for=@father",
    REFER,
    ASSIGN,
    NULL,
};
static const char *const children_moves[] = {
    "[mother father] parent give_consent member=@each purpose=participation form=oral for=@each",
    "[mother father] parent withdraw_consent member=@each purpose=participation for=@each",
    "[child brother] child withdraw_consent member=@each purpose=participation for=@each",
    "[child brother] coordinator schedule_conference children=@each "
    "start=2026-04-14T16:00:00+02:00",
    "coordinator schedule_conference children=@child children=@brother "
    "start=2026-04-14T16:00:00+02:00",
    "coordinator cancel_conference reason=nei",
    "coordinator open_conference",
    "coordinator resume_conference",
    "[child brother mother] coordinator arrive member=@each mode=in_person",
    "[child brother] case_worker leave_child child=@each outcome=moved",
    "coordinator start_private_time",
    "parent no_plan for=@mother",
    "coordinator adjourn reason=a",
    "coordinator end_meeting",
    "case_worker close_case outcome=consent_withdrawn",
    NULL,
};

/* Who is invited, kept away, comes, and is given the plan. */
static const char *const network[] = {
    OPENED("ordinary", "2014-05-17"), CONSENT, SHARING, ONE_MEMBER, REFER, ASSIGN, NULL,
};
#define NETWORK_MOVES                                                                              \
    "[member*] parent decide_invitation member=@each decision=approved decider=@mother "           \
    "for=@mother",                                                                                 \
        "[member*] parent decide_invitation member=@each decision=vetoed decider=@mother "         \
        "for=@mother",                                                                             \
        "[member*] child decide_invitation member=@each decision=approved decider=@child "         \
        "for=@child",                                                                              \
        "[member*] coordinator send_invitation member=@each",                                      \
        "[member*] coordinator answer_invitation member=@each answer=declined",                    \
        "[member*] coordinator prepare_member member=@each form=phoned",                           \
        "[member*] network sign_plan member=@each", "coordinator open_conference",                 \
        "[mother member*] coordinator arrive member=@each mode=in_person",                         \
        "[member*] coordinator leave member=@each",                                                \
        "! [member*] parent call_in member=@each for=@mother", "coordinator start_private_time",   \
        "parent add_action text=a responsible=@mother for=@mother",                                \
        "parent plan_ready agreed_by_all=yes for=@mother", "coordinator end_meeting",              \
        "case_worker assess_plan_safety result=safe",                                              \
        "case_worker decide_plan decision=approved mandate=m", "parent adopt_plan for=@mother",    \
        "case_worker reject_plan reason=safety",                                                   \
        "[member*] coordinator distribute_plan member=@each"
static const char *const network_moves[] = {
    NETWORK_MOVES,
    "parent withdraw_consent member=@mother purpose=information_sharing for=@mother",
    NULL,
};
static const char *const exclusion_moves[] = {
    NETWORK_MOVES,
    "[member*] case_worker exclude_member member=@each reason=court_order decider=@mother",
    NULL,
};

/* The plan: written, presented, amended, with bottom lines and public support. */
static const char *const plan[] = {
    OPENED("ordinary", "2014-05-17"),
    CONSENT,
    SHARING,
    ONE_MEMBER,
    "parent add_question text=q asked_by=@mother for=@mother",
    "case_worker state_bottom_line text=l",
    REFER,
    ASSIGN,
    "coordinator open_conference",
    "coordinator arrive member=@child mode=in_person",
    "coordinator arrive member=@member1 mode=in_person",
    NULL,
};
static const char *const plan_moves[] = {
    "coordinator start_private_time",
    "[member1] network add_action text=a responsible=@each for=@each",
    "[member1] network add_action text=a responsible=@mother public_support=yes for=@each",
    "case_worker add_action text=a responsible=@mother",
    "[member1] network change_action action=@action text=a responsible=@each for=@each",
    "[member1] network drop_action action=@action for=@each",
    "case_worker drop_action action=@action",
    "child plan_ready agreed_by_all=yes for=@child",
    "child no_plan for=@child",
    "case_worker assess_plan_safety result=safe_with_measures",
    "case_worker assess_plan_safety result=not_safe",
    "case_worker check_bottom_line line=@line met=yes",
    "case_worker decide_plan decision=approved mandate=m",
    "! case_worker decide_plan decision=approved",
    "case_worker decide_plan decision=pending_manager",
    "manager decide_plan decision=approved",
    "child adopt_plan for=@child",
    "case_worker return_plan reason=safety",
    "case_worker reject_plan reason=safety",
    "[mother member1] case_worker amend_plan reason=a agreed_by=@each",
    "case_worker amend_plan reason=a agreed_by=@mother agreed_by=@member1",
    "[member1] network amend_plan reason=a agreed_by=@each agreed_by=@mother for=@each",
    "coordinator end_meeting",
    "coordinator open_conference",
    "[child member1] coordinator arrive member=@each mode=in_person",
    "coordinator waive_follow_up reason=a",
    "case_worker report_action action=@action status=done",
    "coordinator check_in",
    "case_worker close_case outcome=completed",
    NULL,
};

/* A plan is ready, and the family withdraws. */
static const char *const ready[] = {
    OPENED("ordinary", "2014-05-17"),
    CONSENT,
    REFER,
    ASSIGN,
    "coordinator open_conference",
    "coordinator arrive member=@child mode=in_person",
    "coordinator start_private_time",
    ACTION,
    "child plan_ready agreed_by_all=yes for=@child",
    NULL,
};
static const char *const withdrawal_moves[] = {
    CONSENT,
    "parent withdraw_consent member=@mother purpose=participation for=@mother",
    "coordinator end_meeting",
    "coordinator resume_conference",
    "case_worker close_case outcome=consent_withdrawn",
    "case_worker reopen_case reason=a",
    NULL,
};

/* Talks, and what they and the plan may be shared with. */
static const char *const talks[] = {
    OPENED("ordinary", "2014-05-17"),
    CONSENT,
    "member1: case_worker add_member name=Odd private=yes",
    "teacher: case_worker add_member name=Turid private=no",
    "more",
    REFER,
    ASSIGN,
    NULL,
};
static const char *const talk_moves[] = {
    SHARING,
    "parent withdraw_consent member=@mother purpose=information_sharing for=@mother",
    "informant submit_talk member=@teacher minutes=8",
    "parent review_talk talk=@talk by=@mother for=@mother",
    "child review_talk talk=@talk by=@child for=@child",
    "coordinator open_conference",
    "coordinator give_talk talk=@talk minutes=8",
    "[child] coordinator arrive member=@each mode=in_person",
    "coordinator start_private_time",
    ACTION,
    "child plan_ready agreed_by_all=yes for=@child",
    "[member*] coordinator distribute_plan member=@each",
    "coordinator end_meeting",
    NULL,
};

/* Honour-related conflict, as it may turn up at any time. */
static const char *const honour[] = {
    OPENED("ordinary", "2014-05-17"),
    CONSENT,
    ONE_MEMBER,
    NULL,
};
static const char *const honour_moves[] = {
    "case_worker update_case stage=none purpose=general honour_conflict=yes",
    "case_worker update_case stage=none purpose=general",
    "case_worker assess_safety kind=honour result=safe",
    "coordination_service receive_request at=2026-03-03T10:00:00+01:00",
    "coordination_service refer",
    ASSIGN,
    "[mother] case_worker offer member=@each answer=accepted",
    "[mother member*] case_worker inform member=@each form=visited",
    "[member*] parent decide_invitation member=@each decision=approved decider=@mother for=@mother",
    "[member*] coordinator send_invitation member=@each",
    "[member*] coordinator prepare_member member=@each form=visited",
    "coordinator open_conference",
    "coordinator end_meeting",
    NULL,
};

/* A home for the child. */
static const char *const home[] = {
    OPENED("ordinary", "2014-05-17"),
    CONSENT,
    ONE_MEMBER,
    REFER,
    ASSIGN,
    "coordinator open_conference",
    "coordinator arrive member=@child mode=in_person",
    "coordinator start_private_time",
    ACTION,
    "child plan_ready agreed_by_all=yes for=@child",
    NULL,
};
static const char *const home_moves[] = {
    "[member*] network name_home members=@each for=@each",
    "[member1] network answer_home home=@home answer=yes for=@each",
    "[member1] network answer_home home=@home answer=no for=@each",
    "case_worker send_form home=@home",
    "case_worker receive_form home=@home",
    "case_worker hold_interview home=@home",
    "case_worker discuss_matching home=@home",
    "case_worker clarify_with_family",
    "case_worker decide_home home=@home answer=yes",
    "case_worker decide_home home=@home answer=no",
    "intake contact_by_intake home=@home",
    NULL,
};

/* Who is assigned: by whom employed, and how they knew the family. */
static const char *const assignment[] = {
    OPENED("ordinary", "2014-05-17"), CONSENT, ONE_MEMBER, REFER, NULL,
};
#define COORDINATOR_MOVES(command)                                                                 \
    "coordination_service " command " name=K employer=engaged_per_case prior_contact=none",        \
        "! coordination_service " command " name=K employer=case_unit prior_contact=none",         \
        "! coordination_service " command " name=K employer=own_service prior_contact=earlier",    \
        "! coordination_service " command                                                          \
        " name=K employer=own_service prior_contact=case_history",                                 \
        "! coordination_service " command " name=K employer=own_service prior_contact=slight",     \
        "[mother] coordination_service " command " name=K employer=own_service "                   \
        "prior_contact=slight accepted_by=@each",                                                  \
        "! [member1] coordination_service " command " name=K employer=own_service "                \
        "prior_contact=slight accepted_by=@each"
static const char *const assignment_moves[] = {
    COORDINATOR_MOVES("assign_coordinator"),
    COORDINATOR_MOVES("replace_coordinator"),
    CONSENT,
    "parent withdraw_consent member=@mother purpose=participation for=@mother",
    "coordination_service release_coordinator reason=syk",
    NULL,
};

#define COURSE_CLAIMS                                                                              \
    { "part 2 is for those who may be there", private_time_is_private },                           \
        { "a plan is decided on when this version is safe", a_plan_is_decided_on_when_safe },      \
        { "a part begins with consents and a coordinator",                                         \
          a_part_begins_with_consents_and_coordinator },                                           \
        { "follow-up needs a plan in force", follow_up_needs_a_plan },                             \
        { "a withdrawal takes effect", a_withdrawal_takes_effect },                                \
        { "nothing is skipped", nothing_is_skipped },                                              \
        { "closed leaves nothing open", closed_leaves_nothing_open },                              \
        { "what is completed was followed up", completed_is_followed_up },                         \
    {                                                                                              \
        "what is counted is there", numbers_agree                                                  \
    }
#define ROOM_CLAIMS                                                                                \
    { "part 2 is for those who may be there", private_time_is_private },                           \
        { "who is excluded stays outside", the_excluded_stay_outside },                            \
    {                                                                                              \
        "what is counted is there", numbers_agree                                                  \
    }
#define CONSENT_CLAIMS                                                                             \
    { "a part begins with consents and a coordinator",                                             \
      a_part_begins_with_consents_and_coordinator },                                               \
        { "a withdrawal takes effect", a_withdrawal_takes_effect },                                \
        { "a coordinator comes after the consents", a_coordinator_comes_after_consents },          \
    {                                                                                              \
        "what is counted is there", numbers_agree                                                  \
    }

#define SLICE(title, begins, others, goes)                                                         \
    .slice = { .name = title, .set_up = begins, .more = others, .moves = goes, .profiles = ALL

const struct proof proofs[] = { { SLICE("the course of a case", course, nobody_more,
                                        course_moves) },
                                .remember = remember_steps,
                                .claims = { COURSE_CLAIMS },
                                .completes = true,
                                .withdraws = true },
                   { SLICE("the course of an acute case", acute_course, nobody_more,
                           course_moves) },
                   .remember = remember_steps, .claims = { COURSE_CLAIMS }
}
, { SLICE("the room", room, three_more, room_moves) }, .claims = { ROOM_CLAIMS }
}
, { SLICE("the room, when posts change hands", room_of_few, three_more, post_moves) },
    .claims = { ROOM_CLAIMS }
}
, { SLICE("the room, when people change", room_of_few, one_more, change_moves) },
    .claims = { ROOM_CLAIMS }
}
,
    { SLICE("the room, when those with roles are described anew", room_of_few, one_more,
            described_moves) },
    .claims = { ROOM_CLAIMS }
}
,
    { SLICE("consents of parents, about a fifteenth birthday", consents, brother_more,
            parents_moves),
      .later = "2026-05-17" },
    .claims = { CONSENT_CLAIMS }, .withdraws = true
}
,
    { SLICE("consents of parents, about coming of age", consents_of_age, nobody_more,
            parents_moves),
      .later = "2026-05-17" },
    .claims = { CONSENT_CLAIMS }, .withdraws = true
}
,
    { SLICE("consent of one's own, about a fifteenth birthday", consents, nobody_more, own_moves),
      .later = "2026-05-17" },
    .claims = { CONSENT_CLAIMS }, .withdraws = true
}
,
    { SLICE("consent of one's own, about coming of age", consents_of_age, nobody_more, own_moves),
      .later = "2026-05-17" },
    .claims = { CONSENT_CLAIMS }, .withdraws = true
}
, { SLICE("children", children, nobody_more, children_moves) }, .claims = { CONSENT_CLAIMS }
}
, { SLICE("the network", network, one_more, network_moves) },
    .claims = { ROOM_CLAIMS,
                { "an invitation is approved before it is sent", invited_when_approved },
                { "what is shared is consented to", shared_with_consent } }
}
, { SLICE("exclusion at any time", network, one_more, exclusion_moves) }, .claims = { ROOM_CLAIMS }
}
, { SLICE("the plan", plan, one_more, plan_moves), .most = { [FGC_THING_ACTION] = 2 } },
    .remember = remember_steps,
    .claims = { { "a plan is decided on when this version is safe",
                  a_plan_is_decided_on_when_safe },
                { "a plan has an action", a_plan_has_an_action },
                { "public support is the manager's", support_is_the_managers },
                { "who writes the plan", written_by_the_network },
                { "follow-up needs a plan in force", follow_up_needs_a_plan },
                { "what is counted is there", numbers_agree } },
    .completes = true
}
, { SLICE("a plan that awaits a decision", ready, nobody_more, withdrawal_moves) },
    .claims = { { "a plan awaits a decision when it is said so", what_awaits_is_there } }
}
, { SLICE("talks", talks, three_more, talk_moves) },
    .claims = { { "what is shared is consented to", shared_with_consent } }
}
,
    { .slice = { .name = "honour-related conflict",
                 .set_up = honour,
                 .more = one_more,
                 .moves = honour_moves,
                 .profiles = DK },
      .claims = { { "risk is assessed before anybody is involved", risk_comes_first } } },
    { SLICE("a home", home, three_more, home_moves) },
    .claims = { { "a yes needs an interview", a_yes_needs_an_interview } }
}
, { SLICE("assignment", assignment, three_more, assignment_moves) },
    .claims = { { "the coordinator is independent", coordinator_is_independent },
                { "a coordinator comes after the consents", a_coordinator_comes_after_consents } }
}
,
}
;
const size_t proof_count = COUNT_OF(proofs);

const struct proof *find_proof(const char *slice)
{
    for (size_t i = 0; i < proof_count; i++)
        if (strcmp(proofs[i].slice.name, slice) == 0)
            return &proofs[i];
    return NULL;
}
