"""The recipients of shared copies: a random id each, in a file beside the profile.

A newer copy for the same recipient takes the same id, and so replaces the older one. Two
recipients have two ids, so that they cannot put their copies together.
"""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Annotated

import msgspec
import tomli_w

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.profile.paths import recipients_path
from securecllr.sanitize import is_safe, shown
from securecllr.toml.decode import parse, typed

# A word such as "council": small letters and dashes, and so no address or number.
Word = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=32)]
SharedId = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}$")]


class Recipients(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every word that a copy was made for: the id of those copies, and the last one's number."""

    ids: dict[Word, SharedId] = {}
    numbers: dict[Word, Annotated[int, msgspec.Meta(ge=1)]] = {}


def id_and_number_for(profile: Path, word: str) -> tuple[str, int]:
    """Return the id of copies for a recipient, and the next number; neither is kept yet.

    Raises:
        UserError: The word cannot be used, or the file of them cannot be read.
    """
    if not _is_word(word):
        raise UserError(
            _("{word} cannot be used as a recipient.").format(word=shown(f'"{word}"', limit=40)),
            remedy=_("Use small letters and dashes, such as council. Do not use a name."),
        )
    known = _read(profile)[0]
    return known.ids.get(word) or secrets.token_hex(16), known.numbers.get(word, 0) + 1


def keep_id(profile: Path, word: str, shared_id: str, number: int) -> None:
    """Keep the id for the next copy, and this one's number.

    Raises:
        UserError: It cannot be written.
    """
    known, stamp = _read(profile)
    kept = {
        "ids": {**known.ids, word: shared_id},
        "numbers": {**known.numbers, word: number},
    }
    files.replace(recipients_path(profile), tomli_w.dumps(kept).encode(), stamp)


def _is_word(word: str) -> bool:
    try:
        msgspec.convert(word, Word)
    except msgspec.ValidationError:
        return False
    return is_safe(word)  # "$" lets a line break stand at the end, with which no file is read


def _read(profile: Path) -> tuple[Recipients, files.Stamp | None]:
    path = recipients_path(profile)
    if (found := files.read(path)) is None:
        return Recipients(), None
    return typed(parse(found[0], str(path)), Recipients, str(path)), found[1]
