#!/usr/bin/python3
"""Due dates against the plain walk of reference.py, on random rules, policies, starts, holds and
closing days. The cases are the same every time, unless the last argument is another seed, or `random`."""

import random
import sys
import unittest

import library
import reference
from reference import Calendar, OutOfTable, Rule

CASES = 21000
SEED = 20261121
if sys.argv[-1] == "random":
    SEED = random.randrange(2**32)
elif sys.argv[-1].isdigit():
    SEED = int(sys.argv[-1])
del sys.argv[1:]
CLOSING = ("", "", "12-24,12-31", "dk-limitation", "02-29,07-01/07-14,2030-10-10",
           "12-24/01-02,2026-05-18,2026-05-19")
UNITS = ("hours", "days", "weeks", "months", "years")
AMOUNTS = {"hours": (1, 23, 24, 25, 48, 120), "days": (1, 2, 5, 6, 10, 15, 30, 90, 365),
           "weeks": (1, 2, 3, 4, 8, 26), "months": (1, 2, 3, 4, 6, 12, 13),
           "years": (1, 2, 4, 15)}
MOST = {"hours": 400, "days": 400, "weeks": 60, "months": 30, "years": 12}


def policies_of_units():
    """Which policies each unit may be counted by, as the library says."""
    found = {unit: [] for unit in UNITS}
    for name, value in library.POLICIES.items():
        row = library.Counting(size=library.ctypes.sizeof(library.Counting))
        if library.fgc.fgc_policy_read(value, row, library.ERROR) != library.OK:
            raise AssertionError(library.why())
        for unit in UNITS:
            if row.units >> library.UNITS[unit] & 1:
                found[unit].append(name)
    return found


