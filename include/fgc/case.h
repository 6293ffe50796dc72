#ifndef FGC_CASE_H
#define FGC_CASE_H

#include <fgc/digest.h>
#include <fgc/profile.h>
#include <fgc/step.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A case: a family group conference from the first initiative to closing, as a journal of events and what
 *  follows from them. Events are only ever added; their number is the case's revision, on which a host
 *  locks: store the new events' lines where (case, number) is unique, and a case that another process has
 *  written on meanwhile is loaded anew.
 *
 *  A call that fails leaves the case exactly as it was. Nothing is durable by itself: store the lines, and
 *  only then tell people; if storing fails, free the case and load it again.
 *  Threads: different cases at any time; of one case const functions may run together, any other call
 *  needs it alone. */
typedef struct fgc_case fgc_case;

/** What a case needs of the host. Set `size` and `profiles`; zero is right for the rest. */
typedef struct fgc_case_options {
    uint32_t size;
    uint32_t profile_count;
    const fgc_profile *const
        *profiles; /* frozen; each is held by the case. A new case is opened with the
                                           first; one that is loaded says itself which it needs */
    const fgc_digest
        *digest; /* copied. A new case is chained if given; a chained one without it can be
                                 read, unverified, and not be written on */
    const fgc_allocator *allocator;
} fgc_case_options;

/** Make a case with no events: record `open_case`, or replay a journal. Owned by the caller, free with
 *  fgc_case_free. Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI, _NO_MEMORY. */
FGC_API fgc_status fgc_case_new(const fgc_case_options *options, fgc_case **c, fgc_error *error);

/** Free a case, and wipe it; NULL is allowed. */
FGC_API void fgc_case_free(fgc_case *c);

/** Record a command: judge it, and add it to the journal. `number`, which may be NULL, gets the event's
 *  number, which is the id of whom or what it brought in.
 *
 *  An event with the `once` word of an earlier one, the same command and the same fields, is not recorded
 *  again: FGC_REPEATED, `number` is that of the earlier one.
 *
 *  Fails with FGC_ERROR_REFUSED (fgc_error_unmet_… tell every guard that is not met), _ONCE_REUSED,
 *  _INVALID_ARGUMENT (a required field is missing: path), _NEWER, _READ_ONLY, _PROFILE (of `migrate`),
 *  _HOST, _LIMIT (a line over 65,536 bytes), _NO_MEMORY. */
FGC_API fgc_status fgc_case_record(fgc_case *c, const fgc_event *event, fgc_id *number,
                                   fgc_error *error);

/** The same, of a command as text: `command field=value …`, read as by fgc_event_read; of `by` person,
 *  once and overrides hold only where the text says nothing. Fails also as fgc_event_read. */
FGC_API fgc_status fgc_case_record_text(fgc_case *c, const fgc_stamp *by, const char *text,
                                        size_t size, fgc_id *number, fgc_error *error);

/** Judge a command and change nothing. Fields that are absent are not judged, and need not be there: what
 *  is missing, fgc_case_record tells (fgc_error_unmet_guard).
 *  `step`, which may be NULL, gets a list of one: what is unmet, advice too. It is made also when the
 *  command would be refused. Owned by the caller, free with fgc_steps_free. Fails as fgc_case_record. */
FGC_API fgc_status fgc_case_judge(const fgc_case *c, const fgc_event *event, fgc_steps **step,
                                  fgc_error *error);

/** Every command, allowed or blocked and by which guards, at `now`. Roles are listed, not judged. Owned by
 *  the caller, free with fgc_steps_free. Fails with FGC_ERROR_INVALID_ARGUMENT, _RANGE, _NO_MEMORY. */
FGC_API fgc_status fgc_case_steps(const fgc_case *c, fgc_time now, fgc_steps **steps,
                                  fgc_error *error);

/** Add an event of history: one read from a line, or begun as one of a journal. It is not judged, for it has
 *  happened; but it must be the next, and of a chained journal fit its digest.
 *  Fails with FGC_ERROR_DAMAGED, _PROFILE, _INVALID_ARGUMENT, _READ_ONLY, _LIMIT (over 65,536 bytes), _HOST,
 *  _NO_MEMORY. */
