/* What may happen next: every command judged with nothing given, and of commands about a person for whom. */
#include "case/steps.h"

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"

/* Ids beside each other. */
struct range {
    uint32_t first;
    uint32_t count;
};

struct step {
    uint16_t command;
    uint16_t unmet; /* the first of its unmet guards */
    uint16_t unmet_count;
    uint8_t severity;
    bool about_person;
    struct range people; /* whom it is allowed for */
};

/* An unmet guard, and whom it is about. */
struct found {
    uint16_t guard;
    uint8_t severity;
    struct range concerned;
};

/* In one block, but for the ids. */
struct fgc_steps {
    fgc_allocator allocator;
    size_t size; /* of the block */
    size_t count;
    struct found *found; /* behind the steps */
    size_t found_count;
    fgc_id *ids;
    size_t id_count;
    size_t id_room;
    bool failed; /* there was no memory for an id */
    struct step steps[];
};

void fgc_steps_free(fgc_steps *steps)
{
    if (!steps)
        return;
    fgc_allocator memory = steps->allocator;
    fgc__free(&memory, steps->ids, steps->id_room * sizeof *steps->ids);
    fgc__free(&memory, steps, steps->size);
}

/* Steps with room for so many and their unmet guards, NULL when there is no memory. */
static fgc_steps *make(const fgc_allocator *allocator, size_t steps, size_t found)
{
    size_t size = sizeof(fgc_steps) + steps * sizeof(struct step) + found * sizeof(struct found);
    fgc_steps *made = fgc__alloc(allocator, size);
    if (!made)
        return NULL;
    made->allocator = *allocator;
    made->size = size;
    made->found = (struct found *)(made->steps + steps);
    return made;
}

/* Whether there is room for more ids. */
static bool reserve_ids(fgc_steps *steps, size_t count)
{
    void *ids = steps->ids;
    if (!steps->failed)
        steps->failed = !fgc__grow(&steps->allocator, &ids, &steps->id_room, sizeof *steps->ids,
                                   steps->id_count + count);
    steps->ids = ids;
    return !steps->failed;
}

static struct step *add_step(fgc_steps *steps, const struct compiled *profile, int32_t command)
{
    struct step *step = &steps->steps[steps->count++];
    *step = (struct step){ .command = (uint16_t)command,
                           .about_person = profile->commands[command].person_key != FIELD_NONE,
                           .unmet = (uint16_t)steps->found_count };
    return step;
}

static void add_found(fgc_steps *steps, struct step *step, size_t guard, uint8_t severity,
                      struct range concerned)
{
    steps->found[steps->found_count++] = (struct found){ (uint16_t)guard, severity, concerned };
    step->unmet_count++;
}

/* Those an unmet guard is about. */
static struct range add_concerned(fgc_steps *steps, const struct matter *matter, size_t guard)
{
    struct range range = { (uint32_t)steps->id_count, 0 };
    for (fgc_id id = fgc__next_of_unmet(matter, guard, 0); id != 0 && reserve_ids(steps, 1);
         id = fgc__next_of_unmet(matter, guard, id))
        steps->ids[steps->id_count++] = id;
    range.count = (uint32_t)steps->id_count - range.first;
    return range;
}

/* People of a kind of whom facts are as wanted. */
struct choice {
    int32_t kind; /* 0: any */
    uint64_t facts;
    uint64_t wanted;
    struct range people;
};

/* Facts of every person of a kind, and of some. */
struct crowd {
    uint64_t every;
    uint64_t some;
};

enum { CHOICES = 32, KINDS = FGC_PERSON_CASE_WORKER + 1 };

/* What is worked out once for all commands. */
struct listing {
    fgc_steps *steps;
    struct matter matter;
    uint64_t lacking[FACT_WORDS]; /* facts of the case that do not hold */
    uint64_t *people;             /* facts of each person */
    struct crowd crowds[KINDS];   /* by kind, 0: any */
    size_t choice_count;
    struct choice choices[CHOICES];
    bool is_listed[FACT_LIMIT];
    struct range concerned[FACT_LIMIT]; /* by a fact that is listed */
};

static void find_facts(struct listing *listing)
{
    const struct compiled *profile = listing->matter.profile;
    for (size_t i = 0; i < profile->asked_count; i++) {
        uint8_t fact = profile->asked[i];
        if (!fgc__holds(&listing->matter, fact, FGC_SUBJECT_CASE))
            listing->lacking[fact / 64] |= fgc__fact_bit(fact);
    }
}

