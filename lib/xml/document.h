#ifndef FGC_XML_DOCUMENT_H
#define FGC_XML_DOCUMENT_H

#include "xml/draft.h"
#include "xml/findings.h"
#include "xml/rows.h"

/* A document that is being read: elements become events, and events cases or findings. */

enum { PATH_ROOM = 256, RECENT = 256, ENVELOPE_NAMES = 6 };

/* What names say, by where libxml2 keeps them: a command, or a field and something of it. */
struct recent {
    const char *name;
    int32_t command;
};
struct split {
    const char *name;
    size_t size; /* of the field's name, which it begins with */
    enum kind kind;
};

/* What is open. */
enum level {
    LEVEL_NOTHING,
    LEVEL_REGISTER,
    LEVEL_CASE,
    LEVEL_NEWER,
    LEVEL_EVENT,
    LEVEL_COMMAND,
    LEVEL_VALUE, /* of a list */
    LEVEL_END    /* nothing any more */
};

struct document {
    fgc_allocator allocator;
    fgc_xml_options options;    /* with every limit set */
    bool single;                /* it is to be one case */
    bool quiet;                 /* what it says is not asked: the schema finds */
    fgc_xml_findings *findings; /* NULL: the first one ends it */
    fgc_error *failure;         /* what ended it */
    fgc_error *work;            /* what libfgc said last */
    fgc_status status;          /* of the failure */
    struct source source;
    struct draft draft;
    fgc_event *event;
    fgc_case *c;            /* that is being read */
    fgc_case *ended;        /* that was read */
    const char *space;      /* where libxml2 keeps our namespace, */
    const char *event_name; /* and the names of an event and its attributes */
    const char *envelope[ENVELOPE_NAMES];
    char role[32]; /* of an event before, and its code */
    int32_t role_code;
    struct recent commands[RECENT];
    struct split splits[RECENT];
    enum level level;
    size_t skipped; /* elements open that are not understood */
    bool in_register;
    bool text_found; /* in this element, where none belongs */
    size_t cases;
    size_t events; /* of this case: how many, and how many elements of either name */
    size_t event_elements;
    size_t newer_elements;
    fgc_id number;           /* of the last event */
    bool chained;            /* the first event has a digest */
    struct position element; /* where the case, the event, ... stands that is open */
    struct position event_at;
    /* of the event */
    int32_t command; /* 0: a newer library's */
    struct shape shape;
    bool ordered;          /* fields are kept in their order, for one is a newer library's */
    bool gaps;             /* something in it was passed over */
    enum place last_place; /* of what stood in it last */
    size_t value_place;    /* of the list whose value is open */
};

fgc_status fgc__xml_document_open(struct document *document, const fgc_xml_options *options,
                                  fgc_error *error);
void fgc__xml_document_close(struct document *document);

/* Note what is wrong below the element that is open; `below` begins with a slash, or is "". */
void fgc__xml_find(struct document *document, fgc_status status, const char *message,
                   struct position at, const char *below);

/* The same where the element that is open stands, also of a document that is quiet. */
void fgc__xml_find_here(struct document *document, fgc_status status, const char *message,
                        struct position at);

/* The same by a whole path. */
void fgc__xml_note(struct document *document, fgc_status status, const char *message,
                   struct position at, const char *path);

/* The same of what is kept for a newer library: only a check finds it. */
void fgc__xml_find_newer(struct document *document, struct position at, const char *below);

/* The document cannot be read on. */
void fgc__xml_document_fail(struct document *document, fgc_status status, const char *message,
                            struct position at, const char *below);
void fgc__xml_document_no_memory(struct document *document);

/* Whether nothing more comes of the document. */
static inline bool fgc__xml_is_over(const struct document *document)
{
    return document->source.stopped;
}

/* Where an item stands below its event; and what is open, with more behind it. */
void fgc__xml_item_path(const struct document *document, const struct item *item, char *path);
void fgc__xml_path_here(const struct document *document, const char *more, char *below);

/* The name of an attribute of the envelope. */
const char *fgc__xml_envelope_name(enum place place);

/* Take an event that follows, if it is as most are and is read into a case; how much was taken. */
size_t fgc__xml_take_plain(struct document *document, const struct ahead *ahead);

/* The event is complete: check it and, if cases are read, add it. */
void fgc__xml_accept_event(struct document *document);

/* The same of one of a newer library's: its line is the one value. */
void fgc__xml_accept_newer(struct document *document);

#endif
