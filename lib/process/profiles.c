#include <fgc/profile.h>
#include <stdatomic.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"
#include "process/compiled.h"
#include "process/sources.h"
#include "rules/limits.h"

enum { CLOCK_LIMIT = 16, ROLE_LIMIT = FGC_ROLE_INTAKE + 1, ID_ROOM = 64 };

struct profile_row {
    int32_t profile;
    int32_t country;
    int32_t approver;
    int32_t consent_age;
    const char *const
        *clocks; /* ids of rules; those that are off by themselves wait to be switched on */
    const char *citation;
};

// clang-format off
static const char *const norwegian_clocks[] = {
    "no.assignment.ordinary", "no.assignment.acute", "no.coordinator.contact", "no.conference.window",
    "fgc.follow_up", "fgc.decision", "fgc.check_in", "consent.turns_15", "consent.turns_18", NULL,
};
static const char *const danish_clocks[] = {
    "dk.assignment.ordinary", "dk.assignment.acute", "fgc.follow_up", "fgc.decision", "fgc.check_in",
    "consent.turns_15", "consent.turns_18", "dk.party.turns_10", "dk.transition.18", NULL,
};

_Static_assert(sizeof norwegian_clocks / sizeof *norwegian_clocks <= CLOCK_LIMIT, "room for the clocks");
_Static_assert(sizeof danish_clocks / sizeof *danish_clocks <= CLOCK_LIMIT, "room for the clocks");

static const struct profile_row rows[] = {
    /* profile                   country          who decides             consents from  clocks            source */
    { FGC_PROFILE_NO_BARNEVERN, FGC_COUNTRY_NO, FGC_APPROVER_AUTHORITY, 15, norwegian_clocks, CITE_APPROVAL },
    { FGC_PROFILE_NO_OPPVEKST,  FGC_COUNTRY_NO, FGC_APPROVER_NETWORK,   15, norwegian_clocks, CITE_PRACTICE },
    { FGC_PROFILE_DK_BOERNESAG, FGC_COUNTRY_DK, FGC_APPROVER_AUTHORITY, 15, danish_clocks,    CITE_HANDBOOK },
};
// clang-format on

struct profile_clock {
    const fgc_rule *rule;
    fgc_rule *own; /* the tuned rule, to be freed; NULL: the library's */
    bool on;
};

struct fgc_profile {
    fgc_allocator allocator;
    atomic_size_t holders;
    bool frozen;
    const struct profile_row *row;
    char id[ID_ROOM];
    int32_t version;
    bool complete; /* only a complete request starts the assignment clock */
    struct compiled compiled;
    uint8_t admissions[ROLE_LIMIT][PART_COUNT];
    size_t clock_count;
    struct profile_clock clocks[CLOCK_LIMIT];
    fgc_calendar *calendar;
    char *closing; /* NULL: none */
    char *zone;    /* NULL: the country's */
};

static void release(fgc_profile *profile)
{
    fgc_allocator memory = profile->allocator;
    for (size_t i = 0; i < profile->clock_count; i++)
        fgc_rule_free(profile->clocks[i].own);
    fgc_calendar_free(profile->calendar);
    fgc__free(&memory, profile->closing, profile->closing ? strlen(profile->closing) + 1 : 0);
    fgc__free(&memory, profile->zone, profile->zone ? strlen(profile->zone) + 1 : 0);
    fgc__free(&memory, profile, sizeof *profile);
}

/* Copy a text that may be NULL; false when there is no memory. */
static bool copy(const fgc_allocator *memory, const char *text, char **out)
{
    *out = text ? fgc__copy(memory, text, strlen(text)) : NULL;
    return !text || *out;
}

static fgc_status build_calendar(const fgc_profile *profile, const char *closing,
                                 fgc_calendar **calendar, fgc_error *error)
{
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = profile->row->country,
                                     .closing = closing,
                                     .zone = profile->zone,
                                     .allocator = &profile->allocator };
    return fgc_calendar_new(&options, calendar, error);
}

