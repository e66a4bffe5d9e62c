"""Runs the real program in processes of its own, each with a home of its own."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import AnswerWord
from tests.cli.forking import Forks
from tests.flows.interfaces import open_audit

# How Python itself sets up its streams follows from these: such a run is a new interpreter's.
_OF_THE_INTERPRETER = {"PYTHONIOENCODING", "PYTHONUTF8", "PYTHONUNBUFFERED", "LANG", "LC_ALL"}
_forks = Forks()


def run_cli(
    *arguments: str, home: Path, typed: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run securecllr in a process of its own, with its input at an end after ``typed``."""
    everything = {**os.environ, "SECURECLLR_HOME": str(home), **environment}
    command = [sys.executable, "-m", "securecllr", *arguments]
    if not hasattr(os, "fork"):
        everything.setdefault("PYTHONIOENCODING", "utf-8")
    if not hasattr(os, "fork") or _OF_THE_INTERPRETER & environment.keys():
        return subprocess.run(
            command,
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env=everything,
        )
    return subprocess.CompletedProcess(command, *_forks.run([*arguments], typed, everything))


def walk_of_today(path: Path) -> Audit:
    """Open a walk at this moment: the program itself goes by today's date."""
    return open_audit(path, datetime.now().astimezone())


def profile_with(home: Path, answer: AnswerWord) -> Path:
    """Leave a profile with Gmail in which the whole first walk has one answer, given just now."""
    home.mkdir(exist_ok=True)
    path = home / "profile.toml"
    audit = walk_of_today(path)
    audit.pick("gmail", None)
    while section := next((s for s in audit.sections() if s.open), None):
        audit.answer(section.open[0], answer)
    return path
