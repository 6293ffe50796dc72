#include "builders.h"
#include "scarce.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Texts as they come in, and the keys of names. The tables are tests/tables/names.tsv and sort.tsv. */

enum { LINE = 2048, LIMIT = 1 << 24 };

typedef fgc_status key_function(const char *name, size_t size, const fgc_allocator *allocator,
                                fgc_text **key, fgc_error *error);

static key_function *const keys[] = { fgc_name_search_key, fgc_name_likeness_key,
                                      fgc_name_sort_key };

static fgc_text *key_of(key_function *make, const char *name)
{
    fgc_text *key = NULL;
    fgc_error *error = fgc_error_new(NULL);
    if (make(name, strlen(name), NULL, &key, error) != FGC_OK)
        fail_msg("%s, byte %d: %s", name, (int)fgc_error_column(error), fgc_error_message(error));
    fgc_error_free(error);
    return key;
}

/* How two keys compare, as memcmp and then their lengths have it. */
static int compare(key_function *make, const char *a, const char *b)
{
    fgc_text *first = key_of(make, a), *second = key_of(make, b);
    size_t sizes[2] = { fgc_text_size(first), fgc_text_size(second) };
    int order = memcmp(fgc_text_data(first), fgc_text_data(second),
                       sizes[0] < sizes[1] ? sizes[0] : sizes[1]);
    if (order == 0)
        order = (sizes[0] > sizes[1]) - (sizes[0] < sizes[1]);
    fgc_text_free(first);
    fgc_text_free(second);
    return order;
}

static void assert_key(key_function *make, const char *name, const char *expected)
{
    fgc_text *key = key_of(make, name);
    assert_string_equal(fgc_text_data(key), expected);
    assert_int_equal(fgc_text_size(key), strlen(expected));
    fgc_text_free(key);
}

static void assert_clean(const char *data, size_t size, int32_t lines, const char *expected)
{
    fgc_text *clean = NULL;
    assert_int_equal(fgc_text_clean(data, size, LIMIT, lines, NULL, &clean, NULL), FGC_OK);
    assert_string_equal(fgc_text_data(clean), expected);
    assert_int_equal(fgc_text_size(clean), strlen(expected));
    fgc_text_free(clean);
}

/* A text that is not taken, by any door: the status and the byte, from 1. */
static void assert_not_taken(const char *data, size_t size, int32_t lines, fgc_status expected,
                             size_t column)
{
    fgc_error *error = fgc_error_new(NULL);
    fgc_text *clean = NULL;
    assert_int_equal(fgc_text_clean(data, size, LIMIT, lines, NULL, &clean, error), expected);
    assert_null(clean);
    assert_int_equal(fgc_error_status(error), expected);
    assert_int_equal(fgc_error_column(error), column);
    assert_string_not_equal(fgc_error_message(error), "");
    for (size_t i = 0; lines == 0 && i < COUNT_OF(keys); i++) {
        fgc_error_set(error, FGC_OK, NULL, 0, 0, NULL);
        assert_int_equal(keys[i](data, size, NULL, &clean, error), expected);
        assert_null(clean);
        assert_int_equal(fgc_error_column(error), column);
    }
    fgc_error_free(error);
}

/* The same, standing after `before` and before `after`. */
static void assert_refused_between(const char *before, const char *bytes, const char *after,
                                   int32_t lines)
{
    char text[64];
    snprintf(text, sizeof text, "%s%s%s", before, bytes, after);
    assert_not_taken(text, strlen(text), lines, FGC_ERROR_SYNTAX, strlen(before) + 1);
}

static size_t put_point(uint32_t point, char *out)
{
    size_t size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = { 0, 0x00, 0xC0, 0xE0, 0xF0 };
    for (size_t i = size; i-- > 1; point >>= 6)
        out[i] = (char)(0x80 | (point & 0x3F));
    out[0] = (char)(leads[size] | point);
    out[size] = '\0';
    return size;
}

