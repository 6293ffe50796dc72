"""What may happen next in a case, and why not."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from ._capi import ffi, lib
from .code import bits_of
from .codes import Command, Role, Severity
from .errors import check, of_thread
from .process import Unmet, guard_at


@dataclass(frozen=True)
class Step:
    """A command, and whether it may be recorded now by somebody who has its role."""

    command: Command
    allowed: bool
    """Nothing above advice is unmet; of a command about a person, for one at least."""
    severity: Severity
    """The strongest of what is unmet: above ADVICE it is blocked, at OVERRIDABLE unless overridden."""
    roles: frozenset[Role]
    """On whose behalf."""
    unmet: tuple[Unmet, ...]
    about_person: bool
    people: tuple[int, ...]
    """Whom it is allowed for, of a command about a person."""


class Steps(tuple[Step, ...]):
    """A step a command, in the order of the commands."""

    def __new__(cls, steps: Iterable[Step] = ()) -> Steps:
        return tuple.__new__(cls, steps)

    @property
    def allowed(self) -> Steps:
        """Those that may be taken."""
        return Steps(step for step in self if step.allowed)

    def find(self, command: Command) -> Step:
        """The step of a command. Raises KeyError."""
        for step in self:
            if step.command == command:
                return step
        raise KeyError(command)

    def _repr_html_(self) -> str:
        """For notebooks: what may be done, and what is in the way of the rest."""
        rows = []
        for step in self:
            why = "".join(f"<li>{escape(one.sentence())}</li>" for one in step.unmet)
            rows.append(f"<tr><td>{'✓' if step.allowed else ''}</td>"
                        f"<td>{escape(step.command.label())}</td>"
                        f"<td>{f'<ul>{why}</ul>' if why else ''}</td></tr>")
        return f"<table>{''.join(rows)}</table>"


def _rows() -> tuple[Any, Any]:
    """Room for a step and for a guard of it."""
    return (ffi.new("fgc_step *", {"size": ffi.sizeof("fgc_step")}),
            ffi.new("fgc_unmet *", {"size": ffi.sizeof("fgc_unmet")}))


def step_at(steps: Any, index: int, rows: tuple[Any, Any] | None = None) -> Step:
    """A step of a fgc_steps."""
    row, one = rows or _rows()
    check(lib.fgc_steps_read(steps, index, row, of_thread.error))
    unmet = []
    for number in range(row.unmet_count):
        check(lib.fgc_steps_unmet(steps, index, number, one, of_thread.error))
        unmet.append(Unmet(guard_at(one.guard), Severity(one.severity),
                           tuple(lib.fgc_steps_concerned(steps, index, number, concerned)
                                 for concerned in range(one.concerned_count))))
    return Step(Command(row.command), bool(row.allowed), Severity(row.severity),
                bits_of(row.roles, Role), tuple(unmet), bool(row.about_person),
                tuple(lib.fgc_steps_person(steps, index, person)
                      for person in range(row.person_count)))


def steps_of(steps: Any) -> Steps:
    """All of a fgc_steps."""
    rows = _rows()
    return Steps(step_at(steps, index, rows) for index in range(lib.fgc_steps_count(steps)))
