"""The program as Windows starts it: streams, time zones, what it prints to be pasted."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import profile_with
from tests.plain.conversation import start


def run(home: Path, *arguments: str, typed: str = "", **more: str) -> tuple[int, bytes, bytes]:
    """Run it with no word on encodings, as a person does."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONIOENCODING"}
    ended = subprocess.run(
        [sys.executable, "-m", "securecllr", *arguments],
        input=typed.encode(),
        capture_output=True,
        check=False,
        env={**kept, "SECURECLLR_HOME": str(home), **more},
    )
    return ended.returncode, ended.stdout, ended.stderr


def test_a_pipe_takes_every_letter_of_welsh(tmp_path: Path) -> None:
    code, said, errors = run(tmp_path, "checks", "list", "--lang", "cy")
    assert code == 0, errors
    assert "ŵ" in said.decode("utf-8")
    assert b"?n" not in said


def test_a_zone_that_there_cannot_be_is_no_traceback(tmp_path: Path) -> None:
    profile_with(tmp_path, "no")
    code, said, errors = run(tmp_path, "status", TZ="UTC+99")
    assert (code, errors) == (0, b"")
    assert said


def test_the_walk_in_plain_lines_is_saved_and_gone_on_with(tmp_path: Path) -> None:
    lines = "".join(f"{line}\n" for line in (*start("gmail"), "3", "s"))
    code, said, errors = run(tmp_path, "--plain", typed=lines)
    assert (code, errors) == (0, b"")
    assert b"Traceback" not in said
    answers = (tmp_path / "profile.toml").read_text("utf-8")
    assert answers.count("[[answer]]") == 1
    assert "\r" not in answers, "the same bytes as on every system"


def test_a_folder_with_a_space_and_an_ampersand_is_no_trouble(tmp_path: Path) -> None:
    home = tmp_path / "Anne & Bob's files"
    profile_with(home, "no")
    for command in (("status",), ("doctor",), ("report", "-o", str(home / "my report.html"))):
        code, _said, errors = run(home, *command)
        assert code == 0, errors
    assert (home / "my report.html").stat().st_size > 1000


@pytest.mark.parametrize("kind", ["html", "md", "csv", "json", "ics"])
def test_every_report_is_written_and_read_as_utf_8(tmp_path: Path, kind: str) -> None:
    profile_with(tmp_path, "no")
    path = tmp_path / f"mine.{kind}"
    code, _said, errors = run(tmp_path, "report", "--format", kind, "-o", str(path))
    assert code == 0, errors
    assert path.read_bytes().decode("utf-8-sig")


def test_doctor_says_what_rights_mean_here(tmp_path: Path) -> None:
    profile_with(tmp_path, "no")
    code, said, _errors = run(tmp_path, "doctor")
    assert code == 0
    assert b"rw-" not in said, "the letters of POSIX say nothing here"


def test_forget_leaves_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    profile_with(home, "no")
    assert run(home, "forget", "--yes")[0] == 0
    assert not home.exists() or not list(home.iterdir())
