#include "deed.h"

#include <inttypes.h>
#include <string.h>

#include "compose.h"
#include "next.h"
#include "output.h"
#include "phrase.h"
#include "record.h"
#include "say.h"
#include "unmet.h"
#include "words.h"

void deed_begin(struct deed *deed, const struct asked *asked, const char *file, fgc_case *c,
                const fgc_calendar *calendar)
{
    *deed = (struct deed){ .asked = asked, .c = c, .error = fgc_error_new(NULL) };
    deed->view = (struct view){ .asked = asked, .file = file, .c = c };
    deed->view.speaker =
        (struct speaker){ .c = c, .calendar = calendar, .language = asked->language };
    deed->phase = view_state(&deed->view).phase;
    if (!deed->error || fgc_event_new(NULL, &deed->event, deed->error))
        made(NULL);
}

void deed_end(struct deed *deed)
{
    fgc_event_free(deed->event);
    fgc_error_free(deed->error);
}

/* The word of a text that a column is in, or behind; `text` may be NULL. */
static const char *word_at(const char *text, size_t column, int *size)
{
    enum { LONGEST = 60 };
    size_t at = text && column > 0 && column <= strlen(text) + 1 ? column - 1 : 0;
    while (at > 0 && text[at - 1] != ' ')
        at--;
    size_t length = at > 0 ? strcspn(text + at, " ") : 0;
    *size = length < LONGEST ? (int)length : LONGEST;
    return at > 0 ? text + at : "";
}

static bool is_word(const char *word, const char *name)
{
    size_t size = strlen(name);
    return strncmp(word, name, size) == 0 && (word[size] == '=' || word[size] == '\0');
}

/* Whether a word is none of the command's own, but an option. */
static bool is_option(const char *word)
{
    return is_word(word, "for") || is_word(word, "once") || is_word(word, "override") ||
           is_word(word, "override_reason");
}

static void write_codes(FILE *out, int32_t list)
{
    for (size_t i = 0; i < fgc_code_count(list); i++)
        fprintf(out, "%s%s", i > 0 ? ", " : "choose ", fgc_code_id(list, fgc_code_at(list, i)));
}

/* Write what a field's value is to be; false if there is no more to say of it. */
static bool write_value(FILE *out, const fgc_field *field)
{
    if (field->type == FGC_FIELD_TYPE_CODE)
        write_codes(out, field->list);
    else if (field->type == FGC_FIELD_TYPE_YES)
        fputs("choose yes, no", out);
    else if (field->type == FGC_FIELD_TYPE_DATE)
        fputs("write a day, such as 2026-03-06", out);
    else if (field->type == FGC_FIELD_TYPE_TIME)
        fputs("write a time, such as 2026-03-06T16:00", out);
    else
        return false;
    return true;
}

/* Write how the field of a word `field=value` is given, or else the command. */
static void write_advice(const struct deed *deed, FILE *out, int32_t command, const char *word)
{
    fgc_field field = { .size = sizeof field };
    for (size_t i = 0; strchr(word, '=') && fgc_field_read(command, i, &field, NULL) == FGC_OK; i++)
        if (is_word(word, field.name) && write_value(out, &field))
            return;
    if (is_option(word)) {
        fputs("see fgc do --help", out);
    } else {
        fputs("it wants: ", out);
        unmet_write_form(&deed->view, out, command);
    }
}

/* Say what is wrong with the command, in the text it was read as, and how it is given. */
static int cannot_read(struct deed *deed, const char *command, const char *text)
{
    struct phrase how;
    int size;
    const char *path = fgc_error_path(deed->error);
    const char *at = word_at(text, fgc_error_column(deed->error), &size);
    phrase_begin(&how);
    if (!*at) {
        at = path;
        size = (int)strlen(path);
    }
    write_advice(deed, how.stream, fgc_code_find(FGC_LIST_COMMAND, command), at);
    say_usage("%s %.*s: %s; %s", command, size, at, fgc_error_message(deed->error),
              phrase_text(&how));
    phrase_free(&how);
    return USAGE;
}

int deed_read(struct deed *deed, const fgc_calendar *calendar, char **words, int count)
{
    struct phrase text;
    phrase_begin(&text);
    int code = compose(deed->asked, calendar, words, count, text.stream);
    if (!code)
        code = compose_stamp(deed->asked, calendar, fgc_code_find(FGC_LIST_COMMAND, words[0]),
                             deed->event);
    if (!code &&
        fgc_event_read(deed->event, phrase_text(&text), strlen(phrase_text(&text)), deed->error))
        code = cannot_read(deed, words[0], phrase_text(&text));
    fgc_stamp stamp = { .size = sizeof stamp };
    if (!code && fgc_event_read_stamp(deed->event, &stamp, NULL) == FGC_OK)
        deed->view.now = stamp.recorded;
    phrase_free(&text);
    return code;
}

