#include <inttypes.h>
#include <sodium.h>
#include <string.h>

#include "commands.h"
#include "output.h"
#include "phrase.h"
#include "record.h"
#include "say.h"
#include "view.h"
#include "words.h"

static const char help[] =
    "usage: fgc show FILE [options]\n"
    "\n"
    "How a case stands: its phase, its people and what they have consented to, whose consent is\n"
    "missing, and the plan in short. FILE - is standard input. fgc next says what may be done,\n"
    "fgc due what is due.\n"
    "\n"
    "  --now INSTANT    ask for another time than now\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da)\n"
    "  --format FORMAT  text or json; tsv has a line a person\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 the file cannot be read, 2 wrong usage.\n";

static json_t *describe_person(const struct view *view, const fgc_person *person)
{
    json_t *record = view_named(view, person->id);
    record_add_code(record, "kind", FGC_LIST_PERSON_KIND, person->kind);
    record_add(record, "roles", list_of_ids(FGC_LIST_ROLE, person->roles));
    record_add_date(record, "born", person->birth_known ? person->born : FGC_NO_DATE);
    record_add_text(record, "key", person->key);
    record_add_code(record, "participation", FGC_LIST_CONSENT, person->participation);
    record_add_code(record, "sharing", FGC_LIST_CONSENT, person->sharing);
    record_add_code(record, "invitation", FGC_LIST_INVITATION, person->invitation);
    record_add_code(record, "preparation", FGC_LIST_FORM, person->preparation);
    record_add(record, "present", json_boolean(person->present));
    return record;
}

static json_t *describe_people(const struct view *view)
{
    json_t *people = made(json_array());
    for (size_t i = 0; i < fgc_case_person_count(view->c); i++) {
        fgc_person person = { .size = sizeof person };
        if (fgc_case_read_person(view->c, i, &person, NULL) == FGC_OK)
            list_add(people, describe_person(view, &person));
    }
    return people;
}

/* Whose consent to take part is needed now and not there. */
static json_t *describe_missing(const struct view *view)
{
    json_t *missing = made(json_array());
    fgc_id id = 0;
    while ((id = fgc_case_next_missing_consent(view->c, FGC_CONSENT_PURPOSE_PARTICIPATION,
                                               view->now, id)) > 0)
        list_add(missing, view_named(view, id));
    return missing;
}

static json_t *describe_unanswered(const struct view *view)
{
    json_t *questions = made(json_array());
    fgc_id id = 0;
    while ((id = fgc_case_next_unanswered(view->c, id)) > 0)
        list_add(questions, view_named(view, id));
    return questions;
}

static int64_t count_actions(const fgc_case *c)
{
    int64_t count = 0;
    for (fgc_id id = 0; (id = fgc_case_next_thing(c, FGC_THING_ACTION, id)) > 0;) {
        fgc_thing thing = { .size = sizeof thing };
        if (fgc_case_read_thing(c, id, &thing, NULL) == FGC_OK && !(thing.marks & FGC_MARK_REMOVED))
            count++;
    }
    return count;
}

static json_t *describe_plan(const struct view *view, const fgc_case_state *state)
{
    json_t *plan = made(json_object());
    record_add_number(plan, "version", state->plan_version);
    record_add_number(plan, "in_force", state->plan_in_force);
    record_add_number(plan, "awaiting", state->plan_awaiting);
    record_add_code(plan, "decision", FGC_LIST_PLAN_STATE, state->decision);
    record_add_number(plan, "actions", count_actions(view->c));
    record_add(plan, "unanswered", describe_unanswered(view));
    return plan;
}

/* The end of the journal, to be kept elsewhere: fgc verify holds a file against it. */
static void add_head(const struct view *view, json_t *record)
{
    char hex[2 * 32 + 1], text[96];
    fgc_head head = { .size = sizeof head };
    fgc_case_head(view->c, &head, NULL);
    sodium_bin2hex(hex, sizeof hex, head.digest, sizeof head.digest);
    snprintf(text, sizeof text, "%" PRIu32 ":%s", head.sequence, hex);
    record_add_text(record, "head", view_state(view).chained ? text : NULL);
}

