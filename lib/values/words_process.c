#include "values/words.h"

#include <fgc/profile.h>

// clang-format off
static const struct code profiles[] = {
    { FGC_PROFILE_NO_BARNEVERN, "no-barnevern", { "norsk barnevern",           "norsk barnevern",          "norsk børneværn",         "child welfare in Norway" } },
    { FGC_PROFILE_NO_OPPVEKST,  "no-oppvekst",  { "oppveksttjenester i Norge", "oppveksttenester i Noreg", "norske opvæksttjenester", "upbringing services in Norway" } },
    { FGC_PROFILE_DK_BOERNESAG, "dk-boernesag", { "dansk barnesak",            "dansk barnesak",           "børnesag",                "children's case in Denmark" } },
};

static const struct code phase_words[] = {
    { FGC_PHASE_INITIATIVE,   "initiative",   { "Initiativ",                          "Initiativ",                          "Initiativ",                  "Initiative" } },
    { FGC_PHASE_REFERRED,     "referred",     { "Henvist",                            "Tilvist",                            "Henvist",                    "Referred" } },
    { FGC_PHASE_PREPARING,    "preparing",    { "Forberedelse",                       "Førebuing",                          "Forberedelse",               "Preparing" } },
    { FGC_PHASE_INFORMATION,  "information",  { "Del 1: informasjon",                 "Del 1: informasjon",                 "Del 1: information",         "Part 1: information" } },
    { FGC_PHASE_PRIVATE_TIME, "private_time", { "Del 2: familiens egen tid",          "Del 2: eiga tid for familien",       "Del 2: familiens møde",      "Part 2: private family time" } },
    { FGC_PHASE_PRESENTATION, "presentation", { "Del 3: presentasjon og godkjenning", "Del 3: presentasjon og godkjenning", "Del 3: godkendelse af plan", "Part 3: presentation and approval" } },
    { FGC_PHASE_FOLLOWING_UP, "following_up", { "Oppfølging",                         "Oppfølging",                         "Opfølgning",                 "Following up" } },
    { FGC_PHASE_CLOSED,       "closed",       { "Avsluttet",                          "Avslutta",                           "Afsluttet",                  "Closed" } },
};

static const struct code role_words[] = {
    { FGC_ROLE_CHILD,                "child",                { "barn",                   "barn",                   "barn/ung",             "child" } },
    { FGC_ROLE_PARENT,               "parent",               { "forelder/foresatt",      "forelder/føresett",      "forælder",             "parent or guardian" } },
    { FGC_ROLE_NETWORK,              "network",              { "nettverksmedlem",        "nettverksmedlem",        "netværksperson",       "member of the network" } },
    { FGC_ROLE_SUPPORT_PERSON,       "support_person",       { "støtteperson",           "støtteperson",           "støtteperson",         "support person" } },
    { FGC_ROLE_CHAIR,                "chair",                { "ordstyrer",              "ordstyrar",              "ordstyrer",            "chair" } },
    { FGC_ROLE_SECRETARY,            "secretary",            { "sekretær/referent",      "sekretær/referent",      "referent",             "secretary" } },
    { FGC_ROLE_COORDINATOR,          "coordinator",          { "familierådskoordinator", "familierådskoordinator", "samordner",            "coordinator" } },
    { FGC_ROLE_CASE_WORKER,          "case_worker",          { "saksansvarlig",          "saksansvarleg",          "socialrådgiver",       "case worker" } },
    { FGC_ROLE_INITIATOR,            "initiator",            { "initiativtaker",         "initiativtakar",         "initiativtager",       "initiator" } },
    { FGC_ROLE_INFORMANT,            "informant",            { "informant/fagperson",    "informant/fagperson",    "informatør",           "informant" } },
    { FGC_ROLE_INTERPRETER,          "interpreter",          { "tolk",                   "tolk",                   "tolk",                 "interpreter" } },
    { FGC_ROLE_MANAGER,              "manager",              { "leder",                  "leiar",                  "leder",                "manager" } },
    { FGC_ROLE_COMPANION,            "companion",            { "fullmektig",             "fullmektig",             "bisidder",             "companion" } },
    { FGC_ROLE_COORDINATION_SERVICE, "coordination_service", { "koordineringstjeneste",  "koordineringsteneste",   "koordinering",         "coordination service" } },
    { FGC_ROLE_FOSTER_HOME_SERVICE,  "foster_home_service",  { "fosterhjemstjeneste",    "fosterheimsteneste",     "plejefamilietjeneste", "foster-home service" } },
    { FGC_ROLE_INTAKE,               "intake",               { "inntak",                 "inntak",                 "visitation",           "intake" } },
};

static const struct code role_groups[] = {
    { FGC_ROLE_GROUP_FAMILY,       "family",       { "familie og nettverk", "familie og nettverk", "familie og netværk", "family and network" } },
    { FGC_ROLE_GROUP_NEUTRAL,      "neutral",      { "nøytral",             "nøytral",             "neutral",            "neutral" } },
    { FGC_ROLE_GROUP_PROFESSIONAL, "professional", { "fagperson",           "fagperson",           "fagperson",          "professional" } },
    { FGC_ROLE_GROUP_AUTHORITY,    "authority",    { "myndighet",           "styresmakt",          "myndighed",          "authority" } },
    { FGC_ROLE_GROUP_COORDINATOR,  "coordinator",  { "koordinator",         "koordinator",         "samordner",          "coordinator" } },
};

static const struct code admissions[] = {
    { FGC_ADMISSION_NONE,      "none",      { "kan ikke være der",            "kan ikkje vere der",            "må ikke være der",               "may not be there" } },
    { FGC_ADMISSION_IF_CALLED, "if_called", { "bare når familien ber om det", "berre når familien bed om det", "kun når familien tilkalder dem", "only if the family calls" } },
    { FGC_ADMISSION_MAY,       "may",       { "kan være der",                 "kan vere der",                  "må være der",                    "may be there" } },
    { FGC_ADMISSION_REQUIRED,  "required",  { "skal være der",                "skal vere der",                 "skal være der",                  "is to be there" } },
};

static const struct code severitys[] = {
    { FGC_SEVERITY_OFF,         "off",         { "gjelder ikke",                 "gjeld ikkje",                    "gælder ikke",                  "off" } },
    { FGC_SEVERITY_ADVICE,      "advice",      { "råd",                          "råd",                            "råd",                          "advice" } },
    { FGC_SEVERITY_OVERRIDABLE, "overridable", { "kan fravikes med begrunnelse", "kan fråvikast med grunngjeving", "kan fraviges med begrundelse", "may be overridden with a reason" } },
    { FGC_SEVERITY_REQUIRED,    "required",    { "kan ikke fravikes",            "kan ikkje fråvikast",            "kan ikke fraviges",            "always holds" } },
};

static const struct code subjects[] = {
    { FGC_SUBJECT_CASE,      "case",      { "saken",             "saka",                  "sagen",                 "the case" } },
    { FGC_SUBJECT_PERSON,    "person",    { "personen",          "personen",              "personen",              "the person" } },
    { FGC_SUBJECT_THING,     "thing",     { "det det vises til", "det det blir vist til", "det, der henvises til", "what it refers to" } },
    { FGC_SUBJECT_ARGUMENTS, "arguments", { "opplysningene",     "opplysningane",         "oplysningerne",         "what is given" } },
};

static const struct code field_types[] = {
    { FGC_FIELD_TYPE_TEXT,   "text",   { "tekst",        "tekst",        "tekst",        "text" } },
    { FGC_FIELD_TYPE_NAME,   "name",   { "navn",         "namn",         "navn",         "name" } },
    { FGC_FIELD_TYPE_KEY,    "key",    { "nøkkel",       "nøkkel",       "nøgle",        "key" } },
    { FGC_FIELD_TYPE_CODE,   "code",   { "kode",         "kode",         "kode",         "code" } },
    { FGC_FIELD_TYPE_YES,    "yes",    { "ja eller nei", "ja eller nei", "ja eller nej", "yes or no" } },
    { FGC_FIELD_TYPE_NUMBER, "number", { "tall",         "tal",          "tal",          "number" } },
    { FGC_FIELD_TYPE_MONEY,  "money",  { "beløp i øre",  "beløp i øre",  "beløb i øre",  "amount in øre" } },
    { FGC_FIELD_TYPE_DATE,   "date",   { "dato",         "dato",         "dato",         "date" } },
    { FGC_FIELD_TYPE_TIME,   "time",   { "tidspunkt",    "tidspunkt",    "tidspunkt",    "instant" } },
    { FGC_FIELD_TYPE_PERSON, "person", { "person",       "person",       "person",       "person" } },
    { FGC_FIELD_TYPE_THING,  "thing",  { "referanse",    "referanse",    "reference",    "reference" } },
    { FGC_FIELD_TYPE_EVENT,  "event",  { "hendelse",     "hending",      "hændelse",     "event" } },
};

static const struct code urgencys[] = {
    { FGC_URGENCY_ORDINARY, "ordinary", { "ordinær", "ordinær", "almindelig", "ordinary" } },
    { FGC_URGENCY_HURRIED,  "hurried",  { "haster",  "hastar",  "haster",     "hurried" } },
    { FGC_URGENCY_ACUTE,    "acute",    { "akutt",   "akutt",   "akut",       "acute" } },
};

static const struct code settings[] = {
    { FGC_SETTING_NO_CHILD_WELFARE,      "no_child_welfare",      { "barnevern",                      "barnevern",                      "norsk børneværn",           "child welfare (Norway)" } },
    { FGC_SETTING_NO_UPBRINGING,         "no_upbringing",         { "oppvekst",                       "oppvekst",                       "norske opvæksttjenester",   "upbringing services (Norway)" } },
    { FGC_SETTING_NO_FAMILY_COUNSELLING, "no_family_counselling", { "familievern",                    "familievern",                    "norsk familierådgivning",   "family counselling (Norway)" } },
    { FGC_SETTING_NO_MEDIATION,          "no_mediation",          { "konfliktråd",                    "konfliktråd",                    "norsk konfliktråd",         "mediation service (Norway)" } },
    { FGC_SETTING_DK_CHILDRENS_CASE,     "dk_childrens_case",     { "dansk barnesak",                 "dansk barnesak",                 "børnesag",                  "children's case (Denmark)" } },
    { FGC_SETTING_DK_SCHOOL,             "dk_school",             { "dansk skole",                    "dansk skule",                    "skole",                     "school (Denmark)" } },
    { FGC_SETTING_DK_CRIME_PREVENTION,   "dk_crime_prevention",   { "dansk kriminalitetsforebygging", "dansk kriminalitetsførebygging", "kriminalitetsforebyggelse", "crime prevention (Denmark)" } },
    { FGC_SETTING_DK_MINORITY_WORK,      "dk_minority_work",      { "dansk minoritetsarbeid",         "dansk minoritetsarbeid",         "minoritetsarbejde",         "minority work (Denmark)" } },
    { FGC_SETTING_DK_PSYCHIATRY,         "dk_psychiatry",         { "dansk psykiatri",                "dansk psykiatri",                "psykiatri",                 "psychiatry (Denmark)" } },
};

