"""What is kept of a folder's last report, and when change is shown."""

import stat
from array import array
from pathlib import Path

import pytest

from securecllr.cohort.figures import Report
from securecllr.cohort.kept import keep, kept_path, people_of, read_kept, with_change
from securecllr.cohort.quick import Copy
from securecllr.cohort.records import SECOND_STEP
from securecllr.errors import Trouble
from tests.cohort.people import SMALL, report_of


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SECURECLLR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def people(first: int, last: int, word: str = "no") -> list[Copy]:
    return [
        Copy(f"{number:032x}", "2026-11", [("social", SECOND_STEP, word, "")])
        for number in range(first, last)
    ]


def made(folder: Path, who: list[Copy], *, save: bool = True) -> Report:
    """Make a report of these people, as the command does."""
    kept, stamp = read_kept(folder)
    report = report_of(who)
    records = [record for copy in who if (record := SMALL.pack(copy, 0, ""))]
    numbers: array[int] = people_of(kept, records)
    shown = with_change(kept, report, numbers)
    if save:
        keep(folder, kept, stamp, report, numbers)
    return shown


def moved(report: Report) -> list[str] | None:
    return None if report.change is None else [each.state for each in report.change.moved]


def test_the_first_report_shows_no_change_and_the_second_does(tmp_path: Path) -> None:
    assert moved(made(tmp_path, people(0, 20))) is None
    assert moved(made(tmp_path, people(0, 20, "looked"))) == ["in_place", "no"]


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [(0, 21, False), (0, 24, False), (0, 25, True), (1, 20, False), (4, 20, False), (5, 20, True)],
)
def test_change_waits_until_those_who_came_or_went_are_nobody_or_five(
    first: int, last: int, shown: bool, tmp_path: Path
) -> None:
    made(tmp_path, people(0, 20))
    assert (moved(made(tmp_path, people(first, last))) is not None) is shown


def test_five_came_and_one_went_is_not_shown(tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    assert moved(made(tmp_path, people(1, 26))) is None


def test_the_same_report_in_another_format_is_held_against_the_one_before(tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    once = moved(made(tmp_path, people(0, 20, "looked")))
    assert moved(made(tmp_path, people(0, 20, "looked"))) == once != []


def test_to_look_is_not_to_save(tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    made(tmp_path, people(0, 20, "think"), save=False)
    assert moved(made(tmp_path, people(0, 20, "looked"))) == ["in_place", "no"]


def test_the_file_holds_no_id_and_is_the_owners_only(tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    made(folder, people(0, 20))
    path = kept_path(folder)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text()
    assert not any(f"{number:032x}" in text for number in range(20))
    made(tmp_path / "other", people(0, 20))
    kept = [read_kept(each)[0].last for each in (folder, tmp_path / "other")]
    assert len({past.people for past in kept if past}) == 2


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"folder": 1}', b"\xff"])
def test_a_broken_file_is_a_trouble_with_a_way_out(data: bytes, tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    kept_path(tmp_path).write_bytes(data)
    with pytest.raises(Trouble, match="Delete that file"):
        read_kept(tmp_path)
