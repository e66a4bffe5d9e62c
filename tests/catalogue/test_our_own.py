"""The quick reading of the files that we ship gives what the strict one gives."""

from pathlib import Path

import pytest

from securecllr.catalogue.folder import built_in
from securecllr.errors import UserError
from securecllr.toml.decode import parse, parse_our_own

FILES = sorted(built_in().glob("*.toml"))


def types(value: object) -> object:
    """Return the types all the way down: to Python, true is 1 and a moment may equal another."""
    if isinstance(value, dict):
        return {key: types(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [types(inner) for inner in value]
    return type(value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_of_ours_reads_the_same_both_ways(path: Path) -> None:
    data = path.read_bytes()
    strictly, quickly = parse(data, path.name), parse_our_own(data, path.name)
    assert strictly == quickly
    assert types(strictly) == types(quickly)


@pytest.mark.parametrize(
    "data", [b'a = "one\nb = 2\n', b"a = 1\na = 2\n", b"\xff", b"a = {b = 1\n"], ids=repr
)
def test_what_is_wrong_is_said_in_the_same_words(data: bytes) -> None:
    with pytest.raises(UserError) as strictly:
        parse(data, "x.toml")
    with pytest.raises(UserError) as quickly:
        parse_our_own(data, "x.toml")
    assert str(quickly.value) == str(strictly.value)


def test_a_byte_order_mark_and_windows_line_ends_are_taken_as_they_come() -> None:
    assert parse_our_own(b'\xef\xbb\xbfa = 1\r\nb = "x"\r\n', "x.toml") == {"a": 1, "b": "x"}
