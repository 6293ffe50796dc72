#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenario_line.h"

/* What is expected, and the shape of what stands behind it: a letter an argument. `*`: any number of the
 * last kind, `+`: at least one, `?`: or none. */
static const struct {
    const char *kind;
    const char *shape;
    const char *advice;
} rows[] = {
    [EXPECT_REFUSED] = { "refused", "g+", "write: expect refused GUARD…, above a command" },
    [EXPECT_ADVICE] = { "advice", "g+", "write: expect advice GUARD…, above a command" },
    [EXPECT_ADJOURNED] = { "adjourned", "p?", "write: expect adjourned PHASE, or without one" },
    [EXPECT_BREACHES] = { "breaches", "i", "write: expect breaches NUMBER" },
    [EXPECT_CONFERENCE] = { "conference", "i", "write: expect conference NUMBER" },
    [EXPECT_DECISION] = { "decision", "e",
                          "write: expect decision none, no_plan, awaiting, "
                          "pending_manager, approved, approved_with_conditions, partly_approved, "
                          "adopted, returned or rejected" },
    [EXPECT_DUE] = { "due", "rdn?", "write: expect due RULE 2026-03-24, or a time, and @child" },
    [EXPECT_FOLLOW_UP] = { "follow_up", "f",
                           "write: expect follow_up none, scheduled, started, held "
                           "or waived" },
    [EXPECT_IN_FORCE] = { "in_force", "i", "write: expect in_force VERSION" },
    [EXPECT_INVITATION] = { "invitation", "nv",
                            "write: expect invitation @person proposed, "
                            "approved, vetoed, disputed, sent, accepted, declined, undecided or "
                            "excluded" },
    [EXPECT_MAY] = { "may", "cn*", "write: expect may COMMAND @person…" },
    [EXPECT_MAY_NOT] = { "may not", "cg+", "write: expect may not COMMAND GUARD…" },
    [EXPECT_MISSING] = { "missing", "n*", "write: expect missing @person…" },
    [EXPECT_OUTCOME] = { "outcome", "on?", "write: expect outcome OUTCOME, and @child for one" },
    [EXPECT_PHASE] = { "phase", "p", "write: expect phase PHASE" },
    [EXPECT_PLAN] = { "plan", "iai", "write: expect plan VERSION actions NUMBER" },
    [EXPECT_PRESENT] = { "present", "n*", "write: expect present @person…" },
    [EXPECT_STATE] = { "state", "rsn?", "write: expect state RULE STATE, and @child" },
    [EXPECT_UNANSWERED] = { "unanswered", "n*", "write: expect unanswered @question…" },
};

_Static_assert(sizeof rows / sizeof *rows == EXPECTATION_COUNT, "a row an expectation");

const char *scenario_expectation(enum expectation expects)
{
    return rows[expects].kind;
}

static bool find_code(int32_t list, const char *word, int64_t *value)
{
    *value = fgc_code_find(list, word);
    return *value != 0;
}

static bool find_guard(const char *word, int64_t *value)
{
    size_t index = fgc_guard_find(word);
    *value = (int64_t)index;
    return index < fgc_guard_count();
}

/* A rule among the clocks of the profile. */
static bool find_rule(const fgc_profile *profile, const char *word, int64_t *value)
{
    fgc_rule_options facts = { .size = sizeof facts };
    for (size_t i = 0; i < fgc_profile_clock_count(profile); i++) {
        *value = (int64_t)i;
        if (fgc_rule_read(fgc_profile_clock(profile, i), &facts, NULL) == FGC_OK &&
            strcmp(facts.id, word) == 0)
            return true;
    }
    return false;
}

static bool find_name(const struct scenario *scenario, const char *word, int64_t *value)
{
    size_t index =
        word[0] == '@' ? scenario_find_name(scenario, word + 1, strlen(word + 1)) : NO_NAME;
    *value = index == NO_NAME ? 0 : (int64_t)index;
    return index != NO_NAME;
}

static bool find_number(const char *word, int64_t *value)
{
    size_t size = strlen(word);
    *value = size < 10 ? strtol(word, NULL, 10) : 0;
    return size > 0 && size < 10 && strspn(word, "0123456789") == size;
}

