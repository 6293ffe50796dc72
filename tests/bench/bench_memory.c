/* What a case takes of memory, in bytes, beside its texts: the fields' and the actors', each with a NUL.
 * What stands before its first event, and the room an allocator takes for itself, are not counted. Beside
 * it: the same journal as jansson keeps it, without its texts too. */
#include "walk.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PERSON = 64, PEOPLE = 1018 };

static size_t held;

static void *resize(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context;
    held = held - old_size + new_size;
    if (new_size > 0)
        return realloc(block, new_size);
    free(block);
    return NULL;
}

static const fgc_allocator counting = { resize, NULL };

/* jansson does not say how much it frees. */
static void *counting_malloc(size_t size)
{
    size_t *block = malloc(sizeof *block * 2 + size);
    must(block != NULL, "malloc");
    *block = size;
    held += size;
    return block + 2;
}

static void counting_free(void *block)
{
    if (!block)
        return;
    size_t *begin = (size_t *)block - 2;
    held -= *begin;
    free(begin);
}

static fgc_event *event;

static void read_event(const fgc_case *c, fgc_id number, fgc_stamp *by)
{
    must(fgc_case_read_event(c, number, event, NULL) == FGC_OK &&
             fgc_event_read_stamp(event, by, NULL) == FGC_OK,
         "reading an event");
}

static size_t texts_of(const fgc_case *c)
{
    size_t size = 0;
    for (fgc_id number = 1; number <= fgc_case_revision(c); number++) {
        fgc_stamp by = { .size = sizeof by };
        read_event(c, number, &by);
        size += strlen(by.actor) + 1;
        for (size_t i = 0; i < fgc_event_field_count(event); i++)
            size += strlen(fgc_event_field_value(event, i)) + 1;
    }
    return size;
}

static json_t *json_of(const fgc_case *c, fgc_id number)
{
    fgc_stamp by = { .size = sizeof by };
    read_event(c, number, &by);
    json_t *fields = json_object();
    for (size_t i = 0; i < fgc_event_field_count(event); i++)
        json_object_set_new(fields, fgc_event_field_name(event, i),
                            json_string(fgc_event_field_value(event, i)));
    return json_pack("{si,sI,sI,si,ss,si,so}", "number", (int)number, "effective",
                     (json_int_t)by.effective, "recorded", (json_int_t)by.recorded, "role",
                     (int)by.role, "actor", by.actor, "command", (int)fgc_event_command(event),
                     "fields", fields);
}

static size_t held_by_json(const fgc_case *c)
{
    size_t before = held;
    json_t *all = json_array();
    for (fgc_id number = 1; number <= fgc_case_revision(c); number++)
        json_array_append_new(all, json_of(c, number));
    size_t taken = held - before;
    json_decref(all);
    return taken;
}

static void tell_case(const char *what, int members, size_t count)
{
    struct walk walk;
    walk_make(&walk, members);
    if (count > walk.count)
        walk_fill(&walk, count);
    held = 0;
    fgc_case *c = walk_case(&walk, NULL, &counting);
    size_t empty = held;
    walk_record(&walk, c, 0, walk.count);
    size_t taken = held - empty, texts = texts_of(c);
    size_t people = fgc_case_person_count(c) * PERSON;
    double json = (double)(held_by_json(c) - texts);
    tell(what, (double)(taken - texts - people) / (double)walk.count, "jansson",
         json / (double)walk.count);
    fgc_case_free(c);
    must(held == 0, "freeing everything");
    walk_free(&walk);
}

/* The bytes of a case in which something came again and again, without texts. */
static double held_by(const char *command)
{
    struct walk walk;
    walk_make(&walk, FEW_MEMBERS);
    size_t count = walk.count;
    walk_say(&walk, FGC_ROLE_COORDINATOR, 0, "%s", command);
    held = 0;
    fgc_case *c = walk_case(&walk, NULL, &counting);
    walk_record(&walk, c, 0, walk.conference);
    size_t before = held - texts_of(c);
    for (int i = 0; i < PEOPLE; i++)
        walk_record(&walk, c, count, count + 1);
    size_t taken = held - texts_of(c) - before;
    fgc_case_free(c);
    walk_free(&walk);
    return (double)taken;
}

int main(void)
{
    json_set_alloc_funcs(counting_malloc, counting_free);
    must(fgc_event_new(NULL, &event, NULL) == FGC_OK, "an event");
    tell_case("bytes an event, of 60", FEW_MEMBERS, 60);
    tell_case("bytes an event, 25 members, of 200", MANY_MEMBERS, 200);
    double people = held_by("add_member name=Aase private=yes");
    double others = held_by("record_support kind=development_talk reference=dok");
    tell("bytes a person", (people - others) / PEOPLE, "", 0);
    fgc_event_free(event);
    return 0;
}
