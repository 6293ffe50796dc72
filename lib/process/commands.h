#ifndef FGC_PROCESS_COMMANDS_H
#define FGC_PROCESS_COMMANDS_H

#include <fgc/process.h>

enum { COMMAND_LIMIT = FGC_COMMAND_UPDATE_CASE + 1 };

struct command_row {
    uint32_t phases; /* a bit each; 0: only before there is a case */
    uint32_t roles;  /* a bit each */
    const char *citation;
};

/* How a field is. */
enum { IS_REQUIRED = 1, IS_PERSONAL = 2, IS_MANY = 4, IS_GIVEN = 8 };

/* What fields are called. One name means one thing of one type wherever it stands, or nearly: `kind`,
 * `reason` and `answer` take codes of the command's own list, or text. */
enum field_key {
    FIELD_NONE,
    FIELD_REFERENCE,
    FIELD_URGENCY,
    FIELD_SETTING,
    FIELD_STAGE,
    FIELD_PURPOSE,
    FIELD_TOPICS,
    FIELD_INITIATED_BY,
    FIELD_SERVICE,
    FIELD_AUTHORITY,
    FIELD_MUNICIPALITY,
    FIELD_HONOUR_CONFLICT,
    FIELD_HIGH_CONFLICT,
    FIELD_VIOLENCE,
    FIELD_PROFILE,
    FIELD_PROFILE_VERSION,
    FIELD_CHAINED,
    FIELD_NAME,
    FIELD_BORN,
    FIELD_EXPECTED,
    FIELD_ESTIMATED,
    FIELD_KEY,
    FIELD_LIVING,
    FIELD_CHILD,
    FIELD_OUTCOME,
    FIELD_REASON,
    FIELD_MEMBER,
    FIELD_ANSWER,
    FIELD_FORM,
    FIELD_REQUIRED,
    FIELD_BASIS,
    FIELD_INTERRUPTED,
    FIELD_KIND,
    FIELD_RESULT,
    FIELD_MEASURES,
    FIELD_TEXT,
    FIELD_ASKED_BY,
    FIELD_VIEW,
    FIELD_QUESTION,
    FIELD_WITH,
    FIELD_BACKGROUND,
    FIELD_AT,
    FIELD_COMPLETE,
    FIELD_NOTE,
    FIELD_UNTIL,
    FIELD_REGION,
    FIELD_LANGUAGES,
    FIELD_COORDINATOR,
    FIELD_EMPLOYER,
    FIELD_PRIOR_CONTACT,
    FIELD_ACCEPTED_BY,
    FIELD_TRAINED,
    FIELD_POLICE_CERTIFICATE,
    FIELD_AVAILABLE_FROM,
    FIELD_MINUTES,
    FIELD_ON,
    FIELD_AMOUNT,
    FIELD_CURRENCY,
    FIELD_SOCIAL_COSTS,
    FIELD_PRIVATE,
    FIELD_INTERPRETER,
    FIELD_CONTACT,
    FIELD_PROTECTED,
    FIELD_WISHES,
    FIELD_RELATION,
    FIELD_SIDE,
    FIELD_TIER,
    FIELD_TIE,
    FIELD_DECISION,
    FIELD_DECIDER,
    FIELD_ABOUT,
    FIELD_TARGET,
    FIELD_VISIBILITY,
    FIELD_OBJECTION,
    FIELD_ALTERNATIVES,
    FIELD_MODE,
    FIELD_ROLE,
    FIELD_CHOSEN_BY,
    FIELD_TOLD,
    FIELD_TALK,
    FIELD_BY,
    FIELD_CONFIDENTIAL,
    FIELD_APPROVED,
    FIELD_WEIGHT,
    FIELD_HOW,
    FIELD_CHILDREN,
    FIELD_START,
    FIELD_PLACE,
    FIELD_REMOTE,
    FIELD_NUMBER,
    FIELD_PART,
    FIELD_RESPONSIBLE,
    FIELD_DUE,
    FIELD_OFTEN,
    FIELD_CONTINGENCY,
    FIELD_WATCHED_BY,
    FIELD_PUBLIC_SUPPORT,
    FIELD_DECISION_REFERENCE,
    FIELD_ACCEPTED,
    FIELD_ACTION,
    FIELD_AGREED_BY_ALL,
    FIELD_OPEN_QUESTIONS,
    FIELD_VERSION,
    FIELD_LINE,
    FIELD_MET,
    FIELD_MANDATE,
    FIELD_ACTIONS,
    FIELD_CONDITIONS,
    FIELD_AGREED_BY,
    FIELD_STATUS,
    FIELD_INSTRUMENT,
    FIELD_SCORES,
    FIELD_WOULD_RECOMMEND,
    FIELD_PLAN_REALISED,
    FIELD_WELLBEING,
    FIELD_FROM,
    FIELD_TO,
    FIELD_EVENT,
    FIELD_STRIKE,
    FIELD_ROLES,
    FIELD_MEMBERS,
    FIELD_HOME,
    FIELD_COMMAND,
    /* of the envelope */
    FIELD_FOR,
    FIELD_ONCE,
    FIELD_OVERRIDE,
    FIELD_OVERRIDE_REASON,
    FIELD_ADVICE,
    FIELD_DIGEST,
    FIELD_COUNT,
};

struct field_row {
    int32_t command;
    int32_t key; /* enum field_key */
    int32_t type;
    int32_t list; /* of codes, 0 for other types */
    uint32_t how;
    uint32_t hidden_from; /* audiences, a bit each */
};

extern const char *const fgc__field_names[FIELD_COUNT];

static inline const char *fgc__field_name(int32_t key)
{
    return fgc__field_names[key];
}

const char *fgc__command_citation(int32_t command);
const struct command_row *fgc__command(int32_t command);

/* The fields of a command, in their order. */
const struct field_row *fgc__fields(int32_t command, size_t *count);

/* The same, and where they stand is noted in `met`, so that it is looked for once; 0: not yet. */
const struct field_row *fgc__fields_met(int32_t command, uint16_t *met, size_t *count);

#endif
