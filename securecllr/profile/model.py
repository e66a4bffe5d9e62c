"""The shapes of a profile's blocks (DESIGN section 5), and what no block may hold.

There is no place here for a password, a code, a handle, an address or a number: ids come from
the catalogue, and the few free texts are held to ``free_text_problem``.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from securecllr.catalogue.model import AnswerWord, Change, Id, Reason, Role
from securecllr.i18n import _

FORMAT = 1
LONGEST_TEXT = 80  # letters of a free text

# A kind's id, and a number where there are several.
AccountId = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=56)]
Moment = Annotated[datetime, Meta(tz=True)]
FreeText = Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT)]
State = Literal["closed", "paused", "open", "locked-out"]

# The account that questions about the person hang on. It is built in, never in a file.
YOU = "you"


class _Block(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One block of the log: never changed once written."""


class Head(_Block, frozen=True, kw_only=True):
    """The first lines of the file. ``id`` is random and says nothing about the person."""

    format: int
    id: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]
    created: date


class Account(_Block, frozen=True, kw_only=True):
    """An account of this person. The same id again corrects its role, label or login."""

    id: AccountId
    kind: Id
    role: Role | None = None
    login: AccountId | None = None
    label: FreeText | None = None
    at: date


class Answer(_Block, frozen=True, kw_only=True):
    """An answer to a control about an account. The last one in the file counts.

    ``valid_until`` is the last day on which ``looked`` or ``na`` still counts; no other answer
    has one, because no other answer goes stale.
    """

    account: AccountId
    control: Id
    revision: Annotated[int, Meta(ge=1)]
    answer: AnswerWord
    choice: Id | None = None
    reason: Reason | None = None
    at: Moment
    valid_until: date | None = None


class Plan(_Block, frozen=True, kw_only=True):
    """A when-then plan for an open action: when I ..., I will do it using ..."""

    account: AccountId
    control: Id
    when: FreeText
    using: FreeText
    at: date


class Event(_Block, frozen=True, kw_only=True):
    """Something that changed, such as a new phone. It asks again; it deletes nothing."""

    kind: Change
    at: date


class Left(_Block, frozen=True, kw_only=True):
    """An account that the person no longer uses, and how they left it."""

    account: AccountId
    state: State
    at: date


class Attestation(_Block, frozen=True, kw_only=True):
    """The sign-off over everything above it: the first ``bytes`` bytes of the file."""

    at: Moment
    declaration: str
    catalogue: str
    packs: list[str] = []
    assisted: bool
    bytes: Annotated[int, Meta(ge=1)]
    key: str | None = None
    signature: str | None = None


Block = Account | Answer | Plan | Event | Left | Attestation

# The name of a block in the file, and what it holds.
BLOCKS: dict[str, type[Block]] = {
    "account": Account,
    "answer": Answer,
    "plan": Plan,
    "event": Event,
    "left": Left,
    "attestation": Attestation,
}
NAMES: dict[type[Block], str] = {shape: name for name, shape in BLOCKS.items()}

_LINK = re.compile(
    r"://|\bwww\.|\w\.[a-z]{2,}/\w"
    r"|\w\.(?:com|co|org|net|uk|eu|gov|info|io|me|cymru|wales|scot|london)\b",
    re.IGNORECASE,
)
_SIX_DIGITS = re.compile(r"\d(?:[ .-]?\d){5}")


def free_text_problem(text: str) -> str | None:
    """Say what a free text may not hold, or None where it is fine.

    Promise 1 of DESIGN section 2: no address, link or number ends up in the file. Digits with a
    space, dot or dash between them count as one run, as phone numbers are written that way.
    """
    if not text.isprintable():
        return _("Use letters, numbers and ordinary signs only.")
    if "@" in text or _LINK.search(text):
        return _("Leave out email addresses, names with @ and links.")
    if _SIX_DIGITS.search(text):
        return _("Leave out long numbers, such as phone numbers and codes.")
    return None
