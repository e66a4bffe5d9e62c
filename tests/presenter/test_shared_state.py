"""Two windows in step: who joins whom, what a crash leaves, what is gone at the end."""

import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

from securecllr.errors import UserError
from securecllr.presenter.counts import counts_file
from securecllr.presenter.session import PresenterSession, counted
from securecllr.presenter.shared_state import SharedSession, WindowRole
from tests.presenter.test_deck import PAGES
from tests.profile.blocks import DAY


@contextmanager
def window(folder: Path, role: WindowRole) -> Iterator[SharedSession]:
    shared = SharedSession(folder, role)
    shared.open()
    try:
        yield shared
    finally:
        shared.close()


def on(page: int) -> PresenterSession:
    return PresenterSession(page=page)


def test_whichever_window_moves_the_other_follows(tmp_path: Path) -> None:
    with window(tmp_path, "room") as room, window(tmp_path, "notes") as notes:
        room.change(lambda _s: on(3))
        assert notes.session.page == 0
        assert notes.catch_up()
        assert notes.session.page == 3
        assert not notes.catch_up()
        notes.change(lambda s: msgspec.structs.replace(s, blank=True))
        assert room.catch_up()
        assert room.session == PresenterSession(page=3, blank=True)


def test_a_change_is_made_on_what_the_other_window_did_last(tmp_path: Path) -> None:
    with window(tmp_path, "room") as room, window(tmp_path, "notes") as notes:
        room.change(lambda s: msgspec.structs.replace(s, page=s.page + 1))
        notes.change(lambda s: msgspec.structs.replace(s, page=s.page + 1))
        room.change(lambda s: msgspec.structs.replace(s, page=s.page + 1))
        assert room.session.page == 3


def test_what_the_other_window_does_during_a_change_is_not_lost(tmp_path: Path) -> None:
    with window(tmp_path, "room") as room, window(tmp_path, "notes") as notes:

        def turned_late(session: PresenterSession) -> PresenterSession:
            if not session.blank:
                notes.change(lambda s: msgspec.structs.replace(s, blank=True))
            return msgspec.structs.replace(session, page=3)

        room.change(turned_late)
        assert room.session == PresenterSession(page=3, blank=True)
        assert notes.catch_up()
        assert notes.session == room.session


def test_the_second_window_joins_and_the_last_one_leaves_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with window(home, "room") as room:
        room.change(lambda _s: on(5))
        with window(home, "notes") as notes:
            assert notes.session.page == 5
            if os.name == "posix":
                assert {path.stat().st_mode & 0o077 for path in home.iterdir()} == {0}
        assert room.session.page == 5
        with window(home, "notes") as notes:  # opened again
            assert notes.session.page == 5
    assert list(home.iterdir()) == []


def test_two_windows_that_close_at_once_leave_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    wall, notes = SharedSession(home, "room"), SharedSession(home, "notes")
    wall.open()
    notes.open()
    looked = wall._is_alone

    def look_and_then_the_other_closes() -> bool:
        alone = looked()
        notes.close()
        return alone

    monkeypatch.setattr(wall, "_is_alone", look_and_then_the_other_closes)
    wall.close()
    assert list(home.iterdir()) == []


def test_what_a_crash_left_is_not_taken_up(tmp_path: Path) -> None:
    crashed = SharedSession(tmp_path, "room")
    crashed.open()
    crashed.change(lambda _s: on(7))
    crashed._mine.release()  # as the end of a process does, whatever ends it
    with window(tmp_path, "notes") as notes:
        assert notes.session == PresenterSession()
    assert not (tmp_path / "presenting.toml").exists()


def test_there_is_one_window_of_each_kind(tmp_path: Path) -> None:
    with window(tmp_path, "room"), pytest.raises(UserError, match="open in another window already"):
        SharedSession(tmp_path, "room").open()


@pytest.mark.parametrize(
    "spoilt",
    [b"not toml", b"page = -1\n", b'page = "x"\n', b"\x00\xff", b'counts = {a = "b"}\n'],
)
def test_a_spoilt_file_changes_nothing_and_the_next_key_mends_it(
    tmp_path: Path, spoilt: bytes
) -> None:
    with window(tmp_path, "room") as room, window(tmp_path, "notes") as notes:
        room.change(lambda _s: on(2))
        notes.catch_up()
        (tmp_path / "presenting.toml").write_bytes(spoilt)
        notes.catch_up()
        assert notes.session.page == 2
        notes.change(lambda _s: on(4))
        room.catch_up()
        assert room.session.page == 4


def test_a_file_that_is_gone_is_written_anew(tmp_path: Path) -> None:
    with window(tmp_path, "room") as room, window(tmp_path, "notes") as notes:
        (tmp_path / "presenting.toml").unlink()
        assert not notes.catch_up()
        notes.change(lambda _s: on(1))
        room.catch_up()
        assert room.session.page == 1


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text("mine")
    with window(tmp_path, "room"), window(tmp_path, "notes"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["profile.toml"]


def test_a_folder_that_cannot_be_written_in_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be kept in step"):
        SharedSession(tmp_path / "file" / "home", "room").open()


def test_counts_in_a_file_are_numbers_and_a_day() -> None:
    session = counted(counted(PresenterSession(), "app", [12, 4, 2]), "email", [3])
    found = tomllib.loads(counts_file(session, PAGES, DAY).decode())
    assert found == {
        "format": 1,
        "date": DAY,
        "asked": [
            {
                "question": "app",
                "asked": "Is there one on your phone?",
                "hands": {"Yes": 12, "No": 4, "I'm not sure": 2},
            },
            {
                "question": "email",
                "asked": "Put a hand up if you would like a hand. Nobody is asked why.",
                "hands": {"I would like a hand": 3},
            },
        ],
    }
