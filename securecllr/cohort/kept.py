"""What is kept of a folder's last report, in the user's own data folder: to say what has moved.

The protected reports themselves, and a number drawn from each id that was counted, to tell how
many came and went. The ids are random to begin with; the numbers lead back to no file.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import sys
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from securecllr.cohort.change import change
from securecllr.cohort.figures import Hex, Report
from securecllr.cohort.records import ID_BYTES
from securecllr.errors import Trouble
from securecllr.profile import files
from securecllr.profile.paths import COHORTS, data_folder
from securecllr.words import _

_NUMBER_BYTES = 8


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
    """

    folder: Hex
    salt: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]
    last: Past | None = None
    before: Past | None = None


def kept_path(folder: Path) -> Path:
    """Find the file of a folder of copies."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:24]
    return data_folder() / COHORTS / f"{name}.json"


def read_kept(folder: Path) -> tuple[Kept, files.Stamp | None]:
    """Read what is kept of a folder of copies; something new where there is nothing.

    Raises:
        Trouble: The file is there but cannot be read.
    """
    path = kept_path(folder)
    if (found := files.read(path)) is None:
        return Kept(secrets.token_hex(16), secrets.token_hex(16)), None
    try:
        return msgspec.json.decode(found[0], type=Kept), found[1]
    except msgspec.DecodeError:
        raise Trouble(
            _("What is kept of the last report of this folder cannot be read."),
            where=str(path),
            remedy=_("Delete that file. Change since the last report is then not shown once."),
        ) from None


def people_of(kept: Kept, records: Iterable[bytes]) -> array[int]:
    """Draw a number from each record's id, and put them in order."""
    salt = bytes.fromhex(kept.salt)
    numbers = array("Q")
    for record in records:
        digest = hashlib.blake2b(record[:ID_BYTES], digest_size=_NUMBER_BYTES, salt=salt)
        numbers.append(int.from_bytes(digest.digest(), "big"))
    return array("Q", sorted(numbers))


def with_change(kept: Kept, report: Report, people: array[int]) -> Report:
    """Give a report with what has moved since the one before it, where that may be shown."""
    past = kept.before if _is_same(kept.last, report, people) else kept.last
    if past is None:
        return report
    found = change(past.report, report, _unpacked(past.people), people)
    return msgspec.structs.replace(report, change=found)


def keep(
    folder: Path, kept: Kept, stamp: files.Stamp | None, report: Report, people: array[int]
) -> None:
    """Keep a report that was saved, for the next one to be held against.

    The same figures of the same people, saved once more in another format, are no new report.

    Raises:
        Trouble: It cannot be written.
    """
    if _is_same(kept.last, report, people):
        return
    past = Past(msgspec.structs.replace(report, change=None), _packed(people))
    new = msgspec.structs.replace(kept, last=past, before=kept.last)
    files.replace(kept_path(folder), msgspec.json.encode(new), stamp)


def _is_same(past: Past | None, report: Report, people: array[int]) -> bool:
    """Tell whether a report has the figures and the people of an earlier one."""
    if past is None or past.people != _packed(people):
        return False
    old = past.report
    same = msgspec.structs.replace(report, id=old.id, made=old.made, change=None)
    return same == old


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
