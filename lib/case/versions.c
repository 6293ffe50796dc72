/* The plan in any version, and what became of it between two. */
#include <fgc/plan.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"
#include "case/whole.h"

struct item {
    fgc_id id;
    fgc_id described; /* in the version; 0: it is not in it */
    fgc_id before;    /* in the earlier one; 0: it was not in it */
    int32_t kind;
    int32_t status;
    uint32_t marks;
};

struct fgc_plan {
    fgc_allocator allocator;
    size_t count;
    size_t room;
    bool compared;
    struct item items[];
};

uint32_t fgc_case_plan_versions(const fgc_case *c)
{
    return c ? (uint32_t)c->state.lists[LIST_VERSIONS].count : 0;
}

static const struct version *version_of(const fgc_case *c, uint32_t version)
{
    bool known = version >= 1 && version <= fgc_case_plan_versions(c);
    return known ? (const struct version *)c->state.lists[LIST_VERSIONS].items + version - 1 : NULL;
}

fgc_id fgc_case_plan_event(const fgc_case *c, uint32_t version)
{
    const struct version *found = version_of(c, version);
    return found ? found->event : 0;
}

static size_t edits_of(const fgc_case *c, uint32_t version)
{
    const struct version *found = version_of(c, version);
    return found ? found->edits : c->state.lists[LIST_EDITS].count;
}

/* Items come in the order of their ids, for an edit that brings one in is younger than those before. */
static struct item *find(fgc_plan *plan, fgc_id id)
{
    size_t low = 0, high = plan->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (plan->items[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < plan->count && plan->items[low].id == id ? &plan->items[low] : NULL;
}

static void fill(const fgc_case *c, fgc_plan *plan, size_t from, size_t to)
{
    const struct edit *edits = c->state.lists[LIST_EDITS].items;
    for (size_t i = 0; i < from || i < to; i++) {
        const struct thing *thing = fgc__thing(&c->state, edits[i].thing);
        struct item *item = find(plan, thing->id);
        if (!item) {
            item = &plan->items[plan->count++];
            *item = (struct item){
                .id = thing->id, .kind = thing->kind, .status = thing->code, .marks = thing->marks
            };
        }
        fgc_id described = edits[i].dropped ? 0 : edits[i].event;
        if (i < from)
            item->before = described;
        if (i < to)
            item->described = described;
    }
}

/* Leave out what is in neither version. */
static void tidy(fgc_plan *plan)
{
    size_t kept = 0;
    for (size_t i = 0; i < plan->count; i++)
        if (plan->items[i].described != 0 || (plan->compared && plan->items[i].before != 0))
            plan->items[kept++] = plan->items[i];
    plan->count = kept;
}

static fgc_status make(const fgc_case *c, uint32_t from, uint32_t to, bool compared,
                       fgc_plan **plan, fgc_error *error)
{
    if (!c || !plan)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, or no place for the plan");
    if (from > fgc_case_plan_versions(c) || to > fgc_case_plan_versions(c))
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "the plan has no such version", "version");
    size_t room = c->state.lists[LIST_EDITS].count;
    fgc_plan *made = fgc__alloc(&c->allocator, sizeof *made + room * sizeof *made->items);
    if (!made)
        return fgc__no_memory(error);
    made->allocator = c->allocator;
    made->room = room;
    made->compared = compared;
    fill(c, made, compared ? edits_of(c, from) : 0, edits_of(c, to));
    tidy(made);
    *plan = made;
    return FGC_OK;
}

fgc_status fgc_case_plan(const fgc_case *c, uint32_t version, fgc_plan **plan, fgc_error *error)
{
    return make(c, 0, version, false, plan, error);
}

fgc_status fgc_case_plan_difference(const fgc_case *c, uint32_t from, uint32_t to, fgc_plan **plan,
                                    fgc_error *error)
{
    return make(c, from, to, true, plan, error);
}

void fgc_plan_free(fgc_plan *plan)
{
    if (!plan)
        return;
    fgc_allocator memory = plan->allocator;
    fgc__free(&memory, plan, sizeof *plan + plan->room * sizeof *plan->items);
}

size_t fgc_plan_count(const fgc_plan *plan)
{
    return plan ? plan->count : 0;
}

static int32_t change_of(const struct item *item)
{
    if (item->before == item->described)
        return FGC_PLAN_CHANGE_NONE;
    return item->before == 0      ? FGC_PLAN_CHANGE_ADDED
           : item->described == 0 ? FGC_PLAN_CHANGE_DROPPED
                                  : FGC_PLAN_CHANGE_CHANGED;
}

fgc_status fgc_plan_read(const fgc_plan *plan, size_t index, fgc_plan_item *item, fgc_error *error)
{
    if (index >= fgc_plan_count(plan))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such item", "index");
    fgc_status status = fgc__sized_check(item, sizeof *item, error);
    if (status)
        return status;
    const struct item *at = &plan->items[index];
    fgc_plan_item ours = { .id = at->id,
                           .described = at->described != 0 ? at->described : at->before,
                           .before = at->before,
                           .kind = at->kind,
                           .status = at->kind == FGC_THING_ACTION ? at->status : 0,
                           .change = plan->compared ? change_of(at) : 0,
                           .marks = at->marks };
    fgc__sized_out(&ours, item, sizeof ours);
    return FGC_OK;
}
