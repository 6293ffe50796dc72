#ifndef CLI_SPEAK_H
#define CLI_SPEAK_H

#include <fgc/fgc.h>
#include <stdio.h>

/* Who tells of a case, in a language: what people, things, days and events are called there. */
struct speaker {
    const fgc_case *c;
    const fgc_calendar *calendar; /* whose local time is told */
    int32_t language;
};

/* Write what people and things are called. */
void speak_name(const struct speaker *speaker, FILE *out, fgc_id id);

/* Write so many bytes of a text in the quotes of the language, and what is put to their end. */
void speak_quoted(const struct speaker *speaker, FILE *out, const char *text, size_t size,
                  const char *end);

/* Write the command of an event and what it says, as a line. */
void speak_event(const struct speaker *speaker, FILE *out, const fgc_event *event);

/* Write a rule and when it is due, or how it stands. */
void speak_deadline(const struct speaker *speaker, FILE *out, const fgc_deadline *deadline);

/* Write a local day, or the time of day: "16:00". */
void speak_day(const struct speaker *speaker, FILE *out, fgc_time time);
void speak_clock(const struct speaker *speaker, FILE *out, fgc_time time);

/* Write both, "fredag 6. mars 2026 kl. 24:00": midnight is told as the end of its day. */
void speak_instant(const struct speaker *speaker, FILE *out, fgc_time time);

/* What a yes or no of a field says; "" when it goes without saying. */
const char *speak_yes(const char *field, bool yes, int32_t language);

#endif
