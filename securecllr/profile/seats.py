"""The seats of a shared laptop: one profile each, side by side, until they move to their owners.

A seat keeps answers apart. It locks nothing: whoever uses the laptop can open any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile.lock import OpenElsewhere, taken_lock
from securecllr.profile.paths import profile_path, seat_name, seats_folder

# What a seat can leave: its answers, their last good state, its settings, its lock.
_LEFT = (
    r"\.?([a-z0-9-]+)(?:\.settings|\.shared-with|\.written|"
    r"(?:\.(?:broken|kept)-[0-9-]+)?(?:\.previous)?)\.toml(?:\.lock)?"
)


def seats() -> list[str]:
    """Return the names of all seats that have left anything here.

    Raises:
        UserError: Their folder cannot be looked into.
    """
    folder = seats_folder()
    try:
        found = {match[1] for path in folder.iterdir() if (match := re.fullmatch(_LEFT, path.name))}
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UserError(
            _("The folder of the seats cannot be read: {reason}.").format(reason=error.strerror),
            where=str(folder),
            remedy=_("Ask your IT team to look at it."),
        ) from None
    return sorted(name for name in found if _is_name(name))


def new_name(typed: str, names: Iterable[str]) -> str:
    """Return the name of a seat for someone new, as it is kept.

    Two people of one name must not meet in one seat by chance: then one would see the other's
    answers.

    Args:
        typed: What was typed.
        names: The seats that there are.

    Raises:
        UserError: It is no name for a seat, or somebody has it.
    """
    name = seat_name(typed)
    if name in names:
        raise UserError(
            _("There is a seat called {name} already.").format(name=name),
            remedy=_("If it is yours, choose it from the list. If not, add a letter to your name."),
        )
    return name


def _is_name(name: str) -> bool:
    try:
        return seat_name(name) == name
    except UserError:
        return False


@contextmanager
def claimed(profile: Path) -> Iterator[None]:
    """Keep every other window from a profile meanwhile.

    Raises:
        UserError: Another window has it.
    """
    try:
        lock = taken_lock(profile)  # none where we have no right to write: the deleting will say so
    except OpenElsewhere:
        raise UserError(
            _("This seat is open in another window."),
            where=profile.stem,
            remedy=_("Close that window first."),
        ) from None
    try:
        yield
    finally:
        if lock is not None:
            lock.release()


def seats_beside(profile: Path) -> int:
    """Return how many seats there are besides a profile; 0 where it is one of a seat itself."""
    try:
        return len(seats()) if profile == profile_path(None) else 0
    except UserError:
        return 0
