"""The process of a family group conference once more, as plainly as it can be written.

Nothing here looks at the library or its tables. The model is written from the description of the domain
(its sections are the § below) and knows what that says in so many words: who and in which phases (§ 7),
the rooms (§ 3), invitations and exclusion (§ 4), consent (§ 5), the plan (§ 6), foster homes (§ 10). What
a profile may tune is in PLAIN and not judged here. A reason is named as the library's facts are.
"""

from dataclasses import dataclass, field
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

# READINGS: where the description is silent or can be read in two ways, it is read like this. Those marked
# + were another way at first and were settled in favour of the library, and so were all from 25 on.
#
# Who
#  1 Family in the column `who` is child and parent (§ 7).
#  2 "network" in the column is everybody of the family's group; + every private member is of the network,
#    one related to a child as parent is a parent too. + Informants and companions answer for themselves.
#  3 A professional has the roles given, and without any may not be in private time. Coordinator and case
#    worker are not given but assigned and changed (§ 7).
#  4 "Any private person present" (§ 7) is said of whoever is named; + of who writes in private time too.
#  5 + An amendment is written as actions in presentation and following_up and made a version by
#    amend_plan; in following_up by the case worker, or a named person who is responsible for an action.
#  6 + Matching and clarification (§ 10) are the foster_home_service's and the case_worker's; see 40.
#
# When
#  7 A row ending in "…" goes on to following_up; closed is in it only when it is named.
#  8 "No new part starts" without consent (§ 5) holds for opening, resuming and private time, and for the
#    end of it, by which part 3 starts.
#  9 + Bottom lines are checked and versions assessed in preparing too, as the decision may come there.
# 10 A decision is on a version that awaits one: not after a return, a rejection or "no plan". + An
#    amendment awaits its decision as a plan does, in following_up and on; the old version stays in force
#    until then.
# 11 The whole row of a decision asks for the assessment, pending_manager too. "Not safe" is none, and
#    takes back an earlier one of the version. A case worker deciding for a manager is tuned.
# 12 Returning and rejecting are the authority's decisions, and off where deciding is.
# 13 To clarify with the family "after the conference" (§ 10) is for following_up.
#
# Consent and risk
# 14 A child for whom nobody must consent and nobody was exempted has no valid consent. Consent given
#    before the fifteenth birthday still counts after it. + A child can withdraw at any age (§ 2), unless it
#    was settled that it need not consent. + Who was settled to consent has a parent's say.
# 15 Withdrawal of participation, + by a child the conference concerns or by who must consent for one,
#    interrupts a part as an adjournment does. Withdrawal of sharing alone interrupts nothing. + What
#    somebody said last counts, whenever it is written down.
# 16 A conference concerns the children it was scheduled for, + until another is scheduled, it is cancelled or
#    a follow-up is begun; with none scheduled yet, all in the case.
# 17 A risk assessment (§ 5) is one of the kind `honour`, whatever its result. "Prepare or invite anyone"
#    is anyone. + Opening a conference involves them; resuming "re-checks consents and presence only".
# 18 Talks and plans need the consent to sharing (§ 5) when given; submitting and signing are tuned.
#    + Agreed questions and situation before `refer` are plain in its row, and so tuned.
#
# What goes on
# 19 Where there is nothing to take back or go on with, that is refused: resume without hold, hold on hold,
#    leave when absent, resume_conference without adjournment, release without coordinator, an id of
#    nobody and nothing. + Nothing is scheduled, signed or taken into private time without a coordinator.
#    + A conference is not opened while an authority has to decide.
# 20 Cancelling a follow-up goes back to following_up, scheduled or not, also when its plan was rejected or
#    returned. + Bottom lines are stated before information (§ 7), not while a meeting is adjourned. + Ending its meeting without a
#    plan that awaits its decision does too.
# 21 Closing ends what is under way, + the coordinator's task too; it does not end the plan in force.
# 22 A call-in is the logging in, so that who was called in is present; leaving is the logging out. Those
#    with I in the table of rooms may be called in.
# 23 Slight acquaintance that a parent or child accepted is no hindrance; without that it is.
# 24 + A writer of the plan is missing when none present is a secretary, chair, parent or child: "a
#    refusal" (§ 3).
#
# Settled later
# 25 "Nothing left open" (§ 7): no part, no decision of the authority's. consent_withdrawn closes them all.
# 26 A plan may be adopted after the meeting too; not adopted it stops nothing, and private time returns it.
# 27 update_case keeps the marks that it does not speak of.
# 28 Consent is one's own: on behalf of a child as child, of others as parent, and of nobody else named.
# 29 Nothing is decided, returned, rejected or adopted while the meeting stands adjourned or interrupted.
# 30 In presentation the plan is written on and amended while it awaits only; else in private time again.
# 31 Nobody present in private time becomes somebody who may not be there. Exclusion puts out of the room.
# 32 Only GIVEN roles are given: those of the family to private persons, GIVEN_PROFESSIONALS to the others.
# 33 What may be cancelled is scheduled, adjourned, which it ends, or a follow-up started and not opened.
# 34 Before the risk assessment a child may be informed and offered; nobody else, nor nobody named.
# 35 Private time follows part 3 after "no plan" too: the network may change its mind.
# 36 "No plan" needs valid consents as a plan does.
# 37 Who is excluded answers no invitation.
# 38 Coordinator and case worker may record decide_invitation, as its decider is what is guarded.
# 39 The plan is written for any private person's role, and for the case worker in following_up only.
# 40 The coordinator may clarify with the family.
# 41 An amended version may be rejected in following_up: there the case stays, with the old one in force.
# 42 No conference is scheduled for a child who has left.
# 43 A conference scheduled while a plan awaits stays scheduled when that is decided, and in a follow-up.
# 44 Nothing awaits its decision any more when a case has been closed.

