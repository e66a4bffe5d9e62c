"""``securecllr forget``: show what would be deleted, ask, delete, and say what was deleted."""

from __future__ import annotations

import argparse
import re
import sys

from securecllr.cli import exits
from securecllr.errors import Trouble
from securecllr.profile import files, keys
from securecllr.profile.belongings import delete, files_of, has_key
from securecllr.profile.paths import profile_path
from securecllr.words import _

_ID = re.compile(rb'^id = "([0-9a-f]{32})"', re.MULTILINE)


def forget(options: argparse.Namespace) -> int:
    """Delete everything of one profile.

    Raises:
        Trouble: Nobody can be asked, or a file cannot be deleted.
    """
    profile = profile_path(getattr(options, "profile", None))
    found = files_of(profile)
    # The id is taken from the text, because a profile that cannot be read can be forgotten too.
    read = files.read(profile) if profile.is_file() else None
    named = _ID.search(read[0]) if read else None
    profile_id = named[1].decode() if named else None
    sealed = profile_id is not None and has_key(profile_id)
    if not found and not sealed:
        sys.stdout.write(_("There is nothing to delete.") + "\n")
        return exits.DONE
    listed = [str(path) for path in found]
    if sealed:
        listed.append(_("the key of this profile in the keyring of this computer"))
    sys.stdout.write(_("This will be deleted for good:") + "\n")
    sys.stdout.writelines(f"  {line}\n" for line in listed)
    if not _agreed(options):
        sys.stdout.write(_("Nothing was deleted.") + "\n")
        return exits.DONE
    for path in found:
        try:
            delete(path)
        except OSError as error:
            raise Trouble(
                _("This could not be deleted: {reason}.").format(reason=error.strerror),
                where=str(path),
                remedy=_("Ask your IT team to delete it."),
            ) from None
    if sealed and profile_id is not None:
        try:
            keys.forget(profile_id)
        except keys.NoKeyring:
            raise Trouble(
                _("The key could not be deleted from the keyring."),
                remedy=_("Unlock the keyring, then run securecllr forget again."),
            ) from None
    sys.stdout.write(_("Deleted. Copies that you made yourself are not touched.") + "\n")
    return exits.DONE


def _agreed(options: argparse.Namespace) -> bool:
    """Ask, unless --yes was given.

    Raises:
        Trouble: There is nobody to ask.
    """
    if options.yes:
        return True
    if getattr(options, "no_input", False) or not sys.stdin.isatty():
        raise Trouble(
            _("This deletes for good, and nobody can be asked."),
            remedy=_("Add --yes if that is what you want."),
        )
    sys.stdout.write(_("Type y to delete it, or n to keep it:") + " ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
