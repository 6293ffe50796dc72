#include "suggest.h"

#include <fgc/fgc.h>
#include <stdio.h>
#include <string.h>

#include "say.h"

enum { LONGEST = 63, MOST = 3, FAR = 1000 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* How many letters to add, drop or change to make one text the other (Levenshtein). */
static size_t distance(const char *from, const char *to)
{
    size_t row[LONGEST + 1];
    size_t width = strlen(to);
    for (size_t i = 0; i <= width; i++)
        row[i] = i;
    for (size_t k = 1; from[k - 1]; k++) {
        size_t diagonal = row[0];
        row[0] = k;
        for (size_t i = 1; i <= width; i++) {
            size_t changed = diagonal + (from[k - 1] != to[i - 1]);
            diagonal = row[i];
            row[i] = least(changed, least(row[i], row[i - 1]) + 1);
        }
    }
    return row[width];
}

/* How far an id is from what was written; FAR when it was hardly meant. */
static size_t remoteness(const char *written, const char *id)
{
    size_t size = strlen(written);
    if (size == 0 || size > LONGEST || strlen(id) > LONGEST)
        return FAR;
    if (size >= 3 && strstr(id, written))
        return 0;
    size_t apart = distance(written, id);
    return apart <= 2 + size / 4 ? apart : FAR;
}

static const char *rule_id(size_t index)
{
    fgc_rule_options facts = { .size = sizeof facts };
    return fgc_rule_read(fgc_rule_at(index), &facts, NULL) == FGC_OK ? facts.id : "";
}

static const char *command_id(size_t index)
{
    return fgc_code_id(FGC_LIST_COMMAND, fgc_code_at(FGC_LIST_COMMAND, index));
}

/* What can be meant. */
struct choices {
    size_t count;
    const char *(*id)(size_t index);
};

static bool is_listed(const char *const *ids, const char *id)
{
    for (size_t i = 0; i < MOST && ids[i]; i++)
        if (strcmp(ids[i], id) == 0)
            return true;
    return false;
}

/* The nearest id that is not listed yet, or NULL. */
static const char *next_nearest(const struct choices *choices, const char *written,
                                const char *const *listed)
{
    const char *nearest = NULL;
    size_t best = FAR;
    for (size_t i = 0; i < choices->count; i++) {
        const char *id = choices->id(i);
        size_t apart = is_listed(listed, id) ? FAR : remoteness(written, id);
        if (apart < best) {
            best = apart;
            nearest = id;
        }
    }
    return nearest;
}

static int suggest(const struct choices *choices, const char *what, const char *unknown,
                   const char *lists)
{
    const char *ids[MOST] = { NULL };
    char text[MOST * (LONGEST + 4)] = "";
    for (size_t i = 0; i < MOST && (ids[i] = next_nearest(choices, unknown, ids)) != NULL; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", i > 0 ? " or " : "",
                 ids[i]);
    if (!ids[0])
        return say_usage("there is no %s '%s'; %s lists those there are", what, unknown, lists);
    return say_usage("there is no %s '%s'; did you mean %s? %s lists all", what, unknown, text,
                     lists);
}

int suggest_rules(const char *unknown)
{
    const struct choices rules = { fgc_rule_count(), rule_id };
    return suggest(&rules, "rule", unknown, "fgc rules");
}

int suggest_commands(const char *unknown)
{
    const struct choices commands = { fgc_code_count(FGC_LIST_COMMAND), command_id };
    return suggest(&commands, "command", unknown, "fgc process");
}
