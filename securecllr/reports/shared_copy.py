"""The shared copy, made and written: shown whole first, never over another file, then read back.

Every interface does it with these: it shows the lines, asks, and writes on a yes.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from securecllr.audit.engine import Audit
from securecllr.errors import UserError
from securecllr.i18n import _, ngettext
from securecllr.messages.saving import opening_words
from securecllr.profile import files
from securecllr.profile.paths import folder_here, output_path
from securecllr.profile.recipients import id_and_number_for, keep_id
from securecllr.profile.seat_files import note
from securecllr.profile.shared_copy import read_shared
from securecllr.reports.save import WrongPlace, look, numbered
from securecllr.reports.share import RECIPIENT, Share, make_share, share_words


class SharedCopy(Struct, frozen=True):
    """A copy that is not written yet.

    Attributes:
        profile: The profile that it was made from.
        recipient: The word for whom it is for.
        share: What it holds.
        path: Where it would be written.
    """

    profile: Path
    recipient: str
    share: Share
    path: Path

    @property
    def data(self) -> bytes:
        """The file, byte for byte."""
        return self.share.data


def make_copy(audit: Audit, recipient: str = RECIPIENT, *, given: Path | None = None) -> SharedCopy:
    """Return a copy that is not written yet.

    Args:
        audit: The engine over the open profile.
        recipient: A word for whom it is for.
        given: The file, where one is named.

    Raises:
        UserError: There is nothing to share, or there is a file of that name.
    """
    profile = audit.store.path
    share = make_share(audit, *id_and_number_for(profile, recipient))
    path = output_path(share.file_name, given=given, profile=profile, here=folder_here()).absolute()
    path = path if given is not None else _free_name(path)
    if look(path, profile) is not None or os.path.lexists(path):
        raise _there_already(path)
    return SharedCopy(profile, recipient, share, path)


def copy_words(copy: SharedCopy) -> Iterator[str]:
    """Yield what giving it away means, before the question."""
    return share_words(
        copy.share, copy.recipient, _("It would be written to {path}.").format(path=copy.path)
    )


def write_copy(copy: SharedCopy) -> tuple[str, ...]:
    """Write it, read it back, keep its id for the next one, say where it is and how to open it.

    Raises:
        UserError: It could not be written, or what is there afterwards is not the whole copy.
    """
    note(copy.profile, copy.path, copy.data)
    _write(copy.path, copy.data)
    content = copy.share.content
    keep_id(copy.profile, copy.recipient, content.id, content.number or 1)
    answers = len(copy.share.content.check)
    return (
        ngettext(
            "Written and read back: {path}, {n} answer.",
            "Written and read back: {path}, {n} answers.",
            answers,
        ).format(path=copy.path, n=answers),
        _("It is on this computer only, until you give it to someone."),
        opening_words("md"),
    )


def _free_name(path: Path) -> Path:
    """Return a name that is still free; where there is none, the one that is taken."""
    return next((name for name in numbered(path) if not os.path.lexists(name)), path)


def _there_already(path: Path) -> UserError:
    return WrongPlace(
        _("There is a file of this name already."),
        where=str(path),
        remedy=_("Delete or move that file first."),
    )


def _write(path: Path, data: bytes) -> None:
    """Write a new file that only its owner can read, and read it back.

    It gets its name when it is whole: half a copy could be taken for one with fewer answers.

    Raises:
        UserError: It could not be written, or what is there afterwards is not the whole copy.
    """
    try:
        files.replace(path, data, None)
        back = files.read_there(path)
    except files.ChangedFile:
        raise _there_already(path) from None
    except UserError as error:
        raise WrongPlace(
            error.what, where=str(path), remedy=_("Free some space there, or ask your IT team.")
        ) from None
    if back != data:
        with contextlib.suppress(OSError):
            files.delete(path, lambda there: there == back)
        raise WrongPlace(
            _("What was written is not the whole copy, so it was deleted again."),
            where=str(path),
            remedy=_("Try again."),
        )
    read_shared(back, str(path))
