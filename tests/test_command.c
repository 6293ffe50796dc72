#include "test.h"

#include <stdio.h>
#include <string.h>

#include "scarce.h"

/* Every command with its function and the members of its struct, in their order. The functions differ in
 * the type of the struct, so that each is called by one of the same type for all. */

typedef fgc_status call_function(fgc_case *c, const fgc_stamp *by, const void *fields,
                                 fgc_id *number, fgc_error *error);

enum { MOST_MEMBERS = 14 };

struct member {
    const char *name;
    size_t offset;
    size_t size;
};

struct row {
    int32_t command;
    const char *id;
    call_function *call;
    size_t size; /* of its struct; 0: it has none */
    struct member members[MOST_MEMBERS + 1];
};

// clang-format off
#define CALL(name)                                                                                 \
    static fgc_status call_##name(fgc_case *c, const fgc_stamp *by, const void *fields,            \
                                  fgc_id *number, fgc_error *error)                                \
    {                                                                                              \
        return fgc_case_##name(c, by, fields, number, error);                                      \
    }
#define CALL_BARE(name)                                                                            \
    static fgc_status call_##name(fgc_case *c, const fgc_stamp *by, const void *fields,            \
                                  fgc_id *number, fgc_error *error)                                \
    {                                                                                              \
        (void)fields;                                                                              \
        return fgc_case_##name(c, by, number, error);                                              \
    }

CALL(open_case) CALL(update_case) CALL(add_child) CALL(update_child) CALL(leave_child)
CALL(hand_over) CALL(change_case_worker) CALL(offer) CALL(inform) CALL(set_consenter)
CALL(give_consent) CALL(withdraw_consent) CALL(assess_safety) CALL(agree_situation)
CALL(add_question) CALL(change_question) CALL(remove_question) CALL(agree_questions)
CALL(state_bottom_line) CALL(receive_request) CALL(refer) CALL(set_urgency) CALL(hold)
CALL_BARE(resume) CALL(propose_coordinator) CALL(coordinator_declines) CALL(assign_coordinator)
CALL(replace_coordinator) CALL(release_coordinator) CALL(sign_agreement) CALL(log_hours)
CALL(log_expense) CALL(record_support) CALL(add_member) CALL(update_member) CALL(relate)
CALL(decide_invitation) CALL(object) CALL(answer_objection) CALL(exclude_member)
CALL(send_invitation) CALL(answer_invitation) CALL(prepare_member) CALL(give_role) CALL(take_role)
CALL(submit_talk) CALL(review_talk) CALL(record_child_view) CALL(plan_participation)
CALL(schedule_conference) CALL(cancel_conference) CALL_BARE(open_conference)
CALL_BARE(resume_conference) CALL(arrive) CALL(leave) CALL(give_talk) CALL_BARE(start_private_time)
CALL(call_in) CALL(adjourn) CALL(end_meeting) CALL(add_goal) CALL(add_action) CALL(change_action)
CALL(drop_action) CALL(plan_ready) CALL_BARE(no_plan) CALL(assess_plan_safety)
CALL(check_bottom_line) CALL(decide_plan) CALL_BARE(adopt_plan) CALL(return_plan) CALL(reject_plan)
CALL(amend_plan) CALL(sign_plan) CALL(distribute_plan) CALL(report_action) CALL(check_in)
CALL(schedule_follow_up) CALL_BARE(start_follow_up) CALL(waive_follow_up) CALL(evaluate)
CALL(name_home) CALL(answer_home) CALL(send_form) CALL(receive_form) CALL(hold_interview)
CALL(discuss_matching) CALL(clarify_with_family) CALL(decide_home) CALL(contact_by_intake)
CALL(record_breach) CALL(close_case) CALL(reopen_case) CALL(correct) CALL(redact) CALL(restrict)
CALL(migrate)

#define M1(c, m) { #m, offsetof(fgc_##c##_fields, m), sizeof(((fgc_##c##_fields *)NULL)->m) }
#define M2(c, m, ...) M1(c, m), M1(c, __VA_ARGS__)
#define M3(c, m, ...) M1(c, m), M2(c, __VA_ARGS__)
#define M4(c, m, ...) M1(c, m), M3(c, __VA_ARGS__)
#define M5(c, m, ...) M1(c, m), M4(c, __VA_ARGS__)
#define M6(c, m, ...) M1(c, m), M5(c, __VA_ARGS__)
#define M7(c, m, ...) M1(c, m), M6(c, __VA_ARGS__)
#define M8(c, m, ...) M1(c, m), M7(c, __VA_ARGS__)
#define M9(c, m, ...) M1(c, m), M8(c, __VA_ARGS__)
#define M10(c, m, ...) M1(c, m), M9(c, __VA_ARGS__)
#define M11(c, m, ...) M1(c, m), M10(c, __VA_ARGS__)
#define M12(c, m, ...) M1(c, m), M11(c, __VA_ARGS__)
#define M13(c, m, ...) M1(c, m), M12(c, __VA_ARGS__)
#define M14(c, m, ...) M1(c, m), M13(c, __VA_ARGS__)
#define NTH(_1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12, _13, _14, nth, ...) nth
#define MEMBERS(c, ...)                                                                            \
    NTH(__VA_ARGS__, M14, M13, M12, M11, M10, M9, M8, M7, M6, M5, M4, M3, M2, M1, )                \
    (c, __VA_ARGS__)
