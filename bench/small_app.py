"""A small Textual app with the widgets of our home page, to measure ours against.

It draws about what home draws: a line, a part that scrolls with words and a list of rows of its
own, and a bar of keys. It reads no file and holds nothing of ours.
"""

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

ROWS = [f"Task number {number} of the list ............ Not yet started" for number in range(15)]


class Rows(Widget, can_focus=True):
    """A list that draws its own lines."""

    DEFAULT_CSS = "Rows { height: auto; width: 1fr; & > .focused { text-style: reverse; } }"
    COMPONENT_CLASSES = {"focused"}  # noqa: RUF012 - as Textual declares it

    highlighted = reactive(0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(ROWS)

    def render_line(self, y: int) -> Strip:
        """Draw a row."""
        style = self.rich_style
        if self.has_focus and y == self.highlighted:
            style += self.get_component_rich_style("focused", partial=True)
        return Strip([Segment(f"  {ROWS[y]}".ljust(self.size.width), style)], self.size.width)


class Home(Screen[None]):
    """A line, a part that scrolls, a bar."""

    DEFAULT_CSS = """
    Home {
        padding: 0 1;
        & #top { height: 2; border-bottom: solid $primary; }
        & #body { height: 1fr; }
        & .heading { color: $accent; text-style: bold; }
        & #bar { dock: bottom; height: auto; border-top: solid $primary; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(Content("small app"), id="top")
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content("A list of tasks"), classes="heading")
            yield Static(Content("Next: the first task."))
            yield Rows()
        yield Static(Content("Enter open  S save and stop  G get help  ? help"), id="bar")

    def on_mount(self) -> None:
        """Set the focus."""
        self.query_one(Rows).focus(scroll_visible=False)


class SmallApp(App[None]):
    """The page, and nothing else."""

    ENABLE_COMMAND_PALETTE = False

    def get_default_screen(self) -> Screen[None]:
        """Return the page."""
        return Home()


if __name__ == "__main__":
    SmallApp().run()
