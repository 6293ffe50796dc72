#!/usr/bin/python3
"""morning.py FOLDER [NOW]: who must get a coordinator today, and why today?

The cases are the files of the folder that are called *.xml, documents as `fgc` keeps them, or *.journal, lines as
Case.lines gives them. Of each whose clock for naming a coordinator runs out today, or did already, it tells the case's
reference, when, and how that was counted; the longest overdue first. NOW is an instant, "2026-03-24T08:00:00+01:00";
without it the machine's clock is asked. A file that cannot be read is told on standard error, and the status is
then 1."""
import pathlib
import sys
from datetime import datetime, timezone

from fgc import Case, Error, Moment, Profile, ProfileId, State, read_time, sha256

PROFILES = [Profile(profile.id) for profile in ProfileId]


READ = {".xml": Case.from_xml, ".journal": Case.load}


def due_today(case, now):
    """The deadlines for naming a coordinator whose last day is today or was before, not met."""
    calendar = case.profile.calendar
    today = calendar.local(now).date()
    for deadline in case.deadlines(now):
        if (deadline.rule.met_by is Moment.COORDINATOR_ASSIGNED and deadline.last_day
                and deadline.state in (State.RUNNING, State.OVERDUE) and deadline.last_day <= today):
            yield deadline


def main(folder, now=None):
    now = read_time(now) if now else datetime.now(timezone.utc)
    found, unreadable = [], 0
    for path in sorted(path for path in pathlib.Path(folder).iterdir() if path.suffix in READ):
        try:
            with READ[path.suffix](path.read_bytes(), PROFILES, digest=sha256) as case:
                reference = case.event(1)["reference"]
                found += [(deadline.due, reference, deadline) for deadline in due_today(case, now)]
        except (Error, OSError) as wrong:
            print(f"{path.name}: {wrong}", file=sys.stderr)
            unreadable += 1
    for _, reference, deadline in sorted(found, key=lambda one: one[:2]):
        print(f"{reference}: {deadline.state.label()}")
        print(*("  " + line for line in deadline.explain().sentences().splitlines() if line), sep="\n")
    if not found:
        print("Ingen.")
    return unreadable > 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__.split(":", 1)[0])
    sys.exit(main(*sys.argv[1:]))
