"""Events: a command with its stamp and fields, in and out."""
from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Union

from ._capi import ffi, lib
from .code import Code, number_or_0, text_of
from .codes import Command, FieldType, Role
from .dates import Instant, local, read_time, to_seconds, write_date, write_time
from .errors import check, of_thread
from .process import FieldRow, command_row
from .texts import c_string, c_word, new_text, taken, utf8

Value = Union[str, Code, bool, int, date, datetime]
Given = Union[Value, None, Iterable[Value]]


@dataclass(frozen=True)
class Stamp:
    """When something happened and was recorded, by whom and on whose behalf.

    >>> from datetime import datetime, timezone
    >>> from fgc import Role, Stamp
    >>> by = Stamp(Role.CASE_WORKER, "u-17", datetime(2026, 3, 3, 9, tzinfo=timezone.utc))
    >>> by.on_behalf_of(Role.PARENT, 3).person
    3
    """

    role: Role | None
    """On whose behalf."""
    actor: str
    """The host's key of who wrote it down, such as "u-17"."""
    recorded: Instant
    """When it was written down."""
    effective: Instant | None = None
    """When it happened, not after `recorded`; None: then."""
    person: int = 0
    """On whose behalf, if it is a person of the case."""
    once: str | None = None
    """A word that makes the same event count once."""
    overrides: tuple[str, ...] = ()
    """The ids of the guards overridden."""
    override_reason: str | None = None
    """Why; not without overrides, nor they without it."""

    def at(self, recorded: Instant, effective: Instant | None = None) -> Stamp:
        """The same at another time."""
        return dataclasses.replace(self, recorded=recorded, effective=effective)

    def on_behalf_of(self, role: Role, person: int = 0) -> Stamp:
        """The same on behalf of somebody else."""
        return dataclasses.replace(self, role=role, person=person)

    def overriding(self, *guards: str, reason: str) -> Stamp:
        """The same, overriding guards."""
        return dataclasses.replace(self, overrides=guards, override_reason=reason)


def c_stamp(stamp: Stamp) -> tuple[Any, Any]:
    """A fgc_stamp, and what it needs alive."""
    if not isinstance(stamp, Stamp):
        raise TypeError(f"a Stamp is wanted, not {type(stamp).__name__}")
    if isinstance(stamp.overrides, str):
        raise TypeError("overrides are several guards' ids")
    recorded = to_seconds(stamp.recorded)
    keep = [c_word(stamp.actor, "actor"), c_string(stamp.once, "once"),
            c_string(stamp.override_reason, "override_reason")]
    ids = [c_word(guard, "override") for guard in stamp.overrides]
    overrides = ffi.new("char *[]", ids)
    return ffi.new("fgc_stamp *", {
        "size": ffi.sizeof("fgc_stamp"), "role": number_or_0(Role, stamp.role),
        "recorded": recorded,
        "effective": recorded if stamp.effective is None else to_seconds(stamp.effective),
        "actor": keep[0], "once": keep[1], "person": stamp.person, "override_count": len(ids),
        "overrides": overrides if ids else ffi.NULL, "override_reason": keep[2],
    }), (keep, ids, overrides)


@dataclass(frozen=True)
class Field:
    """A field of an event; of a list, one of its items."""

    name: str
    value: Value | None = field(repr=False)
    """None when it was redacted."""
    text: str = field(repr=False)
    """Its written form."""
    redacted: bool


