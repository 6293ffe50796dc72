"""Every enumeration of the library, written out: what code lists hold, with ids and labels from the
library's tables. A test holds them against those both ways."""
from __future__ import annotations

from enum import IntEnum, IntFlag

from .code import Code


class Status(Code, list=1):
    """How a call went. 0: done. Above 0: nothing had to be changed. Below 0: refused or failed, and
    whatever the call was about is exactly as it was before. New values may be added."""

    OK = 0
    REPEATED = 1  # the same event was recorded before, by its `once` word
    INVALID_ARGUMENT = -1  # a programming error: NULL, or no value of its list
    NO_MEMORY = -2
    ABI = -3  # a struct's size is nonsense, or it uses what this library lacks
    SYNTAX = -4  # a text that cannot be read: line and column say where
    RANGE = -5  # a date, instant or amount outside what the tables cover
    LIMIT = -6  # more, longer or deeper than the documented limit
    UNKNOWN = -7  # no rule, policy or set of this name
    NOT_IN_FORCE = -8  # the rule was not law on the day its clock would start
    HOST = -9  # a function of the host's gave a wrong or failing answer
    REFUSED = -10  # a command's guards are not met: fgc_error_unmet_… say which
    ONCE_REUSED = -11  # a `once` word came again with another event
    PROFILE = -12  # the journal names a profile that was not given: path says which
    NEWER = -13  # the journal has what only a newer library knows: read-only
    READ_ONLY = -14  # a case as it was, or a chained one without the host's digest
    DAMAGED = -15  # a journal is not as it was written: line says where


class Language(Code, list=2):
    """The languages of labels and sentences. NB stands in wherever 0 or an unknown value is given."""

    NB = 1  # bokmål
    NN = 2  # nynorsk
    DA = 3  # dansk
    EN = 4


class CodeList(IntEnum):
    """The code lists themselves."""

    STATUS = 1  # fgc_status
    LANGUAGE = 2  # fgc_language
    COUNTRY = 3  # fgc_country
    WEEKDAY = 4  # 1 Monday to 7 Sunday
    MONTH = 5  # 1 to 12
    HOLIDAY = 6  # names of days
    UNIT = 7  # fgc_unit
    POLICY = 8  # fgc_policy
    PARTY = 9  # fgc_party
    BASIS = 10  # fgc_basis
    MOMENT = 11  # what starts and ends a deadline
    STATE = 12  # fgc_state
    EXPLAINED = 13  # fgc_explained_kind
    REASON = 14  # fgc_reason: why a day does not count
    PHRASE = 15  # the sentences explanations are made of, with {places}
    PHASE = 16
    ROLE = 17
    ROLE_GROUP = 18
    ADMISSION = 19
    SEVERITY = 20
    SUBJECT = 21
    PROFILE = 22
    FIELD_TYPE = 23
    COMMAND = 24
    FACT = 25
    URGENCY = 26
    SETTING = 27
    STAGE = 28
    PURPOSE = 29
    TOPIC = 30
    INITIATED_BY = 31
    LIVING = 32
    OUTCOME = 33
    ANSWER = 34
    FORM = 35
    CONSENT_PURPOSE = 36
    CONSENT_FORM = 37
    CONSENT_BASIS = 38
    SAFETY_KIND = 39
    SAFETY_RESULT = 40
    HOLD_REASON = 41
    EMPLOYER = 42
    PRIOR_CONTACT = 43
    AGREEMENT = 44
    HOURS_KIND = 45
    EXPENSE_KIND = 46
    CURRENCY = 47
    SOCIAL_COSTS = 48
    COORDINATOR_SUPPORT = 49
    RELATION = 50
    SIDE = 51
    TIER = 52
    TIE = 53
    INVITATION_DECISION = 54
    EXCLUSION_REASON = 55
    MODE = 56
    OBJECTION_ABOUT = 57
    OBJECTION_ANSWER = 58
    AUDIENCE = 59
    VIEW_FORM = 60
    WEIGHT = 61
    PARTICIPATION = 62
    DECISION = 63
    REFUSAL_REASON = 64
    ACTION_STATUS = 65
    BREACH = 66
    APPROVER = 67  # in fgc/profile.h
    HINDRANCE = 68  # facts, and what is said when one holds that should not
    INVITATION = 69  # fgc_invitation
    CONSENT = 70  # fgc_consent
    PERSON_KIND = 71  # fgc_person_kind
    THING_KIND = 72  # fgc_thing_kind
    MARK = 73  # fgc_mark: bits, each a value
    FOLLOW_UP = 74  # fgc_follow_up
    PLAN_STATE = 75  # fgc_plan_state
    PLAN_CHANGE = 76  # fgc_plan_change
    FINDING = 77  # fgc_finding_kind


