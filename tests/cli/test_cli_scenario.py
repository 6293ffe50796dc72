"""`fgc scenario`: the stories, what scripts may expect, and what is said of scripts that are wrong."""

import itertools
import json
import os
import re
import subprocess
import tempfile

import tap
from tap import fgc, on_a_terminal
from test_cli import LANGUAGES, SCENARIOS, Case, table

STORIES = sorted(SCENARIOS.glob("*.fgc"))
FORMATS = ["text", "md", "tsv", "json", "journal"]

BEGIN = """\
# A beginning
profile no-barnevern
@2026-03-06T16:00
as case_worker by u-1
open_case reference=1 urgency=acute setting=no_child_welfare stage=none purpose=general initiated_by=child
ida: add_child name=Ida born=2012-05-17
mor: add_member name=Eva private=yes
relate member=@mor child=@ida relation=parent side=mother tie=daily_care
as coordination_service
receive_request at=2026-03-06T16:00:00+01:00
"""


def scenario(*arguments, **options):
    return fgc("scenario", *arguments, **options)


def play(script, *arguments):
    return scenario("-", *arguments, input=script)


def story(path, *arguments, form="json"):
    """What is printed of it; fails when it is not as it expects."""
    done = scenario(str(path), "--format", form, *arguments)
    if done.returncode or done.stderr:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)[0] if form == "json" else done.stdout


class Stories(Case):
    def test_there_are_eleven(self):
        self.assertEqual([path.name[:2] for path in STORIES], [f"{number:02}" for number in range(1, 12)])

    def test_all_is_as_they_expect(self):
        for path in STORIES:
            with self.subTest(story=path.name):
                found = story(path)
                self.assertEqual((found["result"], found["failures"]), ("holds", 0))
                self.assertGreaterEqual(found["expectations"], 5)
                self.assertGreaterEqual(found["refusals"], 1)

    def test_some_are_chained(self):
        chained = [path for path in STORIES if story(path)["chained"]]
        self.assertGreaterEqual(len(chained), 3)
        for path in chained:
            self.assertIn("kæden er hel" if "danish" in path.name else "kjeden er hel",
                          story(path, form="text"))

    def test_every_profile_has_one(self):
        self.assertEqual({story(path)["profile"] for path in STORIES},
                         {"no-barnevern", "no-oppvekst", "dk-boernesag"})

    def test_each_tells_a_deadline_and_a_refusal(self):
        for path in STORIES:
            told = story(path)["told"]
            self.assertTrue([one for one in told if one["kind"] == "deadline"], path.name)
            self.assertTrue([one for one in told if one["result"] == "refused"], path.name)
            self.assertTrue(told[0]["kind"] == "prose" and told[1]["kind"] == "prose", path.name)

    def test_each_format_and_language(self):
        for path, form, language in itertools.product(STORIES[:3], FORMATS, LANGUAGES):
            with self.subTest(story=path.name, format=form, language=language):
                text = story(path, "--lang", language, form=form) if form != "json" else \
                    json.dumps(story(path, "--lang", language))
                self.assertNotIn("(null)", text)
                self.assertNotRegex(text, "(?m) $")
        for form in ("text", "md", "tsv"):
            told = {story(STORIES[0], "--lang", language, form=form) for language in LANGUAGES}
            self.assertEqual(len(told), 4)

    def test_the_language_is_the_profiles(self):
        self.assertIn("Fase: Forberedelse", story(STORIES[0], form="text"))
        self.assertIn("Nægtes: ", story(STORIES[2], form="text"))

    def test_prose_is_told_in_the_language_it_has(self):
        script = BEGIN.replace("# A beginning", "# Ida\n#en Ida (14)\n#english is a word")
        for language in LANGUAGES:
            told = json.loads(play(script, "--lang", language, "--format", "json").stdout)[0]["told"]
            self.assertEqual([one["text"] for one in told if one["kind"] == "prose"],
                             ["Ida (14)"] if language == "en" else ["Ida", "english is a word"])

    def test_several_at_once(self):
        paths = [str(path) for path in STORIES]
        done = scenario(*paths, "--quiet")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        lines = done.stdout.splitlines()
        self.assertEqual([line.split(":")[0] for line in lines], paths)
        rows = table(scenario(*paths, "--quiet", "--format", "tsv").stdout)
        self.assertEqual({row["result"] for row in rows}, {"holds"})
        self.assertEqual([row["file"] for row in rows], paths)


