#include "rules/explain.h"

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"

static void add(fgc_explanation *e, struct explained step)
{
    void *steps = e->steps;
    if (e->failed || !fgc__grow(&e->allocator, &steps, &e->room, sizeof *e->steps, e->size + 1)) {
        e->failed = true;
        return;
    }
    e->steps = steps;
    e->steps[e->size++] = step;
}

static void add_day(fgc_explanation *e, int32_t kind, int32_t day, int32_t counted)
{
    add(e, (struct explained){ .kind = kind, .date = day + FGC_DATE_FIRST, .counted = counted });
}

/* A day that does not count or is none to end on, because it has one of `bits`. */
static void add_off_day(fgc_explanation *e, int32_t kind, int32_t day, uint32_t bits)
{
    uint32_t why = e->count.calendar->kinds[day];
    struct explained step = { .kind = kind, .date = day + FGC_DATE_FIRST };
    if (why & bits & FGC_SATURDAYS)
        step.reason = FGC_REASON_SATURDAY;
    else if (why & bits & FGC_SUNDAYS)
        step.reason = FGC_REASON_SUNDAY;
    else if (why & FGC_CLOSING)
        step.reason = FGC_REASON_CLOSING_DAY;
    else
        step.reason = why & FGC_HOLIDAYS ? FGC_REASON_HOLIDAY : FGC_REASON_EXTRA_DAY;
    fgc__day_names(e->count.calendar, day, bits | FGC_HOLIDAYS | FGC_CLOSING, step.names, 2);
    add(e, step);
}

static void add_held_day(fgc_explanation *e, int32_t day)
{
    add(e, (struct explained){ .kind = FGC_EXPLAINED_SKIP,
                               .date = day + FGC_DATE_FIRST,
                               .reason = FGC_REASON_HOLD });
}

static bool ends_on_hold(const struct count *count, int32_t day)
{
    for (uint32_t i = 0; i < count->hold_count; i++) {
        struct held held = fgc__held_days(count->calendar, &count->holds[i]);
        if (day >= held.first && day < held.end)
            return true;
    }
    return false;
}

/* The day the hold without end begins, or the clock starts on hold. */
static int32_t stop_day(const fgc_explanation *e)
{
    const fgc_hold *open = &e->count.holds[e->count.hold_count - 1];
    int32_t day = fgc__day_of(e->count.calendar, open->from);
    if (day == DAY_COUNT)
        return day - 1;
    return day > e->count.from_day ? day : e->count.from_day;
}

/* The last day there is to explain. */
static int32_t final_day(const fgc_explanation *e)
{
    return e->outcome.stopped ? stop_day(e) - 1 : e->outcome.unrolled;
}

static void explain_days(fgc_explanation *e, int32_t opening)
{
    int32_t counted = 0;
    for (int32_t day = e->count.from_day + 1; day <= final_day(e); day++) {
        if (!fgc__counts(e->count.calendar, e->row->excluded, day))
            add_off_day(e, FGC_EXPLAINED_SKIP, day, e->row->excluded);
        else if (ends_on_hold(&e->count, day))
            add_held_day(e, day);
        else
            add_day(e, FGC_EXPLAINED_COUNT, day, ++counted);
        if (day == opening)
            add_day(e, FGC_EXPLAINED_OPEN, day, counted);
    }
}

/* Weeks, months and years: the day each ends on, the days on hold, and where those move the last. */
static void explain_units(fgc_explanation *e, int32_t opening)
{
    int32_t unit = 1, end, held = 0;
    bool known = fgc__nominal_day(&e->count, e->row, unit, &end);
    for (int32_t day = e->count.from_day + 1; day <= final_day(e); day++) {
        if (known && unit <= e->count.rule->amount && day == end) {
            add_day(e, FGC_EXPLAINED_COUNT, day, unit++);
            known = fgc__nominal_day(&e->count, e->row, unit, &end);
        }
        if (ends_on_hold(&e->count, day)) {
            add_held_day(e, day);
            held++;
        }
        if (day == opening)
            add_day(e, FGC_EXPLAINED_OPEN, day, unit - 1);
    }
    if (!e->outcome.stopped && e->due.held_days > 0)
        add_day(e, FGC_EXPLAINED_MOVE, e->outcome.unrolled, held);
}

/* The seconds between two instants that are on hold. */
static fgc_time held_seconds(const struct count *count, fgc_time from, fgc_time to)
{
    fgc_time held = 0;
    for (uint32_t i = 0; i < count->hold_count; i++) {
        fgc_time begin = count->holds[i].from > from ? count->holds[i].from : from;
        fgc_time end = count->holds[i].to != 0 && count->holds[i].to < to ? count->holds[i].to : to;
        if (end > begin) {
            held += end - begin;
            from = end;
        }
    }
    return held;
}

