#ifndef CLI_PHRASE_H
#define CLI_PHRASE_H

#include <stdio.h>

/* A text that is put together by printing to its stream. */
struct phrase {
    char *text;
    size_t size;
    FILE *stream;
};

/* Begin an empty text, free with phrase_free. Without memory there is nothing left but to stop. */
void phrase_begin(struct phrase *phrase);

/* What was printed so far. Borrowed until more is printed. */
const char *phrase_text(struct phrase *phrase);

void phrase_free(struct phrase *phrase);

#endif
