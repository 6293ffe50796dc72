#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include <fgc/fgc.h>

/* The words beside the answers. What the library has words for is not said again here. */
enum word {
    WORD_AFTER,
    WORD_ANY_OPEN_PHASE,
    WORD_ANY_PHASE,
    WORD_ANY_ROLE,
    WORD_BASIS,
    WORD_BEFORE_CASE,
    WORD_BEFORE_ROLL,
    WORD_BEHALF,
    WORD_BOLD_IS_FIXED,
    WORD_CAN_BE_DONE,
    WORD_COUNTED_BY,
    WORD_COUNTRY,
    WORD_DUE,
    WORD_ELSE_REFUSED,
    WORD_FIELD,
    WORD_FIXED,
    WORD_GIVEN,
    WORD_GUARD,
    WORD_HELD_DAYS,
    WORD_HOLIDAYS,
    WORD_LAST_DAY,
    WORD_LENGTH,
    WORD_MANY,
    WORD_MET_BY,
    WORD_MOMENT,
    WORD_NO,
    WORD_NOT_COUNTED,
    WORD_OFF,
    WORD_OPENS,
    WORD_OR_BY,
    WORD_PARTY,
    WORD_PERSONAL,
    WORD_PHASES,
    WORD_PROCESS,
    WORD_REQUIRED,
    WORD_ROLE,
    WORD_ROOMS,
    WORD_RULE,
    WORD_SAFE,
    WORD_SECOND,
    WORD_SOURCE,
    WORD_SOURCES,
    WORD_STANDING,
    WORD_STARTS,
    WORD_STOPPED_WHEN,
    WORD_STOPS_ON_HOLD,
    WORD_TIME_LEFT,
    WORD_TUNED,
    WORD_TYPE,
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
