"""The deadline rules once more, as slowly and plainly as they can be written.

Nothing here looks at the library. Every question is answered by walking from day to day: the
holidays come from the statutes, local time from Python's zoneinfo. The tables in tests/tables are
computed with this file, and the library is compared with it.
"""

from bisect import bisect_right
from collections import namedtuple
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

FIRST = date(1950, 1, 1)
LAST = date(2100, 12, 31)
EPOCH = date(1970, 1, 1)
DAY = timedelta(days=1)
SATURDAYS, SUNDAYS, HOLIDAYS = 1, 2, 4
WEEKENDS = SATURDAYS | SUNDAYS

ZONES = {"NO": "Europe/Oslo", "DK": "Europe/Copenhagen"}

Policy = namedtuple("Policy", "excluded rolls leap_day_in_march", defaults=(False, False))

POLICIES = {
    "elapsed": Policy(0),
    "calendar": Policy(0),
    "calendar-roll": Policy(0, rolls=True),
    "birthday": Policy(0, leap_day_in_march=True),
    "birthday-28-feb": Policy(0),
    "holidays": Policy(HOLIDAYS),
    "holidays-roll": Policy(HOLIDAYS, rolls=True),
    "sundays-holidays": Policy(SUNDAYS | HOLIDAYS),
    "mon-sat": Policy(SUNDAYS | HOLIDAYS),
    "mon-sat-roll": Policy(SUNDAYS | HOLIDAYS, rolls=True),
    "weekends": Policy(WEEKENDS),
    "weekends-roll": Policy(WEEKENDS, rolls=True),
    "working-days": Policy(WEEKENDS | HOLIDAYS),
}


class OutOfTable(Exception):
    """The answer is before 1950 or 1970, or after 2100."""


def easter(year):
    """Easter Sunday: the Sunday after the first church full moon on or after 21 March.

    The moon is taken from the golden number with the Gregorian corrections (Knuth 1.3.2, ex. 14)."""
    golden = year % 19 + 1
    century = year // 100 + 1
    skipped_leap_years = 3 * century // 4 - 12
    moon_correction = (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + moon_correction - skipped_leap_years) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    moon = 44 - epact
    if moon < 21:
        moon += 30
    full_moon = date(year, 3, 1) + timedelta(days=moon - 1)
    return full_moon + timedelta(days=7 - (full_moon.weekday() + 1) % 7)


def holidays(country, year):
    """Date and names of the public holidays of a year."""
    e = easter(year)
    names = {
        "NO": ("Første nyttårsdag", "Skjærtorsdag", "Langfredag", "Første påskedag", "Andre påskedag",
               "Kristi himmelfartsdag", "Første pinsedag", "Andre pinsedag", "Første juledag",
               "Andre juledag"),
        "DK": ("Nytårsdag", "Skærtorsdag", "Langfredag", "Påskedag", "Anden påskedag",
               "Kristi himmelfartsdag", "Pinsedag", "Anden pinsedag", "Juledag", "Anden juledag"),
    }[country]
    days = [date(year, 1, 1), e - 3 * DAY, e - 2 * DAY, e, e + DAY, e + 39 * DAY, e + 49 * DAY,
            e + 50 * DAY, date(year, 12, 25), date(year, 12, 26)]
    found = list(zip(days, names))
    if country == "NO":
        found += [(date(year, 5, 1), "Første mai"), (date(year, 5, 17), "Grunnlovsdagen")]
    if country == "DK" and year <= 2023:
        found.append((e + 26 * DAY, "Store bededag"))
    by_day = {}
    for day, name in found:
        by_day.setdefault(day, []).append(name)
    return {day: sorted(by_day[day]) for day in sorted(by_day)}


def days_of_item(item):
    """The days of one item of a closing list: MM-DD, YYYY-MM-DD, or a range A/B of either."""
    if item == "dk-limitation":
        return days_of_item("06-05") | days_of_item("12-24") | days_of_item("12-31")
    begin, _, end = item.partition("/")
    end = end or begin
    if len(begin) == 10:
        day, last = date.fromisoformat(begin), date.fromisoformat(end)
        return {date.fromordinal(n) for n in range(day.toordinal(), last.toordinal() + 1)}
    found = set()
    day = FIRST
    while day <= LAST:
        word = day.isoformat()[5:]
        inside = begin <= word <= end if begin <= end else word >= begin or word <= end
        if inside:
            found.add(day)
        day += DAY
    return found


def closing_days(text):
    found = set()
    for item in filter(None, (text or "").split(",")):
        found |= days_of_item(item)
    return found


