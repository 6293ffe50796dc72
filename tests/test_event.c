#include "test.h"

#include <string.h>

#include "builders.h"
#include "scarce.h"

static const fgc_time NOON = 1772791200; /* 2026-03-06T10:00:00Z */

static int make(void **state)
{
    return fgc_event_new(NULL, (fgc_event **)state, NULL);
}

static int drop(void **state)
{
    fgc_event_free(*state);
    return 0;
}

static fgc_status read(fgc_event *event, const char *text, fgc_error *error)
{
    return fgc_event_read(event, text, strlen(text), error);
}

static void assert_written(const fgc_event *event, const char *expected)
{
    fgc_text *text = NULL;
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    assert_int_equal(fgc_event_write(event, text, NULL), FGC_OK);
    assert_string_equal(fgc_text_data(text), expected);
    fgc_text_free(text);
}

static fgc_stamp stamp(void)
{
    return (fgc_stamp){ .size = sizeof(fgc_stamp),
                        .role = FGC_ROLE_CASE_WORKER,
                        .effective = NOON - 60,
                        .recorded = NOON,
                        .actor = "u-17" };
}

static void what_is_read_is_written_in_the_order_of_the_row(void **state)
{
    assert_int_equal(read(*state,
                          "receive_request reference=R/7 complete=yes "
                          "at=2026-03-06T16:00:00+01:00",
                          NULL),
                     FGC_OK);
    assert_int_equal(fgc_event_command(*state), FGC_COMMAND_RECEIVE_REQUEST);
    assert_int_equal(fgc_event_field_count(*state), 3);
    assert_string_equal(fgc_event_field_name(*state, 0), "at");
    assert_string_equal(fgc_event_field_value(*state, 0), "2026-03-06T15:00:00Z");
    assert_written(*state, "receive_request at=2026-03-06T15:00:00Z complete=yes reference=R/7");
}

static void what_is_written_is_read_again_the_same(void **state)
{
    static const char *const lines[] = {
        "start_private_time",
        "add_child name=Ane born=2012-05-17",
        "add_child name=\"Åse Sørensen\" expected=2026-09-01 estimated=yes",
        "add_question text=\"Hvem \\\"kan\\\" hente?\\nOg n\\\\r?\\t.\"",
        "object child=2 about=person target=7 reason=\"Han roper\" visibility=authority for=2",
        "open_case reference=2026/104 urgency=acute setting=no_child_welfare stage=emergency "
        "purpose=find_a_home topics=home topics=school initiated_by=family",
        "add_action text=\"Mormor henter\" responsible=4 responsible=5 due=2026-06-01 "
        "public_support=no",
        "log_expense kind=mileage amount=123450 currency=NOK",
        "correct event=12 command=log_hours minutes=30 kind=travel",
        "correct event=12 command=add_child strike=yes",
        "hold reason=other override=hold.phase override=hold.role override_reason=x",
        "open_conference once=a-1 override=open_conference.people_prepared "
        "override=open_conference.talks_reviewed override_reason=\"Bestemor kom i går\"",
    };
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        assert_int_equal(read(*state, lines[i], NULL), FGC_OK);
        assert_written(*state, lines[i]);
    }
}

static void texts_are_cleaned_and_composed(void **state)
{
    assert_int_equal(read(*state, "add_child name=\"A\xcc\x8ase\" born=2012-05-17", NULL), FGC_OK);
    assert_string_equal(fgc_event_field_value(*state, 0), "\xc3\x85se");
}

static void a_value_is_quoted_only_if_it_must_be(void **state)
{
    assert_int_equal(read(*state, "refer reference=\"R-7\"", NULL), FGC_OK);
    assert_written(*state, "refer reference=R-7");
}

struct refused {
    const char *line;
    fgc_status status;
    size_t column;
    const char *path;
};