static bool find_day_or_time(const struct scenario *scenario, struct argument *argument)
{
    fgc_date day = 0;
    fgc_time time = 0;
    size_t size = strlen(argument->word);
    argument->is_time = size > 10;
    fgc_status status = argument->is_time
                            ? fgc_calendar_read_time(fgc_profile_calendar(scenario->profile),
                                                     argument->word, size, &time, NULL)
                            : fgc_date_read(argument->word, size, &day, NULL);
    argument->value = argument->is_time ? time : day;
    return status == FGC_OK;
}

/* The code list whose values a letter stands for. */
static const int32_t lists[] = {
    ['c'] = FGC_LIST_COMMAND,    ['e'] = FGC_LIST_PLAN_STATE, ['f'] = FGC_LIST_FOLLOW_UP,
    ['o'] = FGC_LIST_OUTCOME,    ['p'] = FGC_LIST_PHASE,      ['s'] = FGC_LIST_STATE,
    ['v'] = FGC_LIST_INVITATION,
};

static bool read_argument(const struct scenario *scenario, char shape, struct argument *argument)
{
    const char *word = argument->word;
    int64_t *value = &argument->value;
    switch (shape) {
    case 'a':
        return strcmp(word, "actions") == 0;
    case 'd':
        return find_day_or_time(scenario, argument);
    case 'g':
        return find_guard(word, value);
    case 'i':
        return find_number(word, value);
    case 'n':
        return find_name(scenario, word, value);
    case 'r':
        return find_rule(scenario->profile, word, value);
    default:
        return find_code(lists[(size_t)shape], word, value);
    }
}

/* Why a word cannot be read, where the row cannot say it. */
static const char *advice_of(char shape, const char *row)
{
    switch (shape) {
    case 'c':
        return "there is no such command; fgc process lists them";
    case 'g':
        return "there is no such guard; fgc process lists them: COMMAND.FACT";
    case 'n':
        return "no command above has this name; write @ and the name a command was given";
    case 'r':
        return "the profile has no clock of this rule; fgc rules lists them";
    case 's':
        return "write the state not-started, running, stopped, met, met-late, overdue or lapsed";
    case 'o':
        return "there is no such outcome; fgc process lists those of close_case";
    case 'p':
        return "there is no such phase; fgc process lists them";
    default:
        return row;
    }
}

static bool fail(const char **at, const char **advice, const char *place, const char *why)
{
    *at = place;
    *advice = why;
    return false;
}

static bool read_arguments(const struct scenario *scenario, struct line *line, char *text,
                           const char **at, const char **advice)
{
    const char *shape = rows[line->expects].shape, *row = rows[line->expects].advice;
    char *word;
    while ((word = scenario_next_word(&text)) != NULL) {
        if (*shape == '\0')
            return fail(at, advice, word, row);
        line->arguments = grown(line->arguments, line->argument_count, sizeof *line->arguments);
        struct argument *argument = &line->arguments[line->argument_count++];
        *argument = (struct argument){ .word = word };
        if (!read_argument(scenario, *shape, argument))
            return fail(at, advice, word, advice_of(*shape, row));
        if (shape[1] == '+' || shape[1] == '*')
            continue;
        shape += shape[1] == '?' ? 2 : 1;
    }
    bool enough =
        *shape == '\0' || shape[1] == '*' || shape[1] == '?' ||
        (shape[1] == '+' && line->argument_count > (size_t)(shape - rows[line->expects].shape));
    return enough || fail(at, advice, text, row);
}

bool scenario_read_expectation(const struct scenario *scenario, struct line *line, char *text,
                               const char **at, const char **advice)
{
    char *rest = text;
    const char *kind = scenario_next_word(&rest);
    if (kind && strcmp(kind, "may") == 0 && strncmp(rest + strspn(rest, " "), "not ", 4) == 0) {
        scenario_next_word(&rest);
        kind = "may not";
    }
    for (size_t i = 0; kind && i < EXPECTATION_COUNT; i++) {
        if (strcmp(kind, rows[i].kind) == 0) {
            line->expects = (enum expectation)i;
            line->text = rows[i].kind;
            return read_arguments(scenario, line, rest, at, advice);
        }
    }
    return fail(at, advice, kind ? kind : text,
                "nothing of this name can be expected; see the manual page fgc(1), SCENARIOS");
}
