"""A small builder of HTML elements. Whatever is not HTML already is escaped."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable

from securecllr.phone_numbers import tied

# The elements of HTML that have no end tag, as it lists them. Those of SVG all need one: without
# it, the next one is inside.
_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
    }
)

Value = str | int | bool | None


class Html(str):
    """Text that is HTML already. Whoever makes one of text, and not of elements, vouches for it."""

    __slots__ = ()


def element(name: str, /, *children: str | None, **attributes: Value) -> Html:
    """Return an element.

    Args:
        name: Its name.
        children: What is in it. Text that is not ``Html`` is escaped, and a number to dial in it
            stays on one line; None is left out.
        attributes: An underscore stands for a dash, one at the end for nothing (``class_``). True
            is an attribute without a value; None and False are left out.
    """
    head = "".join(
        _attribute(key, value)
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{head}>")
    return Html(f"<{name}{head}>{joined(children)}</{name}>")


def joined(children: Iterable[str | None]) -> Html:
    """Return the children one after the other."""
    return Html("".join(_escaped(child) for child in children if child is not None))


def as_json(value: object) -> str:
    """Return a value as JSON, for an attribute."""
    return json.dumps(value, separators=(",", ":"))


def _attribute(key: str, value: str | int | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{html.escape(str(value))}"'


def _escaped(child: str) -> str:
    return child if isinstance(child, Html) else html.escape(tied(child))
