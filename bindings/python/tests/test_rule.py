"""Rules and clocks: when it is due, how it stands, and how it was counted."""
import dataclasses
import gc
import unittest
from datetime import date, datetime, timedelta

import fgc
from fgc import Calendar, Clock, Country, ExplainedKind, Hold, Lead, Policy, Reason, Rule, State, Unit

NO = Calendar(Country.NO)
ORDINARY, ACUTE = (Rule.find("no.assignment." + kind, Country.NO) for kind in ("ordinary", "acute"))


def at(text):
    return NO.read_time(text)


class Rules(unittest.TestCase):
    def test_every_rule_of_the_library_is_found_and_can_be_made_anew(self):
        for rule in Rule.all():
            self.assertEqual(Rule.find(rule.id, rule.country), rule)
            self.assertTrue(rule.title() and rule.length_label(fgc.Language.EN) and rule.citation)
            made = dataclasses.replace(rule, id="own." + rule.id)
            self.assertEqual(dataclasses.replace(made, id=rule.id), rule)
        with self.assertRaises(LookupError):
            Rule.find("no.such.rule")

    def test_a_rule_of_the_hosts_own(self):
        rule = Rule(id="kommune.svar", citation="Vedtak 12/2026", unit=Unit.DAYS, amount=3,
                    policy=Policy.WORKING_DAYS)
        self.assertEqual(rule.due(NO, at("2026-03-06T16:00")).last_day, date(2026, 3, 11))
        self.assertEqual(rule.policies, {Policy.WORKING_DAYS})
        self.assertEqual((rule.title(), rule.length_label()), ("kommune.svar", "3 dager"))
        for wrong, error in ({"amount": 0}, fgc.OutOfRange), ({"unit": Unit.HOURS, "policy": Policy.CALENDAR},
                             fgc.InvalidArgument), ({"after": "nothing"}, fgc.Unknown), \
                ({"id": "Kommune"}, ValueError), ({"citation": ""}, ValueError):
            with self.assertRaises(error):
                dataclasses.replace(rule, **wrong)
        with self.assertRaises(dataclasses.FrozenInstanceError):
            rule.amount = 4

    def test_how_a_policy_counts(self):
        self.assertTrue(fgc.counting(Policy.CALENDAR_ROLL).rolls)
        self.assertEqual(fgc.counting(Policy.ELAPSED).units, {Unit.HOURS})

    def test_a_deadline_over_easter(self):
        due = ORDINARY.due(NO, at("2026-03-20T12:00"))
        self.assertEqual(due.last_day, date(2026, 4, 15))
        self.assertEqual(due.due.isoformat(), "2026-04-16T00:00:00+02:00")
        self.assertEqual((due.holidays, due.weekend_days), (3, 8))
        self.assertLessEqual(due.safe, due.due)
        self.assertEqual(ORDINARY.due_at(NO, at("2026-03-20T12:00")), due.due)
        self.assertEqual(ORDINARY.due_at(NO, int(at("2026-03-20T12:00").timestamp())), due.due.timestamp())
        self.assertEqual(ORDINARY.due_at(NO, at("2026-03-20T12:00"), Policy.CALENDAR),
                         ORDINARY.due(NO, Clock(at("2026-03-20T12:00"), Policy.CALENDAR)).due)

    def test_holds_stop_a_clock(self):
        starts = at("2026-03-06T16:00")
        hold = Hold(at("2026-03-09T08:00"), at("2026-03-11T08:00"))
        self.assertEqual(ORDINARY.due(NO, Clock(starts, holds=[hold])).held_days, 2)
        open_end = Clock(starts, holds=(Hold(at("2026-03-09T08:00")),))
        due = ORDINARY.due(NO, open_end)
        self.assertTrue(due.stopped)
        self.assertEqual((due.due, due.last_day, due.safe), (None, None, None))
        self.assertEqual(ORDINARY.standing(NO, open_end, at("2026-03-10T08:00")).state, State.STOPPED)
        with self.assertRaises(fgc.InvalidArgument) as raised:
            ORDINARY.due(NO, Clock(starts, holds=(Hold(at("2026-03-09T08:00")), hold)))
        self.assertEqual(raised.exception.path, "clock.holds")
        with self.assertRaises(TypeError):
            Clock(starts, holds=[(1, 2)])

    def test_how_a_clock_stands(self):
        clock = Clock(at("2026-03-06T16:00"), leads=[Lead(2, Unit.DAYS), Lead(1, Unit.HOURS)])
        early = ORDINARY.standing(NO, clock, at("2026-03-09T08:00"))
        self.assertEqual((early.state, early.warnings), (State.RUNNING, 0))
        self.assertEqual(early.next_warning, at("2026-03-25T00:00"))
        late = ORDINARY.standing(NO, clock, at("2026-04-09T08:00"))
        self.assertEqual((late.state, late.warnings, late.next_warning), (State.OVERDUE, 2, None))
        self.assertLess(late.seconds_left, 0)
        met = dataclasses.replace(clock, met=at("2026-03-10T10:00"))
        self.assertEqual(ORDINARY.standing(NO, met, at("2026-04-09T08:00")).state, State.MET)
        with self.assertRaises(fgc.OutOfRange):
            ORDINARY.standing(NO, clock, 2**40)

    def test_a_birthday_is_counted_from_a_date(self):
        rule = Rule.find("consent.turns_15", Country.NO)
        self.assertEqual(rule.due(NO, date(2012, 2, 29)).due.isoformat(), "2027-03-01T00:00:00+01:00")
        self.assertEqual(rule.due(NO, Clock(date(2012, 5, 17))).due.date(), date(2027, 5, 17))

    def test_an_explanation_tells_every_day(self):
        why = ACUTE.explain(NO, at("2026-03-06T16:00"))
        self.assertEqual([(step.kind, step.reason, step.seconds // 3600) for step in why], [
            (ExplainedKind.START, None, 0), (ExplainedKind.COUNT, None, 8),
            (ExplainedKind.SKIP, Reason.SATURDAY, 0), (ExplainedKind.SKIP, Reason.SUNDAY, 0),
            (ExplainedKind.COUNT, None, 16), (ExplainedKind.DUE, None, 0)])
        easter = ORDINARY.explain(NO, at("2026-03-20T12:00"))
        self.assertIn(fgc.HolidayName.GOOD_FRIDAY, [name for step in easter for name in step.names])
        for language in fgc.Language:
            self.assertTrue(easter.sentences(language))
        self.assertIn("Good Friday", easter.sentences(fgc.Language.EN))
        with self.assertRaises(TypeError):
            fgc.Explanation([])

    def test_an_explanation_outlives_what_it_is_of(self):
        rule, calendar = dataclasses.replace(ACUTE, id="own"), Calendar(Country.NO)
        why = rule.explain(calendar, at("2026-03-06T16:00"))
        del rule, calendar
        gc.collect()
        self.assertIn("24 timer", why.sentences())
        self.assertNotIn("<script", why._repr_html_())

    def test_html_is_escaped(self):
        rule = dataclasses.replace(ACUTE, id="own", citation="<b>&</b>")
        html = rule.explain(NO, at("2026-03-06T16:00"))._repr_html_()
        self.assertIn("&lt;b&gt;&amp;&lt;/b&gt;", html)
        self.assertIn("lørdag", html)
        self.assertEqual(html.count("<tr>"), html.count("</tr>"))

    def test_what_is_outside_the_tables_is_refused(self):
        with self.assertRaises(fgc.OutOfRange):
            ORDINARY.due(NO, 2**40)
        with self.assertRaises(fgc.OutOfRange):
            ORDINARY.due_at(NO, at("2100-12-30T12:00"))
        with self.assertRaises(fgc.NotInForce):
            rule = next(rule for rule in Rule.all() if rule.valid_from and not rule.from_date)
            rule.due(NO, at("1971-01-01T12:00"))
        with self.assertRaises(fgc.InvalidArgument):
            ORDINARY.due_at(NO, 5, Policy.ELAPSED)
        with self.assertRaises(TypeError):
            ORDINARY.due(NO, datetime(2026, 3, 6))
        with self.assertRaises(TypeError):
            ORDINARY.due(NO, "2026-03-06")

    def test_fractions_of_a_second_are_dropped(self):
        start = at("2026-03-06T16:00")
        self.assertEqual(ACUTE.due_at(NO, start + timedelta(microseconds=999999)), ACUTE.due_at(NO, start))
