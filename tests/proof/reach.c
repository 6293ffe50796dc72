#include "reach.h"

#include <stdlib.h>

static int64_t given(const struct move *move, int32_t key)
{
    for (size_t i = 0; i < move->count; i++)
        if (move->values[i].key == key)
            return move->values[i].number;
    return 0;
}

bool is_move(const struct move *move, int32_t command, int32_t outcome)
{
    return move->command == command && (outcome == 0 || given(move, FIELD_OUTCOME) == outcome);
}

static bool cancels(const struct move *move)
{
    return move->command == FGC_COMMAND_CANCEL_CONFERENCE ||
           move->command == FGC_COMMAND_REOPEN_CASE ||
           (move->command == FGC_COMMAND_CLOSE_CASE &&
            given(move, FIELD_OUTCOME) != FGC_OUTCOME_COMPLETED);
}

/* The edges by where they lead: those to a node from `first` of it on. */
static struct edge *sort_edges(const struct exploration *all, size_t *first)
{
    struct edge *sorted = malloc((all->edge_count + 1) * sizeof *sorted);
    size_t *next = calloc(all->count + 1, sizeof *next);
    assert_true(sorted && next);
    for (size_t i = 0; i < all->edge_count; i++)
        next[all->edges[i].to + 1]++;
    for (size_t i = 0; i < all->count; i++)
        next[i + 1] += next[i];
    for (size_t i = 0; i <= all->count; i++)
        first[i] = next[i];
    for (size_t i = 0; i < all->edge_count; i++)
        sorted[next[all->edges[i].to]++] = all->edges[i];
    free(next);
    return sorted;
}

bool find_dead_end(const struct exploration *all, uint32_t *node)
{
    size_t *first = calloc(all->count + 1, sizeof *first);
    bool *completes = calloc(all->count, 1);
    uint32_t *queue = malloc(all->count * sizeof *queue);
    assert_true(first && completes && queue);
    struct edge *edges = sort_edges(all, first);
    size_t count = 0;
    for (size_t i = 0; i < all->edge_count; i++)
        if (is_move(&all->stage->moves[all->edges[i].move], FGC_COMMAND_CLOSE_CASE,
                    FGC_OUTCOME_COMPLETED) &&
            !completes[all->edges[i].from]) {
            completes[all->edges[i].from] = true;
            queue[count++] = all->edges[i].from;
        }
    for (size_t done = 0; done < count; done++)
        for (size_t i = first[queue[done]]; i < first[queue[done] + 1]; i++)
            if (!completes[edges[i].from] && !cancels(&all->stage->moves[edges[i].move])) {
                completes[edges[i].from] = true;
                queue[count++] = edges[i].from;
            }
    bool found = false;
    for (uint32_t i = 0; i < all->count && !found; i++)
        if (!completes[i] && all->nodes[i].phase != FGC_PHASE_CLOSED) {
            *node = i;
            found = true;
        }
    free(edges);
    free(queue);
    free(completes);
    free(first);
    return found;
}

static bool withdraws(const struct move *move)
{
    return move->command == FGC_COMMAND_WITHDRAW_CONSENT &&
           given(move, FIELD_PURPOSE) == FGC_CONSENT_PURPOSE_PARTICIPATION;
}

bool find_captive(const struct exploration *all, uint32_t *node, const char **what)
{
    bool *can_withdraw = calloc(all->count, 1), *can_close = calloc(all->count, 1),
         *can_soon = calloc(all->count, 1);
    assert_true(can_withdraw && can_close && can_soon);
    for (size_t i = 0; i < all->edge_count; i++) {
        const struct move *move = &all->stage->moves[all->edges[i].move];
        can_withdraw[all->edges[i].from] |= withdraws(move);
        can_close[all->edges[i].from] |=
            is_move(move, FGC_COMMAND_CLOSE_CASE, FGC_OUTCOME_CONSENT_WITHDRAWN);
    }
    for (size_t i = 0; i < all->edge_count; i++)
        can_soon[all->edges[i].from] |=
            can_close[all->edges[i].from] || can_close[all->edges[i].to];
    *node = NO_NODE;
    for (size_t i = 0; i < all->edge_count; i++)
        if (withdraws(&all->stage->moves[all->edges[i].move]) && !can_soon[all->edges[i].to] &&
            all->edges[i].to < *node) {
            *node = all->edges[i].to;
            *what = "consent was withdrawn, and the case cannot be closed";
        }
    for (uint32_t i = 0; i < all->count; i++)
        if (!can_withdraw[i] && all->nodes[i].phase != FGC_PHASE_CLOSED && i < *node) {
            *node = i;
            *what = "nobody can withdraw";
        }
    free(can_withdraw);
    free(can_close);
    free(can_soon);
    return *node != NO_NODE;
}
