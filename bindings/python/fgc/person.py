"""The people of a case."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .code import bits_of, text_of
from .codes import (Consent, ConsentBasis, ExclusionReason, Form, Invitation, Mode, Outcome, Participation,
                    PersonKind, Phase, Relation, Role, Side, Tie, Tier)
from .dates import day_of


@dataclass(frozen=True)
class Person:
    """A person of a case. Texts are "" when they are not known or were redacted. Its repr, which may end in a
    log, leaves out who they are."""

    id: int
    described: int
    """The event with what is known of them; see Case.reading."""
    kind: PersonKind
    name: str = field(repr=False)
    key: str = field(repr=False)
    roles: frozenset[Role]
    invitation: Invitation | None
    """Of members."""
    preparation: Form | None
    informed: Form | None
    mode: Mode | None
    """In which they are present, else mean to come."""
    participation: Consent | None
    """Consent to it."""
    sharing: Consent | None
    """Consent to sharing information."""
    exclusion: ExclusionReason | None
    """For the authority only."""
    planned: Participation | None
    """Of a child: how they take part."""
    outcome: Outcome | None
    """Of a child who left the case."""
    born: date | None = field(repr=False)
    """Of a child: born, or expected; None when it is not known."""
    expected: bool
    """Not born yet."""
    estimated: bool
    private_person: bool
    present: bool
    called_in: bool
    """Present in private time because the family called them in."""
    interpreter: bool
    """Needs one."""
    protected_address: bool
    attended: frozenset[Phase]
    """Parts of conferences they were in."""


def person_from(row: Any) -> Person:
    """The value of a fgc_person."""
    return Person(
        row.id, row.described, PersonKind(row.kind), text_of(row.name), text_of(row.key),
        bits_of(row.roles, Role), Invitation(row.invitation) if row.invitation else None,
        Form(row.preparation) if row.preparation else None,
        Form(row.informed) if row.informed else None, Mode(row.mode) if row.mode else None,
        Consent(row.participation) if row.participation else None,
        Consent(row.sharing) if row.sharing else None,
        ExclusionReason(row.exclusion) if row.exclusion else None,
        Participation(row.planned) if row.planned else None,
        Outcome(row.outcome) if row.outcome else None,
        day_of(row.born) if row.birth_known else None, bool(row.expected), bool(row.estimated),
        bool(row.private_person), bool(row.present), bool(row.called_in), bool(row.interpreter),
        bool(row.protected_address), bits_of(row.attended, Phase))


@dataclass(frozen=True)
class Kinship:
    """What a member is to a child."""

    member: int
    child: int
    relation: Relation | None
    side: Side | None
    tier: Tier | None
    tie: Tie | None
    consenter: bool | None
    """Whether it was settled that they must consent; None: it was not, and who has daily care must."""
    basis: ConsentBasis | None
    """Of that."""


def kinship_from(row: Any) -> Kinship:
    """The value of a fgc_kinship."""
    return Kinship(row.member, row.child, Relation(row.relation) if row.relation else None,
                   Side(row.side) if row.side else None, Tier(row.tier) if row.tier else None,
                   Tie(row.tie) if row.tie else None, (None, True, False)[row.consenter],
                   ConsentBasis(row.basis) if row.basis else None)
