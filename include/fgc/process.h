#ifndef FGC_PROCESS_H
#define FGC_PROCESS_H

#include <fgc/code.h>
#include <fgc/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The family group conference as tables: phases, roles, rooms, commands with their fields, facts and
 * guards. Hosts draw buttons, forms and diagrams from the rows the library itself runs on.
 * Sources: the handbooks of Bufdir and Bufetat, Social- og Boligstyrelsen, and the practice of the
 * municipalities; a row says which. New values may be added to every enumeration.
 * Threads: all of it is static and may be read from any thread. */

/** Where a case stands. */
typedef enum fgc_phase {
    FGC_PHASE_INITIATIVE = 1,   /* informed, motivated, consents, situation and questions agreed */
    FGC_PHASE_REFERRED = 2,     /* waits for a named coordinator */
    FGC_PHASE_PREPARING = 3,    /* agreements, network, invitations, briefing, talks reviewed */
    FGC_PHASE_INFORMATION = 4,  /* part 1: all present, the professionals talk, the network asks */
    FGC_PHASE_PRIVATE_TIME = 5, /* part 2: the network alone makes the plan */
    FGC_PHASE_PRESENTATION = 6, /* part 3: the plan is heard and decided on */
    FGC_PHASE_FOLLOWING_UP = 7, /* the plan is in force and followed up */
    FGC_PHASE_CLOSED = 8
} fgc_phase;

/** On whose behalf something is recorded, and what decides who may be in which part. */
typedef enum fgc_role {
    FGC_ROLE_CHILD = 1,
    FGC_ROLE_PARENT = 2,         /* or guardian */
    FGC_ROLE_NETWORK = 3,        /* kin, friend, neighbour */
    FGC_ROLE_SUPPORT_PERSON = 4, /* of the child, from the network */
    FGC_ROLE_CHAIR = 5,          /* of part 2, from the network */
    FGC_ROLE_SECRETARY = 6,      /* writes the plan, from the network */
    FGC_ROLE_COORDINATOR = 7,
    FGC_ROLE_CASE_WORKER = 8,
    FGC_ROLE_INITIATOR = 9, /* a professional; family who takes the initiative keeps its own role */
    FGC_ROLE_INFORMANT = 10,
    FGC_ROLE_INTERPRETER = 11,
    FGC_ROLE_MANAGER = 12,   /* the second approver */
    FGC_ROLE_COMPANION = 13, /* bisidder, lawyer */
    FGC_ROLE_COORDINATION_SERVICE = 14,
    FGC_ROLE_FOSTER_HOME_SERVICE = 15,
    FGC_ROLE_INTAKE = 16
} fgc_role;

typedef enum fgc_role_group {
    FGC_ROLE_GROUP_FAMILY = 1, /* private persons */
    FGC_ROLE_GROUP_NEUTRAL = 2,
    FGC_ROLE_GROUP_PROFESSIONAL = 3,
    FGC_ROLE_GROUP_AUTHORITY = 4,
    FGC_ROLE_GROUP_COORDINATOR = 5
} fgc_role_group;

/** Whether a role may be in a part of the conference. */
typedef enum fgc_admission {
    FGC_ADMISSION_NONE = 1,      /* may not, and is not expected */
    FGC_ADMISSION_IF_CALLED = 2, /* only if the network calls them in, logged in and out */
    FGC_ADMISSION_MAY = 3,
    FGC_ADMISSION_REQUIRED = 4 /* the role is to be filled; missing is a finding, no refusal */
} fgc_admission;

/** How strongly a guard holds. */
typedef enum fgc_severity {
    FGC_SEVERITY_OFF = 0,
    FGC_SEVERITY_ADVICE = 1,      /* told and recorded, never refused */
    FGC_SEVERITY_OVERRIDABLE = 2, /* refused unless overridden by name with a reason */
    FGC_SEVERITY_REQUIRED = 3     /* always refused */
} fgc_severity;

/** What a guard asks about. */
typedef enum fgc_subject {
    FGC_SUBJECT_CASE = 1,
    FGC_SUBJECT_PERSON = 2,   /* of the person a command is about */
    FGC_SUBJECT_THING = 3,    /* of the question, action, talk or home it refers to */
    FGC_SUBJECT_ARGUMENTS = 4 /* of what is given with it */
} fgc_subject;

/** The shipped profiles: who approves, who consents, and how strongly each guard holds. */
typedef enum fgc_profile_id {
    FGC_PROFILE_NO_BARNEVERN = 1, /* Norwegian child welfare; the authority approves */
    FGC_PROFILE_NO_OPPVEKST = 2,  /* Norwegian upbringing services; the network adopts its plan */
    FGC_PROFILE_DK_BOERNESAG = 3  /* Danish children's case; the authority approves */
} fgc_profile_id;

