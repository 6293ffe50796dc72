#include "cases.h"

#include <stdio.h>
#include <string.h>

#include <sodium.h>

static int32_t sha256(void *context, const void *data, size_t size, uint8_t *out32)
{
    (void)context;
    return crypto_hash_sha256(out32, data, size);
}

static int32_t salt(void *context, uint8_t *out, size_t size)
{
    (void)context;
    for (size_t i = 0; i < size; i++)
        out[i] = (uint8_t)(7 * i + 3);
    return 0;
}

const fgc_digest test_digest = { .size = sizeof test_digest, .sha256 = sha256, .random = salt };

struct story a_story(const char *profile, const fgc_digest *digest, const fgc_allocator *allocator)
{
    struct story story = { .now = 1772528400 };
    fgc_profile *loaded = NULL;
    story.error = fgc_error_new(NULL);
    assert_int_equal(fgc_profile_load(profile, NULL, &loaded, story.error), FGC_OK);
    story.profile = loaded;
    fgc_case_options options = { .size = sizeof options,
                                 .profile_count = 1,
                                 .profiles = &story.profile,
                                 .digest = digest,
                                 .allocator = allocator };
    assert_int_equal(fgc_case_new(&options, &story.c, story.error), FGC_OK);
    return story;
}

void end(struct story *story)
{
    fgc_case_free(story->c);
    fgc_profile_free(story->profile);
    fgc_error_free(story->error);
}

static fgc_status record(struct story *story, int32_t role, fgc_id person, fgc_id *number,
                         const char *text, va_list list)
{
    char line[1024];
    vsnprintf(line, sizeof line, text, list);
    fgc_stamp by = { .size = sizeof by,
                     .role = role,
                     .effective = story->now,
                     .recorded = story->now,
                     .actor = "u-17",
                     .person = person };
    fgc_status status =
        fgc_case_record_text(story->c, &by, line, strlen(line), number, story->error);
    if (status == FGC_OK)
        story->now += 60;
    return status;
}

fgc_id tell_for(struct story *story, int32_t role, fgc_id person, const char *text, ...)
{
    fgc_id number = 0;
    va_list list;
    va_start(list, text);
    if (record(story, role, person, &number, text, list) != FGC_OK)
        fail_msg("%s: %s", text, fgc_error_message(story->error));
    va_end(list);
    return number;
}

fgc_id tell(struct story *story, int32_t role, const char *text, ...)
{
    fgc_id number = 0;
    va_list list;
    va_start(list, text);
    if (record(story, role, 0, &number, text, list) != FGC_OK)
        fail_msg("%s: %s", text, fgc_error_message(story->error));
    va_end(list);
    return number;
}

fgc_status try(struct story *story, int32_t role, const char *text, ...)
{
    va_list list;
    va_start(list, text);
    fgc_status status = record(story, role, 0, NULL, text, list);
    va_end(list);
    return status;
}

void refused(struct story *story, int32_t role, const char *guards, const char *text, ...)
{
    char found[1024] = "";
    va_list list;
    va_start(list, text);
    assert_int_equal(record(story, role, 0, NULL, text, list), FGC_ERROR_REFUSED);
    va_end(list);
    for (size_t i = 0; i < fgc_error_unmet_count(story->error); i++)
        if (fgc_error_unmet_severity(story->error, i) > FGC_SEVERITY_ADVICE) {
            size_t size = strlen(found);
            if (size > 0)
                found[size++] = ' ';
            assert_true(fgc_guard_id(fgc_error_unmet_guard(story->error, i), found + size,
                                     sizeof found - size) > 0);
        }
    assert_string_equal(found, guards);
}

static void begin(struct story *story)
{
    tell(story, CW,
         "open_case reference=2026/104 urgency=ordinary setting=no_child_welfare "
         "stage=assistance purpose=general initiated_by=family");
    story->child = tell(story, CW, "add_child name=Ane born=2014-05-17");
    story->mother = tell(story, CW, "add_member name=Mona private=yes");
    story->father = tell(story, CW, "add_member name=Frode private=yes");
    tell(story, CW, "relate member=%u child=%u relation=parent side=mother tie=daily_care",
         story->mother, story->child);
    tell(story, CW,
         "relate member=%u child=%u relation=parent side=father tie=parental_responsibility",
         story->father, story->child);
}

