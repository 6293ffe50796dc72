#include "xml/words.h"

#include <string.h>

// clang-format off
static const unsigned char bare[256] = {
    ['#'] = 1, ['%'] = 1, ['+'] = 1, ['-'] = 1, ['.'] = 1, ['/'] = 1, [':'] = 1, ['@'] = 1, ['_'] = 1,
    ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
    ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1, ['I'] = 1, ['J'] = 1,
    ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1,
    ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1,
    ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1,
    ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1, ['s'] = 1, ['t'] = 1,
    ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1, ['y'] = 1, ['z'] = 1,
};
// clang-format on

bool fgc__xml_is_bare(const char *data, size_t size)
{
    size_t count = 0;
    while (count < size && bare[(unsigned char)data[count]])
        count++;
    return count == size && size > 0;
}

static struct value take_quoted(const char **at, const char *end)
{
    struct value value = { .data = *at + 1, .quoted = true };
    const char *byte = value.data;
    while (byte < end && *byte != '"')
        byte += *byte == '\\' && byte + 1 < end ? 2 : 1;
    value.size = (size_t)(byte - value.data);
    *at = byte < end ? byte + 1 : end;
    return value;
}

static struct value take(const char **at, const char *end)
{
    if (*at < end && **at == '"')
        return take_quoted(at, end);
    struct value value = { .data = *at, .bare = true };
    while (*at < end && bare[(unsigned char)**at])
        ++*at;
    value.size = (size_t)(*at - value.data);
    return value;
}

static void skip_space(const char **at, const char *end)
{
    *at += *at < end;
}

struct value fgc__xml_take_value(const char **at, const char *end)
{
    skip_space(at, end);
    return take(at, end);
}

struct word fgc__xml_take_word(const char **at, const char *end)
{
    skip_space(at, end);
    struct word word = { .name = *at, .beside = "", .value = { .data = "" } };
    while (*at < end && **at != '=' && **at != '~' && **at != '#')
        ++*at;
    word.name_size = (size_t)(*at - word.name);
    word.mark = *at < end ? *(*at)++ : '=';
    if (word.mark != '=') {
        struct value beside = take(at, end);
        word.beside = beside.data;
        word.beside_size = beside.size;
        if (word.mark == '#')
            return word;
        skip_space(at, end); /* the '=' */
    }
    word.value = take(at, end);
    return word;
}

size_t fgc__xml_digits(uint32_t number, char out[DIGITS_ROOM])
{
    char digits[DIGITS_ROOM];
    size_t at = sizeof digits - 1;
    digits[at] = '\0';
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    memcpy(out, digits + at, sizeof digits - at);
    return sizeof digits - 1 - at;
}

size_t fgc__xml_number(const char *digits, size_t size)
{
    size_t number = 0;
    if (size == 0 || size > 9 || (size > 1 && digits[0] == '0'))
        return SIZE_MAX;
    for (size_t i = 0; i < size; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return SIZE_MAX;
        number = number * 10 + (size_t)(digits[i] - '0');
    }
    return number;
}
