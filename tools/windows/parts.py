"""What is run in the test bed, part by part, and what came of it."""

import re
import time
from dataclasses import dataclass

from tools.windows.bed import PYTHON_EXE, Bed
from tools.windows.screen import terminal

_COUNTS = re.compile(r"(\d+) (passed|failed|error|skipped|deselected)")


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the tests.

    Attributes:
        name: What they are about.
        tests: Their files and folders. What is marked ``posix`` is left out, or ``slow``; and
            nothing else is.
    """

    name: str
    tests: tuple[str, ...]


PARTS = (
    Part("rules", ("audit", "toml", "messages", "test_sanitize.py", "test_words.py")),
    Part("checks", ("catalogue",)),
    Part("profile", ("profile",)),
    Part("cohort", ("cohort",)),
    Part("conversations", ("flows", "plain", "demo", "presenter")),
    Part("reports", ("reports",)),
    Part("windows", ("windows", "cli/test_streams.py", "cli/test_terminal.py")),
)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a part, or of the full screen."""

    name: str
    words: str
    seconds: float
    good: bool

    @property
    def line(self) -> str:
        """The row of a table for it."""
        return f"| {self.name} | {self.words} | {self.seconds:.0f} |"


def run_part(bed: Bed, part: Part) -> Result:
    """Run some of the tests on Windows's Python, and print those that fail."""
    start = time.monotonic()
    tests = " ".join(f"tests/{each}" for each in part.tests)
    # Windows's event loop needs a socket to itself, so that none is opened is held on Linux alone.
    command = (
        f"{PYTHON_EXE} -m pytest -q -n 0 --tb=short --force-enable-socket"
        f" -p no:cacheprovider -m 'not posix and not slow' {tests}"
    )
    output = bed.inside(command, check=False)
    last = output.rstrip().rpartition("\n")[2]
    counts = {word: int(number) for number, word in _COUNTS.findall(last)}
    good = bool(counts.get("passed")) and not counts.keys() & {"failed", "error"}
    if not good:
        print(output)
    words = ", ".join(f"{number:,} {word}" for word, number in counts.items()) or "did not end"
    return Result(part.name, words, time.monotonic() - start, good)


def full_screen(bed: Bed) -> Result:
    """Open the full screen, press keys as a person does, and see that it saves and ends.

    Wine's console takes keys but draws no escape codes. So what is written goes to the terminal
    itself, as a terminal of Windows would show it.
    """
    start = time.monotonic()
    folder = "/tmp/full-screen"  # noqa: S108 - in the bed
    opened = (
        "from securecllr.cli import terminal; terminal._is_terminal = lambda: True;"
        "from securecllr.__main__ import main; raise SystemExit(main())"
    )
    command = (
        f"rm -rf {folder}; export SECURECLLR_HOME=Z:{folder} COLUMNS=80 LINES=24"
        f" PYTHONIOENCODING=utf-8; {PYTHON_EXE} -c '{opened}' 2>/dev/null | cat;"
        ' echo "ended"'
    )
    steps = (
        ("Check your social media security", "Enter"),
        ("Your phone", "1"),
        ("1 an iPhone", "C-q"),
    )
    words, good = "", False
    with terminal(bed.started(command)) as screen:
        for awaited, key in steps:
            if not screen.shows(awaited):
                words = f"never showed {awaited!r}"
                print(screen.text())
                break
            screen.press(key)
        else:
            good = screen.shows("ended")
            words = "opened, took keys, saved, ended" if good else "did not end"
    saved = bed.root / folder.lstrip("/") / "profile.toml"
    if good and not (saved.exists() and "iphone" in saved.read_text("utf-8")):
        words, good = "saved nothing", False
    return Result("full screen", words, time.monotonic() - start, good)
