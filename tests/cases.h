#ifndef FGC_CASES_H
#define FGC_CASES_H

#include "test.h"

/* Cases to test with. Each function fails the test it is called in when it cannot do what it is asked. */

/* A case that is written in order, an event a minute, from Tuesday 3 March 2026 at 10:00 in Oslo. */
struct story {
    fgc_case *c;
    const fgc_profile *profile;
    fgc_time now;
    fgc_id child;  /* Ane, born 2014-05-17 */
    fgc_id mother; /* has daily care */
    fgc_id father; /* has parental responsibility */
    fgc_id uncle;  /* of the mother's side */
    fgc_id question;
    fgc_id coordinator;
    fgc_id action;
    fgc_error *error;
};

/* An empty story by a profile of the library's. `digest` and `allocator` may be NULL. */
struct story a_story(const char *profile, const fgc_digest *digest, const fgc_allocator *allocator);
void end(struct story *story);

/* Record a command on behalf of a role; what is in the text may name people by `%u`. */
fgc_id tell(struct story *story, int32_t role, const char *text, ...)
    __attribute__((format(printf, 3, 4)));

/* The same, for a person. */
fgc_id tell_for(struct story *story, int32_t role, fgc_id person, const char *text, ...)
    __attribute__((format(printf, 4, 5)));

/* Try the same; whatever comes of it. */
fgc_status try(struct story *story, int32_t role, const char *text, ...)
    __attribute__((format(printf, 3, 4)));

/* It is refused, and these guards are not met, parted by spaces, and no others. */
void refused(struct story *story, int32_t role, const char *guards, const char *text, ...)
    __attribute__((format(printf, 4, 5)));

/* Go on with a story to where the case is in a phase, the shortest way that follows every rule but
 * advice. */
void go_to(struct story *story, int32_t phase);

/* The lines of a case. Free with fgc_text_free. */
fgc_text *lines_of(const fgc_case *c);

/* Where the next of several journals begins, one after the other, or the end. */
const char *end_of_journal(const char *journal);

/* A case loaded from the lines of another. */
fgc_case *reloaded(const struct story *story, const fgc_digest *digest);

/* How a case stands. */
fgc_case_state state_of(const fgc_case *c);

/* Two cases have the same lines, and answer every question alike. */
void assert_alike(const fgc_case *one, const fgc_case *other, fgc_time now);

/* SHA-256 of libsodium's, and salts that are the same every time. */
extern const fgc_digest test_digest;

#define CW FGC_ROLE_CASE_WORKER
#define CO FGC_ROLE_COORDINATOR
#define CS FGC_ROLE_COORDINATION_SERVICE
#define PARENT FGC_ROLE_PARENT
#define CHILD FGC_ROLE_CHILD

#endif
