/* A case as its host uses it: recorded, refused, stored, loaded, corrected, redacted, and read as it was. */
#include "cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builders.h"
#include "scarce.h"

static void a_case_goes_from_referral_to_closing(void **unused)
{
    (void)unused;
    static const char *const profiles[] = { "no-barnevern", "dk-boernesag" };
    for (size_t i = 0; i < COUNT_OF(profiles); i++) {
        struct story story = a_story(profiles[i], NULL, NULL);
        assert_int_equal(state_of(story.c).phase, 0);
        for (int32_t phase = FGC_PHASE_INITIATIVE; phase <= FGC_PHASE_CLOSED; phase++) {
            go_to(&story, phase);
            assert_int_equal(state_of(story.c).phase, phase);
        }
        assert_int_equal(state_of(story.c).outcome, FGC_OUTCOME_COMPLETED);
        end(&story);
    }
}

static void a_refusal_names_every_guard_that_is_not_met(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    refused(&story, CS,
            "refer.request_received refer.consents_valid refer.situation_agreed "
            "refer.questions_agreed",
            "refer");
    refused(&story, PARENT,
            "open_conference.phase open_conference.role "
            "open_conference.coordinator_assigned open_conference.consents_valid "
            "open_conference.questions_agreed open_conference.network_coming",
            "open_conference");
    assert_int_equal(fgc_error_unmet_guard(story.error, 3),
                     fgc_guard_find("open_conference.consents_valid"));
    assert_int_equal(fgc_error_concerned_count(story.error, 3), 1);
    assert_int_equal(fgc_error_concerned(story.error, 3, 0), story.mother);
    assert_int_equal(fgc_error_concerned(story.error, 3, 1), 0);
    end(&story);
}

static void what_is_refused_changes_nothing(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_case *before = reloaded(&story, NULL);
    refused(&story, CO, "arrive.phase arrive.may_be_here", "arrive member=%u mode=in_person",
            story.mother);
    assert_int_equal(try(&story, CO, "arrive member=%u", story.mother), FGC_ERROR_INVALID_ARGUMENT);
    assert_string_equal(fgc_error_path(story.error), "mode");
    assert_int_equal(try(&story, CO, "arrives"), FGC_ERROR_UNKNOWN);
    assert_alike(story.c, before, story.now);
    fgc_case_free(before);
    end(&story);
}

static void an_override_names_its_guard_and_gives_a_reason(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PRIVATE_TIME);
    tell_for(&story, FGC_ROLE_NETWORK, story.uncle, "add_action text=\"Odd henter\" responsible=%u",
             story.uncle);
    refused(&story, FGC_ROLE_CHAIR, "plan_ready.questions_answered",
            "plan_ready agreed_by_all=yes");
    assert_int_equal(try(&story, FGC_ROLE_CHAIR,
                         "plan_ready agreed_by_all=yes override=plan_ready.questions_answered"),
                     FGC_ERROR_INVALID_ARGUMENT);
    fgc_id ready = tell(&story, FGC_ROLE_CHAIR,
                        "plan_ready agreed_by_all=yes override=plan_ready.questions_answered "
                        "override_reason=\"avtalt med saksansvarlig\"");
    fgc_event *event = NULL;
    fgc_stamp stamp = { .size = sizeof stamp };
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_case_read_event(story.c, ready, event, NULL), FGC_OK);
    assert_int_equal(fgc_event_read_stamp(event, &stamp, NULL), FGC_OK);
    assert_int_equal(stamp.override_count, 1);
    assert_string_equal(stamp.overrides[0], "plan_ready.questions_answered");
    fgc_event_free(event);
    end(&story);
}

static void a_required_guard_cannot_be_overridden(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    refused(&story, CS, "refer.request_received refer.consents_valid",
            "refer override=refer.request_received override=refer.consents_valid "
            "override=refer.situation_agreed override=refer.questions_agreed "
            "override_reason=haster");
    end(&story);
}

static void advice_that_is_not_followed_stands_in_the_event(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id hours = tell(&story, CO, "log_hours minutes=2200 kind=preparation");
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_case_read_event(story.c, hours, event, NULL), FGC_OK);
    assert_int_equal(fgc_event_advice_count(event), 1);
    assert_string_equal(fgc_event_advice(event, 0), "log_hours.hours_expected");
    assert_null(fgc_event_advice(event, 1));
    assert_int_equal(fgc_case_minutes(story.c, 0), 2200);
    fgc_event_free(event);
    end(&story);
}

