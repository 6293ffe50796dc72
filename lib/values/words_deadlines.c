#include "values/words.h"

#include <fgc/explanation.h>

#include "values/codes.h"

// clang-format off
static const struct code statuses[] = {
    { FGC_OK,                     "ok",               {
        "Utført",
        "Utført",
        "Udført",
        "Done" } },
    { FGC_REPEATED,               "repeated",         {
        "Allerede registrert",
        "Allereie registrert",
        "Allerede registreret",
        "Recorded before" } },
    { FGC_ERROR_INVALID_ARGUMENT, "invalid-argument", {
        "Programfeil: ugyldig verdi",
        "Programfeil: ugyldig verdi",
        "Programfejl: ugyldig værdi",
        "Programming error: invalid value" } },
    { FGC_ERROR_NO_MEMORY,        "no-memory",        {
        "Ikke nok minne",
        "Ikkje nok minne",
        "Ikke nok hukommelse",
        "Out of memory" } },
    { FGC_ERROR_ABI,              "abi",              {
        "Programmet og biblioteket passer ikke sammen",
        "Programmet og biblioteket passar ikkje saman",
        "Programmet og biblioteket passer ikke sammen",
        "The program and the library do not match" } },
    { FGC_ERROR_SYNTAX,           "syntax",           {
        "Teksten kan ikke leses",
        "Teksten kan ikkje lesast",
        "Teksten kan ikke læses",
        "The text cannot be read" } },
    { FGC_ERROR_RANGE,            "range",            {
        "Utenfor det tabellene dekker",
        "Utanfor det tabellane dekkjer",
        "Uden for det tabellerne dækker",
        "Outside what the tables cover" } },
    { FGC_ERROR_LIMIT,            "limit",            {
        "Over grensen",
        "Over grensa",
        "Over grænsen",
        "Over the limit" } },
    { FGC_ERROR_UNKNOWN,          "unknown",          {
        "Ukjent navn",
        "Ukjent namn",
        "Ukendt navn",
        "Unknown name" } },
    { FGC_ERROR_NOT_IN_FORCE,     "not-in-force",     {
        "Regelen gjaldt ikke på denne dagen",
        "Regelen gjaldt ikkje på denne dagen",
        "Reglen gjaldt ikke på denne dag",
        "The rule was not in force on this day" } },
    { FGC_ERROR_HOST,             "host",             {
        "Vertsprogrammet svarte feil",
        "Vertsprogrammet svara feil",
        "Værtsprogrammet svarede forkert",
        "The host program gave a wrong answer" } },
    { FGC_ERROR_REFUSED,          "refused",          {
        "Vilkår er ikke oppfylt",
        "Vilkår er ikkje oppfylte",
        "Betingelser er ikke opfyldt",
        "Conditions are not met" } },
    { FGC_ERROR_ONCE_REUSED,      "once-reused",      {
        "Samme engangsord er brukt om noe annet",
        "Same eingongsord er brukt om noko anna",
        "Samme engangsord er brugt om noget andet",
        "The same once-word was used for something else" } },
    { FGC_ERROR_PROFILE,          "profile",          {
        "Saken følger en profil som ikke er gitt",
        "Saka følgjer ein profil som ikkje er gjeven",
        "Sagen følger en profil, som ikke er givet",
        "The case follows a profile that was not given" } },
    { FGC_ERROR_NEWER,            "newer",            {
        "Journalen er skrevet av et nyere bibliotek og kan bare leses",
        "Journalen er skriven av eit nyare bibliotek og kan berre lesast",
        "Journalen er skrevet af et nyere bibliotek og kan kun læses",
        "The journal was written by a newer library and can only be read" } },
    { FGC_ERROR_READ_ONLY,        "read-only",        {
        "Saken kan bare leses",
        "Saka kan berre lesast",
        "Sagen kan kun læses",
        "The case can only be read" } },
    { FGC_ERROR_DAMAGED,          "damaged",          {
        "Journalen er ikke slik den ble skrevet",
        "Journalen er ikkje slik han blei skriven",
        "Journalen er ikke, som den blev skrevet",
        "The journal is not as it was written" } },
};

static const struct code languages[] = {
    { FGC_LANGUAGE_NB, "nb", { "bokmål",  "bokmål",  "bokmål",  "Norwegian Bokmål" } },
    { FGC_LANGUAGE_NN, "nn", { "nynorsk", "nynorsk", "nynorsk", "Norwegian Nynorsk" } },
    { FGC_LANGUAGE_DA, "da", { "dansk",   "dansk",   "dansk",   "Danish" } },
    { FGC_LANGUAGE_EN, "en", { "engelsk", "engelsk", "engelsk", "English" } },
};

