#ifndef FGC_JOURNAL_LINE_H
#define FGC_JOURNAL_LINE_H

#include "journal/builder.h"
#include "journal/token.h"

/* Write an event: `past`, as the line of a journal from the command on, without advice and digest; else
 * as fgc_event_write does. */
void fgc__out_event(struct out *out, const fgc_event *event, bool past);

void fgc__out_number(struct out *out, uint32_t number);

/* Add to a text what a function writes of an event, all of it or nothing. Fails with FGC_ERROR_LIMIT,
 * _NO_MEMORY. */
fgc_status fgc__out_add(void (*write)(struct out *out, const fgc_event *event),
                        const fgc_event *event, fgc_text *text, fgc_error *error);

/* Write the line of an event, which has a number; `sealed`: with its digest. */
void fgc__out_line(struct out *out, const fgc_event *event, bool sealed);

/* Go through the words of a line that was read: begin behind its command, then one by one; false past the
 * last. `line` and `size` are set, and `room` if values with escapes are to be resolved. */
void fgc__line_begin(struct tokens *tokens, struct token *command);
bool fgc__line_next(struct tokens *tokens, struct token *token);

/* Say an error about a value again, with its column in the line; its path if it has none. */
fgc_status fgc__fail_in_line(fgc_error *error, fgc_status status, size_t start, const char *path);

#endif
