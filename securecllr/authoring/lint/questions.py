"""Questions and answers: "yes" is the safe state, and each answer has its words and its action.

Held for a control as it stands, and with the words of each of its variants.
"""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.context import LintContext, Text
from securecllr.authoring.lint.prose import stem
from securecllr.catalogue.findings import CONTROLS, Finding, control_block
from securecllr.catalogue.model import ANSWER_WORDS, Answers, Control, Variant
from securecllr.catalogue.text_type import TextType
from securecllr.catalogue.variants import wordings

ASKS = frozenset({"Is", "Are", "Do", "Does", "Have", "Has", "Can", "Did"})
# Which word an answer starts with.
STARTS = {"looked": ("Yes",), "think": ("Yes",), "no": ("No", "Not")}
NEVER_STARTS = {"unsure": ("No", "Not", "Yes")}
UNSURE_STARTS = frozenset({"Find", "Get"})

# Words that carry none of the meaning, and change as a question becomes a statement.
_SMALL = frozenset(
    ["is", "are", "do", "does", "did", "have", "has", "can", "you", "your", "a", "an", "the"]
)
_NOT = re.compile(
    r"\b(?:not|never|no|without|nobody|none|nothing|neither|nor|cannot|\w+n't)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")

# A key, what is the matter with it, and what to do about it.
Problem = tuple[str, str, str]


def check(context: LintContext) -> Iterator[Finding]:
    """Return questions where "yes" may not be safe, and answers and actions that do not fit."""
    for text in context.texts:
        yield from _text(text)
    for control in context.catalogue.controls.values():
        yield from _control(control)


def _text(text: Text) -> Iterator[Finding]:
    if text.type is TextType.QUESTION:
        yield from _question(text)
    if text.type in (TextType.QUESTION, TextType.SAFE) and (found := _NOT.search(text.content)):
        yield text.finding(
            f'There is a "{found[0]}" in it, so that a "yes" can be misread.',
            "Say what is so when all is well.",
        )
    if text.type is TextType.ANSWER:
        yield from _answer(text)


def _question(text: Text) -> Iterator[Finding]:
    if not text.content.endswith("?"):
        yield text.finding("This is not a question.", 'End it with "?".')
    if (first := text.content.split()[0]) not in ASKS:
        yield text.finding(
            f'This question starts with "{first}", which may not lead to a yes or a no.',
            f"Start it with one of: {', '.join(sorted(ASKS))}.",
        )


def _answer(text: Text) -> Iterator[Finding]:
    word = text.key.rpartition(".")[2]
    first = (_WORD.findall(text.content) or [""])[0]
    if word in STARTS and first not in STARTS[word]:
        wanted = " or ".join(f'"{start}"' for start in STARTS[word])
        yield text.finding(f'This answer starts with "{first}".', f"Start it with {wanted}.")
    if first in NEVER_STARTS.get(word, ()):
        yield text.finding(
            f'This answer starts with "{first}", like another answer.',
            "Start it with other words, such as: I'm not sure.",
        )


def _control(control: Control) -> Iterator[Finding]:
    """Return what is the matter with a control, and with a variant where it is not the same."""
    said: set[Problem] = set()
    stated: set[tuple[str, str]] = set()
    given: tuple[Control | Variant, ...] = (control, *control.variants)
    for item, (prefix, wording) in zip(given, wordings(control), strict=True):
        problems = [*_missing(wording), *_given_twice(item), *_unsure(wording)]
        if (wording.question, wording.safe) not in stated:
            stated.add((wording.question, wording.safe))
            problems += _not_stated(wording)
        for problem in problems:
            if problem not in said:
                said.add(problem)
                key, what, remedy = problem
                yield Finding(CONTROLS, control_block(control.id), prefix + key, what, remedy)


def _missing(control: Control) -> Iterator[Problem]:
    for word in ANSWER_WORDS:
        if not getattr(control.answers, word) and not getattr(control.left_out, word):
            yield (
                f"answers.{word}",
                "This answer is missing.",
                f"Write it, or say why not in left_out.{word}.",
            )


def _given_twice(item: Control | Variant) -> Iterator[Problem]:
    answers, left_out = item.answers or Answers(), item.left_out or Answers()
    for word in ANSWER_WORDS:
        if getattr(answers, word) and getattr(left_out, word):
            yield (
                f"left_out.{word}",
                "This answer is there, and is also said to be left out.",
                f"Keep answers.{word} or left_out.{word}.",
            )


def _unsure(control: Control) -> Iterator[Problem]:
    if (control.actions.unsure.split() or [""])[0] not in UNSURE_STARTS:
        yield (
            "actions.unsure",
            "This does not help someone who is not sure to find out.",
            'Start it with "Find" or "Get".',
        )


def _not_stated(control: Control) -> Iterator[Problem]:
    asked, stated = _meaning(control.question), _meaning(control.safe)
    if asked.keys() != stated.keys():
        odd = [asked.get(stem) or stated[stem] for stem in sorted(asked.keys() ^ stated.keys())]
        yield (
            "safe",
            f"It does not state what the question asks. Words in one only: {', '.join(odd)}.",
            "Turn the question into a statement, with the same words.",
        )


def _meaning(text: str) -> dict[str, str]:
    """Return the words that carry the meaning, by stem."""
    words = (word for word in _WORD.findall(text.lower()) if word not in _SMALL)
    return {stem(word): word for word in words}
