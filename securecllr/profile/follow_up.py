"""The follow-up list: who has asked for help, how to reach them, and with what. No answers.

It is a file of IT's own, beside no profile and read by no report: one a day, named after the last
day on which it is kept (``past_date.py``). Only people who said yes are on it (rule S4).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
import tomli_w
from msgspec import Meta, Struct

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.profile.retention import list_path, lists_in
from securecllr.sanitize import is_safe
from securecllr.toml.decode import parse, typed

DAYS = 30
MOST_DAYS = 90

_LONGEST = 80

Text = Annotated[str, Meta(min_length=1, max_length=_LONGEST)]


class Person(Struct, frozen=True, forbid_unknown_fields=True):
    """One person who asked for help, in their own or IT's words."""

    name: Text
    contact: Text
    topic: Text


class FollowUp(Struct, frozen=True, forbid_unknown_fields=True):
    """A list, and the last day on which it is kept."""

    delete_after: date
    person: list[Person]


def read_lists(folder: Path) -> list[FollowUp]:
    """Read every list that is still kept, the one that goes first at the top.

    Raises:
        UserError: One of them cannot be read.
    """
    return [found[0] for _until, path in lists_in(folder) if (found := _read(path)) is not None]


def add_person(folder: Path, person: Person, until: date) -> None:
    """Add somebody to the list that is kept until a day.

    Raises:
        UserError: A text cannot be kept, or the list cannot be written.
    """
    for text in (person.name, person.contact, person.topic):
        if not text.strip() or not is_safe(text) or len(text) > _LONGEST:
            raise UserError(
                _("A name, a contact and a topic are up to 80 ordinary letters each."),
                remedy=_("Type it again."),
            )
    path = list_path(folder, until)
    found = _read(path)
    people = [*(found[0].person if found else []), person]
    note = _("People who asked for help. securecllr deletes this file after its date.")
    table = {
        "delete_after": until,
        "person": [msgspec.structs.asdict(each) for each in people],
    }
    data = f"# {note}\n{tomli_w.dumps(table)}".encode()
    files.replace(path, data, found[1] if found else None)


def _read(path: Path) -> tuple[FollowUp, files.Stamp] | None:
    if (found := files.read(path)) is None:
        return None
    return typed(parse(found[0], str(path)), FollowUp, str(path)), found[1]
