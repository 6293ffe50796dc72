#include <inttypes.h>
#include <string.h>

#include "output.h"
#include "phrase.h"
#include "record.h"
#include "scenario_play.h"
#include "words.h"

enum { MOST_GUARDS = 64 };

/* Guards that were found, by index. */
struct found {
    size_t guards[MOST_GUARDS];
    size_t count;
};

static void add_found(struct found *found, size_t guard)
{
    if (found->count < MOST_GUARDS)
        found->guards[found->count++] = guard;
}

static bool is_expected(const struct line *line, size_t guard)
{
    for (size_t i = 0; i < line->argument_count; i++)
        if (line->arguments[i].value == (int64_t)guard)
            return true;
    return false;
}

/* Whether exactly the guards that are expected were found. */
static bool fits(const struct found *found, const struct line *line)
{
    for (size_t i = 0; i < found->count; i++)
        if (!is_expected(line, found->guards[i]))
            return false;
    for (size_t i = 0; i < line->argument_count; i++) {
        bool is_found = false;
        for (size_t k = 0; k < found->count && !is_found; k++)
            is_found = line->arguments[i].value == (int64_t)found->guards[k];
        if (!is_found)
            return false;
    }
    return true;
}

/* The command with numbers for names, and for whom it is. */
static void write_command(const struct play *play, FILE *out, const struct line *line)
{
    const char *text = line->text, *name;
    size_t size;
    while ((name = scenario_next_name(text, &size)) != NULL) {
        fprintf(out, "%.*s%" PRIu32, (int)(name - text), text,
                play->ids[scenario_find_name(play->scenario, name + 1, size)]);
        text = name + 1 + size;
    }
    fputs(text, out);
    if (play->role->name != NO_NAME && !scenario_has_field(line->text, "for"))
        fprintf(out, " for=%" PRIu32, play->ids[play->role->name]);
}

static fgc_status record(struct play *play, const struct line *line, fgc_id *number)
{
    struct phrase phrase;
    const char *actor = play->role->actor;
    fgc_stamp stamp = { .size = sizeof stamp,
                        .role = play->role->role,
                        .effective = play->time->effective,
                        .recorded = play->time->recorded,
                        .actor = actor ? actor : fgc_code_id(FGC_LIST_ROLE, play->role->role) };
    phrase_begin(&phrase);
    write_command(play, phrase.stream, line);
    const char *text = phrase_text(&phrase);
    fgc_status status = fgc_event_stamp(play->event, &stamp, play->error);
    if (!status)
        status = fgc_event_read(play->event, text, strlen(text), play->error);
    if (!status)
        status = fgc_case_record(play->c, play->event, number, play->error);
    phrase_free(&phrase);
    return status;
}

static json_t *describe_command(const struct play *play, const struct line *line,
                                const char *result)
{
    struct phrase phrase;
    json_t *record = play_record(play, line, "command");
    phrase_begin(&phrase);
    speak_event(&play->speaker, phrase.stream, play->event);
    record_add_code(record, "command", FGC_LIST_COMMAND, fgc_event_command(play->event));
    record_add_text(record, "result", result);
    record_add_text(record, "text", phrase_text(&phrase));
    phrase_free(&phrase);
    return record;
}

/* Say which guards were found, where others were expected. */
static void fail_with(struct play *play, const struct line *line, const char *what,
                      const struct found *found)
{
    char id[64];
    struct phrase phrase;
    phrase_begin(&phrase);
    fputs(what, phrase.stream);
    for (size_t i = 0; i < found->count; i++) {
        fgc_guard_id(found->guards[i], id, sizeof id);
        fprintf(phrase.stream, " %s", id);
    }
    play_fails(play, line, phrase_text(&phrase));
    phrase_free(&phrase);
}

/* Add a guard of the last refusal to a record, with who or what it is about. */
static void add_refusal(const struct play *play, json_t *record, size_t index)
{
    struct phrase concerned;
    phrase_begin(&concerned);
    for (size_t i = 0; i < fgc_error_concerned_count(play->error, index); i++) {
        fputs(i > 0 ? ", " : "", concerned.stream);
        speak_name(&play->speaker, concerned.stream, fgc_error_concerned(play->error, index, i));
    }
    play_add_guard(play, record, fgc_error_unmet_guard(play->error, index),
                   fgc_error_unmet_severity(play->error, index), phrase_text(&concerned));
    phrase_free(&concerned);
}

