"""``securecllr forget``: shows what would go, asks, deletes just that, and says what it deleted."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run_cli
from tests.profile.blocks import SAMPLE

SETTINGS = b'how_to = true\ntheme = "light"\n'
SHARED_WITH = b'[ids]\ncouncil = "0123456789abcdef0123456789abcdef"\n'
SESSION = b"page = 3\nblank = false\ncounted = false\n"
COHORT = b'{"folder":"%b","salt":"%b"}' % (b"0f" * 16, b"1e" * 16)
OURS = {
    "profile.toml": SAMPLE,
    "profile.previous.toml": SAMPLE,
    "settings.toml": SETTINGS,
    "shared-with.toml": SHARED_WITH,
    "presenting.toml": SESSION,
    ".profile.toml.lock": b"",
    "profile.broken-20261122-180411.toml": SAMPLE + b"\0\0",
    "profile.kept-20261122-180411.toml": SAMPLE,
    "profile.kept-20261122-180411.previous.toml": SAMPLE,
    ".profile.kept-20261122-180411.toml.lock": b"",
    ".profile.toml.x1y2.new": SAMPLE[:200],
    ".settings.toml.x1y2.new": b"",
    ".shared-with.toml.x1y2.new": SHARED_WITH,
    "follow-up-until-2026-12-24.toml": b"delete_after = 2026-12-24\n",
}
# Files of answers that are not this program's to delete: they are named.
COPIES = {
    "profile (conflicted copy 2026-11-22).toml": SAMPLE,
    "profile-LAPTOP7.toml": SAMPLE,
    "profile.toml.bak": SAMPLE,
    "my-profile.toml": SAMPLE,
}
OTHERS = {
    "profile.broken-heart.toml": b"a broken heart",
    "._profile.toml": b"\0\5\26\7",
    "notes.txt": b"notes",
    ".profile.txt.new": b"",
}
THEIRS = COPIES | OTHERS


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with all that a profile can leave, and files that are not its own."""
    made = tmp_path / "home"
    made.mkdir()
    for name in [*OURS, *THEIRS]:
        (made / name).write_bytes((OURS | THEIRS)[name])
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def at_a_terminal(home: Path, typed: str) -> tuple[int, str]:
    """Run it at a real terminal and type a line at its question; give its end and its words."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "securecllr", "forget"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "SECURECLLR_HOME": str(home)},
    ) as program:
        os.close(theirs)
        assert program.stdout
        said = b""
        while not said.endswith(b": ") and (piece := os.read(program.stdout.fileno(), 65536)):
            said += piece
        os.write(ours, typed.encode())
        said += program.stdout.read()
    os.close(ours)
    return program.returncode, said.decode()


def test_the_seats_of_the_laptop_are_named_as_what_stays(home: Path) -> None:
    (home / "seats").mkdir()
    (home / "seats" / "ann.toml").write_bytes(SAMPLE)
    (home / "seats" / "bob.toml").write_bytes(SAMPLE)
    _code, said = at_a_terminal(home, "y\n")
    asked = said.index("Type y to delete it")
    assert said.index("2 seats of this shared laptop are not touched.") < asked
    assert "securecllr seats move DIR" in said
    assert names(home / "seats") == ["ann.toml", "bob.toml"]
    said = run_cli("forget", home=home).stdout
    assert said.startswith("There is nothing to delete.\n")
    assert "\n2 seats of this shared laptop are not" in said
    assert "shared laptop" not in run_cli("forget", "--seat", "ann", home=home).stdout


def test_it_shows_what_would_go_and_asks(home: Path) -> None:
    code, said = at_a_terminal(home, "n\n")
    assert code == 0
    for name in OURS:
        assert f"  {home / name}\n" in said
    for name in THEIRS:
        assert (f"It may be a sync program's copy: {home / name}\n" in said) == (name in COPIES)
        assert f"  {home / name}" not in said
    assert said.endswith("Type y to delete it, or n to keep it: Nothing was deleted.\n")
    assert names(home) == sorted([*OURS, *THEIRS])


@pytest.mark.parametrize("typed", ["\n", "N\n", "yes please\n", "\x04"])
def test_only_a_clear_yes_is_a_yes(home: Path, typed: str) -> None:
    code, said = at_a_terminal(home, typed)
    assert (code, "Nothing was deleted." in said) == (0, True)
    assert names(home) == sorted([*OURS, *THEIRS])


@pytest.mark.parametrize("typed", ["y\n", " YES \n"])
def test_a_yes_deletes_its_own_files_and_no_other(home: Path, typed: str) -> None:
    code, said = at_a_terminal(home, typed)
    assert code == 0
    for name in OURS:
        assert f"Deleted: {home / name}\n" in said
    assert names(home) == sorted(THEIRS)
    assert said.endswith("Copies that you made yourself are not touched.\n")


def test_yes_as_an_option_is_enough_and_still_says_all(home: Path) -> None:
    ended = run_cli("forget", "--yes", "--no-input", home=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    for name in OURS:
        assert f"Deleted: {home / name}\n" in ended.stdout
    assert names(home) == sorted(THEIRS)
    again = run_cli("forget", "--yes", home=home).stdout
    assert again.startswith("There is nothing to delete.\n")
    assert "Deleted" not in again


@pytest.mark.parametrize("option", ["--no-input", None])
def test_without_someone_to_ask_it_refuses(home: Path, option: str | None) -> None:
    ended = run_cli("forget", *([option] if option else []), home=home, typed="y\n")
    assert ended.returncode == 2
    assert "nobody can be asked. Add --yes" in ended.stderr
    assert names(home) == sorted([*OURS, *THEIRS])


def test_what_is_kept_of_reports_on_many_goes_too_and_nothing_beside_it(home: Path) -> None:
    ours = [f"{'0f' * 12}.json", f".{'0f' * 12}.json.x1y2.new"]
    theirs = ["notes.json", "0f0f.json"]
    (home / "cohorts").mkdir()
    for name in [*ours, *theirs]:
        (home / "cohorts" / name).write_bytes(COHORT)
    (home / "cohorts" / f"{'0e' * 12}.json").write_bytes(b"{}")
    ended = run_cli("forget", "--yes", home=home)
    for name in ours:
        assert f"Deleted: {home / 'cohorts' / name}\n" in ended.stdout
    assert names(home / "cohorts") == sorted([*theirs, f"{'0e' * 12}.json"])
    assert names(home) == sorted([*THEIRS, "cohorts"])
