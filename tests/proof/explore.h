#ifndef FGC_PROOF_EXPLORE_H
#define FGC_PROOF_EXPLORE_H

#include "stage.h"

/* Every state a case can reach on a stage. Breadth first, so that the way to a state is a shortest one. */

#define NO_NODE UINT32_MAX

/* What a claim says of every event that is accepted: NULL when it holds, else what is wrong. */
typedef const char *claim_function(const struct step *step);

struct claim {
    const char *name;
    claim_function *test;
};

struct node {
    uint64_t key[2];
    uint32_t parent;
    uint16_t move;
    uint8_t phase;
    uint8_t depth;
    fgc_id id;
    uint32_t memory;
};

struct edge {
    uint32_t from;
    uint32_t to;
    uint32_t move;
};

struct exploration {
    struct stage *stage;
    struct world here;
    struct world next;
    struct node *nodes;
    size_t count, room;
    uint32_t *table; /* of nodes by key, from 1; 0: free */
    size_t table_size;
    struct edge *edges;
    size_t edge_count, edge_room;
    bool accepted[MOVES];
};

/* A claim that does not hold: of which event. */
struct broken {
    const char *claim; /* NULL: all hold */
    const char *what;
    uint32_t node;
    uint32_t move;
    fgc_id id;
};

/* Go everywhere, or until a claim does not hold. False when there are more than `limit` states. */
bool explore(struct exploration *all, struct stage *stage, const struct claim *claims,
             size_t claim_count, size_t limit, struct broken *broken);
void end_exploration(struct exploration *all);

/* The node that has a state; NO_NODE: none. */
uint32_t find_node(const struct exploration *all, const struct world *world);

/* Print the shortest way to a node from where all was set up, and to an event. */
void print_way(const struct exploration *all, uint32_t node);
void print_broken(const struct exploration *all, const struct broken *broken);

#endif