#define TYPED(c, C, ...)                                                                           \
    { FGC_COMMAND_##C, #c, call_##c, sizeof(fgc_##c##_fields), { MEMBERS(c, __VA_ARGS__) } }
#define BARE(c, C) { FGC_COMMAND_##C, #c, call_##c, 0, { { NULL, 0, 0 } } }

static const struct row rows[] = {
    TYPED(open_case, OPEN_CASE, urgency, setting, stage, purpose, topics_count, initiated_by,
          honour_conflict, high_conflict, violence, reference, topics, service, authority,
          municipality),
    TYPED(update_case, UPDATE_CASE, stage, purpose, topics_count, honour_conflict, high_conflict,
          violence, topics),
    TYPED(add_child, ADD_CHILD, born, expected, estimated, living, name, key),
    TYPED(update_child, UPDATE_CHILD, child, born, expected, estimated, living, name, key),
    TYPED(leave_child, LEAVE_CHILD, child, outcome, living, reason),
    TYPED(hand_over, HAND_OVER, authority, municipality, reason),
    TYPED(change_case_worker, CHANGE_CASE_WORKER, name, key),
    TYPED(offer, OFFER, member, answer, reason),
    TYPED(inform, INFORM, member, form),
    TYPED(set_consenter, SET_CONSENTER, member, child, required, basis),
    TYPED(give_consent, GIVE_CONSENT, member, purpose, form),
    TYPED(withdraw_consent, WITHDRAW_CONSENT, member, purpose, reason),
    TYPED(assess_safety, ASSESS_SAFETY, kind, result, measures),
    TYPED(agree_situation, AGREE_SITUATION, reference),
    TYPED(add_question, ADD_QUESTION, asked_by, view, text),
    TYPED(change_question, CHANGE_QUESTION, question, asked_by, view, text),
    TYPED(remove_question, REMOVE_QUESTION, question, with_count, reason, with),
    TYPED(agree_questions, AGREE_QUESTIONS, with_count, with),
    TYPED(state_bottom_line, STATE_BOTTOM_LINE, text, background),
    TYPED(receive_request, RECEIVE_REQUEST, complete, at, reference),
    TYPED(refer, REFER, reference),
    TYPED(set_urgency, SET_URGENCY, urgency, reason),
    TYPED(hold, HOLD, reason, until, note),
    BARE(resume, RESUME),
    TYPED(propose_coordinator, PROPOSE_COORDINATOR, languages_count, name, key, region, languages),
    TYPED(coordinator_declines, COORDINATOR_DECLINES, coordinator, reason),
    TYPED(assign_coordinator, ASSIGN_COORDINATOR, employer, prior_contact, accepted_by_count,
          trained, police_certificate, available_from, languages_count, name, key, region,
          accepted_by, languages),
    TYPED(replace_coordinator, REPLACE_COORDINATOR, employer, prior_contact, accepted_by_count,
          trained, police_certificate, available_from, languages_count, name, key, region,
          accepted_by, languages, reason),
    TYPED(release_coordinator, RELEASE_COORDINATOR, reason),
    TYPED(sign_agreement, SIGN_AGREEMENT, kind, member, reference),
    TYPED(log_hours, LOG_HOURS, kind, on, minutes),
    TYPED(log_expense, LOG_EXPENSE, kind, currency, social_costs, on, amount),
    TYPED(record_support, RECORD_SUPPORT, kind, coordinator, on, reference),
    TYPED(add_member, ADD_MEMBER, private_person, languages_count, interpreter, protected_address,
          name, key, languages, contact, wishes),
    TYPED(update_member, UPDATE_MEMBER, member, private_person, languages_count, interpreter,
          protected_address, name, key, languages, contact, wishes),
    TYPED(relate, RELATE, member, child, relation, side, tier, tie),
    TYPED(decide_invitation, DECIDE_INVITATION, member, decision, decider, reason),
    TYPED(object, OBJECT, child, about, target, visibility, reason),
    TYPED(answer_objection, ANSWER_OBJECTION, objection, answer, reason),
    TYPED(exclude_member, EXCLUDE_MEMBER, member, reason, decider, alternatives_count, alternatives,
          note),
    TYPED(send_invitation, SEND_INVITATION, member, reference),
    TYPED(answer_invitation, ANSWER_INVITATION, member, answer, mode),
    TYPED(prepare_member, PREPARE_MEMBER, member, form),
    TYPED(give_role, GIVE_ROLE, member, role, chosen_by),
    TYPED(take_role, TAKE_ROLE, member, role, reason),
    TYPED(submit_talk, SUBMIT_TALK, member, told, minutes, reference),
    TYPED(review_talk, REVIEW_TALK, talk, by, view),
    TYPED(record_child_view, RECORD_CHILD_VIEW, child, form, confidential, approved, weight,
          reference, text),
    TYPED(plan_participation, PLAN_PARTICIPATION, child, how, reason),
    TYPED(schedule_conference, SCHEDULE_CONFERENCE, children_count, remote, children, start, place),
    TYPED(cancel_conference, CANCEL_CONFERENCE, reason),
    BARE(open_conference, OPEN_CONFERENCE),
    BARE(resume_conference, RESUME_CONFERENCE),
    TYPED(arrive, ARRIVE, member, mode),
    TYPED(leave, LEAVE, member),
    TYPED(give_talk, GIVE_TALK, talk, minutes),
    BARE(start_private_time, START_PRIVATE_TIME),
    TYPED(call_in, CALL_IN, member, reason),
    TYPED(adjourn, ADJOURN, until, reason),
    TYPED(end_meeting, END_MEETING, reason),
    TYPED(add_goal, ADD_GOAL, text),
    TYPED(add_action, ADD_ACTION, question, responsible_count, start, due, watched_by,
          public_support, accepted, text, responsible, often, contingency, decision_reference),
    TYPED(change_action, CHANGE_ACTION, action, question, responsible_count, start, due, watched_by,
          public_support, accepted, text, responsible, often, contingency, decision_reference),
    TYPED(drop_action, DROP_ACTION, action),
    TYPED(plan_ready, PLAN_READY, agreed_by_all, open_questions_count, open_questions),
    BARE(no_plan, NO_PLAN),
    TYPED(assess_plan_safety, ASSESS_PLAN_SAFETY, result, reason),
    TYPED(check_bottom_line, CHECK_BOTTOM_LINE, line, met, reason),
    TYPED(decide_plan, DECIDE_PLAN, decision, actions_count, reason, mandate, actions, conditions),
    BARE(adopt_plan, ADOPT_PLAN),
    TYPED(return_plan, RETURN_PLAN, reason, note),
    TYPED(reject_plan, REJECT_PLAN, reason, note),
    TYPED(amend_plan, AMEND_PLAN, agreed_by_count, reason, agreed_by),
    TYPED(sign_plan, SIGN_PLAN, member),
    TYPED(distribute_plan, DISTRIBUTE_PLAN, member),
    TYPED(report_action, REPORT_ACTION, action, status, reference),
    TYPED(check_in, CHECK_IN, reference),
    TYPED(schedule_follow_up, SCHEDULE_FOLLOW_UP, on),
    BARE(start_follow_up, START_FOLLOW_UP),
    TYPED(waive_follow_up, WAIVE_FOLLOW_UP, reason),
    TYPED(evaluate, EVALUATE, role, scores_count, would_recommend, instrument, scores,
          plan_realised, wellbeing),
    TYPED(name_home, NAME_HOME, members_count, tier, side, members),
    TYPED(answer_home, ANSWER_HOME, home, answer),
    TYPED(send_form, SEND_FORM, home),
    TYPED(receive_form, RECEIVE_FORM, home, reference),
    TYPED(hold_interview, HOLD_INTERVIEW, home, reference),
    TYPED(discuss_matching, DISCUSS_MATCHING, home, reference),
    TYPED(clarify_with_family, CLARIFY_WITH_FAMILY, reference),
    TYPED(decide_home, DECIDE_HOME, home, answer, reason),
    TYPED(contact_by_intake, CONTACT_BY_INTAKE, home),
    TYPED(record_breach, RECORD_BREACH, kind, member, from, to, reason),
    TYPED(close_case, CLOSE_CASE, outcome, living, reason),
    TYPED(reopen_case, REOPEN_CASE, reason),
    TYPED(correct, CORRECT, event, command, strike),
    TYPED(redact, REDACT, target, basis),
    TYPED(restrict, RESTRICT, target, roles_count, roles),
    TYPED(migrate, MIGRATE, profile, profile_version),
};
// clang-format on

static const fgc_time NOON = 1772791200; /* 2026-03-06T10:00:00Z */

static const struct row *row_of(int32_t command)
{
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (rows[i].command == command)
            return &rows[i];
    fail_msg("no row of command %d", command);
    return NULL;
}

/* Whether a command has a field at an index, which the caller sets or the library. */
static bool has_field(int32_t command, size_t index, fgc_field *field)
{
    *field = (fgc_field){ .size = sizeof *field };
    return fgc_field_read(command, index, field, NULL) == FGC_OK;
}

static bool is_text(const fgc_field *field)
{
    return field->type == FGC_FIELD_TYPE_TEXT || field->type == FGC_FIELD_TYPE_NAME ||
           field->type == FGC_FIELD_TYPE_KEY;
}

static bool is_wide(const fgc_field *field)
{
    return is_text(field) || field->type == FGC_FIELD_TYPE_NUMBER ||
           field->type == FGC_FIELD_TYPE_MONEY || field->type == FGC_FIELD_TYPE_TIME;
}

/* What a field's member is called, or the count of its list. */
static void name_member(const fgc_field *field, bool count, char *out, size_t room)
{
    const char *name = strcmp(field->name, "private") == 0     ? "private_person"
                       : strcmp(field->name, "protected") == 0 ? "protected_address"
                                                               : field->name;
    snprintf(out, room, "%s%s", name, count ? "_count" : "");
}

static void assert_member(const struct row *row, size_t *index, const fgc_field *field, bool count,
                          size_t *at, size_t size)
{
    char name[64];
    name_member(field, count, name, sizeof name);
    const struct member *member = &row->members[(*index)++];
    if (!member->name || strcmp(member->name, name) != 0 || member->offset != *at ||
        member->size != size)
        fail_msg("%s: %s should be %s, %zu bytes at %zu", row->id,
                 member->name ? member->name : "nothing", name, size, *at);
    *at += size;
}

static void every_command_has_its_function(void **unused)
{
    (void)unused;
    assert_int_equal(COUNT_OF(rows), fgc_code_count(FGC_LIST_COMMAND));
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t command = fgc_code_at(FGC_LIST_COMMAND, i);
        assert_string_equal(row_of(command)->id, fgc_code_id(FGC_LIST_COMMAND, command));
    }
}

