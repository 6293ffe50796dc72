/* What people and things, days and times are called. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "phrase.h"
#include "speak.h"
#include "words.h"

enum { SHORT = 60 };

void speak_day(const struct speaker *speaker, FILE *out, fgc_time time)
{
    char day[64] = "";
    fgc_date date = FGC_NO_DATE;
    fgc_calendar_local(speaker->calendar, time, &date, NULL, NULL);
    fgc_date_label(date, speaker->language, day, sizeof day);
    fputs(day, out);
}

void speak_clock(const struct speaker *speaker, FILE *out, fgc_time time)
{
    char local[26] = "";
    fgc_calendar_write_time(speaker->calendar, time, local, sizeof local);
    fprintf(out, "%.5s", *local ? local + strlen("2026-03-06T") : "");
}

void speak_instant(const struct speaker *speaker, FILE *out, fgc_time time)
{
    struct phrase clock;
    phrase_begin(&clock);
    speak_clock(speaker, clock.stream, time);
    bool midnight = strcmp(phrase_text(&clock), "00:00") == 0;
    speak_day(speaker, out, time - midnight);
    fprintf(out, " %s %s", word(WORD_CLOCK, speaker->language),
            midnight ? "24:00" : phrase_text(&clock));
    phrase_free(&clock);
}

void speak_quoted(const struct speaker *speaker, FILE *out, const char *text, size_t size,
                  const char *end)
{
    static const char *const quotes[][2] = {
        [FGC_LANGUAGE_NB] = { "«", "»" },
        [FGC_LANGUAGE_NN] = { "«", "»" },
        [FGC_LANGUAGE_DA] = { "»", "«" },
        [FGC_LANGUAGE_EN] = { "“", "”" },
    };
    const char *const *pair = quotes[speaker->language];
    fprintf(out, "%s%.*s%s%s", pair[0], (int)size, text, end, pair[1]);
}

/* The beginning of a text in quotes: whole characters of it. */
static void write_short(const struct speaker *speaker, FILE *out, const char *text)
{
    size_t size = strlen(text);
    bool cut = size > SHORT;
    for (size = cut ? SHORT : size; cut && size > 0 && ((unsigned char)text[size] & 0xC0) == 0x80;)
        size--;
    speak_quoted(speaker, out, text, size, cut ? "…" : "");
}

/* A field of an event of the case; false when there is none. */
static bool read_field(const struct speaker *speaker, fgc_id number, const char *name,
                       struct phrase *value)
{
    fgc_event *event = NULL;
    bool found = false;
    if (fgc_event_new(NULL, &event, NULL) == FGC_OK &&
        fgc_case_read_event(speaker->c, number, event, NULL) == FGC_OK)
        for (size_t i = 0; i < fgc_event_field_count(event) && !found; i++)
            if (strcmp(fgc_event_field_name(event, i), name) == 0)
                found = fputs(fgc_event_field_value(event, i), value->stream) >= 0;
    fgc_event_free(event);
    return found;
}

/* Everybody of a candidate home. */
static void write_home(const struct speaker *speaker, FILE *out, fgc_id number)
{
    fgc_event *event = NULL;
    const char *between = "";
    if (fgc_event_new(NULL, &event, NULL) || fgc_case_read_event(speaker->c, number, event, NULL))
        made(NULL);
    for (size_t i = 0; i < fgc_event_field_count(event); i++)
        if (strcmp(fgc_event_field_name(event, i), "members") == 0) {
            fputs(between, out);
            speak_name(speaker, out, (fgc_id)strtoul(fgc_event_field_value(event, i), NULL, 10));
            between = " + ";
        }
    fgc_event_free(event);
}

static void write_thing(const struct speaker *speaker, FILE *out, fgc_id id)
{
    struct phrase text;
    fgc_thing thing = { .size = sizeof thing };
    phrase_begin(&text);
    if (fgc_case_read_thing(speaker->c, id, &thing, NULL) == FGC_OK &&
        read_field(speaker, thing.described, "text", &text) && *phrase_text(&text))
        write_short(speaker, out, phrase_text(&text));
    else if (thing.kind == FGC_THING_HOME)
        write_home(speaker, out, thing.described);
    else if (thing.about > 0)
        speak_name(speaker, out, thing.about);
    else
        fprintf(out, "#%" PRIu32, id);
    phrase_free(&text);
}

void speak_name(const struct speaker *speaker, FILE *out, fgc_id id)
{
    fgc_person person = { .size = sizeof person };
    if (fgc_case_read_person(speaker->c, fgc_case_find_person(speaker->c, id), &person, NULL))
        write_thing(speaker, out, id);
    else if (*person.name)
        fputs(person.name, out);
    else
        fprintf(out, "#%" PRIu32 " [%s]", id, word(WORD_REDACTED, speaker->language));
}
