"""Texts in and out, and what names are searched and put in order by."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ._capi import ffi, lib
from .codes import Status
from .errors import Unreadable, check, of_thread


def utf8(text: str, name: str = "text") -> bytes:
    """A text as the library takes it. Lone surrogates pass, for the library to refuse with their place."""
    if not isinstance(text, str):
        raise TypeError(f"{name} is a str, not {type(text).__name__}")
    return text.encode("utf-8", "surrogatepass")


def c_string(text: str | None, name: str) -> Any:
    """A text that may be left out: NULL for None."""
    return ffi.NULL if text is None else c_word(text, name)


def c_word(text: str, name: str) -> Any:
    """A text for a place in a struct, where a NUL would end it. Keep the result alive."""
    data = utf8(text, name)
    if b"\0" in data:
        raise Unreadable(Status.SYNTAX, "a text has a NUL in it", 0, data.index(b"\0") + 1, name)
    return ffi.from_buffer("char[]", data + b"\0")


def new_text() -> Any:
    """An empty fgc_text that frees itself."""
    made = ffi.new("fgc_text **")
    check(lib.fgc_text_new(ffi.NULL, made, of_thread.error))
    return ffi.gc(made[0], lib.fgc_text_free)


def taken(text: Any) -> str:
    """The contents of a fgc_text, which is then freed."""
    try:
        return str(ffi.buffer(lib.fgc_text_data(text), lib.fgc_text_size(text))[:], "utf-8")
    finally:
        ffi.release(text)


def made(call: Callable[[Any], int]) -> str:
    """What a function writes to a fgc_text that it makes."""
    out = ffi.new("fgc_text **")
    check(call(out))
    return taken(ffi.gc(out[0], lib.fgc_text_free))


def written(function: Any, *arguments: object, room: int = 64) -> str:
    """What a function writes into room for it."""
    out = ffi.new("char[]", room)
    return str(ffi.buffer(out, function(*arguments, out, room))[:], "utf-8")


def clean_text(text: str, limit: int = 16384, *, lines: bool = False) -> str:
    """Make a text clean, as the library does with every text it is given: UTF-8 of at most `limit` bytes,
    no control characters and none that turn the direction of writing, at most 30 combining marks in a row,
    normal form C. With `lines` it may have newlines and tabs. Cleaning it once more changes nothing.

    Raises Unreadable and LimitExceeded; their `column` is the byte, from 1, at which what is wrong begins.

    >>> from fgc import clean_text
    >>> len("A\\u030ase"), len(clean_text("A\\u030ase"))
    (4, 3)
    """
    data = utf8(text)
    return made(lambda out: int(lib.fgc_text_clean(data, len(data), limit, lines, ffi.NULL, out,
                                                   of_thread.error)))


def _key(function: Any, name: str) -> str:
    data = utf8(name, "name")
    return made(lambda out: int(function(data, len(data), ffi.NULL, out, of_thread.error)))


def search_key(name: str) -> str:
    """What a name is searched by: names have the same key if only case, composition or spaces tell them
    apart. The key of a name's beginning is the beginning of its key. It is as personal as the name.

    >>> from fgc import search_key
    >>> search_key("ÅSE  Berg") == search_key("A\\u030ase Berg")
    True
    """
    return _key(lib.fgc_name_search_key, name)


def likeness_key(name: str) -> str:
    """What tells that two names may be one person's: suggest it to somebody who can tell, and never merge
    by it. An empty key is like no other.

    >>> from fgc import likeness_key
    >>> likeness_key("Aase Sørensen") == likeness_key("Åse Soerensen")
    True
    """
    return _key(lib.fgc_name_likeness_key, name)


def sort_key(name: str) -> str:
    """What names are put in order by, the same for Norwegian, Danish and Sámi names.

    >>> from fgc import sort_key
    >>> sorted(["Ås", "Aas", "Ødegård", "Berg", "Ærø"], key=sort_key)
    ['Berg', 'Ærø', 'Ødegård', 'Ås', 'Aas']
    """
    return _key(lib.fgc_name_sort_key, name)
