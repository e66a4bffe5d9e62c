"""What a seat has saved, wherever it is: it goes with the seat, or it is named. Nothing is lost."""

import os
import shutil
from pathlib import Path

import pytest

from securecllr.demo.qr import picture_bytes
from securecllr.profile.paths import profile_path
from securecllr.profile.seat_files import written_files
from tests.cli.running import run_cli, walk_of_today
from tests.cli.test_move_seats import tree
from tests.profile.blocks import account, answer


class Laptop:
    """A shared laptop with two seats, a stick, and a folder that somebody collects copies in."""

    def __init__(self, top: Path) -> None:
        self.data, self.people, self.stick, self.out = (
            top / name for name in ("data", "people", "stick", "out")
        )
        for folder in (self.people, self.stick, self.out):
            folder.mkdir()
        (self.data / "seats").mkdir(parents=True)
        for name in ("anne", "bob"):
            store = walk_of_today(self.data / "seats" / f"{name}.toml").store
            store.add(account(), answer("no"))

    @property
    def own(self) -> Path:
        """The folder that Anne's seat saves in."""
        return self.people / "securecllr-anne"

    def run(self, *arguments: str) -> str:
        """Run a command that has to work, and return what it says."""
        ended = run_cli(*arguments, home=self.data, HOME=str(self.people))
        assert (ended.returncode, ended.stderr) == (0, "")
        return ended.stdout

    def saves(self, name: str, *how: str, seat: str = "anne") -> Path:
        """Save a report or a copy in the folder outside."""
        path = self.out / name
        self.run(*how, "--seat", seat, "-o", str(path))
        return path

    def moves(self) -> str:
        return self.run("seats", "move", str(self.stick), "--yes", "--seat", "anne")


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path)