static void members_are_laid_out_as_the_rows_say(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct row *row = &rows[i];
        size_t index = 0, at = 4;
        fgc_field field;
        for (size_t k = 0; has_field(row->command, k, &field); k++)
            if (!field.given && (field.many || !is_wide(&field)))
                assert_member(row, &index, &field, field.many, &at, 4);
        size_t narrow = at, wide = (at + 7) / 8 * 8;
        at = wide;
        for (size_t k = 0; has_field(row->command, k, &field); k++)
            if (!field.given && (field.many || is_wide(&field)))
                assert_member(row, &index, &field, false, &at, 8);
        assert_null(row->members[index].name);
        assert_int_equal(row->size, index == 0 ? 0 : at == wide ? narrow : at);
    }
}

/* A struct in which everything is given, each time something else, and an event that says the same. */
struct given {
    _Alignas(8) unsigned char bytes[128];
    int32_t codes[MOST_MEMBERS][2];
    char texts[MOST_MEMBERS][32];
    fgc_event *event;
};

static const fgc_id ids[] = { 1, 4000000000 };
static const int64_t numbers[] = { 0, 7 };
static const char *const languages[] = { "nb", "so" };

static fgc_event *an_event(int32_t command)
{
    const char *id = fgc_code_id(FGC_LIST_COMMAND, command);
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_begin(event, id, strlen(id), NULL), FGC_OK);
    return event;
}

