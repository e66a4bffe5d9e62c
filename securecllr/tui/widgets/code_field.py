"""The box for codes: numbers and spaces, eight at most. Whatever else is typed never reaches it."""

from __future__ import annotations

from textual.message import Message

from securecllr.demo.sign_in import LONGEST
from securecllr.tui.widgets.field import Field


class CodeField(Field):
    """A field that takes a code, and nothing that could be a password (rule D10)."""

    class Refused(Message):
        """Something was typed or pasted that is no code. The box is empty again."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(max_length=LONGEST, id=id)
        self.restrict = "[0-9 ]*"

    def restricted(self) -> None:
        """Empty the box: who types a password should see none of it."""
        self.value = ""
        self.post_message(self.Refused())
