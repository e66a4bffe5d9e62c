"""A page with something to choose and steps to follow: the question page and the action page.

The steps stand below what is chosen, beside it from 120 columns, and on a page of their own
where there is no room for both (rule K1).
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Resize

from securecllr.catalogue.model import HowTo
from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.messages.steps import has_two_devices
from securecllr.profile.settings import Settings
from securecllr.tui.base_screen import BaseScreen, Problem
from securecllr.tui.commands import Command
from securecllr.tui.screens.reading import Reading
from securecllr.tui.widgets.keybar import KeyBar
from securecllr.tui.widgets.scroll import Scroll
from securecllr.tui.widgets.steps import StepsPanel

# Below this height what is chosen and the steps do not both fit; nor do they where what is chosen
# leaves the steps fewer lines than this, their title and the gap above it included.
_ROOM_FOR_BOTH = 20
_FEWEST = 3


class Stepped(BaseScreen[None]):
    """What the two pages share: where the steps are, hiding them, and for which device."""

    DEFAULT_CSS = """
    Stepped {
        & #body { height: auto; max-height: 100%; }
        & #rows { margin-top: 1; }
        & StepsPanel { height: 1fr; margin-top: 1; }
        &.-short StepsPanel, &.-tiny StepsPanel { display: none; }
        &.-short #body, &.-tiny #body { height: 1fr; }
        &.-cramped StepsPanel { display: none; }
        &.-cramped #body { height: 1fr; }
        &.-tiny #rows { margin-top: 0; }
        &.-wide #main { layout: horizontal; }
        &.-wide #body { width: 1fr; height: 1fr; padding-right: 3; }
        &.-wide StepsPanel { width: 1fr; margin-top: 0; }
        &.-steps-hidden StepsPanel { display: none; }
        &.-steps-hidden #body { height: 1fr; }
    }
    """

    _shown_by: Settings | None = None
    _cramped = False

    def compose_main(self) -> ComposeResult:
        """Give what is chosen, then the steps."""
        with Vertical(id="main"):
            with Scroll(id="body", can_focus=False):
                yield Problem()
                yield from self.compose_body()
            yield StepsPanel()

    @abstractmethod
    def steps(self) -> tuple[str, list[Line]]:
        """Give the title of the steps, and the steps."""

    @abstractmethod
    def rests_on(self) -> Iterable[HowTo]:
        """Give the steps as the checks have them."""

    @property
    def has_room(self) -> bool:
        """Whether the steps stand on this page."""
        return self.size.height >= _ROOM_FOR_BOTH and not self._cramped

    def _laid_out(self, page: object) -> None:
        """Take the steps off the page where what is chosen leaves them no room."""
        if (cramped := self._is_cramped()) is not self._cramped:
            self._cramped = cramped
            self.set_class(cramped, "-cramped")
            # Once this layout is done: the bar may need fewer lines then, and is laid out anew.
            self.call_after_refresh(self.refresh_commands)
        super()._laid_out(page)

    def _is_cramped(self) -> bool:
        """Tell whether the steps would have no room, above the bar as it is when they are here."""
        bar, before = self.query_one(KeyBar), self._cramped
        self._cramped = False
        more = bar.lines(self.commands(), bar.size.width) - bar.size.height
        self._cramped = before
        parts = [part for part in self.query_one("#body").children if part.display]
        chosen = max(part.virtual_region_with_margin.bottom for part in parts)
        left = self.query_one("#main").size.height - chosen - more
        return left < _FEWEST and not self.has_class("-wide")

    def show_steps(self) -> None:
        """Show the steps for the device that the person uses, unless they hid them."""
        self.set_class(not self.cllr.settings.how_to, "-steps-hidden")
        title, lines = self.steps()
        self.query_one(StepsPanel).show(title, lines)
        self.refresh_commands()
        self._shown_by = self.cllr.settings

    def on_screen_resume(self) -> None:
        """Show the steps as the settings say now, coming back from them."""
        if self._shown_by not in (None, self.cllr.settings):
            self.show_steps()

    def on_resize(self, event: Resize) -> None:
        """Name the keys that go with the room there is now."""
        super().on_resize(event)
        self.refresh_commands()

    def step_commands(self) -> Iterable[Command]:
        """Give what can be done with the steps."""
        hidden = not self.cllr.settings.how_to or not self.has_room
        yield Command(
            "h",
            _("show me how") if hidden else _("hide the steps"),
            _("Show or hide the steps."),
            self.toggle_steps,
        )
        if self.has_room and has_two_devices(self.rests_on()):
            phone = self.cllr.settings.device == "phone"
            yield Command(
                "c",
                _("computer steps") if phone else _("phone steps"),
                _("Change between steps for a phone and for a computer."),
                self.other_device,
            )

    def help_here(self) -> str:
        """Say what the part that has the focus is for."""
        if isinstance(self.focused, StepsPanel):
            return _("These are the steps. Up and Down read on. Tab goes on from here.")
        return super().help_here()

    def toggle_steps(self) -> None:
        """Show or hide the steps; where there is no room for them here, on a page of their own."""
        if self.has_room:
            self.cllr.change(how_to=not self.cllr.settings.how_to)
            self.show_steps()
        else:
            title, lines = self.steps()
            self.app.push_screen(Reading(title, lines, self._place, self.rests_on()))

    def other_device(self) -> None:
        """Show the steps for the other device."""
        other = "computer" if self.cllr.settings.device == "phone" else "phone"
        self.cllr.change(device=other, how_to=True)
        self.show_steps()