static void what_is_clean_is_taken_as_it_is(void **unused)
{
    (void)unused;
    static const char *const texts[] = {
        "",
        " ",
        "Ane",
        "Åse Sørensen-Ærø",
        "Čáhppe Đoaŋká Ŧ",
        "O’Brien",
        "Дарья",
        "ياسمين",
        "王小明",
        "👩‍👧",
        "علی‌رضا",
        "\357\273\277Ane",
        "\xF3\xB0\x80\x80 private",
        "\xCD\xB8 not assigned yet",
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        for (int32_t lines = 0; lines <= 1; lines++)
            assert_clean(texts[i], strlen(texts[i]), lines, texts[i]);
    assert_clean(NULL, 0, 0, "");
}

static void only_as_many_bytes_as_it_was_given_are_read(void **unused)
{
    (void)unused;
    assert_clean("Ane\x01", 3, 0, "Ane");
    assert_clean("Åse", 2, 0, "Å");
    assert_not_taken("Åse", 1, 0, FGC_ERROR_SYNTAX, 1);
}

static void ill_formed_utf8_is_refused_at_its_first_byte(void **unused)
{
    (void)unused;
    static const char *const ill_formed[] = {
        "\x80",
        "\xBF", /* a byte that continues nothing */
        "\xC0\x80",
        "\xC0\xAF",
        "\xC1\xBF", /* overlong, two bytes */
        "\xE0\x80\x80",
        "\xE0\x80\xAF",
        "\xE0\x9F\xBF", /* overlong, three */
        "\xF0\x80\x80\x80",
        "\xF0\x80\x80\xAF",
        "\xF0\x8F\xBF\xBF", /* overlong, four */
        "\xED\xA0\x80",
        "\xED\xAF\xBF",
        "\xED\xB0\x80",
        "\xED\xBF\xBF",             /* surrogates */
        "\xED\xA0\xBD\xED\xB8\x80", /* a pair of them */
        "\xF4\x90\x80\x80",
        "\xF4\xBF\xBF\xBF",
        "\xF5\x80\x80\x80",
        "\xF7\xBF\xBF\xBF", /* above 10FFFF */
        "\xF8\x88\x80\x80\x80",
        "\xFC\x84\x80\x80\x80\x80",
        "\xFE",
        "\xFF", /* never in UTF-8 */
        "\xC3(",
        "\xE2(\x80",
        "\xE2\x80(",
        "\xF0(\x9F\x91",
        "\xF0\x9F(\x91",
        "\xF0\x9F\x91(",
    };
    for (size_t i = 0; i < COUNT_OF(ill_formed); i++)
        for (int32_t lines = 0; lines <= 1; lines++) {
            assert_refused_between("", ill_formed[i], "", lines);
            assert_refused_between("Åse ", ill_formed[i], "", lines);
            assert_refused_between("O’B", ill_formed[i], " Berg", lines);
        }
}

static void a_character_cut_off_anywhere_is_refused_at_its_first_byte(void **unused)
{
    (void)unused;
    static const char *const characters[] = { "å",
                                              "ŋ",
                                              "ß",
                                              "\xDF\xBF",
                                              "’",
                                              "\xE0\xA0\x80",
                                              "ё",
                                              "\xED\x9F\xBF",
                                              "王",
                                              "👩",
                                              "\xF0\x90\x80\x80",
                                              "\xF4\x8F\xBF\xBD" };
    for (size_t i = 0; i < COUNT_OF(characters); i++) {
        unsigned char lead = (unsigned char)characters[i][0];
        size_t whole = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        for (size_t cut = 1; cut < whole; cut++) {
            char part[8] = { 0 };
            memcpy(part, characters[i], cut);
            assert_refused_between("", part, "", 0);
            assert_refused_between("Ane ", part, "", 0);
            assert_refused_between("Ane ", part, "Berg", 1);
            assert_refused_between("Ånë", part, "å", 1);
        }
    }
}

/* Whether the rules of fgc_text_clean keep a character out of every text. */
static bool is_refused(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x61C || point == 0x200E ||
           point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069) || (point >= 0xFDD0 && point <= 0xFDEF) ||
           (point & 0xFFFF) >= 0xFFFE;
}

static void control_bidi_and_no_characters_are_refused_and_no_others(void **unused)
{
    (void)unused;
    for (uint32_t point = 0; point < 0x110000; point++) {
        if (point >= 0x30000 && (point & 0xFFFF) == 0x100)
            point += 0xFE00; /* of the higher planes the ends */
        if ((point >= 0xD800 && point < 0xE000) || point == '\t' || point == '\n' ||
            point == 0x2028 || point == 0x2029)
            continue;
        char text[8];
        size_t size = put_point(point, text);
        for (int32_t lines = 0; lines <= 1; lines++) {
            fgc_text *clean = NULL;
            fgc_status status = fgc_text_clean(text, size, LIMIT, lines, NULL, &clean, NULL);
            if (status != (is_refused(point) ? FGC_ERROR_SYNTAX : FGC_OK))
                fail_msg("U+%04X gives %d", (unsigned)point, (int)status);
            fgc_text_free(clean);
        }
    }
}

static void the_place_of_what_is_refused_is_its_byte(void **unused)
{
    (void)unused;
    static const uint32_t points[] = { 1,      8,      0x1F,   0x7F,   0x80,   0x85,
                                       0x9F,   0x61C,  0x200E, 0x200F, 0x202A, 0x202E,
                                       0x2066, 0x2069, 0xFDD0, 0xFFFE, 0xFFFF, 0x10FFFF };
    for (size_t i = 0; i < COUNT_OF(points); i++) {
        char bytes[8];
        put_point(points[i], bytes);
        for (int32_t lines = 0; lines <= 1; lines++) {
            assert_refused_between("", bytes, "", lines);
            assert_refused_between("Åse ", bytes, " Berg", lines);
            assert_refused_between("王", bytes, "", lines);
        }
    }
    assert_not_taken("Ane\0Berg", 8, 0, FGC_ERROR_SYNTAX, 4);
    assert_not_taken("Ane\0Berg", 8, 1, FGC_ERROR_SYNTAX, 4);
}

static void line_breaks_and_tabs_are_for_texts_of_several_lines(void **unused)
{
    (void)unused;
    static const char *const breaks[] = { "\n", "\t", "\xE2\x80\xA8", "\xE2\x80\xA9" };
    for (size_t i = 0; i < COUNT_OF(breaks); i++) {
        char text[16];
        snprintf(text, sizeof text, "Å%sse", breaks[i]);
        assert_not_taken(text, strlen(text), 0, FGC_ERROR_SYNTAX, 3);
        assert_clean(text, strlen(text), 1, text);
    }
}

