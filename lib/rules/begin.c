/* Whether a clock can be counted: everything that can be wrong with it is found here. */
#include <string.h>

#include "base/fail.h"
#include "base/sized.h"
#include "rules/counting.h"
#include "rules/holidays.h"

fgc_status fgc__read_clock(const fgc_clock **clock, fgc_clock *copy, fgc_error *error)
{
    if (*clock && (*clock)->size == sizeof **clock)
        return FGC_OK;
    fgc_status status = fgc__sized_in(*clock, copy, sizeof *copy, sizeof *copy, error);
    *clock = copy;
    return status;
}

static fgc_status check_holds(const fgc_calendar *calendar, const fgc_clock *clock,
                              fgc_error *error)
{
    const fgc_hold *holds = clock->holds;
    for (uint32_t i = 0; i < clock->hold_count; i++) {
        bool open = holds && holds[i].to == 0;
        if (!holds || (open && i + 1 < clock->hold_count) ||
            (!open && holds[i].to < holds[i].from) || (i > 0 && holds[i].from < holds[i - 1].from))
            return fgc_error_set(error, FGC_ERROR_INVALID_ARGUMENT,
                                 "holds ascend, end after they begin, and only the last may go on",
                                 0, i + 1, "clock.holds");
        if (!fgc__knows(calendar, holds[i].from) || !fgc__knows(calendar, holds[i].to))
            return fgc_error_set(error, FGC_ERROR_RANGE, "a hold is outside 1970–2100", 0, i + 1,
                                 "clock.holds");
    }
    return FGC_OK;
}

static fgc_status place_start(const fgc_clock *clock, struct count *count, fgc_error *error)
{
    if (count->rule->from_date) {
        if (clock->starts_on < FGC_DATE_FIRST || clock->starts_on > FGC_DATE_LAST)
            return fgc__fail_in(error, FGC_ERROR_RANGE, "the date is outside 1950–2100",
                                "clock.starts_on");
        count->start_day = clock->starts_on - FGC_DATE_FIRST;
    } else {
        if (!fgc__knows(count->calendar, clock->starts))
            return fgc__fail_in(error, FGC_ERROR_RANGE, "the start is outside 1970–2100",
                                "clock.starts");
        count->start_day = fgc__day_of(count->calendar, clock->starts);
    }
    count->start = clock->starts;
    count->from_day = count->start_day;
    if (count->start_day >= DAY_COUNT || (count->rule->after && !fgc__count_from_first(count)))
        return fgc__outside_table(error);
    return FGC_OK;
}

fgc_status fgc__count_begin(const fgc_rule *rule, const fgc_calendar *calendar,
                            const fgc_clock *clock, struct count *count,
                            const struct policy **policy, fgc_error *error)
{
    if (!rule || !calendar)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no rule or no calendar");
    if (rule->country != 0 && rule->country != calendar->country)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                            "the rule is another country's than the calendar", "calendar");
    int32_t wanted = clock->policy == 0 ? rule->policy : clock->policy;
    if (wanted <= 0 || wanted >= POLICY_COUNT || !(rule->policies & 1u << wanted))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "the rule has no such policy",
                            "clock.policy");
    *policy = &fgc__policies[wanted];
    if (clock->reserved != 0)
        return fgc__fail_in(error, FGC_ERROR_ABI, "a reserved field is not zero", "clock.reserved");
    *count = (struct count){ .rule = rule, .calendar = calendar, .second_day = -1 };
    fgc_status status = place_start(clock, count, error);
    if (!status && clock->hold_count > 0)
        status = check_holds(calendar, clock, error);
    if (status)
        return status;
    if (rule->stops_on_hold) {
        count->holds = clock->holds;
        count->hold_count = clock->hold_count;
    }
    if (rule->roll_set)
        count->roll = fgc__holiday_set(rule->roll_set, strlen(rule->roll_set));
    if (rule->second != 0 && clock->second != 0) {
        bool early = fgc__knows(calendar, clock->second) && !rule->from_date &&
                     clock->second < clock->starts;
        if (!fgc__knows(calendar, clock->second) || early)
            return fgc__fail_in(error, early ? FGC_ERROR_INVALID_ARGUMENT : FGC_ERROR_RANGE,
                                "the second moment is before the start, or outside 1970–2100",
                                "clock.second");
        count->second_day = fgc__day_of(calendar, clock->second);
    }
    return FGC_OK;
}
