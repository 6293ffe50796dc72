#include "process/guards.h"
#include "process/commands.h"

#include <stdio.h>
#include <string.h>

#include "base/fail.h"
#include "base/sized.h"
#include "process/sources.h"

#define OFF FGC_SEVERITY_OFF
#define ADVICE FGC_SEVERITY_ADVICE
#define OVERRIDABLE FGC_SEVERITY_OVERRIDABLE
#define REQUIRED FGC_SEVERITY_REQUIRED
#define FIXED true
#define TUNED false

// clang-format off
/* What each fact is a fact of. */
static const int32_t subjects[] = {
    [FGC_FACT_PHASE] =                   FGC_SUBJECT_CASE,
    [FGC_FACT_ROLE] =                    FGC_SUBJECT_CASE,
    [FGC_FACT_ON_HOLD] =                 FGC_SUBJECT_CASE,
    [FGC_FACT_REQUEST_RECEIVED] =        FGC_SUBJECT_CASE,
    [FGC_FACT_HAS_CHILD] =               FGC_SUBJECT_CASE,
    [FGC_FACT_CONSENTS_VALID] =          FGC_SUBJECT_CASE,
    [FGC_FACT_SITUATION_AGREED] =        FGC_SUBJECT_CASE,
    [FGC_FACT_QUESTIONS_AGREED] =        FGC_SUBJECT_CASE,
    [FGC_FACT_RISK_ASSESSED] =           FGC_SUBJECT_CASE,
    [FGC_FACT_SAFETY_SCREENED] =         FGC_SUBJECT_CASE,
    [FGC_FACT_COORDINATOR_ASSIGNED] =    FGC_SUBJECT_CASE,
    [FGC_FACT_AGREEMENTS_SIGNED] =       FGC_SUBJECT_CASE,
    [FGC_FACT_CONFERENCE_SCHEDULED] =    FGC_SUBJECT_CASE,
    [FGC_FACT_CONFERENCE_ADJOURNED] =    FGC_SUBJECT_CASE,
    [FGC_FACT_CONFERENCE_HELD] =         FGC_SUBJECT_CASE,
    [FGC_FACT_PEOPLE_PREPARED] =         FGC_SUBJECT_CASE,
    [FGC_FACT_TALKS_REVIEWED] =          FGC_SUBJECT_CASE,
    [FGC_FACT_OBJECTIONS_ANSWERED] =     FGC_SUBJECT_CASE,
    [FGC_FACT_CHILD_SUPPORTED] =         FGC_SUBJECT_CASE,
    [FGC_FACT_NETWORK_COMING] =          FGC_SUBJECT_CASE,
    [FGC_FACT_BOTH_SIDES] =              FGC_SUBJECT_CASE,
    [FGC_FACT_ROOM_PRIVATE] =            FGC_SUBJECT_CASE,
    [FGC_FACT_WRITER_PRESENT] =          FGC_SUBJECT_CASE,
    [FGC_FACT_CHAIR_CHOSEN] =            FGC_SUBJECT_CASE,
    [FGC_FACT_PLAN_HAS_ACTION] =         FGC_SUBJECT_CASE,
    [FGC_FACT_QUESTIONS_ANSWERED] =      FGC_SUBJECT_CASE,
    [FGC_FACT_PLAN_PRESENTED] =          FGC_SUBJECT_CASE,
    [FGC_FACT_VERSION_SAFE] =            FGC_SUBJECT_CASE,
    [FGC_FACT_BOTTOM_LINES_MET] =        FGC_SUBJECT_CASE,
    [FGC_FACT_PLAN_IN_FORCE] =           FGC_SUBJECT_CASE,
    [FGC_FACT_AUTHORITY_APPROVES] =      FGC_SUBJECT_CASE,
    [FGC_FACT_FOLLOW_UP_SETTLED] =       FGC_SUBJECT_CASE,
    [FGC_FACT_NOTHING_OPEN] =            FGC_SUBJECT_CASE,
    [FGC_FACT_CALLS_ALLOWED] =           FGC_SUBJECT_CASE,
    [FGC_FACT_KNOWN] =                   FGC_SUBJECT_PERSON,
    [FGC_FACT_PRIVATE_PERSON] =          FGC_SUBJECT_PERSON,
    [FGC_FACT_EXCLUDED] =                FGC_SUBJECT_PERSON,
    [FGC_FACT_INVITATION_APPROVED] =     FGC_SUBJECT_PERSON,
    [FGC_FACT_INVITATION_SENT] =         FGC_SUBJECT_PERSON,
    [FGC_FACT_MAY_BE_HERE] =             FGC_SUBJECT_PERSON,
    [FGC_FACT_PRESENT] =                 FGC_SUBJECT_PERSON,
    [FGC_FACT_MAY_SHARE] =               FGC_SUBJECT_CASE,
    [FGC_FACT_TARGET_KNOWN] =            FGC_SUBJECT_THING,
    [FGC_FACT_TALK_REVIEWED] =           FGC_SUBJECT_THING,
    [FGC_FACT_INTERVIEWED] =             FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_HOME_WILLING] =            FGC_SUBJECT_THING,
    [FGC_FACT_HOME_APPROVED] =           FGC_SUBJECT_THING,
    [FGC_FACT_FAMILY_TOOK_PART] =        FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_INDEPENDENT] =             FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_ACQUAINTANCE_ACCEPTED] =   FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_TRAINED] =                 FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_CERTIFICATE_SHOWN] =       FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_BASIS_GIVEN] =             FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_DECIDER_IS_FAMILY] =       FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_ALTERNATIVES_TRIED] =      FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_SAFETY_IS_AUTHORITYS] =    FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_RESPONSIBLE_KNOWN] =       FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_SHORT_TALK] =              FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_REASON_OF_SAFETY_OR_LAW] = FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_MANDATE_COVERS] =          FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_MANAGER_WHERE_SUPPORT] =   FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_THOSE_RESPONSIBLE_AGREE] = FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_BIRTH_GIVEN] =             FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_OUTCOME_FITS] =            FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_HOURS_EXPECTED] =          FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_MAY_BE_CALLED] =           FGC_SUBJECT_PERSON,
    [FGC_FACT_MAY_WRITE_PLAN] =          FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_PLAN_EXISTS] =             FGC_SUBJECT_CASE,
    [FGC_FACT_DECISION_PENDING] =        FGC_SUBJECT_CASE,
    [FGC_FACT_STRIKABLE] =               FGC_SUBJECT_ARGUMENTS,
    [FGC_FACT_SPEAKER_PRESENT] =         FGC_SUBJECT_ARGUMENTS,
};