static void say(struct given *given, const fgc_field *field, const char *written)
{
    assert_int_equal(fgc_event_add(given->event, field->name, written, strlen(written), NULL),
                     FGC_OK);
}

/* Put a value where the member of a field stands, or the count of its list. */
static void put(struct given *given, const struct row *row, const fgc_field *field, bool count,
                const void *value)
{
    char name[64];
    name_member(field, count, name, sizeof name);
    const struct member *member = row->members;
    while (strcmp(member->name, name) != 0)
        member++;
    memcpy(given->bytes + member->offset, value, member->size);
}

/* The first, but of commands one that can be corrected; and the last. */
static int32_t first_code(const fgc_field *field)
{
    return fgc_code_at(field->list, field->list == FGC_LIST_COMMAND);
}

static int32_t last_code(const fgc_field *field)
{
    return fgc_code_at(field->list, fgc_code_count(field->list) - 1);
}

static void give_list(struct given *given, const struct row *row, const fgc_field *field,
                      int32_t codes[2])
{
    const uint32_t count = 2;
    const void *list = ids;
    put(given, row, field, true, &count);
    switch (field->type) {
    case FGC_FIELD_TYPE_CODE:
        list = codes;
        codes[0] = last_code(field);
        codes[1] = first_code(field);
        say(given, field, fgc_code_id(field->list, codes[0]));
        say(given, field, fgc_code_id(field->list, codes[1]));
        break;
    case FGC_FIELD_TYPE_KEY:
        list = languages;
        say(given, field, "nb");
        say(given, field, "so");
        break;
    case FGC_FIELD_TYPE_NUMBER:
        list = numbers;
        say(given, field, "0");
        say(given, field, "7");
        break;
    default:
        assert_in_range(field->type, FGC_FIELD_TYPE_PERSON, FGC_FIELD_TYPE_EVENT);
        say(given, field, "1");
        say(given, field, "4000000000");
    }
    put(given, row, field, false, &list);
}

