#ifndef FGC_JOURNAL_CHAIN_H
#define FGC_JOURNAL_CHAIN_H

#include <fgc/digest.h>

#include "journal/redaction.h"

enum { DIGEST_SIZE = 32, SALT_SIZE = 16 };

/* Give every personal field of an event a salt of its own, and the override reason.
 * Fails with FGC_ERROR_HOST, _NO_MEMORY; the event is then unchanged. */
fgc_status fgc__chain_salt(const fgc_digest *digest, fgc_event *event, fgc_error *error);

/* Set the digest of an event that follows `previous` (32 bytes, zeros for the first) in the journal of a
 * reference. Fails with FGC_ERROR_HOST, _LIMIT, _NO_MEMORY. */
fgc_status fgc__chain_seal(const fgc_digest *digest, const uint8_t *previous, const char *reference,
                           fgc_event *event, fgc_error *error);

/* A line that was read. */
struct text {
    const char *bytes;
    size_t size;
};

/* Check that an event's digest is what sealing it would give. `read` is the line it was read from, NULL
 * when there was none. Fails with FGC_ERROR_DAMAGED, and as fgc__chain_seal. */
fgc_status fgc__chain_check(const fgc_digest *digest, const uint8_t *previous,
                            const char *reference, const fgc_event *event, const struct text *read,
                            fgc_error *error);

/* Take the text out of every personal field of an event and out of the override reason, and leave the
 * commitments. Without salts, `digest` may be NULL. What is redacted already stays.
 * Fails with FGC_ERROR_HOST, _NO_MEMORY; the event is then unchanged. */
fgc_status fgc__chain_redact(const fgc_digest *digest, fgc_event *event, fgc_error *error);

/* The bytes of an event's digest; when it has none, `out` is left as it is. */
void fgc__chain_read(const char *digest, uint8_t *out);

#endif
