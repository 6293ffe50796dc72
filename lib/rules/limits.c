#include "rules/limits.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fail.h"
#include "base/sized.h"
#include "rules/holidays.h"
#include "values/unicode.h"

#define UNIT(unit) (1u << FGC_UNIT_##unit)
#define POLICY(policy) (1u << FGC_POLICY_##policy)
#define DATES (UNIT(DAYS) | UNIT(WEEKS) | UNIT(MONTHS) | UNIT(YEARS))
#define WEEKEND (FGC_SATURDAYS | FGC_SUNDAYS)

// clang-format off
const struct policy fgc__policies[POLICY_COUNT] = {
    /* policy                         excluded                      units                     rolls  1 March */
    [FGC_POLICY_ELAPSED]          = { 0,                            UNIT(HOURS),              false, false },
    [FGC_POLICY_CALENDAR]         = { 0,                            DATES,                    false, false },
    [FGC_POLICY_CALENDAR_ROLL]    = { 0,                            DATES,                    true,  false },
    [FGC_POLICY_BIRTHDAY_28_FEB]  = { 0,                            UNIT(YEARS),              false, false },
    [FGC_POLICY_BIRTHDAY]         = { 0,                            UNIT(YEARS),              false, true  },
    [FGC_POLICY_HOLIDAYS]         = { FGC_HOLIDAYS,                 UNIT(HOURS) | UNIT(DAYS), false, false },
    [FGC_POLICY_HOLIDAYS_ROLL]    = { FGC_HOLIDAYS,                 UNIT(DAYS),               true,  false },
    [FGC_POLICY_SUNDAYS_HOLIDAYS] = { FGC_SUNDAYS | FGC_HOLIDAYS,   UNIT(HOURS),              false, false },
    [FGC_POLICY_MON_SAT]          = { FGC_SUNDAYS | FGC_HOLIDAYS,   UNIT(DAYS),               false, false },
    [FGC_POLICY_MON_SAT_ROLL]     = { FGC_SUNDAYS | FGC_HOLIDAYS,   UNIT(DAYS),               true,  false },
    [FGC_POLICY_WEEKENDS]         = { WEEKEND,                      UNIT(HOURS) | UNIT(DAYS), false, false },
    [FGC_POLICY_WEEKENDS_ROLL]    = { WEEKEND,                      UNIT(DAYS),               true,  false },
    [FGC_POLICY_WORKING_DAYS]     = { WEEKEND | FGC_HOLIDAYS,       UNIT(HOURS) | UNIT(DAYS), false, false },
};

#define ORDINARY (POLICY(WORKING_DAYS) | POLICY(WEEKENDS) | POLICY(MON_SAT) | POLICY(CALENDAR) | POLICY(CALENDAR_ROLL))
#define ACUTE (POLICY(WORKING_DAYS) | POLICY(WEEKENDS) | POLICY(SUNDAYS_HOLIDAYS) | POLICY(ELAPSED))
#define PLAIN (POLICY(CALENDAR) | POLICY(CALENDAR_ROLL))
#define BIRTHDAY (POLICY(BIRTHDAY) | POLICY(BIRTHDAY_28_FEB))

/* The first day of a year from 1973 to 2100, as a constant. */
#define NEW_YEAR(year) (((year) - 1970) * 365 + ((year) - 1969) / 4)

