#ifndef FGC_JOURNAL_JOURNAL_H
#define FGC_JOURNAL_JOURNAL_H

#include "journal/record.h"

/* What stands for the fields of an event: another event, or nothing because it was struck. */
#define STRUCK UINT32_MAX

/* The events of a case, by number from 1 on. Those a case as it was leaves out are NULL. */
struct journal {
    fgc_allocator allocator;
    struct record **records;
    fgc_id *corrected; /* by what: the last correction, STRUCK, or 0 */
    size_t count;
    size_t room;
    size_t corrected_room;
    fgc_id *once; /* numbers of events with a `once` word, hashed; 0: a free place */
    size_t once_room;
    size_t once_count;
};

void fgc__journal_clear(struct journal *journal);

/* Make room for one event more; false when there is no memory. */
bool fgc__journal_reserve(struct journal *journal);

/* Add an event, which the journal then owns, NULL for one left out. There is room. */
void fgc__journal_add(struct journal *journal, struct record *record);

/* Take the last event out again; the caller owns it. Corrections stay as they are. */
struct record *fgc__journal_take_back(struct journal *journal);

/* Note anew what the first events correct, and what redactions name. */
void fgc__journal_renote(struct journal *journal, size_t count);

/* The last redaction that changed the line of an event; 0: none. */
fgc_id fgc__journal_changed_by(const struct journal *journal, const struct record *record);

/* The event of a number, NULL when there is none. */
const struct record *fgc__journal_at(const struct journal *journal, fgc_id number);

/* The event whose fields stand for those of a number; NULL when it was struck, or there is none. */
const struct record *fgc__journal_reading(const struct journal *journal, fgc_id number);

/* Note what an event corrects, if it does. */
void fgc__journal_correct(struct journal *journal, const struct record *record);

/* The event with a `once` word, NULL when there is none. */
const struct record *fgc__journal_find_once(const struct journal *journal, const char *once);

#endif
