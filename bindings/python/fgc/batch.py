"""Whole arrays, without copying item by item.

What is given may be a NumPy array, a pandas Series, or any object with contiguous numbers in it, such as
`array.array` or a memoryview. Days are `datetime64`, or 32-bit days since 1970-01-01. Instants are
`datetime64` (UTC, as NumPy has them; what is finer than seconds is dropped), a Series with a zone, or
64-bit seconds since 1970-01-01T00:00:00Z. The answer is of the same kind, a Series with the same index, name and
zone; `out`, where there is one, takes it instead: numbers, or `datetime64[s]` for instants. It may be what
was given. A day or an instant that is `NaT` gives `NaT`.

Every item is worked on. An item that fails raises Error with its number, from 1, as `column`; or, if
`status` is given, a writable array of 32-bit numbers, each item's Status is written there and nothing is
raised: what failed is `NaT`, or NO_DATE for days, and 0 for all else."""
from __future__ import annotations

import sys
from array import array
from collections.abc import Callable
from typing import Any

from ._capi import ffi, lib
from .codes import Status
from .errors import CLASSES, Error, failure, of_thread

_C_TYPES = {"i": "int32_t[]", "q": "int64_t[]", "B": "uint8_t[]"}
_SIZES = {"i": 4, "q": 8, "B": 1}
_NUMPY_TYPES = {"i": "int32", "q": "int64", "B": "uint8"}
_UNITS = {"i": "datetime64[D]", "q": "datetime64[s]"}
_WORDS = {"i": "days", "q": "instants"}
_NAT = -(2**63)


class Given:
    """What a caller gave, as numbers of one type in memory."""

    def __init__(self, values: Any, code: str) -> None:
        self.code = code
        self.numpy: Any = None  # if the values are an array of its
        self.times = False  # datetime64, rather than numbers
        self.missing: Any = None  # which items are NaT, if any is
        self.series: Any = None  # of pandas
        pandas = _package("pandas", values)
        if pandas is not None and isinstance(values, pandas.Series):
            self.series = values
            values = self._of_series(values)
        self.numpy = _package("numpy", values)
        if self.numpy is not None and isinstance(values, self.numpy.ndarray):
            values = self._of_numpy(values)
        else:
            self.numpy = None
        self.pointer = _pointer(values, code, _WORDS[code])
        self.count = len(self.pointer)

    def _of_series(self, series: Any) -> Any:
        zone = getattr(series.dtype, "tz", None)
        if self.code == "q" and zone is None and series.dtype.kind == "M":
            raise TypeError("a Series without a zone has no instants: use .dt.tz_localize")
        if self.code == "i" and zone is not None:
            raise TypeError("a Series with a zone has instants, not days: use .dt.tz_localize(None)")
        return series.to_numpy("datetime64[ns]" if zone else None)  # of instants UTC's

    def _of_numpy(self, values: Any) -> Any:
        numpy, wanted = self.numpy, _NUMPY_TYPES[self.code]
        self.times = values.dtype.kind == "M"
        if self.times:
            values = values.astype(_UNITS[self.code], copy=False).view("int64")
            if values.size and values.min() == _NAT:
                self.missing = values == _NAT
            if self.code == "i":  # what 32 bits cannot hold is outside the tables, and stays so
                values = numpy.clip(values, -(2**31) + 1, 2**31 - 1)
        elif values.dtype.kind != "i" or values.dtype.itemsize > _SIZES[self.code]:
            raise TypeError(f"{_WORDS[self.code]} are datetime64 or {wanted}, not {values.dtype}")
        return numpy.ascontiguousarray(values, dtype=wanted)

    def typed(self, memory: Any, code: str, plain: bool) -> Any:
        """Numbers of an answer, as NumPy has days, instants and truths."""
        if self.numpy is None:
            return memory
        if code == "B":
            return memory.view("bool")
        return memory if plain or not self.times else memory.astype("int64", copy=False).view(_UNITS[code])

    def wrapped(self, answers: Any) -> Any:
        """An answer in a Series, if that was given."""
        if self.series is None:
            return answers
        import pandas  # type: ignore[import]

        zone = getattr(self.series.dtype, "tz", None)
        if _is_times(answers):  # as pandas has them: what it would do itself takes it ten times as long
            answers = pandas.DatetimeIndex(answers.astype("datetime64[ns]"), tz="UTC" if zone else None)
        if zone:
            answers = answers.tz_convert(zone)
        return pandas.Series(answers, index=self.series.index, name=self.series.name)


