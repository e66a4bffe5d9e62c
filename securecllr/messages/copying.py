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


def stays_title() -> str:
    """Return the heading of the list of what is left on a laptop after a move."""
    return _("This is left here, to look at by hand:")


def nothing_stays_words() -> str:
    """Return that a move has left nothing."""
    return _("Nothing that securecllr saved for them is left here.")


def read_me() -> str:
    """Return what a person reads in the folder that they are given to take home."""
    lines = (
        _("This folder holds your answers from securecllr, and what you saved with it."),
        _("Keep it safe: it is not locked, and it names weak points."),
        "",
        _("To go on at home with securecllr, open a terminal in this folder, and type:"),
        "   securecllr open profile.toml",
        _("Or open the securecllr page in your browser, and give it the file profile.toml."),
        "",
        _("Reports open by a double click. To be rid of it all, delete this folder."),
    )
    return "".join(f"{line}\n" for line in lines)


def key_stayed_words() -> str:
    """Return what becomes of a sealed sign-off on another computer."""
    return _(
        "A key never moves. So at home, verify says that it does not know the key. "
        "The next sign-off there makes a new one."
    )