static void agree(struct story *story)
{
    tell(story, CW, "assess_safety kind=screening result=safe");
    tell_for(story, PARENT, story->mother,
             "give_consent member=%u purpose=participation form=written", story->mother);
    tell_for(story, PARENT, story->mother,
             "give_consent member=%u purpose=information_sharing form=written", story->mother);
    tell(story, CW, "agree_situation reference=d-1");
    story->question =
        tell(story, CW, "add_question text=\"Hvor skal Ane bo?\" asked_by=%u", story->mother);
    tell(story, CW, "agree_questions with=%u", story->mother);
    tell(story, CS, "receive_request at=2026-03-03T10:00:00+01:00 complete=yes");
    tell(story, CS, "refer");
}

static void assign(struct story *story)
{
    story->coordinator = tell(story, CS,
                              "assign_coordinator name=Kari employer=engaged_per_case "
                              "prior_contact=none trained=2024-01-15 "
                              "police_certificate=2026-01-10");
}

static void invite(struct story *story)
{
    story->uncle = tell(story, CO, "add_member name=Odd private=yes");
    tell(story, CO, "relate member=%u child=%u relation=aunt_or_uncle side=mother", story->uncle,
         story->child);
    tell_for(story, PARENT, story->mother,
             "decide_invitation member=%u decision=approved decider=%u", story->uncle,
             story->mother);
    tell(story, CO, "send_invitation member=%u", story->uncle);
    tell(story, CO, "answer_invitation member=%u answer=accepted mode=in_person", story->uncle);
    tell(story, CO, "prepare_member member=%u form=visited", story->uncle);
    tell(story, CW, "sign_agreement kind=assignment");
    tell(story, CO, "sign_agreement kind=cooperation");
    tell(story, CO, "give_role member=%u role=chair chosen_by=%u", story->uncle, story->mother);
    tell(story, CO,
         "schedule_conference children=%u start=2026-04-14T16:00:00+02:00 place=Grendahuset",
         story->child);
}

static void meet(struct story *story)
{
    tell(story, CO, "open_conference");
    tell(story, CO, "arrive member=%u mode=in_person", story->child);
    tell(story, CO, "arrive member=%u mode=in_person", story->mother);
    tell(story, CO, "arrive member=%u mode=in_person", story->uncle);
}

static void present(struct story *story)
{
    story->action =
        tell_for(story, FGC_ROLE_NETWORK, story->uncle,
                 "add_action text=\"Odd henter hver fredag\" question=%u responsible=%u "
                 "due=2026-05-01",
                 story->question, story->uncle);
    tell_for(story, FGC_ROLE_CHAIR, story->uncle, "plan_ready agreed_by_all=yes");
}

void go_to(struct story *story, int32_t phase)
{
    while (state_of(story->c).phase != phase) {
        switch (state_of(story->c).phase) {
        case 0:
            begin(story);
            break;
        case FGC_PHASE_INITIATIVE:
            agree(story);
            break;
        case FGC_PHASE_REFERRED:
            assign(story);
            break;
        case FGC_PHASE_PREPARING:
            invite(story);
            meet(story);
            break;
        case FGC_PHASE_INFORMATION:
            tell(story, CO, "start_private_time");
            break;
        case FGC_PHASE_PRIVATE_TIME:
            present(story);
            break;
        case FGC_PHASE_PRESENTATION:
            tell(story, CW, "assess_plan_safety result=safe");
            tell(story, CW, "decide_plan decision=approved mandate=m-1");
            break;
        case FGC_PHASE_FOLLOWING_UP:
            tell(story, CW, "waive_follow_up reason=\"familien ønsker det ikke\"");
            tell(story, CW, "close_case outcome=completed");
            break;
        default:
            fail_msg("there is no way to phase %d", phase);
        }
    }
}

fgc_text *lines_of(const fgc_case *c)
{
    fgc_text *text = NULL;
    assert_int_equal(fgc_text_new(NULL, &text, NULL), FGC_OK);
    if (fgc_case_revision(c) > 0)
        assert_int_equal(fgc_case_write_lines(c, 1, fgc_case_revision(c), text, NULL), FGC_OK);
    return text;
}

fgc_case *reloaded(const struct story *story, const fgc_digest *digest)
{
    fgc_case_options options = {
        .size = sizeof options, .profile_count = 1, .profiles = &story->profile, .digest = digest
    };
    fgc_case *c = NULL;
    fgc_text *lines = lines_of(story->c);
    assert_int_equal(fgc_case_new(&options, &c, NULL), FGC_OK);
    if (fgc_case_replay_lines(c, fgc_text_data(lines), fgc_text_size(lines), story->error) !=
        FGC_OK)
        fail_msg("line %zu: %s", fgc_error_line(story->error), fgc_error_message(story->error));
    fgc_text_free(lines);
    return c;
}

fgc_case_state state_of(const fgc_case *c)
{
    fgc_case_state state = { .size = sizeof state };
    assert_int_equal(fgc_case_read_state(c, &state, NULL), FGC_OK);
    return state;
}

