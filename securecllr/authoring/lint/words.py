"""How long a text may be: words in a text, words in a sentence, sentences in a why."""

from collections.abc import Iterator

from securecllr.authoring.lint.blocks import by_block
from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.passage import Passage
from securecllr.authoring.lint.prose import sentences, word_count
from securecllr.catalogue.text_type import TextType

MOST_WORDS = {
    TextType.QUESTION: 20,
    TextType.ANSWER: 16,
    TextType.ACTION: 16,
    TextType.STRONGER: 16,
    TextType.STEP: 18,
    TextType.EXPECT: 25,
    TextType.SEEN: 25,
    TextType.CAREFUL: 40,
}
MOST_IN_SENTENCE = 25
MOST_ON_AVERAGE = 15

_NAMES = {
    TextType.QUESTION: "question",
    TextType.ANSWER: "answer",
    TextType.ACTION: "action",
    TextType.STRONGER: "action",
    TextType.STEP: "step",
    TextType.EXPECT: "text",
    TextType.SEEN: "question",
    TextType.CAREFUL: "warning",
}


def check(material: Material) -> Iterator[Finding]:
    """Find the texts that are too long, alone or taken together in a block."""
    for (file, block), passages in by_block(material.passages):
        ours = [passage for passage in passages if passage.ours]
        for passage in ours:
            yield from _one(passage)
        lengths = [word_count(part) for passage in ours for part in sentences(passage.text)]
        if lengths and sum(lengths) > MOST_ON_AVERAGE * len(lengths):
            yield Finding(
                file,
                block,
                "sentences",
                f"The sentences here have {sum(lengths) / len(lengths):.1f} words on average.",
                f"Shorten or split the longest, so that the average is {MOST_ON_AVERAGE} or less.",
            )


def _one(passage: Passage) -> Iterator[Finding]:
    parts = sentences(passage.text)
    count = sum(map(word_count, parts))
    most = MOST_WORDS.get(passage.type)
    if most is not None and count > most:
        yield passage.finding(
            f"This {_NAMES[passage.type]} has {count} words.",
            f"Shorten it to {most} or less.",
        )
    elif longest := max((n for n in map(word_count, parts) if n > MOST_IN_SENTENCE), default=0):
        yield passage.finding(
            f"This sentence has {longest} words.",
            f"Split it, so that none has more than {MOST_IN_SENTENCE}.",
        )
    if passage.type is TextType.WHY and len(parts) > 1:
        yield passage.finding(
            f"This reason has {len(parts)} sentences.", "Say why it matters in one sentence."
        )
