"""The rules for the catalogue in another language, and what of it is still to be done.

The style of a language is for those who speak it. Held here: that nothing is said of what is not
there, and that what must be the same in every language is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from msgspec import Struct

from securecllr.authoring.lint.prose import addresses
from securecllr.authoring.lint.wording import ALLOWED
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import LONGEST_WORDS
from securecllr.catalogue.texts import Place, Text, digest, texts
from securecllr.catalogue.translation import Entries, open_keys

# Only here are words in double quotes the labels of a platform, which stay as it shows them.
_WITH_LABELS = ("how_to", "second_steps")

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_LABEL = re.compile(r'"[^"]*"')
_NUMBER = re.compile(r"\d[\d ]{2,}")  # a phone number, a year: not the 2 of "2-step"


def check(items: Mapping[Place, Struct], entries: Entries, language: str) -> Iterator[Finding]:
    """Find what is wrong in a translation.

    Args:
        items: What there is to say, in English.
        entries: What there is in the other language.
        language: Its code: the name of its folder.
    """
    for place, entry in entries.items():
        at = _At(language, place)
        if place not in items:
            yield at.finding("", "There is no such item.", "Take it out, or mend its name.")
            continue
        english = texts(items[place])
        for key, text in entry.texts.items():
            if key not in english:
                yield at.finding(key, "There is no such text in English.", "Take it out.")
            elif _is_there(text) and entry.english == digest(english):
                yield from _text(at, key, text, english[key])


def due(items: Mapping[Place, Struct], entries: Entries) -> Counter[str]:
    """Count, file by file, the texts that are missing or were made from an earlier English."""
    found: Counter[str] = Counter()
    for place, item in items.items():
        found[place[0]] += len(open_keys(item, entries.get(place)))
    return +found


class _At:
    """Where an entry stands."""

    def __init__(self, language: str, place: Place) -> None:
        file, sort, id_ = place
        self.sort = sort
        self._file, self._block = f"{language}/{file}", f'{sort} "{id_}"'

    def finding(self, key: str, problem: str, remedy: str) -> Finding:
        """Give a finding here."""
        return Finding(self._file, self._block, key or "name", problem, remedy)


def _text(at: _At, key: str, text: Text, english: Text) -> Iterator[Finding]:
    if isinstance(text, str) is not isinstance(english, str) or (
        isinstance(english, list) and len(text) != len(english)
    ):
        yield at.finding(
            key,
            "This has not as many lines as the English.",
            "Write one for each, in the same order.",
        )
        return
    pairs = [(text, english)] if isinstance(text, str) else list(zip(text, english, strict=True))
    for number, (said, original) in enumerate(pairs, 1):
        name = key if isinstance(text, str) else f"{key} {number}"
        yield from _line(at, name, str(said), str(original))


def _line(at: _At, key: str, said: str, english: str) -> Iterator[Finding]:
    for letter in dict.fromkeys(said):
        if letter not in ALLOWED:
            yield at.finding(
                key,
                f"Character {said.index(letter) + 1} is not plain text.",
                "Use plain letters, straight quotes and hyphens, all on one line.",
            )
    if len(said) > LONGEST_WORDS:
        yield at.finding(key, f"This has {len(said)} letters.", f"Use {LONGEST_WORDS} at most.")
    if said != said.strip():
        yield at.finding(key, "There is a space at an end of this.", "Take it out.")
    if sorted(_PLACEHOLDER.findall(said)) != sorted(_PLACEHOLDER.findall(english)):
        wanted = ", ".join(_PLACEHOLDER.findall(english)) or "none"
        yield at.finding(
            key, "The words in {braces} are not those of the English.", f"There: {wanted}."
        )
    if at.sort in _WITH_LABELS and sorted(_LABEL.findall(said)) != sorted(_LABEL.findall(english)):
        wanted = ", ".join(_LABEL.findall(english)) or "none"
        yield at.finding(
            key,
            "The labels in double quotes are not those of the English.",
            f"Keep each as the platform shows it: {wanted}.",
        )
    lost = (Counter(_facts(english)) - Counter(_facts(said))).keys()
    if lost:
        yield at.finding(
            key, "A number or an address is not there.", f"Keep it as it is: {', '.join(lost)}."
        )
    if said.count('"') % 2:
        yield at.finding(key, "A double quote is missing its other half.", "Put it there.")


def _facts(text: str) -> Iterator[str]:
    """Give what is the same in every language: addresses, and numbers that are no small count."""
    return chain(addresses(text), (number.strip() for number in _NUMBER.findall(text)))


def _is_there(text: Text) -> bool:
    return bool(text) if isinstance(text, str) else any(text)
