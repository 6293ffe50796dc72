"""What nobody should do: closed cases, threads on one case, collection in any order, forks, and growth."""
import copy
import ctypes
import dataclasses
import gc
import itertools
import os
import pickle
import resource
import signal
import subprocess
import sys
import threading
import unittest

import fgc
from fgc import Calendar, Case, Country, HoursKind, Phase, Profile, Rule
from story import CO, START, Story, profile


ACUTE = Rule.find("no.assignment.acute")


class Misuse(unittest.TestCase):
    def test_a_closed_case_is_closed_for_everything(self):
        story = Story().go_to(Phase.PREPARING)
        case = story.case
        with case as same:
            self.assertIs(same, case)
        case.close()
        stamp = story.by(CO)
        for use in (lambda: case.revision, lambda: case.state, lambda: case.people, lambda: list(case),
                    lambda: case.lines(), lambda: case.steps(START), lambda: case.deadlines(START),
                    lambda: case.log_hours(stamp, minutes=5, kind=HoursKind.TRAVEL),
                    lambda: case.judge(stamp, "hold"), lambda: case.replay(""), lambda: case.as_of(),
                    lambda: case.record_text(stamp, "resume"), lambda: case.profile, lambda: case.head,
                    lambda: case.present, lambda: case.plan(), lambda: case.event(1)):
            with self.assertRaises(fgc.Closed) as raised:
                use()
            self.assertIsInstance(raised.exception, ValueError)
        self.assertEqual(repr(case), "<fgc.Case closed>")
        self.assertTrue(case)

    def test_wrong_types_are_refused(self):
        for wrong in (None, "no-barnevern", [None], 5, [profile(), "x"]):
            with self.assertRaises(TypeError):
                Case(wrong)
        with self.assertRaises(fgc.InvalidArgument):
            Case([])
        for wrong in (lambda: Profile(None), lambda: Profile(5), lambda: profile().derive(None, 1),
                      lambda: profile().severity(5), lambda: Rule.find(None), lambda: Calendar("NO"),
                      lambda: Calendar(Country.NO, closing=5), lambda: Case(profile()).replay(5),
                      lambda: Case(profile()).replay([5]), lambda: Case(profile()).event("1"),
                      lambda: Case(profile()).steps("now"), lambda: fgc.Event.from_line(b"fgc1"),
                      lambda: fgc.verify(5), lambda: Case(profile(), digest=5).record(1, 2)):
            with self.assertRaises((TypeError, AttributeError)):
                wrong()
        for wrong in (lambda: Case(profile()).event(-1), lambda: Case(profile()).event(2**40),
                      lambda: Case(profile()).person(-1), lambda: Case(profile()).plan(-1)):
            with self.assertRaises((fgc.Error, OverflowError)):
                wrong()

    def test_a_code_of_another_list_is_refused(self):
        case = Case(profile())
        for wrong in (lambda: Calendar(Phase.INITIATIVE), lambda: Calendar(1), lambda: case.things("goal"),
                      lambda: case.missing_consents(None, START), lambda: case.minutes(3),
                      lambda: case.expenses(HoursKind.TRAVEL), lambda: case.step(999, START),
                      lambda: case.may_attend(1, 5), lambda: profile().admission(Phase.PREPARING, CO),
                      lambda: fgc.admission("child", Phase.PREPARING), lambda: fgc.group_of(1),
                      lambda: case.record(fgc.Stamp("child", "u-1", START), "hold"),
                      lambda: CO.label("nb"), lambda: ACUTE.title("nb"), lambda: ACUTE.length_label("nb"),
                      lambda: fgc.date_label(5, "nb"), lambda: fgc.counting(3), lambda: fgc.command_row("hold"),
                      lambda: fgc.Guard.all()[0].sentence("nb"), lambda: Rule.find("x", "NO"),
                      lambda: dataclasses.replace(ACUTE, unit="hours"), lambda: Case("no-barnevern"),
                      lambda: ACUTE.due("NO", START), lambda: ACUTE.due_at("NO", START, None),
                      lambda: ACUTE.due_at(profile().calendar, START, 13),
                      lambda: ACUTE.due(profile().calendar, fgc.Clock(START, policy=13))):
            with self.assertRaisesRegex(TypeError, "^[A-Z][A-Za-z]+ wanted, not [A-Za-z]+$"):
                wrong()

    def test_handles_are_neither_pickled_nor_copied(self):
        why = Story().go_to(Phase.REFERRED).case.deadlines(START)[0].explain()
        case, draft = Case(profile()), profile().derive("own", 1)
        for handle in (case, draft, profile(), Calendar(Country.NO), why):
            with self.assertRaisesRegex(TypeError, "objects cannot be pickled or copied"):
                pickle.dumps(handle)
        for handle in (case, draft):
            for copied in (copy.copy, copy.deepcopy):
                with self.assertRaisesRegex(TypeError, "objects cannot be pickled or copied"):
                    copied(handle)
        for shared in (profile(), Calendar(Country.NO), why, Rule.find("no.assignment.acute")):
            self.assertIs(copy.copy(shared), shared)
            self.assertIs(copy.deepcopy(shared), shared)

    def test_what_is_the_same_is_equal(self):
        used, given = Story().go_to(Phase.INITIATIVE).case.profile, profile("no-barnevern")
        self.assertEqual({used, given}, {given})
        self.assertEqual(used.calendar, given.calendar)
        self.assertNotEqual(Profile("no-barnevern"), Profile("no-barnevern"))
        self.assertNotEqual(given, given.calendar)

    def test_values_are_pickled_and_taken_apart(self):
        story = Story().go_to(Phase.FOLLOWING_UP)
        case, rule = story.case, Rule.find("no.assignment.acute")
        due = case.deadlines(story.now)
        values = [case.state, case.people, case.kinships, case.steps(story.now), due, case.plan(), case.head,
                  list(case), rule, rule.due(profile().calendar, START), profile().rules,
                  fgc.Clock(START, holds=[fgc.Hold(5)]), tuple(fgc.holidays())[0], fgc.verify(case.lines())]
        for value in values:
            self.assertEqual(pickle.loads(pickle.dumps(value)), value)
            self.assertEqual(copy.deepcopy(value), value)
        self.assertEqual(dataclasses.asdict(due[0])["rule"]["id"], due[0].rule.id)
        self.assertEqual(copy.deepcopy(due)[0].explain(), due[0].explain())
        again = pickle.loads(pickle.dumps((rule, due[0])))
        self.assertEqual(again[0].due_at(profile().calendar, START), rule.due_at(profile().calendar, START))
        with self.assertRaises(TypeError):
            again[1].explain()

    def test_errors_are_pickled(self):
        try:
            Story().go_to(Phase.INITIATIVE).case.open_conference(Story().by(CO))
        except fgc.Refused as refused:
            again = pickle.loads(pickle.dumps(refused))
            self.assertEqual((str(again), again.unmet), (str(refused), refused.unmet))
        error = fgc.Unreadable(fgc.Status.SYNTAX, "m", 1, 2, "p")
        self.assertEqual(str(pickle.loads(pickle.dumps(error))), "line 1, column 2: p: m")
        case = Case(profile())
        case.close()
        with self.assertRaises(fgc.Closed) as closed:
            case.revision
        self.assertEqual(pickle.loads(pickle.dumps(closed.exception)).args, closed.exception.args)

    def test_every_status_has_an_exception_that_is_a_built_in_one_too(self):
        from fgc.errors import CLASSES

        self.assertEqual(set(CLASSES), {status for status in fgc.Status if status < 0})
        for kind in CLASSES.values():
            self.assertTrue(issubclass(kind, fgc.Error))
            self.assertTrue(kind is fgc.Refused or len(kind.__bases__) == 2, kind)

    def test_two_threads_on_one_case_wait_for_each_other(self):
        story = Story(digest=fgc.sha256).go_to(Phase.PREPARING)
        case, before, failed = story.case, story.case.revision, []
        stamp = story.by(CO)

        def work(kind):
            try:
                for _ in range(200):
                    case.log_hours(stamp, minutes=1, kind=kind)
                    case.state, case.minutes(), case.event(case.revision)
            except BaseException as wrong:
                failed.append(wrong)

        threads = [threading.Thread(target=work, args=(kind,)) for kind in HoursKind]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failed, [])
        self.assertEqual((case.revision, case.minutes()), (before + 1000, 1000))
        self.assertEqual(fgc.verify(case.lines(), expected=case.head).finding, fgc.FindingKind.INTACT)

    def test_a_case_closed_by_another_thread_is_closed(self):
        for _ in range(20):
            story = Story().go_to(Phase.PREPARING)
            ended = []

            def read(case=story.case, ended=ended):
                try:
                    while True:
                        case.steps(START)
                except fgc.Closed:
                    ended.append(True)

            thread = threading.Thread(target=read)
            thread.start()
            story.case.close()
            thread.join()
            self.assertEqual(ended, [True])

    def test_other_threads_run_while_the_library_works(self):
        import numpy as np

        calendar, rule = Calendar(Country.NO), Rule.find("no.assignment.acute", Country.NO)
        big, ticks, done = np.zeros(5_000_000, "int64"), [], threading.Event()
        thread = threading.Thread(target=lambda: (rule.due_batch(calendar, big, out=big), done.set()))
        thread.start()
        while not done.wait(0.001):
            ticks.append(1)
        thread.join()
        self.assertTrue(ticks)

    def test_collection_in_any_order(self):
        for order in itertools.permutations(range(5)):
            story = Story(digest=fgc.Digest(fgc.sha256.sha256, fgc.sha256.random)).go_to(Phase.REFERRED)
            due = story.case.deadlines(START)[0]
            held = [story.case, story.case.profile.calendar, due.explain(), due, story.case.as_of()]
            del story, due
            for place in order:
                held[place] = None
                gc.collect(0)

    def test_collection_of_a_cycle(self):
        for _ in range(50):
            story = Story().go_to(Phase.REFERRED)
            box = [story.case, story.case.deadlines(START)[0].explain(), story.case.profile.rules]
            box.append(box)
            del story, box
        gc.collect()

    def test_ten_thousand_objects_leave_nothing(self):
        base, rule, calendar = profile(), Rule.find("no.assignment.acute", Country.NO), Calendar(Country.NO)
        line = ("fgc1 1 2026-03-03T10:00:00Z 2026-03-03T10:00:00Z case_worker u-1 open_case reference=1 "
                "urgency=ordinary setting=no_child_welfare stage=none purpose=general initiated_by=family "
                "profile=no-barnevern profile_version=1\n")

        def round_(count):
            for _ in range(count):
                case = Case(base, digest=fgc.Digest(fgc.sha256.sha256, fgc.sha256.random))
                case.replay(line)
                case.steps(START).allowed, case.deadlines(START), case.profile.calendar
                rule.explain(calendar, START).sentences()
                try:
                    case.refer(fgc.Stamp(CO, "u", START))
                except fgc.Refused:
                    pass
                with self.assertRaises(fgc.Unknown):
                    case.event(5)
            gc.collect()
            ctypes.CDLL(None).malloc_trim(0)
            with open("/proc/self/statm") as file:
                return int(file.read().split()[1]) * resource.getpagesize()

        round_(300)
        before = round_(200)
        after = round_(1000)
        self.assertLess(after - before, 2**20)
        first = len(gc.get_objects())
        for _ in range(10_000):
            Case(base), fgc.Hold(1), Calendar._borrowed(calendar._pointer, calendar)
        gc.collect()
        self.assertLess(len(gc.get_objects()) - first, 1000)

    def test_a_fork_goes_on_and_ends_well(self):
        story = Story(digest=fgc.sha256).go_to(Phase.REFERRED)
        case, lines = story.case, story.case.lines()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                story.go_to(Phase.PREPARING)
                case.deadlines(START)[0].explain().sentences()
                case.close()
                gc.collect()
                status = 0
            finally:
                os._exit(status)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
        self.assertEqual(case.lines(), lines)
        story.go_to(Phase.PREPARING)

    def test_a_fork_leaves_behind_what_other_threads_are_using(self):
        inside, go_on = threading.Event(), threading.Event()

        def slow(size):
            inside.set()
            go_on.wait()
            return fgc.sha256.random(size)

        busy = Story(digest=fgc.Digest(fgc.sha256.sha256, slow))
        idle = Story().go_to(Phase.REFERRED)
        thread = threading.Thread(target=busy.go_to, args=(Phase.REFERRED,))
        thread.start()
        inside.wait()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                signal.alarm(30)
                idle.go_to(Phase.CLOSED)
                with self.assertRaisesRegex(fgc.Closed, "another thread"):
                    busy.case.revision
                busy.case.close()
                self.assertEqual(repr(busy.case), "<fgc.Case closed>")
                del busy
                gc.collect()
                status = 0
            finally:
                os._exit(status)
        go_on.set()
        thread.join()
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
        self.assertEqual(busy.case.state.phase, Phase.REFERRED)

    def test_a_fork_within_a_digest_goes_on_within_it(self):
        children = []

        def forking(size):
            if not children:
                children.append(os.fork())
            return fgc.sha256.random(size)

        story = Story(digest=fgc.Digest(fgc.sha256.sha256, forking))
        try:
            story.go_to(Phase.REFERRED)
        finally:
            if children == [0]:
                os._exit(story.case.state.phase is not Phase.REFERRED)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(children[0], 0)[1]), 0)

    def test_many_forks_while_threads_work(self):
        case, ended = Story().go_to(Phase.PREPARING).case, threading.Event()

        def work():
            while not ended.is_set():
                case.steps(START)

        thread = threading.Thread(target=work)
        thread.start()
        try:
            for _ in range(50):
                child = os.fork()
                if child == 0:
                    signal.alarm(30)
                    try:
                        case.steps(START)
                    except fgc.Closed:
                        pass
                    os._exit(0)
                self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
        finally:
            ended.set()
            thread.join()

    def test_subinterpreters_work_and_call_no_function_of_the_hosts(self):
        works = ("from fgc import *\nfrom story import *\nimport fgc\nfirst = Story().go_to(Phase.CLOSED)\n"
                 "assert Case.load(first.case.lines(), profile()).state == first.case.state\n"
                 "for fails in (lambda: Story(digest=fgc.sha256).begin(),\n"
                 "              lambda: Calendar(Country.NO, offset=lambda at: 3600)):\n"
                 "    try: fails()\n    except HostFailed as failed: assert failed.__cause__ is None\n"
                 "    else: assert False\n")
        script = (f"import _xxsubinterpreters as sub, sys\nworks = {works!r}\nfor time in range(6):\n"
                  "    if time == 3: import fgc\n"
                  "    one = sub.create()\n    sub.run_string(one, works)\n    sub.destroy(one)\n"
                  "fgc.Calendar(fgc.Country.NO, offset=lambda at: 3600)\n")
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True,
                              env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_end_of_the_process_is_quiet(self):
        script = ("import fgc\nbase = fgc.Profile('no-barnevern')\ncase = fgc.Case(base, digest=fgc.sha256)\n"
                  "why = fgc.Rule.find('no.assignment.acute').explain(base.calendar, 5)\n"
                  "class Late:\n    def __del__(self):\n        case.revision\nlate = Late()\n")
        done = subprocess.run([sys.executable, "-X", "dev", "-c", script], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_a_signal_during_a_long_call_is_only_late(self):
        import numpy as np

        seen = []
        previous = signal.signal(signal.SIGALRM, lambda *_: seen.append(1))
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.01)
            big = np.zeros(3_000_000, "int64")
            Rule.find("no.assignment.acute").due_batch(Calendar(Country.NO), big, out=big)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, previous)
        self.assertTrue(seen)
