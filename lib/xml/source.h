#ifndef FGC_XML_SOURCE_H
#define FGC_XML_SOURCE_H

#include <libxml/parser.h>

#include "xml/blocks.h"
#include "xml/scan.h"

/* The bytes of a document, through the scan and libxml2, as elements and text with their places. */

/* A place in the document, from 1, counted in bytes. */
struct position {
    size_t line;
    size_t column;
};

/* An attribute of a tag. */
struct attribute {
    const char *name;
    const char *space; /* the namespace; NULL: none */
    const char *value; /* there only during the call */
    size_t size;
    struct position at;
};

/* A start tag. Its names are there as long as the source. */
struct tag {
    const char *name;
    const char *space;
    size_t attribute_count;
    const struct attribute *attributes;
    struct position at;
};

/* What libxml2 told, with its texts kept elsewhere, a NUL behind each. */
enum what { TOLD_START, TOLD_END, TOLD_TEXT };

struct told {
    enum what what;
    uint32_t count; /* of attributes, or of bytes */
    uint32_t at;    /* where they begin among those that are kept */
    uint32_t begin; /* of a text: where it begins in the batch */
    const char *name;
    const char *space;
};

struct told_attribute {
    const char *name;
    const char *space;
    uint32_t at;
    uint32_t size;
};

/* What follows in a batch. */
struct ahead {
    const struct told *told;
    size_t count;
    const struct told_attribute *attributes;
    const char *texts;
};

/* Who is told. */
struct audience {
    void *context;
    /* What begins with a start tag: how much of it was taken as a whole; 0: it is told one by one. */
    size_t (*take)(void *context, const struct ahead *ahead);
    void (*start)(void *context, const struct tag *tag);
    void (*end)(void *context);
    void (*text)(void *context, const char *data, size_t size);
    /* The document cannot be read on. */
    void (*broken)(void *context, fgc_status status, const char *message, struct position at);
};

/* Who is told as libxml2 tells it: of starts and text behind the audience, of ends before it. */
struct second {
    xmlSAXHandler *handler; /* NULL: no one */
    void *context;
    bool failed; /* libxml2 found an error while it was told */
};

enum { DEPTH_LIMIT = 16, ATTRIBUTES_LIMIT = 128 };

struct source {
    fgc_allocator allocator;
    struct audience audience;
    struct second second;
    struct scan scan;
    xmlParserCtxtPtr parser;
    struct bytes rest; /* a stretch that is not whole */
    unsigned bom;      /* how many of its bytes were seen */
    bool begun;        /* the document's first byte was seen */
    bool fed;          /* libxml2 got something */
    bool stopped;      /* nothing more is told */
    int error;         /* libxml2's first */
    uint64_t error_at; /* how far it had come */
    uint64_t parsed;   /* bytes it got before this batch */
    const char *batch; /* what it has got now */
    size_t batch_size;
    struct position begin; /* of the batch */
    size_t cursor;         /* in the batch, at a line and column */
    struct position place;
    bool references;   /* there is a `&` in it */
    struct told *told;     /* of the batch, what the audience is not told yet */
    size_t told_count;
    size_t told_room;
    struct told_attribute *attributes;
    size_t attribute_count;
    size_t attribute_room;
    struct bytes texts;
    size_t tags;        /* start tags told of in the batch, */
    size_t tag;                        /* and of which the audience was told */
    size_t text;                       /* where the text begins that it is told of */
    struct position open[DEPTH_LIMIT]; /* where the elements begin that are open */
    size_t depth;
};

/* Begin. Call it, and what follows, between fgc__xml_enter and fgc__xml_leave. */
fgc_status fgc__xml_source_open(struct source *source, const fgc_allocator *allocator,
                                const struct limits *limits, const struct audience *audience);
void fgc__xml_source_close(struct source *source);

/* Read on, at most to the end of an element in which scan.stop are open. How many bytes were taken. */
size_t fgc__xml_source_push(struct source *source, const char *data, size_t size);

/* There are no more bytes. */
void fgc__xml_source_end(struct source *source);

/* The document is not read on: nothing more is told. */
void fgc__xml_source_stop(struct source *source);

static inline bool fgc__xml_is_white(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* How many bytes of white space a text begins with. */
static inline size_t fgc__xml_white(const char *text, size_t size)
{
    size_t white = 0;
    while (white < size && fgc__xml_is_white(text[white]))
        white++;
    return white;
}

/* Where the element begins that is open. */
struct position fgc__xml_element_at(const struct source *source);

/* Where a byte of the text stands that is told of now, or the element it stands in. */
struct position fgc__xml_text_at(struct source *source, size_t from);

/* Tell the audience what libxml2 told of the batch: what it calls for that is in the handler. */
extern const xmlSAXHandler fgc__xml_handler;
void fgc__xml_tell_audience(struct source *source);

/* The line and column of a byte of the batch. It is quickest when places are asked for in their order. */
struct position fgc__xml_place_of(struct source *source, size_t at);

/* Whom libxml2 tells of errors in this thread when no call of ours runs. */
struct thread {
    xmlStructuredErrorFunc handler;
    void *context;
    xmlGenericErrorFunc printer;
    void *printer_context;
};
void fgc__xml_enter(struct thread *thread, struct source *source);
void fgc__xml_leave(struct thread *thread);

/* What libxml2 calls with an error, with the source; its first is kept. */
#if LIBXML_VERSION < 21200
void fgc__xml_note_error(void *source, xmlError *error);
#else
void fgc__xml_note_error(void *source, const xmlError *error);
#endif

#endif
