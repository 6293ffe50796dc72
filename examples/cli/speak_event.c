/* Events as lines that people read: the command, and the values of its fields. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "phrase.h"
#include "speak.h"
#include "words.h"

static fgc_field find_field(const fgc_event *event, const char *name)
{
    fgc_field field = { .size = sizeof field };
    int32_t command = fgc_event_command(event);
    for (size_t i = 0; fgc_field_read(command, i, &field, NULL) == FGC_OK; i++)
        if (strcmp(field.name, name) == 0)
            return field;
    return (fgc_field){ .size = sizeof field };
}

/* The field a value belongs to: the command's, or of a correction what it corrects. */
static fgc_field field_of(const fgc_event *event, size_t index)
{
    const char *name = fgc_event_field_name(event, index);
    fgc_field field = find_field(event, name);
    bool corrects = fgc_event_command(event) == FGC_COMMAND_CORRECT && field.type == 0;
    for (size_t i = 0; corrects && i < fgc_event_field_count(event); i++) {
        if (strcmp(fgc_event_field_name(event, i), "command") != 0)
            continue;
        int32_t command = fgc_code_find(FGC_LIST_COMMAND, fgc_event_field_value(event, i));
        for (size_t k = 0; fgc_field_read(command, k, &field, NULL) == FGC_OK; k++)
            if (strcmp(field.name, name) == 0)
                return field;
    }
    return field;
}

static void write_time(const struct speaker *speaker, FILE *out, const char *value)
{
    fgc_time time = 0;
    if (fgc_time_read(value, strlen(value), &time, NULL))
        return;
    speak_instant(speaker, out, time);
}

static void write_date(const struct speaker *speaker, FILE *out, const char *value)
{
    char label[64] = "";
    fgc_date date = FGC_NO_DATE;
    fgc_date_read(value, strlen(value), &date, NULL);
    fgc_date_label(date, speaker->language, label, sizeof label);
    fputs(label, out);
}

/* Numbers say little without their name: those that are told are minutes and versions. */
static void write_number(const struct speaker *speaker, FILE *out, const char *name,
                         const char *value)
{
    if (strcmp(name, "minutes") == 0)
        fprintf(out, "%s min", value);
    if (strcmp(name, "version") == 0)
        fprintf(out, "%s %s", word(WORD_VERSION, speaker->language), value);
}

static void write_money(FILE *out, const char *value)
{
    long long amount = strtoll(value, NULL, 10);
    fprintf(out, "%lld,%02d", amount / 100, (int)(amount % 100));
}

static void write_code(const struct speaker *speaker, FILE *out, int32_t list, const char *value)
{
    const char *label = fgc_code_label(list, fgc_code_find(list, value), speaker->language);
    fputs(label ? label : value, out);
}

/* Write a value; what says nothing to readers, such as a host's keys, is left out. */
static void write_value(const struct speaker *speaker, FILE *out, const fgc_field *field,
                        const char *value)
{
    fgc_id id = (fgc_id)strtoul(value, NULL, 10);
    switch (field->type) {
    case FGC_FIELD_TYPE_TEXT:
        speak_quoted(speaker, out, value, strlen(value), "");
        break;
    case FGC_FIELD_TYPE_NAME:
        fputs(value, out);
        break;
    case FGC_FIELD_TYPE_KEY:
        fputs(strcmp(field->name, "reference") == 0 ? value : "", out);
        break;
    case FGC_FIELD_TYPE_CODE:
        write_code(speaker, out, field->list, value);
        break;
    case FGC_FIELD_TYPE_YES:
        fputs(speak_yes(field->name, strcmp(value, "yes") == 0, speaker->language), out);
        break;
    case FGC_FIELD_TYPE_NUMBER:
        write_number(speaker, out, field->name, value);
        break;
    case FGC_FIELD_TYPE_MONEY:
        write_money(out, value);
        break;
    case FGC_FIELD_TYPE_DATE:
        write_date(speaker, out, value);
        break;
    case FGC_FIELD_TYPE_TIME:
        write_time(speaker, out, value);
        break;
    case FGC_FIELD_TYPE_PERSON:
        speak_name(speaker, out, id);
        break;
    case FGC_FIELD_TYPE_THING:
        speak_name(speaker, out, id);
        break;
    case FGC_FIELD_TYPE_EVENT:
        fprintf(out, "#%" PRIu32, id);
        break;
    default:
        break;
    }
}

static void write_field(const struct speaker *speaker, FILE *out, const fgc_event *event,
                        size_t index)
{
    fgc_field field = field_of(event, index);
    const char *value = fgc_event_field_value(event, index);
    if (fgc_event_field_is_redacted(event, index))
        fprintf(out, "[%s]", word(WORD_REDACTED, speaker->language));
    else
        write_value(speaker, out, &field, value);
}

static void write_overrides(const struct speaker *speaker, FILE *out, const fgc_event *event)
{
    fgc_stamp stamp = { .size = sizeof stamp };
    if (fgc_event_read_stamp(event, &stamp, NULL) || stamp.override_count == 0)
        return;
    fprintf(out, "; %s: ", word(WORD_OVERRIDDEN, speaker->language));
    for (uint32_t i = 0; i < stamp.override_count; i++)
        fprintf(out, "%s%s", i > 0 ? ", " : "", stamp.overrides[i]);
    fputs(", ", out);
    speak_quoted(speaker, out, stamp.override_reason, strlen(stamp.override_reason), "");
}

void speak_event(const struct speaker *speaker, FILE *out, const fgc_event *event)
{
    int32_t command = fgc_event_command(event);
    const char *between = ": ";
    const char *label = fgc_code_label(FGC_LIST_COMMAND, command, speaker->language);
    fputs(label ? label : word(WORD_NEWER_EVENT, speaker->language), out);
    for (size_t i = 0; i < fgc_event_field_count(event); i++) {
        struct phrase value;
        phrase_begin(&value);
        write_field(speaker, value.stream, event, i);
        if (*phrase_text(&value)) {
            fprintf(out, "%s%s", between, phrase_text(&value));
            between = ", ";
        }
        phrase_free(&value);
    }
    write_overrides(speaker, out, event);
}

/* "Første familieråd: tidligst tirsdag 7. april 2026, senest tirsdag 5. mai 2026 (løper)". */
void speak_deadline(const struct speaker *speaker, FILE *out, const fgc_deadline *deadline)
{
    fgc_rule_options facts = { .size = sizeof facts };
    fgc_rule_read(deadline->rule, &facts, NULL);
    fputs(fgc_rule_title(deadline->rule, speaker->language), out);
    if (facts.from_date) { /* a birthday: whose? */
        fputs(" (", out);
        speak_name(speaker, out, deadline->trigger);
        fputc(')', out);
    }
    fputs(deadline->stopped ? "" : ": ", out);
    if (deadline->opens > 0 && !deadline->stopped) {
        fprintf(out, "%s ", word(WORD_EARLIEST, speaker->language));
        speak_day(speaker, out, deadline->opens);
        fputs(", ", out);
    }
    if (facts.ends_at_start) {
        speak_day(speaker, out, deadline->due);
    } else if (!deadline->stopped) {
        fprintf(out, "%s ", word(WORD_LATEST, speaker->language));
        if (facts.unit == FGC_UNIT_HOURS)
            speak_instant(speaker, out, deadline->due);
        else
            speak_day(speaker, out, deadline->due - 1);
    }
    fprintf(out, " (%s)", fgc_code_label(FGC_LIST_STATE, deadline->state, speaker->language));
}