/* A profile of a row with its texts and calendar, and nothing set. */
static fgc_status make(const struct profile_row *row, const fgc_allocator *allocator,
                       const char *closing, const char *zone, fgc_profile **profile,
                       fgc_error *error)
{
    fgc_allocator memory = fgc__allocator(allocator);
    fgc_profile *made = fgc__alloc(&memory, sizeof *made);
    if (!made)
        return fgc__no_memory(error);
    made->allocator = memory;
    made->row = row;
    atomic_init(&made->holders, 1);
    fgc_status status = FGC_OK;
    if (!copy(&memory, closing, &made->closing) || !copy(&memory, zone, &made->zone))
        status = fgc__no_memory(error);
    if (!status)
        status = build_calendar(made, made->closing, &made->calendar, error);
    if (status)
        release(made);
    else
        *profile = made;
    return status;
}

/* What a guard is about. A child may be informed before the risk is assessed of involving parents and
 * network: of these commands it matters whom they involve. */
static int32_t subject_of(const struct guard_row *guard)
{
    if (guard->fact == FGC_FACT_RISK_ASSESSED && guard->command == FGC_COMMAND_INFORM)
        return FGC_SUBJECT_PERSON;
    if (guard->fact == FGC_FACT_RISK_ASSESSED && guard->command == FGC_COMMAND_OFFER)
        return FGC_SUBJECT_ARGUMENTS;
    return fgc_fact_subject(guard->fact);
}

static void set_from_rows(fgc_profile *profile)
{
    size_t guard_count;
    const struct guard_row *guards = fgc__guards(&guard_count);
    const struct profile_row *row = profile->row;
    const char *id = fgc_code_id(FGC_LIST_PROFILE, row->profile);
    memcpy(profile->id, id, strlen(id) + 1);
    profile->version = 1;
    profile->compiled.consent_age = row->consent_age;
    profile->compiled.approver = row->approver;
    for (size_t i = 0; i < guard_count; i++)
        profile->compiled.guards[i] =
            (struct compiled_guard){ .fact = (uint8_t)guards[i].fact,
                                     .subject = (uint8_t)subject_of(&guards[i]),
                                     .severity = (uint8_t)guards[i].severities[row->profile - 1],
                                     .wanted = guards[i].wanted };
    for (int32_t role = 1; role < ROLE_LIMIT; role++)
        for (int32_t part = 0; part < PART_COUNT; part++)
            profile->admissions[role][part] =
                (uint8_t)fgc_role_admission(role, FGC_PHASE_INFORMATION + part);
    for (size_t i = 0; row->clocks[i]; i++) {
        const fgc_rule *rule = fgc_rule_find(row->clocks[i], row->country);
        fgc_rule_options facts = { .size = sizeof facts };
        fgc_rule_read(rule, &facts, NULL);
        profile->clocks[profile->clock_count++] = (struct profile_clock){ rule, NULL, !facts.off };
    }
}

/* The field of the person a command is about: its member, else its child; FIELD_NONE when there is none. */
static int16_t person_key(const struct field_row *fields, size_t count)
{
    int16_t found = FIELD_NONE;
    for (size_t i = 0; i < count; i++) {
        bool required = fields[i].how & IS_REQUIRED;
        if (required && fields[i].key == FIELD_MEMBER)
            return FIELD_MEMBER;
        if (required && fields[i].key == FIELD_CHILD)
            found = FIELD_CHILD;
    }
    return found;
}

static void need_of_people(struct compiled_command *command, const struct compiled_guard *guard)
{
    uint64_t bit = fgc__fact_bit(guard->fact);
    command->of_people |= bit;
    command->wanted_of_people |= guard->wanted ? bit : 0;
    command->blocking |= guard->severity > FGC_SEVERITY_ADVICE ? bit : 0;
    command->required |= guard->severity > FGC_SEVERITY_OVERRIDABLE ? bit : 0;
}

static void need(struct compiled_command *command, const struct compiled_guard *guard)
{
    uint64_t bit = fgc__fact_bit(guard->fact);
    if (guard->severity == FGC_SEVERITY_OFF || guard->fact == FGC_FACT_KNOWN)
        return;
    if (guard->subject == FGC_SUBJECT_PERSON)
        need_of_people(command, guard);
    if (guard->subject == FGC_SUBJECT_CASE) {
        command->facts[guard->fact / 64] |= bit;
        command->wanted[guard->fact / 64] |= guard->wanted ? bit : 0;
    }
}