static const struct code countries[] = {
    { FGC_COUNTRY_NO, "NO", { "Norge",   "Noreg",   "Norge",   "Norway" } },
    { FGC_COUNTRY_DK, "DK", { "Danmark", "Danmark", "Danmark", "Denmark" } },
};

static const struct code weekdays[] = {
    { 1, "monday",    { "mandag",  "måndag",  "mandag",  "Monday" } },
    { 2, "tuesday",   { "tirsdag", "tysdag",  "tirsdag", "Tuesday" } },
    { 3, "wednesday", { "onsdag",  "onsdag",  "onsdag",  "Wednesday" } },
    { 4, "thursday",  { "torsdag", "torsdag", "torsdag", "Thursday" } },
    { 5, "friday",    { "fredag",  "fredag",  "fredag",  "Friday" } },
    { 6, "saturday",  { "lørdag",  "laurdag", "lørdag",  "Saturday" } },
    { 7, "sunday",    { "søndag",  "søndag",  "søndag",  "Sunday" } },
};

static const struct code months[] = {
    { 1,  "january",   { "januar",    "januar",    "januar",    "January" } },
    { 2,  "february",  { "februar",   "februar",   "februar",   "February" } },
    { 3,  "march",     { "mars",      "mars",      "marts",     "March" } },
    { 4,  "april",     { "april",     "april",     "april",     "April" } },
    { 5,  "may",       { "mai",       "mai",       "maj",       "May" } },
    { 6,  "june",      { "juni",      "juni",      "juni",      "June" } },
    { 7,  "july",      { "juli",      "juli",      "juli",      "July" } },
    { 8,  "august",    { "august",    "august",    "august",    "August" } },
    { 9,  "september", { "september", "september", "september", "September" } },
    { 10, "october",   { "oktober",   "oktober",   "oktober",   "October" } },
    { 11, "november",  { "november",  "november",  "november",  "November" } },
    { 12, "december",  { "desember",  "desember",  "december",  "December" } },
};

static const struct code day_names[] = {
    { NAME_NEW_YEARS_DAY,       "new-years-day",       { "Første nyttårsdag",     "Første nyttårsdag",     "Nytårsdag",             "New Year's Day" } },
    { NAME_MAUNDY_THURSDAY,     "maundy-thursday",     { "Skjærtorsdag",          "Skjertorsdag",          "Skærtorsdag",           "Maundy Thursday" } },
    { NAME_GOOD_FRIDAY,         "good-friday",         { "Langfredag",            "Langfredag",            "Langfredag",            "Good Friday" } },
    { NAME_EASTER_SUNDAY,       "easter-sunday",       { "Første påskedag",       "Første påskedag",       "Påskedag",              "Easter Sunday" } },
    { NAME_EASTER_MONDAY,       "easter-monday",       { "Andre påskedag",        "Andre påskedag",        "Anden påskedag",        "Easter Monday" } },
    { NAME_PRAYER_DAY,          "prayer-day",          { "Store bededag",         "Store bededag",         "Store bededag",         "General Prayer Day" } },
    { NAME_LABOUR_DAY,          "labour-day",          { "Første mai",            "Første mai",            "Første maj",            "Labour Day" } },
    { NAME_ASCENSION_DAY,       "ascension-day",       { "Kristi himmelfartsdag", "Kristi himmelfartsdag", "Kristi himmelfartsdag", "Ascension Day" } },
    { NAME_WHIT_SUNDAY,         "whit-sunday",         { "Første pinsedag",       "Første pinsedag",       "Pinsedag",              "Whit Sunday" } },
    { NAME_WHIT_MONDAY,         "whit-monday",         { "Andre pinsedag",        "Andre pinsedag",        "Anden pinsedag",        "Whit Monday" } },
    { NAME_NO_CONSTITUTION_DAY, "no-constitution-day", { "Grunnlovsdagen",        "Grunnlovsdagen",        "Norges grundlovsdag",   "Constitution Day of Norway" } },
    { NAME_DK_CONSTITUTION_DAY, "dk-constitution-day", { "Danmarks grunnlovsdag", "Danmarks grunnlovsdag", "Grundlovsdag",          "Constitution Day of Denmark" } },
    { NAME_CHRISTMAS_EVE,       "christmas-eve",       { "Julaften",              "Julaftan",              "Juleaftensdag",         "Christmas Eve" } },
    { NAME_CHRISTMAS_DAY,       "christmas-day",       { "Første juledag",        "Første juledag",        "Juledag",               "Christmas Day" } },
    { NAME_BOXING_DAY,          "boxing-day",          { "Andre juledag",         "Andre juledag",         "Anden juledag",         "Boxing Day" } },
    { NAME_NEW_YEARS_EVE,       "new-years-eve",       { "Nyttårsaften",          "Nyttårsaftan",          "Nytårsaftensdag",       "New Year's Eve" } },
    { NAME_CLOSING_DAY,         "closing-day",         { "Stengt dag",            "Stengd dag",            "Lukkedag",              "Closing day" } },
};

