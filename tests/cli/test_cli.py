"""The fgc program: every command and option, its exit codes and its formats."""

import csv
import io
import itertools
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

import tap
from tap import ROOT, fgc, on_a_terminal

ORDINARY = "no.assignment.ordinary"
ACUTE = "no.assignment.acute"
FRIDAY = "2026-03-06T16:00:00+01:00"
FROM_FRIDAY = (ORDINARY, "--from", FRIDAY)
FROM_MONDAY = (ORDINARY, "--from", "2026-03-02T10:00")
LANGUAGES = ["nb", "nn", "da", "en"]
COMMANDS = ["deadline", "rules", "holidays", "process", "scenario"]
CASES = ["new", "do", "show", "next", "due", "journal", "plan", "verify", "export", "import"]
FORMATS = {"process": "text, md, dot, tsv or json", "scenario": "text, md, tsv, json or journal"}
CLI = ROOT / "examples" / "cli"
SCENARIOS = ROOT / "examples" / "scenarios"


def deadline(*arguments):
    """The answer as a record; fails when there is none."""
    done = fgc("deadline", *arguments, "--format", "json")
    if done.returncode:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)


def table(text):
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


class Case(unittest.TestCase):
    def refused(self, code, *arguments, says=""):
        done = fgc(*arguments)
        self.assertEqual(done.returncode, code, (arguments, done.stderr))
        self.assertTrue(done.stderr.startswith("fgc: "), done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertIn(says, done.stderr)
        self.assertEqual(done.stdout, "")

    def wrong_usage(self, *arguments, says=""):
        self.refused(2, *arguments, says=says)


class Program(Case):
    def test_help(self):
        for arguments in [["--help"], ["-h"], *([command, "--help"] for command in COMMANDS + CASES),
                          ["deadline", "-h"]]:
            done = fgc(*arguments)
            self.assertEqual((done.returncode, done.stderr), (0, ""), arguments)
            self.assertIn("usage: fgc", done.stdout)
            self.assertLessEqual(max(map(len, done.stdout.splitlines())), 100)

    def test_help_names_every_option(self):
        for command in COMMANDS:
            shown = set(re.findall(r"^  (--[a-z]+)", fgc(command, "--help").stdout, re.M))
            source = (CLI / f"{command}.c").read_text()
            if "option_listing(" in source:
                source += (CLI / "options.c").read_text()
            taken = {f"--{name}" for name in re.findall(r'\{ "([a-z]+)", (?:no|required)_argument', source)}
            self.assertEqual(shown, taken, command)

    def test_version_of_library_and_data(self):
        done = fgc("--version")
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stdout, r"^fgc \d+\.\d+\.\d+ \(data of \d{4}-\d\d-\d\d\)\n$")

    def test_wrong_commands(self):
        self.wrong_usage(says="a command is missing")
        self.wrong_usage("deadlines", says="deadlines")
        self.wrong_usage("--nonsense", says="--nonsense")

    def test_wrong_options(self):
        for command in COMMANDS:
            self.wrong_usage(command, "--nonsense", says="--nonsense")
            self.wrong_usage(command, "--lang", says="--lang needs a value")
            self.wrong_usage(command, "--lang", "sv", says="nb, nn, da or en")
            self.wrong_usage(command, "--format", "xml", says=FORMATS.get(command, "text, json or tsv"))
            self.wrong_usage(command, "-x")
        self.wrong_usage("deadline", "--explain=yes", ORDINARY)
        self.wrong_usage("rules", "--format", "md", says="text, json or tsv")

    def test_standard_input_is_not_read(self):
        read, write = os.pipe()
        for arguments in (["deadline", *FROM_FRIDAY], ["rules"], ["holidays", "NO", "2026"],
                          ["process"], ["scenario", *sorted(SCENARIOS.glob("*.fgc"))[:1]]):
            done = subprocess.run([tap.FGC, *arguments], stdin=read, capture_output=True, timeout=20,
                                  env=tap.environment())
            self.assertEqual(done.returncode, 0)
        os.close(read)
        os.close(write)


