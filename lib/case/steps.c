/* What may happen next: every command judged with nothing given, and of commands about a person for whom. */
#include "case/steps.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"

struct step {
    int32_t command;
    int32_t severity;
    uint32_t roles;
    bool about_person;
    uint32_t unmet; /* the first of its unmet guards */
    uint32_t unmet_count;
    uint32_t people; /* the first of those it is allowed for, among the ids */
    uint32_t person_count;
};

/* An unmet guard, and where those it is about begin among the ids. */
struct found {
    uint16_t guard;
    uint8_t severity;
    uint32_t concerned;
    uint32_t concerned_count;
};

struct fgc_steps {
    fgc_allocator allocator;
    struct step *steps;
    size_t count;
    size_t room;
    struct found *found;
    size_t found_count;
    size_t found_room;
    fgc_id *ids;
    size_t id_count;
    size_t id_room;
    bool failed; /* there was no memory */
};

void fgc_steps_free(fgc_steps *steps)
{
    if (!steps)
        return;
    fgc_allocator memory = steps->allocator;
    fgc__free(&memory, steps->steps, steps->room * sizeof *steps->steps);
    fgc__free(&memory, steps->found, steps->found_room * sizeof *steps->found);
    fgc__free(&memory, steps->ids, steps->id_room * sizeof *steps->ids);
    fgc__free(&memory, steps, sizeof *steps);
}

static bool grow(fgc_steps *steps, void **items, size_t *room, size_t item, size_t needed)
{
    if (!steps->failed)
        steps->failed = !fgc__grow(&steps->allocator, items, room, item, needed);
    return !steps->failed;
}

static void add_id(fgc_steps *steps, fgc_id id)
{
    void *ids = steps->ids;
    if (!grow(steps, &ids, &steps->id_room, sizeof *steps->ids, steps->id_count + 1))
        return;
    steps->ids = ids;
    steps->ids[steps->id_count++] = id;
}

static struct found *add_found(fgc_steps *steps, size_t guard, int32_t severity)
{
    void *found = steps->found;
    if (!grow(steps, &found, &steps->found_room, sizeof *steps->found, steps->found_count + 1))
        return NULL;
    steps->found = found;
    struct found *made = &steps->found[steps->found_count++];
    *made = (struct found){ (uint16_t)guard, (uint8_t)severity, (uint32_t)steps->id_count, 0 };
    return made;
}

static struct step *add_step(fgc_steps *steps, int32_t command)
{
    void *all = steps->steps;
    if (!grow(steps, &all, &steps->room, sizeof *steps->steps, steps->count + 1))
        return NULL;
    steps->steps = all;
    struct step *made = &steps->steps[steps->count++];
    *made = (struct step){ .command = command,
                           .roles = fgc__command(command)->roles,
                           .about_person = fgc__person_key(command) != FIELD_NONE,
                           .unmet = (uint32_t)steps->found_count };
    return made;
}

static void add_unmet(fgc_steps *steps, struct step *step, const struct matter *matter,
                      const struct unmet *unmet)
{
    struct found *found = add_found(steps, unmet->guard, unmet->severity);
    if (!found)
        return;
    step->unmet_count++;
    for (fgc_id id = fgc__next_of_unmet(matter, unmet->guard, 0); id != 0 && !steps->failed;
         id = fgc__next_of_unmet(matter, unmet->guard, id))
        add_id(steps, id);
    found->concerned_count = (uint32_t)steps->id_count - found->concerned;
}

