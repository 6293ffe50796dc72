"""The enumerations: what is written out is what the library has, and nothing else."""
import json
import os
import unittest
from enum import IntFlag

import fgc
from fgc import codes
from fgc.code import Code, codes_of

CLASSES = [cls for cls in vars(codes).values()
           if isinstance(cls, type) and issubclass(cls, Code) and cls is not Code]
IN_C_ALONE = {"fgc_yes"}  # bool
OTHERWISE = {"fgc_list": "CodeList"}


def snake(name):
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name)[1:]


class Codes(unittest.TestCase):
    def test_names_and_values_are_those_of_the_code_lists_both_ways(self):
        for cls in CLASSES:
            with self.subTest(cls.__name__):
                ours = {member.name: member.value for member in cls}
                theirs = {id.upper().replace("-", "_"): value for value, id in codes_of(cls._list)}
                self.assertEqual(ours, theirs)
                self.assertEqual([cls.find(id) for _, id in codes_of(cls._list)], list(cls))

    def test_every_code_list_has_a_class_of_its_name(self):
        shorter = {"explained_kind": "explained", "finding_kind": "finding", "profile_id": "profile",
                   "holiday_name": "holiday"}
        lists = {snake(cls.__name__): cls._list for cls in CLASSES}
        lists = {shorter.get(name, name).upper(): number for name, number in lists.items()}
        alone = {"PHRASE", "HINDRANCE", "MARK"}  # words of sentences, of facts; and flags, below
        self.assertEqual(lists, {one.name: one.value for one in fgc.CodeList if one.name not in alone})

    def test_flags_are_those_of_the_library(self):
        theirs = {id.upper(): value for value, id in codes_of(fgc.CodeList.MARK)}
        self.assertEqual({mark.name: mark.value for mark in fgc.Mark}, theirs)
        self.assertEqual(fgc.Mark(2**30 | 1) & fgc.Mark.REMOVED, fgc.Mark.REMOVED)

    @unittest.skipUnless("FGC_ABI" in os.environ, "built alone")
    def test_enumerations_are_those_of_the_headers_both_ways(self):
        with open(os.environ["FGC_ABI"], encoding="utf-8") as file:
            enums = json.load(file)["enums"]
        ours = {"fgc_" + snake(name): cls for name, cls in vars(codes).items()
                if isinstance(cls, type) and issubclass(cls, (Code, fgc.CodeList, IntFlag))
                and cls not in (Code, IntFlag, fgc.Weekday, fgc.Month, fgc.HolidayName)}
        ours["fgc_list"] = ours.pop("fgc_code_list")
        self.assertEqual(set(ours), set(enums) - IN_C_ALONE)
        for name, cls in ours.items():
            values = [item["value"] for item in enums[name]["values"]]
            self.assertEqual(sorted(values), sorted(member.value for member in cls), name)
            for item in enums[name]["values"]:
                self.assertTrue(item["name"].endswith("_" + cls(item["value"]).name), item)

    def test_every_value_has_an_id_and_a_label_in_every_language(self):
        for cls in CLASSES:
            for member in cls:
                self.assertTrue(member.id, member)
                for language in fgc.Language:
                    self.assertTrue(member.label(language), member)

    def test_a_newer_value_is_taken_in_under_the_librarys_name(self):
        class Phase(Code, list=fgc.CodeList.PHASE):
            INITIATIVE = 1

        newer = Phase(5)
        self.assertIs(Phase(5), newer)
        self.assertIsInstance(newer, Phase)
        self.assertEqual((newer, newer.name, newer.id), (5, "PRIVATE_TIME", "private_time"))
        self.assertEqual(list(Phase), [Phase.INITIATIVE])

    def test_what_no_library_knows_is_no_value(self):
        for wrong in (99, -99, 2**40, "child", None, 1.5):
            with self.assertRaises(ValueError):
                fgc.Role(wrong)
        for wrong in ("", "CHILD", "grandmother", "barn\0"):
            with self.assertRaises(KeyError):
                fgc.Role.find(wrong)
        self.assertEqual(fgc.Severity.find("off"), fgc.Severity.OFF)
