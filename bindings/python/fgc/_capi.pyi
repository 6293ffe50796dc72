"""The extension module: what capi.cdef.h declares."""
from typing import Any

ffi: Any
lib: Any