class WorkedTable(Case):
    """The two assignment limits, as a caseworker types them."""

    def test_every_cell(self):
        lines = [line for line in (ROOT / "tests/tables/assignment.tsv").read_text().splitlines(True)
                 if line.strip() and not line.startswith("#")]
        cells = table("".join(lines))
        self.assertGreater(len(cells), 80)
        for cell in cells:
            with self.subTest(**cell):
                hold = [] if cell["hold"] in ("", "-") else ["--hold", cell["hold"]]
                found = deadline(cell["rule"], "--country", cell["country"], "--policy", cell["policy"],
                                 "--from", cell["received"], *hold)
                self.assertEqual(found["last_day"], cell["last_day"])
                day, clock = cell["due"].split("T")
                if clock.startswith("24:00"):
                    self.assertEqual(found["due_local"][11:19], "00:00:00")
                    self.assertEqual(found["last_day"], day)
                else:
                    self.assertTrue(found["due_local"].startswith(cell["due"]), found)


class Deadline(Case):
    def test_a_deadline(self):
        found = deadline(*FROM_FRIDAY)
        self.assertEqual(found["last_day"], "2026-03-27")
        self.assertEqual(found["due_local"], "2026-03-28T00:00:00+01:00")
        self.assertEqual(found["due_utc"], "2026-03-27T23:00:00Z")
        self.assertEqual(found["unrolled"], "2026-03-27")
        self.assertEqual(found["weekend_days"], 6)
        self.assertEqual(found["safe_day"], "2026-03-21")
        self.assertIs(found["opens_utc"], None)
        self.assertIs(found["state"], None)

    def test_keys_do_not_depend_on_what_is_asked(self):
        plain = deadline(*FROM_FRIDAY)
        more = deadline("dk.assignment.ordinary", "--from", FRIDAY, "--now", FRIDAY, "--warn", "3d",
                        "--hold", "2026-03-09/")
        self.assertEqual(list(plain), list(more))
        self.assertEqual(list(deadline(*FROM_FRIDAY, "--explain")),
                         [*plain, "steps", "sentences"])
        for key in more:
            self.assertRegex(key, r"^[a-z]+(_[a-z]+)*$")

    def test_an_instant_a_local_time_and_a_day(self):
        for start in (FRIDAY, "2026-03-06T15:00:00Z", "2026-03-06T16:00", "2026-03-06T16:00:00",
                      "2026-03-06"):
            self.assertEqual(deadline(ORDINARY, "--from", start)["last_day"], "2026-03-27", start)
        self.assertEqual(deadline(ORDINARY, "--from", "2026-03-06")["starts"], "2026-03-06T00:00:00+01:00")

    def test_hours_want_the_time_of_day(self):
        self.wrong_usage("deadline", ACUTE, "--from", "2026-03-06", says="time of day")

    def test_a_birth_date(self):
        found = deadline("consent.turns_15", "--from", "2008-02-29")
        self.assertEqual((found["starts"], found["due_local"]), ("2008-02-29", "2023-03-01T00:00:00+01:00"))
        early = deadline("consent.turns_15", "--from", "2008-02-29", "--policy", "birthday-28-feb")
        self.assertEqual(early["due_local"], "2023-02-28T00:00:00+01:00")
        before_1970 = deadline("consent.turns_18", "--from", "1969-06-01")
        self.assertEqual(before_1970["due_local"][:10], "1987-06-01")
        at_night = deadline("consent.turns_15", "--from", "2010-05-17T23:30:00Z")
        self.assertEqual(at_night["starts"], "2010-05-18")

    def test_the_first_instant_there_is(self):
        found = deadline(ORDINARY, "--from", "1970-01-01T00:00:00Z")
        self.assertEqual(found["starts"], "1970-01-01T01:00:00+01:00")

    def test_a_birthday_is_a_moment_not_a_last_day(self):
        shown = fgc("deadline", "consent.turns_15", "--from", "2008-02-29", "--lang", "en").stdout
        self.assertIn("Moment: 2023-03-01T00:00:00+01:00", shown)
        self.assertNotIn("Last day", shown)

    def test_bad_instants(self):
        for start, column in {
            "2026-02-29T10:00": 9, "2026-02-29": 9, "2026-13-01": 6, "yesterday": 1, "": 1,
            "2026-03-06T24:00": 12, "2026-03-06T16:00:00+0100": 23,
            "2026-03-06T16:00:00-00:00": 20, "2026-03-06t16:00": 11,
        }.items():
            with self.subTest(start=start):
                self.wrong_usage("deadline", ORDINARY, "--from", start, says=f"--from, column {column}: ")

    def test_what_is_missing(self):
        self.wrong_usage("deadline", says="one rule is wanted")
        self.wrong_usage("deadline", ORDINARY, says="--from is missing")
        self.wrong_usage("deadline", ORDINARY, ACUTE, "--from", FRIDAY, says="one rule is wanted")

    def test_an_unknown_rule_is_answered_with_the_nearest(self):
        self.wrong_usage("deadline", "no.asignment.ordinary", "--from", FRIDAY, says=f"did you mean {ORDINARY}")
        self.wrong_usage("deadline", "klage", "--from", FRIDAY, says="no.klage")
        self.wrong_usage("deadline", "x" * 100_000, "--from", FRIDAY, says="fgc rules lists")
        self.wrong_usage("deadline", "", "--from", FRIDAY, says="fgc rules lists")
        self.wrong_usage("rules", "no.klaga", says="no.klage")

    def test_outside_the_tables_is_refused_not_wrong(self):
        for start in ("1969-12-31T10:00:00Z", "2100-12-31T10:00", "1950-01-01"):
            self.refused(1, "deadline", ORDINARY, "--from", start)
        self.refused(1, "deadline", *FROM_FRIDAY, "--now", "1960-01-01T00:00:00Z")

    def test_a_rule_not_in_force_is_refused(self):
        self.refused(1, "deadline", "no.melding", "--from", "2019-03-06T10:00", says="no.melding: ")

    def test_country(self):
        birthday = ("consent.turns_15", "--from", "2010-05-17")
        self.assertEqual(deadline(*birthday)["country"], "NO")
        self.assertEqual(deadline(*birthday, "--country", "DK")["country"], "DK")
        self.assertEqual(deadline("dk.klage", "--from", FRIDAY)["country"], "DK")
        self.wrong_usage("deadline", *FROM_FRIDAY, "--country", "DK", says="no.assignment.ordinary")
        self.wrong_usage("deadline", *FROM_FRIDAY, "--country", "SE", says="NO or DK")

    def test_a_rule_of_both_countries(self):
        self.assertEqual(deadline("fgc.follow_up", "--from", FRIDAY)["country"], "NO")
        danish = deadline("fgc.follow_up", "--from", FRIDAY, "--country", "DK")
        self.assertEqual(danish["last_day"], "2026-09-06")
        self.assertEqual(danish["opens_local"], "2026-06-06T00:00:00+02:00")
        self.assertEqual(danish["opens_utc"], "2026-06-05T22:00:00Z")

    def test_policy(self):
        rolled = deadline(*FROM_FRIDAY, "--policy", "calendar-roll")
        self.assertEqual((rolled["policy"], rolled["last_day"], rolled["unrolled"]),
                         ("calendar-roll", "2026-03-23", "2026-03-21"))
        self.wrong_usage("deadline", *FROM_FRIDAY, "--policy", "elapsed", says="fgc rules")
        self.wrong_usage("deadline", *FROM_FRIDAY, "--policy", "no", says="fgc rules")

    def test_closing(self):
        closed = deadline(*FROM_FRIDAY, "--closing", "2026-03-09,03-10/03-11")
        self.assertEqual((closed["last_day"], closed["holidays"]), ("2026-04-01", 3))
        named = deadline(ORDINARY, "--from", "2026-06-04T10:00", "--closing", "dk-limitation")
        self.assertEqual(named["holidays"], 1)
        self.wrong_usage("deadline", *FROM_FRIDAY, "--closing", "12-24,13-01",
                         says="--closing, column 7")
        self.wrong_usage("deadline", *FROM_FRIDAY, "--closing", "no-set", says="--closing")

    def test_second(self):
        early = deadline("dk.opfoelgning", "--from", "2026-03-06T10:00", "--second", "2026-04-15T10:00")
        self.assertEqual(early["last_day"], "2026-04-15")
        late = deadline("dk.opfoelgning", "--from", "2026-03-06T10:00", "--second", "2026-12-24T10:00")
        self.assertEqual(late["last_day"], "2026-06-06")
        self.wrong_usage("deadline", *FROM_FRIDAY, "--second", FRIDAY, says="--second")

    def test_bad_values_of_every_instant(self):
        for option in ("--now", "--met", "--second"):
            self.wrong_usage("deadline", "dk.opfoelgning", "--from", FRIDAY, "--now", FRIDAY,
                             option, "2026-02-30", says=f"{option}, column 9")


