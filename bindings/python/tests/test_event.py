"""Events and stamps as values."""
import dataclasses
import pickle
import unittest
from datetime import timedelta

import fgc
from fgc import Command, Event, Phase, Role, Stamp
from story import CO, CW, START, Story


class Events(unittest.TestCase):
    def test_an_event_is_the_same_in_every_form(self):
        story = Story().go_to(Phase.CLOSED)
        for event in story.case:
            self.assertEqual(Event.from_line(event.line), event)
            self.assertEqual(event, story.case.event(event.number))
            self.assertEqual(hash(event), hash(story.case.event(event.number)))
            self.assertEqual(pickle.loads(pickle.dumps(event)), event)
            dataclasses.asdict(event)
            event.check()

    def test_history_is_made_of_its_parts(self):
        story = Story().go_to(Phase.CLOSED)
        for event in story.case:
            fields = {name: event[name] for name in event}
            self.assertEqual(Event.of_history(event.number, event.stamp, event.command, event.advice,
                                              **fields), event)
        stamp = story.case.event(2).stamp
        advised = Event.of_history(2, stamp, "resume", ["resume.role"])
        self.assertEqual(advised.advice, ("resume.role",))
        self.assertEqual(Event.from_line(advised.line), advised)
        with self.assertRaises(fgc.InvalidArgument) as raised:
            Event.of_history(0, stamp, "resume")
        self.assertEqual(raised.exception.path, "number")
        with self.assertRaises(fgc.Unknown):
            Event.of_history(2, stamp, "resume", ["resume.song"])

    def test_an_event_is_in_local_time(self):
        story = Story().go_to(Phase.INITIATIVE)
        stamp = story.case.event(1).stamp
        self.assertEqual(stamp.recorded.utcoffset(), timedelta(hours=1))
        self.assertEqual(Event.from_line(story.case.event(1).line).stamp.recorded.utcoffset(), timedelta(0))

    def test_what_is_missing_is_told(self):
        event = Event.of(Stamp(CO, "u-1", START), Command.LOG_HOURS, minutes=5)
        with self.assertRaises(fgc.InvalidArgument) as raised:
            event.check()
        self.assertEqual(raised.exception.path, "kind")
        self.assertEqual((event.number, event.line), (0, "log_hours minutes=5"))

    def test_fields_are_found_by_their_names(self):
        event = Event.from_text(Stamp(CW, "u-1", START),
                                'add_member name="Åse \\"Å\\" Berg" private=yes languages=nb languages=so')
        self.assertEqual((event["name"], event["private"], event["languages"]),
                         ('Åse "Å" Berg', True, ("nb", "so")))
        self.assertIn("name", event)
        self.assertNotIn("contact", event)
        self.assertEqual(event.get("contact", "none"), "none")
        self.assertEqual(dict(event), {"name": 'Åse "Å" Berg', "private": True, "languages": ("nb", "so")})
        self.assertEqual(list(event), ["name", "private", "languages"])
        with self.assertRaises(KeyError):
            event["contact"]

    def test_a_correction_has_the_fields_of_what_it_corrects(self):
        story = Story().go_to(Phase.PREPARING)
        hours = story.case.log_hours(story.by(CO), minutes=600, kind=fgc.HoursKind.TRAVEL)
        number = story.case.correct(story.by(), kind=fgc.HoursKind.PREPARATION, minutes=60, event=hours,
                                    command=Command.LOG_HOURS)
        event = story.case.event(number)
        self.assertEqual((event["event"], event["minutes"], event["kind"]),
                         (hours, 60, fgc.HoursKind.PREPARATION))
        self.assertEqual((story.case.reading(hours), story.case.minutes()), (number, 60))
        story.case.correct(story.by(), event=hours, command=Command.LOG_HOURS, strike=True)
        self.assertEqual((story.case.reading(hours), story.case.minutes()), (0, 0))

    def test_a_stamp_tells_for_whom_and_what_is_overridden(self):
        story = Story().go_to(Phase.PRIVATE_TIME)
        case = story.case
        case.add_action(story.by(Role.NETWORK, story.uncle), text="Odd henter", responsible=[story.uncle])
        chair = story.by(Role.CHAIR, story.uncle)
        with self.assertRaises(fgc.Refused) as raised:
            case.plan_ready(chair, agreed_by_all=True)
        self.assertEqual([unmet.id for unmet in raised.exception.unmet
                          if unmet.severity is fgc.Severity.OVERRIDABLE],
                         ["plan_ready.questions_answered"])
        with self.assertRaises(fgc.InvalidArgument):
            case.plan_ready(dataclasses.replace(chair, overrides=("plan_ready.questions_answered",)),
                            agreed_by_all=True)
        with self.assertRaises(TypeError):
            case.plan_ready(dataclasses.replace(chair, overrides="plan_ready.questions_answered"),
                            agreed_by_all=True)
        with self.assertRaises(TypeError):
            case.plan_ready("u-17", agreed_by_all=True)
        with self.assertRaises(fgc.Unknown):
            case.plan_ready(chair.overriding("plan_ready.nothing", reason="r"), agreed_by_all=True)
        number = case.plan_ready(chair.overriding("plan_ready.questions_answered", reason="avtalt"),
                                 agreed_by_all=True)
        stamp = case.event(number).stamp
        self.assertEqual((stamp.overrides, stamp.override_reason, stamp.person),
                         (("plan_ready.questions_answered",), "avtalt", story.uncle))

    def test_an_entry_may_be_late(self):
        story = Story().go_to(Phase.PREPARING)
        before = story.now
        late = story.by(CO).at(story.now + timedelta(days=2), story.now + timedelta(days=1))
        number = story.case.log_hours(late, minutes=30, kind=fgc.HoursKind.TRAVEL)
        self.assertEqual(story.case.event(number).stamp.effective, before + timedelta(days=1, minutes=1))
        with story.case.as_of(None, before) as past:
            self.assertEqual(past.minutes(), 0)
            with self.assertRaises(fgc.Unknown):
                past.event(number)
            self.assertEqual(len(list(past)), number - 1)
        with self.assertRaises(fgc.Error):
            story.case.log_hours(story.by(CO).at(story.now, story.now + timedelta(days=1)), minutes=1,
                                 kind=fgc.HoursKind.TRAVEL)

    def test_a_newer_event_is_kept(self):
        line = ("fgc1 16 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 "
                'sing_song verse=3 text="a b"')
        event = Event.from_line(line)
        self.assertEqual((event.command, event.fields, event.line), (None, (), line))
        with self.assertRaises(KeyError):
            event["verse"]

    def test_a_repr_has_nobodys_name(self):
        story = Story().go_to(Phase.INITIATIVE)
        shown = repr((story.case, story.case.people, list(story.case), story.case.state,
                      story.case.kinships))
        for secret in ("Ane", "Mona", "Frode", "2014"):
            self.assertNotIn(secret, shown)