static void the_same_once_word_records_an_event_once(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id first = tell(&story, CO, "log_hours minutes=60 kind=travel once=w-1"), again = 0;
    fgc_stamp by = { .size = sizeof by,
                     .role = CO,
                     .effective = story.now,
                     .recorded = story.now,
                     .actor = "u-9",
                     .once = "w-1" };
    const char *text = "log_hours minutes=60 kind=travel";
    assert_int_equal(fgc_case_record_text(story.c, &by, text, strlen(text), &again, story.error),
                     FGC_REPEATED);
    assert_int_equal(again, first);
    assert_int_equal(fgc_case_revision(story.c), first);
    assert_int_equal(try(&story, CO, "log_hours minutes=61 kind=travel once=w-1"),
                     FGC_ERROR_ONCE_REUSED);
    assert_int_equal(fgc_case_minutes(story.c, FGC_HOURS_KIND_TRAVEL), 60);
    for (int i = 0; i < 100; i++)
        tell(&story, CO, "log_hours minutes=1 kind=other once=x-%d", i);
    for (int i = 0; i < 100; i++)
        assert_int_equal(try(&story, CO, "log_hours minutes=1 kind=other once=x-%d", i),
                         FGC_REPEATED);
    fgc_case *loaded = reloaded(&story, NULL);
    assert_int_equal(fgc_case_record_text(loaded, &by, text, strlen(text), &again, story.error),
                     FGC_REPEATED);
    fgc_case_free(loaded);
    end(&story);
}

static void a_case_is_the_same_loaded_from_its_lines(void **unused)
{
    (void)unused;
    for (int chained = 0; chained < 2; chained++) {
        const fgc_digest *digest = chained ? &test_digest : NULL;
        struct story story = a_story("no-barnevern", digest, NULL);
        for (int32_t phase = FGC_PHASE_INITIATIVE; phase <= FGC_PHASE_CLOSED; phase++) {
            go_to(&story, phase);
            fgc_case *loaded = reloaded(&story, digest);
            assert_alike(story.c, loaded, story.now);
            assert_int_equal(fgc_case_writable(loaded), FGC_OK);
            fgc_case_free(loaded);
        }
        assert_int_equal(state_of(story.c).chained, chained);
        end(&story);
    }
}

static void as_of_everything_is_the_case_itself(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    fgc_case *past = NULL;
    assert_int_equal(
        fgc_case_as_of(story.c, fgc_case_revision(story.c), FGC_TIME_LAST, &past, story.error),
        FGC_OK);
    assert_alike(story.c, past, story.now);
    assert_int_equal(fgc_case_writable(past), FGC_ERROR_READ_ONLY);
    fgc_case_free(past);
    end(&story);
}

static void a_case_can_be_read_as_it_was(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_case *then[FGC_PHASE_CLOSED + 1] = { NULL };
    for (int32_t phase = FGC_PHASE_INITIATIVE; phase <= FGC_PHASE_CLOSED; phase++) {
        go_to(&story, phase);
        then[phase] = reloaded(&story, NULL);
    }
    for (int32_t phase = FGC_PHASE_INITIATIVE; phase <= FGC_PHASE_CLOSED; phase++) {
        fgc_case *past = NULL;
        assert_int_equal(fgc_case_as_of(story.c, fgc_case_revision(then[phase]), FGC_TIME_LAST,
                                        &past, story.error),
                         FGC_OK);
        assert_alike(past, then[phase], story.now);
        fgc_case_free(past);
        fgc_case_free(then[phase]);
    }
    assert_int_equal(fgc_case_as_of(story.c, fgc_case_revision(story.c) + 1, 0, NULL, NULL),
                     FGC_ERROR_INVALID_ARGUMENT);
    end(&story);
}

static void a_late_entry_is_not_there_before_it_was_effective(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_time before = story.now;
    story.now += 86400;
    fgc_id travel = tell(&story, CO, "log_hours minutes=30 kind=travel");
    fgc_case *past = NULL;
    assert_int_equal(fgc_case_as_of(story.c, travel, before, &past, story.error), FGC_OK);
    assert_int_equal(fgc_case_minutes(past, 0), 0);
    fgc_event *event = NULL;
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_case_read_event(past, travel, event, NULL), FGC_ERROR_UNKNOWN);
    fgc_event_free(event);
    fgc_case_free(past);
    end(&story);
}

static void a_correction_gives_the_fields_anew(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id hours = tell(&story, CO, "log_hours minutes=600 kind=travel");
    fgc_id correction =
        tell(&story, CW, "correct event=%u command=log_hours minutes=60 kind=preparation", hours);
    assert_int_equal(fgc_case_minutes(story.c, FGC_HOURS_KIND_TRAVEL), 0);
    assert_int_equal(fgc_case_minutes(story.c, FGC_HOURS_KIND_PREPARATION), 60);
    assert_int_equal(fgc_case_reading(story.c, hours), correction);
    refused(&story, CW, "correct.target_known", "correct event=%u command=add_goal text=\"et mål\"",
            hours);
    tell(&story, CW, "correct event=%u command=log_hours strike=yes", hours);
    assert_int_equal(fgc_case_minutes(story.c, 0), 0);
    assert_int_equal(fgc_case_reading(story.c, hours), 0);
    fgc_case *loaded = reloaded(&story, NULL), *past = NULL;
    assert_alike(story.c, loaded, story.now);
    fgc_case_free(loaded);
    assert_int_equal(fgc_case_as_of(story.c, correction, FGC_TIME_LAST, &past, NULL), FGC_OK);
    assert_int_equal(fgc_case_minutes(past, 0), 60);
    fgc_case_free(past);
    end(&story);
}

