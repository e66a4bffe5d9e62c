"""Saving one answer into a file with 3,000 answers, beside writing the same bytes plainly.

Prints medians and their ratio; judges nothing. Run: python -m bench.saving
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from securecllr.profile.model import Account, Answer
from securecllr.profile.store import Store

ANSWERS = 3_000
ROUNDS = 200


def answer(number: int) -> Answer:
    return Answer(
        account="gmail",
        control=f"control-{number % 29}",
        revision=1,
        answer="looked",
        at=datetime(2026, 11, 22, 18, 4, 11, tzinfo=UTC),
        valid_until=date(2027, 12, 22),
    )


def plainly(path: Path, data: bytes, *, folder_too: bool = False) -> None:
    """Write, fsync, rename; and settle the folder, so that the name survives a power cut too."""
    new = path.with_suffix(".new")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    if folder_too:
        handle = os.open(path.parent, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "profile.toml"
        store = Store.open(path, date(2026, 11, 22))
        store.add(Account(id="gmail", kind="gmail", at=date(2026, 11, 22)))
        store.add(*(answer(number) for number in range(ANSWERS)))
        other = path.with_name("other")
        ours, theirs, durable = [], [], []
        for number in range(ROUNDS):
            ours.append(timed(partial(store.add, answer(number))))
            theirs.append(timed(partial(plainly, other, store.log.data)))
            durable.append(timed(partial(plainly, other, store.log.data, folder_too=True)))
        opening = statistics.median(
            timed(lambda: Store.open(path, date(2026, 11, 22))) for _ in range(5)
        )
        print(f"file: {len(store.log.data):,} bytes, {ANSWERS + ROUNDS:,} answers")
        report("saving one answer", ours, "write + fsync + rename", theirs)
        report("saving one answer", ours, "the same + fsync of the folder", durable)
        print(f"opening the file: {opening * 1000:.0f} ms")


def report(name: str, ours: list[float], other: str, theirs: list[float]) -> None:
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    print(
        f"{name}: {statistics.median(ours) * 1000:.2f} ms; "
        f"{other}: {statistics.median(theirs) * 1000:.2f} ms; "
        f"ratio, pair by pair, median: {statistics.median(ratios):.2f}"
    )


if __name__ == "__main__":
    main()
