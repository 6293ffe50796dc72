"""`fgc new`, `do`, `show`, `next`, `due`, `journal`, `plan`, `verify`, `export`, `import`: cases in files,
by two people at once and by one who is killed. `--long` kills a thousand instead of fifty."""

import json
import os
import pathlib
import random
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import unittest

import tap
from tap import FGC, ROOT, environment, fgc, on_a_terminal
from test_cli import LANGUAGES, SCENARIOS, table

LONG = "--long" in sys.argv
STORIES = sorted(SCENARIOS.glob("*.fgc"))
OPENING = ["reference=2026-104", "urgency=ordinary", "setting=no_child_welfare", "initiated_by=professional"]
THEN = ["--recorded", "2026-03-03T10:00"]
BY = ["--by", "u-17"]
LOOKING = ["show", "next", "due", "journal", "plan", "verify"]
COMMANDS = ["new", "do", *LOOKING, "export", "import"]


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.file = self.folder / "case.xml"

    def tearDown(self):
        shutil.rmtree(self.folder)

    def run_fgc(self, *arguments, code=0, **options):
        done = fgc(*map(str, arguments), **options)
        self.assertEqual(done.returncode, code, (arguments, done.stdout, done.stderr))
        return done

    def json(self, *arguments, code=0):
        return json.loads(self.run_fgc(*arguments, "--format", "json", code=code).stdout)

    def new(self, *more, code=0):
        return self.run_fgc("new", self.file, *OPENING, "--as", "case_worker", *BY, *THEN, *more, code=code)

    def do(self, *words, code=0, role="case_worker"):
        return self.run_fgc("do", self.file, *words, *(["--as", role] if role else []), *BY, *THEN, code=code)

    def number(self, *words, **options):
        return int(self.do(*words, **options).stdout.split()[0])

    def refused(self, code, *arguments, says="", **options):
        done = self.run_fgc(*arguments, code=code, **options)
        self.assertTrue(done.stderr.startswith("fgc: "), done.stderr)
        self.assertIn(says, done.stderr)
        self.assertEqual(done.stdout, "")
        return done.stderr

    def save(self, story=0, name=None):
        path = name or self.file
        self.run_fgc("scenario", STORIES[story], "--quiet", "--save", path)
        return path

    def referred(self):
        """A case in which all but the mother's consent is there."""
        self.new()
        child = self.number("add_child", "name=Ane Berg", "born=2012-05-17")
        mother = self.number("add_member", "name=Linn", "private=yes")
        self.do("relate", f"member={mother}", f"child={child}", "relation=parent", "tie=daily_care")
        self.do("receive_request", "at=2026-03-03T09:00", role="coordination_service")
        return child, mother


class New(Case):
    def test_it_writes_a_document_that_only_its_owner_reads(self):
        done = self.new()
        self.assertTrue(done.stdout.startswith("1  "), done.stdout)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)
        self.assertIn('reference="2026-104"', self.file.read_text())
        self.run_fgc("verify", self.file)
        self.assertEqual(os.listdir(self.folder), ["case.xml"])

    def test_it_does_not_write_over_a_file(self):
        self.file.write_text("mine")
        self.refused(1, "new", self.file, *OPENING, "--as", "case_worker", *BY, says="left alone")
        self.assertEqual(self.file.read_text(), "mine")

    def test_it_writes_nothing_when_a_field_is_wrong(self):
        for fields, says in [(OPENING[:3], "initiated_by"), (OPENING + ["urgency=now"], "urgency"),
                             (OPENING + ["colour=red"], "colour"), (["reference=1"], "--profile")]:
            self.refused(2, "new", self.file, *fields, "--as", "case_worker", *BY, says=says)
        self.assertEqual(os.listdir(self.folder), [])

    def test_setting_and_profile_settle_each_other(self):
        for profile, setting in [("no-barnevern", "no_child_welfare"), ("no-oppvekst", "no_upbringing"),
                                 ("dk-boernesag", "dk_childrens_case")]:
            fields = ["reference=1", "urgency=acute", "initiated_by=family", "--as", "case_worker", *BY]
            one, other = self.folder / f"{profile}-1.xml", self.folder / f"{profile}-2.xml"
            self.run_fgc("new", one, *fields, "--profile", profile)
            self.run_fgc("new", other, *fields, f"setting={setting}")
            for path in one, other:
                shown = self.json("show", path)
                self.assertEqual((shown["profile"], shown["setting"]), (profile, setting))

    def test_a_role_is_asked_for_when_there_is_a_choice(self):
        self.refused(2, "new", self.file, *OPENING, *BY, says="case_worker")

    def test_a_chained_case_has_a_head(self):
        self.new("--chained")
        head = self.json("show", self.file)["head"]
        self.assertRegex(head, r"^1:[0-9a-f]{64}$")
        self.run_fgc("verify", self.file, "--head", head)

    def test_a_folder_that_is_not_there(self):
        self.refused(1, "new", self.folder / "no" / "case.xml", *OPENING, "--as", "case_worker", *BY)


