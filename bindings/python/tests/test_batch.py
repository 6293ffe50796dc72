"""Whole arrays: the same as one by one, whatever the array is of."""
import random
import unittest
from array import array
from datetime import date

import fgc
import numpy as np
import pandas as pd
from fgc import Calendar, Country, Policy, Rule, Status

NO = Calendar(Country.NO, closing="12-24")
ORDINARY, ACUTE = (Rule.find("no.assignment." + kind, Country.NO) for kind in ("ordinary", "acute"))
COUNT = 100_000
RANDOM = random.Random(2026)
INSTANTS = array("q", [RANDOM.randrange(0, 4_130_000_000) for _ in range(COUNT)])
DAYS = array("i", [RANDOM.randrange(-7305, 47000) for _ in range(COUNT)])


class Batches(unittest.TestCase):
    def test_due_instants_are_those_of_single_calls(self):
        for rule, policy in ((ORDINARY, None), (ACUTE, None), (ORDINARY, Policy.CALENDAR_ROLL)):
            found = rule.due_batch(NO, INSTANTS, policy)
            self.assertIsInstance(found, array)
            self.assertEqual(list(found), [rule.due_at(NO, instant, policy) for instant in INSTANTS])

    def test_days_are_those_of_single_calls(self):
        self.assertEqual(list(NO.add_batch(DAYS, 15)), [NO.add(day, 15) for day in DAYS])
        self.assertEqual(list(NO.is_working_day_batch(DAYS)), [NO.is_working_day(day) for day in DAYS])
        later = NO.add_batch(DAYS, 15)
        self.assertEqual(set(NO.between_batch(DAYS, later)), {15})
        self.assertEqual(list(NO.between_batch(later, DAYS))[:1000],
                         [NO.between(b, a) for a, b in zip(DAYS[:1000], later)])

    def test_every_kind_of_array_gives_its_own_kind(self):
        numbers = np.array(INSTANTS)
        wanted = np.array(ORDINARY.due_batch(NO, INSTANTS))
        found = ORDINARY.due_batch(NO, numbers)
        self.assertEqual(found.dtype, np.int64)
        np.testing.assert_array_equal(found, wanted)
        for unit in "s", "ms", "us", "ns":
            found = ORDINARY.due_batch(NO, numbers.astype("datetime64[s]").astype(f"datetime64[{unit}]"))
            self.assertEqual(found.dtype, np.dtype("datetime64[s]"))
            np.testing.assert_array_equal(found.view("int64"), wanted)
        self.assertEqual(ORDINARY.due_batch(NO, memoryview(INSTANTS))[:10], array("q", wanted[:10]))
        self.assertEqual(ORDINARY.due_batch(NO, memoryview(bytearray(INSTANTS)).cast("q"))[0], wanted[0])

    def test_days_of_numpy_are_datetime64(self):
        days = np.array(DAYS).astype("datetime64[D]")
        found = NO.add_batch(days, 15)
        self.assertEqual(found.dtype, np.dtype("datetime64[D]"))
        np.testing.assert_array_equal(found.view("int64"), NO.add_batch(DAYS, 15))
        self.assertEqual(NO.is_working_day_batch(days).dtype, bool)
        self.assertEqual(NO.between_batch(days, found).dtype, np.int32)
        plain = NO.add_batch(np.array(DAYS), 15)
        self.assertEqual(plain.dtype, np.int32)

    def test_numpy_counts_alike(self):
        days = np.array(DAYS).astype("datetime64[D]")
        holidays = [day for day in np.arange("1950-01-01", "2101-01-01", dtype="datetime64[D]")
                    if NO.names(day.item())]
        wanted = np.busday_offset(days, 15, roll="preceding", holidays=holidays)
        np.testing.assert_array_equal(NO.add_batch(days, 15), wanted)

    def test_a_series_keeps_index_name_and_zone(self):
        index = pd.Index(["a", "b", "c"])
        starts = pd.Series(pd.to_datetime(["2026-03-06 16:00", None, "2026-03-20 12:00:00.9"]),
                           index=index, name="mottatt").dt.tz_localize("Europe/Oslo")
        due = ACUTE.due_batch(NO, starts)
        self.assertTrue((due.index == index).all())
        self.assertEqual((due.name, str(due.dt.tz)), ("mottatt", "Europe/Oslo"))
        self.assertEqual(due["a"].isoformat(), "2026-03-09T16:00:00+01:00")
        self.assertTrue(pd.isna(due["b"]))
        days = pd.Series(pd.to_datetime(["2026-04-01", "2026-04-02"]), name="dag")
        self.assertEqual(list(NO.add_batch(days, 1).dt.date), [date(2026, 4, 7), date(2026, 4, 7)])
        self.assertEqual(list(NO.is_working_day_batch(days)), [True, False])
        self.assertEqual(list(NO.between_batch(days, days + pd.Timedelta(days=10))), [4, 4])
        numbers = ORDINARY.due_batch(NO, pd.Series([1772809200], name="n"))
        self.assertEqual((numbers.name, numbers[0]), ("n", ORDINARY.due_at(NO, 1772809200)))
        for wrong in (days, pd.Series(["2026-04-01"]), pd.Series([1.5])):
            with self.assertRaises(TypeError):
                ORDINARY.due_batch(NO, wrong)
        with self.assertRaises(TypeError):
            NO.add_batch(starts, 1)

    def test_nothing_is_copied_into_out(self):
        instants = array("q", INSTANTS)
        self.assertIs(ORDINARY.due_batch(NO, instants, out=instants), instants)
        self.assertEqual(instants[0], ORDINARY.due_at(NO, INSTANTS[0]))
        into = np.empty(COUNT, "datetime64[s]")
        self.assertIs(ORDINARY.due_batch(NO, INSTANTS, out=into), into)
        np.testing.assert_array_equal(into.view("int64"), instants)
        days = np.array(DAYS)
        self.assertIs(NO.add_batch(days, 15, out=days), days)
        for wrong in (np.empty(COUNT, "datetime64[ns]"), np.empty(COUNT, "int32"), bytes(8 * COUNT),
                      np.empty(2 * COUNT, "int64")[::2], None and 0, [0] * COUNT):
            if wrong is not None:
                with self.assertRaises(TypeError):
                    ORDINARY.due_batch(NO, INSTANTS, out=wrong)
        with self.assertRaises(ValueError):
            ORDINARY.due_batch(NO, INSTANTS, out=array("q", [0]))

    def test_the_item_that_fails_is_told(self):
        given = array("q", [5, 2**40, 5, -1])
        with self.assertRaises(fgc.OutOfRange) as raised:
            ORDINARY.due_batch(NO, given)
        self.assertEqual(raised.exception.column, 2)
        for status in (array("i", [9] * 4), np.full(4, 9, "int32")):
            due = ORDINARY.due_batch(NO, given, status=status)
            self.assertEqual(list(status), [0, Status.RANGE, 0, Status.RANGE])
            self.assertEqual((due[0], due[1], due[3]), (ORDINARY.due_at(NO, 5), 0, 0))
        times = np.array(given).astype("datetime64[s]")
        due = ORDINARY.due_batch(NO, times, status=np.zeros(4, "int32"))
        self.assertEqual(list(np.isnat(due)), [False, True, False, True])
        status = array("i", [0, 0])
        self.assertEqual(NO.add_batch(array("i", [5, 47846]), 9, status=status)[1], fgc.NO_DATE)
        with self.assertRaises(ValueError):
            ORDINARY.due_batch(NO, given, status=array("i", [0]))
        with self.assertRaises(TypeError):
            ORDINARY.due_batch(NO, given, status=array("q", [0] * 4))

    def test_nat_is_no_failure_and_another_item_is(self):
        times = np.array(["2026-03-06T15:00", "NaT"], "datetime64[s]")
        due = ACUTE.due_batch(NO, times)
        self.assertEqual(str(due[0]), "2026-03-09T15:00:00")
        self.assertTrue(np.isnat(due[1]))
        into = np.zeros(2, "datetime64[s]")
        self.assertTrue(np.isnat(ACUTE.due_batch(NO, times, out=into)[1]))
        ours = array("q", [7, 7])
        self.assertEqual(ACUTE.due_batch(NO, times, out=ours)[1], 0)
        with self.assertRaises(TypeError):
            ACUTE.due_batch(NO, times, out=np.zeros(2, ">M8[s]"))
        days = NO.add_batch(np.array(["NaT", "2026-04-01"], "datetime64[D]"), 1)
        self.assertEqual(str(days[1]), "2026-04-07")
        self.assertTrue(np.isnat(days[0]))
        with self.assertRaises(fgc.OutOfRange) as raised:
            ACUTE.due_batch(NO, np.array(["NaT", "2026-01-01", "2200-01-01"], "datetime64[s]"))
        self.assertEqual(raised.exception.column, 3)
        with self.assertRaises(fgc.OutOfRange):
            NO.is_working_day_batch(np.array(["NaT"], "datetime64[D]"))
        with self.assertRaises(fgc.OutOfRange):
            NO.add_batch(np.array(["5000000-01-01"], "datetime64[D]"), 1)

    def test_a_rule_that_is_wrong_is_no_items_fault(self):
        for status in (None, array("i", [0, 0])):
            with self.assertRaises(fgc.InvalidArgument) as raised:
                ORDINARY.due_batch(NO, array("q", [5, 6]), Policy.ELAPSED, status=status)
            self.assertEqual(raised.exception.column, 0)

    def test_empty_and_huge_arrays(self):
        self.assertEqual(ORDINARY.due_batch(NO, array("q")), array("q"))
        self.assertEqual(NO.add_batch(array("i"), 5), array("i"))
        self.assertEqual(len(NO.is_working_day_batch(np.empty(0, "datetime64[D]"))), 0)
        self.assertEqual(len(ORDINARY.due_batch(NO, pd.Series([], dtype="datetime64[ns, UTC]"))), 0)
        huge = np.zeros(10_000_000, "int64")
        self.assertEqual(ORDINARY.due_batch(NO, huge, out=huge)[-1], ORDINARY.due_at(NO, 0))

    def test_what_is_no_array_of_numbers_is_refused(self):
        for wrong in ([5], (5,), 5, None, "5", b"12345678", array("d", [5.0]), array("i", [5]),
                      np.zeros((2, 2), "int64"), np.zeros(2, "float64"), np.zeros(2, "uint64"),
                      np.array(["2026-01-01"]), np.zeros(2, "timedelta64[s]")):
            with self.assertRaises(TypeError):
                ORDINARY.due_batch(NO, wrong)
        for wrong in (array("q", [5]), np.zeros(2, "int64"), b"1234"):
            with self.assertRaises(TypeError):
                NO.add_batch(wrong, 1)
        with self.assertRaises(ValueError):
            NO.between_batch(DAYS, array("i", [5]))

    def test_a_strided_or_foreign_array_is_copied_once(self):
        numbers = np.array(INSTANTS)
        np.testing.assert_array_equal(ORDINARY.due_batch(NO, numbers[::7]), ORDINARY.due_batch(NO, numbers)[::7])
        np.testing.assert_array_equal(ORDINARY.due_batch(NO, numbers.astype(">i8")), ORDINARY.due_batch(NO, numbers))
        with self.assertRaises(TypeError):
            ORDINARY.due_batch(NO, memoryview(INSTANTS)[::2])
        numbers.setflags(write=False)
        ORDINARY.due_batch(NO, numbers)
        with self.assertRaises(TypeError):
            ORDINARY.due_batch(NO, INSTANTS, out=numbers)

    def test_neither_numpy_nor_pandas_is_imported(self):
        import subprocess
        import sys

        subprocess.run([sys.executable, "-c", "import fgc, sys\nfrom array import array\n"
                        "fgc.Rule.find('no.assignment.acute').due_batch(fgc.Calendar(fgc.Country.NO), array('q', [5]))\n"
                        "assert not {'numpy', 'pandas'} & set(sys.modules)"], check=True)