class Country(Code, list=3):
    """A country whose days and rules the library knows."""

    NO = 1  # Norway
    DK = 2  # Denmark


class Days(IntFlag):
    """What is known of a day, as bits. The first three also make up a set of *excluded* days: the days
    a count passes over. Monday to Saturday counting, for instance, excludes SUNDAYS | HOLIDAYS."""

    SATURDAYS = 1
    SUNDAYS = 2
    HOLIDAYS = 4  # public holidays, and the calendar's closing days
    CLOSING = 8  # one of the calendar's closing days
    DK_LIMITATION = 16  # 5 June, 24 and 31 December (named set dk-limitation)
    IN_TABLE = 128  # the day is from 1950 to 2100


class Unit(Code, list=7):
    """What a rule counts in."""

    HOURS = 1  # elapsed hours, also across a clock change
    DAYS = 2
    WEEKS = 3  # ends on the same day of the week
    MONTHS = 4  # ends on the same day of the month, or the month's last
    YEARS = 5  # the same, a dozen months at a time


class Policy(Code, list=8):
    """How days and hours are counted: which days are excluded, and what happens when the last day is a
    Saturday, Sunday or holiday. From the least to the most excluded. New values may be added."""

    ELAPSED = 1  # hours; nothing excluded
    CALENDAR = 2  # every day counts
    CALENDAR_ROLL = 3  # every day counts; the last day moves to the next working day
    BIRTHDAY_28_FEB = 4  # years; from 29 February to 28 February
    BIRTHDAY = 5  # years; from 29 February to 1 March
    HOLIDAYS = 6  # holidays excluded, Sundays count
    HOLIDAYS_ROLL = 7
    SUNDAYS_HOLIDAYS = 8  # hours; Sundays and holidays excluded
    MON_SAT = 9  # days; Sundays and holidays excluded
    MON_SAT_ROLL = 10
    WEEKENDS = 11  # Saturdays and Sundays excluded, holidays count
    WEEKENDS_ROLL = 12
    WORKING_DAYS = 13  # Saturdays, Sundays and holidays excluded


class Party(Code, list=9):
    """Whom a deadline binds."""

    AUTHORITY = 1  # and what it runs
    CITIZEN = 2  # whom the case is about


class Basis(Code, list=10):
    """How hard a deadline is."""

    STATUTORY = 1  # law
    GUIDANCE = 2  # the authority's published guidance
    SOFT = 3  # practice


class Moment(Code, list=11):
    """What starts a deadline, and what meets it. New values may be added."""

    REQUEST_RECEIVED = 1
    COORDINATOR_ASSIGNED = 2
    AGREEMENT_SIGNED = 3
    REFERRED = 4
    CONFERENCE_OPENED = 5
    PLAN_READY = 6
    PLAN_DECIDED = 7
    PLAN_APPROVED = 8
    FOLLOW_UP_OPENED = 9
    CHECK_IN = 10
    BORN = 11
    OF_AGE = 12  # the birthday itself: nothing has to be done
    NOTIFICATION_RECEIVED = 13
    NOTIFICATION_REVIEWED = 14
    RECEIPT_SENT = 15
    NEED_KNOWN = 16  # the authority became aware of the need of an investigation
    INVESTIGATION_FINISHED = 17
    DECISION_MADE = 18
    DECISION_RECEIVED = 19
    COMPLAINT_MADE = 20
    MEASURE_STARTED = 21
    MEASURE_REVIEWED = 22
    CHILD_PLAN_MADE = 23
    TRANSITION_PREPARED = 24


class State(Code, list=12):
    """How a deadline stands. New values may be added."""

    NOT_STARTED = 1  # it starts later than now
    RUNNING = 2
    STOPPED = 3  # on hold now
    MET = 4
    MET_LATE = 5
    OVERDUE = 6
    LAPSED = 7  # replaced, or its case closed, before it was met


