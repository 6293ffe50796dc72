#ifndef FGC_XML_WORDS_H
#define FGC_XML_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The words of a journal line, by the grammar in fgc/event.h. */

/* The values that a line begins with, up to the command. */
enum { ENVELOPE_VALUES = 6 };

/* A value as it stands in a line: in quotes (which are not counted in) it has escapes. */
struct value {
    const char *data;
    size_t size;
    bool quoted;
    bool bare; /* every byte stands for itself, in XML too */
};

struct word {
    const char *name;
    size_t name_size;
    char mark; /* behind the name: '=', '~' for a salt before the value, '#' for a commitment alone */
    const char *beside; /* salt or commitment */
    size_t beside_size;
    struct value value;
    const char *list; /* the field's name if it may be given more than once */
};

/* Take a value, and a word, from where `at` stands, and the space before it. */
struct value fgc__xml_take_value(const char **at, const char *end);
struct word fgc__xml_take_word(const char **at, const char *end);

/* Whether every byte of a value may stand outside quotes, and there is one. */
bool fgc__xml_is_bare(const char *data, size_t size);

/* Write a number in digits, and a NUL, to `out`; how many they are. */
enum { DIGITS_ROOM = 12 };
size_t fgc__xml_digits(uint32_t number, char out[DIGITS_ROOM]);

/* The number that digits write in the one way there is; SIZE_MAX: none. */
size_t fgc__xml_number(const char *digits, size_t size);

#endif