static void what_cannot_be_read_is_refused_with_its_place(void **state)
{
    // clang-format off
    static const struct refused lines[] = {
        { "",                                               FGC_ERROR_UNKNOWN,           1, "command" },
        { " hold",                                          FGC_ERROR_UNKNOWN,           1, "command" },
        { "Hold reason=other",                              FGC_ERROR_UNKNOWN,           1, "command" },
        { "take_minutes text=x",                            FGC_ERROR_UNKNOWN,           1, "command" },
        { "hold  reason=other",                             FGC_ERROR_SYNTAX,            6, "" },
        { "hold reason=other ",                             FGC_ERROR_SYNTAX,           19, "" },
        { "hold\treason=other",                             FGC_ERROR_SYNTAX,            5, "" },
        { "hold reason",                                    FGC_ERROR_SYNTAX,           12, "" },
        { "hold reason=",                                   FGC_ERROR_SYNTAX,           13, "" },
        { "hold reason=\"other",                            FGC_ERROR_SYNTAX,           19, "" },
        { "hold reason=\"\"",                               FGC_ERROR_UNKNOWN,          14, "reason" },
        { "hold reason=\"oth\\er\"",                        FGC_ERROR_SYNTAX,           17, "" },
        { "hold reason=Other",                              FGC_ERROR_UNKNOWN,          13, "reason" },
        { "hold reason=other note=\"\"",                    FGC_ERROR_SYNTAX,           25, "note" },
        { "hold reason=other note=\"a\x01\"",               FGC_ERROR_SYNTAX,           26, "note" },
        { "hold reason=other note=\"a\xff\"",               FGC_ERROR_SYNTAX,           26, "note" },
        { "hold reason=other until=2026-02-29",             FGC_ERROR_SYNTAX,           33, "until" },
        { "hold reason=other until=1949-12-31",             FGC_ERROR_RANGE,            25, "until" },
        { "hold reason=other reason=other",                 FGC_ERROR_INVALID_ARGUMENT, 26, "reason" },
        { "hold why=other",                                 FGC_ERROR_UNKNOWN,          10, "field" },
        { "hold reason=other once=a once=b",                FGC_ERROR_INVALID_ARGUMENT, 31, "once" },
        { "hold reason=other for=1 for=1",                  FGC_ERROR_INVALID_ARGUMENT, 29, "for" },
        { "hold reason=other for=0",                        FGC_ERROR_RANGE,            23, "for" },
        { "hold reason=other for=4294967296",               FGC_ERROR_RANGE,            23, "for" },
        { "hold reason=other for=x",                        FGC_ERROR_SYNTAX,           23, "for" },
        { "hold reason=other override=hold.on_hold",        FGC_ERROR_INVALID_ARGUMENT,  0, "override_reason" },
        { "hold reason=other override_reason=x",            FGC_ERROR_INVALID_ARGUMENT,  0, "override_reason" },
        { "hold reason=other override=hold.plan override_reason=x", FGC_ERROR_UNKNOWN,   1, "override" },
        { "hold reason=other override=hold override_reason=x", FGC_ERROR_UNKNOWN,        1, "override" },
        { "hold reason~AAAAAAAAAAAAAAAAAAAAAA=other",       FGC_ERROR_SYNTAX,           12, "" },
        { "hold reason=other note#",                        FGC_ERROR_SYNTAX,           23, "" },
        { "hold reason=other digest=x",                     FGC_ERROR_UNKNOWN,          26, "field" },
        { "correct event=4 minutes=30 command=log_hours",   FGC_ERROR_UNKNOWN,          25, "field" },
        { "correct event=4 command=correct",                FGC_ERROR_INVALID_ARGUMENT, 25, "command" },
        { "correct event=4 command=redact",                 FGC_ERROR_INVALID_ARGUMENT, 25, "command" },
        { "correct event=4 command=restrict",               FGC_ERROR_INVALID_ARGUMENT, 25, "command" },
        { "correct event=4 command=migrate",                FGC_ERROR_INVALID_ARGUMENT, 25, "command" },
        { "correct event=4 command=open_case",              FGC_ERROR_INVALID_ARGUMENT, 25, "command" },
        { "correct event=4 command=open_conference number=1", FGC_ERROR_INVALID_ARGUMENT, 48, "number" },
        { "hold reason=other override=hold.on_hold override=hold.on_hold override_reason=x", FGC_ERROR_INVALID_ARGUMENT, 2, "override" },
        { "log_hours minutes=-5 kind=travel",               FGC_ERROR_SYNTAX,           19, "minutes" },
        { "log_hours minutes=05 kind=travel",               FGC_ERROR_SYNTAX,           19, "minutes" },
        { "log_hours minutes=1e3 kind=travel",              FGC_ERROR_SYNTAX,           19, "minutes" },
        { "log_hours minutes=1000000000000000 kind=travel", FGC_ERROR_RANGE,            19, "minutes" },
        { "inform member=0 form=phoned",                    FGC_ERROR_RANGE,            15, "member" },
        { "receive_request at=2026-03-06T16:00",            FGC_ERROR_SYNTAX,           36, "at" },
        { "receive_request at=2026-03-06T16:00:00Z complete=maybe", FGC_ERROR_SYNTAX,   50, "complete" },
        { "open_conference number=1",                       FGC_ERROR_INVALID_ARGUMENT, 24, "number" },
    };
    // clang-format on
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        fgc_status status = read(*state, lines[i].line, error);
        if (status != lines[i].status || fgc_error_column(error) != lines[i].column ||
            strcmp(fgc_error_path(error), lines[i].path) != 0)
            fail_msg("%s: status %d, column %zu, path %s", lines[i].line, (int)status,
                     fgc_error_column(error), fgc_error_path(error));
        assert_int_equal(fgc_event_command(*state), 0);
        assert_int_equal(fgc_event_field_count(*state), 0);
    }
    fgc_error_free(error);
}

static void the_limits_are_what_the_header_says(void **state)
{
    static char line[70000];
    static const struct {
        const char *before;
        size_t limit;
        const char *after;
    } cases[] = { { "add_question text=", 16384, "" },
                  { "add_child name=", 1024, " born=2012-05-17" },
                  { "refer reference=", 128, "" },
                  { "refer once=", 128, "" } };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        for (size_t over = 0; over <= 1; over++) {
            size_t at = strlen(cases[i].before), size = cases[i].limit + over;
            memcpy(line, cases[i].before, at);
            memset(line + at, 'x', size);
            strcpy(line + at + size, cases[i].after);
            assert_int_equal(read(*state, line, NULL), over ? FGC_ERROR_LIMIT : FGC_OK);
        }
    memset(line, 'x', sizeof line);
    assert_int_equal(fgc_event_read(*state, line, 65537, NULL), FGC_ERROR_LIMIT);
    assert_int_equal(fgc_event_read(*state, line, 65536, NULL), FGC_ERROR_UNKNOWN);
}

static void an_event_too_long_to_be_read_is_not_written(void **state)
{
    static char text[16384];
    memset(text, '"', sizeof text); /* two bytes each when written */
    fgc_text *line = NULL;
    assert_int_equal(fgc_text_new(NULL, &line, NULL), FGC_OK);
    assert_int_equal(read(*state, "add_action responsible=1", NULL), FGC_OK);
    assert_int_equal(fgc_event_add(*state, "text", text, sizeof text, NULL), FGC_OK);
    assert_int_equal(fgc_event_add(*state, "often", text, sizeof text, NULL), FGC_OK);
    assert_int_equal(fgc_event_write(*state, line, NULL), FGC_ERROR_LIMIT);
    assert_int_equal(fgc_text_size(line), 0);
    fgc_text_free(line);
}

static void both_doors_make_the_same_event(void **state)
{
    const char *overrides[] = { "refer.situation_agreed" };
    fgc_stamp by = stamp();
    by.person = 3;
    by.once = "r-1";
    by.override_count = 1;
    by.overrides = overrides;
    by.override_reason = "Avtales i neste møte";
    assert_int_equal(fgc_event_begin(*state, "refer", 5, NULL), FGC_OK);
    assert_int_equal(fgc_event_stamp(*state, &by, NULL), FGC_OK);
    assert_int_equal(fgc_event_add(*state, "reference", "R-7", 3, NULL), FGC_OK);
    assert_written(*state, "refer reference=R-7 for=3 once=r-1 override=refer.situation_agreed "
                           "override_reason=\"Avtales i neste m\xc3\xb8te\"");
}

