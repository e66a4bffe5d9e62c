"""An error in words, beside the list or box that it is about.

``Problem`` at the top of the page says it too, and takes the focus.
"""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from securecllr.i18n import _


class ErrorLine(Static):
    """One line that begins with the word "Error"; hidden while there is none."""

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
        """Show an error."""
        self.update(Content(_("Error: {text}").format(text=text)))
        self.add_class("-shown")

    def clear(self) -> None:
        """Hide the error."""
        self.remove_class("-shown")