/* The guards of a command about people are found once, each with all for whom it is not met. */
static void add_person_guard(fgc_steps *steps, struct step *step, struct matter *matter,
                             size_t guard, int32_t severity, bool wanted)
{
    struct found *found = NULL;
    int32_t fact = fgc__fact_of(guard), key = fgc__person_key(matter->command);
    FOR_EACH(const struct person, person, matter->state, LIST_PEOPLE)
    {
        matter->person = person;
        if (!fgc__fits(person, matter->command, key) || fgc__holds(matter, fact) == wanted)
            continue;
        if (!found)
            found = add_found(steps, guard, severity);
        if (found)
            add_id(steps, person->id);
    }
    matter->person = NULL;
    if (!found || steps->failed)
        return;
    step->unmet_count++;
    found->concerned_count = (uint32_t)steps->id_count - found->concerned;
}

/* Whether every guard about people that is more than advice is met for a person. */
static bool is_open_to(const struct matter *matter, int32_t *severity)
{
    size_t count;
    const struct guard_row *guards = fgc__guards(&count);
    const struct compiled *profile = matter->profile;
    *severity = FGC_SEVERITY_OFF;
    for (size_t i = profile->first_guard[matter->command];
         i < profile->first_guard[matter->command + 1]; i++)
        if (fgc_fact_subject(guards[i].fact) == FGC_SUBJECT_PERSON &&
            profile->severities[i] > *severity &&
            fgc__holds(matter, guards[i].fact) != guards[i].wanted)
            *severity = profile->severities[i];
    return *severity <= FGC_SEVERITY_ADVICE;
}

/* Those a command is allowed for; when there is nobody, how strongly it is blocked for whom it is least. */
static void add_people(fgc_steps *steps, struct step *step, struct matter *matter)
{
    int32_t key = fgc__person_key(matter->command), least = FGC_SEVERITY_REQUIRED, severity;
    step->people = (uint32_t)steps->id_count;
    FOR_EACH(const struct person, person, matter->state, LIST_PEOPLE)
    {
        matter->person = person;
        if (!fgc__fits(person, matter->command, key))
            continue;
        if (is_open_to(matter, &severity))
            add_id(steps, person->id);
        if (severity < least)
            least = severity;
    }
    matter->person = NULL;
    step->person_count = (uint32_t)steps->id_count - step->people;
    if (step->person_count == 0 && least > step->severity)
        step->severity = least;
}

static void add_person_guards(fgc_steps *steps, struct step *step, struct matter *matter)
{
    size_t count;
    const struct guard_row *guards = fgc__guards(&count);
    const struct compiled *profile = matter->profile;
    for (size_t i = profile->first_guard[matter->command];
         i < profile->first_guard[matter->command + 1]; i++)
        if (fgc_fact_subject(guards[i].fact) == FGC_SUBJECT_PERSON &&
            guards[i].fact != FGC_FACT_KNOWN && profile->severities[i] != FGC_SEVERITY_OFF)
            add_person_guard(steps, step, matter, i, profile->severities[i], guards[i].wanted);
}

static void judge_command(fgc_steps *steps, struct matter *matter, int32_t command)
{
    matter->command = command;
    struct verdict verdict;
    fgc__judge(matter, NULL, &verdict);
    struct step *step = add_step(steps, command);
    if (!step)
        return;
    step->severity = verdict.severity;
    for (size_t i = 0; i < verdict.count; i++)
        add_unmet(steps, step, matter, &verdict.unmet[i]);
    if (step->about_person) {
        add_person_guards(steps, step, matter);
        add_people(steps, step, matter);
    }
}

static fgc_status make(const fgc_case *c, fgc_steps **steps, fgc_error *error)
{
    fgc_steps *made = fgc__alloc(&c->allocator, sizeof *made);
    if (!made)
        return fgc__no_memory(error);
    made->allocator = c->allocator;
    *steps = made;
    return FGC_OK;
}

static fgc_status finish(fgc_steps *made, fgc_steps **steps, fgc_error *error)
{
    if (made->failed) {
        fgc_steps_free(made);
        return fgc__no_memory(error);
    }
    *steps = made;
    return FGC_OK;
}

