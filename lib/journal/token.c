#include "journal/token.h"

#include <string.h>

#include "base/inline.h"

/* What bytes may stand outside quotes, and of those which in a name. */
enum { BARE = 1, NAME = 2 };

// clang-format off
static const unsigned char kinds[256] = {
    ['#'] = 1, ['%'] = 1, ['+'] = 1, ['-'] = 1, ['.'] = 1, ['/'] = 1, [':'] = 1, ['@'] = 1, ['_'] = 3,
    ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
    ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1, ['I'] = 1, ['J'] = 1,
    ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1,
    ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1,
    ['a'] = 3, ['b'] = 3, ['c'] = 3, ['d'] = 3, ['e'] = 3, ['f'] = 3, ['g'] = 3, ['h'] = 3, ['i'] = 3, ['j'] = 3,
    ['k'] = 3, ['l'] = 3, ['m'] = 3, ['n'] = 3, ['o'] = 3, ['p'] = 3, ['q'] = 3, ['r'] = 3, ['s'] = 3, ['t'] = 3,
    ['u'] = 3, ['v'] = 3, ['w'] = 3, ['x'] = 3, ['y'] = 3, ['z'] = 3,
};
// clang-format on

/* How many bytes from a place on are of a kind, four at a time while they all are. */
static size_t span(const char *bytes, size_t size, unsigned char kind)
{
    const unsigned char *at = (const unsigned char *)bytes, *end = at + size;
    while (end - at >= 4 && (kinds[at[0]] & kinds[at[1]] & kinds[at[2]] & kinds[at[3]] & kind))
        at += 4;
    while (at < end && (kinds[*at] & kind))
        at++;
    return (size_t)(at - (const unsigned char *)bytes);
}

/* What a backslash and a byte stand for in quotes; 0: nothing. */
static char unescaped(char byte)
{
    switch (byte) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case '"':
    case '\\':
        return byte;
    default:
        return '\0';
    }
}

/* Note a place that is not as it would be written. */
static void note(struct tokens *tokens, size_t at)
{
    if (tokens->odd == 0)
        tokens->odd = at + 1;
}

/* Read on in a value in quotes, from its first escape. */
static const char *read_escaped(struct tokens *tokens, struct token *token)
{
    token->value = tokens->line + token->value_at + 1;
    token->size = tokens->at - token->value_at - 1;
    if (tokens->room)
        token->value = memcpy(tokens->room, token->value, token->size);
    for (; tokens->at < tokens->size; tokens->at++) {
        char byte = tokens->line[tokens->at];
        if (byte == '"') {
            tokens->at++;
            return NULL;
        }
        if (byte == '\n' || byte == '\t')
            note(tokens, tokens->at);
        if (byte == '\\') {
            byte = tokens->at + 1 < tokens->size ? unescaped(tokens->line[tokens->at + 1]) : '\0';
            if (byte == '\0')
                return "a backslash stands before n, t, a quote or a backslash";
            tokens->at++;
            token->size += !tokens->room;
        }
        if (tokens->room)
            tokens->room[token->size] = byte;
        token->size++;
    }
    return "a quote is not closed";
}

/* Where a value in quotes ends, or has an escape; `needed`: whether it needs the quotes. */
static size_t quoted_end(struct tokens *tokens, size_t start, bool *needed)
{
    const char *line = tokens->line;
    size_t size = tokens->size, at = start;
    *needed = false;
    for (; at < size && line[at] != '"' && line[at] != '\\'; at++) {
        if (kinds[(unsigned char)line[at]] & BARE)
            continue;
        if (line[at] == '\n' || line[at] == '\t')
            note(tokens, at);
        *needed = true;
    }
    return at;
}

static const char *read_quoted(struct tokens *tokens, struct token *token)
{
    bool needed;
    size_t start = tokens->at + 1;
    tokens->at = quoted_end(tokens, start, &needed);
    if (tokens->at == tokens->size)
        return "a quote is not closed";
    if (tokens->line[tokens->at] == '\\')
        return read_escaped(tokens, token);
    token->value = tokens->line + start;
    token->size = tokens->at++ - start;
    if (!needed && token->size > 0)
        note(tokens, token->value_at);
    return NULL;
}

/* Go on while the bytes are of a kind; how many they are. */
static size_t skip(struct tokens *tokens, unsigned char kind)
{
    size_t count = span(tokens->line + tokens->at, tokens->size - tokens->at, kind);
    tokens->at += count;
    return count;
}

FLATTEN const char *fgc__token_value(struct tokens *tokens, struct token *token)
{
    token->value_at = tokens->at;
    if (tokens->at < tokens->size && tokens->line[tokens->at] == '"')
        return read_quoted(tokens, token);
    token->value = tokens->line + tokens->at;
    token->size = skip(tokens, BARE);
    return token->size > 0 ? NULL : "a value is missing";
}

FLATTEN const char *fgc__token_named(struct tokens *tokens, struct token *token)
{
    token->at = tokens->at;
    token->name = tokens->line + tokens->at;
    token->name_size = skip(tokens, NAME);
    token->mark = tokens->at < tokens->size ? tokens->line[tokens->at] : '\0';
    token->beside = token->value = "";
    token->beside_size = token->size = 0;
    bool marked =
        token->mark == '=' || (tokens->past && (token->mark == '~' || token->mark == '#'));
    if (token->name_size == 0 || !marked)
        return "a field is written name=value";
    tokens->at++;
    if (token->mark == '=')
        return fgc__token_value(tokens, token);
    token->value_at = tokens->at;
    token->beside = tokens->line + tokens->at;
    token->beside_size = skip(tokens, BARE);
    if (token->mark == '#')
        return NULL;
    if (tokens->at == tokens->size || tokens->line[tokens->at] != '=')
        return "a salted field is written name~salt=value";
    tokens->at++;
    return fgc__token_value(tokens, token);
}

bool fgc__token_is(const struct token *token, const char *name)
{
    return fgc__is_word(name, token->name, token->name_size);
}

void fgc__out(struct out *out, const char *bytes, size_t size)
{
    if (out->size <= out->room && size <= out->room - out->size)
        memcpy(out->data + out->size, bytes, size);
    out->size += size;
}

void fgc__out_string(struct out *out, const char *string)
{
    fgc__out(out, string, strlen(string));
}

static void out_quoted(struct out *out, const char *value, size_t size)
{
    size_t written = 0;
    fgc__out(out, "\"", 1);
    for (size_t i = 0; i < size; i++) {
        char byte = value[i];
        if (byte != '"' && byte != '\\' && byte != '\n' && byte != '\t')
            continue;
        char escape[2] = { '\\', byte == '\n' ? 'n' : byte == '\t' ? 't' : byte };
        fgc__out(out, value + written, i - written);
        fgc__out(out, escape, 2);
        written = i + 1;
    }
    fgc__out(out, value + written, size - written);
    fgc__out(out, "\"", 1);
}

void fgc__out_value(struct out *out, const char *value, size_t size)
{
    if (size > 0 && span(value, size, BARE) == size)
        fgc__out(out, value, size);
    else
        out_quoted(out, value, size);
}
