"""``securecllr share``: shows exactly what it would write, asks, writes, and reads it back."""

import json
import os
import pty
import stat
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

from securecllr.profile.model import Account, Plan
from securecllr.profile.store import Store
from tests.cli.running import run_cli, walk_of_today
from tests.profile.blocks import DAY, account, answer

SECRETS = (
    "2026-11-22",
    "leaver",
    "18:04",
    "council page",
    "get home",
    "councillor",
    "looks-private",
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A profile with a label, a role, a plan and three answers."""
    made = tmp_path / "home"
    made.mkdir()
    audit = walk_of_today(made / "profile.toml")
    audit.store.add(
        Account(id="x", kind="x", role="councillor", label="looks-private", at=DAY),
        account(),
        answer("looked", choice="app", valid_until=date(2199, 1, 1)),  # the program goes by today
        answer("no", control="devices", choice="leaver"),
        answer("unsure", account="x", control="two-step"),
        Plan(account="gmail", control="devices", when="get home", using="my phone", at=DAY),
    )
    return made


def blocks_of(path: Path) -> list[dict[str, str]]:
    return list(tomllib.loads(path.read_text())["check"])


def test_what_it_shows_is_what_it_writes(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.toml"
    ended = run_cli("share", "--yes", "-o", str(out), home=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    for line in (
        "  Gmail\n    Passkey or 2-step verification  Yes, I looked just now, a code from an",
        "  X (Twitter)\n    Passkey or 2-step verification  I'm not sure",
        "    Number 1 of your copies for them, ",
        "It is for: council. Ask what they use it for, and how long they keep it.",
    ):
        assert line in ended.stdout
    assert "[[check]]" not in ended.stdout
    assert ended.stdout.endswith("Any text editor can open it.\n")
    assert "Whoever holds this file can see these answers." in out.read_text()
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_it_holds_kind_question_answer_and_choice_and_nothing_else(
    home: Path, tmp_path: Path
) -> None:
    out = tmp_path / "copy.toml"
    run_cli("share", "--yes", "-o", str(out), home=home)
    assert list(tomllib.loads(out.read_text())) == ["shared", "id", "month", "number", "check"]
    assert blocks_of(out) == [
        {"kind": "gmail", "control": "two-step", "answer": "looked", "choice": "app"},
        {"kind": "gmail", "control": "devices", "answer": "no"},
        {"kind": "x", "control": "two-step", "answer": "unsure"},
    ]
    for secret in SECRETS:
        assert secret not in out.read_text()
    own_id = tomllib.loads((home / "profile.toml").read_text())["id"]
    assert own_id not in out.read_text()


def test_a_newer_copy_has_the_same_id_and_another_recipient_has_another(
    home: Path, tmp_path: Path
) -> None:
    ids, numbers = [], []
    for number, word in enumerate(("council", "council", "party-office")):
        out = tmp_path / f"{number}.toml"
        assert run_cli("share", "--yes", "--for", word, "-o", str(out), home=home).returncode == 0
        ids.append(tomllib.loads(out.read_text())["id"])
        numbers.append(tomllib.loads(out.read_text())["number"])
    assert ids[0] == ids[1] != ids[2]
    assert numbers == [1, 2, 1]
    assert stat.S_IMODE((home / "shared-with.toml").stat().st_mode) == 0o600


@pytest.mark.parametrize("word", ["Ann Smith", "a@b", "07700900123", "", "x" * 33, "council\n"])
def test_a_recipient_is_one_plain_word(word: str, home: Path) -> None:
    ended = run_cli("share", "--yes", "--for", word, home=home)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "cannot be used as a recipient" in ended.stderr


def test_no_answers_is_an_error_and_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "copy.toml"
    ended = run_cli("share", "--yes", "-o", str(out), home=tmp_path / "home")
    assert ended.returncode == 2
    assert "no answers to share yet" in ended.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
def test_a_disk_that_is_full_is_an_error(home: Path) -> None:
    limited = f"ulimit -f 0; exec {sys.executable} -m securecllr share --yes -o {home}/copy.toml"
    ended = subprocess.run(
        ["/bin/bash", "-c", f"trap '' XFSZ; {limited}"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SECURECLLR_HOME": str(home)},
    )
    assert ended.returncode == 2
    assert "This was not saved." in ended.stderr
    assert not (home / "copy.toml").exists()
    assert not (home / "shared-with.toml").exists()


def test_nothing_is_overwritten(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.toml"
    out.write_text("mine")
    ended = run_cli("share", "--yes", "-o", str(out), home=home)
    assert ended.returncode == 2
    assert "There is a file of this name already." in ended.stderr
    assert "Delete or move that file first. Or name another file with -o." in ended.stderr
    assert out.read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("-", "so it goes into a file. Name one with -o"),
        (".", "a folder, not a file. Name a file in it with -o"),
        (
            "nowhere/copy.toml",
            "no such folder. Make it, then try again. Or name another file with -o.",
        ),
    ],
)
def test_a_place_that_cannot_be_is_said_before_anything_is_shown(
    name: str, said: str, home: Path, tmp_path: Path
) -> None:
    path = name if name == "-" else str(tmp_path / name)
    ended = run_cli("share", "--yes", "-o", path, home=home)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr


def test_with_nobody_to_ask_nothing_is_written(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.toml"
    ended = run_cli("share", "-o", str(out), home=home, typed="y\n")
    assert ended.returncode == 2
    assert "Add --yes" in ended.stderr
    assert not out.exists()


@pytest.mark.parametrize(("typed", "written"), [("n\n", False), ("\x04", False), ("y\n", True)])
def test_it_asks_and_only_a_yes_is_a_yes(
    typed: str, written: bool, home: Path, tmp_path: Path
) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "securecllr", "share"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "SECURECLLR_HOME": str(home)},
    ) as program:
        os.write(ours, typed.encode())
        assert program.stdout
        said = program.stdout.read().decode()
    os.close(theirs)
    os.close(ours)
    assert program.returncode == 0
    made = list(tmp_path.glob("securecllr-shared-*.toml"))
    assert bool(made) is written
    assert ("Nothing was written." in said) is not written


def test_an_answer_past_its_date_is_left_out_and_said(home: Path, tmp_path: Path) -> None:
    store = Store.open(home / "profile.toml", DAY)
    store.add(answer("looked", control="unique-password", valid_until=date(2020, 1, 1)))
    out = tmp_path / "copy.toml"
    ended = run_cli("share", "--yes", "-o", str(out), home=home)
    assert "1 answer is past its date" in ended.stdout
    assert "unique-password" not in out.read_text()


def test_using_an_account_for_both_counts_as_no_on_keeping_them_apart(
    home: Path, tmp_path: Path
) -> None:
    Store.open(home / "profile.toml", DAY).add(
        account("instagram", kind="instagram", role="both"),
    )
    out = tmp_path / "copy.toml"
    run_cli("share", "--yes", "-o", str(out), home=home)
    wanted = {"kind": "instagram", "control": "role-separation", "answer": "no"}
    assert wanted in blocks_of(out)
    assert "both" not in json.dumps(blocks_of(out))
