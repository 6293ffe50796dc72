/* Random commands, accepted or refused as they come: whatever was recorded, a case loaded from its lines and
 * one as of everything are in the very same state, counts are what counting finds, and what is refused
 * leaves no trace. A sequence that fails is made as short as it can be and printed, with its seed.
 *
 * test_sequences [SEED|random [SEQUENCES]] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "builders.h"
#include "case/whole.h"
#include "cases.h"

enum { STEPS = 120, TEXT_ROOM = 512 };

static uint64_t seed = 20261122;
static size_t sequences = 60;

/* What was tried, each on behalf of a role. */
struct attempt {
    int32_t role;
    fgc_time at;
    char text[TEXT_ROOM];
};

struct sequence {
    const char *profile;
    bool chained;
    size_t count;
    struct attempt attempts[STEPS + 64];
};

static fgc_id some_person(const struct state *state, uint64_t *random, int32_t key)
{
    size_t count = state->lists[LIST_PEOPLE].count;
    if (count == 0 || random_below(random, 20) == 0)
        return (fgc_id)random_below(random, 40) + 1;
    const struct person *people = state->lists[LIST_PEOPLE].items;
    fgc_id id = 0;
    for (int i = 0; i < 6; i++) {
        const struct person *person = &people[random_below(random, (int64_t)count)];
        id = person->id;
        bool child = key == FIELD_CHILD || key == FIELD_CHILDREN;
        if (child == (person->kind == FGC_PERSON_CHILD))
            break;
    }
    return id;
}

static fgc_id some_thing(const struct state *state, uint64_t *random)
{
    size_t count = state->lists[LIST_THINGS].count;
    if (count == 0 || random_below(random, 20) == 0)
        return (fgc_id)random_below(random, 60) + 1;
    return ((const struct thing *)state->lists[LIST_THINGS]
                .items)[random_below(random, (int64_t)count)]
        .id;
}

static void add_value(const fgc_case *c, uint64_t *random, fgc_event *event,
                      const struct field_row *row)
{
    char value[64];
    switch (row->type) {
    case FGC_FIELD_TYPE_CODE:
        snprintf(
            value, sizeof value, "%s",
            fgc_code_id(row->list,
                        fgc_code_at(row->list, (size_t)random_below(
                                                   random, (int64_t)fgc_code_count(row->list)))));
        break;
    case FGC_FIELD_TYPE_YES:
        snprintf(value, sizeof value, random_below(random, 2) ? "yes" : "no");
        break;
    case FGC_FIELD_TYPE_PERSON:
        snprintf(value, sizeof value, "%u", some_person(&c->state, random, row->key));
        break;
    case FGC_FIELD_TYPE_THING:
        snprintf(value, sizeof value, "%u", some_thing(&c->state, random));
        break;
    case FGC_FIELD_TYPE_EVENT:
        snprintf(value, sizeof value, "%u",
                 (unsigned)random_below(random, (int64_t)c->journal.count + 2) + 1);
        break;
    case FGC_FIELD_TYPE_DATE:
        snprintf(value, sizeof value, "20%02d-%02d-%02d", (int)random_below(random, 30),
                 (int)random_below(random, 12) + 1, (int)random_below(random, 28) + 1);
        break;
    case FGC_FIELD_TYPE_TIME:
        snprintf(value, sizeof value, "2026-%02d-%02dT12:00:00Z", (int)random_below(random, 12) + 1,
                 (int)random_below(random, 28) + 1);
        break;
    case FGC_FIELD_TYPE_NUMBER:
    case FGC_FIELD_TYPE_MONEY:
        snprintf(value, sizeof value, "%d", (int)random_below(random, 40));
        break;
    default:
        snprintf(value, sizeof value, "t%d", (int)random_below(random, 100));
        break;
    }
    fgc_event_add(event, fgc__field_name(row->key), value, strlen(value), NULL);
}

static void add_fields(const fgc_case *c, uint64_t *random, fgc_event *event, int32_t command)
{
    size_t count;
    const struct field_row *rows = fgc__fields(command, &count);
    for (size_t i = 0; i < count; i++) {
        bool wanted = (rows[i].how & IS_REQUIRED) || random_below(random, 3) > 0;
        if (wanted && !(rows[i].how & IS_GIVEN))
            add_value(c, random, event, &rows[i]);
        if (wanted && (rows[i].how & IS_MANY) && random_below(random, 3) == 0)
            add_value(c, random, event, &rows[i]);
    }
}

