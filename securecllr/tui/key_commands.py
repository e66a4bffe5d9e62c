"""A command of a page: its key, its words in the bar, its words in the help, and its action."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from msgspec import Struct

from securecllr.i18n import _

if TYPE_CHECKING:
    from securecllr.catalogue.model import HowTo

# How a key is written in the bar and the help. Letters are written in upper case.
_KEY_WORDS = {"enter": "Enter", "escape": "Esc", "space": "Space", "question_mark": "?", "f2": "F2"}
_KEY_WORDS |= {"backspace": "Backspace", "tab": "Tab", "plus": "+"}


class Command(Struct, frozen=True):
    """One thing that can be done on a page.

    Attributes:
        key: Textual's name of the key.
        words: What it does, in a word or two, for the bar of keys.
        help: What it does, in a sentence, for the help page.
        run: Called to do it.
    """

    key: str
    words: str
    help: str
    run: Callable[[], object]

    @property
    def key_words(self) -> str:
        """The key as it is written for people."""
        return _KEY_WORDS.get(self.key, self.key.upper())

    @property
    def is_letter(self) -> bool:
        """Whether it is a single letter: a setting turns those off."""
        return len(self.key) == 1 and self.key.isalpha()


@runtime_checkable
class HasCommands(Protocol):
    """A page that says what can be done on it."""

    def commands(self) -> list[Command]:
        """Return every command."""


class HasHelp(HasCommands, Protocol):
    """A page that says what it is for."""

    def help_here(self) -> str:
        """Return what the part of the page that has the focus is for."""

    def rests_on(self) -> Iterable[HowTo]:
        """Return the steps that the page shows."""


def moving_help() -> list[tuple[str, str]]:
    """Return the keys that work in every list, each with what it does."""
    return [
        (_("Up, Down"), _("Move up or down a list.")),
        ("1-9", _("Go to that line, and choose or tick it if it has a box.")),
        (_("Space"), _("Choose the line you are on, or tick it.")),
        (_("Tab"), _("Go on to the next part of the page, such as the bar of keys.")),
        (_("Page Up, Page Down"), _("Read the rest of a long page.")),
    ]
