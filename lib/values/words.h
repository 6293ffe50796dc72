#ifndef FGC_VALUES_WORDS_H
#define FGC_VALUES_WORDS_H

#include <fgc/code.h>

/* Every word libfgc says, list by list: value, id, and what it is called in nb, nn, da and en. Ids are
 * stored by hosts and never change; labels may. */

enum { ID_ROOM = 28 };

struct code {
    int32_t value;
    char id[ID_ROOM];
    const char *labels[4];
};

struct code_list {
    const struct code *codes;
    size_t count;
};

/* By list: the first family from 0, which is empty, the others from FGC_LIST_PHASE and
 * FGC_LIST_INVITATION. */
extern const struct code_list fgc__words_deadlines[FGC_LIST_PHRASE + 1];
extern const struct code_list fgc__words_process[FGC_LIST_HINDRANCE - FGC_LIST_PHASE + 1];
extern const struct code_list fgc__words_case[FGC_LIST_FINDING - FGC_LIST_INVITATION + 1];

#endif
