"""The host's cryptography, which chains a journal: any later change shows, and what is taken out of it
leaves the rest verifiable."""
from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ._capi import ffi, lib
from .callback import called, handle_of
from .codes import FindingKind
from .errors import check, of_thread
from .code import text_of


@dataclass(frozen=True)
class Digest:
    """Functions that give the SHA-256 of some bytes, and so many random bytes that no one can guess. They
    are called by the calls they are used in, and may not use the case that calls them. What they raise is
    the cause of the HostFailed that the call then raises."""

    sha256: Callable[[Any], bytes]
    random: Callable[[int], bytes]


sha256 = Digest(lambda data: hashlib.sha256(data).digest(), secrets.token_bytes)
"""Python's own: hashlib's SHA-256, salts of secrets."""


def _write(out: Any, given: bytes, size: int) -> None:
    if len(given) != size:
        raise ValueError(f"{size} bytes are wanted, not {len(given)}")
    ffi.memmove(out, given, size)


@called(ffi)
def fgcpy_on_sha256(digest: Digest, data: Any, size: int, out: Any) -> None:
    _write(out, digest.sha256(ffi.buffer(data, size)), 32)


@called(ffi)
def fgcpy_on_random(digest: Digest, out: Any, size: int) -> None:
    _write(out, digest.random(size), size)


def c_digest(digest: Digest | None) -> tuple[Any, Any]:
    """A fgc_digest, and the handle that must live as long as what uses it."""
    if digest is None:
        return ffi.NULL, None
    handle = handle_of(digest)
    return ffi.new("fgc_digest *", {
        "size": ffi.sizeof("fgc_digest"), "sha256": ffi.addressof(lib, "fgcpy_sha256"),
        "random": ffi.addressof(lib, "fgcpy_random"), "context": handle}), handle


@dataclass(frozen=True)
class Head:
    """Where a journal ends: for the host to keep elsewhere, and hold the journal against."""

    sequence: int
    """Of the last event; 0: there is none."""
    digest: bytes
    """Zeros when the journal is not chained."""


@dataclass(frozen=True)
class Verdict:
    """What is wrong with a journal, if anything is."""

    finding: FindingKind
    number: int
    """The event it is found at; 0 when intact."""
    message: str
    """More about it, in English."""


def verify(lines: str | bytes, digest: Digest | None = sha256, expected: Head | None = None) -> Verdict:
    """Verify a journal: lines as Case.lines gives them. With an `expected` head, kept elsewhere, it is also
    told whether the journal was shortened or forked. A finding is no failure; raises HostFailed.

    >>> from fgc import verify
    >>> verify("fgc1 1 nonsense\\n").finding.name
    'DAMAGED'
    """
    data = lines if isinstance(lines, bytes) else lines.encode("utf-8", "surrogatepass")
    functions, handle = c_digest(digest)
    head = ffi.NULL
    if expected is not None:
        if len(expected.digest) != 32:
            raise ValueError("a head's digest has 32 bytes")
        head = ffi.new("fgc_head *", {"size": ffi.sizeof("fgc_head"), "sequence": expected.sequence,
                                      "digest": list(expected.digest)})
    finding, number = ffi.new("int32_t *"), ffi.new("fgc_id *")
    lib.fgc_error_set(of_thread.error, 0, ffi.NULL, 0, 0, ffi.NULL)
    check(lib.fgc_journal_verify(data, len(data), functions, head, ffi.NULL, finding, number,
                                 of_thread.error))
    found = FindingKind(finding[0])
    return Verdict(found, number[0], text_of(lib.fgc_error_message(of_thread.error)))
