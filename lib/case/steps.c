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
    if (steps->id_count == steps->id_room) {
        if (!grow(steps, &ids, &steps->id_room, sizeof *steps->ids, steps->id_count + 1))
            return;
        steps->ids = ids;
    }
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

static struct step *add_step(fgc_steps *steps, int32_t command, bool about_person)
{
    void *all = steps->steps;
    if (!grow(steps, &all, &steps->room, sizeof *steps->steps, steps->count + 1))
        return NULL;
    steps->steps = all;
    struct step *made = &steps->steps[steps->count++];
    *made = (struct step){ .command = command,
                           .roles = fgc__command(command)->roles,
                           .about_person = about_person,
                           .unmet = (uint32_t)steps->found_count };
    return made;
}

static void add_concerned(fgc_steps *steps, const struct matter *matter, struct found *found)
{
    for (fgc_id id = fgc__next_of_unmet(matter, found->guard, 0); id != 0 && !steps->failed;
         id = fgc__next_of_unmet(matter, found->guard, id))
        add_id(steps, id);
    found->concerned_count = (uint32_t)steps->id_count - found->concerned;
}

/* What is worked out once for all commands. */
struct listing {
    fgc_steps *steps;
    struct matter matter;
    struct known known;
    struct found concerned[FACT_LIMIT]; /* of facts of the case; guard 0: not yet */
    uint32_t *masks;                    /* of each person, a bit each fact of theirs that holds */
};

/* The bit of a fact about people. */
static uint32_t bit_of(int32_t fact)
{
    return 1u << (fact == FGC_FACT_MAY_BE_CALLED         ? 31
                  : fact == FGC_FACT_INVITATION_DISPUTED ? 30
                                                         : fact - FGC_FACT_KNOWN);
}

/* Those a fact of the case is about are listed once, whatever guards ask for it. */
static void add_unmet(struct listing *listing, struct step *step, const struct unmet *unmet)
{
    struct found *found = add_found(listing->steps, unmet->guard, unmet->severity);
    if (!found)
        return;
    step->unmet_count++;
    struct found *before = &listing->concerned[fgc__fact_of(unmet->guard)];
    if (before->severity == 0) {
        add_concerned(listing->steps, &listing->matter, found);
        *before = *found;
        before->severity = 1;
    }
    found->concerned = before->concerned;
    found->concerned_count = before->concerned_count;
}

static void mark_people(struct listing *listing)
{
    static const int32_t facts[] = {
        FGC_FACT_PRIVATE_PERSON,      FGC_FACT_EXCLUDED,
        FGC_FACT_INVITATION_APPROVED, FGC_FACT_INVITATION_SENT,
        FGC_FACT_MAY_BE_HERE,         FGC_FACT_PRESENT,
        FGC_FACT_MAY_BE_CALLED,       FGC_FACT_INVITATION_DISPUTED,
    };
    uint32_t *mask = listing->masks;
    FOR_EACH(const struct person, person, listing->matter.state, LIST_PEOPLE)
    {
        listing->matter.person = person;
        for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
            if (fgc__holds(&listing->matter, facts[i], FGC_SUBJECT_PERSON))
                *mask |= bit_of(facts[i]);
        mask++;
    }
    listing->matter.person = NULL;
}

/* A guard of a command that is about people. */
struct person_guard {
    size_t guard;
    uint32_t bit;
    uint8_t severity;
    bool wanted;
};

static size_t find_person_guards(const struct matter *matter, struct person_guard *found)
{
    size_t all = 0;
    const struct compiled *profile = matter->profile;
    for (size_t i = profile->first_guard[matter->command];
         i < profile->first_guard[matter->command + 1]; i++) {
        const struct compiled_guard *guard = &profile->guards[i];
        if (guard->subject == FGC_SUBJECT_PERSON && guard->fact != FGC_FACT_KNOWN &&
            guard->severity != FGC_SEVERITY_OFF && all < UNMET_LIMIT)
            found[all++] =
                (struct person_guard){ i, bit_of(guard->fact), guard->severity, guard->wanted };
    }
    return all;
}

static bool is_met(const struct person_guard *guard, uint32_t mask)
{
    return ((mask & guard->bit) != 0) == guard->wanted;
}

/* A guard about people is found once, with all for whom it is not met. */
static void add_person_guard(struct listing *listing, struct step *step,
                             const struct person_guard *guard)
{
    struct found *found = NULL;
    const struct matter *matter = &listing->matter;
    int32_t key = matter->profile->person_key[matter->command];
    const uint32_t *mask = listing->masks;
    FOR_EACH(const struct person, person, matter->state, LIST_PEOPLE)
    {
        if (is_met(guard, *mask++) || !fgc__fits(person, matter->command, key))
            continue;
        if (!found)
            found = add_found(listing->steps, guard->guard, guard->severity);
        if (found)
            add_id(listing->steps, person->id);
    }
    if (!found || listing->steps->failed)
        return;
    step->unmet_count++;
    found->concerned_count = (uint32_t)listing->steps->id_count - found->concerned;
}

