#include "situations.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "planted.h"

enum { SITUATIONS = 256, PROFILES = 3, NOBODY = 4000000, DAY = 86400, MINUTE = 60 };

struct situation {
    const char *name;
    size_t after; /* the situation it goes on from; itself when it is the first */
    char **lines;
    size_t line_count;
    struct scene scenes[PROFILES];
};

static struct {
    char *text;
    size_t count;
    struct situation items[SITUATIONS];
    const fgc_profile *shipped[PROFILES];
} all;

char *read_table(const char *name)
{
    char path[TEXT_ROOM];
    snprintf(path, sizeof path, "%s/%s", TABLES, name);
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("%s cannot be read", path);
    size_t size = 0, room = 4096;
    char *text = malloc(room);
    for (size_t got = 1; text && got > 0; size += got) {
        if (room - size < 4096)
            text = realloc(text, room *= 2);
        got = text ? fread(text + size, 1, room - size - 1, file) : 0;
    }
    fclose(file);
    assert_non_null(text);
    text[size] = '\0';
    return text;
}

static char *trim(char *text)
{
    text += strspn(text, " ");
    for (size_t size = strlen(text); size > 0 && text[size - 1] == ' ';)
        text[--size] = '\0';
    return text;
}

/* As next_line, but what is blank at the beginning stays. */
static char *next_raw_line(char **text, size_t *number)
{
    while (*text) {
        char *line = *text, *end = strchr(line, '\n');
        *text = end ? end + 1 : NULL;
        if (end)
            *end = '\0';
        ++*number;
        char *first = line + strspn(line, " ");
        if (*first != '\0' && *first != '#')
            return line;
    }
    return NULL;
}

char *next_line(char **text, size_t *number)
{
    char *line = next_raw_line(text, number);
    return line ? trim(line) : NULL;
}

char *next_column(char **line)
{
    char *column = *line, *end = column ? strchr(column, '|') : NULL;
    *line = end ? end + 1 : NULL;
    if (end)
        *end = '\0';
    return column ? trim(column) : NULL;
}

size_t find_situation(const char *name)
{
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.items[i].name, name) == 0)
            return i;
    fail_msg("there is no situation \"%s\"", name);
    return 0;
}

const char *situation_name(size_t situation)
{
    return all.items[situation].name;
}

size_t situation_count(void)
{
    return all.count;
}

static void begin_situation(char *line)
{
    assert_true(all.count < SITUATIONS);
    char *base = strchr(line, '<');
    if (base)
        *base++ = '\0';
    size_t after = base ? find_situation(trim(base)) : all.count;
    struct situation *made = &all.items[all.count++];
    made->name = trim(line);
    made->after = after;
}

static void add_line(char *line)
{
    assert_true(all.count > 0);
    struct situation *last = &all.items[all.count - 1];
    last->lines = realloc(last->lines, (last->line_count + 1) * sizeof *last->lines);
    assert_non_null(last->lines);
    last->lines[last->line_count++] = trim(line);
}

void read_situations(void)
{
    size_t number = 0;
    all.text = read_table("situations.txt");
    char *rest = all.text;
    for (char *line = next_raw_line(&rest, &number); line; line = next_raw_line(&rest, &number)) {
        if (line[0] == ' ')
            add_line(line);
        else
            begin_situation(line);
    }
    for (int32_t i = 0; i < PROFILES; i++)
        all.shipped[i] = load_planted(i + 1);
}

static void clear_scene(struct scene *scene)
{
    fgc_case_free(scene->c);
    fgc_profile_free(scene->profile);
    *scene = (struct scene){ 0 };
}

void forget_situations(void)
{
    for (size_t i = 0; i < all.count; i++) {
        for (int32_t profile = 0; profile < PROFILES; profile++)
            clear_scene(&all.items[i].scenes[profile]);
        free(all.items[i].lines);
    }
    for (int32_t i = 0; i < PROFILES; i++)
        fgc_profile_free(all.shipped[i]);
    free(all.text);
}

/* 0: nobody and nothing is called so. */
static fgc_id id_of(const struct scene *scene, const char *name, size_t size)
{
    for (size_t i = 0; i < scene->name_count; i++)
        if (strlen(scene->names[i]) == size && memcmp(scene->names[i], name, size) == 0)
            return scene->ids[i];
    return size == 6 && memcmp(name, "nobody", size) == 0 ? NOBODY : 0;
}

static size_t name_size(const char *text)
{
    return text[0] == '@' ? strspn(text + 1, "abcdefghijklmnopqrstuvwxyz0123456789_") : 0;
}

bool knows_all(const struct scene *scene, const char *text)
{
    for (; *text; text++)
        if (name_size(text) > 0 && id_of(scene, text + 1, name_size(text)) == 0)
            return false;
    return true;
}

/* Put ids for names. */
static void name_ids(const struct scene *scene, const char *text, char out[TEXT_ROOM])
{
    size_t size = 0;
    while (*text) {
        assert_true(size + 16 < TEXT_ROOM);
        size_t name = name_size(text);
        fgc_id id = name > 0 ? id_of(scene, text + 1, name) : 0;
        if (name > 0 && id == 0)
            fail_msg("nobody and nothing is called @%.*s", (int)name, text + 1);
        if (name > 0)
            size += (size_t)sprintf(out + size, "%u", id);
        else
            out[size++] = *text;
        text += name + 1;
    }
    out[size] = '\0';
}

static int32_t code_of(int32_t list, const char *id, size_t size)
{
    char copy[64];
    assert_true(size < sizeof copy);
    memcpy(copy, id, size);
    copy[size] = '\0';
    int32_t value = fgc_code_find(list, copy);
    if (value == 0)
        fail_msg("\"%s\" is not on its list", copy);
    return value;
}

