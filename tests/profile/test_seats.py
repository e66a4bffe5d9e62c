"""The seats of a shared laptop: what is a name, and how a file is copied and read back."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.errors import UserError
from securecllr.profile.copying import copy, pairs_of_seat
from securecllr.profile.erasure import traces_of
from securecllr.profile.paths import profile_path, recipients_path, seat_name, settings_path
from securecllr.profile.seats import claimed, new_name, seats
from tests.profile.blocks import SAMPLE


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SECURECLLR_HOME", str(tmp_path / "home"))
    (tmp_path / "home" / "seats").mkdir(parents=True)
    return tmp_path / "home"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *[("anne", "anne"), (" Anne ", "anne"), ("Mary-Jo", "mary-jo"), ("a", "a"), ("7", "7")],
        *[("Si\u00e2n", "sian"), ("Zoe\u0308", "zoe"), ("\u0130brahim", "ibrahim")],
    ],
)
def test_a_name_is_kept_in_small_letters_without_accents(typed: str, name: str) -> None:
    assert seat_name(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", ".", "..", "a/b", "a\\b", "../anne", "a.b", "a b", "-a", "a-", "a" * 21),
        *(
            "anne@example",
            "https://x",
            "a\x1b[2J",
            "a\n",
            "\u00f8",
            "\u0301",
            "123456",
            "a1234567",
        ),
        *("con", "NUL", "com1", "lpt9", "aux", "prn", "\u202eanne", "a\x00"),
    ],
)
def test_what_is_no_name_is_refused_in_words(typed: str) -> None:
    if typed == "a\n":  # a line end is trimmed as a space is
        assert seat_name(typed) == "a"
        return
    with pytest.raises(UserError) as refused:
        seat_name(typed)
    assert "is no name for a seat" in refused.value.what
    assert str(refused.value).isprintable()


def test_two_of_one_name_do_not_meet_in_one_seat() -> None:
    assert new_name("Anne", ["bob"]) == "anne"
    with pytest.raises(UserError, match="There is a seat called anne already") as refused:
        new_name("Anne", ["anne", "bob"])
    assert "add a letter" in refused.value.remedy


@given(st.text(max_size=30))
def test_whatever_is_typed_a_name_stays_in_its_folder(typed: str) -> None:
    try:
        path = profile_path(None, typed)
    except UserError:
        return
    assert path.parent.name == "seats"
    assert path.suffix == ".toml"
    assert path.stem == path.stem.casefold()
    assert "." not in path.stem


def test_a_seat_and_a_profile_are_not_both_opened() -> None:
    with pytest.raises(UserError, match="Leave out --seat or --profile"):
        profile_path(Path("mine.toml"), "anne")


def test_no_two_seats_share_a_file(home: Path) -> None:
    paths = [profile_path(None, name) for name in ("anne", "settings", "profile", "previous")]
    every = [path for seat in paths for path in (seat, settings_path(seat), recipients_path(seat))]
    assert len(set(every)) == len(every)
    assert settings_path(paths[0]) == home / "seats" / "anne.settings.toml"


def test_seats_are_found_by_whatever_they_left(home: Path) -> None:
    assert seats() == []
    for name in (
        *(
            "anne.toml",
            "bob.settings.toml",
            "gwen.shared-with.toml",
            ".carys.toml.lock",
            "dai.previous.toml",
        ),
        *("notes.txt", "e.broken-20261122-180411.toml", "x y.toml", "Fay.toml"),
    ):
        (home / "seats" / name).write_bytes(SAMPLE)
    assert seats() == ["anne", "bob", "carys", "dai", "e", "gwen"]


@pytest.mark.posix("Windows takes no such name for a file")
def test_the_name_of_a_device_of_windows_is_no_seat(home: Path) -> None:
    (home / "seats" / "CON.toml").write_bytes(SAMPLE)
    assert seats() == []


def test_a_folder_of_its_own_is_a_home_of_this_program(home: Path, tmp_path: Path) -> None:
    for name, data in (
        *((f"anne{part}.toml", SAMPLE) for part in ("", ".previous", "-2", "-LAPTOP7")),
        ("anne.broken-20261122-180411.toml", SAMPLE),
        ("anne.settings.toml", b'theme = "light"\n'),
        ("anne.shared-with.toml", b'[ids]\ncouncil = "0123456789abcdef0123456789abcdef"\n'),
        (".anne.toml.lock", b""),
    ):
        (home / "seats" / name).write_bytes(data)
    to, profile = tmp_path / "anne", profile_path(None, "anne")
    found = {old.name: new for old, new in pairs_of_seat(profile, traces_of(profile), to)}
    assert found == {
        "anne.toml": to / "profile.toml",
        "anne.previous.toml": to / "profile.previous.toml",
        "anne.settings.toml": to / "settings.toml",
        "anne.shared-with.toml": to / "shared-with.toml",
        "anne.broken-20261122-180411.toml": to / "profile.broken-20261122-180411.toml",
    }


def test_a_copy_is_the_same_and_made_once(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "to" / "new"
    old.write_bytes(SAMPLE)
    assert copy(old, new) == (SAMPLE, False)
    assert new.read_bytes() == SAMPLE
    if os.name == "posix":
        assert new.stat().st_mode & 0o077 == 0
    assert copy(old, new) == (SAMPLE, True)


def test_another_file_of_that_name_is_not_touched(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(SAMPLE)
    new.write_bytes(b"somebody else's")
    with pytest.raises(UserError, match="another file of this name"):
        copy(old, new)
    assert new.read_bytes() == b"somebody else's"


def test_a_stick_that_keeps_something_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(SAMPLE)
    link = os.link

    def spoilt(made: Path, name: Path) -> None:
        link(made, name)
        name.write_bytes(SAMPLE[:-1] + b"?")

    monkeypatch.setattr(os, "link", spoilt)
    with pytest.raises(UserError, match="not the same"):
        copy(old, new)
    assert not new.exists()


def test_a_copy_that_cannot_be_read_back_does_not_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(SAMPLE)

    def worn_out(*_arguments: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "posix_fadvise", worn_out, raising=False)
    monkeypatch.setattr(os, "POSIX_FADV_DONTNEED", 4, raising=False)
    with pytest.raises(UserError, match="could not be read back: Input/output error"):
        copy(old, new)
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_a_seat_that_is_open_is_not_claimed(home: Path) -> None:
    profile = profile_path(None, "anne")
    with (
        claimed(profile),
        pytest.raises(UserError, match="anne: This seat is open"),
        claimed(profile),
    ):
        pass
    assert home
