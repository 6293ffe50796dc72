#include <stdio.h>
#include <string.h>

#include "deadline.h"
#include "output.h"
#include "record.h"
#include "say.h"
#include "words.h"

/* Room for a text of a line, and for an instant in it. */
enum { LINE = 256, INSTANT = 64 };

static void add_line(json_t *table, const struct deadline *deadline, enum word name,
                     const char *text)
{
    list_add(table, json_pack("[ss]", word(name, deadline->language), text));
}

/* "2026-03-28T00:00:00+01:00 (2026-03-27T23:00:00Z)" */
static char *write_instant(char *out, const struct deadline *deadline, fgc_time time)
{
    char local[26], utc[21];
    fgc_calendar_write_time(deadline->calendar, time, local, sizeof local);
    fgc_time_write(time, utc, sizeof utc);
    snprintf(out, INSTANT, "%s (%s)", local, utc);
    return out;
}

static void add_instant(json_t *table, const struct deadline *deadline, enum word name,
                        fgc_time time)
{
    char text[INSTANT];
    add_line(table, deadline, name, write_instant(text, deadline, time));
}

static void add_day(json_t *table, const struct deadline *deadline, enum word name, fgc_date date)
{
    char text[LINE];
    fgc_date_label(date, deadline->language, text, sizeof text);
    add_line(table, deadline, name, text);
}

/* Add to a list of texts with commas; NULL adds nothing. */
static void add_detail(char *out, const char *text)
{
    size_t at = strlen(out);
    if (text)
        snprintf(out + at, LINE - at, "%s%s", at > 0 ? ", " : "", text);
}

static void add_number(char *out, int32_t number, const char *of)
{
    char text[LINE / 2];
    snprintf(text, sizeof text, "%d %s", number, of);
    if (number != 0)
        add_detail(out, text);
}

static void add_not_counted(json_t *table, const struct deadline *deadline)
{
    const fgc_due *due = &deadline->due;
    char text[LINE] = "";
    add_number(text, due->weekend_days, word(WORD_WEEKEND_DAYS, deadline->language));
    add_number(text, due->holidays, word(WORD_HOLIDAYS, deadline->language));
    add_number(text, due->held_days, word(WORD_HELD_DAYS, deadline->language));
    if (due->paused_seconds != 0)
        write_seconds(text, sizeof text, due->paused_seconds);
    if (*text)
        add_line(table, deadline, WORD_NOT_COUNTED, text);
}

static void add_due(json_t *table, const struct deadline *deadline)
{
    const fgc_due *due = &deadline->due;
    if (deadline->facts.from_date)
        add_day(table, deadline, WORD_STARTS, deadline->clock.starts_on);
    else
        add_instant(table, deadline, WORD_STARTS, deadline->clock.starts);
    if (due->stopped)
        return;
    if (deadline->facts.ends_at_start) {
        add_instant(table, deadline, WORD_MOMENT, due->due);
        return;
    }
    add_day(table, deadline, WORD_LAST_DAY, due->last_day);
    add_instant(table, deadline, WORD_DUE, due->due);
    if (due->opens)
        add_instant(table, deadline, WORD_OPENS, due->opens);
    add_not_counted(table, deadline);
    if (deadline->facts.unit == FGC_UNIT_HOURS) {
        add_instant(table, deadline, WORD_SAFE, due->safe);
    } else {
        if (due->unrolled != due->last_day)
            add_day(table, deadline, WORD_BEFORE_ROLL, due->unrolled);
        add_day(table, deadline, WORD_SAFE, due->safe_day);
    }
}

