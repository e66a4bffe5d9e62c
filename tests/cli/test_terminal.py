"""Which terminals are taken for dumb, and what a command to paste looks like on each system."""

import os
import shlex
import subprocess
import time
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.cli.main import settle_time_zone
from securecllr.cli.terminal import is_dumb_terminal
from securecllr.shell import command_line
from tests.needs import needs


@pytest.mark.parametrize(
    ("term", "platform", "dumb"),
    [
        (None, "win32", False),  # which sets no TERM
        ("", "win32", False),
        ("dumb", "win32", True),
        ("xterm-256color", "win32", False),
        (None, "linux", True),
        ("", "darwin", True),
        ("dumb", "linux", True),
        ("xterm", "darwin", False),
    ],
)
def test_windows_without_a_term_is_not_dumb(term: str | None, platform: str, dumb: bool) -> None:
    environment = {} if term is None else {"TERM": term}
    assert is_dumb_terminal(environment, platform) == dumb


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("securecllr", "securecllr"),
        ("C:\\Users\\ann\\profile.toml", "C:\\Users\\ann\\profile.toml"),
        ("C:\\My files\\p.toml", '"C:\\My files\\p.toml"'),
        ("C:\\A&B\\p.toml", '"C:\\A&B\\p.toml"'),
        ("C:\\a (1)\\", '"C:\\a (1)\\\\"'),
        ("o'brien", '"o\'brien"'),
        ("", '""'),
    ],
)
def test_on_windows_no_single_quote_is_put_around_anything(word: str, line: str) -> None:
    assert command_line([word], "win32") == line


@given(st.lists(st.text("ab \\\"'&$é", max_size=6), min_size=1, max_size=4))
def test_the_words_come_back_as_they_were(words: list[str]) -> None:
    assert shlex.split(command_line(words, "linux")) == words
    assert split_on_windows(command_line(words, "win32")) == words


@pytest.mark.posix("the names of files on Windows are text")
@pytest.mark.parametrize("name", [b"caf\xe9/p.toml", b"a '\"$%\\!\xff b\n-", b"\xff"])
def test_a_name_that_is_no_utf_8_comes_back_from_any_shell(name: bytes) -> None:
    line = command_line(["printf", "%s", os.fsdecode(name)], "linux")
    assert line.isascii()
    assert line.isprintable()
    for shell in ("sh", "bash"):
        ended = subprocess.run([needs(shell), "-c", line], capture_output=True, check=True)
        assert ended.stdout == name


def split_on_windows(line: str) -> list[str]:
    """Take a line apart as Microsoft's C library does for every program."""
    words, word, inside, slashes, begun = [], "", False, 0, False
    for char in [*line, " "]:
        if char == "\\":
            slashes += 1
            continue
        if char == '"':
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += '"'
            else:
                inside = not inside
            begun, slashes = True, 0
            continue
        word, slashes = word + "\\" * slashes, 0
        if char == " " and not inside:
            if word or begun:
                words.append(word)
            word, begun = "", False
        else:
            word += char
    return words


def test_what_takes_it_apart_here_does_so_as_python_puts_it_together() -> None:
    words = ["a b", "c\\", 'd"e', "f\\\\ g", ""]
    assert split_on_windows(subprocess.list2cmdline(words)) == words


def test_a_zone_that_there_cannot_be_is_no_error_where_nothing_reads_it_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "UTC+99")
    monkeypatch.setattr("securecllr.cli.main.datetime", Mock(**{"now.side_effect": ValueError}))
    monkeypatch.delattr(time, "tzset", raising=False)  # Windows has none
    settle_time_zone()
    assert os.environ["TZ"] == "UTC0"
