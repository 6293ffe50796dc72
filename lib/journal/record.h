#ifndef FGC_JOURNAL_RECORD_H
#define FGC_JOURNAL_RECORD_H

#include "journal/builder.h"

/* An event of a journal, in one block that is never resized: what a builder holds, its texts behind the
 * values at the same places, and behind those the texts of the envelope. */
struct record {
    size_t size; /* of the block */
    fgc_id number;
    int32_t command; /* 0: of a newer library; the texts begin with its line */
    int32_t role;
    fgc_id person;
    fgc_time effective;
    fgc_time recorded;
    fgc_id taken_by; /* the last redaction that names it; 0: none */
    uint32_t value_count;
    uint32_t texts_size; /* of the values */
    uint16_t override_count;
    uint16_t advice_count;
    uint8_t reason_state;
    bool salted;
    struct value
        values[]; /* then uint16_t guards: overrides, advice; then texts: the values', once,
                              digest, actor, override reason, what is beside it */
};

/* The block of a builder's event, or NULL when there is no memory. */
struct record *fgc__record_pack(const fgc_allocator *allocator, const fgc_event *event);

/* Wipe and release; NULL is allowed. */
void fgc__record_free(const fgc_allocator *allocator, struct record *record);

/* A copy, or NULL when there is no memory. */
struct record *fgc__record_copy(const fgc_allocator *allocator, const struct record *record);

/* Fill a builder from a record; false, and the builder empty, when there is no memory. */
bool fgc__record_unpack(const struct record *record, fgc_event *event);

struct fields fgc__record_fields(const struct record *record);
const char *fgc__record_actor(const struct record *record);
const char *fgc__record_once(const struct record *record);   /* "" when there is none */
const char *fgc__record_digest(const struct record *record); /* "" when there is none */

/* Whether two events say the same: command, fields, person and overrides, whatever their times, actors,
 * numbers and salts. */
bool fgc__record_is_like(const struct record *record, const fgc_event *event);

#endif
