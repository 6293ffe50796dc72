#!/usr/bin/python3
"""Cases driven at random through the library and through process_model.py, which knows nothing of the
library's tables: what is permitted, what is refused and for which reasons, and after each step the phase,
who is in the room and how the case stands. The walks are the same every time, unless the last argument is
another seed, or `random`.

Guards that a profile may tune are overridden, so that only what always refuses decides; a refusal by such
guards alone is counted as `plain`. What the description of the domain says nothing about is not driven,
such as a conference without children, a plan decided on twice, or somebody who arrives twice."""

import random
import sys
from collections import Counter
from ctypes import (POINTER, Structure, byref, c_bool, c_char_p, c_int32, c_int64, c_size_t, c_uint8, c_uint32,
                    c_void_p, create_string_buffer, sizeof)
from datetime import date, datetime, time, timedelta, timezone

import library
from process_model import (CALLED, MARKS, PARTS, PEOPLE, PHASES, PLAIN, PRIVATE_ROLES, ROLES, ROOMS, ROWS,
                           THINGS, ZONE, Case, Profile, Stamp)

STEPS = 120000
SEED = 20261122
if sys.argv[-1] == "random":
    SEED = random.randrange(2**32)
elif sys.argv[-1].isdigit():
    SEED = int(sys.argv[-1])

REFUSED = -10
REQUIRED, OVERRIDABLE = 3, 2
LETTERS = {1: "X", 2: "I", 3: "P", 4: "P"}
APPROVERS = {1: "authority", 2: "network"}
PROFILES = {"no-barnevern": ("NO", "no_child_welfare"), "no-oppvekst": ("NO", "no_upbringing"),
            "dk-boernesag": ("DK", "dk_childrens_case")}
RETURNED = 9  # of the states of a plan
BEGIN = int(datetime(2026, 1, 5, 9, tzinfo=timezone.utc).timestamp())
DAY = 86400
DULL = ("open_case update_child hand_over update_case offer propose_coordinator coordinator_declines "
        "log_hours log_expense record_support object answer_objection record_child_view "
        "take_role restrict redact record_breach set_urgency state_bottom_line").split()
WRITING = ("amend_plan", "add_goal", "add_action", "change_action", "drop_action")
BORN_BEFORE = (200, 3300, 5000, 5479 - 20, 5479 - 90, 6000, 6575 - 20, 6575 - 90, 8000)  # 5479: 15 years


# Guards that the description names as plain and that the shipped profiles require.
TUNED = {("refer", "on_hold"), ("send_invitation", "invitation_approved"), ("submit_talk", "may_share"),
         ("plan_ready", "plan_has_action"), ("decide_plan", "manager_where_support"),
         ("amend_plan", "those_responsible_agree"), ("close_case", "follow_up_settled")}
IDS = PEOPLE | set(THINGS) | {"target", "event"}


class StampStruct(Structure):
    _fields_ = [("size", c_uint32), ("role", c_int32), ("effective", c_int64), ("recorded", c_int64),
                ("actor", c_char_p), ("once", c_char_p), ("person", c_uint32),
                ("override_count", c_uint32), ("overrides", POINTER(c_char_p)),
                ("override_reason", c_char_p)]


class CaseOptions(Structure):
    _fields_ = [("size", c_uint32), ("profile_count", c_uint32), ("profiles", POINTER(c_void_p)),
                ("digest", c_void_p), ("allocator", c_void_p)]


class CaseState(Structure):
    _fields_ = ([("size", c_uint32)]
                + [(name, c_int32) for name in (
                    "phase", "urgency", "setting", "stage", "purpose", "outcome", "adjourned_part",
                    "conference_number", "follow_up", "decision")]
                + [(name, c_uint32) for name in (
                    "plan_version", "plan_awaiting", "plan_in_force", "plan_safe", "coordinator",
                    "case_worker", "conference", "person_count", "breaches")]
                + [(name, c_int64) for name in ("request_received", "conference_start")]
                + [(name, c_uint8) for name in (
                    "on_hold", "situation_agreed", "questions_agreed", "safety_screened",
                    "honour_conflict", "high_conflict", "violence", "chained")])


fgc, ERROR = library.fgc, library.ERROR
for name, result, arguments in (
        ("profile_load", c_int32, [c_char_p, c_void_p, POINTER(c_void_p), c_void_p]),
        ("profile_admission", c_int32, [c_void_p, c_int32, c_int32]),
        ("profile_consent_age", c_int32, [c_void_p]),
        ("profile_approver", c_int32, [c_void_p]),
        ("guard_count", c_size_t, []),
        ("guard_id", c_size_t, [c_size_t, c_char_p, c_size_t]),
        ("error_unmet_count", c_size_t, [c_void_p]),
        ("error_unmet_guard", c_size_t, [c_void_p, c_size_t]),
        ("error_unmet_severity", c_int32, [c_void_p, c_size_t]),
        ("case_new", c_int32, [POINTER(CaseOptions), POINTER(c_void_p), c_void_p]),
        ("case_free", None, [c_void_p]),
        ("case_record_text", c_int32, [c_void_p, POINTER(StampStruct), c_char_p, c_size_t,
                                       POINTER(c_uint32), c_void_p]),
        ("case_next_present", c_uint32, [c_void_p, c_uint32]),
        ("case_may_attend", c_bool, [c_void_p, c_uint32, c_int32]),
        ("case_read_state", c_int32, [c_void_p, POINTER(CaseState), c_void_p])):
    function = getattr(fgc, "fgc_" + name)
    function.restype = result
    function.argtypes = arguments


