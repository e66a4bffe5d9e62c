"""Everything that a profile leaves on this computer: to show it, and to delete it."""

from __future__ import annotations

import contextlib
from pathlib import Path

from securecllr.profile import keys
from securecllr.profile.paths import lock_path, previous_path, settings_path


def files_of(profile: Path) -> list[Path]:
    """Give every file that belongs to a profile and is there."""
    known = [profile, previous_path(profile), settings_path(profile), lock_path(profile)]
    leftovers = [
        path
        for path in (profile.parent.iterdir() if profile.parent.is_dir() else ())
        if (path.name.startswith(f".{profile.name}.") and path.name.endswith(".new"))
        or (path.name.startswith(f"{profile.stem}.broken-") and path.suffix == profile.suffix)
    ]
    return [path for path in [*known, *leftovers] if path.is_file() or path.is_symlink()]


def has_key(profile_id: str) -> bool:
    """Tell whether the keyring holds a profile's key; a keyring that cannot be asked holds none."""
    try:
        return keys.fetch(profile_id) is not None
    except keys.NoKeyring:
        return False


def delete(path: Path) -> None:
    """Delete one file, and its folder where that was the last thing in it.

    Raises:
        OSError: It cannot be deleted.
    """
    path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        path.parent.rmdir()
