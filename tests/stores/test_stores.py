#!/usr/bin/python3
"""test_stores.py sqlite|postgresql PROGRAM [--long] [--seed N]: several processes record into the same
cases and into different ones, and are killed at random. What was acknowledged is there, once."""

import argparse
import itertools
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "cli"))
import tap  # noqa: E402
from databases import Postgresql, Sqlite  # noqa: E402

ROUNDS = 50
COMMANDS = 60  # that a worker records before it takes new once words
LONGEST_LIFE = 0.3  # seconds, of a process that is killed

# A case as far as hours can be logged.
STORY = """
case_worker add_child name="Åse" born=2014-05-17
case_worker add_member name=Mona private=yes
case_worker relate member=3 child=2 relation=parent side=mother tie=daily_care
case_worker assess_safety kind=screening result=safe
parent give_consent member=3 purpose=participation form=written for=3
parent give_consent member=3 purpose=information_sharing form=written for=3
case_worker agree_situation reference=d-1
case_worker add_question text="Hvor skal Ane bo?" asked_by=3
case_worker agree_questions with=3
coordination_service receive_request at=2026-03-03T10:00:00Z complete=yes
coordination_service refer
coordination_service assign_coordinator name=Kari employer=engaged_per_case prior_contact=none \
trained=2024-01-15 police_certificate=2026-01-10
"""


def command(*words):
    return [arguments.program, *database.words, *words]


def call(*words):
    return subprocess.run(command(*words), capture_output=True, encoding="utf-8", timeout=60,
                          env=tap.environment())


def number(*words):
    """The number of an event that is to be recorded."""
    done = call(*words)
    if done.returncode:
        raise AssertionError(f"{words}: {done.stderr}")
    return int(done.stdout)


def journal(reference):
    return [line for of, _, line in database.rows() if of == reference]


def a_case(reference):
    """A new case."""
    number("new", reference)
    for line in STORY.strip().splitlines():
        number("do", reference, *line.split(" ", 1))
    return reference


def once_of(line):
    return re.search(r" once=(\S+)", line)[1]


class Actor:
    """Somebody who records into a case by a process that may be killed, and then does the same again."""

    def __init__(self, reference, name):
        self.reference, self.name = reference, name
        self.acknowledged = {}  # the number, by once word
        self.killed = 0
        self.part = 0
        self.process = None
        self.life = LONGEST_LIFE

    def start(self):
        self.printed = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command(*self.words()), stdout=self.printed,
                                        env=tap.environment())

    def numbers(self):
        """What this process acknowledged so far; a line without an end was not."""
        printed = os.pread(self.printed.fileno(), 1 << 20, 0)  # read() would move where it prints
        return [int(line) for line in printed.split(b"\n")[:-1]]

    def end(self, kill):
        if kill:
            self.process.kill()
        self.process.wait(120)
        if self.process.returncode not in (0, -signal.SIGKILL):
            raise AssertionError(f"{self.name} ended with {self.process.returncode}")
        self.killed += self.process.returncode < 0
        for once, event in zip(self.onces(), self.numbers()):
            if self.acknowledged.setdefault(once, event) != event:
                raise AssertionError(f"{once} was {self.acknowledged[once]} and is {event}")
        self.printed.close()
        if self.process.returncode == 0:
            self.part += 1


class Worker(Actor):
    def words(self):
        return "work", self.reference, str(COMMANDS), "--once", f"{self.name}-{self.part}"

    def onces(self):
        return [f"{self.name}-{self.part}-{i}" for i in range(1, COMMANDS + 1)]


class Redactor(Actor):
    """Brings in a member, takes the name out again, and so on."""

    def words(self):
        if self.part % 2 == 0:
            text = f'case_worker add_member name="Hemmelig {self.part}" private=yes'
        else:
            member = self.acknowledged[f"{self.name}-{self.part - 1}"]
            text = f"case_worker redact target={member} basis=sletting"
        return "do", self.reference, *text.split(" ", 1), "--once", f"{self.name}-{self.part}"

    def onces(self):
        return [f"{self.name}-{self.part}"]


def take_time(actors):
    """Let all run at once to their ends; lives that are cut short are up to twice as long."""
    for actor in actors:
        actor.start()
    begun, running = time.monotonic(), list(actors)
    while running:
        time.sleep(0.001)
        for actor in [actor for actor in running if actor.process.poll() is not None]:
            actor.life = min(LONGEST_LIFE, 2 * (time.monotonic() - begun))
            actor.end(kill=False)
            running.remove(actor)


