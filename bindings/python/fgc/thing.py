"""What a case has beside people."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .codes import ActionStatus, Mark, ObjectionAbout, ThingKind


@dataclass(frozen=True)
class Thing:
    """A question, bottom line, objection, talk, child's view, goal, action or home. Its texts are the fields
    of the event that describes it."""

    id: int
    described: int
    """See Case.reading."""
    kind: ThingKind
    code: ActionStatus | ObjectionAbout | int | None
    """Of an action how it goes, of an objection what it is about."""
    marks: Mark
    about: int
    """The child of an objection or view, the member of a talk, the first of a home, the question of an
    action; 0: none."""


def thing_from(row: Any) -> Thing:
    """The value of a fgc_thing."""
    kind, code = ThingKind(row.kind), row.code or None
    if code and kind is ThingKind.ACTION:
        code = ActionStatus(code)
    elif code and kind is ThingKind.OBJECTION:
        code = ObjectionAbout(code)
    return Thing(row.id, row.described, kind, code, Mark(row.marks), row.about)