class ExplainedKind(Code, list=13):
    """How a due date was counted, day by day. New values may be added."""

    # the day it started on, not counted by day rules; of a rule after another, a second time where
    # that one ended
    START = 1
    COUNT = 2  # a day that counts: number `counted` (hour rules: `seconds` of it)
    SKIP = 3  # a day that does not count, for `reason`
    OPEN = 4  # the first day of a window
    MOVE = 5  # weeks and months: the last day, moved by `counted` days on hold
    ROLL = 6  # the last day fell here, on no working day, for `reason`
    SECOND = 7  # the second moment came, and ends it on its own day
    STOP = 8  # on hold, and no end known: there is no due date
    DUE = 9  # the last day; of a rule that is due when its day begins, that day


class Reason(Code, list=14):
    """Why a day does not count. A day on hold is named so only if it would have counted."""

    SATURDAY = 1
    SUNDAY = 2
    HOLIDAY = 3
    CLOSING_DAY = 4
    HOLD = 5
    EXTRA_DAY = 6  # of a named extra set: no holiday, but the rule does not end on it


class Phase(Code, list=16):
    """Where a case stands."""

    INITIATIVE = 1  # informed, motivated, consents, situation and questions agreed
    REFERRED = 2  # waits for a named coordinator
    PREPARING = 3  # agreements, network, invitations, briefing, talks reviewed
    INFORMATION = 4  # part 1: all present, the professionals talk, the network asks
    PRIVATE_TIME = 5  # part 2: the network alone makes the plan
    PRESENTATION = 6  # part 3: the plan is heard and decided on
    FOLLOWING_UP = 7  # the plan is in force and followed up
    CLOSED = 8


class Role(Code, list=17):
    """On whose behalf something is recorded, and what decides who may be in which part."""

    CHILD = 1
    PARENT = 2  # or guardian
    NETWORK = 3  # kin, friend, neighbour
    SUPPORT_PERSON = 4  # of the child, from the network
    CHAIR = 5  # of part 2, from the network
    SECRETARY = 6  # writes the plan, from the network
    COORDINATOR = 7
    CASE_WORKER = 8
    INITIATOR = 9  # a professional; family who takes the initiative keeps its own role
    INFORMANT = 10
    INTERPRETER = 11
    MANAGER = 12  # the second approver
    COMPANION = 13  # bisidder, lawyer
    COORDINATION_SERVICE = 14
    FOSTER_HOME_SERVICE = 15
    INTAKE = 16


class RoleGroup(Code, list=18):
    """What kind of role it is."""

    FAMILY = 1  # private persons
    NEUTRAL = 2
    PROFESSIONAL = 3
    AUTHORITY = 4
    COORDINATOR = 5


class Admission(Code, list=19):
    """Whether a role may be in a part of the conference."""

    NONE = 1  # may not, and is not expected
    IF_CALLED = 2  # only if the network calls them in, logged in and out
    MAY = 3
    REQUIRED = 4  # the role is to be filled; missing is a finding, no refusal


class Severity(Code, list=20):
    """How strongly a guard holds."""

    OFF = 0
    ADVICE = 1  # told and recorded, never refused
    OVERRIDABLE = 2  # refused unless overridden by name with a reason
    REQUIRED = 3  # always refused


class Subject(Code, list=21):
    """What a guard asks about."""

    CASE = 1
    PERSON = 2  # of the person a command is about
    THING = 3  # of the question, action, talk or home it refers to
    ARGUMENTS = 4  # of what is given with it


class ProfileId(Code, list=22):
    """The shipped profiles: who approves, who consents, and how strongly each guard holds."""

    NO_BARNEVERN = 1  # Norwegian child welfare; the authority approves
    NO_OPPVEKST = 2  # Norwegian upbringing services; the network adopts its plan
    DK_BOERNESAG = 3  # Danish children's case; the authority approves


class FieldType(Code, list=23):
    """The type of a field, and how it is written."""

    TEXT = 1  # free text
    NAME = 2  # what somebody is called
    KEY = 3  # an opaque word of the host's
    CODE = 4  # an id of the field's code list
    YES = 5  # yes or no
    NUMBER = 6  # a whole number
    MONEY = 7  # øre
    DATE = 8  # YYYY-MM-DD
    TIME = 9  # RFC 3339
    PERSON = 10  # the id of a person
    THING = 11  # the id of a question, action, goal, talk, home and so on
    EVENT = 12  # the number of an event


