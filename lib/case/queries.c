/* The people and things of a case, one by one. */
#include "base/fail.h"
#include "base/sized.h"
#include "case/whole.h"

size_t fgc_case_person_count(const fgc_case *c)
{
    return c ? c->state.lists[LIST_PEOPLE].count : 0;
}

size_t fgc_case_find_person(const fgc_case *c, fgc_id id)
{
    const struct person *person = c ? fgc__person(&c->state, id) : NULL;
    const struct person *first = c ? c->state.lists[LIST_PEOPLE].items : NULL;
    return person ? (size_t)(person - first) : fgc_case_person_count(c);
}

static int32_t invitation_of(const struct person *person)
{
    if (person->kind != FGC_PERSON_MEMBER)
        return 0;
    if (person->exclusion != 0)
        return FGC_INVITATION_EXCLUDED;
    if (person->answer != 0)
        return person->answer == FGC_ANSWER_ACCEPTED   ? FGC_INVITATION_ACCEPTED
               : person->answer == FGC_ANSWER_DECLINED ? FGC_INVITATION_DECLINED
                                                       : FGC_INVITATION_UNDECIDED;
    if (person->sent)
        return FGC_INVITATION_SENT;
    if (person->approvals > 0)
        return person->vetoes > 0 ? FGC_INVITATION_DISPUTED : FGC_INVITATION_APPROVED;
    return person->vetoes > 0 ? FGC_INVITATION_VETOED : FGC_INVITATION_PROPOSED;
}

fgc_status fgc_case_read_person(const fgc_case *c, size_t index, fgc_person *person,
                                fgc_error *error)
{
    if (index >= fgc_case_person_count(c))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such person", "index");
    fgc_status status = fgc__sized_check(person, sizeof *person, error);
    if (status)
        return status;
    const struct person *at = (const struct person *)c->state.lists[LIST_PEOPLE].items + index;
    fgc_person ours = {
        .id = at->id,
        .described = at->described,
        .kind = at->kind,
        .roles = fgc__roles(&c->state, at),
        .invitation = invitation_of(at),
        .preparation = at->prepared,
        .informed = at->informed,
        .mode = at->mode,
        .participation = at->consents[0],
        .sharing = at->consents[1],
        .exclusion = at->exclusion,
        .planned = at->planned,
        .outcome = at->outcome,
        .born = at->born,
        .attended = at->attended,
        .name = fgc__case_text(c, at->described, FIELD_NAME),
        .key = fgc__case_text(c, at->described, FIELD_KEY),
        .birth_known = at->birth_known,
        .expected = at->expected,
        .estimated = at->estimated,
        .private_person = at->private_person,
        .present = at->present,
        .called_in = at->called_in,
        .interpreter = at->interpreter,
        .protected_address = at->protected_address,
    };
    fgc__sized_out(&ours, person, sizeof ours);
    return FGC_OK;
}

size_t fgc_case_kinship_count(const fgc_case *c)
{
    return c ? c->state.lists[LIST_KINSHIP].count : 0;
}

fgc_status fgc_case_read_kinship(const fgc_case *c, size_t index, fgc_kinship *kinship,
                                 fgc_error *error)
{
    if (index >= fgc_case_kinship_count(c))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such kinship", "index");
    fgc_status status = fgc__sized_check(kinship, sizeof *kinship, error);
    if (status)
        return status;
    const struct kinship *at = (const struct kinship *)c->state.lists[LIST_KINSHIP].items + index;
    fgc_kinship ours = { .member = at->member,
                         .child = at->child,
                         .relation = at->relation,
                         .side = at->side,
                         .tier = at->tier,
                         .tie = at->tie,
                         .consenter = at->consenter,
                         .basis = at->basis };
    fgc__sized_out(&ours, kinship, sizeof ours);
    return FGC_OK;
}

bool fgc_case_may_attend(const fgc_case *c, fgc_id person, int32_t part)
{
    const struct person *found = c ? fgc__person(&c->state, person) : NULL;
    return found && fgc__is_part(part) &&
           fgc__may_attend(&c->state, fgc__matter(c, 0).profile, found, part);
}

fgc_id fgc_case_next_present(const fgc_case *c, fgc_id after)
{
    if (c)
        FOR_EACH(const struct person, person, &c->state, LIST_PEOPLE)
    if (person->present && person->id > after)
        return person->id;
    return 0;
}

fgc_id fgc_case_next_missing_consent(const fgc_case *c, int32_t purpose, fgc_time now, fgc_id after)
{
    bool known = purpose == FGC_CONSENT_PURPOSE_PARTICIPATION ||
                 purpose == FGC_CONSENT_PURPOSE_INFORMATION_SHARING;
    if (!c || !known)
        return 0;
    struct matter matter = fgc__matter(c, now);
    return fgc__next_missing(&matter, purpose, after);
}

/* A bottom line was checked against the last version, or was not. */
static uint32_t marks_of(const struct state *state, const struct thing *thing)
{
    uint32_t checked = FGC_MARK_CHECKED | FGC_MARK_MET;
    if (thing->kind == FGC_THING_BOTTOM_LINE && thing->extra != state->lists[LIST_VERSIONS].count)
        return thing->marks & ~checked;
    if (thing->kind == FGC_THING_QUESTION && thing->extra > 0)
        return thing->marks | FGC_MARK_ANSWERED;
    return thing->marks;
}

fgc_status fgc_case_read_thing(const fgc_case *c, fgc_id id, fgc_thing *thing, fgc_error *error)
{
    const struct thing *at = c ? fgc__thing(&c->state, id) : NULL;
    if (!at)
        return fgc__fail_in(error, c ? FGC_ERROR_UNKNOWN : FGC_ERROR_INVALID_ARGUMENT,
                            "no case, or it has no such thing", "id");
    fgc_status status = fgc__sized_check(thing, sizeof *thing, error);
    if (status)
        return status;
    fgc_thing ours = { .id = at->id,
                       .described = at->described,
                       .kind = at->kind,
                       .code = at->code,
                       .marks = marks_of(&c->state, at),
                       .about = at->about };
    fgc__sized_out(&ours, thing, sizeof ours);
    return FGC_OK;
}

fgc_id fgc_case_next_thing(const fgc_case *c, int32_t kind, fgc_id after)
{
    if (c)
        FOR_EACH(const struct thing, thing, &c->state, LIST_THINGS)
    if (thing->kind == kind && thing->id > after)
        return thing->id;
    return 0;
}

static fgc_id next_of(const fgc_case *c, int32_t fact, fgc_id after)
{
    if (!c)
        return 0;
    struct matter matter = fgc__matter(c, 0);
    return fgc__next_concerned(&matter, fact, after);
}

fgc_id fgc_case_next_unanswered(const fgc_case *c, fgc_id after)
{
    return next_of(c, FGC_FACT_QUESTIONS_ANSWERED, after);
}

fgc_id fgc_case_next_objection(const fgc_case *c, fgc_id after)
{
    return next_of(c, FGC_FACT_OBJECTIONS_ANSWERED, after);
}
