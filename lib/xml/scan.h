#ifndef FGC_XML_SCAN_H
#define FGC_XML_SCAN_H

#include <fgc/error.h>

/* The bytes of a document, looked at before libxml2 gets them. Its time grows with the square of a tag's
 * length and of the number of attributes, and it takes in DOCTYPEs: here these are refused. What it gets
 * is whole: text with the tag, comment or the like behind it, called a stretch; several are a batch. */

struct limits {
    uint64_t bytes;
    size_t depth;
    size_t tag;
    size_t text;
    size_t attributes;
};

enum scan_state {
    SCAN_TEXT,
    SCAN_TAG,
    SCAN_QUOTE,
    SCAN_END_TAG,
    SCAN_OPEN, /* behind '<' */
    SCAN_BANG, /* behind "<!" */
    SCAN_DASH, /* behind "<!-" */
    SCAN_PI,
    SCAN_COMMENT,
    SCAN_CDATA
};

struct scan {
    fgc_allocator allocator;
    struct limits limits;
    enum scan_state state;
    uint64_t taken; /* bytes of the document */
    size_t depth;
    size_t stop;
    /* of the stretch that is looked at */
    size_t size;
    size_t markup;     /* where its tag or the like begins */
    size_t attributes; /* its tag has so far */
    char quote;
    char before; /* the last byte */
    size_t run;  /* how many bytes of what ends it were seen */
    /* of the batch */
    size_t *tags; /* where its start tags begin */
    size_t tag_count;
    size_t tag_room;
    bool cut;  /* the batch ends here */
    bool ends; /* so does an element in which `stop` are open */
    /* what is wrong, and where in the stretch */
    fgc_status status;
    const char *message;
    size_t wrong;
};

/* Look at bytes up to the end of the batch, or of a stretch when there are enough: how many. Those up to
 * `whole` are whole stretches. Once `status` is set it goes no further. */
size_t fgc__xml_scan(struct scan *scan, const char *data, size_t size, size_t enough,
                     size_t *whole);

/* Begin the next batch. */
void fgc__xml_scan_next(struct scan *scan);

void fgc__xml_scan_clear(struct scan *scan);

/* How many lines end among bytes, and where the last begins. */
struct lines {
    size_t ended;
    size_t last;
};

/* Where the first byte stands that is no UTF-8, or a control character XML has not; the size when there is
 * none. The bytes end behind a character. The lines are those before it. */
size_t fgc__xml_utf8(const char *data, size_t size, struct lines *lines);

#endif
