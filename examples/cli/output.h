#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>

/* Make a broken pipe an error that can be reported. */
void output_begin(void);

/* Flush. Output that could not be written turns the exit code into REFUSED. */
int output_end(int code);

bool output_is_terminal(void);

/* Switch bold letters on or off, where there are any: on a terminal, without NO_COLOR. */
void output_bold(bool on);

/* How letters look, where they can look otherwise: as above. STYLE_PLAIN ends any of them. */
enum style { STYLE_PLAIN, STYLE_BOLD, STYLE_FAINT, STYLE_RED, STYLE_GREEN, STYLE_YELLOW };
void output_style(enum style style);

/* The columns of the terminal text should keep to; 0 when it is none. */
size_t output_width(void);

/* What jansson made. Without memory there is nothing left but to say so and stop. */
json_t *made(json_t *value);
void *made_block(void *block); /* the same of memory */

/* Write what a user named: a letter that would move the cursor or colour the terminal becomes `?`. */
void print_named(FILE *out, const char *text);

/* A table is an array of rows, a row an array of texts. On a terminal columns are aligned; elsewhere
 * `separator` stands between them. A row of one text runs across the columns. */
void table_print(const json_t *table, const char *separator, bool has_header);

#endif
