/* Cases are written, read and written again: nothing is lost, and the bytes are the same.
 *
 * test_xml_cases JOURNALS [CASES [SEED]]: the lines of scenarios, as `fgc scenario --format journal` writes
 * them; how many random cases; and what they are drawn from. */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builders.h"
#include "documents.h"

static char *journals;

static void a_case_comes_back_as_it_was(void **unused)
{
    (void)unused;
    for (int chained = 0; chained < 2; chained++) {
        const fgc_digest *digest = chained ? &test_digest : NULL;
        struct world *world = a_world(digest);
        struct story story = a_story("no-barnevern", digest, NULL);
        for (int32_t phase = FGC_PHASE_INITIATIVE; phase <= FGC_PHASE_CLOSED; phase++) {
            go_to(&story, phase);
            assert_comes_back(world, story.c);
        }
        end(&story);
        end_world(world);
    }
}

static void what_was_redacted_stays_so(void **unused)
{
    (void)unused;
    for (int chained = 0; chained < 2; chained++) {
        const fgc_digest *digest = chained ? &test_digest : NULL;
        struct world *world = a_world(digest);
        struct story story = a_story("no-barnevern", digest, NULL);
        go_to(&story, FGC_PHASE_PREPARING);
        tell(&story, CW,
             "add_member name=\"<Sæ> & \\\"Sø\\\"\" private=yes wishes=\"en\\nto\\ttre\" "
             "languages=se languages=nb key=k-1");
        tell(&story, CW, "redact target=%u basis=\"Krav <1>\"", story.father);
        fgc_text *document = document_of(story.c);
        assert_null(strstr(fgc_text_data(document), "Frode"));
        assert_non_null(strstr(fgc_text_data(document), " name.commitment=\""));
        assert_int_equal(strstr(fgc_text_data(document), " name.salt=\"") != NULL, chained);
        assert_int_equal(strstr(fgc_text_data(document), " digest=\"") != NULL, chained);
        fgc_text_free(document);
        assert_comes_back(world, story.c);
        end(&story);
        end_world(world);
    }
}

/* The lines of scenarios come back. */
static void stories_come_back(void **unused)
{
    (void)unused;
    struct world *world = a_world(&test_digest);
    size_t count = 0;
    for (const char *journal = journals, *end; *journal; journal = end) {
        end = end_of_journal(journal);
        fgc_case *c = case_of_lines(world, journal, (size_t)(end - journal));
        assert_comes_back(world, c);
        fgc_case_free(c);
        count++;
    }
    assert_int_equal(count, 11);
    end_world(world);
}

/* A value that a field takes. */
static const char *a_value(const fgc_field *field)
{
    switch (field->type) {
    case FGC_FIELD_TYPE_TEXT:
        return "\"Først & \\\"fremst\\\" <én>\\nså \\\\ en\\ttil ]]> '\"";
    case FGC_FIELD_TYPE_NAME:
        return "\"Åse <&> O'Hara\"";
    case FGC_FIELD_TYPE_KEY:
        return "\"k 1\"";
    case FGC_FIELD_TYPE_CODE:
        return fgc_code_id(field->list, fgc_code_at(field->list, 0));
    case FGC_FIELD_TYPE_YES:
        return "no";
    case FGC_FIELD_TYPE_DATE:
        return "2026-02-28";
    case FGC_FIELD_TYPE_TIME:
        return "2026-02-28T23:59:59Z";
    default:
        return "2";
    }
}

/* Add a line with every field of a command, lists with two values. */
static void add_line(char *lines, size_t room, unsigned number, int32_t command)
{
    size_t at = strlen(lines);
    at += (size_t)snprintf(lines + at, room - at,
                           "fgc1 %u 2026-03-02T08:00:00Z 2026-03-02T08:00:00Z child \"a b\" %s",
                           number, fgc_code_id(FGC_LIST_COMMAND, command));
    fgc_field field = { .size = sizeof field };
    for (size_t i = 0; fgc_field_read(command, i, &field, NULL) == FGC_OK; i++) {
        const char *value = a_value(&field);
        bool is_profile = command == FGC_COMMAND_OPEN_CASE || command == FGC_COMMAND_MIGRATE;
        if (command == FGC_COMMAND_OPEN_CASE && strcmp(field.name, "chained") == 0)
            continue;
        if (is_profile && strcmp(field.name, "profile") == 0)
            value = "dk-boernesag";
        if (is_profile && strcmp(field.name, "profile_version") == 0)
            value = "1";
        if (command == FGC_COMMAND_CORRECT && strcmp(field.name, "command") == 0)
            value = "refer";
        if (strcmp(field.name, "target") == 0 || strcmp(field.name, "event") == 0)
            value = "1";
        for (int repeated = 0; repeated <= field.many; repeated++)
            at += (size_t)snprintf(lines + at, room - at, " %s=%s", field.name, value);
    }
    if (command == FGC_COMMAND_CORRECT)
        at += (size_t)snprintf(lines + at, room - at, " reference=r");
    snprintf(lines + at, room - at,
             " for=2 once=\"%u<\" override=refer.role override=refer.phase "
             "override_reason=\"Det \\\"haster\\\"\" advice=refer.role\n",
             number);
}

