"""Typed reading: plain words for every mistake, and never anything but a table or a UserError."""

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Meta, Struct

from securecllr.errors import UserError
from securecllr.sanitize import is_safe
from securecllr.toml.decode import parse, typed

# What a person who has never programmed should not have to read.
PROGRAMMERS_WORDS = re.compile(
    r"`|\$|\^|\b(str|int|float|bool|datetime|array|object|null|None|enum|regex|dict|list\[)\b"
)


class Inner(Struct, forbid_unknown_fields=True):
    """A table in the table."""

    deep: str


class Sample(Struct, forbid_unknown_fields=True, kw_only=True):
    """A value of each sort that the two kinds of file have."""

    name: Annotated[str, Meta(min_length=1, max_length=5)] = "a"
    id: Annotated[str, Meta(pattern=r"^[a-z]+$")] = "a"
    role: Literal["both", "personal"] | None = None
    number: Annotated[int, Meta(ge=1, le=60)] = 1
    share: float = 0.5
    ready: bool = True
    day: date = date(2026, 11, 22)
    at: Annotated[datetime, Meta(tz=True)] | None = None
    tags: Annotated[list[str], Meta(min_length=1, max_length=2)] = []
    inner: Inner | None = None


class Needed(Struct):
    """A table with a key that must be there."""

    needed: str


def read(text: str, kind: type = Sample) -> Any:
    return typed(parse(text.encode("utf-8", "surrogatepass"), "f.toml"), kind, "f.toml, item 1")


def refusal(text: str, kind: type = Sample) -> UserError:
    with pytest.raises(UserError) as caught:
        read(text, kind)
    assert str(caught.value).isprintable()
    return caught.value


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("name = 5", "The entry name should be text in quotes, but it is a whole number."),
        ("name = 1.5", "The entry name should be text in quotes, but it is a number."),
        ("name = true", "The entry name should be text in quotes, but it is true or false."),
        ("name = []", "The entry name should be text in quotes, but it is a list."),
        ("name = {}", "The entry name should be text in quotes, but it is a table."),
        ("name = 2026-11-22", "The entry name should be text in quotes, but it is a date."),
        ("name = 18:04:11", "The entry name should be text in quotes, but it is a time."),
        ("name = ''", "The entry name is too short: 1 at least."),
        ("name = 'abcdef'", "The entry name is too long: 5 at most."),
        ("id = 'A B'", "The entry id is not written as it should be."),
        (
            "role = 5",
            "The entry role should be text in quotes, but it is a whole number.",
        ),
        ("role = 'boss'", "The entry role cannot be 'boss'."),
        ("role = 'of length <= 5'", "The entry role cannot be 'of length <= 5'."),
        ("role = '{n}'", "The entry role cannot be '{n}'."),
        ("number = '1'", "The entry number should be a whole number, but it is text in quotes."),
        ("number = 1.5", "The entry number should be a whole number, but it is a number."),
        ("number = true", "The entry number should be a whole number, but it is true or false."),
        ("number = 0", "The entry number should be 1 or more."),
        ("number = 61", "The entry number should be 60 or less."),
        ("number = 99999999999999999999999", "The entry number should be 60 or less."),
        ("share = 'x'", "The entry share should be a number, but it is text in quotes."),
        ("ready = 'yes'", "The entry ready should be true or false, but it is text in quotes."),
        ("ready = 1", "The entry ready should be true or false, but it is a whole number."),
        ("day = '2026-11-22'", "The entry day should be a date, but it is text in quotes."),
        ("day = 20261122", "The entry day should be a date, but it is a whole number."),
        (
            "day = 2026-11-22T18:04:11Z",
            "The entry day should be a date, but it is a date and time.",
        ),
        ("at = 2026-11-22", "The entry at should be a date and time, but it is a date."),
        (
            "at = '2026-11-22T18:04:11Z'",
            "The entry at should be a date and time, but it is text in quotes.",
        ),
        (
            "at = 2026-11-22T18:04:11",
            "The entry at has no time zone. Put Z at its end for UTC.",
        ),
        ("tags = 'a'", "The entry tags should be a list, but it is text in quotes."),
        ("tags = []", "The entry tags is too short: 1 at least."),
        ("tags = ['a', 'b', 'c']", "The entry tags is too long: 2 at most."),
        (
            "tags = ['a', 2]",
            "The entry tags[1] should be text in quotes, but it is a whole number.",
        ),
        ("inner = 1", "The entry inner should be a table, but it is a whole number."),
        ("inner = {}", "The entry inner.deep is missing."),
        (
            "inner.deep = 1",
            "The entry inner.deep should be text in quotes, but it is a whole number.",
        ),
        ("inner = {deep = 'a', x = 1}", "There is no entry called inner.x here."),
        ("colour = 1", "There is no entry called colour here."),
        ("'two words' = 1", "There is no entry called two words here."),
    ],
)
def test_a_wrong_entry_is_named_in_plain_words(text: str, what: str) -> None:
    error = refusal(text)
    assert error.what == what
    assert error.where == "f.toml, item 1"
    assert not PROGRAMMERS_WORDS.search(str(error))


def test_a_missing_entry_is_named() -> None:
    assert refusal("", Needed).what == "The entry needed is missing."


def test_an_unknown_key_is_named_as_it_is_even_with_a_backtick() -> None:
    assert refusal("'a`b' = 1").what == "There is no entry called a`b here."


