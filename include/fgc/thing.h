#ifndef FGC_THING_H
#define FGC_THING_H

#include <fgc/case.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a case has beside people; each is known by the number of the event that brought it in. */
typedef enum fgc_thing_kind {
    FGC_THING_QUESTION = 1,
    FGC_THING_BOTTOM_LINE = 2,
    FGC_THING_OBJECTION = 3,
    FGC_THING_TALK = 4,
    FGC_THING_CHILD_VIEW = 5,
    FGC_THING_GOAL = 6,
    FGC_THING_ACTION = 7,
    FGC_THING_HOME = 8 /* a candidate in a foster-home recruitment */
} fgc_thing_kind;

/** What can be said of a thing, as bits. */
typedef enum fgc_mark {
    FGC_MARK_REMOVED = 1,  /* a question removed, an action dropped from what is written */
    FGC_MARK_ANSWERED = 2, /* a question by an action; an objection; a home that said yes or no */
    FGC_MARK_OPEN = 4,     /* a question that the network left open, and said so */
    FGC_MARK_REVIEWED_BY_CHILD = 8,   /* a talk */
    FGC_MARK_REVIEWED_BY_PARENT = 16, /* a talk */
    FGC_MARK_GIVEN = 32,              /* a talk */
    FGC_MARK_CHECKED = 64,       /* a bottom line, against the version that was decided on last */
    FGC_MARK_MET = 128,          /* a bottom line; an objection */
    FGC_MARK_CONFIDENTIAL = 256, /* a child's view */
    FGC_MARK_APPROVED = 512,     /* a home by the authority; a view by the child, as written down */
    FGC_MARK_DECLINED =
        1024, /* a home, by the authority; an action, when a plan was partly approved */
    FGC_MARK_WILLING = 2048, /* a home that said yes */
    FGC_MARK_FORM_SENT = 4096,
    FGC_MARK_FORM_RECEIVED = 8192,
    FGC_MARK_INTERVIEWED = 16384,
    FGC_MARK_MATCHED = 32768, /* the matching was discussed */
    FGC_MARK_CONTACTED = 65536,
    FGC_MARK_PUBLIC_SUPPORT = 131072, /* an action that asks for it */
    FGC_MARK_IN_FORCE = 262144        /* an action of the plan in force */
} fgc_mark;

/** A thing. Its texts are the fields of the event that describes it. */
typedef struct fgc_thing {
    uint32_t size;
    fgc_id id;
    fgc_id described; /* see fgc_case_reading */
    int32_t kind;     /* fgc_thing_kind */
    int32_t code;     /* of an action fgc_action_status, of an objection fgc_objection_about */
    uint32_t marks;   /* fgc_mark */
    fgc_id
        about; /* the child of an objection or view, the member of a talk, the first of a home, the
                         question of an action; 0: none */
    uint32_t reserved;
} fgc_thing;

/** Read a thing by its id. Fails with FGC_ERROR_UNKNOWN, _INVALID_ARGUMENT, _ABI. */
FGC_API fgc_status fgc_case_read_thing(const fgc_case *c, fgc_id id, fgc_thing *thing,
                                       fgc_error *error);

/** The next thing of a kind after `after` (0: the first); 0: no more. Of homes: the candidates in the order
 *  they were named. */
FGC_API fgc_id fgc_case_next_thing(const fgc_case *c, int32_t kind, fgc_id after);

/** The next question without answer after `after`: not removed, no action of the plan answers it, and it
 *  was not left open. 0: no more. */
FGC_API fgc_id fgc_case_next_unanswered(const fgc_case *c, fgc_id after);

/** The next objection of a child's after `after` that was not answered. 0: no more. */
FGC_API fgc_id fgc_case_next_objection(const fgc_case *c, fgc_id after);

#ifdef __cplusplus
}
#endif

#endif