class Hold(Case):
    def test_days_on_hold_are_not_counted(self):
        found = deadline(*FROM_MONDAY, "--hold", "2026-03-04T10:00/2026-03-13T14:00")
        self.assertEqual(found["last_day"], "2026-04-01")
        self.assertGreater(found["held_days"], 0)

    def test_several_in_any_order(self):
        first, second = "2026-03-04T10:00/2026-03-06T14:00", "2026-03-10T10:00/2026-03-13T14:00"
        one = deadline(*FROM_MONDAY, "--hold", first, "--hold", second)
        other = deadline(*FROM_MONDAY, "--hold", second, "--hold", first)
        self.assertEqual(one, other)
        self.assertEqual(one["held_days"], 5)

    def test_holds_may_overlap(self):
        """Seven days, 4 to 12 March without the weekend, however they are told."""
        whole = deadline(*FROM_MONDAY, "--hold", "2026-03-04T10:00/2026-03-13T14:00")
        parts = deadline(*FROM_MONDAY, "--hold", "2026-03-06T10:00/2026-03-13T14:00",
                         "--hold", "2026-03-04T10:00/2026-03-09T10:00")
        self.assertEqual(whole, parts)
        self.assertEqual(whole["held_days"], 7)

    def test_an_open_hold_stops_the_deadline(self):
        stopped = deadline(*FROM_MONDAY, "--hold", "2026-03-04T10:00/",
                           "--now", "2026-03-20T10:00")
        self.assertIs(stopped["stopped"], True)
        self.assertEqual(stopped["state"], "stopped")
        for key in ("last_day", "due_local", "due_utc", "unrolled", "safe_day", "safe_utc"):
            self.assertIs(stopped[key], None, key)
        for form in ("text", "tsv"):
            done = fgc("deadline", ORDINARY, "--from", "2026-03-02", "--hold", "2026-03-04/",
                       "--explain", "--format", form)
            self.assertEqual(done.returncode, 0)
            self.assertNotIn("1970", done.stdout)

    def test_a_statutory_rule_runs_on_and_a_note_says_so(self):
        done = fgc("deadline", "no.melding", "--from", FRIDAY, "--hold", "2026-03-09/")
        self.assertEqual(done.returncode, 0)
        self.assertTrue(done.stderr.startswith("fgc: note: "), done.stderr)

    def test_bad_holds(self):
        for hold in ("2026-03-04", "/2026-03-05", "2026-02-30/2026-03-01", "2026-03-04/x", ""):
            self.wrong_usage("deadline", *FROM_FRIDAY, "--hold", hold, says="--hold")
        self.wrong_usage("deadline", *FROM_FRIDAY, "--hold", "2026-03-12/2026-03-10", says="--hold")
        self.wrong_usage("deadline", *FROM_FRIDAY, "--hold", "2026-03-10/",
                         "--hold", "2026-03-11/2026-03-13", says="--hold")
        self.refused(1, "deadline", *FROM_FRIDAY, "--hold", "2026-03-10/2100-12-31T23:59:59Z")


