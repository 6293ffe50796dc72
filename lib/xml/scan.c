#include "xml/scan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif
#include <string.h>

#include "xml/blocks.h"

/* Note what is wrong at a place of the stretch, unless something was before. */
static void wrong(struct scan *scan, fgc_status status, const char *message, size_t at)
{
    if (scan->status != FGC_OK)
        return;
    scan->status = status;
    scan->message = message;
    scan->wrong = at;
}

/* The quotes and angle brackets among bytes. */
struct hits {
    const char *data;
    size_t size;
    size_t begin;  /* of 64 that were looked at */
    uint64_t mask; /* those of them that are left */
};

/* Which of 16 bytes they are. */
#if defined(__SSE2__)
static inline uint64_t mask_of_16(const char *data)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)data);
    __m128i angles = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('<')),
                                  _mm_cmpeq_epi8(bytes, _mm_set1_epi8('>')));
    __m128i quotes = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                  _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\'')));
    return (uint64_t)_mm_movemask_epi8(_mm_or_si128(angles, quotes));
}
#else
static inline uint64_t mask_of_16(const char *data)
{
    uint64_t mask = 0;
    for (int i = 0; i < 16; i++)
        if (data[i] == '<' || data[i] == '>' || data[i] == '"' || data[i] == '\'')
            mask |= (uint64_t)1 << i;
    return mask;
}
#endif

/* Which of 64 bytes they are. */
static uint64_t mask_of(const char *data)
{
    return mask_of_16(data) | mask_of_16(data + 16) << 16 | mask_of_16(data + 32) << 32 |
           mask_of_16(data + 48) << 48;
}

/* Which of the last bytes they are, fewer than 64. */
static uint64_t mask_of_last(const char *data, size_t size)
{
    char last[64] = { 0 };
    memcpy(last, data, size);
    uint64_t mask = mask_of(last);
    fgc__xml_wipe(last, sizeof last);
    return mask;
}

/* The next of them; the size when there is none. */
static inline size_t next_hit(struct hits *hits)
{
    while (hits->mask == 0) {
        hits->begin += 64;
        if (hits->begin >= hits->size)
            return hits->size;
        const char *data = hits->data + hits->begin;
        size_t left = hits->size - hits->begin;
        hits->mask = left < 64 ? mask_of_last(data, left) : mask_of(data);
    }
    size_t found = hits->begin + (size_t)__builtin_ctzll(hits->mask);
    hits->mask &= hits->mask - 1;
    return found;
}

/* The next of one kind. */
static inline size_t next_of(struct hits *hits, char byte)
{
    size_t at = next_hit(hits);
    while (at < hits->size && hits->data[at] != byte)
        at = next_hit(hits);
    return at;
}

/* Look only at what is from a place on. */
static void go_to(struct hits *hits, size_t at)
{
    hits->begin = at - 64;
    hits->mask = 0;
}

static void note_tag(struct scan *scan, size_t at)
{
    enum { ROOM = 64 };
    void *tags = scan->tags;
    if (scan->tag_count == scan->tag_room) {
        if (!fgc__xml_grow(&scan->allocator, &tags, &scan->tag_room, sizeof *scan->tags,
                           scan->tag_count + ROOM)) {
            wrong(scan, FGC_ERROR_NO_MEMORY, "out of memory", 0);
            return;
        }
        scan->tags = tags;
    }
    scan->tags[scan->tag_count++] = at;
}

/* An element ended. */
static void end_element(struct scan *scan)
{
    scan->ends = scan->depth == scan->stop;
    scan->cut = scan->cut || scan->ends;
}

static void end_start_tag(struct scan *scan, size_t at, bool empty)
{
    if (scan->depth == scan->limits.depth) {
        wrong(scan, FGC_ERROR_LIMIT, "elements are too deep in one another", scan->markup);
        return;
    }
    note_tag(scan, at);
    scan->cut = scan->cut || scan->depth == 0; /* what the document is decides where it stops */
    if (empty)
        end_element(scan);
    else
        scan->depth++;
}

static void end_end_tag(struct scan *scan)
{
    scan->depth -= scan->depth > 0;
    end_element(scan);
}

