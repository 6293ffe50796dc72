/* How long history takes: events folded, and stored lines read, checked and folded. Beside it: to allocate
 * and copy the bytes of the same lines; to read the same journal as JSON, a text a row, by jansson; and
 * bare calls of libsodium's SHA-256 on the same bytes. */
#include "walk.h"

#include <jansson.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HASHED = 1 << 20, CALLS = 4096 };

static struct walk walk;
static fgc_event *events[WALK_LIMIT];
static size_t count;
static fgc_text *lines;
static char *rows[WALK_LIMIT];
static const fgc_digest *digest;

/* What a digest was called with. */
static uint8_t hashed[HASHED];
static size_t sizes[CALLS], call_count, hashed_size;

static int32_t note_sha256(void *context, const void *data, size_t size, uint8_t *out32)
{
    must(hashed_size + size <= sizeof hashed && call_count < CALLS, "room for what is hashed");
    memcpy(hashed + hashed_size, data, size);
    hashed_size += size;
    sizes[call_count++] = size;
    return sodium.sha256(context, data, size, out32);
}

static void hash_bare(void)
{
    uint8_t out[32];
    const uint8_t *data = hashed;
    for (size_t i = 0; i < call_count; data += sizes[i++])
        crypto_hash_sha256(out, data, sizes[i]);
}

static void replay_events(void)
{
    fgc_case *c = walk_case(&walk, NULL, NULL);
    for (size_t i = 0; i < count; i++)
        must(fgc_case_replay(c, events[i], NULL) == FGC_OK, "replaying an event");
    fgc_case_free(c);
}

static void replay_lines(void)
{
    fgc_case *c = walk_case(&walk, digest, NULL);
    must(fgc_case_replay_lines(c, fgc_text_data(lines), fgc_text_size(lines), NULL) == FGC_OK,
         "replaying lines");
    fgc_case_free(c);
}

/* As a host does that gets them a row at a time. */
static void replay_line_by_line(void)
{
    const char *line = fgc_text_data(lines);
    fgc_case *c = walk_case(&walk, digest, NULL);
    for (const char *end; (end = strchr(line, '\n')) != NULL; line = end + 1)
        must(fgc_case_replay_lines(c, line, (size_t)(end - line) + 1, NULL) == FGC_OK,
             "replaying a line");
    fgc_case_free(c);
}

static void copy_lines(void)
{
    const char *line = fgc_text_data(lines);
    char *copies[WALK_LIMIT];
    size_t copied = 0;
    for (const char *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
        size_t size = (size_t)(end - line);
        copies[copied] = malloc(size);
        memcpy(copies[copied++], line, size);
    }
    while (copied > 0)
        free(copies[--copied]);
}

static void read_json(void)
{
    for (size_t i = 0; i < count; i++) {
        json_t *read = json_loads(rows[i], 0, NULL);
        must(read != NULL, "reading JSON");
        json_decref(read);
    }
}

static char *json_of(const fgc_event *event)
{
    char effective[32], recorded[32];
    fgc_stamp by = { .size = sizeof by };
    fgc_event_read_stamp(event, &by, NULL);
    fgc_time_write(by.effective, effective, sizeof effective);
    fgc_time_write(by.recorded, recorded, sizeof recorded);
    json_t *fields = json_object();
    for (size_t i = 0; i < fgc_event_field_count(event); i++)
        json_object_set_new(fields, fgc_event_field_name(event, i),
                            json_string(fgc_event_field_value(event, i)));
    json_t *row = json_pack("{si,ss,ss,ss,ss,ss,si,so}", "number", (int)fgc_event_number(event),
                            "effective", effective, "recorded", recorded, "role",
                            fgc_code_id(FGC_LIST_ROLE, by.role), "actor", by.actor, "command",
                            fgc_code_id(FGC_LIST_COMMAND, fgc_event_command(event)), "for",
                            (int)by.person, "fields", fields);
    char *text = json_dumps(row, JSON_COMPACT);
    json_decref(row);
    must(text != NULL, "writing JSON");
    return text;
}

/* Record all, and keep its lines. */
static fgc_case *recorded(const fgc_digest *by)
{
    fgc_case *c = walk_case(&walk, by, NULL);
    walk_record(&walk, c, 0, walk.count);
    fgc_text_free(lines);
    lines = walk_lines(c);
    return c;
}

static void take_events(const fgc_case *c)
{
    for (count = 0; count < walk.count; count++) {
        must(fgc_event_new(NULL, &events[count], NULL) == FGC_OK &&
                 fgc_case_read_event(c, (fgc_id)count + 1, events[count], NULL) == FGC_OK,
             "taking an event");
        rows[count] = json_of(events[count]);
    }
}

static void tell_case(const char *what, int members, size_t events_wanted)
{
    char name[96];
    walk_make(&walk, members);
    if (events_wanted > walk.count)
        walk_fill(&walk, events_wanted);
    fgc_case *c = recorded(NULL);
    take_events(c);
    fgc_case_free(c);
    digest = NULL;

    double copied = measure(NULL, copy_lines, count);
    double json = measure(NULL, read_json, count);
    snprintf(name, sizeof name, "replay an event, %s", what);
    tell(name, measure(NULL, replay_events, count), "malloc and copy", copied);
    snprintf(name, sizeof name, "read and fold %s of lines", what);
    tell(name, measure(NULL, replay_lines, 1), "jansson, read only", json * (double)count);
    snprintf(name, sizeof name, "read and fold %s, a line a call", what);
    tell(name, measure(NULL, replay_line_by_line, 1), "jansson, read only", json * (double)count);

    fgc_case_free(recorded(&sodium));
    fgc_digest noting = sodium;
    noting.sha256 = note_sha256;
    call_count = hashed_size = 0;
    digest = &noting;
    replay_lines();
    digest = &sodium;
    double bare = measure(NULL, hash_bare, 1);
    double verified = measure(NULL, replay_lines, 1);
    digest = NULL;
    double unverified = measure(NULL, replay_lines, 1);
    snprintf(name, sizeof name, "read, verify and fold %s of lines", what);
    tell(name, verified, "bare SHA-256", bare);
    snprintf(name, sizeof name, "of that, to verify %s", what);
    tell(name, verified - unverified, "bare SHA-256", bare);

    for (size_t i = 0; i < count; i++) {
        fgc_event_free(events[i]);
        free(rows[i]);
    }
    walk_free(&walk);
}

int main(void)
{
    tell_case("60 events", FEW_MEMBERS, 60);
    tell_case("200 events", MANY_MEMBERS, 200);
    fgc_text_free(lines);
    return 0;
}
