#include <string.h>

#include "output.h"
#include "scenario_expect.h"
#include "words.h"

/* The newest deadline of a rule, of a child's if one is named; false when there is none. */
static bool find_deadline(const struct play *play, const struct line *line, fgc_deadline *newest,
                          struct finding *finding)
{
    bool any = false;
    fgc_deadlines *deadlines = NULL;
    fgc_id trigger = line->argument_count > 2 ? expected_id(play, &line->arguments[2]) : 0;
    if (fgc_case_deadlines(play->c, play->time->recorded, &deadlines, play->error)) {
        fputs(fgc_error_message(play->error), finding->found);
        return false;
    }
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_rule_options facts = { .size = sizeof facts };
        fgc_deadline deadline = { .size = sizeof deadline };
        if (fgc_deadlines_read(deadlines, i, &deadline, NULL) ||
            fgc_rule_read(deadline.rule, &facts, NULL) ||
            strcmp(facts.id, line->arguments[0].word) != 0 ||
            (trigger > 0 && deadline.trigger != trigger))
            continue;
        if (!any || deadline.starts > newest->starts ||
            (deadline.starts == newest->starts && deadline.trigger > newest->trigger))
            *newest = deadline;
        any = true;
    }
    if (any)
        speak_deadline(&play->speaker, finding->told, newest);
    else
        fputs("no such clock was started", finding->found);
    fgc_deadlines_free(deadlines);
    return any;
}

/* The day a deadline is for: its last, or of a birthday that itself. */
static fgc_date day_of(const struct play *play, const fgc_deadline *deadline)
{
    fgc_rule_options facts = { .size = sizeof facts };
    fgc_date day = deadline->last_day;
    fgc_rule_read(deadline->rule, &facts, NULL);
    if (facts.ends_at_start)
        fgc_calendar_local(fgc_profile_calendar(play->scenario->profile), deadline->due, &day, NULL,
                           NULL);
    return day;
}

bool check_due(const struct play *play, const struct line *line, struct finding *finding)
{
    char text[32] = "no date: it is stopped";
    const struct argument *wanted = &line->arguments[1];
    fgc_deadline deadline;
    if (!find_deadline(play, line, &deadline, finding))
        return false;
    fgc_date day = day_of(play, &deadline);
    if (!deadline.stopped && wanted->is_time)
        fgc_calendar_write_time(fgc_profile_calendar(play->scenario->profile), deadline.due, text,
                                sizeof text);
    else if (!deadline.stopped)
        fgc_date_write(day, text, sizeof text);
    fputs(text, finding->found);
    return !deadline.stopped && wanted->value == (wanted->is_time ? deadline.due : day);
}

bool check_state(const struct play *play, const struct line *line, struct finding *finding)
{
    fgc_deadline deadline;
    if (!find_deadline(play, line, &deadline, finding))
        return false;
    fputs(fgc_code_id(FGC_LIST_STATE, deadline.state), finding->found);
    return deadline.state == line->arguments[1].value;
}

/* The step of a command, of which the steps are to be freed. */
static fgc_step find_step(const struct play *play, const struct line *line, fgc_steps **steps,
                          size_t *index)
{
    fgc_step step = { .size = sizeof step };
    if (fgc_case_steps(play->c, play->time->recorded, steps, NULL))
        made(NULL);
    *index = fgc_steps_find(*steps, (int32_t)line->arguments[0].value);
    fgc_steps_read(*steps, *index, &step, NULL);
    return step;
}

static void tell_step(const struct play *play, struct finding *finding, enum word how,
                      int32_t command)
{
    fprintf(finding->told, "%s %s", word(how, play->language),
            fgc_code_label(FGC_LIST_COMMAND, command, play->language));
}

static bool is_step_for(const fgc_steps *steps, size_t index, uint32_t count, fgc_id person)
{
    for (size_t i = 0; i < count; i++)
        if (fgc_steps_person(steps, index, i) == person)
            return true;
    return false;
}

/* Add the unmet guards of a step to the record; returns how many are stronger than advice, and how many
 * of these are expected. */
static size_t add_unmet(const struct play *play, const struct line *line, struct finding *finding,
                        const fgc_steps *steps, size_t index, uint32_t count, size_t *expected)
{
    char id[64];
    size_t strong = 0;
    for (size_t i = 0; i < count; i++) {
        fgc_unmet unmet = { .size = sizeof unmet };
        fgc_steps_unmet(steps, index, i, &unmet, NULL);
        if (unmet.severity <= FGC_SEVERITY_ADVICE)
            continue;
        fgc_guard_id(unmet.guard, id, sizeof id);
        fprintf(finding->found, " %s", id);
        play_add_guard(play, finding->record, unmet.guard, unmet.severity, "");
        strong++;
        for (size_t k = 1; k < line->argument_count; k++)
            *expected += line->arguments[k].value == (int64_t)unmet.guard;
    }
    return strong;
}

bool check_may(const struct play *play, const struct line *line, struct finding *finding)
{
    fgc_steps *steps;
    size_t index, unused = 0;
    fgc_step step = find_step(play, line, &steps, &index);
    bool holds = step.allowed == 1;
    tell_step(play, finding, WORD_MAY_NOW, step.command);
    fputs(step.allowed ? "allowed" : "blocked by", finding->found);
    if (!step.allowed)
        add_unmet(play, line, finding, steps, index, step.unmet_count, &unused);
    for (size_t i = 1; i < line->argument_count; i++) {
        fgc_id person = expected_id(play, &line->arguments[i]);
        bool is_for = is_step_for(steps, index, step.person_count, person);
        fputs(i > 1 ? ", " : ": ", finding->told);
        speak_name(&play->speaker, finding->told, person);
        if (!is_for)
            fprintf(finding->found, ", not for %s", line->arguments[i].word);
        holds = holds && is_for;
    }
    fgc_steps_free(steps);
    return holds;
}

bool check_may_not(const struct play *play, const struct line *line, struct finding *finding)
{
    fgc_steps *steps;
    size_t index, expected = 0;
    fgc_step step = find_step(play, line, &steps, &index);
    tell_step(play, finding, WORD_MAY_NOT_NOW, step.command);
    fputs(step.allowed ? "allowed" : "blocked by", finding->found);
    size_t strong = add_unmet(play, line, finding, steps, index, step.unmet_count, &expected);
    fgc_steps_free(steps);
    return !step.allowed && strong == line->argument_count - 1 && expected == strong;
}
