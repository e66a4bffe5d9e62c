"""``securecllr open FILE``: take a profile from a stick into one's own place, and read it back.

What it is taken from is only read: not even a lock is left there.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from securecllr.cli import exit_codes
from securecllr.cli.locate import profile_of, same_profile
from securecllr.cli.options import CommonOptions
from securecllr.cli.started_as import next_command_words, started_as
from securecllr.cli.streams import say
from securecllr.errors import UserError
from securecllr.i18n import _, capital
from securecllr.messages.copying import copied_words, key_stayed_words
from securecllr.profile import files
from securecllr.profile.copying import Pair, copy_all
from securecllr.profile.log import Log, read_log
from securecllr.profile.model import Attestation
from securecllr.profile.paths import recipients_path, settings_path
from securecllr.profile.recognise import is_recipients, is_settings
from securecllr.profile.traces import Test


class OpenOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``open``: the file, or the folder that it is in."""

    file: Path


def open_here(options: OpenOptions) -> int:
    """Copy a profile with its settings to where the options say that the answers are.

    Raises:
        UserError: It is no profile, there is one here already, or it cannot be copied whole.
    """
    there = options.file / "profile.toml" if options.file.is_dir() else options.file
    data = files.read_there(there)
    log = read_log(data, str(there))
    here = Path(os.path.realpath(profile_of(options)))
    if _is_new(here, there, data):
        with closing(copy_all(_pairs(there, here))) as copies:
            for copied in copies:
                words = copied_words(copied.path, copied.size, was_there=copied.was_there)
                say(capital(words))
        say(_("What was copied from is as it was: {path}").format(path=there))
    else:
        say(_("The same answers are here already: {path}").format(path=here))
    if _is_sealed(log):
        say(key_stayed_words())
    say(next_command_words(started_as(*same_profile(options))))
    return exit_codes.DONE


def _is_new(here: Path, there: Path, data: bytes) -> bool:
    """Return whether no profile is here; False where the very same one is.

    Raises:
        UserError: Another one is, and stays.
    """
    found = files.read(here)
    if found is None and not os.path.lexists(here):
        return True
    if found is not None and found[0] == data:
        return False
    raise UserError(
        _("There are other answers here already. They stay, and nothing was copied."),
        where=str(here),
        remedy=_("To go on with those on the stick: {command}").format(
            command=started_as("--profile", str(there))
        ),
    )


def _pairs(there: Path, here: Path) -> list[Pair]:
    """Return what to copy: the profile last, so that it is not here before what goes with it.

    Settings that are here already stay. The ids of shared copies come along, so that a newer copy
    still takes the place of an older one.
    """
    return [
        *(
            (path(there), path(here))
            for path, test in ((settings_path, is_settings), (recipients_path, is_recipients))
            if _is_ours(path(there), test) and not os.path.lexists(path(here))
        ),
        (there, here),
    ]


def _is_ours(path: Path, test: Test) -> bool:
    try:
        return files.is_ours(path, test)
    except OSError:
        return False


def _is_sealed(log: Log) -> bool:
    """Return whether the last sign-off was sealed, by a key that has stayed where it was made."""
    signed = [block for block in log.blocks if isinstance(block, Attestation)]
    return bool(signed) and signed[-1].key is not None
