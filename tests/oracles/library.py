"""libfgc by ctypes: just what the oracles ask of it. The library's path is the first argument."""

import ctypes
import sys
from ctypes import (CFUNCTYPE, POINTER, Structure, byref, c_bool, c_char_p, c_int32, c_int64, c_size_t,
                    c_uint8, c_uint32, c_void_p)
from datetime import date

OK = 0
ERROR_SYNTAX = -4
ERROR_RANGE = -5
NO_DATE = -2**31
COUNTRIES = {"NO": 1, "DK": 2}
UNITS = {"hours": 1, "days": 2, "weeks": 3, "months": 4, "years": 5}
POLICIES = {name: value for value, name in enumerate(
    ("elapsed", "calendar", "calendar-roll", "birthday-28-feb", "birthday", "holidays",
     "holidays-roll", "sundays-holidays", "mon-sat", "mon-sat-roll", "weekends", "weekends-roll",
     "working-days"), 1)}
LIST_POLICY, LIST_HOLIDAY = 8, 6
EPOCH = date(1970, 1, 1).toordinal()

OffsetFunction = CFUNCTYPE(c_int32, c_void_p, c_int64)


class CalendarOptions(Structure):
    _fields_ = [("size", c_uint32), ("country", c_int32), ("closing", c_char_p), ("zone", c_char_p),
                ("offset", OffsetFunction), ("offset_context", c_void_p), ("allocator", c_void_p)]


class Counting(Structure):
    _fields_ = [("size", c_uint32), ("excluded", c_uint32), ("units", c_uint32), ("rolls", c_uint8),
                ("leap_day_in_march", c_uint8), ("reserved", ctypes.c_uint16)]


class RuleOptions(Structure):
    _fields_ = ([("size", c_uint32), ("country", c_int32), ("id", c_char_p), ("citation", c_char_p)]
                + [(name, c_int32) for name in ("unit", "amount", "opens", "amount_least",
                                                "amount_most", "policy")]
                + [("policies", c_uint32)]
                + [(name, c_int32) for name in ("party", "basis", "starts", "second", "met_by",
                                                "valid_from", "valid_to")]
                + [("after", c_char_p), ("roll_set", c_char_p)]
                + [(name, c_uint8) for name in ("stops_on_hold", "ends_at_start", "from_date", "off")]
                + [("reserved", c_uint32), ("allocator", c_void_p)])


class Hold(Structure):
    _fields_ = [("begin", c_int64), ("end", c_int64)]


class Clock(Structure):
    _fields_ = [("size", c_uint32), ("policy", c_int32), ("starts", c_int64), ("starts_on", c_int32),
                ("hold_count", c_uint32), ("holds", POINTER(Hold)), ("second", c_int64),
                ("met", c_int64), ("lapsed", c_int64), ("leads", c_void_p), ("lead_count", c_uint32),
                ("reserved", c_uint32)]


class Due(Structure):
    _fields_ = ([("size", c_uint32), ("stopped", c_int32), ("due", c_int64), ("last_day", c_int32),
                 ("unrolled", c_int32)]
                + [(name, c_int64) for name in ("safe", "opens", "paused_seconds")]
                + [(name, c_int32) for name in ("safe_day", "weekend_days", "holidays", "held_days")])


if len(sys.argv) < 2:
    sys.exit(f"usage: {sys.argv[0]} LIBFGC.SO")
fgc = ctypes.CDLL(sys.argv.pop(1))