def test_a_seats_copy_goes_into_its_own_folder_whatever_folder_one_is_in(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(laptop.out)
    laptop.run("share", "--yes", "--seat", "anne")
    laptop.run("share", "--yes", "--seat", "anne")
    saved = tree(laptop.own)
    assert len(saved) == 2
    assert not tree(laptop.out)
    said = laptop.moves()
    assert {f"anne/{name}": data for name, data in saved.items()}.items() <= tree(
        laptop.stick
    ).items()
    assert not laptop.own.exists()
    assert "Nothing that securecllr saved for them is left here.\n" in said
    assert "securecllr open profile.toml" in (laptop.stick / "anne" / "read-me.txt").read_text()


@pytest.mark.parametrize("kind", ["html", "md", "csv", "json", "ics"])
def test_a_report_that_was_saved_elsewhere_moves_along(kind: str, laptop: Laptop) -> None:
    path = laptop.saves(f"anne.{kind}", "report", "--format", kind)
    data = path.read_bytes()
    said = laptop.moves()
    assert f"  anne: and what was saved as {path}\n" in said
    assert f"anne: deleted {path}\n" in said
    assert tree(laptop.stick)[f"anne/anne.{kind}"] == data
    assert not tree(laptop.out)


def test_the_list_of_it_does_not_leave_the_laptop(laptop: Laptop) -> None:
    path = laptop.saves("anne.html", "report")
    listed = laptop.data / "seats" / "anne.written.toml"
    assert str(path) in listed.read_text()
    laptop.moves()
    assert not listed.exists()
    assert sorted(tree(laptop.stick)) == ["anne/anne.html", "anne/profile.toml"]


def test_a_report_goes_with_forget_too(laptop: Laptop) -> None:
    laptop.saves("anne.csv", "report", "--format", "csv")
    laptop.run("share", "--yes", "--seat", "anne")
    laptop.run("forget", "--seat", "anne", "--yes")
    assert not tree(laptop.out)
    assert not list(laptop.people.iterdir())
    assert sorted(tree(laptop.data)) == ["seats/bob.toml"]


def test_a_copy_that_was_handed_over_stays_and_is_named(laptop: Laptop) -> None:
    path = laptop.saves("copy.toml", "share", "--yes")
    data = path.read_bytes()
    said = laptop.moves()
    assert f"anne: This copy was handed over, so it stays: {path}\n" in said
    assert path.read_bytes() == data
    other = laptop.saves("bob.toml", "share", "--yes", seat="bob")
    said = laptop.run("forget", "--seat", "bob", "--yes")
    assert f"This copy was handed over, so it stays: {other}\n" in said
    assert other.exists()


def test_what_has_changed_or_gone_since_is_named(laptop: Laptop) -> None:
    changed, gone, away = (
        laptop.saves(name, "report") for name in ("changed.html", "gone.html", "away.html")
    )
    changed.write_text("my own notes")
    gone.unlink()
    (laptop.out / "a stick").mkdir()
    away = laptop.saves("a stick/away.html", "report")
    shutil.rmtree(away.parent)
    said = laptop.moves()
    assert f"has changed since, so it stays: {changed}\n" in said
    assert f"is not there any more: {gone}\n" in said
    assert f"Look on that stick or disk: {away}\n" in said
    assert changed.read_text() == "my own notes"


def test_what_another_seat_has_saved_in_its_place_is_not_taken(laptop: Laptop) -> None:
    path = laptop.saves("report.html", "report")
    path.unlink()
    laptop.saves("report.html", "report", "--large-print", seat="bob")
    data = path.read_bytes()
    said = laptop.moves()
    assert f"has changed since, so it stays: {path}\n" in said
    assert path.read_bytes() == data


def test_two_of_one_name_are_two_files_there_also_after_a_move_that_was_cut_off(
    laptop: Laptop,
) -> None:
    (laptop.out / "two").mkdir()
    one = laptop.saves("report.html", "report").read_bytes()
    two = laptop.saves("two/report.html", "report", "--large-print").read_bytes()
    assert one != two
    listed = written_files_of(laptop)
    laptop.moves()
    moved = {name: data for name, data in tree(laptop.stick).items() if name.endswith(".html")}
    assert sorted(moved.values()) == sorted([one, two])
    # As if only the first had been deleted here.
    shutil.copy(laptop.stick / "anne" / "profile.toml", laptop.data / "seats" / "anne.toml")
    (laptop.data / "seats" / "anne.written.toml").write_bytes(listed)
    (laptop.out / "two" / "report.html").write_bytes(two)
    before = tree(laptop.stick)
    assert "was copied before" in laptop.moves()
    assert tree(laptop.stick) == before
    assert not tree(laptop.out)


def written_files_of(laptop: Laptop) -> bytes:
    return (laptop.data / "seats" / "anne.written.toml").read_bytes()


def test_what_is_in_its_owners_folder_already_stays_there(laptop: Laptop) -> None:
    (laptop.stick / "anne").mkdir()
    path = laptop.stick / "anne" / "report.html"
    laptop.run("report", "--seat", "anne", "-o", str(path))
    data = path.read_bytes()
    assert f"anne: This is in its owner's folder already: {path}\n" in laptop.moves()
    assert path.read_bytes() == data


def test_a_picture_that_was_left_behind_goes_and_other_peoples_files_are_named(
    laptop: Laptop,
) -> None:
    laptop.own.mkdir()
    (laptop.own / "securecllr-demo-x1y2.png").write_bytes(picture_bytes("A" * 32))
    notes = laptop.own / "notes.txt"
    notes.write_text("mine")
    for name in ("empty.txt", "empty.new"):
        (laptop.own / name).touch()
    (laptop.own / ".DS_Store").write_bytes(b"\0")
    (laptop.own / ".securecllr-report.html.x1y2.new").touch()
    said = laptop.run("forget", "--seat", "anne", "--yes")
    assert f"in the folder of the seat, and is not known as ours, so it stays: {notes}" in said
    assert sorted(path.name for path in laptop.own.iterdir()) == [
        ".DS_Store",
        "empty.new",
        "empty.txt",
        "notes.txt",
    ]


def test_a_list_that_cannot_be_read_is_named_and_nothing_is_moved(laptop: Laptop) -> None:
    laptop.saves("anne.html", "report")
    listed = laptop.data / "seats" / "anne.written.toml"
    listed.write_bytes(listed.read_bytes() + b"???\n")
    ended = run_cli(
        *("seats", "move", str(laptop.stick), "--yes"), home=laptop.data, HOME=str(laptop.people)
    )
    assert (ended.returncode, str(listed) in ended.stderr) == (2, True)
    assert not tree(laptop.stick)
    assert (laptop.out / "anne.html").exists()
    said = laptop.run("forget", "--seat", "anne", "--yes")
    assert f"so it stays: {listed}\n" in said
    assert listed.exists()


@pytest.mark.posix("Windows takes no such name for a file")
def test_any_name_can_be_on_the_list(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECURECLLR_HOME", str(laptop.data))
    for name in ("50% café.html", "two\nlines.html", os.fsdecode(b"caf\xe9.html"), "\u202e.html"):
        path = laptop.saves(name, "report")
        assert written_files(profile_path(None, "anne"))[-1].place == path
    laptop.moves()
    assert not tree(laptop.out)


def test_what_lies_beside_a_profile_that_is_no_seat_is_named(laptop: Laptop) -> None:
    laptop.run("share", "--yes", "--seat", "anne")
    laptop.moves()
    profile = laptop.stick / "anne" / "profile.toml"
    said = laptop.run("forget", "--profile", str(profile), "--yes")
    (copy,) = (laptop.stick / "anne").glob("securecllr-shared-*.toml")
    assert f"This was saved beside the answers, and stays: {copy}\n" in said
    assert sorted(path.name for path in copy.parent.iterdir()) == ["read-me.txt", copy.name]