static void a_stamp_is_read_back_and_role_and_times_outlive_an_event(void **state)
{
    fgc_stamp by = stamp(), found = { .size = sizeof found };
    by.once = "r-1";
    by.person = 4;
    assert_int_equal(fgc_event_stamp(*state, &by, NULL), FGC_OK);
    assert_int_equal(fgc_event_read_stamp(*state, &found, NULL), FGC_OK);
    assert_string_equal(found.once, "r-1");
    assert_int_equal(found.person, 4);
    assert_int_equal(read(*state, "resume", NULL), FGC_OK);
    assert_int_equal(fgc_event_read_stamp(*state, &found, NULL), FGC_OK);
    assert_int_equal(found.role, FGC_ROLE_CASE_WORKER);
    assert_true(found.effective == NOON - 60 && found.recorded == NOON);
    assert_string_equal(found.actor, "u-17");
    assert_null(found.once);
    assert_int_equal(found.person, 0);
    assert_null(found.overrides);
    assert_null(found.override_reason);
}

static void role_none(fgc_stamp *s)
{
    s->role = 0;
}
static void role_unknown(fgc_stamp *s)
{
    s->role = FGC_ROLE_INTAKE + 1;
}
static void before_1970(fgc_stamp *s)
{
    s->effective = -1;
}
static void at_no_time(fgc_stamp *s)
{
    s->effective = 0;
}
static void after_2100(fgc_stamp *s)
{
    s->recorded = FGC_TIME_LAST + 1;
}
static void recorded_first(fgc_stamp *s)
{
    s->effective = s->recorded + 1;
}
static void by_nobody(fgc_stamp *s)
{
    s->actor = NULL;
}
static void by_empty(fgc_stamp *s)
{
    s->actor = "";
}
static void bad_actor(fgc_stamp *s)
{
    s->actor = "u\n17";
}
static void bad_once(fgc_stamp *s)
{
    s->once = "\xff";
}
static void many_overrides(fgc_stamp *s)
{
    s->override_count = 17;
}
static void no_overrides(fgc_stamp *s)
{
    s->override_count = 1, s->override_reason = "x";
}
static void small_size(fgc_stamp *s)
{
    s->size = 8;
}

static void a_wrong_stamp_is_refused_and_changes_nothing(void **state)
{
    // clang-format off
    static const struct {
        void (*spoil)(fgc_stamp *stamp);
        fgc_status status;
        const char *path;
    } cases[] = {
        { role_none,      FGC_ERROR_INVALID_ARGUMENT, "role" },
        { role_unknown,   FGC_ERROR_INVALID_ARGUMENT, "role" },
        { before_1970,    FGC_ERROR_RANGE,            "effective" },
        { at_no_time,     FGC_ERROR_INVALID_ARGUMENT, "effective" },
        { after_2100,     FGC_ERROR_RANGE,            "effective" },
        { recorded_first, FGC_ERROR_INVALID_ARGUMENT, "effective" },
        { by_nobody,      FGC_ERROR_INVALID_ARGUMENT, "actor" },
        { by_empty,       FGC_ERROR_INVALID_ARGUMENT, "actor" },
        { bad_actor,      FGC_ERROR_SYNTAX,           "actor" },
        { bad_once,       FGC_ERROR_SYNTAX,           "once" },
        { many_overrides, FGC_ERROR_LIMIT,            "override" },
        { no_overrides,   FGC_ERROR_UNKNOWN,          "override" },
        { small_size,     FGC_ERROR_ABI,              "" },
    };
    // clang-format on
    fgc_error *error = fgc_error_new(NULL);
    fgc_stamp good = stamp(), found = { .size = sizeof found };
    assert_int_equal(fgc_event_stamp(*state, &good, NULL), FGC_OK);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fgc_stamp spoilt = stamp();
        spoilt.role = FGC_ROLE_MANAGER;
        spoilt.actor = "u-18";
        cases[i].spoil(&spoilt);
        assert_int_equal(fgc_event_stamp(*state, &spoilt, error), cases[i].status);
        assert_string_equal(fgc_error_path(error), cases[i].path);
        assert_int_equal(fgc_event_read_stamp(*state, &found, NULL), FGC_OK);
        assert_int_equal(found.role, FGC_ROLE_CASE_WORKER);
        assert_string_equal(found.actor, "u-17");
    }
    fgc_error_free(error);
}