/* A correction is of an event there is, and mostly of its own command. */
static void add_correction(const fgc_case *c, uint64_t *random, fgc_event *event)
{
    fgc_id number = (fgc_id)random_below(random, (int64_t)c->journal.count + 1) + 1;
    const struct record *record = fgc__journal_at(&c->journal, number);
    int32_t command = record ? record->command : FGC_COMMAND_LOG_HOURS;
    char digits[16];
    snprintf(digits, sizeof digits, "%u", number);
    fgc_event_add(event, "event", digits, strlen(digits), NULL);
    const char *id = fgc_code_id(FGC_LIST_COMMAND, command);
    if (fgc_event_add(event, "command", id, strlen(id), NULL) != FGC_OK)
        return;
    if (random_below(random, 2))
        fgc_event_add(event, "strike", "yes", 3, NULL);
    else
        add_fields(c, random, event, command);
}

/* Mostly a command that may be recorded now. */
static int32_t some_command(const fgc_case *c, uint64_t *random, fgc_time now)
{
    int32_t command = (int32_t)random_below(random, COMMAND_LIMIT - 1) + 1;
    fgc_steps *steps = NULL;
    if (random_below(random, 4) == 0 || fgc_case_steps(c, now, &steps, NULL) != FGC_OK)
        return command;
    for (int i = 0; i < 200; i++) {
        fgc_step step = { .size = sizeof step };
        fgc_steps_read(steps, fgc_steps_find(steps, command), &step, NULL);
        bool ends = command == FGC_COMMAND_CLOSE_CASE || command == FGC_COMMAND_LEAVE_CHILD ||
                    command == FGC_COMMAND_WITHDRAW_CONSENT;
        if (step.allowed && (!ends || random_below(random, 8) == 0))
            break;
        command = (int32_t)random_below(random, COMMAND_LIMIT - 1) + 1;
    }
    fgc_steps_free(steps);
    return command;
}

static int32_t some_role(int32_t command, uint64_t *random)
{
    uint32_t roles = fgc__command(command)->roles;
    int32_t role = (int32_t)random_below(random, FGC_ROLE_INTAKE) + 1;
    while (!(roles & 1u << role) && random_below(random, 50) > 0)
        role = (int32_t)random_below(random, FGC_ROLE_INTAKE) + 1;
    return role;
}

static void make_attempt(const fgc_case *c, uint64_t *random, struct attempt *attempt)
{
    int32_t command = some_command(c, random, attempt->at);
    const char *id = fgc_code_id(FGC_LIST_COMMAND, command);
    fgc_event *event = NULL;
    fgc_text *text = NULL;
    attempt->role = some_role(command, random);
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    assert_int_equal(fgc_event_begin(event, id, strlen(id), NULL), FGC_OK);
    if (command == FGC_COMMAND_CORRECT)
        add_correction(c, random, event);
    else
        add_fields(c, random, event, command);
    assert_int_equal(fgc_event_write(event, text, NULL), FGC_OK);
    snprintf(attempt->text, sizeof attempt->text, "%s%s", fgc_text_data(text),
             random_below(random, 30) == 0 ? " once=again" : "");
    fgc_text_free(text);
    fgc_event_free(event);
}

static bool same_lists(const struct state *one, const struct state *other)
{
    for (int i = 0; i < LIST_COUNT; i++)
        if (one->lists[i].count != other->lists[i].count ||
            (one->lists[i].count > 0 && memcmp(one->lists[i].items, other->lists[i].items,
                                               one->lists[i].count * fgc__item_sizes[i]) != 0))
            return false;
    return true;
}

static bool same_state(const fgc_case *one, const fgc_case *other)
{
    return memcmp(&one->state.now, &other->state.now, sizeof one->state.now) == 0 &&
           same_lists(&one->state, &other->state) && one->profile == other->profile;
}

