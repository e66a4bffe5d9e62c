"""Where a file was saved, and how to open it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from securecllr.i18n import _
from securecllr.sanitize import shown_path

# What a report can be written as.
Format = Literal["html", "pdf", "md", "csv", "json", "ics"]


def saved_as_words(path: Path) -> str:
    """Return where a file was saved."""
    return _("Saved as {path}").format(path=shown_path(path))


def opening_words(kind: Format, schema: str = "") -> str:
    """Return how to open a file that was saved. ``schema`` says what JSON is made of."""
    return {
        "html": _("To read or print it, double-click it. It opens in your web browser."),
        "pdf": _("To read or print it, double-click it. It opens in your PDF reader."),
        "md": _("Any text editor can open it."),
        "csv": _("Any spreadsheet can open it. If it asks, the letters are UTF-8, with commas."),
        "json": _("It is for other programs. Its format is in profiles/{schema}.").format(
            schema=schema
        ),
        "ics": _("Open that file, and your calendar will offer to add it. It names no weak point."),
    }[kind]
