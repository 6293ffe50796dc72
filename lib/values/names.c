#include <fgc/name.h>

#include <utf8proc.h>

#include "base/alloc.h"
#include "base/buffer.h"
#include "base/fail.h"
#include "values/unicode.h"

enum { NAME_BYTES = 4096 };

/* Combining marks that make a letter of its own. */
enum { ACUTE = 0x301, DIAERESIS = 0x308, RING = 0x30A, CARON = 0x30C };

/* A letter of a Nordic alphabet, or one met in names, as fgc__fold leaves it: what it is written with,
 * where it stands in order, and what it is like. Orders are ISO 646 of Norway and Denmark, where { | }
 * are æ ø å; ~ comes after everything else, and so makes a letter that follows another. A `foreign` one
 * is told apart only where all letters are the same. */
struct letter {
    int32_t base;
    int32_t mark; /* 0: none is needed */
    const char *order;
    bool foreign;
    const char *like;
};

// clang-format off
static const struct letter letters[] = {
    { 'a',   ACUTE,     "a~",   false, "a"  }, /* á */
    { 'a',   DIAERESIS, "{",    true,  "ae" }, /* ä */
    { 'a',   RING,      "}",    false, "aa" }, /* å */
    { 'c',   CARON,     "c~",   false, "c"  }, /* č */
    { 'g',   CARON,     "g~",   false, "g"  }, /* ǧ */
    { 'k',   CARON,     "k~",   false, "k"  }, /* ǩ */
    { 'o',   DIAERESIS, "|",    true,  "oe" }, /* ö */
    { 's',   CARON,     "s~",   false, "s"  }, /* š */
    { 'u',   DIAERESIS, "y",    true,  "y"  }, /* ü */
    { 'z',   CARON,     "z~",   false, "z"  }, /* ž */
    { 0x0E6, 0,         "{",    false, "ae" }, /* æ */
    { 0x0F0, 0,         "d",    true,  "d"  }, /* ð */
    { 0x0F8, 0,         "|",    false, "oe" }, /* ø */
    { 0x0FE, 0,         "th",   true,  "th" }, /* þ */
    { 0x111, 0,         "d~",   false, "d"  }, /* đ */
    { 0x127, 0,         "h",    true,  "h"  }, /* ħ */
    { 0x131, 0,         "i",    true,  "i"  }, /* ı */
    { 0x142, 0,         "l",    true,  "l"  }, /* ł */
    { 0x14B, 0,         "n~",   false, "n"  }, /* ŋ */
    { 0x153, 0,         "oe",   true,  "oe" }, /* œ */
    { 0x167, 0,         "t~",   false, "t"  }, /* ŧ */
    { 0x1E5, 0,         "g~~",  false, "g"  }, /* ǥ */
    { 0x292, CARON,     "c~~~", false, "ʒ"  }, /* ǯ */
    { 0x292, 0,         "c~~",  false, "ʒ"  }, /* ʒ */
};
// clang-format on

static const struct letter double_a = { 'a', 0, "}", true, "aa" };

/* What lies before the letters' second level and the name itself, and what stands for a word's end and
 * for a letter without anything to it. Each is lower than all that may follow in its place. */
enum { LEVEL = ' ', WORD = '-', BARE = '.' };

/* A code point and the marks on it. */
struct cluster {
    const int32_t *base;
    const int32_t *marks;
    size_t mark_count;
    const struct letter *letter; /* NULL: none of the table */
};

static bool is_mark(int32_t point)
{
    return utf8proc_get_property(point)->combining_class > 0;
}

static bool has_mark(const struct cluster *cluster, int32_t mark)
{
    for (size_t i = 0; i < cluster->mark_count; i++)
        if (cluster->marks[i] == mark)
            return true;
    return mark == 0;
}

static const struct letter *find_letter(const struct cluster *cluster)
{
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (letters[i].base == *cluster->base && has_mark(cluster, letters[i].mark))
            return &letters[i];
    return NULL;
}

/* Take the next cluster; false at the end. */
static bool next(const struct points *points, size_t *at, struct cluster *cluster)
{
    if (*at >= points->count)
        return false;
    cluster->base = &points->all[(*at)++];
    cluster->marks = &points->all[*at];
    while (*at < points->count && is_mark(points->all[*at]))
        (*at)++;
    cluster->mark_count = (size_t)(&points->all[*at] - cluster->marks);
    cluster->letter = find_letter(cluster);
    return true;
}

/* The same, with two bare a as one letter. */
static bool next_sorted(const struct points *points, size_t *at, struct cluster *cluster)
{
    struct cluster second;
    if (!next(points, at, cluster))
        return false;
    size_t behind = *at;
    if (*cluster->base == 'a' && cluster->mark_count == 0 && next(points, &behind, &second) &&
        *second.base == 'a' && second.mark_count == 0) {
        cluster->letter = &double_a;
        *at = behind;
    }
    return true;
}

static bool is_space(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

/* Letters, digits, what newer versions of Unicode have and what a community has agreed on; but not the
 * letters that are apostrophes to the eye (ʹ ʺ ʻ ʼ ʽ ʾ ʿ). */
static bool is_letter(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);
    if (point >= 0x2B9 && point <= 0x2BF)
        return false;
    return category <= UTF8PROC_CATEGORY_NO || category == UTF8PROC_CATEGORY_CO;
}