static void cr_lf_becomes_a_newline_and_cr_alone_is_refused(void **unused)
{
    (void)unused;
    assert_clean("a\r\nb\r\n\r\n", 8, 1, "a\nb\n\n");
    assert_clean("A\xCC\x8A\r\n’", 8, 1, "Å\n’");
    assert_not_taken("a\r\nb", 4, 0, FGC_ERROR_SYNTAX, 2);
    assert_not_taken("a\rb", 3, 1, FGC_ERROR_SYNTAX, 2);
    assert_not_taken("a\r\r\n", 4, 1, FGC_ERROR_SYNTAX, 2);
    assert_not_taken("a\n\r", 3, 1, FGC_ERROR_SYNTAX, 3);
    assert_not_taken("a\r\n", 2, 1, FGC_ERROR_SYNTAX, 2);
}

/* `count` combining marks from U+0300 on, after `base`. */
static size_t marked(const char *base, size_t count, char *out)
{
    size_t size = strlen(base);
    memcpy(out, base, size + 1);
    for (size_t i = 0; i < count; i++)
        size += put_point(0x300 + (uint32_t)i, out + size);
    return size;
}

static void thirty_combining_marks_may_follow_one_another(void **unused)
{
    (void)unused;
    char text[256];
    fgc_text *clean = NULL;
    for (size_t count = 0; count <= 30; count++) {
        size_t size = marked("q", count, text);
        assert_int_equal(fgc_text_clean(text, size, LIMIT, 0, NULL, &clean, NULL), FGC_OK);
        fgc_text_free(clean);
    }
    assert_not_taken(text, marked("q", 31, text), 0, FGC_ERROR_LIMIT, 1 + 30 * 2 + 1);
    assert_not_taken(text, marked("", 31, text), 0, FGC_ERROR_LIMIT, 30 * 2 + 1);
    assert_not_taken(text, marked("q", 40, text), 1, FGC_ERROR_LIMIT, 1 + 30 * 2 + 1);
}

static void the_marks_of_a_composed_letter_count(void **unused)
{
    (void)unused;
    char text[256];
    fgc_text *clean = NULL;
    assert_int_equal(fgc_text_clean(text, marked("é", 29, text), LIMIT, 0, NULL, &clean, NULL),
                     FGC_OK);
    fgc_text_free(clean);
    assert_not_taken(text, marked("é", 30, text), 0, FGC_ERROR_LIMIT, 2 + 29 * 2 + 1);
    assert_not_taken(text, marked("ế", 29, text), 0, FGC_ERROR_LIMIT, 3 + 28 * 2 + 1);
    size_t size = marked("q", 29, text);
    strcpy(text + size, "\xCD\x84"); /* U+0344, which is two */
    assert_not_taken(text, size + 2, 0, FGC_ERROR_LIMIT, size + 1);
}

static void marks_are_not_parted_by_what_is_not_seen(void **unused)
{
    (void)unused;
    static const char *const unseen[] = { "\xCD\x8F", "\xC2\xAD", "\xE2\x80\x8D", "\xEF\xB8\x8F" };
    char text[256];
    for (size_t i = 0; i < COUNT_OF(unseen); i++) {
        size_t size = marked("q", 30, text);
        snprintf(text + size, sizeof text - size, "%s\xCC\xA3", unseen[i]);
        assert_not_taken(text, strlen(text), 0, FGC_ERROR_LIMIT, size + strlen(unseen[i]) + 1);
        snprintf(text, sizeof text, "u\xCC\x8A%s\xCC\xA3", unseen[i]);
        assert_key(fgc_name_search_key, text, "ụ\xCC\x8A");
    }
}

static void a_text_may_be_as_long_as_its_limit_and_no_longer(void **unused)
{
    (void)unused;
    static const char text[] = "Åse Sørensen";
    const size_t size = sizeof text - 1;
    fgc_error *error = fgc_error_new(NULL);
    for (size_t limit = 0; limit <= size + 1; limit++) {
        fgc_text *clean = NULL;
        fgc_status expected = limit < size ? FGC_ERROR_LIMIT : FGC_OK;
        assert_int_equal(fgc_text_clean(text, size, limit, 0, NULL, &clean, error), expected);
        if (expected)
            assert_int_equal(fgc_error_column(error), limit + 1);
        assert_int_equal(clean == NULL, expected != FGC_OK);
        fgc_text_free(clean);
    }
    fgc_error_free(error);
}

static void the_limit_holds_for_the_normal_form_too(void **unused)
{
    (void)unused;
    static const char grows[] = "\xEF\xAC\xAC"; /* U+FB2C, six bytes in normal form C */
    static const char shrinks[] = "A\xCC\x8Ase";
    fgc_error *error = fgc_error_new(NULL);
    fgc_text *clean = NULL;
    assert_int_equal(fgc_text_clean(grows, 3, 5, 0, NULL, &clean, error), FGC_ERROR_LIMIT);
    assert_int_equal(fgc_error_column(error), 0);
    assert_int_equal(fgc_text_clean(grows, 3, 6, 0, NULL, &clean, error), FGC_OK);
    assert_int_equal(fgc_text_size(clean), 6);
    fgc_text_free(clean);
    clean = NULL;
    assert_int_equal(fgc_text_clean(shrinks, 5, 4, 0, NULL, &clean, error), FGC_ERROR_LIMIT);
    assert_int_equal(fgc_text_clean(shrinks, 5, 5, 0, NULL, &clean, error), FGC_OK);
    assert_int_equal(fgc_text_size(clean), 4);
    fgc_text_free(clean);
    fgc_error_free(error);
}

