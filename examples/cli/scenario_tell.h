#ifndef CLI_SCENARIO_TELL_H
#define CLI_SCENARIO_TELL_H

#include "record.h"
#include "speak.h"

/* How scenarios are told: as a story while they are played, or as data at the end. */
struct teller {
    enum format format;
    bool quiet;
    bool brief;       /* the prose and the turning points: phases, deadlines, refusals */
    int32_t language; /* of the scenario being told */
    json_t *told;     /* its records, for those who want data */
    json_t *stories;  /* what was found of each */
    json_t *heading;  /* the day, clock and who that stand above what is told */
    json_t *clocks;   /* the deadlines told since the last command */
    bool has_title;
    bool is_prose; /* the last line printed is */
    bool is_apart; /* the last line printed is blank, or there is none */
};

void teller_begin(struct teller *teller, enum format format, bool quiet);

/* Begin the next scenario. */
void teller_open(struct teller *teller, int32_t language);

/* Tell something of it. Takes the record over, in which "day", "clock" and "who" are for people. */
void teller_tell(struct teller *teller, json_t *record);

/* End it with what was found of it, "text" in a line. Takes the result over. */
void teller_close(struct teller *teller, json_t *result);

/* Print what was kept, and free. Returns the exit code of that. */
int teller_end(struct teller *teller);

/* The ways to tell it as a story. */
void tell_as_text(struct teller *teller, const json_t *record);
void tell_as_lines(struct teller *teller, const json_t *record); /* brief text */
void tell_as_markdown(struct teller *teller, const json_t *record);

/* Add what stands above a record: the day, the time and who. */
void told_add_heading(json_t *record, const struct speaker *speaker, const fgc_stamp *stamp);

/* What is said before a record's text: that it is a deadline, or refused. "" for nothing. */
const char *told_what(const struct teller *teller, const json_t *record);

/* What is said before the guard of a record at an index: that it is advice. */
const char *told_advice(const struct teller *teller, const json_t *record, size_t index);

/* Which parts of what stands above a record are others than before, and are to be told. */
struct told_heading {
    bool day;
    bool clock;
    bool who;
};
struct told_heading told_heading(struct teller *teller, const json_t *record);

#endif
