#include "record.h"

#include <stdio.h>
#include <stdlib.h>
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

void list_add_phrase(json_t *list, struct phrase *phrase)
{
    list_add(list, json_string(phrase_text(phrase)));
    phrase_free(phrase);
}

json_t *list_of_ids(int32_t list, uint32_t bits)
{
    json_t *ids = made(json_array());
    for (size_t i = 0; i < fgc_code_count(list); i++)
        if (bits >> fgc_code_at(list, i) & 1)
            list_add(ids, json_string(fgc_code_id(list, fgc_code_at(list, i))));
    return ids;
}

void write_ids(FILE *out, int32_t list, uint32_t bits, const char *between)
{
    json_t *ids = list_of_ids(list, bits);
    for (size_t i = 0; i < json_array_size(ids); i++)
        fprintf(out, "%s%s", i > 0 ? between : "", json_string_value(json_array_get(ids, i)));
    json_decref(ids);
}

json_t *text_made(const char *text)
{
    json_t *value = json_string(text);
    char *plain = value ? NULL : made_block(strdup(text));
    for (char *at = plain; at && *at; at++)
        if ((unsigned char)*at > 0x7f)
            *at = '?';
    if (plain)
        value = json_string(plain);
    free(plain);
    return made(value);
}

void record_add_text(json_t *record, const char *key, const char *text)
{
    record_add(record, key, text && *text ? text_made(text) : json_null());
}

const char *record_text(const json_t *record, const char *key)
{
    const char *text = json_string_value(json_object_get(record, key));
    return text ? text : "";
}

void record_add_phrase(json_t *record, const char *key, struct phrase *phrase)
{
    record_add_text(record, key, phrase_text(phrase));
    phrase_free(phrase);
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

int write_records(enum format format, json_t *records)
{
    int code = format == FORMAT_JSON ? write_json(records) : write_tsv(records, true);
    json_decref(records);
    return code;
}

int write_record(enum format format, json_t *record)
{
    if (format == FORMAT_JSON)
        return write_records(format, record);
    json_t *records = made(json_array());
    list_add(records, record);
    return write_records(format, records);
}
