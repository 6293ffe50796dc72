#ifndef HOST_H
#define HOST_H

#include "store.h"

#define PROFILE_COUNT 3

/* What a host does with a case, whatever the database. */
struct host {
    struct store *store;
    const char *reference;
    const fgc_profile *profiles[PROFILE_COUNT];
    fgc_case *c; /* as it was loaded, and what was recorded since; NULL: it was not */
    fgc_event *event;
    fgc_text *text;
    fgc_error *error;
};

enum answer {
    RECORDED,
    REFUSED, /* by the library; the error tells why */
    UNSTORED /* the store failed; only another try with the same once word will tell whether it did */
};

/* Make what is needed besides the store. End it with host_end, also when it fails. */
fgc_status host_begin(struct host *host);
void host_end(struct host *host);

/* Load the case as it is stored. */
enum outcome host_load(struct host *host);

/* Load the case, record a command and store it; from the start when another process was faster, for the
 * case it wrote on may refuse what ours allowed. `by` has a once word, so that trying again, here or by whoever did not
 * hear the answer, records it once. Only of what is RECORDED may people be told. */
enum answer host_record(struct host *host, const fgc_stamp *by, const char *text, fgc_id *number);

#endif
