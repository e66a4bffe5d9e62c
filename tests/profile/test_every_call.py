"""A fault at every system call of a save: what was saved is never harmed, and it goes on."""

import errno
import gc
import os
import re
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.profile.model import Block
from securecllr.profile.paths import previous_path
from securecllr.profile.store import Store
from tests.profile.blocks import DAY, SAMPLE, account, answer, appended
from tests.profile.faults import Faults

pytestmark = pytest.mark.posix("it counts calls that POSIX has")

NEW = answer("unsure")
BESIDE = re.compile(r"p\.toml|p\.previous\.toml|\.p\.toml\.lock|\.p\.toml\..*\.new")
SAID = re.compile(
    r"This was not saved\. [^.]+\.( What was saved before is still there\.)?|.*window.*"
)


# A lock let go in the middle of another's fault would be one more call.
HELD: list[Store] = []


@pytest.fixture(autouse=True)
def _held() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    HELD.clear()
    gc.enable()


def raising(number: int) -> Callable[[], None]:
    def strike() -> None:
        raise OSError(number, os.strerror(number))

    return strike


def opened(folder: Path, *, new: bool) -> Store:
    path = folder / "in" / "p.toml"
    if not new:
        path.parent.mkdir(parents=True)
        path.write_bytes(SAMPLE)
    store = Store.open(path, DAY)
    store.exclusive = True
    HELD.append(store)
    return store


def names(store: Store) -> list[str]:
    folder = store.path.parent
    return sorted(each.name for each in folder.iterdir()) if folder.exists() else []


def save_with_a_fault(
    store: Store, at: int, strike: Callable[[], None]
) -> tuple[Faults, UserError | None]:
    """Save with a fault; give what was called, and what the person was told if it failed."""
    faults = Faults(at, strike)
    told = None
    with faults.everywhere():
        try:
            store.add(account() if store.is_new else NEW)
        except UserError as error:
            told = error
    return faults, told


@pytest.mark.parametrize("new", [False, True], ids=["a profile", "no profile yet"])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_call_that_fails_harms_nothing_and_the_next_save_works(
    tmp_path: Path, number: int, new: bool
) -> None:
    struck: dict[str, bool] = {}
    for at in count(1):
        store = opened(tmp_path / str(at), new=new)
        before = store.log.data
        faults, told = save_with_a_fault(store, at, raising(number))
        if len(faults.calls) < at:
            break
        call = faults.calls[at - 1]
        struck[call] = struck.get(call, False) or told is not None
        on_disk = store.path.read_bytes() if store.path.exists() else None
        if told:
            assert SAID.fullmatch(told.what), told.what
            assert told.where == str(store.path)
            assert on_disk == (None if new else SAMPLE)
            added: Block = account() if new else NEW
            held = [] if "window" in told.what else [added]
            assert list(store.pending) == held
            assert store.log.data == appended(before, held)
        else:
            assert on_disk == store.log.data != before
        assert all(BESIDE.fullmatch(name) for name in names(store))
        if (kept := previous_path(store.path)).exists():
            assert kept.read_bytes() == SAMPLE

        store.add(*([account("x")] if new else [answer("think")]))
        again = Store.open(store.path, DAY)
        assert again.log == store.log
        assert again.state == store.state
    for call in ("open", "write", "fsync", "close of the file", "fstat"):
        assert struck[call], f"{call} was struck, and the person was told"
    # A new file is named by a link, or, where that fails, by a replace. A replace is tried again.
    assert struck["link" if new else "replace"] == (not new and number != errno.EACCES)
    assert not struck["flock"] or number == errno.EACCES
    assert new or not struck["link"], "the state before is kept where that can be done"


@pytest.mark.parametrize("new", [False, True], ids=["a profile", "no profile yet"])
def test_ctrl_c_at_any_call_leaves_the_old_or_the_new_file(tmp_path: Path, new: bool) -> None:
    def strike() -> None:
        raise KeyboardInterrupt

    for at in count(1):
        store = opened(tmp_path / str(at), new=new)
        new_data = appended(store.log.data, [account() if new else NEW])
        try:
            faults, _told = save_with_a_fault(store, at, strike)
        except KeyboardInterrupt:
            on_disk = store.path.read_bytes() if store.path.exists() else None
            assert on_disk in (None if new else SAMPLE, new_data)
        else:
            if len(faults.calls) < at:
                break
    assert at > 15