static void assert_same_people(const fgc_case *one, const fgc_case *other)
{
    assert_int_equal(fgc_case_person_count(one), fgc_case_person_count(other));
    for (size_t i = 0; i < fgc_case_person_count(one); i++) {
        fgc_person a = { .size = sizeof a }, b = { .size = sizeof b };
        assert_int_equal(fgc_case_read_person(one, i, &a, NULL), FGC_OK);
        assert_int_equal(fgc_case_read_person(other, i, &b, NULL), FGC_OK);
        assert_string_equal(a.name, b.name);
        assert_string_equal(a.key, b.key);
        a.name = b.name = a.key = b.key = NULL;
        assert_memory_equal(&a, &b, sizeof a);
    }
    assert_int_equal(fgc_case_kinship_count(one), fgc_case_kinship_count(other));
    for (size_t i = 0; i < fgc_case_kinship_count(one); i++) {
        fgc_kinship a = { .size = sizeof a }, b = { .size = sizeof b };
        assert_int_equal(fgc_case_read_kinship(one, i, &a, NULL), FGC_OK);
        assert_int_equal(fgc_case_read_kinship(other, i, &b, NULL), FGC_OK);
        assert_memory_equal(&a, &b, sizeof a);
    }
}

static void assert_same_things(const fgc_case *one, const fgc_case *other)
{
    for (fgc_id id = 1; id <= fgc_case_revision(one); id++) {
        fgc_thing a = { .size = sizeof a }, b = { .size = sizeof b };
        fgc_status status = fgc_case_read_thing(one, id, &a, NULL);
        assert_int_equal(fgc_case_read_thing(other, id, &b, NULL), status);
        assert_memory_equal(&a, &b, sizeof a);
        assert_int_equal(fgc_case_reading(one, id), fgc_case_reading(other, id));
    }
}

static void assert_same_steps(const fgc_case *one, const fgc_case *other, fgc_time now)
{
    fgc_steps *a = NULL, *b = NULL;
    assert_int_equal(fgc_case_steps(one, now, &a, NULL), FGC_OK);
    assert_int_equal(fgc_case_steps(other, now, &b, NULL), FGC_OK);
    for (size_t i = 0; i < fgc_steps_count(a); i++) {
        fgc_step x = { .size = sizeof x }, y = { .size = sizeof y };
        assert_int_equal(fgc_steps_read(a, i, &x, NULL), FGC_OK);
        assert_int_equal(fgc_steps_read(b, i, &y, NULL), FGC_OK);
        assert_memory_equal(&x, &y, sizeof x);
    }
    fgc_steps_free(a);
    fgc_steps_free(b);
}

static void assert_same_deadlines(const fgc_case *one, const fgc_case *other, fgc_time now)
{
    fgc_deadlines *a = NULL, *b = NULL;
    fgc_status status = fgc_case_deadlines(one, now, &a, NULL);
    assert_int_equal(fgc_case_deadlines(other, now, &b, NULL), status);
    assert_int_equal(fgc_deadlines_count(a), fgc_deadlines_count(b));
    for (size_t i = 0; i < fgc_deadlines_count(a); i++) {
        fgc_deadline x = { .size = sizeof x }, y = { .size = sizeof y };
        assert_int_equal(fgc_deadlines_read(a, i, &x, NULL), FGC_OK);
        assert_int_equal(fgc_deadlines_read(b, i, &y, NULL), FGC_OK);
        assert_memory_equal(&x, &y, sizeof x);
    }
    fgc_deadlines_free(a);
    fgc_deadlines_free(b);
}

void assert_alike(const fgc_case *one, const fgc_case *other, fgc_time now)
{
    fgc_text *a = lines_of(one), *b = lines_of(other);
    assert_string_equal(fgc_text_data(a), fgc_text_data(b));
    fgc_text_free(a);
    fgc_text_free(b);
    fgc_case_state x = state_of(one), y = state_of(other);
    assert_memory_equal(&x, &y, sizeof x);
    assert_same_people(one, other);
    assert_same_things(one, other);
    assert_same_steps(one, other, now);
    assert_same_deadlines(one, other, now);
    for (int32_t kind = 0; kind <= FGC_HOURS_KIND_OTHER; kind++)
        assert_int_equal(fgc_case_minutes(one, kind), fgc_case_minutes(other, kind));
    assert_int_equal(fgc_case_plan_versions(one), fgc_case_plan_versions(other));
}

const char *end_of_journal(const char *journal)
{
    const char *next = strstr(journal, "\nfgc1 1 ");
    return next ? next + 1 : journal + strlen(journal);
}
