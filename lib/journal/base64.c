#include "journal/base64.h"

#include "base/inline.h"

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/* Write the digits of up to three bytes; how many they are. */
ALWAYS_INLINE size_t write_group(const uint8_t *bytes, size_t size, char *out)
{
    uint32_t bits = (uint32_t)bytes[0] << 16;
    if (size > 1)
        bits |= (uint32_t)bytes[1] << 8;
    if (size > 2)
        bits |= bytes[2];
    out[0] = digits[bits >> 18];
    out[1] = digits[bits >> 12 & 63];
    if (size > 1)
        out[2] = digits[bits >> 6 & 63];
    if (size > 2)
        out[3] = digits[bits & 63];
    return size + 1;
}

size_t fgc__base64_write(const uint8_t *bytes, size_t size, char *out)
{
    size_t written = 0;
    for (; size >= 3; size -= 3, bytes += 3)
        written += write_group(bytes, 3, out + written);
    if (size > 0)
        written += write_group(bytes, size, out + written);
    out[written] = '\0';
    return written;
}

/* What a digit is worth, and one more; 0: it is none. */
// clang-format off
static const unsigned char values[256] = {
    ['A'] = 1,  ['B'] = 2,  ['C'] = 3,  ['D'] = 4,  ['E'] = 5,  ['F'] = 6,  ['G'] = 7,  ['H'] = 8,
    ['I'] = 9,  ['J'] = 10, ['K'] = 11, ['L'] = 12, ['M'] = 13, ['N'] = 14, ['O'] = 15, ['P'] = 16,
    ['Q'] = 17, ['R'] = 18, ['S'] = 19, ['T'] = 20, ['U'] = 21, ['V'] = 22, ['W'] = 23, ['X'] = 24,
    ['Y'] = 25, ['Z'] = 26, ['a'] = 27, ['b'] = 28, ['c'] = 29, ['d'] = 30, ['e'] = 31, ['f'] = 32,
    ['g'] = 33, ['h'] = 34, ['i'] = 35, ['j'] = 36, ['k'] = 37, ['l'] = 38, ['m'] = 39, ['n'] = 40,
    ['o'] = 41, ['p'] = 42, ['q'] = 43, ['r'] = 44, ['s'] = 45, ['t'] = 46, ['u'] = 47, ['v'] = 48,
    ['w'] = 49, ['x'] = 50, ['y'] = 51, ['z'] = 52, ['0'] = 53, ['1'] = 54, ['2'] = 55, ['3'] = 56,
    ['4'] = 57, ['5'] = 58, ['6'] = 59, ['7'] = 60, ['8'] = 61, ['9'] = 62, ['-'] = 63, ['_'] = 64,
};
// clang-format on

bool fgc__base64_is(const char *text, size_t text_size, size_t size)
{
    uint32_t all = 0, last = 0;
    if (text_size != (size * 8 + 5) / 6)
        return false;
    for (size_t i = 0; i < text_size; i++)
        all |= last = values[(unsigned char)text[i]] - 1u;
    size_t unused = text_size * 6 - size * 8; /* bits of the last digit */
    return all <= 63 && (last & ((1u << unused) - 1)) == 0;
}

/* Read up to three bytes from one digit more. */
ALWAYS_INLINE void read_group(const char *text, uint8_t *out, size_t size)
{
    const unsigned char *at = (const unsigned char *)text;
    uint32_t bits = (values[at[0]] - 1u) << 18 | (values[at[1]] - 1u) << 12;
    if (size > 1)
        bits |= (values[at[2]] - 1u) << 6;
    if (size > 2)
        bits |= values[at[3]] - 1u;
    for (size_t i = 0; i < size; i++)
        out[i] = (uint8_t)(bits >> (16 - 8 * i));
}

void fgc__base64_read(const char *text, uint8_t *out, size_t size)
{
    for (; size >= 3; size -= 3, text += 4, out += 3)
        read_group(text, out, 3);
    if (size > 0)
        read_group(text, out, size);
}
