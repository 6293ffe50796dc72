#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "output.h"
#include "say.h"
#include "scenario_line.h"

enum { LONGEST_LINE = 65536, LONGEST_FILE = 1 << 24 };

static void add_line(struct reader *reader)
{
    struct scenario *scenario = reader->scenario;
    scenario->lines = grown(scenario->lines, scenario->line_count, sizeof *scenario->lines);
    scenario->lines[scenario->line_count++] = reader->line;
}

/* Whether a line is clean text: what is told goes to terminals. */
static bool is_clean(struct reader *reader, const char *text, size_t size)
{
    fgc_text *clean = NULL;
    if (fgc_text_clean(text, size, LONGEST_LINE, 0, NULL, &clean, reader->error)) {
        size_t column = fgc_error_column(reader->error);
        return unreadable(reader, text + (column > 0 ? column - 1 : 0),
                          "%s; write a line of plain text in UTF-8, ended by a line feed alone",
                          fgc_error_message(reader->error));
    }
    fgc_text_free(clean);
    return true;
}

static bool read_lines(struct reader *reader, char *bytes, size_t size)
{
    char *end = bytes + size;
    for (size_t number = 1; bytes < end; number++) {
        char *newline = memchr(bytes, '\n', (size_t)(end - bytes));
        char *behind = newline ? newline : end;
        reader->line = (struct line){ .number = number, .name = NO_NAME };
        reader->start = bytes;
        if (!is_clean(reader, bytes, (size_t)(behind - bytes)))
            return false;
        while (behind > bytes && behind[-1] == ' ')
            *--behind = '\0';
        *(newline ? newline : end) = '\0';
        if (!scenario_read_line(reader, bytes)) {
            free(reader->line.arguments);
            return false;
        }
        add_line(reader);
        bytes = newline ? newline + 1 : end;
    }
    if (!reader->scenario->profile)
        return unreadable(reader, reader->start,
                          "there is no profile; write: profile no-barnevern");
    if (reader->waiting > 0)
        return unreadable(reader, reader->start, "a command belongs behind line %zu",
                          reader->waiting);
    return true;
}

bool scenario_read(const char *file, struct scenario *scenario)
{
    size_t size = 0;
    *scenario = (struct scenario){ .file = strcmp(file, "-") == 0 ? "<stdin>" : file };
    scenario->bytes = bytes_read_file(file, LONGEST_FILE, &size);
    if (!scenario->bytes) {
        say_usage("%s: %s; name a file with a scenario", scenario->file, strerror(errno));
        return false;
    }
    struct reader reader = { .scenario = scenario,
                             .start = scenario->bytes,
                             .line.number = 1,
                             .error = fgc_error_new(NULL) };
    if (!reader.error || fgc_event_new(NULL, &reader.event, reader.error))
        made(NULL);
    bool good = read_lines(&reader, scenario->bytes, size);
    fgc_event_free(reader.event);
    fgc_error_free(reader.error);
    return good;
}

void scenario_free(struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->line_count; i++)
        free(scenario->lines[i].arguments);
    free(scenario->lines);
    free(scenario->names);
    free(scenario->bytes);
    fgc_profile_free(scenario->profile);
}
