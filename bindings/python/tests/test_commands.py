"""The methods of the commands are what the rows of the library say, and they record what they are given."""
import inspect
import json
import keyword
import os
import pathlib
import sys
import unittest
from datetime import date, datetime, timezone

import fgc
from fgc import Command, FieldType, Role, command_row
from story import CO, CW, START, Story

HERE = pathlib.Path(__file__).resolve().parent.parent


class Commands(unittest.TestCase):
    @unittest.skipUnless("FGC_ABI" in os.environ, "built alone")
    def test_the_file_is_what_rows_and_headers_make(self):
        sys.path.append(str(HERE / "tools"))
        from make_commands import text

        with open(os.environ["FGC_ABI"], encoding="utf-8") as file:
            wanted = text(json.load(file))
        self.assertEqual((HERE / "fgc" / "commands.py").read_text(encoding="utf-8"), wanted,
                         "write it anew: tools/make_commands.py")

    def test_every_command_is_a_method_with_the_fields_of_its_row(self):
        for command in Command:
            method = getattr(fgc.Case, command.id)
            parameters = dict(inspect.signature(method).parameters)
            row = command_row(command)
            if command is Command.CORRECT:
                self.assertIs(parameters.pop("fields").kind, inspect.Parameter.VAR_KEYWORD)
            names = [name.rstrip("_") for name in list(parameters)[2:]]
            self.assertEqual(sorted(names), sorted(one.name for one in row.fields if not one.given))
            for name, parameter in list(parameters.items())[2:]:
                field = row.field(name.rstrip("_"))
                self.assertEqual(parameter.default is parameter.empty, field.required, name)
                self.assertIs(parameter.kind, parameter.KEYWORD_ONLY)
                self.assertFalse(keyword.iskeyword(name))
            self.assertTrue(method.__doc__)

    def test_every_field_of_every_command_takes_its_type(self):
        instant = datetime(2026, 3, 3, 9, tzinfo=timezone.utc)
        plain = {FieldType.YES: True, FieldType.NUMBER: 7, FieldType.MONEY: 1250,
                 FieldType.DATE: date(2026, 3, 3), FieldType.TIME: instant, FieldType.PERSON: 2,
                 FieldType.THING: 3, FieldType.EVENT: 4, FieldType.TEXT: "ærlig talt",
                 FieldType.NAME: "Åse", FieldType.KEY: "k-1"}
        stamp = fgc.Stamp(CW, "u-1", START)
        for command in Command:
            fields = [one for one in command_row(command).fields if not one.given]
            values = {one.name: next(iter(one.codes)) if one.codes else plain[one.type]
                      for one in fields}
            if command is Command.CORRECT:
                values["command"] = Command.LOG_HOURS
            given = {one.name: [values[one.name]] if one.many else values[one.name] for one in fields}
            event = fgc.Event.of(stamp, command, **given)
            for one in fields:
                wanted = (values[one.name],) if one.many else values[one.name]
                self.assertEqual(event[one.name], wanted, (command, one.name))
            again = fgc.Event.from_text(stamp, event.line)
            self.assertEqual(again, event)

    def test_words_of_python_have_an_underscore_behind(self):
        story = Story().go_to(fgc.Phase.PREPARING)
        number = story.case.record_breach(story.by(), kind=fgc.Breach.OTHER, from_=START, to=START)
        event = story.case.event(number)
        self.assertEqual((event["from"], event["to"]), (START, START))
        event = fgc.Event.of(story.by(CO), Command.REVIEW_TALK, talk=9, by=story.mother)
        self.assertEqual(event["by"], story.mother)

    def test_a_value_of_a_wrong_type_is_refused_before_the_library_sees_it(self):
        story = Story().go_to(fgc.Phase.PREPARING)
        case, revision = story.case, story.case.revision
        by = story.by(CO)
        for fields in ({"minutes": 5.0, "kind": fgc.HoursKind.TRAVEL}, {"minutes": True, "kind": "travel"},
                       {"minutes": 5, "kind": fgc.ExpenseKind.FEE}, {"minutes": 5, "kind": 4},
                       {"minutes": [5], "kind": "travel"}, {"minutes": b"5", "kind": "travel"},
                       {"minutes": 5, "kind": "travel", "on": START}, {"minutes": {}, "kind": "travel"},
                       {"minutes": object(), "kind": "travel"}):
            with self.assertRaises(TypeError):
                case.record(by, "log_hours", **fields)
        with self.assertRaises(TypeError):
            case.record(by, "schedule_conference", children=[1], start=date(2026, 1, 1))
        with self.assertRaises(TypeError):
            case.record(by, "schedule_conference", children=[1], start=datetime(2026, 1, 1))
        with self.assertRaises(TypeError):
            case.add_goal(by, text=7)
        with self.assertRaises(TypeError):
            case.log_hours(by, kind=fgc.HoursKind.TRAVEL)
        self.assertEqual(case.revision, revision)

    def test_a_text_given_for_a_list_is_one_item(self):
        story = Story().go_to(fgc.Phase.PREPARING)
        member = story.case.add_member(story.by(CO), name="Gro", private=True, languages="nb")
        self.assertEqual(story.case.event(member)["languages"], ("nb",))
        with self.assertRaises(fgc.InvalidArgument):
            story.case.schedule_conference(story.by(CO), children=[], start=START)

    def test_what_only_the_library_sets_is_refused(self):
        story = Story()
        with self.assertRaises(fgc.InvalidArgument) as raised:
            story.case.record(story.by(), "open_case", profile="no-barnevern")
        self.assertEqual(raised.exception.path, "profile")
        with self.assertRaises(fgc.Unknown):
            story.case.record(story.by(), "open_case", colour="blue")
        with self.assertRaises(fgc.Unknown):
            story.case.record(story.by(), "sing")

    def test_days_and_instants_may_be_numbers(self):
        story = Story().go_to(fgc.Phase.PREPARING)
        number = story.case.log_hours(story.by(CO), minutes=5, kind=fgc.HoursKind.TRAVEL, on=20518)
        self.assertEqual(story.case.event(number)["on"], date(2026, 3, 6))
        number = story.case.schedule_conference(story.by(CO), children=[story.child], start=1772528400)
        self.assertEqual(story.case.event(number)["start"], START)

    def test_what_is_not_yet_known_here_is_recorded_by_its_words(self):
        story = Story().go_to(fgc.Phase.PREPARING)
        made = story.case.record(story.by(CO), "log_hours", minutes="45", kind="travel", on="2026-03-06")
        self.assertEqual(story.case.event(made.number)["on"], date(2026, 3, 6))
        self.assertEqual(story.case.event(made.number).stamp.role, Role.COORDINATOR)