/** The type of a field, and how it is written. */
typedef enum fgc_field_type {
    FGC_FIELD_TYPE_TEXT = 1,    /* free text */
    FGC_FIELD_TYPE_NAME = 2,    /* what somebody is called */
    FGC_FIELD_TYPE_KEY = 3,     /* an opaque word of the host's */
    FGC_FIELD_TYPE_CODE = 4,    /* an id of the field's code list */
    FGC_FIELD_TYPE_YES = 5,     /* yes or no */
    FGC_FIELD_TYPE_NUMBER = 6,  /* a whole number */
    FGC_FIELD_TYPE_MONEY = 7,   /* øre */
    FGC_FIELD_TYPE_DATE = 8,    /* YYYY-MM-DD */
    FGC_FIELD_TYPE_TIME = 9,    /* RFC 3339 */
    FGC_FIELD_TYPE_PERSON = 10, /* the id of a person */
    FGC_FIELD_TYPE_THING = 11,  /* the id of a question, action, goal, talk, home and so on */
    FGC_FIELD_TYPE_EVENT = 12   /* the number of an event */
} fgc_field_type;

/** Everything that can be recorded of a case. A command and the event it leaves are one. */
typedef enum fgc_command {
    FGC_COMMAND_OPEN_CASE = 1,
    FGC_COMMAND_ADD_CHILD = 2,
    FGC_COMMAND_UPDATE_CHILD = 3,
    FGC_COMMAND_LEAVE_CHILD = 4,
    FGC_COMMAND_HAND_OVER = 5,
    FGC_COMMAND_CHANGE_CASE_WORKER = 6,
    FGC_COMMAND_OFFER = 7,
    FGC_COMMAND_INFORM = 8,
    FGC_COMMAND_SET_CONSENTER = 9,
    FGC_COMMAND_GIVE_CONSENT = 10,
    FGC_COMMAND_WITHDRAW_CONSENT = 11,
    FGC_COMMAND_ASSESS_SAFETY = 12,
    FGC_COMMAND_AGREE_SITUATION = 13,
    FGC_COMMAND_ADD_QUESTION = 14,
    FGC_COMMAND_CHANGE_QUESTION = 15,
    FGC_COMMAND_REMOVE_QUESTION = 16,
    FGC_COMMAND_AGREE_QUESTIONS = 17,
    FGC_COMMAND_STATE_BOTTOM_LINE = 18,
    FGC_COMMAND_RECEIVE_REQUEST = 19,
    FGC_COMMAND_REFER = 20,
    FGC_COMMAND_SET_URGENCY = 21,
    FGC_COMMAND_HOLD = 22,
    FGC_COMMAND_RESUME = 23,
    FGC_COMMAND_PROPOSE_COORDINATOR = 24,
    FGC_COMMAND_COORDINATOR_DECLINES = 25,
    FGC_COMMAND_ASSIGN_COORDINATOR = 26,
    FGC_COMMAND_REPLACE_COORDINATOR = 27,
    FGC_COMMAND_RELEASE_COORDINATOR = 28,
    FGC_COMMAND_SIGN_AGREEMENT = 29,
    FGC_COMMAND_LOG_HOURS = 30,
    FGC_COMMAND_LOG_EXPENSE = 31,
    FGC_COMMAND_RECORD_SUPPORT = 32,
    FGC_COMMAND_ADD_MEMBER = 33,
    FGC_COMMAND_UPDATE_MEMBER = 34,
    FGC_COMMAND_RELATE = 35,
    FGC_COMMAND_DECIDE_INVITATION = 36,
    FGC_COMMAND_OBJECT = 37,
    FGC_COMMAND_ANSWER_OBJECTION = 38,
    FGC_COMMAND_EXCLUDE_MEMBER = 39,
    FGC_COMMAND_SEND_INVITATION = 40,
    FGC_COMMAND_ANSWER_INVITATION = 41,
    FGC_COMMAND_PREPARE_MEMBER = 42,
    FGC_COMMAND_GIVE_ROLE = 43,
    FGC_COMMAND_TAKE_ROLE = 44,
    FGC_COMMAND_SUBMIT_TALK = 45,
    FGC_COMMAND_REVIEW_TALK = 46,
    FGC_COMMAND_RECORD_CHILD_VIEW = 47,
    FGC_COMMAND_PLAN_PARTICIPATION = 48,
    FGC_COMMAND_SCHEDULE_CONFERENCE = 49,
    FGC_COMMAND_CANCEL_CONFERENCE = 50,
    FGC_COMMAND_OPEN_CONFERENCE = 51,
    FGC_COMMAND_RESUME_CONFERENCE = 52,
    FGC_COMMAND_ARRIVE = 53,
    FGC_COMMAND_LEAVE = 54,
    FGC_COMMAND_GIVE_TALK = 55,
    FGC_COMMAND_START_PRIVATE_TIME = 56,
    FGC_COMMAND_CALL_IN = 57,
    FGC_COMMAND_ADD_GOAL = 58,
    FGC_COMMAND_ADD_ACTION = 59,
    FGC_COMMAND_CHANGE_ACTION = 60,
    FGC_COMMAND_DROP_ACTION = 61,
    FGC_COMMAND_PLAN_READY = 62,
    FGC_COMMAND_NO_PLAN = 63,
    FGC_COMMAND_ASSESS_PLAN_SAFETY = 64,
    FGC_COMMAND_CHECK_BOTTOM_LINE = 65,
    FGC_COMMAND_DECIDE_PLAN = 66,
    FGC_COMMAND_ADOPT_PLAN = 67,
    FGC_COMMAND_RETURN_PLAN = 68,
    FGC_COMMAND_REJECT_PLAN = 69,
    FGC_COMMAND_AMEND_PLAN = 70,
    FGC_COMMAND_ADJOURN = 71,
    FGC_COMMAND_END_MEETING = 72,
    FGC_COMMAND_SIGN_PLAN = 73,
    FGC_COMMAND_DISTRIBUTE_PLAN = 74,
    FGC_COMMAND_REPORT_ACTION = 75,
    FGC_COMMAND_CHECK_IN = 76,
    FGC_COMMAND_SCHEDULE_FOLLOW_UP = 77,
    FGC_COMMAND_START_FOLLOW_UP = 78,
    FGC_COMMAND_WAIVE_FOLLOW_UP = 79,
    FGC_COMMAND_EVALUATE = 80,
    FGC_COMMAND_RECORD_BREACH = 81,
    FGC_COMMAND_CLOSE_CASE = 82,
    FGC_COMMAND_REOPEN_CASE = 83,
    FGC_COMMAND_CORRECT = 84,
    FGC_COMMAND_REDACT = 85,
    FGC_COMMAND_RESTRICT = 86,
    FGC_COMMAND_MIGRATE = 87,
    FGC_COMMAND_NAME_HOME = 88,
    FGC_COMMAND_ANSWER_HOME = 89,
    FGC_COMMAND_SEND_FORM = 90,
    FGC_COMMAND_RECEIVE_FORM = 91,
    FGC_COMMAND_HOLD_INTERVIEW = 92,
    FGC_COMMAND_DISCUSS_MATCHING = 93,
    FGC_COMMAND_CLARIFY_WITH_FAMILY = 94,
    FGC_COMMAND_DECIDE_HOME = 95,
    FGC_COMMAND_CONTACT_BY_INTAKE = 96,
    FGC_COMMAND_UPDATE_CASE = 97
} fgc_command;

