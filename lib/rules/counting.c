#include "rules/counting.h"

#include "base/fail.h"
#include "base/inline.h"
#include "base/sized.h"

enum { WEEKEND = FGC_SATURDAYS | FGC_SUNDAYS, ALL_EXCLUDED = WEEKEND | FGC_HOLIDAYS };

fgc_status fgc__outside_table(fgc_error *error)
{
    return fgc__fail(error, FGC_ERROR_RANGE, "the clock starts or ends outside 1970–2100");
}

fgc_status fgc__not_in_force(fgc_error *error)
{
    return fgc__fail(error, FGC_ERROR_NOT_IN_FORCE, "the rule was not in force on that day");
}

struct held fgc__held_days(const fgc_calendar *calendar, const fgc_hold *hold)
{
    return (struct held){ fgc__day_of(calendar, hold->from),
                          hold->to == 0 ? INT32_MAX : fgc__day_of(calendar, hold->to) };
}

/* Pass over the days that end on hold: of the `n` counted days from `next` on, those before a hold are
 * counted off, and `next` moves behind it. False when a hold goes on. */
static bool pass_held_days(const struct count *count, const struct ranking *set, int32_t *next,
                           int32_t *n)
{
    for (uint32_t i = 0; i < count->hold_count; i++) {
        struct held held = fgc__held_days(count->calendar, &count->holds[i]);
        if (held.first > *next) {
            int32_t before = set->rank[held.first] - set->rank[*next];
            if (before >= *n)
                break;
            *n -= before;
            *next = held.first;
        }
        if (held.end == INT32_MAX)
            return false;
        if (held.end > *next)
            *next = held.end;
    }
    return true;
}

/* The n-th counted day after `from` that does not end on hold. */
ALWAYS_INLINE bool count_days(const struct count *count, uint32_t excluded, int32_t from, int32_t n,
                              struct outcome *outcome)
{
    const struct ranking *set = &count->calendar->sets[excluded];
    int32_t next = from + 1;
    if (count->hold_count > 0 && !pass_held_days(count, set, &next, &n)) {
        outcome->stopped = true;
        return true;
    }
    int32_t k = set->rank[next] + n - 1;
    if (k >= set->count)
        return false;
    outcome->unrolled = set->select[k];
    return true;
}

/* The seconds of a day until an instant on it that count by a set. */
ALWAYS_INLINE fgc_time counted_of_day(const fgc_calendar *calendar, uint32_t excluded,
                                      fgc_time time, int32_t day)
{
    fgc_time passed = time - fgc__day_start(calendar, day);
    return passed * fgc__counts(calendar, excluded, day);
}

/* The seconds that count from some fixed point until an instant, whose day is known. */
static fgc_time counted_until(const fgc_calendar *calendar, uint32_t excluded, fgc_time time,
                              int32_t day)
{
    const struct ranking *set = &calendar->sets[excluded];
    return fgc__counted_before(calendar, set, set->rank[day], day) +
           counted_of_day(calendar, excluded, time, day);
}

/* The same until the k-th counted day begins. */
ALWAYS_INLINE fgc_time counted_until_kth(const fgc_calendar *calendar, const struct ranking *set,
                                         int32_t k)
{
    return fgc__counted_before(calendar, set, k, set->select[k]);
}

/* The instant by which `target` seconds have counted, and its day: the k-th counted one, which is at most
 * a clock change away from `k`. */
static bool count_over_changes(const fgc_calendar *calendar, const struct ranking *set, int32_t k,
                               fgc_time target, struct outcome *outcome)
{
    if (k > set->count)
        k = set->count;
    fgc_time before = counted_until_kth(calendar, set, k);
    while (k > 0 && before >= target)
        before = counted_until_kth(calendar, set, --k);
    while (k < set->count) {
        fgc_time next = counted_until_kth(calendar, set, k + 1);
        if (next >= target)
            break;
        before = next;
        k++;
    }
    if (k == set->count)
        return false;
    int32_t day = set->select[k];
    outcome->due = fgc__day_start(calendar, day) + target - before;
    outcome->last = outcome->unrolled = day;
    return true;
}

/* The earliest instant by which `seconds` have counted since `from`, and its day. Within a run all days
 * have 24 hours. */
