"""``securecllr restore``: a broken profile goes back to its last good state, and is kept."""

import re
import sys
from pathlib import Path

import pytest

from securecllr.profile.store import Store
from tests.cli.running import run_cli
from tests.profile.blocks import DAY, SAMPLE, SAMPLE_BLOCKS, account, answer, written

BROKEN_TAIL = b"\n[[answer]]\naccount = ???\n"
ONE, TWO = written(account(), answer()), written(account(), answer(), answer("unsure"))


def profile(home: Path, data: bytes | None, previous: bytes | None = None) -> Path:
    if data is not None:
        (home / "profile.toml").write_bytes(data)
    if previous is not None:
        (home / "profile.previous.toml").write_bytes(previous)
    return home / "profile.toml"


def aside(home: Path) -> list[Path]:
    """The broken files that were kept."""
    return [p for p in home.iterdir() if re.fullmatch(r"profile\.broken-\d{8}-\d{6}\.toml", p.name)]


def test_the_longest_whole_part_comes_back_and_the_broken_file_is_kept(tmp_path: Path) -> None:
    path = profile(tmp_path, TWO + BROKEN_TAIL, ONE)
    ended = run_cli("restore", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert path.read_bytes() == TWO + b"\n"
    (kept,) = aside(tmp_path)
    assert kept.read_bytes() == TWO + BROKEN_TAIL
    told = ended.stdout.splitlines()
    assert "cannot be read" in told[0]
    assert told[1:] == [
        "Restored, with 2 answers.",
        f"The broken file is kept as {kept}.",
        f"Next: {sys.executable} -m securecllr",
    ]
    assert path.stat().st_mode & 0o777 == kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "broken", [b"\0" * len(TWO), ONE + BROKEN_TAIL, TWO.replace(b"gmail", b"g\0mail", 1)]
)
def test_the_state_before_the_sitting_comes_back_where_it_holds_more(
    tmp_path: Path, broken: bytes
) -> None:
    path = profile(tmp_path, broken, TWO)
    ended = run_cli("restore", home=tmp_path)
    assert "Restored, with 2 answers." in ended.stdout
    assert path.read_bytes() == TWO


@pytest.mark.parametrize("place", range(0, len(SAMPLE), 97))
def test_damage_anywhere_loses_nothing_that_stands_above_it(tmp_path: Path, place: int) -> None:
    damaged = SAMPLE[:place] + b"\xff" + SAMPLE[place:]
    path = profile(tmp_path, damaged, ONE)
    assert run_cli("restore", home=tmp_path).returncode == 0
    blocks = Store.open(path, DAY).log.blocks
    whole = SAMPLE[:place].count(b"\n[[")
    above = SAMPLE_BLOCKS[: max(0, whole - 1)]
    assert blocks[: len(above)] == above or path.read_bytes() == ONE


def test_what_was_restored_can_be_opened_and_added_to(tmp_path: Path) -> None:
    path = profile(tmp_path, TWO + BROKEN_TAIL)
    run_cli("restore", home=tmp_path)
    Store.open(path, DAY).add(answer("think"))
    assert path.read_bytes().startswith(TWO)
    assert run_cli("status", home=tmp_path).returncode == 3


def test_a_profile_that_is_gone_comes_back_from_the_state_before(tmp_path: Path) -> None:
    path = profile(tmp_path, None, TWO)
    ended = run_cli("restore", home=tmp_path)
    assert ended.stdout.splitlines() == [
        "Restored, with 2 answers.",
        f"Next: {sys.executable} -m securecllr",
    ]
    assert path.read_bytes() == TWO
    assert aside(tmp_path) == []


NEWER = TWO.replace(b"format = 1", b"format = 2")
ADDED = TWO + b'\n[[event]]\nkind = "moved-house"\nat = 2026-11-22\n'
REFUSED = {
    "it can be read": (TWO, ONE, "there is nothing to restore"),
    "there is nothing at all": (None, None, "no earlier state"),
    "nothing of it is whole": (b"\0\0", None, "no earlier state"),
    "neither is whole": (b"\0\0", b"\0\0\0", "no earlier state"),
    "it has a block of a newer version": (ADDED, ONE, "written by a newer securecllr"),
    "it is damaged, and has one": (BROKEN_TAIL + ADDED, ONE, "written by a newer securecllr"),
    "the state before has one": (b"\0", ADDED, "written by a newer securecllr"),
    "it is of a newer format": (NEWER, ONE, "written by a newer securecllr"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_or_need_not_be_restored_is_left_as_it_is(tmp_path: Path, name: str) -> None:
    data, previous, message = REFUSED[name]
    profile(tmp_path, data, previous)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    ended = run_cli("restore", home=tmp_path)
    assert ended.returncode == 2
    assert message in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_a_linked_profile_stays_a_link(tmp_path: Path) -> None:
    home, real = tmp_path / "home", tmp_path / "real"
    home.mkdir()
    real.mkdir()
    (real / "mine.toml").write_bytes(b"\0")
    (real / "mine.previous.toml").write_bytes(TWO)
    (home / "profile.toml").symlink_to(real / "mine.toml")
    assert run_cli("restore", home=home).returncode == 0
    assert (home / "profile.toml").is_symlink()
    assert (real / "mine.toml").read_bytes() == TWO


def test_a_broken_profile_says_how_to_go_back(tmp_path: Path) -> None:
    for data, previous, offered in (
        (TWO + BROKEN_TAIL, None, True),
        (b"\0", ONE, True),
        (b"\0", None, False),
        (NEWER, ONE, False),
        (ADDED, ONE, False),
    ):
        path = profile(tmp_path, data, previous)
        ended = run_cli("--plain", home=tmp_path)
        assert (ended.returncode, len(ended.stderr.splitlines())) == (2, 1)
        assert ("securecllr restore" in ended.stderr) == offered
        path.with_name("profile.previous.toml").unlink(missing_ok=True)
