"""A kill at every system call of a move: each seat is here or there, whole; and it can go on."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run_cli
from tests.profile.blocks import SAMPLE

pytestmark = pytest.mark.slow

# Strikes a child of its own down at every call in turn, each with a laptop and a stick of its own.
STRUCK = """
import os, signal, sys
from itertools import count
from pathlib import Path
sys.path.insert(0, sys.argv[2])
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
from securecllr.cli.move_seats import MoveSeatsOptions, move_seats
from securecllr.profile import keyring_store
from tests.profile.blocks import SAMPLE
from tests.profile.faults import Faults
import filelock
keyring_store.backend_name()
for at in count(1):
    base = Path(sys.argv[1]) / str(at)
    (base / "home" / "seats").mkdir(parents=True)
    (base / "stick").mkdir()
    for name in ("anne", "bob"):
        (base / "home" / "seats" / f"{name}.toml").write_bytes(SAMPLE)
    os.environ["SECURECLLR_HOME"] = str(base / "home")
    child = os.fork()
    if not child:
        sys.stdout = open(os.devnull, "w")
        faults = Faults(at, lambda: os.kill(os.getpid(), signal.SIGKILL))
        options = MoveSeatsOptions(folder=base / "stick", yes=True)
        with faults.everywhere():
            move_seats(options)
        os._exit(0)
    _child, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        sys.exit(os.WEXITSTATUS(status) or print(at))
"""


def test_a_kill_at_any_call_leaves_each_seat_whole_and_a_second_try_ends_it(tmp_path: Path) -> None:
    root = str(Path(__file__).parents[2])
    ended = subprocess.run(
        [sys.executable, "-c", STRUCK, str(tmp_path), root],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    total = int(ended.stdout)
    assert total > 40
    for at in range(1, total + 1):
        base = tmp_path / str(at)
        for name in ("anne", "bob"):
            here = base / "home" / "seats" / f"{name}.toml"
            there = base / "stick" / name / "profile.toml"
            if here.exists():
                assert here.read_bytes() == SAMPLE
            else:  # what was deleted here had been read back whole there
                assert there.read_bytes() == SAMPLE
            if there.exists():
                assert there.read_bytes() == SAMPLE
    for at in {1, total // 4, total // 2, 3 * total // 4, total - 1}:
        base = tmp_path / str(at)
        again = run_cli("seats", "move", str(base / "stick"), "--yes", home=base / "home")
        assert again.returncode == 0
        for name in ("anne", "bob"):
            assert (base / "stick" / name / "profile.toml").read_bytes() == SAMPLE
        assert not [path for path in (base / "home").rglob("*") if path.is_file()]
