/* Scenarios as a story for terminals and plain text. */
#include <stdio.h>
#include <string.h>

#include "output.h"
#include "scenario_tell.h"

enum { CLOCK = 5, INDENT = 6, DEEP = 8 };

/* Columns of a UTF-8 text up to a byte. */
static size_t columns(const char *text, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

/* Print a text from a column on. On a terminal it goes on in the same column of the next line. */
static void print_block(const char *text, size_t indent)
{
    size_t width = output_width(), used = indent;
    while (width > 0 && *text) {
        size_t size = strcspn(text, " ");
        size_t wide = columns(text, size);
        if (used > indent && used + 1 + wide > width) {
            printf("\n%*s", (int)indent, "");
            used = indent;
        } else if (used > indent) {
            putchar(' ');
            used++;
        }
        printf("%.*s", (int)size, text);
        used += wide;
        text += size + (text[size] == ' ');
    }
    printf("%s\n", text);
}

static void print_styled(enum style style, const char *text)
{
    output_style(style);
    fputs(text, stdout);
    output_style(STYLE_PLAIN);
}

static void print_blank(struct teller *teller)
{
    if (!teller->is_apart)
        putchar('\n');
    teller->is_apart = true;
}

static void tell_prose(struct teller *teller, const char *text)
{
    if (teller->has_title)
        fputs(text, stdout);
    else
        print_styled(STYLE_BOLD, text);
    putchar('\n');
    teller->has_title = true;
}

/* The day above its events, and the time and role above what was done then. */
static void tell_heading(struct teller *teller, const json_t *record)
{
    struct told_heading heading = told_heading(teller, record);
    if (heading.day) {
        print_blank(teller);
        print_styled(STYLE_BOLD, record_text(record, "day"));
        putchar('\n');
    }
    if (!heading.clock && !heading.who)
        return;
    printf("%*s", CLOCK, heading.clock ? record_text(record, "clock") : "");
    if (heading.who) {
        fputs("  ", stdout);
        print_styled(STYLE_FAINT, record_text(record, "who"));
    }
    putchar('\n');
}

static void tell_guards(const struct teller *teller, const json_t *record)
{
    const json_t *sentences = json_object_get(record, "sentences");
    for (size_t i = 0; i < json_array_size(sentences); i++) {
        printf("%*s%s", DEEP, "", told_advice(teller, record, i));
        print_block(json_string_value(json_array_get(sentences, i)), DEEP);
    }
}

/* What is said before a text. */
static void print_what(const struct teller *teller, const json_t *record, enum style style)
{
    const char *what = told_what(teller, record);
    if (!*what)
        return;
    output_style(style);
    printf("%s: ", what);
    output_style(STYLE_PLAIN);
}

static void tell_command(const struct teller *teller, const json_t *record)
{
    char number[24] = "–";
    json_int_t id = json_integer_value(json_object_get(record, "number"));
    if (id > 0)
        snprintf(number, sizeof number, "%lld", (long long)id);
    printf("%*s", output_is_terminal() ? (int)(4 - columns(number, strlen(number))) : 2, "");
    print_styled(STYLE_FAINT, number);
    fputs("  ", stdout);
    print_what(teller, record, STYLE_RED);
    print_block(record_text(record, "text"), INDENT);
    tell_guards(teller, record);
}

/* What followed from a command, or is as the script expects. */
static void tell_note(const struct teller *teller, const json_t *record)
{
    bool fails = strcmp(record_text(record, "result"), "fails") == 0;
    bool is_phase = strcmp(record_text(record, "kind"), "phase") == 0;
    printf("%*s", INDENT, "");
    print_what(teller, record, fails ? STYLE_RED : is_phase ? STYLE_BOLD : STYLE_YELLOW);
    print_block(record_text(record, "text"), INDENT);
    tell_guards(teller, record);
}

void tell_as_text(struct teller *teller, const json_t *record)
{
    const char *kind = record_text(record, "kind");
    if (strcmp(kind, "blank") == 0) {
        print_blank(teller);
        return;
    }
    if (strcmp(kind, "expectation") == 0 && !*record_text(record, "text"))
        return;
    if (teller->is_prose && strcmp(kind, "prose") != 0)
        print_blank(teller);
    teller->is_prose = strcmp(kind, "prose") == 0;
    tell_heading(teller, record);
    if (teller->is_prose)
        tell_prose(teller, record_text(record, "text"));
    else if (strcmp(kind, "command") == 0)
        tell_command(teller, record);
    else
        tell_note(teller, record);
    teller->is_apart = false;
}