class Journals(Case):
    def test_a_journal_has_the_events(self):
        for path in STORIES:
            lines = story(path, form="journal").splitlines()
            numbers = [int(line.split()[1]) for line in lines]
            self.assertEqual(numbers, list(range(1, len(lines) + 1)))
            self.assertEqual(len(lines), story(path)["events"])
            self.assertEqual({line.split()[0] for line in lines}, {"fgc1"})

    def test_salts_are_random_without_a_seed(self):
        self.assertNotEqual(story(STORIES[0], form="journal"), story(STORIES[0], form="journal"))
        seeded = [story(STORIES[0], "--seed", seed, form="journal") for seed in ("a", "a", "b")]
        self.assertEqual(seeded[0], seeded[1])
        self.assertNotEqual(seeded[0], seeded[2])

    def test_what_was_redacted_is_not_in_it(self):
        journal = story(STORIES[10], form="journal")
        self.assertNotIn("Torbjørn", journal)
        self.assertRegex(journal, r"add_member name#[\w-]{43} ")


class Formats(Case):
    def test_tsv(self):
        rows = table(story(STORIES[0], form="tsv"))
        self.assertEqual(list(rows[0]), [
            "file", "line", "kind", "number", "effective", "recorded", "role", "person", "actor", "command",
            "result", "guards", "severities", "sentences", "text"])
        refused = [row for row in rows if row["result"] == "refused"]
        self.assertEqual(refused[0]["guards"], "refer.consents_valid")
        self.assertEqual({row["kind"] for row in rows},
                         {"prose", "command", "phase", "deadline", "expectation"})

    def test_json(self):
        found = story(STORIES[0])
        self.assertEqual(list(found), [
            "file", "profile", "chained", "result", "events", "refusals", "expectations", "failures", "phase",
            "outcome", "text", "told"])
        self.assertEqual((found["phase"], found["outcome"]), ("closed", "completed"))
        recorded = [one for one in found["told"] if one["result"] == "recorded"]
        self.assertEqual([one["number"] for one in recorded], list(range(1, found["events"] + 1)))
        self.assertEqual(story(STORIES[0], "--quiet")["told"], [])

    def test_text_is_plain_when_it_is_no_terminal(self):
        self.assertNotIn("\033", story(STORIES[0], form="text"))

    def test_a_terminal_is_coloured_and_lines_are_broken(self):
        shown = on_a_terminal("scenario", str(STORIES[0]))
        self.assertIn("\033[31m", shown)
        plain = on_a_terminal("scenario", str(STORIES[0]), NO_COLOR="1")
        self.assertNotIn("\033", plain)
        self.assertEqual(re.sub(r"\033\[\d+m", "", shown), plain)
        told = [line for line in plain.splitlines() if re.match(r" +(\d|–|\w)", line)]
        self.assertLessEqual(max(map(len, told)), 100)

    def test_markdown(self):
        text = story(STORIES[0], form="md")
        self.assertTrue(text.startswith("# Et vanlig familieråd\n\n"))
        self.assertIn("\n## tirsdag 3. mars 2026\n\n**10:00 koordineringstjeneste (b-2)**\n\n- ", text)
        self.assertIn("  - Noen som skal samtykke, har ikke samtykket. (Linn) (`refer.consents_valid`)\n", text)


