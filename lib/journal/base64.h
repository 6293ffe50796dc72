#ifndef FGC_JOURNAL_BASE64_H
#define FGC_JOURNAL_BASE64_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* base64url without padding (RFC 4648, 5): bytes of salts and digests as lines have them. */

/* Write bytes and a NUL; the number of characters. */
size_t fgc__base64_write(const uint8_t *bytes, size_t size, char *out);

/* Read exactly `size` bytes; false when the text is not what fgc__base64_write makes of as many. */
bool fgc__base64_read(const char *text, size_t text_size, uint8_t *out, size_t size);

#endif
