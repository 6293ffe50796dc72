/* Scenarios as a story in Markdown. */
#include <stdio.h>
#include <string.h>

#include "markdown.h"
#include "scenario_tell.h"

static void print_blank(struct teller *teller)
{
    if (!teller->is_apart)
        putchar('\n');
    teller->is_apart = true;
}

static void tell_prose(struct teller *teller, const char *text)
{
    if (!teller->has_title)
        fputs("# ", stdout);
    markdown_put(text);
    fputs(teller->has_title ? "\n" : "\n\n", stdout);
    teller->has_title = true;
}

static void tell_heading(struct teller *teller, const json_t *record)
{
    struct told_heading heading = told_heading(teller, record);
    if (heading.day) {
        print_blank(teller);
        fputs("## ", stdout);
        markdown_put(record_text(record, "day"));
        putchar('\n');
        teller->is_apart = false;
    }
    if (!heading.clock && !heading.who)
        return;
    print_blank(teller);
    fputs("**", stdout);
    markdown_put(record_text(record, "clock"));
    if (heading.who) {
        putchar(' ');
        markdown_put(record_text(record, "who"));
    }
    fputs("**\n\n", stdout);
}

static void tell_guards(const struct teller *teller, const json_t *record)
{
    const json_t *guards = json_object_get(record, "guards");
    for (size_t i = 0; i < json_array_size(guards); i++) {
        printf("  - %s", told_advice(teller, record, i));
        markdown_put(json_string_value(json_array_get(json_object_get(record, "sentences"), i)));
        printf(" (`%s`)\n", json_string_value(json_array_get(guards, i)));
    }
}

static void tell_item(const json_t *record, const char *what, bool strong)
{
    fputs("- ", stdout);
    fputs(strong ? "**" : "", stdout);
    if (*what)
        printf("%s: ", what);
    markdown_put(record_text(record, "text"));
    fputs(strong ? "**\n" : "\n", stdout);
}

void tell_as_markdown(struct teller *teller, const json_t *record)
{
    const char *kind = record_text(record, "kind");
    if (strcmp(kind, "blank") == 0) {
        print_blank(teller);
        return;
    }
    if (strcmp(kind, "expectation") == 0 && !*record_text(record, "text"))
        return;
    if (teller->is_prose != (strcmp(kind, "prose") == 0))
        print_blank(teller);
    teller->is_prose = strcmp(kind, "prose") == 0;
    tell_heading(teller, record);
    if (teller->is_prose)
        tell_prose(teller, record_text(record, "text"));
    else
        tell_item(record, told_what(teller, record), strcmp(kind, "phase") == 0);
    tell_guards(teller, record);
    teller->is_apart = false;
}
