"""``securecllr cohort``: from a folder of copies to a report, in every format, and afterwards."""

import csv
import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from securecllr.catalogue.read import read_catalogue
from tests.cli.running import run_cli
from tests.cohort.invented import write_copies
from tests.profile.blocks import SAMPLE


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """Forty copies, and a profile among them."""
    folder = tmp_path / "copies"
    write_copies(folder, 40)
    (folder / "profile.toml").write_bytes(SAMPLE)
    return folder


def test_in_a_pipe_the_report_is_text_and_the_rest_goes_to_stderr(
    copies: Path, tmp_path: Path
) -> None:
    ended = run_cli("cohort", str(copies), home=tmp_path / "home")
    assert ended.returncode == 0
    assert ended.stdout.startswith("# Account security: where help is needed\n")
    assert "40 to 44 people gave a copy of their answers." in ended.stdout
    assert "40 shared copies read." in ended.stderr
    assert "Left out: profile.toml: a person's own profile" in ended.stderr
    assert "The copies name weak points." in ended.stderr
    assert len(list(copies.iterdir())) == 41


def test_large_print_is_refused_where_letters_have_no_size(copies: Path, tmp_path: Path) -> None:
    ended = run_cli(
        "cohort", str(copies), "--format", "csv", "--large-print", home=tmp_path / "home"
    )
    assert ended.returncode == 2
    assert "--large-print goes with --format html or pdf." in ended.stderr


def test_sentences_come_before_any_table(copies: Path, tmp_path: Path) -> None:
    said = run_cli("cohort", str(copies), home=tmp_path / "home").stdout
    table = said.index("| --- |")
    for text in ("Where help is needed most\n\n1. ", "will do next"):
        assert said.index(text) < table
    assert re.search(r"^3\. .+ of \d+ to \d+ said no or are not sure\.$", said, re.MULTILINE)


@pytest.mark.parametrize("kind", ["md", "html", "csv", "json", "pdf"])
def test_no_format_shows_a_figure_from_one_to_four(kind: str, copies: Path, tmp_path: Path) -> None:
    out = tmp_path / f"r.{kind}"
    home = tmp_path / "home"
    ended = run_cli("cohort", str(copies), "--format", kind, "-o", str(out), home=home)
    assert ended.returncode == 0, ended.stderr
    assert f"Saved as {out}" in ended.stdout
    figures = [int(found) for found in figures_in(out, kind)]
    assert len(figures) > 60
    assert not {1, 2, 3, 4} & set(figures)


# As a figure stands in a cell.
FIGURE = r"(?:[Ff]ewer than )?(\d+)(?: to (\d+)| or more)?"


def figures_in(path: Path, kind: str) -> list[str]:
    """Return every number that stands for people."""
    if kind == "pdf":
        from pypdf import PdfReader

        text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
        pairs = re.findall(r"(\d+) to (\d+)|[Ff]ewer than (\d+)", text)
        return [number for pair in pairs for number in pair if number]
    text = path.read_text(encoding="utf-8-sig")
    if kind == "json":
        return re.findall(r'"(?:from|below)": (\d+)', text)
    if kind == "csv":
        return [number for pair in numbers_of(text) for number in pair]
    cells = re.findall(r"<td[^>]*>(.*?)</td>" if kind == "html" else r"\| ([^|]+) (?=\|)", text)
    found = [match for cell in cells if (match := re.fullmatch(FIGURE, cell))]
    return [number for match in found for number in match.groups() if number]


def numbers_of(text: str) -> list[tuple[str, str]]:
    """Return the two numbers of each row of a table."""
    return [(row["At least"], row["Fewer than"]) for row in csv.DictReader(text.splitlines())]


def test_csv_and_json_say_no_more_than_the_page(copies: Path, tmp_path: Path) -> None:
    made = {
        kind: run_cli("cohort", str(copies), "--format", kind, home=tmp_path / "home").stdout
        for kind in ("csv", "json")
    }
    ranges = re.findall(r'"from": (\d+),\s*"below": (\d+)', made["json"])
    assert numbers_of(made["csv"].removeprefix("\ufeff")) == ranges
    assert all(int(low) % 5 == 0 and int(below) % 5 == 0 for low, below in ranges)


def test_under_ten_nothing_is_shown_or_kept(tmp_path: Path) -> None:
    write_copies(tmp_path / "few", 9)
    ended = run_cli("cohort", str(tmp_path / "few"), home=tmp_path / "home")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "at least 10 shared copies" in ended.stderr
    assert not (tmp_path / "home").exists()


