/* Facts about what is given with a command. */
#include "case/facts.h"

#include "journal/redaction.h"

enum { TALK_MINUTES = 10, HOURS_MOST = 35 * 60 };

static bool is_child_or_parent(const struct person *person)
{
    return person && (person->kind == FGC_PERSON_CHILD || person->parental);
}

/* What a field of a thing refers to; 0: something else. */
static int32_t kind_of(int32_t key)
{
    switch (key) {
    case FIELD_QUESTION:
    case FIELD_OPEN_QUESTIONS:
        return FGC_THING_QUESTION;
    case FIELD_VIEW:
        return FGC_THING_CHILD_VIEW;
    case FIELD_OBJECTION:
        return FGC_THING_OBJECTION;
    case FIELD_TALK:
        return FGC_THING_TALK;
    case FIELD_ACTION:
    case FIELD_ACTIONS:
        return FGC_THING_ACTION;
    case FIELD_LINE:
        return FGC_THING_BOTTOM_LINE;
    case FIELD_HOME:
        return FGC_THING_HOME;
    default:
        return 0;
    }
}

/* What a child objects to. */
static bool is_objectionable(const struct matter *matter, fgc_id target)
{
    const struct value *about = fgc__argument(matter, FIELD_ABOUT);
    const struct thing *thing = fgc__thing(matter->state, target);
    switch (about ? about->number : 0) {
    case FGC_OBJECTION_ABOUT_PERSON:
        return fgc__person(matter->state, target) != NULL;
    case FGC_OBJECTION_ABOUT_QUESTION:
        return thing && thing->kind == FGC_THING_QUESTION;
    case FGC_OBJECTION_ABOUT_TALK:
        return thing && thing->kind == FGC_THING_TALK;
    case FGC_OBJECTION_ABOUT_CONFERENCE:
        return fgc__journal_at(matter->journal, target) != NULL;
    default:
        return true;
    }
}

/* A correction names the command of the event it corrects. */
static bool is_correctable(const struct matter *matter, fgc_id target)
{
    const struct record *record = fgc__journal_reading(matter->journal, target);
    const struct value *command = fgc__argument(matter, FIELD_COMMAND);
    return record && fgc__journal_at(matter->journal, target)->command != 0 &&
           (!command || fgc__journal_at(matter->journal, target)->command == command->number);
}

/* What is left out of a plan that is written may be reported on while it is in force. */
static bool is_there(const struct thing *thing, int32_t command)
{
    return !(thing->marks & FGC_MARK_REMOVED) ||
           (command == FGC_COMMAND_REPORT_ACTION && (thing->marks & FGC_MARK_IN_FORCE));
}

/* An objection to somebody or something says to whom or what; all of the conference is meant without. */
static bool lacks_target(const struct matter *matter)
{
    const struct value *about = fgc__argument(matter, FIELD_ABOUT);
    return matter->command == FGC_COMMAND_OBJECT && matter->whole && about &&
           about->number != FGC_OBJECTION_ABOUT_CONFERENCE && !fgc__argument(matter, FIELD_TARGET);
}

static bool target_is_known(const struct matter *matter)
{
    if (lacks_target(matter))
        return false;
    for (size_t i = 0; matter->given && i < matter->given->count; i++) {
        const struct value *value = &matter->given->values[i];
        fgc_id id = (fgc_id)value->number;
        int32_t kind = kind_of(value->key);
        const struct thing *thing = kind ? fgc__thing(matter->state, id) : NULL;
        if (kind && (!thing || thing->kind != kind || !is_there(thing, matter->command)))
            return false;
        if (value->key == FIELD_EVENT && !is_correctable(matter, id))
            return false;
        if (value->key == FIELD_TARGET &&
            !(matter->command == FGC_COMMAND_OBJECT ? is_objectionable(matter, id)
                                                    : fgc__journal_at(matter->journal, id) != NULL))
            return false;
    }
    return true;
}