/* The guards of a command stand together, in the order of the commands. */
static void compile_command(struct compiled *compiled, int32_t id, uint16_t first_guard)
{
    size_t guard_count, field_count;
    const struct guard_row *guards = fgc__guards(&guard_count);
    const struct command_row *row = fgc__command(id);
    struct compiled_command *command = &compiled->commands[id];
    *command = (struct compiled_command){ .phases = row->phases != 0 ? row->phases : 1,
                                          .roles = row->roles,
                                          .fields = fgc__fields(id, &field_count),
                                          .first_guard = first_guard,
                                          .end_guard = first_guard };
    command->field_count = (uint16_t)field_count;
    command->person_key = person_key(command->fields, field_count);
    for (; command->end_guard < guard_count && guards[command->end_guard].command == id;
         command->end_guard++)
        need(command, &compiled->guards[command->end_guard]);
}

static void ask(struct compiled *compiled, const struct compiled_guard *guard)
{
    if (guard->subject == FGC_SUBJECT_CASE && guard->severity != FGC_SEVERITY_OFF &&
        !memchr(compiled->asked, guard->fact, compiled->asked_count))
        compiled->asked[compiled->asked_count++] = guard->fact;
}

static void compile(fgc_profile *profile)
{
    struct compiled *compiled = &profile->compiled;
    for (int32_t part = 0; part < PART_COUNT; part++) {
        compiled->may[part] = compiled->called[part] = 0;
        for (int32_t role = 1; role < ROLE_LIMIT; role++) {
            if (profile->admissions[role][part] >= FGC_ADMISSION_MAY)
                compiled->may[part] |= 1u << role;
            else if (profile->admissions[role][part] == FGC_ADMISSION_IF_CALLED)
                compiled->called[part] |= 1u << role;
        }
    }
    for (int32_t command = 1; command < COMMAND_LIMIT; command++)
        compile_command(compiled, command, compiled->commands[command - 1].end_guard);
    compiled->guard_count = compiled->commands[COMMAND_LIMIT - 1].end_guard;
    for (size_t i = 0; i < compiled->guard_count; i++)
        ask(compiled, &compiled->guards[i]);
}

static void freeze(fgc_profile *profile)
{
    compile(profile);
    profile->frozen = true;
}

fgc_status fgc_profile_load(const char *id, const fgc_profile_options *options,
                            fgc_profile **profile, fgc_error *error)
{
    fgc_profile_options ours = { .size = sizeof ours };
    fgc_status status =
        options ? fgc__sized_in(options, &ours, sizeof ours, sizeof ours, error) : FGC_OK;
    if (status)
        return status;
    if (!id || !profile || ours.reserved != 0)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no id, no place for the profile, or a reserved field set");
    int32_t found = fgc_code_find(FGC_LIST_PROFILE, id);
    if (found == 0)
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "there is no profile of this id", "id");
    fgc_profile *made = NULL;
    status = make(&rows[found - 1], ours.allocator, ours.closing, ours.zone, &made, error);
    if (status)
        return status;
    set_from_rows(made);
    freeze(made);
    *profile = made;
    return FGC_OK;
}

/* A rule like another, in memory of the profile's. */
static fgc_status tune(const fgc_profile *profile, const fgc_rule *rule, int32_t policy,
                       int32_t amount, fgc_rule **tuned, fgc_error *error)
{
    fgc_rule_options facts = { .size = sizeof facts };
    fgc_status status = fgc_rule_read(rule, &facts, error);
    if (status)
        return status;
    if (amount != 0 && amount != facts.amount && facts.amount_most == 0)
        return fgc__fail_in(error, FGC_ERROR_RANGE, "the rule's amount is fixed", "amount");
    if (policy != 0 && (policy < 0 || policy > 31 || !(facts.policies & 1u << policy)))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "the rule has no such policy",
                            "policy");
    facts.policy = policy != 0 ? policy : facts.policy;
    facts.amount = amount != 0 ? amount : facts.amount;
    facts.allocator = &profile->allocator;
    return fgc_rule_new(&facts, tuned, error);
}

static fgc_status copy_settings(fgc_profile *draft, const fgc_profile *base, fgc_error *error)
{
    draft->compiled.consent_age = base->compiled.consent_age;
    draft->compiled.approver = base->compiled.approver;
    draft->complete = base->complete;
    memcpy(draft->compiled.guards, base->compiled.guards, sizeof draft->compiled.guards);
    memcpy(draft->admissions, base->admissions, sizeof draft->admissions);
    for (size_t i = 0; i < base->clock_count; i++) {
        struct profile_clock clock = { base->clocks[i].rule, NULL, base->clocks[i].on };
        if (base->clocks[i].own) {
            fgc_status status = tune(draft, clock.rule, 0, 0, &clock.own, error);
            if (status)
                return status;
            clock.rule = clock.own;
        }
        draft->clocks[draft->clock_count++] = clock;
    }
    return FGC_OK;
}