/** What guards ask. Its label is what is said when it should hold and does not. */
typedef enum fgc_fact {
    FGC_FACT_PHASE = 1,
    FGC_FACT_ROLE = 2,
    FGC_FACT_ON_HOLD = 3,
    FGC_FACT_REQUEST_RECEIVED = 4,
    FGC_FACT_HAS_CHILD = 5,
    FGC_FACT_CONSENTS_VALID = 6,
    FGC_FACT_SITUATION_AGREED = 7,
    FGC_FACT_QUESTIONS_AGREED = 8,
    FGC_FACT_RISK_ASSESSED = 9,
    FGC_FACT_SAFETY_SCREENED = 10,
    FGC_FACT_COORDINATOR_ASSIGNED = 11,
    FGC_FACT_AGREEMENTS_SIGNED = 12,
    FGC_FACT_CONFERENCE_SCHEDULED = 13,
    FGC_FACT_CONFERENCE_ADJOURNED = 14,
    FGC_FACT_CONFERENCE_HELD = 15,
    FGC_FACT_PEOPLE_PREPARED = 16,
    FGC_FACT_TALKS_REVIEWED = 17,
    FGC_FACT_OBJECTIONS_ANSWERED = 18,
    FGC_FACT_CHILD_SUPPORTED = 19,
    FGC_FACT_NETWORK_COMING = 20,
    FGC_FACT_BOTH_SIDES = 21,
    FGC_FACT_ROOM_PRIVATE = 22,
    FGC_FACT_WRITER_PRESENT = 23,
    FGC_FACT_CHAIR_CHOSEN = 24,
    FGC_FACT_PLAN_HAS_ACTION = 25,
    FGC_FACT_QUESTIONS_ANSWERED = 26,
    FGC_FACT_PLAN_PRESENTED = 27,
    FGC_FACT_VERSION_SAFE = 28,
    FGC_FACT_BOTTOM_LINES_MET = 29,
    FGC_FACT_PLAN_IN_FORCE = 30,
    FGC_FACT_AUTHORITY_APPROVES = 31,
    FGC_FACT_FOLLOW_UP_SETTLED = 32,
    FGC_FACT_NOTHING_OPEN = 33,
    FGC_FACT_CALLS_ALLOWED = 34,
    FGC_FACT_KNOWN = 35,
    FGC_FACT_PRIVATE_PERSON = 36,
    FGC_FACT_EXCLUDED = 37,
    FGC_FACT_INVITATION_APPROVED = 38,
    FGC_FACT_INVITATION_SENT = 39,
    FGC_FACT_MAY_BE_HERE = 40,
    FGC_FACT_PRESENT = 41,
    FGC_FACT_MAY_SHARE = 42,
    FGC_FACT_TARGET_KNOWN = 43,
    FGC_FACT_TALK_REVIEWED = 44,
    FGC_FACT_INTERVIEWED = 45,
    FGC_FACT_HOME_WILLING = 46,
    FGC_FACT_HOME_APPROVED = 47,
    FGC_FACT_FAMILY_TOOK_PART = 48,
    FGC_FACT_INDEPENDENT = 49,
    FGC_FACT_ACQUAINTANCE_ACCEPTED = 50,
    FGC_FACT_TRAINED = 51,
    FGC_FACT_CERTIFICATE_SHOWN = 52,
    FGC_FACT_BASIS_GIVEN = 53,
    FGC_FACT_DECIDER_IS_FAMILY = 54,
    FGC_FACT_ALTERNATIVES_TRIED = 55,
    FGC_FACT_SAFETY_IS_AUTHORITYS = 56,
    FGC_FACT_RESPONSIBLE_KNOWN = 57,
    FGC_FACT_SHORT_TALK = 58,
    FGC_FACT_REASON_OF_SAFETY_OR_LAW = 59,
    FGC_FACT_MANDATE_COVERS = 60,
    FGC_FACT_MANAGER_WHERE_SUPPORT = 61,
    FGC_FACT_THOSE_RESPONSIBLE_AGREE = 62,
    FGC_FACT_BIRTH_GIVEN = 63,
    FGC_FACT_OUTCOME_FITS = 64,
    FGC_FACT_DECISION_PENDING = 65,
    FGC_FACT_PLAN_EXISTS = 66,
    FGC_FACT_MAY_WRITE_PLAN = 67,
    FGC_FACT_MAY_BE_CALLED = 68,
    FGC_FACT_HOURS_EXPECTED = 69,
    FGC_FACT_STRIKABLE = 70,
    FGC_FACT_SPEAKER_PRESENT = 71,
    FGC_FACT_OWN_CONSENT = 72,
    FGC_FACT_ROLE_FITS = 73,
    FGC_FACT_CONFERENCE_PREPARED = 74,
    FGC_FACT_ROOM_STAYS_PRIVATE = 75,
    FGC_FACT_INVITATION_DISPUTED = 76,
    FGC_FACT_ACTIONS_NAMED = 77
} fgc_fact;