static void a_required_field_that_is_missing_is_named(void **state)
{
    fgc_error *error = fgc_error_new(NULL);
    assert_int_equal(fgc_event_check(*state, error), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(read(*state, "set_urgency urgency=acute", NULL), FGC_OK);
    assert_int_equal(fgc_event_check(*state, error), FGC_ERROR_INVALID_ARGUMENT);
    assert_string_equal(fgc_error_path(error), "reason");
    assert_int_equal(fgc_event_add(*state, "reason", "now", 3, NULL), FGC_OK);
    assert_int_equal(fgc_event_check(*state, NULL), FGC_OK);
    fgc_error_free(error);
}

static void a_refused_field_changes_nothing(void **state)
{
    assert_int_equal(read(*state, "hold reason=other", NULL), FGC_OK);
    assert_int_equal(fgc_event_add(*state, "until", "soon", 4, NULL), FGC_ERROR_SYNTAX);
    assert_int_equal(fgc_event_add(*state, "reason", "other", 5, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_event_add(*state, "nothing", "x", 1, NULL), FGC_ERROR_UNKNOWN);
    assert_int_equal(fgc_event_add(*state, NULL, "x", 1, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_written(*state, "hold reason=other");
}

static int32_t last_code(int32_t list)
{
    return fgc_code_at(list, fgc_code_count(list) - 1);
}

/* Every command takes a value of the type each field says, and nothing else. */
static void every_field_of_every_command_takes_its_type(void **state)
{
    static const char *const values[] = {
        [FGC_FIELD_TYPE_TEXT] = "Bestemor",   [FGC_FIELD_TYPE_NAME] = "Ane",
        [FGC_FIELD_TYPE_KEY] = "k-1",         [FGC_FIELD_TYPE_YES] = "yes",
        [FGC_FIELD_TYPE_NUMBER] = "45",       [FGC_FIELD_TYPE_MONEY] = "120000",
        [FGC_FIELD_TYPE_DATE] = "2026-03-06", [FGC_FIELD_TYPE_TIME] = "2026-03-06T15:00:00Z",
        [FGC_FIELD_TYPE_PERSON] = "7",        [FGC_FIELD_TYPE_THING] = "8",
        [FGC_FIELD_TYPE_EVENT] = "9",
    };
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t command = fgc_code_at(FGC_LIST_COMMAND, i);
        const char *id = fgc_code_id(FGC_LIST_COMMAND, command);
        fgc_field field = { .size = sizeof field };
        size_t given = 0;
        assert_int_equal(fgc_event_begin(*state, id, strlen(id), NULL), FGC_OK);
        for (size_t k = 0; fgc_field_read(command, k, &field, NULL) == FGC_OK; k++) {
            const char *value = field.type == FGC_FIELD_TYPE_CODE
                                    ? fgc_code_id(field.list, last_code(field.list))
                                    : values[field.type];
            fgc_status status = fgc_event_add(*state, field.name, value, strlen(value), NULL);
            assert_int_equal(status, field.given ? FGC_ERROR_INVALID_ARGUMENT : FGC_OK);
            given += !field.given;
            bool free_text = field.type <= FGC_FIELD_TYPE_KEY;
            if (!field.given && !free_text)
                assert_int_not_equal(fgc_event_add(*state, field.name, "?", 1, NULL), FGC_OK);
        }
        assert_int_equal(fgc_event_field_count(*state), given);
        assert_int_equal(fgc_event_check(*state, NULL), FGC_OK);
    }
}

/* A salt, a commitment, and what stands before the command of every line here. */
#define S "AAAAAAAAAAAAAAAAAAAAAA"
#define C "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
#define BY "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z case_worker u-17 "
#define SEALED " digest=" C

static fgc_status read_line(fgc_event *event, const char *line, fgc_error *error)
{
    return fgc_event_read_line(event, line, strlen(line), error);
}

static void assert_line(const fgc_event *event, const char *expected)
{
    fgc_text *text = NULL;
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    assert_int_equal(fgc_event_write_line(event, text, NULL), FGC_OK);
    assert_string_equal(fgc_text_data(text), expected);
    fgc_text_free(text);
}

// clang-format off
static const char *const lines[] = {
    BY "start_private_time",
    BY "start_private_time" SEALED,
    BY "open_case reference=2026/104 urgency=acute setting=no_child_welfare stage=emergency purpose=find_a_home "
       "topics=home topics=school initiated_by=family profile=no-barnevern profile_version=1 chained=yes" SEALED,
    BY "add_child name=\"Åse Sørensen\" born=2012-05-17 estimated=no",
    BY "add_child name~" S "=\"Åse Sørensen\" born~" S "=2012-05-17 estimated=no" SEALED,
    BY "add_child name# born#",
    BY "add_child name#" C " born#" C SEALED,
    BY "add_question text=\"Hvem \\\"kan\\\" hente?\\nOg n\\\\r?\\t.\" asked_by=3",
    BY "add_question text~" S "=\"Hvem \\\"kan\\\" hente?\\nOg n\\\\r?\\t.\" asked_by=3" SEALED,
    BY "open_conference number=0 for=2 once=a-1",
    BY "hold reason=other for=2 once=\"a 1\" override=hold.phase override=hold.role override_reason=\"Det hastet\"",
    BY "hold reason=other note#" C " override=hold.role override_reason~" S "=Hast advice=hold.on_hold" SEALED,
    BY "hold reason=other override=hold.role override_reason#" C SEALED,
    BY "hold reason=other override=hold.role override_reason#",
    BY "hold reason=other advice=hold.role advice=hold.on_hold",
    BY "correct event=4 command=log_hours minutes=30 kind=travel",
    BY "correct event=4 command=plan_ready agreed_by_all=yes version=2",
    BY "correct event=4 command=add_child strike=yes",
    BY "redact target=4 basis=\"Krav om sletting\"" SEALED,
    "fgc1 4294967295 1970-01-01T00:00:00Z 2101-01-01T00:00:00Z child \"Ø # 1\" resume",
};
/* What only a newer library knows: a command, a role, fields, codes, guards and a corrected command. */
static const char *const newer_lines[] = {
    BY "sing",
    BY "sing song=\"Å leva\" verses=3 told=yes for=2 once=x" SEALED,
    "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z choir_master u-17 resume",
    BY "hold reason=other melody=slow",
    BY "hold reason=other melody~" S "=slow for=2" SEALED,
    BY "hold reason=other melody#" C SEALED,
    BY "hold reason=other melody#",
    BY "hold reason=singing until=2026-04-01",
    BY "hold reason=other override=hold.quiet override_reason=x",
    BY "hold reason=other advice=sing.loud",
    BY "hold reason=other witness=\"\" for=2 tune=a",
    BY "correct event=4 command=sing song=\"Å leva\"",
};
// clang-format on

/* Begin an event as another of a journal, and add its fields. */
static void build_past(fgc_event *event, const fgc_event *other)
{
    fgc_stamp by = { .size = sizeof by };
    const char *command = fgc_code_id(FGC_LIST_COMMAND, fgc_event_command(other));
    assert_int_equal(fgc_event_read_stamp(other, &by, NULL), FGC_OK);
    assert_int_equal(
        fgc_event_begin_past(event, fgc_event_number(other), &by, command, strlen(command), NULL),
        FGC_OK);
    for (size_t i = 0; i < fgc_event_field_count(other); i++) {
        const char *value = fgc_event_field_value(other, i);
        assert_int_equal(
            fgc_event_add(event, fgc_event_field_name(other, i), value, strlen(value), NULL),
            FGC_OK);
    }
    for (size_t i = 0; i < fgc_event_advice_count(other); i++)
        assert_int_equal(fgc_event_add_advice(event, fgc_event_advice(other, i), NULL), FGC_OK);
}

static void history_is_built_by_its_parts(void **state)
{
    fgc_event *read = NULL;
    size_t built = 0;
    assert_int_equal(fgc_event_new(NULL, &read, NULL), FGC_OK);
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        if (strpbrk(lines[i], "~#") || strstr(lines[i], SEALED))
            continue;
        assert_int_equal(read_line(read, lines[i], NULL), FGC_OK);
        build_past(*state, read);
        assert_line(*state, lines[i]);
        built++;
    }
    assert_int_equal(built, 9);
    fgc_event_free(read);
}

static void advice_is_of_history(void **state)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_stamp by = stamp();
    assert_int_equal(fgc_event_begin(*state, "resume", 6, NULL), FGC_OK);
    assert_int_equal(fgc_event_add_advice(*state, "resume.role", NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_event_begin_past(*state, 7, &by, "resume", 6, NULL), FGC_OK);
    assert_int_equal(fgc_event_add_advice(*state, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_event_add_advice(*state, "resume.song", error), FGC_ERROR_UNKNOWN);
    assert_string_equal(fgc_error_path(error), "advice");
    for (size_t i = 0; i < 16; i++) {
        char id[64];
        fgc_guard_id(i, id, sizeof id);
        assert_int_equal(fgc_event_add_advice(*state, id, NULL), FGC_OK);
        if (i < 15)
            assert_int_equal(fgc_event_add_advice(*state, id, NULL), FGC_ERROR_INVALID_ARGUMENT);
    }
    assert_int_equal(fgc_event_add_advice(*state, "resume.role", NULL), FGC_ERROR_LIMIT);
    assert_int_equal(fgc_event_advice_count(*state), 16);
    fgc_error_free(error);
}

static void history_that_is_no_event_leaves_it_empty(void **state)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_stamp by = stamp(), nobody = stamp(), two = stamp(), once = stamp(), reason = stamp();
    nobody.actor = "";
    reason.override_count = 1;
    reason.overrides = (const char *const[]){ "resume.role" };
    two.actor = once.once = reason.override_reason = "A\xCC\x8A"; /* Å in two */
    const struct {
        fgc_id number;
        const fgc_stamp *by;
        const char *command, *path;
        fgc_status status;
    } wrong[] = {
        { 0, &by, "resume", "number", FGC_ERROR_INVALID_ARGUMENT },
        { 1, &nobody, "resume", "actor", FGC_ERROR_INVALID_ARGUMENT },
        { 1, &by, "sing", "command", FGC_ERROR_UNKNOWN },
        { 1, &two, "resume", "actor", FGC_ERROR_SYNTAX },
        { 1, &once, "resume", "once", FGC_ERROR_SYNTAX },
        { 1, &reason, "resume", "override_reason", FGC_ERROR_SYNTAX },
    };
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        assert_int_equal(read_line(*state, lines[3], NULL), FGC_OK);
        assert_int_equal(fgc_event_begin_past(*state, wrong[i].number, wrong[i].by,
                                              wrong[i].command, strlen(wrong[i].command), error),
                         wrong[i].status);
        assert_string_equal(fgc_error_path(error), wrong[i].path);
        assert_int_equal(fgc_event_command(*state), 0);
        assert_int_equal(fgc_event_number(*state), 0);
        assert_int_equal(fgc_event_field_count(*state), 0);
    }
    fgc_error_free(error);
}

static void history_is_added_in_its_written_form(void **state)
{
    static const struct {
        const char *field, *value, *written;
    } rows[] = {
        { "reason", "A\xCC\x8A", "\xC3\x85" },
        { "until", "2026-03-02T09:00:00+01:00", "2026-03-02T08:00:00Z" },
    };
    fgc_error *error = fgc_error_new(NULL);
    fgc_stamp by = stamp();
    assert_int_equal(fgc_event_begin_past(*state, 7, &by, "adjourn", 7, NULL), FGC_OK);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *value = rows[i].value;
        size_t count = fgc_event_field_count(*state);
        assert_int_equal(fgc_event_add(*state, rows[i].field, value, strlen(value), error),
                         FGC_ERROR_SYNTAX);
        assert_string_equal(fgc_error_path(error), rows[i].field);
        assert_int_equal(fgc_event_field_count(*state), count);
        value = rows[i].written;
        assert_int_equal(fgc_event_add(*state, rows[i].field, value, strlen(value), NULL), FGC_OK);
    }
    fgc_error_free(error);
}

