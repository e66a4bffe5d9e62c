"""How hard a text is to read: its length, its sentences, and its reading level.

The reading level is Flesch-Kincaid grade 6 or less, block by block, over our own words only.
Labels, addresses, numbers, {account} and the words of the glossary are left out: they are not ours
to make shorter.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from securecllr.authoring.lint.context import LintContext, Location, Text, by_block
from securecllr.authoring.lint.prose import own_sentences, sentences, syllables, word_count
from securecllr.catalogue.findings import FILE_BLOCK, GLOSSARY, KIND_BLOCK, Finding
from securecllr.catalogue.model import Term
from securecllr.catalogue.text_type import TextType

# What a text of each use is called, and how many words it may have.
MOST_WORDS = {
    TextType.QUESTION: ("question", 20),
    TextType.ANSWER: ("answer", 16),
    TextType.ACTION: ("action", 16),
    TextType.STRONGER: ("action", 16),
    TextType.STEP: ("step", 18),
    TextType.EXPECT: ("text", 25),
    TextType.SEEN: ("question", 25),
    TextType.CAREFUL: ("warning", 40),
}
MOST_IN_SENTENCE = 25
MOST_ON_AVERAGE = 15
MOST_GRADE = 6.0

# Names are not sentences, and a glossary's headword is the very word that we could not avoid.
_NOT_READ = frozenset({TextType.NAME, TextType.TERM})
_WORD = re.compile(r"(?<![\w#-])[^\W\d_]+(?:['\u2019][^\W\d_]+)*(?![\w])")


def check(context: LintContext) -> Iterator[Finding]:
    """Return the texts that are too long, and the blocks that ask too much of a reader of nine."""
    for location, texts in by_block(context.texts):
        ours = [text for text in texts if text.ours]
        for text in ours:
            yield from _length(text)
        yield from _average(location, ours)
    leave_out = _leaving_out(context.catalogue.glossary)
    for location, texts in _units(context):
        yield from _level(location, texts, leave_out)


def _length(text: Text) -> Iterator[Finding]:
    counts = [word_count(part) for part in sentences(text.content)]
    name, most = MOST_WORDS.get(text.type, ("", None))
    if most is not None and sum(counts) > most:
        yield text.finding(
            f"This {name} has {sum(counts)} words.", f"Shorten it to {most} or less."
        )
    elif (longest := max(counts, default=0)) > MOST_IN_SENTENCE:
        yield text.finding(
            f"This sentence has {longest} words.",
            f"Split it, so that none has more than {MOST_IN_SENTENCE}.",
        )
    if text.type is TextType.WHY and len(counts) > 1:
        yield text.finding(
            f"This reason has {len(counts)} sentences.", "Say why it matters in one sentence."
        )


def _average(location: Location, texts: list[Text]) -> Iterator[Finding]:
    lengths = [word_count(part) for text in texts for part in sentences(text.content)]
    if lengths and sum(lengths) > MOST_ON_AVERAGE * len(lengths):
        yield Finding(
            *location,
            "sentences",
            f"The sentences here have {sum(lengths) / len(lengths):.1f} words on average.",
            f"Shorten or split the longest, so that the average is {MOST_ON_AVERAGE} or less.",
        )


def _units(context: LintContext) -> Iterator[tuple[Location, list[Text]]]:
    """Return what is measured together: a block, but the glossary whole, and no block of a kind.

    The formula is for running text. Over the one sentence of a meaning it says next to nothing,
    and over what a kind is about (names, mostly) less than that. The answers are measured apart:
    "No" and "I'm not sure", said five times over, would thin out any hard word beside them.
    """
    yield (GLOSSARY, FILE_BLOCK), [text for text in context.texts if text.file == GLOSSARY]
    for location, texts in by_block(context.texts):
        if location[0] != GLOSSARY and location[1] != KIND_BLOCK:
            yield location, [text for text in texts if text.type is not TextType.ANSWER]
            yield location, [text for text in texts if text.type is TextType.ANSWER]


def _level(
    location: Location, texts: list[Text], leave_out: Callable[[str], str]
) -> Iterator[Finding]:
    read = [text.content for text in texts if text.ours and text.type not in _NOT_READ]
    found = [words for content in read for words in _spoken(content, leave_out)]
    if (level := round(grade(found), 1)) > MOST_GRADE:
        hardest = sorted(
            {word.lower() for sentence in found for word in sentence},
            key=lambda word: (-syllables(word), word),
        )
        yield Finding(
            *location,
            "reading level",
            f"This block reads at school grade {level}.",
            f"Use shorter words and shorter sentences, until it is {MOST_GRADE:g} or less. "
            f"The hardest words are: {', '.join(hardest[:3])}.",
        )


def grade(spoken: Iterable[list[str]]) -> float:
    """Return the Flesch-Kincaid grade of some sentences, each a list of its words.

    Raises:
        UserError: What counts the syllables is not installed.
    """
    counts = [(len(words), sum(map(syllables, words))) for words in spoken if words]
    if not counts:
        return 0.0
    words = sum(count for count, _ in counts)
    return 0.39 * words / len(counts) + 11.8 * sum(count for _, count in counts) / words - 15.59


def _spoken(text: str, leave_out: Callable[[str], str]) -> Iterator[list[str]]:
    for sentence in own_sentences(text):
        # "sign-in" is read as two words.
        yield _WORD.findall(leave_out(sentence).replace("-", " "))


def _leaving_out(glossary: list[Term]) -> Callable[[str], str]:
    """Return a function that takes the glossary's words, one or many of them, out of a text."""
    if not glossary:
        return str
    words = sorted((term.word.removesuffix("s") for term in glossary), key=len, reverse=True)
    either = "|".join(re.escape(word) for word in words)
    pattern = re.compile(rf"\b(?:{either})(?:'s|e?s'?)?(?!\w)", re.IGNORECASE)
    return lambda text: pattern.sub("#", text)