/* The code lists of fields. */

typedef enum fgc_urgency {
    FGC_URGENCY_ORDINARY = 1,
    FGC_URGENCY_HURRIED = 2,
    FGC_URGENCY_ACUTE = 3
} fgc_urgency;

typedef enum fgc_setting {
    FGC_SETTING_NO_CHILD_WELFARE = 1,
    FGC_SETTING_NO_UPBRINGING = 2,
    FGC_SETTING_NO_FAMILY_COUNSELLING = 3,
    FGC_SETTING_NO_MEDIATION = 4,
    FGC_SETTING_DK_CHILDRENS_CASE = 5,
    FGC_SETTING_DK_SCHOOL = 6,
    FGC_SETTING_DK_CRIME_PREVENTION = 7,
    FGC_SETTING_DK_MINORITY_WORK = 8,
    FGC_SETTING_DK_PSYCHIATRY = 9
} fgc_setting;

typedef enum fgc_stage {
    FGC_STAGE_NONE = 1,
    FGC_STAGE_INVESTIGATION = 2,
    FGC_STAGE_ASSISTANCE = 3,
    FGC_STAGE_FOSTER_HOME_WORK = 4,
    FGC_STAGE_EMERGENCY = 5,
    FGC_STAGE_PLACEMENT = 6,
    FGC_STAGE_AFTERCARE = 7
} fgc_stage;

