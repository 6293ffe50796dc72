/* An event that was read: its line, and what the line does not say. */
#include "xml/document.h"

#include <stdio.h>
#include <string.h>

#include "xml/words.h"

static const char *value_of(const struct draft *draft, const struct item *item)
{
    return draft->texts.data + item->value;
}

/* Note what is wrong with an item. */
static void find_item(struct document *document, fgc_status status, const char *message,
                      struct item *item)
{
    char below[PATH_ROOM];
    fgc__xml_item_path(document, item, below);
    fgc__xml_find(document, status, message, item->at, below);
    item->dropped = true;
}

/* Whether values, salts and commitments are there together as they may. */
static void check_item(struct document *document, struct item *item)
{
    const char *wrong = NULL;
    if (item->salted && item->redacted)
        wrong = "there is a salt or a commitment";
    else if (item->redacted && item->value_size > 0)
        wrong = "what is redacted has no value";
    else if (!item->redacted && !item->has_value)
        wrong = "a salt stands beside a value";
    if (wrong)
        find_item(document, FGC_ERROR_SYNTAX, wrong, item);
}

/* Whether a list is as long as it says. */
static void check_count(struct document *document, struct item *item)
{
    const char *digits = value_of(&document->draft, item);
    size_t count = 0;
    for (const struct item *value = item; value->next > 0; count++)
        value = fgc__xml_draft_next(&document->draft, value);
    if (fgc__xml_number(digits, item->value_size) != count)
        find_item(document, FGC_ERROR_SYNTAX, "the list is not as long as it says", item);
}

static void check_items(struct document *document)
{
    struct draft *draft = &document->draft;
    for (enum place place = PLACE_NUMBER; place <= PLACE_ACTOR; place++) {
        char below[PATH_ROOM];
        if (fgc__xml_draft_first(draft, place))
            continue;
        snprintf(below, sizeof below, "/@%s", fgc__xml_envelope_name(place));
        fgc__xml_find(document, FGC_ERROR_SYNTAX, "a required attribute is missing",
                      document->event_at, below);
    }
    for (size_t i = 0; i < draft->count; i++) {
        struct item *item = &draft->items[i];
        check_item(document, item);
        if (item->counts && !item->dropped && !document->gaps)
            check_count(document, item);
    }
}

/* Whether something was left out, so that more seems to be wrong. */
static bool has_gaps(const struct document *document)
{
    bool gaps = document->gaps;
    for (size_t i = 0; i < document->draft.count; i++)
        gaps = gaps || document->draft.items[i].dropped;
    return gaps;
}

/* Read the line. What is wrong with it is left out, and it is read again, as long as more is found. */
static bool read_line(struct document *document)
{
    struct draft *draft = &document->draft;
    while (!fgc__xml_is_over(document)) {
        if (!fgc__xml_draft_write(draft)) {
            fgc__xml_document_no_memory(document);
            return false;
        }
        fgc_status status = fgc_event_read_line(document->event, draft->line.data, draft->line.size,
                                                document->work);
        if (status == FGC_OK)
            return true;
        struct item *item = fgc__xml_draft_at(draft, fgc_error_column(document->work));
        if (item)
            find_item(document, status, fgc_error_message(document->work), item);
        else if (!has_gaps(document))
            fgc__xml_find(document, status, fgc_error_message(document->work), document->event_at,
                          "");
        if (!item || item->place == PLACE_COMMAND)
            return false;
    }
    return false;
}

/* Whether the event strikes another, and so gives nothing anew. */
static bool strikes(const struct document *document)
{
    bool found = false;
    size_t count =
        document->command == FGC_COMMAND_CORRECT ? fgc_event_field_count(document->event) : 0;
    for (size_t i = 0; i < count; i++)
        found = found || (strcmp(fgc_event_field_name(document->event, i), "strike") == 0 &&
                          strcmp(fgc_event_field_value(document->event, i), "yes") == 0);
    return found;
}

/* Whether a field was given. */
static bool is_given(const struct document *document, size_t index, const struct field *field)
{
    const struct draft *draft = &document->draft;
    if (!document->ordered)
        return fgc__xml_draft_first(draft, PLACE_FIELDS + index) != NULL;
    size_t place = PLACE_FIELDS;
    const struct item *item = NULL;
    while ((item = fgc__xml_draft_first(draft, place)) != NULL &&
           (item->name_size != field->name_size ||
            memcmp(item->name, field->name, field->name_size) != 0))
        place++;
    return item != NULL;
}

