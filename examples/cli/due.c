#include "due.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "instant.h"
#include "output.h"
#include "phrase.h"
#include "record.h"
#include "say.h"
#include "words.h"

static const char help[] =
    "usage: fgc due FILE|FOLDER... [options]\n"
    "\n"
    "What is due in one case or in thousands, the most urgent first: overdue, then running by\n"
    "their due instants, then what is on hold. Of a folder, the files called *.xml are read,\n"
    "and those in its folders. FILE - is standard input.\n"
    "\n"
    "  --now INSTANT    ask for another time than now\n"
    "  --all            what is met or lapsed too\n"
    "  --explain        how each was counted, in sentences\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da)\n"
    "  --format FORMAT  text, json or tsv\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 a file cannot be read (the others are listed), 2 wrong usage.\n"
    "\n"
    "  fgc due cases/ --format tsv\n";

enum { SET = ASKING_ALWAYS | ASKING(ASKED_NOW) | ASKING(ASKED_ALL) | ASKING(ASKED_EXPLAIN) };

static int compare(fgc_time a, fgc_time b)
{
    return (a > b) - (a < b);
}

static bool is_over(const struct due_row *row)
{
    return row->state != FGC_STATE_RUNNING && row->state != FGC_STATE_OVERDUE && !row->stopped;
}

/* The most urgent first; what is stopped behind what runs, and behind it what is over. */
static int by_urgency(const void *left, const void *right)
{
    const struct due_row *a = *(const struct due_row *const *)left;
    const struct due_row *b = *(const struct due_row *const *)right;
    int order = is_over(a) - is_over(b);
    if (order == 0)
        order = (a->stopped > 0) - (b->stopped > 0);
    if (order == 0)
        order = compare(a->due, b->due);
    if (order == 0)
        order = strcmp(a->file, b->file);
    if (order == 0)
        order = compare(a->trigger, b->trigger);
    return order ? order : strcmp(a->rule, b->rule);
}

/* All rows, sorted; free with free. */
static const struct due_row **sort(const struct due_files *files, size_t *count)
{
    *count = 0;
    for (size_t i = 0; i < files->count; i++)
        *count += files->files[i].count;
    const struct due_row **rows = made_block(calloc(*count + 1, sizeof *rows));
    size_t at = 0;
    for (size_t i = 0; i < files->count; i++)
        for (size_t k = 0; k < files->files[i].count; k++)
            rows[at++] = &files->files[i].rows[k];
    qsort(rows, *count, sizeof *rows, by_urgency);
    return rows;
}

static json_t *describe(const struct due_row *row)
{
    json_t *record = made(json_object());
    record_add_text(record, "file", row->file);
    record_add_text(record, "rule", row->rule);
    record_add_number(record, "trigger", row->trigger);
    record_add_code(record, "state", FGC_LIST_STATE, row->state);
    record_add_text(record, "due", row->due_local);
    record_add_utc(record, "due_utc", row->stopped ? NO_TIME : row->due);
    record_add_utc(record, "opens_utc", row->opens > 0 ? row->opens : NO_TIME);
    record_add_date(record, "last_day", row->stopped ? FGC_NO_DATE : row->last_day);
    record_add_number(record, "seconds_left", row->seconds_left);
    record_add_number(record, "working_days_left", row->working_days_left);
    record_add_text(record, "title", row->title);
    if (row->explained)
        record_add_text(record, "explained", row->explained);
    return record;
}

static json_t *describe_all(const struct due_row **rows, size_t count)
{
    json_t *records = made(json_array());
    for (size_t i = 0; i < count; i++)
        list_add(records, describe(rows[i]));
    return records;
}

/* Of one case: a line each, and how it was counted. */
static void print_case(const struct due_row **rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        output_style(rows[i]->state == FGC_STATE_OVERDUE ? STYLE_RED : STYLE_PLAIN);
        fputs(rows[i]->text, stdout);
        output_style(STYLE_PLAIN);
        putchar('\n');
        if (rows[i]->explained)
            printf("\n%s%s", rows[i]->explained, i + 1 < count ? "\n" : "");
    }
}

/* The day it is due, with the time if that is not the end of it. */
static void write_when(const struct due_row *row, char *out, size_t room)
{
    const char *clock = row->due_local[0] ? row->due_local + strlen("2026-03-06T") : "";
    bool has_clock = *clock && strncmp(clock, "00:00", 5) != 0;
    if (row->stopped)
        *out = '\0';
    else if (has_clock)
        snprintf(out, room, "%.10s %.5s", row->due_local, clock);
    else
        fgc_date_write(row->day, out, room);
}

/* Of many: when, how it stands, what it is, and in which file. */
static void print_table(const struct due_row **rows, size_t count)
{
    json_t *table = made(json_array());
    for (size_t i = 0; i < count; i++) {
        char when[24];
        struct phrase file;
        phrase_begin(&file);
        print_named(file.stream, rows[i]->file);
        write_when(rows[i], when, sizeof when);
        list_add(table, json_pack("[ssso]", when, rows[i]->state_label, rows[i]->title,
                                  text_made(phrase_text(&file))));
        phrase_free(&file);
    }
    table_print(table, "  ", false);
    json_decref(table);
}

static int print(const struct due_question *question, const struct due_files *files, bool all_read)
{
    size_t count;
    int code = DONE;
    bool is_text = question->asked->format == FORMAT_TEXT;
    const struct due_row **rows = sort(files, &count);
    if (is_text && count == 0 && files->count > 0 && all_read)
        puts(word(WORD_NOTHING_DUE, question->asked->language));
    else if (!is_text)
        code = write_records(question->asked->format, describe_all(rows, count));
    else if (files->count == 1 || question->explain)
        print_case(rows, count);
    else
        print_table(rows, count);
    free(rows);
    return code;
}

/* What could not be read is told before the rest is shown, which may be long. */
static int tell_unread(const struct due_files *files)
{
    int code = DONE;
    for (size_t i = 0; i < files->count; i++)
        if (files->files[i].why)
            code = say_refused("%s", files->files[i].why);
    return code;
}

static int answer(struct asked *asked, const struct host *host)
{
    const char *now = asked->texts[ASKED_NOW];
    struct due_files files;
    struct due_question question = { .asked = asked,
                                     .host = host,
                                     .now = instant_now(),
                                     .all = asked->texts[ASKED_ALL] != NULL,
                                     .explain = asked->texts[ASKED_EXPLAIN] != NULL };
    /* The countries have the same clock. */
    int code = now ? instant_read(fgc_profile_calendar(host->profiles[0]), "--now", now,
                                  strlen(now), &question.now)
                   : DONE;
    if (code)
        return code;
    due_files_find(&files, asked->words, asked->word_count);
    if (files.count == 0)
        say_note("%s: no case's file is here, nor in its folders; they are called *.xml",
                 asked->words[0]);
    due_files_read(&question, &files);
    code = tell_unread(&files);
    int printed = print(&question, &files, code == DONE);
    due_files_free(&files);
    return code ? code : printed;
}

int command_due(int argc, char **argv)
{
    int code;
    struct asked asked;
    if (!asked_read(help, SET, argc, argv, &asked, &code))
        return code;
    if (asked.word_count < 1)
        return say_usage("a file or folder is missing; see fgc due --help");
    return host_run(&asked, answer);
}
