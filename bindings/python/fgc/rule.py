"""Deadline rules: how much time there is, how it is counted, and who says so."""
from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, SupportsIndex, overload

from . import batch
from ._capi import ffi, lib
from .calendar import Calendar
from .clock import Due, Standing, Started, c_clock, c_due, due_from, standing_from
from .code import bits_of, number_of, number_or_0, text_of
from .codes import Basis, Country, Days, Language, Moment, Party, Policy, Status, Unit
from .dates import Instant, day_of, local, to_days, to_seconds
from .errors import Unknown, check, failure, of_thread
from .explanation import Explanation
from .handle import Shared, pointer_of
from .texts import c_word, written


@dataclass(frozen=True)
class Counting:
    """The row of a policy: which days are excluded, the units it is for, and what happens at the end."""

    excluded: Days
    units: frozenset[Unit]
    rolls: bool
    """A last day that is no working day moves to the next that is one."""
    leap_day_in_march: bool
    """A 29 February without counterpart is 1 March."""


def counting(policy: Policy) -> Counting:
    """How a policy counts.

    >>> from fgc import Policy, counting
    >>> counting(Policy.MON_SAT).excluded
    <Days.SUNDAYS|HOLIDAYS: 6>
    """
    row = ffi.new("fgc_counting *", {"size": ffi.sizeof("fgc_counting")})
    check(lib.fgc_policy_read(number_of(Policy, policy), row, of_thread.error))
    return Counting(Days(row.excluded), bits_of(row.units, Unit), bool(row.rolls), bool(row.leap_day_in_march))


