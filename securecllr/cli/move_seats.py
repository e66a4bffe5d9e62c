"""``securecllr seats move``: each seat to a folder of its own, on a stick or the like.

Every copy is read back before anything is deleted here, and every step is said.
"""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass
from pathlib import Path

from securecllr.cli import exit_codes
from securecllr.cli.confirm import ConfirmOptions, agreed
from securecllr.errors import UserError
from securecllr.i18n import _, ngettext
from securecllr.profile import files, keyring_store
from securecllr.profile.erasure import files_of, id_in, was_sealed
from securecllr.profile.paths import data_folder, lock_path, profile_path, saving_folder, seat_name
from securecllr.profile.seats import claimed, copies, copy, seats
from securecllr.sanitize import shown_path


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveSeatsOptions(ConfirmOptions):
    """Of ``seats move``: where to."""

    folder: Path


def move_seats(options: MoveSeatsOptions) -> int:
    """Copy every seat to a folder of its own, compare each copy, and only then delete.

    Raises:
        UserError: A seat is open, or cannot be copied: then nothing was moved.
    """
    to = options.folder
    names = _names(options)
    if not names:
        _say(_("There are no seats on this computer."))
        return exit_codes.DONE
    if not to.is_dir():
        raise UserError(
            _("There is no such folder."),
            where=shown_path(to),
            remedy=_("Put the stick in, or make the folder first."),
        )
    if to.resolve().is_relative_to(data_folder().resolve()):
        raise UserError(
            _("This folder belongs to securecllr on this computer, so nothing would leave it."),
            where=shown_path(to),
            remedy=_("Give a folder on a stick, or one that each person can take along."),
        )
    _say(_("Each seat will be copied to a folder of its own, and then deleted here:"))
    for name in names:
        _say(f"  {name}: {shown_path(to / name)}")
    question = _("Type y to move them, or n to leave them:")
    if not agreed(options, question, _("This deletes seats here, and nobody can be asked.")):
        _say(_("Nothing was moved."))
        return exit_codes.DONE
    with contextlib.ExitStack() as all_claimed:
        try:
            for name in names:
                all_claimed.enter_context(claimed(profile_path(None, name)))
            _copy_all(names, to)
        except UserError as error:
            remedy = f"{error.remedy} {_('Nothing was moved.')}"
            raise UserError(error.what, where=error.where, remedy=remedy) from None
        keys_made = [_wipe(name) for name in names]
    for name in names:
        _delete(name, lock_path(profile_path(None, name)))
    _tell_owners(len(names), sealed=any(keys_made))
    return exit_codes.DONE


def _names(options: MoveSeatsOptions) -> list[str]:
    """Return the seats to move: all of them, or the one that was named.

    Raises:
        UserError: There is no such seat.
    """
    found = seats()
    if (one := options.seat) is None:
        return found
    if (name := seat_name(one)) not in found:
        raise UserError(
            _("There is no seat of this name."),
            where=name,
            remedy=_("See which there are with: securecllr seats list."),
        )
    return [name]


def _copy_all(names: list[str], to: Path) -> None:
    """Copy everything and read it back. Where one copy fails, delete those made now.

    Raises:
        UserError: A copy could not be made.
    """
    made: list[Path] = []
    folders = [to / name for name in names if not (to / name).exists()]
    done = False
    try:
        for name in names:
            for old, new in copies(profile_path(None, name), to / name):
                size = copy(old, new)
                if size is None:
                    text = _("{name}: was copied before: {path}")
                    _say(text.format(name=name, path=shown_path(new)))
                    continue
                made.append(new)  # now, not sooner: what is not ours is never taken back
                text = ngettext(
                    "{name}: copied to {path}, {n} byte, read back and the same",
                    "{name}: copied to {path}, {n} bytes, read back and the same",
                    size,
                )
                _say(text.format(name=name, path=shown_path(new), n=size))
        done = True
    finally:
        if not done:
            for new in made:
                with contextlib.suppress(OSError):
                    new.unlink()
            for folder in folders:
                with contextlib.suppress(OSError):
                    folder.rmdir()


def _wipe(name: str) -> bool:
    """Delete what a seat has left on this computer. Return whether a sign-off of it was signed.

    Raises:
        UserError: A file cannot be deleted.
    """
    profile = profile_path(None, name)
    found = files_of(profile)
    sealed = was_sealed(found)
    if (profile_id := id_in(found)) is not None:
        _wipe_key(name, profile_id, sealed=sealed)
    # The profile last: what is cut off here can be done again, and finds the same copy there.
    for path in sorted(found, key=lambda path: path.name == profile.name):
        if path != lock_path(profile):
            _delete(name, path)
    if (folder := saving_folder(profile)) != Path.home():
        with contextlib.suppress(OSError):  # somebody's own file is in it; or there is none
            folder.rmdir()
    return sealed


def _wipe_key(name: str, profile_id: str, *, sealed: bool) -> None:
    """Delete a seat's key from the keyring; say so where it has to stay."""
    try:
        if keyring_store.forget(profile_id):
            _say(_("{name}: deleted its key in the keyring").format(name=name))
    except keyring_store.NoKeyring:
        if sealed:
            _say(
                _(
                    "{name}: the keyring is locked or not here, so any key of this seat stays "
                    "in it. It is listed there as securecllr, {id}."
                ).format(name=name, id=profile_id)
            )


def _delete(name: str, path: Path) -> None:
    if not path.is_symlink() and not path.exists():
        return
    try:
        files.delete(path)
    except OSError as error:
        raise UserError(
            _("This could not be deleted: {reason}.").format(reason=error.strerror),
            where=shown_path(path),
            remedy=_("The copies are made. Mend that, then give the same command again."),
        ) from None
    _say(_("{name}: deleted {path}").format(name=name, path=shown_path(path)))


def _tell_owners(count: int, *, sealed: bool) -> None:
    """Print what was done, what it does not do, and how each goes on at home."""
    _say(ngettext("{n} seat was moved.", "{n} seats were moved.", count).format(n=count))
    _say(_("Give each person their own folder. At home, in that folder, they go on with:"))
    _say("  securecllr --profile profile.toml")
    if sealed:
        _say(
            _(
                "A key never moves. So at home, verify says that it does not know the key. "
                "The next sign-off there makes a new one."
            )
        )
    _say(
        _(
            "The files here are deleted, not shredded. With the right tools, some could be "
            "found again. A disk that is encrypted guards against that."
        )
    )


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