class Calendar:
    """What each day is and when it begins, day for day, for 1950-2100."""

    def __init__(self, country, closing=""):
        self.country = country
        self.zone = ZoneInfo(ZONES[country])
        self.names = {}
        for year in range(FIRST.year, LAST.year + 1):
            self.names.update(holidays(country, year))
        self.closing = closing_days(closing)
        self.free = set(self.names) | self.closing
        self.bits = []
        self.midnights = []
        day = FIRST
        while day <= LAST:
            bits = 0
            if day.weekday() == 5:
                bits |= SATURDAYS
            if day.weekday() == 6:
                bits |= SUNDAYS
            if day in self.free:
                bits |= HOLIDAYS
            self.bits.append(bits)
            self.midnights.append(self.instant(day))
            day += DAY
        self.end = self.midnights[-1] + 86400  # no clock change on New Year's Eve
        self.midnights.append(self.end)

    def instant(self, day, seconds=0):
        """The instant of a local time; the first of two, and as far behind a skipped hour."""
        local = datetime(day.year, day.month, day.day) + timedelta(seconds=seconds)
        return int(local.replace(tzinfo=self.zone, fold=0).timestamp())

    def day_bits(self, day):
        if not FIRST <= day <= LAST:
            raise OutOfTable(day)
        return self.bits[(day - FIRST).days]

    def local_day(self, instant):
        if not 0 <= instant <= self.end:
            raise OutOfTable(instant)
        return FIRST + timedelta(days=bisect_right(self.midnights, instant) - 1)

    def begins(self, day):
        if not FIRST <= day <= LAST + DAY:
            raise OutOfTable(day)
        return self.midnights[(day - FIRST).days]

    def ends(self, day):
        return self.begins(day + DAY)


@dataclass
class Rule:
    """What of a rule decides when it is due."""
    unit: str                    # hours, days, weeks, months, years
    amount: int
    policy: str
    policies: tuple = ()         # all it may be counted by
    opens: int = 0
    stops_on_hold: bool = False
    ends_at_start: bool = False
    from_date: bool = False
    after: "Rule" = None
    roll_set: str = ""


@dataclass
class Due:
    stopped: bool = False
    due: int = 0
    safe: int = 0
    opens: int = 0
    paused_seconds: int = 0
    last_day: date = None
    unrolled: date = None
    safe_day: date = None
    weekend_days: int = 0
    holidays: int = 0
    held_days: int = 0


def ends_on_hold(midnight, holds):
    """Whether a day that ends at an instant ends on hold."""
    return any(begin < midnight and (not end or midnight <= end) for begin, end in holds)


def held_for_ever(instant, holds):
    return any(not end and begin <= instant for begin, end in holds)


