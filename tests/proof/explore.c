#include "explore.h"

#include <stdlib.h>
#include <string.h>

enum { TABLE_FIRST = 1 << 16 };

/* Nodes. */

static size_t place_in_table(const struct exploration *all, const uint64_t key[2])
{
    size_t place = key[0] & (all->table_size - 1);
    while (all->table[place] != 0 &&
           memcmp(all->nodes[all->table[place] - 1].key, key, 2 * sizeof *key) != 0)
        place = (place + 1) & (all->table_size - 1);
    return place;
}

static void grow_table(struct exploration *all)
{
    free(all->table);
    all->table_size = all->table_size ? 2 * all->table_size : TABLE_FIRST;
    all->table = must(calloc(all->table_size, sizeof *all->table));
    for (size_t i = 0; i < all->count; i++)
        all->table[place_in_table(all, all->nodes[i].key)] = (uint32_t)i + 1;
}

/* The node of a state, a new one if there is none yet. */
static uint32_t add_node(struct exploration *all, const struct world *world, const struct node *by)
{
    struct node node = *by;
    if (2 * all->count >= all->table_size)
        grow_table(all);
    key_of(all->stage, world, node.key);
    size_t place = place_in_table(all, node.key);
    if (all->table[place] != 0)
        return all->table[place] - 1;
    if (all->count == all->room) {
        all->room = all->room ? 2 * all->room : TABLE_FIRST;
        all->nodes = must(realloc(all->nodes, all->room * sizeof *all->nodes));
    }
    all->nodes[all->count++] = node;
    all->table[place] = (uint32_t)all->count;
    return (uint32_t)all->count - 1;
}

uint32_t find_node(const struct exploration *all, const struct world *world)
{
    uint64_t key[2];
    key_of(all->stage, world, key);
    return all->table[place_in_table(all, key)] - 1; /* 0: UINT32_MAX */
}

static void add_edge(struct exploration *all, uint32_t from, uint32_t to, uint32_t move)
{
    if (all->edge_count == all->edge_room) {
        all->edge_room = all->edge_room ? 2 * all->edge_room : TABLE_FIRST;
        all->edges = must(realloc(all->edges, all->edge_room * sizeof *all->edges));
    }
    all->edges[all->edge_count++] = (struct edge){ from, to, move };
}

/* Stand in a node: all happens anew. */
static void stand_in(struct exploration *all, uint32_t node)
{
    uint32_t way[EVENTS];
    size_t count = 0;
    for (; all->nodes[node].parent != NO_NODE; node = all->nodes[node].parent)
        way[count++] = node;
    copy_world(&all->here, &all->stage->start);
    while (count-- > 0) {
        const struct node *next = &all->nodes[way[count]];
        all->here.memory = next->memory;
        happen(all->stage, &all->here, &all->here, &all->stage->moves[next->move], next->id);
        all->here.memory = next->memory;
    }
}

/* Try a move in the node we stand in. False when a claim does not hold. */
static bool try_move(struct exploration *all, uint32_t node, uint32_t index, fgc_id id,
                     const struct claim *claims, size_t claim_count, struct broken *broken)
{
    const struct move *move = &all->stage->moves[index];
    struct verdict verdict;
    *broken = (struct broken){ .node = node, .move = index, .id = id };
    if (!judge_move(all->stage, &all->here, move, id, &verdict)) {
        if (verdict.count > 0)
            return true;
        broken->claim = "every refusal has a reason";
        broken->what = "it has none";
        return false;
    }
    if (move->never) {
        broken->claim = "what is never accepted is refused";
        broken->what = "it is accepted";
        return false;
    }
    all->accepted[index] = true;
    copy_world(&all->next, &all->here);
    struct step step = happen(all->stage, &all->next, &all->here, move, id);
    for (size_t i = 0; i < claim_count; i++) {
        const char *what = step.record ? claims[i].test(&step) : NULL;
        if (what) {
            broken->claim = claims[i].name;
            broken->what = what;
            return false;
        }
    }
    struct node made = { .parent = node,
                         .move = (uint16_t)index,
                         .phase = all->next.state.now.phase,
                         .depth = (uint8_t)(all->nodes[node].depth + 1),
                         .id = id,
                         .memory = all->next.memory };
    add_edge(all, node, add_node(all, &all->next, &made), index);
    return true;
}

/* Everything that may happen in a node. */
static bool expand(struct exploration *all, uint32_t node, const struct claim *claims,
                   size_t claim_count, struct broken *broken)
{
    const struct state *state = &all->here.state;
    stand_in(all, node);
    for (uint32_t i = 0; i < all->stage->move_count; i++) {
        const struct move *move = &all->stage->moves[i];
        fgc_id id = is_within(all->stage, state, move) ? next_id(move, state, 0) : 0;
        for (; id != 0; id = next_id(move, state, id))
            if (!try_move(all, node, i, id, claims, claim_count, broken))
                return false;
    }
    return true;
}

bool explore(struct exploration *all, struct stage *stage, const struct claim *claims,
             size_t claim_count, size_t limit, struct broken *broken)
{
    struct node first = { .parent = NO_NODE, .phase = stage->start.state.now.phase };
    *all = (struct exploration){ .stage = stage };
    make_world(&all->here);
    make_world(&all->next);
    add_node(all, &stage->start, &first);
    for (uint32_t node = 0; node < all->count && all->count <= limit; node++)
        if (!expand(all, node, claims, claim_count, broken))
            return true;
    *broken = (struct broken){ 0 };
    return all->count <= limit;
}

void end_exploration(struct exploration *all)
{
    free_world(&all->here);
    free_world(&all->next);
    free(all->nodes);
    free(all->table);
    free(all->edges);
}

static void print_move(const struct exploration *all, uint32_t index, fgc_id id)
{
    char text[300];
    write_move(&all->stage->moves[index], id, text, sizeof text);
    print_message("#     %s\n", text);
}

void print_way(const struct exploration *all, uint32_t node)
{
    const struct stage *stage = all->stage;
    uint32_t way[EVENTS];
    size_t count = 0;
    for (; all->nodes[node].parent != NO_NODE; node = all->nodes[node].parent)
        way[count++] = node;
    for (size_t i = 0; i < stage->cast_count; i++)
        print_message("%s%s is %u", i == 0 ? "#   " : ", ", stage->cast[i], stage->ids[i]);
    print_message("\n");
    while (count-- > 0)
        print_move(all, all->nodes[way[count]].move, all->nodes[way[count]].id);
}

void print_broken(const struct exploration *all, const struct broken *broken)
{
    print_message("# %s: %s: %s\n", all->stage->slice->name, broken->claim, broken->what);
    print_way(all, broken->node);
    print_move(all, broken->move, broken->id);
}
