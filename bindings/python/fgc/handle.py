"""What has an object of the library's behind it, and not only values."""
from __future__ import annotations

from typing import Any, NoReturn, SupportsIndex, TypeVar

_S = TypeVar("_S", bound="Shared")


class Handle:
    """An object of the library's, of this process alone."""

    _pointer: Any

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(f"{type(self).__name__} objects cannot be pickled or copied")


class Shared(Handle):
    """One that never changes: a copy is itself, and two are equal that have the same object behind them."""

    def __copy__(self: _S) -> _S:
        return self

    def __deepcopy__(self: _S, memo: object) -> _S:
        return self

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and bool(self._pointer == other._pointer)

    def __hash__(self) -> int:
        return hash(self._pointer)


def pointer_of(kind: type[Handle], given: Handle) -> Any:
    """The pointer of what must be of a kind."""
    if not isinstance(given, kind):
        raise TypeError(f"{kind.__name__} wanted, not {type(given).__name__}")
    return given._pointer