static void check_required(struct document *document)
{
    const struct shape *shape = &document->shape;
    const struct item *command = fgc__xml_draft_first(&document->draft, PLACE_COMMAND);
    size_t count = strikes(document) ? shape->own->count : fgc__xml_shape_count(shape);
    bool missing = false;
    for (size_t i = 0; i < count; i++) {
        const struct field *field = fgc__xml_shape_at(shape, i);
        if (!field->required || is_given(document, i, field))
            continue;
        char below[PATH_ROOM];
        missing = true;
        snprintf(below, sizeof below, "/%s/@%s", fgc_code_id(FGC_LIST_COMMAND, document->command),
                 field->name);
        fgc__xml_find(document, FGC_ERROR_INVALID_ARGUMENT, "a required field is missing",
                      command->at, below);
    }
    if (missing || has_gaps(document) || fgc_event_command(document->event) == 0)
        return;
    fgc_status status = fgc_event_check(document->event, document->work);
    if (status)
        fgc__xml_find(document, status, fgc_error_message(document->work), command->at, "");
}

/* Find which of the values is a newer library's. */
static void find_unknown(struct document *document)
{
    struct draft *draft = &document->draft;
    char word[128], below[PATH_ROOM];
    for (size_t i = 0; i < draft->count; i++) {
        struct item *item = &draft->items[i];
        bool guard = item->place == PLACE_OVERRIDE || item->place == PLACE_ADVICE;
        bool field = item->place >= PLACE_FIELDS && !item->counts && !item->redacted;
        int32_t list = field ? fgc__xml_shape_at(&document->shape, item->place - PLACE_FIELDS)->list
                       : item->place == PLACE_ROLE ? FGC_LIST_ROLE
                                                   : 0;
        if ((list == 0 && !guard) || item->dropped || item->value_size >= sizeof word)
            continue;
        memcpy(word, value_of(draft, item), item->value_size);
        word[item->value_size] = '\0';
        if (guard ? fgc_guard_find(word) < fgc_guard_count() : fgc_code_find(list, word) != 0)
            continue;
        fgc__xml_item_path(document, item, below);
        fgc__xml_find_newer(document, item->at, below);
    }
}

/* Whether the event is the next one of its case. `number` and `command` are where it says so. */
static void check_next(struct document *document, struct position number, struct position command)
{
    fgc_id expected = document->number + 1;
    bool first = document->events == 1;
    bool opens = fgc_event_command(document->event) == FGC_COMMAND_OPEN_CASE;
    document->number = fgc_event_number(document->event);
    if (document->number != expected)
        fgc__xml_find(document, FGC_ERROR_DAMAGED, "the event is not the next one", number,
                      document->level == LEVEL_NEWER ? "" : "/@number");
    if (first != opens)
        fgc__xml_find(document, FGC_ERROR_DAMAGED,
                      "a journal begins with open_case, and nowhere else", command, "");
}

static void check_digest(struct document *document)
{
    bool sealed = fgc__xml_draft_first(&document->draft, PLACE_DIGEST) != NULL;
    if (document->events == 1)
        document->chained = sealed;
    if (sealed != document->chained)
        fgc__xml_find(document, FGC_ERROR_DAMAGED,
                      "a digest is missing, or where there is no chain", document->event_at,
                      "/@digest");
}

/* Add the event to the case. */
static void replay(struct document *document)
{
    if (fgc__xml_is_over(document) || !document->c)
        return;
    fgc_status status = fgc_case_replay(document->c, document->event, document->work);
    if (status == FGC_ERROR_PROFILE) /* its path names it */
        fgc__xml_note(document, status, fgc_error_message(document->work), document->event_at,
                      fgc_error_path(document->work));
    else if (status)
        fgc__xml_find(document, status, fgc_error_message(document->work), document->event_at, "");
}

void fgc__xml_accept_event(struct document *document)
{
    struct draft *draft = &document->draft;
    struct item *command = fgc__xml_draft_first(draft, PLACE_COMMAND);
    if (document->quiet || fgc__xml_is_over(document))
        return;
    if (!command && !document->gaps)
        fgc__xml_find(document, FGC_ERROR_SYNTAX, "an event has a command", document->event_at, "");
    if (command)
        check_items(document);
    if (!command || !read_line(document)) {
        document->number++;
        return;
    }
    struct item *number = fgc__xml_draft_first(draft, PLACE_NUMBER);
    if (document->command != 0)
        check_required(document);
    if (fgc_event_command(document->event) == 0 && !document->ordered)
        find_unknown(document);
    if (!number || number->dropped)
        document->number++;
    else
        check_next(document, number->at, command->at);
    check_digest(document);
    replay(document);
}

void fgc__xml_accept_newer(struct document *document)
{
    const struct item *item = fgc__xml_draft_first(&document->draft, PLACE_FIELDS);
    const char *line = value_of(&document->draft, item);
    fgc_status status =
        fgc_event_read_line(document->event, line, item->value_size, document->work);
    if (status) {
        fgc__xml_find(document, status, fgc_error_message(document->work), item->at, "/@line");
        document->number++;
        return;
    }
    check_next(document, item->at, item->at);
    if (fgc_event_command(document->event) == 0)
        fgc__xml_find_newer(document, item->at, "/@line");
    replay(document);
}