def kill_at_random(actors):
    """Let all run at once, each for a while of its own."""
    ends = sorted((random.uniform(0, actor.life), actor.name, actor) for actor in actors)
    for actor in actors:
        actor.start()
    begun = time.monotonic()
    for life, _, actor in ends:
        time.sleep(max(0, begun + life - time.monotonic()))
        actor.end(kill=True)


class Case(unittest.TestCase):
    def check_journal(self, reference, actors):
        """The journal is whole, replays, and has all that was acknowledged, once."""
        rows = [(sequence, line) for of, sequence, line in database.rows() if of == reference]
        lines = [line for _, line in rows]
        self.assertEqual([sequence for sequence, _ in rows], list(range(1, len(rows) + 1)))
        self.assertEqual([line.split(" ")[1] for line in lines], [str(n) for n, _ in rows])
        self.assertEqual(call("show", reference).stdout.splitlines(), lines)
        onces = [once_of(line) for line in lines]
        self.assertEqual(len(onces), len(set(onces)))
        for actor in actors:
            for once, event in actor.acknowledged.items():
                self.assertEqual(onces[event - 1], once)
        self.check_redactions(lines)
        return onces

    def check_redactions(self, lines):
        """A name is gone when the journal says so, and only then."""
        targets = {int(target) for target in re.findall(r" redact target=(\d+)", "\n".join(lines))}
        blank = {n for n, line in enumerate(lines, 1) if " name#" in line}
        self.assertEqual(blank, targets)


class Commands(Case):
    def test_a_command_is_stored_once(self):
        self.assertEqual(number("new", "once", "--once", "o"), 1)
        add = "do", "once", "case_worker", "add_child name=Ane born=2014-05-17"
        self.assertEqual([number(*add, "--once", "a") for _ in range(3)], [2, 2, 2])
        self.assertEqual(number(*add), 3)
        self.assertEqual(number("new", "once", "--once", "o"), 1)
        other = call("do", "once", "case_worker", "add_child name=Bo born=2014-05-17", "--once", "a")
        self.assertEqual((other.returncode, other.stdout), (1, ""))
        self.assertEqual(len(journal("once")), 3)

    def test_who_is_too_late_loads_the_case_anew(self):
        number("new", "late")
        add = "do", "late", "case_worker", "add_child name=Ane born=2014-05-17"
        number(*add)
        commit = database.store_again("late", 2)
        with subprocess.Popen(command(*add), stdout=subprocess.PIPE,
                              env=tap.environment()) as process:
            time.sleep(0.5)
            self.assertIsNone(process.poll())
            commit()
            self.assertEqual(process.stdout.read(), b"3\n")
        self.check_journal("late", [])

    def test_what_is_refused_is_not_stored(self):
        number("new", "refused")
        done = call("do", "refused", "coordination_service", "refer")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("refer.consents_valid", done.stderr)
        self.assertEqual(call("do", "refused", "case_worker", "refers").returncode, 1)
        self.assertEqual(len(journal("refused")), 1)

    def test_wrong_usage(self):
        for words in ([], ["news"], ["new"], ["new", "a b"], ["do", "x", "nobody", "refer"]):
            self.assertEqual(call(*words).returncode, 2, words)

    def test_a_redaction_rewrites_the_rows_it_changes(self):
        number("new", "redacted")
        name = "Hemmelig " * 50 + "navn"
        member = number("do", "redacted", "case_worker", f'add_member name="{name}" private=yes')
        redact = "do", "redacted", "case_worker", f"redact target={member} basis=sletting"
        if arguments.database == "sqlite":
            with database.open_elsewhere():
                self.assertIn(b"Hemmelig", database.bytes())
                number(*redact)
                self.assertNotIn(b"Hemmelig", database.bytes())
        else:
            number(*redact)
        self.assertNotIn("Hemmelig", "\n".join(journal("redacted")))
        self.check_journal("redacted", [])

    def test_an_event_and_the_rows_it_changes_are_stored_together(self):
        number("new", "together")
        member = number("do", "together", "case_worker", "add_member name=Hemmelig private=yes")
        redact = "do", "together", "case_worker", f"redact target={member} basis=sletting"
        end = database.refuse_rewrites()
        done = call(*redact)
        end()
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.check_journal("together", [])
        redact += tuple(re.search(r"(--once) (\w+)", done.stderr).groups())
        self.assertEqual([number(*redact), number(*redact)], [3, 3])
        self.check_journal("together", [])


