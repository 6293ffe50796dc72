#include "scenario_line.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "phrase.h"
#include "say.h"

/* Say what is wrong at a place of the line, and what to do. */
bool unreadable(const struct reader *reader, const char *at, const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    say_note("%s:%zu:%zu: %s", reader->scenario->file, reader->line.number,
             (size_t)(at - reader->start) + 1, message);
    return false;
}

void *grown(void *block, size_t count, size_t size)
{
    /* Room doubles: it is full when the count is a power of two. */
    if ((count & (count - 1)) != 0)
        return block;
    void *moved = realloc(block, (count == 0 ? 1 : 2 * count) * size);
    if (!moved)
        made(NULL);
    return moved;
}

/* How far into a value the library's error is. */
static size_t column_in(const struct reader *reader)
{
    size_t column = fgc_error_column(reader->error);
    return column > 0 ? column - 1 : 0;
}

static bool read_profile(struct reader *reader, char *rest)
{
    fgc_profile_options options = { .size = sizeof options };
    const char *at = rest;
    const char *id = scenario_next_word(&rest);
    const char *word = scenario_next_word(&rest);
    if (!id || (word && strcmp(word, "closing") != 0))
        return unreadable(reader, word ? word : at,
                          "write a profile, such as: profile no-barnevern");
    options.closing = word ? scenario_next_word(&rest) : NULL;
    if (word && (!options.closing || scenario_next_word(&rest)))
        return unreadable(reader, word,
                          "write the closing days without spaces: closing 12-24,12-31");
    if (reader->scenario->profile)
        return unreadable(reader, at, "a scenario has one profile; take this line out");
    if (fgc_profile_load(id, &options, &reader->scenario->profile, reader->error) == FGC_OK)
        return true;
    if (options.closing && strcmp(fgc_error_path(reader->error), "closing") == 0)
        return unreadable(reader, options.closing + column_in(reader),
                          "%s; write closing days such as 12-24,2026-05-15",
                          fgc_error_message(reader->error));
    return unreadable(reader, id, "there is no profile '%s'; see fgc process --help", id);
}

static const fgc_calendar *calendar_of(const struct reader *reader)
{
    return fgc_profile_calendar(reader->scenario->profile);
}

/* Read `2026-03-06T16:00`, `2026-03-06 16:00` or an instant with its offset. */
static bool read_time(struct reader *reader, char **rest, fgc_time *time)
{
    char joined[64];
    const char *word = scenario_next_word(rest);
    if (word && strlen(word) == 10) {
        char *clock = scenario_next_word(rest);
        snprintf(joined, sizeof joined, "%sT%.40s", word, clock ? clock : "");
    } else {
        snprintf(joined, sizeof joined, "%.60s", word ? word : "");
    }
    if (fgc_calendar_read_time(calendar_of(reader), joined, strlen(joined), time, reader->error) ==
        FGC_OK)
        return true;
    return unreadable(reader, word ? word : *rest,
                      "%s; write a time such as @2026-03-06T16:00, and recorded with a later one",
                      fgc_error_message(reader->error));
}

static bool read_times(struct reader *reader, char *rest)
{
    struct line *line = &reader->line;
    line->kind = LINE_TIME;
    if (!read_time(reader, &rest, &line->effective))
        return false;
    line->recorded = line->effective;
    char *word = scenario_next_word(&rest);
    if (word && strcmp(word, "recorded") != 0)
        return unreadable(reader, word,
                          "write nothing behind a time but recorded and another time");
    if (word && !read_time(reader, &rest, &line->recorded))
        return false;
    if (word && scenario_next_word(&rest))
        return unreadable(reader, word, "write one time behind recorded");
    if (line->recorded < line->effective)
        return unreadable(reader, word,
                          "nothing is recorded before it happens; write a later time");
    reader->has_time = true;
    return true;
}

static bool read_role(struct reader *reader, char *rest)
{
    struct line *line = &reader->line;
    const char *word = scenario_next_word(&rest);
    line->kind = LINE_ROLE;
    line->role = word ? fgc_code_find(FGC_LIST_ROLE, word) : 0;
    if (line->role == 0)
        return unreadable(
            reader, word ? word : rest,
            "there is no such role; write one of fgc process, such as: as case_worker");
    word = scenario_next_word(&rest);
    if (word && word[0] == '@') {
        line->name = scenario_find_name(reader->scenario, word + 1, strlen(word + 1));
        if (line->name == NO_NAME)
            return unreadable(reader, word, "no command above is named %s:", word + 1);
        word = scenario_next_word(&rest);
    }
    if (word && strcmp(word, "by") == 0) {
        line->actor = scenario_next_word(&rest);
        word = line->actor ? scenario_next_word(&rest) : word;
    }
    if (word)
        return unreadable(reader, word,
                          "write: as ROLE @person by KEY; the last two may be left out");
    reader->has_role = true;
    return true;
}

/* Write a command with the number 1 for each name, to see whether it can be read. */
static bool fill_in(const struct reader *reader, struct phrase *phrase)
{
    const char *text = reader->line.text, *name;
    size_t size;
    while ((name = scenario_next_name(text, &size)) != NULL) {
        if (scenario_find_name(reader->scenario, name + 1, size) == NO_NAME)
            return unreadable(reader, name,
                              "no command above is named %.*s:; quote the value if it "
                              "is meant as it is",
                              (int)size, name + 1);
        fprintf(phrase->stream, "%.*s1", (int)(name - text), text);
        text = name + 1 + size;
    }
    fputs(text, phrase->stream);
    return true;
}

