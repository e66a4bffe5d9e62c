"""The full screen over one person's profile."""

from __future__ import annotations

from typing import Protocol

from securecllr.audit.engine import Audit
from securecllr.flows.conversation import Conversation, Ended, Host
from securecllr.flows.dialog import Saver
from securecllr.flows.interruptions import StandardInterruptions
from securecllr.flows.main_loop import converse
from securecllr.messages.start_at import StartAt
from securecllr.profile.settings import Settings
from securecllr.tui.dialog import ScreenDialog
from securecllr.tui.flow_app import FlowApp


class ScreenHost(Host, Saver, Protocol):
    """What the computer does for a flow on the full screen."""


class CllrApp(FlowApp[Ended]):
    """Holds the whole conversation, and ends with how it ended."""

    def __init__(
        self,
        audit: Audit,
        host: ScreenHost,
        settings: Settings,
        start_at: StartAt = "home",
        seat: str = "",
    ) -> None:
        """Make the app.

        Args:
            audit: The engine over the open profile.
            host: What is around the interface.
            settings: How the person likes it.
            start_at: Where to begin.
            seat: Whose answers they are, on a laptop that several people share.
        """

        async def flow(dialog: ScreenDialog) -> Ended:
            self.conversation = Conversation(
                dialog, audit, host, settings, StandardInterruptions(), seat
            )
            return await converse(self.conversation, start_at)

        super().__init__(settings, flow, host)
        self.audit = audit
        self.seat = seat