static void a_text_of_any_length_is_normalised_alike(void **unused)
{
    (void)unused;
    static const char *const parts[][2] = { { "A\xCC\x8A", "Å" },
                                            { "👩", "👩" },
                                            { "\xE2\x84\xAB", "Å" } };
    char text[4 * 300 + 1], expected[sizeof text];
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        for (size_t count = 120; count < 300; count++) {
            text[0] = expected[0] = '\0';
            for (size_t j = 0; j < count; j++) {
                strcpy(text + j * strlen(parts[i][0]), parts[i][0]);
                strcpy(expected + j * strlen(parts[i][1]), parts[i][1]);
            }
            assert_clean(text, strlen(text), 0, expected);
        }
}

static void a_message_has_nothing_of_the_text(void **unused)
{
    (void)unused;
    static const char *const texts[] = { "Kari Nordmann\x01", "Kari Nordmann\n", "Kari\xFFNordmann",
                                         "Kari\xE2\x80\xAENordmann", "Kari\xEF\xBF\xBFNordmann" };
    fgc_error *error = fgc_error_new(NULL);
    fgc_text *clean = NULL;
    for (size_t i = 0; i <= COUNT_OF(texts); i++) {
        const char *text = texts[i < COUNT_OF(texts) ? i : 0];
        size_t limit = i < COUNT_OF(texts) ? LIMIT : 4;
        assert_true(fgc_text_clean(text, strlen(text), limit, 0, NULL, &clean, error) < 0);
        assert_null(strstr(fgc_error_message(error), "Kari"));
        assert_null(strstr(fgc_error_message(error), "Nordmann"));
        for (const char *at = fgc_error_message(error); *at; at++)
            assert_in_range(*at, 0x20, 0x7E);
        assert_string_equal(fgc_error_path(error), "");
    }
    fgc_error_free(error);
}