typedef enum fgc_purpose {
    FGC_PURPOSE_GENERAL = 1,
    FGC_PURPOSE_CLARIFY_PLACEMENT = 2,
    FGC_PURPOSE_FIND_A_HOME = 3,
    FGC_PURPOSE_RETURN_HOME = 4,
    FGC_PURPOSE_SCHOOL = 5,
    FGC_PURPOSE_NETWORK_MAPPING = 6
} fgc_purpose;

typedef enum fgc_topic {
    FGC_TOPIC_HOME = 1,
    FGC_TOPIC_SCHOOL = 2,
    FGC_TOPIC_LEISURE = 3,
    FGC_TOPIC_HEALTH = 4
} fgc_topic;

typedef enum fgc_initiated_by {
    FGC_INITIATED_BY_CHILD = 1,
    FGC_INITIATED_BY_FAMILY = 2,
    FGC_INITIATED_BY_PROFESSIONAL = 3
} fgc_initiated_by;

typedef enum fgc_living {
    FGC_LIVING_WITH_PARENTS = 1,
    FGC_LIVING_WITH_ONE_PARENT = 2,
    FGC_LIVING_WITH_KIN = 3,
    FGC_LIVING_FOSTER_HOME = 4,
    FGC_LIVING_INSTITUTION = 5,
    FGC_LIVING_ON_THEIR_OWN = 6,
    FGC_LIVING_OTHER = 7
} fgc_living;

typedef enum fgc_outcome {
    FGC_OUTCOME_COMPLETED = 1,
    FGC_OUTCOME_DECLINED = 2,
    FGC_OUTCOME_CONSENT_WITHDRAWN = 3,
    FGC_OUTCOME_NOT_SUITABLE = 4,
    FGC_OUTCOME_CANCELLED = 5,
    FGC_OUTCOME_NO_PLAN = 6,
    FGC_OUTCOME_NOT_APPROVED = 7,
    FGC_OUTCOME_MOVED = 8,
    FGC_OUTCOME_AGED_OUT = 9
} fgc_outcome;

typedef enum fgc_answer {
    FGC_ANSWER_ACCEPTED = 1,
    FGC_ANSWER_DECLINED = 2,
    FGC_ANSWER_UNDECIDED = 3
} fgc_answer;

typedef enum fgc_form {
    FGC_FORM_VISITED = 1,
    FGC_FORM_PHONED = 2,
    FGC_FORM_VIDEO = 3,
    FGC_FORM_WRITTEN = 4
} fgc_form;

typedef enum fgc_consent_purpose {
    FGC_CONSENT_PURPOSE_PARTICIPATION = 1,
    FGC_CONSENT_PURPOSE_INFORMATION_SHARING = 2
} fgc_consent_purpose;

typedef enum fgc_consent_form {
    FGC_CONSENT_FORM_ORAL = 1,
    FGC_CONSENT_FORM_WRITTEN = 2
} fgc_consent_form;

typedef enum fgc_consent_basis {
    FGC_CONSENT_BASIS_DAILY_CARE = 1,
    FGC_CONSENT_BASIS_OWN_AGE = 2,
    FGC_CONSENT_BASIS_NO_DAILY_CARE = 3,
    FGC_CONSENT_BASIS_UNREACHABLE = 4,
    FGC_CONSENT_BASIS_DECEASED = 5,
    FGC_CONSENT_BASIS_BARRED = 6,
    FGC_CONSENT_BASIS_CARE_ORDER = 7,
    FGC_CONSENT_BASIS_OF_AGE = 8
} fgc_consent_basis;

typedef enum fgc_safety_kind {
    FGC_SAFETY_KIND_SCREENING = 1,
    FGC_SAFETY_KIND_HONOUR = 2,
    FGC_SAFETY_KIND_VIOLENCE = 3
} fgc_safety_kind;

typedef enum fgc_safety_result {
    FGC_SAFETY_RESULT_SAFE = 1,
    FGC_SAFETY_RESULT_SAFE_WITH_MEASURES = 2,
    FGC_SAFETY_RESULT_NOT_SAFE = 3
} fgc_safety_result;

typedef enum fgc_hold_reason {
    FGC_HOLD_REASON_FAMILY_NOT_READY = 1,
    FGC_HOLD_REASON_ASKED_FOR_MORE = 2,
    FGC_HOLD_REASON_FAMILY_ASKED = 3,
    FGC_HOLD_REASON_OTHER = 4
} fgc_hold_reason;