class Expectations(Case):
    def holds(self, *lines):
        done = play(BEGIN + "\n".join(lines) + "\n")
        self.assertEqual((done.returncode, done.stderr), (0, ""), lines)
        return done.stdout

    def fails(self, *lines, found, line=11):
        done = play(BEGIN + "\n".join(lines) + "\n")
        self.assertEqual(done.returncode, 1, lines)
        self.assertEqual(done.stderr, f"fgc: <stdin>:{line}: {found}\n")
        self.assertNotIn("innfridd,", done.stdout)

    def test_refused(self):
        self.holds("expect refused refer.consents_valid refer.situation_agreed refer.questions_agreed", "refer")
        self.fails("expect refused refer.consents_valid", "refer",
                   found="expect refused refer.consents_valid, but it is refused by refer.consents_valid "
                         "refer.situation_agreed refer.questions_agreed")
        self.fails("expect refused refer.consents_valid refer.on_hold refer.situation_agreed "
                   "refer.questions_agreed", "refer",
                   found="expect refused refer.consents_valid refer.on_hold refer.situation_agreed "
                         "refer.questions_agreed, but it is refused by refer.consents_valid "
                         "refer.situation_agreed refer.questions_agreed")
        self.fails("expect refused hold.on_hold", "hold reason=other",
                   found="expect refused hold.on_hold, but it is recorded")

    def test_a_command_that_is_refused_and_was_not_to_be_ends_the_story(self):
        self.fails("refer", "hold reason=other", "resume",
                   found="refer, but it is refused by refer.consents_valid refer.situation_agreed "
                         "refer.questions_agreed")

    def test_advice(self):
        inform = "inform member=@mor form=phoned"
        self.holds("as case_worker", "expect advice inform.safety_screened", inform)
        self.fails("as case_worker", "assess_safety kind=screening result=safe",
                   "expect advice inform.safety_screened", inform, line=13,
                   found="expect advice inform.safety_screened, but recorded, against the advice of")

    def test_due(self):
        self.holds("expect due no.assignment.acute 2026-03-09T16:00", "expect due no.assignment.acute 2026-03-09",
                   "expect due no.assignment.acute 2026-03-09T15:00:00Z",
                   "expect due consent.turns_15 2027-05-17", "expect due consent.turns_15 2027-05-17 @ida")
        self.fails("expect due no.assignment.acute 2026-03-08",
                   found="expect due no.assignment.acute 2026-03-08, but found 2026-03-09")
        self.fails("expect due no.assignment.acute 2026-03-09T15:00",
                   found="expect due no.assignment.acute 2026-03-09T15:00, but found 2026-03-09T16:00:00+01:00")
        self.fails("expect due fgc.decision 2026-03-08",
                   found="expect due fgc.decision 2026-03-08, but found no such clock was started")
        self.fails("hold reason=other", "expect due no.assignment.acute 2026-03-09", line=12,
                   found="expect due no.assignment.acute 2026-03-09, but found no date: it is stopped")

    def test_state(self):
        self.holds("expect state no.assignment.acute running", "@2026-03-09T16:00",
                   "expect state no.assignment.acute overdue")
        self.fails("expect state no.assignment.acute met",
                   found="expect state no.assignment.acute met, but found running")

    def test_what_is_expected_is_asked_when_it_is_recorded(self):
        self.holds("@2026-03-07T10:00 recorded 2026-03-09T16:00", "expect state no.assignment.acute overdue")

    def test_missing(self):
        self.holds("expect missing @mor")
        self.fails("expect missing", found="expect missing, but found @mor")
        self.fails("expect missing @ida", found="expect missing @ida, but found @mor")
        self.fails("as parent @mor", "give_consent member=@mor purpose=participation form=oral",
                   "expect missing @mor", line=13, found="expect missing @mor, but found none")

    def test_may(self):
        self.holds("expect may hold", "expect may add_member", "expect may inform @mor @ida")
        self.fails("expect may refer", found="expect may refer, but found blocked by refer.consents_valid "
                                             "refer.situation_agreed refer.questions_agreed")
        self.fails("expect may relate @mor @ida", found="expect may relate @mor @ida, but found allowed, "
                                                        "not for @ida")

    def test_may_not(self):
        self.holds("expect may not refer refer.consents_valid refer.situation_agreed refer.questions_agreed")
        self.fails("expect may not refer refer.consents_valid",
                   found="expect may not refer refer.consents_valid, but found blocked by "
                         "refer.consents_valid refer.situation_agreed refer.questions_agreed")
        self.fails("expect may not hold hold.on_hold",
                   found="expect may not hold hold.on_hold, but found allowed")

    def test_how_the_case_stands(self):
        for good, bad, found in (
                ("phase initiative", "phase referred", "initiative"),
                ("conference 0", "conference 1", "-1"),
                ("follow_up none", "follow_up held", "none"),
                ("decision none", "decision adopted", "none"),
                ("in_force 0", "in_force 1", "0"),
                ("breaches 0", "breaches 1", "0"),
                ("adjourned", "adjourned information", "none"),
                ("present", "present @mor", "none"),
                ("unanswered", "unanswered @mor", "none"),
                ("plan 0 actions 0", "plan 0 actions 1", "0 actions 0"),
                ("invitation @mor proposed", "invitation @mor sent", "proposed"),
                ("state no.assignment.acute running", "outcome completed", "none")):
            if not good.startswith("conference"):
                self.holds("expect " + good)
            self.fails("expect " + bad, found=f"expect {bad}, but found {found}")

    def test_outcomes_of_the_case_and_of_a_child(self):
        self.holds("as case_worker", "leave_child child=@ida outcome=moved", "expect outcome moved @ida",
                   "close_case outcome=cancelled", "expect outcome cancelled")

    def test_all_that_fails_is_told(self):
        done = play(BEGIN + "expect phase closed\nexpect missing\nexpect may hold\n")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count("\n"), 2)
        self.assertIn("Ikke som ventet: expect phase closed, but found initiative", done.stdout)
        self.assertIn("2 forventninger ikke innfridd", done.stdout)

    def test_one_failure_of_several_scenarios(self):
        with tempfile.NamedTemporaryFile("w", suffix=".fgc") as bad:
            bad.write(BEGIN + "expect phase closed\n")
            bad.flush()
            done = scenario(str(STORIES[0]), bad.name, str(STORIES[1]), "--quiet")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stdout.splitlines()), 3)
        self.assertIn(f"{bad.name}:11: ", done.stderr)