def answer(given: Given, code: str, call: Callable[[Any, Any], int], *, out: Any = None,
           status: Any = None, plain: bool = False) -> Any:
    """Make a call with room for its numbers and, if they are wanted, each item's status. `plain`: numbers,
    whatever was given."""
    missing = None if plain or status is not None else given.missing
    if missing is not None:
        status = array("i", bytes(4 * given.count))
    states = ffi.NULL if status is None else _pointer(status, "i", "a status", given.count)
    if out is None:
        memory = _room(given, code)
        pointer = _pointer(memory, code, "", given.count)
    else:
        memory = out
        pointer = _pointer(_numbers(out, code), code, "an out", given.count)
    failed = call(pointer, states)
    if failed:
        _settle(failed, status, missing, given)
    answers = given.typed(memory, code, plain) if out is None else out
    if failed and _is_times(answers):
        import numpy

        answers[numpy.frombuffer(status, "int32") != 0] = numpy.datetime64("NaT")
    return given.wrapped(answers) if out is None else out


def _settle(failed: int, status: Any, missing: Any, given: Given) -> None:
    """Raise what is to be raised of a call that failed."""
    if status is None or lib.fgc_error_column(of_thread.error) == 0:
        raise failure(failed)  # without an item: no item was worked on
    if missing is not None:
        states = given.numpy.frombuffer(status, "int32")
        wrong = (states != 0) & ~missing
        if wrong.any():
            first = int(wrong.argmax())
            found = Status(int(states[first]))
            raise CLASSES.get(found, Error)(found, "an item of an array", 0, first + 1)


def _room(given: Given, code: str) -> Any:
    if given.numpy is None:
        return array(code, bytes(_SIZES[code] * given.count))
    return given.numpy.empty(given.count, _NUMPY_TYPES[code])


def _numbers(out: Any, code: str) -> Any:
    """The numbers of a datetime64 array that is written to."""
    kind = getattr(out, "dtype", None)
    return out.view("int64") if code == "q" and kind == _UNITS["q"] and kind.isnative else out


def _is_times(values: Any) -> bool:
    """Whether they are datetime64."""
    return getattr(getattr(values, "dtype", None), "kind", "") == "M"


def _package(name: str, value: object) -> Any:
    """A package that the value may be of. None is imported for it."""
    return sys.modules.get(name) if type(value).__module__.split(".")[0] == name else None


def _pointer(values: Any, code: str, what: str, count: int | None = None) -> Any:
    """The numbers in memory; `count`: so many, to be written to."""
    try:
        view = memoryview(values)
    except (TypeError, ValueError):
        raise TypeError(f"{what}: an array is wanted, not {type(values).__name__}") from None
    if view.itemsize != _SIZES[code] or view.format not in ("i", "l", "q", "B", "?"):
        raise TypeError(f"{what}: {8 * _SIZES[code]}-bit numbers are wanted, not {view.format!r}")
    if view.ndim != 1 or not view.contiguous or (count is not None and view.readonly):
        raise TypeError(f"{what}: a contiguous array of one dimension is wanted"
                        + (", to write to" if count is not None else ""))
    if count is not None and len(view) != count:
        raise ValueError(f"{what}: {count} items are wanted, not {len(view)}")
    return ffi.from_buffer(_C_TYPES[code], view, require_writable=count is not None)

