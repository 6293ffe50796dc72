#ifndef CLI_SCENARIO_LINE_H
#define CLI_SCENARIO_LINE_H

#include "scenario.h"

/* A script being read, at one of its lines. */
struct reader {
    struct scenario *scenario;
    struct line line;  /* the one being read */
    const char *start; /* of the line */
    bool has_time;
    bool has_role;
    size_t waiting; /* the line of an expectation whose command is still to come; 0: none */
    enum expectation awaited;
    fgc_event *event;
    fgc_error *error;
};

/* Read a line into `line`. It is cut into its words. False: the user has been told. */
bool scenario_read_line(struct reader *reader, char *text);

/* Say what is wrong at a place of the line, and what to do. Returns false. */
bool unreadable(const struct reader *reader, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* An array with room for one more. */
void *grown(void *block, size_t count, size_t size);

#endif