/* Those a command is allowed for; when there is nobody, how strongly it is blocked for whom it is least. */
static void add_people(struct listing *listing, struct step *step,
                       const struct person_guard *guards, size_t count)
{
    const struct matter *matter = &listing->matter;
    int32_t key = matter->profile->person_key[matter->command], least = FGC_SEVERITY_REQUIRED;
    const uint32_t *mask = listing->masks;
    step->people = (uint32_t)listing->steps->id_count;
    FOR_EACH(const struct person, person, matter->state, LIST_PEOPLE)
    {
        int32_t severity = FGC_SEVERITY_OFF;
        for (size_t i = 0; i < count; i++)
            if (guards[i].severity > severity && !is_met(&guards[i], *mask))
                severity = guards[i].severity;
        mask++;
        if (!fgc__fits(person, matter->command, key))
            continue;
        if (severity <= FGC_SEVERITY_ADVICE)
            add_id(listing->steps, person->id);
        if (severity < least)
            least = severity;
    }
    step->person_count = (uint32_t)listing->steps->id_count - step->people;
    if (step->person_count == 0)
        step->severity = least;
}

static void judge_command(struct listing *listing, int32_t command)
{
    struct verdict verdict;
    struct person_guard guards[UNMET_LIMIT];
    listing->matter.command = command;
    fgc__judge(&listing->matter, NULL, &verdict);
    bool about_person = listing->matter.profile->person_key[command] != FIELD_NONE;
    struct step *step = add_step(listing->steps, command, about_person);
    if (!step)
        return;
    step->severity = verdict.severity;
    for (size_t i = 0; i < verdict.count; i++)
        add_unmet(listing, step, &verdict.unmet[i]);
    if (!about_person)
        return;
    size_t count = find_person_guards(&listing->matter, guards);
    for (size_t i = 0; i < count; i++)
        add_person_guard(listing, step, &guards[i]);
    if (step->severity <= FGC_SEVERITY_ADVICE)
        add_people(listing, step, guards, count);
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

/* Room for what most cases need, so that it does not grow bit by bit. */
static void make_room(fgc_steps *steps)
{
    void *all = NULL, *found = NULL, *ids = NULL;
    grow(steps, &all, &steps->room, sizeof *steps->steps, COMMAND_LIMIT);
    steps->steps = all;
    grow(steps, &found, &steps->found_room, sizeof *steps->found, 2 * COMMAND_LIMIT);
    steps->found = found;
    grow(steps, &ids, &steps->id_room, sizeof *steps->ids, 8 * COMMAND_LIMIT);
    steps->ids = ids;
}

static void list_all(const fgc_case *c, fgc_time now, fgc_steps *steps)
{
    size_t people = c->state.lists[LIST_PEOPLE].count;
    struct listing listing = { .steps = steps, .matter = fgc__matter(c, now) };
    listing.matter.known = &listing.known;
    make_room(steps);
    listing.masks = fgc__alloc(&steps->allocator, (people + 1) * sizeof *listing.masks);
    steps->failed |= !listing.masks;
    if (steps->failed) {
        fgc__free(&steps->allocator, listing.masks, (people + 1) * sizeof *listing.masks);
        return;
    }
    mark_people(&listing);
    for (int32_t command = 1; command < COMMAND_LIMIT; command++)
        judge_command(&listing, command);
    fgc__free(&steps->allocator, listing.masks, (people + 1) * sizeof *listing.masks);
}

fgc_status fgc_case_steps(const fgc_case *c, fgc_time now, fgc_steps **steps, fgc_error *error)
{
    if (!c || !steps)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, or no place for the steps");
    fgc_steps *made = NULL;
    fgc_status status = make(c, &made, error);
    if (status)
        return status;
    list_all(c, now, made);
    return finish(made, steps, error);
}

static void add_judged(fgc_steps *steps, struct step *step, const struct matter *matter,
                       const struct unmet *unmet)
{
    struct found *found = add_found(steps, unmet->guard, unmet->severity);
    if (!found)
        return;
    step->unmet_count++;
    add_concerned(steps, matter, found);
}

fgc_status fgc__judged_step(const fgc_case *c, const struct matter *matter,
                            const struct verdict *verdict, fgc_steps **steps, fgc_error *error)
{
    fgc_steps *made = NULL;
    fgc_status status = make(c, &made, error);
    if (status)
        return status;
    bool about_person = matter->profile->person_key[matter->command] != FIELD_NONE;
    struct step *step = add_step(made, matter->command, about_person);
    if (step) {
        step->severity = verdict->severity;
        for (size_t i = 0; i < verdict->count; i++)
            if (!verdict->unmet[i].overridden)
                add_judged(made, step, matter, &verdict->unmet[i]);
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
                      .person_count = at->person_count,
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
