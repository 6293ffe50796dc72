"""`fgc process`: the process in every format, language and profile."""

import html.parser
import itertools
import json
import re
import shutil
import subprocess

import tap
from tap import fgc, on_a_terminal
from test_cli import LANGUAGES, Case, table

FORMATS = ["text", "md", "dot", "tsv", "json"]
PROFILES = ["no-barnevern", "no-oppvekst", "dk-boernesag"]
SEVERITIES = {"off", "advice", "overridable", "required"}


def process(*arguments, form="text"):
    """What is printed; fails when it is refused."""
    done = fgc("process", *arguments, "--format", form)
    if done.returncode or done.stderr:
        raise AssertionError(done.stderr)
    return done.stdout


def everything(*arguments):
    return json.loads(process(*arguments, form="json"))


def guards(*arguments):
    return table(process(*arguments, form="tsv"))


def texts(value):
    """Every text in it, of lists and objects all the way down."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for inside in value.values() if isinstance(value, dict) else value:
            yield from texts(inside)


def keys(value):
    if isinstance(value, dict):
        yield from value
    if isinstance(value, (list, dict)):
        for inside in value.values() if isinstance(value, dict) else value:
            yield from keys(inside)


def cell(text):
    """A text as a cell of Markdown has it."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", text)


class Everything(Case):
    def test_each_format_language_and_profile(self):
        for form, language, profile in itertools.product(FORMATS, LANGUAGES, [None, *PROFILES]):
            with self.subTest(format=form, language=language, profile=profile):
                text = process(*[profile] if profile else [], "--lang", language, form=form)
                self.assertTrue(text.endswith("\n"))
                self.assertNotIn("(null)", text)
                self.assertNotRegex(text, "(?m)[ \t]$")

    def test_four_languages(self):
        for form in ("text", "md", "dot", "json"):
            self.assertEqual(len({process("--lang", language, form=form) for language in LANGUAGES}), 4)
        self.assertEqual(len({process("--lang", language, form="tsv") for language in LANGUAGES}), 1)

    def test_the_language_of_a_profile(self):
        for profile, language in ((None, "en"), ("no-barnevern", "nb"), ("no-oppvekst", "nb"),
                                  ("dk-boernesag", "da")):
            asked = [profile] if profile else []
            self.assertEqual(process(*asked), process(*asked, "--lang", language))

    def test_phase_and_role_are_shown_as_such_and_not_as_guards(self):
        self.assertFalse({guard["fact"] for guard in guards()} & {"phase", "role"})
        for form in FORMATS:
            for said in ("refer.phase", "refer.role", "It cannot be done in this phase.",
                         "The person it is recorded for has no role that may do this."):
                self.assertNotIn(said, process(form=form))

    def test_an_unknown_profile_is_answered_with_those_there_are(self):
        for unknown in ("no-barnevernet", "", "NO-BARNEVERN", "x" * 100_000):
            self.wrong_usage("process", unknown, says="choose no-barnevern, no-oppvekst or dk-boernesag")

    def test_usage(self):
        self.wrong_usage("process", "no-barnevern", "no-oppvekst", says="no-oppvekst")