class Standing(Case):
    def state(self, *arguments):
        return deadline(*FROM_FRIDAY, *arguments)["state"]

    def test_states(self):
        self.assertEqual(self.state("--now", "2026-03-01"), "not-started")
        self.assertEqual(self.state("--now", "2026-03-10T09:00"), "running")
        self.assertEqual(self.state("--now", "2026-03-28"), "overdue")
        self.assertEqual(self.state("--now", "2026-04-10", "--met", "2026-03-27T23:59:59"), "met")
        self.assertEqual(self.state("--now", "2026-04-10", "--met", "2026-03-28"), "met-late")

    def test_time_left(self):
        found = deadline(*FROM_FRIDAY, "--now", "2026-03-26T12:00")
        self.assertEqual((found["seconds_left"], found["working_days_left"]), (36 * 3600, 1))
        past = deadline(*FROM_FRIDAY, "--now", "2026-03-30T12:00")
        self.assertLess(past["seconds_left"], 0)

    def test_warnings(self):
        found = deadline(*FROM_FRIDAY, "--now", "2026-03-24T12:00", "--warn", "1w", "--warn", "3d",
                         "--warn", "24h")
        self.assertEqual(found["warnings"], 2)
        self.assertEqual(found["next_warning_utc"], "2026-03-26T23:00:00Z")

    def test_bad_leads(self):
        for lead in ("", "3", "d", "3m", "0d", "-1d", "3 d", "999999d", "1d2"):
            self.wrong_usage("deadline", *FROM_FRIDAY, "--now", FRIDAY, "--warn", lead, says="--warn")

    def test_they_want_now(self):
        self.wrong_usage("deadline", *FROM_FRIDAY, "--met", FRIDAY, says="add --now")
        self.wrong_usage("deadline", *FROM_FRIDAY, "--warn", "3d", says="add --now")

    def test_text_says_it_too(self):
        done = fgc("deadline", *FROM_FRIDAY, "--now", "2026-03-24T12:00", "--warn", "24h",
                   "--lang", "en")
        self.assertIn("Standing: running\n", done.stdout)
        self.assertIn("Time left: 3 d 12:00\n", done.stdout)
        self.assertIn("Warnings: 0 / 1, 2026-03-27T00:00:00+01:00", done.stdout)


