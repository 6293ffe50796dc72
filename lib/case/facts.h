#ifndef FGC_CASE_FACTS_H
#define FGC_CASE_FACTS_H

#include "case/state.h"
#include "process/compiled.h"

enum { OF_AGE = 18 };

/* A matter to judge: a command in a case at an instant, with what is given. */
struct matter {
    const struct state *state;
    const struct journal *journal;
    const struct compiled *profile;
    const fgc_calendar *calendar;
    fgc_time at;
    int32_t command;
    int32_t role; /* on whose behalf; 0: not judged */
    fgc_id speaker;
    const struct fields *given;  /* NULL: nothing is */
    bool whole;                  /* all there is is given; else what is not given is not judged */
    const struct person *person; /* whom it is about; NULL: nobody, or it is not given */
};

/* Whether a fact holds, which is one of a subject (fgc_subject). */
bool fgc__holds(const struct matter *matter, int32_t fact, int32_t subject);

/* The next person, question and so on after `after` because of whom a fact is not as it should be; 0: no
 * more, or the fact is about nobody by itself. */
fgc_id fgc__next_concerned(const struct matter *matter, int32_t fact, fgc_id after);

/* The next person after `after` whose consent is needed and not there. */
fgc_id fgc__next_missing(const struct matter *matter, int32_t purpose, fgc_id after);

/* Whether a conference cannot go on without somebody's consent: a child it concerns, or who must consent
 * for one. NULL: nobody. */
bool fgc__is_needed(const struct matter *matter, const struct person *person);

/* Whether a child or a parent withdrew from taking part. */
bool fgc__was_withdrawn(const struct state *state);

/* Whether parents and network may be involved where there is honour-related conflict. */
static inline bool fgc__risk_is_assessed(const struct state *state)
{
    return !state->now.honour_conflict || state->now.honour_assessed;
}

/* Whether somebody may be in a part, without being called in. */
bool fgc__may_attend(const struct state *state, const struct compiled *profile,
                     const struct person *person, int32_t part);

/* Whether somebody is of the kind that a command's field of a person is for. */
bool fgc__fits(const struct person *person, int32_t command, int32_t key);

/* That kind, fgc_person_kind; 0: any. */
int32_t fgc__kind_for(int32_t command, int32_t key);

/* All facts of a person with nothing given, a bit each (fgc__fact_bit). */
uint64_t fgc__facts_of(const struct matter *matter, const struct person *person);

/* Facts of the person a matter is about. */
bool fgc__holds_of_person(const struct matter *matter, int32_t fact);

/* Facts about what is given. */
bool fgc__holds_of_arguments(const struct matter *matter, int32_t fact);

/* A field, NULL when it is not given. */
static inline const struct value *fgc__argument(const struct matter *matter, int32_t key)
{
    return matter->given ? fgc__find(matter->given, key) : NULL;
}

#endif
