"""The deadlines of a case."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, SupportsIndex

from ._capi import ffi, lib
from .codes import State
from .dates import day_of, local
from .errors import check, of_thread
from .explanation import Explanation
from .handle import Shared
from .rule import Rule


@dataclass(frozen=True)
class Deadline:
    """A deadline: every clock of a case's profile that was started. Its identity is its rule and what
    started it."""

    rule: Rule
    trigger: int
    """The event that started it; of a birthday the child."""
    state: State
    starts: datetime | None
    """None where it is counted from a date, such as a birth."""
    due: datetime | None
    """In time means before it; None while it is stopped, on hold with no end."""
    last_day: date | None
    unrolled: date | None
    opens: datetime | None
    """Of a window."""
    safe: datetime | None
    """By the earliest of all the rule's policies."""
    met: datetime | None
    met_by: int
    """The event that met it; 0: none."""
    seconds_left: int
    """Until due, negative when past; 0 once met, lapsed or stopped."""
    working_days_left: int
    stopped: bool

    def explain(self) -> Explanation:
        """How it was counted, day by day. Raises TypeError for one that was made anew, or pickled."""
        source, index = self.__dict__.get("_source") or (None, 0)
        if source is None:
            raise TypeError("only a deadline that comes from a case can be explained")
        out = ffi.new("fgc_explanation **")
        check(lib.fgc_deadlines_explain(source._pointer, index, out, of_thread.error))
        return Explanation._of(out[0], source)


class _Source(Shared):
    """A fgc_deadlines; pickled, nothing."""

    def __init__(self, pointer: Any) -> None:
        self._pointer = pointer

    def __reduce_ex__(self, protocol: SupportsIndex) -> Any:
        return type(None), ()


def deadlines_of(deadlines: Any, calendar: Any) -> tuple[Deadline, ...]:
    """All of a fgc_deadlines, which they keep alive."""
    row, found = ffi.new("fgc_deadline *", {"size": ffi.sizeof("fgc_deadline")}), []
    source = _Source(deadlines)

    def when(seconds: int) -> datetime | None:
        return local(calendar, seconds) if seconds else None

    for index in range(lib.fgc_deadlines_count(deadlines)):
        check(lib.fgc_deadlines_read(deadlines, index, row, of_thread.error))
        stopped = bool(row.stopped)
        found.append(Deadline(
            Rule._borrowed(row.rule, deadlines), row.trigger, State(row.state),
            when(row.starts), when(row.due), None if stopped else day_of(row.last_day),
            None if stopped else day_of(row.unrolled), when(row.opens), when(row.safe), when(row.met),
            row.met_by, row.seconds_left, row.working_days_left, stopped))
        found[-1].__dict__["_source"] = source, index
    return tuple(found)
