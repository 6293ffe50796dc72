#!/usr/bin/python3
"""build_capi.py OUTPUT CDEF [XML-CDEF]: the C source of the extension module fgc._capi, or of fgc._capi_xml."""
import sys

import cffi

# Functions in Python say 1 when they came to their end: where cffi cannot call them, it says 0 for them. And one item
# as a value, where a pointer to it would cost more than the work: the answer, or what is none.
SOURCE = """
#include <fgc/fgc.h>

static int32_t fgcpy_on_sha256(void *context, const void *data, size_t size, uint8_t *out);
static int32_t fgcpy_on_random(void *context, uint8_t *out, size_t size);
static int32_t fgcpy_on_offset(void *context, fgc_time at, int32_t *offset);

static int32_t fgcpy_sha256(void *context, const void *data, size_t size, uint8_t *out)
{
    return fgcpy_on_sha256(context, data, size, out) ? 0 : -1;
}

static int32_t fgcpy_random(void *context, uint8_t *out, size_t size)
{
    return fgcpy_on_random(context, out, size) ? 0 : -1;
}

static int32_t fgcpy_offset(void *context, fgc_time at)
{
    int32_t offset;
    return fgcpy_on_offset(context, at, &offset) ? offset : FGC_NO_DATE;
}

static fgc_time fgcpy_due_at(const fgc_rule *rule, const fgc_calendar *calendar, int32_t policy,
                             fgc_time starts)
{
    fgc_time due = 0;
    fgc_status status = fgc_rule_due_batch(rule, calendar, policy, &starts, &due, NULL, 1, NULL);
    return status ? status : due;
}

static fgc_date fgcpy_add(const fgc_calendar *calendar, uint32_t excluded, fgc_date date, int32_t n)
{
    fgc_date result = FGC_NO_DATE;
    fgc_calendar_add(calendar, excluded, date, n, &result, NULL);
    return result;
}

static int32_t fgcpy_offset_at(const fgc_calendar *calendar, fgc_time time)
{
    int32_t offset = FGC_NO_DATE;
    if (calendar)
        fgc_calendar_local(calendar, time, NULL, &offset, NULL);
    return offset;
}
"""


SOURCE_XML = """
#include <fgc/fgc.h>
#include <fgc/xml.h>

static int32_t fgcpy_on_write(void *context, const char *data, size_t size);

static int32_t fgcpy_write(void *context, const char *data, size_t size)
{
    return fgcpy_on_write(context, data, size) ? 0 : -1;
}
"""


def module(name, cdef, source, included=None):
    ffi = cffi.FFI()
    if included is not None:
        ffi.include(included)
    with open(cdef, encoding="utf-8") as file:
        ffi.cdef(file.read())
    ffi.set_source(name, source)
    return ffi


def main(output, cdef, xml=None):
    ffi = module("fgc._capi", cdef, SOURCE)
    if xml is not None:
        ffi = module("fgc._capi_xml", xml, SOURCE_XML, ffi)
    ffi.emit_c_code(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