static const struct code units[] = {
    { FGC_UNIT_HOURS,  "hours",  { "timer",   "timar",   "timer",   "hours" } },
    { FGC_UNIT_DAYS,   "days",   { "dager",   "dagar",   "dage",    "days" } },
    { FGC_UNIT_WEEKS,  "weeks",  { "uker",    "veker",   "uger",    "weeks" } },
    { FGC_UNIT_MONTHS, "months", { "måneder", "månader", "måneder", "months" } },
    { FGC_UNIT_YEARS,  "years",  { "år",      "år",      "år",      "years" } },
};

static const struct code policies[] = {
    { FGC_POLICY_ELAPSED,          "elapsed",          {
        "Alle timer regnes med.",
        "Alle timar blir rekna med.",
        "Alle timer tælles med.",
        "Every hour counts." } },
    { FGC_POLICY_CALENDAR,         "calendar",         {
        "Alle dager regnes med.",
        "Alle dagar blir rekna med.",
        "Alle dage tælles med.",
        "Every day counts." } },
    { FGC_POLICY_CALENDAR_ROLL,    "calendar-roll",    {
        "Alle dager regnes med. Faller siste dag på en lørdag, søndag eller helligdag, flyttes den til neste virkedag.",
        "Alle dagar blir rekna med. Fell siste dag på ein laurdag, søndag eller heilagdag, blir han flytt til neste verkedag.",
        "Alle dage tælles med. Falder sidste dag på en lørdag, søndag eller helligdag, flyttes den til næste hverdag.",
        "Every day counts. A last day on a Saturday, Sunday or public holiday moves to the next working day." } },
    { FGC_POLICY_BIRTHDAY_28_FEB,  "birthday-28-feb",  {
        "Regnes til fødselsdagen; 29. februar blir 28. februar.",
        "Blir rekna til fødselsdagen; 29. februar blir 28. februar.",
        "Regnes til fødselsdagen; 29. februar bliver 28. februar.",
        "Runs to the birthday; 29 February becomes 28 February." } },
    { FGC_POLICY_BIRTHDAY,         "birthday",         {
        "Regnes til fødselsdagen; 29. februar blir 1. mars.",
        "Blir rekna til fødselsdagen; 29. februar blir 1. mars.",
        "Regnes til fødselsdagen; 29. februar bliver 1. marts.",
        "Runs to the birthday; 29 February becomes 1 March." } },
    { FGC_POLICY_HOLIDAYS,         "holidays",         {
        "Helligdager regnes ikke med; lørdager og søndager regnes med.",
        "Heilagdagar blir ikkje rekna med; laurdagar og søndagar blir rekna med.",
        "Helligdage tælles ikke med; lørdage og søndage tælles med.",
        "Public holidays do not count; Saturdays and Sundays do." } },
    { FGC_POLICY_HOLIDAYS_ROLL,    "holidays-roll",    {
        "Helligdager regnes ikke med; lørdager og søndager regnes med. Faller siste dag på en lørdag, søndag eller helligdag, flyttes den til neste virkedag.",
        "Heilagdagar blir ikkje rekna med; laurdagar og søndagar blir rekna med. Fell siste dag på ein laurdag, søndag eller heilagdag, blir han flytt til neste verkedag.",
        "Helligdage tælles ikke med; lørdage og søndage tælles med. Falder sidste dag på en lørdag, søndag eller helligdag, flyttes den til næste hverdag.",
        "Public holidays do not count; Saturdays and Sundays do. A last day on a Saturday, Sunday or public holiday moves to the next working day." } },
    { FGC_POLICY_SUNDAYS_HOLIDAYS, "sundays-holidays", {
        "Søndager og helligdager regnes ikke med; lørdager regnes med.",
        "Søndagar og heilagdagar blir ikkje rekna med; laurdagar blir rekna med.",
        "Søndage og helligdage tælles ikke med; lørdage tælles med.",
        "Sundays and public holidays do not count; Saturdays do." } },
    { FGC_POLICY_MON_SAT,          "mon-sat",          {
        "Mandag til lørdag regnes med; søndager og helligdager regnes ikke.",
        "Måndag til laurdag blir rekna med; søndagar og heilagdagar blir ikkje rekna med.",
        "Mandag til lørdag tælles med; søndage og helligdage tælles ikke.",
        "Mondays to Saturdays count; Sundays and public holidays do not." } },
    { FGC_POLICY_MON_SAT_ROLL,     "mon-sat-roll",     {
        "Mandag til lørdag regnes med; søndager og helligdager regnes ikke. Faller siste dag på en lørdag, søndag eller helligdag, flyttes den til neste virkedag.",
        "Måndag til laurdag blir rekna med; søndagar og heilagdagar blir ikkje rekna med. Fell siste dag på ein laurdag, søndag eller heilagdag, blir han flytt til neste verkedag.",
        "Mandag til lørdag tælles med; søndage og helligdage tælles ikke. Falder sidste dag på en lørdag, søndag eller helligdag, flyttes den til næste hverdag.",
        "Mondays to Saturdays count; Sundays and public holidays do not. A last day on a Saturday, Sunday or public holiday moves to the next working day." } },
    { FGC_POLICY_WEEKENDS,         "weekends",         {
        "Lørdager og søndager regnes ikke med; helligdager ellers i uken regnes med.",
        "Laurdagar og søndagar blir ikkje rekna med; heilagdagar elles i veka blir rekna med.",
        "Lørdage og søndage tælles ikke med; helligdage ellers i ugen tælles med.",
        "Saturdays and Sundays do not count; public holidays on other days do." } },
    { FGC_POLICY_WEEKENDS_ROLL,    "weekends-roll",    {
        "Lørdager og søndager regnes ikke med; helligdager ellers i uken regnes med. Faller siste dag på en lørdag, søndag eller helligdag, flyttes den til neste virkedag.",
        "Laurdagar og søndagar blir ikkje rekna med; heilagdagar elles i veka blir rekna med. Fell siste dag på ein laurdag, søndag eller heilagdag, blir han flytt til neste verkedag.",
        "Lørdage og søndage tælles ikke med; helligdage ellers i ugen tælles med. Falder sidste dag på en lørdag, søndag eller helligdag, flyttes den til næste hverdag.",
        "Saturdays and Sundays do not count; public holidays on other days do. A last day on a Saturday, Sunday or public holiday moves to the next working day." } },
    { FGC_POLICY_WORKING_DAYS,     "working-days",     {
        "Lørdager, søndager og helligdager regnes ikke med.",
        "Laurdagar, søndagar og heilagdagar blir ikkje rekna med.",
        "Lørdage, søndage og helligdage tælles ikke med.",
        "Saturdays, Sundays and public holidays do not count." } },
};