FGC_API fgc_status fgc_case_replay(fgc_case *c, const fgc_event *event, fgc_error *error);

/** Begin to replay many events, and end it: corrections and redactions are then read in the end, once for all,
 *  and not each by itself, which takes the longer the more there are. In between the case takes only history,
 *  and answers as it was before the first of them. Fail with FGC_ERROR_INVALID_ARGUMENT; ending with
 *  _NO_MEMORY too, and can then be tried again. */
FGC_API fgc_status fgc_case_begin_replay(fgc_case *c, fgc_error *error);
FGC_API fgc_status fgc_case_end_replay(fgc_case *c, fgc_error *error);

/** Add lines of history, each ended by a newline, all of them or none. The error's line is the line's.
 *  Fails as fgc_event_read_line and fgc_case_replay. */
FGC_API fgc_status fgc_case_replay_lines(fgc_case *c, const char *lines, size_t size,
                                         fgc_error *error);

/** The case as it was: the first `revision` events, of those the ones effective by then, in the order of
 *  the journal, with their corrections, whenever those were effective; redactions and restrictions are as
 *  they are today. Read-only. Owned by the caller, free with fgc_case_free; independent of `c`. Fails with
 *  FGC_ERROR_INVALID_ARGUMENT (a revision the case has not reached), _NO_MEMORY. */
FGC_API fgc_status fgc_case_as_of(const fgc_case *c, fgc_id revision, fgc_time effective,
                                  fgc_case **past, fgc_error *error);

/** The number of events. */
FGC_API fgc_id fgc_case_revision(const fgc_case *c);

/** FGC_OK when the case can be written on; else why not: FGC_ERROR_NEWER, _READ_ONLY. */
FGC_API fgc_status fgc_case_writable(const fgc_case *c);

/** The profile the case runs by; NULL before it is opened. Borrowed as long as the case lives. */
FGC_API const fgc_profile *fgc_case_profile(const fgc_case *c);

/** Fill an event with the case's one of a number, as it was recorded; corrections are events of their own.
 *  Fails with FGC_ERROR_UNKNOWN (no such event, or not by then), _INVALID_ARGUMENT, _NO_MEMORY. */
FGC_API fgc_status fgc_case_read_event(const fgc_case *c, fgc_id number, fgc_event *event,
                                       fgc_error *error);

/** The event whose fields stand for those of `number` today: the last correction of it, or itself; 0 when
 *  it was struck, or there is none. */
FGC_API fgc_id fgc_case_reading(const fgc_case *c, fgc_id number);

/** Add the lines of the events from `first` to `last` to a text, each ended by a newline: what a host
 *  stores. Fails with FGC_ERROR_UNKNOWN (there are no such events), _INVALID_ARGUMENT, _NO_MEMORY; the text
 *  is then unchanged. */
FGC_API fgc_status fgc_case_write_lines(const fgc_case *c, fgc_id first, fgc_id last,
                                        fgc_text *text, fgc_error *error);

/** The end of the journal. Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI. */
FGC_API fgc_status fgc_case_head(const fgc_case *c, fgc_head *head, fgc_error *error);

/** The next event after `after` (0: the first) whose line was changed by a redaction recorded after the
 *  revision `since`, and which is not itself after it: rows a host must store anew. 0: no more. */
FGC_API fgc_id fgc_case_next_changed(const fgc_case *c, fgc_id since, fgc_id after);

/** The next event after `after` that mentions a person or thing without being about it alone, as the answer
 *  to a child's objection mentions the child: what is to be read by someone when it has been redacted. 0: no
 *  more. */
FGC_API fgc_id fgc_case_next_mention(const fgc_case *c, fgc_id id, fgc_id after);

/** The roles who may see an event or person that was restricted, as bits (1u << FGC_ROLE_…); 0: it was
 *  not. */
FGC_API uint32_t fgc_case_restriction(const fgc_case *c, fgc_id id);