static const struct code stages[] = {
    { FGC_STAGE_NONE,             "none",             { "ingen sak",             "inga sak",              "ingen sag",                "no case" } },
    { FGC_STAGE_INVESTIGATION,    "investigation",    { "undersøkelse",          "undersøking",           "undersøgelse",             "investigation" } },
    { FGC_STAGE_ASSISTANCE,       "assistance",       { "hjelpetiltak",          "hjelpetiltak",          "støttende indsatser",      "assistance measures" } },
    { FGC_STAGE_FOSTER_HOME_WORK, "foster_home_work", { "arbeid med fosterhjem", "arbeid med fosterheim", "arbejde med plejefamilie", "foster-home work" } },
    { FGC_STAGE_EMERGENCY,        "emergency",        { "akuttsak",              "akuttsak",              "akut sag",                 "emergency" } },
    { FGC_STAGE_PLACEMENT,        "placement",        { "plassering",            "plassering",            "anbringelse",              "placement" } },
    { FGC_STAGE_AFTERCARE,        "aftercare",        { "ettervern",             "ettervern",             "efterværn",                "aftercare" } },
};

static const struct code purposes[] = {
    { FGC_PURPOSE_GENERAL,           "general",           { "generelt",           "generelt",            "generelt",            "general" } },
    { FGC_PURPOSE_CLARIFY_PLACEMENT, "clarify_placement", { "avklare plassering", "avklare plassering",  "afklare anbringelse", "clarify placement" } },
    { FGC_PURPOSE_FIND_A_HOME,       "find_a_home",       { "finne et hjem",      "finne ein heim",      "finde et hjem",       "find a home" } },
    { FGC_PURPOSE_RETURN_HOME,       "return_home",       { "flytte hjem",        "flytte heim",         "hjemgivelse",         "return home" } },
    { FGC_PURPOSE_SCHOOL,            "school",            { "skole",              "skule",               "skole",               "school" } },
    { FGC_PURPOSE_NETWORK_MAPPING,   "network_mapping",   { "kartlegge nettverk", "kartleggje nettverk", "kortlægge netværk",   "map the network" } },
};

static const struct code topics[] = {
    { FGC_TOPIC_HOME,    "home",    { "hjem",   "heim",   "hjem",    "home" } },
    { FGC_TOPIC_SCHOOL,  "school",  { "skole",  "skule",  "skole",   "school" } },
    { FGC_TOPIC_LEISURE, "leisure", { "fritid", "fritid", "fritid",  "leisure" } },
    { FGC_TOPIC_HEALTH,  "health",  { "helse",  "helse",  "sundhed", "health" } },
};

static const struct code initiated_bys[] = {
    { FGC_INITIATED_BY_CHILD,        "child",        { "barnet",       "barnet",        "barnet",       "the child" } },
    { FGC_INITIATED_BY_FAMILY,       "family",       { "familien",     "familien",      "familien",     "the family" } },
    { FGC_INITIATED_BY_PROFESSIONAL, "professional", { "en fagperson", "ein fagperson", "en fagperson", "a professional" } },
};

static const struct code livings[] = {
    { FGC_LIVING_WITH_PARENTS,    "with_parents",    { "hos foreldrene",         "hos foreldra",           "hos forældrene",        "with the parents" } },
    { FGC_LIVING_WITH_ONE_PARENT, "with_one_parent", { "hos én av foreldrene",   "hos éin av foreldra",    "hos den ene forælder",  "with one parent" } },
    { FGC_LIVING_WITH_KIN,        "with_kin",        { "i slekt eller nettverk", "i slekt eller nettverk", "i slægt eller netværk", "with kin or network" } },
    { FGC_LIVING_FOSTER_HOME,     "foster_home",     { "i fosterhjem",           "i fosterheim",           "i plejefamilie",        "in a foster home" } },
    { FGC_LIVING_INSTITUTION,     "institution",     { "på institusjon",         "på institusjon",         "på institution",        "in an institution" } },
    { FGC_LIVING_ON_THEIR_OWN,    "on_their_own",    { "i egen bolig",           "i eigen bustad",         "i egen bolig",          "on their own" } },
    { FGC_LIVING_OTHER,           "other",           { "annet",                  "anna",                   "andet",                 "other" } },
};

static const struct code outcomes[] = {
    { FGC_OUTCOME_COMPLETED,         "completed",         { "gjennomført",                          "gjennomført",                          "gennemført",                           "completed" } },
    { FGC_OUTCOME_DECLINED,          "declined",          { "takket nei",                           "takka nei",                            "takket nej",                           "declined" } },
    { FGC_OUTCOME_CONSENT_WITHDRAWN, "consent_withdrawn", { "samtykke trukket",                     "samtykke trekt",                       "samtykke trukket tilbage",             "consent withdrawn" } },
    { FGC_OUTCOME_NOT_SUITABLE,      "not_suitable",      { "ikke egnet av hensyn til sikkerheten", "ikkje eigna av omsyn til tryggleiken", "ikke egnet af hensyn til sikkerheden", "not suitable for safety's sake" } },
    { FGC_OUTCOME_CANCELLED,         "cancelled",         { "avlyst",                               "avlyst",                               "aflyst",                               "cancelled" } },
    { FGC_OUTCOME_NO_PLAN,           "no_plan",           { "ingen plan",                           "ingen plan",                           "ingen plan",                           "no plan" } },
    { FGC_OUTCOME_NOT_APPROVED,      "not_approved",      { "planen ikke godkjent",                 "planen ikkje godkjend",                "planen ikke godkendt",                 "plan not approved" } },
    { FGC_OUTCOME_MOVED,             "moved",             { "flyttet",                              "flytt",                                "flyttet",                              "moved" } },
    { FGC_OUTCOME_AGED_OUT,          "aged_out",          { "blitt voksen",                         "blitt vaksen",                         "blevet voksen",                        "aged out" } },
};

static const struct code answers[] = {
    { FGC_ANSWER_ACCEPTED,  "accepted",  { "ja",      "ja",      "ja",      "accepted" } },
    { FGC_ANSWER_DECLINED,  "declined",  { "nei",     "nei",     "nej",     "declined" } },
    { FGC_ANSWER_UNDECIDED, "undecided", { "usikker", "usikker", "usikker", "undecided" } },
};

static const struct code forms[] = {
    { FGC_FORM_VISITED, "visited", { "besøk",     "besøk",     "besøg",      "visit" } },
    { FGC_FORM_PHONED,  "phoned",  { "telefon",   "telefon",   "telefon",    "telephone" } },
    { FGC_FORM_VIDEO,   "video",   { "video",     "video",     "video",      "video" } },
    { FGC_FORM_WRITTEN, "written", { "skriftlig", "skriftleg", "skriftligt", "in writing" } },
};

static const struct code consent_purposes[] = {
    { FGC_CONSENT_PURPOSE_PARTICIPATION,       "participation",       { "delta",             "delta",             "deltagelse",            "participation" } },
    { FGC_CONSENT_PURPOSE_INFORMATION_SHARING, "information_sharing", { "dele opplysninger", "dele opplysningar", "deling af oplysninger", "information sharing" } },
};

static const struct code consent_forms[] = {
    { FGC_CONSENT_FORM_ORAL,    "oral",    { "muntlig",   "munnleg",   "mundtligt",  "oral" } },
    { FGC_CONSENT_FORM_WRITTEN, "written", { "skriftlig", "skriftleg", "skriftligt", "written" } },
};

static const struct code consent_basiss[] = {
    { FGC_CONSENT_BASIS_DAILY_CARE,    "daily_care",    { "daglig omsorg",            "dagleg omsorg",        "daglig omsorg",             "daily care" } },
    { FGC_CONSENT_BASIS_OWN_AGE,       "own_age",       { "barnets egen alder",       "alderen til barnet",   "barnets egen alder",        "the child's own age" } },
    { FGC_CONSENT_BASIS_NO_DAILY_CARE, "no_daily_care", { "ikke daglig omsorg",       "ikkje dagleg omsorg",  "ikke daglig omsorg",        "no daily care" } },
    { FGC_CONSENT_BASIS_UNREACHABLE,   "unreachable",   { "kan ikke nås",             "er ikkje å få tak i",  "kan ikke træffes",          "unreachable" } },
    { FGC_CONSENT_BASIS_DECEASED,      "deceased",      { "død",                      "død",                  "død",                       "deceased" } },
    { FGC_CONSENT_BASIS_BARRED,        "barred",        { "hindret av en avgjørelse", "hindra av ei avgjerd", "hindret af en afgørelse",   "barred by an order" } },
    { FGC_CONSENT_BASIS_CARE_ORDER,    "care_order",    { "omsorgsovertakelse",       "omsorgsovertaking",    "anbringelse uden samtykke", "care order" } },
    { FGC_CONSENT_BASIS_OF_AGE,        "of_age",        { "barnet er myndig",         "barnet er myndig",     "barnet er myndigt",         "the child is of age" } },
};

static const struct code safety_kinds[] = {
    { FGC_SAFETY_KIND_SCREENING, "screening", { "sikkerhet før invitasjon",                            "tryggleik før invitasjon",                            "sikkerhed før invitation",                            "screening before inviting" } },
    { FGC_SAFETY_KIND_HONOUR,    "honour",    { "æresrelatert konflikt eller negativ sosial kontroll", "æresrelatert konflikt eller negativ sosial kontroll", "æresrelateret konflikt eller negativ social kontrol", "honour-related conflict or negative social control" } },
    { FGC_SAFETY_KIND_VIOLENCE,  "violence",  { "vold",                                                "vald",                                                "vold",                                                "violence" } },
};

static const struct code safety_results[] = {
    { FGC_SAFETY_RESULT_SAFE,               "safe",               { "trygg",            "trygg",            "sikker",                      "safe" } },
    { FGC_SAFETY_RESULT_SAFE_WITH_MEASURES, "safe_with_measures", { "trygg med tiltak", "trygg med tiltak", "sikker med foranstaltninger", "safe with measures" } },
    { FGC_SAFETY_RESULT_NOT_SAFE,           "not_safe",           { "ikke trygg",       "ikkje trygg",      "ikke sikker",                 "not safe" } },
};

static const struct code hold_reasons[] = {
    { FGC_HOLD_REASON_FAMILY_NOT_READY, "family_not_ready", { "familien er ikke klar",      "familien er ikkje klar",      "familien er ikke klar",     "family not ready" } },
    { FGC_HOLD_REASON_ASKED_FOR_MORE,   "asked_for_more",   { "bedt om flere opplysninger", "bede om fleire opplysningar", "bedt om flere oplysninger", "asked for more information" } },
    { FGC_HOLD_REASON_FAMILY_ASKED,     "family_asked",     { "familien ba om det",         "familien bad om det",         "familien bad om det",       "the family asked" } },
    { FGC_HOLD_REASON_OTHER,            "other",            { "annet",                      "anna",                        "andet",                     "other" } },
};

static const struct code employers[] = {
    { FGC_EMPLOYER_ENGAGED_PER_CASE, "engaged_per_case", { "engasjert for saken",                  "engasjert for saka",                    "engageret til sagen",         "engaged for the case" } },
    { FGC_EMPLOYER_OWN_SERVICE,      "own_service",      { "kommunens egen koordineringstjeneste", "kommunen si eiga koordineringsteneste", "kommunens egen koordinering", "the municipality's own service" } },
    { FGC_EMPLOYER_OTHER_UNIT,       "other_unit",       { "en annen enhet i kommunen",            "ei anna eining i kommunen",             "en anden enhed i kommunen",   "another unit of the municipality" } },
    { FGC_EMPLOYER_CASE_UNIT,        "case_unit",        { "enheten som har saken",                "eininga som har saka",                  "enheden, der har sagen",      "the unit that has the case" } },
    { FGC_EMPLOYER_STATE,            "state",            { "Bufetat eller staten",                 "Bufetat eller staten",                  "staten",                      "the state" } },
};

