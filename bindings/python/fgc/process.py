"""The family group conference as tables: commands with their fields, guards, roles and rooms."""
from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Type

from . import codes
from ._capi import ffi, lib
from .code import Code, bits_of, number_of, text_of
from .codes import (Admission, Audience, Command, Fact, FieldType, Language, Phase, ProfileId, Role,
                    RoleGroup, Severity, Status, Subject)
from .errors import Unknown, check, of_thread
from .texts import c_word, written

LISTS: dict[int, type[Code]] = {
    cls._list: cls for cls in vars(codes).values()
    if isinstance(cls, type) and issubclass(cls, Code) and cls is not Code}


@dataclass(frozen=True)
class FieldRow:
    """A field of a command."""

    name: str
    type: FieldType
    list: int
    """The code list of a code's values; 0 for other types."""
    required: bool
    personal: bool
    """About people: may be redacted."""
    many: bool
    """May be given more than once."""
    given: bool
    """Set by the library, refused from callers."""
    hidden_from: frozenset[Audience]
    """Audiences whose views leave it out."""

    @property
    def codes(self) -> Type[Code] | None:
        """The enumeration of a code's values."""
        return LISTS.get(self.list)


@dataclass(frozen=True)
class CommandRow:
    """A command: the phases it belongs to and on whose behalf it is recorded. No phase: it begins a case."""

    command: Command
    phases: frozenset[Phase]
    roles: frozenset[Role]
    fields: tuple[FieldRow, ...]
    """In the order journals have them."""
    citation: str

    def field(self, name: str) -> FieldRow | None:
        """The field of a name."""
        return next((field for field in self.fields if field.name == name), None)


@lru_cache(maxsize=None)
def command_row(command: Command) -> CommandRow:
    """The row of a command.

    >>> from fgc import Command, command_row
    >>> [field.name for field in command_row(Command.HOLD).fields if field.required]
    ['reason']
    """
    row = ffi.new("fgc_command_row *", {"size": ffi.sizeof("fgc_command_row")})
    check(lib.fgc_command_read(number_of(Command, command), row, of_thread.error))
    one, fields = ffi.new("fgc_field *", {"size": ffi.sizeof("fgc_field")}), []
    for index in range(row.field_count):
        check(lib.fgc_field_read(command, index, one, of_thread.error))
        fields.append(FieldRow(text_of(one.name), FieldType(one.type), one.list, bool(one.required),
                               bool(one.personal), bool(one.many), bool(one.given),
                               bits_of(one.hidden_from, Audience)))
    return CommandRow(Command(command), bits_of(row.phases, Phase), bits_of(row.roles, Role),
                      tuple(fields), text_of(row.citation))


@dataclass(frozen=True)
class Guard:
    """A guard: a command is refused, or advised against, while a fact is not as wanted."""

    id: str
    """`<command>.<fact>`: what to store."""
    command: Command
    fact: Fact
    wanted: bool
    fixed: bool
    """No profile may change its severity."""
    citation: str
    index: int
    """Which another version of the library may give another guard."""

    def sentence(self, language: Language = Language.NB) -> str:
        """What is said when it is not met."""
        return text_of(lib.fgc_guard_sentence(self.index, number_of(Language, language)))

    def severity(self, profile: ProfileId) -> Severity:
        """How strongly it holds in a shipped profile; of another one: Profile.severity."""
        return Severity(lib.fgc_guard_severity(self.index, number_of(ProfileId, profile)))

    @classmethod
    def find(cls, id: str) -> Guard:
        """The guard with an id. Raises Unknown.

        >>> from fgc import Guard, Language
        >>> Guard.find("refer.request_received").sentence(Language.EN)
        'The request has not been received.'
        """
        index = lib.fgc_guard_find(c_word(id, "id"))
        if index >= lib.fgc_guard_count():
            raise Unknown(Status.UNKNOWN, "no guard of this id", path="id")
        return guard_at(index)

    @classmethod
    def all(cls) -> tuple[Guard, ...]:
        """First those of single commands, then the phase and the role of every command."""
        return tuple(map(guard_at, range(lib.fgc_guard_count())))


@lru_cache(maxsize=None)
def guard_at(index: int) -> Guard:
    """The guard of an index."""
    row = ffi.new("fgc_guard *", {"size": ffi.sizeof("fgc_guard")})
    check(lib.fgc_guard_read(index, row, of_thread.error))
    return Guard(written(lib.fgc_guard_id, index), Command(row.command), Fact(row.fact),
                 bool(row.wanted), bool(row.fixed), text_of(row.citation), index)


@dataclass(frozen=True)
class Unmet:
    """A guard that is not met."""

    guard: Guard
    severity: Severity
    concerned: tuple[int, ...]
    """The people, questions and so on it is about."""

    @property
    def id(self) -> str:
        """The guard's id."""
        return self.guard.id

    def sentence(self, language: Language = Language.NB) -> str:
        """What is said."""
        return self.guard.sentence(language)


def unmet_of_error(error: Any) -> tuple[Unmet, ...]:
    """What a refused command's error lists."""
    return tuple(
        Unmet(guard_at(lib.fgc_error_unmet_guard(error, index)),
              Severity(lib.fgc_error_unmet_severity(error, index)),
              tuple(lib.fgc_error_concerned(error, index, one)
                    for one in range(lib.fgc_error_concerned_count(error, index))))
        for index in range(lib.fgc_error_unmet_count(error)))


def subject_of(fact: Fact) -> Subject:
    """What a fact is a fact of."""
    return Subject(lib.fgc_fact_subject(number_of(Fact, fact)))


def group_of(role: Role) -> RoleGroup:
    """The group a role belongs to."""
    return RoleGroup(lib.fgc_role_group_of(number_of(Role, role)))


def admission(role: Role, part: Phase) -> Admission:
    """Whether a role may be in a part of the conference, unless a profile says otherwise. Raises ValueError
    for a phase that is no part.

    >>> from fgc import Phase, Role, admission
    >>> admission(Role.CASE_WORKER, Phase.PRIVATE_TIME).name
    'IF_CALLED'
    """
    return Admission(lib.fgc_role_admission(number_of(Role, role), number_of(Phase, part)))


def admission_is_tuned(role: Role, part: Phase) -> bool:
    """Whether a profile may say otherwise for a role in a part."""
    return bool(lib.fgc_role_admission_is_tuned(number_of(Role, role), number_of(Phase, part)))
