#ifndef FGC_DEADLINE_H
#define FGC_DEADLINE_H

#include <fgc/case.h>
#include <fgc/explanation.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The deadlines of a case at an instant: every clock of its profile that was started, in the order of
 *  their due instants, those that are done last. Derived from the journal, never stored; independent of
 *  the case it was made from. Immutable.
 *  Threads: any number of threads may use one at the same time. */
typedef struct fgc_deadlines fgc_deadlines;

/** A deadline. Its identity is its rule and what started it. */
typedef struct fgc_deadline {
    uint32_t size;
    int32_t state;        /* fgc_state */
    const fgc_rule *rule; /* borrowed from the deadlines */
    fgc_id trigger;       /* the event that started it; of a birthday the child */
    int32_t stopped;      /* 1: on hold with no end; there is no due date */
    fgc_time starts;
    fgc_time due;         /* in time means before it; 0 while stopped */
    fgc_time opens;       /* of a window; 0: no window */
    fgc_time safe;        /* by the earliest of all the rule's policies */
    fgc_time met;         /* 0: it was not */
    int64_t seconds_left; /* until due, negative when past; 0 once met, lapsed or stopped */
    fgc_date last_day;
    fgc_date unrolled;
    fgc_id met_by; /* the event that met it; 0: none */
    int32_t working_days_left;
} fgc_deadline;

/** The deadlines of a case at `now`. Assignment clocks follow the urgency: raised, 24 hours run from the
 *  later of receipt and raising, never to after the ordinary date; lowered, 15 days from receipt; a
 *  coordinator released starts a new one. Owned by the caller, free with fgc_deadlines_free.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT, _RANGE, _NO_MEMORY. */
FGC_API fgc_status fgc_case_deadlines(const fgc_case *c, fgc_time now, fgc_deadlines **deadlines,
                                      fgc_error *error);

/** Free deadlines; NULL is allowed. */
FGC_API void fgc_deadlines_free(fgc_deadlines *deadlines);

FGC_API size_t fgc_deadlines_count(const fgc_deadlines *deadlines);

/** Read the deadline at an index. Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI. */
FGC_API fgc_status fgc_deadlines_read(const fgc_deadlines *deadlines, size_t index,
                                      fgc_deadline *deadline, fgc_error *error);

/** Explain the deadline at an index, day by day. The deadlines must outlive the explanation. Owned by the
 *  caller, free with fgc_explanation_free. Fails with FGC_ERROR_INVALID_ARGUMENT, _NO_MEMORY. */
FGC_API fgc_status fgc_deadlines_explain(const fgc_deadlines *deadlines, size_t index,
                                         fgc_explanation **explanation, fgc_error *error);

#ifdef __cplusplus
}
#endif

#endif
