#ifndef CLI_DEED_H
#define CLI_DEED_H

#include "view.h"

/* A command that is being recorded of a case, and what came of it. */
struct deed {
    const struct asked *asked;
    struct view view;
    fgc_case *c;
    fgc_event *event;
    fgc_error *error;
    fgc_id number;
    int32_t phase;       /* before */
    const char *result;  /* "recorded", "repeated", "refused", "allowed", "incomplete" */
    const char *missing; /* a field that is still to be given; NULL: none was found */
};

/* Begin with a case, and end; the case is not freed. */
void deed_begin(struct deed *deed, const struct asked *asked, const char *file, fgc_case *c,
                const fgc_calendar *calendar);
void deed_end(struct deed *deed);

/* Read the command: its id and `field=value` words. */
int deed_read(struct deed *deed, const fgc_calendar *calendar, char **words, int count);

/* Record it in the case, or only judge it. A refusal is told; what was recorded is not yet, for it has to
 * be stored first. */
int deed_record(struct deed *deed);
int deed_judge(struct deed *deed);

/* Tell what was recorded, and what may be done next. */
int deed_tell(struct deed *deed);

#endif