static void what_was_forgotten_is_an_invalid_argument(void **unused)
{
    (void)unused;
    fgc_text *made = NULL;
    assert_int_equal(fgc_text_clean(NULL, 1, 9, 0, NULL, &made, NULL), FGC_ERROR_INVALID_ARGUMENT);
    assert_int_equal(fgc_text_clean("a", 1, 9, 0, NULL, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
    static const int32_t neither[] = { -1, 2, INT32_MIN, INT32_MAX };
    for (size_t i = 0; i < COUNT_OF(neither); i++)
        assert_int_equal(fgc_text_clean("a", 1, 9, neither[i], NULL, &made, NULL),
                         FGC_ERROR_INVALID_ARGUMENT);
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        assert_int_equal(keys[i](NULL, 1, NULL, &made, NULL), FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(keys[i]("a", 1, NULL, NULL, NULL), FGC_ERROR_INVALID_ARGUMENT);
        assert_int_equal(keys[i](NULL, 0, NULL, &made, NULL), FGC_OK);
        fgc_text_free(made);
        made = NULL;
    }
}

static FILE *table(const char *name)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", TABLES, name);
    FILE *file = fopen(path, "r");
    if (!file)
        fail_msg("there is no %s", path);
    return file;
}

/* The next case of a table, cut at its tabs; the line of column names is none. False at the end. */
static bool read_row(FILE *file, char *line, const char **fields, size_t count)
{
    do {
        if (!fgets(line, LINE, file))
            return false;
    } while (line[0] == '#' || strncmp(line, "why\t", 4) == 0 || strncmp(line, "name\t", 5) == 0);
    line[strcspn(line, "\n")] = '\0';
    for (size_t i = 0; i < count; i++) {
        fields[i] = line;
        line += strcspn(line, "\t");
        if (*line)
            *line++ = '\0';
    }
    return true;
}

/* "00C5 0073 0065" as UTF-8. */
static void read_points(const char *field, char *out)
{
    *out = '\0';
    for (char *end; *field && *field != '-'; field = end) {
        out += put_point((uint32_t)strtoul(field, &end, 16), out);
        assert_true(end != field);
    }
}

static void names_of_many_languages_are_normalised_as_python_does(void **unused)
{
    (void)unused;
    FILE *file = table("names.tsv");
    char line[LINE], text[LINE], nfc[LINE];
    const char *fields[4];
    size_t count = 0;
    for (; read_row(file, line, fields, 4); count++) {
        read_points(fields[1], text);
        read_points(fields[2], nfc);
        assert_clean(text, strlen(text), 0, nfc);
        assert_clean(nfc, strlen(nfc), 0, nfc);
    }
    fclose(file);
    assert_true(count >= 50);
}

static void names_of_many_languages_have_the_search_keys_python_gives(void **unused)
{
    (void)unused;
    FILE *file = table("names.tsv");
    char line[LINE], text[LINE], nfc[LINE], search[LINE];
    const char *fields[4];
    while (read_row(file, line, fields, 4)) {
        read_points(fields[1], text);
        read_points(fields[2], nfc);
        read_points(fields[3], search);
        assert_key(fgc_name_search_key, text, search);
        assert_key(fgc_name_search_key, nfc, search);
        assert_key(fgc_name_search_key, search, search);
    }
    fclose(file);
}

static void no_key_depends_on_how_a_name_was_composed(void **unused)
{
    (void)unused;
    FILE *file = table("names.tsv");
    char line[LINE], text[LINE], nfc[LINE];
    const char *fields[4];
    while (read_row(file, line, fields, 4)) {
        read_points(fields[1], text);
        read_points(fields[2], nfc);
        for (size_t i = 0; i < COUNT_OF(keys); i++)
            assert_int_equal(compare(keys[i], text, nfc), 0);
    }
    fclose(file);
}

static void a_search_knows_no_case_no_composition_and_no_number_of_spaces(void **unused)
{
    (void)unused;
    static const char *const same[] = { "Åse Berg",
                                        "ÅSE BERG",
                                        "åse berg",
                                        "A\xCC\x8Ase Berg",
                                        "a\xCC\x8ASE bERG",
                                        "\xE2\x84\xABse Berg",
                                        "  Åse   Berg ",
                                        "Åse\302\240Berg",
                                        "Åse\xE2\x80\x89 Berg",
                                        "\xEF\xBB\xBFÅse B\302\255er\xE2\x80\x8Bg" };
    for (size_t i = 0; i < COUNT_OF(same); i++)
        assert_key(fgc_name_search_key, same[i], "åse berg");
    assert_key(fgc_name_search_key, "Čáhppe ĐOAŊKÁ ŦŽŠ", "čáhppe đoaŋká ŧžš");
    assert_key(fgc_name_search_key, "WEIẞ", "weiss");
    assert_key(fgc_name_search_key, "", "");
    assert_key(fgc_name_search_key, "   ", "");
}

static void a_search_keeps_letters_and_signs_apart(void **unused)
{
    (void)unused;
    static const char *const others[] = { "Aase Berg", "Ase Berg", "Åseberg", "Åse-Berg",
                                          "Åse Bergh", "Äse Berg", "Áse Berg" };
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_int_not_equal(compare(fgc_name_search_key, "Åse Berg", others[i]), 0);
}

static void the_key_of_a_beginning_is_the_beginning_of_the_key(void **unused)
{
    (void)unused;
    static const char name[] = "Čáhppe-Åse  Ærø O’Brien";
    fgc_text *whole = key_of(fgc_name_search_key, name);
    for (size_t size = 0; size <= strlen(name); size++) {
        fgc_text *key = NULL;
        if (((unsigned char)name[size] & 0xC0) == 0x80)
            continue;
        assert_int_equal(fgc_name_search_key(name, size, NULL, &key, NULL), FGC_OK);
        assert_memory_equal(fgc_text_data(key), fgc_text_data(whole), fgc_text_size(key));
        fgc_text_free(key);
    }
    fgc_text_free(whole);
}

static void names_written_in_two_ways_are_alike(void **unused)
{
    (void)unused;
    static const char *const pairs[][2] = {
        { "Aase", "Åse" },
        { "AASE", "åse" },
        { "Sørensen", "Soerensen" },
        { "Sørensen", "Sörensen" },
        { "Sæther", "Saether" },
        { "Sæther", "Säther" },
        { "Bjo\xCC\x88rn", "Bjørn" },
        { "Müller", "Myller" },
        { "Mu\xCC\x88ller", "MYLLER" },
        { "Anne-Marie", "Anne Marie" },
        { "Anne-Marie", "Annemarie" },
        { "O'Brien", "O’Brien" },
        { "O'Brien", "Obrien" },
        { "OʼBrien", "O Brien" },
        { "André", "Andre" },
        { "Andrè", "ANDRE'" },
        { "Andre´", "Andre" },
        { "Lefèvre", "Lefevre" },
        { "Dvořák", "Dvorak" },
        { "Łukasz", "Lukasz" },
        { "Ħalima", "Halima" },
        { "Œdipe", "Ødipe" },
        { "Œdipe", "Oedipe" },
        { "Işık", "Isik" },
        { "Çelik", "Celik" },
        { "Weiß", "Weiss" },
        { "Þórunn", "Thorunn" },
        { "Guðrun", "Gudrun" },
        { "Čáhppe", "Cahppe" },
        { "Đoaŋká", "Doanka" },
        { "Šuoŋgŋi", "Suongni" },
        { "Ŧiŧŧá", "Titta" },
        { "Žeaika", "Zeaika" },
        { "Ǩeeʹll", "Keell" },
        { "Ǥisku Ǧuhtta", "Gisku Guhtta" },
        { "Ǯuukk", "ʒuukk" },
        { "Nguyễn", "Nguyen" },
        { "Дарья Зелёная", "дарья зеленая" },
        { "Anne M. Berg", "Anne M Berg" },
    };
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        if (compare(fgc_name_likeness_key, pairs[i][0], pairs[i][1]) != 0)
            fail_msg("%s and %s are not alike", pairs[i][0], pairs[i][1]);
}

static void names_that_are_not_one_are_not_alike(void **unused)
{
    (void)unused;
    static const char *const pairs[][2] = {
        { "Bue", "By" },
        { "Müller", "Mueller" },
        { "Muller", "Müller" },
        { "Åse", "Ase" },
        { "Sørensen", "Sorensen" },
        { "Sæther", "Sather" },
        { "Sæther", "Sether" },
        { "Carl", "Karl" },
        { "Wang", "Vang" },
        { "Hansen", "Hanssen" },
        { "Kirsten", "Kristen" },
        { "Mohammed", "Muhammad" },
        { "Lie", "Lier" },
        { "Ane", "Anne" },
        { "ياسمين", "ياسمن" },
        { "जोया", "ज़ोया" },
        { "Ane", "Ane\xEE\x80\x80" },
        { "Ane", "Ane\xCD\xB8" },
        { "Ʒuukk", "Zuukk" },
        { "Ane 1", "Ane 2" },
        { "Дарья", "Дарія" },
    };
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        if (compare(fgc_name_likeness_key, pairs[i][0], pairs[i][1]) == 0)
            fail_msg("%s and %s are alike", pairs[i][0], pairs[i][1]);
}

static void likeness_keys_are_letters_and_digits(void **unused)
{
    (void)unused;
    assert_key(fgc_name_likeness_key, "Åse-Marie Ærø d'Ò’Brien (f. 1962)",
               "aasemarieaeroedobrienf1962");
    assert_key(fgc_name_likeness_key, "ČĐŊŠŦŽÁ", "cdnstza");
    assert_key(fgc_name_likeness_key, "- ' . –", "");
    assert_key(fgc_name_likeness_key, "", "");
    assert_key(fgc_name_likeness_key, "\xCC\x81", "");
}

static void names_stand_in_the_order_of_the_table(void **unused)
{
    (void)unused;
    static char names[200][64];
    FILE *file = table("sort.tsv");
    char line[LINE];
    const char *fields[2];
    size_t count = 0;
    while (count < COUNT_OF(names) && read_row(file, line, fields, 2))
        snprintf(names[count++], sizeof names[0], "%s", fields[0]);
    fclose(file);
    assert_true(count >= 60);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++) {
            int order = compare(fgc_name_sort_key, names[i], names[j]);
            if ((order > 0) != (i > j) || (order < 0) != (i < j))
                fail_msg("%s and %s", names[i], names[j]);
        }
}