/* The counts of the state are what counting finds. */
static bool counts_are_right(const struct state *state)
{
    uint32_t children = 0, named = 0, present = 0, questions = 0, objections = 0, talks = 0,
             actions = 0, support = 0, lines = 0, met = 0;
    FOR_EACH(const struct person, person, state, LIST_PEOPLE)
    {
        children += person->kind == FGC_PERSON_CHILD && person->outcome == 0;
        named += person->named;
        present += person->present;
    }
    FOR_EACH(const struct thing, thing, state, LIST_THINGS)
    {
        bool live = !(thing->marks & FGC_MARK_REMOVED);
        uint32_t reviewed = FGC_MARK_REVIEWED_BY_CHILD | FGC_MARK_REVIEWED_BY_PARENT;
        questions += thing->kind == FGC_THING_QUESTION && live && thing->extra == 0 &&
                     !(thing->marks & FGC_MARK_OPEN);
        const struct person *child = fgc__person(state, thing->about);
        objections += thing->kind == FGC_THING_OBJECTION && !(thing->marks & FGC_MARK_ANSWERED) &&
                      (!child || child->outcome == 0);
        talks += thing->kind == FGC_THING_TALK && (thing->marks & reviewed) != reviewed;
        actions += thing->kind == FGC_THING_ACTION && live;
        support +=
            thing->kind == FGC_THING_ACTION && live && (thing->marks & FGC_MARK_PUBLIC_SUPPORT);
        lines += thing->kind == FGC_THING_BOTTOM_LINE;
        met += thing->kind == FGC_THING_BOTTOM_LINE && (thing->marks & FGC_MARK_MET) &&
               thing->extra == state->lists[LIST_VERSIONS].count;
    }
    const struct regions *now = &state->now;
    return children == now->children && named == now->named_children && present == now->present &&
           questions == now->unanswered_questions && objections == now->open_objections &&
           talks == now->unreviewed_talks && actions == now->live_actions &&
           support == now->support_actions && lines == now->bottom_lines && met == now->lines_met;
}

/* What is wrong with a case, NULL when nothing is. */
static const char *fault_of(const struct story *story, const fgc_digest *digest)
{
    const char *fault = NULL;
    fgc_text *lines = lines_of(story->c);
    fgc_case *loaded = NULL, *past = NULL;
    fgc_case_options options = {
        .size = sizeof options, .profile_count = 1, .profiles = &story->profile, .digest = digest
    };
    assert_int_equal(fgc_case_new(&options, &loaded, NULL), FGC_OK);
    if (fgc_case_replay_lines(loaded, fgc_text_data(lines), fgc_text_size(lines), NULL) != FGC_OK)
        fault = "its lines cannot be read";
    else if (!same_state(story->c, loaded))
        fault = "loaded from its lines it is another";
    else if (fgc_case_as_of(story->c, fgc_case_revision(story->c), FGC_TIME_LAST, &past, NULL) !=
                 FGC_OK ||
             !same_state(story->c, past))
        fault = "as of everything it is another";
    else if (!counts_are_right(&story->c->state))
        fault = "a count is wrong";
    fgc_case_free(past);
    fgc_case_free(loaded);
    fgc_text_free(lines);
    return fault;
}

static fgc_status attempt_it(struct story *story, const struct attempt *attempt)
{
    fgc_stamp by = { .size = sizeof by,
                     .role = attempt->role,
                     .effective = attempt->at,
                     .recorded = attempt->at,
                     .actor = "u-1" };
    return fgc_case_record_text(story->c, &by, attempt->text, strlen(attempt->text), NULL, NULL);
}

/* Play a sequence anew; what is wrong with the case at its end. */
static const char *play(const struct sequence *sequence)
{
    const fgc_digest *digest = sequence->chained ? &test_digest : NULL;
    struct story story = a_story(sequence->profile, digest, NULL);
    for (size_t i = 0; i < sequence->count; i++)
        attempt_it(&story, &sequence->attempts[i]);
    const char *fault = fault_of(&story, digest);
    end(&story);
    return fault;
}

/* Leave out whatever can be left out. */
static void shrink(struct sequence *sequence)
{
    for (size_t i = sequence->count; i-- > 0;) {
        struct sequence shorter = *sequence;
        memmove(&shorter.attempts[i], &shorter.attempts[i + 1],
                (shorter.count - i - 1) * sizeof *shorter.attempts);
        shorter.count--;
        if (play(&shorter))
            *sequence = shorter;
    }
}

/* Take over the commands of a story that has come to a phase. */
static void begin_in(struct sequence *sequence, struct story *story, int32_t phase)
{
    go_to(story, phase);
    fgc_event *event = NULL;
    fgc_text *text = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    for (fgc_id number = 1; number <= fgc_case_revision(story->c); number++) {
        struct attempt *attempt = &sequence->attempts[sequence->count++];
        fgc_stamp stamp = { .size = sizeof stamp };
        assert_int_equal(fgc_case_read_event(story->c, number, event, NULL), FGC_OK);
        assert_int_equal(fgc_event_read_stamp(event, &stamp, NULL), FGC_OK);
        fgc_text_clear(text);
        assert_int_equal(fgc_event_write(event, text, NULL), FGC_OK);
        attempt->role = stamp.role;
        attempt->at = stamp.effective;
        snprintf(attempt->text, sizeof attempt->text, "%s", fgc_text_data(text));
    }
    fgc_text_free(text);
    fgc_event_free(event);
}

