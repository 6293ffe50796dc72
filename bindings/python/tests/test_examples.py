"""What is shown to readers runs: docstrings, README, examples."""
import contextlib
import doctest
import importlib
import io
import os
import pathlib
import pkgutil
import re
import subprocess
import sys
import tempfile
import unittest
from datetime import timedelta

import fgc
from fgc import Phase
from story import CW, START, Story

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = os.environ.get("FGC_ROOT", "")
MORNING = pathlib.Path(ROOT, "examples", "python", "morning.py")


def load_tests(loader, tests, pattern):
    """Each docstring with an example is a test."""
    for found in pkgutil.iter_modules(fgc.__path__):
        if found.name != "_capi":
            tests.addTests(doctest.DocTestSuite(importlib.import_module("fgc." + found.name)))
    return tests


class Readme(unittest.TestCase):
    def test_the_package_has_the_librarys_version(self):
        told = re.search(r"version: '(.*?)'", (HERE / "meson.build").read_text(encoding="utf-8"))[1]
        self.assertEqual(told, fgc.__version__)
        self.assertRegex(fgc.data_version, r"^20\d\d-\d\d-\d\d$")

    @unittest.skipUnless(ROOT, "without the whole project")
    def test_its_python_runs(self):
        text = pathlib.Path(ROOT, "README.md").read_text(encoding="utf-8")
        program, = re.findall(r"```python\n(.*?)```", text, re.S)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(program, {})
        self.assertEqual(printed.getvalue(), """\
Somebody who must consent has not.
The situation description has not been agreed with the family.
The questions have not been agreed with the family.
2026-04-23 00:00:00+02:00
Saturdays and Sundays not counted: 8. Other days not counted: Thursday 2 April (Maundy Thursday), \
Friday 3 April (Good Friday) and Monday 6 April (Easter Monday). Day 1 is Monday 30 March 2026, and day \
15 is Wednesday 22 April 2026.
""")

    def test_everything_public_has_a_docstring(self):
        for name in fgc.__all__:
            one = getattr(fgc, name)
            if callable(one) and hasattr(one, "__module__") and not isinstance(one, type(list[int])):
                if str(one).startswith("typing."):
                    continue
                self.assertTrue(one.__doc__, name)
                for member, value in vars(one).items() if isinstance(one, type) else ():
                    if callable(value) and not member.startswith("_"):
                        self.assertTrue(value.__doc__, f"{name}.{member}")


@unittest.skipUnless(ROOT, "without the whole project")
class Morning(unittest.TestCase):
    def run_it(self, folder, now):
        return subprocess.run([sys.executable, MORNING, folder, now], capture_output=True, text=True,
                              encoding="utf-8")

    def test_who_must_get_a_coordinator_today_and_why(self):
        with tempfile.TemporaryDirectory() as folder:
            def store(name, story):
                pathlib.Path(folder, name + ".journal").write_text(story.case.lines(), encoding="utf-8")

            store("today", Story(digest=fgc.sha256).go_to(Phase.REFERRED))
            store("assigned", Story().go_to(Phase.PREPARING))
            later = Story()
            later.now += timedelta(days=1)
            later.begin()
            later.case.receive_request(later.by(fgc.Role.COORDINATION_SERVICE),
                                       at=START + timedelta(days=1))
            store("tomorrow", later)
            held = Story().go_to(Phase.REFERRED)
            held.case.hold(held.by(CW), reason=fgc.HoldReason.FAMILY_ASKED)
            store("held", held)
            document = Story().go_to(Phase.REFERRED).case.to_xml()
            pathlib.Path(folder, "document.xml").write_bytes(document.replace(b"2026/104", b"2026/204"))
            pathlib.Path(folder, "notes.txt").write_text("no journal")
            done = self.run_it(folder, "2026-03-24T08:00:00+01:00")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual(re.findall("^(.*): løper$", done.stdout, re.M), ["2026/104", "2026/204"])
            self.assertIn("  Siste dag er tirsdag 24. mars 2026.", done.stdout)
            self.assertEqual(self.run_it(folder, "2026-03-23T08:00:00+01:00").stdout, "Ingen.\n")
            done = self.run_it(folder, "2026-03-26T08:00:00+01:00")
            self.assertEqual(len(re.findall("^2026/104:", done.stdout, re.M)), 2)
            pathlib.Path(folder, "broken.journal").write_text("fgc1 1 nonsense\n")
            done = self.run_it(folder, "2026-03-24T08:00:00+01:00")
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, "^broken.journal: line 1, column")
            self.assertIn("løper", done.stdout)
