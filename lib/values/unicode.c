#include "values/unicode.h"

#include <string.h>
#include <utf8proc.h>

#include "base/alloc.h"
#include "base/buffer.h"
#include "base/fail.h"

/* Unicode's Stream-Safe Text Format (UAX #15). utf8proc orders a run of marks in quadratic time. */
enum { MARKS_IN_A_ROW = 30 };

enum { CANONICAL_LONGEST = 4 }; /* code points that one can decompose to */

/* Composed the same way by every later version of Unicode. */
static const utf8proc_option_t nfc = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
static const utf8proc_option_t folded =
    UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;

void fgc__points_clear(struct points *points)
{
    if (points->all == points->few)
        fgc__wipe(points->few, points->room * sizeof *points->few);
    else
        fgc__free(&points->allocator, points->all, points->room * sizeof *points->all);
    points->all = points->few;
    points->count = points->room = 0;
}

/* A code point more than needed, for the NUL that utf8proc sets. */
static bool decompose(const fgc_allocator *allocator, const char *text, size_t size,
                      utf8proc_option_t options, struct points *points)
{
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
    utf8proc_ssize_t length = (utf8proc_ssize_t)size;
    points->allocator = *allocator;
    points->all = points->few;
    points->room = FEW_POINTS;
    utf8proc_ssize_t count =
        utf8proc_decompose(bytes, length, points->few, FEW_POINTS - 1, options);
    if (count >= 0 && count < FEW_POINTS) {
        points->count = (size_t)count;
        points->room = points->count + 1;
        return true;
    }
    fgc__points_clear(points);
    size_t room = count < 0 ? 0 : (size_t)count + 1;
    int32_t *all = room > 0 ? fgc__alloc(allocator, room * sizeof *all) : NULL;
    if (!all)
        return false;
    points->all = all;
    points->room = room;
    points->count = (size_t)utf8proc_decompose(bytes, length, all, count, options);
    return true;
}

/* Windows, and every form sent by a browser, write CR LF. */
static bool is_cr_of_crlf(const char *text, size_t size, size_t at)
{
    return text[at] == '\r' && at + 1 < size && text[at + 1] == '\n';
}

static void drop_returns(struct points *points)
{
    size_t kept = 0;
    for (size_t i = 0; i < points->count; i++)
        if (points->all[i] != '\r')
            points->all[kept++] = points->all[i];
    points->count = kept;
}

/* Why a code point may not stand in a text; NULL if it may. */
static const char *objection(int32_t point, bool lines)
{
    if (point == '\n' || point == '\t' || point == 0x2028 || point == 0x2029)
        return lines ? NULL : "a line break or tab in a text of one line";
    if (point < 0x20 || (point >= 0x7F && point < 0xA0))
        return "a control character";
    if (point == 0x061C || point == 0x200E || point == 0x200F ||
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069))
        return "a character that turns the direction of writing";
    if ((point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF))
        return "a code point that is no character";
    return NULL;
}

/* Go on counting combining marks, as they stand when everything is decomposed, so that a text and its
 * normal form are judged alike, and when what is not seen is left out, as fgc__fold does. */
static bool too_many_marks(int32_t point, size_t *marks)
{
    int32_t parts[CANONICAL_LONGEST];
    int unused = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t count =
        utf8proc_decompose_char(point, parts, CANONICAL_LONGEST, UTF8PROC_DECOMPOSE, &unused);
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        const utf8proc_property_t *property = utf8proc_get_property(parts[i]);
        if (!property->ignorable)
            *marks = property->combining_class > 0 ? *marks + 1 : 0;
        if (*marks > MARKS_IN_A_ROW)
            return true;
    }
    return false;
}