class Explanation(Case):
    def test_steps(self):
        steps = deadline(ORDINARY, "--from", "2026-04-01T16:00", "--explain")["steps"]
        self.assertEqual(steps[0]["kind"], "start")
        self.assertEqual(steps[-1]["kind"], "due")
        self.assertEqual([step["counted"] for step in steps if step["kind"] == "count"], list(range(1, 16)))
        friday = next(step for step in steps if step["date"] == "2026-04-03")
        self.assertEqual((friday["kind"], friday["reason"]), ("skip", "holiday"))
        self.assertEqual(friday["names"], ["Langfredag"])

    def test_two_names_on_a_day(self):
        steps = deadline(ORDINARY, "--from", "2027-05-14T16:00", "--explain")["steps"]
        monday = next(step for step in steps if step["date"] == "2027-05-17")
        self.assertEqual(sorted(monday["names"]), ["Andre pinsedag", "Grunnlovsdagen"])

    def test_hours(self):
        steps = deadline(ACUTE, "--from", FRIDAY, "--explain")["steps"]
        self.assertEqual(sum(step["seconds"] for step in steps if step["kind"] == "count"), 24 * 3600)

    def test_tsv_gives_the_steps(self):
        done = fgc("deadline", *FROM_FRIDAY, "--explain", "--format", "tsv")
        rows = table(done.stdout)
        self.assertEqual(list(rows[0]), ["date", "kind", "counted", "seconds", "reason", "names"])
        self.assertEqual(rows[-1]["kind"], "due")

    def test_four_languages(self):
        seen = set()
        for language in LANGUAGES:
            done = fgc("deadline", *FROM_FRIDAY, "--explain", "--lang", language)
            self.assertEqual(done.returncode, 0)
            self.assertIn("2026-03-27", done.stdout)
            self.assertNotIn("{", done.stdout)
            seen.add(done.stdout)
        self.assertEqual(len(seen), 4)
        self.assertEqual(fgc("deadline", *FROM_FRIDAY).stdout,
                         fgc("deadline", *FROM_FRIDAY, "--lang", "nb").stdout)
        self.assertEqual(fgc("deadline", "dk.klage", "--from", FRIDAY).stdout,
                         fgc("deadline", "dk.klage", "--from", FRIDAY, "--lang", "da").stdout)

    def test_words(self):
        self.assertIn("Siste dag: fredag 27. mars 2026\n", fgc("deadline", *FROM_FRIDAY).stdout)
        self.assertIn("Last day: Friday 27 March 2026\n",
                      fgc("deadline", *FROM_FRIDAY, "--lang", "en").stdout)

    def test_the_citation_is_there(self):
        found = deadline(*FROM_FRIDAY, "--explain")
        self.assertIn(found["citation"], found["sentences"][-1])
        self.assertIn(found["citation"], fgc("deadline", *FROM_FRIDAY).stdout)