static json_t *describe(struct deed *deed)
{
    struct phrase text;
    json_t *record = made(json_object());
    phrase_begin(&text);
    speak_event(&deed->view.speaker, text.stream, deed->event);
    record_add_text(record, "file", deed->view.file);
    record_add_text(record, "result", deed->result);
    record_add_number(record, "number", deed->number);
    record_add_number(record, "revision", fgc_case_revision(deed->c));
    record_add_code(record, "phase", FGC_LIST_PHASE, view_state(&deed->view).phase);
    record_add_code(record, "command", FGC_LIST_COMMAND, fgc_event_command(deed->event));
    record_add_phrase(record, "text", &text);
    return record;
}

/* The guards' ids, behind what is told of them. */
static void add_unmet(json_t *record, json_t *unmet)
{
    json_t *guards = made(json_array());
    for (size_t i = 0; i < json_array_size(unmet); i++)
        list_add(guards, json_incref(json_object_get(json_array_get(unmet, i), "guard")));
    record_add(record, "guards", guards);
    record_add(record, "unmet", unmet);
}

static void print_judgement(const struct deed *deed, FILE *out, const json_t *record)
{
    int32_t language = deed->view.speaker.language;
    bool is_refused = strcmp(deed->result, "refused") == 0;
    bool is_repeated = strcmp(deed->result, "repeated") == 0;
    enum word judgement = is_refused      ? WORD_REFUSED
                          : deed->missing ? WORD_NOTHING_AGAINST
                                          : WORD_WOULD_BE_RECORDED;
    fflush(stdout);
    if (out == stderr)
        fprintf(out, "fgc: %s: ", deed->view.file);
    if (!is_repeated)
        fprintf(out, "%s: ", word(judgement, language));
    fprintf(out, "%s%s\n", record_text(record, "text"),
            is_repeated ? word(WORD_REPEATED, language) : "");
    unmet_print(&deed->view, out, json_object_get(record, "unmet"), true);
}

/* Tell how a command was judged: a refusal is an answer with all its reasons. */
static int tell_judgement(struct deed *deed, json_t *record, json_t *unmet, FILE *out)
{
    enum format format = deed->asked->format;
    record_add_text(record, "result", deed->result);
    add_unmet(record, unmet);
    record_add_text(record, "missing", deed->missing);
    if (format == FORMAT_TEXT) {
        print_judgement(deed, out, record);
        json_decref(record);
    } else {
        if (format == FORMAT_TSV)
            json_object_del(record, "unmet");
        write_record(format, record);
    }
    return strcmp(deed->result, "refused") == 0 || deed->missing ? REFUSED : DONE;
}

/* Say why the library did not record it, when no guard is the reason. */
static int tell_failure(struct deed *deed, fgc_status status)
{
    const char *command = fgc_code_id(FGC_LIST_COMMAND, fgc_event_command(deed->event));
    if (status == FGC_ERROR_INVALID_ARGUMENT)
        return cannot_read(deed, command, NULL);
    const char *advice = "nothing was changed; fgc verify tells more of the file";
    if (status == FGC_ERROR_ONCE_REUSED)
        advice = "give another event another --once";
    if (status == FGC_ERROR_NEWER)
        advice = "nothing was changed; the fgc that wrote it can, or a newer one";
    return say_error(deed->view.file, deed->error, advice);
}

/* Judge what is there; if nothing is missing, by recording it in the case, which is not stored: then what
 * is left out is judged too. */
static fgc_status judge(struct deed *deed, json_t **unmet)
{
    fgc_steps *steps = NULL;
    fgc_status status = fgc_case_judge(deed->c, deed->event, &steps, deed->error);
    *unmet = unmet_records(&deed->view, steps, 0);
    fgc_steps_free(steps);
    if (status < 0 && status != FGC_ERROR_REFUSED)
        return status;
    if (fgc_event_check(deed->event, deed->error)) {
        deed->missing = fgc_error_path(deed->error);
        return status;
    }
    status = fgc_case_record(deed->c, deed->event, NULL, deed->error);
    if (status == FGC_ERROR_REFUSED) {
        json_decref(*unmet);
        *unmet = unmet_of_refusal(&deed->view, deed->error);
    }
    return status;
}

