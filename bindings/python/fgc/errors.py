"""What a call fails with: an exception a status, each a ValueError, LookupError and so on too."""
from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from ._capi import ffi, lib
from .code import text_of
from .codes import Status

if TYPE_CHECKING:
    from .process import Unmet


class Error(Exception):
    """A call that failed; whatever it was about is as it was before.

    `message` is one English sentence for a log, without personal data. `line` and `column` count from 1,
    in bytes of UTF-8, or are a line of a journal and an item of an array; 0 where there is no place.
    `path` is the field or element concerned, or ""."""

    def __init__(self, status: Status, message: str = "", line: int = 0, column: int = 0,
                 path: str = "") -> None:
        super().__init__(status, message, line, column, path)
        self.status = status
        self.message = message
        self.line = line
        self.column = column
        self.path = path

    def __str__(self) -> str:
        place = ", ".join(f"{name} {number}" for name, number in (
            ("line", self.line), ("column", self.column)) if number)
        return ": ".join(part for part in (place, self.path, self.message) if part)


class InvalidArgument(Error, ValueError):
    """A programming error: what is required is missing, or a value is none of its list."""


class NoMemory(Error, MemoryError):
    """There was no memory."""


class AbiMismatch(Error, RuntimeError):
    """The package was built for another libfgc."""


class Unreadable(Error, ValueError):
    """A text that cannot be read; line and column say where."""


class OutOfRange(Error, ValueError):
    """A date, instant or amount outside what the tables cover."""


class LimitExceeded(Error, ValueError):
    """More, longer or deeper than the documented limit."""


class Unknown(Error, LookupError):
    """There is none of this name or number."""


class NotInForce(Error, ValueError):
    """The rule was not law on the day its clock would start."""


class HostFailed(Error, RuntimeError):
    """A function of the host's failed; its exception is the cause."""


class Refused(Error):
    """A command whose guards are not met. `unmet` lists every one of them, advice too."""

    def __init__(self, status: Status, message: str = "", line: int = 0, column: int = 0,
                 path: str = "", unmet: tuple[Unmet, ...] = ()) -> None:
        super().__init__(status, message, line, column, path)
        self.args = (*self.args, unmet)
        self.unmet = unmet

    def __str__(self) -> str:
        from .codes import Language

        return "\n  ".join(["not met:", *(f"{one.id} ({one.severity.id}): {one.sentence(Language.EN)}"
                                         for one in self.unmet)])


class OnceReused(Error, ValueError):
    """A `once` word came again with another event."""


class ProfileMissing(Error, LookupError):
    """The journal names a profile that was not given; `path` says which."""


class NewerJournal(Error, RuntimeError):
    """The journal has what only a newer library knows: the case is read-only."""


class ReadOnly(Error, RuntimeError):
    """A case as it was, or a chained one without a digest."""


class Damaged(Error, ValueError):
    """A journal is not as it was written; `line` says where."""


CLASSES: dict[int, type[Error]] = {
    Status.INVALID_ARGUMENT: InvalidArgument,
    Status.NO_MEMORY: NoMemory,
    Status.ABI: AbiMismatch,
    Status.SYNTAX: Unreadable,
    Status.RANGE: OutOfRange,
    Status.LIMIT: LimitExceeded,
    Status.UNKNOWN: Unknown,
    Status.NOT_IN_FORCE: NotInForce,
    Status.HOST: HostFailed,
    Status.REFUSED: Refused,
    Status.ONCE_REUSED: OnceReused,
    Status.PROFILE: ProfileMissing,
    Status.NEWER: NewerJournal,
    Status.READ_ONLY: ReadOnly,
    Status.DAMAGED: Damaged,
}


class _OfThread(threading.local):
    """An error object a thread, and what a function of the host's raised."""

    def __init__(self) -> None:
        made = lib.fgc_error_new(ffi.NULL)
        if made == ffi.NULL:
            raise MemoryError
        self.error = ffi.gc(made, lib.fgc_error_free)
        self.raised: BaseException | None = None


of_thread = _OfThread()


def failure(status: int) -> BaseException:
    """The exception for a call of this thread that just failed with the thread's error object: an Error, or
    what a function of the host's raised to end it all, such as KeyboardInterrupt."""
    error = of_thread.error
    raised, of_thread.raised = of_thread.raised, None
    if raised is not None and not isinstance(raised, Exception):
        return raised
    known: Any = Status(status) if status in Status._value2member_map_ else status
    made = CLASSES.get(status, Error)(
        known, text_of(lib.fgc_error_message(error)), lib.fgc_error_line(error),
        lib.fgc_error_column(error), text_of(lib.fgc_error_path(error)))
    if isinstance(made, Refused):
        from .process import unmet_of_error

        made.unmet = unmet_of_error(error)
        made.args = (*made.args[:-1], made.unmet)
    made.__cause__ = raised
    return made


def check(status: int) -> None:
    """Raise what a status below 0 stands for."""
    if status < 0:
        raise failure(status)
