/* Every door a text comes in by, for a fuzzer: the first byte chooses the door. With libFuzzer, link with
 * -fsanitize=fuzzer and -DLIBFUZZER; without, `doors COUNT` changes the seeds below at random, the same
 * way every time, and `doors FILE…` tries files. */
#include <fgc/fgc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void through_date(const char *text, size_t size)
{
    fgc_date date;
    char out[16];
    if (fgc_date_read(text, size, &date, NULL) == FGC_OK &&
        (fgc_date_write(date, out, sizeof out) != size || memcmp(out, text, size) != 0))
        abort();
}

static void through_time(const char *text, size_t size)
{
    fgc_time time, again;
    char out[32];
    if (fgc_time_read(text, size, &time, NULL) != FGC_OK)
        return;
    size_t written = fgc_time_write(time, out, sizeof out);
    if (fgc_time_read(out, written, &again, NULL) != FGC_OK || again != time)
        abort();
}

static void through_calendar(const char *text, size_t size)
{
    char list[512];
    if (size >= sizeof list)
        return;
    memcpy(list, text, size);
    list[size] = '\0';
    fgc_calendar *calendar = NULL;
    fgc_calendar_options options = { .size = sizeof options,
                                     .country = FGC_COUNTRY_DK,
                                     .closing = size % 2 ? list : NULL,
                                     .zone = size % 2 ? NULL : list };
    if (fgc_calendar_new(&options, &calendar, NULL) == FGC_OK) {
        fgc_time time = 0;
        fgc_calendar_read_time(calendar, text, size, &time, NULL);
        fgc_calendar_free(calendar);
    }
}

static void through_text(const char *text, size_t size)
{
    fgc_text *clean = NULL, *again = NULL;
    if (fgc_text_clean(text, size, 4096, (int32_t)(size & 1), NULL, &clean, NULL) != FGC_OK)
        return;
    if (fgc_text_clean(fgc_text_data(clean), fgc_text_size(clean), 4096, (int32_t)(size & 1), NULL,
                       &again, NULL) != FGC_OK ||
        strcmp(fgc_text_data(clean), fgc_text_data(again)) != 0)
        abort();
    fgc_text_free(clean);
    fgc_text_free(again);
}

static void through_names(const char *text, size_t size)
{
    fgc_text *key = NULL;
    if (fgc_name_search_key(text, size, NULL, &key, NULL) == FGC_OK)
        fgc_text_free(key);
    if (fgc_name_likeness_key(text, size, NULL, &key, NULL) == FGC_OK)
        fgc_text_free(key);
    if (fgc_name_sort_key(text, size, NULL, &key, NULL) == FGC_OK)
        fgc_text_free(key);
}

/* What is read is written, and what is written is read the same. */
static void through_event(const char *text, size_t size)
{
    fgc_event *event = NULL;
    fgc_text *first = NULL, *second = NULL;
    if (fgc_event_new(NULL, &event, NULL) || fgc_text_new(NULL, &first, NULL) ||
        fgc_text_new(NULL, &second, NULL))
        abort();
    if (fgc_event_read(event, text, size, NULL) == FGC_OK &&
        fgc_event_write(event, first, NULL) == FGC_OK) {
        if (fgc_event_read(event, fgc_text_data(first), fgc_text_size(first), NULL) != FGC_OK ||
            fgc_event_write(event, second, NULL) != FGC_OK ||
            strcmp(fgc_text_data(first), fgc_text_data(second)) != 0)
            abort();
    }
    fgc_text_free(first);
    fgc_text_free(second);
    fgc_event_free(event);
}

/* A line that is read is written to the byte. */
static void through_line(const char *text, size_t size)
{
    fgc_event *event = NULL;
    fgc_text *line = NULL;
    if (fgc_event_new(NULL, &event, NULL) || fgc_text_new(NULL, &line, NULL))
        abort();
    if (fgc_event_read_line(event, text, size, NULL) == FGC_OK &&
        (fgc_event_write_line(event, line, NULL) != FGC_OK || fgc_text_size(line) != size ||
         memcmp(fgc_text_data(line), text, size) != 0))
        abort();
    fgc_text_free(line);
    fgc_event_free(event);
}

