"""The seats of a shared laptop: one profile each, side by side, until they move to their owners.

A seat keeps answers apart. It locks nothing: whoever uses the laptop can open any of them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.profile.paths import (
    lock_path,
    profile_path,
    recipients_path,
    seat_name,
    seats_folder,
    settings_path,
)
from securecllr.profile.recognise import is_empty
from securecllr.profile.traces import Traces
from securecllr.sanitize import shown_path

# What a seat can leave: its answers, their last good state, its settings, its lock.
_LEFT = re.compile(
    r"\.?([a-z0-9-]+)(?:\.toml\.lock|(?:\.previous|\.settings|\.shared-with|\.broken-[0-9-]+)?\.toml)"
)


def seats() -> list[str]:
    """Return the names of all seats that have left anything here.

    Raises:
        UserError: Their folder cannot be looked into.
    """
    folder = seats_folder()
    try:
        found = {match[1] for path in folder.iterdir() if (match := _LEFT.fullmatch(path.name))}
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


def copies(profile: Path, traces: Traces, folder: Path) -> list[tuple[Path, Path]]:
    """Return each file of a seat's owner, and the copy to be made of it in a folder of its own.

    There it is called as any profile is, so that the folder can be a home of this program. What
    was saved beside it keeps its name.
    """
    home = folder / "profile.toml"
    named = {path(profile).name: path(home) for path in (settings_path, recipients_path)}
    seats_home = Path(os.path.realpath(profile.parent))
    kept = [path for path in traces.own if path.parent == seats_home and path.suffix == ".toml"]
    saved = [path for path in traces.own if path.parent != seats_home]
    return [
        *((path, named.get(path.name, folder / _as_profile(path, profile))) for path in kept),
        *((path, folder / path.name) for path in saved),
    ]


def _as_profile(path: Path, profile: Path) -> str:
    return f"profile{path.name.removeprefix(profile.stem)}"


@contextmanager
def claimed(profile: Path) -> Iterator[None]:
    """Keep every other window from a profile meanwhile.

    Raises:
        UserError: Another window has it.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(lock_path(profile), timeout=0, mode=0o600, thread_local=False)
    try:
        if files.is_free(lock_path(profile), is_empty):  # older versions of filelock empty it
            lock.acquire()
    except Timeout:
        raise UserError(
            _("This seat is open in another window."),
            where=profile.stem,
            remedy=_("Close that window first."),
        ) from None
    except (OSError, NotImplementedError):
        pass  # a disk that knows no locks, or no right to write: the deleting will say so
    try:
        yield
    finally:
        lock.release()


def copy(old: Path, new: Path) -> tuple[bytes, bool]:
    """Copy a file, and read the copy back from the disk.

    Returns:
        What it holds, and whether the same file was there already.

    Raises:
        UserError: It cannot be copied, or the copy is not the same. No copy is left.
    """
    if (found := files.read(old)) is None:
        raise UserError(_("This file has gone."), where=str(old), remedy=_("Start again."))
    data = found[0]
    if (there := files.read(new)) is not None:
        if there[0] == data:
            return data, True  # from a move that was cut off
        raise UserError(
            _("There is another file of this name."),
            where=str(new),
            remedy=_("Choose another folder."),
        )
    files.replace(new, data, None)
    if (back := _from_disk(new)) != data:
        files.delete(new, back.__eq__)
        raise UserError(
            _("The copy is not the same as the file, so it was deleted again."),
            where=str(new),
            remedy=_("Use another disk or stick."),
        )
    return data, False


def _from_disk(path: Path) -> bytes:
    """Read a file that was just written, past what the computer remembers of it, where it can be.

    Raises:
        UserError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return file.read()
    except OSError as error:
        raise UserError(
            _("The copy could not be read back: {reason}.").format(reason=error.strerror),
            where=shown_path(path),
            remedy=_("Use another disk or stick."),
        ) from None


def seats_beside(profile: Path) -> int:
    """Return how many seats there are besides a profile; 0 where it is one of a seat itself."""
    try:
        return len(seats()) if profile == profile_path(None) else 0
    except UserError:
        return 0