class Command(Code, list=24):
    """Everything that can be recorded of a case. A command and the event it leaves are one."""

    OPEN_CASE = 1
    ADD_CHILD = 2
    UPDATE_CHILD = 3
    LEAVE_CHILD = 4
    HAND_OVER = 5
    CHANGE_CASE_WORKER = 6
    OFFER = 7
    INFORM = 8
    SET_CONSENTER = 9
    GIVE_CONSENT = 10
    WITHDRAW_CONSENT = 11
    ASSESS_SAFETY = 12
    AGREE_SITUATION = 13
    ADD_QUESTION = 14
    CHANGE_QUESTION = 15
    REMOVE_QUESTION = 16
    AGREE_QUESTIONS = 17
    STATE_BOTTOM_LINE = 18
    RECEIVE_REQUEST = 19
    REFER = 20
    SET_URGENCY = 21
    HOLD = 22
    RESUME = 23
    PROPOSE_COORDINATOR = 24
    COORDINATOR_DECLINES = 25
    ASSIGN_COORDINATOR = 26
    REPLACE_COORDINATOR = 27
    RELEASE_COORDINATOR = 28
    SIGN_AGREEMENT = 29
    LOG_HOURS = 30
    LOG_EXPENSE = 31
    RECORD_SUPPORT = 32
    ADD_MEMBER = 33
    UPDATE_MEMBER = 34
    RELATE = 35
    DECIDE_INVITATION = 36
    OBJECT = 37
    ANSWER_OBJECTION = 38
    EXCLUDE_MEMBER = 39
    SEND_INVITATION = 40
    ANSWER_INVITATION = 41
    PREPARE_MEMBER = 42
    GIVE_ROLE = 43
    TAKE_ROLE = 44
    SUBMIT_TALK = 45
    REVIEW_TALK = 46
    RECORD_CHILD_VIEW = 47
    PLAN_PARTICIPATION = 48
    SCHEDULE_CONFERENCE = 49
    CANCEL_CONFERENCE = 50
    OPEN_CONFERENCE = 51
    RESUME_CONFERENCE = 52
    ARRIVE = 53
    LEAVE = 54
    GIVE_TALK = 55
    START_PRIVATE_TIME = 56
    CALL_IN = 57
    ADD_GOAL = 58
    ADD_ACTION = 59
    CHANGE_ACTION = 60
    DROP_ACTION = 61
    PLAN_READY = 62
    NO_PLAN = 63
    ASSESS_PLAN_SAFETY = 64
    CHECK_BOTTOM_LINE = 65
    DECIDE_PLAN = 66
    ADOPT_PLAN = 67
    RETURN_PLAN = 68
    REJECT_PLAN = 69
    AMEND_PLAN = 70
    ADJOURN = 71
    END_MEETING = 72
    SIGN_PLAN = 73
    DISTRIBUTE_PLAN = 74
    REPORT_ACTION = 75
    CHECK_IN = 76
    SCHEDULE_FOLLOW_UP = 77
    START_FOLLOW_UP = 78
    WAIVE_FOLLOW_UP = 79
    EVALUATE = 80
    RECORD_BREACH = 81
    CLOSE_CASE = 82
    REOPEN_CASE = 83
    CORRECT = 84
    REDACT = 85
    RESTRICT = 86
    MIGRATE = 87
    NAME_HOME = 88
    ANSWER_HOME = 89
    SEND_FORM = 90
    RECEIVE_FORM = 91
    HOLD_INTERVIEW = 92
    DISCUSS_MATCHING = 93
    CLARIFY_WITH_FAMILY = 94
    DECIDE_HOME = 95
    CONTACT_BY_INTAKE = 96
    UPDATE_CASE = 97