class EveryRule(Case):
    def test_each_is_answered_in_every_format(self):
        for row in table(fgc("rules", "--format", "tsv").stdout):
            start = "2024-06-03" if row["from_date"] == "true" else "2024-06-03T10:00"
            country = ["--country", row["country"]] if row["country"] else []
            for policy, form in itertools.product(row["policies"].split(","), ["text", "json", "tsv"]):
                with self.subTest(rule=row["id"], policy=policy, format=form):
                    done = fgc("deadline", row["id"], "--from", start, "--policy", policy, "--explain",
                               "--format", form, *country)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    self.assertNotIn("1970", done.stdout)


class Rules(Case):
    def test_tsv(self):
        rows = table(fgc("rules", "--format", "tsv").stdout)
        self.assertGreater(len(rows), 15)
        self.assertEqual(list(rows[0]), [
            "id", "country", "title", "unit", "opens", "amount", "amount_least", "amount_most", "policies",
            "party", "basis", "starts", "second", "met_by", "valid_from", "valid_to", "after", "roll_set",
            "stops_on_hold", "ends_at_start", "from_date", "off", "citation"])
        ordinary = next(row for row in rows if row["id"] == ORDINARY)
        self.assertEqual(ordinary["policies"], "working-days,calendar,calendar-roll,mon-sat,weekends")
        self.assertEqual((ordinary["amount"], ordinary["unit"]), ("15", "days"))
        self.assertNotIn(None, {key for row in rows for key in row})

    def test_json_says_the_same(self):
        rows = table(fgc("rules", "--format", "tsv").stdout)
        records = json.loads(fgc("rules", "--format", "json").stdout)
        self.assertEqual([record["id"] for record in records], [row["id"] for row in rows])
        self.assertEqual(list(records[0]), list(rows[0]))

    def test_text(self):
        lines = fgc("rules").stdout.splitlines()
        self.assertEqual(len(lines), 1 + len(table(fgc("rules", "--format", "tsv").stdout)))
        self.assertEqual({line.count("\t") for line in lines}, {7})
        window = next(line for line in lines if line.startswith("no.conference.window"))
        self.assertIn("4–8 uker", window)
        self.assertIn("\t1 uke\t", next(line for line in lines if line.startswith("no.melding")))

    def test_one_rule_in_full(self):
        done = fgc("rules", ORDINARY, "--lang", "en")
        self.assertIn("Length: 15 days\n", done.stdout)
        self.assertIn("Counted by: working-days – ", done.stdout)
        self.assertIn("Or by: weekends – ", done.stdout)

    def test_a_rule_of_both_countries_is_shown_twice(self):
        self.assertEqual([record["country"] for record in
                          json.loads(fgc("rules", "fgc.follow_up", "--format", "json").stdout)], ["NO", "DK"])
        self.assertEqual(len(fgc("rules", "fgc.follow_up").stdout.split("\n\n")), 2)

    def test_four_languages(self):
        for arguments in (["rules"], ["rules", ORDINARY]):
            self.assertEqual(len({fgc(*arguments, "--lang", language).stdout for language in LANGUAGES}), 4)

    def test_usage(self):
        self.wrong_usage("rules", ORDINARY, ACUTE, says=ACUTE)


