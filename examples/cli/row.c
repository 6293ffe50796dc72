#include "row.h"

#include <stdlib.h>
#include <string.h>

static bool refuse(struct fault *fault, int field, const char *message)
{
    *fault = (struct fault){ .field = field, .message = message };
    return false;
}

const char *row_field_name(int field)
{
    static const char *const names[] = {
        [0] = "",
        [ID] = "id",
        [COUNTRY] = "country",
        [UNIT] = "unit",
        [AMOUNT] = "amount",
        [EXCLUDED] = "excluded",
        [CLOSING] = "closing",
        [ROLL] = "roll",
        [START] = "start",
    };
    return field >= 0 && field <= FIELDS ? names[field] : "";
}

/* Control characters have no place in a line; a NUL would hide what follows it. */
static bool is_clean(const char *line, size_t size, struct fault *fault)
{
    size_t at = 0;
    while (at < size && ((unsigned char)line[at] >= ' ' || line[at] == '\t') && line[at] != 0x7f)
        at++;
    if (at == size)
        return true;
    fault->field = 0;
    fault->column = at + 1;
    fault->message = line[at] == '\r'   ? "a carriage return: end lines with a line feed alone"
                     : line[at] == '\0' ? "a NUL byte"
                                        : "a control character";
    return false;
}

/* Cut a line at its tabs. */
static bool split(char *line, size_t size, char **fields, struct fault *fault)
{
    char *end = line + size;
    for (int field = ID; field <= FIELDS; field++) {
        fields[field] = line;
        char *tab = memchr(line, '\t', (size_t)(end - line));
        if (!tab && field < FIELDS)
            return refuse(fault, field + 1, "missing: eight fields are wanted, with tabs between");
        if (tab && field == FIELDS)
            return refuse(fault, field, "a tab follows it: eight fields are wanted, no more");
        if (tab) {
            *tab = '\0';
            line = tab + 1;
        }
    }
    return true;
}

static bool read_country(const char *text, struct row *row, struct fault *fault)
{
    row->country = fgc_code_find(FGC_LIST_COUNTRY, text);
    return row->country || refuse(fault, COUNTRY, "write NO or DK");
}

static bool read_unit(const char *text, struct row *row, struct fault *fault)
{
    row->unit = fgc_code_find(FGC_LIST_UNIT, text);
    if (!row->unit || row->unit == FGC_UNIT_YEARS)
        return refuse(fault, UNIT, "write hours, days, weeks or months");
    return true;
}

static bool read_amount(const char *text, struct row *row, struct fault *fault)
{
    size_t digits = strspn(text, "0123456789");
    row->amount = digits <= 5 && text[0] != '0' ? (int32_t)strtol(text, NULL, 10) : 0;
    if (text[digits] || row->amount < 1 || row->amount > 36525)
        return refuse(fault, AMOUNT, "write a whole number from 1 to 36525");
    return true;
}

static bool read_excluded(const char *text, struct row *row, struct fault *fault)
{
    static const struct {
        const char *word;
        uint32_t days;
    } sets[] = {
        { "none", 0 },
        { "weekends", FGC_SATURDAYS | FGC_SUNDAYS },
        { "holidays", FGC_HOLIDAYS },
        { "weekends+holidays", FGC_SATURDAYS | FGC_SUNDAYS | FGC_HOLIDAYS },
        { "sundays+holidays", FGC_SUNDAYS | FGC_HOLIDAYS },
    };
    size_t i = 0, count = sizeof sets / sizeof *sets;
    while (i < count && strcmp(text, sets[i].word) != 0)
        i++;
    if (i == count)
        return refuse(fault, EXCLUDED,
                      "write none, weekends, holidays, weekends+holidays or sundays+holidays");
    row->excluded = sets[i].days;
    if (row->excluded && (row->unit == FGC_UNIT_WEEKS || row->unit == FGC_UNIT_MONTHS))
        return refuse(fault, EXCLUDED, "weeks and months take none");
    return true;
}

/* A closing list is a little less here than what a calendar takes: one named set, or dates. */
static bool read_closing(const char *text, struct row *row, struct fault *fault)
{
    size_t size = strlen(text);
    bool is_dates = strspn(text, "0123456789-,") == size;
    bool is_name = strcspn(text, ",/") == size;
    row->closing = strcmp(text, "-") == 0 ? NULL : text;
    return (size > 0 && (is_dates || is_name)) ||
           refuse(fault, CLOSING, "write -, a named set, or a list of MM-DD and YYYY-MM-DD");
}

static bool read_roll(const char *text, struct row *row, struct fault *fault)
{
    row->rolls = strcmp(text, "next") == 0;
    if (!row->rolls && strcmp(text, "none") != 0)
        return refuse(fault, ROLL, "write none or next");
    if (row->rolls && row->unit == FGC_UNIT_HOURS)
        return refuse(fault, ROLL, "hours take none");
    return true;
}

static bool read_start(const char *text, struct row *row, struct fault *fault, fgc_error *error)
{
    if (fgc_time_read(text, strlen(text), &row->start, error) == FGC_OK)
        return true;
    *fault = (struct fault){ START, fgc_error_column(error), fgc_error_message(error) };
    return false;
}

bool row_read(char *line, size_t size, struct row *row, struct fault *fault, fgc_error *error)
{
    char *fields[FIELDS + 1];
    if (size == 0)
        return refuse(fault, 0, "an empty line");
    bool clean = is_clean(line, size, fault);
    struct fault ignored;
    bool complete = split(line, size, fields, clean ? fault : &ignored);
    if (!clean || !complete)
        return false;
    if (!*fields[ID])
        return refuse(fault, ID, "empty: give each line an id");
    return read_country(fields[COUNTRY], row, fault) && read_unit(fields[UNIT], row, fault) &&
           read_amount(fields[AMOUNT], row, fault) && read_excluded(fields[EXCLUDED], row, fault) &&
           read_closing(fields[CLOSING], row, fault) && read_roll(fields[ROLL], row, fault) &&
           read_start(fields[START], row, fault, error);
}
