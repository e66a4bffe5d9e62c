"""Taking a text apart into sentences and words. No limits and no word lists live here.

A platform's labels ("in double quotes"), addresses and {placeholders} are not ours to word, and
the full stops inside them end no sentence of ours: they are covered before anything is counted.
"""

import re

_LABEL = r'"[^"]*"'
_PLACEHOLDER = r"\{[^{}]*\}"
# A web or email address, up to the punctuation that ends our own sentence.
_ADDRESS = (
    r"(?:https?://\S+?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*?)?)"
    r"(?=[.,;:?!)]*(?:\s|$))"
)
_ADDRESSES = re.compile(_ADDRESS, re.IGNORECASE)
_COVERED = re.compile(f"{_LABEL}|{_PLACEHOLDER}|{_ADDRESS}", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def own(text: str) -> str:
    """Give a text without labels, addresses and placeholders: a ``#`` stands for each."""
    return _COVERED.sub("#", text)


def addresses(text: str) -> list[str]:
    """Give the web and email addresses in a text."""
    return _ADDRESSES.findall(text)


def sentences(text: str) -> list[str]:
    """Split a text into sentences, each label in them worth as many words as it has."""
    covered = _COVERED.sub(lambda hit: " ".join("x" for _ in hit[0].split()), text)
    return [part for part in _SENTENCE_END.split(covered) if word_count(part)]


def own_sentences(text: str) -> list[str]:
    """Split a text into sentences without labels, addresses and placeholders."""
    return _SENTENCE_END.split(own(text))


def word_count(text: str) -> int:
    """Count the words of a text, labels included."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())
