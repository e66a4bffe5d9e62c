"""What a translation may not lose: placeholders, labels, numbers, addresses, the shape of a text.

How it is worded is for those who speak the language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from babel.messages.catalog import Catalog, Message

from securecllr.authoring.lint.prose import addresses
from securecllr.authoring.lint.wording import ALLOWED
from securecllr.catalogue.findings import PACK
from securecllr.catalogue.model import LONGEST_WORDS
from securecllr.catalogue.pack import LISTS
from tools.compile_locale import is_translated

_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)[a-z]|%[a-z]")
_LABEL = re.compile(r'"[^"]*"')
_NUMBER = re.compile(r"\d[\d ]{2,}")  # a phone number, a year: not the 2 of "2-step"


def problems(catalog: Catalog) -> Iterator[str]:
    """Yield what is wrong with each entry that is translated: its English, and a sentence."""
    for message in catalog:
        if message.id and is_translated(message):
            yield from (f"{message.id}: {problem}" for problem in _problems(message))


def _problems(message: Message) -> Iterator[str]:
    one, many = _forms(message.id)[0], _forms(message.id)[-1]
    translations = _forms(message.string or ())
    for text in translations:
        yield from _lost_placeholders(text, many, plural=len(translations) > 1)
        yield from _shape(text, one)
        if message.context:
            yield from _lost_facts(text, one, labels=_has_labels(message))


def _forms(text: str | list[str] | tuple[str, ...]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def _lost_placeholders(text: str, english: str, *, plural: bool) -> Iterator[str]:
    found, wanted = Counter(_PLACEHOLDER.findall(text)), Counter(_PLACEHOLDER.findall(english))
    lost = (wanted - found).keys()
    # One and two of a thing may be said without the number.
    if found - wanted or (lost and not (plural and lost <= {"{n}"})):
        yield f"The placeholders should be {', '.join(wanted) or 'none'}."


def _shape(text: str, english: str) -> Iterator[str]:
    if unknown := set(text) - ALLOWED - {"\n"}:
        yield f"These characters are not plain text: {sorted(unknown)}."
    for end in (0, -1):
        if text[end].isspace() != english[end].isspace():
            yield "There is a space at an end, or one is missing."


def _lost_facts(text: str, english: str, *, labels: bool) -> Iterator[str]:
    """Yield what is not as in the English in a text of the checks."""
    if len(text) > LONGEST_WORDS:
        yield f"This has {len(text)} letters: use {LONGEST_WORDS} at most."
    if text.count('"') % 2:
        yield "A double quote is missing its other half."
    if labels and sorted(_LABEL.findall(text)) != sorted(_LABEL.findall(english)):
        yield f"Keep the labels as the platform shows them: {_LABEL.findall(english)}."
    if lost := (Counter(_facts(english)) - Counter(_facts(text))).keys():
        yield f"A number or an address is not there: {', '.join(lost)}."


def _facts(text: str) -> list[str]:
    return [*addresses(text), *(number.strip() for number in _NUMBER.findall(text))]


def _has_labels(message: Message) -> bool:
    """Return whether double quotes are a platform's labels: they are in the file of a kind."""
    names = {PurePath(path).name for path, _line in message.locations}
    return bool(names - LISTS.keys() - {PACK})
