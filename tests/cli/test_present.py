"""``securecllr present`` from outside: it opens nobody's answers, and prints the whole session."""

import shutil
import subprocess
from pathlib import Path

import pytest

from securecllr.presenter.notes import notes
from tests.cli.running import run_cli
from tests.needs import needs
from tests.presenter.test_deck import PAGES
from tests.profile.blocks import SAMPLE


@pytest.mark.parametrize("named", [["--profile", "profile.toml"], ["--seat", "anne"]])
@pytest.mark.parametrize("more", [[], ["--notes"], ["--script"]])
def test_it_refuses_to_open_a_personal_audit(
    named: list[str], more: list[str], tmp_path: Path
) -> None:
    for command in (["present", *more, *named], [*named, "present", *more]):
        ended = run_cli(*command, home=tmp_path)
        assert (ended.returncode, ended.stdout) == (2, "")
        assert "A session never opens anyone's answers" in ended.stderr
        assert ended.stderr.count("\n") == 1


def test_a_profile_that_is_there_is_not_even_read(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_bytes(b"broken [[[")
    ended = run_cli("present", "--script", "--format", "md", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == ["profile.toml"]


@pytest.mark.parametrize("arguments", [[], ["--notes"], ["--plain"], ["--plain", "--notes"]])
def test_without_a_full_screen_it_says_what_there_is_instead(
    arguments: list[str], tmp_path: Path
) -> None:
    ended = run_cli("present", *arguments, home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "securecllr present --script --format md" in ended.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--format", "pdf"], "--format goes with --script."),
        (["-o", "counts.toml"], "-o goes with --notes or --script."),
        (["--notes", "--format", "md"], "--format goes with --script."),
        (["--notes", "--script"], "not allowed with"),
        (["profile.toml"], "This does not belong here: profile.toml."),
    ],
)
def test_options_that_do_not_go_together_are_said(
    arguments: list[str], says: str, tmp_path: Path
) -> None:
    ended = run_cli("present", *arguments, home=tmp_path)
    assert ended.returncode == 2
    assert says in ended.stderr


@pytest.mark.parametrize(
    ("name", "says"), [("nowhere/counts.toml", "There is no such folder."), ("", "a folder, not")]
)
def test_a_place_that_cannot_take_the_counts_is_said_before_the_session(
    name: str, says: str, tmp_path: Path
) -> None:
    ended = run_cli("present", "--notes", "-o", str(tmp_path / name), home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert says in ended.stderr
    assert not list(tmp_path.iterdir())


def test_the_script_has_every_page_and_everything_that_is_said(tmp_path: Path) -> None:
    text = run_cli("present", "--script", "--format", "md", home=tmp_path).stdout
    plain = text.replace("\\", "")
    for page in PAGES:
        assert page.title in plain
        if page.question:
            assert page.words[-1] in plain
    for said in notes().values():
        for words in (*said.say, said.ask, said.answer):
            assert words in plain
    assert "| 20 | 4 | 10 to 20 |" in text
    for needed in ("authenticator app", "password that works", "Apple", "seats move", "80 by 24"):
        assert needed in plain
    assert "Stop here if you have 20 minutes." in plain
    assert "leave out two scenes: Used once, The clock. Then press E" in plain
    assert plain.count("Leave this scene out if you have 20 minutes.") == 2
    assert "One screen only?" in plain


def test_html_is_what_comes_without_asking_and_a_file_is_never_overwritten(tmp_path: Path) -> None:
    named = tmp_path / "session.html"
    ended = run_cli("present", "--script", "-o", str(named), home=tmp_path)
    assert ended.returncode == 0
    assert str(named) in ended.stdout
    written = named.read_text("utf-8")
    assert written.startswith("<!DOCTYPE html>")
    again = run_cli("present", "--script", "-o", str(named), home=tmp_path)
    assert (again.returncode, "nobody can be asked" in again.stderr) == (2, True)
    assert named.read_text("utf-8") == written
    assert run_cli("present", "--script", home=tmp_path).stdout == written


def test_in_a_language_that_nobody_has_checked_the_script_itself_says_so(tmp_path: Path) -> None:
    script = ("present", "--script", "--format", "md")
    said = "Not yet checked by a Welsh speaker."
    assert said in run_cli("--lang", "cy", *script, home=tmp_path).stdout
    assert said not in run_cli(*script, home=tmp_path).stdout


def test_a_pdf_holds_the_words(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    named = tmp_path / "session.pdf"
    assert run_cli("present", "--script", "--format", "pdf", "-o", str(named), home=tmp_path)
    text = subprocess.run(
        [needs("pdftotext"), str(named), "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in ("A week before", "Who helps", "When somebody is stuck", "Scan the square"):
        assert words in text


def test_a_full_disk_or_folder_without_rights_is_said(tmp_path: Path) -> None:
    ended = run_cli("present", "--script", "-o", str(tmp_path / "no" / "x.html"), home=tmp_path)
    assert (ended.returncode, "There is no such folder" in ended.stderr) == (2, True)


def test_a_seat_that_is_a_sample_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "seats").mkdir()
    (tmp_path / "seats" / "anne.toml").write_bytes(SAMPLE)
    run_cli("present", "--script", home=tmp_path)
    assert (tmp_path / "seats" / "anne.toml").read_bytes() == SAMPLE
    shutil.rmtree(tmp_path / "seats")
