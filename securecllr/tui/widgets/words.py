"""Lines of words: a platform's steps, a page to read. Folded, hanging, never read as markup."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from securecllr.wording.lines import Line


class Words(Static):
    """Lines of a page, set by what they are. What they say is shown literally."""

    DEFAULT_CSS = """
    Words { height: auto; width: 1fr; }
    """

    def __init__(
        self,
        lines: Iterable[Line] = (),
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._lines = list(lines)

    def on_mount(self) -> None:
        """Show what it was made with."""
        self.show(self._lines)

    def on_resize(self) -> None:
        """Fold anew: a step hangs below its first word, which only the width can tell."""
        self.show(self._lines)

    def show(self, lines: Iterable[Line]) -> None:
        """Put other lines in, in place."""
        self._lines = list(lines)
        width = self.size.width or self.app.size.width
        self.update(Content("\n").join(_set(line, width) for line in self._lines))


def _set(line: Line, width: int) -> Content:
    """Set one line in the way of its kind."""
    if line.kind == "gap":
        return Content("")
    lead = {"step": f"  {line.number}. ", "careful": "! "}.get(line.kind, "")
    folded = _folded(line.text, lead, width)
    style = {"heading": "bold $accent", "careful": "bold"}.get(line.kind, "")
    return Content(folded).stylize(style) if style else Content(folded)


def _folded(text: str, lead: str, width: int) -> str:
    """Fold words at a width, the later lines below the first word."""
    import textwrap

    return textwrap.fill(
        text,
        max(width, len(lead) + 8),
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_on_hyphens=False,
    )
