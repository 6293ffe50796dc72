/* What starts the clocks of a case, what meets them, and what they lapse with. */
#include <string.h>

#include "base/alloc.h"
#include "case/due.h"
#include "case/facts.h"
#include "values/civil.h"

#define FOR_EACH_MILESTONE(item, c)                                                                \
    FOR_EACH(const struct milestone, item, &(c)->state, LIST_MILESTONES)

static struct running *add(struct runnings *clocks, const fgc_rule *rule, fgc_time starts,
                           fgc_id trigger)
{
    void *items = clocks->items;
    if (clocks->failed || !fgc__grow(&clocks->allocator, &items, &clocks->room,
                                     sizeof *clocks->items, clocks->count + 1)) {
        clocks->failed = true;
        return NULL;
    }
    clocks->items = items;
    struct running *made = &clocks->items[clocks->count++];
    *made = (struct running){ .rule = rule, .starts = starts, .trigger = trigger };
    return made;
}

/* Nothing is met or lapses before it starts. */
static void meet(struct running *clock, const struct milestone *by)
{
    clock->met = by->at > clock->starts ? by->at : clock->starts;
    clock->met_by = by->event;
}

static void lapse(struct running *clock, fgc_time at)
{
    clock->lapsed = at > clock->starts ? at : clock->starts;
}

static bool is_approval(const struct milestone *milestone)
{
    return milestone->command == FGC_COMMAND_ADOPT_PLAN ||
           (milestone->command == FGC_COMMAND_DECIDE_PLAN &&
            milestone->code != FGC_DECISION_PENDING_MANAGER);
}

/* Whether a milestone is the moment a rule names. */
static bool is_moment(const struct milestone *milestone, int32_t moment)
{
    switch (moment) {
    case FGC_MOMENT_COORDINATOR_ASSIGNED:
        return milestone->command == FGC_COMMAND_ASSIGN_COORDINATOR ||
               milestone->command == FGC_COMMAND_REPLACE_COORDINATOR;
    case FGC_MOMENT_AGREEMENT_SIGNED:
        return milestone->command == FGC_COMMAND_SIGN_AGREEMENT;
    case FGC_MOMENT_REFERRED:
        return milestone->command == FGC_COMMAND_REFER;
    case FGC_MOMENT_CONFERENCE_OPENED:
        return milestone->command == FGC_COMMAND_OPEN_CONFERENCE;
    case FGC_MOMENT_FOLLOW_UP_OPENED:
        return milestone->command == FGC_COMMAND_OPEN_CONFERENCE && milestone->code > 0;
    case FGC_MOMENT_PLAN_READY:
        return milestone->command == FGC_COMMAND_PLAN_READY ||
               milestone->command == FGC_COMMAND_AMEND_PLAN;
    case FGC_MOMENT_PLAN_DECIDED:
        return is_approval(milestone) || milestone->command == FGC_COMMAND_RETURN_PLAN ||
               milestone->command == FGC_COMMAND_REJECT_PLAN;
    case FGC_MOMENT_PLAN_APPROVED:
        return is_approval(milestone);
    case FGC_MOMENT_CHECK_IN:
        return milestone->command == FGC_COMMAND_CHECK_IN;
    default:
        return false;
    }
}

/* Whether a milestone ends a clock that was not met: the case closes, the follow-up is waived, the
 * coordinator is released, or a window for ordinary cases meets another urgency. */
static bool ends(const struct milestone *milestone, const fgc_rule_options *rule)
{
    switch (milestone->command) {
    case FGC_COMMAND_CLOSE_CASE:
        return true;
    case FGC_COMMAND_WAIVE_FOLLOW_UP:
        return rule->met_by == FGC_MOMENT_FOLLOW_UP_OPENED;
    case FGC_COMMAND_RELEASE_COORDINATOR:
        return rule->starts == FGC_MOMENT_COORDINATOR_ASSIGNED;
    case FGC_COMMAND_SET_URGENCY:
        return rule->starts == FGC_MOMENT_REFERRED && milestone->code != FGC_URGENCY_ORDINARY;
    default:
        return false;
    }
}

static bool sets_urgency(const struct milestone *milestone)
{
    return milestone->command == FGC_COMMAND_OPEN_CASE ||
           milestone->command == FGC_COMMAND_SET_URGENCY;
}

/* What a clock that starts at a milestone depends on. */
struct course {
    bool ordinary; /* the case is */
    bool met;      /* the conference has, since a plan was approved */
};

/* A window for ordinary cases starts in those; what an approval starts, the first one of a conference does,
 * and no amendment puts it off. */
