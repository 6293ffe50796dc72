#include "journal/journal.h"

#include <string.h>

#include "base/alloc.h"
#include "journal/redaction.h"

void fgc__journal_clear(struct journal *journal)
{
    for (size_t i = 0; i < journal->count; i++)
        fgc__record_free(&journal->allocator, journal->records[i]);
    fgc__free(&journal->allocator, journal->records, journal->room * sizeof(struct record *));
    fgc__free(&journal->allocator, journal->corrected, journal->corrected_room * sizeof(fgc_id));
    fgc__free(&journal->allocator, journal->once, journal->once_room * sizeof(fgc_id));
}

/* FNV-1a. */
static size_t hash(const char *word)
{
    uint64_t value = 14695981039346656037u;
    for (; *word; word++)
        value = (value ^ (unsigned char)*word) * 1099511628211u;
    return (size_t)(value ^ value >> 32);
}

/* The place of a word: where it stands, or the free place where it belongs. */
static size_t place_of(const struct journal *journal, const char *once)
{
    size_t mask = journal->once_room - 1, place = hash(once) & mask;
    while (journal->once[place] != 0 &&
           strcmp(fgc__record_once(journal->records[journal->once[place] - 1]), once) != 0)
        place = (place + 1) & mask;
    return place;
}

/* Keep the places at most half full. */
static bool reserve_once(struct journal *journal)
{
    if (journal->once_room > 2 * (journal->once_count + 1))
        return true;
    size_t room = journal->once_room == 0 ? 16 : 2 * journal->once_room;
    fgc_id *places = fgc__alloc(&journal->allocator, room * sizeof *places);
    if (!places)
        return false;
    fgc_id *old = journal->once;
    size_t old_room = journal->once_room;
    journal->once = places;
    journal->once_room = room;
    for (size_t i = 0; i < old_room; i++)
        if (old[i] != 0)
            places[place_of(journal, fgc__record_once(journal->records[old[i] - 1]))] = old[i];
    fgc__free(&journal->allocator, old, old_room * sizeof *old);
    return true;
}

bool fgc__journal_reserve(struct journal *journal)
{
    void *records = journal->records, *corrected = journal->corrected;
    if (journal->count < journal->room && journal->count < journal->corrected_room)
        return reserve_once(journal);
    if (!fgc__grow(&journal->allocator, &records, &journal->room, sizeof(struct record *),
                   journal->count + 1))
        return false;
    journal->records = records;
    if (!fgc__grow(&journal->allocator, &corrected, &journal->corrected_room, sizeof(fgc_id),
                   journal->count + 1))
        return false;
    journal->corrected = corrected;
    return reserve_once(journal);
}

/* Note a redaction in the event it names. */
static void note_taken(const struct journal *journal, const struct record *record)
{
    fgc_id target = fgc__redaction_target(record);
    if (target != 0 && target <= journal->count && journal->records[target - 1])
        journal->records[target - 1]->taken_by = record->number;
}

void fgc__journal_add(struct journal *journal, struct record *record)
{
    journal->corrected[journal->count] = 0;
    journal->records[journal->count++] = record;
    if (record)
        note_taken(journal, record);
    const char *once = record ? fgc__record_once(record) : "";
    if (once[0]) {
        size_t place = place_of(journal, once);
        if (journal->once[place] == 0) {
            journal->once_count++;
            journal->once[place] = record->number;
        }
    }
}

/* What came last stands in a place that no other word was passed over for. */
struct record *fgc__journal_take_back(struct journal *journal)
{
    struct record *record = journal->records[journal->count - 1];
    const char *once = record ? fgc__record_once(record) : "";
    if (once[0]) {
        size_t place = place_of(journal, once);
        if (journal->once[place] == record->number) {
            journal->once[place] = 0;
            journal->once_count--;
        }
    }
    journal->count--;
    return record;
}

void fgc__journal_renote(struct journal *journal, size_t count)
{
    for (size_t i = 0; i < journal->count; i++) {
        journal->corrected[i] = 0;
        if (journal->records[i])
            journal->records[i]->taken_by = 0;
    }
    for (size_t i = 0; i < journal->count; i++)
        if (journal->records[i]) {
            note_taken(journal, journal->records[i]);
            if (i < count)
                fgc__journal_correct(journal, journal->records[i]);
        }
}

/* The last redaction that names what a record is about. */
static fgc_id taken_by(const struct journal *journal, const struct record *record)
{
    fgc_id last = 0, id;
    for (size_t at = 0; (id = fgc__redaction_next(record, &at)) != 0;) {
        const struct record *about = fgc__journal_at(journal, id);
        if (about && about->taken_by > last)
            last = about->taken_by;
    }
    return last;
}

fgc_id fgc__journal_changed_by(const struct journal *journal, const struct record *record)
{
    if (!fgc__chain_is_redacted(record))
        return 0;
    const struct record *corrected =
        fgc__redaction_corrected(journal->records, journal->count, record);
    fgc_id own = taken_by(journal, record), other = corrected ? taken_by(journal, corrected) : 0;
    fgc_id last = own > other ? own : other;
    return last > record->number ? last : 0;
}

const struct record *fgc__journal_at(const struct journal *journal, fgc_id number)
{
    return number >= 1 && number <= journal->count ? journal->records[number - 1] : NULL;
}

const struct record *fgc__journal_reading(const struct journal *journal, fgc_id number)
{
    const struct record *record = fgc__journal_at(journal, number);
    fgc_id by = record ? journal->corrected[number - 1] : 0;
    if (by == STRUCK)
        return NULL;
    return by == 0 ? record : journal->records[by - 1];
}

/* A correction that names another command than its event's changes nothing. */
void fgc__journal_correct(struct journal *journal, const struct record *record)
{
    if (record->command != FGC_COMMAND_CORRECT)
        return;
    struct fields fields = fgc__record_fields(record);
    const struct value *event = fgc__find(&fields, FIELD_EVENT);
    const struct value *command = fgc__find(&fields, FIELD_COMMAND);
    const struct value *strike = fgc__find(&fields, FIELD_STRIKE);
    const struct record *target = event && event->number < record->number
                                      ? fgc__journal_at(journal, (fgc_id)event->number)
                                      : NULL;
    if (target && command && target->command == command->number)
        journal->corrected[target->number - 1] = strike && strike->number ? STRUCK : record->number;
}

const struct record *fgc__journal_find_once(const struct journal *journal, const char *once)
{
    if (journal->once_room == 0)
        return NULL;
    fgc_id number = journal->once[place_of(journal, once)];
    return number == 0 ? NULL : journal->records[number - 1];
}
