/* How long recording takes: judge, append and fold. And that it takes as long whatever the journal's
 * length. Beside it, what can hardly be less: to allocate, copy and free the bytes of the same lines. */
#include "walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct walk few, many, again;
static const struct walk *walk;
static fgc_case *c;
static fgc_text *lines;
static size_t length;

static void begin_case(void)
{
    fgc_case_free(c);
    c = walk_case(walk, NULL, NULL);
}

static void record(void)
{
    walk_record(walk, c, 0, walk->count);
}

static void copy_lines(void)
{
    const char *line = fgc_text_data(lines);
    char *copies[WALK_LIMIT];
    size_t count = 0;
    for (const char *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
        size_t size = (size_t)(end - line);
        copies[count] = malloc(size);
        memcpy(copies[count++], line, size);
    }
    while (count > 0)
        free(copies[--count]);
}

static void tell_recording(const char *what, const struct walk *of)
{
    walk = of;
    double ours = measure(begin_case, record, of->count);
    lines = walk_lines(c);
    tell(what, ours, "malloc and copy", measure(NULL, copy_lines, of->count));
    fgc_text_free(lines);
}

/* What may come again and again while a conference is prepared. */
static void make_again(void)
{
    again.profile = few.profile;
    walk_say(&again, FGC_ROLE_COORDINATOR, 0, "prepare_member member=5 form=visited");
    walk_say(&again, FGC_ROLE_COORDINATOR, 0, "log_hours minutes=1 kind=preparation");
    walk_say(&again, FGC_ROLE_CASE_WORKER, 0, "inform member=4 form=phoned");
    walk_say(&again, FGC_ROLE_PARENT, 3, "give_consent member=3 purpose=participation form=oral");
    walk_say(&again, FGC_ROLE_COORDINATOR, 0, "give_role member=4 role=chair");
    walk_say(&again, FGC_ROLE_COORDINATOR, 0, "take_role member=4 role=chair");
}

static void record_again(size_t count)
{
    for (size_t i = 0; i < count; i++)
        must(fgc_case_record(c, again.events[i % again.count], NULL, NULL) == FGC_OK, "recording");
}

/* A case of `length` events beyond those before its conference. */
static void lengthen(void)
{
    begin_case();
    walk_record(&few, c, 0, few.conference);
    record_again(length);
}

/* Until it is twice as long: its lists grow once on the way. */
static void double_it(void)
{
    record_again(length);
}

int main(void)
{
    walk_make(&few, FEW_MEMBERS);
    walk_make(&many, MANY_MEMBERS);
    make_again();
    tell_recording("record a command, of 60", &few);
    tell_recording("record a command, 25 members", &many);
    walk = &few;
    double shortest = 0;
    for (length = 10; length <= 100000; length *= 10) {
        char what[64];
        double taken = measure(lengthen, double_it, length);
        shortest = shortest > 0 ? shortest : taken;
        snprintf(what, sizeof what, "record a command after %zu", length);
        tell(what, taken, "after 10", shortest);
    }
    fgc_case_free(c);
    again.profile = NULL;
    walk_free(&again);
    walk_free(&few);
    walk_free(&many);
    return 0;
}
