"""Everything that a profile leaves on this computer: to show it, and to delete it."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

from securecllr.errors import Trouble
from securecllr.profile import files
from securecllr.profile.paths import (
    lock_path,
    previous_path,
    recipients_path,
    settings_path,
)

_ID = re.compile(rb'^id = "([0-9a-f]{32})"', re.MULTILINE)
_SEALED = re.compile(rb'^key = "ed25519:', re.MULTILINE)


def files_of(profile: Path) -> list[Path]:
    """Give every file that belongs to a profile and is there.

    What a link points to is the profile: the rest lies beside that, and the link goes too.

    Raises:
        OSError: The folder cannot be looked into.
    """
    real = Path(os.path.realpath(profile))
    links = [profile] if profile.is_symlink() else []
    written = [real, previous_path(real), settings_path(real), recipients_path(real)]
    known = [*written, lock_path(real)]
    broken = re.compile(rf"{re.escape(real.stem)}\.broken-\d{{8}}-\d{{6}}\.toml")
    cut_off = tuple(f".{path.name}." for path in written)
    leftovers = [
        path
        for path in (sorted(real.parent.iterdir()) if real.parent.is_dir() else ())
        if (path.name.startswith(cut_off) and path.name.endswith(".new"))
        or broken.fullmatch(path.name)
    ]
    return [path for path in [*links, *known, *leftovers] if path.is_symlink() or path.is_file()]


def id_in(found: list[Path]) -> str | None:
    """Give the profile's id: from the text, as one that cannot be read can be forgotten too."""
    for path in found:
        with contextlib.suppress(Trouble):
            read = files.read(path)
            if read is not None and (named := _ID.search(read[0])):
                return named[1].decode()
    return None


def was_sealed(found: list[Path]) -> bool:
    """Tell whether a sign-off in one of a profile's files was sealed, and so made a key."""
    for path in found:
        with contextlib.suppress(Trouble):
            read = files.read(path)
            if read is not None and _SEALED.search(read[0]):
                return True
    return False


def delete(path: Path) -> None:
    """Delete one file, and its folder where that was the last thing in it.

    Raises:
        OSError: It cannot be deleted.
    """
    path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        path.parent.rmdir()
