"""A disk that is really full: it says so, harms nothing, and goes on once there is room."""

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.profile.store import Store
from tests.needs import lacking, needs
from tests.profile.blocks import DAY, SAMPLE, answer, appended
from tests.profile.window import NO, UNSURE, LineWindow, answers, begun, hold_refused, windows

pytestmark = [pytest.mark.slow, pytest.mark.posix("it mounts a small disk")]

FULL = "This was not saved. The disk is full. What was saved before is still there."


def mounted(place: Path, options: str) -> None:
    """Mount a small disk, which only root can do: CI is."""
    mount = [needs("mount"), "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        lacking(f"no small disk can be mounted here: {done.stderr}")


@pytest.fixture(params=["size=64k", "size=64k,nr_inodes=8"], ids=["no room", "no more files"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, with room for any number of files or for seven."""
    mounted(tmp_path, request.param)
    try:
        yield tmp_path
    finally:
        subprocess.run([needs("umount"), "--lazy", str(tmp_path)], check=True)


def fill(disk: Path) -> list[Path]:
    """Take all the room there is: of both kinds, as far as they go."""
    taken = [disk / "filler", *(disk / f"taken-{number}" for number in range(100))]
    with taken[0].open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    with contextlib.suppress(OSError):
        for each in taken[1:]:
            each.write_bytes(b"x")
    left = os.statvfs(disk)
    assert 0 in (left.f_bavail, left.f_favail)
    return [path for path in taken if path.exists()]


def test_a_full_disk_is_said_and_harms_nothing_and_then_it_goes_on(disk: Path) -> None:
    path = disk / "p.toml"
    path.write_bytes(SAMPLE)
    store = Store.open(path, DAY)
    store.exclusive = True
    taken = fill(disk)
    for _again in range(3):
        with pytest.raises(UserError) as caught:
            store.add(answer("unsure"))
        assert caught.value.what == FULL
        assert path.read_bytes() == SAMPLE
        assert [each.name for each in disk.glob(".*.new")] == []
    for each in taken:
        each.unlink()
    store.add(answer("unsure"))
    # Those that could not be saved then are saved with it.
    assert path.read_bytes() == appended(SAMPLE, [answer("unsure") for _time in range(4)])


def test_a_window_on_a_full_disk_says_so_and_a_new_one_goes_on(disk: Path) -> None:
    path = begun(disk)
    with windows() as held:
        held.append(first := LineWindow(path))
        assert " of 3." in first.type(UNSURE)
        saved = path.read_bytes()
        taken = fill(disk)
        first.type(NO)
        hold_refused(first, path, FULL)
        assert path.read_bytes() == saved
        for each in taken:
            each.unlink()
        held.append(second := LineWindow(path))
        assert " of 3." in second.type(NO)
        second.close()
    assert answers(path) == ["unsure", "no"]


# The same without a disk of its own: a limit on the size of any file, as some systems have.
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from securecllr.__main__ import main
raise SystemExit(main())
"""


def test_a_file_that_may_grow_no_more_is_said_and_harms_nothing(tmp_path: Path) -> None:
    path = begun(tmp_path)
    saved = path.read_bytes()
    with windows() as held:
        held.append(window := LineWindow(path, ("-c", LIMITED, str(len(saved) + 10))))
        window.type(UNSURE)
        hold_refused(window, path, "This was not saved. The computer says: File too large.")
    assert path.read_bytes() == saved