static void add_standing(json_t *table, const struct deadline *deadline)
{
    const fgc_standing *standing = &deadline->standing;
    char text[LINE];
    add_line(table, deadline, WORD_STANDING,
             fgc_code_label(FGC_LIST_STATE, standing->state, deadline->language));
    bool ticks = standing->state == FGC_STATE_NOT_STARTED || standing->state == FGC_STATE_RUNNING ||
                 standing->state == FGC_STATE_OVERDUE;
    if (ticks && !deadline->due.stopped) {
        add_line(table, deadline, WORD_TIME_LEFT,
                 write_seconds(text, sizeof text, standing->seconds_left));
        snprintf(text, sizeof text, "%d", standing->working_days_left);
        add_line(table, deadline, WORD_WORKING_DAYS_LEFT, text);
    }
    if (deadline->clock.lead_count > 0) {
        char next[INSTANT] = "";
        if (standing->next_warning)
            write_instant(next, deadline, standing->next_warning);
        snprintf(text, sizeof text, "%d / %u%s%s", standing->warnings, deadline->clock.lead_count,
                 *next ? ", " : "", next);
        add_line(table, deadline, WORD_WARNINGS, text);
    }
}

/* What is to say beside the kind of a step. The weekday has a column of its own. */
static char *write_details(char *out, const fgc_explained *step, int32_t language)
{
    char hours[32];
    out[0] = '\0';
    snprintf(hours, sizeof hours, "%02d:%02d", (int)(step->seconds / 3600),
             (int)(step->seconds / 60 % 60));
    if (step->seconds > 0)
        add_detail(out, hours);
    if (step->reason != FGC_REASON_SATURDAY && step->reason != FGC_REASON_SUNDAY)
        add_detail(out, fgc_code_label(FGC_LIST_REASON, step->reason, language));
    add_detail(out, fgc_code_label(FGC_LIST_HOLIDAY, step->name, language));
    add_detail(out, fgc_code_label(FGC_LIST_HOLIDAY, step->name_too, language));
    return out;
}

static json_t *step_row(const fgc_explained *step, int32_t language)
{
    char date[11], counted[16] = "", details[LINE];
    fgc_date_write(step->date, date, sizeof date);
    if (step->kind == FGC_EXPLAINED_COUNT && step->counted > 0)
        snprintf(counted, sizeof counted, "%d", step->counted);
    const char *weekday = fgc_code_label(FGC_LIST_WEEKDAY, fgc_date_weekday(step->date), language);
    const char *kind = fgc_code_label(FGC_LIST_EXPLAINED, step->kind, language);
    return json_pack("[sssss]", date, weekday, counted, kind,
                     write_details(details, step, language));
}

static void print_steps(const struct deadline *deadline)
{
    json_t *table = made(json_array());
    for (size_t i = 0; i < fgc_explanation_count(deadline->explanation); i++) {
        fgc_explained step = { .size = sizeof step };
        if (fgc_explanation_read(deadline->explanation, i, &step, NULL) == FGC_OK)
            list_add(table, step_row(&step, deadline->language));
    }
    table_print(table, "\t", false);
    json_decref(table);
}

static int print_sentences(const struct deadline *deadline)
{
    fgc_text *sentences = NULL;
    if (fgc_explanation_sentences(deadline->explanation, deadline->language, &sentences, NULL))
        return say_refused("out of memory");
    fputs(fgc_text_data(sentences), stdout);
    fgc_text_free(sentences);
    return DONE;
}

int deadline_print(const struct deadline *deadline)
{
    output_bold(true);
    printf("%s (%s, %s, %s)", fgc_rule_title(deadline->rule, deadline->language),
           deadline->facts.id,
           fgc_code_id(FGC_LIST_COUNTRY, fgc_calendar_country(deadline->calendar)),
           fgc_code_id(FGC_LIST_POLICY, deadline->clock.policy));
    output_bold(false);
    putchar('\n');
    json_t *table = made(json_array());
    add_due(table, deadline);
    if (deadline->now != NO_TIME)
        add_standing(table, deadline);
    else if (deadline->due.stopped)
        add_line(table, deadline, WORD_STANDING,
                 fgc_code_label(FGC_LIST_STATE, FGC_STATE_STOPPED, deadline->language));
    add_line(table, deadline, WORD_SOURCE, deadline->facts.citation);
    table_print(table, ": ", false);
    json_decref(table);
    if (!deadline->explanation)
        return DONE;
    putchar('\n');
    print_steps(deadline);
    putchar('\n');
    return print_sentences(deadline);
}
