#ifndef FGC_CASE_WHOLE_H
#define FGC_CASE_WHOLE_H

#include "case/judge.h"
#include "journal/chain.h"
#include "journal/redaction.h"

/* A case: its journal, and what follows from it. */
struct fgc_case {
    fgc_allocator allocator;
    struct journal journal;
    struct state state;
    const fgc_profile **profiles;
    size_t profile_count;
    const fgc_profile *profile; /* the one it runs by; NULL before it is opened */
    fgc_digest digest;          /* sha256 NULL: none was given */
    fgc_event *work;            /* the event being recorded; empty between calls */
    fgc_status writable;
    bool replaying; /* corrections are read in the end */
    size_t unread;  /* how many events wait for that, the last ones */
};

/* Commit a record that was checked: fold it in, or fold all anew where it changes how earlier events are
 * read. The case owns the record then. Fails with FGC_ERROR_NO_MEMORY; nothing has changed, and the record
 * is still the caller's. */
fgc_status fgc__case_commit(fgc_case *c, struct record *record, fgc_error *error);

/* Fold a whole journal; false, and nothing to clear, when there is no memory. */
bool fgc__build_state(const struct journal *journal, const fgc_allocator *allocator,
                      struct state *state);

/* The profile an event names, of those the case was given.
 * Fails with FGC_ERROR_PROFILE. */
fgc_status fgc__find_profile(const fgc_case *c, const struct fields *fields,
                             const fgc_profile **profile, fgc_error *error);

/* Whether an event names the profile by which the case goes on. */
bool fgc__names_profile(int32_t command);

/* The profile the journal names last. */
void fgc__settle_profile(fgc_case *c);

/* Take out of earlier events what a redaction covers, and note it there.
 * Fails with FGC_ERROR_HOST, _NO_MEMORY, and nothing has changed. */
fgc_status fgc__case_redact(fgc_case *c, struct record *redaction, fgc_error *error);

/* The digest of the last event, 32 bytes; zeros when there is none. */
void fgc__case_previous(const fgc_case *c, uint8_t *digest);

/* The reference of a case, from its first event; "" before it is opened. */
const char *fgc__case_reference(const fgc_case *c);

/* The matter of a case at an instant; before it is opened by the profile it would be opened with. */
struct matter fgc__matter(const fgc_case *c, fgc_time at);

/* The text of a field of an event as it is read today, "" when there is none. Borrowed from the event. */
const char *fgc__case_text(const fgc_case *c, fgc_id number, int32_t key);

#endif
