"""numpy on the array that bench_deadlines wrote: bench_numpy.py ARRAY RESULT. Prints name and nanoseconds
an item, and fails when its days are not those of RESULT. Its holidays are the statutes' once more."""

import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "oracles"))
from reference import holidays  # noqa: E402


def measure(items, work):
    taken = []
    for _ in range(5):
        began = time.process_time_ns()
        result = work()
        taken.append((time.process_time_ns() - began) / items)
    return min(taken), result


def main():
    dates = np.fromfile(sys.argv[1], dtype=np.int32).astype("datetime64[D]")
    expected = np.fromfile(sys.argv[2], dtype=np.int32)
    days = {day for year in range(1950, 2101) for day in holidays("NO", year)}
    days |= {np.datetime64(f"{year}-12-24").item() for year in range(2002, 2101)}
    made, calendar = measure(1, lambda: np.busdaycalendar(holidays=sorted(days)))
    result = None
    for n in (1500, 150, 1, 15):
        taken, result = measure(len(dates), lambda n=n: np.busday_offset(
            dates, n, roll="preceding", busdaycal=calendar))
        print(f"add {n} working days, batch\t{taken:.3f}")
    taken, _ = measure(len(dates), lambda: np.is_busday(dates, busdaycal=calendar))
    print(f"is a working day, batch\t{taken:.3f}")
    taken, _ = measure(len(dates), lambda: np.busday_count(dates, dates + 50, busdaycal=calendar))
    print(f"working days between, batch\t{taken:.3f}")
    print(f"build a calendar\t{made:.3f}")
    if (result.astype(np.int32) != expected).any():
        sys.exit("numpy counts otherwise")


if __name__ == "__main__":
    main()
