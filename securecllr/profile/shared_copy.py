"""The shared copy: what a person gives away of their answers, and nothing else.

Its model, its bytes, and the reading of them. There is no place in it for a time, a label, a key,
a role or a plan. ``profiles/README.md`` says what each line means.
"""

from __future__ import annotations

from typing import Annotated

import tomli_w
from msgspec import Meta, Struct, to_builtins

from securecllr.catalogue.model import AnswerWord, Id
from securecllr.errors import UserError
from securecllr.i18n import _, unreviewed_notice
from securecllr.toml.decode import parse, typed

SHARED = 1

# A hundred accounts with every question answered are less than this.
LARGEST = 512 * 1024

# It is at the front of each copy, so that one is told from a profile without reading on.
MARK = b"\nshared = "
MARK_WITHIN = 1024

# What a council's own pack calls a question or a kind of account.
PackName = Annotated[str, Meta(min_length=1, max_length=100)]


class NewerCopy(UserError):
    """A shared copy of a format to come."""


class SharedCheck(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One check: the kind of account, the question, the answer, and the choice if it had one."""

    kind: Id
    control: Id
    answer: AnswerWord
    choice: Id | None = None


class SharedName(Struct, frozen=True, forbid_unknown_fields=True):
    """What the council's own pack calls a question or a kind of account that it adds."""

    id: Id
    name: PackName


class Shared(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A whole shared copy.

    Attributes:
        shared: The format, 1.
        id: Random, made for one recipient: two recipients cannot tell that two copies are one
            person's. A newer copy for the same recipient has the same one.
        month: The month in which it was made, such as "2026-11".
        number: Rises by one with each copy for the same recipient, so that the newer one is known.
            Copies of before have none.
        check: The answers, in the order of the walk.
        name: What is called how, of what only a council's own pack has: for those without it.
    """

    shared: int
    id: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]
    month: Annotated[str, Meta(pattern=r"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$")]
    number: Annotated[int, Meta(ge=1)] | None = None
    check: Annotated[list[SharedCheck], Meta(min_length=1)]
    name: list[SharedName] = []


def shared_bytes(shared: Shared) -> bytes:
    """Write a shared copy. It says at the top what it is."""
    head: dict[str, int | str] = {"shared": shared.shared, "id": shared.id, "month": shared.month}
    if shared.number is not None:
        head["number"] = shared.number
    notes = (
        _("A copy of one person's answers, made with securecllr to be given away."),
        _("Whoever holds this file can see these answers."),
        _("It shows where accounts are weak: keep it safe, and delete it when you are done."),
        _("The answers are the person's own. Nothing was tested, and nothing is sealed."),
        unreviewed_notice(),
    )
    blocks = (f"\n[[check]]\n{tomli_w.dumps(to_builtins(check))}" for check in shared.check)
    names = (f"\n[[name]]\n{tomli_w.dumps(to_builtins(each))}" for each in shared.name)
    top = "".join(f"# {note}\n" for note in filter(None, notes))
    return "".join((top, tomli_w.dumps(head), *blocks, *names)).encode()


def read_shared(data: bytes, where: str) -> Shared:
    """Read a shared copy.

    Args:
        data: Its bytes.
        where: The file's name, for a message.

    Raises:
        NewerCopy: It has a later format.
        UserError: It is no shared copy of this format.
    """
    table = parse(data, where)
    version = table.get("shared")
    if isinstance(version, int) and version != SHARED:
        raise (NewerCopy if version > SHARED else UserError)(
            _("This version cannot read a shared copy of that format."),
            where=where,
            remedy=_("Install the newest securecllr to read it."),
        )
    return typed(table, Shared, where)
