"""What the plain door may never write, in any conversation."""

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.errors import UserError
from securecllr.plain.console import Lines, Stop
from securecllr.profile import settings
from tests.plain.conversation import GOLDEN, NOW, converse, open_audit, start

BOXES = re.compile("[\u2500-\u259f\u2800-\u28ff|]")


GOLDENS = sorted(GOLDEN.glob("*.txt"))


def test_there_are_golden_conversations() -> None:
    assert len(GOLDENS) >= 5


@pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)
def test_no_escape_byte_no_box_and_no_long_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert not BOXES.search(text)
    for line in text.splitlines():
        # A link is not cut: it could not be used any more. What was typed stands after a prompt.
        assert len(line) < 80 or "https://" in line or ": " in line, line


@pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)
def test_no_shaming_and_no_blaming_word(path: Path) -> None:
    banned = r"\b(fail(ed|s)?|poor|bad|wrong|please|sorry|oops|invalid|illegal|forbidden|score)\b"
    assert not re.search(banned, path.read_text(encoding="utf-8"), re.IGNORECASE)


@given(st.text(max_size=200))
def test_nothing_that_is_typed_or_said_writes_a_control_character(text: str) -> None:
    written = io.StringIO()
    lines = Lines(io.StringIO(text.replace("\n", " ").replace("\r", " ") + "\n"), written)
    lines.say(text)
    lines.ask(text)
    assert all(char == "\n" or char.isprintable() for char in written.getvalue())


def test_the_end_of_the_input_stops_and_says_how_to_carry_on(tmp_path: Path) -> None:
    said = converse("", tmp_path / "profile.toml")
    assert said.endswith("It has two dashes before plain.\n   securecllr --plain\n")
    with pytest.raises(Stop):
        Lines(io.StringIO(), io.StringIO()).ask("?")


def test_every_answer_is_saved_before_the_next_question(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    answers = ["4", "4", "4", "4", "4"]
    for given_so_far in range(1, 6):
        path.unlink(missing_ok=True)
        lines = [*start(["gmail"], [], []), "", *answers[:given_so_far]]
        said = converse("\n".join(lines) + "\n", path)
        assert said.count("Saved on this computer: I'm not sure.") == given_so_far
        assert len(open_audit(path).now.answers) == given_so_far


def test_resuming_takes_one_key(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    converse("\n".join([*start(["gmail"], [], []), "", "4", "4"]) + "\n", path)
    said = converse("\n", path, now=NOW)
    assert "Next: Gmail." in said
    assert "Question 3 of 5. Gmail." in said


def test_steps_stay_hidden_once_they_were_hidden(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    said = converse("\n".join([*start(["gmail"], [], []), "", "h"]) + "\n", path)
    assert "How to check" in said
    again = converse("\n", path)
    assert "How to check" not in again
    assert "h how to check" in again


def test_audit_and_plan_go_straight_there(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    converse("\n".join(start(["gmail"], [], [])) + "\n", path)
    assert converse("s\n", path, place="audit").lstrip().startswith("Question 1 of 6. Gmail.")
    assert converse("s\n", path, place="plan").lstrip().startswith("Your plan")


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
    Lines(io.StringIO(), sink).say(text)
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
    lines = Lines(io.StringIO("4\n"), written)
    lines.numbered(["a word " * 40])
    lines.ask("Type a number, h show the steps again, b go back, s stop: " * 3)
    widths = [len(line) for line in written.getvalue().splitlines()]
    assert longest - 8 <= max(widths) <= longest


def test_a_setting_that_cannot_be_kept_is_said_and_the_walk_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise UserError("This was not saved.")

    monkeypatch.setattr(settings, "write_settings", full)
    lines = [*start(["gmail"], [], []), "", "h", "4"]
    said = converse("\n".join(lines) + "\n", tmp_path / "profile.toml")
    assert "Error: This was not saved. Until you stop, it is as you chose." in said
    assert "Saved on this computer: I'm not sure." in said
