#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "deadline.h"
#include "instant.h"
#include "record.h"
#include "say.h"

/* The day a rule counted from a date starts on: births may be earlier than the first instant. */
static int read_start_day(struct deadline *deadline, const char *text)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_time time = 0;
    size_t size = strlen(text);
    fgc_date *day = &deadline->clock.starts_on;
    fgc_status status;
    if (instant_is_day(size)) {
        status = fgc_date_read(text, size, day, error);
    } else {
        status = fgc_calendar_read_time(deadline->calendar, text, size, &time, error);
        if (!status)
            status = fgc_calendar_local(deadline->calendar, time, day, NULL, error);
    }
    int code = status ? say_error("--from", error, "write the day, such as 2008-02-29") : DONE;
    fgc_error_free(error);
    return code;
}

static int read_start(struct deadline *deadline, const char *text)
{
    if (deadline->facts.from_date)
        return read_start_day(deadline, text);
    if (deadline->facts.unit == FGC_UNIT_HOURS && instant_is_day(strlen(text)))
        return say_usage("--from: %s counts hours, so the time of day is wanted too: %sT16:00",
                         deadline->facts.id, text);
    return instant_read(deadline->calendar, "--from", text, strlen(text), &deadline->clock.starts);
}

/* Read FROM/TO, or FROM/ for a hold that goes on. */
static int read_hold(const fgc_calendar *calendar, const char *text, fgc_hold *hold)
{
    const char *stroke = strchr(text, '/');
    if (!stroke)
        return say_usage("--hold: '%s' has no stroke; write FROM/TO, or FROM/ while it goes on",
                         text);
    int code = instant_read(calendar, "--hold", text, (size_t)(stroke - text), &hold->from);
    if (!code && stroke[1])
        code = instant_read(calendar, "--hold", stroke + 1, strlen(stroke + 1), &hold->to);
    return code;
}

static int by_from(const void *left, const void *right)
{
    fgc_time a = ((const fgc_hold *)left)->from, b = ((const fgc_hold *)right)->from;
    return (a > b) - (a < b);
}

static int read_holds(struct deadline *deadline, const struct question *question)
{
    deadline->holds = calloc(question->hold_count + 1, sizeof *deadline->holds);
    if (!deadline->holds)
        return say_refused("out of memory");
    for (size_t i = 0; i < question->hold_count; i++) {
        int code = read_hold(deadline->calendar, question->holds[i], &deadline->holds[i]);
        if (code)
            return code;
    }
    qsort(deadline->holds, question->hold_count, sizeof *deadline->holds, by_from);
    if (question->hold_count > 0 && !deadline->facts.stops_on_hold)
        say_note("note: %s runs on while a case is on hold, so --hold changes nothing",
                 deadline->facts.id);
    deadline->clock.holds = deadline->holds;
    deadline->clock.hold_count = (uint32_t)question->hold_count;
    return DONE;
}

/* Read 24h, 3d or 1w. */
static bool read_lead(const char *text, fgc_lead *lead)
{
    static const struct {
        char letter;
        int32_t unit;
    } units[] = { { 'h', FGC_UNIT_HOURS }, { 'd', FGC_UNIT_DAYS }, { 'w', FGC_UNIT_WEEKS } };
    size_t digits = strspn(text, "0123456789");
    if (digits < 1 || digits > 5 || strlen(text) != digits + 1)
        return false;
    lead->amount = (int32_t)strtol(text, NULL, 10);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (text[digits] == units[i].letter)
            lead->unit = units[i].unit;
    return lead->unit != 0 && lead->amount > 0;
}

static int read_leads(struct deadline *deadline, const struct question *question)
{
    deadline->leads = calloc(question->lead_count + 1, sizeof *deadline->leads);
    if (!deadline->leads)
        return say_refused("out of memory");
    for (size_t i = 0; i < question->lead_count; i++)
        if (!read_lead(question->leads[i], &deadline->leads[i]))
            return say_usage("--warn: '%s' is no length of time; write 24h, 3d or 1w",
                             question->leads[i]);
    deadline->clock.leads = deadline->leads;
    deadline->clock.lead_count = (uint32_t)question->lead_count;
    return DONE;
}

/* Read an instant that need not be given. */
static int read_option(const struct deadline *deadline, const struct question *question,
                       enum option_text which, const char *option, fgc_time *time)
{
    const char *text = question->texts[which];
    return text ? instant_read(deadline->calendar, option, text, strlen(text), time) : DONE;
}

int deadline_read_clock(struct deadline *deadline, const struct question *question)
{
    deadline->clock.size = sizeof deadline->clock;
    if (question->texts[SECOND] && !deadline->facts.second)
        return say_usage("--second: nothing ends %s earlier; leave it out", deadline->facts.id);
    int code = read_start(deadline, question->texts[FROM]);
    if (!code)
        code = read_option(deadline, question, SECOND, "--second", &deadline->clock.second);
    if (!code)
        code = read_option(deadline, question, MET, "--met", &deadline->clock.met);
    if (!code)
        code = read_option(deadline, question, NOW, "--now", &deadline->now);
    if (!code)
        code = read_holds(deadline, question);
    return code ? code : read_leads(deadline, question);
}
