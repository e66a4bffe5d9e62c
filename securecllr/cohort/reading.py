"""A whole folder of copies: read by two processes, the newest of each id kept. Writes nothing.

Memory: a fixed amount, and a record a copy. Names are kept only of what is left out.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from securecllr.cohort.file import LeftOut, Reason, read_copy
from securecllr.cohort.records import ID_BYTES, Layout, newness
from securecllr.errors import UserError
from securecllr.i18n import _

if TYPE_CHECKING:
    from concurrent.futures import Executor

# As many files as are read before somebody looks up: for progress, and for Ctrl-C.
_AT_ONCE = 100
# With fewer, to start a second process takes longer than it saves.
_WORTH_PROCESSES = 400
_PROCESSES = 2
_WAITING = 6
_BUCKETS = 256

Progress = Callable[[int, int], None]
Done = tuple[bytes, list[tuple[str, Reason]]]


@dataclass(slots=True)
class Gathered:
    """What a folder holds.

    Attributes:
        layout: What is where in a record.
        left_out: Each file that is not counted, with the reason, in the order of names.
        copies: How many shared copies there are, older ones of the same id included.
    """

    layout: Layout
    left_out: list[tuple[str, Reason]] = field(default_factory=list)
    copies: int = 0
    _buckets: list[bytearray] = field(
        default_factory=lambda: [bytearray() for _n in range(_BUCKETS)]
    )

    def take(self, done: Done) -> None:
        """Take in what one piece of the folder came to."""
        records, left_out = done
        self.left_out += left_out
        for record in _cut(records, self.layout.length):
            self._buckets[record[0]] += record
            self.copies += 1

    def newest(self) -> Iterator[bytes]:
        """Give the newest record of each id: by month, then by the time of its file, then name."""
        for bucket in self._buckets:
            best: dict[bytes, bytes] = {}
            for record in _cut(bytes(bucket), self.layout.length):
                known = best.get(record[:ID_BYTES])
                if known is None or newness(record) > newness(known):
                    best[record[:ID_BYTES]] = record
            yield from best.values()


def gather(folder: Path, layout: Layout, progress: Progress) -> Gathered:
    """Read a folder. No file in it can stop this.

    Args:
        folder: The folder. Folders inside it are not looked into.
        layout: What to count.
        progress: Called now and then with how many files are done, and how many there are.

    Raises:
        UserError: It is no folder, or cannot be looked into.
    """
    total = sum(1 for _entry in _names(folder))
    gathered = Gathered(layout)
    done = 0
    for piece, result in _results(folder, layout, total):
        gathered.take(result)
        done += piece
        progress(done, max(total, done))
    gathered.left_out.sort()
    return gathered


def _names(folder: Path) -> Iterator[str]:
    """Give the name of everything in a folder.

    Raises:
        UserError: It is no folder, or cannot be looked into.
    """
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                yield entry.name
    except FileNotFoundError:
        raise UserError(
            _("There is no such folder."), where=str(folder), remedy=_("Check its name.")
        ) from None
    except NotADirectoryError:
        raise UserError(
            _("This is a file, not a folder."),
            where=str(folder),
            remedy=_("Give the folder that the copies are in."),
        ) from None
    except OSError as error:
        raise UserError(
            _("This folder cannot be looked into: {reason}.").format(reason=error.strerror),
            where=str(folder),
            remedy=_("Ask your IT team for the right to read it."),
        ) from None


def _results(folder: Path, layout: Layout, total: int) -> Iterator[tuple[int, Done]]:
    """Read piece by piece: here, or in two processes where there are many."""
    pieces = _pieces(_names(folder))
    if total < _WORTH_PROCESSES:
        for piece in pieces:
            yield len(piece), read_piece(str(folder), layout, piece)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(_PROCESSES, initializer=_start_worker) as pool:
        try:
            yield from _from(pool, folder, layout, pieces)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _from(
    pool: Executor, folder: Path, layout: Layout, pieces: Iterator[list[str]]
) -> Iterator[tuple[int, Done]]:
    """Keep some pieces waiting for the processes, and no more, so that memory stays as it is."""
    from collections import deque
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[list[str], Future[Done] | None]] = deque()

    def send(piece: list[str]) -> None:
        try:
            with _undisturbed():
                waiting.append((piece, pool.submit(read_piece, str(folder), layout, piece)))
        except BrokenProcessPool:
            waiting.append((piece, None))

    for piece in islice(pieces, _WAITING):
        send(piece)
    while waiting:
        piece, future = waiting.popleft()
        try:
            done = future.result() if future else read_piece(str(folder), layout, piece)
        except BrokenProcessPool:  # something ended the other process: go on in this one
            done = read_piece(str(folder), layout, piece)
        yield len(piece), done
        for more in islice(pieces, 1):
            send(more)


def read_piece(folder: str, layout: Layout, names: list[str]) -> Done:
    """Read some files of a folder: their records, one after the other, and what is left out."""
    records = bytearray()
    left_out: list[tuple[str, Reason]] = []
    for name in names:
        try:
            copy, changed = read_copy(os.path.join(folder, name))  # noqa: PTH118 - for speed
            record = layout.pack(copy, changed, name)
            if record is None:
                raise LeftOut("other-set")  # noqa: TRY301 - one place for all reasons
            records += record
        except LeftOut as left:
            left_out.append((name, left.reason))
    return bytes(records), left_out


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back while a process may be started: there Python would lose it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start_worker() -> None:
    """Let Ctrl-C be heard by the process that the person started, and by no other."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _pieces(names: Iterator[str]) -> Iterator[list[str]]:
    while piece := list(islice(names, _AT_ONCE)):
        yield piece


def _cut(records: bytes, length: int) -> Iterator[bytes]:
    for start in range(0, len(records), length):
        yield records[start : start + length]
