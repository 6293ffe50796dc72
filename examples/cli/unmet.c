#include "unmet.h"

#include <inttypes.h>
#include <string.h>

#include "output.h"
#include "phrase.h"
#include "record.h"
#include "remedy.h"
#include "words.h"

enum { MOST_CHOICES = 4 };

/* What may stand for a code: its values, if they are few. */
static void write_choices(FILE *out, int32_t list)
{
    size_t count = fgc_code_count(list);
    if (count > MOST_CHOICES)
        fputs("…", out);
    for (size_t i = 0; count <= MOST_CHOICES && i < count; i++)
        fprintf(out, "%s%s", i > 0 ? "|" : "", fgc_code_id(list, fgc_code_at(list, i)));
}

static bool is_about(const struct view *view, const fgc_field *field, fgc_id id)
{
    bool is_person = fgc_case_find_person(view->c, id) < fgc_case_person_count(view->c);
    return id > 0 && ((field->type == FGC_FIELD_TYPE_PERSON && is_person) ||
                      (field->type == FGC_FIELD_TYPE_THING && !is_person));
}

/* Write a field and what may stand for its value; true if that is `about`. */
static bool write_field(const struct view *view, FILE *out, const fgc_field *field, fgc_id about)
{
    bool is_it = is_about(view, field, about);
    fprintf(out, "%s=", field->name);
    if (is_it)
        fprintf(out, "%" PRIu32, about);
    else if (field->type == FGC_FIELD_TYPE_CODE)
        write_choices(out, field->list);
    else
        fputs(field->type == FGC_FIELD_TYPE_YES ? "yes|no" : "…", out);
    return is_it;
}

void unmet_write_command(const struct view *view, FILE *out, int32_t command, fgc_id about)
{
    fgc_field field = { .size = sizeof field };
    fputs(fgc_code_id(FGC_LIST_COMMAND, command), out);
    for (size_t i = 0; fgc_field_read(command, i, &field, NULL) == FGC_OK; i++) {
        if (!field.required || field.given)
            continue;
        fputc(' ', out);
        if (write_field(view, out, &field, about))
            about = 0;
    }
}

/* Write the fields that a command can do without, each between two texts. */
static void write_others(const struct view *view, FILE *out, int32_t command, const char *before,
                         const char *behind)
{
    fgc_field field = { .size = sizeof field };
    for (size_t i = 0; fgc_field_read(command, i, &field, NULL) == FGC_OK; i++) {
        if (field.required || field.given)
            continue;
        fputs(before, out);
        write_field(view, out, &field, 0);
        fputs(behind, out);
    }
}

void unmet_write_form(const struct view *view, FILE *out, int32_t command)
{
    unmet_write_command(view, out, command, 0);
    write_others(view, out, command, " [", "]");
}

static bool belongs_here(const struct view *view, int32_t command)
{
    fgc_command_row row = { .size = sizeof row };
    fgc_command_read(command, &row, NULL);
    return row.phases >> view_state(view).phase & 1;
}

/* The commands that meet a guard in this phase, for the first whom it concerns. */
static json_t *remedies_here(const struct view *view, size_t guard, fgc_id about)
{
    json_t *list = made(json_array());
    for (const int32_t *command = remedies_of(guard); *command; command++) {
        struct phrase phrase;
        if (!belongs_here(view, *command))
            continue;
        phrase_begin(&phrase);
        unmet_write_command(view, phrase.stream, *command, about);
        list_add_phrase(list, &phrase);
    }
    return list;
}

/* Of what is given with a command there is more to give: the fields it can do without. */
static void add_fields(const struct view *view, json_t *remedies, int32_t command)
{
    struct phrase phrase;
    phrase_begin(&phrase);
    unmet_write_command(view, phrase.stream, command, 0);
    write_others(view, phrase.stream, command, " ", "");
    list_add_phrase(remedies, &phrase);
}

/* Describe a guard, of those whom it concerns. */
static json_t *describe(const struct view *view, size_t index, int32_t severity, json_t *concerned)
{
    char id[64] = "";
    json_t *record = made(json_object());
    const json_t *first = json_object_get(json_array_get(concerned, 0), "id");
    fgc_guard guard = { .size = sizeof guard };
    if (fgc_guard_read(index, &guard, NULL))
        made(NULL);
    fgc_guard_id(index, id, sizeof id);
    record_add_text(record, "guard", id);
    record_add_text(record, "severity", fgc_code_id(FGC_LIST_SEVERITY, severity));
    record_add_text(record, "sentence", fgc_guard_sentence(index, view->speaker.language));
    record_add_text(record, "source", guard.citation);
    record_add(record, "concerned", concerned);
    record_add(record, "remedies", remedies_here(view, index, (fgc_id)json_integer_value(first)));
    return record;
}

json_t *unmet_records(const struct view *view, const fgc_steps *steps, size_t step)
{
    fgc_id id;
    fgc_unmet unmet = { .size = sizeof unmet };
    json_t *records = made(json_array());
    for (size_t i = 0; fgc_steps_unmet(steps, step, i, &unmet, NULL) == FGC_OK; i++) {
        json_t *concerned = made(json_array());
        for (size_t k = 0; (id = fgc_steps_concerned(steps, step, i, k)) > 0; k++)
            list_add(concerned, view_named(view, id));
        list_add(records, describe(view, unmet.guard, unmet.severity, concerned));
    }
    return records;
}

