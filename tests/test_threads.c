#define _POSIX_C_SOURCE 200809L

#include "cases.h"

#include <pthread.h>

/* One calendar, one rule of the library's, one of a host's and one explanation, used by eight
 * threads at once. Run under a thread sanitizer it shows that const functions change nothing. */

enum { THREADS = 8, STARTS = 200, DAY = 86400 };

struct shared {
    pthread_barrier_t begin;
    fgc_calendar *calendar;
    const fgc_rule *rules[2];
    fgc_explanation *explanation;
};

struct worker {
    pthread_t thread;
    struct shared *shared;
    uint64_t print;
};

static uint64_t mix(uint64_t print, const void *data, size_t size)
{
    const unsigned char *bytes = data;
    for (size_t i = 0; i < size; i++)
        print = (print ^ bytes[i]) * 1099511628211u; /* FNV-1a */
    return print;
}

static uint64_t mix_sentences(uint64_t print, const fgc_explanation *explanation)
{
    for (int32_t language = FGC_LANGUAGE_NB; language <= FGC_LANGUAGE_EN; language++) {
        fgc_text *sentences = NULL;
        if (fgc_explanation_sentences(explanation, language, &sentences, NULL) == FGC_OK)
            print = mix(print, fgc_text_data(sentences), fgc_text_size(sentences));
        fgc_text_free(sentences);
    }
    return print;
}

static uint64_t mix_clock(uint64_t print, const struct shared *shared, const fgc_rule *rule,
                          const fgc_clock *clock)
{
    fgc_due due = { .size = sizeof due };
    fgc_standing standing = { .size = sizeof standing };
    fgc_explanation *explanation = NULL;
    if (fgc_rule_due(rule, shared->calendar, clock, &due, NULL) == FGC_OK)
        print = mix(print, &due, sizeof due);
    if (fgc_rule_standing(rule, shared->calendar, clock, due.due - DAY, &standing, NULL) == FGC_OK)
        print = mix(print, &standing, sizeof standing);
    if (fgc_rule_explain(rule, shared->calendar, clock, &explanation, NULL) == FGC_OK)
        print = mix_sentences(print, explanation);
    fgc_explanation_free(explanation);
    return print;
}

/* Everything a thread may do with shared objects, as a fingerprint of all results. */
static uint64_t work(const struct shared *shared)
{
    uint64_t print = 14695981039346656037u;
    fgc_time starts[STARTS], due[STARTS];
    for (size_t i = 0; i < STARTS; i++)
        starts[i] = 1772535600 + (fgc_time)i * 5 * DAY + (fgc_time)i * 977;
    for (size_t r = 0; r < COUNT_OF(shared->rules); r++) {
        const fgc_rule *rule = shared->rules[r];
        for (size_t i = 0; i < STARTS; i += 10) {
            fgc_clock clock = { .size = sizeof clock, .starts = starts[i] };
            print = mix_clock(print, shared, rule, &clock);
        }
        if (fgc_rule_due_batch(rule, shared->calendar, 0, starts, due, NULL, STARTS, NULL) ==
            FGC_OK)
            print = mix(print, due, sizeof due);
    }
    for (fgc_date date = fgc_date_from(2026, 1, 1); date < fgc_date_from(2027, 1, 1); date++) {
        int32_t names[2] = { 0, 0 };
        fgc_date added = FGC_NO_DATE;
        uint32_t day = fgc_calendar_day(shared->calendar, date);
        fgc_calendar_names(shared->calendar, date, names, COUNT_OF(names));
        if (fgc_calendar_add(shared->calendar, FGC_SUNDAYS | FGC_HOLIDAYS, date, 15, &added, NULL))
            return 0;
        print = mix(print, &day, sizeof day);
        print = mix(print, names, sizeof names);
        print = mix(print, &added, sizeof added);
    }
    return mix_sentences(print, shared->explanation);
}

static void *thread(void *argument)
{
    struct worker *worker = argument;
    pthread_barrier_wait(&worker->shared->begin);
    worker->print = work(worker->shared);
    return NULL;
}

