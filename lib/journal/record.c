#include "journal/record.h"

#include <string.h>

#include "base/alloc.h"

/* The texts of the envelope, in their order behind those of the values. */
enum { TEXT_ONCE, TEXT_DIGEST, TEXT_ACTOR, TEXT_REASON, TEXT_REASON_BESIDE, TEXT_COUNT };

static size_t room_of(const char *text)
{
    return text[0] == '\0' ? 1 : strlen(text) + 1;
}

/* Put a text; where the next one stands. */
static char *put(char *at, const char *text)
{
    size_t size = room_of(text);
    if (size == 1)
        *at = '\0';
    else
        memcpy(at, text, size);
    return at + size;
}

static uint16_t *guards_of(const struct record *record)
{
    return (uint16_t *)(record->values + record->value_count);
}

static char *texts_of(const struct record *record)
{
    return (char *)(guards_of(record) + record->override_count + record->advice_count);
}

static const char *envelope_text(const struct record *record, size_t which)
{
    const char *text = texts_of(record) + record->texts_size;
    for (; which > 0; which--)
        text += strlen(text) + 1;
    return text;
}

static void pack_guards(struct record *record, const fgc_event *event)
{
    uint16_t *guards = guards_of(record);
    for (uint32_t i = 0; i < event->override_count; i++)
        *guards++ = (uint16_t)fgc_guard_find(event->overrides[i]);
    for (uint32_t i = 0; i < event->advice_count; i++)
        *guards++ = event->advice[i];
}

static size_t size_of(const fgc_event *event)
{
    return sizeof(struct record) + event->value_count * sizeof(struct value) +
           (event->override_count + event->advice_count) * sizeof(uint16_t) + event->texts_size +
           room_of(event->once) + room_of(event->digest) + room_of(event->actor) +
           room_of(event->override_reason) + room_of(event->reason_beside);
}

struct record *fgc__record_pack(const fgc_allocator *allocator, const fgc_event *event)
{
    size_t size = size_of(event);
    struct record *record = fgc__take(allocator, size);
    if (!record)
        return NULL;
    *record = (struct record){
        .size = size,
        .number = event->number,
        .command = event->command,
        .role = event->role,
        .person = event->person,
        .effective = event->effective,
        .recorded = event->recorded,
        .value_count = (uint32_t)event->value_count,
        .texts_size = (uint32_t)event->texts_size,
        .override_count = (uint16_t)event->override_count,
        .advice_count = (uint16_t)event->advice_count,
        .reason_state = event->reason_state,
        .salted = event->salted,
    };
    if (event->value_count > 0)
        memcpy(record->values, event->values, event->value_count * sizeof *event->values);
    pack_guards(record, event);
    char *at = texts_of(record);
    if (event->texts_size > 0)
        memcpy(at, event->texts, event->texts_size);
    at = put(at + event->texts_size, event->once);
    at = put(at, event->digest);
    at = put(at, event->actor);
    at = put(at, event->override_reason);
    put(at, event->reason_beside);
    return record;
}

void fgc__record_free(const fgc_allocator *allocator, struct record *record)
{
    if (record)
        fgc__free(allocator, record, record->size);
}

struct record *fgc__record_copy(const fgc_allocator *allocator, const struct record *record)
{
    struct record *copy = fgc__take(allocator, record->size);
    return copy ? memcpy(copy, record, record->size) : NULL;
}

static bool reserve(fgc_event *event, const struct record *record)
{
    void *values = event->values, *texts = event->texts;
    if (!fgc__grow(&event->allocator, &values, &event->value_room, sizeof *event->values,
                   record->value_count))
        return false;
    event->values = values;
    if (!fgc__grow(&event->allocator, &texts, &event->texts_room, 1, record->texts_size))
        return false;
    event->texts = texts;
    return true;
}