class Json(Case):
    def test_it_has_everything(self):
        found = everything()
        self.assertEqual(list(found), ["phases", "roles", "parts", "profiles", "commands"])
        self.assertEqual([part["id"] for part in found["parts"]],
                         ["information", "private_time", "presentation"])
        self.assertGreaterEqual(len(found["commands"]), 96)
        self.assertEqual([phase["id"] for phase in found["phases"]], [
            "initiative", "referred", "preparing", "information", "private_time", "presentation",
            "following_up", "closed"])
        self.assertEqual([profile["id"] for profile in found["profiles"]], PROFILES)
        self.assertEqual(list(found["commands"][0]), [
            "id", "label", "phases", "roles", "citation", "fields", "guards"])

    def test_keys_do_not_depend_on_what_is_asked(self):
        wanted = set(keys(everything()))
        for key in wanted:
            self.assertRegex(key, r"^[a-z]+(_[a-z]+)*$")
        for profile in PROFILES:
            self.assertEqual(set(keys(everything(profile))), wanted)

    def test_no_text_is_empty(self):
        for language in LANGUAGES:
            for text in texts(everything("--lang", language)):
                self.assertTrue(text.strip(), language)

    def test_no_sentence_is_empty_and_each_is_one(self):
        for language in LANGUAGES:
            for command in everything("--lang", language)["commands"]:
                for guard in command["guards"]:
                    self.assertRegex(guard["sentence"], r"^[A-ZÆØÅ].{8,}\.$")

    def test_a_guards_id_is_its_command_and_fact(self):
        for command in everything()["commands"]:
            for guard in command["guards"]:
                self.assertEqual(guard["id"], f"{command['id']}.{guard['fact']}")

    def test_what_is_referred_to_is_there(self):
        found = everything()
        phases = [phase["id"] for phase in found["phases"]]
        roles = [role["id"] for role in found["roles"]]
        for command in found["commands"]:
            self.assertLessEqual(set(command["phases"]), set(phases))
            self.assertLessEqual(set(command["roles"]), set(roles))
            self.assertTrue(command["roles"])
            for field in command["fields"]:
                self.assertEqual(field["type"] == "code", bool(field["codes"]), field)
                self.assertEqual(field["list"] is None, not field["codes"], field)
        for part in found["parts"]:
            self.assertIn(part["id"], phases)
            self.assertEqual([admission["role"] for admission in part["admissions"]], roles)

    def test_the_rooms(self):
        private_time = everything()["parts"][1]
        self.assertEqual(private_time["id"], "private_time")
        admissions = {admission["role"]: admission["admission"]
                      for admission in private_time["admissions"]}
        self.assertEqual(admissions["informant"], "none")
        self.assertEqual(admissions["case_worker"], "if_called")
        self.assertEqual(admissions["secretary"], "required")

    def test_one_profile_is_a_part_of_all(self):
        whole = everything("--lang", "nb")
        for profile in PROFILES:
            one = everything(profile, "--lang", "nb")
            self.assertEqual([shown["id"] for shown in one["profiles"]], [profile])
            for command, all_of_it in zip(one["commands"], whole["commands"]):
                for guard, beside in zip(command["guards"], all_of_it["guards"]):
                    self.assertEqual(guard["severities"], [severity for severity in beside["severities"]
                                                           if severity["profile"] == profile])


class Tsv(Case):
    def test_columns(self):
        self.assertEqual(list(guards()[0]),
                         ["command", "fact", "wanted", *PROFILES, "fixed", "citation"])
        self.assertEqual(list(guards("dk-boernesag")[0]),
                         ["command", "fact", "wanted", "dk-boernesag", "fixed", "citation"])

    def test_values(self):
        for guard in guards():
            self.assertNotIn("", guard.values())
            self.assertLessEqual({guard[profile] for profile in PROFILES}, SEVERITIES)
            self.assertLessEqual({guard["wanted"], guard["fixed"]}, {"true", "false"})
        refer = next(guard for guard in guards()
                     if (guard["command"], guard["fact"]) == ("refer", "consents_valid"))
        self.assertEqual([refer[profile] for profile in PROFILES], ["required", "required", "off"])

    def test_json_says_the_same(self):
        rows = {(guard["command"], guard["fact"]): guard for guard in guards()}
        self.assertEqual(len(rows), len(guards()))
        commands = everything()["commands"]
        self.assertLessEqual({command for command, _ in rows}, {command["id"] for command in commands})
        for command in commands:
            for guard in command["guards"]:
                row = rows.pop((command["id"], guard["fact"]))
                self.assertEqual([severity["severity"] for severity in guard["severities"]],
                                 [row[profile] for profile in PROFILES])
                self.assertEqual([row["wanted"], row["fixed"], row["citation"]], [
                    str(guard["wanted"]).lower(), str(guard["fixed"]).lower(), guard["citation"]])
        self.assertEqual(rows, {})


