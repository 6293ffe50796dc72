#include <string.h>

#include "scenario.h"

char *scenario_next_word(char **text)
{
    char *word = *text + strspn(*text, " ");
    size_t size = strcspn(word, " ");
    *text = word + size;
    if (**text)
        *(*text)++ = '\0';
    return size > 0 ? word : NULL;
}

size_t scenario_find_name(const struct scenario *scenario, const char *name, size_t size)
{
    for (size_t i = 0; i < scenario->name_count; i++)
        if (strlen(scenario->names[i]) == size && memcmp(scenario->names[i], name, size) == 0)
            return i;
    return NO_NAME;
}

/* The end of a word, from which on no quote is open. */
static const char *word_end(const char *at)
{
    bool quoted = false;
    for (; *at && (quoted || *at != ' '); at++) {
        if (*at == '"')
            quoted = !quoted;
        if (quoted && *at == '\\' && at[1])
            at++;
    }
    return at;
}

const char *scenario_next_name(const char *at, size_t *size)
{
    for (; *at; at = word_end(at), at += strspn(at, " ")) {
        size_t field = strspn(at, "abcdefghijklmnopqrstuvwxyz_");
        if (field == 0 || strncmp(at + field, "=@", 2) != 0)
            continue;
        const char *name = at + field + 1;
        *size = strspn(name + 1, SCENARIO_NAME);
        if (*size > 0 && (name[1 + *size] == ' ' || name[1 + *size] == '\0'))
            return name;
    }
    return NULL;
}

bool scenario_has_field(const char *text, const char *field)
{
    size_t size = strlen(field);
    for (; *text; text = word_end(text), text += strspn(text, " "))
        if (strncmp(text, field, size) == 0 && text[size] == '=')
            return true;
    return false;
}
