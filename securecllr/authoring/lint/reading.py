"""Reading level: Flesch-Kincaid grade 6 or less, block by block, over our own words only.

Labels, addresses, numbers, {account} and the words of the glossary are left out: they are not
ours to make shorter.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from securecllr.authoring.lint.blocks import Place, by_block
from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.passage import Passage
from securecllr.authoring.lint.places import FILE_BLOCK, GLOSSARY, KIND_BLOCK
from securecllr.authoring.lint.prose import own_sentences
from securecllr.authoring.lint.syllables import syllables
from securecllr.catalogue.model import Term
from securecllr.catalogue.text_type import TextType

MOST_GRADE = 6.0

# Names are not sentences, and a glossary's headword is the very word that we could not avoid.
_NOT_READ = frozenset({TextType.NAME, TextType.TERM})
_WORD = re.compile(r"(?<![\w#-])[^\W\d_]+(?:['\u2019][^\W\d_]+)*(?![\w])")


def check(material: Material) -> Iterator[Finding]:
    """Find the blocks that ask too much of a reader of nine."""
    leave_out = _leaving_out(material.catalogue.glossary)
    for place, passages in _units(material):
        texts = [p.text for p in passages if p.ours and p.type not in _NOT_READ]
        found = [words for text in texts for words in _spoken(text, leave_out)]
        if (level := round(grade(found), 1)) > MOST_GRADE:
            longest = sorted({w.lower() for s in found for w in s}, key=_weight)[:3]
            yield Finding(
                *place,
                "reading level",
                f"This block reads at school grade {level}.",
                "Use shorter words and shorter sentences, until it is 6 or less. "
                f"The hardest words are: {', '.join(longest)}.",
            )


def _units(material: Material) -> Iterator[tuple[Place, list[Passage]]]:
    """Give what is measured together: a block, but the glossary whole, and no block of a kind.

    The formula is for running text. Over the one sentence of a meaning it says next to nothing,
    and over what a kind is about (names, mostly) less than that. The answers are measured apart:
    "No" and "I'm not sure", said five times over, would thin out any hard word beside them.
    """
    meanings = [passage for passage in material.passages if passage.file == GLOSSARY]
    yield (GLOSSARY, FILE_BLOCK), meanings
    for place, passages in by_block(material.passages):
        if place[0] != GLOSSARY and place[1] != KIND_BLOCK:
            yield place, [passage for passage in passages if passage.type is not TextType.ANSWER]
            yield place, [passage for passage in passages if passage.type is TextType.ANSWER]


def grade(sentences: Iterable[list[str]]) -> float:
    """Work out the Flesch-Kincaid grade of some sentences, each a list of its words."""
    counts = [(len(words), sum(map(syllables, words))) for words in sentences if words]
    if not counts:
        return 0.0
    words = sum(count for count, _ in counts)
    return 0.39 * words / len(counts) + 11.8 * sum(count for _, count in counts) / words - 15.59


def _weight(word: str) -> tuple[int, str]:
    return -syllables(word), word


def _spoken(text: str, leave_out: Callable[[str], str]) -> Iterator[list[str]]:
    for sentence in own_sentences(text):
        # "sign-in" is read as two words.
        yield _WORD.findall(leave_out(sentence).replace("-", " "))


def _leaving_out(glossary: list[Term]) -> Callable[[str], str]:
    """Make a function that takes the glossary's words, one or many of them, out of a text."""
    if not glossary:
        return str
    words = sorted((term.word.removesuffix("s") for term in glossary), key=len, reverse=True)
    either = "|".join(re.escape(word) for word in words)
    pattern = re.compile(rf"\b(?:{either})(?:'s|e?s'?)?(?!\w)", re.IGNORECASE)
    return lambda text: pattern.sub("#", text)
