/* What recording needs of a builder beside its public functions. */
#include "journal/builder.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"

/* Everything but memory, which each has of its own, and what is remembered for speed. */
static void copy_plain(fgc_event *to, const fgc_event *from)
{
    to->command = from->command;
    to->role = from->role;
    to->rows = from->rows;
    to->row_count = from->row_count;
    to->more_rows = from->more_rows;
    to->more_count = from->more_count;
    to->effective = from->effective;
    to->recorded = from->recorded;
    to->person = from->person;
    to->override_count = from->override_count;
    for (uint32_t i = 0; i < from->override_count; i++) {
        memcpy(to->overrides[i], from->overrides[i], GUARD_ID_ROOM);
        to->override_ids[i] = to->overrides[i];
    }
    memcpy(to->override_reason, from->override_reason, strlen(from->override_reason) + 1);
    memcpy(to->actor, from->actor, strlen(from->actor) + 1);
    memcpy(to->once, from->once, strlen(from->once) + 1);
}

bool fgc__event_copy(fgc_event *to, const fgc_event *from)
{
    void *values = to->values, *texts = to->texts;
    fgc__event_empty(to);
    if (!fgc__grow(&to->allocator, &values, &to->value_room, sizeof *to->values, from->value_count))
        return false;
    to->values = values;
    if (!fgc__grow(&to->allocator, &texts, &to->texts_room, 1, from->texts_size))
        return false;
    to->texts = texts;
    if (from->value_count > 0)
        memcpy(to->values, from->values, from->value_count * sizeof *from->values);
    if (from->texts_size > 0)
        memcpy(to->texts, from->texts, from->texts_size);
    to->value_count = from->value_count;
    to->texts_size = from->texts_size;
    copy_plain(to, from);
    return true;
}

/* Most events are plainly short: every byte quoted, and every name, would still fit. */
fgc_status fgc__event_check_line(const fgc_event *event, fgc_error *error)
{
    enum { ENVELOPE = 8192, BESIDE_A_VALUE = 96 };
    if (ENVELOPE + 2 * event->texts_size + BESIDE_A_VALUE * event->value_count < LINE_LIMIT)
        return FGC_OK;
    fgc_text *line = NULL;
    fgc_status status = fgc_text_new(&event->allocator, &line, error);
    if (!status)
        status = fgc_event_write_line(event, line, error);
    fgc_text_free(line);
    return status;
}

fgc_status fgc__event_read_by(fgc_event *event, const fgc_stamp *by, const char *text, size_t size,
                              fgc_error *error)
{
    fgc_status status = fgc_event_stamp(event, by, error);
    if (!status)
        status = fgc_event_read(event, text, size, error);
    if (status)
        return status;
    fgc_stamp stamp = *by;
    if (event->person != 0)
        stamp.person = event->person;
    if (event->once[0])
        stamp.once = event->once;
    if (event->override_count > 0) {
        stamp.override_count = event->override_count;
        stamp.overrides = event->override_ids;
        stamp.override_reason = event->override_reason;
    }
    return fgc__event_set_once(event, &stamp, error);
}
