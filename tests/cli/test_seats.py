"""Seats on a shared laptop: opened by their names, one after another, listed and forgotten."""

from pathlib import Path

import pytest

from securecllr.profile.store import Store
from tests.cli.running import profile_with, run_cli
from tests.cli.signing import typed, unfolded
from tests.plain.conversation import home, start
from tests.profile.blocks import DAY, account, answer


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
    lines = typed("", "anne", *anne, "1", "bob", *bob, "2", "c", "9", "s")
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
    lines = typed("", "anne", *anne, "1", "Anne", "s")
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


def test_a_seats_first_pages_say_who_can_see_what(tmp_path: Path) -> None:
    seat = ("--plain", "--seat", "anne")
    said = unfolded(run_cli(*seat, home=tmp_path, typed=typed("2", "", "s")).stdout)
    assert "This laptop is shared." in said
    assert "Anyone at this laptop can open them." in said
    assert "Nobody else sees them." not in said
    assert "Nobody sees it" not in said
    assert str(Path.home() / "securecllr-anne") in said
    own = unfolded(run_cli("--plain", home=tmp_path, typed=typed("2", "", "s")).stdout)
    assert "Nobody else sees them." in own
    assert "laptop" not in own


def test_a_change_of_seats_starts_on_someone_new(tmp_path: Path) -> None:
    lines = typed("", "anne", *home("gmail"), "c", "", "bob", "s")
    said = run_cli("--plain", "seats", home=tmp_path, typed=lines).stdout
    assert said.count("Type a first name") == 2
    assert said.count("Check your social media security") == 3


@pytest.mark.parametrize("command", ["share", "report"])
def test_on_a_shared_laptop_a_seat_has_to_be_named(command: str, tmp_path: Path) -> None:
    store = Store.open(tmp_path / "seats" / "anne.toml", DAY)
    store.add(account(), answer("no"))
    out = ("-o", str(tmp_path / "out.toml"), *(("--yes",) if command == "share" else ()))
    ended = run_cli(command, *out, home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Several people share this laptop, and no seat is named. Add --seat NAME." in (
        ended.stderr
    )
    assert "seats list" in ended.stderr
    profile_with(tmp_path, "no")
    ended = run_cli(command, *out, home=tmp_path)
    assert ended.returncode == 0
    assert ended.stderr == (
        "securecllr: These answers are of no seat. For those of a seat, add --seat NAME.\n"
    )
    assert run_cli("report", "--blank", "-o", "-", home=tmp_path / "none").returncode == 0
