#include "batch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "calendars.h"
#include "counting.h"
#include "progress.h"
#include "say.h"

struct batch {
    struct calendars *calendars;
    struct counting *counting;
    fgc_error *error;
    bool any_bad;
};

/* Count one row. False: *fault says why not. */
static bool count(struct batch *batch, const struct row *row, fgc_due *due, struct fault *fault)
{
    const fgc_rule *rule = counting_rule(batch->counting, row, batch->error);
    const fgc_calendar *calendar =
        rule ? calendars_get(batch->calendars, row->country, row->closing, batch->error) : NULL;
    fgc_clock clock = { .size = sizeof clock, .starts = row->start };
    due->size = offsetof(fgc_due, safe);
    if (calendar && fgc_rule_due(rule, calendar, &clock, due, batch->error) == FGC_OK)
        return true;
    *fault = (struct fault){
        .field = calendar ? START
                 : rule   ? CLOSING
                          : 0,
        .column = calendar ? 0 : fgc_error_column(batch->error),
        .message = fgc_error_message(batch->error),
    };
    return false;
}

/* The id as it came, but for what may not be in a line. */
static void write_id(const char *id)
{
    for (; *id; id++)
        putc((unsigned char)*id < ' ' || *id == 0x7f ? '?' : *id, stdout);
}

static void write_due(const char *id, const fgc_due *due)
{
    char text[40] = "\t";
    size_t size = 1 + fgc_date_write(due->last_day, text + 1, sizeof text - 1);
    text[size++] = '\t';
    size += fgc_time_write(due->due, text + size, sizeof text - size);
    text[size++] = '\n';
    fputs(id, stdout);
    fwrite(text, 1, size, stdout);
}

static void write_fault(const char *id, const struct fault *fault)
{
    write_id(id);
    fputs("\terror\t", stdout);
    if (fault->field)
        printf("field %d (%s)", fault->field, row_field_name(fault->field));
    if (fault->column)
        printf("%scolumn %zu", fault->field ? ", " : "", fault->column);
    printf("%s%s\n", fault->field || fault->column ? ": " : "", fault->message);
}

static void answer(struct batch *batch, char *line, size_t size)
{
    struct row row;
    struct fault fault;
    fgc_due due;
    if (row_read(line, size, &row, &fault, batch->error) && count(batch, &row, &due, &fault)) {
        write_due(line, &due);
        return;
    }
    write_fault(line, &fault);
    batch->any_bad = true;
}

/* Answer every line; an answer that cannot be written ends it. */
static int answer_all(struct batch *batch)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t size;
    int code = DONE;
    struct progress progress;
    progress_begin(&progress);
    while (!ferror(stdout) && (size = getline(&line, &room, stdin)) >= 0) {
        size_t length = (size_t)size;
        if (length > 0 && line[length - 1] == '\n')
            line[--length] = '\0';
        answer(batch, line, length);
        progress_line(&progress, size);
    }
    if (!ferror(stdout) && !feof(stdin))
        code = say_refused("standard input could not be read: %s", strerror(errno));
    progress_end(&progress);
    free(line);
    return code;
}

int batch_run(void)
{
    enum { BUFFER = 1 << 18 };
    struct batch batch = { calendars_new(), counting_new(), fgc_error_new(NULL), false };
    setvbuf(stdin, NULL, _IOFBF, BUFFER);
    if (!isatty(STDOUT_FILENO))
        setvbuf(stdout, NULL, _IOFBF, BUFFER);
    int code = batch.calendars && batch.counting && batch.error ? answer_all(&batch)
                                                                : say_refused("out of memory");
    fgc_error_free(batch.error);
    counting_free(batch.counting);
    calendars_free(batch.calendars);
    return batch.any_bad ? REFUSED : code;
}
