#include "words.h"

#include <stdio.h>

// clang-format off
static const char *const words[][4] = {
    /*                          nb                                                      nn                                                          da                                                     en */
    [WORD_AFTER]             = { "Regnes fra siste dag for",                             "Blir rekna frå siste dag for",                             "Regnes fra sidste dag for",                           "Counted from the last day of"                              },
    [WORD_ANY_OPEN_PHASE]    = { "Alle åpne faser",                                      "Alle opne fasar",                                          "Alle åbne faser",                                     "Any open phase"                                            },
    [WORD_ANY_PHASE]         = { "Alle faser",                                           "Alle fasar",                                               "Alle faser",                                          "Any phase"                                                 },
    [WORD_ANY_ROLE]          = { "alle roller",                                          "alle roller",                                              "alle roller",                                         "any role"                                                  },
    [WORD_BASIS]             = { "Grunnlag",                                             "Grunnlag",                                                 "Grundlag",                                            "Basis"                                                     },
    [WORD_BEFORE_CASE]       = { "Før det er en sak",                                    "Før det er ei sak",                                        "Før der er en sag",                                   "Before there is a case"                                    },
    [WORD_BEFORE_ROLL]       = { "Uten flytting",                                        "Utan flytting",                                            "Uden flytning",                                       "Before any roll"                                           },
    [WORD_BEHALF]            = { "På vegne av",                                          "På vegner av",                                             "På vegne af",                                         "On behalf of"                                              },
    [WORD_BOLD_IS_FIXED]     = { "Det som står uthevet, kan ingen profil endre.",        "Det som står utheva, kan ingen profil endre.",             "Det fremhævede kan ingen profil ændre.",              "What is in bold no profile may change."                    },
    [WORD_CAN_BE_DONE]       = { "Hva som kan gjøres",                                   "Kva som kan gjerast",                                      "Hvad der kan gøres",                                  "What can be done"                                          },
    [WORD_COUNTED_BY]        = { "Regnemåte",                                            "Reknemåte",                                                "Beregning",                                           "Counted by"                                                },
    [WORD_COUNTRY]           = { "Land",                                                 "Land",                                                     "Land",                                                "Country"                                                   },
    [WORD_DUE]               = { "Gjøres før",                                           "Gjerast før",                                              "Gøres før",                                           "Due before"                                                },
    [WORD_ELSE_REFUSED]      = { "I andre faser og for andre roller nektes det alltid.", "I andre fasar og for andre roller blir det alltid nekta.", "I andre faser og for andre roller nægtes det altid.", "In other phases and for other roles it is always refused." },
    [WORD_FIELD]             = { "Felt",                                                 "Felt",                                                     "Felt",                                                "Field"                                                     },
    [WORD_FIXED]             = { "fast",                                                 "fast",                                                     "fast",                                                "fixed"                                                     },
    [WORD_GIVEN]             = { "settes av biblioteket",                                "blir sett av biblioteket",                                 "sættes af biblioteket",                               "set by the library"                                        },
    [WORD_GUARD]             = { "Vilkår",                                               "Vilkår",                                                   "Betingelse",                                          "Guard"                                                     },
    [WORD_HELD_DAYS]         = { "dager på vent",                                        "dagar på vent",                                            "dage i bero",                                         "days on hold"                                              },
    [WORD_HOLIDAYS]          = { "andre fridager",                                       "andre fridagar",                                           "andre fridage",                                       "other days off"                                            },
    [WORD_LAST_DAY]          = { "Siste dag",                                            "Siste dag",                                                "Sidste dag",                                          "Last day"                                                  },
    [WORD_LENGTH]            = { "Lengde",                                               "Lengd",                                                    "Længde",                                              "Length"                                                    },
    [WORD_MANY]              = { "kan gjentas",                                          "kan gjentakast",                                           "kan gentages",                                        "may be repeated"                                           },
    [WORD_MET_BY]            = { "Oppfylt når",                                          "Oppfylt når",                                              "Opfyldt når",                                         "Met when"                                                  },
    [WORD_MOMENT]            = { "Tidspunkt",                                            "Tidspunkt",                                                "Tidspunkt",                                           "Moment"                                                    },
    [WORD_NO]                = { "nei",                                                  "nei",                                                      "nej",                                                 "no"                                                        },
    [WORD_NOT_COUNTED]       = { "Ikke regnet med",                                      "Ikkje rekna med",                                          "Ikke talt med",                                       "Not counted"                                               },
    [WORD_OFF]               = { "Løper bare etter valg",                                "Løper berre etter val",                                    "Løber kun efter valg",                                "Runs only if chosen"                                       },
    [WORD_OPENS]             = { "Tidligst fra",                                         "Tidlegast frå",                                            "Tidligst fra",                                        "Opens"                                                     },
    [WORD_OR_BY]             = { "Kan også regnes",                                      "Kan òg reknast",                                           "Kan også beregnes",                                   "Or by"                                                     },
    [WORD_PARTY]             = { "Binder",                                               "Bind",                                                     "Binder",                                              "Binds"                                                     },
    [WORD_PERSONAL]          = { "personopplysning",                                     "personopplysning",                                         "personoplysning",                                     "personal"                                                  },
    [WORD_PHASES]            = { "Faser",                                                "Fasar",                                                    "Faser",                                               "Phases"                                                    },
    [WORD_PROCESS]           = { "Prosessen",                                            "Prosessen",                                                "Processen",                                           "The process"                                               },
    [WORD_REQUIRED]          = { "må oppgis",                                            "må oppgjevast",                                            "skal angives",                                        "required"                                                  },
    [WORD_ROLE]              = { "Rolle",                                                "Rolle",                                                    "Rolle",                                               "Role"                                                      },
    [WORD_ROOMS]             = { "Hvem som kan være hvor",                               "Kven som kan vere kvar",                                   "Hvem der må være hvor",                               "Who may be where"                                          },
    [WORD_RULE]              = { "Regel",                                                "Regel",                                                    "Regel",                                               "Rule"                                                      },
    [WORD_SAFE]              = { "Senest etter strengeste regnemåte",                    "Seinast etter strengaste reknemåte",                       "Senest efter strengeste beregning",                   "Latest by the strictest count"                             },
    [WORD_SECOND]            = { "Slutter tidligere når",                                "Sluttar tidlegare når",                                    "Slutter tidligere når",                               "Ends earlier when"                                         },
    [WORD_SOURCE]            = { "Kilde",                                                "Kjelde",                                                   "Kilde",                                               "Source"                                                    },
    [WORD_SOURCES]           = { "Kilder",                                               "Kjelder",                                                  "Kilder",                                              "Sources"                                                   },
    [WORD_STANDING]          = { "Status",                                               "Status",                                                   "Status",                                              "Standing"                                                  },
    [WORD_STARTS]            = { "Begynner",                                             "Byrjar",                                                   "Begynder",                                            "Starts"                                                    },
    [WORD_STOPPED_WHEN]      = { "Stanses eller frarådes når",                           "Blir stansa eller frårådd når",                            "Stoppes eller frarådes når",                          "Stopped or advised against when"                           },
    [WORD_STOPS_ON_HOLD]     = { "Stopper på vent",                                      "Stoppar på vent",                                          "Stopper i bero",                                      "Stops on hold"                                             },
    [WORD_TIME_LEFT]         = { "Tid igjen",                                            "Tid att",                                                  "Tid tilbage",                                         "Time left"                                                 },
    [WORD_TUNED]             = { "kan justeres",                                         "kan justerast",                                            "kan justeres",                                        "may be tuned"                                              },
    [WORD_TYPE]              = { "Type",                                                 "Type",                                                     "Type",                                                "Type"                                                      },
    [WORD_VALID]             = { "Gjelder",                                              "Gjeld",                                                    "Gælder",                                              "Valid"                                                     },
    [WORD_WARNINGS]          = { "Varsler",                                              "Varsel",                                                   "Varsler",                                             "Warnings"                                                  },
    [WORD_WEEKEND_DAYS]      = { "lørdager og søndager",                                 "laurdagar og søndagar",                                    "lørdage og søndage",                                  "Saturdays and Sundays"                                     },
    [WORD_WORKING_DAYS_LEFT] = { "Virkedager igjen",                                     "Verkedagar att",                                           "Hverdage tilbage",                                    "Working days left"                                         },
    [WORD_YES]               = { "ja",                                                   "ja",                                                       "ja",                                                  "yes"                                                       },
};
// clang-format on

const char *word(enum word word, int32_t language)
{
    bool known = language >= FGC_LANGUAGE_NB && language <= FGC_LANGUAGE_EN;
    return words[word][known ? language - 1 : 0];
}

char *write_seconds(char *out, size_t room, int64_t seconds)
{
    int64_t minutes = (seconds < 0 ? -seconds : seconds) / 60;
    snprintf(out, room, "%s%lld d %02d:%02d", seconds < 0 ? "−" : "", (long long)(minutes / 1440),
             (int)(minutes / 60 % 24), (int)(minutes % 60));
    return out;
}