/* A correction says how things were, also before it was made. */
static void a_case_as_it_was_has_the_corrections_made_since(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    fgc_time then = story.now;
    story.now += 3 * 86400;
    tell(&story, CW, "correct event=%u command=add_child name=Anne born=2012-05-17", story.child);
    fgc_case *past = NULL;
    assert_int_equal(fgc_case_as_of(story.c, fgc_case_revision(story.c), then, &past, NULL),
                     FGC_OK);
    fgc_person child = { .size = sizeof child };
    size_t index = fgc_case_find_person(past, story.child);
    assert_int_equal(fgc_case_read_person(past, index, &child, NULL), FGC_OK);
    assert_string_equal(child.name, "Anne");
    fgc_case_free(past);
    end(&story);
}

/* What it says more stands in the fields of that event. */
static void a_state_names_the_event_that_made_it_so(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INFORMATION);
    assert_int_equal(state_of(story.c).described, 1);
    fgc_case_state shorter = { .size = offsetof(fgc_case_state, described), .described = 7 };
    assert_int_equal(fgc_case_read_state(story.c, &shorter, NULL), FGC_OK);
    assert_int_equal(shorter.phase, FGC_PHASE_INFORMATION);
    assert_int_equal(shorter.described, 7);
    fgc_id adjourned = tell(&story, CO, "adjourn reason=snestorm until=2026-04-21T16:00:00+02:00");
    assert_int_equal(state_of(story.c).adjournment, adjourned);
    tell(&story, CO, "resume_conference");
    assert_int_equal(state_of(story.c).adjournment, 0);
    end(&story);
    story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_FOLLOWING_UP);
    fgc_id described =
        tell(&story, CW, "update_case stage=assistance purpose=school topics=school");
    assert_int_equal(state_of(story.c).described, described);
    fgc_id held = tell(&story, CW, "hold reason=family_asked");
    assert_int_equal(state_of(story.c).hold, held);
    tell(&story, CW, "resume");
    assert_int_equal(state_of(story.c).hold, 0);
    assert_int_equal(state_of(story.c).follow_up_event, 0);
    fgc_id scheduled = tell(&story, CW, "schedule_follow_up on=2026-09-01");
    assert_int_equal(state_of(story.c).follow_up_event, scheduled);
    end(&story);
}

static void a_reopened_case_begins_anew(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    tell(&story, CO, "schedule_conference children=%u start=2026-04-11T12:00:00+02:00",
         story.child);
    tell(&story, CW, "close_case outcome=cancelled");
    assert_int_equal(state_of(story.c).conference_start, 0);
    tell(&story, CW, "reopen_case reason=\"nytt behov\"");
    assert_int_equal(state_of(story.c).request_received, 0);
    refused(&story, CS, "refer.request_received", "refer");
    assert_int_equal(try(&story, CS, "receive_request at=2027-01-01T12:00:00+01:00"),
                     FGC_ERROR_INVALID_ARGUMENT);
    tell(&story, CS, "receive_request at=2026-03-03T10:05:00+01:00");
    tell(&story, CS, "refer");
    end(&story);
}

static void what_others_build_on_cannot_be_struck(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    refused(&story, CW, "correct.strikable", "correct event=%u command=add_member strike=yes",
            story.mother);
    refused(&story, CW, "correct.strikable",
            "correct event=%u command=assign_coordinator strike=yes", story.coordinator);
    fgc_id friend = tell(&story, CO, "add_member name=Gro private=yes");
    tell(&story, CW, "correct event=%u command=add_member strike=yes", friend);
    assert_int_equal(fgc_case_find_person(story.c, friend), fgc_case_person_count(story.c));
    end(&story);
}

static bool is_in_memory(const struct story *story, const char *text)
{
    fgc_text *lines = lines_of(story->c);
    bool found = strstr(fgc_text_data(lines), text) != NULL;
    fgc_text_free(lines);
    return found;
}

