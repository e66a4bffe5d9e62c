"""``securecllr seats move``: each seat to a folder of its own, on a stick or the like.

Every copy is read back before anything is deleted here, and every step is said.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from securecllr.cli import exit_codes
from securecllr.cli.confirm import ConfirmOptions, agreed
from securecllr.cli.list_seats import no_seats_words
from securecllr.cli.streams import say
from securecllr.errors import NoKeyring, UserError
from securecllr.i18n import _, ngettext
from securecllr.messages.copying import (
    copied_words,
    key_stayed_words,
    nothing_stays_words,
    read_me,
    stays_title,
)
from securecllr.messages.erasure import key_stays_words, traces_words
from securecllr.profile import files, keyring_store
from securecllr.profile.copying import Pair, copy_all, pairs_of_seat
from securecllr.profile.erasure import delete, id_in, traces_of, was_sealed
from securecllr.profile.paths import (
    data_folder,
    lock_path,
    profile_path,
    seat_folder,
    seat_name,
    seats_folder,
    written_path,
)
from securecllr.profile.recognise import is_empty
from securecllr.profile.seats import claimed, seats
from securecllr.profile.traces import Traces
from securecllr.sanitize import shown_path

_AT_HOME = "securecllr open profile.toml"  # to type there


class MoveSeatsOptions(ConfirmOptions, frozen=True, kw_only=True):
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
        say(no_seats_words())
        return exit_codes.DONE
    if not to.is_dir():
        raise UserError(
            _("There is no such folder."),
            where=shown_path(to),
            remedy=_("Put the stick in, or make the folder first."),
        )
    ours = [data_folder(), *(seat_folder(profile_path(None, name)) for name in names)]
    if any(folder and to.resolve().is_relative_to(folder.resolve()) for folder in ours):
        raise UserError(
            _("This folder belongs to securecllr on this computer, so nothing would leave it."),
            where=shown_path(to),
            remedy=_("Give a folder on a stick, or one that each person can take along."),
        )
    say(_("Each seat will be copied to a folder of its own, and then deleted here:"))
    for name in names:
        say(f"  {name}: {shown_path(to / name)}")
        for path in _saved_elsewhere(_traces(name, to)):
            say(
                _("  {name}: and what was saved as {path}").format(name=name, path=shown_path(path))
            )
    question = _("Type y to move them, or n to leave them:")
    if not agreed(options, question, _("This deletes seats here, and nobody can be asked.")):
        say(_("Nothing was moved."))
        return exit_codes.DONE
    _move(names, to)
    return exit_codes.DONE


def _move(names: list[str], to: Path) -> None:
    """Copy the seats, delete them here, and say how to go on.

    Raises:
        UserError: A seat is open, or cannot be copied: then nothing was moved. Or a file cannot
            be deleted, when all of them are copied.
    """
    with contextlib.ExitStack() as all_claimed:
        try:
            for name in names:
                all_claimed.enter_context(claimed(profile_path(None, name)))
            found = {name: _traces(name, to) for name in names}
            _copy_all(found, to)
        except UserError as error:
            remedy = f"{error.remedy} {_('Nothing was moved.')}"
            raise UserError(error.what, where=error.where, remedy=remedy) from None
        for name in names:
            _write_read_me(name, to / name)
        keys = {name: (id_in(found[name]), was_sealed(found[name])) for name in names}
        for name in names:
            _wipe(name, found[name])
    for name in names:
        _delete_lock(name, found[name])
    for name, (profile_id, sealed) in keys.items():
        if profile_id is not None:
            _wipe_key(name, profile_id, sealed=sealed)
    say(ngettext("{n} seat was moved.", "{n} seats were moved.", len(names)).format(n=len(names)))
    _say_what_stays(found)
    _tell_owners(sealed=any(sealed for _profile_id, sealed in keys.values()))


def _write_read_me(name: str, folder: Path) -> None:
    """Say in a person's folder what it is; where that cannot be written, the rest matters more."""
    path = folder / "read-me.txt"
    with contextlib.suppress(UserError, OSError):
        if not os.path.lexists(path):
            files.replace(path, read_me().encode(), None)
            say(_("{name}: wrote {path}").format(name=name, path=shown_path(path)))


