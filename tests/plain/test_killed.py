"""``kill -9`` anywhere in a walk: what was said to be saved is saved, and the file is whole."""

import os
import random
import re
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from securecllr.profile.model import Answer, Block
from securecllr.profile.store import Store
from tests.profile.blocks import DAY

pytestmark = pytest.mark.slow

# 200 points, one at random in each 200th of the conversation, so that they lie all over it.
SEED = 20261122
POINTS, PARTS = 200, 20

# What the person at the keyboard says of each account, by turns.
WORDS = {"Not sure": "unsure", "No": "no"}
ACCOUNTS = ("Gmail: not used", "Facebook profile: not used")
USES = ("I use it", "both")
BEFORE = 4  # two lines about the person, and two accounts

_ITEM = re.compile(r"^(\d+)\. (.*?)\.?$", re.MULTILINE)


@dataclass
class Run:
    """One run of the real program, up to a byte of what it writes."""

    path: Path
    read: str = ""
    replies: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)  # the words that should be on disk
    _seen: int = 0
    _items: dict[str, str] = field(default_factory=dict)
    _pending: bool = False

    @property
    def told(self) -> int:
        """How many answers must be on disk: all but one that nothing has been asked after yet."""
        return len(self.answers) - self._pending

    def run(self, bytes_to_read: int | None = None) -> None:
        """Answer until so many bytes are read, then kill. Without a number: to the end."""
        command = [sys.executable, "-m", "securecllr", "--plain", "--profile", str(self.path)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        ) as program:
            assert program.stdin
            assert program.stdout
            left = sys.maxsize if bytes_to_read is None else bytes_to_read
            data = b""
            while left and (piece := os.read(program.stdout.fileno(), min(left, 65536))):
                left -= len(piece)
                data += piece
                self.read = data.decode("utf-8", "ignore")
                # Only a prompt leaves its line open.
                if left and not data.endswith(b"\n"):
                    self.replies.append(self._reply())
                    program.stdin.write(f"{self.replies[-1]}\n".encode())
            if left:
                assert program.wait() == 0
            else:
                program.send_signal(signal.SIGKILL)
                # After "s" there is nothing more to wait for: it may have left by itself.
                assert program.wait() == -signal.SIGKILL or self.replies[-1] == "s"

    def _reply(self) -> str:
        """What to type at this prompt, by what the page since the last one says."""
        assert len(self.replies) < 100, self.read[self._seen :]
        page, self._seen = self.read[self._seen :], len(self.read)
        self._pending = False
        if found := {text: number for number, text in _ITEM.findall(page)}:
            self._items = found  # a list that is the same as before is not written again
        if "Type all that you want to change" in page:
            return " ".join(self._items[text] for text in ACCOUNTS if text in self._items)
        if "Numbers, or Enter to go on" in page:
            return ""
        if "Not sure" in self._items:
            return self._answer()
        if "Show me my plan" in self._items or "Sign off what you have said" in self._items:
            return "s"
        said = next((self._items[text] for text in USES if text in self._items), "1")
        return "" if "Start" in self._items else said

    def _answer(self) -> str:
        """Answer by turns "Not sure" and "No", by the numbers that the page gives them."""
        word = "No" if len(self.answers) % 2 else "Not sure"
        self.answers.append(WORDS[word])
        self._pending = True
        return self._items[word]


def blocks_on_disk(path: Path) -> list[Block]:
    """Read the file, which must be whole; nothing but it and one cut-off save may be there."""
    known = {path.name, f".{path.name}.lock", f"{path.stem}.previous.toml"}
    beside = [each.name for each in path.parent.iterdir() if each.name not in known]
    assert len(beside) <= 1
    assert all(re.fullmatch(r"\.p\.toml\..*\.new", name) for name in beside)
    return Store.open(path, DAY).log.blocks if path.exists() else []


