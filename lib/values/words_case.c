#include "values/words.h"

#include <fgc/digest.h>
#include <fgc/person.h>
#include <fgc/plan.h>
#include <fgc/thing.h>

// clang-format off
static const struct code invitations[] = {
    { FGC_INVITATION_PROPOSED,  "proposed",  { "foreslått",         "foreslått",         "foreslået",         "proposed" } },
    { FGC_INVITATION_APPROVED,  "approved",  { "godkjent",          "godkjend",          "godkendt",          "approved" } },
    { FGC_INVITATION_VETOED,    "vetoed",    { "avvist",            "avvist",            "afvist",            "vetoed" } },
    { FGC_INVITATION_DISPUTED,  "disputed",  { "familien er uenig", "familien er usamd", "familien er uenig", "the family disagrees" } },
    { FGC_INVITATION_SENT,      "sent",      { "sendt",             "send",              "sendt",             "sent" } },
    { FGC_INVITATION_ACCEPTED,  "accepted",  { "har sagt ja",       "har sagt ja",       "har sagt ja",       "accepted" } },
    { FGC_INVITATION_DECLINED,  "declined",  { "har sagt nei",      "har sagt nei",      "har sagt nej",      "declined" } },
    { FGC_INVITATION_UNDECIDED, "undecided", { "usikker",           "usikker",           "usikker",           "undecided" } },
    { FGC_INVITATION_EXCLUDED,  "excluded",  { "utelukket",         "utelukka",          "udelukket",         "excluded" } },
};

static const struct code consents[] = {
    { FGC_CONSENT_NOT_GIVEN, "not_given", { "ikke gitt", "ikkje gjeve", "ikke givet",      "not given" } },
    { FGC_CONSENT_ORAL,      "oral",      { "muntlig",   "munnleg",     "mundtligt",       "oral" } },
    { FGC_CONSENT_WRITTEN,   "written",   { "skriftlig", "skriftleg",   "skriftligt",      "written" } },
    { FGC_CONSENT_WITHDRAWN, "withdrawn", { "trukket",   "trekt",       "trukket tilbage", "withdrawn" } },
};

static const struct code person_kinds[] = {
    { FGC_PERSON_CHILD,       "child",       { "barn",                "barn",                "barn/ung",           "child" } },
    { FGC_PERSON_MEMBER,      "member",      { "person i nettverket", "person i nettverket", "person i netværket", "member" } },
    { FGC_PERSON_COORDINATOR, "coordinator", { "koordinator",         "koordinator",         "samordner",          "coordinator" } },
    { FGC_PERSON_CASE_WORKER, "case_worker", { "saksansvarlig",       "saksansvarleg",       "socialrådgiver",     "case worker" } },
};

static const struct code thing_kinds[] = {
    { FGC_THING_QUESTION,    "question",    { "spørsmål",       "spørsmål",          "spørgsmål",           "question" } },
    { FGC_THING_BOTTOM_LINE, "bottom_line", { "minstekrav",     "minstekrav",        "mindstekrav",         "bottom line" } },
    { FGC_THING_OBJECTION,   "objection",   { "innvending",     "innvending",        "indsigelse",          "objection" } },
    { FGC_THING_TALK,        "talk",        { "innlegg",        "innlegg",           "oplæg",               "talk" } },
    { FGC_THING_CHILD_VIEW,  "child_view",  { "barnets mening", "det barnet meiner", "barnets synspunkter", "child's view" } },
    { FGC_THING_GOAL,        "goal",        { "mål",            "mål",               "mål",                 "goal" } },
    { FGC_THING_ACTION,      "action",      { "punkt i planen", "punkt i planen",    "handling",            "action" } },
    { FGC_THING_HOME,        "home",        { "hjem",           "heim",              "hjem",                "home" } },
};

