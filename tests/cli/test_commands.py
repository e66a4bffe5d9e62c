"""The commands from outside: what they print, where, and the exit code."""

import argparse
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from securecllr import __version__
from securecllr.catalogue.model import AnswerWord
from securecllr.cli.completion import CompletionOptions, print_completion
from securecllr.errors import UserError
from tests.cli.running import profile_with, run_cli, walk_of_today
from tests.flows.interfaces import open_audit
from tests.plain.conversation import start


def test_version_and_help(tmp_path: Path) -> None:
    assert run_cli("--version", home=tmp_path).stdout == f"securecllr {__version__}\n"
    assert run_cli("audit", "--help", home=tmp_path).returncode == 0
    helped = run_cli("-h", home=tmp_path)
    assert helped.returncode == 0
    assert "--plain" in helped.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("option", ["--version", "--help"])
def test_a_full_disk_is_said_of_what_the_program_says_of_itself(option: str) -> None:
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "securecllr", option],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            env=buffered,
        )
    assert ended.returncode == 2
    assert ended.stderr.startswith("securecllr: The result could not be written whole")
    assert ended.stderr.count("\n") == 1


def test_with_no_terminal_it_prints_help_and_asks_nothing(tmp_path: Path) -> None:
    ended = run_cli(home=tmp_path)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "usage: securecllr" in ended.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["--version", "status", "audit", "report -o report.html"])