def answers_in(blocks: list[Block]) -> list[str]:
    return [block.answer for block in blocks if isinstance(block, Answer)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The same walk, not killed."""
    run = Run(tmp_path_factory.mktemp("whole") / "p.toml")
    run.run()
    blocks = blocks_on_disk(run.path)
    assert answers_in(blocks) == run.answers
    assert len(run.answers) > 5
    assert len(blocks) == BEFORE + len(run.answers)
    assert set(run.answers) == {"unsure", "no"}
    return run


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_at_any_byte_what_was_said_to_be_saved_is_saved(
    tmp_path: Path, whole: Run, part: int
) -> None:
    chance = random.Random(f"{SEED} {part}")  # noqa: S311 - points to test, no secret
    total = len(whole.read.encode())
    for point in range(part, POINTS, PARTS):
        place = chance.randint(point * total // POINTS + 1, (point + 1) * total // POINTS)
        folder = tmp_path / str(point)
        folder.mkdir()
        run = Run(folder / "p.toml")
        run.run(place)
        blocks = blocks_on_disk(run.path)
        told, found = run.told, answers_in(blocks)
        assert told <= len(found) <= len(run.answers), f"seed {SEED}, part {part}, byte {place}"
        assert found == run.answers[: len(found)]
        if run.answers:
            assert len(blocks) - len(found) == BEFORE

    # After the last of them, the person starts again and walks to the end.
    carried_on = Run(run.path)
    carried_on.run()
    after = blocks_on_disk(run.path)
    assert after[: len(blocks)] == blocks
    assert answers_in(after) == found + carried_on.answers


# The real program, which strikes itself down before its n-th use of the folder (0: never). Each
# use is told on stderr first. Python reports opening, renaming and removing; settling it does not.
STRUCK = """
import os, signal, sys
from pathlib import Path
folder, strike_at, uses = str(Path(sys.argv[-1]).parent), int(sys.argv.pop(1)), 0
def use(what):
    global uses
    uses += 1
    os.write(2, f"{what}\\n".encode())
    if uses == strike_at:
        os.kill(os.getpid(), signal.SIGKILL)
def hook(event, arguments):
    if event in ("open", "os.rename", "os.remove", "os.mkdir") and str(arguments[0]) == folder:
        use("folder")
    elif event in ("open", "os.rename", "os.remove") and str(arguments[0]).startswith(folder):
        use(event)
settle = os.fsync
def fsync(file):
    use("before settling")
    settle(file)
    use("after settling")
from securecllr.__main__ import main
os.fsync = fsync
sys.addaudithook(hook)
raise SystemExit(main())
"""


def run_struck(path: Path, whole: Run, strike_at: int) -> tuple[str, list[str]]:
    """Type the whole walk at a program that strikes itself down; give what it wrote and used."""
    path.parent.mkdir()
    ended = subprocess.run(
        [sys.executable, "-c", STRUCK, str(strike_at), "--plain", "--profile", str(path)],
        input="".join(f"{reply}\n" for reply in whole.replies),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == (-signal.SIGKILL if strike_at else 0), ended.stderr
    return ended.stdout, ended.stderr.splitlines()


@pytest.fixture(scope="module")
def uses(tmp_path_factory: pytest.TempPathFactory, whole: Run) -> list[str]:
    """Every use of the folder in a walk that is not struck down."""
    path = tmp_path_factory.mktemp("uses") / "in" / "p.toml"
    _written, found = run_struck(path, whole, 0)
    # The first save makes the file, by a link; each one after it replaces the file.
    assert found.count("os.rename") == len(blocks_on_disk(path)) - 1
    return found


@pytest.mark.parametrize("save", range(BEFORE + 2))
def test_killed_at_any_step_of_a_save_the_file_is_the_old_or_the_new_one(
    tmp_path: Path, whole: Run, uses: list[str], save: int
) -> None:
    renames = [n for n, use in enumerate(uses, 1) if use == "os.rename"]
    first = renames[save - 1] + 1 if save else 1
    struck, lengths = set(), set()
    for strike_at in range(first, renames[save] + 1):
        path = tmp_path / str(strike_at) / "p.toml"
        _written, used = run_struck(path, whole, strike_at)
        assert used == uses[:strike_at]
        struck.add(used[-1])
        lengths.add(len(blocks_on_disk(path)))
    # Until the file is replaced it is as the last save left it.
    assert lengths == ({save + 1} if save else {0, 1})
    assert {"open", "before settling", "after settling", "os.rename"} <= struck
