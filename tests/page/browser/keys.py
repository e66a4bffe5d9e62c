"""Keys as the WebDriver standards number them: the same for WebDriver and for WebDriver BiDi."""

from typing import Any

# https://www.w3.org/TR/webdriver2/#keyboard-actions
CODES = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Escape": "\ue00c",
    "PageUp": "\ue00e",
    "PageDown": "\ue00f",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
    "Control": "\ue009",
    "Delete": "\ue017",
    "Backspace": "\ue003",
}


def key_actions(keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the actions that press keys. "Shift+Tab" holds the first while the second is hit."""
    actions = []
    for key in keys:
        held = [CODES.get(one, one) for one in ([key] if key == "+" else key.split("+"))]
        actions += [{"type": "keyDown", "value": code} for code in held]
        actions += [{"type": "keyUp", "value": code} for code in reversed(held)]
    return [{"type": "key", "id": "keyboard", "actions": actions}]


def pointer_actions(kind: str, x: float, y: float, times: int) -> list[dict[str, Any]]:
    """Return the actions that put a pointer down and up again at a place."""
    hits = [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
    move = {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0}
    return [
        {
            "type": "pointer",
            "id": kind,
            "parameters": {"pointerType": kind},
            "actions": [move, *hits * times],
        }
    ]
