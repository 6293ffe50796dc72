/* How long judging takes: one command, and every command with all its reasons; `bench_judge WALK MANY`.
 *
 * Goes through a case and tries before each command another, out of turn. Writes all that was tried to
 * WALK, a line each, that a peer may decide on the same: `+` (allowed) or `-`, `!` (it was then recorded)
 * or `?`, role, person, and the command as fgc_event_write has it; and to MANY the commands recorded in a
 * case of 25 members until its conference opens. */
#include "walk.h"

#include <stdio.h>

enum { JUDGED = 2 * WALK_LIMIT, TIMES = 64 };

/* What is judged, and in which case. */
static struct {
    fgc_case *in;
    const fgc_event *event;
    bool allowed;
    bool recorded;
} judged[JUDGED];

static struct walk walk, many;
static size_t judged_count, allowed_count, answers;
static fgc_error *error;
static fgc_case *big;
static fgc_time now;

/* Commands that move a case, out of turn. */
static const char *const moves[] = {
    "refer",
    "assign_coordinator name=Roar employer=engaged_per_case prior_contact=case_history",
    "open_conference",
    "start_private_time",
    "plan_ready agreed_by_all=yes",
    "decide_plan decision=approved mandate=fullmakt-3",
    "waive_follow_up reason=nei",
    "close_case outcome=completed",
};

static const int32_t roles[] = {
    FGC_ROLE_COORDINATION_SERVICE,
    FGC_ROLE_COORDINATION_SERVICE,
    FGC_ROLE_COORDINATOR,
    FGC_ROLE_COORDINATOR,
    FGC_ROLE_NETWORK,
    FGC_ROLE_CASE_WORKER,
    FGC_ROLE_CASE_WORKER,
    FGC_ROLE_CASE_WORKER,
};

enum { MOVES = sizeof moves / sizeof *moves };

static void add(fgc_case *in, const fgc_event *event, bool recorded)
{
    judged[judged_count].in = in;
    judged[judged_count].event = event;
    judged[judged_count].allowed = fgc_case_judge(in, event, NULL, NULL) == FGC_OK;
    judged[judged_count].recorded = recorded;
    allowed_count += judged[judged_count++].allowed;
}

static void go_through(struct walk *tries)
{
    for (size_t i = 0; i < walk.count; i++) {
        fgc_case *c = walk_case(&walk, NULL, NULL);
        walk_record(&walk, c, 0, i);
        if (i > 0)
            add(c, tries->events[i % MOVES], false);
        add(c, walk.events[i], true);
    }
}

static void judge(bool allowed, bool refused)
{
    answers = 0;
    for (size_t i = 0; i < judged_count; i++)
        if (judged[i].allowed ? allowed : refused)
            answers += fgc_case_judge(judged[i].in, judged[i].event, NULL, error) == FGC_OK;
}

static void judge_all(void)
{
    judge(true, true);
    must(answers == allowed_count, "judging alike");
}

static void judge_allowed(void)
{
    judge(true, false);
}

static void judge_refused(void)
{
    judge(false, true);
}

/* So often that reading the clock does not count. */
static void find_steps(void)
{
    for (int i = 0; i < TIMES; i++) {
        fgc_steps *steps = NULL;
        must(fgc_case_steps(big, now, &steps, NULL) == FGC_OK, "the steps");
        fgc_steps_free(steps);
    }
}

static void write_line(FILE *out, const fgc_event *event, bool allowed, bool recorded)
{
    fgc_text *text = NULL;
    fgc_stamp by = { .size = sizeof by };
    must(fgc_text_new(NULL, &text, NULL) == FGC_OK &&
             fgc_event_write(event, text, NULL) == FGC_OK &&
             fgc_event_read_stamp(event, &by, NULL) == FGC_OK,
         "writing a command");
    fprintf(out, "%c %c %d %u %s\n", allowed ? '+' : '-', recorded ? '!' : '?', (int)by.role,
            (unsigned)by.person, fgc_text_data(text));
    fgc_text_free(text);
}

static FILE *file(const char *path)
{
    FILE *out = fopen(path, "w");
    must(out != NULL, path);
    return out;
}

static void write_walks(char **paths)
{
    FILE *out = file(paths[0]);
    for (size_t i = 0; i < judged_count; i++)
        write_line(out, judged[i].event, judged[i].allowed, judged[i].recorded);
    must(fclose(out) == 0, paths[0]);
    out = file(paths[1]);
    for (size_t i = 0; i < many.conference; i++)
        write_line(out, many.events[i], true, true);
    must(fclose(out) == 0, paths[1]);
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "usage: bench_judge WALK MANY\n");
        return 2;
    }
    struct walk tries = { .count = 0 };
    error = fgc_error_new(NULL);
    walk_make(&walk, FEW_MEMBERS);
    walk_make(&many, MANY_MEMBERS);
    for (size_t i = 0; i < MOVES; i++)
        walk_say(&tries, roles[i], 0, "%s", moves[i]);
    go_through(&tries);
    write_walks(arguments + 1);

    tell("judge a command, of a walk with tries", measure(NULL, judge_all, judged_count), "", 0);
    tell("judge a command, allowed", measure(NULL, judge_allowed, allowed_count), "", 0);
    tell("judge a command, refused", measure(NULL, judge_refused, judged_count - allowed_count), "",
         0);

    fgc_stamp by = { .size = sizeof by };
    big = walk_case(&many, NULL, NULL);
    walk_record(&many, big, 0, many.conference);
    fgc_event_read_stamp(many.events[many.conference], &by, NULL);
    now = by.effective;
    tell("what may happen now, 25 members", measure(NULL, find_steps, TIMES), "", 0);
    walk_record(&many, big, many.conference, many.conference + MANY_MEMBERS);
    tell("what may happen now, 25 members in the room", measure(NULL, find_steps, TIMES), "", 0);
    fgc_case_free(big);
    for (size_t i = 0; i < judged_count; i++)
        if (judged[i].recorded)
            fgc_case_free(judged[i].in);
    walk_free(&walk);
    walk_free(&many);
    walk_free(&tries);
    fgc_error_free(error);
    return 0;
}
