"""Chained journals: hashlib's digests, what does not fit them, and functions that fail."""
import dataclasses
import hashlib
import unittest

import fgc
from fgc import Case, Digest, FindingKind, Phase, Status
from story import CO, START, Story, profile


class Digests(unittest.TestCase):
    def test_a_chained_case_is_the_same_loaded_from_its_lines(self):
        story = Story(digest=fgc.sha256).go_to(Phase.CLOSED)
        lines = story.case.lines()
        self.assertTrue(story.case.state.chained)
        loaded = Case.load(lines, profile(), digest=fgc.sha256)
        self.assertEqual((loaded.lines(), loaded.head), (lines, story.case.head))
        self.assertEqual(loaded.writable, Status.OK)
        self.assertEqual(story.case.head.sequence, story.case.revision)

    def test_the_first_digest_is_what_is_said(self):
        story = Story(digest=fgc.sha256).go_to(Phase.INITIATIVE)
        line, _, digest = story.case.lines(1, 1).rstrip("\n").rpartition(" digest=")
        data = b"fgc1\n" + bytes(32) + b"2026/104\n" + line.encode()
        import base64

        wanted = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        self.assertEqual(digest, wanted)

    def test_every_change_is_found(self):
        story = Story(digest=fgc.sha256).go_to(Phase.REFERRED)
        lines, head = story.case.lines(), story.case.head
        self.assertEqual(fgc.verify(lines, expected=head).finding, FindingKind.INTACT)
        self.assertEqual(fgc.verify(lines.encode(), None).finding, FindingKind.UNVERIFIED)
        edited = fgc.verify(lines.replace("born", "BORN"))
        self.assertEqual((edited.finding, edited.number), (FindingKind.DAMAGED, 2))
        edited = fgc.verify(lines.replace("reference=d-1", "reference=d-2"))
        self.assertEqual(edited.finding, FindingKind.EDITED)
        self.assertIn("digest", edited.message)
        shorter = "".join(lines.splitlines(True)[:-1])
        found = fgc.verify(shorter, expected=head)
        self.assertEqual((found.finding, found.number), (FindingKind.SHORTENED, head.sequence))
        forked = dataclasses.replace(head, digest=bytes(31) + b"1")
        self.assertEqual(fgc.verify(lines, expected=forked).finding, FindingKind.FORKED)
        with self.assertRaises(ValueError):
            fgc.verify(lines, expected=fgc.Head(1, b"short"))
        with self.assertRaises(fgc.Damaged) as raised:
            Case.load(lines.replace("reference=d-1", "reference=d-2"), profile(), digest=fgc.sha256)
        self.assertEqual(raised.exception.line, edited.number)
        self.assertEqual(fgc.verify("").number, 0)

    def test_without_a_digest_it_is_read_only(self):
        story = Story(digest=fgc.sha256).go_to(Phase.PREPARING)
        loaded = Case.load(story.case.lines(), profile())
        self.assertEqual(loaded.writable, Status.READ_ONLY)
        with self.assertRaises(fgc.ReadOnly):
            loaded.log_hours(story.by(CO), minutes=5, kind=fgc.HoursKind.TRAVEL)

    def test_a_redacted_person_is_verified_still(self):
        story = Story(digest=fgc.sha256).go_to(Phase.PREPARING)
        case, before = story.case, story.case.revision
        father = case.person(story.father)
        self.assertEqual(father.name, "Frode")
        case.redact(story.by(), target=story.father, basis="bedt om")
        self.assertEqual(case.person(story.father).name, "")
        changed = case.changed_since(before)
        self.assertIn(story.father, changed)
        self.assertNotIn("Frode", case.lines())
        event = case.event(story.father)
        name = next(field for field in event.fields if field.name == "name")
        self.assertTrue(name.redacted)
        self.assertIsNone(event["name"])
        self.assertEqual(fgc.verify(case.lines(), expected=case.head).finding, FindingKind.INTACT)

    def test_an_exception_is_the_cause_and_changes_nothing(self):
        calls = []

        def broken(data):
            calls.append(len(data))
            if len(calls) > 6:
                raise OSError("the key is out of reach")
            return hashlib.sha256(data).digest()

        story = Story(digest=Digest(broken, fgc.sha256.random))
        with self.assertRaises(fgc.HostFailed) as raised:
            story.go_to(Phase.CLOSED)
        self.assertIsInstance(raised.exception.__cause__, OSError)
        self.assertEqual(fgc.verify(story.case.lines()).finding, FindingKind.INTACT)
        revision = story.case.revision
        calls.clear()
        story.case.assess_safety(story.by(), kind=fgc.SafetyKind.HONOUR, result=fgc.SafetyResult.SAFE)
        self.assertEqual(story.case.revision, revision + 1)

    def test_answers_of_a_wrong_kind_are_failures(self):
        for digest in (Digest(lambda data: b"short", fgc.sha256.random),
                       Digest(lambda data: "text", fgc.sha256.random),
                       Digest(lambda data: 32, fgc.sha256.random), Digest(None, None),
                       Digest(lambda: b"", fgc.sha256.random)):
            story = Story(digest=digest)
            with self.assertRaises(fgc.HostFailed) as raised:
                story.begin()
            self.assertIsInstance(raised.exception.__cause__, (TypeError, ValueError))
            self.assertEqual(story.case.revision, 0)
        for random in (lambda size: b"x", lambda size: None, lambda size: [0] * size):
            story = Story(digest=Digest(fgc.sha256.sha256, random))
            with self.assertRaises(fgc.HostFailed):
                story.begin()
            self.assertEqual(story.case.revision, 1)

    def test_not_even_a_keyboard_interrupt_is_lost(self):
        def interrupted(data):
            raise KeyboardInterrupt

        lines = Story(digest=fgc.sha256).go_to(Phase.INITIATIVE).case.lines()
        with self.assertRaises(KeyboardInterrupt):
            fgc.verify(lines, Digest(interrupted, fgc.sha256.random))

    def test_a_digest_may_use_another_case_but_not_its_own(self):
        other = Story().go_to(Phase.INITIATIVE)
        used = []

        def nosy(data):
            used.append(other.case.revision)
            if len(used) > 1:
                story.case.revision
            return hashlib.sha256(data).digest()

        story = Story(digest=Digest(nosy, fgc.sha256.random))
        with self.assertRaises(fgc.HostFailed) as raised:
            story.begin()
        self.assertIsInstance(raised.exception.__cause__, RuntimeError)
        self.assertEqual(used[0], other.case.revision)
        closing = Digest(lambda data: story.case.close(), fgc.sha256.random)
        story = Story(digest=closing)
        with self.assertRaises(fgc.HostFailed) as raised:
            story.begin()
        self.assertIsInstance(raised.exception.__cause__, RuntimeError)
        self.assertEqual(story.now > START, True)
