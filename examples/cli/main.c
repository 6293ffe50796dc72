/* fgc: a command line on libfgc, and an example of a host. A command stands in the file of its name
 * (export and import in lines.c). Who wants to see how a host records begins with do.c. Around them:
 *
 *   what was asked             options, asked (on cases), instant, suggest
 *   a case in a file           host, cryptography (what a host gives the library), case_file, store, bytes
 *   recording                  deed: compose (the command from words), unmet and remedy (what stops it)
 *   what is told of a case     view, speak_… and words (in four languages), phrase
 *   how it is written          record (JSON, tab-separated values), output, say (errors), progress
 *   fgc due                    due_…
 *   fgc deadline               answer…; --batch: batch, row, counting, calendars
 *   fgc process                process_…
 *   fgc scenario               scenario_…: read, line, expectations; play, command, expect, check; tell
 */
#include <fgc/fgc.h>
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "output.h"
#include "say.h"

static const char help[] =
    "Deadlines, process and cases of family group conferences in Norway and Denmark.\n"
    "\n"
    "usage: fgc deadline RULE --from INSTANT [options]   when is it due, and how is it counted?\n"
    "       fgc deadline --batch                         the same for each line of input\n"
    "       fgc rules [RULE]                             the rules there are, and who says so\n"
    "       fgc holidays NO|DK YEAR[..YEAR]              the public holidays\n"
    "       fgc process [PROFILE]                        the process: phases, commands and guards\n"
    "       fgc scenario FILE...                         play the story of a case, and check it\n"
    "       fgc new FILE field=value...                  open a case in a file of its own\n"
    "       fgc do FILE COMMAND field=value...           record something in it, if the guards "
    "allow it\n"
    "       fgc show|next|journal|plan FILE              how it stands, what may be and was done\n"
    "       fgc due FILE|FOLDER...                       what is due in one case or in thousands\n"
    "       fgc verify FILE...                           whether files are as they were written\n"
    "       fgc export FILE, fgc import LINES FILE       cases as lines of a database, and back\n"
    "       fgc COMMAND --help                           the options of a command\n"
    "       fgc --version\n"
    "\n"
    "Exit codes: 0 done, 1 something was refused, 2 wrong usage.\n"
    "\n"
    "  fgc deadline no.assignment.ordinary --from 2026-03-06T16:00 --explain\n";

static int version(void)
{
    printf("fgc %s (data of %s)\n", fgc_version(), fgc_data_version());
    return DONE;
}

static int run(int argc, char **argv)
{
    static const struct {
        const char *name;
        int (*run)(int argc, char **argv);
    } commands[] = {
        { "deadline", command_deadline },
        { "rules", command_rules },
        { "holidays", command_holidays },
        { "process", command_process },
        { "scenario", command_scenario },
        { "new", command_new },
        { "do", command_do },
        { "show", command_show },
        { "next", command_next },
        { "due", command_due },
        { "journal", command_journal },
        { "plan", command_plan },
        { "verify", command_verify },
        { "export", command_export },
        { "import", command_import },
    };
    const char *name = argc > 1 ? argv[1] : "";
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(name, commands[i].name) == 0)
            return commands[i].run(argc - 1, argv + 1);
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return fputs(help, stdout) < 0 ? REFUSED : DONE;
    if (strcmp(name, "--version") == 0)
        return version();
    if (argc < 2)
        return say_usage("a command is missing; see fgc --help");
    return say_usage("there is no command '%s'; see fgc --help", name);
}

int main(int argc, char **argv)
{
    output_begin();
    return output_end(run(argc, argv));
}
