#ifndef FGC_BUILDERS_H
#define FGC_BUILDERS_H

#include "test.h"

/* What the tests of calendars, rules and clocks are built from. Each fails the test it is called in
 * when it cannot make what it is asked for. */

/* A calendar of a country; `closing` may be NULL. */
fgc_calendar *a_calendar(int32_t country, const char *closing);

/* A calendar of Norway with a zone of its own. */
fgc_calendar *a_calendar_in(const char *zone);

/* The day written YYYY-MM-DD. */
fgc_date day(const char *text);

/* The instant written in local time, YYYY-MM-DDTHH:MM[:SS], hours to 24:00, or with an offset. */
fgc_time moment(const fgc_calendar *calendar, const char *text);

/* What a rule of one's own is made from: counted by one policy, soft, stopped by holds. */
fgc_rule_options rule_options(int32_t unit, int32_t amount, int32_t policy);

/* That rule. */
fgc_rule *a_rule(int32_t unit, int32_t amount, int32_t policy);

/* A rule of the library's. */
const fgc_rule *the_rule(const char *id, int32_t country);

/* A clock that started at an instant. */
fgc_clock a_clock(fgc_time starts);

/* When it is due. */
fgc_due due_of(const fgc_rule *rule, const fgc_calendar *calendar, const fgc_clock *clock);

/* Numbers that look random and are the same everywhere. */
uint64_t next_random(uint64_t *state);

/* A number from 0 to below `limit`. */
int64_t random_below(uint64_t *state, int64_t limit);

/* The text of a file, NULL when it cannot be read. Free it. */
char *read_file(const char *path);

/* Whether everything takes longer: under valgrind or a sanitizer. */
bool is_slow(void);

/* The processor's time that was taken until now. */
double milliseconds(void);

#endif
