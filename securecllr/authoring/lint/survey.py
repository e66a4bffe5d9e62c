"""Every text in the catalogue, one after the other, each with its place. No rule lives here.

Which field holds which type of text is annotated in the model.
"""

from collections.abc import Iterator

from msgspec import Struct

from securecllr.authoring.lint.passage import Passage
from securecllr.authoring.lint.places import (
    CARDS,
    CONTROLS,
    DATA_BLOCK,
    DECLARATIONS,
    FACTS,
    GLOSSARY,
    HELP_BLOCK,
    KIND_BLOCK,
    PACK,
    PACK_BLOCK,
    SECOND_STEPS_BLOCK,
    card_block,
    control_block,
    declaration_block,
    fact_block,
    how_to_block,
    kind_file,
    term_block,
)
from securecllr.catalogue.model import Catalogue, PackInUse
from securecllr.catalogue.passages import Path, item_texts


def survey(catalogue: Catalogue) -> Iterator[Passage]:
    """Yield every text of the catalogue with its place."""
    for control in catalogue.controls.values():
        yield from _at(CONTROLS, control_block(control.id), control)
    for kind in catalogue.kinds.values():
        file = kind_file(kind.id)
        yield from _at(file, KIND_BLOCK, kind)
        if kind.second_steps:
            yield from _at(file, SECOND_STEPS_BLOCK, kind.second_steps)
        for entry in kind.how_to:
            yield from _at(file, how_to_block(entry), entry)
    for card in catalogue.cards.values():
        yield from _at(CARDS, card_block(card.id), card)
    for fact in catalogue.facts.values():
        yield from _at(FACTS, fact_block(fact.id), fact)
    for declaration in catalogue.declarations.values():
        block = declaration_block(declaration.id)
        yield from _at(DECLARATIONS, block, declaration)
    for term in catalogue.glossary:
        yield from _at(GLOSSARY, term_block(term.word), term)
    for pack in catalogue.packs:
        yield from _pack(pack)


def _pack(pack: PackInUse) -> Iterator[Passage]:
    """Yield what a council's pack says of itself."""
    yield from _at(PACK, PACK_BLOCK, pack)
    if pack.help:
        yield from _at(PACK, HELP_BLOCK, pack.help)
    if pack.data:
        yield from _at(PACK, DATA_BLOCK, pack.data)


def _at(file: str, block: str, item: Struct) -> Iterator[Passage]:
    return (Passage(file, block, _key(path), type_, text) for path, type_, text in item_texts(item))


def _key(path: Path) -> str:
    """Return a path as findings show it: ``variants 1 answers.no``."""
    key = ""
    for before, part in zip(("", *path), path, strict=False):
        apart = " " if isinstance(part, int) or isinstance(before, int) else "."
        key += f"{apart if before else ''}{part}"
    return key