static bool starts(const struct milestone *milestone, const fgc_rule_options *rule,
                   const struct course *course)
{
    return is_moment(milestone, rule->starts) &&
           (rule->starts != FGC_MOMENT_REFERRED || course->ordinary) &&
           (rule->starts != FGC_MOMENT_PLAN_APPROVED || course->met);
}

static void find_plain(const fgc_case *c, struct runnings *clocks, const fgc_rule *rule,
                       const fgc_rule_options *facts)
{
    struct running *last = NULL, *put_off = NULL; /* by an urgency that may be lowered again */
    struct course course = { .ordinary = true };
    FOR_EACH_MILESTONE(milestone, c)
    {
        if (sets_urgency(milestone))
            course.ordinary = milestone->code == FGC_URGENCY_ORDINARY;
        if (is_moment(milestone, facts->met_by)) {
            if (last)
                meet(last, milestone);
            last = put_off = NULL;
        } else if (last && ends(milestone, facts)) {
            lapse(last, milestone->at);
            put_off = sets_urgency(milestone) ? last : NULL;
            last = NULL;
        } else if (milestone->command == FGC_COMMAND_CLOSE_CASE) {
            put_off = NULL;
        } else if (put_off && course.ordinary && sets_urgency(milestone)) {
            put_off->lapsed = 0;
            last = put_off;
        }
        if (starts(milestone, facts, &course)) {
            if (last)
                lapse(last, milestone->at);
            last = add(clocks, rule, milestone->at, milestone->event);
            put_off = NULL;
        }
        course.met |= milestone->command == FGC_COMMAND_OPEN_CONFERENCE;
        course.met &= !is_approval(milestone);
    }
}

/* A birthday of each child; those that passed before the case began do not matter to it. A child who left
 * has none to come. */
static void find_birthdays(const fgc_case *c, struct runnings *clocks, const fgc_rule *rule,
                           const fgc_rule_options *facts)
{
    FOR_EACH(const struct person, child, &c->state, LIST_PEOPLE)
    {
        if (child->kind != FGC_PERSON_CHILD || !child->birth_known || child->expected ||
            child->outcome != 0)
            continue;
        struct running *clock = add(clocks, rule, 0, child->id);
        if (!clock)
            return;
        clock->starts_on = child->born;
        clock->birthday = true;
        if (facts->met_by == FGC_MOMENT_OF_AGE || c->state.now.phase != FGC_PHASE_CLOSED)
            continue;
        FOR_EACH_MILESTONE(milestone, c)
        if (milestone->command == FGC_COMMAND_CLOSE_CASE)
            lapse(clock, milestone->at);
    }
}

/* The assignment clocks of both urgencies. */
struct assignment {
    const fgc_rule *ordinary;
    const fgc_rule *acute;
    struct runnings *clocks;
    struct running *running;
    fgc_time base; /* received, or the coordinator released */
    bool waiting;  /* for the request to be received */
    bool urgent;
};

static void start(struct assignment *assignment, const fgc_rule *rule, fgc_time at, fgc_id trigger)
{
    assignment->running = rule ? add(assignment->clocks, rule, at, trigger) : NULL;
}

static void start_from(struct assignment *assignment, const struct milestone *milestone)
{
    assignment->base = milestone->at;
    start(assignment, assignment->urgent ? assignment->acute : assignment->ordinary, milestone->at,
          milestone->event);
}

/* INT64_MAX: not known, or it stands still. */
static fgc_time due_of(const fgc_case *c, const struct runnings *clocks, const fgc_rule *rule,
                       fgc_time from)
{
    fgc_clock clock = { .size = sizeof clock,
                        .starts = from,
                        .hold_count = (uint32_t)clocks->hold_count,
                        .holds = clocks->holds };
    fgc_due due = { .size = offsetof(fgc_due, safe) };
    bool known =
        rule && fgc_rule_due(rule, fgc_profile_calendar(c->profile), &clock, &due, NULL) == FGC_OK;
    return known && !due.stopped ? due.due : INT64_MAX;
}

/* Raised, 24 hours run from the later of base and raising, never to after the ordinary date; lowered, the
 * days run from the base. */
static void change_urgency(const fgc_case *c, struct assignment *assignment,
                           const struct milestone *milestone)
{
    bool urgent = milestone->code != FGC_URGENCY_ORDINARY;
    if (urgent == assignment->urgent)
        return;
    assignment->urgent = urgent;
    if (!assignment->running)
        return;
    lapse(assignment->running, milestone->at);
    fgc_time later = milestone->at > assignment->base ? milestone->at : assignment->base;
    bool capped = due_of(c, assignment->clocks, assignment->ordinary, assignment->base) <
                  due_of(c, assignment->clocks, assignment->acute, later);
    if (urgent && !capped)
        start(assignment, assignment->acute, later, milestone->event);
    else
        start(assignment, assignment->ordinary, assignment->base, milestone->event);
}