class Holidays(Case):
    def test_the_list_of_2000_to_2040(self):
        with open(ROOT / "tests/tables/holidays.csv", newline="") as file:
            wanted = list(csv.DictReader(file))
        for country in ("NO", "DK"):
            text = fgc("holidays", country, "2000..2040").stdout
            lines = [line.split("\t") for line in text.splitlines()]
            days = [(date, " / ".join(name for _, _, name in names))
                    for date, names in itertools.groupby(lines, key=lambda line: line[1])]
            self.assertEqual({line[0] for line in lines}, {country})
            self.assertEqual(days, [(row["date"], row["name"]) for row in wanted
                                    if row["country"] == country])

    def test_formats(self):
        text = fgc("holidays", "NO", "2027").stdout
        self.assertEqual(text, fgc("holidays", "NO", "2027", "--format", "tsv").stdout)
        self.assertEqual(text, "".join("{country}\t{date}\t{name}\n".format(**record) for record in
                                       json.loads(fgc("holidays", "NO", "2027", "--format", "json").stdout)))

    def test_years(self):
        self.assertEqual(fgc("holidays", "DK", "1950..2100").stdout.count("\n"), 151 * 10 + 74)
        self.assertIn("NO\t1970-01-01\tFørste nyttårsdag\n", fgc("holidays", "NO", "1970").stdout)
        self.assertIn("DK\t2023-05-05\tStore bededag\n", fgc("holidays", "DK", "2023").stdout)
        self.assertNotIn("bededag", fgc("holidays", "DK", "2024..2100").stdout)
        for years in ("1949", "2101", "2026..", "..2026", "2026..2025", "26", "2026-2027",
                      "2026..2027..2028", "+026", "", "20260"):
            self.wrong_usage("holidays", "NO", years, says="1950 to 2100")

    def test_closing(self):
        closed = fgc("holidays", "NO", "2026", "--closing", "12-24,08-03", "--lang", "en").stdout
        self.assertIn("NO\t2026-12-24\tClosing day\n", closed)
        self.assertIn("NO\t2026-08-03\tClosing day\n", closed)
        named = fgc("holidays", "DK", "2026", "--closing", "dk-limitation").stdout
        self.assertIn("DK\t2026-06-05\tGrundlovsdag\n", named)
        self.assertNotIn("06-05", fgc("holidays", "DK", "2026").stdout)

    def test_four_languages(self):
        self.assertEqual(len({fgc("holidays", "NO", "2026", "--lang", language).stdout
                              for language in LANGUAGES}), 4)

    def test_usage(self):
        self.wrong_usage("holidays", says="a country and a year")
        self.wrong_usage("holidays", "NO", says="a country and a year")
        self.wrong_usage("holidays", "NO", "2026", "2027", says="a country and a year")
        self.wrong_usage("holidays", "SE", "2026", says="NO or DK")


