#include "xml/draft.h"

#include <string.h>

#include "xml/words.h"

void fgc__xml_draft_clear(struct draft *draft)
{
    fgc__xml_free(&draft->allocator, draft->items, draft->room * sizeof *draft->items);
    fgc__xml_clear(&draft->allocator, &draft->texts);
    fgc__xml_clear(&draft->allocator, &draft->line);
}

void fgc__xml_draft_begin(struct draft *draft)
{
    memset(draft->first, 0, draft->places * sizeof *draft->first);
    draft->places = PLACE_FIELDS;
    draft->count = 0;
    draft->size = strlen("fgc1");
    draft->texts.size = 0;
}

static bool grow(struct draft *draft)
{
    void *items = draft->items;
    bool grown = fgc__xml_grow(&draft->allocator, &items, &draft->room, sizeof *draft->items,
                               draft->room + 16);
    draft->items = items;
    return grown;
}

struct item *fgc__xml_draft_put(struct draft *draft, size_t place, const char *name,
                                size_t name_size, struct position at)
{
    if (draft->count == draft->room && !grow(draft))
        return NULL;
    struct item *item = &draft->items[draft->count++];
    *item = (struct item){ .name = name,
                           .name_size = (uint32_t)name_size,
                           .place = (uint32_t)place,
                           .line_at = UINT32_MAX,
                           .at = at };
    for (; draft->places <= place; draft->places++)
        draft->first[draft->places] = 0;
    uint32_t index = (uint32_t)draft->count;
    if (draft->first[place] == 0)
        draft->first[place] = index;
    else
        draft->items[draft->last[place] - 1].next = index;
    draft->last[place] = index;
    draft->size += name_size + strlen(" ~=");
    return item;
}

fgc_status fgc__xml_draft_say(struct draft *draft, struct item *item, enum kind kind,
                              const char *data, size_t size)
{
    size_t before = draft->texts.size;
    if (size > EVENT_LIMIT || draft->size + size > EVENT_LIMIT)
        return FGC_ERROR_LIMIT;
    if (!fgc__xml_reserve(&draft->allocator, &draft->texts, size + 1) ||
        !fgc__xml_append(&draft->allocator, &draft->texts, data, size))
        return FGC_ERROR_NO_MEMORY;
    draft->size += size;
    if (kind == KIND_SALT || kind == KIND_COMMITMENT) {
        item->beside = (uint32_t)before;
        item->beside_size = (uint32_t)size;
        item->salted = item->salted || kind == KIND_SALT;
        item->redacted = item->redacted || kind == KIND_COMMITMENT;
        return FGC_OK;
    }
    item->value = item->has_value ? item->value : (uint32_t)before;
    item->value_size += (uint32_t)size;
    item->has_value = true;
    return FGC_OK;
}

/* Writing into the line, which has room enough. */

static void out(struct bytes *line, const char *data, size_t size)
{
    memcpy(line->data + line->size, data, size);
    line->size += size;
}

static void out_byte(struct bytes *line, char byte)
{
    line->data[line->size++] = byte;
}

static void out_quoted(struct bytes *line, const char *value, size_t size)
{
    out_byte(line, '"');
    for (size_t i = 0; i < size; i++) {
        char byte = value[i];
        if (byte == '"' || byte == '\\' || byte == '\n' || byte == '\t')
            out_byte(line, '\\');
        out_byte(line, byte == '\n' ? 'n' : byte == '\t' ? 't' : byte);
    }
    out_byte(line, '"');
}

static void out_value(const struct draft *draft, struct bytes *line, const struct item *item)
{
    const char *value = draft->texts.data + item->value;
    if (fgc__xml_is_bare(value, item->value_size))
        out(line, value, item->value_size);
    else
        out_quoted(line, value, item->value_size);
}

/* Write what stands at a place of the envelope; something that can be read if there is nothing. */
static void out_envelope(const struct draft *draft, struct bytes *line, enum place place)
{
    static const char *const instead[] = {
        [PLACE_NUMBER] = "1",
        [PLACE_EFFECTIVE] = "1970-01-01T00:00:00Z",
        [PLACE_RECORDED] = "2099-12-31T00:00:00Z",
        [PLACE_ROLE] = "case_worker",
        [PLACE_ACTOR] = "nobody",
        [PLACE_COMMAND] = "resume",
    };
    struct item *item = fgc__xml_draft_first(draft, place);
    out_byte(line, ' ');
    if (!item || item->dropped) {
        out(line, instead[place], strlen(instead[place]));
        return;
    }
    item->line_at = (uint32_t)line->size;
    out_value(draft, line, item);
}

static void out_word(const struct draft *draft, struct bytes *line, struct item *item)
{
    out_byte(line, ' ');
    item->line_at = (uint32_t)line->size;
    out(line, item->name, item->name_size);
    if (item->salted || item->redacted) {
        out_byte(line, item->redacted ? '#' : '~');
        out(line, draft->texts.data + item->beside, item->beside_size);
    }
    if (!item->redacted) {
        out_byte(line, '=');
        out_value(draft, line, item);
    }
}

static void out_words(const struct draft *draft, struct bytes *line, size_t place)
{
    struct item *item = fgc__xml_draft_first(draft, place);
    for (; item; item = fgc__xml_draft_next(draft, item))
        if (!item->dropped && !item->counts)
            out_word(draft, line, item);
}

bool fgc__xml_draft_write(struct draft *draft)
{
    enum { INSTEAD = 128 };
    struct bytes *line = &draft->line;
    line->size = 0;
    if (!fgc__xml_reserve(&draft->allocator, line, 2 * (draft->size + draft->count) + INSTEAD))
        return false;
    for (size_t i = 0; i < draft->count; i++)
        draft->items[i].line_at = UINT32_MAX;
    out(line, "fgc1", strlen("fgc1"));
    for (enum place place = PLACE_NUMBER; place <= PLACE_COMMAND; place++)
        out_envelope(draft, line, place);
    for (size_t place = PLACE_FIELDS; place < draft->places; place++)
        out_words(draft, line, place);
    for (enum place place = PLACE_FOR; place <= PLACE_DIGEST; place++)
        out_words(draft, line, place);
    return true;
}

struct item *fgc__xml_draft_at(const struct draft *draft, size_t column)
{
    struct item *found = NULL;
    for (size_t i = 0; column > 0 && i < draft->count; i++) {
        struct item *item = &draft->items[i];
        if (item->line_at < column && (!found || item->line_at > found->line_at))
            found = item;
    }
    return found;
}
