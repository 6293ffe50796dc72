/* Scenarios in brief: the prose, and a line for each turning point. */
#include <stdio.h>
#include <string.h>

#include "output.h"
#include "scenario_tell.h"

/* The day in front, if it is another than that of the line above. */
static void print_day(struct teller *teller, const json_t *record)
{
    struct told_heading heading = told_heading(teller, record);
    output_style(STYLE_FAINT);
    if (heading.day)
        printf("  %s: ", record_text(record, "day"));
    else
        fputs("    ", stdout);
    output_style(STYLE_PLAIN);
}

static void print_sentences(const json_t *record)
{
    const json_t *sentences = json_object_get(record, "sentences");
    const json_t *severities = json_object_get(record, "severities");
    const char *before = " – ";
    for (size_t i = 0; i < json_array_size(sentences); i++) {
        if (strcmp(json_string_value(json_array_get(severities, i)), "advice") == 0)
            continue;
        printf("%s%s", before, json_string_value(json_array_get(sentences, i)));
        before = " ";
    }
}

static void tell_turn(struct teller *teller, const json_t *record)
{
    const char *text = record_text(record, "text");
    bool is_refused = strcmp(record_text(record, "result"), "refused") == 0;
    print_day(teller, record);
    output_style(is_refused ? STYLE_RED : STYLE_YELLOW);
    printf("%s: ", told_what(teller, record));
    output_style(STYLE_PLAIN);
    /* Of what was refused, the command is enough. */
    printf("%.*s", (int)(is_refused ? strcspn(text, ":;") : strlen(text)), text);
    print_sentences(record);
    putchar('\n');
}

void tell_as_lines(struct teller *teller, const json_t *record)
{
    const char *kind = record_text(record, "kind");
    if (strcmp(kind, "blank") == 0)
        return;
    teller->is_apart = false;
    if (strcmp(kind, "prose") != 0) {
        tell_turn(teller, record);
        return;
    }
    output_style(teller->has_title ? STYLE_PLAIN : STYLE_BOLD);
    printf("%s\n", record_text(record, "text"));
    output_style(STYLE_PLAIN);
    teller->has_title = true;
}
