"""Which text is safe to show, and how unsafe text is quoted."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.sanitize import is_safe, shown, shown_path

UNSAFE = {
    "a NUL": "\0",
    "a line break": "\n",
    "a tab": "\t",
    "an escape": "\x1b[31m",
    "an eight-bit escape": "\x9b31m",
    "a delete": "\x7f",
    "a bidi override": "\u202e",
    "a bidi isolate": "\u2066",
    "a zero-width space": "\u200b",
    "a byte-order mark": "\ufeff",
    "a line separator": "\u2028",
    "a no-break space": "\u00a0",
    "half a pair": "\ud800",
    "a private sign": "\ue000",
    "a tag": "\U000e0041",
}


@pytest.mark.parametrize("text", UNSAFE.values(), ids=UNSAFE)
def test_what_could_steer_a_terminal_is_not_safe(text: str) -> None:
    assert not is_safe(text)
    assert not is_safe(f"before {text} after")


@pytest.mark.parametrize(
    "text", ["", "plain words", "Tŷ ŵyl â ê î ô û", "w\u0302 y\u0302", '"\\[{<', "🔒", "議員"]
)
def test_words_of_any_language_are_safe(text: str) -> None:
    assert is_safe(text)
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("a\u202eb", "a<U+202E>b"),
        ("\x1b[31m", "<U+001B>[31m"),
        ("\0\n", "<U+0000><U+000A>"),
        ("\U000e0041", "<U+E0041>"),
    ],
)
def test_unsafe_characters_are_spelt_out(text: str, spelt: str) -> None:
    assert shown(text) == spelt


def test_a_long_text_is_cut_to_its_limit() -> None:
    assert shown("a" * 60) == "a" * 60
    assert shown("a" * 61) == "a" * 57 + "..."
    assert shown("a" * 200, 100) == "a" * 97 + "..."


@given(st.text(st.characters(), max_size=100), st.integers(10, 80))
def test_what_is_shown_is_always_safe_and_never_too_long(text: str, limit: int) -> None:
    assert is_safe(shown(text, limit))
    assert len(shown(text, limit)) <= limit


@given(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]))
def test_no_control_or_format_character_is_safe(char: str) -> None:
    assert unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
    assert not is_safe(char)


def test_a_path_is_shown_whole_and_safe() -> None:
    path = Path("/home/anne", "x" * 200, "\x1b[31m.toml")
    line = f"/home/anne/{'x' * 200}/<U+001B>[31m.toml"
    assert shown_path(path) == line.replace("/", os.sep)