def test_it_looks_into_a_folder_for_each_person(copies: Path, tmp_path: Path) -> None:
    for number, path in enumerate(sorted(copies.glob("securecllr-*"))):
        person = tmp_path / "stick" / f"seat-{number}"
        person.mkdir(parents=True)
        path.rename(person / path.name)
        (person / "profile.toml").write_bytes(SAMPLE)
    ended = run_cli("cohort", str(tmp_path / "stick"), "--delete-copies", home=tmp_path / "home")
    assert "40 to 44 people gave a copy" in ended.stdout
    assert "Left out: 40 files: a person's own profile" in ended.stderr
    assert "40 copies deleted." in ended.stderr
    assert {path.name for path in (tmp_path / "stick").rglob("*.toml")} == {"profile.toml"}


def test_an_older_copy_of_the_same_person_is_not_counted(copies: Path, tmp_path: Path) -> None:
    one = next(iter(sorted(copies.glob("securecllr-*"))))
    (copies / "again.toml").write_bytes(one.read_bytes().replace(b"2026-11", b"2026-12"))
    ended = run_cli("cohort", str(copies), home=tmp_path / "home")
    assert "41 shared copies read. 1 is an older one of the same person" in ended.stderr
    assert "40 to 44 people" in ended.stdout


def test_what_comes_next_can_be_given_and_is_never_markup(copies: Path, tmp_path: Path) -> None:
    asked = ["--next", "An hour of help <b>each</b> week", "--next", "Recovery codes on paper"]
    ended = run_cli("cohort", str(copies), "--format", "html", *asked, home=tmp_path / "home")
    assert "An hour of help &lt;b&gt;each&lt;/b&gt; week" in ended.stdout
    assert "Recovery codes on paper" in ended.stdout
    refused = run_cli("cohort", str(copies), "--next", "a\x1b[31m", home=tmp_path / "home")
    assert refused.returncode == 2