static const char bufetat[]     = "Bufetat: familieråd, inntaksside (15 virkedager; ett døgn, helgedager unntatt), per november 2026";
static const char dk_practice[] = "Ingen dansk frist; kommunens eget valg efter norsk forbillede";
static const char bufdir[]      = "Bufdir: håndbok i familieråd, per november 2026";
static const char bufdir_week[] = "Bufdir: inntak til familieråd, per november 2026";
static const char dk_review[]   = "Dansk praksis for familierådslagning, pr. november 2026";
static const char no_review[]   = "Norsk praksis for familieråd, per november 2026";
static const char practice[]    = "Praksis i kommunene, per november 2026";
static const char dutch[]       = "Nederlandsk praksis (Eigen Kracht), per november 2026";
static const char turns_15[]    = "Barnevernsloven (lov 18. juni 2021 nr. 97) § 12-3";
static const char dk_turns_15[]  = "Dansk praksis: samtykke fra 15 år, pr. november 2026";
static const char turns_18[]    = "Vergemålsloven (lov 26. mars 2010 nr. 9) § 8; værgemålsloven (lov nr. 388 af 14. juni 1995) § 1";
static const char bvl_2_1[]     = "Barnevernsloven (lov 18. juni 2021 nr. 97) § 2-1";
static const char bvl_2_2[]     = "Barnevernsloven (lov 18. juni 2021 nr. 97) § 2-2; domstolloven § 148";
static const char fvl_29[]      = "Forvaltningsloven (lov 10. februar 1967) § 29; domstolloven §§ 148–149";
static const char bl_3[]        = "Barnets lov (lov nr. 721 af 13. juni 2023) § 3";
static const char bl_20[]       = "Barnets lov (lov nr. 721 af 13. juni 2023) § 20, stk. 3";
static const char bl_91[]       = "Barnets lov (lov nr. 721 af 13. juni 2023) § 91";
static const char bl_95[]       = "Barnets lov (lov nr. 721 af 13. juni 2023) § 95, stk. 2";
static const char bl_123[]      = "Barnets lov (lov nr. 721 af 13. juni 2023) § 123, stk. 3";
static const char bl_136[]      = "Barnets lov (lov nr. 721 af 13. juni 2023) § 136";
static const char receipt[]     = "Kommunernes vejledende sider om kvittering for underretning (6 hverdage), pr. november 2026";
static const char rsl_67[]      = "Retssikkerhedsloven (lov nr. 453 af 10. juni 1997) § 67; forældelsesloven § 27; vejledning nr. 9533 af 2018";

/* Every deadline rule. `hold`: a hold stops it (assignment and guidance, never a statutory one).
 * `valid`: the days from and to which its source is in force; 0 is not bounded. */
