#ifndef FGC_RULES_EXPLAIN_H
#define FGC_RULES_EXPLAIN_H

#include <fgc/explanation.h>

#include "rules/counting.h"

/* A day of an explanation, as fgc_explained without its size. */
struct explained {
    int32_t kind;
    fgc_date date;
    int32_t counted;
    int32_t reason;
    int64_t seconds;
    int32_t names[2];
};

struct fgc_explanation {
    fgc_allocator allocator;
    struct count count; /* without its holds */
    int32_t policy;
    const struct policy *row;
    struct outcome outcome;
    fgc_due due;
    bool hold_ignored; /* there was one, and the rule runs on */
    bool failed;       /* no memory for a step */
    size_t size;
    size_t room;
    struct explained *steps;
};

#endif