@dataclass(frozen=True)
class Event:
    """An event: a command, its stamp and its fields. `event["name"]` is a field's value, a tuple of those of
    a list; KeyError when it has none; and dict(event) has all. Its repr, which may end in a log, leaves the
    values out.

    >>> from fgc import Event
    >>> event = Event.from_line("fgc1 7 2026-03-03T09:00:00Z 2026-03-03T09:00:00Z coordinator u-1 "
    ...                         "log_hours minutes=45 kind=travel")
    >>> event.number, event.command.name, event["minutes"], event["kind"].label()
    (7, 'LOG_HOURS', 45, 'reise')
    """

    number: int
    """Its place in the journal, which is the id of whom or what it brought in; 0: none yet."""
    command: Command | None
    """None when only a newer library knows it."""
    stamp: Stamp
    fields: tuple[Field, ...]
    advice: tuple[str, ...]
    """The guards whose advice was not followed, by id."""
    line: str = field(repr=False)
    """The line of a journal; of an event that is in none, `command field=value …`."""

    def __getitem__(self, name: str) -> Any:
        found = tuple(one.value for one in self.fields if one.name == name)
        row = command_row(self.command).field(name) if self.command else None
        if row is not None and row.many:
            return found
        if not found:
            raise KeyError(name)
        return found[0]

    def keys(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(dict.fromkeys(one.name for one in self.fields))

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def __contains__(self, name: object) -> bool:
        return any(one.name == name for one in self.fields)

    def get(self, name: str, otherwise: Any = None) -> Any:
        """A field's value, or `otherwise`."""
        return self[name] if name in self else otherwise

    @classmethod
    def of(cls, stamp: Stamp, command: Command | str, /, **fields: Given) -> Event:
        """An event of values: as Case.record takes them. Raises as that."""
        builder = Builder()
        builder.fill(stamp, command, fields)
        return builder.read(ffi.NULL)

    @classmethod
    def of_history(cls, number: int, stamp: Stamp, command: Command | str,
                   advice: Iterable[str] = (), /, **fields: Given) -> Event:
        """An event of a journal that is not chained, of values; those that only the library sets too, and
        the ids of the guards whose advice was not followed. Texts are as they were written.
        Case.replay_event adds it. Raises as `of`."""
        builder = Builder()
        builder.fill(stamp, command, fields, number)
        builder.advise(advice)
        return builder.read(ffi.NULL)

    @classmethod
    def from_text(cls, stamp: Stamp, text: str) -> Event:
        """Read `command field=value …`. Raises ValueError, LookupError."""
        builder = Builder()
        builder.fill_text(stamp, text)
        return builder.read(ffi.NULL)

    @classmethod
    def from_line(cls, line: str) -> Event:
        """Read a line of a journal. One of a newer library is kept as it is. Raises ValueError,
        LookupError."""
        builder = Builder()
        builder.fill_line(line)
        return builder.read(ffi.NULL)

    def check(self) -> None:
        """Whether every required field is there. Raises InvalidArgument; `path` names the field."""
        builder = Builder()
        builder.fill_event(self)
        check(lib.fgc_event_check(builder.pointer, of_thread.error))


class Builder:
    """A fgc_event: filled, read, and filled anew."""

    def __init__(self) -> None:
        out = ffi.new("fgc_event **")
        check(lib.fgc_event_new(ffi.NULL, out, of_thread.error))
        self.pointer = ffi.gc(out[0], lib.fgc_event_free)

    def free(self) -> None:
        """Free and wipe it now."""
        ffi.release(self.pointer)

    def fill(self, stamp: Stamp, command: Command | str, fields: Mapping[str, Given],
             number: int | None = None) -> None:
        """Fill it with values; with a number, as an event of a journal."""
        error = of_thread.error
        name = utf8(command.id if isinstance(command, Command) else command, "command")
        by, keep = c_stamp(stamp)
        if number is None:
            check(lib.fgc_event_begin(self.pointer, name, len(name), error))
            check(lib.fgc_event_stamp(self.pointer, by, error))
        else:
            check(lib.fgc_event_begin_past(self.pointer, number, by, name, len(name), error))
        for one, value in in_order(Command(lib.fgc_event_command(self.pointer)), fields):
            check(lib.fgc_event_add(self.pointer, c_word(one, "field"), value, len(value), error))

    def advise(self, guards: Iterable[str]) -> None:
        """Add the guards whose advice was not followed to an event of a journal."""
        for guard in guards:
            check(lib.fgc_event_add_advice(self.pointer, c_word(guard, "advice"), of_thread.error))

    def fill_text(self, stamp: Stamp, text: str) -> None:
        """Fill it with a command as text."""
        data = utf8(text)
        by, keep = c_stamp(stamp)
        check(lib.fgc_event_stamp(self.pointer, by, of_thread.error))
        check(lib.fgc_event_read(self.pointer, data, len(data), of_thread.error))

    def fill_line(self, line: str) -> None:
        """Fill it with a line of a journal."""
        data = utf8(line, "line")
        check(lib.fgc_event_read_line(self.pointer, data, len(data), of_thread.error))

    def fill_event(self, event: Event) -> None:
        """Fill it with an event."""
        if event.number:
            self.fill_line(event.line)
        else:
            self.fill_text(event.stamp, event.line)

    def read(self, calendar: Any) -> Event:
        """The event as a value, in a calendar's local time."""
        pointer, error = self.pointer, of_thread.error
        number = lib.fgc_event_number(pointer)
        text = new_text()
        write = lib.fgc_event_write_line if number else lib.fgc_event_write
        check(write(pointer, text, error))
        command = Command(lib.fgc_event_command(pointer)) if lib.fgc_event_command(pointer) else None
        return Event(number, command, self._stamp(calendar), tuple(self._fields(command, calendar)),
                     tuple(text_of(lib.fgc_event_advice(pointer, index))
                           for index in range(lib.fgc_event_advice_count(pointer))), taken(text))

    def _stamp(self, calendar: Any) -> Stamp:
        row = ffi.new("fgc_stamp *", {"size": ffi.sizeof("fgc_stamp")})
        check(lib.fgc_event_read_stamp(self.pointer, row, of_thread.error))
        overrides = tuple(text_of(row.overrides[index]) for index in range(row.override_count))
        return Stamp(Role(row.role) if row.role else None, text_of(row.actor),
                     local(calendar, row.recorded), local(calendar, row.effective), row.person,
                     text_of(row.once) or None, overrides, text_of(row.override_reason) or None)

    def _fields(self, command: Command | None, calendar: Any) -> Iterator[Field]:
        for index in range(lib.fgc_event_field_count(self.pointer)):
            name = text_of(lib.fgc_event_field_name(self.pointer, index))
            text = text_of(lib.fgc_event_field_value(self.pointer, index))
            redacted = bool(lib.fgc_event_field_is_redacted(self.pointer, index))
            row = _row(command, name) or self._corrected(name)
            yield Field(name, None if redacted else value_of(row, text, calendar), text, redacted)

    def _corrected(self, name: str) -> FieldRow | None:
        """Of a correction, the field of the command corrected."""
        for index in range(lib.fgc_event_field_count(self.pointer)):
            if text_of(lib.fgc_event_field_name(self.pointer, index)) == "command":
                return _row(Command.find(text_of(lib.fgc_event_field_value(self.pointer, index))), name)
        return None


def _row(command: Command | None, name: str) -> FieldRow | None:
    return command_row(command).field(name) if command else None


def value_of(row: FieldRow | None, text: str, calendar: Any) -> Value:
    """The value of a field's written form."""
    if row is None or row.type in (FieldType.TEXT, FieldType.NAME, FieldType.KEY):
        return text
    if row.type is FieldType.CODE:
        codes = row.codes
        return codes.find(text) if codes is not None else text
    if row.type is FieldType.YES:
        return text == "yes"
    if row.type is FieldType.DATE:
        return date.fromisoformat(text)
    if row.type is FieldType.TIME:
        return local(calendar, to_seconds(read_time(text)))
    return int(text)


def in_order(command: Command, fields: Mapping[str, Given]) -> Iterator[tuple[str, bytes]]:
    """Each field in its written form, the command's own first: `correct` has the fields of another too."""
    rows = {row.name: row for row in command_row(command).fields}
    own = [name for name in rows if name in fields]
    corrected: Command | None = None
    for name in [*own, *(name for name in fields if name not in rows)]:
        row = rows.get(name) or _row(corrected, name)
        for value in _items(row, name, fields[name]):
            yield name, written_form(row, name, value)
        if command is Command.CORRECT and name == "command" and fields[name] is not None:
            given = fields[name]
            corrected = Command.find(given) if isinstance(given, str) else Command(given)  # type: ignore[arg-type]


def _items(row: FieldRow | None, name: str, given: Given) -> Iterable[Value]:
    if given is None:
        return ()
    if isinstance(given, (str, int, date)):
        return (given,)
    if row is not None and not row.many:
        raise TypeError(f"{name} is one value, not {type(given).__name__}")
    if not isinstance(given, Iterable) or isinstance(given, (bytes, Mapping)):
        raise TypeError(f"{name} is no {type(given).__name__}")
    return given


def written_form(row: FieldRow | None, name: str, value: Value) -> bytes:
    """A value as it is written; a str is the written form of anything."""
    kind = row.type if row is not None else None
    if isinstance(value, str):
        return utf8(value, name)
    if isinstance(value, bool):
        if kind in (FieldType.YES, None):
            return b"yes" if value else b"no"
    elif isinstance(value, Code):
        if row is None or row.list == value._list:
            return value.id.encode()
    elif isinstance(value, int):
        if kind is FieldType.DATE:
            return write_date(value).encode()
        if kind is FieldType.TIME:
            return write_time(value).encode()
        if kind not in (FieldType.TEXT, FieldType.NAME, FieldType.KEY, FieldType.CODE, FieldType.YES):
            return str(value).encode()
    elif isinstance(value, datetime):
        if kind in (FieldType.TIME, None):
            return write_time(value).encode()
    elif isinstance(value, date) and kind in (FieldType.DATE, None):
        return write_date(value).encode()
    wanted = "a text" if kind is None else f"of type {kind.id}"
    raise TypeError(f"{name} is {wanted}, not {type(value).__name__}")


