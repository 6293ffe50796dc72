"""Computes the expected columns of tests/tables/*.tsv again, by the plain walk of reference.py.

    tables.py TABLES            compares, and names every line that differs
    tables.py --write TABLES    writes them anew; review the difference
"""

import sys
from pathlib import Path

from reference import Calendar, Due, OutOfTable, Rule, due, read_time, write_due
from datetime import date

ASSIGNMENT_DAYS = ("working-days", "weekends", "mon-sat", "calendar", "calendar-roll")
ASSIGNMENT_HOURS = ("working-days", "weekends", "sundays-holidays", "elapsed")
BIRTHDAY = ("birthday", "birthday-28-feb")
CALENDAR = ("calendar", "calendar-roll")


def ordinary():
    return Rule("days", 15, "working-days", ASSIGNMENT_DAYS, stops_on_hold=True)


def acute():
    return Rule("hours", 24, "working-days", ASSIGNMENT_HOURS, stops_on_hold=True)


def birthday(years):
    return Rule("years", years, "birthday", BIRTHDAY, from_date=True, ends_at_start=True)


MELDING = Rule("weeks", 1, "calendar", CALENDAR)

# The rules of tests/tables/rules.tsv, by id and country.
RULES = {
    ("no.assignment.ordinary", "NO"): ordinary(),
    ("no.assignment.acute", "NO"): acute(),
    ("dk.assignment.ordinary", "DK"): ordinary(),
    ("dk.assignment.acute", "DK"): acute(),
    ("no.coordinator.contact", "NO"): Rule("weeks", 1, "calendar", CALENDAR, stops_on_hold=True),
    ("no.conference.window", "NO"): Rule("weeks", 8, "calendar", CALENDAR, opens=4),
    ("fgc.follow_up", "NO"): Rule("months", 3, "calendar", CALENDAR),
    ("fgc.follow_up", "DK"): Rule("months", 6, "calendar", CALENDAR, opens=3),
    ("fgc.decision", "NO"): Rule("weeks", 1, "calendar", CALENDAR),
    ("fgc.decision", "DK"): Rule("weeks", 1, "calendar", CALENDAR),
    ("fgc.check_in", "NO"): Rule("weeks", 4, "calendar", CALENDAR),
    ("fgc.check_in", "DK"): Rule("weeks", 4, "calendar", CALENDAR),
    ("consent.turns_15", "NO"): birthday(15),
    ("consent.turns_18", "NO"): birthday(18),
    ("consent.turns_15", "DK"): birthday(15),
    ("consent.turns_18", "DK"): birthday(18),
    ("dk.party.turns_10", "DK"): birthday(10),
    ("dk.transition.18", "DK"): birthday(18),
    ("no.melding", "NO"): MELDING,
    ("no.undersokelse", "NO"): Rule("months", 3, "calendar", CALENDAR, after=MELDING),
    ("no.undersokelse.extended", "NO"): Rule("months", 6, "calendar", CALENDAR, after=MELDING),
    ("no.klage", "NO"): Rule("weeks", 3, "calendar-roll"),
    ("dk.underretning", "DK"): Rule("hours", 24, "elapsed", ("elapsed",)),
    ("dk.kvittering", "DK"): Rule("days", 6, "working-days", ("working-days",), stops_on_hold=True),
    ("dk.undersoegelse", "DK"): Rule("months", 4, "calendar", CALENDAR),
    ("dk.barnets_plan", "DK"): Rule("months", 3, "calendar", CALENDAR),
    ("dk.opfoelgning", "DK"): Rule("months", 3, "calendar", CALENDAR),
    ("dk.klage", "DK"): Rule("weeks", 4, "calendar-roll", roll_set="dk-limitation"),
}

CALENDARS = {}


def calendar(country, closing="-"):
    closing = "" if closing == "-" else closing
    key = country, closing
    if key not in CALENDARS:
        CALENDARS[key] = Calendar(country, closing)
    return CALENDARS[key]


def read_holds(cal, text):
    holds = []
    for stretch in [] if text == "-" else text.split(","):
        begin, end = stretch.split("/")
        holds.append((read_time(cal, begin), read_time(cal, end) if end != ".." else 0))
    return holds


def read_start(cal, text):
    return date.fromisoformat(text) if len(text) == 10 else read_time(cal, text)


def due_of_library_rule(row, start, holds):
    cal = calendar(row["country"])
    policy = None if row["policy"] == "-" else row["policy"]
    second = row.get("second", "-")
    return cal, due(RULES[row["rule"], row["country"]], cal, read_start(cal, row[start]), policy,
                    read_holds(cal, row[holds]), 0 if second == "-" else read_time(cal, second))


def assignment(row):
    cal, found = due_of_library_rule(row, "received", "hold")
    return {"last_day": found.last_day, "due": write_due(cal, found.due)}


def rules(row):
    cal, found = due_of_library_rule(row, "start", "holds")
    return {"last_day": found.last_day, "due": write_due(cal, found.due),
            "unrolled": found.unrolled,
            "opens": cal.local_day(found.opens) if found.opens else "-"}


def edges(row):
    cal = calendar(row["country"], row["closing"])
    rule = Rule(row["unit"], int(row["amount"]), row["policy"], stops_on_hold=True)
    names = ("last_day", "due", "unrolled", "weekend_days", "holidays", "held_days", "paused")
    try:
        found = due(rule, cal, read_start(cal, row["start"]), None, read_holds(cal, row["holds"]))
    except OutOfTable:
        return {**dict.fromkeys(names, "-"), "due": "outside"}
    if found.stopped:
        return {**dict.fromkeys(names, "-"), "due": "stopped"}
    return {"last_day": found.last_day, "due": write_due(cal, found.due),
            "unrolled": found.unrolled, "weekend_days": found.weekend_days,
            "holidays": found.holidays, "held_days": found.held_days,
            "paused": found.paused_seconds}


def recompute(path, compute):
    """The table's text with its expected columns computed anew, and the lines that change."""
    lines, changed, header = [], [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            lines.append(line)
        elif header is None:
            header = line.split("\t")
            lines.append(line)
        else:
            row = dict(zip(header, line.split("\t"), strict=True))
            row.update({name: str(value) for name, value in compute(row).items()})
            new = "\t".join(row[name] for name in header)
            if new != line:
                changed.append(f"{path.name}:{number}: the table has\n  {line}\nand the walk\n  {new}")
            lines.append(new)
    return "\n".join(lines) + "\n", changed


def main():
    arguments = sys.argv[1:]
    write = arguments[:1] == ["--write"]
    folder = Path(arguments[-1])
    failed = False
    for compute in (assignment, rules, edges):
        path = folder / f"{compute.__name__}.tsv"
        text, changed = recompute(path, compute)
        if write:
            path.write_text(text, encoding="utf-8")
        for line in changed:
            print(line)
        failed = failed or bool(changed)
        print(f"{path.name}: {text.count(chr(10))} lines, {len(changed)} differ")
    return 1 if failed and not write else 0


if __name__ == "__main__":
    sys.exit(main())