#define NO FGC_COUNTRY_NO
#define DK FGC_COUNTRY_DK
static const struct fgc_rule rules[] = {
    { .id = "no.assignment.ordinary", .country = NO, .unit = FGC_UNIT_DAYS, .amount = 15,
      .policy = FGC_POLICY_WORKING_DAYS, .policies = ORDINARY,
      .starts = FGC_MOMENT_REQUEST_RECEIVED, .met_by = FGC_MOMENT_COORDINATOR_ASSIGNED, .stops_on_hold = true,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_GUIDANCE, .citation = bufetat,
      .titles = { "Navngitt koordinator, ordinær sak", "Namngjeven koordinator, ordinær sak",
                  "Navngiven samordner, almindelig sag", "Named coordinator, ordinary case" } },
    { .id = "no.assignment.acute", .country = NO, .unit = FGC_UNIT_HOURS, .amount = 24,
      .policy = FGC_POLICY_WORKING_DAYS, .policies = ACUTE,
      .starts = FGC_MOMENT_REQUEST_RECEIVED, .met_by = FGC_MOMENT_COORDINATOR_ASSIGNED, .stops_on_hold = true,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_GUIDANCE, .citation = bufetat,
      .titles = { "Navngitt koordinator, akutt eller hastesak", "Namngjeven koordinator, akutt sak eller hastesak",
                  "Navngiven samordner, akut sag eller hastesag", "Named coordinator, acute or hurried case" } },
    { .id = "dk.assignment.ordinary", .country = DK, .unit = FGC_UNIT_DAYS, .amount = 15,
      .policy = FGC_POLICY_WORKING_DAYS, .policies = ORDINARY, .off = true,
      .starts = FGC_MOMENT_REQUEST_RECEIVED, .met_by = FGC_MOMENT_COORDINATOR_ASSIGNED, .stops_on_hold = true,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_SOFT, .citation = dk_practice,
      .titles = { "Navngitt koordinator, ordinær sak", "Namngjeven koordinator, ordinær sak",
                  "Navngiven samordner, almindelig sag", "Named coordinator, ordinary case" } },
    { .id = "dk.assignment.acute", .country = DK, .unit = FGC_UNIT_HOURS, .amount = 24,
      .policy = FGC_POLICY_WORKING_DAYS, .policies = ACUTE, .off = true,
      .starts = FGC_MOMENT_REQUEST_RECEIVED, .met_by = FGC_MOMENT_COORDINATOR_ASSIGNED, .stops_on_hold = true,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_SOFT, .citation = dk_practice,
      .titles = { "Navngitt koordinator, akutt eller hastesak", "Namngjeven koordinator, akutt sak eller hastesak",
                  "Navngiven samordner, akut sag eller hastesag", "Named coordinator, acute or hurried case" } },

    { .id = "no.coordinator.contact", .country = NO, .unit = FGC_UNIT_WEEKS, .amount = 1,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_COORDINATOR_ASSIGNED, .met_by = FGC_MOMENT_AGREEMENT_SIGNED, .stops_on_hold = true,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_GUIDANCE, .citation = bufdir_week,
      .titles = { "Oppdragsavtale med koordinator", "Oppdragsavtale med koordinator",
                  "Aftale med samordner", "Agreement with the coordinator" } },
    { .id = "no.conference.window", .country = NO, .unit = FGC_UNIT_WEEKS, .amount = 8, .opens = 4,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_REFERRED, .met_by = FGC_MOMENT_CONFERENCE_OPENED,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_SOFT, .citation = bufdir,
      .titles = { "Første familieråd", "Første familieråd", "Første familierådslagning", "First conference" } },
    { .id = "fgc.follow_up", .country = NO, .unit = FGC_UNIT_MONTHS, .amount = 3, .least = 1, .most = 6,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_PLAN_APPROVED, .met_by = FGC_MOMENT_FOLLOW_UP_OPENED,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_SOFT, .citation = no_review,
      .titles = { "Oppfølgende familieråd", "Oppfølgjande familieråd", "Opfølgende rådslagning", "Follow-up conference" } },
    { .id = "fgc.follow_up", .country = DK, .unit = FGC_UNIT_MONTHS, .amount = 6, .opens = 3,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_PLAN_APPROVED, .met_by = FGC_MOMENT_FOLLOW_UP_OPENED,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_SOFT, .citation = dk_review,
      .titles = { "Oppfølgende familieråd", "Oppfølgjande familieråd", "Opfølgende rådslagning", "Follow-up conference" } },
    { .id = "fgc.decision", .unit = FGC_UNIT_WEEKS, .amount = 1,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_PLAN_READY, .met_by = FGC_MOMENT_PLAN_DECIDED,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_SOFT, .citation = practice,
      .titles = { "Avgjørelse om planen", "Avgjerd om planen", "Afgørelse om planen", "Decision on the plan" } },
    { .id = "fgc.check_in", .unit = FGC_UNIT_WEEKS, .amount = 4, .off = true,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_PLAN_APPROVED, .met_by = FGC_MOMENT_CHECK_IN,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_SOFT, .citation = dutch,
      .titles = { "Kontakt om hvordan planen går", "Kontakt om korleis planen går",
                  "Kontakt om, hvordan planen går", "Contact on how the plan is going" } },

    { .id = "consent.turns_15", .country = NO, .unit = FGC_UNIT_YEARS, .amount = 15, .from_date = true, .ends_at_start = true,
      .policy = FGC_POLICY_BIRTHDAY, .policies = BIRTHDAY,
      .starts = FGC_MOMENT_BORN, .met_by = FGC_MOMENT_OF_AGE,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = turns_15,
      .titles = { "Barnet fyller 15 år og samtykker selv", "Barnet fyller 15 år og samtykkjer sjølv",
                  "Barnet fylder 15 år og samtykker selv", "The child turns 15 and consents too" } },
    { .id = "consent.turns_15", .country = DK, .unit = FGC_UNIT_YEARS, .amount = 15, .from_date = true, .ends_at_start = true,
      .policy = FGC_POLICY_BIRTHDAY, .policies = BIRTHDAY,
      .starts = FGC_MOMENT_BORN, .met_by = FGC_MOMENT_OF_AGE,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_SOFT, .citation = dk_turns_15,
      .titles = { "Barnet fyller 15 år og samtykker selv", "Barnet fyller 15 år og samtykkjer sjølv",
                  "Barnet fylder 15 år og samtykker selv", "The child turns 15 and consents too" } },
    { .id = "consent.turns_18", .unit = FGC_UNIT_YEARS, .amount = 18, .from_date = true, .ends_at_start = true,
      .policy = FGC_POLICY_BIRTHDAY, .policies = BIRTHDAY,
      .starts = FGC_MOMENT_BORN, .met_by = FGC_MOMENT_OF_AGE,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = turns_18,
      .titles = { "Barnet fyller 18 år og samtykker alene", "Barnet fyller 18 år og samtykkjer åleine",
                  "Barnet fylder 18 år og samtykker alene", "The child turns 18 and consents alone" } },
    { .id = "dk.party.turns_10", .country = DK, .unit = FGC_UNIT_YEARS, .amount = 10, .from_date = true, .ends_at_start = true,
      .policy = FGC_POLICY_BIRTHDAY, .policies = BIRTHDAY,
      .starts = FGC_MOMENT_BORN, .met_by = FGC_MOMENT_OF_AGE, .valid_from = NEW_YEAR(2024),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bl_3,
      .titles = { "Barnet fyller 10 år og har partsrettigheter", "Barnet fyller 10 år og har partsrettar",
                  "Barnet fylder 10 år og har partsbeføjelser", "The child turns 10 and has a party's powers" } },
    { .id = "dk.transition.18", .country = DK, .unit = FGC_UNIT_YEARS, .amount = 18, .from_date = true, .ends_at_start = true,
      .policy = FGC_POLICY_BIRTHDAY, .policies = BIRTHDAY,
      .starts = FGC_MOMENT_BORN, .met_by = FGC_MOMENT_TRANSITION_PREPARED, .valid_from = NEW_YEAR(2024),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bl_123,
      .titles = { "Overgang til voksenlivet før 18 år", "Overgang til vaksenlivet før 18 år",
                  "Overgang til voksenlivet inden det fyldte 18. år", "Transition to adult life before 18" } },

    { .id = "no.melding", .country = NO, .unit = FGC_UNIT_WEEKS, .amount = 1,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_NOTIFICATION_RECEIVED, .met_by = FGC_MOMENT_NOTIFICATION_REVIEWED, .valid_from = NEW_YEAR(2023),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bvl_2_1,
      .titles = { "Gjennomgang av bekymringsmelding", "Gjennomgang av bekymringsmelding",
                  "Vurdering af norsk bekymringsmelding", "Review of a notification of concern" } },
    { .id = "no.undersokelse", .country = NO, .unit = FGC_UNIT_MONTHS, .amount = 3, .after = "no.melding",
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_NOTIFICATION_RECEIVED, .met_by = FGC_MOMENT_INVESTIGATION_FINISHED, .valid_from = NEW_YEAR(2023),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bvl_2_2,
      .titles = { "Undersøkelse", "Undersøking", "Undersøgelse", "Investigation" } },
    { .id = "no.undersokelse.extended", .country = NO, .unit = FGC_UNIT_MONTHS, .amount = 6, .after = "no.melding",
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_NOTIFICATION_RECEIVED, .met_by = FGC_MOMENT_INVESTIGATION_FINISHED, .valid_from = NEW_YEAR(2023),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bvl_2_2,
      .titles = { "Utvidet undersøkelse", "Utvida undersøking", "Udvidet undersøgelse", "Extended investigation" } },
    { .id = "no.klage", .country = NO, .unit = FGC_UNIT_WEEKS, .amount = 3,
      .policy = FGC_POLICY_CALENDAR_ROLL, .policies = POLICY(CALENDAR_ROLL),
      .starts = FGC_MOMENT_DECISION_RECEIVED, .met_by = FGC_MOMENT_COMPLAINT_MADE,
      .party = FGC_PARTY_CITIZEN, .basis = FGC_BASIS_STATUTORY, .citation = fvl_29,
      .titles = { "Klage på vedtak", "Klage på vedtak", "Klage over norsk vedtak", "Complaint" } },

    { .id = "dk.underretning", .country = DK, .unit = FGC_UNIT_HOURS, .amount = 24,
      .policy = FGC_POLICY_ELAPSED, .policies = POLICY(ELAPSED),
      .starts = FGC_MOMENT_NOTIFICATION_RECEIVED, .met_by = FGC_MOMENT_NOTIFICATION_REVIEWED, .valid_from = NEW_YEAR(2024),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bl_136,
      .titles = { "Vurdering av dansk underretning", "Vurdering av dansk underretning",
                  "Vurdering af underretning", "Review of a notification of concern" } },
    { .id = "dk.kvittering", .country = DK, .unit = FGC_UNIT_DAYS, .amount = 6,
      .policy = FGC_POLICY_WORKING_DAYS, .policies = POLICY(WORKING_DAYS),
      .starts = FGC_MOMENT_NOTIFICATION_RECEIVED, .met_by = FGC_MOMENT_RECEIPT_SENT, .stops_on_hold = true,
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_GUIDANCE, .citation = receipt,
      .titles = { "Bekreftelse til melderen", "Stadfesting til meldaren", "Kvittering for underretning", "Receipt to the notifier" } },
    { .id = "dk.undersoegelse", .country = DK, .unit = FGC_UNIT_MONTHS, .amount = 4,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_NEED_KNOWN, .met_by = FGC_MOMENT_INVESTIGATION_FINISHED, .valid_from = NEW_YEAR(2024),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bl_20,
      .titles = { "Dansk barnefaglig undersøkelse", "Dansk barnefagleg undersøking",
                  "Børnefaglig undersøgelse", "Child-welfare investigation" } },
    { .id = "dk.barnets_plan", .country = DK, .unit = FGC_UNIT_MONTHS, .amount = 3,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_DECISION_MADE, .met_by = FGC_MOMENT_CHILD_PLAN_MADE, .valid_from = NEW_YEAR(2024),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bl_91,
      .titles = { "Barnets plan", "Planen for barnet", "Barnets plan", "The child's plan" } },
    { .id = "dk.opfoelgning", .country = DK, .unit = FGC_UNIT_MONTHS, .amount = 3, .second = FGC_MOMENT_INVESTIGATION_FINISHED,
      .policy = FGC_POLICY_CALENDAR, .policies = PLAIN,
      .starts = FGC_MOMENT_MEASURE_STARTED, .met_by = FGC_MOMENT_MEASURE_REVIEWED, .valid_from = NEW_YEAR(2024),
      .party = FGC_PARTY_AUTHORITY, .basis = FGC_BASIS_STATUTORY, .citation = bl_95,
      .titles = { "Oppfølging av støtten", "Oppfølging av støtta", "Opfølgning på støtten", "Review of the support" } },
    { .id = "dk.klage", .country = DK, .unit = FGC_UNIT_WEEKS, .amount = 4, .roll_set = "dk-limitation",
      .policy = FGC_POLICY_CALENDAR_ROLL, .policies = POLICY(CALENDAR_ROLL),
      .starts = FGC_MOMENT_DECISION_RECEIVED, .met_by = FGC_MOMENT_COMPLAINT_MADE,
      .party = FGC_PARTY_CITIZEN, .basis = FGC_BASIS_STATUTORY, .citation = rsl_67,
      .titles = { "Klage på dansk avgjørelse", "Klage på dansk avgjerd", "Klage over afgørelse", "Complaint" } },
};
#undef NO
#undef DK
// clang-format on

