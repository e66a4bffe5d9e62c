"""What the console may never write, and how it folds and ends a line."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.plain.console import Console, Stopped
from tests.plain.conversation import GOLDEN

BOXES = re.compile("[\u2500-\u259f\u2800-\u28ff|]")
GOLDENS = sorted(GOLDEN.glob("*.txt"))
BANNED = re.compile(
    r"\b(fail(ed|s)?|poor|bad|(?<!gone )wrong|please|sorry|oops|invalid|illegal|forbidden|score)\b",
    re.IGNORECASE,
)


def test_there_are_golden_conversations() -> None:
    assert len(GOLDENS) >= 4


def test_no_escape_byte_no_box_no_long_line_and_no_blaming_word() -> None:
    offenders = []
    for path in GOLDENS:
        for line in path.read_text(encoding="utf-8").splitlines():
            # A link is not cut: it could not be used any more. What was typed is after a prompt.
            long = len(line) >= 80 and "https://" not in line and ": " not in line
            if "\x1b" in line or BOXES.search(line) or BANNED.search(line) or long:
                offenders.append(f"{path.name}: {line}")
    assert offenders == []


@given(st.text(max_size=200))
def test_nothing_that_is_typed_or_said_writes_a_control_character(text: str) -> None:
    written = io.StringIO()
    lines = Console(io.StringIO(text.replace("\n", " ").replace("\r", " ") + "\n"), written)
    lines.say(text)
    lines.ask(text)
    assert all(char == "\n" or char.isprintable() for char in written.getvalue())


def test_the_end_of_the_input_stops() -> None:
    with pytest.raises(Stopped):
        Console(io.StringIO(), io.StringIO()).ask("?")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Your plan", "Your plan."),
        ('Tap "Password"', 'Tap "Password".'),
        ("Why?", "Why?"),
        ("https://example.org/a", "https://example.org/a"),
        ("   securecllr --plain", "   securecllr --plain"),
        ("It is in /home/anne/plan.html", "It is in /home/anne/plan.html"),
        ("", ""),
    ],
)
def test_a_text_ends_so_that_a_voice_stops_but_what_is_copied_is_left(
    text: str, written: str
) -> None:
    sink = io.StringIO()
    Console(io.StringIO(), sink).say(text)
    assert sink.getvalue() == f"{written}\n"


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("columns", "longest"), [(120, 79), (66, 65), (33, 32)])
def test_lines_fold_at_the_edge_of_the_window(
    columns: int, longest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    written = Terminal()
    lines = Console(io.StringIO("4\n"), written)
    lines.numbered(["a word " * 40])
    lines.ask("Type a number, h show the steps again, b go back, s stop: " * 3)
    widths = [len(line) for line in written.getvalue().splitlines()]
    assert longest - 8 <= max(widths) <= longest
