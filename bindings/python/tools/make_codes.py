#!/usr/bin/python3
"""make_codes.py ABI.json CODES: print fgc/codes.py anew: the enumerations of the headers, each under the class it
has in the file CODES. Docstrings stay; what has no class yet gets one. What is no enumeration of C stays as it
is."""
import json
import re
import sys
import textwrap

NOT_HERE = {"fgc_yes"}  # bool
OTHERWISE = {"fgc_list": "CodeList"}


def class_of(enum):
    words = enum.removeprefix("fgc_").split("_")
    return OTHERWISE.get(enum, "".join(word.capitalize() for word in words))


def name_of(enum, value):
    words = enum.upper().split("_")
    for prefix in ("_".join(words), "_".join(words[:2]), "FGC_ERROR", "FGC"):
        if value.startswith(prefix + "_"):
            return value.removeprefix(prefix + "_")
    return value


def members(enum, description):
    lines = []
    for item in description["values"]:
        line, comment = f"    {name_of(enum, item['name'])} = {item['value']}", item.get("comment")
        if comment and len(line) + len(comment) <= 100:
            line += f"  # {comment}"
        elif comment:
            words = textwrap.wrap(comment, 100, initial_indent="    # ", subsequent_indent="    # ")
            line = "\n".join([*words, line])
        lines.append(line)
    return "\n".join(lines)


def text(abi, existing):
    parts = re.split(r"(?<=\n)\n\n(?=class )", existing.rstrip("\n") + "\n")
    classes = {re.match(r"class (\w+)", part)[1]: number for number, part in enumerate(parts) if number}
    lists = {item["name"].removeprefix("FGC_LIST_"): item["value"]
             for item in abi["enums"]["fgc_list"]["values"]}
    for enum, description in abi["enums"].items():
        name = class_of(enum)
        if enum in NOT_HERE:
            continue
        if name not in classes:
            number = lists[enum.removeprefix("fgc_").upper()]
            words = textwrap.fill(description["comment"] or "…", 96, subsequent_indent="    ")
            parts.append(f'class {name}(Code, list={number}):\n    """{words}"""\n\n')
            classes[name] = len(parts) - 1
        head = re.match(r'class .*?:\n    """.*?"""\n\n', parts[classes[name]], re.S)[0]
        parts[classes[name]] = head + members(enum, description) + "\n"
    return "\n\n".join(parts)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as abi, open(sys.argv[2], encoding="utf-8") as codes:
        print(text(json.load(abi), codes.read()), end="")
