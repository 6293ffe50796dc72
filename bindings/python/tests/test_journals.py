"""Commands at random: through the package and through raw calls of the library, the same journal."""
import unittest
from datetime import date, timedelta

import fgc
from fgc import Case, Command, FieldType, Role, Status
from fgc._capi import ffi, lib
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


def text_of(stamp, command, fields):
    """The command as text, or None where a value has no text."""
    return fgc.Event.of(stamp, command, **fields).line


class Raw:
    """A case by nothing but calls of the library."""

    def __init__(self, lines):
        options = ffi.new("fgc_case_options *")
        options.size = ffi.sizeof("fgc_case_options")
        self.profile = profile()
        self.pointers = ffi.new("fgc_profile *[1]", [self.profile._pointer])
        options.profiles, options.profile_count = self.pointers, 1
        out = ffi.new("fgc_case **")
        assert lib.fgc_case_new(options, out, ffi.NULL) == 0
        self.case = ffi.gc(out[0], lib.fgc_case_free)
        data = lines.encode()
        assert lib.fgc_case_replay_lines(self.case, data, len(data), ffi.NULL) == 0

    def record(self, stamp, text):
        keep = [ffi.new("char[]", stamp.actor.encode()),
                ffi.new("char[]", stamp.once.encode()) if stamp.once else ffi.NULL]
        by = ffi.new("fgc_stamp *")
        by.size, by.role, by.person = ffi.sizeof("fgc_stamp"), stamp.role, stamp.person
        by.effective = by.recorded = int(stamp.recorded.timestamp())
        by.actor, by.once = keep
        data = text.encode()
        number = ffi.new("fgc_id *")
        return lib.fgc_case_record_text(self.case, by, data, len(data), number, ffi.NULL), number[0]

    def lines(self):
        out = ffi.new("fgc_text **")
        assert lib.fgc_text_new(ffi.NULL, out, ffi.NULL) == 0
        text = ffi.gc(out[0], lib.fgc_text_free)
        if lib.fgc_case_revision(self.case):
            assert lib.fgc_case_write_lines(self.case, 1, lib.fgc_case_revision(self.case), text,
                                            ffi.NULL) == 0
        return ffi.string(lib.fgc_text_data(text)).decode()


BEGINNINGS = [Story().go_to(phase).case.lines() for phase in fgc.Phase]


class Journals(unittest.TestCase):
    @settings(max_examples=250)
    @given(st.sampled_from(["", *BEGINNINGS]), st.lists(commands(), max_size=25))
    def test_random_commands_leave_the_same_journal_both_ways(self, lines, sequence):
        case, raw, now = Case.load(lines, profile()), Raw(lines), START + timedelta(days=60)
        for command, role, person, once, fields in sequence:
            now += timedelta(minutes=7)
            stamp = fgc.Stamp(role, "u-1", now, person=person, once=once)
            try:
                text = text_of(stamp, command, fields)
            except fgc.Error:
                with self.assertRaises(fgc.Error):
                    case.record(stamp, command, **fields)
                continue
            status, number = raw.record(stamp, text)
            try:
                recorded = case.record(stamp, command, **fields)
                self.assertEqual((recorded.number, recorded.repeated), (number, status == Status.REPEATED))
            except fgc.Error as error:
                self.assertEqual(error.status, status)
        self.assertEqual(case.lines(), raw.lines())
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