static void lines_are_written_as_they_were_read(void **state)
{
    fgc_stamp found = { .size = sizeof found };
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        assert_int_equal(read_line(*state, lines[i], NULL), FGC_OK);
        assert_int_not_equal(fgc_event_command(*state), 0);
        assert_line(*state, lines[i]);
    }
    assert_int_equal(read_line(*state, lines[11], NULL), FGC_OK);
    assert_int_equal(fgc_event_read_stamp(*state, &found, NULL), FGC_OK);
    assert_int_equal(fgc_event_number(*state), 7);
    assert_int_equal(found.role, FGC_ROLE_CASE_WORKER);
    assert_true(found.effective == NOON - 60 && found.recorded == NOON);
    assert_string_equal(found.actor, "u-17");
    assert_int_equal(found.override_count, 1);
    assert_string_equal(found.overrides[0], "hold.role");
    assert_string_equal(found.override_reason, "Hast");
    assert_int_equal(fgc_event_advice_count(*state), 1);
    assert_string_equal(fgc_event_advice(*state, 0), "hold.on_hold");
    assert_null(fgc_event_advice(*state, 1));
}

static void what_a_newer_library_wrote_is_kept_as_it_is(void **state)
{
    fgc_stamp found = { .size = sizeof found };
    fgc_text *text = NULL;
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    for (size_t i = 0; i < COUNT_OF(newer_lines); i++) {
        assert_int_equal(read_line(*state, newer_lines[i], NULL), FGC_OK);
        assert_int_equal(fgc_event_command(*state), 0);
        assert_int_equal(fgc_event_field_count(*state), 0);
        assert_int_equal(fgc_event_number(*state), 7);
        assert_int_equal(fgc_event_read_stamp(*state, &found, NULL), FGC_OK);
        assert_true(found.effective == NOON - 60 && found.recorded == NOON);
        assert_string_equal(found.actor, "u-17");
        assert_line(*state, newer_lines[i]);
        assert_int_equal(fgc_event_check(*state, NULL), FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(fgc_event_write(*state, text, NULL), FGC_ERROR_INVALID_ARGUMENT);
    }
    fgc_text_free(text);
}

static void a_line_that_would_be_written_otherwise_is_refused_with_its_place(void **state)
{
    // clang-format off
    static const struct refused refused[] = {
        { "",                                                  FGC_ERROR_SYNTAX,   1, "" },
        { "fgc2 7",                                            FGC_ERROR_SYNTAX,   1, "" },
        { "fgc1 0 ",                                           FGC_ERROR_RANGE,    6, "number" },
        { "fgc1 07 ",                                          FGC_ERROR_SYNTAX,   6, "number" },
        { "fgc1 7",                                            FGC_ERROR_SYNTAX,   7, "" },
        { "fgc1 7 2026-03-06T10:59:00+01:00 ",                 FGC_ERROR_SYNTAX,  32, "effective" },
        { "fgc1 7 2026-02-29T09:59:00Z ",                      FGC_ERROR_SYNTAX,  16, "effective" },
        { "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T09:58:00Z ", FGC_ERROR_INVALID_ARGUMENT, 29, "recorded" },
        { "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z Worker ", FGC_ERROR_SYNTAX, 50, "role" },
        { "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child \"\" ", FGC_ERROR_SYNTAX, 57, "actor" },
        { "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child \"u\" resume", FGC_ERROR_SYNTAX, 56, "" },
        { "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child \"u\n\" resume", FGC_ERROR_SYNTAX, 58, "actor" },
        { "fgc1 7 2026-03-06T09:59:00Z 2026-03-06T10:00:00Z child \"A\xcc\x8a\" resume", FGC_ERROR_SYNTAX, 56, "" },
        { BY "resume once=\"A\xcc\x8a\"",                  FGC_ERROR_SYNTAX,  79, "" },
        { BY "resume override=resume.role override_reason=\"A\xcc\x8a\"", FGC_ERROR_SYNTAX, 111, "" },
        { BY,                                                  FGC_ERROR_SYNTAX,  67, "" },
        { BY "Hold",                                           FGC_ERROR_SYNTAX,  67, "command" },
        { BY "resume ",                                        FGC_ERROR_SYNTAX,  74, "" },
        { BY "hold  reason=other",                             FGC_ERROR_SYNTAX,  72, "" },
        { BY "hold reason=\"other\"",                          FGC_ERROR_SYNTAX,  79, "" },
        { BY "hold reason=\"oth er\"",                         FGC_ERROR_UNKNOWN, 80, "reason" },
        { BY "hold until=2026-04-01 reason=other",             FGC_ERROR_SYNTAX,  89, "" },
        { BY "hold reason=other note=\"a\tb\"",                FGC_ERROR_SYNTAX,  92, "" },
        { BY "hold reason=other note=\"A\xcc\x8a\"",           FGC_ERROR_SYNTAX,  90, "" },
        { BY "hold reason=other reason=other",                 FGC_ERROR_INVALID_ARGUMENT, 92, "reason" },
        { BY "hold reason=other note# note#",                  FGC_ERROR_INVALID_ARGUMENT, 91, "note" },
        { BY "hold reason#",                                   FGC_ERROR_SYNTAX,  78, "" },
        { BY "hold reason~" S "=other",                        FGC_ERROR_SYNTAX,  78, "" },
        { BY "hold reason=other note~AAAA=x" SEALED,           FGC_ERROR_SYNTAX,  90, "" },
        { BY "hold reason=other note~AAAAAAAAAAAAAAAAAAAAAB=x" SEALED, FGC_ERROR_SYNTAX, 90, "" },
        { BY "hold reason=other note#AAAA" SEALED,             FGC_ERROR_SYNTAX,  90, "" },
        { BY "hold reason=other note~" S "=x",                 FGC_ERROR_SYNTAX,  85, "" },
        { BY "hold reason=other note#" C,                      FGC_ERROR_SYNTAX,  85, "" },
        { BY "hold reason=other note=x" SEALED,                FGC_ERROR_SYNTAX,  85, "" },
        { BY "hold reason=other note#" SEALED,                 FGC_ERROR_SYNTAX,  85, "" },
        { BY "hold reason=other digest=AAAA",                  FGC_ERROR_SYNTAX,  92, "digest" },
        { BY "resume" SEALED " once=x",                        FGC_ERROR_SYNTAX, 125, "" },
        { BY "resume once=x for=2",                            FGC_ERROR_SYNTAX,  81, "" },
        { BY "hold for=2 reason=other",                        FGC_ERROR_SYNTAX,  78, "" },
        { BY "resume once=x once=x",                           FGC_ERROR_INVALID_ARGUMENT, 81, "once" },
        { BY "resume once=\"\"",                               FGC_ERROR_SYNTAX,  80, "once" },
        { BY "resume override=resume.role",                    FGC_ERROR_INVALID_ARGUMENT, 0, "override_reason" },
        { BY "resume override_reason=x",                       FGC_ERROR_INVALID_ARGUMENT, 0, "override_reason" },
        { BY "resume override=role override_reason=x",         FGC_ERROR_SYNTAX,  83, "override" },
        { BY "resume advice=resume.role advice=resume.role",   FGC_ERROR_INVALID_ARGUMENT, 100, "advice" },
        { BY "correct event=4 command=migrate",                FGC_ERROR_INVALID_ARGUMENT, 91, "command" },
        /* nor is it taken for one of a newer library */
        { BY "sing song",                                      FGC_ERROR_SYNTAX,  76, "" },
        { BY "sing song=\"x\"",                                FGC_ERROR_SYNTAX,  77, "" },
        { BY "sing song=\"x\x01\"",                            FGC_ERROR_SYNTAX,  79, "" },
        { BY "sing song=\"A\xcc\x8a\"",                        FGC_ERROR_SYNTAX,  77, "" },
        { BY "sing song~AAAA=x" SEALED,                        FGC_ERROR_SYNTAX,  77, "" },
        { BY "sing for=2 for=2",                               FGC_ERROR_INVALID_ARGUMENT, 78, "for" },
        { BY "sing" SEALED " song=x",                          FGC_ERROR_SYNTAX, 123, "" },
        { BY "hold until=2026-99-01 melody=slow reason=other", FGC_ERROR_SYNTAX,  83, "until" },
        { BY "hold until=2026-04-01 melody=slow reason=other", FGC_ERROR_SYNTAX, 101, "" },
    };
    // clang-format on
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        fgc_status status = read_line(*state, refused[i].line, error);
        if (status != refused[i].status || fgc_error_column(error) != refused[i].column ||
            strcmp(fgc_error_path(error), refused[i].path) != 0)
            fail_msg("%s: status %d, column %zu, path %s", refused[i].line, (int)status,
                     fgc_error_column(error), fgc_error_path(error));
        assert_int_equal(fgc_event_command(*state), 0);
        assert_int_equal(fgc_event_number(*state), 0);
    }
    fgc_error_free(error);
}