/* What a command needs, and how much in each profile. A profile of a host's may change the severity of
 * TUNED rows. Phase and role, which every command has, stand in the rows of the commands. */
static const struct guard_row guards[] = {
    /* command                            fact                              wanted no-barnevern  no-oppvekst  dk-boernesag                 source */
    { FGC_COMMAND_ADD_CHILD,            FGC_FACT_BIRTH_GIVEN,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INTAKE },
    { FGC_COMMAND_UPDATE_CHILD,         FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_UPDATE_CHILD,         FGC_FACT_BIRTH_GIVEN,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INTAKE },
    { FGC_COMMAND_LEAVE_CHILD,          FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_HAND_OVER,            FGC_FACT_INDEPENDENT,             true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_INDEPENDENCE },
    { FGC_COMMAND_CHANGE_CASE_WORKER,   FGC_FACT_INDEPENDENT,             true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_INDEPENDENCE },
    { FGC_COMMAND_OFFER,                FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_OFFER,                FGC_FACT_RISK_ASSESSED,           true,  { OFF,         OFF,         REQUIRED },    FIXED, CITE_HONOUR },
    { FGC_COMMAND_OFFER,                FGC_FACT_SAFETY_SCREENED,         true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_SAFETY },
    { FGC_COMMAND_INFORM,               FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_INFORM,               FGC_FACT_RISK_ASSESSED,           true,  { OFF,         OFF,         REQUIRED },    FIXED, CITE_HONOUR },
    { FGC_COMMAND_INFORM,               FGC_FACT_SAFETY_SCREENED,         true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_SAFETY },
    { FGC_COMMAND_SET_CONSENTER,        FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SET_CONSENTER,        FGC_FACT_BASIS_GIVEN,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_CONSENT },
    { FGC_COMMAND_GIVE_CONSENT,         FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_WITHDRAW_CONSENT,     FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ADD_QUESTION,         FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ADD_QUESTION,         FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ADD_QUESTION,         FGC_FACT_FAMILY_TOOK_PART,        true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_CHANGE_QUESTION,      FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CHANGE_QUESTION,      FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CHANGE_QUESTION,      FGC_FACT_FAMILY_TOOK_PART,        true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_REMOVE_QUESTION,      FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_REMOVE_QUESTION,      FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_REMOVE_QUESTION,      FGC_FACT_FAMILY_TOOK_PART,        true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_AGREE_QUESTIONS,      FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_AGREE_QUESTIONS,      FGC_FACT_FAMILY_TOOK_PART,        true,  { REQUIRED,    REQUIRED,    ADVICE },      TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_REFER,                FGC_FACT_HAS_CHILD,               true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INTAKE },
    { FGC_COMMAND_REFER,                FGC_FACT_REQUEST_RECEIVED,        true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INTAKE },
    { FGC_COMMAND_REFER,                FGC_FACT_CONSENTS_VALID,          true,  { REQUIRED,    REQUIRED,    OFF },         FIXED, CITE_CONSENT },
    { FGC_COMMAND_REFER,                FGC_FACT_SITUATION_AGREED,        true,  { OVERRIDABLE, ADVICE,      ADVICE },      TUNED, CITE_INTAKE },
    { FGC_COMMAND_REFER,                FGC_FACT_QUESTIONS_AGREED,        true,  { OVERRIDABLE, OVERRIDABLE, ADVICE },      TUNED, CITE_INTAKE },
    { FGC_COMMAND_REFER,                FGC_FACT_ON_HOLD,                 false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_HOLD,                 FGC_FACT_ON_HOLD,                 false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_RESUME,               FGC_FACT_ON_HOLD,                 true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_COORDINATOR_DECLINES, FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ASSIGN_COORDINATOR,   FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ASSIGN_COORDINATOR,   FGC_FACT_INDEPENDENT,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INDEPENDENCE },
    { FGC_COMMAND_ASSIGN_COORDINATOR,   FGC_FACT_ACQUAINTANCE_ACCEPTED,   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INDEPENDENCE },
    { FGC_COMMAND_ASSIGN_COORDINATOR,   FGC_FACT_CONSENTS_VALID,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_CONSENT },
    { FGC_COMMAND_ASSIGN_COORDINATOR,   FGC_FACT_TRAINED,                 true,  { OVERRIDABLE, ADVICE,      ADVICE },      TUNED, CITE_COSTS },
    { FGC_COMMAND_ASSIGN_COORDINATOR,   FGC_FACT_CERTIFICATE_SHOWN,       true,  { OVERRIDABLE, ADVICE,      ADVICE },      TUNED, CITE_COSTS },
    { FGC_COMMAND_REPLACE_COORDINATOR,  FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_REPLACE_COORDINATOR,  FGC_FACT_INDEPENDENT,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INDEPENDENCE },
    { FGC_COMMAND_REPLACE_COORDINATOR,  FGC_FACT_ACQUAINTANCE_ACCEPTED,   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INDEPENDENCE },
    { FGC_COMMAND_REPLACE_COORDINATOR,  FGC_FACT_CONSENTS_VALID,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_CONSENT },
    { FGC_COMMAND_REPLACE_COORDINATOR,  FGC_FACT_TRAINED,                 true,  { OVERRIDABLE, ADVICE,      ADVICE },      TUNED, CITE_COSTS },
    { FGC_COMMAND_REPLACE_COORDINATOR,  FGC_FACT_CERTIFICATE_SHOWN,       true,  { OVERRIDABLE, ADVICE,      ADVICE },      TUNED, CITE_COSTS },
    { FGC_COMMAND_RELEASE_COORDINATOR,  FGC_FACT_COORDINATOR_ASSIGNED,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INTAKE },
    { FGC_COMMAND_SIGN_AGREEMENT,       FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SIGN_AGREEMENT,       FGC_FACT_COORDINATOR_ASSIGNED,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_HANDBOOK },
    { FGC_COMMAND_LOG_HOURS,            FGC_FACT_COORDINATOR_ASSIGNED,    true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_COSTS },
    { FGC_COMMAND_LOG_HOURS,            FGC_FACT_HOURS_EXPECTED,          true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_COSTS },
    { FGC_COMMAND_RECORD_SUPPORT,       FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_UPDATE_MEMBER,        FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_RELATE,               FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_DECIDE_INVITATION,    FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_DECIDE_INVITATION,    FGC_FACT_DECIDER_IS_FAMILY,       true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_DECIDE_INVITATION,    FGC_FACT_EXCLUDED,                false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_DECIDE_INVITATION,    FGC_FACT_RISK_ASSESSED,           true,  { OFF,         OFF,         REQUIRED },    FIXED, CITE_HONOUR },
    { FGC_COMMAND_DECIDE_INVITATION,    FGC_FACT_SAFETY_SCREENED,         true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_SAFETY },
    { FGC_COMMAND_OBJECT,               FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_OBJECT,               FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ANSWER_OBJECTION,     FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_EXCLUDE_MEMBER,       FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_EXCLUDE_MEMBER,       FGC_FACT_ALTERNATIVES_TRIED,      true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_EXCLUDE_MEMBER,       FGC_FACT_SAFETY_IS_AUTHORITYS,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_SEND_INVITATION,      FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SEND_INVITATION,      FGC_FACT_INVITATION_APPROVED,     true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_INVITATION },
    { FGC_COMMAND_SEND_INVITATION,      FGC_FACT_EXCLUDED,                false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_SEND_INVITATION,      FGC_FACT_SAFETY_SCREENED,         true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_SAFETY },
    { FGC_COMMAND_SEND_INVITATION,      FGC_FACT_RISK_ASSESSED,           true,  { OFF,         OFF,         REQUIRED },    FIXED, CITE_HONOUR },
    { FGC_COMMAND_ANSWER_INVITATION,    FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ANSWER_INVITATION,    FGC_FACT_INVITATION_SENT,         true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_INVITATION },
    { FGC_COMMAND_PREPARE_MEMBER,       FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_PREPARE_MEMBER,       FGC_FACT_RISK_ASSESSED,           true,  { OFF,         OFF,         REQUIRED },    FIXED, CITE_HONOUR },
    { FGC_COMMAND_PREPARE_MEMBER,       FGC_FACT_EXCLUDED,                false, { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_INVITATION },
    { FGC_COMMAND_PREPARE_MEMBER,       FGC_FACT_SAFETY_SCREENED,         true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_SAFETY },
    { FGC_COMMAND_GIVE_ROLE,            FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_GIVE_ROLE,            FGC_FACT_PRIVATE_PERSON,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_ROLES },
    { FGC_COMMAND_TAKE_ROLE,            FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SUBMIT_TALK,          FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SUBMIT_TALK,          FGC_FACT_MAY_SHARE,               true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_CONSENT },
    { FGC_COMMAND_SUBMIT_TALK,          FGC_FACT_SHORT_TALK,              true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_TALKS },
    { FGC_COMMAND_REVIEW_TALK,          FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_REVIEW_TALK,          FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_RECORD_CHILD_VIEW,    FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_PLAN_PARTICIPATION,   FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SCHEDULE_CONFERENCE,  FGC_FACT_COORDINATOR_ASSIGNED,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_SCHEDULE_CONFERENCE,  FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CANCEL_CONFERENCE,    FGC_FACT_CONFERENCE_SCHEDULED,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_COORDINATOR_ASSIGNED,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INDEPENDENCE },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_CONSENTS_VALID,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_CONSENT },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_ON_HOLD,                 false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_RISK_ASSESSED,           true,  { OFF,         OFF,         REQUIRED },    FIXED, CITE_HONOUR },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_CONFERENCE_ADJOURNED,    false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_DECISION_PENDING,        false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_CONFERENCE_SCHEDULED,    true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_AGREEMENTS_SIGNED,       true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_QUESTIONS_AGREED,        true,  { OVERRIDABLE, OVERRIDABLE, OVERRIDABLE }, TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_PEOPLE_PREPARED,         true,  { OVERRIDABLE, OVERRIDABLE, OVERRIDABLE }, TUNED, CITE_HANDBOOK },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_TALKS_REVIEWED,          true,  { OVERRIDABLE, OVERRIDABLE, OVERRIDABLE }, TUNED, CITE_TALKS },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_OBJECTIONS_ANSWERED,     true,  { OVERRIDABLE, OVERRIDABLE, OVERRIDABLE }, TUNED, CITE_CHILD },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_CHILD_SUPPORTED,         true,  { OVERRIDABLE, OVERRIDABLE, OVERRIDABLE }, TUNED, CITE_CHILD },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_NETWORK_COMING,          true,  { OVERRIDABLE, OVERRIDABLE, OVERRIDABLE }, TUNED, CITE_NETWORK },
    { FGC_COMMAND_OPEN_CONFERENCE,      FGC_FACT_BOTH_SIDES,              true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_NETWORK },
    { FGC_COMMAND_RESUME_CONFERENCE,    FGC_FACT_CONFERENCE_ADJOURNED,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_RESUME_CONFERENCE,    FGC_FACT_COORDINATOR_ASSIGNED,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INDEPENDENCE },
    { FGC_COMMAND_RESUME_CONFERENCE,    FGC_FACT_CONSENTS_VALID,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_CONSENT },
    { FGC_COMMAND_RESUME_CONFERENCE,    FGC_FACT_ON_HOLD,                 false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_ARRIVE,               FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ARRIVE,               FGC_FACT_EXCLUDED,                false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_ARRIVE,               FGC_FACT_MAY_BE_HERE,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_ROLES },
    { FGC_COMMAND_ARRIVE,               FGC_FACT_PRESENT,                 false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRESENCE },
    { FGC_COMMAND_LEAVE,                FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_LEAVE,                FGC_FACT_PRESENT,                 true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRESENCE },
    { FGC_COMMAND_GIVE_TALK,            FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_GIVE_TALK,            FGC_FACT_TALK_REVIEWED,           true,  { OVERRIDABLE, OVERRIDABLE, OVERRIDABLE }, TUNED, CITE_TALKS },
    { FGC_COMMAND_GIVE_TALK,            FGC_FACT_SHORT_TALK,              true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_TALKS },
    { FGC_COMMAND_GIVE_TALK,            FGC_FACT_MAY_SHARE,               true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_CONSENT },
    { FGC_COMMAND_START_PRIVATE_TIME,   FGC_FACT_CONSENTS_VALID,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_CONSENT },
    { FGC_COMMAND_START_PRIVATE_TIME,   FGC_FACT_COORDINATOR_ASSIGNED,    true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INDEPENDENCE },
    { FGC_COMMAND_START_PRIVATE_TIME,   FGC_FACT_ROOM_PRIVATE,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRIVATE },
    { FGC_COMMAND_START_PRIVATE_TIME,   FGC_FACT_WRITER_PRESENT,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRIVATE },
    { FGC_COMMAND_START_PRIVATE_TIME,   FGC_FACT_CHAIR_CHOSEN,            true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_PRIVATE },
    { FGC_COMMAND_START_PRIVATE_TIME,   FGC_FACT_DECISION_PENDING,        false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_CALL_IN,              FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CALL_IN,              FGC_FACT_CALLS_ALLOWED,           true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRIVATE },
    { FGC_COMMAND_CALL_IN,              FGC_FACT_EXCLUDED,                false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_CALL_IN,              FGC_FACT_PRESENT,                 false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRESENCE },
    { FGC_COMMAND_CALL_IN,              FGC_FACT_MAY_BE_CALLED,           true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRIVATE },
    { FGC_COMMAND_CALL_IN,              FGC_FACT_SPEAKER_PRESENT,         true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRIVATE },
    { FGC_COMMAND_ADD_GOAL,             FGC_FACT_MAY_WRITE_PLAN,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_ADD_ACTION,           FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ADD_ACTION,           FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ADD_ACTION,           FGC_FACT_RESPONSIBLE_KNOWN,       true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_ADD_ACTION,           FGC_FACT_MAY_WRITE_PLAN,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_CHANGE_ACTION,        FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CHANGE_ACTION,        FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CHANGE_ACTION,        FGC_FACT_RESPONSIBLE_KNOWN,       true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_CHANGE_ACTION,        FGC_FACT_MAY_WRITE_PLAN,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_DROP_ACTION,          FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_DROP_ACTION,          FGC_FACT_MAY_WRITE_PLAN,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_PLAN_READY,           FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_PLAN_READY,           FGC_FACT_CONSENTS_VALID,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_CONSENT },
    { FGC_COMMAND_PLAN_READY,           FGC_FACT_PLAN_HAS_ACTION,         true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_PLAN },
    { FGC_COMMAND_PLAN_READY,           FGC_FACT_QUESTIONS_ANSWERED,      true,  { OVERRIDABLE, OVERRIDABLE, ADVICE },      TUNED, CITE_PLAN },
    { FGC_COMMAND_PLAN_READY,           FGC_FACT_SPEAKER_PRESENT,         true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRIVATE },
    { FGC_COMMAND_NO_PLAN,              FGC_FACT_SPEAKER_PRESENT,         true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRIVATE },
    { FGC_COMMAND_ASSESS_PLAN_SAFETY,   FGC_FACT_PLAN_EXISTS,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_CHECK_BOTTOM_LINE,    FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CHECK_BOTTOM_LINE,    FGC_FACT_PLAN_EXISTS,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_DECIDE_PLAN,          FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_DECIDE_PLAN,          FGC_FACT_AUTHORITY_APPROVES,      true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_DECIDE_PLAN,          FGC_FACT_PLAN_PRESENTED,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_DECIDE_PLAN,          FGC_FACT_CONSENTS_VALID,          true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_CONSENT },
    { FGC_COMMAND_DECIDE_PLAN,          FGC_FACT_VERSION_SAFE,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_DECIDE_PLAN,          FGC_FACT_BOTTOM_LINES_MET,        true,  { OVERRIDABLE, OVERRIDABLE, OVERRIDABLE }, TUNED, CITE_APPROVAL },
    { FGC_COMMAND_DECIDE_PLAN,          FGC_FACT_MANDATE_COVERS,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_APPROVAL },
    { FGC_COMMAND_DECIDE_PLAN,          FGC_FACT_MANAGER_WHERE_SUPPORT,   true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_APPROVAL },
    { FGC_COMMAND_ADOPT_PLAN,           FGC_FACT_AUTHORITY_APPROVES,      false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_ADOPT_PLAN,           FGC_FACT_PLAN_PRESENTED,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_ADOPT_PLAN,           FGC_FACT_CONSENTS_VALID,          true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_CONSENT },
    { FGC_COMMAND_RETURN_PLAN,          FGC_FACT_AUTHORITY_APPROVES,      true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_RETURN_PLAN,          FGC_FACT_PLAN_PRESENTED,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_RETURN_PLAN,          FGC_FACT_REASON_OF_SAFETY_OR_LAW, true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_REFUSAL },
    { FGC_COMMAND_REJECT_PLAN,          FGC_FACT_AUTHORITY_APPROVES,      true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_REJECT_PLAN,          FGC_FACT_PLAN_PRESENTED,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_APPROVAL },
    { FGC_COMMAND_REJECT_PLAN,          FGC_FACT_REASON_OF_SAFETY_OR_LAW, true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_REFUSAL },
    { FGC_COMMAND_AMEND_PLAN,           FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_AMEND_PLAN,           FGC_FACT_THOSE_RESPONSIBLE_AGREE, true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_PLAN },
    { FGC_COMMAND_AMEND_PLAN,           FGC_FACT_PLAN_EXISTS,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_AMEND_PLAN,           FGC_FACT_MAY_WRITE_PLAN,          true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_SIGN_PLAN,            FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SIGN_PLAN,            FGC_FACT_PLAN_EXISTS,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_SIGN_PLAN,            FGC_FACT_EXCLUDED,                false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_DISTRIBUTE_PLAN,      FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_DISTRIBUTE_PLAN,      FGC_FACT_MAY_SHARE,               true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_CONSENT },
    { FGC_COMMAND_DISTRIBUTE_PLAN,      FGC_FACT_EXCLUDED,                false, { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_INVITATION },
    { FGC_COMMAND_DISTRIBUTE_PLAN,      FGC_FACT_PLAN_EXISTS,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PLAN },
    { FGC_COMMAND_REPORT_ACTION,        FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_REPORT_ACTION,        FGC_FACT_PLAN_IN_FORCE,           true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_FOLLOW_UP },
    { FGC_COMMAND_CHECK_IN,             FGC_FACT_PLAN_IN_FORCE,           true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_FOLLOW_UP },
    { FGC_COMMAND_SCHEDULE_FOLLOW_UP,   FGC_FACT_PLAN_IN_FORCE,           true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_FOLLOW_UP },
    { FGC_COMMAND_START_FOLLOW_UP,      FGC_FACT_PLAN_IN_FORCE,           true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_FOLLOW_UP },
    { FGC_COMMAND_START_FOLLOW_UP,      FGC_FACT_COORDINATOR_ASSIGNED,    true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_FOLLOW_UP },
    { FGC_COMMAND_RECORD_BREACH,        FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CLOSE_CASE,           FGC_FACT_OUTCOME_FITS,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_CLOSE_CASE,           FGC_FACT_NOTHING_OPEN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_PRACTICE },
    { FGC_COMMAND_CLOSE_CASE,           FGC_FACT_FOLLOW_UP_SETTLED,       true,  { REQUIRED,    REQUIRED,    REQUIRED },    TUNED, CITE_FOLLOW_UP },
    { FGC_COMMAND_CORRECT,              FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CORRECT,              FGC_FACT_STRIKABLE,               true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_REDACT,               FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_RESTRICT,             FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_NAME_HOME,            FGC_FACT_KNOWN,                   true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_ANSWER_HOME,          FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SEND_FORM,            FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_SEND_FORM,            FGC_FACT_HOME_WILLING,            true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_FOSTER },
    { FGC_COMMAND_RECEIVE_FORM,         FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_HOLD_INTERVIEW,       FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_HOLD_INTERVIEW,       FGC_FACT_HOME_WILLING,            true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_FOSTER },
    { FGC_COMMAND_DISCUSS_MATCHING,     FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CLARIFY_WITH_FAMILY,  FGC_FACT_CONFERENCE_HELD,         true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_FOSTER },
    { FGC_COMMAND_DECIDE_HOME,          FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_DECIDE_HOME,          FGC_FACT_INTERVIEWED,             true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_FOSTER },
    { FGC_COMMAND_DECIDE_HOME,          FGC_FACT_HOME_WILLING,            true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_FOSTER },
    { FGC_COMMAND_CONTACT_BY_INTAKE,    FGC_FACT_TARGET_KNOWN,            true,  { REQUIRED,    REQUIRED,    REQUIRED },    FIXED, CITE_RECORDS },
    { FGC_COMMAND_CONTACT_BY_INTAKE,    FGC_FACT_HOME_APPROVED,           true,  { ADVICE,      ADVICE,      ADVICE },      TUNED, CITE_FOSTER },
};
// clang-format on

