"""A table of rows in lines: as many columns as fit, and the notes where too few do."""

import pytest

from securecllr.flows.pages import ChoicePage, Row, RowCell
from securecllr.tui.layout import laid_out
from securecllr.tui.page_rows import listed

HEADS = ("Account", "password", "2-step", "way back", "sign-ins", "control", "who sees")
CELLS = (RowCell("in place", "in-place"), RowCell("TO DO", "to-do"), *[RowCell("-")] * 4)
PAGE = ChoicePage(
    heading="At a glance",
    heads=HEADS,
    rows=(Row("Outlook.com", "1 to do", cells=CELLS), Row("Another email account", cells=CELLS)),
)


def lines(width: int) -> list[str]:
    return [line.text for line in laid_out(listed(PAGE)[0], width, "none", frozenset())]


@pytest.mark.parametrize(("width", "columns"), [(100, 6), (78, 6), (66, 5), (58, 4)])
def test_as_many_columns_as_fit_stand_below_their_heads(width: int, columns: int) -> None:
    head, row, *_rest = lines(width)
    assert head.split() == " ".join(HEADS[1 : columns + 1]).split()
    assert max(map(len, lines(width))) <= width
    assert row.index("in place") == head.index("password")
    assert row.index("TO DO") == head.index("2-step")


def test_where_too_few_fit_each_row_has_its_note_and_there_are_no_heads() -> None:
    assert lines(40)[:2] == ["  1  Outlook.com", "     1 to do"]
    assert not any("password" in line for line in lines(40))


def test_what_has_a_state_is_told_by_its_place() -> None:
    _head, row, *_rest = laid_out(listed(PAGE)[0], 80, "none", frozenset())
    found = [(row.text[start:end], state) for start, end, state in row.spans]
    assert found == [("in place", "in-place"), ("TO DO", "to-do")]
