#include "view.h"

#include <string.h>

#include "case_file.h"
#include "instant.h"
#include "output.h"
#include "record.h"
#include "say.h"

int view_begin(struct view *view, const struct asked *asked, const char *file, const fgc_case *c)
{
    const fgc_profile *profile = fgc_case_profile(c);
    const char *now = asked->texts[ASKED_NOW];
    *view = (struct view){ .asked = asked, .file = file, .c = c, .now = instant_now() };
    if (!profile)
        return say_refused("%s: no case was opened in it; fgc new opens one", file);
    view->speaker =
        (struct speaker){ .c = c,
                          .calendar = fgc_profile_calendar(profile),
                          .language = language_for(asked->language, fgc_profile_country(profile)) };
    return now ? instant_read(view->speaker.calendar, "--now", now, strlen(now), &view->now) : DONE;
}

static int read_and_look(const struct asked *asked, const struct host *host,
                         int (*look)(const struct view *view))
{
    struct view view;
    struct phrase why;
    const char *file = asked->words[0];
    int code = REFUSED;
    phrase_begin(&why);
    fgc_case *c = case_file_read(host, file, why.stream);
    if (!c)
        say_note("%s", phrase_text(&why));
    else if ((code = view_begin(&view, asked, file, c)) == DONE)
        code = look(&view);
    fgc_case_free(c);
    phrase_free(&why);
    return code;
}

int view_file(const struct asked *asked, int (*look)(const struct view *view))
{
    struct host host;
    if (asked->word_count != 1)
        return say_usage("fgc %s wants one file%s%s; see fgc %s --help", asked->command,
                         asked->word_count > 1 ? ", not also " : "",
                         asked->word_count > 1 ? asked->words[1] : "", asked->command);
    int code = host_begin(&host, asked->texts[ASKED_CLOSING]);
    if (!code)
        code = read_and_look(asked, &host, look);
    host_end(&host);
    return code;
}

fgc_case_state view_state(const struct view *view)
{
    fgc_case_state state = { .size = sizeof state };
    fgc_case_read_state(view->c, &state, NULL);
    return state;
}

fgc_event *view_event(const struct view *view, fgc_id number)
{
    fgc_event *event = NULL;
    if (fgc_event_new(NULL, &event, NULL))
        made(NULL);
    if (fgc_case_read_event(view->c, number, event, NULL) == FGC_OK)
        return event;
    fgc_event_free(event);
    return NULL;
}

json_t *view_named(const struct view *view, fgc_id id)
{
    struct phrase name;
    json_t *record = made(json_object());
    phrase_begin(&name);
    speak_name(&view->speaker, name.stream, id);
    record_add_number(record, "id", id);
    record_add_phrase(record, "name", &name);
    return record;
}
