/* Setting a stage: people, moves, and what is told before anything may happen. */
#include "stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static fgc_id cast_id(const struct stage *stage, const char *name, size_t size)
{
    for (size_t i = 0; i < stage->cast_count; i++)
        if (strlen(stage->cast[i]) == size && memcmp(stage->cast[i], name, size) == 0)
            return stage->ids[i];
    return 0;
}

/* What a name that nobody has stands for. */
static void read_over(struct move *move, const char *name, size_t size)
{
    static const struct {
        const char *name;
        enum over over;
        int32_t kind;
    } overs[] = {
        { "coordinator", OVER_COORDINATOR, 0 },
        { "case_worker", OVER_CASE_WORKER, 0 },
        { "question", OVER_THINGS, FGC_THING_QUESTION },
        { "line", OVER_THINGS, FGC_THING_BOTTOM_LINE },
        { "objection", OVER_THINGS, FGC_THING_OBJECTION },
        { "talk", OVER_THINGS, FGC_THING_TALK },
        { "view", OVER_THINGS, FGC_THING_CHILD_VIEW },
        { "action", OVER_THINGS, FGC_THING_ACTION },
        { "home", OVER_THINGS, FGC_THING_HOME },
    };
    for (size_t i = 0; i < COUNT_OF(overs); i++)
        if (strlen(overs[i].name) == size && memcmp(overs[i].name, name, size) == 0) {
            move->over = overs[i].over;
            move->kind = overs[i].kind;
            return;
        }
    fail_msg("%s: who is @%.*s?", move->line, (int)size, name);
}

enum { HOLE = 9999999, LINE_ROOM = 1024 };

/* Put ids for names, and HOLE for the one id that is not known yet, which is `@` in the move's text. */
static void put_ids(const struct stage *stage, const char *line, fgc_id each, struct move *move,
                    char out[LINE_ROOM])
{
    size_t used = 0, kept = strlen(move->text);
    while (*line) {
        size_t name = *line == '@' ? strspn(line + 1, "abcdefghijklmnopqrstuvwxyz0123456789_") : 0;
        assert_true(used + 16 < LINE_ROOM && kept + 16 < sizeof move->text);
        if (name == 0) {
            out[used++] = move->text[kept++] = *line++;
            continue;
        }
        bool is_each = each != 0 && name == 4 && memcmp(line + 1, "each", 4) == 0;
        fgc_id id = is_each ? each : cast_id(stage, line + 1, name);
        if (id == 0)
            read_over(move, line + 1, name);
        kept +=
            (size_t)(id ? sprintf(move->text + kept, "%u", id) : sprintf(move->text + kept, "@"));
        used += (size_t)sprintf(out + used, "%u", id ? id : (fgc_id)HOLE);
        line += name + 1;
    }
    out[used] = move->text[kept] = '\0';
}

/* Read what is given with a command. */
static void read_given(struct move *move, const char *text)
{
    fgc_event *event = NULL;
    fgc_error *error = fgc_error_new(NULL);
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    fgc_status status = fgc_event_read(event, text, strlen(text), error);
    if (status == FGC_OK)
        status = fgc_event_check(event, error);
    if (status != FGC_OK)
        fail_msg("%s: %s %s", move->line, fgc_error_message(error), fgc_error_path(error));
    move->command = event->command;
    move->it_speaks = event->person == HOLE;
    move->speaker = move->it_speaks ? 0 : event->person;
    move->count = event->value_count;
    assert_true(move->count < VALUES); /* one may be given by the library */
    for (size_t i = 0; i < move->count; i++) {
        move->values[i] = event->values[i];
        if (event->values[i].number == HOLE)
            move->holes |= 1u << i;
    }
    fgc_event_free(event);
    fgc_error_free(error);
}

/* Read `role command field=value …`; `each` is who is @each in it, 0: nobody. */
static void read_move(const struct stage *stage, const char *line, fgc_id each, struct move *move)
{
    char text[LINE_ROOM], role[32];
    size_t size = strcspn(line, " ");
    *move = (struct move){ .line = line };
    assert_true(size < sizeof role);
    snprintf(role, sizeof role, "%.*s", (int)size, line);
    move->role = fgc_code_find(FGC_LIST_ROLE, role);
    if (move->role == 0)
        fail_msg("%s: who is it?", line);
    snprintf(move->text, sizeof move->text, "%s ", role);
    put_ids(stage, line + size + 1, each, move, text);
    read_given(move, text);
}