def test_a_stream_that_a_shell_has_closed_breaks_nothing(
    command: str, closed: str, tmp_path: Path
) -> None:
    before = profile_with(tmp_path, "no").read_bytes()
    program = f"{shlex.quote(sys.executable)} -m securecllr {command} {closed}"
    ended = subprocess.run(
        ["/bin/sh", "-c", program],
        cwd=tmp_path,
        env={**os.environ, "SECURECLLR_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode in (0, 2, 3)
    assert "broke" not in ended.stderr
    assert (tmp_path / "profile.toml").read_bytes() == before


def test_bytes_that_are_no_letters_are_a_wrong_key_and_the_walk_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    walk_of_today(path).pick("gmail", None)
    ended = subprocess.run(
        [sys.executable, "-m", "securecllr", "--plain", "audit"],
        input=b"\xc3\n\xff\xfe4\n3\ns\n",  # half of a letter, as a cut-off one leaves it
        env={**os.environ, "SECURECLLR_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.count(b"Error: There are ") == 2
    assert [answer.answer for answer in walk_of_today(path).now.answers.values()] == ["unsure"]


@pytest.mark.parametrize("command", [["audit"], ["--no-input"], ["--plain", "--no-input"]])
def test_without_someone_to_answer_nothing_is_asked(command: list[str], tmp_path: Path) -> None:
    ended = run_cli(*command, home=tmp_path)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "--plain" in ended.stderr


def test_plain_reads_answers_to_the_end_of_its_input(tmp_path: Path) -> None:
    typed = "\n".join([*start("gmail"), "3"]) + "\n"
    ended = run_cli("--plain", home=tmp_path, typed=typed)
    assert ended.returncode == 0
    assert len(open_audit(tmp_path / "profile.toml").now.answers) == 1


def test_plan_in_a_pipe_is_printed_whole(tmp_path: Path) -> None:
    profile_with(tmp_path, "no")
    ended = run_cli("plan", home=tmp_path)
    assert ended.returncode == 0
    assert "Do this first" in ended.stdout
    assert "Type a number" not in ended.stdout


@pytest.mark.parametrize(
    ("answer", "strict", "code"),
    [("looked", True, 0), ("looked", False, 0), ("no", False, 0), ("no", True, 4)],
)
def test_status_of_a_finished_walk(
    answer: AnswerWord, strict: bool, code: int, tmp_path: Path
) -> None:
    profile_with(tmp_path, answer)
    options = ["--strict"] if strict else []
    assert run_cli("status", *options, home=tmp_path).returncode == code


def test_status_of_an_unfinished_walk_is_3_and_names_the_next_command(tmp_path: Path) -> None:
    ended = run_cli("status", home=tmp_path)
    assert ended.returncode == 3
    assert ended.stdout.endswith(f"Next: {sys.executable} -m securecllr audit\n")
    assert not list(tmp_path.iterdir())


def test_status_as_json_has_stable_keys(tmp_path: Path) -> None:
    path = profile_with(tmp_path, "no")
    found = json.loads(run_cli("status", "--json", home=tmp_path).stdout)
    assert list(found) == [
        *("profile", "accounts", "questions", "answered", "finished"),
        *("signed_off", "changed_since", "sealed", "actions", "first"),
        *("to_do", "to_look_at", "due", "new", "signed"),
    ]
    assert found["to_do"] == found["actions"] > 5
    assert found["profile"] == str(path)
    assert found["first"]["accounts"] == ["gmail"]
    assert found["finished"] is True


def test_the_profile_can_be_named(tmp_path: Path) -> None:
    path = profile_with(tmp_path / "there", "looked")
    ended = run_cli("status", "--profile", str(path), home=tmp_path / "elsewhere")
    assert ended.returncode == 0


def test_checks_can_be_listed_shown_and_linted(tmp_path: Path) -> None:
    assert "two-step" in run_cli("checks", "list", home=tmp_path).stdout
    assert "Straight" not in run_cli("checks", "show", "two-step", home=tmp_path).stdout
    assert "Gmail" in run_cli("checks", "show", "gmail", home=tmp_path).stdout
    about_x = run_cli("checks", "show", "x", home=tmp_path).stdout
    _before, card = about_x.split("If someone pretends to be you online")
    assert "If you have no account there" in card
    shown = run_cli("checks", "show", "nothing", home=tmp_path)
    assert (shown.returncode, shown.stdout) == (2, "")
    linted = run_cli("checks", "lint", home=tmp_path)
    assert (linted.returncode, linted.stdout) == (0, "")
    assert "0 things to mend" in linted.stderr


def test_lint_of_a_council_folder_names_every_mistake(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "pack.toml").write_text('name = "Anyshire"\nversion = "1"\n')
    (tmp_path / "own" / "teams.toml").write_text('id = "teams"\nname = "Teams"\ngrop = "x"\n')
    ended = run_cli("checks", "lint", str(tmp_path / "own"), home=tmp_path)
    assert ended.returncode == 2
    assert "There is no entry called grop here. Did you mean group?" in ended.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "tcsh"])
def test_a_completion_script_knows_the_commands(shell: str, tmp_path: Path) -> None:
    ended = run_cli("completion", shell, home=tmp_path)
    assert ended.returncode == 0
    assert "status" in ended.stdout


def test_without_its_part_completion_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    options = CompletionOptions(shell="zsh", parser=argparse.ArgumentParser())  # noqa: S604
    with pytest.raises(UserError, match=r"Completion.* install shtab"):
        print_completion(options)


def test_wrong_use_is_2_and_goes_to_stderr(tmp_path: Path) -> None:
    ended = run_cli("fly", home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    piped = f"{sys.executable} -m securecllr checks show two-step | head -n 1"
    ended = subprocess.run(
        ["/bin/bash", "-c", piped], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert ended.stderr == ""


@pytest.mark.parametrize("command", [["--plain"], ["demo", "--plain"]])
def test_where_nothing_was_saved_it_does_not_say_so(command: list[str], tmp_path: Path) -> None:
    ended = run_cli(*command, home=tmp_path, typed="s\n")
    assert "Everything is saved" not in ended.stdout
    assert "Nothing is saved yet." in ended.stdout


@pytest.mark.parametrize(
    "command",
    [["diff", "folder", "folder"], ["verify", "folder"]],
)
def test_a_folder_in_the_place_of_a_file_is_said_in_words_that_fit(
    command: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    profile_with(tmp_path / "home", "no")
    named = [str(folder) if word == "folder" else word for word in command]
    ended = run_cli(*named, home=tmp_path / "home")
    assert (ended.returncode, ended.stdout) == (2, "")
    said = f"securecllr: {folder}: This is a folder, not a file. Choose another file, or ask"
    assert ended.stderr.startswith(said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("reprot", "There is no reprot here. Did you mean report?"),
        ("checks lsit", "There is no lsit here. Did you mean list?"),
        ("xyz", "There is no xyz here. Choose one of: audit, plan, "),
        ("report --format docx", "There is no docx here. Choose one of: html, pdf, md, "),
        ("--pln", "There is no --pln here. Did you mean --plain?"),
        ("report --fromat pdf", "There is no --fromat here. Did you mean --format?"),
        ("status again", "This does not belong here: again."),
    ],
)
def test_an_argument_that_is_not_there_is_said_with_the_one_that_is_near(
    typed: str, said: str, tmp_path: Path
) -> None:
    ended = run_cli(*typed.split(), home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr.splitlines()[-1]
    assert "invalid" not in ended.stderr


def test_an_option_of_another_command_is_not_named_as_the_one_that_was_meant(
    tmp_path: Path,
) -> None:
    ended = run_cli("restore", "--yes", home=tmp_path)
    assert ended.returncode == 2
    assert ended.stderr.endswith("There is no --yes here.\n")


@pytest.mark.parametrize("command", ["report -o -", "--profile mine.toml status"])
def test_a_folder_that_is_gone_from_under_us_is_said(command: str, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    leave = "cd gone && rmdir ../gone && exec"
    ended = subprocess.run(
        ["/bin/sh", "-c", f"{leave} {shlex.quote(sys.executable)} -m securecllr {command}"],
        cwd=tmp_path,
        env={**os.environ, "SECURECLLR_HOME": str(profile_with(tmp_path / "home", "no").parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        "securecllr: The folder that you are in is not there any more. "
        "Go to another folder, then start securecllr again.\n"
    )


def test_a_zone_that_cannot_be_is_no_reason_to_stop(tmp_path: Path) -> None:
    profile_with(tmp_path, "no")
    ended = run_cli("plan", home=tmp_path, TZ="UTC+99")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Do this first" in ended.stdout


def test_help_says_where_the_accessibility_statement_is(tmp_path: Path) -> None:
    said = " ".join(run_cli("--help", home=tmp_path).stdout.split())
    assert "What works for whom: docs/accessibility.md" in said
    assert (Path(__file__).parents[2] / "docs" / "accessibility.md").exists()