class Text(Case):
    def section(self, command, *arguments):
        return next(part for part in process(*arguments).split("\n\n")
                    if part.startswith(f"{command} – "))

    def test_a_section_for_each_command_with_its_fields_and_guards(self):
        for language in LANGUAGES:
            text = process("--lang", language)
            for command in everything("--lang", language)["commands"]:
                title = f"\n\n{command['id']} – {command['label']}\n"
                self.assertEqual(text.count(title), 1, title)
                section = text.split(title)[1].split("\n\n")[0]
                self.assertEqual(re.findall(r"(?m)^  ([a-z_]+)\t", section),
                                 [field["name"] for field in command["fields"]])
                self.assertEqual(re.findall(r"(?m)^  ([a-z_]+\.[a-z_]+)\t", section),
                                 [guard["id"] for guard in command["guards"]])
                for guard in command["guards"]:
                    self.assertIn(f"\n      {guard['sentence']}", section)

    def test_side_by_side(self):
        section = self.section("refer")
        self.assertIn("\n  Guard\tno-barnevern\tno-oppvekst\tdk-boernesag\n", section)
        self.assertIn("\n  refer.consents_valid\trequired\trequired\toff\tfixed\t[", section)

    def test_one_profile(self):
        section = self.section("refer", "no-barnevern")
        self.assertIn("\nPå vegne av: koordineringstjeneste\n", section)
        self.assertIn("\n  Vilkår\tno-barnevern\n", section)
        self.assertIn("\n  refer.consents_valid\tkan ikke fravikes\tfast\t[", section)

    def test_phases(self):
        self.assertIn("\nPhases: Before there is a case\n", self.section("open_case"))
        self.assertIn("\nPhases: Any open phase\n", self.section("hold"))
        self.assertIn("\nPhases: Any phase\n", self.section("correct"))
        self.assertIn("\nPhases: Initiative – Preparing\n", self.section("add_question"))
        self.assertIn("\nPhases: Initiative, Referred\n", self.section("receive_request"))
        self.assertIn("\nPhases: Initiative – Part 1: information, Part 3: presentation and approval – "
                      "Closed\n", self.section("record_child_view"))
        self.assertIn("\nOn behalf of: any role\n", self.section("record_breach"))

    def test_sources_are_numbered_and_all_there(self):
        text, sources = process().split("\n\nSources\n")
        numbered = dict(re.findall(r"(?m)^\[(\d+)\] (.+)$", sources))
        self.assertEqual(set(re.findall(r"\[(\d+)\]$", text, re.M)), set(numbered))
        found = everything()
        self.assertEqual(set(numbered.values()), {
            *(command["citation"] for command in found["commands"]),
            *(guard["citation"] for command in found["commands"] for guard in command["guards"])})

    def test_aligned_on_a_terminal_and_no_wider_than_needed(self):
        for arguments in ([], ["--lang", "da"], *([profile] for profile in PROFILES)):
            lines = on_a_terminal("process", *arguments, NO_COLOR="1").splitlines()
            self.assertLessEqual(max(len(line) for line in lines if not line.startswith("[")), 125)
            self.assertNotIn("\t", "".join(lines))
            self.assertFalse([line for line in lines if line != line.rstrip()])
        self.assertIn("\033[1mopen_case – open the case\033[0m\n", on_a_terminal("process"))

    def test_columns_stand_under_each_other(self):
        lines = on_a_terminal("process", NO_COLOR="1").splitlines()
        first = lines.index("refer – refer")
        lines = lines[first:lines.index("", first)]
        at = next(line for line in lines if line.startswith("  Guard")).index("dk-boernesag")
        seen = {line[at:].split()[0] for line in lines if line.startswith("  refer.")}
        self.assertEqual(seen, {"required", "advice", "off"})