static void every_command_comes_back_with_every_field(void **unused)
{
    (void)unused;
    static char lines[1 << 17];
    struct world *world = a_world(NULL);
    unsigned number = 0;
    lines[0] = '\0';
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t command = fgc_code_at(FGC_LIST_COMMAND, i);
        if (command != FGC_COMMAND_REDACT)
            add_line(lines, sizeof lines, ++number, command);
    }
    fgc_case *c = case_of_lines(world, lines, strlen(lines));
    assert_int_equal(fgc_case_revision(c), number);
    assert_comes_back(world, c);
    fgc_case_free(c);
    end_world(world);
}

/* Texts as long as they may be, and a line too. */
static void long_texts_come_back(void **unused)
{
    (void)unused;
    enum { MOST = 16384 };
    struct world *world = a_world(NULL);
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    for (const char *piece = "\"&\n<x"; *piece; piece++) {
        char *value = calloc(1, MOST + 1);
        memset(value, *piece, MOST);
        fgc_event *event = NULL;
        fgc_stamp by = { .size = sizeof by,
                         .role = CW,
                         .actor = "u",
                         .effective = story.now,
                         .recorded = story.now };
        assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
        assert_int_equal(fgc_event_begin(event, "state_bottom_line", 17, NULL), FGC_OK);
        assert_int_equal(fgc_event_stamp(event, &by, NULL), FGC_OK);
        assert_int_equal(fgc_event_add(event, "text", value, MOST, NULL), FGC_OK);
        assert_int_equal(fgc_event_add(event, "background", value, MOST - 4096, NULL), FGC_OK);
        assert_int_equal(fgc_case_record(story.c, event, NULL, NULL), FGC_OK);
        fgc_event_free(event);
        free(value);
    }
    assert_comes_back(world, story.c);
    end(&story);
    end_world(world);
}

/* Random cases. */

static uint64_t seed = 20261122;
static size_t cases;

/* Add a text of anything that a document or a line writes in another way, or that is no ASCII. */
static void add_text(uint64_t *random, const char *name, fgc_event *event)
{
    static const char *const pieces[] = {
        "a",     " ",    "&",  "<", ">", "\"", "'", "\n", "\t", "\\",       "]]>",          "&amp;",
        "&#38;", "<!--", "=",  "~", "#", "å",  "č", "€",  "👪",  "\xC2\xA0", "\xEF\xBF\xBD", "-- ",
        "%",     "x=y",  "Ane"
    };
    char value[256] = "t";
    for (int64_t i = random_below(random, 12); i > 0; i--)
        strcat(value, pieces[random_below(random, COUNT_OF(pieces))]);
    if (fgc_event_add(event, name, value, strlen(value), NULL) != FGC_OK)
        fgc_event_add(event, name, "t", 1, NULL);
}

static void add_value(uint64_t *random, const fgc_case *c, const fgc_field *field, fgc_event *event)
{
    char value[64];
    bool refers = field->type == FGC_FIELD_TYPE_PERSON || field->type == FGC_FIELD_TYPE_THING ||
                  field->type == FGC_FIELD_TYPE_EVENT;
    int number = (int)random_below(random, refers ? fgc_case_revision(c) : 28) + 1;
    switch (field->type) {
    case FGC_FIELD_TYPE_TEXT:
    case FGC_FIELD_TYPE_NAME:
    case FGC_FIELD_TYPE_KEY:
        add_text(random, field->name, event);
        return;
    case FGC_FIELD_TYPE_CODE:
        number = (int)random_below(random, (int64_t)fgc_code_count(field->list));
        snprintf(value, sizeof value, "%s",
                 fgc_code_id(field->list, fgc_code_at(field->list, (size_t)number)));
        break;
    case FGC_FIELD_TYPE_YES:
        snprintf(value, sizeof value, number % 2 ? "yes" : "no");
        break;
    case FGC_FIELD_TYPE_DATE:
        snprintf(value, sizeof value, "2026-02-%02d", number);
        break;
    case FGC_FIELD_TYPE_TIME:
        snprintf(value, sizeof value, "2026-02-%02dT12:00:00Z", number);
        break;
    default:
        snprintf(value, sizeof value, "%d", number);
        break;
    }
    fgc_event_add(event, field->name, value, strlen(value), NULL);
}

