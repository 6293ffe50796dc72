#include "next.h"

#include <string.h>

#include "commands.h"
#include "output.h"
#include "record.h"
#include "say.h"
#include "unmet.h"
#include "words.h"

static const char help[] =
    "usage: fgc next FILE [options]\n"
    "\n"
    "What may happen now in a case, and what is blocked: by which guards, concerning whom, and\n"
    "what to do about it. FILE - is standard input.\n"
    "\n"
    "  --all            what belongs to other phases too\n"
    "  --now INSTANT    ask for another time than now\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da)\n"
    "  --format FORMAT  text, json or tsv\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 the file cannot be read, 2 wrong usage.\n";

/* A command of so few phases drives the case on; others may come at any time. */
enum { FEW_PHASES = 3 };

static bool drives_on(int32_t command)
{
    int phases = 0;
    fgc_command_row row = { .size = sizeof row };
    fgc_command_read(command, &row, NULL);
    for (uint32_t bits = row.phases; bits > 0; bits &= bits - 1)
        phases++;
    return phases <= FEW_PHASES;
}

static bool belongs_to(int32_t command, int32_t phase)
{
    fgc_command_row row = { .size = sizeof row };
    fgc_command_read(command, &row, NULL);
    return row.phases >> phase & 1;
}

/* Whether there is what a command must be about: a talk to review, an action to change. */
static bool has_target(const struct view *view, int32_t command)
{
    static const struct {
        const char *field;
        int32_t kind;
    } kinds[] = {
        { "action", FGC_THING_ACTION },     { "home", FGC_THING_HOME },
        { "line", FGC_THING_BOTTOM_LINE },  { "objection", FGC_THING_OBJECTION },
        { "question", FGC_THING_QUESTION }, { "talk", FGC_THING_TALK },
    };
    fgc_field field = { .size = sizeof field };
    for (size_t i = 0; fgc_field_read(command, i, &field, NULL) == FGC_OK; i++)
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
            if (field.required && strcmp(field.name, kinds[k].field) == 0 &&
                fgc_case_next_thing(view->c, kinds[k].kind, 0) == 0)
                return false;
    return true;
}

static void add_people(const struct view *view, json_t *record, const fgc_steps *steps,
                       size_t index, uint32_t count)
{
    json_t *people = made(json_array()), *names = made(json_array());
    for (uint32_t i = 0; i < count; i++) {
        json_t *person = view_named(view, fgc_steps_person(steps, index, i));
        list_add(people, json_incref(json_object_get(person, "id")));
        list_add(names, json_incref(json_object_get(person, "name")));
        json_decref(person);
    }
    record_add(record, "people", people);
    record_add(record, "names", names);
}

static json_t *describe(const struct view *view, const fgc_steps *steps, size_t index,
                        const fgc_step *step)
{
    json_t *record = made(json_object()), *guards = made(json_array());
    json_t *unmet = unmet_records(view, steps, index);
    record_add_text(record, "command", fgc_code_id(FGC_LIST_COMMAND, step->command));
    record_add_text(record, "label",
                    fgc_code_label(FGC_LIST_COMMAND, step->command, view->speaker.language));
    record_add(record, "allowed", json_boolean(step->allowed));
    record_add(record, "drives_on", json_boolean(drives_on(step->command)));
    record_add(record, "has_target", json_boolean(has_target(view, step->command)));
    record_add(record, "roles", list_of_ids(FGC_LIST_ROLE, step->roles));
    add_people(view, record, steps, index, step->person_count);
    for (size_t i = 0; i < json_array_size(unmet); i++)
        list_add(guards, json_incref(json_object_get(json_array_get(unmet, i), "guard")));
    record_add(record, "within_reach", json_boolean(unmet_is_within_reach(unmet)));
    record_add(record, "guards", guards);
    record_add(record, "unmet", unmet);
    return record;
}

json_t *next_records(const struct view *view, bool all)
{
    fgc_steps *steps = NULL;
    json_t *records = made(json_array());
    int32_t phase = view_state(view).phase;
    if (fgc_case_steps(view->c, view->now, &steps, NULL))
        made(NULL);
    for (size_t i = 0; i < fgc_steps_count(steps); i++) {
        fgc_step step = { .size = sizeof step };
        if (fgc_steps_read(steps, i, &step, NULL) == FGC_OK &&
            (all || belongs_to(step.command, phase)))
            list_add(records, describe(view, steps, i, &step));
    }
    fgc_steps_free(steps);
    return records;
}