/* What is refused and was not to be ends the story: what follows hangs on it. */
static void tell_refusal(struct play *play, const struct line *line)
{
    const struct line *awaiting = play->awaiting;
    struct found found = { .count = 0 };
    json_t *record = describe_command(play, line, "refused");
    for (size_t i = 0; i < fgc_error_unmet_count(play->error); i++) {
        add_refusal(play, record, i);
        if (fgc_error_unmet_severity(play->error, i) > FGC_SEVERITY_ADVICE)
            add_found(&found, fgc_error_unmet_guard(play->error, i));
    }
    teller_tell(play->teller, record);
    play->refusals++;
    if (awaiting && awaiting->expects == EXPECT_REFUSED) {
        if (!fits(&found, awaiting))
            fail_with(play, awaiting, "it is refused by", &found);
        return;
    }
    fail_with(play, line, "it is refused by", &found);
    play->ended = true;
}

/* The phase a command led to, and the clocks it started; of birthdays there is nothing to tell yet. */
static void tell_consequences(struct play *play, const struct line *line, fgc_id number)
{
    int32_t phase = play_state(play).phase;
    if (phase != play->phase) {
        json_t *record = play_record(play, line, "phase");
        record_add_code(record, "result", FGC_LIST_PHASE, phase);
        record_add_text(record, "text", fgc_code_label(FGC_LIST_PHASE, phase, play->language));
        teller_tell(play->teller, record);
        play->phase = phase;
    }
    fgc_deadlines *deadlines = NULL;
    if (fgc_case_deadlines(play->c, play->time->recorded, &deadlines, play->error))
        return;
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_deadline deadline = { .size = sizeof deadline };
        fgc_rule_options facts = { .size = sizeof facts };
        if (fgc_deadlines_read(deadlines, i, &deadline, NULL) || deadline.trigger != number ||
            fgc_rule_read(deadline.rule, &facts, NULL) || facts.from_date)
            continue;
        struct phrase phrase;
        json_t *record = play_record(play, line, "deadline");
        phrase_begin(&phrase);
        speak_deadline(&play->speaker, phrase.stream, &deadline);
        record_add_code(record, "result", FGC_LIST_STATE, deadline.state);
        record_add_text(record, "text", phrase_text(&phrase));
        teller_tell(play->teller, record);
        phrase_free(&phrase);
    }
    fgc_deadlines_free(deadlines);
}

static void tell_recorded(struct play *play, const struct line *line, fgc_id number,
                          fgc_status status)
{
    const struct line *awaiting = play->awaiting;
    struct found advice = { .count = 0 };
    if (fgc_case_read_event(play->c, number, play->event, play->error))
        made(NULL);
    json_t *record = describe_command(play, line, status ? "repeated" : "recorded");
    record_add_number(record, "number", number);
    for (size_t i = 0; i < fgc_event_advice_count(play->event); i++) {
        size_t guard = fgc_guard_find(fgc_event_advice(play->event, i));
        play_add_guard(play, record, guard, FGC_SEVERITY_ADVICE, "");
        add_found(&advice, guard);
    }
    teller_tell(play->teller, record);
    if (awaiting && awaiting->expects == EXPECT_REFUSED)
        play_fails(play, awaiting, "it is recorded");
    else if (awaiting && !fits(&advice, awaiting))
        fail_with(play, awaiting, "recorded, against the advice of", &advice);
    tell_consequences(play, line, number);
}

void play_command(struct play *play, const struct line *line)
{
    fgc_id number = 0;
    fgc_status status = record(play, line, &number);
    play->expectations += play->awaiting != NULL;
    if (status >= 0) {
        if (line->name != NO_NAME)
            play->ids[line->name] = number;
        tell_recorded(play, line, number, status);
    } else if (status == FGC_ERROR_REFUSED) {
        tell_refusal(play, line);
    } else {
        play_fails(play, line, fgc_error_message(play->error));
        play->ended = true;
    }
}
