/* Worlds: a state and its journal, and what happens to them. */
#include "stage.h"

#include <stdlib.h>
#include <string.h>

#include "case/fold.h"

enum { RECORD_ROOM = 512, DAY = 86400 };

void *must(void *block)
{
    assert_non_null(block);
    return block;
}
void make_world(struct world *world)
{
    *world = (struct world){ 0 };
    for (int i = 0; i < LIST_COUNT; i++)
        world->state.lists[i].items = must(calloc(EVENTS, fgc__item_sizes[i]));
    world->journal.records = must(calloc(EVENTS, sizeof *world->journal.records));
    world->journal.corrected = must(calloc(EVENTS, sizeof *world->journal.corrected));
    world->arena = must(malloc((size_t)EVENTS * RECORD_ROOM));
}

void free_world(struct world *world)
{
    for (int i = 0; i < LIST_COUNT; i++)
        free(world->state.lists[i].items);
    free(world->journal.records);
    free(world->journal.corrected);
    free(world->arena);
}

/* Events stay where they are. */
void copy_world(struct world *to, const struct world *from)
{
    to->state.now = from->state.now;
    for (int i = 0; i < LIST_COUNT; i++) {
        to->state.lists[i].count = from->state.lists[i].count;
        memcpy(to->state.lists[i].items, from->state.lists[i].items,
               from->state.lists[i].count * fgc__item_sizes[i]);
    }
    memcpy(to->journal.records, from->journal.records,
           from->journal.count * sizeof *from->journal.records);
    to->journal.count = from->journal.count;
    to->memory = from->memory;
    to->used = 0;
}

static fgc_date today_in(const struct stage *stage, const struct world *world)
{
    return world->memory & LATER ? stage->later : stage->today;
}

static struct matter matter_in(const struct stage *stage, const struct world *world)
{
    int64_t days = today_in(stage, world) - stage->today;
    struct matter matter = fgc__matter(&stage->as_if, stage->at + days * DAY);
    matter.state = &world->state;
    matter.journal = &world->journal;
    return matter;
}

static struct value *give(const struct move *move, struct record *record, int32_t key,
                          int64_t number)
{
    size_t count;
    const struct field_row *rows = fgc__fields(move->command, &count);
    struct value *value = &record->values[record->value_count++];
    for (uint32_t i = 0; i < count; i++)
        if (rows[i].key == key)
            *value = (struct value){
                .key = (int16_t)key, .how = (uint8_t)rows[i].how, .row = i, .number = number
            };
    return value;
}

/* What the library decides with a command, as fgc_case_record does. */
static void give_what_is_decided(const struct stage *stage, const struct world *world,
                                 const struct move *move, struct record *record)
{
    const struct regions *now = &world->state.now;
    int64_t versions = (int64_t)world->state.lists[LIST_VERSIONS].count;
    struct fields fields = fgc__record_fields(record);
    struct matter matter = matter_in(stage, world);
    const struct value *member = fgc__find(&fields, FIELD_MEMBER);
    const struct value *purpose = fgc__find(&fields, FIELD_PURPOSE);
    switch (move->command) {
    case FGC_COMMAND_WITHDRAW_CONSENT:
        if (fgc__is_part(now->phase) && purpose->number == FGC_CONSENT_PURPOSE_PARTICIPATION &&
            fgc__is_needed(&matter, fgc__person(&world->state, (fgc_id)member->number)))
            give(move, record, FIELD_INTERRUPTED, 1);
        break;
    case FGC_COMMAND_OPEN_CONFERENCE:
        give(move, record, FIELD_NUMBER, now->conferences);
        break;
    case FGC_COMMAND_RESUME_CONFERENCE:
        give(move, record, FIELD_PART, now->adjourned_part);
        break;
    case FGC_COMMAND_PLAN_READY:
    case FGC_COMMAND_AMEND_PLAN:
        give(move, record, FIELD_VERSION, versions + 1);
        break;
    case FGC_COMMAND_ASSESS_PLAN_SAFETY:
        give(move, record, FIELD_VERSION, now->plan_awaiting ? now->plan_awaiting : versions);
        break;
    default:
        break;
    }
}

/* Put an id where a move has it. */
static fgc_id fill(const struct move *move, fgc_id id, struct value values[VALUES])
{
    for (size_t i = 0; i < move->count; i++) {
        values[i] = move->values[i];
        if (move->holes >> i & 1)
            values[i].number = id;
    }
    return move->it_speaks ? id : move->speaker;
}

