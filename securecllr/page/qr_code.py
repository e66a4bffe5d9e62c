"""A QR code as a drawing, and its key to copy for whoever has only this one screen."""

from __future__ import annotations

from securecllr.elements import Html, element
from securecllr.flows.pages import Code
from securecllr.i18n import _
from securecllr.messages.lines import Line


def without_key(lines: tuple[Line, ...], code: Code | None) -> tuple[Line, ...]:
    """Return the lines of a page without the pieces of the key: it stands in one piece here."""
    pieces = () if code is None else code.key
    return tuple(line for line in lines if line.text.strip() not in pieces)


def code_html(code: Code) -> Html:
    """Return the key in one piece, to copy, and the QR code."""
    return element(
        "figure",
        element(
            "figcaption",
            element("p", element("code", " ".join(code.key), id="key")),
            element("p", _("Is this your only screen? Copy the key into your app instead.")),
        ),
        _drawing(code),
        class_="code",
    )


def _drawing(code: Code) -> Html:
    high, wide = len(code.modules), len(code.modules[0]) if code.modules else 0
    lines = (
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(code.modules)
        for x, dark in enumerate(row)
        if dark
    )
    return element(
        "svg",
        element("rect", width=wide, height=high, fill="#fff"),
        element("path", d="".join(lines), fill="#000"),
        viewBox=f"0 0 {wide} {high}",
        role="img",
        aria_label=_("A square code to scan with an app. The key above says the same."),
        shape_rendering="crispEdges",
    )
