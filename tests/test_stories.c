/* The stories of examples/scenarios, recorded anew with one allocation after another failing: out of memory is
 * reported, the case is as it was, and the command can be recorded right after; in the end nothing is leaked
 * and the journal is the same.
 *
 * test_stories JOURNALS, as `fgc scenario --format journal` writes them, one after the other. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builders.h"
#include "case/whole.h"
#include "cases.h"
#include "scarce.h"

static char *journals;

/* The commands of a journal: what is recorded, without what the library added. */
struct command {
    fgc_stamp stamp;
    fgc_event *event;
};

struct journal_commands {
    size_t count;
    struct command commands[200];
    char profile[64];
    bool chained;
};

/* What was redacted is not in the journal any more; something stands in for it. */
static void stand_in(const fgc_event *past, fgc_event *event)
{
    for (size_t i = 0; i < fgc_event_field_count(past); i++) {
        const char *name = fgc_event_field_name(past, i);
        const char *value = strcmp(name, "born") == 0 ? "2010-01-01" : "x";
        if (fgc_event_field_is_redacted(past, i))
            assert_int_equal(fgc_event_add(event, name, value, strlen(value), NULL), FGC_OK);
    }
}

static void read_commands(const char *from, const char *to, struct journal_commands *all)
{
    fgc_event *past = NULL;
    fgc_text *text = NULL;
    assert_int_equal(fgc_event_new(NULL, &past, NULL), FGC_OK);
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    for (const char *line = from; line < to;) {
        const char *end = memchr(line, '\n', (size_t)(to - line));
        struct command *command = &all->commands[all->count++];
        fgc_stamp stamp = { .size = sizeof stamp };
        assert_true(all->count < COUNT_OF(all->commands));
        assert_int_equal(fgc_event_read_line(past, line, (size_t)(end - line), NULL), FGC_OK);
        assert_int_equal(fgc_event_read_stamp(past, &stamp, NULL), FGC_OK);
        for (size_t i = 0; i < fgc_event_field_count(past); i++)
            if (strcmp(fgc_event_field_name(past, i), "profile") == 0)
                snprintf(all->profile, sizeof all->profile, "%s", fgc_event_field_value(past, i));
        all->chained |= strstr(line, " chained=yes") && all->count == 1;
        fgc_text_clear(text);
        assert_int_equal(fgc_event_write(past, text, NULL), FGC_OK);
        assert_int_equal(fgc_event_new(NULL, &command->event, NULL), FGC_OK);
        assert_int_equal(fgc_event_stamp(command->event, &stamp, NULL), FGC_OK);
        assert_int_equal(
            fgc_event_read(command->event, fgc_text_data(text), fgc_text_size(text), NULL), FGC_OK);
        stand_in(past, command->event);
        line = end + 1;
    }
    fgc_text_free(text);
    fgc_event_free(past);
}

/* All of a state that can be seen at once. */
static uint64_t print_of(const fgc_case *c)
{
    uint64_t print = 14695981039346656037u;
    const unsigned char *bytes = (const unsigned char *)&c->state.now;
    for (size_t i = 0; i < sizeof c->state.now; i++)
        print = (print ^ bytes[i]) * 1099511628211u;
    for (int list = 0; list < LIST_COUNT; list++) {
        bytes = c->state.lists[list].items;
        for (size_t i = 0; i < c->state.lists[list].count * fgc__item_sizes[list]; i++)
            print = (print ^ bytes[i]) * 1099511628211u;
    }
    return print ^ c->journal.count;
}

static void record_all(const struct journal_commands *all, const fgc_profile *profile,
                       struct scarce *scarce, size_t failing, size_t *asked)
{
    fgc_allocator allocator = scarce_allocator(scarce);
    fgc_case_options options = { .size = sizeof options,
                                 .profiles = &profile,
                                 .profile_count = 1,
                                 .digest = all->chained ? &test_digest : NULL,
                                 .allocator = &allocator };
    fgc_case *c = NULL;
    size_t failed = 0;
    assert_int_equal(fgc_case_new(&options, &c, NULL), FGC_OK);
    size_t begun = scarce->asked;
    scarce->failing = failing == 0 ? 0 : begun + failing;
    for (size_t i = 0; i < all->count; i++) {
        uint64_t before = print_of(c);
        fgc_status status = fgc_case_record(c, all->commands[i].event, NULL, NULL);
        if (status == FGC_ERROR_NO_MEMORY) {
            failed++;
            assert_true(print_of(c) == before);
            status = fgc_case_record(c, all->commands[i].event, NULL, NULL);
        }
        if (status != FGC_OK)
            fail_msg("command %zu is refused", i + 1);
    }
    *asked = scarce->asked - begun;
    assert_int_equal(failed, scarce->failed);
    fgc_case_free(c);
}

static void every_allocation_of_every_story_may_fail(void **unused)
{
    (void)unused;
    size_t stories = 0;
    for (const char *from = journals; *from; from = end_of_journal(from)) {
        struct journal_commands all = { .count = 0 };
        fgc_profile *profile = NULL;
        read_commands(from, end_of_journal(from), &all);
        assert_int_equal(fgc_profile_load(all.profile, NULL, &profile, NULL), FGC_OK);
        size_t asked = 0;
        for (size_t failing = 0; failing <= asked; failing++) {
            struct scarce scarce = { .failed = false };
            record_all(&all, profile, &scarce, failing, &asked);
            assert_int_equal(scarce.failed, failing > 0 && failing <= asked);
            assert_all_given_back(&scarce);
            assert_int_equal(scarce.unwiped, 0);
        }
        assert_true(asked > all.count);
        for (size_t i = 0; i < all.count; i++)
            fgc_event_free(all.commands[i].event);
        fgc_profile_free(profile);
        stories++;
    }
    assert_int_equal(stories, 11);
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_of_every_story_may_fail),
    };
    journals = count == 2 ? read_file(arguments[1]) : NULL;
    if (!journals)
        return 2;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(journals);
    return failed;
}
