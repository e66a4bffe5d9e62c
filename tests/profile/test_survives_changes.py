"""A profile that something else changes: an editor, a synced folder, a hand that deletes it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from securecllr.profile.log import read_log
from securecllr.profile.storage import NotSaved
from securecllr.profile.store import Store
from tests.cli.running import run_cli
from tests.profile.blocks import DAY, SAMPLE, SAMPLE_BLOCKS, answer, appended
from tests.profile.window import NO, UNSURE, LineWindow, answers, begun, hold_refused, windows

CHANGED = "Something else has changed this file, so this was not saved."


def deleted(path: Path) -> None:
    path.unlink()


def folder_deleted(path: Path) -> None:
    for each in path.parent.iterdir():
        each.unlink()
    path.parent.rmdir()


def replaced(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(SAMPLE)
    other.replace(path)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def a_folder_now(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_link_now(path: Path) -> None:
    path.rename(path.with_name("moved.toml"))
    path.symlink_to("nowhere.toml")


def all_of(folder: Path) -> dict[str, bytes | None]:
    if not folder.exists():
        return {}
    # The lock between windows is no one's data, and on Windows nobody else can read it.
    others = (path for path in folder.iterdir() if path.name != ".profile.toml.lock")
    return {path.name: path.read_bytes() if path.is_file() else None for path in others}


@pytest.mark.parametrize(
    "change",
    [
        *(deleted, replaced, emptied, a_folder_now),
        pytest.param(folder_deleted, marks=pytest.mark.posix("Windows keeps what is open")),
        pytest.param(a_link_now, marks=pytest.mark.posix("Windows gives links to few")),
    ],
)
def test_a_file_that_vanishes_or_is_replaced_while_open_is_left_as_it_is_now(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    (tmp_path / "in").mkdir()
    path = begun(tmp_path / "in")
    with windows() as held:
        held.append(window := LineWindow(path))
        window.type(UNSURE)
        change(path)
        now = all_of(path.parent)
        window.type(NO)
        hold_refused(window, path, CHANGED)
        assert all_of(path.parent) == now


def test_what_another_program_adds_while_we_write_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    path.write_bytes(SAMPLE)
    store = Store.open(path, DAY)
    theirs = appended(SAMPLE, [answer("unsure")])

    def slow_disk(_handle: int) -> None:
        path.write_bytes(theirs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", slow_disk)
        with pytest.raises(NotSaved) as refused:
            store.add(answer("think"))
    assert refused.value.ways == ("take-in", "keep-both")
    assert path.read_bytes() == theirs
    store.take_in()
    assert Store.open(path, DAY).log.blocks == [*SAMPLE_BLOCKS, answer("unsure"), answer("think")]


@pytest.mark.parametrize("change", [deleted, replaced])
def test_after_that_a_new_window_goes_on_with_what_is_there(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    path = begun(tmp_path)
    store = Store.open(path, DAY)
    change(path)
    again = Store.open(path, DAY)
    assert again.is_new == (change is deleted)
    again.add(SAMPLE_BLOCKS[0])
    assert Store.open(path, DAY).log == again.log
    assert store.log.head.id != again.log.head.id


def windows_lines(data: bytes) -> bytes:
    return data.replace(b"\n", b"\r\n")


def mark_first(data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + windows_lines(data)


def no_last_line_end(data: bytes) -> bytes:
    return data.rstrip(b"\n")


def spaces_and_a_comment(data: bytes) -> bytes:
    return data.replace(b"\n", b"  \n") + b"# looked over with Jo\r\n"


@pytest.mark.parametrize(
    "edited", [windows_lines, mark_first, no_last_line_end, spaces_and_a_comment]
)
def test_what_an_editor_does_to_the_lines_changes_nothing(
    tmp_path: Path, edited: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "p.toml"
    path.write_bytes(edited(SAMPLE))
    store = Store.open(path, DAY)
    assert store.log.blocks == SAMPLE_BLOCKS
    for turn, word in enumerate(["unsure", "think", "no"], 1):
        store.add(answer(word))
        assert path.read_bytes().startswith(edited(SAMPLE)), "what stood there is not touched"
        again = Store.open(path, DAY)
        assert again.log == store.log
        assert again.log.starts == store.log.starts
        assert len(again.log.blocks) == len(SAMPLE_BLOCKS) + turn
        assert again.state == store.state
    # An editor may do it again to all of it, ours included.
    held = path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    path.write_bytes(edited(held))
    assert read_log(path.read_bytes(), "p").blocks == store.log.blocks


COPIES = [
    "profile (conflicted copy 2026-11-22).toml",
    "profile-DESKTOP-1.toml",
    "profile.sync-conflict-20261122-180411-ABCDEFG.toml",
    "profile.toml.orig",
    ".profile.toml.swp",
    "~$profile.toml",
]


def test_conflicted_copies_beside_it_are_ignored_and_not_deleted(tmp_path: Path) -> None:
    path = begun(tmp_path)
    for name in COPIES:
        (tmp_path / name).write_bytes(b"theirs: " + name.encode())
    with windows() as held:
        held.append(window := LineWindow(path))
        window.type(UNSURE)
        window.close()
    path.write_bytes(path.read_bytes() + b"\n[[answer]]\naccount = ???\n")
    assert run_cli("restore", home=tmp_path).returncode == 0
    assert answers(path) == ["unsure"]
    assert run_cli("forget", "--yes", home=tmp_path).returncode == 0
    assert all_of(tmp_path) == {name: b"theirs: " + name.encode() for name in COPIES}
