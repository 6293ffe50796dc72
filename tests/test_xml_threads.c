/* Eight threads that read, check and validate at once, in a process where nobody did before: libxml2 is
 * begun, and the schema made, once. Every time is another process, for there is one first time in each.
 *
 * test_xml_threads [long]: 20 or 200 times. */
#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fgc/xml.h>

#include "cases.h"

enum { THREADS = 8 };

static int times = 20;

struct shared {
    pthread_barrier_t begin;
    const fgc_profile *profile;
    const char *data;
    size_t size;
};

/* NULL, or what went wrong. */
static void *work(void *context)
{
    static char wrong[] = "wrong";
    struct shared *shared = context;
    fgc_case_options cases = { .size = sizeof cases,
                               .profile_count = 1,
                               .profiles = &shared->profile };
    fgc_xml_options options = { .size = sizeof options, .cases = &cases };
    fgc_case *c = NULL;
    fgc_xml_findings *valid = NULL, *checked = NULL, *broken = NULL;
    fgc_text *again = NULL;
    pthread_barrier_wait(&shared->begin);
    bool right = fgc_xml_validate(shared->data, shared->size, NULL, &valid, NULL) == FGC_OK &&
                 fgc_xml_read_case(shared->data, shared->size, &options, &c, NULL) == FGC_OK &&
                 fgc_xml_check(shared->data, shared->size, NULL, &checked, NULL) == FGC_OK &&
                 fgc_xml_validate(shared->data, shared->size / 2, NULL, &broken, NULL) == FGC_OK &&
                 fgc_xml_write_text(c, NULL, &again, NULL) == FGC_OK &&
                 strcmp(fgc_text_data(again), shared->data) == 0 &&
                 fgc_xml_findings_count(valid) == 0 && fgc_xml_findings_count(checked) == 0 &&
                 fgc_xml_findings_count(broken) == 1;
    fgc_xml_findings_free(valid);
    fgc_xml_findings_free(checked);
    fgc_xml_findings_free(broken);
    fgc_text_free(again);
    fgc_case_free(c);
    return right ? NULL : wrong;
}

/* In a process of its own. */
static int start_cold(struct shared *shared)
{
    pthread_t threads[THREADS];
    int failed = pthread_barrier_init(&shared->begin, NULL, THREADS);
    for (size_t i = 0; i < THREADS; i++)
        failed |= pthread_create(&threads[i], NULL, work, shared);
    for (size_t i = 0; i < THREADS; i++) {
        void *wrong = NULL;
        failed |= pthread_join(threads[i], &wrong);
        failed |= wrong != NULL;
    }
    pthread_barrier_destroy(&shared->begin);
    return failed;
}

static void threads_may_begin_together(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_text *text = NULL;
    go_to(&story, FGC_PHASE_REFERRED);
    assert_int_equal(fgc_xml_write_text(story.c, NULL, &text, NULL), FGC_OK);
    struct shared shared = { .profile = story.profile,
                             .data = fgc_text_data(text),
                             .size = fgc_text_size(text) };
    for (int i = 0; i < times; i++) {
        int status = 0;
        fflush(stdout);
        pid_t child = fork();
        if (child == 0)
            exit(start_cold(&shared));
        assert_true(child > 0 && waitpid(child, &status, 0) == child);
        assert_int_equal(status, 0);
    }
    fgc_text_free(text);
    end(&story);
}

int main(int count, char **arguments)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_may_begin_together),
    };
    if (count > 1 && strcmp(arguments[1], "long") == 0)
        times = 200;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
