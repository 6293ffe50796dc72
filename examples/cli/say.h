#ifndef CLI_SAY_H
#define CLI_SAY_H

#include <fgc/error.h>

/* Exit codes. */
enum { DONE = 0, REFUSED = 1, USAGE = 2 };

/* What goes to standard error: one line, `fgc: …`, that says what to do next. Each returns the exit
 * code, so that it can end a function. */
int say_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));
int say_refused(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Why the library refused `what`, and where in it. A text that cannot be read is wrong usage. */
int say_error(const char *what, const fgc_error *error, const char *advice);

void say_note(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
