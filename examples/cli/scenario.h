#ifndef CLI_SCENARIO_H
#define CLI_SCENARIO_H

#include <fgc/fgc.h>

/* A scenario: a story of a case as a script, a line at a time. Everything that can be known of a script
 * without playing it is checked when it is read. */

enum line_kind {
    LINE_NOTHING,
    LINE_BLANK,
    LINE_PROSE,
    LINE_TIME,
    LINE_ROLE,
    LINE_COMMAND,
    LINE_EXPECTATION
};

/* What a script expects. The first two are about the command behind them. */
enum expectation {
    EXPECT_REFUSED,
    EXPECT_ADVICE,
    EXPECT_ADJOURNED,
    EXPECT_BREACHES,
    EXPECT_CONFERENCE,
    EXPECT_DECISION,
    EXPECT_DUE,
    EXPECT_FOLLOW_UP,
    EXPECT_IN_FORCE,
    EXPECT_INVITATION,
    EXPECT_MAY,
    EXPECT_MAY_NOT,
    EXPECT_MISSING,
    EXPECT_OUTCOME,
    EXPECT_PHASE,
    EXPECT_PLAN,
    EXPECT_PRESENT,
    EXPECT_STATE,
    EXPECT_UNANSWERED,
    EXPECTATION_COUNT
};

/* A word behind an expectation, read: a number, or a code's value, or a guard's or name's index. */
struct argument {
    const char *word; /* as it is written */
    int64_t value;
    bool is_time; /* of a date or time */
};

#define NO_NAME ((size_t)-1)
#define SCENARIO_NAME "abcdefghijklmnopqrstuvwxyz0123456789_-" /* what names are made of */

struct line {
    enum line_kind kind;
    size_t number;    /* in the file, from 1 */
    const char *text; /* of prose and commands; of an expectation its kind */
    int32_t language; /* of prose: for whom it is; 0: for everybody else */
    size_t name;      /* index of the name a command binds, or of the person a role is taken for */
    fgc_time effective;
    fgc_time recorded;
    int32_t role;
    const char *actor; /* NULL: not said */
    enum expectation expects;
    struct argument *arguments;
    size_t argument_count;
};

struct scenario {
    const char *file; /* as messages call it */
    char *bytes;      /* what the lines borrow from */
    struct line *lines;
    size_t line_count;
    const char **names; /* those commands bind, in their order */
    size_t name_count;
    fgc_profile *profile;
    uint32_t languages; /* that have prose of their own, as bits */
    bool chained;
};

/* Read a script; "-" is standard input. False: the user has been told what to do. Free either way. */
bool scenario_read(const char *file, struct scenario *scenario);
void scenario_free(struct scenario *scenario);

/* The index of a name; NO_NAME when there is none. */
size_t scenario_find_name(const struct scenario *scenario, const char *name, size_t size);

/* The `@name` at which a bare value of a command's text begins, or NULL: from `at` on the next. *size gets
 * its length without the `@`. */
const char *scenario_next_name(const char *at, size_t *size);

/* Whether a command's text has a field. */
bool scenario_has_field(const char *text, const char *field);

/* Read `KIND …`, an expectation, into `line`. On failure *at is what cannot be read, and *advice says why
 * or what to do; it is static. */
bool scenario_read_expectation(const struct scenario *scenario, struct line *line, char *text,
                               const char **at, const char **advice);

/* What an expectation is called: "may not". */
const char *scenario_expectation(enum expectation expects);

/* Cut the next word off a text; NULL when there is none. */
char *scenario_next_word(char **text);

#endif
