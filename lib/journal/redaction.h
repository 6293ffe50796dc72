#ifndef FGC_JOURNAL_REDACTION_H
#define FGC_JOURNAL_REDACTION_H

#include "journal/record.h"

/* Whether an event has something redacted. */
bool fgc__chain_is_redacted(const struct record *record);

/* Whether the redaction of `target` takes text out of a record: it is that event, or is about the person or
 * thing that came in with it, or corrects an event of which that is true. `records` are the journal's, by
 * number from 1 on; some may be NULL. */
bool fgc__redaction_covers(struct record *const *records, size_t count, fgc_id target,
                           const struct record *record);

/* The next of those whose redaction takes text out of a record; 0 past the last. `*at` begins as 0. What the
 * event has that a record corrects is not among them. */
fgc_id fgc__redaction_next(const struct record *record, size_t *at);

/* The event a record corrects; NULL when it corrects none. */
const struct record *fgc__redaction_corrected(struct record *const *records, size_t count,
                                              const struct record *record);

/* What a record redacts; 0: nothing. */
fgc_id fgc__redaction_target(const struct record *record);

/* Whether a record mentions a person or thing, as for whom it is or in a field. */
bool fgc__mentions(const struct record *record, fgc_id id);

#endif
