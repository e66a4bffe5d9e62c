"""``securecllr report``: every format, where it goes, what is kept, what is refused."""

import json
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run_cli
from tests.tui.profiles import prepare

STARTS = {
    "html": b"<!DOCTYPE html>",
    "pdf": b"%PDF-1.7",
    "md": b"# Your account security plan",
    "csv": b"\xef\xbb\xbfAccount,Question",
    "json": b"{",
    "ics": b"BEGIN:VCALENDAR",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    prepare("finished", tmp_path / "profile.toml")
    return tmp_path


def at_a_terminal(home: Path, *arguments: str, typed: str = "") -> tuple[int, str]:
    """Run it in its home at a real terminal, all of it, and type a line if it asks."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "securecllr", "report", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=home,
        env={**os.environ, "SECURECLLR_HOME": str(home)},
    ) as program:
        os.close(theirs)
        said = b""
        while True:
            try:
                said += os.read(ours, 65536)
            except OSError:
                break
            if typed and said.endswith(b": "):
                os.write(ours, typed.encode())
                typed = ""
    os.close(ours)
    return program.returncode, said.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("kind", ["md", "csv", "json", "ics"])
@pytest.mark.parametrize("more", [[], ["--blank"]])
def test_large_print_is_refused_where_letters_have_no_size(
    kind: str, more: list[str], home: Path
) -> None:
    ended = run_cli("report", "--format", kind, "--large-print", *more, home=home)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "--large-print goes with --format html or pdf." in ended.stderr


@pytest.mark.parametrize("kind", STARTS)
def test_each_format_is_saved_where_it_should_be_and_says_how_to_open_it(
    kind: str, home: Path
) -> None:
    path = home / f"mine.{kind}"
    # Its name is not taken as the format's: the format is what was asked for.
    code, said = at_a_terminal(home, "--format", kind, "-o", str(path))
    assert code == 0
    assert f"Saved as {path}\n" in said.replace("\n", "\n")
    assert len(said.strip().splitlines()) == 2
    assert path.read_bytes().startswith(STARTS[kind])


@pytest.mark.parametrize("kind", STARTS)
@pytest.mark.parametrize("output", [("-o", "-"), ()])
def test_it_goes_to_whoever_reads_the_output(
    kind: str, output: tuple[str, ...], home: Path
) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "securecllr", "report", "--format", kind, *output],
        capture_output=True,
        check=True,
        cwd=home,
        env={**os.environ, "SECURECLLR_HOME": str(home)},
    )
    assert ended.stdout.startswith(STARTS[kind])
    assert ended.stderr == b""
    assert [path.suffix for path in home.iterdir() if path.suffix != ".toml"] == []


EARLIER = b'<!DOCTYPE html>\n<head>\n<meta name="generator" content="securecllr 1.0">\n'


def test_at_a_terminal_it_finds_a_name_that_is_free(home: Path) -> None:
    for end in ("", "-2"):
        code, said = at_a_terminal(home)
        found = re.search(r"Saved as (.*)\n", said)
        assert code == 0
        assert found
        assert re.fullmatch(rf"securecllr-report-\d{{4}}-\d\d-\d\d{end}\.html", Path(found[1]).name)
        assert Path(found[1]).exists()


@pytest.mark.parametrize(("typed", "replaced"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_it_asks_before_it_replaces_a_report(typed: str, replaced: bool, home: Path) -> None:
    path = home / "mine.html"
    path.write_bytes(EARLIER)
    code, said = at_a_terminal(home, "-o", "mine.html", typed=typed)
    assert code == 0
    assert "is there already" in said
    assert (path.read_bytes() != EARLIER) == replaced


@pytest.mark.parametrize("extra", [(), ("--no-input",)])
def test_where_nobody_can_be_asked_the_file_stays(extra: tuple[str, ...], home: Path) -> None:
    path = home / "mine.html"
    path.write_bytes(EARLIER)
    ended = run_cli("report", "-o", str(path), *extra, home=home)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "nobody can be asked" in ended.stderr
    assert path.read_bytes() == EARLIER


def test_a_file_that_is_no_report_is_never_replaced(home: Path) -> None:
    path = home / "mine.html"
    path.write_bytes(b"<!DOCTYPE html>\n<p>mine")
    code, said = at_a_terminal(home, "-o", "mine.html", typed="y\n")
    assert code == 2
    assert "securecllr did not make it" in said
    assert path.read_bytes() == b"<!DOCTYPE html>\n<p>mine"


def test_the_answers_themselves_are_never_replaced(home: Path) -> None:
    path = home / "profile.toml"
    before = path.read_bytes()
    for name in (str(path), "./profile.toml"):
        code, said = at_a_terminal(home, "-o", name, typed="y\n")
        assert code == 2
        assert "This file holds your answers." in said
    assert path.read_bytes() == before


def test_nothing_to_report_is_said_and_no_file_is_made(tmp_path: Path) -> None:
    ended = run_cli("report", "-o", str(tmp_path / "r.html"), home=tmp_path)
    assert ended.returncode == 2
    assert "nothing to report yet" in ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_questions_on_paper_need_no_profile(tmp_path: Path) -> None:
    ended = run_cli("report", "--blank", "--kind", "gmail", "--format", "md", home=tmp_path)
    assert ended.returncode == 0
    assert "### 10.1 Is your password for Gmail used only there?" in ended.stdout.replace("\\", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--blank", "--format", "csv"), "cannot be made as csv"),
        (("--blank", "--kind", "gmial"), "no kind of account gmial"),
        (("--kind", "gmail"), "--kind goes with --blank"),
        (("--format", "docx"), "docx"),
        (("-o", "nowhere/r.html"), "no such folder"),
        (("-o", "."), "a folder, not a file. Name a file in it with -o"),
        (("-o", ""), "a folder, not a file. Name a file in it with -o"),
    ],
)
def test_what_cannot_be_done_gets_one_sentence(
    arguments: tuple[str, ...], said: str, home: Path
) -> None:
    ended = run_cli("report", *arguments, home=home)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert re.search(said, ended.stderr)
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("kind", ["html", "json"])
def test_a_full_disk_behind_the_output_is_said_and_is_no_fault_of_ours(
    kind: str, home: Path
) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "securecllr", "report", "--format", kind],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "SECURECLLR_HOME": str(home)},
        )
    assert ended.returncode == 2
    assert ended.stderr == (
        "securecllr: The result could not be written whole: No space left on device. "
        "Free some space there, or name another place.\n"
    )


def test_a_disk_that_fills_up_behind_the_output_is_said_also_without_a_buffer(home: Path) -> None:
    out = home / "report.html"
    program = f"{shlex.quote(sys.executable)} -m securecllr report -o - > {shlex.quote(str(out))}"
    ended = subprocess.run(
        ["/bin/sh", "-c", f"ulimit -f 8; {program}"],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env={**os.environ, "SECURECLLR_HOME": str(home), "PYTHONUNBUFFERED": "1"},
    )
    assert 0 < out.stat().st_size <= 8 * 1024
    assert ended.returncode == 2
    assert "The result could not be written whole: File too large." in ended.stderr


def test_large_print_is_for_what_has_letters(home: Path) -> None:
    ended = run_cli("report", "--large-print", home=home)
    assert "font-size: 18pt" in ended.stdout


def test_json_can_be_read_by_a_program(home: Path) -> None:
    report = json.loads(run_cli("report", "--format", "json", home=home).stdout)
    assert report["plan"][0]["control"]
    assert not {"when", "using"} & set(report["plan"][0])


@pytest.mark.parametrize(
    ("kind", "unwanted"),
    [
        ("json", {"securecllr.reports.html", "weasyprint", "textual"}),
        ("csv", {"securecllr.reports.html", "weasyprint", "textual"}),
        ("md", {"securecllr.reports.html", "weasyprint", "textual"}),
        ("ics", {"securecllr.reports.html", "weasyprint", "textual"}),
        ("html", {"weasyprint", "textual"}),
        ("pdf", {"textual"}),
    ],
)
def test_each_format_loads_only_its_own_writer(kind: str, unwanted: set[str], home: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "securecllr", "report", "--format", kind],
        capture_output=True,
        check=True,
        env={**os.environ, "SECURECLLR_HOME": str(home)},
    )
    lines = ended.stderr.decode().splitlines()
    loaded = {line.rpartition("|")[2].strip() for line in lines}
    assert "securecllr.reports.formats" in loaded
    assert not loaded & unwanted