class Fact(Code, list=25):
    """What guards ask. Its label is what is said when it should hold and does not."""

    PHASE = 1
    ROLE = 2
    ON_HOLD = 3
    REQUEST_RECEIVED = 4
    HAS_CHILD = 5
    CONSENTS_VALID = 6
    SITUATION_AGREED = 7
    QUESTIONS_AGREED = 8
    RISK_ASSESSED = 9
    SAFETY_SCREENED = 10
    COORDINATOR_ASSIGNED = 11
    AGREEMENTS_SIGNED = 12
    CONFERENCE_SCHEDULED = 13
    CONFERENCE_ADJOURNED = 14
    CONFERENCE_HELD = 15
    PEOPLE_PREPARED = 16
    TALKS_REVIEWED = 17
    OBJECTIONS_ANSWERED = 18
    CHILD_SUPPORTED = 19
    NETWORK_COMING = 20
    BOTH_SIDES = 21
    ROOM_PRIVATE = 22
    WRITER_PRESENT = 23
    CHAIR_CHOSEN = 24
    PLAN_HAS_ACTION = 25
    QUESTIONS_ANSWERED = 26
    PLAN_PRESENTED = 27
    VERSION_SAFE = 28
    BOTTOM_LINES_MET = 29
    PLAN_IN_FORCE = 30
    AUTHORITY_APPROVES = 31
    FOLLOW_UP_SETTLED = 32
    NOTHING_OPEN = 33
    CALLS_ALLOWED = 34
    KNOWN = 35
    PRIVATE_PERSON = 36
    EXCLUDED = 37
    INVITATION_APPROVED = 38
    INVITATION_SENT = 39
    MAY_BE_HERE = 40
    PRESENT = 41
    MAY_SHARE = 42
    TARGET_KNOWN = 43
    TALK_REVIEWED = 44
    INTERVIEWED = 45
    HOME_WILLING = 46
    HOME_APPROVED = 47
    FAMILY_TOOK_PART = 48
    INDEPENDENT = 49
    ACQUAINTANCE_ACCEPTED = 50
    TRAINED = 51
    CERTIFICATE_SHOWN = 52
    BASIS_GIVEN = 53
    DECIDER_IS_FAMILY = 54
    ALTERNATIVES_TRIED = 55
    SAFETY_IS_AUTHORITYS = 56
    RESPONSIBLE_KNOWN = 57
    SHORT_TALK = 58
    REASON_OF_SAFETY_OR_LAW = 59
    MANDATE_COVERS = 60
    MANAGER_WHERE_SUPPORT = 61
    THOSE_RESPONSIBLE_AGREE = 62
    BIRTH_GIVEN = 63
    OUTCOME_FITS = 64
    DECISION_PENDING = 65
    PLAN_EXISTS = 66
    MAY_WRITE_PLAN = 67
    MAY_BE_CALLED = 68
    HOURS_EXPECTED = 69
    STRIKABLE = 70
    SPEAKER_PRESENT = 71
    OWN_CONSENT = 72
    ROLE_FITS = 73
    CONFERENCE_PREPARED = 74
    ROOM_STAYS_PRIVATE = 75
    INVITATION_DISPUTED = 76
    ACTIONS_NAMED = 77


class Urgency(Code, list=26):
    """How much a case hurries."""

    ORDINARY = 1
    HURRIED = 2
    ACUTE = 3


class Setting(Code, list=27):
    """The service a conference is held in."""

    NO_CHILD_WELFARE = 1
    NO_UPBRINGING = 2
    NO_FAMILY_COUNSELLING = 3
    NO_MEDIATION = 4
    DK_CHILDRENS_CASE = 5
    DK_SCHOOL = 6
    DK_CRIME_PREVENTION = 7
    DK_MINORITY_WORK = 8
    DK_PSYCHIATRY = 9


class Stage(Code, list=28):
    """The stage of the child's case with the authority."""

    NONE = 1
    INVESTIGATION = 2
    ASSISTANCE = 3
    FOSTER_HOME_WORK = 4
    EMERGENCY = 5
    PLACEMENT = 6
    AFTERCARE = 7


class Purpose(Code, list=29):
    """What a conference is for."""

    GENERAL = 1
    CLARIFY_PLACEMENT = 2
    FIND_A_HOME = 3
    RETURN_HOME = 4
    SCHOOL = 5
    NETWORK_MAPPING = 6


class Topic(Code, list=30):
    """What a conference is about."""

    HOME = 1
    SCHOOL = 2
    LEISURE = 3
    HEALTH = 4


class InitiatedBy(Code, list=31):
    """Who took the initiative."""

    CHILD = 1
    FAMILY = 2
    PROFESSIONAL = 3


class Living(Code, list=32):
    """How a child lives."""

    WITH_PARENTS = 1
    WITH_ONE_PARENT = 2
    WITH_KIN = 3
    FOSTER_HOME = 4
    INSTITUTION = 5
    ON_THEIR_OWN = 6
    OTHER = 7


