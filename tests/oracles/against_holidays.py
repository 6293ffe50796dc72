#!/usr/bin/python3
"""Holidays against python3-holidays, 1950-2100. Debian 12's version counts Norwegian Sundays unless told
not to, has Palm Sunday in Denmark, which is no holiday, and has not heard that store bededag ended
with 2023; so those two are taken out by name."""

import ctypes
import sys
import unittest
from datetime import timedelta

try:
    import holidays
    YEARS = range(1950, 2101)
    NORWAY = holidays.Norway(include_sundays=False, years=YEARS)
    DENMARK = holidays.Denmark(years=YEARS)
except Exception as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

import library
from reference import easter

SATURDAYS, SUNDAYS, HOLIDAYS = 1, 2, 4


def ours(country):
    """Every holiday the library has, with how many names it has for it."""
    made = library.calendar(country)
    names = (ctypes.c_int32 * 4)()
    found = {}
    for days in range(library.from_date(library.date(1950, 1, 1)),
                      library.from_date(library.date(2100, 12, 31)) + 1):
        if library.fgc.fgc_calendar_day(made, days) & HOLIDAYS:
            found[library.to_date(days)] = library.fgc.fgc_calendar_names(made, days, names, 4)
    return found


class Holidays(unittest.TestCase):
    def test_norway(self):
        found = ours("NO")
        self.assertEqual(set(found), set(NORWAY))
        for day, count in found.items():
            self.assertEqual(count, NORWAY[day].count(",") + 1, day)

    def test_denmark(self):
        expected = {day for day, name in DENMARK.items()
                    if name != "Palmesøndag" and not (name == "Store bededag" and day.year > 2023)}
        found = ours("DK")
        self.assertEqual(set(found), expected)
        self.assertEqual(set(found.values()), {1})

    def test_easter(self):
        for year in YEARS:
            sunday = easter(year)
            self.assertEqual(library.to_date(library.fgc.fgc_date_easter(year)), sunday)
            self.assertIn(sunday, DENMARK)
            self.assertIn(sunday + timedelta(days=1), NORWAY)


if __name__ == "__main__":
    unittest.main()