/** How a case stands. Set `size`. */
typedef struct fgc_case_state {
    uint32_t size;
    int32_t phase;             /* fgc_phase; 0: not opened */
    int32_t urgency;           /* fgc_urgency */
    int32_t setting;           /* fgc_setting */
    int32_t stage;             /* fgc_stage */
    int32_t purpose;           /* fgc_purpose */
    int32_t outcome;           /* fgc_outcome; 0: not closed */
    int32_t adjourned_part;    /* fgc_phase of the part an adjourned conference left; 0: none */
    int32_t conference_number; /* of the last one opened: 0 the first; -1: none was */
    int32_t follow_up;         /* fgc_follow_up */
    int32_t decision;          /* fgc_plan_state */
    uint32_t plan_version;     /* the last one made; 0: none */
    uint32_t plan_awaiting;    /* the version that awaits a decision; 0: none */
    uint32_t plan_in_force;    /* the version in force; 0: none */
    uint32_t plan_safe;        /* the version last assessed, if it was safe; 0: none */
    fgc_id coordinator;        /* 0: none is assigned */
    fgc_id case_worker;        /* named by change_case_worker; 0: none */
    fgc_id conference;         /* the event that scheduled the next conference; 0: none is */
    fgc_id person_count;
    uint32_t breaches;
    fgc_time request_received; /* 0: it was not */
    fgc_time conference_start; /* of the conference scheduled; 0: none is */
    uint8_t on_hold;
    uint8_t situation_agreed;
    uint8_t questions_agreed;
    uint8_t safety_screened;
    uint8_t honour_conflict;
    uint8_t high_conflict;
    uint8_t violence;
    uint8_t chained;
    fgc_id described;       /* the event that describes it: open_case or update_case */
    fgc_id hold;            /* the event that put it on hold, with its reason and end; 0: none */
    fgc_id adjournment;     /* the event that adjourned or interrupted the conference; 0: none */
    fgc_id follow_up_event; /* that follow_up is so; 0: none */
} fgc_case_state;

/** Where the follow-up stands. */
typedef enum fgc_follow_up {
    FGC_FOLLOW_UP_NONE = 1,
    FGC_FOLLOW_UP_SCHEDULED = 2,
    FGC_FOLLOW_UP_STARTED = 3, /* a follow-up conference is being prepared */
    FGC_FOLLOW_UP_HELD = 4,
    FGC_FOLLOW_UP_WAIVED = 5
} fgc_follow_up;

/** Where the plan stands. */
typedef enum fgc_plan_state {
    FGC_PLAN_STATE_NONE = 1,     /* none was made, or it was left undecided */
    FGC_PLAN_STATE_NO_PLAN = 2,  /* the network said there will be none */
    FGC_PLAN_STATE_AWAITING = 3, /* the last version awaits a decision */
    FGC_PLAN_STATE_PENDING_MANAGER = 4,
    FGC_PLAN_STATE_APPROVED = 5,
    FGC_PLAN_STATE_APPROVED_WITH_CONDITIONS = 6,
    FGC_PLAN_STATE_PARTLY_APPROVED = 7,
    FGC_PLAN_STATE_ADOPTED = 8,
    FGC_PLAN_STATE_RETURNED = 9,
    FGC_PLAN_STATE_REJECTED = 10
} fgc_plan_state;

/** Read how the case stands. Fails with FGC_ERROR_INVALID_ARGUMENT, _ABI. */
FGC_API fgc_status fgc_case_read_state(const fgc_case *c, fgc_case_state *state, fgc_error *error);

/** The minutes logged, of a kind (fgc_hours_kind; 0: of all), and the expenses in øre of a kind
 *  (fgc_expense_kind; 0: of all) and a currency (fgc_currency). */
FGC_API int64_t fgc_case_minutes(const fgc_case *c, int32_t kind);
FGC_API int64_t fgc_case_expenses(const fgc_case *c, int32_t kind, int32_t currency);

#ifdef __cplusplus
}
#endif

#endif