def guard_ids():
    buffer = create_string_buffer(64)
    found = []
    for index in range(fgc.fgc_guard_count()):
        fgc.fgc_guard_id(index, buffer, 64)
        found.append(buffer.value.decode())
    return found


GUARDS = guard_ids()


def overrides_of(command):
    return [f"{command}.{fact}" for fact in PLAIN.get(command, ()) if f"{command}.{fact}" in GUARDS]


OVERRIDES = {command: (c_char_p * len(ids))(*[each.encode() for each in ids])
             for command in ROWS for ids in [overrides_of(command)]}


def load(name):
    """A profile of the library's, and the same for the model: the description leaves the small letters of
    ROOMS, the Danish age of consent and who approves to it."""
    handle = c_void_p()
    if fgc.fgc_profile_load(name.encode(), None, byref(handle), ERROR) != library.OK:
        raise ValueError(library.why())
    country = PROFILES[name][0]
    approver = APPROVERS[fgc.fgc_profile_approver(handle)]
    rooms = {(role, part): LETTERS[fgc.fgc_profile_admission(handle, ROLES.index(role) + 1,
                                                             PHASES.index(part) + 1)]
             for role in ROLES for part in PARTS if ROOMS[role][part].islower()}
    assert (approver == "network") == (name == "no-oppvekst")
    assert all(rooms[role, "private_time"] in "XI" for role in CALLED)
    age = fgc.fgc_profile_consent_age(handle)
    assert country == "DK" or age == 15
    return handle, Profile(name, country, approver, age, rooms)


def written(value):
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def line(command, args):
    words = [command]
    for name, value in args.items():
        for each in value if isinstance(value, list) else [value]:
            words.append(f"{name}={written(each)}")
    return " ".join(words)


