"""Working days and local time: what a calendar knows."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from operator import index
from typing import Any, overload

from . import batch
from ._capi import ffi, lib
from .callback import called, handle_of
from .code import number_of, text_of
from .codes import Country, Days, HolidayName, Status
from .dates import NO_DATE, Day, Instant, day_of, local, to_days, to_seconds, zone_of
from .errors import OutOfRange, check, of_thread
from .handle import Shared
from .texts import c_string, utf8, written

WEEKENDS_AND_HOLIDAYS = Days.SATURDAYS | Days.SUNDAYS | Days.HOLIDAYS


@dataclass(frozen=True)
class Holiday:
    """A year-bounded rule that makes a holiday, or a day of a named extra set."""

    country: Country
    name: HolidayName
    month: int
    """0: counted from Easter Sunday."""
    day: int
    """Of the month, or days after Easter Sunday."""
    from_year: int
    to_year: int
    set: str
    """"" for public holidays, else the named extra set."""
    citation: str


def holidays() -> Iterator[Holiday]:
    """The rows holidays are made from, with their sources."""
    row = ffi.new("fgc_holiday *", {"size": ffi.sizeof("fgc_holiday")})
    for number in range(lib.fgc_holiday_count()):
        check(lib.fgc_holiday_read(number, row, of_thread.error))
        yield Holiday(Country(row.country), HolidayName(row.name), row.month, row.day, row.from_year,
                      row.to_year, text_of(row.set), text_of(row.citation))


@called(ffi)
def fgcpy_on_offset(offset: Callable[[int], int], at: int, out: Any) -> None:
    out[0] = index(offset(at))


class Calendar(Shared):
    """The working days and the clock of a country, compiled once for 1950–2100: adding any number of
    working days then costs two look-ups. Immutable; any number of threads may use one.

    `closing` are more days that count as holidays, a list with commas: `MM-DD` every year, `YYYY-MM-DD` one
    day, `A/B` a range of either kind, or the name of an extra set (`dk-limitation`). `zone` is a POSIX TZ
    text instead of the country's own zone, or `offset` a function that gives the seconds to add to UTC at
    an instant (seconds since 1970), called only here. Raises ValueError, LookupError and HostFailed.

    `excluded` is the set of days a count passes over; a working day is none of them.

    >>> from fgc import Calendar, Country
    >>> norway = Calendar(Country.NO, closing="12-24")
    >>> norway.add(date(2026, 3, 31), 5)
    datetime.date(2026, 4, 10)
    >>> [str(norway.names(day)[0].label()) for day in (date(2026, 4, 2), date(2026, 4, 6))]
    ['Skjærtorsdag', 'Andre påskedag']
    """

    def __init__(self, country: Country, *, closing: str | None = None, zone: str | None = None,
                 offset: Callable[[int], int] | None = None) -> None:
        keep = c_string(closing, "closing"), c_string(zone, "zone")
        options = ffi.new("fgc_calendar_options *", {
            "size": ffi.sizeof("fgc_calendar_options"), "country": number_of(Country, country),
            "closing": keep[0], "zone": keep[1]})
        if offset is not None:
            handle = handle_of(offset)
            options.offset, options.offset_context = ffi.addressof(lib, "fgcpy_offset"), handle
        out = ffi.new("fgc_calendar **")
        check(lib.fgc_calendar_new(options, out, of_thread.error))
        self._pointer = ffi.gc(out[0], lib.fgc_calendar_free)
        self._owner: object = None

    @classmethod
    def _borrowed(cls, pointer: Any, owner: object) -> Calendar:
        self = cls.__new__(cls)
        self._pointer, self._owner = pointer, owner
        return self

    def __repr__(self) -> str:
        return f"<fgc.Calendar {self.country.name}>"

    @property
    def country(self) -> Country:
        """The country."""
        return Country(lib.fgc_calendar_country(self._pointer))

    def day(self, day: Day) -> Days:
        """What is known of a day; none outside 1950–2100."""
        return Days(lib.fgc_calendar_day(self._pointer, to_days(day)))

    def names(self, day: Day) -> tuple[HolidayName, ...]:
        """The names of a day that is a holiday or closing day; two holidays may fall on one day."""
        names = ffi.new("int32_t[8]")
        count = lib.fgc_calendar_names(self._pointer, to_days(day), names, 8)
        return tuple(map(HolidayName, names[0:min(count, 8)]))

    def is_working_day(self, day: Day, *, excluded: Days = WEEKENDS_AND_HOLIDAYS) -> bool:
        """Whether a day is a working day; false outside 1950–2100."""
        return bool(lib.fgc_calendar_is_working_day(self._pointer, excluded, to_days(day)))

    @overload
    def add(self, day: date, n: int, *, excluded: Days = ...) -> date: ...

    @overload
    def add(self, day: int, n: int, *, excluded: Days = ...) -> int: ...

    def add(self, day: Day, n: int, *, excluded: Days = WEEKENDS_AND_HOLIDAYS) -> Day:
        """The n-th working day after a day, or before it; with n = 0 the day itself if it is one, else the
        next. A date for a date, an int for an int. Raises OutOfRange."""
        given = to_days(day)
        found = lib.fgcpy_add(self._pointer, excluded, given, n)
        if found == NO_DATE:
            out = ffi.new("fgc_date *")
            check(lib.fgc_calendar_add(self._pointer, excluded, given, n, out, of_thread.error))
        return day_of(found) if isinstance(day, date) else int(found)

    def between(self, start: Day, end: Day, *, excluded: Days = WEEKENDS_AND_HOLIDAYS) -> int:
        """The working days after `start` up to and including `end`; if `end` is earlier, minus those from
        `end` until before `start`. Raises OutOfRange."""
        out = ffi.new("int32_t *")
        check(lib.fgc_calendar_between(self._pointer, excluded, to_days(start), to_days(end), out,
                                       of_thread.error))
        return int(out[0])

    def is_working_day_batch(self, days: Any, *, excluded: Days = WEEKENDS_AND_HOLIDAYS,
                             status: Any = None) -> Any:
        """Of whole arrays: see fgc.batch. 1 for a working day, else 0; NumPy and pandas get booleans."""
        given = batch.Given(days, "i")
        return batch.answer(given, "B", lambda out, states: int(
            lib.fgc_calendar_is_working_day_batch(self._pointer, excluded, given.pointer, out, states,
                                                  given.count, of_thread.error)),
                            status=status, plain=True)

    def add_batch(self, days: Any, n: int, *, excluded: Days = WEEKENDS_AND_HOLIDAYS,
                  out: Any = None, status: Any = None) -> Any:
        """The n-th working days after whole arrays of days: see fgc.batch.

        >>> from array import array
        >>> Calendar(Country.NO).add_batch(array("i", [20518, 20519]), 1)
        array('i', [20521, 20521])
        """
        given = batch.Given(days, "i")
        return batch.answer(given, "i", lambda into, states: int(lib.fgc_calendar_add_batch(
            self._pointer, excluded, given.pointer, n, into, states, given.count,
            of_thread.error)), out=out, status=status)

    def between_batch(self, start: Any, end: Any, *, excluded: Days = WEEKENDS_AND_HOLIDAYS,
                      status: Any = None) -> Any:
        """The working days between whole arrays of days: see fgc.batch."""
        given, until = batch.Given(start, "i"), batch.Given(end, "i")
        if given.count != until.count:
            raise ValueError("two arrays of one length are wanted")
        return batch.answer(given, "i", lambda out, states: int(lib.fgc_calendar_between_batch(
            self._pointer, excluded, given.pointer, until.pointer, out, states, given.count,
            of_thread.error)), status=status, plain=True)

    def local(self, instant: Instant) -> datetime:
        """The instant in local time. Raises OutOfRange."""
        seconds = to_seconds(instant)
        offset = ffi.new("int32_t *")
        check(lib.fgc_calendar_local(self._pointer, seconds, ffi.NULL, offset, of_thread.error))
        return datetime.fromtimestamp(seconds, zone_of(offset[0]))

    def instant(self, when: date) -> datetime:
        """The instant of a naive local datetime, or of a day's 00:00. A time that occurs twice is the first
        of the two (the second, with `fold=1`); one that is skipped is as far behind the change as it stands
        in the gap. Raises OutOfRange.

        >>> Calendar(Country.NO).instant(datetime(2026, 3, 29, 2, 30)).isoformat()
        '2026-03-29T03:30:00+02:00'
        """
        second = 0
        day = when
        if isinstance(when, datetime):
            if when.tzinfo is not None:
                raise TypeError("a naive datetime is wanted; an aware one is an instant already")
            day, second = when.date(), when.hour * 3600 + when.minute * 60 + when.second
        out = ffi.new("fgc_time *")
        check(lib.fgc_calendar_instant(self._pointer, to_days(day), second, out, of_thread.error))
        found = local(self._pointer, out[0])
        if isinstance(when, datetime) and when.fold:
            again = local(self._pointer, out[0] + 3600)
            if again.replace(tzinfo=None) == when.replace(microsecond=0, fold=0):
                return again
        return found

    def read_time(self, text: str) -> datetime:
        """Read an instant: RFC 3339, or a local time without offset. Raises Unreadable and OutOfRange.

        >>> Calendar(Country.DK).read_time("2026-03-06T16:00").isoformat()
        '2026-03-06T16:00:00+01:00'
        """
        data, out = utf8(text), ffi.new("fgc_time *")
        check(lib.fgc_calendar_read_time(self._pointer, data, len(data), out, of_thread.error))
        return local(self._pointer, out[0])

    def write_time(self, instant: Instant) -> str:
        """Write local time with its offset. Raises OutOfRange."""
        text = written(lib.fgc_calendar_write_time, self._pointer, to_seconds(instant))
        if not text:
            raise OutOfRange(Status.RANGE, "outside what the tables cover")
        return text