static void unpack_guards(const struct record *record, fgc_event *event)
{
    const uint16_t *guards = guards_of(record);
    for (uint32_t i = 0; i < record->override_count; i++) {
        fgc_guard_id(*guards++, event->overrides[i], GUARD_ID_ROOM);
        event->override_ids[i] = event->overrides[i];
    }
    event->override_count = record->override_count;
    for (uint32_t i = 0; i < record->advice_count; i++)
        fgc__event_advise(event, *guards++);
}

static void unpack_values(const struct record *record, fgc_event *event)
{
    if (record->value_count > 0)
        memcpy(event->values, record->values, record->value_count * sizeof *event->values);
    event->value_count = record->value_count;
    if (record->texts_size > 0)
        memcpy(event->texts, texts_of(record), record->texts_size);
    event->texts_size = record->texts_size;
    for (size_t i = 0; i < event->value_count && event->command == FGC_COMMAND_CORRECT; i++)
        if (event->values[i].key == FIELD_COMMAND)
            fgc__event_correct(event, (int32_t)event->values[i].number);
}

bool fgc__record_unpack(const struct record *record, fgc_event *event)
{
    fgc__event_empty(event);
    if (!reserve(event, record))
        return false;
    if (record->command != 0)
        fgc__event_begin(event, record->command);
    event->number = record->number;
    event->role = record->role;
    event->person = record->person;
    event->effective = record->effective;
    event->recorded = record->recorded;
    event->past = true;
    event->newer = record->command == 0;
    event->salted = record->salted;
    event->reason_state = record->reason_state;
    unpack_values(record, event);
    unpack_guards(record, event);
    const char *text = envelope_text(record, 0);
    char *const places[TEXT_COUNT] = { event->once, event->digest, event->actor,
                                       event->override_reason, event->reason_beside };
    for (size_t i = 0; i < TEXT_COUNT; i++) {
        size_t size = strlen(text) + 1;
        memcpy(places[i], text, size);
        text += size;
    }
    return true;
}

struct fields fgc__record_fields(const struct record *record)
{
    return (struct fields){ record->values, record->value_count, texts_of(record) };
}

const char *fgc__record_actor(const struct record *record)
{
    return envelope_text(record, TEXT_ACTOR);
}

const char *fgc__record_once(const struct record *record)
{
    return envelope_text(record, TEXT_ONCE);
}

const char *fgc__record_digest(const struct record *record)
{
    return envelope_text(record, TEXT_DIGEST);
}

/* The index of the next value that the library did not give. */
static size_t next_own(const struct fields *fields, size_t index)
{
    while (index < fields->count && (fields->values[index].how & IS_GIVEN))
        index++;
    return index;
}

/* What is redacted is like nothing but what is redacted: no other text is empty. */
static bool is_value_like(const struct fields *ones, size_t one, const struct fields *others,
                          size_t other)
{
    const struct value *a = &ones->values[one], *b = &others->values[other];
    return a->row == b->row && strcmp(ones->texts + a->at, others->texts + b->at) == 0;
}

static bool are_fields_like(const struct fields *ones, const struct fields *others)
{
    size_t one = next_own(ones, 0), other = next_own(others, 0);
    while (one < ones->count && other < others->count) {
        if (!is_value_like(ones, one, others, other))
            return false;
        one = next_own(ones, one + 1);
        other = next_own(others, other + 1);
    }
    return one == ones->count && other == others->count;
}

static bool are_overrides_like(const struct record *record, const fgc_event *event)
{
    if (record->override_count != event->override_count)
        return false;
    for (uint32_t i = 0; i < event->override_count; i++)
        if (guards_of(record)[i] != fgc_guard_find(event->overrides[i]))
            return false;
    return strcmp(envelope_text(record, TEXT_REASON), event->override_reason) == 0;
}

bool fgc__record_is_like(const struct record *record, const fgc_event *event)
{
    struct fields ours = fgc__record_fields(record), theirs = fgc__event_fields(event);
    return record->command != 0 && record->command == event->command &&
           record->person == event->person && are_fields_like(&ours, &theirs) &&
           are_overrides_like(record, event);
}