static struct record *make_record(const struct stage *stage, struct world *world,
                                  const struct move *move, fgc_id id)
{
    struct record *record = (struct record *)(void *)(world->arena + world->used);
    world->used += RECORD_ROOM;
    assert_true(world->used <= (size_t)EVENTS * RECORD_ROOM);
    memset(record, 0, sizeof *record);
    record->number = (fgc_id)world->journal.count + 1;
    record->command = move->command;
    record->role = move->role;
    record->effective = record->recorded = stage->at;
    record->person = fill(move, id, record->values);
    record->value_count = (uint32_t)move->count;
    give_what_is_decided(stage, world, move, record);
    return record;
}

static struct record *add_event(const struct stage *stage, struct world *world,
                                const struct move *move, fgc_id id)
{
    assert_true(world->journal.count + 1 < EVENTS);
    struct record *record = make_record(stage, world, move, id);
    world->journal.records[world->journal.count++] = record;
    fgc__fold_event(&world->state, &world->journal, record);
    return record;
}

struct step happen(const struct stage *stage, struct world *world, const struct world *before,
                   const struct move *move, fgc_id id)
{
    struct step step = { .profile = stage->profile,
                         .before = &before->state,
                         .after = &world->state,
                         .memory = before->memory,
                         .today = today_in(stage, before) };
    if (move->command != 0)
        step.record = add_event(stage, world, move, id);
    else
        world->memory |= LATER;
    if (step.record && stage->remember)
        world->memory = stage->remember(&step);
    return step;
}

bool judge_move(const struct stage *stage, const struct world *world, const struct move *move,
                fgc_id id, struct verdict *verdict)
{
    struct value values[VALUES];
    struct matter matter = matter_in(stage, world);
    if (move->command == 0) {
        *verdict = (struct verdict){ .count = 1 };
        return !(world->memory & LATER);
    }
    matter.speaker = fill(move, id, values);
    struct fields fields = { values, move->count, "" };
    matter.command = move->command;
    matter.role = move->role;
    matter.given = &fields;
    matter.whole = true;
    const struct value *person =
        fgc__find(&fields, matter.profile->commands[move->command].person_key);
    matter.person = person ? fgc__person(matter.state, (fgc_id)person->number) : NULL;
    fgc__judge(&matter, NULL, verdict);
    return verdict->severity <= FGC_SEVERITY_OVERRIDABLE;
}

static bool is_live(const struct thing *thing, int32_t kind)
{
    return thing->kind == kind && !(thing->marks & FGC_MARK_REMOVED);
}

fgc_id next_id(const struct move *move, const struct state *state, fgc_id after)
{
    fgc_id only = 0;
    switch (move->over) {
    case OVER_NOTHING:
        return after == 0 ? UINT32_MAX : 0;
    case OVER_COORDINATOR:
        only = state->now.coordinator;
        break;
    case OVER_CASE_WORKER:
        only = state->now.case_worker;
        break;
    case OVER_THINGS:
        FOR_EACH(const struct thing, thing, state, LIST_THINGS)
        if (thing->id > after && is_live(thing, move->kind))
            return thing->id;
        break;
    }
    return after == 0 ? only : 0;
}

/* What a command brings in, 0: nothing that is limited. */
static int32_t kind_brought_in(int32_t command)
{
    switch (command) {
    case FGC_COMMAND_ADD_QUESTION:
        return FGC_THING_QUESTION;
    case FGC_COMMAND_STATE_BOTTOM_LINE:
        return FGC_THING_BOTTOM_LINE;
    case FGC_COMMAND_OBJECT:
        return FGC_THING_OBJECTION;
    case FGC_COMMAND_SUBMIT_TALK:
        return FGC_THING_TALK;
    case FGC_COMMAND_RECORD_CHILD_VIEW:
        return FGC_THING_CHILD_VIEW;
    case FGC_COMMAND_ADD_GOAL:
        return FGC_THING_GOAL;
    case FGC_COMMAND_ADD_ACTION:
        return FGC_THING_ACTION;
    case FGC_COMMAND_NAME_HOME:
        return FGC_THING_HOME;
    default:
        return 0;
    }
}

bool is_within(const struct stage *stage, const struct state *state, const struct move *move)
{
    int32_t kind = kind_brought_in(move->command), live = 0;
    if (move->command == FGC_COMMAND_CHANGE_CASE_WORKER)
        FOR_EACH(const struct person, person, state, LIST_PEOPLE)
    if (person->kind == FGC_PERSON_CASE_WORKER && person->present)
        return false; /* a former one stays in the room, and so on without end */
    if (kind == 0)
        return true;
    FOR_EACH(const struct thing, thing, state, LIST_THINGS)
    live += is_live(thing, kind);
    return live < (stage->slice->most[kind] ? stage->slice->most[kind] : 1);
}
