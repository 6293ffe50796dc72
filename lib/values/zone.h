#ifndef FGC_VALUES_ZONE_H
#define FGC_VALUES_ZONE_H

#include <fgc/calendar.h>

/* Local time as a list of spans of one offset each, ascending; the first begins at the start of time.
 * Whole from the last days of 1969 to the first of 2101. */
enum { ZONE_SPANS = 640 };

struct zone_span {
    fgc_time from;
    int32_t offset; /* seconds to add to UTC */
};

struct zone {
    size_t count;
    struct zone_span spans[ZONE_SPANS];
};

/* Europe/Oslo and Europe/Copenhagen since 1970. */
void fgc__zone_nordic(struct zone *zone);

/* A POSIX TZ text, NUL-terminated. Errors: path "zone". */
fgc_status fgc__zone_posix(struct zone *zone, const char *text, fgc_error *error);

/* The host's own rule. Errors: path "offset". */
fgc_status fgc__zone_host(struct zone *zone, fgc_offset_function *offset, void *context,
                          fgc_error *error);

/* The span an instant is in. */
const struct zone_span *fgc__zone_at(const struct zone *zone, fgc_time time);

#endif
