"""A table in lines: the heads and the first column stay, and the cursor is always in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from securecllr.flows.pages import TablePage
from securecllr.tui.table_layout import TableLine, View, table_lines
from tests.tui.gallery import TABLE

HEADS = TABLE.heads
COUNT = len(HEADS) - 1


def table(rows: int) -> TablePage:
    return replace(TABLE, rows=TABLE.rows[:rows])


def lines(
    page: TablePage, at: tuple[int, int], size: tuple[int, int], view: View | None = None
) -> list[TableLine]:
    return table_lines(page, at, size, view or View())[0]


@pytest.mark.parametrize(("width", "columns"), [(100, 7), (78, 6), (64, 5), (58, 4)])
def test_as_many_columns_as_fit_stand_below_their_heads(width: int, columns: int) -> None:
    head, first, *_rest = (line.text for line in lines(table(2), (1, 0), (width, 12)))
    assert head.split() == " ".join(HEADS[1 : columns + 1]).split()
    starts = [head.index(f" {each}") + 1 for each in HEADS[1 : columns + 1]]
    assert all(first[start:].startswith(("TO DO", "-")) for start in starts)


def test_what_is_at_the_cursor_is_told_below_the_rows_and_stands_in_brackets() -> None:
    found = [line.text for line in lines(table(2), (1, 2), (100, 12))]
    assert [line for line in found if "[" in line] == [found[2]]
    assert found[2].startswith("> 2  Account 2")
    assert found[2].split()[4:8] == ["TO", "DO", "[TO", "DO]"]
    assert found[-1] == "  Account 2: the place below 2-step. Enter: do it now."
    assert lines(table(2), (1, 0), (100, 12))[2].text.startswith("> 2 [Account 2]")


def test_of_a_place_where_nothing_is_it_is_not_said_what_enter_does() -> None:
    assert lines(table(2), (0, COUNT), (100, 12))[-1].text == "  Account 1: nothing."


def test_the_part_that_is_shown_is_named() -> None:
    said = [line.text.strip() for line in lines(table(24), (0, 0), (78, 12))]
    assert "Accounts 1 to 9 of 24. Columns 1 to 6 of 7." in said
    assert not any("Columns" in line.text for line in lines(table(24), (0, 0), (100, 12)))
    assert not any("Accounts" in line.text for line in lines(table(3), (0, 0), (78, 12)))


@given(
    st.lists(st.tuples(st.integers(0, 23), st.integers(0, COUNT))),
    st.integers(20, 110),
    st.integers(4, 30),
)
def test_wherever_the_cursor_goes_it_is_seen_with_its_heads_and_nothing_is_wider(
    moves: list[tuple[int, int]], width: int, height: int
) -> None:
    page, view = table(24), View()
    for at in moves:
        found, view = table_lines(page, at, (width, height), view)
        assert len(found) <= height
        places = {(line.row, place.column): place for line in found for place in line.places}
        assert at in places
        assert {place.column for line in found for place in line.places} >= {0}
        if at[1]:
            start = places[at].start
            assert found[0].text[start:].startswith(HEADS[at[1]])
        if width >= 33:
            assert all(len(line.text) <= width for line in found), found


@given(st.integers(56, 130))
def test_two_accounts_of_a_kind_are_told_apart(width: int) -> None:
    names = [f"WhatsApp group or Community ({label})" for label in ("number 1", "ward")]
    rows = zip(TABLE.rows, names, strict=False)
    page = replace(TABLE, rows=tuple(replace(r, head=replace(r.head, text=n)) for r, n in rows))
    _heads, first, second, *_rest = (line.text for line in lines(page, (0, 3), (width, 12)))
    assert first[5:] != second[5:]
    assert "ward)" in second


def test_what_has_a_state_is_told_by_its_place() -> None:
    found = lines(table(1), (0, 0), (100, 12))[1]
    assert [(found.text[p.start : p.end], p.state) for p in found.places][1:3] == [
        ("TO DO", "to-do"),
        ("TO DO", "to-do"),
    ]
