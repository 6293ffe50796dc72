#include "xml/scan.h"

#include <string.h>

#include "xml/blocks.h"

/* For how many tags and attributes there is room at first. */
enum { ROOM = 64 };

/* Note what is wrong at a place of the stretch, unless something was before. */
static void wrong(struct scan *scan, fgc_status status, const char *message, size_t at)
{
    if (scan->status != FGC_OK)
        return;
    scan->status = status;
    scan->message = message;
    scan->wrong = at;
}

/* What bytes are in a start tag, outside quotes. */
enum { OTHER, SPACE, EQUALS, QUOTE, END };

static const unsigned char kinds[256] = {
    [' '] = SPACE,  ['\n'] = SPACE, ['\t'] = SPACE, ['\r'] = SPACE,
    ['='] = EQUALS, ['"'] = QUOTE,  ['\''] = QUOTE, ['>'] = END,
};

static void note_attribute(struct scan *scan)
{
    void *attributes = scan->attributes;
    if (scan->attribute_count - scan->attribute_done == scan->limits.attributes) {
        wrong(scan, FGC_ERROR_LIMIT, "a tag has too many attributes", scan->word);
        return;
    }
    if (scan->attribute_count == scan->attribute_room) {
        if (!fgc__xml_grow(&scan->allocator, &attributes, &scan->attribute_room, sizeof(size_t),
                           scan->attribute_count + ROOM)) {
            wrong(scan, FGC_ERROR_NO_MEMORY, "out of memory", 0);
            return;
        }
        scan->attributes = attributes;
    }
    scan->attributes[scan->attribute_count++] = scan->word;
}

static void note_tag(struct scan *scan, size_t begin)
{
    void *marks = scan->marks;
    if (scan->mark_count == scan->mark_room) {
        if (!fgc__xml_grow(&scan->allocator, &marks, &scan->mark_room, sizeof *scan->marks,
                           scan->mark_count + ROOM)) {
            wrong(scan, FGC_ERROR_NO_MEMORY, "out of memory", 0);
            return;
        }
        scan->marks = marks;
    }
    scan->marks[scan->mark_count++] = (struct mark){
        .stretch = begin,
        .tag = begin + scan->markup,
        .attribute = scan->attribute_done,
        .attribute_count = scan->attribute_count - scan->attribute_done,
    };
    scan->attribute_done = scan->attribute_count;
}

/* An element ended. */
static void end_element(struct scan *scan)
{
    scan->ends = scan->depth == scan->stop;
    scan->cut = scan->cut || scan->ends;
}