class Output(Case):
    COMMANDS = (["--help"], ["--version"], ["rules"], ["rules", "--format", "json"],
                ["holidays", "NO", "1950..2100"], ["deadline", *FROM_FRIDAY],
                *(["process", "--format", form] for form in ("text", "md", "dot", "tsv", "json")))

    def test_a_full_disk_is_told(self):
        for arguments in self.COMMANDS:
            with open("/dev/full", "wb") as full:
                done = subprocess.run([tap.FGC, *arguments], stdout=full, stderr=subprocess.PIPE,
                                      env=tap.environment())
            self.assertEqual(done.returncode, 1, arguments)
            self.assertIn(b"could not be written", done.stderr)

    def test_a_closed_pipe_ends_it(self):
        for arguments in self.COMMANDS:
            read, write = os.pipe()
            os.close(read)
            done = subprocess.run([tap.FGC, *arguments], stdout=write, stderr=subprocess.PIPE,
                                  env=tap.environment())
            os.close(write)
            self.assertEqual(done.returncode, 1, arguments)

    def test_batch_stops_when_nobody_reads(self):
        line = "a\tNO\tdays\t5\tnone\t-\tnone\t2026-03-06T15:00:00Z\n"
        with open("/dev/full", "wb") as full:
            done = subprocess.run([tap.FGC, "deadline", "--batch"], input=line.encode() * 50_000,
                                  stdout=full, stderr=subprocess.PIPE, env=tap.environment())
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count(b"\n"), 1)

    def test_closed_standard_output(self):
        done = subprocess.run(["sh", "-c", 'exec "$0" rules >&-', tap.FGC], stderr=subprocess.PIPE,
                              env=tap.environment())
        self.assertEqual(done.returncode, 1)

    def test_bold_and_aligned_on_a_terminal_only(self):
        arguments = ["deadline", *FROM_FRIDAY]
        self.assertNotIn("\033", fgc(*arguments).stdout)
        shown = on_a_terminal(*arguments)
        self.assertIn("\033[1m", shown)
        self.assertRegex(shown, r"Siste dag {5,}fredag")
        for plain in (on_a_terminal(*arguments, NO_COLOR="1"), on_a_terminal(*arguments, TERM="dumb")):
            self.assertNotIn("\033", plain)
            self.assertRegex(plain, r"Siste dag {5,}fredag")
        self.assertIn("\033[1m", on_a_terminal(*arguments, NO_COLOR=""))

    def test_columns_stand_under_each_other(self):
        lines = on_a_terminal("rules", "--lang", "en", NO_COLOR="1").splitlines()
        at = lines[0].index("Country")
        self.assertTrue(all(line[at - 1] == " " and line[at] in "ND–" for line in lines[1:]), lines)

    def test_progress_on_a_terminal_when_input_is_long(self):
        line = "a\tNO\tdays\t5\tnone\t2026-{}\tnone\t2026-03-06T15:00:00Z\n"
        days = [f"{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 8)]
        with tempfile.TemporaryFile() as long:
            long.write("".join(line.format(days[i % 84]) for i in range(2_500)).encode())
            long.seek(0)
            shown = on_a_terminal("deadline", "--batch", stdin=long, only_stderr=True)
        with tempfile.TemporaryFile() as short:
            short.write(line.format("01-01").encode())
            short.seek(0)
            self.assertEqual(on_a_terminal("deadline", "--batch", stdin=short, only_stderr=True), "")
        self.assertRegex(shown, r"\r\[#*\.*\] +\d+ %  \d+ lines")


class Files(Case):
    def test_the_manual_page_is_clean(self):
        if not shutil.which("mandoc"):
            self.skipTest("no mandoc")
        done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", CLI / "fgc.1"], capture_output=True)
        self.assertEqual((done.returncode, done.stdout), (0, b""))

    def test_the_manual_names_every_option(self):
        manual = (CLI / "fgc.1").read_text()
        for command in COMMANDS + CASES:
            for option in re.findall(r"^  --([a-z-]+)", fgc(command, "--help").stdout, re.M):
                self.assertIn(f"Fl Fl {option}", manual)

    def complete(self, *words):
        """What bash offers for the last word."""
        script = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _fgc; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        path = os.path.dirname(tap.FGC) + os.pathsep + os.environ["PATH"]
        done = subprocess.run(
            ["bash", "--norc", "-eu", "-c", script, "bash", CLI / "fgc.bash-completion", "fgc", *words],
            capture_output=True, env=tap.environment(PATH=path))
        self.assertEqual(done.stderr, b"")
        return done.stdout.decode().split()

    def test_completion(self):
        self.assertEqual(self.complete(""), [*COMMANDS, *CASES, "--help", "--version"])
        self.assertEqual(self.complete("de"), ["deadline"])
        self.assertIn(ORDINARY, self.complete("deadline", ""))
        self.assertEqual(self.complete("deadline", "no.assignment."), [ACUTE, ORDINARY])
        self.assertEqual(self.complete("rules", "no.kl"), ["no.klage"])
        self.assertEqual(self.complete("deadline", ORDINARY, "--pol"), ["--policy"])
        self.assertIn("mon-sat", self.complete("deadline", ORDINARY, "--policy", ""))
        self.assertNotIn("elapsed", self.complete("deadline", ORDINARY, "--policy", ""))
        self.assertIn("elapsed", self.complete("deadline", "--policy", "el"))
        self.assertEqual(self.complete("rules", "--lang", ""), LANGUAGES)
        self.assertEqual(self.complete("rules", "--format", "j"), ["json"])
        self.assertEqual(self.complete("holidays", ""), ["NO", "DK"])
        self.assertEqual(self.complete("deadline", ORDINARY, ""), [])
        self.assertEqual(self.complete("process", ""), ["no-barnevern", "no-oppvekst", "dk-boernesag"])
        self.assertEqual(self.complete("process", "--lang", "da", "d"), ["dk-boernesag"])
        self.assertEqual(self.complete("process", "no-oppvekst", ""), [])
        self.assertEqual(self.complete("process", "--format", ""), ["text", "md", "dot", "tsv", "json"])
        self.assertEqual(self.complete("scenario", f"{SCENARIOS}/01"), [str(SCENARIOS / "01-ordinary.fgc")])
        self.assertEqual(self.complete("scenario", f"{SCENARIOS}"), [str(SCENARIOS)])
        self.assertEqual(self.complete("scenario", "--seed", ""), [])
        self.assertIn("journal", self.complete("scenario", "--format", ""))

    def test_completion_knows_every_option(self):
        for command in COMMANDS + CASES:
            shown = re.findall(r"(?:^  |\.\.\. )(--[a-z-]+)", fgc(command, "--help").stdout, re.M)
            self.assertEqual(sorted(self.complete(command, "-")), sorted(shown))


if __name__ == "__main__":
    tap.main(__name__)
