#ifndef CLI_RECORD_H
#define CLI_RECORD_H

#include <fgc/fgc.h>
#include <jansson.h>

#define NO_TIME ((fgc_time)-1)

/* A record is a JSON object without objects inside: one description of an answer that is written
 * as JSON or, column by column, as tab-separated values. What there is none of is null. */
void record_add(json_t *record, const char *key, json_t *value);
void record_add_text(json_t *record, const char *key, const char *text); /* NULL, "": null */
void record_add_number(json_t *record, const char *key, int64_t number);
void record_add_date(json_t *record, const char *key, fgc_date date); /* FGC_NO_DATE: null */
void record_add_utc(json_t *record, const char *key, fgc_time time);  /* NO_TIME: null */
void record_add_local(json_t *record, const char *key, const fgc_calendar *calendar, fgc_time time);

/* The id of a code; 0 and unknown values are null. */
void record_add_code(json_t *record, const char *key, int32_t list, int32_t value);

/* Add to an array, which takes the value over. */
void list_add(json_t *list, json_t *value);

int write_json(const json_t *value);
int write_tsv(const json_t *records, bool has_header);

#endif
