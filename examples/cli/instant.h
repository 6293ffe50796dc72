#ifndef CLI_INSTANT_H
#define CLI_INSTANT_H

#include <fgc/fgc.h>

/* Read an instant with its offset, local time, or a day, which is its first moment. Returns the exit code;
 * the user has been told what to do with `option`. */
int instant_read(const fgc_calendar *calendar, const char *option, const char *text, size_t size,
                 fgc_time *time);

/* Whether so many bytes are a day. */
bool instant_is_day(size_t size);

/* The machine's clock: of all the library's hosts it is the host that knows what time it is. */
fgc_time instant_now(void);

#endif
