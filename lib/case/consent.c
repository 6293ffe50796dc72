/* Whose consent is needed, and whose is missing. */
#include "case/facts.h"

#include "values/civil.h"

/* Whether a birthday has come. The local day is worked out only about the birthday itself. */
static bool has_turned(const struct matter *matter, const struct person *child, int32_t years)
{
    fgc_time days = matter->at / DAY_SECONDS - child->born;
    fgc_date today = 0;
    if (!child->birth_known || child->expected || days < 365 * years - 1)
        return false;
    if (days > 366 * years + 1)
        return true;
    fgc_calendar_local(matter->calendar, matter->at, &today, NULL, NULL);
    return today >= fgc__add_months(child->born, 12 * years, true);
}

static bool is_valid(const struct person *person, int32_t purpose)
{
    uint8_t consent = person->consents[purpose - 1];
    return consent == FGC_CONSENT_ORAL || consent == FGC_CONSENT_WRITTEN;
}

/* Whether a person must consent for a child: the child alone when it is of age; before that as was settled;
 * else whoever has daily care must, and the child once it is old enough. */
static bool must_consent(const struct matter *matter, const struct person *child,
                         const struct person *person, const struct kinship *kinship)
{
    if (has_turned(matter, child, OF_AGE))
        return person == child;
    if (kinship && kinship->consenter != UNSETTLED)
        return kinship->consenter == CONSENTS;
    if (person == child)
        return has_turned(matter, child, matter->profile->consent_age);
    return kinship && kinship->tie == FGC_TIE_DAILY_CARE;
}

static const struct kinship *kinship_of(const struct state *state, fgc_id member, fgc_id child)
{
    FOR_EACH(const struct kinship, kinship, state, LIST_KINSHIP)
    if (kinship->member == member && kinship->child == child)
        return kinship;
    return NULL;
}

/* Whether it is known who consents for a child that need not itself: somebody must, or a parent was let off
 * and none is left of whom nothing is known. */
static bool has_consenter(const struct matter *matter, const struct person *child)
{
    bool exempt = false, unknown = false;
    FOR_EACH(const struct kinship, kinship, matter->state, LIST_KINSHIP)
    {
        if (kinship->child != child->id)
            continue;
        if (kinship->consenter == CONSENTS ||
            (kinship->consenter == UNSETTLED && kinship->tie == FGC_TIE_DAILY_CARE))
            return true;
        exempt |= kinship->consenter == EXEMPT &&
                  (kinship->relation == FGC_RELATION_PARENT || kinship->tie != 0);
        unknown |= kinship->consenter == UNSETTLED && kinship->tie == 0 &&
                   kinship->relation == FGC_RELATION_PARENT;
    }
    return exempt && !unknown;
}

/* Keep the lesser of two ids that are after another. */
static void keep_least(fgc_id *least, fgc_id id, fgc_id after)
{
    if (id > after && (*least == 0 || id < *least))
        *least = id;
}

/* A child's consent is missing when it is needed, and when it was withdrawn, at any age; and so it is when
 * nobody is known to consent for the child. */
static bool lacks_own_consent(const struct matter *matter, const struct person *child,
                              int32_t purpose)
{
    const struct kinship *own = kinship_of(matter->state, child->id, child->id);
    bool withdrawn = child->consents[purpose - 1] == FGC_CONSENT_WITHDRAWN;
    if (must_consent(matter, child, child, own))
        return !is_valid(child, purpose);
    return (withdrawn && !(own && own->consenter == EXEMPT)) || !has_consenter(matter, child);
}

fgc_id fgc__next_missing(const struct matter *matter, int32_t purpose, fgc_id after)
{
    const struct state *state = matter->state;
    fgc_id least = 0;
    FOR_EACH(const struct person, child, state, LIST_PEOPLE)
    if (fgc__is_concerned(state, child) && lacks_own_consent(matter, child, purpose))
        keep_least(&least, child->id, after);
    FOR_EACH(const struct kinship, kinship, state, LIST_KINSHIP)
    {
        bool may_have_to = kinship->consenter == CONSENTS || kinship->tie == FGC_TIE_DAILY_CARE;
        const struct person *child = may_have_to ? fgc__person(state, kinship->child) : NULL;
        const struct person *person = child ? fgc__person(state, kinship->member) : NULL;
        if (person && person != child && fgc__is_concerned(state, child) &&
            must_consent(matter, child, person, kinship) && !is_valid(person, purpose))
            keep_least(&least, person->id, after);
    }
    return least;
}

bool fgc__is_needed(const struct matter *matter, const struct person *person)
{
    if (!person)
        return false;
    if (fgc__is_concerned(matter->state, person))
        return true;
    FOR_EACH(const struct kinship, kinship, matter->state, LIST_KINSHIP)
    {
        const struct person *child =
            kinship->member == person->id ? fgc__person(matter->state, kinship->child) : NULL;
        if (child && fgc__is_concerned(matter->state, child) &&
            must_consent(matter, child, person, kinship))
            return true;
    }
    return false;
}

bool fgc__was_withdrawn(const struct state *state)
{
    FOR_EACH(const struct person, person, state, LIST_PEOPLE)
    if (person->consents[0] == FGC_CONSENT_WITHDRAWN && person->outcome == 0 &&
        (person->kind == FGC_PERSON_CHILD || person->parental))
        return true;
    return false;
}
