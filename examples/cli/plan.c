#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "output.h"
#include "phrase.h"
#include "record.h"
#include "say.h"
#include "view.h"
#include "words.h"

static const char help[] =
    "usage: fgc plan FILE [options]\n"
    "\n"
    "The family's plan: its goals and numbered actions, who does what by when, and how it goes.\n"
    "FILE - is standard input.\n"
    "\n"
    "  --version N      as it stood in a version (else as it is written now)\n"
    "  --diff A B       what became of each item from version A to B; 0 is what is written now\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da)\n"
    "  --format FORMAT  text, json or tsv\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 the file cannot be read, 2 wrong usage.\n";

/* The plan that was asked for; NULL after telling why not. */
static fgc_plan *find_plan(const struct view *view)
{
    uint32_t from, version;
    fgc_plan *plan = NULL;
    fgc_error *error = fgc_error_new(NULL);
    if (!asked_number(view->asked, ASKED_DIFF, &from) ||
        !asked_number(view->asked, ASKED_VERSION, &version)) {
        fgc_error_free(error);
        return NULL;
    }
    fgc_status status = view->asked->texts[ASKED_DIFF]
                            ? fgc_case_plan_difference(view->c, from, version, &plan, error)
                            : fgc_case_plan(view->c, version, &plan, error);
    if (status)
        say_usage("%s: there is no such version of the plan; it has %u", view->file,
                  (unsigned)fgc_case_plan_versions(view->c));
    fgc_error_free(error);
    return plan;
}

/* The values of a field of an event. */
static json_t *values_of(const fgc_event *event, const char *field)
{
    json_t *values = made(json_array());
    for (size_t i = 0; event && i < fgc_event_field_count(event); i++)
        if (strcmp(fgc_event_field_name(event, i), field) == 0)
            list_add(values, json_string(fgc_event_field_value(event, i)));
    return values;
}

static void add_first(json_t *record, const char *key, const fgc_event *event)
{
    json_t *values = values_of(event, key);
    record_add_text(record, key, json_string_value(json_array_get(values, 0)));
    json_decref(values);
}

static void add_number(json_t *record, const char *key, const fgc_event *event)
{
    json_t *values = values_of(event, key);
    const char *number = json_string_value(json_array_get(values, 0));
    record_add(record, key, number ? json_integer(strtol(number, NULL, 10)) : json_null());
    json_decref(values);
}

static void add_responsible(const struct view *view, json_t *record, const fgc_event *event)
{
    json_t *ids = values_of(event, "responsible");
    json_t *numbers = made(json_array()), *names = made(json_array());
    for (size_t i = 0; i < json_array_size(ids); i++) {
        const char *id = json_string_value(json_array_get(ids, i));
        json_t *person = view_named(view, (fgc_id)strtoul(id, NULL, 10));
        list_add(numbers, json_incref(json_object_get(person, "id")));
        list_add(names, json_incref(json_object_get(person, "name")));
        json_decref(person);
    }
    record_add(record, "responsible", numbers);
    record_add(record, "names", names);
    json_decref(ids);
}

static json_t *describe(const struct view *view, const fgc_plan_item *item)
{
    json_t *record = made(json_object()), *marks = made(json_array());
    fgc_event *event = view_event(view, fgc_case_reading(view->c, item->described));
    record_add_number(record, "id", item->id);
    record_add_code(record, "kind", FGC_LIST_THING_KIND, item->kind);
    add_first(record, "text", event);
    add_number(record, "question", event);
    add_responsible(view, record, event);
    add_first(record, "start", event);
    add_first(record, "due", event);
    add_first(record, "often", event);
    add_first(record, "contingency", event);
    record_add_code(record, "status", FGC_LIST_ACTION_STATUS, item->status);
    record_add_code(record, "change", FGC_LIST_PLAN_CHANGE, item->change);
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_MARK); i++) {
        int32_t mark = fgc_code_at(FGC_LIST_MARK, i);
        if (item->marks & (uint32_t)mark)
            list_add(marks, json_string(fgc_code_id(FGC_LIST_MARK, mark)));
    }
    record_add(record, "marks", marks);
    fgc_event_free(event);
    return record;
}

