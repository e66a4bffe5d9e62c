"""How a grid falls into lines: nothing cut off, every option to be seen, columns where they fit."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from securecllr.flows.pages import GridRow
from securecllr.tui.grid_layout import GridLine, grid_lines

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCŵé'-,:"
WORDS = st.text(_LETTERS, min_size=1, max_size=10)
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
SHORT = st.lists(WORDS, min_size=1, max_size=2).map(" ".join).map(lambda text: text[:18].strip())
WIDTHS = st.integers(30, 140)

Grid = tuple[tuple[GridRow, ...], list[int | None], int]


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Return groups of rows with the same options, as far as they have them, and a width."""
    rows: list[GridRow] = []
    groups = draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))
    for group in groups if draw(st.booleans()) else [""]:
        options = draw(st.lists(SHORT, min_size=2, max_size=4))
        for text in draw(st.lists(TEXTS, min_size=1, max_size=4)):
            has = draw(st.integers(1, len(options)))
            rows.append(GridRow(text, tuple(options[:has]), group=group))
    chosen = [draw(st.one_of(st.none(), st.integers(0, len(r.options) - 1))) for r in rows]
    return tuple(rows), chosen, draw(WIDTHS)


def of_row(lines: list[GridLine], row: int) -> list[GridLine]:
    return [line for line in lines if line.row == row]


@given(grids())
def test_no_line_is_wider_than_the_window(grid: Grid) -> None:
    assert all(len(line.text) <= grid[2] for line in grid_lines(*grid))


@given(grids())
def test_every_row_is_there_once_with_all_of_its_words(grid: Grid) -> None:
    rows, _chosen, _width = grid
    lines = grid_lines(*grid)
    assert [line.row for line in lines if line.first] == list(range(len(rows)))
    for index, row in enumerate(rows):
        said = " ".join(line.text for line in of_row(lines, index)).split()
        assert said[: len(row.text.split())] == row.text.split()


@given(grids())
def test_every_option_of_every_row_has_its_own_place_and_shows_whether_it_is_chosen(
    grid: Grid,
) -> None:
    rows, chosen, width = grid
    lines = grid_lines(*grid)
    for index, row in enumerate(rows):
        places = [(line, *place) for line in of_row(lines, index) for place in line.options]
        assert [option for _line, option, _start, _end in places] == list(range(len(row.options)))
        for line, option, start, end in places:
            assert 0 <= start < end <= width
            assert ("(o)" in line.text[start:end]) == (option == chosen[index])
        for (line, _, _, end), (after, _, start, _) in pairwise(places):
            assert line is not after or end < start


@given(grids())
def test_every_option_is_named_beside_it_or_right_above_it(grid: Grid) -> None:
    rows, _chosen, _width = grid
    lines = grid_lines(*grid)
    heads: GridLine | None = None
    for line in lines:
        heads = line if line.heading else heads  # the last before the rows names the columns
        for option, start, end in line.options:
            assert line.row is not None
            named = f"{option + 1} {rows[line.row].options[option]}"
            stands_at = line.text if named in line.text else heads.text if heads else ""
            assert stands_at[start:end].strip().endswith(named), (named, stands_at)


@given(grids())
def test_every_heading_is_there_whole_above_its_rows(grid: Grid) -> None:
    rows, _chosen, _width = grid
    lines = grid_lines(*grid)
    said: list[str] = []
    for line in lines:
        if line.heading:
            said += line.text.split()
        elif line.row is not None:
            group = rows[line.row].group.split()
            assert any(said[n : n + len(group)] == group for n in range(len(said) + 1))


@given(grids())
def test_columns_stand_only_where_all_rows_of_their_group_fit_on_a_line(grid: Grid) -> None:
    rows, _chosen, _width = grid
    lines = grid_lines(*grid)
    for group in {row.group for row in rows}:
        members = [index for index, row in enumerate(rows) if row.group == group]
        of_group = [of_row(lines, index) for index in members]
        in_columns = [found[0].options != () for found in of_group]
        assert all(in_columns) or not any(in_columns)
        if all(in_columns):
            assert all(len(found) == 1 for found in of_group)
            places = [{o: (s, e) for o, s, e in found[0].options} for found in of_group]
            longest = max(places, key=len)
            assert all(found.items() <= longest.items() for found in places)


def test_the_grid_of_a_common_size_stands_in_columns_at_80_and_not_at_66() -> None:
    options = ("I think so", "No", "Not sure")
    rows = tuple(GridRow(text, options) for text in ("Outlook.com", "Facebook: profile and Page"))
    for width, in_columns in ((72, True), (62, True), (57, False), (31, False)):
        lines = grid_lines(rows, [0, None], width)
        assert any(line.heading for line in lines) == in_columns
