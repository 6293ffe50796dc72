#ifndef CLI_VIEW_H
#define CLI_VIEW_H

#include <jansson.h>

#include "asked.h"
#include "host.h"
#include "speak.h"

/* A case as a command looks at it. */
struct view {
    const struct asked *asked;
    const char *file;
    const fgc_case *c;
    struct speaker speaker;
    fgc_time now; /* as asked, or by the machine's clock */
};

/* See a case of a file. Returns the exit code; the user has been told. */
int view_begin(struct view *view, const struct asked *asked, const char *file, const fgc_case *c);

/* Read the case of the one file that a command is asked about, and look at it with `look`, which returns
 * the exit code. */
int view_file(const struct asked *asked, int (*look)(const struct view *view));

fgc_case_state view_state(const struct view *view);

/* An event of the case; NULL when it is not there. Free with fgc_event_free. */
fgc_event *view_event(const struct view *view, fgc_id number);

/* Make a record with the id and name of a person or thing. */
json_t *view_named(const struct view *view, fgc_id id);

#endif
