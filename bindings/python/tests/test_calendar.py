"""Calendars: working days, holidays and local time."""
import unittest
from datetime import date, datetime, timedelta, timezone

import fgc
from fgc import Calendar, Country, Days, HolidayName

NO, DK = Calendar(Country.NO), Calendar(Country.DK)


class Calendars(unittest.TestCase):
    def test_easter_2026_is_passed_over(self):
        self.assertEqual(NO.add(date(2026, 4, 1), 1), date(2026, 4, 7))
        self.assertEqual(NO.between(date(2026, 4, 1), date(2026, 4, 7)), 1)
        self.assertEqual(NO.between(date(2026, 4, 7), date(2026, 4, 1)), -1)
        self.assertFalse(NO.is_working_day(date(2026, 4, 2)))
        self.assertTrue(NO.is_working_day(date(2026, 4, 4), excluded=Days.SUNDAYS | Days.HOLIDAYS))
        self.assertEqual(NO.names(date(2026, 4, 2)), (HolidayName.MAUNDY_THURSDAY,))
        self.assertEqual(NO.names(date(2026, 4, 1)), ())
        self.assertEqual(NO.day(date(2026, 4, 5)) & (Days.SUNDAYS | Days.HOLIDAYS),
                         Days.SUNDAYS | Days.HOLIDAYS)
        self.assertEqual((NO.country, DK.country), (Country.NO, Country.DK))

    def test_numbers_are_given_back_for_numbers(self):
        self.assertEqual(NO.add(20518, 1), 20521)
        self.assertIs(type(NO.add(20518, 1)), int)
        with self.assertRaises(fgc.OutOfRange):
            NO.add(date(2100, 12, 31), 5)
        with self.assertRaises(fgc.InvalidArgument):
            NO.add(20518, 5, excluded=Days.CLOSING)
        with self.assertRaises(fgc.OutOfRange):
            NO.between(date(1940, 1, 1), date(2026, 1, 1))

    def test_holiday_rows_make_the_holidays(self):
        rows = [row for row in fgc.holidays() if row.country is Country.NO and not row.set]
        self.assertEqual(len({row.name for row in rows}), len(rows))
        for year in (1950, 2026, 2100):
            made = {fgc.easter(year) + timedelta(row.day) if not row.month
                    else date(year, row.month, row.day)
                    for row in rows if row.from_year <= year <= row.to_year}
            found = {date(year, 1, 1) + timedelta(n) for n in range(366)
                     if NO.day(date(year, 1, 1) + timedelta(n)) & Days.HOLIDAYS}
            self.assertEqual(made, {day for day in found if day.year == year})
        self.assertTrue(all(row.citation for row in fgc.holidays()))

    def test_closing_days_count_as_holidays(self):
        closed = Calendar(Country.NO, closing="12-24,2026-05-18/2026-05-20")
        self.assertEqual(closed.add(date(2026, 5, 15), 1), date(2026, 5, 21))
        self.assertEqual(closed.names(date(2026, 5, 18)), (HolidayName.CLOSING_DAY,))
        with self.assertRaises(fgc.Unknown) as raised:
            Calendar(Country.DK, closing="dk-limitations")
        self.assertEqual(raised.exception.path, "closing")
        for wrong in ("12-24,13-01", "12-24 ", "2026-05-18/", "12-24\0"):
            with self.assertRaises(ValueError):
                Calendar(Country.NO, closing=wrong)

    def test_local_time_is_norways(self):
        summer = datetime(2026, 7, 1, 10, tzinfo=timezone.utc)
        self.assertEqual(NO.local(summer).isoformat(), "2026-07-01T12:00:00+02:00")
        self.assertEqual(NO.local(0).isoformat(), "1970-01-01T01:00:00+01:00")
        self.assertEqual(NO.write_time(summer), "2026-07-01T12:00:00+02:00")
        self.assertEqual(NO.read_time("2026-07-01T12:00:00"), summer)
        self.assertEqual(NO.instant(datetime(2026, 7, 1, 12)), summer)
        self.assertEqual(NO.instant(date(2026, 7, 1)).isoformat(), "2026-07-01T00:00:00+02:00")
        for outside in (-(10**9), 2**40):
            with self.assertRaises(fgc.OutOfRange):
                NO.local(outside)
            with self.assertRaises(fgc.OutOfRange):
                NO.write_time(outside)
        with self.assertRaises(TypeError):
            NO.instant(summer)

    def test_the_hours_of_a_clock_change(self):
        first = NO.instant(datetime(2026, 10, 25, 2, 30))
        second = NO.instant(datetime(2026, 10, 25, 2, 30, fold=1))
        self.assertEqual(second - first, timedelta(hours=1))
        self.assertEqual((first.utcoffset(), second.utcoffset()), (timedelta(hours=2), timedelta(hours=1)))
        self.assertEqual(NO.instant(datetime(2026, 10, 25, 12, fold=1)), NO.instant(datetime(2026, 10, 25, 12)))
        self.assertEqual(NO.instant(datetime(2026, 3, 29, 2, 30)).isoformat(), "2026-03-29T03:30:00+02:00")

    def test_a_zone_of_ones_own(self):
        west = Calendar(Country.NO, zone="WGT3")
        self.assertEqual(west.local(0).isoformat(), "1969-12-31T21:00:00-03:00")
        east = Calendar(Country.NO, offset=lambda at: 7200)
        self.assertEqual(east.local(0).isoformat(), "1970-01-01T02:00:00+02:00")
        with self.assertRaises(fgc.Unreadable) as raised:
            Calendar(Country.NO, zone="CET-1CEST")
        self.assertEqual(raised.exception.path, "zone")

    def test_an_exception_in_the_hosts_zone_is_the_cause(self):
        def broken(at):
            raise KeyError("no such zone")

        with self.assertRaises(fgc.HostFailed) as raised:
            Calendar(Country.NO, offset=broken)
        self.assertIsInstance(raised.exception.__cause__, KeyError)
        with self.assertRaises(fgc.HostFailed) as raised:
            Calendar(Country.NO, offset=lambda at: "two hours")
        self.assertIsInstance(raised.exception.__cause__, TypeError)
        with self.assertRaises(fgc.HostFailed):
            Calendar(Country.NO, offset=lambda at: 7201)
        self.assertIsNone(fgc.errors.of_thread.raised)
