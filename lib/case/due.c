/* The deadlines of a case at an instant. */
#include "case/due.h"

#include <fgc/deadline.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"

struct entry {
    struct running clock;
    fgc_due due;
    fgc_standing standing;
};

struct fgc_deadlines {
    fgc_allocator allocator;
    const fgc_profile *profile; /* held */
    fgc_hold *holds;
    size_t hold_count;
    size_t hold_room;
    struct entry *entries;
    size_t count;
    size_t room;
};

void fgc_deadlines_free(fgc_deadlines *deadlines)
{
    if (!deadlines)
        return;
    fgc_allocator memory = deadlines->allocator;
    fgc_profile_free(deadlines->profile);
    fgc__free(&memory, deadlines->holds, deadlines->hold_room * sizeof *deadlines->holds);
    fgc__free(&memory, deadlines->entries, deadlines->room * sizeof *deadlines->entries);
    fgc__free(&memory, deadlines, sizeof *deadlines);
}

static fgc_clock clock_of(const fgc_deadlines *deadlines, const struct running *running)
{
    return (fgc_clock){ .size = sizeof(fgc_clock),
                        .starts = running->starts,
                        .starts_on = running->starts_on,
                        .hold_count = (uint32_t)deadlines->hold_count,
                        .holds = deadlines->holds,
                        .met = running->met,
                        .lapsed = running->lapsed };
}

/* A birthday is met when it comes. */
static void come(struct running *running, const fgc_due *due, fgc_time now)
{
    fgc_rule_options facts = { .size = sizeof facts };
    fgc_rule_read(running->rule, &facts, NULL);
    if (facts.met_by == FGC_MOMENT_OF_AGE && now >= due->due)
        running->met = due->due > 0 ? due->due - 1 : 0;
}

/* Work an entry out; false when its dates are outside what the calendar covers, or it was over before the
 * case began. */
static bool work_out(const fgc_deadlines *deadlines, struct entry *entry, fgc_time began,
                     fgc_time now)
{
    const fgc_calendar *calendar = fgc_profile_calendar(deadlines->profile);
    fgc_clock clock = clock_of(deadlines, &entry->clock);
    entry->due.size = sizeof entry->due;
    entry->standing.size = sizeof entry->standing;
    if (fgc_rule_due(entry->clock.rule, calendar, &clock, &entry->due, NULL) != FGC_OK)
        return false;
    if (entry->clock.birthday && entry->due.due <= began)
        return false;
    come(&entry->clock, &entry->due, now);
    clock = clock_of(deadlines, &entry->clock);
    return fgc_rule_standing(entry->clock.rule, calendar, &clock, now, &entry->standing, NULL) ==
           FGC_OK;
}

static bool is_done(const struct entry *entry)
{
    return entry->standing.state == FGC_STATE_MET || entry->standing.state == FGC_STATE_MET_LATE ||
           entry->standing.state == FGC_STATE_LAPSED;
}

/* What is running by when it is due, stopped ones behind, done ones last. */
static bool comes_before(const struct entry *one, const struct entry *other)
{
    if (is_done(one) != is_done(other))
        return is_done(other);
    if (one->due.stopped != other->due.stopped)
        return other->due.stopped;
    return one->due.due < other->due.due;
}

static void insert(fgc_deadlines *deadlines, const struct entry *entry)
{
    size_t place = deadlines->count++;
    for (; place > 0 && comes_before(entry, &deadlines->entries[place - 1]); place--)
        deadlines->entries[place] = deadlines->entries[place - 1];
    deadlines->entries[place] = *entry;
}

/* The deadlines of clocks, when there was memory for all of them. */
static bool fill(fgc_deadlines *deadlines, const fgc_case *c, const struct runnings *clocks,
                 fgc_time now)
{
    deadlines->room = clocks->count + 1;
    deadlines->entries =
        fgc__alloc(&deadlines->allocator, deadlines->room * sizeof *deadlines->entries);
    if (clocks->failed || !deadlines->entries)
        return false;
    const struct milestone *first = c->state.lists[LIST_MILESTONES].items;
    for (size_t i = 0; i < clocks->count; i++) {
        struct entry entry = { .clock = clocks->items[i] };
        if (work_out(deadlines, &entry, first ? first->at : 0, now))
            insert(deadlines, &entry);
    }
    return true;
}

static bool find(fgc_deadlines *deadlines, const fgc_case *c, fgc_time now)
{
    deadlines->hold_room = c->state.lists[LIST_PAUSES].count + 1;
    deadlines->holds =
        fgc__alloc(&deadlines->allocator, deadlines->hold_room * sizeof *deadlines->holds);
    if (!deadlines->holds)
        return false;
    deadlines->hold_count = fgc__merge_pauses(c, now, deadlines->holds);
    struct runnings clocks = { .allocator = c->allocator,
                               .holds = deadlines->holds,
                               .hold_count = deadlines->hold_count };
    fgc__find_clocks(c, &clocks);
    bool filled = fill(deadlines, c, &clocks, now);
    fgc__free(&clocks.allocator, clocks.items, clocks.room * sizeof *clocks.items);
    return filled;
}

fgc_status fgc_case_deadlines(const fgc_case *c, fgc_time now, fgc_deadlines **deadlines,
                              fgc_error *error)
{
    if (!c || !deadlines || !c->profile)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no case, one that was not opened, or no place for its deadlines");
    if (now < 0 || now > FGC_TIME_LAST)
        return fgc__fail_in(error, FGC_ERROR_RANGE, "now is outside 1970–2100", "now");
    fgc_deadlines *made = fgc__alloc(&c->allocator, sizeof *made);
    if (!made)
        return fgc__no_memory(error);
    made->allocator = c->allocator;
    made->profile = c->profile;
    fgc_profile_hold(made->profile);
    if (!find(made, c, now)) {
        fgc_deadlines_free(made);
        return fgc__no_memory(error);
    }
    *deadlines = made;
    return FGC_OK;
}

size_t fgc_deadlines_count(const fgc_deadlines *deadlines)
{
    return deadlines ? deadlines->count : 0;
}

fgc_status fgc_deadlines_read(const fgc_deadlines *deadlines, size_t index, fgc_deadline *deadline,
                              fgc_error *error)
{
    if (index >= fgc_deadlines_count(deadlines))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such deadline",
                            "index");
    fgc_status status = fgc__sized_check(deadline, sizeof *deadline, error);
    if (status)
        return status;
    const struct entry *at = &deadlines->entries[index];
    fgc_deadline ours = { .state = at->standing.state,
                          .rule = at->clock.rule,
                          .trigger = at->clock.trigger,
                          .stopped = at->due.stopped,
                          .starts = at->clock.starts,
                          .due = at->due.due,
                          .opens = at->due.opens,
                          .safe = at->due.safe,
                          .met = at->clock.met,
                          .seconds_left = at->standing.seconds_left,
                          .last_day = at->due.last_day,
                          .unrolled = at->due.unrolled,
                          .met_by = at->clock.met_by,
                          .working_days_left = at->standing.working_days_left };
    fgc__sized_out(&ours, deadline, sizeof ours);
    return FGC_OK;
}

fgc_status fgc_deadlines_explain(const fgc_deadlines *deadlines, size_t index,
                                 fgc_explanation **explanation, fgc_error *error)
{
    if (index >= fgc_deadlines_count(deadlines))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such deadline",
                            "index");
    const struct running *running = &deadlines->entries[index].clock;
    fgc_clock clock = clock_of(deadlines, running);
    return fgc_rule_explain(running->rule, fgc_profile_calendar(deadlines->profile), &clock,
                            explanation, error);
}