static bool is(const json_t *record, const char *key)
{
    return json_is_true(json_object_get(record, key));
}

/* What drives the case on, and has something to be about. */
static bool is_near(const json_t *record)
{
    return is(record, "drives_on") && is(record, "has_target");
}

static void print_step(const json_t *record)
{
    const json_t *names = json_object_get(record, "names");
    printf("  %s (%s)", record_text(record, "label"), record_text(record, "command"));
    for (size_t i = 0; i < json_array_size(names); i++) {
        const char *name = json_string_value(json_array_get(names, i));
        printf("%s%s", i > 0 ? ", " : ": ", name ? name : "");
    }
    putchar('\n');
}

static void print_title(enum word title, int32_t language)
{
    output_bold(true);
    fputs(word(title, language), stdout);
    output_bold(false);
    putchar('\n');
}

static void print_allowed(const struct view *view, const json_t *records)
{
    bool any = false;
    for (size_t i = 0; i < json_array_size(records); i++) {
        const json_t *record = json_array_get(records, i);
        if (!is(record, "allowed") || !is_near(record))
            continue;
        if (!any)
            print_title(WORD_CAN_NOW, view->speaker.language);
        any = true;
        print_step(record);
        unmet_print_advice(view, json_object_get(record, "unmet"));
    }
}

/* What is blocked, and what to do about it. What nothing can be done about yet is only counted, unless all
 * is asked for. */
static void print_blocked(const struct view *view, const json_t *records)
{
    size_t far = 0;
    bool any = false, all = view->asked->texts[ASKED_ALL] != NULL;
    for (size_t i = 0; i < json_array_size(records); i++) {
        const json_t *record = json_array_get(records, i);
        if (is(record, "allowed"))
            continue;
        if (!all && (!is_near(record) || !is(record, "within_reach"))) {
            far++;
            continue;
        }
        if (!any)
            print_title(WORD_BLOCKED_NOW, view->speaker.language);
        any = true;
        print_step(record);
        unmet_print(view, stdout, json_object_get(record, "unmet"), false);
    }
    if (far > 0)
        printf("  %s %zu (--all)\n", word(WORD_OUT_OF_REACH, view->speaker.language), far);
}

static void print_others(const struct view *view, const json_t *records)
{
    const char *between = "  ";
    for (size_t i = 0; i < json_array_size(records); i++) {
        const json_t *record = json_array_get(records, i);
        if (!is(record, "allowed") || is(record, "drives_on") || !is(record, "has_target"))
            continue;
        if (strcmp(between, "  ") == 0)
            print_title(WORD_AT_ANY_TIME, view->speaker.language);
        printf("%s%s", between, record_text(record, "command"));
        between = ", ";
    }
    if (strcmp(between, ", ") == 0)
        putchar('\n');
}

void next_print_short(const struct view *view)
{
    json_t *records = next_records(view, false);
    const char *between = " ";
    fputs(word(WORD_MAY_NOW, view->speaker.language), stdout);
    for (size_t i = 0; i < json_array_size(records); i++) {
        const json_t *record = json_array_get(records, i);
        if (!is(record, "allowed") || !is_near(record))
            continue;
        printf("%s%s", between, record_text(record, "command"));
        between = ", ";
    }
    putchar('\n');
    json_decref(records);
}

static void drop_unmet(json_t *records)
{
    for (size_t i = 0; i < json_array_size(records); i++)
        json_object_del(json_array_get(records, i), "unmet");
}

static int look(const struct view *view)
{
    json_t *records = next_records(view, view->asked->texts[ASKED_ALL] != NULL);
    if (view->asked->format == FORMAT_TSV)
        drop_unmet(records);
    if (view->asked->format != FORMAT_TEXT)
        return write_records(view->asked->format, records);
    print_allowed(view, records);
    print_blocked(view, records);
    print_others(view, records);
    json_decref(records);
    return DONE;
}

int command_next(int argc, char **argv)
{
    int code;
    struct asked asked;
    uint32_t set = ASKING_ALWAYS | ASKING(ASKED_ALL) | ASKING(ASKED_NOW);
    return asked_read(help, set, argc, argv, &asked, &code) ? view_file(&asked, look) : code;
}
