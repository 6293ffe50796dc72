"""bench_python.py LOAD FOLDER: the Python package beside what others would use. Name and peer, both times in
nanoseconds an item, how many times faster that is, and the bar. Dates: a million days in no order, beside numpy,
python-holidays, workalendar and a plain loop, whose answers are checked first. Cases: 10,000 files in FOLDER, beside
the program LOAD in C."""
import pathlib
import random
import subprocess
import sys
import time
from array import array
from datetime import date, datetime, timedelta, timezone

import fgc
import holidays
import numpy as np
import pandas as pd
from fgc._capi import ffi, lib
from workalendar.europe import Norway

COUNT = 1_000_000
RANDOM = random.Random(2026)


def measure(items, work, times=9):
    taken = []
    for _ in range(times):
        began = time.process_time_ns()
        result = work()
        taken.append((time.process_time_ns() - began) / items)
    return min(taken), result


def once(work, argument):
    """A single call, of many; what the loop takes is not counted."""
    items = [argument] * 20_000

    def nothing(_):
        pass

    def loop(function):
        for item in items:
            function(item)

    return measure(len(items), lambda: loop(work))[0] - measure(len(items), lambda: loop(nothing))[0]


def row(name, peer, ours, theirs, bar):
    print(f"{name} | {peer}\t{ours:.2f}\t{theirs:.2f}\t{theirs / ours:.1f}\t{bar}", flush=True)


def packages():
    """A batch beside the packages that know Norway's holidays: they take one day at a time."""
    calendar, theirs = fgc.Calendar(fgc.Country.NO), Norway()
    known = holidays.NO(years=range(1990, 2061), include_sundays=False)

    def with_holidays(day, n=15):
        while n:
            day += timedelta(1)
            n -= day.weekday() < 5 and day not in known
        return day

    def with_workalendar(day):
        return theirs.add_working_days(day, 15)

    first = fgc.to_days(date(1990, 1, 1))
    days = np.array([first + RANDOM.randrange(70 * 365) for _ in range(COUNT)], "datetime64[D]")
    some = [day.item() for day in days[:2000]]
    ours, found = measure(COUNT, lambda: calendar.add_batch(days, 15))
    for name, work in (("python-holidays", with_holidays), ("workalendar", with_workalendar)):
        taken, wanted = measure(len(some), lambda work=work: [work(day) for day in some], 3)
        if [day.item() for day in found[:2000]] != wanted:
            raise SystemExit(name + " counts otherwise")
        row("add 15 working days, batch of datetime64[D]", name, ours, taken, "<= 20 ns; >= 1000 x")


def cases(load, folder):
    """A folder of cases, beside the same in C. The two take turns, for the machine is not always as fast."""
    base = fgc.Profile("no-barnevern")

    def work():
        for path in folder.glob("*.journal"):
            with fgc.Case.load(path.read_bytes(), base, digest=fgc.sha256):
                pass

    count = sum(1 for _ in folder.iterdir())
    ours, theirs = [], []
    for _ in range(5):
        ours.append(measure(count, work, 1)[0])
        theirs.append(float(subprocess.run([load, folder], check=True, capture_output=True).stdout))
    return min(ours), min(theirs)


def folder_of_cases(folder, digest):
    """10,000 files of one case of 60 events."""
    case = fgc.Case(fgc.Profile("no-barnevern"), digest=digest)
    by = fgc.Stamp(fgc.Role.CASE_WORKER, "u-17", fgc.read_time("2026-03-03T09:00:00Z"))
    case.record_text(by, "open_case reference=2026/104 urgency=ordinary setting=no_child_welfare stage=assistance "
                         "purpose=general initiated_by=family")
    case.add_child(by, name="Ane", born=date(2014, 5, 17))
    for number in range(19):
        member = case.add_member(by, name=f"Åse {number}", private=True)
        case.relate(by, member=member, child=2, relation=fgc.Relation.AUNT_OR_UNCLE, side=fgc.Side.MOTHER)
        case.add_question(by, text="Hvor skal Ane bo?", asked_by=member)
    case.assess_safety(by, kind=fgc.SafetyKind.SCREENING, result=fgc.SafetyResult.SAFE)
    lines = case.lines().encode()
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(10_000):
        (folder / f"{number:05}.journal").write_bytes(lines)
    return folder