static bool is_policy(int32_t policy)
{
    return policy > 0 && policy < POLICY_COUNT;
}

fgc_status fgc_policy_read(int32_t policy, fgc_counting *counting, fgc_error *error)
{
    if (!is_policy(policy))
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such policy", "policy");
    fgc_status status = fgc__sized_check(counting, sizeof *counting, error);
    if (status)
        return status;
    const struct policy *row = &fgc__policies[policy];
    fgc_counting ours = { .excluded = row->excluded,
                          .units = row->units,
                          .rolls = row->rolls,
                          .leap_day_in_march = row->leap_day_in_march };
    fgc__sized_out(&ours, counting, sizeof ours);
    return FGC_OK;
}

size_t fgc_rule_count(void)
{
    return sizeof rules / sizeof *rules;
}

const fgc_rule *fgc_rule_at(size_t index)
{
    return index < fgc_rule_count() ? &rules[index] : NULL;
}

const fgc_rule *fgc_rule_find(const char *id, int32_t country)
{
    const fgc_rule *found = NULL;
    for (size_t i = 0; id && i < fgc_rule_count(); i++) {
        if (strcmp(rules[i].id, id) != 0)
            continue;
        if (country == 0 || rules[i].country == country)
            return &rules[i];
        if (rules[i].country == 0)
            found = &rules[i];
    }
    return found;
}

