"""Days and instants: Python's and the library's are the same."""
import unittest
from datetime import date, datetime, timedelta, timezone

import fgc
from fgc._capi import lib
from hypothesis import given
from hypothesis import strategies as st
import test_texts  # noqa: F401, its settings

FIRST, LAST = date(1950, 1, 1), date(2100, 12, 31)
DAYS = st.dates(FIRST, LAST)
INSTANTS = st.datetimes(datetime(1970, 1, 2), datetime(2100, 12, 30),
                        timezones=st.integers(-840, 840).map(
                            lambda minutes: timezone(timedelta(minutes=minutes))))


class Dates(unittest.TestCase):
    def test_every_day_from_1950_to_2100_is_the_same_in_both(self):
        for days in range(fgc.to_days(FIRST), fgc.to_days(LAST) + 1):
            day = fgc.from_days(days)
            self.assertEqual(lib.fgc_date_from(day.year, day.month, day.day), days)
            self.assertEqual((fgc.to_days(day), fgc.weekday(day)), (days, day.isoweekday()))
        for outside in (fgc.to_days(FIRST) - 1, fgc.to_days(LAST) + 1, 10**12, -(10**30)):
            with self.assertRaises(fgc.OutOfRange):
                fgc.from_days(outside)

    @given(DAYS)
    def test_a_day_is_written_and_read(self, day):
        self.assertEqual(fgc.write_date(day), day.isoformat())
        self.assertEqual(fgc.read_date(day.isoformat()), day)
        self.assertEqual(fgc.date_label(day, fgc.Language.EN).split()[0], day.strftime("%A"))

    @given(INSTANTS)
    def test_an_instant_is_written_and_read_in_whole_seconds(self, instant):
        seconds = fgc.to_seconds(instant)
        self.assertEqual(fgc.from_seconds(seconds), instant.replace(microsecond=0))
        self.assertEqual(fgc.read_time(fgc.write_time(instant)), instant.replace(microsecond=0))
        self.assertTrue(0 <= instant.timestamp() - seconds < 1)

    def test_easter_is_where_it_was(self):
        self.assertEqual([fgc.easter(year) for year in (1950, 2024, 2026, 2100)],
                         [date(1950, 4, 9), date(2024, 3, 31), date(2026, 4, 5), date(2100, 3, 28)])
        for outside in (1949, 2101, 10**20):
            with self.assertRaises(fgc.OutOfRange):
                fgc.easter(outside)

    def test_what_cannot_be_read_tells_its_place(self):
        for text, column in (("2026-02-30", 0), ("2026-2-3", 7), ("", 1), ("2026-03-06 ", 11)):
            with self.assertRaises(ValueError) as raised:
                fgc.read_date(text)
            if column:
                self.assertEqual(raised.exception.column, column, text)
        for text in ("2026-03-06T16:00", "2026-03-06T16:00:00", "2026-03-06t16:00:00z"):
            with self.assertRaises(fgc.Unreadable):
                fgc.read_time(text)

    def test_a_naive_datetime_is_no_instant_and_a_datetime_is_no_day(self):
        now = datetime(2026, 3, 3)
        for wrong in (now, date(2026, 3, 3), True, 1.5, "2026-03-03T10:00:00Z", None):
            with self.assertRaises(TypeError):
                fgc.to_seconds(wrong)
        for wrong in (now, now.replace(tzinfo=timezone.utc), True, 1.5, "2026-03-03", None):
            with self.assertRaises(TypeError):
                fgc.to_days(wrong)
        for outside in (2**63, -(2**80)):
            with self.assertRaises(fgc.OutOfRange):
                fgc.to_seconds(outside)

    def test_subclasses_are_what_they_are(self):
        class Day(date):
            pass

        self.assertEqual(fgc.to_days(Day(2026, 3, 6)), 20518)
        try:
            import numpy
        except ImportError:
            return
        self.assertEqual(fgc.to_days(numpy.int32(20518)), 20518)
        self.assertEqual(fgc.to_seconds(numpy.int64(5)), 5)