#define ROW_COUNT (sizeof guards / sizeof *guards)

_Static_assert(ROW_COUNT <= GUARD_LIMIT, "room for the guards");

const struct guard_row *fgc__guards(size_t *count)
{
    *count = ROW_COUNT;
    return guards;
}

int32_t fgc_fact_subject(int32_t fact)
{
    return fact >= 1 && (size_t)fact < sizeof subjects / sizeof *subjects ? subjects[fact] : 0;
}

size_t fgc__implied_guard(int32_t command, int32_t fact)
{
    return ROW_COUNT + 2 * (size_t)(command - 1) + (fact == FGC_FACT_ROLE);
}

size_t fgc_guard_count(void)
{
    return ROW_COUNT + 2 * fgc_code_count(FGC_LIST_COMMAND);
}

/* The row of a guard; those every command has come after the table's, phase and role in turn. */
static struct guard_row row_at(size_t index)
{
    if (index < ROW_COUNT)
        return guards[index];
    size_t behind = index - ROW_COUNT;
    return (struct guard_row){ .command = (int32_t)(behind / 2) + 1,
                               .fact = behind % 2 == 0 ? FGC_FACT_PHASE : FGC_FACT_ROLE,
                               .wanted = true,
                               .severities = { REQUIRED, REQUIRED, REQUIRED },
                               .fixed = true,
                               .citation = fgc__command_citation((int32_t)(behind / 2) + 1) };
}

