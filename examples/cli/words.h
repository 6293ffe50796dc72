#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include <fgc/fgc.h>

/* The words beside the answers. What the library has words for is not said again here. */
enum word {
    WORD_AFTER,
    WORD_BASIS,
    WORD_BEFORE_ROLL,
    WORD_COUNTED_BY,
    WORD_COUNTRY,
    WORD_DUE,
    WORD_HELD_DAYS,
    WORD_HOLIDAYS,
    WORD_LAST_DAY,
    WORD_LENGTH,
    WORD_MET_BY,
    WORD_MOMENT,
    WORD_NO,
    WORD_NOT_COUNTED,
    WORD_OFF,
    WORD_OPENS,
    WORD_OR_BY,
    WORD_PARTY,
    WORD_RULE,
    WORD_SAFE,
    WORD_SECOND,
    WORD_SOURCE,
    WORD_STANDING,
    WORD_STARTS,
    WORD_STOPS_ON_HOLD,
    WORD_TIME_LEFT,
    WORD_VALID,
    WORD_WARNINGS,
    WORD_WEEKEND_DAYS,
    WORD_WORKING_DAYS_LEFT,
    WORD_YES
};

const char *word(enum word word, int32_t language);

/* "20 d 07:30", days, hours and minutes, which reads the same in every language; cut at `room`. Returns
 * `out`. */
char *write_seconds(char *out, size_t room, int64_t seconds);

#endif
