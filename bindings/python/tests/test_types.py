"""The types that are written are true: mypy --strict on the package and on a host's program, and stubtest."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import fgc

PACKAGE = pathlib.Path(fgc.__file__).parent
CACHE = tempfile.TemporaryDirectory()
HOST = """
from datetime import date, datetime, timezone
from fgc import Calendar, Case, Command, Country, Profile, Refused, Role, Rule, Severity, Stamp, Step
from fgc import HoursKind, Living

norway = Calendar(Country.NO)
day: date = norway.add(date(2026, 3, 6), 5)
number: int = norway.add(20518, 5)
rule = Rule.find("no.assignment.acute", Country.NO)
due: datetime = rule.due_at(norway, datetime.now(timezone.utc))
seconds: int = rule.due_at(norway, 5)
with Case(Profile("no-barnevern")) as case:
    by = Stamp(Role.COORDINATOR, "u-17", datetime.now(timezone.utc))
    child: int = case.add_child(by, name="Ane", born=date(2014, 5, 17), living=Living.WITH_KIN)
    step: Step = case.judge(by, Command.HOLD)
    try:
        case.log_hours(by, minutes=45, kind=HoursKind.TRAVEL)
    except Refused as refused:
        severity: Severity = refused.unmet[0].severity
"""
WRONG = """
case.log_hours(by, minutes="45", kind=HoursKind.TRAVEL)
case.log_hours(by, minutes=45)
case.log_hours(by, minutes=45, kind=Living.WITH_KIN)
case.add_child(by, nmae="Ane")
case.sing(by)
late: str = rule.due_at(norway, 5)
norway.add("2026-03-06", 5)
"""
# What stubtest has to say of names that modules only import, and of a slip of mypy's with kw_only.
ALLOWED = r"""
fgc\.\w+\.(Callable|Lock|Sequence|Mapping|field)(\..*)?
fgc\.code\.Language
fgc\.errors\.Unmet
fgc\.(\w+\.)?Rule\.__match_args__
"""


def mypy(*arguments, tool="mypy"):
    command = {"mypy": [sys.executable, "-m", "mypy"], "stubtest": [sys.executable, "-m", "mypy.stubtest"]}
    return subprocess.run(
        [*command[tool], *arguments], capture_output=True, text=True,
        env={**os.environ, "MYPY_CACHE_DIR": CACHE.name, "MYPYPATH": str(PACKAGE.parent),
             "PYTHONPATH": str(PACKAGE.parent)})


class Types(unittest.TestCase):
    def test_the_package_is_strictly_typed(self):
        done = mypy("--strict", str(PACKAGE))
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_a_hosts_program_is_checked(self):
        with tempfile.TemporaryDirectory() as folder:
            host = pathlib.Path(folder, "host.py")
            host.write_text(HOST)
            done = mypy("--strict", str(host))
            self.assertEqual(done.returncode, 0, done.stdout)
            host.write_text(HOST + WRONG)
            done = mypy("--strict", str(host))
            errors = [line for line in done.stdout.splitlines() if ": error:" in line]
            first = HOST.count("\n") + 2
            self.assertEqual(sorted({int(line.split(":")[1]) for line in errors}),
                             list(range(first, first + WRONG.count("\n") - 1)), done.stdout)

    def test_stubs_are_what_runs(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as allowed:
            allowed.write(ALLOWED)
            allowed.flush()
            done = mypy("fgc", "--ignore-missing-stub", "--allowlist", allowed.name,
                        "--ignore-unused-allowlist", tool="stubtest")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
