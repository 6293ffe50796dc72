#ifndef CLI_ROW_H
#define CLI_ROW_H

#include <fgc/fgc.h>

/* The fields of a batch line, from 1. */
enum field { ID = 1, COUNTRY, UNIT, AMOUNT, EXCLUDED, CLOSING, ROLL, START, FIELDS = START };

/* A batch line, read. */
struct row {
    int32_t country;
    int32_t unit;
    int32_t amount;
    uint32_t excluded; /* days of fgc_days */
    bool rolls;
    const char *closing; /* borrowed from the line; NULL: none */
    fgc_time start;
};

/* What is wrong with a line. */
struct fault {
    int field;           /* 0: the line as a whole */
    size_t column;       /* in the field, or in the line; 0: no place */
    const char *message; /* borrowed: static, or the error's */
};

/* Read a line, without its line end; it is cut into its fields, the first of which is the id.
 * False: *fault says why; `error` holds the message. */
bool row_read(char *line, size_t size, struct row *row, struct fault *fault, fgc_error *error);

/* The name of a field; "" for 0. */
const char *row_field_name(int field);

#endif
