/* How long it takes to find what is overdue among a million running deadlines: due instants from the
 * instants their clocks started at, and a comparison. Beside it the bare comparison, of due instants that
 * were kept. And the deadlines of one case, in full. */
#include "walk.h"

#include <stdio.h>
#include <stdlib.h>

enum { CLOCKS = 1000000, BLOCK = 4096 };

static const char *const ids[] = { "no.assignment.ordinary", "no.assignment.acute",
                                   "no.coordinator.contact", "fgc.decision" };

enum { RULES = sizeof ids / sizeof *ids };

static struct walk walk;
static const fgc_rule *rules[RULES];
static fgc_time starts[CLOCKS], kept[CLOCKS], now;
static size_t overdue, expected;
static fgc_case *c;

/* The clocks of a rule stand together. */
static void scan(void)
{
    fgc_time due[BLOCK];
    const fgc_calendar *calendar = fgc_profile_calendar(walk.profile);
    overdue = 0;
    for (size_t begin = 0; begin < CLOCKS; begin += BLOCK) {
        size_t count = CLOCKS - begin < BLOCK ? CLOCKS - begin : BLOCK;
        must(fgc_rule_due_batch(rules[begin * RULES / CLOCKS], calendar, 0, starts + begin, due,
                                NULL, count, NULL) == FGC_OK,
             "the due instants");
        for (size_t i = 0; i < count; i++) {
            overdue += due[i] <= now;
            kept[begin + i] = due[i];
        }
    }
}

static void compare(void)
{
    overdue = 0;
    for (size_t i = 0; i < CLOCKS; i++)
        overdue += kept[i] <= now;
}

static void find_deadlines(void)
{
    fgc_deadlines *deadlines = NULL;
    must(fgc_case_deadlines(c, now, &deadlines, NULL) == FGC_OK, "the deadlines");
    fgc_deadlines_free(deadlines);
}

int main(void)
{
    walk_make(&walk, FEW_MEMBERS);
    for (size_t i = 0; i < RULES; i++) {
        rules[i] = fgc_rule_find(ids[i], FGC_COUNTRY_NO);
        must(rules[i] != NULL, ids[i]);
    }
    c = walk_case(&walk, NULL, NULL);
    walk_record(&walk, c, 0, walk.count);
    fgc_stamp by = { .size = sizeof by };
    fgc_event_read_stamp(walk.events[walk.count - 1], &by, NULL);
    now = by.effective;
    uint64_t state = 1;
    for (size_t i = 0; i < CLOCKS; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        starts[i] = now - (fgc_time)((state >> 33) % (60 * 86400));
    }
    double ours = measure(NULL, scan, CLOCKS);
    expected = overdue;
    double bare = measure(NULL, compare, CLOCKS);
    must(overdue == expected && overdue > CLOCKS / 4 && overdue < CLOCKS, "counting alike");
    tell("find the overdue of a million", ours, "comparing kept instants", bare);
    tell("the deadlines of a case", measure(NULL, find_deadlines, 1), "", 0);
    fgc_case_free(c);
    walk_free(&walk);
    return 0;
}
