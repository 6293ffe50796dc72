#ifndef FGC_EXPLANATION_H
#define FGC_EXPLANATION_H

#include <fgc/clock.h>
#include <fgc/code.h>
#include <fgc/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a due date was counted, day by day. New values may be added. */
typedef enum fgc_explained_kind {
    FGC_EXPLAINED_START = 1, /* the day it started on, not counted by day rules; of a rule after
                                  another, a second time where that one ended */
    FGC_EXPLAINED_COUNT = 2, /* a day that counts: number `counted` (hour rules: `seconds` of it) */
    FGC_EXPLAINED_SKIP = 3,  /* a day that does not count, for `reason` */
    FGC_EXPLAINED_OPEN = 4,  /* the first day of a window */
    FGC_EXPLAINED_MOVE = 5,  /* weeks and months: the last day, moved by `counted` days on hold */
    FGC_EXPLAINED_ROLL = 6,  /* the last day fell here, on no working day, for `reason` */
    FGC_EXPLAINED_SECOND = 7, /* the second moment came, and ends it on its own day */
    FGC_EXPLAINED_STOP = 8,   /* on hold, and no end known: there is no due date */
    FGC_EXPLAINED_DUE = 9 /* the last day; of a rule that is due when its day begins, that day */
} fgc_explained_kind;

/** Why a day does not count. A day on hold is named so only if it would have counted. */
typedef enum fgc_reason {
    FGC_REASON_SATURDAY = 1,
    FGC_REASON_SUNDAY = 2,
    FGC_REASON_HOLIDAY = 3,
    FGC_REASON_CLOSING_DAY = 4,
    FGC_REASON_HOLD = 5,
    FGC_REASON_EXTRA_DAY = 6 /* of a named extra set: no holiday, but the rule does not end on it */
} fgc_reason;

typedef struct fgc_explained {
    uint32_t size;
    int32_t kind; /* fgc_explained_kind */
    fgc_date date;
    int32_t counted; /* days, weeks, months or years so far */
    int64_t seconds; /* hour rules: seconds of this day that count */
    int32_t reason;  /* fgc_reason; 0: none. A counted day of hours may be partly on hold */
    int32_t name;    /* in code list FGC_LIST_HOLIDAY, also when the holiday is a Sunday; 0: none */
    int32_t name_too; /* when two holidays fall on the day */
    int32_t reserved;
} fgc_explained;

/** The steps from start to due, in the order of the days. Immutable.
 *  Threads: any number of threads may use one at the same time. */
typedef struct fgc_explanation fgc_explanation;

/** Explain a clock. Memory comes from the calendar's allocator; rule and calendar must outlive the
 *  explanation. Owned by the caller, free with fgc_explanation_free.
 *  Fails as fgc_rule_due, and with FGC_ERROR_NO_MEMORY. */
FGC_API fgc_status fgc_rule_explain(const fgc_rule *rule, const fgc_calendar *calendar,
                                    const fgc_clock *clock, fgc_explanation **explanation,
                                    fgc_error *error);

/** Free an explanation; NULL is allowed. */
FGC_API void fgc_explanation_free(fgc_explanation *explanation);

FGC_API size_t fgc_explanation_count(const fgc_explanation *explanation);

/** Read the step at an index. Fails with FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_ABI. */
FGC_API fgc_status fgc_explanation_read(const fgc_explanation *explanation, size_t index,
                                        fgc_explained *step, fgc_error *error);

/** The same in sentences a parent can follow, a paragraph each, with the source last.
 *  `language`: fgc_language. Owned by the caller, free with fgc_text_free.
 *  Fails with FGC_ERROR_NO_MEMORY. */
FGC_API fgc_status fgc_explanation_sentences(const fgc_explanation *explanation, int32_t language,
                                             fgc_text **sentences, fgc_error *error);

#ifdef __cplusplus
}
#endif

#endif
