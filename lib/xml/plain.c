/* Events as most are: libfgc is told of them part by part. What is unusual in any way is not taken here; then
 * the draft is made of it, and finds what is wrong. */
#include "xml/document.h"

#include <string.h>

#include "xml/words.h"

/* What follows, as far as it was looked at. */
struct look {
    const struct ahead *ahead;
    size_t at;
};

static const char *text_of(const struct look *look, const struct told *text)
{
    return look->ahead->texts + text->at;
}

static const struct told_attribute *attributes_of(const struct look *look, const struct told *start)
{
    return look->ahead->attributes + start->at;
}

static const char *value_of(const struct look *look, const struct told_attribute *attribute)
{
    return look->ahead->texts + attribute->at;
}

/* What follows behind white space; NULL when it is not there yet, or something else. */
static const struct told *next(struct look *look, enum what what)
{
    const struct ahead *ahead = look->ahead;
    while (look->at < ahead->count && ahead->told[look->at].what == TOLD_TEXT) {
        const struct told *text = &ahead->told[look->at];
        if (fgc__xml_white(text_of(look, text), text->count) < text->count)
            return NULL;
        look->at++;
    }
    return look->at < ahead->count && ahead->told[look->at].what == what ? &ahead->told[look->at++]
                                                                         : NULL;
}

/* The text of an element that has nothing else, and its end; NULL when it is not so. */
static const struct told *next_text(struct look *look)
{
    const struct told *told = &look->ahead->told[look->at];
    if (look->ahead->count - look->at < 2 || told[0].what != TOLD_TEXT || told[1].what != TOLD_END)
        return NULL;
    look->at += 2;
    return told;
}

static bool take_time(const struct look *look, const struct told_attribute *attribute,
                      fgc_time *time)
{
    const char *value = value_of(look, attribute);
    return attribute->size > 0 && value[attribute->size - 1] == 'Z' &&
           fgc_time_read(value, attribute->size, time, NULL) == FGC_OK;
}

static bool take_id(const struct look *look, const struct told_attribute *attribute, fgc_id *id)
{
    size_t number = fgc__xml_number(value_of(look, attribute), attribute->size);
    *id = number < SIZE_MAX ? (fgc_id)number : 0;
    return *id > 0;
}

/* Whether a name is a word. One that libxml2 keeps where it kept it before is the same. */
static bool is_word(const char *name, const char *word, const char **seen)
{
    if (name != *seen && strcmp(name, word) == 0)
        *seen = name;
    return name == *seen;
}

/* What most events have; only whom it is for may be missing. */
enum { NUMBER, EFFECTIVE, RECORDED, ROLE, ACTOR, FOR };
static const enum place envelope[ENVELOPE_NAMES] = {
    [NUMBER] = PLACE_NUMBER, [EFFECTIVE] = PLACE_EFFECTIVE, [RECORDED] = PLACE_RECORDED,
    [ROLE] = PLACE_ROLE,     [ACTOR] = PLACE_ACTOR,         [FOR] = PLACE_FOR,
};

/* The place of a name in the envelope, where one is expected most likely; ENVELOPE_NAMES: none. */
static size_t find_in_envelope(struct document *document, const char *name, size_t expected)
{
    if (expected < ENVELOPE_NAMES && name == document->envelope[expected])
        return expected;
    size_t i = 0;
    while (i < ENVELOPE_NAMES &&
           !is_word(name, fgc__xml_envelope_name(envelope[i]), &document->envelope[i]))
        i++;
    return i;
}

static bool find_envelope(struct document *document, const struct look *look,
                          const struct told *event,
                          const struct told_attribute *found[ENVELOPE_NAMES])
{
    const struct told_attribute *attributes = attributes_of(look, event);
    for (size_t i = 0; i < event->count; i++) {
        size_t place = find_in_envelope(document, attributes[i].name, i);
        if (attributes[i].space || place == ENVELOPE_NAMES)
            return false;
        found[place] = &attributes[i];
    }
    return event->count + (found[FOR] == NULL) == ENVELOPE_NAMES;
}

/* The code of a role, which is mostly that of the event before. */
static int32_t role_of(struct document *document, const char *role, size_t size)
{
    if (strcmp(role, document->role) == 0)
        return document->role_code;
    int32_t code = fgc_code_find(FGC_LIST_ROLE, role);
    if (code != 0 && size < sizeof document->role) {
        memcpy(document->role, role, size + 1);
        document->role_code = code;
    }
    return code;
}

