#include "walk.h"

#include <stdio.h>
#include <string.h>

#include "case/whole.h"

enum { DAY = 86400, TRIES = 4 };

struct walker {
    const struct exploration *all;
    fgc_case *c;
    fgc_error *error;
    struct world here, before;
    fgc_time now;
    uint64_t random;
};

static size_t draw(struct walker *walker, size_t below)
{
    walker->random ^= walker->random << 13;
    walker->random ^= walker->random >> 7;
    walker->random ^= walker->random << 17;
    return (size_t)((walker->random * 0x2545F4914F6CDD1D) >> 33) % below;
}

static fgc_status tell(struct walker *walker, const char *line)
{
    char role[32];
    size_t size = strcspn(line, " ");
    snprintf(role, sizeof role, "%.*s", (int)size, line);
    fgc_stamp by = { .size = sizeof by,
                     .role = fgc_code_find(FGC_LIST_ROLE, role),
                     .effective = walker->now,
                     .recorded = walker->now,
                     .actor = "u-17" };
    return fgc_case_record_text(walker->c, &by, line + size + 1, strlen(line + size + 1), NULL,
                                walker->error);
}

/* Tell it again, overriding all that stood in the way, if all of it can be overridden. */
static fgc_status override(struct walker *walker, const char *line)
{
    char text[2048];
    size_t size = (size_t)snprintf(text, sizeof text, "%s", line);
    for (size_t i = 0; i < fgc_error_unmet_count(walker->error); i++) {
        char guard[GUARD_ID_ROOM];
        int32_t severity = fgc_error_unmet_severity(walker->error, i);
        if (severity == FGC_SEVERITY_REQUIRED)
            return FGC_ERROR_REFUSED;
        if (severity == FGC_SEVERITY_ADVICE)
            continue;
        fgc_guard_id(fgc_error_unmet_guard(walker->error, i), guard, sizeof guard);
        size += (size_t)snprintf(text + size, sizeof text - size, " override=%s", guard);
    }
    snprintf(text + size, sizeof text - size, " override_reason=r");
    return tell(walker, text);
}

static void begin(struct walker *walker, const fgc_profile *profile)
{
    const struct stage *stage = walker->all->stage;
    fgc_case_options options = { .size = sizeof options, .profile_count = 1, .profiles = &profile };
    assert_int_equal(fgc_case_new(&options, &walker->c, NULL), FGC_OK);
    walker->now = stage->at;
    for (size_t i = 0; i < stage->set_up_count; i++) {
        fgc_status status = tell(walker, stage->set_up[i]);
        if (status == FGC_ERROR_REFUSED)
            status = override(walker, stage->set_up[i]);
        if (status != FGC_OK)
            fail_msg("%s: %s", stage->set_up[i], fgc_error_message(walker->error));
    }
    copy_world(&walker->here, &stage->start);
}

/* The case as a world. */
static struct world world_of(const struct walker *walker)
{
    return (struct world){ .state = walker->c->state,
                           .journal = walker->c->journal,
                           .memory = walker->here.memory };
}

static void compare(const struct walker *walker, const char *line)
{
    uint64_t keys[2][2];
    struct world real = world_of(walker);
    key_of(walker->all->stage, &real, keys[0]);
    key_of(walker->all->stage, &walker->here, keys[1]);
    if (memcmp(keys[0], keys[1], sizeof keys[0]) != 0)
        fail_msg("%s: %s does something else to a real case", walker->all->stage->slice->name,
                 line);
    if (find_node(walker->all, &real) == NO_NODE)
        fail_msg("%s: %s leads where nobody was", walker->all->stage->slice->name, line);
}

/* Try a move on the case and on the stage; true when it was accepted. */
static bool try_move(struct walker *walker, const struct move *move, fgc_id id)
{
    const struct stage *stage = walker->all->stage;
    char line[512];
    struct verdict verdict;
    bool accepted = judge_move(stage, &walker->here, move, id, &verdict);
    write_move(move, id, line, sizeof line);
    fgc_status status = FGC_OK;
    if (move->command != 0) {
        status = tell(walker, line);
        if (status == FGC_ERROR_REFUSED)
            status = override(walker, line);
    } else if (accepted) {
        walker->now += ((int64_t)stage->later - stage->today) * DAY;
    }
    bool as_here = status == (accepted ? FGC_OK : FGC_ERROR_REFUSED);
    if (move->command != 0 && !as_here)
        fail_msg("%s: %s: %s", stage->slice->name, line, fgc_error_message(walker->error));
    if (!accepted || status != FGC_OK)
        return false;
    copy_world(&walker->before, &walker->here);
    happen(stage, &walker->here, &walker->before, move, id);
    compare(walker, line);
    return true;
}

/* Any move that may be tried, and an id for it; NULL: none was found in a few tries. */
static const struct move *any_move(struct walker *walker, fgc_id *id)
{
    const struct stage *stage = walker->all->stage;
    const struct state *state = &walker->here.state;
    for (size_t i = 0; i < TRIES; i++) {
        const struct move *move = &stage->moves[draw(walker, stage->move_count)];
        if (!is_within(stage, state, move))
            continue;
        *id = 0;
        for (size_t skip = draw(walker, 3) + 1; skip > 0; skip--) {
            fgc_id next = next_id(move, state, *id);
            *id = next ? next : *id;
        }
        if (*id != 0)
            return move;
    }
    return NULL;
}

void walk(const struct exploration *all, const fgc_profile *profile, size_t walks, size_t steps,
          uint64_t seed)
{
    struct walker walker = { .all = all, .random = seed };
    walker.error = fgc_error_new(NULL);
    make_world(&walker.here);
    make_world(&walker.before);
    for (size_t i = 0; i < walks; i++) {
        begin(&walker, profile);
        for (size_t tries = 0; tries < steps; tries++) {
            fgc_id id;
            const struct move *move = any_move(&walker, &id);
            if (move && walker.here.journal.count + 2 < EVENTS)
                try_move(&walker, move, id);
        }
        fgc_case_free(walker.c);
    }
    free_world(&walker.here);
    free_world(&walker.before);
    fgc_error_free(walker.error);
}
