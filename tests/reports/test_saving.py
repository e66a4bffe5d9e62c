"""Saving: nothing overwritten unasked, all or nothing, the owner's only, one sentence if not."""

import os
import stat
from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.reports.save import save_as, save_new


def never() -> bool:
    pytest.fail("asked")


def test_a_new_file_is_made_without_asking_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    assert save_as(path, b"one", never)
    assert path.read_bytes() == b"one"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


# A report of each sort, and what shows that it is one.
REPORTS = {
    "html": b'<!DOCTYPE html>\n<meta name="generator" content="securecllr 1.0">\n',
    "md": b"# Your account security\n",
    "csv": b"\xef\xbb\xbfAccount,Question,Your answer\r\n",
    "json": b'{"format": 1, "made_on": "2026-11-22", "catalogue": "1", "checks": []}',
    "ics": b"BEGIN:VCALENDAR\r\nPRODID:-//securecllr//reminder//EN\r\n",
    "pdf": b"%PDF-1.7\n/Creator (securecllr)\n",
}


@pytest.mark.parametrize("kind", REPORTS)
def test_a_report_that_is_there_is_replaced_only_on_a_yes(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"r.{kind}"
    path.write_bytes(REPORTS[kind] + b"\n")
    new = REPORTS[kind] + b"\n\n"
    assert not save_as(path, new, lambda: False)
    assert path.read_bytes() == REPORTS[kind] + b"\n"
    assert save_as(path, new, lambda: True)
    assert path.read_bytes() == new
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", REPORTS)
def test_what_is_no_report_is_not_even_asked_about(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"r.{kind}"
    for foreign in (b"", b"Dear councillor,\n", b"<!DOCTYPE html>\n", b"%PDF-1.7\n", b"{}"):
        path.write_bytes(foreign)
        with pytest.raises(UserError, match="securecllr did not make it"):
            save_as(path, REPORTS[kind], never)
        assert path.read_bytes() == foreign


def test_a_free_name_is_found(tmp_path: Path) -> None:
    first = save_new(tmp_path / "report.csv", b"one")
    second = save_new(tmp_path / "report.csv", b"two")
    assert [first.name, second.name] == ["report.csv", "report-2.csv"]
    assert first.read_bytes() == b"one"


def test_there_are_a_hundred_names_and_no_more(tmp_path: Path) -> None:
    for number in range(1, 100):
        extra = "" if number == 1 else f"-{number}"
        (tmp_path / f"r{extra}.md").touch()
    assert save_new(tmp_path / "r.md", b"one").name == "r-100.md"
    with pytest.raises(UserError, match="a hundred"):
        save_new(tmp_path / "r.md", b"one")


@pytest.mark.posix("Windows has no pipes among its files")
@pytest.mark.parametrize(
    ("name", "said"),
    [("nowhere/r.html", "no such folder"), (".", "a folder"), ("pipe", "no ordinary file|not an")],
)
def test_a_place_that_cannot_be_gives_one_sentence(name: str, said: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match=said):
        save_as(tmp_path / name, b"one", never)
