#!/usr/bin/python3
"""Working days against numpy: every start day 1950-2098, forwards and back, every set of excluded
days, both countries, with closing days and without."""

import sys
import unittest

try:
    import numpy as np
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

import library
from reference import Calendar

FIRST = np.datetime64("1950-01-01")
STARTS = np.arange(FIRST, np.datetime64("2099-01-01"))
LIMITS = library.from_date(library.date(1950, 1, 1)), library.from_date(library.date(2100, 12, 31))
OFFSETS = (-400, -15, -2, -1, 0, 1, 2, 6, 15, 60, 251, 480)
SPANS = (-1000, -30, -7, -1, 0, 1, 2, 30, 365)


def pointer(array):
    return array.ctypes.data


class WorkingDays(unittest.TestCase):
    def each(self):
        """Every calendar and excluded set, with numpy's calendar of the same days."""
        for country, closing in (("NO", ""), ("NO", "12-24,12-31,2026-07-06/2026-07-24"), ("DK", ""),
                                 ("DK", "dk-limitation")):
            made = library.calendar(country, closing)
            holidays = np.array(sorted(Calendar(country, closing).free), dtype="datetime64[D]")
            for excluded in range(8):
                mask = [1, 1, 1, 1, 1, not excluded & 1, not excluded & 2]
                peer = np.busdaycalendar(mask, holidays if excluded & 4 else [])
                with self.subTest(country=country, closing=closing, excluded=excluded):
                    yield made, excluded, peer

    def test_adding_working_days(self):
        days = STARTS.astype(np.int32)
        result = np.empty_like(days)
        status = np.empty_like(days)
        for made, excluded, peer in self.each():
            for n in OFFSETS:
                library.fgc.fgc_calendar_add_batch(made, excluded, pointer(days), n, pointer(result),
                                                   pointer(status), len(days), library.ERROR)
                expected = np.busday_offset(STARTS, n, roll="preceding" if n > 0 else "following",
                                            busdaycal=peer).astype(np.int64)
                inside = (expected >= LIMITS[0]) & (expected <= LIMITS[1])
                self.assertTrue((status[inside] == library.OK).all(), n)
                self.assertTrue((status[~inside] == library.ERROR_RANGE).all(), n)
                wrong = np.flatnonzero(result[inside] != expected[inside])
                self.assertFalse(len(wrong), (n, STARTS[inside][wrong[:3]]))
                self.assertTrue((result[~inside] == library.NO_DATE).all(), n)

    def test_working_days_between(self):
        result = np.empty(len(STARTS), dtype=np.int32)
        status = np.empty_like(result)
        for made, excluded, peer in self.each():
            for span in SPANS:
                ends = STARTS + span
                inside = ends >= FIRST
                low, high = (STARTS + 1, ends + 1) if span >= 0 else (ends, STARTS)
                expected = np.busday_count(low, high, busdaycal=peer) * (1 if span >= 0 else -1)
                begin, end = STARTS.astype(np.int32), ends.astype(np.int32)
                library.fgc.fgc_calendar_between_batch(made, excluded, pointer(begin), pointer(end),
                                                       pointer(result), pointer(status), len(begin),
                                                       library.ERROR)
                self.assertTrue(((status == library.OK) == inside).all(), span)
                wrong = np.flatnonzero(result[inside] != expected[inside])
                self.assertFalse(len(wrong), (span, STARTS[inside][wrong[:3]]))

    def test_what_is_a_working_day(self):
        days = np.arange(FIRST, np.datetime64("2101-01-01"))
        numbers = days.astype(np.int32)
        result = np.empty(len(days), dtype=np.uint8)
        for made, excluded, peer in self.each():
            library.fgc.fgc_calendar_is_working_day_batch(made, excluded, pointer(numbers),
                                                          pointer(result), None, len(days),
                                                          library.ERROR)
            wrong = np.flatnonzero(result.astype(bool) != np.is_busday(days, busdaycal=peer))
            self.assertFalse(len(wrong), days[wrong[:3]])


if __name__ == "__main__":
    unittest.main()
