"""Runs the tests on a Python for Windows, under Wine, in a bed that sets itself up.

It is a test bed, and not Windows. What comes of it is printed, and with ``--write`` kept in
``docs/windows.md``. The bed is a small Debian with Wine in a folder; nothing else is installed.
Run as root on Linux, with debootstrap, unshare and tmux:
python -m tools.windows [--bed FOLDER] [--write] [PART ...]
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

from tools.windows import folder
from tools.windows.bed import MINOR, ROOT, Bed
from tools.windows.page import written
from tools.windows.parts import PARTS, full_screen, run_part

PAGE = ROOT / "docs" / "windows.md"
SCREEN, FOLDER = "full screen", "folder"


def main() -> int:
    """Set up the bed, run each part that is named, or all, and return the exit code."""
    names = [*(part.name for part in PARTS), SCREEN, FOLDER]
    parser = argparse.ArgumentParser(prog="python -m tools.windows")
    parser.add_argument("parts", nargs="*", metavar="PART", choices=[[], *names])
    parser.add_argument("--bed", type=Path, default=ROOT / "build" / "windows")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    for each in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, lambda number, _frame: sys.exit(128 + number))
    wanted = ("debootstrap", "setpriv", "unshare", "tmux")
    missing = [each for each in wanted if not shutil.which(each)]
    if missing or os.geteuid() != 0:
        raise SystemExit(f"this needs root, and: {', '.join(missing) or 'nothing else'}")
    bed = Bed(given.bed.resolve())
    commit = _commit()
    bed.set_up()
    results = []
    for part in PARTS:
        if part.name in (given.parts or names):
            results.append(run_part(bed, part))
            print(results[-1].line, flush=True)
    for name, look in ((SCREEN, full_screen), (FOLDER, folder.start)):
        if name in (given.parts or names):
            results.append(look(bed))
            print(results[-1].line, flush=True)
    if given.write:
        what = f"{date.today()}, commit {commit}, {_versions(bed)}"  # noqa: DTZ011 - here
        PAGE.write_text(written(PAGE.read_text("utf-8"), what, results), "utf-8")
    return 0 if all(result.good for result in results) else 1


def _commit() -> str:
    asked = ("git", "describe", "--always", "--dirty")
    return subprocess.run(
        asked, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def _versions(bed: Bed) -> str:
    wine = bed.inside("wine --version 2>/dev/null").strip()
    return f"{wine}, Python {MINOR} for Windows"


if __name__ == "__main__":
    sys.exit(main())
