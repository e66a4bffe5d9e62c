"""The folder does all that the program does where there is no Python, and leaves nothing behind."""

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.secret_service import Computer, computer, logged_in
from tests.cli.signing import begin, sign_off, unfolded
from tests.flows.interfaces import open_audit
from tests.flows.scripts import BEGIN, SIGN_OFF
from tests.plain.conversation import start
from tests.today import today
from tests.tools.folder.bare import PROGRAM, Bare
from tests.tools.folder.commands import COMMANDS, OF_THE_MACHINE
from tests.tui.keyboard import shows_focus
from tests.tui.screens import Shown, keys_for
from tests.tui.terminal import terminal
from tests.tui.test_terminal_walk import TMUX
from tools import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500)]

SAMPLE = ROOT / "profiles" / "years-later.toml"


@pytest.fixture
def data(system: Bare) -> Path:
    """A data folder in the home with years of answers in it."""
    folder = system.home / "data"
    folder.mkdir()
    folder.chmod(0o777)
    shutil.copyfile(SAMPLE, folder / "profile.toml")
    (folder / "profile.toml").chmod(0o666)
    return folder


def test_each_command_says_what_it_says_in_an_environment(
    system: Bare, data: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "data"
    shutil.copytree(data, other)
    today(UTC)  # both say the same day
    for command in COMMANDS:
        there = system.run(
            *command.format(*["/home/data"] * 2).split(), SECURECLLR_HOME="/home/data"
        )
        here = subprocess.run(
            [sys.executable, "-m", "securecllr", *command.format(*[other] * 2).split()],
            env={
                "HOME": str(other.parent),
                "SECURECLLR_HOME": str(other),
                "TERM": "dumb",
                "PYTHONPATH": str(ROOT),
                "TZ": "UTC",  # as there, where no zone is set
            },
            cwd=other.parent,  # where nothing can be written, as in / there, the home it is
            input="",
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert there.returncode == here.returncode, (command, there.stderr)
        if command not in OF_THE_MACHINE:
            different = set(in_common(there)) ^ set(in_common(here))
            assert in_common(there) == in_common(here), (command, different)


def in_common(ended: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the words that were said, without places and how the program was started."""
    said = unfolded(ended.stdout + ended.stderr)
    said = re.sub(r"/\S*/data\b|/home\b|/\S*/other\b", "HOME", said)
    said = re.sub(rf"{PROGRAM}|\S+ -m securecllr", "securecllr", said)
    said = re.sub(r"\b[0-9a-f]{8}\b", "ID", said)  # of a copy that is shared, for each anew
    return sorted(said.split())  # a copy to share is in any order


def test_a_walk_in_plain_lines_leaves_the_data_folder_and_nothing_else(system: Bare) -> None:
    ended = system.run("--plain", typed="".join(f"{line}\n" for line in (*start("gmail"), "s")))
    assert ended.returncode == 0, ended.stderr
    data = system.home / ".local" / "share" / "securecllr"
    assert (data / "profile.toml").stat().st_mode & 0o777 == 0o600
    assert data.stat().st_mode & 0o777 == 0o700
    assert ended.stdout.splitlines()[-1].strip() == f"{PROGRAM} --plain"
    assert left_in(system.home, data) == []
    assert left_in(system.temporary) == []


def left_in(folder: Path, but: Path | None = None) -> list[Path]:
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and not (but and path.is_relative_to(but))
    ]


@pytest.mark.parametrize("size", [(80, 24), (66, 17), (120, 40)])
def test_the_full_screen_walks_from_the_welcome_to_the_sign_off(
    size: tuple[int, int], system: Bare, tmp_path: Path
) -> None:
    keys = keys_for(Shown("new", [*BEGIN, *SIGN_OFF]))
    screen = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    script = system.script(tmp_path / "start", SECURECLLR_HOME="/home/data", **screen)
    with terminal(*size, tmp_path) as opened:
        opened.type(str(script))
        opened.wait(lambda shot: shot.full_screen, "the full screen")
        for key in keys:
            opened.send(TMUX.get(key, key))
            opened.wait(shows_focus, f"the focus after {key}")
    audit = open_audit(system.home / "data" / "profile.toml")
    assert audit.now.attestation is not None
    assert left_in(system.temporary) == []


def test_welsh_is_written_whole_into_a_pipe_of_any_encoding(system: Bare) -> None:
    ended = system.run("--lang", "cy", "checks", "show", "two-step", LANG="C")
    assert re.search("[ŵŷ]", ended.stdout)
    assert "\ufffd" not in ended.stdout


@pytest.mark.parametrize(("language", "words"), [("en", "security"), ("cy", "diogelwch")])
def test_a_sheet_as_html_and_as_a_tagged_pdf(
    system: Bare, data: Path, language: str, words: str
) -> None:
    for kind in ("html", "pdf"):
        where = ("--format", kind, "-o", f"/home/sheet.{kind}")
        ended = system.run("--lang", language, "report", *where, SECURECLLR_HOME="/home/data")
        assert ended.returncode == 0, ended.stderr
    assert f'<html lang="{language}' in (system.home / "sheet.html").read_text("utf-8")
    pdf = PdfReader(io.BytesIO((system.home / "sheet.pdf").read_bytes()))
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert words in pdf.pages[0].extract_text()
    assert {path.name for path in left_in(system.home, data)} == {"sheet.html", "sheet.pdf"}
    assert left_in(system.temporary) == []


class InFolder(Computer):
    """A computer on which our program is the folder. Its keyring is a real one."""

    system: Bare

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        socket = re.search(r"unix:path=([^,]+)", self.bus)
        assert socket, self.bus
        return replace(self.system, bus=socket[1]).run(
            *arguments,
            typed=typed,
            SECURECLLR_HOME="/home/answers",
            DBUS_SESSION_BUS_ADDRESS="unix:path=/home/bus",
        )


@pytest.fixture
def at(system: Bare, tmp_path: Path) -> Iterator[InFolder]:
    (tmp_path / "keyring").mkdir()
    plain = computer(tmp_path / "keyring")
    made = InFolder(plain.home)
    made.system = replace(system, home=plain.home, user="0:0")
    with logged_in(made):
        yield made


def test_a_sign_off_is_sealed_by_a_key_in_a_real_keyring(at: InFolder) -> None:
    begin(at)
    signed = sign_off(at)
    assert "Sealed on this computer, by key" in unfolded(signed.stdout)
    verified = at.run("verify", "/home/answers/profile.toml")
    assert (verified.returncode, verified.stderr) == (0, "")
    assert at.key_of(open_audit(at.profile).store.log.head.id)
