/* How a clock stands at an instant. */
#include "base/fail.h"
#include "base/sized.h"
#include "rules/counting.h"

static fgc_status lead_instant(const fgc_calendar *calendar, const fgc_due *due,
                               const fgc_lead *lead, fgc_time *at)
{
    int64_t days = lead->unit == FGC_UNIT_WEEKS ? (int64_t)lead->amount * 7 : lead->amount;
    if (lead->amount < 0 || lead->amount > 36525 || lead->unit < FGC_UNIT_HOURS ||
        lead->unit > FGC_UNIT_WEEKS)
        return FGC_ERROR_INVALID_ARGUMENT;
    if (lead->unit == FGC_UNIT_HOURS) {
        *at = due->due - (fgc_time)lead->amount * 3600;
        return FGC_OK;
    }
    int64_t day = due->last_day - days - FGC_DATE_FIRST;
    *at = day < -FGC_DATE_FIRST ? 0 : fgc__day_start(calendar, (int32_t)day);
    return FGC_OK;
}

static fgc_status find_warnings(const fgc_calendar *calendar, const fgc_clock *clock,
                                const fgc_due *due, fgc_time now, fgc_standing *standing,
                                fgc_error *error)
{
    for (uint32_t i = 0; i < clock->lead_count; i++) {
        fgc_time at;
        if (!clock->leads || lead_instant(calendar, due, &clock->leads[i], &at))
            return fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT,
                                 "a lead is 0 to 36525 hours, days or weeks", 0, i + 1,
                                 "clock.leads");
        if (at <= now)
            standing->warnings++;
        else if (standing->next_warning == 0 || at < standing->next_warning)
            standing->next_warning = at;
    }
    return FGC_OK;
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
    if (status)
        return status;
    if (!fgc__knows(calendar, now))
        return fgc__fail_in(error, FGC_ERROR_RANGE, "now is outside 1970–2100", "now");
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
        status = find_warnings(calendar, clock, &due, now, &ours, error);
        if (status)
            return status;
    }
    fgc__sized_out(&ours, standing, sizeof ours);
    return FGC_OK;
}
