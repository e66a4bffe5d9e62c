"""The line on every page that says that no speaker has checked this language yet."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from securecllr.i18n import unreviewed_notice, unreviewed_notice_short


class Unreviewed(Widget):
    """The notice in both languages; shorter in a narrow window."""

    DEFAULT_CSS = """
    Unreviewed { height: 1; width: 1fr; color: $accent; }
    Unreviewed.-reviewed { display: none; }
    """

    @property
    def text(self) -> str:
        """The notice that fits."""
        whole = unreviewed_notice() or ""
        return whole if len(whole) <= self.size.width else unreviewed_notice_short() or ""

    def render(self) -> Content:
        """Draw the line."""
        return Content(self.text)
