"""A report on 10,000 copies, beside reading and parsing the same files with rtoml in two processes.

Both are programs of their own, from start to end, in turns. Prints medians and their ratio, and how
the most memory that a process held grows with the copies; judges nothing. Run:
python -m bench.cohort
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.cohort.invented import write_copies

COPIES, FEWER = 10_000, 2_000
ROUNDS = 7

PLAINLY = """
import os, sys, rtoml
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
folder = Path(sys.argv[1])

def parse(names):
    return sum(len(rtoml.loads((folder / name).read_text())) for name in names)

names = os.listdir(folder)
pieces = [names[at : at + 100] for at in range(0, len(names), 100)]
with ProcessPoolExecutor(2) as pool:
    sum(pool.map(parse, pieces))
"""


def run(command: list[str], home: Path) -> tuple[float, int]:
    """Run a program; give its seconds, and the most KiB that it or a process of its held."""
    start = time.perf_counter()
    pid = os.posix_spawn(
        command[0],
        command,
        {**os.environ, "SECURECLLR_HOME": str(home)},
        file_actions=[
            (os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)
        ],
    )
    _pid, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(command)
    return time.perf_counter() - start, usage.ru_maxrss


def main() -> None:
    with tempfile.TemporaryDirectory() as root:
        home, many, few = (Path(root) / name for name in ("home", "many", "few"))
        write_copies(many, COPIES)
        few.mkdir()
        for path in sorted(many.iterdir())[:FEWER]:
            (few / path.name).hardlink_to(path)
        bytes_in_all = sum(path.stat().st_size for path in many.iterdir())
        print(f"{COPIES:,} copies, {bytes_in_all / COPIES:,.0f} bytes each")
        python = sys.executable
        ours = [python, "-m", "securecllr", "cohort", str(many), "--format", "json", "-o", "-"]
        theirs = [python, "-c", PLAINLY, str(many)]
        rounds = [(run(ours, home), run(theirs, home)) for _round in range(ROUNDS)]
        mine = statistics.median(a[0] for a, _b in rounds)
        plain = statistics.median(b[0] for _a, b in rounds)
        ratio = statistics.median(a[0] / b[0] for a, b in rounds)
        print(f"the report: {mine:.2f} s; reading and parsing with rtoml: {plain:.2f} s")
        print(f"ratio, round by round, median: {ratio:.2f}")
        fewer = [*ours[:4], str(few), *ours[5:]]
        most = min(a[1] for a, _b in rounds)
        least = min(run(fewer, home)[1] for _round in range(ROUNDS))
        each = (most - least) * 1024 / (COPIES - FEWER)
        print(
            f"most memory: {most / 1024:.1f} MiB with {COPIES:,}, {least / 1024:.1f} with {FEWER:,}"
        )
        print(f"so for each copy: {each:.0f} bytes")


if __name__ == "__main__":
    main()
