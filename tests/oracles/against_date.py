#!/usr/bin/python3
"""Local time against GNU date, which reads the time zone database and POSIX TZ texts by itself: a
sample of instants written by both, the same characters. Days of the year are asked of it, and not of
zoneinfo, which in Python 3.11 takes J59 in leap years and all days counted from 0 for the day beside."""

import ctypes
import os
import random
import subprocess
import sys
import unittest

import library

SAMPLE = 4000


def gnu_date(zone, instants):
    """What date makes of instants, a line each; None without GNU date or the zone."""
    try:
        lines = "".join(f"@{instant}\n" for instant in instants)
        done = subprocess.run(["date", "-f", "-", "+%Y-%m-%dT%H:%M:%S%:z"], input=lines, text=True,
                              capture_output=True, check=True, env={**os.environ, "TZ": zone})
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.split()


if gnu_date("Europe/Oslo", [1174784400]) != ["2007-03-25T03:00:00+02:00"]:
    print("skipped: no GNU date, or it knows no Europe/Oslo")
    sys.exit(77)


class LocalTime(unittest.TestCase):
    def compare(self, made, zone, instants):
        room = ctypes.create_string_buffer(32)
        for instant, expected in zip(instants, gnu_date(zone, instants), strict=True):
            size = library.fgc.fgc_calendar_write_time(made, instant, room, len(room))
            self.assertEqual((size, room.value.decode()), (25, expected), (zone, instant))

    def test_date_writes_the_same(self):
        seed = random.randrange(2**32)
        print(f"seed {seed}")
        chance = random.Random(seed)
        instants = [0, 1, 4133980800 - 3600 - 1] + [chance.randrange(4133980800 - 3600)
                                                   for _ in range(SAMPLE)]
        for country, zone in (("NO", "Europe/Oslo"), ("DK", "Europe/Copenhagen")):
            self.compare(library.calendar(country), zone, instants)

    def test_posix_texts_with_days_of_the_year(self):
        years = [365 * 86400 * n + n // 4 * 86400 for n in range(131)]
        for text, days in (("CET-1CEST,J59,J300", (58, 299)), ("CET-1CEST,J60/1,J365/0", (59, 364)),
                           ("CET-1CEST,59,300", (59, 300)), ("CET-1CEST,58/5,200/3", (58, 200)),
                           ("EST5EDT,J100,250/1:30", (99, 250)), ("AAA3BBB,J61/-2,J250/30", (60, 249))):
            instants = [year + day * 86400 + hour * 3600 + second for year in years for day in days
                        for hour in range(-36, 60) for second in (-1, 0)]
            instants = [i for i in instants if 86400 <= i < 4133980800 - 86400]
            self.compare(library.calendar("NO", zone=text), text, instants)


if __name__ == "__main__":
    unittest.main()