/* Record a command with fields at random, or be refused. */
static void try_something(uint64_t *random, struct story *story, fgc_event *event)
{
    size_t index = (size_t)random_below(random, (int64_t)fgc_code_count(FGC_LIST_COMMAND));
    int32_t command = fgc_code_at(FGC_LIST_COMMAND, index);
    const char *id = fgc_code_id(FGC_LIST_COMMAND, command);
    fgc_command_row row = { .size = sizeof row };
    fgc_field field = { .size = sizeof field };
    fgc_stamp by = { .size = sizeof by,
                     .role = (int32_t)random_below(random, FGC_ROLE_INTAKE) + 1,
                     .effective = story->now - 60 * random_below(random, 2),
                     .recorded = story->now,
                     .actor = "u-17" };
    assert_int_equal(fgc_command_read(command, &row, NULL), FGC_OK);
    while (!(row.roles & 1u << by.role))
        by.role = (int32_t)random_below(random, FGC_ROLE_INTAKE) + 1;
    assert_int_equal(fgc_event_begin(event, id, strlen(id), NULL), FGC_OK);
    assert_int_equal(fgc_event_stamp(event, &by, NULL), FGC_OK);
    for (size_t i = 0; fgc_field_read(command, i, &field, NULL) == FGC_OK; i++)
        for (int64_t n = random_below(random, 2) | field.required; n > 0 && !field.given; n--)
            add_value(random, story->c, &field, event);
    if (fgc_case_record(story->c, event, NULL, NULL) == FGC_OK)
        story->now += 60;
}

static int tell_seed(void **unused)
{
    (void)unused;
    print_message("# the last seed: %llu\n", (unsigned long long)seed);
    return 0;
}

static void random_cases_come_back(void **unused)
{
    (void)unused;
    static const int32_t phases[] = { FGC_PHASE_INITIATIVE, FGC_PHASE_PREPARING,
                                      FGC_PHASE_PRIVATE_TIME, FGC_PHASE_FOLLOWING_UP };
    struct world *worlds[] = { a_world(NULL), a_world(&test_digest) };
    fgc_event *event = NULL;
    fgc_id recorded = 0;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    for (size_t i = 0; i < cases; i++) {
        uint64_t random = ++seed;
        size_t chained = (size_t)random_below(&random, 2);
        struct story story = a_story("no-barnevern", chained ? &test_digest : NULL, NULL);
        go_to(&story, phases[random_below(&random, COUNT_OF(phases))]);
        fgc_id before = fgc_case_revision(story.c);
        for (int attempt = 0; attempt < 150; attempt++)
            try_something(&random, &story, event);
        recorded += fgc_case_revision(story.c) - before;
        assert_comes_back(worlds[chained], story.c);
        end(&story);
    }
    assert_true(recorded > 10 * cases);
    fgc_event_free(event);
    end_world(worlds[0]);
    end_world(worlds[1]);
}

/* From one event to as many as a case may have. */
static void cases_of_any_length_come_back(void **unused)
{
    (void)unused;
    fgc_id most = is_slow() ? 1000 : 100000;
    struct world *world = a_world(NULL);
    struct story story = a_story("no-barnevern", NULL, NULL);
    tell(&story, CW,
         "open_case reference=2026/104 urgency=ordinary setting=no_child_welfare "
         "stage=assistance purpose=general initiated_by=family");
    for (fgc_id length = 1; length <= most; length *= 10) {
        while (fgc_case_revision(story.c) < length)
            tell(&story, CW, "add_member name=\"Å %u\" private=yes", fgc_case_revision(story.c));
        assert_comes_back(world, story.c);
    }
    end(&story);
    end_world(world);
}

int main(int count, char **arguments)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_comes_back_as_it_was),
        cmocka_unit_test(what_was_redacted_stays_so),
        cmocka_unit_test(stories_come_back),
        cmocka_unit_test(every_command_comes_back_with_every_field),
        cmocka_unit_test(long_texts_come_back),
        cmocka_unit_test_teardown(random_cases_come_back, tell_seed),
        cmocka_unit_test(cases_of_any_length_come_back),
    };
    journals = count > 1 ? read_file(arguments[1]) : NULL;
    if (!journals)
        return 2;
    cases = count > 2 ? strtoul(arguments[2], NULL, 10) : is_slow() ? 30 : 300;
    if (count > 3)
        seed = strtoull(arguments[3], NULL, 10);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(journals);
    return failed;
}