ALWAYS_INLINE bool count_seconds(const fgc_calendar *calendar, uint32_t excluded, fgc_time from,
                                 int32_t from_day, fgc_time seconds, struct outcome *outcome)
{
    const struct ranking *set = &calendar->sets[excluded];
    int32_t rank = set->rank[from_day];
    fgc_time wanted = counted_of_day(calendar, excluded, from, from_day) + seconds;
    int32_t days = (int32_t)((uint64_t)(wanted - 1) / DAY_SECONDS), k = rank + days;
    if (k < set->count) {
        int32_t day = set->select[k], run = calendar->run_of[from_day];
        if (calendar->run_of[day] == run && calendar->run_of[set->select[k + 1]] == run) {
            outcome->due = fgc__day_start(calendar, day) + wanted - (fgc_time)days * DAY_SECONDS;
            outcome->last = outcome->unrolled = day;
            return true;
        }
    }
    fgc_time target = fgc__counted_before(calendar, set, rank, from_day) + wanted;
    return count_over_changes(calendar, set, k, target, outcome);
}

/* The same for holds and hours. */
static bool pass_held_seconds(const struct count *count, uint32_t excluded, fgc_time *from,
                              int32_t *day, fgc_time *seconds)
{
    for (uint32_t i = 0; i < count->hold_count; i++) {
        const fgc_hold *hold = &count->holds[i];
        if (hold->from > *from) {
            int32_t held_day = fgc__day_of(count->calendar, hold->from);
            fgc_time before = counted_until(count->calendar, excluded, hold->from, held_day) -
                              counted_until(count->calendar, excluded, *from, *day);
            if (before >= *seconds)
                break;
            *seconds -= before;
            *from = hold->from;
            *day = held_day;
        }
        if (hold->to == 0)
            return false;
        if (hold->to > *from) {
            *from = hold->to;
            *day = fgc__day_of(count->calendar, *from);
        }
    }
    return true;
}

ALWAYS_INLINE bool count_hours(const struct count *count, const struct policy *policy,
                               struct outcome *outcome)
{
    fgc_time from = count->start, seconds = (fgc_time)count->rule->amount * 3600;
    int32_t day = count->start_day;
    if (count->hold_count > 0 &&
        !pass_held_seconds(count, policy->excluded, &from, &day, &seconds)) {
        outcome->stopped = true;
        return true;
    }
    return count_seconds(count->calendar, policy->excluded, from, day, seconds, outcome);
}

bool fgc__nominal_day(const struct count *count, const struct policy *policy, int32_t amount,
                      int32_t *day)
{
    fgc_date from = count->from_day + FGC_DATE_FIRST, to;
    if (count->rule->unit == FGC_UNIT_WEEKS)
        to = from + amount * 7;
    else
        to = fgc__add_months(from, count->rule->unit == FGC_UNIT_YEARS ? amount * 12 : amount,
                             policy->leap_day_in_march);
    *day = to - FGC_DATE_FIRST;
    return to <= FGC_DATE_LAST;
}

/* The day an amount of days, weeks, months or years ends on before any roll. */
ALWAYS_INLINE bool end_day(const struct count *count, const struct policy *policy, int32_t amount,
                           struct outcome *outcome)
{
    if (count->rule->unit == FGC_UNIT_DAYS)
        return count_days(count, policy->excluded, count->from_day, amount, outcome);
    return fgc__nominal_day(count, policy, amount, &outcome->nominal) &&
           count_days(count, policy->excluded, count->from_day, outcome->nominal - count->from_day,
                      outcome);
}

bool fgc__count_from_first(struct count *count)
{
    const fgc_rule *first = fgc_rule_find(count->rule->after, count->rule->country);
    struct count alone = *count;
    struct outcome outcome = { .stopped = false };
    alone.rule = first;
    alone.hold_count = 0;
    if (!end_day(&alone, &fgc__policies[first->policy], first->amount, &outcome))
        return false;
    count->from_day = outcome.unrolled;
    return true;
}

static bool roll(const struct count *count, int32_t *day)
{
    const struct ranking *set = &count->calendar->sets[ALL_EXCLUDED];
    do
        *day = set->select[set->rank[*day]];
    while (*day < DAY_COUNT && (count->calendar->kinds[*day] & count->roll) && ++*day < DAY_COUNT);
    return *day < DAY_COUNT;
}

/* Whether the second moment came, and before the rest would end. */
ALWAYS_INLINE bool ends_by_second(const struct count *count, const struct outcome *outcome)
{
    return count->second_day >= 0 && (outcome->stopped || count->second_day < outcome->last);
}

