"""Deletes the shared copies of a folder that were counted, and no other file in it."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from securecllr.cohort.read_copies import is_copy, names_in
from securecllr.profile import files
from securecllr.profile.recognise import is_shared_copy


def delete_copies(folder: Path, read_at: float, left_out: Container[str]) -> tuple[int, list[str]]:
    """Delete each shared copy that was there when the folder was read, and was counted.

    Args:
        folder: The folder.
        read_at: When its reading began, in seconds since 1970. What came or changed since is
            kept: nobody has counted it.
        left_out: The paths, from the folder, of what was not counted. A copy among them is kept
            too: what cannot be read today may be read tomorrow.

    Returns:
        How many were deleted, and the path of each copy that is still there.
    """
    deleted, kept = 0, []
    for name in names_in(folder):
        path = folder / name
        if not is_copy(path):
            continue
        try:
            status = path.lstat()
            if name in left_out or max(status.st_mtime, status.st_ctime) >= read_at:
                kept.append(name)
                continue
            if files.delete(path, is_shared_copy):
                deleted += 1
            else:
                kept.append(name)
        except OSError:
            kept.append(name)
    return deleted, kept
