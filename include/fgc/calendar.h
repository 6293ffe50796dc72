#ifndef FGC_CALENDAR_H
#define FGC_CALENDAR_H

#include <fgc/date.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum fgc_country {
    FGC_COUNTRY_NO = 1, /* Norway */
    FGC_COUNTRY_DK = 2  /* Denmark */
} fgc_country;

/** What is known of a day, as bits. The first three also make up a set of *excluded* days: the days
 *  a count passes over. Monday to Saturday counting, for instance, excludes SUNDAYS | HOLIDAYS. */
typedef enum fgc_days {
    FGC_SATURDAYS = 1,
    FGC_SUNDAYS = 2,
    FGC_HOLIDAYS = 4,       /* public holidays, and the calendar's closing days */
    FGC_CLOSING = 8,        /* one of the calendar's closing days */
    FGC_DK_LIMITATION = 16, /* 5 June, 24 and 31 December (named set dk-limitation) */
    FGC_IN_TABLE = 128      /* the day is from 1950 to 2100 */
} fgc_days;

/** A year-bounded rule that makes a holiday, or a day of a named extra set. */
typedef struct fgc_holiday {
    uint32_t size;
    int32_t country;   /* fgc_country */
    int32_t name;      /* in code list FGC_LIST_HOLIDAY */
    int32_t month;     /* 0: counted from Easter Sunday */
    int32_t day;       /* of the month, or days after Easter Sunday (may be negative) */
    int32_t from_year; /* first and last year it falls in */
    int32_t to_year;
    int32_t reserved;
    const char *set;      /* "" for public holidays, else the named extra set. Static */
    const char *citation; /* Static */
} fgc_holiday;

FGC_API size_t fgc_holiday_count(void);

/** Read the row at an index. Fails with FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_ABI. */
FGC_API fgc_status fgc_holiday_read(size_t index, fgc_holiday *holiday, fgc_error *error);

/** The host's own zone rule: seconds to add to UTC for local time at an instant. Called only while a
 *  calendar is built, for instants from 1969-12-30 to 2101-01-03. Answers are whole minutes, less than
 *  a day, and change at most once in 24 hours, and 639 times. */
typedef int32_t fgc_offset_function(void *context, fgc_time at);

/** How a calendar is made. Set `size` and `country`; zero is right for the rest. */
typedef struct fgc_calendar_options {
    uint32_t size;
    int32_t country;             /* fgc_country */
    const char *closing;         /* more days that count as holidays, see below; NULL for none */
    const char *zone;            /* a POSIX TZ text; NULL: the country's */
    fgc_offset_function *offset; /* the host's zone rule, instead of `zone` */
    void *offset_context;
    const fgc_allocator *allocator; /* NULL: malloc and free */
} fgc_calendar_options;

/** The working days and the clock of a country, compiled once for 1950–2100: adding any number of
 *  working days then costs two look-ups. Immutable.
 *  Threads: any number of threads may use one calendar at the same time.
 *
 *  Closing days are a list with commas: `MM-DD` every year (`02-29` in leap years), `YYYY-MM-DD` one
 *  day, `A/B` a range of either kind (`12-24/01-02` runs over the year's end), or the name of an extra
 *  set (`dk-limitation`). Any order, twice is once; at most 4,096 items and 65,535 bytes.
 *
 *  The zone is Europe/Oslo or Europe/Copenhagen, the same rule since 1970: UTC+1; summer time in 1980
 *  from the first Sunday of April, then from the last of March, until the last Sunday of September to
 *  1995 and of October since, always at 01:00 UTC (IANA time zone database; Directive 2000/84/EC).
 *  A POSIX text, such as "CET-1CEST,M3.5.0,M10.5.0/3", must say when its summer time begins and ends.
 *  Where a change of clocks repeats midnight (never in the two countries), a day begins at the first. */
typedef struct fgc_calendar fgc_calendar;

/** Make a calendar. Owned by the caller, free with fgc_calendar_free.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI, _SYNTAX or _UNKNOWN (path "closing" or "zone", column
 *  in it), _RANGE, _LIMIT, _HOST, _NO_MEMORY. */
FGC_API fgc_status fgc_calendar_new(const fgc_calendar_options *options, fgc_calendar **calendar,
                                    fgc_error *error);

/** Free a calendar; NULL is allowed. */
FGC_API void fgc_calendar_free(fgc_calendar *calendar);

FGC_API int32_t fgc_calendar_country(const fgc_calendar *calendar);

