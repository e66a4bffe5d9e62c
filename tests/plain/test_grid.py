"""A grid line by line: every empty row is asked once, and every row can be changed."""

import io
from contextlib import aclosing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from securecllr.flows.conversation import HELP, STOP
from securecllr.flows.pages import Another, Back, GoOn, GridPage, GridRow, Marked, Pressed, Reply
from securecllr.plain.console import Console
from securecllr.plain.dialog import LineDialog, run

THREE = ("I think so", "No", "Not sure")
EMPTY = GridPage(
    heading="Is it on?",
    rows=(
        GridRow("Gmail", THREE, question="Is it on at Gmail?"),
        GridRow("X", THREE[:2]),
        GridRow("Bluesky", THREE),
    ),
    go_on="Go on",
)
SOME = GridPage(
    heading="Is it on?",
    rows=(GridRow("Gmail", THREE, chosen=1), GridRow("X", THREE)),
    go_on="Go on",
)
SAID = GridPage(
    heading="Is it on?",
    rows=(
        GridRow("Gmail", THREE, chosen=1, group="Email"),
        GridRow("X", THREE, chosen=0, group="Social"),
    ),
    go_on="Go on",
    another="another",
)


def typed(page: GridPage, *lines: str) -> tuple[list[Reply], str]:
    """Type lines at a grid; return the replies, up to going on or stopping, and what was said."""
    written = io.StringIO()
    dialog = LineDialog(Console(io.StringIO("".join(f"{line}\n" for line in lines)), written))
    found: list[Reply] = []

    async def take() -> None:
        async with aclosing(dialog.show(page)) as stream:
            async for reply in stream:
                found.append(reply)
                if isinstance(reply, GoOn) or reply == Pressed(STOP):
                    return

    run(take())
    return found, written.getvalue()


@pytest.mark.parametrize(
    ("page", "lines", "replied"),
    [
        (EMPTY, "1 2 3", [Marked(0, 0), Marked(1, 1), Marked(2, 2), GoOn()]),
        (EMPTY, "1 b 2 1 1", [Marked(0, 0), Marked(0, 1), Marked(1, 0), Marked(2, 0), GoOn()]),
        (EMPTY, "- - -", [GoOn(leaving=True)]),
        (EMPTY, "1 - 3", [Marked(0, 0), Marked(2, 2), GoOn(leaving=True)]),
        (EMPTY, "- b 2 - 1", [Marked(0, 1), Marked(2, 0), GoOn(leaving=True)]),
        (SOME, "- 2 2 -", [Marked(1, 1), GoOn()]),
        (EMPTY, "b s", [Back(), Pressed(STOP)]),
        (EMPTY, "1 ? 2 s", [Marked(0, 0), Pressed(HELP), Marked(1, 1), Pressed(STOP)]),
        (EMPTY, "1 3 2", [Marked(0, 0), Marked(1, 1), Pressed(STOP)]),
        (EMPTY, "", [Pressed(STOP)]),
        (SAID, "2,1 3 - -", [Marked(0, 2), Marked(1, 0), GoOn()]),
        (SAID, "2 b -", [GoOn()]),
        (SAID, "-", [GoOn()]),
        (SAID, "b s", [Back(), Pressed(STOP)]),
        (SAID, "+2 -", [Another(1), GoOn()]),
        (SAID, "3 0 x +3 + -", [GoOn()]),
    ],
)
def test_lines_are_replies(page: GridPage, lines: str, replied: list[Reply]) -> None:
    """A dash stands for an empty line."""
    keys = [line.replace("-", "").replace(",", " ") for line in lines.split()]
    assert typed(page, *keys)[0] == replied


@given(st.lists(st.integers(0, 2), min_size=1, max_size=12))
def test_every_option_of_every_row_can_be_given(options: list[int]) -> None:
    rows = tuple(GridRow(f"Account {n}", THREE) for n in range(len(options)))
    page = GridPage(heading="Is it on?", rows=rows, go_on="Go on")
    marked = [Marked(row, option) for row, option in enumerate(options)]
    assert typed(page, *(str(option + 1) for option in options))[0] == [*marked, GoOn()]


def test_the_numbers_are_said_once_and_again_where_they_differ_or_are_asked_for() -> None:
    said = typed(EMPTY, "1", "2", "3")[1]
    assert said.count("3. Not sure") == 2
    assert said.count("1. I think so") == 3
    assert typed(EMPTY, "r", "1", "2", "3")[1].count("3. Not sure") == 3
    assert typed(EMPTY, "l", "1", "2", "3")[1].count("3. Not sure") == 3
    assert typed(EMPTY, "?", "1", "2", "3")[1].count("3. Not sure") == 3


def test_a_row_is_asked_by_its_whole_question_where_it_has_one() -> None:
    said = typed(EMPTY, "1", "1", "1")[1]
    assert "Is it on at Gmail?" in said
    assert "\nX.\n" in said


def test_what_is_said_already_is_listed_under_its_headings_and_can_be_left() -> None:
    said = typed(SAID, "1", "", "")[1]
    assert "Email.\n1. Gmail: No.\n" in said
    assert "Social.\n2. X: I think so.\n" in said
    assert "Enter to leave it: No" in said


def test_an_empty_row_can_be_left_for_now_and_the_prompt_says_so() -> None:
    said = typed(EMPTY, "", "", "")[1]
    assert said.count("Enter for later") == len(EMPTY.rows)


def test_the_same_grid_again_is_not_read_out_again_and_what_is_empty_says_so() -> None:
    written = io.StringIO()
    dialog = LineDialog(Console(io.StringIO("\n" * 4), written))

    async def twice() -> None:
        for page in (SOME, replace(SOME, notice="Choose one.")):
            async with aclosing(dialog.show(page)) as stream:
                async for reply in stream:
                    if isinstance(reply, GoOn):
                        break

    run(twice())
    said = written.getvalue()
    assert "2. X: Not answered yet." in said
    assert said.count("1. Gmail: No.") == 1
    assert said.rstrip().endswith("Numbers, or Enter to go on, l list, ? or more:")


def test_a_wrong_number_says_how_many_there_are() -> None:
    assert "Error: There are 3 to choose from." in typed(EMPTY, "4", "s")[1]
    assert "Error: There are 2 to choose from." in typed(SAID, "7", "s")[1]