static const char beginning[] =
    "fgc1 1 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z case_worker u open_case reference=1 "
    "urgency=acute setting=no_child_welfare stage=none purpose=general initiated_by=child "
    "profile=no-barnevern profile_version=1\n"
    "fgc1 2 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z case_worker u add_child name=Ane "
    "born=2012-05-17\n"
    "fgc1 3 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z case_worker u add_member name=Mona "
    "private=yes\n";

/* A host whose digests are all alike, so that a chain fits whatever is changed before it. */
static int32_t zeros(void *context, const void *data, size_t size, uint8_t *out32)
{
    (void)context;
    (void)data;
    (void)size;
    memset(out32, 0, 32);
    return 0;
}

static int32_t no_salt(void *context, uint8_t *out, size_t size)
{
    (void)context;
    memset(out, 0, size);
    return 0;
}

static const fgc_digest digest = { .size = sizeof digest, .sha256 = zeros, .random = no_salt };

/* A case that was not opened; its profile is loaded once and kept. */
static fgc_case *an_empty_case(const fgc_digest *with)
{
    static fgc_profile *profile;
    fgc_case *c = NULL;
    if (!profile && fgc_profile_load("no-barnevern", NULL, &profile, NULL) != FGC_OK)
        abort();
    const fgc_profile *profiles[] = { profile };
    fgc_case_options options = {
        .size = sizeof options, .profiles = profiles, .profile_count = 1, .digest = with
    };
    if (fgc_case_new(&options, &c, NULL) != FGC_OK)
        abort();
    return c;
}

/* A case of three events. */
static fgc_case *a_case(void)
{
    fgc_case *c = an_empty_case(NULL);
    if (fgc_case_replay_lines(c, beginning, sizeof beginning - 1, NULL) != FGC_OK)
        abort();
    return c;
}

/* Whatever a case has been through, it can be asked. */
static void ask(const fgc_case *c)
{
    fgc_steps *steps = NULL;
    fgc_deadlines *deadlines = NULL;
    fgc_text *lines = NULL;
    if (fgc_case_steps(c, 1772809200, &steps, NULL) != FGC_OK ||
        fgc_case_deadlines(c, 1772809200, &deadlines, NULL) != FGC_OK ||
        fgc_text_new(NULL, &lines, NULL) != FGC_OK ||
        fgc_case_write_lines(c, 1, fgc_case_revision(c), lines, NULL) != FGC_OK)
        abort();
    fgc_text_free(lines);
    fgc_deadlines_free(deadlines);
    fgc_steps_free(steps);
}

static void through_journal(const char *text, size_t size)
{
    fgc_case *c = a_case();
    if (fgc_case_replay_lines(c, text, size, NULL) != FGC_OK && fgc_case_revision(c) != 3)
        abort();
    ask(c);
    fgc_case_free(c);
    fgc_case *chained = an_empty_case(&digest);
    if (fgc_case_replay_lines(chained, text, size, NULL) == FGC_OK && size > 0)
        ask(chained);
    fgc_case_free(chained);
    int32_t finding;
    fgc_id number;
    if (fgc_journal_verify(text, size, NULL, NULL, NULL, &finding, &number, NULL) != FGC_OK)
        abort();
}

