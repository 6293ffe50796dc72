"""The commands, a method each. Written by tools/make_commands.py from the rows of the library and the
headers' words; a test holds it against them. In which phases, on whose behalf and by which guards:
command_row, Guard.all, Case.steps."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .codes import (ActionStatus, Agreement, Answer, Audience, Breach, Command, ConsentBasis,
                    ConsentForm, ConsentPurpose, CoordinatorSupport, Currency, Decision, Employer,
                    ExclusionReason, ExpenseKind, Form, HoldReason, HoursKind, InitiatedBy,
                    InvitationDecision, Living, Mode, ObjectionAbout, ObjectionAnswer, Outcome,
                    Participation, PriorContact, Purpose, RefusalReason, Relation, Role, SafetyKind,
                    SafetyResult, Setting, Side, SocialCosts, Stage, Tie, Tier, Topic, Urgency,
                    ViewForm, Weight)
from .dates import Day, Instant
from .event import Given, Stamp


class Commands:
    """What can be recorded of a case. The first argument says when and by whom; the answer is the number of
    the event, which is the id of whom or what it brought in."""

    def _command(self, stamp: Stamp, command: str, fields: dict[str, Any]) -> int:
        raise NotImplementedError

    def open_case(self, stamp: Stamp, /, *, reference: str, urgency: Urgency, setting: Setting,
                  stage: Stage, purpose: Purpose, initiated_by: InitiatedBy,
                  topics: Sequence[Topic] = (), service: str | None = None,
                  authority: str | None = None, municipality: str | None = None,
                  honour_conflict: bool | None = None, high_conflict: bool | None = None,
                  violence: bool | None = None) -> int:
        """Open the case. The profile is the first of those the case was given. `reference`: the host's,
        to the case; `service`: of the professional who took the initiative; `authority`: the host's
        key; `municipality`: its number; `honour_conflict`: or negative social control."""
        return self._command(stamp, "open_case", {"reference": reference, "urgency": urgency,
                                                  "setting": setting, "stage": stage,
                                                  "purpose": purpose, "topics": topics,
                                                  "initiated_by": initiated_by, "service": service,
                                                  "authority": authority,
                                                  "municipality": municipality,
                                                  "honour_conflict": honour_conflict,
                                                  "high_conflict": high_conflict, "violence": violence})

    def add_child(self, stamp: Stamp, /, *, name: str | None = None, born: Day | None = None,
                  expected: Day | None = None, estimated: bool | None = None,
                  key: str | None = None, living: Living | None = None) -> int:
        """Add a child, whom the case is about, whatever their age: `born`, or `expected`. `expected`:
        the day, of a child not born yet; `estimated`: that day is; `key`: the host's, of the person."""
        return self._command(stamp, "add_child", {"name": name, "born": born, "expected": expected,
                                                  "estimated": estimated, "key": key, "living": living})

    def update_child(self, stamp: Stamp, /, *, child: int, name: str | None = None,
                     born: Day | None = None, expected: Day | None = None,
                     estimated: bool | None = None, key: str | None = None,
                     living: Living | None = None) -> int:
        """Change what is known of a child. `expected`: the day, of a child not born yet; `estimated`:
        that day is; `key`: the host's, of the person."""
        return self._command(stamp, "update_child", {"child": child, "name": name, "born": born,
                                                     "expected": expected, "estimated": estimated,
                                                     "key": key, "living": living})

    def leave_child(self, stamp: Stamp, /, *, child: int, outcome: Outcome,
                    reason: str | None = None, living: Living | None = None) -> int:
        """Let a child leave the case with its own outcome, while siblings go on. `living`: how they
        live now."""
        return self._command(stamp, "leave_child", {"child": child, "outcome": outcome,
                                                    "reason": reason, "living": living})

    def hand_over(self, stamp: Stamp, /, *, authority: str, municipality: str,
                  reason: str | None = None) -> int:
        """Hand the case over to another authority; plan, clocks and coordinator go on. `authority`: the
        host's key; `municipality`: its number."""
        return self._command(stamp, "hand_over", {"authority": authority,
                                                  "municipality": municipality, "reason": reason})

    def change_case_worker(self, stamp: Stamp, /, *, name: str, key: str | None = None) -> int:
        """Name the case worker, who is a person of the case. `key`: the host's, of the person."""
        return self._command(stamp, "change_case_worker", {"name": name, "key": key})

    def offer(self, stamp: Stamp, /, *, answer: Answer, member: int | None = None,
              reason: str | None = None) -> int:
        """Offer a conference, with the answer. `member`: whom it was made to."""
        return self._command(stamp, "offer", {"member": member, "answer": answer, "reason": reason})

    def inform(self, stamp: Stamp, /, *, member: int, form: Form) -> int:
        """Inform somebody of what a conference is."""
        return self._command(stamp, "inform", {"member": member, "form": form})

    def set_consenter(self, stamp: Stamp, /, *, member: int, child: int, required: bool,
                      basis: ConsentBasis | None = None) -> int:
        """Settle whether a member must consent for a child. `required`: whether they must consent."""
        return self._command(stamp, "set_consenter", {"member": member, "child": child,
                                                      "required": required, "basis": basis})

    def give_consent(self, stamp: Stamp, /, *, member: int, purpose: ConsentPurpose,
                     form: ConsentForm) -> int:
        """Record a consent, one for each purpose."""
        return self._command(stamp, "give_consent", {"member": member, "purpose": purpose,
                                                     "form": form})

    def withdraw_consent(self, stamp: Stamp, /, *, member: int, purpose: ConsentPurpose,
                         reason: str | None = None) -> int:
        """Withdraw a consent; a conference that is being held is interrupted by it."""
        return self._command(stamp, "withdraw_consent", {"member": member, "purpose": purpose,
                                                         "reason": reason})

    def assess_safety(self, stamp: Stamp, /, *, kind: SafetyKind, result: SafetyResult,
                      measures: str | None = None) -> int:
        """Record an assessment of safety."""
        return self._command(stamp, "assess_safety", {"kind": kind, "result": result,
                                                      "measures": measures})

    def agree_situation(self, stamp: Stamp, /, *, reference: str) -> int:
        """Agree with the family on the description of the situation."""
        return self._command(stamp, "agree_situation", {"reference": reference})

    def add_question(self, stamp: Stamp, /, *, text: str, asked_by: int | None = None,
                     view: int | None = None) -> int:
        """Add a question to the conference. `asked_by`: whose question it is; `view`: the child's view
        it comes from."""
        return self._command(stamp, "add_question", {"text": text, "asked_by": asked_by, "view": view})

    def change_question(self, stamp: Stamp, /, *, question: int, text: str,
                        asked_by: int | None = None, view: int | None = None) -> int:
        """Change a question. `asked_by`: whose question it is; `view`: the child's view it comes
        from."""
        return self._command(stamp, "change_question", {"question": question, "text": text,
                                                        "asked_by": asked_by, "view": view})

    def remove_question(self, stamp: Stamp, /, *, question: int, reason: str | None = None,
                        with_: Sequence[int] = ()) -> int:
        """Remove a question. `with_`: who agreed."""
        return self._command(stamp, "remove_question", {"question": question, "reason": reason,
                                                        "with": with_})

    def agree_questions(self, stamp: Stamp, /, *, with_: Sequence[int] = ()) -> int:
        """Agree on the questions as they are. `with_`: who agreed."""
        return self._command(stamp, "agree_questions", {"with": with_})

    def state_bottom_line(self, stamp: Stamp, /, *, text: str, background: str | None = None) -> int:
        """State what a plan must meet to be approved. `background`: why it is one."""
        return self._command(stamp, "state_bottom_line", {"text": text, "background": background})

    def receive_request(self, stamp: Stamp, /, *, at: Instant, complete: bool | None = None,
                        reference: str | None = None) -> int:
        """Record that the request was received, which starts the clock for the assignment. `at`: not
        after it is recorded; `complete`: nothing is missing."""
        return self._command(stamp, "receive_request", {"at": at, "complete": complete,
                                                        "reference": reference})

    def refer(self, stamp: Stamp, /, *, reference: str | None = None) -> int:
        """Refer the case: from now it waits for a coordinator."""
        return self._command(stamp, "refer", {"reference": reference})

    def set_urgency(self, stamp: Stamp, /, *, urgency: Urgency, reason: str) -> int:
        """Set how urgent the case is."""
        return self._command(stamp, "set_urgency", {"urgency": urgency, "reason": reason})

    def hold(self, stamp: Stamp, /, *, reason: HoldReason, note: str | None = None,
             until: Day | None = None) -> int:
        """Put the case on hold."""
        return self._command(stamp, "hold", {"reason": reason, "note": note, "until": until})

    def resume(self, stamp: Stamp, /) -> int:
        """Take the case off hold."""
        return self._command(stamp, "resume", {})

    def propose_coordinator(self, stamp: Stamp, /, *, name: str, key: str | None = None,
                            region: str | None = None, languages: Sequence[str] = ()) -> int:
        """Propose a coordinator. `key`: the host's, of the person; `region`: the host's key;
        `languages`: such as "nb", "so"."""
        return self._command(stamp, "propose_coordinator", {"name": name, "key": key,
                                                            "region": region, "languages": languages})

    def coordinator_declines(self, stamp: Stamp, /, *, coordinator: int, reason: str | None = None) -> int:
        """Record that a proposed coordinator declines. `coordinator`: who was proposed."""
        return self._command(stamp, "coordinator_declines", {"coordinator": coordinator,
                                                             "reason": reason})

    def assign_coordinator(self, stamp: Stamp, /, *, name: str, employer: Employer,
                           prior_contact: PriorContact, key: str | None = None,
                           region: str | None = None, accepted_by: Sequence[int] = (),
                           trained: Day | None = None, police_certificate: Day | None = None,
                           available_from: Day | None = None, languages: Sequence[str] = ()) -> int:
        """Assign the coordinator: from now the conference is prepared. `key`: the host's, of the
        person; `region`: the host's key; `accepted_by`: who accepts the acquaintance; `trained`: the
        day; `police_certificate`: the day it was shown; `languages`: such as "nb", "so"."""
        return self._command(stamp, "assign_coordinator", {"name": name, "key": key, "region": region,
                                                           "employer": employer,
                                                           "prior_contact": prior_contact,
                                                           "accepted_by": accepted_by,
                                                           "trained": trained,
                                                           "police_certificate": police_certificate,
                                                           "available_from": available_from,
                                                           "languages": languages})

    def replace_coordinator(self, stamp: Stamp, /, *, name: str, employer: Employer,
                            prior_contact: PriorContact, key: str | None = None,
                            region: str | None = None, accepted_by: Sequence[int] = (),
                            trained: Day | None = None, police_certificate: Day | None = None,
                            available_from: Day | None = None, languages: Sequence[str] = (),
                            reason: str | None = None) -> int:
        """Assign another coordinator. `key`: the host's, of the person; `region`: the host's key;
        `accepted_by`: who accepts the acquaintance; `trained`: the day; `police_certificate`: the day
        it was shown; `languages`: such as "nb", "so"."""
        return self._command(stamp, "replace_coordinator", {"name": name, "key": key,
                                                            "region": region, "employer": employer,
                                                            "prior_contact": prior_contact,
                                                            "accepted_by": accepted_by,
                                                            "trained": trained,
                                                            "police_certificate": police_certificate,
                                                            "available_from": available_from,
                                                            "languages": languages, "reason": reason})

    def release_coordinator(self, stamp: Stamp, /, *, reason: str) -> int:
        """Release the coordinator, before there is another."""
        return self._command(stamp, "release_coordinator", {"reason": reason})

    def sign_agreement(self, stamp: Stamp, /, *, kind: Agreement, member: int | None = None,
                       reference: str | None = None) -> int:
        """Record an agreement that was signed. `member`: with whom."""
        return self._command(stamp, "sign_agreement", {"kind": kind, "member": member,
                                                       "reference": reference})

    def log_hours(self, stamp: Stamp, /, *, minutes: int, kind: HoursKind, on: Day | None = None) -> int:
        """Log minutes the coordinator worked."""
        return self._command(stamp, "log_hours", {"minutes": minutes, "kind": kind, "on": on})

    def log_expense(self, stamp: Stamp, /, *, kind: ExpenseKind, amount: int, currency: Currency,
                    social_costs: SocialCosts | None = None, on: Day | None = None) -> int:
        """Log an expense of the coordinator's. `amount`: øre."""
        return self._command(stamp, "log_expense", {"kind": kind, "amount": amount,
                                                    "currency": currency,
                                                    "social_costs": social_costs, "on": on})

    def record_support(self, stamp: Stamp, /, *, kind: CoordinatorSupport,
                       coordinator: int | None = None, on: Day | None = None,
                       reference: str | None = None) -> int:
        """Record supervision or training of a coordinator or an initiator. `coordinator`: whose."""
        return self._command(stamp, "record_support", {"kind": kind, "coordinator": coordinator,
                                                       "on": on, "reference": reference})

    def add_member(self, stamp: Stamp, /, *, name: str, private: bool, key: str | None = None,
                   languages: Sequence[str] = (), interpreter: bool | None = None,
                   contact: str | None = None, protected: bool | None = None,
                   wishes: str | None = None) -> int:
        """Add a member of the network, or a professional. `private`: no professional; `key`: the
        host's, of the person; `languages`: such as "nb", "so"; `interpreter`: needs one; `contact`: the
        host's key to an address; `wishes`: of language, culture, gender."""
        return self._command(stamp, "add_member", {"name": name, "key": key, "private": private,
                                                   "languages": languages, "interpreter": interpreter,
                                                   "contact": contact, "protected": protected,
                                                   "wishes": wishes})

    def update_member(self, stamp: Stamp, /, *, member: int, name: str, private: bool,
                      key: str | None = None, languages: Sequence[str] = (),
                      interpreter: bool | None = None, contact: str | None = None,
                      protected: bool | None = None, wishes: str | None = None) -> int:
        """Change what is known of a member. `private`: no professional; `key`: the host's, of the
        person; `languages`: such as "nb", "so"; `interpreter`: needs one; `contact`: the host's key to
        an address; `wishes`: of language, culture, gender."""
        return self._command(stamp, "update_member", {"member": member, "name": name, "key": key,
                                                      "private": private, "languages": languages,
                                                      "interpreter": interpreter, "contact": contact,
                                                      "protected": protected, "wishes": wishes})

    def relate(self, stamp: Stamp, /, *, member: int, child: int, relation: Relation,
               side: Side | None = None, tier: Tier | None = None, tie: Tie | None = None) -> int:
        """Say what a member is to a child."""
        return self._command(stamp, "relate", {"member": member, "child": child, "relation": relation,
                                               "side": side, "tier": tier, "tie": tie})

    def decide_invitation(self, stamp: Stamp, /, *, member: int, decision: InvitationDecision,
                          decider: int, reason: str | None = None) -> int:
        """Approve or veto that a member is invited. `decider`: who decided."""
        return self._command(stamp, "decide_invitation", {"member": member, "decision": decision,
                                                          "decider": decider, "reason": reason})

    def object(self, stamp: Stamp, /, *, child: int, about: ObjectionAbout,
               target: int | None = None, reason: str | None = None,
               visibility: Audience | None = None) -> int:
        """Record what a child objects to. `target`: the person, question or talk; `visibility`: who may
        see the reason."""
        return self._command(stamp, "object", {"child": child, "about": about, "target": target,
                                               "reason": reason, "visibility": visibility})

    def answer_objection(self, stamp: Stamp, /, *, objection: int, answer: ObjectionAnswer,
                         reason: str | None = None) -> int:
        """Answer a child's objection."""
        return self._command(stamp, "answer_objection", {"objection": objection, "answer": answer,
                                                         "reason": reason})

    def exclude_member(self, stamp: Stamp, /, *, member: int, reason: ExclusionReason,
                       decider: int, alternatives: Sequence[Mode] = (), note: str | None = None) -> int:
        """Exclude a member from the conference. `decider`: who decided; `alternatives`: those tried."""
        return self._command(stamp, "exclude_member", {"member": member, "reason": reason,
                                                       "decider": decider,
                                                       "alternatives": alternatives, "note": note})

    def send_invitation(self, stamp: Stamp, /, *, member: int, reference: str | None = None) -> int:
        """Record that the invitation was sent."""
        return self._command(stamp, "send_invitation", {"member": member, "reference": reference})

    def answer_invitation(self, stamp: Stamp, /, *, member: int, answer: Answer,
                          mode: Mode | None = None) -> int:
        """Record the answer to an invitation. `mode`: in which they mean to come."""
        return self._command(stamp, "answer_invitation", {"member": member, "answer": answer,
                                                          "mode": mode})

    def prepare_member(self, stamp: Stamp, /, *, member: int, form: Form) -> int:
        """Record how a member was prepared for the conference."""
        return self._command(stamp, "prepare_member", {"member": member, "form": form})

    def give_role(self, stamp: Stamp, /, *, member: int, role: Role, chosen_by: int | None = None) -> int:
        """Give a member a role."""
        return self._command(stamp, "give_role", {"member": member, "role": role,
                                                  "chosen_by": chosen_by})

    def take_role(self, stamp: Stamp, /, *, member: int, role: Role, reason: str | None = None) -> int:
        """Take a role back."""
        return self._command(stamp, "take_role", {"member": member, "role": role, "reason": reason})

    def submit_talk(self, stamp: Stamp, /, *, member: int, minutes: int,
                    reference: str | None = None, told: bool | None = None) -> int:
        """Submit a talk for part 1, to be reviewed by the family. `member`: whose talk it is;
        `minutes`: how long it will be; `told`: instead of written."""
        return self._command(stamp, "submit_talk", {"member": member, "minutes": minutes,
                                                    "reference": reference, "told": told})

    def review_talk(self, stamp: Stamp, /, *, talk: int, by: int, view: int | None = None) -> int:
        """Record that a talk was reviewed. `by`: the child or a parent; `view`: the child's, of the
        talk."""
        return self._command(stamp, "review_talk", {"talk": talk, "by": by, "view": view})

    def record_child_view(self, stamp: Stamp, /, *, child: int, form: ViewForm,
                          reference: str | None = None, text: str | None = None,
                          confidential: bool | None = None, approved: bool | None = None,
                          weight: Weight | None = None) -> int:
        """Record a child's view. `approved`: by the child, as it is written down."""
        return self._command(stamp, "record_child_view", {"child": child, "form": form,
                                                          "reference": reference, "text": text,
                                                          "confidential": confidential,
                                                          "approved": approved, "weight": weight})

    def plan_participation(self, stamp: Stamp, /, *, child: int, how: Participation,
                           reason: str | None = None) -> int:
        """Plan how a child takes part."""
        return self._command(stamp, "plan_participation", {"child": child, "how": how,
                                                           "reason": reason})

    def schedule_conference(self, stamp: Stamp, /, *, children: Sequence[int], start: Instant,
                            place: str | None = None, remote: bool | None = None) -> int:
        """Schedule the conference, or schedule it anew. `children`: whom it concerns."""
        return self._command(stamp, "schedule_conference", {"children": children, "start": start,
                                                            "place": place, "remote": remote})

    def cancel_conference(self, stamp: Stamp, /, *, reason: str) -> int:
        """Cancel the conference."""
        return self._command(stamp, "cancel_conference", {"reason": reason})

    def open_conference(self, stamp: Stamp, /) -> int:
        """Open the conference: part 1 begins."""
        return self._command(stamp, "open_conference", {})

    def resume_conference(self, stamp: Stamp, /) -> int:
        """Resume an adjourned conference, in the part it left."""
        return self._command(stamp, "resume_conference", {})

    def arrive(self, stamp: Stamp, /, *, member: int, mode: Mode) -> int:
        """Record who comes in."""
        return self._command(stamp, "arrive", {"member": member, "mode": mode})

    def leave(self, stamp: Stamp, /, *, member: int) -> int:
        """Record who goes out."""
        return self._command(stamp, "leave", {"member": member})

    def give_talk(self, stamp: Stamp, /, *, talk: int, minutes: int) -> int:
        """Record that a talk was given. `minutes`: how long it was."""
        return self._command(stamp, "give_talk", {"talk": talk, "minutes": minutes})

    def start_private_time(self, stamp: Stamp, /) -> int:
        """Begin part 2, the family's own."""
        return self._command(stamp, "start_private_time", {})

    def call_in(self, stamp: Stamp, /, *, member: int, reason: str | None = None) -> int:
        """Call somebody in to private time, who is then present until they leave."""
        return self._command(stamp, "call_in", {"member": member, "reason": reason})

    def add_goal(self, stamp: Stamp, /, *, text: str) -> int:
        """Add a goal to the plan."""
        return self._command(stamp, "add_goal", {"text": text})

    def add_action(self, stamp: Stamp, /, *, text: str, responsible: Sequence[int],
                   question: int | None = None, start: Day | None = None, due: Day | None = None,
                   often: str | None = None, contingency: str | None = None,
                   watched_by: int | None = None, public_support: bool | None = None,
                   decision_reference: str | None = None, accepted: bool | None = None) -> int:
        """Add an action to the plan. `responsible`: the members who do it; `question`: that it answers;
        `often`: how often, in words; `contingency`: what happens if it fails; `public_support`: it is
        asked for; `decision_reference`: the formal decision on it; `accepted`: those responsible were
        there, or accepted."""
        return self._command(stamp, "add_action", {"text": text, "question": question,
                                                   "responsible": responsible, "start": start,
                                                   "due": due, "often": often,
                                                   "contingency": contingency,
                                                   "watched_by": watched_by,
                                                   "public_support": public_support,
                                                   "decision_reference": decision_reference,
                                                   "accepted": accepted})

    def change_action(self, stamp: Stamp, /, *, action: int, text: str,
                      responsible: Sequence[int], question: int | None = None,
                      start: Day | None = None, due: Day | None = None, often: str | None = None,
                      contingency: str | None = None, watched_by: int | None = None,
                      public_support: bool | None = None, decision_reference: str | None = None,
                      accepted: bool | None = None) -> int:
        """Change an action of the plan. `responsible`: the members who do it; `question`: that it
        answers; `often`: how often, in words; `contingency`: what happens if it fails;
        `public_support`: it is asked for; `decision_reference`: the formal decision on it; `accepted`:
        those responsible were there, or accepted."""
        return self._command(stamp, "change_action", {"action": action, "text": text,
                                                      "question": question,
                                                      "responsible": responsible, "start": start,
                                                      "due": due, "often": often,
                                                      "contingency": contingency,
                                                      "watched_by": watched_by,
                                                      "public_support": public_support,
                                                      "decision_reference": decision_reference,
                                                      "accepted": accepted})

    def drop_action(self, stamp: Stamp, /, *, action: int) -> int:
        """Drop an action from the plan."""
        return self._command(stamp, "drop_action", {"action": action})

    def plan_ready(self, stamp: Stamp, /, *, agreed_by_all: bool,
                   open_questions: Sequence[int] = ()) -> int:
        """Record that the network has its plan, a new version: part 3 begins. `open_questions`:
        questions left without an action."""
        return self._command(stamp, "plan_ready", {"agreed_by_all": agreed_by_all,
                                                   "open_questions": open_questions})

    def no_plan(self, stamp: Stamp, /) -> int:
        """Record that there will be no plan; there is no place for a reason."""
        return self._command(stamp, "no_plan", {})

    def assess_plan_safety(self, stamp: Stamp, /, *, result: SafetyResult,
                           reason: str | None = None) -> int:
        """Assess whether the child is safe with the plan's last version."""
        return self._command(stamp, "assess_plan_safety", {"result": result, "reason": reason})

    def check_bottom_line(self, stamp: Stamp, /, *, line: int, met: bool,
                          reason: str | None = None) -> int:
        """Check a bottom line against the plan. `line`: the bottom line."""
        return self._command(stamp, "check_bottom_line", {"line": line, "met": met, "reason": reason})

    def decide_plan(self, stamp: Stamp, /, *, decision: Decision, mandate: str | None = None,
                    actions: Sequence[int] = (), conditions: str | None = None,
                    reason: RefusalReason | None = None) -> int:
        """Approve the plan, wholly or partly, or leave it to the manager. `mandate`: the host's key of
        what allows it; `actions`: when it is partly approved: those that are."""
        return self._command(stamp, "decide_plan", {"decision": decision, "mandate": mandate,
                                                    "actions": actions, "conditions": conditions,
                                                    "reason": reason})

    def adopt_plan(self, stamp: Stamp, /) -> int:
        """Adopt the plan, where no authority approves it."""
        return self._command(stamp, "adopt_plan", {})

    def return_plan(self, stamp: Stamp, /, *, reason: RefusalReason, note: str | None = None) -> int:
        """Return the plan to the network."""
        return self._command(stamp, "return_plan", {"reason": reason, "note": note})

    def reject_plan(self, stamp: Stamp, /, *, reason: RefusalReason, note: str | None = None) -> int:
        """Reject the plan."""
        return self._command(stamp, "reject_plan", {"reason": reason, "note": note})

    def amend_plan(self, stamp: Stamp, /, *, reason: str, agreed_by: Sequence[int]) -> int:
        """Amend the plan in force with what was changed since: a new version. `agreed_by`: who
        agreed."""
        return self._command(stamp, "amend_plan", {"reason": reason, "agreed_by": agreed_by})

    def adjourn(self, stamp: Stamp, /, *, reason: str, until: Instant | None = None) -> int:
        """Adjourn the conference to another day."""
        return self._command(stamp, "adjourn", {"until": until, "reason": reason})

    def end_meeting(self, stamp: Stamp, /, *, reason: str | None = None) -> int:
        """End the meeting."""
        return self._command(stamp, "end_meeting", {"reason": reason})

    def sign_plan(self, stamp: Stamp, /, *, member: int) -> int:
        """Record who signed the plan."""
        return self._command(stamp, "sign_plan", {"member": member})

    def distribute_plan(self, stamp: Stamp, /, *, member: int) -> int:
        """Record who was given the plan."""
        return self._command(stamp, "distribute_plan", {"member": member})

    def report_action(self, stamp: Stamp, /, *, action: int, status: ActionStatus,
                      reference: str | None = None) -> int:
        """Report how it goes with an action."""
        return self._command(stamp, "report_action", {"action": action, "status": status,
                                                      "reference": reference})

    def check_in(self, stamp: Stamp, /, *, reference: str | None = None) -> int:
        """Record that somebody asked how it goes with the plan."""
        return self._command(stamp, "check_in", {"reference": reference})

    def schedule_follow_up(self, stamp: Stamp, /, *, on: Day) -> int:
        """Schedule the follow-up."""
        return self._command(stamp, "schedule_follow_up", {"on": on})

    def start_follow_up(self, stamp: Stamp, /) -> int:
        """Start the follow-up: the next conference is prepared, and people are invited and prepared
        anew."""
        return self._command(stamp, "start_follow_up", {})

    def waive_follow_up(self, stamp: Stamp, /, *, reason: str) -> int:
        """Waive the follow-up."""
        return self._command(stamp, "waive_follow_up", {"reason": reason})

    def evaluate(self, stamp: Stamp, /, *, role: Role, instrument: str,
                 scores: Sequence[int] = (), would_recommend: bool | None = None,
                 plan_realised: int | None = None, wellbeing: int | None = None) -> int:
        """Record an evaluation. `role`: of who answers; `instrument`: the host's key of the
        questionnaire; `scores`: as the instrument counts."""
        return self._command(stamp, "evaluate", {"role": role, "instrument": instrument,
                                                 "scores": scores, "would_recommend": would_recommend,
                                                 "plan_realised": plan_realised,
                                                 "wellbeing": wellbeing})

    def record_breach(self, stamp: Stamp, /, *, kind: Breach, member: int | None = None,
                      from_: Instant | None = None, to: Instant | None = None,
                      reason: str | None = None) -> int:
        """Record that something was not done as it should be: a fact, in any phase. `member`: by or
        with whom."""
        return self._command(stamp, "record_breach", {"kind": kind, "member": member, "from": from_,
                                                      "to": to, "reason": reason})

    def close_case(self, stamp: Stamp, /, *, outcome: Outcome, reason: str | None = None,
                   living: Living | None = None) -> int:
        """Close the case. `living`: how the children live now."""
        return self._command(stamp, "close_case", {"outcome": outcome, "reason": reason,
                                                   "living": living})

    def reopen_case(self, stamp: Stamp, /, *, reason: str) -> int:
        """Reopen the case."""
        return self._command(stamp, "reopen_case", {"reason": reason})

    def correct(self, stamp: Stamp, /, *, event: int, command: Command,
                strike: bool | None = None, **fields: Given) -> int:
        """Correct an event, by giving the fields of its command anew, or strike one that should not be
        there, with `strike`. `event`: which one; `command`: that of the event."""
        return self._command(stamp, "correct", {"event": event, "command": command, "strike": strike,
                                                **fields})

    def redact(self, stamp: Stamp, /, *, target: int, basis: str) -> int:
        """Take out the personal fields of an event, or of the events about a person. `target`: the
        event, or the person; `basis`: the legal one."""
        return self._command(stamp, "redact", {"target": target, "basis": basis})

    def restrict(self, stamp: Stamp, /, *, target: int, roles: Sequence[Role]) -> int:
        """Restrict who may see an event or a person. `target`: the event, or the person; `roles`: who
        may still see it."""
        return self._command(stamp, "restrict", {"target": target, "roles": roles})

    def migrate(self, stamp: Stamp, /, *, profile: str, profile_version: int) -> int:
        """Go over to another profile, or version of it, of those the case was given. `profile`: its
        name."""
        return self._command(stamp, "migrate", {"profile": profile, "profile_version": profile_version})

    def name_home(self, stamp: Stamp, /, *, members: Sequence[int], tier: Tier | None = None,
                  side: Side | None = None) -> int:
        """Name a home for the child. `members`: who would live there with the child."""
        return self._command(stamp, "name_home", {"members": members, "tier": tier, "side": side})

    def answer_home(self, stamp: Stamp, /, *, home: int, answer: bool) -> int:
        """Answer for a home, whether it is willing. `answer`: the home is willing."""
        return self._command(stamp, "answer_home", {"home": home, "answer": answer})

    def send_form(self, stamp: Stamp, /, *, home: int) -> int:
        """Record that the home's form was sent."""
        return self._command(stamp, "send_form", {"home": home})

    def receive_form(self, stamp: Stamp, /, *, home: int, reference: str | None = None) -> int:
        """Record that the home's form came back."""
        return self._command(stamp, "receive_form", {"home": home, "reference": reference})

    def hold_interview(self, stamp: Stamp, /, *, home: int, reference: str | None = None) -> int:
        """Record that the home was interviewed."""
        return self._command(stamp, "hold_interview", {"home": home, "reference": reference})

    def discuss_matching(self, stamp: Stamp, /, *, home: int, reference: str | None = None) -> int:
        """Record that home and child were discussed together."""
        return self._command(stamp, "discuss_matching", {"home": home, "reference": reference})

    def clarify_with_family(self, stamp: Stamp, /, *, reference: str | None = None) -> int:
        """Record the meeting with the family on the homes, after the conference."""
        return self._command(stamp, "clarify_with_family", {"reference": reference})

    def decide_home(self, stamp: Stamp, /, *, home: int, answer: bool, reason: str | None = None) -> int:
        """Decide on a home. `answer`: it is approved."""
        return self._command(stamp, "decide_home", {"home": home, "answer": answer, "reason": reason})

    def contact_by_intake(self, stamp: Stamp, /, *, home: int) -> int:
        """Record that intake contacted the home."""
        return self._command(stamp, "contact_by_intake", {"home": home})

    def update_case(self, stamp: Stamp, /, *, stage: Stage, purpose: Purpose,
                    topics: Sequence[Topic] = (), honour_conflict: bool | None = None,
                    high_conflict: bool | None = None, violence: bool | None = None) -> int:
        """Change what is known of the case. `honour_conflict`: or negative social control."""
        return self._command(stamp, "update_case", {"stage": stage, "purpose": purpose,
                                                    "topics": topics,
                                                    "honour_conflict": honour_conflict,
                                                    "high_conflict": high_conflict,
                                                    "violence": violence})
