#include "scenario_expect.h"

#include <inttypes.h>
#include <string.h>

#include "phrase.h"
#include "record.h"

/* Whether a value is the argument's at an index; without an argument, whether there is none. */
static bool is_code(const struct line *line, size_t argument, int32_t list, int32_t value,
                    struct finding *finding)
{
    const char *id = value ? fgc_code_id(list, value) : NULL;
    fputs(id ? id : "none", finding->found);
    return value == (line->argument_count > argument ? line->arguments[argument].value : 0);
}

static bool is_number(const struct line *line, int64_t value, struct finding *finding)
{
    fprintf(finding->found, "%" PRId64, value);
    return value == line->arguments[0].value;
}

static bool check_adjourned(const struct play *play, const struct line *line,
                            struct finding *finding)
{
    return is_code(line, 0, FGC_LIST_PHASE, play_state(play).adjourned_part, finding);
}

static bool check_breaches(const struct play *play, const struct line *line,
                           struct finding *finding)
{
    return is_number(line, play_state(play).breaches, finding);
}

static bool check_conference(const struct play *play, const struct line *line,
                             struct finding *finding)
{
    return is_number(line, play_state(play).conference_number, finding);
}

static bool check_decision(const struct play *play, const struct line *line,
                           struct finding *finding)
{
    return is_code(line, 0, FGC_LIST_PLAN_STATE, play_state(play).decision, finding);
}

static bool check_follow_up(const struct play *play, const struct line *line,
                            struct finding *finding)
{
    return is_code(line, 0, FGC_LIST_FOLLOW_UP, play_state(play).follow_up, finding);
}

static bool check_in_force(const struct play *play, const struct line *line,
                           struct finding *finding)
{
    return is_number(line, play_state(play).plan_in_force, finding);
}

static bool check_phase(const struct play *play, const struct line *line, struct finding *finding)
{
    return is_code(line, 0, FGC_LIST_PHASE, play_state(play).phase, finding);
}

fgc_id expected_id(const struct play *play, const struct argument *argument)
{
    return play->ids[argument->value];
}

static fgc_person person_of(const struct play *play, fgc_id id)
{
    fgc_person person = { .size = sizeof person };
    fgc_case_read_person(play->c, fgc_case_find_person(play->c, id), &person, NULL);
    return person;
}

static bool check_invitation(const struct play *play, const struct line *line,
                             struct finding *finding)
{
    fgc_person person = person_of(play, expected_id(play, &line->arguments[0]));
    return is_code(line, 1, FGC_LIST_INVITATION, person.invitation, finding);
}

static bool check_outcome(const struct play *play, const struct line *line, struct finding *finding)
{
    int32_t outcome = line->argument_count > 1
                          ? person_of(play, expected_id(play, &line->arguments[1])).outcome
                          : play_state(play).outcome;
    return is_code(line, 0, FGC_LIST_OUTCOME, outcome, finding);
}

void play_expectation(struct play *play, const struct line *line)
{
    static expectation_check *const checks[] = {
        [EXPECT_ADJOURNED] = check_adjourned,
        [EXPECT_BREACHES] = check_breaches,
        [EXPECT_CONFERENCE] = check_conference,
        [EXPECT_DECISION] = check_decision,
        [EXPECT_DUE] = check_due,
        [EXPECT_FOLLOW_UP] = check_follow_up,
        [EXPECT_IN_FORCE] = check_in_force,
        [EXPECT_INVITATION] = check_invitation,
        [EXPECT_MAY] = check_may,
        [EXPECT_MAY_NOT] = check_may_not,
        [EXPECT_MISSING] = check_missing,
        [EXPECT_OUTCOME] = check_outcome,
        [EXPECT_PHASE] = check_phase,
        [EXPECT_PLAN] = check_plan,
        [EXPECT_PRESENT] = check_present,
        [EXPECT_STATE] = check_state,
        [EXPECT_UNANSWERED] = check_unanswered,
    };
    struct phrase found, told, failure;
    phrase_begin(&found);
    phrase_begin(&told);
    phrase_begin(&failure);
    fputs("found ", found.stream);
    struct finding finding = { found.stream, told.stream, play_record(play, line, "expectation") };
    bool holds = checks[line->expects](play, line, &finding);
    play_write_failure(line, failure.stream, phrase_text(&found));
    record_add_text(finding.record, "command", line->text);
    record_add_text(finding.record, "result", holds ? "holds" : "fails");
    record_add_text(finding.record, "text", phrase_text(holds ? &told : &failure));
    teller_tell(play->teller, finding.record);
    play->expectations++;
    if (!holds)
        play_fails(play, line, phrase_text(&found));
    phrase_free(&failure);
    phrase_free(&told);
    phrase_free(&found);
}
