"""Everything that a profile leaves on this computer: to show it, and to delete it."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files, keyring_store
from securecllr.profile.paths import (
    COHORTS,
    PRESENTING,
    SAVED,
    data_folder,
    lock_path,
    previous_path,
    recipients_path,
    saving_folder,
    settings_path,
)
from securecllr.profile.retention import lists_in

_ID = re.compile(rb'^id = "([0-9a-f]{32})"', re.MULTILINE)
# What cohort/history.py names its files, and what a save of one that was cut off leaves.
_COHORT = re.compile(r"[0-9a-f]{24}\.json|\.[0-9a-f]{24}\.json\..*\.new")
_SEALED = re.compile(rb'^key = "ed25519:', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Belongings:
    """What would be deleted.

    Attributes:
        files: Every file, in the order in which they go.
        profile_id: The profile's id, where one can be read.
        has_key: Whether the keyring holds a key of this profile.
        key_stays: Whether there may be a key in a keyring that cannot be asked now.
    """

    files: tuple[Path, ...]
    profile_id: str | None
    has_key: bool
    key_stays: bool


def belongings_of(profile: Path) -> Belongings:
    """Gather everything that belongs to a profile.

    Raises:
        UserError: The folder cannot be looked into.
    """
    try:
        found = files_of(profile)
    except OSError as error:
        raise _not_deleted(error, profile) from None
    profile_id = id_in(found)
    has_key = stays = False
    try:
        has_key = profile_id is not None and keyring_store.fetch(profile_id) is not None
    except keyring_store.NoKeyring:
        stays = was_sealed(found)
    return Belongings(tuple(found), profile_id, has_key, stays)


def forget(found: Belongings) -> Iterator[Path | None]:
    """Delete it all, giving each file when it is gone; first of all None for the key.

    The key goes first: without the profile nobody could say any more which key it is.

    Raises:
        UserError: Something could not be deleted. What comes after it is still there.
    """
    if found.has_key and found.profile_id is not None:
        try:
            keyring_store.forget(found.profile_id)
        except keyring_store.NoKeyring:
            raise UserError(
                _("The key could not be deleted from the keyring, so nothing was deleted."),
                remedy=_("Unlock the keyring, then run securecllr forget again."),
            ) from None
        yield None
    for path in found.files:
        try:
            files.delete(path)
        except OSError as error:
            raise _not_deleted(error, path) from None
        yield path


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
    lists = [path for _until, path in lists_in(real.parent)]
    # A session's file is left behind where a computer went off in the middle.
    home = Path(os.path.realpath(data_folder()))
    session = [home / PRESENTING] if real.parent == home else []
    saved = _saved_by_a_seat(real)
    found = [*links, *_of_cohorts(real.parent), *lists, *session, *saved, *known, *leftovers]
    return [path for path in found if path.is_symlink() or path.is_file()]


def _saved_by_a_seat(profile: Path) -> list[Path]:
    """Give the reports and copies that somebody at a shared laptop has saved there."""
    folder = saving_folder(profile)
    if folder == Path.home() or not folder.is_dir() or folder.is_symlink():
        return []
    return sorted(path for path in folder.iterdir() if path.name.startswith((SAVED, f".{SAVED}")))


def _of_cohorts(home: Path) -> list[Path]:
    """Give what is kept of reports on many, beside the profile of whoever made them."""
    folder = home / COHORTS
    if not folder.is_dir() or folder.is_symlink():
        return []
    return sorted(path for path in folder.iterdir() if _COHORT.fullmatch(path.name))


def id_in(found: list[Path]) -> str | None:
    """Give the profile's id: from the text, as one that cannot be read can be forgotten too."""
    for path in found:
        with contextlib.suppress(UserError):
            read = files.read(path)
            if read is not None and (named := _ID.search(read[0])):
                return named[1].decode()
    return None


def was_sealed(found: list[Path]) -> bool:
    """Tell whether a sign-off in one of a profile's files was sealed, and so made a key."""
    for path in found:
        with contextlib.suppress(UserError):
            read = files.read(path)
            if read is not None and _SEALED.search(read[0]):
                return True
    return False


def _not_deleted(error: OSError, path: Path) -> UserError:
    return UserError(
        _("This could not be deleted: {reason}.").format(reason=error.strerror),
        where=str(path),
        remedy=_("Ask your IT team to delete it."),
    )
