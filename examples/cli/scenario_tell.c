#include "scenario_tell.h"

#include <stdio.h>
#include <string.h>

#include "output.h"
#include "phrase.h"
#include "record.h"
#include "say.h"
#include "words.h"

void teller_begin(struct teller *teller, enum format format, bool quiet)
{
    *teller = (struct teller){ .format = format, .quiet = quiet, .is_apart = true };
    teller->stories = made(json_array());
    teller->told = made(json_array());
    teller->clocks = made(json_array());
    teller->heading = made(json_object());
}

void teller_open(struct teller *teller, int32_t language)
{
    json_object_clear(teller->heading);
    teller->has_title = false;
    teller->language = language;
}

static bool is_data(const struct teller *teller)
{
    return teller->format == FORMAT_JSON || teller->format == FORMAT_TSV;
}

/* Data have the instant and the role; what these are called is for the story. */
static void keep(struct teller *teller, json_t *record)
{
    json_object_del(record, "day");
    json_object_del(record, "clock");
    json_object_del(record, "who");
    list_add(teller->told, record);
}

/* Whether a story said so a moment ago: a deadline that a command started and the script expects too. */
static bool is_said(struct teller *teller, const json_t *record)
{
    const char *text = record_text(record, "text");
    if (strcmp(record_text(record, "kind"), "command") == 0)
        json_array_clear(teller->clocks);
    for (size_t i = 0; *text && i < json_array_size(teller->clocks); i++)
        if (strcmp(json_string_value(json_array_get(teller->clocks, i)), text) == 0)
            return true;
    if (strcmp(record_text(record, "kind"), "deadline") == 0)
        list_add(teller->clocks, json_string(text));
    return false;
}

/* What a brief story leaves out: what went as it should. */
static bool is_detail(const json_t *record)
{
    const char *kind = record_text(record, "kind"), *result = record_text(record, "result");
    return (strcmp(kind, "command") == 0 && strcmp(result, "refused") != 0) ||
           (strcmp(kind, "expectation") == 0 && strcmp(result, "fails") != 0);
}

void teller_tell(struct teller *teller, json_t *record)
{
    bool is_story = teller->format == FORMAT_TEXT || teller->format == FORMAT_MD;
    if (teller->brief && is_detail(record)) {
        json_decref(record);
        return;
    }
    if (is_data(teller) && !teller->quiet && strcmp(record_text(record, "kind"), "blank") != 0) {
        keep(teller, record);
        return;
    }
    if (is_story && !teller->quiet && !is_said(teller, record)) {
        if (teller->format == FORMAT_TEXT && teller->brief)
            tell_as_lines(teller, record);
        else if (teller->format == FORMAT_TEXT)
            tell_as_text(teller, record);
        else
            tell_as_markdown(teller, record);
    }
    json_decref(record);
}

static void print_result(struct teller *teller, const json_t *result)
{
    bool fails = strcmp(record_text(result, "result"), "fails") == 0;
    const char *before = teller->format == FORMAT_MD ? "*" : "";
    if (!teller->is_apart && !teller->quiet)
        putchar('\n');
    output_style(fails ? STYLE_RED : STYLE_GREEN);
    printf("%s%s: %s%s\n", before, record_text(result, "file"), record_text(result, "text"),
           before);
    output_style(STYLE_PLAIN);
    if (!teller->quiet)
        putchar('\n');
    teller->is_apart = true;
}

void teller_close(struct teller *teller, json_t *result)
{
    if (teller->format == FORMAT_JOURNAL)
        fputs(record_text(result, "journal"), stdout);
    if (teller->format == FORMAT_TEXT || teller->format == FORMAT_MD)
        print_result(teller, result);
    if (teller->format == FORMAT_JSON) {
        record_add(result, "told", teller->told);
        teller->told = made(json_array());
    }
    list_add(teller->stories, result);
}

int teller_end(struct teller *teller)
{
    int code = DONE;
    if (teller->format == FORMAT_JSON)
        code = write_json(teller->stories);
    if (teller->format == FORMAT_TSV)
        code = write_tsv(teller->quiet ? teller->stories : teller->told, true);
    json_decref(teller->heading);
    json_decref(teller->stories);
    json_decref(teller->told);
    json_decref(teller->clocks);
    return code;
}

void told_add_heading(json_t *record, const struct speaker *speaker, const fgc_stamp *stamp)
{
    struct phrase day, clock, who;
    phrase_begin(&day);
    phrase_begin(&clock);
    phrase_begin(&who);
    speak_day(speaker, day.stream, stamp->effective);
    speak_clock(speaker, clock.stream, stamp->effective);
    fputs(fgc_code_label(FGC_LIST_ROLE, stamp->role, speaker->language), who.stream);
    if (stamp->person > 0) {
        fputc(' ', who.stream);
        speak_name(speaker, who.stream, stamp->person);
    }
    if (stamp->actor)
        fprintf(who.stream, " (%s)", stamp->actor);
    if (stamp->recorded > stamp->effective) {
        fprintf(who.stream, ", %s ", word(WORD_RECORDED, speaker->language));
        speak_instant(speaker, who.stream, stamp->recorded);
    }
    record_add_phrase(record, "day", &day);
    record_add_phrase(record, "clock", &clock);
    record_add_phrase(record, "who", &who);
}

static bool is(const json_t *record, const char *key, const char *text)
{
    return strcmp(record_text(record, key), text) == 0;
}

const char *told_what(const struct teller *teller, const json_t *record)
{
    bool is_clock = is(record, "command", "due") || is(record, "command", "state");
    if (is(record, "kind", "phase"))
        return word(WORD_PHASE, teller->language);
    if (is(record, "result", "fails"))
        return word(WORD_UNEXPECTED, teller->language);
    if (is(record, "kind", "deadline") || (is(record, "kind", "expectation") && is_clock))
        return word(WORD_DEADLINE, teller->language);
    return is(record, "result", "refused") ? word(WORD_REFUSED, teller->language) : "";
}

const char *told_advice(const struct teller *teller, const json_t *record, size_t index)
{
    const char *severity =
        json_string_value(json_array_get(json_object_get(record, "severities"), index));
    bool is_advice = severity && strcmp(severity, "advice") == 0;
    return is_advice ? word(WORD_ADVICE, teller->language) : "";
}

static bool changes(struct teller *teller, const char *key, const char *text)
{
    if (strcmp(record_text(teller->heading, key), text) == 0)
        return false;
    record_add_text(teller->heading, key, text);
    return true;
}

struct told_heading told_heading(struct teller *teller, const json_t *record)
{
    bool is_done = strcmp(record_text(record, "kind"), "expectation") != 0;
    struct told_heading heading = { false, false, false };
    if (!*record_text(record, "day"))
        return heading;
    heading.day = changes(teller, "day", record_text(record, "day"));
    heading.clock = changes(teller, "clock", record_text(record, "clock")) || heading.day;
    /* What is expected is nobody's doing. */
    if (is_done)
        heading.who = changes(teller, "who", record_text(record, "who")) || heading.clock;
    else if (heading.clock)
        changes(teller, "who", "");
    return heading;
}
