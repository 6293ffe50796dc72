#include <fgc/command.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"
#include "case/whole.h"

/* The structs of fgc/command.h are laid out by the rows of the fields: behind `size` the members of four
 * bytes, counts of lists among them, then from a multiple of eight those of eight. A field that a command
 * gets in a later release begins a second such run behind the first. */

enum { NARROW = 4, WIDE = 8, LARGEST = 128 };

_Static_assert(sizeof(fgc_date) == NARROW && sizeof(fgc_id) == NARROW, "members of four bytes");
_Static_assert(sizeof(fgc_time) == WIDE && sizeof(void *) <= WIDE, "members of eight bytes");

/* Where the next members of a struct stand. */
struct reader {
    const unsigned char *bytes;
    size_t narrow;
    size_t wide;
};

static bool is_text(const struct field_row *row)
{
    return row->type == FGC_FIELD_TYPE_TEXT || row->type == FGC_FIELD_TYPE_NAME ||
           row->type == FGC_FIELD_TYPE_KEY;
}

static bool is_wide(const struct field_row *row)
{
    return is_text(row) || row->type == FGC_FIELD_TYPE_NUMBER ||
           row->type == FGC_FIELD_TYPE_MONEY || row->type == FGC_FIELD_TYPE_TIME;
}

static bool is_many(const struct field_row *row)
{
    return row->how & IS_MANY;
}

static bool is_given(const struct field_row *row)
{
    return row->how & IS_GIVEN;
}

static struct reader begin(const unsigned char *bytes, const struct field_row *rows, size_t count)
{
    struct reader reader = { bytes, NARROW, NARROW };
    for (size_t i = 0; i < count; i++)
        if (!is_given(&rows[i]) && (is_many(&rows[i]) || !is_wide(&rows[i])))
            reader.wide += NARROW;
    reader.wide = (reader.wide + WIDE - 1) / WIDE * WIDE;
    return reader;
}

static const unsigned char *next_narrow(struct reader *reader)
{
    const unsigned char *place = reader->bytes + reader->narrow;
    reader->narrow += NARROW;
    return place;
}

/* Pointers may have less than eight bytes, and then less than eight apart. */
static const unsigned char *next_wide(struct reader *reader, bool is_pointer)
{
    size_t size = is_pointer ? sizeof(void *) : WIDE;
    size_t step = is_pointer ? _Alignof(void *) : _Alignof(int64_t);
    size_t at = (reader->wide + step - 1) / step * step;
    reader->wide = at + size;
    return reader->bytes + at;
}

static const void *pointer_at(const unsigned char *place)
{
    const void *pointer;
    memcpy(&pointer, place, sizeof pointer);
    return pointer;
}

static int64_t number_at(const struct field_row *row, const unsigned char *place)
{
    int64_t wide;
    int32_t narrow;
    fgc_id id;
    if (is_wide(row)) {
        memcpy(&wide, place, sizeof wide);
        return wide;
    }
    if (row->type >= FGC_FIELD_TYPE_PERSON) {
        memcpy(&id, place, sizeof id);
        return id;
    }
    memcpy(&narrow, place, sizeof narrow);
    return narrow;
}

/* The written form of what is not text, in `small` if it does not stand elsewhere; NULL when it has none. */
static const char *write_number(const struct field_row *row, int64_t number, char *small,
                                size_t room)
{
    switch (row->type) {
    case FGC_FIELD_TYPE_CODE:
        return fgc_code_id(row->list, (int32_t)number);
    case FGC_FIELD_TYPE_YES:
        return number == FGC_YES ? "yes" : number == FGC_NO ? "no" : NULL;
    case FGC_FIELD_TYPE_DATE:
        return fgc_date_write((fgc_date)number, small, room) > 0 ? small : NULL;
    case FGC_FIELD_TYPE_TIME:
        return fgc_time_write(number, small, room) > 0 ? small : NULL;
    default:
        if (number < 0)
            return NULL;
        snprintf(small, room, "%" PRId64, number);
        return small;
    }
}

