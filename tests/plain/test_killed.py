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

# What the person at the keyboard picks, by what the pages call it.
MAILBOX, SOCIAL = "Gmail", "Facebook profile"
WORDS = {"I'm not sure": "unsure", "No": "no"}

_ITEM = re.compile(r"^(\d+)\. (.*)$", re.MULTILINE)
_SAVED = re.compile(r"^Saved on this computer: (?!\d+ account)", re.MULTILINE)
_PICKED = re.compile(r"^Saved on this computer: 2 accounts\.$", re.MULTILINE)


@dataclass
class Sitting:
    """One run of the real program, up to a byte of what it writes."""

    path: Path
    read: str = ""
    replies: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)  # the words that should be on disk
    _seen: int = 0

    @property
    def whole_lines(self) -> str:
        """What was read, without a last line that was cut off."""
        return self.read[: self.read.rfind("\n") + 1]

    @property
    def saved(self) -> int:
        """How many answers we were told are saved."""
        return len(_SAVED.findall(self.whole_lines))

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
        said = " ".join(page.split())
        if "no longer use?" in said:
            return "0"
        if "Type all that you use" in said:
            wanted = MAILBOX if "Which email accounts" in said else SOCIAL
            items: list[tuple[str, str]] = _ITEM.findall(page)
            return next(number for number, text in items if text.startswith(wanted))
        if "What do you use" in said:
            return "1"
        if "Next: Check your answers" in said:
            return "s"
        if re.search(r"Question \d+ of \d+\.", said):
            return self._answer(page)
        return ""

    def _answer(self, page: str) -> str:
        """Answer by turns "I'm not sure" and "No", by the numbers that the page gives them."""
        found: dict[str, str] = {}
        for number, text in _ITEM.findall(page):
            if word := re.match(r"No\b|I'm not sure", text):
                found[WORDS[word[0]]] = number
        turn = "no" if len(self.answers) % 2 and "no" in found else "unsure"
        self.answers.append(turn)
        return found[turn]


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
def whole(tmp_path_factory: pytest.TempPathFactory) -> Sitting:
    """The same walk, not killed."""
    sitting = Sitting(tmp_path_factory.mktemp("whole") / "p.toml")
    sitting.run()
    blocks = blocks_on_disk(sitting.path)
    assert answers_in(blocks) == sitting.answers
    assert len(sitting.answers) == sitting.saved > 10
    assert set(sitting.answers) == {"unsure", "no"}
    assert _PICKED.search(sitting.whole_lines)
    return sitting


@pytest.mark.parametrize("part", range(PARTS))
def test_killed_at_any_byte_what_was_said_to_be_saved_is_saved(
    tmp_path: Path, whole: Sitting, part: int
) -> None:
    chance = random.Random(f"{SEED} {part}")  # noqa: S311 - points to test, no secret
    total = len(whole.read.encode())
    for point in range(part, POINTS, PARTS):
        place = chance.randint(point * total // POINTS + 1, (point + 1) * total // POINTS)
        folder = tmp_path / str(point)
        folder.mkdir()
        sitting = Sitting(folder / "p.toml")
        sitting.run(place)
        blocks = blocks_on_disk(sitting.path)
        told, found = sitting.saved, answers_in(blocks)
        assert told <= len(found) <= told + 1, f"seed {SEED}, part {part}, byte {place}"
        assert found == sitting.answers[: len(found)]
        if _PICKED.search(sitting.whole_lines):
            assert len(blocks) - len(found) == 2

    # After the last of them, the person starts again and walks to the end.
    carried_on = Sitting(sitting.path)
    carried_on.run()
    after = blocks_on_disk(sitting.path)
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


def run_struck(path: Path, whole: Sitting, strike_at: int) -> tuple[str, list[str]]:
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
def uses(tmp_path_factory: pytest.TempPathFactory, whole: Sitting) -> list[str]:
    """Every use of the folder in a walk that is not struck down."""
    path = tmp_path_factory.mktemp("uses") / "in" / "p.toml"
    _written, found = run_struck(path, whole, 0)
    assert found.count("os.rename") == len(blocks_on_disk(path))
    return found


@pytest.mark.parametrize("save", range(6))  # two accounts and four answers
def test_killed_at_any_step_of_a_save_the_file_is_the_old_or_the_new_one(
    tmp_path: Path, whole: Sitting, uses: list[str], save: int
) -> None:
    renames = [n for n, use in enumerate(uses, 1) if use == "os.rename"]
    first = renames[save - 1] + 1 if save else 1
    struck = set()
    for strike_at in range(first, renames[save] + 1):
        path = tmp_path / str(strike_at) / "p.toml"
        written, used = run_struck(path, whole, strike_at)
        assert used == uses[:strike_at]
        struck.add(used[-1])
        blocks = blocks_on_disk(path)
        assert len(blocks) == save
        assert len(_SAVED.findall(written)) <= len(answers_in(blocks))
    assert {"open", "before settling", "after settling", "os.rename"} <= struck
