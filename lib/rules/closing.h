#ifndef FGC_RULES_CLOSING_H
#define FGC_RULES_CLOSING_H

#include <fgc/calendar.h>

/* Read a list of closing days (grammar: fgc/calendar.h) and set `bits` on each of its days in `kinds`,
 * which has a byte for every day from FGC_DATE_FIRST to FGC_DATE_LAST; extra sets stand there already.
 * Errors: path "closing". */
fgc_status fgc__closing_mark(const char *list, uint8_t *kinds, uint8_t bits, fgc_error *error);

#endif
