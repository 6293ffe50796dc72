#ifndef CLI_DEADLINE_H
#define CLI_DEADLINE_H

#include "options.h"

/* The options of `fgc deadline` that are one text each. */
enum option_text { FROM = 1, COUNTRY, POLICY, NOW, MET, SECOND, CLOSING, OPTION_TEXTS };

/* What is asked, as it was written. */
struct question {
    const char *rule;
    const char *texts[OPTION_TEXTS]; /* NULL: not given */
    const char **holds;
    const char **leads;
    size_t hold_count;
    size_t lead_count;
    int32_t language; /* 0: by the country */
    enum format format;
    bool explain;
    bool batch;
    bool help;
};

/* The deadline, understood and counted. */
struct deadline {
    const fgc_rule *rule; /* the library's, never freed */
    fgc_rule_options facts;
    fgc_calendar *calendar;
    fgc_hold *holds;
    fgc_lead *leads;
    fgc_clock clock;
    fgc_time now; /* NO_TIME: not given, and no standing */
    fgc_due due;
    fgc_standing standing;
    fgc_explanation *explanation; /* NULL: not asked for */
    int32_t language;
};

/* Read times, holds and leads. Returns the exit code; if it is not DONE, the user has been told. */
int deadline_read_clock(struct deadline *deadline, const struct question *question);

/* Write the answer. Each returns the exit code. */
int deadline_print(const struct deadline *deadline);
int deadline_write_json(const struct deadline *deadline);
int deadline_write_tsv(const struct deadline *deadline);

#endif
