#ifndef CLI_COUNTING_H
#define CLI_COUNTING_H

#include "row.h"

/* The rules a batch asks for, made when they are first wanted. Some are kept. */
struct counting;

struct counting *counting_new(void);
void counting_free(struct counting *counting);

/* The rule that counts as a row says, or NULL: *error says why. Valid until the next call. */
const fgc_rule *counting_rule(struct counting *counting, const struct row *row, fgc_error *error);

#endif
