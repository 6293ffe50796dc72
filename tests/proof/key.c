/* Keys: what of a state any guard may read, people and things in an order that does not depend on when they came
 * in. People whose names differ by a number at the end are interchangeable. */
#include "stage.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_ROOM = 8192 };

struct key {
    unsigned char bytes[KEY_ROOM];
    size_t size;
};

static void put(struct key *key, uint32_t number)
{
    assert_true(key->size + 4 <= KEY_ROOM);
    memcpy(key->bytes + key->size, &number, 4);
    key->size += 4;
}

static void put_bytes(struct key *key, const unsigned char *bytes, size_t size)
{
    assert_true(key->size + size <= KEY_ROOM);
    memcpy(key->bytes + key->size, bytes, size);
    key->size += size;
}

/* Items of one size, to be put in their order. */
enum { ITEM_ROOM = 8 };
struct items {
    uint32_t items[ITEMS][ITEM_ROOM];
    size_t count;
};

static uint32_t *add_item(struct items *items)
{
    assert_true(items->count < ITEMS);
    return memset(items->items[items->count++], 0, sizeof items->items[0]);
}

static int compare_items(const void *one, const void *other)
{
    return memcmp(one, other, ITEM_ROOM * sizeof(uint32_t));
}

static void put_items(struct key *key, struct items *items)
{
    qsort(items->items, items->count, sizeof items->items[0], compare_items);
    put(key, (uint32_t)items->count);
    put_bytes(key, (const unsigned char *)items->items, items->count * sizeof items->items[0]);
}

static uint32_t at_most(size_t number, uint32_t most)
{
    return number < most ? (uint32_t)number : most;
}

/* How a version stands to the last one: none, it, or an older one. */
static uint32_t version_of(const struct state *state, uint32_t version)
{
    return version == 0 ? 0 : version == state->lists[LIST_VERSIONS].count ? 1 : 2;
}

static void put_regions(struct key *key, const struct state *state)
{
    const struct regions *now = &state->now;
    unsigned char bytes[] = {
        now->phase,           now->urgency,          now->outcome,          now->adjourned_part,
        now->follow_up,       now->plan_state,       now->agreements,       now->requested,
        now->on_hold,         now->situation_agreed, now->questions_agreed, now->safety_screened,
        now->honour_assessed, now->honour_conflict,  now->conference != 0,  now->coordinator != 0,
        now->case_worker != 0
    };
    put_bytes(key, bytes, sizeof bytes);
    put(key, at_most(now->conferences, 2));
    put(key, at_most(state->lists[LIST_VERSIONS].count, 1));
    put(key, version_of(state, now->plan_awaiting));
    put(key, version_of(state, now->plan_in_force));
    put(key, version_of(state, now->plan_safe));
}

/* Coordinators and case workers who went, and left nothing behind. */
static bool is_gone(const struct state *state, const struct person *person)
{
    bool passes = person->kind == FGC_PERSON_COORDINATOR || person->kind == FGC_PERSON_CASE_WORKER;
    return passes && person->id != state->now.coordinator && person->id != state->now.case_worker &&
           !person->present && person->granted == 0;
}

/* Whether the actions written since the last version make somebody responsible. */
static bool has_edits(const struct world *world, fgc_id person)
{
    const struct state *state = &world->state;
    size_t versions = state->lists[LIST_VERSIONS].count;
    const struct version *version = state->lists[LIST_VERSIONS].items;
    const struct edit *edits = state->lists[LIST_EDITS].items;
    for (size_t i = versions > 0 ? version[versions - 1].edits : 0;
         i < state->lists[LIST_EDITS].count; i++) {
        struct fields fields = fgc__record_fields(world->journal.records[edits[i].event - 1]);
        for (size_t k = 0; k < fields.count; k++)
            if (fields.values[k].key == FIELD_RESPONSIBLE && fields.values[k].number == person)
                return true;
    }
    return false;
}

struct described {
    fgc_id id;
    size_t group; /* the people it may change places with: the first of them in the cast */
    unsigned char bytes[48];
};

/* The first in the cast of those somebody may change places with; behind it for those who came later. */
static size_t group_of(const struct stage *stage, fgc_id id)
{
    size_t group = 0;
    while (group < stage->cast_count && stage->ids[group] != id)
        group++;
    if (group == stage->cast_count)
        return group;
    const char *name = stage->cast[group];
    size_t size = strlen(name) - 1;
    bool numbered = isdigit((unsigned char)name[size]);
    while (numbered && group > 0 && strncmp(stage->cast[group - 1], name, size) == 0)
        group--;
    return group;
}

