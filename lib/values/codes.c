#include "values/codes.h"

#include <string.h>

#include "values/words.h"

static const struct code_list no_codes = { NULL, 0 };

static const struct code_list *codes_of(int32_t list)
{
    if (list > 0 && list <= FGC_LIST_PHRASE)
        return &fgc__words_deadlines[list];
    if (list >= FGC_LIST_PHASE && list <= FGC_LIST_HINDRANCE)
        return &fgc__words_process[list - FGC_LIST_PHASE];
    if (list >= FGC_LIST_INVITATION && list <= FGC_LIST_FINDING)
        return &fgc__words_case[list - FGC_LIST_INVITATION];
    return &no_codes;
}

/* Most values stand at the index before their own. */
static const struct code *find(int32_t list, int32_t value)
{
    const struct code_list *all = codes_of(list);
    if (value > 0 && (size_t)value <= all->count && all->codes[value - 1].value == value)
        return &all->codes[value - 1];
    for (size_t i = 0; i < all->count; i++)
        if (all->codes[i].value == value)
            return &all->codes[i];
    return NULL;
}

size_t fgc_code_count(int32_t list)
{
    return codes_of(list)->count;
}

int32_t fgc_code_at(int32_t list, size_t index)
{
    const struct code_list *all = codes_of(list);
    return index < all->count ? all->codes[index].value : 0;
}

const char *fgc_code_id(int32_t list, int32_t value)
{
    const struct code *code = find(list, value);
    return code ? code->id : NULL;
}

const char *fgc_code_label(int32_t list, int32_t value, int32_t language)
{
    const struct code *code = find(list, value);
    bool known = language >= FGC_LANGUAGE_NB && language <= FGC_LANGUAGE_EN;
    return code ? code->labels[known ? language - 1 : 0] : NULL;
}

int32_t fgc__code_find(int32_t list, const char *id, size_t size, int32_t guess)
{
    const struct code_list *all = codes_of(list);
    char whole[ID_ROOM] = "";
    if (size == 0 || size >= sizeof whole || id[size - 1] == '\0')
        return 0;
    memcpy(whole, id, size);
    const struct code *guessed = guess != 0 ? find(list, guess) : NULL;
    if (guessed && memcmp(guessed->id, whole, sizeof whole) == 0)
        return guess;
    for (size_t i = 0; i < all->count; i++)
        if (all->codes[i].id[0] == whole[0] && memcmp(all->codes[i].id, whole, sizeof whole) == 0)
            return all->codes[i].value;
    return 0;
}

int32_t fgc_code_find(int32_t list, const char *id)
{
    return id ? fgc__code_find(list, id, strlen(id), 0) : 0;
}