def _say_what_stays(found: dict[str, Traces]) -> None:
    """Print what is left on this computer of the seats that were moved."""
    stays = [f"  {name}: {line}" for name, traces in found.items() for line in traces_words(traces)]
    for line in (stays_title(), *stays) if stays else (nothing_stays_words(),):
        say(line)


def _saved_elsewhere(traces: Traces) -> list[Path]:
    """Return what a seat has saved where it named a place, and is to be moved."""
    own = (Path(os.path.realpath(seats_folder())), traces.folder)
    return [path for path in traces.own if path.parent not in own]


def _traces(name: str, to: Path) -> Traces:
    """Return the files of a seat. What is in its owner's folder already stays there.

    Raises:
        UserError: It is a link, so that its answers are somewhere else, or cannot be looked at.
    """
    profile = profile_path(None, name)
    try:
        traces = traces_of(profile)
    except OSError as error:
        raise UserError(
            _("This seat cannot be looked at: {reason}.").format(reason=error.strerror),
            where=name,
            remedy=_("Ask your IT team to look at it."),
        ) from None
    if profile in traces.links:
        raise UserError(
            _("This seat is a link, and its answers are somewhere else."),
            where=shown_path(traces.links[profile]),
            remedy=_("Move that file by hand, then delete the link."),
        )
    for path in _saved_elsewhere(traces):
        if path.resolve().is_relative_to((to / name).resolve()):
            del traces.own[path]
            traces.left[path] = "there"
    return traces


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


def _copy_all(found: dict[str, Traces], to: Path) -> None:
    """Copy everything and read it back; where one copy fails, none is left.

    Raises:
        UserError: A copy could not be made.
    """
    owners: list[str] = []
    pairs: list[Pair] = []
    for name, traces in found.items():
        new = pairs_of_seat(profile_path(None, name), traces, to / name)
        pairs += new
        owners += [name] * len(new)
    with contextlib.closing(copy_all(pairs)) as copies:
        for name, copied in zip(owners, copies, strict=True):
            words = copied_words(copied.path, copied.size, was_there=copied.was_there)
            say(f"{name}: {words}")


def _wipe(name: str, traces: Traces) -> None:
    """Delete the files that a seat has left on this computer.

    Raises:
        UserError: A file cannot be deleted.
    """
    profile = profile_path(None, name)
    # The profile last, and before it the list: what is cut off here can be done again, and finds
    # the same copies there.
    last = (written_path(profile).name, profile.name)
    for path in sorted(traces.files, key=lambda p: last.index(p.name) if p.name in last else -1):
        if path.name != lock_path(profile).name:
            _delete(name, path, traces)


def _delete_lock(name: str, traces: Traces) -> None:
    """Delete a seat's lock, now that it is let go of, and with the last one the seats' folder."""
    lock = lock_path(profile_path(None, name))
    traces.own[lock] = is_empty
    _delete(name, lock, traces)


def _wipe_key(name: str, profile_id: str, *, sealed: bool) -> None:
    """Delete a seat's key from the keyring; say so where it has to stay."""
    try:
        if keyring_store.forget(profile_id):
            say(_("{name}: deleted its key in the keyring").format(name=name))
    except NoKeyring as no:
        if sealed:
            say(f"{name}: {key_stays_words(no, profile_id)}")


def _delete(name: str, path: Path, traces: Traces) -> None:
    if not os.path.lexists(path):
        return
    try:
        gone = delete(path, traces)
    except UserError as error:
        remedy = _("The copies are made. Mend that, then give the same command again.")
        raise UserError(error.what, where=error.where, remedy=remedy) from None
    if gone:
        say(_("{name}: deleted {path}").format(name=name, path=shown_path(path)))


def _tell_owners(*, sealed: bool) -> None:
    """Print what the move does not do, and how each goes on at home."""
    say(_("Give each person their own folder. At home, in that folder, they take it over with:"))
    say(f"  {_AT_HOME}")
    if sealed:
        say(key_stayed_words())
    say(
        _(
            "The files here are deleted, not shredded. With the right tools, some could be "
            "found again. A disk that is encrypted guards against that."
        )
    )
