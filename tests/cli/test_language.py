"""The language of a run: asked for, remembered, or English; and never Welsh without saying so."""

import json
from pathlib import Path

import pytest

from securecllr.cli.argument_types import language_codes
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import write_settings
from tests.cli.running import run_cli
from tests.tui.driving import answered

NOTICE = "Heb ei wirio eto gan siaradwr Cymraeg. Not yet checked by a Welsh speaker."


@pytest.mark.parametrize("option", [["--lang", "cy"], ["--lang=cy"]])
@pytest.mark.parametrize("before", [True, False])
def test_a_language_can_be_asked_for(option: list[str], before: bool, tmp_path: Path) -> None:
    words = [*option, "status", "-h"] if before else ["status", "-h", *option]
    ended = run_cli(*words, home=tmp_path)
    assert ended.returncode == 0
    assert ended.stdout.startswith("defnydd: securecllr status")
    assert ended.stderr == f"{NOTICE}\n"


def test_a_saved_language_is_used_and_the_one_asked_for_goes_before_it(tmp_path: Path) -> None:
    write_settings(tmp_path / "profile.toml", Settings(lang="cy"))
    assert run_cli("-h", home=tmp_path).stdout.startswith("defnydd:")
    english = run_cli("-h", "--lang", "en", home=tmp_path)
    assert (english.stdout[:6], english.stderr) == ("usage:", "")
    other = tmp_path / "other"
    write_settings(other / "p.toml", Settings())
    named = run_cli("-h", "--profile", str(other / "p.toml"), home=tmp_path)
    assert named.stdout.startswith("usage:")


@pytest.mark.parametrize("variable", ["LANG", "LANGUAGE", "LC_ALL"])
def test_the_language_of_the_computer_is_not_followed(variable: str, tmp_path: Path) -> None:
    ended = run_cli("-h", home=tmp_path, **{variable: "cy_GB.UTF-8"})
    assert ended.stdout.startswith("usage:")
    assert ended.stderr == ""


@pytest.mark.parametrize("command", [["-h"], ["checks", "list"]])
def test_a_letter_that_an_old_encoding_lacks_stops_nothing(
    command: list[str], tmp_path: Path
) -> None:
    ended = run_cli("--lang", "cy", *command, home=tmp_path, PYTHONIOENCODING="ascii")
    assert ended.returncode == 0
    assert "?" in ended.stdout
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("code", ["fr", "", "CY", "cy_GB", "\x1b[2J"])
def test_a_language_that_is_not_there_is_one_message_with_those_that_are(
    code: str, tmp_path: Path
) -> None:
    ended = run_cli("status", "--lang", code, home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"Choose one of: {language_codes()}." in ended.stderr
    assert "\x1b" not in ended.stderr


def test_results_stay_results(tmp_path: Path) -> None:
    ended = run_cli("status", "--json", "--lang", "cy", home=tmp_path)
    assert json.loads(ended.stdout)["finished"] is False
    assert ended.stderr == f"{NOTICE}\n"


def test_what_is_missing_after_it_is_said(tmp_path: Path) -> None:
    ended = run_cli("status", "--lang", home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "--lang" in ended.stderr


@pytest.mark.parametrize(
    "command",
    [
        *("report --format html", "report --format md", "report --format csv"),
        *("report --format ics", "report --blank --format md", "share --yes"),
        *("present --script --format md", "present --script --format html"),
        "report --format json",
    ],
)
def test_a_file_in_welsh_says_that_nobody_has_checked_it(command: str, tmp_path: Path) -> None:
    answered(tmp_path / "profile.toml", [("gmail", None)], ["no"])
    path = tmp_path / "saved"
    ended = run_cli(*command.split(), "-o", str(path), "--lang", "cy", home=tmp_path)
    assert ended.returncode == 0, ended.stderr
    saved = path.read_bytes().decode("utf-8-sig")
    assert NOTICE in saved.replace("\r\n ", "")  # a calendar folds its lines


def test_options_that_exclude_each_other_are_refused_in_welsh(tmp_path: Path) -> None:
    ended = run_cli("present", "--notes", "--script", "--lang", "cy", home=tmp_path)
    assert ended.returncode == 2
    assert "not allowed" not in ended.stderr
