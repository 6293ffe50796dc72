#ifndef FGC_JOURNAL_BUILDER_H
#define FGC_JOURNAL_BUILDER_H

#include <fgc/event.h>

#include "journal/written.h"

/* A field: which row of the command's, and where its value stands among the texts. */
struct value {
    size_t row;
    size_t at;
};

struct fgc_event {
    fgc_allocator allocator;
    int32_t command; /* 0: empty */
    int32_t role;
    const struct field_row *rows;
    size_t row_count;
    fgc_time effective;
    fgc_time recorded;
    struct value *values; /* in the order of their rows */
    size_t value_count;
    size_t value_room;
    char *texts; /* the values, each with a NUL behind it */
    size_t texts_size;
    size_t texts_room;
    char *scratch; /* for reading */
    size_t scratch_room;
    fgc_id person;
    uint32_t override_count;
    const char *override_ids[OVERRIDE_LIMIT]; /* into `overrides` */
    char overrides[OVERRIDE_LIMIT][GUARD_ID_ROOM];
    char override_reason[REASON_LIMIT + 1];
    char actor[KEY_LIMIT + 1];
    char once[KEY_LIMIT + 1];
};

/* Forget the command, its fields, and what of the stamp belongs to one event. */
void fgc__event_empty(fgc_event *event);

/* Set what of a stamp belongs to one event: person, once and overrides. */
fgc_status fgc__event_set_once(fgc_event *event, const fgc_stamp *stamp, fgc_error *error);

#endif
