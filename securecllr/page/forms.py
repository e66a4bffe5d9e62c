"""Pages that are answered and sent on: radios, checkboxes, a box."""

from __future__ import annotations

from securecllr.elements import Html, element, joined
from securecllr.flows.pages import ChoicePage, InputPage, Page, Row, TickPage
from securecllr.i18n import _
from securecllr.messages.lines import GAP
from securecllr.page.controls import field_row, form, submit
from securecllr.page.lines import lines_html
from securecllr.page.menus import show_buttons

FIELD = "answer"
NOTICE = "notice"


def heading(page: Page, words: str | None = None) -> Html:
    """Return the one heading of a page. The focus is set on it, and says what was done as well."""
    done = NOTICE if page.notice else None
    return element("h1", words or page.heading, id="heading", tabindex=-1, aria_describedby=done)


def question(page: ChoicePage, above: Html, draft: int | None = None) -> Html:
    """Return a question: its heading is the legend of its answers.

    Args:
        page: The question.
        above: What is read above the answers.
        draft: The answer that was chosen and not sent on.
    """
    shows = [(place, row) for place, row in enumerate(page.rows) if row.shows]
    answers = [(place, row) for place, row in enumerate(page.rows) if not row.shows]
    chosen = page.on_file if draft is None else draft
    options = [
        _option("radio", "row", place, row, first=n == 0, checked=place == chosen)
        for n, (place, row) in enumerate(answers)
    ]
    return form(
        "chosen",
        element(
            "fieldset",
            element("legend", heading(page)),
            above,
            show_buttons(shows),
            *options,
        ),
        submit(_("Continue")),
    )


def ticks(page: TickPage, above: Html) -> Html:
    """Return rows to tick: the heading is their legend."""
    options = [
        _option("checkbox", "rows", place, row, first=place == 0, checked=place in page.ticked)
        for place, row in enumerate(page.rows)
    ]
    none = None
    if page.none:
        box = element("input", type="checkbox", id="none", name="none", value="none")
        none = field_row(box, page.none, "none")
    legend = element("legend", heading(page))
    return form("ticked", element("fieldset", legend, above, *options, none), submit(_("Continue")))


def box(page: InputPage, above: Html) -> Html:
    """Return a box for a few words or digits: the heading is its label."""
    # What stands beside a QR code is too much to hear again with the box.
    hint = f"{FIELD}-about" if above and page.code is None else None
    field = element(
        "input",
        type="text",
        id=FIELD,
        name="text",
        value=page.text,
        maxlength=page.limit,
        inputmode="numeric" if page.digits else None,
        autocomplete="off",
        spellcheck="false",
        aria_describedby=" ".join(filter(None, (hint, "problem" if page.error else ""))) or None,
        aria_invalid="true" if page.error else None,
        class_="digits" if page.digits else None,
    )
    label = heading(page, element("label", page.heading, for_=FIELD))
    return form(
        "typed",
        label,
        element("div", above, id=hint),
        _problem(page.error),
        field,
        submit(_("Continue")),
    )


def _problem(error: str) -> Html | None:
    return element("p", error, id="problem", class_="problem") if error else None


def _option(kind: str, name: str, place: int, row: Row, *, first: bool, checked: bool) -> Html:
    id_ = FIELD if first else f"{FIELD}-{place}"
    note = f"{id_}-note" if row.note or row.details else None
    field = element(
        "input",
        type=kind,
        id=id_,
        name=name,
        value=place,
        checked=checked,
        aria_describedby=note,
    )
    said = joined(element("span", text, class_="note") for text in (row.note, *row.details) if text)
    return field_row(field, row.text, id_, element("span", said, id=note) if note else None)


def after(page: ChoicePage | TickPage) -> Html | None:
    """Return what is read below the rows."""
    return lines_html((GAP, *page.after)) if page.after else None
