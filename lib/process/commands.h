#ifndef FGC_PROCESS_COMMANDS_H
#define FGC_PROCESS_COMMANDS_H

#include <fgc/process.h>

struct command_row {
    uint32_t phases; /* a bit each; 0: only before there is a case */
    uint32_t roles;  /* a bit each */
    const char *citation;
};

/* How a field is. */
enum { FIELD_REQUIRED = 1, FIELD_PERSONAL = 2, FIELD_MANY = 4, FIELD_GIVEN = 8 };

struct field_row {
    int32_t command;
    const char *name;
    int32_t type;
    int32_t list; /* of codes, 0 for other types */
    uint32_t how;
    uint32_t hidden_from; /* audiences, a bit each */
};

/* The fields of a command, in their order. */
const struct field_row *fgc__fields(int32_t command, size_t *count);

#endif