static const struct code parties[] = {
    { FGC_PARTY_AUTHORITY, "authority", { "forvaltningen",     "forvaltninga",   "myndigheden", "the authority" } },
    { FGC_PARTY_CITIZEN,   "citizen",   { "den saken gjelder", "den saka gjeld", "borgeren",    "the citizen" } },
};

static const struct code bases[] = {
    { FGC_BASIS_STATUTORY, "statutory", { "lovbestemt",    "lovfesta",      "lovbestemt", "statutory" } },
    { FGC_BASIS_GUIDANCE,  "guidance",  { "retningslinje", "retningslinje", "vejledende", "guidance" } },
    { FGC_BASIS_SOFT,      "soft",      { "praksis",       "praksis",       "praksis",    "practice" } },
};

static const struct code moments[] = {
    { FGC_MOMENT_REQUEST_RECEIVED,       "request-received",       {
        "henvendelsen er mottatt",
        "førespurnaden er motteken",
        "henvendelsen er modtaget",
        "the request has been received" } },
    { FGC_MOMENT_COORDINATOR_ASSIGNED,   "coordinator-assigned",   {
        "koordinator er oppnevnt",
        "koordinator er oppnemnd",
        "samordner er udpeget",
        "a coordinator has been assigned" } },
    { FGC_MOMENT_AGREEMENT_SIGNED,       "agreement-signed",       {
        "avtalen er undertegnet",
        "avtalen er underskriven",
        "aftalen er underskrevet",
        "the agreement has been signed" } },
    { FGC_MOMENT_REFERRED,               "referred",               {
        "saken er henvist",
        "saka er tilvist",
        "sagen er henvist",
        "the case has been referred" } },
    { FGC_MOMENT_CONFERENCE_OPENED,      "conference-opened",      {
        "familierådet er åpnet",
        "familierådet er opna",
        "familierådslagningen er åbnet",
        "the conference has opened" } },
    { FGC_MOMENT_PLAN_READY,             "plan-ready",             {
        "familiens plan er klar",
        "familien sin plan er klar",
        "familiens plan er klar",
        "the family's plan is ready" } },
    { FGC_MOMENT_PLAN_DECIDED,           "plan-decided",           {
        "det er tatt avgjørelse om planen",
        "det er teke avgjerd om planen",
        "der er truffet afgørelse om planen",
        "the plan has been decided on" } },
    { FGC_MOMENT_PLAN_APPROVED,          "plan-approved",          {
        "planen er godkjent",
        "planen er godkjend",
        "planen er godkendt",
        "the plan has been approved" } },
    { FGC_MOMENT_FOLLOW_UP_OPENED,       "follow-up-opened",       {
        "oppfølgende familieråd er åpnet",
        "oppfølgjande familieråd er opna",
        "opfølgende rådslagning er åbnet",
        "the follow-up conference has opened" } },
    { FGC_MOMENT_CHECK_IN,               "check-in",               {
        "det er tatt kontakt om planen",
        "det er teke kontakt om planen",
        "der er taget kontakt om planen",
        "the family has been asked about the plan" } },
    { FGC_MOMENT_BORN,                   "born",                   {
        "barnet er født",
        "barnet er fødd",
        "barnet er født",
        "the child was born" } },
    { FGC_MOMENT_OF_AGE,                 "of-age",                 {
        "alderen er nådd",
        "alderen er nådd",
        "alderen er nået",
        "the age is reached" } },
    { FGC_MOMENT_NOTIFICATION_RECEIVED,  "notification-received",  {
        "meldingen er mottatt",
        "meldinga er motteken",
        "underretningen er modtaget",
        "the notification has been received" } },
    { FGC_MOMENT_NOTIFICATION_REVIEWED,  "notification-reviewed",  {
        "meldingen er gjennomgått",
        "meldinga er gjennomgått",
        "underretningen er vurderet",
        "the notification has been reviewed" } },
    { FGC_MOMENT_RECEIPT_SENT,           "receipt-sent",           {
        "bekreftelsen er sendt",
        "stadfestinga er send",
        "kvitteringen er sendt",
        "the receipt has been sent" } },
    { FGC_MOMENT_NEED_KNOWN,             "need-known",             {
        "behovet for undersøkelse er kjent",
        "behovet for undersøking er kjent",
        "behovet for en undersøgelse er kendt",
        "the need for an investigation is known" } },
    { FGC_MOMENT_INVESTIGATION_FINISHED, "investigation-finished", {
        "undersøkelsen er avsluttet",
        "undersøkinga er avslutta",
        "undersøgelsen er afsluttet",
        "the investigation has been finished" } },
    { FGC_MOMENT_DECISION_MADE,          "decision-made",          {
        "vedtaket er truffet",
        "vedtaket er gjort",
        "afgørelsen er truffet",
        "the decision has been made" } },
    { FGC_MOMENT_DECISION_RECEIVED,      "decision-received",      {
        "underretning om vedtaket er mottatt",
        "melding om vedtaket er motteken",
        "afgørelsen er modtaget",
        "the decision has been received" } },
    { FGC_MOMENT_COMPLAINT_MADE,         "complaint-made",         {
        "klagen er framsatt",
        "klaga er sett fram",
        "klagen er indgivet",
        "the complaint has been made" } },
    { FGC_MOMENT_MEASURE_STARTED,        "measure-started",        {
        "tiltaket er iverksatt",
        "tiltaket er sett i verk",
        "støtten er iværksat",
        "the measure has started" } },
    { FGC_MOMENT_MEASURE_REVIEWED,       "measure-reviewed",       {
        "tiltaket er fulgt opp",
        "tiltaket er følgt opp",
        "der er fulgt op på støtten",
        "the measure has been reviewed" } },
    { FGC_MOMENT_CHILD_PLAN_MADE,        "child-plan-made",        {
        "barnets plan er utarbeidet",
        "planen for barnet er utarbeidd",
        "barnets plan er udarbejdet",
        "the child's plan has been made" } },
    { FGC_MOMENT_TRANSITION_PREPARED,    "transition-prepared",    {
        "overgangen til voksenlivet er forberedt",
        "overgangen til vaksenlivet er førebudd",
        "overgangen til voksenlivet er forberedt",
        "the transition to adult life has been prepared" } },
};

