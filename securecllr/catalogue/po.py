"""Reads the translations that a council's own pack brings: the PO format of gettext.

Only what a translation of checks can have is read. Ours are compiled, and gettext reads them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from securecllr.catalogue.model import Words
from securecllr.errors import UserError, UserErrors
from securecllr.sanitize import shown
from securecllr.toml.decode import at_line, decode_utf8, typed, unreadable_line

_LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?\s*(".*")')


class _Entry:
    """An entry as far as it has been read."""

    def __init__(self) -> None:
        self.line = 0
        self.fuzzy = False
        self.texts: dict[str, str] = {}

    @property
    def complete(self) -> bool:
        """Whether another comment, context or text starts the next entry."""
        return any(name.startswith("msgstr") for name in self.texts)


def read_po(data: bytes, name: str) -> dict[tuple[str, str], str]:
    """Return the translations in a file by context and English text.

    What is empty, fuzzy or obsolete is left out, and so are plural forms.

    Args:
        data: UTF-8 text.
        name: The file's name, for a message.

    Raises:
        UserErrors: A line is not PO, or a translation must not be shown; all of them are listed.
    """
    found: dict[tuple[str, str], str] = {}
    errors: list[UserError] = []
    try:
        for entry in _entries(decode_utf8(data, name), name):
            context, english = entry.texts.get("msgctxt", ""), entry.texts.get("msgid")
            said = entry.texts.get("msgstr")
            if not english or not said or entry.fuzzy:
                continue
            where = at_line(name, entry.line)
            try:
                found[context, english] = typed({"msgstr": said}, dict[str, Words], where)["msgstr"]
            except UserError as error:
                errors.append(error)
    except UserError as error:
        errors.append(error)
    if errors:
        raise UserErrors(errors)
    return found


def _entries(text: str, name: str) -> Iterator[_Entry]:
    entry, key = _Entry(), ""
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        starts = line.startswith(("#", "msgctxt", "msgid "))
        if entry.complete and starts:
            yield entry
            entry = _Entry()
        if line.startswith("#,"):
            entry.fuzzy = entry.fuzzy or "fuzzy" in line
        elif line and not line.startswith("#"):
            entry.line = entry.line or number
            key, value = _parsed(line, key, name, number)
            entry.texts[key] = entry.texts.get(key, "") + value
    yield entry


def _parsed(line: str, key: str, name: str, number: int) -> tuple[str, str]:
    """Return the keyword that a line belongs to, which may stand above it, and its text."""
    if (found := _LINE.fullmatch(line)) and (found[1] or key):
        try:
            return found[1] or key, json.loads(found[2])
        except ValueError:
            pass
    raise unreadable_line(shown(line), name, number)
