#ifndef WALK_H
#define WALK_H

#include <fgc/fgc.h>

/* What every measure of cases works on: the commands of a case that goes from its opening to its closing
 * with advice not followed here and there, 60 of them with the fewest members; and how to measure. */

enum { FEW_MEMBERS = 4, MANY_MEMBERS = 25, WALK_LIMIT = 256 };

struct walk {
    const fgc_profile *profile;
    fgc_event *events[WALK_LIMIT];
    size_t count;
    size_t conference; /* the index of the command that opens it */
};

/* Make the commands of a case with so many members of the network: mother, father, grandmother and a
 * teacher are the first. Ends the program when something fails, as all that is here does. */
void walk_make(struct walk *walk, int members);
void walk_free(struct walk *walk);

/* Put a command more behind the others. */
void walk_say(struct walk *walk, int32_t role, fgc_id person, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Let hours be logged until there are so many commands: a case with as many events. */
void walk_fill(struct walk *walk, size_t count);

/* A case without events. Both may be NULL. */
fgc_case *walk_case(const struct walk *walk, const fgc_digest *digest,
                    const fgc_allocator *allocator);

/* Record the commands from one until before another. */
void walk_record(const struct walk *walk, fgc_case *c, size_t begin, size_t end);

/* The lines of a case. Free with fgc_text_free. */
fgc_text *walk_lines(const fgc_case *c);

/* A host's digest: libsodium's. */
extern const fgc_digest sodium;

void must(bool done, const char *what);

/* The nanoseconds an item of some work: the least of many runs, for what else the machine does only adds.
 * `prepare`, which may be NULL, goes before each run and is not measured. */
double measure(void (*prepare)(void), void (*work)(void), size_t items);

/* Print a row: what, our time an item, and the peer's and its name, if there is one. */
void tell(const char *what, double ours, const char *peer, double theirs);

#endif
