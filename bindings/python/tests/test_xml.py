"""Cases as XML documents, where libfgc-xml is there."""
import io
import unittest

import fgc
from fgc import Case, Phase, Status
from story import START, Story, profile

try:
    from fgc import xml
except ImportError as missing:
    raise unittest.SkipTest(str(missing))


class Documents(unittest.TestCase):
    def test_a_case_is_the_same_through_its_document(self):
        for digest in (None, fgc.sha256):
            story = Story(digest=digest).go_to(Phase.CLOSED)
            data = story.case.to_xml()
            self.assertIsInstance(data, bytes)
            for given in (data, data.decode(), bytearray(data), memoryview(data)):
                with Case.from_xml(given, [profile("dk-boernesag"), profile()], digest=digest) as read:
                    self.assertEqual((read.lines(), read.head), (story.case.lines(), story.case.head))
                    self.assertEqual(read.to_xml(), data)
                    self.assertEqual(read.writable, Status.OK)
            self.assertEqual((xml.check_form(data), xml.validate(data)), ((), ()))

    def test_a_register_is_written_and_read_case_by_case(self):
        stories = [Story().go_to(phase) for phase in (Phase.INITIATIVE, Phase.CLOSED, Phase.REFERRED)]
        file = io.BytesIO()
        xml.write_register((story.case for story in stories), file.write)
        data = file.getvalue()
        for size in (1, 7, 4096, len(data)):
            pieces = [data[place:place + size] for place in range(0, len(data), size)]
            read = list(xml.read_register(pieces, profile()))
            self.assertEqual([case.lines() for case in read], [story.case.lines() for story in stories])
        first = next(xml.read_register([data], profile()))
        self.assertEqual(first.lines(), stories[0].case.lines())
        with self.assertRaises(fgc.Unreadable):
            list(xml.read_register([data[:-5]], profile()))
        self.assertEqual(xml.check_form(data), ())

    def test_a_document_is_written_to_a_function(self):
        case, written = Story().go_to(Phase.CLOSED).case, []
        xml.write_case(case, written.append)
        self.assertEqual(b"".join(written), case.to_xml())

        def full(block):
            raise OSError("no space left")

        for write in (lambda: xml.write_case(case, full), lambda: xml.write_register([case], full)):
            with self.assertRaises(fgc.HostFailed) as raised:
                write()
            self.assertIsInstance(raised.exception.__cause__, OSError)
        with self.assertRaises(fgc.HostFailed) as raised:
            xml.write_case(case, lambda block: case.revision)
        self.assertIsInstance(raised.exception.__cause__, RuntimeError)

    def test_what_is_wrong_is_told_with_its_place(self):
        data = Story().go_to(Phase.INITIATIVE).case.to_xml().decode()
        wrong = data.replace('born="2014-05-17"', 'born="2014-05-32"')
        finding, = xml.check_form(wrong)
        self.assertTrue(finding.path.endswith("/add_child/@born"))
        self.assertGreater(finding.line, 1)
        self.assertEqual(xml.validate(data.replace(" born=", " BORN="))[0].status, Status.SYNTAX)
        with self.assertRaises(ValueError) as raised:
            Case.from_xml(wrong, profile())
        self.assertEqual((raised.exception.line, raised.exception.path), (finding.line, finding.path))
        for evil in ('<!DOCTYPE case [<!ENTITY e "x">]>' + data, "", "\ud800", "<case", "\0"):
            with self.assertRaises(fgc.Unreadable):
                Case.from_xml(evil, profile())

    def test_nothing_else_goes_by_the_name_of_the_check_in_c(self):
        self.assertFalse(hasattr(xml, "check"))

    def test_limits_are_kept(self):
        data = Story().go_to(Phase.CLOSED).case.to_xml()
        for limits in (xml.Limits(events=3), xml.Limits(bytes=100), xml.Limits(attributes=2)):
            with self.assertRaises(fgc.LimitExceeded):
                xml.read_case(data, profile(), limits=limits)
        with self.assertRaises(fgc.OutOfRange):
            next(xml.read_register([data], profile(), limits=xml.Limits(depth=10**6)))

    def test_wrong_types_are_refused(self):
        for wrong in (None, 5, [b"x"]):
            with self.assertRaises(TypeError):
                Case.from_xml(wrong, profile())
        with self.assertRaises(TypeError):
            Case.from_xml("<case/>", "no-barnevern")
        with self.assertRaises(fgc.Error):
            Case(profile()).to_xml()
        closed = Case(profile())
        closed.close()
        with self.assertRaises(fgc.Closed):
            closed.to_xml()

    def test_the_schema_is_there(self):
        self.assertIn("urn:fgc:case:1", xml.schema())
        self.assertEqual(START.year, 2026)
