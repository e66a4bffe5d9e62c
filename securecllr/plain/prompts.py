"""What can be typed at every prompt, and how a number is read."""

from __future__ import annotations

from securecllr.flows.conversation import CONTACTS, HELP, SETTINGS, STOP
from securecllr.flows.pages import Back, Page, Pressed, Reply
from securecllr.i18n import _

_BACK = "b"
_ALWAYS = {
    **dict.fromkeys(("s", "save", "stop", "q", "quit", "exit"), STOP),
    **dict.fromkeys(("?", "help"), HELP),
    "g": CONTACTS,
    "t": SETTINGS,
}


def common_parts(page: Page) -> list[str]:
    """Return what can be typed besides a reply to the page itself."""
    parts = [f"{action.key} {action.word}" for action in page.actions]
    parts.append(f"{_BACK} {_('back')}" if page.back else _("t settings"))
    return [*parts, _("s save and stop"), _("? or help")]


def common_reply(page: Page, key: str) -> Reply | None:
    """Return the reply that a key stands for on a page or on every page, or None."""
    if any(action.key == key for action in page.actions):
        return Pressed(key)
    if key in (_BACK, "back") and page.back:
        return Back()
    if key in _ALWAYS and (key != "t" or not page.back):
        return Pressed(_ALWAYS[key])
    return None


def as_number(typed: str, highest: int) -> int | None:
    """Return the number from 1 to ``highest`` that was typed, or None."""
    if typed.isascii() and typed.isdecimal() and len(typed) <= len(str(highest)) + 1:
        number = int(typed)
        return number if 1 <= number <= highest else None
    return None


def type_a_number(highest: int) -> str:
    """Return what to say to a number that is not there."""
    return _("There are {n} to choose from. Type a number from 1 to {n}.").format(n=highest)