static void assert_in_order(const char *const pairs[][2], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (compare(fgc_name_sort_key, pairs[i][0], pairs[i][1]) >= 0)
            fail_msg("%s and %s", pairs[i][0], pairs[i][1]);
}

static void letters_of_ones_own_come_before_foreign_ones_whatever_their_case(void **unused)
{
    (void)unused;
    static const char *const pairs[][2] = {
        { "ærlig", "ÄRLIG" },     { "øberg", "ÖBERG" },     { "åse", "AASE" },
        { "myller", "MÜLLER" },   { "gudrun", "GUÐRUN" },   { "bthora", "BÞORA" },
        { "coeur", "CŒUR" },      { "alukasz", "AŁUKASZ" }, { "ahalima", "AĦALIMA" },
        { "isik", "Isık" },       { "andre", "ANDRÉ" },     { "Åsaa", "Aaså" },
        { "Ösä", "Ösä\xCC\x82" }, { "halimb", "ĦALIMC" },   { "ĦALIMA", "halimb" },
    };
    assert_in_order(pairs, COUNT_OF(pairs));
}

static void two_a_are_one_letter_only_when_both_are_bare(void **unused)
{
    (void)unused;
    static const char *const pairs[][2] = {
        { "Aása", "Ab" },  { "Áasa", "Áb" },  { "Zå", "Aab" }, { "A asa", "Ab" },
        { "A-asa", "Ab" }, { "Aaasa", "Åb" }, { "Åaz", "Åb" }, { "Zå", "AA" },
    };
    assert_in_order(pairs, COUNT_OF(pairs));
}

static void spaces_before_and_behind_a_name_do_not_move_it(void **unused)
{
    (void)unused;
    static const char *const pairs[][2] = {
        { "Berg", "  Østby" },  { "  Berg", "Østby" },         { "Berg  ", "Berga" },
        { " - Berg", "Berga" }, { "Anne  Berg", "Anne Dahl" }, { "Anne\xC2\xA0Østby", "Annebeth" },
    };
    assert_in_order(pairs, COUNT_OF(pairs));
}

static void the_alphabet_is_in_order(void **unused)
{
    (void)unused;
    static const char *const letters[] = { "a", "á", "b", "c", "č", "ʒ", "ǯ", "d", "đ", "e", "f",
                                           "g", "ǧ", "ǥ", "h", "i", "j", "k", "ǩ", "l", "m", "n",
                                           "ŋ", "o", "p", "q", "r", "s", "š", "t", "ŧ", "u", "v",
                                           "w", "x", "y", "z", "ž", "æ", "ø", "å" };
    char first[16], second[16];
    for (size_t i = 0; i + 1 < COUNT_OF(letters); i++) {
        snprintf(first, sizeof first, "M%szz", letters[i]);
        snprintf(second, sizeof second, "M%sa", letters[i + 1]);
        assert_true(compare(fgc_name_sort_key, first, second) < 0);
        assert_true(compare(fgc_name_sort_key, letters[i], letters[i + 1]) < 0);
    }
}

