"""How long ``securecllr --version`` takes, beside Python doing nothing.

Prints medians and their ratio; judges nothing. Run: python -m bench.start
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 40


def timed(*command: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    installed = str(Path(sys.executable).with_name("securecllr"))
    cases = {
        "securecllr --version": [installed, "--version"],
        "python -m securecllr --version": [sys.executable, "-m", "securecllr", "--version"],
        "securecllr --help": [installed, "--help"],
        "securecllr status": [installed, "status", "--profile", "/nowhere/profile.toml"],
        "securecllr status, with a pack": [
            *(installed, "status", "--profile", "/nowhere/profile.toml"),
            *("--checks", "checks/examples/anytown"),
        ],
    }
    for name, command in cases.items():
        ratios, ours = [], []
        for _ in range(ROUNDS):
            bare = timed(sys.executable, "-c", "pass")
            took = timed("sh", "-c", '"$@" || true', "sh", *command)
            ours.append(took)
            ratios.append(took / bare)
        print(
            f"{name}: {statistics.median(ours) * 1000:.0f} ms; "
            f"over python -c pass, median: {statistics.median(ratios):.2f}"
        )


if __name__ == "__main__":
    main()
