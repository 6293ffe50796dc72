#include <fgc/event.h>

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"
#include "journal/builder.h"

fgc_status fgc_event_new(const fgc_allocator *allocator, fgc_event **event, fgc_error *error)
{
    if (!event)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "no place for the event", "event");
    fgc_allocator memory = fgc__allocator(allocator);
    fgc_event *made = fgc__alloc(&memory, sizeof *made);
    if (!made)
        return fgc__no_memory(error);
    made->allocator = memory;
    *event = made;
    return FGC_OK;
}

void fgc_event_free(fgc_event *event)
{
    if (!event)
        return;
    fgc_allocator memory = event->allocator;
    fgc__free(&memory, event->values, event->value_room * sizeof *event->values);
    fgc__free(&memory, event->texts, event->texts_room);
    fgc__free(&memory, event->scratch, event->scratch_room);
    fgc__free(&memory, event, sizeof *event);
}

static void forget_fields(fgc_event *event)
{
    fgc__wipe(event->texts, event->texts_size);
    event->texts_size = 0;
    event->value_count = 0;
}

static void forget_once(fgc_event *event)
{
    event->person = 0;
    event->override_count = 0;
    event->once[0] = '\0';
    fgc__wipe(event->override_reason, sizeof event->override_reason);
}

void fgc__event_empty(fgc_event *event)
{
    forget_fields(event);
    forget_once(event);
    event->command = 0;
    event->row_count = 0;
}

fgc_status fgc_event_begin(fgc_event *event, const char *command, size_t size, fgc_error *error)
{
    if (!event || (!command && size > 0))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, or no command");
    fgc__event_empty(event);
    char id[64];
    int32_t found = 0;
    if (size < sizeof id) {
        memcpy(id, command ? command : "", size);
        id[size] = '\0';
        found = strlen(id) == size ? fgc_code_find(FGC_LIST_COMMAND, id) : 0;
    }
    if (found == 0)
        return fgc_error_set(error, FGC_ERROR_UNKNOWN, "there is no command of this name", 1, 1,
                             "command");
    event->command = found;
    event->rows = fgc__fields(found, &event->row_count);
    return FGC_OK;
}

static fgc_status check_overrides(const fgc_stamp *stamp, fgc_error *error)
{
    if (stamp->override_count > OVERRIDE_LIMIT)
        return fgc__fail_in(error, FGC_ERROR_LIMIT, "too many guards are overridden", "override");
    for (uint32_t i = 0; i < stamp->override_count; i++) {
        const char *id = stamp->overrides ? stamp->overrides[i] : NULL;
        if (fgc_guard_find(id) == fgc_guard_count())
            return fgc_error_set(error, FGC_ERROR_UNKNOWN, "there is no guard of this name", 0,
                                 i + 1, "override");
        for (uint32_t other = 0; other < i; other++)
            if (strcmp(id, stamp->overrides[other]) == 0)
                return fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT,
                                     "a guard is overridden twice", 0, i + 1, "override");
    }
    if ((stamp->override_count > 0) != (stamp->override_reason && stamp->override_reason[0]))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                            "overriding and its reason go together", "override_reason");
    return FGC_OK;
}

static fgc_status check_stamp(const fgc_stamp *stamp, fgc_error *error)
{
    if (!fgc_code_id(FGC_LIST_ROLE, stamp->role))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such role", "role");
    if (stamp->effective < 0 || stamp->recorded > FGC_TIME_LAST)
        return fgc__fail_in(error, FGC_ERROR_RANGE, "a time is outside 1970–2100", "effective");
    if (stamp->effective > stamp->recorded)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                            "nothing is recorded before it happens", "effective");
    if (!stamp->actor || stamp->actor[0] == '\0')
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "somebody records it", "actor");
    return FGC_OK;
}

fgc_status fgc__event_set_once(fgc_event *event, const fgc_stamp *stamp, fgc_error *error)
{
    char once[KEY_LIMIT + 1] = "", reason[REASON_LIMIT + 1] = "";
    fgc_status status = check_overrides(stamp, error);
    if (!status)
        status = fgc__value_clean(&event->allocator, stamp->once, once, KEY_LIMIT, "once", error);
    if (!status)
        status = fgc__value_clean(&event->allocator, stamp->override_reason, reason, REASON_LIMIT,
                                  "override_reason", error);
    if (!status) {
        event->person = stamp->person;
        event->override_count = stamp->override_count;
        for (uint32_t i = 0; i < stamp->override_count; i++) {
            memmove(event->overrides[i], stamp->overrides[i], strlen(stamp->overrides[i]) + 1);
            event->override_ids[i] = event->overrides[i];
        }
        memcpy(event->once, once, sizeof once);
        memcpy(event->override_reason, reason, sizeof reason);
        fgc__wipe(reason, sizeof reason);
    }
    return status;
}