/* The host's key of the case, which the opening event has. */
static void add_reference(const struct view *view, json_t *record)
{
    fgc_event *event = view_event(view, 1);
    const char *reference = NULL;
    for (size_t i = 0; event && i < fgc_event_field_count(event); i++)
        if (strcmp(fgc_event_field_name(event, i), "reference") == 0)
            reference = fgc_event_field_value(event, i);
    record_add_text(record, "reference", reference);
    fgc_event_free(event);
}

static json_t *describe(const struct view *view)
{
    json_t *record = made(json_object());
    fgc_case_state state = view_state(view);
    record_add_text(record, "file", view->file);
    add_reference(view, record);
    record_add_text(record, "profile", fgc_profile_name(fgc_case_profile(view->c)));
    record_add_number(record, "revision", fgc_case_revision(view->c));
    record_add(record, "chained", json_boolean(state.chained));
    add_head(view, record);
    record_add_code(record, "phase", FGC_LIST_PHASE, state.phase);
    record_add_code(record, "urgency", FGC_LIST_URGENCY, state.urgency);
    record_add_code(record, "setting", FGC_LIST_SETTING, state.setting);
    record_add_code(record, "stage", FGC_LIST_STAGE, state.stage);
    record_add_code(record, "purpose", FGC_LIST_PURPOSE, state.purpose);
    record_add_code(record, "outcome", FGC_LIST_OUTCOME, state.outcome);
    record_add(record, "on_hold", json_boolean(state.on_hold));
    record_add(record, "coordinator",
               state.coordinator ? view_named(view, state.coordinator) : json_null());
    record_add_number(record, "breaches", state.breaches);
    record_add(record, "people", describe_people(view));
    record_add(record, "missing_consents", describe_missing(view));
    record_add(record, "plan", describe_plan(view, &state));
    return record;
}

/* What a key's code is called; "" when there is none. */
static const char *label_of(const struct view *view, const json_t *record, const char *key,
                            int32_t list)
{
    const char *id = record_text(record, key);
    return *id ? fgc_code_label(list, fgc_code_find(list, id), view->speaker.language) : "";
}

static void print_heading(const struct view *view, const json_t *record)
{
    int32_t language = view->speaker.language;
    output_bold(true);
    printf("%s", record_text(record, "reference"));
    output_bold(false);
    printf(", %s, %s, %s\n", record_text(record, "profile"),
           label_of(view, record, "urgency", FGC_LIST_URGENCY),
           label_of(view, record, "purpose", FGC_LIST_PURPOSE));
    printf("%s: %s%s%s, %" JSON_INTEGER_FORMAT " %s\n", word(WORD_PHASE, language),
           label_of(view, record, "phase", FGC_LIST_PHASE),
           *record_text(record, "outcome") ? ", " : "",
           label_of(view, record, "outcome", FGC_LIST_OUTCOME),
           json_integer_value(json_object_get(record, "revision")), word(WORD_EVENTS, language));
    if (json_is_true(json_object_get(record, "on_hold")))
        printf("%s\n", word(WORD_ON_HOLD, language));
}

/* Add ", WHAT: label" of a code that a person has. */
static void add_detail(const struct view *view, FILE *out, const char *what, const json_t *person,
                       const char *key, int32_t list)
{
    const char *label = label_of(view, person, key, list);
    if (*label)
        fprintf(out, ", %s %s", what, label);
}