fgc_status fgc_profile_derive(const fgc_profile *base, const char *id, int32_t version,
                              fgc_profile **draft, fgc_error *error)
{
    if (!base || !draft || !base->frozen)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                            "no frozen profile to derive from, or no place for the draft", "base");
    if (!fgc__is_id(id) || fgc_code_find(FGC_LIST_PROFILE, id) != 0 || version < 1)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                            "the id or the version is not possible, or the library's", "id");
    fgc_profile *made = NULL;
    fgc_status status = make(base->row, &base->allocator, base->closing, base->zone, &made, error);
    if (status)
        return status;
    memcpy(made->id, id, strlen(id) + 1);
    made->version = version;
    status = copy_settings(made, base, error);
    if (status)
        release(made);
    else
        *draft = made;
    return status;
}

void fgc_profile_freeze(fgc_profile *profile)
{
    if (profile && !profile->frozen)
        freeze(profile);
}

const struct compiled *fgc__profile_compiled(const fgc_profile *profile)
{
    return &profile->compiled;
}

/* The count of holders is all that ever changes in a frozen profile, and changes atomically. */
void fgc_profile_hold(const fgc_profile *profile)
{
    if (profile && profile->frozen)
        atomic_fetch_add(&((fgc_profile *)profile)->holders, 1);
}

void fgc_profile_free(const fgc_profile *profile)
{
    if (profile && atomic_fetch_sub(&((fgc_profile *)profile)->holders, 1) == 1)
        release((fgc_profile *)profile);
}

static fgc_status check_draft(const fgc_profile *draft, bool possible, const char *field,
                              fgc_error *error)
{
    if (!draft || draft->frozen)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "no draft, or one that is frozen",
                            "draft");
    return possible ? FGC_OK
                    : fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT,
                                   "there is no such value, or it is fixed", field);
}

fgc_status fgc_profile_set_severity(fgc_profile *draft, size_t guard, int32_t severity,
                                    fgc_error *error)
{
    size_t count;
    const struct guard_row *guards = fgc__guards(&count);
    bool possible = guard < count && !guards[guard].fixed && severity >= FGC_SEVERITY_OFF &&
                    severity <= FGC_SEVERITY_REQUIRED;
    fgc_status status = check_draft(draft, possible, "severity", error);
    if (!status)
        draft->compiled.guards[guard].severity = (uint8_t)severity;
    return status;
}

static bool may_admit(int32_t role, int32_t part, int32_t admission)
{
    int32_t group = fgc_role_group_of(role);
    bool outsider = group == FGC_ROLE_GROUP_AUTHORITY || group == FGC_ROLE_GROUP_COORDINATOR;
    return fgc_role_admission_is_tuned(role, part) && admission >= FGC_ADMISSION_NONE &&
           admission <= FGC_ADMISSION_REQUIRED &&
           !(outsider && part == FGC_PHASE_PRIVATE_TIME && admission > FGC_ADMISSION_IF_CALLED);
}

fgc_status fgc_profile_set_admission(fgc_profile *draft, int32_t role, int32_t part,
                                     int32_t admission, fgc_error *error)
{
    fgc_status status = check_draft(draft, may_admit(role, part, admission), "admission", error);
    if (!status)
        draft->admissions[role][part - FGC_PHASE_INFORMATION] = (uint8_t)admission;
    return status;
}

fgc_status fgc_profile_set_consent_age(fgc_profile *draft, int32_t years, fgc_error *error)
{
    fgc_status status = check_draft(draft, years >= 1 && years <= 18, "years", error);
    if (!status)
        draft->compiled.consent_age = years;
    return status;
}

fgc_status fgc_profile_set_approver(fgc_profile *draft, int32_t approver, fgc_error *error)
{
    bool known = approver == FGC_APPROVER_AUTHORITY || approver == FGC_APPROVER_NETWORK;
    fgc_status status = check_draft(draft, known, "approver", error);
    if (!status)
        draft->compiled.approver = approver;
    return status;
}

