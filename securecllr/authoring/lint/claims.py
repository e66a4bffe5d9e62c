"""Claims of the sorts found wrong most often: each has a source, or does not claim so much.

Menu paths were nearly always right. Absolutes were not, nor were fixes that leave out where the
code comes, and warnings that leave out what outlives the change.
"""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.context import LintContext, Location
from securecllr.authoring.lint.prose import own, own_sentences, stem
from securecllr.authoring.lint.sources import Sourced, sourced
from securecllr.authoring.lint.vocabulary import SMALL_WORDS, VERBS
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import Fact, HowTo, SecondSteps

_ABSOLUTE = re.compile(
    r"\b(?:only|never|always|every|cannot|can't|does not|doesn't|nobody|none"
    r"|(?<!\bor )no (?!longer\b|matter\b)\w+)\b",
    re.IGNORECASE,
)
# Worded as what we know, or as what may be: no absolute.
_HEDGED = re.compile(
    r"\b(?:we found|we know|we saw|we looked|may|might|could|should|if you see"
    r"|(?:page|sources?) says?|sources do)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"^(?:if|when|where|once|until|before|after)\b", re.IGNORECASE)
# What may stand before the verb in a clause that tells the reader what to do.
_LEAD = re.compile(r"^(?:(?:and|but|so|then|or|first|also)\b\s*)*", re.IGNORECASE)
_ORDERING = re.compile(r"^(?:never|always|only)\s+", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,:;]\s+")
_WORD = re.compile(r"[a-z]{3,}")

# Controls about a way in: entering a new address or number there brings a code to it.
_WAYS_IN = frozenset({"login-email", "recovery-details", "alerts", "two-step"})
_ENTERS = re.compile(
    r"\b(?:type|enter|add|give)\b[^.]*\b(?:address|number|email|phone)\b", re.IGNORECASE
)
_COMES_WHERE = re.compile(
    r"\b(?:code|link|email|message|text)\b[^.]*"
    r"\b(?:comes? to|sen[dt]s? (?:to|there)|by (?:text|email)|to (?:it|them|your|the)|"
    r"in (?:it|the|your|that|an?) (?:\w+ )?(?:email|inbox|text|message|mailbox)|inbox)\b"
    r"|\blink in the email\b",
    re.IGNORECASE,
)
# What outlives a change, by control: the words of a warning that says so, and what it is to say.
_OUTLIVES = {
    "unique-password": (
        re.compile(r"\bsign\w*\b|\b(?:app|phone|laptop|computer)s?\b", re.IGNORECASE),
        "which phones, computers and app passwords stay signed in, and which do not",
    ),
    "connected-apps": (
        re.compile(r"\b(?:already|keeps?|kept|copies|still)\b", re.IGNORECASE),
        "what an app that is taken away already holds, and how long it still works",
    ),
}


def check(context: LintContext) -> Iterator[Finding]:
    """Return the claims that are to be looked up again, or worded as what we know."""
    for location, item in sourced(context.catalogue):
        for key, text in _claims(item):
            yield from _absolutes(location, key, text, item)
        if isinstance(item, HowTo):
            yield from _code(location, item)
            yield from _consequence(location, item)


def _claims(item: Sourced) -> Iterator[tuple[str, str]]:
    """Return the texts that state how a platform or the law is, each with its key."""
    match item:
        case HowTo():
            keys = ("not_offered", "no_phone", "no_computer", "careful")
            texts = [(key, getattr(item, key)) for key in keys]
        case SecondSteps():
            texts = [("note", item.note)]
        case Fact():
            texts = [(f"text {number}", text) for number, text in enumerate(item.text, 1)]
        case _:
            texts = []
    yield from ((key, text) for key, text in texts if text)


def _absolutes(location: Location, key: str, text: str, item: Sourced) -> Iterator[Finding]:
    for sentence in own_sentences(text):
        word = absolute(sentence)
        shown = sentence.replace("#", '"..."')
        if word and item.confidence != "high":
            yield Finding(
                *location,
                key,
                f'"{word}" is said for certain, and we are not: {shown}',
                'Look it up again, or say what we know, such as: "We found no ...".',
            )
        elif word and not any(_says(source, sentence) for source in item.source):
            yield Finding(
                *location,
                key,
                f'"{word}" is said for certain, and no source here says it: {shown}',
                "Write after a source's address what it says, or say what we know.",
            )


def absolute(sentence: str) -> str | None:
    """Return the absolute word of a sentence that states one, without labels; None if none does.

    What tells the reader what to do states nothing, nor does a question.
    """
    if sentence.endswith("?") or _HEDGED.search(sentence) or _is_order(sentence):
        return None
    for clause in _CLAUSE_END.split(sentence):
        found = _ABSOLUTE.search(clause)
        if found and not _CONDITION.match(clause) and not _is_order(clause):
            return found[0].lower()
    return None


def _is_order(clause: str) -> bool:
    clause = _LEAD.sub("", clause).lower()
    first = (_ORDERING.sub("", clause).split() or [""])[0].strip(".")
    return first in VERBS or clause.startswith(("do not ", "don't "))


def _says(source: str, sentence: str) -> bool:
    """Tell whether a source says, after its address, two words of substance that a claim does."""
    wanted = _substance(sentence)
    return bool(wanted) and len(_substance(source) & wanted) >= min(2, len(wanted))


def _substance(text: str) -> set[str]:
    words = _WORD.findall(re.sub(r"https?://\S+", "", text.lower()))
    return {stem(word) for word in words if word not in SMALL_WORDS}


def _code(location: Location, entry: HowTo) -> Iterator[Finding]:
    if entry.control not in _WAYS_IN:
        return
    entered = [step for step in entry.fix if _ENTERS.search(own(step))]
    told = " ".join([*entry.fix, entry.expect or "", entry.careful or ""])
    if entered and not _COMES_WHERE.search(told):
        yield Finding(
            *location,
            "fix",
            f"A new address or number is given, and not where the code comes: {entered[0]}",
            "Look it up, and say where the code or the link is then to be found.",
        )


def _consequence(location: Location, entry: HowTo) -> Iterator[Finding]:
    if entry.control not in _OUTLIVES or not entry.has_steps:
        return
    told, wanted = _OUTLIVES[entry.control]
    if not told.search(own(entry.careful or "")):
        yield Finding(
            *location,
            "careful",
            "This does not say what outlives the change.",
            f"Look it up, and say {wanted}.",
        )
