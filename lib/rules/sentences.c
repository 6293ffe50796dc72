/* An explanation in words. Phrases come from the code list and have {places}; each place says how its
 * value is put, which may be by another phrase. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/fail.h"
#include "rules/explain.h"
#include "values/codes.h"

enum { LISTED_DAYS = 12 }; /* more are only counted */

struct writer {
    fgc_text *text; /* NULL: into `out` */
    char *out;
    size_t room;
    size_t size; /* of what was, or would have been, written to `out` */
    const fgc_explanation *explanation;
    const fgc_rule *rule;
    int32_t language;
};

struct place {
    const char *name;
    void (*put)(struct writer *writer, int64_t value);
    int64_t value;
    const char *text; /* instead of put */
};

static void put_bytes(struct writer *writer, const char *data, size_t size)
{
    if (writer->text)
        fgc__put_bytes(writer->text, data, size);
    else if (writer->size + size < writer->room)
        memcpy(writer->out + writer->size, data, size);
    writer->size += size;
}

static void put_text(struct writer *writer, const char *text)
{
    put_bytes(writer, text, strlen(text));
}

static const char *label(const struct writer *writer, int32_t list, int64_t value)
{
    return fgc_code_label(list, (int32_t)value, writer->language);
}

/* Write a phrase; `places` end with one without a name. */
static void say(struct writer *writer, enum phrase phrase, const struct place *places)
{
    const char *at = label(writer, FGC_LIST_PHRASE, phrase);
    for (const char *open = strchr(at, '{'); open; open = strchr(at, '{')) {
        size_t size = strcspn(++open, "}");
        const struct place *place = places;
        while (strlen(place->name) != size || strncmp(place->name, open, size) != 0)
            place++;
        put_bytes(writer, at, (size_t)(open - 1 - at));
        if (place->text)
            put_text(writer, place->text);
        else
            place->put(writer, place->value);
        at = open + size + 1;
    }
    put_text(writer, at);
}

static void put_number(struct writer *writer, int64_t number)
{
    char digits[24];
    put_bytes(writer, digits, (size_t)snprintf(digits, sizeof digits, "%" PRId64, number));
}

static void put_dated(struct writer *writer, int64_t date, enum phrase phrase)
{
    int32_t year, month, day;
    fgc__civil_from_days((fgc_date)date, &year, &month, &day);
    const struct place places[] = {
        { "weekday", NULL, 0, label(writer, FGC_LIST_WEEKDAY, fgc__weekday((fgc_date)date) + 1) },
        { "day", put_number, day, NULL },
        { "month", NULL, 0, label(writer, FGC_LIST_MONTH, month) },
        { "year", put_number, year, NULL },
    };
    say(writer, phrase, places);
}

static void put_date(struct writer *writer, int64_t date)
{
    put_dated(writer, date, PHRASE_DATE);
}

static void put_short_date(struct writer *writer, int64_t date)
{
    put_dated(writer, date, PHRASE_DATE_SHORT);
}

static void put_clock(struct writer *writer, int64_t second)
{
    char face[8];
    fgc__write_face((int32_t)second, face);
    if (writer->language != FGC_LANGUAGE_EN)
        face[2] = face[5] = '.';
    put_bytes(writer, face, second % 60 != 0 ? 8 : 5);
}

/* An instant by the local clock; midnight is 24:00 of the day before where `as_end`. */
static void put_local(struct writer *writer, fgc_time time, bool as_end)
{
    fgc_time face = time + fgc__zone_at(&writer->explanation->count.calendar->zone, time)->offset;
    fgc_date date = fgc__floor_day(face);
    fgc_time second = face - (fgc_time)date * DAY_SECONDS;
    if (as_end && second == 0) {
        date--;
        second = DAY_SECONDS;
    }
    const struct place places[] = { { "date", put_date, date, NULL },
                                    { "time", put_clock, second, NULL } };
    say(writer, PHRASE_DATE_TIME, places);
}

static void put_begin(struct writer *writer, int64_t time)
{
    put_local(writer, time, false);
}

static void put_end(struct writer *writer, int64_t time)
{
    put_local(writer, time, true);
}

