#ifndef CLI_HOST_H
#define CLI_HOST_H

#include <fgc/fgc.h>

#include "cryptography.h"

enum { HOST_PROFILES = 3 };

/* What a host gives the library for its cases: the profiles they may run by, and its cryptography. It is
 * made once, and may serve any number of threads. */
struct host {
    const fgc_profile *profiles[HOST_PROFILES];
    struct cryptography cryptography;
    fgc_case_options
        cases; /* for cases that are read; they say themselves whether they are chained */
};

/* `closing` may be NULL. Returns the exit code; the user has been told. Free either way. */
int host_begin(struct host *host, const char *closing);
void host_end(struct host *host);

/* Do the work of a command on case files, with the closing days it was asked for. */
struct asked;
int host_run(struct asked *asked, int (*work)(struct asked *asked, const struct host *host));

/* The profile of an id; NULL when there is none. */
const fgc_profile *host_profile(const struct host *host, const char *id);

#endif
