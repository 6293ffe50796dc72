"""`fgc deadline --batch`: good lines, bad lines, and many of them."""

import csv
import os
import random
import resource
import subprocess
import unittest

import tap
from tap import fgc

NAMES = "id country unit amount excluded closing roll start".split()
GOOD = dict(id="a", country="NO", unit="days", amount="15", excluded="weekends+holidays", closing="-",
            roll="none", start="2026-03-06T15:00:00Z")
EXCLUDED = ["none", "weekends", "holidays", "weekends+holidays", "sundays+holidays"]

# Column `rule` of deadlines.csv, as batch fields.
RULES = {
    "cal_days": ("days", "none", "none"),
    "wk_days": ("days", "weekends", "none"),
    "wk_hol_days": ("days", "weekends+holidays", "none"),
    "hours": ("hours", "none", "none"),
    "hours_wk": ("hours", "weekends", "none"),
    "hours_wk_hol": ("hours", "weekends+holidays", "none"),
    "hours_hol": ("hours", "holidays", "none"),
    "cal_days_roll": ("days", "none", "next"),
    "weeks_roll": ("weeks", "none", "next"),
    "months_roll": ("months", "none", "next"),
}
CLOSING = {("NO", "legal"): "-", ("DK", "legal"): "-",
           ("NO", "ext"): "12-24,12-31", ("DK", "ext"): "dk-limitation"}


def line(**changes):
    row = {**GOOD, **changes}
    return "\t".join(row[name] for name in NAMES)


def batch(*lines, end="\n"):
    done = fgc("deadline", "--batch", input="\n".join(lines) + end)
    answers = [answer.split("\t") for answer in done.stdout.splitlines()]
    return done.returncode, answers


class Good(unittest.TestCase):
    def due(self, expected_day, expected_due, **changes):
        code, answers = batch(line(**changes))
        self.assertEqual(answers, [["a", expected_day, expected_due]])
        self.assertEqual(code, 0)

    def test_working_days(self):
        self.due("2026-03-27", "2026-03-27T23:00:00Z")

    def test_an_offset_is_read(self):
        self.due("2026-03-27", "2026-03-27T23:00:00Z", start="2026-03-06T16:00:00+01:00")

    def test_hours_end_at_24_00_on_friday(self):
        self.due("2026-03-06", "2026-03-06T23:00:00Z", unit="hours", amount="24",
                 start="2026-03-05T23:00:00Z")

    def test_the_same_rule_differs_by_country(self):
        self.due("2026-05-18", "2026-05-18T22:00:00Z", country="DK", amount="1",
                 start="2026-05-17T10:00:00Z")
        self.due("2026-05-19", "2026-05-19T22:00:00Z", country="NO", amount="1",
                 start="2026-05-18T10:00:00Z")

    def test_days_roll_over_a_weekend(self):
        self.due("2026-03-23", "2026-03-23T23:00:00Z", excluded="none", roll="next")

    def test_weeks_and_months(self):
        self.due("2026-04-07", "2026-04-07T22:00:00Z", unit="weeks", amount="1", excluded="none",
                 roll="next", start="2026-03-26T10:00:00Z")
        self.due("2026-02-28", "2026-02-28T23:00:00Z", unit="months", amount="1", excluded="none",
                 start="2026-01-31T10:00:00Z")

    def test_closing_days_count_as_holidays(self):
        self.due("2026-12-28", "2026-12-28T23:00:00Z", amount="1", closing="12-24",
                 start="2026-12-23T10:00:00Z")
        self.due("2026-12-24", "2026-12-24T23:00:00Z", amount="1", start="2026-12-23T10:00:00Z")
        self.due("2026-06-08", "2026-06-08T22:00:00Z", amount="1", country="DK",
                 closing="dk-limitation", start="2026-06-04T10:00:00Z")
        self.due("2026-06-08", "2026-06-08T22:00:00Z", amount="1", country="DK",
                 closing="12-24,2026-06-05", start="2026-06-04T10:00:00Z")

    def test_closing_days_have_no_effect_otherwise(self):
        self.due("2026-12-24", "2026-12-24T23:00:00Z", amount="1", closing="12-24",
                 excluded="weekends", start="2026-12-23T10:00:00Z")
        self.due("2026-12-28", "2026-12-28T23:00:00Z", amount="1", closing="12-24",
                 excluded="weekends", roll="next", start="2026-12-23T10:00:00Z")

    def test_the_last_line_may_lack_its_end(self):
        code, answers = batch(line(), line(id="b"), end="")
        self.assertEqual((code, [answer[0] for answer in answers]), (0, ["a", "b"]))

    def test_nothing_in_nothing_out(self):
        self.assertEqual(batch(end=""), (0, []))

    def test_an_id_may_be_any_text(self):
        code, answers = batch(line(id="sak 7/æøå – «x»"))
        self.assertEqual((code, answers[0][0]), (0, "sak 7/æøå – «x»"))

    def test_the_worked_cases(self):
        with open(tap.ROOT / "tests/tables/deadlines.csv", newline="") as file:
            cases = list(csv.DictReader(file))
        lines, expected = [], []
        for case in cases:
            unit, excluded, roll = RULES[case["rule"]]
            closing = CLOSING[case["country"], case["calset"]]
            lines.append(line(id=case["id"], country=case["country"], unit=unit, amount=case["n"],
                              excluded=excluded, closing=closing, roll=roll, start=case["start_utc"]))
            expected.append([case["id"], case["last_second_local"][:10], case["due_utc"]])
        code, answers = batch(*lines)
        self.assertEqual(code, 0)
        self.assertGreater(len(answers), 400)
        for answer, wanted in zip(answers, expected):
            self.assertEqual(answer, wanted)
        self.assertEqual(len(answers), len(expected))


