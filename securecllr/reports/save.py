"""Saves a finished file: under a name that was given, or under one that is free.

Nothing is overwritten without asking. What is saved is whole or not there, and its owner's only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.saving import Format, opening_words, saved_as_words
from securecllr.profile import files
from securecllr.profile.paths import seat_folder
from securecllr.profile.recognise import is_earlier
from securecllr.profile.seat_files import note

REPORT_SCHEMA = "report.schema.json"

# How many files of one name are looked through for a free one.
_MOST = 100


class WrongPlace(UserError):
    """No file can be saved under this name, but another name or place would do.

    The remedy is what can be done on screen. The command line knows of a second one.
    """


def save_as(
    path: Path, data: bytes, may_replace: Callable[[], bool], owner: Path | None = None
) -> bool:
    """Save under a name that was given.

    Args:
        path: The file.
        data: What goes into it.
        may_replace: Asks whether a file that is there may be replaced.
        owner: The profile that it is of; None where it is nobody's.

    Returns:
        Whether it was saved; False where there is a file, and it stays.

    Raises:
        UserError: It cannot be written there, or what is there is not one of ours.
    """
    there = look(path, owner)
    if there is not None:
        found = files.read(path)  # refuses what is no ordinary file, and what we may not read
        if found is not None and not is_earlier(found[0], data):
            raise WrongPlace(
                _("There is a file of this name already, and securecllr did not make it."),
                where=str(path),
                remedy=files.not_replaced(),
            )
        if not may_replace():
            return False
    note(owner, path, data)
    files.replace(path, data, there)
    return True


def save_new(path: Path, data: bytes, owner: Path | None = None) -> Path:
    """Save under a name that is free: the one that is given, else with -2, -3, ... after it.

    Args:
        path: The file.
        data: What goes into it.
        owner: The profile that it is of; None where it is nobody's.

    Returns:
        Where it is.

    Raises:
        UserError: The folder cannot be written to, or it is full of such files.
    """
    for free in numbered(path):
        if look(free, owner) is None:
            note(owner, free, data)
            files.replace(free, data, None)
            return free
    raise WrongPlace(
        _("There are a hundred such files there already."),
        where=str(path.parent),
        remedy=_("Delete those that you do not need."),
    )


def numbered(path: Path) -> Iterator[Path]:
    """Yield the names that a file can have: its own, then with -2, -3, ... after it."""
    yield path
    yield from (path.with_stem(f"{path.stem}-{number}") for number in range(2, _MOST + 1))


def saved_words(path: Path, kind: Format, schema: str = REPORT_SCHEMA) -> Iterator[str]:
    """Yield where a file is and how to open it. ``schema`` says what JSON is made of."""
    yield saved_as_words(path.absolute())
    yield opening_words(kind, schema)


def look(path: Path, owner: Path | None = None) -> files.Stamp | None:
    """Return what is there, in a folder that has to be there; a seat's own is made on saving.

    Raises:
        UserError: There is no such folder, it cannot be looked into, or the path is one itself.
    """
    try:
        if path.is_dir():
            raise UserError(
                _("This is a folder, not a file."),
                where=str(path),
                remedy=_("Name a file in it with -o."),
            )
        own = None if owner is None else seat_folder(owner)
        if path.parent != own and not path.parent.is_dir():
            raise WrongPlace(
                _("There is no such folder."),
                where=str(path.parent),
                remedy=_("Make it, then try again."),
            )
        return files.stamp_of(path)
    except OSError as error:
        raise WrongPlace(
            _("This cannot be saved there: {reason}.").format(reason=error.strerror),
            where=str(path),
            remedy=_("Ask your IT team to look at that folder."),
        ) from None