/* Behind "<". */
static void begin_markup(struct scan *scan, char byte)
{
    scan->run = 0;
    scan->attributes = 0;
    scan->state = byte == '/'   ? SCAN_END_TAG
                  : byte == '?' ? SCAN_PI
                  : byte == '!' ? SCAN_BANG
                                : SCAN_TAG;
}

/* Behind "<!". */
static void begin_banged(struct scan *scan, char byte)
{
    if (byte == '-')
        scan->state = SCAN_DASH;
    else if (byte == '[')
        scan->state = SCAN_CDATA;
    else
        wrong(scan, FGC_ERROR_SYNTAX, "a document has no DOCTYPE", scan->markup);
}

/* Whether a byte ends what is neither tag nor text: behind `count` or more of another it is '>'. */
static bool ends_with(struct scan *scan, char byte, char ending, size_t count)
{
    bool ends = byte == '>' && scan->run >= count;
    scan->run = byte == ending ? scan->run + 1 : 0;
    return ends;
}

/* Take a byte of what is neither tag nor text; whether it ends it. */
static bool take_byte(struct scan *scan, char byte)
{
    switch (scan->state) {
    case SCAN_BANG:
        begin_banged(scan, byte);
        return false;
    case SCAN_DASH:
        scan->state = SCAN_COMMENT;
        return byte == '-' ? false : ends_with(scan, byte, '-', 2);
    case SCAN_PI:
        return ends_with(scan, byte, '?', 1);
    case SCAN_COMMENT:
        return ends_with(scan, byte, '-', 2);
    default:
        return ends_with(scan, byte, ']', 2);
    }
}

/* Go on in a text to the markup behind it. `start` is where the stretch begins. */
static size_t scan_text(struct scan *scan, struct hits *hits, size_t start)
{
    size_t at = next_of(hits, '<');
    if (at == hits->size)
        return at;
    scan->state = SCAN_OPEN;
    scan->markup = at - start;
    return at + 1;
}

/* Go on in a start tag to its end. */
static size_t scan_tag(struct scan *scan, struct hits *hits, size_t start, bool *ended)
{
    size_t attributes = scan->attributes, at;
    while ((at = next_hit(hits)) < hits->size) {
        char byte = hits->data[at];
        if (byte == '>') {
            *ended = true;
            at++;
            break;
        }
        if (byte == '<')
            continue;
        if (attributes++ == scan->limits.attributes) {
            wrong(scan, FGC_ERROR_LIMIT, "a tag has too many attributes", at - start);
            break;
        }
        if (next_of(hits, byte) == hits->size) {
            scan->state = SCAN_QUOTE;
            scan->quote = byte;
        }
    }
    scan->attributes = attributes;
    return at;
}

/* Go on to the end of a quoted value. */
static size_t scan_quote(struct scan *scan, struct hits *hits)
{
    size_t at = next_of(hits, scan->quote);
    if (at == hits->size)
        return at;
    scan->state = SCAN_TAG;
    return at + 1;
}

static size_t scan_end_tag(struct hits *hits, bool *ended)
{
    size_t at = next_of(hits, '>');
    *ended = at < hits->size;
    return at + *ended;
}

/* Go on in a stretch from a byte on; where it ends, or there is no more of it. */
static size_t scan_stretch(struct scan *scan, struct hits *hits, size_t at, size_t start,
                           bool *ended)
{
    while (at < hits->size && !*ended && scan->status == FGC_OK) {
        switch (scan->state) {
        case SCAN_TEXT:
            at = scan_text(scan, hits, start);
            break;
        case SCAN_OPEN:
            begin_markup(scan, hits->data[at]);
            at += scan->state != SCAN_TAG;
            break;
        case SCAN_QUOTE:
            at = scan_quote(scan, hits);
            break;
        case SCAN_TAG:
            at = scan_tag(scan, hits, start, ended);
            break;
        case SCAN_END_TAG:
            at = scan_end_tag(hits, ended);
            break;
        default:
            *ended = take_byte(scan, hits->data[at++]);
            go_to(hits, at);
            break;
        }
    }
    return at;
}

