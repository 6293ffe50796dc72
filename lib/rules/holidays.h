#ifndef FGC_RULES_HOLIDAYS_H
#define FGC_RULES_HOLIDAYS_H

#include <fgc/calendar.h>

struct holiday_row {
    int32_t country;
    const char *set; /* "": a public holiday */
    int32_t name;
    int32_t month, day; /* month 0: days after Easter Sunday */
    int32_t from_year, to_year;
    const char *citation;
};

const struct holiday_row *fgc__holiday_rows(size_t *count);

/* The day a row falls on in a year, FGC_NO_DATE when it does not. */
fgc_date fgc__holiday_date(const struct holiday_row *row, int32_t year);

/* The bit of a named extra set, 0 when there is none of that name. */
uint32_t fgc__holiday_set(const char *name, size_t size);

#endif