class Matrix(unittest.TestCase):
    def test_unit_excluded_roll(self):
        """Hours take roll none, weeks and months excluded none; all else is answered."""
        for unit in ["hours", "days", "weeks", "months"]:
            for excluded in EXCLUDED:
                for roll in ["none", "next"]:
                    with self.subTest(unit=unit, excluded=excluded, roll=roll):
                        wrong = None
                        if unit in ("weeks", "months") and excluded != "none":
                            wrong = "field 5 (excluded): "
                        elif unit == "hours" and roll == "next":
                            wrong = "field 7 (roll): "
                        code, [answer] = batch(line(unit=unit, excluded=excluded, roll=roll))
                        self.assertEqual(code, 1 if wrong else 0)
                        if wrong:
                            self.assertEqual(answer[1], "error")
                            self.assertTrue(answer[2].startswith(wrong), answer)
                        else:
                            self.assertRegex(answer[1], r"^20\d\d-\d\d-\d\d$")

    def test_without_days_off_left_there_is_nothing_to_roll(self):
        _, [plain] = batch(line(roll="none"))
        _, [rolled] = batch(line(roll="next"))
        self.assertEqual(plain, rolled)


class Bad(unittest.TestCase):
    def refused(self, field, **changes):
        code, answers = batch(line(), line(**{"id": "b", **changes}), line(id="c"))
        self.assertEqual(code, 1)
        self.assertEqual([len(answer) for answer in answers], [3, 3, 3])
        self.assertEqual([answer[1] == "error" for answer in answers], [False, True, False])
        self.assertTrue(answers[1][2].startswith(field), answers[1])
        return answers[1]

    def test_amounts(self):
        for amount in ["1", "36525"]:
            self.assertEqual(batch(line(amount=amount, excluded="none", start="1970-01-02T00:00:00Z"))[0],
                             0, amount)
        for amount in ["", "0", "36526", "99999999999999999999", "+5", "-5", " 5", "5 ", "05", "1e3",
                       "0x5", "5.0", "٥"]:
            with self.subTest(amount=amount):
                self.refused("field 4 (amount)", amount=amount)

    def test_words(self):
        for name, values in {
            "country": ["", "no", "SE", "NOR", "NO "],
            "unit": ["", "day", "years", "Days", "days "],
            "excluded": ["", "weekend", "holidays+weekends", "sundays", "None"],
            "roll": ["", "yes", "Next", "previous"],
        }.items():
            for value in values:
                with self.subTest(field=name, value=value):
                    self.refused(f"field {NAMES.index(name) + 1} ({name})", **{name: value})

    def test_starts(self):
        for start, column in {
            "": 1, "2026-02-29T10:00:00Z": 9, "2026-13-01T10:00:00Z": 6, "2026-03-06": 11,
            "2026-03-06T24:00:00Z": 12, "2026-03-06T10:00:60Z": 18, "2026-03-06T10:00:00": 20,
            "2026-03-06T10:00:00.5Z": 20, "2026-03-06T10:00:00+24:00": 20,
            "2026-03-06T10:00:00-00:00": 20, "2026-03-06T10:00:00+0100": 23,
            "2026-03-06 10:00:00Z": 11, "2026-03-06T10:00:00Z ": 21, " 2026-03-06T10:00:00Z": 1,
            "2026-03-06t10:00:00z": 11,
        }.items():
            with self.subTest(start=start):
                self.refused(f"field 8 (start), column {column}: ", start=start)

    def test_starts_outside_the_tables(self):
        for start in ["1969-12-31T23:59:59Z", "2101-01-02T00:00:00Z", "0000-01-01T00:00:00Z",
                      "9999-12-31T23:59:59Z", "2100-12-31T10:00:00Z"]:
            with self.subTest(start=start):
                self.refused("field 8 (start)", start=start)

    def test_closing(self):
        for closing in ["", ",", "12-24,", "13-01", "02-30", "2026-02-29", "12-24,,12-31", "no-set",
                        "12-24/12-31", "dk-limitation,12-24", "12-24 ", "--"]:
            with self.subTest(closing=closing):
                self.refused("field 6 (closing)", closing=closing)

    def test_too_few_fields(self):
        whole = line(id="b").split("\t")
        for count in range(1, 8):
            with self.subTest(fields=count):
                code, [answer] = batch("\t".join(whole[:count]))
                self.assertEqual(code, 1)
                self.assertEqual(answer[:2], ["b", "error"])
                self.assertTrue(answer[2].startswith(f"field {count + 1} ({NAMES[count]})"), answer)

    def test_too_many_fields(self):
        code, [answer] = batch(line() + "\t")
        self.assertEqual((code, answer[:2]), (1, ["a", "error"]))

    def test_an_empty_line_is_an_error(self):
        code, answers = batch(line(), "", line())
        self.assertEqual((code, answers[1][:2]), (1, ["", "error"]))

    def test_an_id_is_wanted(self):
        self.refused("field 1 (id)", id="")

    def test_a_carriage_return_is_an_error(self):
        done = fgc("deadline", "--batch", input=line() + "\r\n")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stdout.startswith("a\terror\tcolumn "), done.stdout)
        self.assertIn("carriage return", done.stdout)
        self.assertNotIn("\r", done.stdout)

    def test_nul_bytes_and_control_characters_are_errors(self):
        done = fgc("deadline", "--batch",
                   input=line() + "\0\n" + line(id="x\0y") + "\n" + line(id="x\033[2Jy") + "\n")
        self.assertEqual(done.returncode, 1)
        self.assertEqual([answer.split("\t")[1] for answer in done.stdout.splitlines()], ["error"] * 3)
        self.assertNotIn("\033", done.stdout)
        self.assertNotIn("\0", done.stdout)

    def test_bytes_that_are_no_utf_8_do_no_harm(self):
        bad = line(country="\udcff\udcfe").encode("utf-8", "surrogateescape")
        done = fgc("deadline", "--batch", input=bad)
        self.assertEqual(done.returncode, 1)

    def test_a_line_of_a_megabyte(self):
        code, answers = batch(line(id="x" * 1_000_000), "y" * 1_000_000, line(closing="12-24," * 160_000),
                              line())
        self.assertEqual(code, 1)
        self.assertEqual([answer[1] == "error" for answer in answers], [False, True, True, False])