static const struct code prior_contacts[] = {
    { FGC_PRIOR_CONTACT_NONE,           "none",           { "ingen",               "ingen",             "ingen",                "none" } },
    { FGC_PRIOR_CONTACT_AS_COORDINATOR, "as_coordinator", { "som koordinator",     "som koordinator",   "som samordner",        "as its coordinator" } },
    { FGC_PRIOR_CONTACT_SLIGHT,         "slight",         { "flyktig bekjentskap", "flyktig kjennskap", "flygtigt bekendtskab", "slight acquaintance" } },
    { FGC_PRIOR_CONTACT_EARLIER,        "earlier",        { "tidligere kontakt",   "tidlegare kontakt", "tidligere kontakt",    "earlier contact" } },
    { FGC_PRIOR_CONTACT_CASE_HISTORY,   "case_history",   { "kjenner saken",       "kjenner saka",      "kender sagen",         "knows the case's history" } },
};

static const struct code agreements[] = {
    { FGC_AGREEMENT_ASSIGNMENT,  "assignment",  { "oppdragsavtale",   "oppdragsavtale",   "opgaveaftale",     "assignment agreement" } },
    { FGC_AGREEMENT_COOPERATION, "cooperation", { "samarbeidsavtale", "samarbeidsavtale", "samarbejdsaftale", "cooperation agreement" } },
};

static const struct code hours_kinds[] = {
    { FGC_HOURS_KIND_PREPARATION, "preparation", { "forberedelse", "førebuing",  "forberedelse", "preparation" } },
    { FGC_HOURS_KIND_CONFERENCE,  "conference",  { "familieråd",   "familieråd", "rådslagning",  "conference" } },
    { FGC_HOURS_KIND_FOLLOW_UP,   "follow_up",   { "oppfølging",   "oppfølging", "opfølgning",   "follow-up" } },
    { FGC_HOURS_KIND_TRAVEL,      "travel",      { "reise",        "reise",      "rejse",        "travel" } },
    { FGC_HOURS_KIND_OTHER,       "other",       { "annet",        "anna",       "andet",        "other" } },
};

static const struct code expense_kinds[] = {
    { FGC_EXPENSE_KIND_FEE,         "fee",         { "honorar",                        "honorar",                        "honorar",                 "fee" } },
    { FGC_EXPENSE_KIND_MILEAGE,     "mileage",     { "kjøring",                        "køyring",                        "kørsel",                  "mileage" } },
    { FGC_EXPENSE_KIND_OFF_HOURS,   "off_hours",   { "tillegg for ubekvem arbeidstid", "tillegg for ubekvem arbeidstid", "tillæg for forskudt tid", "off-hours" } },
    { FGC_EXPENSE_KIND_INTERPRETER, "interpreter", { "tolk",                           "tolk",                           "tolk",                    "interpreter" } },
    { FGC_EXPENSE_KIND_VENUE,       "venue",       { "lokale",                         "lokale",                         "lokale",                  "venue" } },
    { FGC_EXPENSE_KIND_FOOD,        "food",        { "mat",                            "mat",                            "mad",                     "food" } },
    { FGC_EXPENSE_KIND_OTHER,       "other",       { "annet",                          "anna",                           "andet",                   "other" } },
};

static const struct code currencys[] = {
    { FGC_CURRENCY_NOK, "NOK", { "norske kroner", "norske kroner", "norske kroner", "Norwegian kroner" } },
    { FGC_CURRENCY_DKK, "DKK", { "danske kroner", "danske kroner", "danske kroner", "Danish kroner" } },
};

static const struct code social_costss[] = {
    { FGC_SOCIAL_COSTS_EMPLOYER, "employer", { "arbeidsgiver",       "arbeidsgjevar",       "arbejdsgiver",     "the employer" } },
    { FGC_SOCIAL_COSTS_SELF,     "self",     { "koordinatoren selv", "koordinatoren sjølv", "samordneren selv", "the coordinator" } },
};

static const struct code coordinator_supports[] = {
    { FGC_COORDINATOR_SUPPORT_GROUP_SUPERVISION,  "group_supervision",  { "veiledning i gruppe",         "rettleiing i gruppe",         "gruppesupervision",            "group supervision" } },
    { FGC_COORDINATOR_SUPPORT_DEVELOPMENT_TALK,   "development_talk",   { "utviklingssamtale",           "utviklingssamtale",           "udviklingssamtale",            "development talk" } },
    { FGC_COORDINATOR_SUPPORT_INITIATOR_TRAINING, "initiator_training", { "opplæring av initiativtaker", "opplæring av initiativtakar", "uddannelse af initiativtager", "training of the initiator" } },
};

static const struct code relations[] = {
    { FGC_RELATION_PARENT,            "parent",            { "forelder",                 "forelder",                 "forælder",                 "parent" } },
    { FGC_RELATION_STEP_PARENT,       "step_parent",       { "steforelder",              "steforelder",              "stedforælder",             "step-parent" } },
    { FGC_RELATION_SIBLING,           "sibling",           { "søsken",                   "sysken",                   "søskende",                 "sibling" } },
    { FGC_RELATION_HALF_SIBLING,      "half_sibling",      { "halvsøsken",               "halvsysken",               "halvsøskende",             "half-sibling" } },
    { FGC_RELATION_STEP_SIBLING,      "step_sibling",      { "stesøsken",                "stesysken",                "stedsøskende",             "step-sibling" } },
    { FGC_RELATION_GRANDPARENT,       "grandparent",       { "besteforelder",            "besteforelder",            "bedsteforælder",           "grandparent" } },
    { FGC_RELATION_AUNT_OR_UNCLE,     "aunt_or_uncle",     { "tante eller onkel",        "tante eller onkel",        "tante eller onkel",        "aunt or uncle" } },
    { FGC_RELATION_COUSIN,            "cousin",            { "søskenbarn",               "syskenbarn",               "fætter eller kusine",      "cousin" } },
    { FGC_RELATION_OTHER_KIN,         "other_kin",         { "annen slekt",              "anna slekt",               "anden slægt",              "other kin" } },
    { FGC_RELATION_FOSTER_PARENT,     "foster_parent",     { "fosterforelder",           "fosterforelder",           "plejeforælder",            "foster parent" } },
    { FGC_RELATION_GODPARENT,         "godparent",         { "fadder",                   "fadder",                   "gudforælder",              "godparent" } },
    { FGC_RELATION_FRIEND_OF_FAMILY,  "friend_of_family",  { "venn av familien",         "ven av familien",          "ven af familien",          "friend of the family" } },
    { FGC_RELATION_FRIEND_OF_CHILD,   "friend_of_child",   { "venn av barnet",           "ven av barnet",            "ven af barnet",            "friend of the child" } },
    { FGC_RELATION_NEIGHBOUR,         "neighbour",         { "nabo",                     "nabo",                     "nabo",                     "neighbour" } },
    { FGC_RELATION_TEACHER_OR_LEADER, "teacher_or_leader", { "lærer eller fritidsleder", "lærar eller fritidsleiar", "lærer eller fritidsleder", "teacher or leisure leader" } },
    { FGC_RELATION_OTHER,             "other",             { "annet",                    "anna",                     "andet",                    "other" } },
};

static const struct code sides[] = {
    { FGC_SIDE_MOTHER, "mother", { "mors side",          "mors side",          "mors side",          "mother's side" } },
    { FGC_SIDE_FATHER, "father", { "fars side",          "fars side",          "fars side",          "father's side" } },
    { FGC_SIDE_BOTH,   "both",   { "begge sider",        "begge sider",        "begge sider",        "both sides" } },
    { FGC_SIDE_NONE,   "none",   { "ingen eller ukjent", "ingen eller ukjend", "ingen eller ukendt", "none or unknown" } },
};

static const struct code tiers[] = {
    { FGC_TIER_HOUSEHOLD,   "household",   { "i husstanden", "i hushaldet", "i husstanden", "household" } },
    { FGC_TIER_CLOSE_KIN,   "close_kin",   { "nær slekt",    "nær slekt",   "nær slægt",    "close kin" } },
    { FGC_TIER_DISTANT_KIN, "distant_kin", { "fjern slekt",  "fjern slekt", "fjern slægt",  "distant kin" } },
    { FGC_TIER_NETWORK,     "network",     { "nettverk",     "nettverk",    "netværk",      "network" } },
};

static const struct code ties[] = {
    { FGC_TIE_DAILY_CARE,              "daily_care",              { "daglig omsorg",            "dagleg omsorg",           "daglig omsorg",            "daily care" } },
    { FGC_TIE_PARENTAL_RESPONSIBILITY, "parental_responsibility", { "foreldreansvar",           "foreldreansvar",          "forældremyndighed",        "parental responsibility" } },
    { FGC_TIE_NONE,                    "none",                    { "ingen",                    "ingen",                   "ingen",                    "none" } },
    { FGC_TIE_GUARDIAN,                "guardian",                { "verge",                    "verje",                   "værge",                    "guardian" } },
    { FGC_TIE_AUTHORITY_HAS_CARE,      "authority_has_care",      { "myndigheten har omsorgen", "styresmakta har omsorga", "myndigheden har omsorgen", "the authority has care" } },
};

static const struct code invitation_decisions[] = {
    { FGC_INVITATION_DECISION_APPROVED, "approved", { "godkjent", "godkjend", "godkendt", "approved" } },
    { FGC_INVITATION_DECISION_VETOED,   "vetoed",   { "avvist",   "avvist",   "afvist",   "vetoed" } },
};

static const struct code exclusion_reasons[] = {
    { FGC_EXCLUSION_REASON_CHILD_DECLINED,  "child_declined",  { "barnet vil ikke",      "barnet vil ikkje",       "barnet vil ikke",      "the child declined" } },
    { FGC_EXCLUSION_REASON_PARENT_DECLINED, "parent_declined", { "en forelder vil ikke", "ein forelder vil ikkje", "en forælder vil ikke", "a parent declined" } },
    { FGC_EXCLUSION_REASON_SAFETY,          "safety",          { "sikkerhet",            "tryggleik",              "sikkerhed",            "safety" } },
    { FGC_EXCLUSION_REASON_COURT_ORDER,     "court_order",     { "rettens avgjørelse",   "avgjerd i retten",       "rettens afgørelse",    "court order" } },
    { FGC_EXCLUSION_REASON_HIDDEN_ADDRESS,  "hidden_address",  { "skjult adresse",       "løynd adresse",          "hemmelig adresse",     "hidden address" } },
    { FGC_EXCLUSION_REASON_OTHER,           "other",           { "annet",                "anna",                   "andet",                "other" } },
};

static const struct code modes[] = {
    { FGC_MODE_IN_PERSON,        "in_person",        { "personlig",       "personleg",        "personligt",     "in person" } },
    { FGC_MODE_SEPARATE_ROOM,    "separate_room",    { "eget rom",        "eige rom",         "eget rum",       "separate room" } },
    { FGC_MODE_PART_ONLY,        "part_only",        { "bare en del",     "berre ein del",    "kun en del",     "part only" } },
    { FGC_MODE_VIDEO,            "video",            { "video",           "video",            "video",          "video" } },
    { FGC_MODE_PHONE,            "phone",            { "telefon",         "telefon",          "telefon",        "phone" } },
    { FGC_MODE_LETTER,           "letter",           { "brev",            "brev",             "brev",           "letter" } },
    { FGC_MODE_RECORDED_MESSAGE, "recorded_message", { "innspilt hilsen", "innspela helsing", "optaget besked", "recorded message" } },
    { FGC_MODE_SPOKESPERSON,     "spokesperson",     { "talsperson",      "talsperson",       "talsperson",     "spokesperson" } },
};

