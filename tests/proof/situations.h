#ifndef FGC_PROOF_SITUATIONS_H
#define FGC_PROOF_SITUATIONS_H

#include "test.h"

/* The situations of tests/tables/situations.txt, set up with public functions. */

enum { NAME_ROOM = 32, NAMES = 32, TEXT_ROOM = 1024 };

/* A case in a situation, and who and what is called by a name in it. */
struct scene {
    fgc_case *c;
    const fgc_profile *profile;
    fgc_time now;
    size_t name_count;
    char names[NAMES][NAME_ROOM];
    fgc_id ids[NAMES];
};

/* Read a text of the tables. To be freed. */
char *read_table(const char *name);

/* Take the next line off a text, without what is blank at its ends and without remarks; NULL: no more. */
char *next_line(char **text, size_t *number);

/* Take the next column off a line that has `|` between columns. */
char *next_column(char **line);

void read_situations(void);
void forget_situations(void);

/* The index of a situation; fails the test when there is none. */
size_t find_situation(const char *name);
const char *situation_name(size_t situation);
size_t situation_count(void);

/* Whether a situation is one of a profile of its own, like a shipped one but for what is tuned. */
bool is_tuned(size_t situation);

/* The profile of a situation, made anew. Free with fgc_profile_free. */
const fgc_profile *make_profile(size_t situation, int32_t profile);

/* A case by a profile (fgc_profile_id) in a situation. It is kept from one call to the next: say that it is
 * spent when something was recorded in it. */
struct scene *scene_of(size_t situation, int32_t profile);
void spend(struct scene *scene);

/* Read `role command field=value …`, in which @name is somebody's or something's id. */
fgc_status read_command(const struct scene *scene, const char *text, fgc_event *event,
                        fgc_error *error);

/* Whether all that a text calls by name is known in a scene. */
bool knows_all(const struct scene *scene, const char *text);

/* Record it. */
fgc_status tell(struct scene *scene, const char *text, fgc_id *number, fgc_error *error);

#endif