class Many(unittest.TestCase):
    def test_order_is_kept_and_more_than_64_lists_are_served(self):
        """Over 64 lists of closing days, each wanted again and again, good and bad lines mixed."""
        days = [f"{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 8)]
        lines = [line(id=str(i), closing=days[i % 84], amount="0" if i % 7 == 0 else "5")
                 for i in range(1000)]
        code, answers = batch(*lines)
        self.assertEqual(code, 1)
        self.assertEqual([answer[0] for answer in answers], [str(i) for i in range(1000)])
        for i, answer in enumerate(answers):
            self.assertEqual(answer[1] == "error", i % 7 == 0)

    def test_a_list_forgotten_is_made_again(self):
        lists = [f"2026-{month:02}-{day:02}" for month in range(3, 6) for day in range(1, 31)]
        code, answers = batch(*[line(closing=closing) for closing in lists * 3])
        self.assertEqual(code, 0)
        third = len(lists)
        self.assertEqual(answers[:third], answers[third:2 * third])
        self.assertEqual(answers[:third], answers[2 * third:])

    def test_200_000_lines_take_less_than_5_seconds(self):
        chance = random.Random(7)
        rows = []
        for _ in range(5_000):
            unit = chance.choice(["hours", "days", "weeks", "months"])
            rows.append(line(
                id="", country=chance.choice(["NO", "DK"]), unit=unit,
                amount=str(chance.randint(1, 400)),
                excluded=chance.choice(EXCLUDED) if unit in ("hours", "days") else "none",
                closing=chance.choice(["-", "-", "12-24,12-31", "dk-limitation"]),
                roll="none" if unit == "hours" else chance.choice(["none", "next"]),
                start=f"{chance.randint(1990, 2050)}-{chance.randint(1, 12):02}-"
                      f"{chance.randint(1, 28):02}T{chance.randint(0, 23):02}:30:00Z"))
        lines = [f"{i}{rows[i % len(rows)]}" for i in range(200_000)]
        text = "\n".join(lines) + "\n"
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = fgc("deadline", "--batch", input=text)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.assertLess(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 5)
        self.assertEqual(done.returncode, 0)
        self.assertEqual([answer.split("\t", 1)[0] for answer in done.stdout.splitlines()],
                         [str(i) for i in range(200_000)])


class Usage(unittest.TestCase):
    def test_batch_stands_alone(self):
        for more in (["--lang", "nb"], ["no.klage"], ["--from", "2026-03-06T16:00"]):
            done = fgc("deadline", "--batch", *more)
            self.assertEqual(done.returncode, 2, more)
            self.assertTrue(done.stderr.startswith("fgc: "), done.stderr)

    def test_standard_input_that_cannot_be_read(self):
        folder = os.open("/", os.O_RDONLY)
        done = subprocess.run([tap.FGC, "deadline", "--batch"], stdin=folder, capture_output=True,
                              env=tap.environment())
        os.close(folder)
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.startswith(b"fgc: standard input could not be read"), done.stderr)


if __name__ == "__main__":
    tap.main(__name__)
