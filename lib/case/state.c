#include "case/state.h"

#include <string.h>

#include "base/alloc.h"

const size_t fgc__item_sizes[LIST_COUNT] = {
    [LIST_SLOTS] = sizeof(uint32_t),
    [LIST_PEOPLE] = sizeof(struct person),
    [LIST_KINSHIP] = sizeof(struct kinship),
    [LIST_POSITIONS] = sizeof(struct position),
    [LIST_GRANTS] = sizeof(struct grant),
    [LIST_THINGS] = sizeof(struct thing),
    [LIST_EDITS] = sizeof(struct edit),
    [LIST_VERSIONS] = sizeof(struct version),
    [LIST_PAUSES] = sizeof(struct pause),
    [LIST_MILESTONES] = sizeof(struct milestone),
    [LIST_RESTRICTIONS] = sizeof(struct restriction),
};

_Static_assert(sizeof(struct person) <= 64, "a person takes little");

/* A slot says what stands there, and where. */
enum { SLOT_NOTHING, SLOT_PERSON, SLOT_THING, SLOT_BITS = 2 };

/* An event adds at most one item to a list. */
bool fgc__state_reserve(struct state *state, const fgc_allocator *allocator)
{
    for (int i = 0; i < LIST_COUNT; i++) {
        struct list *list = &state->lists[i];
        if (list->count == list->room &&
            !fgc__grow(allocator, &list->items, &list->room, fgc__item_sizes[i], list->count + 1))
            return false;
    }
    return true;
}

void fgc__state_empty(struct state *state)
{
    memset(&state->now, 0, sizeof state->now);
    for (int i = 0; i < LIST_COUNT; i++) {
        if (state->lists[i].items)
            fgc__wipe(state->lists[i].items, state->lists[i].count * fgc__item_sizes[i]);
        state->lists[i].count = 0;
    }
}

void fgc__state_clear(struct state *state, const fgc_allocator *allocator)
{
    for (int i = 0; i < LIST_COUNT; i++)
        fgc__free(allocator, state->lists[i].items, state->lists[i].room * fgc__item_sizes[i]);
    memset(state, 0, sizeof *state);
}

void *fgc__state_add(struct state *state, enum state_list list)
{
    struct list *to = &state->lists[list];
    char *item = (char *)to->items + to->count++ * fgc__item_sizes[list];
    return memset(item, 0, fgc__item_sizes[list]);
}

void fgc__state_bring_in(struct state *state, fgc_id number, enum state_list list)
{
    uint32_t *slots = state->lists[LIST_SLOTS].items;
    uint32_t place = (uint32_t)(state->lists[list].count - 1);
    slots[number - 1] =
        place << SLOT_BITS | (uint32_t)(list == LIST_PEOPLE ? SLOT_PERSON : SLOT_THING);
}

static void *brought_in(const struct state *state, fgc_id id, enum state_list list, uint32_t what)
{
    if (id == 0 || id > state->lists[LIST_SLOTS].count)
        return NULL;
    uint32_t slot = ((const uint32_t *)state->lists[LIST_SLOTS].items)[id - 1];
    if ((slot & ((1u << SLOT_BITS) - 1)) != what)
        return NULL;
    return (char *)state->lists[list].items + (slot >> SLOT_BITS) * fgc__item_sizes[list];
}

struct person *fgc__person(const struct state *state, fgc_id id)
{
    return brought_in(state, id, LIST_PEOPLE, SLOT_PERSON);
}

struct thing *fgc__thing(const struct state *state, fgc_id id)
{
    return brought_in(state, id, LIST_THINGS, SLOT_THING);
}

bool fgc__names(const struct fields *fields, int32_t key, fgc_id id)
{
    for (size_t i = 0; i < fields->count; i++)
        if (fields->values[i].key == key && fields->values[i].number == id)
            return true;
    return false;
}

bool fgc__is_last_edit(const struct state *state, size_t edit, size_t count)
{
    const struct edit *edits = state->lists[LIST_EDITS].items;
    for (size_t i = edit + 1; i < count; i++)
        if (edits[i].thing == edits[edit].thing)
            return false;
    return true;
}

bool fgc__may_have_to_consent(const struct state *state, const struct kinship *kinship)
{
    const struct person *child = fgc__person(state, kinship->child);
    return child && child->outcome == 0 && kinship->member != kinship->child &&
           (kinship->consenter == CONSENTS ||
            (kinship->consenter == UNSETTLED && kinship->tie == FGC_TIE_DAILY_CARE));
}

/* Whoever is described anew as private, or as a professional, keeps no role of the other kind. */
static uint32_t keep_roles(const struct person *person)
{
    uint32_t of_family =
        1u << FGC_ROLE_CHAIR | 1u << FGC_ROLE_SECRETARY | 1u << FGC_ROLE_SUPPORT_PERSON;
    uint32_t of_both = 1u << FGC_ROLE_INTERPRETER | 1u << FGC_ROLE_COMPANION;
    return person->granted & (person->private_person ? of_family | of_both : ~of_family);
}

/* A professional nobody gave a role is an informant. */
uint32_t fgc__roles(const struct state *state, const struct person *person)
{
    uint32_t roles = keep_roles(person);
    switch (person->kind) {
    case FGC_PERSON_CHILD:
        return roles | 1u << FGC_ROLE_CHILD;
    case FGC_PERSON_COORDINATOR:
        return roles | (person->id == state->now.coordinator ? 1u << FGC_ROLE_COORDINATOR : 0);
    case FGC_PERSON_CASE_WORKER:
        return roles | (person->id == state->now.case_worker ? 1u << FGC_ROLE_CASE_WORKER : 0);
    default:
        if (person->private_person)
            return roles | 1u << FGC_ROLE_NETWORK | (person->parental ? 1u << FGC_ROLE_PARENT : 0);
        return roles != 0 ? roles : 1u << FGC_ROLE_INFORMANT;
    }
}