ZONE = ZoneInfo("Europe/Oslo")  # Copenhagen's clocks are the same
PARTS = ("information", "private_time", "presentation")
PHASES = ("initiative", "referred", "preparing", *PARTS, "following_up", "closed")
ROLES = ("child", "parent", "network", "support_person", "chair", "secretary", "coordinator",
         "case_worker", "initiator", "informant", "interpreter", "manager", "companion",
         "coordination_service", "foster_home_service", "intake")
MARKS = ("honour_conflict", "high_conflict", "violence")
PRIVATE_ROLES = ROLES[:6]
FAMILY = "child parent"
NETWORK = "network chair secretary support_person child parent"
ANYONE = " ".join(ROLES)


def phases(first, last):
    return PHASES[PHASES.index(first):PHASES.index(last) + 1]


OPEN = phases("initiative", "following_up")
EARLY = phases("initiative", "preparing")
ON = phases("preparing", "following_up")

# § 7 and § 10: who, and in which phases.
ROWS = {command: (who.split(), when) for commands, who, when in (
    ("open_case", "case_worker initiator", ("",)),
    ("add_child update_child leave_child hand_over change_case_worker update_case set_consenter "
     "assess_safety", "case_worker", OPEN),
    ("offer inform", "case_worker coordinator", OPEN),
    ("give_consent withdraw_consent", FAMILY, OPEN),
    ("agree_situation add_question change_question remove_question agree_questions",
     "case_worker " + FAMILY, EARLY),
    ("state_bottom_line set_urgency", "case_worker", EARLY),
    ("receive_request", "coordination_service", ("initiative", "referred")),
    ("refer", "coordination_service", ("initiative",)),
    ("hold resume", "case_worker coordination_service", OPEN),
    ("propose_coordinator coordinator_declines", "coordination_service",
     phases("referred", "following_up")),
    ("assign_coordinator", "coordination_service", ("referred",)),
    ("replace_coordinator release_coordinator", "coordination_service", ON),
    ("sign_agreement", "case_worker coordinator " + FAMILY, ("preparing",)),
    ("log_hours log_expense", "coordinator", ON),
    ("add_member update_member relate", "coordinator case_worker " + FAMILY, OPEN),
    ("decide_invitation", "coordinator case_worker " + FAMILY, OPEN),
    ("object", "child", OPEN),
    ("answer_objection", "coordinator case_worker", OPEN),
    ("exclude_member", "case_worker " + FAMILY, OPEN),
    ("send_invitation", "coordinator", ("preparing",)),
    ("answer_invitation", "coordinator informant companion " + NETWORK,
     ("preparing",)),
    ("prepare_member", "coordinator", ("preparing", "information")),
    ("give_role take_role", "coordinator " + FAMILY, ON),
    ("submit_talk", "informant case_worker", ("preparing", "information")),
    ("review_talk", FAMILY, ("preparing", "information")),
    ("record_child_view", "coordinator case_worker support_person child",
     tuple(phase for phase in PHASES if phase != "private_time")),
    ("plan_participation", "coordinator", ("preparing",)),
    ("schedule_conference open_conference resume_conference", "coordinator case_worker",
     ("preparing",)),
    ("cancel_conference", "coordinator case_worker " + FAMILY, ("preparing",)),
    ("arrive leave", "coordinator secretary", PARTS),
    ("give_talk", "coordinator", ("information",)),
    ("start_private_time", "coordinator", ("information", "presentation")),
    ("call_in plan_ready no_plan", NETWORK, ("private_time",)),
    ("add_goal add_action change_action drop_action", "case_worker " + NETWORK,
     ("private_time", "presentation", "following_up")),
    ("assess_plan_safety check_bottom_line", "case_worker",
     ("preparing", "presentation", "following_up")),
    ("decide_plan", "case_worker manager", ("preparing", "presentation", "following_up")),
    ("adopt_plan", NETWORK, ("preparing", "presentation", "following_up")),
    ("return_plan", "case_worker", ("preparing", "presentation")),
    ("reject_plan", "case_worker", ("preparing", "presentation", "following_up")),
    ("amend_plan", "case_worker " + NETWORK, ("presentation", "following_up")),
    ("adjourn end_meeting", "coordinator case_worker coordination_service", PARTS),
    ("sign_plan", NETWORK, ("presentation", "following_up")),
    ("distribute_plan", "coordinator", ("presentation", "following_up")),
    ("report_action check_in", "case_worker coordinator " + NETWORK, OPEN),
    ("schedule_follow_up start_follow_up waive_follow_up", "case_worker coordinator",
     ("following_up",)),
    ("evaluate", ANYONE, phases("presentation", "closed")),
    ("record_breach", ANYONE, PHASES),
    ("close_case", "case_worker", OPEN),
    ("reopen_case", "case_worker", ("closed",)),
    ("correct redact restrict", "case_worker", PHASES),
    ("record_support", "coordination_service coordinator", OPEN),
    ("name_home", "case_worker " + NETWORK, ("presentation", "following_up")),
    ("answer_home", NETWORK, ("presentation", "following_up")),
    ("send_form receive_form hold_interview", "foster_home_service case_worker",
     ("presentation", "following_up")),
    ("discuss_matching", "foster_home_service case_worker", ("presentation", "following_up")),
    ("clarify_with_family", "foster_home_service case_worker coordinator", ("following_up",)),
    ("decide_home", "case_worker", ("presentation", "following_up")),
    ("contact_by_intake", "intake", ("presentation", "following_up")),
) for command in commands.split()}

