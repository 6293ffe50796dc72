#!/usr/bin/python3
"""make_commands.py ABI.json: print fgc/commands.py anew, a method a command, from the rows of the library that fgc
is built with and from what the headers say of their fields. A test holds the file against that."""
import json
import keyword
import sys
import textwrap

HEAD = '''"""The commands, a method each. Written by tools/make_commands.py from the rows of the library and the
headers' words; a test holds it against them. In which phases, on whose behalf and by which guards:
command_row, Guard.all, Case.steps."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from .codes import ({codes})
from .dates import Day, Instant
from .event import Given, Stamp


class Commands:
    """What can be recorded of a case. The first argument says when and by whom; the answer is the number of
    the event, which is the id of whom or what it brought in."""

    def _command(self, stamp: Stamp, command: str, fields: dict[str, Any]) -> int:
        raise NotImplementedError
'''


def parameter(name):
    return name + "_" if keyword.iskeyword(name) else name


def type_of(field):
    kinds = {"text": "str", "name": "str", "key": "str", "yes": "bool", "date": "Day",
             "time": "Instant"}
    return field.codes.__name__ if field.codes else kinds.get(field.type.id, "int")


def signature(field):
    kind = type_of(field)
    kind = f"Sequence[{kind}]" if field.many else kind
    if field.required:
        return f"{parameter(field.name)}: {kind}"
    return f"{parameter(field.name)}: {kind}" + (" = ()" if field.many else " | None = None")


def wrapped(items, width, indent):
    return textwrap.fill(", ".join(items).replace(": ", ":\0").replace(" = ", "\0=\0").replace(
        " | ", "\0|\0"), width, subsequent_indent=" " * indent,
                         break_long_words=False).replace("\0", " ")


def method(row, comments, beside):
    """A command as a method."""
    name = row.command.id
    fields = [field for field in row.fields if not field.given]
    ordered = sorted(fields, key=lambda field: not field.required)
    taken = ["self", "stamp: Stamp", "/"] + (["*"] if fields else [])
    extra = ["**fields: Given"] if name == "correct" else []
    head = f"    def {name}("
    lines = [wrapped([head + taken[0], *taken[1:], *map(signature, ordered), *extra], 98, len(head))
             + ") -> int:"]
    doc = comments.get(name, "")
    if name == "correct":
        doc = ("Correct an event, by giving the fields of its command anew, or strike one that should not be "
               "there, with `strike`.")
    said = [(parameter(field.name), beside.get((name, field.name), "")) for field in ordered]
    said = [f"`{field}`: {words}" for field, words in said if words]
    text = doc + (" " + "; ".join(said) + "." if said else "")
    lines.append(textwrap.fill(f'"""{text}"""', 104, initial_indent=" " * 8,
                               subsequent_indent=" " * 8))
    given = [f'"{field.name}": {parameter(field.name)}' for field in fields]
    given += ["**fields"] if extra else []
    call = f'        return self._command(stamp, "{name}", {{'
    lines.append(wrapped([call + (given or [""])[0], *given[1:]], 102, len(call)) + "})")
    return "\n".join(lines)


def words(comment):
    """Of what stands beside a member, all but what the signature says."""
    parts = [part.strip() for part in comment.split(";")]
    kept = []
    for part in parts:
        part = part.split(":", 1)[1].strip() if part.startswith("fgc_") and ":" in part else part
        if part != "required" and not part.startswith("fgc_"):
            kept.append(part)
    return ", ".join(kept)


def text(abi):
    from fgc import Command, command_row

    longer = {"private_person": "private", "protected_address": "protected"}
    comments, beside = {}, {}
    for name, struct in abi["structs"].items():
        if name.endswith("_fields"):
            command = name[len("fgc_"):-len("_fields")]
            comments[command] = struct["comment"]
            for member in struct["members"]:
                field = longer.get(member["name"], member["name"])
                beside[command, field] = words(member.get("comment", ""))
    for name, function in abi["functions"].items():
        if function["header"] == "command.h":
            comments.setdefault(name[len("fgc_case_"):], function["comment"])
    rows = [command_row(command) for command in sorted(Command)]
    used = {field.codes.__name__ for row in rows for field in row.fields
            if field.codes and not field.given}
    codes = textwrap.fill(", ".join(sorted(used)), 100, initial_indent=" " * 20,
                          subsequent_indent=" " * 20).lstrip()
    body = "\n\n".join(method(row, comments, beside) for row in rows)
    whole = HEAD.replace("{codes}", codes) + "\n" + body + "\n"
    return whole if ": date" in whole else whole.replace("from datetime import date\n", "")


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(text(json.load(file)), end="")