/* Where a column of the filled-in text stands in the script. */
static const char *place_of(const struct line *line, size_t column)
{
    size_t size, filled = 0;
    const char *text = line->text, *name;
    while ((name = scenario_next_name(text, &size)) != NULL &&
           filled + (size_t)(name - text) + 1 < column) {
        filled += (size_t)(name - text) + 1;
        text = name + 1 + size;
    }
    return text + (column > filled ? column - filled - 1 : 0);
}

static bool check_command(struct reader *reader)
{
    struct phrase phrase;
    phrase_begin(&phrase);
    bool good = fill_in(reader, &phrase);
    const char *text = phrase_text(&phrase);
    if (good && (fgc_event_read(reader->event, text, strlen(text), reader->error) ||
                 fgc_event_check(reader->event, reader->error))) {
        const char *path = fgc_error_path(reader->error);
        size_t column = fgc_error_column(reader->error);
        good = unreadable(reader, place_of(&reader->line, column > 0 ? column : 1),
                          "%s%s%s; fgc process lists the commands and their fields", path,
                          *path ? ": " : "", fgc_error_message(reader->error));
    }
    phrase_free(&phrase);
    return good;
}

/* Cut `name:` off the front of a line; what it binds is known only to the lines after it. */
static char *cut_name(char *text, char **name)
{
    size_t size = strspn(text, SCENARIO_NAME);
    *name = NULL;
    if (size == 0 || text[size] != ':' || text[size + 1] != ' ')
        return text;
    text[size] = '\0';
    *name = text;
    return text + size + 1 + strspn(text + size + 1, " ");
}

static bool bind_name(struct reader *reader, const char *name)
{
    struct scenario *scenario = reader->scenario;
    if (scenario_find_name(scenario, name, strlen(name)) != NO_NAME)
        return unreadable(reader, name, "'%s' is the name of an earlier command; choose another",
                          name);
    scenario->names = grown(scenario->names, scenario->name_count, sizeof *scenario->names);
    scenario->names[scenario->name_count] = name;
    reader->line.name = scenario->name_count++;
    return true;
}

static bool read_command(struct reader *reader, char *text)
{
    char *name;
    reader->line.kind = LINE_COMMAND;
    reader->line.text = cut_name(text, &name);
    if (!reader->has_time || !reader->has_role)
        return unreadable(reader, text, "when, and on whose behalf? Write %s above it",
                          reader->has_time ? "as ROLE" : "@2026-03-06T16:00");
    if (name && reader->waiting > 0 && reader->awaited == EXPECT_REFUSED)
        return unreadable(reader, text, "what is refused brings nothing in; take the name away");
    if (!check_command(reader))
        return false;
    reader->waiting = 0;
    return !name || bind_name(reader, name);
}

static bool read_expectation(struct reader *reader, char *text)
{
    const char *at, *advice;
    struct line *line = &reader->line;
    line->kind = LINE_EXPECTATION;
    if (!reader->has_time)
        return unreadable(reader, text, "when? Write @2026-03-06T16:00 above it");
    if (!scenario_read_expectation(reader->scenario, line, text, &at, &advice))
        return unreadable(reader, at, "%s", advice);
    reader->waiting = line->expects <= EXPECT_ADVICE ? line->number : 0;
    reader->awaited = line->expects;
    return true;
}

static bool begins(const char *text, const char *word)
{
    size_t size = strlen(word);
    return strncmp(text, word, size) == 0 && (text[size] == ' ' || text[size] == '\0');
}

/* Read what is behind a `#`: the code of a language, or none, and the prose. */
static bool read_prose(struct reader *reader, const char *text)
{
    char tag[3] = "";
    struct line *line = &reader->line;
    line->kind = LINE_PROSE;
    if (strcspn(text, " ") == 2)
        memcpy(tag, text, 2);
    line->language = fgc_code_find(FGC_LIST_LANGUAGE, tag);
    reader->scenario->languages |= line->language > 0 ? 1u << line->language : 0;
    text += line->language > 0 ? 2 : 0;
    line->text = text + (text[0] == ' ');
    return true;
}

bool scenario_read_line(struct reader *reader, char *text)
{
    struct scenario *scenario = reader->scenario;
    struct line *line = &reader->line;
    line->text = text;
    if (text[0] == '\0') {
        line->kind = LINE_BLANK;
        return true;
    }
    if (text[0] == '#')
        return read_prose(reader, text + 1);
    if (begins(text, "profile"))
        return read_profile(reader, text + strlen("profile"));
    if (!scenario->profile)
        return unreadable(reader, text,
                          "the first line is the profile; write: profile no-barnevern");
    if (strcmp(text, "chained") == 0)
        return scenario->chained = true;
    if (reader->waiting > 0 && begins(text, "expect"))
        return unreadable(reader, text, "a command belongs behind line %zu", reader->waiting);
    if (text[0] == '@')
        return read_times(reader, text + 1);
    if (begins(text, "as"))
        return read_role(reader, text + strlen("as"));
    if (begins(text, "expect"))
        return read_expectation(reader, text + strlen("expect"));
    return read_command(reader, text);
}
