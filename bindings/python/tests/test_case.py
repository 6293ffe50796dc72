"""A case as its host uses it, and what follows from it."""
import unittest
from datetime import date, timedelta

import fgc
from fgc import (Case, Command, ConsentPurpose, Currency, ExpenseKind, HoldReason, HoursKind, Mark, Phase,
                 PlanChange, Role, Severity, State, Status, ThingKind)
from story import CO, CS, CW, START, Story, profile


class Cases(unittest.TestCase):
    def test_a_case_goes_from_referral_to_closing(self):
        for id in "no-barnevern", "dk-boernesag":
            story = Story(id)
            self.assertIsNone(story.case.state.phase)
            self.assertIsNone(story.case.profile)
            for phase in Phase:
                self.assertEqual(story.go_to(phase).case.state.phase, phase)
            self.assertEqual(story.case.state.outcome, fgc.Outcome.COMPLETED)
            self.assertEqual(story.case.profile.id, id)

    def test_a_refusal_names_every_guard_that_is_not_met(self):
        story = Story().go_to(Phase.INITIATIVE)
        with self.assertRaises(fgc.Refused) as raised:
            story.case.open_conference(story.by(Role.PARENT))
        unmet = raised.exception.unmet
        self.assertEqual([one.id for one in unmet if one.severity > Severity.ADVICE], [
            "open_conference.phase", "open_conference.role", "open_conference.coordinator_assigned",
            "open_conference.consents_valid", "open_conference.questions_agreed",
            "open_conference.network_coming"])
        consents = next(one for one in unmet if one.id == "open_conference.consents_valid")
        self.assertEqual((consents.concerned, consents.severity), ((story.mother,), Severity.REQUIRED))
        self.assertEqual(consents.sentence(), consents.guard.sentence(fgc.Language.NB))
        self.assertIn("open_conference.consents_valid (required)", str(raised.exception))
        self.assertEqual(raised.exception.status, Status.REFUSED)

    def test_the_same_case_by_text(self):
        story = Story().go_to(Phase.PREPARING)
        other = Case(profile())
        for event in story.case:
            text = fgc.Event.from_line(event.line).line.split(" ", 6)[6]
            text = text.replace(" profile=no-barnevern profile_version=1", "")
            self.assertEqual(other.record_text(event.stamp, text).number, event.number)
        self.assertEqual(other.lines(), story.case.lines())
        with self.assertRaises(fgc.Unreadable) as raised:
            other.record_text(story.by(), 'add_member name="Odd')
        self.assertTrue(raised.exception.column)

    def test_the_same_once_word_records_an_event_once(self):
        story = Story().go_to(Phase.PREPARING)
        stamp = story.by(CO, once="w-1")
        first = story.case.record(stamp, Command.LOG_HOURS, minutes=60, kind=HoursKind.TRAVEL)
        again = story.case.record(stamp, "log_hours", minutes=60, kind="travel")
        self.assertEqual((first.repeated, again.repeated, again.number), (False, True, first.number))
        self.assertEqual(story.case.log_hours(stamp, minutes=60, kind=HoursKind.TRAVEL), first.number)
        with self.assertRaises(fgc.OnceReused):
            story.case.log_hours(stamp, minutes=61, kind=HoursKind.TRAVEL)
        self.assertEqual(story.case.event(first.number).stamp.once, "w-1")

    def test_judging_changes_nothing_and_needs_no_field(self):
        story = Story().go_to(Phase.REFERRED)
        lines, stamp = story.case.lines(), story.by(CS)
        step = story.case.judge(stamp, Command.ASSIGN_COORDINATOR)
        self.assertTrue(step.allowed)
        step = story.case.judge(stamp, "assign_coordinator", employer=fgc.Employer.CASE_UNIT)
        self.assertFalse(step.allowed)
        self.assertEqual([one.id for one in step.unmet], ["assign_coordinator.independent"])
        self.assertEqual(story.case.lines(), lines)
        with self.assertRaises(fgc.Unknown):
            story.case.judge(stamp, "sing")

    def test_steps_are_what_is_accepted(self):
        story = Story().go_to(Phase.PREPARING)
        steps = story.case.steps(story.now)
        self.assertEqual(sorted(step.command for step in steps), list(Command))
        self.assertTrue(all(step.allowed for step in steps.allowed))
        self.assertEqual(story.case.step(Command.HOLD, story.now), steps.find(Command.HOLD))
        hold = steps.find(Command.HOLD)
        self.assertTrue(hold.allowed and Role.CASE_WORKER in hold.roles)
        send = steps.find(Command.SEND_INVITATION)
        self.assertTrue(send.about_person)
        blocked = steps.find(Command.START_PRIVATE_TIME)
        self.assertIn("start_private_time.phase", [one.id for one in blocked.unmet])
        with self.assertRaises(KeyError):
            steps.find(999)

    def test_steps_are_shown_in_notebooks(self):
        html = Story().go_to(Phase.INITIATIVE).case.steps(START)._repr_html_()
        self.assertIn(fgc.Guard.find("refer.request_received").sentence(), html)
        self.assertEqual(html.count("<tr>"), len(Command))

    def test_a_case_is_the_same_loaded_from_its_lines(self):
        story = Story().go_to(Phase.CLOSED)
        lines = story.case.lines()
        for given in (lines, lines.encode(), lines.splitlines(), lines.splitlines(True)):
            with Case.load(given, [profile("dk-boernesag"), profile()]) as loaded:
                self.assertEqual((loaded.lines(), loaded.state, loaded.people, loaded.kinships),
                                 (lines, story.case.state, story.case.people, story.case.kinships))
                self.assertEqual(loaded.steps(story.now), story.case.steps(story.now))
                self.assertEqual(loaded.deadlines(story.now), story.case.deadlines(story.now))
                self.assertEqual(loaded.profile.id, "no-barnevern")
        one_by_one = Case(profile())
        for event in story.case:
            one_by_one.replay_event(event)
        self.assertEqual(one_by_one.lines(), lines)
        with self.assertRaises(fgc.ProfileMissing) as raised:
            Case.load(lines, profile("dk-boernesag"))
        self.assertEqual(raised.exception.path, "no-barnevern")

    def test_corrections_are_read_once_for_all(self):
        story = Story().go_to(Phase.PREPARING)
        mother = story.case.people[1]
        correcting = (f"fgc1 {len(story.case) + 1} 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u "
                      f"correct event={mother.id} command=add_member name=Berit private=yes")
        at_once = Case.load(story.case.lines() + correcting + "\n", profile())
        with Case(profile()).replaying() as replayed:
            for event in at_once:
                replayed.replay_event(event)
            self.assertEqual(replayed.people[1].name, mother.name)
            with self.assertRaises(fgc.ReadOnly):
                replayed.record_text(story.by(), "add_member name=A private=yes")
            with self.assertRaises(fgc.InvalidArgument), replayed.replaying():
                pass
        self.assertEqual(replayed.people[1].name, "Berit")
        self.assertEqual((replayed.lines(), replayed.people), (at_once.lines(), at_once.people))

    def test_lines_are_loaded_all_or_none(self):
        story = Story().go_to(Phase.PREPARING)
        before = story.case.lines()
        line = "fgc1 {} 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z coordinator u-1 log_hours minutes=5 kind=travel"
        with self.assertRaises(fgc.Damaged) as raised:
            story.case.replay([line.format(16), line.format(18)])
        self.assertEqual(raised.exception.line, 2)
        self.assertEqual(story.case.lines(), before)
        with self.assertRaises(fgc.Unreadable) as raised:
            story.case.replay(line.format(16) + "\nfgc1 nonsense\n")
        self.assertEqual(raised.exception.line, 2)
        self.assertEqual((story.case.lines(15), story.case.lines(16)), (before.splitlines(True)[-1], ""))
        with self.assertRaises(fgc.Error):
            story.case.lines(1, 99)

    def test_a_newer_event_makes_it_read_only(self):
        story = Story().go_to(Phase.PREPARING)
        line = "fgc1 16 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 sing_song verse=3"
        story.case.replay([line])
        self.assertEqual(story.case.writable, Status.NEWER)
        with self.assertRaises(fgc.NewerJournal):
            story.case.assess_safety(story.by(), kind=fgc.SafetyKind.HONOUR, result=fgc.SafetyResult.SAFE)
        self.assertEqual(list(story.case)[-1].line, line)

    def test_a_case_can_be_read_as_it_was(self):
        story = Story().go_to(Phase.PREPARING)
        revision, state = story.case.revision, story.case.state
        story.go_to(Phase.CLOSED)
        past = story.case.as_of(revision)
        self.assertEqual((past.state, len(past)), (state, revision))
        with self.assertRaises(fgc.ReadOnly):
            past.refer(story.by(CS))
        self.assertEqual(story.case.as_of().lines(), story.case.lines())
        with self.assertRaises(fgc.InvalidArgument):
            story.case.as_of(revision + 99)

    def test_people_and_what_they_are(self):
        story = Story().go_to(Phase.INFORMATION)
        case = story.case
        child, uncle = case.person(story.child), case.person(story.uncle)
        self.assertEqual((child.name, child.born, child.kind), ("Ane", date(2014, 5, 17),
                                                                fgc.PersonKind.CHILD))
        self.assertIn(Role.CHAIR, uncle.roles)
        self.assertTrue(uncle.present and uncle.private_person)
        self.assertEqual(uncle.invitation, fgc.Invitation.ACCEPTED)
        self.assertEqual(case.present, (story.child, story.mother, story.uncle))
        self.assertEqual([person.id for person in case.people],
                         [story.child, story.mother, story.father, story.coordinator, story.uncle])
        self.assertEqual(case.kinships[0].tie, fgc.Tie.DAILY_CARE)
        self.assertIsNone(case.kinships[0].consenter)
        self.assertTrue(case.may_attend(story.uncle, Phase.PRIVATE_TIME))
        self.assertFalse(case.may_attend(story.coordinator, Phase.PRIVATE_TIME))
        with self.assertRaises(fgc.Unknown):
            case.person(999)

    def test_whose_consent_is_missing(self):
        story = Story().go_to(Phase.INITIATIVE)
        self.assertEqual(story.case.missing_consents(ConsentPurpose.PARTICIPATION, START), (story.mother,))
        self.assertEqual(story.go_to(Phase.REFERRED).case.missing_consents(
            ConsentPurpose.PARTICIPATION, START), ())
        story.case.set_consenter(story.by(), member=story.father, child=story.child, required=True)
        self.assertEqual(story.case.missing_consents(ConsentPurpose.PARTICIPATION, START), (story.father,))
        self.assertIs(story.case.kinships[1].consenter, True)

    def test_things_and_questions(self):
        story = Story().go_to(Phase.PREPARING)
        case = story.case
        self.assertEqual(case.unanswered, (story.question,))
        question = case.thing(story.question)
        self.assertEqual((question.kind, question.marks), (ThingKind.QUESTION, Mark(0)))
        self.assertEqual(case.things(ThingKind.QUESTION), (question,))
        objection = case.object(story.by(Role.CHILD, story.child), child=story.child,
                                about=fgc.ObjectionAbout.PERSON, target=story.father)
        self.assertEqual(case.objections, (objection,))
        self.assertEqual(case.thing(objection).code, fgc.ObjectionAbout.PERSON)
        self.assertIn(objection, case.mentions(story.father))
        with self.assertRaises(fgc.Unknown):
            case.thing(story.child)

    def test_the_plan_and_what_became_of_it(self):
        story = Story().go_to(Phase.FOLLOWING_UP)
        case = story.case
        self.assertEqual((case.plan_versions, case.plan_event(1) > 0, case.plan_event(2)), (1, True, 0))
        self.assertEqual([item.id for item in case.plan(1)], [story.action])
        second = case.add_action(story.by(Role.NETWORK, story.uncle), text="Mona ringer",
                                 responsible=[story.mother])
        changes = {item.id: item.change for item in case.plan_difference(1)}
        self.assertEqual(changes, {story.action: PlanChange.NONE, second: PlanChange.ADDED})
        self.assertEqual(case.plan()[0].status, fgc.ActionStatus.OPEN)
        with self.assertRaises(fgc.Unknown):
            case.plan(9)

    def test_hours_and_expenses_are_added_up(self):
        story = Story().go_to(Phase.PREPARING)
        story.case.log_hours(story.by(CO), minutes=60, kind=HoursKind.TRAVEL)
        story.case.log_hours(story.by(CO), minutes=90, kind=HoursKind.PREPARATION)
        story.case.log_expense(story.by(CO), kind=ExpenseKind.FOOD, currency=Currency.NOK, amount=125050)
        self.assertEqual((story.case.minutes(), story.case.minutes(HoursKind.TRAVEL)), (150, 60))
        self.assertEqual((story.case.expenses(Currency.NOK), story.case.expenses(Currency.DKK),
                          story.case.expenses(Currency.NOK, ExpenseKind.FEE)), (125050, 0, 0))

    def test_a_restriction_says_who_may_see(self):
        story = Story().go_to(Phase.PREPARING)
        self.assertIsNone(story.case.restriction(story.father))
        story.case.restrict(story.by(), target=story.father, roles=[Role.CASE_WORKER, Role.MANAGER])
        self.assertEqual(story.case.restriction(story.father), {Role.CASE_WORKER, Role.MANAGER})

    def test_advice_that_is_not_followed_stands_in_the_event(self):
        story = Story().go_to(Phase.PREPARING)
        hours = story.case.log_hours(story.by(CO), minutes=2200, kind=HoursKind.PREPARATION)
        self.assertEqual(story.case.event(hours).advice, ("log_hours.hours_expected",))

    def test_a_municipality_runs_it_by_its_own_profile(self):
        with profile().derive("kommune-3403", 1) as draft:
            draft.set_severity("refer.situation_agreed", Severity.ADVICE)
        story = Story()
        story.case = Case([draft.profile, profile()])
        story.go_to(Phase.INITIATIVE)
        unmet = {one.id: one.severity for one in story.case.judge(story.by(CS), "refer").unmet}
        self.assertEqual(unmet["refer.situation_agreed"], Severity.ADVICE)
        self.assertEqual(story.case.event(1)["profile"], "kommune-3403")
        story.case.migrate(story.by(), profile="no-barnevern", profile_version=1)
        self.assertEqual(story.case.profile.id, "no-barnevern")

    def test_the_state_is_told(self):
        story = Story().go_to(Phase.PREPARING)
        state = story.case.state
        self.assertEqual((state.urgency, state.coordinator, state.person_count, state.conference_number),
                         (fgc.Urgency.ORDINARY, story.coordinator, 4, -1))
        self.assertEqual(state.request_received, START)
        self.assertTrue(state.situation_agreed and state.questions_agreed and not state.on_hold)


