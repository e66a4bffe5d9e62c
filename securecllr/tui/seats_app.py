"""Who is sitting here, on the full screen of a laptop that several people share."""

from __future__ import annotations

from securecllr.flows.seats import Accept, choose_seat
from securecllr.profile.settings import Settings
from securecllr.tui.dialog import ScreenDialog
from securecllr.tui.flow_app import FlowApp
from securecllr.tui.key_commands import Command, HasHelp
from securecllr.tui.screens import common_commands


class SeatsApp(FlowApp[str | None]):
    """Ends with the name that was chosen, or with none."""

    def __init__(self, names: list[str], accept: Accept) -> None:
        """Make the app.

        Args:
            names: The seats that there are.
            accept: Returns what was typed as a new name, or raises ``UserError``.
        """

        async def flow(dialog: ScreenDialog) -> str | None:
            return await choose_seat(dialog, names, accept)

        super().__init__(Settings(), flow)

    def commands_everywhere(self, page: HasHelp) -> list[Command]:
        """Return those of an app that shows nobody's answers."""
        return common_commands.commands_without_profile(self, page)
