"""Paper at the plain door: answers typed in by number, and the plan taken home."""

import re
from pathlib import Path

import pytest

from tests.plain.conversation import converse, open_audit
from tests.tui.profiles import prepare

COPY = "securecllr-shared-2026-11"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Gmail and a Facebook profile, no answer."""
    path = tmp_path / "profile.toml"
    prepare("picked", path)
    return path


def words(text: str) -> str:
    return " ".join(text.split())


def test_a_number_leads_to_its_question_and_the_next_ones_say_theirs(path: Path) -> None:
    said = words(converse("10.3\n3\ns\n", path))
    assert "Number 10.3. Question 3 of 6. Gmail." in said
    assert "Number 10.4." in said
    assert list(open_audit(path).now.answers) == [("gmail", "recovery-details")]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("10.99", "There is no question of that number"),
        ("20.1", "Outlook.com is not on your list yet"),
        ("100.6", "not asked of Facebook profile"),  # its role settles it
    ],
)
def test_what_leads_nowhere_says_why(typed: str, why: str, path: Path) -> None:
    said = words(converse(f"{typed}\ns\n", path))
    assert why in said
    assert not open_audit(path).now.answers


def test_where_there_are_two_accounts_of_the_kind_it_asks_which(path: Path) -> None:
    open_audit(path).pick("gmail", None, "ward")
    said = words(converse("10.1\n2\n4\ns\n", path))
    assert re.search(r"about\? 1\. Gmail \(number 1\)\.? 2\. Gmail \(ward\)", said)
    assert list(open_audit(path).now.answers) == [("gmail-2", "unique-password")]


def test_the_plan_is_taken_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = tmp_path / "profile.toml"
    prepare("finished", path)
    said = converse("t\n2\ns\n", path, place="plan")
    (saved,) = tmp_path.glob("*.html")
    assert f"Saved as {saved}" in words(said)
    assert "font-size: 18pt" in saved.read_text("utf-8")


def test_where_it_cannot_be_saved_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "nowhere")
    path = tmp_path / "profile.toml"
    prepare("finished", path)
    for choice in ("1", "3"):
        said = words(converse(f"t\n{choice}\ny\ns\n", path, place="plan"))
        assert "There is no such folder. Make it, then try again." in said
        assert " -o" not in said


def test_a_file_that_was_in_the_way_is_said_and_what_can_be_done_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = tmp_path / "profile.toml"
    prepare("finished", path)
    for number in range(1, 100):
        for stem, ending in (("securecllr-report-2026-11-22", "html"), (COPY, "toml")):
            (tmp_path / f"{stem}{'' if number == 1 else f'-{number}'}.{ending}").touch()
    heard = words(converse("t\n1\nt\n3\ns\n", path, place="plan"))
    assert "a hundred such files there already. Delete those that you do not need." in heard
    assert "a file of this name already. Delete or move that file first." in heard
    assert " -o" not in heard


@pytest.mark.parametrize("said", ["y", "n"])
def test_a_shared_copy_is_shown_whole_and_written_only_on_a_yes(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = tmp_path / "profile.toml"
    prepare("finished", path)
    heard = converse(f"t\n3\n{said}\ns\n", path, place="plan")
    made = list(tmp_path.glob("securecllr-shared-*.toml"))
    assert len(made) == (said == "y")
    assert ("Nothing was written." in heard) is (said == "n")
    assert "This is all that the copy would hold:" in heard
    for copy in made:
        for line in filter(None, copy.read_text("utf-8").splitlines()):
            # A comment may be too long for one line; all else stands there letter by letter.
            assert words(line) in words(heard) if line[0] == "#" else f"   {line}\n" in heard, line