def main(load, folder):
    for name, digest, bar in (("", None, ">= 0.67 x"), (" and verify", fgc.sha256, "-")):
        ours, theirs = cases(load, folder_of_cases(pathlib.Path(folder, "verified" if name else "plain"), digest))
        row(f"load{name} a case of 60 events from its file", "the same in C", ours, theirs, bar)
    packages()
    norway = fgc.Calendar(fgc.Country.NO, closing="12-24")
    ordinary = fgc.Rule.find("no.assignment.ordinary", fgc.Country.NO)
    acute = fgc.Rule.find("no.assignment.acute", fgc.Country.NO)
    days = array("i", (RANDOM.randrange(0, 40_000) for _ in range(COUNT)))
    plain = np.array(days)
    dates = plain.astype("datetime64[D]")
    holidays = [day for day in np.arange("1950-01-01", "2101-01-01", dtype="datetime64[D]")
                if norway.names(day.item())]
    calendar = np.busdaycalendar(holidays=holidays)

    def numpys():
        return np.busday_offset(dates, 15, roll="preceding", busdaycal=calendar)

    theirs, wanted = measure(COUNT, numpys)
    for name, given in (("days of numpy", plain), ("datetime64[D]", dates), ("array.array", days)):
        ours, found = measure(COUNT, lambda given=given: norway.add_batch(given, 15))
        if (np.asarray(found).astype("int64") != wanted.astype("int64")).any():
            raise SystemExit("numpy counts otherwise")
        row(f"add 15 working days, batch of {name}", "numpy", ours, theirs, "<= 20 ns; >= 10 x")

    seconds = plain.astype("int64") * 86400 + 43200
    kinds = {"seconds": seconds, "datetime64[s]": seconds.astype("datetime64[s]")}
    kinds["a pandas Series"] = pd.Series(seconds.astype("datetime64[s]")).dt.tz_localize("UTC")
    for rule in (ordinary, acute):
        raw = ffi.from_buffer("int64_t[]", seconds), ffi.new("int64_t[]", COUNT)
        theirs, _ = measure(COUNT, lambda: lib.fgc_rule_due_batch(
            rule._pointer, norway._pointer, 0, *raw, ffi.NULL, COUNT, ffi.NULL))
        for name, given in kinds.items():
            ours, _ = measure(COUNT, lambda given=given: rule.due_batch(norway, given))
            row(f"due, {rule.length_label(fgc.Language.EN)}, batch of {name}", "the call in C", ours, theirs,
                "<= 20 ns" if "Series" not in name else "-")

    off = {day.item() for day in holidays}

    def loop(day, n=15):
        while n:
            day += timedelta(1)
            n -= day.weekday() < 5 and day not in off
        return day

    today, now = date(2026, 3, 27), datetime(2026, 3, 27, 16, 30, tzinfo=timezone(timedelta(hours=1)))
    if loop(today) != norway.add(today, 15) or loop(today) != ordinary.due(norway, now).last_day:
        raise SystemExit("the loop counts otherwise")
    looped = once(loop, today)
    instant = int(now.timestamp())
    for name, work, argument, bar in (
            ("add 15 working days, a number", lambda day: norway.add(day, 15), 20539, "<= 1000 ns"),
            ("add 15 working days, a date", lambda day: norway.add(day, 15), today, "<= 4000 ns"),
            ("is a working day, a date", norway.is_working_day, today, "<= 4000 ns"),
            ("due, 15 days, a number", lambda at: ordinary.due_at(norway, at), instant, "<= 1000 ns"),
            ("due, 24 hours, a number", lambda at: acute.due_at(norway, at), instant, "<= 1000 ns"),
            ("due, 15 days, a datetime", lambda at: ordinary.due_at(norway, at), now, "<= 4000 ns"),
            ("due, all that is told of it", lambda at: ordinary.due(norway, at), now, "-")):
        row(name, "loop in Python", once(work, argument), looped, bar)


if __name__ == "__main__":
    main(*sys.argv[1:])