typedef enum fgc_employer {
    FGC_EMPLOYER_ENGAGED_PER_CASE = 1,
    FGC_EMPLOYER_OWN_SERVICE = 2,
    FGC_EMPLOYER_OTHER_UNIT = 3,
    FGC_EMPLOYER_CASE_UNIT = 4,
    FGC_EMPLOYER_STATE = 5
} fgc_employer;

typedef enum fgc_prior_contact {
    FGC_PRIOR_CONTACT_NONE = 1,
    FGC_PRIOR_CONTACT_AS_COORDINATOR = 2,
    FGC_PRIOR_CONTACT_SLIGHT = 3,
    FGC_PRIOR_CONTACT_EARLIER = 4,
    FGC_PRIOR_CONTACT_CASE_HISTORY = 5
} fgc_prior_contact;

typedef enum fgc_agreement {
    FGC_AGREEMENT_ASSIGNMENT = 1,
    FGC_AGREEMENT_COOPERATION = 2
} fgc_agreement;

typedef enum fgc_hours_kind {
    FGC_HOURS_KIND_PREPARATION = 1,
    FGC_HOURS_KIND_CONFERENCE = 2,
    FGC_HOURS_KIND_FOLLOW_UP = 3,
    FGC_HOURS_KIND_TRAVEL = 4,
    FGC_HOURS_KIND_OTHER = 5
} fgc_hours_kind;

typedef enum fgc_expense_kind {
    FGC_EXPENSE_KIND_FEE = 1,
    FGC_EXPENSE_KIND_MILEAGE = 2,
    FGC_EXPENSE_KIND_OFF_HOURS = 3,
    FGC_EXPENSE_KIND_INTERPRETER = 4,
    FGC_EXPENSE_KIND_VENUE = 5,
    FGC_EXPENSE_KIND_FOOD = 6,
    FGC_EXPENSE_KIND_OTHER = 7
} fgc_expense_kind;

typedef enum fgc_currency {
    FGC_CURRENCY_NOK = 1, /* counted in øre */
    FGC_CURRENCY_DKK = 2  /* counted in øre */
} fgc_currency;

typedef enum fgc_social_costs {
    FGC_SOCIAL_COSTS_EMPLOYER = 1,
    FGC_SOCIAL_COSTS_SELF = 2
} fgc_social_costs;

typedef enum fgc_coordinator_support {
    FGC_COORDINATOR_SUPPORT_GROUP_SUPERVISION = 1,
    FGC_COORDINATOR_SUPPORT_DEVELOPMENT_TALK = 2,
    FGC_COORDINATOR_SUPPORT_INITIATOR_TRAINING = 3
} fgc_coordinator_support;

typedef enum fgc_relation {
    FGC_RELATION_PARENT = 1,
    FGC_RELATION_STEP_PARENT = 2,
    FGC_RELATION_SIBLING = 3,
    FGC_RELATION_HALF_SIBLING = 4,
    FGC_RELATION_STEP_SIBLING = 5,
    FGC_RELATION_GRANDPARENT = 6,
    FGC_RELATION_AUNT_OR_UNCLE = 7,
    FGC_RELATION_COUSIN = 8,
    FGC_RELATION_OTHER_KIN = 9,
    FGC_RELATION_FOSTER_PARENT = 10,
    FGC_RELATION_GODPARENT = 11,
    FGC_RELATION_FRIEND_OF_FAMILY = 12,
    FGC_RELATION_FRIEND_OF_CHILD = 13,
    FGC_RELATION_NEIGHBOUR = 14,
    FGC_RELATION_TEACHER_OR_LEADER = 15,
    FGC_RELATION_OTHER = 16
} fgc_relation;

typedef enum fgc_side {
    FGC_SIDE_MOTHER = 1,
    FGC_SIDE_FATHER = 2,
    FGC_SIDE_BOTH = 3,
    FGC_SIDE_NONE = 4
} fgc_side;

typedef enum fgc_tier {
    FGC_TIER_HOUSEHOLD = 1,
    FGC_TIER_CLOSE_KIN = 2,
    FGC_TIER_DISTANT_KIN = 3,
    FGC_TIER_NETWORK = 4
} fgc_tier;

typedef enum fgc_tie {
    FGC_TIE_DAILY_CARE = 1,
    FGC_TIE_PARENTAL_RESPONSIBILITY = 2,
    FGC_TIE_NONE = 3,
    FGC_TIE_GUARDIAN = 4,
    FGC_TIE_AUTHORITY_HAS_CARE = 5
} fgc_tie;

