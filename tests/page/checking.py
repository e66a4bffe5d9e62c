"""What has to be so of every page, whatever it shows."""

from __future__ import annotations

import json
from typing import Any

from securecllr.messages.page import fault_title, title_words
from securecllr.page.incoming import read_message
from tests.page.pressing import Element, Window

FORMS = {"chosen", "ticked", "typed", "go-on"}


def check(window: Window) -> None:
    """Check the page that is shown against all that a page has to be."""
    page, out = window.page, window.out
    assert [e.name for e in page.all("h1")] == ["h1"]
    heading = page.one("h1")
    assert (heading["id"], heading["tabindex"]) == ("heading", "-1")
    assert heading.text
    assert heading.text != fault_title()
    error = any(e.attributes.get("id") == "error" for e in page.all())
    assert out["title"] == f"{title_words(heading.text, error=error)} - securecllr"
    assert len(list(page.all("main"))) == 1
    _check_references(page)
    _check_fields(page)
    _check_hooks(page)
    _check_tables(page)


def _check_references(page: Element) -> None:
    ids = [e["id"] for e in page.all() if "id" in e]
    assert len(ids) == len(set(ids)), ids
    assert not {"app", "status"} & set(ids)
    for e in page.all():
        for key in ("aria-describedby", "aria-labelledby", "for"):
            assert set(e.attributes.get(key, "").split()) <= set(ids), (key, e.attributes)
        href = e.attributes.get("href", "https://")
        if href.startswith("#"):
            assert href[1:] in ids
        elif href.startswith("https://") and e.name == "a":
            assert e["rel"] == "noopener noreferrer"
            assert e["target"] == "_blank"
        else:
            assert href.startswith(("https://", "tel:"))
        assert not any(key.startswith("on") or key == "style" for key in e.attributes)


def _check_fields(page: Element) -> None:
    labels = {e["for"]: e.text for e in page.all("label")}
    for field in page.all("input"):
        assert labels.get(field["id"]) or field.attributes.get("aria-labelledby")
    for fieldset in page.all("fieldset"):
        assert next(fieldset.all("legend")).text
    chosen = [e["name"] for e in page.all("input") if e["type"] == "radio" and "checked" in e]
    assert len(chosen) == len(set(chosen))


def _check_hooks(page: Element) -> None:
    assert len(list(page.all("form"))) <= 1
    for form in page.all("form"):
        assert form["data-form"] in FORMS
        assert any(e.attributes.get("type") == "submit" for e in form.all("button"))
    for button in page.all("button"):
        assert button.text
        sends = ("data-reply" in button) + ("data-do" in button)
        assert sends + (button["type"] == "submit") == 1
        if "data-reply" in button:
            said = {"type": "reply", "page": 1, "reply": json.loads(button["data-reply"])}
            assert read_message(json.dumps(said)) is not None
        if "data-do" in button:
            assert button["data-do"] in ("copy", "open", "print")


def _check_tables(page: Element) -> None:
    for table in page.all("table"):
        assert next(table.all("caption")).text
        wide = len(list(next(table.all("tr")).all("th", "td")))
        for head in table.all("th"):
            assert head["scope"] in ("col", "row", "rowgroup")
            assert head.text
        for row in table.all("tr"):
            cells = list(row.all("th", "td"))
            assert sum(int(cell.attributes.get("colspan", "1")) for cell in cells) == wide


def offered(window: Window) -> list[dict[str, Any]]:
    """Return every reply that the page offers, also those that say nothing."""
    replies = list(window.buttons().values())
    match window.form():
        case "chosen":
            rows = [int(e["value"]) for e in window.fields("row").values()]
            replies += [{"type": "chosen", "row": row} for row in (*rows, None)]
        case "ticked":
            rows = [int(e["value"]) for e in window.fields("rows").values()]
            replies += [
                {"type": "ticked", "rows": some, "none": none}
                for some in ([], rows[:1], rows)
                for none in (False, True)
            ]
        case "typed":
            typed = ("", "  ", "ward news", "a@b.example", "123456", "\x1b[31m\u202e", "x" * 200)
            replies += [{"type": "typed", "text": text} for text in typed]
        case "go-on":
            replies.append({"type": "go-on"})
            replies += [
                {"type": "marked", "row": int(e["data-row"]), "option": int(e["data-option"])}
                for _name, radios in window.grid_rows()
                for e in radios.values()
            ]
    return replies
