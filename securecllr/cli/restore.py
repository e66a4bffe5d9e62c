"""``securecllr restore``: go back to the last good state of a profile that cannot be read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from securecllr.audit.dates import local_now
from securecllr.cli import exit_codes
from securecllr.cli.locate import profile_of, same_profile
from securecllr.cli.options import CommonOptions
from securecllr.cli.started_as import next_command_words, started_as
from securecllr.errors import UserError
from securecllr.i18n import _, ngettext
from securecllr.profile import files
from securecllr.profile.files import is_blank
from securecllr.profile.log import NewerFormat, read_log, whole_part
from securecllr.profile.model import Answer
from securecllr.profile.paths import previous_path
from securecllr.profile.recognise import is_profile


def restore(options: CommonOptions) -> int:
    """Put the last good state in place of a broken profile, which is kept beside it.

    The longest readable part of the broken file itself is taken where it holds more than the
    state before the profile was last opened.

    Raises:
        UserError: There is nothing broken, or nothing to go back to.
    """
    profile = _real(options)
    broken = files.read(profile)
    if broken is not None:
        _check_ours(profile, broken[0])
        try:
            read_log(broken[0], str(profile))
        except NewerFormat:
            raise  # it is not broken: it is left as it is
        except UserError as error:
            sys.stdout.write(f"{error}\n")
        else:
            raise UserError(
                _("This profile can be read: there is nothing to restore."), where=str(profile)
            )
    found = _best(profile, broken[0] if broken else b"")
    if found is None:
        raise UserError(
            _("There is no earlier state of this profile to go back to."),
            where=str(profile),
            remedy=_("Look for a copy that you or your IT team made."),
        )
    data, answers = found
    aside = None
    if broken is not None:
        aside = profile.with_name(f"{profile.stem}.broken-{local_now():%Y%m%d-%H%M%S}.toml")
        files.replace(aside, broken[0], None)
    files.replace(profile, data, broken[1] if broken else None)
    sys.stdout.write(
        ngettext("Restored, with {n} answer.", "Restored, with {n} answers.", answers).format(
            n=answers
        )
        + "\n"
    )
    if aside is not None:
        sys.stdout.write(_("The broken file is kept as {path}.").format(path=aside) + "\n")
    sys.stdout.write(next_command_words(started_as(*same_profile(options))) + "\n")
    return exit_codes.DONE


def _check_ours(profile: Path, data: bytes) -> None:
    """Make sure that a file to be replaced is a profile, or that nothing is left of it.

    Raises:
        UserError: It is something else.
    """
    if not is_profile(data) and not is_blank(data):
        raise UserError(
            _("This file is not known as a profile, so it was left as it is."),
            where=str(profile),
            remedy=_("Check its name. If it was a profile, move it away, then try again."),
        )


def _real(options: CommonOptions) -> Path:
    """Return the profile's own path: a link to it stays a link, as it does for every save."""
    return Path(os.path.realpath(profile_of(options)))


def _best(profile: Path, broken: bytes) -> tuple[bytes, int] | None:
    """Return the state with the most answers: the one kept, or what is whole of the broken file."""
    candidates = [whole_part(broken)]
    if (kept := files.read(previous_path(profile))) is not None:
        candidates.append(kept[0])
    found: list[tuple[int, bytes]] = []
    for data in candidates:
        try:
            log = read_log(data, str(profile))
        except NewerFormat:
            raise  # it may hold more than this version can tell
        except UserError:
            continue
        found.append((sum(isinstance(block, Answer) for block in log.blocks), data))
    if not found:
        return None
    answers, data = max(found, key=lambda pair: (pair[0], len(pair[1])))
    return data, answers
