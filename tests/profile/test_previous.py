"""The state in which a profile was opened is kept beside it, once an opening."""

import errno
import os
from pathlib import Path

import pytest

from securecllr.profile.paths import previous_path
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import write_settings
from securecllr.profile.store import Store
from tests.profile.blocks import DAY, SAMPLE, account, answer


def run(path: Path, *words: str) -> bytes:
    """Open it, give some answers, and give the bytes that it holds after."""
    store = Store.open(path, DAY)
    for word in words:
        store.add(answer(word))
    return store.log.data


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "p.toml"
    made.write_bytes(SAMPLE)
    return made


def test_it_is_the_state_before_the_first_answer_of_a_run(path: Path) -> None:
    first = run(path, "no", "unsure", "think")
    assert previous_path(path).read_bytes() == SAMPLE
    second = run(path, "no", "no")
    assert previous_path(path).read_bytes() == first
    run(path, "think")
    assert previous_path(path).read_bytes() == second


def test_looking_alone_keeps_nothing_and_changes_nothing(path: Path) -> None:
    run(path, "no")
    run(path)
    assert previous_path(path).read_bytes() == SAMPLE


def test_a_new_profile_has_no_state_before(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    store = Store.open(path, DAY)
    store.add(account())
    store.add(answer())
    assert [each.name for each in tmp_path.iterdir()] == ["p.toml"]


@pytest.mark.posix("the rights of a file are an access list on Windows")
def test_it_is_for_the_owner_only(path: Path) -> None:
    path.chmod(0o600)
    run(path, "no")
    assert previous_path(path).stat().st_mode & 0o777 == 0o600


def test_it_is_the_only_thing_left_beside(path: Path) -> None:
    run(path, "no")
    assert {each.name for each in path.parent.iterdir()} == {"p.toml", "p.previous.toml"}


def test_a_later_save_does_not_reach_into_it(path: Path) -> None:
    run(path, "no", "no", "no")
    assert previous_path(path).stat().st_ino != path.stat().st_ino
    path.write_bytes(b"an editor writes into the same file")
    assert previous_path(path).read_bytes() == SAMPLE


def test_the_settings_keep_no_state_before(path: Path) -> None:
    write_settings(path, Settings(how_to=False))
    write_settings(path, Settings(how_to=True))
    assert {each.name for each in path.parent.iterdir()} == {"p.toml", "settings.toml"}


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.EXDEV])
def test_a_disk_that_knows_no_links_still_saves(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(_one: object, _other: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refuse)
    held = run(path, "unsure", "no")
    assert path.read_bytes() == held
    assert [each.name for each in path.parent.iterdir()] == ["p.toml"]


def test_a_folder_in_its_place_does_not_stop_a_save(path: Path) -> None:
    previous_path(path).mkdir()
    held = run(path, "unsure")
    assert path.read_bytes() == held
    assert {each.name for each in path.parent.iterdir()} == {"p.toml", "p.previous.toml"}
