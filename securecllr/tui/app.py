"""The app: one walk, one person's settings, what works on every page, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from securecllr.audit.engine import Audit
from securecllr.messages.start_at import StartAt
from securecllr.profile.settings import Settings, keep_settings
from securecllr.tui.base_app import BaseApp
from securecllr.tui.commands import Command

if TYPE_CHECKING:
    from securecllr.errors import UserError
    from securecllr.tui.base_screen import BaseScreen
    from securecllr.tui.screens.home import Home

Ending = Literal["stopped", "plain", "forgotten", "seats", "welcome", "settings"]


class CllrApp(BaseApp[Ending]):
    """The full-screen door."""

    def __init__(
        self,
        audit: Audit,
        settings: Settings,
        place: StartAt = "home",
        seat: str = "",
        *,
        at_settings: bool = False,
    ) -> None:
        """Open the door.

        Args:
            audit: The walk over the open profile.
            settings: How the person likes it.
            place: Where to start.
            seat: Whose answers they are, on a laptop that several people share.
            at_settings: Whether to show the settings on top, as they were left.
        """
        super().__init__(settings)
        self.audit = audit
        self.seat = seat
        self.place: StartAt = place
        self.at_settings = at_settings
        self.not_kept: UserError | None = None  # why the last change of a setting was not
        self.forgotten: list[str] = []  # what was deleted, to be said once the screen has gone

    def get_default_screen(self) -> Home:
        """Give the page to start on: no other is drawn first."""
        from securecllr.tui.screens.home import Home

        return Home(self.seat)

    def on_mount(self) -> None:
        """Go to the place that was asked for."""
        if self.place == "demo":
            from securecllr.tui.screens.demo import DemoPage

            self.push_screen(DemoPage())
        elif self.audit.store.is_new:
            from securecllr.tui.screens.welcome import Welcome

            self.push_screen(Welcome())
        elif self.place in ("audit", "recheck") and not self.audit.store.may_add():
            pass  # the page that says so comes when the first one is drawn
        elif self.place == "recheck":
            from securecllr.tui.screens.coming_back import recheck

            recheck(self)
        elif self.place == "home" and self.audit.now.attestation is not None:
            from securecllr.tui.screens.coming_back import since_page

            self.push_screen(since_page(self))
        elif self.place == "plan":
            from securecllr.tui.screens.plan import PlanPage

            self.push_screen(PlanPage())
        elif self.place == "audit" and (section := self.audit.next_section()):
            from securecllr.tui.screens.question import QuestionScreen

            self.push_screen(QuestionScreen(section.open[0].key))
        if self.at_settings:
            from securecllr.tui.screens.settings import SettingsPage

            self.push_screen(SettingsPage("lang"))

    def on_ready(self) -> None:
        """Claim the profile, once the first page is drawn."""
        if self.place != "demo":
            self.may_change()  # now, not sooner: to claim the profile takes a moment

    # -- what works everywhere ---------------------------------------------------------

    def commands_everywhere(self, page: BaseScreen[object]) -> list[Command]:
        """Give the commands of every page."""
        from securecllr.tui.screens import everywhere

        return everywhere.commands(self, page)

    def change(self, **changes: object) -> None:
        """Change a setting, now and from now on, or until the end where it cannot be kept."""
        super().change(**changes)
        self.not_kept = keep_settings(self.audit.store.path, self.settings)

    def speak(self, code: str, again: Literal["welcome", "settings"]) -> None:
        """Say everything in another language from now on.

        Every page that is open holds words, so the door is opened anew, at the page that asked.
        """
        self.change(lang=code)
        self.audit.speak(code)
        self.exit(again)

    def may_change(self) -> bool:
        """Tell whether answers can be saved here, as they are shown; where not, say why."""
        from securecllr.messages.reading import cannot_change, elsewhere_title

        found = cannot_change(self.audit)
        if found:
            from securecllr.tui.screens.reading import Reading

            self.push_screen(Reading(elsewhere_title(), found))
        return not found

    def use_plain_lines(self) -> None:
        """Go over to plain lines; in the browser, where there are none, say how to get there."""
        if self.is_web:
            from securecllr.messages.browser import plain_lines, plain_title
            from securecllr.tui.screens.reading import Reading

            self.push_screen(Reading(plain_title(), plain_lines()))
            return
        self.change(plain=True)
        self.exit("plain")

    def save_and_stop(self) -> None:
        """Leave. Everything is saved already."""
        self.exit("stopped")

    def change_seat(self) -> None:
        """Leave, so that someone else can sit down. Everything is saved already."""
        self.exit("seats")
