"""Buttons, fields and forms. A button holds its reply as JSON; a form names what it collects."""

from __future__ import annotations

from securecllr.elements import Html, Value, as_json, element
from securecllr.flows.pages import Shortcut
from securecllr.i18n import _, capital

BACK: dict[str, object] = {"type": "back"}


def button(words: str, reply: dict[str, object], **attributes: Value) -> Html:
    """Return a button that sends a reply."""
    return element("button", words, type="button", data_reply=as_json(reply), **attributes)


def do_button(words: str, what: str, **attributes: Value) -> Html:
    """Return a button for what only the browser can do: copy, open or print."""
    return element("button", words, type="button", data_do=what, **attributes)


def row_button(words: str, row: int, **attributes: Value) -> Html:
    """Return a button that chooses a row."""
    return button(words, {"type": "chosen", "row": row}, **attributes)


def back_button() -> Html:
    """Return the button that goes back."""
    return button(_("Back"), BACK, class_="back")


def submit(words: str) -> Html:
    """Return the button that sends a form."""
    return element("button", words, type="submit", class_="go-on")


def form(collects: str, *children: str | None) -> Html:
    """Return a form. The browser checks nothing itself: what is missing is said in our words."""
    return element("form", *children, data_form=collects, novalidate=True)


def action_buttons(actions: tuple[Shortcut, ...]) -> Html | None:
    """Return a button for each thing that can be done besides, with what it does."""
    offered = [action for action in actions if not action.in_rows]
    if not offered:
        return None
    items = (
        element(
            "li",
            button(capital(action.word), pressed(action.key), aria_describedby=_id(action)),
            " ",
            element("span", action.help, id=_id(action)),
        )
        for action in offered
    )
    return element("ul", *items, class_="actions")


def field_row(field: Html, label: str, id_: str, *more: str | None) -> Html:
    """Return a radio or a checkbox with its label and what belongs to it."""
    return element("div", field, element("label", label, for_=id_), *more, class_="option")


def pressed(key: str) -> dict[str, object]:
    """Return the reply of an action."""
    return {"type": "pressed", "key": key}


def _id(action: Shortcut) -> str:
    return f"action-{action.key}"
