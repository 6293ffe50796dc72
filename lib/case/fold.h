#ifndef FGC_CASE_FOLD_H
#define FGC_CASE_FOLD_H

#include "case/state.h"

/* An event as it is read today: what happened when, and the fields that stand for it. */
struct happening {
    const struct journal *journal;
    const struct record *record;
    struct fields fields; /* its own, or those of its last correction */
    struct fields own;    /* what only the library sets is never corrected */
};

/* Fold the next event of a journal into a state that has room: NULL for one left out. The only writer. It
 * is total: nothing it is given makes it fail. */
void fgc__fold_event(struct state *state, const struct journal *journal,
                     const struct record *record);

static inline const struct value *fgc__given(const struct happening *event, int32_t key)
{
    const struct value *value = fgc__find(&event->fields, key);
    return value ? value : fgc__find(&event->own, key);
}

/* The number of a field, 0 when it was not given. */
static inline int64_t fgc__number(const struct happening *event, int32_t key)
{
    const struct value *value = fgc__find(&event->fields, key);
    return value ? value->number : 0;
}

/* A field that is a code, an id, or yes. */
static inline uint8_t fgc__code(const struct happening *event, int32_t key)
{
    return (uint8_t)fgc__number(event, key);
}

static inline fgc_id fgc__id(const struct happening *event, int32_t key)
{
    return (fgc_id)fgc__number(event, key);
}

static inline bool fgc__yes(const struct happening *event, int32_t key)
{
    return fgc__number(event, key) == 1;
}

typedef void fold_function(struct state *state, const struct happening *event);

/* Of the case itself. */
fold_function fgc__fold_open_case, fgc__fold_update_case, fgc__fold_receive_request,
    fgc__fold_refer, fgc__fold_set_urgency, fgc__fold_hold, fgc__fold_resume,
    fgc__fold_assess_safety, fgc__fold_agree_situation, fgc__fold_change_case_worker,
    fgc__fold_close_case, fgc__fold_reopen_case, fgc__fold_record_breach, fgc__fold_restrict,
    fgc__fold_migrate;

/* Of the network. */
fold_function fgc__fold_add_child, fgc__fold_update_child, fgc__fold_leave_child,
    fgc__fold_add_member, fgc__fold_update_member, fgc__fold_relate, fgc__fold_set_consenter,
    fgc__fold_give_consent, fgc__fold_withdraw_consent, fgc__fold_inform,
    fgc__fold_decide_invitation, fgc__fold_exclude_member, fgc__fold_send_invitation,
    fgc__fold_answer_invitation, fgc__fold_prepare_member, fgc__fold_give_role, fgc__fold_take_role,
    fgc__fold_plan_participation;

/* Of the coordinator. */
fold_function fgc__fold_propose_coordinator, fgc__fold_assign_coordinator,
    fgc__fold_release_coordinator, fgc__fold_sign_agreement, fgc__fold_log_hours,
    fgc__fold_log_expense;

/* Of questions, talks, views, objections and candidate homes. */
fold_function fgc__fold_add_question, fgc__fold_change_question, fgc__fold_remove_question,
    fgc__fold_agree_questions, fgc__fold_state_bottom_line, fgc__fold_object,
    fgc__fold_answer_objection, fgc__fold_submit_talk, fgc__fold_review_talk, fgc__fold_give_talk,
    fgc__fold_record_child_view, fgc__fold_name_home, fgc__fold_answer_home, fgc__fold_send_form,
    fgc__fold_receive_form, fgc__fold_hold_interview, fgc__fold_discuss_matching,
    fgc__fold_decide_home, fgc__fold_contact_by_intake;

/* Of conferences. */
fold_function fgc__fold_schedule_conference, fgc__fold_cancel_conference, fgc__fold_open_conference,
    fgc__fold_resume_conference, fgc__fold_arrive, fgc__fold_call_in, fgc__fold_leave,
    fgc__fold_start_private_time, fgc__fold_adjourn, fgc__fold_end_meeting;

/* Of the plan and its follow-up. */
fold_function fgc__fold_add_goal, fgc__fold_add_action, fgc__fold_change_action,
    fgc__fold_drop_action, fgc__fold_plan_ready, fgc__fold_no_plan, fgc__fold_assess_plan_safety,
    fgc__fold_check_bottom_line, fgc__fold_decide_plan, fgc__fold_adopt_plan, fgc__fold_return_plan,
    fgc__fold_reject_plan, fgc__fold_amend_plan, fgc__fold_report_action,
    fgc__fold_schedule_follow_up, fgc__fold_start_follow_up, fgc__fold_waive_follow_up;

/* A part begins with who is in the room. */
void fgc__begin_part(struct state *state, int32_t part);

void fgc__set_follow_up(struct regions *now, uint8_t follow_up, const struct happening *event);

/* No conference is scheduled or adjourned, and none concerns only some children. */
void fgc__forget_conference(struct state *state);

/* Somebody, who may be nobody, or everybody leaves the room. */
void fgc__leave_room(struct state *state, struct person *person);
void fgc__empty_room(struct state *state);

/* Count a thing in, or out before it is changed. */
void fgc__count_thing(struct state *state, const struct thing *thing, int32_t by);

/* Bring in a thing, which is not counted yet. */
struct thing *fgc__bring_in_thing(struct state *state, const struct happening *event, int32_t kind);

/* Set marks of the thing a field refers to, if it is of a kind. */
void fgc__mark(struct state *state, const struct happening *event, int32_t key, int32_t kind,
               uint32_t marks);

/* End the pause that a person's withdrawal began, or the hold (person 0). */
void fgc__end_pause(struct state *state, fgc_id person, fgc_time at);
void fgc__begin_pause(struct state *state, fgc_id person, fgc_time at);

#endif
