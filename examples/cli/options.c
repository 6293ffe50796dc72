#include "options.h"

#include <string.h>

#include "say.h"

int option_next(const char *command, int argc, char **argv, const struct option *options)
{
    opterr = 0;
    int found = getopt_long(argc, argv, ":h", options, NULL);
    if (found == ':')
        say_usage("%s needs a value; see fgc %s --help", argv[optind - 1], command);
    else if (found == OPTION_WRONG)
        say_usage("fgc %s cannot take %s like this; see fgc %s --help", command, argv[optind - 1],
                  command);
    else
        return found;
    return OPTION_WRONG;
}

bool option_language(const char *text, int32_t *language)
{
    *language = fgc_code_find(FGC_LIST_LANGUAGE, text);
    if (!*language)
        say_usage("--lang: no language is called '%s'; choose nb, nn, da or en", text);
    return *language != 0;
}

/* Find a format among those of a set, as bits; `choices` names these. */
static bool find_format(const char *text, uint32_t set, const char *choices, enum format *format)
{
    static const char *const names[] = {
        [FORMAT_TEXT] = "text", [FORMAT_JSON] = "json", [FORMAT_TSV] = "tsv",
        [FORMAT_MD] = "md",     [FORMAT_DOT] = "dot",   [FORMAT_JOURNAL] = "journal",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if ((set >> i & 1) && strcmp(text, names[i]) == 0) {
            *format = (enum format)i;
            return true;
        }
    }
    say_usage("--format: no format is called '%s'; choose %s", text, choices);
    return false;
}

enum { DATA = 1u << FORMAT_TEXT | 1u << FORMAT_JSON | 1u << FORMAT_TSV };

bool option_format(const char *text, enum format *format)
{
    return find_format(text, DATA, "text, json or tsv", format);
}

bool option_wide_format(const char *text, enum format *format)
{
    return find_format(text, DATA | 1u << FORMAT_MD | 1u << FORMAT_DOT,
                       "text, md, dot, tsv or json", format);
}

bool option_story_format(const char *text, enum format *format)
{
    return find_format(text, DATA | 1u << FORMAT_MD | 1u << FORMAT_JOURNAL,
                       "text, md, tsv, json or journal", format);
}

bool option_country(const char *what, const char *text, int32_t *country)
{
    *country = fgc_code_find(FGC_LIST_COUNTRY, text);
    if (!*country)
        say_usage("%s: no country is called '%s'; choose NO or DK", what, text);
    return *country != 0;
}

bool option_listing(const char *command, const char *what,
                    bool (*read_format)(const char *text, enum format *format), int argc,
                    char **argv, struct listing *listing)
{
    static const struct option options[] = {
        { "lang", required_argument, NULL, 'l' },
        { "format", required_argument, NULL, 'f' },
        { "help", no_argument, NULL, OPTION_HELP },
        { 0 },
    };
    int found;
    while ((found = option_next(command, argc, argv, options)) != OPTIONS_END) {
        if (found == OPTION_WRONG)
            return false;
        if (found == OPTION_HELP)
            listing->help = true;
        if (found == 'l' && !option_language(optarg, &listing->language))
            return false;
        if (found == 'f' && !read_format(optarg, &listing->format))
            return false;
    }
    if (argc - optind > 1) {
        say_usage("one %s at most is wanted, not also '%s'", what, argv[optind + 1]);
        return false;
    }
    listing->id = argv[optind];
    return true;
}

fgc_calendar *option_calendar(int32_t country, const char *closing, int *code)
{
    fgc_calendar *calendar = NULL;
    fgc_error *error = fgc_error_new(NULL);
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = country,
                                     .closing = closing };
    if (fgc_calendar_new(&options, &calendar, error) != FGC_OK)
        *code = say_error("--closing", error,
                          "write a list such as 12-24,2026-05-15,07-01/07-31,dk-limitation");
    fgc_error_free(error);
    return calendar;
}

int32_t language_for(int32_t asked, int32_t country)
{
    if (asked)
        return asked;
    return country == FGC_COUNTRY_DK ? FGC_LANGUAGE_DA : FGC_LANGUAGE_NB;
}
