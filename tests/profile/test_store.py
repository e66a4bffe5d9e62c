"""The store: saved at once, for the owner only, and never half."""

import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from securecllr.errors import UserError
from securecllr.profile import files
from securecllr.profile.files import make_folder
from securecllr.profile.log import read_log
from securecllr.profile.storage import NotSaved
from securecllr.profile.store import Store
from tests.profile.blocks import (
    DAY,
    MOMENT,
    SAMPLE,
    SAMPLE_BLOCKS,
    account,
    answer,
    signed,
    written,
)

# The lock between two windows, and the state before it was opened, have tests of their own.
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
        assert fresh.state == store.state
    assert names_in(tmp_path) == ["p.toml"]


def test_several_blocks_are_saved_together(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "p.toml", DAY)
    store.add(account(), answer())
    assert Store.open(tmp_path / "p.toml", DAY).log.blocks == [account(), answer()]


@pytest.mark.posix("the rights of a file are an access list on Windows")
def test_each_folder_that_it_makes_is_the_owners_alone(tmp_path: Path) -> None:
    make_folder(tmp_path / "data" / "seats" / "anne.toml")
    assert rights(tmp_path / "data") == rights(tmp_path / "data" / "seats") == 0o700


def test_a_folder_that_is_there_stays_and_a_file_in_its_place_is_said(tmp_path: Path) -> None:
    make_folder(tmp_path / "data" / "profile.toml")
    make_folder(tmp_path / "data" / "profile.toml")
    (tmp_path / "file").touch()
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "file" / "profile.toml")


@pytest.mark.posix("the rights of a file are an access list on Windows")
@pytest.mark.usefixtures("open_umask")
def test_only_the_owner_can_read_the_file_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "p.toml"
    store = Store.open(path, DAY)
    store.add(account())
    assert (rights(path.parent), rights(path)) == (0o700, 0o600)
    path.chmod(0o644)
    store.add(answer())
    assert rights(path) == 0o600


def touched(path: Path) -> None:
    os.utime(path, (1, 1))