# § 7: the guards that a profile tunes, which are overridden here.
PLAIN = {command: facts.split() for command, facts in (
    ("refer", "on_hold questions_agreed"),
    ("set_consenter", "basis_given"),
    ("add_question", "family_took_part"),
    ("change_question", "family_took_part"),
    ("remove_question", "family_took_part"),
    ("agree_questions", "family_took_part"),
    ("agree_situation", "family_took_part"),
    ("assign_coordinator", "trained certificate_shown acquaintance_accepted"),
    ("replace_coordinator", "trained certificate_shown acquaintance_accepted"),
    ("log_hours", "hours_expected"),
    ("send_invitation", "invitation_approved invitation_disputed"),
    ("answer_invitation", "invitation_approved invitation_sent"),
    ("submit_talk", "may_share talk_reviewed short_talk"),
    ("review_talk", "family_took_part"),
    ("open_conference", "questions_agreed people_prepared talks_reviewed objections_answered "
                        "child_supported network_coming both_sides"),
    ("give_talk", "talk_reviewed short_talk"),
    ("start_private_time", "writer_present chair_chosen"),
    ("call_in", "calls_allowed"),
    ("add_action", "responsible_known"),
    ("change_action", "responsible_known"),
    ("plan_ready", "plan_has_action questions_answered"),
    ("decide_plan", "mandate_covers manager_where_support bottom_lines_met"),
    ("return_plan", "reason_of_safety_or_law"),
    ("reject_plan", "reason_of_safety_or_law"),
    ("amend_plan", "those_responsible_agree"),
    ("sign_plan", "may_share"),
    ("close_case", "follow_up_settled"),
    ("send_form", "home_willing"),
    ("decide_home", "home_willing"),
    ("contact_by_intake", "home_approved home_willing"),
)}

# § 3. A small letter may be set otherwise by a profile.
ROOMS = {role: dict(zip(PARTS, letters)) for role, letters in (
    *((role, "PPP") for role in PRIVATE_ROLES), ("coordinator", "RxR"), ("case_worker", "RxR"),
    ("initiator", "PXP"), ("informant", "PXX"), ("interpreter", "PpP"), ("manager", "-Xp"),
    ("companion", "pxp"), ("coordination_service", "-X-"), ("foster_home_service", "-X-"),
    ("intake", "-X-"))}
GIVEN_FAMILY = ("support_person", "chair", "secretary")
GIVEN_PROFESSIONALS = ("initiator", "informant", "manager")
GIVEN = (*GIVEN_FAMILY, *GIVEN_PROFESSIONALS, "interpreter", "companion")
CALLED = ("coordinator", "case_worker")  # those with I