const char *fgc_rule_title(const fgc_rule *rule, int32_t language)
{
    if (!rule)
        return "";
    if (!rule->titles[0])
        return rule->id;
    bool known = language >= 1 && language <= 4;
    return rule->titles[known ? language - 1 : 0];
}

fgc_status fgc_rule_read(const fgc_rule *rule, fgc_rule_options *options, fgc_error *error)
{
    if (!rule)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no rule");
    fgc_status status = fgc__sized_check(options, sizeof *options, error);
    if (status)
        return status;
    fgc_rule_options ours = {
        .country = rule->country,
        .id = rule->id,
        .citation = rule->citation,
        .unit = rule->unit,
        .amount = rule->amount,
        .opens = rule->opens,
        .amount_least = rule->least,
        .amount_most = rule->most,
        .policy = rule->policy,
        .policies = rule->policies,
        .party = rule->party,
        .basis = rule->basis,
        .starts = rule->starts,
        .second = rule->second,
        .met_by = rule->met_by,
        .valid_from = rule->valid_from,
        .valid_to = rule->valid_to,
        .after = rule->after ? rule->after : "",
        .roll_set = rule->roll_set ? rule->roll_set : "",
        .stops_on_hold = rule->stops_on_hold,
        .ends_at_start = rule->ends_at_start,
        .from_date = rule->from_date,
        .off = rule->off,
    };
    fgc__sized_out(&ours, options, sizeof ours);
    return FGC_OK;
}

