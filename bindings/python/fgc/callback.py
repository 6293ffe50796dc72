"""Functions of the host's, which C calls."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ._capi import ffi
from .errors import of_thread


def handle_of(held: object) -> Any:
    """What a function is given as its context; it must live as long as that may be called."""
    return ffi.new_handle((of_thread, held))


def called(library: Any) -> Callable[[Callable[..., None]], Any]:
    """Define one of a library's functions: with what its context holds, and C's other arguments. C is told
    whether it came to its end. In a subinterpreter it is not called at all, for cffi calls it in another."""
    def define(function: Callable[..., None]) -> Any:
        def call(context: Any, *arguments: Any) -> int:
            keeper, held = ffi.from_handle(context)
            if keeper is not of_thread:
                return 0
            try:
                function(held, *arguments)
            except BaseException as raised:
                of_thread.raised = raised
                return 0
            return 1

        return library.def_extern(name=function.__name__)(call)
    return define