static uint64_t mix(uint64_t one, uint64_t other)
{
    uint64_t word = (one ^ other * 0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD;
    return word ^ word >> 31;
}

/* What ties somebody to others, whatever the order, so that those who have other ties are told apart. */
static uint64_t ties_of(const struct stage *stage, const struct state *state, fgc_id id)
{
    uint64_t ties = 0;
    FOR_EACH(const struct kinship, kinship, state, LIST_KINSHIP)
    if (kinship->member == id)
        ties += mix(mix(1, group_of(stage, kinship->child)),
                    (uint64_t)kinship->tie << 8 | kinship->consenter);
    FOR_EACH(const struct position, position, state, LIST_POSITIONS)
    if (position->member == id)
        ties += mix(mix(2, group_of(stage, position->decider)), (uint64_t)position->decision);
    FOR_EACH(const struct grant, grant, state, LIST_GRANTS)
    if (grant->member == id && grant->role == FGC_ROLE_SUPPORT_PERSON)
        ties += mix(3, group_of(stage, grant->chosen_by));
    FOR_EACH(const struct pause, pause, state, LIST_PAUSES)
    if (pause->open && pause->person == id)
        ties += mix(4, 0);
    FOR_EACH(const struct thing, thing, state, LIST_THINGS)
    if (thing->about == id && !(thing->marks & FGC_MARK_REMOVED))
        ties += mix(mix(5, (uint64_t)thing->kind), thing->marks);
    return ties;
}

static void describe(const struct stage *stage, const struct world *world,
                     const struct person *person, struct described *out)
{
    const struct state *state = &world->state;
    uint64_t ties = ties_of(stage, state, person->id);
    *out = (struct described){ .id = person->id, .group = group_of(stage, person->id) };
    unsigned char bytes[] = { person->kind,
                              person->consents[0],
                              person->consents[1],
                              person->answer,
                              person->exclusion,
                              person->prepared,
                              person->planned,
                              person->outcome,
                              person->employer,
                              person->birth_known,
                              person->expected,
                              person->private_person,
                              person->parental,
                              person->sent,
                              person->present,
                              person->called_in,
                              person->named,
                              person->responsible > 0,
                              person->id == state->now.coordinator,
                              person->id == state->now.case_worker,
                              has_edits(world, person->id) };
    memcpy(out->bytes, bytes, sizeof bytes);
    memcpy(out->bytes + sizeof bytes, &person->granted, 4);
    memcpy(out->bytes + sizeof bytes + 4, &person->born, 4);
    memcpy(out->bytes + sizeof bytes + 8, &ties, sizeof ties);
}

static int compare_described(const void *one, const void *other)
{
    const struct described *a = one, *b = other;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    int order = memcmp(a->bytes, b->bytes, sizeof a->bytes);
    return order != 0 ? order : a->id < b->id ? -1 : 1;
}

/* The place of a person in the order, from 1; 0 for nobody. */
static uint32_t place_of(const struct described *people, size_t count, fgc_id id)
{
    for (size_t i = 0; i < count; i++)
        if (people[i].id == id)
            return (uint32_t)i + 1;
    return 0;
}

static size_t put_people(const struct stage *stage, const struct world *world, struct key *key,
                         struct described people[ITEMS])
{
    size_t count = 0;
    FOR_EACH(const struct person, person, &world->state, LIST_PEOPLE)
    if (!is_gone(&world->state, person)) {
        assert_true(count < ITEMS);
        describe(stage, world, person, &people[count++]);
    }
    qsort(people, count, sizeof *people, compare_described);
    put(key, (uint32_t)count);
    for (size_t i = 0; i < count; i++)
        put_bytes(key, people[i].bytes, sizeof people[i].bytes);
    return count;
}

static void put_relations(struct key *key, const struct state *state,
                          const struct described *people, size_t count)
{
    static struct items items;
    items.count = 0;
    FOR_EACH(const struct kinship, kinship, state, LIST_KINSHIP)
    {
        uint32_t *item = add_item(&items);
        item[0] = place_of(people, count, kinship->member);
        item[1] = place_of(people, count, kinship->child);
        item[2] = kinship->relation;
        item[3] = kinship->side;
        item[4] = kinship->tie;
        item[5] = kinship->consenter;
    }
    put_items(key, &items);
    items.count = 0;
    FOR_EACH(const struct position, position, state, LIST_POSITIONS)
    {
        uint32_t *item = add_item(&items);
        item[0] = place_of(people, count, position->member);
        item[1] = place_of(people, count, position->decider);
        item[2] = (uint32_t)position->decision;
    }
    put_items(key, &items);
    items.count = 0;
    FOR_EACH(const struct grant, grant, state, LIST_GRANTS)
    if (grant->role == FGC_ROLE_SUPPORT_PERSON) {
        uint32_t *item = add_item(&items);
        item[0] = place_of(people, count, grant->member);
        item[1] = place_of(people, count, grant->chosen_by);
    }
    put_items(key, &items);
    items.count = 0;
    FOR_EACH(const struct pause, pause, state, LIST_PAUSES)
    if (pause->open)
        add_item(&items)[0] = place_of(people, count, pause->person);
    put_items(key, &items);
}

static void put_things(struct key *key, const struct state *state, const struct described *people,
                       size_t count)
{
    static struct items items;
    items.count = 0;
    FOR_EACH(const struct thing, thing, state, LIST_THINGS)
    if (!(thing->marks & FGC_MARK_REMOVED)) {
        bool line = thing->kind == FGC_THING_BOTTOM_LINE;
        uint32_t *item = add_item(&items);
        item[0] = (uint32_t)thing->kind;
        item[1] = thing->marks;
        item[2] = line ? version_of(state, thing->extra) : thing->extra;
        item[3] = place_of(people, count, thing->about);
        item[4] = fgc__thing(state, thing->about) ? 1 : 0; /* of several, which does not matter */
    }
    put_items(key, &items);
}

static void hash(const struct key *key, uint64_t out[2])
{
    uint64_t one = 0x9E3779B97F4A7C15, other = 0xC2B2AE3D27D4EB4F;
    for (size_t i = 0; i < key->size; i += 8) {
        uint64_t word = 0;
        memcpy(&word, key->bytes + i, key->size - i < 8 ? key->size - i : 8);
        one = (one ^ word) * 0xFF51AFD7ED558CCD;
        one ^= one >> 29;
        other = (other + word) * 0xC4CEB9FE1A85EC53;
        other ^= other >> 31;
    }
    out[0] = one;
    out[1] = other ^ key->size;
}

void key_of(const struct stage *stage, const struct world *world, uint64_t out[2])
{
    static struct described people[ITEMS];
    static struct key key;
    key.size = 0;
    put(&key, world->memory);
    put_regions(&key, &world->state);
    size_t count = put_people(stage, world, &key, people);
    put_relations(&key, &world->state, people, count);
    put_things(&key, &world->state, people, count);
    hash(&key, out);
}
