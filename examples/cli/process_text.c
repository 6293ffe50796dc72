#include <stdio.h>
#include <string.h>

#include "output.h"
#include "process.h"
#include "record.h"
#include "say.h"
#include "words.h"

/* Room for a text of a line, and where a long list of values is broken. */
enum { LINE = 512, COLUMNS = 78 };

static void print_heading(const char *text)
{
    output_bold(true);
    fputs(text, stdout);
    output_bold(false);
    putchar('\n');
}

static void print_table(json_t *table, const char *separator, bool has_header)
{
    table_print(table, separator, has_header);
    json_decref(table);
}

/* Each value of a list with what it is called, but for profiles that are not shown. */
static void print_codes(const struct process *process, int32_t list)
{
    json_t *table = made(json_array());
    for (size_t i = 0; i < fgc_code_count(list); i++) {
        int32_t value = fgc_code_at(list, i);
        if (list == FGC_LIST_PROFILE && process->profile && value != process->profile)
            continue;
        list_add(table,
                 json_pack("[ss]", fgc_code_id(list, value), process_label(process, list, value)));
    }
    print_table(table, "\t", false);
}

static const char *admission(const struct process *process, int32_t role, int32_t part)
{
    return process_label(process, FGC_LIST_ADMISSION, fgc_role_admission(role, part));
}

static void print_rooms(const struct process *process)
{
    json_t *table = made(json_array());
    list_add(table, json_pack("[ssss]", word(WORD_ROLE, process->language),
                              process_label(process, FGC_LIST_PHASE, FGC_PHASE_INFORMATION),
                              process_label(process, FGC_LIST_PHASE, FGC_PHASE_PRIVATE_TIME),
                              process_label(process, FGC_LIST_PHASE, FGC_PHASE_PRESENTATION)));
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_ROLE); i++) {
        int32_t role = fgc_code_at(FGC_LIST_ROLE, i);
        json_t *row = json_pack("[s]", process_label(process, FGC_LIST_ROLE, role));
        for (int32_t part = FGC_PHASE_INFORMATION; part <= FGC_PHASE_PRESENTATION; part++) {
            char cell[LINE];
            bool tuned = fgc_role_admission_is_tuned(role, part);
            snprintf(cell, sizeof cell, "%s%s", admission(process, role, part), tuned ? " *" : "");
            list_add(row, json_string(cell));
        }
        list_add(table, row);
    }
    print_table(table, "\t", true);
    printf("\n* %s\n", word(WORD_TUNED, process->language));
}

static void print_facts(const struct process *process, const fgc_command_row *row, json_t *sources)
{
    char roles[LINE], phases[LINE], source[16];
    snprintf(source, sizeof source, "[%zu]", process_cite(sources, row->citation));
    process_write_roles(process, roles, sizeof roles, row->roles);
    process_write_phases(process, phases, sizeof phases, row->phases);
    json_t *table = made(json_array());
    list_add(table, json_pack("[ss]", word(WORD_BEHALF, process->language), roles));
    list_add(table, json_pack("[ss]", word(WORD_PHASES, process->language), phases));
    list_add(table, json_pack("[ss]", word(WORD_SOURCE, process->language), source));
    print_table(table, ": ", false);
}

/* The values of a code list, in as many lines as they need. */
static void add_values(const struct process *process, json_t *table, int32_t list)
{
    char line[LINE] = "";
    size_t count = fgc_code_count(list);
    for (size_t i = 0; i < count; i++) {
        const char *label = process_label(process, list, fgc_code_at(list, i));
        if (*line && strlen(line) + strlen(label) > COLUMNS) {
            list_add(table, json_pack("[s]", line));
            *line = '\0';
        }
        size_t at = strlen(line);
        snprintf(line + at, sizeof line - at, "%s%s%s", *line ? " " : "      ", label,
                 i + 1 < count ? "," : "");
    }
    if (*line)
        list_add(table, json_pack("[s]", line));
}

/* "må oppgis, personopplysning". */
static void write_marks(const struct process *process, char *out, size_t room,
                        const fgc_field *field)
{
    const struct {
        bool is;
        enum word name;
    } marks[] = { { field->required && !field->given, WORD_REQUIRED },
                  { field->personal, WORD_PERSONAL },
                  { field->many, WORD_MANY },
                  { field->given, WORD_GIVEN } };
    out[0] = '\0';
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = strlen(out);
        if (marks[i].is)
            snprintf(out + at, room - at, "%s%s", at > 0 ? ", " : "",
                     word(marks[i].name, process->language));
    }
}