static void follow(const fgc_case *c, struct assignment *assignment,
                   const struct milestone *milestone)
{
    switch (milestone->command) {
    case FGC_COMMAND_OPEN_CASE:
        assignment->urgent = milestone->code != FGC_URGENCY_ORDINARY;
        break;
    case FGC_COMMAND_RECEIVE_REQUEST:
        if (assignment->waiting && (milestone->code == 1 || !fgc_profile_complete(c->profile))) {
            start_from(assignment, milestone);
            assignment->waiting = false;
        }
        break;
    case FGC_COMMAND_SET_URGENCY:
        change_urgency(c, assignment, milestone);
        break;
    case FGC_COMMAND_ASSIGN_COORDINATOR:
    case FGC_COMMAND_REPLACE_COORDINATOR:
        if (assignment->running)
            meet(assignment->running, milestone);
        assignment->running = NULL;
        break;
    case FGC_COMMAND_RELEASE_COORDINATOR:
        start_from(assignment, milestone);
        break;
    case FGC_COMMAND_CLOSE_CASE:
        if (assignment->running)
            lapse(assignment->running, milestone->at);
        assignment->running = NULL;
        assignment->waiting = true;
        break;
    default:
        break;
    }
}

static void find_assignments(const fgc_case *c, struct assignment *assignment)
{
    assignment->waiting = true;
    FOR_EACH_MILESTONE(milestone, c)
    follow(c, assignment, milestone);
}

void fgc__find_clocks(const fgc_case *c, struct runnings *clocks)
{
    struct assignment assignment = { .clocks = clocks };
    for (size_t i = 0; i < fgc_profile_clock_count(c->profile); i++) {
        const fgc_rule *rule = fgc_profile_clock(c->profile, i);
        fgc_rule_options facts = { .size = sizeof facts };
        fgc_rule_read(rule, &facts, NULL);
        if (!fgc_profile_clock_is_on(c->profile, i))
            continue;
        if (facts.starts == FGC_MOMENT_REQUEST_RECEIVED)
            *(facts.unit == FGC_UNIT_HOURS ? &assignment.acute : &assignment.ordinary) = rule;
        else if (facts.from_date)
            find_birthdays(c, clocks, rule, &facts);
        else
            find_plain(c, clocks, rule, &facts);
    }
    find_assignments(c, &assignment);
}

/* When the last child that somebody consents for comes of age; INT64_MAX: that is not known. */
static fgc_time last_comes_of_age(const fgc_case *c, fgc_id parent)
{
    const fgc_calendar *calendar = fgc_profile_calendar(c->profile);
    fgc_time last = INT64_MIN;
    FOR_EACH(const struct kinship, kinship, &c->state, LIST_KINSHIP)
    {
        if (kinship->member != parent || !fgc__may_have_to_consent(&c->state, kinship))
            continue;
        const struct person *child = fgc__person(&c->state, kinship->child);
        fgc_time birthday;
        bool known = child->birth_known && !child->expected &&
                     fgc_calendar_instant(calendar, fgc__add_months(child->born, 12 * OF_AGE, true),
                                          0, &birthday, NULL) == FGC_OK;
        if (!known)
            return INT64_MAX;
        if (birthday > last)
            last = birthday;
    }
    return last == INT64_MIN ? INT64_MAX : last;
}

/* When a stretch ended; INT64_MAX: it has not. A parent's consent is waited for until the child is of age. */
static fgc_time end_of(const fgc_case *c, const struct pause *pause, fgc_time now)
{
    if (!pause->open)
        return pause->to;
    fgc_time end = last_comes_of_age(c, pause->person);
    return end <= now ? end : INT64_MAX;
}

size_t fgc__merge_pauses(const fgc_case *c, fgc_time now, fgc_hold *holds)
{
    size_t count = 0;
    FOR_EACH(const struct pause, pause, &c->state, LIST_PAUSES)
    {
        size_t place = count++;
        for (; place > 0 && holds[place - 1].from > pause->from; place--)
            holds[place] = holds[place - 1];
        holds[place] = (fgc_hold){ pause->from, end_of(c, pause, now) };
    }
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept > 0 && holds[i].from <= holds[kept - 1].to) {
            if (holds[i].to > holds[kept - 1].to)
                holds[kept - 1].to = holds[i].to;
        } else if (holds[i].to > holds[i].from) {
            holds[kept++] = holds[i];
        }
    }
    if (kept > 0 && holds[kept - 1].to == INT64_MAX)
        holds[kept - 1].to = 0;
    return kept;
}