class Deadlines(unittest.TestCase):
    def test_deadlines_of_a_case_are_told_and_explained(self):
        story = Story().go_to(Phase.REFERRED)
        now = story.now
        due = {one.rule.id: one for one in story.case.deadlines(now)}
        ordinary = due["no.assignment.ordinary"]
        self.assertEqual((ordinary.state, ordinary.last_day, ordinary.starts),
                         (State.RUNNING, date(2026, 3, 24), START))
        self.assertEqual(ordinary.due.isoformat(), "2026-03-25T00:00:00+01:00")
        self.assertEqual(ordinary.seconds_left, int((ordinary.due - now).total_seconds()))
        why = ordinary.explain()
        self.assertEqual(why[-1].date, date(2026, 3, 24))
        self.assertIn("15 dager", why.sentences())
        turns = due["consent.turns_15"]
        self.assertEqual((turns.trigger, turns.due.date(), turns.starts), (story.child, date(2029, 5, 17), None))

    def test_a_hold_stops_it_and_assigning_meets_it(self):
        story = Story().go_to(Phase.REFERRED)
        story.case.hold(story.by(CW), reason=HoldReason.FAMILY_ASKED)
        one = {one.rule.id: one for one in story.case.deadlines(story.now)}["no.assignment.ordinary"]
        self.assertEqual((one.state, one.stopped, one.due, one.last_day), (State.STOPPED, True, None, None))
        self.assertEqual(one.explain()[-1].kind, fgc.ExplainedKind.STOP)
        story.case.resume(story.by(CW).at(story.now + timedelta(days=7)))
        story.now += timedelta(days=7)
        story.go_to(Phase.PREPARING)
        one = {one.rule.id: one for one in story.case.deadlines(story.now)}["no.assignment.ordinary"]
        self.assertEqual((one.state, one.met_by), (State.MET, story.coordinator))

    def test_a_deadline_outlives_its_case(self):
        story = Story().go_to(Phase.REFERRED)
        first = story.case.deadlines(START)[0]
        story.case.close()
        del story
        import gc

        gc.collect()
        self.assertTrue(first.explain().sentences())
        self.assertTrue(first.rule.title())
