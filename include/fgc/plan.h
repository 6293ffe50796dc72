#ifndef FGC_PLAN_H
#define FGC_PLAN_H

#include <fgc/case.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The family's plan, as it is being written or as it stood in a version: goals and numbered actions, in
 *  the order they were written. Independent of the case it was made from. Immutable.
 *  Threads: any number of threads may use one at the same time. */
typedef struct fgc_plan fgc_plan;

/** What became of an item between two versions. */
typedef enum fgc_plan_change {
    FGC_PLAN_CHANGE_NONE = 1,
    FGC_PLAN_CHANGE_ADDED = 2,
    FGC_PLAN_CHANGE_CHANGED = 3,
    FGC_PLAN_CHANGE_DROPPED = 4
} fgc_plan_change;

typedef struct fgc_plan_item {
    uint32_t size;
    fgc_id id;        /* of the goal or action */
    fgc_id described; /* the event with its texts in this version; see fgc_case_reading */
    fgc_id before;    /* of a difference: that of the earlier version; 0: it was not there */
    int32_t kind;     /* FGC_THING_GOAL or FGC_THING_ACTION */
    int32_t status;   /* of an action: fgc_action_status, today's */
    int32_t change;   /* of a difference: fgc_plan_change */
    uint32_t marks;   /* fgc_mark */
} fgc_plan_item;

/** The number of versions: each time the network says the plan is ready, and each amendment. */
FGC_API uint32_t fgc_case_plan_versions(const fgc_case *c);

/** The event that made a version; 0 when there is none. */
FGC_API fgc_id fgc_case_plan_event(const fgc_case *c, uint32_t version);

/** The plan in a version; 0: as it is being written. Owned by the caller, free with fgc_plan_free.
 *  Fails with FGC_ERROR_UNKNOWN (no such version), _INVALID_ARGUMENT, _NO_MEMORY. */
FGC_API fgc_status fgc_case_plan(const fgc_case *c, uint32_t version, fgc_plan **plan,
                                 fgc_error *error);

/** The difference: the plan in version `to`, and what was dropped since `from`, each item with what became
 *  of it. 0 as above; an earlier `to` tells the way back. Owned by the caller, free with
 *  fgc_plan_free. Fails as above. */
FGC_API fgc_status fgc_case_plan_difference(const fgc_case *c, uint32_t from, uint32_t to,
                                            fgc_plan **plan, fgc_error *error);

/** Free a plan; NULL is allowed. */
FGC_API void fgc_plan_free(fgc_plan *plan);

/** The items, by index. Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI. */
FGC_API size_t fgc_plan_count(const fgc_plan *plan);
FGC_API fgc_status fgc_plan_read(const fgc_plan *plan, size_t index, fgc_plan_item *item,
                                 fgc_error *error);

#ifdef __cplusplus
}
#endif

#endif
