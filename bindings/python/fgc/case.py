"""A case: what is recorded of a conference, and what follows from it."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any

from ._capi import ffi, lib
from .alone import Alone, Closed
from .code import bits_of, number_of, number_or_0
from .codes import (Command, ConsentPurpose, Currency, ExpenseKind, FollowUp, HoursKind, Outcome, Phase,
                    PlanState, Purpose, Role, Setting, Stage, Status, ThingKind, Urgency)
from .commands import Commands
from .dates import Instant, local, to_seconds
from .deadline import Deadline, deadlines_of
from .digest import Digest, Head, c_digest
from .errors import Unknown, check, of_thread
from .event import Builder, Event, Given, Stamp, c_stamp
from .handle import Handle, pointer_of
from .person import Kinship, Person, kinship_from, person_from
from .plan import PlanItem, items_of
from .profile import Profile
from .step import Step, Steps, step_at, steps_of
from .texts import new_text, taken, utf8
from .thing import Thing, thing_from

_TIME_LAST = 4133980800


def c_options(profiles: Profile | Iterable[Profile],
              digest: Digest | None) -> tuple[Any, Any, Any]:
    """A fgc_case_options, the digest's handle, which must live as long as the cases, and what else the
    options need alive."""
    given = (profiles,) if isinstance(profiles, Profile) else tuple(profiles)
    functions, handle = c_digest(digest)
    pointers = ffi.new("fgc_profile *[]", [pointer_of(Profile, profile) for profile in given])
    return ffi.new("fgc_case_options *", {
        "size": ffi.sizeof("fgc_case_options"), "profile_count": len(given), "profiles": pointers,
        "digest": functions}), handle, (given, functions, pointers)


@dataclass(frozen=True)
class CaseState:
    """How a case stands."""

    phase: Phase | None
    """None: not opened."""
    urgency: Urgency | None
    setting: Setting | None
    stage: Stage | None
    purpose: Purpose | None
    outcome: Outcome | None
    """None: not closed."""
    adjourned_part: Phase | None
    """The part an adjourned conference left."""
    conference_number: int
    """Of the last one opened: 0 the first; -1: none was."""
    follow_up: FollowUp | None
    decision: PlanState | None
    plan_version: int
    """The last one made; 0: none."""
    plan_awaiting: int
    """The version that awaits a decision; 0: none."""
    plan_in_force: int
    """The version in force; 0: none."""
    plan_safe: int
    """The version last assessed, if it was safe; 0: none."""
    coordinator: int
    """0: none is assigned."""
    case_worker: int
    """0: none."""
    conference: int
    """The event that scheduled the next conference; 0: none is."""
    person_count: int
    breaches: int
    request_received: datetime | None
    conference_start: datetime | None
    on_hold: bool
    situation_agreed: bool
    questions_agreed: bool
    safety_screened: bool
    honour_conflict: bool
    high_conflict: bool
    violence: bool
    chained: bool
    described: int
    """The event that describes it: open_case or update_case."""
    hold: int
    """The event that put it on hold, with its reason and end; 0: none."""
    adjournment: int
    """The event that adjourned or interrupted the conference; 0: none."""
    follow_up_event: int
    """The event that follow_up is so; 0: none."""


@dataclass(frozen=True)
class Recorded:
    """What came of recording a command."""

    number: int
    """The event's, which is the id of whom or what it brought in."""
    repeated: bool
    """It was recorded before, by its `once` word: nothing changed."""