class Due(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}")
        cls.calendars = [(f"{country} {closing}", Calendar(country, closing),
                          library.calendar(country, closing))
                         for country in ("NO", "DK") for closing in sorted(set(CLOSING))]
        cls.policies = policies_of_units()

    def test_policies_are_those_of_the_reference(self):
        for name, value in library.POLICIES.items():
            self.assertEqual(library.fgc.fgc_code_id(library.LIST_POLICY, value).decode(), name)
            row = library.Counting(size=library.ctypes.sizeof(library.Counting))
            library.fgc.fgc_policy_read(value, row, library.ERROR)
            self.assertEqual((row.excluded, bool(row.rolls), bool(row.leap_day_in_march)),
                             tuple(reference.POLICIES[name]), name)

    def random_start(self, chance, plain):
        """Anywhere, or within seconds of a midnight or of a clock change, or close to the ends."""
        kind = chance.randrange(10)
        if kind == 0:
            return chance.randrange(plain.end)
        day = chance.randrange(7306, 55100) if kind < 3 else chance.randrange(25000, 30000)
        instant = plain.midnights[day] + chance.choice((0, 0, 1, -1, 3600, 43200, 57600))
        if kind == 9:
            instant += chance.randrange(86400)
        if kind == 8 and chance.randrange(20) == 0:
            instant = plain.end - chance.randrange(60 * 86400)
        return instant

    def random_holds(self, chance, plain, start, reach):
        """Up to four, in order, often adjoining or at midnight, the last sometimes without end."""
        holds = []
        at = start + chance.randrange(-5 * 86400, reach)
        for _ in range(chance.randrange(5)):
            begin = self.snap(chance, plain, at)
            end = self.snap(chance, plain,
                            begin + chance.choice((0, 1, 7200, 86400, 200000, reach // 4)))
            begin, end = max(begin, 1), max(end, begin, 1)
            if end > plain.end:
                break
            if holds and begin < holds[-1][1]:
                begin = holds[-1][1]
                end = max(end, begin)
            holds.append((begin, end))
            at = end + chance.choice((0, 0, 3600, chance.randrange(1, reach)))
        if holds and chance.randrange(5) == 0:
            holds[-1] = holds[-1][0], 0
        return holds

    def snap(self, chance, plain, instant):
        if 0 <= instant < plain.end and chance.randrange(3) == 0:
            return plain.begins(plain.local_day(instant)) + chance.choice((0, 0, 1, -1))
        return instant

    def random_case(self, chance, number):
        name, plain, made = chance.choice(self.calendars)
        unit = chance.choice(UNITS if chance.randrange(8) == 0 else UNITS[:4])
        amount = chance.choice(AMOUNTS[unit]) if chance.randrange(8) else chance.randint(1, MOST[unit])
        if chance.randrange(1000) == 0:
            amount = chance.randrange(1, 36526)
        possible = self.policies[unit]
        some = chance.sample(possible, chance.randrange(1, len(possible) + 1))
        from_date = unit != "hours" and chance.randrange(8) == 0
        policy = chance.choice(some)
        stops = chance.randrange(3) > 0
        plain_rule = Rule(unit, amount, policy, tuple(some), stops_on_hold=stops, from_date=from_date)
        options = {"id": f"test.{number}", "unit": library.UNITS[unit], "amount": amount,
                   "policy": library.POLICIES[policy], "stops_on_hold": int(stops),
                   "policies": sum(1 << library.POLICIES[name] for name in some),
                   "from_date": int(from_date)}
        if unit != "hours" and amount > 1 and chance.randrange(4) == 0:
            plain_rule.opens = options["opens"] = chance.randrange(1, amount)
        if from_date and not any(reference.POLICIES[name].rolls for name in some) \
                and chance.randrange(2):
            plain_rule.ends_at_start = True
            options["ends_at_start"] = 1
        return name, plain, made, plain_rule, options

    def test_random_cases(self):
        chance = random.Random(SEED)
        outcomes = dict.fromkeys(("due", "stopped", "outside"), 0)
        for number in range(CASES):
            name, plain, made, plain_rule, options = self.random_case(chance, number)
            rule = library.rule(**options)
            start = max(0, self.random_start(chance, plain))
            day_length = {"hours": 3600, "days": 86400, "weeks": 604800}.get(plain_rule.unit, 2592000)
            holds = self.random_holds(chance, plain, start,
                                      min(plain_rule.amount * day_length * 2, 400 * 86400))
            arguments = {"starts": start, "holds": holds}
            if plain_rule.from_date:
                start = plain.local_day(start)
                arguments = {"starts_on": library.from_date(start), "holds": holds}
            status, found = library.due(rule, made, **arguments)
            case = name, plain_rule, start, holds
            try:
                expected = reference.due(plain_rule, plain, start, None, holds)
            except OutOfTable:
                outcomes["outside"] += 1
                self.assertEqual(status, library.ERROR_RANGE, case)
                continue
            self.assertEqual(status, library.OK, (case, library.why()))
            outcomes["stopped" if expected.stopped else "due"] += 1
            self.compare(found, expected, case)
            library.fgc.fgc_rule_free(rule)
        print(outcomes)
        self.assertGreater(outcomes["due"], CASES // 2)

    def compare(self, found, expected, case):
        self.assertEqual(bool(found.stopped), expected.stopped, case)
        if expected.stopped:
            self.assertEqual((found.due, found.weekend_days, found.holidays, found.held_days),
                             (0, 0, 0, 0), case)
            return
        self.assertEqual(
            [found.due, found.safe, found.opens, found.paused_seconds, library.to_date(found.last_day),
             library.to_date(found.unrolled), library.to_date(found.safe_day), found.weekend_days,
             found.holidays, found.held_days],
            [expected.due, expected.safe, expected.opens, expected.paused_seconds, expected.last_day,
             expected.unrolled, expected.safe_day, expected.weekend_days, expected.holidays,
             expected.held_days], (case, "due safe opens paused last unrolled safe_day weekend hol held"))


if __name__ == "__main__":
    unittest.main()