static void only_the_same_name_has_the_same_sort_key(void **unused)
{
    (void)unused;
    assert_int_equal(compare(fgc_name_sort_key, "A\xCC\x8Ase", "Åse"), 0);
    static const char *const near[] = { "Åse",  "åse",  "ÅSE",  "Aase", "Åse ",
                                        " Åse", "Å-se", "Å’se", "Åsé",  "A\302\255ase" };
    for (size_t i = 0; i < COUNT_OF(near); i++)
        for (size_t j = 0; j < i; j++)
            assert_int_not_equal(compare(fgc_name_sort_key, near[i], near[j]), 0);
}

static void a_key_is_utf8_without_control_characters(void **unused)
{
    (void)unused;
    static const char *const names[] = { "Åse Ærø", "Þórunn Müller", "Čáhppe Aagård", "Дарья",
                                         "김민지" };
    for (size_t i = 0; i < COUNT_OF(names); i++)
        for (size_t j = 0; j < COUNT_OF(keys); j++) {
            fgc_text *key = key_of(keys[j], names[i]), *clean = NULL;
            assert_int_equal(fgc_text_clean(fgc_text_data(key), fgc_text_size(key), LIMIT, 0, NULL,
                                            &clean, NULL),
                             FGC_OK);
            fgc_text_free(clean);
            fgc_text_free(key);
        }
}

static void a_name_has_at_most_4096_bytes(void **unused)
{
    (void)unused;
    static char name[4098];
    memset(name, 'a', sizeof name - 1);
    fgc_error *error = fgc_error_new(NULL);
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        fgc_text *key = NULL;
        assert_int_equal(keys[i](name, 4096, NULL, &key, error), FGC_OK);
        fgc_text_free(key);
        key = NULL;
        assert_int_equal(keys[i](name, 4097, NULL, &key, error), FGC_ERROR_LIMIT);
        assert_int_equal(fgc_error_column(error), 4097);
        assert_null(key);
    }
    fgc_error_free(error);
}

/* Fill `size` bytes with whole copies of a part. */
static size_t repeat(const char *part, char *out, size_t size)
{
    size_t length = strlen(part), filled = 0;
    for (; filled + length <= size; filled += length)
        memcpy(out + filled, part, length);
    return filled;
}

static clock_t time_to_clean(const char *text, size_t size)
{
    fgc_text *clean = NULL;
    clock_t start = clock();
    assert_int_equal(fgc_text_clean(text, size, LIMIT, 1, NULL, &clean, NULL), FGC_OK);
    fgc_text_free(clean);
    return clock() - start;
}

static void the_time_for_a_hostile_text_grows_as_the_text(void **unused)
{
    (void)unused;
    static char text[1 << 20];
    const size_t room = is_slow() ? sizeof text / 16 : sizeof text;
    char worst[128] = "a", part[8];
    for (size_t i = 0; i < 30; i++) /* each mark belongs before the last: U+0315 … and U+0323 … */
        strcat(worst, (put_point(i < 10 ? 0x315 : i < 20 ? 0x323 : 0x334, part), part));
    const char *const parts[] = { worst,
                                  "\xE1\x85\xA1",
                                  "\xEF\xAC\xAC",
                                  "A\xCC\x8A",
                                  "\r\n",
                                  "’",
                                  "a",
                                  "\xEA\xB0\x80\xE1\x86\xA8",
                                  "\xE0\xA7\x87\xE0\xA6\xBE" };
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        size_t size = repeat(parts[i], text, room);
        clock_t sixteenth = time_to_clean(text, repeat(parts[i], text, room / 16));
        clock_t whole = time_to_clean(text, size);
        if (whole > sixteenth * 16 * 4 + CLOCKS_PER_SEC / 20)
            fail_msg("text %d: %ld after %ld", (int)i, (long)whole, (long)sixteenth);
    }
}

static void a_megabyte_of_marks_is_refused_at_the_31st(void **unused)
{
    (void)unused;
    static char text[1 << 20];
    size_t size = repeat("\xCC\x95\xCC\xA3", text, sizeof text);
    assert_int_equal(size, sizeof text);
    fgc_error *error = fgc_error_new(NULL);
    fgc_text *clean = NULL;
    assert_int_equal(fgc_text_clean(text, size, LIMIT, 0, NULL, &clean, error), FGC_ERROR_LIMIT);
    assert_int_equal(fgc_error_column(error), 61);
    fgc_error_free(error);
}

static void a_clean_text_takes_no_more_memory_than_its_copy(void **unused)
{
    (void)unused;
    static char text[40000];
    static const char *const parts[] = { "Sørensen ", "O’Brien " };
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        size_t size = repeat(parts[i], text, i == 0 ? sizeof text : 200);
        struct scarce scarce = { 0 };
        fgc_allocator allocator = scarce_allocator(&scarce);
        fgc_text *clean = NULL;
        assert_int_equal(fgc_text_clean(text, size, LIMIT, 0, &allocator, &clean, NULL), FGC_OK);
        assert_int_equal(scarce.asked, 2);
        fgc_text_free(clean);
        assert_all_given_back(&scarce);
    }
}

