/* Case files and lines: what hosts store in the rows of a database. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "case_file.h"
#include "commands.h"
#include "output.h"
#include "record.h"
#include "say.h"
#include "store.h"
#include "view.h"
#include "words.h"

static const char export_help[] =
    "usage: fgc export FILE\n"
    "\n"
    "Writes the journal of a case to standard output, a line an event: what a host stores in\n"
    "the rows of a database. FILE - is standard input.\n"
    "\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 the file cannot be read, 2 wrong usage.\n";

static const char import_help[] =
    "usage: fgc import LINES FILE [options]\n"
    "\n"
    "Writes a case file from the lines of a journal, as fgc export or a host writes them. LINES\n"
    "- is standard input. A file that is there is never written over.\n"
    "\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else nb)\n"
    "  --format FORMAT  text, json or tsv\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 refused, 2 wrong usage.\n";

static int print_lines(const struct view *view)
{
    fgc_text *lines = NULL;
    fgc_error *error = fgc_error_new(NULL);
    int code = DONE;
    if (fgc_text_new(NULL, &lines, error) ||
        fgc_case_write_lines(view->c, 1, fgc_case_revision(view->c), lines, error))
        code = say_error(view->file, error, "");
    else
        fwrite(fgc_text_data(lines), 1, fgc_text_size(lines), stdout);
    fgc_text_free(lines);
    fgc_error_free(error);
    return code;
}

int command_export(int argc, char **argv)
{
    int code;
    struct asked asked;
    uint32_t set = ASKING(ASKED_HELP);
    return asked_read(export_help, set, argc, argv, &asked, &code) ? view_file(&asked, print_lines)
                                                                   : code;
}

static int tell_imported(const struct asked *asked, const fgc_case *c)
{
    fgc_id revision = fgc_case_revision(c);
    if (asked->format == FORMAT_TEXT) {
        printf("%s: %u %s\n", asked->words[1], (unsigned)revision,
               word(WORD_EVENTS, asked->language));
        return DONE;
    }
    json_t *record = made(json_object());
    record_add_text(record, "file", asked->words[1]);
    record_add_number(record, "revision", revision);
    return write_record(asked->format, record);
}

static int refuse_lines(const char *file, const fgc_error *error)
{
    struct phrase why;
    phrase_begin(&why);
    case_file_tell(why.stream, file, error);
    say_refused("%s; nothing was written, take the lines anew from where they are kept",
                phrase_text(&why));
    phrase_free(&why);
    return REFUSED;
}

/* Find a required field that is missing: a line may leave it out, a document may not. The line is the
 * event's number. */
static int check_lines(const char *file, const fgc_case *c, fgc_error *error)
{
    int code = DONE;
    fgc_event *event = NULL;
    if (fgc_event_new(NULL, &event, NULL))
        made(NULL);
    for (fgc_id number = 1; !code && number <= fgc_case_revision(c); number++) {
        if (fgc_case_read_event(c, number, event, NULL))
            made(NULL);
        if (fgc_event_command(event) && fgc_event_check(event, error))
            code = say_refused("%s:%u: %s (%s); nothing was written, take the line anew from where "
                               "it is kept",
                               file, (unsigned)number, fgc_error_message(error),
                               fgc_error_path(error));
    }
    fgc_event_free(event);
    return code;
}

static int store_lines(const struct asked *asked, const char *lines, size_t size, fgc_case *c)
{
    struct store store;
    fgc_error *error = fgc_error_new(NULL);
    int code = store_open_new(&store, asked->words[1]);
    if (!code && fgc_case_replay_lines(c, lines, size, error))
        code = refuse_lines(asked->words[0], error);
    if (!code && fgc_case_revision(c) == 0)
        code = say_refused("%s: there is no line in it; nothing was written", asked->words[0]);
    if (!code)
        code = check_lines(asked->words[0], c, error);
    if (!code)
        code = store_write(&store, c);
    if (!code)
        code = tell_imported(asked, c);
    store_close(&store);
    fgc_error_free(error);
    return code;
}

static int import(struct asked *asked, const struct host *host)
{
    size_t size = 0;
    fgc_case *c = NULL;
    char *lines = bytes_read_file(asked->words[0], LONGEST_CASE, &size);
    if (!lines)
        return say_refused("%s: %s; name a file of lines, as fgc export writes them",
                           asked->words[0], strerror(errno));
    if (fgc_case_new(&host->cases, &c, NULL))
        made(NULL);
    int code = store_lines(asked, lines, size, c);
    fgc_case_free(c);
    free(lines);
    return code;
}

int command_import(int argc, char **argv)
{
    int code;
    struct asked asked;
    if (!asked_read(import_help, ASKING_ALWAYS, argc, argv, &asked, &code))
        return code;
    if (asked.word_count != 2)
        return say_usage("fgc import wants the lines' file and a new one; see fgc import --help");
    return host_run(&asked, import);
}
