"""A label that has changed is given with its other name, and with which version has which."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.context import LintContext, located_how_tos, numbered_steps
from securecllr.authoring.lint.prose import own, own_sentences
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import HowTo

# How a step tells of a second name, once labels are covered by "#".
_OTHER_NAME = re.compile(r"\b(?:called|named|says?|is now|was) #", re.IGNORECASE)
_ALSO = re.compile(r"\balso called #", re.IGNORECASE)
# Which version, which device, or that we do not know.
_VERSION = re.compile(
    r"\b(?:older|newer|since|before|after|until|from|if|on (?:a|an|the|some)|used to"
    r"|may|might|can)\b",
    re.IGNORECASE,
)
# A source that tells of two names: "with the older name", "renamed".
_TWO_NAMES = re.compile(
    r"\b(?:older|newer|old|new|former|both|other) (?:buttons?|labels?|names?)\b|\brenamed\b",
    re.IGNORECASE,
)


def check(context: LintContext) -> Iterator[Finding]:
    """Return the second names without a version, and those that the sources alone know."""
    for location, entry in located_how_tos(context.catalogue):
        for key, number, step in numbered_steps(entry):
            if _is_without_version(step):
                yield Finding(
                    *location,
                    f"{key} {number}",
                    "This gives a second name, and not which version has it.",
                    'Say which, such as: In older apps it is called "...". '
                    'Not known? It may be called "...".',
                )
        if any(_TWO_NAMES.search(source) for source in entry.source) and not _has_both(entry):
            yield Finding(
                *location,
                "also_called",
                "A source tells of two names, and people are given one.",
                "Put the other one into also_called, or beside the first with its version.",
            )


def _is_without_version(step: str) -> bool:
    """Tell whether a sentence names the button of the one before it again, and not where."""
    first, *others = own_sentences(step)
    again = "#" in first and any(
        _OTHER_NAME.search(said) and not _VERSION.search(said) for said in others
    )
    return again or bool(_ALSO.search(first))


def _has_both(entry: HowTo) -> bool:
    steps = numbered_steps(entry)
    return bool(entry.also_called) or any(own(step).count("#") > 1 for _key, _n, step in steps)