static void add_move(struct stage *stage, const char *line, fgc_id each, bool never)
{
    assert_true(stage->move_count < MOVES);
    struct move *move = &stage->moves[stage->move_count++];
    read_move(stage, line, each, move);
    move->never = never;
}

/* A line, once for each whom it names in brackets. */
static void add_moves(struct stage *stage, const char *line)
{
    bool never = line[0] == '!';
    line += never ? 2 : 0;
    const char *end = strchr(line, ']');
    if (line[0] != '[' || !end) {
        add_move(stage, line, 0, never);
        return;
    }
    for (const char *at = line + 1; at < end;) {
        size_t size = strcspn(at, " ]"), found = 0;
        bool many = at[size - 1] == '*';
        for (size_t i = 0; i < stage->cast_count; i++)
            if (strncmp(stage->cast[i], at, many ? size - 1 : size) == 0 &&
                (many || stage->cast[i][size] == '\0')) {
                add_move(stage, end + 2, stage->ids[i], never);
                found++;
            }
        if (found == 0)
            fail_msg("%s: who is %.*s?", line, (int)size, at);
        at += size + (at[size] == ' ');
    }
}

/* Tell what is set up: it must be accepted. */
static void tell(struct stage *stage, const char *line)
{
    struct move move;
    struct verdict verdict;
    struct world before;
    const char *colon = strchr(line, ':'), *blank = strchr(line, ' ');
    bool named = colon && blank && colon < blank;
    read_move(stage, named ? blank + 1 : line, 0, &move);
    fgc_id id = next_id(&move, &stage->start.state, 0);
    if (!judge_move(stage, &stage->start, &move, id, &verdict)) {
        char guard[GUARD_ID_ROOM];
        fgc_guard_id(verdict.unmet[0].guard, guard, sizeof guard);
        fail_msg("%s: %s: %s", stage->slice->name, line, guard);
    }
    assert_true(stage->set_up_count < SET_UP);
    write_move(&move, id, stage->set_up[stage->set_up_count++], sizeof *stage->set_up);
    make_world(&before);
    copy_world(&before, &stage->start);
    struct step step = happen(stage, &stage->start, &before, &move, id);
    free_world(&before);
    if (!named)
        return;
    assert_true(stage->cast_count < CAST && colon - line < (ptrdiff_t)sizeof *stage->cast);
    memcpy(stage->cast[stage->cast_count], line, (size_t)(colon - line));
    stage->ids[stage->cast_count++] = step.record->number;
}

static void let_time_go_by(struct stage *stage)
{
    assert_true(stage->move_count < MOVES);
    stage->moves[stage->move_count++] =
        (struct move){ .line = "time goes by", .text = "time goes by" };
    assert_int_equal(
        fgc_date_read(stage->slice->later, strlen(stage->slice->later), &stage->later, NULL),
        FGC_OK);
}

void set_stage(struct stage *stage, const struct slice *slice, const fgc_profile *profile,
               bool more, remember_function *remember)
{
    static const char *const nobody[] = { NULL };
    int32_t second;
    *stage = (struct stage){ .slice = slice, .remember = remember };
    stage->as_if.profile = profile;
    stage->profile = fgc__profile_compiled(profile);
    stage->at = 1772528400;
    fgc_calendar_local(fgc_profile_calendar(profile), stage->at, &stage->today, &second, NULL);
    make_world(&stage->start);
    stage->moves = must(calloc(MOVES, sizeof *stage->moves));
    for (const char *const *line = slice->set_up; *line; line++) {
        if (strcmp(*line, "more") != 0)
            tell(stage, *line);
        else
            for (const char *const *other = more ? slice->more : nobody; *other; other++)
                tell(stage, *other);
    }
    for (const char *const *line = slice->moves; *line; line++)
        add_moves(stage, *line);
    if (slice->later)
        let_time_go_by(stage);
}

void clear_stage(struct stage *stage)
{
    free_world(&stage->start);
    free(stage->moves);
}

void write_move(const struct move *move, fgc_id id, char *out, size_t room)
{
    size_t size = 0;
    for (const char *at = move->text; *at && size + 16 < room; at++)
        if (*at == '@')
            size += (size_t)snprintf(out + size, room - size, "%u", id);
        else
            out[size++] = *at;
    out[size] = '\0';
}