class Do(Case):
    def test_the_number_of_the_event_comes_first(self):
        self.new()
        self.assertEqual(self.number("add_child", "name=Ane", "born=2012-05-17"), 2)
        self.assertEqual(self.number("add_member", "name=Linn", "private=yes"), 3)

    def test_words_of_the_shell_are_quoted_again(self):
        self.new()
        for text in ['with "quotes" and \\ strokes', "two\nlines\tand a tab", "æøå – “x”", "a=b c=d", "x"]:
            number = self.number("add_question", f"text={text}")
            events = self.json("journal", self.file)
            self.assertEqual(events[number - 1]["command"], "add_question")
            line = fgc("export", str(self.file)).stdout.splitlines()[number - 1]
            again = re.search(r'text=("(?:[^"\\]|\\.)*"|\S+)', line).group(1)
            plain = json.loads(again) if again.startswith('"') else again
            self.assertEqual(plain, text)

    def test_a_local_time_is_one_of_the_country(self):
        self.referred()
        self.assertIn('at="2026-03-03T08:00:00Z"', self.file.read_text())

    def test_a_refusal_tells_every_guard_and_what_to_do(self):
        self.referred()
        before = self.file.read_bytes()
        done = self.do("refer", role="coordination_service", code=1)
        self.assertEqual(done.stdout, "")
        for said in ["refer.consents_valid", "refer.situation_agreed", "refer.questions_agreed", "(Linn)",
                     "give_consent member=3", "--override refer.questions_agreed", "Bufdir"]:
            self.assertIn(said, done.stderr)
        self.assertEqual(self.file.read_bytes(), before)

    def test_a_refusal_tells_what_to_do_that_is_no_command(self):
        self.new()
        for words, role, says in [
                (["receive_request", "at=2026-03-03T09:00"], "case_worker", "--as coordination_service"),
                (["arrive", "member=1", "mode=in_person"], "coordinator", f"fgc next {self.file}"),
                (["give_consent", "member=9", "purpose=participation", "form=oral"], "parent",
                 f"fgc journal {self.file}")]:
            self.assertIn(f"do: {says}\n", self.do(*words, "--lang", "en", role=role, code=1).stderr)

    def test_a_refusal_as_json(self):
        self.referred()
        found = self.json("do", self.file, "refer", "--as", "coordination_service", *BY, *THEN, code=1)
        self.assertEqual((found["result"], found["number"]), ("refused", 0))
        self.assertEqual(found["guards"], ["refer.consents_valid", "refer.situation_agreed",
                                           "refer.questions_agreed"])
        consents = found["unmet"][0]
        self.assertEqual(consents["severity"], "required")
        self.assertEqual(consents["concerned"], [{"id": 3, "name": "Linn"}])
        self.assertTrue(consents["sentence"] and consents["source"] and consents["remedies"])

    def test_every_end_as_json_is_one_document_or_none(self):
        self.new()
        add = ["do", self.file, "add_child", "name=Ane", "born=2012-05-17", "--as", "case_worker", *BY]
        for more, result in [(["--dry-run"], "allowed"), (["--once", "w"], "recorded"), (["--once", "w"], "repeated"),
                             (["--once", "w", "--dry-run"], "repeated")]:
            self.assertEqual(self.json(*add, *more)["result"], result)
        made = self.folder / "made.xml"
        self.assertEqual(self.json("new", made, *OPENING, "--as", "case_worker", *BY)["result"], "recorded")
        lines = self.folder / "lines"
        lines.write_text(self.run_fgc("export", self.file).stdout)
        self.assertEqual(self.json("import", lines, self.folder / "again.xml")["revision"], 2)
        self.file.write_text("<case")
        for words, code in [(add, 1), (["do", made, "add_member", "--as", "case_worker", *BY], 2),
                            (["new", made, *OPENING, "--as", "case_worker", *BY], 1), (["import", lines, made], 1),
                            *(([command, self.file], 1) for command in ["show", "next", "journal", "plan"])]:
            self.refused(code, *words, "--format", "json")
        self.assertEqual(self.json("due", self.file, code=1), [])
        self.assertEqual(self.json("verify", self.file, code=1)[0]["result"], "damaged")
        self.assertEqual(self.json("verify", self.folder / "no.xml", code=1), [])

    def test_what_is_to_be_done_can_be_done(self):
        _, mother = self.referred()
        for purpose in "participation", "information_sharing":
            self.do("give_consent", f"member={mother}", f"purpose={purpose}", "form=written",
                    "--for", str(mother), role="parent")
        self.do("agree_situation", "reference=k-1")
        done = self.do("refer", "--override", "refer.questions_agreed", "--reason", "Det haster",
                       role="coordination_service")
        self.assertIn("Fase:", done.stdout)
        last = self.json("journal", self.file)[-1]
        self.assertEqual((last["overrides"], last["override_reason"]),
                         (["refer.questions_agreed"], "Det haster"))

    def test_what_is_left_out_can_be_a_reason_to_refuse(self):
        self.new()
        add = ["add_child", "name=Ane"]
        self.assertIn("do: add_child name=… born=…", self.do(*add, "--lang", "en", code=1).stderr)
        for more in [], ["--dry-run"]:
            found = self.json("do", self.file, *add, "--as", "case_worker", *BY, *THEN, *more, code=1)
            self.assertEqual((found["result"], found["guards"]), ("refused", ["add_child.birth_given"]))

    def test_what_cannot_be_read_is_told_with_how_it_is_given(self):
        self.new()
        add = ["add_child", "name=Ane"]
        for words, says in [
                ([*add, "born=2012-13-01"], "born=2012-13-01: there is no such month; write a day, such as "),
                ([*add, "estimated=maybe"], "choose yes, no"),
                ([*add, "living=tent"], "choose with_parents, with_one_parent,"),
                (["receive_request", "at=2026-03-03"], "write a time, such as 2026-03-06T16:00"),
                (["add_child", "nmae=Ane"], "it wants: add_child [name=…] [born=…]"),
                (["hold"], "it wants: hold reason=family_not_ready|asked_for_more|family_asked|other [note=…]"),
                (["correct", "event=2"], "it wants: correct event=… command=… [strike=yes|no]"),
                ([*add, "--for", "0"], "see fgc do --help"),
                ([*add, "--override", "refer.rain", "--reason", "x"], "see fgc do --help")]:
            self.refused(2, "do", self.file, *words, "--as", "case_worker", *BY, *THEN, says=says)

    def test_a_dry_run_changes_nothing(self):
        self.referred()
        before = self.file.read_bytes()
        done = self.do("refer", "--dry-run", role="coordination_service", code=1)
        self.assertIn("refer.consents_valid", done.stdout)
        done = self.json("do", self.file, "add_child", "name=Eli", "born=2015-01-01", "--dry-run", "--as",
                         "case_worker", *BY, *THEN)
        self.assertEqual((done["result"], done["number"], done["revision"]), ("allowed", 0, 5))
        done = self.do("give_consent", "--dry-run", code=1)
        self.assertIn("still missing: member", done.stderr)
        done = self.json("do", self.file, "give_consent", "--as", "parent", *BY, *THEN, "--dry-run", code=1)
        self.assertEqual((done["result"], done["missing"]), ("incomplete", "member"))
        self.assertEqual(self.file.read_bytes(), before)

    def test_a_dry_run_does_not_say_that_what_is_incomplete_would_be_recorded(self):
        self.new()
        close = ["do", self.file, "close_case", "--as", "case_worker", *BY, *THEN, "--dry-run"]
        done = self.json(*close, code=1)
        self.assertEqual((done["result"], done["missing"]), ("incomplete", "outcome"))
        done = self.run_fgc(*close, "--lang", "en", code=1)
        self.assertEqual(done.stdout, "Nothing against it so far: close the case\n")
        self.assertEqual(done.stderr, f"fgc: {self.file}: still missing: outcome; add outcome=…\n")

    def test_the_same_word_counts_once(self):
        self.new()
        once = ["add_member", "name=Linn", "private=yes", "--once", "form-7"]
        first = self.number(*once)
        before = self.file.read_bytes()
        self.assertEqual(self.number(*once), first)
        self.assertEqual(self.file.read_bytes(), before)
        self.do("add_member", "name=Eva", "private=yes", "--once", "form-7", code=1)

    def test_a_revision_that_is_past_is_refused(self):
        self.new()
        self.do("add_child", "name=Ane", "born=2012-05-17", "--revision", "1")
        self.refused(1, "do", self.file, "add_member", "name=Eva", "private=yes", "--as", "case_worker",
                     *BY, "--revision", "1", says="decide anew")

    def test_when_it_happened_and_when_it_was_recorded(self):
        self.new()
        self.do("add_child", "name=Ane", "born=2012-05-17", "--at", "2026-03-02T08:30")
        event = self.json("journal", self.file)[-1]
        self.assertEqual((event["effective"], event["recorded"]),
                         ("2026-03-02T08:30:00+01:00", "2026-03-03T10:00:00+01:00"))
        self.refused(2, "do", self.file, "add_child", "name=B", "born=2012-05-17", "--as", "case_worker",
                     *BY, *THEN, "--at", "2026-03-04T08:30", says="before it happens")

    def test_what_is_wrong_is_said_with_what_to_do(self):
        self.new()
        for words, code, says in [
                (["add_membr"], 2, "add_member"), (["add_member", "name=Eva", "--as", "case_worker"], 2, "private"),
                (["add_member", "Eva"], 2, "field=value"), (["add_member"], 2, "case_worker"), (["refer", "--as", "nobody"], 2, "no role"),
                (["add_member", "name=Eva", "private=maybe", "--as", "case_worker"], 2, "private"),
                (["relate", "member=1", "child=2", "relation=mum", "--as", "case_worker"], 2, "choose parent, "),
                (["refer", "--override", "refer.has_child"], 2, "--reason"), (["refer", "--reason", "x"], 2, "--override"),
                (["add_child", "name=A", "--as", "case_worker", "--at", "2026-03-02"], 2, "time of day"),
                (["relate", "--as", "case_worker", "member=99", "child=98", "relation=parent"], 1, "99")]:
            self.refused(code, "do", self.file, *words, *BY, *THEN, says=says if code == 2 else "")
        self.refused(1, "do", self.folder / "no.xml", "refer", says="fgc new")
        self.refused(2, "do", self.file, says="command")

    def test_who_writes_it_down_is_the_login_name(self):
        self.new()
        words = ["do", self.file, "add_child", "name=Ane", "born=2012-05-17", "--as", "case_worker"]
        self.refused(2, *words, says="--by")
        self.run_fgc(*words, env={"LOGNAME": "kari"})
        self.assertEqual(self.json("journal", self.file)[-1]["actor"], "kari")

    def test_rights_and_links_stay(self):
        self.new()
        self.file.chmod(0o640)
        link = self.folder / "link.xml"
        link.symlink_to("case.xml")
        self.run_fgc("do", link, "add_child", "name=Ane", "born=2012-05-17", "--as", "case_worker", *BY)
        self.assertTrue(link.is_symlink())
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o640)
        self.assertEqual(self.json("show", self.file)["revision"], 2)
        self.assertEqual(sorted(os.listdir(self.folder)), ["case.xml", "link.xml"])

    def test_what_is_no_case_file_is_left_alone(self):
        self.new()
        os.mkfifo(self.folder / "pipe")
        add = ["add_child", "name=A", "born=2012-05-17", "--as", "case_worker", *BY]
        for file in self.folder / "pipe", "/dev/zero", self.folder:
            self.refused(1, "do", file, *add, says=str(file))
        for words in ["new", "-", *OPENING, "--as", "case_worker", *BY], ["import", self.file, "-"]:
            self.refused(2, *words, says="another name", cwd=self.folder)
        self.assertEqual(sorted(os.listdir(self.folder)), ["case.xml", "pipe"])

    def test_rights_that_are_missing_are_named(self):
        user = [] if os.getuid() else ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        if subprocess.run([*user, FGC, "--version"], capture_output=True, env=environment()).returncode:
            self.skipTest("others may not run the program")
        self.new()
        before = self.file.read_bytes()
        add = ["do", self.file, "add_child", "name=A", "born=2012-05-17", "--as", "case_worker", *BY]
        for path in self.folder, self.file:
            os.chown(path, *[65534] * 2 if user else [-1] * 2)
        for path, mode, words, says in [(self.folder, 0o500, add, "no file can be made beside it"),
                                        (self.file, 0o400, add, "the right to write on it"),
                                        (self.file, 0o000, ["show", self.file], "the right to read it"),
                                        (self.folder, 0o000, ["due", self.folder], "are not listed")]:
            path.chmod(mode)
            done = subprocess.run([*user, FGC, *map(str, words)], capture_output=True, text=True, env=environment())
            path.chmod(0o700)
            self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
            self.assertIn(says, done.stderr)
        self.assertEqual(self.file.read_bytes(), before)
        self.assertEqual(os.listdir(self.folder), ["case.xml"])

    def test_what_cannot_be_stored_is_not_told(self):
        self.new()
        before = self.file.read_bytes()
        limit = f"ulimit -f 0; trap '' XFSZ; exec {FGC} do {self.file} add_child name=A born=2012-05-17 " \
                "--as case_worker --by u"
        done = subprocess.run(["sh", "-c", limit], capture_output=True, env=environment())
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"nothing was changed", done.stderr)
        self.assertEqual(self.file.read_bytes(), before)
        self.assertEqual(os.listdir(self.folder), ["case.xml"])