class Scripts(Case):
    def unreadable(self, script, place, says):
        done = play(script)
        self.assertEqual((done.returncode, done.stdout), (2, ""), script)
        self.assertTrue(done.stderr.startswith(f"fgc: <stdin>:{place}: "), done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertIn(says, done.stderr)

    def wrong_line(self, line, column, says):
        self.unreadable(BEGIN + line + "\n", f"11:{column}", says)

    def test_the_beginning(self):
        self.unreadable("", "1:1", "there is no profile; write: profile no-barnevern")
        self.unreadable("# Prose alone\n", "1:1", "there is no profile")
        self.unreadable("refer\n", "1:1", "the first line is the profile")
        self.unreadable("profile\n", "1:8", "write a profile")
        self.unreadable("profile no-barnevernet\n", "1:9", "there is no profile 'no-barnevernet'")
        self.unreadable("profile no-barnevern closing\n", "1:22", "write the closing days without spaces")
        self.unreadable("profile no-barnevern closing 13-40\n", "1:30", "write closing days such as")
        self.unreadable("profile no-barnevern\nprofile no-oppvekst\n", "2:8", "take this line out")
        self.unreadable("profile no-barnevern\nrefer\n", "2:1", "Write @2026-03-06T16:00 above it")
        self.unreadable("profile no-barnevern\n@2026-03-06T16:00\nrefer\n", "3:1", "Write as ROLE above it")
        self.unreadable("profile no-barnevern\nexpect phase closed\n", "2:7", "Write @2026-03-06T16:00 above it")

    def test_times(self):
        self.wrong_line("@2026-03-06", 2, "write a time such as @2026-03-06T16:00")
        self.wrong_line("@2026-02-30T10:00", 2, "write a time such as")
        self.wrong_line("@soon", 2, "write a time such as")
        self.wrong_line("@2026-03-07T10:00 tomorrow", 19, "write nothing behind a time but recorded")
        self.wrong_line("@2026-03-07T10:00 recorded", 27, "write a time such as")
        self.wrong_line("@2026-03-07T10:00 recorded 2026-03-06T10:00", 19, "nothing is recorded before it happens")
        self.wrong_line("@2026-03-07T10:00 recorded 2026-03-08T10:00 x", 19, "write one time behind recorded")
        for good in ("@2026-03-07T10:00:00Z", "@2026-03-07 10:00", "@2026-03-07 10:00 recorded 2026-03-08 10:00",
                     "@2026-03-07T10:00:30"):
            self.assertEqual(play(BEGIN + good + "\nhold reason=other\n").returncode, 0, good)

    def test_roles(self):
        self.wrong_line("as", 3, "there is no such role")
        self.wrong_line("as mother", 4, "there is no such role")
        self.wrong_line("as parent @far", 11, "no command above is named far:")
        self.wrong_line("as parent @mor u-1", 16, "write: as ROLE @person by KEY")
        self.wrong_line("as parent by", 11, "write: as ROLE @person by KEY")

    def test_commands(self):
        self.wrong_line("refers", 1, "there is no command of this name; fgc process lists the commands")
        self.wrong_line("hold reason=tired", 13, "reason: the field has no such code")
        self.wrong_line("hold", 1, "reason: ")
        self.wrong_line("hold reason", 12, "a field is written name=value")
        self.wrong_line("hold  reason=other", 6, "a field is written name=value")
        self.wrong_line('hold reason="other', 19, "a quote is not closed")
        self.wrong_line("inform member=@mor form=visited form=phoned", 38, "form: ")
        self.wrong_line("inform member=@far form=visited", 15, "no command above is named far:")
        self.wrong_line("relate member=@mor child=@ida relation=mother", 40, "relation: ")
        self.wrong_line("open_case profile=no-oppvekst", 19, "profile: ")

    def test_names(self):
        self.wrong_line("mor: add_member name=Eva private=yes", 1, "'mor' is the name of an earlier command")
        self.wrong_line("Far: add_member name=Per private=yes", 1, "there is no command of this name")
        self.unreadable(BEGIN + "expect refused refer.on_hold\nx: refer\n", "12:1", "take the name away")
        self.wrong_line("relate member=@me child=@ida relation=parent", 15, "quote the value if it is meant as it is")
        done = play(BEGIN + 'as case_worker\nbarn: add_member name="@ida" private=yes\n')
        self.assertEqual(done.returncode, 0)
        self.assertIn("legge til i nettverket: @ida", done.stdout)

    def test_expectations(self):
        self.wrong_line("expect", 7, "nothing of this name can be expected")
        self.wrong_line("expect peace", 8, "nothing of this name can be expected")
        self.wrong_line("expect phase", 13, "write: expect phase PHASE")
        self.wrong_line("expect phase open", 14, "there is no such phase")
        self.wrong_line("expect phase closed closed", 21, "write: expect phase PHASE")
        self.wrong_line("expect due no.assignment.ordinary", 34, "write: expect due RULE")
        self.wrong_line("expect due no.melding 2026-03-04", 12, "the profile has no clock of this rule")
        self.wrong_line("expect due no.assignment.acute soon", 32, "write: expect due RULE")
        self.wrong_line("expect state no.assignment.acute late", 34, "write the state")
        self.wrong_line("expect may fly", 12, "there is no such command")
        self.wrong_line("expect may not refer", 21, "write: expect may not COMMAND GUARD")
        self.wrong_line("expect may not refer refer.luck", 22, "there is no such guard")
        self.wrong_line("expect missing @far", 16, "no command above has this name")
        self.wrong_line("expect missing mor", 16, "no command above has this name")
        self.wrong_line("expect plan 1 action 2", 15, "write: expect plan VERSION actions NUMBER")
        self.wrong_line("expect in_force -1", 17, "write: expect in_force VERSION")
        self.wrong_line("expect outcome happy", 16, "there is no such outcome")

    def test_what_is_expected_of_a_command_stands_above_one(self):
        expects = "expect refused refer.consents_valid\n"
        self.unreadable(BEGIN + expects, "11:1", "a command belongs behind line 11")
        self.unreadable(BEGIN + expects + "# Prose may stand between\n\nexpect phase closed\n", "14:1",
                        "a command belongs behind line 11")

    def test_text_that_is_none(self):
        self.unreadable(b"profile no-barnevern\n# \xff\n", "2:3", "write a line of plain text in UTF-8")
        self.unreadable("profile no-barnevern\n# \033[31m\n", "2:3", "plain text")
        self.unreadable("profile no-barnevern\r\n", "1:21", "ended by a line feed alone")
        self.unreadable("profile no-barnevern\n#\tx\n", "2:2", "plain text")
        self.unreadable(b"profile no-barnevern\n# a\0b\n", "2:4", "plain text")
        self.unreadable("profile no-barnevern\n# " + "x" * 70_000 + "\n", "2:65537", "plain text")

    def test_a_last_line_needs_no_newline(self):
        self.assertEqual(play((BEGIN + "hold reason=other").encode()).returncode, 0)

    def test_files_that_cannot_be_read(self):
        self.wrong_usage("scenario", says="a file is missing")
        self.wrong_usage("scenario", "/nowhere.fgc", says="/nowhere.fgc: No such file")
        self.wrong_usage("scenario", str(SCENARIOS), says="Is a directory")

    def test_one_that_cannot_be_read_of_several(self):
        done = scenario("/nowhere.fgc", str(STORIES[0]), "--quiet")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(len(done.stdout.splitlines()), 1)

    def test_standard_input_is_read_as_a_file_alone(self):
        read, write = os.pipe()
        done = subprocess.run([tap.FGC, "scenario", str(STORIES[0]), "--quiet"], stdin=read,
                              capture_output=True, timeout=20, env=tap.environment())
        self.assertEqual(done.returncode, 0)
        os.close(read)
        os.close(write)


if __name__ == "__main__":
    tap.main(__name__)