/* Whether an event may have moved the phase, or opened, named the profile or taken text out. */
static bool moves(int32_t command)
{
    switch (command) {
    case FGC_COMMAND_OPEN_CASE:
    case FGC_COMMAND_REFER:
    case FGC_COMMAND_ASSIGN_COORDINATOR:
    case FGC_COMMAND_REPLACE_COORDINATOR:
    case FGC_COMMAND_RELEASE_COORDINATOR:
    case FGC_COMMAND_WITHDRAW_CONSENT:
    case FGC_COMMAND_CANCEL_CONFERENCE:
    case FGC_COMMAND_OPEN_CONFERENCE:
    case FGC_COMMAND_RESUME_CONFERENCE:
    case FGC_COMMAND_START_PRIVATE_TIME:
    case FGC_COMMAND_PLAN_READY:
    case FGC_COMMAND_NO_PLAN:
    case FGC_COMMAND_AMEND_PLAN:
    case FGC_COMMAND_DECIDE_PLAN:
    case FGC_COMMAND_ADOPT_PLAN:
    case FGC_COMMAND_RETURN_PLAN:
    case FGC_COMMAND_REJECT_PLAN:
    case FGC_COMMAND_ADJOURN:
    case FGC_COMMAND_END_MEETING:
    case FGC_COMMAND_START_FOLLOW_UP:
    case FGC_COMMAND_CLOSE_CASE:
    case FGC_COMMAND_REOPEN_CASE:
    case FGC_COMMAND_CORRECT:
    case FGC_COMMAND_REDACT:
    case FGC_COMMAND_RESTRICT:
    case FGC_COMMAND_MIGRATE:
        return true;
    default:
        return false;
    }
}

/* Whether a later event refers to what an event brought in. */
static bool is_referred_to(const struct matter *matter, fgc_id id)
{
    if (!fgc__person(matter->state, id) && !fgc__thing(matter->state, id))
        return false;
    for (size_t i = id; i < matter->journal->count; i++)
        if (matter->journal->records[i] && fgc__journal_reading(matter->journal, (fgc_id)i + 1) &&
            fgc__mentions(matter->journal->records[i], id))
            return true;
    return false;
}

static bool is_strikable(const struct matter *matter)
{
    const struct value *strike = fgc__argument(matter, FIELD_STRIKE);
    const struct value *event = fgc__argument(matter, FIELD_EVENT);
    const struct record *record =
        event ? fgc__journal_at(matter->journal, (fgc_id)event->number) : NULL;
    return !strike || strike->number == 0 || !record ||
           (!moves(record->command) && !is_referred_to(matter, record->number));
}

/* Whether a field is there, or may still come. */
static bool has(const struct matter *matter, int32_t key)
{
    return !matter->whole || fgc__argument(matter, key);
}

static const struct person *person_in(const struct matter *matter, int32_t key)
{
    const struct value *value = fgc__argument(matter, key);
    return value ? fgc__person(matter->state, (fgc_id)value->number) : NULL;
}

/* The code of a field; 0 when it is not given. */
static int64_t code_in(const struct matter *matter, int32_t key)
{
    const struct value *value = fgc__argument(matter, key);
    return value ? value->number : 0;
}

static bool family_is_among(const struct matter *matter, int32_t key)
{
    for (size_t i = 0; i < matter->given->count; i++)
        if (matter->given->values[i].key == key &&
            is_child_or_parent(fgc__person(matter->state, (fgc_id)matter->given->values[i].number)))
            return true;
    return false;
}

static bool family_took_part(const struct matter *matter)
{
    return !matter->whole || matter->role == FGC_ROLE_CHILD || matter->role == FGC_ROLE_PARENT ||
           family_is_among(matter, FIELD_WITH) || family_is_among(matter, FIELD_ASKED_BY);
}

static bool is_independent(const struct matter *matter)
{
    if (matter->command == FGC_COMMAND_HAND_OVER ||
        matter->command == FGC_COMMAND_CHANGE_CASE_WORKER) {
        const struct person *coordinator =
            fgc__person(matter->state, matter->state->now.coordinator);
        return !coordinator || coordinator->employer == FGC_EMPLOYER_ENGAGED_PER_CASE;
    }
    int64_t contact = code_in(matter, FIELD_PRIOR_CONTACT);
    return code_in(matter, FIELD_EMPLOYER) != FGC_EMPLOYER_CASE_UNIT &&
           contact != FGC_PRIOR_CONTACT_EARLIER && contact != FGC_PRIOR_CONTACT_CASE_HISTORY;
}

