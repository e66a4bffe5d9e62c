"""A kill at every system call of a save: the file is the old one or the new one, and whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from securecllr.profile.paths import previous_path
from securecllr.profile.store import Store
from tests.profile.blocks import DAY, SAMPLE, answer, appended
from tests.profile.test_every_call import BESIDE, names

pytestmark = [pytest.mark.slow, pytest.mark.posix("it counts calls that POSIX has")]

WITH_NEW = appended(SAMPLE, [answer("unsure")])

# Strikes a child of its own down at every call in turn, each in a folder of its own; gives how
# many there were.
STRUCK = """
import os, signal, sys
from itertools import count
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.profile.blocks import DAY, SAMPLE, answer
from tests.profile.faults import Faults
from securecllr.profile.store import Store
import filelock
for at in count(1):
    path = Path(sys.argv[1]) / str(at) / "p.toml"
    path.parent.mkdir()
    path.write_bytes(SAMPLE)
    child = os.fork()
    if not child:
        store = Store.open(path, DAY)
        store.exclusive = True
        faults = Faults(at, lambda: os.kill(os.getpid(), signal.SIGKILL))
        with faults.everywhere():
            store.add(answer("unsure"))
        os._exit(0)
    _child, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        sys.exit(os.WEXITSTATUS(status) or print(at))
"""


def test_a_kill_at_any_call_leaves_the_old_or_the_new_file_and_the_next_window_saves(
    tmp_path: Path,
) -> None:
    root = str(Path(__file__).parent.parent.parent)
    ended = subprocess.run(
        [sys.executable, "-c", STRUCK, str(tmp_path), root],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found = []
    for at in range(1, int(ended.stdout) + 1):
        path = tmp_path / str(at) / "p.toml"
        found.append(path.read_bytes())
        assert found[-1] in (SAMPLE, WITH_NEW)
        assert previous_path(path).read_bytes() == SAMPLE if found[-1] == WITH_NEW else True
        store = Store.open(path, DAY)
        store.exclusive = True
        store.add(answer("think"))  # whoever was killed holds nothing back
        assert Store.open(path, DAY).log == store.log
        assert all(BESIDE.fullmatch(name) for name in names(store))
    assert len(found) > 15
    assert found == sorted(found, key=len), "once it is saved it stays saved"
