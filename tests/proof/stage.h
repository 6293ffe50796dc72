#ifndef FGC_PROOF_STAGE_H
#define FGC_PROOF_STAGE_H

#include "test.h"

#include "case/whole.h"

/* A part of the process that is looked at by itself, set on a stage: the people, what may happen, and the
 * library's own judge and fold to say whether it may and what becomes of it. */

enum { CAST = 24, MOVES = 512, SET_UP = 64, VALUES = 8, EVENTS = 256, ITEMS = 192 };

/* What is outside a slice stands so that no guard that asks for it refuses: all is looked at that may happen
 * whichever way it stands.
 *
 * Lines are those of tests/tables/situations.txt. Before a move may stand `[a b c*]`: it is one for each of
 * these, who is `@each` in it, `c*` being all whose names begin so. `@coordinator`, `@case_worker`, and `@action`
 * and the like when nobody is called so, is who or what there is at that time, each in turn. A move with `!`
 * before all that is never accepted. */
struct slice {
    const char *name;
    const char *const *set_up; /* a line `more` stands for the lines of `more`; NULL ends it */
    const char *const *more;   /* when there are to be more people */
    const char *const *moves;
    int32_t most[FGC_THING_HOME + 1]; /* things of a kind at a time, 0: one */
    uint32_t profiles;                /* a bit each */
    const char *later;                /* at any time it may be this day; NULL: time stands still */
};

enum over { OVER_NOTHING, OVER_COORDINATOR, OVER_CASE_WORKER, OVER_THINGS };

/* A command with all that is given with it but for one id, at most; command 0: time goes by. */
struct move {
    const char *line;
    char text[256]; /* with `@` where that id stands */
    int32_t command;
    int32_t role;
    fgc_id speaker;
    enum over over;
    int32_t kind; /* of the things it is over */
    bool it_speaks;
    bool never;     /* accepted */
    uint32_t holes; /* the values that are that id, a bit each */
    size_t count;
    struct value values[VALUES];
};

/* A state, and the events that led to it. */
struct world {
    struct state state;
    struct journal journal;
    uint32_t memory; /* what the claims remember of the way */
    char *arena;     /* of the events */
    size_t used;
};

/* An event that was accepted. */
struct step {
    const struct compiled *profile;
    const struct state *before;
    const struct state *after;
    const struct record *record; /* NULL: time went by */
    uint32_t memory;             /* before it */
    fgc_date today;
};

/* What is remembered of the way is part of a state: that it is later, and what claims remember after an
 * event. */
enum { LATER = 1 << 30 };
typedef uint32_t remember_function(const struct step *step);

struct stage {
    const struct slice *slice;
    struct fgc_case as_if; /* a case with nothing but the profile, to make matters of */
    const struct compiled *profile;
    fgc_time at;
    fgc_date today;
    fgc_date later;
    remember_function *remember; /* NULL: nothing */
    size_t cast_count;
    char cast[CAST][32];
    fgc_id ids[CAST];
    size_t set_up_count;
    char set_up[SET_UP][256]; /* as a case can be told it */
    size_t move_count;
    struct move *moves;
    struct world start; /* when all was told */
};

void *must(void *block);

/* Set a stage. `more` people, or not. */
void set_stage(struct stage *stage, const struct slice *slice, const fgc_profile *profile,
               bool more, remember_function *remember);
void clear_stage(struct stage *stage);

/* A move as text with an id in it. */
void write_move(const struct move *move, fgc_id id, char *out, size_t room);

void make_world(struct world *world);
void free_world(struct world *world);
void copy_world(struct world *to, const struct world *from);

/* The next id after `after` that a move may have; 0: no more. One that has none has UINT32_MAX once. */
fgc_id next_id(const struct move *move, const struct state *state, fgc_id after);

/* Whether a move may be looked at in a state: not more things are brought in than the slice has. */
bool is_within(const struct stage *stage, const struct state *state, const struct move *move);

/* Judge a move; whether it may be recorded, by overriding what can be. */
bool judge_move(const struct stage *stage, const struct world *world, const struct move *move,
                fgc_id id, struct verdict *verdict);

/* Let a move happen in a world, which is like `before`. */
struct step happen(const struct stage *stage, struct world *world, const struct world *before,
                   const struct move *move, fgc_id id);

/* What tells a state from others. */
void key_of(const struct stage *stage, const struct world *world, uint64_t out[2]);

#endif