class Kills(Case):
    def test_what_was_acknowledged_is_there_once(self):
        killed = shifts = events = 0
        for era in range(arguments.rounds // ROUNDS):
            shared, own = a_case(f"{era}/shared"), a_case(f"{era}/own")
            actors = [Worker(shared, f"a{era}"), Worker(shared, f"b{era}"), Worker(own, f"c{era}"),
                      Redactor(shared, f"r{era}")]
            take_time(actors)
            for _ in range(ROUNDS):
                kill_at_random(actors)
            self.finish(actors)
            onces = self.check_journal(shared, [actors[0], actors[1], actors[3]])
            events += len(onces) + len(self.check_journal(own, [actors[2]]))
            shifts += sum(a[0] != b[0] for a, b in itertools.pairwise(onces))
            killed += sum(actor.killed for actor in actors)
        tap.say(f"{killed} processes killed, {events} events, "
                f"{shifts} by another than the one before")
        self.assertGreater(killed, arguments.rounds)
        self.assertGreater(shifts, 0)

    def finish(self, actors):
        """All that was begun gets done at last."""
        for actor in actors:
            actor.start()
        for actor in actors:
            onces = actor.onces()
            actor.end(kill=False)
            self.assertLessEqual(set(onces), set(actor.acknowledged))


class Server(Case):
    """What only a server has: a life of its own, and partitions."""

    def start_workers(self, name):
        """Two on each of two cases."""
        shared, own = a_case(f"{name}/shared"), a_case(f"{name}/own")
        actors = [Worker(case, f"{name}-{k}") for k, case in enumerate([shared, shared, own, own])]
        for actor in actors:
            actor.start()
        for actor in actors:
            self.wait_for(actor, COMMANDS // 10)
        return actors

    def end_workers(self, actors):
        for actor in actors:
            actor.end(kill=False)
            self.assertEqual(len(actor.acknowledged), COMMANDS)
        for pair in actors[:2], actors[2:]:
            self.assertEqual(len(self.check_journal(pair[0].reference, pair)), 13 + 2 * COMMANDS)

    def test_workers_outlive_the_server(self):
        actors = self.start_workers("server")
        database.kill_backend()
        self.wait_for(actors[0], COMMANDS // 2)
        database.stop_at_once()
        time.sleep(0.2)
        database.server = database.start()
        self.end_workers(actors)

    def test_workers_outlive_the_machine(self):
        take_over = database.start_standby()
        actors = self.start_workers("machine")
        self.assertIn(None, [actor.process.poll() for actor in actors])
        take_over()
        self.end_workers(actors)

    def wait_for(self, actor, count):
        """Until a process acknowledged so many, and goes on."""
        while len(actor.numbers()) < count:
            self.assertIsNone(actor.process.poll())
            time.sleep(0.002)

    def test_a_municipality_has_its_partition(self):
        oslo = [arguments.program, database.words[0], "0301", "new", "partition"]
        subprocess.run(oslo, check=True, stdout=subprocess.DEVNULL, env=tap.environment())
        number("new", "partition")
        where = database.ask("SELECT municipality, tableoid::regclass FROM event "
                             "WHERE reference = 'partition' ORDER BY 1").split()
        self.assertEqual(where[0], "0301|event_0301")
        self.assertRegex(where[1], r"^4601\|event_others_\d$")


def load_tests(loader, _tests, _pattern):
    cases = [Commands, Kills] + [Server] * (arguments.database == "postgresql")
    return unittest.TestSuite(map(loader.loadTestsFromTestCase, cases))


def main():
    global arguments, database
    parser = argparse.ArgumentParser()
    parser.add_argument("database", choices=["sqlite", "postgresql"])
    parser.add_argument("program")
    parser.add_argument("--long", dest="rounds", action="store_const", const=1000, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1000000)
    arguments = parser.parse_args()
    if arguments.database == "postgresql" and not Postgresql.program("initdb"):
        sys.exit(77)
    tap.say(f"--seed {arguments.seed}")
    random.seed(arguments.seed)
    database = Sqlite() if arguments.database == "sqlite" else Postgresql()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # clean up when time is out
    try:
        created = call("create")
        if created.returncode:
            sys.exit(created.stderr)
        tap.main(__name__)
    finally:
        database.close()


main()