static void through_command(const char *text, size_t size)
{
    fgc_case *c = a_case();
    for (int32_t role = FGC_ROLE_CHILD; role <= FGC_ROLE_INTAKE; role++) {
        fgc_stamp by = { .size = sizeof by,
                         .role = role,
                         .actor = "u",
                         .recorded = 1772809200,
                         .effective = 1772809200 };
        fgc_case_record_text(c, &by, text, size, NULL, NULL);
    }
    ask(c);
    fgc_case_free(c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static void (*const doors[])(const char *,
                                 size_t) = { through_date,  through_time,    through_text,
                                             through_names, through_event,   through_calendar,
                                             through_line,  through_journal, through_command };
    if (size > 0)
        doors[data[0] % (sizeof doors / sizeof *doors)]((const char *)data + 1, size - 1);
    return 0;
}

#ifndef LIBFUZZER
static const char *const seeds[] = {
    "\0"
    "2026-02-28",
    "\1"
    "2026-03-06T16:00:00+01:00",
    "\2"
    "A\xcc\x8ase S\xc3\xb8rensen\r\n",
    "\3"
    "\xc3\x85se-Marie O'Brien \xc5\xa0\xc5\xa7",
    "\4"
    "add_child name=\"\xc3\x85se \\\"x\\\"\" born=2012-05-17 key=k-1 once=a",
    "\4"
    "open_conference override=open_conference.people_prepared override_reason=\"ja\" for=2",
    "\4"
    "receive_request at=2026-03-06T16:00:00+01:00 complete=yes reference=R/7",
    "\4"
    "open_case reference=1 urgency=acute setting=no_child_welfare stage=none purpose=general "
    "topics=home topics=school initiated_by=child",
    "\5"
    "12-24,2026-05-15/2026-05-20,dk-limitation,02-29",
    "\5"
    "CET-1CEST,M3.5.0,M10.5.0/3CET-1CEST,M3.5.0,M10.5.0/3.",
    "\6"
    "fgc1 7 2026-03-06T15:00:00Z 2026-03-06T15:05:00Z parent u-1 give_consent member=3 "
    "purpose=participation form=oral for=3 once=c-1 advice=offer.safety_screened",
    "\6"
    "fgc1 2 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z case_worker \"u 1\" add_child "
    "name~AwoRGB8mLTQ7QklQV15lbA=\"\xc3\x85se\" born#47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU "
    "digest=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
    "\6"
    "fgc1 9 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z pilot u sing_song verse=3 \"x\"",
    "\7"
    "fgc1 4 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z case_worker u relate member=3 child=2 "
    "relation=parent tie=daily_care\n"
    "fgc1 5 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z case_worker u correct event=4 "
    "command=relate strike=yes\n"
    "fgc1 6 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z case_worker u redact target=3 basis=x\n",
    "\7"
    "fgc1 1 2026-03-06T15:00:00Z 2026-03-06T15:00:00Z case_worker u open_case reference=1 "
    "urgency=acute setting=no_child_welfare stage=none purpose=general initiated_by=child "
    "profile=no-barnevern profile_version=1 chained=yes "
    "digest=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
    "\10"
    "relate member=3 child=2 relation=parent side=mother tie=daily_care",
    "\10"
    "correct event=2 command=add_child name=Ida born=2011-01-01",
    "\10"
    "hold reason=family_asked note=\"ikke n\xc3\xa5\"",
};

static uint32_t chance(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) % below;
}

static void change(uint8_t *data, size_t *size, size_t room, uint32_t *state)
{
    static const char tokens[] = " =\"\\\n\t,/-+:.TZ0129_\0\x7f\x80\xc3\xcc\xe2\xff";
    size_t at = chance(state, (uint32_t)*size);
    switch (chance(state, 4)) {
    case 0:
        data[at] ^= (uint8_t)(1u << chance(state, 8));
        break;
    case 1:
        data[at] = (uint8_t)tokens[chance(state, sizeof tokens - 1)];
        break;
    case 2:
        if (*size > 2) {
            memmove(data + at, data + at + 1, *size - at - 1);
            --*size;
        }
        break;
    default:
        if (*size < room) {
            memmove(data + at + 1, data + at, *size - at);
            data[at] = (uint8_t)tokens[chance(state, sizeof tokens - 1)];
            ++*size;
        }
    }
}

static int try_file(const char *path)
{
    static uint8_t data[1 << 20];
    FILE *file = fopen(path, "rb");
    if (!file)
        return 1;
    size_t size = fread(data, 1, sizeof data, file);
    fclose(file);
    return LLVMFuzzerTestOneInput(data, size);
}

int main(int count, char **arguments)
{
    unsigned long rounds = count == 2 ? strtoul(arguments[1], NULL, 10) : 0;
    uint32_t state = 20261121;
    int failed = 0;
    for (int i = 1; rounds == 0 && i < count; i++)
        failed |= try_file(arguments[i]);
    for (unsigned long i = 0; i < rounds; i++) {
        uint8_t data[1024];
        const char *seed = seeds[i % (sizeof seeds / sizeof *seeds)];
        size_t size = 1 + strlen(seed + 1);
        memcpy(data, seed, size);
        for (uint32_t changes = chance(&state, 6); changes > 0; changes--)
            change(data, &size, sizeof data, &state);
        LLVMFuzzerTestOneInput(data, size);
    }
    return failed;
}
#endif