static void explain_hours(fgc_explanation *e)
{
    const fgc_calendar *calendar = e->count.calendar;
    fgc_time end =
        e->outcome.stopped ? e->count.holds[e->count.hold_count - 1].from : e->outcome.due;
    int32_t last = e->outcome.stopped ? stop_day(e) : e->outcome.last;
    for (int32_t day = e->count.start_day; day <= last && day < DAY_COUNT; day++) {
        fgc_time from = fgc__day_start(calendar, day), to = fgc__day_start(calendar, day + 1);
        from = from < e->count.start ? e->count.start : from;
        to = to > end ? end : to;
        fgc_time held = to > from ? held_seconds(&e->count, from, to) : 0;
        if (!fgc__counts(calendar, e->row->excluded, day))
            add_off_day(e, FGC_EXPLAINED_SKIP, day, e->row->excluded);
        else if (to - from > held)
            add(e, (struct explained){ .kind = FGC_EXPLAINED_COUNT,
                                       .date = day + FGC_DATE_FIRST,
                                       .seconds = to - from - held,
                                       .reason = held > 0 ? FGC_REASON_HOLD : 0 });
        else if (to > from)
            add_held_day(e, day);
    }
}

static void explain_end(fgc_explanation *e)
{
    if (e->outcome.stopped) {
        add_day(e, FGC_EXPLAINED_STOP, stop_day(e), 0);
        return;
    }
    if (e->outcome.by_second)
        add_day(e, FGC_EXPLAINED_SECOND, e->count.second_day, 0);
    uint32_t rolls_off = FGC_SATURDAYS | FGC_SUNDAYS | FGC_HOLIDAYS | e->count.roll;
    for (int32_t day = e->outcome.unrolled; day < e->outcome.last; day++)
        add_off_day(e, FGC_EXPLAINED_ROLL, day, rolls_off);
    add_day(e, FGC_EXPLAINED_DUE, e->outcome.last, 0);
}

static void explain(fgc_explanation *e)
{
    int32_t opening = -1;
    if (e->count.rule->opens > 0 && !fgc__count_opening(&e->count, e->row, &opening))
        opening = -1;
    add_day(e, FGC_EXPLAINED_START, e->count.start_day, 0);
    if (e->count.from_day != e->count.start_day)
        add_day(e, FGC_EXPLAINED_START, e->count.from_day, 0);
    if (e->count.rule->unit == FGC_UNIT_HOURS)
        explain_hours(e);
    else if (e->count.rule->unit == FGC_UNIT_DAYS)
        explain_days(e, opening);
    else
        explain_units(e, opening);
    explain_end(e);
}

/* Whether a clock that holds do not stop was on hold while it ran. */
static bool was_on_hold(const fgc_clock *clock, const fgc_explanation *e)
{
    fgc_time start = e->count.rule->from_date ? 0 : e->count.start;
    for (uint32_t i = 0; i < clock->hold_count; i++) {
        const fgc_hold *hold = &clock->holds[i];
        if (hold->from < e->due.due &&
            (hold->to == 0 || (hold->to > start && hold->to > hold->from)))
            return true;
    }
    return false;
}

fgc_status fgc_rule_explain(const fgc_rule *rule, const fgc_calendar *calendar,
                            const fgc_clock *clock, fgc_explanation **explanation, fgc_error *error)
{
    fgc_clock copy;
    fgc_status status = fgc__read_clock(&clock, &copy, error);
    if (!status && (!calendar || !explanation))
        status =
            fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no calendar, or no place for the result");
    if (status)
        return status;
    fgc_explanation *e = fgc__alloc(&calendar->allocator, sizeof *e);
    if (!e)
        return fgc__no_memory(error);
    e->allocator = calendar->allocator;
    e->due.size = sizeof e->due;
    status = fgc__count_begin(rule, calendar, clock, &e->count, &e->row, error);
    if (!status)
        status = fgc__count_due(&e->count, e->row, &e->outcome, &e->due, error);
    if (!status) {
        e->policy = clock->policy != 0 ? clock->policy : rule->policy;
        e->hold_ignored = e->count.hold_count == 0 && was_on_hold(clock, e);
        explain(e);
        status = e->failed ? fgc__no_memory(error) : FGC_OK;
    }
    e->count.holds = NULL;
    e->count.hold_count = 0;
    if (status)
        fgc_explanation_free(e);
    else
        *explanation = e;
    return status;
}

void fgc_explanation_free(fgc_explanation *explanation)
{
    if (!explanation)
        return;
    fgc_allocator memory = explanation->allocator;
    fgc__free(&memory, explanation->steps, explanation->room * sizeof *explanation->steps);
    fgc__free(&memory, explanation, sizeof *explanation);
}

size_t fgc_explanation_count(const fgc_explanation *explanation)
{
    return explanation ? explanation->size : 0;
}

fgc_status fgc_explanation_read(const fgc_explanation *explanation, size_t index,
                                fgc_explained *step, fgc_error *error)
{
    if (!explanation || index >= explanation->size)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "there is no step of this index");
    fgc_status status = fgc__sized_check(step, sizeof *step, error);
    if (status)
        return status;
    const struct explained *found = &explanation->steps[index];
    fgc_explained ours = { .kind = found->kind,
                           .date = found->date,
                           .counted = found->counted,
                           .seconds = found->seconds,
                           .reason = found->reason,
                           .name = found->names[0],
                           .name_too = found->names[1] };
    fgc__sized_out(&ours, step, sizeof ours);
    return FGC_OK;
}