static fgc_status refuse(const struct field_row *row, size_t item, fgc_error *error)
{
    const char *field = fgc__field_name(row->key);
    if (is_text(row))
        return fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT, "a text of a list is NULL", 0, item,
                             field);
    if (row->type == FGC_FIELD_TYPE_CODE)
        return fgc_error_set(error, FGC_ERROR_UNKNOWN, "the field has no such code", 0, item,
                             field);
    if (row->type == FGC_FIELD_TYPE_YES)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "the value is yes or no", field);
    return fgc_error_set(error, FGC_ERROR_RANGE, "the value is outside its range", 0, item, field);
}

/* Add what stands at a place of the struct (item 0) or of a list (its number, from 1). */
static fgc_status add_value(fgc_event *event, const struct field_row *row,
                            const unsigned char *place, size_t item, fgc_error *error)
{
    char small[32] = "";
    const char *written = is_text(row)
                              ? pointer_at(place)
                              : write_number(row, number_at(row, place), small, sizeof small);
    fgc_status status =
        written ? fgc_event_add(event, fgc__field_name(row->key), written, strlen(written), error)
                : refuse(row, item, error);
    fgc__wipe(small, sizeof small);
    return status;
}

static fgc_status add_list(fgc_event *event, const struct field_row *row, struct reader *reader,
                           fgc_error *error)
{
    uint32_t count;
    memcpy(&count, next_narrow(reader), sizeof count);
    const unsigned char *list = pointer_at(next_wide(reader, true));
    size_t step = is_text(row) ? sizeof(char *) : is_wide(row) ? WIDE : NARROW;
    if (count > 0 && !list)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "a list is NULL",
                            fgc__field_name(row->key));
    fgc_status status = FGC_OK;
    for (size_t i = 0; i < count && !status; i++)
        status = add_value(event, row, list + i * step, i + 1, error);
    return status;
}

static fgc_status add_field(fgc_event *event, const struct field_row *row, struct reader *reader,
                            fgc_error *error)
{
    if (is_given(row))
        return FGC_OK;
    if (is_many(row))
        return add_list(event, row, reader, error);
    const unsigned char *place =
        is_wide(row) ? next_wide(reader, is_text(row)) : next_narrow(reader);
    bool is_there = is_text(row) ? pointer_at(place) != NULL : number_at(row, place) != 0;
    return is_there ? add_value(event, row, place, 0, error) : FGC_OK;
}

/* What stands between the two runs is reserved. Of a struct without wide members there is nothing, and
 * `bytes` is zero behind it. */
static bool uses_reserved(const struct reader *reader, size_t wide)
{
    for (size_t at = reader->narrow; at < wide; at++)
        if (reader->bytes[at] != 0)
            return true;
    return false;
}

static fgc_status add_fields(fgc_event *event, int32_t command, const void *fields, size_t size,
                             fgc_error *error)
{
    unsigned char bytes[LARGEST] = { 0 };
    fgc_status status = fgc__sized_in(fields, bytes, size, size, error);
    size_t count;
    const struct field_row *rows = fgc__fields(command, &count);
    struct reader reader = begin(bytes, rows, count);
    size_t wide = reader.wide;
    for (size_t i = 0; i < count && !status; i++)
        status = add_field(event, &rows[i], &reader, error);
    if (!status && uses_reserved(&reader, wide))
        status =
            fgc__fail(error, FGC_ERROR_ABI, "a struct uses a field this library does not know");
    fgc__wipe(bytes, sizeof bytes);
    return status;
}

static fgc_status record(fgc_case *c, const fgc_stamp *by, int32_t command, const void *fields,
                         size_t size, fgc_id *number, fgc_error *error)
{
    if (!c)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "no case", "case");
    const char *id = fgc_code_id(FGC_LIST_COMMAND, command);
    fgc_event *event = NULL;
    fgc_status status = fgc_event_new(&c->allocator, &event, error);
    if (!status)
        status = fgc_event_begin(event, id, strlen(id), error);
    if (!status)
        status = fgc_event_stamp(event, by, error);
    if (!status && fields)
        status = add_fields(event, command, fields, size, error);
    if (!status)
        status = fgc_case_record(c, event, number, error);
    fgc_event_free(event);
    return status;
}

