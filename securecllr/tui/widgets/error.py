"""An error in words, right above the list or box that it is about."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from securecllr.i18n import _


class ErrorLine(Static):
    """A line that begins with the word "Error".

    While there is none it is the empty line above the list or box, so that nothing moves when an
    error of one line is shown. It takes no focus: who made the error is already where it is mended.
    """

    DEFAULT_CSS = """
    ErrorLine {
        color: $error;
        text-style: bold;
        height: auto;
        min-height: 1;
        width: 1fr;
    }
    """

    text = ""

    def say(self, text: str) -> None:
        """Show an error."""
        self.text = text
        self.update(Content(_("Error: {text}").format(text=text)))
        self.add_class("-shown")

    def clear(self) -> None:
        """Hide the error. Where there is none nothing is laid out or drawn again."""
        if not self.text:
            return
        self.text = ""
        self.update(Content())
        self.remove_class("-shown")