@dataclass(frozen=True, kw_only=True, repr=False)
class Rule(Shared):
    """A deadline rule. The library's own are found; one of the host's is made by giving all that is said
    of it, or from another: `dataclasses.replace(rule, id="kommune.svar", amount=10)`. Immutable; any number
    of threads may use one. Making one raises ValueError, LookupError.

    >>> from fgc import Country, Rule
    >>> rule = Rule.find("no.assignment.ordinary", Country.NO)
    >>> rule.amount, rule.unit.name, rule.policy.name, rule.title()
    (15, 'DAYS', 'WORKING_DAYS', 'Navngitt koordinator, ordinær sak')
    """

    id: str
    """1–63 of a–z 0–9 . - _, from a letter on."""
    citation: str
    """The source, with its date."""
    unit: Unit
    amount: int
    """1 to 36,525 units: the latest."""
    policy: Policy
    """How it is counted unless a clock says otherwise."""
    policies: frozenset[Policy] = frozenset()
    """All it may be counted by; `policy` is one of them."""
    country: Country | None = None
    opens: int = 0
    """Of a window: the earliest, in the same unit."""
    amount_least: int = 0
    amount_most: int = 0
    """How far a host may move the amount; 0: not at all."""
    party: Party = Party.AUTHORITY
    basis: Basis = Basis.SOFT
    starts: Moment | None = None
    second: Moment | None = None
    """Ends a clock on the second moment's own day if that is earlier."""
    met_by: Moment | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    """The days the rule binds: those a clock starts on, or, counted from a date, falls due on."""
    after: str = ""
    """The id of a rule of the library's, whose unrolled last day this one is counted from."""
    roll_set: str = ""
    """A named extra set that rolls as well."""
    stops_on_hold: bool = False
    ends_at_start: bool = False
    """Due when its day begins (birthdays)."""
    from_date: bool = False
    """Counted from a date of its own (birth), not from an instant."""
    off: bool = False
    """Does not run unless a profile switches it on."""

    def __post_init__(self) -> None:
        own = frozenset(self.policies) | {self.policy}
        object.__setattr__(self, "policies", own)
        keep = [c_word(text, name) for name, text in (
            ("id", self.id), ("citation", self.citation), ("after", self.after),
            ("roll_set", self.roll_set))]
        options = ffi.new("fgc_rule_options *", {
            "size": ffi.sizeof("fgc_rule_options"), "id": keep[0], "citation": keep[1],
            "after": keep[2], "roll_set": keep[3], "country": number_or_0(Country, self.country),
            "unit": number_of(Unit, self.unit),
            "amount": self.amount, "opens": self.opens, "amount_least": self.amount_least,
            "amount_most": self.amount_most, "policy": self.policy,
            "policies": sum(1 << number_of(Policy, policy) for policy in own),
            "party": number_of(Party, self.party), "basis": number_of(Basis, self.basis),
            "starts": number_or_0(Moment, self.starts), "second": number_or_0(Moment, self.second),
            "met_by": number_or_0(Moment, self.met_by),
            "valid_from": to_days(self.valid_from) if self.valid_from else 0,
            "valid_to": to_days(self.valid_to) if self.valid_to else 0,
            "stops_on_hold": self.stops_on_hold, "ends_at_start": self.ends_at_start,
            "from_date": self.from_date, "off": self.off})
        out = ffi.new("fgc_rule **")
        check(lib.fgc_rule_new(options, out, of_thread.error))
        object.__setattr__(self, "_pointer", ffi.gc(out[0], lib.fgc_rule_free))

    def __repr__(self) -> str:
        return f"<fgc.Rule {self.id}>"

    def __reduce_ex__(self, protocol: SupportsIndex) -> Any:
        return _made, (asdict(self),)

    @classmethod
    def _borrowed(cls, pointer: Any, owner: object = None) -> Rule:
        """A rule of the library's, a profile's or a list of deadlines', which is kept alive by `owner`."""
        row = ffi.new("fgc_rule_options *", {"size": ffi.sizeof("fgc_rule_options")})
        check(lib.fgc_rule_read(pointer, row, of_thread.error))
        self = object.__new__(cls)
        self.__dict__.update(
            id=text_of(row.id), citation=text_of(row.citation), unit=Unit(row.unit), amount=row.amount,
            policy=Policy(row.policy),
            policies=bits_of(row.policies, Policy),
            country=Country(row.country) if row.country else None, opens=row.opens,
            amount_least=row.amount_least, amount_most=row.amount_most, party=Party(row.party),
            basis=Basis(row.basis), starts=Moment(row.starts) if row.starts else None,
            second=Moment(row.second) if row.second else None,
            met_by=Moment(row.met_by) if row.met_by else None,
            valid_from=day_of(row.valid_from) if row.valid_from else None,
            valid_to=day_of(row.valid_to) if row.valid_to else None, after=text_of(row.after),
            roll_set=text_of(row.roll_set), stops_on_hold=bool(row.stops_on_hold),
            ends_at_start=bool(row.ends_at_start), from_date=bool(row.from_date), off=bool(row.off),
            _pointer=pointer, _owner=owner)
        return self

    @classmethod
    def find(cls, id: str, country: Country | None = None) -> Rule:
        """The library's rule of an id for a country: its own row, else the one for any country. Raises
        Unknown."""
        found = lib.fgc_rule_find(c_word(id, "id"), number_or_0(Country, country))
        if found == ffi.NULL:
            raise Unknown(Status.UNKNOWN, "no rule of this id", path="id")
        return _own(int(ffi.cast("uintptr_t", found)))

    @classmethod
    def all(cls) -> tuple[Rule, ...]:
        """The library's own rules."""
        found = (lib.fgc_rule_at(index) for index in range(lib.fgc_rule_count()))
        return tuple(_own(int(ffi.cast("uintptr_t", rule))) for rule in found)

    def title(self, language: Language = Language.NB) -> str:
        """What the rule is called; the host's as the library's of the same id, or else by its id."""
        return text_of(lib.fgc_rule_title(self._pointer, number_of(Language, language)))

    def length_label(self, language: Language = Language.NB) -> str:
        """How much time the rule gives: "15 dager", or of a window "4–8 uker"."""
        return written(lib.fgc_rule_length_label, self._pointer, number_of(Language, language))

    def due(self, calendar: Calendar, started: Started) -> Due:
        """When a clock is due, with all that is to be told of it. Raises ValueError (NotInForce,
        OutOfRange, InvalidArgument).

        >>> from fgc import Calendar, Country, Rule
        >>> norway = Calendar(Country.NO)
        >>> due = Rule.find("no.assignment.acute", Country.NO).due(
        ...     norway, norway.read_time("2026-03-06T16:00"))
        >>> due.due.isoformat(), due.paused_seconds // 3600
        ('2026-03-09T16:00:00+01:00', 48)
        """
        clock, keep = c_clock(started)
        out = c_due()
        pointer = pointer_of(Calendar, calendar)
        check(lib.fgc_rule_due(self._pointer, pointer, clock, out, of_thread.error))
        return due_from(out, pointer)

    @overload
    def due_at(self, calendar: Calendar, starts: datetime, policy: Policy | None = None) -> datetime: ...

    @overload
    def due_at(self, calendar: Calendar, starts: int, policy: Policy | None = None) -> int: ...

    def due_at(self, calendar: Calendar, starts: Instant, policy: Policy | None = None) -> Instant:
        """The due instant alone, of a clock without holds: a datetime for a datetime, seconds for
        seconds. Raises as `due`."""
        seconds = to_seconds(starts)
        pointer, number = pointer_of(Calendar, calendar), number_or_0(Policy, policy)
        due = lib.fgcpy_due_at(self._pointer, pointer, number, seconds)
        if due < 0:
            both = ffi.new("fgc_time[]", [seconds])
            raise failure(lib.fgc_rule_due_batch(self._pointer, pointer, number, both, both,
                                                 ffi.NULL, 1, of_thread.error))
        return local(pointer, due) if isinstance(starts, datetime) else int(due)

    def due_batch(self, calendar: Calendar, starts: Any, policy: Policy | None = None, *,
                  out: Any = None, status: Any = None) -> Any:
        """The due instants of whole arrays of clocks without holds: see fgc.batch. A rule counted from a
        date takes instants, and counts from their local day.

        >>> from array import array
        >>> from fgc import Calendar, Country, Rule
        >>> Rule.find("no.assignment.acute").due_batch(Calendar(Country.NO), array("q", [1772809200]))
        array('q', [1773068400])
        """
        pointer, number = pointer_of(Calendar, calendar), number_or_0(Policy, policy)
        given = batch.Given(starts, "q")
        return batch.answer(given, "q", lambda into, states: int(lib.fgc_rule_due_batch(
            self._pointer, pointer, number, given.pointer, into, states, given.count,
            of_thread.error)), out=out, status=status)

    def standing(self, calendar: Calendar, started: Started, now: Instant) -> Standing:
        """How a clock stands at `now`. Raises as `due`."""
        clock, keep = c_clock(started)
        out = ffi.new("fgc_standing *", {"size": ffi.sizeof("fgc_standing")})
        pointer = pointer_of(Calendar, calendar)
        check(lib.fgc_rule_standing(self._pointer, pointer, clock, to_seconds(now), out,
                                    of_thread.error))
        return standing_from(out, pointer)

    def explain(self, calendar: Calendar, started: Started) -> Explanation:
        """Explain a clock, day by day. Raises as `due`."""
        clock, keep = c_clock(started)
        out = ffi.new("fgc_explanation **")
        check(lib.fgc_rule_explain(self._pointer, pointer_of(Calendar, calendar), clock, out,
                                   of_thread.error))
        return Explanation._of(out[0], (self, calendar))


def _made(values: dict[str, Any]) -> Rule:
    return Rule(**values)


@lru_cache(maxsize=None)
def _own(address: int) -> Rule:
    return Rule._borrowed(ffi.cast("const fgc_rule *", address))