ALWAYS_INLINE bool count_to_day(const struct count *count, const struct policy *policy,
                                struct outcome *outcome)
{
    if (!end_day(count, policy, count->rule->amount, outcome))
        return false;
    outcome->last = outcome->unrolled;
    if (policy->rolls && !outcome->stopped && !roll(count, &outcome->last))
        return false;
    if (ends_by_second(count, outcome)) {
        outcome->stopped = false;
        outcome->by_second = true;
        outcome->unrolled = outcome->last = count->second_day;
    }
    if (outcome->stopped)
        return true;
    if (outcome->last < -FGC_DATE_FIRST)
        return false;
    outcome->due = fgc__day_start(count->calendar, outcome->last + !count->rule->ends_at_start);
    return outcome->due >= 0;
}

/* Count a clock by a policy. False when it would end outside the calendar. */
ALWAYS_INLINE bool count_clock(const struct count *count, const struct policy *policy,
                               struct outcome *outcome)
{
    outcome->stopped = outcome->by_second = false;
    return count->rule->unit == FGC_UNIT_HOURS ? count_hours(count, policy, outcome)
                                               : count_to_day(count, policy, outcome);
}

bool fgc__count_opening(const struct count *count, const struct policy *policy, int32_t *day)
{
    struct outcome outcome = { .stopped = false };
    if (!end_day(count, policy, count->rule->opens, &outcome) || outcome.stopped)
        return false;
    *day = outcome.unrolled;
    return true;
}

/* Whether the rule binds a clock that was counted. */
ALWAYS_INLINE bool in_force(const struct count *count, const struct outcome *outcome)
{
    const fgc_rule *rule = count->rule;
    if (rule->valid_from == 0 && rule->valid_to == 0)
        return true;
    fgc_date day = (rule->from_date ? outcome->last : count->start_day) + FGC_DATE_FIRST;
    return (rule->valid_from == 0 || day >= rule->valid_from) &&
           (rule->valid_to == 0 || day <= rule->valid_to);
}

int32_t fgc__counted_days(const fgc_calendar *calendar, uint32_t excluded, int32_t from, int32_t to)
{
    const struct ranking *set = &calendar->sets[excluded];
    return set->rank[to + 1] - set->rank[from + 1];
}

static void tell_skipped(const struct count *count, const struct policy *policy,
                         const struct outcome *outcome, fgc_due *due)
{
    const fgc_rule *rule = count->rule;
    if (rule->unit == FGC_UNIT_HOURS) {
        due->paused_seconds = outcome->due - count->start - (fgc_time)rule->amount * 3600;
        return;
    }
    if (outcome->by_second)
        return;
    int32_t from = count->from_day, to = outcome->unrolled;
    int32_t on_weekdays = fgc__counted_days(count->calendar, policy->excluded & WEEKEND, from, to);
    int32_t counting = fgc__counted_days(count->calendar, policy->excluded, from, to);
    int32_t wanted = rule->unit == FGC_UNIT_DAYS ? rule->amount : outcome->nominal - from;
    due->weekend_days = to - from - on_weekdays;
    due->holidays = on_weekdays - counting;
    due->held_days = counting - wanted;
}

/* The earliest outcome of all the rule's policies. They stand from the earliest to the latest of the
 * same excluded days, so whatever excludes at least what a policy without roll did cannot end before
 * it; when that excluded nothing, no other can. */
static void find_safe(const struct count *count, const struct policy *own,
                      const struct outcome *outcome, fgc_due *due)
{
    const struct policy *least = NULL;
    fgc_time safe = outcome->due;
    int32_t safe_day = fgc__last_day(count, outcome);
    uint32_t policies = count->rule->policies;
    for (int32_t policy = 1; policy < POLICY_COUNT && !(least && least->excluded == 0); policy++) {
        const struct policy *row = &fgc__policies[policy];
        if (!(policies & 1u << policy) || (least && (least->excluded & ~row->excluded) == 0))
            continue;
        if (!row->rolls)
            least = row;
        struct outcome other = { .stopped = false };
        if (row != own && count_clock(count, row, &other) && !other.stopped && other.due < safe) {
            safe = other.due;
            safe_day = fgc__last_day(count, &other);
        }
    }
    due->safe = safe;
    due->safe_day = safe_day + FGC_DATE_FIRST;
}

/* What there is to tell beside when it is due. */
static void tell_rest(const struct count *count, const struct policy *policy,
                      const struct outcome *outcome, fgc_due *due)
{
    int32_t opening;
    due->safe = due->opens = due->paused_seconds = 0;
    due->safe_day = due->weekend_days = due->holidays = due->held_days = 0;
    if (count->rule->opens > 0 && fgc__count_opening(count, policy, &opening) &&
        opening >= -FGC_DATE_FIRST)
        due->opens = fgc__day_start(count->calendar, opening);
    if (outcome->stopped)
        return;
    tell_skipped(count, policy, outcome, due);
    find_safe(count, policy, outcome, due);
}