fgc_status fgc_case_steps(const fgc_case *c, fgc_time now, fgc_steps **steps, fgc_error *error)
{
    if (!c || !steps)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, or no place for the steps");
    fgc_steps *made = NULL;
    fgc_status status = make(c, &made, error);
    if (status)
        return status;
    struct matter matter = fgc__matter(c, now);
    for (int32_t command = 1; command < COMMAND_LIMIT; command++)
        judge_command(made, &matter, command);
    return finish(made, steps, error);
}

fgc_status fgc__judged_step(const fgc_case *c, const struct matter *matter,
                            const struct verdict *verdict, fgc_steps **steps, fgc_error *error)
{
    fgc_steps *made = NULL;
    fgc_status status = make(c, &made, error);
    if (status)
        return status;
    struct step *step = add_step(made, matter->command);
    if (step) {
        step->severity = verdict->severity;
        for (size_t i = 0; i < verdict->count; i++)
            if (!verdict->unmet[i].overridden)
                add_unmet(made, step, matter, &verdict->unmet[i]);
        step->people = (uint32_t)made->id_count;
        if (matter->person && step->severity <= FGC_SEVERITY_ADVICE) {
            add_id(made, matter->person->id);
            step->person_count = 1;
        }
    }
    return finish(made, steps, error);
}

size_t fgc_steps_count(const fgc_steps *steps)
{
    return steps ? steps->count : 0;
}

size_t fgc_steps_find(const fgc_steps *steps, int32_t command)
{
    size_t index = 0;
    while (index < fgc_steps_count(steps) && steps->steps[index].command != command)
        index++;
    return index;
}

static const struct step *step_at(const fgc_steps *steps, size_t index)
{
    return index < fgc_steps_count(steps) ? &steps->steps[index] : NULL;
}

static const struct found *unmet_at(const fgc_steps *steps, size_t index, size_t unmet)
{
    const struct step *step = step_at(steps, index);
    return step && unmet < step->unmet_count ? &steps->found[step->unmet + unmet] : NULL;
}

fgc_status fgc_steps_read(const fgc_steps *steps, size_t index, fgc_step *step, fgc_error *error)
{
    const struct step *at = step_at(steps, index);
    if (!at)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such step", "index");
    fgc_status status = fgc__sized_check(step, sizeof *step, error);
    if (status)
        return status;
    fgc_step ours = { .command = at->command,
                      .severity = at->severity,
                      .roles = at->roles,
                      .unmet_count = at->unmet_count,
                      .person_count = at->severity > FGC_SEVERITY_ADVICE ? 0 : at->person_count,
                      .allowed = at->severity <= FGC_SEVERITY_ADVICE,
                      .about_person = at->about_person };
    fgc__sized_out(&ours, step, sizeof ours);
    return FGC_OK;
}

fgc_status fgc_steps_unmet(const fgc_steps *steps, size_t index, size_t unmet, fgc_unmet *out,
                           fgc_error *error)
{
    const struct found *found = unmet_at(steps, index, unmet);
    if (!found)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such guard", "unmet");
    fgc_status status = fgc__sized_check(out, sizeof *out, error);
    if (status)
        return status;
    fgc_unmet ours = { .severity = found->severity,
                       .guard = found->guard,
                       .concerned_count = found->concerned_count };
    fgc__sized_out(&ours, out, sizeof ours);
    return FGC_OK;
}

fgc_id fgc_steps_concerned(const fgc_steps *steps, size_t index, size_t unmet, size_t concerned)
{
    const struct found *found = unmet_at(steps, index, unmet);
    return found && concerned < found->concerned_count ? steps->ids[found->concerned + concerned]
                                                       : 0;
}

fgc_id fgc_steps_person(const fgc_steps *steps, size_t index, size_t person)
{
    fgc_step step = { .size = sizeof step };
    if (fgc_steps_read(steps, index, &step, NULL) != FGC_OK || person >= step.person_count)
        return 0;
    return steps->ids[steps->steps[index].people + person];
}
