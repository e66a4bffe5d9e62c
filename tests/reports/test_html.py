"""HTML: escapes everything, loads nothing, runs nothing, and is built of real parts."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.reports.html import to_html
from tests.reports.documents import HOSTILE, everything, of

VOID = {"meta", "br", "img", "link"}


class Read(HTMLParser):
    """What a browser would make of it: the tags, their attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and data.strip():
            self.texts.setdefault(self._open[-1], []).append(data)


SHAPE = [tag for tag, _attributes in Read(to_html(everything())).tags]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out(text: str) -> None:
    read = Read(to_html(everything(text)))
    assert [tag for tag, _attributes in read.tags] == SHAPE
    for tag in ("title", "h1", "h2", "p", "li", "caption", "th", "td"):
        assert text in read.texts[tag], tag


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_no_text_at_all_breaks_out(text: str) -> None:
    assert [tag for tag, _attributes in Read(to_html(everything(text))).tags] == SHAPE


@pytest.mark.parametrize("text", ["words", *HOSTILE])
def test_the_policy_allows_this_style_and_nothing_else(text: str) -> None:
    read = Read(to_html(everything(text)))
    (style,) = read.texts["style"]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [a["content"] for _tag, a in read.tags if "http-equiv" in a]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_and_nothing_runs() -> None:
    html = to_html(everything())
    read = Read(html)
    assert not {"script", "link", "img", "iframe", "form", "a"} & set(SHAPE)
    assert not [a for _tag, a in read.tags if {"style", "src", "href", "onload"} & set(a)]
    assert not re.search(r"url\(|@import|https?:", html)


def test_it_has_a_language_a_title_one_h1_and_real_tables() -> None:
    read = Read(to_html(everything()))
    assert ("html", {"lang": "en-GB"}) in read.tags
    assert SHAPE.count("h1") == SHAPE.count("title") == SHAPE.count("main") == 1
    assert {a.get("scope") for tag, a in read.tags if tag == "th"} == {"col", "row"}
    assert SHAPE.count("caption") == SHAPE.count("table") == 2


def test_the_notices_stand_at_the_top_the_end_and_the_foot_of_each_page() -> None:
    read = Read(to_html(of()))
    assert read.texts["p"].count("This file is not locked.") == 2
    (style,) = read.texts["style"]
    foot = re.search(r'@bottom-left \{ content: "([^"]*)"', style)
    assert foot is not None
    said = re.sub(r"\\([0-9A-F]+) ", lambda found: chr(int(found[1], 16)), foot[1])
    assert said == "Self-reported on 25 November 2026, not tested.\nThis file is not locked."


def test_large_print_is_18_point_and_the_rest_is_12() -> None:
    normal, large = to_html(of()), to_html(of(), large_print=True)
    assert "font-size: 12pt" in normal
    assert "font-size: 18pt" in large
    assert "18pt" not in normal
    assert not re.search(r"\b1[0-7]pt", large)
