#ifndef FGC_DIGEST_H
#define FGC_DIGEST_H

#include <fgc/event.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The host's cryptography. The library writes none of its own: with it a case's journal is a chain, in
 *  which any later change shows, and which stays verifiable when personal data are taken out.
 *
 *  Each event's digest is the SHA-256 of `fgc1` and a newline, the digest before it (32 bytes, zeros for
 *  the first), the case's reference and a newline, and the event's line as it stands with every personal
 *  field redacted, without its digest. A personal field's commitment is the SHA-256 of its salt
 *  (16 bytes) and its written value.
 *  Threads: called by the calls it is used in, from their thread. */
typedef struct fgc_digest {
    uint32_t size;
    uint32_t reserved;
    /* Write the SHA-256 of `size` bytes to `out32`. Not 0: it failed. */
    int32_t (*sha256)(void *context, const void *data, size_t size, uint8_t *out32);
    /* Write `size` random bytes no one can guess. Not 0: it failed. */
    int32_t (*random)(void *context, uint8_t *out, size_t size);
    void *context;
} fgc_digest;

/** Where a journal ends: for the host to keep elsewhere, and hold the journal against. */
typedef struct fgc_head {
    uint32_t size;
    fgc_id sequence;    /* of the last event; 0: there is none */
    uint8_t digest[32]; /* zeros when the journal is not chained */
} fgc_head;

/** What is wrong with a journal. New values may be added. */
typedef enum fgc_finding_kind {
    FGC_FINDING_INTACT = 1,
    FGC_FINDING_DAMAGED = 2,   /* a line that cannot be read, or is not where it belongs */
    FGC_FINDING_EDITED = 3,    /* a line that does not fit its digest */
    FGC_FINDING_REDACTED = 4,  /* text taken out that no redaction accounts for */
    FGC_FINDING_SHORTENED = 5, /* intact, but it ends before the expected head */
    FGC_FINDING_FORKED = 6,    /* intact, but its history is not the expected head's */
    FGC_FINDING_UNVERIFIED = 7 /* readable; not chained, or no digest was given */
} fgc_finding_kind;

/** Verify a journal: lines as fgc_case_write_lines writes them, each ended by a newline. `expected` may
 *  be NULL. `finding` gets a fgc_finding_kind, `number` the event it is found at: the first that is not as
 *  it was, of a shortened journal the first that is missing, of a forked one the head's; 0 when intact.
 *  `allocator` may be NULL.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI, _HOST, _NO_MEMORY; a finding is no failure, and `error`
 *  tells more about it. */
FGC_API fgc_status fgc_journal_verify(const char *lines, size_t size, const fgc_digest *digest,
                                      const fgc_head *expected, const fgc_allocator *allocator,
                                      int32_t *finding, fgc_id *number, fgc_error *error);

#ifdef __cplusplus
}
#endif

#endif