@dataclass
class Profile:
    """What differs between municipalities; `rooms` has the small letters of ROOMS, as P, X or I."""
    name: str
    country: str
    approver: str = "authority"
    consent_age: int = 15
    rooms: dict = field(default_factory=dict)

    def room(self, role, part):
        letter = ROOMS[role][part]
        return self.rooms.get((role, part), letter.upper()) if letter.islower() else letter


@dataclass
class Stamp:
    effective: int
    person: int = 0


@dataclass
class Person:
    kind: str  # child, member, coordinator, case_worker, proposed
    private: bool = True
    roles: set = field(default_factory=set)
    born: object = None  # a date, or None: not known or not born
    left: bool = False
    excluded: bool = False
    consents: dict = field(default_factory=dict)  # purpose: True, or False when withdrawn
    said: dict = field(default_factory=dict)  # purpose: when that was


def local_day(instant):
    return datetime.fromtimestamp(instant, timezone.utc).astimezone(ZONE).date()


class Case:
    def __init__(self, profile):
        self.profile = profile
        self.number = 0  # of events
        self.phase = ""
        self.people, self.ties, self.consenters = {}, {}, {}
        self.questions, self.lines, self.objections, self.talks = set(), set(), set(), {}
        self.views, self.actions, self.homes = set(), {}, {}
        self.questions_agreed = self.received = self.on_hold = False
        self.marks = dict.fromkeys(MARKS, False)
        self.risk_assessed = False
        self.coordinator = self.case_worker = 0
        self.present, self.called_in = set(), set()
        self.scheduled = self.follow_up = False
        self.concerns = None  # the children the conference concerns; None: all
        self.adjourned = ""
        self.plan = "none"  # awaiting, pending, returned, decided
        self.version = self.safe_version = self.in_force = 0

    def children(self):
        return [key for key, person in self.people.items()
                if person.kind == "child" and not person.left]

    def concerned(self):
        return [child for child in self.children() if self.concerns is None or child in self.concerns]

    def roles(self, key):
        person = self.people[key]
        found = set(person.roles)
        if person.kind == "child":
            found.add("child")
        elif person.kind == "member" and person.private:
            found.add("network")
            found -= set(GIVEN_PROFESSIONALS)
            if any(member == key and tie["relation"] == "parent"
                   for (member, _), tie in self.ties.items()) \
                    or any(member == key and required
                           for (member, _), required in self.consenters.items()):
                found.add("parent")
        elif person.kind == "member":
            found -= set(GIVEN_FAMILY)
        return found

    def is_family(self, key):
        return key in self.people and bool(self.roles(key) & {"child", "parent"})

    def age(self, child, effective):
        born, day = self.people[child].born, local_day(effective)
        if born is None:
            return 0
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def consenters_for(self, child, effective):
        """Who must consent for a child (§ 5), and whether anybody was thought of."""
        age = self.age(child, effective)
        if age >= 18:
            return {child}, True
        must, settled, unknown = set(), None, None
        for key in self.people:
            said = self.consenters.get((key, child))
            tie = self.ties.get((key, child), {})
            own = key == child and age >= self.profile.consent_age
            parent = tie.get("relation") == "parent"
            settled = settled or (said is False and (parent or tie.get("tie")))
            unknown = unknown or (said is None and parent and not tie.get("tie"))
            if said or (said is None and (own or tie.get("tie") == "daily_care")):
                must.add(key)
        return must, bool(must) or bool(settled and not unknown)

    def consents_valid(self, purpose, effective):
        for child in self.concerned():
            must, settled = self.consenters_for(child, effective)
            withdrawn = self.people[child].consents.get(purpose) is False
            if withdrawn and self.consenters.get((child, child)) is not False:
                return False
            if not settled or any(not self.people[key].consents.get(purpose) for key in must):
                return False
        return True

    def must_consent(self, key, effective):
        return any(key in self.consenters_for(child, effective)[0] for child in self.concerned())

    def may_be(self, key, part):
        """Whether somebody may be in a part without being called in."""
        person = self.people[key]
        letters = [self.profile.room(role, part) for role in self.roles(key)]
        if person.excluded:
            return False
        if person.private:
            return any(letter in "RP" for letter in letters)
        if not letters:
            return part != "private_time"
        return all(letter in "RP" for letter in letters)

    def awaits(self):
        """Whether a version awaits its decision."""
        return self.plan in ("awaiting", "pending")

    def decision_open(self):
        """Whether the authority has a decision to make."""
        return self.awaits() and self.profile.approver == "authority"

    def risk_open(self):
        return self.profile.country == "DK" and self.marks["honour_conflict"] and not self.risk_assessed

    # Judging

    def judge(self, command, role, args, stamp):
        """The reasons it must be refused for, by the names of facts; empty if it is allowed."""
        who, when = ROWS[command]
        why = set()
        if self.phase not in when:
            why.add("phase")
        if role not in who or (stamp.person and (stamp.person not in self.people
                                                 or role not in self.roles(stamp.person))):
            why.add("role")
        why |= self.unknown(args)
        more = getattr(self, "judge_" + command, None)
        if more and "known" not in why and "target_known" not in why:
            why |= set(more(role, args, stamp))
        return why

    def unknown(self, args):
        why = set()
        for name, value in args.items():
            for key in value if isinstance(value, list) else [value]:
                if name in PEOPLE and key not in self.people:
                    why.add("known")
                if name in THINGS and key not in getattr(self, THINGS[name]):
                    why.add("target_known")
        return why

    def judge_inform(self, role, args, stamp):
        person = self.people.get(args.get("member"))
        if self.risk_open() and (person is None or person.kind != "child"):
            yield "risk_assessed"

    judge_offer = judge_inform

    def judge_prepare_member(self, role, args, stamp):
        if self.risk_open():
            yield "risk_assessed"

    def judge_refer(self, role, args, stamp):
        if not self.received:
            yield "request_received"
        if self.profile.country == "NO":
            if not self.consents_valid("participation", stamp.effective):
                yield "consents_valid"

    def judge_give_consent(self, role, args, stamp):
        own = "child" if self.people[args["member"]].kind == "child" else "parent"
        if role != own or stamp.person not in (0, args["member"]):
            yield "own_consent"

    judge_withdraw_consent = judge_give_consent

    def judge_state_bottom_line(self, role, args, stamp):
        if self.adjourned:
            yield "conference_adjourned"
        if self.decision_open():
            yield "decision_pending"

    def judge_hold(self, role, args, stamp):
        if self.on_hold:
            yield "on_hold"

    def judge_resume(self, role, args, stamp):
        if not self.on_hold:
            yield "on_hold"

    def judge_assign_coordinator(self, role, args, stamp):
        if args["employer"] == "case_unit" or args["prior_contact"] in ("earlier", "case_history"):
            yield "independent"
        if args["prior_contact"] == "slight" and not any(map(self.is_family,
                                                             args.get("accepted_by", []))):
            yield "acquaintance_accepted"
        if not self.consents_valid("participation", stamp.effective):
            yield "consents_valid"

    judge_replace_coordinator = judge_assign_coordinator

    def judge_release_coordinator(self, role, args, stamp):
        if not self.coordinator:
            yield "coordinator_assigned"

    def judge_decide_invitation(self, role, args, stamp):
        person = self.people[args["member"]]
        if person.private and not self.is_family(args["decider"]):
            yield "decider_is_family"
        if person.excluded:
            yield "excluded"
        if self.risk_open():
            yield "risk_assessed"

    def judge_exclude_member(self, role, args, stamp):
        by_law = args["reason"] in ("court_order", "hidden_address")
        if not by_law and not args.get("alternatives"):
            yield "alternatives_tried"
        if args["reason"] in ("safety", "court_order") and role != "case_worker":
            yield "safety_is_authoritys"

    def judge_send_invitation(self, role, args, stamp):
        if self.people[args["member"]].excluded:
            yield "excluded"
        if self.risk_open():
            yield "risk_assessed"

    def judge_answer_invitation(self, role, args, stamp):
        if self.people[args["member"]].excluded:
            yield "excluded"

    def judge_give_role(self, role, args, stamp):
        given, private = args["role"], self.people[args["member"]].private
        if given not in GIVEN or given in GIVEN_PROFESSIONALS and private:
            yield "role_fits"
        if given in GIVEN_FAMILY and not private:
            yield "private_person"
        yield from self.judge_room(args["member"], roles={args["role"]})

    def judge_take_role(self, role, args, stamp):
        yield from self.judge_room(args["member"], roles=set(), less=args["role"])

    def judge_update_member(self, role, args, stamp):
        yield from self.judge_room(args["member"], private=args["private"])

    def judge_room(self, key, roles=(), less=None, private=None):
        """Nobody in private time becomes somebody who may not be there (§ 1)."""
        if self.phase == "private_time" and key in self.present - self.called_in:
            person = self.people[key]
            before = person.roles, person.private
            person.roles = (person.roles | set(roles)) - {less}
            person.private = person.private if private is None else private
            allowed = self.may_be(key, "private_time")
            person.roles, person.private = before
            if not allowed:
                yield "room_stays_private"

    def judge_cancel_conference(self, role, args, stamp):
        if not (self.scheduled or self.adjourned or self.follow_up or self.in_force):
            yield "conference_prepared"

    def judge_sign_agreement(self, role, args, stamp):
        if not self.coordinator:
            yield "coordinator_assigned"

    def judge_schedule_conference(self, role, args, stamp):
        yield from self.judge_sign_agreement(role, args, stamp)
        if any(self.people[child].left for child in args["children"]):
            yield "known"

    def judge_open_conference(self, role, args, stamp):
        if not self.coordinator:
            yield "coordinator_assigned"
        if self.risk_open():
            yield "risk_assessed"
        if self.decision_open():
            yield "decision_pending"
        if not self.consents_valid("participation", stamp.effective):
            yield "consents_valid"
        if self.on_hold:
            yield "on_hold"

    def judge_resume_conference(self, role, args, stamp):
        yield from (set(self.judge_open_conference(role, args, stamp))
                    - {"decision_pending", "risk_assessed"})
        if not self.adjourned:
            yield "conference_adjourned"

    def judge_arrive(self, role, args, stamp):
        key = args["member"]
        if self.people[key].excluded:
            yield "excluded"
        if self.phase in PARTS and not self.may_be(key, self.phase):
            yield "may_be_here"

    def judge_leave(self, role, args, stamp):
        if args["member"] not in self.present:
            yield "present"

    def judge_give_talk(self, role, args, stamp):
        if not self.consents_valid("information_sharing", stamp.effective):
            yield "may_share"

    def judge_start_private_time(self, role, args, stamp):
        if not self.coordinator:
            yield "coordinator_assigned"
        if not any(self.roles(key) & {"secretary", "chair", "parent", "child"} for key in self.present):
            yield "writer_present"
        if self.phase == "presentation" and self.decision_open():
            yield "decision_pending"
        if not all(self.may_be(key, "private_time") for key in self.present):
            yield "room_private"
        if not self.consents_valid("participation", stamp.effective):
            yield "consents_valid"

    def judge_add_goal(self, role, args, stamp):
        if self.phase == "following_up":
            yield from self.judge_amend_plan(role, args, stamp)
        elif role == "case_worker":
            yield "role"
        elif self.phase == "presentation" and not self.awaits():
            yield "may_write_plan"
        elif self.phase == "private_time" and stamp.person and stamp.person not in self.present:
            yield "may_write_plan"

    judge_add_action = judge_change_action = judge_drop_action = judge_add_goal

    def judge_no_plan(self, role, args, stamp):
        if stamp.person and stamp.person not in self.present:
            yield "speaker_present"
        if not self.consents_valid("participation", stamp.effective):
            yield "consents_valid"

    judge_plan_ready = judge_no_plan

    def judge_call_in(self, role, args, stamp):
        if stamp.person and stamp.person not in self.present:
            yield "speaker_present"
        roles = self.roles(args["member"])
        if not roles <= set(CALLED) or not roles or self.people[args["member"]].excluded:
            yield "may_be_called"

    def judge_assess_plan_safety(self, role, args, stamp):
        if not self.version:
            yield "plan_exists"

    judge_check_bottom_line = judge_assess_plan_safety

    def judge_decide_plan(self, role, args, stamp):
        yield from self.judge_return_plan(role, args, stamp)
        if self.safe_version != self.version or not self.awaits():
            yield "version_safe"

    def judge_return_plan(self, role, args, stamp):
        if self.profile.approver != "authority":
            yield "authority_approves"
        if not self.awaits() or self.adjourned:
            yield "plan_presented"

    judge_reject_plan = judge_return_plan

    def judge_adopt_plan(self, role, args, stamp):
        if self.profile.approver != "network":
            yield "authority_approves"
        if not self.awaits() or self.adjourned:
            yield "plan_presented"

    def judge_amend_plan(self, role, args, stamp):
        if self.phase == "presentation":
            if role == "case_worker":
                yield "role"
            if not self.version:
                yield "plan_exists"
            if not self.awaits():
                yield "may_write_plan"
        elif role != "case_worker" and not any(stamp.person in each for each in self.actions.values()):
            yield "may_write_plan"

    def judge_sign_plan(self, role, args, stamp):
        if self.people[args["member"]].excluded:
            yield "excluded"
        if not self.version:
            yield "plan_exists"

    def judge_distribute_plan(self, role, args, stamp):
        yield from self.judge_sign_plan(role, args, stamp)
        if not self.consents_valid("information_sharing", stamp.effective):
            yield "may_share"

    def judge_close_case(self, role, args, stamp):
        if args["outcome"] != "consent_withdrawn" and (self.phase in PARTS or self.decision_open()):
            yield "nothing_open"

    def judge_report_action(self, role, args, stamp):
        if not self.in_force:
            yield "plan_in_force"

    judge_check_in = judge_report_action

    def judge_decide_home(self, role, args, stamp):
        if args["answer"] and not self.homes[args["home"]]:
            yield "interviewed"

    # Applying

    def apply(self, command, role, args, stamp):
        self.number += 1
        change = getattr(self, "apply_" + command, None)
        if change:
            change(role, args, stamp)

    def apply_open_case(self, role, args, stamp):
        self.phase = "initiative"
        self.apply_update_case(role, args, stamp)

    def apply_update_case(self, role, args, stamp):
        self.marks.update((mark, args[mark]) for mark in MARKS if mark in args)

    def apply_add_child(self, role, args, stamp):
        self.people[self.number] = Person("child", born=args.get("born"))

    def apply_update_child(self, role, args, stamp):
        if "born" in args:
            self.people[args["child"]].born = args["born"]

    def apply_leave_child(self, role, args, stamp):
        self.people[args["child"]].left = True

    def apply_change_case_worker(self, role, args, stamp):
        if self.case_worker:
            self.people[self.case_worker].roles.discard("case_worker")
            self.present.discard(self.case_worker)
            self.called_in.discard(self.case_worker)
        self.case_worker = self.number
        self.people[self.number] = Person("case_worker", False, {"case_worker"})

    def apply_set_consenter(self, role, args, stamp):
        self.consenters[args["member"], args["child"]] = args["required"]

    def apply_give_consent(self, role, args, stamp):
        self.say(args, stamp, True)

    def say(self, args, stamp, valid):
        """Whether it is somebody's last word on a consent."""
        person, purpose = self.people[args["member"]], args["purpose"]
        last = person.said.get(purpose, stamp.effective) <= stamp.effective
        if last:
            person.consents[purpose], person.said[purpose] = valid, stamp.effective
        return last

    def apply_withdraw_consent(self, role, args, stamp):
        if self.say(args, stamp, False) and self.phase in PARTS and args["purpose"] == "participation" \
                and (args["member"] in self.concerned()
                     or self.must_consent(args["member"], stamp.effective)):
            self.apply_adjourn(role, args, stamp)

    def apply_assess_safety(self, role, args, stamp):
        self.risk_assessed = self.risk_assessed or args["kind"] == "honour"

    def apply_add_question(self, role, args, stamp):
        self.questions.add(self.number)
        self.questions_agreed = False

    def apply_change_question(self, role, args, stamp):
        self.questions_agreed = False

    def apply_remove_question(self, role, args, stamp):
        self.questions.discard(args["question"])
        self.questions_agreed = False

    def apply_agree_questions(self, role, args, stamp):
        self.questions_agreed = True

    def apply_state_bottom_line(self, role, args, stamp):
        self.lines.add(self.number)

    def apply_receive_request(self, role, args, stamp):
        self.received = True

    def apply_refer(self, role, args, stamp):
        self.phase = "referred"

    def apply_hold(self, role, args, stamp):
        self.on_hold = True

    def apply_resume(self, role, args, stamp):
        self.on_hold = False

    def apply_propose_coordinator(self, role, args, stamp):
        self.people[self.number] = Person("proposed", False)

    def apply_assign_coordinator(self, role, args, stamp):
        self.phase = "preparing"
        self.apply_replace_coordinator(role, args, stamp)

    def apply_replace_coordinator(self, role, args, stamp):
        if self.coordinator:
            self.apply_release_coordinator(role, args, stamp)
        self.coordinator = self.number
        self.people[self.number] = Person("coordinator", False, {"coordinator"})

    def apply_release_coordinator(self, role, args, stamp):
        self.people[self.coordinator].roles.discard("coordinator")
        self.present.discard(self.coordinator)
        self.coordinator = 0

    def apply_add_member(self, role, args, stamp):
        self.people[self.number] = Person("member", args["private"])

    def apply_update_member(self, role, args, stamp):
        self.people[args["member"]].private = args["private"]

    def apply_relate(self, role, args, stamp):
        self.ties[args["member"], args["child"]] = {"relation": args["relation"],
                                                    "tie": args.get("tie")}

    def apply_object(self, role, args, stamp):
        self.objections.add(self.number)

    def apply_answer_objection(self, role, args, stamp):
        self.objections.discard(args["objection"])

    def apply_exclude_member(self, role, args, stamp):
        self.people[args["member"]].excluded = True
        self.apply_leave(role, args, stamp)

    def apply_give_role(self, role, args, stamp):
        self.people[args["member"]].roles.add(args["role"])

    def apply_take_role(self, role, args, stamp):
        self.people[args["member"]].roles.discard(args["role"])

    def apply_submit_talk(self, role, args, stamp):
        self.talks[self.number] = args["member"]

    def apply_record_child_view(self, role, args, stamp):
        self.views.add(self.number)

    def apply_schedule_conference(self, role, args, stamp):
        self.scheduled = True
        self.concerns = set(args["children"])

    def apply_cancel_conference(self, role, args, stamp):
        self.end_conference()
        self.concerns = None
        if self.in_force:
            self.phase = "following_up"

    def end_conference(self):
        self.present, self.called_in = set(), set()
        self.scheduled = self.follow_up = False
        self.adjourned = ""

    def apply_open_conference(self, role, args, stamp):
        self.phase = "information"
        self.scheduled = self.follow_up = False

    def apply_resume_conference(self, role, args, stamp):
        self.phase, self.adjourned = self.adjourned, ""

    def apply_arrive(self, role, args, stamp):
        self.present.add(args["member"])

    def apply_leave(self, role, args, stamp):
        self.present.discard(args["member"])
        self.called_in.discard(args["member"])

    def apply_call_in(self, role, args, stamp):
        self.present.add(args["member"])
        self.called_in.add(args["member"])

    def apply_start_private_time(self, role, args, stamp):
        self.phase = "private_time"
        if self.awaits():
            self.plan = "returned"

    def apply_add_action(self, role, args, stamp):
        self.actions[self.number] = args["responsible"]

    def apply_change_action(self, role, args, stamp):
        self.actions[args["action"]] = args["responsible"]

    def apply_drop_action(self, role, args, stamp):
        del self.actions[args["action"]]

    def apply_plan_ready(self, role, args, stamp):
        self.apply_no_plan(role, args, stamp)
        self.plan = "awaiting"
        self.version += 1

    def apply_no_plan(self, role, args, stamp):
        self.phase, self.plan = "presentation", "none"
        self.called_in = set()

    def apply_assess_plan_safety(self, role, args, stamp):
        if args["result"] != "not_safe":
            self.safe_version = self.version
        elif self.safe_version == self.version:
            self.safe_version = 0

    def apply_decide_plan(self, role, args, stamp):
        if args["decision"] == "pending_manager":
            self.plan = "pending"
        else:
            self.apply_adopt_plan(role, args, stamp)

    def apply_adopt_plan(self, role, args, stamp):
        self.present, self.called_in = set(), set()
        self.phase = self.phase if self.follow_up else "following_up"
        self.plan, self.in_force = "decided", self.version

    def apply_return_plan(self, role, args, stamp):
        self.plan = "returned"

    def apply_reject_plan(self, role, args, stamp):
        self.plan = "decided"
        self.present, self.called_in = set(), set()
        if self.phase != "following_up":
            self.phase = "preparing"

    def apply_amend_plan(self, role, args, stamp):
        self.version += 1
        self.plan = "awaiting"

    def apply_adjourn(self, role, args, stamp):
        self.phase, self.adjourned = "preparing", self.phase
        self.present, self.called_in = set(), set()

    def apply_end_meeting(self, role, args, stamp):
        self.phase = "preparing"
        self.present, self.called_in = set(), set()
        if self.in_force and not self.awaits():
            self.phase = "following_up"

    def apply_start_follow_up(self, role, args, stamp):
        self.phase, self.follow_up, self.concerns, self.scheduled = "preparing", True, None, False

    def apply_close_case(self, role, args, stamp):
        self.end_conference()
        self.phase, self.on_hold, self.concerns = "closed", False, None
        if self.awaits():
            self.plan = "none"
        if self.coordinator:
            self.apply_release_coordinator(role, args, stamp)

    def apply_reopen_case(self, role, args, stamp):
        self.phase = "following_up" if self.in_force else "initiative"
        self.received = False

    def apply_name_home(self, role, args, stamp):
        self.homes[self.number] = False

    def apply_hold_interview(self, role, args, stamp):
        self.homes[args["home"]] = True


# The fields that name people and things.
PEOPLE = {"member", "child", "decider", "accepted_by", "children", "responsible", "agreed_by",
          "members", "with", "by", "chosen_by", "coordinator"}
THINGS = {"question": "questions", "line": "lines", "objection": "objections", "talk": "talks",
          "view": "views", "action": "actions", "home": "homes", "open_questions": "questions",
          "actions": "actions"}