static void a_redacted_person_is_nobody_we_know(void **unused)
{
    (void)unused;
    for (int chained = 0; chained < 2; chained++) {
        const fgc_digest *digest = chained ? &test_digest : NULL;
        struct story story = a_story("no-barnevern", digest, NULL);
        go_to(&story, FGC_PHASE_FOLLOWING_UP);
        assert_true(is_in_memory(&story, "Odd"));
        tell(&story, CO, "update_member member=%u name=\"Odd Hansen\" private=yes", story.uncle);
        fgc_id since = fgc_case_revision(story.c);
        tell(&story, CW, "redact target=%u basis=\"personen ba om det\"", story.uncle);
        assert_false(is_in_memory(&story, "Hansen"));
        fgc_person person = { .size = sizeof person };
        assert_int_equal(fgc_case_read_person(story.c, fgc_case_find_person(story.c, story.uncle),
                                              &person, NULL),
                         FGC_OK);
        assert_string_equal(person.name, "");
        assert_int_equal(fgc_case_next_changed(story.c, since, 0), story.uncle);
        assert_int_equal(fgc_case_next_changed(story.c, since, story.uncle), since);
        assert_int_equal(fgc_case_next_changed(story.c, since, since), 0);
        assert_int_equal(fgc_case_next_mention(story.c, story.uncle, 0), story.action);
        assert_true(is_in_memory(&story, "Odd henter"));
        fgc_case *loaded = reloaded(&story, digest);
        assert_alike(story.c, loaded, story.now);
        assert_int_equal(fgc_case_next_changed(loaded, since, 0), story.uncle);
        fgc_case_free(loaded);
        tell(&story, CW, "redact target=%u basis=\"nevner personen\"", story.action);
        assert_false(is_in_memory(&story, "Odd"));
        end(&story);
    }
}

static void a_redacted_birth_date_is_not_known(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", &test_digest, NULL);
    go_to(&story, FGC_PHASE_CLOSED);
    tell(&story, CW, "redact target=%u basis=\"slettefrist\"", story.child);
    fgc_person person = { .size = sizeof person };
    assert_int_equal(fgc_case_read_person(story.c, 0, &person, NULL), FGC_OK);
    assert_int_equal(person.birth_known, 0);
    assert_int_equal(person.born, 0);
    fgc_text *lines = lines_of(story.c);
    fgc_head head = { .size = sizeof head };
    int32_t finding = 0;
    fgc_id number = 0;
    assert_int_equal(fgc_case_head(story.c, &head, NULL), FGC_OK);
    assert_int_equal(fgc_journal_verify(fgc_text_data(lines), fgc_text_size(lines), &test_digest,
                                        &head, NULL, &finding, &number, story.error),
                     FGC_OK);
    assert_int_equal(finding, FGC_FINDING_INTACT);
    fgc_text_free(lines);
    end(&story);
}

static void a_restriction_says_who_may_see(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_id before = fgc_case_revision(story.c);
    assert_int_equal(fgc_case_restriction(story.c, story.father), 0);
    tell(&story, CW, "restrict target=%u roles=case_worker roles=manager", story.father);
    uint32_t roles = 1u << FGC_ROLE_CASE_WORKER | 1u << FGC_ROLE_MANAGER;
    assert_int_equal(fgc_case_restriction(story.c, story.father), roles);
    fgc_case *past = NULL;
    assert_int_equal(fgc_case_as_of(story.c, before, FGC_TIME_LAST, &past, NULL), FGC_OK);
    assert_int_equal(fgc_case_restriction(past, story.father), roles);
    fgc_case_free(past);
    end(&story);
}

static void a_newer_event_is_kept_and_the_case_is_then_read_only(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_text *text = lines_of(story.c);
    const char *newer = "fgc1 NN 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 "
                        "sing_song verse=3 text=\"a b\"\n";
    char expected[256];
    assert_int_equal(fgc_case_revision(story.c), 15);
    memcpy(expected, newer, strlen(newer) + 1);
    memcpy(expected + 5, "16", 2);
    assert_int_equal(fgc_case_replay_lines(story.c, expected, strlen(expected), story.error),
                     FGC_OK);
    assert_int_equal(fgc_case_writable(story.c), FGC_ERROR_NEWER);
    assert_int_equal(try(&story, CO, "add_goal text=x"), FGC_ERROR_NEWER);
    assert_int_equal(fgc_text_add(text, expected, strlen(expected), NULL), FGC_OK);
    fgc_text *again = lines_of(story.c);
    assert_string_equal(fgc_text_data(again), fgc_text_data(text));
    fgc_text_free(again);
    fgc_text_free(text);
    end(&story);
}