/* The code point at a place, and how many bytes it takes; 0 if they are not UTF-8. */
static size_t read_point(const char *text, size_t size, size_t at, int32_t *point)
{
    *point = (unsigned char)text[at];
    if (*point < 0x80)
        return 1;
    utf8proc_ssize_t step =
        utf8proc_iterate((const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(size - at), point);
    return step > 0 ? (size_t)step : 0;
}

/* Every code point below U+0300 is a starter that composes with nothing before it. */
static bool is_plain(const char *text, size_t size, size_t from)
{
    unsigned char highest = 0;
    for (size_t i = from; i < size; i++)
        if ((unsigned char)text[i] > highest)
            highest = (unsigned char)text[i];
    return highest < 0xCC;
}

/* How many bytes a text begins with that are printable ASCII, eight at once while they all are. */
static size_t span_printable(const char *text, size_t size)
{
    const uint64_t ones = UINT64_MAX / 0xFF, tops = ones * 0x80;
    size_t at = 0;
    for (uint64_t bytes; at + sizeof bytes <= size; at += sizeof bytes) {
        memcpy(&bytes, text + at, sizeof bytes);
        if (((bytes | (bytes + ones) | ~((bytes | tops) - ones * ' ')) & tops) != 0)
            break;
    }
    while (at < size && text[at] >= ' ' && text[at] <= '~')
        at++;
    return at;
}

/* Whether every character may stand there. `*as_is`: no CR LF, and NFC already. */
static fgc_status look(const char *text, size_t size, bool lines, bool *as_is, fgc_error *error)
{
    size_t at = span_printable(text, size), step, marks = 0;
    bool plain = is_plain(text, size, at);
    *as_is = plain;
    for (; at < size; at += step) {
        int32_t point;
        step = span_printable(text + at, size - at);
        if (step > 0) {
            marks = 0;
            continue;
        }
        step = read_point(text, size, at, &point);
        if (step == 0)
            return fgc__fail_at(error, FGC_ERROR_SYNTAX, "bytes that are not UTF-8", at + 1);
        if (lines && is_cr_of_crlf(text, size, at)) {
            *as_is = false;
            continue;
        }
        const char *why = objection(point, lines);
        if (why)
            return fgc__fail_at(error, FGC_ERROR_SYNTAX, why, at + 1);
        if (!plain && too_many_marks(point, &marks))
            return fgc__fail_at(error, FGC_ERROR_LIMIT, "more than 30 combining marks in a row",
                                at + 1);
    }
    return FGC_OK;
}

static bool normalise(const fgc_allocator *allocator, struct clean *clean)
{
    if (!decompose(allocator, clean->data, clean->size, nfc, &clean->points))
        return false;
    drop_returns(&clean->points);
    int32_t *all = clean->points.all;
    size_t size = (size_t)utf8proc_reencode(all, (utf8proc_ssize_t)clean->points.count, nfc);
    if (size != clean->size || memcmp(all, clean->data, size) != 0)
        clean->data = (const char *)all;
    clean->size = size;
    return true;
}

fgc_status fgc__clean(const fgc_allocator *allocator, const char *text, size_t size, size_t limit,
                      bool lines, struct clean *clean, fgc_error *error)
{
    bool as_is;
    if (size > limit)
        return fgc__fail_at(error, FGC_ERROR_LIMIT, "a text longer than its limit", limit + 1);
    fgc_status status = look(text, size, lines, &as_is, error);
    if (status)
        return status;
    clean->data = text;
    clean->size = size;
    clean->points.all = clean->points.few;
    clean->points.count = clean->points.room = 0;
    if (!as_is && !normalise(allocator, clean))
        return fgc__no_memory(error);
    if (clean->size > limit) {
        fgc__clean_clear(clean);
        return fgc__fail(error, FGC_ERROR_LIMIT, "a text longer than its limit once normalised");
    }
    return FGC_OK;
}

bool fgc__fold(const fgc_allocator *allocator, const struct clean *clean, struct points *points)
{
    return decompose(allocator, clean->data, clean->size, folded, points);
}

size_t fgc__recompose(struct points *points)
{
    return (size_t)utf8proc_reencode(points->all, (utf8proc_ssize_t)points->count, nfc);
}

fgc_status fgc_text_clean(const char *data, size_t size, size_t limit, int32_t lines,
                          const fgc_allocator *allocator, fgc_text **clean, fgc_error *error)
{
    if ((!data && size > 0) || !clean || lines < 0 || lines > 1)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT,
                         "no text, no place for the result, or lines neither 0 nor 1");
    fgc_allocator memory = fgc__allocator(allocator);
    struct clean cleaned;
    fgc_status status = fgc__clean(&memory, data, size, limit, lines == 1, &cleaned, error);
    if (status)
        return status;
    fgc_text *text = NULL;
    status = fgc_text_new(&memory, &text, error);
    if (!status) {
        fgc__put_bytes(text, cleaned.data, cleaned.size);
        status = fgc__text_finish(text, clean, error);
    }
    fgc__clean_clear(&cleaned);
    return status;
}
