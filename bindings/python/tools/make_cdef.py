#!/usr/bin/python3
"""make_cdef.py ABI.json CDEF: print capi.cdef.h anew, the headers as cffi reads them. What is the package's own, from
the comment "Functions of the host's" on, is taken from the file CDEF."""
import json
import re
import sys

HEADS = {
    "fgc.h": """\
/* What fgc._capi binds: the public headers once more, as cffi reads them. Written by tools/make_cdef.py; a test
 * holds it against the headers both ways. Left out are the typed commands of fgc/command.h, which the package does
 * not use; and enumerations, which are written out in codes.py. `...` leaves sizes and offsets to the compiler, so
 * that a struct that has grown is no fault. */
""",
    "xml.h": """\
/* What fgc._capi_xml binds: fgc/xml.h once more, beside capi.cdef.h and like that. */
"""}
OWN = "/* Functions of the host's"


def declared(kind, name):
    kind = re.sub(r"(?<=\*) (?=\*)|(?<=\*) (?=const \*)", "", kind)
    return kind + ("" if kind.endswith("*") else " ") + name


def listed(parameters):
    return ", ".join(declared(item["type"], item["name"]) for item in parameters) or "void"


def member(item):
    if item["type"] == "function":
        return declared(item["returns"], f"(*{item['name']})({listed(item['parameters'])})")
    return declared(item["type"], item["name"]) + (f"[{item['count']}]" if "count" in item else "")


def wrapped(line):
    lines = [""]
    for part in re.split(r"(?<=,) ", line):
        if lines[-1] and len(lines[-1]) + len(part) > 99:
            lines.append("    " + part)
        else:
            lines[-1] += (" " if lines[-1] else "") + part
    return "\n".join(lines)


def text(abi, existing, left_out=("command.h",)):
    lines = [f"typedef {kind} {name};" for name, kind in abi["typedefs"].items()]
    lines += ["typedef int... fgc_status;", ""] if lines else []
    lines += [*(f"typedef struct {name} {name};" for name in abi["opaque"]), ""]
    lines += [f"typedef {item['returns']} {name}({listed(item['parameters'])});"
              for name, item in abi["callbacks"].items()]
    for name, struct in abi["structs"].items():
        if not name.endswith("_fields"):
            lines += ["", f"typedef struct {name} {{", *(f"    {member(item)};" for item in struct["members"]),
                      "    ...;", f"}} {name};"]
    header = None
    for name, function in abi["functions"].items():
        if function["header"] in left_out:
            continue
        if function["header"] != header:
            header = function["header"]
            lines += ["", f"/* fgc/{header} */"]
        lines.append(wrapped(declared(function["returns"], f"{name}({listed(function['parameters'])});")))
    return "\n".join([HEADS[abi["header"]], *lines, "", existing[existing.index(OWN):]])


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as abi, open(sys.argv[2], encoding="utf-8") as cdef:
        print(text(json.load(abi), cdef.read()), end="")
