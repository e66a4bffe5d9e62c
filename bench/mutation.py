"""Breaks the rules in small ways, one at a time, and tells which of them no quick test notices.

Needs mutmut, which is in no list of ours (POSIX only): pip install mutmut==3.8.1. It makes the
mutants; each of a sample is tried in a process of its own, quick tests first. What survives is
tried again with more tests and all their examples, and printed, before a row a package, as
docs/mutation.md keeps them.
Run: python -m bench.mutation [--sample N] [--seed N] [--keep FOLDER] [PACKAGE ...]
"""

import argparse
import json
import os
import random
import resource
import sys
import tempfile
from collections.abc import Iterable
from math import sqrt
from pathlib import Path
from typing import NoReturn

import hypothesis  # noqa: F401 - each child has loaded what takes long to load
import msgspec  # noqa: F401
import pytest

from bench.mutants import CHILDREN, PYTEST, Mutant, mutants_of, prepare

# What is tried again with more than the package's own tests: where else its rules are held.
ALSO_HELD_BY = {
    "audit": ("tests/flows", "tests/reports/test_blank.py"),
    "cohort": ("tests/cli/test_cohort.py", "tests/test_schemas.py"),
    "profile": (
        *("tests/cli/test_forget.py", "tests/cli/test_forget_odd.py", "tests/cli/test_restore.py"),
        *("tests/cli/test_move_seats.py", "tests/cli/test_seat_files.py", "tests/test_schemas.py"),
    ),
}
SLOWER = 8  # times the seconds of its tests that a mutant may take
STARTING = 10  # seconds of the processor for what each child does before its tests
AGAIN = 200  # seconds that all those tests take
_WHOLE = Mutant("nothing.broken__mutmut_1", "", [], AGAIN)


def main() -> int:
    """Run each package that is named, or all, one after the other."""
    parser = argparse.ArgumentParser(prog="python -m bench.mutation")
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", choices=[[], *ALSO_HELD_BY])
    parser.add_argument("--sample", type=int, default=250)
    parser.add_argument("--seed", type=int, default=21)
    parser.add_argument("--keep", type=Path, help="go on in this folder, and leave it there")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for package in given.packages or ALSO_HELD_BY:
            run(package, (given.keep or Path(folder)) / package, given.sample, given.seed)
    return 0


def run(package: str, folder: Path, sample: int, seed: int) -> None:
    """Try a sample of the mutants of a package; print those that survive, and the score."""
    if not folder.exists():
        prepare(package, folder)
    mutants = list(mutants_of(package, folder / "mutants"))
    # A larger sample has the smaller one in it.
    drawn = random.Random(seed).sample(mutants, len(mutants))[:sample]  # noqa: S311
    first = _tried([each for each in drawn if each.tests], folder, "few.jsonl")
    everything = [f"tests/{package}", *ALSO_HELD_BY[package]]
    left = [_WHOLE, *(each for each in drawn if first.get(each.name, 0) == 0)]
    again = [each._replace(tests=everything, seconds=AGAIN) for each in left]
    ended = _tried(again, folder, "all.jsonl")
    if ended[_WHOLE.name]:
        raise SystemExit(f"The tests of {package} fail with nothing broken: see {folder}.")
    survived = [each for each in drawn if ended.get(each.name) == 0]
    for each in survived:
        sys.stdout.write(f"--- {each.name}\n{each.difference}\n")
    noticed = len(drawn) - len(survived)
    low, high = _interval(noticed, len(drawn))
    between = f"{low:.0%} to {high:.0%}" if len(drawn) < len(mutants) else "all"
    sys.stdout.write(
        f"| {package} | {len(mutants)} | {len(drawn)} | {len(survived)} "
        f"| {noticed / len(drawn):.0%} ({between}) |\n"
    )


def _tried(mutants: Iterable[Mutant], folder: Path, name: str) -> dict[str, int]:
    """Try mutants, each in a child of this process, and return how each ended: 0 where it survived.

    What is in the file of that name was tried before, and is not tried again.
    """
    path = folder / name
    kept = path.read_text("utf-8").splitlines() if path.exists() else []
    ended = dict(json.loads(line) for line in kept)
    waiting = [each for each in mutants if each.name not in ended]
    running: dict[int, str] = {}
    while waiting or running:
        if waiting and len(running) < CHILDREN:
            mutant = waiting.pop(0)
            pid = os.fork()
            if not pid:
                _child(mutant, folder / "mutants", few=name == "few.jsonl")
            running[pid] = mutant.name
            continue
        pid, status = os.wait()
        found = running.pop(pid)
        ended[found] = os.waitstatus_to_exitcode(status)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([found, ended[found]]) + "\n")
    return ended


def _child(mutant: Mutant, folder: Path, *, few: bool) -> NoReturn:
    """Become the tests of a mutant. What never ends is ended by the time of the processor."""
    limit = int(STARTING + SLOWER * mutant.seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    os.chdir(folder)
    os.environ |= {"MUTANT_UNDER_TEST": mutant.name, "PYTHONPATH": str(folder)}
    os.environ |= {"FEW_EXAMPLES": "1"} if few else {}
    sys.path[0] = str(folder)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    os._exit(pytest.main(["-x", "-q", *PYTEST, *mutant.tests]))


def _interval(noticed: int, of: int) -> tuple[float, float]:
    """Return where the score of all lies, 19 times of 20 (Wilson)."""
    z, part = 1.96, noticed / of
    middle, around = part + z * z / (2 * of), z * sqrt(part * (1 - part) / of + (z / of / 2) ** 2)
    return (middle - around) / (1 + z * z / of), (middle + around) / (1 + z * z / of)


if __name__ == "__main__":
    raise SystemExit(main())