class Case(Commands, Handle):
    """A case: a family group conference from the first initiative to closing, as a journal of events and
    what follows from them. Events are only ever added; their number is the revision, on which a host locks:
    store the new lines where (case, number) is unique, and load a case anew that was written on meanwhile.

    A call that fails leaves the case as it was. Nothing is durable by itself: store the lines, and only
    then tell people. Any number of threads may use one case; its calls wait for each other.

    `profiles` is a profile, or several: a new case is opened with the first, one that is loaded says which
    it needs. With a `digest` (fgc.sha256) a new case's journal is a chain; a chained one without it can be
    read, unverified, and not be written on. A case is a context, and closed at its end.

    The commands are methods: their first argument is the stamp, their fields have names, and the answer is
    the number of the event, which is the id of whom or what it brought in. They raise Refused, which names
    every guard that is not met, and ValueError, LookupError or TypeError for what cannot be.

    >>> from datetime import date, datetime, timezone
    >>> from fgc import *
    >>> now = datetime(2026, 3, 3, 9, tzinfo=timezone.utc)
    >>> by = Stamp(Role.CASE_WORKER, "u-17", now)
    >>> with Case(Profile("no-barnevern")) as case:
    ...     _ = case.open_case(by, reference="2026/104", urgency=Urgency.ORDINARY,
    ...                        setting=Setting.NO_CHILD_WELFARE, stage=Stage.ASSISTANCE,
    ...                        purpose=Purpose.GENERAL, initiated_by=InitiatedBy.FAMILY)
    ...     ane = case.add_child(by, name="Ane", born=date(2014, 5, 17))
    ...     try:
    ...         case.refer(by.on_behalf_of(Role.COORDINATION_SERVICE))
    ...     except Refused as refused:
    ...         [unmet.id for unmet in refused.unmet if unmet.severity > Severity.ADVICE]
    ['refer.request_received', 'refer.consents_valid', 'refer.situation_agreed', 'refer.questions_agreed']
    """

    def __init__(self, profiles: Profile | Iterable[Profile], *, digest: Digest | None = None) -> None:
        options, handle, keep = c_options(profiles, digest)
        out = ffi.new("fgc_case **")
        check(lib.fgc_case_new(options, out, of_thread.error))
        self._hold(out[0], handle)

    def _hold(self, pointer: Any, handle: Any) -> None:
        self._handle = handle
        self._alone = Alone(ffi.gc(pointer, lambda freed, handle=handle: lib.fgc_case_free(freed)))
        self._builder = Builder()

    @classmethod
    def _of(cls, pointer: Any, handle: Any) -> Case:
        """A case of the library's making, and the digest's handle."""
        self = cls.__new__(cls)
        self._hold(pointer, handle)
        return self

    @classmethod
    def load(cls, lines: str | bytes | Iterable[str], profiles: Profile | Iterable[Profile], *,
             digest: Digest | None = None) -> Case:
        """A case from its journal: lines as `lines` gives them. Raises as `replay`."""
        case = cls(profiles, digest=digest)
        try:
            case.replay(lines)
        except BaseException:
            case.close()
            raise
        return case

    def close(self) -> None:
        """Free and wipe it; closing again does nothing. Any other use of it raises Closed."""
        try:
            with self._alone as c:
                self._alone.pointer = None
                ffi.release(c)
                self._builder.free()
        except Closed:
            pass

    def __enter__(self) -> Case:
        return self

    def __exit__(self, kind: type[BaseException] | None, raised: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        try:
            return f"<fgc.Case of {self.revision} events>"
        except Closed:
            return "<fgc.Case closed>"

    # Recording.

    def record(self, stamp: Stamp, command: Command | str, /, **fields: Given) -> Recorded:
        """Record a command, by its id and with fields by their names: what the methods of the commands do,
        for those too that only a newer library knows. A str is a field's written form, whatever its type;
        None is not given. Raises as the commands do."""
        with self._alone as c:
            self._builder.fill(stamp, command, fields)
            return self._recorded(lambda out: int(lib.fgc_case_record(c, self._builder.pointer, out,
                                                                      of_thread.error)))

    def record_text(self, stamp: Stamp, text: str) -> Recorded:
        """Record a command as text, `command field=value …`; of the stamp person, once and overrides hold
        only where the text says nothing. Raises as the commands do."""
        data = utf8(text)
        by, keep = c_stamp(stamp)
        with self._alone as c:
            return self._recorded(lambda out: int(lib.fgc_case_record_text(c, by, data, len(data), out,
                                                                           of_thread.error)))

    def _recorded(self, call: Callable[[Any], int]) -> Recorded:
        out = ffi.new("fgc_id *")
        status = call(out)
        check(status)
        return Recorded(out[0], status == Status.REPEATED)

    def _command(self, stamp: Stamp, command: str, fields: dict[str, Any]) -> int:
        return self.record(stamp, command, **fields).number

    def judge(self, stamp: Stamp, command: Command | str, /, **fields: Given) -> Step:
        """Judge a command and change nothing. Fields that are absent are not judged, and need not be there.
        The step tells what is unmet, and whether the command would be allowed. Raises as the commands do,
        but for Refused."""
        with self._alone as c:
            self._builder.fill(stamp, command, fields)
            out = ffi.new("fgc_steps **")
            status = lib.fgc_case_judge(c, self._builder.pointer, out, of_thread.error)
            steps = ffi.gc(out[0], lib.fgc_steps_free)
            if status != Status.REFUSED:
                check(status)
            return step_at(steps, 0)

    # The journal.

    def replay(self, lines: str | bytes | Iterable[str]) -> None:
        """Add history: lines each ended by a newline, or lines one by one, with or without. It is not
        judged, for it has happened; all is added, or nothing. Raises Unreadable, Damaged, ProfileMissing,
        ReadOnly; `line` says where."""
        if isinstance(lines, str):
            data = utf8(lines, "lines")
        elif isinstance(lines, bytes):
            data = lines
        else:
            data = b"".join(utf8(line.rstrip("\n") + "\n", "lines") for line in lines)
        with self._alone as c:
            check(lib.fgc_case_replay_lines(c, data, len(data), of_thread.error))

    def replay_event(self, event: Event) -> None:
        """Add an event of history. Raises as `replay`."""
        with self._alone as c:
            self._builder.fill_event(event)
            check(lib.fgc_case_replay(c, self._builder.pointer, of_thread.error))

    @contextmanager
    def replaying(self) -> Iterator[Case]:
        """Replay many events: `with case.replaying(): …`. Corrections are then read in the end, once for all;
        until then the case takes only history, and answers as it was before the first of them."""
        with self._alone as c:
            check(lib.fgc_case_begin_replay(c, of_thread.error))
        try:
            yield self
        finally:
            with self._alone as c:
                check(lib.fgc_case_end_replay(c, of_thread.error))

    def lines(self, first: int = 1, last: int | None = None) -> str:
        """The lines of the events from `first` to `last`, or the end, each ended by a newline: what a host
        stores. Raises Error where there is no such event."""
        with self._alone as c:
            end = lib.fgc_case_revision(c) if last is None else last
            text = new_text()
            if last is not None or first <= end:
                check(lib.fgc_case_write_lines(c, first, end, text, of_thread.error))
            return taken(text)

    @property
    def revision(self) -> int:
        """The number of events."""
        with self._alone as c:
            return int(lib.fgc_case_revision(c))

    def __len__(self) -> int:
        return self.revision

    def __bool__(self) -> bool:
        return True

    def event(self, number: int) -> Event:
        """The event of a number, as it was recorded; corrections are events of their own. Raises
        Unknown."""
        with self._alone as c:
            check(lib.fgc_case_read_event(c, number, self._builder.pointer, of_thread.error))
            return self._builder.read(self._calendar(c))

    def events(self, first: int = 1, last: int | None = None) -> Iterator[Event]:
        """The events from `first` to `last`, or the end. A case as it was leaves out what was not effective
        by then."""
        number = first
        while number <= (self.revision if last is None else last):
            try:
                yield self.event(number)
            except Unknown:
                if last is not None and number > self.revision:
                    raise
            number += 1

    def __iter__(self) -> Iterator[Event]:
        return self.events()

    def reading(self, number: int) -> int:
        """The event whose fields stand for those of `number` today: the last correction of it, or itself; 0
        when it was struck, or there is none."""
        with self._alone as c:
            return int(lib.fgc_case_reading(c, number))

    @property
    def head(self) -> Head:
        """The end of the journal."""
        row = ffi.new("fgc_head *", {"size": ffi.sizeof("fgc_head")})
        with self._alone as c:
            check(lib.fgc_case_head(c, row, of_thread.error))
        return Head(row.sequence, bytes(row.digest))

    @property
    def writable(self) -> Status:
        """Status.OK when the case can be written on; else why not: NEWER, READ_ONLY."""
        with self._alone as c:
            return Status(lib.fgc_case_writable(c))

    def as_of(self, revision: int | None = None, effective: Instant = _TIME_LAST) -> Case:
        """The case as it was: the first `revision` events (None: all), of those the ones effective by then,
        with their corrections; redactions and restrictions are as they are today. Read-only, and
        independent of this one. Raises InvalidArgument."""
        out, seconds = ffi.new("fgc_case **"), to_seconds(effective)
        with self._alone as c:
            number = lib.fgc_case_revision(c) if revision is None else revision
            check(lib.fgc_case_as_of(c, number, seconds, out, of_thread.error))
        return Case._of(out[0], self._handle)

    def changed_since(self, revision: int) -> tuple[int, ...]:
        """The events up to a revision whose lines were changed by redactions recorded after it: rows a host
        must store anew."""
        return self._ids(lambda c, after: int(lib.fgc_case_next_changed(c, revision, after)))

    def mentions(self, id: int) -> tuple[int, ...]:
        """The events that mention a person or thing without being about it alone: what is to be read by
        someone when it has been redacted."""
        return self._ids(lambda c, after: int(lib.fgc_case_next_mention(c, id, after)))

    def restriction(self, id: int) -> frozenset[Role] | None:
        """The roles who may see an event or person that was restricted; None: it was not."""
        with self._alone as c:
            bits = lib.fgc_case_restriction(c, id)
        return bits_of(bits, Role) if bits else None

    def _ids(self, following: Callable[[Any, int], int]) -> tuple[int, ...]:
        found, after = [], 0
        with self._alone as c:
            while after := following(c, after):
                found.append(after)
        return tuple(found)

    @classmethod
    def from_xml(cls, data: bytes | str, profiles: Profile | Iterable[Profile], *,
                 digest: Digest | None = None) -> Case:
        """A case from its XML document: see fgc.xml, which needs libfgc-xml (ImportError). Raises as
        fgc.xml.read_case."""
        from .xml import read_case

        return read_case(data, profiles, digest=digest)

    def to_xml(self) -> bytes:
        """Its XML document, UTF-8: see fgc.xml, which needs libfgc-xml (ImportError)."""
        from .xml import document

        return document(self)

    # What follows.

    def _calendar(self, c: Any) -> Any:
        profile = lib.fgc_case_profile(c)
        return ffi.NULL if profile == ffi.NULL else lib.fgc_profile_calendar(profile)

    @property
    def profile(self) -> Profile | None:
        """The profile the case runs by; None before it is opened."""
        with self._alone as c:
            pointer = lib.fgc_case_profile(c)
            return None if pointer == ffi.NULL else Profile._held(pointer)

    @property
    def state(self) -> CaseState:
        """How the case stands."""
        row = ffi.new("fgc_case_state *", {"size": ffi.sizeof("fgc_case_state")})
        with self._alone as c:
            check(lib.fgc_case_read_state(c, row, of_thread.error))
            return _state(row, self._calendar(c))

    def steps(self, now: Instant) -> Steps:
        """Every command, allowed or blocked and by which guards. Roles are listed, not judged."""
        out, seconds = ffi.new("fgc_steps **"), to_seconds(now)
        with self._alone as c:
            check(lib.fgc_case_steps(c, seconds, out, of_thread.error))
        return steps_of(ffi.gc(out[0], lib.fgc_steps_free))

    def step(self, command: Command, now: Instant) -> Step:
        """The step of one command."""
        out, seconds = ffi.new("fgc_steps **"), to_seconds(now)
        with self._alone as c:
            check(lib.fgc_case_steps(c, seconds, out, of_thread.error))
        steps = ffi.gc(out[0], lib.fgc_steps_free)
        return step_at(steps, lib.fgc_steps_find(steps, number_of(Command, command)))

    def deadlines(self, now: Instant) -> tuple[Deadline, ...]:
        """Every clock of the profile that was started, in the order of their due instants, those that are
        done last. Raises OutOfRange."""
        out, seconds = ffi.new("fgc_deadlines **"), to_seconds(now)
        with self._alone as c:
            check(lib.fgc_case_deadlines(c, seconds, out, of_thread.error))
            held = ffi.gc(out[0], lib.fgc_deadlines_free)
            return deadlines_of(held, self._calendar(c))

    @property
    def people(self) -> tuple[Person, ...]:
        """The people of the case in the order they came in."""
        row = ffi.new("fgc_person *", {"size": ffi.sizeof("fgc_person")})
        with self._alone as c:
            return tuple(self._person(c, index, row) for index in range(lib.fgc_case_person_count(c)))

    def person(self, id: int) -> Person:
        """The person of an id. Raises Unknown."""
        row = ffi.new("fgc_person *", {"size": ffi.sizeof("fgc_person")})
        with self._alone as c:
            index = lib.fgc_case_find_person(c, id)
            if index >= lib.fgc_case_person_count(c):
                raise Unknown(Status.UNKNOWN, "no person of this id")
            return self._person(c, index, row)

    def _person(self, c: Any, index: int, row: Any) -> Person:
        check(lib.fgc_case_read_person(c, index, row, of_thread.error))
        return person_from(row)

    @property
    def kinships(self) -> tuple[Kinship, ...]:
        """What members are to children."""
        row, found = ffi.new("fgc_kinship *", {"size": ffi.sizeof("fgc_kinship")}), []
        with self._alone as c:
            for index in range(lib.fgc_case_kinship_count(c)):
                check(lib.fgc_case_read_kinship(c, index, row, of_thread.error))
                found.append(kinship_from(row))
        return tuple(found)

    def may_attend(self, person: int, part: Phase) -> bool:
        """Whether somebody may be in a part of the conference without being called in."""
        with self._alone as c:
            return bool(lib.fgc_case_may_attend(c, person, number_of(Phase, part)))

    @property
    def present(self) -> tuple[int, ...]:
        """Who is in the room."""
        return self._ids(lambda c, after: int(lib.fgc_case_next_present(c, after)))

    def missing_consents(self, purpose: ConsentPurpose, now: Instant) -> tuple[int, ...]:
        """Whose consent is needed at `now`, for the children the conference concerns, and not there."""
        number, seconds = number_of(ConsentPurpose, purpose), to_seconds(now)
        return self._ids(lambda c, after: int(lib.fgc_case_next_missing_consent(c, number, seconds,
                                                                                after)))

    def thing(self, id: int) -> Thing:
        """The thing of an id. Raises Unknown."""
        row = ffi.new("fgc_thing *", {"size": ffi.sizeof("fgc_thing")})
        with self._alone as c:
            check(lib.fgc_case_read_thing(c, id, row, of_thread.error))
        return thing_from(row)

    def things(self, kind: ThingKind) -> tuple[Thing, ...]:
        """The things of a kind; of homes, in the order they were named."""
        number = number_of(ThingKind, kind)
        return tuple(map(self.thing, self._ids(
            lambda c, after: int(lib.fgc_case_next_thing(c, number, after)))))

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The questions without answer: not removed, no action of the plan answers them, not left open."""
        return self._ids(lambda c, after: int(lib.fgc_case_next_unanswered(c, after)))

    @property
    def objections(self) -> tuple[int, ...]:
        """The objections of children that were not answered."""
        return self._ids(lambda c, after: int(lib.fgc_case_next_objection(c, after)))

    @property
    def plan_versions(self) -> int:
        """The number of versions of the plan: each time the network says it is ready, and each
        amendment."""
        with self._alone as c:
            return int(lib.fgc_case_plan_versions(c))

    def plan_event(self, version: int) -> int:
        """The event that made a version; 0 when there is none."""
        with self._alone as c:
            return int(lib.fgc_case_plan_event(c, version))

    def plan(self, version: int = 0) -> tuple[PlanItem, ...]:
        """The plan in a version; 0: as it is being written. Raises Unknown."""
        return self._plan(lambda c, out: int(lib.fgc_case_plan(c, version, out, of_thread.error)))

    def plan_difference(self, start: int, end: int = 0) -> tuple[PlanItem, ...]:
        """The plan in version `end`, and what was dropped since `start`, each item with what became of it.
        0: as it is being written. Raises Unknown."""
        return self._plan(lambda c, out: int(lib.fgc_case_plan_difference(c, start, end, out,
                                                                          of_thread.error)))

    def _plan(self, call: Callable[[Any, Any], int]) -> tuple[PlanItem, ...]:
        out = ffi.new("fgc_plan **")
        with self._alone as c:
            check(call(c, out))
        return items_of(ffi.gc(out[0], lib.fgc_plan_free))

    def minutes(self, kind: HoursKind | None = None) -> int:
        """The minutes logged, of a kind or of all."""
        with self._alone as c:
            return int(lib.fgc_case_minutes(c, number_or_0(HoursKind, kind)))

    def expenses(self, currency: Currency, kind: ExpenseKind | None = None) -> int:
        """The expenses in øre, in a currency, of a kind or of all."""
        number = number_or_0(ExpenseKind, kind)
        with self._alone as c:
            return int(lib.fgc_case_expenses(c, number, number_of(Currency, currency)))


def _state(row: Any, calendar: Any) -> CaseState:
    received, start = row.request_received, row.conference_start
    return CaseState(
        Phase(row.phase) if row.phase else None, Urgency(row.urgency) if row.urgency else None,
        Setting(row.setting) if row.setting else None, Stage(row.stage) if row.stage else None,
        Purpose(row.purpose) if row.purpose else None, Outcome(row.outcome) if row.outcome else None,
        Phase(row.adjourned_part) if row.adjourned_part else None, row.conference_number,
        FollowUp(row.follow_up) if row.follow_up else None,
        PlanState(row.decision) if row.decision else None, row.plan_version, row.plan_awaiting,
        row.plan_in_force, row.plan_safe, row.coordinator, row.case_worker, row.conference,
        row.person_count, row.breaches, local(calendar, received) if received else None,
        local(calendar, start) if start else None, bool(row.on_hold), bool(row.situation_agreed),
        bool(row.questions_agreed), bool(row.safety_screened), bool(row.honour_conflict),
        bool(row.high_conflict), bool(row.violence), bool(row.chained), row.described, row.hold,
        row.adjournment, row.follow_up_event)


