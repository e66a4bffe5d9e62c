"""A profile that cannot be used is named in one line, and left as it is, by every command."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HEAD = 'format = 1\nid = "0123456789abcdef0123456789abcdef"\ncreated = 2026-11-22\n'
ACCOUNT = '\n[[account]]\nid = "gmail"\nkind = "gmail"\nat = 2026-11-22\n'  # lines 5 to 8
LABEL = HEAD + ACCOUNT + 'label = "%s"\n'  # line 9

COMMANDS = {"status": ["status"], "plain": ["--plain"]}


def folder(path: Path) -> None:
    path.mkdir()
    (path / "inside").write_bytes(b"kept")


def large(path: Path) -> None:
    path.write_text(HEAD)
    os.truncate(path, 50_000_000)


def holding(text: str | bytes) -> Callable[[Path], object]:
    data = text if isinstance(text, bytes) else text.encode()
    return lambda path: path.write_bytes(data)


# How to make the file, where the trouble is, and a word of what it is.
BROKEN: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "bad TOML": (holding(HEAD + ACCOUNT + "label = \n"), "line 9", "cannot be read"),
    "no TOML at all": (holding("Dear councillor,\n"), "line 1", "cannot be read"),
    "unknown key": (
        holding(HEAD + ACCOUNT + "handle = 1\n"),
        "line 5, account",
        "called handle",
    ),
    "unknown block": (
        holding(HEAD + "\n[[password]]\na = 1\n"),
        "line 5",
        "called password",
    ),
    "wrong type": (
        holding(HEAD + ACCOUNT.replace("2026-11-22", '"2026-11-22"')),
        "line 5, account",
        "entry at should be a date",
    ),
    "missing key": (
        holding(HEAD + '\n[[account]]\nid = "gmail"\n'),
        "line 5, account",
        "entry kind is missing",
    ),
    "no head": (holding(ACCOUNT), "the first lines", "is missing"),
    "newer format": (
        holding(HEAD.replace("= 1", "= 2", 1)),
        "",
        "it has format 2",
    ),
    "format 0": (holding(HEAD.replace("= 1", "= 0", 1)), "", "no profile format 0"),
    "format too large to write": (
        holding(HEAD.replace("= 1", "= 0x" + "f" * 9000, 1)),
        "",
        "newer securecllr",
    ),
    "a number too long": (holding("format = " + "9" * 9000), "line 1", "number is too long"),
    "unknown account": (
        holding(HEAD + '\n[[left]]\naccount = "x"\nstate = "open"\nat = 2026-11-22\n'),
        "line 5",
        "no account called x",
    ),
    "folder": (folder, "", "This is a folder, not a file."),
    "empty": (holding(""), "", "This file is empty"),
    "50 MB": (large, "", "This file is 50 MB. What securecllr saves is never that large."),
    "deep lists": (holding(HEAD + "a = " + "[" * 10_000 + "]" * 10_000), "", "too deep"),
    "deep keys": (holding(HEAD + ACCOUNT + "a." * 100_000 + "a = 1\n"), "", "too deep"),
    "escape character in a value": (
        holding(LABEL % "\\u001b[31m"),
        "line 5, account",
        "<U+001B>[31m",
    ),
    "escape character in a block's name": (
        holding(HEAD + '\n[["\\u001b[31m"]]\na = 1\n'),
        "",
        "<U+001B>[31m",
    ),
    "raw escape character": (holding(LABEL % "\x1b[31m"), "line 9", "cannot be read"),
    "bidi override": (holding(LABEL % "a\u202eb"), "line 5, account", "a<U+202E>b"),
    "email address": (holding(LABEL % "jo@example.org"), "line 5", "Leave out email addresses"),
    "invalid UTF-8": (
        holding((LABEL % "?").encode().replace(b"?", b"\xff")),
        "line 9",
        "not plain text (UTF-8)",
    ),
    "UTF-16": (holding(HEAD.encode("utf-16")), "line 1", "not plain text (UTF-8)"),
    "NUL": (holding(LABEL % "\0"), "line 9", "cannot be read"),
}


def state_of(path: Path) -> dict[str, object]:
    """Everything that may not change: each file's bytes, rights and times."""
    found: dict[str, object] = {}
    for each in [path.parent, *sorted(path.parent.rglob("*"))]:
        status = each.lstat()
        content = each.read_bytes() if each.is_file() and os.access(each, os.R_OK) else b""
        kept = (status.st_ino, status.st_mode, status.st_size, status.st_mtime_ns, hash(content))
        found[str(each)] = kept
    return found


def run(program: list[str], command: str, path: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *program, *COMMANDS[command], "--profile", str(path)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )


def assert_refused(ended: subprocess.CompletedProcess[bytes], path: Path, where: str) -> str:
    """Hold what was written against the rules, and give the message."""
    assert ended.returncode == 2, ended
    assert ended.stdout == b""
    message = ended.stderr.decode("utf-8")
    assert message.endswith("\n")
    assert message.rstrip("\n").isprintable()  # so it is one line
    assert len(message) < 500
    place = f"{path}, {where}" if where else f"{path}"
    assert message.startswith(f"securecllr: {place}")
    return message


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_profile_is_refused_in_one_line_and_left_alone(
    tmp_path: Path, name: str, command: str
) -> None:
    make, where, what = BROKEN[name]
    path = tmp_path / "p.toml"
    make(path)
    before = state_of(path)
    message = assert_refused(run(["-m", "securecllr"], command, path), path, where)
    assert what in message
    assert len(re.findall(r"[.](?=\s)", message)) > 1, "it says what is wrong, then what to do"
    assert state_of(path) == before


def test_the_same_profile_unbroken_is_read(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    path.write_text(LABEL % "ward news")
    before = state_of(path)
    ended = run(["-m", "securecllr"], "status", path)
    assert (ended.returncode, ended.stderr) == (3, b"")
    assert state_of(path) == before


# Root may read everything, and another user may not read the interpreter. So the real program is
# loaded first, and the right to read is given up just before it is opened.
# What is loaded late comes first: a Python of root's own cannot be read by nobody.
AS_NOBODY = """
import locale, os, sys
import securecllr.cli.launch, securecllr.cli.main, securecllr.cli.status
from securecllr.__main__ import main
if os.geteuid() == 0:
    os.setgroups([])
    os.setegid(65534)
    os.seteuid(65534)
path = sys.argv[-1]
os.lstat(path)  # the way there is open, so it is the file that is closed
try:
    os.close(os.open(path, os.O_RDONLY))
except PermissionError:
    raise SystemExit(main())
raise SystemExit("this user can read everything")
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user can go into. Pytest's own are closed to others."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unreadable_profile_is_refused_in_one_line_and_left_alone(
    open_folder: Path, command: str
) -> None:
    path = open_folder / "p.toml"
    path.write_text(LABEL % "ward news")
    path.chmod(0)
    before = state_of(path)
    message = assert_refused(run(["-c", AS_NOBODY], command, path), path, "")
    assert "You do not have the right to use this file." in message
    assert state_of(path) == before