static const struct code objection_abouts[] = {
    { FGC_OBJECTION_ABOUT_CONFERENCE, "conference", { "familierådet", "familierådet", "rådslagningen", "the conference" } },
    { FGC_OBJECTION_ABOUT_PERSON,     "person",     { "en person",    "ein person",   "en person",     "a person" } },
    { FGC_OBJECTION_ABOUT_QUESTION,   "question",   { "et spørsmål",  "eit spørsmål", "et spørgsmål",  "a question" } },
    { FGC_OBJECTION_ABOUT_TALK,       "talk",       { "et innlegg",   "eit innlegg",  "et oplæg",      "a talk" } },
};

static const struct code objection_answers[] = {
    { FGC_OBJECTION_ANSWER_MET,       "met",       { "imøtekommet",         "imøtekome",             "imødekommet",          "met" } },
    { FGC_OBJECTION_ANSWER_RESOLVED,  "resolved",  { "løst",                "løyst",                 "løst",                 "resolved" } },
    { FGC_OBJECTION_ANSWER_OVERRULED, "overruled", { "ikke tatt til følge", "ikkje teke til følgje", "ikke taget til følge", "overruled" } },
};

static const struct code audiences[] = {
    { FGC_AUDIENCE_AUTHORITY,            "authority",            { "myndigheten",            "styresmakta",          "myndigheden",           "the authority" } },
    { FGC_AUDIENCE_COORDINATOR,          "coordinator",          { "koordinatoren",          "koordinatoren",        "samordneren",           "the coordinator" } },
    { FGC_AUDIENCE_NETWORK,              "network",              { "nettverket",             "nettverket",           "netværket",             "the network" } },
    { FGC_AUDIENCE_PARENT,               "parent",               { "foreldrene",             "foreldra",             "forældrene",            "the parents" } },
    { FGC_AUDIENCE_CHILD,                "child",                { "barnet",                 "barnet",               "barnet",                "the child" } },
    { FGC_AUDIENCE_INFORMANT,            "informant",            { "informanten",            "informanten",          "informatøren",          "the informant" } },
    { FGC_AUDIENCE_SUPPORT_PERSON,       "support_person",       { "støttepersonen",         "støttepersonen",       "støttepersonen",        "the support person" } },
    { FGC_AUDIENCE_INTERPRETER,          "interpreter",          { "tolken",                 "tolken",               "tolken",                "the interpreter" } },
    { FGC_AUDIENCE_COMPANION,            "companion",            { "fullmektigen",           "fullmektigen",         "bisidderen",            "the companion" } },
    { FGC_AUDIENCE_MANAGER,              "manager",              { "lederen",                "leiaren",              "lederen",               "the manager" } },
    { FGC_AUDIENCE_COORDINATION_SERVICE, "coordination_service", { "koordineringstjenesten", "koordineringstenesta", "koordineringen",        "the coordination service" } },
    { FGC_AUDIENCE_FOSTER_HOME_SERVICE,  "foster_home_service",  { "fosterhjemstjenesten",   "fosterheimstenesta",   "plejefamilietjenesten", "the foster-home service" } },
    { FGC_AUDIENCE_EXCLUDED,             "excluded",             { "de utelukkede",          "dei utelukka",         "de udelukkede",         "the excluded" } },
    { FGC_AUDIENCE_STATISTICS,           "statistics",           { "statistikk",             "statistikk",           "statistik",             "statistics" } },
};

static const struct code view_forms[] = {
    { FGC_VIEW_FORM_TALK,                   "talk",                   { "samtale",              "samtale",              "samtale",             "talk" } },
    { FGC_VIEW_FORM_LETTER,                 "letter",                 { "brev",                 "brev",                 "brev",                "letter" } },
    { FGC_VIEW_FORM_DRAWING,                "drawing",                { "tegning",              "teikning",             "tegning",             "drawing" } },
    { FGC_VIEW_FORM_FILM_OR_SOUND,          "film_or_sound",          { "film eller lyd",       "film eller lyd",       "film eller lyd",      "film or sound" } },
    { FGC_VIEW_FORM_THROUGH_SUPPORT_PERSON, "through_support_person", { "gjennom støtteperson", "gjennom støtteperson", "gennem støtteperson", "through the support person" } },
    { FGC_VIEW_FORM_OBSERVATION,            "observation",            { "observasjon",          "observasjon",          "observation",         "observation" } },
};

static const struct code weights[] = {
    { FGC_WEIGHT_FOLLOWED,        "followed",        { "fulgt",            "følgt",              "fulgt",            "followed" } },
    { FGC_WEIGHT_PARTLY_FOLLOWED, "partly_followed", { "delvis fulgt",     "delvis følgt",       "delvist fulgt",    "partly followed" } },
    { FGC_WEIGHT_HEARD,           "heard",           { "hørt, ikke fulgt", "høyrt, ikkje følgt", "hørt, ikke fulgt", "heard, not followed" } },
};

static const struct code participations[] = {
    { FGC_PARTICIPATION_WHOLE,         "whole",         { "hele tiden",    "heile tida",    "hele tiden",   "the whole time" } },
    { FGC_PARTICIPATION_PARTS,         "parts",         { "noen deler",    "nokre delar",   "nogle dele",   "some parts" } },
    { FGC_PARTICIPATION_THROUGH_OTHER, "through_other", { "gjennom andre", "gjennom andre", "gennem andre", "through somebody else" } },
    { FGC_PARTICIPATION_NOT,           "not",           { "ikke",          "ikkje",         "ikke",         "not at all" } },
};

static const struct code decisions[] = {
    { FGC_DECISION_APPROVED,                 "approved",                 { "godkjent",           "godkjend",           "godkendt",           "approved" } },
    { FGC_DECISION_APPROVED_WITH_CONDITIONS, "approved_with_conditions", { "godkjent på vilkår", "godkjend på vilkår", "godkendt på vilkår", "approved with conditions" } },
    { FGC_DECISION_PARTLY_APPROVED,          "partly_approved",          { "delvis godkjent",    "delvis godkjend",    "delvist godkendt",   "partly approved" } },
    { FGC_DECISION_PENDING_MANAGER,          "pending_manager",          { "venter på leder",    "ventar på leiar",    "afventer lederen",   "pending the manager" } },
};

static const struct code refusal_reasons[] = {
    { FGC_REFUSAL_REASON_SAFETY,              "safety",              { "sikkerhet",             "tryggleik",               "sikkerhed",               "safety" } },
    { FGC_REFUSAL_REASON_UNLAWFUL,            "unlawful",            { "ulovlig",               "ulovleg",                 "ulovligt",                "unlawful" } },
    { FGC_REFUSAL_REASON_QUESTION_UNANSWERED, "question_unanswered", { "spørsmål ikke besvart", "spørsmål ikkje svart på", "spørgsmål ikke besvaret", "question unanswered" } },
    { FGC_REFUSAL_REASON_RESOURCES,           "resources",           { "ressurser",             "ressursar",               "ressourcer",              "resources" } },
};

static const struct code action_statuss[] = {
    { FGC_ACTION_STATUS_OPEN,      "open",      { "ikke begynt", "ikkje byrja", "ikke begyndt", "open" } },
    { FGC_ACTION_STATUS_UNDER_WAY, "under_way", { "i gang",      "i gang",      "i gang",       "under way" } },
    { FGC_ACTION_STATUS_DONE,      "done",      { "gjort",       "gjort",       "gjort",        "done" } },
    { FGC_ACTION_STATUS_PARTLY,    "partly",    { "delvis",      "delvis",      "delvist",      "partly" } },
    { FGC_ACTION_STATUS_NOT_DONE,  "not_done",  { "ikke gjort",  "ikkje gjort", "ikke gjort",   "not done" } },
    { FGC_ACTION_STATUS_DROPPED,   "dropped",   { "tatt ut",     "teke ut",     "taget ud",     "dropped" } },
};

static const struct code breaches[] = {
    { FGC_BREACH_PERSON_IN_PRIVATE_TIME,  "person_in_private_time",  { "noen som ikke skulle, var med i familiens egen tid", "nokon som ikkje skulle, var med i familien si eiga tid", "nogen, der ikke skulle, deltog i familiens møde",          "somebody who may not be there was in private time" } },
    { FGC_BREACH_NO_PRIVATE_TIME,         "no_private_time",         { "familien fikk ikke egen tid",                        "familien fekk ikkje eiga tid",                           "familien fik ikke sit eget møde",                          "there was no private time" } },
    { FGC_BREACH_PROFESSIONAL_WROTE_PLAN, "professional_wrote_plan", { "en fagperson skrev planen",                          "ein fagperson skreiv planen",                            "en fagperson skrev planen",                                "a professional wrote the plan" } },
    { FGC_BREACH_AFTER_WITHDRAWAL,        "after_withdrawal",        { "noe ble gjort etter at samtykket var trukket",       "noko blei gjort etter at samtykket var trekt",           "noget blev gjort, efter at samtykket var trukket tilbage", "something was done after consent was withdrawn" } },
    { FGC_BREACH_EXCLUDED_PRESENT,        "excluded_present",        { "en utelukket person var til stede",                  "ein utelukka person var til stades",                     "en udelukket person var til stede",                        "an excluded person was present" } },
    { FGC_BREACH_CONFIDENCE_BROKEN,       "confidence_broken",       { "taushetsplikten ble brutt",                          "teieplikta blei broten",                                 "tavshedspligten blev brudt",                               "confidentiality was broken" } },
    { FGC_BREACH_DECIDED_BEFOREHAND,      "decided_beforehand",      { "saken var avgjort på forhånd",                       "saka var avgjord på førehand",                           "sagen var afgjort på forhånd",                             "the matter was decided beforehand" } },
    { FGC_BREACH_OTHER,                   "other",                   { "annet",                                              "anna",                                                   "andet",                                                    "other" } },
};

static const struct code approvers[] = {
    { FGC_APPROVER_AUTHORITY, "authority", { "myndigheten godkjenner planen", "styresmakta godkjenner planen", "myndigheden godkender planen", "the authority approves the plan" } },
    { FGC_APPROVER_NETWORK,   "network",   { "nettverket vedtar planen",      "nettverket vedtek planen",      "netværket vedtager planen",    "the network adopts the plan" } },
};

