"""What the package binds is what the headers and the library have: against the description of the ABI."""
import copy
import importlib
import json
import os
import pathlib
import re
import unittest

from fgc._capi import ffi, lib
from pycparser import c_ast, c_generator, c_parser

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = pathlib.Path(os.environ.get("FGC_ROOT", HERE))
# Functions that only these tests call, below: the package has no use for them.
ONLY_HERE = {"fgc_error_status", "fgc_text_add", "fgc_text_clear"}


def declared(*cdefs):
    """Functions and structs of capi.cdef.h and so on, as the description of the ABI has them."""
    text = "".join((HERE / cdef).read_text(encoding="utf-8") for cdef in cdefs)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r'^extern "Python".*$', "", text, flags=re.M).replace("    ...;\n", "")
    basic = "".join(f"typedef int {name};" for name in (
        "int32_t", "uint32_t", "int64_t", "uint64_t", "uint8_t", "uint16_t", "size_t", "bool"))
    tree = c_parser.CParser().parse(basic + text.replace("int...", "int"))
    functions, structs = {}, {}
    for node in tree.ext:
        if isinstance(node, c_ast.Decl) and isinstance(node.type, c_ast.FuncDecl):
            functions[node.name] = signature(node.type)
        elif isinstance(node, c_ast.Typedef) and isinstance(node.type.type, c_ast.Struct):
            structs[node.name] = [(item.name, spelled(item.type))
                                  for item in node.type.type.decls or ()]
    return functions, structs


def spelled(node):
    if isinstance(node, c_ast.PtrDecl) and isinstance(node.type, c_ast.FuncDecl):
        return signature(node.type)
    if isinstance(node, c_ast.ArrayDecl):
        return f"{spelled(node.type)}[{node.dim.value}]"
    if isinstance(node, c_ast.PtrDecl):
        return spelled(node.type) + " *" + (" const" if "const" in node.quals else "")
    return " ".join([*node.quals, *node.type.names])


def signature(function):
    arguments = [spelled(item.type) for item in (function.args.params if function.args else [])]
    return [spelled(function.type), *(kind for kind in arguments if kind != "void")]


def described(abi):
    """The same of the description, but for what is not bound."""
    def of(item):
        return [item["returns"], *(parameter["type"] for parameter in item["parameters"])]

    def member(item):
        if item["type"] == "function":
            return of(item)
        return item["type"] + (f"[{item['count']}]" if "count" in item else "")

    functions = {name: of(item) for name, item in abi["functions"].items()
                 if item["header"] != "command.h"}
    structs = {name: [(item["name"], member(item)) for item in struct["members"]]
               for name, struct in abi["structs"].items() if not name.endswith("_fields")}
    structs.update({name: [] for name in abi["opaque"]})
    return functions, structs


def differences(ours, theirs):
    """What is declared otherwise, or by one alone."""
    return [(name, one.get(name), other.get(name)) for one, other in zip(ours, theirs)
            for name in sorted({*one, *other} - {name for name in one if "fgcpy" in name})
            if one.get(name) != other.get(name)]


def of_core():
    return declared("capi.cdef.h")


def of_xml():
    """What is declared for libfgc-xml alone."""
    core, both = of_core(), declared("capi.cdef.h", "capi_xml.cdef.h")
    return tuple({name: kind for name, kind in all.items() if name not in known}
                 for all, known in zip(both, core))


class Described:
    """What holds of both libraries, with `described_in`, `map` and `module`."""

    @classmethod
    def setUpClass(cls):
        with open(os.environ[cls.described_in], encoding="utf-8") as file:
            cls.abi = json.load(file)
        try:
            cls.ffi = importlib.import_module(cls.module).ffi
        except ImportError as missing:
            raise unittest.SkipTest(str(missing))

    def test_what_is_declared_is_what_the_headers_declare_both_ways(self):
        self.assertEqual(differences(self.declared(), described(self.abi)), [])

    def test_sizes_and_offsets_are_those_that_were_compiled(self):
        for name, struct in self.abi["structs"].items():
            if name.endswith("_fields"):
                continue
            self.assertEqual(self.ffi.sizeof(name), struct["size"], name)
            fields = {field: item.offset for field, item in self.ffi.typeof(name).fields}
            self.assertEqual(fields, {item["name"]: item["offset"] for item in struct["members"]})

    def test_every_exported_function_is_described(self):
        exported = set(re.findall(r"^ +(fgc_\w+);", (ROOT / "lib" / self.map).read_text(), re.M))
        self.assertEqual(exported, set(self.abi["functions"]))

    def test_every_exported_function_is_used(self):
        sources = " ".join(path.read_text(encoding="utf-8") for path in (HERE / "fgc").glob("*.py"))
        used = set(re.findall(rf"\b{self.lib}\.(fgc_\w+)", sources))
        typed = {name for name, item in self.abi["functions"].items() if item["header"] == "command.h"}
        self.assertEqual(used | self.only_here | typed, set(self.abi["functions"]))
        self.assertFalse(used & (self.only_here | typed))

    def test_every_member_is_used_but_allocators(self):
        sources = " ".join(path.read_text(encoding="utf-8") for path in (HERE / "fgc").glob("*.py"))
        unused = {item["name"] for name, struct in self.abi["structs"].items() if not name.endswith("_fields")
                  for item in struct["members"] if not re.search(rf"[.\"]{item['name']}\b", sources)}
        self.assertEqual(unused, self.left_out)

    def test_it_is_said_who_owns_what_a_function_gives(self):
        silent = {name for name, item in self.abi["functions"].items()
                  if "gives" in item and not item["gives"]}
        self.assertEqual(silent, set())
        for name, item in self.abi["functions"].items():
            free = (item.get("gives") or {}).get("free")
            self.assertTrue(free is None or free.startswith("fgc_"), name)


