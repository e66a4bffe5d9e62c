"""What the pages of both windows of a session have: they follow the session, whoever moves it.

What a window shows is its own page's: ``room`` or ``notes``.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, cast

from securecllr.tui.base_screen import BaseScreen

if TYPE_CHECKING:
    from securecllr.tui.session_app import SessionApp


class InStep(BaseScreen[None]):
    """A page that shows where the session is, whichever window moved it."""

    @property
    def presenting(self) -> SessionApp:
        """The app, by its own type."""
        return cast("SessionApp", self.app)

    @abstractmethod
    def show_session(self) -> None:
        """Show the session as it is now."""