static const struct code commands[] = {
    { FGC_COMMAND_OPEN_CASE,            "open_case",            { "åpne sak",                             "opne sak",                             "åbn sag",                              "open the case" } },
    { FGC_COMMAND_ADD_CHILD,            "add_child",            { "legge til barn",                       "leggje til barn",                      "tilføj barn",                          "add a child" } },
    { FGC_COMMAND_UPDATE_CHILD,         "update_child",         { "endre opplysninger om barn",           "endre opplysningar om barn",           "ændr oplysninger om barn",             "change what is known of a child" } },
    { FGC_COMMAND_LEAVE_CHILD,          "leave_child",          { "avslutte for ett barn",                "avslutte for eitt barn",               "afslut for ét barn",                   "let a child leave the case" } },
    { FGC_COMMAND_HAND_OVER,            "hand_over",            { "overføre saken",                       "overføre saka",                        "overdrag sagen",                       "hand the case over" } },
    { FGC_COMMAND_CHANGE_CASE_WORKER,   "change_case_worker",   { "bytte saksansvarlig",                  "byte saksansvarleg",                   "skift socialrådgiver",                 "change the case worker" } },
    { FGC_COMMAND_OFFER,                "offer",                { "tilby familieråd",                     "tilby familieråd",                     "tilbyd familierådslagning",            "offer a conference" } },
    { FGC_COMMAND_INFORM,               "inform",               { "informere",                            "informere",                            "informer",                             "inform" } },
    { FGC_COMMAND_SET_CONSENTER,        "set_consenter",        { "avgjøre hvem som skal samtykke",       "avgjere kven som skal samtykkje",      "afgør, hvem der skal samtykke",        "settle who must consent" } },
    { FGC_COMMAND_GIVE_CONSENT,         "give_consent",         { "samtykke",                             "samtykkje",                            "giv samtykke",                         "consent" } },
    { FGC_COMMAND_WITHDRAW_CONSENT,     "withdraw_consent",     { "trekke tilbake samtykke",              "trekkje tilbake samtykke",             "træk samtykke tilbage",                "withdraw consent" } },
    { FGC_COMMAND_ASSESS_SAFETY,        "assess_safety",        { "vurdere sikkerhet",                    "vurdere tryggleik",                    "vurder sikkerhed",                     "assess safety" } },
    { FGC_COMMAND_AGREE_SITUATION,      "agree_situation",      { "bli enige om situasjonsbeskrivelsen",  "bli samde om situasjonsskildringa",    "bliv enige om situationsbeskrivelsen", "agree on the situation description" } },
    { FGC_COMMAND_ADD_QUESTION,         "add_question",         { "legge til spørsmål",                   "leggje til spørsmål",                  "tilføj spørgsmål",                     "add a question" } },
    { FGC_COMMAND_CHANGE_QUESTION,      "change_question",      { "endre spørsmål",                       "endre spørsmål",                       "ændr spørgsmål",                       "change a question" } },
    { FGC_COMMAND_REMOVE_QUESTION,      "remove_question",      { "fjerne spørsmål",                      "fjerne spørsmål",                      "fjern spørgsmål",                      "remove a question" } },
    { FGC_COMMAND_AGREE_QUESTIONS,      "agree_questions",      { "bli enige om spørsmålene",             "bli samde om spørsmåla",               "bliv enige om spørgsmålene",           "agree on the questions" } },
    { FGC_COMMAND_STATE_BOTTOM_LINE,    "state_bottom_line",    { "sette minstekrav",                     "setje minstekrav",                     "sæt mindstekrav",                      "state a bottom line" } },
    { FGC_COMMAND_RECEIVE_REQUEST,      "receive_request",      { "motta henvendelse",                    "ta imot førespurnad",                  "modtag henvendelse",                   "receive the request" } },
    { FGC_COMMAND_REFER,                "refer",                { "henvise",                              "tilvise",                              "henvis",                               "refer" } },
    { FGC_COMMAND_SET_URGENCY,          "set_urgency",          { "sette hastegrad",                      "setje hastegrad",                      "sæt hastegrad",                        "set the urgency" } },
    { FGC_COMMAND_HOLD,                 "hold",                 { "sette på vent",                        "setje på vent",                        "sæt i bero",                           "put on hold" } },
    { FGC_COMMAND_RESUME,               "resume",               { "ta opp igjen",                         "ta opp att",                           "genoptag",                             "resume" } },
    { FGC_COMMAND_PROPOSE_COORDINATOR,  "propose_coordinator",  { "foreslå koordinator",                  "foreslå koordinator",                  "foreslå samordner",                    "propose a coordinator" } },
    { FGC_COMMAND_COORDINATOR_DECLINES, "coordinator_declines", { "koordinator takker nei",               "koordinator takkar nei",               "samordner siger nej",                  "the coordinator declines" } },
    { FGC_COMMAND_ASSIGN_COORDINATOR,   "assign_coordinator",   { "oppnevne koordinator",                 "oppnemne koordinator",                 "udpeg samordner",                      "assign the coordinator" } },
    { FGC_COMMAND_REPLACE_COORDINATOR,  "replace_coordinator",  { "bytte koordinator",                    "byte koordinator",                     "udskift samordner",                    "replace the coordinator" } },
    { FGC_COMMAND_RELEASE_COORDINATOR,  "release_coordinator",  { "løse koordinator fra oppdraget",       "løyse koordinator frå oppdraget",      "løs samordner fra opgaven",            "release the coordinator" } },
    { FGC_COMMAND_SIGN_AGREEMENT,       "sign_agreement",       { "inngå avtale",                         "inngå avtale",                         "indgå aftale",                         "sign an agreement" } },
    { FGC_COMMAND_LOG_HOURS,            "log_hours",            { "føre timer",                           "føre timar",                           "registrer timer",                      "log hours" } },
    { FGC_COMMAND_LOG_EXPENSE,          "log_expense",          { "føre utgift",                          "føre utgift",                          "registrer udgift",                     "log an expense" } },
    { FGC_COMMAND_RECORD_SUPPORT,       "record_support",       { "registrere veiledning av koordinator", "registrere rettleiing av koordinator", "registrer supervision af samordner",   "record the coordinator's supervision" } },
    { FGC_COMMAND_ADD_MEMBER,           "add_member",           { "legge til i nettverket",               "leggje til i nettverket",              "tilføj til netværket",                 "add to the network" } },
    { FGC_COMMAND_UPDATE_MEMBER,        "update_member",        { "endre opplysninger i nettverket",      "endre opplysningar i nettverket",      "ændr oplysninger i netværket",         "change what is known of a member" } },
    { FGC_COMMAND_RELATE,               "relate",               { "knytte til barnet",                    "knyte til barnet",                     "knyt til barnet",                      "relate to a child" } },
    { FGC_COMMAND_DECIDE_INVITATION,    "decide_invitation",    { "ta stilling til invitasjon",           "ta stilling til invitasjon",           "tag stilling til invitation",          "decide on an invitation" } },
    { FGC_COMMAND_OBJECT,               "object",               { "komme med innvending",                 "kome med innvending",                  "gør indsigelse",                       "object" } },
    { FGC_COMMAND_ANSWER_OBJECTION,     "answer_objection",     { "svare på innvending",                  "svare på innvending",                  "besvar indsigelse",                    "answer an objection" } },
    { FGC_COMMAND_EXCLUDE_MEMBER,       "exclude_member",       { "utelukke fra familierådet",            "utelukke frå familierådet",            "udeluk fra rådslagningen",             "exclude from the conference" } },
    { FGC_COMMAND_SEND_INVITATION,      "send_invitation",      { "sende invitasjon",                     "sende invitasjon",                     "send invitation",                      "send the invitation" } },
    { FGC_COMMAND_ANSWER_INVITATION,    "answer_invitation",    { "svare på invitasjon",                  "svare på invitasjon",                  "svar på invitation",                   "answer the invitation" } },
    { FGC_COMMAND_PREPARE_MEMBER,       "prepare_member",       { "forberede",                            "førebu",                               "forbered",                             "prepare a member" } },
    { FGC_COMMAND_GIVE_ROLE,            "give_role",            { "gi rolle",                             "gje rolle",                            "giv rolle",                            "give a role" } },
    { FGC_COMMAND_TAKE_ROLE,            "take_role",            { "ta tilbake rolle",                     "ta tilbake rolle",                     "tag rolle tilbage",                    "take a role back" } },
    { FGC_COMMAND_SUBMIT_TALK,          "submit_talk",          { "levere innlegg",                       "levere innlegg",                       "aflever oplæg",                        "submit a talk" } },
    { FGC_COMMAND_REVIEW_TALK,          "review_talk",          { "gå gjennom innlegg",                   "gå gjennom innlegg",                   "gennemgå oplæg",                       "review a talk" } },
    { FGC_COMMAND_RECORD_CHILD_VIEW,    "record_child_view",    { "registrere barnets mening",            "registrere det barnet meiner",         "registrer barnets synspunkter",        "record the child's view" } },
    { FGC_COMMAND_PLAN_PARTICIPATION,   "plan_participation",   { "planlegge barnets deltakelse",         "planleggje deltakinga til barnet",     "planlæg barnets deltagelse",           "plan the child's part" } },
    { FGC_COMMAND_SCHEDULE_CONFERENCE,  "schedule_conference",  { "fastsette familieråd",                 "fastsetje familieråd",                 "fastsæt rådslagning",                  "schedule the conference" } },
    { FGC_COMMAND_CANCEL_CONFERENCE,    "cancel_conference",    { "avlyse familieråd",                    "avlyse familieråd",                    "aflys rådslagning",                    "cancel the conference" } },
    { FGC_COMMAND_OPEN_CONFERENCE,      "open_conference",      { "åpne familierådet",                    "opne familierådet",                    "åbn rådslagningen",                    "open the conference" } },
    { FGC_COMMAND_RESUME_CONFERENCE,    "resume_conference",    { "fortsette familierådet",               "halde fram med familierådet",          "genoptag rådslagningen",               "resume the conference" } },
    { FGC_COMMAND_ARRIVE,               "arrive",               { "komme",                                "kome",                                 "ankom",                                "arrive" } },
    { FGC_COMMAND_LEAVE,                "leave",                { "gå",                                   "gå",                                   "gå",                                   "leave" } },
    { FGC_COMMAND_GIVE_TALK,            "give_talk",            { "holde innlegg",                        "halde innlegg",                        "hold oplæg",                           "give a talk" } },
    { FGC_COMMAND_START_PRIVATE_TIME,   "start_private_time",   { "begynne familiens egen tid",           "starte eiga tid for familien",         "begynd familiens møde",                "start private time" } },
    { FGC_COMMAND_CALL_IN,              "call_in",              { "be noen inn",                          "be nokon inn",                         "kald nogen ind",                       "call somebody in" } },
    { FGC_COMMAND_ADD_GOAL,             "add_goal",             { "legge til mål",                        "leggje til mål",                       "tilføj mål",                           "add a goal" } },
    { FGC_COMMAND_ADD_ACTION,           "add_action",           { "legge til punkt i planen",             "leggje til punkt i planen",            "tilføj handling",                      "add an action" } },
    { FGC_COMMAND_CHANGE_ACTION,        "change_action",        { "endre punkt i planen",                 "endre punkt i planen",                 "ændr handling",                        "change an action" } },
    { FGC_COMMAND_DROP_ACTION,          "drop_action",          { "ta ut punkt",                          "ta ut punkt",                          "tag handling ud",                      "drop an action" } },
    { FGC_COMMAND_PLAN_READY,           "plan_ready",           { "planen er klar",                       "planen er klar",                       "planen er klar",                       "the plan is ready" } },
    { FGC_COMMAND_NO_PLAN,              "no_plan",              { "det blir ingen plan",                  "det blir ingen plan",                  "der bliver ingen plan",                "there will be no plan" } },
    { FGC_COMMAND_ASSESS_PLAN_SAFETY,   "assess_plan_safety",   { "vurdere om planen er trygg",           "vurdere om planen er trygg",           "vurder, om planen er sikker",          "assess the plan's safety" } },
    { FGC_COMMAND_CHECK_BOTTOM_LINE,    "check_bottom_line",    { "kontrollere minstekrav",               "kontrollere minstekrav",               "kontrollér mindstekrav",               "check a bottom line" } },
    { FGC_COMMAND_DECIDE_PLAN,          "decide_plan",          { "ta avgjørelse om planen",              "ta avgjerd om planen",                 "træf afgørelse om planen",             "decide on the plan" } },
    { FGC_COMMAND_ADOPT_PLAN,           "adopt_plan",           { "vedta planen",                         "vedta planen",                         "vedtag planen",                        "adopt the plan" } },
    { FGC_COMMAND_RETURN_PLAN,          "return_plan",          { "sende planen tilbake",                 "sende planen tilbake",                 "send planen tilbage",                  "return the plan" } },
    { FGC_COMMAND_REJECT_PLAN,          "reject_plan",          { "ikke godkjenne planen",                "ikkje godkjenne planen",               "afslå at godkende planen",             "reject the plan" } },
    { FGC_COMMAND_AMEND_PLAN,           "amend_plan",           { "endre planen",                         "endre planen",                         "ændr planen",                          "amend the plan" } },
    { FGC_COMMAND_ADJOURN,              "adjourn",              { "avbryte møtet til en annen dag",       "avbryte møtet til ein annan dag",      "afbryd mødet til en anden dag",        "adjourn" } },
    { FGC_COMMAND_END_MEETING,          "end_meeting",          { "avslutte møtet",                       "avslutte møtet",                       "afslut mødet",                         "end the meeting" } },
    { FGC_COMMAND_SIGN_PLAN,            "sign_plan",            { "undertegne planen",                    "skrive under på planen",               "underskriv planen",                    "sign the plan" } },
    { FGC_COMMAND_DISTRIBUTE_PLAN,      "distribute_plan",      { "dele ut planen",                       "dele ut planen",                       "uddel planen",                         "distribute the plan" } },
    { FGC_COMMAND_REPORT_ACTION,        "report_action",        { "rapportere om punkt i planen",         "rapportere om punkt i planen",         "rapportér om handling",                "report on an action" } },
    { FGC_COMMAND_CHECK_IN,             "check_in",             { "spørre hvordan planen går",            "spørje korleis planen går",            "spørg, hvordan planen går",            "check in" } },
    { FGC_COMMAND_SCHEDULE_FOLLOW_UP,   "schedule_follow_up",   { "fastsette oppfølging",                 "fastsetje oppfølging",                 "fastsæt opfølgning",                   "schedule the follow-up" } },
    { FGC_COMMAND_START_FOLLOW_UP,      "start_follow_up",      { "begynne oppfølging",                   "byrje oppfølging",                     "begynd opfølgning",                    "start the follow-up" } },
    { FGC_COMMAND_WAIVE_FOLLOW_UP,      "waive_follow_up",      { "avstå fra oppfølging",                 "avstå frå oppfølging",                 "undlad opfølgning",                    "waive the follow-up" } },
    { FGC_COMMAND_EVALUATE,             "evaluate",             { "evaluere",                             "evaluere",                             "evaluer",                              "evaluate" } },
    { FGC_COMMAND_RECORD_BREACH,        "record_breach",        { "registrere brudd på metoden",          "registrere brot på metoden",           "registrer brud på metoden",            "record a breach" } },
    { FGC_COMMAND_CLOSE_CASE,           "close_case",           { "avslutte saken",                       "avslutte saka",                        "afslut sagen",                         "close the case" } },
    { FGC_COMMAND_REOPEN_CASE,          "reopen_case",          { "gjenåpne saken",                       "opne saka på nytt",                    "genåbn sagen",                         "reopen the case" } },
    { FGC_COMMAND_CORRECT,              "correct",              { "rette",                                "rette",                                "ret",                                  "correct" } },
    { FGC_COMMAND_REDACT,               "redact",               { "sladde",                               "sladde",                               "maskér",                               "redact" } },
    { FGC_COMMAND_RESTRICT,             "restrict",             { "skjerme",                              "skjerme",                              "begræns adgang",                       "restrict" } },
    { FGC_COMMAND_MIGRATE,              "migrate",              { "gå over til nye regler",               "gå over til nye reglar",               "gå over til nye regler",               "migrate to other rules" } },
    { FGC_COMMAND_NAME_HOME,            "name_home",            { "nevne et hjem",                        "nemne ein heim",                       "nævn et hjem",                         "name a home" } },
    { FGC_COMMAND_ANSWER_HOME,          "answer_home",          { "svare for hjemmet",                    "svare for heimen",                     "svar for hjemmet",                     "answer for a home" } },
    { FGC_COMMAND_SEND_FORM,            "send_form",            { "sende egenopplysningsskjema",          "sende eigenopplysningsskjema",         "send oplysningsskema",                 "send the home's form" } },
    { FGC_COMMAND_RECEIVE_FORM,         "receive_form",         { "motta egenopplysningsskjema",          "ta imot eigenopplysningsskjema",       "modtag oplysningsskema",               "receive the home's form" } },
    { FGC_COMMAND_HOLD_INTERVIEW,       "hold_interview",       { "holde intervju",                       "halde intervju",                       "hold samtale",                         "hold the interview" } },
    { FGC_COMMAND_DISCUSS_MATCHING,     "discuss_matching",     { "drøfte matching",                      "drøfte matching",                      "drøft match",                          "discuss the matching" } },
    { FGC_COMMAND_CLARIFY_WITH_FAMILY,  "clarify_with_family",  { "avklare med familien",                 "avklare med familien",                 "afklar med familien",                  "clarify with the family" } },
    { FGC_COMMAND_DECIDE_HOME,          "decide_home",          { "ta stilling til hjemmet",              "ta stilling til heimen",               "tag stilling til hjemmet",             "decide on a home" } },
    { FGC_COMMAND_CONTACT_BY_INTAKE,    "contact_by_intake",    { "inntak tar kontakt",                   "inntak tek kontakt",                   "visitationen tager kontakt",           "intake makes contact" } },
    { FGC_COMMAND_UPDATE_CASE,          "update_case",          { "endre opplysninger om saken",          "endre opplysningar om saka",           "ændr oplysninger om sagen",            "change what is known of the case" } },
};

