#ifndef FGC_JOURNAL_BASE64_H
#define FGC_JOURNAL_BASE64_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* base64url without padding (RFC 4648, 5): bytes of salts and digests as lines have them. */

/* Write bytes and a NUL; the number of characters. */
size_t fgc__base64_write(const uint8_t *bytes, size_t size, char *out);

/* Whether a text is what fgc__base64_write makes of `size` bytes. */
bool fgc__base64_is(const char *text, size_t text_size, size_t size);

/* Read `size` bytes of such a text. */
void fgc__base64_read(const char *text, uint8_t *out, size_t size);

#endif