static void print_fields(const struct process *process, int32_t command, size_t count)
{
    char name[LINE], marks[LINE];
    json_t *table = made(json_array());
    snprintf(name, sizeof name, "  %s", word(WORD_FIELD, process->language));
    list_add(table, json_pack("[ss]", name, word(WORD_TYPE, process->language)));
    for (size_t i = 0; i < count; i++) {
        fgc_field field = process_field(command, i);
        snprintf(name, sizeof name, "  %s", field.name);
        write_marks(process, marks, sizeof marks, &field);
        list_add(table, json_pack(*marks ? "[sss]" : "[ss]", name,
                                  process_label(process, FGC_LIST_FIELD_TYPE, field.type), marks));
        add_values(process, table, field.list);
    }
    if (count > 0)
        print_table(table, "\t", true);
    else
        json_decref(table);
}

static json_t *guard_header(const struct process *process)
{
    char name[LINE];
    snprintf(name, sizeof name, "  %s", word(WORD_GUARD, process->language));
    json_t *row = made(json_array());
    list_add(row, json_string(name));
    for (size_t i = 0; i < process_profile_count(process); i++)
        list_add(row, json_string(fgc_code_id(FGC_LIST_PROFILE, process_profile_at(process, i))));
    return row;
}

/* Side by side severities go by their ids, as the profiles above them do. */
static const char *severity(const struct process *process, size_t index, size_t column)
{
    int32_t value = fgc_guard_severity(index, process_profile_at(process, column));
    return process->profile ? process_label(process, FGC_LIST_SEVERITY, value)
                            : fgc_code_id(FGC_LIST_SEVERITY, value);
}

static void add_guard(const struct process *process, json_t *table, size_t index,
                      const fgc_guard *guard, json_t *sources)
{
    char id[64], text[LINE];
    json_t *row = made(json_array());
    fgc_guard_id(index, id, sizeof id);
    snprintf(text, sizeof text, "  %s", id);
    list_add(row, json_string(text));
    for (size_t i = 0; i < process_profile_count(process); i++)
        list_add(row, json_string(severity(process, index, i)));
    list_add(row, json_string(word(guard->fixed ? WORD_FIXED : WORD_TUNED, process->language)));
    snprintf(text, sizeof text, "[%zu]", process_cite(sources, guard->citation));
    list_add(row, json_string(text));
    list_add(table, row);
    snprintf(text, sizeof text, "      %s", fgc_guard_sentence(index, process->language));
    list_add(table, json_pack("[s]", text));
}

static void print_guards(const struct process *process, int32_t command, json_t *sources)
{
    json_t *table = made(json_array());
    list_add(table, guard_header(process));
    for (size_t i = 0; i < fgc_guard_count(); i++) {
        fgc_guard guard = process_guard(i);
        if (guard.command == command && process_lists_guard(&guard))
            add_guard(process, table, i, &guard, sources);
    }
    if (json_array_size(table) > 1)
        print_table(table, "\t", true);
    else
        json_decref(table);
}

static void print_command(const struct process *process, int32_t command, json_t *sources)
{
    char title[LINE];
    fgc_command_row row = process_command(command);
    snprintf(title, sizeof title, "%s – %s", fgc_code_id(FGC_LIST_COMMAND, command),
             process_label(process, FGC_LIST_COMMAND, command));
    putchar('\n');
    print_heading(title);
    print_facts(process, &row, sources);
    print_fields(process, command, row.field_count);
    print_guards(process, command, sources);
}

static void print_sources(const struct process *process, const json_t *sources)
{
    putchar('\n');
    print_heading(word(WORD_SOURCES, process->language));
    for (size_t i = 0; i < json_array_size(sources); i++)
        printf("[%zu] %s\n", i + 1, json_string_value(json_array_get(sources, i)));
}

int process_print(const struct process *process)
{
    json_t *sources = made(json_array());
    print_heading(word(WORD_PROCESS, process->language));
    print_codes(process, FGC_LIST_PROFILE);
    putchar('\n');
    print_heading(word(WORD_PHASES, process->language));
    print_codes(process, FGC_LIST_PHASE);
    putchar('\n');
    print_heading(word(WORD_ROOMS, process->language));
    print_rooms(process);
    putchar('\n');
    puts(word(WORD_ELSE_REFUSED, process->language));
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++)
        print_command(process, fgc_code_at(FGC_LIST_COMMAND, i), sources);
    print_sources(process, sources);
    json_decref(sources);
    return DONE;
}
