"""``securecllr verify``: what it says of files that are not sealed, or hardly files at all."""

import json
from pathlib import Path

import pytest

from securecllr.profile.fingerprint import fingerprint, short_fingerprint
from tests.cli.running import run_cli
from tests.profile.blocks import SAMPLE, account, appended, signed, written
from tests.profile.sealing import (
    ABOVE,
    HAND_KEY,
    OTHER_ID,
    memory_fixture,  # noqa: F401 - for every test here
    sealed,
    sealed_before,
)


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (written(account()), 0, "Not signed off, so nobody can tell whether it was changed."),
        (appended(ABOVE, [signed(bytes=9)]), 0, "Signed off on 22 November 2026, not sealed."),
        (SAMPLE, 4, "Changed since it was signed off on 22 November 2026, by key "),
        (sealed_before(ABOVE), 0, "Unchanged since it was signed off on 22 November 2026, by key "),
    ],
    ids=["not signed off", "not sealed", "garbage for a key", "sealed before"],
)
def test_it_says_what_there_is(data: bytes, code: int, words: str, tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    path.write_bytes(data)
    ended = run_cli("verify", str(path), home=tmp_path)
    assert (ended.returncode, ended.stderr) == (code, "")
    assert ended.stdout.startswith(f"{path}: {words}")
    assert path.read_bytes() == data


def test_of_an_older_seal_it_says_what_is_not_covered_and_what_papers_of_then_say(
    tmp_path: Path,
) -> None:
    path = tmp_path / "p.toml"
    path.write_bytes(sealed_before(ABOVE))
    said = run_cli("verify", str(path), home=tmp_path).stdout
    assert "not the lines of the sign-off itself, such as its date" in said
    assert f"by key {fingerprint(HAND_KEY)}" in said
    assert said.endswith(f"On older papers the key is {short_fingerprint(HAND_KEY)}.\n")
    (found,) = json.loads(run_cli("verify", "--json", str(path), home=tmp_path).stdout)
    assert (found["covers_sign_off"], found["short_key"]) == (False, short_fingerprint(HAND_KEY))


def test_one_changed_file_among_several_is_4_and_each_has_its_line(tmp_path: Path) -> None:
    files = {"a": written(account()), "b": SAMPLE, "c": written(account())}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    paths = [str(tmp_path / name) for name in files]
    ended = run_cli("verify", *paths, home=tmp_path)
    assert ended.returncode == 4
    assert [line.split(": ")[0] for line in ended.stdout.splitlines()] == paths


@pytest.mark.parametrize("data", [None, b"", b"hello", b"\xff"], ids=["none", "empty", "text", "?"])
def test_what_is_no_profile_is_2_in_words(data: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    if data is not None:
        path.write_bytes(data)
    ended = run_cli("verify", str(path), home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(f"securecllr: {path}")


def test_no_escape_code_in_a_file_name_reaches_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\nb\u202e.toml"
    path.write_bytes(SAMPLE)
    ended = run_cli("verify", str(path), home=tmp_path)
    assert ended.stdout.removesuffix("\n").isprintable()
    assert json.loads(run_cli("verify", "--json", str(path), home=tmp_path).stdout)[0][
        "file"
    ] == str(path)


def test_a_seal_that_covers_an_older_sign_off_only_speaks_for_the_last(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    whole = sealed(ABOVE, OTHER_ID)
    path.write_bytes(appended(whole, [signed(bytes=len(whole))]))
    assert "not sealed." in run_cli("verify", str(path), home=tmp_path).stdout
