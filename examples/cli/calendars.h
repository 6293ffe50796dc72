#ifndef CLI_CALENDARS_H
#define CLI_CALENDARS_H

#include <fgc/fgc.h>

/* The calendars of a batch, one for each country and list of closing days. At most 64 are kept; the
 * one that was not used for longest makes room for a new one. */
struct calendars;

struct calendars *calendars_new(void);
void calendars_free(struct calendars *calendars);

/* The calendar of a country with closing days, or NULL: *error says why. `closing` is not kept and
 * may be NULL. Valid until the next call. */
const fgc_calendar *calendars_get(struct calendars *calendars, int32_t country, const char *closing,
                                  fgc_error *error);

#endif
