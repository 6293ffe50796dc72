#include <string.h>

#include "output.h"
#include "scenario_play.h"

/* What is compared of a case with the one its journal gives. */
static fgc_text *lines_of(const fgc_case *c)
{
    fgc_text *lines = NULL;
    if (fgc_text_new(NULL, &lines, NULL) ||
        fgc_case_write_lines(c, 1, fgc_case_revision(c), lines, NULL))
        made(NULL);
    return lines;
}

static bool are_same_texts(const fgc_text *one, const fgc_text *other)
{
    return fgc_text_size(one) == fgc_text_size(other) &&
           memcmp(fgc_text_data(one), fgc_text_data(other), fgc_text_size(one)) == 0;
}

static bool are_same_states(const fgc_case *one, const fgc_case *other)
{
    fgc_case_state states[2] = { { .size = sizeof *states }, { .size = sizeof *states } };
    return fgc_case_read_state(one, &states[0], NULL) == FGC_OK &&
           fgc_case_read_state(other, &states[1], NULL) == FGC_OK &&
           memcmp(&states[0], &states[1], sizeof *states) == 0;
}

/* Texts are borrowed from each case: compared by what they say. */
static bool are_same_people(const fgc_case *one, const fgc_case *other)
{
    bool same = fgc_case_person_count(one) == fgc_case_person_count(other);
    for (size_t i = 0; same && i < fgc_case_person_count(one); i++) {
        fgc_person people[2] = { { .size = sizeof *people }, { .size = sizeof *people } };
        same = fgc_case_read_person(one, i, &people[0], NULL) == FGC_OK &&
               fgc_case_read_person(other, i, &people[1], NULL) == FGC_OK &&
               strcmp(people[0].name, people[1].name) == 0 &&
               strcmp(people[0].key, people[1].key) == 0;
        people[1].name = people[0].name;
        people[1].key = people[0].key;
        same = same && memcmp(&people[0], &people[1], sizeof *people) == 0;
    }
    return same;
}

static bool are_same_kinships(const fgc_case *one, const fgc_case *other)
{
    bool same = fgc_case_kinship_count(one) == fgc_case_kinship_count(other);
    for (size_t i = 0; same && i < fgc_case_kinship_count(one); i++) {
        fgc_kinship ties[2] = { { .size = sizeof *ties }, { .size = sizeof *ties } };
        same = fgc_case_read_kinship(one, i, &ties[0], NULL) == FGC_OK &&
               fgc_case_read_kinship(other, i, &ties[1], NULL) == FGC_OK &&
               memcmp(&ties[0], &ties[1], sizeof *ties) == 0;
    }
    return same;
}

static bool are_same_things(const fgc_case *one, const fgc_case *other)
{
    for (fgc_id id = 1; id <= fgc_case_revision(one); id++) {
        fgc_thing things[2] = { { .size = sizeof *things }, { .size = sizeof *things } };
        fgc_status status = fgc_case_read_thing(one, id, &things[0], NULL);
        if (status != fgc_case_read_thing(other, id, &things[1], NULL) ||
            memcmp(&things[0], &things[1], sizeof *things) != 0)
            return false;
    }
    return true;
}

static bool are_same_deadlines(const fgc_case *one, const fgc_case *other, fgc_time now)
{
    fgc_deadlines *lists[2] = { NULL, NULL };
    if (fgc_case_deadlines(one, now, &lists[0], NULL) ||
        fgc_case_deadlines(other, now, &lists[1], NULL))
        made(NULL);
    bool same = fgc_deadlines_count(lists[0]) == fgc_deadlines_count(lists[1]);
    for (size_t i = 0; same && i < fgc_deadlines_count(lists[0]); i++) {
        fgc_deadline dues[2] = { { .size = sizeof *dues }, { .size = sizeof *dues } };
        same = fgc_deadlines_read(lists[0], i, &dues[0], NULL) == FGC_OK &&
               fgc_deadlines_read(lists[1], i, &dues[1], NULL) == FGC_OK &&
               strcmp(fgc_rule_title(dues[0].rule, 0), fgc_rule_title(dues[1].rule, 0)) == 0;
        dues[1].rule = dues[0].rule; /* borrowed, as the texts of people are */
        same = same && memcmp(&dues[0], &dues[1], sizeof *dues) == 0;
    }
    fgc_deadlines_free(lists[0]);
    fgc_deadlines_free(lists[1]);
    return same;
}

/* What differs, in English; NULL: nothing. */
static const char *difference(const fgc_case *one, const fgc_case *other, fgc_time now)
{
    if (!are_same_states(one, other))
        return "another state";
    if (!are_same_people(one, other))
        return "other people";
    if (!are_same_kinships(one, other))
        return "other relations";
    if (!are_same_things(one, other))
        return "other questions, actions or other things";
    if (!are_same_deadlines(one, other, now))
        return "other deadlines";
    return NULL;
}

static void check_replayed(struct play *play, const fgc_text *lines)
{
    fgc_case *again = NULL;
    const fgc_profile *profile = play->scenario->profile;
    fgc_case_options options = {
        .size = sizeof options, .profile_count = 1, .profiles = &profile, .digest = play->digest
    };
    if (fgc_case_new(&options, &again, play->error))
        made(NULL);
    if (fgc_case_replay_lines(again, fgc_text_data(lines), fgc_text_size(lines), play->error)) {
        play_breaks(play, "its journal cannot be read again", fgc_error_message(play->error));
        fgc_case_free(again);
        return;
    }
    fgc_text *written = lines_of(again);
    const char *other = are_same_texts(lines, written)
                            ? difference(play->c, again, play->time->recorded)
                            : "other lines";
    if (other)
        play_breaks(play, "its journal read again gives", other);
    fgc_text_free(written);
    fgc_case_free(again);
}

/* The case as of everything is the case. */
static void check_as_of(struct play *play)
{
    fgc_case *past = NULL;
    if (fgc_case_as_of(play->c, fgc_case_revision(play->c), FGC_TIME_LAST, &past, play->error)) {
        play_breaks(play, "it cannot be seen as it was", fgc_error_message(play->error));
        return;
    }
    const char *other = difference(play->c, past, play->time->recorded);
    if (other)
        play_breaks(play, "as of everything it has", other);
    fgc_case_free(past);
}

static void check_chain(struct play *play, const fgc_text *lines)
{
    fgc_id number = 0;
    int32_t finding = 0;
    fgc_head head = { .size = sizeof head };
    if (fgc_case_head(play->c, &head, play->error) ||
        fgc_journal_verify(fgc_text_data(lines), fgc_text_size(lines), play->digest, &head, NULL,
                           &finding, &number, play->error) ||
        finding != FGC_FINDING_INTACT)
        play_breaks(play, "its chain is broken", fgc_error_message(play->error));
}

void play_check(struct play *play)
{
    if (!play->time || fgc_case_revision(play->c) == 0)
        return;
    fgc_text *lines = lines_of(play->c);
    check_replayed(play, lines);
    check_as_of(play);
    if (play->digest)
        check_chain(play, lines);
    fgc_text_free(lines);
}