static bool alternatives_were_tried(const struct matter *matter)
{
    int64_t reason = code_in(matter, FIELD_REASON);
    return reason == 0 || reason == FGC_EXCLUSION_REASON_COURT_ORDER ||
           reason == FGC_EXCLUSION_REASON_HIDDEN_ADDRESS || has(matter, FIELD_ALTERNATIVES);
}

static bool safety_is_authoritys(const struct matter *matter)
{
    int64_t reason = code_in(matter, FIELD_REASON);
    return (reason != FGC_EXCLUSION_REASON_SAFETY && reason != FGC_EXCLUSION_REASON_COURT_ORDER) ||
           matter->role == FGC_ROLE_CASE_WORKER;
}

static bool responsible_are_known(const struct matter *matter)
{
    for (size_t i = 0; i < matter->given->count; i++) {
        const struct value *value = &matter->given->values[i];
        const struct person *person = value->key == FIELD_RESPONSIBLE
                                          ? fgc__person(matter->state, (fgc_id)value->number)
                                          : NULL;
        if (person && person->kind != FGC_PERSON_COORDINATOR && person->exclusion == 0)
            return true;
    }
    return !fgc__argument(matter, FIELD_RESPONSIBLE);
}

/* Whether all agree who are responsible for an action as an event describes it. */
static bool they_agree(const struct matter *matter, fgc_id event)
{
    const struct record *record = fgc__journal_reading(matter->journal, event);
    struct fields fields = { 0 };
    if (record)
        fields = fgc__record_fields(record);
    for (size_t i = 0; i < fields.count; i++)
        if (fields.values[i].key == FIELD_RESPONSIBLE &&
            !fgc__names(matter->given, FIELD_AGREED_BY, (fgc_id)fields.values[i].number))
            return false;
    return true;
}

/* What described a thing before some edit; 0: nothing did. */
static fgc_id described_before(const struct edit *edits, size_t count, fgc_id thing)
{
    while (count-- > 0)
        if (edits[count].thing == thing)
            return edits[count].event;
    return 0;
}

/* All agree who are responsible for what was written since the last version, and who were for what it takes
 * the place of. */
static bool those_responsible_agree(const struct matter *matter)
{
    const struct state *state = matter->state;
    if (!fgc__argument(matter, FIELD_AGREED_BY))
        return true;
    size_t versions = state->lists[LIST_VERSIONS].count;
    const struct version *all = state->lists[LIST_VERSIONS].items;
    size_t before = versions > 0 ? all[versions - 1].edits : 0;
    const struct edit *edits = state->lists[LIST_EDITS].items;
    size_t count = state->lists[LIST_EDITS].count;
    for (size_t i = before; i < count; i++)
        if (fgc__is_last_edit(state, i, count) &&
            (!they_agree(matter, edits[i].event) ||
             !they_agree(matter, described_before(edits, before, edits[i].thing))))
            return false;
    return true;
}

/* Whether a day has come when it is judged; one that is not given has. */
static bool has_come(const struct matter *matter, int32_t key)
{
    const struct value *day = fgc__argument(matter, key);
    fgc_date today = 0;
    fgc_calendar_local(matter->calendar, matter->at, &today, NULL, NULL);
    return !day || day->number <= today;
}

static bool manager_decides_support(const struct matter *matter)
{
    return matter->state->now.support_actions == 0 || matter->role == FGC_ROLE_MANAGER ||
           code_in(matter, FIELD_DECISION) == FGC_DECISION_PENDING_MANAGER;
}

static bool mandate_covers(const struct matter *matter)
{
    return matter->role == FGC_ROLE_MANAGER || has(matter, FIELD_MANDATE) ||
           code_in(matter, FIELD_DECISION) == FGC_DECISION_PENDING_MANAGER;
}

static bool outcome_fits(const struct matter *matter)
{
    const struct regions *now = &matter->state->now;
    switch (code_in(matter, FIELD_OUTCOME)) {
    case FGC_OUTCOME_COMPLETED:
        return now->phase == FGC_PHASE_FOLLOWING_UP;
    case FGC_OUTCOME_DECLINED:
        return now->conferences == 0 || now->phase == FGC_PHASE_INITIATIVE;
    case FGC_OUTCOME_CONSENT_WITHDRAWN:
        return fgc__was_withdrawn(matter->state);
    case FGC_OUTCOME_NO_PLAN:
        return now->conferences > 0 && now->plan_in_force == 0;
    case FGC_OUTCOME_NOT_APPROVED:
        return now->plan_in_force == 0 && (now->plan_state == FGC_PLAN_STATE_REJECTED ||
                                           now->plan_state == FGC_PLAN_STATE_RETURNED);
    default:
        return true;
    }
}