static void lines_are_loaded_all_or_none(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_case *before = reloaded(&story, NULL);
    const char *lines = "fgc1 16 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z coordinator u-1 "
                        "log_hours minutes=5 kind=travel once=o-1\n"
                        "fgc1 17 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 "
                        "correct event=16 command=log_hours strike=yes\n"
                        "fgc1 19 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z coordinator u-1 "
                        "log_hours minutes=5 kind=travel\n";
    assert_int_equal(fgc_case_replay_lines(story.c, lines, strlen(lines), story.error),
                     FGC_ERROR_DAMAGED);
    assert_int_equal(fgc_error_line(story.error), 3);
    assert_alike(story.c, before, story.now);
    tell(&story, CO, "log_hours minutes=9 kind=travel once=o-1");
    const char *redacting = "fgc1 17 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 "
                            "redact target=3 basis=x\n"
                            "fgc1 19 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 "
                            "refer\n";
    fgc_id revision = fgc_case_revision(story.c);
    assert_int_equal(fgc_case_replay_lines(story.c, redacting, strlen(redacting), story.error),
                     FGC_ERROR_DAMAGED);
    assert_int_equal(fgc_case_next_changed(story.c, revision, 0), 0);
    fgc_case_free(before);
    end(&story);
}

/* A story with corrections, one of them in between, and a redaction. */
static struct story a_corrected_story(void)
{
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    tell(&story, CW, "correct event=%u command=add_member name=Berit private=yes", story.mother);
    fgc_id aunt = tell(&story, CW, "add_member name=Tante private=yes");
    tell(&story, CW, "correct event=%u command=add_member strike=yes", aunt);
    tell(&story, CW, "redact target=%u basis=x", story.father);
    tell(&story, CO, "log_hours minutes=9 kind=travel once=o-1");
    return story;
}

/* Add the lines of a text one by one, from one on and before another, counted from 1. */
static void replay_events(fgc_case *c, const fgc_text *lines, size_t from, size_t to)
{
    fgc_event *event = NULL;
    const char *at = fgc_text_data(lines);
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    for (size_t i = 1; i < to && *at; i++) {
        size_t size = strcspn(at, "\n");
        if (i >= from) {
            assert_int_equal(fgc_event_read_line(event, at, size, NULL), FGC_OK);
            assert_int_equal(fgc_case_replay(c, event, NULL), FGC_OK);
        }
        at += size + 1;
    }
    fgc_event_free(event);
}