class Markdown(Case):
    def test_every_label_is_there(self):
        for language in LANGUAGES:
            text = process("--lang", language, form="md")
            found = everything("--lang", language)
            for command in found["commands"]:
                self.assertIn(f"\n| {cell(command['label'])} \\[", text)
            for phase in found["phases"]:
                self.assertIn(f"\n## {cell(phase['label'])}\n", text)
            for role in found["roles"]:
                self.assertIn(f"\n| {cell(role['label'])} | ", text)

    def test_every_guard_that_is_not_off_is_there_and_fixed_ones_are_bold(self):
        for profile in PROFILES:
            text = process(profile, form="md")
            for command in everything(profile)["commands"]:
                row = next(line for line in text.splitlines()
                           if line.startswith(f"| {cell(command['label'])} \\["))
                for guard in command["guards"]:
                    bold = "**" if guard["fixed"] else ""
                    said = "{} ({}{}{}) \\[".format(cell(guard["sentence"]), bold,
                                                    guard["severities"][0]["label"], bold)
                    self.assertEqual(said in row, guard["severities"][0]["severity"] != "off", said)

    def test_side_by_side_where_profiles_differ(self):
        text = process(form="md")
        self.assertIn("(**no-barnevern: always holds; no-oppvekst: always holds; dk-boernesag: off**)", text)
        self.assertIn("(**always holds**)", text)

    def test_each_phase_lists_its_commands(self):
        found = everything("no-barnevern")
        sections = dict(part.split("\n", 1) for part in process("no-barnevern", form="md").split("\n## "))
        phases = [phase["id"] for phase in found["phases"]]
        whole = {"Før det er en sak": [], "Alle faser": phases, "Alle åpne faser": phases[:-1]}
        for command in found["commands"]:
            wanted = {title for title in whole if command["phases"] == whole[title]} or {
                phase["label"] for phase in found["phases"] if phase["id"] in command["phases"]}
            row = f"\n| {cell(command['label'])} \\["
            self.assertEqual({title for title in sections if row in sections[title]}, wanted)

    def test_every_row_has_the_columns_of_its_table(self):
        for language in LANGUAGES:
            for part in process("--lang", language, form="md").split("\n\n"):
                rows = [line for line in part.splitlines() if line.startswith("|")]
                self.assertLessEqual(len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}), 1)


class Labels(html.parser.HTMLParser):
    """The texts in a label of Graphviz, and whether its elements close."""

    def __init__(self, label):
        super().__init__()
        self.open, self.texts = [], []
        self.feed(label)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise AssertionError(tag)

    def handle_data(self, data):
        self.texts.append(data)


class Dot(Case):
    def test_a_box_for_each_phase_with_its_commands(self):
        for language in LANGUAGES:
            text = process("--lang", language, form="dot")
            labels = dict(re.findall(r'(?m)^  "([a-z_-]+)" \[.*?label=<(.*)>\];$', text))
            found = everything("--lang", language)
            self.assertEqual(list(labels), ["before", "any", "any-open",
                                            *(phase["id"] for phase in found["phases"])])
            shown = {}
            for name, label in labels.items():
                read = Labels(label)
                self.assertEqual(read.open, [])
                shown[name] = read.texts
            for phase in found["phases"]:
                self.assertEqual(shown[phase["id"]][0], phase["label"])
            for command in found["commands"]:
                boxes = {name for name in shown if command["label"] in shown[name][1:]}
                self.assertIn(boxes, [set(command["phases"]), {"before"}, {"any"}, {"any-open"}])

    def test_the_phases_are_in_order(self):
        ids = [phase["id"] for phase in everything()["phases"]]
        chain = " -> ".join(f'"{name}"' for name in ["before", *ids])
        self.assertIn(f"\n  {chain};\n}}\n", process(form="dot"))

    def test_graphviz_draws_it(self):
        if not shutil.which("dot"):
            self.skipTest("no dot")
        for language in LANGUAGES:
            done = subprocess.run(["dot", "-Tsvg"], input=process("--lang", language, form="dot").encode(),
                                  capture_output=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(b"</svg>", done.stdout)


if __name__ == "__main__":
    tap.main(__name__)
