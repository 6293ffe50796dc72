#ifndef FGC_DATE_H
#define FGC_DATE_H

#include <fgc/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A calendar day: days since 1970-01-01, from 1950-01-01 to 2100-12-31. */
typedef int32_t fgc_date;

/** An instant: seconds since 1970-01-01T00:00:00Z, leap seconds not counted, from there to
 *  2101-01-01T00:00:00Z. A calendar takes instants up to 24:00 local time of 2100-12-31. */
typedef int64_t fgc_time;

#define FGC_DATE_FIRST ((fgc_date)-7305) /* 1950-01-01 */
#define FGC_DATE_LAST ((fgc_date)47846)  /* 2100-12-31 */
#define FGC_NO_DATE INT32_MIN
#define FGC_TIME_LAST ((fgc_time)4133980800) /* 2101-01-01T00:00:00Z */

/** The date of a year, month and day; FGC_NO_DATE when there is no such day from 1950 to 2100. */
FGC_API fgc_date fgc_date_from(int32_t year, int32_t month, int32_t day);

/** Year, month and day of a date; each pointer may be NULL. All 0 outside 1950–2100. */
FGC_API void fgc_date_parts(fgc_date date, int32_t *year, int32_t *month, int32_t *day);

/** 1 Monday to 7 Sunday; 0 outside 1950–2100. */
FGC_API int32_t fgc_date_weekday(fgc_date date);

/** Easter Sunday of a year by the Gregorian rule; FGC_NO_DATE outside 1950–2100. */
FGC_API fgc_date fgc_date_easter(int32_t year);

/** Read `YYYY-MM-DD`, exactly that. The text needs no NUL.
 *  Fails with FGC_ERROR_SYNTAX (column says where) or FGC_ERROR_RANGE; *date is then unchanged. */
FGC_API fgc_status fgc_date_read(const char *text, size_t size, fgc_date *date, fgc_error *error);

/** Write `YYYY-MM-DD` and a NUL into `out`. Returns 10, or 0 when `room` is under 11 or the date
 *  is outside 1950–2100 (`out` is then "" if there is room for that). */
FGC_API size_t fgc_date_write(fgc_date date, char *out, size_t room);

/** Write a date in words, "fredag 6. mars 2026", and a NUL into `out`; `language`: fgc_language. Returns
 *  its length, or 0 when `room` is too little (64 bytes are enough) or the date is outside 1950–2100. */
FGC_API size_t fgc_date_label(fgc_date date, int32_t language, char *out, size_t room);

/** Read an instant as RFC 3339 and ISO 8601 both write it: `YYYY-MM-DDTHH:MM:SS`, then `Z` or
 *  `+HH:MM` or `-HH:MM`. Capital letters, whole seconds, hours to 23, seconds to 59, no `-00:00`.
 *  Fails with FGC_ERROR_SYNTAX (column says where) or FGC_ERROR_RANGE; *time is then unchanged. */
FGC_API fgc_status fgc_time_read(const char *text, size_t size, fgc_time *time, fgc_error *error);

/** Write `YYYY-MM-DDTHH:MM:SSZ` and a NUL into `out`. Returns 20, or 0 when `room` is under 21 or
 *  the instant is out of range. Local time: fgc_calendar_write_time. */
FGC_API size_t fgc_time_write(fgc_time time, char *out, size_t room);

#ifdef __cplusplus
}
#endif

#endif