/* Look for a limit that the stretch passes, before what is wrong so far: in pieces it is found first. */
static void check_limits(struct scan *scan)
{
    size_t text = scan->state == SCAN_TEXT ? scan->size : scan->markup;
    size_t end = scan->status == FGC_OK ? scan->size : scan->wrong + 1;
    if (text <= scan->limits.text && end - text <= scan->limits.tag)
        return;
    scan->status = FGC_OK;
    if (text > scan->limits.text)
        wrong(scan, FGC_ERROR_LIMIT, "there is too much text between two tags", 0);
    else
        wrong(scan, FGC_ERROR_LIMIT, "a tag, comment or the like is too long", scan->markup);
}

/* A stretch is whole. `at` is where it begins in the batch, `before` the byte before its last. */
static void end_stretch(struct scan *scan, size_t at, char before)
{
    if (scan->state == SCAN_TAG)
        end_start_tag(scan, at + scan->markup, before == '/');
    else if (scan->state == SCAN_END_TAG)
        end_end_tag(scan);
    scan->state = SCAN_TEXT;
    scan->size = 0;
}

size_t fgc__xml_scan(struct scan *scan, const char *data, size_t size, size_t enough, size_t *whole)
{
    const struct limits *limits = &scan->limits;
    uint64_t allowed = limits->bytes - scan->taken;
    size_t longest = enough + limits->text + limits->tag + 1; /* a limit is passed by then */
    size_t most = size < allowed ? size : (size_t)allowed, at = 0, begin = 0;
    size_t start = 0 - scan->size; /* of the stretch; it may have begun before the data */
    struct hits hits = { .data = data, .size = most < longest ? most : longest };
    go_to(&hits, 0);
    *whole = 0;
    while (at < hits.size && *whole < enough && !scan->cut && scan->status == FGC_OK) {
        bool ended = false;
        at = scan_stretch(scan, &hits, at, start, &ended);
        scan->size = at - start;
        check_limits(scan);
        if (ended && scan->status == FGC_OK)
            end_stretch(scan, begin, at > 1 ? data[at - 2] : scan->before);
        if (!ended || scan->status != FGC_OK)
            break;
        *whole = start = begin = at;
    }
    if (at > 0)
        scan->before = data[at - 1];
    scan->taken += at;
    if (at == allowed && at < size && (*whole < at || allowed == 0))
        wrong(scan, FGC_ERROR_LIMIT, "the document is too long", scan->size);
    return at;
}

void fgc__xml_scan_next(struct scan *scan)
{
    scan->tag_count = 0;
    scan->cut = false;
}

void fgc__xml_scan_clear(struct scan *scan)
{
    fgc__xml_free(&scan->allocator, scan->tags, scan->tag_room * sizeof *scan->tags);
}

/* How many of the bytes from a place on are ASCII, control characters left out. */
static size_t plain(const char *data, size_t size)
{
    size_t count = 0;
#if defined(__SSE2__)
    for (; size - count >= 16; count += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(data + count));
        int others = _mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))); /* signed */
        if (others != 0)
            return count + (size_t)__builtin_ctz((unsigned)others);
    }
#endif
    while (count < size && (unsigned char)data[count] >= 0x20 && (unsigned char)data[count] < 0x80)
        count++;
    return count;
}

/* The length of the character at a place beyond ASCII; 0: there is none. */
static size_t character(const unsigned char *data, size_t size)
{
    size_t length = data[0] >= 0xF0 ? 4 : data[0] >= 0xE0 ? 3 : 2;
    if (data[0] < 0xC2 || data[0] > 0xF4 || length > size)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((data[i] & 0xC0) != 0x80)
            return 0;
    bool overlong = (data[0] == 0xE0 && data[1] < 0xA0) || (data[0] == 0xF0 && data[1] < 0x90);
    bool surrogate = data[0] == 0xED && data[1] > 0x9F;
    bool beyond = data[0] == 0xF4 && data[1] > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

size_t fgc__xml_utf8(const char *data, size_t size, struct lines *lines)
{
    const unsigned char *bytes = (const unsigned char *)data;
    *lines = (struct lines){ 0 };
    for (size_t at = 0; at < size;) {
        at += plain(data + at, size - at);
        if (at == size)
            break;
        bool white = bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r';
        size_t length = white ? 1 : bytes[at] < 0x80 ? 0 : character(bytes + at, size - at);
        if (length == 0)
            return at;
        at += length;
        if (bytes[at - 1] == '\n') {
            lines->ended++;
            lines->last = at;
        }
    }
    return size;
}
