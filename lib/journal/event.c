#include <fgc/event.h>

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/inline.h"
#include "base/sized.h"
#include "journal/builder.h"
#include "journal/token.h"
#include "values/codes.h"

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
    if (event->texts_size > 0)
        fgc__wipe(event->texts, event->texts_size);
    event->texts_size = 0;
    event->value_count = 0;
    event->row_count = 0;
    event->more_count = 0;
    event->command = 0;
}

static void forget_reason(fgc_event *event)
{
    if (event->override_reason[0])
        fgc__wipe(event->override_reason, strlen(event->override_reason));
    event->reason_state = VALUE_PLAIN;
    event->reason_beside[0] = '\0';
}

static void forget_once(fgc_event *event)
{
    event->person = 0;
    event->override_count = 0;
    event->once[0] = '\0';
    forget_reason(event);
}

static void forget_past(fgc_event *event)
{
    event->number = 0;
    event->past = false;
    event->newer = false;
    event->salted = false;
    event->advice_count = 0;
    event->digest[0] = '\0';
}

void fgc__event_empty(fgc_event *event)
{
    forget_fields(event);
    forget_once(event);
    forget_past(event);
}

void fgc__event_begin(fgc_event *event, int32_t command)
{
    event->command = command;
    event->rows = fgc__fields_met(command, &event->met_rows[command], &event->row_count);
}

void fgc__event_correct(fgc_event *event, int32_t command)
{
    event->more_rows = fgc__fields_met(command, &event->met_rows[command], &event->more_count);
}

/* Where a command is noted: by its length and three of its bytes. */
static size_t place_of_command(const char *id, size_t size)
{
    uint32_t hash = (uint32_t)size << 21 ^ (uint32_t)(unsigned char)id[0] << 14 ^
                    (uint32_t)(unsigned char)id[size / 2] << 7 ^ (unsigned char)id[size - 1];
    return hash * 2654435761u >> 24; /* the golden ratio's */
}

_Static_assert(COMMAND_LIMIT <= UINT8_MAX, "a command is noted in a byte");

int32_t fgc__event_command(fgc_event *event, const char *id, size_t size)
{
    if (size == 0)
        return 0;
    uint8_t *met = &event->met[place_of_command(id, size)];
    *met = (uint8_t)fgc__code_find(FGC_LIST_COMMAND, id, size, *met);
    return *met;
}

fgc_status fgc_event_begin(fgc_event *event, const char *command, size_t size, fgc_error *error)
{
    if (!event || (!command && size > 0))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, or no command");
    fgc__event_empty(event);
    int32_t found = fgc__event_command(event, command, size);
    if (found == 0)
        return fgc_error_set(error, FGC_ERROR_UNKNOWN, "there is no command of this name", 1, 1,
                             "command");
    fgc__event_begin(event, found);
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
    if (stamp->effective == 0 || stamp->recorded == 0)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "the stamp has no time",
                            "effective");
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
    char once[KEY_LIMIT + 1], reason[REASON_LIMIT + 1];
    if (stamp->override_count == 0 && !stamp->once && !stamp->override_reason) {
        forget_once(event);
        event->person = stamp->person;
        return FGC_OK;
    }
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
        memcpy(event->once, once, strlen(once) + 1);
        forget_reason(event);
        memcpy(event->override_reason, reason, strlen(reason) + 1);
        fgc__wipe(reason, strlen(reason));
    }
    return status;
}

fgc_status fgc_event_stamp(fgc_event *event, const fgc_stamp *stamp, fgc_error *error)
{
    fgc_stamp ours;
    char actor[KEY_LIMIT + 1];
    if (!event)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event");
    fgc_status status = fgc__sized_in(stamp, &ours, sizeof ours, sizeof ours, error);
    if (!status)
        status = check_stamp(&ours, error);
    bool as_before = !status && strcmp(ours.actor, event->actor) == 0;
    if (!status && !as_before)
        status = fgc__value_clean(&event->allocator, ours.actor, actor, KEY_LIMIT, "actor", error);
    if (!status)
        status = fgc__event_set_once(event, &ours, error);
    if (status)
        return status;
    event->role = ours.role;
    event->effective = ours.effective;
    event->recorded = ours.recorded;
    if (!as_before)
        memcpy(event->actor, actor, strlen(actor) + 1);
    return FGC_OK;
}

