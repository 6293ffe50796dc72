#include <string.h>

#include "deadline.h"
#include "output.h"
#include "record.h"

/* The library's 0 for "none", written as null. */
static fgc_time or_none(fgc_time time)
{
    return time ? time : NO_TIME;
}

static void describe_start(json_t *record, const struct deadline *deadline)
{
    if (deadline->facts.from_date)
        record_add_date(record, "starts", deadline->clock.starts_on);
    else
        record_add_local(record, "starts", deadline->calendar, deadline->clock.starts);
}

static void describe_due(json_t *record, const struct deadline *deadline)
{
    const fgc_due *due = &deadline->due;
    record_add(record, "stopped", json_boolean(due->stopped));
    record_add_date(record, "last_day", due->stopped ? FGC_NO_DATE : due->last_day);
    record_add_local(record, "due_local", deadline->calendar, or_none(due->due));
    record_add_utc(record, "due_utc", or_none(due->due));
    record_add_date(record, "unrolled", due->stopped ? FGC_NO_DATE : due->unrolled);
    record_add_local(record, "opens_local", deadline->calendar, or_none(due->opens));
    record_add_utc(record, "opens_utc", or_none(due->opens));
    record_add_date(record, "safe_day", due->stopped ? FGC_NO_DATE : due->safe_day);
    record_add_utc(record, "safe_utc", or_none(due->safe));
    record_add_number(record, "weekend_days", due->weekend_days);
    record_add_number(record, "holidays", due->holidays);
    record_add_number(record, "held_days", due->held_days);
    record_add_number(record, "paused_seconds", due->paused_seconds);
}

/* Without --now the same keys, all null. */
static void describe_standing(json_t *record, const struct deadline *deadline)
{
    const fgc_standing *standing = &deadline->standing;
    bool given = deadline->now != NO_TIME;
    record_add_utc(record, "now_utc", deadline->now);
    record_add_code(record, "state", FGC_LIST_STATE, standing->state);
    record_add(record, "seconds_left", given ? json_integer(standing->seconds_left) : json_null());
    record_add(record, "working_days_left",
               given ? json_integer(standing->working_days_left) : json_null());
    record_add(record, "warnings", given ? json_integer(standing->warnings) : json_null());
    record_add_utc(record, "next_warning_utc", or_none(standing->next_warning));
}

static json_t *describe(const struct deadline *deadline)
{
    json_t *record = made(json_object());
    record_add_text(record, "rule", deadline->facts.id);
    record_add_text(record, "title", fgc_rule_title(deadline->rule, deadline->language));
    record_add_code(record, "country", FGC_LIST_COUNTRY, fgc_calendar_country(deadline->calendar));
    record_add_code(record, "policy", FGC_LIST_POLICY, deadline->clock.policy);
    describe_start(record, deadline);
    describe_due(record, deadline);
    describe_standing(record, deadline);
    record_add_text(record, "citation", deadline->facts.citation);
    return record;
}

static json_t *describe_step(const fgc_explained *step, int32_t language)
{
    json_t *record = made(json_object());
    json_t *names = made(json_array());
    if (step->name)
        list_add(names, json_string(fgc_code_label(FGC_LIST_HOLIDAY, step->name, language)));
    if (step->name_too)
        list_add(names, json_string(fgc_code_label(FGC_LIST_HOLIDAY, step->name_too, language)));
    record_add_date(record, "date", step->date);
    record_add_code(record, "kind", FGC_LIST_EXPLAINED, step->kind);
    record_add_number(record, "counted", step->counted);
    record_add_number(record, "seconds", step->seconds);
    record_add_code(record, "reason", FGC_LIST_REASON, step->reason);
    record_add(record, "names", names);
    return record;
}

static json_t *describe_steps(const struct deadline *deadline)
{
    json_t *steps = made(json_array());
    for (size_t i = 0; i < fgc_explanation_count(deadline->explanation); i++) {
        fgc_explained step = { .size = sizeof step };
        if (fgc_explanation_read(deadline->explanation, i, &step, NULL) == FGC_OK)
            list_add(steps, describe_step(&step, deadline->language));
    }
    return steps;
}

/* The sentences, a text for each paragraph. */
static json_t *describe_sentences(const struct deadline *deadline)
{
    fgc_text *text = NULL;
    fgc_explanation_sentences(deadline->explanation, deadline->language, &text, NULL);
    json_t *paragraphs = text ? made(json_array()) : made(NULL);
    for (const char *from = fgc_text_data(text); *from;) {
        size_t size = strcspn(from, "\n");
        if (size > 0)
            list_add(paragraphs, json_stringn(from, size));
        from += size + (from[size] == '\n');
    }
    fgc_text_free(text);
    return paragraphs;
}

int deadline_write_json(const struct deadline *deadline)
{
    json_t *record = describe(deadline);
    if (deadline->explanation) {
        record_add(record, "steps", describe_steps(deadline));
        record_add(record, "sentences", describe_sentences(deadline));
    }
    int code = write_json(record);
    json_decref(record);
    return code;
}

/* One table: the deadline or, explained, its steps. */
int deadline_write_tsv(const struct deadline *deadline)
{
    json_t *records = deadline->explanation ? describe_steps(deadline) : made(json_array());
    if (!deadline->explanation)
        list_add(records, describe(deadline));
    int code = write_tsv(records, true);
    json_decref(records);
    return code;
}