/* Change a line at random: a byte, one more, one less, or a piece of another line. */
static size_t spoil(uint64_t *random, char *line, size_t size, size_t room)
{
    static const char bytes[] = " =~#\"\\\n\t=aZ09_-.:\xc3\xcc";
    size_t at = (size_t)random_below(random, (int64_t)size);
    char byte = bytes[random_below(random, sizeof bytes)];
    switch (random_below(random, 4)) {
    case 0:
        line[at] = byte;
        return size;
    case 1:
        memmove(line + at + 1, line + at, size - at);
        line[at] = byte;
        return size + 1;
    case 2:
        memmove(line + at, line + at + 1, size - at - 1);
        return size - 1;
    default: {
        const char *other = lines[random_below(random, COUNT_OF(lines))];
        size_t from = (size_t)random_below(random, (int64_t)strlen(other));
        size_t piece = (size_t)random_below(random, (int64_t)(strlen(other) - from)) + 1;
        if (piece > room - at)
            piece = room - at;
        memcpy(line + at, other + from, piece);
        return at + piece > size ? at + piece : size;
    }
    }
}

static void whatever_is_read_is_written_the_same(void **state)
{
    uint64_t random = 20260306;
    char line[2048];
    fgc_text *text = NULL;
    size_t taken = 0;
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    for (size_t round = 0; round < 200000; round++) {
        const char *from = round % 3
                               ? lines[(size_t)random_below(&random, COUNT_OF(lines))]
                               : newer_lines[(size_t)random_below(&random, COUNT_OF(newer_lines))];
        size_t size = strlen(from);
        memcpy(line, from, size);
        for (int64_t i = random_below(&random, 3); i >= 0; i--)
            size = spoil(&random, line, size, sizeof line - 8);
        if (fgc_event_read_line(*state, line, size, NULL) != FGC_OK)
            continue;
        taken++;
        fgc_text_clear(text);
        assert_int_equal(fgc_event_write_line(*state, text, NULL), FGC_OK);
        assert_int_equal(fgc_text_size(text), size);
        assert_memory_equal(fgc_text_data(text), line, size);
    }
    assert_true(taken > 1000);
    fgc_text_free(text);
}

