"""The quick way to read a block gives what the thorough one gives, or leaves it to that one."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from securecllr.errors import UserError
from securecllr.profile import log
from securecllr.profile.log import Log, appended, read_log
from securecllr.profile.model import Account, Block
from securecllr.profile.quick import quick_block
from tests.profile.blocks import (
    AT_LEISURE,
    DAY,
    MOMENT,
    SAMPLE,
    SAMPLE_BLOCKS,
    answer,
    logs,
    written,
)

GOOD = b"""[[answer]]
account = "gmail"
revision = 12
at = 2026-11-22 18:04:11+00:00
day = 2026-11-22
"""
TABLE = {"account": "gmail", "revision": 12, "at": MOMENT, "day": DAY}

LEFT_ALONE = {
    "a quote in a text": GOOD.replace(b"gmail", b'g\\"mail'),
    "a letter beyond ASCII": GOOD.replace(b"gmail", "tŷ".encode()),
    "a control character": GOOD.replace(b"gmail", b"g\x1bmail"),
    "a tab in a text": GOOD.replace(b"gmail", b"g\tmail"),
    "a very long text": GOOD.replace(b"gmail", b"." * 201),
    "a key twice": GOOD + b"revision = 12\n",
    "a number with a nought before it": GOOD.replace(b"12\n", b"012\n"),
    "a sign": GOOD.replace(b"12\n", b"+12\n"),
    "a number of many digits": GOOD.replace(b"12\n", b"9" * 5000 + b"\n"),
    "no such day": GOOD.replace(b"11-22\n", b"02-30\n"),
    "the year nought": GOOD.replace(b"2026-11-22\n", b"0000-01-01\n"),
    "no such hour": GOOD.replace(b"18:04", b"24:00"),
    "another zone": GOOD.replace(b"+00:00", b"+01:00"),
    "no zone": GOOD.replace(b"+00:00", b""),
    "a list": GOOD + b"packs = []\n",
    "a comment": GOOD + b"# mine\n",
    "no end of the line": GOOD[:-1],
    "a lone carriage return": GOOD.replace(b"12\n", b"12\r\r\n"),
    "a table": GOOD.replace(b"[[answer]]", b"[answer]"),
    "two blocks": GOOD + GOOD,
    "digits of another script": GOOD.replace(b"12\n", "١٢\n".encode()),
}


@pytest.mark.parametrize("end", [b"", b"\n", b"\n\n\r\n"])
@pytest.mark.parametrize("line", [b"\n", b"\r\n", b" \t\n"])
def test_a_block_as_we_write_it_is_read(line: bytes, end: bytes) -> None:
    assert quick_block(GOOD.replace(b"\n", line) + end) == ("answer", TABLE)


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_anything_else_is_left_to_the_thorough_way(name: str) -> None:
    assert LEFT_ALONE[name] != GOOD
    assert quick_block(LEFT_ALONE[name]) is None


def thoroughly(data: bytes) -> Log | str:
    """Read a file with no quick way, or give the message."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(log, "quick_block", lambda _data: None)
        return quickly(data)


def quickly(data: bytes) -> Log | str:
    try:
        return read_log(data, "p.toml")
    except UserError as error:
        return str(error)


signs = [b"[[answer]]\n", b"at", b" = ", b"=", b"2026-11-22", b" 18:04:11", b"+00:00", b"\n", b"\r"]
signs += [b'"', b"'", b"gmail", b"12", b"0", b"-", b".", b" ", b"\t", b"#", b"true", b"[]", b"\\"]


@settings(AT_LEISURE, max_examples=400)
@given(st.lists(st.sampled_from(signs) | st.sampled_from(GOOD.splitlines(keepends=True))))
def test_a_table_read_quickly_is_the_table_that_toml_gives(pieces: list[bytes]) -> None:
    data = b"[[answer]]\n" + b"".join(pieces)
    if (found := quick_block(data)) is not None:
        assert {found[0]: [found[1]]} == tomllib.loads(data.decode())


@settings(AT_LEISURE, max_examples=300)
@given(st.integers(0, len(SAMPLE) - 1), st.binary(max_size=3), st.integers(0, 3))
def test_a_damaged_file_comes_to_the_same_both_ways(place: int, piece: bytes, lost: int) -> None:
    data = SAMPLE[:place] + piece + SAMPLE[place + lost :]
    assert quickly(data) == thoroughly(data)


@AT_LEISURE
@given(logs())
def test_any_log_comes_to_the_same_both_ways(blocks: list[Block]) -> None:
    data = written(*blocks)
    assert quickly(data) == thoroughly(data)


def test_what_we_write_is_read_quickly() -> None:
    plain = [b for b in SAMPLE_BLOCKS if not (isinstance(b, Account) and b.label)]
    pieces = [appended(b"", [block]).lstrip(b"\n") for block in [*plain, answer("no")]]
    unread = [piece for piece in pieces if quick_block(piece) is None]
    assert [piece for piece in unread if b"packs = " not in piece] == []
