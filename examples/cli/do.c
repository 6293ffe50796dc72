#include <stdlib.h>

#include "case_file.h"
#include "commands.h"
#include "deed.h"
#include "output.h"
#include "say.h"
#include "store.h"

static const char help[] =
    "usage: fgc do FILE COMMAND [field=value...] [options]\n"
    "\n"
    "Records something in a case, if the guards allow it, and stores it: when fgc do ends with\n"
    "0, it is on the disk. Prints the event's number, which is the id of whom or what it\n"
    "brought in, and what may be done next. What is refused changes nothing; every guard that\n"
    "is not met is told, with what to do. fgc process lists the commands and their fields; a\n"
    "time may be local, 2026-03-06T16:00.\n"
    "\n"
    "  --as ROLE        on whose behalf; may be left out if the command has but one role\n"
    "  --for N          ... and which person of the case that is\n"
    "  --by KEY         who writes it down (else the login name)\n"
    "  --at TIME        when it happened (else when it is recorded)\n"
    "  --recorded TIME  when it is written down (else now)\n"
    "  --once WORD      the same command with the same word counts once (to try again)\n"
    "  --override GUARD ... --reason TEXT\n"
    "                   set aside a guard that may be overridden\n"
    "  --dry-run        only judge it, also if fields are still missing; change nothing\n"
    "  --revision N     only if the case has N events: nobody has written on it since\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da)\n"
    "  --format FORMAT  text, json or tsv\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 refused, nothing changed, 2 wrong usage.\n"
    "\n"
    "  fgc do case.xml add_member name=\"Eva Berg\" private=yes --as coordinator\n";

enum {
    SET = ASKING_ALWAYS | ASKING(ASKED_AS) | ASKING(ASKED_FOR) | ASKING(ASKED_BY) |
          ASKING(ASKED_AT) | ASKING(ASKED_RECORDED) | ASKING(ASKED_ONCE) | ASKING(ASKED_OVERRIDE) |
          ASKING(ASKED_REASON) | ASKING(ASKED_DRY_RUN) | ASKING(ASKED_REVISION)
};

/* Refuse when others have written on the case since it was looked at. */
static int check_revision(const struct asked *asked, const fgc_case *c)
{
    uint32_t wanted;
    if (!asked_number(asked, ASKED_REVISION, &wanted))
        return USAGE;
    if (!asked->texts[ASKED_REVISION] || wanted == fgc_case_revision(c))
        return DONE;
    return say_refused("%s has %u events, not %u: somebody has written on it since; nothing was "
                       "changed, see fgc journal %s and decide anew",
                       asked->words[0], (unsigned)fgc_case_revision(c), (unsigned)wanted,
                       asked->words[0]);
}

/* Record in a case, and store it unless it is only judged or was there before. */
static int record(struct asked *asked, fgc_case *c, struct store *store)
{
    struct view view;
    struct deed deed;
    fgc_id before = fgc_case_revision(c);
    int code = view_begin(&view, asked, asked->words[0], c);
    if (!code)
        code = check_revision(asked, c);
    if (code)
        return code;
    asked->language = view.speaker.language;
    deed_begin(&deed, asked, asked->words[0], c, view.speaker.calendar);
    code = deed_read(&deed, view.speaker.calendar, asked->words + 1, asked->word_count - 1);
    if (!code && !store)
        code = deed_judge(&deed);
    else if (!code && (code = deed_record(&deed)) == DONE && fgc_case_revision(c) > before)
        code = store_write(store, c);
    if (!code && store)
        code = deed_tell(&deed);
    deed_end(&deed);
    return code;
}

static int judge_file(struct asked *asked, const struct host *host)
{
    struct phrase why;
    int code = REFUSED;
    phrase_begin(&why);
    fgc_case *c = case_file_read(host, asked->words[0], why.stream);
    if (c)
        code = record(asked, c, NULL);
    else
        say_note("%s", phrase_text(&why));
    fgc_case_free(c);
    phrase_free(&why);
    return code;
}

/* Lock the file, read the case, record, and put the new document in its place. */
static int record_in_file(struct asked *asked, const struct host *host)
{
    struct store store;
    struct phrase why;
    size_t size = 0;
    char *bytes = NULL;
    fgc_case *c = NULL;
    phrase_begin(&why);
    int code = store_open(&store, asked->words[0]);
    if (!code)
        code = (bytes = store_read(&store, &size)) ? DONE : REFUSED;
    if (!code && !(c = case_file_parse(host, asked->words[0], bytes, size, why.stream)))
        code = say_refused("%s", phrase_text(&why));
    if (!code)
        code = record(asked, c, &store);
    fgc_case_free(c);
    free(bytes);
    store_close(&store);
    phrase_free(&why);
    return code;
}

int command_do(int argc, char **argv)
{
    int code;
    struct asked asked;
    if (!asked_read(help, SET, argc, argv, &asked, &code))
        return code;
    if (asked.word_count < 2)
        return say_usage("fgc do wants a file and a command; see fgc do --help");
    return host_run(&asked, asked.texts[ASKED_DRY_RUN] ? judge_file : record_in_file);
}
