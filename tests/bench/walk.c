#define _POSIX_C_SOURCE 199309L

#include "walk.h"

#include <sodium.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const fgc_time BEGIN = 1771837200; /* 2026-02-23T09:00:00Z */

void must(bool done, const char *what)
{
    if (done)
        return;
    fprintf(stderr, "%s failed\n", what);
    exit(1);
}

void walk_say(struct walk *walk, int32_t role, fgc_id person, const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    fgc_time at = BEGIN + (fgc_time)walk->count * 3600;
    fgc_stamp by = { .size = sizeof by,
                     .role = role,
                     .effective = at,
                     .recorded = at + 60,
                     .actor = "u-17",
                     .person = person };
    fgc_event *event = NULL;
    fgc_error *error = fgc_error_new(NULL);
    fgc_status status = fgc_event_new(NULL, &event, error);
    if (!status)
        status = fgc_event_read(event, text, (size_t)size, error);
    if (!status)
        status = fgc_event_stamp(event, &by, error);
    if (status)
        fprintf(stderr, "%s\n", fgc_error_message(error));
    must(status == FGC_OK && walk->count < WALK_LIMIT, text);
    fgc_error_free(error);
    walk->events[walk->count++] = event;
}

#define CHILD FGC_ROLE_CHILD, child
#define MOTHER FGC_ROLE_PARENT, mother
#define WORKER FGC_ROLE_CASE_WORKER, 0
#define SERVICE FGC_ROLE_COORDINATION_SERVICE, 0
#define COORDINATOR FGC_ROLE_COORDINATOR, 0

enum { child = 2, mother = 3, father = 4, grandmother = 5, teacher = 6, first = mother };

static void say_network(struct walk *walk, fgc_id last)
{
    walk_say(walk, WORKER, "add_member name=Linn private=yes contact=\"400 00 001\"");
    walk_say(walk, WORKER, "add_member name=Tarjei private=yes contact=\"400 00 002\"");
    walk_say(walk, WORKER, "add_member name=Turid private=yes contact=\"400 00 003\"");
    walk_say(walk, WORKER, "add_member name=Jorunn private=no contact=\"400 00 004\"");
    for (fgc_id member = teacher + 1; member <= last; member++)
        walk_say(walk, WORKER,
                 "add_member name=\"Tante Åse %u\" private=yes contact=\"400 00 %03u\"",
                 (unsigned)member, (unsigned)member);
    walk_say(walk, WORKER,
             "relate member=%d child=%d relation=parent side=mother tier=household tie=daily_care",
             mother, child);
    walk_say(walk, WORKER,
             "relate member=%d child=%d relation=parent side=father tie=parental_responsibility",
             father, child);
    walk_say(walk, WORKER, "relate member=%d child=%d relation=grandparent side=mother",
             grandmother, child);
    for (fgc_id member = teacher + 1; member <= last; member++)
        walk_say(walk, WORKER, "relate member=%u child=%d relation=aunt_or_uncle side=%s",
                 (unsigned)member, child, member % 2 ? "mother" : "father");
}

static fgc_id say_intake(struct walk *walk)
{
    walk_say(walk, WORKER, "assess_safety kind=screening result=safe");
    walk_say(walk, WORKER, "inform member=%d form=phoned", father);
    walk_say(walk, CHILD,
             "record_child_view child=%d form=talk approved=yes"
             " text=\"Jeg vil gå på skolen, men ikke alene.\"",
             child);
    walk_say(walk, WORKER, "agree_situation reference=dok-11");
    walk_say(walk, WORKER,
             "add_question text=\"Hvordan kan Ane komme seg på skolen hver dag?\" asked_by=%d",
             child);
    fgc_id question = (fgc_id)walk->count;
    walk_say(walk, WORKER, "agree_questions with=%d with=%d", child, mother);
    walk_say(walk, MOTHER, "give_consent member=%d purpose=participation form=written", mother);
    walk_say(walk, MOTHER, "give_consent member=%d purpose=information_sharing form=written",
             mother);
    walk_say(walk, SERVICE, "receive_request at=2026-02-24T03:00:00+01:00 complete=yes");
    walk_say(walk, SERVICE, "refer reference=skjema-88");
    walk_say(walk, SERVICE,
             "assign_coordinator name=Maja key=koord-12 employer=engaged_per_case"
             " prior_contact=none trained=2022-09-15 police_certificate=2026-01-20");
    return question;
}

static void say_preparation(struct walk *walk, fgc_id last)
{
    walk_say(walk, COORDINATOR, "sign_agreement kind=assignment reference=avt-1");
    walk_say(walk, COORDINATOR, "sign_agreement kind=cooperation member=%d reference=avt-2",
             mother);
    for (fgc_id member = first; member <= last; member++)
        walk_say(walk, CHILD, "decide_invitation member=%u decision=approved decider=%d",
                 (unsigned)member, child);
    for (fgc_id member = first; member <= last; member++)
        walk_say(walk, COORDINATOR, "send_invitation member=%u", (unsigned)member);
    walk_say(walk, COORDINATOR, "plan_participation child=%d how=whole", child);
    walk_say(walk, COORDINATOR, "give_role member=%d role=support_person chosen_by=%d", grandmother,
             child);
    walk_say(walk, COORDINATOR, "give_role member=%d role=secretary", father);
    walk_say(walk, COORDINATOR,
             "schedule_conference children=%d start=2026-04-25T11:00:00+02:00 place=Grendehuset",
             child);
    for (fgc_id member = first; member <= last; member++)
        walk_say(walk, COORDINATOR, "prepare_member member=%u form=phoned", (unsigned)member);
    walk_say(walk, FGC_ROLE_INFORMANT, teacher, "submit_talk member=%d minutes=8 reference=dok-21",
             teacher);
    fgc_id talk = (fgc_id)walk->count;
    walk_say(walk, CHILD, "review_talk talk=%u by=%d", (unsigned)talk, child);
    walk_say(walk, MOTHER, "review_talk talk=%u by=%d", (unsigned)talk, mother);
    walk->conference = walk->count;
    walk_say(walk, COORDINATOR, "open_conference");
    for (fgc_id person = child; person <= last; person++)
        walk_say(walk, COORDINATOR, "arrive member=%u mode=in_person", (unsigned)person);
    walk_say(walk, COORDINATOR, "give_talk talk=%u minutes=8", (unsigned)talk);
}

