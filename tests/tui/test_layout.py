"""How rows fall into lines, and commands into the bar: nothing cut off at any width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.tui.key_commands import Command
from securecllr.tui.layout import Laid, ListRow, laid_out, selectable
from securecllr.tui.widgets.keybar import KeyBar, words_in_bar

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCŵé'-,.:()"
WORDS = st.text(
    _LETTERS, min_size=1, max_size=10
)  # as wide as there is room beside two digits and a box
TEXTS = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
NOTES = st.one_of(st.just(""), st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
ROWS = st.builds(ListRow, TEXTS, NOTES, inset=st.just(0))
OTHERS = st.one_of(
    st.builds(ListRow, TEXTS, kind=st.sampled_from(["heading"])),
    st.builds(ListRow, TEXTS, kind=st.just("text"), inset=st.integers(0, 4)),
    st.just(ListRow("", kind="gap")),
)
LISTS = st.lists(st.one_of(ROWS, OTHERS), max_size=14)
WIDTHS = st.integers(20, 140)


@st.composite
def pages(draw: st.DrawFn) -> tuple[list[ListRow], int, frozenset[int], bool, bool]:
    """Return rows, a width, the rows that are ticked, whether they have boxes, and whether airy."""
    rows = draw(LISTS)
    can = selectable(rows)
    ticked = draw(st.frozensets(st.sampled_from(can))) if can else frozenset()
    return rows, draw(WIDTHS), ticked, draw(st.booleans()), draw(st.booleans())


Page = tuple[list[ListRow], int, frozenset[int], bool, bool]


def lay(page: Page) -> list[Laid]:
    rows, width, ticked, boxes, airy = page
    return laid_out(rows, width, ticked, boxes=boxes, airy=airy)


def said(lines: list[Laid], row: int) -> list[str]:
    """Return the words of a row's lines, without dots that lead to its status."""
    return [w for line in lines if line.row == row for w in line.text.split() if set(w) != {"."}]


@given(pages())
def test_no_line_is_wider_than_the_window(page: Page) -> None:
    assert all(len(line.text) <= page[1] for line in lay(page))


@given(pages())
def test_every_word_of_every_row_is_there_in_order(page: Page) -> None:
    rows, lines = page[0], lay(page)
    for index, row in enumerate(rows):
        wanted = [w for w in f"{row.text} {row.note}".split() if set(w) != {"."}]
        found = said(lines, index)
        assert found[len(found) - len(wanted) :] == wanted


@given(pages())
def test_rows_keep_their_order_and_each_marks_its_first_line(page: Page) -> None:
    rows, lines = page[0], lay(page)
    assert [line.row for line in lines] == sorted(line.row for line in lines)
    firsts = [line.row for line in lines if line.first]
    assert firsts == list(range(len(rows)))
    assert all(
        line.first
        for line, before in zip(lines, [None, *lines], strict=False)
        if before is None or before.row != line.row
    )


@given(pages())
def test_the_marker_always_has_room_before_a_row(page: Page) -> None:
    rows, lines = page[0], lay(page)
    assert all(
        line.text.startswith("  ") for line in lines if rows[line.row].kind == "row" and line.text
    )


@given(pages())
def test_rows_to_choose_are_numbered_from_one_and_say_whether_they_are_ticked(page: Page) -> None:
    rows, _width, ticked, boxes, _airy = page
    on, off = ("[x]", "[ ]") if boxes else ("", "")
    lines = [line for line in lay(page) if line.first and rows[line.row].kind == "row"]
    for number, line in enumerate(lines, 1):
        box = on if line.row in ticked else off
        assert line.text.strip().startswith(box)
        assert line.text.strip()[len(box) :].split()[0] == str(number)


@given(pages())
def test_airy_rows_leave_a_line_free_for_fingers(page: Page) -> None:
    rows, width, ticked, boxes, _airy = page
    lines = laid_out(rows, width, ticked, boxes=boxes, airy=True)
    last = {line.row: line for line in lines}
    assert all(not line.text for line in last.values() if rows[line.row].kind == "row")


@pytest.mark.parametrize("width", [0, 1, 19])
def test_before_it_has_a_width_it_is_laid_out_as_the_narrowest(width: int) -> None:
    rows = [ListRow("Facebook profile", "Completed")]
    narrowest = laid_out(rows, 20, frozenset())
    assert laid_out(rows, width, frozenset()) == narrowest


def test_a_word_longer_than_the_line_is_broken_and_all_there() -> None:
    link = "https://www.example.org/a/very/long/way/down"
    lines = laid_out([ListRow(link)], 20, frozenset(), boxes=True)
    assert "".join(line.text.strip() for line in lines).removeprefix("[ ] 1  ") == link
    assert all(len(line.text) <= 20 for line in lines)


def test_a_status_stands_at_the_right_edge_or_below() -> None:
    rows = [ListRow("Gmail", "Completed")]
    assert laid_out(rows, 60, frozenset())[0].text == f"  1  Gmail {'.' * 39} Completed"
    narrow = laid_out(rows, 40, frozenset())
    assert [line.text for line in narrow] == ["  1  Gmail", "     Completed"]


COMMANDS = st.lists(
    st.builds(
        Command,
        st.sampled_from(["enter", "space", "escape", "s", "f2", "question_mark"]),
        st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=1, max_size=3).map(" ".join),
        st.just(""),
        st.just(lambda: None),
    ),
    min_size=1,
    max_size=14,
)


@given(COMMANDS, st.integers(30, 140))
def test_no_command_on_the_bar_is_cut_off_or_covered(commands: list[Command], width: int) -> None:
    places = KeyBar(commands).places(width)
    assert len(places) == len(commands)
    ends = [
        (line, column + len(words_in_bar(c)))
        for c, (column, line) in zip(commands, places, strict=True)
    ]
    starts = [(line, column) for column, line in places]
    assert all(end <= width for _line, end in ends)
    # There is a gap before each, with a cell for the marker, and they stand in their order.
    assert all(column >= 1 for _line, column in starts)
    for (line, end), (next_line, start) in zip(ends, starts[1:], strict=False):
        assert (next_line, start) == (line, end + 2) or (next_line == line + 1 and start == 1)
