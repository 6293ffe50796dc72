#ifndef FGC_CASE_STEPS_H
#define FGC_CASE_STEPS_H

#include "case/whole.h"

/* The list of one step: what judging a matter found. Fails with FGC_ERROR_NO_MEMORY. */
fgc_status fgc__judged_step(const fgc_case *c, const struct matter *matter,
                            const struct verdict *verdict, fgc_steps **steps, fgc_error *error);

#endif
