#ifndef FGC_RULES_DAYS_H
#define FGC_RULES_DAYS_H

#include <fgc/calendar.h>

#include "values/civil.h"
#include "values/zone.h"

/* A compiled calendar. Days are indices from FGC_DATE_FIRST; DAY_COUNT, the day after the last, is
 * there as the end of the last, and the one after that as its end. Sets of excluded days are the bits of fgc_days below SET_COUNT. */
enum { DAY_COUNT = FGC_DATE_LAST - FGC_DATE_FIRST + 1, SET_COUNT = 8, RUN_LIMIT = 2 * ZONE_SPANS };

/* The counted days of a set: how many lie before a day, and which day is the k-th. `extra` is how much
 * longer or shorter than 24 hours those before a run of days were, all together. */
struct ranking {
    uint16_t rank[DAY_COUNT + 1];
    uint16_t select[DAY_COUNT + 1];
    int32_t extra[RUN_LIMIT];
    uint16_t count;
};

/* Days come in runs whose midnights have the same offset. */
struct fgc_calendar {
    fgc_allocator allocator;
    int32_t country;
    fgc_time end; /* of the last day */
    uint8_t kinds[DAY_COUNT + 1];
    uint16_t run_of[DAY_COUNT + 2];
    int32_t offsets[RUN_LIMIT]; /* of the midnights of a run */
    struct ranking sets[SET_COUNT];
    struct zone zone;
};

/* The instant a day begins; days from 1970 on. */
static inline fgc_time fgc__day_start(const fgc_calendar *calendar, int32_t day)
{
    return ((fgc_time)day + FGC_DATE_FIRST) * DAY_SECONDS -
           calendar->offsets[calendar->run_of[day]];
}

/* The seconds that count by a set from some fixed point until a day begins, before which `rank` days
 * count. */
static inline fgc_time fgc__counted_before(const fgc_calendar *calendar, const struct ranking *set,
                                           int32_t rank, int32_t day)
{
    return (fgc_time)rank * DAY_SECONDS + set->extra[calendar->run_of[day]];
}

/* Whether an instant is one the calendar knows: from 1970 until its last day has ended. */
static inline bool fgc__knows(const fgc_calendar *calendar, fgc_time time)
{
    return time >= 0 && time <= calendar->end;
}

/* The day a known instant is on; DAY_COUNT at the very end. Offsets are less than a day, so it is the
 * day in UTC or one beside it. */
static inline int32_t fgc__day_of(const fgc_calendar *calendar, fgc_time time)
{
    int32_t day = (int32_t)((uint64_t)time / DAY_SECONDS) - FGC_DATE_FIRST;
    return day - (time < fgc__day_start(calendar, day)) +
           (time >= fgc__day_start(calendar, day + 1));
}

static inline bool fgc__counts(const fgc_calendar *calendar, uint32_t excluded, int32_t day)
{
    return (calendar->kinds[day] & excluded) == 0;
}

/* The names of a day in code list FGC_LIST_HOLIDAY that have one of `bits`: public holidays with
 * FGC_HOLIDAYS, closing days with FGC_CLOSING, days of extra sets with theirs. */
size_t fgc__day_names(const fgc_calendar *calendar, int32_t day, uint32_t bits, int32_t *names,
                      size_t room);

#endif