static fgc_status not_as_written(const char *path, fgc_error *error)
{
    return fgc__fail_in(error, FGC_ERROR_SYNTAX, "what a journal holds is in its written form",
                        path);
}

/* Whether the texts of a stamp were kept as they are. */
static fgc_status check_kept(const fgc_event *event, const fgc_stamp *stamp, fgc_error *error)
{
    if (strcmp(event->actor, stamp->actor) != 0)
        return not_as_written("actor", error);
    if (stamp->once && strcmp(event->once, stamp->once) != 0)
        return not_as_written("once", error);
    if (stamp->override_reason && strcmp(event->override_reason, stamp->override_reason) != 0)
        return not_as_written("override_reason", error);
    return FGC_OK;
}

FLATTEN fgc_status fgc_event_begin_past(fgc_event *event, fgc_id number, const fgc_stamp *stamp,
                                        const char *command, size_t size, fgc_error *error)
{
    fgc_status status = fgc_event_begin(event, command, size, error);
    if (status)
        return status;
    status = number > 0 ? fgc_event_stamp(event, stamp, error)
                        : fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                                       "events of a journal are counted from 1", "number");
    if (!status)
        status = check_kept(event, stamp, error);
    if (status) {
        fgc__event_empty(event);
        return status;
    }
    event->number = number;
    event->past = true;
    return FGC_OK;
}

FLATTEN size_t fgc__event_place(const fgc_event *event, const char *name, size_t size, size_t from)
{
    size_t count = fgc__event_row_count(event), place = from;
    for (size_t i = 0; i < count; i++, place++) {
        if (place >= count)
            place = 0;
        if (fgc__is_word(fgc__field_name(fgc__event_row(event, place)->key), name, size))
            return place;
    }
    return count;
}

struct value *fgc__event_value(const fgc_event *event, size_t place)
{
    size_t i = event->value_count;
    while (i > 0 && event->values[i - 1].row > place)
        i--;
    return i > 0 && event->values[i - 1].row == place ? &event->values[i - 1] : NULL;
}

static bool reserve_text(fgc_event *event, size_t size)
{
    void *texts = event->texts;
    if (size < event->texts_room - event->texts_size)
        return true;
    if (size >= UINT32_MAX - event->texts_size ||
        !fgc__grow(&event->allocator, &texts, &event->texts_room, 1, event->texts_size + size + 1))
        return false;
    event->texts = texts;
    return true;
}

/* Put a text behind the others; false when there is no memory. */
static bool append(fgc_event *event, const char *text, size_t size)
{
    if (!reserve_text(event, size))
        return false;
    memcpy(event->texts + event->texts_size, text, size);
    event->texts[event->texts_size + size] = '\0';
    event->texts_size += size + 1;
    return true;
}

static bool reserve_value(fgc_event *event)
{
    void *values = event->values;
    if (event->value_count < event->value_room)
        return true;
    if (!fgc__grow(&event->allocator, &values, &event->value_room, sizeof *event->values,
                   event->value_count + 1))
        return false;
    event->values = values;
    return true;
}

struct value *fgc__event_keep(fgc_event *event, size_t place, const char *written, size_t size,
                              int64_t number)
{
    const struct field_row *row = fgc__event_row(event, place);
    uint32_t at = (uint32_t)event->texts_size;
    if (!reserve_value(event) || !append(event, written, size))
        return NULL;
    size_t index = event->value_count++;
    for (; index > 0 && event->values[index - 1].row > place; index--)
        event->values[index] = event->values[index - 1];
    event->values[index] = (struct value){ .key = (int16_t)row->key,
                                           .how = (uint8_t)row->how,
                                           .row = (uint32_t)place,
                                           .at = at,
                                           .beside = at + (uint32_t)size,
                                           .number = number };
    return &event->values[index];
}

bool fgc__event_set_beside(fgc_event *event, struct value *value, uint8_t state, const char *beside,
                           size_t size)
{
    uint32_t at = (uint32_t)event->texts_size;
    if (!append(event, beside, size))
        return false;
    value->state = state;
    value->beside = at;
    return true;
}

