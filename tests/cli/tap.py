"""Running the fgc program, and unittest cases as TAP."""

import os
import pathlib
import pty
import select
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FGC = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("FGC", "fgc"))


def environment(**changes):
    """A small environment: what the program says may not hang on the machine's."""
    kept = ["PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"]
    return {**{name: os.environ[name] for name in kept if name in os.environ}, **changes}


def fgc(*arguments, input=b"", **options):
    """Run fgc; texts come back decoded."""
    if isinstance(input, str):
        input = input.encode()
    done = subprocess.run([FGC, *arguments], input=input, capture_output=True, timeout=120,
                          env=environment(**options.pop("env", {})), **options)
    done.stdout = done.stdout.decode()
    done.stderr = done.stderr.decode()
    return done


def on_a_terminal(*arguments, stdin=subprocess.DEVNULL, only_stderr=False, **env):
    """What fgc shows on a terminal: standard output and error, or the latter alone."""
    master, slave = pty.openpty()
    env.setdefault("TERM", "xterm")
    stdout = subprocess.DEVNULL if only_stderr else slave
    running = subprocess.Popen([FGC, *arguments], stdin=stdin, stdout=stdout, stderr=slave,
                               env=environment(**env))
    os.close(slave)
    seen = b""
    while select.select([master], [], [], 120)[0]:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk
    running.wait()
    os.close(master)
    return seen.decode().replace("\r\n", "\n")


def say(text):
    for line in text.splitlines():
        print("#", line)


def main(module):
    cases = list(each(unittest.defaultTestLoader.loadTestsFromModule(sys.modules[module])))
    print(f"1..{len(cases)}")
    failed = 0
    for number, case in enumerate(cases, 1):
        result = unittest.TestResult()
        case.run(result)
        name = case.id().split(".", 1)[1].replace("test_", "").replace("_", " ")
        problems = result.failures + result.errors
        failed += bool(problems)
        skip = f" # SKIP {result.skipped[0][1]}" if result.skipped else ""
        print(f"{'not ok' if problems else 'ok'} {number} - {name}{skip}", flush=True)
        for _, trace in problems:
            say(trace)
    sys.exit(failed > 0)


def each(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from each(item)
        else:
            yield item
