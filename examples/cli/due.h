#ifndef CLI_DUE_H
#define CLI_DUE_H

#include "asked.h"
#include "host.h"

/* A deadline of a case, as it is told. */
struct due_row {
    const char *file; /* borrowed from the list */
    char rule[64];
    fgc_id trigger;
    int32_t state;
    int32_t stopped;
    fgc_time due;
    fgc_time opens;
    int64_t seconds_left;
    fgc_date last_day;
    fgc_date day; /* the one it is for: the last, or of a birthday that itself */
    int32_t working_days_left;
    char due_local[26]; /* in the case's country; "" while stopped */
    char *title;        /* in the language of its case, as what follows */
    char *state_label;
    char *text;      /* a line of it all */
    char *explained; /* NULL: not asked for */
};

/* The deadlines of a file, or why it cannot be read. */
struct due_file {
    char *name;
    char *why; /* NULL: it could */
    struct due_row *rows;
    size_t count;
};

/* The files that were named, those of folders that were, and folders that cannot be read. */
struct due_files {
    struct due_file *files;
    size_t count;
};

/* What is looked for. */
struct due_question {
    const struct asked *asked;
    const struct host *host;
    fgc_time now;
    bool all; /* what is met or lapsed too */
    bool explain;
};

/* Find the files: of a folder, and those in it, the ones called *.xml. */
void due_files_find(struct due_files *files, char **names, int count);
void due_files_free(struct due_files *files);

/* Read a file and find its deadlines. For any thread. */
void due_file_read(const struct due_question *question, struct due_file *file);

/* Do so for all, on both cores, with a bar on a terminal. */
void due_files_read(const struct due_question *question, struct due_files *files);

#endif