static void add_roles(const struct view *view, FILE *out, const json_t *person)
{
    const json_t *roles = json_object_get(person, "roles");
    if (json_array_size(roles) == 0)
        fputs(label_of(view, person, "kind", FGC_LIST_PERSON_KIND), out);
    for (size_t i = 0; i < json_array_size(roles); i++) {
        const char *id = json_string_value(json_array_get(roles, i));
        fprintf(out, "%s%s", i > 0 ? ", " : "",
                fgc_code_label(FGC_LIST_ROLE, fgc_code_find(FGC_LIST_ROLE, id),
                               view->speaker.language));
    }
}

static void print_people(const struct view *view, const json_t *people)
{
    int32_t language = view->speaker.language;
    json_t *table = made(json_array());
    for (size_t i = 0; i < json_array_size(people); i++) {
        const json_t *person = json_array_get(people, i);
        struct phrase details;
        char id[32];
        snprintf(id, sizeof id, "  %" JSON_INTEGER_FORMAT,
                 json_integer_value(json_object_get(person, "id")));
        phrase_begin(&details);
        add_roles(view, details.stream, person);
        if (strcmp(record_text(person, "participation"), "not_given") != 0)
            add_detail(view, details.stream, word(WORD_CONSENT, language), person, "participation",
                       FGC_LIST_CONSENT);
        add_detail(view, details.stream, word(WORD_INVITATION, language), person, "invitation",
                   FGC_LIST_INVITATION);
        add_detail(view, details.stream, word(WORD_PREPARATION, language), person, "preparation",
                   FGC_LIST_FORM);
        list_add(table, json_pack("[sss]", id, record_text(person, "name"), phrase_text(&details)));
        phrase_free(&details);
    }
    table_print(table, "  ", false);
    json_decref(table);
}

static void print_missing(const struct view *view, const json_t *missing)
{
    int32_t language = view->speaker.language;
    bool any = json_array_size(missing) > 0;
    fputs(word(any ? WORD_CONSENT_MISSING : WORD_NO_CONSENT_MISSING, language), stdout);
    for (size_t i = 0; i < json_array_size(missing); i++)
        printf("%s%s", i > 0 ? ", " : " ", record_text(json_array_get(missing, i), "name"));
    putchar('\n');
}

static void print_plan(const struct view *view, const json_t *plan)
{
    int32_t language = view->speaker.language;
    const json_t *unanswered = json_object_get(plan, "unanswered");
    json_int_t in_force = json_integer_value(json_object_get(plan, "in_force"));
    printf("%s: %s", word(WORD_PLAN, language),
           label_of(view, plan, "decision", FGC_LIST_PLAN_STATE));
    if (in_force > 0)
        printf(", %s %" JSON_INTEGER_FORMAT " %s", word(WORD_VERSION, language), in_force,
               word(WORD_IN_FORCE, language));
    printf(", %s: %" JSON_INTEGER_FORMAT, word(WORD_PLAN_ACTIONS, language),
           json_integer_value(json_object_get(plan, "actions")));
    if (json_array_size(unanswered) > 0)
        printf("; %s", word(WORD_UNANSWERED, language));
    for (size_t i = 0; i < json_array_size(unanswered); i++)
        printf("%s %s", i > 0 ? "," : "", record_text(json_array_get(unanswered, i), "name"));
    putchar('\n');
}

static void print(const struct view *view, const json_t *record)
{
    print_heading(view, record);
    print_people(view, json_object_get(record, "people"));
    print_missing(view, json_object_get(record, "missing_consents"));
    print_plan(view, json_object_get(record, "plan"));
}

static int look(const struct view *view)
{
    int code = DONE;
    json_t *record = describe(view);
    if (view->asked->format == FORMAT_JSON)
        code = write_json(record);
    else if (view->asked->format == FORMAT_TSV)
        code = write_tsv(json_object_get(record, "people"), true);
    else
        print(view, record);
    json_decref(record);
    return code;
}

int command_show(int argc, char **argv)
{
    int code;
    struct asked asked;
    uint32_t set = ASKING_ALWAYS | ASKING(ASKED_NOW);
    return asked_read(help, set, argc, argv, &asked, &code) ? view_file(&asked, look) : code;
}