static void what_the_library_sets_is_only_read_from_lines(void **state)
{
    assert_int_equal(read_line(*state, BY "open_conference number=1", NULL), FGC_OK);
    assert_string_equal(fgc_event_field_value(*state, 0), "1");
    assert_written(*state, "open_conference");
    assert_int_equal(fgc_event_check(*state, NULL), FGC_OK);
    assert_int_equal(read_line(*state, lines[2], NULL), FGC_OK);
    assert_int_equal(fgc_event_check(*state, NULL), FGC_OK);
    assert_int_equal(read_line(*state,
                               BY "open_case reference=1 urgency=acute setting=no_child_welfare "
                                  "stage=emergency purpose=find_a_home initiated_by=family "
                                  "profile=no-barnevern",
                               NULL),
                     FGC_OK);
    assert_int_equal(fgc_event_check(*state, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_event_begin(*state, "open_conference", 15, NULL), FGC_OK);
    assert_int_equal(fgc_event_number(*state), 0);
    assert_int_equal(fgc_event_add(*state, "number", "1", 1, NULL), FGC_ERROR_INVALID_ARGUMENT);
}

static void an_event_of_no_journal_has_no_line(void **state)
{
    fgc_text *text = NULL;
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    assert_int_equal(read(*state, "resume", NULL), FGC_OK);
    assert_int_equal(fgc_event_write_line(*state, text, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_text_size(text), 0);
    fgc_text_free(text);
}

static void what_is_redacted_is_empty_and_there(void **state)
{
    assert_int_equal(read_line(*state, BY "set_urgency urgency=acute reason#", NULL), FGC_OK);
    assert_int_equal(fgc_event_field_count(*state), 2);
    assert_false(fgc_event_field_is_redacted(*state, 0));
    assert_true(fgc_event_field_is_redacted(*state, 1));
    assert_string_equal(fgc_event_field_value(*state, 1), "");
    assert_int_equal(fgc_event_check(*state, NULL), FGC_OK);
    assert_written(*state, "set_urgency urgency=acute");
}

static void a_correction_has_the_fields_of_what_it_corrects(void **state)
{
    fgc_error *error = fgc_error_new(NULL);
    assert_int_equal(read(*state, "correct event=4 command=log_hours minutes=30", NULL), FGC_OK);
    assert_int_equal(fgc_event_check(*state, error), FGC_ERROR_INVALID_ARGUMENT);
    assert_string_equal(fgc_error_path(error), "kind");
    assert_int_equal(fgc_event_add(*state, "kind", "travel", 6, NULL), FGC_OK);
    assert_int_equal(fgc_event_check(*state, NULL), FGC_OK);
    assert_int_equal(fgc_event_add(*state, "strike", "yes", 3, NULL), FGC_OK);
    assert_int_equal(fgc_event_check(*state, error), FGC_ERROR_INVALID_ARGUMENT);
    assert_string_equal(fgc_error_path(error), "kind");
    assert_written(*state, "correct event=4 command=log_hours strike=yes minutes=30 kind=travel");

    assert_int_equal(read(*state, "correct event=4 command=log_hours strike=yes", NULL), FGC_OK);
    assert_int_equal(fgc_event_check(*state, NULL), FGC_OK);
    assert_int_equal(fgc_event_begin(*state, "correct", 7, NULL), FGC_OK);
    assert_int_equal(fgc_event_add(*state, "minutes", "30", 2, NULL), FGC_ERROR_UNKNOWN);
    assert_int_equal(fgc_event_check(*state, NULL), FGC_ERROR_INVALID_ARGUMENT);
    fgc_error_free(error);
}

static void reading_a_line_again_takes_no_memory(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_event *event = NULL;
    size_t asked = 0;
    assert_int_equal(fgc_event_new(&allocator, &event, NULL), FGC_OK);
    for (size_t round = 0; round < 2; round++) {
        asked = scarce.asked;
        for (size_t i = 0; i < COUNT_OF(lines); i++)
            assert_int_equal(read_line(event, lines[i], NULL), FGC_OK);
    }
    assert_int_equal(scarce.asked, asked);
    fgc_event_free(event);
    assert_all_given_back(&scarce);
}

static fgc_status a_life(const fgc_allocator *allocator)
{
    static const char line[] = "add_child name=\"A\xcc\x8ase\" born=2012-05-17 once=x";
    fgc_event *event = NULL;
    fgc_text *text = NULL;
    fgc_stamp by = stamp();
    fgc_status status = fgc_event_new(allocator, &event, NULL);
    if (!status)
        status = fgc_text_new(allocator, &text, NULL);
    if (!status)
        status = fgc_event_stamp(event, &by, NULL);
    if (!status)
        status = fgc_event_read(event, line, sizeof line - 1, NULL);
    if (!status)
        status = fgc_event_write(event, text, NULL);
    if (!status)
        status = read_line(event, lines[8], NULL);
    if (!status)
        status = fgc_event_write_line(event, text, NULL);
    if (!status)
        status = read_line(event, newer_lines[1], NULL);
    fgc_text_free(text);
    fgc_event_free(event);
    return status;
}

static void a_failed_allocation_is_reported_and_nothing_leaks(void **unused)
{
    (void)unused;
    struct scarce scarce = { .failed = true };
    size_t failing = 0;
    while (scarce.failed) {
        scarce = (struct scarce){ .failing = ++failing };
        fgc_allocator allocator = scarce_allocator(&scarce);
        fgc_status status = a_life(&allocator);
        assert_int_equal(status, scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
        assert_all_given_back(&scarce);
        assert_int_equal(scarce.unwiped, 0);
    }
    assert_true(failing > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_read_is_written_in_the_order_of_the_row, make,
                                        drop),
        cmocka_unit_test_setup_teardown(what_is_written_is_read_again_the_same, make, drop),
        cmocka_unit_test_setup_teardown(texts_are_cleaned_and_composed, make, drop),
        cmocka_unit_test_setup_teardown(a_value_is_quoted_only_if_it_must_be, make, drop),
        cmocka_unit_test_setup_teardown(what_cannot_be_read_is_refused_with_its_place, make, drop),
        cmocka_unit_test_setup_teardown(the_limits_are_what_the_header_says, make, drop),
        cmocka_unit_test_setup_teardown(an_event_too_long_to_be_read_is_not_written, make, drop),
        cmocka_unit_test_setup_teardown(both_doors_make_the_same_event, make, drop),
        cmocka_unit_test_setup_teardown(a_stamp_is_read_back_and_role_and_times_outlive_an_event,
                                        make, drop),
        cmocka_unit_test_setup_teardown(a_wrong_stamp_is_refused_and_changes_nothing, make, drop),
        cmocka_unit_test_setup_teardown(a_required_field_that_is_missing_is_named, make, drop),
        cmocka_unit_test_setup_teardown(a_refused_field_changes_nothing, make, drop),
        cmocka_unit_test_setup_teardown(every_field_of_every_command_takes_its_type, make, drop),
        cmocka_unit_test_setup_teardown(history_is_built_by_its_parts, make, drop),
        cmocka_unit_test_setup_teardown(history_is_added_in_its_written_form, make, drop),
        cmocka_unit_test_setup_teardown(advice_is_of_history, make, drop),
        cmocka_unit_test_setup_teardown(history_that_is_no_event_leaves_it_empty, make, drop),
        cmocka_unit_test_setup_teardown(lines_are_written_as_they_were_read, make, drop),
        cmocka_unit_test_setup_teardown(what_a_newer_library_wrote_is_kept_as_it_is, make, drop),
        cmocka_unit_test_setup_teardown(
            a_line_that_would_be_written_otherwise_is_refused_with_its_place, make, drop),
        cmocka_unit_test_setup_teardown(whatever_is_read_is_written_the_same, make, drop),
        cmocka_unit_test_setup_teardown(what_the_library_sets_is_only_read_from_lines, make, drop),
        cmocka_unit_test_setup_teardown(an_event_of_no_journal_has_no_line, make, drop),
        cmocka_unit_test_setup_teardown(what_is_redacted_is_empty_and_there, make, drop),
        cmocka_unit_test_setup_teardown(a_correction_has_the_fields_of_what_it_corrects, make,
                                        drop),
        cmocka_unit_test(reading_a_line_again_takes_no_memory),
        cmocka_unit_test(a_failed_allocation_is_reported_and_nothing_leaks),
    };
    return cmocka_run_group_tests_name("event", tests, NULL, NULL);
}