/* Accents of Latin, Greek and Cyrillic letters. */
static bool is_accent(int32_t point)
{
    return point >= 0x300 && point <= 0x36F;
}

static void put_point(fgc_text *key, int32_t point)
{
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t size = utf8proc_encode_char(point, bytes);
    fgc__put_bytes(key, (const char *)bytes, (size_t)size);
}

static void write_search(const struct clean *name, struct points *points, fgc_text *key)
{
    (void)name;
    size_t kept = 0;
    for (size_t i = 0; i < points->count; i++) {
        if (!is_space(points->all[i]))
            points->all[kept++] = points->all[i];
        else if (kept > 0 && points->all[kept - 1] != ' ')
            points->all[kept++] = ' ';
    }
    points->count = kept > 0 && points->all[kept - 1] == ' ' ? kept - 1 : kept;
    size_t size = fgc__recompose(points);
    fgc__put_bytes(key, (const char *)points->all, size);
}

static void write_likeness(const struct clean *name, struct points *points, fgc_text *key)
{
    (void)name;
    struct cluster cluster;
    for (size_t at = 0; next(points, &at, &cluster);) {
        if (cluster.letter)
            fgc__put(key, cluster.letter->like);
        else if (is_letter(*cluster.base) && !is_accent(*cluster.base))
            put_point(key, *cluster.base);
        else
            continue;
        for (size_t i = 0; i < cluster.mark_count; i++)
            if (!is_accent(cluster.marks[i]))
                put_point(key, cluster.marks[i]);
    }
}

static void write_letters(const struct points *points, fgc_text *key)
{
    struct cluster cluster;
    bool space = false;
    for (size_t at = 0; next_sorted(points, &at, &cluster);) {
        space = space || is_space(*cluster.base);
        if (!is_letter(*cluster.base))
            continue;
        if (space && fgc_text_size(key) > 0)
            put_point(key, WORD);
        space = false;
        if (cluster.letter)
            fgc__put(key, cluster.letter->order);
        else
            put_point(key, *cluster.base);
    }
}

/* What a letter has to it: that it is foreign, then its accents. */
static void put_accents(const struct cluster *cluster, size_t *bare, fgc_text *key)
{
    const struct letter *letter = cluster->letter;
    int32_t made_with = letter ? letter->mark : 0;
    bool foreign = letter && letter->foreign;
    ++*bare;
    if (!foreign && cluster->mark_count == (made_with != 0))
        return;
    for (; *bare > 0; --*bare)
        put_point(key, BARE);
    if (foreign)
        put_point(key, made_with ? made_with : *cluster->base);
    for (size_t i = 0; i < cluster->mark_count; i++) {
        if (cluster->marks[i] != made_with)
            put_point(key, cluster->marks[i]);
        else
            made_with = 0;
    }
}

static void write_sort(const struct clean *name, struct points *points, fgc_text *key)
{
    struct cluster cluster;
    size_t bare = 0;
    write_letters(points, key);
    put_point(key, LEVEL);
    for (size_t at = 0; next_sorted(points, &at, &cluster);)
        if (is_letter(*cluster.base))
            put_accents(&cluster, &bare, key);
    put_point(key, LEVEL);
    fgc__put_bytes(key, name->data, name->size);
}

typedef void write_function(const struct clean *name, struct points *points, fgc_text *key);

static fgc_status make_key(const char *name, size_t size, const fgc_allocator *allocator,
                           write_function *write, fgc_text **key, fgc_error *error)
{
    if ((!name && size > 0) || !key)
        return fgc__fail(error, FGC_ERROR_INVALID_ARGUMENT, "no name, or no place for the key");
    fgc_allocator memory = fgc__allocator(allocator);
    struct clean clean;
    fgc_status status = fgc__clean(&memory, name, size, NAME_BYTES, false, &clean, error);
    if (status)
        return status;
    struct points points;
    if (!fgc__fold(&memory, &clean, &points)) {
        fgc__clean_clear(&clean);
        return fgc__no_memory(error);
    }
    fgc_text *made = NULL;
    status = fgc_text_new(&memory, &made, error);
    if (!status) {
        write(&clean, &points, made);
        status = fgc__text_finish(made, key, error);
    }
    fgc__points_clear(&points);
    fgc__clean_clear(&clean);
    return status;
}

fgc_status fgc_name_search_key(const char *name, size_t size, const fgc_allocator *allocator,
                               fgc_text **key, fgc_error *error)
{
    return make_key(name, size, allocator, write_search, key, error);
}

fgc_status fgc_name_likeness_key(const char *name, size_t size, const fgc_allocator *allocator,
                                 fgc_text **key, fgc_error *error)
{
    return make_key(name, size, allocator, write_likeness, key, error);
}

fgc_status fgc_name_sort_key(const char *name, size_t size, const fgc_allocator *allocator,
                             fgc_text **key, fgc_error *error)
{
    return make_key(name, size, allocator, write_sort, key, error);
}
