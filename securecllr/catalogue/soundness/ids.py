"""Ids and references: well-formed, used once, leading somewhere; and nothing is empty."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from securecllr.catalogue.findings import (
    CARDS,
    CONTROLS,
    DECLARATIONS,
    FACTS,
    FILE_BLOCK,
    GLOSSARY,
    KIND_BLOCK,
    Finding,
    block_of,
    control_block,
    kind_file,
)
from securecllr.catalogue.model import ID_FORM, LONGEST_ID, Catalogue, Control
from securecllr.catalogue.references import dangling

_ID = re.compile(ID_FORM)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")

# Where an id stands: the key of its table, the id itself, its file, its block and its line.
Mention = tuple[str, str, str, str, str]


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """Return ids that are misspelt, used twice or lead nowhere, and parts that are empty."""
    yield from _empty(catalogue)
    yield from _malformed(_mentions(catalogue))
    yield from _used_twice(catalogue)
    yield from _declarations(catalogue)
    yield from dangling(catalogue)
    for control in catalogue.controls.values():
        yield from _incomplete(control)
    for kind in catalogue.kinds.values():
        if bool(kind.roles) != (kind.group in ("social", "page")):
            yield Finding(
                kind_file(kind.id),
                KIND_BLOCK,
                "roles",
                f'The roles do not fit a kind of the group "{kind.group}".',
                "Social accounts and Pages have roles. Mailboxes and persons have none.",
            )


def _empty(catalogue: Catalogue) -> Iterator[Finding]:
    """Return the parts of the catalogue that are empty: a lint over nothing would find nothing."""
    parts = (
        (CONTROLS, "control", "There are no controls.", catalogue.controls),
        ("checks", "kind", "There is no file of a kind, such as gmail.toml.", catalogue.kinds),
        (DECLARATIONS, "declaration", "There is no declaration.", catalogue.declarations),
        (
            "checks",
            "how_to",
            "There are no steps for any platform.",
            [entry for kind in catalogue.kinds.values() for entry in kind.how_to],
        ),
    )
    for file, key, problem, items in parts:
        if not items:
            yield Finding(file, FILE_BLOCK, key, problem, "Look whether this is the right folder.")


def _mentions(catalogue: Catalogue) -> Iterator[Mention]:
    for key, control in catalogue.controls.items():
        place = CONTROLS, control_block(control.id)
        yield key, control.id, *place, "id"
        yield from ((alias, alias, *place, "aliases") for alias in control.aliases)
        yield from ((choice.id, choice.id, *place, "choices") for choice in control.choices)
    for key, kind in catalogue.kinds.items():
        yield key, kind.id, kind_file(kind.id), KIND_BLOCK, "id"
    for key, card in catalogue.cards.items():
        yield key, card.id, CARDS, block_of("card", card.id), "id"
    for key, fact in catalogue.facts.items():
        yield key, fact.id, FACTS, block_of("fact", fact.id), "id"


def _malformed(mentions: Iterable[Mention]) -> Iterator[Finding]:
    for key, id_, *place, line in mentions:
        file, block = place
        if not _ID.fullmatch(id_) or len(id_) > LONGEST_ID:
            yield Finding(
                file,
                block,
                line,
                f'The id "{id_}" is not in the form of an id.',
                f"Use small letters, digits and single hyphens, {LONGEST_ID} at most.",
            )
        elif key != id_:
            yield Finding(
                file, block, line, f'This is kept under "{key}".', "Use one id in both places."
            )


def _used_twice(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield ids that are used twice. Controls, retired controls and cards share one set of ids."""
    taken = Counter((*catalogue.controls, *catalogue.cards))
    taken.update(alias for control in catalogue.controls.values() for alias in control.aliases)
    for control in catalogue.controls.values():
        place = CONTROLS, control_block(control.id)
        for line, id_ in (("id", control.id), *(("aliases", alias) for alias in control.aliases)):
            if taken[id_] > 1:
                yield _twice(*place, line, id_)
        choices = Counter(choice.id for choice in control.choices)
        yield from (_twice(*place, "choices", id_) for id_, count in choices.items() if count > 1)
    for word, count in Counter(term.word.lower() for term in catalogue.glossary).items():
        if count > 1:
            yield _twice(GLOSSARY, block_of("term", word), "word", word)


def _twice(file: str, block: str, line: str, id_: str) -> Finding:
    return Finding(
        file,
        block,
        line,
        f'"{id_}" is used more than once.',
        "Give each its own, never used before.",
    )


def _declarations(catalogue: Catalogue) -> Iterator[Finding]:
    for key, declaration in catalogue.declarations.items():
        if key != declaration.id or not _MONTH.fullmatch(declaration.id):
            yield Finding(
                DECLARATIONS,
                block_of("declaration", declaration.id),
                "id",
                "This id is not a year and a month.",
                "Write it like 2026-11.",
            )


def _incomplete(control: Control) -> Iterator[Finding]:
    """Return the entries of a control that need another one beside them."""
    place = CONTROLS, control_block(control.id)
    for number, variant in enumerate(control.variants, 1):
        if not (variant.kind or variant.group or variant.role):
            yield Finding(
                *place,
                f"variants {number}",
                "This variant does not say whom it is for.",
                "Give it a kind, a group or a role.",
            )
    if bool(control.choices) != bool(control.choices_question):
        yield Finding(
            *place,
            "choices_question",
            "Choices and the question that asks for them come together.",
            "Write both or none.",
        )
    if control.stronger and not (control.choices and "{choice}" in control.stronger):
        yield Finding(
            *place,
            "stronger",
            "This does not say which choice to add.",
            "Put {choice} in it, and give the control choices.",
        )
