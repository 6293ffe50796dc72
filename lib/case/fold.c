#include "case/fold.h"

#define FOLD(command, name) [FGC_COMMAND_##command] = fgc__fold_##name

/* What an event changes; one that stands here not is kept and changes nothing. */
static fold_function *const folds[] = {
    FOLD(OPEN_CASE, open_case),
    FOLD(ADD_CHILD, add_child),
    FOLD(UPDATE_CHILD, update_child),
    FOLD(LEAVE_CHILD, leave_child),
    FOLD(CHANGE_CASE_WORKER, change_case_worker),
    FOLD(INFORM, inform),
    FOLD(SET_CONSENTER, set_consenter),
    FOLD(GIVE_CONSENT, give_consent),
    FOLD(WITHDRAW_CONSENT, withdraw_consent),
    FOLD(ASSESS_SAFETY, assess_safety),
    FOLD(AGREE_SITUATION, agree_situation),
    FOLD(ADD_QUESTION, add_question),
    FOLD(CHANGE_QUESTION, change_question),
    FOLD(REMOVE_QUESTION, remove_question),
    FOLD(AGREE_QUESTIONS, agree_questions),
    FOLD(STATE_BOTTOM_LINE, state_bottom_line),
    FOLD(RECEIVE_REQUEST, receive_request),
    FOLD(REFER, refer),
    FOLD(SET_URGENCY, set_urgency),
    FOLD(HOLD, hold),
    FOLD(RESUME, resume),
    FOLD(PROPOSE_COORDINATOR, propose_coordinator),
    FOLD(ASSIGN_COORDINATOR, assign_coordinator),
    FOLD(REPLACE_COORDINATOR, assign_coordinator),
    FOLD(RELEASE_COORDINATOR, release_coordinator),
    FOLD(SIGN_AGREEMENT, sign_agreement),
    FOLD(LOG_HOURS, log_hours),
    FOLD(LOG_EXPENSE, log_expense),
    FOLD(ADD_MEMBER, add_member),
    FOLD(UPDATE_MEMBER, update_member),
    FOLD(RELATE, relate),
    FOLD(DECIDE_INVITATION, decide_invitation),
    FOLD(OBJECT, object),
    FOLD(ANSWER_OBJECTION, answer_objection),
    FOLD(EXCLUDE_MEMBER, exclude_member),
    FOLD(SEND_INVITATION, send_invitation),
    FOLD(ANSWER_INVITATION, answer_invitation),
    FOLD(PREPARE_MEMBER, prepare_member),
    FOLD(GIVE_ROLE, give_role),
    FOLD(TAKE_ROLE, take_role),
    FOLD(SUBMIT_TALK, submit_talk),
    FOLD(REVIEW_TALK, review_talk),
    FOLD(RECORD_CHILD_VIEW, record_child_view),
    FOLD(PLAN_PARTICIPATION, plan_participation),
    FOLD(SCHEDULE_CONFERENCE, schedule_conference),
    FOLD(CANCEL_CONFERENCE, cancel_conference),
    FOLD(OPEN_CONFERENCE, open_conference),
    FOLD(RESUME_CONFERENCE, resume_conference),
    FOLD(ARRIVE, arrive),
    FOLD(LEAVE, leave),
    FOLD(GIVE_TALK, give_talk),
    FOLD(START_PRIVATE_TIME, start_private_time),
    FOLD(CALL_IN, call_in),
    FOLD(ADD_GOAL, add_goal),
    FOLD(ADD_ACTION, add_action),
    FOLD(CHANGE_ACTION, change_action),
    FOLD(DROP_ACTION, drop_action),
    FOLD(PLAN_READY, plan_ready),
    FOLD(NO_PLAN, no_plan),
    FOLD(ASSESS_PLAN_SAFETY, assess_plan_safety),
    FOLD(CHECK_BOTTOM_LINE, check_bottom_line),
    FOLD(DECIDE_PLAN, decide_plan),
    FOLD(ADOPT_PLAN, adopt_plan),
    FOLD(RETURN_PLAN, return_plan),
    FOLD(REJECT_PLAN, reject_plan),
    FOLD(AMEND_PLAN, amend_plan),
    FOLD(ADJOURN, adjourn),
    FOLD(END_MEETING, end_meeting),
    FOLD(REPORT_ACTION, report_action),
    FOLD(SCHEDULE_FOLLOW_UP, schedule_follow_up),
    FOLD(START_FOLLOW_UP, start_follow_up),
    FOLD(WAIVE_FOLLOW_UP, waive_follow_up),
    FOLD(RECORD_BREACH, record_breach),
    FOLD(CLOSE_CASE, close_case),
    FOLD(REOPEN_CASE, reopen_case),
    FOLD(RESTRICT, restrict),
    FOLD(MIGRATE, migrate),
    FOLD(NAME_HOME, name_home),
    FOLD(ANSWER_HOME, answer_home),
    FOLD(SEND_FORM, send_form),
    FOLD(RECEIVE_FORM, receive_form),
    FOLD(HOLD_INTERVIEW, hold_interview),
    FOLD(DISCUSS_MATCHING, discuss_matching),
    FOLD(DECIDE_HOME, decide_home),
    FOLD(CONTACT_BY_INTAKE, contact_by_intake),
    FOLD(UPDATE_CASE, update_case),
};

