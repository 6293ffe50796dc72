#include "record.h"

#include <stdio.h>
#include <string.h>

#include "output.h"
#include "say.h"

void record_add(json_t *record, const char *key, json_t *value)
{
    if (json_object_set_new(record, key, made(value)) != 0)
        made(NULL);
}

void list_add(json_t *list, json_t *value)
{
    if (json_array_append_new(list, made(value)) != 0)
        made(NULL);
}

void record_add_text(json_t *record, const char *key, const char *text)
{
    record_add(record, key, text && *text ? json_string(text) : json_null());
}

void record_add_number(json_t *record, const char *key, int64_t number)
{
    record_add(record, key, json_integer(number));
}

void record_add_date(json_t *record, const char *key, fgc_date date)
{
    char text[11] = "";
    fgc_date_write(date, text, sizeof text);
    record_add_text(record, key, text);
}

void record_add_utc(json_t *record, const char *key, fgc_time time)
{
    char text[21] = "";
    fgc_time_write(time, text, sizeof text);
    record_add_text(record, key, text);
}

void record_add_local(json_t *record, const char *key, const fgc_calendar *calendar, fgc_time time)
{
    char text[26] = "";
    fgc_calendar_write_time(calendar, time, text, sizeof text);
    record_add_text(record, key, text);
}

void record_add_code(json_t *record, const char *key, int32_t list, int32_t value)
{
    record_add_text(record, key, value ? fgc_code_id(list, value) : NULL);
}

int write_json(const json_t *value)
{
    if (json_dumpf(value, stdout, JSON_INDENT(2)) != 0 && !ferror(stdout))
        made(NULL);
    putchar('\n');
    return DONE;
}

/* A tab or a line's end inside a value would break the table. */
static void write_text(const char *text)
{
    for (; *text; text++)
        putchar(*text == '\t' || *text == '\n' ? ' ' : *text);
}

static void write_value(const json_t *value)
{
    if (json_is_string(value))
        write_text(json_string_value(value));
    else if (json_is_integer(value))
        printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    else if (json_is_boolean(value))
        fputs(json_is_true(value) ? "true" : "false", stdout);
    for (size_t i = 0; i < json_array_size(value); i++) {
        fputs(i > 0 ? "," : "", stdout);
        write_value(json_array_get(value, i));
    }
}

static void write_row(json_t *record, bool keys)
{
    const char *key;
    json_t *value;
    const char *tab = "";
    json_object_foreach(record, key, value)
    {
        fputs(tab, stdout);
        if (keys)
            fputs(key, stdout);
        else
            write_value(value);
        tab = "\t";
    }
    putchar('\n');
}

int write_tsv(const json_t *records, bool has_header)
{
    for (size_t i = 0; i < json_array_size(records); i++) {
        json_t *record = json_array_get(records, i);
        if (has_header && i == 0)
            write_row(record, true);
        write_row(record, false);
    }
    return DONE;
}
