"""Where a file goes that is made to be taken away: one rule, for every command and interface."""

import os
from pathlib import Path

import pytest

from securecllr.cli.host import TerminalHost
from securecllr.flows.dialog import File
from securecllr.profile.paths import folder_here, output_path
from securecllr.profile.seat_files import written_files
from tests.flows.interfaces import open_audit

GIVEN = Path("out/mine.html")
PLAIN, SEAT = Path("/data/profile.toml"), Path("/data/seats/anne.toml")
KEPT = Path("/data/seats/anne.kept-20261122-180411.toml")  # beside one that something else changed
PEOPLE = Path("/people").absolute()  # on Windows that has a drive
OWN = PEOPLE / "securecllr-anne" / "r.html"
HERE = Path("/here/r.html")


@pytest.mark.parametrize(
    ("given", "profile", "goes_to"),
    [
        *((GIVEN, profile, GIVEN) for profile in (None, PLAIN, SEAT, KEPT)),
        *((None, SEAT, OWN), (None, KEPT, OWN)),
        *((None, PLAIN, HERE), (None, None, HERE)),
    ],
)
def test_where_it_is_named_then_by_seat_then_by_the_folder_one_is_in(
    given: Path | None, profile: Path | None, goes_to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: PEOPLE)
    assert output_path("r.html", given=given, profile=profile, here=Path("/here")) == goes_to


def test_where_nothing_can_be_saved_here_it_is_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    assert folder_here() == gone
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert folder_here() == tmp_path / "home"
    monkeypatch.undo()


@pytest.mark.posix("Windows keeps a folder that is in use")
def test_a_folder_that_is_gone_is_no_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert folder_here() == tmp_path


@pytest.mark.parametrize(("profile", "folder"), [("p.toml", "work"), ("seats/anne.toml", "own")])
def test_an_interface_goes_by_the_same_rule(
    profile: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = {"work": tmp_path / "work", "own": tmp_path / "people" / "securecllr-anne"}
    places["work"].mkdir()
    (tmp_path / "people").mkdir()
    monkeypatch.chdir(places["work"])
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "people")
    host = TerminalHost(open_audit(tmp_path / profile), plain=True)
    host.show_picture("A" * 32)
    (picture,) = places[folder].iterdir()
    assert picture.name.startswith("securecllr-demo-")
    host.remove_picture()
    assert places["own"].exists() is False
    host.save(File("securecllr-report", "html", b"<!DOCTYPE html>"))
    assert [path.name for path in places[folder].iterdir()] == ["securecllr-report.html"]
    listed = [file.place for file in written_files(tmp_path / profile)]
    assert listed == ([places["own"] / "securecllr-report.html"] if folder == "own" else [])
