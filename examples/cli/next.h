#ifndef CLI_NEXT_H
#define CLI_NEXT_H

#include "view.h"

/* What may be done next, as records: command, label, whether it is allowed, for whom, and what is unmet.
 * What belongs to other phases is left out unless `all`. */
json_t *next_records(const struct view *view, bool all);

/* Print in a line or two what drives the case on from where it is. */
void next_print_short(const struct view *view);

#endif