static void history_is_replayed_as_a_whole(void **unused)
{
    (void)unused;
    struct story story = a_corrected_story();
    struct scarce scarce = { .failing = 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    fgc_text *lines = lines_of(story.c);
    struct story other = a_story("no-barnevern", NULL, &allocator);
    size_t all = fgc_case_revision(story.c);
    assert_int_equal(fgc_case_end_replay(other.c, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_case_begin_replay(other.c, NULL), FGC_OK);
    assert_int_equal(fgc_case_begin_replay(other.c, NULL), FGC_ERROR_INVALID_ARGUMENT);
    replay_events(other.c, lines, 1, all - 1);
    /* In between the first correction is still to be read. */
    int32_t before = state_of(other.c).phase;
    assert_int_equal(fgc_case_revision(other.c), all - 2);
    assert_int_equal(fgc_case_writable(other.c), FGC_ERROR_READ_ONLY);
    other.now = story.now;
    assert_int_equal(try(&other, CO, "log_hours minutes=9 kind=travel"), FGC_ERROR_READ_ONLY);
    fgc_person mother = { .size = sizeof mother };
    assert_int_equal(fgc_case_read_person(other.c, 1, &mother, NULL), FGC_OK);
    assert_string_equal(mother.name, "Mona");
    const char *wrong =
        "fgc1 1 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z coordinator u-1 refer\n\n";
    assert_int_equal(fgc_case_replay_lines(other.c, wrong, strlen(wrong), NULL), FGC_ERROR_DAMAGED);
    assert_int_equal(fgc_case_revision(other.c), all - 2);
    replay_events(other.c, lines, all - 1, all + 1);
    scarce.failing = scarce.asked + 1;
    assert_int_equal(fgc_case_end_replay(other.c, NULL), FGC_ERROR_NO_MEMORY);
    assert_int_equal(state_of(other.c).phase, before);
    assert_int_equal(fgc_case_end_replay(other.c, NULL), FGC_OK);
    assert_alike(story.c, other.c, story.now);
    fgc_text_free(lines);
    end(&other);
    end(&story);
    assert_all_given_back(&scarce);
}

/* Each by itself, so many corrections and redactions would be read for minutes. */
static void many_corrections_are_read_at_once(void **unused)
{
    (void)unused;
    enum { ROOM = 512 };
    size_t rounds = is_slow() ? 100 : 20000;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    char *lines = calloc(rounds, ROOM), *at = lines;
    const char *stamp = "2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1";
    fgc_id first = fgc_case_revision(story.c) + 1;
    for (fgc_id id = first; id < first + 3 * rounds; id += 3)
        at += sprintf(at,
                      "fgc1 %u %s add_member name# private=yes\n"
                      "fgc1 %u %s correct event=%u command=add_member name# private=no\n"
                      "fgc1 %u %s redact target=%u basis=x\n",
                      id, stamp, id + 1, stamp, id, id + 2, stamp, id);
    double before = milliseconds();
    assert_int_equal(fgc_case_replay_lines(story.c, lines, (size_t)(at - lines), story.error),
                     FGC_OK);
    assert_int_equal(fgc_case_next_changed(story.c, first + 1, 0), first);
    assert_true(milliseconds() - before < 10000);
    assert_int_equal(fgc_case_revision(story.c), first + 3 * rounds - 1);
    free(lines);
    end(&story);
}

static void what_cannot_be_written_as_a_line_is_not_replayed(void **unused)
{
    (void)unused;
    static char text[16384];
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_event *event = NULL;
    fgc_stamp by = {
        .size = sizeof by, .role = CO, .effective = story.now, .recorded = story.now, .actor = "u-1"
    };
    fgc_id revision = fgc_case_revision(story.c);
    memset(text, '"', sizeof text); /* two bytes each when written */
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_begin_past(event, revision + 1, &by, "add_action", 10, NULL),
                     FGC_OK);
    assert_int_equal(fgc_event_add(event, "text", text, sizeof text, NULL), FGC_OK);
    assert_int_equal(fgc_event_add(event, "often", text, sizeof text, NULL), FGC_OK);
    assert_int_equal(fgc_case_replay(story.c, event, NULL), FGC_ERROR_LIMIT);
    assert_int_equal(fgc_case_revision(story.c), revision);
    assert_int_equal(fgc_event_begin_past(event, revision + 1, &by, "add_action", 10, NULL),
                     FGC_OK);
    assert_int_equal(fgc_event_add(event, "text", text, sizeof text, NULL), FGC_OK);
    assert_int_equal(fgc_case_replay(story.c, event, NULL), FGC_OK);
    fgc_event_free(event);
    end(&story);
}

static void a_journal_asks_for_its_own_profile(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    struct story danish = a_story("dk-boernesag", NULL, NULL);
    go_to(&story, FGC_PHASE_INITIATIVE);
    fgc_text *lines = lines_of(story.c);
    assert_int_equal(
        fgc_case_replay_lines(danish.c, fgc_text_data(lines), fgc_text_size(lines), danish.error),
        FGC_ERROR_PROFILE);
    assert_string_equal(fgc_error_path(danish.error), "no-barnevern");
    assert_int_equal(fgc_case_revision(danish.c), 0);
    assert_int_equal(try(&story, CW, "migrate profile=no-oppvekst profile_version=1"),
                     FGC_ERROR_PROFILE);
    fgc_text_free(lines);
    end(&danish);
    end(&story);
}

static void a_chained_case_without_digest_is_read_unverified(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", &test_digest, NULL);
    go_to(&story, FGC_PHASE_PREPARING);
    fgc_case *loaded = reloaded(&story, NULL);
    assert_int_equal(fgc_case_writable(loaded), FGC_ERROR_READ_ONLY);
    assert_int_equal(state_of(loaded).phase, FGC_PHASE_PREPARING);
    fgc_case_free(loaded);
    end(&story);
}

static void a_chain_that_begins_without_a_reference_is_damaged(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", &test_digest, NULL);
    const char *line = "fgc1 1 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 "
                       "open_case profile=no-barnevern profile_version=1 chained=yes "
                       "digest=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    assert_int_equal(fgc_case_replay_lines(story.c, line, strlen(line), story.error),
                     FGC_ERROR_DAMAGED);
    assert_string_equal(fgc_error_path(story.error), "digest");
    end(&story);
}

static int32_t broken_sha256(void *context, const void *data, size_t size, uint8_t *out32)
{
    (void)data;
    (void)size;
    memset(out32, 0, 32);
    return --*(int *)context < 0;
}

static void a_failing_digest_of_the_host_changes_nothing(void **unused)
{
    (void)unused;
    int calls = 2;
    fgc_digest digest = test_digest;
    digest.sha256 = broken_sha256;
    digest.context = &calls;
    struct story story = a_story("no-barnevern", &digest, NULL);
    tell(&story, CW,
         "open_case reference=1 urgency=ordinary setting=no_child_welfare stage=none "
         "purpose=general initiated_by=family");
    fgc_id revision = fgc_case_revision(story.c);
    assert_int_equal(try(&story, CW, "add_child name=Ane born=2014-05-17"), FGC_ERROR_HOST);
    assert_int_equal(fgc_case_revision(story.c), revision);
    assert_int_equal(fgc_case_person_count(story.c), 0);
    end(&story);
}