json_t *unmet_of_refusal(const struct view *view, const fgc_error *error)
{
    json_t *records = made(json_array());
    for (size_t i = 0; i < fgc_error_unmet_count(error); i++) {
        json_t *concerned = made(json_array());
        fgc_guard guard = { .size = sizeof guard };
        size_t index = fgc_error_unmet_guard(error, i);
        for (size_t k = 0; k < fgc_error_concerned_count(error, i); k++)
            list_add(concerned, view_named(view, fgc_error_concerned(error, i, k)));
        json_t *record = describe(view, index, fgc_error_unmet_severity(error, i), concerned);
        json_t *remedies = json_object_get(record, "remedies");
        if (json_array_size(remedies) == 0 && fgc_guard_read(index, &guard, NULL) == FGC_OK &&
            fgc_fact_subject(guard.fact) == FGC_SUBJECT_ARGUMENTS)
            add_fields(view, remedies, guard.command);
        list_add(records, record);
    }
    return records;
}

static void print_names(FILE *out, const json_t *concerned)
{
    for (size_t i = 0; i < json_array_size(concerned); i++)
        fprintf(out, "%s%s", i > 0 ? ", " : " (",
                record_text(json_array_get(concerned, i), "name"));
    fputs(json_array_size(concerned) > 0 ? ")" : "", out);
}

/* Write what no command does about a guard: what to ask, or whom to record it for. "": nothing. */
static void write_way(const struct view *view, FILE *out, const json_t *record)
{
    fgc_guard guard = { .size = sizeof guard };
    fgc_command_row row = { .size = sizeof row };
    if (fgc_guard_read(fgc_guard_find(record_text(record, "guard")), &guard, NULL) ||
        fgc_command_read(guard.command, &row, NULL))
        return;
    if (guard.fact == FGC_FACT_ROLE) {
        fputs("--as ", out);
        write_ids(out, FGC_LIST_ROLE, row.roles, "|");
    } else if (guard.fact == FGC_FACT_PHASE) {
        fprintf(out, "fgc next %s", view->file);
    } else if (guard.fact == FGC_FACT_KNOWN || guard.fact == FGC_FACT_TARGET_KNOWN) {
        fprintf(out, "fgc journal %s", view->file);
    }
}

/* What can be done about a guard, a line each; `in_full` also what is no command of the case. */
static void print_remedies(const struct view *view, FILE *out, const json_t *record, bool in_full)
{
    int32_t language = view->speaker.language;
    const json_t *remedies = json_object_get(record, "remedies");
    bool may_override = strcmp(record_text(record, "severity"), "overridable") == 0;
    struct phrase way;
    phrase_begin(&way);
    if (in_full && json_array_size(remedies) == 0)
        write_way(view, way.stream, record);
    if (*phrase_text(&way))
        fprintf(out, "        %s %s\n", word(WORD_DO, language), phrase_text(&way));
    phrase_free(&way);
    for (size_t i = 0; i < json_array_size(remedies); i++)
        fprintf(out, "        %s %s\n", word(i > 0 ? WORD_OR : WORD_DO, language),
                json_string_value(json_array_get(remedies, i)));
    if (may_override)
        fprintf(out, "        %s --override %s --reason …\n",
                word(json_array_size(remedies) > 0 ? WORD_OR : WORD_DO, language),
                record_text(record, "guard"));
}

static void print_source(const struct view *view, FILE *out, const json_t *record)
{
    int32_t severity = fgc_code_find(FGC_LIST_SEVERITY, record_text(record, "severity"));
    fprintf(out, "\n        %s, %s. %s: %s", record_text(record, "guard"),
            fgc_code_label(FGC_LIST_SEVERITY, severity, view->speaker.language),
            word(WORD_SOURCE, view->speaker.language), record_text(record, "source"));
}

bool unmet_is_within_reach(const json_t *records)
{
    for (size_t i = 0; i < json_array_size(records); i++) {
        const json_t *record = json_array_get(records, i);
        int32_t severity = fgc_code_find(FGC_LIST_SEVERITY, record_text(record, "severity"));
        if (severity == FGC_SEVERITY_REQUIRED &&
            json_array_size(json_object_get(record, "remedies")) == 0)
            return false;
    }
    return true;
}

static bool is_advice(const json_t *record)
{
    return fgc_code_find(FGC_LIST_SEVERITY, record_text(record, "severity")) == FGC_SEVERITY_ADVICE;
}

void unmet_print_advice(const struct view *view, const json_t *records)
{
    for (size_t i = 0; i < json_array_size(records); i++) {
        const json_t *record = json_array_get(records, i);
        if (!is_advice(record))
            continue;
        printf("      %s%s", word(WORD_ADVICE, view->speaker.language),
               record_text(record, "sentence"));
        print_names(stdout, json_object_get(record, "concerned"));
        putchar('\n');
    }
}

void unmet_print(const struct view *view, FILE *out, const json_t *records, bool in_full)
{
    int32_t language = view->speaker.language;
    for (size_t i = 0; i < json_array_size(records); i++) {
        const json_t *record = json_array_get(records, i);
        fprintf(out, "      %s%s", is_advice(record) ? word(WORD_ADVICE, language) : "",
                record_text(record, "sentence"));
        print_names(out, json_object_get(record, "concerned"));
        if (in_full)
            print_source(view, out, record);
        fputc('\n', out);
        if (in_full || !is_advice(record))
            print_remedies(view, out, record, in_full);
    }
}
