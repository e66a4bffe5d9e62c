"""Copies of a profile, from a shared laptop to a stick, and from there to its owner's home.

Each is read back from the disk, and none takes the place of another file.
"""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Generator, Iterable
from pathlib import Path

from msgspec import Struct

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.profile.paths import recipients_path, settings_path, written_path
from securecllr.profile.seat_files import WrittenFile, written_files
from securecllr.profile.traces import Traces
from securecllr.sanitize import shown_path

Pair = tuple[Path, Path]  # a file, and the copy to be made of it


class Copied(Struct, frozen=True):
    """A copy that is there now, of how many bytes, and whether it was there before."""

    path: Path
    size: int
    was_there: bool


def pairs_of_seat(profile: Path, traces: Traces, folder: Path) -> list[Pair]:
    """Return each file of a seat's owner, and the copy to be made of it in a folder of its own.

    There it is called as any profile is, so that the folder can be a home of this program. What
    was saved keeps its name, unless two of them from elsewhere have the same.

    Raises:
        UserError: The list of what was saved elsewhere cannot be read.
    """
    home = folder / "profile.toml"
    named = {path(profile).name: path(home) for path in (settings_path, recipients_path)}
    seats_home = Path(os.path.realpath(profile.parent))
    kept = [path for path in traces.own if path.parent == seats_home and path.suffix == ".toml"]
    saved = [
        path
        for path in traces.own
        if path.parent != seats_home and not path.name.startswith(".")  # one that was cut off
    ]
    names = _names_of(saved, written_files(profile), traces.folder, [*named.values(), home])
    return [
        *(
            (path, named.get(path.name, folder / f"profile{path.name.removeprefix(profile.stem)}"))
            for path in kept
            if path.name != written_path(profile).name
        ),
        *((path, folder / names[path]) for path in saved),
    ]


def _names_of(
    saved: list[Path], listed: list[WrittenFile], own: Path | None, taken: list[Path]
) -> dict[Path, str]:
    """Return how each saved file is called in its owner's folder.

    Where two would meet, those from elsewhere have a part of their checksum in their names: so
    they are called the same when a move that was cut off is done again.
    """
    often = Counter(file.place.name.casefold() for file in listed)
    often += Counter(path.name for path in taken)
    checksums = {file.place: file.sha256 for file in listed}
    return {
        path: path.name
        if path.parent == own or often[path.name.casefold()] < 2  # noqa: PLR2004 - itself
        else f"{path.stem}-{checksums[path][:8]}{path.suffix}"
        for path in saved
    }


def copy_all(pairs: Iterable[Pair]) -> Generator[Copied, None, None]:
    """Copy files and read each copy back. Yield each when it is there.

    Where one cannot be copied, or the caller gives up, those made now are taken back, with the
    folders that were made for them.

    Raises:
        UserError: One cannot be copied, or there is another file in its place.
    """
    made: dict[Path, bytes] = {}
    folders: list[Path] = []
    done = False
    try:
        for old, new in pairs:
            if not new.parent.exists():
                folders.append(new.parent)
            data, was_there = copy(old, new)
            if not was_there:
                made[new] = data  # now, not sooner: what is not ours is never taken back
            yield Copied(new, len(data), was_there)
        done = True
    finally:
        if not done:
            _take_back(made, folders)


def _take_back(made: dict[Path, bytes], folders: list[Path]) -> None:
    for new, data in made.items():
        with contextlib.suppress(OSError):
            files.delete(new, data.__eq__)
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()


def copy(old: Path, new: Path) -> tuple[bytes, bool]:
    """Copy a file, and read the copy back from the disk.

    Returns:
        What it holds, and whether the same file was there already.

    Raises:
        UserError: It cannot be copied, or the copy cannot be read or is not the same. No copy is
            left.
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
    stamp = files.replace(new, data, None)
    try:
        back = _from_disk(new)
    except UserError:
        with contextlib.suppress(OSError):
            if files.stamp_of(new) == stamp:  # nobody has put another in its place
                new.unlink()
        raise
    if back != data:
        files.delete(new, lambda there: there == back)
        raise UserError(
            _("The copy is not the same as the file, so it was deleted again."),
            where=str(new),
            remedy=_other_disk(),
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
            remedy=_other_disk(),
        ) from None


def _other_disk() -> str:
    return _("Use another disk or stick.")