def synced(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


@pytest.mark.parametrize("touch", [touched, synced])
def test_a_file_with_the_same_bytes_is_the_same(
    tmp_path: Path, touch: Callable[[Path], None]
) -> None:
    path = tmp_path / "p.toml"
    store = sample_at(path)
    for word in ("no", "think"):
        touch(path)
        store.add(answer(word))
    assert Store.open(path, DAY).log.blocks == [*SAMPLE_BLOCKS, answer("no"), answer("think")]
    assert store.pending == ()


def test_what_another_computer_added_is_said_and_can_be_taken_in(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    ours, theirs = sample_at(path), Store.open(path, DAY)
    theirs.add(account("x"), answer("think"))
    ours.exclusive = False
    with pytest.raises(NotSaved, match="has added to this file") as caught:
        ours.add(signed(bytes=ours.size), answer("no"))
    assert caught.value.ways == ("take-in", "keep-both")
    assert path.read_bytes() == theirs.log.data
    assert ours.state.answers["gmail", "two-step"] == answer("no")

    ours.take_in()
    both = [*SAMPLE_BLOCKS, account("x"), answer("think"), answer("no")]
    assert Store.open(path, DAY).log.blocks == both, "without the sign-off over what was not seen"
    assert ours.log == Store.open(path, DAY).log
    assert ours.state == Store.open(path, DAY).state
    assert ours.pending == ()


def test_a_replace_that_is_refused_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.toml"
    store = sample_at(path)
    really, refused = Path.replace, iter([True, True, False])

    def replace(new: Path, to: Path) -> Path:
        if to == path and next(refused):
            raise PermissionError(errno.EACCES, "a scanner has it open")
        return really(new, to)

    monkeypatch.setattr(files, "_BEAT", 0.0)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        store.add(answer("no"))
    assert Store.open(path, DAY).log.blocks == [*SAMPLE_BLOCKS, answer("no")]


@pytest.mark.parametrize("system_waits", [True, False], ids=["Windows", "another system"])
def test_a_read_that_is_refused_is_tried_again_where_that_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, system_waits: bool
) -> None:
    path = tmp_path / "p.toml"
    path.write_bytes(SAMPLE)
    really, refused = Path.open, iter([True, True, False])

    def opened(path: Path, mode: str) -> Any:
        if next(refused):
            raise PermissionError(errno.EACCES, "another window is saving")
        return really(path, mode)

    monkeypatch.setattr(files, "_BEAT", 0.0)
    monkeypatch.setattr(files, "_READ_WAITS", system_waits)
    monkeypatch.setattr(Path, "open", opened)
    if system_waits:
        found = files.read(path)
        assert found
        assert found[0] == SAMPLE
    else:
        with pytest.raises(UserError, match="the right to use this file"):
            files.read(path)


def changed_outside(path: Path) -> None:
    path.write_bytes(b"# by hand\n" + SAMPLE)


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
    theirs = path.read_bytes()
    with pytest.raises(NotSaved, match="Something else has changed this file") as caught:
        store.add(answer())
    assert caught.value.where == str(path)
    assert caught.value.ways == ("keep-both",)
    assert path.read_bytes() == theirs
    assert store.pending == (answer(),)
    assert names_in(tmp_path) == ["p.toml"]

    with pytest.raises(NotSaved):
        store.retry()
    with pytest.raises(NotSaved):
        store.take_in()
    beside = store.keep_both(MOMENT)
    assert names_in(tmp_path) == ["p.kept-20261122-180411.toml", "p.toml"]
    assert path.read_bytes() == theirs
    assert Store.open(beside, DAY).log.blocks == [*SAMPLE_BLOCKS, answer()]
    store.add(answer("think"))  # and it goes on there
    assert Store.open(beside, DAY).log.blocks == [*SAMPLE_BLOCKS, answer(), answer("think")]
    assert path.read_bytes() == theirs


def test_a_profile_that_was_deleted_meanwhile_does_not_come_back(tmp_path: Path) -> None:
    store = sample_at(tmp_path / "p.toml")
    (tmp_path / "p.toml").unlink()
    with pytest.raises(NotSaved, match="Something else has changed this file"):
        store.add(answer())
    assert names_in(tmp_path) == []


def test_a_profile_that_appeared_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    first, second = Store.open(path, DAY), Store.open(path, DAY)
    first.add(account())
    with pytest.raises(UserError, match="Something else has changed this file"):
        second.add(account("x"))
    assert Store.open(path, DAY).log.blocks == [account()]


@pytest.mark.posix("Windows gives links to few, and Wine follows them unseen")
def test_a_linked_profile_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "far" / "real.toml", tmp_path / "p.toml"
    link.symlink_to(target)
    Store.open(link, DAY).add(account())  # the file that it points to is made
    Store.open(link, DAY).add(answer())
    assert link.is_symlink()
    assert names_in(target.parent) == ["real.toml"]
    assert read_log(target.read_bytes(), "real").blocks == [account(), answer()]


@pytest.mark.posix("Windows gives links to few, and Wine follows them unseen")
def test_a_link_that_leads_to_itself_is_a_trouble(tmp_path: Path) -> None:
    link = tmp_path / "p.toml"
    link.symlink_to(link)
    with pytest.raises(UserError):
        Store.open(link, DAY)


@pytest.mark.posix("Windows has no pipes among its files")
def test_a_pipe_or_a_device_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.toml")
    for path in (tmp_path / "p.toml", Path("/dev/zero")):
        with pytest.raises(UserError, match="not an ordinary file"):
            Store.open(path, DAY)


@pytest.mark.parametrize(
    "name",
    [
        "p.toml",
        "[ab].toml",
        pytest.param("**.toml", marks=pytest.mark.posix("Windows takes no star in a name")),
    ],
)
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
def test_a_save_that_fails_leaves_the_file_as_it_was_and_is_kept_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, call: str, number: int
) -> None:
    path = tmp_path / "p.toml"
    store = sample_at(path)
    stamp = path.stat()

    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(files, "_PATIENCE", 0.0)
        patched.setattr(owner, call, fail)
        with pytest.raises(NotSaved) as caught:
            store.add(answer("unsure"))
    assert caught.value.ways == ("again",)
    assert caught.value.what == (
        f"This was not saved. {REASONS[number]} What was saved before is still there."
    )
    assert caught.value.where == str(path)
    assert path.read_bytes() == SAMPLE
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (stamp.st_ino, stamp.st_mtime_ns)
    assert names_in(tmp_path) == ["p.toml"]
    assert list(store.pending) == [answer("unsure")]
    assert store.state.answers["gmail", "two-step"] == answer("unsure")

    store.retry()  # once it is mended
    assert not list(store.pending)
    assert Store.open(path, DAY).log == store.log
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
    assert store.pending == (account(),)
    store.add(answer())
    assert Store.open(tmp_path / "p.toml", DAY).log.blocks == [account(), answer()]


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


@pytest.mark.posix("Windows cannot be asked to settle a folder")
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

    store = sample_at(tmp_path / "p.toml")
    store.add(account())
    monkeypatch.setattr(os, "fsync", note_fsync)
    monkeypatch.setattr(Path, "replace", note_replace)
    store.add(answer())
    assert happened == ["file", "replaced", "folder"]


def test_a_part_of_the_path_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match="Part of this path is a file, not a folder"):
        Store.open(tmp_path / "file" / "p.toml", DAY)


def test_a_part_of_a_path_that_is_a_file_is_seen_where_the_system_does_not_say_so(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert files.is_below_a_file(tmp_path / "file" / "in" / "p.toml")
    assert not files.is_below_a_file(tmp_path / "file")
    assert not files.is_below_a_file(tmp_path / "none" / "p.toml")