bool fgc__is_id(const char *id)
{
    size_t size = id ? strlen(id) : 0;
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
    return size > 0 && size < 64 && id[0] >= 'a' && id[0] <= 'z' && strspn(id, allowed) == size;
}

/* The field that keeps options from being a rule, NULL when there is none. */
static const char *wrong_field(const fgc_rule_options *o)
{
    uint32_t unit = o->unit >= FGC_UNIT_HOURS && o->unit <= FGC_UNIT_YEARS ? 1u << o->unit : 0;
    if (!fgc__is_id(o->id))
        return "id";
    if (o->country < 0 || o->country > FGC_COUNTRY_DK)
        return "country";
    if (!o->citation || o->citation[0] == '\0')
        return "citation";
    if (!unit)
        return "unit";
    if (!is_policy(o->policy) || !(fgc__policies[o->policy].units & unit))
        return "policy";
    if (!(o->policies & 1u << o->policy) || o->policies >> POLICY_COUNT || (o->policies & 1u))
        return "policies";
    for (int32_t policy = 1; policy < POLICY_COUNT; policy++)
        if ((o->policies & 1u << policy) && !(fgc__policies[policy].units & unit))
            return "policies";
    if (o->party < FGC_PARTY_AUTHORITY || o->party > FGC_PARTY_CITIZEN)
        return "party";
    if (o->basis < FGC_BASIS_STATUTORY || o->basis > FGC_BASIS_SOFT)
        return "basis";
    if (o->starts < 0 || o->starts > FGC_MOMENT_TRANSITION_PREPARED)
        return "starts";
    if (o->second < 0 ||
        (o->second > 0 && (o->unit == FGC_UNIT_HOURS || o->opens > 0 || o->ends_at_start)) ||
        o->second > FGC_MOMENT_TRANSITION_PREPARED)
        return "second";
    if (o->met_by < 0 || o->met_by > FGC_MOMENT_TRANSITION_PREPARED)
        return "met_by";
    if (o->stops_on_hold > 1)
        return "stops_on_hold";
    if (o->ends_at_start > 1 || (o->ends_at_start && o->unit == FGC_UNIT_HOURS))
        return "ends_at_start";
    if (o->from_date > 1 || (o->from_date && o->unit == FGC_UNIT_HOURS))
        return "from_date";
    if (o->off > 1)
        return "off";
    return NULL;
}

/* Whether a rule may be counted from another's end: a day of the same country, by a start of its own. */
static bool may_come_first(const fgc_rule *first, const fgc_rule_options *o)
{
    return (first->country == 0 || first->country == o->country) && !first->after &&
           !first->from_date && !first->ends_at_start && first->unit != FGC_UNIT_HOURS &&
           !o->from_date;
}

/* A citation is kept as it is given, so it must be clean already. */
static fgc_status check_citation(const fgc_rule_options *o, fgc_error *error)
{
    const fgc_allocator memory = fgc__allocator(o->allocator);
    struct clean clean;
    fgc_status status =
        fgc__clean(&memory, o->citation, strlen(o->citation), 1024, false, &clean, NULL);
    if (status == FGC_ERROR_NO_MEMORY)
        return fgc__no_memory(error);
    bool kept = !status && clean.data == o->citation;
    if (!status)
        fgc__clean_clear(&clean);
    return kept ? FGC_OK
                : fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "the citation is no clean text",
                               "citation");
}