/* Nothing is written before nothing can fail any more. */
fgc_status fgc__count_due(const struct count *count, const struct policy *policy,
                          struct outcome *outcome, fgc_due *due, fgc_error *error)
{
    if (!count_clock(count, policy, outcome))
        return fgc__outside_table(error);
    if (!(count->rule->from_date && outcome->stopped) && !in_force(count, outcome))
        return fgc__not_in_force(error);
    due->stopped = outcome->stopped;
    due->due = outcome->stopped ? 0 : outcome->due;
    due->last_day = outcome->stopped ? 0 : fgc__last_day(count, outcome) + FGC_DATE_FIRST;
    due->unrolled =
        outcome->stopped ? 0 : outcome->unrolled - count->rule->ends_at_start + FGC_DATE_FIRST;
    if (due->size > offsetof(fgc_due, safe))
        tell_rest(count, policy, outcome, due);
    return FGC_OK;
}

fgc_status fgc_rule_due(const fgc_rule *rule, const fgc_calendar *calendar, const fgc_clock *clock,
                        fgc_due *due, fgc_error *error)
{
    fgc_clock copy;
    fgc_status status = FGC_OK;
    if (!clock || clock->size != sizeof *clock)
        status = fgc__read_clock(&clock, &copy, error);
    if (!status && (!due || due->size != sizeof *due))
        status = fgc__sized_check(due, offsetof(fgc_due, safe), error);
    if (status)
        return status;
    struct count count;
    const struct policy *policy;
    struct outcome outcome = { .stopped = false };
    status = fgc__count_begin(rule, calendar, clock, &count, &policy, error);
    if (status)
        return status;
    fgc_due ours = { .size = sizeof ours };
    bool fits = due->size == sizeof *due || due->size == offsetof(fgc_due, safe);
    status = fgc__count_due(&count, policy, &outcome, fits ? due : &ours, error);
    if (!status && !fits)
        fgc__sized_out(&ours, due, sizeof ours);
    return status;
}

/* One of many: the same as fgc_rule_due, without anything but the instant. */
ALWAYS_INLINE fgc_status due_of(struct count *count, const struct policy *policy, bool hours,
                                fgc_time start, fgc_time *due)
{
    if (!fgc__knows(count->calendar, start))
        return FGC_ERROR_RANGE;
    count->start = start;
    count->start_day = count->from_day = fgc__day_of(count->calendar, start);
    struct outcome outcome = { .stopped = false };
    if (count->start_day == DAY_COUNT || (count->rule->after && !fgc__count_from_first(count)) ||
        !(hours ? count_hours(count, policy, &outcome) : count_to_day(count, policy, &outcome)))
        return FGC_ERROR_RANGE;
    if (!in_force(count, &outcome))
        return FGC_ERROR_NOT_IN_FORCE;
    *due = outcome.due;
    return FGC_OK;
}

/* All of them; `hours` is a constant where it is called, and so each item is spared the question. */
ALWAYS_INLINE fgc_status due_of_each(struct count counting, const struct policy *row, bool hours,
                                     const fgc_time *starts, fgc_time *due, int32_t *status,
                                     size_t count, fgc_error *error)
{
    size_t failed = 0;
    fgc_status first = FGC_OK;
    for (size_t i = 0; i < count; i++) {
        fgc_time found = 0;
        fgc_status item = due_of(&counting, row, hours, starts[i], &found);
        due[i] = found;
        if (status)
            status[i] = item;
        if (item && failed++ == 0) {
            first = item == FGC_ERROR_RANGE ? fgc__outside_table(error) : fgc__not_in_force(error);
            fgc_error_set(error, first, fgc_error_message(error), 0, i + 1, "starts");
        }
    }
    return first;
}

fgc_status fgc_rule_due_batch(const fgc_rule *rule, const fgc_calendar *calendar, int32_t policy,
                              const fgc_time *starts, fgc_time *due, int32_t *status, size_t count,
                              fgc_error *error)
{
    if (count > 0 && (!starts || !due))
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no starts, or no place for the result");
    const fgc_clock clock = { .size = sizeof clock, .policy = policy };
    struct count counting;
    const struct policy *row;
    fgc_status checked = fgc__count_begin(rule, calendar, &clock, &counting, &row, error);
    if (checked)
        return checked;
    return rule->unit == FGC_UNIT_HOURS
               ? due_of_each(counting, row, true, starts, due, status, count, error)
               : due_of_each(counting, row, false, starts, due, status, count, error);
}
