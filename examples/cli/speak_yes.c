#include <string.h>

#include "speak.h"

// clang-format off
/* What a yes or a no of a field says; what goes without saying is not told. */
static const struct {
    const char *field;
    const char *yes[4];
    const char *no[4];
} rows[] = {
    /* field             nb                             nn                             da                             en */
    { "accepted",        { "akseptert",                 "akseptert",                   "accepteret",                  "accepted" },
                         { "ikke akseptert",            "ikkje akseptert",             "ikke accepteret",             "not accepted" } },
    { "agreed_by_all",   { "alle er enige",             "alle er samde",               "alle er enige",               "all agree" },
                         { "ikke alle er enige",        "ikkje alle er samde",         "ikke alle er enige",          "not all agree" } },
    { "answer",          { "ja",                        "ja",                          "ja",                          "yes" },
                         { "nei",                       "nei",                         "nej",                         "no" } },
    { "approved",        { "godkjent av barnet",        "godkjend av barnet",          "godkendt af barnet",          "approved by the child" },
                         { "ikke godkjent av barnet",   "ikkje godkjend av barnet",    "ikke godkendt af barnet",     "not approved by the child" } },
    { "complete",        { "fullstendig",               "fullstendig",                 "fuldstændig",                 "complete" },
                         { "ikke fullstendig",          "ikkje fullstendig",           "ikke fuldstændig",            "not complete" } },
    { "confidential",    { "fortrolig",                 "fortruleg",                   "fortroligt",                  "confidential" },
                         { "",                          "",                            "",                            "" } },
    { "estimated",       { "anslått",                   "anslått",                     "anslået",                     "estimated" },
                         { "",                          "",                            "",                            "" } },
    { "high_conflict",   { "høy konflikt",              "høg konflikt",                "højt konfliktniveau",         "high conflict" },
                         { "",                          "",                            "",                            "" } },
    { "honour_conflict", { "æresrelatert konflikt",     "æresrelatert konflikt",       "æresrelateret konflikt",      "honour-related conflict" },
                         { "",                          "",                            "",                            "" } },
    { "interpreter",     { "trenger tolk",              "treng tolk",                  "har brug for tolk",           "needs an interpreter" },
                         { "",                          "",                            "",                            "" } },
    { "interrupted",     { "møtet avbrytes",            "møtet blir avbrote",          "mødet afbrydes",              "the meeting is interrupted" },
                         { "",                          "",                            "",                            "" } },
    { "met",             { "oppfylt",                   "oppfylt",                     "opfyldt",                     "met" },
                         { "ikke oppfylt",              "ikkje oppfylt",               "ikke opfyldt",                "not met" } },
    { "private",         { "",                          "",                            "",                            "" },
                         { "fagperson",                 "fagperson",                   "fagperson",                   "professional" } },
    { "protected",       { "adressen er skjermet",      "adressa er skjerma",          "adressen er beskyttet",       "the address is protected" },
                         { "",                          "",                            "",                            "" } },
    { "public_support",  { "ber om offentlig støtte",   "bed om offentleg støtte",     "beder om offentlig støtte",   "asks for public support" },
                         { "",                          "",                            "",                            "" } },
    { "remote",          { "på avstand",                "på avstand",                  "på afstand",                  "remote" },
                         { "",                          "",                            "",                            "" } },
    { "required",        { "skal samtykke",             "skal samtykkje",              "skal samtykke",               "must consent" },
                         { "skal ikke samtykke",        "skal ikkje samtykkje",        "skal ikke samtykke",          "need not consent" } },
    { "strike",          { "strykes",                   "blir stroke",                 "slettes",                     "struck" },
                         { "",                          "",                            "",                            "" } },
    { "told",            { "fortalt, ikke skrevet",     "fortalt, ikkje skrive",       "fortalt, ikke skrevet",       "told, not written" },
                         { "",                          "",                            "",                            "" } },
    { "violence",        { "vold",                      "vald",                        "vold",                        "violence" },
                         { "",                          "",                            "",                            "" } },
    { "would_recommend", { "vil anbefale det",          "vil tilrå det",               "vil anbefale det",            "would recommend it" },
                         { "vil ikke anbefale det",     "vil ikkje tilrå det",         "vil ikke anbefale det",       "would not recommend it" } },
};
// clang-format on

const char *speak_yes(const char *field, bool yes, int32_t language)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].field, field) == 0)
            return (yes ? rows[i].yes : rows[i].no)[language - 1];
    return "";
}
