"""Ids: well-formed, used once, and the same in the table as in the item."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import (
    CARDS,
    CONTROLS,
    DECLARATIONS,
    FACTS,
    GLOSSARY,
    KIND_BLOCK,
    card_block,
    control_block,
    declaration_block,
    fact_block,
    kind_file,
    term_block,
)
from securecllr.catalogue.model import Catalogue

MOST_LETTERS = 48

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")

# Where an id stands: the key of its table, the id itself, its file, its block and its line.
Mention = tuple[str, str, str, str, str]


def check(material: Material) -> Iterator[Finding]:
    """Find ids that are misspelt or used twice."""
    catalogue = material.catalogue
    yield from _formed(_mentions(catalogue))
    yield from _once(catalogue)
    for key, declaration in catalogue.declarations.items():
        if key != declaration.id or not _MONTH.fullmatch(declaration.id):
            yield Finding(
                DECLARATIONS,
                declaration_block(declaration.id),
                "id",
                "This id is not a year and a month.",
                "Write it like 2026-11.",
            )
    for word, count in Counter(term.word.lower() for term in catalogue.glossary).items():
        if count > 1:
            yield _twice(GLOSSARY, term_block(word), "word", word)


def _mentions(catalogue: Catalogue) -> Iterator[Mention]:
    for key, control in catalogue.controls.items():
        place = CONTROLS, control_block(control.id)
        yield key, control.id, *place, "id"
        yield from ((alias, alias, *place, "aliases") for alias in control.aliases)
        yield from ((choice.id, choice.id, *place, "choices") for choice in control.choices)
    for key, kind in catalogue.kinds.items():
        yield key, kind.id, kind_file(kind.id), KIND_BLOCK, "id"
    for key, card in catalogue.cards.items():
        yield key, card.id, CARDS, card_block(card.id), "id"
    for key, fact in catalogue.facts.items():
        yield key, fact.id, FACTS, fact_block(fact.id), "id"


def _formed(mentions: Iterable[Mention]) -> Iterator[Finding]:
    for key, id_, file, block, line in mentions:
        if not _ID.fullmatch(id_) or len(id_) > MOST_LETTERS:
            yield Finding(
                file,
                block,
                line,
                f'The id "{id_}" is not in the form of an id.',
                f"Use small letters, digits and single hyphens, {MOST_LETTERS} at most.",
            )
        elif key != id_:
            yield Finding(
                file, block, line, f'This is kept under "{key}".', "Use one id in both places."
            )


def _once(catalogue: Catalogue) -> Iterator[Finding]:
    """Controls, retired controls and cards share one set of ids: a how-to names any of them."""
    taken = Counter((*catalogue.controls, *catalogue.cards))
    taken.update(alias for control in catalogue.controls.values() for alias in control.aliases)
    for control in catalogue.controls.values():
        place = CONTROLS, control_block(control.id)
        for line, id_ in (("id", control.id), *(("aliases", alias) for alias in control.aliases)):
            if taken[id_] > 1:
                yield _twice(*place, line, id_)
        choices = Counter(choice.id for choice in control.choices)
        yield from (_twice(*place, "choices", id_) for id_, count in choices.items() if count > 1)


def _twice(file: str, block: str, line: str, id_: str) -> Finding:
    return Finding(
        file,
        block,
        line,
        f'"{id_}" is used more than once.',
        "Give each its own, never used before.",
    )
