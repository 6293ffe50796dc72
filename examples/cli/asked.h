#ifndef CLI_ASKED_H
#define CLI_ASKED_H

#include "options.h"

/* The options of the commands on case files. */
enum asking {
    ASKED_ALL,
    ASKED_AS,
    ASKED_AT,
    ASKED_BY,
    ASKED_CHAINED,
    ASKED_CLOSING,
    ASKED_DIFF,
    ASKED_DRY_RUN,
    ASKED_EXPLAIN,
    ASKED_FOR,
    ASKED_FORMAT,
    ASKED_HEAD,
    ASKED_HELP,
    ASKED_LANG,
    ASKED_NOW,
    ASKED_ONCE,
    ASKED_OVERRIDE,
    ASKED_PROFILE,
    ASKED_REASON,
    ASKED_RECORDED,
    ASKED_REVISION,
    ASKED_VERSION,
    ASKED_COUNT
};

enum { MOST_OVERRIDES = 16 };

/* What such a command was asked. */
struct asked {
    const char *command;
    const char *texts[ASKED_COUNT]; /* as written, "" of what has no value; NULL: not given */
    const char *overrides[MOST_OVERRIDES];
    size_t override_count;
    int32_t language; /* 0: not said */
    enum format format;
    char **words; /* what is no option */
    int word_count;
};

#define ASKING(option) (1u << (option))

/* What every one of them may be asked. */
#define ASKING_ALWAYS                                                                              \
    (ASKING(ASKED_CLOSING) | ASKING(ASKED_FORMAT) | ASKING(ASKED_HELP) | ASKING(ASKED_LANG))

/* Read the options of a command, of a set as bits. False: there is nothing left to do but return *code;
 * the user has been told, or has read `help`. */
bool asked_read(const char *help, uint32_t set, int argc, char **argv, struct asked *asked,
                int *code);

/* Read a number that was asked for; 0 when none was. False: the user has been told. */
bool asked_number(const struct asked *asked, enum asking option, uint32_t *number);

#endif
