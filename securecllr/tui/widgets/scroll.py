"""The container that scrolls up and down, and where a widget is in it."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from textual.containers import VerticalScroll
from textual.geometry import Offset, Region
from textual.widget import Widget


@runtime_checkable
class HasCursor(Protocol):
    """A widget that says where the terminal's cursor belongs while it has the focus."""

    def cursor_cell(self) -> Offset:
        """Return the cell of the screen."""


@runtime_checkable
class KeepsInView(Protocol):
    """A widget that scrolls what it is in, until what has the focus can be seen."""

    def keep_in_view(self) -> None:
        """Scroll."""


@runtime_checkable
class HasNumbers(Protocol):
    """A widget whose lines have numbers."""

    def go_to(self, digit: str) -> bool:
        """Go to the line of a digit; return whether there is one."""


class Scroll(VerticalScroll):
    """Textual's own, with a scrollbar that keeps its position while it is hidden."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the scrollbar too, seen or not: a smaller window may need it again."""
        super().watch_scroll_y(old_value, new_value)
        self.vertical_scrollbar.position = new_value

    # The options are Textual's own, handed on.
    def scroll_page_down(self, *, animate: bool = True, **options: Any) -> None:  # noqa: ANN401
        """Scroll one page down."""
        self.scroll_to(y=self.scroll_y + self._lines_of_a_page(), animate=animate, **options)

    def scroll_page_up(self, *, animate: bool = True, **options: Any) -> None:  # noqa: ANN401
        """Scroll one page up."""
        self.scroll_to(y=self.scroll_y - self._lines_of_a_page(), animate=animate, **options)

    def _lines_of_a_page(self) -> int:
        """Return the number of lines to scroll by: one less than can be seen, to read on from.

        Textual (8.2) scrolls by the whole height, so that lines as many as a docked title has
        would never be shown.
        """
        docked = sum(part.outer_size.height for part in self.children if _is_docked(part))
        return max(self.scrollable_content_region.height - docked - 1, 1)


def _is_docked(part: Widget) -> bool:
    return bool(part.display) and part.styles.dock != "none"


def scroller_of(part: Widget) -> Scroll | None:
    """Return the nearest container of a widget that scrolls."""
    return next((around for around in part.ancestors if isinstance(around, Scroll)), None)


def in_sight(part: Widget, cell: Offset) -> Offset:
    """Return a cell for the terminal's cursor, moved into the part of the container that is seen.

    A widget that is scrolled out of sight may lie outside of the window, where there is no cell.
    """
    if (scroller := scroller_of(part)) is None:
        return cell
    seen = scroller.scrollable_content_region
    return Offset(cell.x, max(min(cell.y, seen.bottom - 1), seen.y))


def offset_in(part: Widget, outer: Widget | None) -> Offset:
    """Return where a widget begins in a container, however many others are between them."""
    offset = Offset()
    inner: object = part
    while isinstance(inner, Widget) and inner is not outer:
        offset += inner.virtual_region.offset
        inner = inner.parent
    return offset


def bring_into_view(part: Widget, first: int, count: int) -> None:
    """Scroll the nearest container that scrolls until some lines of a widget can be seen."""
    if (scroller := scroller_of(part)) is not None:
        region = Region(0, first, 1, count).translate(offset_in(part, scroller))
        scrolled = scroller.scroll_to_region(region, animate=False, immediate=True)
        if scrolled:
            # Textual leaves it undrawn where a part of the container is refreshed meanwhile.
            scroller.refresh()


def lines_above(part: Widget, first: int, count: int) -> int:
    """Return how many lines above some lines of a widget can be seen together with them.

    All that stands above in the container, else all that stands above in the widget, else none.
    """
    scroller = scroller_of(part)
    room = scroller.scrollable_content_region.height if scroller else 0
    above = (first + offset_in(part, scroller).y, first)
    return next((lines for lines in above if lines + count <= room), 0)


def lines_between(above: Widget, part: Widget) -> int | None:
    """Return how far a widget begins above another one in the same container.

    None where the window has no room for both and all that is between them.
    """
    if (scroller := scroller_of(part)) is None:
        return None
    begins, top = offset_in(above, scroller).y, offset_in(part, scroller).y
    room = scroller.scrollable_content_region.height
    return top - begins if top + part.outer_size.height - begins <= room else None


def read_on(part: Widget, key: str) -> None:
    """Scroll the container of a widget by a line, to what stands above or below it."""
    if (scroller := scroller_of(part)) is not None:
        scroller.scroll_relative(y={"up": -1, "down": 1}[key], animate=False)
