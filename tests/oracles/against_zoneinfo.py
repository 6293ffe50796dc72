#!/usr/bin/python3
"""Local time against Python's zoneinfo: every clock change of both countries 1970-2100, every
midnight, every local quarter of an hour about a change; and POSIX TZ texts against zoneinfo's reader."""

import io
import struct
import sys
import unittest
from datetime import date, datetime, timedelta, timezone

try:
    from zoneinfo import ZoneInfo
    ZONES = {"NO": ZoneInfo("Europe/Oslo"), "DK": ZoneInfo("Europe/Copenhagen")}
except Exception as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

import library

UTC = timezone.utc
FIRST, LAST = 0, 4133980800 - 3600


def offset_at(zone, instant):
    moment = datetime.fromtimestamp(instant, UTC).astimezone(zone)
    return moment.date(), int(moment.utcoffset().total_seconds())


def transitions(zone, first=FIRST, last=LAST):
    """The first second of each new offset, found by halving between days that differ."""
    found = []
    before = offset_at(zone, first)[1]
    for day in range(first + 86400, last + 1, 86400):
        after = offset_at(zone, day)[1]
        if after != before:
            low, high = day - 86400, day
            while high - low > 1:
                middle = (low + high) // 2
                if offset_at(zone, middle)[1] == before:
                    low = middle
                else:
                    high = middle
            found.append(high)
            before = after
    return found


def posix_zone(text):
    """zoneinfo's own reading of a POSIX text: a zone file with nothing but its last line."""
    header = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 4)
    body = struct.pack(">lBB", 0, 0, 0) + b"UTC\0"
    return ZoneInfo.from_file(io.BytesIO(header + body + header + body + b"\n" + text.encode() + b"\n"))


class LocalTime(unittest.TestCase):
    def compare(self, made, zone, instant):
        status, day, offset = library.local(made, instant)
        self.assertEqual(status, library.OK, instant)
        self.assertEqual((library.to_date(day), offset), offset_at(zone, instant), instant)

    def compare_all(self, made, zone, beside=(-1, 0, 1)):
        """Every change; and the local times of its day and of the days beside it."""
        changes = transitions(zone)
        for change in changes:
            for instant in (change - 1, change, change + 1):
                self.compare(made, zone, instant)
            day = offset_at(zone, change)[0]
            for other in beside:
                for second in range(0, 86400, 900):
                    self.compare_instant(made, zone, day + timedelta(days=other), second)
        return changes

    def compare_instant(self, made, zone, day, second):
        local = datetime(day.year, day.month, day.day) + timedelta(seconds=second)
        expected = int(local.replace(tzinfo=zone, fold=0).timestamp())
        self.assertEqual(library.instant(made, library.from_date(day), second),
                         (library.OK, expected), (day, second))

    def test_the_two_countries_agree_since_1970(self):
        self.assertEqual(transitions(ZONES["NO"]), transitions(ZONES["DK"]))

    def test_every_change_of_both_countries(self):
        for country, zone in ZONES.items():
            changes = self.compare_all(library.calendar(country), zone)
            self.assertEqual(len(changes), 2 * (2100 - 1980 + 1))

    def test_every_midnight_of_both_countries(self):
        for country, zone in ZONES.items():
            made = library.calendar(country)
            day = date(1970, 1, 2)
            while day <= date(2100, 12, 31):
                self.compare_instant(made, zone, day, 0)
                day += timedelta(days=1)

    def test_the_ends_of_the_table(self):
        made = library.calendar("NO")
        for instant in (FIRST, FIRST + 1, LAST - 1):
            self.compare(made, ZONES["NO"], instant)
        for instant in (FIRST - 1, LAST + 1, -2**63, 2**63 - 1):
            self.assertEqual(library.local(made, instant)[0], library.ERROR_RANGE, instant)

    def test_posix_texts_are_read_as_zoneinfo_reads_them(self):
        for text in ("CET-1CEST,M3.5.0,M10.5.0/3", "CET-1CEST,M3.5.0/2,M10.5.0/3", "UTC0", "<+01>-1",
                     "<+0330>-3:30", "NST3:30NDT,M3.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0",
                     "AEST-10AEDT,M10.1.0,M4.1.0/3", "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1",
                     "IST-2IDT,M3.4.4/26,M10.5.0", "EET-2EEST,M3.5.5/0,M10.5.5/0",
                     "CET-1CEST,J60,J300", "AAA-1BBB-3,M4.1.0,M9.5.0",
                     "CET-1CEST,M3.1.0/-24,M10.5.6/48", "IST-1GMT0,M10.5.0,M3.5.0/1",
                     "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"):
            with self.subTest(text=text):
                self.compare_all(library.calendar("NO", zone=text), posix_zone(text), (0,))

    def test_a_host_with_zoneinfo_makes_the_same_calendar(self):
        def ask(_, instant):
            return offset_at(ZONES["NO"], instant)[1]
        callback = library.OffsetFunction(ask)
        own = library.calendar("NO", offset=callback)
        for change in transitions(ZONES["NO"]):
            for instant in (change - 1, change, change + 1):
                self.compare(own, ZONES["NO"], instant)


if __name__ == "__main__":
    unittest.main()
