"""Every text in the catalogue, one after the other, each with its place.

Which field holds which type of text is annotated in the model.
"""

from collections.abc import Iterator

from msgspec import Struct

from securecllr.authoring.lint.context import Text
from securecllr.catalogue.findings import (
    CARDS,
    CONTROLS,
    DECLARATIONS,
    FACTS,
    GLOSSARY,
    KIND_BLOCK,
    PACK,
    SECOND_STEPS_BLOCK,
    block_of,
    control_block,
    how_to_block,
    kind_file,
)
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.passages import Path, item_texts


def texts_of(catalogue: Catalogue) -> Iterator[Text]:
    """Return every text of the catalogue, in the order of its files."""
    for file, block, item in _blocks(catalogue):
        for path, text_type, content in item_texts(item):
            yield Text(file, block, _key(path), text_type, content)


def _blocks(catalogue: Catalogue) -> Iterator[tuple[str, str, Struct]]:
    for control in catalogue.controls.values():
        yield CONTROLS, control_block(control.id), control
    for kind in catalogue.kinds.values():
        yield kind_file(kind.id), KIND_BLOCK, kind
        if kind.second_steps:
            yield kind_file(kind.id), SECOND_STEPS_BLOCK, kind.second_steps
        yield from ((kind_file(kind.id), how_to_block(entry), entry) for entry in kind.how_to)
    yield from ((CARDS, block_of("card", card.id), card) for card in catalogue.cards.values())
    yield from ((FACTS, block_of("fact", fact.id), fact) for fact in catalogue.facts.values())
    for declaration in catalogue.declarations.values():
        yield DECLARATIONS, block_of("declaration", declaration.id), declaration
    yield from ((GLOSSARY, block_of("term", term.word), term) for term in catalogue.glossary)
    for pack in catalogue.packs:
        yield PACK, "pack", pack
        yield from ((PACK, key, item) for key in ("help", "data") if (item := getattr(pack, key)))


def _key(path: Path) -> str:
    """Return a path as findings show it: ``variants 1 answers.no``."""
    key = ""
    for before, part in zip(("", *path), path, strict=False):
        apart = " " if isinstance(part, int) or isinstance(before, int) else "."
        key += f"{apart if before else ''}{part}"
    return key