static void end_start_tag(struct scan *scan, size_t begin)
{
    bool empty = scan->before == '/';
    if (scan->depth == scan->limits.depth) {
        wrong(scan, FGC_ERROR_LIMIT, "elements are too deep in one another", scan->markup);
        return;
    }
    note_tag(scan, begin);
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

static size_t scan_text(struct scan *scan, const char *data, size_t size)
{
    const char *open = memchr(data, '<', size);
    size_t text = open ? (size_t)(open - data) : size;
    if (text > scan->limits.text - scan->size)
        wrong(scan, FGC_ERROR_LIMIT, "there is too much text between two tags", 0);
    scan->markup = scan->size + text;
    if (open)
        scan->state = SCAN_OPEN;
    return text + (open != NULL);
}

/* Behind "<". */
static size_t scan_open(struct scan *scan, char byte)
{
    scan->run = 0;
    scan->before = '\0';
    scan->in_word = true; /* the element's name, which is no attribute */
    scan->state = byte == '/'   ? SCAN_END_TAG
                  : byte == '?' ? SCAN_PI
                  : byte == '!' ? SCAN_BANG
                                : SCAN_TAG;
    return scan->state != SCAN_TAG;
}

/* Behind "<!". */
static size_t scan_bang(struct scan *scan, char byte)
{
    if (byte == '-')
        scan->state = SCAN_DASH;
    else if (byte == '[')
        scan->state = SCAN_CDATA;
    else
        wrong(scan, FGC_ERROR_SYNTAX, "a document has no DOCTYPE", scan->markup);
    return 1;
}

/* Go on to the end of the quoted value. */
static size_t scan_quote(struct scan *scan, const char *data, size_t size)
{
    const char *end = memchr(data, scan->quote, size);
    if (!end)
        return size;
    scan->state = SCAN_TAG;
    scan->in_word = false;
    scan->before = scan->quote;
    return (size_t)(end - data) + 1;
}

/* Go on in a start tag, to its end or into a quoted value that does not end here. */
static size_t scan_tag(struct scan *scan, const char *data, size_t size, bool *whole)
{
    for (size_t i = 0; i < size; i++) {
        unsigned char kind = kinds[(unsigned char)data[i]];
        if (kind == OTHER) {
            if (!scan->in_word)
                scan->word = scan->size + i;
            scan->in_word = true;
            while (i + 1 < size && kinds[(unsigned char)data[i + 1]] == OTHER)
                i++;
            scan->before = data[i];
        } else if (kind == SPACE) {
            scan->in_word = false;
            scan->before = ' ';
        } else if (kind == QUOTE) {
            note_attribute(scan);
            const char *close = memchr(data + i + 1, data[i], size - i - 1);
            if (!close) {
                scan->quote = data[i];
                scan->state = SCAN_QUOTE;
                return size;
            }
            i = (size_t)(close - data);
            scan->in_word = false;
            scan->before = data[i];
        } else if (kind == END) {
            *whole = true;
            return i + 1;
        }
    }
    return size;
}

static size_t scan_end_tag(const char *data, size_t size, bool *whole)
{
    const char *end = memchr(data, '>', size);
    if (!end)
        return size;
    *whole = true;
    return (size_t)(end - data) + 1;
}

/* Go on to `count` or more of a byte and '>'. */
static size_t scan_until(struct scan *scan, const char *data, size_t size, char byte, size_t count,
                         bool *whole)
{
    for (size_t i = 0; i < size; i++) {
        if (data[i] == '>' && scan->run >= count) {
            *whole = true;
            return i + 1;
        }
        scan->run = data[i] == byte ? scan->run + 1 : 0;
    }
    return size;
}

static size_t step(struct scan *scan, const char *data, size_t size, bool *whole)
{
    switch (scan->state) {
    case SCAN_TEXT:
        return scan_text(scan, data, size);
    case SCAN_OPEN:
        return scan_open(scan, *data);
    case SCAN_BANG:
        return scan_bang(scan, *data);
    case SCAN_DASH:
        scan->state = SCAN_COMMENT;
        return *data == '-';
    case SCAN_TAG:
        return scan_tag(scan, data, size, whole);
    case SCAN_QUOTE:
        return scan_quote(scan, data, size);
    case SCAN_END_TAG:
        return scan_end_tag(data, size, whole);
    case SCAN_PI:
        return scan_until(scan, data, size, '?', 1, whole);
    case SCAN_COMMENT:
        return scan_until(scan, data, size, '-', 2, whole);
    default:
        return scan_until(scan, data, size, ']', 2, whole);
    }
}

/* How many bytes are looked at until a limit is passed. */
static size_t room(const struct scan *scan)
{
    return 1 + (scan->state == SCAN_TEXT ? scan->limits.text - scan->size
                                         : scan->limits.tag - (scan->size - scan->markup));
}

size_t fgc__xml_scan(struct scan *scan, const char *data, size_t size, size_t begin, bool *whole)
{
    uint64_t allowed = scan->limits.bytes - scan->taken;
    size_t most = size < allowed ? size : (size_t)allowed, at = 0;
    *whole = false;
    while (at < most && !*whole && scan->status == FGC_OK) {
        size_t left = most - at, fits = room(scan);
        size_t taken = step(scan, data + at, left < fits ? left : fits, whole);
        at += taken;
        scan->size += taken;
        if (scan->state != SCAN_TEXT && scan->size - scan->markup > scan->limits.tag)
            wrong(scan, FGC_ERROR_LIMIT, "a tag, comment or the like is too long", scan->markup);
    }
    if (at == most && most < size && !*whole)
        wrong(scan, FGC_ERROR_LIMIT, "the document is too long", scan->size);
    scan->taken += at;
    if (*whole && scan->status == FGC_OK && scan->state == SCAN_TAG)
        end_start_tag(scan, begin);
    if (*whole && scan->status == FGC_OK && scan->state == SCAN_END_TAG)
        end_end_tag(scan);
    *whole = *whole && scan->status == FGC_OK;
    if (*whole) {
        scan->state = SCAN_TEXT;
        scan->size = 0;
    }
    return at;
}

void fgc__xml_scan_next(struct scan *scan)
{
    size_t left = scan->attribute_count - scan->attribute_done;
    if (left > 0)
        memmove(scan->attributes, scan->attributes + scan->attribute_done, left * sizeof(size_t));
    scan->attribute_count = left;
    scan->attribute_done = 0;
    scan->mark_count = 0;
    scan->cut = false;
}

void fgc__xml_scan_clear(struct scan *scan)
{
    fgc__xml_free(&scan->allocator, scan->marks, scan->mark_room * sizeof *scan->marks);
    fgc__xml_free(&scan->allocator, scan->attributes, scan->attribute_room * sizeof(size_t));
}

/* How many of the bytes from a place on are ASCII, control characters left out. Eight at a time: a byte
 * below a space borrows the highest bit, one beyond ASCII has it. */
static size_t plain(const unsigned char *data, size_t size)
{
    static const uint64_t spaces = 0x2020202020202020u, highest = 0x8080808080808080u;
    size_t count = 0;
    for (uint64_t eight; size - count >= sizeof eight; count += sizeof eight) {
        memcpy(&eight, data + count, sizeof eight);
        if (((eight - spaces) | eight) & highest)
            break;
    }
    while (count < size && data[count] >= 0x20 && data[count] < 0x80)
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

size_t fgc__xml_utf8(const char *data, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)data;
    for (size_t at = 0; at < size;) {
        at += plain(bytes + at, size - at);
        if (at == size)
            break;
        bool white = bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r';
        size_t length = white ? 1 : bytes[at] < 0x80 ? 0 : character(bytes + at, size - at);
        if (length == 0)
            return at;
        at += length;
    }
    return size;
}