fgc_status fgc_event_stamp(fgc_event *event, const fgc_stamp *stamp, fgc_error *error)
{
    fgc_stamp ours;
    char actor[KEY_LIMIT + 1] = "";
    if (!event)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event");
    fgc_status status = fgc__sized_in(stamp, &ours, sizeof ours, sizeof ours, error);
    if (!status)
        status = check_stamp(&ours, error);
    if (!status)
        status = fgc__value_clean(&event->allocator, ours.actor, actor, KEY_LIMIT, "actor", error);
    if (!status)
        status = fgc__event_set_once(event, &ours, error);
    if (status)
        return status;
    event->role = ours.role;
    event->effective = ours.effective;
    event->recorded = ours.recorded;
    memcpy(event->actor, actor, sizeof actor);
    return FGC_OK;
}

static size_t find_row(const fgc_event *event, const char *field)
{
    size_t row = 0;
    while (row < event->row_count && strcmp(event->rows[row].name, field) != 0)
        row++;
    return row;
}

static bool has(const fgc_event *event, size_t row)
{
    for (size_t i = 0; i < event->value_count; i++)
        if (event->values[i].row == row)
            return true;
    return false;
}

/* Keep a written value behind those of the rows up to its own. */
static bool keep(fgc_event *event, size_t row, const char *written, size_t size)
{
    void *values = event->values, *texts = event->texts;
    if (!fgc__grow(&event->allocator, &values, &event->value_room, sizeof *event->values,
                   event->value_count + 1))
        return false;
    event->values = values;
    if (!fgc__grow(&event->allocator, &texts, &event->texts_room, 1, event->texts_size + size + 1))
        return false;
    event->texts = texts;
    memcpy(event->texts + event->texts_size, written, size);
    event->texts[event->texts_size + size] = '\0';
    size_t place = event->value_count++;
    for (; place > 0 && event->values[place - 1].row > row; place--)
        event->values[place] = event->values[place - 1];
    event->values[place] = (struct value){ row, event->texts_size };
    event->texts_size += size + 1;
    return true;
}

fgc_status fgc_event_add(fgc_event *event, const char *field, const char *value, size_t size,
                         fgc_error *error)
{
    if (!event || !field || (!value && size > 0))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, field or value");
    size_t row = find_row(event, field);
    if (row == event->row_count)
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "the command has no such field", "field");
    const struct field_row *kind = &event->rows[row];
    if (kind->how & FIELD_GIVEN)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "only the library sets this field",
                            kind->name);
    if (!(kind->how & FIELD_MANY) && has(event, row))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "the field is given twice",
                            kind->name);
    struct written written;
    fgc_status status =
        fgc__value_write(&event->allocator, kind, value ? value : "", size, &written, error);
    if (status)
        return status;
    if (!keep(event, row, written.data, written.size))
        status = fgc__no_memory(error);
    fgc__value_clear(&written);
    return status;
}

fgc_status fgc_event_check(const fgc_event *event, fgc_error *error)
{
    if (!event || event->command == 0)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, or an empty one");
    for (size_t row = 0; row < event->row_count; row++)
        if ((event->rows[row].how & FIELD_REQUIRED) && !(event->rows[row].how & FIELD_GIVEN) &&
            !has(event, row))
            return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "a required field is missing",
                                event->rows[row].name);
    return FGC_OK;
}

int32_t fgc_event_command(const fgc_event *event)
{
    return event ? event->command : 0;
}

fgc_status fgc_event_read_stamp(const fgc_event *event, fgc_stamp *stamp, fgc_error *error)
{
    if (!event)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event");
    fgc_status status = fgc__sized_check(stamp, sizeof *stamp, error);
    if (status)
        return status;
    fgc_stamp ours = {
        .role = event->role,
        .effective = event->effective,
        .recorded = event->recorded,
        .actor = event->actor,
        .once = event->once[0] ? event->once : NULL,
        .person = event->person,
        .override_count = event->override_count,
        .overrides = event->override_count > 0 ? event->override_ids : NULL,
        .override_reason = event->override_reason[0] ? event->override_reason : NULL,
    };
    fgc__sized_out(&ours, stamp, sizeof ours);
    return FGC_OK;
}

size_t fgc_event_field_count(const fgc_event *event)
{
    return event ? event->value_count : 0;
}

const char *fgc_event_field_name(const fgc_event *event, size_t index)
{
    return event && index < event->value_count ? event->rows[event->values[index].row].name : NULL;
}

const char *fgc_event_field_value(const fgc_event *event, size_t index)
{
    return event && index < event->value_count ? event->texts + event->values[index].at : NULL;
}
