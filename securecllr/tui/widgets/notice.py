"""The line on every page that says that nobody has checked this language yet."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from securecllr.i18n import unreviewed_notice, unreviewed_notice_short


class Unreviewed(Widget):
    """Says so in both languages; in fewer words where there is little room."""

    DEFAULT_CSS = """
    Unreviewed { height: 1; width: 1fr; color: $accent; }
    """

    @property
    def text(self) -> str:
        """What there is room for."""
        whole = unreviewed_notice() or ""
        return whole if len(whole) <= self.size.width else unreviewed_notice_short() or ""

    def render(self) -> Content:
        """Draw the line."""
        return Content(self.text)