static const struct code facts[] = {
    { FGC_FACT_PHASE, "phase", {
        "Det kan ikke gjøres i denne fasen.",
        "Det kan ikkje gjerast i denne fasen.",
        "Det kan ikke gøres i denne fase.",
        "It cannot be done in this phase." } },
    { FGC_FACT_ROLE, "role", {
        "Den det registreres på vegne av, har ikke en rolle som kan gjøre dette.",
        "Den det blir registrert på vegner av, har ikkje ei rolle som kan gjere dette.",
        "Den, der handles på vegne af, har ikke en rolle, som kan gøre dette.",
        "The person it is recorded for has no role that may do this." } },
    { FGC_FACT_ON_HOLD, "on_hold", {
        "Saken er ikke satt på vent.",
        "Saka er ikkje sett på vent.",
        "Sagen er ikke sat i bero.",
        "The case is not on hold." } },
    { FGC_FACT_REQUEST_RECEIVED, "request_received", {
        "Henvendelsen er ikke mottatt.",
        "Førespurnaden er ikkje motteken.",
        "Henvendelsen er ikke modtaget.",
        "The request has not been received." } },
    { FGC_FACT_HAS_CHILD, "has_child", {
        "Det er ikke noe barn i saken.",
        "Det er ikkje noko barn i saka.",
        "Der er ikke noget barn i sagen.",
        "There is no child in the case." } },
    { FGC_FACT_CONSENTS_VALID, "consents_valid", {
        "Noen som skal samtykke, har ikke samtykket.",
        "Nokon som skal samtykkje, har ikkje samtykt.",
        "Nogen, der skal samtykke, har ikke samtykket.",
        "Somebody who must consent has not." } },
    { FGC_FACT_SITUATION_AGREED, "situation_agreed", {
        "Situasjonsbeskrivelsen er ikke avtalt med familien.",
        "Situasjonsskildringa er ikkje avtalt med familien.",
        "Situationsbeskrivelsen er ikke aftalt med familien.",
        "The situation description has not been agreed with the family." } },
    { FGC_FACT_QUESTIONS_AGREED, "questions_agreed", {
        "Spørsmålene er ikke avtalt med familien.",
        "Spørsmåla er ikkje avtalte med familien.",
        "Spørgsmålene er ikke aftalt med familien.",
        "The questions have not been agreed with the family." } },
    { FGC_FACT_RISK_ASSESSED, "risk_assessed", {
        "Risikoen er ikke vurdert, og det skal den være før familien og nettverket involveres.",
        "Risikoen er ikkje vurdert, og det skal han vere før familien og nettverket blir involverte.",
        "Risikoen er ikke vurderet, og det skal den være, før familien og netværket inddrages.",
        "The risk has not been assessed, as it must be before family and network are involved." } },
    { FGC_FACT_SAFETY_SCREENED, "safety_screened", {
        "Sikkerheten er ikke vurdert før den første invitasjonen.",
        "Tryggleiken er ikkje vurdert før den første invitasjonen.",
        "Sikkerheden er ikke vurderet før den første invitation.",
        "Safety has not been screened before the first invitation." } },
    { FGC_FACT_COORDINATOR_ASSIGNED, "coordinator_assigned", {
        "Det er ikke oppnevnt koordinator.",
        "Det er ikkje oppnemnd koordinator.",
        "Der er ikke udpeget en samordner.",
        "No coordinator has been assigned." } },
    { FGC_FACT_AGREEMENTS_SIGNED, "agreements_signed", {
        "Avtalene er ikke inngått.",
        "Avtalane er ikkje inngåtte.",
        "Aftalerne er ikke indgået.",
        "The agreements have not been signed." } },
    { FGC_FACT_CONFERENCE_SCHEDULED, "conference_scheduled", {
        "Familierådet er ikke fastsatt.",
        "Familierådet er ikkje fastsett.",
        "Rådslagningen er ikke fastsat.",
        "The conference has not been scheduled." } },
    { FGC_FACT_CONFERENCE_ADJOURNED, "conference_adjourned", {
        "Det er ikke noe avbrutt møte å fortsette.",
        "Det er ikkje noko avbrote møte å halde fram med.",
        "Der er ikke noget afbrudt møde at genoptage.",
        "There is no adjourned meeting to resume." } },
    { FGC_FACT_CONFERENCE_HELD, "conference_held", {
        "Det er ikke holdt familieråd.",
        "Det er ikkje halde familieråd.",
        "Der er ikke holdt rådslagning.",
        "No conference has been held." } },
    { FGC_FACT_PEOPLE_PREPARED, "people_prepared", {
        "Noen som kommer, er ikke forberedt.",
        "Nokon som kjem, er ikkje førebudd.",
        "Nogen, der kommer, er ikke forberedt.",
        "Somebody who is coming has not been prepared." } },
    { FGC_FACT_TALKS_REVIEWED, "talks_reviewed", {
        "Noen innlegg er ikke gått gjennom med familien.",
        "Nokre innlegg er ikkje gjennomgåtte med familien.",
        "Nogle oplæg er ikke gennemgået med familien.",
        "Some talks have not been reviewed with the family." } },
    { FGC_FACT_OBJECTIONS_ANSWERED, "objections_answered", {
        "En innvending fra barnet er ikke besvart.",
        "Ei innvending frå barnet er ikkje svart på.",
        "En indsigelse fra barnet er ikke besvaret.",
        "An objection from the child has not been answered." } },
    { FGC_FACT_CHILD_SUPPORTED, "child_supported", {
        "Et barn som deltar, har ingen støtteperson.",
        "Eit barn som deltek, har ingen støtteperson.",
        "Et barn, der deltager, har ingen støtteperson.",
        "A child who takes part has no support person." } },
    { FGC_FACT_NETWORK_COMING, "network_coming", {
        "Ingen fra nettverket utenom foreldrene er invitert.",
        "Ingen frå nettverket utanom foreldra er inviterte.",
        "Ingen fra netværket ud over forældrene er inviteret.",
        "Nobody from the network besides the parents is invited." } },
    { FGC_FACT_BOTH_SIDES, "both_sides", {
        "Den ene siden av et barns familie har ingen i nettverket.",
        "Den eine sida av familien til eit barn har ingen i nettverket.",
        "Den ene side af et barns familie har ingen i netværket.",
        "One side of a child's family has nobody in the network." } },
    { FGC_FACT_ROOM_PRIVATE, "room_private", {
        "Noen som er til stede, kan ikke være med i familiens egen tid.",
        "Nokon som er til stades, kan ikkje vere med i familien si eiga tid.",
        "Nogen, der er til stede, må ikke deltage i familiens møde.",
        "Somebody present may not be there in private time." } },
    { FGC_FACT_WRITER_PRESENT, "writer_present", {
        "Ingen som skal skrive planen, er til stede.",
        "Ingen som skal skrive planen, er til stades.",
        "Ingen, der skal skrive planen, er til stede.",
        "Nobody who is to write the plan is present." } },
    { FGC_FACT_CHAIR_CHOSEN, "chair_chosen", {
        "Det er ikke valgt ordstyrer.",
        "Det er ikkje vald ordstyrar.",
        "Der er ikke valgt ordstyrer.",
        "No chair has been chosen." } },
    { FGC_FACT_PLAN_HAS_ACTION, "plan_has_action", {
        "Planen har ingen punkter.",
        "Planen har ingen punkt.",
        "Planen har ingen handlinger.",
        "The plan has no actions." } },
    { FGC_FACT_QUESTIONS_ANSWERED, "questions_answered", {
        "Et spørsmål er verken besvart eller merket som åpent.",
        "Eit spørsmål er verken svart på eller merkt som ope.",
        "Et spørgsmål er hverken besvaret eller mærket som åbent.",
        "A question is neither answered nor marked as open." } },
    { FGC_FACT_PLAN_PRESENTED, "plan_presented", {
        "Det ligger ingen plan til avgjørelse.",
        "Det ligg ingen plan til avgjerd.",
        "Der ligger ingen plan til afgørelse.",
        "No plan awaits a decision." } },
    { FGC_FACT_VERSION_SAFE, "version_safe", {
        "Denne utgaven av planen er ikke vurdert som trygg.",
        "Denne utgåva av planen er ikkje vurdert som trygg.",
        "Denne udgave af planen er ikke vurderet som sikker.",
        "This version of the plan has not been assessed as safe." } },
    { FGC_FACT_BOTTOM_LINES_MET, "bottom_lines_met", {
        "Et minstekrav er ikke kontrollert eller ikke oppfylt.",
        "Eit minstekrav er ikkje kontrollert eller ikkje oppfylt.",
        "Et mindstekrav er ikke kontrolleret eller ikke opfyldt.",
        "A bottom line has not been checked or is not met." } },
    { FGC_FACT_PLAN_IN_FORCE, "plan_in_force", {
        "Ingen plan gjelder.",
        "Ingen plan gjeld.",
        "Ingen plan er gældende.",
        "No plan is in force." } },
    { FGC_FACT_AUTHORITY_APPROVES, "authority_approves", {
        "Her vedtar nettverket planen selv.",
        "Her vedtek nettverket planen sjølv.",
        "Her vedtager netværket selv planen.",
        "Here the network adopts its plan itself." } },
    { FGC_FACT_FOLLOW_UP_SETTLED, "follow_up_settled", {
        "Oppfølging er verken holdt eller frafalt.",
        "Oppfølging er verken halden eller fråfallen.",
        "Opfølgning er hverken holdt eller frafaldet.",
        "The follow-up has been neither held nor waived." } },
    { FGC_FACT_NOTHING_OPEN, "nothing_open", {
        "Noe står åpent: et møte eller en plan til avgjørelse.",
        "Noko står ope: eit møte eller ein plan til avgjerd.",
        "Noget står åbent: et møde eller en plan til afgørelse.",
        "Something is open: a meeting, or a plan awaiting a decision." } },
    { FGC_FACT_CALLS_ALLOWED, "calls_allowed", {
        "Her kan familien ikke be fagpersoner inn i sin egen tid.",
        "Her kan familien ikkje be fagpersonar inn i si eiga tid.",
        "Her kan familien ikke kalde fagpersoner ind til sit møde.",
        "Here the family cannot call professionals into private time." } },
    { FGC_FACT_KNOWN, "known", {
        "Personen finnes ikke i saken, eller er ikke av det slaget dette gjelder.",
        "Personen finst ikkje i saka, eller er ikkje av det slaget dette gjeld.",
        "Personen findes ikke i sagen eller er ikke af den slags, dette gælder.",
        "There is no such person in the case, or they are not of the kind this is about." } },
    { FGC_FACT_PRIVATE_PERSON, "private_person", {
        "Rollen er for private personer.",
        "Rolla er for private personar.",
        "Rollen er for private personer.",
        "The role is for private persons." } },
    { FGC_FACT_EXCLUDED, "excluded", {
        "Personen er ikke utelukket fra familierådet.",
        "Personen er ikkje utelukka frå familierådet.",
        "Personen er ikke udelukket fra rådslagningen.",
        "The person is not excluded from the conference." } },
    { FGC_FACT_INVITATION_APPROVED, "invitation_approved", {
        "Invitasjonen er ikke godkjent av barn eller foreldre.",
        "Invitasjonen er ikkje godkjend av barn eller foreldre.",
        "Invitationen er ikke godkendt af barn eller forældre.",
        "The invitation has not been approved by child or parents." } },
    { FGC_FACT_INVITATION_SENT, "invitation_sent", {
        "Invitasjonen er ikke sendt.",
        "Invitasjonen er ikkje send.",
        "Invitationen er ikke sendt.",
        "The invitation has not been sent." } },
    { FGC_FACT_MAY_BE_HERE, "may_be_here", {
        "Personen kan ikke være med i denne delen.",
        "Personen kan ikkje vere med i denne delen.",
        "Personen må ikke deltage i denne del.",
        "The person may not be in this part." } },
    { FGC_FACT_PRESENT, "present", {
        "Personen er ikke til stede.",
        "Personen er ikkje til stades.",
        "Personen er ikke til stede.",
        "The person is not present." } },
    { FGC_FACT_MAY_SHARE, "may_share", {
        "Det er ikke samtykket til å dele opplysninger med andre.",
        "Det er ikkje samtykt til å dele opplysningar med andre.",
        "Der er ikke samtykket til at dele oplysninger med andre.",
        "There is no consent to sharing information with others." } },
    { FGC_FACT_TARGET_KNOWN, "target_known", {
        "Det som det vises til, finnes ikke i saken.",
        "Det som det blir vist til, finst ikkje i saka.",
        "Det, der henvises til, findes ikke i sagen.",
        "What it refers to does not exist in the case." } },
    { FGC_FACT_TALK_REVIEWED, "talk_reviewed", {
        "Innlegget er ikke gått gjennom av barn og foreldre.",
        "Innlegget er ikkje gått gjennom av barn og foreldre.",
        "Oplægget er ikke gennemgået af barn og forældre.",
        "The talk has not been reviewed by child and parents." } },
    { FGC_FACT_INTERVIEWED, "interviewed", {
        "Et ja forutsetter at det er holdt intervju med hjemmet.",
        "Eit ja føreset at det er halde intervju med heimen.",
        "Et ja forudsætter, at der er holdt samtale med hjemmet.",
        "A yes needs an interview with the home first." } },
    { FGC_FACT_HOME_WILLING, "home_willing", {
        "Hjemmet har ikke selv svart ja.",
        "Heimen har ikkje sjølv svart ja.",
        "Hjemmet har ikke selv svaret ja.",
        "The home has not said yes itself." } },
    { FGC_FACT_HOME_APPROVED, "home_approved", {
        "Hjemmet er ikke godkjent.",
        "Heimen er ikkje godkjend.",
        "Hjemmet er ikke godkendt.",
        "The home has not been approved." } },
    { FGC_FACT_FAMILY_TOOK_PART, "family_took_part", {
        "Ingen fra familien var med på det.",
        "Ingen frå familien var med på det.",
        "Ingen fra familien deltog i det.",
        "Nobody from the family took part in it." } },
    { FGC_FACT_INDEPENDENT, "independent", {
        "Koordinatoren er ikke uavhengig av saken og familien.",
        "Koordinatoren er ikkje uavhengig av saka og familien.",
        "Samordneren er ikke uafhængig af sagen og familien.",
        "The coordinator is not independent of the case and the family." } },
    { FGC_FACT_ACQUAINTANCE_ACCEPTED, "acquaintance_accepted", {
        "Familien har ikke godtatt at koordinatoren kjenner den fra før.",
        "Familien har ikkje godteke at koordinatoren kjenner familien frå før.",
        "Familien har ikke accepteret, at samordneren kender den i forvejen.",
        "The family has not accepted that the coordinator knows it slightly." } },
    { FGC_FACT_TRAINED, "trained", {
        "Datoen for koordinatorens opplæring er ikke oppgitt.",
        "Datoen for opplæringa til koordinatoren er ikkje oppgjeven.",
        "Datoen for samordnerens uddannelse er ikke angivet.",
        "The date of the coordinator's training is not given." } },
    { FGC_FACT_CERTIFICATE_SHOWN, "certificate_shown", {
        "Politiattest er ikke vist.",
        "Politiattest er ikkje vist.",
        "Straffe- og børneattest er ikke vist.",
        "No police certificate has been shown." } },
    { FGC_FACT_BASIS_GIVEN, "basis_given", {
        "Grunnlaget for at personen ikke skal samtykke, er ikke oppgitt.",
        "Grunnlaget for at personen ikkje skal samtykkje, er ikkje oppgjeve.",
        "Grundlaget for, at personen ikke skal samtykke, er ikke angivet.",
        "The basis for the person not having to consent is not given." } },
    { FGC_FACT_DECIDER_IS_FAMILY, "decider_is_family", {
        "Den som avgjør, er ikke barn eller forelder.",
        "Den som avgjer, er ikkje barn eller forelder.",
        "Den, der afgør det, er ikke barn eller forælder.",
        "The decider is neither child nor parent." } },
    { FGC_FACT_ALTERNATIVES_TRIED, "alternatives_tried", {
        "Det er ikke sagt hvilke andre måter å delta på som er prøvd.",
        "Det er ikkje sagt kva andre måtar å delta på som er prøvde.",
        "Det er ikke oplyst, hvilke andre måder at deltage på der er prøvet.",
        "It is not said which other ways of taking part were tried." } },
    { FGC_FACT_SAFETY_IS_AUTHORITYS, "safety_is_authoritys", {
        "Bare saksansvarlig kan utelukke noen av hensyn til sikkerheten eller etter rettens avgjørelse.",
        "Berre saksansvarleg kan utelukke nokon av omsyn til tryggleiken eller etter avgjerd i retten.",
        "Kun socialrådgiveren kan udelukke nogen af hensyn til sikkerheden eller efter rettens afgørelse.",
        "Only the case worker may exclude somebody for safety or by a court's order." } },
    { FGC_FACT_RESPONSIBLE_KNOWN, "responsible_known", {
        "Punktet har ingen ansvarlig i nettverket.",
        "Punktet har ingen ansvarleg i nettverket.",
        "Handlingen har ingen ansvarlig i netværket.",
        "The action has nobody responsible in the network." } },
    { FGC_FACT_SHORT_TALK, "short_talk", {
        "Innlegget er lengre enn 10 minutter.",
        "Innlegget er lengre enn 10 minutt.",
        "Oplægget er længere end 10 minutter.",
        "The talk is longer than 10 minutes." } },
    { FGC_FACT_REASON_OF_SAFETY_OR_LAW, "reason_of_safety_or_law", {
        "Begrunnelsen bygger verken på sikkerhet eller lov.",
        "Grunngjevinga byggjer verken på tryggleik eller lov.",
        "Begrundelsen bygger hverken på sikkerhed eller lov.",
        "The reason is neither one of safety nor of law." } },
    { FGC_FACT_MANDATE_COVERS, "mandate_covers", {
        "Fullmakten er ikke oppgitt.",
        "Fullmakta er ikkje oppgjeven.",
        "Bemyndigelsen er ikke angivet.",
        "No mandate is given." } },
    { FGC_FACT_MANAGER_WHERE_SUPPORT, "manager_where_support", {
        "Planen ber om offentlig støtte, og lederen har ikke tatt avgjørelse om den.",
        "Planen bed om offentleg støtte, og leiaren har ikkje teke avgjerd om han.",
        "Planen beder om offentlig støtte, og lederen har ikke truffet afgørelse om den.",
        "The plan asks for public support, and the manager has not decided on it." } },
    { FGC_FACT_THOSE_RESPONSIBLE_AGREE, "those_responsible_agree", {
        "De ansvarlige for det som endres, er ikke enige.",
        "Dei ansvarlege for det som blir endra, er ikkje samde.",
        "De ansvarlige for det, der ændres, er ikke enige.",
        "Those responsible for what is amended do not agree." } },
    { FGC_FACT_BIRTH_GIVEN, "birth_given", {
        "Oppgi enten fødselsdato eller termin.",
        "Oppgje anten fødselsdato eller termin.",
        "Angiv enten fødselsdato eller termin.",
        "Give either a date of birth or an expected date." } },
    { FGC_FACT_OUTCOME_FITS, "outcome_fits", {
        "Utfallet passer ikke med hvor saken står.",
        "Utfallet passar ikkje med kvar saka står.",
        "Udfaldet passer ikke med, hvor sagen står.",
        "The outcome does not fit where the case stands." } },
    { FGC_FACT_DECISION_PENDING, "decision_pending", {
        "Ingen plan venter på avgjørelse.",
        "Ingen plan ventar på avgjerd.",
        "Ingen plan afventer afgørelse.",
        "No plan awaits a decision." } },
    { FGC_FACT_PLAN_EXISTS, "plan_exists", {
        "Det finnes ingen plan.",
        "Det finst ingen plan.",
        "Der er ingen plan.",
        "There is no plan." } },
    { FGC_FACT_MAY_WRITE_PLAN, "may_write_plan", {
        "Nettverket skriver planen i egen tid; senere de ansvarlige eller, av hensyn til sikkerheten, saksansvarlig.",
        "Nettverket skriv planen i eiga tid; seinare dei ansvarlege eller, av omsyn til tryggleiken, saksansvarleg.",
        "Netværket skriver planen under familiens møde; senere de ansvarlige eller, af hensyn til sikkerheden, socialrådgiveren.",
        "The network writes the plan in private time; later those responsible or, for safety's sake, the case worker." } },
    { FGC_FACT_MAY_BE_CALLED, "may_be_called", {
        "Personen kan ikke bes inn i familiens egen tid.",
        "Personen kan ikkje kallast inn i familien si eiga tid.",
        "Personen kan ikke kaldes ind til familiens møde.",
        "The person cannot be called into private time." } },
    { FGC_FACT_HOURS_EXPECTED, "hours_expected", {
        "Timene blir flere enn 35; vanlig for et første familieråd er 25–35.",
        "Timane blir fleire enn 35; vanleg for eit første familieråd er 25–35.",
        "Timerne bliver flere end 35; sædvanligt for en første rådslagning er 25–35.",
        "The hours come to more than 35; 25–35 are usual for a first conference." } },
    { FGC_FACT_STRIKABLE, "strikable", {
        "Det som flyttet saken til en annen fase, eller som annet viser til, kan ikke strykes.",
        "Det som flytte saka til ein annan fase, eller som anna viser til, kan ikkje strykast.",
        "Det, der flyttede sagen til en anden fase, eller som andet henviser til, kan ikke slettes.",
        "What moved the case to another phase, or what others refer to, cannot be struck." } },
    { FGC_FACT_SPEAKER_PRESENT, "speaker_present", {
        "Den det registreres på vegne av, er ikke til stede.",
        "Den det blir registrert på vegner av, er ikkje til stades.",
        "Den, der handles på vegne af, er ikke til stede.",
        "The person it is recorded for is not present." } },
    { FGC_FACT_OWN_CONSENT, "own_consent", {
        "Hver og en samtykker for seg selv.",
        "Kvar og ein samtykkjer for seg sjølv.",
        "Enhver samtykker for sig selv.",
        "Everybody consents for themselves." } },
    { FGC_FACT_ROLE_FITS, "role_fits", {
        "Rollen kan ikke gis til denne personen.",
        "Rolla kan ikkje gjevast til denne personen.",
        "Rollen kan ikke gives til denne person.",
        "The role cannot be given to this person." } },
    { FGC_FACT_CONFERENCE_PREPARED, "conference_prepared", {
        "Det er ikke noe familieråd å avlyse.",
        "Det er ikkje noko familieråd å avlyse.",
        "Der er ingen rådslagning at aflyse.",
        "There is no conference to cancel." } },
    { FGC_FACT_ROOM_STAYS_PRIVATE, "room_stays_private", {
        "Personen er til stede i familiens egen tid og kunne ikke vært der etter endringen.",
        "Personen er til stades i familien si eiga tid og kunne ikkje ha vore der etter endringa.",
        "Personen er til stede i familiens møde og kunne ikke være der efter ændringen.",
        "The person is in private time and could not be there after this change." } },
    { FGC_FACT_INVITATION_DISPUTED, "invitation_disputed", {
        "Familien er enig om invitasjonen.",
        "Familien er samd om invitasjonen.",
        "Familien er enig om invitationen.",
        "The family agrees on the invitation." } },
    { FGC_FACT_ACTIONS_NAMED, "actions_named", {
        "Det er ikke oppgitt hvilke punkter som er godkjent.",
        "Det er ikkje oppgjeve kva punkt som er godkjende.",
        "Det er ikke angivet, hvilke handlinger der er godkendt.",
        "It is not said which actions are approved." } },
};

