"""Finds, and deletes, everything that a profile has left on this computer.

A file goes only if it is known as ours by what is in it, when it is deleted. Of a link only the
link goes. What stays where one would expect it to go is named.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from securecllr.errors import NoKeyring, UserError
from securecllr.i18n import _
from securecllr.profile import files, keyring_store, recognise, saved_files
from securecllr.profile.paths import (
    COHORTS,
    PRESENTING,
    data_folder,
    is_own_folder,
    is_seat,
    lock_path,
    previous_path,
    recipients_path,
    settings_path,
    written_path,
)
from securecllr.profile.traces import Belongings, Test, Traces

_SEALED = re.compile(rb'^key = "ed25519:', re.MULTILINE)
_FOLLOW_UP = re.compile(r"follow-up-until-\d{4}-\d{2}-\d{2}\.toml")
_COHORT = re.compile(r"\.?[0-9a-f]{24}\.json(?:\..*\.new)?")


def belongings_of(profile: Path, *, ask: bool = True) -> Belongings:
    """Return everything that belongs to a profile.

    Args:
        profile: The profile.
        ask: Whether to ask the keyring, which takes its time. Unasked, it may hold a key.

    Raises:
        UserError: The file that was named is not ours, or the folder cannot be looked into.
    """
    try:
        traces = traces_of(profile)
    except OSError as error:
        raise _not_deleted(error, profile) from None
    if profile in traces.foreign:
        raise UserError(
            _("This file is not known as one of securecllr's, so nothing was deleted."),
            where=str(profile),
            remedy=_("Check its name. If it is yours, delete it by hand."),
        )
    profile_id = id_in(traces)
    if profile_id is None:
        return Belongings(traces)
    no = NoKeyring("silent")
    if ask:
        try:
            return Belongings(traces, profile_id, keyring_store.fetch(profile_id) is not None)
        except NoKeyring as refused:
            no = refused
    return Belongings(traces, profile_id, key_stays=no if was_sealed(traces) else None)


def forget(found: Belongings) -> Iterator[Path | None]:
    """Delete it all. Yield each file when it is gone; last of all None for the key.

    Raises:
        UserError: Something could not be deleted. What comes after it is still there.
    """
    yield from forget_files(found)
    if found.has_key:
        try:
            forget_key(found)
        except NoKeyring:
            raise UserError(
                _("The files are deleted, but the key in the keyring is not."),
                remedy=_(
                    "Delete it with the keyring's own program. It is listed as securecllr, {id}."
                ).format(id=found.profile_id),
            ) from None
        yield None


def forget_files(found: Belongings) -> Iterator[Path]:
    """Delete the files. Yield each when it is gone.

    Raises:
        UserError: One could not be deleted. What comes after it is still there.
    """
    for path in found.files:
        if delete(path, found.traces):
            yield path


def forget_key(found: Belongings) -> bool:
    """Delete the key, where there is one. Return whether there was.

    Raises:
        NoKeyring: The keyring does not do it, or does not answer.
    """
    return found.has_key and found.profile_id is not None and keyring_store.forget(found.profile_id)


def delete(path: Path, traces: Traces) -> bool:
    """Delete one file that was found, if it still is what it was; and its folder, if that is ours.

    Returns:
        Whether it is gone.

    Raises:
        UserError: It cannot be deleted.
    """
    try:
        if path in traces.links:
            gone = path.is_symlink()
            if gone:
                path.unlink()
        else:
            gone = files.delete(path, traces.own[path])
        for folder in filter(None, (path.parent, traces.folder)):
            if is_own_folder(folder):
                with contextlib.suppress(OSError):  # there is something in it yet
                    folder.rmdir()
    except OSError as error:
        raise _not_deleted(error, path) from None
    return gone


def traces_of(profile: Path) -> Traces:
    """Return every file that belongs to a profile and is there.

    Where the profile is a link, only that: what it leads to is whole with the files beside it.

    Raises:
        OSError: A folder or a file cannot be looked at.
    """
    traces = Traces()
    if profile.is_symlink():
        traces.links[profile] = Path(os.path.realpath(profile))
        return traces
    real = Path(os.path.realpath(profile.parent)) / profile.name
    with contextlib.suppress(UserError):  # an account without a home has no folder for data
        _sort(traces, _in_data_folder(Path(os.path.realpath(data_folder())), real))
    _sort(traces, _in_folder(real.parent, _FOLLOW_UP, recognise.is_follow_up))
    saved_files.look_for(real, traces)
    _sort(traces, _beside(real))
    _take_blank(traces, real)
    traces.copies += _copies(real, {*traces.own, *traces.links, *traces.foreign})
    return traces


def _sort(traces: Traces, found: list[tuple[Path, Test]]) -> None:
    """Sort files into ours and others."""
    for path, test in found:
        if path in traces.foreign:
            continue
        if path.is_symlink():
            traces.links[path] = Path(os.path.realpath(path))
        elif files.is_ours(path, test):
            traces.own[path] = test
        elif os.path.lexists(path):
            traces.foreign.append(path)


def _in_data_folder(data: Path, profile: Path) -> list[tuple[Path, Test]]:
    """Return what is kept of reports on many and of a session, for whoever made them."""
    if profile.parent != data:
        return []
    found = _in_folder(data / COHORTS, _COHORT, _or_empty(recognise.is_cohort))
    # A session's file is left behind where a computer went off in the middle.
    return [*found, (data / PRESENTING, recognise.is_session)]


def _beside(profile: Path) -> list[tuple[Path, Test]]:
    """Return what can lie beside a profile, the profile itself first of all."""
    saved: list[tuple[Path, Test]] = [
        (profile, recognise.is_profile),
        (previous_path(profile), recognise.is_profile),
        (settings_path(profile), recognise.is_settings),
        (recipients_path(profile), recognise.is_recipients),
        *([(written_path(profile), recognise.is_written_list)] if is_seat(profile) else ()),
    ]
    aside = rf"{re.escape(profile.stem)}\.(?:broken|kept)-\d{{8}}-\d{{6}}(?:\.previous)?\.toml"
    found = [*saved, (lock_path(profile), recognise.is_empty)]
    found += _in_folder(profile.parent, re.compile(aside), recognise.is_profile)
    found += _in_folder(profile.parent, re.compile(rf"\.{aside}\.lock"), recognise.is_empty)
    for path, test in saved:
        cut_off = re.compile(rf"\.{re.escape(path.name)}\..*\.new")
        found += _in_folder(profile.parent, cut_off, _or_empty(test))
    return found


def _or_empty(test: Test) -> Test:
    """Return a test for what a save that was cut off has left: it may not have written a byte."""
    return lambda data: test(data) or not data


def _take_blank(traces: Traces, profile: Path) -> None:
    """Take a profile of which a power cut has left nothing as ours, if its last state is there."""
    if profile not in traces.foreign or previous_path(profile) not in traces.own:
        return
    if files.is_ours(profile, files.is_blank):
        traces.foreign.remove(profile)
        traces.own[profile] = files.is_blank


def _in_folder(folder: Path, name: re.Pattern[str], test: Test) -> list[tuple[Path, Test]]:
    if not folder.is_dir() or folder.is_symlink():
        return []
    return [(path, test) for path in sorted(folder.iterdir()) if name.fullmatch(path.name)]


def _copies(profile: Path, known: set[Path]) -> list[Path]:
    """Return other files with answers that are named after a profile."""
    if not profile.parent.is_dir():
        return []
    stem = profile.stem.casefold()
    named = [path for path in sorted(profile.parent.iterdir()) if stem in path.name.casefold()]
    return [
        path
        for path in named
        if path not in known and files.looks_ours(path, recognise.holds_answers)
    ]


def id_in(traces: Traces) -> str | None:
    """Return the profile's id, from any file that has it; None where none has."""
    return next(filter(None, map(recognise.profile_id, _profiles(traces))), None)


def was_sealed(traces: Traces) -> bool:
    """Return whether a sign-off in one of a profile's files was sealed, and so made a key."""
    return any(_SEALED.search(data) for data in _profiles(traces))


def _profiles(traces: Traces) -> Iterator[bytes]:
    """Yield what is in each file that is a profile."""
    for path, test in traces.own.items():
        if test is recognise.is_profile:
            with contextlib.suppress(UserError):
                if (found := files.read(path)) is not None:
                    yield found[0]


def _not_deleted(error: OSError, path: Path) -> UserError:
    return UserError(
        _("This could not be deleted: {reason}.").format(reason=error.strerror),
        where=str(path),
        remedy=_("Ask your IT team to delete it."),
    )
