#ifndef CLI_COMPOSE_H
#define CLI_COMPOSE_H

#include "asked.h"
#include "speak.h"

/* Write a command in the grammar of journals from the words of a shell, in which quotes are no more:
 * `COMMAND field=value …`, and what was asked with --for, --once, --override and --reason. Local times of
 * fields are written as instants. Returns the exit code; the user has been told. */
int compose(const struct asked *asked, const fgc_calendar *calendar, char **words, int count,
            FILE *out);

/* Set role, times and actor of an event's stamp: as asked, else by the machine's clock, the user's login
 * name, and a role if the command has but one. */
int compose_stamp(const struct asked *asked, const fgc_calendar *calendar, int32_t command,
                  fgc_event *event);

#endif