@unittest.skipUnless("FGC_ABI" in os.environ, "built alone")
class Abi(Described, unittest.TestCase):
    described_in, map, module, lib, declared = "FGC_ABI", "fgc.map", "fgc._capi", "lib", staticmethod(of_core)
    only_here, left_out = ONLY_HERE, {"reserved", "allocator", "resize"}

    def test_a_difference_would_be_found(self):
        for change in (
                lambda abi: abi["functions"].pop("fgc_rule_due"),
                lambda abi: abi["functions"]["fgc_rule_due"]["parameters"].pop(),
                lambda abi: abi["functions"]["fgc_rule_due"].update(returns="int64_t"),
                lambda abi: abi["structs"]["fgc_due"]["members"].pop(3),
                lambda abi: abi["structs"]["fgc_head"]["members"][2].update(count=31),
                lambda abi: abi["opaque"].pop("fgc_case")):
            abi = copy.deepcopy(self.abi)
            change(abi)
            self.assertTrue(differences(of_core(), described(abi)))

    def test_every_typed_command_has_a_method(self):
        import fgc

        for name, item in self.abi["functions"].items():
            if item["header"] == "command.h":
                self.assertTrue(callable(getattr(fgc.Case, name.removeprefix("fgc_case_"))), name)

    def test_every_line_of_the_baseline_is_in_the_description(self):
        types = (ROOT / "tests" / "abi" / "types.txt").read_text(encoding="utf-8").splitlines()
        values = {item["name"]: item["value"] for enum in self.abi["enums"].values()
                  for item in enum["values"]}
        offsets = {(name, item["name"]): item["offset"] for name, struct in self.abi["structs"].items()
                   for item in struct["members"]}
        for line in types:
            if line.startswith("enum"):
                _, name, _, value = re.match(r"(enum) \w+: (\w+) (=) (-?\d+)", line).groups()
                self.assertEqual(values[name], int(value), line)
            elif " at " in line:
                struct, offset, field = re.match(r"struct (\w+) at +(\d+): .*?(\w+)$", line).groups()
                self.assertEqual(offsets[struct, field], int(offset), line)


@unittest.skipUnless("FGC_XML_ABI" in os.environ, "built alone")
class AbiOfXml(Described, unittest.TestCase):
    described_in, map, module, lib = "FGC_XML_ABI", "fgc-xml.map", "fgc._capi_xml", "lib_xml"
    declared, only_here, left_out = staticmethod(of_xml), set(), {"reserved", "allocator"}


class OnlyHere(unittest.TestCase):
    def test_a_text_is_built_and_cleared(self):
        out = ffi.new("fgc_text **")
        self.assertEqual(lib.fgc_text_new(ffi.NULL, out, ffi.NULL), 0)
        text = ffi.gc(out[0], lib.fgc_text_free)
        self.assertEqual(lib.fgc_text_add(text, "blåbær".encode(), 8, ffi.NULL), 0)
        self.assertEqual(ffi.string(lib.fgc_text_data(text)).decode(), "blåbær")
        lib.fgc_text_clear(text)
        self.assertEqual(lib.fgc_text_size(text), 0)

    def test_an_error_object_keeps_what_it_is_told(self):
        error = ffi.gc(lib.fgc_error_new(ffi.NULL), lib.fgc_error_free)
        self.assertEqual(lib.fgc_error_set(error, -4, b"no", 3, 7, b"path"), -4)
        self.assertEqual(lib.fgc_error_status(error), -4)
        self.assertEqual((lib.fgc_error_line(error), lib.fgc_error_column(error)), (3, 7))
        self.assertEqual(ffi.string(lib.fgc_error_path(error)), b"path")
