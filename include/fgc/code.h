#ifndef FGC_CODE_H
#define FGC_CODE_H

#include <fgc/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The languages of labels and sentences. FGC_LANGUAGE_NB stands in wherever 0 or an unknown
 *  value is given. */
typedef enum fgc_language {
    FGC_LANGUAGE_NB = 1, /* bokmål */
    FGC_LANGUAGE_NN = 2, /* nynorsk */
    FGC_LANGUAGE_DA = 3, /* dansk */
    FGC_LANGUAGE_EN = 4
} fgc_language;

/** The code lists: every enumeration of libfgc, each value with a stable ASCII id (what journals,
 *  documents and interfaces store) and a label in four languages. New lists and values may be added. */
typedef enum fgc_list {
    FGC_LIST_STATUS = 1,     /* fgc_status */
    FGC_LIST_LANGUAGE = 2,   /* fgc_language */
    FGC_LIST_COUNTRY = 3,    /* fgc_country */
    FGC_LIST_WEEKDAY = 4,    /* 1 Monday to 7 Sunday */
    FGC_LIST_MONTH = 5,      /* 1 to 12 */
    FGC_LIST_HOLIDAY = 6,    /* names of days */
    FGC_LIST_UNIT = 7,       /* fgc_unit */
    FGC_LIST_POLICY = 8,     /* fgc_policy */
    FGC_LIST_PARTY = 9,      /* fgc_party */
    FGC_LIST_BASIS = 10,     /* fgc_basis */
    FGC_LIST_MOMENT = 11,    /* what starts and ends a deadline */
    FGC_LIST_STATE = 12,     /* fgc_state */
    FGC_LIST_EXPLAINED = 13, /* fgc_explained_kind */
    FGC_LIST_REASON = 14,    /* fgc_reason: why a day does not count */
    FGC_LIST_PHRASE = 15,    /* the sentences explanations are made of, with {places} */
    /* of the process: fgc/process.h has an enumeration of each name */
    FGC_LIST_PHASE = 16,
    FGC_LIST_ROLE = 17,
    FGC_LIST_ROLE_GROUP = 18,
    FGC_LIST_ADMISSION = 19,
    FGC_LIST_SEVERITY = 20,
    FGC_LIST_SUBJECT = 21,
    FGC_LIST_PROFILE = 22,
    FGC_LIST_FIELD_TYPE = 23,
    FGC_LIST_COMMAND = 24,
    FGC_LIST_FACT = 25,
    FGC_LIST_URGENCY = 26,
    FGC_LIST_SETTING = 27,
    FGC_LIST_STAGE = 28,
    FGC_LIST_PURPOSE = 29,
    FGC_LIST_TOPIC = 30,
    FGC_LIST_INITIATED_BY = 31,
    FGC_LIST_LIVING = 32,
    FGC_LIST_OUTCOME = 33,
    FGC_LIST_ANSWER = 34,
    FGC_LIST_FORM = 35,
    FGC_LIST_CONSENT_PURPOSE = 36,
    FGC_LIST_CONSENT_FORM = 37,
    FGC_LIST_CONSENT_BASIS = 38,
    FGC_LIST_SAFETY_KIND = 39,
    FGC_LIST_SAFETY_RESULT = 40,
    FGC_LIST_HOLD_REASON = 41,
    FGC_LIST_EMPLOYER = 42,
    FGC_LIST_PRIOR_CONTACT = 43,
    FGC_LIST_AGREEMENT = 44,
    FGC_LIST_HOURS_KIND = 45,
    FGC_LIST_EXPENSE_KIND = 46,
    FGC_LIST_CURRENCY = 47,
    FGC_LIST_SOCIAL_COSTS = 48,
    FGC_LIST_COORDINATOR_SUPPORT = 49,
    FGC_LIST_RELATION = 50,
    FGC_LIST_SIDE = 51,
    FGC_LIST_TIER = 52,
    FGC_LIST_TIE = 53,
    FGC_LIST_INVITATION_DECISION = 54,
    FGC_LIST_EXCLUSION_REASON = 55,
    FGC_LIST_MODE = 56,
    FGC_LIST_OBJECTION_ABOUT = 57,
    FGC_LIST_OBJECTION_ANSWER = 58,
    FGC_LIST_AUDIENCE = 59,
    FGC_LIST_VIEW_FORM = 60,
    FGC_LIST_WEIGHT = 61,
    FGC_LIST_PARTICIPATION = 62,
    FGC_LIST_DECISION = 63,
    FGC_LIST_REFUSAL_REASON = 64,
    FGC_LIST_ACTION_STATUS = 65,
    FGC_LIST_BREACH = 66,
    FGC_LIST_APPROVER = 67,  /* in fgc/profile.h */
    FGC_LIST_HINDRANCE = 68, /* facts, and what is said when one holds that should not */
    /* of a case */
    FGC_LIST_INVITATION = 69,  /* fgc_invitation */
    FGC_LIST_CONSENT = 70,     /* fgc_consent */
    FGC_LIST_PERSON_KIND = 71, /* fgc_person_kind */
    FGC_LIST_THING_KIND = 72,  /* fgc_thing_kind */
    FGC_LIST_MARK = 73,        /* fgc_mark: bits, each a value */
    FGC_LIST_FOLLOW_UP = 74,   /* fgc_follow_up */
    FGC_LIST_PLAN_STATE = 75,  /* fgc_plan_state */
    FGC_LIST_PLAN_CHANGE = 76, /* fgc_plan_change */
    FGC_LIST_FINDING = 77      /* fgc_finding_kind */
} fgc_list;

/** The number of values in a list; 0 for a list there is none of. */
FGC_API size_t fgc_code_count(int32_t list);

/** The value at an index of a list, in the list's order; 0 past its end. */
FGC_API int32_t fgc_code_at(int32_t list, size_t index);

/** The id of a value, "working-days"; NULL for an unknown value. Static. */
FGC_API const char *fgc_code_id(int32_t list, int32_t value);

/** The label of a value in a language (fgc_language); NULL for an unknown value. Static. */
FGC_API const char *fgc_code_label(int32_t list, int32_t value, int32_t language);

/** The value with an id; 0 if there is none (FGC_OK and FGC_SEVERITY_OFF are the only values 0). */
FGC_API int32_t fgc_code_find(int32_t list, const char *id);

#ifdef __cplusplus
}
#endif

#endif
