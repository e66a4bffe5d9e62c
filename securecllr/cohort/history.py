"""The earlier reports of a folder, kept in the user's own data folder.

They are there to say what has moved, and to make no report that would give someone away beside an
earlier one (``trend``). The file holds the protected reports themselves, and a number for each
person in them, to tell how many joined and left: its front is drawn from the copy's id, its end
from the id with what was counted of the copy. The ids are random, so a number leads back to no
file and no answer.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from securecllr.cohort.protected_report import STATES, Hex, Report
from securecllr.cohort.tally import CountedIds, Person
from securecllr.cohort.trend import figure_changes, is_safe_beside, joined_and_left
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.profile.paths import COHORTS, data_folder

_NUMBER_BYTES = 8
_END_BYTES = 3  # of these, what is drawn from the answers as well

# So that a folder of ten thousand, read every month, never comes to a file that is not read again.
_MOST_BYTES = 4 * 1024 * 1024


class PastReport(Struct, frozen=True, forbid_unknown_fields=True):
    """An earlier report, and the numbers of the people in it, in base 64."""

    report: Report
    people: str


class History(Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept of one folder.

    Attributes:
        folder: A random id for the folder, which its reports carry.
        salt: Random: the same copy has another number in another folder's file.
        last: The last report that was saved.
        before: The one before it, with other figures or other people.
        earlier: Those before that, the oldest first.
    """

    folder: Hex
    salt: Hex
    last: PastReport | None = None
    before: PastReport | None = None
    earlier: list[PastReport] = []

    def reports(self) -> Iterator[PastReport]:
        """Yield every report that is kept, the oldest first."""
        yield from self.earlier
        yield from (past for past in (self.before, self.last) if past is not None)


def history_path(folder: Path) -> Path:
    """Return the path of the history of a folder of copies."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:24]
    return data_folder() / COHORTS / f"{name}.json"


def read_history(folder: Path) -> tuple[History, files.Stamp | None]:
    """Read the history of a folder of copies; a new one, with no stamp, where there is none.

    Raises:
        UserError: The file is there but cannot be read.
    """
    path = history_path(folder)
    if (found := files.read(path)) is None:
        return History(secrets.token_hex(16), secrets.token_hex(16)), None
    try:
        return msgspec.json.decode(found[0], type=History), found[1]
    except (msgspec.DecodeError, RecursionError):
        raise UserError(
            _("What is kept of the last report of this folder cannot be read."),
            where=str(path),
            remedy=_("Delete that file. Change since the last report is then not shown once."),
        ) from None


def person_numbers(history: History, people: Mapping[str, Person], ids: CountedIds) -> list[int]:
    """Return a number for each person, in order.

    Args:
        history: The history of their folder.
        people: What is counted of each, by the id of the copy.
        ids: The ids that are counted.
    """
    salt = bytes.fromhex(history.salt)
    numbers = []
    for copy_id, person in people.items():
        drawn = hashlib.blake2b(bytes.fromhex(copy_id), digest_size=_NUMBER_BYTES, salt=salt)
        front = drawn.digest()[:-_END_BYTES]
        drawn.update(_counted_text(person, ids).encode())
        numbers.append(int.from_bytes(front + drawn.digest()[-_END_BYTES:], "big"))
    return sorted(numbers)


def report_to_repeat(history: History, report: Report, people: list[int]) -> Report | None:
    """Return the last report, just as it was, where a newer one beside it would say too much."""
    if history.last is None or all(
        is_safe_beside(past.report, report, *joined_and_left(_unpacked(past.people), people))
        for past in history.reports()
    ):
        return None
    return with_changes(history, history.last.report, _unpacked(history.last.people))


def with_changes(history: History, report: Report, people: list[int]) -> Report:
    """Return a report with what has moved since the one before it, where that may be shown."""
    past = history.before if _is_same(history.last, report, people) else history.last
    if past is None:
        return report
    found = figure_changes(past.report, report, _fronts(_unpacked(past.people)), _fronts(people))
    return msgspec.structs.replace(report, change=found)


def save(
    folder: Path, history: History, stamp: files.Stamp | None, report: Report, people: list[int]
) -> None:
    """Save a report in the history of its folder, for the next one to be compared with.

    Raises:
        UserError: It cannot be written.
    """
    if (new := added(history, report, people)) is not history:
        files.replace(history_path(folder), msgspec.json.encode(new), stamp)


def added(history: History, report: Report, people: list[int]) -> History:
    """Return a history with one more report. The oldest go where it would be too large.

    The same figures of the same people, saved once more in another format, are no new report.
    """
    if _is_same(history.last, report, people):
        return history
    past = PastReport(msgspec.structs.replace(report, change=None), _packed(people))
    earlier = [*history.earlier, *([history.before] if history.before else [])]
    new = msgspec.structs.replace(history, last=past, before=history.last, earlier=earlier)
    while new.earlier and len(msgspec.json.encode(new)) > _MOST_BYTES:
        new = msgspec.structs.replace(new, earlier=new.earlier[1:])
    return new


def _is_same(past: PastReport | None, report: Report, people: list[int]) -> bool:
    """Return whether a report has the figures and the people of an earlier one."""
    if past is None or past.people != _packed(people):
        return False
    old = past.report
    return msgspec.structs.replace(report, id=old.id, made=old.made, change=None) == old


def _counted_text(person: Person, ids: CountedIds) -> str:
    """Spell out what is counted of a person. It is the same when a catalogue grows."""
    states = "".join(
        f"{id_} {STATES.index(person.states[id_]) + 1};"
        for id_ in _in_order(ids.controls, person.states)
    )
    kinds = _in_order(ids.kinds, person.kinds)
    steps = _in_order(ids.second_steps, person.second_steps)
    return ";".join((states, *kinds, *steps))


def _in_order(first: tuple[str, ...], held: Collection[str]) -> list[str]:
    """Return all that is held: the built-in ids in the order of the catalogue, then the others."""
    return [*(id_ for id_ in first if id_ in held), *sorted(set(held).difference(first))]


def _fronts(people: list[int]) -> list[int]:
    """Return what is drawn from the ids alone, whatever was answered."""
    return [number >> _END_BYTES * 8 for number in people]


def _packed(people: list[int]) -> str:
    data = b"".join(number.to_bytes(_NUMBER_BYTES, "little") for number in people)
    return base64.b64encode(data).decode()


def _unpacked(text: str) -> list[int]:
    """Read the numbers back. What is no such text gives none: then everybody counts as new."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return []
    if len(data) % _NUMBER_BYTES:
        return []
    starts = range(0, len(data), _NUMBER_BYTES)
    return [int.from_bytes(data[at : at + _NUMBER_BYTES], "little") for at in starts]