static void give_value(struct given *given, const struct row *row, const fgc_field *field, size_t k)
{
    char written[32];
    char *text = given->texts[k];
    bool migrates = row->command == FGC_COMMAND_MIGRATE; /* to a profile there is */
    int32_t code = field->list == FGC_LIST_COMMAND ? first_code(field) : last_code(field);
    int32_t yes = k % 2 == 0 ? FGC_YES : FGC_NO;
    int64_t number = migrates ? 1 : 45000 + (int64_t)k;
    fgc_date date = fgc_date_from(2026, 6, 1 + (int32_t)k);
    fgc_time time = NOON + (fgc_time)k;
    fgc_id id = 1 + (fgc_id)k;
    switch (field->type) {
    case FGC_FIELD_TYPE_CODE:
        put(given, row, field, false, &code);
        say(given, field, fgc_code_id(field->list, code));
        return;
    case FGC_FIELD_TYPE_YES:
        put(given, row, field, false, &yes);
        say(given, field, yes == FGC_YES ? "yes" : "no");
        return;
    case FGC_FIELD_TYPE_NUMBER:
    case FGC_FIELD_TYPE_MONEY:
        put(given, row, field, false, &number);
        snprintf(written, sizeof written, "%d", (int)number);
        break;
    case FGC_FIELD_TYPE_DATE:
        put(given, row, field, false, &date);
        snprintf(written, sizeof written, "2026-06-%02d", 1 + (int)k);
        break;
    case FGC_FIELD_TYPE_TIME:
        put(given, row, field, false, &time);
        snprintf(written, sizeof written, "2026-03-06T10:00:%02dZ", (int)k);
        break;
    case FGC_FIELD_TYPE_PERSON:
    case FGC_FIELD_TYPE_THING:
    case FGC_FIELD_TYPE_EVENT:
        put(given, row, field, false, &id);
        snprintf(written, sizeof written, "%u", id);
        break;
    default:
        if (migrates)
            snprintf(text, sizeof given->texts[k], "no-barnevern");
        else
            snprintf(text, sizeof given->texts[k], "%s-%d",
                     field->type == FGC_FIELD_TYPE_KEY ? "R" : "Åse Sørensen", (int)k);
        put(given, row, field, false, &text);
        say(given, field, text);
        return;
    }
    say(given, field, written);
}

static void give_everything(struct given *given, const struct row *row)
{
    fgc_field field;
    uint32_t size = (uint32_t)row->size;
    memset(given, 0, sizeof *given);
    memcpy(given->bytes, &size, sizeof size);
    given->event = an_event(row->command);
    for (size_t k = 0; has_field(row->command, k, &field); k++)
        if (!field.given && field.many)
            give_list(given, row, &field, given->codes[k]);
        else if (!field.given)
            give_value(given, row, &field, k);
}

static fgc_stamp by(int32_t role)
{
    return (fgc_stamp){ .size = sizeof(fgc_stamp),
                        .role = role,
                        .effective = NOON,
                        .recorded = NOON,
                        .actor = "u-17" };
}

static fgc_case *a_case(const fgc_allocator *allocator)
{
    fgc_profile *profile = NULL;
    assert_int_equal(fgc_profile_load("no-barnevern", NULL, &profile, NULL), FGC_OK);
    const fgc_profile *const profiles[] = { profile };
    fgc_case_options options = {
        .size = sizeof options, .profile_count = 1, .profiles = profiles, .allocator = allocator
    };
    fgc_case *c = NULL;
    assert_int_equal(fgc_case_new(&options, &c, NULL), FGC_OK);
    fgc_profile_free(profile);
    return c;
}

static void open_case(fgc_case *c)
{
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    fgc_open_case_fields fields = { .size = sizeof fields,
                                    .urgency = FGC_URGENCY_ORDINARY,
                                    .setting = FGC_SETTING_NO_CHILD_WELFARE,
                                    .stage = FGC_STAGE_INVESTIGATION,
                                    .purpose = FGC_PURPOSE_GENERAL,
                                    .initiated_by = FGC_INITIATED_BY_FAMILY,
                                    .reference = "2026/104" };
    fgc_id number = 0;
    assert_int_equal(fgc_case_open_case(c, &stamp, &fields, &number, NULL), FGC_OK);
    assert_int_equal(number, 1);
}

static fgc_text *lines_of(const fgc_case *c)
{
    fgc_text *lines = NULL;
    assert_int_equal(fgc_text_new(NULL, &lines, NULL), FGC_OK);
    assert_int_equal(fgc_case_write_lines(c, 1, fgc_case_revision(c), lines, NULL), FGC_OK);
    return lines;
}