Dates = POINTER(c_int32)
for name, result, arguments in (
        ("error_new", c_void_p, [c_void_p]),
        ("error_message", c_char_p, [c_void_p]),
        ("error_path", c_char_p, [c_void_p]),
        ("code_id", c_char_p, [c_int32, c_int32]),
        ("code_label", c_char_p, [c_int32, c_int32, c_int32]),
        ("date_easter", c_int32, [c_int32]),
        ("calendar_new", c_int32, [POINTER(CalendarOptions), POINTER(c_void_p), c_void_p]),
        ("calendar_free", None, [c_void_p]),
        ("calendar_day", c_uint32, [c_void_p, c_int32]),
        ("calendar_names", c_size_t, [c_void_p, c_int32, Dates, c_size_t]),
        ("calendar_is_working_day", c_bool, [c_void_p, c_uint32, c_int32]),
        ("calendar_local", c_int32, [c_void_p, c_int64, Dates, Dates, c_void_p]),
        ("calendar_instant", c_int32, [c_void_p, c_int32, c_int32, POINTER(c_int64), c_void_p]),
        ("calendar_write_time", c_size_t, [c_void_p, c_int64, c_char_p, c_size_t]),
        ("calendar_add_batch", c_int32, [c_void_p, c_uint32, c_void_p, c_int32, c_void_p, c_void_p,
                                         c_size_t, c_void_p]),
        ("calendar_between_batch", c_int32, [c_void_p, c_uint32, c_void_p, c_void_p, c_void_p,
                                             c_void_p, c_size_t, c_void_p]),
        ("calendar_is_working_day_batch", c_int32, [c_void_p, c_uint32, c_void_p, c_void_p, c_void_p,
                                                    c_size_t, c_void_p]),
        ("policy_read", c_int32, [c_int32, POINTER(Counting), c_void_p]),
        ("rule_count", c_size_t, []),
        ("rule_at", c_void_p, [c_size_t]),
        ("rule_find", c_void_p, [c_char_p, c_int32]),
        ("rule_new", c_int32, [POINTER(RuleOptions), POINTER(c_void_p), c_void_p]),
        ("rule_free", None, [c_void_p]),
        ("rule_read", c_int32, [c_void_p, POINTER(RuleOptions), c_void_p]),
        ("rule_due", c_int32, [c_void_p, c_void_p, POINTER(Clock), POINTER(Due), c_void_p]),
        ("rule_due_batch", c_int32, [c_void_p, c_void_p, c_int32, c_void_p, c_void_p, c_void_p,
                                     c_size_t, c_void_p])):
    function = getattr(fgc, "fgc_" + name)
    function.restype = result
    function.argtypes = arguments

ERROR = fgc.fgc_error_new(None)


def why():
    """What the library said last."""
    return f"{fgc.fgc_error_path(ERROR).decode()}: {fgc.fgc_error_message(ERROR).decode()}"


def to_date(days):
    return date.fromordinal(EPOCH + days)


def from_date(day):
    return day.toordinal() - EPOCH


def calendar(country, closing=None, zone=None, offset=None):
    """A calendar, or the status it was refused with as an exception."""
    options = CalendarOptions(size=ctypes.sizeof(CalendarOptions), country=COUNTRIES[country],
                              closing=closing.encode() if closing else None,
                              zone=zone.encode() if zone else None)
    if offset:
        options.offset = offset
    made = c_void_p()
    status = fgc.fgc_calendar_new(byref(options), byref(made), ERROR)
    if status != OK:
        raise ValueError(status, why())
    return made


def local(made, instant):
    """Status, local date and offset of an instant."""
    day, offset = c_int32(), c_int32()
    status = fgc.fgc_calendar_local(made, instant, byref(day), byref(offset), ERROR)
    return status, day.value, offset.value


def instant(made, day, second):
    found = c_int64()
    status = fgc.fgc_calendar_instant(made, day, second, byref(found), ERROR)
    return status, found.value


def rule(**fields):
    """A rule of one's own; texts as str."""
    options = RuleOptions(size=ctypes.sizeof(RuleOptions), citation=b"test", party=1, basis=3)
    for name, value in fields.items():
        setattr(options, name, value.encode() if isinstance(value, str) else value)
    made = c_void_p()
    status = fgc.fgc_rule_new(byref(options), byref(made), ERROR)
    if status != OK:
        raise ValueError(status, why())
    return made


def read_rule(found):
    options = RuleOptions(size=ctypes.sizeof(RuleOptions))
    if fgc.fgc_rule_read(found, byref(options), ERROR) != OK:
        raise ValueError(why())
    return options


def due(found, made, starts=0, starts_on=0, policy=0, holds=(), second=0):
    """Status and result of fgc_rule_due."""
    array = (Hold * len(holds))(*holds) if holds else None
    clock = Clock(size=ctypes.sizeof(Clock), policy=policy, starts=starts, starts_on=starts_on,
                  hold_count=len(holds), holds=array, second=second)
    result = Due(size=ctypes.sizeof(Due))
    return fgc.fgc_rule_due(found, made, byref(clock), byref(result), ERROR), result