/* Every function, with a name that is longer than their own room. */
static fgc_status everything(const fgc_allocator *allocator, fgc_error *error)
{
    static char name[4000];
    size_t size = repeat("A\xCC\x8Ase Sørensen-O’Brien ", name, sizeof name);
    fgc_text *made[1 + COUNT_OF(keys)] = { NULL };
    fgc_status status = fgc_text_clean(name, size, LIMIT, 1, allocator, &made[0], error);
    for (size_t i = 0; !status && i < COUNT_OF(keys); i++)
        status = keys[i](name, size, allocator, &made[1 + i], error);
    for (size_t i = 0; i < COUNT_OF(made); i++) {
        assert_true(status || made[i]);
        fgc_text_free(made[i]);
    }
    return status;
}

static void a_failed_allocation_is_reported_and_nothing_leaks(void **unused)
{
    (void)unused;
    fgc_error *error = fgc_error_new(NULL);
    struct scarce scarce = { .failed = true };
    size_t n = 1;
    for (; scarce.failed; n++) {
        scarce = (struct scarce){ .failing = n };
        fgc_allocator allocator = scarce_allocator(&scarce);
        fgc_error_set(error, FGC_OK, NULL, 0, 0, NULL);
        fgc_status status = everything(&allocator, error);
        fgc_status expected = scarce.failed ? FGC_ERROR_NO_MEMORY : FGC_OK;
        assert_int_equal(status, expected);
        assert_int_equal(fgc_error_status(error), expected);
        assert_all_given_back(&scarce);
    }
    assert_true(n > 15);
    fgc_error_free(error);
}

static void memory_that_held_a_name_is_wiped(void **unused)
{
    (void)unused;
    struct scarce scarce = { 0 };
    fgc_allocator allocator = scarce_allocator(&scarce);
    assert_int_equal(everything(&allocator, NULL), FGC_OK);
    assert_int_equal(scarce.unwiped, 0);
    assert_all_given_back(&scarce);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_clean_is_taken_as_it_is),
        cmocka_unit_test(only_as_many_bytes_as_it_was_given_are_read),
        cmocka_unit_test(ill_formed_utf8_is_refused_at_its_first_byte),
        cmocka_unit_test(a_character_cut_off_anywhere_is_refused_at_its_first_byte),
        cmocka_unit_test(control_bidi_and_no_characters_are_refused_and_no_others),
        cmocka_unit_test(the_place_of_what_is_refused_is_its_byte),
        cmocka_unit_test(line_breaks_and_tabs_are_for_texts_of_several_lines),
        cmocka_unit_test(cr_lf_becomes_a_newline_and_cr_alone_is_refused),
        cmocka_unit_test(thirty_combining_marks_may_follow_one_another),
        cmocka_unit_test(the_marks_of_a_composed_letter_count),
        cmocka_unit_test(marks_are_not_parted_by_what_is_not_seen),
        cmocka_unit_test(a_text_may_be_as_long_as_its_limit_and_no_longer),
        cmocka_unit_test(the_limit_holds_for_the_normal_form_too),
        cmocka_unit_test(a_text_of_any_length_is_normalised_alike),
        cmocka_unit_test(a_message_has_nothing_of_the_text),
        cmocka_unit_test(what_was_forgotten_is_an_invalid_argument),
        cmocka_unit_test(names_of_many_languages_are_normalised_as_python_does),
        cmocka_unit_test(names_of_many_languages_have_the_search_keys_python_gives),
        cmocka_unit_test(no_key_depends_on_how_a_name_was_composed),
        cmocka_unit_test(a_search_knows_no_case_no_composition_and_no_number_of_spaces),
        cmocka_unit_test(a_search_keeps_letters_and_signs_apart),
        cmocka_unit_test(the_key_of_a_beginning_is_the_beginning_of_the_key),
        cmocka_unit_test(names_written_in_two_ways_are_alike),
        cmocka_unit_test(names_that_are_not_one_are_not_alike),
        cmocka_unit_test(likeness_keys_are_letters_and_digits),
        cmocka_unit_test(names_stand_in_the_order_of_the_table),
        cmocka_unit_test(letters_of_ones_own_come_before_foreign_ones_whatever_their_case),
        cmocka_unit_test(two_a_are_one_letter_only_when_both_are_bare),
        cmocka_unit_test(spaces_before_and_behind_a_name_do_not_move_it),
        cmocka_unit_test(the_alphabet_is_in_order),
        cmocka_unit_test(only_the_same_name_has_the_same_sort_key),
        cmocka_unit_test(a_key_is_utf8_without_control_characters),
        cmocka_unit_test(a_name_has_at_most_4096_bytes),
        cmocka_unit_test(the_time_for_a_hostile_text_grows_as_the_text),
        cmocka_unit_test(a_megabyte_of_marks_is_refused_at_the_31st),
        cmocka_unit_test(a_clean_text_takes_no_more_memory_than_its_copy),
        cmocka_unit_test(a_failed_allocation_is_reported_and_nothing_leaks),
        cmocka_unit_test(memory_that_held_a_name_is_wiped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
