"""Cases as XML documents: for archives, registers and other systems. Needs an fgc that was built with libfgc-xml;
importing this module raises ImportError else. Nothing is ever loaded: no DOCTYPE, no entity, no network."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ._capi import ffi, lib
from ._capi_xml import ffi as ffi_xml
from ._capi_xml import lib as lib_xml
from .callback import called, handle_of
from .case import Case, c_options
from .code import text_of
from .codes import Status
from .digest import Digest
from .errors import check as checked
from .errors import of_thread
from .profile import Profile
from .texts import taken, utf8


@dataclass(frozen=True)
class Limits:
    """How much a document may hold; 0: the library's own limit. All but `bytes` can only be lowered: OutOfRange.
    What goes over one is refused with LimitExceeded."""

    depth: int = 0
    """Elements in one another."""
    tag_bytes: int = 0
    attributes: int = 0
    """Of a tag."""
    text_bytes: int = 0
    """Between two tags."""
    events: int = 0
    """Of a case."""
    findings: int = 0
    """Of a check."""
    bytes: int = 0
    """Of the document."""


@dataclass(frozen=True)
class Finding:
    """Something wrong with a document. It holds nothing of the document but names that libfgc has too."""

    status: Status
    """What reading would fail with; NEWER also for what is kept."""
    line: int
    column: int
    path: str
    """Such as "/register/case[2]/event[5]/add_child/@born"."""
    message: str


def _bytes(data: bytes | str) -> bytes:
    return utf8(data, "document") if isinstance(data, str) else bytes(memoryview(data))


def _options(limits: Limits | None, cases: Any = ffi.NULL) -> Any:
    given = limits or Limits()
    return ffi_xml.new("fgc_xml_options *", {
        "size": ffi_xml.sizeof("fgc_xml_options"), "depth": given.depth, "tag_bytes": given.tag_bytes,
        "attributes": given.attributes, "text_bytes": given.text_bytes, "events": given.events,
        "findings": given.findings, "bytes": given.bytes, "cases": cases})


@called(ffi_xml)
def fgcpy_on_write(write: Callable[[bytes], object], data: Any, size: int) -> None:
    write(ffi.buffer(data, size)[:])


def _sink(write: Callable[[bytes], object]) -> tuple[Any, Any]:
    handle = handle_of(write)
    return ffi_xml.new("fgc_xml_sink *", {
        "size": ffi_xml.sizeof("fgc_xml_sink"), "write": ffi_xml.addressof(lib_xml, "fgcpy_write"),
        "context": handle}), handle


def document(case: Case) -> bytes:
    """The document of a case, which has events. The same case gives the same bytes.

    >>> from fgc import Case, Profile
    >>> line = ("fgc1 1 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 open_case reference=1 "
    ...         "urgency=ordinary setting=no_child_welfare stage=none purpose=general initiated_by=family "
    ...         "profile=no-barnevern profile_version=1")
    >>> case = Case.load([line], Profile("no-barnevern"))
    >>> Case.from_xml(case.to_xml(), Profile("no-barnevern")).lines() == case.lines()
    True
    """
    out = ffi_xml.new("fgc_text **")
    with case._alone as c:
        checked(lib_xml.fgc_xml_write_text(c, ffi.NULL, out, of_thread.error))
    return taken(ffi.gc(out[0], lib.fgc_text_free)).encode()


def write_case(case: Case, write: Callable[[bytes], object]) -> None:
    """Write the document of a case to a function, such as a file's `write`, block by block: the memory needed does
    not grow with it. Raises HostFailed if the function does, with its exception as the cause; what was written
    until then is no document."""
    sink, handle = _sink(write)
    with case._alone as c:
        checked(lib_xml.fgc_xml_write_case(c, sink, of_thread.error))


def write_register(cases: Iterable[Case], write: Callable[[bytes], object]) -> None:
    """Write a register of any number of cases, one by one. Raises as write_case."""
    sink, handle = _sink(write)
    checked(lib_xml.fgc_xml_begin_register(sink, of_thread.error))
    for case in cases:
        with case._alone as c:
            checked(lib_xml.fgc_xml_add_case(c, sink, of_thread.error))
    checked(lib_xml.fgc_xml_end_register(sink, of_thread.error))


def read_case(data: bytes | str, profiles: Profile | Iterable[Profile], *, digest: Digest | None = None,
              limits: Limits | None = None) -> Case:
    """Read the document of one case. Its events are history: they are not judged. Raises Unreadable, LimitExceeded,
    NewerJournal, Damaged and as Case.replay; line, column and path tell the place."""
    content = _bytes(data)
    cases, handle, keep = c_options(profiles, digest)
    out = ffi_xml.new("fgc_case **")
    checked(lib_xml.fgc_xml_read_case(content, len(content), _options(limits, cases), out, of_thread.error))
    return Case._of(out[0], handle)


def read_register(pieces: Iterable[bytes], profiles: Profile | Iterable[Profile], *,
                  digest: Digest | None = None, limits: Limits | None = None) -> Iterator[Case]:
    """Read a register, or one case, that comes in pieces of any size, such as a file that is read by blocks: case by
    case, in memory that does not grow with it. Raises as read_case; cases given before are whole."""
    cases, handle, keep = c_options(profiles, digest)
    options = _options(limits, cases)
    reader_out, out = ffi_xml.new("fgc_xml_reader **"), ffi_xml.new("fgc_case **")
    checked(lib_xml.fgc_xml_reader_new(options, reader_out, of_thread.error))
    reader = ffi_xml.gc(reader_out[0], lambda freed, keep=(keep, handle, options, cases):
                        lib_xml.fgc_xml_reader_free(freed))
    taken_bytes = ffi_xml.new("size_t *")
    for piece in pieces:
        content = memoryview(_bytes(piece))
        while len(content):
            out[0] = ffi.NULL
            checked(lib_xml.fgc_xml_reader_push(reader, ffi.from_buffer("char[]", content), len(content),
                                                taken_bytes, out, of_thread.error))
            content = content[taken_bytes[0]:]
            if out[0] != ffi.NULL:
                yield Case._of(out[0], handle)
    checked(lib_xml.fgc_xml_reader_end(reader, of_thread.error))


def _findings(function: Any, data: bytes | str, limits: Limits | None) -> tuple[Finding, ...]:
    content, out = _bytes(data), ffi_xml.new("fgc_xml_findings **")
    checked(function(content, len(content), _options(limits), out, of_thread.error))
    findings = ffi_xml.gc(out[0], lib_xml.fgc_xml_findings_free)
    row, found = ffi_xml.new("fgc_xml_finding *"), []
    for index in range(lib_xml.fgc_xml_findings_count(findings)):
        row.size = ffi_xml.sizeof("fgc_xml_finding")
        checked(lib_xml.fgc_xml_findings_read(findings, index, row, of_thread.error))
        found.append(Finding(Status(row.status), row.line, row.column, text_of(row.path),
                             text_of(row.message)))
    return tuple(found)


def check_form(data: bytes | str, limits: Limits | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with the form of a document, a case or a register; nothing when nothing is. After
    what is not well-formed, or goes over a limit, nothing more is found.

    >>> from fgc import xml
    >>> xml.check_form("<case/>")[0].status.name
    'SYNTAX'
    """
    return _findings(lib_xml.fgc_xml_check, data, limits)


def validate(data: bytes | str, limits: Limits | None = None) -> tuple[Finding, ...]:
    """What the schema has against a document: what other systems find too."""
    return _findings(lib_xml.fgc_xml_validate, data, limits)


def schema() -> str:
    """The XML schema of the documents."""
    return text_of(lib_xml.fgc_xml_schema())
