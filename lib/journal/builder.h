#ifndef FGC_JOURNAL_BUILDER_H
#define FGC_JOURNAL_BUILDER_H

#include <fgc/event.h>

#include "journal/written.h"

/* What a value is beside its text. */
enum { VALUE_PLAIN, VALUE_SALTED, VALUE_REDACTED };

/* A field's value. Its text is its one written form, "" when it is redacted; what is not text is there as a
 * number too: codes, yes (1) and no (0), days, seconds, ids, amounts. */
struct value {
    int16_t key; /* enum field_key */
    uint8_t how; /* IS_… of its row */
    uint8_t state;
    uint32_t row; /* its place among the rows of the command; those of a corrected one come after */
    uint32_t at;  /* where its text stands */
    uint32_t beside; /* where its salt stands, or its commitment ("" when there is none) */
    int64_t number;
};

/* What a command is given with, wherever it stands: in a builder or in a record. */
struct fields {
    const struct value *values;
    size_t count;
    const char *texts;
};

/* The first value of a key, NULL when it was not given. */
static inline const struct value *fgc__find(const struct fields *fields, int32_t key)
{
    for (size_t i = 0; i < fields->count; i++)
        if (fields->values[i].key == key)
            return &fields->values[i];
    return NULL;
}

struct fgc_event {
    fgc_allocator allocator;
    int32_t command; /* 0: empty, or of a newer library and then `texts` is its line */
    int32_t role;
    const struct field_row *rows;
    size_t row_count;
    const struct field_row *more_rows; /* of the command that is corrected */
    size_t more_count;
    fgc_time effective;
    fgc_time recorded;
    struct value *values; /* in the order of their rows */
    size_t value_count;
    size_t value_room;
    char *texts; /* each with a NUL behind it */
    size_t texts_size;
    size_t texts_room;
    char *scratch; /* for reading */
    size_t scratch_room;
    fgc_id person;
    fgc_id number; /* 0: not of a journal */
    bool past;     /* read from a line: what only the library sets is read too */
    bool newer;
    bool salted;          /* of a chained journal */
    uint8_t reason_state; /* VALUE_… of the override reason */
    uint32_t override_count;
    uint32_t advice_count;
    const char *override_ids[OVERRIDE_LIMIT]; /* into `overrides` */
    char overrides[OVERRIDE_LIMIT][GUARD_ID_ROOM];
    uint16_t advice[ADVICE_LIMIT];                /* indexes of guards */
    char advice_ids[ADVICE_LIMIT][GUARD_ID_ROOM]; /* set by fgc__event_advise */
    char override_reason[REASON_LIMIT + 1];
    char reason_beside[BASE64_ROOM]; /* its salt or commitment */
    char digest[BASE64_ROOM];        /* "" when there is none */
    char actor[KEY_LIMIT + 1];
    char once[KEY_LIMIT + 1];
    /* Commands that were met, in hashed places, and where their rows stand: to look for either takes long. */
    uint8_t met[256];
    uint16_t met_rows[COMMAND_LIMIT];
};

/* What an event is given with. */
static inline struct fields fgc__event_fields(const fgc_event *event)
{
    return (struct fields){ event->values, event->value_count, event->texts };
}

/* Set a field that only the library sets, in its written form; false when there is no memory. A command
 * that has no such field is left alone. */
bool fgc__event_give(fgc_event *event, int32_t key, const char *written, int64_t number);

/* Forget the command, its fields, and what of the stamp belongs to one event. */
void fgc__event_empty(fgc_event *event);

/* Begin an event of a command, which there is. */
void fgc__event_begin(fgc_event *event, int32_t command);

/* Let the fields of a corrected command follow those of `correct`. */
void fgc__event_correct(fgc_event *event, int32_t command);

/* A command by its id; 0 when there is none. */
int32_t fgc__event_command(fgc_event *event, const char *id, size_t size);

/* The place of a field's row by its name, looked for from a place on and then from the first; the number of
 * rows when there is none. Of `correct` the rows of the corrected command follow its own. */
size_t fgc__event_place(const fgc_event *event, const char *name, size_t size, size_t from);

static inline size_t fgc__event_row_count(const fgc_event *event)
{
    return event->row_count + event->more_count;
}

static inline const struct field_row *fgc__event_row(const fgc_event *event, size_t place)
{
    return place < event->row_count ? &event->rows[place]
                                    : &event->more_rows[place - event->row_count];
}

/* The code that a value is; 0 when it is none, or its row has none. */
int32_t fgc__event_code_at(const fgc_event *event, size_t place, const char *value, size_t size);

/* Check a value, with the code that it is, against its row and keep it. Fails as fgc_event_add. */
fgc_status fgc__event_put(fgc_event *event, size_t place, int32_t code, const char *value,
                          size_t size, fgc_error *error);

fgc_status fgc__event_put_redacted(fgc_event *event, size_t place, const char *commitment,
                                   size_t size, fgc_error *error);

/* Keep the line of a newer library instead of fields; false when there is no memory. */
bool fgc__event_keep_line(fgc_event *event, const char *line, size_t size);

/* Keep another line of a newer library instead of the one that is there; false, and nothing changed, when
 * there is no memory. */
bool fgc__event_replace_line(fgc_event *event, const char *line, size_t size);

/* The last value of a row; NULL when there is none. */
struct value *fgc__event_value(const fgc_event *event, size_t place);

/* Keep a value in its written form, behind those of the rows up to its own; NULL when there is no
 * memory. */
struct value *fgc__event_keep(fgc_event *event, size_t place, const char *written, size_t size,
                              int64_t number);

/* Say what a value is and keep its salt or commitment; false when there is no memory. */
bool fgc__event_set_beside(fgc_event *event, struct value *value, uint8_t state, const char *beside,
                           size_t size);

/* Note a guard whose advice is not followed; past the limit nothing is noted. */
void fgc__event_advise(fgc_event *event, size_t guard);

/* The same of what is read: past the limit, or twice, it fails. */
fgc_status fgc__event_take_advice(fgc_event *event, size_t guard, fgc_error *error);

/* Make an event like another, which is of no journal; false, and it is empty, when there is no memory. */
bool fgc__event_copy(fgc_event *to, const fgc_event *from);

/* Whether the line of an event that is to be recorded is short enough. Fails with FGC_ERROR_LIMIT. */
fgc_status fgc__event_check_line(const fgc_event *event, fgc_error *error);

/* Read a command as text and stamp it; what the text says of person, once and overrides goes before. */
fgc_status fgc__event_read_by(fgc_event *event, const fgc_stamp *by, const char *text, size_t size,
                              fgc_error *error);

/* Set what of a stamp belongs to one event: person, once and overrides. */
fgc_status fgc__event_set_once(fgc_event *event, const fgc_stamp *stamp, fgc_error *error);

#endif
