/* The deadlines of one case file. */
#include <stdlib.h>
#include <string.h>

#include "case_file.h"
#include "due.h"
#include "output.h"
#include "phrase.h"
#include "speak.h"

static char *copy(const char *text)
{
    return made_block(strdup(text ? text : ""));
}

static char *told(const struct speaker *speaker, const fgc_deadline *deadline)
{
    struct phrase phrase;
    phrase_begin(&phrase);
    speak_deadline(speaker, phrase.stream, deadline);
    char *text = copy(phrase_text(&phrase));
    phrase_free(&phrase);
    return text;
}

static char *explained(const fgc_deadlines *deadlines, size_t index, int32_t language)
{
    fgc_explanation *explanation = NULL;
    fgc_text *sentences = NULL;
    char *text = NULL;
    if (fgc_deadlines_explain(deadlines, index, &explanation, NULL) == FGC_OK &&
        fgc_explanation_sentences(explanation, language, &sentences, NULL) == FGC_OK)
        text = copy(fgc_text_data(sentences));
    fgc_text_free(sentences);
    fgc_explanation_free(explanation);
    return text;
}

static void fill(struct due_row *row, const struct speaker *speaker, const fgc_deadline *deadline)
{
    fgc_rule_options facts = { .size = sizeof facts };
    if (fgc_rule_read(deadline->rule, &facts, NULL) == FGC_OK && facts.id)
        for (size_t i = 0; i + 1 < sizeof row->rule && facts.id[i]; i++)
            row->rule[i] = facts.id[i];
    row->trigger = deadline->trigger;
    row->state = deadline->state;
    row->stopped = deadline->stopped;
    row->due = deadline->due;
    row->opens = deadline->opens;
    row->seconds_left = deadline->seconds_left;
    row->last_day = deadline->last_day;
    row->day = deadline->last_day;
    if (facts.ends_at_start)
        fgc_calendar_local(speaker->calendar, deadline->due, &row->day, NULL, NULL);
    row->working_days_left = deadline->working_days_left;
    if (!deadline->stopped)
        fgc_calendar_write_time(speaker->calendar, deadline->due, row->due_local,
                                sizeof row->due_local);
    row->title = copy(fgc_rule_title(deadline->rule, speaker->language));
    row->state_label = copy(fgc_code_label(FGC_LIST_STATE, deadline->state, speaker->language));
    row->text = told(speaker, deadline);
}

static bool is_wanted(const struct due_question *question, int32_t state)
{
    return question->all || state == FGC_STATE_RUNNING || state == FGC_STATE_STOPPED ||
           state == FGC_STATE_OVERDUE;
}

static void add_rows(const struct due_question *question, struct due_file *file,
                     const struct speaker *speaker, const fgc_deadlines *deadlines)
{
    size_t count = fgc_deadlines_count(deadlines);
    file->rows = made_block(calloc(count + 1, sizeof *file->rows));
    for (size_t i = 0; i < count; i++) {
        fgc_deadline deadline = { .size = sizeof deadline };
        if (fgc_deadlines_read(deadlines, i, &deadline, NULL) ||
            !is_wanted(question, deadline.state))
            continue;
        struct due_row *row = &file->rows[file->count++];
        row->file = file->name;
        fill(row, speaker, &deadline);
        if (question->explain)
            row->explained = explained(deadlines, i, speaker->language);
    }
}

static void read_case(const struct due_question *question, struct due_file *file, const fgc_case *c,
                      FILE *why)
{
    fgc_deadlines *deadlines = NULL;
    const fgc_profile *profile = fgc_case_profile(c);
    fgc_error *error = fgc_error_new(NULL);
    if (!profile) {
        fprintf(why, "%s: no case was opened in it; fgc new opens one", file->name);
    } else if (fgc_case_deadlines(c, question->now, &deadlines, error)) {
        case_file_tell(why, file->name, error);
        fputs("; ask for another --now", why);
    } else {
        struct speaker speaker = { .c = c,
                                   .calendar = fgc_profile_calendar(profile),
                                   .language = language_for(question->asked->language,
                                                            fgc_profile_country(profile)) };
        add_rows(question, file, &speaker, deadlines);
    }
    fgc_deadlines_free(deadlines);
    fgc_error_free(error);
}

void due_file_read(const struct due_question *question, struct due_file *file)
{
    struct phrase why;
    phrase_begin(&why);
    fgc_case *c = case_file_read(question->host, file->name, why.stream);
    if (c)
        read_case(question, file, c, why.stream);
    if (*phrase_text(&why))
        file->why = copy(phrase_text(&why));
    fgc_case_free(c);
    phrase_free(&why);
}