static fgc_status check(const fgc_rule_options *o, fgc_error *error)
{
    if (o->reserved != 0)
        return fgc__fail_in(error, FGC_ERROR_ABI, "a reserved field is not zero", "reserved");
    const char *field = wrong_field(o);
    if (field)
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "a rule cannot have this value",
                            field);
    bool tuned_too_far =
        o->amount_most > 0 && (o->amount < o->amount_least || o->amount > o->amount_most);
    if (o->amount < 1 || o->amount > 36525 || tuned_too_far)
        return fgc__fail_in(error, FGC_ERROR_RANGE, "the amount is outside what it may be",
                            "amount");
    if (o->opens < 0 || o->opens > o->amount || (o->opens > 0 && o->unit == FGC_UNIT_HOURS))
        return fgc__fail_in(error, FGC_ERROR_RANGE,
                            "a window opens no later than it ends, and counts days", "opens");
    if (o->amount_least < 0 || o->amount_most < o->amount_least)
        return fgc__fail_in(error, FGC_ERROR_RANGE, "the bounds of the amount are not possible",
                            "amount_least");
    if (o->valid_to != 0 && o->valid_from != 0 && o->valid_to < o->valid_from)
        return fgc__fail_in(error, FGC_ERROR_RANGE, "the rule ends before it begins", "valid_to");
    const char *after = o->after ? o->after : "";
    const fgc_rule *first = fgc_rule_find(after, o->country);
    if (after[0] != '\0' && (!first || !may_come_first(first, o)))
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "there is no such rule to count from",
                            "after");
    const char *set = o->roll_set ? o->roll_set : "";
    if (set[0] != '\0' && fgc__holiday_set(set, strlen(set)) == 0)
        return fgc__fail_in(error, FGC_ERROR_UNKNOWN, "there is no set of days of this name",
                            "roll_set");
    return FGC_OK;
}

/* Copy a text behind the rule in its block; NULL stays NULL, and so does "". */
static const char *keep(char **at, const char *text)
{
    if (!text || text[0] == '\0')
        return NULL;
    size_t size = strlen(text) + 1;
    char *kept = memcpy(*at, text, size);
    *at += size;
    return kept;
}

static size_t kept_size(const char *text)
{
    return text && text[0] != '\0' ? strlen(text) + 1 : 0;
}

fgc_status fgc_rule_new(const fgc_rule_options *options, fgc_rule **rule, fgc_error *error)
{
    fgc_rule_options ours;
    fgc_status status = fgc__sized_in(options, &ours, sizeof ours, sizeof ours, error);
    if (!status && !rule)
        status = fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "no place for the rule", "rule");
    if (!status)
        status = check(&ours, error);
    if (!status)
        status = check_citation(&ours, error);
    if (status)
        return status;
    size_t size = sizeof **rule + kept_size(ours.id) + kept_size(ours.citation) +
                  kept_size(ours.after) + kept_size(ours.roll_set);
    fgc_allocator memory = fgc__allocator(ours.allocator);
    fgc_rule *made = fgc__alloc(&memory, size);
    if (!made)
        return fgc__no_memory(error);
    char *texts = (char *)(made + 1);
    const fgc_rule *known = fgc_rule_find(ours.id, ours.country);
    *made = (fgc_rule){
        .id = keep(&texts, ours.id),
        .country = ours.country,
        .unit = ours.unit,
        .amount = ours.amount,
        .opens = ours.opens,
        .least = ours.amount_least,
        .most = ours.amount_most,
        .policy = ours.policy,
        .policies = ours.policies,
        .party = ours.party,
        .basis = ours.basis,
        .starts = ours.starts,
        .second = ours.second,
        .met_by = ours.met_by,
        .stops_on_hold = ours.stops_on_hold,
        .ends_at_start = ours.ends_at_start,
        .from_date = ours.from_date,
        .off = ours.off,
        .after = keep(&texts, ours.after),
        .roll_set = keep(&texts, ours.roll_set),
        .valid_from = ours.valid_from,
        .valid_to = ours.valid_to,
        .citation = keep(&texts, ours.citation),
        .allocator = memory,
        .block_size = size,
    };
    if (known)
        memcpy(made->titles, known->titles, sizeof made->titles);
    *rule = made;
    return FGC_OK;
}

void fgc_rule_free(fgc_rule *rule)
{
    if (!rule || rule->block_size == 0)
        return;
    fgc_allocator memory = rule->allocator;
    fgc__free(&memory, rule, rule->block_size);
}