typedef enum fgc_invitation_decision {
    FGC_INVITATION_DECISION_APPROVED = 1,
    FGC_INVITATION_DECISION_VETOED = 2
} fgc_invitation_decision;

typedef enum fgc_exclusion_reason {
    FGC_EXCLUSION_REASON_CHILD_DECLINED = 1,
    FGC_EXCLUSION_REASON_PARENT_DECLINED = 2,
    FGC_EXCLUSION_REASON_SAFETY = 3,
    FGC_EXCLUSION_REASON_COURT_ORDER = 4,
    FGC_EXCLUSION_REASON_HIDDEN_ADDRESS = 5,
    FGC_EXCLUSION_REASON_OTHER = 6
} fgc_exclusion_reason;

typedef enum fgc_mode {
    FGC_MODE_IN_PERSON = 1,
    FGC_MODE_SEPARATE_ROOM = 2,
    FGC_MODE_PART_ONLY = 3,
    FGC_MODE_VIDEO = 4,
    FGC_MODE_PHONE = 5,
    FGC_MODE_LETTER = 6,
    FGC_MODE_RECORDED_MESSAGE = 7,
    FGC_MODE_SPOKESPERSON = 8
} fgc_mode;

typedef enum fgc_objection_about {
    FGC_OBJECTION_ABOUT_CONFERENCE = 1,
    FGC_OBJECTION_ABOUT_PERSON = 2,
    FGC_OBJECTION_ABOUT_QUESTION = 3,
    FGC_OBJECTION_ABOUT_TALK = 4
} fgc_objection_about;

typedef enum fgc_objection_answer {
    FGC_OBJECTION_ANSWER_MET = 1,
    FGC_OBJECTION_ANSWER_RESOLVED = 2,
    FGC_OBJECTION_ANSWER_OVERRULED = 3
} fgc_objection_answer;

typedef enum fgc_audience {
    FGC_AUDIENCE_AUTHORITY = 1,
    FGC_AUDIENCE_COORDINATOR = 2,
    FGC_AUDIENCE_NETWORK = 3,
    FGC_AUDIENCE_PARENT = 4,
    FGC_AUDIENCE_CHILD = 5,
    FGC_AUDIENCE_INFORMANT = 6,
    FGC_AUDIENCE_SUPPORT_PERSON = 7,
    FGC_AUDIENCE_INTERPRETER = 8,
    FGC_AUDIENCE_COMPANION = 9,
    FGC_AUDIENCE_MANAGER = 10,
    FGC_AUDIENCE_COORDINATION_SERVICE = 11,
    FGC_AUDIENCE_FOSTER_HOME_SERVICE = 12,
    FGC_AUDIENCE_EXCLUDED = 13,
    FGC_AUDIENCE_STATISTICS = 14
} fgc_audience;

typedef enum fgc_view_form {
    FGC_VIEW_FORM_TALK = 1,
    FGC_VIEW_FORM_LETTER = 2,
    FGC_VIEW_FORM_DRAWING = 3,
    FGC_VIEW_FORM_FILM_OR_SOUND = 4,
    FGC_VIEW_FORM_THROUGH_SUPPORT_PERSON = 5,
    FGC_VIEW_FORM_OBSERVATION = 6
} fgc_view_form;

typedef enum fgc_weight {
    FGC_WEIGHT_FOLLOWED = 1,
    FGC_WEIGHT_PARTLY_FOLLOWED = 2,
    FGC_WEIGHT_HEARD = 3
} fgc_weight;

typedef enum fgc_participation {
    FGC_PARTICIPATION_WHOLE = 1,
    FGC_PARTICIPATION_PARTS = 2,
    FGC_PARTICIPATION_THROUGH_OTHER = 3,
    FGC_PARTICIPATION_NOT = 4
} fgc_participation;

typedef enum fgc_decision {
    FGC_DECISION_APPROVED = 1,
    FGC_DECISION_APPROVED_WITH_CONDITIONS = 2,
    FGC_DECISION_PARTLY_APPROVED = 3,
    FGC_DECISION_PENDING_MANAGER = 4
} fgc_decision;

typedef enum fgc_refusal_reason {
    FGC_REFUSAL_REASON_SAFETY = 1,
    FGC_REFUSAL_REASON_UNLAWFUL = 2,
    FGC_REFUSAL_REASON_QUESTION_UNANSWERED = 3,
    FGC_REFUSAL_REASON_RESOURCES = 4
} fgc_refusal_reason;

