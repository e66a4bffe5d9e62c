"""The box for codes: numbers and spaces, eight at most. Whatever else is typed never reaches it."""

from __future__ import annotations

from textual import events
from textual.message import Message

from securecllr.demo.limits import LONGEST
from securecllr.tui.widgets.field import Field
from securecllr.tui.widgets.keybar import in_bar


class CodeField(Field):
    """A field that takes a code, and nothing that could be a password.

    No letter belongs in it, so that the keys of the bar work here as everywhere.
    """

    class Refused(Message):
        """Something was typed or pasted that is no code. The box is empty again."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(max_length=LONGEST, id=id)
        self.restrict = "[0-9 ]*"

    def on_key(self, event: events.Key) -> None:
        """Leave a key of the bar to the page."""
        if event.is_printable and in_bar(self.screen, event.key):
            event.prevent_default()  # Textual's input would take it

    def put_in(self, text: str) -> None:
        """Put a whole code in: a part of a longer text would be none."""
        self.replace(text, *self.selection)

    def restricted(self) -> None:
        """Empty the box: who types a password should see none of it."""
        self.value = ""
        self.post_message(self.Refused())