fgc_status fgc_guard_read(size_t index, fgc_guard *guard, fgc_error *error)
{
    if (index >= fgc_guard_count())
        return fgc__fail_in(error, FGC_ERROR_INVALID_ARGUMENT, "there is no such guard", "index");
    fgc_status status = fgc__sized_check(guard, sizeof *guard, error);
    if (status)
        return status;
    struct guard_row row = row_at(index);
    fgc_guard ours = { .command = row.command,
                       .fact = row.fact,
                       .wanted = row.wanted,
                       .fixed = row.fixed,
                       .citation = row.citation };
    fgc__sized_out(&ours, guard, sizeof ours);
    return FGC_OK;
}

int32_t fgc_guard_severity(size_t index, int32_t profile)
{
    bool known = index < fgc_guard_count() && profile >= 1 && profile <= PROFILE_COUNT;
    return known ? row_at(index).severities[profile - 1] : FGC_SEVERITY_OFF;
}

size_t fgc_guard_id(size_t index, char *out, size_t room)
{
    if (out && room > 0)
        out[0] = '\0';
    if (!out || index >= fgc_guard_count())
        return 0;
    struct guard_row row = row_at(index);
    int size = snprintf(out, room, "%s.%s", fgc_code_id(FGC_LIST_COMMAND, row.command),
                        fgc_code_id(FGC_LIST_FACT, row.fact));
    if (size < 0 || (size_t)size >= room) {
        if (room > 0)
            out[0] = '\0';
        return 0;
    }
    return (size_t)size;
}

const char *fgc_guard_sentence(size_t index, int32_t language)
{
    if (index >= fgc_guard_count())
        return NULL;
    struct guard_row row = row_at(index);
    return fgc_code_label(row.wanted ? FGC_LIST_FACT : FGC_LIST_HINDRANCE, row.fact, language);
}

/* A fact's id has no dot: what is before the last one is the command's. */
size_t fgc_guard_find(const char *id)
{
    const char *dot = id ? strrchr(id, '.') : NULL;
    char command[GUARD_ID_ROOM];
    if (!dot || (size_t)(dot - id) >= sizeof command)
        return fgc_guard_count();
    memcpy(command, id, (size_t)(dot - id));
    command[dot - id] = '\0';
    int32_t wanted = fgc_code_find(FGC_LIST_COMMAND, command);
    int32_t fact = fgc_code_find(FGC_LIST_FACT, dot + 1);
    if (wanted != 0 && (fact == FGC_FACT_PHASE || fact == FGC_FACT_ROLE))
        return fgc__implied_guard(wanted, fact);
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (guards[i].command == wanted && guards[i].fact == fact)
            return i;
    return fgc_guard_count();
}
