"""How a due date was counted, day by day, and in sentences."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from ._capi import ffi, lib
from .code import number_of
from .codes import ExplainedKind, HolidayName, Language, Reason
from .dates import date_label, day_of
from .errors import check, of_thread
from .handle import Shared
from .texts import made


@dataclass(frozen=True)
class Explained:
    """A step of counting: a day."""

    kind: ExplainedKind
    date: date
    counted: int
    """Days, weeks, months or years so far."""
    seconds: int
    """Hour rules: seconds of this day that count."""
    reason: Reason | None
    """Why a day does not count. A counted day of hours may be partly on hold."""
    names: tuple[HolidayName, ...]
    """The holidays on the day, also when it is a Sunday."""


class Explanation(tuple["Explained", ...], Shared):
    """The steps from start to due, in the order of the days.

    >>> from datetime import date
    >>> from fgc import Calendar, Country, Rule
    >>> norway = Calendar(Country.NO)
    >>> why = Rule.find("no.assignment.acute", Country.NO).explain(
    ...     norway, norway.read_time("2026-03-06T16:00"))
    >>> [(step.kind.name, str(step.date)) for step in why][:3]
    [('START', '2026-03-06'), ('COUNT', '2026-03-06'), ('SKIP', '2026-03-07')]
    >>> print(why.sentences().splitlines()[0])
    Navngitt koordinator, akutt eller hastesak: 24 timer. Lørdager, søndager og helligdager regnes ikke med.
    """

    _owner: object

    def __new__(cls, *_: object) -> Explanation:
        raise TypeError("explanations come from Rule.explain and Deadline.explain")

    @classmethod
    def _of(cls, pointer: Any, owner: object) -> Explanation:
        """The steps of a fgc_explanation, which must not outlive `owner`."""
        step = ffi.new("fgc_explained *", {"size": ffi.sizeof("fgc_explained")})
        steps = []
        held = ffi.gc(pointer, lambda freed, owner=owner: lib.fgc_explanation_free(freed))
        for index in range(lib.fgc_explanation_count(pointer)):
            check(lib.fgc_explanation_read(pointer, index, step, of_thread.error))
            names = tuple(HolidayName(name) for name in (step.name, step.name_too) if name)
            steps.append(Explained(ExplainedKind(step.kind), day_of(step.date), step.counted,
                                   step.seconds, Reason(step.reason) if step.reason else None, names))
        self = tuple.__new__(cls, steps)
        self._pointer, self._owner = held, owner
        return self

    def sentences(self, language: Language = Language.NB) -> str:
        """The same in sentences a parent can follow, a paragraph each, with the source last."""
        number = number_of(Language, language)
        return made(lambda out: int(lib.fgc_explanation_sentences(self._pointer, number, out,
                                                                  of_thread.error)))

    def _repr_html_(self) -> str:
        """For notebooks: the days as a table, and the sentences."""
        rows = []
        for step in self:
            why = [step.reason.label()] if step.reason else []
            why += [name.label() for name in step.names]
            rows.append(f"<tr><td>{escape(date_label(step.date))}</td>"
                        f"<td>{escape(step.kind.label())}</td><td>{step.counted or ''}</td>"
                        f"<td>{escape(', '.join(why))}</td></tr>")
        paragraphs = [f"<p>{escape(line)}</p>" for line in self.sentences().splitlines() if line]
        return f"<table>{''.join(rows)}</table>{''.join(paragraphs)}"
