/* What is told of a scenario, as records. */
#include "output.h"
#include "phrase.h"
#include "record.h"
#include "scenario_play.h"
#include "words.h"

static void add_keys(json_t *record)
{
    static const char *const keys[] = { "number", "effective", "recorded", "role",
                                        "person", "actor",     "command",  "result" };
    static const char *const lists[] = { "guards", "severities", "sentences" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        record_add_text(record, keys[i], NULL);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        record_add(record, lists[i], json_array());
    record_add_text(record, "text", NULL);
}

/* The person on whose behalf things are done; 0: a role alone. */
static fgc_id person_of(const struct play *play)
{
    return play->role->name == NO_NAME ? 0 : play->ids[play->role->name];
}

static void add_heading(const struct play *play, json_t *record)
{
    fgc_stamp stamp = { .size = sizeof stamp,
                        .role = play->role->role,
                        .effective = play->time->effective,
                        .recorded = play->time->recorded,
                        .actor = play->role->actor,
                        .person = person_of(play) };
    told_add_heading(record, &play->speaker, &stamp);
}

static void add_stamp(const struct play *play, json_t *record)
{
    const fgc_calendar *calendar = fgc_profile_calendar(play->scenario->profile);
    fgc_id person = person_of(play);
    record_add_local(record, "effective", calendar, play->time->effective);
    record_add_local(record, "recorded", calendar, play->time->recorded);
    record_add_code(record, "role", FGC_LIST_ROLE, play->role->role);
    record_add_text(record, "actor", play->role->actor);
    if (person > 0)
        record_add_number(record, "person", person);
}

json_t *play_record(const struct play *play, const struct line *line, const char *kind)
{
    json_t *record = made(json_object());
    bool is_told = line->kind == LINE_PROSE || line->kind == LINE_BLANK;
    record_add_text(record, "file", play->scenario->file);
    record_add_number(record, "line", (int64_t)line->number);
    record_add_text(record, "kind", kind);
    add_keys(record);
    if (play->time && play->role && !is_told) {
        add_stamp(play, record);
        add_heading(play, record);
    }
    return record;
}

void play_add_guard(const struct play *play, json_t *record, size_t guard, int32_t severity,
                    const char *concerned)
{
    char id[64];
    struct phrase sentence;
    phrase_begin(&sentence);
    fgc_guard_id(guard, id, sizeof id);
    fputs(fgc_guard_sentence(guard, play->language), sentence.stream);
    if (*concerned)
        fprintf(sentence.stream, " (%s)", concerned);
    if (severity == FGC_SEVERITY_OVERRIDABLE)
        fprintf(sentence.stream, " – %s",
                fgc_code_label(FGC_LIST_SEVERITY, severity, play->language));
    list_add(json_object_get(record, "guards"), json_string(id));
    list_add(json_object_get(record, "severities"),
             json_string(fgc_code_id(FGC_LIST_SEVERITY, severity)));
    list_add(json_object_get(record, "sentences"), json_string(phrase_text(&sentence)));
    phrase_free(&sentence);
}
