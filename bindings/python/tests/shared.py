#!/usr/bin/python3
"""shared.py SCENARIO: run a scenario of tests/shared, and print what came of it."""
import hashlib
import sys

import fgc
from fgc import Calendar, Case, Country, Digest, Language, Profile, Role, Rule, Stamp

SALTED = Digest(lambda data: hashlib.sha256(data).digest(),
                lambda size: bytes((7 * i + 3) % 256 for i in range(size)))


def ids(numbers):
    return ",".join(map(str, numbers)) or "-"


def tell_time(calendar, instant):
    return "-" if instant is None else calendar.write_time(instant)


class Runner:
    def __init__(self):
        self.profile = self.case = self.stamp = self.digest = None

    def do_profile(self, id):
        self.profile = Profile(id)
        print(self.profile.id, self.profile.version)

    def do_case(self, kind=""):
        self.digest = SALTED if kind == "chained" else None
        self.case = Case(self.profile, digest=self.digest)

    def do_by(self, text):
        role, instant, *person = text.split()
        self.stamp = Stamp(Role.find(role), "u-17", fgc.read_time(instant),
                           person=int(person[0]) if person else 0)

    def do_record(self, text):
        language = Language.DA if self.profile.country is Country.DK else Language.NB
        try:
            done = self.case.record_text(self.stamp, text)
        except fgc.Refused as refused:
            print("refused")
            for unmet in refused.unmet:
                print(unmet.id, unmet.severity.id, ids(unmet.concerned), unmet.sentence(language))
        except fgc.Error as error:
            print("failed", error.status.id, error.path or "-", error.column)
        else:
            print("repeated" if done.repeated else "recorded", done.number)

    def do_state(self):
        state = self.case.state
        print(state.phase.id, self.case.revision, state.coordinator, "on-hold" if state.on_hold else "running")

    def do_steps(self, instant):
        print(*(step.command.id for step in self.case.steps(fgc.read_time(instant)).allowed))

    def do_people(self):
        for person in self.case.people:
            roles = ",".join(role.id for role in sorted(person.roles)) or "-"
            print(person.id, person.kind.id, roles, person.name or "-")

    def do_deadlines(self, instant):
        for one in self.case.deadlines(fgc.read_time(instant)):
            print(one.rule.id, one.trigger, one.state.id, tell_time(self.profile.calendar, one.due),
                  one.last_day or "-", one.working_days_left)

    def do_explain(self, text):
        instant, rule = text.split()
        for one in self.case.deadlines(fgc.read_time(instant)):
            if one.rule.id == rule:
                for language in (Language.NB, Language.DA):
                    print(one.explain().sentences(language).rstrip("\n"))

    def do_due(self, text):
        country, rule, start = text.split()
        calendar = Calendar(Country[country])
        due = Rule.find(rule, Country[country]).due(calendar, calendar.read_time(start))
        print(calendar.write_time(due.due), due.last_day)

    def do_lines(self):
        print(self.case.lines(), end="")

    def do_replay(self):
        lines = self.case.lines()
        self.case = Case.load(lines, self.profile, digest=self.digest)
        print("same" if self.case.lines() == lines else "different")

    def do_document(self):
        document, lines = self.case.to_xml(), self.case.lines()
        self.case = Case.from_xml(document, self.profile, digest=self.digest)
        print("same" if self.case.to_xml() == document else "different",
              "same" if self.case.lines() == lines else "different")

    def do_clean(self, text):
        try:
            print(fgc.clean_text(text, 1024))
        except fgc.Error as error:
            print("failed", error.status.id, error.column)

    def do_sort(self, text):
        print(";".join(sorted(text.split(";"), key=fgc.sort_key)))

    def do_verify(self):
        verdict = fgc.verify(self.case.lines(), self.digest)
        print(verdict.finding.id, verdict.number)

    def do_head(self):
        head = self.case.head
        print(head.sequence, head.digest.hex())


def main(path):
    runner, number = Runner(), 0
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in map(lambda line: line.rstrip("\n"), file):
            if line and not line.startswith("#"):
                number += 1
                print("=", number, line)
                verb, _, rest = line.partition(" ")
                getattr(runner, "do_" + verb)(*([rest] if rest else []))


if __name__ == "__main__":
    main(*sys.argv[1:])
