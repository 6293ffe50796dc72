#include "scenario_play.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "options.h"
#include "output.h"
#include "phrase.h"
#include "record.h"
#include "say.h"
#include "store.h"
#include "cryptography.h"
#include "words.h"

fgc_case_state play_state(const struct play *play)
{
    fgc_case_state state = { .size = sizeof state };
    fgc_case_read_state(play->c, &state, NULL);
    return state;
}

void play_write_reference(const struct play *play, FILE *out, fgc_id id)
{
    for (size_t i = 0; i < play->scenario->name_count; i++) {
        if (play->ids[i] == id) {
            fprintf(out, "@%s", play->scenario->names[i]);
            return;
        }
    }
    fprintf(out, "%" PRIu32, id);
}

void play_write_failure(const struct line *line, FILE *out, const char *found)
{
    if (line->kind == LINE_EXPECTATION)
        fprintf(out, "expect %s", line->text);
    else
        fprintf(out, "%.*s", (int)strcspn(line->text, " "), line->text);
    for (size_t i = 0; i < line->argument_count; i++)
        fprintf(out, " %s", line->arguments[i].word);
    fprintf(out, ", but %s", found);
}

void play_fails(struct play *play, const struct line *line, const char *found)
{
    struct phrase phrase;
    phrase_begin(&phrase);
    play_write_failure(line, phrase.stream, found);
    say_note("%s:%zu: %s", play->scenario->file, line->number, phrase_text(&phrase));
    phrase_free(&phrase);
    play->failures++;
}

void play_breaks(struct play *play, const char *what, const char *found)
{
    say_note("%s: %s: %s", play->scenario->file, what, found);
    play->failures++;
}

/* Prose is told in the language of the story, if it has some in that. */
static bool is_told(const struct play *play, const struct line *line)
{
    bool has_own = play->scenario->languages >> play->language & 1;
    return line->kind == LINE_BLANK || line->language == (has_own ? play->language : 0);
}

static void play_prose(struct play *play, const struct line *line)
{
    if (!is_told(play, line))
        return;
    json_t *record = play_record(play, line, line->kind == LINE_BLANK ? "blank" : "prose");
    record_add_text(record, "text", line->text);
    teller_tell(play->teller, record);
}

static void play_line(struct play *play, const struct line *line)
{
    switch (line->kind) {
    case LINE_BLANK:
    case LINE_PROSE:
        play_prose(play, line);
        break;
    case LINE_TIME:
        play->time = line;
        break;
    case LINE_ROLE:
        play->role = line;
        break;
    case LINE_COMMAND:
        play_command(play, line);
        play->awaiting = NULL;
        break;
    case LINE_EXPECTATION:
        if (line->expects <= EXPECT_ADVICE)
            play->awaiting = line;
        else
            play_expectation(play, line);
        break;
    default:
        break;
    }
}

static void write_result(struct play *play, FILE *out)
{
    int32_t language = play->language;
    fprintf(out, "%u %s, ", (unsigned)fgc_case_revision(play->c), word(WORD_EVENTS, language));
    if (play->failures > 0)
        fprintf(out, "%zu %s", play->failures, word(WORD_FAILS, language));
    else
        fprintf(out, "%zu %s", play->expectations, word(WORD_HOLDS, language));
    if (play->digest && play->failures == 0)
        fprintf(out, ", %s", word(WORD_CHAIN_INTACT, language));
}

/* The journal, for those who asked for nothing else. */
static void add_journal(struct play *play, json_t *result)
{
    fgc_text *lines = NULL;
    if (fgc_text_new(NULL, &lines, NULL) ||
        fgc_case_write_lines(play->c, 1, fgc_case_revision(play->c), lines, NULL))
        made(NULL);
    record_add_text(result, "journal", fgc_text_data(lines));
    fgc_text_free(lines);
}

static json_t *describe_result(struct play *play)
{
    struct phrase text;
    json_t *result = made(json_object());
    fgc_case_state state = play_state(play);
    record_add_text(result, "file", play->scenario->file);
    record_add_text(result, "profile", fgc_profile_name(play->scenario->profile));
    record_add(result, "chained", json_boolean(play->digest != NULL));
    record_add_text(result, "result", play->failures > 0 ? "fails" : "holds");
    record_add_number(result, "events", fgc_case_revision(play->c));
    record_add_number(result, "refusals", (int64_t)play->refusals);
    record_add_number(result, "expectations", (int64_t)play->expectations);
    record_add_number(result, "failures", (int64_t)play->failures);
    record_add_code(result, "phase", FGC_LIST_PHASE, state.phase);
    record_add_code(result, "outcome", FGC_LIST_OUTCOME, state.outcome);
    phrase_begin(&text);
    write_result(play, text.stream);
    record_add_text(result, "text", phrase_text(&text));
    phrase_free(&text);
    if (play->teller->format == FORMAT_JOURNAL)
        add_journal(play, result);
    return result;
}

static void play_all(struct play *play)
{
    const struct scenario *scenario = play->scenario;
    for (size_t i = 0; i < scenario->line_count && !play->ended; i++)
        play_line(play, &scenario->lines[i]);
    play_check(play);
    teller_close(play->teller, describe_result(play));
}

static int save_case(const struct play *play, const char *file)
{
    struct store store;
    if (play->failures > 0)
        return say_refused("%s: not written, for the story is not as it expects", file);
    int code = store_open_new(&store, file);
    if (!code)
        code = store_write(&store, play->c);
    store_close(&store);
    return code;
}

void scenario_play(const struct scenario *scenario, const char *seed, const char *save,
                   struct teller *teller, int *code)
{
    struct cryptography digest;
    const fgc_profile *profiles[] = { scenario->profile };
    struct play play = { .scenario = scenario,
                         .teller = teller,
                         .language = teller->language,
                         .error = fgc_error_new(NULL),
                         .ids = calloc(scenario->name_count + 1, sizeof(fgc_id)) };
    if (!play.error || !play.ids || !cryptography_begin(&digest, seed))
        made(NULL);
    play.digest = scenario->chained ? &digest.digest : NULL;
    fgc_case_options options = {
        .size = sizeof options, .profile_count = 1, .profiles = profiles, .digest = play.digest
    };
    if (fgc_case_new(&options, &play.c, play.error) ||
        fgc_event_new(NULL, &play.event, play.error)) {
        say_error(scenario->file, play.error, "");
        *code = REFUSED;
    } else {
        play.speaker = (struct speaker){ .c = play.c,
                                         .calendar = fgc_profile_calendar(scenario->profile),
                                         .language = teller->language };
        play_all(&play);
        int saved = save ? save_case(&play, save) : DONE;
        *code = saved > *code ? saved : *code;
    }
    if (play.failures > 0 && *code < REFUSED)
        *code = REFUSED;
    fgc_event_free(play.event);
    fgc_case_free(play.c);
    free(play.ids);
    fgc_error_free(play.error);
}