static bool take_envelope(struct document *document, const struct look *look,
                          const struct told *event, fgc_id *number, fgc_stamp *stamp)
{
    const struct told_attribute *found[ENVELOPE_NAMES] = { 0 };
    if (!find_envelope(document, look, event, found))
        return false;
    stamp->role = role_of(document, value_of(look, found[ROLE]), found[ROLE]->size);
    stamp->actor = value_of(look, found[ACTOR]);
    return take_id(look, found[NUMBER], number) &&
           take_time(look, found[EFFECTIVE], &stamp->effective) &&
           take_time(look, found[RECORDED], &stamp->recorded) &&
           (!found[FOR] || take_id(look, found[FOR], &stamp->person));
}

/* Add the values of a list, which come next, as many as its attribute says. */
static fgc_status add_list(struct document *document, struct look *look,
                           const struct told_attribute *list)
{
    fgc_status status = FGC_OK;
    size_t count = fgc__xml_number(value_of(look, list), list->size);
    for (size_t i = 0; i < count && !status; i++) {
        const struct told *start = next(look, TOLD_START), *text;
        if (!start || start->space != document->space || strcmp(start->name, list->name) != 0 ||
            start->count > 0 || (text = next_text(look)) == NULL)
            return FGC_ERROR_SYNTAX;
        status = fgc_event_add(document->event, list->name, text_of(look, text), text->count, NULL);
    }
    return status;
}

static bool is_list(const struct rows *rows, const char *name)
{
    bool found = false;
    for (size_t i = 0; rows->lists && i < rows->count && !found; i++)
        found = rows->fields[i].many && strcmp(rows->fields[i].name, name) == 0;
    return found;
}

static fgc_status add_fields(struct document *document, struct look *look,
                             const struct told *command)
{
    const struct rows *rows = fgc__xml_rows(fgc_event_command(document->event));
    const struct told_attribute *attribute = attributes_of(look, command);
    fgc_status status = FGC_OK;
    for (size_t i = 0; i < command->count && !status; i++, attribute++) {
        if (attribute->space)
            status = FGC_ERROR_SYNTAX;
        else if (is_list(rows, attribute->name))
            status = add_list(document, look, attribute);
        else
            status = fgc_event_add(document->event, attribute->name, value_of(look, attribute),
                                   attribute->size, NULL);
    }
    return status;
}

/* Add the advice that was not followed, up to the end of the event. */
static fgc_status add_advice(struct document *document, struct look *look)
{
    fgc_status status = FGC_OK;
    const struct told *start, *text;
    while (!status && (start = next(look, TOLD_START)) != NULL) {
        if (start->space != document->space || strcmp(start->name, "advice") != 0 ||
            start->count > 0 || (text = next_text(look)) == NULL)
            return FGC_ERROR_SYNTAX;
        status = fgc_event_add_advice(document->event, text_of(look, text), NULL);
    }
    return status;
}

/* Whether it is an event of a case that is read, and the next. */
static bool is_event(struct document *document, const struct told *told)
{
    return document->level == LEVEL_CASE && document->c && document->skipped == 0 &&
           told->space == document->space && is_word(told->name, "event", &document->event_name) &&
           (document->events == 0 || !document->chained) &&
           document->events < document->options.events;
}

static fgc_status read_event(struct document *document, struct look *look)
{
    fgc_event *event = document->event;
    fgc_stamp stamp = { .size = sizeof stamp };
    fgc_id number;
    const struct told *start = next(look, TOLD_START), *command;
    if (!take_envelope(document, look, start, &number, &stamp) || number != document->number + 1 ||
        (command = next(look, TOLD_START)) == NULL || command->space != document->space)
        return FGC_ERROR_SYNTAX;
    fgc_status status =
        fgc_event_begin_past(event, number, &stamp, command->name, strlen(command->name), NULL);
    if (!status && fgc_event_command(event) == FGC_COMMAND_CORRECT)
        status = FGC_ERROR_SYNTAX;
    if (!status)
        status = add_fields(document, look, command);
    if (!status)
        status = next(look, TOLD_END) ? add_advice(document, look) : FGC_ERROR_SYNTAX;
    if (!status)
        status = next(look, TOLD_END) ? fgc_event_check(event, NULL) : FGC_ERROR_SYNTAX;
    return status;
}

size_t fgc__xml_take_plain(struct document *document, const struct ahead *ahead)
{
    struct look look = { .ahead = ahead };
    if (!is_event(document, ahead->told))
        return 0;
    fgc_status status = read_event(document, &look);
    if (!status)
        status = fgc_case_replay(document->c, document->event, NULL);
    if (status == FGC_ERROR_NO_MEMORY)
        fgc__xml_document_no_memory(document);
    if (status)
        return 0;
    document->event_elements++;
    document->events++;
    document->number++;
    document->chained = false;
    return look.at;
}
