"""``securecllr doctor``: what IT can act on, and nothing of any answer."""

import json
import platform
import re
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from securecllr import __version__
from securecllr.catalogue.read import read_catalogue
from securecllr.cli.doctor import folder_words, size_words
from tests.cli.running import profile_with, run_cli
from tests.profile.blocks import SAMPLE

FAIL = "keyring.backends.fail.Keyring"


SAVED = "A file was written there and deleted again: answers can be saved."


def doctor(home: Path, *options: str, **environment: str) -> str:
    ended = run_cli("doctor", *options, home=home, PYTHON_KEYRING_BACKEND=FAIL, **environment)
    marked = "\n  ! " in ended.stdout
    assert (ended.returncode, ended.stderr) == (2 if marked else 0, "")
    return ended.stdout


def part(title: str, text: str) -> list[str]:
    """The lines of one part, set in by two."""
    found = re.search(rf"^{title}\n((?:  .*\n)+)", text, re.MULTILINE)
    assert found
    return [line[2:] for line in found[1].splitlines()]


def test_it_says_every_version(tmp_path: Path) -> None:
    lines = part("Versions", doctor(tmp_path))
    assert lines[0] == f"securecllr {__version__}"
    assert part("Questions", doctor(tmp_path)) == [f"checks {read_catalogue().version}"]
    assert lines[1].startswith(f"Python {platform.python_version()}, {platform.system()}")
    for name in ("textual", "msgspec", "keyring", "cryptography", "tomli-w"):
        assert f"{name} {version(name)}" in lines


@pytest.mark.parametrize(
    ("backend", "words"),
    [
        (FAIL, "No keyring was found, so sign-offs are not sealed. Install or start one."),
        ("keyring.backends.null.Keyring", "No keyring was found"),
        ("keyrings.alt.file.PlaintextKeyring", "This one keeps secrets in a plain file"),
        ("nonsense.Keyring", "No keyring was found"),
    ],
)
def test_it_names_the_keyring_and_says_what_it_means(
    backend: str, words: str, tmp_path: Path
) -> None:
    ended = run_cli("doctor", home=tmp_path, PYTHON_KEYRING_BACKEND=backend)
    name, meaning = part("Keyring", ended.stdout)
    assert name == backend
    assert meaning.startswith(words)


def test_it_says_where_the_profile_is_and_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    path = profile_with(tmp_path, "no")
    assert part("Profile", doctor(tmp_path)) == [
        str(path),
        f"{path.stat().st_size} bytes, rights -rw-------",
        "It can be read.",
        f"folder {tmp_path}, rights drwx------",
        SAVED,
    ]


def test_on_windows_it_prints_no_rights_of_posix(tmp_path: Path) -> None:
    words = "Who can read it is set by Windows, for its folder."
    status = tmp_path.stat()
    assert size_words(status, "nt") == f"{status.st_size} bytes. {words}"
    assert folder_words(tmp_path, status.st_mode, "nt") == f"folder {tmp_path}"


def test_before_the_first_answer_it_names_the_folder_that_there_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    home = tmp_path / "not" / "yet"
    assert part("Profile", doctor(home)) == [
        str(home / "profile.toml"),
        "There is no profile yet. It is made with the first answer.",
        f"folder {tmp_path}, rights drwx------",
        SAVED,
    ]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("rights", [0o640, 0o604, 0o660, 0o777])
def test_it_says_that_others_can_read_the_profile(rights: int, tmp_path: Path) -> None:
    path = profile_with(tmp_path, "no")
    path.chmod(rights)
    said = "! Other people on this computer can read it. Take those rights away."
    assert said in part("Profile", doctor(tmp_path))


@pytest.mark.parametrize(
    ("rights", "told"),
    [(0o700, False), (0o755, False), (0o770, True), (0o777, True), (0o1777, False)],
)
def test_it_says_that_others_can_replace_the_profile(
    rights: int, told: bool, tmp_path: Path
) -> None:
    profile_with(tmp_path, "no")
    tmp_path.chmod(rights)
    said = "! Other people can replace files in that folder. Take those rights away."
    assert (said in part("Profile", doctor(tmp_path))) is told


def test_a_profile_that_cannot_be_looked_at_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    lines = part("Profile", doctor(tmp_path, "--profile", str(tmp_path / "file" / "p.toml")))
    assert "! This cannot be looked at: Not a directory." in lines


