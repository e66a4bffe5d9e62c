"""What is missing or wrong, in words, right beside what is to be put right (rule G9).

The problem at the top of the page says it too, and takes the focus: that is ``Problem``.
"""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from securecllr.i18n import _


class ErrorLine(Static):
    """One line that begins with the word "Error"; nothing as long as nothing is wrong."""

    DEFAULT_CSS = """
    ErrorLine {
        color: $error;
        height: auto;
        display: none;
        margin-top: 1;
        &.-shown { display: block; }
    }
    """

    def say(self, text: str) -> None:
        """Show what is wrong."""
        self.update(Content(_("Error: {text}").format(text=text)))
        self.add_class("-shown")

    def clear(self) -> None:
        """Show nothing any more."""
        self.remove_class("-shown")
