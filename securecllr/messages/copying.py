"""The texts of copying a profile: from a shared laptop to its owner, and into its owner's place."""

from __future__ import annotations

from pathlib import Path

from securecllr.i18n import _, ngettext
from securecllr.sanitize import shown_path


def copied_words(path: Path, size: int, *, was_there: bool) -> str:
    """Return where a copy is, and that it is whole."""
    if was_there:
        return _("was copied before: {path}").format(path=shown_path(path))
    text = ngettext(
        "copied to {path}, {n} byte, read back and the same",
        "copied to {path}, {n} bytes, read back and the same",
        size,
    )
    return text.format(path=shown_path(path), n=size)


def key_stayed_words() -> str:
    """Return what becomes of a sealed sign-off on another computer."""
    return _(
        "A key never moves. So at home, verify says that it does not know the key. "
        "The next sign-off there makes a new one."
    )
