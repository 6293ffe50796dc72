/* What is wrong with a document, and where: findings, or the one failure that ends it. */
#include "xml/document.h"

#include <stdio.h>
#include <string.h>

/* Paths hold libfgc's own names only. */

static size_t add_case_path(const struct document *document, char *path)
{
    return document->in_register
               ? (size_t)snprintf(path, PATH_ROOM, "/register/case[%zu]", document->cases)
               : (size_t)snprintf(path, PATH_ROOM, "/case");
}

static void add_event_path(const struct document *document, char *path)
{
    bool newer = document->level == LEVEL_NEWER;
    size_t size = add_case_path(document, path);
    snprintf(path + size, PATH_ROOM - size, "/%s[%zu]", newer ? "newer" : "event",
             newer ? document->newer_elements : document->event_elements);
}

static void add_path(const struct document *document, char *path)
{
    path[0] = '\0';
    if (document->level == LEVEL_REGISTER)
        snprintf(path, PATH_ROOM, "/register");
    else if (document->level == LEVEL_CASE)
        add_case_path(document, path);
    else if (document->level != LEVEL_NOTHING && document->level != LEVEL_END)
        add_event_path(document, path);
}

static const char *name_of_command(const struct document *document)
{
    const char *id = fgc_code_id(FGC_LIST_COMMAND, document->command);
    return document->command != 0 && id ? id : "*";
}

/* The name of a field if libfgc has it. */
static const char *name_of_field(const struct document *document, const struct item *item,
                                 char *name, size_t room)
{
    if (document->command != 0 && item->name_size < room &&
        fgc__xml_shape_find(&document->shape, item->name, item->name_size, 0) <
            fgc__xml_shape_count(&document->shape)) {
        memcpy(name, item->name, item->name_size);
        name[item->name_size] = '\0';
        return name;
    }
    return "*";
}

void fgc__xml_item_path(const struct document *document, const struct item *item, char *path)
{
    char name[64];
    bool field = item->place >= PLACE_FIELDS;
    size_t size = 0;
    if (field || item->place == PLACE_COMMAND)
        size = (size_t)snprintf(path, PATH_ROOM, "/%s", name_of_command(document));
    if (item->place == PLACE_COMMAND)
        return;
    const char *last = field ? name_of_field(document, item, name, sizeof name) : item->name;
    if (item->ordinal > 0)
        snprintf(path + size, PATH_ROOM - size, "/%s[%u]", last, item->ordinal);
    else
        snprintf(path + size, PATH_ROOM - size, "/@%s", last);
}

static void append(char *path, const char *more)
{
    size_t size = strlen(path);
    snprintf(path + size, PATH_ROOM - size, "%s", more);
}

void fgc__xml_path_here(const struct document *document, const char *more, char *below)
{
    below[0] = '\0';
    if (document->level == LEVEL_COMMAND)
        snprintf(below, PATH_ROOM, "/%s", name_of_command(document));
    else if (document->level == LEVEL_VALUE)
        fgc__xml_item_path(document, &document->draft.items[document->draft.count - 1], below);
    append(below, more);
}

/* Keep a finding, or end with it. */
void fgc__xml_note(struct document *document, fgc_status status, const char *message,
                   struct position at, const char *path)
{
    if (path[0] == '\0')
        path = "/";
    if (document->findings && status != FGC_ERROR_NO_MEMORY) {
        fgc_status kept = fgc__xml_findings_add(document->findings, status, message, at, path);
        if (kept == FGC_OK)
            return;
        fgc__xml_source_stop(&document->source);
        if (kept == FGC_ERROR_LIMIT)
            return;
        status = kept;
    }
    fgc__xml_source_stop(&document->source);
    document->status = status;
    if (status == FGC_ERROR_NO_MEMORY)
        fgc__xml_no_memory(document->failure);
    else
        fgc_error_set(document->failure, status, message, at.line, at.column, path);
}

/* Whether a finding is asked for: a document that is quiet tells only what ends it. */
static bool is_asked(const struct document *document, fgc_status status)
{
    return !document->quiet || status == FGC_ERROR_NO_MEMORY || status == FGC_ERROR_LIMIT;
}

void fgc__xml_find(struct document *document, fgc_status status, const char *message,
                   struct position at, const char *below)
{
    char path[PATH_ROOM];
    if (fgc__xml_is_over(document) || !is_asked(document, status))
        return;
    add_path(document, path);
    append(path, below);
    fgc__xml_note(document, status, message, at, path);
}

void fgc__xml_find_newer(struct document *document, struct position at, const char *below)
{
    if (document->findings)
        fgc__xml_find(document, FGC_ERROR_NEWER, "only a newer library knows this", at, below);
}

void fgc__xml_document_fail(struct document *document, fgc_status status, const char *message,
                            struct position at, const char *below)
{
    fgc__xml_find(document, status, message, at, below);
    if (is_asked(document, status))
        fgc__xml_source_stop(&document->source);
}

void fgc__xml_document_no_memory(struct document *document)
{
    fgc__xml_document_fail(document, FGC_ERROR_NO_MEMORY, "out of memory", (struct position){ 0 },
                           "");
}

void fgc__xml_find_here(struct document *document, fgc_status status, const char *message,
                        struct position at)
{
    char path[PATH_ROOM], below[PATH_ROOM];
    add_path(document, path);
    fgc__xml_path_here(document, "", below);
    append(path, below);
    fgc__xml_note(document, status, message, at, path);
}