def test_change_is_shown_once_five_have_come(copies: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    run_cli("cohort", str(copies), home=home)
    write_copies(tmp_path / "more", 25, seed=2)
    more = sorted((tmp_path / "more").iterdir())
    for number, path in enumerate(more[:4]):
        path.rename(copies / f"new-{number}.toml")
    few = run_cli("cohort", str(copies), "--format", "json", "-o", "-", home=tmp_path / "other")
    assert json.loads(few.stdout)["change"] is None
    few = run_cli("cohort", str(copies), "--plain", home=home)
    assert "Change is shown only where this folder had a report before." in few.stdout
    for number, path in enumerate(more[4:]):
        path.rename(copies / f"newer-{number}.toml")
    enough = run_cli("cohort", str(copies), home=home)
    assert "What has moved to another step since" in enough.stdout


def test_with_one_more_copy_the_report_stands_and_says_why(copies: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    first = run_cli("cohort", str(copies), "--format", "json", home=home)
    write_copies(tmp_path / "more", 1, seed=2)
    next((tmp_path / "more").iterdir()).rename(copies / "new.toml")
    second = run_cli("cohort", str(copies), "--format", "json", "--delete-copies", home=home)
    assert second.stdout == first.stdout
    assert "41 shared copies read." in second.stderr
    assert "could give someone away" in second.stderr
    assert "Some of them may be in no report yet." in second.stderr
    assert len(list(copies.iterdir())) == 42
    kept = Path(second.stderr.split("start again:\n")[1].splitlines()[0].strip())
    kept.unlink()
    afresh = run_cli("cohort", str(copies), "--format", "json", "--delete-copies", home=home)
    assert afresh.stdout != first.stdout
    assert [path.name for path in copies.iterdir()] == ["profile.toml"]


def test_councils_are_added_up_from_their_json(tmp_path: Path) -> None:
    home = tmp_path / "home"
    names = []
    for number in (1, 2):
        write_copies(tmp_path / f"council-{number}", 15, seed=number)
        names.append(str(tmp_path / f"{number}.json"))
        folder = str(tmp_path / f"council-{number}")
        run_cli("cohort", folder, "--format", "json", "-o", names[-1], home=home)
    ended = run_cli("cohort", "--merge", *names, home=home)
    assert "30 to 38 people gave a copy" in ended.stdout
    assert "2 reports are added up here. Whoever gave a copy to two councils" in ended.stdout
    twice = run_cli("cohort", "--merge", names[0], names[0], home=home)
    assert (twice.returncode, twice.stdout) == (2, "")
    assert "count the same folder" in twice.stderr


@pytest.mark.parametrize("arguments", [[], ["copies", "--merge", "a.json"], ["not-there"]])
def test_wrong_use_is_one_clear_message(arguments: list[str], tmp_path: Path) -> None:
    ended = run_cli("cohort", *arguments, home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.count("\n") == 1


def test_the_copies_are_deleted_when_asked_and_nothing_else(copies: Path, tmp_path: Path) -> None:
    ended = run_cli("cohort", str(copies), "--delete-copies", home=tmp_path / "home")
    assert "40 copies deleted." in ended.stderr
    assert [path.name for path in copies.iterdir()] == ["profile.toml"]


def test_copies_of_which_no_report_is_saved_are_never_deleted_unasked(
    copies: Path, tmp_path: Path
) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, b"\n")
    ended = subprocess.run(
        [sys.executable, "-m", "securecllr", "cohort", str(copies), "--plain", "--delete-copies"],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env={**os.environ, "SECURECLLR_HOME": str(tmp_path / "home")},
    )
    os.close(theirs)
    os.close(ours)
    assert "No report was saved just now.\nType y to delete the 40 copies" in ended.stderr
    assert len(list(copies.iterdir())) == 41


def test_a_copy_that_was_not_counted_is_not_deleted(copies: Path, tmp_path: Path) -> None:
    one = next(iter(sorted(copies.glob("securecllr-*"))))
    one.write_bytes(one.read_bytes().replace(b"shared = 1", b"shared = 2"))
    ended = run_cli("cohort", str(copies), "--delete-copies", home=tmp_path / "home")
    assert f"39 copies deleted.\nStill there: {one.name}.\n" in ended.stderr
    assert sorted(path.name for path in copies.iterdir()) == ["profile.toml", one.name]


@pytest.mark.parametrize(("typed", "left"), [("n\n", 41), ("\n", 41), ("y\n", 1)])
def test_at_a_terminal_it_offers_to_delete_them(
    typed: str, left: int, copies: Path, tmp_path: Path
) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, typed.encode())
    ended = subprocess.run(
        [sys.executable, "-m", "securecllr", "cohort", str(copies), "-o", str(tmp_path / "r.md")],
        stdin=theirs,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SECURECLLR_HOME": str(tmp_path / "home")},
    )
    os.close(theirs)
    os.close(ours)
    assert f"Type y to delete the 40 copies in {copies}, or n to keep them:" in ended.stderr
    assert len(list(copies.iterdir())) == left


# The program, which comes to no end by itself: at its first copy it says so, and waits.
ENDLESS = """
import os, sys, threading
from securecllr.cohort import read_copies
told = int(sys.argv.pop())
def wait(path):
    os.write(told, b".")
    threading.Event().wait()
read_copies.read_copy = wait
from securecllr.__main__ import main
raise SystemExit(main())
"""


def test_ctrl_c_leaves_nothing_half_written(tmp_path: Path) -> None:
    folder, out = tmp_path / "copies", tmp_path / "out"
    write_copies(folder, 20)
    out.mkdir()
    heard, told = os.pipe()
    command = [sys.executable, "-c", ENDLESS, "cohort", str(folder), "-o", str(out / "r.html")]
    with subprocess.Popen(
        [*command, str(told)],
        pass_fds=[told],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "SECURECLLR_HOME": str(tmp_path / "home")},
    ) as program:
        os.close(told)
        assert os.read(heard, 1) == b"."
        os.close(heard)
        os.killpg(program.pid, signal.SIGINT)  # as the terminal does
        said, wrong = program.communicate()
    assert program.returncode == 130, wrong
    assert (said, wrong) == (b"", b"\n")
    assert not list(out.iterdir())
    assert not (tmp_path / "home").exists()


def test_in_welsh_the_questions_are_in_welsh_and_every_format_says_nobody_checked_it(
    copies: Path, tmp_path: Path
) -> None:
    for kind in ("md", "csv"):
        ended = run_cli(
            *("cohort", str(copies), "--format", kind, "--lang", "cy"), home=tmp_path / kind
        )
        assert read_catalogue(None, "cy").controls["two-step"].name in ended.stdout
        assert read_catalogue().controls["two-step"].name not in ended.stdout
        assert "Not yet checked by a Welsh speaker." in ended.stdout
