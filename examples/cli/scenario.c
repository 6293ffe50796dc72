#include "scenario.h"

#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "options.h"
#include "say.h"
#include "scenario_play.h"

static const char help[] =
    "usage: fgc scenario FILE... [options]\n"
    "\n"
    "Plays stories of cases, as in examples/scenarios: each command is judged and recorded,\n"
    "what the script expects is checked, and at the end the journal is read again and has to\n"
    "give the same case. FILE - is standard input. See the manual page fgc(1), SCENARIOS.\n"
    "\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da)\n"
    "  --format FORMAT  text; md, a document in Markdown; tsv, a line for each thing told, with\n"
    "                   a header line; json; or journal, the lines a host would store\n"
    "  --brief          only the prose, phases, deadlines and refusals\n"
    "  --quiet          only the result, a line a scenario\n"
    "  --save FILE      of one story: write its case to a new file, if all is as expected\n"
    "  --seed WORD      for tests: draw the salts of chained cases from WORD, not at random\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 all is as expected, 1 something is not, 2 a script cannot be read.\n";

struct request {
    int32_t language;
    enum format format;
    const char *seed;
    const char *save;
    bool quiet;
    bool brief;
    bool help;
};

static bool read_options(int argc, char **argv, struct request *request)
{
    static const struct option options[] = {
        { "lang", required_argument, NULL, 'l' },   { "format", required_argument, NULL, 'f' },
        { "quiet", no_argument, NULL, 'q' },        { "seed", required_argument, NULL, 's' },
        { "brief", no_argument, NULL, 'b' },        { "save", required_argument, NULL, 'w' },
        { "help", no_argument, NULL, OPTION_HELP }, { 0 },
    };
    int found;
    while ((found = option_next("scenario", argc, argv, options)) != OPTIONS_END) {
        if (found == OPTION_WRONG ||
            (found == 'l' && !option_language(optarg, &request->language)) ||
            (found == 'f' && !option_story_format(optarg, &request->format)))
            return false;
        if (found == 's')
            request->seed = optarg;
        if (found == 'w')
            request->save = optarg;
        request->brief = request->brief || found == 'b';
        request->quiet = request->quiet || found == 'q';
        request->help = request->help || found == OPTION_HELP;
    }
    return true;
}

static void run(const char *file, const struct request *request, struct teller *teller, int *code)
{
    struct scenario scenario;
    if (scenario_read(file, &scenario)) {
        teller_open(teller, language_for(request->language, fgc_profile_country(scenario.profile)));
        scenario_play(&scenario, request->seed, request->save, teller, code);
    } else {
        *code = USAGE;
    }
    scenario_free(&scenario);
}

int command_scenario(int argc, char **argv)
{
    struct request request = { 0 };
    struct teller teller;
    int code = DONE;
    if (!read_options(argc, argv, &request))
        return USAGE;
    if (request.help)
        return fputs(help, stdout) < 0 ? REFUSED : DONE;
    if (optind == argc)
        return say_usage("a file is missing; name scenarios, such as examples/scenarios/*.fgc");
    if (request.save && argc - optind > 1)
        return say_usage("--save is for the case of one story; name one");
    teller_begin(&teller, request.format, request.quiet);
    teller.brief = request.brief;
    for (int i = optind; i < argc; i++)
        run(argv[i], &request, &teller, &code);
    int printed = teller_end(&teller);
    return code > printed ? code : printed;
}