class Outcome(Code, list=33):
    """How a case ended, or why a child left it."""

    COMPLETED = 1
    DECLINED = 2
    CONSENT_WITHDRAWN = 3
    NOT_SUITABLE = 4
    CANCELLED = 5
    NO_PLAN = 6
    NOT_APPROVED = 7
    MOVED = 8
    AGED_OUT = 9


class Answer(Code, list=34):
    """The answer to an offer or an invitation."""

    ACCEPTED = 1
    DECLINED = 2
    UNDECIDED = 3


class Form(Code, list=35):
    """How somebody was informed or prepared."""

    VISITED = 1
    PHONED = 2
    VIDEO = 3
    WRITTEN = 4


class ConsentPurpose(Code, list=36):
    """What a consent is for."""

    PARTICIPATION = 1
    INFORMATION_SHARING = 2


class ConsentForm(Code, list=37):
    """How a consent was given."""

    ORAL = 1
    WRITTEN = 2


class ConsentBasis(Code, list=38):
    """Why somebody's consent is needed, or is not."""

    DAILY_CARE = 1
    OWN_AGE = 2
    NO_DAILY_CARE = 3
    UNREACHABLE = 4
    DECEASED = 5
    BARRED = 6
    CARE_ORDER = 7
    OF_AGE = 8


class SafetyKind(Code, list=39):
    """What was assessed."""

    SCREENING = 1
    HONOUR = 2
    VIOLENCE = 3


class SafetyResult(Code, list=40):
    """What an assessment of safety came to."""

    SAFE = 1
    SAFE_WITH_MEASURES = 2
    NOT_SAFE = 3


class HoldReason(Code, list=41):
    """Why a case is on hold."""

    FAMILY_NOT_READY = 1
    ASKED_FOR_MORE = 2
    FAMILY_ASKED = 3
    OTHER = 4


class Employer(Code, list=42):
    """Who employs the coordinator."""

    ENGAGED_PER_CASE = 1
    OWN_SERVICE = 2
    OTHER_UNIT = 3
    CASE_UNIT = 4
    STATE = 5


class PriorContact(Code, list=43):
    """What a coordinator had to do with the family before."""

    NONE = 1
    AS_COORDINATOR = 2
    SLIGHT = 3
    EARLIER = 4
    CASE_HISTORY = 5


class Agreement(Code, list=44):
    """An agreement that is signed."""

    ASSIGNMENT = 1
    COOPERATION = 2


class HoursKind(Code, list=45):
    """What a coordinator worked with."""

    PREPARATION = 1
    CONFERENCE = 2
    FOLLOW_UP = 3
    TRAVEL = 4
    OTHER = 5


class ExpenseKind(Code, list=46):
    """What a coordinator had expenses for."""

    FEE = 1
    MILEAGE = 2
    OFF_HOURS = 3
    INTERPRETER = 4
    VENUE = 5
    FOOD = 6
    OTHER = 7


class Currency(Code, list=47):
    """A currency; amounts are in øre."""

    NOK = 1  # counted in øre
    DKK = 2  # counted in øre


class SocialCosts(Code, list=48):
    """Who pays the social costs of a coordinator's fee."""

    EMPLOYER = 1
    SELF = 2


class CoordinatorSupport(Code, list=49):
    """How a coordinator, or an initiator, was supported."""

    GROUP_SUPERVISION = 1
    DEVELOPMENT_TALK = 2
    INITIATOR_TRAINING = 3


class Relation(Code, list=50):
    """What a member is to a child."""

    PARENT = 1
    STEP_PARENT = 2
    SIBLING = 3
    HALF_SIBLING = 4
    STEP_SIBLING = 5
    GRANDPARENT = 6
    AUNT_OR_UNCLE = 7
    COUSIN = 8
    OTHER_KIN = 9
    FOSTER_PARENT = 10
    GODPARENT = 11
    FRIEND_OF_FAMILY = 12
    FRIEND_OF_CHILD = 13
    NEIGHBOUR = 14
    TEACHER_OR_LEADER = 15
    OTHER = 16


class Side(Code, list=51):
    """The side of the family."""

    MOTHER = 1
    FATHER = 2
    BOTH = 3
    NONE = 4


