"""``securecllr open``: from a stick into one's own place; what is there and what is here stay."""

from pathlib import Path

import pytest

from securecllr.profile.store import Store
from tests.cli.running import run_cli
from tests.profile.blocks import DAY, SAMPLE

SETTINGS = b'theme = "light"\n'
SHARED_WITH = b'[ids]\ncouncil = "0123456789abcdef0123456789abcdef"\n'


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder as ``seats move`` leaves it, on a stick that can only be read."""
    folder = tmp_path / "stick" / "anne"
    folder.mkdir(parents=True)
    (folder / "profile.toml").write_bytes(SAMPLE)
    (folder / "settings.toml").write_bytes(SETTINGS)
    (folder / "shared-with.toml").write_bytes(SHARED_WITH)
    (folder / "securecllr-report.html").write_bytes(b"<!DOCTYPE html>")
    return folder


def whole(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file, with the time of its last change."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.iterdir())
    }


@pytest.mark.parametrize("named", ["profile.toml", ""])
def test_a_profile_is_taken_over_read_back_and_left_there(
    named: str, stick: Path, tmp_path: Path
) -> None:
    before, home = whole(stick), tmp_path / "home"
    ended = run_cli("open", str(stick / named), home=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    same = "read back and the same"
    assert ended.stdout.splitlines()[:4] == [
        f"Copied to {home}/settings.toml, {len(SETTINGS)} bytes, {same}",
        f"Copied to {home}/shared-with.toml, {len(SHARED_WITH)} bytes, {same}",
        f"Copied to {home}/profile.toml, {len(SAMPLE)} bytes, {same}",
        f"What was copied from is as it was: {stick}/profile.toml",
    ]
    assert {name: data for name, (data, _time) in whole(home).items()} == {
        "profile.toml": SAMPLE,
        "settings.toml": SETTINGS,
        "shared-with.toml": SHARED_WITH,
    }
    assert whole(stick) == before
    assert run_cli("status", home=home).returncode in (0, 3)


def test_a_sealed_sign_off_says_what_becomes_of_its_key(stick: Path, tmp_path: Path) -> None:
    assert Store.open(stick / "profile.toml", DAY).state.attestation
    said = run_cli("open", str(stick), home=tmp_path / "home").stdout
    assert "A key never moves." in said
    assert "The next sign-off there makes a new one." in said
    assert f"Next: {said.rstrip().rsplit('Next: ', 1)[1]}" in said


@pytest.mark.parametrize("there", [b"somebody's", SAMPLE + b"\n"])
def test_other_answers_here_are_never_overwritten(
    there: bytes, stick: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "profile.toml").write_bytes(there)
    before = whole(stick)
    ended = run_cli("open", str(stick), home=home)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.count("\n") == 1
    assert "There are other answers here already. They stay, and nothing was copied." in (
        ended.stderr
    )
    assert f"--profile {stick}/profile.toml" in ended.stderr
    assert [path.name for path in home.iterdir()] == ["profile.toml"]
    assert (home / "profile.toml").read_bytes() == there
    assert whole(stick) == before


def test_a_second_time_it_says_that_they_are_here(stick: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    run_cli("open", str(stick), home=home)
    before = whole(home)
    ended = run_cli("open", str(stick), home=home)
    assert ended.returncode == 0
    assert f"The same answers are here already: {home}/profile.toml\n" in ended.stdout
    assert whole(home) == before


def test_settings_that_are_here_stay(stick: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_bytes(b'theme = "dark"\n')
    assert run_cli("open", str(stick), home=home).returncode == 0
    assert (home / "settings.toml").read_bytes() == b'theme = "dark"\n'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "There is no such file."),
        (b"Dear Anne\n", ""),
        (SAMPLE + b"\n[[answer]]\naccount = ???\n", ""),
        (SAMPLE.replace(b"format = 1", b"format = 9"), "newer"),
    ],
)
def test_what_is_no_whole_profile_is_refused_and_nothing_is_made(
    data: bytes | None, said: str, stick: Path, tmp_path: Path
) -> None:
    path = stick / "profile.toml"
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    ended = run_cli("open", str(stick), home=tmp_path / "home")
    assert ended.returncode == 2
    assert said in ended.stderr
    assert not (tmp_path / "home").exists()


@pytest.mark.posix("the rights of a file are an access list on Windows")
def test_where_nothing_can_be_saved_nothing_is_half_there(stick: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "profile.toml").mkdir(parents=True)
    ended = run_cli("open", str(stick), home=home)
    assert ended.returncode == 2
    assert [path.name for path in home.iterdir()] == ["profile.toml"]


def test_it_can_be_taken_into_a_file_that_is_named(stick: Path, tmp_path: Path) -> None:
    own = tmp_path / "own" / "anne.toml"
    ended = run_cli("open", str(stick), "--profile", str(own), home=tmp_path / "home")
    assert ended.returncode == 0
    assert own.read_bytes() == SAMPLE
    assert f"--profile {own}" in ended.stdout