/* What may be corrected: not what brought the case or its profile in, nor what is about other events. */
static bool is_correctable(int32_t command)
{
    return command != FGC_COMMAND_OPEN_CASE && command != FGC_COMMAND_CORRECT &&
           command != FGC_COMMAND_REDACT && command != FGC_COMMAND_RESTRICT &&
           command != FGC_COMMAND_MIGRATE;
}

static fgc_status check_place(const fgc_event *event, size_t place, fgc_error *error)
{
    const struct field_row *row = fgc__event_row(event, place);
    if ((row->how & IS_GIVEN) && !event->past)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "only the library sets this field",
                            fgc__field_name(row->key));
    if (!(row->how & IS_MANY) && fgc__event_value(event, place))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "the field is given twice",
                            fgc__field_name(row->key));
    return FGC_OK;
}

int32_t fgc__event_code_at(const fgc_event *event, size_t place, const char *value, size_t size)
{
    const struct field_row *row = fgc__event_row(event, place);
    return row->type == FGC_FIELD_TYPE_CODE ? fgc__code_find(row->list, value, size, 0) : 0;
}

static fgc_status put_code(fgc_event *event, size_t place, int32_t code, const char *id,
                           size_t size, fgc_error *error)
{
    bool corrects =
        event->command == FGC_COMMAND_CORRECT && fgc__event_row(event, place)->key == FIELD_COMMAND;
    if (corrects && !is_correctable(code))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "this command is not corrected",
                            "command");
    if (!fgc__event_keep(event, place, id, size, code))
        return fgc__no_memory(error);
    if (corrects)
        fgc__event_correct(event, code);
    return FGC_OK;
}

FLATTEN fgc_status fgc__event_put(fgc_event *event, size_t place, int32_t code, const char *value,
                                  size_t size, fgc_error *error)
{
    struct written written;
    fgc_status status = check_place(event, place, error);
    if (status)
        return status;
    if (code != 0)
        return put_code(event, place, code, value, size, error);
    status = fgc__value_write(&event->allocator, fgc__event_row(event, place), value, size,
                              &written, error);
    if (status)
        return status;
    if (!fgc__event_keep(event, place, written.data, written.size, written.number))
        status = fgc__no_memory(error);
    fgc__value_clear(&written);
    return status;
}

fgc_status fgc__event_put_redacted(fgc_event *event, size_t place, const char *commitment,
                                   size_t size, fgc_error *error)
{
    fgc_status status = check_place(event, place, error);
    if (status)
        return status;
    struct value *value = fgc__event_keep(event, place, "", 0, 0);
    if (!value || !fgc__event_set_beside(event, value, VALUE_REDACTED, commitment, size))
        status = fgc__no_memory(error);
    return status;
}

bool fgc__event_keep_line(fgc_event *event, const char *line, size_t size)
{
    forget_fields(event);
    forget_once(event);
    event->advice_count = 0;
    event->newer = true;
    return append(event, line, size);
}

bool fgc__event_replace_line(fgc_event *event, const char *line, size_t size)
{
    if (!reserve_text(event, size))
        return false;
    fgc__wipe(event->texts, event->texts_size);
    event->texts_size = 0;
    return append(event, line, size);
}

/* Take the value out again whose text is the last one and begins at a place. */
static void take_back(fgc_event *event, size_t at)
{
    struct value *value = event->values;
    while (value->at != at)
        value++;
    event->value_count--;
    memmove(value, value + 1, (size_t)(event->values + event->value_count - value) * sizeof *value);
    fgc__wipe(event->texts + at, event->texts_size - at);
    event->texts_size = at;
}

FLATTEN fgc_status fgc_event_add(fgc_event *event, const char *field, const char *value,
                                 size_t size, fgc_error *error)
{
    if (!event || !field || (!value && size > 0))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, field or value");
    size_t last = event->value_count > 0 ? event->values[event->value_count - 1].row : 0;
    size_t place = fgc__event_place(event, field, strlen(field), last), at = event->texts_size;
    if (place == fgc__event_row_count(event))
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "the command has no such field", "field");
    value = value ? value : "";
    int32_t code = fgc__event_code_at(event, place, value, size);
    fgc_status status = fgc__event_put(event, place, code, value, size, error);
    if (status || code != 0 || !event->past ||
        (event->texts_size - at == size + 1 && memcmp(event->texts + at, value, size) == 0))
        return status;
    take_back(event, at);
    return not_as_written(fgc__field_name(fgc__event_row(event, place)->key), error);
}

