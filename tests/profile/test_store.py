"""The store: saved at once, for the owner only, and never half."""

import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.profile.log import read_log
from securecllr.profile.store import Store
from tests.profile.blocks import DAY, SAMPLE, SAMPLE_BLOCKS, account, answer, written

# The lock between two windows, and the state before the last sitting, have tests of their own.
ALWAYS_THERE = (".lock", ".previous.toml")


def names_in(folder: Path) -> list[str]:
    names = (path.name for path in folder.iterdir())
    return sorted(name for name in names if not name.endswith(ALWAYS_THERE))


def sample_at(path: Path) -> Store:
    path.write_bytes(SAMPLE)
    return Store.open(path, DAY)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def open_umask() -> Iterator[None]:
    """Let others read whatever is not held back on purpose."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_a_new_profile_makes_no_file_until_something_is_added(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "p.toml"
    store = Store.open(path, DAY)
    was_new = store.is_new
    assert not path.parent.exists()
    store.add(account())
    assert path.exists()
    assert (was_new, store.is_new) == (True, False)


def test_a_new_profile_has_a_random_id_and_the_day(tmp_path: Path) -> None:
    heads = [Store.open(tmp_path / "p.toml", DAY).log.head for _ in range(2)]
    assert heads[0].id != heads[1].id
    assert [head.created for head in heads] == [DAY, DAY]


def test_what_is_added_is_on_disk_at_once(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    store = Store.open(path, DAY)
    for number, block in enumerate(SAMPLE_BLOCKS, 1):
        before = store.log.data
        store.add(block)
        assert path.read_bytes().startswith(before)
        assert path.read_bytes() == store.log.data
        assert len(store.log.data) == store.size
        fresh = Store.open(path, DAY)
        assert fresh.log == store.log
        assert fresh.log.blocks == SAMPLE_BLOCKS[:number]
        assert fresh.standing == store.standing
    assert names_in(tmp_path) == ["p.toml"]


def test_several_blocks_are_saved_together(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "p.toml", DAY)
    store.add(account(), answer())
    assert Store.open(tmp_path / "p.toml", DAY).log.blocks == [account(), answer()]


@pytest.mark.usefixtures("open_umask")
def test_only_the_owner_can_read_the_file_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "p.toml"
    store = Store.open(path, DAY)
    store.add(account())
    assert (rights(path.parent), rights(path)) == (0o700, 0o600)
    path.chmod(0o644)
    store.add(answer())
    assert rights(path) == 0o600


def changed_outside(path: Path) -> None:
    path.write_bytes(SAMPLE + b"# by hand\n")


def same_size_other_file(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(SAMPLE.replace(b"gmail", b"gmall"))
    other.replace(path)


def same_size_same_file(path: Path) -> None:
    path.write_bytes(SAMPLE.replace(b"gmail", b"gmall"))
    os.utime(path, (1, 1))


@pytest.mark.parametrize("change", [changed_outside, same_size_other_file, same_size_same_file])
def test_a_file_that_something_else_changed_is_not_overwritten(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    path = tmp_path / "p.toml"
    store = sample_at(path)
    change(path)
    theirs, held = path.read_bytes(), store.log.data
    with pytest.raises(UserError, match="Something else has changed this file") as caught:
        store.add(answer())
    assert caught.value.where == str(path)
    assert path.read_bytes() == theirs
    assert store.log.data == held
    assert names_in(tmp_path) == ["p.toml"]


def test_a_profile_that_was_deleted_meanwhile_does_not_come_back(tmp_path: Path) -> None:
    store = sample_at(tmp_path / "p.toml")
    (tmp_path / "p.toml").unlink()
    with pytest.raises(UserError, match="Something else has changed this file"):
        store.add(answer())
    assert names_in(tmp_path) == []


def test_a_profile_that_appeared_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    first, second = Store.open(path, DAY), Store.open(path, DAY)
    first.add(account())
    with pytest.raises(UserError, match="Something else has changed this file"):
        second.add(account("x"))
    assert Store.open(path, DAY).log.blocks == [account()]


def test_a_linked_profile_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "far" / "real.toml", tmp_path / "p.toml"
    link.symlink_to(target)
    Store.open(link, DAY).add(account())  # the file that it points to is made
    Store.open(link, DAY).add(answer())
    assert link.is_symlink()
    assert names_in(target.parent) == ["real.toml"]
    assert read_log(target.read_bytes(), "real").blocks == [account(), answer()]


def test_a_link_that_leads_to_itself_is_a_trouble(tmp_path: Path) -> None:
    link = tmp_path / "p.toml"
    link.symlink_to(link)
    with pytest.raises(UserError):
        Store.open(link, DAY)


def test_a_pipe_or_a_device_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.toml")
    for path in (tmp_path / "p.toml", Path("/dev/zero")):
        with pytest.raises(UserError, match="not an ordinary file"):
            Store.open(path, DAY)


@pytest.mark.parametrize("name", ["p.toml", "[ab].toml", "**.toml"])
def test_old_leftovers_are_swept_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)  # a busy machine may take long over this
    path = tmp_path / name
    ages = {
        f".{name}.old.new": 61.0,
        f".{name}.young.new": 59.0,
        f".{name}.old.txt": 61.0,
        ".a.toml.old.new": 61.0,
        f"{name}.old.new": 61.0,
    }
    for leftover, age in ages.items():
        (tmp_path / leftover).write_bytes(SAMPLE[:200])
        os.utime(tmp_path / leftover, (now - age,) * 2)
    sample_at(path)
    assert names_in(tmp_path) == sorted({name, *ages} - {f".{name}.old.new"})


def test_a_profile_that_cannot_be_read_is_left_with_its_leftovers(tmp_path: Path) -> None:
    path, leftover = tmp_path / "p.toml", tmp_path / ".p.toml.old.new"
    path.write_bytes(b"not a profile")
    leftover.write_bytes(SAMPLE)
    os.utime(leftover, (1, 1))
    with pytest.raises(UserError):
        Store.open(path, DAY)
    assert leftover.read_bytes() == SAMPLE


FAILING = [(os, "fsync"), (Path, "replace"), (tempfile, "mkstemp"), (os, "fstat")]
REASONS = {
    errno.ENOSPC: "The disk is full.",
    errno.EDQUOT: "Your space on this disk is used up.",
    errno.EACCES: "You do not have the right to use this file.",
    errno.EPERM: "You do not have the right to use this file.",
    errno.EROFS: "This disk can be read but not written to.",
    errno.EIO: "The computer says: Input/output error.",
}


@pytest.mark.parametrize("number", REASONS)
@pytest.mark.parametrize(("owner", "call"), FAILING, ids=[call for _owner, call in FAILING])
def test_a_save_that_fails_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, call: str, number: int
) -> None:
    path = tmp_path / "p.toml"
    store = sample_at(path)
    stamp = path.stat()

    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(owner, call, fail)
        with pytest.raises(UserError) as caught:
            store.add(answer("unsure"))
    assert caught.value.what == (
        f"This was not saved. {REASONS[number]} What was saved before is still there."
    )
    assert caught.value.where == str(path)
    assert path.read_bytes() == SAMPLE
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (stamp.st_ino, stamp.st_mtime_ns)
    assert names_in(tmp_path) == ["p.toml"]
    assert store.log == read_log(SAMPLE, str(path))
    assert store.standing == Store.open(path, DAY).standing

    store.add(answer("unsure"))  # and once it is mended, the store can go on
    assert Store.open(path, DAY).log.blocks == [*SAMPLE_BLOCKS, answer("unsure")]


def test_a_first_save_that_fails_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    store = Store.open(tmp_path / "p.toml", DAY)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(UserError, match="The disk is full"):
            store.add(account())
    assert names_in(tmp_path) == []
    assert store.is_new
    assert store.log.blocks == []


def test_a_disk_that_cannot_settle_a_folder_still_saves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = os.fsync

    def refuse_folders(file: int) -> None:
        if stat.S_ISDIR(os.fstat(file).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        really(file)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    store = Store.open(tmp_path / "p.toml", DAY)
    store.add(account())
    store.add(answer())
    assert (tmp_path / "p.toml").read_bytes() == written(account(), answer()).replace(
        b"0123456789abcdef" * 2, store.log.head.id.encode()
    )


def test_a_file_is_settled_before_it_takes_the_old_ones_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def note_fsync(file: int) -> None:
        happened.append("folder" if stat.S_ISDIR(os.fstat(file).st_mode) else "file")
        fsync(file)

    def note_replace(new: Path, old: Path) -> Path:
        happened.append("replaced")
        return replace(new, old)

    monkeypatch.setattr(os, "fsync", note_fsync)
    monkeypatch.setattr(Path, "replace", note_replace)
    Store.open(tmp_path / "p.toml", DAY).add(account())
    assert happened == ["file", "replaced", "folder"]


def test_a_part_of_the_path_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match="Part of this path is a file, not a folder"):
        Store.open(tmp_path / "file" / "p.toml", DAY)
