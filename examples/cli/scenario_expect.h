#ifndef CLI_SCENARIO_EXPECT_H
#define CLI_SCENARIO_EXPECT_H

#include "scenario_play.h"

/* What is found of the case: for the user in ids, for the story in words. Nothing need be told. */
struct finding {
    FILE *found;
    FILE *told;
    json_t *record;
};

/* Whether the case is as a line expects. */
typedef bool expectation_check(const struct play *play, const struct line *line,
                               struct finding *finding);

expectation_check check_due;
expectation_check check_may;
expectation_check check_may_not;
expectation_check check_missing;
expectation_check check_plan;
expectation_check check_present;
expectation_check check_state;
expectation_check check_unanswered;

/* The id of an argument that is a name. */
fgc_id expected_id(const struct play *play, const struct argument *argument);

#endif
