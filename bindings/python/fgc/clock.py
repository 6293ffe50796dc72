"""One running of a rule: what is known of it, when it is due, and how it stands."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Union

from ._capi import ffi
from .code import number_or_0
from .codes import Policy, State, Unit
from .dates import Instant, day_of, local, to_days, to_seconds


@dataclass(frozen=True)
class Hold:
    """A stretch of time on hold: from `start` until before `end`; without `end` it goes on."""

    start: Instant
    end: Instant | None = None


@dataclass(frozen=True)
class Lead:
    """How long before the due instant a host wants to be warned: elapsed hours, days (from 00:00 of the day
    that many days before the last day, all days counted) or weeks."""

    amount: int
    unit: Unit


@dataclass(frozen=True)
class Clock:
    """One running of a rule: what is known of it. Only `starts` is needed: when the rule's moment came, or,
    of a rule counted from a date of its own, that date.

    `holds` ascend by their start and may overlap; only the last may go on. `second` is when the rule's
    second moment came, `met` when what is due was done, `lapsed` when the clock was replaced or its case
    closed. `policy` is one of the rule's; None: its own."""

    starts: datetime | date | int
    policy: Policy | None = None
    holds: tuple[Hold, ...] = ()
    second: Instant | None = None
    met: Instant | None = None
    lapsed: Instant | None = None
    leads: tuple[Lead, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "holds", _tuple(self.holds, Hold))
        object.__setattr__(self, "leads", _tuple(self.leads, Lead))


Started = Union[Clock, datetime, date, int]


def _tuple(given: Iterable[Any], kind: type[Any]) -> tuple[Any, ...]:
    items = tuple(given)
    for item in items:
        if not isinstance(item, kind):
            raise TypeError(f"a {kind.__name__} is wanted, not {type(item).__name__}")
    return items


_CLOCK = ffi.typeof("fgc_clock *")
_DUE = ffi.typeof("fgc_due *")
_CLOCK_SIZE = ffi.sizeof("fgc_clock")
_DUE_SIZE = ffi.sizeof("fgc_due")


def c_clock(started: Started) -> tuple[Any, Any]:
    """A fgc_clock, and what it needs alive. It is kept by the caller, not by the library."""
    clock = ffi.new(_CLOCK)
    clock.size = _CLOCK_SIZE
    given = started
    keep: Any = None
    if isinstance(started, Clock):
        given = started.starts
        holds = ffi.new("fgc_hold[]", [(to_seconds(hold.start),
                                        0 if hold.end is None else to_seconds(hold.end))
                                       for hold in started.holds])
        leads = ffi.new("fgc_lead[]", [(lead.amount, lead.unit) for lead in started.leads])
        keep = holds, leads
        clock.policy = number_or_0(Policy, started.policy)
        clock.holds, clock.hold_count = holds, len(holds)
        clock.leads, clock.lead_count = leads, len(leads)
        for name in ("second", "met", "lapsed"):
            when = getattr(started, name)
            if when is not None:
                setattr(clock, name, to_seconds(when))
    if isinstance(given, date) and not isinstance(given, datetime):
        clock.starts_on = to_days(given)
    else:
        clock.starts = to_seconds(given)  # type: ignore[arg-type]
    return clock, keep


def c_due() -> Any:
    """Room for when a clock is due."""
    due = ffi.new(_DUE)
    due.size = _DUE_SIZE
    return due


@dataclass(frozen=True)
class Due:
    """When a clock is due. In time means strictly before `due`. While it is stopped, on hold with no end,
    nothing else is known."""

    due: datetime | None
    """Of day rules: 24:00 local time of the last day."""
    last_day: date | None
    """The local day of the last second before `due`."""
    unrolled: date | None
    """The last day before any roll."""
    safe: datetime | None
    """Due by the earliest of all the rule's policies."""
    safe_day: date | None
    opens: datetime | None
    """Of a window: 00:00 of its first day."""
    stopped: bool
    paused_seconds: int
    """Hour rules: excluded days and holds passed over."""
    weekend_days: int
    """Day rules: excluded Saturdays and Sundays passed over."""
    holidays: int
    """Day rules: other excluded days passed over."""
    held_days: int
    """Days not counted because they ended on hold."""


def due_from(due: Any, calendar: Any) -> Due:
    """The value of a fgc_due."""
    stopped = bool(due.stopped)
    opens, made = due.opens, object.__new__(Due)
    made.__dict__.update(  # what __init__ does, and fast
        due=None if stopped else local(calendar, due.due),
        last_day=None if stopped else day_of(due.last_day),
        unrolled=None if stopped else day_of(due.unrolled),
        safe=None if stopped else local(calendar, due.safe),
        safe_day=None if stopped else day_of(due.safe_day),
        opens=local(calendar, opens) if opens else None, stopped=stopped,
        paused_seconds=due.paused_seconds, weekend_days=due.weekend_days, holidays=due.holidays,
        held_days=due.held_days)
    return made


@dataclass(frozen=True)
class Standing:
    """How a clock stands at an instant."""

    state: State
    seconds_left: int
    """Until due, negative when past; 0 once met, lapsed or stopped."""
    working_days_left: int
    """The days after today up to the last that are no Saturday, Sunday or holiday; when it is past, minus
    those after the last up to today."""
    next_warning: datetime | None
    """The earliest warning still to come."""
    warnings: int
    """How many of the leads have been reached."""


def standing_from(standing: Any, calendar: Any) -> Standing:
    """The value of a fgc_standing."""
    warning = standing.next_warning
    return Standing(State(standing.state), standing.seconds_left, standing.working_days_left,
                    local(calendar, warning) if warning else None, standing.warnings)


