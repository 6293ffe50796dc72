#include "process/sources.h"

/* The sources of the process, each once. */
// clang-format off
const char fgc__source_handbook[] =     "Bufdir: håndbok i familieråd; Social- og Boligstyrelsen: familierådslagning, per november 2026";
const char fgc__source_intake[] =       "Bufetat: familieråd, inntaksside, per november 2026";
const char fgc__source_practice[] =     "Praksis i kommunene (Assens, Esbjerg, Tønder, Faaborg-Midtfyn, Modum, Horten, Gran, Færder), per november 2026";
const char fgc__source_consent[] =      "Bufdir: familieråd bygger på samtykke; barnevernsloven § 12-3 (15 år)";
const char fgc__source_honour[] =       "Barnets lov (lov nr. 721 af 13. juni 2023) § 18, stk. 3";
const char fgc__source_safety[] =       "Bufdir: håndbok i familieråd, sikkerhet, per november 2026";
const char fgc__source_independence[] = "Bufdir: koordinator er uavhengig av saken og familien, per november 2026";
const char fgc__source_costs[] =        "Bufetat: oppdrag som familierådskoordinator, satser og vilkår, per november 2026";
const char fgc__source_network[] =      "Havnen 2014; VID/NTNU 2021: begge sider av familien";
const char fgc__source_invitation[] =   "Bufdir: barnet og familien bestemmer hvem som inviteres, per november 2026";
const char fgc__source_child[] =        "Barnevernsloven (lov 18. juni 2021 nr. 97) § 1-4; barnets lov § 5";
const char fgc__source_roles[] =        "Bufdir: håndbok i familieråd, roller, per november 2026";
const char fgc__source_talks[] =        "Bufdir: håndbok i familieråd, innlegg på 5–10 minutter, per november 2026";
const char fgc__source_presence[] =     "Bufdir: håndbok i familieråd, de tre delene, per november 2026";
const char fgc__source_private[] =      "Bufdir: familiens egen tid, per november 2026; Rauktis 2012";
const char fgc__source_plan[] =         "Bufdir: håndbok i familieråd, familiens plan, per november 2026";
const char fgc__source_approval[] =     "Bufdir: planen godkjennes hvis barnets sikkerhet er ivaretatt, per november 2026";
const char fgc__source_refusal[] =      "Bufdir: avslag bygger på sikkerhet eller lov, per november 2026";
const char fgc__source_follow_up[] =    "Bufdir: håndbok i familieråd, oppfølging, per november 2026; Havnen 2014";
const char fgc__source_foster[] =       "Bufetat øst: Hvor kan barnet bo?, per november 2026";
const char fgc__source_records[] =      "Journalens egen orden: det det vises til, må finnes";
const char fgc__source_facts[] =        "Det som har hendt, føres og nektes aldri";
// clang-format on
