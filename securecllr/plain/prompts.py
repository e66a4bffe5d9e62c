"""What can be typed at every prompt, and how a number is read."""

from __future__ import annotations

from securecllr.flows.conversation import CONTACTS, HELP, SETTINGS, STOP
from securecllr.flows.pages import Back, Page, Pressed, Reply
from securecllr.i18n import _

_BACK = "b"
_ALWAYS = {
    **dict.fromkeys(("s", "save", "stop", "q", "quit", "exit"), STOP),
    **dict.fromkeys(("?", "help", "more"), HELP),
    "g": CONTACTS,
    "t": SETTINGS,
}

# So many prompts name the keys that are the same everywhere; then "? or more" stands for them.
# A voice leaves the question mark out, so the word does the same.
_TOLD_OFTEN_ENOUGH = 2


class Prompts:
    """Words the prompts: in full at first, shorter once the keys were named."""

    def __init__(self) -> None:
        self._told = 0

    def prompt(self, page: Page, first: str, *, listed: bool = True) -> str:
        """Return a prompt.

        Args:
            page: What is asked.
            first: What can be typed as an answer.
            listed: Whether the answers were read out.
        """
        self._told += 1
        parts = [first, *([] if listed else [_("l list")])]
        parts += [f"{action.key} {action.word}" for action in page.actions if action.key != "h"]
        if self._told > _TOLD_OFTEN_ENOUGH:
            return ", ".join([*parts, _("? or more")]) + ":"
        parts.append(f"{_BACK} {_('back')}" if page.back else _("t settings"))
        return ", ".join([*parts, _("s save and stop"), _("? or help")]) + ":"


def common_reply(page: Page, key: str) -> Reply | None:
    """Return the reply that a key stands for on a page or on every page, or None."""
    if any(action.key == key for action in page.actions):
        return Pressed(key)
    if key in (_BACK, "back") and page.back:
        return Back()
    return Pressed(_ALWAYS[key]) if key in _ALWAYS else None


def not_here(page: Page, key: str) -> str:
    """Return why a key that is the same everywhere does nothing on a page; or ""."""
    if key in (_BACK, "back") and not page.back:
        return _("This is the first page. Type s to save and stop.")
    if key == "h" and all(action.key != "h" for action in page.actions):
        return _("There are no steps here. Type r to hear this again.")
    return ""


def as_number(typed: str, highest: int) -> int | None:
    """Return the number from 1 to ``highest`` that was typed, or None."""
    if typed.isascii() and typed.isdecimal() and len(typed) <= len(str(highest)) + 1:
        number = int(typed)
        return number if 1 <= number <= highest else None
    return None


def type_a_number(highest: int) -> str:
    """Return what to say to a number that is not there."""
    return _("There are {n} to choose from. Type a number from 1 to {n}.").format(n=highest)