/* What is said when a fact holds that should not. */
static const struct code hindrances[] = {
    { FGC_FACT_ON_HOLD, "on_hold", {
        "Saken er satt på vent.",
        "Saka er sett på vent.",
        "Sagen er sat i bero.",
        "The case is on hold." } },
    { FGC_FACT_CONFERENCE_ADJOURNED, "conference_adjourned", {
        "Møtet er avbrutt og skal fortsettes.",
        "Møtet er avbrote og skal halde fram.",
        "Mødet er afbrudt og skal genoptages.",
        "The meeting stands adjourned and is to be resumed." } },
    { FGC_FACT_AUTHORITY_APPROVES, "authority_approves", {
        "Her er det myndigheten som godkjenner planen.",
        "Her er det styresmakta som godkjenner planen.",
        "Her er det myndigheden, der godkender planen.",
        "Here the authority approves the plan." } },
    { FGC_FACT_EXCLUDED, "excluded", {
        "Personen er utelukket fra familierådet.",
        "Personen er utelukka frå familierådet.",
        "Personen er udelukket fra rådslagningen.",
        "The person is excluded from the conference." } },
    { FGC_FACT_INVITATION_DISPUTED, "invitation_disputed", {
        "Familien er uenig om invitasjonen.",
        "Familien er usamd om invitasjonen.",
        "Familien er uenig om invitationen.",
        "The family disagrees on the invitation." } },
    { FGC_FACT_PRESENT, "present", {
        "Personen er allerede til stede.",
        "Personen er allereie til stades.",
        "Personen er allerede til stede.",
        "The person is present already." } },
    { FGC_FACT_DECISION_PENDING, "decision_pending", {
        "En plan venter på avgjørelse.",
        "Ein plan ventar på avgjerd.",
        "En plan afventer afgørelse.",
        "A plan awaits a decision." } },
};

