#ifndef FGC_JOURNAL_TOKEN_H
#define FGC_JOURNAL_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

/* How lines are made: words with single spaces between them. A word is a value, or it has a name:
 * `name=value`, and in journals `name~salt=value` and `name#commitment`. */

struct token {
    size_t at; /* where the word stands */
    const char *name;
    size_t name_size;
    char mark;          /* what is behind the name: '=', '~' or '#' */
    const char *beside; /* salt or commitment */
    size_t beside_size;
    size_t value_at;   /* where the value stands, with its quotes */
    const char *value; /* its escapes resolved */
    size_t size;
};

/* A line being read. */
struct tokens {
    const char *line;
    size_t size;
    size_t at;
    size_t
        odd; /* the first byte, from 1, of what is not quoted as it would be written; 0: none yet */
    bool past;  /* of a journal */
    char *room; /* for values with escapes, as long as the line; without it they stay as they are */
};

/* Read a value, or a word with a name. NULL, or what is wrong at `at`. */
const char *fgc__token_value(struct tokens *tokens, struct token *token);
const char *fgc__token_named(struct tokens *tokens, struct token *token);

/* Whether a string is a word of a size, which has no NUL. Most differ in the first byte. */
static inline bool fgc__is_word(const char *string, const char *word, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (string[i] != word[i])
            return false;
    return string[size] == '\0';
}

/* Whether a token has a name. */
bool fgc__token_is(const struct token *token, const char *name);

/* Where a line is written to: its bytes are counted, and kept while there is room. */
struct out {
    char *data;
    size_t room;
    size_t size;
};

void fgc__out(struct out *out, const char *bytes, size_t size);
void fgc__out_string(struct out *out, const char *string);

/* Write a value, in quotes if it must be. */
void fgc__out_value(struct out *out, const char *value, size_t size);

#endif