static const struct code states[] = {
    { FGC_STATE_NOT_STARTED, "not-started", { "ikke begynt",    "ikkje byrja",     "ikke begyndt",   "not started" } },
    { FGC_STATE_RUNNING,     "running",     { "løper",          "går",             "løber",          "running" } },
    { FGC_STATE_STOPPED,     "stopped",     { "står stille",    "står stille",     "står stille",    "stopped" } },
    { FGC_STATE_MET,         "met",         { "overholdt",      "overhalden",      "overholdt",      "met" } },
    { FGC_STATE_MET_LATE,    "met-late",    { "gjort for sent", "gjort for seint", "gjort for sent", "done too late" } },
    { FGC_STATE_OVERDUE,     "overdue",     { "over fristen",   "over fristen",    "over fristen",   "overdue" } },
    { FGC_STATE_LAPSED,      "lapsed",      { "bortfalt",       "fallen bort",     "bortfaldet",     "lapsed" } },
};

static const struct code explained[] = {
    { FGC_EXPLAINED_START,  "start",  { "begynner",                       "byrjar",                        "begynder",                         "starts" } },
    { FGC_EXPLAINED_COUNT,  "count",  { "regnes med",                     "blir rekna med",                "tælles med",                       "counts" } },
    { FGC_EXPLAINED_SKIP,   "skip",   { "regnes ikke med",                "blir ikkje rekna med",          "tælles ikke med",                  "does not count" } },
    { FGC_EXPLAINED_OPEN,   "open",   { "tidligste dag",                  "tidlegaste dag",                "tidligste dag",                    "earliest day" } },
    { FGC_EXPLAINED_MOVE,   "move",   { "flyttet fordi saken sto stille", "flytt fordi saka stod stille",  "flyttet, fordi sagen stod stille", "moved because the case stood still" } },
    { FGC_EXPLAINED_ROLL,   "roll",   { "flyttes til neste virkedag",     "blir flytt til neste verkedag", "flyttes til næste hverdag",        "moves to the next working day" } },
    { FGC_EXPLAINED_SECOND, "second", { "avsluttes tidligere",            "blir avslutta tidlegare",       "afsluttes tidligere",              "ends earlier" } },
    { FGC_EXPLAINED_STOP,   "stop",   { "står stille",                    "står stille",                   "står stille",                      "stands still" } },
    { FGC_EXPLAINED_DUE,    "due",    { "siste dag",                      "siste dag",                     "sidste dag",                       "last day" } },
};

