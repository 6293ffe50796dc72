"""The extension module: what capi_xml.cdef.h declares. It is there if it was built with libfgc-xml."""
from typing import Any

ffi: Any
lib: Any
