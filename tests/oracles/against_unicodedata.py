#!/usr/bin/python3
"""What is taken in and what is refused, normal form C and search keys, against Python's unicodedata and
its UTF-8 decoder: every code point, alone and beside others, and random texts and bytes.

What Python does not know yet the library may know, so that texts are made of what Python knows."""

import ctypes
import random
import unicodedata
import unittest
from ctypes import POINTER, byref, c_char_p, c_int32, c_size_t, c_void_p

import library

LIMIT = 1 << 20
ERROR_LIMIT = -6
BIDI = {0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
LINES = {0x09, 0x0A, 0x2028, 0x2029}

fgc = library.fgc
for name, arguments in (("text_clean", [c_char_p, c_size_t, c_size_t, c_int32]),
                        ("name_search_key", [c_char_p, c_size_t])):
    function = getattr(fgc, "fgc_" + name)
    function.argtypes = [*arguments, c_void_p, POINTER(c_void_p), c_void_p]
for name, result in (("text_data", c_void_p), ("text_size", c_size_t), ("text_free", None),
                     ("error_column", c_size_t)):
    function = getattr(fgc, "fgc_" + name)
    function.restype, function.argtypes = result, [c_void_p]


def taken(function, *arguments):
    """Status, and the text made."""
    made = c_void_p()
    status = function(*arguments, None, byref(made), library.ERROR)
    if status != library.OK:
        return status, None
    data = ctypes.string_at(fgc.fgc_text_data(made), fgc.fgc_text_size(made))
    fgc.fgc_text_free(made)
    return status, data.decode()


def clean(data, lines=0):
    return taken(fgc.fgc_text_clean, data, len(data), LIMIT, lines)


def nfc(text):
    return unicodedata.normalize("NFC", text)


def refused(point, lines):
    if point in LINES:
        return not lines
    return (point < 0x20 or 0x7F <= point < 0xA0 or point in BIDI or 0xFDD0 <= point <= 0xFDEF
            or point & 0xFFFE == 0xFFFE)


def points():
    """Every code point, but a few of the many that are treated alike: ideographs, Hangul syllables, and
    what is not assigned or private."""
    for point in range(0x110000):
        alike = (0x3400 <= point < 0xA000 or 0xAC00 <= point < 0xD7A4 or 0x20000 <= point < 0xE0000
                 or point >= 0xE1000)
        step = 1 if not alike or point & 0xFFFE == 0xFFFE else 29 if point < 0x30000 else 997
        if point % step == 0 and not 0xD800 <= point < 0xE000:
            yield point


class Texts(unittest.TestCase):
    def test_every_code_point(self):
        for point in points():
            for lines in (0, 1):
                expected = None if refused(point, lines) else nfc(chr(point))
                self.assertEqual(clean(chr(point).encode(), lines)[1], expected, hex(point))

    def test_every_code_point_among_marks(self):
        for point in points():
            if refused(point, 0) or unicodedata.category(chr(point)) == "Cn":
                continue
            for text in (f"a{chr(point)}\u0308\u0323", f"\u1100{chr(point)}\u11a8", f"\u09c7{chr(point)}"):
                self.assertEqual(clean(text.encode()), (library.OK, nfc(text)), ascii(text))

    def test_random_texts(self):
        seed = random.randrange(2**32)
        print(f"seed {seed}")
        chance = random.Random(seed)
        known = [chr(p) for p in points()
                 if not refused(p, 0) and unicodedata.category(chr(p)) != "Cn"]
        marks = [c for c in known if unicodedata.combining(c)]
        changed = [c for c in known if nfc(c) != c or unicodedata.normalize("NFD", c) != c]
        for _ in range(20000):
            text = "".join(chance.choice(chance.choice((known, marks, changed)))
                           for _ in range(chance.randrange(16)))
            self.assertEqual(clean(text.encode()), (library.OK, nfc(text)), ascii(text))

    def test_random_bytes(self):
        seed = random.randrange(2**32)
        print(f"seed {seed}")
        chance = random.Random(seed)
        pool = b"az\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xec\xed\xee\xef\xf0\xf1\xf3\xf4\xf5\xff"
        for _ in range(200000):
            data = bytes(chance.choice(pool) for _ in range(chance.randrange(7)))
            try:
                text, place = data.decode(), None
            except UnicodeDecodeError as wrong:
                text, place = data[:wrong.start].decode(), wrong.start
            early = next((i for i, c in enumerate(text) if refused(ord(c), 0)), None)
            if early is not None:
                place = len(text[:early].encode())
            status, made = clean(data)
            if place is None:
                self.assertEqual(made, nfc(text), data)
            else:
                self.assertEqual((status, fgc.fgc_error_column(library.ERROR)),
                                 (library.ERROR_SYNTAX, place + 1), data)

    def test_search_keys_of_every_letter(self):
        for point in points():
            letter = chr(point)
            if unicodedata.category(letter)[0] not in "LMN":
                continue
            # What is not seen is left out: of the letters, marks and numbers only these.
            if point in (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x3164, 0xFFA0,
                         *range(0x180B, 0x180E), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)):
                expected = "x"
            else:
                expected = nfc(unicodedata.normalize("NFD", nfc("x" + letter)).casefold())
            data = f"X{letter}".encode()
            self.assertEqual(taken(fgc.fgc_name_search_key, data, len(data)),
                             (library.OK, expected), hex(point))


if __name__ == "__main__":
    unittest.main()