static const struct code reasons[] = {
    { FGC_REASON_SATURDAY,    "saturday",    { "lørdag",                       "laurdag",                       "lørdag",                          "Saturday" } },
    { FGC_REASON_SUNDAY,      "sunday",      { "søndag",                       "søndag",                        "søndag",                          "Sunday" } },
    { FGC_REASON_HOLIDAY,     "holiday",     { "helligdag",                    "heilagdag",                     "helligdag",                       "public holiday" } },
    { FGC_REASON_CLOSING_DAY, "closing-day", { "stengt dag",                   "stengd dag",                    "lukkedag",                        "closing day" } },
    { FGC_REASON_HOLD,        "hold",        { "saken sto stille",             "saka stod stille",              "sagen stod stille",               "the case stood still" } },
    { FGC_REASON_EXTRA_DAY,   "extra-day",   { "dag fristen ikke kan ende på", "dag fristen ikkje kan ende på", "dag, fristen ikke kan udløbe på", "day this deadline cannot end on" } },
};

static const struct code phrases[] = {
    { PHRASE_DATE,             "date",             {
        "{weekday} {day}. {month} {year}",
        "{weekday} {day}. {month} {year}",
        "{weekday} den {day}. {month} {year}",
        "{weekday} {day} {month} {year}" } },
    { PHRASE_DATE_SHORT,       "date-short",       {
        "{weekday} {day}. {month}",
        "{weekday} {day}. {month}",
        "{weekday} den {day}. {month}",
        "{weekday} {day} {month}" } },
    { PHRASE_DATE_TIME,        "date-time",        {
        "{date} kl. {time}",
        "{date} kl. {time}",
        "{date} kl. {time}",
        "{date} at {time}" } },
    { PHRASE_HOUR,             "hour",             {
        "{n} time",
        "{n} time",
        "{n} time",
        "{n} hour" } },
    { PHRASE_HOURS,            "hours",            {
        "{n} timer",
        "{n} timar",
        "{n} timer",
        "{n} hours" } },
    { PHRASE_DAY,              "day",              {
        "{n} dag",
        "{n} dag",
        "{n} dag",
        "{n} day" } },
    { PHRASE_DAYS,             "days",             {
        "{n} dager",
        "{n} dagar",
        "{n} dage",
        "{n} days" } },
    { PHRASE_WEEK,             "week",             {
        "{n} uke",
        "{n} veke",
        "{n} uge",
        "{n} week" } },
    { PHRASE_WEEKS,            "weeks",            {
        "{n} uker",
        "{n} veker",
        "{n} uger",
        "{n} weeks" } },
    { PHRASE_MONTH,            "month",            {
        "{n} måned",
        "{n} månad",
        "{n} måned",
        "{n} month" } },
    { PHRASE_MONTHS,           "months",           {
        "{n} måneder",
        "{n} månader",
        "{n} måneder",
        "{n} months" } },
    { PHRASE_YEAR,             "year",             {
        "{n} år",
        "{n} år",
        "{n} år",
        "{n} year" } },
    { PHRASE_YEARS,            "years",            {
        "{n} år",
        "{n} år",
        "{n} år",
        "{n} years" } },
    { PHRASE_LENGTH,           "length",           {
        "{title}: {length}.",
        "{title}: {length}.",
        "{title}: {length}.",
        "{title}: {length}." } },
    { PHRASE_WINDOW,           "window",           {
        "{title}: tidligst etter {opens}, senest etter {length}.",
        "{title}: tidlegast etter {opens}, seinast etter {length}.",
        "{title}: tidligst efter {opens}, senest efter {length}.",
        "{title}: after {opens} at the earliest, {length} at the latest." } },
    { PHRASE_START,            "start",            {
        "Fristen begynner {when} ({moment}).",
        "Fristen byrjar {when} ({moment}).",
        "Fristen begynder {when} ({moment}).",
        "The time starts on {when} ({moment})." } },
    { PHRASE_START_OWN,        "start-own",        {
        "Fristen begynner {when}.",
        "Fristen byrjar {when}.",
        "Fristen begynder {when}.",
        "The time starts on {when}." } },
    { PHRASE_START_DAY,        "start-day",        {
        "Det regnes fra {when} ({moment}).",
        "Det blir rekna frå {when} ({moment}).",
        "Der regnes fra {when} ({moment}).",
        "It is counted from {when} ({moment})." } },
    { PHRASE_START_DAY_OWN,    "start-day-own",    {
        "Det regnes fra {when}.",
        "Det blir rekna frå {when}.",
        "Der regnes fra {when}.",
        "It is counted from {when}." } },
    { PHRASE_AFTER,            "after",            {
        "Det regnes videre fra {date}, siste dag for «{title}».",
        "Det blir rekna vidare frå {date}, siste dag for «{title}».",
        "Der regnes videre fra {date}, sidste dag for »{title}«.",
        "It is counted on from {date}, the last day of “{title}”." } },
    { PHRASE_START_EXCLUDED,   "start-excluded",   {
        "Dagen den begynner på, regnes ikke med.",
        "Dagen han byrjar på, blir ikkje rekna med.",
        "Dagen, den begynder på, tælles ikke med.",
        "The day it starts on does not count." } },
    { PHRASE_FIRST_LAST,       "first-last",       {
        "Dag 1 er {first}, og dag {n} er {last}.",
        "Dag 1 er {first}, og dag {n} er {last}.",
        "Dag 1 er {first}, og dag {n} er {last}.",
        "Day 1 is {first}, and day {n} is {last}." } },
    { PHRASE_WEEKENDS_SKIPPED, "weekends-skipped", {
        "Lørdager og søndager som ikke er regnet med: {n}.",
        "Laurdagar og søndagar som ikkje er rekna med: {n}.",
        "Lørdage og søndage, der ikke er talt med: {n}.",
        "Saturdays and Sundays not counted: {n}." } },
    { PHRASE_SUNDAYS_SKIPPED,  "sundays-skipped",  {
        "Søndager som ikke er regnet med: {n}.",
        "Søndagar som ikkje er rekna med: {n}.",
        "Søndage, der ikke er talt med: {n}.",
        "Sundays not counted: {n}." } },
    { PHRASE_HOLIDAYS_SKIPPED, "holidays-skipped", {
        "Andre dager som ikke er regnet med: {list}.",
        "Andre dagar som ikkje er rekna med: {list}.",
        "Andre dage, der ikke er talt med: {list}.",
        "Other days not counted: {list}." } },
    { PHRASE_STANDS_STILL,     "stands-still",     {
        "Klokken står stille {list}.",
        "Klokka står stille {list}.",
        "Uret står stille {list}.",
        "The clock stands still on {list}." } },
    { PHRASE_NAMED_DAY,        "named-day",        {
        "{date} ({name})",
        "{date} ({name})",
        "{date} ({name})",
        "{date} ({name})" } },
    { PHRASE_AND_MORE,         "and-more",         {
        "{list} og {n} til",
        "{list} og {n} til",
        "{list} og {n} til",
        "{list} and {n} more" } },
    { PHRASE_HELD_DAYS,        "held-days",        {
        "Dager som ikke er regnet med fordi saken sto stille: {n}.",
        "Dagar som ikkje er rekna med fordi saka stod stille: {n}.",
        "Dage, der ikke er talt med, fordi sagen stod stille: {n}.",
        "Days not counted because the case stood still: {n}." } },
    { PHRASE_HELD_HOURS,       "held-hours",       {
        "Tiden saken sto stille, er ikke regnet med.",
        "Tida saka stod stille, er ikkje rekna med.",
        "Tiden, hvor sagen stod stille, er ikke talt med.",
        "The time the case stood still does not count." } },
    { PHRASE_HOLD_IGNORED,     "hold-ignored",     {
        "Saken har stått stille, men denne fristen løper likevel.",
        "Saka har stått stille, men denne fristen går likevel.",
        "Sagen har stået stille, men denne frist løber alligevel.",
        "The case has stood still, but this deadline runs all the same." } },
    { PHRASE_STOPPED,          "stopped",          {
        "Fristen står stille. Siste dag blir klar når saken går videre.",
        "Fristen står stille. Siste dag blir klar når saka går vidare.",
        "Fristen står stille. Sidste dag bliver kendt, når sagen går videre.",
        "The time stands still. The last day will be known when the case goes on." } },
    { PHRASE_MOVED,            "moved",            {
        "Siste dag er flyttet til {date} fordi saken sto stille.",
        "Siste dag er flytt til {date} fordi saka stod stille.",
        "Sidste dag er flyttet til {date}, fordi sagen stod stille.",
        "The last day has moved to {date} because the case stood still." } },
    { PHRASE_ROLLED,           "rolled",           {
        "Siste dag ville vært {date}, som ikke er en virkedag ({reason}). Den flyttes til neste virkedag.",
        "Siste dag ville vore {date}, som ikkje er ein verkedag ({reason}). Han blir flytt til neste verkedag.",
        "Sidste dag ville have været {date}, som ikke er en hverdag ({reason}). Den flyttes til næste hverdag.",
        "The last day would have been {date}, which is no working day ({reason}). It moves to the next working day." } },
    { PHRASE_OPENS,            "opens",            {
        "Det kan tidligst skje {date}.",
        "Det kan tidlegast skje {date}.",
        "Det kan tidligst ske {date}.",
        "It may happen on {date} at the earliest." } },
    { PHRASE_SECOND,           "second",           {
        "Fristen slutter {date} ({moment}).",
        "Fristen sluttar {date} ({moment}).",
        "Fristen slutter {date} ({moment}).",
        "The time ends on {date} ({moment})." } },
    { PHRASE_DUE_DAY,          "due-day",          {
        "Siste dag er {date}. Det må være gjort før kl. 24.00 den dagen.",
        "Siste dag er {date}. Det må vere gjort før kl. 24.00 den dagen.",
        "Sidste dag er {date}. Det skal være gjort før kl. 24.00 den dag.",
        "The last day is {date}. It must be done before 24:00 that day." } },
    { PHRASE_DUE_TIME,         "due-time",         {
        "Det må være gjort før {when}.",
        "Det må vere gjort før {when}.",
        "Det skal være gjort før {when}.",
        "It must be done before {when}." } },
    { PHRASE_DUE_BEGINS,       "due-begins",       {
        "Tidspunktet er {date}, når dagen begynner kl. 00.00.",
        "Tidspunktet er {date}, når dagen byrjar kl. 00.00.",
        "Tidspunktet er {date}, når dagen begynder kl. 00.00.",
        "The moment is {date}, when the day begins at 00:00." } },
    { PHRASE_SAFE,             "safe",             {
        "Telles det på strengeste måte, er siste dag {date}.",
        "Blir det talt på strengaste måte, er siste dag {date}.",
        "Tælles der på strengeste måde, er sidste dag {date}.",
        "Counted in the strictest way, the last day is {date}." } },
    { PHRASE_SAFE_TIME,        "safe-time",        {
        "Telles det på strengeste måte, må det være gjort før {when}.",
        "Blir det talt på strengaste måte, må det vere gjort før {when}.",
        "Tælles der på strengeste måde, skal det være gjort før {when}.",
        "Counted in the strictest way, it must be done before {when}." } },
    { PHRASE_AND,              "and",              {
        " og ",
        " og ",
        " og ",
        " and " } },
    { PHRASE_SOURCE,           "source",           {
        "Kilde ({basis}): {citation}.",
        "Kjelde ({basis}): {citation}.",
        "Kilde ({basis}): {citation}.",
        "Source ({basis}): {citation}." } },
};

#define LIST(rows) { rows, sizeof rows / sizeof *rows }
const struct code_list fgc__words_deadlines[] = {
    [FGC_LIST_STATUS] = LIST(statuses),
    [FGC_LIST_LANGUAGE] = LIST(languages),
    [FGC_LIST_COUNTRY] = LIST(countries),
    [FGC_LIST_WEEKDAY] = LIST(weekdays),
    [FGC_LIST_MONTH] = LIST(months),
    [FGC_LIST_HOLIDAY] = LIST(day_names),
    [FGC_LIST_UNIT] = LIST(units),
    [FGC_LIST_POLICY] = LIST(policies),
    [FGC_LIST_PARTY] = LIST(parties),
    [FGC_LIST_BASIS] = LIST(bases),
    [FGC_LIST_MOMENT] = LIST(moments),
    [FGC_LIST_STATE] = LIST(states),
    [FGC_LIST_EXPLAINED] = LIST(explained),
    [FGC_LIST_REASON] = LIST(reasons),
    [FGC_LIST_PHRASE] = LIST(phrases),
};
#undef LIST
// clang-format on