/** What is known of a day, as bits of fgc_days; 0 outside 1950–2100. */
FGC_API uint32_t fgc_calendar_day(const fgc_calendar *calendar, fgc_date date);

/** The names of a day that is a holiday or closing day: writes up to `room` values of code list
 *  FGC_LIST_HOLIDAY and returns how many there are. Two holidays may fall on one day. */
FGC_API size_t fgc_calendar_names(const fgc_calendar *calendar, fgc_date date, int32_t *names,
                                  size_t room);

/* Working days. `excluded` is a set of FGC_SATURDAYS, FGC_SUNDAYS and FGC_HOLIDAYS; a working day is a
 * day that is none of them. */

/** Whether a day is a working day; false outside 1950–2100 and for a set there is none of. */
FGC_API bool fgc_calendar_is_working_day(const fgc_calendar *calendar, uint32_t excluded,
                                         fgc_date date);

/** The n-th working day after a day (n > 0) or before it (n < 0), whatever day that is itself; with
 *  n = 0 the day itself if it is one, else the next.
 *  Fails with FGC_ERROR_RANGE, _INVALID_ARGUMENT. */
FGC_API fgc_status fgc_calendar_add(const fgc_calendar *calendar, uint32_t excluded, fgc_date date,
                                    int32_t n, fgc_date *result, fgc_error *error);

/** The working days after `from` up to and including `to`; if `to` is earlier, minus the working days
 *  from `to` until before `from`. So it is the n of fgc_calendar_add between two working days.
 *  Fails with FGC_ERROR_RANGE, _INVALID_ARGUMENT. */
FGC_API fgc_status fgc_calendar_between(const fgc_calendar *calendar, uint32_t excluded,
                                        fgc_date from, fgc_date to, int32_t *count,
                                        fgc_error *error);

/* The same for whole arrays. Every item is worked on; `status` (which may be NULL) gets FGC_OK or the
 * item's failure, whose result is FGC_NO_DATE or 0. They return the first failure, with the
 * item's number from 1 as the error's column. Arrays may not overlap, but `result` may be `dates`. */

/** `result`: 1 for a working day, else 0. */
FGC_API fgc_status fgc_calendar_is_working_day_batch(const fgc_calendar *calendar,
                                                     uint32_t excluded, const fgc_date *dates,
                                                     uint8_t *result, int32_t *status, size_t count,
                                                     fgc_error *error);
FGC_API fgc_status fgc_calendar_add_batch(const fgc_calendar *calendar, uint32_t excluded,
                                          const fgc_date *dates, int32_t n, fgc_date *result,
                                          int32_t *status, size_t count, fgc_error *error);
FGC_API fgc_status fgc_calendar_between_batch(const fgc_calendar *calendar, uint32_t excluded,
                                              const fgc_date *from, const fgc_date *to,
                                              int32_t *result, int32_t *status, size_t count,
                                              fgc_error *error);

/* Local time. */

/** The local day of an instant, and the seconds local clocks are ahead of UTC then; either pointer
 *  may be NULL. Fails with FGC_ERROR_RANGE. */
FGC_API fgc_status fgc_calendar_local(const fgc_calendar *calendar, fgc_time time, fgc_date *date,
                                      int32_t *offset_seconds, fgc_error *error);

/** The instant of a local day and time. `second` counts from 0 to 86,400 on the clock's face. A time
 *  that occurs twice is the first of the two; a time that is skipped is as far behind the change as
 *  it stands in the gap (02:30 becomes 03:30). Fails with FGC_ERROR_RANGE, and _INVALID_ARGUMENT for a
 *  second there is none of. */
FGC_API fgc_status fgc_calendar_instant(const fgc_calendar *calendar, fgc_date date, int32_t second,
                                        fgc_time *time, fgc_error *error);

/** Read an instant: RFC 3339 as fgc_time_read does, or a local time without offset,
 *  `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`. For a day alone: fgc_date_read and fgc_calendar_instant.
 *  Fails as fgc_time_read. */
FGC_API fgc_status fgc_calendar_read_time(const fgc_calendar *calendar, const char *text,
                                          size_t size, fgc_time *time, fgc_error *error);

/** Write local time with its offset, `YYYY-MM-DDTHH:MM:SS+HH:MM`, and a NUL. Returns 25, or 0 when
 *  `room` is under 26 or the instant is out of range. */
FGC_API size_t fgc_calendar_write_time(const fgc_calendar *calendar, fgc_time time, char *out,
                                       size_t room);

#ifdef __cplusplus
}
#endif

#endif
