#ifndef CLI_RECORD_H
#define CLI_RECORD_H

#include <jansson.h>

#include "options.h"
#include "phrase.h"

#define NO_TIME ((fgc_time)-1)

/* A record is a JSON object without objects inside: one description of an answer that is written
 * as JSON or, column by column, as tab-separated values. What there is none of is null. */
void record_add(json_t *record, const char *key, json_t *value);
void record_add_text(json_t *record, const char *key, const char *text);        /* NULL, "": null */
void record_add_phrase(json_t *record, const char *key, struct phrase *phrase); /* and free it */
void record_add_number(json_t *record, const char *key, int64_t number);
void record_add_date(json_t *record, const char *key, fgc_date date); /* FGC_NO_DATE: null */
void record_add_utc(json_t *record, const char *key, fgc_time time);  /* NO_TIME: null */
void record_add_local(json_t *record, const char *key, const fgc_calendar *calendar, fgc_time time);

/* The id of a code; 0 and unknown values are null. */
void record_add_code(json_t *record, const char *key, int32_t list, int32_t value);

/* A text of a record; "" when there is none. */
const char *record_text(const json_t *record, const char *key);

/* Add to an array, which takes the value over. */
void list_add(json_t *list, json_t *value);

void list_add_phrase(json_t *list, struct phrase *phrase); /* and free it */

/* The ids of a list of codes of which these bits are set. */
json_t *list_of_ids(int32_t list, uint32_t bits);

/* Write them, with a text between. */
void write_ids(FILE *out, int32_t list, uint32_t bits, const char *between);

/* A text, also of a file's name, which need not be UTF-8: JSON has no other letters, so it gets `?`. */
json_t *text_made(const char *text);

int write_json(const json_t *value);
int write_tsv(const json_t *records, bool has_header);

/* Write records, or one, as JSON or as tab-separated values, and let go of them. */
int write_records(enum format format, json_t *records);
int write_record(enum format format, json_t *record);

#endif