/* A number, or for the length of a window, which is put as minus its length, both of its ends. */
static void put_range(struct writer *writer, int64_t amount)
{
    if (amount < 0) {
        put_number(writer, writer->rule->opens);
        put_text(writer, "–");
    }
    put_number(writer, amount < 0 ? -amount : amount);
}

static void put_length(struct writer *writer, int64_t amount)
{
    static const enum phrase one[] = { [FGC_UNIT_HOURS] = PHRASE_HOUR,
                                       [FGC_UNIT_DAYS] = PHRASE_DAY,
                                       [FGC_UNIT_WEEKS] = PHRASE_WEEK,
                                       [FGC_UNIT_MONTHS] = PHRASE_MONTH,
                                       [FGC_UNIT_YEARS] = PHRASE_YEAR };
    const struct place places[] = { { "n", put_range, amount, NULL } };
    enum phrase phrase = one[writer->rule->unit];
    say(writer, amount == 1 ? phrase : phrase + 1, places);
}

static void put_name(struct writer *writer, int64_t index)
{
    const struct explained *step = &writer->explanation->steps[index];
    put_text(writer, step->names[0] ? label(writer, FGC_LIST_HOLIDAY, step->names[0])
                                    : label(writer, FGC_LIST_REASON, step->reason));
    if (step->names[1]) {
        put_text(writer, ", ");
        put_text(writer, label(writer, FGC_LIST_HOLIDAY, step->names[1]));
    }
}

/* Whether a step belongs to the list of days that is written out: the holidays of a day rule, all days
 * on which the clock of an hour rule stands still. */
static bool listed(const fgc_explanation *e, const struct explained *step)
{
    bool weekend = step->reason == FGC_REASON_SATURDAY || step->reason == FGC_REASON_SUNDAY;
    return step->kind == FGC_EXPLAINED_SKIP && step->reason != FGC_REASON_HOLD &&
           (!weekend || e->count.rule->unit == FGC_UNIT_HOURS);
}

/* Write out days with commas; `last`, if it is the last of all, after an "and". */
static void put_some_days(struct writer *writer, int64_t most, int64_t last)
{
    const fgc_explanation *e = writer->explanation;
    int64_t written = 0;
    for (size_t i = 0; i < e->size && written < most; i++) {
        if (!listed(e, &e->steps[i]))
            continue;
        if (written > 0)
            put_text(writer,
                     written + 1 == last ? label(writer, FGC_LIST_PHRASE, PHRASE_AND) : ", ");
        written++;
        const struct place places[] = { { "date", put_short_date, e->steps[i].date, NULL },
                                        { "name", put_name, (int64_t)i, NULL } };
        if (e->steps[i].names[0] != 0)
            say(writer, PHRASE_NAMED_DAY, places);
        else
            put_short_date(writer, e->steps[i].date);
    }
}

static void put_days(struct writer *writer, int64_t most)
{
    put_some_days(writer, most, 0);
}

static void put_list(struct writer *writer, int64_t count)
{
    const struct place places[] = { { "list", put_days, LISTED_DAYS, NULL },
                                    { "n", put_number, count - LISTED_DAYS, NULL } };
    if (count > LISTED_DAYS)
        say(writer, PHRASE_AND_MORE, places);
    else
        put_some_days(writer, count, count);
}

/* Write a phrase as a sentence, with a space before it unless it begins a paragraph. */
static void sentence(struct writer *writer, enum phrase phrase, const struct place *places)
{
    size_t size = fgc_text_size(writer->text);
    if (size > 0 && fgc_text_data(writer->text)[size - 1] != '\n')
        put_text(writer, " ");
    say(writer, phrase, places);
}

static void sentence_of(struct writer *writer, enum phrase phrase, const char *name,
                        void (*put)(struct writer *, int64_t), int64_t value)
{
    sentence(writer, phrase, &(struct place){ name, put, value, NULL });
}

static void end_paragraph(struct writer *writer)
{
    size_t size = fgc_text_size(writer->text);
    if (size > 0 && fgc_text_data(writer->text)[size - 1] != '\n')
        put_text(writer, "\n");
}

