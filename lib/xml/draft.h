#ifndef FGC_XML_DRAFT_H
#define FGC_XML_DRAFT_H

#include "xml/source.h"

/* An event as its element gives it, in any order, and the line of the journal it makes. */

/* Where a value stands in the line. Fields follow from PLACE_FIELDS on. */
enum place {
    PLACE_NUMBER,
    PLACE_EFFECTIVE,
    PLACE_RECORDED,
    PLACE_ROLE,
    PLACE_ACTOR,
    PLACE_COMMAND,
    PLACE_FOR,
    PLACE_ONCE,
    PLACE_OVERRIDE,
    PLACE_REASON,
    PLACE_ADVICE,
    PLACE_DIGEST,
    PLACE_FIELDS
};

enum { FIELD_PLACES = 256, PLACES = PLACE_FIELDS + FIELD_PLACES, EVENT_LIMIT = 131072 };

/* What is said of a field: its value as an attribute or as text, or what stands beside it. */
enum kind { KIND_VALUE, KIND_SALT, KIND_COMMITMENT };

/* A value and what stands beside it; texts by where they begin. */
struct item {
    const char *name; /* as long as the parser lives */
    struct position at;
    uint32_t name_size;
    uint32_t value;
    uint32_t value_size;
    uint32_t beside;
    uint32_t beside_size;
    uint32_t place;
    uint32_t line_at; /* where it begins in the line; UINT32_MAX: it is not there */
    uint32_t next;    /* at the same place, from 1; 0: none */
    uint32_t ordinal; /* in its list, from 1; 0: an attribute */
    bool has_value;
    bool salted;
    bool redacted;
    bool counts;  /* it tells how many follow it */
    bool dropped; /* it was wrong */
};

struct draft {
    fgc_allocator allocator;
    struct item *items;
    size_t count;
    size_t room;
    uint32_t first[PLACES]; /* items, from 1; 0: none */
    uint32_t last[PLACES];
    size_t places;      /* how many may be in use */
    struct bytes texts;
    struct bytes line;
    size_t size;        /* of the line, were nothing quoted */
};

void fgc__xml_draft_clear(struct draft *draft);

/* Begin an event. */
void fgc__xml_draft_begin(struct draft *draft);

/* The first item at a place, and the one behind another; NULL: none. */
static inline struct item *fgc__xml_draft_first(const struct draft *draft, size_t place)
{
    uint32_t first = place < draft->places ? draft->first[place] : 0;
    return first > 0 ? &draft->items[first - 1] : NULL;
}

static inline struct item *fgc__xml_draft_next(const struct draft *draft, const struct item *item)
{
    return item->next > 0 ? &draft->items[item->next - 1] : NULL;
}

/* Put an item behind those at its place. NULL: no memory. */
struct item *fgc__xml_draft_put(struct draft *draft, size_t place, const char *name,
                                size_t name_size, struct position at);

/* Say something of an item; the text of the newest may come in pieces. Fails with FGC_ERROR_LIMIT when the
 * event is much too long, _NO_MEMORY. */
fgc_status fgc__xml_draft_say(struct draft *draft, struct item *item, enum kind kind,
                              const char *data, size_t size);

/* Write the line, of what was not dropped. False when there is no memory. */
bool fgc__xml_draft_write(struct draft *draft);

/* The item at a byte of the line, from 1; NULL: none. */
struct item *fgc__xml_draft_at(const struct draft *draft, size_t column);

#endif
