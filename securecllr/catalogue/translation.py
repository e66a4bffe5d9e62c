"""Shows a catalogue in another language.

An item of which one text has no translation is shown whole in English: half of its steps in each
language would help nobody, and a step that has changed since it was translated does harm.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec

from securecllr.catalogue.model import Catalogue, Kind, PackInUse
from securecllr.catalogue.passages import Item, with_texts
from securecllr.catalogue.text_type import TextType

# Returns the translation of a text by its context and its English; None where there is none.
Translate = Callable[[str, str], str | None]


class _UntranslatedError(Exception):
    """A text has no translation."""


def translated(catalogue: Catalogue, *sources: Translate) -> Catalogue:
    """Return a catalogue with each item that is translated whole.

    Args:
        catalogue: In English.
        sources: Where translations come from; the first that has one is used.
    """

    def translate(text_type: TextType, text: str) -> str:
        if not text_type.translatable:
            return text
        for source in sources:
            if found := source(text_type, text):
                return found
        raise _UntranslatedError

    def whole(item: Item) -> Item:
        try:
            return with_texts(item, translate)
        except _UntranslatedError:
            return item

    return with_items(catalogue, whole)


class ChangeItem(Protocol):
    """A function that returns an item of the catalogue as it is to be shown."""

    def __call__(self, item: Item, /) -> Item:
        """Return an item of the same struct."""


def with_items(catalogue: Catalogue, change: ChangeItem) -> Catalogue:
    """Return a catalogue in which each item is what a function returns for it."""

    def each(items: dict[str, Item]) -> dict[str, Item]:
        return {id_: change(item) for id_, item in items.items()}

    def kind(item: Kind) -> Kind:
        steps = [change(how_to) for how_to in item.how_to]
        second_steps = item.second_steps and change(item.second_steps)
        return msgspec.structs.replace(change(item), how_to=steps, second_steps=second_steps)

    def pack(item: PackInUse) -> PackInUse:
        contact, data = item.help and change(item.help), item.data and change(item.data)
        return msgspec.structs.replace(item, help=contact, data=data)

    return msgspec.structs.replace(
        catalogue,
        controls=each(catalogue.controls),
        kinds={id_: kind(item) for id_, item in catalogue.kinds.items()},
        cards=each(catalogue.cards),
        declarations=each(catalogue.declarations),
        glossary=[change(term) for term in catalogue.glossary],
        facts=each(catalogue.facts),
        packs=[pack(item) for item in catalogue.packs],
    )
