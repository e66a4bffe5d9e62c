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


@pytest.mark.parametrize(("answer", "left"), [(True, b"two"), (False, b"one")])
def test_a_file_that_is_there_is_replaced_only_on_a_yes(
    answer: bool, left: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "r.html"
    path.write_bytes(b"one")
    assert save_as(path, b"two", lambda: answer) is answer
    assert path.read_bytes() == left
    assert list(tmp_path.iterdir()) == [path]


def test_a_free_name_is_found(tmp_path: Path) -> None:
    first = save_new(tmp_path, "report", "csv", b"one")
    second = save_new(tmp_path, "report", "csv", b"two")
    assert [first.name, second.name] == ["report.csv", "report-2.csv"]
    assert first.read_bytes() == b"one"


def test_a_hundredth_is_not_saved(tmp_path: Path) -> None:
    for number in range(1, 100):
        extra = "" if number == 1 else f"-{number}"
        (tmp_path / f"r{extra}.md").touch()
    with pytest.raises(UserError, match="a hundred"):
        save_new(tmp_path, "r", "md", b"one")


@pytest.mark.parametrize(
    ("name", "said"),
    [("nowhere/r.html", "no such folder"), (".", "a folder"), ("pipe", "no ordinary file|not an")],
)
def test_a_place_that_cannot_be_gives_one_sentence(name: str, said: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match=said):
        save_as(tmp_path / name, b"one", never)
