#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/* A bar on standard error while much is worked on. It stays away when standard error is no terminal, while
 * answers go to one, and for the first half second. */
struct progress {
    bool wanted;
    bool shown;
    const char *unit; /* what is counted: "lines" */
    int64_t total;    /* bytes of input, or items; 0: not known */
    int64_t done;
    int64_t lines;
    int64_t next; /* when to draw again, in milliseconds */
};

void progress_begin(struct progress *progress);

/* The same for so many items of a kind, whose answers come at the end; say at times how many are done. */
void progress_begin_items(struct progress *progress, const char *unit, int64_t total);
void progress_at(struct progress *progress, int64_t done);

/* A line of so many bytes is done. */
void progress_line(struct progress *progress, int64_t bytes);

/* Wipe the bar away. */
void progress_end(struct progress *progress);

#endif