#define LIST(list, rows) [list - FGC_LIST_PHASE] = { rows, sizeof rows / sizeof *rows }
const struct code_list fgc__words_process[] = {
    LIST(FGC_LIST_PHASE, phase_words),
    LIST(FGC_LIST_ROLE, role_words),
    LIST(FGC_LIST_ROLE_GROUP, role_groups),
    LIST(FGC_LIST_ADMISSION, admissions),
    LIST(FGC_LIST_SEVERITY, severitys),
    LIST(FGC_LIST_SUBJECT, subjects),
    LIST(FGC_LIST_PROFILE, profiles),
    LIST(FGC_LIST_FIELD_TYPE, field_types),
    LIST(FGC_LIST_COMMAND, commands),
    LIST(FGC_LIST_FACT, facts),
    LIST(FGC_LIST_URGENCY, urgencys),
    LIST(FGC_LIST_SETTING, settings),
    LIST(FGC_LIST_STAGE, stages),
    LIST(FGC_LIST_PURPOSE, purposes),
    LIST(FGC_LIST_TOPIC, topics),
    LIST(FGC_LIST_INITIATED_BY, initiated_bys),
    LIST(FGC_LIST_LIVING, livings),
    LIST(FGC_LIST_OUTCOME, outcomes),
    LIST(FGC_LIST_ANSWER, answers),
    LIST(FGC_LIST_FORM, forms),
    LIST(FGC_LIST_CONSENT_PURPOSE, consent_purposes),
    LIST(FGC_LIST_CONSENT_FORM, consent_forms),
    LIST(FGC_LIST_CONSENT_BASIS, consent_basiss),
    LIST(FGC_LIST_SAFETY_KIND, safety_kinds),
    LIST(FGC_LIST_SAFETY_RESULT, safety_results),
    LIST(FGC_LIST_HOLD_REASON, hold_reasons),
    LIST(FGC_LIST_EMPLOYER, employers),
    LIST(FGC_LIST_PRIOR_CONTACT, prior_contacts),
    LIST(FGC_LIST_AGREEMENT, agreements),
    LIST(FGC_LIST_HOURS_KIND, hours_kinds),
    LIST(FGC_LIST_EXPENSE_KIND, expense_kinds),
    LIST(FGC_LIST_CURRENCY, currencys),
    LIST(FGC_LIST_SOCIAL_COSTS, social_costss),
    LIST(FGC_LIST_COORDINATOR_SUPPORT, coordinator_supports),
    LIST(FGC_LIST_RELATION, relations),
    LIST(FGC_LIST_SIDE, sides),
    LIST(FGC_LIST_TIER, tiers),
    LIST(FGC_LIST_TIE, ties),
    LIST(FGC_LIST_INVITATION_DECISION, invitation_decisions),
    LIST(FGC_LIST_EXCLUSION_REASON, exclusion_reasons),
    LIST(FGC_LIST_MODE, modes),
    LIST(FGC_LIST_OBJECTION_ABOUT, objection_abouts),
    LIST(FGC_LIST_OBJECTION_ANSWER, objection_answers),
    LIST(FGC_LIST_AUDIENCE, audiences),
    LIST(FGC_LIST_VIEW_FORM, view_forms),
    LIST(FGC_LIST_WEIGHT, weights),
    LIST(FGC_LIST_PARTICIPATION, participations),
    LIST(FGC_LIST_DECISION, decisions),
    LIST(FGC_LIST_REFUSAL_REASON, refusal_reasons),
    LIST(FGC_LIST_ACTION_STATUS, action_statuss),
    LIST(FGC_LIST_BREACH, breaches),
    LIST(FGC_LIST_APPROVER, approvers),
    LIST(FGC_LIST_HINDRANCE, hindrances),
};
#undef LIST
// clang-format on
