#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <fgc/fgc.h>
#include <getopt.h>

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_TSV, FORMAT_MD, FORMAT_DOT, FORMAT_JOURNAL };

/* What getopt_long answers beside the values of `options`. */
enum { OPTIONS_END = -1, OPTION_WRONG = '?', OPTION_HELP = 'h' };

/* The next option of a command. After OPTION_WRONG the user has been told. */
int option_next(const char *command, int argc, char **argv, const struct option *options);

/* Read the value of an option. False: the user has been told. */
bool option_language(const char *text, int32_t *language);
bool option_format(const char *text, enum format *format);       /* text, json or tsv */
bool option_wide_format(const char *text, enum format *format);  /* md and dot too */
bool option_story_format(const char *text, enum format *format); /* md and journal too */
bool option_country(const char *what, const char *text, int32_t *country);

/* What commands that list things are asked: one of them, or all. */
struct listing {
    const char *id; /* NULL: all */
    int32_t language;
    enum format format;
    bool help;
};

/* Read `[ID] [--lang] [--format] [--help]`. `what` names what is listed. False: the user has been told. */
bool option_listing(const char *command, const char *what,
                    bool (*read_format)(const char *text, enum format *format), int argc,
                    char **argv, struct listing *listing);

/* A calendar of a country with more closing days, or NULL after telling why; *code is then the exit
 * code. `closing` may be NULL. */
fgc_calendar *option_calendar(int32_t country, const char *closing, int *code);

/* The language people expect in a country: what the user asked for, else by the country. */
int32_t language_for(int32_t asked, int32_t country);

#endif
