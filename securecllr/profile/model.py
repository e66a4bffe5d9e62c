"""The shapes of a profile's blocks, and what no block may hold.

There is no place here for a password, a code, a handle, an address or a number: ids come from
the catalogue, and the few free texts are held to ``free_text_problem``.

The format may grow: by a new block, an optional key or a new word. No word that was ever used is
taken away, and ``FORMAT`` is never raised: it stands in the head, which every signature covers.

The annotations are no strings, for the reason that ``catalogue/model.py`` gives.
"""

import re
from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from securecllr.catalogue.model import (
    ID_FORM,
    LONGEST_ID,
    AnswerWord,
    Change,
    Id,
    Reason,
    Role,
)
from securecllr.i18n import _

FORMAT = 1
LONGEST_TEXT = 80  # letters of a free text

# A kind's id, and a number where there are several.
AccountId = Annotated[str, Meta(pattern=ID_FORM, max_length=LONGEST_ID + 8)]
Moment = Annotated[datetime, Meta(tz=True)]
FreeText = Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT)]
LeftState = Literal["closed", "paused", "open", "locked-out", "mistake"]
Phone = Literal["iphone", "android", "none"]
CouncilType = Literal["principal", "parish", "unsure"]
RunBy = Literal["council"]

# The account that questions about the person hang on. It is built in, never in a file.
YOU = "you"


class _Block(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One block of the log: never changed once written."""


class Head(_Block, frozen=True, kw_only=True):
    """The first lines of the file. ``id`` is random and says nothing about the person."""

    format: int
    id: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]
    created: date


class About(_Block, frozen=True, kw_only=True):
    """What decides which questions and steps can apply. The last one in the file counts.

    ``council`` is ``principal`` for a county, district or unitary council, and ``parish`` for a
    parish, town or community council. A key that is left out was not answered.
    """

    phone: Phone | None = None
    council: CouncilType | None = None
    at: date


class Account(_Block, frozen=True, kw_only=True):
    """An account of this person. The same id again corrects its role, label, login or ``run_by``.

    ``run_by`` says that somebody else runs the account: a mailbox that the council gives.
    """

    id: AccountId
    kind: Id
    role: Role | None = None
    login: AccountId | None = None
    label: FreeText | None = None
    run_by: RunBy | None = None
    at: date


class Answer(_Block, frozen=True, kw_only=True):
    """An answer to a control about an account. The last one in the file counts.

    ``choice`` is a second word where the control has one: which second step, or, after a no, who
    has access (``leaver``, ``stranger``).

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
    """A plan for an open action: when I ..., I will do it using ...; or put off until a day.

    ``when`` and ``using`` come together. Either they or ``until`` must be there. The last
    when-then counts, and so does the last ``until``: neither takes the other back.
    """

    account: AccountId
    control: Id
    when: FreeText | None = None
    using: FreeText | None = None
    until: date | None = None
    at: date


class Event(_Block, frozen=True, kw_only=True):
    """Something that changed, such as a new phone. It asks again; it deletes nothing."""

    kind: Change
    at: date


class Left(_Block, frozen=True, kw_only=True):
    """An account that the person no longer uses, and how they left it.

    ``mistake`` is an account that they never had: it was added by mistake, and counts nowhere.
    """

    account: AccountId
    state: LeftState
    at: date


class Attestation(_Block, frozen=True, kw_only=True):
    """The sign-off over everything above it: the first ``bytes`` bytes of the file.

    ``seal`` says what a signature covers: with 2, every byte above the line ``signature``, so
    that the lines of the sign-off itself are in it. Without, as older ones are, only the bytes
    above the block.
    """

    at: Moment
    declaration: str
    catalogue: str
    packs: list[str] = []
    assisted: bool
    bytes: Annotated[int, Meta(ge=1)]
    seal: Literal[2] | None = None
    key: str | None = None
    signature: str | None = None


Block = About | Account | Answer | Plan | Event | Left | Attestation

# The name of a block in the file, and what it holds.
BLOCKS: dict[str, type[Block]] = {
    "about": About,
    "account": Account,
    "answer": Answer,
    "plan": Plan,
    "event": Event,
    "left": Left,
    "attestation": Attestation,
}
NAMES: dict[type[Block], str] = {shape: name for name, shape in BLOCKS.items()}

# Patterns as text: they are compiled only where somebody types a text.
_LINK = (
    r"(?i)://|\bwww\.|\w\.[a-z]{2,}/\w"
    r"|\w\.(?:com|co|org|net|uk|eu|gov|info|io|me|cymru|wales|scot|london)\b"
)
_SIX_DIGITS = r"\d(?:[ .-]?\d){5}"


def free_text_problem(text: str) -> str | None:
    """Return what a free text may not hold, as a sentence; None where it is fine.

    No address, link or number ends up in the file. Digits with a space, dot or dash between them
    count as one run, as phone numbers are written that way.
    """
    if not text.isprintable():
        return _("Use letters, numbers and ordinary signs only.")
    if "@" in text or re.search(_LINK, text):
        return _("Leave out email addresses, names with @ and links.")
    if re.search(_SIX_DIGITS, text):
        return _("Leave out long numbers, such as phone numbers and codes.")
    return None