/* Write the event as the line of a number, marked by a `once` word. */
static void replay(fgc_case *c, fgc_id number, const fgc_event *event)
{
    char begin[128];
    fgc_text *line = NULL;
    bool opens = fgc_event_command(event) == FGC_COMMAND_OPEN_CASE;
    const char *end = opens ? " profile=no-barnevern profile_version=1 once=x-1\n" : " once=x-1\n";
    const char *at = "2026-03-06T10:00:00Z";
    snprintf(begin, sizeof begin, "fgc1 %u %s %s case_worker u-17 ", number, at, at);
    assert_int_equal(fgc_text_new(NULL, &line, NULL), FGC_OK);
    assert_int_equal(fgc_text_add(line, begin, strlen(begin), NULL), FGC_OK);
    assert_int_equal(fgc_event_write(event, line, NULL), FGC_OK);
    assert_int_equal(fgc_text_add(line, end, strlen(end), NULL), FGC_OK);
    assert_int_equal(fgc_case_replay_lines(c, fgc_text_data(line), fgc_text_size(line), NULL),
                     FGC_OK);
    fgc_text_free(line);
}

/* An event is recorded only once: so a case whose history has it tells whether what is typed is the same,
 * of commands too that it would refuse. */
static void every_command_records_what_an_event_with_its_fields_says(void **unused)
{
    (void)unused;
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    stamp.once = "x-1";
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct given given;
        fgc_case *c = a_case(NULL);
        fgc_id opened = rows[i].command == FGC_COMMAND_OPEN_CASE ? 0 : 1, number = 0;
        if (opened)
            open_case(c);
        give_everything(&given, &rows[i]);
        replay(c, opened + 1, given.event);
        fgc_status status = rows[i].call(c, &stamp, given.bytes, &number, NULL);
        if (status != FGC_REPEATED || number != opened + 1)
            fail_msg("%s: %d", rows[i].id, status);
        fgc_event_free(given.event);
        fgc_case_free(c);
    }
}

static void every_command_without_its_fields_says_what_is_missing(void **unused)
{
    (void)unused;
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    fgc_error *error = fgc_error_new(NULL), *expected = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct row *row = &rows[i];
        fgc_case *c = a_case(NULL);
        unsigned char nothing[128] = { 0 };
        uint32_t size = (uint32_t)row->size;
        memcpy(nothing, &size, sizeof size);
        fgc_event *event = an_event(row->command);
        assert_int_equal(fgc_event_stamp(event, &stamp, NULL), FGC_OK);
        fgc_status status = fgc_event_check(event, expected);
        if (status) {
            assert_int_equal(row->call(c, &stamp, nothing, NULL, error), status);
            assert_string_equal(fgc_error_path(error), fgc_error_path(expected));
            assert_int_equal(row->call(c, &stamp, NULL, NULL, error), status);
            assert_string_equal(fgc_error_path(error), fgc_error_path(expected));
        }
        assert_int_equal(fgc_case_revision(c), 0);
        fgc_event_free(event);
        fgc_case_free(c);
    }
    fgc_error_free(error);
    fgc_error_free(expected);
}

/* All commands one after the other, on behalf of everybody: what one door refuses the other refuses, and
 * what it records is recorded with the same bytes. */
static void both_doors_make_the_same_case(void **unused)
{
    (void)unused;
    fgc_case *typed = a_case(NULL), *generic = a_case(NULL);
    for (size_t i = 0; i < COUNT_OF(rows) * fgc_code_count(FGC_LIST_ROLE); i++) {
        const struct row *row = &rows[i % COUNT_OF(rows)];
        fgc_stamp stamp = by(fgc_code_at(FGC_LIST_ROLE, i / COUNT_OF(rows)));
        fgc_id one = 0, other = 0;
        struct given given;
        give_everything(&given, row);
        assert_int_equal(fgc_event_stamp(given.event, &stamp, NULL), FGC_OK);
        fgc_status status = fgc_case_record(generic, given.event, &one, NULL);
        assert_int_equal(row->call(typed, &stamp, given.bytes, &other, NULL), status);
        assert_int_equal(one, other);
        fgc_event_free(given.event);
    }
    fgc_text *lines = lines_of(typed), *expected = lines_of(generic);
    assert_true(fgc_case_revision(typed) > 10);
    assert_string_equal(fgc_text_data(lines), fgc_text_data(expected));
    fgc_text_free(lines);
    fgc_text_free(expected);
    fgc_case_free(typed);
    fgc_case_free(generic);
}

