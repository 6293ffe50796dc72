#include "calendars.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 64 };

struct entry {
    int32_t country;
    char *closing; /* "" for none */
    fgc_calendar *calendar;
    uint64_t used; /* when, by the count of calls */
};

struct calendars {
    struct entry entries[MOST];
    size_t count;
    size_t latest;
    uint64_t calls;
};

struct calendars *calendars_new(void)
{
    return calloc(1, sizeof(struct calendars));
}

static void entry_clear(struct entry *entry)
{
    fgc_calendar_free(entry->calendar);
    free(entry->closing);
}

void calendars_free(struct calendars *calendars)
{
    for (size_t i = 0; calendars && i < calendars->count; i++)
        entry_clear(&calendars->entries[i]);
    free(calendars);
}

static bool fits(const struct entry *entry, int32_t country, const char *closing)
{
    return entry->country == country && strcmp(entry->closing, closing) == 0;
}

/* Where the calendar is; the count of entries if it is not kept. Batches often come in runs. */
static size_t find(const struct calendars *calendars, int32_t country, const char *closing)
{
    if (calendars->count > 0 && fits(&calendars->entries[calendars->latest], country, closing))
        return calendars->latest;
    size_t at = 0;
    while (at < calendars->count && !fits(&calendars->entries[at], country, closing))
        at++;
    return at;
}

static size_t least_recently_used(const struct calendars *calendars)
{
    size_t oldest = 0;
    for (size_t i = 1; i < calendars->count; i++)
        if (calendars->entries[i].used < calendars->entries[oldest].used)
            oldest = i;
    return oldest;
}

static fgc_status entry_make(struct entry *entry, int32_t country, const char *closing,
                             fgc_error *error)
{
    size_t room = strlen(closing) + 1;
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = country,
                                     .closing = *closing ? closing : NULL };
    *entry = (struct entry){ .country = country, .closing = malloc(room) };
    if (!entry->closing)
        return fgc_error_set(error, FGC_ERROR_NO_MEMORY, "out of memory", 0, 0, NULL);
    memcpy(entry->closing, closing, room);
    fgc_status status = fgc_calendar_new(&options, &entry->calendar, error);
    if (status)
        free(entry->closing);
    return status;
}

const fgc_calendar *calendars_get(struct calendars *calendars, int32_t country, const char *closing,
                                  fgc_error *error)
{
    closing = closing ? closing : "";
    size_t at = find(calendars, country, closing);
    if (at == calendars->count) {
        struct entry made;
        if (entry_make(&made, country, closing, error) != FGC_OK)
            return NULL;
        if (calendars->count < MOST) {
            calendars->count++;
        } else {
            at = least_recently_used(calendars);
            entry_clear(&calendars->entries[at]);
        }
        calendars->entries[at] = made;
    }
    calendars->entries[at].used = ++calendars->calls;
    calendars->latest = at;
    return calendars->entries[at].calendar;
}
