"""The answer yes is the safe state, in every question and with every variant."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.faces import Face, faces
from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.passage import Passage
from securecllr.authoring.lint.places import CONTROLS, control_block
from securecllr.authoring.lint.tables import listed
from securecllr.catalogue.text_type import TextType

ASKS = frozenset({"Is", "Are", "Do", "Does", "Have", "Has", "Can", "Did"})
# Which word an answer starts with.
STARTS = {"looked": ("Yes",), "think": ("Yes",), "no": ("No", "Not")}
NEVER_STARTS = {"unsure": ("No", "Not", "Yes")}

# Words that carry none of the meaning, and change as a question becomes a statement.
_SMALL = listed("is are do does did have has can you your a an the")
_NOT = re.compile(
    r"\b(?:not|never|no|without|nobody|none|nothing|neither|nor|cannot|\w+n't)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def check(material: Material) -> Iterator[Finding]:
    """Find questions where "yes" may not be the safe state."""
    for passage in material.passages:
        yield from _passage(passage)
    for control in material.catalogue.controls.values():
        said: set[tuple[str, str]] = set()
        for face in faces(control):
            if (face.question, face.safe) not in said:
                said.add((face.question, face.safe))
                yield from _same(control.id, face)


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.type is TextType.QUESTION:
        yield from _question(passage)
    if passage.type in (TextType.QUESTION, TextType.SAFE) and (found := _NOT.search(passage.text)):
        yield passage.finding(
            f'There is a "{found[0]}" in it, so that a "yes" can be misread.',
            "Say what is so when all is well.",
        )
    if passage.type is TextType.ANSWER:
        word = passage.key.rpartition(".")[2]
        first = (_WORD.findall(passage.text) or [""])[0]
        if word in STARTS and first not in STARTS[word]:
            wanted = " or ".join(f'"{start}"' for start in STARTS[word])
            yield passage.finding(f'This answer starts with "{first}".', f"Start it with {wanted}.")
        if first in NEVER_STARTS.get(word, ()):
            yield passage.finding(
                f'This answer starts with "{first}", like another answer.',
                "Start it with other words, such as: I'm not sure.",
            )


def _question(passage: Passage) -> Iterator[Finding]:
    if not passage.text.endswith("?"):
        yield passage.finding("This is not a question.", 'End it with "?".')
    if (first := passage.text.split()[0]) not in ASKS:
        yield passage.finding(
            f'This question starts with "{first}", which may not lead to a yes or a no.',
            f"Start it with one of: {', '.join(sorted(ASKS))}.",
        )


def _same(control: str, face: Face) -> Iterator[Finding]:
    asked, stated = _content(face.question), _content(face.safe)
    if asked.keys() != stated.keys():
        odd = [asked.get(s) or stated[s] for s in sorted(asked.keys() ^ stated.keys())]
        yield Finding(
            CONTROLS,
            control_block(control),
            f"{face.prefix}safe",
            f"It does not state what the question asks. Words in one only: {', '.join(odd)}.",
            "Turn the question into a statement, with the same words.",
        )


def _content(text: str) -> dict[str, str]:
    """Give the words that carry the meaning, by stem: "shows" and "show" are one."""
    words = [word for word in _WORD.findall(text.lower()) if word not in _SMALL]
    return {_stem(word): word for word in words}


def _stem(word: str) -> str:
    return re.sub(r"(?:ed|es|e|s)$", "", word)
