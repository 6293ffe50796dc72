"""How a family group conference runs, and when it must: libfgc, for Python.

A Case is recorded by commands, which are its methods, and tells what may happen now and why not, who may be
there, and what is due. A Calendar knows the working days of Norway and Denmark; a Rule counts by it, one clock
or whole arrays, and explains how. A Profile says how a municipality runs it all.

Values are frozen dataclasses, enumerations, dates and aware datetimes. A refusal is Refused, an exception that
names every guard that is not met; other failures are subclasses of Error and of ValueError, LookupError and so
on. Nothing here reads a clock, a file or the network: `now` is always an argument."""
from __future__ import annotations

from ._capi import ffi, lib
from .alone import Closed
from .calendar import WEEKENDS_AND_HOLIDAYS, Calendar, Holiday, holidays
from .case import Case, CaseState, Recorded
from .clock import Clock, Due, Hold, Lead, Standing
from .code import Code, codes_of
from .codes import (ActionStatus, Admission, Agreement, Answer, Approver, Audience, Basis, Breach,
                    CodeList, Command, Consent, ConsentBasis, ConsentForm, ConsentPurpose,
                    CoordinatorSupport, Country, Currency, Days, Decision, Employer, ExclusionReason,
                    ExpenseKind, ExplainedKind, Fact, FieldType, FindingKind, FollowUp, Form,
                    HoldReason, HolidayName, HoursKind, InitiatedBy, Invitation, InvitationDecision,
                    Language, Living, Mark, Mode, Moment, Month, ObjectionAbout, ObjectionAnswer,
                    Outcome, Participation, Party, PersonKind, Phase, PlanChange, PlanState, Policy,
                    PriorContact, ProfileId, Purpose, Reason, RefusalReason, Relation, Role,
                    RoleGroup, SafetyKind, SafetyResult, Setting, Severity, Side, SocialCosts, Stage,
                    State, Status, Subject, ThingKind, Tie, Tier, Topic, Unit, Urgency, ViewForm,
                    Weekday, Weight)
from .commands import Commands
from .dates import (NO_DATE, Day, Instant, date_label, easter, from_days, from_seconds, read_date, read_time,
                    to_days, to_seconds, weekday, write_date, write_time)
from .deadline import Deadline
from .digest import Digest, Head, Verdict, sha256, verify
from .errors import (AbiMismatch, Damaged, Error, HostFailed, InvalidArgument, LimitExceeded, NewerJournal,
                     NoMemory, NotInForce, OnceReused, OutOfRange, ProfileMissing, ReadOnly, Refused,
                     Unknown, Unreadable)
from .event import Event, Field, Stamp
from .explanation import Explained, Explanation
from .person import Kinship, Person
from .plan import PlanItem
from .process import (CommandRow, FieldRow, Guard, Unmet, admission, admission_is_tuned, command_row, group_of,
                      subject_of)
from .profile import Draft, Profile
from .rule import Counting, Rule, counting
from .step import Step, Steps
from .texts import clean_text, likeness_key, search_key, sort_key
from .thing import Thing

__version__: str = ffi.string(lib.fgc_version()).decode()
"""Of the linked libfgc."""

data_version: str = ffi.string(lib.fgc_data_version()).decode()
"""Of its rules, holidays and words: the date they were last reviewed."""

__all__ = ["AbiMismatch", "ActionStatus", "Admission", "Agreement", "Answer", "Approver",
           "Audience", "Basis", "Breach", "Calendar", "Case", "CaseState", "Clock", "Closed",
           "Code", "CodeList", "Command", "CommandRow", "Commands", "Consent", "ConsentBasis",
           "ConsentForm", "ConsentPurpose", "CoordinatorSupport", "Counting", "Country", "Currency",
           "Damaged", "Day", "Days", "Deadline", "Decision", "Digest", "Draft", "Due", "Employer",
           "Error", "Event", "ExclusionReason", "ExpenseKind", "Explained", "ExplainedKind",
           "Explanation", "Fact", "Field", "FieldRow", "FieldType", "FindingKind", "FollowUp",
           "Form", "Guard", "Head", "Hold", "HoldReason", "Holiday", "HolidayName", "HostFailed",
           "HoursKind", "InitiatedBy", "Instant", "InvalidArgument", "Invitation",
           "InvitationDecision", "Kinship", "Language", "Lead", "LimitExceeded", "Living", "Mark",
           "Mode", "Moment", "Month", "NO_DATE", "NewerJournal", "NoMemory", "NotInForce",
           "ObjectionAbout", "ObjectionAnswer", "OnceReused", "OutOfRange", "Outcome",
           "Participation", "Party", "Person", "PersonKind", "Phase", "PlanChange", "PlanItem",
           "PlanState", "Policy", "PriorContact", "Profile", "ProfileId", "ProfileMissing",
           "Purpose", "ReadOnly", "Reason", "Recorded", "RefusalReason", "Refused", "Relation",
           "Role", "RoleGroup", "Rule", "SafetyKind", "SafetyResult", "Setting", "Severity", "Side",
           "SocialCosts", "Stage", "Stamp", "Standing", "State", "Status", "Step", "Steps",
           "Subject", "Thing", "ThingKind", "Tie", "Tier", "Topic", "Unit", "Unknown", "Unmet",
           "Unreadable", "Urgency", "Verdict", "ViewForm", "WEEKENDS_AND_HOLIDAYS", "Weekday",
           "Weight", "admission", "admission_is_tuned", "clean_text", "codes_of", "command_row",
           "counting", "data_version", "date_label", "easter", "from_days", "from_seconds",
           "group_of", "holidays", "likeness_key", "read_date", "read_time", "search_key", "sha256",
           "sort_key", "subject_of", "to_days", "to_seconds", "verify", "weekday", "write_date",
           "write_time"]