static void report(struct sequence *sequence, const char *fault, uint64_t from)
{
    shrink(sequence);
    print_error("%s (seed %llu, %s%s); shortest sequence:\n", fault, (unsigned long long)from,
                sequence->profile, sequence->chained ? ", chained" : "");
    for (size_t i = 0; i < sequence->count; i++)
        print_error("%s: %s\n", fgc_code_id(FGC_LIST_ROLE, sequence->attempts[i].role),
                    sequence->attempts[i].text);
    fail();
}

static void try_sequence(uint64_t *random)
{
    static const char *const profiles[] = { "no-barnevern", "no-oppvekst", "dk-boernesag" };
    uint64_t from = *random;
    struct sequence sequence = { .profile = profiles[random_below(random, 3)],
                                 .chained = random_below(random, 3) == 0 };
    const fgc_digest *digest = sequence.chained ? &test_digest : NULL;
    struct story story = a_story(sequence.profile, digest, NULL);
    int32_t last = strcmp(sequence.profile, "no-oppvekst") == 0 ? FGC_PHASE_PRESENTATION
                                                                : FGC_PHASE_FOLLOWING_UP;
    begin_in(&sequence, &story, (int32_t)random_below(random, last) + 1);
    const char *fault = NULL;
    for (int i = 0; !fault && i < STEPS; i++) {
        struct attempt *attempt = &sequence.attempts[sequence.count++];
        story.now += random_below(random, 3 * 86400);
        attempt->at = story.now;
        make_attempt(story.c, random, attempt);
        fgc_id before = fgc_case_revision(story.c);
        fgc_status status = attempt_it(&story, attempt);
        if (fgc_case_revision(story.c) != before + (status == FGC_OK))
            fault = "what was refused left a trace";
        if (i % 10 == 9)
            fault = fault ? fault : fault_of(&story, digest);
    }
    end(&story);
    if (fault)
        report(&sequence, fault, from);
}

static void whatever_is_recorded_is_read_again_the_same(void **unused)
{
    (void)unused;
    uint64_t random = seed;
    print_message("# seed %llu\n", (unsigned long long)seed);
    for (size_t i = 0; i < sequences; i++)
        try_sequence(&random);
}

/* A history that nobody judged: commands in any order, that refer to anything. */
static void add_history(struct story *story, uint64_t *random)
{
    struct attempt attempt = { .at = story->now };
    char line[TEXT_ROOM + 128], time[32];
    make_attempt(story->c, random, &attempt);
    if (strncmp(attempt.text, "open_case", 9) == 0 || strncmp(attempt.text, "migrate", 7) == 0)
        return;
    story->now += random_below(random, 86400);
    assert_true(fgc_time_write(story->now, time, sizeof time) > 0);
    int size =
        snprintf(line, sizeof line, "fgc1 %u %s %s %s u-1 %s\n", fgc_case_revision(story->c) + 1,
                 time, time, fgc_code_id(FGC_LIST_ROLE, attempt.role), attempt.text);
    if (fgc_case_replay_lines(story->c, line, (size_t)size, story->error) != FGC_OK)
        fail_msg("%s%s", line, fgc_error_message(story->error));
}

static void a_history_that_makes_no_sense_is_folded_all_the_same(void **unused)
{
    (void)unused;
    uint64_t random = seed;
    for (size_t i = 0; i < sequences / 2; i++) {
        struct story story = a_story("no-barnevern", NULL, NULL);
        go_to(&story, FGC_PHASE_INITIATIVE);
        for (int k = 0; k < STEPS; k++)
            add_history(&story, &random);
        const char *fault = fault_of(&story, NULL);
        if (fault)
            fail_msg("%s", fault);
        end(&story);
    }
}

int main(int count, char **arguments)
{
    if (count > 1)
        seed = strcmp(arguments[1], "random") == 0 ? (uint64_t)time(NULL)
                                                   : strtoull(arguments[1], NULL, 10);
    if (count > 2)
        sequences = strtoul(arguments[2], NULL, 10);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_is_recorded_is_read_again_the_same),
        cmocka_unit_test(a_history_that_makes_no_sense_is_folded_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