static void zero_is_not_given(void **unused)
{
    (void)unused;
    fgc_case *c = a_case(NULL);
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    fgc_add_child_fields fields = { .size = sizeof fields,
                                    .born = fgc_date_from(2012, 5, 17),
                                    .estimated = FGC_NO,
                                    .name = "Ane" };
    fgc_id ane = 0;
    open_case(c);
    assert_int_equal(fgc_case_add_child(c, &stamp, &fields, &ane, NULL), FGC_OK);
    assert_int_equal(ane, 2);

    fgc_event *event = an_event(FGC_COMMAND_RESUME);
    assert_int_equal(fgc_case_read_event(c, ane, event, NULL), FGC_OK);
    assert_int_equal(fgc_event_field_count(event), 3);
    assert_string_equal(fgc_event_field_value(event, 0), "Ane");
    assert_string_equal(fgc_event_field_value(event, 1), "2012-05-17");
    assert_string_equal(fgc_event_field_value(event, 2), "no");
    fgc_event_free(event);
    fgc_case_free(c);
}

static void zero_in_a_list_is_a_value(void **unused)
{
    (void)unused;
    fgc_case *c = a_case(NULL);
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    const int64_t scores[] = { 0, 5, 0 };
    const int32_t topics[] = { FGC_TOPIC_HOME, 0 };
    fgc_evaluate_fields fields = { .size = sizeof fields,
                                   .role = FGC_ROLE_PARENT,
                                   .scores_count = COUNT_OF(scores),
                                   .instrument = "i-1",
                                   .scores = scores };
    fgc_update_case_fields update = { .size = sizeof update,
                                      .stage = FGC_STAGE_NONE,
                                      .purpose = FGC_PURPOSE_GENERAL,
                                      .topics_count = COUNT_OF(topics),
                                      .topics = topics };
    open_case(c);
    assert_int_equal(fgc_case_evaluate(c, &stamp, &fields, NULL, NULL), FGC_ERROR_REFUSED);
    assert_int_equal(fgc_case_update_case(c, &stamp, &update, NULL, NULL), FGC_ERROR_UNKNOWN);
    fgc_case_free(c);
}

static void assert_fails(fgc_status status, fgc_status expected, fgc_error *error, const char *path,
                         size_t item)
{
    assert_int_equal(status, expected);
    assert_int_equal(fgc_error_status(error), expected);
    assert_string_equal(fgc_error_path(error), path);
    assert_int_equal(fgc_error_column(error), item);
}

static void a_value_that_is_none_is_refused_by_name(void **unused)
{
    (void)unused;
    fgc_case *c = a_case(NULL);
    fgc_stamp stamp = by(FGC_ROLE_COORDINATOR);
    fgc_error *error = fgc_error_new(NULL);
    const char *const missing[] = { "nb", NULL };
    const int32_t modes[] = { FGC_MODE_VIDEO, FGC_MODE_PHONE, 99 };
    const fgc_id people[] = { 1, 0 };
    open_case(c);

    fgc_hold_fields hold = { .size = sizeof hold, .reason = 99 };
    assert_fails(fgc_case_hold(c, &stamp, &hold, NULL, error), FGC_ERROR_UNKNOWN, error, "reason",
                 0);
    hold = (fgc_hold_fields){ .size = sizeof hold, .until = FGC_NO_DATE };
    assert_fails(fgc_case_hold(c, &stamp, &hold, NULL, error), FGC_ERROR_RANGE, error, "until", 0);
    hold = (fgc_hold_fields){ .size = sizeof hold, .note = "" };
    assert_fails(fgc_case_hold(c, &stamp, &hold, NULL, error), FGC_ERROR_SYNTAX, error, "note", 1);

    fgc_add_member_fields member = { .size = sizeof member, .private_person = 3 };
    assert_fails(fgc_case_add_member(c, &stamp, &member, NULL, error), FGC_ERROR_INVALID_ARGUMENT,
                 error, "private", 0);
    member = (fgc_add_member_fields){ .size = sizeof member, .protected_address = -1 };
    assert_fails(fgc_case_add_member(c, &stamp, &member, NULL, error), FGC_ERROR_INVALID_ARGUMENT,
                 error, "protected", 0);
    member = (fgc_add_member_fields){ .size = sizeof member, .languages_count = 1 };
    assert_fails(fgc_case_add_member(c, &stamp, &member, NULL, error), FGC_ERROR_INVALID_ARGUMENT,
                 error, "languages", 0);
    member = (fgc_add_member_fields){ .size = sizeof member,
                                      .languages_count = COUNT_OF(missing),
                                      .languages = missing };
    assert_fails(fgc_case_add_member(c, &stamp, &member, NULL, error), FGC_ERROR_INVALID_ARGUMENT,
                 error, "languages", 2);

    fgc_exclude_member_fields exclude = { .size = sizeof exclude,
                                          .alternatives_count = COUNT_OF(modes),
                                          .alternatives = modes };
    assert_fails(fgc_case_exclude_member(c, &stamp, &exclude, NULL, error), FGC_ERROR_UNKNOWN,
                 error, "alternatives", 3);
    fgc_agree_questions_fields agree = { .size = sizeof agree,
                                         .with_count = COUNT_OF(people),
                                         .with = people };
    assert_fails(fgc_case_agree_questions(c, &stamp, &agree, NULL, error), FGC_ERROR_RANGE, error,
                 "with", 0);

    fgc_log_expense_fields expense = { .size = sizeof expense, .amount = -1 };
    assert_fails(fgc_case_log_expense(c, &stamp, &expense, NULL, error), FGC_ERROR_RANGE, error,
                 "amount", 0);
    expense.amount = INT64_MAX;
    assert_fails(fgc_case_log_expense(c, &stamp, &expense, NULL, error), FGC_ERROR_RANGE, error,
                 "amount", 0);
    fgc_receive_request_fields request = { .size = sizeof request, .at = -1 };
    assert_fails(fgc_case_receive_request(c, &stamp, &request, NULL, error), FGC_ERROR_RANGE, error,
                 "at", 0);

    assert_int_equal(fgc_case_revision(c), 1);
    fgc_error_free(error);
    fgc_case_free(c);
}