static void eight_threads_share_calendar_rules_and_explanation(void **unused)
{
    (void)unused;
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_NO,
                                     .closing = "12-24,12-31" };
    fgc_rule_options rule_options = { .size = sizeof rule_options };
    fgc_rule *own = NULL;
    struct shared shared = { .rules[0] = fgc_rule_find("no.assignment.ordinary", FGC_COUNTRY_NO) };
    assert_int_equal(fgc_calendar_new(&options, &shared.calendar, NULL), FGC_OK);
    assert_int_equal(
        fgc_rule_read(fgc_rule_find("no.assignment.acute", FGC_COUNTRY_NO), &rule_options, NULL),
        FGC_OK);
    rule_options.id = "host.acute";
    assert_int_equal(fgc_rule_new(&rule_options, &own, NULL), FGC_OK);
    shared.rules[1] = own;
    fgc_clock clock = { .size = sizeof clock, .starts = 1772535600 };
    assert_int_equal(
        fgc_rule_explain(shared.rules[0], shared.calendar, &clock, &shared.explanation, NULL),
        FGC_OK);

    struct worker workers[THREADS];
    assert_int_equal(pthread_barrier_init(&shared.begin, NULL, THREADS), 0);
    for (size_t i = 0; i < THREADS; i++) {
        workers[i].shared = &shared;
        assert_int_equal(pthread_create(&workers[i].thread, NULL, thread, &workers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(workers[i].thread, NULL), 0);
    pthread_barrier_destroy(&shared.begin);

    /* Alone and last, so that nothing is ready beforehand that the threads would have to make. */
    uint64_t alone = work(&shared);
    assert_true(alone != 0);
    for (size_t i = 0; i < THREADS; i++)
        assert_true(workers[i].print == alone);

    fgc_explanation_free(shared.explanation);
    fgc_rule_free(own);
    fgc_calendar_free(shared.calendar);
}

struct reader {
    pthread_t thread;
    pthread_barrier_t *begin;
    const fgc_case *c;
    fgc_time now;
    uint64_t print;
};

static uint64_t mix_steps(uint64_t print, const fgc_case *c, fgc_time now)
{
    fgc_steps *steps = NULL;
    if (fgc_case_steps(c, now, &steps, NULL) != FGC_OK)
        return 0;
    for (size_t i = 0; i < fgc_steps_count(steps); i++) {
        fgc_step step = { .size = sizeof step };
        fgc_steps_read(steps, i, &step, NULL);
        print = mix(print, &step, sizeof step);
    }
    fgc_steps_free(steps);
    return print;
}

static uint64_t mix_deadlines(uint64_t print, const fgc_case *c, fgc_time now)
{
    fgc_deadlines *deadlines = NULL;
    if (fgc_case_deadlines(c, now, &deadlines, NULL) != FGC_OK)
        return 0;
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_deadline deadline = { .size = sizeof deadline };
        fgc_deadlines_read(deadlines, i, &deadline, NULL);
        deadline.rule = NULL;
        print = mix(print, &deadline, sizeof deadline);
    }
    fgc_deadlines_free(deadlines);
    return print;
}

/* Everything that can be asked of a case, as a fingerprint. */
static uint64_t ask(const fgc_case *c, fgc_time now)
{
    uint64_t print = 14695981039346656037u;
    fgc_case_state state = { .size = sizeof state };
    fgc_case *past = NULL;
    fgc_text *text = lines_of(c);
    fgc_case_read_state(c, &state, NULL);
    print = mix(print, &state, sizeof state);
    print = mix(print, fgc_text_data(text), fgc_text_size(text));
    print = mix_deadlines(mix_steps(print, c, now), c, now);
    if (fgc_case_as_of(c, fgc_case_revision(c) / 2, now, &past, NULL) == FGC_OK)
        print = mix_steps(print, past, now);
    fgc_case_free(past);
    fgc_text_free(text);
    return print;
}

static void *reader(void *argument)
{
    struct reader *mine = argument;
    pthread_barrier_wait(mine->begin);
    mine->print = ask(mine->c, mine->now);
    return NULL;
}

static void eight_threads_ask_one_case(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", &test_digest, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    pthread_barrier_t begin;
    struct reader readers[THREADS];
    assert_int_equal(pthread_barrier_init(&begin, NULL, THREADS), 0);
    for (size_t i = 0; i < THREADS; i++) {
        readers[i] = (struct reader){ .begin = &begin, .c = story.c, .now = story.now };
        assert_int_equal(pthread_create(&readers[i].thread, NULL, reader, &readers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(readers[i].thread, NULL), 0);
    pthread_barrier_destroy(&begin);
    uint64_t alone = ask(story.c, story.now);
    for (size_t i = 0; i < THREADS; i++)
        assert_true(readers[i].print == alone);
    end(&story);
}

/* Cases of one profile, each on a thread of its own, are made, written and freed at once. */
static void *writer(void *argument)
{
    struct reader *mine = argument;
    pthread_barrier_wait(mine->begin);
    for (int i = 0; i < 20; i++) {
        struct story story = a_story("no-barnevern", NULL, NULL);
        go_to(&story, FGC_PHASE_CLOSED);
        mine->print = ask(story.c, story.now);
        end(&story);
    }
    return NULL;
}

static void eight_threads_write_eight_cases(void **unused)
{
    (void)unused;
    pthread_barrier_t begin;
    struct reader writers[THREADS];
    assert_int_equal(pthread_barrier_init(&begin, NULL, THREADS), 0);
    for (size_t i = 0; i < THREADS; i++) {
        writers[i] = (struct reader){ .begin = &begin };
        assert_int_equal(pthread_create(&writers[i].thread, NULL, writer, &writers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(writers[i].thread, NULL), 0);
    pthread_barrier_destroy(&begin);
    for (size_t i = 1; i < THREADS; i++)
        assert_true(writers[i].print == writers[0].print);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eight_threads_share_calendar_rules_and_explanation),
        cmocka_unit_test(eight_threads_ask_one_case),
        cmocka_unit_test(eight_threads_write_eight_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
