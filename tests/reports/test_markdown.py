"""Markdown: a reader of it shows each text just as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from securecllr.reports.markdown import to_markdown
from tests.reports.documents import HOSTILE, everything

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read(markdown: str) -> tuple[list[str], list[str]]:
    """Return the kinds of block, and every text."""
    tokens = READER.parse(markdown)
    inline = [token for token in tokens if token.type == "inline"]
    for token in inline:
        assert {child.type for child in token.children or ()} <= {
            "text",
            "text_special",
            "em_open",
            "em_close",
            "strong_open",
            "strong_close",
        }, token.content
    said = ["".join(child.content for child in token.children or ()) for token in inline]
    return [token.type for token in tokens], said


SHAPE = read(to_markdown(everything()))[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out(text: str) -> None:
    kinds, said = read(to_markdown(everything(text)))
    assert kinds == SHAPE
    assert sum(" ".join(text.split()) == each for each in said) == 13


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_no_text_at_all_breaks_out(text: str) -> None:
    kinds, _said = read(to_markdown(everything(text)))
    assert kinds == SHAPE
