"""What the processes that a test has started are doing, as Linux tells it."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

# At work, or waiting for its turn on a busy machine; or for a disk.
_BUSY = {"R", "D"}


def children_of(process: int) -> list[int]:
    """Return the processes that a process has started and that still run."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").iterdir():
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # a thread has just ended
            found += [int(child) for child in (task / "children").read_text("ascii").split()]
    return found


def all_below(process: int) -> list[int]:
    """Return the processes that a process has started, and those that they have."""
    found: list[int] = []
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
        for child in children_of(process):
            found += [child, *all_below(child)]
    return found


def runs(process: int) -> bool:
    """Tell whether a process has not ended yet, whether or not anybody has looked at its end."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return _state(stat) != "Z"


def are_idle(processes: Iterable[int]) -> bool:
    """Tell whether all of them wait for something to happen. On no Linux nobody knows."""
    try:
        states = {
            _state(stat.read_text("utf-8"))
            for process in processes
            for stat in Path(f"/proc/{process}/task").glob("*/stat")
        }
    except (FileNotFoundError, ProcessLookupError):
        return False  # one has ended just now: that changes something
    return not states & _BUSY


def _state(stat: str) -> str:
    """Take the letter out of what Linux says of a process or a thread, after its name."""
    return stat.rpartition(")")[2].split()[0]
