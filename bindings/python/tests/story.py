"""A case to test with: written in order, an event a minute, from Tuesday 3 March 2026 at 10:00 in Oslo."""
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from fgc import (Agreement, Answer, Case, ConsentForm, ConsentPurpose, Decision, Employer, Form, InitiatedBy,
                 InvitationDecision, Mode, Outcome, Phase, PriorContact,
                 Profile, Purpose, Relation, Role, SafetyKind, SafetyResult, Setting, Side, Stage, Stamp, Tie,
                 Urgency)

START = datetime(2026, 3, 3, 10, tzinfo=timezone(timedelta(hours=1)))
CW, CO, CS = Role.CASE_WORKER, Role.COORDINATOR, Role.COORDINATION_SERVICE


@lru_cache(maxsize=None)
def profile(id="no-barnevern"):
    return Profile(id)


class Story:
    """`child` Ane, born 2014-05-17; `mother` has daily care, `father` parental responsibility, `uncle` is of
    the mother's side."""

    def __init__(self, id="no-barnevern", digest=None):
        self.case = Case(profile(id), digest=digest)
        self.now = START

    def by(self, role=CW, person=0, **more):
        self.now += timedelta(minutes=1)
        return Stamp(role, "u-17", self.now, person=person, **more)

    def begin(self):
        case = self.case
        case.open_case(self.by(), reference="2026/104", urgency=Urgency.ORDINARY,
                       setting=Setting.NO_CHILD_WELFARE, stage=Stage.ASSISTANCE,
                       purpose=Purpose.GENERAL, initiated_by=InitiatedBy.FAMILY)
        self.child = case.add_child(self.by(), name="Ane", born=date(2014, 5, 17))
        self.mother = case.add_member(self.by(), name="Mona", private=True)
        self.father = case.add_member(self.by(), name="Frode", private=True)
        case.relate(self.by(), member=self.mother, child=self.child, relation=Relation.PARENT,
                    side=Side.MOTHER, tie=Tie.DAILY_CARE)
        case.relate(self.by(), member=self.father, child=self.child, relation=Relation.PARENT,
                    side=Side.FATHER, tie=Tie.PARENTAL_RESPONSIBILITY)

    def agree(self):
        case = self.case
        case.assess_safety(self.by(), kind=SafetyKind.SCREENING, result=SafetyResult.SAFE)
        for purpose in ConsentPurpose:
            case.give_consent(self.by(Role.PARENT, self.mother), member=self.mother, purpose=purpose,
                              form=ConsentForm.WRITTEN)
        case.agree_situation(self.by(), reference="d-1")
        self.question = case.add_question(self.by(), text="Hvor skal Ane bo?", asked_by=self.mother)
        case.agree_questions(self.by(), with_=[self.mother])
        case.receive_request(self.by(CS), at=START, complete=True)
        case.refer(self.by(CS))

    def assign(self):
        self.coordinator = self.case.assign_coordinator(
            self.by(CS), name="Kari", employer=Employer.ENGAGED_PER_CASE,
            prior_contact=PriorContact.NONE, trained=date(2024, 1, 15),
            police_certificate=date(2026, 1, 10))

    def meet(self):
        case = self.case
        self.uncle = case.add_member(self.by(CO), name="Odd", private=True)
        case.relate(self.by(CO), member=self.uncle, child=self.child, relation=Relation.AUNT_OR_UNCLE,
                    side=Side.MOTHER)
        case.decide_invitation(self.by(Role.PARENT, self.mother), member=self.uncle,
                               decision=InvitationDecision.APPROVED, decider=self.mother)
        case.send_invitation(self.by(CO), member=self.uncle)
        case.answer_invitation(self.by(CO), member=self.uncle, answer=Answer.ACCEPTED,
                               mode=Mode.IN_PERSON)
        case.prepare_member(self.by(CO), member=self.uncle, form=Form.VISITED)
        case.sign_agreement(self.by(CW), kind=Agreement.ASSIGNMENT)
        case.sign_agreement(self.by(CO), kind=Agreement.COOPERATION)
        case.give_role(self.by(CO), member=self.uncle, role=Role.CHAIR, chosen_by=self.mother)
        case.schedule_conference(self.by(CO), children=[self.child],
                                 start=datetime(2026, 4, 14, 16, tzinfo=timezone(timedelta(hours=2))),
                                 place="Grendahuset")
        case.open_conference(self.by(CO))
        for person in (self.child, self.mother, self.uncle):
            case.arrive(self.by(CO), member=person, mode=Mode.IN_PERSON)

    def write_plan(self):
        self.action = self.case.add_action(
            self.by(Role.NETWORK, self.uncle), text="Odd henter hver fredag", question=self.question,
            responsible=[self.uncle], due=date(2026, 5, 1))
        self.case.plan_ready(self.by(Role.CHAIR, self.uncle), agreed_by_all=True)

    def decide(self):
        self.case.assess_plan_safety(self.by(), result=SafetyResult.SAFE)
        self.case.decide_plan(self.by(), decision=Decision.APPROVED, mandate="m-1")

    def close(self):
        self.case.waive_follow_up(self.by(), reason="familien ønsker det ikke")
        self.case.close_case(self.by(), outcome=Outcome.COMPLETED)

    def go_to(self, phase):
        """On to where the case is in a phase, the shortest way."""
        ways = {None: self.begin, Phase.INITIATIVE: self.agree, Phase.REFERRED: self.assign,
                Phase.PREPARING: self.meet,
                Phase.INFORMATION: lambda: self.case.start_private_time(self.by(CO)),
                Phase.PRIVATE_TIME: self.write_plan, Phase.PRESENTATION: self.decide,
                Phase.FOLLOWING_UP: self.close}
        while self.case.state.phase != phase:
            ways[self.case.state.phase]()
        return self

