#include "phrase.h"

#include <stdlib.h>

#include "output.h"

void phrase_begin(struct phrase *phrase)
{
    *phrase = (struct phrase){ 0 };
    phrase->stream = open_memstream(&phrase->text, &phrase->size);
    if (!phrase->stream)
        made(NULL);
}

const char *phrase_text(struct phrase *phrase)
{
    if (fflush(phrase->stream) != 0)
        made(NULL);
    return phrase->text;
}

void phrase_free(struct phrase *phrase)
{
    fclose(phrase->stream);
    free(phrase->text);
}
