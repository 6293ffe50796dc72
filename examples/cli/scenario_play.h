#ifndef CLI_SCENARIO_PLAY_H
#define CLI_SCENARIO_PLAY_H

#include <stdio.h>

#include "scenario.h"
#include "scenario_tell.h"
#include "speak.h"

/* A scenario being played: the case it is the story of, and how it went so far. */
struct play {
    const struct scenario *scenario;
    struct teller *teller;
    int32_t language;
    const fgc_digest *digest; /* NULL: the case is not chained */
    fgc_case *c;
    struct speaker speaker; /* of the case */
    fgc_event *event;       /* the command at hand */
    fgc_error *error;
    fgc_id *ids;             /* of the scenario's names; 0: not yet */
    const struct line *time; /* the lines that say when, and on whose behalf */
    const struct line *role;
    const struct line *awaiting; /* what is expected of the next command */
    int32_t phase;
    size_t refusals;
    size_t expectations;
    size_t failures;
    bool ended; /* nothing more of it can be played */
};

/* Play a scenario and tell it. Its case is written to the new file `save`, if that is not NULL, unless
 * something is not as expected. *code becomes the exit code if it is higher. */
void scenario_play(const struct scenario *scenario, const char *seed, const char *save,
                   struct teller *teller, int *code);

fgc_case_state play_state(const struct play *play);

/* Begin a record of what is told at a line, with every key; *kind is static. */
json_t *play_record(const struct play *play, const struct line *line, const char *kind);

/* Something is not as the script expects: tell the user, and count it. */
void play_fails(struct play *play, const struct line *line, const char *found);

/* Write "expect due no.assignment.ordinary 2026-03-24, but found 2026-03-25". */
void play_write_failure(const struct line *line, FILE *out, const char *found);

/* The library does not keep a promise about the case at its end: the same. */
void play_breaks(struct play *play, const char *what, const char *found);

/* Record a command, and see to what is expected of it. */
void play_command(struct play *play, const struct line *line);

/* Check what is expected of the case. */
void play_expectation(struct play *play, const struct line *line);

/* Read the journal again, and see that it gives the same case. */
void play_check(struct play *play);

/* Write a guard's sentence into a record, of which it was not met. */
void play_add_guard(const struct play *play, json_t *record, size_t guard, int32_t severity,
                    const char *concerned);

/* Write what a script calls an id: "@mother", or its number. */
void play_write_reference(const struct play *play, FILE *out, fgc_id id);

#endif
