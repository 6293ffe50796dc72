#include <stdio.h>

#include "process.h"
#include "say.h"

/* Text in a label of Graphviz, which is read as HTML. */
static void put(const char *text)
{
    for (; *text; text++) {
        if (*text == '&')
            fputs("&amp;", stdout);
        else if (*text == '<')
            fputs("&lt;", stdout);
        else if (*text == '>')
            fputs("&gt;", stdout);
        else if (*text == '"')
            fputs("&quot;", stdout);
        else
            putchar(*text);
    }
}

/* A box with a title and a line for each command. */
static void print_box(const struct process *process, size_t group)
{
    printf("  \"%s\" [label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" "
           "CELLPADDING=\"6\"><TR><TD><B>",
           process_group_id(group));
    put(process_group_title(process, group));
    fputs("</B></TD></TR><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">", stdout);
    const char *between = "";
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_COMMAND); i++) {
        int32_t command = fgc_code_at(FGC_LIST_COMMAND, i);
        if (!process_group_has(group, command))
            continue;
        fputs(between, stdout);
        put(process_label(process, FGC_LIST_COMMAND, command));
        between = "<BR/>";
    }
    puts("</TD></TR></TABLE>>];");
}

/* The phases come after one another; a case begins with the first. */
int process_print_dot(const struct process *process)
{
    puts("digraph process {");
    puts("  graph [rankdir=LR charset=\"UTF-8\"];");
    puts("  node [shape=plain fontname=\"Helvetica\" fontsize=11];");
    for (size_t i = 0; i < process_group_count(); i++)
        print_box(process, i);
    fputs("  \"before\"", stdout);
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_PHASE); i++)
        printf(" -> \"%s\"", fgc_code_id(FGC_LIST_PHASE, fgc_code_at(FGC_LIST_PHASE, i)));
    puts(";\n}");
    return DONE;
}