class Looking(Case):
    def test_show(self):
        self.save()
        shown = self.json("show", self.file)
        self.assertEqual((shown["phase"], shown["outcome"], shown["chained"]), ("closed", "completed", True))
        self.assertIn("Ane", [person["name"] for person in shown["people"]])
        self.assertEqual(shown["plan"]["in_force"], 2)
        self.assertIn("Ane", self.run_fgc("show", self.file).stdout)

    def test_whose_consent_is_missing(self):
        self.referred()
        self.assertEqual(self.json("show", self.file)["missing_consents"], [{"id": 3, "name": "Linn"}])
        self.assertIn("Linn", self.run_fgc("show", self.file).stdout)

    def test_next(self):
        self.referred()
        steps = {step["command"]: step for step in self.json("next", self.file)}
        self.assertTrue(steps["agree_situation"]["allowed"])
        self.assertFalse(steps["refer"]["allowed"])
        self.assertIn("refer.consents_valid", steps["refer"]["guards"])
        self.assertNotIn("decide_plan", steps)
        self.assertIn("decide_plan", {step["command"] for step in self.json("next", self.file, "--all")})
        text = self.run_fgc("next", self.file, "--lang", "en").stdout
        self.assertIn("Somebody who must consent has not. (Linn)", text)
        self.assertIn("do: give_consent member=3", text)

    def test_due(self):
        self.referred()
        first = self.json("due", self.file, "--now", "2026-03-10")[0]
        self.assertEqual((first["rule"], first["last_day"], first["state"]),
                         ("no.assignment.ordinary", "2026-03-24", "running"))
        self.assertIn("15 virkedager", self.run_fgc("due", self.file, "--now", "2026-03-10", "--explain").stdout)
        self.assertEqual(self.json("due", self.file, "--now", "2026-04-10")[0]["state"], "overdue")

    def test_of_a_birthday_it_is_told_whose(self):
        self.new()
        for name in "Ane", "Eli":
            self.do("add_child", f"name={name}", "born=2014-05-17")
        rows = self.run_fgc("due", self.file, "--now", "2026-03-10", "--lang", "en").stdout.splitlines()
        self.assertEqual([row for row in rows if "turns 15" in row],
                         [f"The child turns 15 and consents too ({name}): Thursday 17 May 2029 (running)"
                          for name in ["Ane", "Eli"]])

    def test_due_of_a_folder_is_sorted_by_urgency(self):
        deep = self.folder / "deep" / "er"
        deep.mkdir(parents=True)
        for story in range(6):
            self.save(story, self.folder / f"{story}.xml" if story % 2 else deep / f"{story}.xml")
        (self.folder / "notes.txt").write_text("no case")
        (self.folder / ".hidden.xml").write_text("no case")
        rows = self.json("due", self.folder, "--now", "2026-06-15")
        self.assertEqual({pathlib.Path(row["file"]).name for row in rows} - {f"{n}.xml" for n in range(6)}, set())
        running = [row["due_utc"] for row in rows if row["state"] in ("running", "overdue")]
        self.assertGreater(len(running), 5)
        self.assertEqual(running, sorted(running))
        self.assertEqual(table(self.run_fgc("due", self.folder, "--format", "tsv").stdout)[0].keys(),
                         rows[0].keys())

    def test_a_bad_file_in_a_folder_hides_no_other(self):
        self.save()
        (self.folder / "bad.xml").write_text("<case")
        done = self.run_fgc("due", self.folder, "--now", "2026-03-10", code=1)
        self.assertIn("bad.xml:1:", done.stderr)
        self.assertIn("case.xml", done.stdout)

    def test_a_folder_that_cannot_be_read_hides_no_file(self):
        deep = self.folder / "/".join("d" * 40)
        deep.mkdir(parents=True)
        self.save()
        done = self.run_fgc("due", self.folder, "--now", "2026-03-10", code=1)
        self.assertIn("too deep", done.stderr)
        self.assertIn("15 år", done.stdout)

    def test_nothing_due_is_said(self):
        self.assertIn("*.xml", self.run_fgc("due", self.folder).stderr)
        self.new()
        self.assertEqual(self.run_fgc("due", self.file, "--lang", "en").stdout, "no deadline is running\n")
        self.assertEqual(self.json("due", self.file), [])
        self.file.write_text("<case")
        self.assertEqual(self.run_fgc("due", self.file, code=1).stdout, "")

    def test_a_name_that_is_not_utf8(self):
        self.save()
        name = os.fsencode(self.folder) + b"/\xe5.xml"
        os.rename(self.file, name)
        for command in LOOKING:
            done = subprocess.run([FGC, command, name, "--format", "json"], capture_output=True,
                                  env=environment())
            self.assertEqual((done.returncode, done.stderr), (0, b""), command)
            json.loads(done.stdout.decode())
        self.assertEqual(self.json("due", self.folder)[0]["file"], f"{self.folder}/?.xml")
        self.run_fgc("due", self.folder, self.folder)

    def test_journal_has_names_for_numbers(self):
        self.referred()
        text = self.run_fgc("journal", self.file).stdout
        self.assertIn("Linn, Ane Berg", text)
        events = self.json("journal", self.file)
        self.assertEqual([event["number"] for event in events], [1, 2, 3, 4, 5])
        self.assertEqual(events[1]["fields"], [{"name": "name", "value": "Ane Berg"},
                                               {"name": "born", "value": "2012-05-17"}])
        self.do("redact", "target=2", "basis=x")
        self.assertEqual([field["value"] for field in self.json("journal", self.file)[1]["fields"]], [None, None])

    def test_a_correction_is_told_at_what_it_corrects(self):
        self.referred()
        self.do("correct", "event=4", "command=relate", "member=3", "child=2", "relation=parent",
                "tie=parental_responsibility")
        self.assertEqual(self.json("journal", self.file)[3]["reading"], 6)

    def test_plan(self):
        self.save()
        self.assertEqual(len(self.json("plan", self.file)), 2)
        items = self.json("plan", self.file, "--diff", "1", "2")
        self.assertEqual([item["change"] for item in items], ["changed", "none"])
        self.assertEqual((items[0]["names"], items[0]["question"]), (["Solveig", "Ane"], 12))
        for options, title in [([], "The plan: approved, version 2 in force"),
                               (["--version", "1"], "The plan, version 1: version 2 in force"),
                               (["--diff", "1", "2"], "The plan, version 1 → 2: version 2 in force"),
                               (["--diff", "1"], "The plan, version 1 → …: version 2 in force")]:
            text = self.run_fgc("plan", self.file, *options, "--lang", "en").stdout
            self.assertEqual(text.splitlines()[0], title)
        self.refused(2, "plan", self.file, "--version", "9", says="no such version")
        self.refused(2, "plan", self.file, "--version", "1", "--diff", "1", "2", says="choose one")
        self.refused(2, "plan", self.file, "--diff", "1", "2", "--version", "1", says="choose one")

    def test_every_format_and_language(self):
        self.save()
        for command in LOOKING:
            for language in LANGUAGES:
                for form in "text", "json", "tsv":
                    done = self.run_fgc(command, self.file, "--lang", language, "--format", form)
                    self.assertEqual(done.stderr, "", (command, form))
                    self.assertTrue(done.stdout.endswith("\n"))
                    if form == "json":
                        json.loads(done.stdout)

    def test_standard_input_is_read_only_when_asked(self):
        self.save()
        lines = self.folder / "lines"
        lines.write_text(self.run_fgc("export", self.file).stdout)
        for command in [*LOOKING, "export"]:
            done = self.run_fgc(command, "-", input=self.file.read_bytes())
            self.assertTrue(done.stdout)
        never, _open = os.pipe()  # reading from it would last for ever
        by = ["--as", "case_worker", *BY]
        for words in [*([command, self.file] for command in LOOKING), ["export", self.file],
                      ["new", self.folder / "new.xml", *OPENING, *by], ["import", lines, self.folder / "again.xml"],
                      ["do", self.folder / "new.xml", "add_child", "name=A", "born=2012-05-17", *by]]:
            done = subprocess.run([FGC, *map(str, words)], stdin=never, capture_output=True, timeout=60,
                                  env=environment())
            self.assertEqual((done.returncode, done.stderr), (0, b""), words)
        os.close(never)
        os.close(_open)

    def test_help(self):
        for command in COMMANDS:
            done = self.run_fgc(command, "--help")
            self.assertIn(f"usage: fgc {command}", done.stdout)
            self.assertEqual(self.run_fgc(command, "-h").stdout, done.stdout)
            self.refused(2, command, "--colour", "red")
            self.refused(2, command)

    def test_colours_are_for_terminals(self):
        self.save()
        now = ["--now", "2026-07-30"]
        for words in [["show", *now], ["next", *now], ["due", "--all", *now], ["journal"], ["plan"], ["verify"]]:
            self.assertNotIn("\033", fgc(*words, str(self.file)).stdout)
            self.assertNotIn("\033", on_a_terminal(*words, str(self.file), NO_COLOR="1"))
            self.assertNotIn("\033", on_a_terminal(*words, str(self.file), TERM="dumb"))
            self.assertIn("\033[", on_a_terminal(*words, str(self.file)))

    def test_a_bar_over_many_files(self):
        self.save()
        for number in range(600 if instrumented() else 3000):
            os.link(self.file, self.folder / f"{number}.xml")
        self.assertIn("files", on_a_terminal("due", str(self.folder), only_stderr=True))
        self.assertEqual(self.run_fgc("due", self.folder).stderr, "")

    def test_ten_thousand_files_in_six_seconds(self):
        for story in range(3):
            self.save(story, self.folder / f"story{story}.xml")
        folder = self.folder / "many"
        folder.mkdir()
        count = 500 if instrumented() else 10000
        for number in range(count):
            os.link(self.folder / f"story{number % 3}.xml", folder / f"{number}.xml")
        began, spent = time.monotonic(), os.times()
        done = self.run_fgc("due", folder, "--now", "2026-03-20")
        wall, now = time.monotonic() - began, os.times()
        cores = min(os.cpu_count() or 1, 2)
        processor = (now.children_user + now.children_system - spent.children_user - spent.children_system)
        tap.say(f"{count} files of 59 events: {wall:.1f} s, {processor:.1f} s of processor time")
        self.assertEqual(done.stdout.count("\n") // count, 3)
        if not instrumented():
            self.assertLess(min(wall, processor / cores), 6)


class Verifying(Case):
    def test_what_is_whole(self):
        self.save()
        found = self.json("verify", self.file)[0]
        self.assertEqual((found["result"], found["events"], found["finding_count"]), ("intact", 81, 0))
        self.new_file = self.folder / "plain.xml"
        self.run_fgc("new", self.new_file, *OPENING, "--as", "case_worker", *BY)
        self.assertEqual(self.json("verify", self.new_file)[0]["result"], "unverified")

    def test_every_finding_has_its_place(self):
        self.save()
        text = self.file.read_text().replace('born="2012-05-17"', 'born="2012-05-37"', 1)
        text = text.replace('urgency="ordinary"', 'urgency="soon"', 1)
        self.file.write_text(text)
        findings = self.json("verify", self.file, code=1)[0]["findings"]
        self.assertGreaterEqual(len(findings), 2)
        for finding in findings:
            self.assertGreater(finding["line"], 0)
            self.assertGreater(finding["column"], 0)
        self.assertRegex(self.run_fgc("verify", self.file, code=1).stdout, r"case\.xml:\d+:\d+: ")

    def test_an_edited_event(self):
        self.save()
        self.file.write_text(self.file.read_text().replace("Farmor", "Mormor", 1))
        found = self.json("verify", self.file, code=1)[0]
        self.assertEqual((found["result"], found["number"]), ("edited", 57))
        self.assertGreater(found["findings"][0]["line"], 1)

    def test_a_shortened_journal_shows_against_its_head(self):
        self.save()
        head = self.json("show", self.file)["head"]
        lines = fgc("export", str(self.file)).stdout.splitlines(True)
        short = self.folder / "short.xml"
        self.run_fgc("import", "-", short, input="".join(lines[:-1]))
        self.assertEqual(self.json("verify", short)[0]["result"], "intact")
        found = self.json("verify", short, "--head", head, code=1)[0]
        self.assertEqual((found["result"], found["number"], found["findings"][0]["line"]), ("shortened", 81, 0))
        text = self.run_fgc("verify", short, "--head", head, "--lang", "en", code=1).stdout
        self.assertEqual(text.splitlines()[0], f"{short}: events are missing at the end")
        self.assertEqual(self.json("verify", self.file, "--head", "81:" + 64 * "0", code=1)[0]["result"], "forked")
        self.refused(2, "verify", short, "--head", "12", says="N:DIGEST")

    def test_what_a_newer_library_wrote(self):
        self.save(3)
        text = self.file.read_text()
        self.file.write_text(text.replace("<add_question ", "<ask "))
        found = self.json("verify", self.file)[0]
        self.assertEqual((found["result"], found["finding_count"]), ("unverified", 0))
        self.assertIn("newer version", self.run_fgc("verify", self.file, "--lang", "en").stdout)
        self.assertIn("newer version", self.run_fgc("journal", self.file, "--lang", "en").stdout)
        self.refused(1, "do", self.file, "evaluate", "role=child", "instrument=x", "--as", "child", *BY,
                     says="a newer one")
        self.file.write_text(text.replace('version="1"', 'version="2"', 1))
        self.assertEqual(self.json("verify", self.file, code=1)[0]["result"], "newer")
        self.refused(1, "show", self.file, says="a newer one")

    def test_a_document_that_breaks_off(self):
        self.save()
        text = self.file.read_text()
        for size in range(len(text) - 40, len(text) - len("</case>\n"), 5):
            self.file.write_text(text[:size])
            found = self.json("verify", self.file, code=1)[0]["findings"]
            self.assertEqual([finding["message"] for finding in found], ["the document breaks off"])
        self.file.write_text(text + "x")
        self.assertIn("a document is one element", self.run_fgc("verify", self.file, code=1).stdout)

    def test_what_to_do_with_lines_and_with_a_register(self):
        self.save()
        lines = self.run_fgc("export", self.file).stdout
        register = re.sub(r'(<case) xmlns="(.*)" version="1"', r'<register xmlns="\2" version="1">\1',
                          self.file.read_text()) + "</register>"
        for text, says in [(lines, f"this is no XML (/); these are lines: fgc import {self.file} FILE"),
                           (register, "take the register apart")]:
            self.file.write_text(text)
            self.refused(1, "show", self.file, says=says)

    def test_letters_of_a_name_do_not_reach_the_terminal(self):
        for name in "a\033[31m.xml", "b\n.xml":
            self.save(name=self.folder / name)
        rows = self.run_fgc("due", self.folder).stdout.splitlines()
        self.assertEqual({row.rsplit("/", 1)[-1] for row in rows}, {"a?[31m.xml", "b?.xml"})
        (self.folder / name).write_text("")
        self.assertIn("b?.xml:1:1: ", self.run_fgc("due", self.folder, code=1).stderr)
        self.assertIn("b?.xml:1:1: ", self.run_fgc("verify", self.folder / name, code=1).stdout)

    def test_what_is_no_case(self):
        for text in "", "text", "<a/>", "<case", '<!DOCTYPE a><case xmlns="urn:fgc:case:1" version="1"/>':
            self.file.write_text(text)
            self.run_fgc("verify", self.file, code=1)
            for command in "show", "next", "due", "journal", "plan", "export":
                self.refused(1, command, self.file, says="case.xml")
            self.refused(1, "do", self.file, "refer", "--as", "case_worker", *BY, says="case.xml")
            self.assertEqual(self.file.read_text(), text)


class Lines(Case):
    def test_export_and_import_give_the_same_file(self):
        for story in range(len(STORIES)):
            one, other = self.folder / f"{story}.xml", self.folder / f"{story}-again.xml"
            self.save(story, one)
            lines = self.run_fgc("export", one).stdout
            self.run_fgc("import", "-", other, input=lines)
            self.assertEqual(one.read_bytes(), other.read_bytes())
            self.assertEqual(self.run_fgc("export", other).stdout, lines)

    def test_import_writes_over_nothing_and_takes_nothing_broken(self):
        self.save()
        lines = self.folder / "lines"
        lines.write_text(fgc("export", str(self.file)).stdout)
        before = self.file.read_bytes()
        self.refused(1, "import", lines, self.file, says="left alone")
        self.assertEqual(self.file.read_bytes(), before)
        lines.write_text(lines.read_text().replace("Farmor", "Mormor"))
        self.refused(1, "import", lines, self.folder / "new.xml", says="lines:57:")
        lines.write_text(re.sub("^fgc1 30 .*\n", "", fgc("export", str(self.file)).stdout, flags=re.M))
        self.refused(1, "import", lines, self.folder / "new.xml", says="lines:30: the event is not the next one")
        self.run_fgc("scenario", STORIES[3], "--quiet", "--save", self.folder / "plain.xml")
        plain = self.run_fgc("export", self.folder / "plain.xml").stdout.splitlines()
        number = next(number for number, line in enumerate(plain) if " add_question " in line)
        plain[number] = re.sub(" text=.*", "", plain[number])
        lines.write_text("\n".join(plain) + "\n")
        self.refused(1, "import", lines, self.folder / "new.xml", says=f"lines:{number + 1}: a required field")
        (self.folder / "plain.xml").unlink()
        lines.write_text("")
        self.refused(1, "import", lines, self.folder / "new.xml", says="no line")
        self.assertEqual(sorted(os.listdir(self.folder)), ["case.xml", "lines"])

    def test_a_story_that_fails_is_not_saved(self):
        script = self.folder / "a.fgc"
        script.write_text(STORIES[0].read_text().replace("expect due no.assignment.ordinary 2026-03-24",
                                                         "expect due no.assignment.ordinary 2026-03-23"))
        self.run_fgc("scenario", script, "--quiet", "--save", self.file, code=1)
        self.assertFalse(self.file.exists())
        self.save()
        self.refused_save = self.run_fgc("scenario", STORIES[0], "--quiet", "--save", self.file, code=1)


def instrumented():
    """Whether a sanitizer is in the program, which is slow then and cannot be traced."""
    return b"__asan_init" in pathlib.Path(FGC).read_bytes()


class TwoAtOnce(Case):
    def writer(self, name, once=()):
        return subprocess.Popen(
            [FGC, "do", str(self.file), "add_member", f"name={name}", "private=yes", "--as", "case_worker",
             *BY, *once], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())

    def test_no_event_is_lost(self):
        self.new("--chained")
        names = {}
        for round in range(30):
            running = {f"n{round}-{k}": self.writer(f"n{round}-{k}") for k in range(3)}
            for name, one in running.items():
                out, err = one.communicate()
                self.assertEqual(one.returncode, 0, err)
                names[name] = int(out.split()[0])
        self.assertEqual(sorted(names.values()), list(range(2, 92)))
        people = {person["name"]: person["id"] for person in self.json("show", self.file)["people"]}
        self.assertEqual(people, names)
        self.assertEqual(self.json("verify", self.file)[0]["result"], "intact")

    def test_of_two_who_saw_the_same_one_is_told(self):
        self.new()
        running = [self.writer(f"n{k}", ["--revision", "1"]) for k in range(4)]
        codes = sorted((one.communicate(), one.returncode)[1] for one in running)
        self.assertEqual(codes, [0, 1, 1, 1])
        self.assertEqual(self.json("show", self.file)["revision"], 2)

    def test_one_of_two_new_ones_wins(self):
        running = [subprocess.Popen([FGC, "new", str(self.file), *OPENING[1:], f"reference=r{k}", "--as",
                                     "case_worker", *BY], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                    env=environment()) for k in range(6)]
        codes = [(one.communicate(), one.returncode)[1] for one in running]
        self.assertEqual(sorted(codes), [0, 1, 1, 1, 1, 1])
        self.assertIn(f'reference="r{codes.index(0)}"', self.file.read_text())

    def test_readers_see_whole_documents(self):
        self.new()
        running = []
        for k in range(40):
            running.append(self.writer(f"n{k}"))
            self.json("show", self.file)
        for one in running:
            one.communicate()
        self.assertEqual(self.json("show", self.file)["revision"], 41)


class Disturbed(Case):
    """By others and by the disk: strace plays them."""

    def start(self, inject):
        if not shutil.which("strace") or instrumented():
            self.skipTest("no strace, or a sanitizer")
        return subprocess.Popen(["strace", "-o", "/dev/null", "-e", f"inject={inject}", FGC, "do",
                                 str(self.file), "add_member", "name=Eva", "private=yes", "--as", "case_worker",
                                 *BY], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())

    def fails(self, running, says, content):
        out, err = running.communicate()
        if b"ptrace" in err:
            self.skipTest("tracing is not permitted")
        self.assertEqual((running.returncode, out), (1, b""), err)
        self.assertIn(says, err.decode())
        self.assertEqual(self.file.read_bytes(), content)
        self.assertEqual(os.listdir(self.folder), ["case.xml"])

    def test_a_disk_that_fails_leaves_the_file_as_it_was(self):
        self.new()
        content = self.file.read_bytes()
        for inject in "fsync:error=EIO:when=1", "write:error=ENOSPC:when=1", "renameat:error=EROFS":
            self.fails(self.start(inject), "nothing was changed", content)

    def test_a_folder_that_may_be_lost_is_told(self):
        self.new()
        running = self.start("fsync:error=EIO:when=2")
        _, err = running.communicate()
        self.assertEqual(running.returncode, 1)
        self.assertIn("may be lost", err.decode())
        self.assertEqual(self.json("show", self.file)["revision"], 2)

    def test_who_does_not_lock_is_not_written_over(self):
        self.new()
        running = self.start("fsync:delay_enter=2000000:when=1")
        while not (self.folder / ".case.xml.new").exists():
            time.sleep(0.01)
        changed = self.file.read_bytes() + b"\n"
        self.file.write_bytes(changed)
        self.fails(running, "without locking", changed)

    def test_a_writer_waits_for_the_one_before(self):
        self.new()
        first = self.start("fsync:delay_enter=1000000:when=1")
        while not (self.folder / ".case.xml.new").exists():
            time.sleep(0.01)
        self.assertEqual(self.number("add_member", "name=Linn", "private=yes"), 3)
        self.assertEqual(first.communicate()[0].split()[0], b"2")


class Killed(Case):
    def writer(self, name):
        return subprocess.Popen([FGC, "do", str(self.file), "add_member", f"name={name}", "private=yes",
                                 "--as", "case_worker", *BY], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=environment())

    def lifetime(self):
        """How long a writer lives now: the machine may be busy with other things."""
        began = time.monotonic()
        self.writer("x").communicate()
        return time.monotonic() - began

    def test_every_event_that_was_told_is_there(self):
        self.new("--chained")
        told, left, lives = {}, 0, [self.lifetime()]
        rounds = 1000 if LONG else 50
        for round in range(rounds):
            name = f"n{round}"
            running = self.writer(name)
            time.sleep(random.random() * 1.5 * sorted(lives[-9:])[len(lives[-9:]) // 2])
            running.kill()
            out, _ = running.communicate()
            if out:
                told[name] = int(out.split()[0])
            left += (self.folder / ".case.xml.new").exists()
            self.assertEqual(set(os.listdir(self.folder)) - {"case.xml", ".case.xml.new"}, set())
            if round % 10 == 0:
                self.assertEqual(self.json("verify", self.file)[0]["result"], "intact")
                lives.append(self.lifetime())
        people = {person["name"]: person["id"] for person in self.json("show", self.file)["people"]}
        tap.say(f"{rounds} killed, {len(told)} told before, all there; {left} times a file was left behind")
        self.assertEqual({name: people.get(name) for name in told}, told)
        self.assertGreater(len(told), 0)
        self.assertLess(len(told), rounds)
        self.do("add_member", "name=last", "private=yes")
        self.assertEqual(self.json("verify", self.file)[0]["result"], "intact")
        self.assertEqual(os.listdir(self.folder), ["case.xml"])


class Traced(Case):
    def traced(self, *arguments):
        """The files it opens, and the calls for sockets."""
        if not shutil.which("strace") or instrumented():
            self.skipTest("no strace, or a sanitizer")
        log = self.folder / "trace"
        done = subprocess.run(["strace", "-f", "-o", log, "-e", "trace=%file,%network", FGC, *arguments],
                              capture_output=True, env=environment())
        if b"ptrace" in done.stderr:
            self.skipTest("tracing is not permitted")
        text = log.read_text()
        opened = re.findall(r'open(?:at)?\((?:AT_FDCWD, |\d+, )?"([^"]*)"[^\n]*\) = \d', text)
        sockets = re.findall(r"\b(?:socket|connect|bind)\([^\n]*", text)
        return opened, sockets

    def test_reading_opens_nothing_but_the_file(self):
        self.save()
        for command in [*LOOKING, "export"]:
            opened, sockets = self.traced(command, str(self.file))
            others = [path for path in opened if not re.search(r"\.so(\.|$)|/ld\.so\.cache$", path)]
            self.assertEqual(others, [str(self.file)], command)
            self.assertEqual(sockets, [], command)

    def test_writing_opens_its_folder_and_a_file_in_it(self):
        self.new()
        opened, sockets = self.traced("do", str(self.file), "add_child", "name=A", "born=2012-05-17", "--as",
                                      "case_worker", *BY)
        others = [path for path in opened if not re.search(r"\.so(\.|$)|/ld\.so\.cache$", path)]
        self.assertEqual(others, [f"{self.folder}/", "case.xml", ".case.xml.new"])
        self.assertEqual(sockets, [])


class MainJob(Case):
    def test_the_show_is_short_and_whole(self):
        done = subprocess.run([ROOT / "examples" / "show", FGC], capture_output=True, env=environment())
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode()
        self.assertLess(text.count("\n"), 320)
        stories = text.split("\n=== ")[1:4]
        for story, title, blocked, counted, planned in zip(
                stories, ["An ordinary family group", "Acute on a Friday", "A Danish case"],
                ["do: add_action", "do: give_consent member=6", "gør: assess_plan_safety"],
                ["day 15 is Tuesday 24 March", "The clock stands still on Saturday", "1 week. Every day counts"],
                ["Farmor følger Ane mandager", "Emilie bor hos tante Silje", "Alma begynder på efterskole"]):
            for said in title, "Refused: ", blocked, counted, planned, "events, the chain is intact":
                self.assertIn(said, story)
            self.assertIn("$ fgc journal", story)
        for said in "plan_ready.questions_answered", "overdue  Follow-up conference", "does not fit its digest":
            self.assertIn(said, text)


if __name__ == "__main__":
    tap.main(__name__)
