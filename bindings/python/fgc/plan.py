"""The family's plan."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._capi import ffi, lib
from .codes import ActionStatus, Mark, PlanChange, ThingKind
from .errors import check, of_thread


@dataclass(frozen=True)
class PlanItem:
    """A goal or an action of a plan, in the order they were written."""

    id: int
    described: int
    """The event with its texts in this version; see Case.reading."""
    before: int
    """Of a difference: that of the earlier version; 0: it was not there."""
    kind: ThingKind
    """GOAL or ACTION."""
    status: ActionStatus | None
    """Of an action: today's."""
    change: PlanChange | None
    """Of a difference: what became of it."""
    marks: Mark


def items_of(plan: Any) -> tuple[PlanItem, ...]:
    """All of a fgc_plan."""
    row, items = ffi.new("fgc_plan_item *", {"size": ffi.sizeof("fgc_plan_item")}), []
    for index in range(lib.fgc_plan_count(plan)):
        check(lib.fgc_plan_read(plan, index, row, of_thread.error))
        items.append(PlanItem(row.id, row.described, row.before, ThingKind(row.kind),
                              ActionStatus(row.status) if row.status else None,
                              PlanChange(row.change) if row.change else None, Mark(row.marks)))
    return tuple(items)