static size_t place_of_key(const fgc_event *event, int32_t key)
{
    size_t place = 0, count = fgc__event_row_count(event);
    while (place < count && fgc__event_row(event, place)->key != key)
        place++;
    return place;
}

bool fgc__event_give(fgc_event *event, int32_t key, const char *written, int64_t number)
{
    size_t place = place_of_key(event, key);
    if (place == fgc__event_row_count(event))
        return true;
    struct value *value = fgc__event_value(event, place);
    if (!value)
        return fgc__event_keep(event, place, written, strlen(written), number) != NULL;
    uint32_t at = (uint32_t)event->texts_size;
    if (!append(event, written, strlen(written)))
        return false;
    value->at = at;
    value->beside = (uint32_t)event->texts_size - 1;
    value->number = number;
    return true;
}

void fgc__event_advise(fgc_event *event, size_t guard)
{
    if (event->advice_count == ADVICE_LIMIT)
        return;
    fgc_guard_id(guard, event->advice_ids[event->advice_count], GUARD_ID_ROOM);
    event->advice[event->advice_count++] = (uint16_t)guard;
}

fgc_status fgc__event_take_advice(fgc_event *event, size_t guard, fgc_error *error)
{
    if (event->advice_count == ADVICE_LIMIT)
        return fgc__fail_in(error, FGC_ERROR_LIMIT, "too much advice is not followed", "advice");
    for (uint32_t i = 0; i < event->advice_count; i++)
        if (event->advice[i] == guard)
            return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "advice is given twice",
                                "advice");
    fgc__event_advise(event, guard);
    return FGC_OK;
}

fgc_status fgc_event_add_advice(fgc_event *event, const char *guard, fgc_error *error)
{
    if (!event || !event->past || event->command == 0 || !guard)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event of a journal, or no guard");
    size_t index = fgc_guard_find(guard);
    return index < fgc_guard_count()
               ? fgc__event_take_advice(event, index, error)
               : fgc__fail_in(error, FGC_ERROR_UNKNOWN, "there is no such guard", "advice");
}

/* Whether the required fields of rows are there, which begin at a place. */
static fgc_status check_required(const fgc_event *event, const struct field_row *rows, size_t count,
                                 size_t place, fgc_error *error)
{
    const struct value *values = event->values;
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (!(rows[i].how & IS_REQUIRED) || ((rows[i].how & IS_GIVEN) && !event->past))
            continue;
        while (at < event->value_count && values[at].row < place + i)
            at++;
        if (at == event->value_count || values[at].row > place + i)
            return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "a required field is missing",
                                fgc__field_name(rows[i].key));
    }
    return FGC_OK;
}

static bool strikes(const fgc_event *event)
{
    const struct value *strike = fgc__event_value(event, place_of_key(event, FIELD_STRIKE));
    return strike && strike->number != 0;
}

FLATTEN fgc_status fgc_event_check(const fgc_event *event, fgc_error *error)
{
    if (!event || event->command == 0)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no event, or an empty one");
    fgc_status status = check_required(event, event->rows, event->row_count, 0, error);
    if (status || event->command != FGC_COMMAND_CORRECT)
        return status;
    if (!strikes(event))
        return check_required(event, event->more_rows, event->more_count, event->row_count, error);
    const struct value *last = &event->values[event->value_count - 1];
    return last->row < event->row_count
               ? FGC_OK
               : fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "what is struck is not given anew",
                              fgc__field_name(last->key));
}

fgc_id fgc_event_number(const fgc_event *event)
{
    return event ? event->number : 0;
}

size_t fgc_event_advice_count(const fgc_event *event)
{
    return event ? event->advice_count : 0;
}

const char *fgc_event_advice(const fgc_event *event, size_t index)
{
    return event && index < event->advice_count ? event->advice_ids[index] : NULL;
}

bool fgc_event_field_is_redacted(const fgc_event *event, size_t index)
{
    return event && index < event->value_count && event->values[index].state == VALUE_REDACTED;
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
    return event && index < event->value_count ? fgc__field_name(event->values[index].key) : NULL;
}

const char *fgc_event_field_value(const fgc_event *event, size_t index)
{
    return event && index < event->value_count ? event->texts + event->values[index].at : NULL;
}