fgc_status fgc_profile_set_complete(fgc_profile *draft, bool complete, fgc_error *error)
{
    fgc_status status = check_draft(draft, true, "complete", error);
    if (!status)
        draft->complete = complete;
    return status;
}

/* The clock of a rule, NULL when the profile has none. */
static struct profile_clock *find_clock(fgc_profile *profile, const char *rule)
{
    for (size_t i = 0; i < profile->clock_count; i++) {
        fgc_rule_options facts = { .size = sizeof facts };
        fgc_rule_read(profile->clocks[i].rule, &facts, NULL);
        if (strcmp(facts.id, rule) == 0)
            return &profile->clocks[i];
    }
    return NULL;
}

fgc_status fgc_profile_set_clock(fgc_profile *draft, const char *rule, bool on, int32_t policy,
                                 int32_t amount, fgc_error *error)
{
    fgc_status status = check_draft(draft, rule != NULL, "rule", error);
    if (status)
        return status;
    struct profile_clock *clock = find_clock(draft, rule);
    if (!clock)
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "the profile has no clock of this rule",
                            "rule");
    if (policy != 0 || amount != 0) {
        fgc_rule *tuned = NULL;
        status = tune(draft, clock->rule, policy, amount, &tuned, error);
        if (status)
            return status;
        fgc_rule_free(clock->own);
        clock->rule = clock->own = tuned;
    }
    clock->on = on;
    return FGC_OK;
}

fgc_status fgc_profile_set_closing(fgc_profile *draft, const char *closing, fgc_error *error)
{
    fgc_calendar *calendar = NULL;
    char *kept = NULL;
    fgc_status status = check_draft(draft, true, "closing", error);
    if (!status)
        status = build_calendar(draft, closing, &calendar, error);
    if (status)
        return status;
    if (!copy(&draft->allocator, closing, &kept)) {
        fgc_calendar_free(calendar);
        return fgc__no_memory(error);
    }
    fgc_calendar_free(draft->calendar);
    fgc__free(&draft->allocator, draft->closing, draft->closing ? strlen(draft->closing) + 1 : 0);
    draft->calendar = calendar;
    draft->closing = kept;
    return FGC_OK;
}

const char *fgc_profile_name(const fgc_profile *profile)
{
    return profile ? profile->id : "";
}

int32_t fgc_profile_version(const fgc_profile *profile)
{
    return profile ? profile->version : 0;
}

int32_t fgc_profile_base(const fgc_profile *profile)
{
    return profile ? profile->row->profile : 0;
}

const char *fgc_profile_citation(const fgc_profile *profile)
{
    return profile ? profile->row->citation : "";
}

int32_t fgc_profile_country(const fgc_profile *profile)
{
    return profile ? profile->row->country : 0;
}

bool fgc_profile_is_frozen(const fgc_profile *profile)
{
    return profile && profile->frozen;
}

int32_t fgc_profile_severity(const fgc_profile *profile, size_t guard)
{
    if (!profile || guard >= fgc_guard_count())
        return FGC_SEVERITY_OFF;
    size_t count;
    fgc__guards(&count);
    return guard < count ? profile->compiled.guards[guard].severity : FGC_SEVERITY_REQUIRED;
}

int32_t fgc_profile_admission(const fgc_profile *profile, int32_t role, int32_t part)
{
    bool known = profile && fgc_role_admission(role, part) != 0;
    return known ? profile->admissions[role][part - FGC_PHASE_INFORMATION] : 0;
}

int32_t fgc_profile_consent_age(const fgc_profile *profile)
{
    return profile ? profile->compiled.consent_age : 0;
}

int32_t fgc_profile_approver(const fgc_profile *profile)
{
    return profile ? profile->compiled.approver : 0;
}

bool fgc_profile_complete(const fgc_profile *profile)
{
    return profile && profile->complete;
}

const fgc_calendar *fgc_profile_calendar(const fgc_profile *profile)
{
    return profile ? profile->calendar : NULL;
}

size_t fgc_profile_clock_count(const fgc_profile *profile)
{
    return profile ? profile->clock_count : 0;
}

const fgc_rule *fgc_profile_clock(const fgc_profile *profile, size_t index)
{
    return profile && index < profile->clock_count ? profile->clocks[index].rule : NULL;
}

bool fgc_profile_clock_is_on(const fgc_profile *profile, size_t index)
{
    return profile && index < profile->clock_count && profile->clocks[index].on;
}
