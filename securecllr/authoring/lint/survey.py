"""Every text in the catalogue, one after the other, each with its place. No rule lives here.

Which key holds which sort of text is data, in ``text_keys``.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from securecllr.authoring.lint.passage import Passage, Sort
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
from securecllr.authoring.lint.text_keys import (
    CARD,
    CONTROL,
    DATA,
    DECLARATION,
    FACT,
    HELP,
    HOW_TO,
    INNER,
    KIND,
    LISTS,
    PACK_HEAD,
    SECOND_STEPS,
    TERM,
    VARIANT,
    Keys,
)
from securecllr.catalogue.model import Catalogue, PackInUse

Line = tuple[str, Sort, str]


def survey(catalogue: Catalogue) -> Iterator[Passage]:
    """Give every text of the catalogue with its place."""
    for control in catalogue.controls.values():
        yield from _at(CONTROLS, control_block(control.id), _control(control))
    for kind in catalogue.kinds.values():
        file = kind_file(kind.id)
        yield from _at(file, KIND_BLOCK, _read(kind, KIND))
        if kind.second_steps:
            yield from _at(file, SECOND_STEPS_BLOCK, _read(kind.second_steps, SECOND_STEPS))
        for entry in kind.how_to:
            yield from _at(file, how_to_block(entry), _read(entry, HOW_TO))
    for card in catalogue.cards.values():
        yield from _at(CARDS, card_block(card.id), _read(card, CARD))
    for fact in catalogue.facts.values():
        yield from _at(FACTS, fact_block(fact.id), _read(fact, FACT))
    for declaration in catalogue.declarations.values():
        block = declaration_block(declaration.id)
        yield from _at(DECLARATIONS, block, _read(declaration, DECLARATION))
    for term in catalogue.glossary:
        yield from _at(GLOSSARY, term_block(term.word), _read(term, TERM))
    for pack in catalogue.packs:
        yield from _pack(pack)


def _pack(pack: PackInUse) -> Iterator[Passage]:
    """Read what a council's pack says of itself."""
    yield from _at(PACK, PACK_BLOCK, _read(pack, PACK_HEAD))
    if pack.help:
        yield from _at(PACK, HELP_BLOCK, _read(pack.help, HELP))
    if pack.data:
        yield from _at(PACK, DATA_BLOCK, _read(pack.data, DATA))


def _at(file: str, block: str, lines: Iterable[Line]) -> Iterator[Passage]:
    return (Passage(file, block, key, sort, text) for key, sort, text in lines)


def _control(item: Struct, prefix: str = "") -> Iterator[Line]:
    """Read a control, or a variant of one: a variant has some of the same keys."""
    yield from _read(item, VARIANT if prefix else CONTROL, prefix)
    for name, keys in INNER.items():
        table: Struct | None = getattr(item, name)
        if table is not None:
            yield from _read(table, keys, f"{prefix}{name}.")
    if prefix:
        return
    for name, keys in LISTS.items():
        for number, entry in enumerate(getattr(item, name), 1):
            yield from _read(entry, keys, f"{name} {number} ")
    for number, variant in enumerate(getattr(item, "variants", ()), 1):
        yield from _control(variant, f"variants {number} ")


def _read(item: Struct, keys: Keys, prefix: str = "") -> Iterator[Line]:
    for key, sort in keys.items():
        value: str | list[str] | None = getattr(item, key)
        if isinstance(value, str):
            yield prefix + key, sort, value
        elif value:
            yield from ((f"{prefix}{key} {n}", sort, text) for n, text in enumerate(value, 1))
