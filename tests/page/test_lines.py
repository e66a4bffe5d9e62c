"""Lines of a page as HTML: rows one after the other are one table, and heads stand above it."""

from securecllr.messages.lines import Line
from securecllr.page.lines import lines_html

ROWS = [
    Line(f"{name}: <no>", "row", cells=((name, 9), ("<no>", 4))) for name in ("Password", "2-step")
]


def test_rows_are_one_table_with_a_head_to_each_row_and_text_stays_text() -> None:
    found = str(lines_html([Line("Gmail", "heading"), *ROWS, Line("The end.")]))
    assert found.count("<table") == found.count("<tbody") == 1
    assert "<thead" not in found
    assert '<tr><th scope="row">Password</th><td>&lt;no&gt;</td></tr>' in found
    assert "Password: " not in found


def test_a_row_without_words_is_the_head_of_its_table() -> None:
    heads = Line("", "row", cells=(("What is asked", 9), ("How many", 4)))
    found = str(lines_html([heads, *ROWS]))
    assert (
        '<thead><tr><th scope="col">What is asked</th><th scope="col">How many</th></tr>' in found
    )
