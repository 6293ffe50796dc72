#ifndef CLI_REMEDY_H
#define CLI_REMEDY_H

#include <fgc/fgc.h>

enum { MOST_REMEDIES = 3 };

/* What meets a guard that is not met: commands (fgc_command) whose recording makes its fact as it is
 * wanted, 0 past the last. What other arguments or another role would meet has none. */
const int32_t *remedies_of(size_t guard);

#endif
