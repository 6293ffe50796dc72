"""Days and instants: Python's, and the library's numbers.

A day is a `date`, or an int: days since 1970-01-01, from 1950 to 2100. An instant is an aware `datetime`,
or an int: seconds since 1970-01-01T00:00:00Z. A naive datetime is no instant (Calendar.instant makes one of
it). Fractions of a second are dropped: before a whole second is before it with them, and without."""
from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from operator import index
from typing import Any, Union

from ._capi import ffi, lib
from .code import number_of
from .codes import Language, Status, Weekday
from .errors import OutOfRange, check, of_thread
from .texts import utf8, written

Day = Union[date, int]
Instant = Union[datetime, int]

_ORDINAL = date(1970, 1, 1).toordinal()
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_zones: dict[int, timezone] = {0: timezone.utc}

NO_DATE: int = lib.fgc_date_from(0, 0, 0)


def _outside() -> OutOfRange:
    return OutOfRange(Status.RANGE, "outside what the tables cover")


def _no_day(day: object) -> TypeError:
    return TypeError(f"a day is a date or an int, not {type(day).__name__}")


def _no_instant(instant: object) -> TypeError:
    return TypeError(f"an instant is an aware datetime or an int, not {type(instant).__name__}")


def to_days(day: Day) -> int:
    """Days since 1970-01-01.

    >>> from fgc import to_days
    >>> to_days(date(2026, 3, 6))
    20518
    """
    if type(day) is date:  # first, and fast
        return day.toordinal() - _ORDINAL
    if type(day) is int:
        days = day
    elif isinstance(day, (datetime, bool)):
        raise _no_day(day)
    elif isinstance(day, date):
        return day.toordinal() - _ORDINAL
    else:
        try:
            days = index(day)
        except TypeError:
            raise _no_day(day) from None
    if not -(2**31) < days < 2**31:
        raise _outside()
    return days


def from_days(days: int) -> date:
    """The date of a number of days since 1970-01-01. Raises OutOfRange outside 1950–2100.

    >>> from fgc import from_days
    >>> from_days(20518)
    datetime.date(2026, 3, 6)
    """
    parts = ffi.new("int32_t[3]")
    if -(2**31) <= days < 2**31:
        lib.fgc_date_parts(days, parts, parts + 1, parts + 2)
    if not parts[0]:
        raise _outside()
    return date(*parts)


def day_of(days: int) -> date:
    """The date of days that the library gave."""
    return date.fromordinal(days + _ORDINAL)


def to_seconds(instant: Instant) -> int:
    """Seconds since 1970-01-01T00:00:00Z.

    >>> from fgc import to_seconds
    >>> to_seconds(datetime(2026, 3, 3, 10, tzinfo=timezone(timedelta(hours=1))))
    1772528400
    """
    if type(instant) is int:  # first, and fast
        seconds = instant
    elif isinstance(instant, datetime):
        try:
            since = instant - _EPOCH
        except TypeError:
            raise TypeError("a naive datetime is no instant: give it a zone, "
                            "or use Calendar.instant") from None
        return since.days * 86400 + since.seconds
    elif isinstance(instant, bool):
        raise _no_instant(instant)
    else:
        try:
            seconds = index(instant)
        except TypeError:
            raise _no_instant(instant) from None
    if not -(2**63) <= seconds < 2**63:
        raise _outside()
    return seconds


def zone_of(offset: int) -> timezone:
    """The zone that is so many seconds ahead of UTC."""
    found = _zones.get(offset)
    if found is None:
        found = _zones.setdefault(offset, timezone(timedelta(seconds=offset)))
    return found


def from_seconds(seconds: int) -> datetime:
    """The instant, in UTC. For local time: Calendar.local.

    >>> from fgc import from_seconds
    >>> from_seconds(1772528400).isoformat()
    '2026-03-03T09:00:00+00:00'
    """
    return datetime.fromtimestamp(seconds, timezone.utc)


def local(calendar: Any, seconds: int) -> datetime:
    """The instant, in a calendar's local time (a fgc_calendar; NULL: UTC)."""
    offset = lib.fgcpy_offset_at(calendar, seconds)
    return datetime.fromtimestamp(seconds, zone_of(offset) if offset != NO_DATE else timezone.utc)


def weekday(day: Day) -> Weekday:
    """The day of the week. Raises OutOfRange outside 1950–2100."""
    found = lib.fgc_date_weekday(to_days(day))
    if not found:
        raise _outside()
    return Weekday(found)


def easter(year: int) -> date:
    """Easter Sunday. Raises OutOfRange outside 1950–2100.

    >>> from fgc import easter
    >>> easter(2026)
    datetime.date(2026, 4, 5)
    """
    found = lib.fgc_date_easter(year) if 1950 <= year <= 2100 else NO_DATE
    if found == NO_DATE:
        raise _outside()
    return day_of(found)


def read_date(text: str) -> date:
    """Read `YYYY-MM-DD`, exactly that. Raises Unreadable and OutOfRange."""
    data, out = utf8(text), ffi.new("fgc_date *")
    check(lib.fgc_date_read(data, len(data), out, of_thread.error))
    return day_of(out[0])


def read_time(text: str) -> datetime:
    """Read an instant as RFC 3339 and ISO 8601 both write it, in whole seconds; in UTC. Raises Unreadable
    and OutOfRange.

    >>> from fgc import read_time
    >>> read_time("2026-03-03T10:00:00+01:00")
    datetime.datetime(2026, 3, 3, 9, 0, tzinfo=datetime.timezone.utc)
    """
    data, out = utf8(text), ffi.new("fgc_time *")
    check(lib.fgc_time_read(data, len(data), out, of_thread.error))
    return from_seconds(out[0])


def _not_empty(text: str) -> str:
    if not text:
        raise _outside()
    return text


def write_date(day: Day) -> str:
    """Write `YYYY-MM-DD`. Raises OutOfRange outside 1950–2100."""
    return _not_empty(written(lib.fgc_date_write, to_days(day)))


def write_time(instant: Instant) -> str:
    """Write `YYYY-MM-DDTHH:MM:SSZ`. Raises OutOfRange. For local time: Calendar.write_time."""
    return _not_empty(written(lib.fgc_time_write, to_seconds(instant)))


def date_label(day: Day, language: Language = Language.NB) -> str:
    """A date in words. Raises OutOfRange outside 1950–2100.

    >>> from fgc import date_label
    >>> date_label(date(2026, 3, 6))
    'fredag 6. mars 2026'
    """
    return _not_empty(written(lib.fgc_date_label, to_days(day), number_of(Language, language)))


