"""``securecllr share``: show exactly what would be given away, ask, write it, read it back."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from pathlib import Path

from securecllr.audit.sharing import left_out, shared_checks
from securecllr.cli import exits
from securecllr.cli.asked import agreed
from securecllr.cli.opened import open_walk
from securecllr.errors import Trouble
from securecllr.profile.recipients import id_for, keep_id
from securecllr.profile.shared import SHARED, Shared, read_shared, shared_bytes
from securecllr.words import _, ngettext

_MOST_NAMES = 100


def share(options: argparse.Namespace) -> int:
    """Make a shared copy. Nothing is written before a yes.

    Raises:
        Trouble: There is nothing to share, nobody can be asked, or it cannot be written whole.
    """
    walk = open_walk(options)
    profile = walk.store.path
    checks = shared_checks(walk.catalogue, walk.now, walk.today)
    if not checks:
        raise Trouble(
            _("There are no answers to share yet."),
            where=str(profile),
            remedy=_("Answer some questions first, with: securecllr audit."),
        )
    shared_id = id_for(profile, options.recipient)
    month = f"{walk.today:%Y-%m}"
    data = shared_bytes(Shared(shared=SHARED, id=shared_id, month=month, check=checks))
    path = options.output or _free_name(Path(f"securecllr-shared-{month}.toml"))
    if os.path.lexists(path):
        raise Trouble(
            _("There is a file of this name already."),
            where=str(path),
            remedy=_("Give another name with -o."),
        )
    sys.stdout.write(_("This is all that the copy would hold:") + f"\n\n{data.decode()}\n")
    sys.stdout.writelines(f"{line}\n" for line in _notes(path, len(checks)))
    if old := left_out(walk.catalogue, walk.now, walk.today):
        sys.stdout.write(
            ngettext(
                "{n} answer is past its date, so it is left out.",
                "{n} answers are past their date, so they are left out.",
                old,
            ).format(n=old)
            + "\n"
        )
    question = _("Type y to write it, or n to leave it:")
    if not agreed(options, question, _("This shares answers, and nobody can be asked.")):
        sys.stdout.write(_("Nothing was written.") + "\n")
        return exits.DONE
    _write(path, data)
    keep_id(profile, options.recipient, shared_id)
    sys.stdout.write(
        ngettext(
            "Written and read back: {path}, {n} answer.",
            "Written and read back: {path}, {n} answers.",
            len(checks),
        ).format(path=path, n=len(checks))
        + "\n"
        + _("It is on this computer only, until you give it to someone.")
        + "\n"
    )
    return exits.DONE


def _notes(path: Path, answers: int) -> list[str]:
    """Say what giving it away means, before the question (rule S2)."""
    return [
        ngettext(
            "{n} answer and the month. No name, address, user name or plan is in it.",
            "{n} answers and the month. No name, address, user name or plan is in it.",
            answers,
        ).format(n=answers),
        _("The id is random. It lets a newer copy from you replace this one."),
        _("Whoever holds the file can see these answers. You can say no."),
        _("It would be written to {path}.").format(path=path),
    ]


def _free_name(path: Path) -> Path:
    """Give a name that is still free: nothing is overwritten."""
    names = (path.with_stem(f"{path.stem}-{n}") for n in range(2, _MOST_NAMES))
    return next((name for name in (path, *names) if not os.path.lexists(name)), path)


def _write(path: Path, data: bytes) -> None:
    """Write a new file that only its owner can read, and read it back.

    Raises:
        Trouble: It could not be written, or what is there afterwards is not the whole copy.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        back = path.read_bytes()
    except FileExistsError:
        raise Trouble(
            _("There is a file of this name already."),
            where=str(path),
            remedy=_("Give another name with -o."),
        ) from None
    except OSError as error:
        _remove(path)
        raise Trouble(
            _("The copy could not be written: {reason}.").format(reason=error.strerror),
            where=str(path),
            remedy=_("Give another place with -o."),
        ) from None
    if back != data:
        _remove(path)
        raise Trouble(
            _("What was written is not the whole copy, so it was deleted again."),
            where=str(path),
            remedy=_("Try again, or give another place with -o."),
        )
    read_shared(back, str(path))


def _remove(path: Path) -> None:
    """Leave no half of a copy behind."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
