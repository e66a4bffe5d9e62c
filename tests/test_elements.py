"""The builder of elements: whatever is put in is escaped."""

from securecllr.elements import Html, element
from securecllr.messages.lines import GAP, Line
from securecllr.page.lines import lines_html, linked
from tests.page.pressing import parsed

HOSTILE = "<script>alert(1)</script> & \"'"


def test_text_and_attributes_are_escaped() -> None:
    made = element("p", HOSTILE, title=HOSTILE, data_reply=HOSTILE)
    page = parsed(made)
    assert page.one("p").text == HOSTILE
    assert page.one("p")["title"] == page.one("p")["data-reply"] == HOSTILE
    assert "<script" not in made


def test_what_is_html_already_is_not_escaped_twice() -> None:
    inner = element("b", "a & b")
    assert element("p", inner, None, "<") == "<p><b>a &amp; b</b>&lt;</p>"
    assert isinstance(inner, Html)


def test_attributes_without_a_value_and_those_left_out() -> None:
    made = element("input", checked=True, disabled=False, title=None, tabindex=0)
    assert made == '<input checked tabindex="0">'


def test_in_a_drawing_no_shape_is_inside_another() -> None:
    drawing = element("svg", element("rect", width=1), element("path", d="M0 0h1v1z"))
    assert drawing == '<svg><rect width="1"></rect><path d="M0 0h1v1z"></path></svg>'


def test_an_address_opens_in_a_new_tab_and_tells_no_other_page() -> None:
    link = parsed(linked("See https://example.org/a?b=c&d, or ask.")).one("a")
    assert link["href"] == link.text == "https://example.org/a?b=c&d"
    assert link["target"] == "_blank"
    assert link["rel"] == "noopener noreferrer"


def test_only_https_is_a_link() -> None:
    for text in ("http://example.org", "javascript:alert(1)", "data:text/html,x", "ftp://a.b"):
        assert "<a" not in linked(text)


def test_a_link_holds_nothing_that_could_end_its_attribute() -> None:
    made = linked('https://example.org/"onclick="x <b>')
    assert parsed(made).one("a")["href"] == "https://example.org/"
    assert "<b>" not in made


def test_numbers_to_call_can_be_called() -> None:
    calls = {
        "Call 999 now.": "tel:999",
        "Call 101, or go": "tel:101",
        "Call 0808 808 1111.": "tel:08088081111",
        "Samaritans: 116 123": "tel:116123",
        "+44 20 7946 0018": "tel:+442079460018",
    }
    for text, href in calls.items():
        assert parsed(linked(text)).one("a")["href"] == href, text


def test_no_line_breaks_inside_a_number_to_dial() -> None:
    said = element("p", "Call 0300 123 2040 & ask, or 116 123 at night.")
    assert said == "<p>Call 0300\xa0123\xa02040 &amp; ask, or 116\xa0123 at night.</p>"
    assert ">+44\xa020\xa07946\xa00018</a>" in linked("+44 20 7946 0018")


def test_other_numbers_cannot() -> None:
    for text in ("22 November 2026", "10.1", "question 2 of 101.5", "6 numbers", "1999", "DM-101"):
        assert "<a" not in linked(text), text


def test_each_kind_of_line_is_an_element_of_its_own() -> None:
    page = parsed(
        lines_html(
            [
                Line("Title", "heading"),
                Line("One", "step", 1),
                Line("Two", "step", 2),
                GAP,
                Line("Mind", "careful"),
                Line("Why", "about"),
                Line("  1 to do", "to-do"),
                Line("   set in"),
                Line("plain"),
            ]
        )
    )
    assert page.one("h2").text == "Title"
    assert [item["value"] for item in page.one("ol").all("li")] == ["1", "2"]
    assert [p.attributes.get("class") for p in page.all("p")] == [
        "careful",
        "about",
        "state to-do",
        None,
    ]
    assert page.one("ul").text == "set in"
