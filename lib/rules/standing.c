/* How a clock stands at an instant. */
#include "base/fail.h"
#include "base/sized.h"
#include "rules/counting.h"

static bool is_lead(const fgc_lead *lead)
{
    return lead->amount >= 0 && lead->amount <= 36525 && lead->unit >= FGC_UNIT_HOURS &&
           lead->unit <= FGC_UNIT_WEEKS;
}

/* What only standing asks about a clock: when it was met or lapsed, and when to warn. */
static fgc_status check_times(const fgc_calendar *calendar, const fgc_clock *clock, fgc_time now,
                              fgc_error *error)
{
    if (!fgc__knows(calendar, now))
        return fgc__fail_in(error, FGC_ERROR_RANGE, "now is outside 1970–2100", "now");
    if (!fgc__knows(calendar, clock->met))
        return fgc__fail_in(error, FGC_ERROR_RANGE, "it was met outside 1970–2100", "clock.met");
    if (!fgc__knows(calendar, clock->lapsed))
        return fgc__fail_in(error, FGC_ERROR_RANGE, "it lapsed outside 1970–2100", "clock.lapsed");
    for (uint32_t i = 0; i < clock->lead_count; i++)
        if (!clock->leads || !is_lead(&clock->leads[i]))
            return fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT,
                                 "a lead is 0 to 36525 hours, days or weeks", 0, i + 1,
                                 "clock.leads");
    return FGC_OK;
}

static fgc_time lead_instant(const fgc_calendar *calendar, const fgc_due *due, const fgc_lead *lead)
{
    if (lead->unit == FGC_UNIT_HOURS)
        return due->due - (fgc_time)lead->amount * 3600;
    int32_t days = lead->unit == FGC_UNIT_WEEKS ? lead->amount * 7 : lead->amount;
    int32_t day = due->last_day - days - FGC_DATE_FIRST;
    return day < -FGC_DATE_FIRST ? 0 : fgc__day_start(calendar, day);
}

static void find_warnings(const fgc_calendar *calendar, const fgc_clock *clock, const fgc_due *due,
                          fgc_time now, fgc_standing *standing)
{
    for (uint32_t i = 0; i < clock->lead_count; i++) {
        fgc_time at = lead_instant(calendar, due, &clock->leads[i]);
        if (at <= now)
            standing->warnings++;
        else if (standing->next_warning == 0 || at < standing->next_warning)
            standing->next_warning = at;
    }
}

/* Whether an instant is within a hold that stops the clock. */
static bool on_hold(const struct count *count, fgc_time now)
{
    for (uint32_t i = 0; i < count->hold_count; i++)
        if (count->holds[i].from <= now && (count->holds[i].to == 0 || now < count->holds[i].to))
            return true;
    return false;
}

static int32_t state_at(const struct count *count, const fgc_clock *clock, const fgc_due *due,
                        fgc_time start, fgc_time now)
{
    bool met = clock->met != 0 && clock->met <= now;
    if (clock->lapsed != 0 && clock->lapsed <= now && !(met && clock->met <= clock->lapsed))
        return FGC_STATE_LAPSED;
    if (met)
        return due->stopped || clock->met < due->due ? FGC_STATE_MET : FGC_STATE_MET_LATE;
    if (now < start)
        return FGC_STATE_NOT_STARTED;
    if (!due->stopped && now >= due->due)
        return FGC_STATE_OVERDUE;
    return on_hold(count, now) ? FGC_STATE_STOPPED : FGC_STATE_RUNNING;
}

fgc_status fgc_rule_standing(const fgc_rule *rule, const fgc_calendar *calendar,
                             const fgc_clock *clock, fgc_time now, fgc_standing *standing,
                             fgc_error *error)
{
    fgc_clock copy;
    fgc_status status = fgc__read_clock(&clock, &copy, error);
    if (!status)
        status = fgc__sized_check(standing, sizeof *standing, error);
    if (status)
        return status;
    struct count count;
    const struct policy *policy;
    struct outcome outcome;
    fgc_due due = { .size = sizeof due };
    status = fgc__count_begin(rule, calendar, clock, &count, &policy, error);
    if (!status)
        status = fgc__count_due(&count, policy, &outcome, &due, error);
    if (!status)
        status = check_times(calendar, clock, now, error);
    if (status)
        return status;
    fgc_time start =
        rule->from_date
            ? (count.start_day < -FGC_DATE_FIRST ? 0 : fgc__day_start(calendar, count.start_day))
            : count.start;
    fgc_standing ours = { .state = state_at(&count, clock, &due, start, now) };
    bool ticking = ours.state == FGC_STATE_NOT_STARTED || ours.state == FGC_STATE_RUNNING ||
                   ours.state == FGC_STATE_OVERDUE;
    if (ticking && !due.stopped) {
        int32_t today = fgc__day_of(calendar, now), last = due.last_day - FGC_DATE_FIRST;
        if (today == DAY_COUNT)
            today--;
        ours.seconds_left = due.due - now;
        ours.working_days_left =
            fgc__counted_days(calendar, FGC_SATURDAYS | FGC_SUNDAYS | FGC_HOLIDAYS, today, last);
        find_warnings(calendar, clock, &due, now, &ours);
    }
    fgc__sized_out(&ours, standing, sizeof ours);
    return FGC_OK;
}
