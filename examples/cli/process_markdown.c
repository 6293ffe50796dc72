#include <stdio.h>

#include "markdown.h"
#include "output.h"
#include "process.h"
#include "say.h"
#include "words.h"

static void put_label(const struct process *process, int32_t list, int32_t value)
{
    markdown_put(process_label(process, list, value));
}

static void print_heading(const char *text)
{
    fputs("\n## ", stdout);
    markdown_put(text);
    fputs("\n\n", stdout);
}

/* Begin a table of `count` columns. */
static void print_columns(const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fputs("| ", stdout);
        markdown_put(names[i]);
        putchar(' ');
    }
    fputs("|\n", stdout);
    for (size_t i = 0; i < count; i++)
        fputs("|---", stdout);
    fputs("|\n", stdout);
}

static void print_title(const struct process *process)
{
    fputs("# ", stdout);
    markdown_put(word(WORD_PROCESS, process->language));
    for (size_t i = 0; i < process_profile_count(process); i++) {
        fputs(i == 0 ? ": " : ", ", stdout);
        put_label(process, FGC_LIST_PROFILE, process_profile_at(process, i));
    }
    fputs("\n\n", stdout);
    markdown_put(word(WORD_ELSE_REFUSED, process->language));
    putchar(' ');
    markdown_put(word(WORD_BOLD_IS_FIXED, process->language));
    putchar('\n');
}

static void print_rooms(const struct process *process)
{
    enum { FIRST = FGC_PHASE_INFORMATION, LAST = FGC_PHASE_PRESENTATION };
    print_heading(word(WORD_ROOMS, process->language));
    print_columns(
        (const char *[]){
            word(WORD_ROLE, process->language),
            process_label(process, FGC_LIST_PHASE, FGC_PHASE_INFORMATION),
            process_label(process, FGC_LIST_PHASE, FGC_PHASE_PRIVATE_TIME),
            process_label(process, FGC_LIST_PHASE, FGC_PHASE_PRESENTATION),
        },
        4);
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_ROLE); i++) {
        int32_t role = fgc_code_at(FGC_LIST_ROLE, i);
        fputs("| ", stdout);
        put_label(process, FGC_LIST_ROLE, role);
        for (int32_t part = FIRST; part <= LAST; part++) {
            const char *bold = fgc_role_admission_is_tuned(role, part) ? "" : "**";
            printf(" | %s", bold);
            put_label(process, FGC_LIST_ADMISSION, fgc_role_admission(role, part));
            fputs(bold, stdout);
        }
        fputs(" |\n", stdout);
    }
}

/* Whether a guard holds as strongly in all profiles that are shown. */
static bool is_even(const struct process *process, size_t index)
{
    int32_t first = fgc_guard_severity(index, process_profile_at(process, 0));
    for (size_t i = 1; i < process_profile_count(process); i++)
        if (fgc_guard_severity(index, process_profile_at(process, i)) != first)
            return false;
    return true;
}

/* "kan ikke fravikes", or for each profile, "no-barnevern: kan ikke fravikes; …". */
static void print_severities(const struct process *process, size_t index)
{
    bool even = is_even(process, index);
    for (size_t i = 0; i < (even ? 1 : process_profile_count(process)); i++) {
        int32_t profile = process_profile_at(process, i);
        fputs(i > 0 ? "; " : "", stdout);
        if (!even)
            printf("%s: ", fgc_code_id(FGC_LIST_PROFILE, profile));
        put_label(process, FGC_LIST_SEVERITY, fgc_guard_severity(index, profile));
    }
}

/* A guard that holds in no profile shown is none of the document's. */
static bool is_off(const struct process *process, size_t index)
{
    return is_even(process, index) &&
           fgc_guard_severity(index, process_profile_at(process, 0)) == FGC_SEVERITY_OFF;
}

static void print_guards(const struct process *process, int32_t command, json_t *sources)
{
    const char *between = "";
    for (size_t i = 0; i < fgc_guard_count(); i++) {
        fgc_guard guard = process_guard(i);
        if (guard.command != command || !process_lists_guard(&guard) || is_off(process, i))
            continue;
        fputs(between, stdout);
        markdown_put(fgc_guard_sentence(i, process->language));
        printf(" (%s", guard.fixed ? "**" : "");
        print_severities(process, i);
        printf("%s) \\[%zu\\]", guard.fixed ? "**" : "", process_cite(sources, guard.citation));
        between = "<br>";
    }
}

static void print_command(const struct process *process, int32_t command, json_t *sources)
{
    char roles[512];
    fgc_command_row row = process_command(command);
    fputs("| ", stdout);
    put_label(process, FGC_LIST_COMMAND, command);
    printf(" \\[%zu\\] | ", process_cite(sources, row.citation));
    markdown_put(process_write_roles(process, roles, sizeof roles, row.roles));
    fputs(" | ", stdout);
    print_guards(process, command, sources);
    fputs(" |\n", stdout);
}

static void print_group(const struct process *process, size_t group, json_t *sources)
{
    print_heading(process_group_title(process, group));
    print_columns((const char *[]){ word(WORD_CAN_BE_DONE, process->language),
                                    word(WORD_BEHALF, process->language),
                                    word(WORD_STOPPED_WHEN, process->language) },
                  3);
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t command = fgc_code_at(FGC_LIST_COMMAND, i);
        if (process_group_has(group, command))
            print_command(process, command, sources);
    }
}

static void print_sources(const struct process *process, const json_t *sources)
{
    print_heading(word(WORD_SOURCES, process->language));
    for (size_t i = 0; i < json_array_size(sources); i++) {
        printf("%zu. ", i + 1);
        markdown_put(json_string_value(json_array_get(sources, i)));
        putchar('\n');
    }
}

int process_print_markdown(const struct process *process)
{
    json_t *sources = made(json_array());
    print_title(process);
    print_rooms(process);
    for (size_t i = 0; i < process_group_count(); i++)
        print_group(process, i, sources);
    print_sources(process, sources);
    json_decref(sources);
    return DONE;
}
