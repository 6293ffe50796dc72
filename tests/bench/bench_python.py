"""The Python package beside numpy and a plain loop, on a million days in no order: name and peer, both times in
nanoseconds an item, how many times faster that is, and the bar. The peer's answers are checked first."""

import random
import time
from array import array
from datetime import date, datetime, timedelta, timezone

import fgc
import numpy as np
from fgc._capi import ffi, lib

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


def main():
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
    try:
        import pandas as pd

        kinds["a pandas Series"] = pd.Series(seconds.astype("datetime64[s]")).dt.tz_localize("UTC")
    except ImportError:
        pass
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
    main()
