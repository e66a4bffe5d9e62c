"""The full screen beside small Textual apps: first paint, key to repaint, memory.

Prints best, medians and their ratios; judges nothing. Run: python -m bench.screen
"""

import statistics
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench.pty import Program
from bench.radio_app import LABELS
from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.store import Store

ROUNDS = 25
KEYS = 60
DOWN, UP = b"\x1b[B", b"\x1b[A"


def half_done(path: Path) -> Audit:
    """Leave a profile in which a mailbox is half answered and another account is not begun."""
    now = datetime.now(UTC)
    audit = Audit(read_catalogue(), Store.open(path, now.date()), lambda: now)
    for kind in ("gmail", "x", "facebook-profile"):
        audit.pick(kind, "councillor" if kind != "gmail" else None)
    for check in audit.sections()[0].open[:3]:
        audit.answer(check, "unsure")
    return audit


def first_paint(path: Path) -> None:
    """Time from the start of the process to the line that says what comes next."""
    programs = {
        "securecllr": ("securecllr", "--profile", str(path)),
        "small app": ("bench.small_app",),
        "hello": ("bench.hello_app",),
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    work: dict[str, list[float]] = {name: [] for name in programs}
    memory: dict[str, list[float]] = {name: [] for name in programs}
    for number in range(-1, ROUNDS):
        for name, arguments in programs.items():
            program = Program(*arguments)
            took, cpu = program.seconds_until("Next"), program.cpu_seconds()
            program.settle()
            if number >= 0:  # the first time, files are compiled
                times[name].append(took)
                work[name].append(cpu)
                memory[name].append(program.peak_mib())
            program.close()
    for name in programs:
        print(
            f"{name}: first paint, best {min(times[name]) * 1000:.0f} ms, "
            f"median {statistics.median(times[name]) * 1000:.0f} ms; "
            f"peak memory {statistics.median(memory[name]):.0f} MiB"
        )
    for other in ("small app", "hello"):
        report("first paint of home", times["securecllr"], other, times[other])
        report("the same, processor time", work["securecllr"], other, work[other])
    print(f"peak memory over small app: {ratio(memory['securecllr'], memory['small app']):.2f}")


def key_to_repaint(path: Path) -> None:
    """Time from an arrow key in a grid of accounts to both rows that change because of it."""
    ours = Program("securecllr", "audit", "--profile", str(path))
    words = ("X (Twitter)", "Facebook")  # the rows of the grid that is open
    ours.seconds_until(*words)
    ours.settle()
    theirs = Program("bench.radio_app")
    theirs.seconds_until(*LABELS[:2])
    theirs.settle()
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(KEYS):
        key = UP if number % 2 else DOWN
        times[0].append(ours.seconds_to_repaint(key, *words))
        times[1].append(theirs.seconds_to_repaint(key, *LABELS[:2]))
    for name, took in zip(("question page", "RadioSet"), times, strict=True):
        print(
            f"{name}: key to repaint, best {min(took) * 1000:.1f} ms, "
            f"median {statistics.median(took) * 1000:.1f} ms"
        )
    report("key to repaint", times[0], "RadioSet", times[1])
    print(f"peak memory: question page {ours.peak_mib():.0f} MiB, RadioSet {theirs.peak_mib():.0f}")
    ours.close()
    theirs.close()


def ratio(ours: list[float], theirs: list[float]) -> float:
    """Return the median of the ratios, pair by pair."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def report(what: str, ours: list[float], other: str, theirs: list[float]) -> None:
    print(
        f"{what} over {other}: best {min(ours) / min(theirs):.2f}, "
        f"pair by pair, median {ratio(ours, theirs):.2f}"
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "profile.toml"
        half_done(path)
        first_paint(path)
        key_to_repaint(path)


if __name__ == "__main__":
    main()
