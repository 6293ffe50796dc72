#ifndef CLI_BYTES_H
#define CLI_BYTES_H

#include <stddef.h>

/* All bytes of an open file, with a NUL behind them that is not counted; NULL: errno says why, EFBIG
 * also when there are more than `limit`. Free with free. */
char *bytes_read(int file, size_t limit, size_t *size);

/* The same of a file by its name; "-" is standard input. Nothing else is opened. */
char *bytes_read_file(const char *name, size_t limit, size_t *size);

#endif
