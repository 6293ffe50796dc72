#include <inttypes.h>

#include "output.h"
#include "scenario_expect.h"
#include "words.h"

/* Whether the ids from `next` on are those of the arguments, in any order; tell them by name. */
static bool are_ids(const struct play *play, const struct line *line, struct finding *finding,
                    fgc_id (*next)(const struct play *play, fgc_id after))
{
    size_t count = 0, expected = 0;
    for (fgc_id id = next(play, 0); id > 0; id = next(play, id)) {
        fputs(count > 0 ? " " : "", finding->found);
        play_write_reference(play, finding->found, id);
        fputs(count > 0 ? ", " : " ", finding->told);
        speak_name(&play->speaker, finding->told, id);
        count++;
        for (size_t i = 0; i < line->argument_count; i++)
            expected += expected_id(play, &line->arguments[i]) == id;
    }
    if (count == 0)
        fputs("none", finding->found);
    return count == line->argument_count && expected == count;
}

static fgc_id next_missing(const struct play *play, fgc_id after)
{
    return fgc_case_next_missing_consent(play->c, FGC_CONSENT_PURPOSE_PARTICIPATION,
                                         play->time->recorded, after);
}

static fgc_id next_present(const struct play *play, fgc_id after)
{
    return fgc_case_next_present(play->c, after);
}

static fgc_id next_unanswered(const struct play *play, fgc_id after)
{
    return fgc_case_next_unanswered(play->c, after);
}

bool check_missing(const struct play *play, const struct line *line, struct finding *finding)
{
    bool any = next_missing(play, 0) > 0;
    fputs(word(any ? WORD_CONSENT_MISSING : WORD_NO_CONSENT_MISSING, play->language),
          finding->told);
    return are_ids(play, line, finding, next_missing);
}

bool check_present(const struct play *play, const struct line *line, struct finding *finding)
{
    bool any = next_present(play, 0) > 0;
    fputs(word(any ? WORD_PRESENT : WORD_NOBODY_PRESENT, play->language), finding->told);
    return are_ids(play, line, finding, next_present);
}

bool check_unanswered(const struct play *play, const struct line *line, struct finding *finding)
{
    bool any = next_unanswered(play, 0) > 0;
    fputs(word(any ? WORD_UNANSWERED : WORD_ALL_ANSWERED, play->language), finding->told);
    return are_ids(play, line, finding, next_unanswered);
}

bool check_plan(const struct play *play, const struct line *line, struct finding *finding)
{
    uint32_t version = fgc_case_plan_versions(play->c);
    int64_t actions = 0;
    fgc_plan *plan = NULL;
    if (fgc_case_plan(play->c, version, &plan, NULL))
        made(NULL);
    for (size_t i = 0; i < fgc_plan_count(plan); i++) {
        fgc_plan_item item = { .size = sizeof item };
        fgc_plan_read(plan, i, &item, NULL);
        actions += item.kind == FGC_THING_ACTION;
    }
    fgc_plan_free(plan);
    fprintf(finding->found, "%" PRIu32 " actions %" PRId64, version, actions);
    fprintf(finding->told, "%s %" PRIu32 ", %s: %" PRId64, word(WORD_VERSION, play->language),
            version, word(WORD_PLAN_ACTIONS, play->language), actions);
    return version == line->arguments[0].value && actions == line->arguments[2].value;
}