static void join(struct crowd *crowd, uint64_t facts)
{
    crowd->every &= facts;
    crowd->some |= facts;
}

static void find_people(struct listing *listing)
{
    uint64_t *facts = listing->people;
    for (size_t i = 0; i < KINDS; i++)
        listing->crowds[i] = (struct crowd){ UINT64_MAX, 0 };
    FOR_EACH(const struct person, person, listing->matter.state, LIST_PEOPLE)
    {
        *facts = fgc__facts_of(&listing->matter, person);
        join(&listing->crowds[0], *facts);
        join(&listing->crowds[person->kind], *facts);
        facts++;
    }
}

static struct range list_people(const struct listing *listing, const struct choice *choice)
{
    fgc_steps *steps = listing->steps;
    const uint64_t *facts = listing->people;
    struct range range = { (uint32_t)steps->id_count, 0 };
    if (!reserve_ids(steps, listing->matter.state->lists[LIST_PEOPLE].count))
        return range;
    fgc_id *ids = steps->ids + range.first;
    FOR_EACH(const struct person, person, listing->matter.state, LIST_PEOPLE)
    {
        bool is_as_wanted = ((*facts++ ^ choice->wanted) & choice->facts) == 0;
        ids[range.count] = person->id;
        range.count += is_as_wanted & ((choice->kind == 0) | (choice->kind == person->kind));
    }
    steps->id_count += range.count;
    return range;
}

/* The same people are listed once. */
static struct range choose(struct listing *listing, int32_t kind, uint64_t facts, uint64_t wanted)
{
    struct choice choice = { kind, facts, wanted & facts, { 0, 0 } };
    for (size_t i = 0; i < listing->choice_count; i++) {
        const struct choice *made = &listing->choices[i];
        if (made->kind == kind && made->facts == facts && made->wanted == choice.wanted)
            return made->people;
    }
    choice.people = list_people(listing, &choice);
    if (listing->choice_count < CHOICES)
        listing->choices[listing->choice_count++] = choice;
    return choice.people;
}

static void add_of_case(struct listing *listing, struct step *step, size_t guard)
{
    const struct compiled_guard *row = &listing->matter.profile->guards[guard];
    struct range *concerned = &listing->concerned[row->fact];
    if (!listing->is_listed[row->fact])
        *concerned = add_concerned(listing->steps, &listing->matter, guard);
    listing->is_listed[row->fact] = true;
    add_found(listing->steps, step, guard, row->severity, *concerned);
    if (row->severity > step->severity)
        step->severity = row->severity;
}

/* The guards about the case, when one of them is not met. */
static void judge_case(struct listing *listing, const struct compiled_command *command,
                       struct step *step)
{
    uint64_t unmet[FACT_WORDS], any = 0;
    for (size_t i = 0; i < FACT_WORDS; i++)
        any |= unmet[i] = (~listing->lacking[i] ^ command->wanted[i]) & command->facts[i];
    for (size_t i = command->first_guard; any != 0 && i < command->end_guard; i++) {
        const struct compiled_guard *guard = &listing->matter.profile->guards[i];
        if (guard->subject == FGC_SUBJECT_CASE &&
            (unmet[guard->fact / 64] & fgc__fact_bit(guard->fact)))
            add_of_case(listing, step, i);
    }
}

/* The guards about people, each with all for whom it is not met. */
static void add_of_people(struct listing *listing, const struct compiled_command *command,
                          int32_t kind, uint64_t unmet, struct step *step)
{
    for (size_t i = command->first_guard; i < command->end_guard; i++) {
        const struct compiled_guard *guard = &listing->matter.profile->guards[i];
        uint64_t bit = fgc__fact_bit(guard->fact);
        if (guard->subject == FGC_SUBJECT_PERSON && (unmet & bit))
            add_found(listing->steps, step, i, guard->severity,
                      choose(listing, kind, bit, guard->wanted ? 0 : bit));
    }
}

/* For whom a command is allowed; if for nobody, whether it can be overridden for somebody. */
static void judge_people(struct listing *listing, const struct compiled_command *command,
                         struct step *step)
{
    int32_t kind = fgc__kind_for(step->command, command->person_key);
    const struct crowd *crowd = &listing->crowds[kind];
    uint64_t wanted = command->wanted_of_people;
    uint64_t unmet = ((wanted & ~crowd->every) | (~wanted & crowd->some)) & command->of_people;
    if (unmet != 0)
        add_of_people(listing, command, kind, unmet, step);
    if (step->severity > FGC_SEVERITY_ADVICE)
        return;
    step->people = choose(listing, kind, unmet & command->blocking, wanted);
    if (step->people.count == 0)
        step->severity = choose(listing, kind, command->required, wanted).count > 0
                             ? FGC_SEVERITY_OVERRIDABLE
                             : FGC_SEVERITY_REQUIRED;
}

