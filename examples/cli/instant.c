#include "instant.h"

#include <string.h>
#include <time.h>

#include "say.h"

static const char how_to_write[] =
    "write 2026-03-06T16:00:00+01:00, local time 2026-03-06T16:00, or a day 2026-03-06";

bool instant_is_day(size_t size)
{
    return size == strlen("YYYY-MM-DD");
}

int instant_read(const fgc_calendar *calendar, const char *option, const char *text, size_t size,
                 fgc_time *time)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_date day = 0;
    fgc_status status = instant_is_day(size)
                            ? fgc_date_read(text, size, &day, error)
                            : fgc_calendar_read_time(calendar, text, size, time, error);
    if (!status && instant_is_day(size))
        status = fgc_calendar_instant(calendar, day, 0, time, error);
    int code = DONE;
    if (status)
        code = say_error(option, error, status == FGC_ERROR_SYNTAX ? how_to_write : "");
    fgc_error_free(error);
    return code;
}

fgc_time instant_now(void)
{
    return (fgc_time)time(NULL);
}
