"""A page as a screen reader is given it: Chromium's accessibility tree, as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.page.browser.chromium import ChromiumWindow

Node = dict[str, Any]

# What groups others without a word of its own, and what repeats its parent's words.
_SILENT = {"generic", "none", "InlineTextBox", "RootWebArea", "LineBreak", "LayoutTableCell"}
_SILENT |= {"ListMarker", "MenuListPopup", "LabelText", "Legend", "caption", "rowgroup"}
_STATES = ("checked", "disabled", "expanded", "required", "invalid")


def heard(window: ChromiumWindow) -> str:
    """Return what is given to a screen reader: a line an element, indented as they are nested."""
    session = window.page.context.new_cdp_session(window.page)
    try:
        nodes: list[Node] = session.send("Accessibility.getFullAXTree")["nodes"]
    finally:
        session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    return "".join(f"{line}\n" for line in _lines(nodes[0], by_id, 0, ""))


def _lines(node: Node, by_id: dict[str, Node], depth: int, above: str) -> Iterator[str]:
    role = str(node.get("role", {}).get("value", "none"))
    name = " ".join(str(node.get("name", {}).get("value", "")).split())
    silent = node.get("ignored") or role in _SILENT or (role == "StaticText" and name in above)
    if not silent and (name or role not in {"paragraph", "cell"}):
        yield f"{'  ' * depth}{_said(node, role, name)}"
        depth += role != "StaticText"
    said = above if silent else name or above
    for child in node.get("childIds", ()):
        if child in by_id:
            yield from _lines(by_id[child], by_id, depth, said)


def _said(node: Node, role: str, name: str) -> str:
    if role == "StaticText":
        return name
    told = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
    states = [
        f"{state}: {told[state]}" for state in _STATES if told.get(state) not in (None, False)
    ]
    states = [state for state in states if state not in ("checked: false", "invalid: false")]
    if role == "heading":
        role = f"heading {told.get('level')}"
    about = str(node.get("description", {}).get("value", ""))
    parts = [f"{role}: {name}" if name else role, *states, *([f"({about})"] if about else [])]
    return ", ".join(parts)