static void judging_changes_nothing_and_needs_no_field(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    go_to(&story, FGC_PHASE_REFERRED);
    fgc_case *before = reloaded(&story, NULL);
    fgc_event *event = NULL;
    fgc_steps *step = NULL;
    fgc_stamp by = { .size = sizeof by,
                     .role = CS,
                     .effective = story.now,
                     .recorded = story.now,
                     .actor = "u-17" };
    assert_int_equal(fgc_event_new(NULL, &event, NULL), FGC_OK);
    assert_int_equal(fgc_event_stamp(event, &by, NULL), FGC_OK);
    assert_int_equal(fgc_event_begin(event, "assign_coordinator", 18, NULL), FGC_OK);
    assert_int_equal(fgc_case_judge(story.c, event, NULL, story.error), FGC_OK);
    assert_int_equal(fgc_event_add(event, "employer", "case_unit", 9, NULL), FGC_OK);
    assert_int_equal(fgc_case_judge(story.c, event, &step, story.error), FGC_ERROR_REFUSED);
    assert_int_equal(fgc_steps_count(step), 1);
    fgc_unmet unmet = { .size = sizeof unmet };
    assert_int_equal(fgc_steps_unmet(step, 0, 0, &unmet, NULL), FGC_OK);
    assert_int_equal(unmet.guard, fgc_guard_find("assign_coordinator.independent"));
    assert_alike(story.c, before, story.now);
    fgc_steps_free(step);
    fgc_event_free(event);
    fgc_case_free(before);
    end(&story);
}

/* All that a case does with memory, in a case of its own. */
static fgc_status live(const fgc_profile *profile, const fgc_digest *digest,
                       const fgc_allocator *allocator, fgc_error *error)
{
    static const struct {
        int32_t role;
        const char *text;
    } commands[] = {
        { CW, "open_case reference=9 urgency=acute setting=no_child_welfare stage=none "
              "purpose=general initiated_by=family" },
        { CW, "add_child name=Ane born=2014-05-17" },
        { CW, "add_member name=Mona private=yes languages=se languages=nb" },
        { CW, "relate member=3 child=2 relation=parent side=mother tie=daily_care" },
        { PARENT, "give_consent member=3 purpose=participation form=oral once=c-1" },
        { PARENT, "withdraw_consent member=3 purpose=participation reason=\"vil ikke\"" },
        { CW, "hold reason=family_asked" },
        { CW, "correct event=4 command=relate member=3 child=2 relation=grandparent" },
        { CW, "update_member member=3 name=\"Mona Li\" private=yes" },
        { CW, "redact target=3 basis=\"bedt om\"" },
        { CW, "restrict target=2 roles=case_worker" },
    };
    fgc_case_options options = { .size = sizeof options,
                                 .profile_count = 1,
                                 .profiles = &profile,
                                 .digest = digest,
                                 .allocator = allocator };
    fgc_stamp by = {
        .size = sizeof by, .effective = 1772528400, .recorded = 1772528400, .actor = "u"
    };
    fgc_case *c = NULL, *again = NULL, *past = NULL;
    fgc_text *lines = NULL;
    fgc_steps *steps = NULL;
    fgc_deadlines *deadlines = NULL;
    fgc_plan *plan = NULL;
    fgc_status status = fgc_case_new(&options, &c, error);
    for (size_t i = 0; !status && i < COUNT_OF(commands); i++) {
        by.role = commands[i].role;
        fgc_id before = fgc_case_revision(c);
        status =
            fgc_case_record_text(c, &by, commands[i].text, strlen(commands[i].text), NULL, error);
        assert_int_equal(fgc_case_revision(c), before + (status == FGC_OK));
        if (status == FGC_ERROR_NO_MEMORY)
            assert_int_equal(fgc_case_record_text(c, &by, commands[i].text,
                                                  strlen(commands[i].text), NULL, error),
                             FGC_OK);
    }
    if (!status)
        status = fgc_text_new(allocator, &lines, error);
    if (!status)
        status = fgc_case_write_lines(c, 1, fgc_case_revision(c), lines, error);
    if (!status)
        status = fgc_case_new(&options, &again, error);
    if (!status) {
        status = fgc_case_replay_lines(again, fgc_text_data(lines), fgc_text_size(lines), error);
        assert_int_equal(fgc_case_revision(again), status ? 0 : COUNT_OF(commands));
    }
    if (!status)
        status = fgc_case_as_of(c, 9, FGC_TIME_LAST, &past, error);
    if (!status)
        status = fgc_case_steps(c, by.recorded, &steps, error);
    if (!status)
        status = fgc_case_deadlines(c, by.recorded, &deadlines, error);
    if (!status)
        status = fgc_case_plan(c, 0, &plan, error);
    fgc_plan_free(plan);
    fgc_deadlines_free(deadlines);
    fgc_steps_free(steps);
    fgc_case_free(past);
    fgc_case_free(again);
    fgc_text_free(lines);
    fgc_case_free(c);
    return status;
}

