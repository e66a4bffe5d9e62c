"""The shared copy, made and written: shown whole first, never over another file, then read back.

Every interface does it with these: it shows the lines, asks, and writes on a yes.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from securecllr.audit.count import Count
from securecllr.audit.engine import Audit
from securecllr.audit.sharing import left_out, shared_checks
from securecllr.errors import UserError
from securecllr.i18n import _, ngettext
from securecllr.messages.count import count_words
from securecllr.profile import files
from securecllr.profile.recipients import id_for, keep_id
from securecllr.profile.shared import SHARED, Shared, read_shared, shared_bytes
from securecllr.reports.save import WrongPlace, look

# For whom a copy is, where nobody says otherwise.
RECIPIENT = "council"

_MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """A copy that is not written yet.

    Attributes:
        profile: The profile that it was made from.
        recipient: The word for whom it is for.
        content: What it holds.
        path: Where it would be written.
        left_out: How many answers are due another look, and so are not in it.
        count: How many checks are to do and to look at, as everywhere else.
    """

    profile: Path
    recipient: str
    content: Shared
    path: Path
    left_out: int
    count: Count

    @property
    def data(self) -> bytes:
        """The file, byte for byte."""
        return shared_bytes(self.content)


def make_copy(
    audit: Audit, recipient: str = RECIPIENT, *, folder: Path, path: Path | None = None
) -> SharedCopy:
    """Return a copy that is not written yet.

    Args:
        audit: The person's walk.
        recipient: A word for whom it is for.
        folder: Where to, under a name that is free, where no file is named.
        path: The file, where one is named.

    Raises:
        UserError: There is nothing to share, or there is a file of that name.
    """
    profile = audit.store.path
    checks = shared_checks(audit.catalogue, audit.now, audit.today)
    if not checks:
        raise UserError(
            _("There are no answers to share yet."),
            where=str(profile),
            remedy=_("Answer some questions first."),
        )
    month = f"{audit.today:%Y-%m}"
    content = Shared(shared=SHARED, id=id_for(profile, recipient), month=month, check=checks)
    path = (path or _free_name(folder / f"securecllr-shared-{month}.toml")).absolute()
    if look(path) is not None or os.path.lexists(path):
        raise _there_already(path)
    missing = left_out(audit.catalogue, audit.now, audit.today)
    return SharedCopy(profile, recipient, content, path, missing, audit.count())


def copy_words(copy: SharedCopy) -> Iterator[str]:
    """Yield what giving it away means, before the question."""
    answers = len(copy.content.check)
    yield ngettext(
        "{n} answer and the month. No name, address, user name or plan is in it.",
        "{n} answers and the month. No name, address, user name or plan is in it.",
        answers,
    ).format(n=answers)
    yield f"{count_words(copy.count)}."
    yield _("The id is random. It lets a newer copy from you replace this one.")
    yield _("Whoever holds the file can see these answers. You can say no.")
    yield _("It would be written to {path}.").format(path=copy.path)
    if copy.left_out:
        yield ngettext(
            "{n} answer is past its date, so it is left out.",
            "{n} answers are past their date, so they are left out.",
            copy.left_out,
        ).format(n=copy.left_out)


def write_copy(copy: SharedCopy) -> tuple[str, ...]:
    """Write it, read it back, keep its id for the next one, say where it is and how to open it.

    Raises:
        UserError: It could not be written, or what is there afterwards is not the whole copy.
    """
    _write(copy.path, copy.data)
    keep_id(copy.profile, copy.recipient, copy.content.id)
    answers = len(copy.content.check)
    return (
        ngettext(
            "Written and read back: {path}, {n} answer.",
            "Written and read back: {path}, {n} answers.",
            answers,
        ).format(path=copy.path, n=answers),
        _("It is on this computer only, until you give it to someone."),
        _("Any text editor can open it."),
    )


def _free_name(path: Path) -> Path:
    """Return a name that is still free: nothing is overwritten."""
    names = (path.with_stem(f"{path.stem}-{n}") for n in range(2, _MOST_NAMES))
    return next((name for name in (path, *names) if not os.path.lexists(name)), path)


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
            files.delete(path, back.__eq__)
        raise WrongPlace(
            _("What was written is not the whole copy, so it was deleted again."),
            where=str(path),
            remedy=_("Try again."),
        )
    read_shared(back, str(path))
