"""Seats on a shared laptop: opened by their names, one after another, listed and forgotten."""

from pathlib import Path

import pytest

from tests.cli.running import run_cli
from tests.cli.signing import typed
from tests.plain.conversation import home, start


def test_a_seat_is_opened_listed_and_forgotten_by_its_name(tmp_path: Path) -> None:
    lines = typed(*start("gmail"), "3", "s")
    said = run_cli("--plain", "--seat", "Anne", home=tmp_path, typed=lines).stdout
    assert " -m securecllr --plain --seat anne\n" in said
    assert run_cli("seats", "list", home=tmp_path).stdout == "anne\n"
    assert run_cli("status", "--seat", "anne", home=tmp_path).returncode == 3
    assert "anne.toml" in run_cli("doctor", "--seat", "anne", home=tmp_path).stdout
    assert "No accounts chosen yet." in run_cli("status", "--seat", "bob", home=tmp_path).stdout
    ended = run_cli("forget", "--seat", "anne", "--yes", home=tmp_path)
    assert f"Deleted: {tmp_path}/seats/anne.toml\n" in ended.stdout
    assert not list(tmp_path.rglob("*"))


def test_people_change_seats_line_by_line_and_see_nothing_of_each_other(tmp_path: Path) -> None:
    anne = (*home("gmail"), "c")
    bob = (*start("outlook"), "s")
    lines = typed("", "anne", *anne, "2", "bob", *bob, "1", "c", "9", "s")
    ended = run_cli("--plain", "seats", home=tmp_path, typed=lines)
    assert ended.returncode == 0
    _, first, second, third, _ = ended.stdout.split("Who is sitting here?")
    assert "for Gmail" in first
    assert "for Outlook.com" in second
    assert "for Gmail" not in second
    assert "Anne: " in third
    assert "for Gmail" in third
    assert "for Outlook.com" not in third
    assert "\x1b" not in ended.stdout
    assert run_cli("seats", "list", home=tmp_path).stdout == "anne\nbob\n"


def test_a_second_anne_does_not_open_the_answers_of_the_first(tmp_path: Path) -> None:
    anne = (*home("gmail"), "c")
    lines = typed("", "anne", *anne, "2", "Anne", "s")
    ended = run_cli("--plain", "seats", home=tmp_path, typed=lines)
    assert ended.returncode == 0
    after = ended.stdout.split("Who is sitting here?")[2]
    assert "There is a seat called anne already." in after
    assert "Check your social media security" not in after


@pytest.mark.parametrize("name", ["../../etc/passwd", "a@b.example", "", "con", "x" * 21])
def test_what_is_no_name_is_said_on_one_line(name: str, tmp_path: Path) -> None:
    for command in (["status"], ["--plain"], ["forget", "--yes"], ["seats", "move", "."]):
        ended = run_cli(*command, "--seat", name, home=tmp_path / "home")
        if command[0] == "seats" and ended.returncode == 0:
            continue  # there are no seats at all
        assert (ended.returncode, ended.stdout) == (2, "")
        assert "is no name for a seat" in ended.stderr
        assert ended.stderr.count("\n") == 1
    assert not (tmp_path / "home").exists()


def test_a_list_without_a_seat_says_so_to_a_person_and_nothing_to_a_program(
    tmp_path: Path,
) -> None:
    ended = run_cli("seats", "list", home=tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == "There are no seats on this computer.\n"
