"""What is run in the test bed, part by part, and what came of it."""

import re
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tools.windows.bed import PYTHON_EXE, Bed
from tools.windows.screen import terminal

_COUNTS = re.compile(r"(\d+) (passed|failed|error|skipped|deselected)")
_SKIPPED = re.compile(r"^SKIPPED \[(\d+)\] .*?(?::\d+)?: (.*)$", re.MULTILINE)
# What the full screen is opened at: the usual, the smallest that leaves nothing out, a wide one.
SIZES = ((80, 24), (66, 17), (120, 40))


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the tests.

    Attributes:
        name: What they are about.
        tests: Their files and folders. What is marked ``posix`` is skipped there, and says why;
            what is marked ``slow`` is left out.
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
    """What came of a part, of the full screen, or of the folder.

    Attributes:
        skipped: How many tests were skipped, by the reason that they gave.
    """

    name: str
    words: str
    seconds: float
    good: bool
    skipped: Mapping[str, int] = field(default_factory=dict)

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
        f"{PYTHON_EXE} -m pytest -q -n 0 -rs --tb=short --force-enable-socket"
        f" -p no:cacheprovider -m 'not slow' {tests}"
    )
    output = bed.inside(command, check=False)
    last = output.rstrip().rpartition("\n")[2]
    counts = {word: int(number) for number, word in _COUNTS.findall(last)}
    good = bool(counts.get("passed")) and not counts.keys() & {"failed", "error"}
    if not good:
        print(output)
    words = ", ".join(
        f"{number:,} {'slow, left out' if word == 'deselected' else word}"
        for word, number in counts.items()
    )
    skipped: Counter[str] = Counter()
    for number, reason in _SKIPPED.findall(output):
        skipped[reason.strip()] += int(number)
    return Result(part.name, words or "did not end", time.monotonic() - start, good, skipped)


def full_screen(bed: Bed) -> Result:
    """Open the full screen at each size, press keys as a person does, and see that it saves."""
    start = time.monotonic()
    wrong = {size: words for size in SIZES if (words := _opened_at(bed, *size))}
    sizes = ", ".join(f"{columns}x{lines}" for columns, lines in SIZES)
    words = f"at {sizes}: opened, took keys, saved, ended"
    if wrong:
        words = "; ".join(f"{size[0]}x{size[1]}: {what}" for size, what in wrong.items())
    return Result("full screen", words, time.monotonic() - start, not wrong)


def _opened_at(bed: Bed, columns: int, lines: int) -> str:
    """Open it once, and return what was wrong, or "".

    Wine's console takes keys but draws no escape codes. So what is written goes to the terminal
    itself, as a terminal of Windows would show it.
    """
    folder = "/tmp/full-screen"  # noqa: S108 - in the bed
    opened = (
        "from securecllr.cli import terminal; terminal._is_terminal = lambda: True;"
        "from securecllr.__main__ import main; raise SystemExit(main())"
    )
    command = (
        f"rm -rf {folder}; export SECURECLLR_HOME=Z:{folder} COLUMNS={columns} LINES={lines}"
        f" PYTHONIOENCODING=utf-8; {PYTHON_EXE} -c '{opened}' 2>/dev/null | cat;"
        ' echo "ended"'
    )
    steps = (
        ("Check your social media security", "Enter"),
        ("Your phone", "1"),
        ("1 an iPhone", "C-q"),
    )
    with terminal(bed.started(command), columns, lines) as screen:
        for awaited, key in steps:
            if not screen.shows(awaited):
                print(screen.text())
                return f"never showed {awaited!r}"
            screen.press(key)
        if not screen.shows("ended"):
            return "did not end"
    saved = bed.root / folder.lstrip("/") / "profile.toml"
    if not (saved.exists() and "iphone" in saved.read_text("utf-8")):
        return "saved nothing"
    return ""
