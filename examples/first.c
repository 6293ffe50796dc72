#include <fgc/fgc.h>
#include <stdio.h>

int main(void)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_calendar_options norway = { .size = sizeof norway, .country = FGC_COUNTRY_NO };
    fgc_clock clock = { .size = sizeof clock };
    fgc_due due = { .size = sizeof due };
    fgc_calendar *calendar = NULL;
    char local[32];

    /* An acute request comes in on a Friday afternoon. When must a coordinator be named? */
    if (fgc_calendar_new(&norway, &calendar, error) ||
        fgc_calendar_read_time(calendar, "2026-03-06T16:00", 16, &clock.starts, error) ||
        fgc_rule_due(fgc_rule_find("no.assignment.acute", FGC_COUNTRY_NO), calendar, &clock, &due,
                     error))
        return printf("%s\n", fgc_error_message(error)), 1;
    fgc_calendar_write_time(calendar, due.due, local, sizeof local);
    printf("before %s\n", local); /* before 2026-03-09T16:00:00+01:00: the weekend does not count */
    fgc_calendar_free(calendar);
    fgc_error_free(error);
    return 0;
}
