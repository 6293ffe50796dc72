"""Commands at random: through the package and through the C program of tests/shared, the same journal."""
import os
import re
import subprocess
import tempfile
import unittest
from datetime import date, timedelta

import fgc
from fgc import Case, Command, FieldType, Role
from hypothesis import given, settings
from hypothesis import strategies as st
from story import START, Story, profile
import test_texts  # noqa: F401, its settings

TEXTS = st.text("abc æøåÅ\"\\=\n\t'-", max_size=8)
IDS = st.integers(0, 40)


def values(field):
    """Values of a field's type, right and wrong."""
    if field.codes is not None:
        return st.sampled_from(list(field.codes))
    return {
        FieldType.YES: st.booleans(),
        FieldType.NUMBER: st.integers(-2, 3000),
        FieldType.MONEY: st.integers(-2, 10**7),
        FieldType.DATE: st.dates(date(2010, 1, 1), date(2027, 1, 1)),
        FieldType.TIME: st.integers(0, 10**6).map(lambda seconds: START + timedelta(seconds=seconds)),
        FieldType.PERSON: IDS, FieldType.THING: IDS, FieldType.EVENT: IDS,
    }.get(field.type, TEXTS)


@st.composite
def commands(draw):
    """A command with a role, a person and most of its fields."""
    command = draw(st.sampled_from(list(Command)))
    fields = {}
    for field in fgc.command_row(command).fields:
        if not field.given and draw(st.integers(0, 9)) < (9 if field.required else 4):
            one = values(field)
            fields[field.name] = draw(st.lists(one, max_size=3)) if field.many else draw(one)
    role = draw(st.sampled_from(sorted(fgc.command_row(command).roles) + list(Role)[:2]))
    once = draw(st.sampled_from([None] * 6 + ["o-1", "o-2"]))
    return command, role, draw(IDS) if draw(st.booleans()) else 0, once, fields


def text_of(event):
    """An event of a journal as a command that may be recorded: without what only the library sets."""
    given = "|".join(["advice", *(one.name for one in fgc.command_row(event.command).fields if one.given)])
    return re.sub(rf" ({given})=\S+", "", event.line.split(" ", 6)[6])


def by(stamp):
    return f"by {stamp.role.id} {fgc.write_time(stamp.recorded)} {stamp.person or ''}".rstrip()


def outcome(call):
    """What came of a command, as tests/shared/scenario says it, without the column."""
    try:
        done = call()
    except fgc.Refused as refused:
        return ["refused", *(f"{one.id} {one.severity.id} {','.join(map(str, one.concerned)) or '-'} "
                             f"{one.sentence()}" for one in refused.unmet)]
    except fgc.Error as error:
        return [f"failed {error.status.id} {error.path or '-'}"]
    return [f"{'repeated' if done.repeated else 'recorded'} {done.number}"]


def played_in_c(story):
    """What the C program prints below each line of a story."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.write("\n".join(story) + "\n")
        file.flush()
        done = subprocess.run([os.environ["FGC_SHARED"], file.name], capture_output=True, check=True)
    blocks = re.split(r"^= .*\n", done.stdout.decode(), flags=re.M)[1:]
    return [re.sub(r"^(failed .*) \d+$", r"\1", block.rstrip("\n")).splitlines() for block in blocks]


BEGINNINGS = [Story().go_to(phase).case.lines() for phase in fgc.Phase]


class Journals(unittest.TestCase):
    @unittest.skipUnless("FGC_SHARED" in os.environ, "built alone")
    @settings(max_examples=250)
    @given(st.sampled_from(["", *BEGINNINGS]), st.lists(commands(), max_size=25))
    def test_random_commands_leave_the_same_journal_as_in_c(self, lines, sequence):
        case, now = Case.load(lines, profile()), START + timedelta(days=60)
        story, outcomes = ["profile no-barnevern", "case"], [["no-barnevern 1"], []]
        for event in case:
            story += [by(event.stamp), "record " + text_of(event)]
            outcomes += [[], [f"recorded {event.number}"]]
        for command, role, person, once, fields in sequence:
            now += timedelta(minutes=7)
            stamp = fgc.Stamp(role, "u-17", now, person=person, once=once)
            try:
                text = fgc.Event.of(stamp, command, **fields).line
            except fgc.Error:
                with self.assertRaises(fgc.Error):
                    case.record(stamp, command, **fields)
                continue
            story += [by(stamp), "record " + text]
            outcomes += [[], outcome(lambda: case.record(stamp, command, **fields))]
        if case.revision:
            story.append("lines")
            outcomes.append(case.lines().splitlines())
        self.assertEqual(played_in_c(story), outcomes)
        again = Case.load(case.lines(), profile())
        self.assertEqual((again.state, again.people, again.steps(now)),
                         (case.state, case.people, case.steps(now)))
        self.assertEqual([event.number for event in case], list(range(1, len(case) + 1)))

    @settings(max_examples=150)
    @given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
    def test_any_bytes_are_read_or_refused(self, data):
        case = Case(profile())
        try:
            case.replay(data)
        except fgc.Error as error:
            self.assertGreaterEqual(error.line, 1)
            self.assertEqual(case.revision, 0)
        else:
            self.assertEqual(case.lines().encode(), data)

    @settings(max_examples=150)
    @given(st.sampled_from(BEGINNINGS[2:]), st.integers(0, 10**6), st.integers(0, 255))
    def test_a_changed_byte_is_noticed_or_read_as_written(self, lines, place, byte):
        data = bytearray(lines.encode())
        data[place % len(data)] = byte
        case = Case(profile())
        try:
            case.replay(bytes(data))
        except fgc.Error:
            self.assertEqual(case.revision, 0)
        else:
            self.assertEqual(case.lines().encode(), data)