def test_it_says_how_large_the_terminal_is_and_what_that_means(tmp_path: Path) -> None:
    no_room = "There is no room for the full screen here. Plain lines are used."
    size = {"COLUMNS": "100", "LINES": "30", "TERM": "xterm", "COLORTERM": "truecolor"}
    lines = part("Terminal", doctor(tmp_path, **size, NO_COLOR=""))
    assert lines[:2] == ["100 by 30 letters", "TERM=xterm, COLORTERM=truecolor"]
    lines = part("Terminal", doctor(tmp_path, **size, NO_COLOR="1"))
    assert lines[3:] == ["NO_COLOR is set: no colour is used."]
    for small in ({"COLUMNS": "32"}, {"LINES": "7"}, {"TERM": "dumb"}, {"TERM": ""}):
        assert no_room in part("Terminal", doctor(tmp_path, **(size | small)))


def test_no_escape_code_in_a_setting_reaches_the_terminal(tmp_path: Path) -> None:
    said = doctor(tmp_path, "--profile", "a\x1b[31m\u202e.toml", TERM="x\x1b[31m", COLORTERM="\x07")
    assert said.replace("\n", "").isprintable()


def test_it_prints_no_answer_and_changes_nothing(tmp_path: Path) -> None:
    path = profile_with(tmp_path, "no")
    before = {each: each.stat().st_mtime_ns for each in tmp_path.iterdir()}
    text = path.read_text()
    said = doctor(tmp_path)
    assert {each: each.stat().st_mtime_ns for each in tmp_path.iterdir()} == before
    profile_id = re.search('id = "(.*)"', text)
    assert profile_id
    for word in ("gmail", "two-step", "unique-password", profile_id[1]):
        assert word in text
        assert word not in said


def test_copies_of_the_answers_beside_the_profile_are_named(tmp_path: Path) -> None:
    for name in ("profile.toml", "profile-LAPTOP7.toml", "._profile.toml"):
        (tmp_path / name).write_bytes(b"\0\5\26\7" if name.startswith(".") else SAMPLE)
    said = run_cli("doctor", home=tmp_path).stdout
    assert said.count("This holds answers too") == 1
    assert f"{tmp_path / 'profile-LAPTOP7.toml'}\n" in said


def test_a_file_that_is_no_profile_is_to_be_mended(tmp_path: Path) -> None:
    path = profile_with(tmp_path, "no")
    path.write_bytes(path.read_bytes() + b"[[answer]\n")
    said = part("Profile", doctor(tmp_path))
    assert any(line.startswith(f"! {path}, line ") for line in said)


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that nobody can write in")
def test_where_nothing_can_be_written_it_says_so_and_ends_so(tmp_path: Path) -> None:
    said = doctor(tmp_path, "--profile", "/proc/none/profile.toml")
    assert any(line.startswith("! Nothing can be saved there: ") for line in said.split("\n  "))
    assert said.endswith("1 thing to mend: it starts with an exclamation mark.\n")


def test_each_mistake_of_a_pack_is_told_with_its_line_and_the_word_that_was_meant(
    tmp_path: Path,
) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "pack.toml").write_text('name = "Town"\nverison = "1"\n', encoding="utf-8")
    lines = part("Questions", doctor(tmp_path, SECURECLLR_CHECKS=str(pack)))
    assert lines[1:] == [
        f"The council's own set in {pack} cannot be used: 2 things to mend.",
        (
            "! pack.toml, line 2: There is no entry called verison here. Did you mean version? "
            "It can be: version, name, help, data, hosts, sources."
        ),
        ("! pack.toml, line 1: The entry version is missing. Mend that entry in a text editor."),
        "Until then the built-in questions are asked.",
    ]


def test_json_says_the_same_for_other_programs(tmp_path: Path) -> None:
    fine = json.loads(doctor(tmp_path, "--json"))
    assert list(fine) == [
        *("format", "language", "to_mend"),
        *("versions", "checks", "profile", "keyring", "terminal"),
    ]
    assert (fine["format"], fine["to_mend"]) == (1, 0)
    assert {"text": f"securecllr {__version__}", "mend": False} in fine["versions"]
    where = str(tmp_path / "away")
    ended = run_cli("doctor", "--json", home=tmp_path, SECURECLLR_CHECKS=where)
    found = json.loads(ended.stdout)
    assert (ended.returncode, found["to_mend"]) == (2, 1)
    assert [told["mend"] for told in found["checks"]] == [False, True, False]
    assert where in found["checks"][1]["text"]