fgc_status read_command(const struct scene *scene, const char *text, fgc_event *event,
                        fgc_error *error)
{
    char line[TEXT_ROOM];
    size_t role = strcspn(text, " ");
    fgc_stamp by = { .size = sizeof by,
                     .role = code_of(FGC_LIST_ROLE, text, role),
                     .effective = scene->now,
                     .recorded = scene->now,
                     .actor = "u-17" };
    name_ids(scene, text + role + (text[role] == ' '), line);
    fgc_status status = fgc_event_stamp(event, &by, error);
    return status ? status : fgc_event_read(event, line, strlen(line), error);
}

fgc_status tell(struct scene *scene, const char *text, fgc_id *number, fgc_error *error)
{
    fgc_event *event = NULL;
    fgc_status status = fgc_event_new(NULL, &event, error);
    if (!status)
        status = read_command(scene, text, event, error);
    if (!status)
        status = fgc_case_record(scene->c, event, number, error);
    fgc_event_free(event);
    return status;
}

/* `(profile profile)` before a line: it is told by these alone. */
static const char *told_by(const char *line, int32_t profile)
{
    if (line[0] != '(')
        return line;
    const char *end = strchr(line, ')'), *id = fgc_code_id(FGC_LIST_PROFILE, profile);
    const char *found = strstr(line, id);
    assert_non_null(end);
    return found && found < end ? end + 1 + strspn(end + 1, " ") : NULL;
}

static void tell_line(struct scene *scene, const char *situation, const char *line, int32_t profile)
{
    int year, month, day;
    if (strncmp(line, "tuned ", 6) == 0)
        return;
    if (sscanf(line, "on %d-%d-%d", &year, &month, &day) == 3) {
        fgc_date date = fgc_date_from(year, month, day);
        scene->now += ((int64_t)date - scene->now / DAY) * DAY;
        return;
    }
    line = told_by(line, profile);
    if (!line)
        return;
    const char *colon = strchr(line, ':'), *blank = strchr(line, ' ');
    const char *text = colon && blank && colon < blank ? blank + 1 : line;
    fgc_id number = 0;
    fgc_error *error = fgc_error_new(NULL);
    if (tell(scene, text, &number, error) != FGC_OK)
        fail_msg("%s, %s: %s: %s", situation, fgc_code_id(FGC_LIST_PROFILE, profile), text,
                 fgc_error_message(error));
    fgc_error_free(error);
    scene->now += MINUTE;
    if (text != line) {
        assert_true(scene->name_count < NAMES && colon - line < NAME_ROOM);
        memcpy(scene->names[scene->name_count], line, (size_t)(colon - line));
        scene->ids[scene->name_count++] = number;
    }
}

static void tune(fgc_profile *draft, const char *line)
{
    char role[32], part[32], admission[32];
    if (sscanf(line, "tuned approver %31s", part) == 1) {
        int32_t approver = code_of(FGC_LIST_APPROVER, part, strlen(part));
        assert_int_equal(fgc_profile_set_approver(draft, approver, NULL), FGC_OK);
        return;
    }
    assert_int_equal(sscanf(line, "tuned %31s %31s %31s", role, part, admission), 3);
    assert_int_equal(
        fgc_profile_set_admission(draft, code_of(FGC_LIST_ROLE, role, strlen(role)),
                                  code_of(FGC_LIST_PHASE, part, strlen(part)),
                                  code_of(FGC_LIST_ADMISSION, admission, strlen(admission)), NULL),
        FGC_OK);
}

static bool is_tuning(const char *line)
{
    return strncmp(line, "tuned ", 6) == 0;
}

bool is_tuned(size_t situation)
{
    const struct situation *item = &all.items[situation];
    for (size_t i = 0; i < item->line_count; i++)
        if (is_tuning(item->lines[i]))
            return true;
    return false;
}

const fgc_profile *make_profile(size_t situation, int32_t profile)
{
    const struct situation *item = &all.items[situation];
    fgc_profile *shipped = load_planted(profile), *draft = NULL;
    if (!is_tuned(situation))
        return shipped;
    assert_int_equal(fgc_profile_derive(shipped, "tuned", 1, &draft, NULL), FGC_OK);
    fgc_profile_free(shipped);
    for (size_t i = 0; i < item->line_count; i++)
        if (is_tuning(item->lines[i]))
            tune(draft, item->lines[i]);
    fgc_profile_freeze(draft);
    return draft;
}

/* The shipped profiles are made once. */
static const fgc_profile *profile_of(size_t situation, int32_t profile)
{
    if (is_tuned(situation))
        return make_profile(situation, profile);
    fgc_profile_hold(all.shipped[profile - 1]);
    return all.shipped[profile - 1];
}

static void tell_all(struct scene *scene, size_t situation, int32_t profile)
{
    const struct situation *item = &all.items[situation];
    if (item->after != situation)
        tell_all(scene, item->after, profile);
    for (size_t i = 0; i < item->line_count; i++)
        tell_line(scene, item->name, item->lines[i], profile);
}

struct scene *scene_of(size_t situation, int32_t profile)
{
    struct scene *scene = &all.items[situation].scenes[profile - 1];
    if (scene->c)
        return scene;
    *scene = (struct scene){ .profile = profile_of(situation, profile), .now = 1772528400 };
    fgc_case_options options = { .size = sizeof options,
                                 .profile_count = 1,
                                 .profiles = &scene->profile };
    assert_int_equal(fgc_case_new(&options, &scene->c, NULL), FGC_OK);
    tell_all(scene, situation, profile);
    return scene;
}

void spend(struct scene *scene)
{
    clear_scene(scene);
}
