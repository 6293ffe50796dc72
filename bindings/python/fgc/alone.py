"""One thread at a time: what is in the way of two, and of a fork meanwhile."""
from __future__ import annotations

import os
from threading import Lock, get_ident
from typing import Any

from ._capi import ffi
from .codes import Status
from .errors import InvalidArgument


class _Process:
    """This process since its last fork: of the parent's threads only one is here."""

    def __init__(self) -> None:
        self.thread = get_ident()
        self.lock = Lock()


_process = _Process()


def _forked() -> None:
    global _process
    _process = _Process()


os.register_at_fork(after_in_child=_forked)


class Closed(InvalidArgument):
    """The case was closed."""


class Alone:
    """A case's pointer, for one call at a time: while it runs, C has the case and Python's lock is free."""

    def __init__(self, pointer: Any) -> None:
        self.pointer = pointer
        self.lock = Lock()
        self.owner = 0
        self.process = _process
        self.message = "the case is closed"

    def __enter__(self) -> Any:
        me = get_ident()
        if self.process is not _process:
            self._leave_behind()
        if self.owner == me:
            raise RuntimeError("a digest's function may not use the case that calls it")
        self.lock.acquire()
        self.owner = me
        if self.pointer is None:
            self.__exit__()
            raise Closed(Status.INVALID_ARGUMENT, self.message)
        return self.pointer

    def __exit__(self, *_: object) -> None:
        self.owner = 0
        self.lock.release()

    def _leave_behind(self) -> None:
        """In the child of a fork: a thread that had the case is not here, and will not end what it began."""
        with _process.lock:
            if self.process is not _process and self.owner != _process.thread:
                self.lock = Lock()
                used, self.owner = self.owner, 0
                if used and self.pointer is not None:
                    ffi.gc(self.pointer, None)  # never freed: it may be half changed
                    self.pointer = None
                    self.message = "another thread was using the case when the process forked"
            self.process = _process
