"""How long each report takes, as a whole process, of a sample profile: four accounts, all answered.

Prints medians, of the clock and of the processor; judges nothing. Run: python -m bench.reports
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 5
SAMPLE = Path(__file__).parents[1] / "profiles" / "signed-off.toml"
CASES = {
    "html": ["--format", "html"],
    "html, large print": ["--format", "html", "--large-print"],
    "pdf": ["--format", "pdf"],
    "pdf, large print": ["--format", "pdf", "--large-print"],
    "md": ["--format", "md"],
    "csv": ["--format", "csv"],
    "json": ["--format", "json"],
    "ics": ["--format", "ics"],
    "blank, one kind": ["--blank", "--kind", "gmail"],
    "blank, kinds in use": ["--blank"],
}


def timed(*arguments: str) -> tuple[float, float]:
    """Return seconds by the clock, and seconds of the processor."""
    command = [sys.executable, "-m", "securecllr", "report", "--profile", str(SAMPLE), *arguments]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    took = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    for name, arguments in CASES.items():
        clock, processor = zip(*(timed(*arguments) for _ in range(ROUNDS)), strict=True)
        print(
            f"{name}: {statistics.median(clock) * 1000:.0f} ms, of the processor "
            f"{statistics.median(processor) * 1000:.0f} ms; load {os.getloadavg()[0]:.1f}"
        )


if __name__ == "__main__":
    main()