class Tier(Code, list=52):
    """How near to the child."""

    HOUSEHOLD = 1
    CLOSE_KIN = 2
    DISTANT_KIN = 3
    NETWORK = 4


class Tie(Code, list=53):
    """The legal tie of a parent to a child."""

    DAILY_CARE = 1
    PARENTAL_RESPONSIBILITY = 2
    NONE = 3
    GUARDIAN = 4
    AUTHORITY_HAS_CARE = 5


class InvitationDecision(Code, list=54):
    """Whether somebody is to be invited."""

    APPROVED = 1
    VETOED = 2


class ExclusionReason(Code, list=55):
    """Why somebody is excluded."""

    CHILD_DECLINED = 1
    PARENT_DECLINED = 2
    SAFETY = 3
    COURT_ORDER = 4
    HIDDEN_ADDRESS = 5
    OTHER = 6


class Mode(Code, list=56):
    """How somebody takes part."""

    IN_PERSON = 1
    SEPARATE_ROOM = 2
    PART_ONLY = 3
    VIDEO = 4
    PHONE = 5
    LETTER = 6
    RECORDED_MESSAGE = 7
    SPOKESPERSON = 8


class ObjectionAbout(Code, list=57):
    """What a child objects to."""

    CONFERENCE = 1
    PERSON = 2
    QUESTION = 3
    TALK = 4


class ObjectionAnswer(Code, list=58):
    """What became of a child's objection."""

    MET = 1
    RESOLVED = 2
    OVERRULED = 3


class Audience(Code, list=59):
    """Who is shown a view of a case."""

    AUTHORITY = 1
    COORDINATOR = 2
    NETWORK = 3
    PARENT = 4
    CHILD = 5
    INFORMANT = 6
    SUPPORT_PERSON = 7
    INTERPRETER = 8
    COMPANION = 9
    MANAGER = 10
    COORDINATION_SERVICE = 11
    FOSTER_HOME_SERVICE = 12
    EXCLUDED = 13
    STATISTICS = 14


class ViewForm(Code, list=60):
    """How a child's view was given."""

    TALK = 1
    LETTER = 2
    DRAWING = 3
    FILM_OR_SOUND = 4
    THROUGH_SUPPORT_PERSON = 5
    OBSERVATION = 6


class Weight(Code, list=61):
    """How much a child's view weighed."""

    FOLLOWED = 1
    PARTLY_FOLLOWED = 2
    HEARD = 3


class Participation(Code, list=62):
    """How a child takes part."""

    WHOLE = 1
    PARTS = 2
    THROUGH_OTHER = 3
    NOT = 4


class Decision(Code, list=63):
    """The authority's decision on a plan."""

    APPROVED = 1
    APPROVED_WITH_CONDITIONS = 2
    PARTLY_APPROVED = 3
    PENDING_MANAGER = 4


class RefusalReason(Code, list=64):
    """Why a plan is not approved."""

    SAFETY = 1
    UNLAWFUL = 2
    QUESTION_UNANSWERED = 3
    RESOURCES = 4


class ActionStatus(Code, list=65):
    """How it goes with an action."""

    OPEN = 1
    UNDER_WAY = 2
    DONE = 3
    PARTLY = 4
    NOT_DONE = 5
    DROPPED = 6


class Breach(Code, list=66):
    """What was not done as it should be."""

    PERSON_IN_PRIVATE_TIME = 1
    NO_PRIVATE_TIME = 2
    PROFESSIONAL_WROTE_PLAN = 3
    AFTER_WITHDRAWAL = 4
    EXCLUDED_PRESENT = 5
    CONFIDENCE_BROKEN = 6
    DECIDED_BEFOREHAND = 7
    OTHER = 8


class Approver(Code, list=67):
    """Who decides on the plan."""

    AUTHORITY = 1  # approves it if the child is safe
    NETWORK = 2  # adopts it; there is no approval


class FindingKind(Code, list=77):
    """What is wrong with a journal. New values may be added."""

    INTACT = 1
    DAMAGED = 2  # a line that cannot be read, or is not where it belongs
    EDITED = 3  # a line that does not fit its digest
    REDACTED = 4  # text taken out that no redaction accounts for
    SHORTENED = 5  # intact, but it ends before the expected head
    FORKED = 6  # intact, but its history is not the expected head's
    UNVERIFIED = 7  # readable; not chained, or no digest was given