static void say_rule(struct writer *writer)
{
    const fgc_explanation *e = writer->explanation;
    const struct place places[] = {
        { "title", NULL, 0, fgc_rule_title(e->count.rule, writer->language) },
        { "length", put_length, e->count.rule->amount, NULL },
        { "opens", put_length, e->count.rule->opens, NULL },
    };
    sentence(writer, e->count.rule->opens > 0 ? PHRASE_WINDOW : PHRASE_LENGTH, places);
    put_text(writer, " ");
    put_text(writer, label(writer, FGC_LIST_POLICY, e->policy));
    end_paragraph(writer);
}

static void say_start(struct writer *writer)
{
    const struct count *count = &writer->explanation->count;
    bool by_date = count->rule->from_date;
    const struct place places[] = {
        { "when", by_date ? put_date : put_begin,
          by_date ? count->start_day + FGC_DATE_FIRST : count->start, NULL },
        { "moment", NULL, 0, label(writer, FGC_LIST_MOMENT, count->rule->starts) },
    };
    if (count->rule->starts == 0)
        sentence(writer, by_date ? PHRASE_START_DAY_OWN : PHRASE_START_OWN, places);
    else
        sentence(writer, by_date ? PHRASE_START_DAY : PHRASE_START, places);
    if (count->rule->after) {
        const fgc_rule *first = fgc_rule_find(count->rule->after, count->rule->country);
        const struct place after[] = {
            { "date", put_date, count->from_day + FGC_DATE_FIRST, NULL },
            { "title", NULL, 0, fgc_rule_title(first, writer->language) },
        };
        sentence(writer, PHRASE_AFTER, after);
    }
    if (count->rule->unit == FGC_UNIT_DAYS)
        sentence(writer, PHRASE_START_EXCLUDED, NULL);
    end_paragraph(writer);
}

static int64_t count_listed(const fgc_explanation *e)
{
    int64_t count = 0;
    for (size_t i = 0; i < e->size; i++)
        count += listed(e, &e->steps[i]);
    return count;
}

/* The first step of a kind, NULL when there is none. */
static const struct explained *first_of(const fgc_explanation *e, int32_t kind)
{
    for (size_t i = 0; i < e->size; i++)
        if (e->steps[i].kind == kind)
            return &e->steps[i];
    return NULL;
}

static void say_first_and_last(struct writer *writer)
{
    const fgc_explanation *e = writer->explanation;
    const struct explained *first = first_of(e, FGC_EXPLAINED_COUNT);
    if (e->count.rule->unit != FGC_UNIT_DAYS || e->outcome.stopped || e->outcome.by_second ||
        e->count.rule->amount == 1)
        return;
    const struct place places[] = {
        { "first", put_date, first->date, NULL },
        { "n", put_number, e->count.rule->amount, NULL },
        { "last", put_date, e->outcome.unrolled + FGC_DATE_FIRST, NULL },
    };
    sentence(writer, PHRASE_FIRST_LAST, places);
}

static void say_skipped(struct writer *writer)
{
    const fgc_explanation *e = writer->explanation;
    bool hours = e->count.rule->unit == FGC_UNIT_HOURS,
         saturdays = e->row->excluded & FGC_SATURDAYS;
    bool held = false;
    for (size_t i = 0; i < e->size; i++)
        held |= e->steps[i].reason == FGC_REASON_HOLD;
    int64_t days = count_listed(e);
    if (e->due.weekend_days > 0)
        sentence_of(writer, saturdays ? PHRASE_WEEKENDS_SKIPPED : PHRASE_SUNDAYS_SKIPPED, "n",
                    put_number, e->due.weekend_days);
    if (days > 0)
        sentence_of(writer, hours ? PHRASE_STANDS_STILL : PHRASE_HOLIDAYS_SKIPPED, "list", put_list,
                    days);
    if (e->due.held_days > 0 && e->count.rule->unit == FGC_UNIT_DAYS)
        sentence_of(writer, PHRASE_HELD_DAYS, "n", put_number, e->due.held_days);
    if (hours && held)
        sentence(writer, PHRASE_HELD_HOURS, NULL);
    say_first_and_last(writer);
    end_paragraph(writer);
}