static void say_plan(struct walk *walk, fgc_id question)
{
    walk_say(walk, COORDINATOR, "leave member=%d", teacher);
    walk_say(walk, COORDINATOR, "start_private_time");
    walk_say(walk, FGC_ROLE_SECRETARY, father, "add_goal text=\"Ane går på skolen hver dag.\"");
    walk_say(walk, FGC_ROLE_SECRETARY, father,
             "add_action text=\"Turid følger Ane til skolen tre dager i uka.\" question=%u"
             " responsible=%d start=2026-04-27 often=\"mandag, onsdag og fredag\"",
             (unsigned)question, grandmother);
    walk_say(walk, FGC_ROLE_SECRETARY, father, "plan_ready agreed_by_all=yes");
    walk_say(walk, WORKER, "assess_plan_safety result=safe");
    walk_say(walk, WORKER, "decide_plan decision=approved mandate=fullmakt-3");
    walk_say(walk, COORDINATOR, "distribute_plan member=%d", mother);
    walk_say(walk, WORKER, "schedule_follow_up on=2026-06-08");
    walk_say(walk, FGC_ROLE_PARENT, mother, "check_in");
    walk_say(walk, WORKER, "waive_follow_up reason=\"Familien vil ikke møtes igjen.\"");
}

void walk_make(struct walk *walk, int members)
{
    fgc_profile *profile = NULL;
    fgc_id last = (fgc_id)(first + members - 1);
    *walk = (struct walk){ .count = 0 };
    must(sodium_init() >= 0, "libsodium");
    must(fgc_profile_load("no-barnevern", NULL, &profile, NULL) == FGC_OK, "the profile");
    walk->profile = profile;
    walk_say(walk, WORKER,
             "open_case reference=2026-104 urgency=ordinary setting=no_child_welfare"
             " stage=assistance purpose=general topics=home topics=school"
             " initiated_by=professional municipality=3403");
    walk_say(walk, WORKER, "add_child name=Ane born=2012-05-17 living=with_one_parent");
    say_network(walk, last);
    fgc_id question = say_intake(walk);
    say_preparation(walk, last);
    say_plan(walk, question);
    walk_say(walk, WORKER, "close_case outcome=completed");
}

void walk_fill(struct walk *walk, size_t count)
{
    fgc_event *closing = walk->events[--walk->count];
    while (walk->count + 1 < count)
        walk_say(walk, COORDINATOR, "log_hours minutes=45 kind=preparation on=2026-04-%02d",
                 (int)(walk->count % 28) + 1);
    walk->events[walk->count++] = closing;
}

void walk_free(struct walk *walk)
{
    for (size_t i = 0; i < walk->count; i++)
        fgc_event_free(walk->events[i]);
    fgc_profile_free(walk->profile);
}

fgc_case *walk_case(const struct walk *walk, const fgc_digest *digest,
                    const fgc_allocator *allocator)
{
    fgc_case_options options = { .size = sizeof options,
                                 .profile_count = 1,
                                 .profiles = &walk->profile,
                                 .digest = digest,
                                 .allocator = allocator };
    fgc_case *c = NULL;
    must(fgc_case_new(&options, &c, NULL) == FGC_OK, "a case");
    return c;
}

void walk_record(const struct walk *walk, fgc_case *c, size_t begin, size_t end)
{
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = begin; i < end; i++)
        if (fgc_case_record(c, walk->events[i], NULL, error) != FGC_OK) {
            fprintf(stderr, "%zu: %s\n", i + 1, fgc_error_message(error));
            must(false, fgc_code_id(FGC_LIST_COMMAND, fgc_event_command(walk->events[i])));
        }
    fgc_error_free(error);
}

fgc_text *walk_lines(const fgc_case *c)
{
    fgc_text *lines = NULL;
    must(fgc_text_new(NULL, &lines, NULL) == FGC_OK &&
             fgc_case_write_lines(c, 1, fgc_case_revision(c), lines, NULL) == FGC_OK,
         "writing lines");
    return lines;
}

static int32_t sodium_sha256(void *context, const void *data, size_t size, uint8_t *out32)
{
    (void)context;
    return crypto_hash_sha256(out32, data, size);
}

static int32_t sodium_random(void *context, uint8_t *out, size_t size)
{
    (void)context;
    randombytes_buf(out, size);
    return 0;
}

const fgc_digest sodium = { .size = sizeof sodium,
                            .sha256 = sodium_sha256,
                            .random = sodium_random };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

double measure(void (*prepare)(void), void (*work)(void), size_t items)
{
    double best = 1e18, sum = 0;
    for (int run = 0; run < 20 || (sum < 5e8 && run < 5000); run++) {
        if (prepare)
            prepare();
        double began = now();
        work();
        double taken = now() - began;
        best = taken < best ? taken : best;
        sum += taken;
    }
    return best / (double)items;
}

void tell(const char *what, double ours, const char *peer, double theirs)
{
    printf("%s\t%.2f\t%s\t%.2f\n", what, ours, peer, theirs);
    fflush(stdout);
}