/* The functions differ in nothing but the command and its struct. */
#define WITH_FIELDS(name, COMMAND)                                                                 \
    _Static_assert(sizeof(fgc_##name##_fields) <= LARGEST, "room for the struct");                 \
    fgc_status fgc_case_##name(fgc_case *c, const fgc_stamp *by,                                   \
                               const fgc_##name##_fields *fields, fgc_id *number,                  \
                               fgc_error *error)                                                   \
    {                                                                                              \
        return record(c, by, FGC_COMMAND_##COMMAND, fields, sizeof *fields, number, error);        \
    }
#define WITHOUT_FIELDS(name, COMMAND)                                                              \
    fgc_status fgc_case_##name(fgc_case *c, const fgc_stamp *by, fgc_id *number, fgc_error *error) \
    {                                                                                              \
        return record(c, by, FGC_COMMAND_##COMMAND, NULL, 0, number, error);                       \
    }

// clang-format off
WITH_FIELDS(open_case, OPEN_CASE)
WITH_FIELDS(update_case, UPDATE_CASE)
WITH_FIELDS(add_child, ADD_CHILD)
WITH_FIELDS(update_child, UPDATE_CHILD)
WITH_FIELDS(leave_child, LEAVE_CHILD)
WITH_FIELDS(hand_over, HAND_OVER)
WITH_FIELDS(change_case_worker, CHANGE_CASE_WORKER)
WITH_FIELDS(offer, OFFER)
WITH_FIELDS(inform, INFORM)
WITH_FIELDS(set_consenter, SET_CONSENTER)
WITH_FIELDS(give_consent, GIVE_CONSENT)
WITH_FIELDS(withdraw_consent, WITHDRAW_CONSENT)
WITH_FIELDS(assess_safety, ASSESS_SAFETY)
WITH_FIELDS(agree_situation, AGREE_SITUATION)
WITH_FIELDS(add_question, ADD_QUESTION)
WITH_FIELDS(change_question, CHANGE_QUESTION)
WITH_FIELDS(remove_question, REMOVE_QUESTION)
WITH_FIELDS(agree_questions, AGREE_QUESTIONS)
WITH_FIELDS(state_bottom_line, STATE_BOTTOM_LINE)
WITH_FIELDS(receive_request, RECEIVE_REQUEST)
WITH_FIELDS(refer, REFER)
WITH_FIELDS(set_urgency, SET_URGENCY)
WITH_FIELDS(hold, HOLD)
WITHOUT_FIELDS(resume, RESUME)
WITH_FIELDS(propose_coordinator, PROPOSE_COORDINATOR)
WITH_FIELDS(coordinator_declines, COORDINATOR_DECLINES)
WITH_FIELDS(assign_coordinator, ASSIGN_COORDINATOR)
WITH_FIELDS(replace_coordinator, REPLACE_COORDINATOR)
WITH_FIELDS(release_coordinator, RELEASE_COORDINATOR)
WITH_FIELDS(sign_agreement, SIGN_AGREEMENT)
WITH_FIELDS(log_hours, LOG_HOURS)
WITH_FIELDS(log_expense, LOG_EXPENSE)
WITH_FIELDS(record_support, RECORD_SUPPORT)
WITH_FIELDS(add_member, ADD_MEMBER)
WITH_FIELDS(update_member, UPDATE_MEMBER)
WITH_FIELDS(relate, RELATE)
WITH_FIELDS(decide_invitation, DECIDE_INVITATION)
WITH_FIELDS(object, OBJECT)
WITH_FIELDS(answer_objection, ANSWER_OBJECTION)
WITH_FIELDS(exclude_member, EXCLUDE_MEMBER)
WITH_FIELDS(send_invitation, SEND_INVITATION)
WITH_FIELDS(answer_invitation, ANSWER_INVITATION)
WITH_FIELDS(prepare_member, PREPARE_MEMBER)
WITH_FIELDS(give_role, GIVE_ROLE)
WITH_FIELDS(take_role, TAKE_ROLE)
WITH_FIELDS(submit_talk, SUBMIT_TALK)
WITH_FIELDS(review_talk, REVIEW_TALK)
WITH_FIELDS(record_child_view, RECORD_CHILD_VIEW)
WITH_FIELDS(plan_participation, PLAN_PARTICIPATION)
WITH_FIELDS(schedule_conference, SCHEDULE_CONFERENCE)
WITH_FIELDS(cancel_conference, CANCEL_CONFERENCE)
WITHOUT_FIELDS(open_conference, OPEN_CONFERENCE)
WITHOUT_FIELDS(resume_conference, RESUME_CONFERENCE)
WITH_FIELDS(arrive, ARRIVE)
WITH_FIELDS(leave, LEAVE)
WITH_FIELDS(give_talk, GIVE_TALK)
WITHOUT_FIELDS(start_private_time, START_PRIVATE_TIME)
WITH_FIELDS(call_in, CALL_IN)
WITH_FIELDS(adjourn, ADJOURN)
WITH_FIELDS(end_meeting, END_MEETING)
WITH_FIELDS(add_goal, ADD_GOAL)
WITH_FIELDS(add_action, ADD_ACTION)
WITH_FIELDS(change_action, CHANGE_ACTION)
WITH_FIELDS(drop_action, DROP_ACTION)
WITH_FIELDS(plan_ready, PLAN_READY)
WITHOUT_FIELDS(no_plan, NO_PLAN)
WITH_FIELDS(assess_plan_safety, ASSESS_PLAN_SAFETY)
WITH_FIELDS(check_bottom_line, CHECK_BOTTOM_LINE)
WITH_FIELDS(decide_plan, DECIDE_PLAN)
WITHOUT_FIELDS(adopt_plan, ADOPT_PLAN)
WITH_FIELDS(return_plan, RETURN_PLAN)
WITH_FIELDS(reject_plan, REJECT_PLAN)
WITH_FIELDS(amend_plan, AMEND_PLAN)
WITH_FIELDS(sign_plan, SIGN_PLAN)
WITH_FIELDS(distribute_plan, DISTRIBUTE_PLAN)
WITH_FIELDS(report_action, REPORT_ACTION)
WITH_FIELDS(check_in, CHECK_IN)
WITH_FIELDS(schedule_follow_up, SCHEDULE_FOLLOW_UP)
WITHOUT_FIELDS(start_follow_up, START_FOLLOW_UP)
WITH_FIELDS(waive_follow_up, WAIVE_FOLLOW_UP)
WITH_FIELDS(evaluate, EVALUATE)
WITH_FIELDS(name_home, NAME_HOME)
WITH_FIELDS(answer_home, ANSWER_HOME)
WITH_FIELDS(send_form, SEND_FORM)
WITH_FIELDS(receive_form, RECEIVE_FORM)
WITH_FIELDS(hold_interview, HOLD_INTERVIEW)
WITH_FIELDS(discuss_matching, DISCUSS_MATCHING)
WITH_FIELDS(clarify_with_family, CLARIFY_WITH_FAMILY)
WITH_FIELDS(decide_home, DECIDE_HOME)
WITH_FIELDS(contact_by_intake, CONTACT_BY_INTAKE)
WITH_FIELDS(record_breach, RECORD_BREACH)
WITH_FIELDS(close_case, CLOSE_CASE)
WITH_FIELDS(reopen_case, REOPEN_CASE)
WITH_FIELDS(correct, CORRECT)
WITH_FIELDS(redact, REDACT)
WITH_FIELDS(restrict, RESTRICT)
WITH_FIELDS(migrate, MIGRATE)
// clang-format on
