"""Texts and names: in, out, and refused with their place."""
import os
import tempfile
import unittest

import fgc
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir
from story import CO, Story

set_hypothesis_home_dir(os.path.join(tempfile.gettempdir(), f"fgc-hypothesis-{os.getuid()}"))
settings.register_profile("fgc", deadline=None, derandomize=True, database=None,
                          suppress_health_check=list(HealthCheck))
settings.load_profile("fgc")
ANY = st.text(st.characters(), max_size=60) | st.text("aåÅ\u030a\u0000\u202e\ud800\n ", max_size=20)


class Texts(unittest.TestCase):
    def test_a_decomposed_letter_is_composed(self):
        self.assertEqual(fgc.clean_text("A\u030ase"), "Åse")
        self.assertEqual(fgc.clean_text("æøå ÆØÅ"), "æøå ÆØÅ")
        self.assertEqual(fgc.clean_text(""), "")

    def test_what_is_wrong_is_told_with_its_place(self):
        for text, column in (("å\u0000", 3), ("ab\u202e", 3), ("\ud800", 1), ("a\nb", 2),
                             ("\ufdd0", 1)):
            with self.assertRaises(fgc.Unreadable) as raised:
                fgc.clean_text(text)
            self.assertEqual(raised.exception.column, column, ascii(text))
            self.assertIsInstance(raised.exception, ValueError)
        self.assertEqual(fgc.clean_text("a\r\nb\tc", lines=True), "a\nb\tc")

    def test_the_limit_counts_bytes(self):
        self.assertEqual(fgc.clean_text("å" * 50, 100), "å" * 50)
        with self.assertRaises(fgc.LimitExceeded):
            fgc.clean_text("å" * 50 + "a", 100)

    def test_keys_find_and_order_names(self):
        self.assertEqual(fgc.search_key("ÅSE  Berg "), fgc.search_key("A\u030ase berg"))
        self.assertEqual(fgc.likeness_key("Anne-Marie"), fgc.likeness_key("Annemarie"))
        self.assertNotEqual(fgc.likeness_key("Bue"), fgc.likeness_key("By"))
        names = ["Ås", "Aas", "Zoo", "Ødegård", "Ærø", "Čálbmi", "Berg"]
        self.assertEqual(sorted(names, key=fgc.sort_key),
                         ["Berg", "Čálbmi", "Zoo", "Ærø", "Ødegård", "Ås", "Aas"])
        for key in (fgc.search_key, fgc.likeness_key, fgc.sort_key):
            with self.assertRaises(fgc.Unreadable):
                key("a\0b")

    def test_a_text_is_a_str(self):
        for function in (fgc.clean_text, fgc.search_key, fgc.likeness_key, fgc.sort_key, fgc.read_date):
            for wrong in (b"bytes", None, 7):
                with self.assertRaises(TypeError):
                    function(wrong)

    @settings(max_examples=400)
    @given(ANY)
    def test_any_text_survives_or_is_refused_with_its_place(self, text):
        size = len(text.encode("utf-8", "surrogatepass"))
        try:
            clean = fgc.clean_text(text, 16384, lines=True)
        except (fgc.Unreadable, fgc.LimitExceeded) as wrong:
            self.assertTrue(1 <= wrong.column <= size)
            return
        self.assertEqual(fgc.clean_text(clean, 16384, lines=True), clean)
        keyed = fgc.clean_text(clean.replace("\n", " ").replace("\t", " ").replace("\u2028", " ")
                               .replace("\u2029", " "))
        self.assertEqual(fgc.search_key(keyed), fgc.search_key(fgc.search_key(keyed)))

    @settings(max_examples=300)
    @given(ANY, ANY, ANY)
    def test_any_text_goes_through_a_journal_or_is_refused(self, text, reason, actor):
        story = self.story = getattr(self, "story", None) or Story().go_to(fgc.Phase.PREPARING)
        stamp = fgc.Stamp(CO, actor, story.now)
        revision = story.case.revision
        try:
            number = story.case.add_member(stamp, name="Gro", private=True, wishes=text, contact=reason)
        except (fgc.Unreadable, fgc.LimitExceeded, fgc.InvalidArgument) as wrong:
            self.assertTrue(wrong.path, repr(wrong))
            self.assertEqual(story.case.revision, revision)
            return
        line = story.case.lines(number)
        event = fgc.Event.from_line(line.rstrip("\n"))
        self.assertEqual(event.get("wishes", ""), fgc.clean_text(text, lines=True))
        self.assertEqual(event.get("contact", ""), fgc.clean_text(reason))
        self.assertEqual(event.stamp.actor, fgc.clean_text(actor))

    def test_a_nul_in_a_key_is_no_end(self):
        story = Story()
        with self.assertRaises(fgc.Unreadable) as raised:
            story.case.record_text(fgc.Stamp(CO, "u-17\0x", story.now), "log_hours minutes=5 kind=travel")
        self.assertEqual((raised.exception.path, raised.exception.column), ("actor", 5))