static void a_struct_of_a_size_that_cannot_be_is_refused(void **unused)
{
    (void)unused;
    fgc_case *c = a_case(NULL);
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    struct {
        fgc_add_child_fields fields;
        uint64_t later;
    } newer = { .fields = { .name = "Ane", .born = 1 } };
    open_case(c);
    newer.fields.size = sizeof newer.fields - 1;
    assert_int_equal(fgc_case_add_child(c, &stamp, &newer.fields, NULL, NULL), FGC_ERROR_ABI);
    newer.fields.size = sizeof newer;
    newer.later = 1;
    assert_int_equal(fgc_case_add_child(c, &stamp, &newer.fields, NULL, NULL), FGC_ERROR_ABI);
    newer.later = 0;
    newer.fields.reserved = 1;
    assert_int_equal(fgc_case_add_child(c, &stamp, &newer.fields, NULL, NULL), FGC_ERROR_ABI);
    newer.fields.reserved = 0;
    assert_int_equal(fgc_case_add_child(c, &stamp, &newer.fields, NULL, NULL), FGC_OK);
    fgc_case_free(c);
}

static void without_case_or_stamp_nothing_is_recorded(void **unused)
{
    (void)unused;
    fgc_case *c = a_case(NULL);
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_int_equal(rows[i].call(NULL, &stamp, NULL, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(rows[i].call(c, NULL, NULL, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    }
    fgc_case_free(c);
}

static void a_failed_allocation_is_reported_and_nothing_leaks(void **unused)
{
    (void)unused;
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    fgc_add_child_fields fields = { .size = sizeof fields, .name = "Ane", .born = 1 };
    struct scarce scarce = { .failed = true };
    for (size_t n = 1; scarce.failed; n++) {
        scarce = (struct scarce){ 0 };
        fgc_allocator allocator = scarce_allocator(&scarce);
        fgc_case *c = a_case(&allocator);
        open_case(c);
        scarce.failing = scarce.asked + n;
        fgc_status status = fgc_case_add_child(c, &stamp, &fields, NULL, NULL);
        assert_int_equal(status, scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
        assert_int_equal(fgc_case_revision(c), scarce.failed ? 1 : 2);
        assert_true(scarce.failed || n > 1);
        fgc_case_free(c);
        assert_all_given_back(&scarce);
    }
}

static void the_event_is_of_the_cases_memory(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_case *c = a_case(&allocator);
    fgc_stamp stamp = by(FGC_ROLE_CASE_WORKER);
    fgc_hold_fields fields = { .size = sizeof fields, .reason = 99 };
    size_t asked = scarce.asked;
    assert_int_equal(fgc_case_hold(c, &stamp, &fields, NULL, NULL), FGC_ERROR_UNKNOWN);
    assert_true(scarce.asked > asked);
    fgc_case_free(c);
    assert_all_given_back(&scarce);
    assert_int_equal(scarce.unwiped, 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_command_has_its_function),
        cmocka_unit_test(members_are_laid_out_as_the_rows_say),
        cmocka_unit_test(every_command_records_what_an_event_with_its_fields_says),
        cmocka_unit_test(every_command_without_its_fields_says_what_is_missing),
        cmocka_unit_test(both_doors_make_the_same_case),
        cmocka_unit_test(zero_is_not_given),
        cmocka_unit_test(zero_in_a_list_is_a_value),
        cmocka_unit_test(a_value_that_is_none_is_refused_by_name),
        cmocka_unit_test(a_struct_of_a_size_that_cannot_be_is_refused),
        cmocka_unit_test(without_case_or_stamp_nothing_is_recorded),
        cmocka_unit_test(the_event_is_of_the_cases_memory),
        cmocka_unit_test(a_failed_allocation_is_reported_and_nothing_leaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
