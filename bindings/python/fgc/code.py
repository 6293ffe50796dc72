"""What all code lists have in common."""
from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from ._capi import ffi, lib

if TYPE_CHECKING:
    from .codes import Language

_C = TypeVar("_C", bound="Code")
_E = TypeVar("_E", bound=IntEnum)


def text_of(borrowed: object) -> str:
    """A text of the library's; "" for NULL."""
    return "" if borrowed == ffi.NULL else str(ffi.string(borrowed), "utf-8")


class Code(IntEnum):
    """A value of a code list: a number with a stable id, which journals and documents store, and a label
    in four languages. A value that only a newer libfgc knows is taken in under the name it has there.

    >>> from fgc import Language, Role
    >>> Role.CASE_WORKER.id, Role.CASE_WORKER.label(), Role.CASE_WORKER.label(Language.DA)
    ('case_worker', 'saksansvarlig', 'socialrådgiver')
    """

    _list: int

    def __init_subclass__(cls, list: int = 0) -> None:
        cls._list = list

    @classmethod
    def _missing_(cls: type[_C], value: object) -> _C | None:
        if not isinstance(value, int) or not -(2**31) <= value < 2**31:
            return None
        known = text_of(lib.fgc_code_id(cls._list, value))
        if not known:
            return None
        newer = int.__new__(cls, value)
        newer._name_ = known.upper().replace("-", "_")
        newer._value_ = value
        return cls._value2member_map_.setdefault(value, newer)  # type: ignore[return-value]

    @property
    def id(self) -> str:
        """The stable ASCII id, such as "case_worker"."""
        return text_of(lib.fgc_code_id(self._list, self))

    def label(self, language: Language | None = None) -> str:
        """What it is called in a language; bokmål unless one is given."""
        if language is not None:
            from .codes import Language

            number_of(Language, language)
        return text_of(lib.fgc_code_label(self._list, self, language or 0))

    @classmethod
    def find(cls: type[_C], id: str) -> _C:
        """The value with an id. Raises KeyError."""
        value = lib.fgc_code_find(cls._list, id.encode("utf-8", "replace"))
        if not id or text_of(lib.fgc_code_id(cls._list, value)) != id:
            raise KeyError(id)
        return cls(value)


def number_of(kind: type[_E], value: _E) -> int:
    """The number of a value, for C, which takes any."""
    if not isinstance(value, kind):
        raise TypeError(f"{kind.__name__} wanted, not {type(value).__name__}")
    return int(value)


def number_or_0(kind: type[_E], value: _E | None) -> int:
    """The same, and 0 for None."""
    return 0 if value is None else number_of(kind, value)


def bits_of(bits: int, kind: type[_E]) -> frozenset[_E]:
    """The values in a set of bits, 1 << value each."""
    return _bits_of(bits, kind)


@lru_cache(maxsize=4096)
def _bits_of(bits: int, kind: type[Any]) -> frozenset[Any]:
    return frozenset(kind(value) for value in range(32) if bits >> value & 1)


def codes_of(list: int) -> tuple[tuple[int, str], ...]:
    """Every value of a code list with its id, in the list's order, as the linked library has them."""
    values = (lib.fgc_code_at(list, index) for index in range(lib.fgc_code_count(list)))
    return tuple((value, text_of(lib.fgc_code_id(list, value))) for value in values)
