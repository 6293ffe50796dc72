"""Profiles: how a municipality runs the process."""
from __future__ import annotations

from types import TracebackType
from typing import Any

from ._capi import ffi, lib
from .calendar import Calendar
from .code import number_of, number_or_0, text_of
from .codes import Admission, Approver, Country, Phase, Policy, ProfileId, Role, Severity, Status
from .errors import InvalidArgument, check, of_thread
from .handle import Handle, Shared
from .process import Guard
from .rule import Rule
from .texts import c_string, c_word


def _index(guard: Guard | str) -> int:
    return (guard if isinstance(guard, Guard) else Guard.find(guard)).index


class _Read:
    """What frozen profiles and drafts both tell."""

    _pointer: Any

    @property
    def id(self) -> str:
        """What it is called, such as "no-barnevern"."""
        return text_of(lib.fgc_profile_name(self._pointer))

    @property
    def version(self) -> int:
        """Its version, which journals name too."""
        return int(lib.fgc_profile_version(self._pointer))

    @property
    def base(self) -> ProfileId:
        """The profile of the library's that it stems from."""
        return ProfileId(lib.fgc_profile_base(self._pointer))

    @property
    def citation(self) -> str:
        """Where the one it stems from is found."""
        return text_of(lib.fgc_profile_citation(self._pointer))

    @property
    def country(self) -> Country:
        """The country whose law it follows."""
        return Country(lib.fgc_profile_country(self._pointer))

    @property
    def consent_age(self) -> int:
        """The age from which a child's own consent is needed."""
        return int(lib.fgc_profile_consent_age(self._pointer))

    @property
    def approver(self) -> Approver:
        """Who decides on the plan."""
        return Approver(lib.fgc_profile_approver(self._pointer))

    @property
    def complete(self) -> bool:
        """Whether a request starts the assignment clock only when it was received complete; else as soon as
        it was received."""
        return bool(lib.fgc_profile_complete(self._pointer))

    def severity(self, guard: Guard | str) -> Severity:
        """How strongly a guard holds."""
        return Severity(lib.fgc_profile_severity(self._pointer, _index(guard)))

    def admission(self, role: Role, part: Phase) -> Admission:
        """Whether a role may be in a part."""
        return Admission(lib.fgc_profile_admission(self._pointer, number_of(Role, role), number_of(Phase, part)))

    @property
    def clocks(self) -> dict[str, bool]:
        """The rules of the clocks of a case, by id, and whether each runs."""
        pointer, row = self._pointer, ffi.new("fgc_rule_options *")
        found = {}
        for index in range(lib.fgc_profile_clock_count(pointer)):
            row.size = ffi.sizeof("fgc_rule_options")
            check(lib.fgc_rule_read(lib.fgc_profile_clock(pointer, index), row, of_thread.error))
            found[text_of(row.id)] = bool(lib.fgc_profile_clock_is_on(pointer, index))
        return found