static const struct code marks[] = {
    { FGC_MARK_REMOVED,            "removed",            { "tatt ut",                       "teke ut",                        "taget ud",                       "removed" } },
    { FGC_MARK_ANSWERED,           "answered",           { "besvart",                       "svart på",                       "besvaret",                       "answered" } },
    { FGC_MARK_OPEN,               "open",               { "merket som åpent",              "merkt som ope",                  "mærket som åbent",               "marked as open" } },
    { FGC_MARK_REVIEWED_BY_CHILD,  "reviewed_by_child",  { "gått gjennom av barnet",        "gått gjennom av barnet",         "gennemgået af barnet",           "reviewed by the child" } },
    { FGC_MARK_REVIEWED_BY_PARENT, "reviewed_by_parent", { "gått gjennom av en forelder",   "gått gjennom av ein forelder",   "gennemgået af en forælder",      "reviewed by a parent" } },
    { FGC_MARK_GIVEN,              "given",              { "holdt",                         "halde",                          "holdt",                          "given" } },
    { FGC_MARK_CHECKED,            "checked",            { "kontrollert",                   "kontrollert",                    "kontrolleret",                   "checked" } },
    { FGC_MARK_MET,                "met",                { "oppfylt eller imøtekommet",     "oppfylt eller imøtekome",        "opfyldt eller imødekommet",      "met" } },
    { FGC_MARK_CONFIDENTIAL,       "confidential",       { "fortrolig",                     "fortruleg",                      "fortroligt",                     "confidential" } },
    { FGC_MARK_APPROVED,           "approved",           { "godkjent",                      "godkjend",                       "godkendt",                       "approved" } },
    { FGC_MARK_DECLINED,           "declined",           { "ikke godkjent",                 "ikkje godkjend",                 "ikke godkendt",                  "not approved" } },
    { FGC_MARK_WILLING,            "willing",            { "har sagt ja",                   "har sagt ja",                    "har sagt ja",                    "has said yes" } },
    { FGC_MARK_FORM_SENT,          "form_sent",          { "egenopplysningsskjema sendt",   "eigenopplysningsskjema sendt",   "oplysningsskema sendt",          "form sent" } },
    { FGC_MARK_FORM_RECEIVED,      "form_received",      { "egenopplysningsskjema mottatt", "eigenopplysningsskjema motteke", "oplysningsskema modtaget",       "form received" } },
    { FGC_MARK_INTERVIEWED,        "interviewed",        { "intervju holdt",                "intervju halde",                 "samtale holdt",                  "interview held" } },
    { FGC_MARK_MATCHED,            "matched",            { "matching drøftet",              "matching drøfta",                "match drøftet",                  "matching discussed" } },
    { FGC_MARK_CONTACTED,          "contacted",          { "inntak har tatt kontakt",       "inntak har teke kontakt",        "visitationen har taget kontakt", "intake has made contact" } },
    { FGC_MARK_PUBLIC_SUPPORT,     "public_support",     { "ber om offentlig støtte",       "bed om offentleg støtte",        "beder om offentlig støtte",      "asks for public support" } },
    { FGC_MARK_IN_FORCE,           "in_force",           { "gjelder",                       "gjeld",                          "gælder",                         "in force" } },
};

static const struct code follow_ups[] = {
    { FGC_FOLLOW_UP_NONE,      "none",      { "ikke fastsatt", "ikkje fastsett", "ikke fastsat", "not scheduled" } },
    { FGC_FOLLOW_UP_SCHEDULED, "scheduled", { "fastsatt",      "fastsett",       "fastsat",      "scheduled" } },
    { FGC_FOLLOW_UP_STARTED,   "started",   { "begynt",        "byrja",          "begyndt",      "started" } },
    { FGC_FOLLOW_UP_HELD,      "held",      { "holdt",         "halden",         "holdt",        "held" } },
    { FGC_FOLLOW_UP_WAIVED,    "waived",    { "frafalt",       "fråfallen",      "frafaldet",    "waived" } },
};

