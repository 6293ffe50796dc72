#ifndef FGC_STEP_H
#define FGC_STEP_H

#include <fgc/event.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What may happen next in a case, and why not: a step a command, in the order of the commands. A list by
 *  itself, independent of the case it was made from. Immutable.
 *  Threads: any number of threads may use one at the same time. */
typedef struct fgc_steps fgc_steps;

/** A command, and whether it may be recorded now by somebody who has its role. */
typedef struct fgc_step {
    uint32_t size;
    int32_t command;  /* fgc_command */
    int32_t severity; /* fgc_severity: the strongest of what is unmet; above FGC_SEVERITY_ADVICE it
                              is blocked, at FGC_SEVERITY_OVERRIDABLE unless overridden */
    uint32_t roles;   /* on whose behalf, as bits (1u << FGC_ROLE_…) */
    uint32_t unmet_count;  /* guards that are not met */
    uint32_t person_count; /* people it is allowed for, of a command about a person */
    uint8_t allowed; /* 1: nothing above advice is unmet; of a command about a person, for one at
                              least */
    uint8_t about_person;
    uint16_t reserved;
} fgc_step;

/** A guard that is not met. Id, sentence and source are those of the guard: fgc_guard_id,
 *  fgc_guard_sentence, fgc_guard_read. */
typedef struct fgc_unmet {
    uint32_t size;
    int32_t severity;         /* fgc_severity: advice, overridable or required */
    uint32_t guard;           /* index as in fgc_guard_read */
    uint32_t concerned_count; /* people, questions and so on it is about */
} fgc_unmet;

/** Free a list of steps; NULL is allowed. */
FGC_API void fgc_steps_free(fgc_steps *steps);

FGC_API size_t fgc_steps_count(const fgc_steps *steps);

/** Read the step at an index. Fails with FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_ABI. */
FGC_API fgc_status fgc_steps_read(const fgc_steps *steps, size_t index, fgc_step *step,
                                  fgc_error *error);

/** The index of a command's step; fgc_steps_count() when there is none. */
FGC_API size_t fgc_steps_find(const fgc_steps *steps, int32_t command);

/** A guard of a step that is not met. Of a command about a person, guards about the person are listed when
 *  they are unmet for somebody. Fails with FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_ABI. */
FGC_API fgc_status fgc_steps_unmet(const fgc_steps *steps, size_t index, size_t unmet,
                                   fgc_unmet *out, fgc_error *error);

/** The id of who or what an unmet guard is about; 0 past the end. */
FGC_API fgc_id fgc_steps_concerned(const fgc_steps *steps, size_t index, size_t unmet,
                                   size_t concerned);

/** The id of a person a step's command is allowed for; 0 past the end. */
FGC_API fgc_id fgc_steps_person(const fgc_steps *steps, size_t index, size_t person);

#ifdef __cplusplus
}
#endif

#endif