/* The events that clocks start on, are met by, or lapse with, and the field that tells them apart. */
enum { NO_CODE = -1 };

static const int16_t milestones[] = {
    [FGC_COMMAND_OPEN_CASE] = FIELD_URGENCY,      [FGC_COMMAND_RECEIVE_REQUEST] = FIELD_COMPLETE,
    [FGC_COMMAND_SET_URGENCY] = FIELD_URGENCY,    [FGC_COMMAND_REFER] = NO_CODE,
    [FGC_COMMAND_ASSIGN_COORDINATOR] = NO_CODE,   [FGC_COMMAND_REPLACE_COORDINATOR] = NO_CODE,
    [FGC_COMMAND_RELEASE_COORDINATOR] = NO_CODE,  [FGC_COMMAND_SIGN_AGREEMENT] = FIELD_KIND,
    [FGC_COMMAND_OPEN_CONFERENCE] = FIELD_NUMBER, [FGC_COMMAND_PLAN_READY] = NO_CODE,
    [FGC_COMMAND_AMEND_PLAN] = NO_CODE,           [FGC_COMMAND_DECIDE_PLAN] = FIELD_DECISION,
    [FGC_COMMAND_ADOPT_PLAN] = NO_CODE,           [FGC_COMMAND_RETURN_PLAN] = NO_CODE,
    [FGC_COMMAND_REJECT_PLAN] = NO_CODE,          [FGC_COMMAND_CHECK_IN] = NO_CODE,
    [FGC_COMMAND_WAIVE_FOLLOW_UP] = NO_CODE,      [FGC_COMMAND_CLOSE_CASE] = NO_CODE,
    [FGC_COMMAND_REOPEN_CASE] = NO_CODE,
};

static void note_milestone(struct state *state, const struct happening *event)
{
    int32_t command = event->record->command;
    if ((size_t)command >= sizeof milestones / sizeof *milestones || milestones[command] == 0)
        return;
    const struct value *at = fgc__given(event, FIELD_AT);
    const struct value *code = fgc__given(event, milestones[command]);
    struct milestone *made = fgc__state_add(state, LIST_MILESTONES);
    made->event = event->record->number;
    made->command = (int16_t)command;
    made->at = at ? at->number : event->record->effective;
    made->code = (int16_t)(code ? code->number : 0);
}

void fgc__fold_event(struct state *state, const struct journal *journal,
                     const struct record *record)
{
    fgc__state_add(state, LIST_SLOTS);
    const struct record *reading = record ? fgc__journal_reading(journal, record->number) : NULL;
    if (!reading || record->command == 0)
        return;
    struct fields own = fgc__record_fields(record);
    struct happening event = { journal, record,
                               reading == record ? own : fgc__record_fields(reading), own };
    if ((size_t)record->command < sizeof folds / sizeof *folds && folds[record->command])
        folds[record->command](state, &event);
    note_milestone(state, &event);
}