static bool follow_up_is_settled(const struct matter *matter)
{
    uint8_t follow_up = matter->state->now.follow_up;
    return code_in(matter, FIELD_OUTCOME) != FGC_OUTCOME_COMPLETED ||
           follow_up == FGC_FOLLOW_UP_HELD || follow_up == FGC_FOLLOW_UP_WAIVED;
}

static bool hours_are_expected(const struct matter *matter)
{
    int64_t sum = code_in(matter, FIELD_MINUTES);
    for (int kind = 0; kind < HOURS_KINDS; kind++)
        sum += matter->state->now.minutes[kind] < HOURS_MOST ? matter->state->now.minutes[kind]
                                                             : HOURS_MOST;
    return matter->state->now.conferences > 1 || sum <= HOURS_MOST;
}

static bool birth_is_given(const struct matter *matter)
{
    bool born = fgc__argument(matter, FIELD_BORN), expected = fgc__argument(matter, FIELD_EXPECTED);
    return (matter->whole ? born != expected : !born || !expected) && has_come(matter, FIELD_BORN);
}

static bool actions_are_named(const struct matter *matter)
{
    return code_in(matter, FIELD_DECISION) != FGC_DECISION_PARTLY_APPROVED ||
           has(matter, FIELD_ACTIONS);
}

static bool home_was_interviewed(const struct matter *matter)
{
    const struct value *home = fgc__argument(matter, FIELD_HOME);
    const struct thing *thing = home ? fgc__thing(matter->state, (fgc_id)home->number) : NULL;
    return code_in(matter, FIELD_ANSWER) != 1 || !thing || (thing->marks & FGC_MARK_INTERVIEWED);
}

static bool speaker_is_present(const struct matter *matter)
{
    const struct person *speaker = fgc__person(matter->state, matter->speaker);
    return !speaker || speaker->present;
}

static bool decider_is_family(const struct matter *matter)
{
    const struct person *decider = person_in(matter, FIELD_DECIDER);
    return !fgc__argument(matter, FIELD_DECIDER) || is_child_or_parent(decider) ||
           (matter->person && !matter->person->private_person);
}

static bool reason_is_of_safety_or_law(const struct matter *matter)
{
    int64_t reason = code_in(matter, FIELD_REASON);
    return reason == 0 || reason == FGC_REFUSAL_REASON_SAFETY ||
           reason == FGC_REFUSAL_REASON_UNLAWFUL;
}

/* A child's consent is recorded for a child, an adult's for a parent, and for nobody else. */
static bool consent_is_ones_own(const struct matter *matter)
{
    const struct person *member = person_in(matter, FIELD_MEMBER);
    int32_t role = member && member->kind == FGC_PERSON_CHILD ? FGC_ROLE_CHILD : FGC_ROLE_PARENT;
    return !member || ((matter->role == 0 || matter->role == role) &&
                       (matter->speaker == 0 || matter->speaker == member->id));
}

/* Roles that are given; the others are a person's own, or come with a command of theirs. */
static bool role_fits(const struct matter *matter)
{
    const struct person *member = person_in(matter, FIELD_MEMBER);
    switch (code_in(matter, FIELD_ROLE)) {
    case FGC_ROLE_SUPPORT_PERSON:
    case FGC_ROLE_CHAIR:
    case FGC_ROLE_SECRETARY:
    case FGC_ROLE_INTERPRETER:
    case FGC_ROLE_COMPANION:
    case 0:
        return true;
    case FGC_ROLE_INITIATOR:
    case FGC_ROLE_INFORMANT:
    case FGC_ROLE_MANAGER:
        return !member || !member->private_person;
    default:
        return false;
    }
}

