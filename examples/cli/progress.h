#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/* A bar on standard error while long input is worked on. It stays away when standard error is no
 * terminal, when standard output is one, and for the first half second. */
struct progress {
    bool wanted;
    bool shown;
    int64_t total; /* bytes of input; 0: not known */
    int64_t done;
    int64_t lines;
    int64_t next; /* when to draw again, in milliseconds */
};

void progress_begin(struct progress *progress);

/* A line of so many bytes is done. */
void progress_line(struct progress *progress, int64_t bytes);

/* Wipe the bar away. */
void progress_end(struct progress *progress);

#endif
