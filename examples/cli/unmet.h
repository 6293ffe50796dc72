#ifndef CLI_UNMET_H
#define CLI_UNMET_H

#include "view.h"

/* All that is unmet of a step as records, in the order of its guards: guard, severity, sentence, source, the
 * people and things concerned by number and name, and what may be done about it. */
json_t *unmet_records(const struct view *view, const fgc_steps *steps, size_t step);

/* The same of a refusal, which was judged by what is absent too. */
json_t *unmet_of_refusal(const struct view *view, const fgc_error *error);

/* Print them, a sentence a line, and under each what to do; `in_full` with the source too. */
void unmet_print(const struct view *view, FILE *out, const json_t *records, bool in_full);

/* Print what is only advice. */
void unmet_print_advice(const struct view *view, const json_t *records);

/* Whether something can be done now about everything that is required and not met. */
bool unmet_is_within_reach(const json_t *records);

/* Write how a command is given: `give_consent member=7 purpose=… form=oral|written`. `about`, if not 0,
 * is the person or thing it is about. */
void unmet_write_command(const struct view *view, FILE *out, int32_t command, fgc_id about);

/* The same with the fields that it can do without: `add_child [name=…] [born=…] …`. */
void unmet_write_form(const struct view *view, FILE *out, int32_t command);

#endif
