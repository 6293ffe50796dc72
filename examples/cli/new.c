#include <string.h>

#include "commands.h"
#include "deed.h"
#include "output.h"
#include "phrase.h"
#include "say.h"
#include "store.h"

static const char help[] =
    "usage: fgc new FILE reference=KEY urgency=... initiated_by=... [field=value...] [options]\n"
    "\n"
    "Opens a case and writes its file, an XML document readable by its owner alone. A file that\n"
    "is there is never written over.\n"
    "\n"
    "  reference=KEY    the host's key of the case\n"
    "  urgency=...      ordinary, hurried or acute: it decides when a coordinator must be named\n"
    "  initiated_by=... child, family or professional\n"
    "  setting=...      (else by the profile) stage=... (else none) purpose=... (else general)\n"
    "                   and the other fields of open_case: see fgc process\n"
    "  --profile ID     no-barnevern, no-oppvekst or dk-boernesag (else by the setting)\n"
    "  --chained        sign every event with the digest of all before it: later changes show\n"
    "  --as ROLE        on whose behalf\n"
    "  --by KEY         who writes it down (else the login name)\n"
    "  --at TIME        when the case was opened (else when it is recorded)\n"
    "  --recorded TIME  when it is written down (else now)\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da)\n"
    "  --format FORMAT  text, json or tsv\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 refused, 2 wrong usage.\n"
    "\n"
    "  fgc new case.xml reference=2026-104 urgency=ordinary setting=no_child_welfare \\\n"
    "      initiated_by=professional --as case_worker\n";

enum {
    SET = ASKING_ALWAYS | ASKING(ASKED_PROFILE) | ASKING(ASKED_CHAINED) | ASKING(ASKED_AS) |
          ASKING(ASKED_BY) | ASKING(ASKED_AT) | ASKING(ASKED_RECORDED)
};

/* A setting that only one profile is for, and the other way round. */
static const struct {
    const char *profile;
    const char *setting;
} pairs[] = {
    { "no-barnevern", "no_child_welfare" },
    { "no-oppvekst", "no_upbringing" },
    { "dk-boernesag", "dk_childrens_case" },
};

/* The value of a field among the words; NULL when it was not given. */
static const char *value_of(const struct asked *asked, const char *field)
{
    size_t size = strlen(field);
    for (int i = 1; i < asked->word_count; i++)
        if (strncmp(asked->words[i], field, size) == 0 && asked->words[i][size] == '=')
            return asked->words[i] + size + 1;
    return NULL;
}

/* The profile that was asked for, or that a setting leaves no choice of; NULL after telling why not. */
static const fgc_profile *find_profile(const struct asked *asked, const struct host *host)
{
    const char *id = asked->texts[ASKED_PROFILE], *setting = value_of(asked, "setting");
    for (size_t i = 0; !id && setting && i < sizeof pairs / sizeof *pairs; i++)
        if (strcmp(pairs[i].setting, setting) == 0)
            id = pairs[i].profile;
    const fgc_profile *profile = id ? host_profile(host, id) : NULL;
    if (!profile && id)
        say_usage("--profile: there is no profile '%s'; choose no-barnevern, no-oppvekst or "
                  "dk-boernesag",
                  id);
    else if (!profile)
        say_usage("by which profile? Add --profile no-barnevern, no-oppvekst or dk-boernesag");
    return profile;
}

/* The words of open_case, with what goes without saying. */
static int fill_in(const struct asked *asked, const char *profile, char **words)
{
    static char stage[] = "stage=none", purpose[] = "purpose=general", command[] = "open_case";
    static char setting[64];
    int count = 0;
    words[count++] = command;
    for (int i = 1; i < asked->word_count; i++)
        words[count++] = asked->words[i];
    for (size_t i = 0; !value_of(asked, "setting") && i < sizeof pairs / sizeof *pairs; i++) {
        if (strcmp(pairs[i].profile, profile) != 0)
            continue;
        snprintf(setting, sizeof setting, "setting=%s", pairs[i].setting);
        words[count++] = setting;
    }
    if (!value_of(asked, "stage"))
        words[count++] = stage;
    if (!value_of(asked, "purpose"))
        words[count++] = purpose;
    return count;
}

/* Record the opening in a case without events, and store it. */
static int open_case(struct asked *asked, const fgc_profile *profile, fgc_case *c,
                     struct store *store)
{
    enum { MOST_WORDS = 64 };
    char *words[MOST_WORDS + 4];
    struct deed deed;
    const fgc_calendar *calendar = fgc_profile_calendar(profile);
    if (asked->word_count > MOST_WORDS)
        return say_usage("these are too many fields; see fgc new --help");
    asked->language = language_for(asked->language, fgc_profile_country(profile));
    deed_begin(&deed, asked, asked->words[0], c, calendar);
    int code = deed_read(&deed, calendar, words, fill_in(asked, fgc_profile_name(profile), words));
    if (!code)
        code = deed_record(&deed);
    if (!code)
        code = store_write(store, c);
    if (!code)
        code = deed_tell(&deed);
    deed_end(&deed);
    return code;
}

static int open_file(struct asked *asked, const struct host *host)
{
    struct store store;
    fgc_case *c = NULL;
    const fgc_profile *profile = find_profile(asked, host);
    fgc_case_options options = host->cases;
    if (!profile)
        return USAGE;
    options.profiles = &profile;
    options.profile_count = 1;
    if (!asked->texts[ASKED_CHAINED])
        options.digest = NULL;
    int code = store_open_new(&store, asked->words[0]);
    if (!code && fgc_case_new(&options, &c, NULL))
        made(NULL);
    if (!code)
        code = open_case(asked, profile, c, &store);
    fgc_case_free(c);
    store_close(&store);
    return code;
}

int command_new(int argc, char **argv)
{
    int code;
    struct asked asked;
    if (!asked_read(help, SET, argc, argv, &asked, &code))
        return code;
    if (asked.word_count < 1 || strchr(asked.words[0], '='))
        return say_usage("a file is missing; name one that is not there yet, see fgc new --help");
    return host_run(&asked, open_file);
}