static json_t *describe_items(const struct view *view, const fgc_plan *plan)
{
    json_t *records = made(json_array());
    for (size_t i = 0; i < fgc_plan_count(plan); i++) {
        fgc_plan_item item = { .size = sizeof item };
        if (fgc_plan_read(plan, i, &item, NULL) == FGC_OK)
            list_add(records, describe(view, &item));
    }
    return records;
}

/* Add what a key's code is called. */
static void print_code(const struct view *view, const json_t *record, const char *key, int32_t list)
{
    const char *id = record_text(record, key);
    if (*id)
        printf(", %s", fgc_code_label(list, fgc_code_find(list, id), view->speaker.language));
}

static void print_due(const struct view *view, const json_t *record)
{
    char day[64] = "";
    fgc_date date = FGC_NO_DATE;
    const char *text = record_text(record, "due");
    if (*text && fgc_date_read(text, strlen(text), &date, NULL) == FGC_OK &&
        fgc_date_label(date, view->speaker.language, day, sizeof day) > 0)
        printf(", %s %s", word(WORD_LATEST, view->speaker.language), day);
}

static void print_item(const struct view *view, const json_t *record)
{
    const json_t *names = json_object_get(record, "names");
    const char *between = ": ";
    printf("  %" JSON_INTEGER_FORMAT "  ", json_integer_value(json_object_get(record, "id")));
    for (size_t i = 0; i < json_array_size(names); i++)
        printf("%s%s", i > 0 ? ", " : "", json_string_value(json_array_get(names, i)));
    if (json_array_size(names) == 0)
        between = "";
    printf("%s%s", between, record_text(record, "text"));
    print_due(view, record);
    print_code(view, record, "status", FGC_LIST_ACTION_STATUS);
    print_code(view, record, "change", FGC_LIST_PLAN_CHANGE);
    putchar('\n');
}

/* A version as it was asked for; what is written now has no number yet. */
static const char *version_asked(const struct view *view, enum asking option)
{
    const char *number = view->asked->texts[option];
    return number && strtoul(number, NULL, 10) > 0 ? number : "…";
}

static void print_heading(const struct view *view)
{
    int32_t language = view->speaker.language;
    const char *between = ": ", *const *texts = view->asked->texts;
    fgc_case_state state = view_state(view);
    output_bold(true);
    fputs(word(WORD_PLAN, language), stdout);
    if (texts[ASKED_DIFF])
        printf(", %s %s → %s", word(WORD_VERSION, language), version_asked(view, ASKED_DIFF),
               version_asked(view, ASKED_VERSION));
    else if (texts[ASKED_VERSION])
        printf(", %s %s", word(WORD_VERSION, language), version_asked(view, ASKED_VERSION));
    output_bold(false);
    if (!texts[ASKED_DIFF] && !texts[ASKED_VERSION]) {
        printf(": %s", fgc_code_label(FGC_LIST_PLAN_STATE, state.decision, language));
        between = ", ";
    }
    if (state.plan_in_force > 0)
        printf("%s%s %" PRIu32 " %s", between, word(WORD_VERSION, language), state.plan_in_force,
               word(WORD_IN_FORCE, language));
    putchar('\n');
}

static int look(const struct view *view)
{
    fgc_plan *plan = find_plan(view);
    if (!plan)
        return USAGE;
    json_t *records = describe_items(view, plan);
    fgc_plan_free(plan);
    if (view->asked->format != FORMAT_TEXT)
        return write_records(view->asked->format, records);
    print_heading(view);
    for (size_t i = 0; i < json_array_size(records); i++)
        print_item(view, json_array_get(records, i));
    json_decref(records);
    return DONE;
}

int command_plan(int argc, char **argv)
{
    int code;
    struct asked asked;
    uint32_t set = ASKING_ALWAYS | ASKING(ASKED_VERSION) | ASKING(ASKED_DIFF);
    return asked_read(help, set, argc, argv, &asked, &code) ? view_file(&asked, look) : code;
}
