#include "compose.h"

#include <stdlib.h>
#include <string.h>

#include "instant.h"
#include "phrase.h"
#include "record.h"
#include "say.h"
#include "suggest.h"

static bool is_bare(const char *value)
{
    static const char bare[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                               ".:+-_/@#%";
    return *value && value[strspn(value, bare)] == '\0';
}

static void write_quoted(FILE *out, const char *value)
{
    fputc('"', out);
    for (; *value; value++) {
        if (*value == '"' || *value == '\\')
            fputc('\\', out);
        if (*value == '\n' || *value == '\t')
            fputs(*value == '\n' ? "\\n" : "\\t", out);
        else
            fputc(*value, out);
    }
    fputc('"', out);
}

/* Write ` field=value`. */
static void write_field(FILE *out, const char *field, const char *value)
{
    fprintf(out, " %s=", field);
    if (is_bare(value))
        fputs(value, out);
    else
        write_quoted(out, value);
}

static bool is_time(int32_t command, const char *name, size_t size)
{
    fgc_field field = { .size = sizeof field };
    for (size_t i = 0; fgc_field_read(command, i, &field, NULL) == FGC_OK; i++)
        if (strlen(field.name) == size && memcmp(field.name, name, size) == 0)
            return field.type == FGC_FIELD_TYPE_TIME;
    return false;
}

/* A word of the shell: `field=value`. */
static int compose_word(int32_t command, const fgc_calendar *calendar, const char *given, FILE *out)
{
    char name[64], local[26];
    fgc_time time = 0;
    const char *value = strchr(given, '=');
    size_t size = value ? (size_t)(value - given) : 0;
    if (size == 0 || size >= sizeof name || strcspn(given, " \t\n\"") < size)
        return say_usage("'%s' is no field; write field=value, such as reference=2026-104", given);
    memcpy(name, given, size);
    name[size] = '\0';
    value++;
    if (is_time(command, given, size) &&
        fgc_calendar_read_time(calendar, value, strlen(value), &time, NULL) == FGC_OK &&
        fgc_calendar_write_time(calendar, time, local, sizeof local) > 0)
        value = local;
    write_field(out, name, value);
    return DONE;
}

int compose(const struct asked *asked, const fgc_calendar *calendar, char **words, int count,
            FILE *out)
{
    int32_t command = fgc_code_find(FGC_LIST_COMMAND, words[0]);
    if (command == 0)
        return suggest_commands(words[0]);
    if ((asked->override_count > 0) != (asked->texts[ASKED_REASON] != NULL))
        return say_usage("--override and --reason go together: name the guard, and say why");
    fputs(words[0], out);
    for (int i = 1; i < count; i++) {
        int code = compose_word(command, calendar, words[i], out);
        if (code)
            return code;
    }
    if (asked->texts[ASKED_FOR])
        write_field(out, "for", asked->texts[ASKED_FOR]);
    if (asked->texts[ASKED_ONCE])
        write_field(out, "once", asked->texts[ASKED_ONCE]);
    for (size_t i = 0; i < asked->override_count; i++)
        write_field(out, "override", asked->overrides[i]);
    if (asked->texts[ASKED_REASON])
        write_field(out, "override_reason", asked->texts[ASKED_REASON]);
    return DONE;
}

/* Say which roles a command may be recorded for. */
static int wrong_role(int32_t command, uint32_t roles, const char *given)
{
    struct phrase list;
    phrase_begin(&list);
    write_ids(list.stream, FGC_LIST_ROLE, roles, ", ");
    if (given)
        say_usage("--as: there is no role '%s'; %s is recorded for %s", given,
                  fgc_code_id(FGC_LIST_COMMAND, command), phrase_text(&list));
    else
        say_usage("on whose behalf? Add --as ROLE; %s is recorded for %s",
                  fgc_code_id(FGC_LIST_COMMAND, command), phrase_text(&list));
    phrase_free(&list);
    return USAGE;
}

/* A role that is not asked for is safe to take only when there is no other. */
static int find_role(const struct asked *asked, int32_t command, int32_t *role)
{
    fgc_command_row row = { .size = sizeof row };
    const char *given = asked->texts[ASKED_AS];
    fgc_command_read(command, &row, NULL);
    *role = given ? fgc_code_find(FGC_LIST_ROLE, given) : 0;
    for (size_t i = 0; !given && i < fgc_code_count(FGC_LIST_ROLE); i++)
        if (row.roles == 1u << fgc_code_at(FGC_LIST_ROLE, i))
            *role = fgc_code_at(FGC_LIST_ROLE, i);
    return *role ? DONE : wrong_role(command, row.roles, given);
}

static int read_time(const struct asked *asked, const fgc_calendar *calendar, enum asking option,
                     const char *name, fgc_time *time)
{
    const char *text = asked->texts[option];
    if (!text)
        return DONE;
    if (instant_is_day(strlen(text)))
        return say_usage("%s: the time of day is wanted too: %sT16:00", name, text);
    return instant_read(calendar, name, text, strlen(text), time);
}

/* What happened is recorded now, unless it is said otherwise. */
static int find_times(const struct asked *asked, const fgc_calendar *calendar, fgc_stamp *stamp)
{
    stamp->recorded = instant_now();
    int code = read_time(asked, calendar, ASKED_RECORDED, "--recorded", &stamp->recorded);
    stamp->effective = stamp->recorded;
    if (!code)
        code = read_time(asked, calendar, ASKED_AT, "--at", &stamp->effective);
    if (code || stamp->effective <= stamp->recorded)
        return code;
    return say_usage("--at: nothing is recorded before it happens; give an earlier time, or "
                     "--recorded if the clock that it is compared with is wrong");
}

static const char *find_actor(const struct asked *asked)
{
    const char *actor = asked->texts[ASKED_BY];
    if (!actor)
        actor = getenv("LOGNAME");
    return actor ? actor : getenv("USER");
}

int compose_stamp(const struct asked *asked, const fgc_calendar *calendar, int32_t command,
                  fgc_event *event)
{
    fgc_stamp stamp = { .size = sizeof stamp, .actor = find_actor(asked) };
    if (!stamp.actor)
        return say_usage("who writes it down? Add --by KEY, such as --by u-17");
    int code = find_role(asked, command, &stamp.role);
    if (!code)
        code = find_times(asked, calendar, &stamp);
    if (code)
        return code;
    fgc_error *error = fgc_error_new(NULL);
    if (fgc_event_stamp(event, &stamp, error))
        code = say_error("--by", error, "write a key of at most 128 bytes, such as u-17");
    fgc_error_free(error);
    return code;
}