int deed_judge(struct deed *deed)
{
    json_t *unmet, *record = describe(deed);
    fgc_status status = judge(deed, &unmet);
    deed->result = status < 0      ? "refused"
                   : status > 0    ? "repeated"
                   : deed->missing ? "incomplete"
                                   : "allowed";
    if (status >= 0 || status == FGC_ERROR_REFUSED) {
        int code = tell_judgement(deed, record, unmet, stdout);
        if (deed->missing)
            say_note("%s: still missing: %s; add %s=…", deed->view.file, deed->missing,
                     deed->missing);
        return code;
    }
    json_decref(record);
    json_decref(unmet);
    return tell_failure(deed, status);
}

int deed_record(struct deed *deed)
{
    fgc_status status = fgc_case_record(deed->c, deed->event, &deed->number, deed->error);
    deed->result = status == FGC_REPEATED ? "repeated" : status ? "refused" : "recorded";
    if (status >= 0)
        return DONE;
    if (status != FGC_ERROR_REFUSED)
        return tell_failure(deed, status);
    json_t *unmet = unmet_of_refusal(&deed->view, deed->error);
    return tell_judgement(deed, describe(deed), unmet, stderr);
}

static void print_advice(const struct deed *deed)
{
    int32_t language = deed->view.speaker.language;
    for (size_t i = 0; i < fgc_event_advice_count(deed->event); i++)
        printf("      %s%s\n", word(WORD_ADVICE, language),
               fgc_guard_sentence(fgc_guard_find(fgc_event_advice(deed->event, i)), language));
}

/* The clocks that it started; of birthdays there is nothing to tell yet. */
static void print_deadlines(const struct deed *deed)
{
    fgc_deadlines *deadlines = NULL;
    if (fgc_case_deadlines(deed->c, deed->view.now, &deadlines, NULL))
        return;
    for (size_t i = 0; i < fgc_deadlines_count(deadlines); i++) {
        fgc_deadline deadline = { .size = sizeof deadline };
        fgc_rule_options facts = { .size = sizeof facts };
        if (fgc_deadlines_read(deadlines, i, &deadline, NULL) || deadline.trigger != deed->number ||
            fgc_rule_read(deadline.rule, &facts, NULL) || facts.from_date)
            continue;
        printf("      %s: ", word(WORD_DEADLINE, deed->view.speaker.language));
        speak_deadline(&deed->view.speaker, stdout, &deadline);
        putchar('\n');
    }
    fgc_deadlines_free(deadlines);
}

static void print_recorded(const struct deed *deed)
{
    int32_t phase = view_state(&deed->view).phase, language = deed->view.speaker.language;
    printf("%" PRIu32 "  ", deed->number);
    speak_event(&deed->view.speaker, stdout, deed->event);
    fputs(strcmp(deed->result, "repeated") == 0 ? word(WORD_REPEATED, language) : "", stdout);
    putchar('\n');
    print_advice(deed);
    if (phase != deed->phase)
        printf("      %s: %s\n", word(WORD_PHASE, language),
               fgc_code_label(FGC_LIST_PHASE, phase, language));
    print_deadlines(deed);
    next_print_short(&deed->view);
}

static void add_next(const struct deed *deed, json_t *record)
{
    json_t *records = next_records(&deed->view, false), *ids = made(json_array());
    for (size_t i = 0; i < json_array_size(records); i++) {
        json_t *step = json_array_get(records, i);
        if (json_is_true(json_object_get(step, "allowed")))
            list_add(ids, json_incref(json_object_get(step, "command")));
    }
    record_add(record, "next", ids);
    json_decref(records);
}

static void add_advice(const struct deed *deed, json_t *record)
{
    json_t *advice = made(json_array());
    for (size_t i = 0; i < fgc_event_advice_count(deed->event); i++)
        list_add(advice, json_string(fgc_event_advice(deed->event, i)));
    record_add(record, "advice", advice);
}

int deed_tell(struct deed *deed)
{
    if (fgc_case_read_event(deed->c, deed->number, deed->event, deed->error))
        made(NULL);
    if (deed->asked->format == FORMAT_TEXT) {
        print_recorded(deed);
        return DONE;
    }
    json_t *record = describe(deed);
    add_advice(deed, record);
    add_next(deed, record);
    return write_record(deed->asked->format, record);
}