static const struct code plan_states[] = {
    { FGC_PLAN_STATE_NONE,                     "none",                     { "ikke laget",            "ikkje laga",             "ikke lavet",            "not made" } },
    { FGC_PLAN_STATE_NO_PLAN,                  "no_plan",                  { "det blir ingen plan",   "det blir ingen plan",    "der bliver ingen plan", "there will be no plan" } },
    { FGC_PLAN_STATE_AWAITING,                 "awaiting",                 { "venter på avgjørelse",  "ventar på avgjerd",      "afventer afgørelse",    "awaiting a decision" } },
    { FGC_PLAN_STATE_PENDING_MANAGER,          "pending_manager",          { "venter på leder",       "ventar på leiar",        "afventer lederen",      "pending the manager" } },
    { FGC_PLAN_STATE_APPROVED,                 "approved",                 { "godkjent",              "godkjend",               "godkendt",              "approved" } },
    { FGC_PLAN_STATE_APPROVED_WITH_CONDITIONS, "approved_with_conditions", { "godkjent på vilkår",    "godkjend på vilkår",     "godkendt på vilkår",    "approved with conditions" } },
    { FGC_PLAN_STATE_PARTLY_APPROVED,          "partly_approved",          { "delvis godkjent",       "delvis godkjend",        "delvist godkendt",      "partly approved" } },
    { FGC_PLAN_STATE_ADOPTED,                  "adopted",                  { "vedtatt av nettverket", "vedteken av nettverket", "vedtaget af netværket", "adopted by the network" } },
    { FGC_PLAN_STATE_RETURNED,                 "returned",                 { "sendt tilbake",         "send tilbake",           "sendt tilbage",         "returned" } },
    { FGC_PLAN_STATE_REJECTED,                 "rejected",                 { "ikke godkjent",         "ikkje godkjend",         "ikke godkendt",         "rejected" } },
};

static const struct code plan_changes[] = {
    { FGC_PLAN_CHANGE_NONE,    "none",    { "uendret",  "uendra",   "uændret",  "unchanged" } },
    { FGC_PLAN_CHANGE_ADDED,   "added",   { "lagt til", "lagt til", "tilføjet", "added" } },
    { FGC_PLAN_CHANGE_CHANGED, "changed", { "endret",   "endra",    "ændret",   "changed" } },
    { FGC_PLAN_CHANGE_DROPPED, "dropped", { "tatt ut",  "teke ut",  "taget ud", "dropped" } },
};

/* Of a journal. */
static const struct code findings[] = {
    { FGC_FINDING_INTACT,     "intact",     { "i orden",                          "i orden",                             "i orden",                          "intact" } },
    { FGC_FINDING_DAMAGED,    "damaged",    { "skadet",                           "skadd",                               "beskadiget",                       "damaged" } },
    { FGC_FINDING_EDITED,     "edited",     { "endret i ettertid",                "endra i ettertid",                    "ændret efterfølgende",             "edited afterwards" } },
    { FGC_FINDING_REDACTED,   "redacted",   { "tekst tatt ut uten sladding",      "tekst teken ut utan sladding",        "tekst taget ud uden maskering",    "text taken out without a redaction" } },
    { FGC_FINDING_SHORTENED,  "shortened",  { "slutten mangler",                  "slutten manglar",                     "slutningen mangler",               "the end is missing" } },
    { FGC_FINDING_FORKED,     "forked",     { "en annen historikk enn ventet",    "ein annan historikk enn venta",       "en anden historik end ventet",     "another history than expected" } },
    { FGC_FINDING_UNVERIFIED, "unverified", { "kan leses, men ikke kontrolleres", "kan lesast, men ikkje kontrollerast", "kan læses, men ikke kontrolleres", "readable, but cannot be verified" } },
};

#define LIST(list, rows) [list - FGC_LIST_INVITATION] = { rows, sizeof rows / sizeof *rows }
const struct code_list fgc__words_case[] = {
    LIST(FGC_LIST_INVITATION, invitations),
    LIST(FGC_LIST_CONSENT, consents),
    LIST(FGC_LIST_PERSON_KIND, person_kinds),
    LIST(FGC_LIST_THING_KIND, thing_kinds),
    LIST(FGC_LIST_MARK, marks),
    LIST(FGC_LIST_FOLLOW_UP, follow_ups),
    LIST(FGC_LIST_PLAN_STATE, plan_states),
    LIST(FGC_LIST_PLAN_CHANGE, plan_changes),
    LIST(FGC_LIST_FINDING, findings),
};
#undef LIST
// clang-format on