class Profile(_Read, Shared):
    """How a municipality runs the process: how strongly each guard holds, who may be in which part, from
    which age a child consents, who approves the plan, which clocks run and how they count, and its calendar.
    One of the library's own, or derived from one. Immutable; any number of threads may use one.

    `closing` and `zone` are as for Calendar. Raises Unknown.

    >>> from fgc import Approver, Profile
    >>> with Profile("no-barnevern").derive("kommune-3403", 1) as draft:
    ...     draft.set_consent_age(12)
    ...     draft.set_approver(Approver.NETWORK)
    >>> profile = draft.profile
    >>> profile.id, profile.consent_age, profile.base.name
    ('kommune-3403', 12, 'NO_BARNEVERN')
    """

    def __init__(self, id: str, *, closing: str | None = None, zone: str | None = None) -> None:
        keep = c_word(id, "id"), c_string(closing, "closing"), c_string(zone, "zone")
        options = ffi.new("fgc_profile_options *", {"size": ffi.sizeof("fgc_profile_options"),
                                                    "closing": keep[1], "zone": keep[2]})
        out = ffi.new("fgc_profile **")
        check(lib.fgc_profile_load(keep[0], options, out, of_thread.error))
        self._pointer = ffi.gc(out[0], lib.fgc_profile_free)

    @classmethod
    def _held(cls, pointer: Any) -> Profile:
        """A frozen profile of somebody's, held once more."""
        lib.fgc_profile_hold(pointer)
        self = cls.__new__(cls)
        self._pointer = ffi.gc(pointer, lib.fgc_profile_free)
        return self

    def __repr__(self) -> str:
        return f"<fgc.Profile {self.id} {self.version}>"

    @property
    def calendar(self) -> Calendar:
        """Its calendar."""
        return Calendar._borrowed(lib.fgc_profile_calendar(self._pointer), self)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the clocks of a case, as this profile has them."""
        return tuple(Rule._borrowed(lib.fgc_profile_clock(self._pointer, index), self)
                     for index in range(lib.fgc_profile_clock_count(self._pointer)))

    def derive(self, id: str, version: int) -> Draft:
        """A draft that is as this, with an id (1–63 of a–z 0–9 . - _, from a letter on, and none of the
        library's) and a version (from 1 on) of its own. Raises InvalidArgument."""
        return Draft(self, id, version)


class Draft(_Read, Handle):
    """A profile that is being made: set what is to be otherwise, and freeze it. As a context it is frozen
    at the end, unless an exception ends it. What is fixed cannot be set: InvalidArgument. For one thread."""

    def __init__(self, base: Profile, id: str, version: int) -> None:
        out = ffi.new("fgc_profile **")
        check(lib.fgc_profile_derive(base._pointer, c_word(id, "id"), version, out, of_thread.error))
        self._pointer = ffi.gc(out[0], lib.fgc_profile_free)

    def __repr__(self) -> str:
        return f"<fgc.Draft {self.id} {self.version}>"

    def __enter__(self) -> Draft:
        return self

    def __exit__(self, kind: type[BaseException] | None, raised: BaseException | None,
                 trace: TracebackType | None) -> None:
        if kind is None:
            self.freeze()

    def freeze(self) -> Profile:
        """Make it immutable: the profile. Freezing what is frozen does nothing."""
        lib.fgc_profile_freeze(self._pointer)
        return self.profile

    @property
    def is_frozen(self) -> bool:
        """Whether it can no longer be set."""
        return bool(lib.fgc_profile_is_frozen(self._pointer))

    @property
    def profile(self) -> Profile:
        """The profile, once the draft is frozen. Raises InvalidArgument before."""
        if not self.is_frozen:
            raise InvalidArgument(Status.INVALID_ARGUMENT, "the draft is not frozen")
        return Profile._held(self._pointer)

    def set_severity(self, guard: Guard | str, severity: Severity) -> None:
        """How strongly a guard holds; not a fixed one."""
        check(lib.fgc_profile_set_severity(self._pointer, _index(guard), number_of(Severity, severity),
                                           of_thread.error))

    def set_admission(self, role: Role, part: Phase, admission: Admission) -> None:
        """Whether a role may be in a part; only of roles that a profile may say it of, and never more in
        private time than IF_CALLED for an authority."""
        check(lib.fgc_profile_set_admission(self._pointer, number_of(Role, role), number_of(Phase, part),
                                            number_of(Admission, admission), of_thread.error))

    def set_consent_age(self, years: int) -> None:
        """From which age a child's own consent is needed: 1 to 18. The clock consent.turns_15 is the law's
        and stays; switch it off if it misleads."""
        check(lib.fgc_profile_set_consent_age(self._pointer, years, of_thread.error))

    def set_approver(self, approver: Approver) -> None:
        """Who decides on the plan."""
        check(lib.fgc_profile_set_approver(self._pointer, number_of(Approver, approver), of_thread.error))

    def set_complete(self, complete: bool) -> None:
        """Whether a request starts the assignment clock only when it was received complete."""
        check(lib.fgc_profile_set_complete(self._pointer, complete, of_thread.error))

    def set_clock(self, rule: str, on: bool = True, *, policy: Policy | None = None,
                  amount: int = 0) -> None:
        """How a clock runs: on or off, by one of its rule's policies, and how long, in the rule's unit (only
        where the rule says how far). Raises Unknown for a rule that is none of the profile's clocks,
        OutOfRange for the amount."""
        check(lib.fgc_profile_set_clock(self._pointer, c_word(rule, "rule"), on,
                                        number_or_0(Policy, policy), amount, of_thread.error))

    def set_closing(self, closing: str | None) -> None:
        """The other closing days, instead of those it has. Raises as Calendar."""
        check(lib.fgc_profile_set_closing(self._pointer, c_string(closing, "closing"),
                                          of_thread.error))