class FollowUp(Code, list=74):
    """Where the follow-up stands."""

    NONE = 1
    SCHEDULED = 2
    STARTED = 3  # a follow-up conference is being prepared
    HELD = 4
    WAIVED = 5


class PlanState(Code, list=75):
    """Where the plan stands."""

    NONE = 1  # none was made, or it was left undecided
    NO_PLAN = 2  # the network said there will be none
    AWAITING = 3  # the last version awaits a decision
    PENDING_MANAGER = 4
    APPROVED = 5
    APPROVED_WITH_CONDITIONS = 6
    PARTLY_APPROVED = 7
    ADOPTED = 8
    RETURNED = 9
    REJECTED = 10


class PersonKind(Code, list=71):
    """What brought a person into a case."""

    CHILD = 1  # the main person, whatever their age
    MEMBER = 2
    COORDINATOR = 3
    CASE_WORKER = 4


class Invitation(Code, list=69):
    """How an invitation stands. Child and parents decide; where they differ it is disputed, and
    nobody's veto goes before."""

    PROPOSED = 1
    APPROVED = 2
    VETOED = 3
    DISPUTED = 4
    SENT = 5
    ACCEPTED = 6
    DECLINED = 7
    UNDECIDED = 8
    EXCLUDED = 9


class Consent(Code, list=70):
    """How a consent stands."""

    NOT_GIVEN = 1
    ORAL = 2
    WRITTEN = 3
    WITHDRAWN = 4


class ThingKind(Code, list=72):
    """What a case has beside people; each is known by the number of the event that brought it in."""

    QUESTION = 1
    BOTTOM_LINE = 2
    OBJECTION = 3
    TALK = 4
    CHILD_VIEW = 5
    GOAL = 6
    ACTION = 7
    HOME = 8  # a candidate in a foster-home recruitment


class Mark(IntFlag):
    """What can be said of a thing, as bits."""

    REMOVED = 1  # a question removed, an action dropped from what is written
    ANSWERED = 2  # a question by an action; an objection; a home that said yes or no
    OPEN = 4  # a question that the network left open, and said so
    REVIEWED_BY_CHILD = 8  # a talk
    REVIEWED_BY_PARENT = 16  # a talk
    GIVEN = 32  # a talk
    CHECKED = 64  # a bottom line, against the version that was decided on last
    MET = 128  # a bottom line; an objection
    CONFIDENTIAL = 256  # a child's view
    APPROVED = 512  # a home by the authority; a view by the child, as written down
    DECLINED = 1024
    WILLING = 2048  # a home that said yes
    FORM_SENT = 4096
    FORM_RECEIVED = 8192
    INTERVIEWED = 16384
    MATCHED = 32768  # the matching was discussed
    CONTACTED = 65536
    PUBLIC_SUPPORT = 131072  # an action that asks for it
    IN_FORCE = 262144  # an action of the plan in force


class PlanChange(Code, list=76):
    """What became of an item between two versions."""

    NONE = 1
    ADDED = 2
    CHANGED = 3
    DROPPED = 4


class Weekday(Code, list=4):
    """A day of the week."""

    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 3
    THURSDAY = 4
    FRIDAY = 5
    SATURDAY = 6
    SUNDAY = 7


class Month(Code, list=5):
    """A month."""

    JANUARY = 1
    FEBRUARY = 2
    MARCH = 3
    APRIL = 4
    MAY = 5
    JUNE = 6
    JULY = 7
    AUGUST = 8
    SEPTEMBER = 9
    OCTOBER = 10
    NOVEMBER = 11
    DECEMBER = 12


class HolidayName(Code, list=6):
    """What a holiday, or a day of a named extra set, is called."""

    NEW_YEARS_DAY = 1
    MAUNDY_THURSDAY = 2
    GOOD_FRIDAY = 3
    EASTER_SUNDAY = 4
    EASTER_MONDAY = 5
    PRAYER_DAY = 6
    LABOUR_DAY = 7
    ASCENSION_DAY = 8
    WHIT_SUNDAY = 9
    WHIT_MONDAY = 10
    NO_CONSTITUTION_DAY = 11
    DK_CONSTITUTION_DAY = 12
    CHRISTMAS_EVE = 13
    CHRISTMAS_DAY = 14
    BOXING_DAY = 15
    NEW_YEARS_EVE = 16
    CLOSING_DAY = 17