def whole_months_later(day, months, leap_day_in_march):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for number in range(day.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            if leap_day_in_march and (month, number) == (2, 29):
                return date(year, 3, 1)
    raise AssertionError("a month has days")


def nominal_days(unit, amount, start, policy):
    """How many days a number of weeks, months or years is from a day."""
    months = amount if unit == "months" else 12 * amount
    days = 7 * amount
    if unit != "weeks" and months <= 12 * (LAST.year - start.year + 1):
        days = (whole_months_later(start, months, policy.leap_day_in_march) - start).days
    elif unit != "weeks":
        days = 31 * months
    if days > (LAST - start).days:
        raise OutOfTable(start)
    return days


def count_days(calendar, start, wanted, excluded, holds):
    """Walk from the day after `start` until `wanted` days have counted.

    Returns the last of them, or None when a hold without end comes first, and what was passed."""
    weekend_days = other_days = held_days = counted = 0
    until = max((end or calendar.end for _, end in holds), default=0)
    number = (start - FIRST).days
    while counted < wanted:
        number += 1
        if number == len(calendar.bits):
            if any(not end for _, end in holds):
                return None, 0, 0, 0
            raise OutOfTable(LAST)
        bits = calendar.bits[number] & excluded
        midnight = calendar.midnights[number + 1]
        if bits & WEEKENDS:
            weekend_days += 1
        elif bits:
            other_days += 1
        elif midnight <= until and ends_on_hold(midnight, holds):
            if held_for_ever(midnight, holds):
                return None, 0, 0, 0
            held_days += 1
        else:
            counted += 1
    return FIRST + number * DAY, weekend_days, other_days, held_days


def count_hours(calendar, start, hours, excluded, holds):
    """The earliest instant at which all hours have run, or None behind a hold without end."""
    left = hours * 3600
    day = calendar.local_day(start)
    while True:
        if day > LAST and any(not end for _, end in holds):
            return None
        if not calendar.day_bits(day) & excluded:
            at = max(start, calendar.begins(day))
            until = calendar.ends(day)
            while at < until:
                blocking = [(b, e) for b, e in holds if b <= at and (not e or at < e)]
                if blocking:
                    if any(not e for _, e in blocking):
                        return None
                    at = max(e for _, e in blocking)
                    continue
                stop = min([until] + [b for b, e in holds if at < b < until and (not e or e > b)])
                if stop - at >= left:
                    return at + left
                left -= stop - at
                at = stop
        day += DAY


def roll(calendar, day, roll_set):
    also = closing_days(roll_set) if roll_set else ()
    while calendar.day_bits(day) or day in also:
        day += DAY
    return day


def due_by(rule, calendar, policy_name, start, holds, second):
    """When it is due by one policy. `start` is an instant, or a date for rules from a date."""
    policy = POLICIES[policy_name]
    if not rule.stops_on_hold:
        holds = []
    found = Due()
    if rule.unit == "hours":
        found.due = count_hours(calendar, start, rule.amount, policy.excluded, holds)
        if found.due is None:
            return Due(stopped=True)
        found.last_day = found.unrolled = calendar.local_day(found.due - 1)
        found.paused_seconds = found.due - start - rule.amount * 3600
        if found.due > calendar.end:
            raise OutOfTable(found.due)
    else:
        day = start if isinstance(start, date) else calendar.local_day(start)
        if rule.after:
            before = rule.after
            day = due_by(before, calendar, before.policy, start, [], 0).unrolled
        excluded = policy.excluded
        wanted, opening = rule.amount, rule.opens
        if rule.unit != "days":
            excluded = 0
            wanted = nominal_days(rule.unit, rule.amount, day, policy)
            opening = nominal_days(rule.unit, rule.opens, day, policy) if rule.opens else 0
        last, found.weekend_days, found.holidays, found.held_days = count_days(
            calendar, day, wanted, excluded, holds)
        if last is None and not second:
            return Due(stopped=True)
        if opening:
            found.opens = calendar.begins(count_days(calendar, day, opening, excluded, holds)[0])
        if last is not None:
            found.unrolled = last - DAY if rule.ends_at_start else last
            found.last_day = found.unrolled
            if policy.rolls:
                found.last_day = roll(calendar, last, rule.roll_set)
        if second and (last is None or calendar.local_day(second) < found.last_day):
            found = Due(opens=found.opens, last_day=calendar.local_day(second))
            found.unrolled = found.last_day
        found.due = calendar.ends(found.last_day)
    if not 0 <= found.due <= calendar.end:
        raise OutOfTable(found.due)
    return found


def due(rule, calendar, start, policy=None, holds=(), second=0):
    """When it is due, and the earliest of all its policies."""
    holds = [(begin, end) for begin, end in holds]
    chosen = due_by(rule, calendar, policy or rule.policy, start, holds, second)
    if chosen.stopped:
        return chosen
    chosen.safe, chosen.safe_day = chosen.due, chosen.last_day
    for name in rule.policies or (rule.policy,):
        try:
            other = due_by(rule, calendar, name, start, holds, second)
        except OutOfTable:
            continue
        if not other.stopped and other.due < chosen.safe:
            chosen.safe, chosen.safe_day = other.due, other.last_day
    return chosen


def read_time(calendar, text):
    """A local time YYYY-MM-DDTHH:MM[:SS], hours to 24, or with an offset behind it."""
    day = date.fromisoformat(text[:10])
    if text.endswith("Z") or "+" in text[10:] or "-" in text[10:]:
        return int(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())
    parts = [int(p) for p in text[11:].split(":")] + [0]
    if parts[0] == 24:
        return calendar.ends(day)
    return calendar.instant(day, parts[0] * 3600 + parts[1] * 60 + parts[2])


def write_due(calendar, instant):
    """An end as people say it: 24:00 of the day that is over, else local time."""
    local = datetime.fromtimestamp(instant, timezone.utc).astimezone(calendar.zone)
    if local.time() == datetime.min.time():
        return f"{(local - timedelta(seconds=1)).date()}T24:00"
    shown = local.strftime("%Y-%m-%dT%H:%M" + (":%S" if local.second else ""))
    plain = datetime.fromisoformat(shown).replace(tzinfo=calendar.zone)
    if int(plain.timestamp()) != instant:
        offset = local.strftime("%z")
        shown = local.strftime("%Y-%m-%dT%H:%M:%S") + offset[:3] + ":" + offset[3:]
    return shown
