#include <inttypes.h>
#include <string.h>

#include "commands.h"
#include "output.h"
#include "phrase.h"
#include "record.h"
#include "say.h"
#include "scenario_tell.h"
#include "view.h"
#include "words.h"

static const char help[] =
    "usage: fgc journal FILE [options]\n"
    "\n"
    "What was recorded of a case, event by event: when, on whose behalf and by whom, with names\n"
    "for numbers, what was only advised against, and what was corrected later. FILE - is\n"
    "standard input.\n"
    "\n"
    "  --closing LIST   the municipality's closing days, such as 12-24,2026-05-15\n"
    "  --lang LANG      nb, nn, da or en (else by the profile: nb or da)\n"
    "  --format FORMAT  text, json or tsv\n"
    "  --help           this text\n"
    "\n"
    "Exit codes: 0 done, 1 the file cannot be read, 2 wrong usage.\n";

/* The case again, an event at a time: what follows from each. */
struct replay {
    const struct view *view;
    fgc_case *c;
    int32_t phase;
};

static void replay_begin(struct replay *replay, const struct view *view)
{
    const fgc_profile *profile = fgc_case_profile(view->c);
    fgc_case_options options = { .size = sizeof options, .profile_count = 1, .profiles = &profile };
    *replay = (struct replay){ .view = view };
    if (fgc_case_new(&options, &replay->c, NULL))
        made(NULL);
}

/* The phase that an event led to; 0 when it is as before. */
static int32_t replay_event(struct replay *replay, const fgc_event *event)
{
    fgc_case_state state = { .size = sizeof state };
    int32_t before = replay->phase;
    if (fgc_case_replay(replay->c, event, NULL) || fgc_case_read_state(replay->c, &state, NULL))
        return 0;
    replay->phase = state.phase;
    return state.phase == before ? 0 : state.phase;
}

static void add_stamp(const struct view *view, json_t *record, const fgc_stamp *stamp)
{
    json_t *overrides = made(json_array());
    record_add_local(record, "effective", view->speaker.calendar, stamp->effective);
    record_add_local(record, "recorded", view->speaker.calendar, stamp->recorded);
    record_add_code(record, "role", FGC_LIST_ROLE, stamp->role);
    record_add(record, "person", stamp->person > 0 ? json_integer(stamp->person) : json_null());
    record_add_text(record, "actor", stamp->actor);
    record_add_text(record, "once", stamp->once);
    for (uint32_t i = 0; i < stamp->override_count; i++)
        list_add(overrides, json_string(stamp->overrides[i]));
    record_add(record, "overrides", overrides);
    record_add_text(record, "override_reason", stamp->override_reason);
}

/* What was not followed: its guards, severities and sentences, as the story of a scenario has them. */
static void add_advice(const struct view *view, json_t *record, const fgc_event *event)
{
    json_t *guards = made(json_array()), *severities = made(json_array());
    json_t *sentences = made(json_array());
    for (size_t i = 0; i < fgc_event_advice_count(event); i++) {
        const char *id = fgc_event_advice(event, i);
        const char *sentence = fgc_guard_sentence(fgc_guard_find(id), view->speaker.language);
        list_add(guards, json_string(id));
        list_add(severities, json_string("advice"));
        list_add(sentences, json_string(sentence ? sentence : id));
    }
    record_add(record, "guards", guards);
    record_add(record, "severities", severities);
    record_add(record, "sentences", sentences);
}

/* What the event says, and what became of it. */
static void add_text(const struct view *view, json_t *record, const fgc_event *event)
{
    struct phrase text;
    fgc_id number = fgc_event_number(event), reading = fgc_case_reading(view->c, number);
    phrase_begin(&text);
    speak_event(&view->speaker, text.stream, event);
    if (reading == 0)
        fprintf(text.stream, " [%s]", word(WORD_STRUCK, view->speaker.language));
    else if (reading != number)
        fprintf(text.stream, " [%s %" PRIu32 "]", word(WORD_CORRECTED_BY, view->speaker.language),
                reading);
    record_add(record, "reading", json_integer(reading));
    record_add_phrase(record, "text", &text);
}

static json_t *describe(const struct view *view, const fgc_event *event)
{
    json_t *record = made(json_object());
    fgc_stamp stamp = { .size = sizeof stamp };
    if (fgc_event_read_stamp(event, &stamp, NULL))
        made(NULL);
    record_add_number(record, "number", fgc_event_number(event));
    record_add_text(record, "kind", "command");
    add_stamp(view, record, &stamp);
    record_add_code(record, "command", FGC_LIST_COMMAND, fgc_event_command(event));
    add_advice(view, record, event);
    add_text(view, record, event);
    told_add_heading(record, &view->speaker, &stamp);
    return record;
}

static void tell_phase(const struct view *view, struct teller *teller, int32_t phase)
{
    json_t *record = made(json_object());
    record_add_text(record, "kind", "phase");
    record_add_text(record, "text", fgc_code_label(FGC_LIST_PHASE, phase, view->speaker.language));
    teller_tell(teller, record);
}

/* The fields as they are written in lines; null when redacted. */
static json_t *describe_fields(const fgc_event *event)
{
    json_t *fields = made(json_array());
    for (size_t i = 0; i < fgc_event_field_count(event); i++) {
        json_t *field = made(json_object());
        bool is_redacted = fgc_event_field_is_redacted(event, i);
        record_add_text(field, "name", fgc_event_field_name(event, i));
        record_add(field, "value",
                   is_redacted ? json_null() : json_string(fgc_event_field_value(event, i)));
        list_add(fields, field);
    }
    return fields;
}

/* Data have the instant and the role; what these are called is for people. */
static void keep(json_t *records, json_t *record, int32_t phase)
{
    static const char *const told[] = { "kind", "day", "clock", "who", "severities", "sentences" };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        json_object_del(record, told[i]);
    record_add_code(record, "phase", FGC_LIST_PHASE, phase);
    list_add(records, record);
}

static void tell(const struct view *view, struct teller *teller, json_t *records)
{
    struct replay replay;
    replay_begin(&replay, view);
    for (fgc_id number = 1; number <= fgc_case_revision(view->c); number++) {
        fgc_event *event = view_event(view, number);
        if (!event)
            continue;
        json_t *record = describe(view, event);
        int32_t phase = replay_event(&replay, event);
        if (view->asked->format == FORMAT_JSON)
            record_add(record, "fields", describe_fields(event));
        if (view->asked->format == FORMAT_TEXT) {
            teller_tell(teller, record);
            if (phase > 0)
                tell_phase(view, teller, phase);
        } else {
            keep(records, record, replay.phase);
        }
        fgc_event_free(event);
    }
    fgc_case_free(replay.c);
}

static int look(const struct view *view)
{
    struct teller teller;
    json_t *records = made(json_array());
    teller_begin(&teller, FORMAT_TEXT, false);
    teller_open(&teller, view->speaker.language);
    tell(view, &teller, records);
    teller_end(&teller);
    if (view->asked->format != FORMAT_TEXT)
        return write_records(view->asked->format, records);
    json_decref(records);
    return DONE;
}

int command_journal(int argc, char **argv)
{
    int code;
    struct asked asked;
    return asked_read(help, ASKING_ALWAYS, argc, argv, &asked, &code) ? view_file(&asked, look)
                                                                      : code;
}
