#ifndef CLI_CRYPTOGRAPHY_H
#define CLI_CRYPTOGRAPHY_H

#include <fgc/fgc.h>

/* A host's cryptography, as every host of a chained case gives it: here libsodium's. */
struct cryptography {
    fgc_digest digest;
    const char *seed; /* NULL: random */
    uint64_t drawn;   /* how often something was drawn from the seed */
};

/* False when libsodium does not start. With a seed the salts are the same every time: for tests only. */
bool cryptography_begin(struct cryptography *digest, const char *seed);

#endif
