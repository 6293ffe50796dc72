#ifndef FGC_TEST_H
#define FGC_TEST_H

/* What every test program includes: cmocka, what cmocka needs before it, and the library. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fgc/fgc.h>

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

#endif