/* Whoever sits in private time may sit there also as what they become. */
static bool room_stays_private(const struct matter *matter)
{
    const struct person *member = person_in(matter, FIELD_MEMBER);
    const struct value *role = fgc__argument(matter, FIELD_ROLE);
    if (matter->state->now.phase != FGC_PHASE_PRIVATE_TIME || !member || !member->present ||
        member->called_in)
        return true;
    struct person becomes = *member;
    if (matter->command == FGC_COMMAND_GIVE_ROLE && role)
        becomes.granted |= 1u << (role->number & 31);
    if (matter->command == FGC_COMMAND_TAKE_ROLE && role)
        becomes.granted &= ~(1u << (role->number & 31));
    if (fgc__argument(matter, FIELD_PRIVATE))
        becomes.private_person = code_in(matter, FIELD_PRIVATE) == 1;
    return fgc__may_attend(matter->state, matter->profile, &becomes, FGC_PHASE_PRIVATE_TIME);
}

/* An offer may be made to a child alone. */
static bool risk_is_assessed(const struct matter *matter)
{
    const struct person *member = person_in(matter, FIELD_MEMBER);
    bool may_come = !matter->whole && !fgc__argument(matter, FIELD_MEMBER);
    return may_come || (member && member->kind == FGC_PERSON_CHILD) ||
           fgc__risk_is_assessed(matter->state);
}

bool fgc__holds_of_arguments(const struct matter *matter, int32_t fact)
{
    if (!matter->given)
        return true;
    switch (fact) {
    case FGC_FACT_TARGET_KNOWN:
        return target_is_known(matter);
    case FGC_FACT_RISK_ASSESSED:
        return risk_is_assessed(matter);
    case FGC_FACT_STRIKABLE:
        return is_strikable(matter);
    case FGC_FACT_SPEAKER_PRESENT:
        return speaker_is_present(matter);
    case FGC_FACT_OWN_CONSENT:
        return consent_is_ones_own(matter);
    case FGC_FACT_ROLE_FITS:
        return role_fits(matter);
    case FGC_FACT_ROOM_STAYS_PRIVATE:
        return room_stays_private(matter);
    case FGC_FACT_FAMILY_TOOK_PART:
        return family_took_part(matter);
    case FGC_FACT_INDEPENDENT:
        return is_independent(matter);
    case FGC_FACT_ACQUAINTANCE_ACCEPTED:
        return code_in(matter, FIELD_PRIOR_CONTACT) != FGC_PRIOR_CONTACT_SLIGHT || !matter->whole ||
               family_is_among(matter, FIELD_ACCEPTED_BY);
    case FGC_FACT_TRAINED:
        return has(matter, FIELD_TRAINED) && has_come(matter, FIELD_TRAINED);
    case FGC_FACT_CERTIFICATE_SHOWN:
        return has(matter, FIELD_POLICE_CERTIFICATE) && has_come(matter, FIELD_POLICE_CERTIFICATE);
    case FGC_FACT_BASIS_GIVEN:
        return !fgc__argument(matter, FIELD_REQUIRED) || code_in(matter, FIELD_REQUIRED) == 1 ||
               has(matter, FIELD_BASIS);
    case FGC_FACT_DECIDER_IS_FAMILY:
        return decider_is_family(matter);
    case FGC_FACT_ALTERNATIVES_TRIED:
        return alternatives_were_tried(matter);
    case FGC_FACT_SAFETY_IS_AUTHORITYS:
        return safety_is_authoritys(matter);
    case FGC_FACT_RESPONSIBLE_KNOWN:
        return responsible_are_known(matter);
    case FGC_FACT_SHORT_TALK:
        return code_in(matter, FIELD_MINUTES) <= TALK_MINUTES;
    case FGC_FACT_REASON_OF_SAFETY_OR_LAW:
        return reason_is_of_safety_or_law(matter);
    case FGC_FACT_MANDATE_COVERS:
        return mandate_covers(matter);
    case FGC_FACT_MANAGER_WHERE_SUPPORT:
        return manager_decides_support(matter);
    case FGC_FACT_THOSE_RESPONSIBLE_AGREE:
        return those_responsible_agree(matter);
    case FGC_FACT_BIRTH_GIVEN:
        return birth_is_given(matter);
    case FGC_FACT_OUTCOME_FITS:
        return outcome_fits(matter);
    case FGC_FACT_FOLLOW_UP_SETTLED:
        return follow_up_is_settled(matter);
    case FGC_FACT_HOURS_EXPECTED:
        return hours_are_expected(matter);
    case FGC_FACT_ACTIONS_NAMED:
        return actions_are_named(matter);
    case FGC_FACT_INTERVIEWED:
        return home_was_interviewed(matter);
    default:
        return true;
    }
}
