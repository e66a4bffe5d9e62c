"""What is kept of a folder's reports, in the user's own data folder.

It is there to say what has moved, and to make no report that would give someone away beside an
earlier one (``beside.py``). It holds the protected reports themselves, and a number for each person
in them: its front is drawn from the copy's id, its end from the id with what was counted of it.
They tell how many came and went. The ids are random, so a number leads back to no file and no
answer.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import sys
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from securecllr.cohort.beside import may_stand_beside
from securecllr.cohort.change import change, joined_and_left
from securecllr.cohort.figures import Hex, Report
from securecllr.cohort.records import ID_BYTES, Layout
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.profile.paths import COHORTS, data_folder

_NUMBER_BYTES = 8
_END_BYTES = 3  # of these, what is drawn from the answers as well


# So that a folder of ten thousand, read every month, never comes to a file that is not read again.
_MOST_BYTES = 4 * 1024 * 1024


class Past(Struct, frozen=True, forbid_unknown_fields=True):
    """An earlier report, and who was in it."""

    report: Report
    people: str


class Kept(Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept of one folder.

    Attributes:
        folder: A random id for the folder, which its reports carry.
        salt: Random: the same id gives another number in another folder's file.
        last: The last report that was saved.
        before: The one before it, with other figures or other people.
        earlier: Those before that, the oldest first.
    """

    folder: Hex
    salt: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]
    last: Past | None = None
    before: Past | None = None
    earlier: list[Past] = []

    def pasts(self) -> Iterator[Past]:
        """Give every report of this folder that is kept, the oldest first."""
        yield from self.earlier
        yield from (past for past in (self.before, self.last) if past is not None)


def kept_path(folder: Path) -> Path:
    """Find the file of a folder of copies."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:24]
    return data_folder() / COHORTS / f"{name}.json"


def read_kept(folder: Path) -> tuple[Kept, files.Stamp | None]:
    """Read what is kept of a folder of copies; something new where there is nothing.

    Raises:
        UserError: The file is there but cannot be read.
    """
    path = kept_path(folder)
    if (found := files.read(path)) is None:
        return Kept(secrets.token_hex(16), secrets.token_hex(16)), None
    try:
        return msgspec.json.decode(found[0], type=Kept), found[1]
    except msgspec.DecodeError:
        raise UserError(
            _("What is kept of the last report of this folder cannot be read."),
            where=str(path),
            remedy=_("Delete that file. Change since the last report is then not shown once."),
        ) from None


def people_of(kept: Kept, layout: Layout, records: Iterable[bytes]) -> array[int]:
    """Draw a number from each record, and put them in order."""
    salt = bytes.fromhex(kept.salt)
    numbers = array("Q")
    for record in records:
        drawn = hashlib.blake2b(record[:ID_BYTES], digest_size=_NUMBER_BYTES, salt=salt)
        front = drawn.digest()[:-_END_BYTES]
        drawn.update(layout.said(record))
        numbers.append(int.from_bytes(front + drawn.digest()[-_END_BYTES:], "big"))
    return array("Q", sorted(numbers))


def standing(kept: Kept, report: Report, people: array[int]) -> Report | None:
    """Give the last report where it has to stand: a newer one beside it would say too much.

    It is given just as it was, with the change that it had.
    """
    if kept.last is None or all(_may_follow(past, report, people) for past in kept.pasts()):
        return None
    return with_change(kept, kept.last.report, _unpacked(kept.last.people))


def _may_follow(past: Past, report: Report, people: array[int]) -> bool:
    came, went = joined_and_left(_unpacked(past.people), people)
    return may_stand_beside(past.report, report, came, went)


def with_change(kept: Kept, report: Report, people: array[int]) -> Report:
    """Give a report with what has moved since the one before it, where that may be shown."""
    past = kept.before if _is_same(kept.last, report, people) else kept.last
    if past is None:
        return report
    found = change(past.report, report, _fronts(_unpacked(past.people)), _fronts(people))
    return msgspec.structs.replace(report, change=found)


def keep(
    folder: Path, kept: Kept, stamp: files.Stamp | None, report: Report, people: array[int]
) -> None:
    """Keep a report that was saved, for the next one to be held against.

    Raises:
        UserError: It cannot be written.
    """
    if (new := kept_with(kept, report, people)) is not kept:
        files.replace(kept_path(folder), msgspec.json.encode(new), stamp)


def kept_with(kept: Kept, report: Report, people: array[int]) -> Kept:
    """Add a report to what is kept. The oldest go where it would be too much.

    The same figures of the same people, saved once more in another format, are no new report.
    """
    if _is_same(kept.last, report, people):
        return kept
    plain = msgspec.structs.replace(report, change=None)
    past = Past(plain, _packed(people))
    earlier = [*kept.earlier, *([kept.before] if kept.before else [])]
    new = msgspec.structs.replace(kept, last=past, before=kept.last, earlier=earlier)
    while new.earlier and len(msgspec.json.encode(new)) > _MOST_BYTES:
        new = msgspec.structs.replace(new, earlier=new.earlier[1:])
    return new


def _is_same(past: Past | None, report: Report, people: array[int]) -> bool:
    """Tell whether a report has the figures and the people of an earlier one."""
    if past is None or past.people != _packed(people):
        return False
    old = past.report
    same = msgspec.structs.replace(report, id=old.id, made=old.made, change=None)
    return same == old


def _fronts(people: array[int]) -> array[int]:
    """Give what is drawn from the ids alone, in order too."""
    return array("Q", (number >> _END_BYTES * 8 for number in people))


def _packed(people: array[int]) -> str:
    data = people if sys.byteorder == "little" else array("Q", people)
    if sys.byteorder != "little":
        data.byteswap()
    return base64.b64encode(data.tobytes()).decode()


def _unpacked(text: str) -> array[int]:
    """Read the numbers back. What is no such text gives none: then everybody counts as new."""
    try:
        data = base64.b64decode(text, validate=True)
        numbers = array("Q", data)
    except ValueError:
        return array("Q")
    if sys.byteorder != "little":
        numbers.byteswap()
    return numbers
