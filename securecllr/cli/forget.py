"""``securecllr forget``: show what would be deleted, ask, delete, and say what was deleted."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from securecllr.cli import exits
from securecllr.cli.asked import agreed
from securecllr.errors import Trouble
from securecllr.profile import keys
from securecllr.profile.belongings import delete, files_of, id_in, was_sealed
from securecllr.profile.paths import profile_path
from securecllr.text import shown
from securecllr.words import _

_LONGEST = 2000


def forget(options: argparse.Namespace) -> int:
    """Delete everything of one profile.

    Raises:
        Trouble: Nobody can be asked, or a file cannot be deleted.
    """
    profile = profile_path(getattr(options, "profile", None))
    try:
        found = files_of(profile)
    except OSError as error:
        raise _not_deleted(error, profile) from None
    profile_id = id_in(found)
    stays = False
    try:
        sealed = profile_id is not None and keys.fetch(profile_id) is not None
    except keys.NoKeyring:
        sealed, stays = False, was_sealed(found)
    if not found:
        sys.stdout.write(_("There is nothing to delete.") + "\n")
        return exits.DONE
    # The key goes first: without the profile nobody could say any more which key it is.
    key = _("the key of this profile in the keyring of this computer")
    listed = [*([key] if sealed else []), *(shown(str(path), limit=_LONGEST) for path in found)]
    sys.stdout.write(_("This will be deleted for good:") + "\n")
    sys.stdout.writelines(f"  {line}\n" for line in listed)
    if stays:
        sys.stdout.write(
            _(
                "The keyring is locked or not here, so any key of this profile stays in it. "
                "It is listed there as securecllr, {id}."
            ).format(id=profile_id)
            + "\n"
        )
    question = _("Type y to delete it, or n to keep it:")
    if not agreed(options, question, _("This deletes for good, and nobody can be asked.")):
        sys.stdout.write(_("Nothing was deleted.") + "\n")
        return exits.DONE
    if sealed and profile_id is not None:
        try:
            keys.forget(profile_id)
        except keys.NoKeyring:
            raise Trouble(
                _("The key could not be deleted from the keyring, so nothing was deleted."),
                remedy=_("Unlock the keyring, then run securecllr forget again."),
            ) from None
        sys.stdout.write(_("Deleted: {what}").format(what=key) + "\n")
    for path in found:
        try:
            delete(path)
        except OSError as error:
            raise _not_deleted(error, path) from None
        what = shown(str(path), limit=_LONGEST)
        sys.stdout.write(_("Deleted: {what}").format(what=what) + "\n")
    sys.stdout.write(_("Copies that you made yourself are not touched.") + "\n")
    return exits.DONE


def _not_deleted(error: OSError, path: Path) -> Trouble:
    return Trouble(
        _("This could not be deleted: {reason}.").format(reason=error.strerror),
        where=str(path),
        remedy=_("Ask your IT team to delete it."),
    )
