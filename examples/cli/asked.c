#include "asked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "say.h"

// clang-format off
static const struct option all[ASKED_COUNT] = {
    [ASKED_ALL] =      { "all",      no_argument,       NULL, 0 },
    [ASKED_AS] =       { "as",       required_argument, NULL, 0 },
    [ASKED_AT] =       { "at",       required_argument, NULL, 0 },
    [ASKED_BY] =       { "by",       required_argument, NULL, 0 },
    [ASKED_CHAINED] =  { "chained",  no_argument,       NULL, 0 },
    [ASKED_CLOSING] =  { "closing",  required_argument, NULL, 0 },
    [ASKED_DIFF] =     { "diff",     required_argument, NULL, 0 },
    [ASKED_DRY_RUN] =  { "dry-run",  no_argument,       NULL, 0 },
    [ASKED_EXPLAIN] =  { "explain",  no_argument,       NULL, 0 },
    [ASKED_FOR] =      { "for",      required_argument, NULL, 0 },
    [ASKED_FORMAT] =   { "format",   required_argument, NULL, 0 },
    [ASKED_HEAD] =     { "head",     required_argument, NULL, 0 },
    [ASKED_HELP] =     { "help",     no_argument,       NULL, 0 },
    [ASKED_LANG] =     { "lang",     required_argument, NULL, 0 },
    [ASKED_NOW] =      { "now",      required_argument, NULL, 0 },
    [ASKED_ONCE] =     { "once",     required_argument, NULL, 0 },
    [ASKED_OVERRIDE] = { "override", required_argument, NULL, 0 },
    [ASKED_PROFILE] =  { "profile",  required_argument, NULL, 0 },
    [ASKED_REASON] =   { "reason",   required_argument, NULL, 0 },
    [ASKED_RECORDED] = { "recorded", required_argument, NULL, 0 },
    [ASKED_REVISION] = { "revision", required_argument, NULL, 0 },
    [ASKED_VERSION] =  { "version",  required_argument, NULL, 0 },
};
// clang-format on

enum { FIRST_VALUE = 256 }; /* behind what option_next answers otherwise */

/* The options of a set, each with its own value. */
static void choose(uint32_t set, struct option *options)
{
    for (int i = 0; i < ASKED_COUNT; i++) {
        if (!(set >> i & 1))
            continue;
        *options = all[i];
        options++->val = FIRST_VALUE + i;
    }
    *options = (struct option){ 0 };
}

/* Take a second value of an option, the next word: `--diff 1 2`. */
static const char *second_value(int argc, char **argv)
{
    bool is_number = optind < argc && argv[optind][0] != '\0' &&
                     argv[optind][strspn(argv[optind], "0123456789")] == '\0';
    return is_number ? argv[optind++] : "";
}

static bool take(struct asked *asked, enum asking option, int argc, char **argv)
{
    if ((option == ASKED_DIFF && asked->texts[ASKED_VERSION]) ||
        (option == ASKED_VERSION && asked->texts[ASKED_DIFF])) {
        say_usage("--version and --diff: choose one, once");
        return false;
    }
    asked->texts[option] = optarg ? optarg : "";
    if (option == ASKED_LANG)
        return option_language(optarg, &asked->language);
    if (option == ASKED_FORMAT)
        return option_format(optarg, &asked->format);
    if (option == ASKED_DIFF)
        asked->texts[ASKED_VERSION] = second_value(argc, argv);
    if (option != ASKED_OVERRIDE)
        return true;
    if (asked->override_count == MOST_OVERRIDES) {
        say_usage("--override: at most %d guards can be overridden at once", MOST_OVERRIDES);
        return false;
    }
    asked->overrides[asked->override_count++] = optarg;
    return true;
}

bool asked_read(const char *help, uint32_t set, int argc, char **argv, struct asked *asked,
                int *code)
{
    struct option options[ASKED_COUNT + 1];
    int found;
    *asked = (struct asked){ .command = argv[0] };
    *code = USAGE;
    choose(set, options);
    while ((found = option_next(argv[0], argc, argv, options)) != OPTIONS_END) {
        if (found == OPTION_WRONG)
            return false;
        int option = found == OPTION_HELP ? ASKED_HELP : found - FIRST_VALUE;
        if (!take(asked, (enum asking)option, argc, argv))
            return false;
    }
    asked->words = argv + optind;
    asked->word_count = argc - optind;
    if (!asked->texts[ASKED_HELP])
        return true;
    *code = fputs(help, stdout) < 0 ? REFUSED : DONE;
    return false;
}

bool asked_number(const struct asked *asked, enum asking option, uint32_t *number)
{
    const char *text = asked->texts[option];
    *number = 0;
    if (!text || !*text)
        return true;
    size_t digits = strspn(text, "0123456789");
    *number = (uint32_t)strtoul(text, NULL, 10);
    if (digits >= 1 && digits <= 9 && text[digits] == '\0')
        return true;
    say_usage("--%s: '%s' is no number; write one such as 3", all[option].name, text);
    return false;
}