def instant(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class Found:
    """What all walks found."""

    def __init__(self):
        self.steps = self.cases = 0
        self.coverage = Counter()
        self.differences = {}
        self.alike = 0

    def note(self, key, trace):
        count, fewest = self.differences.get(key, (0, None))
        if fewest is None or len(trace) < len(fewest):
            fewest = list(trace)
        self.differences[key] = count + 1, fewest


class Walk:
    """One case, in the library and in the model."""

    def __init__(self, chance, found, handle, profile):
        self.chance, self.found = chance, found
        self.case = Case(profile)
        self.now = BEGIN + chance.randrange(400 * DAY)
        self.start = self.now
        self.trace = []
        self.ended = False
        self.differed = 0
        self.hours = []  # hours logged and not struck
        profiles = (c_void_p * 1)(handle)
        options = CaseOptions(size=sizeof(CaseOptions), profile_count=1, profiles=profiles)
        self.handle = c_void_p()
        if fgc.fgc_case_new(byref(options), byref(self.handle), ERROR) != library.OK:
            raise ValueError(library.why())
        self.stamp = StampStruct(size=sizeof(StampStruct), actor=b"u-17")
        self.state = CaseState(size=sizeof(CaseState))
        self.new = c_uint32()

    def free(self):
        fgc.fgc_case_free(self.handle)

    # One step

    def pass_time(self):
        """Mostly on by little, now and then to a birthday; sometimes written down late."""
        chance = self.chance
        self.now += chance.choice((60, 600, 3600, 6 * 3600, DAY))
        if chance.random() < 0.03:
            self.now += chance.randrange(30 * DAY)
        if chance.random() < 0.05:
            births = [self.case.people[child].born for child in self.case.children()]
            for born in filter(None, births):
                for years in (15, 18):
                    day = date(born.year + years, born.month, 1) + timedelta(days=born.day - 1)
                    midnight = int(datetime.combine(day, time(), ZONE).timestamp())
                    if self.now + DAY < midnight < self.now + 200 * DAY:
                        self.now = midnight - chance.choice((0, 1, 7200, DAY))
        effective = self.now
        if chance.random() < 0.05:
            effective = max(self.start, self.now - chance.randrange(20 * DAY))
        return effective

    def step(self, command, role, args, person=0, when=None):
        case, found = self.case, self.found
        effective = when[0] if when else self.pass_time()
        if when:
            self.now = when[1]
        if "at" in args or "start" in args and command == "schedule_conference":
            key = "at" if "at" in args else "start"
            args[key] = instant(effective if key == "at" else self.now + 7 * DAY)
        stamp = Stamp(effective, person)
        why = case.judge(command, role, args, stamp)
        text = line(command, args).encode()
        given = self.stamp
        given.role = ROLES.index(role) + 1
        given.effective, given.recorded, given.person = effective, self.now, person
        given.overrides = OVERRIDES[command]
        given.override_count = len(OVERRIDES[command])
        given.override_reason = b"x" if given.override_count else None
        status = fgc.fgc_case_record_text(self.handle, byref(given), text, len(text), byref(self.new),
                                          ERROR)
        found.steps += 1
        self.trace.append((command, role, args, person, (effective, self.now)))
        if status == library.OK:
            self.permitted(command, role, args, stamp, why)
        elif status == REFUSED:
            self.refused(command, why)
            self.trace.pop()
        else:
            self.differ(command, "-", "refused" if why else "permitted",
                        f"status {status}: {library.why()}")
            self.trace.pop()

    def differ(self, command, reason, model, said):
        self.found.note((self.case.profile.name, command, reason, model, said), self.trace)
        self.differed += 1
        self.ended = self.ended or self.differed > 10

    def permitted(self, command, role, args, stamp, why):
        case = self.case
        if why:
            self.differ(command, "+".join(sorted(why)), "refused", "permitted")
            self.ended = True
            return
        before = case.phase
        case.apply(command, role, args, stamp)
        if command == "log_hours":
            self.hours.append(case.number)
        elif command == "correct":
            self.hours.pop()
        fgc.fgc_case_read_state(self.handle, byref(self.state), ERROR)
        phase = PHASES[self.state.phase - 1]
        self.found.coverage[command, "permitted"] += 1
        self.look_around(command)
        if phase != case.phase:
            self.differ(command, f"phase after {before}", case.phase, phase)
            self.ended = True
        for name, mine, said in self.standing():
            if mine != said:
                self.differ(command, f"{name} after {before}", "stands otherwise", "-")
                self.ended = True
        if self.new.value != case.number:
            raise AssertionError((self.trace, self.new.value))

    def standing(self):
        """What else there is to compare: its name, and how it stands in the model and in the library."""
        case, state = self.case, self.state
        yield "hold", case.on_hold, bool(state.on_hold)
        yield "returned", case.plan == "returned", state.decision == RETURNED
        yield "awaiting", case.awaits() and case.version, state.plan_awaiting
        yield "version", case.version, state.plan_version
        yield "safe", case.safe_version, state.plan_safe
        yield "in force", case.in_force, state.plan_in_force
        yield "coordinator", case.coordinator, state.coordinator
        yield "case worker", case.case_worker, state.case_worker
        yield "scheduled", case.scheduled, bool(state.conference)
        yield "adjourned", case.adjourned, PHASES[state.adjourned_part - 1] if state.adjourned_part else ""
        yield "agreed", case.questions_agreed, bool(state.questions_agreed)
        for mark in MARKS:
            yield mark, case.marks[mark], bool(getattr(state, mark))

    def look_around(self, command):
        """Who is in the room, and in private time nobody who may not be there."""
        case, there, key = self.case, set(), 0
        while key := fgc.fgc_case_next_present(self.handle, key):
            there.add(key)
        if there != case.present:
            self.differ("room", f"after {command}", "others are present", "-")
            self.ended = True
        elif case.phase == "private_time" and not all(
                fgc.fgc_case_may_attend(self.handle, each, PHASES.index("private_time") + 1)
                for each in there - case.called_in if not case.people[each].excluded):
            self.differ("room", f"after {command}", "none who may not", "somebody who may not")
            self.ended = True

    def refused(self, command, why):
        self.found.coverage[command, "refused"] += 1
        mine = set(PLAIN.get(command, ()))
        required, overridable = set(), set()
        for index in range(fgc.fgc_error_unmet_count(ERROR)):
            fact = GUARDS[fgc.fgc_error_unmet_guard(ERROR, index)].split(".")[1]
            severity = fgc.fgc_error_unmet_severity(ERROR, index)
            if severity == REQUIRED:
                required.add(fact)
            elif severity == OVERRIDABLE and fact not in mine:
                overridable.add(fact)
        if why:
            self.found.alike += self.other_reasons(command, why, required, overridable)
        elif {(command, fact) for fact in required} - TUNED:
            self.differ(command, "+".join(sorted(required)), "permitted", "refused")
        else:
            self.found.coverage[command, "plain"] += 1

    def other_reasons(self, command, why, required, overridable):
        """Where both refuse, in the right phase and on the right behalf: for the same reasons?"""
        if (why | required) & {"phase", "role", "known", "target_known"}:
            return False
        told = required | overridable
        tuned = {fact for row, fact in TUNED if row == command}
        for fact in why - told:
            self.differ(command, fact, "refuses for it", "refuses for " + "+".join(sorted(told)))
        for fact in required - why - tuned:
            self.differ(command, fact, "refuses for " + "+".join(sorted(why)), "refuses for it")
        return True

    # Whom and what to choose among

    def one(self, keys):
        keys = list(keys)
        return self.chance.choice(keys) if keys else None

    def often(self, likely, other, share=0.8):
        return likely if self.chance.random() < share else other

    def members(self, private=None, excluded=False):
        return [key for key, person in self.case.people.items()
                if person.kind == "member" and private in (None, person.private)
                and (excluded or not person.excluded)]

    def family(self):
        return [key for key in self.case.children() + self.members(True) if self.case.is_family(key)]

    def parents(self):
        return [key for key in self.members(True, True) if self.case.is_family(key)]

    def with_role(self, role):
        return [key for key, person in self.case.people.items()
                if role in self.case.roles(key) and not person.left and not person.excluded]

    def withdrawn(self):
        """Whether somebody who must consent no longer does."""
        return any(not self.case.people[key].consents.get("participation", True)
                   for child in self.case.concerned()
                   for key in self.case.consenters_for(child, self.now)[0])

    def doers(self):
        return self.case.children() + self.members(True)

    # The fields of each command; None: nothing that the description speaks of

    def args_open_case(self):
        honour = self.chance.random() < 0.3
        return {"reference": "a", "urgency": self.one(("ordinary", "hurried", "acute")),
                "setting": PROFILES[self.case.profile.name][1], "stage": "assistance",
                "purpose": "general", "initiated_by": "family", "honour_conflict": honour}

    def args_update_case(self):
        args = {"stage": "assistance", "purpose": "general"}
        return args | {mark: self.chance.random() < 0.7 for mark in MARKS if self.chance.random() < 0.3}

    def args_add_child(self):
        if len(self.case.children()) > 1:
            return None
        days = self.one(BORN_BEFORE)
        if days == 200 and self.chance.random() < 0.5:
            return {"expected": date.fromtimestamp(self.now) + timedelta(days=90)}
        born = date.fromtimestamp(self.now - days * DAY + self.chance.randrange(60 * DAY))
        if self.chance.random() < 0.2:
            born = date(self.one((2008, 2012)), 2, 29)
        return {"born": born}

    def args_update_child(self):
        """All that is known of them, as an update stands for what was known before."""
        child = self.one(self.case.children())
        born = self.case.people[child].born
        return {"child": child, "born": born, "living": "with_parents"} if born else None

    def args_leave_child(self):
        child = self.one(self.case.children())
        if self.chance.random() < 0.9 or set(self.case.concerned()) <= {child} \
                or child in self.case.present:
            return None
        return {"child": child, "outcome": "moved"}

    def args_hand_over(self):
        return {"authority": "a", "municipality": "b"}

    def args_change_case_worker(self):
        if self.case.case_worker and self.chance.random() < 0.95:
            return None
        return {"name": "Berit"}

    def args_offer(self):
        if self.chance.random() < 0.2:
            return {"answer": "accepted"}
        return {"member": self.one(self.case.children() + self.members()), "answer": "accepted"}

    def args_inform(self):
        return {"member": self.one(self.case.children() + self.members()), "form": "phoned"}

    def args_set_consenter(self):
        child = self.one(self.case.children())
        member = self.one(self.parents())
        required = self.chance.random() < 0.5
        if self.chance.random() < 0.1:
            member, required = child, True
        basis = "own_age" if member == child else self.often("daily_care", "no_daily_care", required)
        return {"member": member, "child": child, "required": required, "basis": basis}

    def args_give_consent(self):
        member = self.one(self.case.children() + self.often(self.parents(), self.members(True), 0.9))
        return {"member": member, "purpose": self.one(("participation", "information_sharing")),
                "form": self.one(("oral", "written"))}

    def args_withdraw_consent(self):
        if self.chance.random() < 0.6:
            return None
        return {"member": self.one(self.case.children() + self.parents()),
                "purpose": self.often("participation", "information_sharing")}

    def args_assess_safety(self):
        return {"kind": self.one(("screening", "honour", "violence")),
                "result": self.one(("safe", "safe_with_measures", "not_safe"))}

    def args_agree_situation(self):
        return {"reference": "a"}

    def args_add_question(self):
        return {"text": "a"}

    def args_change_question(self):
        return {"question": self.one(self.case.questions), "text": "b"}

    def args_remove_question(self):
        return {"question": self.one(self.case.questions), "with": self.family()[:1]}

    def args_agree_questions(self):
        return {"with": self.family()} if self.family() and self.case.questions else None

    def args_state_bottom_line(self):
        return {"text": "a"}

    def args_receive_request(self):
        return {"at": "", "complete": True}

    def args_set_urgency(self):
        return {"urgency": self.one(("ordinary", "hurried", "acute")), "reason": "a"}

    def args_hold(self):
        return {"reason": "other"}

    def args_propose_coordinator(self):
        return {"name": "Kari"}

    def args_coordinator_declines(self):
        return {"coordinator": self.one(key for key, person in self.case.people.items()
                                        if person.kind == "proposed")}

    def args_assign_coordinator(self):
        args = {"name": "Kari", "employer": "engaged_per_case", "prior_contact": "none",
                "trained": date(2020, 1, 1), "police_certificate": date(2025, 1, 1)}
        if self.chance.random() < 0.3:
            args["employer"] = self.one(("case_unit", "engaged_per_case"))
            args["prior_contact"] = self.one(("none", "as_coordinator", "slight", "earlier",
                                              "case_history"))
            if self.family() and self.chance.random() < 0.6:
                args["accepted_by"] = [self.one(self.family())]
        if self.chance.random() < 0.1:
            del args["trained"]
        return args

    def args_replace_coordinator(self):
        if self.case.coordinator and self.chance.random() < 0.5:
            return None
        return self.args_assign_coordinator()

    def args_release_coordinator(self):
        if self.chance.random() < 0.7:
            return None
        return {"reason": "a"}

    def args_sign_agreement(self):
        return {"kind": self.one(("assignment", "cooperation"))}

    def args_log_hours(self):
        return {"minutes": 60, "kind": "preparation"}

    def args_log_expense(self):
        return {"kind": "food", "amount": 1000, "currency": "NOK"}

    def args_record_support(self):
        return {"kind": "group_supervision"}

    def args_add_member(self):
        private = self.chance.random() < 0.7
        if len(self.members(private)) >= (4 if private else 3):
            return None
        return {"name": "Per", "private": private}

    def args_update_member(self):
        """Who is made a professional has no roles of the family's."""
        there = [key for key in self.members() if key in self.case.present]
        member = self.one(self.members() + 2 * there)
        if member is None:
            return None
        person = self.case.people[member]
        private = person.private
        if private and not person.roles and member not in self.parents() and self.chance.random() < 0.2:
            private = False
        return {"member": member, "name": "Ola", "private": private}

    def args_relate(self):
        """Whoever is a parent stays one: what a change would mean for roles is not said."""
        member = self.one(self.members(True))
        child = self.one(self.case.children())
        if (member in self.parents() or not self.parents()
                or len(self.parents()) < 2 and len(self.members(True)) > 2
                and not self.case.ties.get((member, child))):
            return {"member": member, "child": child, "relation": "parent",
                    "side": self.one(("mother", "father")), "tie": self.one(
                        ("daily_care", "daily_care", "parental_responsibility", "none"))}
        return {"member": member, "child": child, "relation": self.one(("grandparent", "neighbour")),
                "side": self.one(("mother", "father", "none"))}

    def args_decide_invitation(self):
        member = self.one(self.members(excluded=True))
        decider = self.one(self.family())
        if self.chance.random() < 0.1 and member in self.members(True, True):
            decider = self.one(self.members())
        return {"member": member, "decision": self.often("approved", "vetoed"), "decider": decider}

    def args_object(self):
        return {"child": self.one(self.case.children()), "about": "conference", "reason": "a"}

    def args_answer_objection(self):
        return {"objection": self.one(self.case.objections), "answer": "met"}

    def args_exclude_member(self):
        member = self.one(self.members())
        reason = self.one(("child_declined", "parent_declined", "safety", "court_order",
                           "hidden_address", "other"))
        decider = {"child_declined": self.one(self.case.children()),
                   "safety": self.case.case_worker, "court_order": self.case.case_worker}.get(
                       reason, self.one(self.with_role("parent")))
        if self.chance.random() < 0.85 or not decider:
            return None
        args = {"member": member, "reason": reason, "decider": decider}
        if self.chance.random() < 0.6:
            args["alternatives"] = ["video", "letter"]
        return args

    def args_send_invitation(self):
        return {"member": self.one(self.members(excluded=True))}

    def args_answer_invitation(self):
        return {"member": self.one(self.members(excluded=True)),
                "answer": self.one(("accepted", "declined", "undecided"))}

    def args_prepare_member(self):
        return {"member": self.one(self.case.children() + self.members()), "form": "visited"}

    def args_give_role(self):
        there = [key for key in self.members(False) if key in self.case.present]
        member = self.one(self.case.children() + self.members() + 4 * there)
        if member is None:
            return None
        private = ("chair", "secretary", "support_person")
        if self.chance.random() < 0.02:
            return {"member": member, "role": self.one(ROLES)}
        if not self.case.people[member].private and self.chance.random() < 0.7:
            return {"member": member, "role": self.one(("informant", "interpreter", "companion",
                                                        "initiator", "manager"))}
        return {"member": member, "role": self.one(private)}

    def args_take_role(self):
        member = self.one(key for key in self.case.children() + self.members()
                          if self.case.people[key].roles)
        return {"member": member, "role": self.one(sorted(self.case.people[member].roles))} \
            if member else None

    def args_submit_talk(self):
        speakers = self.with_role("informant") + self.with_role("case_worker")
        return {"member": self.one(speakers), "minutes": self.one((5, 10, 12)), "reference": "a"}

    def args_review_talk(self):
        return {"talk": self.one(self.case.talks), "by": self.one(self.family())}

    def args_record_child_view(self):
        return {"child": self.one(self.case.children()), "form": "talk", "text": "a"}

    def args_plan_participation(self):
        return {"child": self.one(self.case.children()), "how": "whole"}

    def args_schedule_conference(self):
        children = self.case.children()
        if self.case.adjourned:
            return None
        if self.chance.random() < 0.2:
            children = [self.one(children)]
        if self.chance.random() < 0.1:
            children = [self.one(key for key, person in self.case.people.items() if person.kind == "child")]
        return {"children": children, "start": "", "place": "a"}

    def args_cancel_conference(self):
        return {"reason": "a"} if self.chance.random() < 0.3 else None

    def args_open_conference(self):
        return None if self.case.adjourned else {}

    def args_arrive(self):
        case = self.case
        keys = case.concerned() + self.members(excluded=True) + [case.coordinator, case.case_worker]
        known = [key for key in keys if key and key not in case.present
                 and (case.phase == "private_time" or case.roles(key))
                 and (case.phase != "information" or "manager" not in case.roles(key))]
        return {"member": self.one(known), "mode": self.one(("in_person", "video", "phone"))}

    def args_leave(self):
        return {"member": self.one(self.case.present) if self.chance.random() < 0.9
                else self.one(self.members())}

    def args_give_talk(self):
        return {"talk": self.one(self.case.talks), "minutes": self.one((5, 10, 15))}

    def args_call_in(self):
        keys = self.members(False) + [self.case.coordinator, self.case.case_worker] * 2
        return {"member": self.one(key for key in keys if key and key not in self.case.present
                                   and self.case.roles(key))}

    def args_add_goal(self):
        return {"text": "a"}

    def args_add_action(self):
        doers = self.doers()
        args = {"text": "a", "responsible": self.chance.sample(doers, min(len(doers), 2))}
        if self.case.questions and self.chance.random() < 0.7:
            args["question"] = self.one(self.case.questions)
        if self.chance.random() < 0.2:
            args["public_support"] = True
        return args

    def args_change_action(self):
        return {"action": self.one(self.case.actions), "text": "b", "responsible": self.doers()[:1]}

    def args_drop_action(self):
        return {"action": self.one(self.case.actions)}

    def args_plan_ready(self):
        return {"agreed_by_all": self.chance.random() < 0.8,
                "open_questions": [key for key in self.case.questions if self.chance.random() < 0.5]}

    def args_assess_plan_safety(self):
        return {"result": self.one(("safe", "safe", "safe_with_measures", "not_safe"))}

    def args_check_bottom_line(self):
        return {"line": self.one(self.case.lines), "met": self.chance.random() < 0.8}

    def args_decide_plan(self):
        decision = self.one(("approved", "approved", "approved_with_conditions", "partly_approved",
                             "pending_manager"))
        args = {"decision": decision, "mandate": "m"}
        if decision == "partly_approved":
            if not self.case.actions:
                return None
            args["actions"] = list(self.case.actions)[:1]
        if decision == "approved_with_conditions":
            args["conditions"] = "a"
        if decision in ("partly_approved", "approved_with_conditions"):
            args["reason"] = "safety"
        return args

    def args_return_plan(self):
        return {"reason": self.one(("safety", "unlawful", "question_unanswered", "resources"))}

    args_reject_plan = args_return_plan

    def args_amend_plan(self):
        agreed = {key for keys in self.case.actions.values() for key in keys}
        return {"reason": "a", "agreed_by": sorted(agreed)} if agreed else None

    def args_adjourn(self):
        return {"reason": "a"} if self.chance.random() < 0.5 else None

    def args_end_meeting(self):
        return {} if self.chance.random() < 0.5 else None

    def args_sign_plan(self):
        return {"member": self.one(self.members(excluded=True))}

    args_distribute_plan = args_sign_plan

    def args_report_action(self):
        return {"action": self.one(self.case.actions), "status": self.one(("under_way", "done"))}

    def args_schedule_follow_up(self):
        return {"on": date.fromtimestamp(self.now) + timedelta(days=90)}

    def args_waive_follow_up(self):
        return {"reason": "a"}

    def args_evaluate(self):
        return {"role": self.one(ROLES), "instrument": "a", "scores": [1, 2]}

    def args_record_breach(self):
        return {"kind": "other", "reason": "a"}

    def args_close_case(self):
        """Outcomes that fit beyond doubt: which do is not said, as of declining after a conference."""
        if self.chance.random() < 0.8:
            return None
        outcomes = ["cancelled", "not_suitable", "moved"]
        if self.case.phase == "initiative" and self.state.conference_number < 0:
            outcomes.append("declined")
        if self.case.phase == "following_up":
            outcomes += ["completed"] * 3
        if self.withdrawn():
            outcomes.append("consent_withdrawn")
        return {"outcome": self.one(outcomes)}

    def args_reopen_case(self):
        return {"reason": "a"}

    def args_correct(self):
        """To strike what nothing hangs on."""
        if not self.hours:
            return None
        return {"event": self.hours[-1], "command": "log_hours", "strike": True}

    def args_redact(self):
        texts = self.case.questions | self.case.lines
        return {"target": self.one(sorted(texts)), "basis": "a"} if texts else None

    def args_restrict(self):
        return {"target": 1, "roles": ["case_worker"]}

    def args_name_home(self):
        return {"members": [self.one(self.members(True))]} if self.members(True) else None

    def home(self):
        return {"home": self.one(self.case.homes)}

    def args_answer_home(self):
        return {**self.home(), "answer": self.chance.random() < 0.8}

    args_send_form = args_receive_form = args_hold_interview = args_discuss_matching = home
    args_contact_by_intake = home
    args_decide_home = args_answer_home

    def args_clarify_with_family(self):
        return {} if self.case.phase != "presentation" else None

    def fields(self, command):
        """Fields for a command, or None; now and then with an id of nobody or nothing."""
        args = getattr(self, "args_" + command, dict)()
        if args is None:
            return None
        for name, value in args.items():
            if name in PEOPLE or name in THINGS:
                if value in (None, 0) or isinstance(value, list) and None in value:
                    return None
                if self.chance.random() < 0.01:
                    wrong = self.one((1, self.case.number + 5))
                    args[name] = [wrong] if isinstance(value, list) else wrong
        return args

    # On whose behalf

    def somebody(self, role):
        """Who has a role, or now and then somebody who has not; 0 for nobody named."""
        if self.chance.random() < 0.55:
            return 0
        if self.chance.random() < 0.9:
            return self.one(self.with_role(role)) or 0
        return self.one(key for key in self.doers()) or 0

    def behalf(self, command, args):
        """A role, mostly of those it may be recorded for, and whom of them."""
        case, chance = self.case, self.chance
        who = ROWS[command][0]
        if chance.random() < 0.06 and len(who) < len(ROLES) and command != "decide_invitation":
            return self.one(role for role in ROLES if role not in who), 0
        own = {"give_consent": "member", "withdraw_consent": "member", "review_talk": "by",
               "object": "child", "decide_invitation": "decider"}.get(command)
        if command == "decide_invitation" and chance.random() < 0.2 and args["member"] in case.people \
                and case.people[args["member"]].private:
            role = self.one(ROLES)
            return role, self.somebody(role)
        if own:
            key = args[own]
            role = "child" if key in case.people and "child" in case.roles(key) else "parent"
            known = key in case.people and role in case.roles(key)
            if command in ("give_consent", "withdraw_consent") and chance.random() < 0.03:
                return self.one(("child", "parent")), self.often(self.one(self.family()) or 0, 0, 0.5)
            return role, self.often(key, 0, 0.5) if known else 0
        role = self.one(who)
        if command == "answer_invitation" and role != "coordinator":
            roles = case.roles(args["member"]) & set(who) if args["member"] in case.people else set()
            return self.one(sorted(roles)) or "network", 0
        if command == "record_child_view" and role == "child":
            return role, 0
        if command == "exclude_member" and args["reason"] in ("safety", "court_order"):
            return self.often("case_worker", role, 0.7), 0
        if command in WRITING and role != "case_worker" and case.phase == "following_up":
            doers = [key for each in case.actions.values() for key in each
                     if case.roles(key) & set(PRIVATE_ROLES)]
            key = self.one(doers)
            if key and chance.random() < 0.9:
                return self.one(sorted(case.roles(key) & set(who)) or [role]), key
        if command == "submit_talk":
            return ("informant" if args["member"] in self.with_role("informant") else "case_worker"), 0
        if case.phase == "private_time" and role in PRIVATE_ROLES and command in (
                "call_in", "plan_ready", "no_plan"):
            there = [key for key in case.present if role in case.roles(key)]
            return role, self.one(there) or self.somebody(role)
        return role, self.somebody(role)

    # Where to

    def next_goal(self):
        """The command that takes the case on, and its fields if they matter."""
        case, chance = self.case, self.chance
        if case.phase == "closed":
            return "reopen_case", None
        if not case.children():
            return "add_child", None
        if len(self.members(True)) < 2 or chance.random() < 0.01:
            return "add_member", None
        if not self.parents() or chance.random() < 0.02:
            return "relate", None
        if case.risk_open() and chance.random() < 0.05:
            return "assess_safety", {"kind": "honour", "result": "safe"}
        if case.on_hold and chance.random() < 0.5:
            return "resume", None
        if self.withdrawn() and chance.random() < 0.1:
            return "close_case", {"outcome": "consent_withdrawn"}
        missing = self.missing_consent()
        if missing and (case.phase not in PARTS) and chance.random() < 0.7:
            return missing
        return getattr(self, "goal_" + case.phase)()

    def missing_consent(self):
        case = self.case
        for purpose in ("participation", "information_sharing"):
            for child in case.concerned():
                must, settled = case.consenters_for(child, self.now)
                if not settled:
                    return "set_consenter", {"member": self.one(self.parents()), "child": child,
                                             "required": True, "basis": "daily_care"}
                for key in sorted(must):
                    if not case.people[key].consents.get(purpose):
                        return "give_consent", {"member": key, "purpose": purpose, "form": "oral"}
        return None

    def goal_initiative(self):
        case = self.case
        if not case.case_worker:
            return "change_case_worker", None
        if not case.received:
            return "receive_request", None
        if not case.questions:
            return "add_question", None
        if self.chance.random() < 0.3:
            return "agree_situation", None
        return ("refer", None) if case.questions_agreed else ("agree_questions", None)

    def goal_referred(self):
        return "assign_coordinator", None

    def goal_preparing(self):
        case = self.case
        if self.case.awaits() and not case.adjourned and case.profile.approver == "authority":
            return self.one(("decide_plan", "decide_plan", "return_plan", "reject_plan")), None
        if not case.coordinator:
            return "replace_coordinator", None
        if case.adjourned:
            return "resume_conference", None
        if not case.scheduled:
            return "schedule_conference", None
        return self.one(("open_conference", "open_conference", "submit_talk", "give_role",
                         "decide_invitation", "prepare_member")), None

    def goal_information(self):
        case = self.case
        staying = [key for key in case.present if not case.may_be(key, "private_time")]
        if len(case.present) < 2:
            return "arrive", None
        if staying and self.chance.random() < 0.6:
            return "leave", {"member": self.one(staying)}
        return self.one(("start_private_time",) * 4 + ("arrive", "give_talk", "give_role")), None

    def goal_private_time(self):
        if not self.case.actions:
            return "add_action", None
        return self.one(("plan_ready", "plan_ready", "plan_ready", "plan_ready", "add_action", "no_plan",
                         "call_in", "leave", "arrive")), None

    def goal_presentation(self):
        case = self.case
        if case.plan == "returned":
            return self.goal_information()
        if not self.case.awaits():
            return self.one(("end_meeting", "close_case", "arrive")), None
        if case.profile.approver == "network":
            return self.one(("adopt_plan", "adopt_plan", "arrive", "end_meeting")), None
        if case.safe_version != case.version and self.chance.random() < 0.7:
            return "assess_plan_safety", {"result": self.often("safe", "not_safe")}
        return self.one(("decide_plan", "decide_plan", "decide_plan", "return_plan", "end_meeting",
                         "reject_plan", "amend_plan")), None

    def goal_following_up(self):
        return self.one(("start_follow_up", "name_home", "hold_interview", "decide_home", "amend_plan",
                         "distribute_plan", "report_action", "close_case", "check_in")), None

    def choose(self):
        chance = self.chance
        args = None
        kind = chance.random()
        if kind < 0.5:
            command, args = self.next_goal()
        elif kind < 0.9:
            command = self.one(name for name, row in ROWS.items() if self.case.phase in row[1]
                               and (name not in DULL or chance.random() < 0.2))
        else:
            command = self.one(name for name in ROWS if name not in DULL or chance.random() < 0.2)
        if args is None:
            args = self.fields(command)
        return (command, args) if args is not None else None

    def run(self, length):
        self.step("open_case", "case_worker", self.args_open_case())
        for _ in range(self.chance.randrange(1, 3)):
            self.step("add_child", "case_worker", self.args_add_child())
        for _ in range(self.chance.randrange(1, 5)):
            self.step("add_member", "case_worker", {"name": "Per", "private": True})
            self.step("relate", "case_worker", self.args_relate())
        for _ in range(length):
            if self.ended:
                return
            chosen = self.choose()
            if chosen:
                command, args = chosen
                role, person = self.behalf(command, args)
                self.step(command, role, args, person)


def without(steps, gone):
    """The steps without one, and the numbers of what the later ones brought in; None if one needs it."""
    def moved(key):
        if key == gone + 1:
            raise LookupError
        return key - (isinstance(key, int) and not isinstance(key, bool) and key > gone + 1)

    try:
        return steps[:gone] + [
            (command, role, {name: ([moved(key) for key in value] if isinstance(value, list)
                                    else moved(value)) if name in IDS else value
                             for name, value in args.items()}, moved(person), when)
            for command, role, args, person, when in steps[gone + 1:]]
    except LookupError:
        return None


def shown_by(key, steps, handle, profile):
    """Whether the last of some steps, recorded in a case of its own, and it alone, differs so."""
    found = Found()
    walk = Walk(random.Random(0), found, handle, profile)
    for number, step in enumerate(steps, 1):
        walk.step(*step)
        if found.differences or walk.case.number != number:
            break
    walk.free()
    return number == len(steps) and key in found.differences


def shortest(key, steps, handle, profile):
    """The steps without those that can be left out, one at a time, from the last on."""
    before = None
    while before != len(steps):
        before = len(steps)
        for gone in reversed(range(before - 1)):
            fewer = without(steps, gone)
            if fewer and shown_by(key, fewer, handle, profile):
                steps = fewer
    return steps


def show(differences, profiles):
    print(f"differences: {len(differences)}")
    for key, (count, steps) in sorted(differences.items()):
        profile, command, reason, model, said = key
        print(f"{count:7} {profile} {command} | {reason} | model: {model} | library: {said}")
        for command, role, args, person, when in shortest(key, steps, *profiles[profile]):
            print(f"          {instant(when[0])} {role}{f' for={person}' if person else ''} "
                  f"{line(command, args)}")


def main():
    print(f"seed {SEED}")
    chance, found = random.Random(SEED), Found()
    profiles = {name: load(name) for name in PROFILES}
    while found.steps < STEPS:
        walk = Walk(chance, found, *profiles[list(PROFILES)[found.cases % len(PROFILES)]])
        walk.run(chance.randrange(40, 400))
        walk.free()
        found.cases += 1
    print(f"{found.cases} cases, {found.steps} steps, {found.alike} refusals compared by their reasons")
    for command in ROWS:
        print(f"  {command:22}" + "".join(f" {what} {found.coverage[command, what]:6}"
                                          for what in ("permitted", "refused", "plain")))
    never = [command for command in ROWS if not found.coverage[command, "permitted"]]
    if never:
        print("never permitted:", *never)
    show(found.differences, profiles)
    return 1 if found.differences or never else 0


if __name__ == "__main__":
    sys.exit(main())