@pytest.mark.parametrize("kind", [str, int, float, bool, date, datetime, list[int], Inner])
@pytest.mark.parametrize(
    "value",
    [
        *("'x'", "1", "1.5", "nan", "true", "[{}]", "{x = 1}"),
        *("2026-11-22", "2026-11-22T18:04:11Z", "18:04:11"),
    ],
)
def test_no_mismatch_is_told_in_a_programmers_words(kind: type, value: str) -> None:
    shape = type("Shape", (Struct,), {"__annotations__": {"key": kind}})
    try:
        read(f"key = {value}", shape)
    except UserError as error:
        message = str(error)
    else:
        message = "read: key"
    assert "key" in message
    assert not PROGRAMMERS_WORDS.search(message)


UNSAFE = {"\\u0000": "<U+0000>", "\\u001b": "<U+001B>", "\\u202E": "<U+202E>", "\\n": "<U+000A>"}
UNSAFE |= {"\\u200B": "<U+200B>", "\\u2028": "<U+2028>", "\\u00A0": "<U+00A0>"}


@pytest.mark.parametrize("escape", UNSAFE)
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('name = "a%sb"', "name"),
        ('inner.deep = "%s"', "inner.deep"),
        ('tags = ["a", "%s"]', "tags"),
        ('colour = [{a = ["b", "%s"]}]', "colour.a"),
        ('"na%sme" = 1', "a key"),
        ('inner = {"%s" = 1}', "a key"),
        ('inner = {a = {"%s" = 1}}', "a key"),
    ],
)
def test_an_unsafe_character_is_refused_wherever_it_is_and_spelt_out(
    text: str, key: str, escape: str
) -> None:
    error = refusal(text % escape)
    assert error.what.startswith(f"The text of {key} holds a hidden control character: ")
    assert UNSAFE[escape] in error.what


def test_an_unsafe_character_under_an_unsafe_key_is_not_shown() -> None:
    assert "<U+202E>" in str(refusal('"\\u202e" = {a = "\\u001b"}'))


def test_a_raw_bidi_character_is_refused_too() -> None:
    assert "<U+202E>" in refusal('name = "a\u202eb"').what


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 10_000 + "]" * 10_000,
        "a = " + "[" * 10_000,
        "a = " + "{a = " * 10_000,
        "a." * 2_000 + "a = 1",
        "a." * 400 + "a = 1",
        "a." * 200_000 + "a = 1",
        "[" + "a." * 2_000 + "a]",
        "[[" + "a." * 400 + "a]]",
        "a = " + "[" * 50 + "]" * 50,
        "a = " + "[" * 9 + "'x'" + "]" * 9,
    ],
    ids=lambda text: f"{text[:12]} {len(text)}",
)
def test_deep_nesting_is_one_trouble(text: str) -> None:
    assert refusal(text).what == "This file has lists inside lists, too deep to read."


def test_nesting_as_it_is_used_is_read() -> None:
    assert read("inner.deep = 'a'\ntags = ['a']").inner.deep == "a"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a = 1\nb\n", 2),
        (b"a = 1\r\n\r\nb\r\n", 3),
        (b"a = 1\na = 2\n", 2),
        (b"\n\na = '\n", 3),
        (b"a = [\n\n\n", 1),
        (b"a = [\r\n\r\n", 1),
        (b"a = 1\nb = 2026-02-30\n", 2),
        (b'a = "\\ud800"', 1),
        (b"a = 1\nb = " + b"9" * 5000 + b"\nc = 1\n", 2),
        (b"a = 1\n\xff\n", 2),
        (b"\xef\xbb\xbfa\n\n\n\xff", 4),
        (b"a = 1\n# \x1b\n", 2),
        (b"a = 1\nb = '\0'\n", 2),
        (b"a = 1\rb = 2\n", 1),
    ],
)
def test_a_line_that_cannot_be_read_is_named(data: bytes, line: int) -> None:
    for first in (1, 40):
        with pytest.raises(UserError) as caught:
            parse(data, "f.toml", first_line=first)
        assert caught.value.where == f"f.toml, line {first + line - 1}"
        assert str(caught.value).isprintable()


def test_a_byte_order_mark_and_windows_line_endings_are_taken_as_they_come() -> None:
    assert parse(b"\xef\xbb\xbfa = 1\r\nb = 'x'\r\n", "f") == {"a": 1, "b": "x"}


# Pieces of TOML, so that a fuzzer soon finds its way past the first line.
PIECES = [b"a", b"b", b".", b"=", b" ", b"\n", b"\r\n", b"[", b"]", b"[[", b"]]", b"{", b"}", b","]
PIECES += [b"'", b'"', b"'''", b'"""', b"\\", b"\\u", b"\\U0001F512", b"202e", b"#", b"0x", b"_"]
PIECES += [b"1", b"-", b"+inf", b"nan", b"1e999", b"true", b"2026-11-22", b"T18:04:11", b"Z"]
PIECES += [b"+23:59", b"-24:00", b"99999999999999999999", b"\xc5\xb5", b"\xff", b"\0", b"\x1b"]
PIECES += [b"0000-00-00", b"9" * 4301, b"a = ", b"name = ", b"\nday = ", b"\nat = ", b"\nrole = '"]

tomlish = st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join)


def outcome(data: bytes) -> str:
    """Read bytes as far as they go. Only a UserError may come out instead."""
    try:
        table = parse(data, "f.toml")
        typed(table, Sample, "f.toml")
    except UserError as error:
        return str(error)
    return "read"


@settings(max_examples=500)
@given(st.binary(max_size=200) | tomlish)
def test_any_bytes_give_a_table_or_a_trouble(data: bytes) -> None:
    assert is_safe(outcome(data))
    assert "\n" not in outcome(data)


@given(st.sampled_from(list(Sample.__struct_fields__)), tomlish)
def test_any_value_of_any_key_gives_a_table_or_a_trouble(key: str, value: bytes) -> None:
    assert is_safe(outcome(key.encode() + b" = " + value))