static void every_allocation_of_a_case_may_fail(void **unused)
{
    (void)unused;
    for (int chained = 0; chained < 2; chained++) {
        const fgc_digest *digest = chained ? &test_digest : NULL;
        struct story story = a_story("no-barnevern", NULL, NULL);
        struct scarce scarce = { .failed = true };
        size_t failing = 0;
        while (scarce.failed) {
            scarce = (struct scarce){ .failing = ++failing };
            fgc_allocator allocator = scarce_allocator(&scarce);
            fgc_status status = live(story.profile, digest, &allocator, story.error);
            assert_int_equal(status, scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK);
            assert_all_given_back(&scarce);
            assert_int_equal(scarce.unwiped, 0);
        }
        assert_true(failing > 50);
        end(&story);
    }
}

static void a_case_needs_a_frozen_profile(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_profile *draft = NULL;
    fgc_case *c = NULL;
    assert_int_equal(fgc_profile_derive(story.profile, "kommune", 1, &draft, NULL), FGC_OK);
    const fgc_profile *profiles[] = { draft };
    fgc_case_options options = { .size = sizeof options };
    assert_int_equal(fgc_case_new(&options, &c, NULL), FGC_ERROR_INVALID_ARGUMENT);
    options.profiles = profiles;
    options.profile_count = 1;
    assert_int_equal(fgc_case_new(&options, &c, NULL), FGC_ERROR_INVALID_ARGUMENT);
    fgc_profile_freeze(draft);
    assert_int_equal(fgc_case_new(&options, &c, NULL), FGC_OK);
    fgc_profile_free(draft);
    assert_null(fgc_case_profile(c));
    fgc_case_free(c);
    end(&story);
}

static void a_case_outlives_the_hosts_profile(void **unused)
{
    (void)unused;
    struct story story = a_story("no-barnevern", NULL, NULL);
    fgc_profile_hold(story.profile);
    fgc_profile_free(story.profile);
    go_to(&story, FGC_PHASE_PREPARING);
    assert_string_equal(fgc_profile_name(fgc_case_profile(story.c)), "no-barnevern");
    end(&story);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_goes_from_referral_to_closing),
        cmocka_unit_test(a_refusal_names_every_guard_that_is_not_met),
        cmocka_unit_test(what_is_refused_changes_nothing),
        cmocka_unit_test(an_override_names_its_guard_and_gives_a_reason),
        cmocka_unit_test(a_required_guard_cannot_be_overridden),
        cmocka_unit_test(advice_that_is_not_followed_stands_in_the_event),
        cmocka_unit_test(the_same_once_word_records_an_event_once),
        cmocka_unit_test(a_case_is_the_same_loaded_from_its_lines),
        cmocka_unit_test(as_of_everything_is_the_case_itself),
        cmocka_unit_test(a_case_can_be_read_as_it_was),
        cmocka_unit_test(a_late_entry_is_not_there_before_it_was_effective),
        cmocka_unit_test(a_correction_gives_the_fields_anew),
        cmocka_unit_test(a_case_as_it_was_has_the_corrections_made_since),
        cmocka_unit_test(a_state_names_the_event_that_made_it_so),
        cmocka_unit_test(a_reopened_case_begins_anew),
        cmocka_unit_test(what_others_build_on_cannot_be_struck),
        cmocka_unit_test(a_redacted_person_is_nobody_we_know),
        cmocka_unit_test(a_redacted_birth_date_is_not_known),
        cmocka_unit_test(a_restriction_says_who_may_see),
        cmocka_unit_test(a_newer_event_is_kept_and_the_case_is_then_read_only),
        cmocka_unit_test(lines_are_loaded_all_or_none),
        cmocka_unit_test(history_is_replayed_as_a_whole),
        cmocka_unit_test(many_corrections_are_read_at_once),
        cmocka_unit_test(what_cannot_be_written_as_a_line_is_not_replayed),
        cmocka_unit_test(a_journal_asks_for_its_own_profile),
        cmocka_unit_test(a_chained_case_without_digest_is_read_unverified),
        cmocka_unit_test(a_chain_that_begins_without_a_reference_is_damaged),
        cmocka_unit_test(a_failing_digest_of_the_host_changes_nothing),
        cmocka_unit_test(judging_changes_nothing_and_needs_no_field),
        cmocka_unit_test(every_allocation_of_a_case_may_fail),
        cmocka_unit_test(a_case_needs_a_frozen_profile),
        cmocka_unit_test(a_case_outlives_the_hosts_profile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
