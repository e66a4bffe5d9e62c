"""How a text must begin and end: actions, steps, what to see and what to ask."""

from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.passage import Passage
from securecllr.authoring.lint.verbs import PLACES, VERBS
from securecllr.catalogue.text_type import TextType

EXPECT_START = "You should see"


def check(material: Material) -> Iterator[Finding]:
    """Find the texts that begin or end in another way than their sort asks for."""
    for passage in material.passages:
        if passage.type in (TextType.ACTION, TextType.STRONGER):
            yield from _action(passage)
        elif passage.type is TextType.STEP:
            yield from _step(passage)
        elif passage.type is TextType.EXPECT and not passage.text.startswith(EXPECT_START):
            yield passage.finding(
                "This does not start with the agreed words.", f'Start it with "{EXPECT_START}".'
            )
        elif passage.type is TextType.SEEN and not passage.text.endswith("?"):
            yield passage.finding("This is not a question.", 'End it with "?".')


def _action(passage: Passage) -> Iterator[Finding]:
    first = _first_word(passage.text)
    if not first[:1].isupper() or first.lower() not in VERBS:
        yield passage.finding(
            f'This action starts with "{first}".',
            "Start it with a capital and with what to do, such as Change, Find or Turn.",
        )


def _step(passage: Passage) -> Iterator[Finding]:
    first = _first_word(passage.text)
    if not first[:1].isupper():
        yield passage.finding("This step does not start with a capital.", "Give it a capital.")
    elif first.lower() not in VERBS | PLACES:
        yield passage.finding(
            f'This step starts with "{first}".',
            "Start it with what to do, such as Tap, Open or Look, or with In or On.",
        )
    if not passage.text.endswith("."):
        yield passage.finding(
            "This step does not end with a full stop.", 'End it with ".", outside any quotes.'
        )


def _first_word(text: str) -> str:
    return (text.split() or [""])[0].rstrip(",:;.")
