#include "process.h"

#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "options.h"
#include "say.h"

static const char help[] =
    "usage: fgc process [PROFILE] [options]\n"
    "\n"
    "The process as the library has it: phases, who may be where, and every command with the\n"
    "phases it belongs to, on whose behalf it is recorded, its fields and its guards. How\n"
    "strongly guards hold is shown for one profile, or for all side by side: no-barnevern,\n"
    "no-oppvekst, dk-boernesag.\n"
    "\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da; without one, en)\n"
    "  --format FORMAT  text; md, a document in Markdown; dot, a diagram for Graphviz; tsv, a\n"
    "                   line a guard with a header line; or json\n"
    "  --help           this text\n";

static int say_profiles(const char *unknown)
{
    char text[256] = "";
    size_t count = fgc_code_count(FGC_LIST_PROFILE);
    for (size_t i = 0; i < count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s",
                 i == 0          ? ""
                 : i + 1 < count ? ", "
                                 : " or ",
                 fgc_code_id(FGC_LIST_PROFILE, fgc_code_at(FGC_LIST_PROFILE, i)));
    return say_usage("there is no profile '%s'; choose %s", unknown, text);
}

/* A profile's id begins with its country. Without one the reader may be of either. */
static int32_t usual_language(const char *profile)
{
    if (!profile)
        return FGC_LANGUAGE_EN;
    return language_for(0, strncmp(profile, "dk-", 3) == 0 ? FGC_COUNTRY_DK : FGC_COUNTRY_NO);
}

int command_process(int argc, char **argv)
{
    static int (*const print[])(const struct process *) = {
        [FORMAT_TEXT] = process_print,    [FORMAT_JSON] = process_write_json,
        [FORMAT_TSV] = process_write_tsv, [FORMAT_MD] = process_print_markdown,
        [FORMAT_DOT] = process_print_dot,
    };
    struct listing request = { 0 };
    struct process process = { 0 };
    if (!option_listing("process", "profile", option_wide_format, argc, argv, &request))
        return USAGE;
    if (request.help)
        return fputs(help, stdout) < 0 ? REFUSED : DONE;
    if (request.id)
        process.profile = fgc_code_find(FGC_LIST_PROFILE, request.id);
    if (request.id && !process.profile)
        return say_profiles(request.id);
    process.language = request.language ? request.language : usual_language(request.id);
    return print[request.format](&process);
}
