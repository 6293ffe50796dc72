#ifndef FGC_BASE_BUFFER_H
#define FGC_BASE_BUFFER_H

#include <fgc/text.h>

/* Append and remember failure: after the first one, further appends do nothing. A document is built
 * without looking, and fgc__text_finish tells how it went. */
void fgc__put(fgc_text *text, const char *string);
void fgc__put_bytes(fgc_text *text, const char *data, size_t size);

/* Hand over a built text, or free it and report FGC_ERROR_NO_MEMORY. */
fgc_status fgc__text_finish(fgc_text *text, fgc_text **out, fgc_error *error);

#endif
