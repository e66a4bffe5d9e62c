"""Pages that can open on top of any page: help, contacts, settings, what could not be saved."""

from __future__ import annotations

from securecllr.flows.conversation import CONTACTS, SETTINGS, STOP, Conversation, Ended
from securecllr.flows.pages import Page


class StandardInterruptions:
    """The interruptions of every interface. Each is imported when it is first needed."""

    async def pressed(self, c: Conversation, key: str, page: Page) -> None:
        """Do what a key of every page stands for, on top of that page.

        Raises:
            Ended: The person stops, or everything has to be made anew.
        """
        if key == STOP:
            raise Ended("stopped")
        if key == SETTINGS:
            from securecllr.flows.settings import change_settings

            await change_settings(c)
        elif key == CONTACTS:
            from securecllr.flows.help_pages import get_help

            await get_help(c)
        else:
            from securecllr.flows.help_pages import explain

            await explain(c, page)

    async def unsaved(self, c: Conversation) -> None:
        """Say so where the last thing that was said could not be saved."""
        if c.audit.unsaved is not None:
            from securecllr.flows.unsaved import say_unsaved

            error, c.audit.unsaved = c.audit.unsaved, None
            c.unsay()  # it would say that it is saved
            await say_unsaved(c, error)
