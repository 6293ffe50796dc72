#!/usr/bin/python3
"""tap.py TEST…: run test files of this folder by their names ("case": test_case.py), as TAP."""
import importlib
import pathlib
import sys
import unittest


class Tap(unittest.TestResult):
    """A line a test, and what went wrong below it."""

    def __init__(self):
        super().__init__()
        self.number = 0
        self.problems = []
        self.skip = ""

    def startTest(self, test):
        super().startTest(test)
        self.problems, self.skip = [], ""

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.skip = f" # SKIP {reason}"

    def problem(self, test, error):
        self.problems.append(self._exc_info_to_string(error, test))

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.problem(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self.problem(test, error)
        if not isinstance(test, unittest.TestCase):  # a class that could not be set up
            self.stopTest(test)

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.problem(subtest, error)

    def stopTest(self, test):
        self.number += 1
        name = test.id().rsplit(".", 1)[-1].replace("test_", "").replace("_", " ")
        print(f"{'not ok' if self.problems else 'ok'} {self.number} - {name}{self.skip}", flush=True)
        for trace in self.problems:
            print(*("# " + line for line in trace.splitlines()), sep="\n", flush=True)


def main(names):
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    result = Tap()
    for name in names:
        try:
            module = importlib.import_module("test_" + name)
        except unittest.SkipTest as reason:
            print(f"1..0 # SKIP {reason}")
            return 0
        unittest.defaultTestLoader.loadTestsFromModule(module).run(result)
    print(f"1..{result.number}")
    return not result.wasSuccessful()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