typedef enum fgc_action_status {
    FGC_ACTION_STATUS_OPEN = 1,
    FGC_ACTION_STATUS_UNDER_WAY = 2,
    FGC_ACTION_STATUS_DONE = 3,
    FGC_ACTION_STATUS_PARTLY = 4,
    FGC_ACTION_STATUS_NOT_DONE = 5,
    FGC_ACTION_STATUS_DROPPED = 6
} fgc_action_status;

typedef enum fgc_breach {
    FGC_BREACH_PERSON_IN_PRIVATE_TIME = 1,
    FGC_BREACH_NO_PRIVATE_TIME = 2,
    FGC_BREACH_PROFESSIONAL_WROTE_PLAN = 3,
    FGC_BREACH_AFTER_WITHDRAWAL = 4,
    FGC_BREACH_EXCLUDED_PRESENT = 5,
    FGC_BREACH_CONFIDENCE_BROKEN = 6,
    FGC_BREACH_DECIDED_BEFOREHAND = 7,
    FGC_BREACH_OTHER = 8
} fgc_breach;

/** A command: the phases it belongs to and on whose behalf it is recorded, as bits (1u << FGC_PHASE_…,
 *  1u << FGC_ROLE_…). No phase: it begins a case. */
typedef struct fgc_command_row {
    uint32_t size;
    uint32_t phases;
    uint32_t roles;
    uint32_t field_count;
    const char *citation; /* Static */
} fgc_command_row;

/** Read the row of a command. Fails with FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_ABI. */
FGC_API fgc_status fgc_command_read(int32_t command, fgc_command_row *row, fgc_error *error);

/** A field of a command. */
typedef struct fgc_field {
    uint32_t size;
    int32_t type;         /* fgc_field_type */
    int32_t list;         /* fgc_list of a code's values; 0 for other types */
    uint32_t hidden_from; /* audiences whose views leave it out: 1u << FGC_AUDIENCE_… */
    const char *name;     /* Static */
    uint8_t required;
    uint8_t personal; /* about people: may be redacted */
    uint8_t many;     /* may be given more than once */
    uint8_t given;    /* set by the library, refused from callers */
    uint32_t reserved;
} fgc_field;

/** Read the field of a command at an index, in the order journals have them.
 *  Fails with FGC_ERROR_INVALID_ARGUMENT, FGC_ERROR_ABI. */
FGC_API fgc_status fgc_field_read(int32_t command, size_t index, fgc_field *field,
                                  fgc_error *error);

/** What a fact is a fact of (fgc_subject); 0 for an unknown one. */
FGC_API int32_t fgc_fact_subject(int32_t fact);

/** A guard: a command is refused, or advised against, while a fact is not as wanted. */
typedef struct fgc_guard {
    uint32_t size;
    int32_t command;
    int32_t fact;
    uint8_t wanted;
    uint8_t fixed; /* 1: no profile may change its severity */
    uint16_t reserved;
    const char *citation; /* Static */
} fgc_guard;

/** The guards, by index, which another version of the library may give another guard: store ids. First
 *  those of single commands, then FGC_FACT_PHASE and FGC_FACT_ROLE of every command: that its row has the
 *  phase, and the role of who it is recorded for. Reading fails with FGC_ERROR_INVALID_ARGUMENT, _ABI. */
FGC_API size_t fgc_guard_count(void);
FGC_API fgc_status fgc_guard_read(size_t index, fgc_guard *guard, fgc_error *error);

/** How strongly a guard holds in a shipped profile (fgc_severity). */
FGC_API int32_t fgc_guard_severity(size_t index, int32_t profile);

/** Write a guard's id, `<command>.<fact>`, and a NUL. Returns its length, or 0 when there is no such
 *  guard or too little room; 64 bytes are enough. */
FGC_API size_t fgc_guard_id(size_t index, char *out, size_t room);

/** What is said when a guard is not met: the label of its fact, or, of a fact that should not hold, of the
 *  hindrance. NULL when there is no such guard. Static. */
FGC_API const char *fgc_guard_sentence(size_t index, int32_t language);

/** The index of the guard with an id; fgc_guard_count() when there is none. */
FGC_API size_t fgc_guard_find(const char *id);

/** The group a role belongs to (fgc_role_group); 0 for an unknown role. */
FGC_API int32_t fgc_role_group_of(int32_t role);

/** Whether a role may be in a part of the conference (fgc_admission); a part is FGC_PHASE_INFORMATION,
 *  _PRIVATE_TIME or _PRESENTATION, 0 for anything else. */
FGC_API int32_t fgc_role_admission(int32_t role, int32_t part);

/** Whether a profile may say otherwise for a role in a part. */
FGC_API bool fgc_role_admission_is_tuned(int32_t role, int32_t part);

#ifdef __cplusplus
}
#endif

#endif