static void judge_command(struct listing *listing, int32_t id)
{
    static const struct range nobody = { 0, 0 };
    const struct compiled_command *command = &listing->matter.profile->commands[id];
    struct step *step = add_step(listing->steps, listing->matter.profile, id);
    if (!(command->phases & 1u << listing->matter.state->now.phase)) {
        step->severity = FGC_SEVERITY_REQUIRED;
        add_found(listing->steps, step, fgc__implied_guard(id, FGC_FACT_PHASE), step->severity,
                  nobody);
    }
    judge_case(listing, command, step);
    if (step->about_person)
        judge_people(listing, command, step);
}

static void list_all(struct listing *listing)
{
    find_facts(listing);
    find_people(listing);
    for (int32_t command = 1; command < COMMAND_LIMIT; command++)
        judge_command(listing, command);
}

/* As often as people are mostly listed. */
enum { LISTS = 8 };

fgc_status fgc_case_steps(const fgc_case *c, fgc_time now, fgc_steps **steps, fgc_error *error)
{
    if (!c || !steps)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no case, or no place for the steps");
    if (now < 0 || now > FGC_TIME_LAST)
        return fgc__fail_in(error, FGC_ERROR_RANGE, "now is outside 1970–2100", "now");
    struct listing listing = { .matter = fgc__matter(c, now) };
    const size_t people = c->state.lists[LIST_PEOPLE].count + 1,
                 size = people * sizeof *listing.people;
    listing.people = fgc__alloc(&c->allocator, size);
    listing.steps =
        make(&c->allocator, COMMAND_LIMIT, COMMAND_LIMIT + listing.matter.profile->guard_count);
    if (listing.people && listing.steps && reserve_ids(listing.steps, LISTS * people))
        list_all(&listing);
    fgc__free(&c->allocator, listing.people, size);
    if (!listing.people || !listing.steps || listing.steps->failed) {
        fgc_steps_free(listing.steps);
        return fgc__no_memory(error);
    }
    *steps = listing.steps;
    return FGC_OK;
}

fgc_status fgc__judged_step(const fgc_case *c, const struct matter *matter,
                            const struct verdict *verdict, fgc_steps **steps, fgc_error *error)
{
    fgc_steps *made = make(&c->allocator, 1, UNMET_LIMIT);
    if (!made)
        return fgc__no_memory(error);
    struct step *step = add_step(made, matter->profile, matter->command);
    step->severity = (uint8_t)verdict->severity;
    for (size_t i = 0; i < verdict->count; i++)
        if (!verdict->unmet[i].overridden)
            add_found(made, step, verdict->unmet[i].guard, verdict->unmet[i].severity,
                      add_concerned(made, matter, verdict->unmet[i].guard));
    if (matter->person && step->severity <= FGC_SEVERITY_ADVICE && reserve_ids(made, 1)) {
        step->people = (struct range){ (uint32_t)made->id_count, 1 };
        made->ids[made->id_count++] = matter->person->id;
    }
    if (made->failed) {
        fgc_steps_free(made);
        return fgc__no_memory(error);
    }
    *steps = made;
    return FGC_OK;
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
                      .roles = fgc__command(at->command)->roles,
                      .unmet_count = at->unmet_count,
                      .person_count = at->people.count,
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
                       .concerned_count = found->concerned.count };
    fgc__sized_out(&ours, out, sizeof ours);
    return FGC_OK;
}

static fgc_id id_at(const fgc_steps *steps, struct range range, size_t index)
{
    return index < range.count ? steps->ids[range.first + index] : 0;
}

fgc_id fgc_steps_concerned(const fgc_steps *steps, size_t index, size_t unmet, size_t concerned)
{
    const struct found *found = unmet_at(steps, index, unmet);
    return found ? id_at(steps, found->concerned, concerned) : 0;
}

fgc_id fgc_steps_person(const fgc_steps *steps, size_t index, size_t person)
{
    const struct step *step = step_at(steps, index);
    return step ? id_at(steps, step->people, person) : 0;
}
