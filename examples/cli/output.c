#include "output.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "say.h"

void output_begin(void)
{
    signal(SIGPIPE, SIG_IGN);
    /* Else jansson opens /dev/urandom, against keys that somebody chose; here they are our own. */
    json_object_seed(1);
}

int output_end(int code)
{
    bool failed = ferror(stdout) != 0;
    errno = 0;
    if (fclose(stdout) == 0 && !failed)
        return code;
    if (errno == EPIPE)
        return REFUSED;
    return say_refused("the output could not be written%s%s; what was printed is not complete",
                       errno ? ": " : "", errno ? strerror(errno) : "");
}

bool output_is_terminal(void)
{
    return isatty(STDOUT_FILENO) == 1;
}

static bool has_styles(void)
{
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return output_is_terminal() && !(no_color && *no_color) && terminal &&
           strcmp(terminal, "dumb") != 0;
}

void output_style(enum style style)
{
    static const char *const codes[] = {
        [STYLE_PLAIN] = "\033[0m", [STYLE_BOLD] = "\033[1m",   [STYLE_FAINT] = "\033[2m",
        [STYLE_RED] = "\033[31m",  [STYLE_GREEN] = "\033[32m", [STYLE_YELLOW] = "\033[33m",
    };
    if (has_styles())
        fputs(codes[style], stdout);
}

void output_bold(bool on)
{
    output_style(on ? STYLE_BOLD : STYLE_PLAIN);
}

size_t output_width(void)
{
    enum { USUAL = 80, MOST = 100 };
    struct winsize size = { 0 };
    if (!output_is_terminal())
        return 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return USUAL;
    return size.ws_col < MOST ? size.ws_col : MOST;
}

json_t *made(json_t *value)
{
    if (!value) {
        fputs("fgc: out of memory\n", stderr);
        exit(REFUSED);
    }
    return value;
}

void *made_block(void *block)
{
    if (!block)
        made(NULL);
    return block;
}

/* Columns a UTF-8 text takes: its characters, none of which is wide or combining here. */
void print_named(FILE *out, const char *text)
{
    for (; *text; text++)
        fputc((unsigned char)*text < ' ' || *text == 0x7F ? '?' : *text, out);
}

static size_t width(const char *text)
{
    size_t columns = 0;
    for (; *text; text++)
        columns += ((unsigned char)*text & 0xC0) != 0x80;
    return columns;
}

static const char *cell(const json_t *row, size_t column)
{
    const char *text = json_string_value(json_array_get(row, column));
    return text ? text : "";
}

static size_t column_width(const json_t *table, size_t column)
{
    size_t widest = 0;
    for (size_t i = 0; i < json_array_size(table); i++) {
        const json_t *row = json_array_get(table, i);
        size_t wide = json_array_size(row) > 1 ? width(cell(row, column)) : 0;
        widest = wide > widest ? wide : widest;
    }
    return widest;
}

/* Nothing is left at the end of a line. */
static void row_print_aligned(const json_t *row, const size_t *widths)
{
    size_t columns = json_array_size(row);
    while (columns > 0 && !*cell(row, columns - 1))
        columns--;
    for (size_t i = 0; i < columns; i++) {
        size_t space = i + 1 < columns ? widths[i] - width(cell(row, i)) + 2 : 0;
        printf("%s%*s", cell(row, i), (int)space, "");
    }
    putchar('\n');
}

static void row_print(const json_t *row, const char *separator)
{
    for (size_t i = 0; i < json_array_size(row); i++)
        printf("%s%s", i > 0 ? separator : "", cell(row, i));
    putchar('\n');
}

void table_print(const json_t *table, const char *separator, bool has_header)
{
    enum { MOST_COLUMNS = 16 };
    size_t widths[MOST_COLUMNS];
    bool aligned = output_is_terminal();
    for (size_t i = 0; aligned && i < MOST_COLUMNS; i++)
        widths[i] = column_width(table, i);
    for (size_t i = 0; i < json_array_size(table); i++) {
        const json_t *row = json_array_get(table, i);
        if (has_header && i == 0)
            output_bold(true);
        if (aligned)
            row_print_aligned(row, widths);
        else
            row_print(row, separator);
        if (has_header && i == 0)
            output_bold(false);
    }
}