static void say_due(struct writer *writer)
{
    const fgc_explanation *e = writer->explanation;
    const fgc_rule *rule = e->count.rule;
    const struct explained *rolled = first_of(e, FGC_EXPLAINED_ROLL);
    if (e->outcome.by_second) {
        const struct place places[] = {
            { "date", put_date, e->due.last_day, NULL },
            { "moment", NULL, 0, label(writer, FGC_LIST_MOMENT, rule->second) },
        };
        sentence(writer, PHRASE_SECOND, places);
    } else if (rule->unit != FGC_UNIT_DAYS && e->due.held_days > 0) {
        sentence_of(writer, PHRASE_MOVED, "date", put_date, e->outcome.unrolled + FGC_DATE_FIRST);
    }
    if (rolled) {
        const struct place places[] = {
            { "date", put_date, rolled->date, NULL },
            { "reason", put_name, rolled - e->steps, NULL },
        };
        sentence(writer, PHRASE_ROLLED, places);
    }
    if (rule->ends_at_start)
        sentence_of(writer, PHRASE_DUE_BEGINS, "date", put_date, e->due.last_day + 1);
    else if (rule->unit == FGC_UNIT_HOURS)
        sentence_of(writer, PHRASE_DUE_TIME, "when", put_end, e->due.due);
    else
        sentence_of(writer, PHRASE_DUE_DAY, "date", put_date, e->due.last_day);
}

static void say_safe(struct writer *writer)
{
    const fgc_explanation *e = writer->explanation;
    if (e->outcome.stopped || e->due.safe == e->due.due || e->count.rule->ends_at_start)
        return;
    if (e->count.rule->unit == FGC_UNIT_HOURS)
        sentence_of(writer, PHRASE_SAFE_TIME, "when", put_end, e->due.safe);
    else
        sentence_of(writer, PHRASE_SAFE, "date", put_date, e->due.safe_day);
}

static void say_end(struct writer *writer)
{
    const fgc_explanation *e = writer->explanation;
    const struct explained *opening = first_of(e, FGC_EXPLAINED_OPEN);
    if (opening)
        sentence_of(writer, PHRASE_OPENS, "date", put_date, opening->date);
    if (e->outcome.stopped)
        sentence(writer, PHRASE_STOPPED, NULL);
    else
        say_due(writer);
    if (e->hold_ignored)
        sentence(writer, PHRASE_HOLD_IGNORED, NULL);
    say_safe(writer);
    end_paragraph(writer);
}

static void say_source(struct writer *writer)
{
    const fgc_rule *rule = writer->explanation->count.rule;
    const struct place places[] = {
        { "basis", NULL, 0, label(writer, FGC_LIST_BASIS, rule->basis) },
        { "citation", NULL, 0, rule->citation },
    };
    sentence(writer, PHRASE_SOURCE, places);
    end_paragraph(writer);
}

fgc_status fgc_explanation_sentences(const fgc_explanation *explanation, int32_t language,
                                     fgc_text **sentences, fgc_error *error)
{
    if (!explanation || !sentences)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no explanation, or no place for the result");
    struct writer writer = { .explanation = explanation,
                             .rule = explanation->count.rule,
                             .language = language };
    fgc_status status = fgc_text_new(&explanation->allocator, &writer.text, error);
    if (status)
        return status;
    say_rule(&writer);
    say_start(&writer);
    say_skipped(&writer);
    say_end(&writer);
    say_source(&writer);
    return fgc__text_finish(writer.text, sentences, error);
}

/* End a text written to a buffer: all of it, or nothing. */
static size_t finish(struct writer *writer)
{
    bool fits = writer->size < writer->room;
    if (writer->room > 0)
        writer->out[fits ? writer->size : 0] = '\0';
    return fits ? writer->size : 0;
}

size_t fgc_date_label(fgc_date date, int32_t language, char *out, size_t room)
{
    struct writer writer = { .out = out, .room = out ? room : 0, .language = language };
    if (date >= FGC_DATE_FIRST && date <= FGC_DATE_LAST)
        put_date(&writer, date);
    return finish(&writer);
}

size_t fgc_rule_length_label(const fgc_rule *rule, int32_t language, char *out, size_t room)
{
    struct writer writer = {
        .out = out, .room = out ? room : 0, .rule = rule, .language = language
    };
    if (rule)
        put_length(&writer, rule->opens > 0 ? -rule->amount : rule->amount);
    return finish(&writer);
}
